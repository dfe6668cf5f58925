import { visible } from '../log.ts';
import { PIPE } from './escape.ts';

/** Parts of a page; all but the title are HTML that went through the gateway below. */
export interface HtmlPage {
  /** Plain text. */
  readonly title: string;
  readonly header: string;
  /** Of many flows this is far the most: each section is made when it is its turn. */
  readonly sections: Iterable<string>;
}

/**
 * A page that holds its own style, loads nothing and runs nothing: its policy forbids both. In parts, to be written one
 * after the other.
 */
export function* htmlPage({ title, header, sections }: HtmlPage): Generator<string> {
  yield `<!doctype html>
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
${header}
</header>
<main>
`;
  let gap = '';
  for (const section of sections) {
    yield gap + section;
    gap = '\n';
  }
  yield `
</main>
</body>
</html>
`;
}

export function code(text: string): string {
  return `<code>${escaped(text)}</code>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** What most texts are made of, which means nothing to HTML and is all visible. */
const PLAIN = /^[\t\n !#-%(-;=?-~\xa1-\xac\xae-\u02ff]*$/;

/** The gateway of every page: nothing that comes from a flow, a bot or an API can be markup. */
export function escaped(text: string): string {
  if (PLAIN.test(text)) return text;
  return visible(text).replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? '');
}

/**
 * A sentence of Markdown as the report's own words make it (prose of ours, text of others in code) as HTML. Whatever is
 * not in code shows as it is written.
 */
export function sentenceHtml(markdown: string): string {
  let result = '';
  let done = 0;
  for (const match of markdown.matchAll(/(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)/g)) {
    const [whole, , content = ''] = match;
    result += proseHtml(markdown.slice(done, match.index)) + code(unpadded(content));
    done = match.index + whole.length;
  }
  return result + proseHtml(markdown.slice(done));
}

/** As CommonMark reads it: one space at both ends keeps a backtick of the text off the fence. */
function unpadded(content: string): string {
  return content.trim() !== '' && /^ .* $/.test(content) ? content.slice(1, -1) : content;
}

/** The two pieces of markup that our sentences hold outside of code. */
function proseHtml(prose: string): string {
  return prose
    .split(PIPE)
    .map((piece) => escaped(piece).replaceAll(/_(nothing|\((?:empty|blank)\))_/g, '<em>$1</em>'))
    .join('<code>|</code>');
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
.card.fail { border-left-color: var(--fail); } .card.aside { border-left-color: var(--muted); }
summary { cursor: pointer; font-weight: 600; }
.tag { border: 1px solid var(--line); border-radius: 1rem; font-size: 0.75rem; font-weight: normal; padding: 0 0.5rem; }
.failures { color: var(--fail); padding-left: 1.25rem; } .failures div { color: var(--ink); }
.chat { display: flex; flex-direction: column; gap: 0.4rem; margin: 0.75rem 0; }
.bubble { max-width: 80%; border-radius: 1rem; padding: 0.4rem 0.8rem; white-space: pre-wrap; }
.bubble.user { align-self: flex-end; background: var(--user); color: var(--user-ink); border-bottom-right-radius: 0.2rem; }
.bubble.bot { align-self: flex-start; background: var(--bot); border-bottom-left-radius: 0.2rem; }
.reply { border: 1px solid currentColor; border-radius: 1rem; font-size: 0.85rem; padding: 0 0.5rem; }
.who { display: block; font-size: 0.7rem; opacity: 0.75; }
code { font: 0.85em ui-monospace, monospace; background: rgb(127 127 127 / 15%); border-radius: 4px; padding: 0.1em 0.3em; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.2rem 0.75rem; font-size: 0.85rem; margin: 0; }
dt { color: var(--muted); } dd { margin: 0; }
h3 { font-size: 1rem; margin: 1rem 0 0.25rem; } h4 { font-size: 0.9rem; margin: 0.5rem 0 0; color: var(--muted); }
ul, ol { margin: 0.25rem 0; padding-left: 1.25rem; } li.error { color: var(--fail); }
table { border-collapse: collapse; font-size: 0.85rem; margin: 0.5rem 0; width: 100%; }
th, td { border: 1px solid var(--line); padding: 0.3rem 0.5rem; text-align: left; vertical-align: top; }
pre { background: var(--card); border: 1px solid var(--line); border-radius: 8px; margin: 0.5rem 0; overflow-x: auto; padding: 0.5rem; }
pre code { background: none; padding: 0; }
nav ul { list-style: none; padding: 0; } nav a { color: inherit; }
`;
