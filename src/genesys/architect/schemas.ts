/** What Genesys Cloud's public API answers about flows and jobs, as far as a release looks at it. `null` is absent. */
import { z } from 'zod';
import { withoutNulls } from '../../flow/canonical.ts';

function answered<Schema extends z.ZodType>(schema: Schema): z.ZodPreprocess<Schema> {
  return z.preprocess(withoutNulls, schema);
}

/** A person or an OAuth client. */
const actorSchema = z.object({ id: z.string().optional(), name: z.string().optional() });
export type Actor = z.infer<typeof actorSchema>;

/** Milliseconds since 1970, within what a date can hold. */
const instantSchema = z.number().min(-8.64e15).max(8.64e15).optional().catch(undefined);

const versionSchema = z.object({
  /** `4.0`: the fourth commit; `4.2`: what was saved over it. */
  id: z.string(),
  type: z.string().optional(),
  createdBy: actorSchema.optional(),
  createdByClient: actorSchema.optional(),
  dateCreated: instantSchema,
  dateCheckedIn: instantSchema,
  dateSaved: instantSchema,
});
export type FlowVersion = z.infer<typeof versionSchema>;
export const flowVersionSchema = answered(versionSchema);

const operationSchema = z.object({
  complete: z.boolean().optional(),
  user: actorSchema.optional(),
  client: actorSchema.optional(),
  errorMessage: z.string().optional(),
  errorCode: z.string().optional(),
  actionName: z.string().optional(),
  actionStatus: z.string().optional(),
});
export type Operation = z.infer<typeof operationSchema>;

const recordSchema = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string().optional(),
  /** In capitals in an answer, in small letters in a query. */
  type: z.string().optional(),
  division: z.object({ id: z.string().optional() }).optional(),
  lockedUser: actorSchema.optional(),
  lockedClient: actorSchema.optional(),
  active: z.boolean().optional(),
  deleted: z.boolean().optional(),
  publishedVersion: versionSchema.optional(),
  savedVersion: versionSchema.optional(),
  checkedInVersion: versionSchema.optional(),
  currentOperation: operationSchema.optional(),
});
/** A flow without its content. */
export type FlowRecord = z.infer<typeof recordSchema>;
export const flowRecordSchema = answered(recordSchema);

export const flowListingSchema = answered(
  z.object({
    entities: z
      .array(z.object({ id: z.string(), name: z.string(), type: z.string().optional() }))
      .default([]),
    pageCount: z.number().optional(),
  }),
);

const jobMessageSchema = z.object({
  type: z.string().optional(),
  text: z.string().optional(),
  /** Where something that the flow refers to was not found. */
  details: z
    .array(
      z.object({
        type: z.string().optional(),
        statusCode: z.number().optional(),
        errorCode: z.string().optional(),
        errorMessage: z.string().optional(),
        correlationId: z.string().optional(),
      }),
    )
    .optional()
    .catch(undefined),
});
export type JobMessage = z.infer<typeof jobMessageSchema>;

/** `Registered`, `Started`, `Success`, `Failure`; whatever else is not the end of a job. */
const jobStatusSchema = z.string();
const jobMessagesSchema = z.array(jobMessageSchema).default([]);

export const registeredUploadSchema = answered(
  z.object({
    id: z.string().min(1),
    presignedUrl: z.string(),
    headers: z.record(z.string(), z.string()).default({}),
  }),
);

export const registeredJobSchema = answered(z.object({ id: z.string().min(1) }));

export const publishStateSchema = answered(
  z.object({
    status: jobStatusSchema,
    flow: z.object({ id: z.string().optional() }).optional(),
    messages: jobMessagesSchema,
  }),
);
export type PublishState = z.output<typeof publishStateSchema>;

export const exportStateSchema = answered(
  z.object({ status: jobStatusSchema, downloadUrl: z.string().optional(), messages: jobMessagesSchema }),
);

export const validateStateSchema = answered(
  z.object({ status: jobStatusSchema, messages: jobMessagesSchema }),
);
