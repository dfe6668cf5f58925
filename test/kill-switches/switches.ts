/**
 * Every safeguard that can be switched off by changing one place: what the project promises is worth no more than the
 * test that fails without it. Each switch is tried in a copy of the repository by `scripts/kill-switches.ts`.
 */
export interface KillSwitch {
  /** What is no longer done. */
  readonly off: string;
  readonly file: string;
  /** Stands in the file exactly once. */
  readonly text: string;
  readonly replacement: string;
  /** Test files of which at least one test must fail then. */
  readonly tests: readonly string[];
}

const RELEASE: readonly KillSwitch[] = [
  {
    off: 'looking for drift before a release',
    file: 'src/release/base.ts',
    text: "if (isDrift(live) && state.policy.onDrift === 'fail') {",
    replacement: 'if (false) {',
    tests: ['test/release/release.test.ts', 'test/schedules'],
  },
  {
    off: 'looking whose content is live after a 409',
    file: 'src/release/base.ts',
    text: 'if (live.digest !== state.base.digest) return false;',
    replacement: '',
    tests: ['test/release/edits.test.ts', 'test/schedules'],
  },
  {
    off: 'reading again when an answer is older than what is known',
    file: 'src/release/base.ts',
    text: 'return state.staleReads < MAX_STALE_READS',
    replacement: 'return false',
    tests: ['test/release/protocol.test.ts'],
  },
  {
    off: 'sending a lost write again under the same version',
    file: 'src/release/writing.ts',
    text: "[sent, [{ do: 'write', content: 'new', version: state.version, base: state.base }]];",
    replacement: "[sent, [{ do: 'write', content: 'new', version: state.version + 1, base: state.base }]];",
    tests: ['test/release/protocol.test.ts'],
  },
  {
    off: 'calling a write unknown that nobody answered',
    file: 'src/release/base.ts',
    text: ": inDoubt(state, 'unknown-outcome', [detail, state.lostTo].filter(Boolean).join('; '));",
    replacement: ': conflict(state, live);',
    tests: ['test/release/protocol.test.ts', 'test/schedules'],
  },
  {
    off: 'remembering what was put back',
    file: 'src/release/base.ts',
    text: 'return !policy.retryRejected && ',
    replacement: 'return false && ',
    tests: ['test/release/release.test.ts', 'test/schedules'],
  },
  {
    off: 'the version fence of a rollback',
    file: 'src/release/rollback.ts',
    text: 'const onlyVersionMoved = live.digest === state.want && ',
    replacement: 'const onlyVersionMoved = ',
    tests: ['test/release/rollback.test.ts', 'test/schedules'],
  },
  {
    off: 'seeing a rollback to its end after a stop',
    file: 'src/release/release.ts',
    text: "return 'problem' in state;",
    replacement: 'return false;',
    tests: ['test/release/stop.test.ts'],
  },
  {
    off: 'comparing the digest of what was published',
    file: 'src/release/publication.ts',
    text: 'if (live.digest !== state.want) {',
    replacement: 'if (false) {',
    tests: ['test/release/protocol.test.ts', 'test/schedules'],
  },
  {
    off: 'testing again what a run of the same commit left live',
    file: 'src/release/base.ts',
    text: 'if (live.ofThisCommit === true) {',
    replacement: 'if (false) {',
    tests: ['test/release/protocol.test.ts'],
  },
  {
    off: 'refusing two sources of one flow',
    file: 'src/commands/steps.ts',
    text: 'if (twin === undefined || report.failure !== undefined) return report;',
    replacement: 'return report;',
    tests: ['test/commands'],
  },
];

const TRANSPORT: readonly KillSwitch[] = [
  {
    off: 'refusing redirects',
    file: 'src/genesys/http.ts',
    text: "redirect: 'manual',",
    replacement: "redirect: 'follow',",
    tests: ['test/genesys/http-faults.test.ts', 'test/genesys/http.test.ts'],
  },
  {
    off: 'counting the bytes of an answer',
    file: 'src/genesys/transport.ts',
    text: 'if (bytes > MAX_BODY_BYTES)',
    replacement: 'if (false)',
    tests: ['test/genesys/http.test.ts', 'test/genesys/http-faults.test.ts'],
  },
  {
    off: 'the deadline of one attempt',
    file: 'src/genesys/http.ts',
    text: 'controller.abort(TIMEOUT)',
    replacement: 'undefined',
    tests: ['test/genesys/http-faults.test.ts'],
  },
  {
    off: 'renewing a token once for all who wait',
    file: 'src/genesys/auth.ts',
    text: 'this.#flight ??= ',
    replacement: 'this.#flight = ',
    tests: ['test/genesys/auth.test.ts'],
  },
  {
    off: 'waiting as long as the server asks',
    file: 'src/genesys/retry.ts',
    text: 'return told ? told * 1000 : ',
    replacement: 'return ',
    tests: ['test/genesys/retry.test.ts'],
  },
  {
    off: 'the closed list of hosts',
    file: 'src/genesys/regions.ts',
    text: "url.port === '' && regionOf(url) !== undefined",
    replacement: "url.port === ''",
    tests: ['test/genesys/regions.test.ts'],
  },
  {
    off: 'naming missing scopes before anything else',
    file: 'src/genesys/scopes.ts',
    text: '!role.scopes.includes(scope)',
    replacement: 'false && scope',
    tests: ['test/genesys/scopes.test.ts'],
  },
];

