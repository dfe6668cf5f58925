import { describe, expect, test } from '@jest/globals';
import { digest } from '../../../src/flow/digest.ts';
import { readStamp, withStamp } from '../../../src/flow/stamp.ts';
import type { Fetch } from '../../../src/genesys/http.ts';
import type { VersionedFlow, WriteAnswer } from '../../../src/genesys/platform.ts';
import { CONSOLE_USER } from '../../../src/sandbox/architect/versions.ts';
import { UPLOAD_PREFIX } from '../../../src/sandbox/server.ts';
import { archyFlow, versioned, withArchitect, withRoot } from './rig.ts';

const UPLOAD = { method: 'PUT', path: `${UPLOAD_PREFIX}*` };
const NEW = archyFlow('Good morning');

function next(version = 5): VersionedFlow {
  const flow = versioned(NEW, version);
  return { ...withStamp(flow, { digest: digest(flow) }), version, status: 'published' };
}

function errorOf(answer: WriteAnswer): { kind: string; code: string; text: string } {
  if (answer.kind === 'written') throw new Error('the flow was written');
  return { kind: answer.kind, code: answer.error.code, text: answer.error.message };
}

describe('publishing', () => {
  test('writes exactly one version, with its stamp, and reads it back', async () => {
    await withArchitect(async ({ platform, sandbox, calls }) => {
      const flow = next();
      const answer = await platform.writeFlow(flow);
      if (answer.kind !== 'written') throw answer.error;
      expect([answer.flow.version, answer.flow.status, digest(answer.flow)]).toEqual([
        5,
        'published',
        digest(flow),
      ]);
      expect(readStamp(answer.flow)).toEqual({ digest: digest(flow) });
      expect(sandbox.architect.history('f1').map(({ id }) => id)).toEqual(['4.0', '5.0']);
      expect(sandbox.architect.flowIds).toEqual(['f1']);
      const before = calls().length;
      // Watching a publication costs a request a look, not an export.
      expect(digest(await platform.readFlow('f1'))).toBe(digest(flow));
      expect(calls().slice(before)).toEqual(['GET /api/v2/flows/f1']);
    });
  });

  test('the upload carries no token', async () => {
    await withArchitect(async ({ platform, sandbox }) => {
      await platform.writeFlow(next());
      const upload = sandbox.requests.find(({ method }) => method === 'PUT');
      expect(upload).toBeDefined();
      expect(JSON.stringify(upload)).not.toContain('Bearer');
    });
  });

  test('what the platform refuses is told entry by entry, and changes nothing', async () => {
    await withArchitect(async ({ platform, sandbox }) => {
      const bad = withRoot(NEW, { startUpRef: '/inboundShortMessage/states/state[gone]' });
      const answer = await platform.writeFlow(versioned(bad, 5));
      expect(errorOf(answer)).toMatchObject({ kind: 'refused', code: 'invalid-flow' });
      expect(answer).toMatchObject({
        messages: [{ message: expect.stringContaining('does not exist'), refPath: '/inboundShortMessage' }],
      });
      expect(sandbox.architect.history('f1')).toHaveLength(1);
    });
  });

  test('a failure without a word is said as such, with the job to ask for', async () => {
    await withArchitect(async ({ platform, sandbox }) => {
      sandbox.addJobVerdict({ command: 'Publish', kind: 'failed' });
      const { kind, code, text } = errorOf(await platform.writeFlow(next()));
      expect([kind, code]).toEqual(['refused', 'publish-failed']);
      expect(text).toContain(`job ${sandbox.jobs[0]?.id} failed and Genesys Cloud did not say why`);
    });
  });

  test.each([
    ['locked', 'conflict'],
    ['throttled', 'rate-limited'],
  ] as const)('a job that was %s ends as %s', async (kind, code) => {
    await withArchitect(async ({ platform, sandbox }) => {
      sandbox.addJobVerdict({ command: 'Publish', kind });
      expect(errorOf(await platform.writeFlow(next()))).toMatchObject({ kind: 'refused', code });
    });
  });

  test('a job that the rate limit held up is followed by another, for a while', async () => {
    await withArchitect(async ({ platform, sandbox }) => {
      const jobs = () => sandbox.jobs.filter(({ command }) => command === 'Publish').length;
      sandbox.addJobVerdict({ command: 'Publish', kind: 'throttled', times: 5 });
      expect(errorOf(await platform.writeFlow(next())).code).toBe('rate-limited');
      expect(jobs()).toBe(3);
      expect((await platform.writeFlow(next())).kind).toBe('written');
      expect([jobs(), sandbox.architect.history('f1').length]).toEqual([6, 2]);
    });
  });

  test('whoever locked it while the job ran is named', async () => {
    await withArchitect(async ({ platform, sandbox }) => {
      const write = platform.writeFlow(next());
      while (!sandbox.requests.some(({ method, path }) => method === 'POST' && path === '/api/v2/flows/jobs'))
        await new Promise((done) => setTimeout(done, 1));
      sandbox.lock('f1');
      expect(errorOf(await write).text).toContain(CONSOLE_USER.name);
    });
  });

  test('a job that says success for another flow has not published this one', async () => {
    await withArchitect(async ({ platform, sandbox }) => {
      const body = { status: 'Success', flow: { id: 'stranger' } };
      sandbox.addFault({ path: '/api/v2/flows/jobs/*', fault: { kind: 'wrong-shape', body } });
      const { kind, text } = errorOf(await platform.writeFlow(next()));
      expect([kind, text]).toEqual(['refused', expect.stringContaining('stranger')]);
    });
  });
});

