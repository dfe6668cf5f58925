import type { Finding, Severity } from './finding.ts';

/** What a team makes of a rule: its severity, or nothing of it. */
export type RuleSetting = Severity | 'off';
export type RuleSettings = ReadonlyMap<string, RuleSetting>;

/** The findings with the severities that a team chose; what is off is left out. */
export function withSeverities(findings: readonly Finding[], settings: RuleSettings): readonly Finding[] {
  if (settings.size === 0) return findings;
  return findings.flatMap((finding) => {
    const setting = settings.get(finding.rule);
    if (setting === undefined || stopsBuilding(finding)) return [finding];
    return setting === 'off' ? [] : [{ ...finding, severity: setting }];
  });
}

/** A value that the chosen environment lacks stays an error: there is no flow without it. */
function stopsBuilding({ rule, severity }: Finding): boolean {
  return rule === 'env-missing' && severity === 'error';
}
