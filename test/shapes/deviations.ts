/** What of a call or a frame is not as the models say. */
import { z } from 'zod';
import { CALLS, OTHER_CALLS } from './calls.ts';
import { Envelope, GUEST_REQUESTS, SERVER_CLASSES } from './web-messaging-models.ts';

/** One request over HTTP and its answer. */
export interface Exchange {
  readonly method: string;
  readonly url: URL;
  /** The header, `undefined` where there is none. */
  readonly authorization: string | undefined;
  /** As it was sent, '' where there is none. */
  readonly body: string;
  readonly status: number;
  readonly answer: string;
}

/** One frame on a socket: `out` is the guest's. */
export interface FrameSeen {
  readonly direction: 'in' | 'out';
  readonly text: string;
}

const KNOWN_CALLS = { ...CALLS, ...OTHER_CALLS };
const STATUSES = [200, 201, 202, 204];

/** The key of a call among the models; the path as it is where there is none. */
export function callOf({ method, url }: Pick<Exchange, 'method' | 'url'>): string {
  const called = `${method} ${url.pathname}`.split('/');
  const fits = Object.keys(KNOWN_CALLS).filter((key) => {
    const wanted = key.split('/');
    return (
      wanted.length === called.length &&
      wanted.every((part, index) => part.startsWith('{') || part === called[index])
    );
  });
  const [call] = fits.toSorted((a, b) => a.split('{').length - b.split('{').length);
  return call ?? called.join('/');
}

export function deviationsOf(exchange: Exchange): string[] {
  const call = callOf(exchange);
  const known = find(KNOWN_CALLS, call);
  if (known === undefined) return [`${call} is no call of the models`];
  const { authorization, query, request, answer, refusal } = known;
  const { url, body, status } = exchange;
  const isGood = STATUSES.includes(status);
  const isError = status >= 400;
  const given = exchange.authorization?.split(' ', 1)[0] ?? 'none';
  const isSigned = authorization === 'signature' && given === 'none';
  // What is signed is looked at by whoever gave the address.
  const sent = authorization === 'signature' ? {} : Object.fromEntries(url.searchParams);
  return [
    ...(given === authorization || isSigned ? [] : [`authorization is ${given}, not ${authorization}`]),
    ...(new Set(url.searchParams.keys()).size === url.searchParams.size
      ? []
      : ['query has a parameter twice']),
    ...faults('query', query ?? z.strictObject({}), sent),
    ...(authorization === 'signature' ? [] : requestFaults(request, body)),
    ...(isGood || isError ? [] : [`status is ${status}`]),
    ...faultsOfText(isGood ? 'answer' : `answer with ${status}`, isGood ? answer : refusal, exchange.answer),
  ];
}

export function deviationsOfFrame({ direction, text }: FrameSeen): string[] {
  const value = json(text);
  if (value === undefined) return ['is no JSON'];
  if (direction === 'out') {
    const action = actionOf(text);
    const known = find(GUEST_REQUESTS, action);
    return known ? faults('request', known, value) : [`there is no action ${action}`];
  }
  const envelope = Envelope.safeParse(value);
  if (!envelope.success) return faults('frame', Envelope, value);
  const known = find(SERVER_CLASSES, classOf(text));
  return known ? faults('body', known, envelope.data['body']) : [`there is no class ${classOf(text)}`];
}

/** What a guest's request asks for. */
export function actionOf(text: string): string {
  return String(z.looseObject({ action: z.unknown() }).safeParse(json(text)).data?.action);
}

/** What a frame of the server is. */
export function classOf(text: string): string {
  return String(z.looseObject({ class: z.unknown() }).safeParse(json(text)).data?.class);
}

function requestFaults(model: z.ZodType | undefined, body: string): string[] {
  if (body === '') return [];
  if (model === undefined) return ['a body was sent where none is known'];
  return faults('request', model, json(body) ?? Object.fromEntries(new URLSearchParams(body)));
}

function faultsOfText(what: string, model: z.ZodType | undefined, text: string): string[] {
  if (model === undefined) return [];
  const value = json(text);
  return value === undefined ? [`${what} is no JSON`] : faults(what, model, value);
}

function faults(what: string, model: z.ZodType, value: unknown): string[] {
  const { error } = model.safeParse(value);
  return (error?.issues ?? []).map(
    ({ path, message }) => `${[what, ...path.map((part) => String(part))].join('.')}: ${message}`,
  );
}

function find<T>(models: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(models, name) ? models[name] : undefined;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
