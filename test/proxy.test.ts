import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import type { Runtime } from '../src/proxy.ts';
import { useProxies } from '../src/proxy.ts';
import { failureOf } from './genesys/support/failure.ts';
import { answer, startServer } from './genesys/support/server.ts';
import { type ProxyDouble, startProxy, type Treatment } from './support/proxy-double.ts';
import { ROOT, start } from './support/runner.ts';
import { CERTIFICATE, startTlsServer, TLS_HOST, type TlsServer } from './support/tls-server.ts';

const outcomeSchema = z.strictObject({
  name: z.string().optional(),
  fault: z.string().optional(),
  code: z.string().optional(),
  message: z.string().optional(),
  secrets: z.array(z.string()),
  warnings: z.array(z.string()),
});

/** The call in a process of its own, with nothing in its environment but what is given. */
async function callOnce(call: readonly [method: string, url: string], environment: Record<string, string>) {
  const script = join(ROOT, 'test/support/call-once.ts');
  const { stdout, log, exitCode } = await start([script, ...call], ROOT, environment);
  if (exitCode !== 0) throw new Error(log);
  return { ...outcomeSchema.parse(JSON.parse(stdout)), log };
}

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

async function tlsServer(): Promise<TlsServer> {
  const server = await startTlsServer();
  closing.push(server.close);
  return server;
}

async function proxy(treatment: Treatment): Promise<ProxyDouble> {
  const double = await startProxy(() => treatment);
  closing.push(double.close);
  return double;
}

const TRUSTING = { NODE_EXTRA_CA_CERTS: CERTIFICATE };
const PASSWORD = 'proxy:pässword';
const url = `https://${TLS_HOST}/thing`;
const addressOf = ({ port }: ProxyDouble, userinfo = ''): string => `http://${userinfo}127.0.0.1:${port}`;

describe('a proxy that does not let us through', () => {
  test.each([
    ['407 Proxy Authentication Required', 'Put the user and password of the proxy into HTTPS_PROXY'],
    ['403 Forbidden', `Let the proxy of HTTPS_PROXY allow ${TLS_HOST}`],
  ])('%s is asked once, and told', async (refuse, advice) => {
    const double = await proxy({ refuse });
    const { fault, message } = await callOnce(['PUT', url], { HTTPS_PROXY: addressOf(double) });
    expect(fault).toBe('proxy');
    expect(message).toContain(`the proxy answered ${refuse} when asked for ${TLS_HOST}`);
    expect(message).toContain(`Nothing was sent. ${advice}`);
    expect(double.requests).toHaveLength(1);
  });

  test.each<[string, Treatment]>([
    ['502 Bad Gateway', { refuse: '502 Bad Gateway' }],
    ['a dropped connection', 'drop'],
  ])('%s is tried again, as often as any request that was not sent', async (_, treatment) => {
    const double = await proxy(treatment);
    const { fault, message } = await callOnce(['GET', url], { HTTPS_PROXY: addressOf(double) });
    expect(fault).toBe('unsent');
    expect(message).toContain('after 5 attempts');
    expect(double.requests).toHaveLength(5);
  });

  test('its password is nowhere in what is said', async () => {
    const double = await proxy({ refuse: '407 Proxy Authentication Required' });
    const userinfo = `user:${encodeURIComponent(PASSWORD)}@`;
    const { message, log, secrets } = await callOnce(['GET', url], {
      HTTPS_PROXY: addressOf(double, userinfo),
    });
    expect(double.requests[0]?.authorization).toBe(
      `Basic ${Buffer.from(`user:${PASSWORD}`).toString('base64')}`,
    );
    expect(secrets).toContain(PASSWORD);
    expect(message).toBeDefined();
    expect(log.replace(/"secrets":\[.*?\]/, '')).not.toMatch(/p(ä|%C3%A4)ssword/);
  });
});

describe('a proxy that does', () => {
  test.each([
    ['GET', 'GET'],
    ['POST', 'POST a=%C3%BC'],
    ['PUT', 'PUT {"a":1}'],
  ])('%s goes through its tunnel, in lower case too', async (method, name) => {
    const server = await tlsServer();
    const double = await proxy({ tunnelTo: server.port });
    const outcome = await callOnce([method, url], { https_proxy: addressOf(double), ...TRUSTING });
    expect(outcome).toMatchObject({ name, warnings: [] });
    expect(double.requests).toEqual([{ target: `${TLS_HOST}:443`, authorization: undefined }]);
    expect(server.requests).toEqual([`${method} /thing`]);
  });

  test.each(['localhost', '127.0.0.1'])('is not asked for %s', async (host) => {
    const double = await proxy('drop');
    const plain = await startServer((_, response) => answer(response, 200, { name: 'plain' }));
    closing.push(plain.close);
    const proxies = { HTTPS_PROXY: addressOf(double), HTTP_PROXY: addressOf(double) };
    const address = `http://${host}:${plain.origin.port}/`;
    expect(await callOnce(['GET', address], proxies)).toMatchObject({ name: 'plain' });
    const server = await tlsServer();
    const secure = `https://${host}:${server.port}/`;
    expect(await callOnce(['GET', secure], { ...proxies, ...TRUSTING })).toMatchObject({ name: 'GET' });
    expect(double.requests).toEqual([]);
  });

  test.each([TLS_HOST, '.genesys.test', '*'])(
    'is not asked for what NO_PROXY names as %s',
    async (exception) => {
      const double = await proxy('drop');
      const { fault } = await callOnce(['GET', url], { HTTPS_PROXY: addressOf(double), NO_PROXY: exception });
      // Asked directly, which no name server can answer.
      expect(fault).toBe('unsent');
      expect(double.requests).toEqual([]);
    },
  );
});

