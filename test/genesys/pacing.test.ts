import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { answered, delay, Pacer, type PacingState, paused, sent, UNPACED } from '../../src/genesys/pacing.ts';
import { fakeClock } from './support/clock.ts';
import { virtualClock } from './support/virtual-clock.ts';

const headers = (count: unknown, allowed: unknown, reset: unknown): Headers =>
  new Headers({
    'inin-ratelimit-count': String(count),
    'inin-ratelimit-allowed': String(allowed),
    'inin-ratelimit-reset': String(reset),
  });

/** A request sent and answered at `now`. */
const asked = (state: PacingState, answer: Headers | undefined, now: number): PacingState =>
  answered(sent(state, now), answer, now, now);

describe('nothing that could be a limit is no delay', () => {
  test.each<[string, Headers | undefined]>([
    ['no answer', undefined],
    ['no headers', new Headers()],
    ['words', headers('many', 'few', 'soon')],
    ['a count alone', new Headers({ 'inin-ratelimit-count': '300' })],
    ['negative', headers(299, -300, -1)],
    ['fractions', headers('299.5', '300', '1.5')],
    ['nothing allowed', headers(5, 0, 60)],
    ['a date instead of seconds', headers(300, 300, 1_795_341_600)],
    ['used up for longer than anybody waits', headers(300, 300, 121)],
  ])('%s', (_, answer) => {
    expect(delay(asked(UNPACED, answer, 0), 0)).toBe(0);
  });
});

