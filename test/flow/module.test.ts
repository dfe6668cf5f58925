import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { FlowgateError } from '../../src/errors.ts';
import { readModule, THIS_NODE } from '../../src/flow/module.ts';

const flowFolder = join(import.meta.dirname, '../../src/flow');
const tools = { loader: join(flowFolder, 'module-loader.ts'), builder: join(flowFolder, 'builder.ts') };

let parent: string;
let root: string;

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'flowgate-module-'));
  root = join(parent, 'repo with space');
  mkdirSync(join(root, 'flows'), { recursive: true });
});
afterEach(() => rmSync(parent, { recursive: true }));

function read(file: string, text: string, runtime = THIS_NODE) {
  writeFileSync(join(root, file), text);
  return readModule(file, text, root, tools, runtime);
}

async function refusal(file: string, text: string, runtime = THIS_NODE): Promise<FlowgateError> {
  const thrown: unknown = await read(file, text, runtime).then(
    ({ value }) => new Error(`it was accepted: ${JSON.stringify(value)}`),
    (error: unknown) => error,
  );
  if (thrown instanceof FlowgateError) return thrown;
  throw thrown;
}

describe('a module that gives no flow', () => {
  test.each([
    [
      'throws',
      'a.mjs',
      'const fail = () => {\n  throw new TypeError("no\\nway");\n};\nexport default fail();',
      /TypeError: no\nway/,
      2,
    ],
    ['throws what is no error', 'a.mjs', 'throw "text";', /Error: text/, undefined],
    ['throws nothing', 'a.mjs', 'throw undefined;', /undefined/, undefined],
    ['is not JavaScript', 'a.mjs', 'export default {\n  a 1 };', /SyntaxError/, 2],
    ['is not TypeScript', 'a.ts', 'const a: string = "";\nexport default {\n  b 2 };', /SyntaxError/, 3],
    ['needs more than stripping of types', 'a.ts', '\nenum A { B }\nexport default {};', /enum/, 2],
    ['imports what is not there', 'a.mjs', 'import "./b.mjs";', /Cannot find module/, undefined],
    ['exports nothing', 'a.mjs', 'export const flow = {};', /no default export/, undefined],
    ['exports a function', 'a.mjs', '\nexport default () => ({});', /its default export is a function/, 2],
    ['exports a list', 'a.mjs', 'export default [];', /a list where an object/, 1],
    ['holds a function', 'a.mjs', 'export default {\n  id: "x",\n  name() {},\n};', /name is a function/, 3],
    [
      'holds a Date',
      'a.mjs',
      'export default {\n  a: [{ b: new Date(0) }],\n};',
      /a\[0\]\.b is an object of the class Date/,
      2,
    ],
    ['holds NaN', 'a.mjs', 'export default { a: 1,\n  b: 0 / 0 };', /b is NaN/, 2],
    ['holds a bigint', 'a.mjs', 'export default { a: 1n };', /a is a bigint/, 1],
    ['holds nothing in a list', 'a.mjs', 'export default { a: [1,\n undefined] };', /a\[1\] is undefined/, 2],
    ['contains itself', 'a.mjs', 'const a = { b: {} };\na.b.c = a;\nexport default a;', /b\.c is a cycle/, 1],
    [
      'nests too deeply',
      'a.mjs',
      'let a = {};\nfor (let i = 0; i < 1e5; i++) a = { a };\nexport default a;',
      /64 levels/,
      3,
    ],
    ['has a key __proto__', 'a.mjs', 'export default JSON.parse(\'{"__proto__": {}}\');', /__proto__/, 1],
    ['exits', 'a.mjs', 'process.exit(3);', /exit code 3\) before it gave a flow/, undefined],
    [
      'waits for nothing',
      'a.mjs',
      'await new Promise(() => {});\nexport default {};',
      /exit code 13/,
      undefined,
    ],
    [
      'writes where it should not',
      'a.mjs',
      'import { writeSync } from "node:fs";\nwriteSync(3, "{}");\nexport default {};',
      /disturbed its own evaluation/,
      undefined,
    ],
  ])('%s', async (_, file, text, message, line) => {
    const error = await refusal(`flows/${file}`, text);
    expect(error.code).toBe('invalid-flow');
    expect(error.place?.file).toBe(`flows/${file}`);
    expect(error.message).toMatch(message);
    expect(error.place?.line).toBe(line);
  });

  test('runs forever', async () => {
    const error = await refusal('a.mjs', 'for (;;);', { ...THIS_NODE, timeoutMs: 300 });
    expect(error.message).toMatch(/did not end within 0.3 s/);
  });

  test('is larger than the limit', async () => {
    expect((await refusal('a.mjs', 'export default { a: "x".repeat(3e6) };')).message).toMatch(
      /larger than 2 MiB/,
    );
  });

  test('is TypeScript on a Node.js that cannot run it', async () => {
    const error = await refusal('a.ts', 'export default {};', {
      ...THIS_NODE,
      version: 'v20.12.0',
      stripsTypes: false,
    });
    expect(error.message).toMatch(/\(v20\.12\.0\) cannot run TypeScript.*22\.18.*\.mjs or YAML/);
  });

  test('a Node.js that cannot be started is said', async () => {
    const error = await refusal('a.mjs', 'export default {};', {
      ...THIS_NODE,
      executable: join(root, 'nowhere'),
    });
    expect(error.message).toMatch(/could not be started: .*ENOENT/);
  });
});

