import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Fault, FaultList, type FaultRule } from '../../src/sandbox/faults.ts';

const RESET: Fault = { kind: 'reset' };
const LOSE: Fault = { kind: 'lose-answer' };

function list(...rules: FaultRule[]): FaultList {
  const faults = new FaultList();
  for (const rule of rules) faults.add(rule);
  return faults;
}

function strikes(faults: FaultList, requests: number, method = 'PUT', path = '/a'): (string | undefined)[] {
  return Array.from({ length: requests }, () => faults.strike(method, path)?.kind);
}

describe('which requests a rule strikes', () => {
  test('none, without a rule', () => {
    expect(strikes(list(), 2)).toEqual([undefined, undefined]);
  });

  test('every one, where it says no more', () => {
    expect(strikes(list({ fault: RESET }), 3)).toEqual(['reset', 'reset', 'reset']);
  });

  test('only its method, however it is written', () => {
    const faults = list({ method: 'put', fault: RESET });
    expect(faults.strike('GET', '/a')).toBeUndefined();
    expect(faults.strike('PUT', '/a')).toEqual(RESET);
  });

  test('the nth only, and those of its path count', () => {
    const faults = list({ path: '/a', nth: 2, fault: RESET });
    expect(strikes(faults, 1)).toEqual([undefined]);
    expect(strikes(faults, 3, 'PUT', '/b')).toEqual([undefined, undefined, undefined]);
    expect(strikes(faults, 2)).toEqual(['reset', undefined]);
  });

  test('as many times as it says, from the nth on', () => {
    expect(strikes(list({ times: 2, fault: RESET }), 3)).toEqual(['reset', 'reset', undefined]);
    expect(strikes(list({ nth: 2, times: 2, fault: RESET }), 4)).toEqual([
      undefined,
      'reset',
      'reset',
      undefined,
    ]);
  });

  test('rules of one time each are a script', () => {
    expect(strikes(list({ times: 1, fault: RESET }, { times: 1, fault: LOSE }), 3)).toEqual([
      'reset',
      'lose-answer',
      undefined,
    ]);
  });

  test('none any more once the rules are cleared', () => {
    const faults = list({ fault: RESET });
    faults.clear();
    expect(strikes(faults, 1)).toEqual([undefined]);
    expect(faults.rules).toEqual([]);
  });
});

describe('wildcards in a path', () => {
  test.each([
    ['/api/v2/flows/*', '/api/v2/flows/support', true],
    ['/api/v2/flows/*', '/api/v2/flows/support/validate', true],
    ['/api/v2/flows/*/validate', '/api/v2/flows/support/validate', true],
    ['*/validate', '/api/v2/flows/support/validate', true],
    ['*', '/anything', true],
    ['/a*a', '/a', false],
    ['/a*b*c', '/a-c-b', false],
    ['/api/v2/flows/*/validate', '/api/v2/flows/support', false],
    ['/api/v2/flows', '/api/v2/flows/support', false],
    ['/a.c', '/abc', false],
  ])('%s fits %s: %s', (path, text, fits) => {
    expect(list({ path, fault: RESET }).strike('GET', text) !== undefined).toBe(fits);
  });

  test('agree with the same pattern as a regular expression', () => {
    const piece = fc.string({ unit: fc.constantFrom('a', 'b', '*'), maxLength: 8 });
    const text = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 10 });
    fc.assert(
      fc.property(piece, text, (pattern, path) => {
        fc.pre(pattern !== '');
        const expected = new RegExp(`^${pattern.replaceAll('*', '.*')}$`).test(path);
        expect(list({ path: pattern, fault: RESET }).strike('GET', path) !== undefined).toBe(expected);
      }),
    );
  });
});
