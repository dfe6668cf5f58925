import { FlowgateError } from '../../errors.ts';
import { compileArchy } from '../../flow/archy/compile.ts';
import { type ArchyDocument, archyOf } from '../../flow/archy/document.ts';
import type { FlowDefinition } from '../../flow/definition.ts';
import type { InitialFlow } from '../organization.ts';
import { metadataOf } from './document-parts.ts';
import type { InitialArchitectFlow } from './organization.ts';

/**
 * Flows as an organization on this API holds them: native ones as they are, flow documents compiled.
 * @throws FlowgateError `invalid-flow` for a flow document that cannot be compiled
 */
export function initialFlows(flows: readonly InitialFlow[]): InitialArchitectFlow[] {
  return flows.map((flow) => {
    const archy = documentOf(flow);
    const isPublished = (flow.status ?? 'published') === 'published';
    // A native flow may name no id: the platform knows it by its name.
    const id =
      flow.id === ''
        ? metadataOf(archy)
            .name.toLowerCase()
            .replaceAll(/[^a-z0-9]+/g, '-')
        : flow.id;
    return { id, archy, version: isPublished ? (flow.version ?? 1) : 0 };
  });
}

function documentOf(flow: FlowDefinition): ArchyDocument {
  const native = archyOf(flow);
  if (native) return native;
  const { archy, problems } = compileArchy(flow);
  if (archy) return archy;
  throw new FlowgateError('invalid-flow', {
    attempted: `start the sandbox with the flow ${flow.id}`,
    returned: problems.map(({ message }) => message).join('; '),
    advice: 'Write what Architect can do, or a native Archy flow.',
  });
}
