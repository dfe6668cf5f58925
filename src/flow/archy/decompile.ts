import { z } from 'zod';
import { isRecord } from '../canonical.ts';
import type { FlowAction, FlowCondition, FlowDefinition, FlowNode } from '../definition.ts';
import { compileArchy } from './compile.ts';
import { comparable } from './compile-comparable.ts';
import { readCondition } from './compile-conditions.ts';
import {
  READ_DATA,
  REMEMBER_CHANNEL,
  REMEMBER_MESSAGE,
  readClosingLabel,
  readStateName,
  readValue,
} from './compile-labels.ts';
import { ANSWER, QUESTION } from './compile-states.ts';
import { type ArchyValue, ExpressionReader, readTextValue } from './compile-text.ts';
import { SETTINGS_VARIABLE } from './compile-variables.ts';
import { ARCHY_ROOT, type ArchyDocument } from './document.ts';

/** What these schemas let through unseen is compared afterwards, when the result is compiled again. */
const valueSchema = z.union([z.object({ lit: z.string() }), z.object({ exp: z.string() })]);
const changeStateSchema = z.object({
  changeState: z.object({ name: z.string(), targetStateRef: z.string() }),
});
const disconnectSchema = z.object({ disconnect: z.object({ name: z.string() }) });
const switchSchema = z.object({
  switch: z.object({
    name: z.string(),
    evaluate: z.object({
      firstTrue: z.object({
        default: z.object({ actions: z.tuple([z.union([changeStateSchema, disconnectSchema])]) }),
        cases: z.array(
          z.object({
            case: z.object({ value: z.object({ exp: z.string() }), actions: z.tuple([changeStateSchema]) }),
          }),
        ),
      }),
    }),
  }),
});
const closingSchema = z.union([changeStateSchema, disconnectSchema, switchSchema]);
type Closing = z.infer<typeof closingSchema>;

const actionSchema = z.union([
  z.object({ getParticipantData: z.object({ name: z.literal(READ_DATA) }) }),
  z.object({ sendResponse: z.object({ messageBody: valueSchema }) }),
  z.object({
    updateData: z.object({
      name: z.string(),
      statements: z.tuple([z.object({ string: z.object({ variable: z.string(), value: valueSchema }) })]),
    }),
  }),
  z.object({
    callBotFlow: z.object({
      botFlow: z.record(
        z.string(),
        z.object({
          ver_latestPublished: z.object({
            inputs: z.object({ [QUESTION]: valueSchema }),
            outputs: z.object({ [ANSWER]: z.object({ var: z.string() }) }),
          }),
        }),
      ),
    }),
  }),
  z.object({ transferToAcd: z.object({ targetQueue: z.object({ exp: z.string() }) }) }),
]);

const documentSchema = z.object({
  [ARCHY_ROOT]: z.object({
    name: z.string(),
    variables: z
      .array(
        z.object({
          stringVariable: z.object({
            name: z.string(),
            initialValue: valueSchema.optional().catch(undefined),
          }),
        }),
      )
      .default([]),
    states: z.array(
      z.object({ state: z.object({ name: z.string(), refId: z.string(), actions: z.array(z.unknown()) }) }),
    ),
  }),
});

/** Thrown inside a reading only: the document is not one of ours. */
class Foreign extends Error {}

/**
 * The flow document that an Archy document was compiled from; `undefined` where it is anything else, an edited one
 * included. Nothing is guessed: what is read is compiled again, and must give the same document, except for what
 * Genesys Cloud decides (numbers of `refId`s, order of states and variables, the division where none was given) and
 * values that say nothing.
 *
 * @param id of the flow; the document has none
 */
export function decompileArchy(archy: ArchyDocument, id: string): FlowDefinition | undefined {
  const parsed = documentSchema.safeParse(archy);
  if (!parsed.success) return undefined;
  try {
    const flow = readFlow(parsed.data, id);
    const again = compileArchy(flow).archy;
    return again !== undefined && comparable(again, again) === comparable(archy, again) ? flow : undefined;
  } catch (thrown) {
    if (thrown instanceof Foreign) return undefined;
    throw thrown;
  }
}

