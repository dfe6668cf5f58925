/** The work of the benchmark: a repository of many flows, each with its transcripts, as JSON or as YAML. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dump } from 'js-yaml';
import type { FlowNode } from '../src/flow/definition.ts';

export const FLOWS = 300;
export const NODES = 60;
export const CONVERSATIONS = 3;

const TOPICS = ['bill', 'order', 'parcel', 'refund', 'password', 'contract', 'address', 'voucher', 'return'];

/** Writes a repository of so many flows and gives the paths of its files, relative to `directory`. */
export function writeRepository(directory: string, format: 'json' | 'yaml', flows = FLOWS): string[] {
  const textOf = (value: object) => (format === 'json' ? JSON.stringify(value, null, 2) : dump(value));
  mkdirSync(join(directory, 'flows'), { recursive: true });
  return Array.from({ length: flows }, (_, number) => [
    { file: `flows/desk-${number}.flow.${format}`, value: flowOf(number) },
    { file: `flows/desk-${number}.transcripts.${format}`, value: transcriptsOf(number) },
  ])
    .flat()
    .map(({ file, value }) => {
      writeFileSync(join(directory, file), textOf(value));
      return file;
    });
}

function flowOf(number: number): object {
  const nodes = Object.fromEntries<FlowNode>([
    ['start', { type: 'start', transition: 'hello' }],
    ['hello', say(`Hello, this is desk ${number} of the customer support.`, 'ask_topic')],
    ['ask_topic', ask('topic', `What can desk ${number} help you with?`, 'route_topic')],
    ['route_topic', routeTopic()],
    ['not_understood', say('Sorry, please tell me in other words.', 'ask_topic')],
    ...TOPICS.flatMap((topic) => nodesOf(topic, number)),
    ['done', { type: 'end' }],
  ]);
  const count = Object.keys(nodes).length;
  if (count !== NODES) throw new Error(`A flow of ${count} nodes was made, not one of ${NODES}`);
  const queues = TOPICS.map((topic, index) => [`${topic}_queue_id`, queueId(number, index)]);
  return {
    id: `desk-${number}`,
    name: `Desk ${number}`,
    nodes,
    environmentVariables: Object.fromEntries(queues),
  };
}

function routeTopic(): FlowNode {
  return {
    type: 'transition',
    conditions: TOPICS.map((topic) => ({
      variable: 'topic',
      condition: 'contains',
      value: topic,
      transition: `${topic}_ask`,
    })),
    transition: 'not_understood',
  };
}

function nodesOf(topic: string, number: number): [string, FlowNode][] {
  return [
    [
      `${topic}_ask`,
      ask(`${topic}_is_urgent`, `Is it urgent with your ${topic}, yes or no?`, `${topic}_route`),
    ],
    [
      `${topic}_route`,
      {
        type: 'transition',
        conditions: [
          {
            variable: `${topic}_is_urgent`,
            condition: 'matches',
            value: '(?i)^(yes|urgent|very)\\b',
            transition: `${topic}_now`,
          },
        ],
        transition: `${topic}_later`,
      },
    ],
    [`${topic}_now`, say(`Desk ${number} puts your ${topic} first, {topic}.`, `${topic}_queue`)],
    [`${topic}_later`, say(`Desk ${number} will come back to your ${topic}.`, `${topic}_note`)],
    [
      `${topic}_note`,
      {
        type: 'action',
        actions: [{ name: 'set', variable: 'priority', value: 'low' }],
        transition: `${topic}_queue`,
      },
    ],
    [
      `${topic}_queue`,
      { type: 'action', actions: [{ name: 'route', queueId: `{${topic}_queue_id}` }], transition: 'done' },
    ],
  ];
}

function say(text: string, transition: string): FlowNode {
  return { type: 'webchat', actions: [{ name: 'say', text }], transition };
}

function ask(variable: string, text: string, transition: string): FlowNode {
  return { type: 'webchat', actions: [{ name: 'ask', variable, text }], transition };
}

function transcriptsOf(number: number): object {
  return {
    transcripts: Array.from({ length: CONVERSATIONS }, (_, index) => {
      const topic = TOPICS[(number + index) % TOPICS.length] ?? '';
      const isUrgent = index % 2 === 0;
      return {
        name: `${isUrgent ? 'An urgent' : 'A'} question about a ${topic} at desk ${number}`,
        conversation: [
          { user: 'Hello' },
          { bot: `Hello, this is desk ${number} of the customer support.` },
          { bot: { startsWith: 'What can desk' } },
          { user: 'I do not know' },
          { bot: { contains: ['sorry', 'other words'], ignoreCase: true } },
          { bot: { contains: 'help you with' } },
          { user: `It is about my ${topic}` },
          { bot: { matches: `your ${topic}, yes or no\\?$` } },
          { user: isUrgent ? 'Yes, please' : 'No' },
          { bot: { contains: isUrgent ? 'first' : 'come back' } },
          { nothingElse: true },
        ],
        expect: {
          path: { inOrder: ['hello', 'not_understood', `${topic}_route`, `${topic}_queue`] },
          routedTo: `{${topic}_queue_id}`,
          ended: 'done',
        },
      };
    }),
  };
}

function queueId(number: number, index: number): string {
  return `6f1b2c34-5d6e-4f70-8a91-${String(number * TOPICS.length + index).padStart(12, '0')}`;
}
