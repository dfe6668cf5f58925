import { describe, expect, test } from '@jest/globals';
import { CONDITIONS } from '../../src/flow/conditions.ts';
import { lint } from '../../src/flow/lint.ts';
import { transcriptsJsonSchema } from '../../src/simulation/transcript.ts';
import { examples, flow, flowDocument, page, play } from './documented.ts';
import { OTHER_WORDS, VOCABULARY } from './vocabulary.ts';

function asFile(yaml: string): string {
  if (yaml.includes('transcripts:')) return yaml;
  const lines = yaml.split('\n').map((line) => `      ${line}`);
  return `transcripts:\n  - name: One\n    conversation:\n      - user: Hello\n${lines.join('\n')}\n`;
}

async function failuresOf(yaml: string): Promise<string[]> {
  const results = await play(asFile(yaml));
  return results
    .filter(({ passed }) => !passed)
    .flatMap(({ failures }) => failures.map(({ message }) => message));
}

describe.each(VOCABULARY.map((word) => [word.word, word] as const))('%s', (_word, { holds, fails, says }) => {
  test('fails where it does not hold, and says so', async () => {
    expect((await failuresOf(fails)).join('\n')).toContain(says);
  });

  test('passes where it holds', async () => {
    expect(await failuresOf(holds)).toEqual([]);
  });
});

/** Names of the keys that objects in a JSON Schema have. */
function keysIn(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) => [
    ...(key === 'properties' && typeof value === 'object' && value !== null ? Object.keys(value) : []),
    ...keysIn(value),
  ]);
}

describe('every key that a transcript file may have', () => {
  const keys = new Set(keysIn(transcriptsJsonSchema()));

  test('is in the vocabulary', () => {
    const known = new Set([...VOCABULARY.map(({ word }) => word), ...OTHER_WORDS]);
    expect([...keys].filter((key) => !known.has(key))).toEqual([]);
    expect([...known].filter((key) => !keys.has(key))).toEqual([]);
  });

  test('is on the page, in an example', () => {
    const yaml = examples().join('\n');
    const missing = [...keys].filter((key) => key !== '$schema' && !new RegExp(`\\b${key}:`).test(yaml));
    expect(missing).toEqual([]);
  });
});

describe('docs/transcripts.md', () => {
  test('has a flow in which lint only doubts the call and what it may leave behind', () => {
    const findings = lint(flow, flowDocument.locate);
    expect(new Set(findings.map(({ rule, severity }) => `${severity}: ${rule}`))).toEqual(
      new Set(['warning: unknown-action', 'warning: undeclared-placeholder']),
    );
  });

  test.each(examples().map((yaml, index) => [index + 1, yaml] as const))(
    'example %i passes',
    async (_, yaml) => {
      const results = await play(yaml);
      expect(results.length).toBeGreaterThan(0);
      const failed = results.filter(({ passed }) => !passed);
      expect(failed.map(({ name, failures }) => [name, failures.map(({ message }) => message)])).toEqual([]);
    },
  );
});

test('the page has every condition', () => {
  expect(CONDITIONS.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
});
