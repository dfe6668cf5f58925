import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { diffFiles } from '../../src/commands/diff.ts';
import type { FlowDefinition, LiveFlow } from '../../src/flow/definition.ts';
import { smallFlow } from '../support/small-flow.ts';
import { localRig } from './local-rig.ts';

const hello = smallFlow('hello');
const text = hello.files[hello.file] ?? '';
const files = {
  'a.flow.yaml': text,
  'same.flow.yaml': text,
  'b.flow.yaml': text.replace('Hello from', 'Good day from'),
  'wrong.flow.yaml': text.replace('type: end', 'type: ending'),
};
const live: LiveFlow = { ...hello.live, version: 7, status: 'published' };

async function diff(
  own: Readonly<Record<string, string>>,
  readLive: (flow: FlowDefinition) => Promise<LiveFlow> | undefined = () => undefined,
) {
  const rig = localRig(files);
  const code = await diffFiles({ ...rig.work, own, readLive });
  return { code, printed: rig.printed(), told: rig.told.join('\n'), directory: rig.directory };
}

describe('what cannot be compared ends with 2', () => {
  test.each([
    ['no file', {}],
    ['one file', { before: 'a.flow.yaml' }],
    ['three sides', { before: 'a.flow.yaml', after: 'b.flow.yaml', live: 'true' }],
  ])('%s', async (_, own) => {
    const { code, told, printed } = await diff(own);
    expect(told).toContain('flowgate diff FILE --live');
    expect([code, printed]).toEqual([2, '']);
  });

  test('a file that is not there', async () => {
    const { code, told } = await diff({ before: 'a.flow.yaml', after: 'none.flow.yaml' });
    expect(told).toContain('none.flow.yaml');
    expect(code).toBe(2);
  });

  test('a file that is no flow, at its line', async () => {
    const { code, told } = await diff({ before: 'wrong.flow.yaml', after: 'a.flow.yaml' });
    expect(told).toMatch(/wrong\.flow\.yaml:10/);
    expect(code).toBe(2);
  });

  test('a live flow without credentials', async () => {
    const { code, told } = await diff({ before: 'a.flow.yaml', live: 'true' });
    expect(told).toContain('there are no credentials');
    expect(code).toBe(2);
  });

  test('a live flow that cannot be read', async () => {
    const { code, told } = await diff({ before: 'a.flow.yaml', live: 'true' }, () =>
      Promise.reject(new Error('no such flow')),
    );
    expect(told).toContain('no such flow');
    expect(code).toBe(2);
  });
});

describe('two files', () => {
  test('that say the same end with 0', async () => {
    const { code, printed } = await diff({ before: 'a.flow.yaml', after: 'same.flow.yaml' });
    expect([code, printed]).toEqual([0, 'a.flow.yaml and same.flow.yaml are the same flow.\n']);
  });

  test('that differ end with 1, and are told apart by meaning, risks first', async () => {
    const { code, printed } = await diff({ before: 'a.flow.yaml', after: 'b.flow.yaml' });
    expect(code).toBe(1);
    expect(printed).toBe(`From a.flow.yaml to b.flow.yaml: 1 change
Customers read other words at "hello". (low risk)

What customers read
  \`hello\` says \`Good day from hello.\` instead of \`Hello from hello.\`.
`);
  });

  test('may lie outside of the working directory', async () => {
    const elsewhere = localRig(files).directory;
    const { code } = await diff({ before: 'a.flow.yaml', after: join(elsewhere, 'same.flow.yaml') });
    expect(code).toBe(0);
  });
});

test('a file and the live flow of its id are compared from what is live', async () => {
  const asked: string[] = [];
  const { code, printed } = await diff({ before: 'a.flow.yaml', live: 'true' }, ({ id }) => {
    asked.push(id);
    return Promise.resolve(live);
  });
  expect(asked).toEqual([hello.id]);
  expect(code).toBe(1);
  expect(printed).toContain('From what is live to a.flow.yaml: 1 change');
  expect(printed).toContain('`Hello from hello.` instead of `Hi from hello.`');
});
