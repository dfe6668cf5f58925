import { execFile } from 'node:child_process';
import { posix } from 'node:path';
import { type Octokit, statusOf } from './octokit.ts';

/** Runs git with these arguments; rejects where git does not succeed. */
export type GitRunner = (args: readonly string[]) => Promise<Buffer>;

export interface BaseFileTools {
  readonly git: GitRunner;
  /** Connects when asked; `undefined` where there is no token. */
  readonly octokit?: (() => Promise<Octokit>) | undefined;
  /** On GitHub; not needed where there is no `octokit`. */
  readonly repository?: { readonly owner: string; readonly repo: string } | undefined;
  /** `file` is relative to it; from the root of the repository, for where git cannot say. */
  readonly workingDirectory?: string | undefined;
}

/** `text` is absent where the commit is known and the file was not there. */
export type BaseFile =
  | { readonly known: false }
  | { readonly known: true; readonly text: string | undefined };

/** The file is what it was at the commit. */
export type UnchangedFile = { readonly known: true; readonly isUnchanged: true };

const COMMIT = /^[0-9a-f]{40,64}$/;

/** No flow source may be larger than half of this. */
const LARGEST_FILE = 4 * 1024 * 1024;

/**
 * A file as it was at a commit: from git where the checkout has that commit, else from GitHub. Never throws:
 * where neither can tell, there is nothing to compare with.
 * @param sha a full commit id
 */
export async function readBaseFile(
  file: string,
  sha: string,
  { git, octokit, repository, workingDirectory = '.' }: BaseFileTools,
): Promise<BaseFile> {
  // Nothing that git could take for an option.
  if (!COMMIT.test(sha)) return { known: false };
  if (await succeeds(git(['cat-file', '-e', `${sha}^{commit}`]))) {
    return readFromGit(git, `${sha}:./${file}`);
  }
  if (!octokit || !repository) return { known: false };
  const prefix = await placeInRepository(git, workingDirectory);
  if (prefix === undefined) return { known: false };
  try {
    const client = await octokit();
    const path = posix.join(prefix, file);
    const { data } = await client.rest.repos.getContent({
      ...repository,
      path,
      ref: sha,
      mediaType: { format: 'raw' },
    });
    // Asked for as it is, a file comes as text; anything else is a folder.
    return { known: true, text: typeof data === 'string' ? data : undefined };
  } catch (error) {
    return statusOf(error) === 404 ? { known: true, text: undefined } : { known: false };
  }
}

/**
 * Where the working directory is, from the root of the repository that GitHub knows: as git says, for the checkout
 * need not be where the job runs. `undefined` where that cannot be told, and of a submodule.
 */
export async function placeInRepository(
  git: GitRunner,
  workingDirectory: string,
): Promise<string | undefined> {
  try {
    // GitHub was asked about the repository that the submodule is in.
    if (decode(await git(['rev-parse', '--show-superproject-working-tree'])).trim() !== '') return undefined;
    return decode(await git(['rev-parse', '--show-prefix'])).replace(/\n$/, '');
  } catch {
    const isBelow = !/\\|^\/|(^|\/)\.\.(\/|$)/.test(workingDirectory);
    return isBelow ? workingDirectory : undefined;
  }
}

/**
 * {@link readBaseFile} for many files of one commit: git tells once which of them are what they were, and those are
 * not read.
 */
export function baseFiles(
  sha: string,
  tools: BaseFileTools,
): (file: string) => Promise<BaseFile | UnchangedFile> {
  let unchanged: Promise<ReadonlySet<string>> | undefined;
  return async (file) => {
    unchanged ??= unchangedSince(sha, tools.git);
    return (await unchanged).has(file) ? { known: true, isUnchanged: true } : readBaseFile(file, sha, tools);
  };
}

/** Files of the commit, below the directory of `git`, that are the same on the disk; none where git cannot tell. */
async function unchangedSince(sha: string, git: GitRunner): Promise<ReadonlySet<string>> {
  if (!COMMIT.test(sha)) return new Set();
  try {
    const [tracked, changed] = await Promise.all([
      git(['ls-tree', '-r', '-z', '--name-only', sha]),
      git(['diff', '--name-only', '-z', '--no-renames', '--no-ext-diff', '--relative', sha, '--']),
    ]);
    const unchanged = new Set(namesIn(tracked));
    for (const file of namesIn(changed)) unchanged.delete(file);
    return unchanged;
  } catch {
    return new Set();
  }
}

function namesIn(output: Buffer): string[] {
  return output.toString('utf8').split('\0');
}

/** The commit that is checked out; `undefined` outside a repository and before its first commit. */
export async function headCommit(git: GitRunner): Promise<string | undefined> {
  try {
    return decode(await git(['rev-parse', '--verify', 'HEAD'])).trim();
  } catch {
    return undefined;
  }
}

async function readFromGit(git: GitRunner, object: string): Promise<BaseFile> {
  if (!(await succeeds(git(['cat-file', '-e', object])))) return { known: true, text: undefined };
  try {
    return { known: true, text: decode(await git(['cat-file', 'blob', object])) };
  } catch {
    // Too large, a folder, or not text.
    return { known: false };
  }
}

function succeeds(work: Promise<unknown>): Promise<boolean> {
  return work.then(
    () => true,
    () => false,
  );
}

/** Git in a directory, started without a shell. */
export function gitIn(directory: string): GitRunner {
  return (args) =>
    new Promise((resolve, reject) => {
      execFile(
        'git',
        [...args],
        { cwd: directory, encoding: 'buffer', maxBuffer: LARGEST_FILE, timeout: 30_000, windowsHide: true },
        (error, stdout) => (error ? reject(error) : resolve(stdout)),
      );
    });
}

function decode(bytes: Buffer): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}
