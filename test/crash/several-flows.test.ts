import { afterAll, describe, expect, test } from '@jest/globals';
import { killWhen } from '../support/interrupted.ts';
import { PATIENCE } from '../support/moments.ts';
import { removeWorkspaces, runAction, workspaceOf } from '../support/runner.ts';
import { smallFlow } from '../support/small-flow.ts';
import { stage, truthOf } from '../support/two-flows.ts';

const FLOWS = ['alpha', 'bravo', 'charlie', 'delta'].map(smallFlow);

describe('a deploy of four flows', () => {
  afterAll(removeWorkspaces);

  test(
    'reads the bases of all of them before it writes the first',
    async () => {
      const set = await stage('both pass', FLOWS, FLOWS.length);
      try {
        await runAction({ event: 'push', workspace: workspaceOf(set.files), inputs: set.inputs });
        const { passages } = set.relay;
        const firstWrite = passages.findIndex(({ method }) => method === 'PUT');
        const read = passages
          .slice(0, firstWrite)
          .filter(({ method, path }) => method === 'GET' && FLOWS.some(({ id }) => path.endsWith(id)));
        expect(read.map(({ path }) => path).sort()).toEqual(
          FLOWS.map(({ id }) => `/api/v2/flows/${id}`).sort(),
        );
        expect(passages.filter(({ method }) => method === 'PUT')).toHaveLength(FLOWS.length);
      } finally {
        await set.close();
      }
    },
    PATIENCE,
  );

  test.each([0, 1, 2, 3])(
    'that is killed after %i of them is finished by a second run with one write for each of the others',
    async (done) => {
      const set = await stage('both pass', FLOWS);
      const writes = () => set.relay.passages.filter(({ method }) => method === 'PUT').length;
      try {
        const killed = await killWhen(
          set,
          (moment, { method }) => moment === 'before' && method === 'PUT' && writes() === done + 1,
        );
        expect(killed).toBe(true);
        const before = writes();
        const result = await runAction({
          event: 'push',
          workspace: workspaceOf(set.files),
          inputs: set.inputs,
        });
        expect(result.exitCode).toBe(0);
        expect(writes() - before).toBe(FLOWS.length - done);
        expect(result.flows.map(({ outcome }) => outcome)).toEqual(
          FLOWS.map((_, index) => (index < done ? 'unchanged' : 'released')),
        );
        const truths = FLOWS.map((flow) => truthOf(set, flow));
        expect(truths).toMatchObject(
          FLOWS.map(() => ({ holds: 'wanted', released: 1, live: { version: 2 } })),
        );
      } finally {
        await set.close();
      }
    },
    PATIENCE,
  );
});
