import type { FlowDefinition } from '../../flow/definition.ts';
import type { Message, Mock } from '../../simulation/engine.ts';
import { type CompleteResult, simulate } from '../../simulation/simulator.ts';
import { botMocks, offeredAt, type SandboxBot } from './bots.ts';

export interface ConversationParts {
  /** The view of the version that was published when it began. */
  readonly flow: FlowDefinition;
  /** What the guest handed over, which the flow reads as participant data. */
  readonly given: Readonly<Record<string, string>>;
  readonly bots: readonly SandboxBot[];
  /** Answers of data actions and other back ends; a call without one goes well and gives nothing. */
  readonly mocks: readonly Mock[];
  readonly now: Date;
}

/** What a flow makes of one more line. */
export interface Turn {
  readonly said: readonly Message[];
  /** The flow has disconnected, and nobody is left to talk to. */
  readonly ended: boolean;
  /** The queue that has the customer now. */
  readonly routedTo: string | undefined;
  readonly errors: readonly string[];
}

/** One conversation with a flow: with each line it is played again from its beginning, and what is new is said. */
export class FlowConversation {
  readonly #parts: ConversationParts;
  readonly #lines: string[] = [];
  #heard = 0;

  constructor(parts: ConversationParts) {
    this.#parts = parts;
  }

  hear(line: string): Turn {
    this.#lines.push(line);
    const result = this.#play();
    const bot = result.transcript.filter(({ from }) => from === 'bot');
    const offered = offeredAt(result.waitingFor, this.#parts.flow, this.#parts.bots);
    const said = bot
      .slice(this.#heard)
      .map((message, index, all) =>
        offered.length > 0 && index === all.length - 1 ? { ...message, quickReplies: [...offered] } : message,
      );
    this.#heard = bot.length;
    return {
      said,
      // What goes wrong in a flow is handled by disconnecting.
      ended: result.routedTo === null && (result.endNode !== null || result.errors.length > 0),
      routedTo: result.routedTo?.queueId,
      errors: result.errors,
    };
  }

  #play(): CompleteResult {
    const { flow, given, bots, mocks, now } = this.#parts;
    const answers = [...mocks, ...botMocks(bots, this.#lines)];
    // Where there are mocks at all, each call needs one: what has none goes well and gives nothing. Each round adds one,
    // so the rounds end.
    for (;;) {
      const result = simulate(flow, { userLines: this.#lines, given, mocks: answers }, { now });
      const unanswered = result.calls.find(({ outcome }) => outcome === undefined);
      if (
        unanswered === undefined ||
        answers.some(({ call, with: only }) => call === unanswered.name && !only)
      ) {
        return result;
      }
      answers.push({ call: unanswered.name });
    }
  }
}
