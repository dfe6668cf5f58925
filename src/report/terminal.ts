import { visible } from '../log.ts';
import type { FlowReport, RunReport } from './model.ts';
import { count, outcomeLabel } from './words.ts';

interface Column {
  readonly title: string;
  readonly right?: boolean;
  readonly cell: (flow: FlowReport) => string;
}

const COLUMNS: readonly Column[] = [
  { title: 'Flow', cell: ({ file }) => file },
  { title: 'Outcome', cell: outcomeLabel },
  { title: 'Version', right: true, cell: ({ version }) => (version === null ? '-' : String(version)) },
  { title: 'Changes', right: true, cell: ({ changes }) => String(changes.length) },
  { title: 'Findings', cell: findingsCell },
  { title: 'Conversations', cell: conversationsCell },
];

/** The flows of a run as an aligned plain-text table, for the end of a run on a terminal; one line each; empty without flows. */
export function renderTable(report: RunReport): string {
  if (report.flows.length === 0) return '';
  const rows = [
    COLUMNS.map(({ title }) => title),
    ...report.flows.map((flow) => COLUMNS.map(({ cell }) => visible(cell(flow)).replaceAll('\n', ' '))),
  ];
  const widths = COLUMNS.map((_, column) => Math.max(...rows.map((row) => width(row[column] ?? ''))));
  return rows
    .map((row) =>
      row
        .map((cell, column) => {
          const space = ' '.repeat((widths[column] ?? 0) - width(cell));
          return COLUMNS[column]?.right ? space + cell : cell + space;
        })
        .join('  ')
        .trimEnd()
        .concat('\n'),
    )
    .join('');
}

function findingsCell({ findings }: FlowReport): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.length - errors;
  const parts = [
    errors > 0 ? count(errors, 'error') : '',
    warnings > 0 ? count(warnings, 'warning') : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? '-' : parts.join(', ');
}

function conversationsCell({ transcripts }: FlowReport): string {
  if (transcripts.length === 0) return '-';
  const passed = transcripts.filter((transcript) => transcript.passed).length;
  return `${passed} of ${transcripts.length} passed`;
}

/** Characters, not UTF-16 units, of which only some characters take two. */
function width(cell: string): number {
  return /[\ud800-\udbff]/.test(cell) ? [...cell].length : cell.length;
}
