/** Holds what a cancelled run says against what the sandbox knows. */

import { liveFlowSchema } from '../../src/flow/definition.ts';
import { digest } from '../../src/flow/digest.ts';
import type { ActionResult, FlowOutput } from '../support/runner.ts';
import type { SmallFlow } from '../support/small-flow.ts';
import { BOTH, FIRST, type Stage, type Story, type Truth, truthOf, wantedOf } from '../support/two-flows.ts';

/** Everything that is wrong with it; nothing where all is true. */
export function judge(
  stage: Stage,
  story: Story,
  result: ActionResult,
  /** The number of requests when the signal was sent; where flows are worked on at once, one may be on its way. */
  sent: { readonly requests: number; readonly exact: boolean },
): string[] {
  const truths = BOTH.map((flow) => ({ flow, truth: truthOf(stage, flow) }));
  return [
    ...frame(result),
    ...(result.flows.length === 0
      ? truths.flatMap(({ flow, truth }) =>
          unless(truth.versions.length === 1, `${flow.file} was written and is not spoken of`),
        )
      : truths.flatMap(({ flow, truth }) => {
          const output = result.flows.find(({ file }) => file === flow.file);
          return output === undefined
            ? [`${flow.file} is not spoken of`]
            : [
                ...spokenOf(output, truth, result).map((text) => `${flow.file} "${output.outcome}": ${text}`),
                ...rolledBack(story, flow, output, truth),
              ];
        })),
    ...(sent.exact ? newWork(stage, sent.requests) : []),
  ];
}

function frame({ exitCode, outputs, flows, summary, log }: ActionResult): string[] {
  const reason = outputs['failure-reason'] ?? '';
  // A flow that failed for good before the end says so first; then the cancellation is only why it went no further.
  const other = flows.some(({ outcome }) => outcome === 'rolled-back')
    ? 'simulation-failed'
    : flows.some(({ outcome }) => outcome === 'rollback-failed')
      ? 'rollback-failed'
      : 'cancelled';
  return [
    ...unless(exitCode === 1, `exit code ${exitCode}`),
    ...unless(outputs['result'] === 'failure', `result ${outputs['result']}`),
    ...unless(reason === 'cancelled' || reason === other, `failure-reason ${reason}`),
    ...unless(outputs['report'] !== '' && outputs['junit'] !== '', 'no report files'),
    ...unless(summary.trim() !== '', 'no summary'),
    ...unless(
      flows.every(({ file }) => summary.includes(file) || summary.includes(stem(file))),
      'a flow is missing in the summary',
    ),
    ...unless(!/^\s+at .*:\d+:\d+\)?$/m.test(log), 'a stack in the log'),
  ];
}

function spokenOf(output: FlowOutput, truth: Truth, { log, summary }: ActionResult): string[] {
  const { live } = truth;
  const version = unless(
    output.version === live?.version,
    `version ${output.version}, live is ${live?.version}`,
  );
  switch (output.outcome) {
    case 'released':
      return [
        ...version,
        ...unless(truth.holds === 'wanted', 'other content is live'),
        ...unless(live?.flow.status === 'published', 'it is not published'),
        ...unless(truth.tested, 'its conversations were not played to the end'),
      ];
    case 'skipped':
      return unless(truth.released === 0, 'a version of ours is there');
    case 'failed':
      return [
        ...version,
        ...unless(truth.holds === 'wanted', 'our version is not there'),
        ...unless(
          /live, not tested|before its publication was seen/.test(log),
          'nobody says in which state it is',
        ),
      ];
    case 'unknown':
      return unless(truth.inDoubt, 'no write is in doubt');
    case 'rolled-back':
      return [
        ...version,
        ...unless(truth.holds === 'former', 'the former content is not live'),
        ...unless(truth.remembersRejection, 'the stamp does not remember it'),
      ];
    case 'rollback-failed':
      return unless(summary.includes('To do by hand'), 'nobody says what to do by hand');
    default:
      return ['an outcome that a cancelled deploy cannot have'];
  }
}

/** A gate that is known to have failed must end in a rollback, or in words about one. */
function rolledBack(story: Story, flow: SmallFlow, { outcome }: FlowOutput, truth: Truth): string[] {
  if (story !== 'the first fails' || flow !== FIRST) return [];
  if (!truth.tested) return unless(truth.putBack === 0, 'put back for no reason');
  const said = ['rolled-back', 'rollback-failed', 'unknown'].includes(outcome);
  return unless(said, `${flow.file} did not pass and is "${outcome}"`);
}

/** After the signal nothing new is released. */
function newWork({ relay }: Stage, sentAt: number): string[] {
  const wanted = new Set(BOTH.map((flow) => digest(wantedOf(flow))));
  const started = relay.passages.slice(sentAt).filter(({ method, body }) => {
    const written = method === 'PUT' ? liveFlowSchema.safeParse(JSON.parse(body)) : undefined;
    return written?.success === true && wanted.has(digest(written.data));
  });
  return unless(started.length === 0, 'a release was begun after the signal');
}

function unless(holds: boolean, otherwise: string): string[] {
  return holds ? [] : [otherwise];
}

function stem(file: string): string {
  return file.replace(/^flows\/|\.flow\.yaml$/g, '');
}
