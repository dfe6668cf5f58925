import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { VERSION } from '../src/version.ts';
import { ROOT } from './support/runner.ts';

const BUILD_TIME = 180_000;

/** Every file below a directory, by its path in it. */
function filesIn(directory: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(directory.length + 1))
    .sort();
}

describe('dist is what the sources say', () => {
  const dist = join(ROOT, 'dist');
  let fresh: string;
  beforeAll(() => {
    fresh = mkdtempSync(join(tmpdir(), 'flowgate-dist-'));
    execFileSync(process.execPath, [join(ROOT, 'scripts/build.ts'), fresh], { cwd: ROOT, stdio: 'pipe' });
  }, BUILD_TIME);
  afterAll(() => rmSync(fresh, { recursive: true, force: true }));

  test('it holds the same files, byte by byte (else: npm run build)', () => {
    expect(filesIn(dist)).toEqual(filesIn(fresh));
    const stale = filesIn(fresh).filter(
      (file) => !readFileSync(join(dist, file)).equals(readFileSync(join(fresh, file))),
    );
    expect(stale).toEqual([]);
  });

  test('no path of the machine that built it is in it', () => {
    const telling = filesIn(dist).filter((file) => readFileSync(join(dist, file), 'utf8').includes(ROOT));
    expect(telling).toEqual([]);
  });

  test('the command line starts', () => {
    const version = execFileSync(process.execPath, [join(fresh, 'cli/index.js'), '--version'], {
      encoding: 'utf8',
    });
    expect(version.trim()).toBe(VERSION);
  });

  test('the action starts, and outside of a runner says what it misses', () => {
    const run = () =>
      execFileSync(process.execPath, [join(fresh, 'index.js')], {
        cwd: fresh,
        env: { PATH: process.env['PATH'] },
        encoding: 'utf8',
        stdio: 'pipe',
      });
    expect(run).toThrow(
      expect.objectContaining({ status: 1, stdout: expect.stringContaining('GITHUB_EVENT_NAME is not set') }),
    );
  });
});

// Only a clean checkout can tell: while somebody works, these files differ on purpose.
if (process.env['CI'] !== undefined) {
  test('what is generated is committed', () => {
    const changed = execFileSync('git', ['status', '--porcelain', '--', 'dist', 'schemas', 'README.md'], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    expect(changed).toBe('');
  });
}
