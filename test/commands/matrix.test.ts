import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { matrixOfFlows, type Since } from '../../src/commands/matrix.ts';
import type { BaseFile } from '../../src/commands/run.ts';
import { MANY_FLOWS_LABEL } from '../../src/fleet/many-flows.ts';
import { filesOf } from '../../src/fleet/matrix.ts';
import type { ChangedFiles } from '../../src/github/changed-files.ts';
import { parseSettings } from '../../src/settings.ts';
import { failureOf } from '../genesys/support/failure.ts';
import { removeWorkspaces, workspaceOf } from '../support/runner.ts';

afterAll(removeWorkspaces);

const FLEET = {
  'flows/alpha.flow.yaml': "id: '{env.ALPHA_ID}'\nname: alpha\nnodes: {}\n",
  'flows/alpha.transcripts.yaml': 'include: [shared/greet.yaml]\ntranscripts: []\n',
  'flows/bravo.flow.json': '{ "id": "{env.BRAVO_ID}", "name": "{env.SHARED}", "nodes": {} }',
  'flows/bravo.transcripts.json': '{ "include": ["./shared/greet.yaml"], "transcripts": [] }',
  'flows/charlie.flow.mjs':
    "import { nodes } from './parts/nodes.mjs';\nexport default { id: '{env.CHARLIE_ID}', nodes };\n",
  'flows/parts/nodes.mjs': "export { nodes } from '../parts/more.mjs';\n",
  'flows/parts/more.mjs': 'export const nodes = {};\n',
  'flows/delta.flow.yaml': '# flowgate-id: {{DELTA_ID}}\ninboundMessage:\n  name: delta {{SHARED}}\n',
  'flows/shared/greet.yaml': 'include: [bye.yaml]\nfragments: {}\n',
  'flows/shared/bye.yaml': 'fragments: {}\n',
  'flows/environments/prod.env': 'ALPHA_ID=a\nBRAVO_ID=b\nCHARLIE_ID=c\nDELTA_ID=d\nSHARED=s\n',
  'flows/environments/dev.env': 'ALPHA_ID=a\n',
};

interface Change {
  readonly present?: readonly string[];
  readonly deleted?: readonly string[];
  /** The environment's file at the base commit. */
  readonly before?: BaseFile;
}

function sinceOf({ present = [], deleted = [], before = { known: false } }: Change): Since {
  const changes: ChangedFiles = { known: true, present, deleted };
  return { what: 'aaaa…bbbb', changes: async () => changes, baseText: async () => before };
}

interface Circumstances {
  readonly settings?: Readonly<Record<string, string>>;
  readonly labels?: readonly string[] | undefined;
  readonly directory?: string;
}

async function planOf(
  since: Since,
  { settings = {}, labels, directory = workspaceOf(FLEET) }: Circumstances = {},
) {
  const plan = await matrixOfFlows({
    settings: parseSettings(
      { 'working-directory': directory, environment: 'prod', ...settings },
      () => undefined,
    ),
    processEnvironment: {},
    since,
    labels,
  });
  const due = plan.matrix.include.flatMap(filesOf).map((file) => /(\w+)\.flow/.exec(file)?.[1]);
  return { ...plan, due: due.sort() };
}

const ALL = ['alpha', 'bravo', 'charlie', 'delta'];

describe('where it is not known what changed, every flow is due, and that is said', () => {
  test.each<[why: string, since: Since]>([
    ['all were asked for', { all: 'all were asked for' }],
    [
      'GitHub did not compare the commits (404)',
      {
        ...sinceOf({}),
        changes: async () => ({ known: false, why: 'GitHub did not compare the commits (404)' }),
      },
    ],
  ])('%s', async (why, since) => {
    const { due, sentences } = await planOf(since);
    expect(due).toEqual(ALL);
    expect(sentences).toEqual([expect.stringContaining(`All 4 flows are due: `)]);
    expect(sentences[0]).toContain(why);
  });
});

