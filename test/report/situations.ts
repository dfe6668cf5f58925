import type { Change } from '../../src/flow/change.ts';
import type { FlowReport, RunReport } from '../../src/report/model.ts';
import type { TranscriptResult } from '../../src/simulation/judge.ts';
import { behaviourChange, behaviourOf, coverage, untested } from './news.ts';

/** A flow about which there is nothing to say. */
export function flow(over: Partial<FlowReport> = {}): FlowReport {
  return {
    file: 'flows/support.flow.yaml',
    id: '3f2a9a52-6c3c-4d6e-9a51-0b8f0c1d2e3f',
    name: 'WebChat Support Flow',
    outcome: 'unchanged',
    version: 7,
    comparedWith: 'live',
    changes: [],
    findings: [],
    transcripts: [],
    engine: 'local simulation',
    notes: [],
    byHand: [],
    ...over,
  };
}

export function run(over: Partial<RunReport> = {}): RunReport {
  return {
    command: 'check',
    environment: 'prod',
    result: 'success',
    failureReason: undefined,
    failureMessage: '',
    flows: [],
    warnings: [],
    commit: '5f1c2d7e9a0b4c6d8e1f3a5b7c9d0e2f4a6b8c0d',
    runUrl: 'https://github.com/acme/flows/actions/runs/42',
    durationMs: 1234,
    ...over,
  };
}

export function conversation(name: string, over: Partial<TranscriptResult> = {}): TranscriptResult {
  return {
    name,
    tags: [],
    place: { file: 'flows/support.transcripts.yaml', line: 4 },
    passed: true,
    failures: [],
    transcript: [
      { from: 'user', text: 'I need help with my bill' },
      { from: 'bot', text: 'You are through to the billing team.' },
    ],
    path: ['start', 'set_context', 'route_intent', 'billing_queue', 'default_end'],
    routedTo: 'b1b1b1b1-0000-4000-8000-000000000001',
    durationMs: 12,
    ...over,
  };
}

const passing = [
  conversation('A billing question reaches the billing queue'),
  conversation('A technical question reaches the technicians'),
];

const misrouted = conversation('A billing question reaches the billing queue', {
  passed: false,
  path: ['start', 'set_context', 'route_intent', 'tech_queue', 'default_end'],
  routedTo: 'b1b1b1b1-0000-4000-8000-000000000002',
  failures: [
    {
      message: 'The conversation was routed to another queue.',
      expected: 'b1b1b1b1-0000-4000-8000-000000000001',
      actual: 'b1b1b1b1-0000-4000-8000-000000000002',
      place: { file: 'flows/support.transcripts.yaml', line: 11, column: 7 },
    },
    {
      message: 'The path never came to billing_queue.',
      place: { file: 'flows/support.transcripts.yaml', line: 9, column: 13 },
    },
  ],
});

const changes: readonly Change[] = [
  { meaning: 'route', kind: 'rerouted', node: 'route_intent', from: 'default_end', to: 'fallback' },
  {
    meaning: 'route',
    kind: 'condition-added',
    node: 'route_intent',
    index: 2,
    condition: { variable: 'intent', condition: 'equals', value: 'returns', transition: 'returns_queue' },
  },
  {
    meaning: 'words',
    kind: 'action-changed',
    node: 'greet',
    index: 0,
    action: 'say',
    parameter: 'text',
    from: 'Hi!',
    to: 'Hello, how can we help?',
  },
  {
    meaning: 'data',
    kind: 'variable-changed',
    name: 'returns_queue_id',
    from: undefined,
    to: 'b1b1b1b1-0000-4000-8000-000000000003',
  },
  {
    meaning: 'route',
    kind: 'node-added',
    node: 'returns_queue',
    type: 'action',
    content: {
      type: 'action',
      actions: [
        { name: 'say', text: 'You are through to returns.' },
        { name: 'route', queueId: 'b1b1b1b1-0000-4000-8000-000000000003' },
      ],
      transition: 'default_end',
    },
  },
];

