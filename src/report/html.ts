import { formatPlace } from '../errors.ts';
import type { Message } from '../simulation/engine.ts';
import type { Failure, TranscriptResult } from '../simulation/judge.ts';
import { isLocal } from './conversations.ts';
import { code, escaped, htmlPage } from './html-page.ts';
import type { FlowReport, RunReport } from './model.ts';
import { count, outcomeLabel, outcomeSentence } from './words.ts';

/** The conversations of each flow as HTML, which more than one page shows. */
export function conversationCards({ flows }: RunReport): string[] {
  return flows.map(({ transcripts, engine }) =>
    transcripts.map((result) => conversationCard(result, engine)).join('\n'),
  );
}

/**
 * The conversations of a run as one HTML page with chat bubbles. It holds its own style, loads nothing and runs
 * nothing, so it can be opened from an artifact or sent by mail.
 * @param cards its {@link conversationCards}
 * @returns parts of the page, each made when it is asked for
 */
export function renderConversationsPage(report: RunReport, cards: readonly string[]): Iterable<string> {
  const all = report.flows.flatMap((flow) => flow.transcripts);
  const failed = all.filter(({ passed }) => !passed).length;
  const title = headline(all.length, failed);
  const scope = report.environment === undefined ? '' : ` · ${escaped(report.environment)}`;
  return htmlPage({
    title,
    header: `<h1 class="${failed === 0 ? 'pass' : 'fail'}">${escaped(title)}</h1>
<p class="muted">Flowgate ${escaped(report.command ?? 'run')}${scope}${commitText(report)}</p>`,
    sections: flowSections(report, cards),
  });
}

function headline(played: number, failed: number): string {
  if (played === 0) return 'No conversation was played';
  return failed === 0
    ? count(played, 'conversation passes', 'conversations pass')
    : `${failed} of ${count(played, 'conversation')} fail${failed === 1 ? 's' : ''}`;
}

function commitText({ commit }: RunReport): string {
  return commit === undefined ? '' : ` · commit <code>${escaped(commit.slice(0, 7))}</code>`;
}

function* flowSections({ flows }: RunReport, cards: readonly string[]): Generator<string> {
  const failed = ({ transcripts }: FlowReport) => Number(transcripts.some(({ passed }) => !passed));
  // Nobody should have to look for them below hundreds of others.
  const order = [...flows.entries()].sort(([, a], [, b]) => failed(b) - failed(a));
  for (const [index, flow] of order) yield flowSection(flow, cards[index] ?? '');
}

function flowSection(flow: FlowReport, cards: string): string {
  const conversations = cards === '' ? '<p class="muted">No conversation was played.</p>' : cards;
  const engine = flow.engine === undefined ? '' : ` · ${escaped(flow.engine)}`;
  return `<section>
<h2>${escaped(flow.name)} <small>${escaped(outcomeLabel(flow))}</small></h2>
<p class="muted"><code>${escaped(flow.file)}</code>${engine}</p>
<p>${escaped(outcomeSentence(flow))}</p>
${conversations}
</section>`;
}

/** Failed ones are open: nobody should have to look for what went wrong. */
function conversationCard(result: TranscriptResult, engine: string | undefined): string {
  const {
    name,
    passed,
    known,
    failures,
    unobserved = [],
    transcript,
    path,
    routedTo,
    place,
    tags,
    repeat,
  } = result;
  const route = [
    path === undefined ? '' : `<dt>Path</dt><dd>${path.map(code).join(' → ')}</dd>`,
    routedTo === undefined ? '' : `<dt>Queue</dt><dd>${code(routedTo)}</dd>`,
    ...unobserved.map(
      ({ message, place: at }) => `<dt>Not seen</dt><dd>${escaped(message)} ${code(formatPlace(at))}</dd>`,
    ),
    `<dt>Written at</dt><dd>${code(formatPlace(place))}</dd>`,
    passed || repeat === undefined
      ? ''
      : `<dt>${isLocal(engine) ? 'Again' : 'Locally'}</dt><dd>${code(repeat)}</dd>`,
    known === undefined ? '' : `<dt>Known</dt><dd>until ${escaped(known.until)}: ${escaped(known.url)}</dd>`,
  ].join('');
  // A known issue is put up with, but no success.
  const mark = !passed ? '✗' : known === undefined ? '✓' : '~';
  const labels = tags.map((tag) => ` <span class="tag">${escaped(tag)}</span>`).join('');
  return `<details class="card ${passed ? 'pass' : 'fail'}"${passed ? '' : ' open'}>
<summary><span class="mark">${mark}</span> ${escaped(name)}${labels}</summary>
${failures.length === 0 ? '' : `<ul class="failures">${failures.map(failureItem).join('')}</ul>`}
<div class="chat">${transcript.length === 0 ? '<p class="muted">Nothing was said.</p>' : transcript.map(bubble).join('')}</div>
<dl>${route}</dl>
</details>`;
}

function failureItem({ message, expected, actual, diff, place }: Failure): string {
  const values = [
    diff === undefined ? '' : `<div>${code(diff)}</div>`,
    expected === undefined ? '' : `<div>expected ${code(expected)}</div>`,
    actual === undefined ? '' : `<div>but got ${code(actual)}</div>`,
  ].join('');
  return `<li>${escaped(message)} ${code(formatPlace(place))}${values}</li>`;
}

function bubble({ from, text, quickReplies = [] }: Message): string {
  const who = from === 'user' ? 'Customer' : 'Bot';
  const replies = quickReplies.map((label) => ` <span class="reply">${escaped(label)}</span>`).join('');
  return `<div class="bubble ${from}"><span class="who">${who}</span>${escaped(text)}${replies}</div>`;
}
