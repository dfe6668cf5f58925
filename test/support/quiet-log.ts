import type { Log } from '../../src/log.ts';

/** A log that keeps nothing. */
export const quietLog: Log = {
  info: () => undefined,
  notice: () => undefined,
  warning: () => undefined,
  error: () => undefined,
  debug: () => undefined,
  group: (_title, work) => work(),
};
