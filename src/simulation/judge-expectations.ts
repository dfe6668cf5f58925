import { sameValue, textOf } from '../flow/conditions.ts';
import type { Path } from '../flow/document.ts';
import { MAX_TEXT_LENGTH } from '../flow/pattern.ts';
import { fillPlaceholders } from '../flow/placeholders.ts';
import type { SimulationResult } from './engine.ts';
import type { Failure } from './judge.ts';
import { describeMatcher, matchesText, quoted } from './text-matcher.ts';
import type { Transcript } from './transcript.ts';
import type { Expectations } from './transcript-schema.ts';

/** What was expected of one key under `expect`; `undefined` where it was met. */
type Verdict = Omit<Failure, 'place'> | undefined;

interface Expectation {
  /** Keys under `expect`, for the place. */
  readonly path: Path;
  readonly verdict: Verdict;
}

type VariableExpectation = NonNullable<Expectations['variables']>[string];

/** Judges what stands under `expect`: path, steps, queue, variables and end. */
export function judgeExpectations(
  transcript: Transcript,
  result: SimulationResult,
  context: { readonly engine: string; readonly environmentVariables: Readonly<Record<string, string>> },
): Failure[] {
  const { expect } = transcript;
  const expectations: Expectation[] = [
    ...pathVerdicts(expect.path, result.path, context.engine),
    ...(expect.took ?? []).map((step, index) => ({
      path: ['took', index],
      verdict: tookVerdict(step, result.path, context.engine),
    })),
    { path: ['routedTo'], verdict: queueVerdict(expect.routedTo, result.routedTo, context) },
    ...Object.entries(expect.variables ?? {}).map(([name, expected]) => ({
      path: ['variables', name],
      verdict: variableVerdict(name, expected, result.variables, context.engine),
    })),
    { path: ['ended'], verdict: endVerdict(expect.ended, result.endNode, context.engine) },
  ];
  return expectations.flatMap(({ path, verdict }) =>
    verdict ? [{ ...verdict, place: transcript.locate([...transcript.path, 'expect', ...path]) }] : [],
  );
}

function pathVerdicts(
  expected: Expectations['path'],
  actual: SimulationResult['path'],
  engine: string,
): Expectation[] {
  const judges = { equals: pathEquals, inOrder: pathInOrder, never: pathNever };
  return (['equals', 'inOrder', 'never'] as const).flatMap((key) => {
    const nodes = expected?.[key];
    if (nodes === undefined) return [];
    const verdict = actual
      ? judges[key](nodes, actual)
      : notObserved(engine, 'the visited nodes', route(nodes));
    return [{ path: ['path', key], verdict }];
  });
}

function pathEquals(expected: readonly string[], actual: readonly string[]): Verdict {
  const length = Math.max(expected.length, actual.length);
  const index = Array.from({ length }).findIndex((_, at) => expected[at] !== actual[at]);
  if (index === -1) return undefined;
  const [wanted, visited] = [expected[index], actual[index]];
  const difference =
    wanted === undefined
      ? `it went on to ${quoted(visited ?? '')}`
      : visited === undefined
        ? `it stopped before ${quoted(wanted)}`
        : `step ${index + 1} was ${quoted(visited)} instead of ${quoted(wanted)}`;
  return {
    message: `the conversation took another path: ${difference}`,
    expected: route(expected),
    actual: route(actual),
  };
}

function pathInOrder(expected: readonly string[], actual: readonly string[]): Verdict {
  let from = 0;
  for (const node of expected) {
    const found = actual.indexOf(node, from);
    if (found === -1) {
      const reason = actual.includes(node) ? 'was visited too early' : 'was not visited';
      return { message: `node ${quoted(node)} ${reason}`, expected: route(expected), actual: route(actual) };
    }
    from = found + 1;
  }
  return undefined;
}

function pathNever(forbidden: readonly string[], actual: readonly string[]): Verdict {
  const visited = forbidden.filter((node) => actual.includes(node));
  if (visited.length === 0) return undefined;
  return {
    message: `the conversation was not to visit ${visited.map(quoted).join(', ')}`,
    expected: `never ${forbidden.map(quoted).join(', ')}`,
    actual: route(actual),
  };
}

