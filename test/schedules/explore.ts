/** Plays the real release code of two deployers, and an editor, in many orders of events. */
import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import type { Clock } from '../../src/clock.ts';
import type { FlowDefinition } from '../../src/flow/definition.ts';
import { digest } from '../../src/flow/digest.ts';
import { withStamp } from '../../src/flow/stamp.ts';
import { openRelease } from '../../src/release/release.ts';
import type { Verdict } from '../../src/release/state.ts';
import { failure, liveAs, saying } from '../support/memory-platform.ts';
import { type Deployed, untrue, untrueInTheEnd, wrongWrite } from './oracle.ts';
import { platformFor, Server, type Turn } from './server.ts';
import { type DeployerPlan, type Edit, type Situation, situation } from './situation.ts';

const FORMER = saying('former words');
const CONTENTS: Record<DeployerPlan['wants'], FlowDefinition> = {
  one: saying('words of one'),
  two: saying('words of two'),
};

export interface Found {
  /** Orders of events that were played, and how many of them were different. */
  readonly played: number;
  readonly distinct: number;
  /** How often releases ended in which way. */
  readonly endings: ReadonlyMap<Verdict['because'], number>;
  /** The first order in which something is wrong, with what is wrong; nothing where all is well. */
  readonly violation: string | undefined;
}

export async function exploreSchedules(runs: number, seed: number): Promise<Found> {
  const endings = new Map<Verdict['because'], number>();
  const orders = new Set<string>();
  let played = 0;
  const found = await fc.check(
    fc.asyncProperty(fc.scheduler(), situation, async (scheduler, plan) => {
      const { order, deployed, wrong } = await play(scheduler, plan);
      played += 1;
      orders.add(
        createHash('sha1')
          .update(JSON.stringify([plan, order]))
          .digest('base64'),
      );
      for (const { verdict } of deployed) {
        endings.set(verdict.because, (endings.get(verdict.because) ?? 0) + 1);
      }
      if (wrong.length > 0) throw new Error(`${wrong.join('; ')}\n${order.join('\n')}`);
    }),
    { numRuns: runs, seed },
  );
  const violation = found.failed ? fc.defaultReportMessage(found) : undefined;
  return { played, distinct: orders.size, endings, violation };
}

interface Played {
  /** The steps in the order in which they happened. */
  readonly order: readonly string[];
  readonly deployed: readonly Deployed[];
  readonly wrong: readonly string[];
}

async function play(scheduler: fc.Scheduler, plan: Situation): Promise<Played> {
  const order: string[] = [];
  const wrong: string[] = [];
  const turn: Turn = async (label) => {
    await scheduler.schedule(Promise.resolve(), label);
    order.push(label);
  };
  const stamped = plan.stamped ? withStamp(FORMER, { digest: digest(FORMER), commit: 'former' }) : FORMER;
  const server = new Server(liveAs(stamped, 1), turn, plan.publications);

  const runs = plan.deployers.map(async (deployer, index): Promise<Deployed> => {
    const run = `run ${index + 1}`;
    const deployed = await deploy(run, deployer, plan.sameCommit ? 'same' : run, server, turn);
    wrong.push(
      ...[untrue(deployed, server)].flatMap((text) => (text === undefined ? [] : [`${run}: ${text}`])),
    );
    return deployed;
  });
  const edits = edit(plan.edits, server, turn);
  const all = Promise.all([...runs, edits]);
  await scheduler.waitFor(all);
  // What is still on its way arrives after everybody has gone home.
  await scheduler.waitIdle();

  const deployed = await Promise.all(runs);
  for (const each of deployed) {
    const late = untrueInTheEnd(each, server);
    const writes = server.replacements
      .filter(({ by }) => by === each.run)
      .map((write) => wrongWrite(write, each));
    wrong.push(...[late, ...writes].flatMap((text) => (text === undefined ? [] : [`${each.run}: ${text}`])));
  }
  return { order, deployed, wrong };
}

async function deploy(
  run: string,
  plan: DeployerPlan,
  commit: string,
  server: Server,
  turn: Turn,
): Promise<Deployed> {
  const flow = CONTENTS[plan.wants];
  const stop = new AbortController();
  if (plan.stopped) void turn(`${run} cancelled`).then(() => stop.abort(failure('cancelled')));
  const { readFlow, writeFlow } = platformFor(server, run, turn, plan.weather);
  let reviewed: string | undefined;
  const release = await openRelease({
    platform: {
      writeFlow,
      readFlow: async (id) => {
        const live = await readFlow(id);
        reviewed ??= digest(live);
        return live;
      },
    },
    flow,
    origin: { commit, repository: 'acme/flows' },
    policy: { onDrift: 'fail', rollback: plan.rollback, retryRejected: false, maxConflictRetries: 2 },
    pollInterval: 5_000,
    publishTimeout: 150,
    clock: clockOf(run, turn),
    signal: stop.signal,
    gate: async () => {
      await turn(`${run} tested`);
      return plan.gatePasses ? undefined : { reason: 'simulation-failed', message: 'a conversation failed' };
    },
    progress: () => undefined,
  });
  const verdict = release.verdict ?? (await release.finish());
  return { run, want: digest(flow), reviewed, verdict };
}

/** Time that passes only while somebody waits, and no faster than the schedule lets it. */
function clockOf(run: string, turn: Turn): Clock {
  let time = 0;
  return {
    now: () => time,
    monotonic: () => time,
    sleep: async (milliseconds, signal) => {
      signal?.throwIfAborted();
      await turn(`${run} waited`);
      signal?.throwIfAborted();
      time += milliseconds;
    },
  };
}

async function edit(edits: readonly Edit[], server: Server, turn: Turn): Promise<void> {
  for (const [index, kind] of edits.entries()) {
    await turn(`console: ${kind}`);
    switch (kind) {
      case 'new words':
        server.edit((flow) => ({ ...flow, name: `edited ${index}` }));
        break;
      case 'taken back':
        server.edit((flow) => ({ ...flow, name: FORMER.name, nodes: FORMER.nodes }));
        break;
      case 'only the version':
        server.edit((flow) => flow);
        break;
    }
  }
}
