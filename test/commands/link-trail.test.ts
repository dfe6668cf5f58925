import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { linkTrail } from '../../src/commands/link-trail.ts';
import { removeWorkspaces, workspaceOf } from '../support/runner.ts';

afterAll(removeWorkspaces);

function trail(file: string, links: Readonly<Record<string, string>>): string[] {
  const directory = workspaceOf({ 'real/deep/file.yaml': '', 'flows/a.yaml': '' });
  for (const [name, target] of Object.entries(links))
    symlinkSync(target.replace('ROOT', directory), join(directory, name));
  return linkTrail(file, directory);
}

test('a circle has an end', () => {
  expect(trail('x', { x: 'y', y: 'x' })).toEqual(['x', 'y']);
});

test.each<[what: string, file: string, links: Record<string, string>, names: string[]]>([
  ['a plain file', 'flows/a.yaml', {}, ['flows/a.yaml']],
  ['one that is not there', 'flows/b.yaml', {}, ['flows/b.yaml']],
  ['a link', 'l.yaml', { 'l.yaml': './flows/a.yaml' }, ['l.yaml', 'flows/a.yaml']],
  ['one that leads nowhere', 'l', { l: 'gone/x' }, ['l', 'gone/x']],
  ['an absolute one', 'flows/l', { 'flows/l': 'ROOT/flows/a.yaml' }, ['flows/l', 'flows/a.yaml']],
  ['one that leads out', 'l', { l: '../elsewhere' }, ['l', '../elsewhere']],
  [
    'folders that are links',
    'flows/near/file.yaml',
    { 'flows/near': '../far/deep', far: 'real' },
    ['flows/near/file.yaml', 'flows/near', 'far', 'real/deep/file.yaml'],
  ],
])('the names that lead to %s', (_, file, links, names) => {
  expect(trail(file, links)).toEqual(names);
});
