import { formatPlace } from '../errors.ts';
import { visible } from '../log.ts';
import type { Message } from '../simulation/engine.ts';
import type { Failure, TranscriptResult } from '../simulation/judge.ts';
import type { FlowReport, RunReport } from './model.ts';
import { outcomeLabel, outcomeSentence } from './words.ts';

/**
 * The conversations of a run as one HTML page with chat bubbles. It holds its own style, loads nothing and runs
 * nothing, so it can be opened from an artifact or sent by mail. Plain text in, escaped here and nowhere else.
 */
export function renderConversationsPage(report: RunReport): string {
  const all = report.flows.flatMap((flow) => flow.transcripts);
  const failed = all.filter(({ passed }) => !passed).length;
  const title =
    failed === 0 ? `${all.length} conversations pass` : `${failed} of ${all.length} conversations fail`;
  const scope = report.environment === undefined ? '' : ` · ${escaped(report.environment)}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1 class="${failed === 0 ? 'pass' : 'fail'}">${escaped(title)}</h1>
<p class="muted">Flowgate ${escaped(report.command ?? 'run')}${scope}${commitText(report)}</p>
</header>
<main>
${report.flows.map(flowSection).join('\n')}
</main>
</body>
</html>
`;
}

function commitText({ commit }: RunReport): string {
  return commit === undefined ? '' : ` · commit <code>${escaped(commit.slice(0, 7))}</code>`;
}

function flowSection(flow: FlowReport): string {
  const conversations =
    flow.transcripts.length === 0
      ? '<p class="muted">No conversation was played.</p>'
      : flow.transcripts.map(conversationCard).join('\n');
  const engine = flow.engine === undefined ? '' : ` · ${escaped(flow.engine)}`;
  return `<section>
<h2>${escaped(flow.name)} <small>${escaped(outcomeLabel(flow.outcome))}</small></h2>
<p class="muted"><code>${escaped(flow.file)}</code>${engine}</p>
<p>${escaped(outcomeSentence(flow))}</p>
${conversations}
</section>`;
}

/** Failed ones are open: nobody should have to look for what went wrong. */
function conversationCard(result: TranscriptResult): string {
  const { name, passed, known, failures, transcript, path, routedTo, place, tags, repeat } = result;
  const route = [
    path === undefined ? '' : `<dt>Path</dt><dd>${path.map(code).join(' → ')}</dd>`,
    routedTo === undefined ? '' : `<dt>Queue</dt><dd>${code(routedTo)}</dd>`,
    `<dt>Written at</dt><dd>${code(formatPlace(place))}</dd>`,
    passed || repeat === undefined ? '' : `<dt>Again</dt><dd>${code(repeat)}</dd>`,
    known === undefined ? '' : `<dt>Known</dt><dd>until ${escaped(known.until)}: ${escaped(known.url)}</dd>`,
  ].join('');
  const labels = tags.map((tag) => ` <span class="tag">${escaped(tag)}</span>`).join('');
  return `<details class="card ${passed ? 'pass' : 'fail'}"${passed ? '' : ' open'}>
<summary><span class="mark">${passed ? '✓' : '✗'}</span> ${escaped(name)}${labels}</summary>
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

function bubble({ from, text }: Message): string {
  const who = from === 'user' ? 'Customer' : 'Bot';
  return `<div class="bubble ${from}"><span class="who">${who}</span>${escaped(text)}</div>`;
}

function code(text: string): string {
  return `<code>${escaped(text)}</code>`;
}

/** The gateway of this page: nothing that comes from a flow, a bot or an API can be markup. */
function escaped(text: string): string {
  return visible(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

const STYLE = `
:root { color-scheme: light dark; --ink: #1f2328; --muted: #59636e; --paper: #fff; --card: #f6f8fa; --line: #d1d9e0;
  --pass: #1a7f37; --fail: #d1242f; --user: #0969da; --user-ink: #fff; --bot: #e6eaef; }
@media (prefers-color-scheme: dark) { :root { --ink: #f0f6fc; --muted: #9198a1; --paper: #0d1117; --card: #151b23;
  --line: #3d444d; --pass: #3fb950; --fail: #f85149; --user: #1f6feb; --user-ink: #fff; --bot: #2a313c; } }
body { margin: 0 auto; max-width: 46rem; padding: 1rem; background: var(--paper); color: var(--ink);
  font: 16px/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; margin: 0; } h2 { font-size: 1.2rem; margin: 2rem 0 0; } h2 small { color: var(--muted); font-weight: normal; }
h1.pass, .card.pass .mark { color: var(--pass); } h1.fail, .card.fail .mark { color: var(--fail); }
.muted { color: var(--muted); margin: 0.25rem 0; }
.card { border: 1px solid var(--line); border-left: 4px solid var(--pass); border-radius: 8px; margin: 0.75rem 0; padding: 0.5rem 0.75rem; background: var(--card); }
.card.fail { border-left-color: var(--fail); }
summary { cursor: pointer; font-weight: 600; }
.tag { border: 1px solid var(--line); border-radius: 1rem; font-size: 0.75rem; font-weight: normal; padding: 0 0.5rem; }
.failures { color: var(--fail); padding-left: 1.25rem; } .failures div { color: var(--ink); }
.chat { display: flex; flex-direction: column; gap: 0.4rem; margin: 0.75rem 0; }
.bubble { max-width: 80%; border-radius: 1rem; padding: 0.4rem 0.8rem; white-space: pre-wrap; }
.bubble.user { align-self: flex-end; background: var(--user); color: var(--user-ink); border-bottom-right-radius: 0.2rem; }
.bubble.bot { align-self: flex-start; background: var(--bot); border-bottom-left-radius: 0.2rem; }
.who { display: block; font-size: 0.7rem; opacity: 0.75; }
code { font: 0.85em ui-monospace, monospace; background: rgb(127 127 127 / 15%); border-radius: 4px; padding: 0.1em 0.3em; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.2rem 0.75rem; font-size: 0.85rem; margin: 0; }
dt { color: var(--muted); } dd { margin: 0; }
`;
