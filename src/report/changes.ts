import { isImplied, labelRenames } from '../flow/archy/within.ts';
import { wording, wrapped } from '../flow/archy/wording.ts';
import type { Change, Meaning, Value } from '../flow/change.ts';
import type { FlowNode } from '../flow/definition.ts';
import { markedWords, type WordRun, wordRuns } from '../simulation/word-diff.ts';
import { archyDoing, archyValue } from './archy-doings.ts';
import { code, cut } from './escape.ts';

/** What each kind of change means to somebody who never saw a flow document, most felt first. */
const MEANINGS: readonly (readonly [Meaning, string])[] = [
  ['route', 'Where customers go'],
  ['words', 'What customers read'],
  ['data', 'What the flow remembers and uses'],
  ['structure', 'How the flow is built'],
  ['cosmetic', 'Labels and settings'],
];

export interface ChangeGroup {
  readonly title: string;
  /** Markdown, one sentence each. */
  readonly sentences: readonly string[];
}

/** The changes as sentences, grouped by what they mean for customers. */
export function groupChanges(changes: readonly Change[]): ChangeGroup[] {
  if (changes.length === 0) return [];
  const told = withoutImplied(changes);
  return MEANINGS.flatMap(([meaning, title]) => {
    const sentences = told.filter((change) => change.meaning === meaning).map(describeChange);
    return sentences.length === 0 ? [] : [{ title, sentences }];
  });
}

/** Ids made of labels change with them, and so do those of all that is within: the outermost tells it. */
function withoutImplied(changes: readonly Change[]): Change[] {
  const renames = labelRenames(changes);
  if (renames.size === 0) return [...changes];
  const renamedTo = new Set(renames.values());
  return changes.filter((change) => {
    switch (change.kind) {
      case 'node-renamed':
        return !isImplied(change.from, change.to, renames);
      case 'node-label-changed':
        return !(
          renamedTo.has(change.node) &&
          typeof change.to === 'string' &&
          change.node.includes(change.to)
        );
      default:
        return true;
    }
  });
}

/** One change as a sentence in Markdown; everything that comes from a flow is set in code. */
export function describeChange(change: Change): string {
  switch (change.kind) {
    case 'node-added':
      return `There is a new node ${show(change.node)} (${show(change.type)})${whatItDoes(change.content)}.`;
    case 'node-removed':
      return `The node ${show(change.node)} (${show(change.type)}) is gone${whatItDid(change.content)}.`;
    case 'node-type-changed':
      return `The node ${show(change.node)} becomes ${show(change.to)}; it was ${show(change.from)}.`;
    case 'node-renamed':
      return `The node ${show(change.from)} is now called ${show(change.to)}.`;
    case 'node-label-changed':
      return `The label of ${show(change.node)} ${becomes(change)}.`;
    case 'rerouted':
      return describeReroute(change);
    case 'action-added':
      return `${show(change.node)} now ${doing(change.action)}.`;
    case 'action-removed':
      return `${show(change.node)} no longer ${doing(change.action)}.`;
    case 'action-moved':
      return `In ${show(change.node)}, the action ${show(change.action)} moves from place ${change.from + 1} to ${change.to + 1}.`;
    case 'action-changed':
      return describeActionChange(change);
    case 'condition-added':
      return change.condition['condition'] === 'task'
        ? `${show(change.node)} now calls the task ${show(change.condition['transition'])}.`
        : `${where(change)} ${customersWhose(change.condition)} now go to ${show(change.condition['transition'])}.`;
    case 'condition-removed':
      return change.condition['condition'] === 'task'
        ? `${show(change.node)} no longer calls the task ${show(change.condition['transition'])}.`
        : `${where(change)} ${customersWhose(change.condition)} no longer go to ${show(change.condition['transition'])}.`;
    case 'condition-moved':
      return `${where(change)} ${customersWhose(change.condition)} are picked out in place ${change.to + 1} instead of ${change.from + 1}; the first match wins.`;
    case 'condition-changed':
      return change.field === 'transition'
        ? `At ${show(change.node)}, condition ${change.index + 1} leads to ${insteadOf(change)}.`
        : `At ${show(change.node)}, the ${show(change.field)} of condition ${change.index + 1} ${becomes(change)}.`;
    case 'setting-changed':
      return `The setting ${show(change.path)} ${becomes(change)}.`;
    case 'variable-changed':
      return `The environment variable ${show(change.name)} ${becomes(change)}.`;
    case 'name-changed':
      return `The flow is now called ${insteadOf(change)}.`;
  }
}

