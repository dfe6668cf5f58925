import { FlowgateError } from '../../errors.ts';
import { ARCHY_ROOT, type ArchyDocument, archyRoot } from '../../flow/archy/document.ts';
import { parseArchy } from '../../flow/archy/text.ts';
import type { Later } from '../timers.ts';
import { metadataOf } from './document-parts.ts';
import { flowIssues, queuesIn } from './flow-issues.ts';
import {
  disguisedLimitMessages,
  forbiddenMessages,
  invalidFileMessages,
  type JobMessage,
  lockedMessages,
  unresolvedMessages,
  validationMessages,
} from './job-messages.ts';
import { type JobCommand, type JobVerdict, JobVerdicts } from './job-verdicts.ts';
import type { JobMessageModel, JobStatus } from './models.ts';
import type { ArchitectOrganization } from './organization.ts';
import type { Holder } from './versions.ts';

/** A job and what became of it. Whoever looks at it afterwards sees every file that was uploaded for it. */
export interface Job {
  readonly id: string;
  readonly command: JobCommand;
  readonly client: Holder;
  /** ISO 8601. */
  readonly at: string;
  /** What opens the presigned address, and the headers that must come back with an upload. */
  readonly signature: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly uploads: string[];
  status: JobStatus;
  flowId?: string | undefined;
  messages: readonly JobMessageModel[];
  /** The file that an export made. */
  file?: ArchyDocument | undefined;
}

/** A flow as an export or a validation refers to it. */
export interface FlowReference {
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  readonly version?: string | undefined;
}

export interface JobsParts {
  readonly organization: ArchitectOrganization;
  /** How long a publication takes; the other jobs take `jobMs`. */
  readonly publicationMs: number;
  readonly jobMs: number;
  /** Each line of a summary as a message of its own. */
  readonly messagePerLine: boolean;
  readonly later: Later;
  readonly now: () => Date;
  readonly random: () => string;
}

/** How a job ends: what it says, and for which flow. */
interface Outcome {
  readonly status: 'Success' | 'Failure';
  readonly messages: readonly JobMessage[];
  readonly flowId?: string | undefined;
}

/** The jobs of an organization: publications, exports and validations, one after the other. */
export class Jobs {
  readonly verdicts = new JobVerdicts();
  readonly #jobs = new Map<string, Job>();
  readonly #parts: JobsParts;

  constructor(parts: JobsParts) {
    this.#parts = parts;
  }

