import { expect, test } from '@jest/globals';
import { writeOutputs } from '../../src/github/outputs.ts';
import type { RunReport } from '../../src/report/model.ts';
import { conversation, flow, run } from '../report/situations.ts';

const NOWHERE = { report: undefined, junit: undefined, sarif: undefined, commentUrl: undefined };

function outputsOf(report: RunReport, paths: Parameters<typeof writeOutputs>[2] = NOWHERE) {
  const outputs: Record<string, string> = {};
  writeOutputs({ setOutput: (name, value) => void Object.assign(outputs, { [name]: value }) }, report, paths);
  return outputs;
}

test('a run that failed before it had flows sets every output', () => {
  const failed = run({ command: undefined, result: 'failure', failureReason: 'invalid-input' });
  expect(outputsOf(failed)).toEqual({
    result: 'failure',
    'failure-reason': 'invalid-input',
    changed: 'false',
    flows: '[]',
    report: '',
    junit: '',
    sarif: '',
    'comment-url': '',
    matrix: '',
    shards: '',
  });
});

test('a matrix without jobs has none, and is still one', () => {
  const nothing = run({ command: undefined, flows: [] });
  const fleet = { matrix: '{"include":[]}', shards: 0 };
  expect(outputsOf(nothing, { ...NOWHERE, fleet })).toMatchObject({
    result: 'success',
    matrix: '{"include":[]}',
    shards: '0',
  });
});

test('counts, and one line of JSON whatever a name holds', () => {
  const transcripts = [conversation('a'), conversation('b', { passed: false })];
  const report = run({ flows: [flow({ name: 'a\nb::error::', outcome: 'failed', transcripts })] });
  const outputs = outputsOf(report, {
    report: 'r.md',
    junit: 'j.xml',
    sarif: 's.sarif',
    commentUrl: 'https://x',
  });
  expect(outputs).toMatchObject({
    report: 'r.md',
    junit: 'j.xml',
    sarif: 's.sarif',
    'comment-url': 'https://x',
  });
  expect(outputs['flows']).not.toContain('\n');
  expect(JSON.parse(outputs['flows'] ?? '')).toEqual([
    {
      file: 'flows/support.flow.yaml',
      id: '3f2a9a52-6c3c-4d6e-9a51-0b8f0c1d2e3f',
      name: 'a\nb::error::',
      outcome: 'failed',
      version: 7,
      changes: 0,
      findings: 0,
      transcripts: { passed: 1, failed: 1 },
    },
  ]);
});

test.each([
  ['check', flow(), 'false'],
  ['check', flow({ outcome: 'changed' }), 'true'],
  ['check', flow({ outcome: 'failed', changes: [renamed()] }), 'true'],
  ['deploy', flow({ outcome: 'rolled-back', changes: [renamed()] }), 'false'],
  ['deploy', flow({ outcome: 'released' }), 'true'],
  ['smoke', flow({ outcome: 'healthy' }), 'false'],
] as const)('%s of %o: changed is %s', (command, one, changed) => {
  expect(outputsOf(run({ command, flows: [one] }))['changed']).toBe(changed);
});

function renamed() {
  return { meaning: 'cosmetic', kind: 'name-changed', from: 'a', to: 'b' } as const;
}
