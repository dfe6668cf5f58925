import type { Log } from '../log.ts';
import type { RunReport } from './model.ts';

/** Tells a log every finding and every failed expectation at its place; on a runner they become annotations. */
export function annotate(report: RunReport, log: Pick<Log, 'warning' | 'error'>): void {
  for (const flow of report.flows) {
    for (const { severity, message, place, rule } of flow.findings) {
      log[severity](`${message} [${rule}]`, place);
    }
    for (const transcript of flow.transcripts) {
      for (const { message, place } of transcript.failures)
        log.error(`"${transcript.name}": ${message}`, place);
    }
  }
}
