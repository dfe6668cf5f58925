import { describe, expect, test } from '@jest/globals';
import { FlowgateError, formatPlace } from '../../src/errors.ts';
import type { SourceDocument } from '../../src/flow/document.ts';
import { parseDocument } from '../../src/flow/parse.ts';
import { includedFiles, readTranscripts } from '../../src/simulation/transcript.ts';
import { placeOf } from '../../src/simulation/written.ts';

const asIs = (text: string) => text;
const TALK = 'transcripts: [{ name: One, conversation: [{ user: Hi }, { include: shared }] }]';

/** Reads `flows/a.transcripts.yaml` beside other files; a text that begins with `!` cannot be read. */
function read(yaml: string, files: Readonly<Record<string, string>> = {}) {
  const resolve = (file: string): SourceDocument | FlowgateError | undefined => {
    const text = files[file];
    if (text?.startsWith('!')) {
      return new FlowgateError('invalid-flow', { attempted: 'Read', returned: text, advice: 'Try.' });
    }
    return text === undefined ? undefined : parseDocument(file, text);
  };
  return readTranscripts(parseDocument('flows/a.transcripts.yaml', yaml), asIs, { resolve });
}

/** Findings as `file:line: message`. */
function problems(...parameters: Parameters<typeof read>): string[] {
  const { transcripts, findings } = read(...parameters);
  expect(transcripts).toEqual([]);
  return findings.map(({ place, message }) => `${place.file}:${place.line}: ${message}`);
}

describe('fragments that cannot be put in', () => {
  test('one that does not exist, with the one that was meant', () => {
    expect(problems(`fragments: { shard: [{ bot: Hello }] }\n${TALK}`)).toEqual([
      'flows/a.transcripts.yaml:2: there is no fragment "shared". Did you mean "shard"?',
    ]);
  });

  test('one that includes itself, by way of another', () => {
    expect(
      problems(`fragments:
  shared:
    - include: other
  other:
    - include: shared
${TALK}`),
    ).toEqual(['flows/a.transcripts.yaml:5: the fragment "shared" includes itself: shared → other → shared']);
  });

  test('ones that grow beyond what a conversation can have', () => {
    const doubling = Array.from(
      { length: 40 },
      (_, index) => `  f${index}: [{ include: f${index + 1} }, { include: f${index + 1} }]`,
    ).join('\n');
    expect(
      problems(`fragments:
${doubling}
  f40: [{ bot: Hello }]
transcripts: [{ name: One, conversation: [{ user: Hi }, { include: f0 }] }]`),
    ).toEqual(['flows/a.transcripts.yaml:43: "conversation" has more than 1000 lines']);
  });

  test('ones that leave a conversation without its beginning', () => {
    expect(
      problems(`fragments: { shared: [{ bot: Hello }] }
transcripts: [{ name: One, conversation: [{ include: shared }, { user: Hi }] }]`),
    ).toEqual([
      'flows/a.transcripts.yaml:2: "conversation" begins with what the bot does, but the customer opens the conversation: put a user line first',
    ]);
  });

  test('a line that is wrong, even in a fragment nobody uses', () => {
    expect(
      problems(`fragments: { unused: [{ bott: Hello }] }\n${TALK.replace(', { include: shared }', '')}`),
    ).toEqual(['flows/a.transcripts.yaml:1: "bott" is not known here. Did you mean "bot"?']);
  });
});

describe('files that cannot be included', () => {
  test.each([['../../etc/passwd'], ['/etc/passwd'], ['C:/secrets.yaml'], ['..\\..\\secrets.yaml']])(
    '%s, which leads out',
    (file) => {
      expect(problems(`include: ['${file}']\n${TALK}`)).toEqual([
        `flows/a.transcripts.yaml:1: ${JSON.stringify(file)} leads out of the working directory: include files by relative paths`,
      ]);
      expect(
        includedFiles(parseDocument('flows/a.transcripts.yaml', `include: ['${file}']\n${TALK}`)),
      ).toEqual([]);
    },
  );

  test('one that is not there, or cannot be read', () => {
    expect(problems(`include:\n  - b.yaml\n  - c.yaml\n${TALK}`, { 'flows/c.yaml': '!locked' })).toEqual([
      'flows/a.transcripts.yaml:2: there is no file flows/b.yaml',
      'flows/a.transcripts.yaml:3: Read: !locked. Try.',
    ]);
  });

  test('ones in a ring', () => {
    expect(
      problems(`include: [b.yaml]\n${TALK}`, {
        'flows/b.yaml': 'include: [c.yaml]\nfragments: { shared: [{ bot: Hello }] }',
        'flows/c.yaml': 'fragments: { other: [{ bot: Hello }] }\ninclude: [b.yaml]',
      }),
    ).toEqual([
      'flows/c.yaml:2: flows/b.yaml includes flows/c.yaml includes flows/b.yaml: remove one of these lines',
    ]);
  });

  test('one that is no fragments file', () => {
    expect(problems(`include: [b.yaml]\n${TALK}`, { 'flows/b.yaml': TALK })).toEqual([
      'flows/b.yaml:1: "fragments" is missing; it takes the names of fragments with their lines',
      'flows/b.yaml:1: "transcripts" is not known here. Known here: $schema, include, fragments.',
    ]);
  });

  test('one that names a fragment a second time', () => {
    expect(
      problems(`include: [b.yaml]\nfragments: { shared: [{ bot: Hello }] }\n${TALK}`, {
        'flows/b.yaml': 'fragments:\n  shared: [{ bot: Hi }]',
      }),
    ).toEqual([
      'flows/b.yaml:2: the fragment "shared" is also in flows/a.transcripts.yaml: give one of them another name',
    ]);
  });
});

test('lines of other files take their places along, and a file that two include is read once', () => {
  const { transcripts, findings } = read(
    `include: [b.yaml, sub/c.yaml]
transcripts:
  - name: One
    conversation: [{ user: Hi }, { include: shared }, { user: Bye }]`,
    {
      'flows/b.yaml':
        'include: [common.yaml]\nfragments:\n  shared:\n    - bot: Hello\n    - include: deep\n',
      'flows/sub/c.yaml': 'include: [../common.yaml]\nfragments: { unused: [{ bot: x }] }',
      'flows/common.yaml': 'fragments:\n  deep:\n    - nothingElse: true\n',
    },
  );
  expect(findings).toEqual([]);
  const [turn, last] = transcripts[0]?.turns ?? [];
  const [line] = turn?.bot ?? [];
  expect(line && 'at' in line && formatPlace(placeOf(line.at))).toBe('flows/b.yaml:4:7');
  expect(turn?.nothingElse && formatPlace(placeOf(turn.nothingElse))).toBe('flows/common.yaml:3:7');
  expect(last?.user).toBe('Bye');
});

test('the environment is filled in with the document that asks for it', () => {
  const asked: string[] = [];
  const included = parseDocument('flows/b.yaml', 'fragments: { shared: [{ bot: "{env.X}" }] }');
  readTranscripts(
    parseDocument('flows/a.transcripts.yaml', `include: [b.yaml]\n${TALK}`),
    (text, path, document) => {
      if (text === '{env.X}') asked.push(`${document.file} ${path.join('.')}`);
      return text;
    },
    { resolve: () => included },
  );
  expect(asked).toEqual(['flows/b.yaml fragments.shared.0.bot']);
});
