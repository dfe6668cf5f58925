import { posix } from 'node:path';
import { type GitRunner, placeInRepository } from './base-file.ts';
import type { GitHubEvent } from './event.ts';
import { type Octokit, statusOf } from './octokit.ts';

export interface Comparison {
  /** Full commit ids. */
  readonly base: string;
  readonly head: string;
  /**
   * `branch`: what the head changes since it left the base, as a pull request shows it. `trees`: how the two differ,
   * also by what is in the base alone.
   */
  readonly kind: 'branch' | 'trees';
}

export interface ComparisonTools {
  readonly git: GitRunner;
  /** Connects when asked; `undefined` where there is no token. */
  readonly octokit?: (() => Promise<Octokit>) | undefined;
  readonly repository?: GitHubEvent['repository'] | undefined;
  /** From the root of the repository, for where git cannot say. */
  readonly workingDirectory?: string | undefined;
}

/** Paths are relative to the working directory, of what lies outside with `..`. */
export type ChangedFiles =
  | {
      readonly known: true;
      /** Changed and added. */
      readonly present: readonly string[];
      readonly deleted: readonly string[];
    }
  | { readonly known: false; readonly why: string };

const COMMIT = /^[0-9a-f]{40,64}$/;
/** Whatever the configuration says: all files, submodules too, each under its own name. */
const DIFF_OPTIONS = [
  '--name-status',
  '-z',
  '--no-renames',
  '--no-relative',
  '--ignore-submodules=none',
  '--no-ext-diff',
];
/** GitHub names no more files of a comparison. */
const MOST_FILES = 300;

/**
 * The files that differ between two commits: from git where the checkout has their whole history, else from GitHub.
 * A file that was moved is deleted at one path and present at another. Never throws.
 */
export async function changedFiles(comparison: Comparison, tools: ComparisonTools): Promise<ChangedFiles> {
  const { base, head } = comparison;
  // Nothing that git could take for an option.
  if (!COMMIT.test(base) || !COMMIT.test(head))
    return { known: false, why: 'there is no commit to compare with' };
  return (await fromGit(comparison, tools.git)) ?? (await fromGitHub(comparison, tools));
}

/** The commit that a branch, tag or commit id means; `undefined` where there is none. */
export async function resolveCommit(git: GitRunner, name: string): Promise<string | undefined> {
  try {
    const commit = text(await git(['rev-parse', '--verify', '--end-of-options', `${name}^{commit}`])).trim();
    return COMMIT.test(commit) ? commit : undefined;
  } catch {
    return undefined;
  }
}

async function fromGit({ base, head, kind }: Comparison, git: GitRunner): Promise<ChangedFiles | undefined> {
  try {
    // Where history is cut off, what two commits have in common cannot be told.
    if (text(await git(['rev-parse', '--is-shallow-repository'])).trim() !== 'false') return undefined;
    const range = kind === 'branch' ? [`${base}...${head}`] : [base, head];
    const listing = text(await git(['diff', ...DIFF_OPTIONS, ...range, '--']));
    const prefix = text(await git(['rev-parse', '--show-prefix'])).replace(/\n$/, '');
    return sorted(statusPairs(listing), prefix);
  } catch {
    // Not a repository, a commit that is not there, or more files than anybody would want to hear of.
    return undefined;
  }
}

/** `M\0flows/a.flow.yaml\0D\0…`: the letter of what happened, then to which file. */
function statusPairs(listing: string): { path: string; isDeleted: boolean }[] {
  const fields = listing.split('\0').slice(0, -1);
  return fields.flatMap((path, index) =>
    index % 2 === 0 ? [] : [{ path, isDeleted: fields[index - 1] === 'D' }],
  );
}

async function fromGitHub(
  { base, head, kind }: Comparison,
  { git, octokit, repository, workingDirectory = '.' }: ComparisonTools,
): Promise<ChangedFiles> {
  if (octokit === undefined || repository === undefined) {
    return {
      known: false,
      why: 'the checkout does not have the history, and there is no token to ask GitHub',
    };
  }
  const prefix = await placeInRepository(git, workingDirectory);
  if (prefix === undefined) {
    return { known: false, why: 'it cannot be told where the working directory is in the repository' };
  }
  try {
    const client = await octokit();
    const { data } = await client.rest.repos.compareCommitsWithBasehead({
      ...repository,
      basehead: `${base}...${head}`,
      per_page: 1,
    });
    const { files } = data;
    if (files === undefined || files.length >= MOST_FILES) {
      return { known: false, why: `GitHub names at most ${MOST_FILES} files of a comparison` };
    }
    // GitHub compares with where the two parted; that is the base itself unless somebody took commits back.
    if (kind === 'trees' && data.merge_base_commit.sha !== base) {
      return { known: false, why: 'the branch was pushed anew, without what was on it before' };
    }
    return sorted(
      files.flatMap(({ filename, status, previous_filename: former }) => [
        { path: filename, isDeleted: status === 'removed' },
        ...(former === undefined || status !== 'renamed' ? [] : [{ path: former, isDeleted: true }]),
      ]),
      prefix,
    );
  } catch (error) {
    const status = statusOf(error);
    return {
      known: false,
      why: `GitHub did not compare the commits (${status === undefined ? 'no answer' : status})`,
    };
  }
}

function sorted(files: readonly { path: string; isDeleted: boolean }[], prefix: string): ChangedFiles {
  const from = posix.join('/', prefix);
  const pathsOf = (deleted: boolean) =>
    files
      .filter(({ isDeleted }) => isDeleted === deleted)
      .map(({ path }) => posix.relative(from, posix.join('/', path)))
      .sort();
  return { known: true, present: pathsOf(false), deleted: pathsOf(true) };
}

/** A path that is no UTF-8 is no flow's, and its neighbours still are. */
function text(bytes: Buffer): string {
  return new TextDecoder('utf-8').decode(bytes);
}
