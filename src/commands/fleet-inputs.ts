/** Reads what the flows of a fleet are made of, without building any of them: no module runs. */
import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { FlowInputs } from '../fleet/affected.ts';
import { importsOf } from '../fleet/module-imports.ts';
import { idIn, namesIn, workOf } from '../fleet/source-facts.ts';
import type { SourceDocument } from '../flow/document.ts';
import { parseDocument } from '../flow/parse.ts';
import { readText } from '../flow/source.ts';
import { includedFiles } from '../simulation/transcript.ts';
import { linkTrail } from './link-trail.ts';

const MODULE = /\.[cm]?[jt]s$/i;
const TRANSCRIPTS = ['yaml', 'yml', 'json'] as const;

/** One for a working directory: what several flows include or import is read once. */
export class FleetReader {
  readonly #directory: string;
  readonly #texts = new Map<string, Promise<string | undefined>>();

  constructor(workingDirectory: string) {
    this.#directory = workingDirectory;
  }

  /** What the flow of a source is made of. Never throws: what cannot be read is a doubt. */
  async read(file: string): Promise<FlowInputs> {
    const source = await this.#text(file);
    const { tests, words, transcripts, doubt: ofTests } = await this.#tests(file);
    const built = await this.#sources(file);
    const sourceNames = MODULE.test(file) ? 'any' : namesIn(source ?? '');
    const names = [sourceNames, ...words];
    return {
      file,
      sources: built.files,
      tests,
      names: names.includes('any')
        ? 'any'
        : new Set(names.flatMap((each) => (each === 'any' ? [] : [...each]))),
      id: source === undefined ? undefined : idIn(file, source),
      doubt: source === undefined ? `${file} cannot be read` : (built.doubt ?? ofTests),
      work: workOf(source ?? '', transcripts),
    };
  }

  /** The source and all that it imports, with all links that lead there. */
  async #sources(file: string): Promise<{ files: Set<string>; doubt: string | undefined }> {
    const files = new Set<string>();
    const seen = new Set<string>();
    const waiting = [file];
    let doubt: string | undefined;
    for (const one of waiting) {
      if (seen.has(one)) continue;
      seen.add(one);
      const trail = this.trail(one);
      for (const name of trail) files.add(name);
      const real = trail.at(-1) ?? one;
      if (!MODULE.test(one)) continue;
      const text = await this.#text(one);
      if (text === undefined) {
        doubt ??= `${one} cannot be read`;
        continue;
      }
      const imports = importsOf(one, text);
      doubt ??= imports.doubt;
      // It says whether a module is one.
      for (const folder of foldersOf(real)) files.add(posix.join(folder, 'package.json'));
      for (const name of imports.relative) waiting.push(posix.join(posix.dirname(real), name));
    }
    return { files, doubt };
  }

  /** Under every name that transcripts can have, so that those which were deleted count as well. */
  async #tests(file: string) {
    const stem = file.replace(/(\.flow)?\.\w+$/i, '');
    const tests = new Set<string>();
    const seen = new Set<string>();
    const words: (ReadonlySet<string> | 'any')[] = [];
    let transcripts = '';
    let doubt: string | undefined;
    const waiting = TRANSCRIPTS.map((extension) => `${stem}.transcripts.${extension}`);
    const own = new Set(waiting);
    for (const one of waiting) {
      if (seen.has(one)) continue;
      seen.add(one);
      const trail = this.trail(one);
      for (const name of trail) tests.add(name);
      const text = await this.#text(one);
      if (text === undefined) {
        const isThere = trail.length > 1 || existsSync(join(this.#directory, one));
        if (isThere || !own.has(one)) doubt ??= `${one} cannot be read`;
        continue;
      }
      if (own.has(one)) transcripts += text;
      words.push(namesIn(text));
      const document = parsed(one, text);
      if (document === undefined) doubt ??= `${one} cannot be read`;
      else waiting.push(...includedFiles(document));
    }
    return { tests, words, transcripts, doubt };
  }

  /** `undefined` for what is not there or cannot be read. */
  async #text(file: string): Promise<string | undefined> {
    const known = this.#texts.get(file);
    if (known !== undefined) return known;
    const text = readText(file, this.#directory).catch(() => undefined);
    this.#texts.set(file, text);
    return text;
  }

  /** The names that git has for what leads to a file; of a directory that is not there, the file's own. */
  trail(file: string): string[] {
    try {
      return linkTrail(file, this.#directory);
    } catch {
      return [file];
    }
  }
}

function parsed(file: string, text: string): SourceDocument | undefined {
  try {
    return parseDocument(file, text, { lists: true });
  } catch {
    return undefined;
  }
}

/** `flows/parts`, `flows`, `.` of `flows/parts/a.mjs`. */
function foldersOf(file: string): string[] {
  const folder = posix.dirname(file);
  return folder === '.' || folder.startsWith('..') ? ['.'] : [folder, ...foldersOf(folder)];
}