const OUTPUT: readonly KillSwitch[] = [
  {
    off: 'looking who wrote a comment before it is replaced',
    file: 'src/github/comment.ts',
    text: ' && isOurs(user?.login)',
    replacement: '',
    tests: ['test/github/comment.test.ts'],
  },
  {
    off: 'refusing events that strangers can start',
    file: 'src/github/event.ts',
    text: 'if (!REFUSED_EVENTS.has(eventName)) return;',
    replacement: 'return;',
    tests: ['test/github/event.test.ts'],
  },
  {
    off: 'disarming ::commands:: in the log',
    file: 'src/log.ts',
    text: String.raw`.replace(/^(\s*):(?=:)/, '$1\\u{3a}')`,
    replacement: '',
    tests: ['test/log.test.ts', 'test/github/runner-log.test.ts'],
  },
  {
    off: 'disarming ##[commands] in the log',
    file: 'src/log.ts',
    text: String.raw`.replaceAll('##[', '#\\u{23}[')`,
    replacement: '',
    tests: ['test/log.test.ts', 'test/github/runner-log.test.ts'],
  },
  {
    off: 'making hidden characters visible',
    file: 'src/log.ts',
    text: 'hidden === undefined ? whole : escapeOf(hidden)',
    replacement: 'hidden === undefined ? whole : whole',
    tests: ['test/log.test.ts'],
  },
  {
    off: 'knowing secrets in other forms than their own',
    file: 'src/redact.ts',
    text: 'of formsOf(secret)) {',
    replacement: 'of [secret]) {',
    tests: ['test/redact.test.ts'],
  },
  {
    off: 'escaping Markdown in prose',
    file: 'src/report/escape.ts',
    text: String.raw`.replace(/[\\*_[\]{}<>~!&]/g, '\\$&')`,
    replacement: '',
    tests: ['test/report/escape.test.ts'],
  },
  {
    off: 'a fence longer than the backticks in a block',
    file: 'src/report/escape.ts',
    text: 'Math.max(3, longestRun(content) + 1)',
    replacement: '3',
    tests: ['test/report/escape.test.ts'],
  },
  {
    off: 'replacing a link instead of writing through it',
    file: 'src/report-files.ts',
    text: 'for (const name of FILES) rmSync(join(directory, name), { recursive: true, force: true });',
    replacement: '',
    tests: ['test/report-files.test.ts'],
  },
];

const INPUT: readonly KillSwitch[] = [
  {
    off: 'keeping secrets of the process from flows',
    file: 'src/flow/environment.ts',
    text: 'isWithheld(variable) ? undefined : ',
    replacement: '',
    tests: ['test/flow/environment.test.ts', 'test/flow/source.test.ts'],
  },
  {
    off: 'evaluating modules without our environment',
    file: 'src/flow/module.ts',
    text: 'env: systemEnvironment(),',
    replacement: 'env: process.env,',
    tests: ['test/flow/module.test.ts'],
  },
  {
    off: 'evaluating modules under the permission model',
    file: 'src/flow/module.ts',
    text: '...runtime.permission,',
    replacement: '',
    tests: ['test/flow/module.test.ts'],
  },
  {
    off: 'taking UTF-8 strictly',
    file: 'src/flow/source.ts',
    text: "new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })",
    replacement: "new TextDecoder('utf-8', { ignoreBOM: true })",
    tests: ['test/flow/source.test.ts'],
  },
  {
    off: 'staying inside of the working directory',
    file: 'src/flow/source.ts',
    text: "if (inside === '..' || ",
    replacement: 'if (false && ',
    tests: ['test/flow/source.test.ts'],
  },
  {
    off: 'refusing duplicate keys',
    file: 'src/flow/repeated-key.ts',
    text: 'if (repeated === undefined) return;',
    replacement: 'return;',
    tests: ['test/flow/parse.test.ts'],
  },
  {
    off: 'refusing anchors',
    file: 'src/flow/yaml-document.ts',
    text: "if (event.anchorStart >= 0) throw reference('an anchor (&)', placeOf(event.anchorStart - 1));",
    replacement: '',
    tests: ['test/flow/parse.test.ts'],
  },
  {
    off: 'refusing a newline inside of a setting',
    file: 'src/settings.ts',
    text: String.raw`/^[^\p{Cc}]*$/u`,
    replacement: '/^/u',
    tests: ['test/settings.test.ts'],
  },
  {
    off: 'the limit of steps of a conversation',
    file: 'src/simulation/simulator.ts',
    text: 'if (this.#path.length >= this.#maxSteps) {',
    replacement: 'if (this.#path.length >= 50 * this.#maxSteps) {',
    tests: ['test/simulation/simulator.test.ts'],
  },
  {
    off: 'failing what an engine cannot observe',
    file: 'src/simulation/expectation.ts',
    text: 'return { message: `not observed by',
    replacement: 'return undefined && { message: `not observed by the',
    tests: ['test/simulation/judge.test.ts'],
  },
];

