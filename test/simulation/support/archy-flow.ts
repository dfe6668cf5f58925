import { load } from 'js-yaml';
import { viewArchy } from '../../../src/flow/archy/view.ts';
import { isRecord } from '../../../src/flow/canonical.ts';
import type { FlowDefinition } from '../../../src/flow/definition.ts';

/** A flow written in Archy: `body` is YAML for what stands under the root, besides its name and first state. */
export function archyFlow(body: string): FlowDefinition {
  const parsed = load(body);
  if (!isRecord(parsed)) throw new Error('the body of a flow is a mapping');
  const startUpRef = '/inboundShortMessage/states/state[start]';
  return viewArchy({ inboundShortMessage: { name: 'Parcels', startUpRef, ...parsed } }, 'parcels').flow;
}

/** A flow with one state that has these actions, given as YAML for a list. */
export function oneState(actions: string, variables = '[]'): FlowDefinition {
  const indented = actions.replaceAll(/^/gm, '          ');
  return archyFlow(
    `variables: ${variables}\nstates:\n  - state:\n      name: Start\n      refId: start\n      actions:\n${indented}`,
  );
}
