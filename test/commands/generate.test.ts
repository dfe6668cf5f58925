import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { generate } from '../../src/commands/generate.ts';
import { simulateFlows } from '../../src/commands/simulate.ts';
import { createStop } from '../../src/stop.ts';
import { ROOT, removeWorkspaces } from '../support/runner.ts';
import { smallFlow } from '../support/small-flow.ts';
import { localRig } from './local-rig.ts';

afterAll(removeWorkspaces);

const [alpha, beta] = [smallFlow('alpha'), smallFlow('beta')];
const source = alpha.files[alpha.file] ?? '';
/** What breaks off every conversation, and no rule forbids. */
const REPEATED = '      - { name: set, variable: text, value: "{text}{text}" }\n'.repeat(30);
const target = 'flows/alpha.transcripts.yaml';

describe('nothing is written', () => {
  test.each(['yaml', 'yml', 'json'])('where there are transcripts already, as .%s', async (ending) => {
    const existing = `flows/alpha.transcripts.${ending}`;
    const rig = localRig({ [alpha.file]: source, [existing]: 'mine' });
    expect(await generate(rig.work)).toBe(0);
    expect(rig.printed()).toBe(`${alpha.file}: has ${existing} already\n`);
    expect(readdirSync(join(rig.directory, 'flows'))).toHaveLength(2);
    expect(readFileSync(join(rig.directory, existing), 'utf8')).toBe('mine');
  });

  test('for a flow that is wrong, and only what is wrong with it is said', async () => {
    const rig = localRig({ [alpha.file]: source.replace('transition: bye', 'transition: nowhere') });
    expect(await generate(rig.work)).toBe(1);
    expect(rig.told).toContainEqual(expect.stringMatching(/^error flows\/alpha\.flow\.yaml:7:/));
    expect(rig.told.join('\n')).not.toContain('no transcripts');
    expect(existsSync(join(rig.directory, target))).toBe(false);
  });

  test('where no conversation comes to a proper end', async () => {
    const rig = localRig({
      [alpha.file]: source.replace(
        '- { name: say',
        `- { name: set, variable: text, value: words words }\n${REPEATED}      - { name: say`,
      ),
    });
    expect(await generate(rig.work)).toBe(1);
    expect(rig.told).toContainEqual(expect.stringContaining('there is nothing to write'));
    expect(existsSync(join(rig.directory, target))).toBe(false);
  });
});

test('a flow that is wrong does not keep another one from getting its transcripts', async () => {
  const rig = localRig({
    [alpha.file]: 'nodes: {}\nid: a\nname: a\n',
    [beta.file]: beta.files[beta.file] ?? '',
  });
  expect(await generate(rig.work)).toBe(1);
  expect(existsSync(join(rig.directory, 'flows/beta.transcripts.yaml'))).toBe(true);
});

test('neither does a file that cannot be read', async () => {
  const rig = localRig({ [alpha.file]: 'nodes: {\n', [beta.file]: beta.files[beta.file] ?? '' });
  expect(await generate(rig.work)).toBe(1);
  expect(rig.told).toEqual([expect.stringMatching(/^error flows\/alpha\.flow\.yaml:/)]);
  expect(existsSync(join(rig.directory, 'flows/beta.transcripts.yaml'))).toBe(true);
});

test('nor does one with two transcript files, which is told', async () => {
  const mine = { 'flows/alpha.transcripts.yaml': 'mine', 'flows/alpha.transcripts.json': 'mine' };
  const rig = localRig({ [alpha.file]: source, ...mine, [beta.file]: beta.files[beta.file] ?? '' });
  expect(await generate(rig.work)).toBe(1);
  expect(rig.told).toEqual([expect.stringContaining('flows/alpha.transcripts.json: ')]);
  expect(readFileSync(join(rig.directory, target), 'utf8')).toBe('mine');
  expect(existsSync(join(rig.directory, 'flows/beta.transcripts.yaml'))).toBe(true);
});

test('what no conversation can take is named, with the reason', async () => {
  const rig = localRig({
    [alpha.file]: source.replace(
      '    transition: bye\n',
      `    conditions:
      - { variable: channel, condition: equals, value: a, transition: bye }
      - { variable: channel, condition: equals, value: a, transition: bye }
    transition: bye
`,
    ),
  });
  expect(await generate(rig.work)).toBe(0);
  expect(rig.printed()).toMatch(/^ {2}not taken: hello → bye \(condition 2\): /m);
});

test('the example flow gets conversations that pass and take every transition', async () => {
  const support = 'flows/support.flow.yaml';
  const rig = localRig(
    {
      [support]: readFileSync(join(ROOT, support), 'utf8'),
      'flows/environments/dev.env': readFileSync(join(ROOT, 'flows/environments/dev.env'), 'utf8'),
    },
    { environment: 'dev' },
  );
  expect(await generate(rig.work)).toBe(0);
  expect(rig.printed()).toMatch(/^flows\/support\.transcripts\.yaml: \d+ conversations; please confirm/);
  expect(rig.told).toEqual([]);
  const stop = createStop(undefined);
  expect(await simulateFlows({ ...rig.work, own: {}, stop })).toBe(0);
  const [, taken, total] = /(\d+) of (\d+) transitions taken/.exec(rig.printed()) ?? [];
  expect(total).toBeDefined();
  expect(taken).toBe(total);
});