type Kind<K extends Change['kind']> = Extract<Change, { kind: K }>;
interface FromTo {
  readonly from: Value;
  readonly to: Value;
}

/** Of a node that does many things, the first ones tell what it is for. */
const DOINGS_SHOWN = 5;

/** Actions of Archy's that do no more than their ways tell. */
const ONLY_LEADS: ReadonlySet<string> = new Set(['callTask', 'changeState', 'decision', 'switch']);

function whatItDoes(content: FlowNode | undefined): string {
  if (content === undefined) return '';
  const { actions = [], conditions = [], transition } = content;
  const sends = conditions.map((condition) =>
    condition.condition === 'task'
      ? `calls the task ${show(condition.transition)}`
      : condition.condition === 'outcome'
        ? `goes on to ${show(condition.transition)} on ${show(condition.value)}`
        : `sends ${customersWhose(condition)} to ${show(condition.transition)}`,
  );
  const isTask = conditions.some(({ condition }) => condition === 'task');
  const when = conditions.length === 0 ? '' : isTask ? ' afterwards' : ' otherwise';
  const onwards = transition === undefined ? [] : [`goes on to ${show(transition)}${when}`];
  const own = actions.filter(({ name }) => !ONLY_LEADS.has(name));
  const doings = [...own.map(doing), ...sends, ...onwards];
  return doings.length === 0 ? '' : `: it ${enumerated(doings)}`;
}

function whatItDid(content: FlowNode | undefined): string {
  const doings = (content?.actions ?? []).map(doing);
  return doings.length === 0 ? '' : `. What it did: ${enumerated(doings)}`;
}

function enumerated(doings: readonly string[]): string {
  const more = doings.length - DOINGS_SHOWN;
  const shown = more > 1 ? [...doings.slice(0, DOINGS_SHOWN), `does ${more} more things`] : doings;
  return [shown.slice(0, -1).join(', '), shown.at(-1) ?? ''].filter((part) => part !== '').join(' and ');
}

function describeReroute({ node, from, to }: Kind<'rerouted'>): string {
  if (to === undefined) return `After ${show(node)} nothing follows any more; it was ${show(from)}.`;
  if (from === undefined) return `After ${show(node)}, customers now go on to ${show(to)}.`;
  return `After ${show(node)}, customers go to ${insteadOf({ from, to })}.`;
}

function describeActionChange(change: Kind<'action-changed'>): string {
  const { node, action, parameter } = change;
  switch (`${action}.${parameter}`) {
    case 'say.text':
      return `${show(node)} says ${otherWords(change)}.`;
    case 'ask.text':
      return `${show(node)} asks ${otherWords(change)}.`;
    case 'ask.variable':
      return `${show(node)} keeps the answer in ${insteadOf(change)}.`;
    case 'sendResponse.messageBody':
      return `${show(node)} says ${otherWords(wordingOf(change))}.`;
    case 'route.queueId':
      return `${show(node)} routes customers to queue ${insteadOf(change)}.`;
    case 'transferToAcd.targetQueue':
      return `${show(node)} transfers customers to queue ${insteadOf(wordingOf(change))}.`;
    default:
      return `In ${show(node)}, the ${show(parameter)} of the action ${show(action)} ${becomes(change)}.`;
  }
}

/** The words of two wrapped values, where they tell the difference; else the values as they are. */
function wordingOf({ from, to }: FromTo): FromTo {
  const [was, is] = [wrapped(from), wrapped(to)];
  return was !== undefined && was.kind === is?.kind && wording(from) !== wording(to)
    ? { from: wording(from), to: wording(to) }
    : { from, to };
}

