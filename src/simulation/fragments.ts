import { FlowgateError } from '../errors.ts';
import type { SourceDocument } from '../flow/document.ts';
import { didYouMean } from '../flow/nearest.ts';
import { isTooLong, type Line, TOO_MANY_LINES } from './schema-lines.ts';
import { problemsOf } from './schema-messages.ts';
import { fragmentsFileSchema } from './transcript-schema.ts';
import { below, type Fault, faultsOf, isRecord, type Written } from './written.ts';

/**
 * The document at a path relative to the working directory, or why it cannot be had. Documents are read beforehand:
 * {@link includedFiles} says which.
 */
export type Resolve = (file: string) => SourceDocument | FlowgateError | undefined;

/** Lines under a name, as they are written and as they are meant. */
export interface Fragment {
  readonly lines: readonly Line[];
  /** What is written, placeholders of the environment filled: rows are put into it. */
  readonly raw: unknown;
  readonly at: Written;
}

export interface WrittenLine {
  readonly line: Line;
  readonly at: Written;
}

/** The files a transcript or fragments file includes, relative to the working directory. */
export function includedFiles({ file, value }: SourceDocument): string[] {
  const written = isRecord(value) ? value['include'] : undefined;
  if (!Array.isArray(written)) return [];
  return written.flatMap((name: unknown) => (typeof name === 'string' ? (besides(file, name) ?? []) : []));
}

/** All fragments a file has or includes, each name once. */
export class Fragments {
  readonly faults: Fault[] = [];
  readonly #byName = new Map<string, Fragment>();
  readonly #files = new Set<string>();
  readonly #resolve: Resolve;
  readonly #fill: (document: SourceDocument) => unknown;

  constructor(resolve: Resolve, fill: (document: SourceDocument) => unknown) {
    this.#resolve = resolve;
    this.#fill = fill;
  }

  get(name: string): Fragment | undefined {
    return this.#byName.get(name);
  }

  get names(): Iterable<string> {
    return this.#byName.keys();
  }

  /** Adds the fragments of a file whose shape is known to be right, and those of the files it includes. */
  add(
    document: SourceDocument,
    raw: unknown,
    { include = [], fragments = {} }: FragmentsSource,
    above: readonly string[] = [],
  ): void {
    this.#files.add(document.file);
    for (const [name, lines] of Object.entries(fragments)) {
      const at: Written = { document, path: ['fragments', name] };
      const earlier = this.#byName.get(name);
      if (earlier !== undefined) {
        const message = `the fragment ${JSON.stringify(name)} is also in ${earlier.at.document.file}: give one of them another name`;
        this.faults.push({ at, message });
        continue;
      }
      const written = isRecord(raw) && isRecord(raw['fragments']) ? raw['fragments'][name] : undefined;
      this.#byName.set(name, { lines, raw: written, at });
    }
    for (const [index, name] of include.entries()) {
      this.#include(name, { document, path: ['include', index] }, [...above, document.file]);
    }
  }

  #include(name: string, at: Written, above: readonly string[]): void {
    const complain = (message: string) => this.faults.push({ at, message });
    const file = besides(at.document.file, name);
    if (file === undefined) {
      complain(`${JSON.stringify(name)} leads out of the working directory: include files by relative paths`);
      return;
    }
    if (above.includes(file)) {
      complain(
        `${[...above.slice(above.indexOf(file)), file].join(' includes ')}: remove one of these lines`,
      );
      return;
    }
    if (this.#files.has(file)) return;
    const document = this.#resolve(file);
    if (document === undefined || document instanceof FlowgateError) {
      complain(document === undefined ? `there is no file ${file}` : document.message);
      return;
    }
    const raw = this.#fill(document);
    const parsed = fragmentsFileSchema.safeParse(raw);
    if (parsed.success) this.add(document, raw, parsed.data, above);
    else this.faults.push(...faultsOf(document, problemsOf(parsed.error.issues)));
  }
}

interface FragmentsSource {
  readonly include?: readonly string[] | undefined;
  readonly fragments?: Readonly<Record<string, readonly Line[]>> | undefined;
}

/**
 * Puts the lines of fragments where they are included.
 *
 * @param linesOf the lines of a fragment, which may have been filled for a row
 */
export function expandLines(
  lines: readonly Line[],
  at: Written,
  fragments: Fragments,
  linesOf: (fragment: Fragment) => readonly Line[],
): { lines: WrittenLine[]; faults: Fault[] } {
  const expanded: WrittenLine[] = [];
  const faults: Fault[] = [];
  const expand = (some: readonly Line[], from: Written, inside: readonly string[]): void => {
    for (const [index, line] of some.entries()) {
      // Fragments that include fragments can say a great deal in a few lines.
      if (isTooLong(expanded) || faults.length > 0) return;
      const written = below(from, index);
      const name = line.include;
      if (name === undefined) {
        expanded.push({ line, at: written });
        continue;
      }
      const fragment = fragments.get(name);
      const fault =
        fragment === undefined
          ? `there is no fragment ${JSON.stringify(name)}.${didYouMean(name, fragments.names)}`
          : inside.includes(name)
            ? `the fragment ${JSON.stringify(name)} includes itself: ${[...inside, name].join(' → ')}`
            : undefined;
      if (fragment === undefined || fault !== undefined) {
        faults.push({ at: below(written, 'include'), message: fault ?? '' });
        return;
      }
      expand(linesOf(fragment), fragment.at, [...inside, name]);
    }
  };
  expand(lines, at, []);
  if (isTooLong(expanded)) faults.push({ at, message: `"conversation" ${TOO_MANY_LINES}` });
  return { lines: expanded, faults };
}

/** A path relative to `file`, made relative to the working directory; `undefined` where it leaves that. */
function besides(file: string, name: string): string | undefined {
  if (name.startsWith('/') || name.includes('\\') || /^[A-Za-z]:/.test(name)) return undefined;
  const parts = file.split('/').slice(0, -1);
  for (const part of name.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}
