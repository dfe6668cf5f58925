import type { SimulationEngine } from '../simulation/engine.ts';
import type { Platform } from './platform.ts';

/** The live flow `flowId`, played by Genesys Cloud. */
export function platformEngine(platform: Platform, flowId: string): SimulationEngine {
  const { abilities, unobservable, longestSilenceMs, independent } = platform.simulation ?? {};
  return {
    name: 'Genesys Cloud',
    ...(abilities && { abilities }),
    ...(unobservable && { unobservable }),
    ...(longestSilenceMs !== undefined && { longestSilenceMs }),
    ...(independent !== undefined && { independent }),
    simulate: async (conversation) => await platform.simulate(flowId, conversation),
  };
}
