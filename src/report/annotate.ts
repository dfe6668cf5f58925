import type { Log } from '../log.ts';
import type { RunReport } from './model.ts';

/**
 * Tells a log every finding and every failed expectation at its place, and why each flow failed that the run's own
 * sentence does not speak of; on a runner they become annotations.
 */
export function annotate(report: RunReport, log: Pick<Log, 'warning' | 'error'>): void {
  for (const flow of report.flows) {
    for (const { severity, message, place, rule } of flow.findings) {
      log[severity](`${message} [${rule}]`, place);
    }
    for (const transcript of flow.transcripts) {
      for (const { message, place } of transcript.failures)
        log.error(`"${transcript.name}": ${message}`, place);
    }
    const { failure } = flow;
    if (failure === undefined || report.failureMessage.includes(failure.message)) continue;
    // What is wrong with an invalid flow has just been said, line by line.
    if (failure.reason !== 'invalid-flow' || flow.findings.length === 0) {
      log.error(failure.message, { file: flow.file });
    }
  }
}
