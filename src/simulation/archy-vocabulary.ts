import { dataOf, kindOf, known } from '../flow/archy/expression/index.ts';
import { isRecord } from '../flow/canonical.ts';
import type { FlowAction, FlowCondition, FlowNode } from '../flow/definition.ts';
import { type ArchyCall, callIn, outputTaken } from './archy-calls.ts';
import { ArchyData } from './archy-data.ts';
import { ArchyLoops } from './archy-loops.ts';
import { ArchyVariables } from './archy-variables.ts';
import type { Conversation, Mock } from './engine.ts';
import type { SimulatedFlow } from './simulator.ts';
import { quoted, Stage, Stop, Unknown } from './stage.ts';
import type { Step, Vocabulary } from './vocabulary.ts';

/** By these a bot flow asks the customer one question: what it asks, and what it was answered. */
const QUESTION = 'Slot.Question';
const ANSWER = 'Slot.Answer';
const TRANSFER = /^transferTo[A-Z]/;

/** A task that was called, and what its caller had in variables of the same kind. */
interface Caller {
  readonly id: string;
  readonly node: FlowNode;
  readonly variables: ReturnType<ArchyVariables['take']>;
  readonly loops: ReturnType<ArchyLoops['suspend']>;
}

/**
 * The actions and conditions of flows written in Archy, in the view of their document. What an action does that
 * neither says, sets, calls nor leads anywhere is passed over.
 */
export class ArchyVocabulary implements Vocabulary {
  readonly stage: Stage;
  readonly #declared: unknown;
  readonly #variables: ArchyVariables;
  readonly #data: ArchyData;
  readonly #loops = new ArchyLoops();
  #callers: Caller[] = [];
  #isNew = true;
  #isTransferred = false;

  constructor(flow: SimulatedFlow, conversation: Conversation, options: { readonly now: Date }) {
    this.#declared = flow.applicationSettings?.['variables'];
    this.#variables = new ArchyVariables(conversation.given);
    this.stage = new Stage(conversation, options.now, (name, value) =>
      this.#variables.setFromOutside(name, value),
    );
    this.#data = new ArchyData(this.stage, this.#variables);
  }

  open(): void {
    this.#variables.begin(this.stage.hear(), this.#isNew);
    this.#variables.declare(this.#declared);
    this.#callers = [];
    this.#loops.suspend();
    this.#isNew = false;
  }

  visit(id: string, node: FlowNode): Step {
    this.stage.spend(1);
    for (const action of node.actions ?? []) {
      const step = this.#act(action, id, node);
      if (step !== undefined) return step;
    }
    return this.#onward(id, node);
  }

  /** After a transfer, what the customer says is for an agent; else it begins the flow anew. */
  beginsAnew(): boolean {
    if (!this.#isTransferred) return this.stage.nextLine() !== undefined;
    while (this.stage.hear() !== undefined);
    return false;
  }

  variables(): ReadonlyMap<string, unknown> {
    return this.#variables.all();
  }

  /** @returns where it leads, if it is not the node's own conditions and transition that tell */
  #act(action: FlowAction, id: string, node: FlowNode): Step | undefined {
    switch (action.name) {
      case 'variables':
        this.#variables.declare(action['variables']);
        return undefined;
      case 'outputPaths':
      case 'decision':
      case 'switch':
        return undefined;
      case 'sendResponse':
        return this.#sendResponse(action, id, node);
      case 'updateData':
        this.#data.update(action['statements']);
        return undefined;
      case 'getParticipantData':
        for (const { name, variable } of this.#data.attributesOf(action, id)) {
          if (typeof variable === 'string') this.#variables.set(variable, this.#variables.attribute(name));
        }
        return undefined;
      case 'setParticipantData':
        for (const { name, value } of this.#data.attributesOf(action, id)) {
          this.#variables.setAttribute(name, this.#variables.valueOf(value, 'string'));
        }
        return undefined;
      case 'changeState':
        this.#variables.take('state.');
        this.#loops.suspend();
        return undefined;
      case 'callTask':
        return this.#callTask(action, id, node);
      case 'jumpToTask':
        this.#refuseHandover(action, id);
        this.#variables.take('task.');
        this.#loops.suspend();
        return undefined;
      case 'loop':
        return this.#loop(action, id, node);
      case 'loopExit':
        this.#loops.leave();
        return undefined;
      case 'loopNext':
        return undefined;
      case 'loopUntil':
        throw new Unknown(`in node ${quoted(id)}, when the loop ends is not followed`);
      case 'endTask':
        return this.#return(isRecord(action['outputPath']) ? action['outputPath']['name'] : undefined);
      case 'disconnect':
        return { kind: 'ended' };
      case 'transferToAcd':
        return this.#transfer(action, id, node);
      default: {
        if (TRANSFER.test(action.name)) return this.#transferElsewhere(action, id, node);
        const call = callIn(action, node.conditions);
        return call && this.#call(call, id, node);
      }
    }
  }

