/**
 * What a deploy of many changed flows takes over a network, beside the tutorial's steps and beside the shortest time
 * that the order of the steps allows. Ends with exit code 1 where a flow is not released.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { z } from 'zod';
import { SANDBOX_CLIENT_ID, SANDBOX_CLIENT_SECRET, SANDBOX_ROLE_ID } from '../src/sandbox/sandbox.ts';
import { machine, median, quantile, ratio } from './measure.ts';
import { expectAll, inRepository, type Platform, timed, withPlatform } from './platform.ts';
import { CONVERSATIONS, NODES } from './repository.ts';
import { releaseByTutorial, type TutorialFlow } from './tutorial.ts';

const FLOWS = 20;
const LATENCY = 40;
/** Long enough that looking for its end matters, and short beside the tutorial's 5 s between two looks. */
const PUBLICATION = 1_000;
/** All at once, and what a run takes unless told. */
const CONCURRENCIES = [20, 4];
const ROUNDS = 7;
/** Runs before the measured ones, for code to be compiled: a start is measured in `start-up.ts`. */
const WARM_UP = 2;

const sourceSchema = z.looseObject({ id: z.string() });
const lineSchema = z.looseObject({ user: z.string().optional() });
const transcriptsSchema = z.object({
  transcripts: z.array(z.looseObject({ conversation: z.array(lineSchema) })),
});

await inRepository(FLOWS, async (directory) => {
  const order = { directory, changed: FLOWS, latency: LATENCY, publication: PUBLICATION };
  console.log(
    `deploy of ${FLOWS} changed flows of ${NODES} nodes with ${CONVERSATIONS} conversations each, ${LATENCY} ms of latency, publications of ${PUBLICATION} ms, ${ROUNDS} rounds, ${machine()}`,
  );
  const answers = await withPlatform(order, latencies);
  const latency = median(answers);
  console.log(
    `an answer takes ${latency.toFixed(1)} ms (${quantile(answers, 0.25).toFixed(1)} to ${quantile(answers, 0.75).toFixed(1)})`,
  );
  const before = peak();
  const times = new Map<number, number[]>();
  for (const concurrency of CONCURRENCIES) {
    const spans: number[] = [];
    for (let round = -WARM_UP; round < ROUNDS; round += 1) {
      const { report, ms } = await withPlatform(order, (platform) =>
        timed('deploy', directory, platform, { concurrency: String(concurrency) }),
      );
      expectAll(report, 'released', FLOWS);
      if (round >= 0) spans.push(ms);
    }
    times.set(concurrency, spans);
    const critical = criticalPath(latency, concurrency);
    console.log(
      `concurrency ${String(concurrency).padEnd(3)} ${(median(spans) / 1000).toFixed(2)} s = ${ratio(spans, critical).trim()} of the critical path, ${(critical / 1000).toFixed(2)} s`,
    );
  }
  // Only the own process: the platform is another. Node keeps what strips the types, which a release does without.
  console.log(`peak memory     ${peak()} MB, ${before} MB of them before the first run`);

  const flows = await withPlatform(order, (platform) => byTutorial(platform, directory));
  const whole = flows.reduce((sum, ms) => sum + ms, 0);
  console.log(
    `the tutorial    ${(whole / 1000).toFixed(1)} s, a flow ${(median(flows) / 1000).toFixed(2)} s (${(quantile(flows, 0.25) / 1000).toFixed(2)} to ${(quantile(flows, 0.75) / 1000).toFixed(2)} s), of which 5 s between its first two looks`,
  );
  for (const [concurrency, spans] of times) {
    const factors = spans.map((ms) => whole / ms);
    console.log(
      `concurrency ${String(concurrency).padEnd(3)} ${median(factors).toFixed(0)} × as fast (${quantile(factors, 0.25).toFixed(0)} to ${quantile(factors, 0.75).toFixed(0)})`,
    );
  }
});

/** In megabytes. */
function peak(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}

/**
 * The requests that no order of work can put beside each other, by what each waits for. Once a run: the token, then
 * the role. Then as many flows as are in work at once go through their reading and their validation; only when the
 * base of every flow is known is one written. Each round of flows is: the write, the publication, the look that shows
 * its end, the conversations, and the look that shows that nobody has edited the flow meanwhile. There are as many
 * places for conversations as for flows: where all flows come to them at once they share the places, and where flows
 * take turns one may find all of them free. What makes a deploy longer is the work of this machine, and publications
 * that end between two looks.
 */
function criticalPath(latency: number, concurrency: number): number {
  const rounds = Math.ceil(FLOWS / concurrency);
  const sharing = rounds === 1 ? FLOWS : 1;
  const conversations = Math.ceil((sharing * CONVERSATIONS) / concurrency);
  const once = 2 * latency;
  const prepared = 2 * latency;
  const released = latency + PUBLICATION + latency + conversations * latency + latency;
  return once + rounds * (prepared + released);
}

/** What an answer takes without anything of ours, over a connection that is open already. */
async function latencies({ url }: Platform): Promise<number[]> {
  const spans: number[] = [];
  for (let request = 0; request < 21; request += 1) {
    const began = performance.now();
    await (await fetch(`${url}/api/v2/authorization/roles/${SANDBOX_ROLE_ID}`)).text();
    spans.push(performance.now() - began);
  }
  return spans.slice(1);
}

async function byTutorial({ url }: Platform, directory: string): Promise<number[]> {
  const tutorial = {
    url,
    clientId: SANDBOX_CLIENT_ID,
    clientSecret: SANDBOX_CLIENT_SECRET,
    roleId: SANDBOX_ROLE_ID,
  };
  const spans: number[] = [];
  for (const flow of tutorialFlows(directory)) {
    const began = performance.now();
    await releaseByTutorial(tutorial, flow);
    spans.push(performance.now() - began);
  }
  return spans;
}

function tutorialFlows(directory: string): TutorialFlow[] {
  const read = (name: string): unknown => load(readFileSync(join(directory, 'flows', name), 'utf8'));
  return readdirSync(join(directory, 'flows'))
    .filter((name) => name.endsWith('.flow.json'))
    .map((name) => {
      const content = sourceSchema.parse(read(name));
      const { transcripts } = transcriptsSchema.parse(read(name.replace('.flow.', '.transcripts.')));
      const conversations = transcripts.map(({ conversation }) =>
        conversation.flatMap(({ user }) => user ?? []),
      );
      return { id: content.id, content, conversations };
    });
}
