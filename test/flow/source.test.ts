import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { FlowgateError } from '../../src/errors.ts';
import {
  findSources,
  findTranscripts,
  listEnvironments,
  MAX_FILE_BYTES,
  readEnvironment,
  readSource,
  readText,
} from '../../src/flow/source.ts';

let parent: string;
let root: string;

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'flowgate-source-'));
  root = join(parent, 'repository');
  mkdirSync(root);
});
afterEach(() => rmSync(parent, { recursive: true }));

function write(file: string, content: string | Uint8Array): void {
  const path = join(root, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

async function refusal(attempt: Promise<unknown>): Promise<FlowgateError> {
  const thrown: unknown = await attempt.then(
    () => new Error('it was accepted'),
    (error: unknown) => error,
  );
  if (thrown instanceof FlowgateError) return thrown;
  throw thrown;
}

describe('finding sources', () => {
  test.each([
    '../*.yaml',
    'flows/../../x.yaml',
    '/etc/*.yaml',
    'C:/flows/*',
    '{..,flows}/*',
    '..',
    '!../x',
    'a/..',
  ])('the glob %s is refused', async (glob) => {
    const error = await refusal(findSources(['flows/*', glob], root));
    expect(error.code).toBe('invalid-input');
    expect(error.message).toContain(JSON.stringify(glob));
  });

  test('too many files are refused', async () => {
    for (let count = 0; count <= 500; count += 1) write(`f${count}.flow.yaml`, '');
    expect((await refusal(findSources(['*.yaml'], root))).message).toContain('501 files');
  });

  test('no globs and no files are an empty list', async () => {
    write('a.flow.yaml', '');
    expect(await findSources([], root)).toEqual([]);
    expect(await findSources(['*.flow.json'], root)).toEqual([]);
  });

  test('paths are sorted, relative, each once, and never reached through links or packages', async () => {
    for (const file of [
      'flows/b.flow.json',
      'flows/a.flow.yml',
      'flows/deep/c.flow.ts',
      'flows/a.transcripts.yml',
    ]) {
      write(file, '');
    }
    write('flows/node_modules/p/x.flow.yml', '');
    mkdirSync(join(parent, 'outside'));
    writeFileSync(join(parent, 'outside', 'o.flow.yml'), '');
    symlinkSync(join(parent, 'outside'), join(root, 'flows', 'linked'));
    expect(await findSources(['flows/**/*.flow.{json,yml,ts}', 'flows/a.*'], root)).toEqual([
      'flows/a.flow.yml',
      'flows/a.transcripts.yml',
      'flows/b.flow.json',
      'flows/deep/c.flow.ts',
    ]);
    expect(await findSources(['flows/*.flow.*', '!flows/a.*'], root)).toEqual(['flows/b.flow.json']);
  });
});

describe('reading text', () => {
  test.each([
    ['Latin-1', [...Buffer.from('name: Caf'), 0xe9, 0x0a], 'byte 9 is not UTF-8'],
    ['UTF-16', [0xff, 0xfe, 0x61, 0x00], 'byte 0 is not UTF-8'],
    ['a text cut in the middle of a character', [...Buffer.from('aé').subarray(0, 2)], 'byte 1 is not UTF-8'],
    ['an overlong encoding', [0x61, 0xc0, 0xaf], 'byte 1 is not UTF-8'],
    ['bytes after a real replacement character', [...Buffer.from('\uFFFD'), 0x80], 'byte 3 is not UTF-8'],
  ])('%s is refused with the offset', async (_, bytes, message) => {
    write('f.yaml', Uint8Array.from(bytes));
    const error = await refusal(readText('f.yaml', root));
    expect(error.code).toBe('invalid-flow');
    expect(error.place).toEqual({ file: 'f.yaml' });
    expect(error.message).toContain(message);
  });

  test('what is too large, missing, a directory or outside is refused', async () => {
    write('large.yaml', new Uint8Array(MAX_FILE_BYTES + 1));
    writeFileSync(join(parent, 'secret.yaml'), 'a: 1');
    symlinkSync(join(parent, 'secret.yaml'), join(root, 'link.yaml'));
    mkdirSync(join(root, 'folder.yaml'));
    const said = async (file: string) => (await refusal(readText(file, root))).message;
    expect(await said('large.yaml')).toContain('2097153 bytes, more than 2097152');
    expect(await said('none.yaml')).toContain('does not exist');
    expect(await said('folder.yaml')).toContain('not a regular file');
    expect(await said('link.yaml')).toContain('outside of the working directory');
    expect(await said('../secret.yaml')).toContain('outside of the working directory');
    expect(await said(join(parent, 'secret.yaml'))).toContain('outside of the working directory');
  });

  test('a file of exactly 2 MiB, and one that links to a file inside, are read', async () => {
    write('large.yaml', 'x'.repeat(MAX_FILE_BYTES));
    symlinkSync(join(root, 'large.yaml'), join(root, '..link.yaml'));
    expect(await readText('..link.yaml', root)).toHaveLength(MAX_FILE_BYTES);
  });

  test('a folder may be a link inside the working directory, never out of it', async () => {
    write('flows/f.yaml', 'a: 1\n');
    symlinkSync(join(root, 'flows'), join(root, 'same'));
    symlinkSync(parent, join(root, 'out'));
    writeFileSync(join(parent, 'secret.yaml'), 'a: 1');
    expect(await readText('same/f.yaml', root)).toBe('a: 1\n');
    expect(await readText('out/repository/flows/f.yaml', root)).toBe('a: 1\n');
    expect(await readText('same/../flows//f.yaml', root)).toBe('a: 1\n');
    const said = async (file: string) => (await refusal(readText(file, root))).message;
    expect(await said('out/secret.yaml')).toContain('outside of the working directory');
    expect(await said('flows/../../secret.yaml')).toContain('outside of the working directory');
    expect(await said('flows/f.yaml/g.yaml')).toContain('does not exist');
    expect(await said('flows/\0')).toContain('cannot be read');
  });

  test('a working directory that is a link itself is no way out', async () => {
    write('f.yaml', 'a: é\n');
    symlinkSync(root, join(parent, 'alias'));
    expect(await readText('f.yaml', join(parent, 'alias'))).toBe('a: é\n');
  });
});

test('a source is read by its extension', async () => {
  write('a.flow.json', '{"id": "a"}');
  write('b.flow.yml', 'id: b');
  write('c.flow.mjs', 'export default { id: "c" };');
  const tools = {
    loader: join(import.meta.dirname, '../../src/flow/module-loader.ts'),
    builder: join(import.meta.dirname, '../../src/flow/builder.ts'),
  };
  const files = ['a.flow.json', 'b.flow.yml', 'c.flow.mjs'];
  const documents = await Promise.all(files.map((file) => readSource(file, root, tools)));
  expect(documents.map(({ file, value }) => [file, value])).toEqual([
    ['a.flow.json', { id: 'a' }],
    ['b.flow.yml', { id: 'b' }],
    ['c.flow.mjs', { id: 'c' }],
  ]);
});

describe('finding transcripts', () => {
  test('two files for one flow are refused', async () => {
    write('flows/a.transcripts.yaml', '');
    write('flows/a.transcripts.json', '');
    const error = await refusal(findTranscripts('flows/a.flow.ts', root));
    expect(error.code).toBe('invalid-flow');
    expect(error.message).toMatch(/a\.transcripts\.json: .*a\.transcripts\.yaml/);
  });

  test('the one that is there is found, or none', async () => {
    write('flows/a.transcripts.yml', '');
    write('flows/b.c.transcripts.json', '');
    expect(await findTranscripts('flows/a.flow.yaml', root)).toBe('flows/a.transcripts.yml');
    expect(await findTranscripts('flows/b.c.flow.mjs', root)).toBe('flows/b.c.transcripts.json');
    expect(await findTranscripts('flows/a.yaml', root)).toBe('flows/a.transcripts.yml');
    expect(await findTranscripts('flows/c.flow.yaml', root)).toBeUndefined();
  });
});

describe('reading an environment', () => {
  test.each(['../secrets', 'a/b', '.hidden', '', 'prod '])('the name %j is refused', async (name) => {
    const error = await refusal(readEnvironment(name, root, {}));
    expect(error.code).toBe('invalid-input');
    expect(error.message).toContain('a name consists of');
  });

  test('an unknown one is answered with those that exist', async () => {
    expect((await refusal(readEnvironment('prod', root, {}))).message).toContain(
      'there is no flows/environments/prod.env',
    );
    write('flows/environments/prod.env', '');
    write('flows/environments/dev.env', '');
    write('flows/environments/README.md', '');
    write('flows/environments/.env', '');
    const error = await refusal(readEnvironment('prd', root, {}));
    expect(error.code).toBe('invalid-input');
    expect(error.message).toContain('These exist: dev, prod. Did you mean "prod"?');
    expect(await listEnvironments(root)).toEqual(['dev', 'prod']);
  });

  test('its file is parsed, not loaded, and overridden by the process', async () => {
    write('flows/environments/dev.env', '# queues\nA_QUEUE=a # comment\nB_QUEUE="b b"\nexport C=c\n');
    const environment = await readEnvironment('dev', root, { B_QUEUE: 'from the process' });
    expect(environment).toMatchObject({ name: 'dev', file: 'flows/environments/dev.env' });
    expect(['A_QUEUE', 'B_QUEUE', 'C'].map((name) => environment.lookup(name))).toEqual([
      'a',
      'from the process',
      'c',
    ]);
    expect(process.env['A_QUEUE']).toBeUndefined();
  });

  test('without a name only the process has values', async () => {
    write('flows/environments/dev.env', 'A=a');
    const environment = await readEnvironment(undefined, root, { B: 'b' });
    expect(environment).toMatchObject({ name: undefined, file: undefined });
    expect([environment.lookup('A'), environment.lookup('B')]).toEqual([undefined, 'b']);
  });
});
