/*
 * What is plainly a transcript file is told from the rest without the schema, which costs many times more. Whatever
 * these tests let through the schema takes as it is; what they do not is for the schema to judge, to turn into what it
 * means (a duration, a date), and to speak about.
 */

import { isPlain, isText, listOf, madeOf, recordOf, someOf, type Test } from '../flow/plain.ts';
import { CALL_OUTCOMES } from './engine.ts';
import { isTooLong, type Line, writtenOpeningProblem } from './schema-lines.ts';
import { patternProblem } from './schema-matchers.ts';
import { asksSomething } from './text-matcher.ts';
import type { TranscriptFile } from './transcript-schema.ts';

const OUTCOMES: ReadonlySet<unknown> = new Set(CALL_OUTCOMES);

const isString: Test = (value) => typeof value === 'string';
const isBoolean: Test = (value) => typeof value === 'boolean';
const isTrue: Test = (value) => value === true;
const isTextOrNull: Test = (value) => value === null || isText(value);
const isTexts = listOf(isText);
const isRecord: Test = isPlain;
const isNamed: Test = (value) => isPlain(value) && !Object.hasOwn(value, '');

function countFrom(least: number): Test {
  return (value) => typeof value === 'number' && Number.isSafeInteger(value) && value >= least;
}

const matcher = {
  equals: isString,
  contains: (value: unknown) => isText(value) || isTexts(value),
  containsAny: isTexts,
  startsWith: isText,
  matches: (value: unknown) => isText(value) && patternProblem(value) === undefined,
  maxLength: countFrom(1),
  ignoreCase: isBoolean,
  not: isTextMatcher,
};
const isMatcher = madeOf({}, matcher);
const isAbsent = madeOf({ absent: isTrue });
const isQuickReplies = someOf({ equals: isTexts, includes: isTexts, count: countFrom(0) });

function isTextMatcher(value: unknown): boolean {
  return isString(value) || (isMatcher(value) && asksSomething(value));
}

function isValueMatcher(value: unknown): boolean {
  return isTextMatcher(value) || isBoolean(value) || Number.isFinite(value) || isAbsent(value);
}

/** The lines that say one thing. */
const isShortLine = someOf({
  user: isText,
  bot: isTextMatcher,
  nothingElse: isTrue,
  choose: isText,
  set: isNamed,
  unordered: listOf(isTextMatcher),
  include: isText,
});
const isBotLine = madeOf({ bot: isTextMatcher }, { optional: isTrue, quickReplies: isQuickReplies });
const isLongUserLine = madeOf({ from: (value) => value === 'user', text: isText });
const isLongBotLine = madeOf({ from: (value) => value === 'bot', text: isTextMatcher });

function isLine(value: unknown): value is Line {
  if (!isPlain(value)) return false;
  if (Object.keys(value).length === 1) return isShortLine(value);
  return isBotLine(value) || isLongUserLine(value) || isLongBotLine(value);
}

function isConversation(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    !isTooLong(value) &&
    value.every(isLine) &&
    writtenOpeningProblem(value) === undefined
  );
}

const isStep = madeOf({ from: isText, to: isText });
const isSteps = listOf(isStep);
const isExpectations = madeOf(
  {},
  {
    path: someOf({ equals: isTexts, inOrder: isTexts, never: isTexts }),
    took: (value) => isStep(value) || isSteps(value),
    at: isText,
    waitingFor: isTextOrNull,
    ended: (value) => value === false || isText(value),
    routedTo: isTextOrNull,
    variables: recordOf(isValueMatcher),
    calls: listOf(madeOf({ name: isText }, { with: recordOf(isValueMatcher), times: countFrom(0) })),
    quickReplies: isQuickReplies,
  },
);

const isMocks = listOf(
  madeOf(
    { call: isText },
    {
      with: recordOf(isValueMatcher),
      nth: countFrom(1),
      outcome: (value) => OUTCOMES.has(value),
      variables: isNamed,
    },
  ),
);

const isTranscript = madeOf(
  { name: (value) => isText(value) && !/\p{Cc}/u.test(value), conversation: isConversation },
  { tags: isTexts, given: isRecord, mocks: isMocks, expect: isExpectations },
);
const isFile = madeOf(
  { transcripts: listOf((value) => isTranscript(value) || isConversation(value)) },
  { $schema: isString, include: isTexts, always: listOf(isTextMatcher), mocks: isMocks },
);

export function isPlainTranscriptFile(value: unknown): value is TranscriptFile {
  return isFile(value);
}
