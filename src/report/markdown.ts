import type { Change } from '../flow/change.ts';
import type { Finding } from '../flow/finding.ts';
import { behaviourParts } from './behaviour.ts';
import { type Block, fitWithin } from './budget.ts';
import { groupChanges } from './changes.ts';
import { conversationsLine, failureText, foldedConversation, unobservedText } from './conversations.ts';
import { coverageParts } from './coverage.ts';
import { code, codeBlock, cut, html, link, text } from './escape.ts';
import { findingsTable } from './findings.ts';
import { edgesTable, isDrawable, renderMermaid } from './mermaid.ts';
import type { Drift, FlowReport, RunReport } from './model.ts';
import { risksText } from './risks.ts';
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

export interface RenderOptions {
  /** Bytes of UTF-8 that the text may have at most; 4,000 are enough for any verdict. */
  readonly limit: number;
}

/** What is left out first when a report is too long: the greater, the sooner. */
const WEIGHT = {
  verdict: 0,
  failingFlow: 1,
  byHand: 2,
  failure: 3,
  changedFlow: 4,
  changes: 5,
  collapsed: 6,
  notes: 7,
  details: 8,
  picture: 9,
} as const;

const CHANGES_SHOWN = 12;
const FINDINGS_SHOWN = 10;
const FAILURES_SHOWN = 5;
const NAMES_SHOWN = 10;
const ITEMS_SHOWN = 20;
const LONGEST_SENTENCE = 1_000;

/**
 * The report of a run as Markdown for a comment, a job summary or a file: the verdict first, then what needs a person,
 * then what changes. The same report always gives the same text. It never exceeds `limit`: whole parts are left out,
 * the least important first, and a line says so.
 */
export function renderReport(report: RunReport, { limit }: RenderOptions): string {
  const collapsed = report.flows.filter(needsNoWords);
  const shown = report.flows
    .filter((flow) => !needsNoWords(flow))
    // What failed is read first; the sort keeps the order of the files otherwise.
    .sort((a, b) => Number(hasFailed(b)) - Number(hasFailed(a)));
  const blocks: Block[] = [
    ...runBlocks(report),
    ...shown.flatMap((flow) => flowBlocks(flow, report)),
    ...collapsedBlocks(collapsed),
    ...footer(report),
  ];
  return fitWithin(blocks, limit, (complete, all) => cutNotice(complete, all, report.runUrl));
}

/** One flow of a report by itself, as Markdown of at most `limit` bytes: all that the report says about it. */
export function renderFlow(flow: FlowReport, { limit }: RenderOptions): string {
  const [head, ...rest] = flowBlocks(flow, { failureMessage: '' });
  const lead = head === undefined ? [] : [{ ...head, weight: WEIGHT.verdict }];
  return fitWithin([...lead, ...rest], limit, () => '✂️ Too long to show whole: the rest is in the report.');
}

function runBlocks(report: RunReport): Block[] {
  const mark = report.result === 'success' ? '✅' : '❌';
  const parts = [`${mark} **${text(cut(verdict(report), LONGEST_SENTENCE))}**`];
  if (report.failureMessage !== '') {
    const reason = report.failureReason === undefined ? '' : `${code(report.failureReason)}: `;
    parts.push(`${reason}${text(cut(report.failureMessage, LONGEST_SENTENCE))}`);
  }
  const blocks: Block[] = parts.map((part) => ({ text: part, weight: WEIGHT.verdict }));
  if (report.warnings.length > 0) {
    blocks.push({ text: remarks(report.warnings, '⚠️'), weight: WEIGHT.failingFlow });
  }
  return blocks;
}

