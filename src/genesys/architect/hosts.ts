import { FlowgateError } from '../../errors.ts';
import { isLoopback, regionOf } from '../regions.ts';

/** Where the parts of one region are. */
export interface Hosts {
  readonly api: URL;
  readonly login: URL;
  /** The address of guest sockets, without a query: `wss://webmessaging.<domain>/v1`. */
  readonly messaging: URL;
  /** Where web deployments publish their configuration. */
  readonly cdn: URL;
}

/**
 * The hosts of the region whose API is at `origin`; on a loopback address all are that origin.
 * @throws {FlowgateError} `invalid-input` for any other host: the client secret must not travel there
 */
export function hostsOf(origin: URL): Hosts {
  if (isLoopback(origin)) {
    const messaging = new URL('/v1', origin);
    messaging.protocol = origin.protocol === 'https:' ? 'wss:' : 'ws:';
    return { api: origin, login: origin, messaging, cdn: origin };
  }
  const region = regionOf(origin);
  if (!region || origin.protocol !== 'https:') {
    throw new FlowgateError('invalid-input', {
      attempted: 'find the hosts of the region of genesys-url',
      returned: `${origin.host} is not an API host of Genesys Cloud over https`,
      advice: 'Give the name of your region or the address of its API as genesys-url.',
    });
  }
  const { domain } = region;
  return {
    api: new URL(`https://api.${domain}`),
    login: new URL(`https://login.${domain}`),
    messaging: new URL(`wss://webmessaging.${domain}/v1`),
    cdn: new URL(`https://api-cdn.${domain}`),
  };
}
