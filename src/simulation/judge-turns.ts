import { didYouMean } from '../flow/nearest.ts';
import { MAX_TEXT_LENGTH } from '../flow/pattern.ts';
import type { Message, ObservedResult } from './engine.ts';
import type { Failure, Observer } from './judge.ts';
import { type LineOutcome, matchLines } from './match-lines.ts';
import { describeQuickReplies, labels, offeredBy, quickRepliesProblem } from './quick-replies.ts';
import type { QuickRepliesExpectation } from './schema-matchers.ts';
import type { BotLine, Transcript, Turn, UnorderedLines } from './script.ts';
import { templatesIn, type Values } from './templates.ts';
import { describeMatcher, matchesText, quoted, type TextMatcher } from './text-matcher.ts';
import { sharedWords, wordDiff } from './word-diff.ts';
import { placeOf, type Written } from './written.ts';

export interface TurnsVerdict {
  readonly failures: Failure[];
  /** What named groups found, for lines and expectations to come. */
  readonly captured: Values;
}

/**
 * Judges what was said. A turn is a line of the customer and all messages up to the next one: the bot lines must
 * match messages of their turn, in order; other messages are fine unless `nothingElse`. A bot line that only says
 * `not` speaks of every message of its turn.
 */
export function judgeTurns(transcript: Transcript, result: ObservedResult, observer: Observer): TurnsVerdict {
  const said = result.transcript;
  const captured = new Map<string, string>();
  if (said === undefined) return { failures: unobserved(transcript, observer.engine), captured };
  const failures = [...tooLong(said, transcript), ...brokenRules(transcript, said)];
  const known = said.some(({ from }) => from === 'user');
  failures.push(
    ...(known
      ? judgeEachTurn(transcript, result, turnsSaid(said), observer, captured)
      : judgeStream(transcript, said, observer, captured)),
  );
  return { failures, captured };
}

/** The messages of one turn; before the customer's first line nobody knows when it began. */
interface TurnSaid {
  readonly beganMs: number | undefined;
  readonly messages: Message[];
}

function judgeEachTurn(
  transcript: Transcript,
  result: ObservedResult,
  turns: readonly TurnSaid[],
  observer: Observer,
  captured: Map<string, string>,
): Failure[] {
  const failures: Failure[] = [];
  for (const [index, turn] of transcript.turns.entries()) {
    const said = turns[index];
    if (said === undefined) {
      failures.push(neverSpoken(turn, result));
      // What comes after a line that could not be said cannot have happened either: one failure tells it all.
      break;
    }
    const before = turns[index - 1];
    if (turn.chosen && before) failures.push(...notOffered(turn, before.messages, observer));
    const { outcomes, extra } = matchLines(turn.bot, said.messages, captured);
    for (const outcome of outcomes) failures.push(...judgeLine(outcome, said, turn, observer));
    if (turn.nothingElse && extra.length > 0) {
      const texts = extra.map(({ text }) => text);
      failures.push({
        message: `${whereIs(turn)} the bot was to say nothing else, but it said ${list(texts)}`,
        expected: 'nothing else',
        actual: texts.join('\n'),
        place: placeOf(turn.nothingElse),
      });
    }
  }
  return failures;
}

/** Without the customer's lines nobody knows where a turn begins: the bot's messages are one stream. */
function judgeStream(
  transcript: Transcript,
  messages: readonly Message[],
  observer: Observer,
  captured: Map<string, string>,
): Failure[] {
  const said = { beganMs: undefined, messages: [...messages] };
  const { outcomes } = matchLines(
    transcript.turns.flatMap((turn) => turn.bot),
    said.messages,
    captured,
  );
  const unseen = (what: string, expected: string, at: Written): Failure => ({
    message: `not observed by ${observer.engine}: ${what}, because it does not report where a turn begins`,
    expected,
    place: placeOf(at),
  });
  return [
    ...outcomes.flatMap((outcome) => judgeLine(outcome, said, undefined, observer)),
    ...transcript.turns.flatMap(({ nothingElse, chosen, user, at }) => [
      ...(chosen
        ? [unseen(`whether ${quoted(user)} was offered`, `the quick reply ${quoted(user)}`, at)]
        : []),
      ...(nothingElse ? [unseen('whether the bot said nothing else', 'nothing else', nothingElse)] : []),
    ]),
  ];
}

