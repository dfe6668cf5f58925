import { visible } from '../log.ts';
import { cut } from './escape.ts';
import type { FlowReport, Outcome, RunReport } from './model.ts';
import { outcomeLabel } from './words.ts';

/** What a deploy is about to do with one flow. */
export interface PlannedFlow {
  readonly file: string;
  readonly id: string;
  /** The version that it is to get where it is written, else the live one; `null` where that is not known. */
  readonly version: number | null;
  /** Of the content in the repository; absent where it was not compared with what is live. */
  readonly digest: string | undefined;
  /** `pending` where it is about to be written; what came of it already, else. */
  readonly outcome: Outcome | 'pending';
}

/** How a deploy ended, in the words of a GitHub deployment. */
export interface DeploymentStatus {
  /** `error` where it is not known what is live. */
  readonly state: 'success' | 'failure' | 'error';
  /** One line of plain text, at most {@link LONGEST_DESCRIPTION} characters. */
  readonly description: string;
}

/** GitHub refuses a longer one. */
export const LONGEST_DESCRIPTION = 140;

/** The end of a deploy in one line: what failed first, then what was released, as which version. */
export function deploymentStatus(report: RunReport): DeploymentStatus {
  const told = report.flows
    .filter(({ outcome }) => outcome !== 'unchanged')
    .toSorted((a, b) => Number(b.failure !== undefined) - Number(a.failure !== undefined));
  const line = told.length === 0 ? report.failureMessage : told.map(flowText).join('; ');
  return {
    state: stateOf(report),
    description: cut(visible(line).replaceAll(/\s+/g, ' '), LONGEST_DESCRIPTION - 1),
  };
}

function stateOf({ result, flows }: RunReport): DeploymentStatus['state'] {
  if (result === 'success') return 'success';
  return flows.some(({ outcome }) => outcome === 'unknown') ? 'error' : 'failure';
}

function flowText(flow: FlowReport): string {
  const { name, version } = flow;
  const live = version === null ? '' : `, live is version ${version}`;
  return `${cut(name, 60)}: ${outcomeLabel(flow)}${live}`;
}
