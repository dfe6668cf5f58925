import { formatPlace } from '../errors.ts';
import type { Finding } from '../flow/finding.ts';
import { code, cut, text } from './escape.ts';

const LONGEST_MESSAGE = 500;

/** Findings as a table, in the order given; the place last, so that a phone shows what is wrong first. */
export function findingsTable(findings: readonly Finding[]): string {
  return [
    '| | What | Where |',
    '| --- | --- | --- |',
    ...findings.map(({ severity, message, rule, place }) => {
      const mark = severity === 'error' ? '❌' : '⚠️';
      return `| ${mark} | ${text(cut(message, LONGEST_MESSAGE))} ${code(rule)} | ${code(formatPlace(place))} |`;
    }),
  ].join('\n');
}
