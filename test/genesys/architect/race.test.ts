import { expect, test } from '@jest/globals';
import { viewArchy } from '../../../src/flow/archy/view.ts';
import { digest } from '../../../src/flow/digest.ts';
import { architectPlatform } from '../../../src/genesys/architect/platform.ts';
import type { Platform } from '../../../src/genesys/platform.ts';
import { openRelease } from '../../../src/release/release.ts';
import type { Verdict } from '../../../src/release/state.ts';
import { archyFlow, hurriedClock, optionsFor, withArchitect } from './rig.ts';

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

// The publish job of one may begin before, during and after that of the other.
test.each([0, 2, 5, 10, 20, 40])(
  'of two runs that release at once, %s ms apart, none says what is not so',
  async (apart) => {
    await withArchitect(async ({ platform, sandbox, run }) => {
      const release = async (on: Platform, text: string, delay: number) => {
        const flow = viewArchy(archyFlow(text), 'f1').flow;
        const { finish } = await openRelease({
          platform: on,
          flow,
          origin: { commit: undefined, repository: undefined },
          policy: { onDrift: 'fail', rollback: true, retryRejected: false, maxConflictRetries: 3 },
          pollInterval: 5_000,
          publishTimeout: 60_000,
          clock: hurriedClock(),
          signal: run.signal,
          gate: async () => {
            await pause(30);
            return undefined;
          },
          progress: () => undefined,
        });
        await pause(delay);
        return { want: digest(flow), verdict: await finish() };
      };
      const results = await Promise.all([
        release(platform, 'One', 0),
        release(architectPlatform(optionsFor(sandbox.url, [], run)), 'Other', apart),
      ]);
      const live = digest(await platform.readFlow('f1'));
      const versions = sandbox.architect.history('f1').length;
      const truths = results.map(({ want, verdict }) => isTrue(verdict, want === live, versions));
      expect(truths).toEqual([true, true]);
      expect(results.some(({ want }) => want === live)).toBe(true);
    });
  },
);

/** Of two, one replaced the other (a version each), or one kept its hands off. */
function isTrue(verdict: Verdict, isLive: boolean, versions: number): boolean {
  const bothLanded = versions === 3;
  switch (verdict.because) {
    case 'released':
      return isLive && verdict.detail.includes('may have been replaced') === bothLanded;
    case 'edited-before-publication':
    case 'released-then-edited':
      return !isLive && bothLanded;
    case 'conflict':
      return !isLive && verdict.mayHaveLanded === bothLanded;
    default:
      return false;
  }
}
