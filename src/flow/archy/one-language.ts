import type { FlowDefinition } from '../definition.ts';
import { compileArchy } from './compile.ts';
import { archyOf } from './document.ts';
import { viewArchy } from './view.ts';

/** Whether two flows are both flow documents or both Archy documents, so that their nodes can be told apart. */
export function sameLanguage(a: FlowDefinition, b: FlowDefinition): boolean {
  return (archyOf(a) === undefined) === (archyOf(b) === undefined);
}

/**
 * Two flows in one language: where one is an Archy document and the other a flow document, that one as the Archy
 * document it compiles to. One that has no such document stays as it is: then everything differs, which is true.
 */
export function inOneLanguage(
  before: FlowDefinition,
  after: FlowDefinition,
): readonly [before: FlowDefinition, after: FlowDefinition] {
  return sameLanguage(before, after) ? [before, after] : [inArchy(before), inArchy(after)];
}

function inArchy(flow: FlowDefinition): FlowDefinition {
  if (archyOf(flow) !== undefined) return flow;
  const { archy } = compileArchy(flow);
  return archy === undefined ? flow : viewArchy(archy, flow.id).flow;
}
