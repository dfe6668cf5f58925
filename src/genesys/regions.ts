import { FlowgateError } from '../errors.ts';
import { nearest } from '../flow/nearest.ts';

export interface Region {
  readonly name: string;
  readonly domain: string;
}

/** Every region of Genesys Cloud; its API is at `https://api.<domain>`. */
export const REGIONS: readonly Region[] = [
  { name: 'us-east-1', domain: 'mypurecloud.com' },
  { name: 'us-east-2', domain: 'use2.us-gov-pure.cloud' },
  { name: 'us-west-2', domain: 'usw2.pure.cloud' },
  { name: 'ca-central-1', domain: 'cac1.pure.cloud' },
  { name: 'sa-east-1', domain: 'sae1.pure.cloud' },
  { name: 'eu-west-1', domain: 'mypurecloud.ie' },
  { name: 'eu-west-2', domain: 'euw2.pure.cloud' },
  { name: 'eu-central-1', domain: 'mypurecloud.de' },
  { name: 'eu-central-2', domain: 'euc2.pure.cloud' },
  { name: 'eusc-de-east-1', domain: 'edee1.eusc-pure.cloud' },
  { name: 'ap-southeast-1', domain: 'apse1.pure.cloud' },
  { name: 'ap-southeast-2', domain: 'mypurecloud.com.au' },
  { name: 'ap-northeast-1', domain: 'mypurecloud.jp' },
  { name: 'ap-northeast-2', domain: 'apne2.pure.cloud' },
  { name: 'ap-northeast-3', domain: 'apne3.pure.cloud' },
  { name: 'ap-south-1', domain: 'aps1.pure.cloud' },
  { name: 'me-central-1', domain: 'mec1.pure.cloud' },
  { name: 'mx-central-1', domain: 'mxc1.pure.cloud' },
];

/** Whether `url` points at this machine: `localhost`, 127.0.0.0/8 or `[::1]`. */
export function isLoopback(url: URL): boolean {
  return (
    url.hostname === 'localhost' || url.hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(url.hostname)
  );
}

/** The region whose API is at `url`; `undefined` on a loopback address. */
export function regionOf(url: URL): Region | undefined {
  return REGIONS.find(({ domain }) => url.hostname === `api.${domain}`);
}

/**
 * Reads the setting `genesys-url`, an address or the name of a region such as `eu-west-1`, and gives the API's origin.
 * Secrets are sent there, so only Genesys Cloud's own API hosts over https and loopback addresses are let in.
 * @throws {FlowgateError} `invalid-input`
 */
export function parseGenesysUrl(text: string): URL {
  const named = REGIONS.find(({ name }) => name === text.trim().toLowerCase());
  if (named) return new URL(`https://api.${named.domain}`);
  const url = parseUrl(text.trim());
  if (url && isBareOrigin(url) && isAllowedHost(url)) return new URL(url.origin);
  const suggestion = nearestApi(text.trim().toLowerCase());
  throw new FlowgateError('invalid-input', {
    attempted: 'read the setting genesys-url',
    returned: `${whatIsWrong(url)}; ${suggestion ? `did you mean ${suggestion}?` : 'give the name of your region, such as eu-west-1, or the address of its API, such as https://api.mypurecloud.com'}`,
    advice: `Allowed are the names ${REGIONS.map(({ name }) => name).join(', ')}, https://api.<domain> without port, path, query or credentials, where <domain> is one of ${REGIONS.map(({ domain }) => domain).join(', ')}, and a loopback address such as http://127.0.0.1:8080.`,
  });
}

/** The parser drops tabs and newlines in silence; an address that has some is not what its author meant. */
function parseUrl(text: string): URL | undefined {
  if (/[\p{Cc}\s]/u.test(text) || !URL.canParse(text)) return undefined;
  return new URL(text);
}

function isBareOrigin(url: URL): boolean {
  return (
    url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '' && url.password === ''
  );
}

function isAllowedHost(url: URL): boolean {
  if (isLoopback(url)) return url.protocol === 'http:' || url.protocol === 'https:';
  return url.protocol === 'https:' && url.port === '' && regionOf(url) !== undefined;
}

/** Says what is wrong without repeating the address, which may carry a password. */
function whatIsWrong(url: URL | undefined): string {
  if (!url || url.hostname === '') return 'it is not a web address';
  if (url.username !== '' || url.password !== '') return 'it carries credentials';
  if (!isLoopback(url)) {
    if (!regionOf(url)) return `${url.hostname} is not an API host of Genesys Cloud`;
    if (url.protocol !== 'https:') return 'it is not https';
    if (url.port !== '') return 'it names a port';
  } else if (url.protocol !== 'http:' && url.protocol !== 'https:') return 'it is neither http nor https';
  return 'it has more than scheme and host';
}

/** The API that `text` most likely means: a bare domain or another host of it, or a slip of the keyboard. */
function nearestApi(text: string): string | undefined {
  const host = (parseUrl(text)?.hostname || parseUrl(`https://${text}`)?.hostname || '').replace(/\.$/, '');
  const region = REGIONS.find(({ domain }) => host === domain || host.endsWith(`.${domain}`));
  if (region) return `https://api.${region.domain}`;
  const api = nearest(
    host,
    REGIONS.map(({ domain }) => `api.${domain}`),
  );
  if (api) return `https://${api}`;
  return nearest(
    text,
    REGIONS.map(({ name }) => name),
  );
}
