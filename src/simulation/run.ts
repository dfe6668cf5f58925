import type { Clock } from '../clock.ts';
import type { SimulationEngine } from './engine.ts';
import { judge, type TranscriptResult } from './judge.ts';
import { conversationOf, type Transcript } from './transcript.ts';

export interface RunContext {
  /** The flow's own, already built. */
  readonly environmentVariables: Readonly<Record<string, string>>;
  readonly clock: Clock;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Plays and judges conversations one after the other; results come in the order of the transcripts. What an engine
 * throws (a platform that cannot be reached, say) is thrown on: it is no verdict about a conversation.
 */
export async function runTranscripts(
  engine: SimulationEngine,
  transcripts: readonly Transcript[],
  { environmentVariables, clock, signal }: RunContext,
): Promise<TranscriptResult[]> {
  const results: TranscriptResult[] = [];
  for (const transcript of transcripts) {
    signal?.throwIfAborted();
    const started = clock.monotonic();
    const result = await engine.simulate(conversationOf(transcript));
    const durationMs = clock.monotonic() - started;
    results.push(judge(transcript, result, { engine: engine.name, environmentVariables, durationMs }));
  }
  return results;
}

/** The conversations of a schedule: those tagged `smoke`, or all where none is. */
export function selectSmoke(transcripts: readonly Transcript[]): readonly Transcript[] {
  const tagged = transcripts.filter(({ tags }) => tags.includes('smoke'));
  return tagged.length > 0 ? tagged : transcripts;
}
