import { z } from 'zod';

export const NODE_TYPES = ['start', 'action', 'transition', 'end', 'webchat'] as const;
export type NodeType = (typeof NODE_TYPES)[number];

/** What an author may ask for, and what publication can end in. */
export const FLOW_STATUSES = ['draft', 'published', 'scheduled', 'failed', 'rejected'] as const;
export type FlowStatus = (typeof FLOW_STATUSES)[number];

export const conditionValueSchema = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.array(z.union([z.string(), z.number()])),
]);

export const flowConditionSchema = z.strictObject({
  variable: z.string().min(1).describe('Name of the variable that is looked at.'),
  condition: z
    .string()
    .min(1)
    .describe('How it is compared: equals, notEquals, contains, startsWith, matches, in, exists, …'),
  value: conditionValueSchema
    .optional()
    .describe('What it is compared with; `exists` and `notExists` take none.'),
  transition: z.string().min(1).describe('Node that comes next when this condition is the first that holds.'),
});
export type FlowCondition = z.infer<typeof flowConditionSchema>;

/** Actions beyond the known ones are the platform's business: they pass, with a warning. */
export const flowActionSchema = z.looseObject({
  name: z
    .string()
    .min(1)
    .describe(
      'set {variable, value}, say {text, quickReplies?}, ask {text, variable, quickReplies?} or route {queueId}.',
    ),
});
export type FlowAction = z.infer<typeof flowActionSchema>;

export const flowNodeSchema = z.strictObject({
  type: z.enum(NODE_TYPES),
  name: z.string().optional().describe('A label for people.'),
  transition: z
    .string()
    .min(1)
    .optional()
    .describe('Node that comes next when no condition decides otherwise.'),
  actions: z.array(flowActionSchema).optional(),
  conditions: z.array(flowConditionSchema).optional().describe('Tried in order; the first that holds wins.'),
});
export type FlowNode = z.infer<typeof flowNodeSchema>;

export const MAX_NODES = 20_000;

const nodesSchema = z
  .record(z.string().min(1), flowNodeSchema)
  .refine((nodes) => Object.keys(nodes).length <= MAX_NODES, {
    error: ({ input }) => `has ${Object.keys(Object(input)).length} nodes, more than ${MAX_NODES}`,
  })
  .describe('The nodes by their id.');
const applicationSettingsSchema = z.record(z.string(), z.unknown());
const environmentVariablesSchema = z
  .record(z.string(), z.string())
  .describe('Values the platform fills into {name} placeholders.');

/** Reason and date are asked for by lint, which says so at the entry's line. */
export const ignoresSchema = z
  .array(
    z.strictObject({
      rule: z.string().min(1).describe('Id of the rule.'),
      until: z.string().optional().describe('The last day on which it is ignored, as 2027-01-31.'),
      reason: z.string().optional().describe('Why it is ignored.'),
      at: z
        .string()
        .optional()
        .describe(
          'What it is about: nodes.NAME for a whole node, or the path of a value; everything without it.',
        ),
    }),
  )
  .describe('Findings to ignore, for formats without comments. Not part of what is released.');

/** A flow as an author writes it. `version` and `status` may be left out: the live flow owns them. */
export const flowSourceSchema = z.strictObject({
  $schema: z.string().optional(),
  $ignore: ignoresSchema.optional(),
  id: z.string().min(1).describe('Id of the flow in Genesys Cloud; usually {env.SOMETHING_FLOW_ID}.'),
  version: z.int().nonnegative().optional(),
  name: z.string().min(1),
  status: z.enum(['draft', 'published', 'scheduled']).optional(),
  nodes: nodesSchema,
  applicationSettings: applicationSettingsSchema.optional(),
  environmentVariables: environmentVariablesSchema.optional(),
});
export type FlowSource = z.infer<typeof flowSourceSchema>;

/** A flow built for one environment: every `{env.NAME}` replaced, without what the live flow owns. */
export interface FlowDefinition {
  id: string;
  name: string;
  nodes: Record<string, FlowNode>;
  applicationSettings?: Record<string, unknown> | undefined;
  environmentVariables?: Record<string, string> | undefined;
  /**
   * The Archy document of a flow that is written in Archy, whole. Its nodes and settings are a view of it that shows
   * every value; what is published is the document.
   */
  archy?: Readonly<Record<string, unknown>> | undefined;
}

/** A flow as Genesys Cloud holds it. Fields that Flowgate does not manage are let through unseen. */
export const liveFlowSchema = z.looseObject({
  id: z.string(),
  version: z.int().nonnegative(),
  name: z.string(),
  status: z.enum(FLOW_STATUSES),
  statusReason: z.string().nullish(),
  nodes: z.record(
    z.string(),
    z.looseObject({
      ...flowNodeSchema.shape,
      actions: z.array(flowActionSchema).optional(),
      conditions: z.array(z.looseObject(flowConditionSchema.shape)).optional(),
    }),
  ),
  applicationSettings: applicationSettingsSchema.optional(),
  environmentVariables: environmentVariablesSchema.optional(),
});
export type LiveFlow = z.infer<typeof liveFlowSchema>;
