import type { Answer, OpenRoute, SandboxRequest } from '../http.ts';
import type { Tokens } from '../oauth.ts';
import type { ArchitectOrganization } from './organization.ts';

/** Login with client credentials in a Basic header, as every public SDK sends them. */
export function basicLoginRoute(organization: ArchitectOrganization, tokens: Tokens): OpenRoute {
  return {
    method: 'POST',
    path: '/oauth/token',
    handle: (request) => {
      const form = new URLSearchParams(request.body.toString('utf8'));
      const grant = form.get('grant_type');
      if (grant !== 'client_credentials') {
        return refused(400, 'unsupported_grant_type', `grant type ${grant ?? 'missing'}`);
      }
      const credentials = basicCredentials(request);
      if (!credentials) return refused(400, 'invalid_request', 'client credentials are missing');
      const client = organization.client(credentials.id);
      // An unknown client and a wrong secret are told apart, by the status too.
      if (!client) return refused(400, 'invalid_client', 'client not found: invalid_client');
      if (client.secret !== credentials.secret) {
        return refused(401, 'invalid_client', 'authentication failed: invalid_client');
      }
      return {
        status: 200,
        headers: { 'Cache-Control': 'no-store' },
        body: {
          access_token: tokens.issue(client),
          token_type: 'bearer',
          expires_in: tokens.lifetimeSeconds,
        },
      };
    },
  };
}

function basicCredentials({ headers }: SandboxRequest): { id: string; secret: string } | undefined {
  const encoded = /^basic +(\S+)$/i.exec(headers['authorization']?.toString() ?? '')?.[1];
  if (encoded === undefined) return undefined;
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  return colon < 0 ? undefined : { id: text.slice(0, colon), secret: text.slice(colon + 1) };
}

/** The login host has an error shape of its own, and its correlation id stands in the header alone. */
function refused(status: number, error: string, description: string): Answer {
  return { status, body: { error, description, error_description: description } };
}
