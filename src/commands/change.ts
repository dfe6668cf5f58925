/** What is found out about a change, and loaded where there is one. */
export { driftOf } from '../release/drift.ts';
export { compareBehaviour, conversationsToCompare } from '../simulation/behaviour.ts';
export { coverageOfChange } from '../simulation/change-coverage.ts';
export { difference } from './difference.ts';
