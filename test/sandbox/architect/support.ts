import { afterEach } from '@jest/globals';
import { z } from 'zod';
import { parseArchy } from '../../../src/flow/archy/text.ts';
import type {
  ArchitectSandbox,
  ArchitectSandboxOptions,
} from '../../../src/sandbox/architect/architect-sandbox.ts';
import type { InitialFlow } from '../../../src/sandbox/organization.ts';
import { SANDBOX_CLIENT_ID, SANDBOX_CLIENT_SECRET, startSandbox } from '../../../src/sandbox/sandbox.ts';

/** A native flow that greets and ends, or hands over to a queue. */
export function helpYaml({ name = 'Help', text = 'Hello', queue = 'Support', more = '' } = {}): string {
  return `
inboundShortMessage:
  name: ${JSON.stringify(name)}
  division: Home
  startUpRef: "/inboundShortMessage/states/state[start]"
  defaultLanguage: en-us
  supportedLanguages:
    en-us:
      defaultLanguageSkill:
        noValue: true
  settingsErrorHandling:
    errorHandling:
      disconnect:
        none: true
  states:
    - state:
        name: Start
        refId: start
        actions:
          - sendResponse:
              name: Greet
              messageBody:
                lit: ${JSON.stringify(text)}
          - decision:
              name: Wants a person
              condition:
                exp: Message.Message.body == "person"
              outputs:
                "yes":
                  actions:
                    - transferToAcd:
                        name: Transfer
                        targetQueue:
                          lit:
                            name: ${JSON.stringify(queue)}
                        priority:
                          lit: 0
${more}
          - disconnect:
              name: Disconnect
`;
}

export function helpFlow(yaml = helpYaml()): InitialFlow {
  return { id: 'help', name: 'Help', nodes: {}, archy: parseArchy(yaml) };
}

const running = new Set<ArchitectSandbox>();
afterEach(async () => {
  await Promise.all([...running].map((sandbox) => sandbox.close()));
  running.clear();
});

/** A sandbox with the flow `Help`, closed after the test. */
export async function start(options: Partial<ArchitectSandboxOptions> = {}): Promise<ArchitectSandbox> {
  const sandbox = await startSandbox({
    platformApi: 'architect',
    flows: [helpFlow()],
    publicationMs: 5,
    jobMs: 1,
    ...options,
  });
  running.add(sandbox);
  return sandbox;
}

export function requestToken(
  sandbox: ArchitectSandbox,
  client = { id: SANDBOX_CLIENT_ID, secret: SANDBOX_CLIENT_SECRET },
): Promise<Response> {
  return fetch(`${sandbox.url}/oauth/token`, {
    method: 'POST',
    headers: { Authorization: `Basic ${Buffer.from(`${client.id}:${client.secret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
}

const tokenSchema = z.object({ access_token: z.string() });

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

export type Call = (method: string, path: string, body?: unknown) => Promise<Reply>;

export async function apiClient(
  sandbox: ArchitectSandbox,
  client?: { id: string; secret: string },
): Promise<Call> {
  const token = tokenSchema.parse(await (await requestToken(sandbox, client)).json()).access_token;
  return async (method, path, body) => {
    const response = await fetch(sandbox.url + path, {
      method,
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: text === '' ? undefined : JSON.parse(text),
    };
  };
}

const registeredSchema = z.object({
  id: z.string(),
  presignedUrl: z.url(),
  headers: z.record(z.string(), z.string()),
});
export type Registered = z.infer<typeof registeredSchema>;

export async function register(call: Call): Promise<Registered> {
  return registeredSchema.parse((await call('POST', '/api/v2/flows/jobs')).body);
}

export function upload({ presignedUrl, headers }: Registered, text: string): Promise<Response> {
  return fetch(presignedUrl, { method: 'PUT', headers, body: text });
}

const stateSchema = z.looseObject({
  status: z.string(),
  flow: z.object({ id: z.string() }).optional(),
  downloadUrl: z.string().optional(),
  messages: z.array(z.looseObject({ type: z.string(), text: z.string() })).optional(),
});
export type JobState = z.infer<typeof stateSchema>;

/** Asks for a job until it is over; the test's own time limit ends what never comes. */
export async function finished(call: Call, path: string): Promise<JobState> {
  for (;;) {
    const state = stateSchema.parse((await call('GET', `${path}?expand=messages`)).body);
    if (state.status === 'Success' || state.status === 'Failure') return state;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

/** Publishes a file as a client does: register, upload, wait. */
export async function publish(call: Call, text: string): Promise<JobState> {
  const job = await register(call);
  await upload(job, text);
  return finished(call, `/api/v2/flows/jobs/${job.id}`);
}

/** Exports one version of a flow, or what the platform takes where none is named. */
export async function exported(call: Call, flow: { id: string; version?: string }): Promise<string> {
  const { body } = await call('POST', '/api/v2/flows/export/jobs', { flows: [{ flow }] });
  const { id } = z.object({ id: z.string() }).parse(body);
  const { downloadUrl = '' } = await finished(call, `/api/v2/flows/export/jobs/${id}`);
  return (await fetch(downloadUrl)).text();
}
