import type { FlowDefinition } from '../flow/definition.ts';
import type { Mock } from './engine.ts';
import type { Generated } from './generator.ts';
import type { CompleteResult } from './simulator.ts';

type Flow = Pick<FlowDefinition, 'nodes' | 'environmentVariables'>;

const CONFIRM = ' # observed, please confirm';
/** Words of a message that are expected: enough to know it by, few enough to survive a change of wording. */
const FIRST_WORDS = 6;

/**
 * The text of a transcript file (YAML) with these conversations, expecting what was observed. Conversations that did
 * not come to a proper end are left out and named in a comment: they show a fault, and would be expected to.
 */
export function transcriptFileOf(flow: Flow, generated: readonly Generated[]): string {
  const sound = generated.filter(({ result }) => result.success);
  const broken = generated.filter(({ result }) => !result.success);
  const head = [
    '# Made up from the conditions of the flow: each conversation takes a transition that no other does.',
    '# What it expects is what happened. Where that is right, remove the remark behind it; where not, mend the flow.',
    ...broken.map(({ name, result }) => {
      const problem = result.errors.length === 0 ? 'it broke off' : result.errors.join('; ');
      return `# Left out, because it fails: ${quoted(name)}: ${quoted(problem)}`;
    }),
  ];
  const list = sound.length === 0 ? ['transcripts: []'] : ['transcripts:'];
  const items = sound.map((one) => transcriptStub(flow, one));
  return `${[...head, ...list].join('\n')}\n${items.join('\n')}`;
}

/** One item for the list `transcripts` of a transcript file, indented by two; it ends with a line break. */
export function transcriptStub(flow: Flow, { name, conversation, purpose, result }: Generated): string {
  const given = Object.entries(conversation.given);
  const mocks = conversation.mocks ?? [];
  const lines = [
    `  - name: ${scalar(name)}`,
    ...(given.length > 0 ? [`    given: ${record(given)}`] : []),
    ...(mocks.length > 0 ? ['    mocks:', ...mocks.map((mock) => `      - ${mockText(mock)}`)] : []),
    '    conversation:',
    ...conversationLines(flow, result),
    '    expect:',
    `      took: [${record([
      ['from', purpose.from],
      ['to', purpose.to],
    ])}]`,
    `      routedTo: ${result.routedTo === null ? 'null' : scalar(queueText(flow, result))}${CONFIRM}`,
    `      ended: ${result.endNode === null ? 'false' : scalar(result.endNode)}${CONFIRM}`,
  ];
  return `${lines.join('\n')}\n`;
}

function conversationLines(flow: Flow, { transcript }: CompleteResult): string[] {
  return transcript.flatMap(({ from, text }) => {
    if (from === 'user') return [`      - user: ${scalar(literally(text))}`];
    const words = firstWords(flow, text);
    return words === '' ? [] : [`      - bot: ${record([['contains', words]])}${CONFIRM}`];
  });
}

/** `${name}` is a template in a transcript, unless a backslash stands before it. */
function literally(text: string): string {
  return text.replace(/\$\{[A-Za-z_]\w*\}/g, String.raw`\$&`);
}

/** How a message begins, up to what may be another in the next environment or at another time. */
function firstWords(flow: Flow, text: string): string {
  const passing = Object.values(flow.environmentVariables ?? {}).filter((value) => value !== '');
  const ends = [...passing.map((value) => text.indexOf(value)), text.search(/\d{4}-\d\d-\d\dT|[{}$]|\s*\n/)];
  const constant = text.slice(0, Math.min(text.length, ...ends.filter((end) => end !== -1)));
  return constant
    .trim()
    .split(/(?<=\S)(?=\s)/)
    .slice(0, FIRST_WORDS)
    .join('');
}

/** By the name it has in the flow, if it has one: ids differ from environment to environment. */
function queueText(flow: Flow, { routedTo }: CompleteResult): string {
  const id = routedTo?.queueId ?? '';
  const names = Object.entries(flow.environmentVariables ?? {}).flatMap(([name, value]) =>
    value === id ? [`{${name}}`] : [],
  );
  const written = Object.values(flow.nodes)
    .flatMap((node) => node.actions ?? [])
    .flatMap(({ queueId }) => (typeof queueId === 'string' ? [queueId] : []));
  return names.find((name) => written.includes(name)) ?? names[0] ?? id;
}

function mockText({ call, nth, outcome, variables }: Mock): string {
  return record([
    ['call', call],
    ...(nth === undefined ? [] : [['nth', nth] as const]),
    ...(outcome === undefined ? [] : [['outcome', outcome] as const]),
    ...(variables === undefined ? [] : [['variables', variables] as const]),
  ]);
}

function record(entries: readonly (readonly [string, unknown])[]): string {
  const texts = entries.map(([key, value]) => {
    const isRecord = typeof value === 'object' && value !== null;
    return `${scalar(key)}: ${isRecord ? record(Object.entries(value)) : scalar(value)}`;
  });
  return `{ ${texts.join(', ')} }`;
}

/** Words that a reader of YAML, of whatever version, might take for something else. */
const MEANINGFUL = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

/** The one gateway into the file: whatever a text holds, it stays one value on one line. */
function scalar(value: unknown): string {
  if (typeof value !== 'string') return JSON.stringify(value) ?? 'null';
  const isPlain = /^[A-Za-z]\w*(?:[ -]\w+)*\??$/.test(value) && !MEANINGFUL.test(value);
  return isPlain ? value : quoted(value);
}

/** JSON's quoted text is YAML's too, once what no reader can see is written out. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}]/gu, (character) =>
    Array.from(
      { length: character.length },
      (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`,
    ).join(''),
  );
}
