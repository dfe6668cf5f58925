import { afterAll, describe, expect, test } from '@jest/globals';
import { ADJUSTABLE_IDS, FIXED_IDS } from '../../../src/flow/rules/ids.ts';
import { RULES } from '../../../src/flow/rules/index.ts';
import { ADJUSTABLE, IGNORABLE, RULE_PAGES } from '../../../src/flow/rules/pages.ts';
import { example } from '../../../src/flow/rules/rule.ts';
import { removeWorkspaces } from '../../support/runner.ts';
import { FORMS, type Form, findingsIn, writtenAs } from './source-forms.ts';

afterAll(removeWorkspaces);

/** Text that stands on the line to blame in the bad example of each rule, and on no other. */
const BLAMED: Readonly<Record<string, string>> = {
  'start-node': 'nodes',
  'dangling-transition': 'helo',
  'missing-transition': 'choose',
  'unreachable-node': 'forgotten',
  'endless-loop': 'I did not get that',
  'end-with-transition': 'Goodbye',
  'unknown-condition': 'complaint',
  'condition-value': 'complaint',
  'duplicate-condition': 'complaint, transition: bye',
  'unknown-action': 'sya',
  'action-parameters': 'What is it about',
  'empty-text': 'say',
  'queue-id': 'Billing',
  'undeclared-placeholder': 'custmer',
  'unused-variable': 'shop_name',
  'twin-names': 'The other one',
  'invisible-character': 'Hel',
  'long-text': 'Welcome',
  'secret-in-flow': 'swordfish',
  'archy-flow-name': 'name: Sales',
  'archy-action': 'sendRespons',
  'archy-expression': 'You said',
  'archy-undeclared-variable': 'custmer',
  'archy-unused-variable': 'Flow.customer',
  'archy-quoted-literal': 'Hello!',
  'archy-template': 'our company',
  'archy-switch-default': 'firstTrue',
  'archy-transfer-fallback': 'To sales',
  'archy-open-path': 'Greet',
  schema: 'transitoin',
  'env-missing': 'HELLO_FLOW_ID',
};

/** The lines that hold a text, counted from 1; without quotation marks, which the forms set differently. */
function linesWith(text: string, part: string): number[] {
  const plain = (line: string) => line.replaceAll('"', '');
  return text.split('\n').flatMap((line, index) => (plain(line).includes(plain(part)) ? [index + 1] : []));
}

test('every rule of lint has an example to blame', () => {
  expect(Object.keys(BLAMED)).toEqual(expect.arrayContaining(RULES.map(({ id }) => id)));
});

/** Archy is what Genesys Cloud's tools write: YAML, or the same as JSON. */
const isWrittenAs = (form: Form, id: string): boolean => form !== 'mjs' || !id.startsWith('archy-');

describe.each(FORMS)('written as %s', (form) => {
  test.each(Object.entries(BLAMED).filter(([id]) => isWrittenAs(form, id)))(
    'the bad example of %s is told at its line, and nothing else',
    async (id, part) => {
      const page = RULE_PAGES.find((one) => one.id === id);
      const { text, findings } = await findingsIn(form, page?.bad ?? '');
      const lines = linesWith(text, part);
      // `choose` is the name of a node and of the way to it: the last one is the node.
      const line = lines.at(-1);
      expect(findings.map(({ rule, place }) => ({ rule, line: place.line }))).toEqual([{ rule: id, line }]);
      expect(findings[0]?.severity).toBe(page?.severity);
    },
  );

  test.each(
    RULE_PAGES.filter(({ id, good }) => good !== undefined && isWrittenAs(form, id)).map(({ id, good }) => [
      id,
      good ?? '',
    ]),
  )('nothing is said about the good example of %s', async (id, good) => {
    // What the comment of this one takes out is tested where comments are.
    const expected = id === 'suppression' ? ['queue-id'] : [];
    expect((await findingsIn(form, good)).findings.map(({ rule }) => rule)).toEqual(expected);
  });
});

test('the forms differ as sources do', () => {
  const yaml = 'id: a\nnodes:\n  start: { type: start }\n';
  expect(writtenAs('json', yaml)).toBe('{\n  "id": "a",\n  "nodes": { "start": { "type": "start" } }\n}\n');
  expect(writtenAs('mjs', yaml)).toBe(
    'export default {\n  id: "a",\n  nodes: { start: { type: "start" } }\n};\n',
  );
});

test('an example loses the indentation of the code around it, and no more', () => {
  expect(example('\n      a:\n        b: 1\n\n      c: 2\n    ')).toBe('a:\n  b: 1\n\nc: 2\n');
});

test('pages have an id in kebab-case of their own, and sentences', () => {
  const ids = RULE_PAGES.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { id, summary, why } of RULE_PAGES) {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(summary).toMatch(/^[A-Z].*\.$/);
    expect(why).toMatch(/^[A-Z].*\.$/);
  }
  expect(ids).toEqual(expect.arrayContaining([...ADJUSTABLE, ...IGNORABLE]));
});

test('the ids that settings know are those of the pages', () => {
  expect(ADJUSTABLE_IDS).toEqual(ADJUSTABLE);
  const fixed = RULE_PAGES.map(({ id }) => id).filter((id) => !ADJUSTABLE.includes(id));
  expect(FIXED_IDS).toEqual(fixed);
});