describe('a window', () => {
  test('has a free half', () => {
    expect(delay(asked(UNPACED, headers(149, 300, 60), 0), 0)).toBe(0);
    expect(delay(asked(UNPACED, headers(150, 300, 60), 0), 0)).toBeGreaterThan(0);
  });

  test('is spread over the time that is left', () => {
    // 100 left, 9 of them in reserve, 31 s at most.
    expect(delay(asked(UNPACED, headers(200, 300, 30), 0), 0)).toBeCloseTo(31_000 / 91, 5);
  });

  test('is not used up: its end is awaited', () => {
    const state = asked(UNPACED, headers(291, 300, 30), 0);
    expect(delay(state, 0)).toBe(31_000);
    expect(delay(state, 31_000)).toBe(0);
  });

  test('counts what is under way', () => {
    let state = asked(UNPACED, headers(140, 300, 60), 0);
    expect(delay(state, 0)).toBe(0);
    for (let n = 0; n < 10; n++) state = sent(state, 0);
    expect(delay(state, 0)).toBeGreaterThan(0);
  });

  test('is shared with others: what they took is expected of them again', () => {
    const alone = asked(asked(UNPACED, headers(150, 300, 60), 0), headers(151, 300, 50), 10_000);
    const shared = asked(asked(UNPACED, headers(150, 300, 60), 0), headers(166, 300, 50), 10_000);
    expect(delay(shared, 10_000)).toBeGreaterThan(2 * delay(alone, 10_000));
  });

  test('has no free half where others were busy in the window before: theirs is left to them', () => {
    // In 50 s others took 250; then a new window.
    const before = asked(asked(UNPACED, headers(10, 300, 60), 0), headers(261, 300, 10), 50_000);
    const next = asked(before, headers(1, 300, 60), 62_000);
    // What is ours in any case is half of the 299 that were left, spread over 61 s.
    expect(delay(next, 62_000)).toBeCloseTo(61_000 / (299 / 2), 5);
    expect(delay(next, 63_000)).toBe(0);
  });

  test('has its free half again when a window of others has long been over, or was merely glimpsed', () => {
    const before = asked(asked(UNPACED, headers(10, 300, 60), 0), headers(261, 300, 10), 50_000);
    expect(delay(asked(before, headers(1, 300, 60), 180_000), 180_000)).toBe(0);
    const glimpsed = asked(asked(UNPACED, headers(10, 300, 2), 0), headers(14, 300, 1), 1_000);
    expect(delay(asked(glimpsed, headers(100, 300, 60), 4_000), 4_000)).toBe(0);
  });

  test('that has ended tells of others what it told, whatever is sent until the next one is seen', () => {
    const tenth = (state: PacingState, answer: Headers, now: number) =>
      answered(sent(state, now), answer, now, now, 0.1);
    const before = tenth(tenth(UNPACED, headers(10, 300, 60), 0), headers(261, 300, 10), 50_000);
    let state = before;
    for (let request = 0; request < 8; request++) state = asked(state, undefined, 62_000);
    const next = (former: PacingState) => delay(tenth(former, headers(1, 300, 60), 62_500), 62_500, 0.1);
    expect(next(before)).toBeGreaterThan(0);
    expect(next(state)).toBe(next(before));
  });

  test('of which only a share is ours is used up when the share is', () => {
    // A quarter of 300 is 75: 38 of them are more than its half, and 2 are in reserve.
    let state = asked(UNPACED, headers(1, 300, 60), 0);
    for (let count = 2; count <= 37; count += 1) state = asked(state, headers(count, 300, 60), 0);
    expect(delay(state, 0, 1 / 4)).toBe(0);
    state = asked(state, headers(38, 300, 60), 0);
    expect(delay(state, 0)).toBe(0);
    expect(delay(state, 0, 1 / 4)).toBeCloseTo(61_000 / 35, 5);
    for (let count = 39; count <= 73; count += 1) state = asked(state, headers(count, 300, 60), 0);
    expect(delay(state, 0)).toBe(0);
    expect(delay(state, 0, 1 / 4)).toBe(61_000);
    expect(delay(state, 61_000, 1 / 4)).toBe(0);
  });

  test('a share never makes a delay shorter where nobody else is at work', () => {
    const answer = fc.record({
      after: fc.nat(2_000),
      share: fc.double({ min: 0.01, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.nat(300), fc.array(answer, { minLength: 1, maxLength: 30 }), (begun, answers) => {
        let state = UNPACED;
        let now = 0;
        for (const [index, { after, share }] of answers.entries()) {
          now += after;
          const count = Math.min(300, begun + index);
          state = asked(state, headers(count, 300, 60), now);
          // To the nanosecond: both are quotients, each rounded in its own way.
          expect(delay(state, now, share)).toBeGreaterThan(delay(state, now) - 1e-6);
          expect(delay(state, now, share)).toBeLessThanOrEqual(61_000);
        }
      }),
    );
  });

  test('is over when its answers speak of another one; a late answer changes nothing', () => {
    const old = asked(UNPACED, headers(295, 300, 5), 0);
    const next = asked(old, headers(1, 300, 60), 7_000);
    expect(delay(next, 7_000)).toBe(0);
    const late = answered(sent(next, 7_000), headers(300, 300, 2), 1_000, 7_100);
    expect(delay(late, 7_100)).toBe(0);
  });

  test('does not hide another limit', () => {
    const narrow = asked(UNPACED, headers(99, 100, 30), 0);
    expect(delay(asked(narrow, headers(5, 300, 60), 0), 0)).toBe(31_000);
  });

  test('never holds anybody for longer than it lasts, and never for less than nothing', () => {
    const report = fc.record({
      count: fc.nat(400),
      allowed: fc.constantFrom(1, 2, 60, 300),
      reset: fc.nat(60),
      after: fc.nat(5_000),
    });
    fc.assert(
      fc.property(fc.array(report, { minLength: 1, maxLength: 20 }), (reports) => {
        let state = UNPACED;
        let now = 0;
        for (const { count, allowed, reset, after } of reports) {
          now += after;
          state = asked(state, headers(count, allowed, reset), now);
          expect(delay(state, now)).toBeGreaterThanOrEqual(0);
          expect(delay(state, now)).toBeLessThanOrEqual(61_000);
        }
        expect(delay(state, now + 61_000)).toBe(0);
      }),
    );
  });
});

describe('a rest', () => {
  test('is for everybody, and the longest one counts', () => {
    const state = paused(paused(UNPACED, 9_000, 0), 2_000, 0);
    expect(delay(state, 1_000)).toBe(8_000);
    expect(delay(state, 9_000)).toBe(0);
  });

  test('those who wait are let go in the order in which they came', async () => {
    const clock = virtualClock();
    const pacer = new Pacer(clock, new AbortController().signal);
    pacer.pause(5_000);
    const gone: string[] = [];
    const turns = ['a', 'b', 'c'].map(async (name) => {
      await pacer.turn();
      gone.push(`${name} at ${clock.monotonic()}`);
    });
    await clock.run(Promise.all(turns));
    expect(gone).toEqual(['a at 5000', 'b at 5000', 'c at 5000']);
  });

  test('lanes take turns: many who wait in one hold up nobody in another', async () => {
    const clock = virtualClock();
    const pacer = new Pacer(clock, new AbortController().signal);
    pacer.pause(5_000);
    const gone: string[] = [];
    const lanes = ['busy', 'busy', 'busy', 'busy', 'a', 'b', 'a'];
    const turns = lanes.map(async (lane, place) => {
      await pacer.turn(lane);
      gone.push(`${lane} ${place}`);
    });
    await clock.run(Promise.all(turns));
    expect(gone).toEqual(['busy 0', 'a 4', 'b 5', 'busy 1', 'a 6', 'busy 2', 'busy 3']);
  });

  test('one that is made longer meanwhile is kept to', async () => {
    const clock = virtualClock();
    const pacer = new Pacer(clock, new AbortController().signal);
    pacer.pause(3_000);
    const turn = pacer.turn();
    const longer = clock.sleep(2_500).then(() => pacer.pause(4_000));
    await clock.run(Promise.all([turn, longer]));
    expect(clock.monotonic()).toBe(6_500);
  });

  test('ends for all who wait when the run does', async () => {
    const run = new AbortController();
    const clock = { ...fakeClock(), sleep: async () => run.abort('over') };
    const pacer = new Pacer(clock, run.signal);
    pacer.pause(60_000);
    const turns = await Promise.allSettled([pacer.turn(), pacer.turn()]);
    expect(turns.map((turn) => turn.status === 'rejected' && turn.reason)).toEqual(['over', 'over']);
  });
});
