import type { Path } from '../flow/document.ts';
import { fillPlaceholders } from '../flow/placeholders.ts';
import type { Ability, Observable, ObservedResult, SimulationResult } from './engine.ts';
import { type NotMet, notObserved, type Verdict } from './expectation.ts';
import type { Failure } from './judge.ts';
import { routeNotMet, times } from './judge-path.ts';
import { turnsSaid } from './judge-turns.ts';
import { describeQuickReplies, offeredBy, quickRepliesProblem } from './quick-replies.ts';
import type { Transcript } from './script.ts';
import { finalText, finalValue, type Values } from './templates.ts';
import { quoted } from './text-matcher.ts';
import type { Expectations } from './transcript-schema.ts';
import { describeExpected, describeValue, matchesValue, type ValueMatcher } from './value-matcher.ts';
import { wordDiff } from './word-diff.ts';
import { below, placeOf } from './written.ts';

export interface ExpectationContext {
  readonly engine: string;
  readonly abilities: ReadonlySet<Ability>;
  /** What the engine said beforehand that it cannot promise to see. */
  readonly unobservable: ReadonlySet<Observable>;
  readonly environmentVariables: Readonly<Record<string, string>>;
  /** What bot lines have captured. */
  readonly captured: Values;
}

export interface ExpectationsVerdict {
  readonly failures: readonly Failure[];
  /** Expectations that the engine had said it might not see, and did not. */
  readonly unobserved: readonly Failure[];
  /** Whether anything under `expect` was held against what happened. */
  readonly anyJudged: boolean;
}

/** Judges what stands under `expect`: what is true in the end, and of the way there. */
export function judgeExpectations(
  transcript: Transcript,
  result: ObservedResult,
  context: ExpectationContext,
): ExpectationsVerdict {
  const { expect, source } = transcript;
  const failures: Failure[] = [];
  const unobserved: Failure[] = [];
  const unseenKeys = new Set<unknown>();
  for (const { path, verdict } of expectationsNotMet(expect, result, context)) {
    const { missing, ...failure } = verdict;
    const isUnseen = missing !== undefined && context.unobservable.has(missing);
    if (isUnseen) unseenKeys.add(path[0]);
    (isUnseen ? unobserved : failures).push({
      ...failure,
      place: placeOf(below(source, 'expect', ...path)),
    });
  }
  const anyJudged = Object.entries(expect).some(
    ([key, expected]) => expected !== undefined && !unseenKeys.has(key),
  );
  return { failures, unobserved, anyJudged };
}

function expectationsNotMet(
  expect: Expectations,
  result: ObservedResult,
  context: ExpectationContext,
): NotMet[] {
  const { engine, captured } = context;
  const notMet = routeNotMet(expect, result, engine);
  const add = (verdict: Verdict, ...path: Path): void => {
    if (verdict !== undefined) notMet.push({ path, verdict });
  };
  add(queueVerdict(expect.routedTo, result.routedTo, context), 'routedTo');
  for (const [name, expected] of Object.entries(expect.variables ?? {})) {
    const value = finalValue(expected, captured);
    add(variableVerdict(name, value, result.variables, engine), 'variables', name);
  }
  add(endVerdict(expect.ended, result, engine), 'ended');
  for (const [index, call] of (expect.calls ?? []).entries()) {
    add(callVerdict(call, result.calls, context), 'calls', index);
  }
  add(quickRepliesVerdict(expect.quickReplies, result, context), 'quickReplies');
  return notMet;
}

function callVerdict(
  { name, with: parameters = {}, times: expected }: NonNullable<Expectations['calls']>[number],
  calls: SimulationResult['calls'],
  { engine, captured }: ExpectationContext,
): Verdict {
  const matchers = Object.entries(parameters).map(([key, matcher]): [string, ValueMatcher] => [
    key,
    finalValue(matcher, captured),
  ]);
  const found = calls?.filter(
    (call) =>
      call.name === name &&
      matchers.every(([key, matcher]) =>
        matchesValue(matcher, Object.hasOwn(call.with, key) ? call.with[key] : undefined),
      ),
  ).length;
  if (found !== undefined && (expected === undefined ? found > 0 : found === expected)) return undefined;
  const asked = matchers.map(([key, matcher]) => `${key}: ${describeExpected(matcher)}`).join(', ');
  const what = `${name}${asked === '' ? '' : ` with ${asked}`}`;
  const often = expected === undefined ? 'at least once' : times(expected);
  const wanted = `${what}, ${often}`;
  if (calls === undefined || found === undefined) return notObserved(engine, 'the calls', wanted, 'calls');
  const made = calls.map((call) => `${call.name} ${JSON.stringify(call.with)}`).join(', then ');
  return {
    message: `the call ${what} was to be made ${often}, but was made ${times(found)}`,
    expected: wanted,
    actual: made === '' ? 'no call' : made,
  };
}

