import type { Place } from '../errors.ts';
import type { FlowDefinition } from './definition.ts';
import type { Path } from './document.ts';
import type { Finding } from './finding.ts';
import { flowGraph } from './graph.ts';
import { RULES } from './rules/index.ts';
import { languageOf } from './rules/rule.ts';

/**
 * Holds a built flow against every rule that is for its language.
 *
 * @param locate where a path of the flow is written; asked only for what there is a finding about
 * @returns findings sorted by line and column; those without a line come first
 */
export function lint(flow: FlowDefinition, locate: (path: Path) => Place): Finding[] {
  const language = languageOf(flow);
  const graph = flowGraph(flow);
  const findings = RULES.filter(({ languages }) => languages.includes(language)).flatMap((rule) =>
    Array.from(
      rule.check(flow, graph),
      ({ message, node, path, severity }): Finding => ({
        rule: rule.id,
        severity: severity ?? rule.severity,
        message,
        node,
        place: locate(path),
      }),
    ),
  );
  // The sort is stable: findings of one place stay in the order of the rules.
  return findings.sort((a, b) => lineOf(a) - lineOf(b) || columnOf(a) - columnOf(b));
}

function lineOf({ place }: Finding): number {
  return place.line ?? 0;
}

function columnOf({ place }: Finding): number {
  return place.column ?? 0;
}
