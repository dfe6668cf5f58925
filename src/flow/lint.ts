import type { Place } from '../errors.ts';
import type { FlowDefinition } from './definition.ts';
import type { Path } from './document.ts';
import type { Finding } from './finding.ts';
import { RULES } from './rules/index.ts';
import { Subject } from './rules/subject.ts';

/**
 * Holds a built flow against every rule that is for its language.
 *
 * @param locate where a path of the flow is written; asked only for what there is a finding about
 * @returns findings sorted by line and column; those without a line come first
 */
export function lint(flow: FlowDefinition, locate: (path: Path) => Place): Finding[] {
  const subject = new Subject(flow);
  const findings: Finding[] = [];
  for (const rule of RULES) {
    if (!rule.languages.includes(subject.language)) continue;
    for (const { message, node, path, severity } of rule.check(subject)) {
      findings.push({
        rule: rule.id,
        severity: severity ?? rule.severity,
        message,
        node,
        place: locate(path),
      });
    }
  }
  // The sort is stable: findings of one place stay in the order of the rules.
  return findings.sort((a, b) => lineOf(a) - lineOf(b) || columnOf(a) - columnOf(b));
}

function lineOf({ place }: Finding): number {
  return place.line ?? 0;
}

function columnOf({ place }: Finding): number {
  return place.column ?? 0;
}
