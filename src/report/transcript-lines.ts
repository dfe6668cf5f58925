import { formatPlace } from '../errors.ts';
import type { TranscriptResult } from '../simulation/judge.ts';
import { conversationText } from './conversations.ts';

/** One conversation's result for a terminal; of a failed one all that is needed to understand and repeat it. */
export function transcriptLines(result: TranscriptResult): string[] {
  const { name, passed, known, failures, unobserved = [], transcript, path, repeat } = result;
  const unseen = unobserved.map(({ message, place }) => `    ${formatPlace(place)}: ${message}`);
  if (passed) {
    const verdict =
      known === undefined ? `✓ ${name}` : `~ ${name} (known until ${known.until}: ${known.url})`;
    return [verdict, ...unseen];
  }
  return [
    `✗ ${name}`,
    ...failures.flatMap(({ message, place, expected, actual, diff }) => [
      `    ${formatPlace(place)}: ${message}`,
      ...(diff === undefined
        ? [
            ...(expected === undefined ? [] : [`      expected ${expected}`]),
            ...(actual === undefined ? [] : [`      but got  ${actual}`]),
          ]
        : [`      ${diff}`]),
    ]),
    ...unseen,
    ...conversationText(transcript)
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => `    │ ${line}`),
    ...(path === undefined ? [] : [`    path: ${path.join(' → ')}`]),
    ...(repeat === undefined ? [] : [`    again: ${repeat}`]),
  ];
}
