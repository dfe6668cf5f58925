import { archyOf } from './archy/document.ts';
import { isImplied, labelRenames, withinOf } from './archy/within.ts';
import { calledBy, queueOf, queueParameter, wordsOf, wordsParameter } from './archy/wording.ts';
import type { Change } from './change.ts';
import type { FlowDefinition, FlowNode, NodeType } from './definition.ts';
import { flowGraph } from './graph.ts';

/** What became of a node or a way. `missing`: something leads there, and there is no such node. */
export type PictureState = 'same' | 'added' | 'removed' | 'changed' | 'missing';

export interface PictureNode {
  readonly id: string;
  readonly state: PictureState;
  readonly nodeType: NodeType | undefined;
  /** What it says or does first, in a few words; empty where it does nothing. */
  readonly summary: string;
  /** The id it had before it was renamed. */
  readonly formerId?: string | undefined;
  /** What to call it where the id is a long way of names. */
  readonly label?: string | undefined;
  /** Id of the state or task it stands in, itself included. */
  readonly group?: string | undefined;
}

export interface PictureEdge {
  readonly from: string;
  readonly to: string;
  readonly state: Exclude<PictureState, 'missing'>;
  /** Who goes this way: a condition, `otherwise` beside conditions, or empty. */
  readonly label: string;
  /** Where it led before. */
  readonly was?: string | undefined;
}

/** A part of a flow, before and after in one. Its text comes from the flow, unescaped. */
export interface Picture {
  readonly nodes: readonly PictureNode[];
  readonly edges: readonly PictureEdge[];
}

/** The whole flow as it is. */
export function pictureOfFlow(flow: FlowDefinition): Picture {
  return draw(flow, []);
}

/** What changes and what lies directly around it; without nodes where no change is one of a node. */
export function pictureOfChange(after: FlowDefinition, changes: readonly Change[]): Picture {
  const whole = draw(after, changes);
  const touched = new Set(whole.nodes.flatMap(({ id, state }) => (isTouched(state) ? [id] : [])));
  const shown = new Set(touched);
  for (const { from, to } of whole.edges) {
    if (touched.has(from) || touched.has(to)) {
      shown.add(from);
      shown.add(to);
    }
  }
  return {
    nodes: whole.nodes.filter(({ id }) => shown.has(id)),
    edges: whole.edges.filter(({ from, to }) => shown.has(from) && shown.has(to)),
  };
}

function isTouched(state: PictureState): boolean {
  return state !== 'same' && state !== 'missing';
}

function draw(after: FlowDefinition, changes: readonly Change[]): Picture {
  const { nodes, edges } = flowGraph(after);
  const news = newsOf(changes);
  const placeIn = archyOf(after) === undefined ? undefined : placesIn(nodes, news.removed);
  const drawn = new Map<string, PictureNode>();
  for (const [id, node] of nodes) {
    const formerId = news.formerIds.get(id);
    const place = placeIn?.(id, node);
    drawn.set(id, { ...described(id, node, news.nodes.get(id) ?? 'same'), formerId, ...place });
  }
  for (const [id, content] of news.removed) {
    drawn.set(id, { ...described(id, content, 'removed'), ...placeIn?.(id, content) });
  }

  const ways = edges.map(({ from, to, via }): PictureEdge => {
    const node = nodes.get(from);
    const state = news.nodes.get(from) === 'added' ? 'added' : 'same';
    const own = news.ways.get(wayKey(from, via)) ?? { state };
    const was = own.was === undefined ? {} : { was: drawn.get(own.was)?.label ?? own.was };
    return { from, to, label: labelOf(node, via), ...own, ...was };
  });
  const all = [...ways, ...news.lostWays];
  for (const { to } of all) {
    if (!drawn.has(to)) drawn.set(to, { id: to, state: 'missing', nodeType: undefined, summary: '' });
  }
  return { nodes: [...drawn.values()], edges: all };
}

interface News {
  readonly nodes: ReadonlyMap<string, 'added' | 'changed'>;
  readonly formerIds: ReadonlyMap<string, string>;
  readonly removed: ReadonlyMap<string, FlowNode | undefined>;
  /** By where a way begins and what leads on. */
  readonly ways: ReadonlyMap<string, Pick<PictureEdge, 'state' | 'was'>>;
  readonly lostWays: readonly PictureEdge[];
}

function wayKey(from: string, via: 'transition' | number): string {
  return JSON.stringify([from, via]);
}

