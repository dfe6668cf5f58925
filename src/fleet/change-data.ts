/** The shape of changes, risks and pictures as a report carries them from one job to another. */
import { z } from 'zod';
import type { Change } from '../flow/change.ts';
import { flowActionSchema, flowConditionSchema, flowNodeSchema, NODE_TYPES } from '../flow/definition.ts';
import type { Picture, PictureEdge, PictureNode } from '../flow/picture.ts';
import { RISK_KINDS, type Risk } from '../flow/risk.ts';

/** A schema for every key that a type has, those that may be absent included: a new key is a type error here. */
export type ShapeOf<T> = { readonly [K in keyof T]-?: z.ZodType };

/** A change of one kind; `meaning` and `kind` are the same for all. */
type KeysOf<K extends Change['kind']> = ShapeOf<Omit<Extract<Change, { kind: K }>, 'kind' | 'meaning'>>;

const text = z.string();
const index = z.int().nonnegative();
/** A node of a live flow may hold what Flowgate does not manage. */
const node = z.looseObject({
  ...flowNodeSchema.shape,
  actions: z.array(flowActionSchema).optional(),
  conditions: z.array(z.looseObject(flowConditionSchema.shape)).optional(),
});
const record = z.record(text, z.unknown());
const fromTo = { from: text.optional(), to: text.optional() };
const values = { from: z.unknown().optional(), to: z.unknown().optional() };

const KINDS = {
  'node-added': { node: text, type: text, content: node.optional() },
  'node-removed': { node: text, type: text, content: node.optional() },
  'node-type-changed': { node: text, from: text, to: text },
  'node-renamed': { from: text, to: text },
  'node-label-changed': { node: text, ...values },
  rerouted: { node: text, ...fromTo },
  'action-added': { node: text, index, action: record },
  'action-removed': { node: text, index, action: record },
  'action-moved': { node: text, action: text, from: index, to: index },
  'action-changed': {
    node: text,
    index,
    formerIndex: index.optional(),
    action: text,
    parameter: text,
    ...values,
  },
  'condition-added': { node: text, index, condition: record },
  'condition-removed': { node: text, index, condition: record },
  'condition-moved': { node: text, condition: record, from: index, to: index },
  'condition-changed': { node: text, index, formerIndex: index.optional(), field: text, ...values },
  'setting-changed': { path: text, ...values },
  'variable-changed': { name: text, ...fromTo },
  'name-changed': { from: text, to: text },
} satisfies { readonly [K in Change['kind']]: KeysOf<K> };

const MEANINGS = ['route', 'words', 'data', 'structure', 'cosmetic'] as const satisfies Change['meaning'][];

export const changeSchema = z.union(
  Object.entries(KINDS).map(([kind, shape]) =>
    z.strictObject({ kind: z.literal(kind), meaning: z.enum(MEANINGS), ...shape }),
  ),
);

export const riskSchema = z.strictObject({
  kind: z.enum(RISK_KINDS),
  severity: z.enum(['high', 'medium', 'low']),
  node: text.optional(),
  sentence: text,
} satisfies ShapeOf<Risk>);

const edgeStates = ['same', 'added', 'removed', 'changed'] as const;
export const pictureSchema = z.strictObject({
  nodes: z.array(
    z.strictObject({
      id: text,
      state: z.enum([...edgeStates, 'missing']),
      nodeType: z.enum(NODE_TYPES).optional(),
      summary: text,
      formerId: text.optional(),
      label: text.optional(),
      group: text.optional(),
    } satisfies ShapeOf<PictureNode>),
  ),
  edges: z.array(
    z.strictObject({
      from: text,
      to: text,
      state: z.enum(edgeStates),
      label: text,
      was: text.optional(),
    } satisfies ShapeOf<PictureEdge>),
  ),
} satisfies ShapeOf<Picture>);
