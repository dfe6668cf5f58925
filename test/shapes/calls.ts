/**
 * The calls of the public API that Flowgate makes, with the model of what is sent and of what comes back. Parameters are
 * those of the JavaScript SDK 262.0.0, permissions those of the pages that come with 259.0.0.
 */
import { z } from 'zod';
import {
  CriteriaQuery,
  DeploymentConfig,
  ExecutionDataRequest,
  FlowExecutionDataQueryResult,
  GetFlowExecutionDataJobResult,
  MessageData,
  WebDeployment,
  WebMessagingMessage,
} from './conversation-models.ts';
import {
  ArchitectExportJobStateResponse,
  ArchitectJobStateResponse,
  ArchitectValidateJobStateResponse,
  RegisterArchitectExportJob,
  RegisterArchitectJobRequest,
  RegisterArchitectJobResponse,
  RegisterArchitectValidateJob,
  RegisteredFlowsJob,
} from './job-models.ts';
import { count, model, text } from './model.ts';
import {
  AuthzSubject,
  DomainOrganizationRole,
  ErrorBody,
  Flow,
  FlowVersion,
  LoginError,
  listing,
  lowerFlowType,
  Operation,
  page,
  TokenAnswer,
  TokenInfo,
} from './platform-models.ts';

export interface CallModel {
  /** How a call shows who makes it; `signature`: by nothing but its address. */
  readonly authorization: 'Basic' | 'Bearer' | 'signature' | 'none';
  /** Of which one is needed; none where it is left out. */
  readonly permissions?: readonly string[];
  readonly query?: z.ZodType;
  /** Of JSON, or of the fields of a form. */
  readonly request?: z.ZodType;
  /** Of JSON; text where there is no model. */
  readonly answer?: z.ZodType;
  /** What a refusal looks like; text where there is no model. */
  readonly refusal?: z.ZodType;
}

const whole = z.string().regex(/^[1-9]\d*$/);
const yesOrNo = z.enum(['true', 'false']);
const expandMessages = model({ expand: z.literal('messages') });
const onFlow = model({}, { flow: text });
const pages = { pageSize: whole, pageNumber: whole };

function api(call: Omit<CallModel, 'authorization' | 'refusal'>): CallModel {
  return { authorization: 'Bearer', refusal: ErrorBody, ...call };
}

