import { calledBy, queueOf, wording, wordsOf, wrapped } from '../flow/archy/wording.ts';
import { isRecord } from '../flow/canonical.ts';

type Action = Readonly<Record<string, unknown>>;

/** What is set in code, by the caller: everything that comes from a flow. */
type Show = (text: string) => string;

/** What an Archy action does, to follow "it": `says …`. `undefined` for one without words of its own. */
export function archyDoing(action: Action, show: Show): string | undefined {
  switch (action['name']) {
    case 'sendResponse':
      return `says ${show(wordsOf(action) ?? '')}`;
    case 'transferToAcd':
      return `transfers customers to queue ${show(queueOf(action) ?? '')}`;
    case 'updateData':
    case 'setParticipantData':
      return `sets ${show(listed(assignmentsIn(action)))}`;
    case 'getParticipantData':
      return `reads ${show(listed(assignmentsIn(action)))}`;
    case 'variables':
      return `declares ${show(listed(declaredIn(action['variables'])))}`;
    case 'callBotFlow':
    case 'callDigitalBotFlow':
      return `calls the bot flow ${show(calledBy(action) ?? '')}`;
    case 'callData':
      return `calls the data action ${show(calledBy(action) ?? '')}`;
    case 'callCommonModule':
      return `calls the module ${show(calledBy(action) ?? '')}`;
    case 'evaluateSchedule':
    case 'evaluateScheduleGroup':
      return `looks at the schedule ${show(calledBy(action) ?? '')}`;
    case 'decision':
    case 'switch':
      return 'decides where customers go';
    case 'callTask':
      return 'calls a task';
    case 'jumpToTask':
      return 'goes on in a task';
    case 'loop':
    case 'loopUntil':
      return 'repeats what is in it';
    case 'loopNext':
      return 'goes on with the next round of the loop';
    case 'loopExit':
      return 'leaves the loop';
    case 'changeState':
      return 'goes on to another state';
    case 'disconnect':
      return 'ends the conversation';
    case 'endTask':
      return 'ends the task';
    default:
      return undefined;
  }
}

/** A parameter of Archy's on one line; `undefined` where it has no shorter form than its data. */
export function archyValue(value: unknown): string | undefined {
  const known = wrapped(value);
  if (known !== undefined) return writtenAs(value);
  if (!Array.isArray(value)) return undefined;
  const assignments = value.map(assignment);
  if (assignments.every((one) => one !== undefined) && assignments.length > 0) return listed(assignments);
  return undefined;
}

/** Text and entities as they are, with the quotation marks that tell a literal from an expression. */
function writtenAs(value: unknown): string {
  const known = wrapped(value);
  switch (known?.kind) {
    case undefined:
      return JSON.stringify(value) ?? 'nothing';
    case 'literal':
      return JSON.stringify(isRecord(known.value) ? wording(value) : known.value) ?? 'nothing';
    case 'nothing':
      return 'nothing';
    case 'expression':
      return known.text;
    case 'variable':
      return known.name;
  }
}

function assignmentsIn(action: Action): string[] {
  const list = action['statements'] ?? action['attributes'];
  return Array.isArray(list) ? list.map((one) => assignment(one) ?? JSON.stringify(one)) : [];
}

/** `State.topic = "bill"`: a statement of `updateData`, or an attribute of a participant. */
function assignment(item: unknown): string | undefined {
  const [content, ...others] = isRecord(item) ? Object.values(item) : [];
  if (others.length > 0 || !isRecord(content)) return undefined;
  const { name, variable, value, ...more } = content;
  if (Object.keys(more).length > 0) return undefined;
  if (name === undefined)
    return typeof variable === 'string' ? `${variable} = ${writtenAs(value)}` : undefined;
  const attribute = writtenAs(name);
  return variable === undefined ? `${attribute} = ${writtenAs(value)}` : `${attribute} → ${String(variable)}`;
}

function declaredIn(list: unknown): string[] {
  if (!Array.isArray(list)) return [];
  return list.map((item) => {
    const [content] = isRecord(item) ? Object.values(item) : [];
    return isRecord(content) && typeof content['name'] === 'string' ? content['name'] : JSON.stringify(item);
  });
}

function listed(items: readonly string[]): string {
  return items.join('; ');
}
