/** A part of a report that stands or falls as a whole, so that no table, fence or fold is ever cut open. */
export interface Block {
  readonly text: string;
  /** 0 stays whatever happens; of the others the greatest goes first, and of equals the last. */
  readonly weight: number;
  /** What the block belongs to, for counting what is shown in full. */
  readonly owner?: string | undefined;
}

const GAP = '\n\n';

/**
 * Joins blocks to a text of at most `limit` UTF-8 bytes (and so of no more UTF-16 units). Where not all of them fit,
 * the least important are left out, and `notice`, given how many owners are complete, stands after the first blocks of
 * weight 0. Those blocks and the notice must fit by themselves.
 */
export function fitWithin(
  blocks: readonly Block[],
  limit: number,
  notice: (complete: number, owners: number) => string,
): string {
  const size = (text: string) => Buffer.byteLength(text) + GAP.length;
  const owners = ownersOf(blocks);
  let total = blocks.reduce((sum, block) => sum + size(block.text), 0);
  if (total <= limit) return blocks.map(({ text }) => text).join(GAP);

  // No count that it can hold later is longer than this one.
  total += size(notice(owners.size, owners.size));
  const dropped = new Set<Block>();
  const leastFirst = blocks.filter(({ weight }) => weight > 0).toReversed();
  // The sort is stable: of equal weights, what came last stays first in this order.
  for (const block of leastFirst.sort((a, b) => b.weight - a.weight)) {
    if (total <= limit) break;
    dropped.add(block);
    total -= size(block.text);
  }

  const cutOwners = ownersOf([...dropped]);
  const kept = blocks.filter((block) => !dropped.has(block));
  // Nothing of weight 0 was dropped: what led before leads still.
  const lead = blocks.findIndex(({ weight }) => weight > 0);
  const said = notice(owners.size - cutOwners.size, owners.size);
  return [...kept.slice(0, lead), { text: said }, ...kept.slice(lead)].map(({ text }) => text).join(GAP);
}

function ownersOf(blocks: readonly Block[]): Set<string> {
  return new Set(blocks.flatMap(({ owner }) => (owner === undefined ? [] : [owner])));
}
