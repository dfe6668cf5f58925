import { ApiClient } from '../api.ts';
import { basicGrant, TokenSource } from '../auth.ts';
import { HttpClient, type HttpOptions } from '../http.ts';
import { type Hosts, hostsOf } from './hosts.ts';

export interface ArchitectApiOptions extends HttpOptions {
  /** As `parseGenesysUrl` gives it. */
  readonly origin: URL;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Called with every access token before its first use. */
  readonly onSecret: (secret: string) => void;
}

export interface ArchitectApi {
  /** Calls to the API host with a bearer token. */
  readonly api: ApiClient;
  /** The same client without one: for presigned addresses and the public configuration of web deployments. */
  readonly http: HttpClient;
  readonly tokens: TokenSource;
  readonly hosts: Hosts;
}

/**
 * Genesys Cloud's public Platform API: signs in at the login host of the region, and shares pace and retries.
 * Nothing is sent before the first call.
 * @throws {FlowgateError} `invalid-input` when `origin` is no region's API and no loopback address
 */
export function architectApi(options: ArchitectApiOptions): ArchitectApi {
  const { origin, clientId, clientSecret, clock, onSecret } = options;
  const hosts = hostsOf(origin);
  const http = new HttpClient(options);
  const request = basicGrant(hosts.login, clientId, clientSecret);
  const tokens = new TokenSource({ http, clock, onSecret, request });
  return { api: new ApiClient(http, tokens, hosts.api), http, tokens, hosts };
}
