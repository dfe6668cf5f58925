import { inOneLanguage } from '../flow/archy/one-language.ts';
import type { FlowDefinition, LiveFlow } from '../flow/definition.ts';
import { diffFlows } from '../flow/diff.ts';
import { definitionOf, digest } from '../flow/digest.ts';
import { readStamp } from '../flow/stamp.ts';
import type { Drift } from '../report/model.ts';

/**
 * The drift of a live flow, if any: it carries our stamp, and its content is not the stamped content any more.
 * `flow` is what this commit would release.
 */
export function driftOf(live: LiveFlow, flow: FlowDefinition): Drift | undefined {
  const stamp = readStamp(live);
  const liveDigest = digest(live);
  if (stamp === undefined || stamp.digest === liveDigest) return undefined;
  return {
    releasedDigest: stamp.digest,
    liveDigest,
    liveVersion: live.version,
    commit: stamp.commit,
    liveToSource: diffFlows(...inOneLanguage(definitionOf(live), flow)),
  };
}
