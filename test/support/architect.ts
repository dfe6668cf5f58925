/** Scenarios on the architect API: the fixture flows as files, and an organization in which older ones are live. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { archyToPublish } from '../../src/flow/archy/live.ts';
import { viewArchy } from '../../src/flow/archy/view.ts';
import { buildFlow } from '../../src/flow/build.ts';
import type { FlowDefinition } from '../../src/flow/definition.ts';
import { readEnvironment, readSource } from '../../src/flow/source.ts';
import type {
  ArchitectSandbox,
  ArchitectSandboxOptions,
} from '../../src/sandbox/architect/architect-sandbox.ts';
import { SANDBOX_CLIENT_ID, SANDBOX_CLIENT_SECRET, startSandbox } from '../../src/sandbox/sandbox.ts';
import { released } from './flows.ts';
import { ROOT, workspaceOf } from './runner.ts';

const FIXTURE = join(ROOT, 'test/fixtures/architect');

/** `edit` is what the latest commit changed: what is live has the words before it. */
export interface Subject {
  readonly file: string;
  readonly id: string;
  readonly name: string;
  readonly edit: readonly [now: string, before: string];
}

export const NATIVE: Subject = {
  file: 'flows/everything.flow.yaml',
  id: '11111111-1111-4111-8111-111111111111',
  name: 'Everything',
  edit: ['There is no such order.', 'We have no such order.'],
};
export const DOCUMENT: Subject = {
  file: 'flows/hello.flow.yaml',
  id: '22222222-2222-4222-8222-222222222222',
  name: 'Hello',
  edit: ['Hello, how can we help?', 'Hello, what can we do for you?'],
};

export function architectWorkspace(): string {
  const directory = workspaceOf({});
  cpSync(join(FIXTURE, 'flows'), join(directory, 'flows'), { recursive: true });
  return directory;
}

/** The flow of a fixture, built as a run builds it. */
export async function fixtureFlow({ file }: Subject): Promise<FlowDefinition> {
  const environment = await readEnvironment('test', FIXTURE, {});
  const tools = { loader: '', builder: '' };
  const { flow, findings } = buildFlow(await readSource(file, FIXTURE, tools, environment), environment);
  if (flow === undefined) throw new Error(findings.map(({ message }) => message).join('; '));
  return flow;
}

/** The same flow before the latest commit. */
export async function formerFlow(subject: Subject): Promise<FlowDefinition> {
  const [now, before] = subject.edit;
  const flow = await fixtureFlow(subject);
  const former: FlowDefinition = JSON.parse(JSON.stringify(flow).replaceAll(now, before));
  return former.archy === undefined ? former : viewArchy(former.archy, flow.id).flow;
}

/** An organization in which both flows are live as version 4 as a former deploy left them, before the latest commit. */
export async function startOrganization(
  options: Partial<ArchitectSandboxOptions> = {},
): Promise<ArchitectSandbox> {
  const flows = await Promise.all(
    [NATIVE, DOCUMENT].map(async (subject) => {
      const version = 4;
      const stamped = released(await formerFlow(subject));
      return { ...stamped, version, archy: archyToPublish({ ...stamped, version }) };
    }),
  );
  return startSandbox({ platformApi: 'architect', flows, publicationMs: 30, jobMs: 5, ...options });
}

/** The inputs that lead to it. */
export function architectInputs(sandbox: ArchitectSandbox, subject?: Subject): Record<string, string> {
  return {
    'platform-api': 'architect',
    'genesys-url': sandbox.url,
    'client-id': SANDBOX_CLIENT_ID,
    'client-secret': SANDBOX_CLIENT_SECRET,
    'web-deployment-id': [NATIVE, DOCUMENT].map(({ name, id }) => `${name}: deployment-${id}`).join('\n'),
    environment: 'test',
    'poll-interval': '50ms',
    comment: 'false',
    ...(subject && { flows: subject.file }),
  };
}
