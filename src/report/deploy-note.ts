import { type Block, fitWithin } from './budget.ts';
import { conversationsLine } from './conversations.ts';
import { code, cut, link, text } from './escape.ts';
import type { FlowReport, RunReport } from './model.ts';
import { count, driftSentence, outcomeMark, outcomeSentence, verdict } from './words.ts';

const LONGEST_SENTENCE = 1_000;

/**
 * What became of a merge, for the pull request it came from, as Markdown of at most `limit` bytes: the verdict, a line
 * for each flow with its version and conversations, and what went wrong. What changes stands in the check's report.
 */
export function renderDeployNote(report: RunReport, { limit }: { readonly limit: number }): string {
  const mark = report.result === 'success' ? '✅' : '❌';
  const blocks: Block[] = [
    { text: `${mark} **${text(cut(verdict(report), LONGEST_SENTENCE))}**`, weight: 0 },
    ...(report.failureMessage === ''
      ? []
      : [{ text: text(cut(report.failureMessage, LONGEST_SENTENCE)), weight: 0 }]),
    ...report.flows
      .toSorted((a, b) => Number(b.failure !== undefined) - Number(a.failure !== undefined))
      .map((flow) => ({
        text: flowNote(flow, report.failureMessage),
        weight: flow.failure === undefined ? 2 : 1,
        owner: flow.file,
      })),
    { text: `<sub>${footer(report)}</sub>`, weight: 0 },
  ];
  return fitWithin(
    blocks,
    limit,
    (complete, all) => `✂️ ${complete} of ${count(all, 'flow')} shown. The rest is in the summary of the run.`,
  );
}

function flowNote(flow: FlowReport, said: string): string {
  const { name, file, outcome, transcripts, engine, failure, byHand } = flow;
  const reason =
    failure === undefined || said.includes(failure.message)
      ? []
      : [text(cut(failure.message, LONGEST_SENTENCE))];
  const head = `${outcomeMark(outcome)} **${text(cut(name, 100))}** ${code(file)}`;
  // Two spaces before the end of a line break it.
  return [
    head,
    outcomeSentence(flow),
    text(cut(driftSentence(flow), LONGEST_SENTENCE)),
    conversationsLine(transcripts, engine),
    ...reason,
    ...byHand.map((step, index) => `By hand ${index + 1}: ${text(cut(step, LONGEST_SENTENCE))}`),
  ]
    .filter((line) => line !== '')
    .join('  \n');
}

function footer({ commit, runUrl }: RunReport): string {
  return [
    'Flowgate deploy',
    commit === undefined ? '' : `commit ${code(commit.slice(0, 7))}`,
    runUrl === undefined ? '' : link('run', runUrl),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
