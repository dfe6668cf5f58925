/** The ways out of an Archy action, as conditions and transition of its node. */
import { isRecord } from '../canonical.ts';
import type { FlowCondition } from '../definition.ts';
import type { Path } from '../document.ts';
import { type ArchyAction, labelOf } from './action-lists.ts';
import { branchName, conditionText, expressionText, firstVariable } from './expressions-shown.ts';
import { takesBranch } from './outputs.ts';
import type { Branch } from './parameters.ts';
import type { GroupKind } from './references.ts';

/** Types after which nothing of the list they stand in is reached. */
const ENDS: ReadonlySet<string> = new Set(['disconnect', 'endTask']);
const TRANSFER = /^transferTo[A-Z]/;
/** Types whose output `loop` is what they repeat. */
const LOOPS: ReadonlySet<string> = new Set(['loop', 'loopUntil']);

const LOOP: Path = ['outputs', 'loop'];
const YES: Path = ['outputs', 'yes'];
const NO: Path = ['outputs', 'no'];
const CASES: Path = ['evaluate', 'firstTrue', 'cases'];
const DEFAULT: Path = ['evaluate', 'firstTrue', 'default'];

export function endsRun({ type }: ArchyAction): boolean {
  return ENDS.has(type);
}

/** Whether a branch is what a loop repeats: its end leads back to the loop. */
export function isLoopBody({ type }: ArchyAction, { at }: Branch): boolean {
  return LOOPS.has(type) && isPath(at, LOOP);
}

/** A loop, for the actions in it that go on with the next round, or behind it. */
export interface Loop {
  readonly id: string;
  /** Id of the node that follows after the loop. */
  readonly next: string | undefined;
}

/** A condition, and where in the action it and the way it leads are written. */
export interface Exit {
  readonly condition: FlowCondition;
  readonly at: Path;
  readonly leadsAt: Path;
}

export interface Exits {
  readonly conditions: readonly Exit[];
  readonly transition: string | undefined;
  readonly transitionAt: Path;
}

/** What an action is surrounded by. */
export interface Surroundings {
  /** Id of the node that follows after the action and all of its branches. */
  readonly next: string | undefined;
  /** The innermost loop that the action stands in. */
  readonly loop: Loop | undefined;
  /** The first node of a branch; `undefined` for an empty one. */
  head(branch: Branch): string | undefined;
  /** A node for a condition that leads to the end of the state or task, where nothing follows. */
  end(): string;
  /** The id and name of what a reference points at; a dangling one stays as it is written. */
  target(reference: string, kind: GroupKind): { readonly id: string; readonly name: string };
}

/** Whether a parameter of an action is one of its ways out, and not shown as a parameter. */
export function isExit({ type, parameters }: ArchyAction): (at: Path) => boolean {
  switch (type) {
    case 'decision':
      return (at) => isPath(at, ['condition']) && expressionText(parameters['condition']) !== undefined;
    case 'switch':
      return (at) =>
        at.length === 6 &&
        startsWith(at, CASES) &&
        at[4] === 'case' &&
        at[5] === 'value' &&
        expressionText(valueAt(parameters, at)) !== undefined;
    case 'changeState':
      return (at) => isPath(at, ['targetStateRef']) && typeof parameters['targetStateRef'] === 'string';
    case 'callTask':
    case 'jumpToTask':
      return (at) => isPath(at, ['targetTaskRef']) && typeof parameters['targetTaskRef'] === 'string';
    default:
      return () => false;
  }
}

/** The word of a branch in the ids of the nodes in it: `yes`, `success`, the text of a case. */
export function branchWord({ type, parameters }: ArchyAction, { at }: Branch): string {
  if (at[0] === 'outputs' && at.length === 2) return String(at[1]);
  if (type === 'switch') {
    if (isPath(at, DEFAULT)) return 'default';
    if (isCase(at)) return branchName(conditionText(valueAt(parameters, [...at, 'value']))) || 'case';
  }
  // Of outputs in a list, as the intents of a bot, each has a name of its own.
  const named = at[0] === 'outputs' ? labelOf(valueAt(parameters, [...at, 'name'])) : undefined;
  return named ?? (at.length === 0 ? 'actions' : at.join('.'));
}

