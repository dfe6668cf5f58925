import type { SimulationEngine } from '../simulation/engine.ts';
import type { Platform } from './platform.ts';

/** The live flow `flowId`, played by Genesys Cloud. */
export function platformEngine(platform: Platform, flowId: string): SimulationEngine {
  return {
    name: 'Genesys Cloud',
    simulate: async (conversation) => await platform.simulate(flowId, conversation),
  };
}