function flowBlocks(flow: FlowReport, report: Pick<RunReport, 'failureMessage'>): Block[] {
  const owner = flow.file;
  const blocks: Block[] = [];
  const add = (weight: number, part: string) => {
    if (part !== '') blocks.push({ text: part, weight, owner });
  };

  add(hasFailed(flow) ? WEIGHT.failingFlow : WEIGHT.changedFlow, heading(flow));
  add(WEIGHT.failure, text(cut(ownReason(flow, report.failureMessage), LONGEST_SENTENCE)));
  if (flow.byHand.length > 0) add(WEIGHT.byHand, `**To do by hand**\n${steps(flow.byHand)}`);
  if (flow.drift) add(WEIGHT.failure, driftText(flow, flow.drift));

  add(WEIGHT.changedFlow, risksText(flow.risks ?? []));

  const errors = errorParts(flow.findings);
  const conversations = conversationParts(flow);
  const changes = flow.drift
    ? changeParts(
        flow.drift.liveToSource,
        `From what ${isStillLive(flow) ? 'is' : 'was'} live to this commit`,
      )
    : changeParts(flow.changes, flow.outcome === 'rolled-back' ? 'What it was to change' : '');
  const behaviour = sectionParts(flow.behaviour && behaviourParts(flow.behaviour), WEIGHT.changes);
  const coverage = sectionParts(flow.coverage && coverageParts(flow.coverage), WEIGHT.notes);
  const conversationFailed = flow.transcripts.some(({ passed }) => !passed);
  const news = [...changes, ...behaviour];
  const middle = conversationFailed ? [...conversations, ...news] : [...news, ...conversations];
  for (const part of [
    ...errors,
    ...middle,
    ...pictureParts(flow),
    ...coverage,
    ...warningParts(flow.findings),
  ])
    add(...part);
  if (flow.notes.length > 0) add(WEIGHT.notes, remarks(flow.notes, 'ℹ️'));
  return blocks;
}

type Part = [weight: number, text: string];

/** A section whose first part says it all; the folds behind it go first. */
function sectionParts(parts: readonly string[] | undefined, weight: number): Part[] {
  return (parts ?? []).map((part, index) => [index === 0 ? weight : WEIGHT.details, part]);
}

function heading(flow: FlowReport): string {
  const title = `${text(cut(flow.name, 100))}: ${outcomeLabel(flow)}`;
  return `### ${outcomeMark(flow.outcome)} ${title}\n${outcomeSentence(flow)} ${code(flow.file)}`;
}

function driftText(flow: FlowReport, drift: Drift): string {
  const sentence = driftSentence(flow);
  const by = drift.commit === undefined ? '' : ` from commit ${code(shortCommit(drift.commit))}`;
  return [
    ...(sentence === '' ? [] : [`⚠️ **${text(cut(sentence, LONGEST_SENTENCE))}**`]),
    `- Released by Flowgate${by}: content ${code(shortDigest(drift.releasedDigest))}`,
    `- Live ${isStillLive(flow) ? 'now' : 'before'}, version ${drift.liveVersion}: content ${code(shortDigest(drift.liveDigest))}`,
  ].join('\n');
}

function shortCommit(commit: string): string {
  return commit.slice(0, 7);
}

/** Enough to tell two apart. */
function shortDigest(digest: string): string {
  return digest.replace(/^sha256:/, '').slice(0, 12);
}

function changeParts(changes: readonly Change[], title: string): Part[] {
  const groups = groupChanges(changes);
  const render = (from: number, to: number) => {
    let place = 0;
    return groups.flatMap((group) => {
      const start = place;
      place += group.sentences.length;
      const chosen = group.sentences.slice(Math.max(0, from - start), Math.max(0, to - start));
      return chosen.length === 0
        ? []
        : [`**${group.title}**\n${chosen.map((sentence) => `- ${sentence}`).join('\n')}`];
    });
  };
  if (changes.length === 0) return [];
  const first = [...(title === '' ? [] : [`#### ${title}`]), ...render(0, CHANGES_SHOWN)];
  const parts: Part[] = [[WEIGHT.changes, first.join('\n\n')]];
  const more = changes.length - CHANGES_SHOWN;
  if (more > 0) {
    const rest = render(CHANGES_SHOWN, changes.length).join('\n\n');
    parts.push([WEIGHT.details, folded(`${count(more, 'more change')}`, rest)]);
  }
  return parts;
}

function pictureParts({ picture }: FlowReport): Part[] {
  if (picture === undefined || picture.edges.length === 0) return [];
  const mermaid = renderMermaid(picture);
  if (isDrawable(picture, mermaid)) {
    return [[WEIGHT.picture, folded('The change as a picture', codeBlock(mermaid, 'mermaid'))]];
  }
  return [[WEIGHT.picture, folded('The change way by way', edgesTable(picture))]];
}

