/** That the comparison with the models can fail, in every way it has to. */
import { describe, expect, test } from '@jest/globals';
import { callOf, deviationsOf, deviationsOfFrame, type Exchange } from './deviations.ts';

const FLOW = { id: 'f1', name: 'Support', type: 'INBOUNDSHORTMESSAGE', publishedVersion: { id: '4.0' } };
const READ: Exchange = {
  method: 'GET',
  url: new URL('https://api.example.com/api/v2/flows/f1'),
  authorization: 'Bearer token',
  body: '',
  status: 200,
  answer: JSON.stringify(FLOW),
};
const UNLOCK: Exchange = {
  ...READ,
  method: 'POST',
  url: new URL('https://api.example.com/api/v2/flows/actions/unlock?flow=f1'),
};
const EXPORT: Exchange = {
  ...READ,
  method: 'POST',
  url: new URL('https://api.example.com/api/v2/flows/export/jobs'),
  body: JSON.stringify({ flows: [{ flow: { id: 'f1', version: '4.0' }, exportType: 'Yaml' }] }),
  answer: JSON.stringify({ id: 'j1', status: 'Registered', totalFlows: 1 }),
};
const SIGN_IN: Exchange = {
  ...READ,
  method: 'POST',
  url: new URL('https://login.example.com/oauth/token'),
  authorization: 'Basic abc',
  body: 'grant_type=client_credentials',
  answer: JSON.stringify({ access_token: 't', token_type: 'bearer', expires_in: 86_399 }),
};
const UPLOAD: Exchange = {
  ...READ,
  method: 'PUT',
  url: new URL('https://files.example.com/uploads/j1?X-Amz-Signature=abc'),
  authorization: undefined,
  body: 'inboundShortMessage:',
  answer: '',
};

describe('a call', () => {
  test.each([
    ['a field more', { ...READ, answer: JSON.stringify({ ...FLOW, nodes: {} }) }, /"nodes"/],
    [
      'a field more further inside',
      { ...READ, answer: JSON.stringify({ ...FLOW, publishedVersion: { id: '4.0', number: 4 } }) },
      /publishedVersion.*"number"/,
    ],
    [
      'a value that is not listed',
      { ...READ, answer: JSON.stringify({ ...FLOW, type: 'inboundshortmessage' }) },
      /answer\.type/,
    ],
    ['another type', { ...READ, answer: JSON.stringify({ ...FLOW, active: 'yes' }) }, /answer\.active/],
    ['a field less', { ...READ, answer: JSON.stringify({ id: 'f1' }) }, /answer\.name/],
    ['an answer that is no JSON', { ...READ, answer: '<html>' }, /no JSON/],
    ['a refusal of another shape', { ...READ, status: 404, answer: '{"error":"no"}' }, /answer with 404/],
    ['a status that is neither', { ...READ, status: 307 }, /status/],
    ['a parameter more', { ...READ, url: new URL(`${READ.url.href}?version=4`) }, /"version"/],
    [
      'a parameter less',
      { ...UNLOCK, url: new URL('https://a.example/api/v2/flows/actions/unlock') },
      /flow/,
    ],
    ['a parameter twice', { ...UNLOCK, url: new URL(`${UNLOCK.url.href}&flow=f1`) }, /twice/],
    ['a body where none is known', { ...READ, body: '{}' }, /body/],
    ['another request', { ...EXPORT, body: JSON.stringify({ flows: [{ id: 'f1' }] }) }, /request\.flows/],
    ['a form with more in it', { ...SIGN_IN, body: `${SIGN_IN.body}&client_secret=s` }, /client_secret/],
    ['another grant', { ...SIGN_IN, body: 'grant_type=password' }, /grant_type/],
    ['another sign-in', { ...SIGN_IN, authorization: undefined }, /authorization/],
    ['no token', { ...READ, authorization: undefined }, /authorization/],
    ['a token where there must be none', { ...UPLOAD, authorization: 'Bearer token' }, /authorization/],
    ['an unknown call', { ...READ, method: 'PATCH' }, /no call of the models/],
  ])('with %s deviates', (_, exchange: Exchange, what) => {
    expect(deviationsOf(exchange)).toContainEqual(expect.stringMatching(what));
  });

  test.each([READ, UNLOCK, EXPORT, SIGN_IN, UPLOAD])('as the models say does not', (exchange) => {
    expect(deviationsOf(exchange)).toEqual([]);
  });

  test('is told apart from one with a parameter in its place', () => {
    const url = (path: string) => new URL(path, 'https://api.example.com');
    expect(callOf({ method: 'GET', url: url('/api/v2/flows/jobs/j1') })).toBe(
      'GET /api/v2/flows/jobs/{jobId}',
    );
    expect(callOf({ method: 'GET', url: url('/api/v2/flows/f1/nodes') })).toBe('GET /api/v2/flows/f1/nodes');
  });
});

const TOKEN = '4f3c2b1a-0000-4000-8000-000000000000';
const SAID = {
  type: 'message',
  class: 'StructuredMessage',
  code: 200,
  body: { type: 'Text', text: 'Hello', direction: 'Outbound', id: 'm1' },
};
const LINE = { action: 'onMessage', token: TOKEN, message: { type: 'Text', text: 'Hi' } };

describe('a frame', () => {
  test.each<[string, 'in' | 'out', unknown, RegExp]>([
    ['around with more', 'in', { ...SAID, at: 1 }, /"at"/],
    ['of a class that is not listed', 'in', { ...SAID, class: 'Message' }, /class Message/],
    ['with a body of another class', 'in', { ...SAID, class: 'JwtResponse' }, /body/],
    ['with more in its body', 'in', { ...SAID, body: { ...SAID.body, from: 'bot' } }, /"from"/],
    [
      'with a value that is not listed',
      'in',
      { ...SAID, body: { ...SAID.body, direction: 'out' } },
      /direction/,
    ],
    ['that asks for what there is not', 'out', { ...LINE, action: 'say' }, /action say/],
    ['that asks for more', 'out', { ...LINE, text: 'Hi' }, /"text"/],
    ['without its message', 'out', { action: 'onMessage', token: TOKEN }, /message/],
    ['whose token is no UUID', 'out', { ...LINE, token: 'me' }, /token/],
  ])('%s deviates', (_, direction, frame, what) => {
    const deviations = deviationsOfFrame({ direction, text: JSON.stringify(frame) });
    expect(deviations).toContainEqual(expect.stringMatching(what));
  });

  test('that is no JSON deviates', () => {
    expect(deviationsOfFrame({ direction: 'in', text: 'hello' })).toEqual(['is no JSON']);
  });

  test('as the models say does not', () => {
    expect(deviationsOfFrame({ direction: 'in', text: JSON.stringify(SAID) })).toEqual([]);
    expect(deviationsOfFrame({ direction: 'out', text: JSON.stringify(LINE) })).toEqual([]);
  });
});
