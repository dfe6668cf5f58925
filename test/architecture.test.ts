import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { circlesIn, importsOf, importsWithin } from './support/imports.ts';

const imports = importsWithin(join(import.meta.dirname, '..'), 'src');
const edges = [...imports].flatMap(([file, all]) => all.map((imported) => ({ file, imported })));

/** What each folder may import of the others. What lies in none is either an entry or a word that all share. */
const BELOW: Readonly<Record<string, readonly string[]>> = {
  flow: [],
  simulation: ['flow'],
  genesys: ['simulation', 'flow'],
  report: ['simulation', 'flow'],
  release: ['flow'],
  github: ['report', 'flow'],
  fleet: ['report', 'simulation', 'flow'],
  sandbox: ['simulation', 'flow'],
  commands: ['sandbox', 'fleet', 'release', 'report', 'genesys', 'simulation', 'flow'],
};

const folderOf = (file: string) => (file.split('/').length > 2 ? (file.split('/')[1] ?? '') : '');
const told = ({ file, imported }: { file: string; imported: string }) => `${file} imports ${imported}`;

describe('what is looked at', () => {
  test('is what runs, whether it comes at the start or when it is asked for', () => {
    const text = `import type { A } from './a.ts';
import { type B, b } from '../b.ts';
export { c } from './c.ts';
export const d = async () => (await import('./d.ts')).d;
const e: typeof import('./e.ts') | undefined = undefined;`;
    expect(importsOf('src/flow/x.ts', text)).toEqual(['src/b.ts', 'src/flow/c.ts', 'src/flow/d.ts']);
  });

  test('is every source', () => {
    expect(imports.size).toBeGreaterThan(300);
    expect(imports.get('src/action.ts')).toContain('src/runs.ts');
  });

  test('shows a circle as the way round', () => {
    const round = new Map([
      ['a', ['b']],
      ['b', ['c', 'd']],
      ['c', ['b']],
    ]);
    expect(circlesIn(round)).toEqual(['b → c → b']);
    expect(circlesIn(new Map([['a', ['a']]]))).toEqual(['a → a']);
  });
});

test('no files need each other', () => {
  expect(circlesIn(imports)).toEqual([]);
});

test('imports run downwards', () => {
  const upwards = edges.filter(({ file, imported }) => {
    const [from, to] = [folderOf(file), folderOf(imported)];
    return (
      imported.startsWith('src/') && from !== '' && to !== '' && from !== to && !BELOW[from]?.includes(to)
    );
  });
  expect(upwards.map(told)).toEqual([]);
});

describe('only its own edge knows', () => {
  const outsideOf = (allowed: RegExp, what: RegExp) =>
    edges.filter(({ file, imported }) => what.test(imported) && !allowed.test(file)).map(told);

  test.each([
    ['the toolkit and GitHub', /^@actions\//, /^src\/(action\.ts|github\/)/],
    ['sockets and HTTP', /^node:(http|https|net|tls)$|^ws$/, /^src\/(genesys|sandbox)\/|^src\/proxy\.ts$/],
    ['other processes', /^node:child_process$/, /^src\/(github\/base-file|flow\/module)\.ts$/],
    [
      'the file system',
      /^node:fs/,
      /^src\/(commands|github)\/|^src\/flow\/(source|module|module-loader)\.ts$|^src\/[\w-]+\.ts$/,
    ],
    ['the command line of this process', /^node:readline/, /^src\/commands\/chat\.ts$/],
  ])('%s', (_, what, allowed) => {
    expect(outsideOf(/^never$/, what)).not.toEqual([]);
    expect(outsideOf(allowed, what)).toEqual([]);
  });
});
