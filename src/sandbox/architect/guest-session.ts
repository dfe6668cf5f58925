import type { FlowConversation, Turn } from './conversation.ts';
import type { WebDeployment } from './deployments.ts';
import { type GuestMessage, quickReply } from './guest-frames.ts';

/** A conversation that was held, for whoever looks at it afterwards. */
export interface HeldConversation {
  readonly id: string;
  readonly deploymentId: string;
  readonly flowId: string;
  /** The version that was talked to, where one is published. */
  readonly version: string | undefined;
  /** What the guest is known by: its own for each conversation. */
  readonly token: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly messages: readonly GuestMessage[];
  /** The flow has disconnected. */
  readonly ended: boolean;
  readonly routedTo: string | undefined;
  /** The guest has closed it. */
  readonly closed: boolean;
  /** What went wrong in the flow. */
  readonly errors: readonly string[];
}

export interface GuestSessionParts {
  readonly id: string;
  readonly token: string;
  readonly deployment: WebDeployment;
  readonly version: string | undefined;
  readonly begin: (attributes: Readonly<Record<string, string>>) => FlowConversation | undefined;
  readonly now: () => Date;
  readonly random: () => string;
}

/** A guest's session: what was said, by whom, and whether anything more can be. Sockets come and go. */
export class GuestSession implements HeldConversation {
  readonly #parts: GuestSessionParts;
  readonly #messages: GuestMessage[] = [];
  #conversation: FlowConversation | undefined;
  #attributes: Readonly<Record<string, string>> = {};
  #begun = false;
  #lastTime = 0;
  #errors: readonly string[] = [];
  #routedTo: string | undefined;
  #ended = false;
  closed = false;
  /** Over by a fault or by its age: nobody knows its token any more. */
  expired = false;

  constructor(parts: GuestSessionParts) {
    this.#parts = parts;
  }

  get id() {
    return this.#parts.id;
  }
  get token() {
    return this.#parts.token;
  }
  get deploymentId() {
    return this.#parts.deployment.id;
  }
  get flowId() {
    return this.#parts.deployment.flowId;
  }
  get version() {
    return this.#parts.version;
  }
  get attributes() {
    return this.#attributes;
  }
  get messages(): readonly GuestMessage[] {
    return this.#messages;
  }
  get ended() {
    return this.#ended;
  }
  get routedTo() {
    return this.#routedTo;
  }
  get errors() {
    return this.#errors;
  }

  get readOnly(): boolean {
    const { enabled, type } = this.#parts.deployment.conversationDisconnect;
    return this.closed || (this.#ended && enabled && type === 'ReadOnly');
  }

  /** The guest joins: where the deployment says so, that begins the conversation. */
  join(attributes: Readonly<Record<string, string>> | undefined): GuestMessage[] {
    return this.#parts.deployment.autoStart && !this.#begun ? this.#hear('', attributes) : [];
  }

  /** The guest says something: the own message comes first in what is returned. */
  say(line: string, attributes: Readonly<Record<string, string>> | undefined): GuestMessage[] {
    const own = this.#add({ type: 'Text', text: line, direction: 'Inbound' });
    // A flow that has handed the customer over is out of it; nobody is there to answer.
    return this.#routedTo === undefined ? [own, ...this.#hear(line, attributes)] : [own];
  }

  #hear(line: string, attributes: Readonly<Record<string, string>> | undefined): GuestMessage[] {
    if (!this.#begun) {
      this.#begun = true;
      this.#attributes = attributes ?? {};
      this.#conversation = this.#parts.begin(this.#attributes);
    }
    const turn = this.#conversation?.hear(line);
    return turn ? this.#tell(turn) : [];
  }

  #tell({ said, ended, routedTo, errors }: Turn): GuestMessage[] {
    this.#routedTo = routedTo;
    this.#ended = ended;
    this.#errors = errors;
    const told = said.map(({ text, quickReplies = [] }) =>
      this.#add({
        type: quickReplies.length > 0 ? 'Structured' : 'Text',
        text,
        direction: 'Outbound',
        ...(quickReplies.length > 0 && { content: quickReplies.map(quickReply) }),
        originatingEntity: 'Bot',
      }),
    );
    const { enabled } = this.#parts.deployment.conversationDisconnect;
    return ended && enabled ? [...told, this.#farewell()] : told;
  }

  #farewell(): GuestMessage {
    return this.#add({
      type: 'Event',
      direction: 'Outbound',
      events: [{ eventType: 'Presence', presence: { type: 'Disconnect' } }],
      originatingEntity: 'Bot',
      metadata: { correlationId: this.#parts.random(), readOnly: String(this.readOnly) },
    });
  }

  #add(message: Omit<GuestMessage, 'id' | 'time'>): GuestMessage {
    // Guests sort by time, so no two messages share one.
    this.#lastTime = Math.max(this.#parts.now().getTime(), this.#lastTime + 1);
    const added = { id: this.#parts.random(), ...message, time: new Date(this.#lastTime).toISOString() };
    this.#messages.push(added);
    return added;
  }
}
