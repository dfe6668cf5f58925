import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readRunData, runDataText } from '../../src/fleet/run-data.ts';
import type { Change } from '../../src/flow/change.ts';
import { renderReport } from '../../src/report/markdown.ts';
import { behaviourChange, behaviourOf, coverage, unnoticed, untested } from '../report/news.ts';
import { conversation, flow, run, SITUATIONS } from '../report/situations.ts';

const shard = { number: 2, of: 4 };
const node = { type: 'action', transition: 'b', actions: [{ name: 'say', text: 'Hi' }] } as const;
const condition = { variable: 'topic', condition: 'contains', value: 'bill', transition: 'b' };
const CHANGES: { readonly [K in Change['kind']]: Omit<Extract<Change, { kind: K }>, 'kind' | 'meaning'> } = {
  'node-added': { node: 'a', type: 'action', content: { ...node, actions: [...node.actions] } },
  'node-removed': { node: 'a', type: 'action' },
  'node-type-changed': { node: 'a', from: 'action', to: 'end' },
  'node-renamed': { from: 'a', to: 'b' },
  'node-label-changed': { node: 'a', from: undefined, to: 'A' },
  rerouted: { node: 'a', from: undefined, to: 'b' },
  'action-added': { node: 'a', index: 0, action: { name: 'say', text: { deep: [1, null, true] } } },
  'action-removed': { node: 'a', index: 1, action: { name: 'say' } },
  'action-moved': { node: 'a', action: 'say', from: 0, to: 2 },
  'action-changed': {
    node: 'a',
    index: 0,
    formerIndex: 1,
    action: 'say',
    parameter: 'text',
    from: 'x',
    to: 3,
  },
  'condition-added': { node: 'a', index: 0, condition },
  'condition-removed': { node: 'a', index: 0, condition },
  'condition-moved': { node: 'a', condition, from: 1, to: 0 },
  'condition-changed': { node: 'a', index: 0, field: 'value', from: ['a', 1], to: undefined },
  'setting-changed': { path: 'webchat.title', from: 'a', to: undefined },
  'variable-changed': { name: 'queue', from: undefined, to: 'x' },
  'name-changed': { from: 'a', to: 'b' },
};
const changes = Object.entries(CHANGES).map(
  ([kind, rest]) => ({ kind, meaning: 'structure', ...rest }) as Change,
);

const RICH = run({
  flows: [
    flow({
      changes,
      risks: [{ kind: 'queue-changed', severity: 'low', node: 'a', sentence: 'Another queue.' }],
      picture: {
        nodes: [{ id: 'a', state: 'missing', nodeType: undefined, summary: '', label: 'A', group: 'g' }],
        edges: [{ from: 'a', to: 'b', state: 'changed', label: 'otherwise', was: 'c' }],
      },
      findings: [
        { rule: 'platform', severity: 'warning', message: 'Hm.', place: { file: 'a', line: 1, column: 2 } },
      ],
      transcripts: [
        conversation('Known', {
          tags: ['smoke'],
          known: { url: 'https://example.com/1', until: '2027-01-01' },
          failures: [
            { message: 'no', expected: 'a', actual: 'b', diff: '[-a-] {+b+}', place: { file: 'a' } },
          ],
          unobserved: [{ message: 'unseen', place: { file: 'a' } }],
          transcript: [{ from: 'bot', text: 'Hi', quickReplies: ['Yes'], afterMs: 1.5 }],
          taken: [{ from: 'a', to: 'b', via: 0 }],
          path: undefined,
          routedTo: undefined,
          repeat: 'node dist/cli/index.js simulate',
        }),
      ],
      coverage: coverage({ untested: [untested({ place: { file: 'a', line: 3 } })] }),
      behaviour: behaviourOf(3, behaviourChange(), unnoticed),
      drift: {
        releasedDigest: 'sha256:1',
        liveDigest: 'sha256:2',
        liveVersion: 3,
        commit: undefined,
        liveToSource: changes,
      },
      failure: { reason: 'drift', message: 'It drifted.' },
      notes: ['note'],
      byHand: ['step'],
    }),
  ],
});

const reports = [...Object.entries(SITUATIONS), ['all that a report can hold', RICH] as const];

describe('what is no report of a shard', () => {
  const written = runDataText({ shard, report: RICH });
  const edited = (from: string, to: string) => {
    expect(written).toContain(from);
    return written.replace(from, to);
  };
  test.each([
    ['no JSON', 'nothing', 'it is not JSON'],
    ['another file', '{"name":"x"}', 'it is not the report of a run'],
    ['a list', '[]', 'it is not the report of a run'],
    ['too deep a file', `${'['.repeat(5000)}${']'.repeat(5000)}`, 'it nests deeper than any report'],
    ['another version', edited('"version":3', '"version":4'), 'it has version 4'],
    ['no shard', edited('"2/4"', '"5/4"'), 'it does not say which shard'],
    ['another outcome', edited('"unchanged"', '"perfect"'), 'the shape of a report'],
    ['a key too many', edited('"notes":', '"html":"<b>","notes":'), 'the shape of a report'],
    ['a key too few', edited('"byHand":["step"]', '"more":[]'), 'the shape of a report'],
    ['a prototype', edited('"notes":', '"__proto__":{},"notes":'), 'the shape of a report'],
    ['a line that is none', edited('"line":3', '"line":"3\\n::error::"'), 'the shape of a report'],
    ['a kind of change that is none', edited('"name-changed"', '"constructor"'), 'the shape of a report'],
  ])('%s', (_, text, wrong) => {
    expect(readRunData(text)).toEqual({ wrong: expect.stringContaining(wrong) });
  });

  test('whatever it is, is refused or read, and never thrown over', () => {
    fc.assert(fc.property(fc.json(), (text) => 'wrong' in readRunData(text)));
    const noise = fc.tuple(fc.nat(written.length), fc.nat(30), fc.string({ maxLength: 5 }));
    fc.assert(
      fc.property(noise, ([at, length, text]) => {
        const data = readRunData(written.slice(0, at) + text + written.slice(at + length));
        if ('report' in data) expect(renderReport(data.report, { limit: 60_000 })).toContain('drifted');
      }),
      { numRuns: 50 },
    );
  });
});

test.each(reports)('%s comes out as it went in', (_, report) => {
  const attempt = 3;
  const data = readRunData(runDataText({ shard, report, attempt }));
  expect(data).toEqual({ shard, attempt, report: JSON.parse(JSON.stringify(report)) });
  if ('wrong' in data) throw new Error(data.wrong);
  expect(renderReport(data.report, { limit: 1e6 })).toBe(renderReport(report, { limit: 1e6 }));
});
