import { z } from 'zod';
import { compilePattern } from '../flow/pattern.ts';
import { takes } from './schema-messages.ts';
import { anyText, count, keys, oncePartsAreRight, text, texts } from './schema-parts.ts';
import { asksSomething, type TextMatcher } from './text-matcher.ts';

const matcherShape = {
  equals: anyText.optional().describe('The whole text, case included.'),
  contains: z
    .union([text, texts], { error: takes('text or a list of texts') })
    .optional()
    .describe('A part of the text; of a list, all parts.'),
  containsAny: texts.optional().describe('Parts of which at least one is there.'),
  startsWith: text.optional().describe('How the text begins.'),
  matches: text
    .check(({ value, issues }) => {
      const message = patternProblem(value);
      if (message !== undefined) issues.push({ code: 'custom', input: value, message });
    })
    .optional()
    .describe(
      `A regular expression (RE2 syntax) found anywhere in the text; a named group is \${name} later on.`,
    ),
  maxLength: count(1).optional().describe('Characters the text may have.'),
  ignoreCase: z
    .boolean({ error: takes('true or false') })
    .optional()
    .describe('Compare without regard to case.'),
  not: z
    .lazy((): z.ZodType<TextMatcher> => textMatcherSchema)
    .optional()
    .describe('What the text must not be; alone in a bot line, what must not be said in this turn.'),
};

export const textMatcherSchema: z.ZodType<TextMatcher> = z
  .union(
    [
      anyText,
      keys('text or a matcher', matcherShape).refine(asksSomething, {
        ...oncePartsAreRight,
        error: `says nothing about the text: write one of ${Object.keys(matcherShape).join(', ')}`,
      }),
    ],
    { error: takes('text or a matcher such as { contains: … }') },
  )
  .describe('The text exactly, or what must hold for it.');

export const valueMatcherSchema = z
  .union(
    [
      anyText,
      z.number(),
      z.boolean(),
      keys('a value or a matcher', {
        ...matcherShape,
        absent: z
          .literal(true, { error: takes('true') })
          .optional()
          .describe('The variable is not set.'),
      }).refine((value) => (value.absent === true) !== asksSomething(value), {
        ...oncePartsAreRight,
        error: 'takes either absent: true or a matcher such as { matches: … }',
      }),
    ],
    { error: takes('a value, a matcher such as { matches: … }, or { absent: true }') },
  )
  .describe('A value, a matcher, or { absent: true }.');

export const quickRepliesSchema = keys('equals, includes or count', {
  equals: texts.optional().describe('Exactly these labels, in this order.'),
  includes: texts.optional().describe('These labels, among others.'),
  count: count(0).optional().describe('How many there are.'),
}).refine(({ equals, includes, count }) => (equals ?? includes ?? count) !== undefined, {
  ...oncePartsAreRight,
  error: 'expects nothing: write equals, includes or count',
});
export type QuickRepliesExpectation = z.infer<typeof quickRepliesSchema>;

/** Why a pattern cannot be used, to follow its key. */
export function patternProblem(source: string): string | undefined {
  try {
    compilePattern(source);
    return undefined;
  } catch (error) {
    return `cannot be used: ${error instanceof Error ? error.message : String(error)}`;
  }
}
