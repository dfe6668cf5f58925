import type { ArchyDocument } from '../../flow/archy/document.ts';
import { isRecord } from '../../flow/canonical.ts';

/** What an export may do to a document on its way out, as the platform does. */
export interface ExportHabits {
  /** Gives states and tasks reference ids of its own: `greet` becomes `greet_12`, wherever it stands. */
  readonly renumberRefs?: boolean | undefined;
  /** Writes out what a source may leave out: `noValue: true`, `isInput: false`, an empty description. */
  readonly addDefaults?: boolean | undefined;
  /** Adds what nobody wrote and Flowgate knows nothing of: a key to every action and a setting to the flow. */
  readonly addUnknown?: boolean | undefined;
}

const FIRST_REF = 10;
const REF = /^(\/\w+\/(?:state|task)s\/(?:state|task)\[)(.*)(\])$/;

/** The document as an export holds it; the one that is stored stays. */
export function asExported(
  archy: ArchyDocument,
  { renumberRefs, addDefaults, addUnknown }: ExportHabits,
): ArchyDocument {
  const renamed = renumberRefs ? renamer(archy) : undefined;
  const written = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(written);
    if (typeof value === 'string') {
      return renamed ? value.replace(REF, (_, head, ref, tail) => `${head}${renamed(ref)}${tail}`) : value;
    }
    if (!isRecord(value)) return value;
    const entries = Object.entries(value).map(([key, inner]): [string, unknown] => {
      if (key === 'refId' && typeof inner === 'string' && renamed) return [key, renamed(inner)];
      const known = addDefaults ? withDefaults(key, written(inner)) : written(inner);
      return [key, addUnknown ? withUnknown(key, known) : known];
    });
    return Object.fromEntries(entries);
  };
  const exported = written(archy);
  return isRecord(exported) ? exported : archy;
}

/** New ids in the order in which the old ones are met; a number at the end of an old one goes. */
function renamer(archy: ArchyDocument): (ref: string) => string {
  const names = new Map<string, string>();
  const collect = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(collect);
    else if (isRecord(value)) {
      const { refId } = value;
      if (typeof refId === 'string' && !names.has(refId)) {
        names.set(refId, `${refId.replace(/_\d+$/, '')}_${FIRST_REF + names.size}`);
      }
      Object.values(value).forEach(collect);
    }
  };
  collect(archy);
  return (ref) => names.get(ref) ?? ref;
}

function withDefaults(key: string, value: unknown): unknown {
  if (!isRecord(value)) return value;
  if (key === 'transferToAcd') return { ...NO_VALUES.transferToAcd, ...value };
  if (key === 'callBotFlow' || key === 'callDigitalBotFlow') return { ...NO_VALUES.callBotFlow, ...value };
  if (/Variable$/.test(key)) return { initialValue: NO_VALUE, isInput: false, isOutput: false, ...value };
  if (key === 'inboundShortMessage') return { description: '', ...value };
  return value;
}

function withUnknown(key: string, value: unknown): unknown {
  if (!isRecord(value)) return value;
  if (key === 'sendResponse') return { messageSplitting: { lit: false }, ...value };
  return key === 'inboundShortMessage' ? { historyRetention: { lit: 30 }, ...value } : value;
}

const NO_VALUE = { noValue: true };
const NO_VALUES = {
  transferToAcd: { preferredAgents: NO_VALUE, languageSkill: NO_VALUE },
  callBotFlow: { exitReason: NO_VALUE, intent: NO_VALUE },
};