describe('what is in the way', () => {
  test('somebody who has it open is named, after a little patience', async () => {
    await withArchitect(async ({ platform, sandbox, calls, log }) => {
      sandbox.lock('f1');
      const { kind, code, text } = errorOf(await platform.writeFlow(next()));
      expect([kind, code]).toEqual(['refused', 'conflict']);
      expect(text).toContain(CONSOLE_USER.name);
      expect(log.join('\n')).toContain('has it locked');
      expect(calls().filter((call) => !call.startsWith('GET '))).toEqual([]);
      sandbox.unlock('f1');
      expect((await platform.writeFlow(next())).kind).toBe('written');
    });
  });

  test('force-unlock breaks the lock, and only that', async () => {
    await withArchitect(
      async ({ platform, sandbox }) => {
        sandbox.lock('f1');
        sandbox.editInConsole('f1', (archy) => withRoot(archy, { defaultLanguage: 'de-de' }), {
          publish: false,
        });
        expect(errorOf(await platform.writeFlow(next())).code).toBe('drift');
        expect(sandbox.architect.holder('f1')).toEqual(CONSOLE_USER);
      },
      { forceUnlock: true },
    );
    await withArchitect(
      async ({ platform, sandbox }) => {
        sandbox.lock('f1');
        expect((await platform.writeFlow(next())).kind).toBe('written');
        expect(sandbox.architect.holder('f1')).toBeUndefined();
      },
      { forceUnlock: true },
    );
  });

  test('a version that somebody published meanwhile is a conflict of versions', async () => {
    await withArchitect(async ({ platform, sandbox, calls }) => {
      sandbox.editInConsole('f1', (archy) => archy);
      expect(errorOf(await platform.writeFlow(next())).kind).toBe('version-conflict');
      expect(calls().filter((call) => !call.startsWith('GET '))).toEqual([]);
    });
  });

  test('so is one that was published while the job had to wait for its turn', async () => {
    await withArchitect(async ({ platform, sandbox }) => {
      const headers = { 'Retry-After': '30' };
      const path = '/api/v2/flows/jobs';
      sandbox.addFault({ method: 'POST', path, times: 1, fault: { kind: 'status', status: 429, headers } });
      const write = platform.writeFlow(next());
      while (!sandbox.requests.some((request) => request.method === 'POST' && request.path === path))
        await new Promise((done) => setTimeout(done, 1));
      sandbox.editInConsole('f1', (archy) => archy);
      expect(errorOf(await write).kind).toBe('version-conflict');
      expect(sandbox.requests.filter(({ method }) => method === 'PUT')).toEqual([]);
    });
  });

  test.each([
    ['saved', false],
    ['checked in', true],
  ])('work that was only %s is not buried, unless that is asked for', async (_, checkIn) => {
    await withArchitect(async ({ platform, sandbox }) => {
      sandbox.editInConsole('f1', (archy) => archy, { publish: false, checkIn });
      const { kind, code, text } = errorOf(await platform.writeFlow(next()));
      expect([kind, code]).toEqual(['refused', 'drift']);
      expect(text).toContain(CONSOLE_USER.name);
    });
    await withArchitect(
      async ({ platform, sandbox }) => {
        sandbox.editInConsole('f1', (archy) => archy, { publish: false, checkIn });
        // However the platform counts drafts, this write holds the version it claimed.
        expect(await platform.writeFlow(next())).toMatchObject({ kind: 'written', flow: { version: 5 } });
      },
      { onDrift: 'overwrite' },
    );
  });
});

