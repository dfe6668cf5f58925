import type { SimulationEngine } from '../simulation/engine.ts';
import type { Platform } from './platform.ts';

/** The live flow `flowId`, played by Genesys Cloud. */
export function platformEngine(platform: Platform, flowId: string): SimulationEngine {
  const { abilities, unobservable, longestSilenceMs } = platform.simulation ?? {};
  return {
    name: 'Genesys Cloud',
    ...(abilities && { abilities }),
    ...(unobservable && { unobservable }),
    ...(longestSilenceMs !== undefined && { longestSilenceMs }),
    simulate: async (conversation) => await platform.simulate(flowId, conversation),
  };
}
