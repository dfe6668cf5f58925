import { describe, expect, test } from '@jest/globals';
import { formatPlace } from '../../src/errors.ts';
import type { RunReport } from '../../src/report/model.ts';
import { type BadInput, inYaml, JSON_FILE, JSON_LINES, project, YAML, YAML_LINES } from './bad-input.ts';
import { EVIL } from './corpus/patterns.ts';
import { checkProject } from './door.ts';
import { CORPUS, NUMBERS } from './numbers.ts';

/** Milliseconds after which a bad input counts as one that hangs, on a machine that has other work. */
const WATCHDOG = 40_000;

const valid = `${YAML_LINES.join('\n')}\n`;

describe('the project that every bad input spoils', () => {
  test.each([
    ['YAML', { [YAML]: valid }],
    ['YAML with a byte order mark', { [YAML]: `\ufeff${valid}` }],
    ['YAML with line breaks of Windows', { [YAML]: valid.replaceAll('\n', '\r\n') }],
    ['JSON', { [JSON_FILE]: JSON_LINES.join('\n') }],
    ['a module', { 'flows/a.flow.mjs': `export default ${JSON_LINES.join('\n')};` }],
    [
      'nodes that are called as what every object has',
      { [YAML]: valid.replaceAll('hello', 'constructor').replaceAll('bye', 'toString') },
    ],
  ])('is sound in %s', async (what, source) => {
    const files = project(source);
    const transcript = String(files['flows/a.transcripts.yaml']);
    const renamed = what.startsWith('nodes') ? transcript.replace('bye', 'toString') : transcript;
    const report = await checkProject({
      files: { ...files, 'flows/a.transcripts.yaml': renamed },
      settings: { 'fail-on': 'warning' },
    });
    expect(report.failureMessage).toBe('');
    expect(report).toMatchObject({ result: 'success', flows: [{ outcome: 'changed', findings: [] }] });
  });
});

/** Where and as what the report says it, in one line. */
function said(report: RunReport): string[] {
  const findings = report.flows.flatMap((flow) =>
    flow.findings.map(
      ({ rule, place, message }) =>
        `${formatPlace({ file: place.file, line: place.line })} [${rule}] ${message}`,
    ),
  );
  return [...findings, report.failureMessage];
}

function isSaid({ file, line, rule, says }: BadInput['expected'], texts: readonly string[]): boolean {
  const place = file === undefined ? '' : formatPlace({ file, line });
  return texts.some((text) =>
    rule === undefined
      ? text.includes(file === undefined || line === undefined ? (file ?? '') : `${place}:`) &&
        text.includes(says)
      : text.startsWith(`${place} [${rule}]`) && text.includes(says),
  );
}

const inherited = Object.getOwnPropertyNames(Object.prototype).join();

describe.each(Object.entries(CORPUS))('%s', (_family, inputs) => {
  test.each(inputs.map((input) => [input.what, input] as const))(
    '%s',
    async (_what, input) => {
      const report = await checkProject(input);
      const texts = said(report);
      expect({ code: report.failureReason, said: isSaid(input.expected, texts) || texts }).toEqual({
        code: input.expected.code,
        said: true,
      });
      expect(report.flows.flatMap(({ failure }) => failure?.reason ?? [])).not.toContain('internal');
      expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(inherited);
    },
    WATCHDOG,
  );
});

test.each(EVIL)(
  'the pattern %s is tried on a long text and done with',
  async (pattern) => {
    const value = JSON.stringify(pattern);
    const condition = `{ variable: message, condition: matches, value: ${value}, transition: bye }`;
    const { files } = inYaml('', 7, `    transition: bye\n    conditions: [${condition}]`, '');
    const transcripts = `transcripts:\n  - name: long\n    conversation:\n      - user: ${'a'.repeat(30_000)}!\n      - bot: { not: { matches: ${value} } }\n`;
    const report = await checkProject({ files: { ...files, 'flows/a.transcripts.yaml': transcripts } });
    expect(report.flows[0]?.findings).toEqual([]);
    expect(report.flows[0]?.transcripts).toHaveLength(1);
  },
  WATCHDOG,
);

test('the corpus is as large as it should be, and every input in it is another', () => {
  const all = Object.values(CORPUS).flat();
  const contents = all.map(({ files, settings, processEnvironment }) =>
    JSON.stringify([
      Object.entries(files).map(([file, content]) => [
        file,
        content instanceof Uint8Array ? [...content] : content,
      ]),
      settings,
      processEnvironment,
    ]),
  );
  expect(new Set(contents).size).toBe(NUMBERS.badInputs);
  expect(NUMBERS.badInputs).toBeGreaterThanOrEqual(300);
});
