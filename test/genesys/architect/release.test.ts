import { describe, expect, test } from '@jest/globals';
import { archyToPublish } from '../../../src/flow/archy/live.ts';
import { viewArchy } from '../../../src/flow/archy/view.ts';
import type { FlowDefinition } from '../../../src/flow/definition.ts';
import { digest } from '../../../src/flow/digest.ts';
import { readStamp, withStamp } from '../../../src/flow/stamp.ts';
import { architectPlatform } from '../../../src/genesys/architect/platform.ts';
import { openRelease } from '../../../src/release/release.ts';
import type { Policy, Problem, Verdict } from '../../../src/release/state.ts';
import { UPLOAD_PREFIX } from '../../../src/sandbox/server.ts';
import {
  type ArchitectRig,
  archyFlow,
  hurriedClock,
  optionsFor,
  versioned,
  withArchitect,
  withRoot,
} from './rig.ts';

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
  policy: Partial<Policy> = {},
  whileTested: () => void = () => undefined,
): Promise<Verdict> {
  const { finish } = await openRelease({
    platform,
    flow,
    origin: { commit: 'c0ffee', repository: 'acme/flows' },
    policy: { ...POLICY, ...policy },
    pollInterval: 5_000,
    publishTimeout: 60_000,
    clock: hurriedClock(),
    signal: run.signal,
    gate: async () => {
      whileTested();
      return problem;
    },
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

describe('of content that the platform keeps in a form of its own', () => {
  const sandboxOptions = { exportHabits: { addUnknown: true } };

  test('a release over drafts, which count as versions, is still the one that was made', async () => {
    await withArchitect(
      async (rig) => {
        rig.sandbox.editInConsole('f1', () => archyFlow('Draft'), { publish: false, checkIn: true });
        expect(await release(rig, NEW, undefined, { onDrift: 'overwrite' })).toMatchObject({
          outcome: 'released',
          detail: '',
          version: 6,
        });
        expect(await release(rig, NEW)).toMatchObject({ outcome: 'unchanged', version: 6 });
      },
      { onDrift: 'overwrite' },
      sandboxOptions,
    );
  });

  test('a publication that is under way is no edit yet', async () => {
    await withArchitect(
      async (rig) => {
        expect(await release(rig, NEW)).toMatchObject({ outcome: 'released', version: 5 });
        rig.sandbox.architect.setOperation('f1', {
          id: 'o',
          complete: false,
          actionName: 'PUBLISH',
          actionStatus: 'STARTED',
        });
        const live = await rig.platform.readFlow('f1');
        expect([live.status, digest(live)]).toEqual(['scheduled', digest(NEW)]);
      },
      {},
      sandboxOptions,
    );
  });

  test('what a person publishes from a draft of ours is theirs, whatever our stamp in it says', async () => {
    await withArchitect(async (rig) => {
      const stamped = withStamp(NEW, { digest: digest(NEW), commit: 'c0ffee' });
      const draft = archyToPublish({ ...stamped, version: 5 });
      rig.sandbox.editInConsole('f1', () => withRoot(draft, { defaultLanguage: 'de-de' }));
      expect(await release(rig, NEW)).toMatchObject({ outcome: 'drift', version: 5 });
    });
  });
});

test('an upload that never has an answer is told with what came back', async () => {
  await withArchitect(async (rig) => {
    rig.sandbox.addFault({ path: `${UPLOAD_PREFIX}*`, fault: { kind: 'reset' } });
    const verdict = await release(rig, NEW);
    expect(verdict).toMatchObject({ outcome: 'unknown', because: 'in-doubt', reason: 'unknown-outcome' });
    expect(verdict.detail).toContain('broke');
  });
});

test('so is a put-back', async () => {
  await withArchitect(async (rig) => {
    const verdict = await release(rig, NEW, FAILED, {}, () =>
      rig.sandbox.addFault({ path: `${UPLOAD_PREFIX}*`, fault: { kind: 'reset' } }),
    );
    expect(verdict).toMatchObject({ outcome: 'unknown', because: 'put-back-in-doubt' });
    expect(verdict.detail).toMatch(/the bot said nothing; then: .*broke/);
  });
});

test('a publication that took too long for one run is taken up by the next, even while it goes on', async () => {
  await withArchitect(
    async (rig) => {
      const hasty = architectPlatform({
        ...optionsFor(rig.sandbox.url, rig.log, rig.run),
        publishTimeout: 500,
      });
      expect(await release({ ...rig, platform: hasty }, NEW)).toMatchObject({
        outcome: 'unknown',
        reason: 'publish-timeout',
      });
      expect(await release(rig, NEW)).toMatchObject({ outcome: 'released', detail: '', version: 5 });
      expect(rig.sandbox.jobs.filter(({ command }) => command === 'Publish')).toHaveLength(1);
    },
    { publishTimeout: 600_000 },
    { publicationMs: 500 },
  );
});

test('an older version that somebody published again meanwhile is not passed over', async () => {
  await withArchitect(async (rig) => {
    const before = await rig.platform.readFlow('f1');
    const platform: ArchitectRig['platform'] = {
      ...rig.platform,
      readFlow: async (id) =>
        rig.sandbox.architect.history('f1').length > 1 && isTested ? before : await rig.platform.readFlow(id),
    };
    let isTested = false;
    const { finish } = await openRelease({
      platform,
      flow: NEW,
      origin: { commit: undefined, repository: undefined },
      policy: POLICY,
      pollInterval: 5_000,
      publishTimeout: 60_000,
      clock: hurriedClock(),
      signal: rig.run.signal,
      gate: async () => {
        isTested = true;
        return undefined;
      },
      progress: () => undefined,
    });
    expect(await finish()).toMatchObject({ outcome: 'released', because: 'released-unconfirmed' });
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
