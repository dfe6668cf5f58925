import { createHash } from 'node:crypto';
import { archyOf } from './archy/document.ts';
import { canonicalJson, sortKeys, tidy } from './canonical.ts';
import type { FlowCondition, FlowDefinition, FlowNode, LiveFlow } from './definition.ts';

/** Where the stamp of a release stands in `applicationSettings`. */
export const STAMP_KEY = 'flowgate';

/**
 * Digest of the content that a live flow was released as, where the platform stores content in a form of its own and
 * nothing was published since. A symbol, so that no answer of a server can claim it.
 */
export const AS_RELEASED = Symbol('digest of the content as it was released');

interface Released {
  readonly [AS_RELEASED]?: string;
}

/**
 * The part of a flow that a release manages, in canonical form: `id`, `name`, `nodes`, `applicationSettings` without
 * the stamp, and `environmentVariables`; keys sorted, entries that say nothing left out. Two flows that mean the same
 * give the same content, whoever wrote or stored them.
 */
export function managedContent(flow: LiveFlow | FlowDefinition): FlowDefinition {
  const { [STAMP_KEY]: _stamp, ...ownSettings } = flow.applicationSettings ?? {};
  const applicationSettings = tidy(ownSettings);
  const environmentVariables = sortKeys(flow.environmentVariables ?? {});
  const nodes = Object.entries(flow.nodes).map(([id, node]): [string, FlowNode] => [id, managedNode(node)]);
  return {
    ...(isEmpty(applicationSettings) ? {} : { applicationSettings }),
    ...(isEmpty(environmentVariables) ? {} : { environmentVariables }),
    id: flow.id,
    name: flow.name,
    nodes: sortKeys(Object.fromEntries(nodes)),
  };
}

/** A live flow as a definition: what a release manages of it, with the Archy document that it is a view of. */
export function definitionOf(live: LiveFlow): FlowDefinition {
  const archy = archyOf(live);
  return { ...managedContent(live), ...(archy && { archy }) };
}

/** `sha256:` and the hex digest of the managed content: equal exactly where two flows mean the same. */
export function digest(flow: (LiveFlow | FlowDefinition) & Released): string {
  const asReleased = flow[AS_RELEASED];
  if (asReleased !== undefined) return asReleased;
  return `sha256:${createHash('sha256')
    .update(canonicalJson(managedContent(flow)))
    .digest('hex')}`;
}

function managedNode(node: FlowNode): FlowNode {
  const actions = (node.actions ?? []).map((action) => ({ ...tidy(action), name: action.name }));
  const conditions = (node.conditions ?? []).map(managedCondition);
  return {
    ...(actions.length === 0 ? {} : { actions }),
    ...(conditions.length === 0 ? {} : { conditions }),
    ...(node.name === undefined ? {} : { name: node.name }),
    ...(node.transition === undefined ? {} : { transition: node.transition }),
    type: node.type,
  };
}

function managedCondition({ condition, transition, value, variable }: FlowCondition): FlowCondition {
  return { condition, transition, ...(value === undefined ? {} : { value }), variable };
}

function isEmpty(record: Readonly<Record<string, unknown>>): boolean {
  return Object.keys(record).length === 0;
}
