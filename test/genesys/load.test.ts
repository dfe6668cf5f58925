import { describe, expect, test } from '@jest/globals';
import { type Load, play } from './support/limited-server.ts';

const LOAD = { calls: 2000, concurrency: 4, perMinute: 300, faults: 0.02 };

/** The shortest time in which the limit lets so many calls through, in minutes. */
const floor = ({ calls, perMinute, others = 0 }: Load): number => calls / (perMinute - others);

test.each<[string, Load]>([
  ['300 a minute', LOAD],
  ['300 a minute and 32 callers', { ...LOAD, concurrency: 32 }],
  ['180 a minute', { ...LOAD, perMinute: 180 }],
  ['60 a minute', { ...LOAD, perMinute: 60 }],
  ['60 a minute and 32 callers', { ...LOAD, perMinute: 60, concurrency: 32 }],
  ['300 a minute, half of it taken by another client', { ...LOAD, others: 150 }],
  ['180 a minute, half of it taken by another client', { ...LOAD, perMinute: 180, others: 90 }],
  ['60 a minute, half of it taken by another client', { ...LOAD, perMinute: 60, others: 30 }],
])('2,000 calls with 2 %% of faults: %s', async (_, load) => {
  const { minutes, requests, refused, failures } = await play(load);
  expect(failures).toEqual([]);
  expect(minutes).toBeLessThanOrEqual(1.1 * floor(load));
  expect(refused / requests).toBeLessThanOrEqual(0.005);
  expect(requests).toBeLessThanOrEqual(1.05 * load.calls);
});

test.each([
  [4, 300],
  [32, 300],
  [4, 60],
])(
  'another client that needs half of the limit gets it: %d callers, %d a minute',
  async (concurrency, perMinute) => {
    const others = perMinute / 2;
    const { minutes, othersRefused } = await play({ ...LOAD, concurrency, perMinute, others });
    expect(othersRefused / (minutes * others)).toBeLessThanOrEqual(0.02);
  },
);

describe('several runs that share a limit', () => {
  test.each([
    [2, 0],
    [4, 0],
    [8, 0],
    [4, 150],
  ])('%d of them keep below it together, with %d calls a minute of others', async (shards, others) => {
    const load = { ...LOAD, shards, ...(others > 0 && { others }) };
    const { minutes, requests, refused, failures } = await play(load);
    expect(failures).toEqual([]);
    expect(minutes).toBeLessThanOrEqual(1.1 * floor(load));
    expect(refused / requests).toBeLessThanOrEqual(0.005);
  });

  test('one that is told of a quarter takes no more, though nobody takes the rest', async () => {
    const load = { calls: 400, concurrency: 4, perMinute: 300, share: 1 / 4 };
    const { minutes, refused } = await play(load);
    expect(refused).toBe(0);
    // 75 a minute; the sixth window is opened by what the five before it leave.
    expect(minutes).toBeGreaterThanOrEqual(5);
    expect(minutes).toBeLessThanOrEqual(1.1 * (400 / 75));
  });
});

test('a flow with many conversations does not starve those with few', async () => {
  const long = 300;
  const flowOf = (call: number): string => (call <= long ? 'long' : `short ${(call - long) % 10}`);
  const { order } = await play({ calls: 1 + long + 30, concurrency: 1 + long + 30, perMinute: 60, flowOf });
  const lastOfShort = order.findLastIndex((call) => call > long);
  // Three calls of each of ten flows, and in each round one of the long one; those first let go were all long.
  expect(lastOfShort).toBeLessThanOrEqual(29 + 3 * 11);
  expect(order).toHaveLength(1 + long + 30);
});

describe('a server that says nothing of its limit', () => {
  test('is not waited for while it lets everything through', async () => {
    const { minutes, requests } = await play({ ...LOAD, perMinute: 10_000, faults: 0, silent: true });
    expect(requests).toBe(2000);
    // 500 calls of each caller, 60 ms each.
    expect(minutes).toBeCloseTo(0.5, 5);
  });

  test('is obeyed when it refuses: no more than the callers under way are refused in each minute', async () => {
    const { minutes, refused, failures } = await play({ ...LOAD, faults: 0, silent: true });
    expect(failures).toEqual([]);
    expect(refused).toBeLessThanOrEqual(LOAD.concurrency * Math.ceil(minutes));
  });
});

test('nobody is overtaken while all wait for the limit', async () => {
  const { order } = await play({ calls: 400, concurrency: 32, perMinute: 60 });
  expect(order).toEqual([...order].sort((a, b) => a - b));
});
