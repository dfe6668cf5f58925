import type { z } from 'zod';
import { FlowgateError } from '../../errors.ts';
import type { LiveFlow } from '../../flow/definition.ts';
import { simulationResultSchema } from '../../simulation/engine.ts';
import { AnswerMemo } from '../answer-memo.ts';
import { type ApiCall, ApiClient, pathSegment } from '../api.ts';
import { formGrant, TokenSource } from '../auth.ts';
import { HttpClient, type HttpOptions, type HttpResult } from '../http.ts';
import { plain } from '../plain.ts';
import type { Platform, Role, WriteAnswer } from '../platform.ts';
import { toldWait } from '../retry.ts';
import { REQUIRED_SCOPES, verifyRoleScopes } from '../scopes.ts';
import { flowAnswerSchema, roleSchema, validationSchema } from './schemas.ts';

export interface FlowDocumentOptions extends HttpOptions {
  /** As `parseGenesysUrl` gives it. */
  readonly origin: URL;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Called with every access token before its first use. */
  readonly onSecret: (secret: string) => void;
}

export interface FlowDocumentPlatform extends Platform {
  readRole(roleId: string): Promise<Role>;
}

/** Genesys Cloud through the flow-document API: a flow is one document, read and written whole. */
export function flowDocumentPlatform(options: FlowDocumentOptions): FlowDocumentPlatform {
  const { origin, clientId, clientSecret, clock, onSecret, signal, runEndsAt } = options;
  const http = new HttpClient(options);
  const tokens = new TokenSource({
    http,
    clock,
    onSecret,
    request: formGrant(origin, clientId, clientSecret),
  });
  const api = new ApiClient(http, tokens, origin);

  const readRole = async (roleId: string): Promise<Role> =>
    await api.call({
      attempted: `read the role ${plain(roleId)}`,
      kind: 'read',
      method: 'GET',
      path: `/api/v2/authorization/roles/${pathSegment(roleId, 'role')}`,
      scope: 'authorization:read',
      absent: 'There is no role with this id in this organization: check role-id and genesys-url.',
      schema: roleSchema,
    });

  /** Flows whose publication is under way: until its end they are looked at often, and stay as they are. */
  const watched = new Map<string, AnswerMemo<LiveFlow>>();

  return {
    readRole,
    // Each call plays a conversation of its own, and changes nothing.
    simulation: { independent: true },

    async verifyAccess(command, roleId) {
      // The settings ask for it wherever there are credentials.
      if (roleId === undefined) return { summary: 'No role was given to verify.', warnings: [] };
      const role = await readRole(roleId);
      verifyRoleScopes(role, REQUIRED_SCOPES[command]);
      return { summary: `Role "${role.name}" has every scope that ${command} needs.`, warnings: [] };
    },

    async readFlow(flowId) {
      const memo = watched.get(flowId) ?? new AnswerMemo();
      const live = await api.call({
        ...flowCall('read the live flow', flowId, '', 'flow:view', flowAnswerSchema),
        kind: 'read',
        method: 'GET',
        memo,
      });
      if (live.status === 'scheduled') watched.set(flowId, memo);
      else watched.delete(flowId);
      return live;
    },

    async validateFlow(flow) {
      return await api.call({
        ...flowCall('validate the flow', flow.id, '/validate', 'flow:edit', validationSchema),
        // Both change nothing, so they are repeated like reads.
        kind: 'read',
        method: 'POST',
        body: JSON.stringify(flow),
      });
    },

    async simulate(flowId, { userLines, given }) {
      return await api.call({
        ...flowCall('simulate the flow', flowId, '/simulate', 'flow:simulate', simulationResultSchema),
        kind: 'read',
        method: 'POST',
        body: JSON.stringify({
          transcript: userLines.map((text) => ({ from: 'user', text })),
          initialData: { channel: 'webchat', ...given },
        }),
      });
    },

    async writeFlow(flow) {
      const call = flowCall('write the flow', flow.id, '', 'flow:edit', flowAnswerSchema);
      try {
        const sent = await api.send({ ...call, kind: 'write', method: 'PUT', body: JSON.stringify(flow) });
        return writeAnswer(sent, runEndsAt === undefined ? undefined : runEndsAt - clock.monotonic());
      } catch (thrown) {
        // What is thrown was thrown before this write was sent: no token was to be had, or the run ended.
        if (signal.aborted || !(thrown instanceof FlowgateError)) throw thrown;
        return { kind: 'refused', error: thrown };
      }
    },
  };
}

function flowCall<Schema extends z.ZodType>(
  what: string,
  flowId: string,
  operation: '' | '/validate' | '/simulate',
  scope: string,
  schema: Schema,
): Pick<ApiCall<Schema>, 'attempted' | 'path' | 'lane' | 'scope' | 'absent' | 'schema'> {
  return {
    lane: flowId,
    attempted: `${what} ${plain(flowId)}`,
    path: `/api/v2/flows/${pathSegment(flowId, 'flow')}${operation}`,
    scope,
    absent: 'There is no flow with this id in this organization: check the id in the flow and genesys-url.',
    schema,
  };
}

/**
 * Sorts what became of a write. Whatever does not prove that it was not applied leaves it lost.
 * @param timeLeft of the run, in milliseconds: a rest that outlasts it would leave the write unsettled for certain
 */
function writeAnswer(result: HttpResult<LiveFlow>, timeLeft = Number.POSITIVE_INFINITY): WriteAnswer {
  if (result.ok) return { kind: 'written', flow: result.value };
  const { fault, error } = result;
  switch (fault.kind) {
    case 'unsent':
    case 'proxy':
      return { kind: 'refused', error };
    case 'status': {
      if (fault.status === 409) return { kind: 'version-conflict', error };
      if (fault.status < 500 && fault.status !== 408) return { kind: 'refused', error };
      const rest = toldWait(fault);
      return { kind: 'lost', error, waitMs: rest !== undefined && rest <= timeLeft ? rest : undefined };
    }
    case 'reset':
    case 'timeout':
    case 'tls':
    case 'redirect':
    case 'unreadable':
    case 'cancelled':
    case 'unexplained':
      return { kind: 'lost', error };
  }
}
