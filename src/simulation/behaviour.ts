import { parametersOf } from '../flow/actions.ts';
import { archyOf } from '../flow/archy/document.ts';
import { canonicalJson, sameValue } from '../flow/canonical.ts';
import type { FlowDefinition } from '../flow/definition.ts';
import { diffFlows } from '../flow/diff.ts';
import { findRenames } from '../flow/renames.ts';
import { callIn } from './archy-calls.ts';
import type { Conversation, Message } from './engine.ts';
import { Generator, type GeneratorOptions } from './generator.ts';
import { heard, type Row, sideBySide } from './side-by-side.ts';
import { simulate } from './simulator.ts';

export { describeBehaviour } from './behaviour-words.ts';
export type { Row } from './side-by-side.ts';

/** A conversation to play against both flows. */
export interface NamedConversation {
  readonly name: string;
  /** Scripted by a person, or made up from the conditions of a flow. */
  readonly origin: 'transcript' | 'generated';
  readonly conversation: Conversation;
}

/** What can become different for a customer, from the most to the least felt. */
export const ASPECTS = ['errors', 'queue', 'end', 'words', 'path'] as const;
export type Aspect = (typeof ASPECTS)[number];

/** The queue a customer was put into. */
export interface Queue {
  readonly id: string;
  /** The environment variable of the flow that holds the id, if there is one: `billing_queue_id`. */
  readonly variable: string | undefined;
}

/** Where a conversation stopped; nodes are called by their ids. */
export type Ending =
  | { readonly kind: 'ended'; readonly node: string }
  | { readonly kind: 'waiting'; readonly node: string }
  | { readonly kind: 'broke-off'; readonly node: string | undefined };

/** How one conversation went in one of the two flows. */
export interface Course {
  readonly queue: Queue | undefined;
  readonly ending: Ending;
  readonly path: readonly string[];
  /** What the simulation says went wrong; a customer who has more to say than the flow listens to is no error. */
  readonly errors: readonly string[];
}

/** Conversations that changed in the same way. */
export interface BehaviourChange {
  /** What became different, the most felt first; never empty. */
  readonly aspects: readonly Aspect[];
  readonly before: Course;
  readonly after: Course;
  /** The whole words of the first of the conversations; all of them have the same rows that are not `same`. */
  readonly rows: readonly Row[];
  /** In the order they were given. */
  readonly conversations: readonly Pick<NamedConversation, 'name' | 'origin'>[];
}

export interface BehaviourDiff {
  /** Conversations that were played. */
  readonly total: number;
  readonly unchanged: number;
  /** Groups by what a customer feels most, the largest first. */
  readonly changes: readonly BehaviourChange[];
}

/**
 * Plays conversations against two flows and tells what became different for the customer. A flow compared with itself
 * shows nothing; neither does a node that only got another id.
 */
export function compareBehaviour(
  before: FlowDefinition,
  after: FlowDefinition,
  conversations: readonly NamedConversation[],
  options: { readonly now: Date },
): BehaviourDiff {
  const renames = renamesIn(before, after);
  const calls = [...new Set([before, after].flatMap(callsOf))];
  const groups = new Map<
    string,
    { change: Omit<BehaviourChange, 'conversations'>; names: NamedConversation[] }
  >();
  for (const named of conversations) {
    const conversation = answering(named.conversation, calls);
    const was = play(before, conversation, options.now, renames);
    const is = play(after, conversation, options.now, new Map());
    const rows = sideBySide(was.words, is.words);
    const aspects = ASPECTS.filter((aspect) =>
      aspect === 'words' ? rows.some(({ same }) => !same) : !sameIn(aspect, was.course, is.course),
    );
    if (aspects.length === 0) continue;
    const change = { aspects, before: was.course, after: is.course, rows };
    const key = identityOf(change);
    const group = groups.get(key) ?? { change, names: [] };
    groups.set(key, group);
    group.names.push(named);
  }
  const changes = [...groups.values()].map(
    ({ change, names }): BehaviourChange => ({
      ...change,
      conversations: names.map(({ name, origin }) => ({ name, origin })),
    }),
  );
  const changed = changes.reduce((sum, { conversations: same }) => sum + same.length, 0);
  return {
    total: conversations.length,
    unchanged: conversations.length - changed,
    // Sorting is stable: groups of one size stay in the order of their first conversations.
    changes: changes.toSorted(
      (a, b) => feltMost(a) - feltMost(b) || b.conversations.length - a.conversations.length,
    ),
  };
}

/** New ids by old ones, as the report of the change tells them. */
function renamesIn(before: FlowDefinition, after: FlowDefinition): ReadonlyMap<string, string> {
  // Views of Archy documents name nodes by what stands around them; the nodes of a flow document are compared at less cost.
  if (archyOf(after) === undefined) return findRenames(before.nodes, after.nodes);
  const renamed = diffFlows(before, after).flatMap((change): [string, string][] =>
    change.kind === 'node-renamed' ? [[change.from, change.to]] : [],
  );
  return new Map(renamed);
}