function newsOf(changes: readonly Change[]): News {
  const nodes = new Map<string, 'added' | 'changed'>();
  const formerIds = new Map<string, string>();
  const removed = new Map<string, FlowNode | undefined>();
  const ways = new Map<string, Pick<PictureEdge, 'state' | 'was'>>();
  const lostWays: PictureEdge[] = [];
  const renames = labelRenames(changes);
  const lose = (from: string, to: unknown, label: string) => {
    if (typeof to === 'string') lostWays.push({ from, to, state: 'removed', label });
  };
  for (const change of changes) {
    switch (change.kind) {
      case 'node-added':
        nodes.set(change.node, 'added');
        break;
      case 'node-removed':
        removed.set(change.node, change.content);
        for (const [index, condition] of (change.content?.conditions ?? []).entries()) {
          lose(change.node, condition.transition, labelOf(change.content, index));
        }
        lose(change.node, change.content?.transition, labelOf(change.content, 'transition'));
        break;
      case 'node-renamed':
        if (change.meaning === 'cosmetic' && isImplied(change.from, change.to, renames)) break;
        nodes.set(change.to, 'changed');
        formerIds.set(change.to, change.from);
        break;
      case 'rerouted':
        nodes.set(change.node, 'changed');
        ways.set(wayKey(change.node, 'transition'), rerouted(change.from));
        lose(change.node, change.from, '');
        break;
      case 'condition-added':
        nodes.set(change.node, 'changed');
        ways.set(wayKey(change.node, change.index), { state: 'added' });
        break;
      case 'condition-removed':
        nodes.set(change.node, 'changed');
        lose(change.node, change.condition['transition'], question(change.condition));
        break;
      case 'condition-moved':
        nodes.set(change.node, 'changed');
        ways.set(wayKey(change.node, change.to), { state: 'changed' });
        break;
      case 'condition-changed': {
        nodes.set(change.node, 'changed');
        const key = wayKey(change.node, change.index);
        if (change.field === 'transition') {
          ways.set(key, rerouted(change.from));
          lose(change.node, change.from, '');
        } else if (!ways.has(key)) {
          ways.set(key, { state: 'changed' });
        }
        break;
      }
      case 'node-type-changed':
      case 'node-label-changed':
      case 'action-added':
      case 'action-removed':
      case 'action-moved':
      case 'action-changed':
        nodes.set(change.node, 'changed');
        break;
      case 'setting-changed':
      case 'variable-changed':
      case 'name-changed':
        break;
    }
  }
  return { nodes, formerIds, removed, ways, lostWays };
}

/** A way from where there was none is new; any other led elsewhere before. */
function rerouted(was: unknown): Pick<PictureEdge, 'state' | 'was'> {
  return typeof was === 'string' ? { state: 'changed', was } : { state: 'added' };
}

/** For nodes of the view of an Archy document: their labels, and the state or task in which each stands. */
function placesIn(
  nodes: ReadonlyMap<string, FlowNode>,
  removed: ReadonlyMap<string, FlowNode | undefined>,
): (id: string, node: FlowNode | undefined) => Pick<PictureNode, 'label' | 'group'> {
  const groups = new Set(
    [...nodes, ...removed].flatMap(([id, node]) => {
      const isGroup = node?.name !== undefined && (node.type === 'start' || node.type === 'transition');
      return isGroup ? [id] : [];
    }),
  );
  return (id, node) => {
    let group: string | undefined = id;
    while (group !== undefined && !groups.has(group)) group = withinOf(group)?.parent;
    return { label: node?.name ?? withinOf(id)?.own ?? id, group };
  };
}

function labelOf(node: FlowNode | undefined, via: 'transition' | number): string {
  const conditions = node?.conditions ?? [];
  const action = node?.actions?.[0]?.name;
  if (action === 'decision' && conditions[0]?.condition === 'expression') {
    if (via === 0) return 'yes';
    if (via === 'transition') return 'no';
  }
  if (via === 'transition' && action === 'switch') return 'default';
  if (via === 'transition' && (action === 'callTask' || action === 'loop')) return 'then';
  if (via === 'transition') return conditions.length > 0 ? 'otherwise' : '';
  const condition = conditions[via];
  return condition === undefined ? '' : question(condition);
}

function question({ variable, condition, value }: Readonly<Record<string, unknown>>): string {
  if (condition === 'expression' || condition === 'outcome') return String(value);
  if (condition === 'task') return 'calls';
  const asked = value === undefined ? '' : ` ${typeof value === 'string' ? value : JSON.stringify(value)}`;
  return `${variable} ${condition}${asked}`;
}

function described(id: string, node: FlowNode | undefined, state: PictureState): PictureNode {
  return { id, state, nodeType: node?.type, summary: summaryOf(node) };
}

/** Where a node hands over and what a customer reads there tell more than what it keeps in mind. */
function summaryOf(node: FlowNode | undefined): string {
  const actions = node?.actions ?? [];
  const met = actions.find((action) => wordsParameter(action) !== undefined) ?? actions.at(0);
  const handover = actions.find((action) => queueParameter(action) !== undefined);
  const words = met === undefined || met === handover ? '' : summaryOfAction(met, node);
  const route = handover === undefined ? '' : `route ${queueOf(handover)}`;
  return [route, words].filter((part) => part !== '').join('; ');
}

function summaryOfAction(action: Readonly<Record<string, unknown>>, node: FlowNode | undefined): string {
  switch (action['name']) {
    case 'say':
    case 'ask':
      return `${action['name']} ${action['text']}`;
    case 'sendResponse':
      return `say ${wordsOf(action) ?? ''}`;
    case 'set':
      return `set ${action['variable']}`;
    case 'decision':
      return String(node?.conditions?.[0]?.value ?? '');
    case 'variables':
    case 'outputPaths':
      return '';
    default:
      return [String(action['name']), calledBy(action) ?? ''].join(' ').trim();
  }
}
