import { behaviourLines } from './behaviour.ts';
import { groupChanges } from './changes.ts';
import { coverageSentence } from './coverage.ts';
import { onTerminal } from './escape.ts';
import type { RunReport } from './model.ts';
import { riskLines } from './risks.ts';
import { renderTable } from './terminal.ts';
import { driftSentence } from './words.ts';

/**
 * What a person at a terminal reads at the end of a run: risks and what changes for customers, flow by flow, what to know and
 * to do by hand, then the table.
 */
export function renderConsole(report: RunReport): string {
  const flows = report.flows.flatMap((flow) => {
    const changes = groupChanges(flow.changes).flatMap(({ title, sentences }) => [
      `  ${title}`,
      ...sentences.map((sentence) => `    ${onTerminal(sentence)}`),
    ]);
    const risks = riskLines(flow.risks ?? []).map((line) => `  ${line}`);
    const notes = flow.notes.map((note) => `  Note: ${note}`);
    const byHand = flow.byHand.map((step, index) => `  By hand ${index + 1}: ${step}`);
    const behaviour = (flow.behaviour && behaviourLines(flow.behaviour))?.map((line) => `  ${line}`) ?? [];
    const drift = driftSentence(flow);
    const news = changes.length + behaviour.length > 0;
    const coverage = news && flow.coverage ? [`  ${coverageSentence(flow.coverage)}`] : [];
    const lines = [
      ...(drift === '' ? [] : [`  ⚠️ ${drift}`]),
      ...risks,
      ...changes,
      ...behaviour,
      ...coverage,
      ...notes,
      ...byHand,
    ];
    return lines.length === 0 ? [] : [`${flow.name} (${flow.file})`, ...lines, ''];
  });
  return [...flows, renderTable(report) + comparedText(report)].join('\n');
}

/** "Unchanged" means less where what is live was not read. */
function comparedText({ flows }: RunReport): string {
  return flows.some(({ comparedWith }) => comparedWith === 'base-commit')
    ? 'Compared with the base commit, on a terminal the last one; without credentials what is live was not read.\n'
    : '';
}
