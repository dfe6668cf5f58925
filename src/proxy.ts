/** Proxies of self-hosted runners: what `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY` say holds for calls of ours. */
import { FlowgateError } from './errors.ts';
import type { Fetch } from './genesys/http.ts';

/** What is on this machine is never asked for elsewhere. */
const LOOPBACK = ['localhost', '127.0.0.1', '::1', '[::1]'];

export interface ProxyHost {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Masks the password of a proxy before anything can print it. */
  readonly onSecret: (secret: string) => void;
  readonly warn: (text: string) => void;
  /** What this Node can do; as it is, where left out. */
  readonly runtime?: Runtime | undefined;
}

export interface Runtime {
  /** Node's own way to set proxies for the whole process; Node has it from 24.14 on. */
  readonly setProxy: ((proxies: Record<string, string>) => unknown) | undefined;
  /** Whether Node itself reads the variables at its start where NODE_USE_ENV_PROXY is 1. */
  readonly canUseEnvironment: boolean;
}

async function thisRuntime(): Promise<Runtime> {
  const { default: http } = await import('node:http');
  return {
    setProxy: 'setGlobalProxyFromEnv' in http ? (proxies) => http.setGlobalProxyFromEnv(proxies) : undefined,
    canUseEnvironment: process.allowedNodeEnvironmentFlags.has('--use-env-proxy'),
  };
}

/**
 * To be called once, before the first request: sets the proxies of the environment.
 * @returns how requests are to be made then; `undefined` where no proxy was set
 * @throws {FlowgateError} `invalid-input` for a variable that is not the address of a proxy; its value is not shown
 */
export async function useProxies({
  environment,
  onSecret,
  warn,
  runtime: given,
}: ProxyHost): Promise<Fetch | undefined> {
  const variable = (name: string) => environment[name.toLowerCase()] || environment[name] || undefined;
  const proxies = ['HTTPS_PROXY', 'HTTP_PROXY'].flatMap((name) => {
    const address = variable(name);
    if (address === undefined) return [];
    checkAddress(name, address, onSecret);
    return [[name, address] as const];
  });
  const [first] = proxies;
  if (first === undefined) return undefined;
  // Hardly anybody has a proxy, and what it takes is all of Node's HTTP.
  const runtime = given ?? (await thisRuntime());
  if (runtime.setProxy === undefined) {
    if (!(runtime.canUseEnvironment && environment['NODE_USE_ENV_PROXY'] === '1')) {
      warn(`${first[0]} is set, but not followed: ${remedy(runtime)}`);
    }
    return undefined;
  }
  const exceptions = [variable('NO_PROXY'), ...LOOPBACK].filter((host) => host !== undefined).join(',');
  runtime.setProxy({ ...Object.fromEntries(proxies), NO_PROXY: exceptions });
  const { proxiedFetch } = await import('./genesys/proxied-fetch.ts');
  return proxiedFetch;
}

function remedy({ canUseEnvironment }: Runtime): string {
  return canUseEnvironment
    ? `Node ${process.versions.node} needs NODE_USE_ENV_PROXY=1 in the environment of the step for it.`
    : `Node ${process.versions.node} cannot; use Node 24.14 or later, or one that knows NODE_USE_ENV_PROXY.`;
}

function checkAddress(name: string, address: string, onSecret: ProxyHost['onSecret']): void {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  // What is not an address may still hold a password.
  if (url === undefined) onSecret(address);
  else for (const secret of new Set([url.password, decoded(url.password)])) if (secret) onSecret(secret);
  if (url !== undefined && ['http:', 'https:'].includes(url.protocol)) return;
  throw new FlowgateError('invalid-input', {
    attempted: `use the proxy of ${name}`,
    returned: 'its value is not the address of an HTTP proxy',
    advice: 'Write it as http://HOST:PORT or http://USER:PASSWORD@HOST:PORT, with special characters as %XX.',
  });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
