/** Reads what the flows of a fleet are made of, without building any of them: no module runs. */
import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { FlowInputs } from '../fleet/affected.ts';
import { importsOf, type ModuleImports } from '../fleet/module-imports.ts';
import { archyNameIn, idIn, namesIn, workOf } from '../fleet/source-facts.ts';
import { fillTemplates, LINE_END, looksLikeArchy } from '../flow/archy/template.ts';
import { fillText } from '../flow/build.ts';
import type { Environment } from '../flow/environment.ts';
import { parseDocument } from '../flow/parse.ts';
import { readText } from '../flow/source.ts';
import { includedFiles } from '../simulation/transcript.ts';
import { linkTrail } from './link-trail.ts';

const MODULE = /\.[cm]?[jt]s$/i;
const TRANSCRIPTS = ['yaml', 'yml', 'json'] as const;

/** What a file of transcripts or fragments holds. */
interface TestFile {
  readonly words: ReadonlySet<string> | 'any';
  /** `undefined` where it cannot be parsed. */
  readonly included: readonly string[] | undefined;
}

/** One for a working directory: what several flows include or import is read and parsed once. */
export class FleetReader {
  readonly #directory: string;
  readonly #values: Environment;
  readonly #texts = new Map<string, Promise<string | undefined>>();
  readonly #imports = new Map<string, ModuleImports>();
  readonly #testFiles = new Map<string, TestFile>();

  /** @param environment has the values that tell which flow a source is */
  constructor(workingDirectory: string, environment: Environment) {
    this.#directory = workingDirectory;
    this.#values = { ...environment, lookup: (name) => plainValue(environment.lookup(name)) };
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
      flow: source === undefined ? undefined : this.flowOf(file, source),
      doubt: source === undefined ? `${file} cannot be read` : (built.doubt ?? ofTests),
      work: workOf(source ?? '', transcripts),
    };
  }

  /**
   * The flow that a source comes to, as far as its text and the values tell: two may write one id in different ways.
   * `undefined` where it cannot be told.
   */
  flowOf(file: string, source: string): string | undefined {
    const id = idIn(file, source);
    const name = id === undefined ? archyNameIn(file, source) : undefined;
    const written = name === undefined ? id : `the name ${name}`;
    if (written === undefined) return undefined;
    const isArchy = looksLikeArchy(file, source);
    return fillText(
      isArchy ? fillTemplates(file, written, this.#values).text : written,
      this.#values,
      () => {},
    );
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
      const imports = remembered(this.#imports, one, () => importsOf(one, text));
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
      const { words: named, included } = remembered(this.#testFiles, one, () => testFile(one, text));
      words.push(named);
      if (included === undefined) doubt ??= `${one} cannot be read`;
      else waiting.push(...included);
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

/** A value with a line break is refused where the flow is built; an empty one tells nothing. */
function plainValue(value: string | undefined): string | undefined {
  return value === undefined || value === '' || LINE_END.test(value) ? undefined : value;
}

function testFile(file: string, text: string): TestFile {
  const words = namesIn(text);
  try {
    return { words, included: includedFiles(parseDocument(file, text, { lists: true })) };
  } catch {
    return { words, included: undefined };
  }
}

function remembered<Value>(known: Map<string, Value>, file: string, make: () => Value): Value {
  const found = known.get(file);
  if (found !== undefined) return found;
  const made = make();
  known.set(file, made);
  return made;
}

/** `flows/parts`, `flows`, `.` of `flows/parts/a.mjs`. */
function foldersOf(file: string): string[] {
  const folder = posix.dirname(file);
  return folder === '.' || folder.startsWith('..') ? ['.'] : [folder, ...foldersOf(folder)];
}
