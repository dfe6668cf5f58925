/** The embedded Genesys Cloud as a process of its own, as the real one is elsewhere: `platform.ts` starts it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type FlowDefinition, type FlowNode, flowSourceSchema } from '../src/flow/definition.ts';
import { digest } from '../src/flow/digest.ts';
import { withStamp } from '../src/flow/stamp.ts';
import { startSandbox } from '../src/sandbox/sandbox.ts';

const orderSchema = z.object({
  /** Where the sources are, as JSON. */
  directory: z.string(),
  /** How many of the flows, the first ones, are live in other words than their sources have. */
  changed: z.int(),
  /** What an answer takes, in milliseconds. */
  latency: z.number(),
  /** What a publication takes, in milliseconds. */
  publication: z.number(),
});
export type Order = z.infer<typeof orderSchema>;

const sandboxes = new Map<string, Awaited<ReturnType<typeof startSandbox>>>();

const questionSchema = z.union([
  z.object({ open: orderSchema }),
  z.object({ requestsOf: z.string() }),
  z.object({ close: z.string() }),
]);
export type Question = z.infer<typeof questionSchema>;

process.on('message', (message) => {
  const question = questionSchema.parse(message);
  if ('open' in question) void open(question.open);
  else if ('close' in question) void close(question.close);
  else {
    const requests = sandboxes.get(question.requestsOf)?.requests ?? [];
    process.send?.({ requests: requests.map(({ method, path }) => ({ method, path })) });
  }
});

process.on('disconnect', () => process.exit());

async function close(url: string): Promise<void> {
  await sandboxes.get(url)?.close();
  sandboxes.delete(url);
  process.send?.({});
}

async function open({ directory, changed, latency, publication }: Order): Promise<void> {
  const flows = flowsOf(directory).map((flow, index) =>
    released(index < changed ? inOtherWords(flow) : flow),
  );
  const sandbox = await startSandbox({ flows, publicationMs: publication });
  if (latency > 0) sandbox.addFault({ fault: { kind: 'delay', ms: latency } });
  sandboxes.set(sandbox.url, sandbox);
  process.send?.({ url: sandbox.url });
}

function flowsOf(directory: string): FlowDefinition[] {
  return readdirSync(join(directory, 'flows'))
    .filter((name) => name.endsWith('.flow.json'))
    .map((name) => flowSourceSchema.parse(JSON.parse(readFileSync(join(directory, 'flows', name), 'utf8'))));
}

function released(flow: FlowDefinition): FlowDefinition {
  return withStamp(flow, { digest: digest(flow), commit: '4f1c2d7', repository: 'example/flows' });
}

function inOtherWords(flow: FlowDefinition): FlowDefinition {
  const hello: FlowNode = {
    type: 'webchat',
    transition: 'ask_topic',
    actions: [{ name: 'say', text: 'Hi!' }],
  };
  return { ...flow, nodes: { ...flow.nodes, hello } };
}
