import { digits } from '../digits.ts';
import type { FlowReport, Outcome, RunReport } from './model.ts';

/** `1 flow`, `3 flows`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${digits(number)} ${number === 1 ? one : many}`;
}

interface OutcomeWords {
  readonly mark: string;
  /** Fits "2 flows: 1 …". */
  readonly label: string;
  readonly sentence: (flow: FlowReport) => string;
}

/** What each outcome means, from the one that needs a person most to the one that needs nobody. */
const WORDS: Readonly<Record<Outcome, OutcomeWords>> = {
  'rollback-failed': {
    mark: '❌',
    label: 'could not be put back',
    sentence: () =>
      'It failed after the release and could not be put back: a person has to decide what is live.',
  },
  unknown: {
    mark: '❓',
    label: 'unknown',
    sentence: () =>
      'Whether the release landed is not known. Nothing was put back; running the deploy again settles it.',
  },
  conflict: {
    mark: '⚠️',
    label: 'in conflict',
    sentence: () => 'Somebody else changed the live flow at the same time. Their change stays.',
  },
  drift: {
    mark: '⚠️',
    label: 'drifted',
    sentence: () => 'The live flow is not what Flowgate last released. Nothing was written.',
  },
  'rolled-back': {
    mark: '↩️',
    label: 'rolled back',
    sentence: ({ version }) =>
      `It was released and did not pass, so the previous content is live again${asVersion(version)}.`,
  },
  failed: { mark: '❌', label: 'failed', sentence: failedSentence },
  invalid: {
    mark: '❌',
    label: 'invalid',
    sentence: ({ findings }) => {
      const errors = findings.filter(({ severity }) => severity === 'error').length;
      return `It cannot be released${errors > 0 ? `: ${count(errors, 'error')}` : ''}.`;
    },
  },
  skipped: { mark: '⏭️', label: 'skipped', sentence: () => 'Nothing was done with it.' },
  changed: { mark: '📝', label: 'would change', sentence: changedSentence },
  released: {
    mark: '🚀',
    label: 'released',
    sentence: ({ version, transcripts }) =>
      `Live${asVersion(version)}${
        transcripts.length === 0 ? '; no conversation was there to test it' : ', and tested there'
      }.`,
  },
  healthy: {
    mark: '✅',
    label: 'healthy',
    sentence: ({ version, transcripts }) =>
      transcripts.length === 0
        ? `Live${asVersion(version)}; there is no conversation to test it.`
        : `Live${asVersion(version)}, and answering as expected.`,
  },
  unchanged: {
    mark: '✅',
    label: 'unchanged',
    sentence: ({ comparedWith }) =>
      comparedWith === 'base-commit'
        ? 'The same as in the base commit.'
        : 'What is live is what this commit says.',
  },
};

/** A flow's outcome as one plain sentence. */
export function outcomeSentence(flow: FlowReport): string {
  return WORDS[flow.outcome].sentence(flow);
}

export function outcomeMark(outcome: Outcome): string {
  return WORDS[outcome].mark;
}

export function outcomeLabel({
  outcome,
  comparedWith,
}: Pick<FlowReport, 'outcome' | 'comparedWith'>): string {
  // Whether a release would change anything is not known then.
  return outcome === 'changed' && comparedWith === 'nothing' ? 'not compared' : WORDS[outcome].label;
}

/** What an edit of the live flow since its last release means for this flow; empty where its outcome says it. */
export function driftSentence({ outcome, drift, file }: FlowReport): string {
  if (drift === undefined || outcome === 'drift') return '';
  const edited = 'Somebody edited the live flow in Genesys Cloud since its last release';
  switch (outcome) {
    case 'changed':
      return `${edited}: the deploy stops with drift, unless that edit is brought into ${file} or on-drift: overwrite discards it.`;
    case 'released':
      return `${edited}. That edit was replaced by this release.`;
    case 'rolled-back':
      return `${edited}. What was put back is the edited content.`;
    default:
      return `${edited}.`;
  }
}

