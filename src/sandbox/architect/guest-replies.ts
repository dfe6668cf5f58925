import type { GuestDesk } from './guest-desk.ts';
import {
  attributesOf,
  type Frame,
  failure,
  type GuestRequest,
  lineOf,
  messageFrame,
  response,
} from './guest-frames.ts';
import type { GuestSession } from './guest-session.ts';

/** In seconds. */
const JWT_LIFETIME = 3600;
const MAX_CUSTOM_DATA_BYTES = 2048;
const MAX_TEXT_LENGTH = 4096;

/** What web messaging answers to one request of a guest at a deployment. */
export function replyTo(
  request: GuestRequest,
  deploymentId: string,
  desk: GuestDesk,
  now: Date,
): readonly Frame[] {
  const { action, token, tracingId } = request;
  const refused = (code: number, text: string): readonly Frame[] => [failure(code, text, tracingId)];
  if (token === undefined) return refused(4020, 'missing required parameter: token');
  if (action === 'configureSession') return configure(request, token, deploymentId, desk);
  if (action === 'echo') {
    const body = { type: 'Text', text: request.message?.text ?? '', direction: 'Inbound', id: 'echo_id' };
    return [response('StructuredMessage', body, tracingId)];
  }
  const session = desk.session(deploymentId, token);
  if (!session) return refused(4007, 'session not found error message');
  switch (action) {
    case 'onMessage':
      return onMessage(request, session);
    case 'getJwt': {
      const exp = Math.floor(now.getTime() / 1000) + JWT_LIFETIME;
      return [response('JwtResponse', { jwt: desk.issueJwt(session), exp }, tracingId)];
    }
    case 'closeSession':
      session.closed = true;
      return [response('SessionResponse', { connected: false, readOnly: true }, tracingId)];
    default:
      return refused(400, 'Request failed.');
  }
}

function configure(
  { startNew = false, deploymentId, tracingId }: GuestRequest,
  token: string,
  socketDeploymentId: string,
  desk: GuestDesk,
): readonly Frame[] {
  const deployment = desk.deployment(socketDeploymentId);
  if (deploymentId !== socketDeploymentId || deployment?.status !== 'Active') {
    return [failure(403, 'HTTP authorization error', tracingId)];
  }
  const known = desk.session(deployment.id, token);
  const isNew = known === undefined || startNew;
  const session = isNew ? desk.open(deployment, token) : known;
  const body = {
    connected: true,
    newSession: isNew,
    readOnly: session.readOnly,
    clearedExistingSession: isNew && known !== undefined,
    blockedExtensions: [],
    maxCustomDataBytes: MAX_CUSTOM_DATA_BYTES,
  };
  return [response('SessionResponse', body, tracingId)];
}

function onMessage(request: GuestRequest, session: GuestSession): readonly Frame[] {
  const { message, tracingId } = request;
  const refused = (code: number, text: string): readonly Frame[] => [failure(code, text, tracingId)];
  const attributes = attributesOf(request);
  const bytes = Buffer.byteLength(JSON.stringify(attributes ?? {}));
  if (bytes > MAX_CUSTOM_DATA_BYTES) {
    return refused(
      4013,
      `Custom Attributes in channel metadata is larger than ${MAX_CUSTOM_DATA_BYTES} bytes`,
    );
  }
  if (session.readOnly) return refused(409, 'Session is read-only, no new messages allowed');
  const line = lineOf(request);
  if (line !== undefined) {
    if (line.length > MAX_TEXT_LENGTH) return refused(4011, 'message too long');
    const messages = session.say(line, attributes);
    // What is the customer's own comes back under the mark it was sent with.
    return messages.map((one) => messageFrame(one, one.direction === 'Inbound' ? tracingId : undefined));
  }
  const presences = message?.events?.flatMap(({ presence }) => presence?.type ?? []) ?? [];
  if (presences.includes('Clear'))
    return refused(403, 'Presence events Conversation Clear are not supported');
  const joined = presences.includes('Join') ? session.join(attributes) : [];
  return joined.map((one) => messageFrame(one));
}
