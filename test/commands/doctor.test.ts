import { describe, expect, test } from '@jest/globals';
import { type DoctorReport, type DoctorWork, doctor } from '../../src/commands/doctor.ts';
import { asPolicies, PERMISSION_NEEDS } from '../../src/genesys/architect/permissions.ts';
import type { Diagnosis } from '../../src/genesys/diagnosis.ts';
import { SANDBOX_CLIENT_ID, SANDBOX_CLIENT_SECRET, startSandbox } from '../../src/sandbox/sandbox.ts';
import { parseSettings } from '../../src/settings.ts';
import { type Answers, serveAnswers, TOKEN_ANSWER } from '../genesys/support/answers.ts';
import { fakeClock } from '../genesys/support/clock.ts';
import { workspaceOf } from '../support/runner.ts';
import { smallFlow } from '../support/small-flow.ts';

const flow = smallFlow('support');
const CREDENTIALS = {
  'client-id': SANDBOX_CLIENT_ID,
  'client-secret': SANDBOX_CLIENT_SECRET,
  'role-id': 'sandbox-role',
};

async function examine(
  settings: Readonly<Record<string, string>>,
  { files = flow.files, ...parts }: Partial<DoctorWork> & { readonly files?: Record<string, string> } = {},
): Promise<DoctorReport> {
  return await doctor({
    settings: () => parseSettings({ 'working-directory': workspaceOf(files), ...settings }, () => undefined),
    processEnvironment: {},
    moduleTools: { loader: '', builder: '' },
    signal: new AbortController().signal,
    clock: fakeClock(),
    random: () => 0.5,
    debug: () => undefined,
    onSecret: () => undefined,
    runtime: { nodeVersion: '24.1.0', hasWebSocket: true },
    ...parts,
  });
}

/** An organization of the public API in which everything is as it should be. */
const POLICIES = asPolicies(
  PERMISSION_NEEDS.filter(({ option }) => option !== 'force-unlock').map(({ permission }) => permission),
).map(({ actionSet, ...rest }) => ({ ...rest, actions: actionSet }));
const RECORD = { id: flow.id, name: 'support', type: 'INBOUNDSHORTMESSAGE', publishedVersion: { id: '4.0' } };
const HEALTHY: Answers = {
  '/oauth/token': TOKEN_ANSWER,
  '/api/v2/tokens/me': [200, { OAuthClient: { id: 'c', name: 'CI', roleDivisions: [] } }],
  '/api/v2/authorization/subjects/me': [200, { grants: [{ role: { policies: POLICIES } }] }],
  '/api/v2/flows': [
    200,
    { entities: [RECORD] },
    { 'inin-ratelimit-allowed': '300', 'inin-ratelimit-count': '7', 'inin-ratelimit-reset': '30' },
  ],
  [`/api/v2/flows/${flow.id}`]: [200, RECORD],
  '/api/v2/webdeployments/deployments/d-1': [
    200,
    { id: 'd-1', name: 'Site', status: 'Active', flow: { id: flow.id } },
  ],
  '/webdeployments/v1/deployments/d-1/config.json': [
    200,
    { messenger: { apps: { conversations: { conversationDisconnect: { enabled: true } } } } },
  ],
};

/** The date that the fake clock shows, as whatever answers would send it. */
const IN_TIME = new Date(fakeClock().now()).toUTCString();

async function examineArchitect(
  answers: Answers = {},
  settings: Readonly<Record<string, string>> = {},
  date = IN_TIME,
): Promise<DoctorReport> {
  const dated = Object.fromEntries(
    Object.entries({ ...HEALTHY, ...answers }).map(([path, [status, body, headers]]) => [
      path,
      [status, body, { ...headers, date }] as const,
    ]),
  );
  const server = await serveAnswers(dated);
  try {
    return await examine({
      'client-id': 'client',
      'client-secret': 'client-secret-0123',
      'platform-api': 'architect',
      'web-deployment-id': 'd-1',
      'genesys-url': server.origin.href,
      ...settings,
    });
  } finally {
    await server.close();
  }
}

