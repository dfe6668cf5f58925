import { describe, expect, test } from '@jest/globals';
import { parseArchy } from '../../../src/flow/archy/text.ts';
import {
  apiClient,
  exported,
  finished,
  helpFlow,
  helpYaml,
  publish,
  register,
  start,
  upload,
} from './support.ts';

const FLOW = '/api/v2/flows/help';

describe('the presigned address', () => {
  test('refuses a bearer token, a missing or changed header, and another signature', async () => {
    const sandbox = await start();
    const job = await register(await apiClient(sandbox));
    const put = async (headers: Record<string, string>, url = job.presignedUrl) =>
      (await fetch(url, { method: 'PUT', headers, body: helpYaml() })).status;
    expect(await put({ ...job.headers, Authorization: 'Bearer x' })).toBe(400);
    expect(await put({})).toBe(403);
    expect(await put({ ...job.headers, 'x-amz-meta-jobid': 'other' })).toBe(403);
    expect(await put(job.headers, job.presignedUrl.replace(/Signature=.*/, 'Signature=x'))).toBe(403);
    expect(await put(job.headers, `${sandbox.url}/uploads/other?X-Amz-Signature=x`)).toBe(403);
    expect(sandbox.jobs).toMatchObject([{ status: 'Registered', uploads: [] }]);
    expect(await put(job.headers)).toBe(200);
  });

  test('stands in the log without its signature, and the upload as text', async () => {
    const sandbox = await start();
    const job = await register(await apiClient(sandbox));
    await upload(job, '{"a": 1}');
    expect(sandbox.requests.at(-1)).toMatchObject({ path: `/uploads/${job.id}`, body: '{"a": 1}' });
    expect(JSON.stringify(sandbox.requests)).not.toContain('Signature');
  });

  test('is struck by faults as every other', async () => {
    const sandbox = await start();
    const call = await apiClient(sandbox);
    const job = await register(call);
    sandbox.addFault({ path: '/uploads/*', nth: 1, fault: { kind: 'lose-answer' } });
    await expect(upload(job, helpYaml())).rejects.toThrow('fetch failed');
    expect(await finished(call, `/api/v2/flows/jobs/${job.id}`)).toMatchObject({ status: 'Success' });
    expect(sandbox.architect.history('help')).toHaveLength(2);
  });
});

