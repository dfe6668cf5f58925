import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isPlainTranscriptFile } from '../../src/simulation/plain-transcript.ts';
import { transcriptFileSchema } from '../../src/simulation/transcript-schema.ts';
import { spoiled } from '../flow/spoiled.ts';

const text = fc.constantFrom('Hello', 'my bill', '{queue_id}', 'naïve "quoted"', '12', 'constructor');
const texts = fc.array(text, { minLength: 1, maxLength: 3 });
const count = fc.integer({ min: 1, max: 300 });

const parts = {
  equals: fc.oneof(text, fc.constant('')),
  contains: fc.oneof(text, texts),
  containsAny: texts,
  startsWith: text,
  matches: fc.constantFrom('yes|no', String.raw`\bbill\b`, '(?<number>[0-9]+)$'),
  maxLength: count,
};
/** Some of the parts, at least one of which asks something. */
const simpleMatcher = fc
  .tuple(
    fc.constantFrom(...Object.keys(parts)),
    fc.record(parts),
    fc.option(fc.boolean(), { nil: undefined }),
  )
  .map(([key, all, ignoreCase]) => ({
    ...Object.fromEntries(Object.entries(all).filter(([name]) => name === key || name === 'contains')),
    ...(ignoreCase !== undefined && { ignoreCase }),
  }));
const matcher = fc.oneof(text, simpleMatcher, fc.record({ not: fc.oneof(text, simpleMatcher) }));
const value = fc.oneof(matcher, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean());
const values = fc.dictionary(text, fc.oneof(value, fc.constant({ absent: true })), { maxKeys: 3 });
const data = fc.dictionary(text, fc.jsonValue({ maxDepth: 1 }), { maxKeys: 3 });
const quickReplies = fc.oneof(fc.record({ equals: texts }), fc.record({ includes: texts, count }));

const user = fc.oneof(fc.record({ user: text }), fc.record({ from: fc.constant('user'), text }));
const line = fc.oneof(
  user,
  fc.record({ choose: text }),
  fc.record({ set: data }),
  fc.record({ bot: matcher }),
  fc.record({ bot: matcher, optional: fc.constant(true), quickReplies }, { requiredKeys: ['bot'] }),
  fc.record({ unordered: fc.array(matcher, { minLength: 1, maxLength: 2 }) }),
  fc.record({ nothingElse: fc.constant(true) }),
  fc.record({ include: text }),
  fc.record({ from: fc.constant('bot'), text: matcher }),
);
const conversation = fc
  .tuple(user, fc.array(line, { maxLength: 5 }))
  .map(([opening, others]): object[] => [opening, ...others]);

const step = fc.record({ from: text, to: text });
const expectations = fc.record(
  {
    path: fc.oneof(fc.record({ equals: texts }), fc.record({ inOrder: texts, never: texts })),
    took: fc.oneof(step, fc.array(step, { minLength: 1, maxLength: 2 })),
    at: text,
    waitingFor: fc.option(text),
    ended: fc.oneof(text, fc.constant(false)),
    routedTo: fc.option(text),
    variables: values,
    calls: fc.array(fc.record({ name: text, with: values, times: count }, { requiredKeys: ['name'] }), {
      minLength: 1,
      maxLength: 2,
    }),
    quickReplies,
  },
  { requiredKeys: [] },
);
const mocks = fc.array(
  fc.record(
    { call: text, with: values, nth: count, outcome: fc.constant('failure'), variables: data },
    { requiredKeys: ['call'] },
  ),
  { minLength: 1, maxLength: 2 },
);
const transcript = fc.record(
  { name: text, tags: texts, given: data, mocks, conversation, expect: expectations },
  { requiredKeys: ['name', 'conversation'] },
);
/** Files of the forms that are written every day. */
const commonFile = fc.record(
  {
    $schema: text,
    include: texts,
    always: fc.array(matcher, { minLength: 1, maxLength: 2 }),
    mocks,
    transcripts: fc.array(fc.oneof({ weight: 4, arbitrary: transcript }, conversation), {
      minLength: 1,
      maxLength: 2,
    }),
  },
  { requiredKeys: ['transcripts'] },
);

