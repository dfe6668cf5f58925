import { type ArchyDocument, archyRoot } from '../../flow/archy/document.ts';
import { isRecord } from '../../flow/canonical.ts';

/** What the platform keeps of a flow beside its document. */
export interface Metadata {
  readonly name: string;
  readonly description: string;
}

/** The flow under the root key; empty where the document has none. */
export function flowBody(archy: ArchyDocument): Readonly<Record<string, unknown>> {
  const body = archy[archyRoot(archy) ?? ''];
  return isRecord(body) ? body : {};
}

export function metadataOf(archy: ArchyDocument): Metadata {
  const { name, description } = flowBody(archy);
  return {
    name: typeof name === 'string' ? name : '',
    description: typeof description === 'string' ? description : '',
  };
}

/** The document with other metadata; the order of its keys stays. */
export function withMetadata(archy: ArchyDocument, { name, description }: Metadata): ArchyDocument {
  const root = archyRoot(archy) ?? '';
  const { name: _, description: before, ...rest } = flowBody(archy);
  // An export without a description has none at all, as one that was never given.
  const described = description === '' && before === undefined ? {} : { description };
  return { [root]: { name, ...described, ...rest } };
}

/** Every object in a document, with the path to it, outer ones first. */
export function* objectsIn(
  value: unknown,
  path: readonly string[] = [],
): Generator<{ readonly object: Readonly<Record<string, unknown>>; readonly path: readonly string[] }> {
  if (Array.isArray(value)) {
    for (const item of value) yield* objectsIn(item, path);
  } else if (isRecord(value)) {
    yield { object: value, path };
    for (const [key, inner] of Object.entries(value)) yield* objectsIn(inner, [...path, key]);
  }
}
