import type { Place } from '../errors.ts';
import type { Path, SourceDocument } from '../flow/document.ts';
import type { Finding } from '../flow/finding.ts';
import type { Problem } from './schema-messages.ts';

/** Where something is written: a conversation may have lines from several files. */
export interface Written {
  readonly document: SourceDocument;
  readonly path: Path;
}

/** Something that is wrong with what is written there, as a sentence. */
export interface Fault {
  readonly at: Written;
  readonly message: string;
}

export function below(above: Written, ...keys: Path): Written {
  return new Below(above, keys);
}

/** Its path is put together where it is asked for: hardly any is. */
class Below implements Written {
  readonly #above: Written;
  readonly #keys: Path;

  constructor(above: Written, keys: Path) {
    this.#above = above;
    this.#keys = keys;
  }

  get document(): SourceDocument {
    return this.#above.document;
  }

  get path(): Path {
    return [...this.#above.path, ...this.#keys];
  }
}

export function placeOf({ document, path }: Written): Place {
  return document.locate(path);
}

export function faultsOf(document: SourceDocument, problems: readonly Problem[]): Fault[] {
  return problems.map(({ path, message }) => ({ at: { document, path }, message }));
}

/** In the order of the lines, each said once: the rows of a conversation share their faults. */
export function findingsOf(faults: readonly Fault[]): Finding[] {
  const findings = new Map<string, Finding>();
  for (const { at, message } of faults) {
    const place = placeOf(at);
    const key = JSON.stringify([place, message]);
    if (!findings.has(key)) findings.set(key, { rule: 'transcript', severity: 'error', message, place });
  }
  return [...findings.values()].sort(
    (a, b) =>
      Number(a.place.file > b.place.file) - Number(a.place.file < b.place.file) || lineOf(a) - lineOf(b),
  );
}

function lineOf({ place }: Finding): number {
  return place.line ?? 0;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
