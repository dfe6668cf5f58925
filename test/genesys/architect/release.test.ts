import { describe, expect, test } from '@jest/globals';
import { viewArchy } from '../../../src/flow/archy/view.ts';
import type { FlowDefinition } from '../../../src/flow/definition.ts';
import { digest } from '../../../src/flow/digest.ts';
import { readStamp } from '../../../src/flow/stamp.ts';
import type { Policy, Problem, Verdict } from '../../../src/release/protocol.ts';
import { openRelease } from '../../../src/release/release.ts';
import { UPLOAD_PREFIX } from '../../../src/sandbox/server.ts';
import { type ArchitectRig, archyFlow, hurriedClock, versioned, withArchitect, withRoot } from './rig.ts';

const POLICY: Policy = { onDrift: 'fail', rollback: true, retryRejected: false, maxConflictRetries: 3 };
const FAILED: Problem = { reason: 'simulation-failed', message: 'the bot said nothing' };
const NEW = viewArchy(archyFlow('Good morning'), 'f1').flow;
const DOCUMENT: FlowDefinition = {
  id: 'f1',
  name: 'Support',
  nodes: {
    start: { type: 'start', transition: 'greet' },
    greet: { type: 'action', actions: [{ name: 'say', text: 'Good "morning"' }], transition: 'end' },
    end: { type: 'end' },
  },
};

async function release(
  { platform, run }: ArchitectRig,
  flow: FlowDefinition,
  problem?: Problem,
): Promise<Verdict> {
  const { finish } = await openRelease({
    platform,
    flow,
    origin: { commit: 'c0ffee', repository: 'acme/flows' },
    policy: POLICY,
    pollInterval: 5_000,
    publishTimeout: 60_000,
    clock: hurriedClock(),
    signal: run.signal,
    gate: async () => problem,
    progress: () => undefined,
  });
  return await finish();
}

describe.each([
  ['a native flow', NEW],
  ['a flow document', DOCUMENT],
])('a release of %s', (_, flow) => {
  test('goes live with its stamp, and once only', async () => {
    await withArchitect(async (rig) => {
      expect(await release(rig, flow)).toMatchObject({
        outcome: 'released',
        because: 'released',
        version: 5,
      });
      const live = await rig.platform.readFlow('f1');
      expect(digest(live)).toBe(digest(flow));
      expect(readStamp(live)).toMatchObject({ digest: digest(flow), commit: 'c0ffee' });
      // The next run of this commit tests it again, and writes nothing.
      expect(await release(rig, flow)).toMatchObject({ outcome: 'unchanged', version: 5 });
      expect(rig.sandbox.architect.history('f1').map(({ id }) => id)).toEqual(['4.0', '5.0']);
    });
  });

  test('is the same content again, whatever form the platform keeps it in, until somebody edits it', async () => {
    const exportHabits = { renumberRefs: true, addDefaults: true, addUnknown: true };
    await withArchitect(
      async (rig) => {
        expect(await release(rig, flow)).toMatchObject({ outcome: 'released', version: 5 });
        expect(await release(rig, flow)).toMatchObject({ outcome: 'unchanged', version: 5 });
        rig.sandbox.editInConsole('f1', (archy) => withRoot(archy, { defaultLanguage: 'de-de' }));
        expect(await release(rig, flow)).toMatchObject({ outcome: 'drift', version: 6 });
      },
      {},
      { exportHabits },
    );
  });

  test('that fails its conversations leaves the previous content as it was, in whatever form it is kept', async () => {
    const exportHabits = { addUnknown: true };
    await withArchitect(
      async (rig) => {
        expect(await release(rig, flow)).toMatchObject({ outcome: 'released', version: 5 });
        const other = viewArchy(archyFlow('Good evening'), 'f1').flow;
        expect(await release(rig, other, FAILED)).toMatchObject({ outcome: 'rolled-back', version: 7 });
        expect(digest(await rig.platform.readFlow('f1'))).toBe(digest(flow));
        expect(await release(rig, flow)).toMatchObject({ outcome: 'unchanged', version: 7 });
        expect(await release(rig, other)).toMatchObject({ outcome: 'skipped', because: 'quarantined' });
      },
      {},
      { exportHabits },
    );
  });

  test('that fails its conversations is put back, and not tried again', async () => {
    await withArchitect(async (rig) => {
      const before = digest(await rig.platform.readFlow('f1'));
      expect(await release(rig, flow, FAILED)).toMatchObject({ outcome: 'rolled-back', version: 6 });
      const live = await rig.platform.readFlow('f1');
      expect(digest(live)).toBe(before);
      expect(readStamp(live)?.rejected).toMatchObject([{ digest: digest(flow) }]);
      expect(await release(rig, flow)).toMatchObject({ outcome: 'skipped', because: 'quarantined' });
    });
  });

  test('for the first time is taken away from customers where it fails', async () => {
    await withArchitect(
      async (rig) => {
        expect(await release(rig, flow, FAILED)).toMatchObject({
          outcome: 'rolled-back',
          because: 'put-back',
        });
        expect(rig.sandbox.architect.flow('f1')?.active).toBe(false);
      },
      {},
      { flows: [{ ...versioned(archyFlow('Hello'), 0), status: 'draft' }] },
    );
  });
});

test('an upload whose answer is lost is settled without a second version', async () => {
  await withArchitect(async (rig) => {
    rig.sandbox.addFault({ path: `${UPLOAD_PREFIX}*`, times: 1, fault: { kind: 'lose-answer' } });
    expect(await release(rig, NEW)).toMatchObject({ outcome: 'released', version: 5 });
    expect(rig.sandbox.architect.history('f1')).toHaveLength(2);
  });
});

test('somebody’s change during the conversations stays', async () => {
  await withArchitect(async (rig) => {
    const edited = archyFlow('Edited');
    const problem: Problem = FAILED;
    const gate = async (): Promise<Problem> => {
      rig.sandbox.editInConsole('f1', () => edited);
      return problem;
    };
    const { finish } = await openRelease({
      platform: rig.platform,
      flow: NEW,
      origin: { commit: undefined, repository: undefined },
      policy: POLICY,
      pollInterval: 5_000,
      publishTimeout: 60_000,
      clock: hurriedClock(),
      signal: rig.run.signal,
      gate,
      progress: () => undefined,
    });
    expect(await finish()).toMatchObject({ outcome: 'rollback-failed', because: 'hands-off' });
    expect(digest(await rig.platform.readFlow('f1'))).toBe(digest(viewArchy(edited, 'f1').flow));
  });
});

test('work that nobody published is drift, and stays', async () => {
  await withArchitect(async (rig) => {
    rig.sandbox.editInConsole('f1', () => archyFlow('Draft'), { publish: false });
    expect(await release(rig, NEW)).toMatchObject({ outcome: 'failed', reason: 'drift', version: 4 });
    expect(rig.sandbox.architect.history('f1').map(({ id }) => id)).toEqual(['4.0', '4.1']);
  });
});

test('an export that renumbers references and writes out defaults is still what was released', async () => {
  await withArchitect(
    async (rig) => {
      expect(await release(rig, NEW)).toMatchObject({ outcome: 'released', version: 5 });
      expect(await release(rig, DOCUMENT)).toMatchObject({ outcome: 'released', version: 6 });
    },
    {},
    { exportHabits: { renumberRefs: true, addDefaults: true } },
  );
});