  #onward(id: string, node: FlowNode): Step {
    for (const [via, condition] of (node.conditions ?? []).entries()) {
      if (condition.condition === 'expression' && this.#holds(condition, id)) {
        return { kind: 'next', to: condition.transition, via };
      }
    }
    return this.#follow(id, node);
  }

  #follow(id: string, { transition }: FlowNode): Step {
    if (transition !== undefined) return { kind: 'next', to: transition, via: 'transition' };
    if (this.#callers.length > 0) return this.#return(undefined);
    throw new Stop(
      `behind node ${quoted(id)} the flow has nothing more to do, and neither disconnects nor transfers: Genesys Cloud handles that as an error`,
    );
  }

  #holds({ value }: FlowCondition, id: string): boolean {
    const expression = String(value);
    this.stage.spend(expression.length);
    const result = this.#variables.evaluate(expression);
    if (result.known && typeof result.value === 'boolean') return result.value;
    const why = result.known ? `it is ${kindOf(result.value)}, not true or false` : result.why;
    throw new Unknown(`in node ${quoted(id)}, ${quoted(expression)} cannot be followed: ${why}`);
  }

  /** It is sent, unless a mock of `sendResponse` says otherwise. */
  #sendResponse(action: FlowAction, id: string, node: FlowNode): Step | undefined {
    const text = this.#data.text(action['messageBody'], 'the message', id);
    const branches = (node.conditions ?? []).some(({ condition }) => condition === 'outcome');
    const mock =
      branches && this.stage.hasMock(action.name) ? this.stage.call(action.name, {}, id) : undefined;
    if ((mock?.outcome ?? 'success') === 'success') this.stage.say(text);
    return branches ? this.#take(mock ?? {}, id, node) : undefined;
  }

  #loop(action: FlowAction, id: string, node: FlowNode): Step {
    const count = this.#variables.valueOf(action['loopCount'], 'integer');
    if (!count.known || typeof count.value !== 'number') {
      const why = count.known ? `it is ${kindOf(count.value)}` : count.why;
      throw new Unknown(`in node ${quoted(id)}, the number of rounds cannot be told: ${why}`);
    }
    const via = (node.conditions ?? []).findIndex(({ value }) => value === 'loop');
    const body = node.conditions?.[via];
    const index = this.#loops.arrive(id);
    if (body === undefined || index >= count.value) {
      this.#loops.leave();
      return this.#follow(id, node);
    }
    const { currentIndex } = action;
    if (isRecord(currentIndex) && typeof currentIndex['var'] === 'string') {
      this.#variables.set(currentIndex['var'], known(index));
    }
    return { kind: 'next', to: body.transition, via };
  }

  #refuseHandover(action: FlowAction, id: string): void {
    const call = callIn(action);
    if (call !== undefined && (call.outputs.size > 0 || Object.keys(call.inputs).length > 0)) {
      throw new Unknown(`in node ${quoted(id)}, what the task is handed and gives back is not followed`);
    }
  }

  #callTask(action: FlowAction, id: string, node: FlowNode): Step | undefined {
    this.#refuseHandover(action, id);
    const via = (node.conditions ?? []).findIndex(({ condition }) => condition === 'task');
    const task = node.conditions?.[via];
    if (task === undefined) return undefined;
    this.#callers.push({
      id,
      node,
      variables: this.#variables.take('task.'),
      loops: this.#loops.suspend(),
    });
    return { kind: 'next', to: task.transition, via };
  }

  /** @param path the output path by which a task ends, where it has a name */
  #return(path: unknown): Step {
    const caller = this.#callers.pop();
    if (caller === undefined) return { kind: 'ended' };
    this.#variables.take('task.');
    this.#loops.resume(caller.loops);
    for (const { name, value } of caller.variables) this.#variables.set(name, value);
    const conditions = caller.node.conditions ?? [];
    const via = conditions.findIndex(({ condition, value }) => condition === 'outcome' && value === path);
    const branch = conditions[via];
    if (branch !== undefined) return { kind: 'next', to: branch.transition, via, from: caller.id };
    const step = this.#follow(caller.id, caller.node);
    // Where the caller's own task ends there, too, the step leaves the caller of that one.
    return step.kind === 'next' ? { from: caller.id, ...step } : step;
  }

  /** A transfer works unless a mock of its type (`transferToAcd`) says otherwise. */
  #transfer(action: FlowAction, id: string, node: FlowNode): Step {
    const queue = this.#variables.valueOf(action['targetQueue'], 'queue');
    const value = queue.known ? queue.value : null;
    const key =
      typeof value === 'string'
        ? value
        : typeof value === 'object' && value?.kind === 'entity'
          ? value.key
          : undefined;
    if (key === undefined) {
      const why = queue.known ? `it is ${kindOf(value)}` : queue.why;
      throw new Unknown(`in node ${quoted(id)}, the queue of the transfer cannot be told: ${why}`);
    }
    const failed = this.#transferFails(action, { queue: key }, id, node);
    if (failed !== undefined) return failed;
    this.stage.routedTo = { queueId: key };
    this.#isTransferred = true;
    return { kind: 'ended' };
  }

  /** To somebody else than a queue: all that can be said is that the flow's part is over. */
  #transferElsewhere(action: FlowAction, id: string, node: FlowNode): Step {
    const failed = this.#transferFails(action, {}, id, node);
    if (failed !== undefined) return failed;
    this.#isTransferred = true;
    return { kind: 'ended' };
  }

  #transferFails(
    { name }: FlowAction,
    parameters: Readonly<Record<string, unknown>>,
    id: string,
    node: FlowNode,
  ): Step | undefined {
    if (!this.stage.hasMock(name)) return undefined;
    const mock = this.stage.call(name, parameters, id);
    if (mock?.outcome === undefined || mock.outcome === 'success') return undefined;
    return this.#take(mock, id, node);
  }

  #call(call: ArchyCall, id: string, node: FlowNode): Step {
    const inputs = new Map<string, unknown>();
    for (const [name, written] of Object.entries(call.inputs)) {
      const value = this.#variables.valueOf(written);
      // What is not known cannot be told to anybody.
      if (value.known && value.value !== null) inputs.set(name, dataOf(value.value));
    }
    const answer = call.outputs.get(ANSWER);
    if (answer !== undefined && Object.hasOwn(call.inputs, QUESTION) && !this.stage.hasMock(call.name)) {
      this.stage.say(this.#data.text(call.inputs[QUESTION], 'the question', id));
      const line = this.stage.hear();
      if (line === undefined) return { kind: 'waiting' };
      this.#variables.set(answer, known(line));
      return this.#take({}, id, node);
    }
    const mock = this.stage.call(call.name, Object.fromEntries(inputs), id);
    if (mock === undefined) {
      this.stage.doubt ??= `what ${quoted(call.name)} says and gives is not known here; { call: ${call.name} } in "mocks" answers for it`;
      this.#data.forget(call);
    }
    if (mock !== undefined) this.#data.leave(mock, call);
    return this.#take(mock ?? {}, id, node);
  }

  #take(mock: Pick<Mock, 'outcome' | 'variables'>, id: string, node: FlowNode): Step {
    const via = outputTaken(node, mock);
    const output = via === undefined ? undefined : node.conditions?.[via];
    return via === undefined || output === undefined
      ? this.#follow(id, node)
      : { kind: 'next', to: output.transition, via };
  }
}
