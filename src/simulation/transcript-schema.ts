import { z } from 'zod';
import { compilePattern } from '../flow/pattern.ts';
import { takes, takesObject } from './schema-messages.ts';
import { asksSomething, type TextMatcher } from './text-matcher.ts';

const MAX_LINES = 1_000;

/** An object that refuses keys it does not know, with a hint at the one that was meant. */
function keys<Shape extends z.core.$ZodLooseShape>(what: string, shape: Shape) {
  return z.strictObject(shape, { error: takesObject(what, Object.keys(shape)) });
}

function list<Item extends z.core.SomeType>(what: string, item: Item) {
  return z.array(item, { error: takes(what) }).min(1, { error: 'is an empty list' });
}

/** A rule about an object as a whole is worth telling only where its keys are right: else it repeats their fault. */
const oncePartsAreRight = { when: ({ issues }: { issues: readonly unknown[] }) => issues.length === 0 };

const anyText = z.string({ error: takes('text') });
const text = anyText.min(1, { error: 'is empty' });
const texts = list('a list of texts', text);
const nodeIds = list('a list of node ids', text);

const matcherShape = {
  equals: anyText.optional().describe('The whole text, case included.'),
  contains: z
    .union([text, texts], { error: takes('text or a list of texts') })
    .optional()
    .describe('A part of the text; of a list, all parts.'),
  containsAny: texts.optional().describe('Parts of which at least one is there.'),
  startsWith: text.optional(),
  matches: text
    .check(({ value, issues }) => {
      const message = patternProblem(value);
      if (message !== undefined) issues.push({ code: 'custom', input: value, message });
    })
    .optional()
    .describe('A regular expression (RE2 syntax) found anywhere in the text.'),
  ignoreCase: z
    .boolean({ error: takes('true or false') })
    .optional()
    .describe('Compare without regard to case.'),
  not: z
    .lazy((): z.ZodType<TextMatcher> => textMatcherSchema)
    .optional()
    .describe('What the text must not be; alone in a bot line, what must not be said in this turn.'),
};

const textMatcherSchema: z.ZodType<TextMatcher> = z
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

const variableSchema = z
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

const lineSchema = keys('a line of the conversation', {
  user: text.optional().describe('What the customer says.'),
  bot: textMatcherSchema.optional().describe('What the bot says before the customer speaks again.'),
  from: z
    .enum(['user', 'bot'], { error: takes('user or bot') })
    .optional()
    .describe('The long form: who speaks.'),
  text: textMatcherSchema.optional().describe('The long form: what is said.'),
  nothingElse: z
    .literal(true, { error: takes('true') })
    .optional()
    .describe('In this turn the bot says nothing but what the bot lines expect.'),
})
  .check(({ value, issues }) => {
    if (issues.length > 0) return;
    const complain = (message: string, path: string[] = []) =>
      issues.push({ code: 'custom', input: value, message, path });
    const speakers = (['user', 'bot', 'from', 'nothingElse'] as const).filter(
      (key) => value[key] !== undefined,
    );
    if (speakers.length > 1) {
      complain(`has ${speakers.map((key) => JSON.stringify(key)).join(' and ')}: start a new item for each`);
    } else if (speakers[0] === 'from') {
      if (value.text === undefined) complain('is missing; it takes text', ['text']);
      else if (value.from === 'user' && !(typeof value.text === 'string' && value.text !== '')) {
        complain('takes text: a matcher is for what the bot says', ['text']);
      }
    } else if (value.text !== undefined) {
      complain('says who speaks in the long form only: write from: user or from: bot', ['text']);
    } else if (speakers.length === 0) {
      complain('says nothing: write user: …, bot: … or nothingElse: true');
    }
  })
  .meta({
    oneOf: [
      { required: ['user'] },
      { required: ['bot'] },
      { required: ['from', 'text'] },
      { required: ['nothingElse'] },
    ],
  });

const conversationSchema = list('a list of lines', lineSchema)
  .max(MAX_LINES, { error: `has more than ${MAX_LINES} lines` })
  .check(({ value, issues }) => {
    const isUser = (line: (typeof value)[number] | undefined) =>
      line?.user !== undefined || line?.from === 'user';
    const message = value.some(isUser)
      ? 'begins with what the bot does, but the customer opens the conversation: put a user line first'
      : 'has no line of the customer: write - user: … first';
    if (!isUser(value[0])) issues.push({ code: 'custom', input: value, message });
  });

const expectationsSchema = keys('expectations', {
  path: keys('equals, inOrder or never', {
    equals: nodeIds.optional().describe('Exactly these nodes, in this order.'),
    inOrder: nodeIds.optional().describe('These nodes in this order, others in between.'),
    never: nodeIds.optional().describe('None of these nodes.'),
  })
    .refine(({ equals, inOrder, never }) => (equals ?? inOrder ?? never) !== undefined, {
      ...oncePartsAreRight,
      error: 'expects nothing: write equals, inOrder or never',
    })
    .optional()
    .describe('The nodes the conversation visits.'),
  took: list('a list of { from, to }', keys('{ from, to }', { from: text, to: text }))
    .optional()
    .describe('Steps from one node directly to another.'),
  routedTo: z
    .union([text, z.null()], { error: takes('text (the id of a queue), or null where none is expected') })
    .optional()
    .describe('Id of the queue, or {name} of an environment variable of the flow; null: no queue.'),
  variables: z
    .record(z.string(), variableSchema, { error: takes('the names of variables with their values') })
    .optional()
    .describe('What variables hold at the end.'),
  ended: z
    .union([text, z.literal(false)], {
      error: takes('the id of an end node, or false where the conversation goes on'),
    })
    .optional()
    .describe('The end node that is reached; false: the conversation goes on.'),
});
export type Expectations = z.infer<typeof expectationsSchema>;

export const transcriptSchema = keys('a conversation with its expectations', {
  name: text.describe('A sentence that says what must be true; unique within the file.'),
  tags: texts.optional().describe('smoke: also run on a schedule against the live flow.'),
  given: z
    .record(z.string(), z.unknown(), { error: takes('the names of variables with their values') })
    .optional()
    .describe('Data the conversation starts with.'),
  conversation: conversationSchema.describe('What is said, line by line; the customer opens.'),
  expect: expectationsSchema.optional().describe('What must be true in the end.'),
});
export type TranscriptSource = z.infer<typeof transcriptSchema>;

export const transcriptFileSchema = keys('one object with the key "transcripts"', {
  $schema: z.string().optional(),
  transcripts: list('a list of conversations', transcriptSchema),
});

/** The schema of transcript files for editors, as JSON Schema (draft 2020-12). */
export function transcriptsJsonSchema(): object {
  const schema = z.toJSONSchema(transcriptFileSchema, { io: 'input', target: 'draft-2020-12' });
  return {
    ...schema,
    $id: 'https://flowgate.dev/schemas/transcripts.schema.json',
    title: 'Flowgate transcripts',
    description: 'Scripted conversations with a web messaging flow, and what must be true of them.',
  };
}

function patternProblem(source: string): string | undefined {
  try {
    compilePattern(source);
    return undefined;
  } catch (error) {
    return `cannot be used: ${error instanceof Error ? error.message : String(error)}`;
  }
}
