/** `docs/rules.md`: a page for every rule, written from the rules themselves. */
import { shownLines } from '../src/commands/explain.ts';
import { buildFlow } from '../src/flow/build.ts';
import { mergeEnvironment } from '../src/flow/environment.ts';
import type { Finding } from '../src/flow/finding.ts';
import { lint } from '../src/flow/lint.ts';
import { parseDocument } from '../src/flow/parse.ts';
import { ADJUSTABLE, IGNORABLE, RULE_PAGES } from '../src/flow/rules/pages.ts';
import { suppress } from '../src/flow/suppression.ts';

export function rulesPage(): string {
  const names = RULE_PAGES.map(
    ({ id, severity, summary }) => `| [${id}](#${id}) | ${severity} | ${summary} |`,
  );
  const parts = [
    '<!-- Written by `npm run generate` from the rules in src/flow/rules: change them there. -->',
    '# Rules',
    'What Flowgate says about a flow. `flowgate explain RULE` shows the same in a terminal.',
    ['| Rule | Severity | What it wants |', '| --- | --- | --- |', ...names].join('\n'),
    '## Choosing severities',
    `The input \`rules\` takes lines \`RULE: error\`, \`RULE: warning\` or \`RULE: off\`. ${rest(ADJUSTABLE, 'have a fixed severity')}`,
    '## Ignoring a finding',
    'For a reason and until a date, at the end of its line or above it, in YAML and in modules:',
    fenced('yaml', '# flowgate-ignore queue-id until 2027-01-31: the queue is made in January'),
    fenced('js', '// flowgate-ignore queue-id until 2027-01-31: the queue is made in January'),
    'JSON has no comments; there a key at the top level of the flow does it. `at` names a node, or the path of a value; without it the whole flow is meant. The key is not part of what is released.',
    fenced(
      'json',
      '"$ignore": [\n  { "rule": "queue-id", "until": "2027-01-31", "reason": "the queue is made in January", "at": "nodes.sales" }\n]',
    ),
    `A report counts what is ignored. ${rest(IGNORABLE, 'cannot be ignored')}`,
    ...RULE_PAGES.flatMap(({ id, severity, summary, why, bad, good }) => [
      `## ${id}`,
      `**${severity === 'error' ? 'Error' : 'Warning'}.** ${summary} ${why}`,
      ...(bad === undefined ? [] : [`Instead of`, fenced('yaml', bad), said(id, bad)]),
      ...(good === undefined ? [] : [`write`, fenced('yaml', good)]),
    ]),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function rest(ids: readonly string[], what: string): string {
  const others = RULE_PAGES.filter(({ id }) => !ids.includes(id)).map(({ id }) => `\`${id}\``);
  return `${others.join(', ')} ${what}.`;
}

function fenced(language: string, text: string): string {
  return `\`\`\`${language}\n${shownLines(text).join('\n')}\n\`\`\``;
}

/** What is said about a bad example, by the program itself; nothing where the file cannot even be read. */
function said(rule: string, text: string): string {
  const finding = findingsOf(text).find((one) => one.rule === rule);
  return finding === undefined ? '' : `> Line ${finding.place.line}: ${quotable(finding.message)}`;
}

function findingsOf(text: string): readonly Finding[] {
  try {
    const document = parseDocument('example.flow.yaml', text);
    const { flow, findings } = buildFlow(
      document,
      mergeEnvironment('prod', 'flows/environments/prod.env', {}, {}),
    );
    const linted = flow === undefined ? [] : lint(flow, document.locate);
    return suppress(document, [...findings, ...linted], { today: '2027-01-01', checked: new Set() }).findings;
  } catch {
    return [];
  }
}

/** As text: what looks like an address or emphasis stays as it is written. */
function quotable(message: string): string {
  return message.replaceAll(/[*_<>[\]`]/g, '\\$&').replaceAll('://', ':\\//');
}
