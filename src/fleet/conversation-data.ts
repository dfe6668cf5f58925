/** The shape of conversations, of what they cover and of how they change, as a report carries them. */
import { z } from 'zod';
import type { Place } from '../errors.ts';
import {
  ASPECTS,
  type BehaviourChange,
  type BehaviourDiff,
  type Course,
  type Row,
} from '../simulation/behaviour.ts';
import type { ChangeCoverage, UntestedTransition } from '../simulation/change-coverage.ts';
import type { Coverage, MissedNode, MissedTransition, Share } from '../simulation/coverage.ts';
import type { Message } from '../simulation/engine.ts';
import type { Failure, TranscriptResult } from '../simulation/judge.ts';
import type { KnownIssue } from '../simulation/script.ts';
import type { Step } from '../simulation/situation.ts';
import type { ShapeOf } from './change-data.ts';

const text = z.string();
const number = z.int().nonnegative();
const line = z.int().positive().optional();

export const placeSchema = z.strictObject({
  file: text,
  line,
  column: line,
} satisfies ShapeOf<Place>);

const message = z.strictObject({
  from: z.enum(['user', 'bot']),
  text,
  quickReplies: z.array(text).optional(),
  afterMs: z.number().optional(),
} satisfies ShapeOf<Message>);

const step = {
  from: text,
  to: text,
  via: z.union([z.literal('transition'), number]),
} satisfies ShapeOf<Step>;
const failure = z.strictObject({
  message: text,
  expected: text.optional(),
  actual: text.optional(),
  diff: text.optional(),
  place: placeSchema,
} satisfies ShapeOf<Failure>);

export const transcriptResultSchema = z.strictObject({
  name: text,
  tags: z.array(text),
  place: placeSchema,
  passed: z.boolean(),
  failures: z.array(failure),
  unobserved: z.array(failure).optional(),
  known: z.strictObject({ url: text, until: text } satisfies ShapeOf<KnownIssue>).optional(),
  transcript: z.array(message),
  path: z.array(text).optional(),
  taken: z.array(z.strictObject(step)).optional(),
  routedTo: text.optional(),
  durationMs: z.number().nonnegative(),
  repeat: text.optional(),
} satisfies ShapeOf<TranscriptResult>);

const shape = { total: number, passed: number, failedOnly: number } satisfies ShapeOf<Share>;
const share = z.strictObject(shape);
const missedNode = z.strictObject({ node: text, line, failed: number } satisfies ShapeOf<MissedNode>);
const missedTransition = z.strictObject({
  ...step,
  line,
  failed: number,
} satisfies ShapeOf<MissedTransition>);

export const coverageSchema = z.strictObject({
  flow: z.strictObject({
    nodes: share,
    transitions: share,
    nodesMissed: z.array(missedNode),
    transitionsMissed: z.array(missedTransition),
  } satisfies ShapeOf<Coverage>),
  change: z
    .strictObject({
      ...shape,
      untested: z.array(
        z.strictObject({
          ...step,
          path: z.array(z.union([text, z.number()])),
          failed: number,
          place: placeSchema.optional(),
          stub: text.optional(),
          why: z
            .strictObject({
              reason: z.enum(['not-reached', 'shadowed', 'contradiction', 'unknown', 'not-searched']),
              text,
            })
            .optional(),
        } satisfies ShapeOf<UntestedTransition>),
      ),
    } satisfies ShapeOf<ChangeCoverage>)
    .optional(),
});

const course = z.strictObject({
  queue: z.strictObject({ id: text, variable: text.optional() }).optional(),
  ending: z.union([
    z.strictObject({ kind: z.enum(['ended', 'waiting']), node: text }),
    z.strictObject({ kind: z.literal('broke-off'), node: text.optional() }),
  ]),
  path: z.array(text),
  errors: z.array(text),
} satisfies ShapeOf<Course>);

export const behaviourSchema = z.strictObject({
  total: number,
  unchanged: number,
  changes: z.array(
    z.strictObject({
      aspects: z.array(z.enum(ASPECTS)).min(1),
      before: course,
      after: course,
      rows: z.array(
        z.strictObject({
          before: message.optional(),
          after: message.optional(),
          same: z.boolean(),
        } satisfies ShapeOf<Row>),
      ),
      conversations: z
        .array(z.strictObject({ name: text, origin: z.enum(['transcript', 'generated']) }))
        .min(1),
    } satisfies ShapeOf<BehaviourChange>),
  ),
} satisfies ShapeOf<BehaviourDiff>);
