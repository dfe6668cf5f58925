import { expect, test } from '@jest/globals';
import { Timers } from '../../src/sandbox/timers.ts';

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

test.each([Number.POSITIVE_INFINITY, 2 ** 31])('a wait of %d ms is not over at once', async (ms) => {
  const timers = new Timers();
  let over = false;
  timers.later(ms, () => {
    over = true;
  });
  await wait(10);
  expect(over).toBe(false);
  timers.close();
});

test('after closing, nothing that waited happens, and nothing new is taken', async () => {
  const timers = new Timers();
  const happened: string[] = [];
  timers.later(0, () => happened.push('before'));
  timers.close();
  timers.later(0, () => happened.push('after'));
  await wait(10);
  expect(happened).toEqual([]);
});

test('a wait ends with its action', async () => {
  const timers = new Timers();
  await new Promise<void>((resolve) => timers.later(1, resolve));
  timers.close();
});