  /** Every job there ever was, the oldest first. */
  get all(): readonly Job[] {
    return [...this.#jobs.values()];
  }

  find(id: string, command: JobCommand): Job | undefined {
    const job = this.#jobs.get(id);
    return job?.command === command ? job : undefined;
  }

  register(command: JobCommand, client: Holder): Job {
    const { now, random } = this.#parts;
    const id = random();
    const job: Job = {
      id,
      command,
      client,
      at: now().toISOString(),
      signature: random(),
      headers: { 'x-amz-meta-jobid': id, 'x-amz-meta-correlationid': random() },
      uploads: [],
      status: 'Registered',
      messages: [],
    };
    this.#jobs.set(id, job);
    return job;
  }

  /** Takes the file of a publication. The first one starts the job; a later one is stored and starts nothing. */
  upload(job: Job, text: string): void {
    job.uploads.push(text);
    if (job.status !== 'Registered') return;
    job.status = 'Started';
    const archy = readableArchy(text);
    const name = archy && metadataOf(archy).name;
    const flowId = name === undefined ? undefined : this.#parts.organization.byName(name);
    // While it publishes, the client has the flow, so that nobody else edits it meanwhile.
    const release = flowId === undefined ? undefined : this.#hold(flowId, job);
    const work = () => this.#publish(archy, job);
    this.#run(job, { flow: flowId ?? name ?? '', ms: this.#parts.publicationMs, work, release });
  }

  /** Exports a version: the newest one where none is named, published or not. */
  export(job: Job, reference: FlowReference): void {
    this.#work(job, reference, (archy) => {
      job.file = archy;
      return { status: 'Success', messages: [] };
    });
  }

  /** Validates a version that the organization holds: the newest one where none is named. */
  validate(job: Job, reference: FlowReference): void {
    this.#work(job, reference, (archy) => this.#judge(archy));
  }

  #work(job: Job, reference: FlowReference, use: (archy: ArchyDocument) => Outcome): void {
    job.status = 'Started';
    const { organization, jobMs } = this.#parts;
    const { id, name, version } = reference;
    const flowId = id ?? (name === undefined ? undefined : organization.byName(name));
    const work = (): Outcome => {
      const archy = flowId === undefined ? undefined : organization.document(flowId, version);
      return archy ? use(archy) : failed(disguisedLimitMessages(flowId ?? name ?? ''));
    };
    this.#run(job, { flow: flowId ?? name ?? '', ms: jobMs, work });
  }

  #run(
    job: Job,
    {
      flow,
      ms,
      work,
      release,
    }: {
      readonly flow: string;
      readonly ms: number;
      readonly work: () => Outcome;
      readonly release?: (() => void) | undefined;
    },
  ): void {
    const verdict = this.verdicts.take(job.command);
    this.#parts.later(ms, () => {
      const earned = verdict === undefined || verdict.applied === true ? work() : undefined;
      if (verdict?.kind === 'stuck') return;
      release?.();
      const { status, messages, flowId } = verdict ? failure(verdict, flow) : (earned ?? failed([]));
      job.status = status;
      job.flowId = flowId;
      job.messages = this.#dated(messages);
    });
  }

  #publish(archy: ArchyDocument | undefined, job: Job): Outcome {
    const { organization } = this.#parts;
    if (!archy) return failed(invalidFileMessages());
    const { name } = metadataOf(archy);
    const flowId = organization.byName(name);
    const needed = flowId === undefined ? 'architect:flow:add' : 'architect:flow:publish';
    if (!organization.permits(job.client, needed)) return failed(forbiddenMessages(needed));
    const holder = flowId === undefined ? undefined : organization.holder(flowId);
    if (holder && holder.id !== job.client.id) return failed(lockedMessages(name));
    const judged = this.#judge(archy);
    if (judged.status === 'Failure') return judged;
    return { ...judged, flowId: organization.publish(archy, job.client, job.id) };
  }

  #judge(archy: ArchyDocument): Outcome {
    const { queues } = this.#parts.organization;
    const unknown = queues ? queuesIn(archy).filter((name) => !queues.has(name)) : [];
    if (unknown.length > 0) return failed(unresolvedMessages('queue', unknown));
    const issues = flowIssues(archy);
    const status = issues.some(({ severity }) => severity === 'error') ? 'Failure' : 'Success';
    return { status, messages: validationMessages(issues) };
  }

  /** Takes the flow for a job, where nobody else has it; returns how to let go of it. */
  #hold(flowId: string, { id, client }: Job): (() => void) | undefined {
    const { organization } = this.#parts;
    const before = organization.holder(flowId);
    if (before && before.id !== client.id) return undefined;
    organization.lock(flowId, client);
    organization.setOperation(flowId, {
      id,
      complete: false,
      client: { id: client.id, name: client.name },
      actionName: 'PUBLISH',
      actionStatus: 'STARTED',
    });
    return () => {
      if (organization.holder(flowId)?.id === client.id) organization.lock(flowId, before);
      organization.setOperation(flowId, undefined);
    };
  }

  #dated(messages: readonly JobMessage[]): JobMessageModel[] {
    const dateTime = this.#parts.now().toISOString();
    const split = this.#parts.messagePerLine
      ? messages.flatMap(({ text, ...rest }) => text.split('\n').map((line) => ({ ...rest, text: line })))
      : messages;
    return split.map((message) => ({ dateTime, ...message }));
  }
}

function failure(verdict: JobVerdict, flow: string): Outcome {
  switch (verdict.kind) {
    case 'failed':
    case 'stuck':
      return failed(verdict.messages ?? []);
    case 'locked':
      return failed(lockedMessages(flow));
    case 'throttled':
      return failed(disguisedLimitMessages(flow));
  }
}

function failed(messages: readonly JobMessage[]): Outcome {
  return { status: 'Failure', messages };
}

/** The document in a file, where it is one of an inbound message flow. */
function readableArchy(text: string): ArchyDocument | undefined {
  try {
    const archy = parseArchy(text);
    return archyRoot(archy) === ARCHY_ROOT ? archy : undefined;
  } catch (thrown) {
    if (thrown instanceof FlowgateError) return undefined;
    throw thrown;
  }
}
