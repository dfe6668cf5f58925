/** The calls of a run, each a place where a fault can strike. */
import type { Outcome } from '../../src/report/model.ts';
import { GET, GET_AGAIN, GET_WATCHED, POST, ROLLBACK_WRITE, SIGN_IN, WRITE } from './expectations.ts';
import type { FaultClass } from './faults.ts';

export type Mode = 'once' | 'always';

export interface CallSite {
  readonly name: string;
  readonly command: 'check' | 'deploy' | 'smoke';
  readonly method: 'GET' | 'POST' | 'PUT';
  /** `*` stands for any text. */
  readonly path: string;
  /** Which of the requests that fit is the first one struck, counted from 1. */
  readonly nth: number;
  /** Somebody edits the flow just before the first write: its content, or so that only its version moves. */
  readonly edit?: 'content' | 'version';
  /** What makes the release go wrong without any fault, so that there is something to put back. */
  readonly spoilt?: 'conversation' | 'publication';
  /** Alternatives, as `outcome reason`; see expectations.ts. */
  readonly verdicts: (fault: FaultClass, mode: Mode) => readonly string[];
}

type Table = Readonly<Record<FaultClass, readonly [once: string, always: string]>>;

const read = (table: Table, fault: FaultClass, mode: Mode) => table[fault][mode === 'once' ? 0 : 1];
const told = (table: Table) => (fault: FaultClass, mode: Mode) => read(table, fault, mode).split(' | ');

/** For a call that ends with a reason or without: the verdict of a run whose call was `fine`, or `broken`. */
const ending =
  (table: Table, fine: string, broken: string | ((reason: string) => string)) =>
  (fault: FaultClass, mode: Mode) => {
    const reason = read(table, fault, mode);
    if (reason === '') return [fine];
    return [typeof broken === 'string' ? broken : broken(reason)];
  };
const as =
  (outcome: Outcome | 'none') =>
  (reason: string): string =>
    // A flow, or a conversation of it, that the platform refuses is invalid wherever that is said.
    reason === 'invalid-flow' && outcome === 'failed' ? `invalid ${reason}` : `${outcome} ${reason}`;

const FLOW = '/api/v2/flows/*';
const VALIDATE = `${FLOW}/validate`;
const SIMULATE = `${FLOW}/simulate`;
const deploy = { command: 'deploy' } as const;

export const SITES: readonly CallSite[] = [
  {
    ...deploy,
    name: 'sign-in',
    method: 'POST',
    path: '/oauth/token',
    nth: 1,
    verdicts: ending(SIGN_IN, 'released', as('none')),
  },
  {
    ...deploy,
    name: 'role',
    method: 'GET',
    path: '/api/v2/authorization/*',
    nth: 1,
    verdicts: ending(GET, 'released', as('none')),
  },
  {
    ...deploy,
    name: 'first read',
    method: 'GET',
    path: FLOW,
    nth: 1,
    verdicts: ending(GET, 'released', as('failed')),
  },
  {
    ...deploy,
    name: 'validation',
    method: 'POST',
    path: VALIDATE,
    nth: 1,
    verdicts: ending(POST, 'released', as('failed')),
  },
  { ...deploy, name: 'write', method: 'PUT', path: FLOW, nth: 1, verdicts: told(WRITE) },
  {
    ...deploy,
    name: 'publication read',
    method: 'GET',
    path: FLOW,
    nth: 2,
    verdicts: ending(GET_WATCHED, 'released', as('unknown')),
  },
  {
    ...deploy,
    name: 'gate',
    method: 'POST',
    path: SIMULATE,
    nth: 1,
    verdicts: ending(POST, 'released', as('rolled-back')),
  },
  {
    ...deploy,
    name: 'last look',
    method: 'GET',
    path: FLOW,
    nth: 3,
    // The conversations have passed: not to be able to look once more is no failure.
    verdicts: ending(GET_AGAIN, 'released', 'released'),
  },
  {
    ...deploy,
    name: 'conflict read, their content',
    method: 'GET',
    path: FLOW,
    nth: 2,
    edit: 'content',
    verdicts: ending(GET_AGAIN, 'conflict conflict', 'conflict conflict'),
  },
  {
    ...deploy,
    name: 'conflict read, version moved',
    method: 'GET',
    path: FLOW,
    nth: 2,
    edit: 'version',
    verdicts: ending(GET_AGAIN, 'released', 'conflict conflict'),
  },
  {
    ...deploy,
    name: 'rollback write',
    method: 'PUT',
    path: FLOW,
    nth: 2,
    spoilt: 'conversation',
    verdicts: told(ROLLBACK_WRITE),
  },
  {
    ...deploy,
    name: 'rollback read',
    method: 'GET',
    path: FLOW,
    nth: 3,
    spoilt: 'publication',
    verdicts: ending(GET_WATCHED, 'rolled-back publish-failed', 'rollback-failed rollback-failed'),
  },
  {
    name: 'check: live read',
    command: 'check',
    method: 'GET',
    path: FLOW,
    nth: 1,
    verdicts: ending(GET, 'changed', as('failed')),
  },
  {
    name: 'check: validation',
    command: 'check',
    method: 'POST',
    path: VALIDATE,
    nth: 1,
    verdicts: ending(POST, 'changed', as('failed')),
  },
  {
    name: 'smoke: live read',
    command: 'smoke',
    method: 'GET',
    path: FLOW,
    nth: 1,
    verdicts: ending(GET, 'healthy', as('failed')),
  },
  {
    name: 'smoke: conversation',
    command: 'smoke',
    method: 'POST',
    path: SIMULATE,
    nth: 1,
    verdicts: ending(POST, 'healthy', as('failed')),
  },
];
