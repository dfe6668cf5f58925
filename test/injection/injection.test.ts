import { describe, expect, test } from '@jest/globals';
import type { RunReport } from '../../src/report/model.ts';
import { FIELDS } from './fields.ts';
import {
  commandsIn,
  faultsOfMarkdown,
  faultsOfOutputs,
  faultsOfPrinted,
  faultsOfSarif,
  faultsOfXml,
  skeletonOf,
  tagsIn,
} from './judges.ts';
import { NUMBERS, SINKS, type Sink } from './numbers.ts';
import { PAYLOADS } from './payloads.ts';
import {
  annotationsOf,
  commentOf,
  deployNoteOf,
  junitOf,
  logOf,
  outputsFileOf,
  reportFileOf,
  sarifOf,
} from './sinks.ts';

function faultsOf(sink: Sink, report: RunReport): string[] {
  switch (sink) {
    case 'log': {
      const { text, commands } = logOf(report);
      return faultsOfPrinted(text, commands);
    }
    case 'annotations': {
      const { text, commands } = annotationsOf(report);
      return faultsOfPrinted(text, commands);
    }
    case 'comment':
      return [...faultsOfMarkdown(commentOf(report), true), ...faultsOfMarkdown(deployNoteOf(report), true)];
    case 'report file': {
      const text = reportFileOf(report);
      const faults = faultsOfMarkdown(text, false);
      const shape = skeletonOf(text);
      return shape === harmlessShape(report) ? faults : [...faults, `the blocks ${shape}`];
    }
    case 'outputs':
      return faultsOfOutputs(outputsFileOf(report), report.result);
    case 'SARIF':
      return faultsOfSarif(sarifOf(report));
    case 'JUnit': {
      const shape = String(tagsIn(junitOf(report)));
      const same = shape === String(tagsIn(junitOf(harmless(report))));
      return [...faultsOfXml(junitOf(report)), ...(same ? [] : [`the elements ${shape}`])];
    }
  }
}

const shapes = new Map<string, string>();

/** The blocks of the report as it would be with plain words; most payloads of a field have it in common. */
function harmlessShape(report: RunReport): string {
  const text = reportFileOf(harmless(report));
  const shape = shapes.get(text) ?? skeletonOf(text);
  shapes.set(text, shape);
  return shape;
}

/** The same report with plain words for every text in it. */
function harmless(report: RunReport): RunReport {
  const trusted = new Set([
    'outcome',
    'reason',
    'severity',
    'meaning',
    'kind',
    'from',
    'command',
    'result',
    'comparedWith',
    'failureReason',
    'runUrl',
    'action',
    'parameter',
  ]);
  const copy = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return trusted.has(key) || value === '' ? value : `words of ${key}`;
    if (Array.isArray(value)) return value.map((item) => copy(item, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, copy(item, name)]));
  };
  // The shape stays; only words are exchanged.
  return copy(report, '') as RunReport;
}

describe('the judges see', () => {
  test.each([
    ['a command', '::error::x'],
    ['a command behind blanks', '\u00a0\u3000::error::x'],
    ['a command in any line', 'a\rb\u2028::error file=a::x'],
    ['an older command', 'a ##[error]x'],
  ])('%s', (_, text) => {
    expect(commandsIn(text)).toMatchObject([{ name: 'error', data: 'x' }]);
    expect(faultsOfPrinted(text, [])).not.toEqual([]);
  });

  test.each([
    '@octocat',
    'see #1',
    'a5c3785ed8d6a35868bc169f07e40e889087fd2e',
    '[x](https://evil.example)',
    '![x](https://evil.example)',
    'www.evil.example',
    '<b>x</b>',
    '<!-- flowgate:report -->',
    '&#64;octocat',
    '> quote',
    '```mermaid\nx\n```',
    '- [x] done',
    'a $x$ b',
    '~~gone~~',
    'note[^1]\n\n[^1]: x',
    '<details><summary>@octocat</summary>\n\nx\n\n</details>',
    '<details><summary>open</summary>',
    'a\u202eb',
  ])('Markdown that takes effect: %j', (markdown) => {
    expect(faultsOfMarkdown(markdown, false)).not.toEqual([]);
  });

  test.each(['result=a\nx=b\n', 'x', 'a<<EOF\nb', `result<<E\nfailure\nE\nflows=[]\n`])(
    'forged outputs: %j',
    (text) => {
      expect(faultsOfOutputs(text, 'failure')).not.toEqual([]);
    },
  );

  test.each([
    '<testsuites>',
    '<testsuites/></testsuites>',
    '<testsuites><b/></testsuites>',
    '<testsuites><![CDATA[x]]></testsuites>',
    '<testsuites>]]></testsuites>',
    '<testsuites name="<"/>',
    '<!-- x --><testsuites/>',
    '<testsuites>&x;</testsuites>',
    '<testsuites name="&x;"/>',
  ])('XML that is no report: %j', (xml) => {
    expect(faultsOfXml(`<?xml version="1.0" encoding="UTF-8"?>\n${xml}`)).not.toEqual([]);
  });

  test.each([
    ['a link', '[x](https://evil.example)', 'a.yaml'],
    ['hidden characters', 'a\u202eb', 'a.yaml'],
    ['two lines', 'a\nb', 'a.yaml'],
    ['an address elsewhere', 'a', 'https://evil.example'],
    ['an address out of the repository', 'a', '../a.yaml'],
  ])('in findings: %s', (_, text, uri) => {
    const locations = [{ physicalLocation: { artifactLocation: { uri } } }];
    const log = { runs: [{ results: [{ message: { text }, locations }] }] };
    expect(faultsOfSarif(JSON.stringify(log))).not.toEqual([]);
  });
});

describe.each(SINKS)('in the sink %s', (sink) => {
  test.each(Object.entries(FIELDS))('no text takes effect as %s', (_field, reportWith) => {
    const faults = Object.entries(PAYLOADS).flatMap(([payload, text]) =>
      faultsOf(sink, reportWith(text)).map((fault) => `${payload}: ${fault}`),
    );
    expect(faults).toEqual([]);
  });
});

test('the grid is as large as it should be', () => {
  expect(NUMBERS.payloads).toBeGreaterThanOrEqual(60);
  expect(NUMBERS.fields).toBeGreaterThanOrEqual(12);
  expect(NUMBERS.cells).toBeGreaterThanOrEqual(4_000);
  expect(new Set(Object.values(PAYLOADS)).size).toBe(NUMBERS.payloads);
});
