/** Holds what the run after a crash says against what the sandbox knows. */
import { CONSOLE_WRITER } from '../../src/sandbox/organization.ts';
import type { ActionResult, FlowOutput } from '../support/runner.ts';
import { BOTH, FIRST, type Stage, type Truth, truthOf } from '../support/two-flows.ts';
import type { CrashPoint } from './points.ts';

/** Everything that is wrong with it; nothing where the run came to the right end and says so. */
export function judge(stage: Stage, point: CrashPoint, result: ActionResult): string[] {
  const wrong = BOTH.flatMap((flow) => {
    const truth = truthOf(stage, flow);
    const output = result.flows.find(({ file }) => file === flow.file);
    if (output === undefined) return [`${flow.file} is not spoken of`];
    const problems = flow === FIRST ? firstOf(point, output, truth, result) : releasedOnce(output, truth);
    return problems.map((text) => `${flow.file} "${output.outcome}": ${text}`);
  });
  const success = point.story === 'both pass' && !point.edited;
  return [
    ...wrong,
    ...unless(result.exitCode === (success ? 0 : 1), `exit code ${result.exitCode}`),
    ...unless(result.outputs['failure-reason'] !== 'internal', 'a defect'),
  ];
}

function firstOf(point: CrashPoint, output: FlowOutput, truth: Truth, result: ActionResult): string[] {
  const reason = result.outputs['failure-reason'];
  if (point.edited) {
    return [
      ...unless(truth.live?.writer === CONSOLE_WRITER, 'an edit was overwritten'),
      ...unless(output.outcome === 'drift' && reason === 'drift', `failure-reason ${reason}`),
    ];
  }
  if (point.story === 'both pass') return releasedOnce(output, truth);
  const failed = unless(reason === 'simulation-failed', `failure-reason ${reason}`);
  switch (output.outcome) {
    case 'rolled-back':
      return [...failed, ...backAgain(output, truth)];
    case 'skipped':
      // The stamp says that this content was put back: it is not released again.
      return [
        ...failed,
        ...backAgain(output, truth),
        ...unless(result.log.includes('was put back before'), 'nobody says why'),
      ];
    case 'failed':
      // The killed run had no chance to put anything back: the second one must not call that a success.
      return [
        ...failed,
        ...unless(
          truth.holds === 'wanted' && output.version === truth.live?.version,
          'something else is live',
        ),
        ...unless(truth.released === 1, 'it was released again'),
        ...unless(result.summary.includes('To do by hand'), 'nobody says what to do by hand'),
      ];
    default:
      return ['an outcome that content which does not pass cannot have'];
  }
}

/** Exactly the wanted content is live, published, and was written once in both runs together. */
function releasedOnce(output: FlowOutput, truth: Truth): string[] {
  return [
    ...unless(output.outcome === 'released' || output.outcome === 'unchanged', 'it did not come to its end'),
    ...unless(truth.holds === 'wanted' && truth.live?.flow.status === 'published', 'it is not live'),
    ...unless(output.version === truth.live?.version, `version ${output.version}`),
    ...unless(truth.released === 1 && truth.versions.length === 2, `${truth.versions.length} versions`),
    ...unless(truth.tested, 'it was never tested'),
  ];
}

function backAgain(output: FlowOutput, truth: Truth): string[] {
  return [
    ...unless(truth.holds === 'former' && output.version === truth.live?.version, 'it is not back'),
    ...unless(truth.remembersRejection, 'the stamp does not remember it'),
    ...unless(truth.released === 1 && truth.putBack === 1, 'it was released more than once'),
  ];
}

function unless(holds: boolean, otherwise: string): string[] {
  return holds ? [] : [otherwise];
}
