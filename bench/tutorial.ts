/**
 * The steps of a release as the tutorial that Flowgate began with takes them, with its waits, one request after the
 * other: sign in, read the role, validate, read the version and write the next, look every 5 s whether it is
 * published, play the conversations. It releases one flow; several are released one after the other.
 */

/** Its waits, in milliseconds. */
const POLL_INTERVAL = 5_000;
const PUBLISH_TIMEOUT = 60_000;
const CONFLICT_WAIT = 2_000;
const MAX_CONFLICTS = 3;

export interface Tutorial {
  readonly url: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly roleId: string;
}

export interface TutorialFlow {
  readonly id: string;
  readonly content: Readonly<Record<string, unknown>>;
  /** What the customer says in each conversation. */
  readonly conversations: readonly (readonly string[])[];
}

/** @throws {Error} with the status of what went wrong */
export async function releaseByTutorial(tutorial: Tutorial, flow: TutorialFlow): Promise<void> {
  const token = await signIn(tutorial);
  const call = async (path: string, method = 'GET', body?: unknown): Promise<Response> =>
    fetch(`${tutorial.url}/api/v2/${path}`, {
      method,
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const role = await json(await call(`authorization/roles/${tutorial.roleId}`));
  if (!Array.isArray(role['scopes']) || !role['scopes'].includes('flow:edit')) throw new Error('no rights');
  const validation = await json(await call(`flows/${flow.id}/validate`, 'POST', flow.content));
  if (validation['valid'] !== true) throw new Error(`not valid: ${JSON.stringify(validation['errors'])}`);
  await push(call, flow);
  await monitor(call, flow.id);
  for (const lines of flow.conversations) {
    const transcript = lines.map((text) => ({ from: 'user', text }));
    await json(
      await call(`flows/${flow.id}/simulate`, 'POST', { transcript, initialData: { channel: 'webchat' } }),
    );
  }
}

type Call = (path: string, method?: string, body?: unknown) => Promise<Response>;

async function signIn({ url, clientId, clientSecret }: Tutorial): Promise<string> {
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: clientSecret,
    scope: 'flow:view flow:edit flow:simulate authorization:read',
  });
  const answer = await json(await fetch(`${url}/oauth/token`, { method: 'POST', body }));
  return String(answer['access_token']);
}

async function push(call: Call, { id, content }: TutorialFlow): Promise<void> {
  for (let attempt = 1; attempt <= MAX_CONFLICTS; attempt += 1) {
    const { version } = await json(await call(`flows/${id}`));
    const next = { ...content, id, version: Number(version) + 1, status: 'published' };
    const answer = await call(`flows/${id}`, 'PUT', next);
    if (answer.status !== 409) {
      await json(answer);
      return;
    }
    await wait(CONFLICT_WAIT);
  }
  throw new Error('still a version conflict');
}

async function monitor(call: Call, id: string): Promise<void> {
  const began = performance.now();
  while (performance.now() - began < PUBLISH_TIMEOUT) {
    const { status } = await json(await call(`flows/${id}`));
    if (status === 'published') return;
    await wait(POLL_INTERVAL);
  }
  throw new Error('not published in time');
}

async function json(response: Response): Promise<Record<string, unknown>> {
  if (!response.ok) throw new Error(`status ${response.status}: ${await response.text()}`);
  const body: unknown = await response.json();
  if (typeof body !== 'object' || body === null) throw new Error('no object');
  return { ...body };
}

async function wait(milliseconds: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
}
