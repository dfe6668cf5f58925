/** What a bad input is, and the small valid project that each of them spoils in one place. */
import type { FailureReason } from '../../src/errors.ts';

/** What stands at a path: text, bytes, or something that is no regular file. */
export type Content =
  | string
  | Uint8Array
  | { readonly linkTo: string }
  | { readonly is: 'directory' | 'named pipe' };

export interface Expected {
  readonly code: FailureReason;
  /** The file that is to blame; `undefined` where it is a setting. */
  readonly file?: string | undefined;
  /** `undefined` where a file is to blame as a whole. */
  readonly line?: number | undefined;
  /** The rule of the finding; `undefined` where the run ends before there are findings. */
  readonly rule?: string | undefined;
  /** A part of what is said. */
  readonly says: string;
}

export interface BadInput {
  readonly what: string;
  readonly files: Readonly<Record<string, Content>>;
  readonly settings?: Readonly<Record<string, string>> | undefined;
  readonly processEnvironment?: Readonly<Record<string, string>> | undefined;
  readonly expected: Expected;
}

export const YAML = 'flows/a.flow.yaml';
export const JSON_FILE = 'flows/a.flow.json';
export const TRANSCRIPTS = 'flows/a.transcripts.yaml';
export const ENVIRONMENT = 'flows/environments/dev.env';

export const YAML_LINES: readonly string[] = [
  'id: flow-1',
  'name: Small',
  'nodes:',
  '  start: { type: start, transition: hello }',
  '  hello:',
  '    type: webchat',
  '    transition: bye',
  '    actions:',
  '      - { name: say, text: "Hello." }',
  '  bye: { type: end }',
];
export const JSON_LINES: readonly string[] = [
  '{',
  '  "id": "flow-1",',
  '  "name": "Small",',
  '  "nodes": {',
  '    "start": { "type": "start", "transition": "hello" },',
  '    "hello": { "type": "webchat", "transition": "bye", "actions": [{ "name": "say", "text": "Hello." }] },',
  '    "bye": { "type": "end" }',
  '  }',
  '}',
];
export const TRANSCRIPT_LINES: readonly string[] = [
  'transcripts:',
  '  - name: It greets',
  '    conversation:',
  '      - user: Hi',
  '      - bot: Hello.',
  '    expect:',
  '      ended: bye',
];

/** The lines with line `number`, counted from 1, replaced. */
export function withLine(lines: readonly string[], number: number, text: string): string {
  return `${lines.map((line, index) => (index === number - 1 ? text : line)).join('\n')}\n`;
}

/** The project with nothing wrong, but for the files given. */
export function project(files: BadInput['files']): BadInput['files'] {
  return { [TRANSCRIPTS]: `${TRANSCRIPT_LINES.join('\n')}\n`, ...files };
}

type Rest = Partial<Omit<Expected, 'says'>> & Pick<BadInput, 'settings' | 'processEnvironment'>;

/** A flow in YAML whose line `number` is `text`; that line is to blame unless `rest` says otherwise. */
export function inYaml(what: string, number: number, text: string, says: string, rest: Rest = {}): BadInput {
  return spoiled(what, YAML, withLine(YAML_LINES, number, text), says, { line: number, ...rest });
}

/** The same in JSON. */
export function inJson(what: string, number: number, text: string, says: string, rest: Rest = {}): BadInput {
  return spoiled(what, JSON_FILE, withLine(JSON_LINES, number, text), says, { line: number, ...rest });
}

/** A transcript file whose line `number` is `text`. */
export function inTranscripts(
  what: string,
  number: number,
  text: string,
  says: string,
  rest: Rest = {},
): BadInput {
  const content = withLine(TRANSCRIPT_LINES, number, text);
  const { settings, processEnvironment, ...expected } = rest;
  return {
    what,
    files: { [YAML]: `${YAML_LINES.join('\n')}\n`, [TRANSCRIPTS]: content },
    settings,
    processEnvironment,
    expected: {
      code: 'invalid-flow',
      file: TRANSCRIPTS,
      line: number,
      rule: 'transcript',
      says,
      ...expected,
    },
  };
}

/** A whole source; it cannot be read unless `rest` names another rule. */
export function spoiled(
  what: string,
  file: string,
  content: Content,
  says: string,
  rest: Rest = {},
): BadInput {
  const { settings, processEnvironment, ...expected } = rest;
  return {
    what,
    files: project({ [file]: content }),
    settings,
    processEnvironment,
    expected: { code: 'invalid-flow', file, rule: 'readable', says, ...expected },
  };
}
