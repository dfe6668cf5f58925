import { describe, expect, test } from '@jest/globals';
import { lint } from '../../../src/flow/lint.ts';
import { RULES } from '../../../src/flow/rules/index.ts';
import { Subject } from '../../../src/flow/rules/subject.ts';
import { tutorialFlow } from '../tutorial-flow.ts';
import { actions } from './actions.examples.ts';
import { archy, nativeFlow } from './archy.examples.ts';
import { characters } from './characters.examples.ts';
import { conditions } from './conditions.examples.ts';
import type { Examples } from './example.ts';
import { routes } from './routes.examples.ts';
import { secrets } from './secrets.examples.ts';
import { variables } from './variables.examples.ts';

const EXAMPLES: Readonly<Record<string, Examples>> = {
  ...routes,
  ...conditions,
  ...actions,
  ...variables,
  ...characters,
  ...secrets,
  ...archy,
};

test('a flow is held against the rules of its language alone', () => {
  expect(lint(nativeFlow, () => ({ file: 'native.flow.yaml' }))).toEqual([]);
  const unnamed = { ...nativeFlow, name: '/', archy: undefined };
  const said = new Set(lint(unnamed, () => ({ file: 'flow.yaml' })).map(({ rule }) => rule));
  expect(said).toContain('unknown-action');
  expect(said).not.toContain('archy-flow-name');
});

test('every rule has examples', () => {
  expect(Object.keys(EXAMPLES).toSorted()).toEqual(RULES.map(({ id }) => id).toSorted());
});

test('rules have an id in kebab-case and a summary that is a sentence', () => {
  for (const { id, summary } of RULES) {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(summary).toMatch(/^[A-Z].*\.$/);
  }
});

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const { bad, good } = EXAMPLES[id] ?? { bad: {}, good: {} };

  test.each(Object.entries(bad))('complains about: %s', (_what, { flow, says, at, severity }) => {
    const problems = [...rule.check(new Subject(flow))];
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toContain(says);
    expect(problems[0]?.message).toMatch(/[.?]$/);
    expect(problems[0]?.path.join('.')).toBe(at);
    expect(problems[0]?.severity ?? rule.severity).toBe(severity ?? rule.severity);
  });

  test.each(Object.entries(good))('is content with: %s', (_what, flow) => {
    expect([...rule.check(new Subject(flow))]).toEqual([]);
  });

  test.each(rule.languages)('is content with the support flow in its language, %s', (language) => {
    const flow = language === 'archy' ? nativeFlow : tutorialFlow;
    expect([...rule.check(new Subject(flow))]).toEqual([]);
  });
});
