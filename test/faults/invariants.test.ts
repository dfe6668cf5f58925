/** The judges judged: a run that went well passes, and each way of doctoring its traces is caught by its invariant. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { FlowReport } from '../../src/report/model.ts';
import { CONSOLE_WRITER, type FlowVersion } from '../../src/sandbox/organization.ts';
import { SANDBOX_CLIENT_ID } from '../../src/sandbox/sandbox.ts';
import { INVARIANTS, MOST_REQUESTS } from './invariants.ts';
import { MATRIX } from './matrix.ts';
import { type Played, play } from './play.ts';
import { BASE, EDITED, openScene, type Scene, WANTED } from './scene.ts';

let scene: Scene;
let good: Played;

beforeAll(async () => {
  const scenario = MATRIX.find(({ name }) => name === 'first read × 503 × once');
  if (scenario === undefined) throw new Error('the scenario is gone');
  scene = await openScene();
  good = await play(scenario, scene);
});
afterAll(() => scene.close());

function verdictsOn(played: Played): string[] {
  return Object.entries(INVARIANTS).flatMap(([name, judge]) => (judge(played) === '' ? [] : [name]));
}

function reporting(played: Played, changes: Partial<FlowReport>): Played {
  const { report } = played;
  if (report === undefined) return played;
  return { ...played, report: { ...report, flows: report.flows.map((flow) => ({ ...flow, ...changes })) } };
}

function version(number: number, flow: object, writer: string): FlowVersion {
  return {
    version: number,
    flow: { ...WANTED, ...flow, version: number, status: 'published' },
    writer,
    at: '2030-01-01T00:00:00Z',
  };
}

const BY_US = SANDBOX_CLIENT_ID;

test('a run that went well violates nothing', () => {
  expect(verdictsOn(good)).toEqual([]);
});

describe('caught is', () => {
  const cases: [string, string, (played: Played) => Played][] = [
    ['a fault that struck nothing', 'the fault struck', (it) => ({ ...it, requests: [] })],
    ['a run without an end', 'it ends', (it) => ({ ...it, report: undefined })],
    [
      'an error that got out',
      'nothing is thrown',
      (it) => ({ ...it, report: undefined, thrown: 'TypeError: x is undefined' }),
    ],
    [
      'an edit that was overwritten',
      'no change is lost',
      (it) => ({
        ...it,
        history: [version(7, BASE, 'initial'), version(8, EDITED, CONSOLE_WRITER), version(9, WANTED, BY_US)],
      }),
    ],
    [
      '"released" over what is not live',
      'the report is true',
      (it) => ({ ...it, history: it.history.slice(0, 1) }),
    ],
    ['"released" with another version', 'the report is true', (it) => reporting(it, { version: 99 })],
    [
      '"released" over what somebody has edited since',
      'the report is true',
      (it) => ({ ...it, history: [...it.history, version(9, EDITED, CONSOLE_WRITER)] }),
    ],
    ['"failed" with our content live', 'the report is true', (it) => reporting(it, { outcome: 'failed' })],
    [
      '"rolled-back" with our content live',
      'the report is true',
      (it) => reporting(it, { outcome: 'rolled-back' }),
    ],
    [
      '"conflict" with our content live',
      'the report is true',
      (it) => reporting(it, { outcome: 'conflict' }),
    ],
    [
      '"unknown" with every answer given',
      'the report is true',
      (it) => reporting(it, { outcome: 'unknown' }),
    ],
    ['another outcome than expected', 'the verdict is right', (it) => reporting(it, { outcome: 'drift' })],
    [
      'a failure without a word',
      'a failure says why',
      (it) => ({ ...it, report: it.report && { ...it.report, result: 'failure' } }),
    ],
    [
      'a token in the log',
      'nothing leaks',
      (it) => ({ ...it, sinks: { ...it.sinks, log: `Bearer ${it.secrets[2]}` } }),
    ],
    [
      'a storm of requests',
      'requests are in budget',
      (it) => ({
        ...it,
        requests: it.requests.concat(...Array.from({ length: MOST_REQUESTS }, () => it.requests)),
      }),
    ],
  ];
  test.each(cases)('%s', (_what, invariant, doctor) => {
    expect(verdictsOn(doctor(good))).toContain(invariant);
  });
});