describe('a change is about', () => {
  const values = (text: string): BaseFile => ({ known: true, text });
  const prod = FLEET['flows/environments/prod.env'];
  test.each<[file: string, due: string[]]>([
    ['README.md', []],
    ['flows/alpha.flow.yaml', ['alpha']],
    ['flows/alpha.transcripts.yaml', ['alpha']],
    ['flows/bravo.transcripts.json', ['bravo']],
    ['flows/shared/greet.yaml', ['alpha', 'bravo']],
    ['flows/shared/bye.yaml', ['alpha', 'bravo']],
    ['flows/charlie.flow.mjs', ['charlie']],
    ['flows/parts/nodes.mjs', ['charlie']],
    ['flows/parts/more.mjs', ['charlie']],
    ['flows/package.json', ['charlie']],
    ['package.json', ['charlie']],
    ['flows/environments/dev.env', []],
    ['flows/environments/prod.env', ALL],
  ])('%s: %j', async (file, due) => {
    expect((await planOf(sinceOf({ present: [file] }))).due).toEqual(due);
    // Also where it was deleted; what then cannot be read any more is due at any rate.
    const directory = workspaceOf(FLEET);
    if (file.endsWith('.transcripts.yaml') || file.endsWith('.transcripts.json')) {
      rmSync(join(directory, file));
      expect((await planOf(sinceOf({ deleted: [file] }), { directory })).due).toEqual(due);
    }
  });

  test.each<[before: BaseFile, due: string[]]>([
    [values(prod), []],
    [values(`# the values\n${prod}`), []],
    // What a module does with its values only it knows.
    [values(prod.replace('ALPHA_ID=a', 'ALPHA_ID=z')), ['alpha', 'charlie']],
    [values(prod.replace('DELTA_ID=d\n', '')), ['charlie', 'delta']],
    [values(prod.replace('SHARED=s', 'SHARED=z')), ['bravo', 'charlie', 'delta']],
    [{ known: true, text: undefined }, ALL],
    [{ known: false }, ALL],
  ])('the values that differ from %j: %j', async (before, due) => {
    const since = sinceOf({ present: ['flows/environments/prod.env'], before });
    expect((await planOf(since)).due).toEqual(due);
  });

  test.each<[what: string, file: string, text: string]>([
    ['a module that reads files', 'flows/alpha.flow.mjs', "import 'node:fs'; export default {};"],
    ['a module that imports what is not there', 'flows/alpha.flow.mjs', "import './gone.mjs';"],
    ['transcripts that cannot be read', 'flows/delta.transcripts.yaml', '{'],
    ['transcripts that include what is not there', 'flows/delta.transcripts.yaml', 'include: [gone.yaml]'],
  ])('%s, whatever changed', async (_, file, text) => {
    const directory = workspaceOf({ ...FLEET, [file]: text });
    const { due, sentences } = await planOf(sinceOf({ present: ['README.md'] }), { directory });
    expect(due).toEqual([/(\w+)\.(flow|transcripts)/.exec(file)?.[1]]);
    expect(sentences[1]).toContain('cannot be told');
  });

  test('what a link leads to', async () => {
    const directory = workspaceOf({ ...FLEET, 'elsewhere/linked.yaml': 'transcripts: []' });
    symlinkSync('../elsewhere/linked.yaml', join(directory, 'flows/delta.transcripts.yaml'));
    expect((await planOf(sinceOf({ present: ['elsewhere/linked.yaml'] }), { directory })).due).toEqual([
      'delta',
    ]);
  });

  test.each(['flows/delta.transcripts.yaml', 'near', 'far', 'new/linked.yaml'])(
    'the way that links lead to it: %s',
    async (changed) => {
      const directory = workspaceOf({ ...FLEET, 'new/linked.yaml': 'transcripts: []' });
      symlinkSync('new', join(directory, 'far'));
      symlinkSync(join(directory, 'far'), join(directory, 'near'));
      symlinkSync('../near/linked.yaml', join(directory, 'flows/delta.transcripts.yaml'));
      expect((await planOf(sinceOf({ present: [changed] }), { directory })).due).toEqual(['delta']);
    },
  );

  test('what a file includes that one flow reaches through a link and by its name', async () => {
    const directory = workspaceOf({
      ...FLEET,
      'flows/lib/all.yaml': 'include: [part.yaml]\nfragments: {}\n',
      'flows/lib/part.yaml': 'fragments: {}\n',
      'flows/part.yaml': 'fragments: {}\n',
      'flows/delta.transcripts.yaml': 'include: [all.yaml, lib/all.yaml]\ntranscripts: []\n',
    });
    symlinkSync('lib/all.yaml', join(directory, 'flows/all.yaml'));
    for (const file of ['flows/part.yaml', 'flows/lib/part.yaml'])
      expect((await planOf(sinceOf({ present: [file] }), { directory })).due).toEqual(['delta']);
  });

  test('what a link led to, and no longer does', async () => {
    const directory = workspaceOf(FLEET);
    symlinkSync('../gone.yaml', join(directory, 'flows/delta.transcripts.yaml'));
    expect((await planOf(sinceOf({ deleted: ['gone.yaml'] }), { directory })).due).toEqual(['delta']);
  });

  test('the way that links lead to the values', async () => {
    const directory = workspaceOf({ ...FLEET, 'elsewhere/test.env': 'ALPHA_ID=a' });
    symlinkSync('elsewhere', join(directory, 'near'));
    symlinkSync('../../near/test.env', join(directory, 'flows/environments/test.env'));
    const settings = { environment: 'test' };
    expect((await planOf(sinceOf({ present: ['near'] }), { directory, settings })).due).toEqual(ALL);
  });

  test('the values of a link to them', async () => {
    const directory = workspaceOf({ ...FLEET, 'elsewhere/test.env': 'ALPHA_ID=a' });
    symlinkSync('../../elsewhere/test.env', join(directory, 'flows/environments/test.env'));
    const settings = { environment: 'test' };
    const due = async (file: string) =>
      (await planOf(sinceOf({ present: [file] }), { directory, settings })).due;
    expect(await due('elsewhere/test.env')).toEqual(ALL);
    expect(await due('elsewhere/other.env')).toEqual([]);
  });

  test('the other source of the same flow', async () => {
    const twin = "id: '{env.ALPHA_ID}'\nname: twin\n";
    const directory = workspaceOf({ ...FLEET, 'flows/twin.flow.yaml': twin });
    const { matrix } = await planOf(sinceOf({ present: ['flows/twin.flow.yaml'] }), {
      directory,
      settings: { concurrency: '1' },
    });
    expect(matrix.include.map(filesOf)).toEqual([['flows/alpha.flow.yaml', 'flows/twin.flow.yaml']]);
  });
});

