import { expect, test } from '@jest/globals';
import { renderConsole } from '../../src/report/console.ts';
import { renderTable } from '../../src/report/terminal.ts';
import { behaviourChange, behaviourOf, coverage, untested } from './news.ts';
import { flow, run, SITUATIONS } from './situations.ts';

test('a flow about which there is nothing to say has its row only', () => {
  const report = run({ flows: [flow({ coverage: coverage(), behaviour: behaviourOf(0) })] });
  expect(renderConsole(report)).toBe(renderTable(report));
});

test('what changes comes before what customers notice, how well it is tested, notes and steps', () => {
  const report = run({
    flows: [
      flow({
        changes: SITUATIONS['check-changes']?.flows[0]?.changes.slice(0, 1) ?? [],
        behaviour: behaviourOf(4, behaviourChange()),
        coverage: coverage({ untested: [untested()] }),
        notes: ['It is new.'],
        byHand: ['Look at it.', 'Decide.'],
      }),
    ],
  });
  expect(renderConsole(report)).toBe(
    [
      'WebChat Support Flow (flows/support.flow.yaml)',
      '  Where customers go',
      '    After `route_intent`, customers go to `fallback` instead of `default_end`.',
      '  1 of 4 conversations changes for the customer:',
      '    1 conversation now ends in queue claims_queue_id instead of queue billing_queue_id, differs in 2 messages',
      '  Conversations take 2 of 3 transitions that this change touches, and 8 of 10 transitions in all.',
      '  Note: It is new.',
      '  By hand 1: Look at it.',
      '  By hand 2: Decide.',
      '',
      renderTable(report),
    ].join('\n'),
  );
});

test('a text with pipes is told without markup', () => {
  const say = {
    kind: 'action-changed',
    meaning: 'words',
    node: 'hello',
    index: 0,
    action: 'say',
    parameter: 'text',
    from: 'a|b',
    to: '|c `d` |',
  } as const;
  const told = renderConsole(run({ flows: [flow({ changes: [say] })] }));
  expect(told).toContain('`a|b`');
  expect(told).not.toMatch(/<code>|&#/);
});
