import { describe, expect, test } from '@jest/globals';
import { formatPlace, type Place } from '../../src/errors.ts';
import { annotate } from '../../src/report/annotate.ts';
import type { RunReport } from '../../src/report/model.ts';
import { coverage, STUB, untested } from './news.ts';
import { conversation, flow, run } from './situations.ts';

/** What a log is told, as `error flows/a.flow.yaml:3: what is wrong`. */
function told(report: RunReport): string[] {
  const lines: string[] = [];
  const tell = (severity: string) => (text: string, place?: Place) => {
    lines.push(`${severity} ${place === undefined ? '' : formatPlace(place)}: ${text}`);
  };
  annotate(report, { notice: tell('notice'), warning: tell('warning'), error: tell('error') });
  return lines;
}

const place = { file: 'flows/support.transcripts.yaml', line: 9 };
const failures = [{ message: 'the bot said "Bye"', place }];
const known = { url: 'https://issues.example/7', until: '2026-12-31' };

describe('a conversation', () => {
  test('that failed is an error at the line of what was expected', () => {
    const transcripts = [conversation('Odd', { passed: false, failures })];
    expect(told(run({ flows: [flow({ transcripts })] }))).toEqual([
      'error flows/support.transcripts.yaml:9: "Odd": the bot said "Bye"',
    ]);
  });

  test('that fails as a known issue is a notice, and no error', () => {
    const transcripts = [conversation('Odd', { known, failures })];
    expect(told(run({ flows: [flow({ transcripts })] }))).toEqual([
      'notice flows/support.transcripts.yaml:9: "Odd" still fails, which is known until 2026-12-31: https://issues.example/7',
    ]);
  });

  test('that passed is nothing to tell', () => {
    expect(told(run({ flows: [flow({ transcripts: [conversation('Fine')] })] }))).toEqual([]);
  });
});

describe('an untested transition is a notice', () => {
  const of = (...all: ReturnType<typeof untested>[]) =>
    run({ flows: [flow({ coverage: coverage({ untested: all }) })] });

  test('at its line, with a conversation to copy', () => {
    expect(told(of(untested()))).toEqual([
      `notice flows/support.flow.yaml:12:7: this change touches sort → claims (condition 2), and no conversation takes it\nA conversation that does:\n${STUB.trimEnd()}`,
    ]);
  });

  test('at its flow where the line is not known, with the reason where there is no conversation', () => {
    const { place: _, stub, ...nowhere } = untested({ why: { reason: 'unknown', text: 'nobody knows' } });
    expect(stub).toBeDefined();
    expect(told(of(nowhere))).toEqual([
      'notice flows/support.flow.yaml: this change touches sort → claims (condition 2), and no conversation takes it: nobody knows',
    ]);
  });
});

test('a transition that only a failed conversation takes is no notice beside that failure', () => {
  const report = run({ flows: [flow({ coverage: coverage({ untested: [untested({ failed: 1 })] }) })] });
  expect(told(report)).toEqual([]);
});

test('a failure that the run itself speaks of is not told twice', () => {
  const failure = { reason: 'simulation-failed', message: 'Test "A": not tested enough' } as const;
  expect(told(run({ failureMessage: failure.message, flows: [flow({ failure })] }))).toEqual([]);
  expect(told(run({ failureMessage: 'Another one.', flows: [flow({ failure })] }))).toEqual([
    'error flows/support.flow.yaml: Test "A": not tested enough',
  ]);
});
