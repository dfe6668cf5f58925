import { afterAll, describe, expect, test } from '@jest/globals';
import { load } from 'js-yaml';
import { buildFlow } from '../../src/flow/build.ts';
import type { SourceDocument } from '../../src/flow/document.ts';
import { mergeEnvironment } from '../../src/flow/environment.ts';
import { lint } from '../../src/flow/lint.ts';
import { modulePlaces } from '../../src/flow/module-places.ts';
import { parseDocument } from '../../src/flow/parse.ts';
import { RULES } from '../../src/flow/rules/index.ts';
import { suppress } from '../../src/flow/suppression.ts';
import { removeWorkspaces } from '../support/runner.ts';
import { writtenAs } from './rules/source-forms.ts';

afterAll(removeWorkspaces);

const RULE_IDS = RULES.map(({ id }) => id);
const TODAY = '2027-01-15';

/** What is left of the findings of a source, as `rule:line`, and the notes. */
function judged(document: SourceDocument, today = TODAY) {
  const { flow, findings } = buildFlow(document, mergeEnvironment(undefined, undefined, {}, {}));
  const all = [...findings, ...(flow === undefined ? [] : lint(flow, document.locate))];
  const { findings: left, notes } = suppress(document, all, { today, checked: new Set(RULE_IDS) });
  return {
    left: left.map(({ rule, severity, place }) => `${rule} ${severity} ${place.line}`),
    messages: left.map(({ message }) => message),
    notes,
    flow,
  };
}

const yaml = (text: string) => judged(parseDocument('flows/a.flow.yaml', text));

/** Routes to "Sales", which is no id of a queue, on line 6. */
const source = (above = '  # nothing', atTheEnd = '') => `id: a
name: A
nodes:
  start: { type: start, transition: sales }
${above}
  sales: { type: action, actions: [{ name: route, queueId: Sales }], transition: bye }${atTheEnd}
  bye: { type: end }
`;

describe('a suppression that does not say enough', () => {
  test.each([
    ['no rule', '# flowgate-ignore', 'It does not say what to ignore. Write "flowgate-ignore RULE until'],
    [
      'no date',
      '# flowgate-ignore queue-id: made next week',
      'It says no date until which to ignore queue-id.',
    ],
    ['a date that is none', '# flowgate-ignore queue-id until 2027-02-31: why', '"2027-02-31" is no date.'],
    ['a date in words', '# flowgate-ignore queue-id until January: why', '"January" is no date.'],
    ['no reason', '# flowgate-ignore queue-id until 2027-01-31', 'It says no reason to ignore queue-id.'],
    [
      'a blank reason',
      '# flowgate-ignore queue-id until 2027-01-31:  ',
      'It says no reason to ignore queue-id.',
    ],
    [
      'a rule that is none',
      '# flowgate-ignore queueid until 2027-01-31: why',
      'is no rule. Did you mean "queue-id"?',
    ],
    [
      'a rule that nobody may ignore',
      '# flowgate-ignore schema until 2027-01-31: why',
      'Findings of schema cannot be ignored.',
    ],
    [
      'a date that is past',
      '# flowgate-ignore queue-id until 2027-01-14: why',
      'It ended on 2027-01-14: queue-id is no longer ignored.',
    ],
    ['words between', '# flowgate-ignore queue-id for ever: why', 'It does not say what to ignore.'],
  ])('with %s takes nothing out and is an error itself', (_, comment, says) => {
    const { left, messages, notes } = yaml(source(`  ${comment}`));
    expect(left).toEqual(['queue-id warning 6', 'suppression error 5']);
    expect(messages.at(-1)).toContain(says);
    expect(notes).toEqual([]);
  });

  test('with nothing to ignore is a warning', () => {
    const { left, messages } = yaml(source('  # flowgate-ignore long-text until 2027-01-31: why'));
    expect(left).toEqual(['queue-id warning 6', 'suppression warning 5']);
    expect(messages.at(-1)).toBe('There is no finding of long-text to ignore here. Remove this.');
  });

  test.each([
    ['above another line', 'id: a', '# flowgate-ignore queue-id until 2027-01-31: why\nid: a'],
    ['two lines above', '  # nothing', '  # flowgate-ignore queue-id until 2027-01-31: why\n'],
  ])('stands %s and speaks of nothing', (_, line, instead) => {
    const { left } = yaml(source().replace(line, instead));
    expect(left).toEqual([expect.stringMatching(/^queue-id/), expect.stringMatching(/^suppression warning/)]);
  });

  test('within a value is no comment', () => {
    const text = source()
      .replace('queueId: Sales', 'queueId: "Sales # flowgate-ignore queue-id until 2027-01-31: why"')
      .replace('id: a\n', 'id: |\n  # flowgate-ignore queue-id until 2027-01-31: why\n');
    expect(yaml(text).left).toEqual(['queue-id warning 7']);
  });

  test('cannot take out a value that is missing where the flow is built', () => {
    const text = source('  # nothing', ' # flowgate-ignore env-missing until 2027-01-31: why').replace(
      'Sales',
      '"{env.SALES}"',
    );
    expect(yaml(text).left).toEqual(['env-missing error 6']);
  });

  test('is not called useless where the flow could not be built', () => {
    const document = parseDocument(
      'flows/a.flow.yaml',
      source('  # flowgate-ignore queue-id until 2027-01-31: why'),
    );
    const { findings } = suppress(document, [], { today: TODAY, checked: new Set() });
    expect(findings).toEqual([]);
  });
});