/** Anything that JSON holds, and what is right in one place and wrong in another. */
const anyValue = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom<unknown>(
    ...['', '30s', '(', 'failure', 'a\nb', '2026-12-31', undefined, null, true, false],
    ...[0, -1, 1.5, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY],
    ...[[], [''], ['a'], {}, { '': 1 }, { ignoreCase: true }, { absent: true }, { contains: [] }],
    ...[{ user: 'a' }, { bot: 'a' }, { user: 'a', bot: 'b' }, [{ bot: 'a' }], [{ include: 'a' }]],
    ...[{ from: 'user', text: { equals: 'a' } }, { from: 'bot', text: '' }, { text: 'a' }],
  ),
);
const anyKey = fc.constantFrom(
  ...['extra', 'only', 'rows', 'now', 'user', 'bot', 'from', 'text', 'within', 'optional', 'quickReplies'],
  ...['include', 'equals', 'matches', 'not', 'ignoreCase', 'absent', 'times', 'retries', 'knownIssue', ''],
);

describe('a plain transcript file', () => {
  const file = (more: object) => ({
    transcripts: [{ name: 'One', conversation: [{ user: 'Hi' }, { bot: 'Hello' }], ...more }],
  });

  test('is none that the schema refuses', () => {
    const lines = Array.from({ length: 1_001 }, () => ({ user: 'Hi' }));
    for (const wrong of [
      {},
      { transcripts: [] },
      file({ name: 'One\nTwo' }),
      file({ conversation: lines }),
      file({ conversation: [{ bot: 'Hello' }, { user: 'Hi' }] }),
      file({ conversation: [{ user: 'Hi' }, { bot: { maxLength: 0 } }] }),
      file({ conversation: [{ user: 'Hi' }, { bot: { matches: '(' } }] }),
      file({ conversation: [{ user: 'Hi' }, { bot: { ignoreCase: true } }] }),
      file({ conversation: [{ user: 'Hi' }, { bot: 'Hello', quickReplies: {} }] }),
      file({ conversation: [{ user: 'Hi' }, { user: 'Hi', bot: 'Hello' }] }),
      file({ conversation: [{ from: 'user', text: { contains: 'Hi' } }] }),
      file({ expect: { path: {} } }),
      file({ expect: { ended: '' } }),
      file({ expect: { variables: { topic: { absent: false } } } }),
      file({ mocks: [{ call: 'look_up', outcome: 'none' }] }),
    ]) {
      expect(isPlainTranscriptFile(wrong)).toBe(false);
      expect(transcriptFileSchema.safeParse(wrong).success).toBe(false);
    }
    expect(isPlainTranscriptFile(file({ conversation: lines.slice(1) }))).toBe(true);
  });

  test('is none where something must be turned into what it means', () => {
    for (const meant of [
      file({ now: '2026-12-31' }),
      file({ conversation: [{ user: 'Hi' }, { silence: '30s' }] }),
      file({ conversation: [{ user: 'Hi' }, { bot: 'Hello', within: '30s' }] }),
      file({ mocks: [{ call: 'look_up', takes: '2s' }] }),
    ]) {
      expect(isPlainTranscriptFile(meant)).toBe(false);
      expect(transcriptFileSchema.parse(meant)).not.toEqual(meant);
    }
  });

  test('is every file of the common forms', () => {
    fc.assert(
      fc.property(commonFile, (file) => {
        const value: unknown = JSON.parse(JSON.stringify(file));
        expect(isPlainTranscriptFile(value)).toBe(true);
        expect(transcriptFileSchema.parse(value)).toEqual(value);
      }),
    );
  });

  test('is taken by the schema as it is, whatever was spoiled in it', () => {
    let accepted = 0;
    let refused = 0;
    fc.assert(
      fc.property(
        commonFile,
        fc.integer({ min: 1, max: 60 }),
        anyValue,
        fc.option(anyKey, { nil: undefined }),
        (file, place, other, key) => {
          const value = spoiled(JSON.parse(JSON.stringify(file)), place, other, key);
          if (JSON.stringify(value)?.includes('__proto__')) return;
          if (!isPlainTranscriptFile(value)) {
            refused += 1;
            return;
          }
          accepted += 1;
          const parsed = transcriptFileSchema.safeParse(value);
          expect(parsed.error).toBeUndefined();
          expect(parsed.data).toEqual(value);
        },
      ),
      { numRuns: 3_000 },
    );
    expect(accepted).toBeGreaterThan(100);
    expect(refused).toBeGreaterThan(100);
  });
});
