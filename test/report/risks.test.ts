import { expect, test } from '@jest/globals';
import type { Risk } from '../../src/flow/risk.ts';
import { riskLines, risksText } from '../../src/report/risks.ts';

const risk = (severity: Risk['severity'], sentence: string): Risk => ({
  kind: 'message-changed',
  severity,
  sentence,
});

test('nothing to look at is nothing to say', () => {
  expect(risksText([])).toBe('');
  expect(riskLines([])).toEqual([]);
});

test('text of a flow takes no effect', () => {
  expect(risksText([risk('high', 'At "@team", see ![x](y) <b>')])).toBe(
    '**Look at this first**\n- ⚠️ At "`@team`", see \\!\\[x\\](y) \\<b\\> (high risk)',
  );
  expect(riskLines([risk('low', 'two\nlines')])).toEqual(['two lines (low risk)']);
});

test('only what is not low has a mark, and many are counted', () => {
  const many = Array.from({ length: 12 }, (_, index) => risk('medium', `Risk ${index}.`));
  const lines = risksText([risk('low', 'Other words.'), ...many]).split('\n');
  expect(lines[1]).toBe('- Other words. (low risk)');
  expect(lines[2]).toBe('- ⚠️ Risk 0. (medium risk)');
  expect(lines.at(-1)).toBe('- … and 5 more');
});
