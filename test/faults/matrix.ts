/** The fault matrix: every fault at every call of a run, once and for good. */
import { FAULTS, type FaultKind } from './faults.ts';
import { type CallSite, type Mode, SITES } from './sites.ts';

export interface Scenario {
  /** `site × fault × mode`. */
  readonly name: string;
  readonly site: CallSite;
  readonly fault: FaultKind;
  readonly mode: Mode;
}

const MODES: readonly Mode[] = ['once', 'always'];

export const MATRIX: readonly Scenario[] = SITES.flatMap((site) =>
  FAULTS.flatMap((fault) =>
    MODES.map((mode) => ({ name: `${site.name} × ${fault.name} × ${mode}`, site, fault, mode })),
  ),
);
