/** What an Archy document must look like to be read: told with places, before anything relies on it. */
import { z } from 'zod';
import { once } from '../../once.ts';
import { isRecord } from '../canonical.ts';
import { STAMP_KEY } from '../digest.ts';
import type { Path, SourceDocument } from '../document.ts';
import type { Finding } from '../finding.ts';
import { pathName, schemaFindings } from '../schema-findings.ts';
import { ACTIONS, actionListsIn } from './action-lists.ts';
import { ARCHY_ROOT, type ArchyDocument, archyRoot, OTHER_ROOTS } from './document.ts';
import { groupsIn } from './groups.ts';

const ROOTS: readonly string[] = [ARCHY_ROOT, ...OTHER_ROOTS];

/** Whether a parsed source is meant as an Archy document, well formed or not: its first key is one of Archy's roots. */
export function isArchy(value: unknown): boolean {
  const [first] = Object.keys(archyIn(value));
  return first !== undefined && ROOTS.includes(first);
}

/** The Archy document in a parsed source: without what is written beside it for Flowgate and for editors. */
export function archyIn(value: unknown): ArchyDocument {
  if (!isRecord(value)) return {};
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== '$ignore' && key !== '$schema'));
}

/** Made for the first document of the kind: most flows are of the other. */
const schemas = once(() => {
  const name = z.string().min(1);

  // A bot may list its intents, each with what follows on it; all other outputs are records.
  const intentsSchema = z.unknown().refine((intents) => isRecord(intents) || Array.isArray(intents), {
    error: 'must be a list or an object',
  });

  const parametersSchema = z.looseObject({
    name: z.string().optional(),
    outputs: z.object({ intents: intentsSchema.optional() }).catchall(z.looseObject({})).optional(),
  });
  const actionSchema = z
    .record(z.string(), z.unknown())
    .refine((action) => Object.keys(action).length === 1, {
      error: ({ input }) => {
        const keys = Object.keys(Object(input));
        if (keys.length === 0) return 'is an action without a type';
        return `has ${keys.length} keys (${keys.slice(0, 5).join(', ')}), but an action has one, its type, with all else below it`;
      },
    })
    .pipe(z.record(z.string().min(1), parametersSchema));
  const actionsSchema = z.array(actionSchema);

  const groupSchema = z.looseObject({ name, refId: z.union([z.string(), z.number()]).optional() });

  // The frame that the view relies on. What else there is belongs to the platform and passes.
  const frameSchema = z.looseObject({
    [ARCHY_ROOT]: z
      .looseObject({
        name,
        description: z.string().nullish(),
        startUpRef: z.string(),
        states: z.array(z.strictObject({ state: groupSchema })).min(1, { error: 'has no state' }),
        tasks: z.array(z.strictObject({ task: groupSchema })).optional(),
        variables: z.array(z.unknown()).optional(),
      })
      .refine((flow) => !Object.hasOwn(flow, STAMP_KEY), {
        error: 'is a key that belongs to Flowgate; remove it',
        path: [STAMP_KEY],
      }),
  });

  return { frameSchema, actionsSchema };
});

export interface CheckedArchy {
  /** `undefined` where a finding is an error. */
  readonly archy: ArchyDocument | undefined;
  readonly findings: readonly Finding[];
}

/**
 * Checks the shape of a document.
 *
 * @param document where the places come from
 * @param filled the document's value, with its environment filled in
 */
export function archyShapeFindings(document: SourceDocument, filled: unknown): CheckedArchy {
  const archy = archyIn(filled);
  const wrong = (path: Path, message: string): Finding => ({
    rule: 'schema',
    severity: 'error',
    message,
    place: document.locate(path),
  });
  const [first = '', ...others] = Object.keys(archy);
  if (first !== ARCHY_ROOT) {
    const message = `This is a flow of the kind "${first}". Flowgate releases inbound message flows, "${ARCHY_ROOT}".`;
    return { archy: undefined, findings: [wrong([first], message)] };
  }
  if (archyRoot(archy) === undefined) {
    const message = `An Archy document has one key at the top level, "${ARCHY_ROOT}"; all else stands below it.`;
    return { archy: undefined, findings: others.map((key) => wrong([key], message)) };
  }
  const findings: Finding[] = [];
  const { frameSchema, actionsSchema } = schemas();
  const frame = frameSchema.safeParse(archy);
  if (!frame.success) findings.push(...schemaFindings(document, frameSchema, archy, frame.error));
  for (const list of actionListsIn(archy)) {
    if (!isMeantAsActions(list.at, list.value)) continue;
    const parsed = actionsSchema.safeParse(list.value);
    if (parsed.success) continue;
    const issues = parsed.error.issues.map((issue) => ({ ...issue, path: [...list.at, ...issue.path] }));
    findings.push(...schemaFindings(document, z.unknown(), archy, new z.ZodError(issues)));
  }
  for (const { path, refId, first } of repeatedRefIds(archy)) {
    const message = `The refId "${refId}" is given twice, first in ${pathName(first)}: a reference could mean either.`;
    findings.push(wrong([...path, 'refId'], message));
  }
  return { archy: findings.length === 0 ? archy : undefined, findings };
}

/** A data action may have an input called `actions`: that is a value, not a list. */
function isMeantAsActions(at: Path, value: unknown): boolean {
  const [parent, grandparent] = [at.at(-2), at.at(-3)];
  if (at.at(-1) !== ACTIONS || at.includes('lit')) return false;
  if (Array.isArray(value) || parent === 'state' || parent === 'task') return true;
  return parent === 'case' || parent === 'default' || grandparent === 'outputs';
}

function repeatedRefIds(archy: ArchyDocument): { path: Path; refId: string; first: Path }[] {
  return (['state', 'task'] as const).flatMap((kind) => {
    const seen = new Map<string, Path>();
    return (groupsIn(archy, kind) ?? []).flatMap(({ refId, at }) => {
      const first = seen.get(refId);
      if (first === undefined) seen.set(refId, at);
      return first === undefined ? [] : [{ path: at, refId, first }];
    });
  });
}
