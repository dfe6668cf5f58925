import { describe, expect, test } from '@jest/globals';
import { importsOf } from '../../src/fleet/module-imports.ts';

describe('what a module is made of', () => {
  test.each([
    ['a package', "import x from 'lodash';", 'imports "lodash"'],
    ['a module of Node.js', "import { readFileSync } from 'node:fs';", 'imports "node:fs"'],
    ['an absolute path', "import '/etc/x.mjs';", 'imports "/etc/x.mjs"'],
    ['a path with an escape', "import './a%20b.mjs';", 'imports "./a%20b.mjs"'],
    ['a computed import', 'await import(`./` + name);', 'known only when it runs'],
    ['require', "const x = require('./x.cjs');", 'uses require'],
    ['require of a module that is none of the language', "module.require('./x.cjs');", 'uses require'],
    ['process', 'export default process.env.X;', 'uses process'],
    ['process under a name of its own', 'export default { process };', 'uses process'],
    ['a key that is computed', 'export default { [process.pid]: 1 };', 'uses process'],
    ['a member that is computed', 'export default a[fetch];', 'uses fetch'],
    ['its own place', 'export default import.meta.url;', 'uses import.meta'],
    ['no JavaScript', 'export default {', 'cannot be read as a module'],
  ])('cannot be told of %s', (_, text, doubt) => {
    expect(importsOf('flows/a.flow.mjs', text).doubt).toContain(doubt);
  });

  test('is every relative import and re-export, also in a function', () => {
    const text = `import { start } from 'flowgate';
import parts from './parts.mjs';
import data from '../data.json' with { type: 'json' };
export * from './all.mjs';
export { one } from './one.mjs';
const later = () => import('./later.mjs');
export default { parts, data, later };`;
    const { relative, doubt } = importsOf('flows/a.flow.mjs', text);
    expect(doubt).toBeUndefined();
    expect(relative.toSorted()).toEqual([
      '../data.json',
      './all.mjs',
      './later.mjs',
      './one.mjs',
      './parts.mjs',
    ]);
  });

  test('is no more because of a node or a member that is called like what reaches out', () => {
    const text = `const nodes = { process: { type: 'end' }, 'fetch': {}, global: {}, require() {} };
class Parts { eval = 1; Function() {} }
export default { nodes, first: nodes.process, last: nodes?.fetch, parts: new Parts() };`;
    expect(importsOf('flows/a.flow.mjs', text)).toEqual({ relative: [], doubt: undefined });
  });

  test('is read from TypeScript, types or none', () => {
    const text = "import { a } from './a.ts';\nconst b: number = 1;\nexport default { a, b } as const;";
    expect(importsOf('flows/a.flow.ts', text)).toEqual({ relative: ['./a.ts'], doubt: undefined });
  });
});
