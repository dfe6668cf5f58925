/**
 * Models of Genesys Cloud's public Platform API: names, types, enumerations and what is required, as facts.
 * - JavaScript SDK purecloud-platform-client-v2 262.0.0 (index.d.ts): fields, types, required ones
 * - Python SDK 257.1.0 and the JavaScript SDK's release notes: enumerations, which index.d.ts leaves out
 * - .NET SDK: enumerations of validate jobs, a preview that not every SDK has
 * A field that an SDK does not list is a deviation. Of models that only lie in the way (`User`) the reference alone is
 * listed: add a field where one is needed.
 */
import { z } from 'zod';
import { anything, count, epoch, flag, model, moment, named, number, text, texts } from './model.ts';

export const entity = model({ id: text, name: text, selfUri: text });
export const addressable = model({ id: text, selfUri: text });
const namedEntity = model({ id: text, name: text });
export const user = entity;

// Errors, of the API and of its login host.

const detail = model({ errorCode: text, fieldName: text, entityId: text, entityName: text });
const errorFields = {
  message: text,
  code: text,
  status: z.int(),
  entityId: text,
  entityName: text,
  messageWithParams: text,
  messageParams: named,
  contextId: text,
  details: z.array(detail),
  limit: model({ key: text, namespace: text, value: number }),
};
export const ErrorBody = model({ ...errorFields, errors: z.array(model(errorFields)) });

export const TokenAnswer = model(
  {},
  { access_token: text, token_type: z.literal('bearer'), expires_in: count },
);
export const LoginError = model({ description: text, error_description: text }, { error: text });

// Who may do what.

export const TokenInfo = model({
  organization: namedEntity,
  homeOrganization: namedEntity,
  authorizedScope: texts,
  clonedUser: model({ id: text, organization: model({ id: text }) }),
  dateTokenIdles: moment,
  OAuthClient: model(
    {
      id: text,
      dateCreated: moment,
      dateModified: moment,
      createdBy: entity,
      modifiedBy: entity,
      scope: texts,
      roleDivisions: z.array(model({}, { roleId: text, divisionId: text })),
      state: z.enum(['active', 'disabled', 'inactive']),
      dateToDelete: moment,
      organization: namedEntity,
    },
    {
      name: text,
      authorizedGrantType: z.enum(['CODE', 'TOKEN', 'SAML2-BEARER', 'PASSWORD', 'CLIENT-CREDENTIALS']),
    },
  ),
});

const grantPolicy = model({ actions: texts, condition: text, domain: text, entityName: text });
export const AuthzSubject = model({
  id: text,
  name: text,
  grants: z.array(
    model({
      subjectId: text,
      division: model(
        { id: text, name: text, homeDivision: flag, objectCounts: z.record(text, number), selfUri: text },
        { description: text },
      ),
      role: model({
        id: text,
        name: text,
        description: text,
        policies: z.array(grantPolicy),
        default: flag,
        selfUri: text,
      }),
      grantMadeAt: moment,
    }),
  ),
  version: z.int(),
  selfUri: text,
});

export const DomainOrganizationRole = model({
  id: text,
  name: text,
  description: text,
  defaultRoleId: text,
  permissions: texts,
  unusedPermissions: texts,
  permissionPolicies: z.array(
    model({
      domain: text,
      entityName: text,
      policyName: text,
      policyDescription: text,
      actionSet: texts,
      namedResources: texts,
      allowConditions: flag,
      resourceConditionNode: anything,
    }),
  ),
  userCount: count,
  roleNeedsUpdate: flag,
  baseLicense: text,
  addonLicenses: texts,
  dateLicenseLastUpdated: moment,
  default: flag,
  base: flag,
  selfUri: text,
});

// Flows.

const FLOW_TYPES = [
  'BOT',
  'COMMONMODULE',
  'DIGITALBOT',
  'EMAILSEND',
  'INBOUNDCALL',
  'INBOUNDCHAT',
  'INBOUNDEMAIL',
  'INBOUNDSHORTMESSAGE',
  'INQUEUECALL',
  'INQUEUEEMAIL',
  'INQUEUESHORTMESSAGE',
  'OUTBOUNDCALL',
  'SECURECALL',
  'SPEECH',
  'SURVEYINVITE',
  'VOICE',
  'VOICEMAIL',
  'VOICESURVEY',
  'WORKFLOW',
  'WORKITEM',
] as const;
export const flowType = z.enum(FLOW_TYPES);
/** As queries and execution data write it. */
export const lowerFlowType = z.enum(FLOW_TYPES.map((type) => type.toLowerCase()));

export const FlowVersion = model({
  id: text,
  name: text,
  commitVersion: text,
  configurationVersion: text,
  type: z.enum(['PUBLISH', 'CHECKIN', 'SAVE']),
  secure: flag,
  debug: flag,
  createdBy: user,
  createdByClient: entity,
  configurationUri: text,
  dateCreated: epoch,
  dateCheckedIn: epoch,
  dateSaved: epoch,
  generationId: text,
  publishResultUri: text,
  inputSchema: anything,
  outputSchema: anything,
  virtualAgentEnabled: flag,
  datePublished: moment,
  datePublishedEnd: moment,
  nluInfo: anything,
  supportedLanguages: z.array(anything),
  compatibleFlowTypes: texts,
  selfUri: text,
});

export const Operation = model({
  id: text,
  complete: flag,
  user,
  client: entity,
  errorMessage: text,
  errorCode: text,
  errorDetails: z.array(detail),
  errorMessageParams: named,
  actionName: z.enum([
    'CREATE',
    'CHECKIN',
    'CHECKOUT',
    'DEBUG',
    'DELETE',
    'HISTORY',
    'PUBLISH',
    'REVERT',
    'SAVE',
    'STATE_CHANGE',
    'UPDATE',
    'VALIDATE',
  ]),
  actionStatus: z.enum([
    'LOCKED',
    'UNLOCKED',
    'STARTED',
    'PENDING_GENERATION',
    'PENDING_BACKEND_NOTIFICATION',
    'SUCCESS',
    'FAILURE',
  ]),
});

export const Flow = model(
  {
    id: text,
    division: entity,
    description: text,
    type: flowType,
    lockedUser: user,
    lockedClient: entity,
    active: flag,
    system: flag,
    deleted: flag,
    publishedVersion: FlowVersion,
    savedVersion: FlowVersion,
    inputSchema: anything,
    outputSchema: anything,
    checkedInVersion: FlowVersion,
    debugVersion: FlowVersion,
    publishedBy: user,
    currentOperation: Operation,
    nluInfo: anything,
    supportedLanguages: z.array(anything),
    compatibleFlowTypes: texts,
    worktypeId: text,
    virtualAgentEnabled: flag,
    selfUri: text,
  },
  { name: text },
);

const pageFields = { pageSize: count, pageNumber: count, total: count, pageCount: count };
const listingFields = {
  ...pageFields,
  lastUri: text,
  firstUri: text,
  selfUri: text,
  nextUri: text,
  previousUri: text,
};
export function page(entity: z.ZodType) {
  return model({ entities: z.array(entity), ...pageFields });
}
export function listing(entity: z.ZodType) {
  return model({ entities: z.array(entity), ...listingFields });
}
