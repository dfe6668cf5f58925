import { describe, expect, test } from '@jest/globals';
import { isLoopback, parseGenesysUrl, REGIONS, regionOf } from '../../src/genesys/regions.ts';
import { failureOf } from './support/failure.ts';

describe('an address that is not let in', () => {
  test.each([
    ['another host', 'https://api.example.com', 'api.example.com is not an API host'],
    ['a host that only ends like one', 'https://api.evilmypurecloud.com', 'is not an API host'],
    ['a host that only begins like one', 'https://api.mypurecloud.com.evil.example', 'is not an API host'],
    ['plain http', 'http://api.mypurecloud.com', 'it is not https'],
    ['a port', 'https://api.mypurecloud.com:8443', 'it names a port'],
    ['a path', 'https://api.mypurecloud.com/api/v2', 'more than scheme and host'],
    ['a query', 'https://api.mypurecloud.com?x=1', 'more than scheme and host'],
    ['a fragment', 'https://api.mypurecloud.com#x', 'more than scheme and host'],
    ['credentials', 'https://me:hunter22@api.mypurecloud.com', 'it carries credentials'],
    ['an allowed name as user', 'https://api.mypurecloud.com@evil.example', 'it carries credentials'],
    ['a line break', 'https://api.mypure\ncloud.com', 'not a web address'],
    ['no address', 'genesys', 'not a web address'],
    ['nothing', '', 'not a web address'],
    ['another scheme on loopback', 'ftp://127.0.0.1', 'neither http nor https'],
    ['a path on loopback', 'http://127.0.0.1:8080/x', 'more than scheme and host'],
    ['credentials on loopback', 'http://a:b@localhost', 'it carries credentials'],
    ['a name below localhost', 'http://api.localhost', 'is not an API host'],
    ['the network beside loopback', 'http://128.0.0.1', 'is not an API host'],
    ['a mapped address', 'http://[::ffff:127.0.0.1]', 'is not an API host'],
  ])('%s', async (_, text, returned) => {
    const error = await failureOf(() => parseGenesysUrl(text));
    expect(error.code).toBe('invalid-input');
    expect(error.returned).toContain(returned);
    expect(error.advice).toContain('https://api.<domain>');
    expect(error.message).not.toContain('hunter22');
  });

  test.each([
    ['the login host', 'https://login.mypurecloud.de', 'https://api.mypurecloud.de'],
    ['the apps host', 'https://apps.usw2.pure.cloud/directory', 'https://api.usw2.pure.cloud'],
    ['a longer domain', 'https://apps.mypurecloud.com.au', 'https://api.mypurecloud.com.au'],
    ['a bare domain', 'mypurecloud.ie', 'https://api.mypurecloud.ie'],
    ['no scheme', 'api.mypurecloud.jp', 'https://api.mypurecloud.jp'],
    ["a slip in a region's name", 'eu-wst-1', 'eu-west-1'],
    ['a path too many', 'https://api.mypurecloud.com/api/v2', 'https://api.mypurecloud.com'],
    ['a slip of the keyboard', 'https://api.mypurecoud.com', 'https://api.mypurecloud.com'],
  ])('did you mean: %s', async (_, text, suggestion) => {
    const error = await failureOf(() => parseGenesysUrl(text));
    expect(error.returned.split('; did you mean ')[1]).toBe(`${suggestion}?`);
  });

  test('nothing is suggested for what resembles no region', async () => {
    const error = await failureOf(() => parseGenesysUrl('https://example.com'));
    expect(error.returned).not.toContain('did you mean');
    expect(error.returned).toContain('give the name of your region, such as eu-west-1');
  });
});

describe('an address that is let in', () => {
  test('each of the 18 regions, as an origin', () => {
    expect(new Set(REGIONS.map(({ domain }) => domain)).size).toBe(18);
    for (const region of REGIONS) {
      const url = parseGenesysUrl(` HTTPS://API.${region.domain}:443/ `);
      expect(url.href).toBe(`https://api.${region.domain}/`);
      expect(regionOf(url)).toBe(region);
      expect(isLoopback(url)).toBe(false);
    }
  });

  test.each(REGIONS)('the name of the region $name', ({ name, domain }) => {
    expect(parseGenesysUrl(name).href).toBe(`https://api.${domain}/`);
    expect(parseGenesysUrl(` ${name.toUpperCase()} `).href).toBe(`https://api.${domain}/`);
  });

  test.each([
    ['http://localhost:8080', 'http://localhost:8080/'],
    ['https://localhost', 'https://localhost/'],
    ['http://127.0.0.1:1/', 'http://127.0.0.1:1/'],
    ['http://127.99.0.3', 'http://127.99.0.3/'],
    ['http://[::1]:9', 'http://[::1]:9/'],
  ])('loopback %s', (text, href) => {
    const url = parseGenesysUrl(text);
    expect(url.href).toBe(href);
    expect(isLoopback(url)).toBe(true);
    expect(regionOf(url)).toBeUndefined();
  });
});
