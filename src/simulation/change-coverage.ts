import type { Place } from '../errors.ts';
import type { Change } from '../flow/change.ts';
import type { FlowAction, FlowDefinition, FlowNode } from '../flow/definition.ts';
import { diffFlows } from '../flow/diff.ts';
import type { Edge } from '../flow/graph.ts';
import { placeholdersIn } from '../flow/placeholders.ts';
import { namesIn } from './candidates.ts';
import { isMissed, type Locate, type Played, type Share, transitionsTaken } from './coverage.ts';
import { Generator, takeableEdges } from './generator.ts';
import { stepKey } from './search.ts';
import { transcriptStub } from './transcript-text.ts';
import type { UntakenReason } from './untaken.ts';

/** A transition that a change added or altered, and that no conversation which passed takes. */
export interface UntestedTransition extends Edge {
  /** Conversations that took it and failed. */
  readonly failed: number;
  /** Where its target is written, where the source was at hand. */
  readonly place?: Place;
  /** One item for the list `transcripts` of a transcript file, as YAML text; absent where none was found. */
  readonly stub?: string;
  /** Where there is no stub: why not. */
  readonly why?: { readonly reason: UntakenReason; readonly text: string };
}

/** How well the conversations test what a change touches. Nothing to test: `total` is 0. */
export interface ChangeCoverage extends Share {
  /** In the order of the document. */
  readonly untested: readonly UntestedTransition[];
}

/**
 * The transitions of `after` that a change added or altered, in the order of the document. These are
 * - a condition that is new, or whose question, target or place in the order changed;
 * - a plain transition that is new or leads elsewhere, or that now takes those whom a removed condition took;
 * - every transition into and out of a node that is new or of another type, or whose actions changed;
 * - the same for what uses an environment variable of the flow whose value changed.
 * Another name, label, setting or mere id of a node alters none. Without `before`, all of them are new.
 */
export function changedTransitions(
  before: FlowDefinition | undefined,
  after: FlowDefinition,
): readonly Edge[] {
  const edges = takeableEdges(after);
  if (before === undefined) return edges;
  const touched = diffFlows(before, after).map((change) => touchedBy(change, after));
  return edges.filter((edge) => touched.some((touches) => touches(edge)));
}

/**
 * Which of the transitions that a change touches no conversation that passed takes, each with a transcript that does.
 *
 * @param results what happened to the flow's conversations in `after`
 * @param options `now` is what `{now}` stands for in the conversations that are made up; `locate` gives what is
 *   untested its place in the source
 */
export function coverageOfChange(
  before: FlowDefinition | undefined,
  after: FlowDefinition,
  results: readonly Played[],
  options: { readonly now: Date; readonly locate?: Locate },
): ChangeCoverage {
  const changed = new Set(changedTransitions(before, after).map(stepKey));
  const transitions = transitionsTaken(after, results).filter((edge) => changed.has(stepKey(edge)));
  const missed = transitions.filter(isMissed);
  // Looking through a whole flow is work: it is done only where something is missing.
  const generator = missed.length === 0 ? undefined : new Generator(after, options);
  const untested = missed.map(({ passed: _, ...written }): UntestedTransition => {
    const edge = options.locate === undefined ? written : { ...written, place: options.locate(written.path) };
    const generated = generator?.taking(edge);
    if (generated !== undefined) return { ...edge, stub: transcriptStub(after, generated) };
    const why = generator?.why(edge);
    return { ...edge, ...(why && { why: { reason: why.reason, text: why.why } }) };
  });
  return {
    total: transitions.length,
    passed: transitions.length - missed.length,
    failedOnly: missed.filter(({ failed }) => failed > 0).length,
    untested,
  };
}

function touchedBy(change: Change, after: FlowDefinition): (edge: Edge) => boolean {
  const nothing = () => false;
  const around = (node: string) => (edge: Edge) => edge.from === node || edge.to === node;
  const one = (node: string, via: Edge['via']) => (edge: Edge) => edge.from === node && edge.via === via;
  switch (change.kind) {
    case 'node-added':
    case 'node-type-changed':
    case 'action-added':
    case 'action-removed':
    case 'action-moved':
    case 'action-changed':
      return around(change.node);
    case 'condition-added':
    case 'condition-changed':
      return one(change.node, change.index);
    case 'condition-moved':
      return one(change.node, change.to);
    case 'condition-removed':
    case 'rerouted':
      return one(change.node, 'transition');
    case 'variable-changed':
      return usesVariable(change.name, after);
    case 'node-removed':
    case 'node-renamed':
    case 'node-label-changed':
    case 'setting-changed':
    case 'name-changed':
      return nothing;
  }
}

function usesVariable(name: string, { nodes }: FlowDefinition): (edge: Edge) => boolean {
  const acting = new Set(
    Object.entries(nodes).flatMap(([id, node]) => ((node.actions ?? []).some(mentions) ? [id] : [])),
  );
  return ({ from, to, via }) => acting.has(from) || acting.has(to) || asks(nodes[from], via);

  function mentions(action: FlowAction): boolean {
    return Object.values(action).some(
      (value) =>
        typeof value === 'string' &&
        placeholdersIn(value).some(
          (placeholder) => placeholder.kind === 'variable' && placeholder.name === name,
        ),
    );
  }

  function asks(node: FlowNode | undefined, via: Edge['via']): boolean {
    const condition = via === 'transition' ? undefined : node?.conditions?.[via];
    return condition !== undefined && namesIn(condition).includes(name);
  }
}
