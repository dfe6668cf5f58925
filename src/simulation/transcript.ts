import type { Path, SourceDocument } from '../flow/document.ts';
import { type Finding, hasErrors } from '../flow/finding.ts';
import { mapTexts } from '../flow/map-texts.ts';
import { expandLines, type Fragment, Fragments, type Resolve } from './fragments.ts';
import { isPlainTranscriptFile } from './plain-transcript.ts';
import { fillRow, type Row, rowName, unknownIn, unknownTemplates } from './rows.ts';
import { type Line, linesSchema, openingProblem } from './schema-lines.ts';
import { type Problem, problemsOf } from './schema-messages.ts';
import { type Transcript, transcriptOf } from './script.ts';
import { hasTemplates } from './templates.ts';
import {
  type TranscriptFile,
  type TranscriptSource,
  transcriptFileSchema,
  transcriptSchema,
} from './transcript-schema.ts';
import { below, type Fault, faultsOf, findingsOf, isRecord, type Written } from './written.ts';

export { includedFiles, type Resolve } from './fragments.ts';
export { type BotLine, conversationOf, type KnownIssue, type Transcript, type Turn } from './script.ts';
export { transcriptsJsonSchema } from './transcript-schema.ts';

export interface ReadOptions {
  /** Gives the files that are included; none unless told. */
  readonly resolve?: Resolve | undefined;
  /** The source of the flow; guessed from the name of the transcript file unless told. */
  readonly flowFile?: string | undefined;
  /** The name of the environment that `fill` takes values from. */
  readonly environment?: string | undefined;
}

/**
 * Reads a transcript file. Each finding has the rule `transcript` and the place of the fault; all are found at once,
 * and while there is any, no transcript is returned.
 *
 * @param document an object with `transcripts`, or the bare list of one conversation's lines
 * @param fill replaces `{env.NAME}` in a text written at `path`, and speaks up about missing values by itself
 */
export function readTranscripts(
  document: SourceDocument,
  fill: (text: string, path: Path, document: SourceDocument) => string,
  options: ReadOptions = {},
): { transcripts: Transcript[]; findings: Finding[] } {
  const reader = new Reader(fill, options);
  const transcripts = reader.read(Array.isArray(document.value) ? asFile(document) : document);
  const findings = findingsOf(reader.faults);
  return { transcripts: hasErrors(findings) ? [] : transcripts, findings };
}

/** One conversation, as the file that would hold it. */
function asFile(document: SourceDocument): SourceDocument {
  return {
    file: document.file,
    value: { transcripts: [document.value] },
    locate: (path) => document.locate(path.slice(2)),
  };
}

class Reader {
  readonly faults: Fault[] = [];
  readonly #fill: (text: string, path: Path, document: SourceDocument) => string;
  readonly #options: ReadOptions;
  /** Most files have no template at all, and need not be looked through for them again. */
  #hasTemplates = false;

  constructor(fill: (text: string, path: Path, document: SourceDocument) => string, options: ReadOptions) {
    this.#fill = fill;
    this.#options = options;
  }

  read(document: SourceDocument): Transcript[] {
    const raw = this.#filled(document);
    const file = this.#judged(document, raw);
    this.faults.push(...faultsOf(document, repeatedNames(raw, document)));
    if (file === undefined) return [];

    const fragments = new Fragments(this.#options.resolve ?? (() => undefined), (one) => this.#filled(one));
    fragments.add(document, raw, file);
    this.faults.push(...fragments.faults);
    if (this.faults.length > 0) return [];
    return this.#transcripts(document, raw, file, fragments);
  }

  #judged(document: SourceDocument, raw: unknown): TranscriptFile | undefined {
    // What is wrong with templates is told in the order of the schema's keys.
    if (!this.#hasTemplates && isPlainTranscriptFile(raw)) return raw;
    const parsed = transcriptFileSchema.safeParse(raw);
    if (parsed.success) return parsed.data;
    this.faults.push(...faultsOf(document, problemsOf(parsed.error.issues)));
    return undefined;
  }

  #transcripts(
    document: SourceDocument,
    raw: unknown,
    { transcripts, always = [], mocks = [] }: TranscriptFile,
    fragments: Fragments,
  ): Transcript[] {
    if (this.#hasTemplates) {
      const root: Written = { document, path: [] };
      this.faults.push(...unknownIn({ always, mocks }, root, new Set(), []));
    }
    const file = {
      always: always.map((matcher, index) => ({ matcher, at: { document, path: ['always', index] } })),
      mocks,
      flowFile:
        this.#options.flowFile ?? document.file.replace(/(\.transcripts)?\.(ya?ml|json)$/i, '.flow.*'),
      environment: this.#options.environment,
    };
    const items = isRecord(raw) && Array.isArray(raw['transcripts']) ? raw['transcripts'] : [];
    const read = transcripts.flatMap((written, index): Transcript[] => {
      const at: Written = { document, path: ['transcripts', index] };
      if (Array.isArray(written)) {
        const source = { name: `Conversation ${index + 1}`, conversation: written };
        return this.#transcript(source, { item: at, at, lines: at }, file, fragments, undefined);
      }
      const lines = below(at, 'conversation');
      if (written.rows === undefined) {
        return this.#transcript(written, { item: at, at, lines }, file, fragments, undefined);
      }
      return written.rows.flatMap((row, rowIndex) => {
        const places = { item: at, at: below(at, 'rows', rowIndex), lines };
        const source = this.#forRow(items[index], at, row, rowIndex, written.name);
        return source ? this.#transcript(source, places, file, fragments, row) : [];
      });
    });
    this.#refuseTwins(read);
    return read;
  }

