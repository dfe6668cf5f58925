/** The example flows as they would be built and live, for scenarios to start from. */
import { join } from 'node:path';
import { buildFlow } from '../../src/flow/build.ts';
import type { FlowDefinition } from '../../src/flow/definition.ts';
import { digest } from '../../src/flow/digest.ts';
import { readEnvironment, readSource } from '../../src/flow/source.ts';
import { withStamp } from '../../src/flow/stamp.ts';
import { ROOT } from './runner.ts';

/** An example flow built for an environment of the repository. */
export async function exampleFlow(file: string, environment = 'dev'): Promise<FlowDefinition> {
  const tools = {
    loader: join(ROOT, 'src/flow/module-loader.ts'),
    builder: join(ROOT, 'src/flow/builder.ts'),
  };
  const source = await readSource(file, ROOT, tools);
  const { flow, findings } = buildFlow(source, await readEnvironment(environment, ROOT, {}));
  if (flow === undefined) throw new Error(`${file}: ${findings.map(({ message }) => message).join('; ')}`);
  return flow;
}

/** The flow as a former deploy left it: stamped, untouched since. */
export function released(flow: FlowDefinition): FlowDefinition {
  return withStamp(flow, { digest: digest(flow), commit: '4f1c2d7', repository: 'octo-org/contact-flows' });
}

/** The support flow before its latest change: it greeted customers in other words. */
export function olderSupport(flow: FlowDefinition): FlowDefinition {
  const greeting = {
    ...flow.nodes['greeting'],
    type: 'webchat' as const,
    actions: [{ name: 'say', text: 'Hi! This is support.' }],
  };
  return { ...flow, nodes: { ...flow.nodes, greeting } };
}