describe('a publish job', () => {
  test('is registered, started by the upload, and done after a while', async () => {
    const sandbox = await start({ publicationMs: Number.POSITIVE_INFINITY });
    const call = await apiClient(sandbox);
    const job = await register(call);
    const state = async () => (await call('GET', `/api/v2/flows/jobs/${job.id}`)).body;
    expect(await state()).toMatchObject({ status: 'Registered', command: 'Publish' });
    await upload(job, helpYaml());
    expect(await state()).toMatchObject({ status: 'Started' });
    expect((await call('GET', FLOW)).body).toMatchObject({
      lockedClient: { id: 'sandbox-client' },
      currentOperation: { actionName: 'PUBLISH', complete: false },
    });
    expect((await call('GET', '/api/v2/flows/jobs/other')).status).toBe(404);
  });

  test('makes a new version of the flow of that name, and runs once', async () => {
    const sandbox = await start();
    const call = await apiClient(sandbox);
    const job = await register(call);
    const yaml = helpYaml({ text: 'Moin' });
    await upload(job, yaml);
    await upload(job, yaml);
    expect(await finished(call, `/api/v2/flows/jobs/${job.id}`)).toMatchObject({
      status: 'Success',
      flow: { id: 'help' },
    });
    const { body } = await call('GET', FLOW);
    expect(body).toMatchObject({ publishedVersion: { id: '2.0' } });
    expect(body).not.toHaveProperty('lockedClient');
    expect(body).not.toHaveProperty('currentOperation');
    expect(sandbox.architect.published('help')).toMatchObject({
      archy: parseArchy(yaml),
      writer: { kind: 'client', id: 'sandbox-client' },
      jobId: job.id,
    });
  });

  test('makes a new flow where the name is new', async () => {
    const sandbox = await start();
    const call = await apiClient(sandbox);
    const { flow } = await publish(call, helpYaml({ name: 'Renamed' }));
    expect(flow?.id).not.toBe('help');
    expect(sandbox.architect.flowIds).toHaveLength(2);
    expect((await call('GET', FLOW)).body).toMatchObject({ name: 'Help', publishedVersion: { id: '1.0' } });
  });

  test.each([
    ['no YAML', '{{a}}: [', 'the yaml is not valid'],
    ['another kind of flow', 'inboundEmail: {name: A}', 'the yaml is not valid'],
    ['a bad name', helpYaml({ name: 'a/b' }), 'must not contain a slash'],
    ['a start that is not there', helpYaml().replace('state[start]', 'state[x]'), 'starting state'],
    ['an unknown queue', helpYaml({ queue: 'Nobody' }), "find 'queue' by value of 'Nobody' - no matches"],
  ])('of %s fails and says why', async (_, yaml, message) => {
    const sandbox = await start({ queues: ['Support'] });
    const { status, messages = [] } = await publish(await apiClient(sandbox), yaml);
    expect(status).toBe('Failure');
    expect(messages.map(({ text }) => text).join('\n')).toContain(message);
    expect(messages.at(-1)?.text).toMatch(/^setting the Archy exit code to \d+$/);
    expect(sandbox.architect.history('help')).toHaveLength(1);
  });

  const brokenAction = `
          - callData:
              name: Call Data Action
          - changeState:
              name: Go
              targetStateRef: "/inboundShortMessage/states/state[gone]"`;

  test('names the place of an error, and repeats it at every parent', async () => {
    const { messages = [] } = await publish(await apiClient(await start()), helpYaml({ more: brokenAction }));
    expect(messages[0]?.text.split('\n')).toEqual([
      'ERROR! Validation Summary',
      "[Type:'ArchValidationIssue', ErrorCount:1, ArchObject:[TrackingID:1, Name:'Call Data Action', Type:'ArchActionCallData']]",
      'A data action must be selected.',
      '___ Yaml Info ___',
      'ref path: /inboundShortMessage/states/state[start]/actions/callData[_^_archy_callData_1__]',
      expect.stringMatching(/RollupErrorCount:1, .*Name:'Start', Type:'ArchState'/),
      'A data action must be selected.',
      expect.stringMatching(/RollupErrorCount:1, .*Name:'Help'/),
      'A data action must be selected.',
    ]);
    expect(messages[1]?.text).toContain('/actions/changeState[_^_archy_changeState_1__]');
  });

  test('may say each line on its own', async () => {
    const sandbox = await start({ messagePerLine: true });
    const { messages = [] } = await publish(await apiClient(sandbox), helpYaml({ more: brokenAction }));
    expect(messages[2]?.text).toBe('A data action must be selected.');
  });

  test('succeeds with a warning where a variable is not used', async () => {
    const yaml = helpYaml().replace(
      '  states:',
      '  variables:\n    - stringVariable:\n        name: Flow.idle\n        initialValue:\n          noValue: true\n  states:',
    );
    const { status, messages } = await publish(await apiClient(await start()), yaml);
    expect(status).toBe('Success');
    expect(messages).toEqual([
      expect.objectContaining({ type: 'Warning', text: expect.stringContaining("'Flow.idle' is not used.") }),
    ]);
  });

  test('fails where somebody else has the flow, and leaves the lock alone', async () => {
    const sandbox = await start();
    sandbox.lock('help');
    const { status, messages } = await publish(await apiClient(sandbox), helpYaml());
    expect(status).toBe('Failure');
    expect(messages?.[0]?.text).toContain('is locked by another entity');
    expect(sandbox.architect.holder('help')?.id).toBe('user-console');
  });

  test('needs the permission to add a flow for a new one', async () => {
    const permissions = ['architect:job:*', 'architect:flow:publish'];
    const sandbox = await start({ roles: [{ id: 'r', name: 'R', permissions }] });
    const call = await apiClient(sandbox);
    expect((await publish(call, helpYaml())).status).toBe('Success');
    const { messages } = await publish(call, helpYaml({ name: 'New' }));
    expect(messages?.[0]?.text).toBe("the 'architect:flow:add' permission is required");
  });
});