  /** What a row makes of a conversation: what is written, with the row filled in, read anew. */
  #forRow(raw: unknown, at: Written, row: Row, index: number, name: string): TranscriptSource | undefined {
    const { name: _name, rows: _rows, ...rest } = isRecord(raw) ? raw : {};
    const filled = fillRow(rest, row);
    const parsed = transcriptSchema.safeParse(
      isRecord(filled) ? { ...filled, name: rowName(name, row, index) } : filled,
    );
    if (parsed.success) return parsed.data;
    this.#complainOfRow(at, problemsOf(parsed.error.issues, at.path), index);
    return undefined;
  }

  #complainOfRow(at: Written, problems: readonly Problem[], index: number): void {
    const faults = faultsOf(at.document, problems);
    this.faults.push(
      ...faults.map((fault) => ({ ...fault, message: `${fault.message} (with row ${index + 1} filled in)` })),
    );
  }

  #transcript(
    source: TranscriptSource,
    places: { readonly item: Written; readonly at: Written; readonly lines: Written },
    file: Pick<Transcript, 'always' | 'mocks' | 'flowFile' | 'environment'>,
    fragments: Fragments,
    row: Row | undefined,
  ): Transcript[] {
    const linesOf = (fragment: Fragment): readonly Line[] => {
      if (row === undefined || !this.#hasTemplates) return fragment.lines;
      const parsed = linesSchema.safeParse(fillRow(fragment.raw, row));
      if (parsed.success) return parsed.data;
      const problems = problemsOf(parsed.error.issues, fragment.at.path);
      this.faults.push(...faultsOf(fragment.at.document, problems));
      return [];
    };
    const { lines, faults } = expandLines(source.conversation, places.lines, fragments, linesOf);
    this.faults.push(...faults);
    const opening = faults.length > 0 ? undefined : openingProblem(lines.map(({ line }) => line));
    if (opening !== undefined) this.faults.push({ at: places.lines, message: `"conversation" ${opening}` });
    if (this.#hasTemplates) {
      this.faults.push(...unknownTemplates(source, places.item, lines, Object.keys(row ?? {})));
    }
    return [transcriptOf(source, lines, file, { source: places.item, at: places.at })];
  }

  /** Rows can make the same name twice; what is written twice was told before. */
  #refuseTwins(transcripts: readonly Transcript[]): void {
    const names = new Set<string>();
    for (const { name, at } of transcripts) {
      if (names.has(name)) {
        const message = `another conversation is also called ${JSON.stringify(name)}: results could not be told apart`;
        this.faults.push({ at, message });
      }
      names.add(name);
    }
  }

  #filled(document: SourceDocument): unknown {
    if (document.needsFilling === false) return document.value;
    return mapTexts(document.value, (text, path) => {
      // Most texts have nothing to be filled in.
      if (!text.includes('{')) return text;
      if (hasTemplates(text)) this.#hasTemplates = true;
      return this.#fill(text, [...path], document);
    });
  }
}

/** Works on what is written rather than on what was parsed, so that it speaks even where something else is wrong. */
function repeatedNames(value: unknown, document: SourceDocument): Problem[] {
  const first = new Map<unknown, Path>();
  const list = isRecord(value) ? value['transcripts'] : undefined;
  if (!Array.isArray(list)) return [];
  return list.flatMap((item: unknown, index): Problem[] => {
    const name = isRecord(item) ? item['name'] : undefined;
    if (typeof name !== 'string') return [];
    const path = ['transcripts', index, 'name'];
    const earlier = first.get(name);
    if (earlier === undefined) {
      first.set(name, path);
      return [];
    }
    const { line } = document.locate(earlier);
    const where = line === undefined ? 'an earlier conversation' : `the conversation at line ${line}`;
    return [{ path, message: `"name" is already the name of ${where}: results could not be told apart` }];
  });
}