/** Whether what a drift was found in is live: a release may have replaced it, and where nobody knows it is not said. */
export function isStillLive({ version, drift }: FlowReport): boolean {
  return version === drift?.liveVersion;
}

/** The run in one plain line: what was done, for which environment, and how many flows came to what. */
export function verdict(report: RunReport): string {
  const outcomes = Object.keys(WORDS).flatMap((outcome) => {
    const labels = report.flows.filter((flow) => flow.outcome === outcome).map(outcomeLabel);
    return [...new Set(labels)].map((label) => `${labels.filter((one) => one === label).length} ${label}`);
  });
  const tally = outcomes.length === 0 ? '' : `: ${outcomes.join(', ')}`;
  return `${verdictSubject(report)}${tally}`;
}

function verdictSubject({ command, result, environment, flows }: RunReport): string {
  const on = (preposition: string) => (environment === undefined ? '' : ` ${preposition} ${environment}`);
  const failed = result === 'failure';
  switch (command) {
    case undefined:
      return `The run ${failed ? 'failed' : 'is done'}`;
    case 'check':
      return failed ? `Check${on('for')} failed` : `${count(flows.length, 'flow')} checked${on('for')}`;
    case 'deploy':
      return `Deploy${on('to')} ${failed ? 'failed' : 'done'}`;
    case 'smoke':
      return `Smoke test${on('of')} ${failed ? 'failed' : 'passed'}`;
  }
}

function asVersion(version: number | null): string {
  return version === null ? '' : ` as version ${version}`;
}

function changedSentence({ comparedWith, changes, version }: FlowReport): string {
  switch (comparedWith) {
    case 'live': {
      const live = version === null ? 'what is live' : `live version ${version}`;
      return changes.length === 0
        ? `A release would replace ${live}.`
        : `${count(changes.length, 'change')} to ${live}.`;
    }
    case 'base-commit':
      return `${count(changes.length, 'change')} against the base commit; the live flow was not read.`;
    case 'nothing':
      return 'There is nothing to compare it with.';
  }
}

function failedSentence({ transcripts }: FlowReport): string {
  const failed = transcripts.filter(({ passed }) => !passed).length;
  return failed === 0
    ? 'It did not get through.'
    : `${failed} of ${count(transcripts.length, 'conversation')} did not go as expected.`;
}

export function hasFailed({ failure }: FlowReport): boolean {
  return failure !== undefined;
}

/** The first failure of some flows in the order of the files; the sentence says how many others of all there are. */
export function firstFailure(
  flows: readonly FlowReport[],
  isOne: (flow: FlowReport) => boolean = () => true,
): FlowReport['failure'] {
  const failing = flows.filter(hasFailed);
  const first = failing.find(isOne)?.failure;
  if (first === undefined) return undefined;
  const others = failing.length - 1;
  const more = others === 0 ? '' : ` (${others} more of ${flows.length} flows failed: see the report.)`;
  return { reason: first.reason, message: first.message + more };
}

/** Nothing happened to it, and nothing is to be said about it. */
export function needsNoWords(flow: FlowReport): boolean {
  return (
    (flow.outcome === 'unchanged' || flow.outcome === 'healthy') &&
    flow.transcripts.every(({ passed }) => passed) &&
    flow.findings.length + flow.notes.length + flow.byHand.length === 0 &&
    flow.drift === undefined &&
    !hasFailed(flow)
  );
}

/**
 * Why a flow failed; empty where it did not, where the run's own sentence `said` it, or where the table of errors says
 * it with the same words and its place.
 */
export function ownReason({ failure, findings }: FlowReport, said: string): string {
  if (failure === undefined || said.includes(failure.message)) return '';
  const isListed = findings.some(
    ({ severity, message, place }) =>
      severity === 'error' && failure.message.includes(message) && failure.message.includes(place.file),
  );
  return isListed ? '' : failure.message;
}
