import { expect, test } from '@jest/globals';
import { OUTCOMES } from '../../src/report/model.ts';
import { renderTable } from '../../src/report/terminal.ts';
import { flow, run, SITUATIONS } from './situations.ts';

test('a run without flows has no table', () => {
  expect(renderTable(run())).toBe('');
});

test('a name keeps to its cell and moves no cursor', () => {
  const table = renderTable(run({ flows: [flow({ file: 'a\nb\u001b[2J' })] }));
  expect(table.split('\n')).toHaveLength(3);
  expect(table).toContain('a b\\u{1b}[2J');
});

test('columns stand below each other', () => {
  expect(renderTable(SITUATIONS['check-changes'] ?? run())).toBe(
    [
      'Flow                     Outcome       Version  Changes  Findings   Conversations',
      'flows/support.flow.yaml  would change        7        5  1 warning  2 of 2 passed',
      'flows/returns.flow.mjs   unchanged           7        0  -          2 of 2 passed',
      '',
    ].join('\n'),
  );
});

test('every outcome has words of its own', () => {
  const rows = renderTable(run({ flows: OUTCOMES.map((outcome) => flow({ outcome, version: null })) }));
  const labels = rows
    .split('\n')
    .slice(1, -1)
    .map((row) => row.slice(25, 47).trim());
  expect(new Set(labels).size).toBe(OUTCOMES.length);
});
