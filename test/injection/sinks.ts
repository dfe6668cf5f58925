/** Where a report goes, each through what the action writes it with. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as core from '@actions/core';
import { RULE_PAGES } from '../../src/flow/rules/pages.ts';
import { markerOf } from '../../src/github/comment.ts';
import { writeOutputs } from '../../src/github/outputs.ts';
import { RunnerLog } from '../../src/github/runner-log.ts';
import { Redactor } from '../../src/redact.ts';
import { annotate } from '../../src/report/annotate.ts';
import { renderConsole } from '../../src/report/console.ts';
import { renderDeployNote } from '../../src/report/deploy-note.ts';
import { renderJunit } from '../../src/report/junit.ts';
import { renderReport } from '../../src/report/markdown.ts';
import type { RunReport } from '../../src/report/model.ts';
import { renderSarif } from '../../src/report/sarif.ts';

export interface Printed {
  readonly text: string;
  /** The commands that were meant, in order. */
  readonly commands: readonly string[];
}

/** What reaches a runner's standard output through the toolkit itself, and which commands were asked of it. */
function printed(work: (log: RunnerLog) => void): Printed {
  const commands: string[] = [];
  let text = '';
  const asking =
    <Args extends readonly unknown[]>(command: string, tell: (...args: Args) => void) =>
    (...args: Args) => {
      commands.push(command);
      tell(...args);
    };
  const log = new RunnerLog({
    core: {
      info: core.info,
      debug: asking('debug', core.debug),
      notice: asking('notice', core.notice),
      warning: asking('warning', core.warning),
      error: asking('error', core.error),
      startGroup: asking('group', core.startGroup),
      endGroup: asking('endgroup', core.endGroup),
    },
    redactor: new Redactor(),
  });
  const { write } = process.stdout;
  process.stdout.write = (chunk: string | Uint8Array) => {
    text += String(chunk);
    return true;
  };
  try {
    work(log);
  } finally {
    process.stdout.write = write;
  }
  return { text, commands };
}

/** Everything that a report says in plain text, for what a log may be told besides the overview. */
function wordsOf(report: RunReport): string[] {
  return report.flows
    .flatMap(({ name, id, file }) => [name, id, file])
    .concat(report.failureMessage, report.warnings);
}

export function logOf(report: RunReport): Printed {
  return printed((log) => {
    log.info(renderConsole(report));
    for (const words of wordsOf(report)) {
      log.info(words);
      log.debug(words);
    }
  });
}

export function annotationsOf(report: RunReport): Printed {
  return printed((log) => {
    annotate(report, log);
    for (const warning of report.warnings) log.warning(warning);
    log.error(report.failureMessage, { file: report.flows[0]?.file ?? 'x', line: 1 });
    log.flush();
  });
}

/** Under the budget of a comment, so tight that parts of some reports are left out. */
export function commentOf(report: RunReport): string {
  return `${markerOf('prod')}\n${renderReport(report, { limit: 5_000 })}`;
}

/** On the pull request that was merged; an issue about a smoke test says what the report says of that flow. */
export function deployNoteOf(report: RunReport): string {
  return `${markerOf('prod', 'deploy')}\n${renderDeployNote(report, { limit: 60_000 })}`;
}

export function reportFileOf(report: RunReport): string {
  return renderReport(report, { limit: 4 * 1024 * 1024 });
}

export function junitOf(report: RunReport): string {
  return renderJunit(report);
}

export function sarifOf(report: RunReport): string {
  return renderSarif(report, { workingDirectory: '.', rules: RULE_PAGES });
}

/** The file that the toolkit writes outputs to. */
export function outputsFileOf(report: RunReport): string {
  const directory = mkdtempSync(join(tmpdir(), 'flowgate-outputs-'));
  const file = join(directory, 'output');
  const before = process.env['GITHUB_OUTPUT'];
  writeFileSync(file, '');
  process.env['GITHUB_OUTPUT'] = file;
  try {
    writeOutputs(core, report, {
      report: 'flowgate-report/report.md',
      junit: 'j.xml',
      sarif: 's.sarif',
      commentUrl: undefined,
    });
    return readFileSync(file, 'utf8');
  } finally {
    if (before === undefined) delete process.env['GITHUB_OUTPUT'];
    else process.env['GITHUB_OUTPUT'] = before;
    rmSync(directory, { recursive: true });
  }
}
