import { z } from 'zod';
import { FlowgateError } from '../../errors.ts';
import { isRecord } from '../canonical.ts';
import { digestSchema, type Stamp, stampSchema } from '../stamp.ts';
import type { ArchyDocument } from './document.ts';

/**
 * How many rolled back contents a description remembers, the newest first, and how much of each reason: people read
 * it too, and how long Genesys Cloud lets it be is not published.
 */
export const REJECTED_IN_DESCRIPTION = 3;
/** UTF-16 units of a reason that are kept. */
export const REASON_IN_DESCRIPTION = 120;

const MARK = 'Released by Flowgate, please leave this line as it is: ';
const SEPARATOR = '\n\n';
/** What an editor may have made of it. */
const SEPARATED = /(?:\r\n?|\n){1,2}$/;

/** What the line says of the publication it went out with, besides the stamp itself. */
const publicationSchema = z.object({
  version: z.int().positive().describe('The version that was to be published with it.'),
  sent: digestSchema.optional().describe('Digest of the content, where the stamp has that of other content.'),
  language: z
    .literal('archy')
    .optional()
    .describe('The source is an Archy document, not one that was compiled.'),
});
export type Publication = z.infer<typeof publicationSchema>;

export interface Stamped {
  readonly archy: ArchyDocument;
  readonly stamp: Stamp | undefined;
  /** Absent where there is no stamp, or one that does not tell. */
  readonly publication?: Publication | undefined;
}

/**
 * Takes the stamp of a release out of the description, which ends with it; the text before it comes back byte for
 * byte, whatever line breaks an editor has made of the empty line between them. Where the last line is no stamp, or
 * one that cannot be trusted, the document comes back as it is.
 */
export function takeStamp(archy: ArchyDocument): Stamped {
  const root = rootOf(archy);
  const description = root?.flow['description'];
  if (root === undefined || typeof description !== 'string') return { archy, stamp: undefined };
  // The line itself holds no line break, so nothing that it quotes is taken for its beginning.
  const ended = description.trimEnd();
  const start = Math.max(ended.lastIndexOf('\n'), ended.lastIndexOf('\r')) + 1;
  const line = ended.slice(start);
  const written = line.startsWith(MARK) ? readStampLine(line.slice(MARK.length)) : undefined;
  if (written === undefined) return { archy, stamp: undefined };
  const before = description.slice(0, start);
  const text = before.endsWith(SEPARATOR)
    ? before.slice(0, -SEPARATOR.length)
    : before.replace(SEPARATED, '');
  const { description: _taken, ...others } = root.flow;
  return { archy: { [root.key]: text === '' ? others : { ...root.flow, description: text } }, ...written };
}

/**
 * A copy of the document whose description ends with the stamp of a release: the people's text first, an empty line,
 * then one line that says whose it is. An empty description counts as none.
 *
 * @throws {FlowgateError} `invalid-flow` where the description is there, but no text
 */
export function putStamp(archy: ArchyDocument, stamp: Stamp, publication?: Publication): ArchyDocument {
  const root = rootOf(archy);
  if (root === undefined) throw notStampable('it has no root that holds a flow');
  const { description = '' } = root.flow;
  if (typeof description !== 'string') throw notStampable('its description is no text');
  const line = `${MARK}${JSON.stringify({ ...compact(stamp), ...publication })}`;
  return {
    [root.key]: {
      ...root.flow,
      description: description === '' ? line : `${description}${SEPARATOR}${line}`,
    },
  };
}

function readStampLine(line: string): Omit<Stamped, 'archy'> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    const stamp = stampSchema.safeParse(value).data;
    return stamp && { stamp, publication: publicationSchema.safeParse(value).data };
  } catch {
    return undefined;
  }
}

function compact({ digest, commit, repository, rejected = [] }: Stamp): Stamp {
  const kept = rejected
    .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))
    .slice(0, REJECTED_IN_DESCRIPTION)
    .map((entry) => ({ ...entry, reason: shortened(entry.reason) }));
  return {
    digest,
    ...(commit === undefined ? {} : { commit }),
    ...(repository === undefined ? {} : { repository }),
    ...(kept.length === 0 ? {} : { rejected: kept }),
  };
}

/** Without half of a character at its end. */
function shortened(reason: string): string {
  return reason.slice(0, REASON_IN_DESCRIPTION).replace(/[\uD800-\uDBFF]$/, '');
}

function rootOf(archy: ArchyDocument): { key: string; flow: Readonly<Record<string, unknown>> } | undefined {
  const [entry, ...others] = Object.entries(archy);
  if (entry === undefined || others.length > 0) return undefined;
  const [key, flow] = entry;
  return isRecord(flow) ? { key, flow } : undefined;
}

function notStampable(returned: string): FlowgateError {
  return new FlowgateError('invalid-flow', {
    attempted: 'write the stamp of the release into the description of the Archy document',
    returned,
    advice: 'Write the description as text, in quotes.',
  });
}
