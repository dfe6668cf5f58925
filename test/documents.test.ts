import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { load } from 'js-yaml';
import { z } from 'zod';
import {
  generated,
  type Manifest,
  manifestSchema,
  replaceSection,
  type Sources,
} from '../scripts/documents.ts';
import { exampleReport } from '../scripts/example-report.ts';
import { readCommandLine } from '../src/command-line.ts';
import { FAILURE_REASONS } from '../src/errors.ts';
import { buildFlow } from '../src/flow/build.ts';
import { flowSourceSchema } from '../src/flow/definition.ts';
import { mergeEnvironment } from '../src/flow/environment.ts';
import { lint } from '../src/flow/lint.ts';
import { parseDocument } from '../src/flow/parse.ts';
import { REQUIRED_SCOPES } from '../src/genesys/scopes.ts';
import { writeOutputs } from '../src/github/outputs.ts';
import { SANDBOX_CLIENT_ID, SANDBOX_CLIENT_SECRET, SANDBOX_ROLE_ID } from '../src/sandbox/sandbox.ts';
import { DEFAULTS, SETTING_NAMES } from '../src/setting-names.ts';
import { parseSettings } from '../src/settings.ts';
import { localEngine } from '../src/simulation/local-engine.ts';
import { runTranscripts } from '../src/simulation/run.ts';
import { readTranscripts } from '../src/simulation/transcript.ts';
import { transcriptFileSchema } from '../src/simulation/transcript-schema.ts';

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const readme = read('README.md');
const manifest: Manifest = manifestSchema.parse(load(read('action.yml')));

describe('action.yml', () => {
  test('has the inputs of the settings, in their order, with their defaults', () => {
    expect(Object.keys(manifest.inputs)).toEqual(SETTING_NAMES);
    const { 'github-token': token, ...others } = manifest.inputs;
    expect(token?.default).toBe(`\${{ github.token }}`);
    for (const name of SETTING_NAMES) {
      expect({ name, default: others[name]?.default }).toEqual({ name, default: DEFAULTS[name] });
    }
  });

  test('declares the outputs that are written, and no others', () => {
    const written: string[] = [];
    const report = {
      command: undefined,
      environment: undefined,
      result: 'failure',
      failureReason: 'internal',
    } as const;
    const rest = {
      failureMessage: '',
      flows: [],
      warnings: [],
      commit: undefined,
      runUrl: undefined,
      durationMs: 0,
    };
    writeOutputs(
      { setOutput: (name) => written.push(name) },
      { ...report, ...rest },
      { report: undefined, junit: undefined, sarif: undefined, commentUrl: undefined },
    );
    expect(Object.keys(manifest.outputs)).toEqual(written);
  });

  test('is what the Marketplace takes: a short description, an icon and a colour it knows', () => {
    expect(manifest.description.length).toBeLessThan(125);
    expect(['git-branch', 'git-commit', 'git-merge', 'git-pull-request']).toContain(manifest.branding.icon);
    expect(['white', 'black', 'yellow', 'blue', 'green', 'orange', 'red', 'purple', 'gray-dark']).toContain(
      manifest.branding.color,
    );
  });

  test('runs a file that is there, on the newest runtime', () => {
    expect(manifest.runs.using).toBe('node24');
    expect(existsSync(join(root, manifest.runs.main))).toBe(true);
  });
});

describe('a generated section', () => {
  test.each([
    ['has no end', '<!-- a:start -->'],
    ['ends before it starts', '<!-- a:end --><!-- a:start -->'],
    ['stands there twice', '<!-- a:start --><!-- a:end --><!-- a:start --><!-- a:end -->'],
    ['has another name', '<!-- b:start --><!-- b:end -->'],
  ])('is refused where it %s', (_, text) => {
    expect(() => replaceSection(text, 'a', 'new')).toThrow('The README needs <!-- a:start -->');
  });

  test('replaces what was between its markers, dollar signs included, and nothing else', () => {
    expect(replaceSection('x <!-- a:start -->old<!-- a:end --> y', 'a', "$& $1 $'")).toBe(
      "x <!-- a:start -->\n$& $1 $'\n<!-- a:end --> y",
    );
  });

  test('keeps a pipe of a description in its cell', () => {
    const actionYml = read('action.yml').replace('How long the whole run may take.', 'a | b');
    expect(generated({ ...sourcesWith(''), actionYml }).get('README.md')).toContain('| a \\| b |');
  });
});

function sourcesWith(report: string): Sources {
  const checkWorkflow = read('.github/workflows/flowgate-check.yml');
  return { readme, actionYml: read('action.yml'), checkWorkflow, report };
}

