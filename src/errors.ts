/** Every way a run can fail. The list is closed: workflows branch on it through the output `failure-reason`. */
export const FAILURE_REASONS = [
  'invalid-input',
  'refused-event',
  'unauthorized',
  'missing-scope',
  'invalid-flow',
  'drift',
  'conflict',
  'publish-failed',
  'publish-timeout',
  'simulation-failed',
  'rollback-failed',
  'rate-limited',
  'unavailable',
  'unknown-outcome',
  'cancelled',
  'internal',
] as const;
export type FailureReason = (typeof FAILURE_REASONS)[number];

/** A place in a file. `line` and `column` count from 1; paths are relative to the working directory. */
export interface Place {
  readonly file: string;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
}

export interface ErrorParts {
  /** What was tried, as a phrase: "read the live flow 3f2a". */
  readonly attempted: string;
  /** What came back, as a phrase, without secrets: "403 Forbidden (correlation id 7c1e)". */
  readonly returned: string;
  /** What the reader should do next, as a sentence. */
  readonly advice: string;
  readonly place?: Place | undefined;
  readonly cause?: unknown;
}

/** The one error type: a code from the closed list, what was attempted, what came back, what to do. */
export class FlowgateError extends Error {
  override readonly name = 'FlowgateError';
  readonly code: FailureReason;
  readonly attempted: string;
  readonly returned: string;
  readonly advice: string;
  readonly place: Place | undefined;

  constructor(code: FailureReason, parts: ErrorParts) {
    const where = parts.place ? `${formatPlace(parts.place)}: ` : '';
    super(`${where}${parts.attempted}: ${withAdvice(parts)}`, { cause: parts.cause });
    this.code = code;
    this.attempted = parts.attempted;
    this.returned = parts.returned;
    this.advice = parts.advice;
    this.place = parts.place;
  }
}

/** What came back, and what to do. */
export function withAdvice({ returned, advice }: Pick<ErrorParts, 'returned' | 'advice'>): string {
  // What came back may be a question already ("did you mean check?"), or a sentence of somebody else's.
  return `${returned}${/[.?!]$/.test(returned) ? '' : '.'} ${advice}`;
}

/** `flows/support.flow.yaml:12:7`, as editors and terminals make it clickable. */
export function formatPlace({ file, line, column }: Place): string {
  return [file, line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(':');
}

/** Turns anything thrown into a {@link FlowgateError}; what is not one of ours is a defect (`internal`). */
export function asFlowgateError(thrown: unknown, attempted: string): FlowgateError {
  if (thrown instanceof FlowgateError) return thrown;
  return new FlowgateError('internal', {
    attempted,
    returned: thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown),
    advice: 'This is a defect in Flowgate: please report it with the log of this run.',
    cause: thrown,
  });
}
