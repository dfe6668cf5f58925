import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import english from 'zod/v4/locales/en.js';
import { FlowgateError } from '../errors.ts';
import type { CommandName } from '../report/model.ts';

/** What GitHub says about the run: who triggered what, where. */
export interface GitHubEvent {
  /** As in a workflow's `on`: `pull_request`, `push`, … */
  readonly name: string;
  readonly repository: { readonly owner: string; readonly repo: string };
  /** The commit people know: the head of a pull request, not the merge commit that GitHub made for the run. */
  readonly commit: string;
  readonly ref: string;
  readonly pullRequest?: PullRequest | undefined;
  /** What a change is compared with where there is no live flow: base of a pull request or of a merge group. */
  readonly baseCommit?: string | undefined;
  /** Where the branch stood before a push; absent where it is new, and of other events. */
  readonly before?: string | undefined;
  readonly runUrl: string;
  /** From 1; a run that is run again, whole or in part, is the next. */
  readonly attempt?: number | undefined;
}

export interface PullRequest {
  readonly number: number;
  /** The branch lives in another repository: no secrets here, and a token that may only read. */
  readonly fork: boolean;
  readonly baseSha: string;
  readonly headSha: string;
  /** By name; absent where it has none. */
  readonly labels?: readonly string[] | undefined;
}

export type CommandInput = 'auto' | CommandName;
type Environment = Readonly<Record<string, string | undefined>>;

// Each is made where it is read: a run has one event.
const commitId = () => z.string().check(z.regex(/^[0-9a-f]{40,64}$/, 'is not a commit'));

const pullRequestPayload = () =>
  z.object({
    pull_request: z.object({
      number: z.int().check(z.positive()),
      base: z.object({ sha: commitId(), repo: z.object({ full_name: z.string() }) }),
      // A fork that was deleted since leaves no repository behind.
      head: z.object({ sha: commitId(), repo: z.nullable(z.object({ full_name: z.string() })) }),
      labels: z.catch(z.array(z.object({ name: z.string() })), []),
    }),
  });

const mergeGroupPayload = () =>
  z.object({ merge_group: z.object({ base_sha: commitId(), head_sha: commitId() }) });

const pushPayload = () => z.object({ before: commitId().check(z.regex(/[1-9a-f]/)) });

/**
 * Reads what the runner provides. Of `schedule`, `workflow_dispatch` and unknown events only the variables
 * count; the payload of the others is a file, of which fields we do not use may be anything.
 * @throws FlowgateError `invalid-input` where the runner's variables or the payload are not as documented.
 */
export function readEvent(environment: Environment): GitHubEvent {
  const name = required(environment, 'GITHUB_EVENT_NAME');
  const [owner, repo] = required(environment, 'GITHUB_REPOSITORY').split('/');
  if (!owner || !repo) throw badRunner('GITHUB_REPOSITORY is not owner/name');
  const server = environment['GITHUB_SERVER_URL'] ?? 'https://github.com';
  const common = {
    name,
    repository: { owner, repo },
    commit: required(environment, 'GITHUB_SHA'),
    ref: environment['GITHUB_REF'] ?? '',
    runUrl: `${server}/${owner}/${repo}/actions/runs/${required(environment, 'GITHUB_RUN_ID')}`,
    attempt: Number(environment['GITHUB_RUN_ATTEMPT']) || undefined,
  };

  switch (name) {
    case 'pull_request': {
      const { number, base, head, labels } = readPayload(environment, pullRequestPayload).pull_request;
      const fork = head.repo === null || head.repo.full_name !== base.repo.full_name;
      const pullRequest = {
        number,
        fork,
        baseSha: base.sha,
        headSha: head.sha,
        ...(labels.length > 0 && { labels: labels.map(({ name: label }) => label) }),
      };
      return { ...common, commit: head.sha, pullRequest, baseCommit: base.sha };
    }
    case 'merge_group': {
      const { base_sha, head_sha } = readPayload(environment, mergeGroupPayload).merge_group;
      return { ...common, commit: head_sha, baseCommit: base_sha };
    }
    case 'push':
      return { ...common, ...pushedFrom(environment) };
    default:
      return common;
  }
}

/** A push can be released without it: what cannot be read is not known. */
function pushedFrom(environment: Environment): { before?: string } {
  try {
    return readPayload(environment, pushPayload);
  } catch {
    return {};
  }
}

/** What an event runs when the workflow names no command. */
const COMMAND_OF_EVENT: ReadonlyMap<string, CommandName> = new Map([
  ['pull_request', 'check'],
  ['merge_group', 'check'],
  ['push', 'deploy'],
  ['schedule', 'smoke'],
]);

/** They hand secrets and a writing token to a run that strangers can start and feed. */
const REFUSED_EVENTS: ReadonlySet<string> = new Set(['pull_request_target', 'issue_comment', 'workflow_run']);

/** @throws FlowgateError `refused-event`, whatever the command is. */
export function refuseUntrusted(eventName: string): void {
  if (!REFUSED_EVENTS.has(eventName)) return;
  throw new FlowgateError('refused-event', {
    attempted: 'Decide what to run',
    returned: `the event ${eventName} gives secrets to code and text that strangers wrote`,
    advice: 'Trigger this workflow by pull_request (check), push (deploy) or schedule (smoke) instead.',
  });
}

/**
 * Decides what runs. Nothing that comes from a pull request ever releases.
 * @throws FlowgateError `refused-event`, or `invalid-input` where the event does not tell and nobody said.
 */
export function commandFor(eventName: string, input: CommandInput): CommandName {
  refuseUntrusted(eventName);
  if (input === 'deploy' && (eventName.startsWith('pull_request') || eventName === 'merge_group')) {
    throw new FlowgateError('refused-event', {
      attempted: 'Deploy',
      returned: `the event ${eventName} stands for changes that are not merged yet`,
      advice: 'Deploy on push to the branch that is protected; here, leave command out or say check.',
    });
  }
  if (input !== 'auto') return input;

  const command = COMMAND_OF_EVENT.get(eventName);
  if (command) return command;
  throw new FlowgateError('invalid-input', {
    attempted: 'Decide what to run',
    returned: `the event ${eventName} does not say which command is meant`,
    advice: 'Set the input command to check, deploy or smoke.',
  });
}

function readPayload<T>(environment: Environment, schema: () => z.ZodMiniType<T>): T {
  const path = required(environment, 'GITHUB_EVENT_PATH');
  let payload: unknown;
  try {
    payload = JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw badRunner('the file that GITHUB_EVENT_PATH names cannot be read as JSON', cause);
  }
  const parsed = schema().safeParse(payload, { error: english().localeError });
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw badRunner(`the payload is not as GitHub documents it (${issue?.path.join('.')}: ${issue?.message})`);
}

function required(environment: Environment, name: string): string {
  const value = environment[name];
  if (!value) throw badRunner(`${name} is not set`);
  return value;
}

function badRunner(returned: string, cause?: unknown): FlowgateError {
  return new FlowgateError('invalid-input', {
    attempted: 'Read the event that started this run',
    returned,
    advice: 'The action runs on a GitHub runner; anywhere else, use the command line.',
    cause,
  });
}
