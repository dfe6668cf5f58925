import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  functionsIn,
  literalsIn,
  namesIn,
  parseExpression,
} from '../../../../src/flow/archy/expression/index.ts';

function parsed(text: string) {
  const result = parseExpression(text);
  if (!result.ok) throw new Error(`${result.reason} at ${result.offset}`);
  return result.expression;
}

describe('what is no expression is refused with its offset', () => {
  test.each([
    ['', 'a value was expected, not the end', 0],
    ['State.x ==', 'a value was expected, not the end', 10],
    ['"open', 'a text without its closing quotation mark', 0],
    ['"open\\', 'a text without its closing quotation mark', 0],
    ['Append("a", )', 'a value was expected, not )', 12],
    ['Append("a"', ') was expected, not the end', 10],
    ['(1 + 2', ') was expected, not the end', 6],
    ['1 2', 'unexpected 2', 2],
    ['a = b', 'unexpected "="', 2],
    ['a AND OR b', 'a value was expected, not OR', 6],
    ['x 😀', 'unexpected "😀"', 2],
    ['FindUser("x").', 'a name was expected, not the end', 14],
  ])('%s', (text, reason, offset) => {
    expect(parseExpression(text)).toEqual({ ok: false, reason, offset });
  });

  test('levels within one another are limited, and chains are not', () => {
    expect(parseExpression(`${'('.repeat(50_000)}1`)).toMatchObject({
      ok: false,
      reason: 'more than 100 levels deep',
    });
    expect(parseExpression(`${'NOT '.repeat(50_000)}x`)).toMatchObject({ ok: false });
    expect(parseExpression(`1${'-'.repeat(50_000)}1`)).toMatchObject({ ok: false });
    expect(parseExpression(`${'!'.repeat(50_000)}x`)).toMatchObject({ ok: false });
    expect(parseExpression(`x${' AND x'.repeat(50_000)}`).ok).toBe(true);
    expect(parseExpression(`x${'.a[0]'.repeat(50_000)}`).ok).toBe(true);
  });

  test('no text makes it throw', () => {
    const word = fc.constantFrom(
      '"',
      '\\',
      '(',
      ')',
      'NOT ',
      ' AND ',
      'Flow.x',
      '.',
      '[',
      '1',
      '==',
      ',',
      '-',
      '!',
      '!=',
      'é',
      ' ',
    );
    fc.assert(
      fc.property(
        fc.array(word).map((words) => words.join('')),
        (text) => {
          const result = parseExpression(text);
          if (result.ok) namesIn(result.expression);
          else expect(result.offset).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });
});

describe('what an expression mentions', () => {
  const text = 'If(IsSet(Flow.queue) and NOT Flow.open, append("to ", State.x, State.x), -3) == NOT_SET';

  test('variables, each once and as they are spelled', () => {
    expect(namesIn(parsed(text))).toEqual(['Flow.queue', 'Flow.open', 'State.x']);
  });

  test('functions', () => {
    expect(functionsIn(parsed(text))).toEqual(['If', 'IsSet', 'append']);
  });

  test('literals', () => {
    expect(literalsIn(parsed(text))).toEqual(['to ', 3]);
  });

  test('what stands in brackets behind a value counts as well', () => {
    expect(namesIn(parsed('Flow.list[Flow.index].name'))).toEqual(['Flow.list', 'Flow.index']);
  });
});
