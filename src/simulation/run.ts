import type { LimitFunction } from 'p-limit';
import type { Clock } from '../clock.ts';
import type { Ability, ObservedResult, SimulationEngine } from './engine.ts';
import { type Failure, judge, type TranscriptResult, verdict } from './judge.ts';
import { judgeTurns } from './judge-turns.ts';
import { conversationOf, type Transcript, type Turn } from './script.ts';
import { finalText, hasTemplates, templatesIn } from './templates.ts';
import { placeOf, type Written } from './written.ts';

export interface RunContext {
  /** The flow's own, already built. */
  readonly environmentVariables: Readonly<Record<string, string>>;
  readonly clock: Clock;
  readonly signal?: AbortSignal | undefined;
  /**
   * Places for conversations under way, shared with whoever else was given them. They are used where the engine can
   * hold several at once; without them, or with another engine, conversations come one after the other.
   */
  readonly places?: LimitFunction | undefined;
}

const NO_ABILITIES: ReadonlySet<Ability> = new Set();

/**
 * Plays and judges conversations; results come in the order of the transcripts. What an engine cannot do fails a
 * conversation without playing it. What an engine throws (a platform that cannot be reached, say) is thrown on, once
 * nothing is under way any more: it is no verdict about a conversation.
 */
export async function runTranscripts(
  engine: SimulationEngine,
  transcripts: readonly Transcript[],
  context: RunContext,
): Promise<TranscriptResult[]> {
  const places = engine.independent === true ? context.places : undefined;
  const results: TranscriptResult[] = [];
  const waiting = transcripts.entries();
  const failures: { readonly index: number; readonly thrown: unknown }[] = [];
  const playOn = async (): Promise<void> => {
    for (const [index, transcript] of waiting) {
      if (failures.length > 0) return;
      const hold = async (): Promise<TranscriptResult> => await playAndJudge(engine, transcript, context);
      try {
        results[index] = await (places === undefined ? hold() : places(hold));
      } catch (thrown) {
        failures.push({ index, thrown });
      }
    }
  };
  const atOnce = Math.min(places?.concurrency ?? 1, transcripts.length);
  await Promise.all(Array.from({ length: atOnce }, playOn));
  // The first in the order of the transcripts: the same one whichever was answered first.
  const [first] = failures.sort((one, other) => one.index - other.index);
  if (first !== undefined) throw first.thrown;
  return results;
}

async function playAndJudge(
  engine: SimulationEngine,
  transcript: Transcript,
  { environmentVariables, clock, signal }: RunContext,
): Promise<TranscriptResult> {
  signal?.throwIfAborted();
  const now = new Date(clock.now());
  const cannot = beyond(engine, transcript);
  if (cannot.length > 0) return verdict(transcript, {}, { durationMs: 0, now }, cannot);
  const started = clock.monotonic();
  const { played, result } = await play(engine, transcript);
  const durationMs = clock.monotonic() - started;
  return judge(played, result, {
    engine: engine.name,
    abilities: engine.abilities ?? NO_ABILITIES,
    unobservable: engine.unobservable,
    environmentVariables,
    durationMs,
    now,
  });
}

/** The conversations of a schedule: those tagged `smoke`, or all where none is. */
export function selectSmoke(transcripts: readonly Transcript[]): readonly Transcript[] {
  const tagged = transcripts.filter(({ tags }) => tags.includes('smoke'));
  return tagged.length > 0 ? tagged : transcripts;
}

/** What fails conversations whatever the flow does, because it is more than the engine can do. */
export function unplayable(
  engine: SimulationEngine,
  transcripts: readonly Transcript[],
  now: Date,
): Failure[] {
  return transcripts.flatMap((transcript) => {
    const cannot = beyond(engine, transcript);
    const isPutUpWith = verdict(transcript, {}, { durationMs: 0, now }, cannot).passed;
    return isPutUpWith ? [] : cannot;
  });
}

/** What a conversation asks of an engine that is more than it can do. */
function beyond(
  { name, abilities = NO_ABILITIES, longestSilenceMs = Number.POSITIVE_INFINITY }: SimulationEngine,
  { events, turns, now, source }: Transcript,
): Failure[] {
  const cannot: Failure[] = [];
  const refuse = (at: Written, what: string): void => {
    cannot.push({ message: `not possible with ${name}: ${what}`, place: placeOf(at) });
  };
  if (now !== undefined && !abilities.has('now')) refuse(source, CANNOT.now);
  for (const { kind, at } of events) {
    if (!abilities.has(kind)) refuse(at, CANNOT[kind]);
  }
  if (!abilities.has('replay')) {
    for (const { user, at } of turns) {
      if (templatesIn(user).length > 0) refuse(at, CANNOT.replay);
    }
  }
  for (const event of events) {
    if (event.kind === 'silence' && abilities.has('silence') && event.milliseconds > longestSilenceMs) {
      refuse(event.at, `it keeps silent for at most ${longestSilenceMs / 1000} s ("silence")`);
    }
  }
  return cannot;
}

const CANNOT = {
  now: 'it cannot choose when a conversation takes place ("now")',
  silence: 'it cannot keep silent for a while ("silence")',
  set: 'it cannot change data from outside during a conversation ("set")',
  replay: 'it takes all lines of the customer at once, so that none can repeat what the bot has said',
} satisfies Partial<Record<Ability, string>>;

/**
 * Plays a conversation. Where a line of the customer repeats what the bot has said, the lines before it are played
 * first, to know what that was; where that is not to be had, the conversation ends before that line.
 */
async function play(
  engine: SimulationEngine,
  transcript: Transcript,
): Promise<{ played: Transcript; result: ObservedResult }> {
  const turns: Turn[] = [...transcript.turns];
  const observer = { engine: engine.name, abilities: engine.abilities ?? NO_ABILITIES };
  for (const [index, turn] of turns.entries()) {
    if (!hasTemplates(turn.user)) continue;
    const before = { ...transcript, turns: turns.slice(0, index) };
    const names = templatesIn(turn.user);
    const result = names.length === 0 ? undefined : await engine.simulate(conversationOf(before, index));
    const { captured } = result
      ? judgeTurns(before, result, observer)
      : { captured: new Map<string, string>() };
    if (result && !names.every((name) => captured.has(name))) {
      return { played: { ...transcript, turns }, result };
    }
    turns[index] = { ...turn, user: finalText(turn.user, captured) };
  }
  const played = { ...transcript, turns };
  return { played, result: await engine.simulate(conversationOf(played)) };
}
