import { align } from '../align.ts';
import { canonicalJson } from '../canonical.ts';
import type { FlowNode } from '../definition.ts';
import { unnumbered, WITHIN } from './within.ts';

type Nodes = Readonly<Record<string, FlowNode>>;

/** One name in the ids of a view: a state, a task, an action or a branch, with what stands in it. */
interface Place {
  readonly own: string;
  readonly id: string;
  /** Absent for a branch. */
  node?: FlowNode;
  readonly inside: Map<string, Place>;
}

/**
 * Which node of one view is which of another, where their ids do not tell: the second "Send Response" of a list becomes
 * the third where another is put before it, and a case is called by its expression. Maps old ids to new ones; ids that
 * stay are not in it.
 */
export function renumberedNodes(before: Nodes, after: Nodes): ReadonlyMap<string, string> {
  const [from, to] = [treeOf(before), treeOf(after)];
  const likeness = likenessOf([from, to]);
  const renumbered = new Map<string, string>();
  const waiting: [Place, Place][] = [[from, to]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [was, is] = next;
    if (was.id !== is.id && was.node !== undefined && is.node !== undefined) renumbered.set(was.id, is.id);
    waiting.push(...partnersIn(was, is, likeness));
  }
  return renumbered;
}

function treeOf(nodes: Nodes): Place {
  const root = placeOf('', '');
  for (const [id, node] of Object.entries(nodes)) {
    let place = root;
    for (const own of id.split(WITHIN)) {
      const known = place.inside.get(own);
      const inner = known ?? placeOf(own, place === root ? own : `${place.id}${WITHIN}${own}`);
      if (known === undefined) place.inside.set(own, inner);
      place = inner;
    }
    place.node = node;
  }
  return root;
}

function placeOf(own: string, id: string): Place {
  return { own, id, inside: new Map() };
}

interface Likeness {
  /** Equal for places that hold the same, with all that stands in them; labels and targets aside. */
  readonly whole: (place: Place) => string;
  /** Equal for nodes that hold the same themselves. */
  readonly shallow: (place: Place) => string;
}

function likenessOf(roots: readonly Place[]): Likeness {
  const numbers = new Map<string, number>();
  const wholes = new Map<Place, number>();
  const shallow = ({ node }: Place): string => (node === undefined ? '' : contentOf(node));
  // What stands in a place comes before it. Equal contents get equal numbers, so that no text grows with the depth.
  for (const place of roots.flatMap(outermostFirst).reverse()) {
    const inside = [...place.inside.values()].map((one) => wholes.get(one));
    const key = `${inside.join(',')} ${shallow(place)}`;
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    wholes.set(place, number);
  }
  return { whole: (place) => String(wholes.get(place)), shallow };
}

function contentOf({ type, actions, conditions }: FlowNode): string {
  const asked = conditions?.map(({ variable, condition, value }) => [variable, condition, value]);
  return canonicalJson([type, actions, asked]);
}

function outermostFirst(root: Place): Place[] {
  const places = [root];
  // The list grows while it is walked.
  for (const place of places) places.push(...place.inside.values());
  return places;
}

function partnersIn(was: Place, is: Place, { whole, shallow }: Likeness): [Place, Place][] {
  const old = byBase(was);
  const current = byBase(is);
  const pairs = [...old].flatMap(([base, from]) => {
    const to = current.get(base) ?? [];
    // One of a name on either side needs no comparison.
    return from.length === 1 && to.length === 1
      ? zip(from, to)
      : matched(from, to, whole, [shallow, () => '']);
  });
  const paired = new Set(pairs.flat());
  const left = [...was.inside.values()].filter((place) => !paired.has(place));
  const right = [...is.inside.values()].filter((place) => !paired.has(place));
  const isSwitch = was.node?.actions?.[0]?.name === 'switch';
  const isBranch = (place: Place) => place.node === undefined;
  return [
    ...pairs,
    // Another expression makes it another name of the same case.
    ...(isSwitch ? matched(left.filter(isBranch), right.filter(isBranch), whole, [() => '']) : []),
    // Another label, and all else the same, or at least what it does and the names of what stands in it.
    ...matched(
      left.filter((place) => !isBranch(place)),
      right.filter((place) => !isBranch(place)),
      whole,
      [(place) => `${shallow(place)} ${canonicalJson([...place.inside.keys()])}`],
    ),
  ];
}

function byBase({ inside }: Place): Map<string, Place[]> {
  const groups = new Map<string, Place[]>();
  for (const place of inside.values()) {
    const base = place.node === undefined ? `branch ${place.own}` : `node ${unnumbered(place.own)}`;
    const group = groups.get(base);
    if (group === undefined) groups.set(base, [place]);
    else group.push(place);
  }
  return groups;
}

function matched(
  from: readonly Place[],
  to: readonly Place[],
  identity: (place: Place) => string,
  likenesses: readonly ((place: Place) => string)[],
): [Place, Place][] {
  const { moved, changed, removed, added } = align(from, to, identity, likenesses);
  const others = [...moved, ...changed];
  const pick = (places: readonly Place[], indexes: readonly number[]) =>
    indexes.flatMap((index) => places[index] ?? []);
  const rest = (places: readonly Place[], gone: readonly number[]) => {
    const without = new Set(gone);
    return places.filter((_, index) => !without.has(index));
  };
  return [
    ...zip(
      rest(from, [...removed, ...others.map((pair) => pair.from)]),
      rest(to, [...added, ...others.map((pair) => pair.to)]),
    ),
    ...zip(
      pick(
        from,
        others.map((pair) => pair.from),
      ),
      pick(
        to,
        others.map((pair) => pair.to),
      ),
    ),
  ];
}

function zip(from: readonly Place[], to: readonly Place[]): [Place, Place][] {
  return from.flatMap((place, index): [Place, Place][] => {
    const partner = to[index];
    return partner === undefined ? [] : [[place, partner]];
  });
}