/** What the customer can tap in the end: what the bot's last turn offers. */
function quickRepliesVerdict(
  expected: Expectations['quickReplies'],
  { transcript = [] }: SimulationResult,
  { engine, abilities, captured }: ExpectationContext,
): Verdict {
  if (expected === undefined) return undefined;
  const { equals, includes, count } = expected;
  const label = (written: string) => finalText(written, captured);
  const filled = { equals: equals?.map(label), includes: includes?.map(label), count };
  const last = turnsSaid(transcript).at(-1);
  const offered = last && offeredBy(last.messages, abilities.has('quickReplies'));
  if (offered === undefined) return notObserved(engine, 'the quick replies', describeQuickReplies(filled));
  return quickRepliesProblem(filled, offered);
}

function queueVerdict(
  written: Expectations['routedTo'],
  actual: SimulationResult['routedTo'],
  { engine, environmentVariables, captured }: ExpectationContext,
): Verdict {
  if (written === undefined) return undefined;
  const expected = written === null ? null : finalText(written, captured);
  const queue = expected === null ? null : filled(expected, environmentVariables);
  const routed = actual === undefined ? undefined : (actual?.queueId ?? null);
  if (routed === queue) return undefined;
  const wanted =
    queue === null ? 'no queue' : queue === expected ? `queue ${queue}` : `queue ${queue} (${expected})`;
  if (routed === undefined) return notObserved(engine, 'the queue', wanted, 'routedTo');
  const got = routed === null ? 'no queue' : `queue ${routed}`;
  return { message: `the customer reached ${got} instead of ${wanted}`, expected: wanted, actual: got };
}

function variableVerdict(
  name: string,
  expected: ValueMatcher,
  variables: SimulationResult['variables'],
  engine: string,
): Verdict {
  if (variables === undefined) {
    return notObserved(engine, `the variable ${quoted(name)}`, describeExpected(expected), 'variables');
  }
  const actual = Object.hasOwn(variables, name) ? variables[name] : undefined;
  if (matchesValue(expected, actual)) return undefined;
  const wanted = describeExpected(expected);
  const shown = describeValue(actual);
  const text = typeof expected === 'object' ? expected.equals : expected;
  const areTexts = typeof text === 'string' && typeof actual === 'string';
  return {
    message: `the variable ${quoted(name)} is ${shown} instead of ${wanted}`,
    expected: wanted,
    actual: shown,
    ...(areTexts && { diff: wordDiff(text, actual) }),
  };
}

/** An engine may see that a conversation ended but not where: then the one is judged and the other is not. */
function endVerdict(
  expected: Expectations['ended'],
  { endNode: actual, ended }: ObservedResult,
  engine: string,
): Verdict {
  if (expected === undefined || actual === (expected === false ? null : expected)) return undefined;
  const wanted = expected === false ? 'not ended' : `ended at ${quoted(expected)}`;
  if (actual === undefined) {
    if (expected === false && ended !== undefined) {
      const message = 'the conversation ended, but was expected to go on';
      return ended ? { message, expected: wanted, actual: 'ended' } : undefined;
    }
    if (ended === false) {
      const message = `the conversation did not end, but was expected to end at ${quoted(`${expected}`)}`;
      return { message, expected: wanted, actual: 'not ended' };
    }
    const what = `where the conversation ended${ended ? ' (that it ended was seen)' : ''}`;
    return notObserved(engine, what, wanted, 'ended');
  }
  const got = actual === null ? 'not ended' : `ended at ${quoted(actual)}`;
  const happened = actual === null ? 'did not end' : `ended at ${quoted(actual)}`;
  const instead = expected === false ? 'go on' : `end at ${quoted(expected)}`;
  return {
    message: `the conversation ${happened}, but was expected to ${instead}`,
    expected: wanted,
    actual: got,
  };
}

/** A name the flow does not declare stays as it is written, and so matches no queue. */
function filled(text: string, values: Readonly<Record<string, string>>): string {
  return fillPlaceholders(text, ({ kind, name }) =>
    kind === 'variable' && Object.hasOwn(values, name) ? values[name] : undefined,
  );
}
