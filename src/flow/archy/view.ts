/** An Archy document as a flow of nodes, so that everything that reads flows reads it too. */
import { isRecord } from '../canonical.ts';
import type { FlowAction, FlowDefinition, FlowNode } from '../definition.ts';
import type { Path } from '../document.ts';
import { ACTIONS, type ArchyAction, actionList, labelOf } from './action-lists.ts';
import { ARCHY_ROOT, type ArchyDocument } from './document.ts';
import { branchWord, endsRun, exitsOf, isExit, isLoopBody, type Loop } from './exits.ts';
import { archyBody, type Group, groupsIn, LISTS } from './groups.ts';
import { NodeIds } from './node-ids.ts';
import { type NodeOrigin, originIn } from './origin.ts';
import { type Branch, type ShowOptions, showParameters, showValue } from './parameters.ts';
import { type GroupKind, parseReference } from './references.ts';
import { VARIABLES, variablesByName } from './variables-by-name.ts';

export interface ArchyView {
  /** The document as nodes and settings that show every value of it; its `archy` is the document. */
  readonly flow: FlowDefinition;
  /**
   * Where a value of the view is written: `['nodes', 'Initial State / Greet', 'actions', 0, 'messageBody']` gives the
   * path in the document. A path that is none of the view's is the document's own and comes back as it is.
   */
  readonly origin: (path: Path) => Path;
}

/**
 * The view of an Archy document. Total: what is malformed is shown as it is written.
 * Two documents that differ in anything that has a meaning give different digests; refIds and what a server may add
 * or drop on its own (`{noValue: true}` and the like) have none.
 *
 * @param id of the flow in Genesys Cloud, which no Archy document names; '' where it is not known
 */
export function viewArchy(document: ArchyDocument, id: string): ArchyView {
  const viewer = new Viewer(document);
  const { nodes, origins } = viewer.nodes();
  const settings = viewer.settings();
  const flow: FlowDefinition = {
    id,
    name: labelOf(archyBody(document)['name']) ?? '',
    nodes,
    ...(settings.size > 0 && {
      applicationSettings: Object.fromEntries(Array.from(settings, ([key, { value }]) => [key, value])),
    }),
    archy: document,
  };
  const below = new Map(Array.from(settings, ([key, { below }]) => [key, below]));
  return { flow, origin: (path) => originIn({ root: [ARCHY_ROOT], nodes: origins, settings: below }, path) };
}

interface Setting {
  readonly value: unknown;
  readonly below: (rest: Path) => Path;
}

/** The state or task whose actions are viewed. */
interface Home {
  readonly id: string;
  readonly at: Path;
  /** Id of the node that stands for its end, once one is needed. */
  end: string | undefined;
}

/** What a list of actions stands in. */
interface Around {
  /** Id of the node that comes after the list. */
  readonly next: string | undefined;
  /** The innermost loop around it. */
  readonly loop: Loop | undefined;
  readonly home: Home;
}

class Viewer {
  readonly #document: ArchyDocument;
  readonly #ids = new NodeIds();
  readonly #nodes: [string, FlowNode][] = [];
  readonly #origins = new Map<string, NodeOrigin>();
  readonly #groups: readonly (Group & { readonly id: string })[];
  /** What is read as states or tasks, and so no setting. */
  readonly #lists = new Set<string>();
  readonly #targets = new Map<string, { readonly id: string; readonly name: string }>();
  readonly #groupIds: ReadonlySet<string>;
  readonly #options: ShowOptions;

