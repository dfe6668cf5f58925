import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { FlowInputs } from '../../src/fleet/affected.ts';
import { divideFlows } from '../../src/fleet/divide.ts';
import { filesOf, matrixSchema, matrixText } from '../../src/fleet/matrix.ts';
import { parseShard } from '../../src/fleet/shard.ts';
import { findSources } from '../../src/flow/source.ts';
import { failureOf } from '../genesys/support/failure.ts';
import { removeWorkspaces, workspaceOf } from '../support/runner.ts';

afterAll(removeWorkspaces);

const NONE = new Set<string>();
function flowOf(file: string, work = 1, flow: string | undefined = file): FlowInputs {
  return { file, sources: NONE, tests: NONE, names: NONE, flow, doubt: undefined, work };
}
const named = (count: number) =>
  Array.from({ length: count }, (_, index) => flowOf(`flows/${index}.flow.yaml`));

describe('a fleet that cannot be divided', () => {
  test.each(['flows/a\\(b.flow.yaml', 'flows/a\nb.flow.yaml', ' flows/a.flow.yaml', 'flows/a.flow.yaml '])(
    '%j is no name for a job',
    async (file) => {
      expect((await failureOf(() => divideFlows([flowOf(file)], { shards: 1, concurrency: 1 }))).code).toBe(
        'invalid-input',
      );
    },
  );

  test('has names that no job can be handed', async () => {
    const long = Array.from({ length: 500 }, (_, index) =>
      flowOf(`flows/${'x'.repeat(250)}${index}.flow.yaml`),
    );
    expect((await failureOf(() => divideFlows(long, { shards: 8, concurrency: 4 }))).code).toBe(
      'invalid-input',
    );
  });
});

describe('a fleet is divided', () => {
  test.each([
    ['nothing into nothing', 0, 8, 4, 0],
    ['few flows into one job', 4, 8, 4, 1],
    ['one more into two', 5, 8, 4, 2],
    ['many into as many jobs as are allowed', 400, 8, 4, 8],
    ['no more than there are flows', 3, 256, 1, 3],
  ])('%s', (_, count, shards, concurrency, jobs) => {
    expect(divideFlows(named(count), { shards, concurrency }).include).toHaveLength(jobs);
  });

  test('by work: one large flow has a job for itself', () => {
    const { include } = divideFlows([flowOf('b', 100), flowOf('a', 10), flowOf('c', 10)], {
      shards: 2,
      concurrency: 1,
    });
    expect(include).toEqual([
      { shard: '1/2', flows: 'b', name: '1 of 2, 1 flow' },
      { shard: '2/2', flows: 'a\nc', name: '2 of 2, 2 flows' },
    ]);
  });

  test('flows of one id together, so that the job that has them refuses both', () => {
    const flows = [
      flowOf('a', 5, 'x'),
      flowOf('b', 5, undefined),
      flowOf('c', 5, 'x'),
      flowOf('d', 5, undefined),
    ];
    const parts = divideFlows(flows, { shards: 3, concurrency: 1 }).include.map(filesOf);
    expect(parts.toSorted()).toEqual([['a', 'c'], ['b'], ['d']]);
  });

  test('each flow once, in shards that are numbered in order, as what a job reads', () => {
    const name = fc.stringMatching(/^[a-z()[\]{}*!+?@|#'" .-]{1,12}$/);
    fc.assert(
      fc.property(fc.uniqueArray(name), fc.integer({ min: 1, max: 256 }), (names, shards) => {
        const flows = names.map((each, index) => flowOf(`flows/x${each}.flow.yaml`, index + 1));
        const { include } = matrixSchema.parse(
          JSON.parse(matrixText(divideFlows(flows, { shards, concurrency: 1 }))),
        );
        expect(include.flatMap(filesOf).sort()).toEqual(flows.map(({ file }) => file).sort());
        expect(include.map(({ shard }) => parseShard(shard))).toEqual(
          include.map((_, index) => ({ number: index + 1, of: include.length })),
        );
      }),
    );
  });

  test('each name leads to its file alone, whatever it means in a glob', async () => {
    const directory = workspaceOf({});
    const names = [
      'a.flow.yaml',
      '[a].flow.yaml',
      '{a,b}.flow.yaml',
      '(x)/a.flow.yaml',
      '*.flow.yaml',
      "a'b.flow.yaml",
    ];
    for (const name of [...names, '!a.flow.yaml', 'b.flow.yaml', '@(a).flow.yaml']) {
      mkdirSync(dirname(join(directory, 'flows', name)), { recursive: true });
      writeFileSync(join(directory, 'flows', name), '');
    }
    for (const name of names) {
      const [entry] = divideFlows([flowOf(`flows/${name}`)], { shards: 1, concurrency: 1 }).include;
      expect(await findSources(entry?.flows.split('\n') ?? [], directory)).toEqual([`flows/${name}`]);
    }
  });
});