describe('two sources that come to the same flow go to one job, which refuses them', () => {
  const archy = (head: string, name: string) => `${head}inboundShortMessage:\n  name: ${name}\n`;
  test.each<[what: string, one: [file: string, text: string], other: [file: string, text: string]]>([
    [
      'the same value under two names',
      ['one.flow.yaml', "id: '{env.ECHO_ID}'\nname: one\n"],
      ['two.flow.json', '{ "id": "{env.FOXTROT_ID}", "name": "two" }'],
    ],
    [
      'a value, and its text',
      ['one.flow.mjs', "export default { id: '{env.ECHO_ID}' };"],
      ['two.flow.yaml', 'id: same\nname: two\n'],
    ],
    [
      'a value in each notation',
      ['one.flow.yaml', archy('# flowgate-id: {{ECHO_ID}}\n', 'one')],
      ['two.flow.yaml', archy('# flowgate-id: "{env.FOXTROT_ID}"\n', 'two')],
    ],
    [
      'the same name, where nothing gives an id',
      ['one.flow.yaml', archy('', '"Echo {{ECHO_ID}}"')],
      ['two.flow.yml', archy('# exported\n', 'Echo same')],
    ],
  ])('%s', async (_, [one, oneText], [two, twoText]) => {
    const files = [`flows/${one}`, `flows/${two}`];
    const directory = workspaceOf({
      ...FLEET,
      [`flows/${one}`]: oneText,
      [`flows/${two}`]: twoText,
      'flows/environments/prod.env': `${FLEET['flows/environments/prod.env']}ECHO_ID=same\nFOXTROT_ID=same\n`,
    });
    const settings = { concurrency: '1' };
    const all = await planOf({ all: 'all were asked for' }, { directory, settings });
    expect(all.matrix.include.map(filesOf)).toContainEqual(files);
    const changed = await planOf(sinceOf({ present: [`flows/${two}`] }), { directory, settings });
    expect(changed.matrix.include.map(filesOf)).toContainEqual(files);
  });

  test('but not two that only lack a value, or have an empty one', async () => {
    const directory = workspaceOf({
      ...FLEET,
      'flows/one.flow.yaml': "id: '{env.EMPTY_A}'\nname: one\n",
      'flows/two.flow.yaml': "id: '{env.EMPTY_B}'\nname: two\n",
      'flows/environments/prod.env': `${FLEET['flows/environments/prod.env']}EMPTY_A=\nEMPTY_B=\n`,
    });
    const settings = { concurrency: '1' };
    const { matrix } = await planOf({ all: 'all were asked for' }, { directory, settings });
    expect(matrix.include.map(filesOf).filter((files) => files.length > 1)).toEqual([]);
  });
});