/** Up to this length two texts are compared at a glance. */
const SHORT_TEXT = 60;
/** Words shown on either side of a change in a longer text. */
const WORDS_AROUND = 5;
const LONGEST_COMPARISON = 600;

function otherWords({ from, to }: FromTo): string {
  const plainly = insteadOf({ from, to });
  if (typeof from !== 'string' || typeof to !== 'string') return plainly;
  if (Math.max(from.length, to.length) <= SHORT_TEXT) return plainly;
  const runs = wordRuns(from, to);
  // Where no word changed, the blanks between them did: only the texts themselves can show that.
  if (runs === undefined || runs.every(({ kind }) => kind === 'kept')) return plainly;
  const last = runs.length - 1;
  const marked = runs.map((run, index) => markedWords(shortened(run, index === 0, index === last)));
  return `other words: ${code(cut(marked.join(' '), LONGEST_COMPARISON))}`;
}

/** What stayed the same matters only around what did not. */
function shortened({ kind, words }: WordRun, isFirst: boolean, isLast: boolean): WordRun {
  const head = isFirst ? [] : words.slice(0, WORDS_AROUND);
  const tail = isLast ? [] : words.slice(-WORDS_AROUND);
  if (kind !== 'kept' || words.length <= head.length + tail.length + 1) return { kind, words };
  return { kind, words: [...head, '…', ...tail] };
}

function doing(action: Readonly<Record<string, Value>>): string {
  const { name, ...parameters } = action;
  switch (name) {
    case 'say':
      return `says ${show(action['text'])}`;
    case 'ask':
      return `asks ${show(action['text'])} and keeps the answer in ${show(action['variable'])}`;
    case 'set':
      return `sets ${show(action['variable'])} to ${show(action['value'])}`;
    case 'route':
      return `routes customers to queue ${show(action['queueId'])}`;
    default: {
      const known = archyDoing(action, show);
      if (known !== undefined) return known;
      return Object.keys(parameters).length === 0
        ? `runs the action ${show(name)}`
        : `runs the action ${show(name)} with ${show(parameters)}`;
    }
  }
}

const OPERATORS: ReadonlyMap<Value, string> = new Map([
  ['equals', 'is'],
  ['notEquals', 'is not'],
  ['contains', 'contains'],
  ['notContains', 'does not contain'],
  ['startsWith', 'starts with'],
  ['endsWith', 'ends with'],
  ['matches', 'matches'],
  ['in', 'is one of'],
  ['exists', 'is known'],
  ['notExists', 'is not known'],
  ['greaterThan', 'is greater than'],
  ['greaterOrEqual', 'is at least'],
  ['lessThan', 'is less than'],
  ['lessOrEqual', 'is at most'],
]);

function where({
  node,
  condition,
}: Kind<'condition-added' | 'condition-removed' | 'condition-moved'>): string {
  return condition['condition'] === 'outcome'
    ? `On ${show(condition['value'])} at ${show(node)},`
    : `At ${show(node)},`;
}

function customersWhose(condition: Readonly<Record<string, Value>>): string {
  if (condition['condition'] === 'expression') return `customers for whom ${show(condition['value'])} holds`;
  if (condition['condition'] === 'outcome') return 'customers';
  const operator = OPERATORS.get(condition['condition']) ?? show(condition['condition']);
  const value = condition['value'] === undefined ? '' : ` ${show(condition['value'])}`;
  return `customers whose ${show(condition['variable'])} ${operator}${value}`;
}

function insteadOf({ from, to }: FromTo): string {
  return `${show(to)} instead of ${show(from)}`;
}

function becomes({ from, to }: FromTo): string {
  if (from === undefined) return `is new: ${show(to)}`;
  if (to === undefined) return `is gone; it was ${show(from)}`;
  return `becomes ${show(to)}; it was ${show(from)}`;
}

const LONGEST_VALUE = 300;

function show(value: Value): string {
  if (value === undefined) return '_nothing_';
  const line = typeof value === 'string' ? value : (archyValue(value) ?? JSON.stringify(value));
  return code(cut(line, LONGEST_VALUE));
}
