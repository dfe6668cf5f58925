import type { Path } from '../flow/document.ts';
import type { SimulationResult } from './engine.ts';
import { type NotMet, notObserved, type Verdict } from './expectation.ts';
import { quoted } from './text-matcher.ts';
import type { Expectations } from './transcript-schema.ts';

interface Step {
  readonly from: string;
  readonly to: string;
}

/** What was expected of where the conversation went, and is not so: nodes, steps, what it went through again. */
export function routeNotMet(expect: Expectations, result: SimulationResult, engine: string): NotMet[] {
  const { path, took } = expect;
  const notMet: NotMet[] = [];
  const add = (verdict: Verdict, ...at: Path): void => {
    if (verdict !== undefined) notMet.push({ path: at, verdict });
  };
  add(pathVerdict(pathEquals, path?.equals, result.path, engine), 'path', 'equals');
  add(pathVerdict(pathInOrder, path?.inOrder, result.path, engine), 'path', 'inOrder');
  add(pathVerdict(pathNever, path?.never, result.path, engine), 'path', 'never');
  if (Array.isArray(took)) {
    for (const [index, step] of took.entries()) add(tookVerdict(step, result, engine), 'took', index);
  } else if (took !== undefined) {
    add(tookVerdict(took, result, engine), 'took');
  }
  add(standsVerdict(expect.at, result.path, engine), 'at');
  add(waitVerdict(expect.waitingFor, result.waitingFor, engine), 'waitingFor');
  for (const [node, expected] of Object.entries(expect.retries ?? {})) {
    add(retryVerdict(node, expected, result.path, engine), 'retries', node);
  }
  return notMet;
}

/** Exactly these nodes, these in order, or none of these. */
type PathJudge = (expected: readonly string[], actual: readonly string[]) => Verdict;

function pathVerdict(
  judge: PathJudge,
  expected: readonly string[] | undefined,
  actual: SimulationResult['path'],
  engine: string,
): Verdict {
  if (expected === undefined) return undefined;
  if (actual === undefined) return notObserved(engine, 'the visited nodes', route(expected), 'path');
  return judge(expected, actual);
}

function pathEquals(expected: readonly string[], actual: readonly string[]): Verdict {
  const parting = actual.findIndex((node, at) => node !== expected[at]);
  if (parting === -1 && actual.length === expected.length) return undefined;
  // The one may be the beginning of the other.
  const index = parting === -1 ? actual.length : parting;
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
