import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { digest } from '../../src/flow/digest.ts';
import { digestsOf, saying, type WriteFault } from '../support/memory-platform.ts';
import { FAILED_GATE, NEW, OLD, rig, THEIRS } from './rig.ts';

/** What somebody does at the console just before a call of ours is answered. */
const happening = fc.oneof(
  { weight: 6, arbitrary: fc.constant('nothing' as const) },
  { weight: 1, arbitrary: fc.constantFrom('edit' as const, 'save as it is' as const, 'go back' as const) },
);
const fault = fc.constantFrom<WriteFault | undefined>(
  undefined,
  undefined,
  'lose-answer',
  'lose-request',
  'arrive-late',
  { refuse: 'unavailable' },
);
const publication = fc.record({
  looks: fc.integer({ min: 0, max: 2 }),
  status: fc.constantFrom('published' as const, 'published' as const, 'failed' as const),
});
const schedule = fc.record({
  happenings: fc.array(happening, { maxLength: 14 }),
  faults: fc.array(fault, { maxLength: 6 }),
  publications: fc.array(publication, { maxLength: 3 }),
  gatePasses: fc.boolean(),
  maxConflictRetries: fc.integer({ min: 0, max: 3 }),
  cancelAt: fc.option(fc.nat(10)),
});

/** Plays a schedule to its end, stragglers included. */
async function play(plan: typeof schedule extends fc.Arbitrary<infer T> ? T : never) {
  const { platform, cancel, open } = rig({
    gate: () => (plan.gatePasses ? undefined : FAILED_GATE),
    policy: { maxConflictRetries: plan.maxConflictRetries },
  });
  platform.writeFaults = [...plan.faults];
  platform.publications = [...plan.publications];
  let calls = 0;
  platform.before = () => {
    const happens = plan.happenings[calls];
    if (happens === 'edit') platform.editInConsole(NEW.id, saying(`edit ${calls}`));
    if (happens === 'save as it is') platform.editInConsole(NEW.id);
    if (happens === 'go back') platform.editInConsole(NEW.id, OLD);
    if (calls === plan.cancelAt) cancel();
    calls += 1;
  };
  const release = await open();
  const verdict = await release.finish();
  platform.arrive();
  return { platform, base: release.live, verdict };
}

test('whatever somebody edits whenever, only the base that was read, or our own content, is ever replaced', async () => {
  await fc.assert(
    fc.asyncProperty(schedule, async (plan) => {
      const { platform, base } = await play(plan);
      const ours = [digest(NEW), base && digest(base)];
      for (const { content } of platform.replaced) expect(ours).toContain(digest(content));
    }),
    { numRuns: 1_000 },
  );
});

test('a verdict that names a version says what that version was', async () => {
  await fc.assert(
    fc.asyncProperty(schedule, async (plan) => {
      const { platform, base, verdict } = await play(plan);
      const versions = platform.history(NEW.id).map(({ version }) => version);
      const content = digestsOf(platform, NEW.id)[versions.indexOf(verdict.version ?? -1)];
      if (verdict.because === 'released') expect(content).toBe(digest(NEW));
      if (verdict.because === 'put-back' && verdict.live === undefined) {
        expect(content).toBe(base && digest(base));
      }
      if (verdict.outcome === 'conflict') expect(content).not.toBe(digest(NEW));
    }),
    { numRuns: 500 },
  );
});

test('an edit between the reading and the writing is the schedule everybody fears, and it is kept', async () => {
  const { platform, release } = rig();
  platform.before = ({ what }) => {
    if (what === 'write') platform.editInConsole(NEW.id, THEIRS);
  };
  await release();
  expect(digest(platform.live(NEW.id))).toBe(digest(THEIRS));
});
