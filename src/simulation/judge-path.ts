import type { SimulationResult } from './engine.ts';
import { type Expectation, notObserved, type Verdict } from './expectation.ts';
import { quoted } from './text-matcher.ts';
import type { Expectations } from './transcript-schema.ts';

interface Step {
  readonly from: string;
  readonly to: string;
}

/** Judges where the conversation went: nodes, steps, and what it went through again. */
export function judgeRoute(expect: Expectations, result: SimulationResult, engine: string): Expectation[] {
  const { path, took = [], retries = {} } = expect;
  const steps = Array.isArray(took) ? took : [took];
  return [
    ...pathVerdicts(path, result.path, engine),
    ...steps.map((step, index) => ({
      path: Array.isArray(took) ? ['took', index] : ['took'],
      verdict: tookVerdict(step, result, engine),
    })),
    { path: ['at'], verdict: standsVerdict(expect.at, result.path, engine) },
    { path: ['waitingFor'], verdict: waitVerdict(expect.waitingFor, result.waitingFor, engine) },
    ...Object.entries(retries).map(([node, expected]) => ({
      path: ['retries', node],
      verdict: retryVerdict(node, expected, result.path, engine),
    })),
  ];
}

/** Exactly these nodes, these in order, none of these. */
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
      : notObserved(engine, 'the visited nodes', route(nodes), 'path');
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

function tookVerdict({ from, to }: Step, { path, taken }: SimulationResult, engine: string): Verdict {
  const expected = route([from, to]);
  if (path === undefined && taken === undefined) {
    return notObserved(engine, 'the visited nodes', expected, 'taken');
  }
  const next = taken
    ? taken.flatMap((step) => (step.from === from ? [step.to] : []))
    : (path ?? []).flatMap((node, index, nodes) => (node === from ? [nodes[index + 1]] : []));
  if (next.includes(to)) return undefined;
  const instead = [...new Set(next)].map((node) => (node === undefined ? 'no other node' : quoted(node)));
  const visited = next.length > 0 || path?.includes(from) === true;
  const reason = visited
    ? `after ${quoted(from)} came ${instead.join(', ') || 'no other node'}`
    : `${quoted(from)} was not visited`;
  const actual = path ?? taken?.flatMap((step, index) => (index === 0 ? [step.from, step.to] : [step.to]));
  return {
    message: `the step ${expected} was not taken: ${reason}`,
    expected,
    actual: route(actual ?? []),
  };
}

function standsVerdict(
  expected: string | undefined,
  path: SimulationResult['path'],
  engine: string,
): Verdict {
  if (expected === undefined) return undefined;
  const wanted = quoted(expected);
  if (path === undefined) return notObserved(engine, 'the visited nodes', wanted, 'path');
  const last = path.at(-1);
  if (last === expected) return undefined;
  const actual = last === undefined ? 'no node' : quoted(last);
  return { message: `the conversation stands at ${actual} instead of ${wanted}`, expected: wanted, actual };
}

/** `input` is any node that waits. */
function waitVerdict(
  expected: Expectations['waitingFor'],
  actual: SimulationResult['waitingFor'],
  engine: string,
): Verdict {
  if (expected === undefined) return undefined;
  const wanted =
    expected === null ? 'nothing' : expected === 'input' ? 'an answer' : `an answer at ${quoted(expected)}`;
  if (actual === undefined) {
    return notObserved(engine, 'what waits for the customer', wanted, 'waitingFor');
  }
  if (actual === expected || (expected === 'input' && actual !== null)) return undefined;
  const got = actual === null ? 'nothing' : `an answer at ${quoted(actual)}`;
  return { message: `the conversation waits for ${got} instead of ${wanted}`, expected: wanted, actual: got };
}

function retryVerdict(
  node: string,
  expected: number,
  path: SimulationResult['path'],
  engine: string,
): Verdict {
  const wanted = times(expected);
  if (path === undefined) return notObserved(engine, 'the visited nodes', wanted, 'path');
  const actual = Math.max(0, path.filter((visited) => visited === node).length - 1);
  if (actual === expected && path.includes(node)) return undefined;
  const got = path.includes(node) ? times(actual) : 'never visited';
  return {
    message: `node ${quoted(node)} was to be entered again ${wanted}, but was ${path.includes(node) ? `entered again ${got}` : got}`,
    expected: wanted,
    actual: got,
  };
}

export function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}

function route(nodes: readonly string[]): string {
  return nodes.length === 0 ? 'no node' : nodes.join(' → ');
}
