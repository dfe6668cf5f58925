import { describe, expect, test } from '@jest/globals';
import { hostsOf } from '../../../src/genesys/architect/hosts.ts';
import { REGIONS } from '../../../src/genesys/regions.ts';
import { failureOf } from '../support/failure.ts';

describe('an address that belongs to no region', () => {
  test.each(['https://api.example.com', 'https://login.mypurecloud.com', 'http://api.mypurecloud.com'])(
    '%s gets no credentials',
    async (address) => {
      const error = await failureOf(() => hostsOf(new URL(address)));
      expect(error.code).toBe('invalid-input');
    },
  );
});

test.each(REGIONS)('$name has its own four hosts', ({ domain }) => {
  const hosts = hostsOf(new URL(`https://api.${domain}`));
  expect(hosts.api.href).toBe(`https://api.${domain}/`);
  expect(hosts.login.href).toBe(`https://login.${domain}/`);
  expect(hosts.messaging.href).toBe(`wss://webmessaging.${domain}/v1`);
  expect(hosts.cdn.href).toBe(`https://api-cdn.${domain}/`);
});

test.each([
  ['http://127.0.0.1:8080', 'ws://127.0.0.1:8080/v1'],
  ['http://[::1]:9', 'ws://[::1]:9/v1'],
  ['https://localhost:8443', 'wss://localhost:8443/v1'],
])('on the loopback address %s all are there', (address, messaging) => {
  const origin = new URL(address);
  const hosts = hostsOf(origin);
  expect([hosts.api.href, hosts.login.href, hosts.cdn.href]).toEqual([origin.href, origin.href, origin.href]);
  expect(hosts.messaging.href).toBe(messaging);
});
