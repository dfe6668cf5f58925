/** What conversations tell of a change, as reports are given it. */

import type { FlowCoverage } from '../../src/report/model.ts';
import type { BehaviourChange, BehaviourDiff, Course } from '../../src/simulation/behaviour.ts';
import type { ChangeCoverage, UntestedTransition } from '../../src/simulation/change-coverage.ts';

const course = (over: Partial<Course> = {}): Course => ({
  queue: { id: 'q-1', variable: 'billing_queue_id' },
  ending: { kind: 'ended', node: 'done' },
  path: ['start', 'billing', 'done'],
  errors: [],
  ...over,
});

/** Conversations that now end in the queue for claims, with a message more. */
export function behaviourChange(over: Partial<BehaviourChange> = {}): BehaviourChange {
  return {
    aspects: ['queue', 'words', 'path'],
    before: course(),
    after: course({ queue: { id: 'q-2', variable: 'claims_queue_id' }, path: ['start', 'claims', 'done'] }),
    rows: [
      {
        before: { from: 'user', text: 'My parcel is broken' },
        after: { from: 'user', text: 'My parcel is broken' },
        same: true,
      },
      {
        before: { from: 'bot', text: 'The billing team will be with you.' },
        after: { from: 'bot', text: 'Is it a claim?', quickReplies: ['Yes', 'No'] },
        same: false,
      },
      { after: { from: 'bot', text: 'The claims team will be with you.' }, same: false },
    ],
    conversations: [{ name: 'A broken parcel', origin: 'transcript' }],
    ...over,
  };
}

/** The same for this many conversations. */
export function behaviourOf(total: number, ...changes: readonly BehaviourChange[]): BehaviourDiff {
  const changed = changes.reduce((sum, { conversations }) => sum + conversations.length, 0);
  return { total, unchanged: total - changed, changes };
}

/** A change that a customer does not notice. */
export const unnoticed = behaviourChange({
  aspects: ['path'],
  after: course({ path: ['start', 'check', 'billing', 'done'] }),
  rows: [],
  conversations: [{ name: 'Another way', origin: 'generated' }],
});

export const STUB = `  - name: A claim
    conversation:
      - user: Hi
    expect:
      took: [{ from: sort, to: claims }]
`;

export function untested(over: Partial<UntestedTransition> = {}): UntestedTransition {
  return {
    from: 'sort',
    to: 'claims',
    via: 1,
    path: ['nodes', 'sort', 'conditions', 1, 'transition'],
    failed: 0,
    place: { file: 'flows/support.flow.yaml', line: 12, column: 7 },
    stub: STUB,
    ...over,
  };
}

/** Coverage of a flow of ten transitions, and of its change where there is one. */
export function coverage(change?: Partial<ChangeCoverage>): FlowCoverage {
  return {
    flow: {
      nodes: { total: 8, passed: 7, failedOnly: 1 },
      transitions: { total: 10, passed: 8, failedOnly: 0 },
      nodesMissed: [{ node: 'claims', line: 12, failed: 1 }],
      transitionsMissed: [],
    },
    ...(change && { change: { total: 3, passed: 2, failedOnly: 0, untested: [], ...change } }),
  };
}
