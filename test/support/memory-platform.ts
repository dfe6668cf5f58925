/**
 * Genesys Cloud in memory: compare-and-set on the version, publication that takes a few looks, and a script for what
 * goes wrong. Time does not pass in it, so tests need no waiting.
 */
import { type FailureReason, FlowgateError } from '../../src/errors.ts';
import type { FlowDefinition, FlowStatus, LiveFlow } from '../../src/flow/definition.ts';
import { digest } from '../../src/flow/digest.ts';
import type {
  Access,
  Platform,
  PlatformCommand,
  PlatformValidation,
  Role,
  VersionedFlow,
  WriteAnswer,
} from '../../src/genesys/platform.ts';
import { REQUIRED_SCOPES, verifyRoleScopes } from '../../src/genesys/scopes.ts';
import type { Conversation, SimulationResult } from '../../src/simulation/engine.ts';
import { simulate } from '../../src/simulation/simulator.ts';

export interface Call {
  readonly what: 'role' | 'read' | 'validate' | 'write' | 'simulate';
  readonly id: string;
  /** That a write claims. */
  readonly version?: number;
}

/** How a write can go wrong: it never arrives, is not answered, arrives only later, or is refused. */
export type WriteFault = 'lose-request' | 'lose-answer' | 'arrive-late' | { readonly refuse: FailureReason };

/** What publication comes to, after `looks` reads that still show `scheduled`. */
export interface Publication {
  readonly looks: number;
  readonly status: Extract<FlowStatus, 'published' | 'failed' | 'rejected'>;
  readonly reason?: string;
}

interface Stored {
  readonly history: LiveFlow[];
  looksLeft: number;
  becomes: Publication;
}

export class MemoryPlatform implements Platform {
  /** Every call in order. */
  readonly calls: Call[] = [];
  role: Role = {
    id: 'releaser',
    name: 'Releaser',
    scopes: ['flow:view', 'flow:edit', 'flow:simulate', 'authorization:read'],
  };
  /** Happens just before a call is answered: where a test lets somebody edit, or stops the run. */
  before: (call: Call) => void | Promise<void> = () => undefined;
  /** For the next writes, in order. */
  writeFaults: (WriteFault | undefined)[] = [];
  /** For the next publications, in order; then they come through at the first look. */
  publications: Publication[] = [];
  validation: PlatformValidation = { valid: true, errors: [], warnings: [] };
  /** Instead of playing the live flow. */
  answer: ((conversation: Conversation) => SimulationResult) | undefined;
  /** What writes replaced, and with what, in order; edits at the console are not among it. */
  readonly replaced: { readonly content: LiveFlow; readonly by: VersionedFlow }[] = [];
  readonly #underWay: VersionedFlow[] = [];
  readonly #flows = new Map<string, Stored>();

  constructor(...flows: readonly LiveFlow[]) {
    for (const flow of flows) {
      this.#flows.set(flow.id, { history: [flow], looksLeft: 1, becomes: { looks: 1, status: 'published' } });
    }
  }

  /** The calls as short phrases: `read`, `write v8`. */
  get words(): string[] {
    return this.calls.map(({ what, version }) => (version === undefined ? what : `${what} v${version}`));
  }

  live(id: string): LiveFlow {
    const live = this.#stored(id).history.at(-1);
    if (live === undefined) throw new Error(`${id} has no version`);
    return live;
  }

  /** Every version, oldest first. */
  history(id: string): readonly LiveFlow[] {
    return this.#stored(id).history;
  }

  /** Somebody changes the flow at the console and publishes it; without a change only the version moves. */
  editInConsole(id: string, change: Partial<FlowDefinition> = {}): void {
    const live = this.live(id);
    const stored = this.#stored(id);
    stored.history.push({ ...live, ...change, version: live.version + 1, status: 'published' });
    stored.looksLeft = 0;
  }

  async verifyAccess(command: PlatformCommand, roleId: string | undefined): Promise<Access> {
    if (roleId !== undefined) await this.#called({ what: 'role', id: roleId });
    verifyRoleScopes(this.role, REQUIRED_SCOPES[command]);
    return { summary: `Role "${this.role.name}" has every scope.`, warnings: [] };
  }

