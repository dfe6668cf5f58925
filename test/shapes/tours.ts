/** Every kind of call that Flowgate makes, when all is well and when it is not. */
import { expect } from '@jest/globals';
import { z } from 'zod';
import { FlowgateError } from '../../src/errors.ts';
import { ARCHITECT_PERMISSIONS } from '../../src/sandbox/architect/grants.ts';
import { SANDBOX_CLIENT_ID, SANDBOX_CLIENT_SECRET, SANDBOX_ROLE_ID } from '../../src/sandbox/sandbox.ts';
import { UPLOAD_PREFIX } from '../../src/sandbox/server.ts';
import { archyFlow, versioned, withRoot } from '../genesys/architect/rig.ts';
import { ASKING, visit } from './organizations.ts';
import type { Recording, StandIn } from './recording.ts';

type Tour = (recording: Recording) => Promise<void>;

const NEW = archyFlow('Good morning');

/** What a run does whose every step goes well. */
const releases: Tour = async (recording) => {
  await visit(
    recording,
    async ({ platform, sandbox }) => {
      await platform.verifyAccess('deploy', SANDBOX_ROLE_ID);
      await platform.verifyAccess('deploy', undefined);
      const live = await platform.readFlow('f1');
      expect(await platform.identifyFlow?.(live)).toBe('f1');
      expect((await platform.validateFlow(live)).valid).toBe(true);
      // Somebody else's lock, a saved version, a new name: everything that a write can come across.
      sandbox.lock('f1');
      sandbox.editInConsole('f1', (archy) => withRoot(archy, { defaultLanguage: 'de-de' }), {
        publish: false,
        checkIn: true,
      });
      const renamed = withRoot(NEW, { name: 'Support desk', description: 'Answers' });
      expect((await platform.writeFlow(versioned(renamed, 5))).kind).toBe('written');
      expect((await platform.writeFlow({ ...versioned(renamed, 7), status: 'draft' })).kind).toBe('written');
    },
    { forceUnlock: true, allowRename: true, onDrift: 'overwrite' },
    { publicationMs: 100 },
  );
};

/** What the platform refuses, and how it says so. */
const refusals: Tour = async (recording) => {
  await visit(recording, async ({ platform, sandbox }) => {
    await refused(platform.readFlow('nobody'));
    await refused(platform.verifyAccess('deploy', 'nobody'));
    sandbox.addJobVerdict({ command: 'Publish', kind: 'locked', times: 1 });
    sandbox.addJobVerdict({ command: 'Publish', kind: 'throttled', times: 3 });
    sandbox.addJobVerdict({ command: 'Publish', kind: 'failed', times: 1 });
    sandbox.addJobVerdict({ command: 'Export', kind: 'throttled', times: 1 });
    sandbox.addFault({
      path: `${UPLOAD_PREFIX}*`,
      times: 1,
      fault: { kind: 'status', status: 403, body: '<Error/>' },
    });
    sandbox.addFault({ path: '/api/v2/tokens/me', times: 1, fault: { kind: 'status', status: 429 } });
    await platform.verifyAccess('check', undefined);
    const writes = ['forbidden upload', 'locked', 'throttled', 'failed'];
    for (const _ of writes) expect((await platform.writeFlow(versioned(NEW, 5))).kind).toBe('refused');
    const broken = withRoot(NEW, { startUpRef: '/inboundShortMessage/states/state[gone]' });
    expect((await platform.writeFlow(versioned(broken, 5))).kind).toBe('refused');
    await platform.readFlow('f1');
    sandbox.lock('f1');
    expect((await platform.writeFlow(versioned(NEW, 5))).kind).toBe('refused');
  });
  await visit(
    recording,
    async ({ platform }) => {
      const live = await platform.readFlow('asking');
      await platform.validateFlow(live);
      const handover = {
        transferToAcd: { name: 'Hand over', targetQueue: { lit: { name: 'Nobody' } }, priority: { lit: 0 } },
      };
      const state = { name: 'Start', refId: 'start', actions: [handover, { disconnect: { name: 'Bye' } }] };
      const unknown = withRoot(NEW, { states: [{ state }] });
      expect((await platform.writeFlow(versioned(unknown, 5))).kind).toBe('refused');
    },
    {},
    { queues: ['Support'], validateJobs: false },
  );
};

/** Who may not do what, and who is not known. */
const strangers: Tour = async (recording) => {
  const signIn = async (clientId: string, clientSecret: string) =>
    await visit(recording, async ({ platform }) => await refused(platform.readFlow('f1')), {
      clientId,
      clientSecret,
    });
  await signIn('nobody', SANDBOX_CLIENT_SECRET);
  await signIn(SANDBOX_CLIENT_ID, 'a guess');
  await visit(recording, async ({ platform, sandbox }) => {
    const body = { error: 'invalid_request', error_description: 'rate limit exceeded; wait a minute' };
    sandbox.addFault({ path: '/oauth/token', times: 1, fault: { kind: 'status', status: 400, body } });
    await platform.readFlow('f1');
  });
  await visit(
    recording,
    async ({ platform }) => {
      await refused(platform.verifyAccess('deploy', SANDBOX_ROLE_ID));
      await refused(platform.readFlow('f1'));
    },
    {},
    { roles: [{ id: SANDBOX_ROLE_ID, name: 'Little', permissions: ['authorization:role:view'] }] },
  );
};

