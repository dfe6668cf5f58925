import type { Place } from '../errors.ts';

export type Severity = 'error' | 'warning';

/** Something that lint or the platform's validation says about a flow. */
export interface Finding {
  /** Kebab-case id of the rule; what the platform says carries the rule `platform`. */
  readonly rule: string;
  readonly severity: Severity;
  /** One sentence: what is wrong and, where it is known, what to write instead. */
  readonly message: string;
  readonly node?: string | undefined;
  readonly place: Place;
}

export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.severity === 'error');
}
