import type { Log } from '../log.ts';
import { stubOf, untestedSentence } from './coverage.ts';
import type { RunReport } from './model.ts';

/**
 * Tells a log every finding and every failed expectation at its place, and why each flow failed that the run's own
 * sentence does not speak of; on a runner they become annotations.
 */
export function annotate(report: RunReport, log: Pick<Log, 'notice' | 'warning' | 'error'>): void {
  for (const flow of report.flows) {
    for (const { severity, message, place, rule } of flow.findings) {
      log[severity](`${message} [${rule}]`, place);
    }
    for (const { name, passed, known, failures } of flow.transcripts) {
      // A known issue that still fails is put up with, and said.
      if (passed && known !== undefined && failures.length > 0) {
        log.notice(
          `"${name}" still fails, which is known until ${known.until}: ${known.url}`,
          failures[0]?.place,
        );
        continue;
      }
      for (const { message, place } of failures) log.error(`"${name}": ${message}`, place);
    }
    for (const untested of flow.coverage?.change?.untested ?? []) {
      // Of a conversation that takes it and fails has just been told.
      if (untested.failed > 0) continue;
      const stub = stubOf(untested);
      const example = stub === undefined ? '' : `\nA conversation that does:\n${stub}`;
      log.notice(`${untestedSentence(untested)}${example}`, untested.place ?? { file: flow.file });
    }
    const { failure } = flow;
    if (failure === undefined || report.failureMessage.includes(failure.message)) continue;
    // What is wrong with an invalid flow has just been said, line by line.
    if (failure.reason !== 'invalid-flow' || flow.findings.length === 0) {
      log.error(failure.message, { file: flow.file });
    }
  }
}
