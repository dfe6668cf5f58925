import type { Place } from '../errors.ts';
import type { Message } from './engine.ts';

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