describe('what a module cannot reach', () => {
  test('our environment, by any way', async () => {
    process.env['FLOWGATE_TEST_SECRET'] = 'a secret';
    try {
      const { value } = await read(
        'a.mjs',
        `import { readFileSync } from 'node:fs';
        let parent;
        try { parent = readFileSync('/proc/' + process.ppid + '/environ', 'utf8'); } catch (error) { parent = error.code; }
        export default { own: Object.keys(process.env).filter((name) => name !== 'SystemRoot'), parent };`,
      );
      expect(value).toEqual({ own: [], parent: 'ERR_ACCESS_DENIED' });
    } finally {
      delete process.env['FLOWGATE_TEST_SECRET'];
    }
  });

  test.each([
    ['files outside', "import { readFileSync } from 'node:fs';\nreadFileSync('../secret');"],
    ['writing', "import { writeFileSync } from 'node:fs';\nwriteFileSync('b', '');"],
    ['other programs', "import { execFileSync } from 'node:child_process';\nexecFileSync(process.execPath);"],
  ])('%s', async (_, text) => {
    writeFileSync(join(parent, 'secret'), 'a secret');
    const error = await refusal('a.mjs', `${text}\nexport default {};`);
    expect(error.message).toMatch(/may not have.*inside of the working directory/s);
    expect(error.place).toMatchObject({ file: 'a.mjs', line: 2 });
  });
});

describe('a module that gives a flow', () => {
  test('may use the builder, other files, packages of folders above, print, and leave timers behind', async () => {
    writeFileSync(join(root, 'flows/words.json'), '{"hello": "Hello"}');
    mkdirSync(join(parent, 'node_modules/queues'), { recursive: true });
    writeFileSync(join(parent, 'node_modules/queues/index.mjs'), 'export const queue = "q";');
    writeFileSync(join(parent, 'node_modules/queues/package.json'), '{"exports": "./index.mjs"}');
    const document = await read(
      'flows/a.flow.ts',
      `import { createWebMessagingFlow, action, end, route, say, start } from 'flowgate';
      import { queue } from 'queues';
      import words from './words.json' with { type: 'json' };
      interface Unused { a: string }
      console.log('::error::printed');
      setInterval(() => {}, 1000);
      export default createWebMessagingFlow({
        id: 'x', name: 'X', environmentVariables: undefined,
        nodes: { start: start('greet'), greet: action([say(words.hello), route(queue)], 'done'), done: end() },
      });`,
    );
    expect(document.file).toBe('flows/a.flow.ts');
    expect(document.value).toEqual({
      id: 'x',
      name: 'X',
      nodes: {
        start: { type: 'start', transition: 'greet' },
        greet: {
          type: 'action',
          actions: [
            { name: 'say', text: 'Hello' },
            { name: 'route', queueId: 'q' },
          ],
          transition: 'done',
        },
        done: { type: 'end' },
      },
    });
    expect(document.locate(['nodes', 'greet', 'actions', 1])).toMatchObject({ line: 9, column: 74 });
  });

  test('may be nearly as large as the limit', async () => {
    const { value } = await read('a.mjs', 'export default { a: Array(40).fill("x".repeat(5e4)) };');
    expect(value).toHaveProperty('a.length', 40);
  });

  test('may name one object twice', async () => {
    const { value } = await read('a.js', 'const a = { b: 1 };\nexport default { one: a, two: [a] };');
    expect(value).toEqual({ one: { b: 1 }, two: [{ b: 1 }] });
  });
});

test('the loader and the builder import nothing of this project, so each works as a single file', () => {
  for (const file of Object.values(tools)) {
    const imported = [...readFileSync(file, 'utf8').matchAll(/^import .*from '(.*)'/gm)].map(
      (match) => match[1],
    );
    expect(imported.filter((name) => !name?.startsWith('node:'))).toEqual([]);
  }
});
