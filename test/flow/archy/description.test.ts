import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  putStamp,
  REASON_IN_DESCRIPTION,
  REJECTED_IN_DESCRIPTION,
  takeStamp,
} from '../../../src/flow/archy/description.ts';
import { archyText, parseArchy } from '../../../src/flow/archy/text.ts';
import type { Stamp } from '../../../src/flow/stamp.ts';

const DIGEST = `sha256:${'a'.repeat(64)}`;
const stamp: Stamp = { digest: DIGEST, commit: 'c0ffee', repository: 'acme/flows' };

function described(description?: unknown) {
  return {
    inboundShortMessage: { name: 'Support', ...(description !== undefined && { description }), states: [] },
  };
}

function descriptionOf(archy: Readonly<Record<string, unknown>>): unknown {
  return new Map(Object.entries(Object(archy['inboundShortMessage']))).get('description');
}

describe('the stamp in a description', () => {
  test('is not taken from text that only looks like one', () => {
    const line = String(descriptionOf(putStamp(described(), stamp)));
    for (const text of [
      'What this flow does',
      'Released by Flowgate',
      line.replace('sha256', 'sha512'),
      line.slice(0, -1),
      `${line} `.replace(/\{.*\}/, '[]'),
      `${line}\nSomebody wrote on.`,
      `In a line: ${line}`,
    ]) {
      const archy = described(text);
      expect(takeStamp(archy)).toEqual({ archy, stamp: undefined });
    }
    for (const archy of [described(7), described({ lit: line }), { a: 1 }, {}, { a: {}, b: {} }]) {
      expect(takeStamp(archy)).toEqual({ archy, stamp: undefined });
    }
  });

  test.each([
    ['one line break', 'Answers customers.\n', ''],
    ['the line breaks of Windows', 'Answers customers.\r\n\r\n', '\r\n'],
  ])('is found whatever an editor made of the empty line before it: %s', (_, before, after) => {
    const line = String(descriptionOf(putStamp(described(), stamp)));
    expect(takeStamp(described(`${before}${line}${after}`))).toEqual({
      archy: described('Answers customers.'),
      stamp,
    });
  });

  test('cannot be put where there is no text for it', () => {
    expect(() => putStamp(described(7), stamp)).toThrow(/its description is no text/);
    expect(() => putStamp({ inboundShortMessage: null }, stamp)).toThrow(/no root that holds a flow/);
  });

  test('stands behind the people’s text, in a line that says whose it is', () => {
    expect(descriptionOf(putStamp(described('Answers customers.'), stamp))).toBe(
      [
        'Answers customers.',
        '',
        `Released by Flowgate, please leave this line as it is: {"digest":"${DIGEST}","commit":"c0ffee","repository":"acme/flows"}`,
      ].join('\n'),
    );
  });

  test('keeps the newest rejected contents only, each with the beginning of its reason', () => {
    const rejected = Array.from({ length: 12 }, (_, day) => ({
      digest: DIGEST,
      at: `2027-01-${String(day + 10)}T08:00:00Z`,
      reason: `${'r'.repeat(REASON_IN_DESCRIPTION - 1)}😀 and more`,
    }));
    const kept = takeStamp(putStamp(described(), { ...stamp, rejected })).stamp?.rejected;
    expect(kept?.map(({ at }) => at.slice(8, 10))).toEqual(['21', '20', '19']);
    expect(kept).toHaveLength(REJECTED_IN_DESCRIPTION);
    expect(kept?.[0]?.reason).toBe('r'.repeat(REASON_IN_DESCRIPTION - 1));
  });

  test('comes back with the text before it, byte for byte, through YAML as well', () => {
    const line = String(descriptionOf(putStamp(described(), stamp)));
    const text = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1 }),
      fc.constantFrom('\n', '\n\n', 'a\n\n', line, `${line}\n\n`, `a\n\n${line}`, ' ', '\r\n'),
    );
    const reason = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constant(`\n\n${line}`.slice(0, 100)),
    );
    fc.assert(
      fc.property(fc.option(text, { nil: undefined }), reason, (description, why) => {
        const given = { ...stamp, rejected: [{ digest: DIGEST, at: '2027-01-31T08:00:00Z', reason: why }] };
        const archy = described(description);
        const exported = parseArchy(archyText(putStamp(archy, given)));
        expect(takeStamp(exported)).toEqual({ archy, stamp: given });
      }),
      { numRuns: 300 },
    );
  });
});
