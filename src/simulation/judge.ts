import type { Place } from '../errors.ts';
import type { Ability, Message, Observable, ObservedResult, SimulationResult } from './engine.ts';
import { judgeExpectations } from './judge-expectations.ts';
import { judgeTurns } from './judge-turns.ts';
import { repeatCommand } from './repeat.ts';
import type { KnownIssue, Transcript } from './script.ts';
import { placeOf, type Written } from './written.ts';

/** One expectation that was not met, or that the engine could not observe. */
export interface Failure {
  /** A sentence: what was expected and what happened. */
  readonly message: string;
  readonly expected?: string | undefined;
  readonly actual?: string | undefined;
  /** Both in one, word by word: `[-expected-] {+actual+}`. */
  readonly diff?: string | undefined;
  readonly place: Place;
}

export interface TranscriptResult {
  readonly name: string;
  readonly tags: readonly string[];
  readonly place: Place;
  /** Also where it failed as was to be expected: then there are failures, and `known` says why they are put up with. */
  readonly passed: boolean;
  readonly failures: readonly Failure[];
  /** Expectations that could not be held against anything, because the engine cannot see what they are about. */
  readonly unobserved?: readonly Failure[] | undefined;
  readonly known?: KnownIssue | undefined;
  /** The conversation as it happened. */
  readonly transcript: readonly Message[];
  readonly path: readonly string[] | undefined;
  /** The steps between the nodes, where the engine reports them. */
  readonly taken?: SimulationResult['taken'];
  readonly routedTo: string | undefined;
  readonly durationMs: number;
  /** The command line that plays just this conversation, here and now. */
  readonly repeat?: string | undefined;
}

/** Who saw what is judged. */
export interface Observer {
  /** How the engine is called in messages. */
  readonly engine: string;
  readonly abilities: ReadonlySet<Ability>;
}

export interface JudgeContext {
  readonly engine: string;
  /** What the engine can do beyond saying lines; nothing unless told. */
  readonly abilities?: ReadonlySet<Ability> | undefined;
  /** What the engine said beforehand that it cannot promise to see; nothing unless told. */
  readonly unobservable?: ReadonlySet<Observable> | undefined;
  /** The flow's own, already built: an expected queue may be written as `{name}`. */
  readonly environmentVariables: Readonly<Record<string, string>>;
  readonly durationMs: number;
  /** Today, which ends the patience with known issues. */
  readonly now: Date;
}

/**
 * Holds what happened against what was expected. What the engine did not report, but somebody expected something of,
 * is a failure: it never passes in silence. Only what the engine had said beforehand that it cannot see is told
 * beside the verdict instead, as long as something else could be judged; and so is whatever was not met where the
 * engine itself doubts that the platform goes the same way.
 */
export function judge(
  transcript: Transcript,
  result: ObservedResult,
  context: JudgeContext,
): TranscriptResult {
  const { environmentVariables, abilities = NO_ABILITIES, unobservable = NOTHING_UNSEEN } = context;
  const observer = { engine: context.engine, abilities };
  const { failures, captured } = judgeTurns(transcript, result, observer);
  const expected = judgeExpectations(transcript, result, {
    ...observer,
    unobservable,
    environmentVariables,
    captured,
  });
  const { unobserved } = expected;
  const found = [...engineFailures(result, context.engine, transcript.at), ...failures, ...expected.failures];
  if (result.doubt !== undefined && found.length > 0) {
    const message = `${context.engine} cannot follow this conversation to its end: ${result.doubt}`;
    const doubt = { message, place: placeOf(transcript.at) };
    return verdict(transcript, result, context, [], [doubt, ...found, ...unobserved]);
  }
  if (unobserved.length > 0 && !expected.anyJudged && !expectsWords(transcript)) {
    const message = `${context.engine} can observe nothing of what this conversation expects`;
    found.push({ message, place: placeOf(transcript.at) });
  }
  return verdict(transcript, result, context, found, unobserved);
}

const NO_ABILITIES: ReadonlySet<Ability> = new Set();
const NOTHING_UNSEEN: ReadonlySet<Observable> = new Set();

function expectsWords({ turns, always }: Transcript): boolean {
  return (
    always.length > 0 ||
    turns.some(({ bot, nothingElse, chosen }) => bot.length > 0 || nothingElse !== undefined || chosen)
  );
}

/** The result of a conversation with these failures, which a known issue may excuse. */
export function verdict(
  transcript: Transcript,
  result: ObservedResult,
  context: Pick<JudgeContext, 'durationMs' | 'now'>,
  failures: readonly Failure[],
  unobserved: readonly Failure[] = [],
): TranscriptResult {
  const { excused, added } = excuse(transcript, failures, unobserved, context.now);
  const all = [...failures, ...added];
  return {
    name: transcript.name,
    tags: transcript.tags,
    place: placeOf(transcript.at),
    passed: excused || all.length === 0,
    failures: all,
    ...(unobserved.length > 0 && { unobserved }),
    ...(excused && { known: transcript.knownIssue }),
    transcript: result.transcript ?? [],
    path: result.path,
    ...(result.taken && { taken: result.taken }),
    routedTo: result.routedTo?.queueId,
    durationMs: context.durationMs,
    repeat: repeatCommand(transcript),
  };
}

function excuse(
  { knownIssue, at }: Transcript,
  failures: readonly Failure[],
  unobserved: readonly Failure[],
  now: Date,
): { excused: boolean; added: Failure[] } {
  if (knownIssue === undefined) return { excused: false, added: [] };
  const { url, until } = knownIssue;
  // The known failure may lie in what was not seen: that it passes is not known.
  if (failures.length === 0 && unobserved.length > 0) return { excused: false, added: [] };
  const isPast = now.toISOString().slice(0, 10) > until;
  if (failures.length > 0 && !isPast) return { excused: true, added: [] };
  const message =
    failures.length === 0
      ? `this conversation is expected to fail because of ${url}, but it passes: remove "knownIssue"`
      : `the failure was put up with until ${until} because of ${url}: that day is past`;
  return { excused: false, added: [{ message, place: placeOf(at) }] };
}

/** What the engine itself says went wrong fails a conversation, whatever was expected of it. */
function engineFailures({ errors = [], success }: ObservedResult, engine: string, at: Written): Failure[] {
  if (errors.length > 0) {
    const place = placeOf(at);
    return errors.map((error) => ({ message: `${engine} reports: ${error}`, actual: error, place }));
  }
  if (success !== false) return [];
  const message = `${engine} reports that the conversation failed, without a reason`;
  return [{ message, place: placeOf(at) }];
}
