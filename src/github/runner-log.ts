import { posix } from 'node:path';
import { formatPlace, type Place } from '../errors.ts';
import { type Log, logLines } from '../log.ts';
import type { Redactor } from '../redact.ts';

interface AnnotationProperties {
  title?: string;
  file?: string;
  startLine?: number;
  startColumn?: number;
}

/** What a log needs of `@actions/core`. */
export interface RunnerCore {
  info(text: string): void;
  debug(text: string): void;
  notice(text: string, properties?: AnnotationProperties): void;
  warning(text: string, properties?: AnnotationProperties): void;
  error(text: string, properties?: AnnotationProperties): void;
  startGroup(title: string): void;
  endGroup(): void;
}

export interface RunnerLogOptions {
  readonly core: RunnerCore;
  readonly redactor: Redactor;
  /** Places are relative to it, annotations to the root of the repository. */
  readonly workingDirectory?: string | undefined;
}

type Kind = 'notice' | 'warning' | 'error';

/**
 * GitHub shows ten annotations of each kind and step. One more of a kind says how many there are beyond these,
 * and one error is the sentence that the step fails with.
 */
const MOST: Readonly<Record<Kind, number>> = { notice: 9, warning: 9, error: 8 };
/** GitHub cuts an annotation at 4,096 characters. */
const ANNOTATION_LENGTH = 4_000;

/**
 * Stands before every line. The problem matchers that setup actions register (tsc, eslint, go, python, csc, java)
 * begin with the file's name or with white space and a number: behind this mark a bot's answer cannot forge either.
 */
const LINE_MARK = ' │ ';

/** The log of a run on a GitHub runner. */
export class RunnerLog implements Log {
  readonly #core: RunnerCore;
  readonly #redactor: Redactor;
  readonly #workingDirectory: string;
  readonly #sent: Record<Kind, number> = { notice: 0, warning: 0, error: 0 };

  constructor({ core, redactor, workingDirectory }: RunnerLogOptions) {
    this.#core = core;
    this.#redactor = redactor;
    this.#workingDirectory = workingDirectory ?? '.';
  }

  info(text: string): void {
    for (const line of this.#lines(text)) this.#core.info(LINE_MARK + withoutCompactProblem(line));
  }

  debug(text: string): void {
    this.#core.debug(this.#lines(text).join('\n'));
  }

  notice(text: string, place?: Place): void {
    this.#annotate('notice', text, place);
  }

  warning(text: string, place?: Place): void {
    this.#annotate('warning', text, place);
  }

  error(text: string, place?: Place): void {
    this.#annotate('error', text, place);
  }

  async group<T>(title: string, work: () => Promise<T>): Promise<T> {
    this.#core.startGroup(this.#lines(title).join(' '));
    try {
      return await work();
    } finally {
      this.#core.endGroup();
    }
  }

  /** Says, once for each kind, how many annotations did not fit. Call it when nothing more will be told. */
  flush(): void {
    for (const kind of ['notice', 'warning', 'error'] as const) {
      const more = this.#sent[kind] - MOST[kind];
      this.#sent[kind] = 0;
      if (more <= 0) continue;
      this.#core[kind](`+${more} more: they are in the log above and in the report.`, { title: 'Flowgate' });
    }
  }

  #annotate(kind: Kind, text: string, place: Place | undefined): void {
    this.#sent[kind] += 1;
    if (this.#sent[kind] > MOST[kind]) {
      this.info(`${kind}: ${place ? `${formatPlace(place)}: ` : ''}${text}`);
      return;
    }
    const message = this.#lines(text).join('\n');
    this.#core[kind](
      message.length > ANNOTATION_LENGTH ? `${message.slice(0, ANNOTATION_LENGTH)}…` : message,
      { title: 'Flowgate', ...(place ? this.#where(place) : {}) },
    );
  }

  #where({ file, line, column }: Place): AnnotationProperties {
    return {
      file: this.#lines(posix.join(this.#workingDirectory, file)).join(' '),
      ...(line === undefined ? {} : { startLine: line }),
      ...(line === undefined || column === undefined ? {} : { startColumn: column }),
    };
  }

  #lines(text: string): string[] {
    return logLines(text, this.#redactor);
  }
}

/** The one stock matcher that takes anything before its file name: `FILE: line 1, col 2, Error - TEXT (RULE)`. */
function withoutCompactProblem(line: string): string {
  return line.replace(/(,\s(?:error|warning|info)\s)-(?=\s)/gi, '$1\\u{2d}');
}
