import type { z } from 'zod';
import { type FlowAction, type LiveFlow, liveFlowSchema } from '../flow/definition.ts';
import type { Path } from '../flow/document.ts';
import { fillPlaceholders, placeholdersIn } from '../flow/placeholders.ts';

/** A flow as a client sends it: the version is looked at where it counts, in a write. */
const flowBodySchema = liveFlowSchema.extend({
  version: liveFlowSchema.shape.version.optional(),
  status: liveFlowSchema.shape.status.optional(),
});
export type FlowBody = z.infer<typeof flowBodySchema>;

/** What concerns the flow as a whole is plain text; what concerns a node names it. */
export type ValidationEntry =
  | string
  | { readonly nodeId: string; readonly field: string; readonly code: string; readonly message: string };

export interface Validation {
  /** The flow that was sent, where it has the shape of one. */
  readonly flow: FlowBody | undefined;
  readonly errors: readonly ValidationEntry[];
  readonly warnings: readonly ValidationEntry[];
}

const KNOWN_ACTIONS: ReadonlySet<string> = new Set(['set', 'route', 'say', 'ask']);

/**
 * The one judgement of `/validate` and of a write: shape, start node, transitions to nodes that are not there, and
 * what only an organization can know, its queues (`undefined`: every queue exists).
 */
export function validateFlow(
  body: unknown,
  flowId: string,
  queues: ReadonlySet<string> | undefined,
): Validation {
  const parsed = flowBodySchema.safeParse(body);
  if (!parsed.success) {
    return { flow: undefined, errors: parsed.error.issues.map(schemaError), warnings: [] };
  }
  const flow = parsed.data;
  const errors: ValidationEntry[] = [];
  const warnings: ValidationEntry[] = [];
  if (flow.id !== flowId) errors.push(`The body holds the flow ${flow.id}, not ${flowId}.`);
  if (!Object.values(flow.nodes).some((node) => node.type === 'start')) {
    errors.push('The flow has no start node.');
  }
  const dangling = (nodeId: string, field: string, target: string | undefined): void => {
    if (target === undefined || Object.hasOwn(flow.nodes, target)) return;
    const message = `There is no node ${target} to go to.`;
    errors.push({ nodeId, field, code: 'transition.target.missing', message });
  };
  for (const [nodeId, node] of Object.entries(flow.nodes)) {
    dangling(nodeId, 'transition', node.transition);
    for (const [index, condition] of (node.conditions ?? []).entries()) {
      dangling(nodeId, `conditions[${index}].transition`, condition.transition);
    }
    for (const [index, action] of (node.actions ?? []).entries()) {
      const queueId = queueOf(action, flow);
      if (queueId !== undefined && queues && !queues.has(queueId)) {
        const message = `The organization has no queue ${queueId}.`;
        errors.push({ nodeId, field: `actions[${index}].queueId`, code: 'queue.not.found', message });
      }
      if (!KNOWN_ACTIONS.has(action.name)) {
        const message = `The action ${action.name} is unknown and will be skipped.`;
        warnings.push({ nodeId, field: `actions[${index}].name`, code: 'action.unknown', message });
      }
    }
  }
  return { flow, errors, warnings };
}

/** The queue a `route` action names; `undefined` for other actions and where only a conversation can tell. */
function queueOf(action: FlowAction, { environmentVariables }: Pick<LiveFlow, 'environmentVariables'>) {
  const { name, queueId } = action;
  if (name !== 'route' || typeof queueId !== 'string') return undefined;
  const variables = new Map(Object.entries(environmentVariables ?? {}));
  const filled = fillPlaceholders(queueId, ({ kind, name }) =>
    kind === 'variable' ? variables.get(name) : undefined,
  );
  return placeholdersIn(filled).length > 0 ? undefined : filled;
}

function schemaError({ path, message }: { path: PropertyKey[]; message: string }): ValidationEntry {
  const [root, nodeId, ...rest] = path.map((key) => (typeof key === 'symbol' ? key.toString() : key));
  if (root === 'nodes' && nodeId !== undefined) {
    return { nodeId: String(nodeId), field: dotted(rest) || 'node', code: 'schema', message };
  }
  return `${dotted(path.map(String)) || 'flow'}: ${message}`;
}

/** `['actions', 0, 'name']` as `actions[0].name`. */
function dotted(path: Path): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
    .join('')
    .replace(/^\./, '');
}
