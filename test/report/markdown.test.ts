import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { renderReport } from '../../src/report/markdown.ts';
import type { RunReport } from '../../src/report/model.ts';
import { HOSTILE } from './hostile.ts';
import { linkedIn, readInline, seenText, withoutCodeBlocks } from './markdown-oracle.ts';
import { conversation, flow, run, SITUATIONS } from './situations.ts';

const COMMENT = { limit: 60_000 };
const names = Object.keys(SITUATIONS);
const situation = (name: string): RunReport => SITUATIONS[name] ?? run();

describe('as a reader meets them (UPDATE_GOLDEN=1 writes them anew)', () => {
  test.each(names)('%s', (name) => {
    const golden = new URL(`./golden/${name}.md`, import.meta.url);
    const markdown = `${renderReport(situation(name), COMMENT)}\n`;
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(golden, markdown);
    expect(markdown).toBe(readFileSync(golden, 'utf8'));
  });

  test('the same run gives the same text, however long it took', () => {
    const report = situation('deploy-mixed');
    expect(renderReport({ ...report, durationMs: 99_999 }, COMMENT)).toBe(renderReport(report, COMMENT));
  });
});

/** What decides how a report is built, and what GitHub itself provides. */
const OURS = new Set([
  'command',
  'result',
  'failureReason',
  'outcome',
  'comparedWith',
  'kind',
  'meaning',
  'severity',
  'reason',
  'runUrl',
  'state',
  'nodeType',
]);

function poisoned(report: RunReport, poison: string): RunReport {
  const text: unknown = JSON.stringify(report, (key, value: unknown) => {
    if (OURS.has(key)) return value;
    if (key === 'from' && (value === 'user' || value === 'bot')) return value;
    return typeof value === 'string' ? `${poison}${value === '' ? '' : ' x'}` : value;
  });
  return JSON.parse(String(text));
}

/** What conversations tell of a change has folds and tables of its own, and tests of its own for the same. */
const flat = names.filter((name) => situation(name).flows.every(({ behaviour }) => behaviour === undefined));

describe('hostile text in every field', () => {
  test.each(HOSTILE)('%j takes no effect', (poison) => {
    for (const name of flat) {
      const markdown = renderReport(poisoned(situation(name), poison), COMMENT);
      const lines = withoutCodeBlocks(markdown);
      expect(lines.filter((line) => line.includes('<details>'))).toHaveLength(
        lines.filter((line) => line === '</details>').length,
      );
      for (const line of lines) {
        const rest = line
          .replace(/^<details><summary>(?:⚠️ )?[\w ]*<\/summary>$|^<\/details>$|^<sub>|<\/sub>$/u, '')
          .replace(/<\/sub>$/, '')
          .replaceAll('<code>&#124;</code>', '')
          .replace(
            /\[(?:run|the summary of the run)\]\(https:\/\/github\.com\/acme\/flows\/actions\/runs\/42\)/,
            '',
          );
        expect(linkedIn(seenText(rest))).toBeUndefined();
        expect(readInline(rest).active).not.toMatch(/[<>[\]$`~]|&(?!#)/);
        // Headings begin with a mark or with words of ours; nothing is indented, quoted or underlined.
        expect(rest).not.toMatch(
          /^(?: {4}|\t|>|[-=]{3,}$)|^#+ (?!\p{Emoji_Presentation}|[⚠↩⏭❓]|What it was|From what)/u,
        );
        if (line.startsWith('|')) expect(line.match(/\|/g)).toHaveLength(4);
      }
    }
  });
});

describe('a long report', () => {
  const many = (count: number): RunReport =>
    run({
      result: 'failure',
      failureReason: 'simulation-failed',
      failureMessage: 'It failed.',
      flows: Array.from({ length: count }, (_, index) =>
        flow({
          file: `flows/${index}.flow.yaml`,
          outcome: index % 3 === 0 ? 'failed' : 'changed',
          changes: Array.from({ length: 30 }, (_, item) => ({
            meaning: 'words' as const,
            kind: 'action-changed' as const,
            node: `greet_${item}`,
            index: 0,
            action: 'say',
            parameter: 'text',
            from: 'Grüße 👩‍💻',
            to: 'Ελλάδα |`` @x',
          })),
          transcripts: [
            conversation('passes'),
            conversation('fails', {
              passed: false,
              failures: [
                { message: 'Not said.', expected: 'a', actual: 'b', place: { file: 't.yaml', line: 3 } },
              ],
            }),
          ],
          failure:
            index % 3 === 0 ? { reason: 'simulation-failed', message: `Flow ${index} failed.` } : undefined,
        }),
      ),
    });

  test.each([
    [1, 60_000],
    [9, 60_000],
    [40, 60_000],
    [500, 60_000],
    [500, 4_000],
    [40, 900 * 1024],
  ])('of %i flows stays within %i bytes, whole and with its verdict', (count, limit) => {
    const markdown = renderReport(many(count), { limit });
    expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(limit);
    expect(markdown.split('\n')[0]).toMatch(/^❌ \*\*Check for prod failed: /);
    const lines = withoutCodeBlocks(markdown);
    const opened = lines.filter((line) => line.startsWith('<details>')).length;
    expect(lines.filter((line) => line === '</details>')).toHaveLength(opened);
    expect(lines.at(-1)).toMatch(/^<sub>Flowgate check/);
  });

  test('says what is missing, and loses what matters least first', () => {
    const markdown = renderReport(many(40), COMMENT);
    expect(markdown).toMatch(/✂️ Too long to show whole: \d+ of 40 flows shown in full\..*runs\/42/);
    // Every failing flow still has its heading and its reason, before a word about the others' details.
    for (let index = 0; index < 40; index += 3) expect(markdown).toContain(`Flow ${index} failed.`);
    expect(renderReport(many(1), COMMENT)).not.toContain('✂️');
  });

  test('draws no picture that Mermaid would refuse, but lists the ways that changed', () => {
    const edges = Array.from({ length: 600 }, (_, index) => ({
      from: `n ${index}`,
      to: `n ${index + 1}`,
      state: 'added' as const,
      label: '',
    }));
    const nodes = Array.from({ length: 601 }, (_, index) => ({
      id: `n ${index}`,
      state: 'added' as const,
      nodeType: 'action' as const,
      summary: '',
    }));
    const large = flow({ outcome: 'changed', picture: { nodes, edges } });
    const markdown = renderReport(run({ flows: [large] }), COMMENT);
    expect(markdown).not.toContain('```mermaid');
    expect(markdown).toContain('| `n 0` | `+` | `n 1` |');
    expect(markdown).toContain('… and 500 more');
  });

  test('names only some of many flows about which there is nothing to say', () => {
    const flows = Array.from({ length: 30 }, (_, index) => flow({ file: `flows/${index}.flow.yaml` }));
    expect(renderReport(run({ flows }), COMMENT)).toContain(', `flows/9.flow.yaml` and 20 more');
  });
});