  async readFlow(id: string): Promise<LiveFlow> {
    await this.#called({ what: 'read', id });
    const stored = this.#stored(id);
    const live = this.live(id);
    if (live.status === 'scheduled' && stored.looksLeft-- <= 0) {
      const { status, reason } = stored.becomes;
      stored.history.splice(-1, 1, { ...live, status, ...(reason && { statusReason: reason }) });
    }
    return structuredClone(this.live(id));
  }

  async validateFlow({ id }: FlowDefinition): Promise<PlatformValidation> {
    await this.#called({ what: 'validate', id });
    return this.validation;
  }

  async writeFlow(flow: VersionedFlow): Promise<WriteAnswer> {
    await this.#called({ what: 'write', id: flow.id, version: flow.version });
    const fault = this.writeFaults.shift();
    if (typeof fault === 'object') return { kind: 'refused', error: failure(fault.refuse) };
    if (fault === 'arrive-late') this.#underWay.push(flow);
    if (fault === 'lose-request' || fault === 'arrive-late') {
      return { kind: 'lost', error: failure('unavailable') };
    }
    const applied = this.#apply(flow);
    if (fault === 'lose-answer') return { kind: 'lost', error: failure('unavailable') };
    return applied
      ? { kind: 'written', flow: structuredClone(this.live(flow.id)) }
      : { kind: 'version-conflict', error: failure('conflict') };
  }

  async simulate(id: string, conversation: Conversation): Promise<SimulationResult> {
    await this.#called({ what: 'simulate', id });
    if (this.answer !== undefined) return this.answer(conversation);
    return simulate(this.live(id), conversation, { now: new Date(0) });
  }

  /** What was under way arrives. */
  arrive(): void {
    for (const flow of this.#underWay.splice(0)) this.#apply(flow);
  }

  /** Stores a write whose version is live + 1; the flow starts to publish where that was asked for. */
  #apply(flow: VersionedFlow): boolean {
    const content = this.live(flow.id);
    if (flow.version !== content.version + 1) return false;
    this.replaced.push({ content, by: flow });
    const stored = this.#stored(flow.id);
    const status = flow.status === 'published' ? 'scheduled' : flow.status;
    stored.history.push({ ...structuredClone(flow), status });
    stored.becomes = this.publications.shift() ?? { looks: 0, status: 'published' };
    stored.looksLeft = stored.becomes.looks;
    return true;
  }

  #stored(id: string): Stored {
    const stored = this.#flows.get(id);
    if (stored === undefined) throw failure('invalid-input', `there is no flow ${id}`);
    return stored;
  }

  async #called(call: Call): Promise<void> {
    this.calls.push(call);
    this.arrive();
    await this.before(call);
  }
}

/** An error as the client of the platform makes them. */
export function failure(code: FailureReason, returned = 'no good answer'): FlowgateError {
  return new FlowgateError(code, { attempted: 'call the platform', returned, advice: 'Run again.' });
}

/** A flow that says one thing. */
export function saying(text: string, id = 'flow-1'): FlowDefinition {
  return {
    id,
    name: 'Support',
    nodes: {
      start: { type: 'start', transition: 'hello' },
      hello: { type: 'webchat', transition: 'bye', actions: [{ name: 'say', text }] },
      bye: { type: 'end' },
    },
  };
}

/** As Genesys Cloud holds it, by default published. */
export function liveAs(flow: FlowDefinition, version: number, status: FlowStatus = 'published'): LiveFlow {
  return { ...flow, version, status };
}

/** What the flow says: enough to tell whose content is live. */
export function wordsOf(flow: LiveFlow): unknown {
  return flow.nodes['hello']?.actions?.[0]?.['text'];
}

/** The digests of every version, oldest first. */
export function digestsOf(platform: MemoryPlatform, id: string): string[] {
  return platform.history(id).map((flow) => digest(flow));
}
