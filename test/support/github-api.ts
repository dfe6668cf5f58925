import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { watch } from './canary.ts';
import {
  GitHubRecords,
  type RecordOptions,
  type StoredDeployment,
  type StoredIssue,
} from './github-records.ts';

export interface StoredComment {
  readonly id: number;
  readonly issue: number;
  readonly author: string;
  body: string;
}

export interface Answer {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly json?: unknown;
  readonly text?: string;
}

export interface RecordedRequest {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: string;
}

/** Answers instead of the API, `times` times (once unless said otherwise), whatever matches. */
export interface ApiFault {
  readonly method: string;
  readonly path: RegExp;
  readonly times?: number;
  /** `reset` cuts the connection; `lose` does what was asked and then cuts it. */
  readonly answer: 'reset' | 'lose' | { readonly status: number; readonly headers?: Record<string, string> };
}

export interface GitHubApiOptions extends RecordOptions {
  /** Who the token belongs to. */
  readonly viewer?: string;
  readonly comments?: readonly Omit<StoredComment, 'id'>[];
  /** Contents by `SHA:path`. */
  readonly files?: Readonly<Record<string, string>>;
  /** What differs, by `BASE...HEAD`. */
  readonly comparisons?: Readonly<Record<string, StoredComparison>>;
}

export interface StoredComparison {
  readonly mergeBase: string;
  readonly files: readonly {
    readonly filename: string;
    readonly status: 'added' | 'modified' | 'removed' | 'renamed';
    readonly previous_filename?: string;
  }[];
}

export interface GitHubApi {
  /** For GITHUB_API_URL; the GraphQL endpoint is `/graphql` below it. */
  readonly url: string;
  readonly requests: RecordedRequest[];
  readonly comments: StoredComment[];
  readonly deployments: readonly StoredDeployment[];
  readonly issues: readonly StoredIssue[];
  addFault(fault: ApiFault): void;
  close(): Promise<void>;
}

/** The part of GitHub's API that Flowgate calls, on a loopback port, recording every request in order. */
export async function startGitHubApi(options: GitHubApiOptions = {}): Promise<GitHubApi> {
  const requests: RecordedRequest[] = [];
  const comments: StoredComment[] = (options.comments ?? []).map((comment, index) => ({
    ...comment,
    id: index + 1,
  }));
  const faults: { fault: ApiFault; left: number }[] = [];
  const records = new GitHubRecords(options, options.viewer ?? 'github-actions[bot]');
  let nextId = comments.length + 1;
  let url = '';

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const method = request.method ?? 'GET';
    const path = request.url ?? '/';
    const body = await bodyOf(request);
    requests.push({ method, path, authorization: request.headers.authorization, body });

    const hit = faults.find(
      ({ fault, left }) => left > 0 && fault.method === method && fault.path.test(path),
    );
    if (hit) {
      hit.left -= 1;
      if (hit.fault.answer === 'lose') handle(method, path, body, request.headers.accept ?? '');
      if (typeof hit.fault.answer === 'string') {
        request.socket.destroy();
        return;
      }
      const { status, headers = {} } = hit.fault.answer;
      send(response, { status, headers, json: { message: `scripted ${status}` } });
      return;
    }
    send(response, handle(method, path, body, request.headers.accept ?? ''));
  }

  function handle(method: string, path: string, body: string, accept: string): Answer {
    const { pathname, searchParams } = new URL(path, url);
    if (method === 'POST' && pathname === '/graphql') {
      return { status: 200, json: { data: { viewer: { login: options.viewer ?? 'github-actions[bot]' } } } };
    }
    const ofIssue = /^\/repos\/[^/]+\/[^/]+\/issues\/(\d+)\/comments$/.exec(pathname);
    if (ofIssue) {
      const issue = Number(ofIssue[1]);
      return method === 'POST' ? create(issue, body) : list(pathname, issue, searchParams);
    }
    const single = /^\/repos\/[^/]+\/[^/]+\/issues\/comments\/(\d+)$/.exec(pathname);
    if (single) return change(method, Number(single[1]), body);
    const contents = /^\/repos\/[^/]+\/[^/]+\/contents\/(.+)$/.exec(pathname);
    if (contents && method === 'GET') {
      const file = `${searchParams.get('ref')}:${decodeURIComponent(contents[1] ?? '')}`;
      const text = options.files?.[file];
      if (text === undefined) return notFound();
      if (accept.includes('raw')) return { status: 200, text };
      return { status: 200, json: { encoding: 'base64', content: Buffer.from(text).toString('base64') } };
    }
    const compared = /^\/repos\/[^/]+\/[^/]+\/compare\/(.+)$/.exec(pathname);
    const comparison = options.comparisons?.[decodeURIComponent(compared?.[1] ?? '')];
    if (comparison !== undefined && method === 'GET') {
      const { mergeBase, files } = comparison;
      return { status: 200, json: { merge_base_commit: { sha: mergeBase }, files } };
    }
    return records.handle(method, pathname, searchParams, body) ?? notFound();
  }

  function list(pathname: string, issue: number, query: URLSearchParams): Answer {
    const perPage = Number(query.get('per_page') ?? '30');
    const page = Number(query.get('page') ?? '1');
    const all = comments.filter((comment) => comment.issue === issue);
    const link = `<${url}${pathname}?per_page=${perPage}&page=${page + 1}>; rel="next"`;
    return {
      status: 200,
      headers: page * perPage < all.length ? { link } : {},
      json: all.slice((page - 1) * perPage, page * perPage).map(shown),
    };
  }

  function create(issue: number, body: string): Answer {
    const comment = {
      id: nextId,
      issue,
      author: options.viewer ?? 'github-actions[bot]',
      body: bodyText(body),
    };
    nextId += 1;
    watch({ 'a comment': comment.body });
    comments.push(comment);
    return { status: 201, json: shown(comment) };
  }

  function change(method: string, id: number, body: string): Answer {
    const index = comments.findIndex((comment) => comment.id === id);
    const comment = comments[index];
    if (!comment) return notFound();
    if (method === 'DELETE') {
      comments.splice(index, 1);
      return { status: 204 };
    }
    comment.body = bodyText(body);
    watch({ 'a comment': comment.body });
    return { status: 200, json: shown(comment) };
  }

  const shown = (comment: StoredComment) => ({
    id: comment.id,
    body: comment.body,
    user: { login: comment.author },
    html_url: `https://github.com/acme/flows/pull/${comment.issue}#issuecomment-${comment.id}`,
  });

  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  url = `http://127.0.0.1:${portOf(server.address())}`;

  return {
    url,
    requests,
    comments,
    deployments: records.deployments,
    issues: records.issues,
    addFault: (fault) => faults.push({ fault, left: fault.times ?? 1 }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function send(
  response: ServerResponse,
  answer: { status: number; headers?: Record<string, string>; json?: unknown; text?: string },
): void {
  const type = answer.text === undefined ? 'application/json' : 'application/vnd.github.raw+json';
  response.writeHead(answer.status, { 'content-type': `${type}; charset=utf-8`, ...answer.headers });
  response.end(answer.text ?? (answer.json === undefined ? '' : JSON.stringify(answer.json)));
}

function notFound() {
  return { status: 404, json: { message: 'Not Found' } };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

function bodyText(json: string): string {
  const parsed: unknown = JSON.parse(json);
  if (typeof parsed === 'object' && parsed !== null && 'body' in parsed && typeof parsed.body === 'string') {
    return parsed.body;
  }
  throw new Error('a comment without a body');
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('not listening on a port');
  return address.port;
}
