/** The grid and its size, for the test and for whoever prints the evidence. */
import { FIELDS } from './fields.ts';
import { PAYLOADS } from './payloads.ts';

export const SINKS = ['log', 'annotations', 'comment', 'report file', 'outputs', 'JUnit', 'SARIF'] as const;
export type Sink = (typeof SINKS)[number];

const payloads = Object.keys(PAYLOADS).length;
const fields = Object.keys(FIELDS).length;

export const NUMBERS = { payloads, fields, sinks: SINKS.length, cells: payloads * fields * SINKS.length };
