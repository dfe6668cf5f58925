import { describe, expect, test } from '@jest/globals';
import { renderConsole } from '../../src/report/console.ts';
import { renderDeployNote } from '../../src/report/deploy-note.ts';
import { renderReport } from '../../src/report/markdown.ts';
import type { FlowReport, Outcome, RunReport } from '../../src/report/model.ts';
import { driftSentence, verdict } from '../../src/report/words.ts';
import { conversationsPage, reportPage } from './pages.ts';
import { conversation, flow, run, SITUATIONS } from './situations.ts';

const LIMIT = { limit: 60_000 };
const drift = SITUATIONS['smoke-drift']?.flows[0]?.drift;

/** A flow whose live version 8 somebody edited, and what became of it. */
function edited(outcome: Outcome, version: number): FlowReport {
  return flow({ outcome, version, drift });
}

describe('an edit of the live flow', () => {
  test('is said in a check, with what the deploy does about it, wherever the check is read', () => {
    const report = run({ flows: [edited('changed', 8)] });
    const words = /Somebody edited the live flow.*the deploy stops with drift.*flows\/support\.flow\.yaml/;
    expect(renderConsole(report)).toMatch(words);
    expect(renderReport(report, LIMIT)).toMatch(words);
    expect(reportPage(report)).toMatch(words);
  });

  test('is not called live any more once it was replaced, which is said', () => {
    const report = run({ command: 'deploy', flows: [edited('released', 9)] });
    for (const text of [renderReport(report, LIMIT), reportPage(report)]) {
      expect(text).toContain('That edit was replaced by this release.');
      expect(text).toContain('Live before, version 8');
      expect(text).not.toContain('Live now');
    }
    expect(renderDeployNote(report, LIMIT)).toContain('That edit was replaced by this release.');
  });

  test('is not called live where nobody knows what is', () => {
    const report = run({ command: 'deploy', flows: [flow({ outcome: 'unknown', version: null, drift })] });
    for (const text of [renderReport(report, LIMIT), reportPage(report)]) {
      expect(text).toContain('Live before, version 8');
      expect(text).toContain('From what was live to this commit');
    }
  });

  test('is said once where the outcome is that very edit', () => {
    expect(driftSentence(edited('drift', 8))).toBe('');
    expect(driftSentence(flow({ outcome: 'changed' }))).toBe('');
  });

  test('is put back with all else that was live', () => {
    expect(driftSentence(edited('rolled-back', 10))).toContain('What was put back is the edited content.');
  });
});

describe('a flow with nothing to compare it with', () => {
  const flows = [
    flow({ outcome: 'changed', comparedWith: 'base-commit' }),
    flow({ outcome: 'changed', comparedWith: 'nothing' }),
    flow({ outcome: 'changed', comparedWith: 'nothing' }),
  ];

  test('is not said to change', () => {
    expect(verdict(run({ flows }))).toBe('3 flows checked for prod: 1 would change, 2 not compared');
  });
});

describe('what failed', () => {
  const failure = { reason: 'simulation-failed', message: 'Test "B": 1 of 1 conversation failed.' } as const;
  const flows = [
    flow({ file: 'a.flow.yaml', name: 'Alpha' }),
    flow({
      file: 'b.flow.yaml',
      name: 'Beta',
      outcome: 'failed',
      failure,
      transcripts: [conversation('One', { passed: false })],
    }),
  ];

  test('comes first on the pages, with its own conversations', () => {
    const report = reportPage(run({ flows }));
    expect(report.indexOf('<h2>❌ Beta')).toBeLessThan(report.indexOf('<h2>✅ Alpha'));
    expect(report.indexOf('#flow-2')).toBeLessThan(report.indexOf('#flow-1'));
    expect(report).toMatch(/<section id="flow-2">\n<h2>❌ Beta/);
    const page = conversationsPage(run({ flows }));
    expect(page.indexOf('<h2>Beta')).toBeLessThan(page.indexOf('<h2>Alpha'));
    expect(page.indexOf('</span> One')).toBeLessThan(page.indexOf('<h2>Alpha'));
  });

  test('is not hidden in a list of those about which there is nothing to say', () => {
    const many = [...flows, ...Array.from({ length: 30 }, (_, index) => flow({ name: `Quiet ${index}` }))];
    const [, nav = ''] = /<nav>(.*)<\/nav>/s.exec(reportPage(run({ flows: many }))) ?? [];
    const [before = '', folded = ''] = nav.split(
      '<details><summary>31 flows with nothing to look at</summary>',
    );
    expect(before).toContain('Beta');
    expect(before).not.toContain('Quiet');
    expect(folded.match(/<a href/g)).toHaveLength(31);
  });

  test('is told once where its errors stand below', () => {
    const place = { file: 'flows/a.flow.yaml', line: 3 };
    const finding = { rule: 'schema', severity: 'error', message: 'nodes.a has no "type".', place } as const;
    const message = 'Check "a": flows/a.flow.yaml:3: nodes.a has no "type". (and 1 more)';
    const invalid = { outcome: 'invalid', failure: { reason: 'invalid-flow', message } } as const;
    for (const render of [(of: RunReport) => renderReport(of, LIMIT), reportPage]) {
      const listed = render(run({ flows: [flow({ ...invalid, findings: [finding] })] }));
      expect(listed).toContain('nodes.a has no');
      expect(listed).not.toContain('Check');
      expect(render(run({ flows: [flow(invalid)] }))).toContain('(and 1 more)');
    }
  });
});

test('a terminal tells that what is live was not read', () => {
  const words = 'what is live was not read';
  expect(renderConsole(run({ flows: [flow({ comparedWith: 'base-commit' })] }))).toContain(words);
  expect(renderConsole(run({ flows: [flow()] }))).not.toContain(words);
});
