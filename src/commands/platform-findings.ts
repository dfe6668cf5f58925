/** What Genesys Cloud says of a flow, at the lines that it says it of. */
import { compileArchy } from '../flow/archy/compile.ts';
import { archyOf } from '../flow/archy/document.ts';
import { resolveRefPath } from '../flow/archy/places.ts';
import type { FlowDefinition } from '../flow/definition.ts';
import type { Path } from '../flow/document.ts';
import { type Finding, hasErrors } from '../flow/finding.ts';
import type { PlatformMessage } from '../genesys/platform.ts';
import { platformEngine } from '../genesys/platform-engine.ts';
import { unplayable } from '../simulation/run.ts';
import { platformOf, type Run } from './run.ts';
import type { Built } from './steps.ts';

/**
 * Step 4: what the platform has to say about a flow, as findings with file and line. What a deploy could not test when
 * it is live is not let go live.
 */
export async function validateOnPlatform(run: Run, built: Built, flow: FlowDefinition): Promise<Finding[]> {
  const platform = platformOf(run);
  if (run.command === 'deploy' && built.transcripts.length > 0) await platform.prepareConversations?.(flow);
  const { valid, errors, warnings } = await platform.validateFlow(flow);
  const findings = [
    ...untestable(run, built, flow),
    ...errors.map((message) => platformFinding(built, 'error', message)),
    ...warnings.map((message) => platformFinding(built, 'warning', message)),
  ];
  if (valid || hasErrors(findings)) return findings;
  const message = 'Genesys Cloud says that this flow is not valid, without saying why.';
  return [...findings, platformFinding(built, 'error', { message })];
}

/** A conversation that cannot be held on the platform would take back whatever a deploy lets go live. */
function untestable(run: Run, { transcripts, document }: Built, flow: FlowDefinition): Finding[] {
  const engine = platformEngine(platformOf(run), flow.id);
  return unplayable(engine, transcripts, new Date(run.clock.now())).map(({ message, place }) => ({
    rule: 'platform',
    severity: run.command === 'deploy' ? 'error' : 'warning',
    message,
    place: place ?? document.locate([]),
  }));
}

export function platformFinding(
  built: Built,
  severity: Finding['severity'],
  entry: PlatformMessage,
): Finding {
  const { code, message } = entry;
  const { path, node } = whereOf(built.flow, entry);
  return {
    rule: 'platform',
    severity,
    message: code === undefined ? message : `${message} (${code})`,
    node,
    place: built.document.locate(path),
  };
}

function whereOf(
  flow: FlowDefinition | undefined,
  { nodeId, field, refPath, objectName }: PlatformMessage,
): { path: Path; node: string | undefined } {
  if (refPath !== undefined && flow !== undefined) return whereInArchy(flow, refPath, objectName);
  const fieldPath = field?.split(/[.[\]]+/).filter((key) => key !== '') ?? [];
  const path = nodeId === undefined ? fieldPath : ['nodes', nodeId, ...fieldPath];
  return { path: path.map((key) => (/^\d+$/.test(key) ? Number(key) : key)), node: nodeId };
}

/** In a flow document every state is the node of its refId, which the platform may have given a number. */
function whereInArchy(
  flow: FlowDefinition,
  refPath: string,
  objectName: string | undefined,
): { path: Path; node: string | undefined } {
  const archy = archyOf(flow);
  if (archy !== undefined) return { path: resolveRefPath(archy, refPath, objectName) ?? [], node: undefined };
  const { archy: compiled } = compileArchy(flow);
  const found = compiled && resolveRefPath(compiled, refPath, objectName);
  const node = found && stateIds(flow)[stateIndex(found)];
  return { path: node === undefined ? [] : ['nodes', node], node };
}

/** Compiled states stand in the order of the nodes. */
function stateIds(flow: FlowDefinition): readonly string[] {
  return Object.keys(flow.nodes);
}

function stateIndex(path: Path): number {
  const index = path[path.indexOf('states') + 1];
  return typeof index === 'number' ? index : -1;
}