describe('the name', () => {
  test('another name is stopped, since it would make a second flow', async () => {
    await withArchitect(async ({ platform, sandbox }) => {
      const { kind, code, text } = errorOf(await platform.writeFlow(versioned(archyFlow('Hi', 'Help'), 5)));
      expect([kind, code]).toEqual(['refused', 'invalid-flow']);
      expect(text).toContain('allow-rename');
      expect(sandbox.architect.flowIds).toEqual(['f1']);
    });
  });

  test('a document that names another flow than its view is stopped', async () => {
    await withArchitect(async ({ platform, calls }) => {
      const answer = await platform.writeFlow({ ...next(), archy: archyFlow('Hi', 'Sales') });
      expect(errorOf(answer).code).toBe('invalid-flow');
      expect(calls()).toEqual([]);
    });
  });

  test('allow-rename keeps the id; a publication that fails puts the name back', async () => {
    await withArchitect(
      async ({ platform, sandbox }) => {
        const renamed = versioned(archyFlow('Hi', 'Help'), 5);
        sandbox.addJobVerdict({ command: 'Publish', kind: 'failed', times: 1 });
        expect(errorOf(await platform.writeFlow(renamed)).code).toBe('publish-failed');
        expect(sandbox.architect.flow('f1')).toMatchObject({ name: 'Support' });

        expect(await platform.writeFlow(renamed)).toMatchObject({
          kind: 'written',
          flow: { id: 'f1', name: 'Help' },
        });
        expect(sandbox.architect.flowIds).toEqual(['f1']);
        // A rollback: the previous content under the previous name.
        expect((await platform.writeFlow(versioned(archyFlow('Hello'), 6))).kind).toBe('written');
        expect(sandbox.architect.flow('f1')).toMatchObject({ name: 'Support' });
        expect(sandbox.architect.flowIds).toEqual(['f1']);
      },
      { allowRename: true },
    );
  });
});

