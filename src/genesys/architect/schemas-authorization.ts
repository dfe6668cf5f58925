import { z } from 'zod';

/** `null` counts as absent, and an absent list as an empty one: the models of the API require almost nothing. */
const text = z
  .string()
  .nullish()
  .transform((written) => written ?? '');
const listOf = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .array(schema)
    .nullish()
    .transform((entries) => entries ?? []);

/** Of `GET /api/v2/authorization/roles/{roleId}`: the part of a `DomainOrganizationRole` that is read. */
export const roleSchema = z.object({
  id: text,
  name: text,
  permissionPolicies: listOf(
    z
      .object({ domain: text, entityName: text, actionSet: listOf(z.string()) })
      .transform(({ domain, entityName, actionSet }) => ({ domain, entityName, actions: actionSet })),
  ),
});

/** Of `GET /api/v2/authorization/subjects/me`: the part of an `AuthzSubject` that is read. */
export const subjectSchema = z.object({
  name: text,
  grants: listOf(
    z.object({
      role: z
        .object({
          name: text,
          policies: listOf(z.object({ domain: text, entityName: text, actions: listOf(z.string()) })),
        })
        .nullish(),
    }),
  ),
});

/** Of `GET /api/v2/tokens/me`: the part of a `TokenInfo` that is read. */
export const tokenInfoSchema = z.object({
  organization: z.object({ name: text }).nullish(),
  OAuthClient: z
    .object({
      id: text,
      name: text,
      roleDivisions: listOf(z.object({ roleId: text, divisionId: text })),
    })
    .nullish(),
});
export type TokenInfo = z.infer<typeof tokenInfoSchema>;
