import { describe, expect, test } from '@jest/globals';
import { conversationsLine, failureText, unobservedText } from '../../src/report/conversations.ts';
import { conversationsPage } from './pages.ts';
import { conversation, flow, run } from './situations.ts';

const failure = {
  message: 'The bot said something else.',
  expected: '"What may I do?"',
  actual: 'What can I do?',
  diff: 'What [-may-] {+can+} I do?',
  place: { file: 'flows/a.transcripts.yaml', line: 3 },
};

describe('a failed conversation', () => {
  test('without a command or a comparison shows none', () => {
    const text = failureText(
      conversation('One', { passed: false, failures: [{ ...failure, diff: undefined }] }),
      undefined,
    );
    expect(text).not.toContain('that is');
    expect(text).not.toContain('Again');
  });

  test('shows what differs, and how to play it again', () => {
    const repeat = 'flowgate simulate --name "One" --flows flows/a.flow.yaml';
    const text = failureText(
      conversation('One', { passed: false, failures: [failure], repeat }),
      'local simulation',
    );
    expect(text).toContain('that is `What [-may-] {+can+} I do?`');
    expect(text).toContain(`- Again, just this one: \`${repeat}\``);
  });
});

test('what failed on the platform is not said to be repeated by the local simulator', () => {
  const repeat = 'flowgate simulate --name One';
  const failed = conversation('One', { passed: false, failures: [failure], repeat });
  expect(failureText(failed, 'Genesys Cloud')).toContain(
    `- Just this one, on the local simulator: \`${repeat}\``,
  );
  const page = conversationsPage(run({ flows: [flow({ transcripts: [failed], engine: 'Genesys Cloud' })] }));
  expect(page).toContain('<dt>Locally</dt>');
  expect(page).not.toContain('<dt>Again</dt>');
});

test.each([
  [1, '❌ 0 of 1 conversation passes.'],
  [2, '❌ 1 of 2 conversations pass.'],
])('of %j conversations it is told how many pass', (total, line) => {
  const results = Array.from({ length: total }, (_, index) => conversation('One', { passed: index > 0 }));
  expect(conversationsLine(results, undefined)).toBe(line);
});

describe('what was not observed', () => {
  const unseen = { message: 'not observed: the queue', expected: 'queue `a`', place: failure.place };

  test('is counted, and told with its place', () => {
    const results = [conversation('One'), conversation('T*w*o', { unobserved: [unseen, unseen] })];
    expect(conversationsLine(results, 'Genesys Cloud')).toBe(
      '✅ 2 conversations pass (Genesys Cloud). 2 expectations were not observed.',
    );
    const [line] = unobservedText(results).split('\n');
    expect(line).toBe(
      '- **T\\*w\\*o**: not observed: the queue, expected `` queue `a` `` `flows/a.transcripts.yaml:3`',
    );
  });

  test('is nothing where all was', () => {
    expect(unobservedText([conversation('One')])).toBe('');
    expect(conversationsLine([conversation('One')], undefined)).not.toContain('observed');
  });
});

test('known issues are not passed over in silence', () => {
  const known = { url: 'https://example.org/7', until: '2026-12-31' };
  const results = [conversation('One'), conversation('Two', { known, failures: [failure] })];
  expect(conversationsLine([conversation('One')], undefined)).toBe('✅ 1 conversation passes.');
  expect(conversationsLine(results, undefined)).toBe(
    '✅ 2 conversations pass. Of these, 1 fails as a known issue.',
  );
});
