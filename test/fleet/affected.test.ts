import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { affectedFlows, changedValues, type FlowInputs } from '../../src/fleet/affected.ts';

function flowOf(name: string, parts: Partial<FlowInputs> = {}): FlowInputs {
  const file = `flows/${name}.flow.yaml`;
  return {
    file,
    sources: new Set([file]),
    tests: new Set([`flows/${name}.transcripts.yaml`, 'flows/shared.yaml']),
    names: new Set(['id', `${name.toUpperCase()}_ID`, 'SHARED']),
    flow: `{env.${name.toUpperCase()}_ID}`,
    doubt: undefined,
    work: 1,
    ...parts,
  };
}

const fleet = [flowOf('alpha'), flowOf('bravo'), flowOf('charlie', { tests: new Set() })];
const NOTHING = new Set<string>();

function affected(
  flows: readonly FlowInputs[],
  files: readonly string[],
  values: ReadonlySet<string> | 'any' = NOTHING,
): string[] {
  return affectedFlows(flows, { files: new Set(files), values }).map(
    ({ inputs, isReleased }) => `${/(\w+)\.flow/.exec(inputs.file)?.[1]}${isReleased ? '' : ' (tests)'}`,
  );
}

describe('the flows that a change is about', () => {
  test.each<[what: string, files: string[], values: ReadonlySet<string> | 'any', found: string[]]>([
    ['nothing', [], NOTHING, []],
    ['another file', ['README.md'], NOTHING, []],
    ['a source', ['flows/alpha.flow.yaml'], NOTHING, ['alpha']],
    ['transcripts', ['flows/bravo.transcripts.yaml'], NOTHING, ['bravo (tests)']],
    ['a fragment', ['flows/shared.yaml'], NOTHING, ['alpha (tests)', 'bravo (tests)']],
    ['the value of one', [], new Set(['BRAVO_ID']), ['bravo']],
    ['the value of all', [], new Set(['SHARED']), ['alpha', 'bravo', 'charlie']],
    ['a submodule, or a link of a folder', ['flows'], NOTHING, ['alpha', 'bravo', 'charlie']],
    ['a name that only begins alike', ['flo', 'flows/alpha'], NOTHING, []],
    ['a value of none', [], new Set(['OTHER']), []],
    ['values nobody can tell', [], 'any', ['alpha', 'bravo', 'charlie']],
  ])('%s: %j %j', (_, files, values, found) => {
    expect(affected(fleet, files, values)).toEqual(found);
  });

  test('hold one of which it cannot be told', () => {
    const doubtful = [flowOf('alpha'), flowOf('bravo', { doubt: 'it imports a package' })];
    expect(affected(doubtful, [])).toEqual(['bravo']);
    const unknown = [flowOf('alpha', { names: 'any' }), flowOf('bravo')];
    expect(affected(unknown, [])).toEqual([]);
    expect(affected(unknown, [], new Set(['OTHER']))).toEqual(['alpha']);
  });

  test('hold the twin of one, for only who sees both can refuse them', () => {
    const twins = [flowOf('alpha'), flowOf('bravo', { flow: '{env.ALPHA_ID}' }), flowOf('charlie')];
    expect(affected(twins, ['flows/alpha.flow.yaml'])).toEqual(['alpha', 'bravo (tests)']);
  });

  test('never miss one that something changed of', () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
    const some = fc.uniqueArray(name, { maxLength: 3 });
    const flow = fc.record({ sources: some, tests: some, names: some, doubt: fc.boolean() });
    fc.assert(
      fc.property(fc.array(flow, { maxLength: 6 }), some, some, (written, files, values) => {
        const flows = written.map(({ sources, tests, names, doubt }, index) =>
          flowOf(`flow${index}`, {
            sources: new Set(sources),
            tests: new Set(tests),
            names: new Set(names),
            doubt: doubt ? 'it cannot be read' : undefined,
          }),
        );
        const found = affectedFlows(flows, { files: new Set(files), values: new Set(values) });
        const wanted = written.flatMap(({ sources, tests, names, doubt }, index) =>
          doubt ||
          [...sources, ...tests].some((file) => files.includes(file)) ||
          names.some((value) => values.includes(value))
            ? [`flows/flow${index}.flow.yaml`]
            : [],
        );
        expect(found.map(({ inputs }) => inputs.file)).toEqual(wanted);
      }),
    );
  });
});

describe('the values that changed', () => {
  test.each([
    ['a line', 'A=1\nB=2', 'A=1\nB=3', ['B']],
    ['a comment and an order', '# old\nA=1\nB=2', 'B=2\nA=1 # new', []],
    ['a value that is new', 'A=1', 'A=1\nB=2', ['B']],
    ['a value that is gone', 'A=1\nB=2', 'A=1', ['B']],
    ['a file that is new', undefined, 'A=1', ['A']],
    ['a file that is gone', 'A=1', undefined, ['A']],
  ])('of %s', (_, before, after, names) => {
    expect(changedValues(before, after)).toEqual(new Set(names));
  });

  test('cannot be told of a file that cannot be read', () => {
    expect(changedValues('what is this', 'A=1')).toBe('any');
    expect(changedValues('A=1', 'A=1\nA=2')).toBe('any');
  });
});
