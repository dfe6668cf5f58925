import { describe, expect, test } from '@jest/globals';
import type { Path } from '../../src/flow/document.ts';
import { modulePlaces } from '../../src/flow/module-places.ts';

/** The rest of the line at the place of `path`: what an editor would show behind the cursor. */
function behind(text: string, path: Path, file = 'a.flow.mjs'): string {
  const { line, column } = modulePlaces(file, text).locate(path);
  if (line === undefined || column === undefined) return 'nowhere';
  return text.split('\n')[line - 1]?.slice(column - 1) ?? 'beyond the text';
}

const SOURCE = `import { createWebMessagingFlow, action, say, start, transition, when } from 'flowgate';
const greeting = say('Hello');
const shared: Record<string, unknown> = { 'webchat': {
  title: 'Support' } };
const nodes = {
  start: start('greet'),
  ...{ end: { type: 'end' } },
  greet: action(
    [greeting,
     { name: 'custom', height: 300 },
     ...[],
     say('Bye')],
    'choose'),
  choose: transition([
    when('topic').equals('bill', 'queue'),
    when('known').exists('other'),
  ], 'fallback'),
  ['computed']: { type: 'end' },
};
export default createWebMessagingFlow({
  id: 'x' as string,
  nodes,
  applicationSettings: { ...shared },
});
`;

describe('places in a module', () => {
  test.each<[Path, string]>([
    [[], 'createWebMessagingFlow({'],
    [['id'], "id: 'x' as string,"],
    [['nodes'], 'nodes,'],
    [['nodes', 'start'], "start: start('greet'),"],
    [['nodes', 'start', 'transition'], "'greet'),"],
    [['nodes', 'end', 'type'], "type: 'end' } },"],
    [['nodes', 'greet', 'actions'], '[greeting,'],
    [['nodes', 'greet', 'actions', 0], 'greeting,'],
    [['nodes', 'greet', 'actions', 0, 'text'], "'Hello');"],
    [['nodes', 'greet', 'actions', 1, 'height'], 'height: 300 },'],
    [['nodes', 'greet', 'transition'], "'choose'),"],
    [['nodes', 'choose', 'conditions', 0], "when('topic').equals('bill', 'queue'),"],
    [['nodes', 'choose', 'conditions', 0, 'variable'], "'topic').equals('bill', 'queue'),"],
    [['nodes', 'choose', 'conditions', 0, 'condition'], "equals('bill', 'queue'),"],
    [['nodes', 'choose', 'conditions', 0, 'value'], "'bill', 'queue'),"],
    [['nodes', 'choose', 'conditions', 0, 'transition'], "'queue'),"],
    [['nodes', 'choose', 'conditions', 1, 'transition'], "'other'),"],
    [['nodes', 'choose', 'transition'], "'fallback'),"],
    [['applicationSettings', 'webchat', 'title'], "title: 'Support' } };"],
  ])('%j', (path, expected) => {
    expect(behind(SOURCE, path, 'a.flow.ts')).toBe(expected);
  });

  test.each<[string, Path, string]>([
    ['a key that is not written', ['nodes', 'start', 'name'], "start: start('greet'),"],
    ['an item after a spread', ['nodes', 'greet', 'actions', 2, 'text'], '[greeting,'],
    [
      'a condition without a value',
      ['nodes', 'choose', 'conditions', 1, 'value'],
      "when('known').exists('other'),",
    ],
    ['a computed key', ['nodes', 'computed', 'type'], 'nodes,'],
    ['a key that every object inherits', ['constructor'], 'createWebMessagingFlow({'],
  ])('%s has the place of its nearest written ancestor', (_, path, expected) => {
    expect(behind(SOURCE, path, 'a.flow.ts')).toBe(expected);
  });

  test.each([
    ['an object', 'export default {\n  a: 1 };', 'a: 1 };'],
    ['a variable', 'const flow = { a: 1 };\nexport default flow;', 'a: 1 };'],
    ['a renamed export', 'export const flow = { a: 1 };\nexport { flow as default };', 'a: 1 };'],
    ['a function of the author', 'export default await make("x", { a: 1 });', 'a: 1 });'],
    ['a circle of names', 'const a = b, b = a;\nexport default { ...a };', '{ ...a };'],
    ['what another file has', 'import flow from "./b.mjs";\nexport default flow;', 'flow;'],
    ['nothing', 'export const flow = { a: 1 };', 'nowhere'],
    ['a class', 'export default class A {}', 'class A {}'],
  ])('the default export may be %s', (_, text, expected) => {
    expect(behind(text, ['a'])).toBe(expected);
  });

  test('what is not JavaScript has no places but that of its mistake', () => {
    const broken = modulePlaces('a.mjs', 'export default {\n  a 1 };');
    expect(broken.locate(['a'])).toEqual({ file: 'a.mjs' });
    expect(broken.syntaxError()).toEqual({ file: 'a.mjs', line: 2, column: 5 });
    expect(modulePlaces('a.mjs', 'export default {};').syntaxError()).toBeUndefined();
  });
});