/** Conversations, of which the platform keeps no execution data. */
const conversations: Tour = async (recording) => {
  const given = { plan: 'gold' };
  await visit(recording, async ({ platform, sandbox }) => {
    const heard = await platform.simulate('asking', { userLines: ['Hi', 'Ada'], given });
    expect(heard.transcript?.map(({ text }) => text)).toEqual([
      'Hi',
      'Hello',
      'Who are you?',
      'Ada',
      'Hello Ada',
    ]);
    sandbox.addSocketFault({ nth: 1, fault: { kind: 'drop', after: 2 } });
    expect((await platform.simulate('f1', { userLines: ['Hi'], given })).errors).toBeUndefined();
    sandbox.clearSocketFaults();
    sandbox.addSocketFault({ nth: 1, fault: { kind: 'throttle', retryAfter: 1 } });
    expect((await platform.simulate('f1', { userLines: ['Hi'], given })).errors).toBeUndefined();
    expect((await platform.simulate('f1', { userLines: ['Hi'.repeat(5_000)], given })).errors).toHaveLength(
      1,
    );
    sandbox.clearSocketFaults();
    sandbox.addSocketFault({ fault: { kind: 'expire' } });
    await refused(platform.simulate('f1', { userLines: ['Hi'], given }));
  });
  await visit(
    recording,
    async ({ platform }) => {
      const { transcript } = await platform.simulate('f1', { userLines: [], given });
      expect(transcript?.map(({ text }) => text)).toEqual(['Hello']);
      await refused(platform.simulate('asking', { userLines: ['Hi'], given }));
    },
    {},
    { webDeployments: [{ id: 'deployment-f1', flowId: 'f1', autoStart: true }] },
  );
  // A client that may not look at deployments finds out on the socket.
  const permissions = ARCHITECT_PERMISSIONS.filter((permission) => !permission.startsWith('webDeployments:'));
  await visit(
    recording,
    async ({ platform }) => await refused(platform.simulate('f1', { userLines: ['Hi'], given })),
    {},
    {
      roles: [{ id: SANDBOX_ROLE_ID, name: 'Blind', permissions }],
      webDeployments: [{ id: 'deployment-f1', flowId: 'f1', status: 'Inactive' }],
    },
  );
};

/** An organization that keeps execution data, which the embedded one does not: answered as the models have it. */
const executionData: Tour = async (recording) => {
  const standIn: StandIn = (_, { origin, pathname }) => {
    const instance = {
      id: 'instance-1',
      flowId: 'asking',
      flowVersion: '1.0',
      flowType: 'inboundshortmessage',
      conversationId: 'conversation-1',
      startDateTime: '2024-01-01T00:00:00.000Z',
      flowName: 'Asking',
    };
    switch (pathname) {
      case '/api/v2/flows/instances/query':
        return { entities: [instance], pageSize: 50, pageNumber: 1, total: 1, pageCount: 1 };
      case '/api/v2/flows/instances/jobs':
        return { id: 'job-1', jobState: 'Registered' };
      case '/api/v2/flows/instances/jobs/job-1': {
        const entity = { id: 'instance-1', downloadUri: `${origin}/downloads/instance-1`, failed: false };
        return { id: 'job-1', jobState: 'Success', entities: [entity] };
      }
      case '/downloads/instance-1':
        return { flow: { execution: [{ actionSendResponse: { actionName: 'Greet' } }] } };
      default:
        return undefined;
    }
  };
  await visit(
    recording,
    async ({ platform }) => {
      const { path } = await platform.simulate('asking', { userLines: ['Hi'], given: {} });
      const start = Object.keys(ASKING.nodes).find((id) => ASKING.nodes[id]?.type === 'start');
      expect(path?.[0]).toBe(start);
    },
    {},
    {},
    standIn,
  );
};

/** What somebody else may ask the embedded organization for. */
const others: Tour = async (recording) => {
  await visit(recording, async ({ sandbox }) => {
    const call = recording.fetch();
    const signal = new AbortController().signal;
    const basic = Buffer.from(`${SANDBOX_CLIENT_ID}:${SANDBOX_CLIENT_SECRET}`).toString('base64');
    const signedIn = await call(new URL('/oauth/token', sandbox.url), {
      method: 'POST',
      redirect: 'manual',
      signal,
      headers: { Authorization: `Basic ${basic}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
    const { access_token } = z.looseObject({ access_token: z.string() }).parse(await signedIn.json());
    const headers = { Authorization: `Bearer ${access_token}` };
    const ask = async (method: string, path: string): Promise<void> => {
      const answer = await call(new URL(path, sandbox.url), { method, redirect: 'manual', signal, headers });
      expect(answer.status).toBeLessThan(300);
    };
    const save = (): unknown =>
      sandbox.editInConsole('f1', (archy) => withRoot(archy, { defaultLanguage: 'de-de' }), {
        publish: false,
      });
    save();
    await ask('POST', '/api/v2/flows/actions/checkout?flow=f1');
    await ask('GET', '/api/v2/flows/f1');
    await ask('POST', '/api/v2/flows/actions/checkin?flow=f1');
    await ask('POST', '/api/v2/flows/actions/publish?flow=f1&version=5.0');
    save();
    await ask('POST', '/api/v2/flows/actions/revert?flow=f1');
    await ask('GET', '/api/v2/flows/f1/versions?pageSize=2&pageNumber=1');
    await ask('GET', '/api/v2/webdeployments/deployments');
  });
};

export const TOURS: readonly Tour[] = [releases, refusals, strangers, conversations, executionData, others];

async function refused(work: Promise<unknown>): Promise<void> {
  await expect(work).rejects.toBeInstanceOf(FlowgateError);
}
