/**
 * What must hold of every scenario, whatever went wrong in it. Judged by the sandbox's own history and request log;
 * digests, stamps and error classes of the code under test are not looked at.
 */
import type { Outcome } from '../../src/report/model.ts';
import type { FlowVersion } from '../../src/sandbox/organization.ts';
import { SANDBOX_CLIENT_ID } from '../../src/sandbox/sandbox.ts';
import { leaksIn } from './canary.ts';
import type { Played } from './play.ts';
import { BASE, EDITED, WANTED } from './scene.ts';

/** The most requests that any scenario may cost. */
export const MOST_REQUESTS = 40;
/** The most that one may cost whose fault strikes once. */
export const MOST_REQUESTS_ONCE = 20;

/** Each says what is wrong, or nothing. */
export const INVARIANTS: Readonly<Record<string, (played: Played) => string>> = {
  'the fault struck': ({ scenario: { site, fault, mode }, requests }) => {
    const { kind } = fault.make({ elsewhere: 'http://127.0.0.1', secrets: [] });
    const struck = requests.filter((request) => request.method === site.method && request.fault === kind);
    return mode === 'once' && struck.length > 1 ? 'more than once' : struck.length === 0 ? 'never' : '';
  },
  'it ends': ({ report, thrown }) => (report === undefined && thrown === undefined ? 'it hangs' : ''),
  'nothing is thrown': ({ thrown }) => thrown ?? '',
  'no change is lost': ({ history }) =>
    history.flatMap((entry, index) => {
      const before = history[index - 1];
      if (!isOurs(entry) || before === undefined) return [];
      return isOurs(before) || contentOf(before.flow) === 'base'
        ? []
        : `version ${entry.version} replaced ${contentOf(before.flow)} content of ${before.writer}`;
    })[0] ?? '',
  'the report is true': (played) => (played.report === undefined ? '' : untruth(played)),
  'the verdict is right': ({ scenario: { site, fault, mode }, report }) => {
    if (report === undefined) return '';
    const verdict = [report.flows[0]?.outcome ?? 'none', report.failureReason ?? ''].join(' ').trim();
    const expected = site.verdicts(fault.is, mode);
    return expected.includes(verdict) ? '' : `"${verdict}" instead of "${expected.join('" or "')}"`;
  },
  'a failure says why': ({ report }) => {
    if (report === undefined) return '';
    const said = report.failureMessage !== '' && report.failureReason !== undefined;
    return (report.result === 'failure') === said ? '' : `${report.result} with "${report.failureMessage}"`;
  },
  'nothing leaks': ({ sinks, secrets }) =>
    Object.entries(sinks)
      .flatMap(([sink, text]) => leaksIn(text, secrets).map((encoding) => `${sink}: ${encoding}`))
      .join(', '),
  'requests are in budget': ({ scenario: { mode }, requests: { length } }) =>
    length <= (mode === 'once' ? MOST_REQUESTS_ONCE : MOST_REQUESTS) ? '' : `${length} requests`,
};

/** Where report and history differ; nothing where they agree. */
function untruth({ scenario, report, history, requests }: Played): string {
  const flow = report?.flows[0];
  const ours = history.filter(isOurs);
  const newest = history.at(-1);
  if (newest === undefined) return 'there is no history';
  const says = flow?.outcome ?? 'none';
  const is = `${contentOf(newest.flow)} version ${newest.version} ${newest.flow.status} of ${newest.writer}`;
  const claim = (holds: boolean): string =>
    holds ? '' : `it says ${says} (version ${flow?.version}); live is ${is}, ${ours.length} of them ours`;
  const ourNewest = (content: Content): boolean =>
    isOurs(newest) &&
    contentOf(newest.flow) === content &&
    newest.flow.status === 'published' &&
    newest.version === flow?.version;

  if (scenario.site.command !== 'deploy') {
    return claim(ours.length === 0 && requests.every(({ method }) => method !== 'PUT'));
  }
  const wrote = ours.some((entry) => contentOf(entry.flow) === 'wanted');
  const success = SUCCESSES.has(says);
  if (success !== (report?.result === 'success')) return `outcome ${says}, result ${report?.result}`;
  switch (says) {
    case 'released':
      return claim(ourNewest('wanted'));
    case 'rolled-back':
      return claim(ourNewest('base') && wrote);
    case 'rollback-failed':
      return claim(wrote && (flow?.version === null || flow?.version === newest.version));
    case 'conflict':
      return claim(!isOurs(newest));
    case 'unknown':
      // Only where the answer to a write, or every look at what became of it, was spoilt.
      return inDoubt(requests) ? claim(flow?.version == null || wrote) : 'unknown without a doubtful answer';
    case 'unchanged':
    case 'skipped':
    case 'drift':
    case 'invalid':
    case 'failed':
    case 'none':
      return claim(ours.length === 0);
    case 'changed':
    case 'healthy':
      return `a deploy does not end ${says}`;
  }
}

const SUCCESSES: ReadonlySet<Outcome | 'none'> = new Set(['released', 'unchanged']);

function inDoubt(requests: Played['requests']): boolean {
  const firstWrite = requests.findIndex(({ method }) => method === 'PUT');
  return (
    firstWrite !== -1 &&
    requests.slice(firstWrite).some(({ method, fault }) => method !== 'POST' && fault !== undefined)
  );
}

function isOurs({ writer }: FlowVersion): boolean {
  return writer === SANDBOX_CLIENT_ID;
}

type Content = 'base' | 'wanted' | 'edited' | 'unknown';

function contentOf(flow: object): Content {
  const text = canonical(flow);
  if (text === canonical(BASE)) return 'base';
  if (text === canonical(WANTED)) return 'wanted';
  return text === canonical(EDITED) ? 'edited' : 'unknown';
}

const NOT_CONTENT = new Set(['version', 'status', 'statusReason', 'applicationSettings']);

/** The flow without what is about it: in these scenarios no flow has settings but Flowgate's own stamp. */
function canonical(flow: object): string {
  return JSON.stringify(
    Object.fromEntries(Object.entries(flow).filter(([key]) => !NOT_CONTENT.has(key))),
    sorted,
  );
}

function sorted(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