const ARCHITECT: readonly KillSwitch[] = [
  {
    off: 'waiting for the role before the first call of a deploy',
    file: 'src/commands/deploy.ts',
    text: 'await verified;',
    replacement: '',
    tests: ['test/commands'],
  },
  {
    off: 'leaving a lock to whoever holds it',
    file: 'src/genesys/architect/clearance.ts',
    text: 'if (!options.forceUnlock) return { answer: refused(locked(record, holder)) };',
    replacement: '',
    tests: ['test/genesys/architect/publish.test.ts'],
  },
  {
    off: 'the version fence of a publication',
    file: 'src/genesys/architect/clearance.ts',
    text: 'if (publishedNumber(record) !== flow.version - 1) return overtaken(record, flow);',
    replacement: '',
    tests: ['test/genesys/architect/publish.test.ts'],
  },
  {
    off: 'leaving work alone that somebody saved and nobody published',
    file: 'src/genesys/architect/clearance.ts',
    text: "if (onDrift === 'fail') return refused(drafted(record, work.version, work.by));",
    replacement: '',
    tests: ['test/genesys/architect/publish.test.ts', 'test/genesys/architect/release.test.ts'],
  },
  {
    off: 'stopping at another name',
    file: 'src/genesys/architect/clearance.ts',
    text: 'if (record.name !== flow.name && !allowRename) return refused(renamed(record, flow.name));',
    replacement: '',
    tests: ['test/genesys/architect/publish.test.ts'],
  },
  {
    off: 'going on with a job that has its file',
    file: 'src/genesys/architect/publish-job.ts',
    text: '      this.#arrived = await this.#hasBegun();',
    replacement: '',
    tests: ['test/genesys/architect'],
  },
  {
    off: 'looking whether a job published that says it failed',
    file: 'src/genesys/architect/publish.ts',
    text: 'if (publishedNumber(record) < flow.version) {',
    replacement: 'if (true) {',
    tests: ['test/genesys/architect/publish.test.ts'],
  },
  {
    off: 'looking again where the job had to wait for its turn',
    file: 'src/genesys/architect/publish.ts',
    text: 'if (clock.monotonic() - cleared > CLEARED_FOR_MS) {',
    replacement: 'if (false) {',
    tests: ['test/genesys/architect/publish.test.ts'],
  },
  {
    off: 'looking where a named address leads',
    file: 'src/genesys/architect/export.ts',
    text: "return isBare && (isLoopback(url) ? isLoopback(api) : url.protocol === 'https:');",
    replacement: 'return true;',
    tests: ['test/genesys/architect'],
  },
  {
    off: 'closing every conversation',
    file: 'src/genesys/architect/guest/converse.ts',
    text: 'await session.close();',
    replacement: '',
    tests: ['test/genesys/architect/guest'],
  },
  {
    off: 'telling what was edited from what was released, whatever its form',
    file: 'src/flow/archy/live.ts',
    text: '!isByPerson && publication?.version === version;',
    replacement: 'publication !== undefined;',
    tests: ['test/genesys/architect/release.test.ts'],
  },
  {
    off: 'telling what a person published from a draft of ours',
    file: 'src/genesys/architect/export.ts',
    text: 'const isByPerson = isPublishedByPerson(record);',
    replacement: 'const isByPerson = isPublishedByPerson(record) && false;',
    tests: ['test/genesys/architect/release.test.ts'],
  },
  {
    off: 'looking whether a release can be tested before it goes live',
    file: 'src/commands/platform-findings.ts',
    text: "if (run.command === 'deploy' && built.transcripts.length > 0)",
    replacement: 'if (false)',
    tests: ['test/commands/platform-findings.test.ts'],
  },
  {
    off: 'failing a conversation of which nothing was seen',
    file: 'src/simulation/judge.ts',
    text: 'found.push({ message, place: placeOf(transcript.at) });',
    replacement: '',
    tests: ['test/simulation/judge-unobserved.test.ts'],
  },
];

export const KILL_SWITCHES: readonly KillSwitch[] = [
  ...RELEASE,
  ...TRANSPORT,
  ...OUTPUT,
  ...INPUT,
  ...ARCHITECT,
];
