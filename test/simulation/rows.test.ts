import { describe, expect, test } from '@jest/globals';
import { parseDocument } from '../../src/flow/parse.ts';
import { conversationOf, readTranscripts, type Transcript } from '../../src/simulation/transcript.ts';
import { placeOf } from '../../src/simulation/written.ts';

function read(yaml: string) {
  return readTranscripts(parseDocument('a.transcripts.yaml', yaml), (text) => text);
}

function problems(yaml: string): string[] {
  const { transcripts, findings } = read(yaml);
  expect(transcripts).toEqual([]);
  return findings.map(({ place, message }) => `${place.line}: ${message}`);
}

function sound(yaml: string): Transcript[] {
  const { transcripts, findings } = read(yaml);
  expect(findings).toEqual([]);
  return transcripts;
}

describe('what is refused', () => {
  test('a name that is neither a column nor captured, wherever it is asked for', () => {
    const message = (name: string, hint = '') =>
      `\${${name}} is neither a column of "rows" nor captured by an earlier line that could be used here.${hint}`;
    expect(
      problems(`always: [{ not: "\${a}" }]
transcripts:
  - name: "\${b}"
    rows: [{ column: x }]
    given: { x: "\${c}" }
    conversation:
      - user: "\${colum}"
      - bot: { matches: "(?<code>x)", not: "\${code}" }
      - set: { x: "\${code}" }
    expect:
      at: "\${code}"
      variables: { x: { contains: "\${code}" }, y: "\${d}" }`),
    ).toEqual([
      `1: ${message('a')}`,
      `3: ${message('b')}`,
      `5: ${message('c')}`,
      `7: ${message('colum', ' Did you mean "column"?')}`,
      `8: ${message('code')}`,
      `9: ${message('code')}`,
      `11: ${message('code')}`,
      `12: ${message('d')}`,
    ]);
  });

  test('a row that makes a line into something it must not be', () => {
    expect(
      problems(`transcripts:
  - name: One
    rows: [{ text: Hi, queue: 5 }, { text: "", queue: x }]
    conversation:
      - user: "\${text}"`),
    ).toEqual(['5: "user" is empty (with row 2 filled in)']);
  });

  test('rows of another shape', () => {
    const rows = (text: string) =>
      problems(`transcripts:\n  - name: One\n    conversation: [{ user: Hi }]\n    rows: ${text}`);
    expect(rows('[]')).toEqual(['4: "rows" is an empty list']);
    expect(rows('[5]')).toEqual(['4: item 1 of "rows" takes the names of columns with their values, not 5']);
    expect(rows('[{ a: [1] }]')).toEqual(['4: "a" takes text, a number, true or false, not a list']);
    expect(rows('[{ a: }]')).toEqual(['4: "a" is left empty; it takes text, a number, true or false']);
    expect(rows('[{ a-b: 1 }]')).toEqual(['4: "a-b" is no name for a column: use letters, digits and _']);
  });

  test('rows that make the same name', () => {
    expect(
      problems(`transcripts:
  - name: "\${a}"
    rows:
      - { a: x }
      - { a: "x " }
    conversation: [{ user: Hi }]`),
    ).toEqual(['5: another conversation is also called "x": results could not be told apart']);
  });
});

describe('what rows make', () => {
  test('a conversation each, at its row, with a number where the name has no column', () => {
    const [first, second] = sound(`transcripts:
  - name: A wish
    rows:
      - { wish: billing }
      - { wish: returns }
    conversation: [{ user: "I want \${wish}" }]`);
    expect([first?.name, second?.name]).toEqual(['A wish (row 1)', 'A wish (row 2)']);
    expect(second && placeOf(second.at).line).toBe(5);
    expect(second && conversationOf(second).userLines).toEqual(['I want returns']);
  });

  test('values keep what they are, texts are texts, and patterns mean the value itself', () => {
    const [transcript] = sound(`fragments: { greeting: [{ bot: "\${n} a.b" }] }
transcripts:
  - name: "\${n}"
    rows: [{ n: 5, yes: true, dotted: a.b }]
    given: { n: "\${n}", flag: "\${yes}", text: "n=\${n}" }
    mocks: [{ call: x, with: { n: "\${n}" }, variables: { yes: "\${yes}" } }]
    conversation:
      - user: "\${n}"
      - include: greeting
      - bot: { matches: "^\${dotted}$" }
      - bot: '\\\${n}'
      - set: { n: "\${n}" }
    expect: { variables: { n: "\${n}", m: { equals: "\${n}" } }, routedTo: "\${n}" }`);
    expect(transcript?.name).toBe('5');
    expect(transcript?.given).toEqual({ n: 5, flag: true, text: 'n=5' });
    expect(transcript?.mocks).toEqual([{ call: 'x', with: { n: 5 }, variables: { yes: true } }]);
    expect(transcript?.turns[0]).toMatchObject({
      user: '5',
      bot: [{ matcher: '5 a.b' }, { matcher: { matches: '^a\\.b$' } }, { matcher: `\\\${n}` }],
    });
    expect(transcript?.events).toMatchObject([{ kind: 'set', variables: { n: 5 } }]);
    expect(transcript?.expect).toEqual({
      variables: { n: 5, m: { equals: '5' } },
      routedTo: '5',
    });
  });
});
