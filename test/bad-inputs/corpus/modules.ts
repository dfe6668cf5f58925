import { type BadInput, spoiled } from '../bad-input.ts';

const MODULE = 'flows/a.flow.mjs';

type Row = readonly [what: string, code: string, says: string, line?: number];

const ROWS: readonly Row[] = [
  ['that is no JavaScript', 'export default {\n  id: a b\n};', 'SyntaxError', 2],
  ['without a default export', 'export const flow = {};', 'no default export'],
  ['that exports nothing', '', 'no default export'],
  ['that throws', 'const a = 1;\nthrow new Error("no");', 'Error: no', 2],
  ['that throws what is no error', 'throw "no";', 'no'],
  ['that exports a function', 'export default () => ({});', 'is a function', 1],
  ['that exports a class', 'export default class Flow {}', 'is a function', 1],
  ['that exports a list', 'export default [];', 'a list where an object', 1],
  ['that exports null', 'export default null;', 'nothing (null)', 1],
  ['that exports a promise', 'export default Promise.resolve({});', 'object of the class Promise', 1],
  ['with a date', 'export default {\n  id: new Date() };', 'id is an object of the class Date', 2],
  ['with a map', 'export default {\n  nodes: new Map() };', 'nodes is an object of the class Map', 2],
  ['with a number that is none', 'export default {\n  version: NaN };', 'version is NaN', 2],
  ['with a big integer', 'export default {\n  version: 1n };', 'version is a bigint', 2],
  ['with a symbol', 'export default {\n  id: Symbol("a") };', 'id is a symbol', 2],
  ['with a key that is a symbol', 'export default { [Symbol("a")]: 1 };', 'a key that is a symbol', 1],
  ['with a function inside', 'export default {\n  nodes: { start() {} } };', 'nodes.start is a function', 2],
  ['that contains itself', 'const flow = {};\nflow.nodes = flow;\nexport default flow;', 'a cycle', 3],
  ['with a getter that throws', 'export default {\n  get id() { throw new Error("no"); } };', 'Error: no', 2],
  [
    'that is too deep',
    'let a = {};\nfor (let i = 0; i < 70; i += 1) a = { a };\nexport default a;',
    'more than 64 levels',
    3,
  ],
  ['that is too large', 'export default { id: Array(60).fill("x".repeat(50000)) };', 'larger than 2 MiB'],
  [
    'with a text that is too long',
    'export default {\n  id: "x".repeat(65537) };',
    'more than 65536 characters',
    2,
  ],
  ['with half a character', 'export default {\n  id: "\\ud83d" };', 'half of a surrogate pair', 2],
  ['with NUL', 'export default {\n  id: "a\\0b" };', 'the character NUL', 2],
  ['that exits', 'process.exit(0);', 'before it gave a flow'],
  ['that kills itself', 'process.kill(process.pid, "SIGKILL");', 'before it gave a flow'],
  ['that waits for ever', 'await new Promise(() => {});\nexport default {};', 'before it gave a flow'],
  [
    'that writes a file',
    'import { writeFileSync } from "node:fs";\nwriteFileSync("stolen", "x");\nexport default {};',
    'what it may not have',
    2,
  ],
  [
    'that reads outside',
    'import { readFileSync } from "node:fs";\nreadFileSync("/etc/passwd");\nexport default {};',
    'what it may not have',
    2,
  ],
  [
    'that starts a program',
    'import { execSync } from "node:child_process";\nexecSync("id");\nexport default {};',
    'what it may not have',
    2,
  ],
  ['that imports what is not there', 'import "./none.mjs";\nexport default {};', 'Cannot find module'],
  [
    'that writes to our channel',
    'import { writeSync } from "node:fs";\nwriteSync(3, "{}");\nexport default {};',
    'disturbed its own evaluation',
  ],
  ['that spoils all objects', 'Object.prototype.id = "a";\nexport default {};', 'has no "id"', 2],
];

export const modules: readonly BadInput[] = ROWS.map(([what, code, says, line]) =>
  spoiled(`a module ${what}`, MODULE, `${code}\n`, says, {
    line,
    rule: says.startsWith('has no') ? 'schema' : 'readable',
  }),
);
