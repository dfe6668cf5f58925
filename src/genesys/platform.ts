import type { FlowgateError } from '../errors.ts';
import type { FlowDefinition, FlowStatus, LiveFlow } from '../flow/definition.ts';
import type { Conversation, SimulationResult } from '../simulation/engine.ts';

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
  | { readonly kind: 'refused'; readonly error: FlowgateError }
  | { readonly kind: 'lost'; readonly error: FlowgateError };

/** Genesys Cloud as the commands see it. Each method throws a {@link FlowgateError} unless it says otherwise. */
export interface Platform {
  readRole(roleId: string): Promise<Role>;
  readFlow(flowId: string): Promise<LiveFlow>;
  validateFlow(flow: FlowDefinition): Promise<PlatformValidation>;
  /** Sends one write, once; never throws for what the platform answers. */
  writeFlow(flow: VersionedFlow): Promise<WriteAnswer>;
  simulate(flowId: string, conversation: Conversation): Promise<SimulationResult>;
}
