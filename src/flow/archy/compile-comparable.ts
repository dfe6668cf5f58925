import { z } from 'zod';
import { canonicalJson, isRecord } from '../canonical.ts';
import { ARCHY_ROOT, type ArchyDocument } from './document.ts';

/**
 * One text for all documents that say the same, as far as Genesys Cloud may write them differently. A division counts
 * where `asked` names one: each flow has some.
 */
export function comparable(archy: ArchyDocument, asked: ArchyDocument): string | undefined {
  const { [ARCHY_ROOT]: body, ...others } = archy;
  if (!isRecord(body) || Object.keys(others).length > 0) return undefined;
  const names = new Map<string, string>();
  const states = Array.isArray(body['states']) ? body['states'] : [];
  for (const item of states) {
    const { state } = stateSchema.parse(item);
    // Two states of one number: a reference to it could mean either.
    if (names.has(state.refId)) return undefined;
    names.set(state.refId, state.name);
  }
  const askedBody = asked[ARCHY_ROOT];
  const hasDivision = isRecord(askedBody) && askedBody['division'] !== undefined;
  const { division, variables, states: _states, ...rest } = body;
  return canonicalJson(
    saying(
      { ...rest, ...(hasDivision && { division }), variables: inOrder(variables), states: inOrder(states) },
      names,
    ),
  );
}

const stateSchema = z.object({ state: z.object({ name: z.string(), refId: z.string() }) });
const REFERENCES = ['startUpRef', 'targetStateRef'];

/** A copy without what says nothing, and with names of states in place of their numbers. */
function saying(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((item) => saying(item, names));
  if (!isRecord(value)) return value;
  const kept = Object.entries(value).flatMap(([key, item]): [string, unknown][] => {
    if (saysNothing(key, item)) return [];
    if (key === 'refId') return [];
    return [[key, REFERENCES.includes(key) ? named(item, names) : saying(item, names)]];
  });
  return Object.fromEntries(kept);
}

function saysNothing(key: string, value: unknown): boolean {
  if (key === 'isInput' || key === 'isOutput') return value === false;
  if (key === 'description') return value === '';
  return isRecord(value) && value['noValue'] === true && Object.keys(value).length === 1;
}

function named(reference: unknown, names: ReadonlyMap<string, string>): unknown {
  if (typeof reference !== 'string') return reference;
  return reference.replace(/\[(.*)\]$/s, (whole, refId: string) => names.get(refId) ?? whole);
}

/** States and variables have names; the order in which they are written says nothing. */
function inOrder(list: unknown): unknown[] {
  if (!Array.isArray(list)) return [];
  const nameOf = (item: unknown) => canonicalJson(isRecord(item) ? Object.values(item).map(ownName) : item);
  return list.toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
}

function ownName(value: unknown): unknown {
  return isRecord(value) ? value['name'] : undefined;
}
