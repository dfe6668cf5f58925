/**
 * A copy of plain data in which one thing is otherwise.
 *
 * @param place which of the values, counted from the root on; beyond the last one the copy is sound
 * @param other what stands there instead, or beside what the object there holds where a `key` for it is given
 */
export function spoiled(value: unknown, place: number, other: unknown, key?: string): unknown {
  let left = place;
  const copy = (inner: unknown): unknown => {
    left -= 1;
    const isHere = left === 0;
    if (isHere && key === undefined) return other;
    if (Array.isArray(inner)) return inner.map(copy);
    if (typeof inner !== 'object' || inner === null) return inner;
    const added = isHere && key !== undefined ? [[key, other]] : [];
    return Object.fromEntries([...Object.entries(inner).map(([name, item]) => [name, copy(item)]), ...added]);
  };
  return copy(value);
}
