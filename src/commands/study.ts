import { sameLanguage } from '../flow/archy/one-language.ts';
import type { FlowDefinition } from '../flow/definition.ts';
import { digest } from '../flow/digest.ts';
import type { FlowReport } from '../report/model.ts';
import { coverageOf } from '../simulation/coverage.ts';
import type { TranscriptResult } from '../simulation/judge.ts';
import { conversationOf } from '../simulation/transcript.ts';
import type { Base } from './compare.ts';
import type { Run } from './run.ts';
import type { Built } from './steps.ts';

/**
 * What conversations tell of a change: how customers notice it, and how well it is tested. A flow that does not
 * change, or whose base is not known, has only its own coverage.
 */
export async function studyConversations(
  run: Run,
  { document, transcripts }: Built,
  flow: FlowDefinition,
  base: Base,
  results: readonly TranscriptResult[],
): Promise<Pick<FlowReport, 'behaviour' | 'coverage'>> {
  const now = new Date(run.clock.now());
  const whole = coverageOf(flow, results, document.locate);
  const isSame =
    base.known && base.flow !== undefined && (base.flow === flow || digest(base.flow) === digest(flow));
  // An Archy document and a flow document have no nodes in common: their conversations cannot be told apart.
  const isForeign = base.known && base.flow !== undefined && !sameLanguage(base.flow, flow);
  if (!base.known || isSame || isForeign) return { coverage: { flow: whole } };
  const { compareBehaviour, conversationsToCompare, coverageOfChange } = await import('./change.ts');
  const change = coverageOfChange(base.flow, flow, results, { now, locate: document.locate });
  if (base.flow === undefined) return { coverage: { flow: whole, change } };
  const scripted = transcripts.map((transcript) => ({
    name: transcript.name,
    conversation: conversationOf(transcript),
  }));
  const conversations = conversationsToCompare(scripted, base.flow, flow, { now });
  return {
    behaviour: compareBehaviour(base.flow, flow, conversations, { now }),
    coverage: { flow: whole, change },
  };
}