/** The ways out of an action. A missing or empty branch leads to what follows. */
export function exitsOf(action: ArchyAction, branches: readonly Branch[], around: Surroundings): Exits {
  const { type, parameters } = action;
  const { targetStateRef, targetTaskRef } = parameters;
  const cases = valueAt(parameters, CASES);
  const outcomes = outcomesOf(action, branches, around);
  if (type === 'decision') return decisionExits(action, branches, around);
  if (type === 'switch' && Array.isArray(cases)) return switchExits(action, cases.length, branches, around);
  if (type === 'changeState' && typeof targetStateRef === 'string') {
    const { id } = around.target(targetStateRef, 'state');
    return { conditions: outcomes, transition: id, transitionAt: ['targetStateRef'] };
  }
  if (type === 'jumpToTask' && typeof targetTaskRef === 'string') {
    const { id } = around.target(targetTaskRef, 'task');
    return { conditions: outcomes, transition: id, transitionAt: ['targetTaskRef'] };
  }
  if (type === 'callTask' && typeof targetTaskRef === 'string') {
    const at = ['targetTaskRef'];
    const { id, name } = around.target(targetTaskRef, 'task');
    const condition = { variable: 'task', condition: 'task', value: name, transition: id };
    return following([{ condition, at, leadsAt: at }, ...outcomes], around.next);
  }
  if (endsRun(action)) return following(outcomes, undefined);
  if (TRANSFER.test(type)) return transferExits(outcomes, around);
  if (type === 'loopNext' && around.loop !== undefined) return following(outcomes, around.loop.id);
  if (type === 'loopExit' && around.loop !== undefined) return following(outcomes, around.loop.next);
  const taken = outcomes.map(({ condition }) => condition.value);
  return following(outcomes, takesBranch(type, taken) ? undefined : around.next);
}

function following(conditions: readonly Exit[], transition: string | undefined): Exits {
  return { conditions, transition, transitionAt: [] };
}

function outcomesOf(action: ArchyAction, branches: readonly Branch[], around: Surroundings): Exit[] {
  return branches.flatMap((branch): Exit[] => {
    const transition = around.head(branch);
    return transition === undefined ? [] : [outcome(branchWord(action, branch), transition, branch.at)];
  });
}

function outcome(value: string, transition: string, at: Path): Exit {
  return {
    condition: { variable: 'outcome', condition: 'outcome', value, transition },
    at,
    leadsAt: at,
  };
}

function decisionExits(action: ArchyAction, branches: readonly Branch[], around: Surroundings): Exits {
  const yes = branchAt(branches, YES);
  const no = branchAt(branches, NO);
  const others = branches.filter((branch) => branch !== yes && branch !== no);
  return {
    conditions: [
      expressionExit(action.parameters['condition'], ['condition'], yes, YES, around),
      ...outcomesOf(action, others, around),
    ],
    transition: (no && around.head(no)) ?? around.next,
    transitionAt: NO,
  };
}

function switchExits(
  action: ArchyAction,
  cases: number,
  branches: readonly Branch[],
  around: Surroundings,
): Exits {
  const byCase = new Map(
    branches.flatMap((branch) => (isCase(branch.at) ? [[branch.at[3], branch] as const] : [])),
  );
  const otherwise = branchAt(branches, DEFAULT);
  const others = branches.filter((branch) => branch !== otherwise && !isCase(branch.at));
  return {
    conditions: [
      ...Array.from({ length: cases }, (_, index): Exit => {
        const at = [...CASES, index, 'case'];
        const written = [...at, 'value'];
        return expressionExit(valueAt(action.parameters, written), written, byCase.get(index), at, around);
      }),
      ...outcomesOf(action, others, around),
    ],
    transition: (otherwise && around.head(otherwise)) ?? around.next,
    transitionAt: DEFAULT,
  };
}

/** A transfer that worked ends the flow's part in the conversation: only one that failed leads on. */
function transferExits(outcomes: readonly Exit[], { next }: Surroundings): Exits {
  const isHandled = outcomes.some(({ condition }) => condition.value === 'failure');
  const failed = isHandled || next === undefined ? [] : [outcome('failure', next, [])];
  return following([...outcomes, ...failed], undefined);
}

function expressionExit(
  value: unknown,
  at: Path,
  branch: Branch | undefined,
  leadsAt: Path,
  around: Surroundings,
): Exit {
  const expression = conditionText(value);
  const transition = (branch && around.head(branch)) ?? around.next ?? around.end();
  const variable = firstVariable(expression);
  return {
    condition: { variable, condition: 'expression', value: expression, transition },
    at: expressionText(value) === undefined ? at : [...at, 'exp'],
    leadsAt,
  };
}

function branchAt(branches: readonly Branch[], path: Path): Branch | undefined {
  return branches.find(({ at }) => isPath(at, path));
}

function isCase(at: Path): boolean {
  return at.length === 5 && startsWith(at, CASES) && at[4] === 'case';
}

function isPath(at: Path, path: Path): boolean {
  return at.length === path.length && startsWith(at, path);
}

function startsWith(at: Path, path: Path): boolean {
  return path.every((key, index) => at[index] === key);
}

function valueAt(value: unknown, path: Path): unknown {
  let inner = value;
  for (const key of path) {
    if (Array.isArray(inner) && typeof key === 'number') inner = inner[key];
    else if (isRecord(inner) && Object.hasOwn(inner, key)) inner = inner[String(key)];
    else return undefined;
  }
  return inner;
}
