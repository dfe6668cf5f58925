/** The way to a file through symbolic links. */
import { lstatSync, readlinkSync, realpathSync } from 'node:fs';
import { isAbsolute, join, posix, relative, sep } from 'node:path';

/** As many as Linux follows. */
const MOST_LINKS = 40;

/**
 * The names under which git lists what leads to a file: the file's own, every link on the way, and the file that it
 * ends at, whether that is there or not. Links of folders are among them, plain folders are not. Relative to the
 * directory, with forward slashes; the file's own name comes first.
 */
export function linkTrail(file: string, directory: string): string[] {
  const root = realpathSync.native(directory);
  const trail = new Set([file]);
  const waiting = file.split('/');
  let at = '.';
  let links = 0;
  for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) {
    const next = posix.join(at, part);
    const target = linkTarget(join(root, next));
    if (target === undefined) {
      at = next;
      continue;
    }
    trail.add(next);
    links += 1;
    if (links > MOST_LINKS) return [...trail];
    if (isAbsolute(target)) at = '.';
    const written = isAbsolute(target) ? relative(root, target) : target;
    waiting.unshift(...written.replaceAll(sep, '/').split('/'));
  }
  return [...trail.add(at)];
}

/** `undefined` for what is no link, or not there. */
function linkTarget(path: string): string | undefined {
  try {
    return lstatSync(path).isSymbolicLink() ? readlinkSync(path) : undefined;
  } catch {
    return undefined;
  }
}