describe('a suppression with a reason and a date', () => {
  const NOTE =
    '1 finding is ignored for a reason that the source gives: queue-id (1). The first is back after 2027-01-15.';

  test.each([
    ['above the line', source('  # flowgate-ignore queue-id until 2027-01-15: why')],
    [
      'above, with another comment between',
      source('  # flowgate-ignore queue-id until 2027-01-15: why\n  # so'),
    ],
    [
      'at the end of the line',
      source('  # nothing', ' # flowgate-ignore queue-id until 2027-01-15: why: because'),
    ],
    [
      'with Windows line ends',
      source('  # flowgate-ignore queue-id until 2027-01-15: why').replaceAll('\n', '\r\n'),
    ],
  ])('%s takes its finding out, up to and including the date', (_, text) => {
    expect(yaml(text)).toMatchObject({ left: [], notes: [NOTE] });
    expect(judged(parseDocument('flows/a.flow.yaml', text), '2027-01-16').left).toHaveLength(2);
  });

  test('takes out no finding of another rule and no other finding of its rule', () => {
    const text = source('  # flowgate-ignore queue-id until 2027-01-31: why').replace(
      '  bye:',
      '  other: { type: action, actions: [{ name: route, queueId: Other }], transition: bye }\n  bye:',
    );
    expect(yaml(text).left).toEqual(['unreachable-node warning 7', 'queue-id warning 7']);
  });

  test('of several rules stand one below the other', () => {
    const text = source(
      '  # flowgate-ignore queue-id until 2027-01-31: why\n  # flowgate-ignore unreachable-node until 2027-02-28: why',
    ).replace('transition: sales', 'transition: bye');
    const { left, notes } = yaml(text);
    expect(left).toEqual([]);
    expect(notes).toEqual([
      '2 findings are ignored for a reason that the source gives: queue-id (1), unreachable-node (1). The first is back after 2027-01-31.',
    ]);
  });

  test.each([
    ['mjs', '// flowgate-ignore queue-id until 2027-01-31: why'],
    ['mjs', '/* flowgate-ignore queue-id until 2027-01-31: why */'],
    ['ts', '// flowgate-ignore queue-id until 2027-01-31: why'],
  ])('is a comment in a module, too (%s: %s)', (extension, comment) => {
    const file = `flows/a.flow.${extension}`;
    const written = writtenAs('mjs', source()).replace('    sales:', `    ${comment}\n    sales:`);
    const value = load(source());
    for (const [text, left] of [
      [written, []],
      [written.replace(' until 2027-01-31', ''), ['queue-id warning 7', 'suppression error 6']],
      [written.replace(comment, `"${comment.replaceAll('"', '')}": null,`), ['queue-id warning 7']],
    ] as const) {
      const { locate, ignores } = modulePlaces(file, text);
      expect(judged({ file, value, locate, ignores }).left).toEqual(left);
    }
  });
});

describe('$ignore in JSON', () => {
  const json = (entry: object) => {
    const value = { ...Object(load(source())), $ignore: [entry] };
    return judged(parseDocument('flows/a.flow.json', JSON.stringify(value, null, 2)));
  };
  const whole = { rule: 'queue-id', until: '2027-01-31', reason: 'why' };

  test.each([
    ['no date', { rule: 'queue-id', reason: 'why' }, 'error', 'says no date'],
    ['no reason', { rule: 'queue-id', until: '2027-01-31' }, 'error', 'says no reason'],
    ['a past date', { ...whole, until: '2026-12-31' }, 'error', 'It ended on 2026-12-31'],
    ['another node', { ...whole, at: 'nodes.bye' }, 'warning', 'no finding of queue-id'],
    ['another place', { ...whole, at: 'nodes.start.transition' }, 'warning', 'no finding of queue-id'],
  ])('with %s takes nothing out', (_, entry, severity, says) => {
    const { left, messages } = json(entry);
    expect(left).toEqual([
      expect.stringMatching(/^queue-id/),
      `suppression ${severity} ${left[1]?.split(' ')[2]}`,
    ]);
    expect(messages[1]).toContain(says);
  });

  test('with a key that is not known is an error of the schema', () => {
    const { left, flow } = json({ ...whole, untill: '2027-01-31' });
    expect(left).toContainEqual(expect.stringMatching(/^schema error/));
    expect(flow).toBeUndefined();
  });

  test.each([
    ['of the whole flow', whole],
    ['of a node', { ...whole, at: 'nodes.sales' }],
    ['of a place', { ...whole, at: 'nodes.sales.actions[0].queueId' }],
  ])('takes out the finding %s, and is not part of the flow', (_, entry) => {
    const { left, notes, flow } = json(entry);
    expect(left).toEqual([]);
    expect(notes).toEqual([expect.stringContaining('queue-id (1)')]);
    expect(JSON.stringify(flow)).not.toContain('ignore');
  });
});

test('fifty thousand of them are read in one go', () => {
  const many = '  # flowgate-ignore queue-id until 2027-01-31: why\n'.repeat(50_000).trimEnd();
  expect(yaml(source(many)).left).toEqual([]);
});
