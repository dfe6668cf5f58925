import { expect, test } from '@jest/globals';
import { diagnosesText } from '../../src/commands/doctor-text.ts';

test('foreign text stays on its line and hides nothing', () => {
  const text = diagnosesText([
    { about: 'Name', level: 'problem', seen: 'a\n✔ fake\u001b[2J', advice: 'b\nc\u202e' },
  ]);
  expect(text).toBe('✖ Name: a ✔ fake\\u{1b}[2J\n  → b c\\u{202e}\n\n1 problem, 0 warnings.\n');
});

test('warnings and problems are counted', () => {
  const text = diagnosesText([
    { about: 'A', level: 'ok', seen: 'a' },
    { about: 'B', level: 'warning', seen: 'b' },
    { about: 'C', level: 'warning', seen: 'c' },
  ]);
  expect(text).toBe('✔ A: a\n⚠ B: b\n⚠ C: c\n\n0 problems, 2 warnings.\n');
});

test('nothing to do', () => {
  expect(diagnosesText([{ about: 'A', level: 'ok', seen: 'a' }])).toContain('Everything is as it should be.');
});
