/** The part of the GitHub API double that keeps deployments, issues, and which pull request a commit came from. */
import { z } from 'zod';
import { watch } from './canary.ts';
import type { Answer } from './github-api.ts';

const deploymentSchema = z.strictObject({
  ref: z.string(),
  environment: z.string(),
  description: z.string(),
  auto_merge: z.literal(false),
  required_contexts: z.array(z.string()).length(0),
  payload: z.looseObject({ run: z.string(), flows: z.array(z.unknown()) }),
});
const statusSchema = z.strictObject({
  state: z.enum(['in_progress', 'success', 'failure', 'error']),
  // As GitHub: longer ones are refused.
  description: z.string().max(140),
  log_url: z.url(),
});
const issueSchema = z.strictObject({
  title: z.string().max(256),
  body: z.string().max(65_536),
  labels: z.array(z.string()).optional(),
  state: z.enum(['open', 'closed']).optional(),
  state_reason: z.string().optional(),
});

export type StoredDeployment = z.infer<typeof deploymentSchema> & {
  readonly id: number;
  readonly statuses: z.infer<typeof statusSchema>[];
};

export interface StoredIssue {
  readonly number: number;
  readonly author: string;
  readonly labels: readonly string[];
  title: string;
  body: string;
  state: 'open' | 'closed';
}

export interface PullRequestOfCommit {
  readonly number: number;
  readonly merged: boolean;
  /** The branch it goes into. */
  readonly base: string;
}

export interface RecordOptions {
  readonly issues?: readonly StoredIssue[];
  /** By commit. */
  readonly pulls?: Readonly<Record<string, readonly PullRequestOfCommit[]>>;
}

export class GitHubRecords {
  readonly deployments: StoredDeployment[] = [];
  readonly issues: StoredIssue[];
  readonly #pulls: NonNullable<RecordOptions['pulls']>;
  readonly #viewer: string;

  constructor({ issues = [], pulls = {} }: RecordOptions, viewer: string) {
    this.issues = issues.map((issue) => ({ ...issue }));
    this.#pulls = pulls;
    this.#viewer = viewer;
  }

  /** `undefined` where it keeps nothing at this path. */
  handle(method: string, pathname: string, query: URLSearchParams, body: string): Answer | undefined {
    const path = /^\/repos\/[^/]+\/[^/]+\/(.+)$/.exec(pathname)?.[1] ?? '';
    const [kind, id, sub] = path.split('/');
    switch (`${method} ${kind}`) {
      case 'GET commits':
        return sub === 'pulls' ? this.#pullsOf(id ?? '') : undefined;
      case 'POST deployments':
        return id === undefined ? this.#deploy(body) : this.#status(Number(id), body);
      case 'GET issues':
        return this.#list(query);
      case 'POST issues':
        return this.#open(body);
      case 'PATCH issues':
        return this.#change(Number(id), body);
      default:
        return undefined;
    }
  }

  #pullsOf(commit: string): Answer {
    const json = (this.#pulls[commit] ?? []).map(({ number, merged, base }) => ({
      number,
      merged_at: merged ? '2026-11-20T17:05:21Z' : null,
      base: { ref: base },
    }));
    return { status: 200, json };
  }

  #deploy(body: string): Answer {
    watch({ 'a deployment': body });
    const id = this.deployments.length + 1;
    this.deployments.push({ ...deploymentSchema.parse(JSON.parse(body)), id, statuses: [] });
    return { status: 201, json: { id } };
  }

  #status(id: number, body: string): Answer | undefined {
    watch({ 'a deployment status': body });
    const deployment = this.deployments.find((known) => known.id === id);
    if (!deployment) return undefined;
    deployment.statuses.push(statusSchema.parse(JSON.parse(body)));
    return { status: 201, json: { id: deployment.statuses.length } };
  }

  #list(query: URLSearchParams): Answer {
    const label = query.get('labels');
    const state = query.get('state') ?? 'open';
    const json = this.issues
      .filter((issue) => label === null || issue.labels.includes(label))
      .filter((issue) => state === 'all' || issue.state === state)
      .toReversed()
      .map(({ author, ...issue }) => ({ ...issue, user: { login: author } }));
    return { status: 200, json };
  }

  #open(body: string): Answer {
    watch({ 'an issue': body });
    const { title, body: text, labels = [] } = issueSchema.parse(JSON.parse(body));
    const number = Math.max(100, ...this.issues.map((issue) => issue.number)) + 1;
    this.issues.push({ number, author: this.#viewer, labels, title, body: text, state: 'open' });
    return { status: 201, json: { number } };
  }

  #change(number: number, body: string): Answer | undefined {
    watch({ 'an issue': body });
    const issue = this.issues.find((known) => known.number === number);
    if (!issue) return undefined;
    const { title, body: text, state } = issueSchema.partial().parse(JSON.parse(body));
    issue.title = title ?? issue.title;
    issue.body = text ?? issue.body;
    issue.state = state ?? issue.state;
    return { status: 200, json: { number } };
  }
}
