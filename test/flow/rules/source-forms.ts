/** One flow in the three forms that sources have, as people would lay them out. */
import { join } from 'node:path';
import { load } from 'js-yaml';
import { buildFlow } from '../../../src/flow/build.ts';
import { mergeEnvironment } from '../../../src/flow/environment.ts';
import type { Finding } from '../../../src/flow/finding.ts';
import { lint } from '../../../src/flow/lint.ts';
import { readSource } from '../../../src/flow/source.ts';
import { workspaceOf } from '../../support/runner.ts';

export const FORMS = ['yaml', 'json', 'mjs'] as const;
export type Form = (typeof FORMS)[number];

export function writtenAs(form: Form, yaml: string): string {
  switch (form) {
    case 'yaml':
      return yaml;
    case 'json':
      return `${layOut(load(yaml), JSON.stringify)}\n`;
    case 'mjs':
      return `export default ${layOut(load(yaml), (key) => (/^[a-z_]+$/i.test(key) ? key : JSON.stringify(key)))};\n`;
  }
}

/** Short values on one line, long ones a line for each of their parts. */
function layOut(value: unknown, writeKey: (key: string) => string, indent = ''): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  const isList = Array.isArray(value);
  const parts = isList
    ? value.map((item) => layOut(item, writeKey, inner))
    : Object.entries(value).map(([key, item]) => `${writeKey(key)}: ${layOut(item, writeKey, inner)}`);
  const [open, close] = isList ? ['[', ']'] : ['{', '}'];
  const line = `${open} ${parts.join(', ')} ${close}`;
  if (indent !== '' && line.length <= 120 && !line.includes('\n')) return line;
  return `${open}\n${parts.map((part) => inner + part).join(',\n')}\n${indent}${close}`;
}

const flowFolder = join(import.meta.dirname, '../../../src/flow');
const tools = { loader: join(flowFolder, 'module-loader.ts'), builder: join(flowFolder, 'builder.ts') };

/** What is said about a flow written in this form, read from a file as every command does. */
export async function findingsIn(
  form: Form,
  yaml: string,
): Promise<{ text: string; findings: readonly Finding[] }> {
  const file = `flows/example.flow.${form}`;
  const text = writtenAs(form, yaml);
  const document = await readSource(file, workspaceOf({ [file]: text }), tools);
  const { flow, findings } = buildFlow(
    document,
    mergeEnvironment('prod', 'flows/environments/prod.env', {}, {}),
  );
  return { text, findings: [...findings, ...(flow === undefined ? [] : lint(flow, document.locate))] };
}
