/**
 * What a run tells GitHub is a courtesy: it is tried, once more where that may help, and where it fails that is a
 * warning, never the verdict on a flow.
 */
import { z } from 'zod';
import type { Clock } from '../clock.ts';
import type { GitHubEvent } from './event.ts';
import { type ConnectOctokit, type Octokit, statusOf } from './octokit.ts';

/** What it takes to tell GitHub something. */
export interface Telling {
  readonly token: string;
  readonly repository: GitHubEvent['repository'];
  readonly connect?: ConnectOctokit | undefined;
  readonly clock?: Clock | undefined;
}

const PAUSE_BEFORE_SECOND_TRY_MS = 1_000;

/**
 * Does it once more after a pause where GitHub gave no answer or one of the kind that passes. The work must begin with
 * looking at what is there: what it did before its answer was lost is then found, and not done twice.
 */
export async function withSecondTry<T>(clock: Clock, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isPassing(error)) throw error;
    await clock.sleep(PAUSE_BEFORE_SECOND_TRY_MS);
    return await work();
  }
}

export interface RefusalWords {
  /** What was not done, as the beginning of a sentence: `The report was not posted on pull request 7`. */
  readonly what: string;
  /** As in a workflow: `pull-requests: write`. */
  readonly permission: string;
  /** A fork's token never has it, whatever the workflow says. */
  readonly fork?: boolean | undefined;
  /** A sentence on where a reader finds it instead. */
  readonly instead: string;
}

/** A refusal or an outage in one plain sentence, with what to do about it. */
export function refusal(error: unknown, { what, permission, fork = false, instead }: RefusalWords): string {
  const status = statusOf(error);
  switch (status) {
    case undefined:
      return `${what}: GitHub did not answer as expected. ${instead}`;
    case 403:
    case 429:
      if (status === 429 || isRateLimit(error)) {
        return `${what}: GitHub's rate limit was reached. ${instead}`;
      }
      return fork
        ? `${what}: GitHub refused (403). It takes \`permissions: ${permission}\`, which a fork's token never has. ${instead}`
        : `${what}: GitHub refused (403). Give the job \`permissions: ${permission}\`.`;
    case 401:
      return `${what}: GitHub does not accept the token (401). Check the input github-token.`;
    default:
      return `${what}: GitHub answered ${status}. ${instead}`;
  }
}

const viewerSchema = z.object({ viewer: z.object({ login: z.string() }) });

/** Whether an account is the one that the token belongs to. */
export async function ownAccount(octokit: Octokit): Promise<(login: string | undefined) => boolean> {
  const { viewer } = viewerSchema.parse(await octokit.graphql('query { viewer { login } }'));
  return (login) => account(login ?? '') === account(viewer.login);
}

/** The two APIs disagree about the suffix of an app's login. */
function account(login: string): string {
  return login.replace(/\[bot\]$/, '');
}

/** GitHub may change line ends and trim the end of what it stores. */
export function sameText(a: string, b: string): boolean {
  const plain = (text: string) => text.replaceAll('\r\n', '\n').trimEnd();
  return plain(a) === plain(b);
}

/** A hidden line by which something of ours is found again. Percent-encoding leaves nothing that could end it. */
export function hiddenMarker(kind: string, names: Readonly<Record<string, string | undefined>>): string {
  const words = Object.entries(names).flatMap(([name, value]) =>
    value === undefined ? [] : [` ${name}=${encodeURIComponent(value.replaceAll(/\p{Cs}/gu, '\u{fffd}'))}`],
  );
  return `<!-- flowgate:${kind}${words.join('')} -->`;
}

/** No answer, or one of the kind that passes. */
function isPassing(error: unknown): boolean {
  const status = statusOf(error);
  return status === undefined ? isRequestError(error) : status >= 500;
}

function isRequestError(error: unknown): boolean {
  return error instanceof Error && (error.name === 'HttpError' || error.name === 'AbortError');
}

function isRateLimit(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || !('response' in error)) return false;
  const { response } = error;
  if (typeof response !== 'object' || response === null || !('headers' in response)) return false;
  const { headers } = response;
  if (typeof headers !== 'object' || headers === null) return false;
  return (
    'retry-after' in headers ||
    ('x-ratelimit-remaining' in headers && headers['x-ratelimit-remaining'] === '0')
  );
}
