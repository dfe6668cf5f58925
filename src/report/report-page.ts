import { formatPlace } from '../errors.ts';
import type { Finding } from '../flow/finding.ts';
import type { BehaviourChange, BehaviourDiff, Row } from '../simulation/behaviour.ts';
import { describeBehaviour } from '../simulation/behaviour-words.ts';
import type { Message } from '../simulation/engine.ts';
import { behaviourLines } from './behaviour.ts';
import { groupChanges } from './changes.ts';
import { coverageSentence, stubOf, untestedSentence, untestedTitle } from './coverage.ts';
import { code, escaped, htmlPage, sentenceHtml } from './html-page.ts';
import type { Drift, FlowCoverage, FlowReport, RunReport } from './model.ts';
import {
  count,
  driftSentence,
  hasFailed,
  isStillLive,
  needsNoWords,
  outcomeLabel,
  outcomeMark,
  outcomeSentence,
  ownReason,
  verdict,
} from './words.ts';

/**
 * The whole report of a run as one HTML page, nothing left out: verdict, then flow by flow what needs a person, what
 * changes, how the conversations went, what was found and what is untested. It loads nothing and runs nothing.
 * @param cards the report's conversationCards
 * @returns parts of the page, each made when it is asked for
 */
export function renderReportPage(report: RunReport, cards: readonly string[]): Iterable<string> {
  const title = verdict(report);
  const failed = report.result === 'failure';
  return htmlPage({
    title,
    header: `<h1 class="${failed ? 'fail' : 'pass'}">${failed ? '✗' : '✓'} ${escaped(title)}</h1>
<p class="muted">${runLine(report)}</p>
${report.failureMessage === '' ? '' : `<p>${reasonOf(report)}${escaped(report.failureMessage)}</p>`}
${list(report.warnings.map((warning) => `⚠️ ${escaped(warning)}`))}
${contents(report.flows)}`,
    sections: flowSections(report, cards),
  });
}

