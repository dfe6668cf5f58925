import { z } from 'zod';
import { isRecord, withoutNulls } from '../../flow/canonical.ts';
import { liveFlowSchema } from '../../flow/definition.ts';
import type { PlatformMessage, PlatformValidation, Role } from '../platform.ts';

export const roleSchema = z.object({
  id: z.string(),
  name: z.string(),
  scopes: z.array(z.string()),
}) satisfies z.ZodType<Role>;

const absent = z
  .string()
  .nullish()
  .transform((text) => text ?? undefined);

/** The platform writes an entry as a bare sentence or with the place it is about. */
const messageSchema = z.union([
  z.string().transform((message): PlatformMessage => ({ message })),
  z.object({ nodeId: absent, field: absent, code: absent, message: z.string() }),
]) satisfies z.ZodType<PlatformMessage>;

const messagesSchema = z
  .array(messageSchema)
  .nullish()
  .transform((messages) => messages ?? []);

export const validationSchema = z.object({
  valid: z.boolean(),
  errors: messagesSchema,
  warnings: messagesSchema,
}) satisfies z.ZodType<PlatformValidation>;

/** A flow as the platform answers it: `null` counts as absent. */
export const flowAnswerSchema = z.preprocess((answer, context) => {
  const flow = withoutNulls(answer);
  // Such a node would vanish on the way through the schema, and the next write would delete it.
  if (isRecord(flow) && isRecord(flow['nodes']) && Object.hasOwn(flow['nodes'], '__proto__')) {
    context.addIssue({ code: 'custom', message: 'a node is called __proto__, which Flowgate cannot manage' });
  }
  return flow;
}, liveFlowSchema);
