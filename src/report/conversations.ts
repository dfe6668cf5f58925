import { formatPlace } from '../errors.ts';
import type { Message } from '../simulation/engine.ts';
import type { Failure, TranscriptResult } from '../simulation/judge.ts';
import { code, codeBlock, cut, text } from './escape.ts';
import { count } from './words.ts';

const LONGEST_VALUE = 500;
const LONGEST_NAME = 200;
/** Of a long path, the beginning tells where it came from and the end where it got lost. */
const NODES_AT_EACH_END = 15;

/** How many conversations passed, as a line; empty where there were none. */
export function conversationsLine(
  transcripts: readonly TranscriptResult[],
  engine: string | undefined,
): string {
  if (transcripts.length === 0) return '';
  const passed = transcripts.filter((transcript) => transcript.passed).length;
  const by = engine === undefined ? '' : ` (${text(engine)})`;
  const known = transcripts.filter((transcript) => transcript.known !== undefined).length;
  const excused =
    (known === 0 ? '' : ` Of these, ${count(known, 'fails as a known issue', 'fail as known issues')}.`) +
    unobservedSentence(transcripts);
  if (passed < transcripts.length)
    return `❌ ${passed} of ${count(transcripts.length, 'conversation passes', 'conversations pass')}${by}.${excused}`;
  return `✅ ${count(passed, 'conversation passes', 'conversations pass')}${by}.${excused}`;
}

/** How many expectations nobody could judge; with a space in front, empty where there were none. */
function unobservedSentence(transcripts: readonly TranscriptResult[]): string {
  const unseen = transcripts.reduce((sum, { unobserved = [] }) => sum + unobserved.length, 0);
  return unseen === 0 ? '' : ` ${count(unseen, 'expectation was', 'expectations were')} not observed.`;
}

/** Which expectations of these conversations nobody could judge, by conversation; empty where there were none. */
export function unobservedText(transcripts: readonly TranscriptResult[]): string {
  return transcripts
    .flatMap(({ name, unobserved = [] }) =>
      unobserved.map(
        ({ message, expected, place }) =>
          `- **${text(cut(name, LONGEST_NAME))}**: ${text(cut(message, LONGEST_VALUE))}${
            expected === undefined ? '' : `, expected ${code(cut(expected, LONGEST_VALUE))}`
          } ${code(formatPlace(place))}`,
      ),
    )
    .join('\n');
}

/** What went wrong in one conversation, with what was expected and the line that says so. */
export function failureText(
  { name, place, failures, repeat }: TranscriptResult,
  engine: string | undefined,
): string {
  // What failed on the platform may well pass here: that is worth seeing, but no repetition.
  const again = isLocal(engine) ? 'Again, just this one' : 'Just this one, on the local simulator';
  return [
    `**${text(cut(name, LONGEST_NAME))}** ${code(formatPlace(place))}`,
    ...failures.map((failure) => `- ${describeFailure(failure)}`),
    ...(repeat === undefined ? [] : [`- ${again}: ${code(cut(repeat, LONGEST_VALUE))}`]),
  ].join('\n');
}

/** Whether the command of a result plays it on the engine that it came from. */
export function isLocal(engine: string | undefined): boolean {
  return engine === undefined || engine === 'local simulation';
}

/** The conversation as it happened, folded. */
export function foldedConversation({ transcript, path, routedTo }: TranscriptResult): string {
  const route = [
    path === undefined ? '' : `Path: ${describePath(path)}`,
    routedTo === undefined ? '' : `Queue: ${code(cut(routedTo, LONGEST_VALUE))}`,
  ].filter((line) => line !== '');
  return [
    '<details><summary>The conversation</summary>',
    transcript.length === 0 ? 'Nothing was said.' : codeBlock(conversationText(transcript), 'text'),
    ...route,
    '</details>',
  ].join('\n\n');
}

/** Who said what, a line each, as plain text. */
export function conversationText(transcript: readonly Message[]): string {
  return transcript
    .map((message) => {
      const who = message.from === 'user' ? 'Customer: ' : 'Bot:      ';
      return who + message.text.replaceAll('\n', `\n${' '.repeat(who.length)}`);
    })
    .join('\n');
}

function describeFailure({ message, expected, actual, diff, place }: Failure): string {
  const values = [
    expected === undefined ? '' : `  expected ${code(cut(expected, LONGEST_VALUE))}`,
    actual === undefined ? '' : `  but got ${code(cut(actual, LONGEST_VALUE))}`,
    diff === undefined ? '' : `  that is ${code(cut(diff, LONGEST_VALUE))}`,
  ].filter((line) => line !== '');
  // Two spaces before the end of a line break it.
  return [`${text(cut(message, LONGEST_VALUE))} ${code(formatPlace(place))}`, ...values].join('  \n');
}

function describePath(path: readonly string[]): string {
  const nodes = path.map((node) => code(cut(node, LONGEST_NAME)));
  if (nodes.length > 2 * NODES_AT_EACH_END) {
    const left = nodes.length - 2 * NODES_AT_EACH_END;
    nodes.splice(NODES_AT_EACH_END, left, `… ${left} more …`);
  }
  return nodes.join(' → ');
}
