import { describe, expect, test } from '@jest/globals';
import { digest } from '../../../src/flow/digest.ts';
import { namedAddress } from '../../../src/genesys/architect/export.ts';
import { architectPlatform } from '../../../src/genesys/architect/platform.ts';
import type { Platform } from '../../../src/genesys/platform.ts';
import { DOWNLOAD_PREFIX } from '../../../src/sandbox/server.ts';
import { failureOf } from '../support/failure.ts';
import { answer, type Handler, startServer } from '../support/server.ts';
import { archyFlow, optionsFor, versioned, withArchitect, withRoot } from './rig.ts';

/** A platform on an organization that answers every call but the login by `handler`. */
async function withAnswers(handler: Handler, work: (platform: Platform) => Promise<void>): Promise<void> {
  const server = await startServer((request, response, nth) => {
    if (!request.path.startsWith('/oauth/')) return handler(request, response, nth);
    answer(response, 200, { access_token: 'token', expires_in: 3600, token_type: 'bearer' });
  });
  try {
    await work(architectPlatform(optionsFor(server.origin.href, [], new AbortController())));
  } finally {
    await server.close();
  }
}

const jobsIn = (calls: readonly string[]): string[] =>
  calls.filter((call) => call === 'POST /api/v2/flows/export/jobs');

describe('finding a flow by its name', () => {
  const entities = [
    { id: 'f1', name: 'Support', type: 'INBOUNDSHORTMESSAGE' },
    { id: 'f2', name: 'Support (old)', type: 'INBOUNDSHORTMESSAGE' },
  ];
  const identify = async (listed: readonly object[], name: string): Promise<string | undefined> => {
    let id: string | undefined;
    await withAnswers(
      (_, response) => answer(response, 200, { entities: listed, pageCount: 1 }),
      async (platform) => {
        id = await platform.identifyFlow?.(versioned(archyFlow('Hi', name), 1));
      },
    );
    return id;
  };

  test('a name that is merely alike is not it; what to do is said', async () => {
    const error = await failureOf(() => identify(entities, 'Suport'));
    expect(error.code).toBe('invalid-input');
    expect(error.advice).toMatch(/Did you mean "Support"\?.*Create it once.*flowgate-id.*allow-rename/);
  });

  test('of two that are called the same none is chosen', async () => {
    const error = await failureOf(() => identify([...entities, { id: 'f3', name: 'Support' }], 'Support'));
    expect(error.advice).toContain('f1, f3');
  });

  test('exactly the name is it, on whatever page', async () => {
    expect(await identify(entities, 'Support')).toBe('f1');
    const full = Array.from({ length: 100 }, (_, index) => ({ id: `x${index}`, name: `Support ${index}` }));
    const asked: string[] = [];
    await withAnswers(
      ({ path }, response) => {
        asked.push(path);
        answer(response, 200, { entities: asked.length < 3 ? full : entities, pageCount: 3 });
      },
      async (platform) => {
        expect(await platform.identifyFlow?.(versioned(archyFlow('Hi', 'Support'), 1))).toBe('f1');
      },
    );
    expect(asked).toHaveLength(3);
    expect(asked[0]).toContain('type=inboundshortmessage&name=Support&');
  });
});

