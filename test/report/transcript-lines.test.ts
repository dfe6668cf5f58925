import { describe, expect, test } from '@jest/globals';
import { transcriptLines } from '../../src/report/transcript-lines.ts';
import { conversation } from './situations.ts';

const place = { file: 'flows/a.transcripts.yaml', line: 5, column: 9 };

describe('a conversation that failed', () => {
  test('is shown with all that is needed to understand and repeat it', () => {
    const result = conversation('Asked twice', {
      passed: false,
      failures: [
        { message: 'The bot said something else.', expected: '"Hi"', actual: 'Bye', place },
        { message: 'Other words.', expected: 'May I', actual: 'Can I', diff: '[-May-] {+Can+} I', place },
      ],
      transcript: [
        { from: 'user', text: 'Hello' },
        { from: 'bot', text: 'Bye\nand thanks' },
      ],
      path: ['start', 'bye'],
      repeat: 'flowgate simulate --name "Asked twice"',
    });
    expect(transcriptLines(result)).toEqual([
      '✗ Asked twice',
      '    flows/a.transcripts.yaml:5:9: The bot said something else.',
      '      expected "Hi"',
      '      but got  Bye',
      '    flows/a.transcripts.yaml:5:9: Other words.',
      '      [-May-] {+Can+} I',
      '    │ Customer: Hello',
      '    │ Bot:      Bye',
      '    │           and thanks',
      '    path: start → bye',
      '    again: flowgate simulate --name "Asked twice"',
    ]);
  });

  test('shows nothing of what the engine did not see', () => {
    const result = conversation('Silent', {
      passed: false,
      failures: [{ message: 'It broke.', place }],
      transcript: [],
      path: undefined,
    });
    expect(transcriptLines(result)).toEqual(['✗ Silent', '    flows/a.transcripts.yaml:5:9: It broke.']);
  });
});

test('a known issue is told from a success', () => {
  const known = { url: 'https://issues.example/7', until: '2026-12-31' };
  const failures = [{ message: 'It broke.', place }];
  expect(transcriptLines(conversation('Odd', { known, failures }))).toEqual([
    '~ Odd (known until 2026-12-31: https://issues.example/7)',
  ]);
});

test('what was not observed is told of a success, too', () => {
  const unobserved = [{ message: 'not observed: the queue', place }];
  expect(transcriptLines(conversation('Half', { unobserved }))).toEqual([
    '✓ Half',
    '    flows/a.transcripts.yaml:5:9: not observed: the queue',
  ]);
});

test('a conversation that passed is one line', () => {
  expect(transcriptLines(conversation('Fine'))).toEqual(['✓ Fine']);
});
