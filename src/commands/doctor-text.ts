import type { Diagnosis } from '../genesys/diagnosis.ts';
import { visible } from '../log.ts';
import { count } from '../report/words.ts';

const MARKS: Readonly<Record<Diagnosis['level'], string>> = { ok: '✔', warning: '⚠', problem: '✖' };

/** A line for each thing looked at, with what to do below it, and how many there are of each kind at the end. */
export function diagnosesText(lines: readonly Diagnosis[]): string {
  const problems = lines.filter(({ level }) => level === 'problem').length;
  const warnings = lines.filter(({ level }) => level === 'warning').length;
  return [
    ...lines.flatMap(({ about, level, seen, advice }) => [
      `${MARKS[level]} ${oneLine(about)}: ${oneLine(seen)}`,
      ...(advice === undefined ? [] : [`  → ${oneLine(advice)}`]),
    ]),
    '',
    problems + warnings === 0
      ? 'Everything is as it should be.'
      : `${count(problems, 'problem')}, ${count(warnings, 'warning')}.`,
    '',
  ].join('\n');
}

function oneLine(text: string): string {
  return visible(text).replaceAll('\n', ' ');
}
