import type { FlowDefinition } from '../definition.ts';
import type { Path } from '../document.ts';
import { flowGraph } from '../graph.ts';
import type { ConditionNames } from './compile-conditions.ts';
import type { Report } from './compile-problem.ts';
import { MESSAGE, NOW } from './compile-text.ts';
import { type VariableUses, variableUses } from './compile-uses.ts';

/** The variable that holds the settings of a flow document, for which a message flow has no place. */
export const SETTINGS_VARIABLE = 'applicationSettings';

/** The variables of a flow document, as a message flow has them: every one a text. */
export interface CompiledVariables extends ConditionNames {
  /** To be declared, without environment variables. */
  readonly declared: readonly string[];
  /** What the conversation may bring along: all that is looked at. Sorted: nodes have no order that counts. */
  readonly data: readonly string[];
  /** Whether a variable stands for the channel, or for what the customer said last. */
  readonly holdsChannel: boolean;
  readonly holdsMessage: boolean;
}

/** Names that Architect is known to take: letters, digits and underscores. */
const NAME = /^[A-Za-z]\w*$/;

const BUILT_IN = ['message', 'channel', 'now'];

/** Finds the variables of a flow document, and reports those that cannot be had in Architect. */
export function compiledVariables(flow: FlowDefinition, report: Report): CompiledVariables {
  const environment = new Map(
    Object.keys(flow.environmentVariables ?? {}).map((name): [string, Path] => [
      name,
      ['environmentVariables', name],
    ]),
  );
  const uses = variableUses(flow);
  const { filledIn, compared, written, asks } = uses;
  const isRead = (name: string) => filledIn.has(name) || compared.has(name);
  const isSet = (name: string) => written.has(name) || environment.has(name);
  const holdsChannel = isRead('channel') || written.has('channel');
  const holdsMessage = written.has('message') || (isRead('message') && asks);

  reportBuiltIns(uses, environment, report);

  const isOwn = (name: string) =>
    isSet(name) || (name === 'message' ? holdsMessage : name !== 'now' && isRead(name));
  const places = new Map([...environment, ...filledIn, ...compared, ...written]);
  const own = [...places].filter(([name]) => isOwn(name));
  reportNames(own, report);

  // A conversation may bring along what a node sets later on.
  const isBrought = (name: string) => isRead(name) && !environment.has(name) && !BUILT_IN.includes(name);
  const data = own.flatMap(([name]) => (isBrought(name) ? [name] : [])).sort();
  const changes = holdsMessage || written.has('channel') || data.some((name) => written.has(name));
  if (changes) reportWayBack(flow.nodes, report);
  return {
    declared: own.flatMap(([name]) => (environment.has(name) ? [] : [name])),
    data,
    holdsChannel,
    holdsMessage,
    isData: (name) => isBrought(name) && !written.has(name),
    reference: (name) => (isOwn(name) ? `Flow.${name}` : name === 'now' ? NOW : MESSAGE),
    alwaysSet: (name) => environment.has(name) || !isOwn(name) || (BUILT_IN.includes(name) && name !== 'now'),
  };
}

/** Variables that mean something else in Architect than in a flow document. */
function reportBuiltIns(
  { filledIn, compared, written }: VariableUses,
  environment: ReadonlyMap<string, Path>,
  report: Report,
): void {
  for (const [name, path] of compared) {
    if (!environment.has(name)) continue;
    report({
      message: `compares the environment variable ${JSON.stringify(name)}, which a condition sees as not set in a flow document, but with its value in Architect`,
      path,
      severity: 'warning',
    });
  }
  for (const [name, path] of environment) {
    const used =
      name === 'message' || (name === 'channel' && [filledIn, compared, written].some((of) => of.has(name)));
    if (used) report({ message: `the variable ${JSON.stringify(name)} is built in: rename it`, path });
  }
  if (written.has('now') || environment.has('now')) return;
  const [shown, asked] = [filledIn.get('now'), compared.get('now')];
  if (shown !== undefined) {
    report({
      message:
        '{now} is written as Architect writes dates, not as in a flow document (2027-01-31T08:00:00.000Z)',
      path: shown,
      severity: 'warning',
    });
  }
  if (asked !== undefined) {
    report({
      message:
        'the time (now) cannot be compared: set a variable to {now} first, or let a data action decide',
      path: asked,
    });
  }
}

function reportNames(places: readonly (readonly [string, Path])[], report: Report): void {
  const seen = new Map([[SETTINGS_VARIABLE.toLowerCase(), 'which Flowgate keeps settings in']]);
  for (const [name, path] of places) {
    const told = JSON.stringify(name);
    const twin = seen.get(name.toLowerCase());
    seen.set(name.toLowerCase(), `${told}, but for the case of letters`);
    if (!NAME.test(name)) {
      report({
        message: `a variable cannot be called ${told} in Architect: begin with a letter, and use only letters, digits and _`,
        path,
      });
    } else if (twin !== undefined) {
      report({ message: `the variable ${told} is called like the one ${twin}: rename it`, path });
    }
  }
}

/** What is read at the start would be read again. */
function reportWayBack(nodes: FlowDefinition['nodes'], report: Report): void {
  const graph = flowGraph({ nodes });
  for (const start of graph.starts) {
    for (const { path } of graph.predecessors(start)) {
      report({
        message:
          'leads back to the start node, which would forget what was said and set since: lead to the node behind it',
        path,
      });
    }
  }
}
