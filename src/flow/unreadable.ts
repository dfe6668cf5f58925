import { FlowgateError, type Place } from '../errors.ts';

/** The error for a file that cannot be read as what it should be. The file is to blame, so it has a place. */
export function unreadable(place: Place, returned: string, advice: string, cause?: unknown): FlowgateError {
  return new FlowgateError('invalid-flow', { attempted: 'read the file', returned, advice, place, cause });
}
