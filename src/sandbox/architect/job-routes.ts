import { z } from 'zod';
import { archyText } from '../../flow/archy/text.ts';
import {
  type Answer,
  type OpenRoute,
  type PermittedRoute,
  problem,
  type Route,
  type SandboxRequest,
  withBody,
} from '../http.ts';
import { DOWNLOAD_PREFIX, UPLOAD_PREFIX } from '../server.ts';
import { asExported, type ExportHabits } from './export-habits.ts';
import { holderOf } from './flow-routes.ts';
import type { JobCommand } from './job-verdicts.ts';
import type { FlowReference, Job, Jobs } from './jobs.ts';
import type {
  ExportJobState,
  PublishJobState,
  RegisteredFlowsJob,
  RegisteredPublishJob,
  ValidateJobState,
} from './models.ts';
import type { ArchitectOrganization } from './organization.ts';

const referenceSchema = z.object({
  flow: z
    .object({ id: z.string().optional(), name: z.string().optional(), version: z.string().optional() })
    .refine(({ id, name }) => id !== undefined || name !== undefined, 'needs an id, or a name and a type'),
});
const validateBodySchema = z.object({ flows: z.array(referenceSchema).min(1) });
const exportBodySchema = z.object({
  flows: z
    .array(
      referenceSchema.extend({ exportType: z.literal('Yaml', 'the sandbox exports Yaml alone').optional() }),
    )
    .length(1, 'the sandbox exports one flow at a time'),
});

export interface JobRoutesParts {
  readonly organization: ArchitectOrganization;
  readonly jobs: Jobs;
  readonly habits: ExportHabits;
  /** Whether validation jobs, which are a preview, are served. */
  readonly validation: boolean;
}