test('a source that was deleted is named, and not run', async () => {
  const { due, warnings } = await planOf(sinceOf({ deleted: ['flows/echo.flow.yaml', 'flows/x.txt'] }));
  expect(due).toEqual([]);
  expect(warnings).toEqual(['Deleted here, and left as it is in Genesys Cloud: flows/echo.flow.yaml.']);
});

test('a source that was moved, or written in another language, was not deleted', async () => {
  const texts: Record<string, string> = {
    'flows/old.flow.json': '{ "id": "{env.ALPHA_ID}" }',
    'flows/gone.flow.yaml': 'id: of-none\n',
    'flows/broken.flow.json': '{',
  };
  const since: Since = {
    ...sinceOf({
      present: ['flows/alpha.flow.yaml', 'flows/bravo.flow.json'],
      deleted: [...Object.keys(texts), 'flows/unknown.flow.yaml', '../other/flows/x.flow.yaml'],
    }),
    baseText: async (file) => (file in texts ? { known: true, text: texts[file] } : { known: false }),
  };
  expect((await planOf(since)).warnings).toEqual([
    'Deleted here, and left as it is in Genesys Cloud: flows/gone.flow.yaml, flows/broken.flow.json, flows/unknown.flow.yaml.',
  ]);
});

test('what was deleted is not looked at where nothing is in its place', async () => {
  const since: Since = {
    ...sinceOf({ deleted: ['flows/echo.flow.yaml'] }),
    baseText: () => Promise.reject(new Error('it was read')),
  };
  expect((await planOf(since)).warnings).toEqual([expect.stringContaining('flows/echo.flow.yaml')]);
});

test('a fleet without sources is refused as by a check', async () => {
  const directory = workspaceOf({ 'flows/environments/prod.env': '' });
  expect((await failureOf(() => planOf(sinceOf({}), { directory }))).returned).toContain('no file matches');
});

describe('a limit to the flows of a pull request', () => {
  const three = sinceOf({
    present: [
      'flows/alpha.flow.yaml',
      'flows/bravo.flow.json',
      'flows/parts/more.mjs',
      'flows/delta.transcripts.yaml',
    ],
  });
  const settings = { 'max-flows': '2' };

  test('fails before any shard', async () => {
    const error = await failureOf(() => planOf(three, { settings, labels: [] }));
    expect(error.code).toBe('invalid-input');
    expect(error.message).toContain('3 flows change: more than max-flows (2)');
  });

  test('says of how many it only cannot tell', async () => {
    const files = ['one', 'two', 'three'].map((name) => `flows/${name}.flow.mjs`);
    const doubtful = files.map((file) => [file, "import 'dayjs'; export default {};"]);
    const directory = workspaceOf({ ...FLEET, ...Object.fromEntries(doubtful) });
    const error = await failureOf(() => planOf(sinceOf({}), { settings, labels: [], directory }));
    expect(error.message).toContain(
      '3 flows count as changed, 3 of them because that cannot be told (flows/one.flow.mjs imports "dayjs"): more than max-flows (2)',
    );
  });

  test('holds where it is not known what changed', async () => {
    const error = await failureOf(() => planOf({ all: 'there is no base' }, { settings, labels: [] }));
    expect(error.message).toContain('4 flows count as changed, because there is no base');
  });

  test('is lifted by the label, and only said of what is merged', async () => {
    const labelled = await planOf(three, { settings, labels: [MANY_FLOWS_LABEL] });
    expect(labelled.due).toEqual(ALL);
    expect(labelled.warnings).toEqual([expect.stringContaining('allows it')]);
    const merged = await planOf(three, { settings });
    expect(merged.due).toEqual(ALL);
    expect(merged.warnings).toEqual([expect.stringContaining('What is merged was approved')]);
  });

  test('does not count flows of which only the conversations changed', async () => {
    const tests = sinceOf({ present: ['flows/shared/greet.yaml', 'flows/delta.transcripts.yaml'] });
    const { due, warnings } = await planOf(tests, { settings, labels: [] });
    expect(due).toEqual(['alpha', 'bravo', 'delta']);
    expect(warnings).toEqual([]);
  });
});

test('a source that cannot be read is due: its shard says what is wrong with it', async () => {
  const directory = workspaceOf(FLEET);
  writeFileSync(join(directory, 'flows/alpha.flow.yaml'), Buffer.from([0xff, 0xfe]));
  expect((await planOf(sinceOf({}), { directory })).due).toEqual(['alpha']);
});
