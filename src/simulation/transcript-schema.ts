import { z } from 'zod';
import { CALL_OUTCOMES } from './engine.ts';
import { conversationSchema, linesSchema } from './schema-lines.ts';
import { quickRepliesSchema, textMatcherSchema, valueMatcherSchema } from './schema-matchers.ts';
import { takes } from './schema-messages.ts';
import {
  count,
  day,
  duration,
  keys,
  list,
  moment,
  nodeIds,
  oncePartsAreRight,
  text,
  texts,
} from './schema-parts.ts';
import { COLUMN_NAME } from './templates.ts';

const variableNames = takes('the names of variables with their values');
const parametersSchema = z
  .record(z.string(), valueMatcherSchema, { error: takes('the names of parameters with their values') })
  .describe('What its parameters must be; others may be anything.');
const outcomeSchema = z.enum(CALL_OUTCOMES, { error: takes(`one of ${CALL_OUTCOMES.join(', ')}`) });

const mockSchema = keys('{ call: … }', {
  call: text.describe('The name of the action that calls a back end.'),
  with: parametersSchema.optional(),
  nth: count(1).optional().describe('Only the nth call of this name, from 1.'),
  outcome: outcomeSchema.optional().describe('How the call comes out; success unless told.'),
  variables: z
    .record(text, z.unknown(), { error: variableNames })
    .optional()
    .describe('The variables it leaves behind.'),
  takes: duration.optional().describe('How long the answer takes, such as 2s.'),
});
const mocksSchema = list('a list of mocks', mockSchema);

const stepSchema = keys('{ from, to }', { from: text, to: text });

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
  took: z
    .union([stepSchema, list('a list of { from, to }', stepSchema)], {
      error: takes('{ from, to }, or a list of them'),
    })
    .optional()
    .describe('Steps from one node directly to another.'),
  at: text.optional().describe('The node at which the conversation stands.'),
  waitingFor: z
    .union([text, z.null()], { error: takes('text (the id of a node, or input), or null') })
    .optional()
    .describe('The node that waits for an answer; input: any; null: nothing waits.'),
  ended: z
    .union([text, z.literal(false)], {
      error: takes('the id of an end node, or false where the conversation goes on'),
    })
    .optional()
    .describe('The end node that is reached; false: the conversation goes on.'),
  routedTo: z
    .union([text, z.null()], { error: takes('text (the id of a queue), or null where none is expected') })
    .optional()
    .describe('Id of the queue, or {name} of an environment variable of the flow; null: no queue.'),
  variables: z
    .record(z.string(), valueMatcherSchema, { error: variableNames })
    .optional()
    .describe('What variables hold at the end.'),
  calls: list(
    'a list of { name }',
    keys('{ name }', {
      name: text.describe('The name of the action that calls.'),
      with: parametersSchema.optional(),
      times: count(0).optional().describe('How often exactly; at least once unless told.'),
    }),
  )
    .optional()
    .describe('Calls of back ends.'),
  quickReplies: quickRepliesSchema.optional().describe('What the customer can tap in the end.'),
  retries: z
    .record(text, count(0), { error: takes('node ids with how often each was asked again') })
    .optional()
    .describe('How often a node was entered again, by its id.'),
});
export type Expectations = z.infer<typeof expectationsSchema>;

const knownIssueSchema = keys('{ url, until }', {
  url: text
    .refine((value) => /^https?:\/\/[^\s<>"]+$/.test(value), {
      error: 'takes the address of an issue, https://…',
    })
    .describe('Where the issue is written down.'),
  until: day.describe('The last day on which the failure is put up with, such as 2026-12-31.'),
});

const rowSchema = z
  .record(
    z.string().regex(COLUMN_NAME, { error: 'is no name for a column: use letters, digits and _' }),
    z.union([z.string(), z.number(), z.boolean()], { error: takes('text, a number, true or false') }),
    { error: takes('the names of columns with their values') },
  )
  .describe(`Values for \${column}, wherever it is written in this conversation.`);

const LEFT_OUT =
  'is not taken: what is left out here is soon forgotten. Choose conversations with tags, and put up with a failure by knownIssue.';

export const transcriptSchema = keys(
  'a conversation with its expectations',
  {
    name: text
      .refine((value) => !/\p{Cc}/u.test(value), { error: 'takes one line without control characters' })
      .describe('A sentence that says what must be true; unique within the file.'),
    tags: texts.optional().describe('smoke: also run on a schedule against the live flow.'),
    given: z
      .record(z.string(), z.unknown(), { error: variableNames })
      .optional()
      .describe('Data the conversation starts with.'),
    now: moment.optional().describe('When the conversation takes place, such as 2026-12-24T20:00:00Z.'),
    rows: list('a list of rows', rowSchema).optional().describe('Plays the conversation once for each row.'),
    mocks: mocksSchema.optional().describe('Answers to back-end calls; these come before those of the file.'),
    conversation: conversationSchema.describe('What is said, line by line; the customer opens.'),
    expect: expectationsSchema.optional().describe('What must be true in the end.'),
    knownIssue: knownIssueSchema
      .optional()
      .describe('This conversation is expected to fail, until it passes or the day is past.'),
  },
  { only: LEFT_OUT, skip: LEFT_OUT },
);
export type TranscriptSource = z.infer<typeof transcriptSchema>;

const includesSchema = list('a list of files', text).describe(
  'Files with further fragments, relative to this one.',
);
const fragmentsSchema = z
  .record(text, linesSchema, { error: takes('the names of fragments with their lines') })
  .describe('Lines that conversations share, by name.');

export const transcriptFileSchema = keys('one object with the key "transcripts"', {
  $schema: z.string().optional(),
  include: includesSchema.optional(),
  fragments: fragmentsSchema.optional(),
  always: list('a list of matchers', textMatcherSchema)
    .optional()
    .describe('What must hold for every message of the bot, in every conversation of this file.'),
  mocks: mocksSchema.optional().describe('Answers to back-end calls, for every conversation of this file.'),
  transcripts: list(
    'a list of conversations',
    z.union([transcriptSchema, conversationSchema], {
      error: takes('a conversation with its expectations'),
    }),
  ),
});
export type TranscriptFile = z.infer<typeof transcriptFileSchema>;

export const fragmentsFileSchema = keys('one object with the key "fragments"', {
  $schema: z.string().optional(),
  include: includesSchema.optional(),
  fragments: fragmentsSchema,
});

/** The schema of transcript files for editors, as JSON Schema (draft 2020-12). */
export function transcriptsJsonSchema(): object {
  const schema = z.toJSONSchema(transcriptFileSchema, {
    io: 'input',
    target: 'draft-2020-12',
    reused: 'ref',
  });
  return {
    ...schema,
    $id: 'urn:flowgate:schema:transcripts',
    title: 'Flowgate transcripts',
    description: 'Scripted conversations with a web messaging flow, and what must be true of them.',
  };
}
