import { describe, expect, test } from '@jest/globals';
import { begin, step } from '../../src/release/protocol.ts';
import { explore } from './explore.ts';
import { MUTANTS } from './mutants.ts';
import { SCENARIOS } from './scenarios.ts';

/** Every reachable state of these worlds; the largest one and more belong to `npm run model`. */
const LIMIT = 20_000;

describe('the release protocol, explored exhaustively', () => {
  test.each(SCENARIOS)('$name: no lost update and no false report', (scenario) => {
    const { states, violations } = explore({ begin, step }, scenario, { limit: LIMIT });
    expect([...violations.keys()]).toEqual([]);
    expect(states).toBeGreaterThan(100);
  });
});

describe('the model catches the protocol without', () => {
  test.each(MUTANTS)('$name', ({ protocol }) => {
    const caught = SCENARIOS.some(
      (scenario) =>
        explore(protocol, scenario, { stopAtViolation: true, limit: 100_000 }).violations.size > 0,
    );
    expect(caught).toBe(true);
  });
});
