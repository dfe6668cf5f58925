import { expect, test } from '@jest/globals';
import { leaksIn } from './canary.ts';

const SECRET = 'hunter/+=&"<2>\'%of the client é';
const form = new URLSearchParams({ secret: SECRET }).toString();

test.each([
  ['as it is', SECRET],
  ['cut off', SECRET.slice(0, 22)],
  ['in a basic header', Buffer.from(`id:${SECRET}`).toString('base64')],
  ['in base64 after one byte', Buffer.from(`x${SECRET}`).toString('base64')],
  ['in base64 after two bytes', Buffer.from(`xy${SECRET}`).toString('base64')],
  ['in base64url', Buffer.from(SECRET).toString('base64url')],
  ['in hexadecimal', Buffer.from(SECRET).toString('hex')],
  ['in upper case hexadecimal', Buffer.from(SECRET).toString('hex').toUpperCase()],
  ['in an address', `https://host/?q=${encodeURIComponent(SECRET)}`],
  ['in a form', form],
  ['in JSON', JSON.stringify({ secret: SECRET })],
  ['in JSON in JSON', JSON.stringify({ body: JSON.stringify({ secret: SECRET }) })],
  ['in HTML', '<b>hunter/+=&amp;&quot;&lt;2&gt;&#39;%of the client é</b>'],
])('a secret is found %s', (_where, text) => {
  expect(leaksIn(`log: ${text}.`, ['other secret of mine', SECRET])).not.toEqual([]);
});

test('what is no secret is not taken for one', () => {
  expect(leaksIn(`hunter *** of the client; ${form.slice(0, 20)}`, [SECRET])).toEqual([]);
});