describe('generated files', () => {
  let wanted: Map<string, string>;
  beforeAll(async () => {
    wanted = generated(sourcesWith(await exampleReport(root)));
  });

  test.each(['schemas/flow.schema.json', 'schemas/transcripts.schema.json', 'docs/rules.md', 'README.md'])(
    '%s is current (if not: npm run generate)',
    (path) => {
      expect(read(path)).toBe(wanted.get(path));
    },
  );

  test.each(['schemas/flow.schema.json', 'schemas/transcripts.schema.json'])(
    '%s can be followed from end to end',
    (path) => {
      const schema: unknown = JSON.parse(read(path));
      expect(
        Object.keys(z.object({ properties: z.record(z.string(), z.unknown()) }).parse(schema).properties),
      ).not.toEqual([]);
      const missing = referencesIn(schema).filter(
        (reference) => resolveReference(schema, reference) === undefined,
      );
      expect(missing).toEqual([]);
    },
  );

  test('a reference that leads nowhere would be noticed', () => {
    const schema = { $defs: { a: {} }, items: [{ $ref: '#/$defs/a' }, { $ref: '#/$defs/b' }] };
    expect(referencesIn(schema).map((reference) => resolveReference(schema, reference))).toEqual([
      {},
      undefined,
    ]);
  });

  test('the schemas take the example flow and the example transcripts', () => {
    expect(flowSourceSchema.safeParse(load(read('flows/support.flow.yaml'))).error).toBeUndefined();
    for (const name of ['support', 'returns']) {
      const transcripts = load(read(`flows/${name}.transcripts.yaml`));
      expect(transcriptFileSchema.safeParse(transcripts).error).toBeUndefined();
    }
  });
});

function referencesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]: [string, unknown]) =>
    key === '$ref' && typeof item === 'string' ? [item] : referencesIn(item),
  );
}

function resolveReference(schema: unknown, reference: string): unknown {
  if (!reference.startsWith('#')) return undefined;
  const keys = reference.split('/').slice(1);
  return keys.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined),
    schema,
  );
}

describe.each(['README.md', 'CONTRIBUTING.md', 'SECURITY.md'])('%s', (path) => {
  const text = read(path);

  test('links to files and headings that are there', () => {
    const broken = [...text.matchAll(/\]\(([^)\s]*)\)/g)]
      .map(([, target = '']) => target)
      .filter((target) => !/^https?:/.test(target) && !isThere(path, target));
    expect(broken).toEqual([]);
  });

  test('names only npm scripts that are there', () => {
    const { scripts } = z
      .object({ scripts: z.record(z.string(), z.string()) })
      .parse(JSON.parse(read('package.json')));
    const named = [...text.matchAll(/\bnpm (?:run )?([a-z][\w-]*)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  });
});

function isThere(from: string, target: string): boolean {
  const [path = '', anchor] = target.split('#');
  const file = path === '' ? from : join(dirname(from), path);
  if (!existsSync(join(root, file))) return false;
  if (anchor === undefined) return true;
  const headings = [...read(file).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\w\s-]/g, '')
      .replaceAll(' ', '-'),
  );
  return headings.includes(anchor);
}

describe('the README', () => {
  test('stays short enough to be read', () => {
    expect(readme.split('\n').length - 1).toBeLessThan(275);
  });

  test('lists every failure reason, in order', () => {
    const [, list = ''] = /`failure-reason` is one of (.+)\./.exec(readme) ?? [];
    expect(list.split(', ')).toEqual(FAILURE_REASONS.map((reason) => `\`${reason}\``));
  });

  test.each(Object.entries(REQUIRED_SCOPES))('names the scopes that %s needs', (command, scopes) => {
    const row = readme.split('\n').find((line) => line.startsWith(`| \`${command}\` | \`flow:`)) ?? '';
    expect(row.match(/flow:\w+/g)).toEqual(scopes);
  });

  test('shows commands that the command line takes, and the sandbox that it starts', () => {
    const shell = blocks('sh').join('\n');
    const commands = [...shell.matchAll(/^node dist\/cli\/index\.js (.+)$/gm)].map(([, words = '']) =>
      readCommandLine(words.split(' ')),
    );
    expect(commands.map(({ command }) => command)).toEqual([
      'check',
      'simulate',
      'chat',
      'generate',
      'diff',
      'graph',
      'doctor',
      'sandbox',
      'deploy',
    ]);
    for (const { flags } of commands) expect(() => parseSettings(flags, () => undefined)).not.toThrow();
    expect(shell).toContain(`ROLE_ID=${SANDBOX_ROLE_ID}\n`);
    expect(shell).toContain(
      `OAUTH_CLIENT_ID=${SANDBOX_CLIENT_ID} OAUTH_CLIENT_SECRET=${SANDBOX_CLIENT_SECRET}\n`,
    );
  });

  test('shows a flow without findings, whose conversations pass', async () => {
    const [flowText = '', transcriptText = ''] = blocks('yaml').filter((block) => !block.includes('jobs:'));
    const values = { HELLO_FLOW_ID: 'f', BILLING_QUEUE_ID: '0d9b5a7e-3a0f-4b7d-8f52-4f2f5f1f6a21' };
    const source = parseDocument('flows/hello.flow.yaml', flowText);
    const { flow, findings } = buildFlow(source, mergeEnvironment('prod', undefined, values, {}));
    if (flow === undefined) throw new Error(JSON.stringify(findings));
    expect([...findings, ...lint(flow, source.locate)]).toEqual([]);

    const written = readTranscripts(
      parseDocument('flows/hello.transcripts.yaml', transcriptText),
      (text) => text,
    );
    expect(written.findings).toEqual([]);
    const results = await runTranscripts(localEngine(flow, { now: new Date(0) }), written.transcripts, {
      environmentVariables: flow.environmentVariables ?? {},
      clock: { now: () => 0, monotonic: () => 0, sleep: async () => undefined },
    });
    expect(results.map(({ failures }) => failures)).toEqual([[]]);
  });
});

function blocks(language: string): string[] {
  return [...readme.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)]
    .filter(([, info]) => info === language)
    .map(([, , text = '']) => text);
}
