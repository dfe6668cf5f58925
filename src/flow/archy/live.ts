import { FlowgateError } from '../../errors.ts';
import type { FlowDefinition, FlowStatus, LiveFlow } from '../definition.ts';
import { AS_RELEASED, digest, STAMP_KEY } from '../digest.ts';
import { stampSchema } from '../stamp.ts';
import { compileArchy } from './compile.ts';
import { decompileArchy } from './decompile.ts';
import { putStamp, takeStamp } from './description.ts';
import { type ArchyDocument, archyOf } from './document.ts';
import { viewArchy } from './view.ts';

/** What the platform tells about a flow besides its document. */
export interface LiveFacts {
  readonly id: string;
  readonly version: number;
  readonly status: FlowStatus;
  readonly statusReason?: string | undefined;
  /** Whether the published version is known to be a person's work, and not a release. */
  readonly isByPerson?: boolean | undefined;
}

/**
 * The live flow that an exported document is: its stamp taken out of the description, and the rest read back as the
 * flow document it was compiled from or, where it was not or was edited since, as a view of the Archy document.
 */
export function liveFlow(archy: ArchyDocument, facts: LiveFacts): LiveFlow {
  const { id, version, status, statusReason, isByPerson = false } = facts;
  const { archy: own, stamp, publication } = takeStamp(archy);
  const isNative = publication?.language === 'archy';
  const flow = (isNative ? undefined : decompileArchy(own, id)) ?? viewArchy(own, id).flow;
  // The very version that the stamp went out with: whatever form the platform gave the content, nobody touched it.
  // That another one is being published changes nothing of it; a person can publish a draft with our stamp in it.
  const isAsReleased =
    (status === 'published' || status === 'scheduled') && !isByPerson && publication?.version === version;
  // Only what the description says is ours, whatever else stands in the document under that name.
  const { [STAMP_KEY]: _other, ...settings } = flow.applicationSettings ?? {};
  const applicationSettings = { ...settings, ...(stamp && { [STAMP_KEY]: stamp }) };
  return {
    ...flow,
    ...(Object.keys(applicationSettings).length > 0 && { applicationSettings }),
    version,
    status,
    ...(statusReason !== undefined && { statusReason }),
    ...(stamp && isAsReleased && { [AS_RELEASED]: publication.sent ?? stamp.digest }),
  };
}

/**
 * The document to publish for a flow: the Archy document itself, or the one its flow document compiles to, with the
 * stamp of the release, where the flow carries one, in the description.
 *
 * @param number of the version that it will be published as, where that is not the one it claims
 * @throws {FlowgateError} `invalid-flow` where a flow document cannot be expressed
 */
export function archyToPublish(
  flow: FlowDefinition & { readonly version?: number },
  number = flow.version,
): ArchyDocument {
  const native = archyOf(flow);
  const archy = native ?? compiled(flow);
  const stamp = stampSchema.safeParse(flow.applicationSettings?.[STAMP_KEY]).data;
  if (stamp === undefined) return archy;
  if (number === undefined) return putStamp(archy, stamp);
  const sent = digest(flow);
  return putStamp(archy, stamp, {
    version: number,
    ...(sent !== stamp.digest && { sent }),
    ...(native && { language: 'archy' }),
  });
}

function compiled(flow: FlowDefinition): ArchyDocument {
  const { archy, problems } = compileArchy(flow);
  if (archy !== undefined) return archy;
  const errors = problems.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : '';
  throw new FlowgateError('invalid-flow', {
    attempted: `write the flow ${JSON.stringify(flow.name)} in Archy`,
    returned: `${first?.path.join('.') ?? 'the flow'}: ${first?.message ?? 'it cannot be expressed'}${more}`,
    advice: 'Change the flow document, or write the flow in Archy.',
  });
}