/**
 * The conversations worth playing: those that were scripted, and those made up for either flow, each only once.
 * What was scripted keeps its name.
 */
export function conversationsToCompare(
  scripted: readonly { readonly name: string; readonly conversation: Conversation }[],
  before: FlowDefinition,
  after: FlowDefinition,
  options: GeneratorOptions,
): readonly NamedConversation[] {
  const made = [after, before].flatMap((flow) => new Generator(flow, options).all().conversations);
  const all = [
    ...scripted.map(({ name, conversation }) => ({ name, conversation, origin: 'transcript' as const })),
    ...made.map(({ name, conversation }) => ({ name, conversation, origin: 'generated' as const })),
  ];
  const first = new Map<string, NamedConversation>();
  for (const named of all) {
    const { mocks = [], events = [], now, ...said } = named.conversation;
    const key = canonicalJson({ ...said, mocks, events, now: now?.toISOString() });
    if (!first.has(key)) first.set(key, named);
  }
  return [...first.values()];
}

function play(
  flow: FlowDefinition,
  conversation: Conversation,
  now: Date,
  renames: ReadonlyMap<string, string>,
): { readonly course: Course; readonly words: readonly Message[] } {
  const { path, transcript, routedTo, endNode, waitingFor, errors } = simulate(flow, conversation, { now });
  const current = (id: string) => renames.get(id) ?? id;
  const last = path.at(-1);
  const queue = routedTo && {
    id: routedTo.queueId,
    variable: Object.entries(flow.environmentVariables ?? {}).find(([, id]) => id === routedTo.queueId)?.[0],
  };
  const ending: Ending =
    endNode !== null
      ? { kind: 'ended', node: current(endNode) }
      : waitingFor !== null
        ? { kind: 'waiting', node: current(waitingFor) }
        : { kind: 'broke-off', node: last === undefined ? undefined : current(last) };
  return {
    course: {
      queue: queue ?? undefined,
      ending,
      path: path.map(current),
      // Behind an end, the simulator only complains about lines that were left over.
      errors: endNode === null ? errors.map((error) => inNewIds(error, renames)) : [],
    },
    words: transcript,
  };
}

function inNewIds(text: string, renames: ReadonlyMap<string, string>): string {
  return [...renames].reduce(
    (renamed, [old, current]) => renamed.replaceAll(JSON.stringify(old), () => JSON.stringify(current)),
    text,
  );
}

/** A back end that only one of the two flows calls is no difference by itself: whatever has no mock succeeds. */
function answering(conversation: Conversation, calls: readonly string[]): Conversation {
  if (conversation.mocks === undefined) return conversation;
  return { ...conversation, mocks: [...conversation.mocks, ...calls.map((call) => ({ call }))] };
}

function callsOf({ nodes, archy }: FlowDefinition): string[] {
  if (archy !== undefined) {
    return Object.values(nodes).flatMap(({ actions = [], conditions }) =>
      actions.flatMap((action) => callIn(action, conditions)?.name ?? []),
    );
  }
  return Object.values(nodes)
    .flatMap((node) => (node.actions ?? []).map(({ name }) => name))
    .filter((name) => parametersOf(name) === undefined);
}

function sameIn(aspect: Exclude<Aspect, 'words'>, before: Course, after: Course): boolean {
  switch (aspect) {
    case 'errors':
      return sameValue(before.errors, after.errors);
    case 'queue':
      return before.queue?.id === after.queue?.id;
    case 'end':
      return sameValue(before.ending, after.ending);
    case 'path':
      return sameValue(before.path, after.path);
  }
}

/** Two changes are the same where all that a customer feels of them is; paths count where nothing else changed. */
function identityOf({ aspects, before, after, rows }: Omit<BehaviourChange, 'conversations'>): string {
  const felt = (aspect: Aspect): unknown => {
    switch (aspect) {
      case 'errors':
        return [before.errors, after.errors];
      case 'queue':
        return [before.queue?.id ?? null, after.queue?.id ?? null];
      case 'end':
        return [before.ending, after.ending];
      case 'words':
        return rows
          .filter(({ same }) => !same)
          .map((row) => [row.before, row.after].map((message) => message && [message.from, heard(message)]));
      case 'path':
        return aspects.length === 1 ? changedPart(before.path, after.path) : [];
    }
  };
  return canonicalJson(aspects.map((aspect) => [aspect, felt(aspect)]));
}

/** What lies between the same beginning and the same end of two paths. */
function changedPart(before: readonly string[], after: readonly string[]): (readonly string[])[] {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return [before.slice(head, before.length - tail), after.slice(head, after.length - tail)];
}

function feltMost({ aspects: [first] }: BehaviourChange): number {
  return first === undefined ? ASPECTS.length : ASPECTS.indexOf(first);
}