describe('a verdict', () => {
  test('lets a job fail without a word, and only as often as it says', async () => {
    const sandbox = await start();
    const call = await apiClient(sandbox);
    sandbox.addJobVerdict({ command: 'Publish', kind: 'failed', times: 1 });
    const state = await publish(call, helpYaml());
    expect(state.status).toBe('Failure');
    expect(state).not.toHaveProperty('messages');
    expect((await publish(call, helpYaml())).status).toBe('Success');
  });

  test.each([
    ['locked' as const, 'is locked by another entity'],
    ['throttled' as const, "could not find the flow with id 'help'"],
  ])('%s speaks as the platform does', async (kind, message) => {
    const sandbox = await start();
    sandbox.addJobVerdict({ command: 'Publish', kind });
    const { messages } = await publish(await apiClient(sandbox), helpYaml());
    expect(messages?.[0]?.text).toContain(message);
    sandbox.clearJobVerdicts();
    expect((await publish(await apiClient(sandbox), helpYaml())).status).toBe('Success');
  });

  test('may call a failure what was published all the same', async () => {
    const sandbox = await start();
    sandbox.addJobVerdict({ command: 'Publish', kind: 'failed', applied: true });
    expect((await publish(await apiClient(sandbox), helpYaml())).status).toBe('Failure');
    expect(sandbox.architect.history('help')).toHaveLength(2);
  });

  test('may let a job stand still', async () => {
    const sandbox = await start();
    const call = await apiClient(sandbox);
    sandbox.addJobVerdict({ command: 'Publish', kind: 'stuck', applied: true });
    const job = await register(call);
    await upload(job, helpYaml());
    while (sandbox.architect.history('help').length < 2) await new Promise((go) => setTimeout(go, 2));
    expect((await call('GET', `/api/v2/flows/jobs/${job.id}`)).body).toMatchObject({ status: 'Started' });
  });
});

describe('an export', () => {
  test('of a version that is not there fails', async () => {
    const call = await apiClient(await start());
    const { body } = await call('POST', '/api/v2/flows/export/jobs', {
      flows: [{ flow: { id: 'help', version: '9.0' } }],
    });
    expect(body).toMatchObject({ status: 'Started', totalFlows: 1 });
    expect(await finished(call, String(Object(body).selfUri))).toMatchObject({ status: 'Failure' });
    expect((await call('POST', '/api/v2/flows/export/jobs', { flows: [] })).status).toBe(400);
  });

  test('takes the draft where no version is named', async () => {
    const sandbox = await start();
    const call = await apiClient(sandbox);
    const draft = parseArchy(helpYaml({ text: 'Draft' }));
    sandbox.editInConsole('help', () => draft, { publish: false });
    expect(parseArchy(await exported(call, { id: 'help' }))).toEqual(draft);
    expect(parseArchy(await exported(call, { id: 'help', version: '1.0' }))).toEqual(parseArchy(helpYaml()));
  });

  test('may renumber references and write defaults out, and what is stored stays', async () => {
    const sandbox = await start({ exportHabits: { renumberRefs: true, addDefaults: true } });
    const yaml = await exported(await apiClient(sandbox), { id: 'help' });
    expect(parseArchy(yaml)).toMatchObject({
      inboundShortMessage: {
        description: '',
        startUpRef: '/inboundShortMessage/states/state[start_10]',
        states: [{ state: { refId: 'start_10' } }],
      },
    });
    expect(yaml).toContain('preferredAgents');
    expect(sandbox.architect.published('help')?.archy).toEqual(parseArchy(helpYaml()));
  });
});

describe('a validate job', () => {
  const flows = [{ flow: { id: 'help' } }];

  test('may not be there yet', async () => {
    const call = await apiClient(await start({ validateJobs: false }));
    expect((await call('POST', '/api/v2/flows/validate/jobs', { flows })).status).toBe(404);
  });

  test('judges what the organization holds', async () => {
    const sandbox = await start({ flows: [helpFlow(helpYaml({ queue: 'Nobody' }))], queues: ['Support'] });
    const call = await apiClient(sandbox);
    const { body } = await call('POST', '/api/v2/flows/validate/jobs', { flows });
    expect(await finished(call, String(Object(body).selfUri))).toMatchObject({
      status: 'Failure',
      command: 'Validate',
      messages: [{ text: expect.stringContaining("'Nobody'") }, {}],
    });
  });
});
