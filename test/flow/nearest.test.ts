import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { didYouMean, nearest } from '../../src/flow/nearest.ts';

describe('nearest', () => {
  test.each([
    ['nothing', ['billing', 'technical']],
    ['say', ['set', 'ask', 'route']],
    ['a', ['bcd']],
    ['queue', []],
    ['billing_queue', ['billing_queue_for_gold_customers']],
  ])('%s is near none of %j', (word, candidates) => {
    expect(nearest(word, candidates)).toBeUndefined();
  });

  test.each([
    ['biling_queue', 'billing_queue'],
    ['billing_queeu', 'billing_queue'],
    ['biling_queu', 'billing_queue'],
    ['Billing_Queue', 'billing_queue'],
    ['asks', 'ask'],
    ['aks', 'ask'],
    ['constructr', 'constructor'],
  ])('%s was meant to be %s', (word, meant) => {
    expect(nearest(word, ['set_context', 'ask', 'billing_queue', 'constructor'])).toBe(meant);
  });

  test('the nearest wins, and of equally near ones the first', () => {
    expect(nearest('queue', ['quwwe', 'quee', 'qeue'])).toBe('quee');
  });

  test('a word of many thousand letters costs no more than its length', () => {
    const long = 'ab'.repeat(30_000);
    expect(nearest(`${long}c`, [`${long}d`])).toBe(`${long}d`);
  });

  test('any single slip in a word is found', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '_'), minLength: 3, maxLength: 12 });
    fc.assert(
      fc.property(word, fc.nat(), fc.constantFrom('drop', 'add', 'replace', 'swap'), (meant, at, slip) => {
        const index = at % (meant.length - 1);
        const slipped = {
          drop: meant.slice(0, index) + meant.slice(index + 1),
          add: `${meant.slice(0, index)}x${meant.slice(index)}`,
          replace: `${meant.slice(0, index)}x${meant.slice(index + 1)}`,
          swap: meant.slice(0, index) + meant[index + 1] + meant[index] + meant.slice(index + 2),
        }[slip];
        expect(nearest(slipped, [meant])).toBe(meant);
      }),
    );
  });
});

test('didYouMean follows a sentence, or says nothing', () => {
  expect(didYouMean('biling', ['billing'])).toBe(' Did you mean "billing"?');
  expect(didYouMean('nothing', ['billing'])).toBe('');
});
