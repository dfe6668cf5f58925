/**
 * What an Architect job says, taken apart: Genesys Cloud answers with the lines its own publishing tool prints, as
 * one message or as many, and repeats an error at every object around the one it is about.
 */
import { plain } from '../plain.ts';
import type { PlatformMessage } from '../platform.ts';
import type { JobMessage } from './schemas.ts';

export interface JobFindings {
  readonly errors: readonly PlatformMessage[];
  readonly warnings: readonly PlatformMessage[];
  /** Somebody had the flow locked. */
  readonly isLocked: boolean;
  /** The rate limit, told as something else: a flow that "could not be found", with the exit code 107. */
  readonly isThrottled: boolean;
  /** What the client would have needed to be allowed. */
  readonly missingPermission: string | undefined;
}

type Severity = 'error' | 'warning';

interface Issue extends PlatformMessage {
  readonly severity: Severity;
  /** Only counts what is wrong further inside. */
  readonly isRollup: boolean;
}

/** An issue whose lines are still being read. */
interface OpenIssue {
  readonly severity: Severity;
  readonly isRollup: boolean;
  readonly objectName: string | undefined;
  readonly text: string[];
  refPath: string | undefined;
}

const ISSUE = /^\[Type:'ArchValidationIssue',(.*)\]$/;
const OBJECT = /ArchObject:\[(?:TrackingID:[^,]*,\s*)?Name:'(.*)',\s*Type:'[^']*'\]/;
const OWN_COUNT = /(?<!Rollup)(Error|Warning)Count:\s*[1-9]/;
const ROLLED_UP_COUNT = /Rollup(Error|Warning)Count:\s*[1-9]/;
const REF_PATH = /^ref path:\s*(.+)$/;
const EXIT_CODE = /^setting the Archy exit code to (\d+)/;
const NOISE = /^(?:ERROR!?|WARNING!?)?\s*(?:Validation Summary.*|_+ Yaml Info _+|[-=_*\s]*)$/i;
const UNRESOLVED = /find '([^']+)' by value of '(.*?)' - no matches/;
const PERMISSION = /the '([\w:]+)' permission is required/;
const LOCKED = /is locked by another entity/i;
const THROTTLED =
  /could not find the flow with id|too many requests|rate limit exceeded|status(?:Code)?:? 429/i;
const THROTTLED_EXIT = '107';
/** A job may say a thousand things; the first ones are what a reader can act on. */
const MAX_ENTRIES = 100;

export function parseJobMessages(messages: readonly JobMessage[]): JobFindings {
  const issues: Issue[] = [];
  let open: OpenIssue | undefined;
  let isLocked = false;
  let isThrottled = false;
  let missingPermission: string | undefined;

  const close = (): void => {
    if (open !== undefined && open.text.length > 0) issues.push(closed(open));
    open = undefined;
  };

  for (const message of messages) {
    const severity = message.type === 'Error' ? 'error' : message.type === 'Warning' ? 'warning' : undefined;
    const loose: string[] = [];
    // An issue may come in several messages, but its text is not told in two of them.
    let mayAddText = open?.text.length === 0;
    for (const line of (message.text ?? '').split(/\r?\n/).map((written) => written.trim())) {
      const header = ISSUE.exec(line)?.[1];
      // An issue and a warning are about the flow, and quote what it calls its parts.
      if (header === undefined && !(open !== undefined && mayAddText) && severity !== 'warning') {
        isLocked ||= LOCKED.test(line);
        isThrottled ||= THROTTLED.test(line) || EXIT_CODE.exec(line)?.[1] === THROTTLED_EXIT;
        missingPermission ??= PERMISSION.exec(line)?.[1];
      }
      const refPath = REF_PATH.exec(line)?.[1];
      if (header !== undefined) {
        close();
        open = begun(header, severity ?? 'error');
        mayAddText = true;
      } else if (open !== undefined && refPath !== undefined) {
        open.refPath = refPath;
        mayAddText = false;
      } else if (EXIT_CODE.test(line)) {
        close();
      } else if (NOISE.test(line)) {
        // Says nothing of its own.
      } else if (severity !== undefined && UNRESOLVED.test(line)) {
        issues.push({ severity, isRollup: false, ...worded(line) });
      } else if (open !== undefined && mayAddText) {
        open.text.push(line);
      } else if (severity !== undefined) {
        loose.push(line);
      }
    }
    if (severity === undefined) continue;
    const details = (message.details ?? [])
      .filter(({ errorMessage }) => !errorMessage || !message.text?.includes(errorMessage))
      .map(detailText)
      .filter((text) => text !== '');
    const text = [...loose, ...details].join(' ');
    if (text !== '') issues.push({ severity, isRollup: false, ...worded(text) });
  }
  close();
  const kept = withoutRepetitions(issues);
  return {
    errors: only(kept, 'error'),
    warnings: only(kept, 'warning'),
    isLocked,
    isThrottled,
    missingPermission,
  };
}

