import { describe, expect, test } from '@jest/globals';
import { readCommandLine } from '../../src/command-line.ts';
import { explainRule, shownLines } from '../../src/commands/explain.ts';
import { RULE_PAGES } from '../../src/flow/rules/pages.ts';
import { failureOf } from '../genesys/support/failure.ts';

describe('a rule that there is not', () => {
  test('is named, with what was probably meant', async () => {
    const error = await failureOf(() => explainRule('queueid'));
    expect(error.code).toBe('invalid-input');
    expect(error.message).toContain('there is no rule "queueid"');
    expect(error.advice).toContain('Did you mean "queue-id"?');
  });

  test('is the name of what every object has', async () => {
    expect((await failureOf(() => explainRule('constructor'))).code).toBe('invalid-input');
  });
});

describe('flowgate explain', () => {
  test('takes one word, and no other command takes any', async () => {
    expect((await failureOf(() => readCommandLine(['explain', 'queue-id', 'long-text']))).returned).toContain(
      '"long-text" is no flag',
    );
    expect((await failureOf(() => readCommandLine(['check', 'queue-id']))).code).toBe('invalid-input');
    expect(readCommandLine(['explain', 'queue-id'])).toEqual({
      command: 'explain',
      flags: {},
      own: { rule: 'queue-id' },
    });
    expect(readCommandLine(['explain']).own).toEqual({});
  });

  test('shows why, and both examples', () => {
    expect(explainRule('queue-id')).toBe(`queue-id (warning)

A queueId is the id of a queue (a UUID), not its name.
The platform routes to ids. A name in its place puts the customer into no queue at all.

Instead of:

  id: hello-flow
  name: Hello
  nodes:
    start: { type: start, transition: step }
    step:
      type: webchat
      actions:
        - { name: route, queueId: Billing }
      transition: bye
    bye: { type: end }

Write:

  id: hello-flow
  name: Hello
  nodes:
    start: { type: start, transition: step }
    step:
      type: webchat
      actions:
        - { name: route, queueId: 6f1b2c34-5d6e-4f70-8a91-b2c3d4e5f607 }
      transition: bye
    bye: { type: end }
`);
  });

  test('shows a rule without examples as well', () => {
    expect(explainRule('platform')).toMatch(
      /^platform \(error\)\n\nGenesys Cloud calls the flow valid\.\n.+\n$/,
    );
  });

  test('lists all without a rule, a line each', () => {
    const lines = explainRule(undefined).split('\n');
    for (const { id, severity, summary } of RULE_PAGES) {
      const line = lines.find((one) => one.startsWith(`${id} `)) ?? '';
      expect(line).toContain(severity);
      expect(line).toContain(summary);
    }
    expect(lines).toHaveLength(RULE_PAGES.length + 3);
  });

  test('cuts a line that nobody would read to its end', () => {
    expect(shownLines(`a\n${'x'.repeat(500)}\n`)).toEqual(['a', `${'x'.repeat(120)}…`]);
  });
});
