import { styleText } from 'node:util';
import { formatPlace, type Place } from './errors.ts';
import { type Log, logLines } from './log.ts';
import type { Redactor } from './redact.ts';

export interface TerminalStream {
  write(text: string): unknown;
  readonly isTTY?: boolean | undefined;
}

export interface TerminalLogOptions {
  readonly stream: TerminalStream;
  readonly redactor: Redactor;
  /** `NO_COLOR` of it is respected. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Shows what only {@link Log.debug} is told. */
  readonly verbose?: boolean | undefined;
}

type Style = Parameters<typeof styleText>[0];

/** The log of a run on a terminal, in colour where somebody is looking. */
export class TerminalLog implements Log {
  readonly #stream: TerminalStream;
  readonly #redactor: Redactor;
  readonly #coloured: boolean;
  readonly #verbose: boolean;
  #depth = 0;

  constructor({ stream, redactor, environment, verbose }: TerminalLogOptions) {
    this.#stream = stream;
    this.#redactor = redactor;
    this.#coloured = stream.isTTY === true && (environment['NO_COLOR'] ?? '') === '';
    this.#verbose = verbose ?? false;
  }

  info(text: string): void {
    this.#print('', text);
  }

  notice(text: string, place?: Place): void {
    this.#print('ℹ ', placed(text, place), 'cyan');
  }

  warning(text: string, place?: Place): void {
    this.#print('⚠ ', placed(text, place), 'yellow');
  }

  error(text: string, place?: Place): void {
    this.#print('✖ ', placed(text, place), 'red');
  }

  debug(text: string): void {
    if (this.#verbose) this.#print('', text, 'dim');
  }

  async group<T>(title: string, work: () => Promise<T>): Promise<T> {
    this.#print('▸ ', title, 'bold');
    this.#depth += 1;
    let mark = '✖ ';
    let style: Style = 'red';
    try {
      const answer = await work();
      mark = '✔ ';
      style = 'green';
      return answer;
    } finally {
      this.#depth -= 1;
      this.#print(mark, title, style);
    }
  }

  #print(mark: string, text: string, style?: Style): void {
    const margin = '  '.repeat(this.#depth);
    const lines = logLines(text, this.#redactor);
    for (const [index, line] of lines.entries()) {
      const whole = (index === 0 ? mark : ' '.repeat(mark.length)) + line;
      this.#stream.write(`${margin}${style === undefined ? whole : this.#paint(style, whole)}\n`);
    }
  }

  #paint(style: Style, text: string): string {
    // Newer versions of Node would look at stdout; this stream has been looked at already.
    return this.#coloured ? styleText(style, text, { validateStream: false }) : text;
  }
}

function placed(text: string, place: Place | undefined): string {
  return place ? `${formatPlace(place)}: ${text}` : text;
}
