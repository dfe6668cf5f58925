import type { FlowgateError } from '../errors.ts';
import type { FlowDefinition, FlowStatus, LiveFlow } from '../flow/definition.ts';
import type { Conversation, EngineTraits, ObservedResult } from '../simulation/engine.ts';

export interface Role {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly string[];
}

/** One entry of the platform's validation, before it is mapped to a file and a line. */
export interface PlatformMessage {
  readonly nodeId?: string | undefined;
  readonly field?: string | undefined;
  readonly code?: string | undefined;
  readonly message: string;
  /** Where in an Archy document, as Genesys Cloud writes it: `/inboundShortMessage/states/state[Start_1]/actions/…`. */
  readonly refPath?: string | undefined;
  /** The label of the object it is about, where one is told. */
  readonly objectName?: string | undefined;
}

export interface PlatformValidation {
  readonly valid: boolean;
  readonly errors: readonly PlatformMessage[];
  readonly warnings: readonly PlatformMessage[];
}

/** A flow with the version it claims: the fence that keeps a write from landing on somebody else's. */
export interface VersionedFlow extends FlowDefinition {
  version: number;
  status: FlowStatus;
}

/**
 * What became of a write. `lost` means nobody knows: a timeout, a reset, a 5xx. Whoever gets it may send the very
 * same write again, and nothing else.
 */
export type WriteAnswer =
  | { readonly kind: 'written'; readonly flow: LiveFlow }
  | { readonly kind: 'version-conflict'; readonly error: FlowgateError }
  | {
      readonly kind: 'refused';
      readonly error: FlowgateError;
      /** What the platform said of the content, entry by entry. */
      readonly messages?: readonly PlatformMessage[] | undefined;
    }
  | {
      readonly kind: 'lost';
      readonly error: FlowgateError;
      /** For so long the platform asks to be left alone, in milliseconds; absent where it does not say, or the run ends before. */
      readonly waitMs?: number | undefined;
    };

/** The commands that speak to a platform. */
export type PlatformCommand = 'check' | 'deploy' | 'smoke';

/** What an access check found; what is missing it throws. */
export interface Access {
  /** One sentence for the log. */
  readonly summary: string;
  /** Sentences for the report: rights beyond what the command needs. */
  readonly warnings: readonly string[];
}

/** Genesys Cloud as the commands see it. Each method throws a {@link FlowgateError} unless it says otherwise. */
export interface Platform {
  /**
   * Checks that this run's client may do all that `command` needs.
   * @throws {FlowgateError} `missing-scope`, naming everything that is missing at once
   */
  verifyAccess(command: PlatformCommand, roleId: string | undefined): Promise<Access>;
  /** The id of a flow whose source names none: by its name. Absent where a source must give the id. */
  identifyFlow?(flow: FlowDefinition): Promise<string>;
  readFlow(flowId: string): Promise<LiveFlow>;
  validateFlow(flow: FlowDefinition): Promise<PlatformValidation>;
  /** Sends one write, once; never throws for what the platform answers. */
  writeFlow(flow: VersionedFlow): Promise<WriteAnswer>;
  /**
   * Sees, before anything is written, whether conversations with a flow can be held at all; absent where that needs
   * nothing.
   * @throws {FlowgateError} `invalid-input` where they cannot
   */
  prepareConversations?(flow: { readonly id: string; readonly name: string }): Promise<void>;
  simulate(flowId: string, conversation: Conversation): Promise<ObservedResult>;
  /** What is known of conversations on this platform before one is played; absent where nothing is special. */
  readonly simulation?: EngineTraits | undefined;
}
