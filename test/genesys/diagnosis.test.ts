import { expect, test } from '@jest/globals';
import { FlowgateError } from '../../src/errors.ts';
import { type Diagnosis, diagnose } from '../../src/genesys/diagnosis.ts';

const open = new AbortController().signal;

async function failing(thrown: unknown, signal = open): Promise<readonly Diagnosis[]> {
  return await diagnose('Login', signal, () => Promise.reject(thrown));
}

test('a failure of ours is a problem with its advice', async () => {
  const error = new FlowgateError('unauthorized', { attempted: 'a', returned: 'refused', advice: 'Look.' });
  expect(await failing(error)).toEqual([
    { about: 'Login', level: 'problem', seen: 'refused', advice: 'Look.' },
  ]);
});

test('any other failure is a defect', async () => {
  const [line] = await failing(new TypeError('no function'));
  expect(line).toMatchObject({ level: 'problem', advice: expect.stringContaining('defect') });
});

test('the end of the run is no diagnosis', async () => {
  const reason = new Error('enough');
  await expect(failing(new Error('late'), AbortSignal.abort(reason))).rejects.toBe(reason);
});

test('what was seen is passed on', async () => {
  const seen: Diagnosis[] = [{ about: 'Login', level: 'ok', seen: 'fine' }];
  expect(await diagnose('Login', open, async () => seen)).toBe(seen);
});
