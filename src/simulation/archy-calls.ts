import { outputsOf } from '../flow/archy/outputs.ts';
import { isRecord } from '../flow/canonical.ts';
import type { FlowAction, FlowCondition, FlowNode } from '../flow/definition.ts';
import type { CallOutcome, Mock } from './engine.ts';

/** A call of something outside of the flow, as a node of the view writes it. */
export interface ArchyCall {
  /** What is called: a data action, bot flow, module or schedule by its name, else the type of the action. */
  readonly name: string;
  /** What is handed over, as Archy writes values. */
  readonly inputs: Readonly<Record<string, unknown>>;
  /** Variables by the outputs that are put into them. */
  readonly outputs: ReadonlyMap<string, string>;
}

/** What the outputs of calls are called that came out like this, from the most to the least fitting. */
const NOTHING = ['notfound', 'inactive', 'closed', 'no', 'false'] as const;
const OUTPUTS: Readonly<Record<CallOutcome, readonly string[]>> = {
  success: ['success', 'found', 'active', 'open', 'yes', 'true'],
  failure: ['failure', ...NOTHING],
  timeout: ['timeout', 'failure', ...NOTHING],
  // An answer with nothing in it is an answer all the same.
  empty: ['empty', ...NOTHING, 'success'],
};
/** Outputs that are taken for a special reason only: no ordinary outcome leads there. */
const SPECIAL: ReadonlySet<string> = new Set([...Object.values(OUTPUTS).flat(), 'emergency', 'holiday']);

/** Where each kind of action writes what it calls. */
const CALLED: Readonly<Record<string, readonly (string | undefined)[]>> = {
  // Of a data action the category comes first; `undefined` stands for the name of what is called.
  callData: ['category', '*', 'dataAction', undefined],
  callBotFlow: ['botFlow', undefined],
  callDigitalBotFlow: ['digitalBotFlow', undefined],
  callCommonModule: ['commonModule', undefined],
};

const LOOPS: ReadonlySet<string> = new Set(['loop', 'loopUntil']);
const IS_CALL = /^(?:call|find|evaluate)[A-Z]/;

/** The call that an action makes; `undefined` for one that neither asks nor tells anybody anything. */
export function callIn(action: FlowAction, conditions: readonly FlowCondition[] = []): ArchyCall | undefined {
  if (LOOPS.has(action.name)) return undefined;
  const outputs = bindingsIn(action);
  const branches = conditions.some(({ condition }) => condition === 'outcome');
  if (!IS_CALL.test(action.name) && outputs.size === 0 && !branches) return undefined;
  return { name: calledName(action), inputs: inputsIn(action), outputs };
}

/** The output a call takes, by the index of its condition; `undefined`: it goes on to what follows. */
export function outputTaken(
  { actions: [action] = [], conditions = [] }: Pick<FlowNode, 'actions' | 'conditions'>,
  { outcome = 'success', variables = {} }: Pick<Mock, 'outcome' | 'variables'>,
): number | undefined {
  const names = conditions.map(({ condition, value }) =>
    condition === 'outcome' && typeof value === 'string' ? value.toLowerCase() : undefined,
  );
  const named = variables['outcome'];
  const asked = typeof named === 'string' ? names.indexOf(named.toLowerCase()) : -1;
  if (asked !== -1) return asked;
  const own = action === undefined ? undefined : outputsOf(action.name)?.map((name) => name.toLowerCase());
  if (own !== undefined) {
    // One that is not written has nothing in it: the call goes on to what follows.
    const fitting = OUTPUTS[outcome].find((name) => own.includes(name));
    const index = fitting === undefined ? -1 : names.indexOf(fitting);
    return index === -1 ? undefined : index;
  }
  const found = OUTPUTS[outcome].map((name) => names.indexOf(name)).find((index) => index !== -1);
  if (found !== undefined || outcome !== 'success') return found;
  const first = names.findIndex((name) => name !== undefined);
  return names.some((name) => name !== undefined && SPECIAL.has(name)) || first === -1 ? undefined : first;
}

/** Names of outputs and the variables they are put into. */
function bindingsIn(action: FlowAction): ReadonlyMap<string, string> {
  const bindings = new Map<string, string>();
  everyEntry(action, (key, value) => {
    if (isRecord(value) && typeof value['var'] === 'string' && !bindings.has(key)) {
      bindings.set(key, value['var']);
    }
    if (key !== 'attribute' || !isRecord(value) || typeof value['variable'] !== 'string') return;
    const { lit } = isRecord(value['name']) ? value['name'] : {};
    // A participant's own data is there without asking anybody.
    if (typeof lit === 'string' && action.name !== 'getParticipantData') bindings.set(lit, value['variable']);
  });
  return bindings;
}

function inputsIn(action: FlowAction): Readonly<Record<string, unknown>> {
  const inputs = new Map<string, unknown>();
  everyEntry(action, (key, value, within) => {
    const isWritten = isRecord(value) && (Object.hasOwn(value, 'exp') || Object.hasOwn(value, 'lit'));
    if (isWritten && (within === undefined || within === 'inputs')) inputs.set(key, value);
  });
  return Object.fromEntries(inputs);
}

/** @param see is told the key under which the record that holds an entry stands, `undefined` for the action itself */
function everyEntry(
  action: FlowAction,
  see: (key: string, value: unknown, within: string | undefined) => void,
): void {
  const waiting: { value: unknown; within: string | undefined }[] = [{ value: action, within: undefined }];
  for (const { value, within } of waiting) {
    for (const item of Array.isArray(value) ? value : []) waiting.push({ value: item, within });
    if (!isRecord(value)) continue;
    for (const [key, item] of Object.entries(value)) {
      see(key, item, within);
      waiting.push({ value: item, within: key });
    }
  }
}

function calledName(action: FlowAction): string {
  const path = Object.hasOwn(CALLED, action.name) ? CALLED[action.name] : undefined;
  if (path !== undefined) return keyAt(action, path) ?? action.name;
  return scheduleName(action['evaluationType']) ?? action.name;
}

function keyAt(action: FlowAction, path: readonly (string | undefined)[]): string | undefined {
  let value: unknown = action;
  for (const step of path) {
    if (!isRecord(value)) return undefined;
    const [first] = Object.keys(value);
    if (step === undefined) return first;
    const key = step === '*' ? first : step;
    value = key === undefined ? undefined : value[key];
  }
  return undefined;
}

/** `{schedule: {selectedSchedule: {lit: {name}}}}`, and the same of a group of schedules. */
function scheduleName(evaluated: unknown): string | undefined {
  let name: string | undefined;
  everyEntry({ name: '', evaluated }, (key, value) => {
    if (name !== undefined || !/schedule/i.test(key) || !isRecord(value) || !isRecord(value['lit'])) return;
    if (typeof value['lit']['name'] === 'string') name = value['lit']['name'];
  });
  return name;
}
