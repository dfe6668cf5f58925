import { takeStamp } from './archy/description.ts';
import { archyIn, archyShapeFindings, isArchy } from './archy/shape.ts';
import { viewArchy } from './archy/view.ts';
import { type FlowDefinition, type FlowSource, flowSourceSchema, MAX_NODES } from './definition.ts';
import type { Path, SourceDocument, TemplateUse } from './document.ts';
import { type Environment, isWithheld } from './environment.ts';
import { type Finding, hasErrors } from './finding.ts';
import { mapTexts } from './map-texts.ts';
import { fillPlaceholders } from './placeholders.ts';
import { isPlainFlowSource } from './plain-source.ts';
import { schemaFindings } from './schema-findings.ts';

export interface BuiltFlow {
  /** `undefined` where a finding is an error. */
  readonly flow: FlowDefinition | undefined;
  readonly findings: readonly Finding[];
}

/**
 * Builds a flow for one environment: every `{env.NAME}` replaced, checked against the schema, and without what
 * the live flow owns (`version`, `status`). All that is wrong is reported at once, each with its place.
 * An Archy document becomes a view of it; its id is '' where no comment gives one.
 */
export function buildFlow(document: SourceDocument, environment: Environment): BuiltFlow {
  return isArchy(document.value)
    ? buildArchy(document, environment)
    : buildFlowDocument(document, environment);
}

function buildArchy(document: SourceDocument, environment: Environment): BuiltFlow {
  const missing: Finding[] = (document.templates ?? [])
    .filter(({ isFilled }) => !isFilled)
    .map((use) => missingTemplate(use, environment));
  const archy = fillEnvironment(archyIn(document.value), environment, (variable, path) => {
    missing.push(missingVariable(document, environment, variable, path));
  });
  const { writtenId } = document;
  const id = fillText(writtenId?.id ?? '', environment, (variable) => {
    missing.push(missingVariable(document, environment, variable, ['id']));
  });
  // With words in the place of values, what else seems wrong may not be.
  if (missing.length > 0) return { flow: undefined, findings: missing };
  const { archy: checked, findings } = archyShapeFindings(document, archy);
  // A document that was exported may carry the stamp of the release it came from: that is none of its content.
  const flow = checked && viewArchy(takeStamp(checked).archy, id).flow;
  const count = Object.keys(flow?.nodes ?? {}).length;
  if (count <= MAX_NODES) return { flow, findings };
  const message = `The flow has ${count} states, tasks and actions, more than ${MAX_NODES}.`;
  return {
    flow: undefined,
    findings: [{ rule: 'schema', severity: 'error', message, place: document.locate([]) }],
  };
}

function buildFlowDocument(document: SourceDocument, environment: Environment): BuiltFlow {
  const findings: Finding[] = [];
  const filled = fillDocument(document, environment, (variable, path) => {
    findings.push(missingVariable(document, environment, variable, path));
  });
  const source = isPlainFlowSource(filled) ? filled : judged(document, filled, findings);
  if (source === undefined || hasErrors(findings)) return { flow: undefined, findings };
  const { id, name, nodes, applicationSettings, environmentVariables } = source;
  const flow: FlowDefinition = {
    id,
    name,
    nodes,
    ...(applicationSettings !== undefined && { applicationSettings }),
    ...(environmentVariables !== undefined && { environmentVariables }),
  };
  return { flow, findings };
}

function judged(document: SourceDocument, filled: unknown, findings: Finding[]): FlowSource | undefined {
  const parsed = flowSourceSchema.safeParse(filled);
  if (parsed.success) return parsed.data;
  findings.push(...schemaFindings(document, flowSourceSchema, filled, parsed.error));
  return undefined;
}

/**
 * Plain data with every `{env.NAME}` in its texts replaced; keys stay as they are, and parts without any are shared.
 * What has no value is left as it is written and told to `onMissing`, once for each text that names it.
 */
export function fillEnvironment(
  value: unknown,
  environment: Environment,
  onMissing: (variable: string, path: Path) => void,
): unknown {
  return mapTexts(value, (text, path) => fillText(text, environment, (name) => onMissing(name, [...path])));
}

function fillDocument(
  { value, needsFilling }: SourceDocument,
  environment: Environment,
  onMissing: (variable: string, path: Path) => void,
): unknown {
  return needsFilling === false ? value : fillEnvironment(value, environment, onMissing);
}

/** One text with its `{env.NAME}` replaced; a name without a value is told once and left as it is written. */
export function fillText(
  text: string,
  environment: Environment,
  onMissing: (variable: string) => void,
): string {
  if (!text.includes('{env.')) return text;
  const missing = new Set<string>();
  const filled = fillPlaceholders(text, ({ kind, name }) => {
    if (kind === 'variable') return undefined;
    const value = environment.lookup(name);
    if (value === undefined) missing.add(name);
    return value;
  });
  for (const variable of missing) onMissing(variable);
  return filled;
}

/** The finding for a `{env.NAME}` without a value; a transcript file has the same one. */
export function missingVariable(
  document: SourceDocument,
  environment: Environment,
  variable: string,
  path: Path,
): Finding {
  return {
    rule: 'env-missing',
    severity: 'error',
    message: `{env.${variable}} has no value${whyMissing(environment, variable)}`,
    node: path[0] === 'nodes' && typeof path[1] === 'string' ? path[1] : undefined,
    place: document.locate(path),
  };
}

/** Every `{env.NAME}`, and in an Archy source every `{{name}}`, that another environment than the chosen one has no value for, as warnings. */
export function missingIn(document: SourceDocument, environment: Environment): Finding[] {
  const findings: Finding[] = [];
  for (const use of document.templates ?? []) {
    if (environment.lookup(use.name) !== undefined) continue;
    findings.push({ ...missingTemplate(use, environment), severity: 'warning' });
  }
  const isMissing = (path: Path) => (variable: string) => {
    findings.push(missingElsewhere(document, environment, variable, path));
  };
  fillDocument(document, environment, (variable, path) => isMissing(path)(variable));
  fillText(document.writtenId?.id ?? '', environment, isMissing(['id']));
  return findings;
}

function missingTemplate({ name, place }: TemplateUse, environment: Environment): Finding {
  return {
    rule: 'env-missing',
    severity: 'error',
    message: `{{${name}}} has no value${whyMissing(environment, name)}`,
    place,
  };
}

/** {@link missingVariable} for another environment than the chosen one: it stops the release there, not this one. */
export function missingElsewhere(
  document: SourceDocument,
  environment: Environment,
  variable: string,
  path: Path,
): Finding {
  return { ...missingVariable(document, environment, variable, path), severity: 'warning' };
}

function whyMissing({ name, file }: Environment, variable: string): string {
  const withheld = isWithheld(variable)
    ? ' The process environment is not asked for a name that could be a secret.'
    : '';
  if (name === undefined) {
    const orSet = withheld === '' ? `, or set ${variable} in the process environment` : '';
    return `: no environment was chosen. Choose one with \`environment\`${orSet}.${withheld}`;
  }
  return ` in environment ${name} (${file}).${withheld}`;
}
