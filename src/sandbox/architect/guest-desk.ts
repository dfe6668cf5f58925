import { viewArchy } from '../../flow/archy/view.ts';
import type { Mock } from '../../simulation/engine.ts';
import type { SandboxBot } from './bots.ts';
import { FlowConversation } from './conversation.ts';
import { ownDeployment, type WebDeployment } from './deployments.ts';
import { GuestSession, type HeldConversation } from './guest-session.ts';
import type { ArchitectOrganization } from './organization.ts';

export interface GuestDeskParts {
  readonly organization: ArchitectOrganization;
  /** Where they are left out, every flow has one, as {@link ownDeployment}. */
  readonly deployments: readonly WebDeployment[] | undefined;
  readonly bots: readonly SandboxBot[];
  readonly mocks: readonly Mock[];
  readonly now: () => Date;
  readonly random: () => string;
}

/** Where guests come in: deployments, and the sessions that began at them. */
export class GuestDesk {
  readonly #parts: GuestDeskParts;
  readonly #sessions: GuestSession[] = [];
  readonly #jwts = new Map<string, GuestSession>();

  constructor(parts: GuestDeskParts) {
    this.#parts = parts;
  }

  get deployments(): readonly WebDeployment[] {
    return this.#parts.deployments ?? this.#parts.organization.flowIds.map(ownDeployment);
  }

  deployment(id: string): WebDeployment | undefined {
    return this.deployments.find((one) => one.id === id);
  }

  /** Every session there ever was, the oldest first. */
  get conversations(): readonly HeldConversation[] {
    return this.#sessions;
  }

  session(deploymentId: string, token: string): GuestSession | undefined {
    return this.#sessions.findLast(
      (one) => one.deploymentId === deploymentId && one.token === token && !one.expired,
    );
  }

  open(deployment: WebDeployment, token: string): GuestSession {
    const { organization, bots, mocks, now, random } = this.#parts;
    const flow = organization.flow(deployment.flowId);
    const published = flow?.active === true ? organization.published(deployment.flowId) : undefined;
    const session = new GuestSession({
      id: random(),
      token,
      deployment,
      version: published?.id,
      begin: (given) =>
        published &&
        new FlowConversation({
          flow: viewArchy(published.archy, deployment.flowId).flow,
          given,
          bots,
          mocks,
          now: now(),
        }),
      now,
      random,
    });
    this.#sessions.push(session);
    return session;
  }

  /** Ends a session as its age does: nobody knows its token any more. */
  expire(deploymentId: string, token: string | undefined): void {
    const session = token === undefined ? undefined : this.session(deploymentId, token);
    if (session) session.expired = true;
  }

  /** A token that reads the messages of one session over HTTP. */
  issueJwt(session: GuestSession): string {
    const jwt = `sandbox-guest-${this.#parts.random()}`;
    this.#jwts.set(jwt, session);
    return jwt;
  }

  byJwt(jwt: string): GuestSession | undefined {
    return this.#jwts.get(jwt);
  }

  byMessage(messageId: string): GuestSession | undefined {
    return this.#sessions.find(({ messages }) => messages.some(({ id }) => id === messageId));
  }
}