function about(report: DoctorReport, beginning: string): readonly Diagnosis[] {
  return report.lines.filter((line) => line.about.startsWith(beginning));
}

describe('what is wrong on this machine', () => {
  test.each(['18.20.0', '20.11.1'])('Node.js %s is too old', async (nodeVersion) => {
    const report = await examine({}, { runtime: { nodeVersion, hasWebSocket: false } });
    expect(about(report, 'Node.js')[0]?.level).toBe('problem');
  });

  test('a missing WebSocket matters where conversations need one', async () => {
    const runtime = { nodeVersion: '20.12.0', hasWebSocket: false };
    const public_ = await examine({ 'platform-api': 'architect' }, { runtime });
    expect(about(public_, 'Node.js')[0]).toMatchObject({
      level: 'problem',
      advice: expect.stringContaining('22'),
    });
    expect(about(await examine({}, { runtime }), 'Node.js')[0]?.level).toBe('ok');
  });

  test('wrong settings are told, after what can be told without them', async () => {
    const report = await examine({ 'genesys-url': 'https://api.example.com' });
    expect(report.exitCode).toBe(1);
    expect(report.lines.map(({ level }) => level)).toEqual(['ok', 'problem']);
    expect(about(report, 'Settings')[0]?.seen).toContain('api.example.com is not an API host');
  });

  test('without credentials the sources are looked at all the same', async () => {
    const report = await examine({});
    expect(about(report, 'Settings')[0]).toMatchObject({
      level: 'problem',
      advice: expect.stringContaining('client-id and client-secret'),
    });
    expect(about(report, 'Source')[0]?.seen).toBe('"support" can be built');
  });

  test('a source that cannot be built hides none of the others', async () => {
    const files = { ...flow.files, 'flows/broken.flow.yaml': 'id: [' };
    const report = await examine({}, { files });
    expect(about(report, 'Source').map(({ level }) => level)).toEqual(['problem', 'ok']);
  });

  test('no sources', async () => {
    const report = await examine({}, { files: { 'README.md': '' } });
    expect(about(report, 'Sources')[0]).toMatchObject({
      level: 'problem',
      seen: expect.stringContaining('no file matches'),
    });
  });
});

describe('what is wrong with the connection', () => {
  test('a host that does not answer', async () => {
    const { origin, close } = await serveAnswers({});
    await close();
    const report = await examine({ ...CREDENTIALS, 'genesys-url': origin.href });
    expect(about(report, 'Host')[0]).toMatchObject({
      about: `Host ${origin.host}`,
      level: 'problem',
      seen: expect.stringContaining('no connection'),
    });
    expect(about(report, 'Login')[0]?.level).toBe('problem');
    expect(about(report, 'Permissions')).toEqual([]);
  });

  test('a login that is refused', async () => {
    const report = await examineArchitect({
      '/oauth/token': [401, { error: 'invalid_client', description: 'authentication failed' }],
    });
    expect(about(report, 'Login')[0]).toMatchObject({
      level: 'problem',
      seen: expect.stringContaining('authentication failed [invalid_client]'),
      advice: expect.stringContaining('client-secret'),
    });
    expect(report.text).not.toContain('client-secret-0123');
  });

  test('the other API: signing in tells', async () => {
    const sandbox = await startSandbox({ flows: [flow.live] });
    try {
      const report = await examine({
        ...CREDENTIALS,
        'genesys-url': sandbox.url,
        'platform-api': 'architect',
      });
      expect(about(report, 'Login')[0]).toMatchObject({
        level: 'problem',
        advice: 'Set platform-api: flow-document.',
      });
      expect(about(report, 'Flow')[0]?.level).toBe('ok');
    } finally {
      await sandbox.close();
    }
  });

  test('the other API: what lists flows is the public one', async () => {
    const report = await examineArchitect({}, { 'platform-api': 'flow-document', 'role-id': 'r' });
    expect(about(report, 'API')[0]).toMatchObject({
      level: 'problem',
      advice: 'Set platform-api: architect.',
    });
  });

  test('a clock that is wrong', async () => {
    const late = new Date(fakeClock().now() + 180_000).toUTCString();
    const [line] = about(await examineArchitect({}, {}, late), 'Clock');
    expect(line).toMatchObject({ level: 'warning', seen: 'this machine is 180 s behind the platform' });
  });
});

