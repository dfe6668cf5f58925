import { z } from 'zod';
import { quickRepliesSchema, textMatcherSchema } from './schema-matchers.ts';
import { takes } from './schema-messages.ts';
import { duration, keys, list, text } from './schema-parts.ts';

const MAX_LINES = 1_000;
export const TOO_MANY_LINES = `has more than ${MAX_LINES} lines`;

const lineShape = {
  user: text.optional().describe('What the customer says.'),
  choose: text.optional().describe('The label of a quick reply that the customer taps; it must be offered.'),
  silence: duration.optional().describe('Nothing is said for this long, such as 30s.'),
  set: z
    .record(text, z.unknown(), { error: takes('the names of variables with their values') })
    .optional()
    .describe('Participant data that is changed from outside.'),
  bot: textMatcherSchema.optional().describe('What the bot says before the customer speaks again.'),
  optional: z
    .literal(true, { error: takes('true') })
    .optional()
    .describe('With bot: the message may be missing.'),
  quickReplies: quickRepliesSchema.optional().describe('With bot: the quick replies this message offers.'),
  within: duration
    .optional()
    .describe("With bot: how long after the customer's line the message may come, such as 3s."),
  unordered: list('a list of what the bot says', textMatcherSchema)
    .optional()
    .describe('What the bot says in any order.'),
  nothingElse: z
    .literal(true, { error: takes('true') })
    .optional()
    .describe('In this turn the bot says nothing but what the bot lines expect.'),
  include: text.optional().describe('The name of a fragment whose lines stand here.'),
  from: z
    .enum(['user', 'bot'], { error: takes('user or bot') })
    .optional()
    .describe('The long form: who speaks.'),
  text: textMatcherSchema.optional().describe('The long form: what is said.'),
};

/** Keys of which a line has exactly one. */
const KINDS = [
  'user',
  'choose',
  'silence',
  'set',
  'bot',
  'unordered',
  'nothingElse',
  'include',
  'from',
] as const;
const WITH_BOT = ['optional', 'quickReplies', 'within'] as const;

export const lineSchema = keys('a line of the conversation', lineShape)
  .check(({ value, issues }) => {
    if (issues.length > 0) return;
    const complain = (message: string, path: string[] = []) =>
      issues.push({ code: 'custom', input: value, message, path });
    const kinds = KINDS.filter((key) => value[key] !== undefined);
    const [kind] = kinds;
    if (kinds.length > 1) {
      complain(`has ${kinds.map((key) => JSON.stringify(key)).join(' and ')}: start a new item for each`);
      return;
    }
    if (kind === 'from') {
      if (value.text === undefined) complain('is missing; it takes text', ['text']);
      else if (value.from === 'user' && !(typeof value.text === 'string' && value.text !== '')) {
        complain('takes text: a matcher is for what the bot says', ['text']);
      }
    } else if (value.text !== undefined) {
      complain('says who speaks in the long form only: write from: user or from: bot', ['text']);
    } else if (kind === undefined) {
      complain(`says nothing: write one of ${KINDS.slice(0, -1).join(', ')}`);
    }
    if (kind === 'bot' || value.from === 'bot') return;
    for (const key of WITH_BOT) {
      if (value[key] !== undefined) complain('is about what the bot says: it stands beside "bot"', [key]);
    }
  })
  .meta({
    oneOf: [...KINDS.slice(0, -1).map((kind) => ({ required: [kind] })), { required: ['from', 'text'] }],
  });
export type Line = z.infer<typeof lineSchema>;

export const linesSchema = list('a list of lines', lineSchema).max(MAX_LINES, { error: TOO_MANY_LINES });

export const conversationSchema = linesSchema.check(({ value, issues }) => {
  const message = writtenOpeningProblem(value);
  if (message !== undefined) issues.push({ code: 'custom', input: value, message });
});

/** {@link openingProblem} before fragments are expanded: what one brings is known only once it stands in its place. */
export function writtenOpeningProblem(lines: readonly Line[]): string | undefined {
  const problem = openingProblem(lines);
  return problem !== undefined && lines.some(({ include }) => include !== undefined) ? undefined : problem;
}

/** What is wrong with how a conversation begins, to follow its name. */
export function openingProblem(lines: readonly Line[]): string | undefined {
  if (isCustomer(lines[0])) return undefined;
  if (!lines.some(isCustomer)) return 'has no line of the customer: write - user: … first';
  const other = (['set', 'silence', 'choose'] as const).find((key) => lines[0]?.[key] !== undefined);
  return other === undefined
    ? 'begins with what the bot does, but the customer opens the conversation: put a user line first'
    : `begins with "${other}", but the customer opens the conversation: put a user line first (what is known from the start stands in "given")`;
}

export function isTooLong(lines: readonly unknown[]): boolean {
  return lines.length > MAX_LINES;
}

function isCustomer(line: Line | undefined): boolean {
  return line?.user !== undefined || line?.from === 'user';
}