/** By method and path; a part of a path in braces stands for any. Presigned addresses are the sandbox's own. */
export const CALLS: Readonly<Record<string, CallModel>> = {
  'POST /oauth/token': {
    authorization: 'Basic',
    request: model({ scope: text }, { grant_type: z.literal('client_credentials') }),
    answer: TokenAnswer,
    refusal: LoginError,
  },
  'GET /api/v2/tokens/me': api({ query: model({ preserveIdleTTL: yesOrNo }), answer: TokenInfo }),
  'GET /api/v2/authorization/subjects/me': api({
    query: model({ includeDuplicates: yesOrNo }),
    answer: AuthzSubject,
  }),
  'GET /api/v2/authorization/roles/{roleId}': api({
    permissions: ['authorization:role:view'],
    query: model({ userCount: yesOrNo, expand: text }),
    answer: DomainOrganizationRole,
  }),
  'GET /api/v2/flows': api({
    permissions: ['architect:flow:view'],
    query: model({
      ...pages,
      type: lowerFlowType,
      sortBy: text,
      sortOrder: text,
      id: text,
      name: text,
      description: text,
      nameOrDescription: text,
      publishVersionId: text,
      editableBy: text,
      lockedBy: text,
      lockedByClientId: text,
      secure: text,
      deleted: yesOrNo,
      includeSchemas: yesOrNo,
      virtualAgentEnabled: yesOrNo,
      publishedAfter: text,
      publishedBefore: text,
      divisionId: text,
    }),
    answer: listing(Flow),
  }),
  'GET /api/v2/flows/{flowId}': api({
    permissions: ['architect:flow:view'],
    query: model({ deleted: yesOrNo }),
    answer: Flow,
  }),
  'PUT /api/v2/flows/{flowId}': api({ permissions: ['architect:flow:edit'], request: Flow, answer: Flow }),
  'GET /api/v2/flows/{flowId}/versions/{versionId}': api({
    permissions: ['architect:flow:view'],
    query: model({ deleted: yesOrNo }),
    answer: FlowVersion,
  }),
  'POST /api/v2/flows/actions/unlock': api({
    permissions: ['architect:flow:unlock'],
    query: onFlow,
    answer: Flow,
  }),
  'POST /api/v2/flows/actions/deactivate': api({
    permissions: ['architect:flow:publish'],
    query: onFlow,
    answer: Flow,
  }),
  'POST /api/v2/flows/jobs': api({
    permissions: ['architect:job:create'],
    request: RegisterArchitectJobRequest,
    answer: RegisterArchitectJobResponse,
  }),
  'GET /api/v2/flows/jobs/{jobId}': api({
    permissions: ['architect:job:view'],
    query: expandMessages,
    answer: ArchitectJobStateResponse,
  }),
  'POST /api/v2/flows/export/jobs': api({
    permissions: ['architect:jobExport:create'],
    request: RegisterArchitectExportJob,
    answer: RegisteredFlowsJob,
  }),
  'GET /api/v2/flows/export/jobs/{jobId}': api({
    permissions: ['architect:jobExport:view'],
    query: expandMessages,
    answer: ArchitectExportJobStateResponse,
  }),
  'POST /api/v2/flows/validate/jobs': api({
    permissions: ['architect:jobValidate:create'],
    request: RegisterArchitectValidateJob,
    answer: RegisteredFlowsJob,
  }),
  'GET /api/v2/flows/validate/jobs/{jobId}': api({
    permissions: ['architect:jobValidate:view'],
    query: expandMessages,
    answer: ArchitectValidateJobStateResponse,
  }),
  'GET /api/v2/webdeployments/deployments/{deploymentId}': api({
    permissions: ['webDeployments:deployment:view'],
    query: model({ expand: text }),
    answer: WebDeployment,
  }),
  'GET /webdeployments/v1/deployments/{deploymentId}/config.json': {
    authorization: 'none',
    answer: DeploymentConfig,
    refusal: z.unknown(),
  },
  'GET /api/v2/webmessaging/messages': api({ query: model(pages), answer: page(WebMessagingMessage) }),
  'GET /api/v2/conversations/messages/{messageId}/details': api({
    permissions: ['conversation:message:view', 'conversation:webmessaging:view'],
    answer: MessageData,
  }),
  'POST /api/v2/flows/instances/query': api({
    permissions: ['architect:flowInstance:search'],
    query: model({ indexOnly: yesOrNo, pageSize: whole }),
    request: CriteriaQuery,
    answer: listing(FlowExecutionDataQueryResult),
  }),
  'POST /api/v2/flows/instances/jobs': api({
    permissions: ['architect:flowInstance:view'],
    request: ExecutionDataRequest,
    answer: GetFlowExecutionDataJobResult,
  }),
  'GET /api/v2/flows/instances/jobs/{jobId}': api({
    permissions: ['architect:flowInstance:view'],
    answer: GetFlowExecutionDataJobResult,
  }),
  'PUT /uploads/{jobId}': { authorization: 'signature' },
  'GET /downloads/{file}': { authorization: 'signature' },
};

/** Calls that only others make, to whom the embedded organization answers as well. */
export const OTHER_CALLS: Readonly<Record<string, CallModel>> = {
  'GET /api/v2/flows/{flowId}/versions': api({
    permissions: ['architect:flow:view'],
    query: model({ ...pages, deleted: yesOrNo }),
    answer: listing(FlowVersion),
  }),
  'POST /api/v2/flows/actions/checkout': api({
    permissions: ['architect:flow:edit'],
    query: onFlow,
    answer: Flow,
  }),
  'POST /api/v2/flows/actions/checkin': api({
    permissions: ['architect:flow:edit', 'architect:flow:unlock'],
    query: onFlow,
    answer: Operation,
  }),
  'POST /api/v2/flows/actions/publish': api({
    permissions: ['architect:flow:unlock', 'architect:flow:publish'],
    query: model({ version: text }, { flow: text }),
    answer: Operation,
  }),
  'POST /api/v2/flows/actions/revert': api({
    permissions: ['architect:flow:edit'],
    query: onFlow,
    answer: Flow,
  }),
  'GET /api/v2/webdeployments/deployments': api({
    permissions: ['webDeployments:deployment:view'],
    query: model({ pageSize: whole, before: text, after: text, expand: text }),
    answer: model({
      entities: z.array(WebDeployment),
      nextUri: text,
      selfUri: text,
      previousUri: text,
      total: count,
    }),
  }),
};
