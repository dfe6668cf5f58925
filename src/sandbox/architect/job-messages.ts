import type { FlowIssue } from './flow-issues.ts';
import type { JobMessageModel } from './models.ts';

/** What a job says, before it is dated. */
export type JobMessage = Omit<JobMessageModel, 'dateTime'>;

const EXIT_CODES = { session: 99, invalidFile: 100, notFound: 107, validation: 123 } as const;

/** The summary of a validation, as Genesys Cloud's own tool prints it: each error again at every object around it. */
export function validationMessages(issues: readonly FlowIssue[]): JobMessage[] {
  if (issues.length === 0) return [];
  const errors = issues.filter(({ severity }) => severity === 'error');
  const messages: JobMessage[] = issues.map((issue, index) => ({
    type: issue.severity === 'error' ? 'Error' : 'Warning',
    text: [...(index === 0 ? [heading(errors.length)] : []), ...summary(issue, index + 1)].join('\n'),
  }));
  return errors.length === 0 ? messages : [...messages, exitCode(EXIT_CODES.validation)];
}

function heading(errors: number): string {
  return errors > 0 ? 'ERROR! Validation Summary' : 'WARNING! Validation Summary';
}

function summary(issue: FlowIssue, trackingId: number): string[] {
  const kind = issue.severity === 'error' ? 'Error' : 'Warning';
  const rollups = issue.parents.flatMap((parent, index) => [
    entry(`Rollup${kind}Count`, trackingId + index + 100, parent),
    issue.text,
  ]);
  return [
    entry(`${kind}Count`, trackingId, issue),
    issue.text,
    '___ Yaml Info ___',
    `ref path: ${issue.refPath}`,
    ...rollups,
  ];
}

function entry(
  count: string,
  trackingId: number,
  { objectName, objectType }: Pick<FlowIssue, 'objectName' | 'objectType'>,
): string {
  return `[Type:'ArchValidationIssue', ${count}:1, ArchObject:[TrackingID:${trackingId}, Name:'${objectName}', Type:'${objectType}']]`;
}

export function invalidFileMessages(): JobMessage[] {
  return [
    { type: 'Error', text: 'Exception: - ERROR! the yaml is not valid' },
    exitCode(EXIT_CODES.invalidFile),
  ];
}

/** Names that the organization does not know. */
export function unresolvedMessages(entity: string, names: readonly string[]): JobMessage[] {
  const lines = names.map((name): JobMessage => {
    const text = `find '${entity}' by value of '${name}' - no matches`;
    return { type: 'Error', text, details: [{ type: entity, errorCode: 'not.found', errorMessage: text }] };
  });
  return [...lines, exitCode(EXIT_CODES.validation)];
}

export function lockedMessages(flowName: string): JobMessage[] {
  const text = `(name: ${flowName} type: 'inboundshortmessage') is locked by another entity. You can use the --forceUnlock command line parameter to unlock it.`;
  return [{ type: 'Error', text }, exitCode(EXIT_CODES.invalidFile)];
}

/** What a limit of requests behind the job looks like from outside. */
export function disguisedLimitMessages(flowId: string): JobMessage[] {
  return [
    { type: 'Error', text: `could not find the flow with id '${flowId}'` },
    exitCode(EXIT_CODES.notFound),
  ];
}

export function forbiddenMessages(permission: string): JobMessage[] {
  return [
    { type: 'Error', text: `the '${permission}' permission is required` },
    exitCode(EXIT_CODES.session),
  ];
}

function exitCode(code: number): JobMessage {
  return { type: 'Unknown', text: `setting the Archy exit code to ${code}` };
}
