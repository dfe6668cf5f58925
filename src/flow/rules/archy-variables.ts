import { ARCHY_ROOT, archyOf } from '../archy/document.ts';
import { namesIn, parseExpression } from '../archy/expression/index.ts';
import { archyBody } from '../archy/groups.ts';
import { type Declaration, declarationsIn, sectionsOf, usesIn } from '../archy/outline.ts';
import type { FlowDefinition } from '../definition.ts';
import type { Path } from '../document.ts';
import { didYouMean, nearest } from '../nearest.ts';
import { nodeFinder } from './archy-nodes.ts';
import { ARCHY, example, quoted, type Rule } from './rule.ts';

/** Variables of the flow that Genesys Cloud has built in, of which public documentation tells. */
const BUILT_IN: ReadonlySet<string> = new Set([
  'flow.istest',
  'flow.startdatetimeutc',
  'flow.version',
  'flow.wrapupcode',
]);

export const undeclaredArchyVariable: Rule = {
  id: 'archy-undeclared-variable',
  languages: ARCHY,
  severity: 'error',
  summary: 'In Archy, every Flow, State and Task variable is declared where it is used.',
  why: 'Genesys Cloud does not publish a flow that reads or sets a variable it does not have. Variables of a state or task are only there.',
  bad: example(`
    inboundShortMessage:
      name: Hello
      startUpRef: "/inboundShortMessage/states/state[Hello_1]"
      variables:
        - stringVariable: { name: Flow.customer, initialValue: { lit: friend } }
      states:
        - state:
            name: Hello
            refId: Hello_1
            actions:
              - sendResponse: { name: Greet, messageBody: { exp: Flow.customer } }
              - sendResponse: { name: Part, messageBody: { exp: 'Append("Goodbye, ", Flow.custmer)' } }
              - disconnect: { name: Disconnect }
  `),
  good: example(`
    inboundShortMessage:
      name: Hello
      startUpRef: "/inboundShortMessage/states/state[Hello_1]"
      variables:
        - stringVariable: { name: Flow.customer, initialValue: { lit: friend } }
      states:
        - state:
            name: Hello
            refId: Hello_1
            actions:
              - sendResponse: { name: Greet, messageBody: { exp: 'Append("Hello, ", Flow.customer)' } }
              - disconnect: { name: Disconnect }
  `),
  *check({ flow }) {
    const scopes = scopesOf(flow);
    const nodeAt = nodeFinder(flow);
    for (const { places, own, homes } of scopes) {
      const bound = new Set(places.flatMap(({ name, path }) => (isOutput(path) ? [name.toLowerCase()] : [])));
      for (const { name, isSet, isSure, path } of places) {
        if (!isSure) continue;
        const key = name.toLowerCase();
        if (isDeclared(key, own)) continue;
        const isFlow = key.startsWith('flow.');
        if (isFlow && BUILT_IN.has(key)) continue;
        const names = [...own.values()];
        const home = homes.get(key);
        const says =
          home === undefined
            ? `The variable ${quoted(name)} is not declared.${didYouMean(name, names)}`
            : `The variable ${quoted(name)} belongs to ${home} and is not there outside of it. Keep the value in a Flow variable.`;
        // Nobody can set what is built in; of what can only be read, Flowgate may not know all.
        const isUnsure = isFlow && !isSet && nearest(name, names) === undefined;
        // Published flows put outputs into variables that they declare nowhere.
        const isMade = home === undefined && bound.has(key);
        const advice = isMade
          ? ' Declare it: that Genesys Cloud makes one for an output is written nowhere.'
          : isUnsure
            ? ' Declare it, unless Genesys Cloud has it built in.'
            : '';
        yield {
          message: `${says}${advice}`,
          node: nodeAt(path),
          path,
          ...(isUnsure || isMade ? { severity: 'warning' as const } : {}),
        };
      }
    }
  },
};

