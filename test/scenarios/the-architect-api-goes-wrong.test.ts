/** The faults of publish jobs and guest sockets, each to its right end, by the built bundle. */
import { afterAll, describe, expect, test } from '@jest/globals';
import type {
  ArchitectSandbox,
  ArchitectSandboxOptions,
} from '../../src/sandbox/architect/architect-sandbox.ts';
import {
  architectInputs,
  architectWorkspace,
  DOCUMENT,
  NATIVE,
  startOrganization,
} from '../support/architect.ts';
import { type ActionResult, removeWorkspaces, runAction } from '../support/runner.ts';

interface Scene {
  readonly what: string;
  readonly arrange: (sandbox: ArchitectSandbox) => void;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly organization?: Partial<ArchitectSandboxOptions>;
  /** The flow that is deployed; the flow document unless told. */
  readonly flow?: typeof DOCUMENT;
  readonly reason: string;
  readonly outcome: string;
  readonly says?: RegExp;
  /** Versions in the end. */
  readonly versions: readonly string[];
}

const JOBS = '/api/v2/flows/jobs';
const SUMMARY = `ERROR! Validation Summary
[Type:'ArchValidationIssue', ErrorCount:1, ArchObject:[TrackingID:12, Name:'Look the order up', Type:'ArchActionCallData']]
A data action must be selected.
___ Yaml Info ___
ref path: /inboundShortMessage/states/state[Sort_20]/actions/callData[_^_archy_callData_1__]
[Type:'ArchValidationIssue', RollupErrorCount:1, ArchObject:[TrackingID:10, Name:'Sort', Type:'ArchState']]
A data action must be selected.
setting the Archy exit code to 123`;

const OLD = ['4.0'];
const RELEASED = ['4.0', '5.0'];
const PUT_BACK = ['4.0', '5.0', '6.0'];