/** @param turn absent where nobody knows which it is */
function judgeLine(
  outcome: LineOutcome,
  said: TurnSaid,
  turn: Turn | undefined,
  observer: Observer,
): readonly Failure[] {
  switch (outcome.kind) {
    case 'met':
      return judgeMet(outcome, said.beganMs, observer);
    case 'forbidden': {
      const forbidden = describeMatcher(outcome.matcher);
      return [
        {
          message: `${whereIs(turn)} the bot was not to say ${forbidden}, but it said ${quoted(outcome.wrong)}`,
          expected: `nothing that is ${forbidden}`,
          actual: outcome.wrong,
          place: placeOf(outcome.at),
        },
      ];
    }
    case 'missing': {
      const texts = said.messages.map(({ text }) => text);
      const wanted = describeMatcher(outcome.matcher);
      return [
        {
          message: `${whereIs(turn)} the bot was to say ${wanted}, but ${insteadOf(outcome.matcher, texts, outcome.from)}`,
          expected: wanted,
          actual: texts.length === 0 ? 'nothing' : texts.join('\n'),
          diff: closestDiff(outcome.matcher, texts),
          place: placeOf(outcome.at),
        },
      ];
    }
  }
}

function whereIs(turn: Turn | undefined): string {
  return turn === undefined ? 'in the conversation' : `after ${quoted(turn.user)}`;
}

type MetLine = LineOutcome & { kind: 'met' };

/** A message with the right words may still come late, or offer something else. */
function judgeMet({ line, message }: MetLine, beganMs: number | undefined, observer: Observer): Failure[] {
  const failures: Failure[] = [];
  if (line.quickReplies !== undefined) {
    failures.push(...quickRepliesOf(line.quickReplies, line.at, message, observer));
  }
  if (line.within !== undefined) failures.push(...lateness(line.within, line.at, message, beganMs, observer));
  return failures;
}

function quickRepliesOf(
  expected: QuickRepliesExpectation,
  at: Written,
  message: Message,
  { engine, abilities }: Observer,
): Failure[] {
  const offered = offeredBy([message], abilities.has('quickReplies'));
  if (offered === undefined) return [unseenQuickReplies(engine, describeQuickReplies(expected), at)];
  const problem = quickRepliesProblem(expected, offered);
  return problem
    ? [{ ...problem, message: `with ${quoted(message.text)}, ${problem.message}`, place: placeOf(at) }]
    : [];
}

function unseenQuickReplies(engine: string, expected: string, at: Written): Failure {
  return { message: `not observed by ${engine}: the quick replies`, expected, place: placeOf(at) };
}

function lateness(
  within: number,
  at: Written,
  { text, afterMs }: Message,
  beganMs: number | undefined,
  { engine }: Observer,
): Failure[] {
  const expected = `within ${within} ms`;
  if (afterMs === undefined || beganMs === undefined) {
    const message = `not observed by ${engine}: when the bot said ${quoted(text)}`;
    return [{ message, expected, place: placeOf(at) }];
  }
  const took = afterMs - beganMs;
  if (took <= within) return [];
  const message = `the bot said ${quoted(text)} after ${took} ms, which is more than ${within} ms`;
  return [{ message, expected, actual: `after ${took} ms`, place: placeOf(at) }];
}

function notOffered(turn: Turn, before: readonly Message[], { engine, abilities }: Observer): Failure[] {
  const expected = `the quick reply ${quoted(turn.user)}`;
  const offered = offeredBy(before, abilities.has('quickReplies'));
  if (offered === undefined) return [unseenQuickReplies(engine, expected, turn.at)];
  if (offered.includes(turn.user)) return [];
  const actual = labels(offered);
  const message = `the customer was to choose ${quoted(turn.user)}, but the bot offered ${actual}.${didYouMean(turn.user, offered)}`;
  return [{ message, expected, actual, place: placeOf(turn.at) }];
}