describe('a private certificate authority', () => {
  test('is not trusted by itself', async () => {
    const server = await tlsServer();
    const { fault, message } = await callOnce(['GET', `https://localhost:${server.port}/`], {});
    expect(fault).toBe('tls');
    expect(message).toContain('no trusted TLS connection');
    expect(server.requests).toEqual([]);
  });

  test('is trusted by NODE_EXTRA_CA_CERTS', async () => {
    const server = await tlsServer();
    expect(await callOnce(['GET', `https://localhost:${server.port}/`], TRUSTING)).toMatchObject({
      name: 'GET',
    });
  });

  test('is trusted for the names in its certificate alone', async () => {
    const server = await tlsServer();
    const double = await proxy({ tunnelTo: server.port });
    const { fault } = await callOnce(['GET', 'https://other.genesys.test/'], {
      HTTPS_PROXY: addressOf(double),
      ...TRUSTING,
    });
    expect(fault).toBe('tls');
    expect(server.requests).toEqual([]);
  });
});

describe('what is set', () => {
  /** What a run is told in this environment, on a Node that can do this much. */
  async function use(environment: Record<string, string>, runtime: Partial<Runtime> = {}) {
    const set: Record<string, string>[] = [];
    const secrets: string[] = [];
    const warnings: string[] = [];
    const fetch = await useProxies({
      environment,
      onSecret: (secret) => secrets.push(secret),
      warn: (text) => warnings.push(text),
      runtime: { setProxy: (proxies) => set.push(proxies), canUseEnvironment: true, ...runtime },
    });
    return { set, secrets, warnings, proxied: fetch !== undefined };
  }

  test.each([
    'not an address',
    'socks5://user:hunter2hunter2@proxy:1080',
    'proxy:8080',
    'http://user:hunter2hunter2@',
  ])('%s is no proxy, and is not shown', async (address) => {
    const secrets: string[] = [];
    const error = await failureOf(() =>
      useProxies({
        environment: { HTTPS_PROXY: address },
        onSecret: (secret) => secrets.push(secret),
        warn: () => undefined,
      }),
    );
    expect(error.code).toBe('invalid-input');
    expect(error.attempted).toBe('use the proxy of HTTPS_PROXY');
    expect(error.message).not.toMatch(/hunter2|socks5|not an address/);
    if (address.includes('hunter2')) expect(secrets.join()).toContain('hunter2hunter2');
  });

  test('nothing where no proxy is', async () => {
    for (const environment of [{}, { HTTPS_PROXY: '' }, { NO_PROXY: '*' }]) {
      expect(await use(environment)).toEqual({ set: [], secrets: [], warnings: [], proxied: false });
    }
  });

  test('the proxies, with loopback added to what is excepted', async () => {
    const proxies = { HTTPS_PROXY: 'http://a:1', HTTP_PROXY: 'http://b:2' };
    expect(await use({ ...proxies, NO_PROXY: '.corp' })).toMatchObject({
      proxied: true,
      warnings: [],
      set: [{ ...proxies, NO_PROXY: '.corp,localhost,127.0.0.1,::1,[::1]' }],
    });
  });

  test('lower case wins, as everywhere', async () => {
    const { set } = await use({ https_proxy: 'http://a:1', HTTPS_PROXY: 'http://b:2' });
    expect(set).toMatchObject([{ HTTPS_PROXY: 'http://a:1' }]);
  });

  test('a Node that cannot says so, and names what helps', async () => {
    const old = { setProxy: undefined };
    const environment = { HTTPS_PROXY: 'http://a:1' };
    expect(await use(environment, old)).toMatchObject({
      proxied: false,
      warnings: [expect.stringMatching(/^HTTPS_PROXY is set, but not followed: .* NODE_USE_ENV_PROXY=1 /)],
    });
    const wanted = { ...environment, NODE_USE_ENV_PROXY: '1' };
    expect((await use(wanted, old)).warnings).toEqual([]);
    // A Node that does not know the variable is not helped by it.
    const { warnings } = await use(wanted, { ...old, canUseEnvironment: false });
    expect(warnings).toEqual([expect.stringContaining('use Node 24.14 or later')]);
  });
});
