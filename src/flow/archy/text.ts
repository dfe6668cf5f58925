import { CORE_SCHEMA, dump, load, mapTag, YAMLException } from 'js-yaml';
import { FlowgateError } from '../../errors.ts';
import { isRecord } from '../canonical.ts';
import { MAX_ARCHY_DEPTH } from '../parse.ts';
import type { ArchyDocument } from './document.ts';

/** Keys that are not text (`1.0`) would be renamed on their way into an object, so they are refused. */
const SCHEMA = CORE_SCHEMA.withTags({
  ...mapTag,
  addPair: (carrier, key, value) =>
    typeof key === 'string' ? mapTag.addPair(carrier, key, value) : `the key ${String(key)} is not text`,
});

/**
 * The Archy document that a YAML text holds, as Genesys Cloud exports it: one root key, whose value is the flow.
 * Anchors are refused: a few lines of them can stand for millions of values.
 *
 * @throws {FlowgateError} `invalid-flow` where the text is no YAML, or no object with one root
 */
export function parseArchy(text: string): ArchyDocument {
  let value: unknown;
  try {
    value = load(text.replace(/^\uFEFF/, ''), { schema: SCHEMA, maxAliases: 0, maxDepth: MAX_ARCHY_DEPTH });
  } catch (thrown) {
    if (!(thrown instanceof YAMLException)) throw thrown;
    const line = thrown.mark === undefined ? '' : ` in line ${thrown.mark.line + 1}`;
    throw unreadable(`it is not valid YAML${line}: ${thrown.reason}`, thrown);
  }
  if (!isRecord(value)) throw unreadable('it is not an object');
  const roots = Object.keys(value);
  if (roots.length !== 1) throw unreadable(`it has ${roots.length} root keys instead of one`);
  return value;
}

/**
 * An Archy document as YAML. Every value is written out where it stands, and a text that some reader of YAML takes
 * for something else (`yes`, `1_000`, `12:30`) is in quotes, as key and as value.
 */
export function archyText(archy: ArchyDocument): string {
  return dump(archy, { noRefs: true, lineWidth: -1, quoteStyle: 'double' });
}

function unreadable(returned: string, cause?: unknown): FlowgateError {
  return new FlowgateError('invalid-flow', {
    attempted: 'read an Archy document',
    returned,
    advice: 'An Archy document is YAML with one root key, such as inboundShortMessage, that holds the flow.',
    cause,
  });
}