function runLine({ command, environment, commit, runUrl }: RunReport): string {
  return [
    `Flowgate ${escaped(command ?? 'run')}`,
    environment === undefined ? '' : escaped(environment),
    commit === undefined ? '' : `commit ${code(commit.slice(0, 7))}`,
    runUrl === undefined ? '' : escaped(runUrl),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

function reasonOf({ failureReason }: RunReport): string {
  return failureReason === undefined ? '' : `${code(failureReason)}: `;
}

/** By number: a name of somebody else's is no address. */
function contents(flows: readonly FlowReport[]): string {
  if (flows.length < 2) return '';
  const entries = (ofThese: (flow: FlowReport) => boolean) =>
    failedFirst(flows)
      .filter(({ flow }) => ofThese(flow))
      .map(
        ({ flow, index }) =>
          `<a href="#flow-${index + 1}">${outcomeMark(flow.outcome)} ${escaped(flow.name)}</a> <small class="muted">${escaped(outcomeLabel(flow))}</small>`,
      );
  const quiet = entries(needsNoWords);
  if (quiet.length <= QUIET_SHOWN) return `<nav>${list(entries(() => true))}</nav>`;
  const fold = `<details><summary>${count(quiet.length, 'flow')} with nothing to look at</summary>${list(quiet)}</details>`;
  return `<nav>${list(entries((flow) => !needsNoWords(flow)))}${fold}</nav>`;
}

/** More flows than these, about which there is nothing to say, would hide the others. */
const QUIET_SHOWN = 20;

/** What failed is read first; otherwise as the files come. */
function failedFirst(flows: readonly FlowReport[]): { readonly flow: FlowReport; readonly index: number }[] {
  return flows
    .map((flow, index) => ({ flow, index }))
    .sort((a, b) => Number(hasFailed(b.flow)) - Number(hasFailed(a.flow)));
}

function* flowSections({ flows, failureMessage }: RunReport, cards: readonly string[]): Generator<string> {
  for (const { flow, index } of failedFirst(flows)) {
    yield flowSection(flow, index, cards[index] ?? '', failureMessage);
  }
}

function flowSection(flow: FlowReport, index: number, cards: string, said: string): string {
  const { findings, byHand, notes, drift } = flow;
  const reason = ownReason(flow, said);
  return `<section id="flow-${index + 1}">
<h2>${outcomeMark(flow.outcome)} ${escaped(flow.name)} <small>${escaped(outcomeLabel(flow))}</small></h2>
<p class="muted">${code(flow.file)}${flow.engine === undefined ? '' : ` · ${escaped(flow.engine)}`}</p>
<p>${escaped(outcomeSentence(flow))}</p>
${reason === '' ? '' : `<p>${escaped(reason)}</p>`}
${part('To do by hand', byHand.length === 0 ? '' : `<ol>${items(byHand.map(escaped))}</ol>`)}
${drift === undefined ? '' : driftPart(flow, drift)}
${part('Look at this first', list((flow.risks ?? []).map(({ severity, sentence }) => `<strong>${escaped(severity)}</strong>: ${escaped(sentence)}`)))}
${part(flow.outcome === 'rolled-back' ? 'What it was to change' : 'What changes', changeLists(flow))}
${flow.behaviour === undefined ? '' : behaviourPart(flow.behaviour)}
${part('Conversations', cards)}
${part('Findings', findingsList(findings))}
${flow.coverage === undefined ? '' : coveragePart(flow.coverage)}
${part('Notes', list(notes.map(escaped)))}
</section>`;
}

function driftPart(flow: FlowReport, drift: Drift): string {
  const { releasedDigest, liveDigest, liveVersion, commit, liveToSource } = drift;
  const sentence = driftSentence(flow);
  const isLive = isStillLive(flow);
  const by = commit === undefined ? '' : ` from commit ${code(commit.slice(0, 7))}`;
  const facts = [
    `Released by Flowgate${by}: content ${code(releasedDigest)}`,
    `Live ${isLive ? 'now' : 'before'}, version ${liveVersion}: content ${code(liveDigest)}`,
  ];
  return (
    part(
      'Edited since its last release',
      (sentence === '' ? '' : `<p>${escaped(sentence)}</p>`) + list(facts),
    ) + part(`From what ${isLive ? 'is' : 'was'} live to this commit`, changeGroups(liveToSource))
  );
}

function changeLists({ changes, drift }: FlowReport): string {
  return drift === undefined ? changeGroups(changes) : '';
}

function changeGroups(changes: FlowReport['changes']): string {
  return groupChanges(changes)
    .map(({ title, sentences }) => `<h4>${escaped(title)}</h4>${list(sentences.map(sentenceHtml))}`)
    .join('\n');
}

function behaviourPart(behaviour: BehaviourDiff): string {
  const [headline = '', ...ways] = behaviourLines(behaviour);
  if (headline === '') return '';
  const tables = behaviour.changes.map(sideBySide).join('\n');
  return part('What customers notice', `<p>${escaped(headline)}</p>${list(ways.map(escaped))}${tables}`);
}

function sideBySide(change: BehaviourChange): string {
  const names = change.conversations.map(({ name }) => escaped(name)).join('; ');
  const rows = change.rows.map(rowOf).join('');
  const table = `<table><thead><tr><th></th><th>Before</th><th>After</th></tr></thead><tbody>${rows}</tbody></table>`;
  return `<details class="card aside"><summary>Side by side: ${escaped(describeBehaviour(change))}</summary>
<p>${names}</p>
${change.rows.length === 0 ? '<p class="muted">Nothing was said.</p>' : table}
</details>`;
}

/** A mark, and not colour alone, tells the rows that differ. */
function rowOf({ before, after, same }: Row): string {
  return `<tr><td>${same ? '' : '≠'}</td><td>${said(before)}</td><td>${same ? '″' : said(after)}</td></tr>`;
}

function said(message: Message | undefined): string {
  if (message === undefined) return '–';
  const replies = (message.quickReplies ?? []).map((label) => ` [${code(label)}]`).join('');
  return `${message.from === 'user' ? 'Customer' : 'Bot'}: ${escaped(message.text)}${replies}`;
}

function findingsList(findings: readonly Finding[]): string {
  if (findings.length === 0) return '';
  const entries = findings.map(({ severity, message, rule, place }) => {
    const mark = severity === 'error' ? '✗ error' : '⚠️ warning';
    return `<li${severity === 'error' ? ' class="error"' : ''}>${mark}: ${escaped(message)} ${code(rule)} ${code(formatPlace(place))}</li>`;
  });
  return `<ul>${entries.join('')}</ul>`;
}

function coveragePart(coverage: FlowCoverage): string {
  const untested = coverage.change?.untested ?? [];
  const entries = untested.map((transition) => {
    const { place } = transition;
    const stub = stubOf(transition);
    const where = place === undefined ? '' : ` ${code(formatPlace(place))}`;
    const block = stub === undefined ? '' : `<pre><code>${escaped(stub)}</code></pre>`;
    return `${escaped(untestedSentence(transition))}${where}${block}`;
  });
  const more =
    untested.length === 0
      ? ''
      : `<details><summary>${untestedTitle(untested)}</summary>${list(entries)}</details>`;
  return part('Coverage', `<p>${escaped(coverageSentence(coverage))}</p>${more}`);
}

function part(title: string, content: string): string {
  return content === '' ? '' : `<h3>${escaped(title)}</h3>\n${content}`;
}

function list(entries: readonly string[]): string {
  return entries.length === 0 ? '' : `<ul>${items(entries)}</ul>`;
}

function items(entries: readonly string[]): string {
  return entries.map((entry) => `<li>${entry}</li>`).join('');
}