function errorParts(findings: readonly Finding[]): Part[] {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const rest = errors.slice(FINDINGS_SHOWN);
  const parts: Part[] = [];
  if (errors.length > 0) parts.push([WEIGHT.failure, findingsTable(errors.slice(0, FINDINGS_SHOWN))]);
  if (rest.length > 0) {
    parts.push([WEIGHT.details, folded(count(rest.length, 'more error'), findingsTable(rest))]);
  }
  return parts;
}

function warningParts(findings: readonly Finding[]): Part[] {
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  if (warnings.length === 0) return [];
  return [[WEIGHT.details, folded(`⚠️ ${count(warnings.length, 'warning')}`, findingsTable(warnings))]];
}

function conversationParts({ transcripts, engine }: FlowReport): Part[] {
  if (transcripts.length === 0) return [];
  const failed = transcripts.filter(({ passed }) => !passed);
  const rest = failed.slice(FAILURES_SHOWN);
  const parts: Part[] = [
    [failed.length > 0 ? WEIGHT.failure : WEIGHT.changes, conversationsLine(transcripts, engine)],
  ];
  for (const result of failed.slice(0, FAILURES_SHOWN)) {
    parts.push([WEIGHT.failure, failureText(result, engine)], [WEIGHT.details, foldedConversation(result)]);
  }
  if (rest.length > 0) {
    const all = rest.map((result) => failureText(result, engine)).join('\n\n');
    parts.push([WEIGHT.details, folded(`${count(rest.length, 'more failed conversation')}`, all)]);
  }
  const unobserved = unobservedText(transcripts);
  if (unobserved !== '') parts.push([WEIGHT.details, folded('What was not observed', unobserved)]);
  return parts;
}

function collapsedBlocks(flows: readonly FlowReport[]): Block[] {
  return (['healthy', 'unchanged'] as const).flatMap((outcome) => {
    const same = flows.filter((flow) => flow.outcome === outcome);
    const [one] = same;
    if (one === undefined) return [];
    const names = same.slice(0, NAMES_SHOWN).map(({ file }) => code(file));
    const more = same.length - names.length;
    const played = same.reduce((sum, { transcripts }) => sum + transcripts.length, 0);
    const tested = played === 0 ? '' : ` (${count(played, 'conversation passes', 'conversations pass')})`;
    const title = `${outcomeMark(outcome)} ${count(same.length, 'flow')} ${outcomeLabel(one)}${tested}`;
    const list = names.join(', ') + (more > 0 ? ` and ${more} more` : '');
    return [{ text: `${title}: ${list}`, weight: WEIGHT.collapsed }];
  });
}

function footer({ command, commit, runUrl }: RunReport): Block[] {
  const parts = [
    command === undefined ? 'Flowgate' : `Flowgate ${command}`,
    commit === undefined ? '' : `commit ${code(shortCommit(commit))}`,
    runUrl === undefined ? '' : link('run', runUrl),
  ].filter((part) => part !== '');
  return [{ text: `<sub>${parts.join(' · ')}</sub>`, weight: WEIGHT.verdict }];
}

function cutNotice(complete: number, all: number, runUrl: string | undefined): string {
  const where = runUrl === undefined ? 'the report file' : link('the summary of the run', runUrl);
  return `✂️ Too long to show whole: ${complete} of ${count(all, 'flow')} shown in full. The rest is in ${where}.`;
}

/** A line for each; a list would run into the list that stands before it. */
function remarks(items: readonly string[], mark: string): string {
  return sentences(items)
    .map((sentence) => `${mark} ${sentence}`)
    .join('\n\n');
}

function steps(items: readonly string[]): string {
  return sentences(items)
    .map((sentence, index) => `${index + 1}. ${sentence}`)
    .join('\n');
}

function sentences(items: readonly string[]): string[] {
  const shown = items.slice(0, ITEMS_SHOWN).map((item) => text(cut(item, LONGEST_SENTENCE)));
  const more = items.length - shown.length;
  return more > 0 ? [...shown, `… and ${more} more`] : shown;
}

function folded(title: string, content: string): string {
  return `<details><summary>${html(title)}</summary>\n\n${content}\n\n</details>`;
}