function readFlow({ [ARCHY_ROOT]: body }: z.infer<typeof documentSchema>, id: string): FlowDefinition {
  const environmentVariables: Record<string, string> = {};
  let applicationSettings: Record<string, unknown> | undefined;
  for (const { stringVariable } of body.variables) {
    const { initialValue } = stringVariable;
    const name = variableNamed(stringVariable.name);
    if (initialValue === undefined) continue;
    if (!('lit' in initialValue)) throw new Foreign();
    if (name === SETTINGS_VARIABLE) applicationSettings = readSettings(initialValue.lit);
    else environmentVariables[name] = initialValue.lit;
  }
  const ids = new Map(body.states.map(({ state }) => [state.refId, readStateName(state.name).id]));
  const target: Target = (reference) => {
    const refId = /^[^[]*\[(.*)\]$/s.exec(reference)?.[1];
    const to = refId === undefined ? undefined : ids.get(refId);
    if (to === undefined) throw new Foreign();
    return to;
  };
  const nodes = body.states.map(({ state }): [string, FlowNode] => {
    const { id: node, label } = readStateName(state.name);
    return [node, readNode(label, state.actions, target)];
  });
  return {
    id,
    name: body.name,
    nodes: Object.fromEntries(nodes),
    ...(applicationSettings && { applicationSettings }),
    ...(Object.keys(environmentVariables).length > 0 && { environmentVariables }),
  };
}

/** The id of the node that a reference to a state leads to. */
type Target = (reference: string) => string;

function readSettings(json: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new Foreign();
  }
  if (!isRecord(value)) throw new Foreign();
  return value;
}

function readNode(label: string | undefined, written: readonly unknown[], target: Target): FlowNode {
  const last = closingSchema.safeParse(written.at(-1)).data;
  if (last === undefined) throw new Foreign();
  const actions = written.slice(0, -1).flatMap((item): FlowAction[] => {
    const action = actionSchema.safeParse(item).data;
    if (action === undefined) throw new Foreign();
    return readAction(action);
  });
  return {
    ...readClosing(last, target),
    ...(label !== undefined && { name: label }),
    ...(actions.length > 0 && { actions }),
  };
}

function readAction(action: z.infer<typeof actionSchema>): FlowAction[] {
  if ('getParticipantData' in action) return [];
  if ('sendResponse' in action) return [{ name: 'say', text: textOf(action.sendResponse.messageBody) }];
  if ('updateData' in action) {
    const { name, statements } = action.updateData;
    if (name === REMEMBER_CHANNEL || name === REMEMBER_MESSAGE) return [];
    const variable = variableNamed(statements[0].string.variable);
    const suffix = name.slice(`Set ${variable}`.length);
    return [{ name: 'set', variable, value: readValue([textOf(statements[0].string.value)], suffix) }];
  }
  if ('callBotFlow' in action) {
    const [bot] = Object.values(action.callBotFlow.botFlow);
    if (bot === undefined) throw new Foreign();
    const { inputs, outputs } = bot.ver_latestPublished;
    return [{ name: 'ask', text: textOf(inputs[QUESTION]), variable: variableNamed(outputs[ANSWER].var) }];
  }
  const reader = new ExpressionReader(action.transferToAcd.targetQueue.exp);
  const queueId = reader.accept('FindQueueById(') ? reader.text() : undefined;
  if (queueId === undefined) throw new Foreign();
  return [{ name: 'route', queueId }];
}

function readClosing(closing: Closing, target: Target): Pick<FlowNode, 'type' | 'transition' | 'conditions'> {
  if ('switch' in closing) {
    const { name, evaluate } = closing.switch;
    const [otherwise] = evaluate.firstTrue.default.actions;
    const conditions = evaluate.firstTrue.cases.map(({ case: { value, actions } }): FlowCondition => {
      const { name: label, targetStateRef } = actions[0].changeState;
      const transition = target(targetStateRef);
      const condition = readCondition(value.exp, label.slice(`To ${transition}`.length));
      if (condition === undefined) throw new Foreign();
      return { ...condition, transition };
    });
    return {
      type: typeOf(name),
      ...('changeState' in otherwise && { transition: target(otherwise.changeState.targetStateRef) }),
      conditions,
    };
  }
  if ('disconnect' in closing) return { type: typeOf(closing.disconnect.name) };
  const { name, targetStateRef } = closing.changeState;
  return { type: typeOf(name), transition: target(targetStateRef) };
}

function typeOf(label: string): FlowNode['type'] {
  const type = readClosingLabel(label);
  if (type === undefined) throw new Foreign();
  return type;
}

function textOf(value: ArchyValue): string {
  const text = readTextValue(value);
  if (text === undefined) throw new Foreign();
  return text;
}

function variableNamed(reference: string): string {
  if (!reference.startsWith('Flow.')) throw new Foreign();
  return reference.slice('Flow.'.length);
}
