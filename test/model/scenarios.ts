import type { Policy } from '../../src/release/state.ts';
import type { Budget, Start } from './world.ts';

const POLICY: Policy = { onDrift: 'fail', rollback: true, retryRejected: false, maxConflictRetries: 2 };
const CALM: Budget = {
  edits: 0,
  bumps: 0,
  lostAnswers: 0,
  late: 0,
  dropped: 0,
  duplicates: 0,
  unreadable: 0,
  timeouts: 0,
  stops: 0,
  failedPublications: 0,
  failedGates: 0,
  staleReads: 0,
};
const ROUGH: Partial<Budget> = { edits: 1, bumps: 1, lostAnswers: 1, late: 1, failedGates: 1 };

export interface Scenario extends Start {
  readonly name: string;
}

const scenario = (
  name: string,
  deployers: Start['deployers'],
  stamped: boolean,
  budget: Partial<Budget>,
  policy: Partial<Policy> = {},
): Scenario => ({
  name,
  deployers,
  stamped,
  budget: { ...CALM, ...budget },
  policy: { ...POLICY, ...policy },
});

const one = (runs: number) => [{ name: 'A', want: 'ours', runs }];
const two = (other: string) => [
  { name: 'A', want: 'ours', runs: 1 },
  { name: 'B', want: other, runs: 1 },
];

/** Small enough for every test run; each is explored to its end. */
export const SCENARIOS: readonly Scenario[] = [
  scenario('crash and re-run, with an editor at the console', one(2), true, {
    edits: 1,
    bumps: 1,
    late: 1,
    lostAnswers: 1,
    failedGates: 1,
  }),
  scenario('lost, late and repeated writes', one(1), true, {
    edits: 1,
    bumps: 1,
    late: 1,
    lostAnswers: 2,
    duplicates: 1,
  }),
  scenario('writes that never arrive', one(1), true, {
    edits: 1,
    bumps: 1,
    late: 1,
    dropped: 3,
    lostAnswers: 1,
  }),
  scenario('trouble with publication and time', one(2), true, {
    edits: 1,
    timeouts: 1,
    stops: 1,
    failedPublications: 1,
    unreadable: 3,
  }),
  scenario('an editor who takes changes back', one(2), true, { edits: 3, late: 1, failedGates: 1 }),
  scenario('stale reads after a conflict', one(1), true, {
    edits: 1,
    bumps: 1,
    staleReads: 2,
    lostAnswers: 1,
  }),
  scenario('a first release', one(2), false, { edits: 1, bumps: 1, late: 1, failedGates: 1 }),
  scenario(
    'without rollback',
    one(1),
    true,
    { edits: 1, late: 1, failedGates: 1, failedPublications: 1 },
    { rollback: false },
  ),
  scenario('two deployers of the same content', two('ours'), true, ROUGH),
  scenario('two deployers of different content', two('theirs'), true, {
    edits: 1,
    late: 1,
    lostAnswers: 1,
    failedGates: 1,
  }),
];

/** More of everything at once; minutes, for the whole evidence. */
export const LARGE_SCENARIOS: readonly Scenario[] = [
  scenario('two deployers, everything at once', two('theirs'), true, ROUGH),
  scenario('two deployers on a first release', two('theirs'), false, ROUGH),
  scenario(
    'two deployers, each crashing once',
    two('theirs').map((deployer) => ({ ...deployer, runs: 2 })),
    true,
    { edits: 1, late: 1 },
  ),
];
