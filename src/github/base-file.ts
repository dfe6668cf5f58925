import { execFile } from 'node:child_process';
import { posix } from 'node:path';
import type { Octokit } from './octokit.ts';

/** Runs git with these arguments; rejects where git does not succeed. */
export type GitRunner = (args: readonly string[]) => Promise<Buffer>;

export interface BaseFileTools {
  readonly git: GitRunner;
  /** Connects when asked; `undefined` where there is no token. */
  readonly octokit?: (() => Promise<Octokit>) | undefined;
  readonly repository: { readonly owner: string; readonly repo: string };
  /** From the root of the repository; `file` is relative to it. */
  readonly workingDirectory?: string | undefined;
}

/** No flow source may be larger than half of this. */
const LARGEST_FILE = 4 * 1024 * 1024;

/**
 * A file as it was at a commit: from git where the checkout has that commit, else from GitHub.
 * `undefined` where the file did not exist then, or nobody can tell: there is nothing to compare with.
 * @param sha a full commit id
 */
export async function readBaseFile(
  file: string,
  sha: string,
  { git, octokit, repository, workingDirectory = '.' }: BaseFileTools,
): Promise<string | undefined> {
  // Nothing that git could take for an option.
  if (!/^[0-9a-f]{40,64}$/.test(sha)) return undefined;
  const hasCommit = await git(['cat-file', '-e', `${sha}^{commit}`]).then(
    () => true,
    () => false,
  );
  try {
    if (hasCommit) return decode(await git(['cat-file', 'blob', `${sha}:./${file}`]));
    if (!octokit) return undefined;
    const client = await octokit();
    const { data } = await client.rest.repos.getContent({
      ...repository,
      path: posix.join(workingDirectory, file),
      ref: sha,
      mediaType: { format: 'raw' },
    });
    // Asked for as it is, a file comes as text; anything else is a folder.
    return typeof data === 'string' ? data : undefined;
  } catch {
    return undefined;
  }
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
