import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { matchLines } from '../../src/simulation/match-lines.ts';
import type { BotLine, UnorderedLines } from '../../src/simulation/script.ts';
import type { TextMatcher } from '../../src/simulation/text-matcher.ts';

const at = { document: { file: 'a.yaml', value: {}, locate: () => ({ file: 'a.yaml' }) }, path: [] };

function line(matcher: TextMatcher, optional = false): BotLine {
  return { matcher, at, optional, quickReplies: undefined, within: undefined };
}

function unordered(...matchers: TextMatcher[]): UnorderedLines {
  return { unordered: matchers.map((matcher) => ({ matcher, at })) };
}

/** What each line became, and the messages left over. */
function match(lines: readonly (BotLine | UnorderedLines)[], texts: readonly string[]) {
  const captured = new Map<string, string>();
  const said = texts.map((text) => ({ from: 'bot' as const, text }));
  const { outcomes, extra } = matchLines(lines, said, captured);
  return {
    outcomes: outcomes.map((outcome) => (outcome.kind === 'met' ? outcome.message.text : outcome.kind)),
    extra: extra.map(({ text }) => text),
    captured: Object.fromEntries(captured),
  };
}

describe('an optional line', () => {
  test('leaves the message to a line that must have it', () => {
    const lines = [line({ contains: 'a' }, true), line({ startsWith: 'a' })];
    expect(match(lines, ['ab'])).toMatchObject({ outcomes: ['ab'], extra: [] });
  });

  test('takes one that can be spared, so that it is not extra', () => {
    const lines = [line({ contains: 'a' }, true), line({ startsWith: 'a' })];
    expect(match(lines, ['a', 'ab'])).toMatchObject({ outcomes: ['a', 'ab'], extra: [] });
  });

  test('does not skip ahead over what must come first', () => {
    const lines = [line('b', true), line('a'), line('b')];
    expect(match(lines, ['a', 'b'])).toMatchObject({ outcomes: ['a', 'b'], extra: [] });
  });

  test('is not missed where it is missing', () => {
    expect(match([line('b', true)], ['a'])).toMatchObject({ outcomes: [], extra: ['a'] });
  });
});

describe('unordered lines', () => {
  test('one message does not meet two of them', () => {
    const { outcomes } = match([unordered({ contains: 'a' }, 'ab')], ['ab']);
    expect(outcomes.toSorted()).toEqual(['ab', 'missing']);
  });

  test('find a message for each, though the first could take any', () => {
    expect(match([unordered({ contains: 'a' }, 'ab')], ['ab', 'a'])).toMatchObject({ outcomes: ['a', 'ab'] });
  });

  test('leave the later messages to the line after them', () => {
    const lines = [unordered('a', 'b'), line('a')];
    expect(match(lines, ['b', 'a', 'a'])).toMatchObject({ outcomes: ['a', 'b', 'a'], extra: [] });
  });
});

test('what is captured is at hand for the next line', () => {
  const lines = [line({ matches: 'code (?<code>\\w+)' }), line({ contains: `<\${code}>` })];
  expect(match(lines, ['code A7', 'again <A8>'])).toMatchObject({ outcomes: ['code A7', 'missing'] });
  expect(match(lines, ['code A7', 'again <A7>'])).toMatchObject({
    outcomes: ['code A7', 'again <A7>'],
    captured: { code: 'A7' },
  });
});

const letters = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 5 });
const anyLine = fc.record({ letter: fc.constantFrom('a', 'b', 'c'), optional: fc.boolean() });

/** Whether every line that must be met can be, tried in every way there is. */
function possible(lines: readonly { letter: string; optional: boolean }[], said: readonly string[]): boolean {
  const [first, ...rest] = lines;
  if (first === undefined) return true;
  if (first.optional && possible(rest, said)) return true;
  return said.some((text, index) => text === first.letter && possible(rest, said.slice(index + 1)));
}

test('every line that can be met is, whatever is optional', () => {
  fc.assert(
    fc.property(fc.array(anyLine, { maxLength: 5 }), letters, (lines, said) => {
      const { outcomes } = match(
        lines.map(({ letter, optional }) => line(letter, optional)),
        said,
      );
      expect(outcomes.includes('missing')).toBe(!possible(lines, said));
    }),
  );
});

function permutations(items: readonly string[]): string[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item, index) =>
    permutations(items.toSpliced(index, 1)).map((rest) => [item, ...rest]),
  );
}

test('unordered lines are met where some order of them would be', () => {
  fc.assert(
    fc.property(letters, letters, (wanted, said) => {
      fc.pre(wanted.length > 0);
      const { outcomes } = match([unordered(...wanted)], said);
      const inSomeOrder = permutations(wanted).some((order) =>
        possible(
          order.map((letter) => ({ letter, optional: false })),
          said,
        ),
      );
      expect(outcomes.includes('missing')).toBe(!inSomeOrder);
    }),
    { numRuns: 200 },
  );
});
