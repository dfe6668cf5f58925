/** What two deployers and an editor are up to, and what goes wrong on the way: everything but the order of events. */
import * as fc from 'fast-check';
import type { FlowStatus } from '../../src/flow/definition.ts';
import type { ReadFate, Weather, WriteFate } from './server.ts';

export interface DeployerPlan {
  readonly wants: 'one' | 'two';
  readonly gatePasses: boolean;
  readonly rollback: boolean;
  /** Cancelled at some moment. */
  readonly stopped: boolean;
  readonly weather: Weather;
}

export type Edit = 'new words' | 'taken back' | 'only the version';

export interface Situation {
  /** Whether the live flow was released by Flowgate before. */
  readonly stamped: boolean;
  /** Both deployers run for the same commit, as a run and its re-run do. */
  readonly sameCommit: boolean;
  readonly deployers: readonly [DeployerPlan, DeployerPlan];
  readonly edits: readonly Edit[];
  readonly publications: readonly FlowStatus[];
}

const often = <T>(usual: T, ...rare: readonly T[]): fc.Arbitrary<T> =>
  fc.oneof(
    { weight: 4 * rare.length, arbitrary: fc.constant(usual) },
    { weight: rare.length, arbitrary: fc.constantFrom(...rare) },
  );

const writeFate = often<WriteFate>(
  'arrives',
  'is lost',
  'answer is lost',
  'arrives late',
  'arrives twice',
  'is refused',
);
const readFate = often<ReadFate>('arrives', 'is lost', 'is stale');

const deployer: fc.Arbitrary<DeployerPlan> = fc.record({
  wants: fc.constantFrom('one', 'two'),
  gatePasses: often(true, false),
  rollback: often(true, false),
  stopped: often(false, true),
  weather: fc.record({
    writes: fc.array(writeFate, { maxLength: 4 }),
    reads: fc.array(readFate, { maxLength: 4 }),
  }),
});

export const situation: fc.Arbitrary<Situation> = fc.record({
  stamped: often(true, false),
  sameCommit: fc.boolean(),
  deployers: fc.tuple(deployer, deployer),
  edits: fc.array(fc.constantFrom<Edit>('new words', 'taken back', 'only the version'), { maxLength: 2 }),
  publications: fc.array(often<FlowStatus>('published', 'failed', 'rejected'), { maxLength: 3 }),
});
