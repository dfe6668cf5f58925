import type { Ability, SimulationEngine } from './engine.ts';
import { type SimulatedFlow, type SimulatorOptions, simulate } from './simulator.ts';

const ABILITIES: ReadonlySet<Ability> = new Set(['silence', 'set', 'now', 'replay', 'quickReplies']);

/** The engine that needs no organization: it plays conversations against the flow in hand. */
export function localEngine(flow: SimulatedFlow, options: SimulatorOptions): SimulationEngine {
  return {
    name: 'local simulation',
    abilities: ABILITIES,
    simulate: async (conversation) => simulate(flow, conversation, options),
  };
}