export const unusedArchyVariable: Rule = {
  id: 'archy-unused-variable',
  languages: ARCHY,
  severity: 'warning',
  summary: 'In Archy, every declared variable is used, but inputs and outputs of the flow.',
  why: 'A variable that nothing uses is left over, or missing where it was meant to be. Genesys Cloud warns of it with every publication.',
  bad: example(`
    inboundShortMessage:
      name: Hello
      startUpRef: "/inboundShortMessage/states/state[Hello_1]"
      variables:
        - stringVariable: { name: Flow.customer, initialValue: { noValue: true } }
      states:
        - state:
            name: Hello
            refId: Hello_1
            actions:
              - sendResponse: { name: Greet, messageBody: { lit: Hello! } }
              - disconnect: { name: Disconnect }
  `),
  good: example(`
    inboundShortMessage:
      name: Hello
      startUpRef: "/inboundShortMessage/states/state[Hello_1]"
      variables:
        - stringVariable: { name: Flow.customer, initialValue: { lit: friend } }
      states:
        - state:
            name: Hello
            refId: Hello_1
            actions:
              - sendResponse: { name: Greet, messageBody: { exp: 'Append("Hello, ", Flow.customer)' } }
              - disconnect: { name: Disconnect }
  `),
  *check({ flow }) {
    const scopes = scopesOf(flow);
    const nodeAt = nodeFinder(flow);
    const all = scopes.flatMap(({ places }) => places);
    for (const { declared, places, kind } of scopes) {
      const used = withParents((kind === 'flow' ? all : places).map(({ name }) => name.toLowerCase()));
      for (const { name, isShared, path } of declared) {
        if (isShared || used.has(name.toLowerCase())) continue;
        const message = `Nothing uses the variable ${quoted(name)}. Remove it, or write it where its value belongs.`;
        yield { message, node: nodeAt(path), path };
      }
    }
  },
};

interface VariablePlace {
  readonly name: string;
  readonly isSet: boolean;
  /** Whether the expression around it could be read. */
  readonly isSure: boolean;
  readonly path: Path;
}

interface VariableScope {
  readonly kind: 'flow' | 'state' | 'task';
  readonly declared: readonly Declaration[];
  /** Everything that can be used here, by its name in small letters. */
  readonly own: ReadonlyMap<string, string>;
  /** Of what is declared in a state or task, in which, by its name in small letters. */
  readonly homes: ReadonlyMap<string, string>;
  readonly places: readonly VariablePlace[];
}

/** The flow as such, then each state and task, with what is declared and what is used there. */
function scopesOf(flow: FlowDefinition): VariableScope[] {
  const archy = archyOf(flow);
  const { states: _states, tasks: _tasks, ...top } = archy === undefined ? {} : archyBody(archy);
  const ofFlow = declarationsIn(top, [ARCHY_ROOT]);
  const sections = sectionsOf(archy).map((section) => ({
    ...section,
    declared: declarationsIn(section.content, section.at),
  }));
  const homes = new Map(
    sections.flatMap(({ kind, name, declared }) =>
      declared.map((one): [string, string] => [one.name.toLowerCase(), `the ${kind} ${quoted(name)}`]),
    ),
  );
  const shared = byName(ofFlow);
  return [
    { kind: 'flow', declared: ofFlow, own: shared, homes, places: placesIn(top, [ARCHY_ROOT]) },
    ...sections.map(
      ({ kind, declared, content, at }): VariableScope => ({
        kind,
        declared,
        own: new Map([...shared, ...byName(declared)]),
        homes,
        places: placesIn(content, at),
      }),
    ),
  ];
}

/** Architect reads names whatever their case. */
function byName(declared: readonly Declaration[]): Map<string, string> {
  return new Map(declared.map(({ name }) => [name.toLowerCase(), name]));
}

const SCOPED = /^(?:flow|state|task)\./i;
const SCOPED_NAME = /(?<![\p{L}\p{N}_.])(?:flow|state|task)(?:\.[\p{L}\p{M}\p{N}_]+)+/giu;

/** Where `Flow`, `State` and `Task` variables are read or set; each once for an expression. */
function placesIn(body: unknown, path: Path): VariablePlace[] {
  return usesIn(body, path).flatMap(({ kind, text, path: at }) => {
    const isSet = kind === 'target';
    const parsed = isSet ? undefined : parseExpression(text);
    const isSure = parsed?.ok !== false;
    const names = isSet
      ? [text]
      : parsed?.ok === true
        ? namesIn(parsed.expression)
        : (text.match(SCOPED_NAME) ?? []);
    return names.filter((name) => SCOPED.test(name)).map((name) => ({ name, isSet, isSure, path: at }));
  });
}

function isOutput(path: Path): boolean {
  return path.at(-1) === 'var';
}

/** A property of a variable stands behind its name: `Flow.order.number`. */
function isDeclared(name: string, own: ReadonlyMap<string, string>): boolean {
  return [...withParents([name])].some((one) => own.has(one));
}

function withParents(names: readonly string[]): Set<string> {
  const all = new Set<string>();
  for (const name of names) {
    for (let end = name.length; end > 0; end = name.lastIndexOf('.', end - 1)) all.add(name.slice(0, end));
  }
  return all;
}