/** What must hold for every message of the bot; each rule is broken once, however often it is. */
function brokenRules({ always }: Transcript, said: readonly Message[]): Failure[] {
  return always.flatMap(({ matcher, at }) => {
    const wrong = said.find(({ from, text }) => from === 'bot' && !matchesText(matcher, text));
    if (wrong === undefined) return [];
    const expected = describeMatcher(matcher);
    return [
      {
        message: `the bot is always to say ${expected}, but it said ${quoted(wrong.text)}`,
        expected,
        actual: wrong.text,
        place: placeOf(at),
      },
    ];
  });
}

function insteadOf(matcher: TextMatcher, said: readonly string[], from: number): string {
  if (said.length === 0) return 'it said nothing';
  const early = said.slice(0, from).find((text) => matchesText(matcher, text));
  if (early !== undefined) return `it said so only before, as ${quoted(early)}: the order differs`;
  const rest = said.slice(from);
  return rest.length === 0 ? `it said nothing more after ${list(said.slice(-1))}` : `it said ${list(rest)}`;
}

/** Against the message that was most likely meant. */
function closestDiff(matcher: TextMatcher, said: readonly string[]): string | undefined {
  const wanted = typeof matcher === 'string' ? matcher : matcher.equals;
  if (wanted === undefined) return undefined;
  const [closest] = said.toSorted((a, b) => sharedWords(wanted, b) - sharedWords(wanted, a));
  return closest === undefined ? undefined : wordDiff(wanted, closest);
}

function neverSpoken(turn: Turn, result: ObservedResult): Failure {
  const [missing] = templatesIn(turn.user);
  const reason =
    typeof result.endNode === 'string'
      ? `it had ended at ${quoted(result.endNode)}`
      : missing !== undefined
        ? `nothing the bot had said gave \${${missing}}`
        : result.ended === true
          ? 'it had ended'
          : 'it had come to a stop';
  return {
    message: `the conversation did not get as far as the customer saying ${quoted(turn.user)}: ${reason}`,
    expected: `the customer can say ${quoted(turn.user)}`,
    actual: reason,
    place: placeOf(turn.at),
  };
}

function unobserved({ turns, always }: Transcript, engine: string): Failure[] {
  const matchers = (line: BotLine | UnorderedLines) => ('unordered' in line ? line.unordered : [line]);
  const lines = [
    ...always,
    ...turns.flatMap((turn) => [
      ...(turn.chosen ? [{ at: turn.at, expected: `the quick reply ${quoted(turn.user)}` }] : []),
      ...turn.bot.flatMap(matchers),
      ...(turn.nothingElse ? [{ at: turn.nothingElse, expected: 'nothing else' }] : []),
    ]),
  ];
  return lines.map((line) => ({
    message: `not observed by ${engine}: what the bot said`,
    expected: 'expected' in line ? line.expected : describeMatcher(line.matcher),
    place: placeOf(line.at),
  }));
}

/** Matchers look at the first part of a text only; what they cannot see must not pass for fine. */
function tooLong(said: readonly Message[], transcript: Transcript): Failure[] {
  return said
    .filter(({ from, text }) => from === 'bot' && text.length > MAX_TEXT_LENGTH)
    .map(({ text }) => ({
      message: `the bot said ${text.length} characters at once, more than the ${MAX_TEXT_LENGTH} that are looked at`,
      place: placeOf(transcript.source),
    }));
}

/** The bot's messages by turn. What it says before the customer's first line belongs to the first turn. */
export function turnsSaid(said: readonly Message[]): TurnSaid[] {
  const turns: TurnSaid[] = [];
  const before: Message[] = [];
  for (const message of said) {
    if (message.from === 'user') {
      turns.push({ beganMs: message.afterMs, messages: turns.length === 0 ? before : [] });
    } else (turns.at(-1)?.messages ?? before).push(message);
  }
  return turns;
}

function list(texts: readonly string[]): string {
  return texts.map(quoted).join(', then ');
}
