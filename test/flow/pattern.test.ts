import { describe, expect, test } from '@jest/globals';
import { compilePattern, MAX_PATTERN_LENGTH, MAX_TEXT_LENGTH } from '../../src/flow/pattern.ts';

describe('what is refused', () => {
  test.each(['(?=a)b', '(?!a)b', '(?<=a)b', '(?<!a)b', 'x(?=y)', '[a-z]+(?! )'])(
    'look-around in %s, with the reason',
    (source) => {
      expect(() => compilePattern(source)).toThrow(
        'look-around is not supported: patterns run on a linear-time engine',
      );
    },
  );

  test.each(['(a)\\1', '(?<x>a)\\k<x>'])('a backreference in %s, with the reason', (source) => {
    expect(() => compilePattern(source)).toThrow(
      'a backreference is not supported: patterns run on a linear-time engine',
    );
  });

  test.each(['[', '(', '*', 'a**', 'a{2000}', '\\'])('bad syntax in %s', (source) => {
    expect(() => compilePattern(source)).toThrow(/^the pattern is not valid: /);
  });

  test('a pattern beyond the limit', () => {
    expect(compilePattern('a'.repeat(MAX_PATTERN_LENGTH - 10)).test('b')).toBe(false);
    expect(() => compilePattern('a'.repeat(MAX_PATTERN_LENGTH + 1))).toThrow('this one has 1001');
  });

  test('a short pattern that compiles to a huge program', () => {
    expect(() => compilePattern('(?:a?){500}a{500}')).toThrow('too large once its repeats are written out');
  });
});

describe('what is matched', () => {
  test('anywhere in the text, case included', () => {
    expect(compilePattern('bil+').test('my bill')).toBe(true);
    expect(compilePattern('bil+').test('my BILL')).toBe(false);
    expect(compilePattern('^bill').test('my bill')).toBe(false);
  });

  test('without case on request', () => {
    expect(compilePattern('größe', { ignoreCase: true }).test('GRÖSSE GRÖßE')).toBe(true);
  });

  test('only the first part of a text that is too long', () => {
    const text = `${'a'.repeat(MAX_TEXT_LENGTH - 1)}bc`;
    expect(compilePattern('b').test(text)).toBe(true);
    expect(compilePattern('c').test(text)).toBe(false);
    expect(compilePattern('c').find(text)).toBeUndefined();
  });

  test('named groups are found, absent ones left out', () => {
    expect(compilePattern('(?<x>a)|(?<y>b)').find('-b-')).toEqual({ groups: { y: 'b' } });
    expect(compilePattern('(?<x>a)').find('c')).toBeUndefined();
  });

  test('a group called __proto__ stays plain data', () => {
    const found = compilePattern('(?<__proto__>a)').find('a');
    expect(Object.hasOwn(found?.groups ?? {}, '__proto__')).toBe(true);
  });

  test.each(['^(a+)+$', '(a|aa)+$', '(.*a){20}x', '(a|b)*a(a|b){12}z', '(?:a*)*b', '((a*)*)*$x'])(
    'patterns that blow up elsewhere come back: %s',
    (source) => {
      expect(compilePattern(source).test(`${'a'.repeat(MAX_TEXT_LENGTH - 1)}!`)).toBe(false);
    },
  );
});