function tookVerdict(
  { from, to }: { from: string; to: string },
  actual: SimulationResult['path'],
  engine: string,
): Verdict {
  const expected = route([from, to]);
  if (actual === undefined) return notObserved(engine, 'the visited nodes', expected);
  const next = actual.flatMap((node, index) => (node === from ? [actual[index + 1]] : []));
  if (next.includes(to)) return undefined;
  const instead = [...new Set(next)].map((node) => (node === undefined ? 'no other node' : quoted(node)));
  const reason =
    next.length === 0
      ? `${quoted(from)} was not visited`
      : `after ${quoted(from)} came ${instead.join(', ')}`;
  return { message: `the step ${expected} was not taken: ${reason}`, expected, actual: route(actual) };
}

function queueVerdict(
  expected: Expectations['routedTo'],
  actual: SimulationResult['routedTo'],
  context: { readonly engine: string; readonly environmentVariables: Readonly<Record<string, string>> },
): Verdict {
  if (expected === undefined) return undefined;
  const queue = expected === null ? null : filled(expected, context.environmentVariables);
  const wanted =
    queue === null ? 'no queue' : queue === expected ? `queue ${queue}` : `queue ${queue} (${expected})`;
  if (actual === undefined) return notObserved(context.engine, 'the queue', wanted);
  const routed = actual?.queueId ?? null;
  if (routed === queue) return undefined;
  const got = routed === null ? 'no queue' : `queue ${routed}`;
  return { message: `the customer reached ${got} instead of ${wanted}`, expected: wanted, actual: got };
}

function variableVerdict(
  name: string,
  expected: VariableExpectation,
  variables: SimulationResult['variables'],
  engine: string,
): Verdict {
  const wanted = describeVariable(expected);
  if (variables === undefined) return notObserved(engine, `the variable ${quoted(name)}`, wanted);
  const actual = Object.hasOwn(variables, name) ? variables[name] : undefined;
  if (isMet(expected, actual)) return undefined;
  const shown = describeValue(actual);
  return {
    message: `the variable ${quoted(name)} is ${shown} instead of ${wanted}`,
    expected: wanted,
    actual: shown,
  };
}

function isMet(expected: VariableExpectation, actual: unknown): boolean {
  if (typeof expected !== 'object') return sameValue(actual, expected);
  if (expected.absent === true) return actual === undefined || actual === null;
  const text = textOf(actual);
  // Matchers look at the first part of a text only; what they cannot see must not pass for fine.
  return text !== undefined && text.length <= MAX_TEXT_LENGTH && matchesText(expected, text);
}

function describeVariable(expected: VariableExpectation): string {
  if (typeof expected !== 'object') return describeValue(expected);
  return expected.absent === true ? 'not set' : describeMatcher(expected);
}

function describeValue(value: unknown): string {
  return value === undefined || value === null ? 'not set' : JSON.stringify(value);
}

function endVerdict(
  expected: Expectations['ended'],
  actual: SimulationResult['endNode'],
  engine: string,
): Verdict {
  if (expected === undefined) return undefined;
  const wanted = expected === false ? 'not ended' : `ended at ${quoted(expected)}`;
  if (actual === undefined) return notObserved(engine, 'where the conversation ended', wanted);
  if (actual === (expected === false ? null : expected)) return undefined;
  const got = actual === null ? 'not ended' : `ended at ${quoted(actual)}`;
  const happened = actual === null ? 'did not end' : `ended at ${quoted(actual)}`;
  const instead = expected === false ? 'go on' : `end at ${quoted(expected)}`;
  return {
    message: `the conversation ${happened}, but was expected to ${instead}`,
    expected: wanted,
    actual: got,
  };
}

function notObserved(engine: string, what: string, expected: string): Verdict {
  return { message: `not observed by ${engine}: ${what}`, expected };
}

/** A name the flow does not declare stays as it is written, and so matches no queue. */
function filled(text: string, values: Readonly<Record<string, string>>): string {
  return fillPlaceholders(text, ({ kind, name }) =>
    kind === 'variable' && Object.hasOwn(values, name) ? values[name] : undefined,
  );
}

function route(nodes: readonly string[]): string {
  return nodes.length === 0 ? 'no node' : nodes.join(' → ');
}
