import { describe, expect, test } from '@jest/globals';
import { parse } from 'dotenv';
import fc from 'fast-check';
import { FlowgateError } from '../../src/errors.ts';
import { readEnvironmentFile } from '../../src/flow/environment-file.ts';

const FILE = 'flows/environments/dev.env';

function refusal(text: string): FlowgateError {
  try {
    readEnvironmentFile(FILE, text);
  } catch (thrown) {
    if (thrown instanceof FlowgateError) return thrown;
    throw thrown;
  }
  throw new Error('the file was accepted');
}

describe('what is refused, at its line', () => {
  test.each([
    ['a line that gives nothing', 'A=1\nnonsense\n', 2, /no NAME=value/],
    ['a name that a flow cannot write', 'A-B=1', 1, /no NAME=value/],
    ['a name that begins with a digit', '\n1A=1', 2, /no NAME=value/],
    ['a colon', 'A: 1', 1, /no NAME=value/],
    ['a name given twice', 'A=1\r\n# why\r\nA=1\r\n', 3, /A is given twice, first on line 1/],
    ['a quotation mark that is not closed', 'A="one\ntwo"\n', 1, /around A is not closed/],
    ['text after a closed quotation mark', `A='one' two`, 1, /around A is not closed/],
    ['NUL', 'A=1\nB=\0', 2, /NUL/],
  ])('%s', (_, text, line, message) => {
    const error = refusal(text);
    expect(error.code).toBe('invalid-flow');
    expect(error.place).toMatchObject({ file: FILE, line });
    expect(error.message).toMatch(message);
  });

  test('a line is not repeated: it may be a secret', () => {
    expect(refusal('hunter2-hunter2').message).not.toContain('hunter2');
  });
});

test('what is accepted has the values that dotenv gives it', () => {
  const piece = fc.constantFrom('a', ' ', '"', "'", '`', '\\', 'n', '#', '=', '{', 'é', '\t', ':');
  const value = fc.array(piece, { maxLength: 10 }).map((pieces) => pieces.join(''));
  const line = fc.oneof(
    fc.tuple(fc.constantFrom('A', 'B_2', 'export C', ' D '), value).map((pair) => pair.join('=')),
    fc.constantFrom('', '# note', '  ', '#A=1'),
  );
  let accepted = 0;
  fc.assert(
    fc.property(fc.array(line, { maxLength: 4 }), fc.constantFrom('\n', '\r\n'), (lines, newline) => {
      const text = lines.join(newline);
      let values: Record<string, string>;
      try {
        values = readEnvironmentFile(FILE, text);
      } catch (thrown) {
        expect(thrown).toBeInstanceOf(FlowgateError);
        return;
      }
      accepted += 1;
      expect(values).toEqual(parse(text));
    }),
    { numRuns: 2_000 },
  );
  expect(accepted).toBeGreaterThan(500);
});