/** Publications, exports and validations, and the presigned addresses that files are left at and fetched from. */
export function jobRoutes(parts: JobRoutesParts): Route[] {
  const { organization, jobs, habits } = parts;
  const flowsJob = (command: 'Export' | 'Validate', start: (job: Job, reference: FlowReference) => void) => {
    const [schema, path] =
      command === 'Export' ? [exportBodySchema, 'export'] : [validateBodySchema, 'validate'];
    const permission = `architect:job${command}`;
    const routes: PermittedRoute[] = [
      {
        method: 'POST',
        path: `/api/v2/flows/${path}/jobs`,
        permissions: [`${permission}:create`],
        handle: (request, _parameters, client) =>
          withBody(request, schema, ({ flows }) => {
            const job = jobs.register(command, holderOf(organization, client));
            for (const { flow } of flows) start(job, flow);
            const { id, status } = job;
            const selfUri = `/api/v2/flows/${path}/jobs/${id}`;
            const body: RegisteredFlowsJob = { id, status, totalFlows: flows.length, selfUri };
            return { status: 202, body };
          }),
      },
      {
        method: 'GET',
        path: `/api/v2/flows/${path}/jobs/{jobId}`,
        permissions: [`${permission}:view`],
        handle: (request, { jobId = '' }) =>
          withJob(request, command, jobId, (job) => ({
            status: 200,
            body: {
              id: job.id,
              status: job.status,
              command,
              ...(job.file && {
                downloadUrl: `${originOf(request)}${DOWNLOAD_PREFIX}${job.id}.yaml?${signed(job)}`,
              }),
              ...expanded(request, job),
              selfUri: request.path,
            } satisfies ExportJobState | ValidateJobState,
          })),
      },
    ];
    return routes;
  };
  const withJob = (
    request: SandboxRequest,
    command: JobCommand,
    jobId: string,
    use: (job: Job) => Answer,
  ): Answer => {
    const job = jobs.find(jobId, command);
    return job ? use(job) : problem(request, 404, 'not.found', `There is no ${command} job ${jobId}.`);
  };

  const publication: PermittedRoute[] = [
    {
      method: 'POST',
      path: '/api/v2/flows/jobs',
      permissions: ['architect:job:create'],
      handle: (request, _parameters, client) => {
        const job = jobs.register('Publish', holderOf(organization, client));
        const body: RegisteredPublishJob = {
          id: job.id,
          presignedUrl: `${originOf(request)}${UPLOAD_PREFIX}${job.id}?${signed(job)}`,
          headers: job.headers,
          selfUri: `/api/v2/flows/jobs/${job.id}`,
        };
        return { status: 200, body };
      },
    },
    {
      method: 'GET',
      path: '/api/v2/flows/jobs/{jobId}',
      permissions: ['architect:job:view'],
      handle: (request, { jobId = '' }) =>
        withJob(request, 'Publish', jobId, (job) => ({
          status: 200,
          body: {
            id: job.id,
            ...(job.flowId !== undefined && {
              flow: { id: job.flowId, selfUri: `/api/v2/flows/${encodeURIComponent(job.flowId)}` },
            }),
            status: job.status,
            command: 'Publish',
            ...expanded(request, job),
            selfUri: request.path,
          } satisfies PublishJobState,
        })),
    },
  ];
  const storage: OpenRoute[] = [
    {
      method: 'PUT',
      path: `${UPLOAD_PREFIX}{jobId}`,
      handle: (request, { jobId = '' }) => {
        const job = jobs.find(jobId, 'Publish');
        const refusal = storageRefusal(request, job);
        if (refusal || !job) return refusal ?? storageError(403, 'AccessDenied', 'Access Denied');
        jobs.upload(job, request.body.toString('utf8'));
        return { status: 200 };
      },
    },
    {
      method: 'GET',
      path: `${DOWNLOAD_PREFIX}{file}`,
      handle: (request, { file = '' }) => {
        const job = jobs.find(file.replace(/\.yaml$/, ''), 'Export');
        const refusal = storageRefusal(request, job && { ...job, headers: {} });
        if (refusal || !job?.file) return refusal ?? storageError(403, 'AccessDenied', 'Access Denied');
        return {
          status: 200,
          headers: { 'Content-Type': 'application/octet-stream' },
          body: archyText(asExported(job.file, habits)),
        };
      },
    },
  ];
  return [
    ...publication,
    ...flowsJob('Export', (job, reference) => jobs.export(job, reference)),
    ...(parts.validation ? flowsJob('Validate', (job, reference) => jobs.validate(job, reference)) : []),
    ...storage,
  ];
}

function expanded({ query }: SandboxRequest, { messages }: Job): Pick<PublishJobState, 'messages'> {
  const asked = query.getAll('expand').some((list) => list.split(',').includes('messages'));
  return asked && messages.length > 0 ? { messages } : {};
}

function signed({ signature, headers }: Job): string {
  const names = ['host', ...Object.keys(headers)].join(';');
  return new URLSearchParams({ 'X-Amz-SignedHeaders': names, 'X-Amz-Signature': signature }).toString();
}

/** A sandbox is one origin: the one it was reached at. */
function originOf({ headers }: SandboxRequest): string {
  return `http://${String(headers['host'])}`;
}

/** File storage refuses as S3 does: by signature and headers, and never with two ways to sign in at once. */
function storageRefusal(
  request: SandboxRequest,
  job: Pick<Job, 'signature' | 'headers'> | undefined,
): Answer | undefined {
  if (request.headers['authorization'] !== undefined) {
    return storageError(400, 'InvalidArgument', 'Only one auth mechanism allowed');
  }
  if (!job || request.query.get('X-Amz-Signature') !== job.signature) {
    return storageError(403, 'AccessDenied', 'Access Denied');
  }
  const differs = Object.entries(job.headers).some(([name, value]) => request.headers[name] !== value);
  return differs
    ? storageError(403, 'SignatureDoesNotMatch', 'The request signature we calculated does not match.')
    : undefined;
}

function storageError(status: number, code: string, message: string): Answer {
  return {
    status,
    headers: { 'Content-Type': 'application/xml' },
    body: `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message></Error>`,
  };
}
