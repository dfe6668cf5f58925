import { expect, test } from '@jest/globals';
import { parseDocument } from '../../src/flow/parse.ts';
import { adviceOn } from '../../src/simulation/advice.ts';
import { readTranscripts } from '../../src/simulation/transcript.ts';

function read(text: string) {
  const { transcripts, findings } = readTranscripts(
    parseDocument('hello.transcripts.yaml', text),
    (written) => written,
  );
  expect(findings).toEqual([]);
  return transcripts;
}

const WORDY = `
transcripts:
  - name: Words
    conversation: [{ user: Hi }, { bot: Hello }]
`;

test('a conversation that looks at words alone is told to look where it ends', () => {
  expect(adviceOn(read(WORDY))).toEqual([expect.stringMatching(/^"Words" looks at words only/)]);
});

test('several are told in one sentence', () => {
  const twice = `${WORDY}  - name: More\n    conversation: [{ user: Hi }, { bot: { contains: Hello } }]\n`;
  expect(adviceOn(read(twice))).toEqual([expect.stringMatching(/^2 conversations \("Words" first\)/)]);
});

test('one that says where it ends is left alone, and so is one that asks for nothing', () => {
  expect(adviceOn(read(`${WORDY}    expect: { ended: bye }\n`))).toEqual([]);
  expect(adviceOn(read('transcripts:\n  - name: Runs\n    conversation: [{ user: Hi }]\n'))).toEqual([]);
});