describe('what is wrong in the organization', () => {
  test('permissions that are missing, for each command', async () => {
    const policies = POLICIES.filter(({ entityName }) => entityName !== 'job');
    const report = await examineArchitect({
      '/api/v2/authorization/subjects/me': [200, { grants: [{ role: { policies } }] }],
    });
    expect(about(report, 'Permissions').map(({ level }) => level)).toEqual(['ok', 'problem', 'ok']);
    expect(about(report, 'Permissions for deploy')[0]?.advice).toContain('"entityName":"job"');
  });

  test('a warning that holds for every command is told once', async () => {
    const policies = [...POLICIES, { domain: 'architect', entityName: 'flow', actions: ['delete'] }];
    const report = await examineArchitect({
      '/api/v2/authorization/subjects/me': [200, { grants: [{ role: { policies } }] }],
    });
    const told = about(report, 'Permissions').filter(({ seen }) => seen.includes('architect:flow:delete'));
    expect(told).toHaveLength(1);
    expect(report.exitCode).toBe(0);
  });

  test('a flow that is gone, and so nothing can be said of its deployment', async () => {
    const report = await examineArchitect({ [`/api/v2/flows/${flow.id}`]: [404, {}] });
    expect(about(report, 'Flow')[0]).toMatchObject({ level: 'problem' });
    expect(about(report, 'Web deployment')[0]).toMatchObject({
      level: 'warning',
      seen: expect.stringContaining('not looked at'),
    });
  });

  test('no web deployment is named', async () => {
    const [line] = about(await examineArchitect({}, { 'web-deployment-id': '' }), 'Web deployment');
    expect(line).toMatchObject({ level: 'warning', advice: expect.stringContaining('web-deployment-id') });
  });

  test('its names cannot draw on the terminal', async () => {
    const name = 'support\u001b[2J\nfake line';
    const report = await examineArchitect({ [`/api/v2/flows/${flow.id}`]: [200, { ...RECORD, name }] });
    expect(about(report, 'Name')[0]?.level).toBe('problem');
    expect(report.text).not.toContain('\u001b');
    expect(report.text).not.toMatch(/^fake line/m);
  });
});

test('a run that ends stops the doctor', async () => {
  const reason = new Error('enough');
  await expect(
    examine({ ...CREDENTIALS, 'genesys-url': 'http://127.0.0.1:1' }, { signal: AbortSignal.abort(reason) }),
  ).rejects.toBe(reason);
});

test('all is well on the public API', async () => {
  const report = await examineArchitect();
  expect(report.lines.filter(({ level }) => level !== 'ok')).toEqual([]);
  expect(report.exitCode).toBe(0);
  expect(report.text).toContain('✔ Rate limit: 7 of 300 requests used, the window ends in 30 s\n');
  expect(report.text).toMatch(/Everything is as it should be\.\n$/);
});

test('all is well on the flow-document API', async () => {
  const sandbox = await startSandbox({ flows: [flow.live] });
  try {
    const report = await examine({ ...CREDENTIALS, 'genesys-url': sandbox.url });
    const notOk = report.lines.filter(({ level, about }) => level !== 'ok' && about !== 'Clock');
    expect(notOk).toEqual([]);
    expect(about(report, 'API')[0]?.seen).toBe('the organization answers as flow-document');
    expect(about(report, 'Flow')[0]?.seen).toContain('version 1');
  } finally {
    await sandbox.close();
  }
});