function begun(header: string, otherwise: Severity): OpenIssue {
  const own = OWN_COUNT.exec(header)?.[1];
  const counted = own ?? ROLLED_UP_COUNT.exec(header)?.[1];
  return {
    severity: counted === undefined ? otherwise : counted === 'Error' ? 'error' : 'warning',
    isRollup: own === undefined && counted !== undefined,
    objectName: OBJECT.exec(header)?.[1],
    text: [],
    refPath: undefined,
  };
}

function closed({ severity, isRollup, objectName, text, refPath }: OpenIssue): Issue {
  return {
    severity,
    isRollup,
    ...worded(text.join(' ')),
    ...(refPath === undefined ? {} : { refPath }),
    ...(objectName ? { objectName } : {}),
  };
}

function worded(text: string): PlatformMessage {
  const [, what, value] = UNRESOLVED.exec(text) ?? [];
  if (what !== undefined && value !== undefined) {
    return {
      code: 'unresolved',
      message: plain(`There is no ${what} "${value}" in this organization, or the client may not see it.`),
    };
  }
  return { message: plain(text.replace(/^(?:Exception:\s*-?\s*)?(?:ERROR!|WARNING!)\s*/i, '')) };
}

function detailText({
  type,
  statusCode,
  errorCode,
  errorMessage,
  correlationId,
}: NonNullable<JobMessage['details']>[number]): string {
  const what = [type, statusCode, errorMessage, errorCode && `[${errorCode}]`].filter(Boolean).join(' ');
  if (what === '') return '';
  return `(${what}${correlationId ? `, correlation id ${correlationId}` : ''})`;
}

/** The same text at an object and at all that is around it counts once, at the innermost place that was told. */
function withoutRepetitions(issues: readonly Issue[]): readonly Issue[] {
  const key = ({ severity, message }: Issue): string => `${severity} ${message}`;
  const depth = ({ refPath = '' }: Issue): number => refPath.length;
  const own = new Set(issues.filter(({ isRollup }) => !isRollup).map(key));
  const kept = new Map<string, Issue>();
  for (const issue of issues) {
    if (issue.isRollup && own.has(key(issue))) continue;
    const place = issue.isRollup ? key(issue) : JSON.stringify([key(issue), issue.refPath, issue.objectName]);
    const former = kept.get(place);
    if (former === undefined || depth(issue) > depth(former)) kept.set(place, issue);
  }
  return [...kept.values()];
}

function only(issues: readonly Issue[], severity: Severity): PlatformMessage[] {
  return issues
    .filter((issue) => issue.severity === severity)
    .slice(0, MAX_ENTRIES)
    .map(({ severity: _, isRollup: __, ...message }) => message);
}

/** The first entries as one phrase, for an error. */
export function inOnePhrase(messages: readonly PlatformMessage[], most = 3): string {
  const shown = messages.slice(0, most).map(({ objectName, message }) => {
    const text = message.replace(/[.\s]+$/, '');
    return objectName === undefined ? text : `${plain(objectName)}: ${text}`;
  });
  if (messages.length > most) shown.push(`and ${messages.length - most} more`);
  return shown.join('; ');
}