const SCENES: readonly Scene[] = [
  {
    what: 'somebody has the flow open: they are named, and nothing is written',
    arrange: (sandbox) => sandbox.lock(DOCUMENT.id),
    reason: 'conflict',
    outcome: 'failed',
    says: /locked|open/i,
    versions: OLD,
  },
  {
    what: 'somebody has the flow open, and their lock may be broken',
    arrange: (sandbox) => sandbox.lock(DOCUMENT.id),
    inputs: { 'force-unlock': 'true' },
    reason: '',
    outcome: 'released',
    versions: RELEASED,
  },
  {
    what: 'somebody saved work that nobody published: it is not published over',
    arrange: (sandbox) => sandbox.editInConsole(DOCUMENT.id, (archy) => archy, { publish: false }),
    reason: 'drift',
    outcome: 'failed',
    says: /unpublished|saved|published/i,
    versions: ['4.0', '4.1'],
  },
  {
    what: 'somebody edited and published: drift',
    arrange: (sandbox) =>
      sandbox.editInConsole(DOCUMENT.id, (archy) =>
        JSON.parse(JSON.stringify(archy).replace('what can we do for you', 'good day')),
      ),
    reason: 'drift',
    outcome: 'drift',
    versions: RELEASED,
  },
  {
    what: 'the publish job fails and says why: at file and line, each thing once',
    arrange: (sandbox) =>
      sandbox.addJobVerdict({
        command: 'Publish',
        kind: 'failed',
        messages: [{ type: 'Error', text: SUMMARY }],
      }),
    flow: NATIVE,
    reason: 'invalid-flow',
    outcome: 'invalid',
    says: /::error [^\n]*file=flows\/everything\.flow\.yaml,line=126[^\n]*A data action must be selected/,
    versions: OLD,
  },
  {
    what: 'the publish job fails without a word: that is said, with the job to ask for',
    arrange: (sandbox) => sandbox.addJobVerdict({ command: 'Publish', kind: 'failed', messages: [] }),
    reason: 'publish-failed',
    outcome: 'failed',
    says: /did not say why/,
    versions: OLD,
  },
  {
    what: 'a limit of requests behind the job looks like a missing flow',
    arrange: (sandbox) => sandbox.addJobVerdict({ command: 'Publish', kind: 'throttled' }),
    reason: 'rate-limited',
    outcome: 'failed',
    versions: OLD,
  },
  {
    what: 'the storage refuses the upload',
    arrange: (sandbox) =>
      sandbox.addFault({ method: 'PUT', path: '/uploads/*', fault: { kind: 'status', status: 403 } }),
    reason: 'unavailable',
    outcome: 'failed',
    says: /403 Forbidden/,
    versions: OLD,
  },
  {
    what: 'the publication never ends in time: unknown, and nothing is put back',
    arrange: () => undefined,
    organization: { publicationMs: Number.POSITIVE_INFINITY },
    inputs: { 'publish-timeout': '1s' },
    reason: 'publish-timeout',
    outcome: 'unknown',
    versions: OLD,
  },
  {
    what: 'the publication is late, but in time',
    arrange: () => undefined,
    organization: { publicationMs: 3_000 },
    reason: '',
    outcome: 'released',
    versions: RELEASED,
  },
  {
    what: 'the answer to the registration of the job is lost: one version all the same',
    arrange: (sandbox) =>
      sandbox.addFault({ method: 'POST', path: JOBS, nth: 1, fault: { kind: 'lose-answer' } }),
    reason: '',
    outcome: 'released',
    versions: RELEASED,
  },
  {
    what: 'the answer to the upload is lost: one version all the same',
    arrange: (sandbox) =>
      sandbox.addFault({ method: 'PUT', path: '/uploads/*', nth: 1, fault: { kind: 'lose-answer' } }),
    reason: '',
    outcome: 'released',
    versions: RELEASED,
  },
  {
    what: 'the API throttles',
    arrange: (sandbox) =>
      sandbox.addFault({
        path: '/api/v2/flows/*',
        nth: 2,
        fault: { kind: 'status', status: 429, headers: { 'Retry-After': '1' } },
      }),
    reason: '',
    outcome: 'released',
    versions: RELEASED,
  },
  {
    what: 'the socket breaks in the middle of a turn: it is taken up again',
    arrange: (sandbox) => sandbox.addSocketFault({ nth: 1, fault: { kind: 'drop', after: 1 } }),
    reason: '',
    outcome: 'released',
    versions: RELEASED,
  },
  {
    what: 'messages arrive in the wrong order and twice',
    arrange: (sandbox) => {
      sandbox.addSocketFault({ nth: 1, fault: { kind: 'disorder' } });
      sandbox.addSocketFault({ nth: 1, fault: { kind: 'duplicate' } });
    },
    flow: NATIVE,
    reason: '',
    outcome: 'released',
    versions: RELEASED,
  },
  {
    what: 'the socket throttles',
    arrange: (sandbox) => sandbox.addSocketFault({ nth: 1, fault: { kind: 'throttle', retryAfter: 1 } }),
    reason: '',
    outcome: 'released',
    versions: RELEASED,
  },
  {
    what: 'the bot says something else on the platform: the previous YAML is published again',
    arrange: (sandbox) => sandbox.addSocketFault({ fault: { kind: 'garbage', text: '{' } }),
    reason: 'simulation-failed',
    outcome: 'rolled-back',
    versions: PUT_BACK,
  },
];

describe('on the architect API', () => {
  afterAll(removeWorkspaces);

  test.concurrent.each(SCENES)(
    '$what',
    async (scene) => {
      const { flow = DOCUMENT, arrange, organization, inputs, reason, outcome, versions } = scene;
      const sandbox = await startOrganization(organization);
      let result: ActionResult;
      try {
        arrange(sandbox);
        result = await runAction({
          event: 'push',
          workspace: architectWorkspace(),
          inputs: { ...architectInputs(sandbox, flow), deployments: 'false', ...inputs },
        });
      } finally {
        await sandbox.close();
      }
      expect({
        reason: result.outputs['failure-reason'],
        outcome: result.flows[0]?.outcome,
        versions: sandbox.architect.history(flow.id).map(({ id }) => id),
      }).toEqual({ reason, outcome, versions });
      expect(result.exitCode).toBe(reason === '' ? 0 : 1);
      if (scene.says) expect(result.log).toMatch(scene.says);
      expect(sandbox.conversations.every(({ closed }) => closed)).toBe(true);
    },
    120_000,
  );
});
