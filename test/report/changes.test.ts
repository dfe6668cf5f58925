import { describe, expect, test } from '@jest/globals';
import type { Change } from '../../src/flow/change.ts';
import { describeChange, groupChanges } from '../../src/report/changes.ts';

const condition = { variable: 'intent', condition: 'equals', value: 'billing', transition: 'billing_queue' };

describe('one sentence for each kind of change', () => {
  test.each<[Change, string]>([
    [
      { meaning: 'structure', kind: 'node-added', node: 'a', type: 'end' },
      'There is a new node `a` (`end`).',
    ],
    [{ meaning: 'structure', kind: 'node-removed', node: 'a', type: 'end' }, 'The node `a` (`end`) is gone.'],
    [
      {
        meaning: 'words',
        kind: 'node-added',
        node: 'ask_again',
        type: 'transition',
        content: {
          type: 'transition',
          actions: [{ name: 'ask', text: 'Sorry?', variable: 'topic' }],
          conditions: [{ variable: 'topic', condition: 'equals', value: 'bill', transition: 'billing' }],
          transition: 'bye',
        },
      },
      'There is a new node `ask_again` (`transition`): it asks `Sorry?` and keeps the answer in `topic`, sends customers whose `topic` is `bill` to `billing` and goes on to `bye` otherwise.',
    ],
    [
      {
        meaning: 'words',
        kind: 'node-removed',
        node: 'a',
        type: 'action',
        content: { type: 'action', actions: [{ name: 'say', text: 'Hi' }], transition: 'b' },
      },
      'The node `a` (`action`) is gone. What it did: says `Hi`.',
    ],
    [
      { meaning: 'structure', kind: 'node-type-changed', node: 'a', from: 'action', to: 'end' },
      'The node `a` becomes `end`; it was `action`.',
    ],
    [{ meaning: 'cosmetic', kind: 'node-renamed', from: 'a', to: 'b' }, 'The node `a` is now called `b`.'],
    [
      { meaning: 'cosmetic', kind: 'node-label-changed', node: 'a', from: undefined, to: 'Hi' },
      'The label of `a` is new: `Hi`.',
    ],
    [
      { meaning: 'route', kind: 'rerouted', node: 'a', from: 'b', to: 'c' },
      'After `a`, customers go to `c` instead of `b`.',
    ],
    [
      { meaning: 'route', kind: 'rerouted', node: 'a', from: undefined, to: 'c' },
      'After `a`, customers now go on to `c`.',
    ],
    [
      { meaning: 'route', kind: 'rerouted', node: 'a', from: 'b', to: undefined },
      'After `a` nothing follows any more; it was `b`.',
    ],
    [
      { meaning: 'words', kind: 'action-added', node: 'a', index: 0, action: { name: 'say', text: 'Hi' } },
      '`a` now says `Hi`.',
    ],
    [
      {
        meaning: 'words',
        kind: 'action-removed',
        node: 'a',
        index: 0,
        action: { name: 'ask', text: 'Who?', variable: 'name' },
      },
      '`a` no longer asks `Who?` and keeps the answer in `name`.',
    ],
    [
      {
        meaning: 'data',
        kind: 'action-added',
        node: 'a',
        index: 0,
        action: { name: 'set', variable: 'x', value: 1 },
      },
      '`a` now sets `x` to `1`.',
    ],
    [
      {
        meaning: 'route',
        kind: 'action-added',
        node: 'a',
        index: 0,
        action: { name: 'route', queueId: 'q' },
      },
      '`a` now routes customers to queue `q`.',
    ],
    [
      { meaning: 'structure', kind: 'action-added', node: 'a', index: 0, action: { name: 'tag', as: 'vip' } },
      '`a` now runs the action `tag` with `{"as":"vip"}`.',
    ],
    [
      { meaning: 'structure', kind: 'action-removed', node: 'a', index: 0, action: { name: 'tag' } },
      '`a` no longer runs the action `tag`.',
    ],
    [
      { meaning: 'structure', kind: 'action-moved', node: 'a', action: 'say', from: 0, to: 2 },
      'In `a`, the action `say` moves from place 1 to 3.',
    ],
    [change('say', 'text'), '`a` says `new` instead of `old`.'],
    [change('ask', 'text'), '`a` asks `new` instead of `old`.'],
    [change('ask', 'variable'), '`a` keeps the answer in `new` instead of `old`.'],
    [change('route', 'queueId'), '`a` routes customers to queue `new` instead of `old`.'],
    [change('set', 'value'), 'In `a`, the `value` of the action `set` becomes `new`; it was `old`.'],
    [
      { meaning: 'route', kind: 'condition-added', node: 'a', index: 0, condition },
      'At `a`, customers whose `intent` is `billing` now go to `billing_queue`.',
    ],
    [
      {
        meaning: 'route',
        kind: 'condition-removed',
        node: 'a',
        index: 0,
        condition: { variable: 'intent', condition: 'notExists', transition: 'ask' },
      },
      'At `a`, customers whose `intent` is not known no longer go to `ask`.',
    ],
    [
      { meaning: 'route', kind: 'condition-moved', node: 'a', condition, from: 2, to: 0 },
      'At `a`, customers whose `intent` is `billing` are picked out in place 1 instead of 3; the first match wins.',
    ],
    [
      {
        meaning: 'route',
        kind: 'condition-changed',
        node: 'a',
        index: 1,
        field: 'transition',
        from: 'x',
        to: 'y',
      },
      'At `a`, condition 2 leads to `y` instead of `x`.',
    ],
    [
      {
        meaning: 'route',
        kind: 'condition-changed',
        node: 'a',
        index: 1,
        field: 'value',
        from: ['x'],
        to: null,
      },
      'At `a`, the `value` of condition 2 becomes `null`; it was `["x"]`.',
    ],
    [
      { meaning: 'words', kind: 'setting-changed', path: 'webchat.title', from: 'Help', to: undefined },
      'The setting `webchat.title` is gone; it was `Help`.',
    ],
    [
      { meaning: 'data', kind: 'variable-changed', name: 'q', from: 'x', to: '' },
      'The environment variable `q` becomes _(empty)_; it was `x`.',
    ],
    [
      { meaning: 'cosmetic', kind: 'name-changed', from: 'a', to: 'b' },
      'The flow is now called `b` instead of `a`.',
    ],
  ])('%j', (one, sentence) => {
    expect(describeChange(one)).toBe(sentence);
  });

  test('an operator nobody knows is shown, not explained', () => {
    const unknown = { ...condition, condition: 'constructor' };
    const one = {
      meaning: 'route',
      kind: 'condition-added',
      node: 'a',
      index: 0,
      condition: unknown,
    } as const;
    expect(describeChange(one)).toContain('`intent` `constructor` `billing`');
  });

  test('of a node that does a great deal, the first things are told and the others counted', () => {
    const actions = Array.from({ length: 20 }, (_, index) => ({ name: 'say', text: `Line ${index}` }));
    const content = { type: 'action', actions } as const;
    const told = describeChange({
      meaning: 'words',
      kind: 'node-added',
      node: 'a',
      type: 'action',
      content: { ...content, actions: [...content.actions] },
    });
    expect(told).toContain('says `Line 4` and does 15 more things.');
    expect(told).not.toContain('Line 5');
  });

  describe('a long message is told word by word', () => {
    const long =
      'Welcome to our support. We are here from nine to five on every day of the week. How may we help?';
    const told = (from: string, to: string) => describeChange({ ...change('say', 'text'), from, to });

    test('with the words around what changed', () => {
      expect(told(long, long.replace('five', 'eight'))).toBe(
        '`a` says other words: `… are here from nine to [-five-] {+eight+} on every day of the …`.',
      );
    });

    test('but not where hardly a word is the same, or only the blanks differ', () => {
      const other = 'Sorry, nobody is here today, because it is a public holiday; please come back tomorrow.';
      expect(told(long, other)).toContain('instead of');
      expect(told(long, long.replace('. ', '.\n'))).toContain('instead of');
    });

    test('and nothing in it takes effect', () => {
      const said = told(long, `${long} [-\`@team\`-] ![x](y)`);
      expect(said).toMatch(/^`a` says other words: ``/);
    });
  });

  test('a value as long as a book is cut', () => {
    expect(describeChange({ ...change('say', 'text'), to: 'x'.repeat(5_000) }).length).toBeLessThan(400);
  });
});

test('what customers feel most comes first', () => {
  const groups = groupChanges([
    { meaning: 'cosmetic', kind: 'name-changed', from: 'a', to: 'b' },
    change('say', 'text'),
    { meaning: 'route', kind: 'rerouted', node: 'a', from: 'b', to: 'c' },
  ]);
  expect(groups.map(({ title }) => title)).toEqual([
    'Where customers go',
    'What customers read',
    'Labels and settings',
  ]);
});

function change(action: string, parameter: string): Extract<Change, { kind: 'action-changed' }> {
  return {
    meaning: 'words',
    kind: 'action-changed',
    node: 'a',
    index: 0,
    action,
    parameter,
    from: 'old',
    to: 'new',
  };
}
