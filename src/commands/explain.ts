import { FlowgateError } from '../errors.ts';
import { didYouMean } from '../flow/nearest.ts';
import { RULE_PAGES } from '../flow/rules/pages.ts';

type Page = (typeof RULE_PAGES)[number];

/** A line longer than this is cut in an example: no terminal shows it. */
const LONGEST_LINE = 120;

/**
 * What there is to know of a rule, as text for a terminal; without a rule, the list of all.
 * @throws {FlowgateError} `invalid-input` for a rule that there is not, with what was probably meant
 */
export function explainRule(rule: string | undefined): string {
  if (rule === undefined) return list();
  const page = RULE_PAGES.find(({ id }) => id === rule);
  if (page === undefined) {
    throw new FlowgateError('invalid-input', {
      attempted: 'Explain a rule',
      returned: `there is no rule ${JSON.stringify(rule)}`,
      advice: `Run "flowgate explain" to see all.${didYouMean(
        rule,
        RULE_PAGES.map(({ id }) => id),
      )}`,
    });
  }
  return [
    `${page.id} (${page.severity})`,
    '',
    page.summary,
    page.why,
    ...section('Instead of', page.bad),
    ...section('Write', page.good),
    '',
  ].join('\n');
}

function list(): string {
  const width = Math.max(...RULE_PAGES.map(({ id }) => id.length)) + 2;
  const rows = RULE_PAGES.map(({ id, severity, summary }: Page) =>
    [id.padEnd(width), severity.padEnd(9), summary].join(''),
  );
  return [...rows, '', 'flowgate explain RULE shows why, with examples.', ''].join('\n');
}

function section(title: string, text: string | undefined): string[] {
  if (text === undefined) return [];
  return ['', `${title}:`, '', ...shownLines(text).map((line) => `  ${line}`.trimEnd())];
}

/** The lines of an example, as short as people want to read them. */
export function shownLines(text: string): string[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => (line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}…` : line));
}