const risks = [
  {
    kind: 'no-way-to-a-human',
    severity: 'high',
    node: 'fallback',
    sentence: 'Customers who come to "fallback" no longer reach a human from there.',
  },
  {
    kind: 'message-changed',
    severity: 'low',
    node: 'greet',
    sentence: 'Customers read other words at "greet".',
  },
] as const;

const picture = {
  nodes: [
    { id: 'route_intent', state: 'changed', nodeType: 'transition', summary: '' },
    { id: 'fallback', state: 'same', nodeType: 'action', summary: 'say Please try again.' },
    { id: 'returns_queue', state: 'added', nodeType: 'action', summary: 'say You are through to returns.' },
    { id: 'old_queue', state: 'removed', nodeType: 'action', summary: '', formerId: 'older_queue' },
  ],
  edges: [
    { from: 'route_intent', to: 'fallback', state: 'changed', label: 'otherwise', was: 'old_queue' },
    { from: 'route_intent', to: 'returns_queue', state: 'added', label: 'intent equals returns' },
    { from: 'route_intent', to: 'old_queue', state: 'removed', label: '' },
  ],
} as const;

const warning = {
  rule: 'unreachable-node',
  severity: 'warning',
  message: 'No path leads to the node old_menu.',
  node: 'old_menu',
  place: { file: 'flows/support.flow.yaml', line: 31, column: 3 },
} as const;

const failedMessage = 'run the conversations of flows/support.flow.yaml: 1 of 2 did not go as expected.';

const unknownMessage =
  'Release "WebChat Support Flow": the answer to the write of version 8 was lost three times. It may have landed.';
const conflictMessage =
  'Release "WebChat Support Flow": version 8 was taken by a change of somebody else, and that change stays.';

