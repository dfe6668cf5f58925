/**
 * Archy documents: the YAML in which Genesys Cloud's own tools export and publish flows. One root key names the kind
 * of flow, its value is the flow.
 */
import { isRecord } from '../canonical.ts';

/** The root of inbound message flows, the kind that serves web messaging. */
export const ARCHY_ROOT = 'inboundShortMessage';

/** Roots of other kinds of flow: recognised, so that a reader is told what the file is. */
export const OTHER_ROOTS = [
  'bot',
  'commonModule',
  'digitalBot',
  'inboundCall',
  'inboundChat',
  'inboundEmail',
  'inQueueCall',
  'inQueueEmail',
  'inQueueShortMessage',
  'outboundCall',
  'secureCall',
  'surveyInvite',
  'voiceSurvey',
  'voicemail',
  'workflow',
  'workitem',
] as const;

/** A parsed Archy document, its root key included. */
export type ArchyDocument = Readonly<Record<string, unknown>>;

/** The root key of what is an Archy document by its shape; `undefined` for anything else. */
export function archyRoot(value: unknown): string | undefined {
  if (!isRecord(value)) return undefined;
  const [root, ...others] = Object.keys(value);
  if (root === undefined || others.length > 0) return undefined;
  return [ARCHY_ROOT, ...OTHER_ROOTS].find((known) => known === root);
}

/** The document behind a flow that is one in Archy; `undefined` for a flow document. */
export function archyOf(flow: object): ArchyDocument | undefined {
  return 'archy' in flow && isRecord(flow.archy) ? flow.archy : undefined;
}
