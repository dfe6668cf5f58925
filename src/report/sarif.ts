import { isAbsolute, posix } from 'node:path';
import type { Finding } from '../flow/finding.ts';
import type { RulePage } from '../flow/rules/rule.ts';
import { visible } from '../log.ts';
import { VERSION } from '../version.ts';
import type { RunReport } from './model.ts';

export interface SarifOptions {
  /** What places are relative to; where it is a path within the repository, addresses begin with it. */
  readonly workingDirectory: string;
  /** Every rule that a finding can be of. */
  readonly rules: readonly RulePage[];
}

/**
 * The findings of a run as SARIF 2.1.0, for code scanning and editors: every rule with its page, every finding with
 * its place. Addresses are relative to the root of the repository.
 */
export function renderSarif(report: RunReport, { workingDirectory, rules }: SarifOptions): string {
  const prefix = isAbsolute(workingDirectory) ? '.' : workingDirectory;
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Flowgate', semanticVersion: VERSION, rules: rules.map(descriptor) } },
        columnKind: 'utf16CodeUnits',
        // A run that came to no flow found nothing, and that is no sign that nothing is wrong.
        invocations: [{ executionSuccessful: report.result === 'success' || report.flows.length > 0 }],
        results: report.flows.flatMap(({ findings }) =>
          findings.map((finding) => resultOf(finding, prefix, rules)),
        ),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function descriptor({ id, severity, summary, why }: RulePage) {
  return {
    id,
    shortDescription: { text: summary },
    fullDescription: { text: why },
    help: { text: `${summary} ${why}` },
    defaultConfiguration: { level: severity },
  };
}

function resultOf({ rule, severity, message, place }: Finding, prefix: string, rules: SarifOptions['rules']) {
  const ruleIndex = rules.findIndex(({ id }) => id === rule);
  const { line, column } = place;
  return {
    ruleId: rule,
    ...(ruleIndex === -1 ? {} : { ruleIndex }),
    level: severity,
    message: { text: sentence(message) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: addressOf(prefix, place.file) },
          // Code scanning takes no result without a line: what is about a whole file stands at its beginning.
          region: { startLine: line ?? 1, ...(column === undefined ? {} : { startColumn: column }) },
        },
      },
    ],
  };
}

/**
 * The one gateway into a message: a line in which everything can be seen. A link is made of a bracket and a parenthesis
 * side by side: apart they are text, whatever a flow has in them.
 */
function sentence(text: string): string {
  return visible(text)
    .replaceAll(/\s*\n\s*/g, ' ')
    .replaceAll('](', '] (');
}

/** A relative address that leads nowhere else: every character that means something in one is encoded. */
function addressOf(prefix: string, file: string): string {
  const path = posix.join('/', prefix.replaceAll('\\', '/'), file).slice(1);
  // A half character, which a file's name can have, would not be encoded but refused.
  const legible = Buffer.from(path, 'utf8').toString('utf8');
  return legible.split('/').map(encodeURIComponent).join('/');
}