  constructor(document: ArchyDocument) {
    this.#document = document;
    this.#groups = (['state', 'task'] as const).flatMap((kind) => {
      const groups = groupsIn(document, kind);
      if (groups !== undefined) this.#lists.add(LISTS[kind]);
      return (groups ?? []).map((group) => ({ ...group, id: this.#ids.take(undefined, group.name || kind) }));
    });
    this.#groupIds = new Set(this.#groups.map(({ id }) => id));
    for (const { kind, refId, id, name } of this.#groups) {
      const key = targetKey(kind, refId);
      if (!this.#targets.has(key)) this.#targets.set(key, { id, name });
    }
    this.#options = {
      readReference: (text) => {
        const reference = parseReference(text);
        return (reference && this.#targets.get(targetKey(reference.kind, reference.refId))?.id) ?? text;
      },
    };
  }

  nodes(): { nodes: Record<string, FlowNode>; origins: ReadonlyMap<string, NodeOrigin> } {
    const start = this.#start();
    for (const group of this.#groups) this.#viewGroup(group, group.id === start);
    return { nodes: Object.fromEntries(this.#nodes), origins: this.#origins };
  }

  settings(): ReadonlyMap<string, Setting> {
    const settings = new Map<string, Setting>();
    const add = (key: string, value: unknown, at: Path): void => {
      const shown = this.#shown(key, value, at);
      if (shown !== undefined) settings.set(key, shown);
    };
    for (const [key, value] of Object.entries(this.#document)) {
      if (key !== ARCHY_ROOT || !isRecord(value)) add(key, value, [key]);
    }
    for (const [key, value] of Object.entries(archyBody(this.#document))) {
      if (key === 'name' || this.#lists.has(key)) continue;
      // One that leads to a state is told by the type of that state's node.
      if (key === 'startUpRef' && this.#start() !== undefined) continue;
      add(key, value, [ARCHY_ROOT, key]);
    }
    return settings;
  }

  /** Id of the node of the state that a conversation starts in. */
  #start(): string | undefined {
    const written = archyBody(this.#document)['startUpRef'];
    const reference = typeof written === 'string' ? parseReference(written) : undefined;
    return reference?.kind === 'state'
      ? this.#targets.get(targetKey(reference.kind, reference.refId))?.id
      : undefined;
  }

  #shown(key: string, value: unknown, at: Path): Setting | undefined {
    const shown = showValue(key, value, this.#options);
    if (shown === undefined) return undefined;
    const sorted = key === VARIABLES ? variablesByName(shown) : undefined;
    if (sorted === undefined) return { value: shown, below: (rest) => [...at, ...rest] };
    const below = ([index, ...rest]: Path): Path => {
      const written = typeof index === 'number' ? sorted.writtenAt[index] : undefined;
      return written === undefined ? at : [...at, written, ...rest];
    };
    return { value: sorted.variables, below };
  }

  #viewGroup(group: Group & { readonly id: string }, isStart: boolean): void {
    const { id, content, at } = group;
    const list = actionList(content[ACTIONS]);
    const extras = Object.entries(content).flatMap(([key, value]) => {
      if (key === 'name' || (key === ACTIONS && list !== undefined)) return [];
      const shown = this.#shown(key, value, [...at, key]);
      return shown === undefined ? [] : [{ action: { name: key, [key]: shown.value }, below: shown.below }];
    });
    const ids = this.#allocate(list ?? [], id);
    this.#add(
      id,
      nodeOf({
        type: isStart ? 'start' : 'transition',
        name: group.name,
        actions: extras.map(({ action }) => action),
        transition: ids[0],
      }),
      {
        at,
        actions: extras.map(
          ({ below }) =>
            (rest: Path) =>
              below(rest.slice(1)),
        ),
        conditions: [],
        transition: [...at, ACTIONS],
      },
    );
    this.#viewList(list ?? [], ids, [...at, ACTIONS], {
      next: undefined,
      loop: undefined,
      home: { id, at, end: undefined },
    });
  }

  #allocate(actions: readonly ArchyAction[], parent: string): string[] {
    return actions.map(({ type, parameters }) => this.#ids.take(parent, labelOf(parameters['name']) ?? type));
  }

  #viewList(actions: readonly ArchyAction[], ids: readonly string[], at: Path, around: Around): void {
    for (const [index, action] of actions.entries()) {
      const id = ids[index];
      if (id === undefined) continue;
      const next = ids[index + 1] ?? around.next;
      this.#viewAction(action, id, [...at, index, action.type], { ...around, next });
    }
  }

  #viewAction(action: ArchyAction, id: string, at: Path, around: Around): void {
    const { next, loop, home } = around;
    const { name, ...written } = action.parameters;
    const { parameters, branches } = showParameters(written, { ...this.#options, isEdge: isExit(action) });
    const idsOf = new Map<Branch, readonly string[]>(
      branches.map((branch) => {
        const inside = branch.actions.length === 0 ? id : this.#ids.take(id, branchWord(action, branch));
        return [branch, this.#allocate(branch.actions, inside)];
      }),
    );
    const { conditions, transition, transitionAt } = exitsOf(action, branches, {
      next,
      loop,
      head: (branch) => idsOf.get(branch)?.[0],
      end: () => this.#end(home),
      target: (reference, kind) => this.#target(reference, kind),
    });
    this.#add(
      id,
      nodeOf({
        type: endsRun(action) ? 'end' : 'action',
        name: labelOf(name),
        actions: [{ name: action.type, ...parameters }],
        conditions: conditions.map(({ condition }) => condition),
        transition,
      }),
      {
        at,
        actions: [(rest) => (rest[0] === 'name' ? at : [...at, ...rest])],
        conditions: conditions.map((exit) => ({
          at: [...at, ...exit.at],
          leadsAt: [...at, ...exit.leadsAt],
        })),
        transition: [...at, ...transitionAt],
      },
    );
    for (const branch of branches) {
      const inside = isLoopBody(action, branch) ? { next: id, loop: { id, next }, home } : around;
      this.#viewList(branch.actions, idsOf.get(branch) ?? [], [...at, ...branch.at, ACTIONS], inside);
    }
  }

  #end(home: Home): string {
    if (home.end === undefined) {
      home.end = this.#ids.take(home.id, '(end)');
      const origin = { at: home.at, actions: [], conditions: [], transition: home.at };
      this.#add(home.end, { type: 'transition' }, origin);
    }
    return home.end;
  }

  #target(text: string, kind: GroupKind): { readonly id: string; readonly name: string } {
    const reference = parseReference(text);
    const found = reference?.kind === kind ? this.#targets.get(targetKey(kind, reference.refId)) : undefined;
    if (found !== undefined) return found;
    // A dangling reference must not become a good one because a node happens to be called like it.
    return { id: this.#groupIds.has(text) ? `${text} (no reference)` : text, name: text };
  }

  #add(id: string, node: FlowNode, origin: NodeOrigin): void {
    this.#nodes.push([id, node]);
    this.#origins.set(id, origin);
  }
}

function targetKey(kind: GroupKind, refId: string): string {
  return `${kind} ${refId}`;
}

interface NodeParts {
  readonly type: FlowNode['type'];
  readonly name: string | undefined;
  readonly actions: FlowAction[];
  readonly conditions?: NonNullable<FlowNode['conditions']>;
  readonly transition: string | undefined;
}

function nodeOf({ type, name, actions, conditions = [], transition }: NodeParts): FlowNode {
  return {
    type,
    ...(name !== undefined && name !== '' && { name }),
    ...(actions.length > 0 && { actions }),
    ...(conditions.length > 0 && { conditions }),
    // An empty reference leads nowhere, and a schema would refuse it as one that is no text.
    ...(transition !== undefined && transition !== '' && { transition }),
  };
}
