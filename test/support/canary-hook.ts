/** After every test of the suite: no sink of a run it made may hold a secret. */
import { afterAll, afterEach } from '@jest/globals';
import { takeHits } from './canary.ts';

const refuseLeaks = () => {
  const hits = takeHits();
  if (hits.length > 0) throw new Error(`A secret was left behind in ${hits.join('; ')}`);
};

afterEach(refuseLeaks);
// For runs that were made after the last test, or by a file all of whose tests are skipped.
afterAll(refuseLeaks);
