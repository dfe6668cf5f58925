/** What in this repository a program writes: the JSON Schemas, docs/rules.md, and the marked sections of the README. */
import { load } from 'js-yaml';
import { z } from 'zod';
import { flowJsonSchema } from '../src/flow/json-schema.ts';
import { transcriptsJsonSchema } from '../src/simulation/transcript.ts';
import { permissionsPage } from './permissions-page.ts';
import { rulesPage } from './rules-page.ts';

/** What a user reads of action.yml. */
export const manifestSchema = z.object({
  name: z.string(),
  description: z.string(),
  branding: z.object({ icon: z.string(), color: z.string() }),
  inputs: z.record(z.string(), z.object({ description: z.string(), default: z.string().optional() })),
  outputs: z.record(z.string(), z.object({ description: z.string() })),
  runs: z.object({ using: z.string(), main: z.string() }),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** Texts that the generated ones are made from. */
export interface Sources {
  /** The README as it is: what lies outside of the markers stays. */
  readonly readme: string;
  readonly actionYml: string;
  readonly checkWorkflow: string;
  /** Markdown of the report that the README shows. */
  readonly report: string;
}

/** Every generated file: its path in the repository and what it should hold. */
export function generated({ readme, actionYml, checkWorkflow, report }: Sources): Map<string, string> {
  const { inputs, outputs } = manifestSchema.parse(load(actionYml));
  const sections = {
    report: quote(report),
    workflow: `\`\`\`yaml\n${checkWorkflow.trimEnd()}\n\`\`\``,
    inputs: inputsTable(inputs),
    outputs: outputsTable(outputs),
  };
  return new Map([
    ['schemas/flow.schema.json', json(flowJsonSchema())],
    ['schemas/transcripts.schema.json', json(transcriptsJsonSchema())],
    ['docs/rules.md', rulesPage()],
    ['docs/permissions.md', permissionsPage()],
    [
      'README.md',
      Object.entries(sections).reduce((text, section) => replaceSection(text, ...section), readme),
    ],
  ]);
}

/**
 * Puts `content` between `<!-- NAME:start -->` and `<!-- NAME:end -->`.
 * @throws {Error} unless each marker stands there once, in this order
 */
export function replaceSection(text: string, name: string, content: string): string {
  const start = `<!-- ${name}:start -->`;
  const end = `<!-- ${name}:end -->`;
  const [before, middle, after, ...more] = text.split(new RegExp(`${start}|${end}`));
  const found = before !== undefined && middle !== undefined && after !== undefined && more.length === 0;
  if (!found || !text.startsWith(start, before.length)) {
    throw new Error(`The README needs ${start} and ${end}, once each and in this order.`);
  }
  return `${before}${start}\n${content}\n${end}${after}`;
}

function inputsTable(inputs: Manifest['inputs']): string {
  const rows = Object.entries(inputs).map(([name, { description, default: value }]) => [
    `\`${name}\``,
    value === undefined ? '' : `\`${value}\``,
    description,
  ]);
  return table(['Input', 'Default', 'What it is'], rows);
}

function outputsTable(outputs: Manifest['outputs']): string {
  const rows = Object.entries(outputs).map(([name, { description }]) => [`\`${name}\``, description]);
  return table(['Output', 'What it is'], rows);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows.map((row) => row.map(cell))];
  return lines.map((line) => `| ${line.join(' | ')} |`).join('\n');
}

/** A pipe ends a cell even within backticks. */
function cell(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ').replaceAll('|', '\\|');
}

function quote(markdown: string): string {
  return markdown
    .trimEnd()
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
