/** Every value that differs from one of JSON in a single place and that no model could take for the same. */

/** A key that nothing has, with a value that no free field takes. */
const NEVER_SAID = { neverSaid: { neverSaid: true } };

/**
 * An object gets a field more, a list an entry of another kind, and a text, number or flag becomes something else: one
 * change at a time, at every place.
 */
export function* singleChanges(value: unknown, place = ''): Generator<{ place: string; changed: unknown }> {
  if (Array.isArray(value)) {
    yield { place: `${place}[]`, changed: [...value, NEVER_SAID] };
    for (const [index, entry] of value.entries()) {
      for (const inner of singleChanges(entry, `${place}[${index}]`)) {
        yield { place: inner.place, changed: value.with(index, inner.changed) };
      }
    }
  } else if (typeof value === 'object' && value !== null) {
    yield { place: `${place}.neverSaid`, changed: { ...value, ...NEVER_SAID } };
    for (const [key, entry] of Object.entries(value)) {
      for (const inner of singleChanges(entry, `${place}.${key}`)) {
        yield { place: inner.place, changed: { ...value, [key]: inner.changed } };
      }
    }
  } else {
    yield { place, changed: NEVER_SAID };
    yield { place, changed: typeof value === 'string' ? 1 : 'neverSaid' };
  }
}