describe('reading', () => {
  test.each([
    ['of another kind', { type: 'INBOUNDCALL' }, 'INBOUNDCALL'],
    ['that was deleted', { deleted: true }, 'deleted'],
  ])('a flow %s is refused', async (_, facts, told) => {
    await withAnswers(
      (_request, response) => answer(response, 200, { id: 'f1', name: 'Support', ...facts }),
      async (platform) => {
        const error = await failureOf(() => platform.readFlow('f1'));
        expect([error.code, error.returned]).toEqual(['invalid-input', expect.stringContaining(told)]);
      },
    );
  });

  test('the published version is read, never a draft, and exported once', async () => {
    await withArchitect(async ({ platform, sandbox, calls }) => {
      sandbox.editInConsole('f1', (archy) => withRoot(archy, { defaultLanguage: 'de-de' }), {
        publish: false,
      });
      const [live, again] = await Promise.all([platform.readFlow('f1'), platform.readFlow('f1')]);
      expect(live).toMatchObject({ id: 'f1', version: 4, status: 'published', name: 'Support' });
      expect(digest(live)).toBe(digest(versioned(archyFlow('Hello'), 4)));
      expect(again).toEqual(live);
      expect(jobsIn(calls())).toHaveLength(1);
      expect(sandbox.requests.find(({ path }) => path.startsWith(DOWNLOAD_PREFIX))).toBeDefined();

      sandbox.editInConsole('f1', () => archyFlow('Edited'));
      expect(digest(await platform.readFlow('f1'))).toBe(digest(versioned(archyFlow('Edited'), 6)));
      expect(jobsIn(calls())).toHaveLength(2);
    });
  });

  test('a rate limit that looks like a missing flow is waited out', async () => {
    await withArchitect(async ({ platform, sandbox, calls, log }) => {
      sandbox.addJobVerdict({ command: 'Export', kind: 'throttled', times: 2 });
      expect((await platform.readFlow('f1')).version).toBe(4);
      expect(jobsIn(calls())).toHaveLength(3);
      expect(log.join('\n')).toContain('rate limit');
    });
  });

  test('a rate limit that lasts is told as one, and not for good', async () => {
    await withArchitect(async ({ platform, sandbox }) => {
      sandbox.addJobVerdict({ command: 'Export', kind: 'throttled', times: 5 });
      expect((await failureOf(() => platform.readFlow('f1'))).code).toBe('rate-limited');
      expect((await platform.readFlow('f1')).version).toBe(4);
    });
  });

  test('an export that fails says why; one that never ends is given up', async () => {
    await withArchitect(async ({ platform, sandbox }) => {
      sandbox.addJobVerdict({
        command: 'Export',
        kind: 'failed',
        messages: [{ type: 'Error', text: 'no such thing' }],
        times: 1,
      });
      const error = await failureOf(() => platform.readFlow('f1'));
      expect([error.code, error.returned]).toEqual(['unavailable', expect.stringContaining('no such thing')]);
      sandbox.addJobVerdict({ command: 'Export', kind: 'stuck', times: 1 });
      expect((await failureOf(() => platform.readFlow('f1'))).returned).toContain('not done in 90 s');
    });
  });

  test('an export that is no flow is not the author’s fault', async () => {
    await withArchitect(async ({ platform, sandbox }) => {
      sandbox.addFault({ path: `${DOWNLOAD_PREFIX}*`, fault: { kind: 'wrong-shape', body: 'just: [' } });
      expect((await failureOf(() => platform.readFlow('f1'))).code).toBe('unavailable');
    });
  });

  test('a publication under way shows as scheduled', async () => {
    await withArchitect(async ({ platform, sandbox }) => {
      sandbox.architect.setOperation('f1', {
        id: 'o',
        complete: false,
        actionName: 'PUBLISH',
        actionStatus: 'STARTED',
      });
      expect(await platform.readFlow('f1')).toMatchObject({ version: 4, status: 'scheduled' });
    });
  });
});

describe('an address that the platform names', () => {
  const cloud = new URL('https://api.mypurecloud.com');
  const here = new URL('http://127.0.0.1:8080');

  test.each([
    [undefined, cloud],
    ['nothing', cloud],
    ['http://storage.example/x?sig=s3cret', cloud],
    ['http://127.0.0.1:9/x?sig=s3cret', cloud],
    ['https://user:s3cret@storage.example/x', cloud],
    ['file:///etc/passwd', cloud],
    ['http://storage.example/x?sig=s3cret', here],
  ])('%s is refused without being repeated', async (address, api) => {
    const error = await failureOf(() => namedAddress(address, api, 'upload'));
    expect(error.code).toBe('unavailable');
    expect(error.message).not.toContain('s3cret');
  });

  test('https is used, and this machine where the API is on it too', () => {
    expect(namedAddress('https://storage.example/x', cloud, 'upload').host).toBe('storage.example');
    expect(namedAddress('http://127.0.0.1:9/x', here, 'upload').port).toBe('9');
  });
});

test('a conversation is held with the flow by its name', async () => {
  await withArchitect(async ({ platform }) => {
    const { transcript } = await platform.simulate('f1', { userLines: ['hi'], given: {} });
    expect(transcript).toEqual([{ from: 'bot', text: 'this is Support' }]);
  });
});
