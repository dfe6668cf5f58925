import { MAX_TEXT_LENGTH } from '../flow/pattern.ts';
import type { Message, SimulationResult } from './engine.ts';
import type { Failure } from './judge.ts';
import { describeMatcher, forbiddenText, matchesText, quoted, type TextMatcher } from './text-matcher.ts';
import type { BotLine, Transcript, Turn } from './transcript.ts';

/**
 * Judges what was said. A turn is a line of the customer and all messages up to the next one: the bot lines must
 * match messages of their turn, in order; other messages are fine unless `nothingElse`. A bot line that only says
 * `not` speaks of every message of its turn.
 */
export function judgeTurns(transcript: Transcript, result: SimulationResult, engine: string): Failure[] {
  const expectsWords = transcript.turns.some((turn) => turn.bot.length > 0 || turn.nothingElse);
  const said = result.transcript;
  if (said === undefined) {
    return expectsWords ? unobserved(transcript, engine) : [];
  }
  const failures = tooLong(said, transcript);
  if (said.some(({ from }) => from === 'user')) {
    return [...failures, ...judgeEachTurn(transcript, result, turnsSaid(said))];
  }
  return [...failures, ...judgeStream(transcript, textsOf(said), engine)];
}

function judgeEachTurn(
  transcript: Transcript,
  result: SimulationResult,
  turns: readonly (readonly string[])[],
): Failure[] {
  const failures: Failure[] = [];
  for (const [index, turn] of transcript.turns.entries()) {
    const said = turns[index];
    if (said === undefined) {
      failures.push(neverSpoken(turn, transcript, result));
      // What comes after a line that could not be said cannot have happened either: one failure tells it all.
      break;
    }
    const { failures: missing, extra } = matchInOrder(
      turn.bot,
      said,
      transcript,
      `after ${quoted(turn.user)}`,
    );
    failures.push(...missing);
    if (turn.nothingElse && extra.length > 0) {
      failures.push({
        message: `after ${quoted(turn.user)} the bot was to say nothing else, but it said ${list(extra)}`,
        expected: 'nothing else',
        actual: extra.join('\n'),
        place: transcript.locate(turn.nothingElse),
      });
    }
  }
  return failures;
}

/** Without the customer's lines nobody knows where a turn begins: the bot's messages are one stream. */
function judgeStream(transcript: Transcript, said: readonly string[], engine: string): Failure[] {
  const lines = transcript.turns.flatMap((turn) => turn.bot);
  const { failures } = matchInOrder(lines, said, transcript, 'in the conversation');
  const unseen = transcript.turns.flatMap(({ nothingElse }) =>
    nothingElse
      ? [
          {
            message: `not observed by ${engine}: whether the bot said nothing else, because it does not report where a turn begins`,
            expected: 'nothing else',
            place: transcript.locate(nothingElse),
          },
        ]
      : [],
  );
  return [...failures, ...unseen];
}

/** `extra`: the messages that no line took. */
function matchInOrder(
  lines: readonly BotLine[],
  said: readonly string[],
  transcript: Transcript,
  where: string,
): { failures: Failure[]; extra: readonly string[] } {
  const failures: Failure[] = [];
  const taken = new Set<number>();
  let from = 0;
  for (const { matcher, path } of lines) {
    const forbidden = forbiddenText(matcher);
    if (forbidden !== undefined) {
      const wrong = said.find((text) => matchesText(forbidden, text));
      if (wrong === undefined) continue;
      failures.push({
        message: `${where} the bot was not to say ${describeMatcher(forbidden)}, but it said ${quoted(wrong)}`,
        expected: `nothing that is ${describeMatcher(forbidden)}`,
        actual: wrong,
        place: transcript.locate(path),
      });
      continue;
    }
    const found = said.findIndex((text, index) => index >= from && matchesText(matcher, text));
    if (found === -1) {
      failures.push({
        message: `${where} the bot was to say ${describeMatcher(matcher)}, but ${insteadOf(matcher, said, from)}`,
        expected: describeMatcher(matcher),
        actual: said.length === 0 ? 'nothing' : said.join('\n'),
        place: transcript.locate(path),
      });
      continue;
    }
    taken.add(found);
    from = found + 1;
  }
  return { failures, extra: said.filter((_, index) => !taken.has(index)) };
}

function insteadOf(matcher: TextMatcher, said: readonly string[], from: number): string {
  if (said.length === 0) return 'it said nothing';
  const early = said.slice(0, from).find((text) => matchesText(matcher, text));
  if (early !== undefined) return `it said so only before, as ${quoted(early)}: the order differs`;
  const rest = said.slice(from);
  return rest.length === 0 ? `it said nothing more after ${list(said.slice(-1))}` : `it said ${list(rest)}`;
}

function neverSpoken(turn: Turn, transcript: Transcript, result: SimulationResult): Failure {
  const reason =
    typeof result.endNode === 'string'
      ? `it had ended at ${quoted(result.endNode)}`
      : 'it had come to a stop';
  return {
    message: `the conversation did not get as far as the customer saying ${quoted(turn.user)}: ${reason}`,
    expected: `the customer can say ${quoted(turn.user)}`,
    actual: reason,
    place: transcript.locate(turn.path),
  };
}

function unobserved(transcript: Transcript, engine: string): Failure[] {
  const lines = transcript.turns.flatMap((turn) => [
    ...turn.bot.map(({ matcher, path }) => ({ path, expected: describeMatcher(matcher) })),
    ...(turn.nothingElse ? [{ path: turn.nothingElse, expected: 'nothing else' }] : []),
  ]);
  return lines.map(({ path, expected }) => ({
    message: `not observed by ${engine}: what the bot said`,
    expected,
    place: transcript.locate(path),
  }));
}

/** Matchers look at the first part of a text only; what they cannot see must not pass for fine. */
function tooLong(said: readonly Message[], transcript: Transcript): Failure[] {
  return said
    .filter(({ from, text }) => from === 'bot' && text.length > MAX_TEXT_LENGTH)
    .map(({ text }) => ({
      message: `the bot said ${text.length} characters at once, more than the ${MAX_TEXT_LENGTH} that are looked at`,
      place: transcript.locate(transcript.path),
    }));
}

/** The bot's messages by turn. What it says before the customer's first line belongs to the first turn. */
function turnsSaid(said: readonly Message[]): string[][] {
  const turns: string[][] = [];
  const before: string[] = [];
  for (const { from, text } of said) {
    if (from === 'user') turns.push(turns.length === 0 ? before : []);
    else (turns.at(-1) ?? before).push(text);
  }
  return turns;
}

function textsOf(said: readonly Message[]): string[] {
  return said.map(({ text }) => text);
}

function list(texts: readonly string[]): string {
  return texts.map(quoted).join(', then ');
}
