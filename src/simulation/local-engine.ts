import type { Ability, SimulationEngine } from './engine.ts';
import { type SimulatedFlow, type SimulatorOptions, simulator } from './simulator.ts';

const ABILITIES: ReadonlySet<Ability> = new Set(['silence', 'set', 'now', 'replay', 'quickReplies']);

/** The engine that needs no organization: it plays conversations against the flow in hand. */
export function localEngine(flow: SimulatedFlow, options: SimulatorOptions): SimulationEngine {
  const play = simulator(flow, options);
  return {
    name: 'local simulation',
    abilities: ABILITIES,
    simulate: async (conversation) => play(conversation),
  };
}
