import { z } from 'zod';
import type { FlowDefinition, LiveFlow } from './definition.ts';
import { STAMP_KEY } from './digest.ts';

/** How many rolled back contents a stamp remembers. */
const REJECTED_KEPT = 10;
/** A reason may quote what a bot said; a stamp is no place for a whole conversation. */
const REASON_LENGTH = 500;

export const digestSchema = z.string().regex(/^sha256:[0-9a-f]{64}$/);

/** Content that was released and put back. */
export const rejectedSchema = z.object({
  digest: digestSchema,
  commit: z.string().optional(),
  at: z.iso.datetime({ offset: true }).describe('When it was put back.'),
  reason: z.string().describe('Why it was put back, as a sentence.'),
});
export type Rejected = z.infer<typeof rejectedSchema>;

/** What Flowgate leaves in a flow it releases, so that the next run can tell its own work from somebody else's. */
export const stampSchema = z.object({
  digest: digestSchema.describe('Digest of the managed content it was released with.'),
  commit: z.string().optional(),
  repository: z.string().optional(),
  rejected: z.array(rejectedSchema).optional().describe('Contents put back since, newest first.'),
});
export type Stamp = z.infer<typeof stampSchema>;

/** The stamp of a live flow; `undefined` where there is none, or none that can be trusted to be ours. */
export function readStamp(flow: LiveFlow): Stamp | undefined {
  const settings = flow.applicationSettings ?? {};
  if (!Object.hasOwn(settings, STAMP_KEY)) return undefined;
  return stampSchema.safeParse(settings[STAMP_KEY]).data;
}

/** A copy of the flow that carries the stamp: the ten newest rejected contents, newest first. */
export function withStamp(flow: FlowDefinition, stamp: Stamp): FlowDefinition {
  const { digest, commit, repository, rejected } = stamp;
  const written: Stamp = {
    digest,
    ...(commit === undefined ? {} : { commit }),
    ...(repository === undefined ? {} : { repository }),
    ...(rejected === undefined || rejected.length === 0 ? {} : { rejected: newest(rejected) }),
  };
  return { ...flow, applicationSettings: { ...flow.applicationSettings, [STAMP_KEY]: written } };
}

/** When and why content with this digest was put back, if the stamp remembers it. */
export function rejectedEntry(stamp: Stamp | undefined, digest: string): Rejected | undefined {
  return stamp?.rejected?.find((entry) => entry.digest === digest);
}

function newest(rejected: readonly Rejected[]): Rejected[] {
  return rejected
    .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))
    .slice(0, REJECTED_KEPT)
    .map(({ digest, commit, at, reason }) => ({
      digest,
      ...(commit === undefined ? {} : { commit }),
      at,
      reason: reason.slice(0, REASON_LENGTH),
    }));
}