describe('answers that are lost', () => {
  test.each(['lose-answer', 'reset'] as const)('an upload that ends in %s publishes once', async (kind) => {
    await withArchitect(async ({ platform, sandbox }) => {
      sandbox.addFault({ ...UPLOAD, times: 1, fault: { kind } });
      expect((await platform.writeFlow(next())).kind).toBe('written');
      expect(sandbox.architect.history('f1')).toHaveLength(2);
      const jobs = sandbox.jobs.filter(({ command }) => command === 'Publish');
      // One that arrived is not sent again.
      expect(jobs.map(({ uploads }) => uploads.length)).toEqual([1]);
    });
  });

  test('an upload that the storage refuses has published nothing', async () => {
    await withArchitect(async ({ platform, sandbox }) => {
      sandbox.addFault({ ...UPLOAD, fault: { kind: 'status', status: 403 } });
      expect(errorOf(await platform.writeFlow(next()))).toMatchObject({
        kind: 'refused',
        code: 'unavailable',
      });
      expect(sandbox.architect.history('f1')).toHaveLength(1);
    });
  });

  test('an upload that is redirected goes nowhere', async () => {
    await withArchitect(async ({ platform, sandbox }) => {
      sandbox.addFault({ ...UPLOAD, fault: { kind: 'redirect', to: 'https://example.com/' } });
      expect(errorOf(await platform.writeFlow(next())).kind).toBe('lost');
      expect(sandbox.architect.history('f1')).toHaveLength(1);
    });
  });

  test('an upload without any answer is told as such, not as a slow publication', async () => {
    await withArchitect(async ({ platform, sandbox }) => {
      sandbox.addFault({ ...UPLOAD, fault: { kind: 'reset' } });
      const { kind, code, text } = errorOf(await platform.writeFlow(next()));
      expect([kind, code]).toEqual(['lost', 'unknown-outcome']);
      expect(text).toContain('broke');
      expect(errorOf(await platform.writeFlow(next()))).toEqual({ kind, code, text });
      expect(sandbox.jobs.filter(({ command }) => command === 'Publish')).toHaveLength(1);
    });
  });

  test('a storage that is not trusted got nothing, and that is certain', async () => {
    const distrusting: Fetch = async (url, init) => {
      if (init.method !== 'PUT') return await fetch(url, init);
      throw new TypeError('fetch failed', { cause: { code: 'SELF_SIGNED_CERT_IN_CHAIN' } });
    };
    await withArchitect(
      async ({ platform, sandbox }) => {
        const { kind, code, text } = errorOf(await platform.writeFlow(next()));
        expect([kind, code]).toEqual(['refused', 'unavailable']);
        expect(text).toContain('no trusted TLS connection');
        expect(sandbox.architect.history('f1')).toHaveLength(1);
      },
      { fetch: distrusting },
    );
  });

  test('a job that published and says otherwise has published', async () => {
    await withArchitect(async ({ platform, sandbox }) => {
      sandbox.addJobVerdict({ command: 'Publish', kind: 'failed', applied: true });
      expect(await platform.writeFlow(next())).toMatchObject({ kind: 'written', flow: { version: 5 } });
    });
  });

  test('a job that failed because somebody published meanwhile is a conflict of versions', async () => {
    await withArchitect(async ({ platform, sandbox }) => {
      sandbox.addJobVerdict({ command: 'Publish', kind: 'locked' });
      const write = platform.writeFlow(next());
      while (!sandbox.requests.some(({ method }) => method === 'PUT'))
        await new Promise((done) => setTimeout(done, 1));
      sandbox.editInConsole('f1', (archy) => archy);
      expect(errorOf(await write).kind).toBe('version-conflict');
    });
  });

  test('a job that is not done in time is lost, and the same write goes on with it', async () => {
    await withArchitect(
      async ({ platform, sandbox }) => {
        const flow = next();
        const first = errorOf(await platform.writeFlow(flow));
        expect([first.kind, first.code]).toEqual(['lost', 'publish-timeout']);
        let answer = await platform.writeFlow(flow);
        for (let sends = 0; answer.kind === 'lost' && sends < 500; sends++)
          answer = await platform.writeFlow(flow);
        expect(answer.kind).toBe('written');
        expect(sandbox.jobs.filter(({ command }) => command === 'Publish')).toHaveLength(1);
        expect(sandbox.architect.history('f1')).toHaveLength(2);
      },
      { publishTimeout: 500 },
      { publicationMs: 200 },
    );
  });

  test('the time of a publication begins when the upload has arrived', async () => {
    let uploads = 0;
    const busy: Fetch = async (url, init) => {
      if (init.method === 'PUT' && ++uploads === 1) {
        return new Response('', { status: 429, headers: { 'retry-after': '30' } });
      }
      return await fetch(url, init);
    };
    await withArchitect(
      async ({ platform }) => {
        expect(await platform.writeFlow(next())).toMatchObject({ kind: 'written', flow: { version: 5 } });
        expect(uploads).toBe(2);
      },
      { publishTimeout: 20_000, fetch: busy },
      { publicationMs: 20 },
    );
  });

  test('a run that ends after the upload leaves the write lost; before it, nothing was sent', async () => {
    await withArchitect(
      async ({ platform, sandbox, run }) => {
        const write = platform.writeFlow(next());
        while (!sandbox.requests.some(({ method }) => method === 'PUT'))
          await new Promise((done) => setTimeout(done, 2));
        run.abort(new Error('the run was stopped'));
        expect((await write).kind).toBe('lost');
        await expect(platform.writeFlow(next(6))).rejects.toThrow();
      },
      {},
      { publicationMs: 60_000 },
    );
  });
});

describe('putting back', () => {
  const draft = { ...versioned(archyFlow('Hello'), 0), status: 'draft' } as const;

  test('a flow that was never published is taken away from customers again', async () => {
    await withArchitect(
      async ({ platform, sandbox, calls }) => {
        const base = await platform.readFlow('f1');
        expect(base).toMatchObject({ version: 0, status: 'draft', name: 'Support', nodes: {} });
        expect((await platform.writeFlow(next(1))).kind).toBe('written');
        const previous: VersionedFlow = { ...base, version: 2 };
        const answer = await platform.writeFlow(previous);
        if (answer.kind !== 'written') throw answer.error;
        expect([answer.flow.version, digest(answer.flow)]).toEqual([2, digest(base)]);
        expect(sandbox.architect.flow('f1')?.active).toBe(false);
        // Sent again because its answer was lost.
        expect((await platform.writeFlow(previous)).kind).toBe('written');
        expect((await platform.readFlow('f1')).status).toBe('draft');
        expect(calls().filter((call) => call.endsWith('/actions/deactivate'))).toHaveLength(1);
      },
      {},
      { flows: [draft] },
    );
  });

  test('not where somebody published meanwhile', async () => {
    await withArchitect(
      async ({ platform, sandbox }) => {
        const base = await platform.readFlow('f1');
        await platform.writeFlow(next(1));
        sandbox.editInConsole('f1', (archy) => archy);
        expect((await platform.writeFlow({ ...base, version: 2 })).kind).toBe('version-conflict');
        expect(sandbox.architect.flow('f1')?.active).toBe(true);
      },
      {},
      { flows: [draft] },
    );
  });
});