/** One of each kind of run, as a reader meets them. */
export const SITUATIONS: Readonly<Record<string, RunReport>> = {
  'check-changes': run({
    flows: [
      flow({ outcome: 'changed', changes, risks, picture, transcripts: passing, findings: [warning] }),
      flow({ file: 'flows/returns.flow.mjs', name: 'Returns', transcripts: passing }),
    ],
  }),
  'check-fails': run({
    result: 'failure',
    failureReason: 'invalid-flow',
    failureMessage:
      'flows/support.flow.yaml:12:7: lint flows/support.flow.yaml: 1 error. Mend the lines that the report names.',
    flows: [
      flow({
        outcome: 'invalid',
        changes: changes.slice(0, 1),
        transcripts: [misrouted, ...passing.slice(1)],
        failure: { reason: 'invalid-flow', message: 'lint flows/support.flow.yaml: 1 error.' },
        findings: [
          {
            rule: 'dangling-transition',
            severity: 'error',
            message: 'There is no node biling_queue. Did you mean billing_queue?',
            node: 'route_intent',
            place: { file: 'flows/support.flow.yaml', line: 12, column: 7 },
          },
          warning,
        ],
      }),
    ],
  }),
  'check-fork': run({
    environment: undefined,
    warnings: [
      'Without credentials the role, the live flow and the validation of the platform were left out.',
    ],
    flows: [
      flow({
        outcome: 'changed',
        id: '',
        version: null,
        comparedWith: 'base-commit',
        changes: changes.slice(0, 1),
        transcripts: passing.slice(0, 1),
      }),
      flow({
        file: 'flows/returns.flow.mjs',
        outcome: 'changed',
        name: 'returns',
        version: null,
        comparedWith: 'nothing',
      }),
    ],
  }),
  'deploy-mixed': run({
    command: 'deploy',
    result: 'failure',
    failureReason: 'simulation-failed',
    failureMessage: failedMessage,
    flows: [
      flow({
        outcome: 'rolled-back',
        version: 9,
        changes,
        engine: 'Genesys Cloud',
        transcripts: [misrouted, ...passing.slice(1)],
        failure: { reason: 'simulation-failed', message: failedMessage },
        notes: ['This content is remembered and is not released again unless retry-rejected is true.'],
      }),
      flow({
        file: 'flows/returns.flow.mjs',
        name: 'Returns',
        outcome: 'released',
        version: 4,
        changes: changes.slice(2, 3),
        engine: 'Genesys Cloud',
        transcripts: passing,
        notes: ['This is its first release by Flowgate: the live flow was adopted.'],
      }),
      flow({
        file: 'flows/claims.flow.yaml',
        name: 'Claims',
        outcome: 'rollback-failed',
        version: 12,
        engine: 'Genesys Cloud',
        failure: {
          reason: 'rollback-failed',
          message:
            'put back version 10 of Claims: somebody changed the flow since. Nothing more was written.',
        },
        byHand: [
          'Open the flow in Architect and compare version 12 with version 10.',
          'Keep what is right, publish it, and run the deploy again.',
        ],
      }),
    ],
  }),
  'deploy-unchanged': run({ command: 'deploy', flows: [flow({ transcripts: passing })] }),
  'smoke-drift': run({
    command: 'smoke',
    result: 'failure',
    failureReason: 'drift',
    failureMessage: 'compare flows/support.flow.yaml with live: somebody changed it outside Flowgate.',
    flows: [
      flow({
        outcome: 'drift',
        version: 8,
        engine: 'Genesys Cloud',
        transcripts: passing,
        failure: {
          reason: 'drift',
          message: 'compare flows/support.flow.yaml with live: somebody changed it outside Flowgate.',
        },
        drift: {
          releasedDigest: `sha256:${'a1b2c3d4'.repeat(8)}`,
          liveDigest: `sha256:${'0f9e8d7c'.repeat(8)}`,
          liveVersion: 8,
          commit: '0123456789abcdef0123456789abcdef01234567',
          liveToSource: changes.slice(2, 3),
        },
      }),
      flow({
        file: 'flows/returns.flow.mjs',
        outcome: 'healthy',
        engine: 'Genesys Cloud',
        transcripts: passing,
      }),
    ],
  }),
  'check-behaviour': run({
    flows: [
      flow({
        outcome: 'changed',
        changes: changes.slice(0, 2),
        transcripts: passing,
        behaviour: behaviourOf(8, behaviourChange()),
        coverage: coverage({ untested: [untested()] }),
        risks: [
          {
            kind: 'queue-changed',
            severity: 'medium',
            node: 'claims',
            sentence: 'Customers with a claim now wait in another queue.',
          },
        ],
      }),
    ],
  }),
  'deploy-released': run({
    command: 'deploy',
    flows: [
      flow({ outcome: 'released', version: 8, changes, engine: 'Genesys Cloud', transcripts: passing }),
    ],
  }),
  'deploy-unknown': run({
    command: 'deploy',
    result: 'failure',
    failureReason: 'unknown-outcome',
    failureMessage: unknownMessage,
    flows: [
      flow({
        outcome: 'unknown',
        version: null,
        changes: changes.slice(2, 3),
        failure: { reason: 'unknown-outcome', message: unknownMessage },
        byHand: ['Run the deploy again: it sends the same version and finds out.'],
      }),
    ],
  }),
  'deploy-conflict': run({
    command: 'deploy',
    result: 'failure',
    failureReason: 'conflict',
    failureMessage: conflictMessage,
    flows: [
      flow({
        outcome: 'conflict',
        version: 9,
        changes: changes.slice(0, 1),
        failure: { reason: 'conflict', message: conflictMessage },
      }),
    ],
  }),
  'smoke-passes': run({
    command: 'smoke',
    flows: [
      flow({ outcome: 'healthy', engine: 'Genesys Cloud', transcripts: passing }),
      flow({
        file: 'flows/returns.flow.mjs',
        name: 'Returns',
        outcome: 'healthy',
        engine: 'Genesys Cloud',
        notes: ['What is live is not what this commit would release: it has not been deployed yet.'],
      }),
    ],
  }),
  'bad-setting': run({
    result: 'failure',
    failureReason: 'invalid-input',
    failureMessage:
      'read the environment prdo: there is no flows/environments/prdo.env. Did you mean prod? There are: dev, prod.',
    environment: 'prdo',
  }),
};
