import type { Place } from '../errors.ts';
import type { Message, SimulationResult } from './engine.ts';
import { judgeExpectations } from './judge-expectations.ts';
import { judgeTurns } from './judge-turns.ts';
import type { Transcript } from './transcript.ts';

/** One expectation that was not met, or that the engine could not observe. */
export interface Failure {
  /** A sentence: what was expected and what happened. */
  readonly message: string;
  readonly expected?: string | undefined;
  readonly actual?: string | undefined;
  readonly place: Place;
}

export interface TranscriptResult {
  readonly name: string;
  readonly tags: readonly string[];
  readonly place: Place;
  readonly passed: boolean;
  readonly failures: readonly Failure[];
  /** The conversation as it happened. */
  readonly transcript: readonly Message[];
  readonly path: readonly string[] | undefined;
  readonly routedTo: string | undefined;
  readonly durationMs: number;
}

export interface JudgeContext {
  /** How the engine is called in messages. */
  readonly engine: string;
  /** The flow's own, already built: an expected queue may be written as `{name}`. */
  readonly environmentVariables: Readonly<Record<string, string>>;
  readonly durationMs: number;
}

/**
 * Holds what happened against what was expected. What the engine did not report, but somebody expected something of,
 * is a failure: it never passes in silence.
 */
export function judge(
  transcript: Transcript,
  result: SimulationResult,
  context: JudgeContext,
): TranscriptResult {
  const place = transcript.locate(transcript.path);
  const failures = [
    ...engineFailures(result, context.engine, place),
    ...judgeTurns(transcript, result, context.engine),
    ...judgeExpectations(transcript, result, context),
  ];
  return {
    name: transcript.name,
    tags: transcript.tags,
    place,
    passed: failures.length === 0,
    failures,
    transcript: result.transcript ?? [],
    path: result.path,
    routedTo: result.routedTo?.queueId,
    durationMs: context.durationMs,
  };
}

/** What the engine itself says went wrong fails a conversation, whatever was expected of it. */
function engineFailures(result: SimulationResult, engine: string, place: Place): Failure[] {
  const errors = result.errors ?? [];
  if (errors.length > 0) {
    return errors.map((error) => ({ message: `${engine} reports: ${error}`, actual: error, place }));
  }
  if (result.success !== false) return [];
  return [{ message: `${engine} reports that the conversation failed, without a reason`, place }];
}
