import { ARCHY_ROOT, type ArchyDocument, archyRoot } from '../../flow/archy/document.ts';
import { isRecord } from '../../flow/canonical.ts';
import { flowBody, metadataOf, objectsIn } from './document-parts.ts';
import { flowNameFault } from './flow-name.ts';

/** What publication has against one object of a flow. */
export interface FlowIssue {
  readonly severity: 'error' | 'warning';
  readonly text: string;
  /** The object's label and Architect's name for its kind. */
  readonly objectName: string;
  readonly objectType: string;
  /** As the platform writes it: `/inboundShortMessage/states/state[Start_1]/actions/callData[_^_archy_callData_1__]`. */
  readonly refPath: string;
  /** The objects around it, innermost first: each repeats the error in a rollup. */
  readonly parents: readonly { readonly objectName: string; readonly objectType: string }[];
}

/**
 * Why a document is not published, or what is odd about it. A small part of what Architect looks at: the name, the
 * state to start in, references to states and tasks that are not there, data actions that name none, variables that
 * are declared and never used.
 */
export function flowIssues(archy: ArchyDocument): FlowIssue[] {
  const root = archyRoot(archy) ?? ARCHY_ROOT;
  const body = flowBody(archy);
  const flow = { objectName: metadataOf(archy).name, objectType: 'ArchFlowInboundShortMessage' };
  const ofFlow = (severity: FlowIssue['severity'], text: string): FlowIssue => ({
    severity,
    text,
    ...flow,
    refPath: `/${root}`,
    parents: [],
  });
  const name = flowNameFault(flow.objectName);
  const containers = containersOf(body, root);
  const known = new Set(containers.map(({ path }) => path));
  const startUp = body['startUpRef'];
  const issues = name ? [ofFlow('error', name.message)] : [];
  if (typeof startUp !== 'string' || !known.has(startUp)) {
    issues.push(ofFlow('error', `The starting state ${shown(startUp)} does not exist.`));
  }
  for (const container of containers) {
    const counts = new Map<string, number>();
    for (const { object } of objectsIn(container.value)) {
      for (const [kind, parameters] of Object.entries(object)) {
        const text = isRecord(parameters) ? actionFault(kind, parameters, known) : undefined;
        if (!isRecord(parameters) || typeof parameters['name'] !== 'string') continue;
        const count = (counts.get(kind) ?? 0) + 1;
        counts.set(kind, count);
        if (text === undefined) continue;
        issues.push({
          severity: 'error',
          text,
          objectName: parameters['name'],
          objectType: `ArchAction${kind.charAt(0).toUpperCase()}${kind.slice(1)}`,
          refPath: `${container.path}/actions/${kind}[_^_archy_${kind}_${count}__]`,
          parents: [{ objectName: container.name, objectType: container.type }, flow],
        });
      }
    }
  }
  const unused = unusedVariables(body);
  return [
    ...issues,
    ...unused.map((variable) => ofFlow('warning', `The variable '${variable}' is not used.`)),
  ];
}

/** Names of the queues that a document transfers to, as literals: what is computed only a conversation can tell. */
export function queuesIn(archy: ArchyDocument): string[] {
  const names = [...objectsIn(archy)].flatMap(({ object: { targetQueue } }) => {
    const literal = isRecord(targetQueue) ? targetQueue['lit'] : undefined;
    return isRecord(literal) && typeof literal['name'] === 'string' ? [literal['name']] : [];
  });
  return [...new Set(names)];
}

interface Container {
  readonly path: string;
  readonly name: string;
  readonly type: string;
  readonly value: unknown;
}

/** The states and tasks, under the paths they are referred to by. */
function containersOf(body: Readonly<Record<string, unknown>>, root: string): Container[] {
  return (['state', 'task'] as const).flatMap((kind) => {
    const list = body[`${kind}s`];
    return (Array.isArray(list) ? list : []).flatMap((item: unknown) => {
      const value = isRecord(item) ? item[kind] : undefined;
      if (!isRecord(value)) return [];
      const path = `/${root}/${kind}s/${kind}[${String(value['refId'])}]`;
      const type = kind === 'state' ? 'ArchState' : 'ArchTask';
      return [{ path, name: String(value['name']), type, value }];
    });
  });
}

function actionFault(
  kind: string,
  parameters: Readonly<Record<string, unknown>>,
  known: ReadonlySet<string>,
): string | undefined {
  for (const key of ['targetStateRef', 'targetTaskRef']) {
    const target = parameters[key];
    if (target !== undefined && !(typeof target === 'string' && known.has(target))) {
      return `The reference ${shown(target)} leads nowhere.`;
    }
  }
  return kind === 'callData' && !isRecord(parameters['category'])
    ? 'A data action must be selected.'
    : undefined;
}

/** Variables of the flow that stand nowhere but where they are declared. */
function unusedVariables(body: Readonly<Record<string, unknown>>): string[] {
  const { variables, ...rest } = body;
  const declared = (Array.isArray(variables) ? variables : []).flatMap((item: unknown) =>
    isRecord(item)
      ? Object.values(item).flatMap((variable) =>
          isRecord(variable) && typeof variable['name'] === 'string' ? [variable['name']] : [],
        )
      : [],
  );
  const text = JSON.stringify(rest).toLowerCase();
  return declared.filter((name) => !text.includes(JSON.stringify(name).slice(1, -1).toLowerCase()));
}

function shown(value: unknown): string {
  return `'${typeof value === 'string' ? value : String(JSON.stringify(value))}'`;
}
