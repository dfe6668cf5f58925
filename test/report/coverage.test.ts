import { describe, expect, test } from '@jest/globals';
import { coverageParts, coverageSentence, untestedSentence } from '../../src/report/coverage.ts';
import { HOSTILE } from './hostile.ts';
import { linkedIn, readInline, seenText, withoutCodeBlocks } from './markdown-oracle.ts';
import { coverage, STUB, untested } from './news.ts';
import { reportPage } from './pages.ts';
import { flow, run } from './situations.ts';

describe('what is untested', () => {
  const [sentence, fold = ''] = coverageParts(coverage({ untested: [untested()] }));

  test('is counted', () => {
    expect(sentence).toBe(
      '🧭 Conversations take 2 of 3 transitions that this change touches, and 8 of 10 transitions in all.',
    );
  });

  test('stands at its line, with a conversation to copy', () => {
    expect(fold.split('\n')).toEqual([
      '<details><summary>1 touched transition untested, with conversations to copy</summary>',
      '',
      'this change touches sort → claims (condition 2), and no conversation takes it `flows/support.flow.yaml:12:7`',
      '',
      '```yaml',
      ...STUB.trimEnd().split('\n'),
      '```',
      '',
      '</details>',
    ]);
  });

  test('and cannot be taken by any conversation has a reason instead of one', () => {
    const { stub, place, ...nowhere } = untested({
      via: 'transition',
      why: { reason: 'not-reached', text: 'the node ends the conversation' },
    });
    expect(stub).toBeDefined();
    expect(place).toBeDefined();
    expect(untestedSentence(nowhere)).toBe(
      'this change touches sort → claims, and no conversation takes it: the node ends the conversation',
    );
    const [, only = ''] = coverageParts(coverage({ untested: [nowhere] }));
    expect(only).not.toContain('```');
    expect(only).not.toContain('with conversations to copy');
  });

  test('is shown in part where it is much', () => {
    const many = Array.from({ length: 11 }, (_, via) => untested({ via }));
    const [, only = ''] = coverageParts(coverage({ untested: many }));
    expect(only.match(/```yaml/g)).toHaveLength(8);
    expect(only).toContain('11 touched transitions untested');
    expect(only).toContain('… and 3 more');
  });

  test('promises conversations to copy only where it shows them', () => {
    const many = Array.from({ length: 9 }, (_, via) => untested({ via, failed: via < 8 ? 1 : 0 }));
    const report = coverage({ untested: many });
    const [, fold = ''] = coverageParts(report);
    expect(fold).toContain('<summary>9 touched transitions untested</summary>');
    expect(reportPage(run({ flows: [flow({ coverage: report })] }))).toContain(
      '<summary>9 touched transitions untested, with conversations to copy</summary>',
    );
  });
});

describe('what only a failed conversation takes', () => {
  const { flow, change } = coverage({ untested: [untested({ failed: 1 })] });
  const transitions = { ...flow.transitions, failedOnly: 1 };
  const [sentence, fold = ''] = coverageParts({ flow: { ...flow, transitions }, change });

  test('is counted apart', () => {
    expect(sentence).toBe(
      '🧭 Conversations that pass take 2 of 3 transitions that this change touches, and 8 of 10 transitions in all; 1 more is taken only by conversations that failed.',
    );
  });

  test('is not said to be taken by none, and needs no other conversation', () => {
    expect(fold).toContain('<summary>1 touched transition untested</summary>');
    expect(fold).toContain('only what failed takes it');
    expect(fold).not.toContain('no conversation takes it');
    expect(fold).not.toContain('```');
  });
});

describe('where nothing is untested there is one line', () => {
  test.each([
    ['no change is known', coverage()],
    ['a change touches no transition', coverage({ total: 0, passed: 0 })],
  ])('%s', (_, of) => {
    expect(coverageParts(of)).toEqual(['🧭 Conversations take 8 of 10 transitions.']);
  });

  test('all that a change touches is tested', () => {
    const tested = coverage({ total: 1, passed: 1 });
    expect(coverageParts(tested)).toEqual([`🧭 ${coverageSentence(tested)}`]);
    expect(coverageSentence(tested)).toContain('1 of 1 transition that this change touches');
  });
});

test.each(HOSTILE)('%j takes no effect', (poison) => {
  const hostile = untested({
    from: poison,
    to: poison,
    place: { file: poison, line: 1 },
    stub: poison,
    why: { reason: 'unknown', text: poison },
  });
  const lines = coverageParts(coverage({ untested: [hostile] })).flatMap(withoutCodeBlocks);
  for (const line of lines) {
    const rest = line
      .replace(/^<details><summary>|<\/summary>$|^<\/details>$/g, '')
      .replaceAll('<code>&#124;</code>', '');
    expect(linkedIn(seenText(rest))).toBeUndefined();
    expect(readInline(rest).active).not.toMatch(/[<>[\]$`~]|&(?!#)/);
  }
});
