export const id = 867;
export const ids = [867];
export const modules = {

/***/ 7094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);

const systemClock = {
    now: () => Date.now(),
    monotonic: () => performance.now(),
    sleep: async (milliseconds, signal) => {
        signal?.throwIfAborted();
        try {
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(milliseconds, undefined, signal ? { signal } : {});
        }
        catch (error) {
            // The timer rejects with its own AbortError; the caller wants to know why.
            signal?.throwIfAborted();
            throw error;
        }
    },
};


/***/ }),

/***/ 4270:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Yd: () => (/* binding */ failedFlow),
/* harmony export */   _O: () => (/* binding */ emptyReport),
/* harmony export */   b2: () => (/* binding */ findingsFailure),
/* harmony export */   km: () => (/* binding */ conversationsProblem),
/* harmony export */   rG: () => (/* binding */ coverageFailure),
/* harmony export */   ro: () => (/* binding */ conversationsFailure)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _flow_source_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1482);
/* harmony import */ var _report_coverage_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(169);
/** Builds the report of one flow from what each step found. */



/** A report in which nothing is known yet but the file. */
function emptyReport(file) {
    return {
        file,
        id: '',
        name: (0,_flow_source_name_js__WEBPACK_IMPORTED_MODULE_2__/* .stemOf */ .V)(file),
        outcome: 'skipped',
        version: null,
        comparedWith: 'nothing',
        changes: [],
        findings: [],
        transcripts: [],
        engine: undefined,
        notes: [],
        byHand: [],
    };
}
/** The report of a flow whose work ended in an error. */
function failedFlow(file, error, known = {}) {
    return {
        ...emptyReport(file),
        findings: findingsOf(error),
        ...known,
        outcome: outcomeOf(error.code),
        failure: { reason: error.code, message: error.message },
    };
}
/** A file that cannot be read is said at its line, like everything else that is wrong with a flow. */
function findingsOf(error) {
    const { code, place } = error;
    if (code !== 'invalid-flow' || place === undefined)
        return [];
    return [{ rule: 'readable', severity: 'error', message: (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .withAdvice */ .b5)(error), place }];
}
function outcomeOf(reason) {
    if (reason === 'invalid-flow')
        return 'invalid';
    return reason === 'cancelled' ? 'skipped' : 'failed';
}
/** The failure that findings amount to, given the least severity that fails a run. */
function findingsFailure(name, findings, failOn) {
    const failing = findings.filter((finding) => failOn === 'warning' || finding.severity === 'error');
    const [first] = failing;
    if (first === undefined)
        return undefined;
    const more = failing.length === 1 ? '' : ` (and ${failing.length - 1} more)`;
    const { file, line } = first.place;
    const where = line === undefined ? file : `${file}:${line}`;
    return { reason: 'invalid-flow', message: `Check "${name}": ${where}: ${first.message}${more}` };
}
/** The failure that conversations amount to. */
function conversationsFailure(name, engine, results) {
    const problem = conversationsProblem(engine, results);
    return problem && { ...problem, message: `Test "${name}": ${problem.message}` };
}
/** How many conversations failed, and how the first one did. */
function conversationsProblem(engine, results) {
    const failed = results.filter((result) => !result.passed);
    const [first] = failed;
    if (first === undefined)
        return undefined;
    const { file, line } = first.failures[0]?.place ?? first.place;
    const where = line === undefined ? file : `${file}:${line}`;
    return {
        reason: 'simulation-failed',
        message: `${failed.length} of ${results.length} conversations failed (${engine}). "${first.name}" (${where}): ${first.failures[0]?.message ?? 'failed'}`,
    };
}
/** The failure of a change that its conversations do not test enough. `required` is a share in percent. */
function coverageFailure(name, coverage, required) {
    const change = coverage?.change;
    if (required === undefined || change === undefined || change.total === 0)
        return undefined;
    const share = Math.floor((100 * change.passed) / change.total);
    if (share >= required)
        return undefined;
    const [first] = change.untested;
    const where = first?.place === undefined ? '' : ` The first untested one is at ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlace */ .dE)(first.place)}.`;
    const hasStub = change.untested.some((one) => (0,_report_coverage_js__WEBPACK_IMPORTED_MODULE_1__/* .stubOf */ ._g)(one) !== undefined);
    const copies = hasStub ? ' The report has conversations to copy.' : '';
    return {
        reason: 'simulation-failed',
        message: `Test "${name}": conversations take ${share} % of the transitions that this change touches, and coverage-of-change asks for ${required} %.${where}${copies}`,
    };
}


/***/ }),

/***/ 9647:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  jq: () => (/* binding */ steps_build),
  Bd: () => (/* binding */ findFlows),
  ls: () => (/* binding */ identify),
  Z9: () => (/* binding */ otherEnvironments),
  sv: () => (/* binding */ refuseTwins),
  Jg: () => (/* binding */ simulateLocally),
  Lr: () => (/* binding */ whileVerifying)
});

// EXTERNAL MODULE: ./build/clock.js
var clock = __webpack_require__(7094);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/flow/archy/document.js
var archy_document = __webpack_require__(5328);
// EXTERNAL MODULE: ./build/flow/build.js + 1 modules
var build = __webpack_require__(968);
// EXTERNAL MODULE: ./build/flow/rules/index.js + 17 modules
var rules = __webpack_require__(8472);
// EXTERNAL MODULE: ./build/flow/rules/subject.js
var rules_subject = __webpack_require__(1177);
;// CONCATENATED MODULE: ./build/flow/lint.js


/**
 * Holds a built flow against every rule that is for its language.
 *
 * @param locate where a path of the flow is written; asked only for what there is a finding about
 * @returns findings sorted by line and column; those without a line come first
 */
function lint(flow, locate) {
    const subject = new rules_subject/* Subject */.B7(flow);
    const findings = [];
    for (const rule of rules/* RULES */.y) {
        if (!rule.languages.includes(subject.language))
            continue;
        for (const { message, node, path, severity } of rule.check(subject)) {
            findings.push({
                rule: rule.id,
                severity: severity ?? rule.severity,
                message,
                node,
                place: locate(path),
            });
        }
    }
    // The sort is stable: findings of one place stay in the order of the rules.
    return findings.sort((a, b) => lineOf(a) - lineOf(b) || columnOf(a) - columnOf(b));
}
function lineOf({ place }) {
    return place.line ?? 0;
}
function columnOf({ place }) {
    return place.column ?? 0;
}

// EXTERNAL MODULE: ./build/flow/parse.js + 7 modules
var parse = __webpack_require__(4955);
;// CONCATENATED MODULE: ./build/flow/severities.js
/** The findings with the severities that a team chose; what is off is left out. */
function withSeverities(findings, settings) {
    if (settings.size === 0)
        return findings;
    return findings.flatMap((finding) => {
        const setting = settings.get(finding.rule);
        if (setting === undefined || stopsBuilding(finding))
            return [finding];
        return setting === 'off' ? [] : [{ ...finding, severity: setting }];
    });
}
/** A value that the chosen environment lacks stays an error: there is no flow without it. */
function stopsBuilding({ rule, severity }) {
    return rule === 'env-missing' && severity === 'error';
}

// EXTERNAL MODULE: ./build/flow/source.js
var source = __webpack_require__(912);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 4 modules
var schemas = __webpack_require__(4131);
// EXTERNAL MODULE: ./build/flow/canonical.js
var canonical = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/flow/definition.js
var definition = __webpack_require__(9692);
// EXTERNAL MODULE: ./build/flow/ignore-comments.js
var ignore_comments = __webpack_require__(802);
// EXTERNAL MODULE: ./build/flow/nearest.js
var nearest = __webpack_require__(1327);
// EXTERNAL MODULE: ./build/flow/rules/pages.js
var pages = __webpack_require__(3097);
;// CONCATENATED MODULE: ./build/flow/suppression.js






/**
 * Takes out the findings that the source itself says to ignore: by a comment `flowgate-ignore RULE until DATE: reason`
 * above the line or at its end, or by an entry of `$ignore`. One without a reason or a date, or with a past one, takes
 * nothing out and is a finding; so is, as a warning, one that has nothing to ignore.
 */
function suppress(document, findings, { today, checked }) {
    const written = [...commentsOf(document), ...entriesOf(document)];
    if (written.length === 0)
        return { findings, notes: [] };
    const complaints = [];
    const holding = new Map();
    for (const suppression of written) {
        const message = complaintAbout(suppression, today);
        if (message !== undefined) {
            complaints.push({ rule: 'suppression', severity: 'error', message, place: suppression.place });
            continue;
        }
        const id = idOf(suppression.rule, suppression.key);
        const same = holding.get(id);
        if (same === undefined)
            holding.set(id, [suppression]);
        else
            same.push(suppression);
    }
    const rootLine = document.locate([]).line;
    const used = new Set();
    const ignored = [];
    const left = findings.filter((finding) => {
        if (!isIgnorable(finding, document))
            return true;
        const speaking = keysOf(finding, rootLine).flatMap((key) => holding.get(idOf(finding.rule, key)) ?? []);
        for (const suppression of speaking)
            used.add(suppression);
        if (speaking.length > 0)
            ignored.push(finding);
        return speaking.length === 0;
    });
    for (const suppression of [...holding.values()].flat()) {
        if (used.has(suppression) || !checked.has(suppression.rule))
            continue;
        complaints.push({
            rule: 'suppression',
            severity: 'warning',
            message: `There is no finding of ${suppression.rule} to ignore here. Remove this.`,
            place: suppression.place,
        });
    }
    return { findings: [...left, ...complaints], notes: notesOn(ignored, [...used]) };
}
function commentsOf({ ignores }) {
    return (ignores?.() ?? []).map(({ text, place, covers }) => {
        const { rule = '', until, reason, } = /^(?<rule>[\w-]+)?(?:\s+until\s+(?<until>[^\s:]+))?(?:\s*:\s*(?<reason>.*))?$/s.exec(text)?.groups ??
            {};
        return { rule, until, reason, place, key: `line ${covers}` };
    });
}
const holderSchema = schemas/* looseObject */._H3({ $ignore: definition/* ignoresSchema */.LA });
/** What is wrong with the shape of `$ignore` is said by the schema. */
function entriesOf(document) {
    if (!(0,canonical/* isRecord */.u4)(document.value) || !Object.hasOwn(document.value, '$ignore'))
        return [];
    const holder = holderSchema.safeParse(document.value);
    return (holder.data?.$ignore ?? []).map(({ rule, until, reason, at }, index) => {
        const place = document.locate(['$ignore', index]);
        return { rule, until, reason, place, key: at === undefined ? 'all' : keyOfPath(document, at) };
    });
}
/** `nodes.greet` speaks of the whole node, anything else of one place. */
function keyOfPath(document, at) {
    const [, node] = /^nodes\.([^.[\]]+)$/.exec(at) ?? [];
    if (node !== undefined)
        return `node ${node}`;
    const path = at
        .split(/[.[\]]+/)
        .flatMap((key) => (key === '' ? [] : [/^\d+$/.test(key) ? Number(key) : key]));
    const { line, column } = document.locate(path);
    return `place ${line}:${column}`;
}
/** Everything by which a suppression can speak of a finding. One about the file as a whole is of its first line. */
function keysOf({ node, place }, rootLine) {
    return ['all', `line ${place.line ?? rootLine}`, `place ${place.line}:${place.column}`, `node ${node}`];
}
function idOf(rule, key) {
    return `${rule} ${key}`;
}
/** A value that the chosen environment lacks cannot be ignored: there is no flow without it. */
function isIgnorable({ rule, severity, place }, { file }) {
    if (place.file !== file || !pages.IGNORABLE.includes(rule))
        return false;
    return rule !== 'env-missing' || severity === 'warning';
}
const FORM = `Write "${ignore_comments/* IGNORE */.X} RULE until YYYY-MM-DD: reason".`;
function complaintAbout({ rule, until, reason }, today) {
    if (rule === '')
        return `It does not say what to ignore. ${FORM}`;
    if (!pages.IGNORABLE.includes(rule)) {
        const known = pages.RULE_PAGES.some(({ id }) => id === rule);
        return known
            ? `Findings of ${rule} cannot be ignored.`
            : `"${rule.slice(0, 60)}" is no rule.${(0,nearest/* didYouMean */.a)(rule, pages.IGNORABLE)}`;
    }
    if (until === undefined)
        return `It says no date until which to ignore ${rule}. ${FORM}`;
    if (!isDate(until))
        return `"${until.slice(0, 60)}" is no date. ${FORM}`;
    if (reason === undefined || reason.trim() === '')
        return `It says no reason to ignore ${rule}. ${FORM}`;
    if (until < today)
        return `It ended on ${until}: ${rule} is no longer ignored. Correct what it hides, or give it a new date.`;
    return undefined;
}
function isDate(text) {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(text))
        return false;
    const time = Date.parse(`${text}T00:00:00Z`);
    // A 31st of February is read as a day of March.
    return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
function notesOn(ignored, used) {
    if (ignored.length === 0)
        return [];
    const counts = new Map();
    for (const { rule } of ignored)
        counts.set(rule, (counts.get(rule) ?? 0) + 1);
    const each = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([rule, count]) => `${rule} (${count})`);
    const [first = ''] = used.map(({ until }) => until ?? '').sort();
    const findings = ignored.length === 1 ? '1 finding is' : `${ignored.length} findings are`;
    return [
        `${findings} ignored for a reason that the source gives: ${each.join(', ')}. The first is back after ${first}.`,
    ];
}

// EXTERNAL MODULE: ./build/simulation/simulator.js + 7 modules
var simulator = __webpack_require__(1816);
;// CONCATENATED MODULE: ./build/simulation/local-engine.js

const ABILITIES = new Set(['silence', 'set', 'now', 'replay', 'quickReplies']);
/** The engine that needs no organization: it plays conversations against the flow in hand. */
function localEngine(flow, options) {
    const play = (0,simulator/* simulator */.f)(flow, options);
    return {
        name: 'local simulation',
        abilities: ABILITIES,
        simulate: async (conversation) => play(conversation),
    };
}

// EXTERNAL MODULE: ./build/simulation/run.js + 8 modules
var simulation_run = __webpack_require__(9951);
// EXTERNAL MODULE: ./build/simulation/transcript.js + 8 modules
var transcript = __webpack_require__(6585);
;// CONCATENATED MODULE: ./build/commands/steps.js
/** The steps that the commands share, in the order a release goes through them. */













/**
 * Step 1: the role's scopes, all missing ones at once. Sources are read and built meanwhile; whatever else is asked of
 * the platform must await `verified` first. Where the platform refuses, that is what the run fails with, however the
 * sources fare.
 *
 * @param work gets the run as it is while the scopes are verified: it ends where they are refused
 */
async function whileVerifying(run, work) {
    const refusal = new AbortController();
    const verified = verifyScopes(run).catch((thrown) => {
        refusal.abort(thrown);
        throw thrown;
    });
    const signal = AbortSignal.any([run.signal, refusal.signal]);
    const [verification, result] = await Promise.allSettled([verified, work({ ...run, signal }, verified)]);
    if (verification.status === 'rejected')
        throw verification.reason;
    if (result.status === 'rejected')
        throw result.reason;
    return result.value;
}
async function verifyScopes(run) {
    if (run.platform === undefined)
        return;
    const { summary, warnings } = await run.platform.verifyAccess(run.command, run.settings['role-id']);
    run.log.info(summary);
    for (const warning of warnings)
        run.log.warning(warning);
}
/** The flows of this run and the environment they are built for. */
async function findFlows(run) {
    const { settings } = run;
    const files = await (0,source/* findSources */.Id)(settings.flows, settings['working-directory']);
    if (files.length === 0) {
        throw new errors/* FlowgateError */.gr('invalid-input', {
            attempted: 'Find the flow sources',
            returned: `no file matches flows: ${settings.flows.join(', ')}`,
            advice: 'Name your sources NAME.flow.yaml (or .json, .ts, .js, .mjs), or set flows to where they are.',
        });
    }
    const environment = await (0,source/* readEnvironment */.Qo)(settings.environment, settings['working-directory'], run.processEnvironment);
    return { files, environment };
}
/** The environments that this run does not build for, and what is wrong with their files. */
async function otherEnvironments(run) {
    const { environment: chosen, 'working-directory': directory } = run.settings;
    const environments = [];
    const findings = [];
    for (const name of await (0,source/* listEnvironments */.DO)(directory)) {
        if (name === chosen)
            continue;
        try {
            environments.push(await (0,source/* readEnvironment */.Qo)(name, directory, run.processEnvironment));
        }
        catch (thrown) {
            if (!(thrown instanceof errors/* FlowgateError */.gr) || thrown.place === undefined)
                throw thrown;
            const message = (0,errors/* withAdvice */.b5)(thrown);
            // It stops no release of this environment.
            findings.push({ rule: 'readable', severity: 'warning', message, place: thrown.place });
        }
    }
    return { environments, findings };
}
/**
 * Step 2: reads a source with its transcripts and builds it for the environment; step 3: lints it.
 *
 * @param others environments of which only is asked whether they have every value
 */
async function steps_build(run, file, environment, others = []) {
    const directory = run.settings['working-directory'];
    const document = await (0,source/* readSource */.o$)(file, directory, run.moduleTools, environment);
    const { flow, findings } = (0,build/* buildFlow */.tp)(document, environment);
    const linted = flow === undefined ? [] : [...lint(flow, document.locate), ...(await apiFindings(run, flow, document))];
    const elsewhere = others.flatMap((other) => (0,build/* missingIn */.EH)(document, other));
    const { transcripts, findings: problems } = await transcriptsOf(file, directory, environment, others);
    const left = suppress(document, [...findings, ...linted, ...elsewhere, ...problems], {
        today: new Date((run.clock ?? clock/* systemClock */.m).now()).toISOString().slice(0, 10),
        checked: new Set(flow === undefined ? [] : checkedRules(others)),
    });
    return {
        file,
        document,
        flow,
        findings: withSeverities(left.findings, run.settings.rules ?? new Map()),
        notes: left.notes,
        transcripts,
    };
}
/** What of a flow cannot be said on the API that it is released through. */
async function apiFindings({ settings }, flow, { locate }) {
    const isArchy = (0,archy_document/* archyOf */.tG)(flow) !== undefined;
    if (settings['platform-api'] === 'architect') {
        if (isArchy)
            return [];
        const { compileArchy } = await __webpack_require__.e(/* import() */ 429).then(__webpack_require__.bind(__webpack_require__, 1429));
        const { problems } = compileArchy(flow);
        return problems.map(({ message, path, node, severity }) => ({
            rule: 'platform-api',
            severity,
            message,
            node,
            place: locate(path),
        }));
    }
    // Without credentials nothing is released, and the conversations can be played all the same.
    if (!isArchy || settings['client-id'] === undefined)
        return [];
    const message = 'An Archy document is released through platform-api: architect.';
    return [{ rule: 'platform-api', severity: 'error', message, place: locate([]) }];
}
/** The flow with the id that it has in Genesys Cloud: its source may leave that to its name. */
async function identify(run, flow) {
    const identifyFlow = run.platform?.identifyFlow;
    if (flow.id !== '' || identifyFlow === undefined)
        return flow;
    return { ...flow, id: await identifyFlow(flow) };
}
function checkedRules(others) {
    return [...rules/* RULES */.y.map(({ id }) => id), 'no-transcripts', ...(others.length === 0 ? [] : ['env-missing'])];
}
async function transcriptsOf(file, directory, environment, others) {
    const transcriptFile = await (0,source/* findTranscripts */.d)(file, directory);
    if (transcriptFile === undefined) {
        const message = `this flow has no transcripts: nothing tests it. Write ${file.replace(/\.flow\.[a-z]+$/, '.transcripts.yaml')}.`;
        return {
            transcripts: [],
            findings: [{ rule: 'no-transcripts', severity: 'warning', message, place: { file } }],
        };
    }
    const text = await (0,source/* readText */.yR)(transcriptFile, directory);
    const document = (0,parse/* parseDocument */.Tp)(transcriptFile, text, { lists: true });
    const included = await readIncluded(document, directory);
    const missing = [];
    const fill = (written, path, source) => {
        for (const other of others) {
            (0,build/* fillText */.BB)(written, other, (variable) => missing.push((0,build/* missingElsewhere */.T3)(source, other, variable, path)));
        }
        return (0,build/* fillText */.BB)(written, environment, (variable) => missing.push((0,build/* missingVariable */.nw)(source, environment, variable, path)));
    };
    const { transcripts, findings } = (0,transcript/* readTranscripts */.AL)(document, fill, {
        resolve: (name) => included.get(name),
        flowFile: file,
        environment: environment.name,
    });
    return { transcripts, findings: [...findings, ...missing] };
}
/** Every file that a transcript file includes, itself or through others, or why it cannot be read. */
async function readIncluded(document, directory) {
    const included = new Map();
    const waiting = (0,transcript/* includedFiles */.i_)(document);
    for (const file of waiting) {
        if (included.has(file))
            continue;
        try {
            const found = (0,parse/* parseDocument */.Tp)(file, await (0,source/* readText */.yR)(file, directory));
            included.set(file, found);
            waiting.push(...(0,transcript/* includedFiles */.i_)(found));
        }
        catch (thrown) {
            if (!(thrown instanceof errors/* FlowgateError */.gr))
                throw thrown;
            included.set(file, thrown);
        }
    }
    return included;
}
/** Step 5: the transcripts on the local interpreter. */
async function simulateLocally(run, built, flow) {
    const engine = localEngine(flow, { now: new Date(run.clock.now()) });
    return (0,simulation_run/* runTranscripts */.Jy)(engine, built.transcripts, {
        environmentVariables: flow.environmentVariables ?? {},
        clock: run.clock,
        signal: run.signal,
    });
}
/** Two sources that build the same flow would overwrite each other: both are refused. */
function refuseTwins(reports) {
    const byId = new Map();
    for (const report of reports) {
        const same = byId.get(report.id);
        if (same === undefined)
            byId.set(report.id, [report]);
        else
            same.push(report);
    }
    return reports.map((report) => {
        const twin = report.id === '' ? undefined : byId.get(report.id)?.find((other) => other !== report);
        if (twin === undefined || report.failure !== undefined)
            return report;
        const message = `Check "${report.name}": ${report.file} and ${twin.file} build the same flow ${report.id}. Give each its own id.`;
        const finding = {
            rule: 'twin',
            severity: 'error',
            message: `${twin.file} builds the same flow ${report.id}. Give each its own id.`,
            place: { file: report.file },
        };
        return {
            ...report,
            outcome: 'invalid',
            findings: [...report.findings, finding],
            failure: { reason: 'invalid-flow', message },
        };
    });
}


/***/ }),

/***/ 2895:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lh: () => (/* binding */ takeStamp),
/* harmony export */   Zo: () => (/* binding */ putStamp)
/* harmony export */ });
/* unused harmony exports REJECTED_IN_DESCRIPTION, REASON_IN_DESCRIPTION */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4131);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _canonical_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var _stamp_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7302);




/**
 * How many rolled back contents a description remembers, the newest first, and how much of each reason: people read
 * it too, and how long Genesys Cloud lets it be is not published.
 */
const REJECTED_IN_DESCRIPTION = 3;
/** UTF-16 units of a reason that are kept. */
const REASON_IN_DESCRIPTION = 120;
const MARK = 'Released by Flowgate, please leave this line as it is: ';
const SEPARATOR = '\n\n';
/** What an editor may have made of it. */
const SEPARATED = /(?:\r\n?|\n){1,2}$/;
/** What the line says of the publication it went out with, besides the stamp itself. */
const publicationSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    version: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr().positive().describe('The version that was to be published with it.'),
    sent: _stamp_js__WEBPACK_IMPORTED_MODULE_2__/* .digestSchema */ .er.optional().describe('Digest of the content, where the stamp has that of other content.'),
    language: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz('archy')
        .optional()
        .describe('The source is an Archy document, not one that was compiled.'),
});
/**
 * Takes the stamp of a release out of the description, which ends with it; the text before it comes back byte for
 * byte, whatever line breaks an editor has made of the empty line between them. Where the last line is no stamp, or
 * one that cannot be trusted, the document comes back as it is.
 */
function takeStamp(archy) {
    const root = rootOf(archy);
    const description = root?.flow['description'];
    if (root === undefined || typeof description !== 'string')
        return { archy, stamp: undefined };
    // The line itself holds no line break, so nothing that it quotes is taken for its beginning.
    const ended = description.trimEnd();
    const start = Math.max(ended.lastIndexOf('\n'), ended.lastIndexOf('\r')) + 1;
    const line = ended.slice(start);
    const written = line.startsWith(MARK) ? readStampLine(line.slice(MARK.length)) : undefined;
    if (written === undefined)
        return { archy, stamp: undefined };
    const before = description.slice(0, start);
    const text = before.endsWith(SEPARATOR)
        ? before.slice(0, -SEPARATOR.length)
        : before.replace(SEPARATED, '');
    const { description: _taken, ...others } = root.flow;
    return { archy: { [root.key]: text === '' ? others : { ...root.flow, description: text } }, ...written };
}
/**
 * A copy of the document whose description ends with the stamp of a release: the people's text first, an empty line,
 * then one line that says whose it is. An empty description counts as none.
 *
 * @throws {FlowgateError} `invalid-flow` where the description is there, but no text
 */
function putStamp(archy, stamp, publication) {
    const root = rootOf(archy);
    if (root === undefined)
        throw notStampable('it has no root that holds a flow');
    const { description = '' } = root.flow;
    if (typeof description !== 'string')
        throw notStampable('its description is no text');
    const line = `${MARK}${JSON.stringify({ ...compact(stamp), ...publication })}`;
    return {
        [root.key]: {
            ...root.flow,
            description: description === '' ? line : `${description}${SEPARATOR}${line}`,
        },
    };
}
function readStampLine(line) {
    try {
        const value = JSON.parse(line);
        const stamp = _stamp_js__WEBPACK_IMPORTED_MODULE_2__/* .stampSchema */ .zg.safeParse(value).data;
        return stamp && { stamp, publication: publicationSchema.safeParse(value).data };
    }
    catch {
        return undefined;
    }
}
function compact({ digest, commit, repository, rejected = [] }) {
    const kept = rejected
        .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))
        .slice(0, REJECTED_IN_DESCRIPTION)
        .map((entry) => ({ ...entry, reason: shortened(entry.reason) }));
    return {
        digest,
        ...(commit === undefined ? {} : { commit }),
        ...(repository === undefined ? {} : { repository }),
        ...(kept.length === 0 ? {} : { rejected: kept }),
    };
}
/** Without half of a character at its end. */
function shortened(reason) {
    return reason.slice(0, REASON_IN_DESCRIPTION).replace(/[\uD800-\uDBFF]$/, '');
}
function rootOf(archy) {
    const [entry, ...others] = Object.entries(archy);
    if (entry === undefined || others.length > 0)
        return undefined;
    const [key, flow] = entry;
    return (0,_canonical_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(flow) ? { key, flow } : undefined;
}
function notStampable(returned) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FlowgateError */ .gr('invalid-flow', {
        attempted: 'write the stamp of the release into the description of the Archy document',
        returned,
        advice: 'Write the description as text, in quotes.',
    });
}


/***/ }),

/***/ 3875:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fS: () => (/* binding */ archyIn),
  Vn: () => (/* binding */ archyShapeFindings),
  IL: () => (/* binding */ isArchy)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 4 modules
var schemas = __webpack_require__(4131);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/errors.js
var errors = __webpack_require__(961);
;// CONCATENATED MODULE: ./build/once.js
/** What `make` makes, when it is first asked for: what a run does not need, it does not wait for. */
function once(make) {
    let made;
    return () => {
        made ??= { value: make() };
        return made.value;
    };
}

// EXTERNAL MODULE: ./build/flow/canonical.js
var canonical = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/flow/digest.js
var digest = __webpack_require__(1513);
// EXTERNAL MODULE: ./build/flow/schema-findings.js
var schema_findings = __webpack_require__(6753);
// EXTERNAL MODULE: ./build/flow/archy/action-lists.js
var action_lists = __webpack_require__(4943);
// EXTERNAL MODULE: ./build/flow/archy/document.js
var archy_document = __webpack_require__(5328);
// EXTERNAL MODULE: ./build/flow/archy/groups.js
var groups = __webpack_require__(569);
;// CONCATENATED MODULE: ./build/flow/archy/shape.js
/** What an Archy document must look like to be read: told with places, before anything relies on it. */








const ROOTS = [archy_document/* ARCHY_ROOT */.jv, ...archy_document/* OTHER_ROOTS */.rG];
/** Whether a parsed source is meant as an Archy document, well formed or not: its first key is one of Archy's roots. */
function isArchy(value) {
    const [first] = Object.keys(archyIn(value));
    return first !== undefined && ROOTS.includes(first);
}
/** The Archy document in a parsed source: without what is written beside it for Flowgate and for editors. */
function archyIn(value) {
    if (!(0,canonical/* isRecord */.u4)(value))
        return {};
    return Object.fromEntries(Object.entries(value).filter(([key]) => key !== '$ignore' && key !== '$schema'));
}
/** Made for the first document of the kind: most flows are of the other. */
const shape_schemas = once(() => {
    const name = schemas/* string */.YjP().min(1);
    // A bot may list its intents, each with what follows on it; all other outputs are records.
    const intentsSchema = schemas/* unknown */.L5J().refine((intents) => (0,canonical/* isRecord */.u4)(intents) || Array.isArray(intents), {
        error: 'must be a list or an object',
    });
    const parametersSchema = schemas/* looseObject */._H3({
        name: schemas/* string */.YjP().optional(),
        outputs: schemas/* object */.Ikc({ intents: intentsSchema.optional() }).catchall(schemas/* looseObject */._H3({})).optional(),
    });
    const actionSchema = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J())
        .refine((action) => Object.keys(action).length === 1, {
        error: ({ input }) => {
            const keys = Object.keys(Object(input));
            if (keys.length === 0)
                return 'is an action without a type';
            return `has ${keys.length} keys (${keys.slice(0, 5).join(', ')}), but an action has one, its type, with all else below it`;
        },
    })
        .pipe(schemas/* record */.g1P(schemas/* string */.YjP().min(1), parametersSchema));
    const actionsSchema = schemas/* array */.YOg(actionSchema);
    const groupSchema = schemas/* looseObject */._H3({ name, refId: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()]).optional() });
    // The frame that the view relies on. What else there is belongs to the platform and passes.
    const frameSchema = schemas/* looseObject */._H3({
        [archy_document/* ARCHY_ROOT */.jv]: schemas/* looseObject */._H3({
            name,
            description: schemas/* string */.YjP().nullish(),
            startUpRef: schemas/* string */.YjP(),
            states: schemas/* array */.YOg(schemas/* strictObject */.rej({ state: groupSchema })).min(1, { error: 'has no state' }),
            tasks: schemas/* array */.YOg(schemas/* strictObject */.rej({ task: groupSchema })).optional(),
            variables: schemas/* array */.YOg(schemas/* unknown */.L5J()).optional(),
        })
            .refine((flow) => !Object.hasOwn(flow, digest/* STAMP_KEY */._o), {
            error: 'is a key that belongs to Flowgate; remove it',
            path: [digest/* STAMP_KEY */._o],
        }),
    });
    return { frameSchema, actionsSchema };
});
/**
 * Checks the shape of a document.
 *
 * @param document where the places come from
 * @param filled the document's value, with its environment filled in
 */
function archyShapeFindings(document, filled) {
    const archy = archyIn(filled);
    const wrong = (path, message) => ({
        rule: 'schema',
        severity: 'error',
        message,
        place: document.locate(path),
    });
    const [first = '', ...others] = Object.keys(archy);
    if (first !== archy_document/* ARCHY_ROOT */.jv) {
        const message = `This is a flow of the kind "${first}". Flowgate releases inbound message flows, "${archy_document/* ARCHY_ROOT */.jv}".`;
        return { archy: undefined, findings: [wrong([first], message)] };
    }
    if ((0,archy_document/* archyRoot */.K2)(archy) === undefined) {
        const message = `An Archy document has one key at the top level, "${archy_document/* ARCHY_ROOT */.jv}"; all else stands below it.`;
        return { archy: undefined, findings: others.map((key) => wrong([key], message)) };
    }
    const findings = [];
    const { frameSchema, actionsSchema } = shape_schemas();
    const frame = frameSchema.safeParse(archy);
    if (!frame.success)
        findings.push(...(0,schema_findings/* schemaFindings */.I)(document, frameSchema, archy, frame.error));
    for (const list of (0,action_lists/* actionListsIn */.hl)(archy)) {
        if (!isMeantAsActions(list.at, list.value))
            continue;
        const parsed = actionsSchema.safeParse(list.value);
        if (parsed.success)
            continue;
        const issues = parsed.error.issues.map((issue) => ({ ...issue, path: [...list.at, ...issue.path] }));
        findings.push(...(0,schema_findings/* schemaFindings */.I)(document, schemas/* unknown */.L5J(), archy, new errors/* ZodError */.G(issues)));
    }
    for (const { path, refId, first } of repeatedRefIds(archy)) {
        const message = `The refId "${refId}" is given twice, first in ${(0,schema_findings/* pathName */.D)(first)}: a reference could mean either.`;
        findings.push(wrong([...path, 'refId'], message));
    }
    return { archy: findings.length === 0 ? archy : undefined, findings };
}
/** A data action may have an input called `actions`: that is a value, not a list. */
function isMeantAsActions(at, value) {
    const [parent, grandparent] = [at.at(-2), at.at(-3)];
    if (at.at(-1) !== action_lists/* ACTIONS */.kl || at.includes('lit'))
        return false;
    if (Array.isArray(value) || parent === 'state' || parent === 'task')
        return true;
    return parent === 'case' || parent === 'default' || grandparent === 'outputs';
}
function repeatedRefIds(archy) {
    return ['state', 'task'].flatMap((kind) => {
        const seen = new Map();
        return ((0,groups/* groupsIn */.ws)(archy, kind) ?? []).flatMap(({ refId, at }) => {
            const first = seen.get(refId);
            if (first === undefined)
                seen.set(refId, at);
            return first === undefined ? [] : [{ path: at, refId, first }];
        });
    });
}


/***/ }),

/***/ 9247:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J2: () => (/* binding */ LINE_END),
/* harmony export */   Rd: () => (/* binding */ flowIdIn),
/* harmony export */   TC: () => (/* binding */ looksLikeArchy),
/* harmony export */   V$: () => (/* binding */ fillTemplates),
/* harmony export */   qR: () => (/* binding */ atWrittenPlace)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _lines_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9334);
/* harmony import */ var _unreadable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(894);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5328);
/**
 * Templates of Archy documents: `{{name}}` in any place, keys included, replaced as plain text before the document is
 * read, the way Genesys Cloud's Terraform provider does it.
 */




/** A name alone: `{{a: 1}}` is YAML. */
const TEMPLATE = /\{\{[ \t]*([A-Za-z_][\w.-]*)[ \t]*\}\}/g;
/** What YAML takes for the end of a line: a value that has one cannot stand in a template. */
const LINE_END = /[\r\n\u2028\u2029\u0085]/;
const COMMENT_LINE = /^[ \t]*#/;
const ROOTS = [_document_js__WEBPACK_IMPORTED_MODULE_2__/* .ARCHY_ROOT */ .jv, ..._document_js__WEBPACK_IMPORTED_MODULE_2__/* .OTHER_ROOTS */ .rG].join('|');
const YAML_ROOT = new RegExp(`^["']?(?:${ROOTS})["']?[ \\t]*:(?:\\s|$)`);
const JSON_ROOT = new RegExp(`^\\s*\\{(?:\\s*"\\$\\w+"\\s*:\\s*(?:"[^"]*"|\\[[^\\]]*\\])\\s*,)*\\s*"(?:${ROOTS})"\\s*:`);
/** Whether a text is an Archy document by its first key; told before it is parsed, as a template may be no YAML. */
function looksLikeArchy(file, text) {
    const content = text.replace(/^\uFEFF/, '');
    // All JSON is YAML.
    if (/\.(?:json|ya?ml)$/i.test(file) && JSON_ROOT.test(content))
        return true;
    return /\.ya?ml$/i.test(file) && YAML_ROOT.test(firstLine(content));
}
/** The first line with content; what is behind it is not looked at. */
function firstLine(text) {
    for (const [line] of text.matchAll(/[^\r\n]+/g))
        if (!/^\s*(?:#|%|---\s*$|$)/.test(line))
            return line;
    return '';
}
/**
 * Fills the templates of a source. One without a value is replaced by a word, so that the rest can still be read; its
 * use says that it is not filled.
 *
 * @throws FlowgateError `invalid-flow` with the place of a template whose value has a line break: all lines below would
 * be told wrongly, and one value could write others
 */
function fillTemplates(file, text, environment) {
    const lineOf = (0,_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .lineIndex */ .D)(text);
    const uses = [];
    const cuts = [];
    let filled = '';
    let end = 0;
    for (const match of text.matchAll(TEMPLATE)) {
        const [whole, name = ''] = match;
        const place = { file, ...lineOf(match.index) };
        const value = environment.lookup(name);
        if (value !== undefined && LINE_END.test(value)) {
            throw (0,_unreadable_js__WEBPACK_IMPORTED_MODULE_1__/* .unreadable */ .O)(place, `the value of {{${name}}} has a line break`, 'Give it a value of one line; a text of several lines belongs in the flow itself.');
        }
        // A comment that speaks of a template is no use of it; one that gives the flow's id is.
        if (value !== undefined || !isPlainComment(text, match.index)) {
            uses.push({ name, place, isFilled: value !== undefined });
        }
        filled += text.slice(end, match.index) + (value ?? `missing_${name}`);
        end = match.index + whole.length;
        cuts.push({ written: end, filled: filled.length, start: match.index });
    }
    filled += text.slice(end);
    return { text: filled, uses, written: writtenPlace(text, filled, cuts) };
}
function writtenPlace(text, filled, cuts) {
    if (cuts.length === 0)
        return (place) => place;
    const lineOf = (0,_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .lineIndex */ .D)(text);
    let starts;
    return (place) => {
        if (place.line === undefined || place.column === undefined)
            return place;
        starts ??= [0, ...Array.from(filled.matchAll(/\r\n|\n|\r/g), (match) => match.index + match[0].length)];
        const offset = (starts[place.line - 1] ?? 0) + place.column - 1;
        const last = cuts.findLast((cut) => cut.filled <= offset);
        const after = (last?.written ?? 0) + offset - (last?.filled ?? 0);
        const next = cuts.find((cut) => cut.filled > offset);
        // Within a value that was filled in, the place is that of the template.
        const inText = next === undefined ? after : Math.min(after, next.start);
        return { file: place.file, ...lineOf(inText) };
    };
}
function isPlainComment(text, offset) {
    const start = Math.max(text.lastIndexOf('\n', offset), text.lastIndexOf('\r', offset)) + 1;
    const line = text.slice(start, offset);
    return COMMENT_LINE.test(line) && !FLOW_ID.test(line);
}
const FLOW_ID = /^[ \t]*#[ \t]*flowgate-id:/;
const FLOW_ID_LINE = /^[ \t]*#[ \t]*flowgate-id:[ \t]*(?<id>.*?)[ \t]*$/;
/**
 * Finds the comment that gives the flow's id.
 *
 * @throws FlowgateError `invalid-flow` where there are two, or one without an id
 */
function flowIdIn(file, filled) {
    let found;
    for (const [index, line] of filled
        .replace(/^\uFEFF/, '')
        .split(/\r\n|\n|\r/)
        .entries()) {
        if (line.trim() !== '' && !/^\s*(?:#|%|---\s*$)/.test(line))
            break;
        const id = FLOW_ID_LINE.exec(line)?.groups?.['id'];
        if (id === undefined)
            continue;
        const place = { file, line: index + 1, column: line.indexOf('#') + 1 };
        if (!/^\S+$/.test(id)) {
            throw (0,_unreadable_js__WEBPACK_IMPORTED_MODULE_1__/* .unreadable */ .O)(place, id === ''
                ? 'the comment flowgate-id gives no id'
                : 'the id in the comment flowgate-id has blanks in it', 'Write "# flowgate-id:" and the id of the flow in Genesys Cloud, or remove the comment.');
        }
        if (found !== undefined) {
            throw (0,_unreadable_js__WEBPACK_IMPORTED_MODULE_1__/* .unreadable */ .O)(place, `the id is given twice, first on line ${found.place.line}`, 'Keep one of them.');
        }
        found = { id, place };
    }
    return found;
}
/** The same error at the place in the source; a template on that line may be what makes it wrong. */
function atWrittenPlace(error, { uses, written }) {
    if (error.place === undefined)
        return error;
    const place = written(error.place);
    const names = uses.filter((use) => use.place.line === place.line).map(({ name }) => `{{${name}}}`);
    const hint = names.length === 0 ? '' : ` The value of ${[...new Set(names)].join(' and ')} takes part in this line.`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FlowgateError */ .gr(error.code, {
        attempted: error.attempted,
        returned: error.returned,
        advice: `${error.advice}${hint}`,
        place,
        cause: error.cause,
    });
}


/***/ }),

/***/ 968:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tp: () => (/* binding */ buildFlow),
  b3: () => (/* binding */ fillEnvironment),
  BB: () => (/* binding */ fillText),
  T3: () => (/* binding */ missingElsewhere),
  EH: () => (/* binding */ missingIn),
  nw: () => (/* binding */ missingVariable)
});

// EXTERNAL MODULE: ./build/flow/archy/description.js
var description = __webpack_require__(2895);
// EXTERNAL MODULE: ./build/flow/archy/shape.js + 1 modules
var shape = __webpack_require__(3875);
// EXTERNAL MODULE: ./build/flow/archy/view.js + 7 modules
var view = __webpack_require__(2873);
// EXTERNAL MODULE: ./build/flow/definition.js
var definition = __webpack_require__(9692);
// EXTERNAL MODULE: ./build/flow/environment.js
var environment = __webpack_require__(3936);
// EXTERNAL MODULE: ./build/flow/finding.js
var finding = __webpack_require__(724);
// EXTERNAL MODULE: ./build/flow/map-texts.js
var map_texts = __webpack_require__(8346);
// EXTERNAL MODULE: ./build/flow/placeholders.js
var placeholders = __webpack_require__(6695);
// EXTERNAL MODULE: ./build/flow/plain.js
var plain = __webpack_require__(5317);
;// CONCATENATED MODULE: ./build/flow/plain-source.js
/*
 * What is plainly a flow source is told from the rest without the schema, which costs many times more. Whatever these
 * functions let through the schema takes as it is; what they do not is for the schema to judge, and to speak about.
 */


const SOURCE_KEYS = new Set([
    '$schema',
    'id',
    'name',
    'nodes',
    'applicationSettings',
    'environmentVariables',
]);
const NODE_KEYS = new Set(['type', 'name', 'transition', 'actions', 'conditions']);
const CONDITION_KEYS = new Set(['variable', 'condition', 'value', 'transition']);
const TYPES = new Set(definition/* NODE_TYPES */.jM);
function isPlainFlowSource(value) {
    if (!(0,plain/* isPlain */.$i)(value) || !hasOnly(value, SOURCE_KEYS))
        return false;
    const { $schema, id, name, nodes, applicationSettings, environmentVariables } = value;
    return ((0,plain/* isText */.KH)(id) &&
        (0,plain/* isText */.KH)(name) &&
        ($schema === undefined || typeof $schema === 'string') &&
        (applicationSettings === undefined || (0,plain/* isPlain */.$i)(applicationSettings)) &&
        (environmentVariables === undefined ||
            areAll(environmentVariables, (text) => typeof text === 'string')) &&
        areAll(nodes, isPlainNode) &&
        !Object.hasOwn(nodes, '') &&
        Object.keys(nodes).length <= definition/* MAX_NODES */.nm);
}
function isPlainNode(value) {
    if (!(0,plain/* isPlain */.$i)(value) || !hasOnly(value, NODE_KEYS))
        return false;
    const { type, name, transition, actions, conditions } = value;
    return (TYPES.has(type) &&
        (name === undefined || typeof name === 'string') &&
        (transition === undefined || (0,plain/* isText */.KH)(transition)) &&
        (actions === undefined || (Array.isArray(actions) && actions.every(isPlainAction))) &&
        (conditions === undefined || (Array.isArray(conditions) && conditions.every(isPlainCondition))));
}
function isPlainAction(value) {
    return (0,plain/* isPlain */.$i)(value) && (0,plain/* isText */.KH)(value['name']);
}
function isPlainCondition(value) {
    if (!(0,plain/* isPlain */.$i)(value) || !hasOnly(value, CONDITION_KEYS))
        return false;
    const { variable, condition, value: against, transition } = value;
    return (0,plain/* isText */.KH)(variable) && (0,plain/* isText */.KH)(condition) && (0,plain/* isText */.KH)(transition) && isPlainConditionValue(against);
}
function isPlainConditionValue(value) {
    if (Array.isArray(value))
        return value.every((item) => typeof item === 'string' || isNumber(item));
    return value === undefined || typeof value === 'string' || typeof value === 'boolean' || isNumber(value);
}
function isNumber(value) {
    return typeof value === 'number' && Number.isFinite(value);
}
function hasOnly(record, known) {
    for (const key in record)
        if (!known.has(key) || record[key] === undefined)
            return false;
    return true;
}
function areAll(value, test) {
    if (!(0,plain/* isPlain */.$i)(value))
        return false;
    for (const key in value)
        if (!test(value[key]))
            return false;
    return true;
}

// EXTERNAL MODULE: ./build/flow/schema-findings.js
var schema_findings = __webpack_require__(6753);
;// CONCATENATED MODULE: ./build/flow/build.js










/**
 * Builds a flow for one environment: every `{env.NAME}` replaced, checked against the schema, and without what
 * the live flow owns (`version`, `status`). All that is wrong is reported at once, each with its place.
 * An Archy document becomes a view of it; its id is '' where no comment gives one.
 */
function buildFlow(document, environment) {
    return (0,shape/* isArchy */.IL)(document.value)
        ? buildArchy(document, environment)
        : buildFlowDocument(document, environment);
}
function buildArchy(document, environment) {
    const missing = (document.templates ?? [])
        .filter(({ isFilled }) => !isFilled)
        .map((use) => missingTemplate(use, environment));
    const archy = fillEnvironment((0,shape/* archyIn */.fS)(document.value), environment, (variable, path) => {
        missing.push(missingVariable(document, environment, variable, path));
    });
    const { writtenId } = document;
    const id = fillText(writtenId?.id ?? '', environment, (variable) => {
        missing.push(missingVariable(document, environment, variable, ['id']));
    });
    // With words in the place of values, what else seems wrong may not be.
    if (missing.length > 0)
        return { flow: undefined, findings: missing };
    const { archy: checked, findings } = (0,shape/* archyShapeFindings */.Vn)(document, archy);
    // A document that was exported may carry the stamp of the release it came from: that is none of its content.
    const flow = checked && (0,view/* viewArchy */.D)((0,description/* takeStamp */.Lh)(checked).archy, id).flow;
    const count = Object.keys(flow?.nodes ?? {}).length;
    if (count <= definition/* MAX_NODES */.nm)
        return { flow, findings };
    const message = `The flow has ${count} states, tasks and actions, more than ${definition/* MAX_NODES */.nm}.`;
    return {
        flow: undefined,
        findings: [{ rule: 'schema', severity: 'error', message, place: document.locate([]) }],
    };
}
function buildFlowDocument(document, environment) {
    const findings = [];
    const filled = fillDocument(document, environment, (variable, path) => {
        findings.push(missingVariable(document, environment, variable, path));
    });
    const source = isPlainFlowSource(filled) ? filled : judged(document, filled, findings);
    if (source === undefined || (0,finding/* hasErrors */.C)(findings))
        return { flow: undefined, findings };
    const { id, name, nodes, applicationSettings, environmentVariables } = source;
    const flow = {
        id,
        name,
        nodes,
        ...(applicationSettings !== undefined && { applicationSettings }),
        ...(environmentVariables !== undefined && { environmentVariables }),
    };
    return { flow, findings };
}
function judged(document, filled, findings) {
    const parsed = definition/* flowSourceSchema */.Vx.safeParse(filled);
    if (parsed.success)
        return parsed.data;
    findings.push(...(0,schema_findings/* schemaFindings */.I)(document, definition/* flowSourceSchema */.Vx, filled, parsed.error));
    return undefined;
}
/**
 * Plain data with every `{env.NAME}` in its texts replaced; keys stay as they are, and parts without any are shared.
 * What has no value is left as it is written and told to `onMissing`, once for each text that names it.
 */
function fillEnvironment(value, environment, onMissing) {
    return (0,map_texts/* mapTexts */.z)(value, (text, path) => fillText(text, environment, (name) => onMissing(name, [...path])));
}
function fillDocument({ value, needsFilling }, environment, onMissing) {
    return needsFilling === false ? value : fillEnvironment(value, environment, onMissing);
}
/** One text with its `{env.NAME}` replaced; a name without a value is told once and left as it is written. */
function fillText(text, environment, onMissing) {
    if (!text.includes('{env.'))
        return text;
    const missing = new Set();
    const filled = (0,placeholders/* fillPlaceholders */.C)(text, ({ kind, name }) => {
        if (kind === 'variable')
            return undefined;
        const value = environment.lookup(name);
        if (value === undefined)
            missing.add(name);
        return value;
    });
    for (const variable of missing)
        onMissing(variable);
    return filled;
}
/** The finding for a `{env.NAME}` without a value; a transcript file has the same one. */
function missingVariable(document, environment, variable, path) {
    return {
        rule: 'env-missing',
        severity: 'error',
        message: `{env.${variable}} has no value${whyMissing(environment, variable)}`,
        node: path[0] === 'nodes' && typeof path[1] === 'string' ? path[1] : undefined,
        place: document.locate(path),
    };
}
/** Every `{env.NAME}`, and in an Archy source every `{{name}}`, that another environment than the chosen one has no value for, as warnings. */
function missingIn(document, environment) {
    const findings = [];
    for (const use of document.templates ?? []) {
        if (environment.lookup(use.name) !== undefined)
            continue;
        findings.push({ ...missingTemplate(use, environment), severity: 'warning' });
    }
    const isMissing = (path) => (variable) => {
        findings.push(missingElsewhere(document, environment, variable, path));
    };
    fillDocument(document, environment, (variable, path) => isMissing(path)(variable));
    fillText(document.writtenId?.id ?? '', environment, isMissing(['id']));
    return findings;
}
function missingTemplate({ name, place }, environment) {
    return {
        rule: 'env-missing',
        severity: 'error',
        message: `{{${name}}} has no value${whyMissing(environment, name)}`,
        place,
    };
}
/** {@link missingVariable} for another environment than the chosen one: it stops the release there, not this one. */
function missingElsewhere(document, environment, variable, path) {
    return { ...missingVariable(document, environment, variable, path), severity: 'warning' };
}
function whyMissing({ name, file }, variable) {
    const withheld = (0,environment/* isWithheld */.Ys)(variable)
        ? ' The process environment is not asked for a name that could be a secret.'
        : '';
    if (name === undefined) {
        const orSet = withheld === '' ? `, or set ${variable} in the process environment` : '';
        return `: no environment was chosen. Choose one with \`environment\`${orSet}.${withheld}`;
    }
    return ` in environment ${name} (${file}).${withheld}`;
}


/***/ }),

/***/ 1235:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ readEnvironmentFile)
/* harmony export */ });
/* harmony import */ var _lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9334);
/* harmony import */ var _unreadable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(894);


const NAME = /^(?:export[ \t]+)?([A-Za-z_]\w*)[ \t]*=[ \t]*/;
/** The mark may stand inside only behind a backslash: else nobody could say which one closes. */
const QUOTED = /^(["'`])((?:\\\1|(?!\1).)*)(?<!\\)\1[ \t]*(?:#.*)?$/;
/**
 * The values of an environment's file: `NAME=value` lines as in any `.env`, comments, and nothing else. Lines are read
 * one by one, so that what is wrong has a line and what is read costs no more than its length.
 *
 * @param file path relative to the working directory
 * @throws FlowgateError `invalid-flow` with the line that is no `NAME=value`, or that names a value again
 */
function readEnvironmentFile(file, text) {
    const content = text.replace(/^\uFEFF/, '');
    const nul = content.indexOf('\0');
    if (nul !== -1) {
        throw (0,_unreadable_js__WEBPACK_IMPORTED_MODULE_0__/* .unreadable */ .O)({ file, ...(0,_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .lineIndex */ .D)(content)(nul) }, 'it holds the character NUL, as UTF-16 text does', 'Save the file in the encoding UTF-8.');
    }
    const values = new Map();
    for (const [index, written] of content.split(/\r\n|\n|\r/).entries()) {
        const line = written.trim();
        if (line === '' || line.startsWith('#'))
            continue;
        const place = { file, line: index + 1 };
        const [start, name] = NAME.exec(line) ?? [];
        if (start === undefined || name === undefined) {
            // The line is not repeated: what somebody put there by mistake may be a secret.
            throw (0,_unreadable_js__WEBPACK_IMPORTED_MODULE_0__/* .unreadable */ .O)(place, 'this line is no NAME=value', 'Write NAME=value, or begin a comment with "#".');
        }
        const earlier = values.get(name);
        if (earlier !== undefined) {
            throw (0,_unreadable_js__WEBPACK_IMPORTED_MODULE_0__/* .unreadable */ .O)(place, `${name} is given twice, first on line ${earlier.line}`, 'Keep one of them: a reader could not know which one holds.');
        }
        const value = unquoted(line.slice(start.length));
        if (value === undefined) {
            throw (0,_unreadable_js__WEBPACK_IMPORTED_MODULE_0__/* .unreadable */ .O)(place, `the quotation mark around ${name} is not closed on its line`, 'Close it; a value has one line, in which "\\n" stands for a line break.');
        }
        values.set(name, { value, line: index + 1 });
    }
    return Object.fromEntries([...values].map(([name, { value }]) => [name, value]));
}
/** `undefined` where a quotation mark is not closed. */
function unquoted(written) {
    if (!/^["'`]/.test(written))
        return written.replace(/#.*$/, '').trimEnd();
    const [, mark, inner] = QUOTED.exec(written) ?? [];
    if (mark !== '"' || inner === undefined)
        return inner;
    return inner.replaceAll('\\n', '\n').replaceAll('\\r', '\r');
}


/***/ }),

/***/ 3936:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XH: () => (/* binding */ mayNeedFilling),
/* harmony export */   Ys: () => (/* binding */ isWithheld),
/* harmony export */   eY: () => (/* binding */ mergeEnvironment)
/* harmony export */ });
/* harmony import */ var _escapes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1609);

/**
 * Process variables that no flow can read. A pull request decides what a flow says to a customer, and the report
 * repeats it, so a flow that could name a secret could print it. What is in an environment's file is in the
 * repository already and stays readable.
 */
const WITHHELD = [
    /^(GITHUB|ACTIONS|RUNNER|INPUT|NODE|NPM|OAUTH|AWS|AZURE|SSH)_/i,
    /(^|_)(TOKEN|SECRETS?|PASSWORD|CREDENTIALS?|PRIVATE_KEY|API_KEY|ACCESS_KEY(_ID)?)$/i,
    /^(PATH|HOME|PWD|USER|SHELL|HOSTNAME)$/i,
];
const VARIABLE = /^[A-Za-z_]\w*$/;
/** Whether a process variable of this name is kept from flows, whatever its value. */
function isWithheld(variable) {
    return !VARIABLE.test(variable) || WITHHELD.some((pattern) => pattern.test(variable));
}
/**
 * Merges the values of a file with the process environment, which wins.
 *
 * Process variables are looked up one by one when a flow asks, never copied. An empty one counts as not set:
 * that is how a workflow passes on a variable that it does not have.
 */
function mergeEnvironment(name, file, values, processEnvironment) {
    return {
        name,
        file,
        lookup(variable) {
            const override = isWithheld(variable) ? undefined : own(processEnvironment, variable);
            return override ? override : own(values, variable);
        },
    };
}
/**
 * Whether a value of JSON or YAML that is written as `text` can have something to fill in, `{env.NAME}` or a
 * transcript's `${name}`: most have nothing, which spares looking at each of their texts. It may be written with
 * escapes, and broken where lines are joined.
 */
function mayNeedFilling(text) {
    return text.includes('{env.') || text.includes('${') || (0,_escapes_js__WEBPACK_IMPORTED_MODULE_0__/* .hasEscape */ .Y)(text, ESCAPES);
}
const ESCAPES = new Set('uUxX\r\n');
function own(record, key) {
    return Object.hasOwn(record, key) ? record[key] : undefined;
}


/***/ }),

/***/ 1609:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ hasEscape)
/* harmony export */ });
/**
 * Whether a text has a backslash with one of these characters behind it. Backslashes are few, so this costs little
 * more than a look at the text.
 */
function hasEscape(text, characters) {
    for (let at = text.indexOf('\\'); at !== -1; at = text.indexOf('\\', at + 1)) {
        if (characters.has(text.charAt(at + 1)))
            return true;
    }
    return false;
}


/***/ }),

/***/ 724:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ hasErrors)
/* harmony export */ });
function hasErrors(findings) {
    return findings.some((finding) => finding.severity === 'error');
}


/***/ }),

/***/ 802:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ ignoreComments),
/* harmony export */   X: () => (/* binding */ IGNORE)
/* harmony export */ });
/* harmony import */ var _lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9334);

/** The word that a comment begins with to have a finding ignored. */
const IGNORE = 'flowgate-ignore';
/**
 * The comments that have something ignored, each with the line it speaks of: its own, or where it stands alone, the
 * first below that is no comment.
 */
function ignoreComments(file, text, comments) {
    const placeOf = (0,_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .lineIndex */ .D)(text);
    let below;
    return Array.from(comments).flatMap((comment) => {
        const words = comment.text.trim();
        if (!words.startsWith(IGNORE))
            return [];
        const { line, column } = placeOf(comment.offset);
        const isAlone = text.slice(comment.offset - column + 1, comment.offset).trim() === '';
        below ??= linesBelow(text);
        const covers = isAlone ? (below[line] ?? line + 1) : line;
        return [{ text: words.slice(IGNORE.length).trim(), place: { file, line, column }, covers }];
    });
}
/** For each line, counted from 0, the line from it on that is no comment, counted from 1. One pass from the end. */
function linesBelow(text) {
    const lines = text.split(/\r\n|\n|\r/);
    const below = [];
    for (let index = lines.length - 1; index >= 0; index -= 1) {
        const isComment = /^\s*(?:#|\/\/|\/\*)/.test(lines[index] ?? '');
        below[index] = isComment ? (below[index + 1] ?? index + 1) : index + 1;
    }
    return below;
}


/***/ }),

/***/ 9334:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ lineIndex),
/* harmony export */   y: () => (/* binding */ placesIn)
/* harmony export */ });
/** Looks up lines in one text. The text is scanned once, at the first question. */
function lineIndex(text) {
    let starts;
    return (offset) => {
        starts ??= startsOfLines(text);
        let low = 0;
        let high = starts.length - 1;
        while (low < high) {
            const middle = Math.ceil((low + high) / 2);
            if ((starts[middle] ?? 0) <= offset)
                low = middle;
            else
                high = middle - 1;
        }
        return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
    };
}
/** The place of an offset in the text of a file. */
function placesIn(file, text) {
    const lineOf = lineIndex(text);
    return (offset) => {
        const { line, column } = lineOf(offset);
        return { file, line, column };
    };
}
function startsOfLines(text) {
    const starts = [0];
    if (text.includes('\r')) {
        for (const { 0: end, index } of text.matchAll(/\r\n|\n|\r/g))
            starts.push(index + end.length);
        return starts;
    }
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1))
        starts.push(end + 1);
    return starts;
}


/***/ }),

/***/ 8346:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ mapTexts)
/* harmony export */ });
/* harmony import */ var _canonical_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);

/**
 * Plain data with each of its texts changed; keys stay as they are, and parts in which nothing changed are shared.
 *
 * @param change gets the path of the text, which is its own only until it returns
 */
function mapTexts(value, change) {
    const path = [];
    return changed(value);
    function changed(inner) {
        if (typeof inner === 'string')
            return change(inner, path);
        if (Array.isArray(inner)) {
            let copy;
            for (let index = 0; index < inner.length; index++) {
                const item = below(inner[index], index);
                if (item === inner[index])
                    continue;
                copy ??= [...inner];
                copy[index] = item;
            }
            return copy ?? inner;
        }
        if (!(0,_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(inner))
            return inner;
        let entries;
        for (const key in inner) {
            const item = below(inner[key], key);
            if (item === inner[key])
                continue;
            entries ??= new Map(Object.entries(inner));
            entries.set(key, item);
        }
        return entries === undefined ? inner : Object.fromEntries(entries);
    }
    function below(inner, key) {
        path.push(key);
        const item = changed(inner);
        path.pop();
        return item;
    }
}


/***/ }),

/***/ 8114:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ parseSource)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _archy_shape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3875);
/* harmony import */ var _archy_template_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9247);
/* harmony import */ var _archy_view_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2873);
/* harmony import */ var _build_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(968);
/* harmony import */ var _canonical_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1455);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4955);







const NO_ENVIRONMENT = { name: undefined, file: undefined, lookup: () => undefined };
/**
 * Parses a flow source written as text: a flow document, or an Archy document with its templates filled first.
 *
 * @param environment the values for templates; without it none has one, which `buildFlow` reports
 * @throws FlowgateError `invalid-flow`, with line and column, where the text cannot be read
 */
function parseSource(file, text, environment = NO_ENVIRONMENT) {
    if (!(0,_archy_template_js__WEBPACK_IMPORTED_MODULE_2__/* .looksLikeArchy */ .TC)(file, text))
        return (0,_parse_js__WEBPACK_IMPORTED_MODULE_6__/* .parseDocument */ .Tp)(file, text);
    const content = text.replace(/^\uFEFF/, '');
    const filled = (0,_archy_template_js__WEBPACK_IMPORTED_MODULE_2__/* .fillTemplates */ .V$)(file, content, environment);
    const { value, locate, ignores } = parseFilled();
    const id = /\.json$/i.test(file) ? undefined : (0,_archy_template_js__WEBPACK_IMPORTED_MODULE_2__/* .flowIdIn */ .Rd)(file, filled.text);
    const writtenId = id && { id: id.id, place: filled.written(id.place) };
    let origin;
    const ownPath = (path) => {
        origin ??= originOf(value, environment);
        return origin(path);
    };
    return {
        file,
        value,
        templates: filled.uses,
        writtenId,
        locate: (path) => path[0] === 'id' && writtenId !== undefined
            ? writtenId.place
            : filled.written(locate(path.length === 0 ? path : ownPath(path))),
        ...(ignores && {
            ignores: () => ignores().map((comment) => ({ ...comment, place: filled.written(comment.place) })),
        }),
    };
    function parseFilled() {
        try {
            return (0,_parse_js__WEBPACK_IMPORTED_MODULE_6__/* .parseDocument */ .Tp)(file, filled.text, { levels: _parse_js__WEBPACK_IMPORTED_MODULE_6__/* .MAX_ARCHY_DEPTH */ .jC });
        }
        catch (thrown) {
            throw thrown instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FlowgateError */ .gr ? (0,_archy_template_js__WEBPACK_IMPORTED_MODULE_2__/* .atWrittenPlace */ .qR)(thrown, filled) : thrown;
        }
    }
}
function originOf(value, environment) {
    if (!(0,_canonical_js__WEBPACK_IMPORTED_MODULE_5__/* .isRecord */ .u4)(value) || !(0,_archy_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .isArchy */ .IL)(value))
        return (path) => path;
    // Nodes are called by their labels, which may be filled from the environment.
    const archy = (0,_build_js__WEBPACK_IMPORTED_MODULE_4__/* .fillEnvironment */ .b3)((0,_archy_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .archyIn */ .fS)(value), environment, () => { });
    const { origin } = (0,_archy_view_js__WEBPACK_IMPORTED_MODULE_3__/* .viewArchy */ .D)((0,_canonical_js__WEBPACK_IMPORTED_MODULE_5__/* .isRecord */ .u4)(archy) ? archy : {}, '');
    // A key `name` beside the root is wrong, and found where it is.
    return (path) => (Object.hasOwn(value, path[0] ?? '') ? path : origin(path));
}


/***/ }),

/***/ 4955:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  jC: () => (/* binding */ MAX_ARCHY_DEPTH),
  Tp: () => (/* binding */ parseDocument),
  SV: () => (/* binding */ plainDocument)
});

// UNUSED EXPORTS: MAX_DEPTH

// EXTERNAL MODULE: ./node_modules/jsonc-parser/lib/umd/main.js
var main = __webpack_require__(9547);
// EXTERNAL MODULE: ./build/flow/environment.js
var environment = __webpack_require__(3936);
;// CONCATENATED MODULE: ./build/flow/json-text.js
const SPACE = 0x20;
const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_LIST = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
/**
 * At least as many as the keys that are written, where one that is written twice counts twice: a colon behind a
 * quotation mark follows a key, unless it stands within a string. To tell these apart costs several times more.
 */
function keysAtMost(text) {
    let count = 0;
    for (let colon = text.indexOf(':'); colon !== -1; colon = text.indexOf(':', colon + 1)) {
        let before = colon - 1;
        while (isBlank(text.charCodeAt(before)))
            before -= 1;
        if (text.charCodeAt(before) === QUOTE)
            count += 1;
    }
    return count;
}
/** Where all values are written. One pass. */
function writtenInJson(text) {
    const offsets = [];
    const next = [];
    const open = [];
    let isNamed = false;
    for (let at = 0; at < text.length; at += 1) {
        const character = text.charCodeAt(at);
        if (isBlank(character) || character === COMMA)
            continue;
        if (character === COLON) {
            // What was taken for a value is the key of the one that comes.
            isNamed = true;
        }
        else if (character === CLOSE_OBJECT || character === CLOSE_LIST) {
            next[open.pop() ?? 0] = offsets.length;
        }
        else {
            if (!isNamed)
                next.push(offsets.push(at));
            isNamed = false;
            if (character === OPEN_OBJECT || character === OPEN_LIST)
                open.push(offsets.length - 1);
            else
                at = character === QUOTE ? endOfString(text, at) : endOfWord(text, at);
        }
    }
    return { offsets, next, keyOf: (value) => keyAt(text, offsets[value] ?? 0) };
}
function keyAt(text, start) {
    if (text.charCodeAt(start) !== QUOTE)
        return undefined;
    const end = endOfString(text, start) + 1;
    let behind = end;
    while (isBlank(text.charCodeAt(behind)))
        behind += 1;
    if (text.charCodeAt(behind) !== COLON)
        return undefined;
    const written = text.slice(start, end);
    return written.includes('\\') ? String(JSON.parse(written)) : written.slice(1, -1);
}
/** The last character of a number, `true`, `false` or `null`. */
function endOfWord(text, start) {
    let end = start;
    while (isWithinWord(text.charCodeAt(end + 1)))
        end += 1;
    return end;
}
/** None of `NaN`, which is behind the end of the text, a blank, and what JSON separates values with. */
function isWithinWord(character) {
    return character > SPACE && character !== COMMA && character !== CLOSE_OBJECT && character !== CLOSE_LIST;
}
/** The closing quotation mark of the string that begins at `start`. */
function endOfString(text, start) {
    let end = text.indexOf('"', start + 1);
    while (isEscaped(text, end))
        end = text.indexOf('"', end + 1);
    return end;
}
function isEscaped(text, at) {
    let first = at;
    while (text.charCodeAt(first - 1) === BACKSLASH)
        first -= 1;
    return (at - first) % 2 === 1;
}
/** Of the characters up to the space, a JSON text has only blanks. */
function isBlank(character) {
    return character <= SPACE;
}

// EXTERNAL MODULE: ./build/flow/lines.js
var lines = __webpack_require__(9334);
// EXTERNAL MODULE: ./build/flow/canonical.js
var canonical = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/flow/escapes.js
var escapes = __webpack_require__(1609);
;// CONCATENATED MODULE: ./build/flow/plain-value.js


/** UTF-16 units that one text may have. */
const MAX_TEXT = 64 * 1024;
/** Texts can hold half characters or NUL only as what an escape stands for, where the whole text is sound. */
function boundsOf(text, levels) {
    return { levels, mayHideCharacters: (0,escapes/* hasEscape */.Y)(text, ESCAPES) || HALF_CHARACTER.test(text) };
}
const ESCAPES = new Set('uUxX0');
const HALF_CHARACTER = /\p{Surrogate}/u;
/** Goes through a value once, up to the first within it that not every reader understands alike. */
class PlainWalk {
    /** How many keys there are, in all objects together; some are missing where there is a fault. */
    keys = 0;
    fault;
    #bounds;
    /** From the fault up to the root: it grows on the way back, so that sound values cost no path. */
    #path = [];
    constructor(root, bounds) {
        this.#bounds = bounds;
        this.fault = typeof root === 'object' && root !== null ? this.#faultWithin(root, 0) : undefined;
    }
    /** Where the fault is. */
    get path() {
        return this.#path.toReversed();
    }
    /** Recursion is safe: it stops where the levels are used up. */
    #faultWithin(holder, depth) {
        if (Array.isArray(holder)) {
            for (let index = 0; index < holder.length; index += 1) {
                const fault = this.#faultIn(holder[index], depth);
                if (fault !== undefined)
                    return this.#at(index, fault);
            }
        }
        else if ((0,canonical/* isRecord */.u4)(holder)) {
            // Several times cheaper than the entries of each object as a list.
            for (const key in holder) {
                this.keys += 1;
                const fault = keyFault(key, this.#bounds) ?? this.#faultIn(holder[key], depth);
                if (fault !== undefined)
                    return this.#at(key, fault);
            }
        }
        return undefined;
    }
    #faultIn(value, depth) {
        switch (typeof value) {
            case 'string':
                return textFault(value, this.#bounds);
            case 'number':
                return numberFault(value);
            case 'object': {
                if (value === null)
                    return undefined;
                const { levels } = this.#bounds;
                return depth + 1 >= levels ? tooDeep(levels) : this.#faultWithin(value, depth + 1);
            }
            default:
                return undefined;
        }
    }
    #at(key, fault) {
        this.#path.push(key);
        return fault;
    }
}
function tooDeep(levels) {
    return [`the nesting is deeper than ${levels} levels`, 'Nest less deeply.'];
}
function keyFault(key, bounds) {
    if (key === '__proto__') {
        return ['the key "__proto__" has a meaning of its own in JavaScript', 'Choose another name.'];
    }
    return textFault(key, bounds);
}
function textFault(text, { mayHideCharacters }) {
    if (mayHideCharacters && HALF_CHARACTER.test(text)) {
        return ['a text holds half of a surrogate pair, which is no character', 'Write the whole character.'];
    }
    if (mayHideCharacters && text.includes('\0')) {
        return ['a text holds the character NUL', 'Remove it: no reader shows it, and some end the text there.'];
    }
    if (text.length <= MAX_TEXT)
        return undefined;
    return [`a text has more than ${MAX_TEXT} characters`, 'Shorten it.'];
}
function numberFault(value) {
    if (!Number.isFinite(value)) {
        return [`${value} is not a number that JSON can carry`, 'Write a finite number, or text in quotes.'];
    }
    if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
        return ['a number is too large to keep all of its digits', 'Put it in quotes.'];
    }
    return undefined;
}

// EXTERNAL MODULE: ./build/flow/unreadable.js
var unreadable = __webpack_require__(894);
;// CONCATENATED MODULE: ./build/flow/repeated-key.js

/** @throws FlowgateError `invalid-flow` with the place of the first key that stands twice in one object */
function refuseRepeatedKey(written, placeOf) {
    const repeated = repeatedKey(written);
    if (repeated === undefined)
        return;
    throw (0,unreadable/* unreadable */.O)(placeOf(repeated.second), `the key ${JSON.stringify(repeated.key)} is written twice, first on line ${placeOf(repeated.first).line}`, 'Keep one of them: a reader could not know which one holds.');
}
function repeatedKey(written) {
    const { offsets, next } = written;
    /** The objects and lists around a value, each with the offsets of its keys. */
    const around = [];
    for (const [value, offset] of offsets.entries()) {
        while ((around.at(-1)?.end ?? offsets.length) <= value)
            around.pop();
        const key = written.keyOf(value);
        const keys = around.at(-1)?.keys;
        if (key !== undefined && keys !== undefined) {
            const first = keys.get(key);
            if (first !== undefined)
                return { key, first, second: offset };
            keys.set(key, offset);
        }
        around.push({ end: next[value] ?? 0, keys: new Map() });
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/flow/written.js
/**
 * Finds the offset of the key or the list item at a path; where that is not written, of its nearest written ancestor.
 *
 * @param read goes through the text, at the first question; the keys are read of what is asked about alone
 */
function offsetFinder(read) {
    let written;
    const known = new Map();
    return (path) => {
        written ??= read();
        let found = 0;
        for (const key of path) {
            let members = known.get(found);
            if (members === undefined) {
                members = new Members(written, found);
                known.set(found, members);
            }
            const member = members.find(key);
            if (member === undefined)
                break;
            found = member;
        }
        return written.offsets[found] ?? 0;
    };
}
/** What an object or a list holds. Mostly it is asked for in the order of the text, and then one look through does. */
class Members {
    #written;
    #owner;
    #end;
    /** The last one that was looked at, and what it is called. */
    #member;
    #key;
    #next;
    #index = 0;
    #byKey;
    constructor(written, owner) {
        this.#written = written;
        this.#owner = owner;
        this.#end = written.next[owner] ?? 0;
        this.#member = owner;
        this.#next = owner + 1;
    }
    find(key) {
        while (this.#key !== key && this.#next < this.#end)
            this.#step();
        if (this.#key === key)
            return this.#member;
        this.#byKey ??= membersOf(this.#written, this.#owner);
        return this.#byKey.get(key);
    }
    #step() {
        this.#member = this.#next;
        this.#key = this.#written.keyOf(this.#member) ?? this.#index;
        this.#index += 1;
        this.#next = this.#written.next[this.#member] ?? this.#end;
    }
}
function membersOf(written, owner) {
    const members = new Map();
    const end = written.next[owner] ?? 0;
    for (let member = owner + 1; member < end; member = written.next[member] ?? end) {
        members.set(written.keyOf(member) ?? members.size, member);
    }
    return members;
}

;// CONCATENATED MODULE: ./build/flow/json-document.js








/**
 * Reads a JSON text. `JSON.parse` says little about what is wrong with one and takes keys that are written twice, so
 * a text that something may be wrong with is read once more, to say what and where.
 *
 * @throws FlowgateError `invalid-flow`, with line and column, where it is no JSON, or has a key twice in one object
 */
function readJson(file, text, levels) {
    const placeOf = (0,lines/* placesIn */.y)(file, text);
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (thrown) {
        refuseSyntax(text, levels, placeOf);
        const reason = thrown instanceof Error ? thrown.message : String(thrown);
        throw (0,unreadable/* unreadable */.O)({ file }, `it is not valid JSON: ${reason}`, 'Correct the JSON.', thrown);
    }
    const walk = new PlainWalk(value, boundsOf(text, levels));
    if (walk.fault !== undefined)
        refuseSyntax(text, levels, placeOf);
    // Of a key that is written twice only one is left.
    if (walk.fault !== undefined || walk.keys !== keysAtMost(text)) {
        refuseRepeatedKey(writtenInJson(text), placeOf);
    }
    const offsetOf = offsetFinder(() => writtenInJson(text));
    const locate = (path) => placeOf(offsetOf(path));
    return { document: { file, value, locate, needsFilling: (0,environment/* mayNeedFilling */.XH)(text) }, walk };
}
function refuseSyntax(text, levels, placeOf) {
    const fault = syntaxFault(text, levels);
    if (fault === undefined)
        return;
    const { message, offset } = fault;
    const isTrailing = /,\s*$/.test(text.slice(0, offset)) && /[}\]]/.test(text[offset] ?? '');
    const advice = isTrailing ? 'Remove the comma before this place.' : 'Correct the JSON at this place.';
    throw (0,unreadable/* unreadable */.O)(placeOf(offset), `it is not valid JSON: ${message}`, advice);
}
/** A place where a text stops being JSON. */
class SyntaxFault extends Error {
    offset;
    constructor(what, offset) {
        super(what);
        this.offset = offset;
    }
}
/** The first place where a text is not JSON, or is nested too deeply. */
function syntaxFault(text, levels) {
    let depth = 0;
    const open = (offset) => {
        // The parser recurses, so the limit must end it, not be noted and found later.
        if (depth >= levels)
            throw new SyntaxFault(`the nesting is deeper than ${levels} levels`, offset);
        depth += 1;
    };
    const close = () => {
        depth -= 1;
    };
    const onError = (code, offset) => {
        throw new SyntaxFault(describe(code), offset);
    };
    const visitor = {
        onObjectBegin: open,
        onObjectEnd: close,
        onArrayBegin: open,
        onArrayEnd: close,
        onError,
    };
    try {
        (0,main.visit)(text, visitor, { disallowComments: true });
    }
    catch (thrown) {
        if (thrown instanceof SyntaxFault)
            return thrown;
        throw thrown;
    }
    return undefined;
}
/** `CommaExpected` as people say it: "comma expected". */
function describe(code) {
    const name = (0,main.printParseErrorCode)(code);
    if (name === 'InvalidCommentToken')
        return 'a comment, which JSON does not have';
    return name
        .replace(/([a-z])([A-Z])/g, '$1 $2')
        .toLowerCase()
        .replace('end of file expected', 'text after the end of the document');
}

// EXTERNAL MODULE: ./node_modules/js-yaml/dist/js-yaml.mjs
var js_yaml = __webpack_require__(3243);
// EXTERNAL MODULE: ./build/flow/ignore-comments.js
var ignore_comments = __webpack_require__(802);
;// CONCATENATED MODULE: ./build/flow/yaml-values.js

/**
 * Builds the value of one YAML document that has neither references nor tags from its events, and notes where each
 * part is written. One pass, of which no event is kept.
 */
class YamlValues {
    value;
    offsets = [];
    next = [];
    /** How many keys are written, in all objects together. One that is written twice counts twice. */
    keys = 0;
    /** The offset of the first key that is a list or an object, behind which nothing was read. */
    collectionKey;
    /** The first key that is no text but, say, a number. */
    wrongKey;
    #keyOf = [];
    #frames = [];
    /** The innermost of them. */
    #frame;
    constructor(text, events) {
        for (const event of events) {
            switch (event.type) {
                case js_yaml/* EVENT_ID */.hy.SCALAR: {
                    const keyless = this.#keyless;
                    if (keyless === undefined)
                        this.#add(scalarOf(text, event), startOf(event));
                    else
                        this.#readKey(keyless, text, event);
                    break;
                }
                case js_yaml/* EVENT_ID */.hy.MAPPING:
                case js_yaml/* EVENT_ID */.hy.SEQUENCE:
                    if (this.#keyless !== undefined) {
                        this.collectionKey = event.start;
                        return;
                    }
                    this.#open(event.type === js_yaml/* EVENT_ID */.hy.MAPPING ? {} : [], event.start);
                    break;
                case js_yaml/* EVENT_ID */.hy.POP:
                    this.#close();
                    break;
                case js_yaml/* EVENT_ID */.hy.DOCUMENT:
                case js_yaml/* EVENT_ID */.hy.ALIAS:
                    break;
                default:
                    event;
            }
        }
    }
    keyOf(value) {
        return this.#keyOf[value];
    }
    /** The object in which a key comes next. */
    get #keyless() {
        const frame = this.#frame;
        return frame?.key === undefined && !Array.isArray(frame?.holder) ? frame : undefined;
    }
    #readKey(frame, text, event) {
        frame.key = (0,js_yaml/* getScalarValue */.KE)(text, event);
        frame.keyOffset = startOf(event) ?? frame.offset;
        this.keys += 1;
        if (event.style !== js_yaml/* SCALAR_STYLE */.jK.PLAIN)
            return;
        const read = meaningOf(frame.key);
        if (typeof read !== 'string')
            this.wrongKey ??= { offset: frame.keyOffset, read };
    }
    /** @param offset where the value begins; an empty one has none, and what is around it is the nearest thing written */
    #add(value, offset) {
        const frame = this.#frame;
        this.#keyOf.push(frame?.key);
        this.next.push(this.offsets.length + 1);
        if (frame === undefined) {
            this.value = value;
            this.offsets.push(offset ?? 0);
        }
        else if (Array.isArray(frame.holder)) {
            frame.holder.push(value);
            this.offsets.push(offset ?? frame.offset);
        }
        else {
            put(frame.holder, frame.key ?? '', value);
            this.offsets.push(frame.keyOffset);
            frame.key = undefined;
        }
    }
    #open(holder, offset) {
        const number = this.offsets.length;
        this.#add(holder, offset);
        this.#frame = { holder, number, offset, key: undefined, keyOffset: -1 };
        this.#frames.push(this.#frame);
    }
    /** The end of the document closes what was never opened. */
    #close() {
        const frame = this.#frames.pop();
        if (frame !== undefined)
            this.next[frame.number] = this.offsets.length;
        this.#frame = this.#frames.at(-1);
    }
}
/** Where a scalar begins, with its quotation mark; `undefined` for one that is empty. */
function startOf({ style, valueStart }) {
    if (valueStart < 0)
        return undefined;
    const isQuoted = style === js_yaml/* SCALAR_STYLE */.jK.SINGLE_QUOTED || style === js_yaml/* SCALAR_STYLE */.jK.DOUBLE_QUOTED;
    return isQuoted ? valueStart - 1 : valueStart;
}
function scalarOf(text, event) {
    const written = (0,js_yaml/* getScalarValue */.KE)(text, event);
    return event.style === js_yaml/* SCALAR_STYLE */.jK.PLAIN ? meaningOf(written) : written;
}
/** Words that are no text in YAML 1.2, by the characters they begin with. */
const TAGS_BY_FIRST = new Map();
for (const tag of [js_yaml/* nullCoreTag */.DX, js_yaml/* boolCoreTag */.G7, js_yaml/* intCoreTag */.Z7, js_yaml/* floatCoreTag */.ok]) {
    for (const first of tag.implicitFirstChars ?? []) {
        TAGS_BY_FIRST.set(first, [...(TAGS_BY_FIRST.get(first) ?? []), tag]);
    }
}
/** What stands for a number, a truth value or nothing becomes that; other words stay what they are. */
function meaningOf(word) {
    const tags = TAGS_BY_FIRST.get(word.charAt(0));
    if (tags === undefined)
        return word;
    for (const { resolve, tagName } of tags) {
        const value = resolve(word, false, tagName);
        if (value !== js_yaml/* NOT_RESOLVED */.Hg)
            return value;
    }
    return word;
}
/** `__proto__` becomes a key like any other, which is refused later with its place. */
function put(holder, key, value) {
    if (key !== '__proto__')
        holder[key] = value;
    else
        Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
}

;// CONCATENATED MODULE: ./build/flow/yaml-document.js









/** A comment begins a line or follows white space. */
const IGNORE_COMMENT = new RegExp(`(^|[ \\t])#[ \\t]*(${ignore_comments/* IGNORE */.X}[^\\r\\n]*)`, 'gm');
/**
 * Reads a YAML text: one document, of what JSON can say too.
 *
 * @throws FlowgateError `invalid-flow`, with line and column, where it is anything else
 */
function readYaml(file, text, levels) {
    const placeOf = (0,lines/* placesIn */.y)(file, text);
    const values = valuesIn(file, text, levels, placeOf);
    const walk = new PlainWalk(values.value, boundsOf(text, levels));
    refuseKeys(values, walk, placeOf);
    const { value } = values;
    const offsetOf = offsetFinder(() => values);
    const ignores = () => (text.includes(ignore_comments/* IGNORE */.X) ? (0,ignore_comments/* ignoreComments */.J)(file, text, yamlComments(text, levels)) : []);
    const locate = (path) => placeOf(offsetOf(path));
    return { document: { file, value, locate, ignores, needsFilling: (0,environment/* mayNeedFilling */.XH)(text) }, walk };
}
/** The events are many times larger than what they say, so they do not live longer than this. */
function valuesIn(file, text, levels, placeOf) {
    let events;
    try {
        events = eventsIn(text, levels);
    }
    catch (thrown) {
        throw syntaxError(thrown, file, levels, placeOf);
    }
    refuseTraps(file, text, events, placeOf);
    return new YamlValues(text, events);
}
function eventsIn(text, levels) {
    return (0,js_yaml/* parseEvents */.PH)(text, { maxDepth: Math.max(100, levels) });
}
function syntaxError(thrown, file, levels, placeOf) {
    if (!(thrown instanceof js_yaml/* YAMLException */.tB))
        throw thrown;
    const place = thrown.mark === undefined ? { file } : placeOf(thrown.mark.position);
    if (/^nesting exceeded/.test(thrown.reason))
        return (0,unreadable/* unreadable */.O)(place, ...tooDeep(levels), thrown);
    return (0,unreadable/* unreadable */.O)(place, `it is not valid YAML: ${thrown.reason}`, 'Correct the YAML at this place; values are plain text, numbers, true, false, null, lists and objects.', thrown);
}
/** Refuses keys that are written twice (of which only one is left), and such that are no text. */
function refuseKeys(values, walk, placeOf) {
    const { collectionKey, wrongKey } = values;
    if (walk.fault !== undefined || walk.keys !== values.keys)
        refuseRepeatedKey(values, placeOf);
    if (collectionKey !== undefined) {
        throw (0,unreadable/* unreadable */.O)(placeOf(collectionKey), 'a key of several values is not text', 'Write a word as the key.');
    }
    if (wrongKey !== undefined) {
        const returned = `it is not valid YAML: the key ${wrongKey.read} is not text`;
        throw (0,unreadable/* unreadable */.O)(placeOf(wrongKey.offset), returned, 'Put it in quotes.');
    }
}
/**
 * Refuses what YAML reads otherwise than most people do: references first of all, then tags, merges and some numbers;
 * and all but one document.
 */
function refuseTraps(file, text, events, placeOf) {
    let documents = 0;
    let trap;
    for (const event of events) {
        switch (event.type) {
            case js_yaml/* EVENT_ID */.hy.DOCUMENT:
                documents += 1;
                break;
            case js_yaml/* EVENT_ID */.hy.POP:
                break;
            case js_yaml/* EVENT_ID */.hy.ALIAS:
                throw reference('an alias (*)', placeOf(event.anchorStart - 1));
            case js_yaml/* EVENT_ID */.hy.SCALAR:
            case js_yaml/* EVENT_ID */.hy.MAPPING:
            case js_yaml/* EVENT_ID */.hy.SEQUENCE:
                if (event.anchorStart >= 0)
                    throw reference('an anchor (&)', placeOf(event.anchorStart - 1));
                trap ??= trapIn(text, event, placeOf);
                break;
            default:
                event;
        }
    }
    if (trap !== undefined)
        throw trap;
    if (documents === 1)
        return;
    throw (0,unreadable/* unreadable */.O)({ file }, documents === 0 ? 'it is empty' : `it holds ${documents} YAML documents`, 'Write exactly one document into it; further ones belong in files of their own.');
}
/** With anchors a few lines can stand for millions of values, and a reviewer no longer sees what changes. */
function reference(what, place) {
    return (0,unreadable/* unreadable */.O)(place, `it uses ${what}, which flows and transcripts do not have`, 'Write the value out where it is used.');
}
/** A number that would lose its first signs: telephone numbers, order numbers, postal codes. */
const LOSSY_NUMBER = /^(?:[-+]?0\d+|\+\.?\d+)(?:\.\d*)?(?:[eE][-+]?\d+)?$/;
const MAY_BE_TRAP = new Set(['<', '0', '+', '-']);
/** Tags change what a value is. */
function trapIn(text, event, placeOf) {
    if (event.tagStart >= 0) {
        return (0,unreadable/* unreadable */.O)(placeOf(event.tagStart), 'it uses a tag (!), which flows and transcripts do not have', 'Write the plain value, in quotes where it is text.');
    }
    if (event.type !== js_yaml/* EVENT_ID */.hy.SCALAR || event.style !== js_yaml/* SCALAR_STYLE */.jK.PLAIN)
        return undefined;
    // Most values begin with a letter, and are not looked at any closer.
    if (!MAY_BE_TRAP.has(text.charAt(event.valueStart)))
        return undefined;
    const written = text.slice(event.valueStart, event.valueEnd);
    if (written === '<<') {
        return (0,unreadable/* unreadable */.O)(placeOf(event.valueStart), 'it uses a merge key (<<), which flows and transcripts do not have', 'Write the values out where they are used.');
    }
    if (!LOSSY_NUMBER.test(written))
        return undefined;
    return (0,unreadable/* unreadable */.O)(placeOf(event.valueStart), `the number ${written.slice(0, 30)} would lose its first sign`, 'Put it in quotes.');
}
/** Comments that begin with {@link IGNORE}. What stands within a value is none, whatever it looks like. */
function* yamlComments(text, levels) {
    const scalars = eventsIn(text, levels).filter((event) => event.type === js_yaml/* EVENT_ID */.hy.SCALAR);
    let next = 0;
    for (const { index, 1: before = '', 2: words = '' } of text.matchAll(IGNORE_COMMENT)) {
        const offset = index + before.length;
        while (next < scalars.length && (scalars[next]?.valueEnd ?? 0) <= offset)
            next += 1;
        if ((scalars[next]?.valueStart ?? offset + 1) > offset)
            yield { offset, text: words };
    }
}

;// CONCATENATED MODULE: ./build/flow/parse.js





/** Flows and transcripts need about ten levels; a limit keeps every later recursion safe. */
const MAX_DEPTH = 64;
/** Each decision within a decision takes five levels of an Archy document, and published ones use more than fifty. */
const MAX_ARCHY_DEPTH = 250;
/**
 * Parses a flow source or a transcript file written as text.
 *
 * @param file path relative to the working directory; its extension (`.json`, `.yaml`, `.yml`) names the format
 * @param text the content; a byte order mark is tolerated
 * @param lists whether the file may also hold a list
 * @param levels how deep its values may be nested
 * @throws FlowgateError `invalid-flow`, with line and column, where the text is not one plain object
 */
function parseDocument(file, text, { lists = false, levels = MAX_DEPTH } = {}) {
    const content = text.replace(/^\uFEFF/, '');
    const nul = content.indexOf('\0');
    if (nul !== -1) {
        throw (0,unreadable/* unreadable */.O)((0,lines/* placesIn */.y)(file, content)(nul), 'it holds the character NUL, as UTF-16 text does', 'Save the file in the encoding UTF-8.');
    }
    if (content.trim() === '') {
        throw (0,unreadable/* unreadable */.O)({ file }, 'it is empty', 'Write one object into it, or remove it.');
    }
    if (/\.json$/i.test(file))
        return sound(readJson(file, content, levels), lists);
    if (/\.ya?ml$/i.test(file))
        return sound(readYaml(file, content, levels), lists);
    throw (0,unreadable/* unreadable */.O)({ file }, 'its extension is none of .json, .yaml and .yml', 'Rename it after its format.');
}
/**
 * Lets through what every reader understands alike: an object of plain values, and not too deep.
 *
 * @throws FlowgateError `invalid-flow` with the place of the first value that is not
 */
function plainDocument(document) {
    const walk = new PlainWalk(document.value, { levels: MAX_DEPTH, mayHideCharacters: true });
    return sound({ document, walk }, false);
}
function sound({ document, walk }, lists) {
    const { file, value, locate } = document;
    if (typeof value !== 'object' || value === null || (Array.isArray(value) && !lists)) {
        const found = value === null ? 'nothing (null)' : Array.isArray(value) ? 'a list' : `a ${typeof value}`;
        throw (0,unreadable/* unreadable */.O)(locate([]), `it holds ${found} where an object is expected`, `Start ${file} with a key, such as "id" or "transcripts".`);
    }
    if (walk.fault !== undefined)
        throw (0,unreadable/* unreadable */.O)(locate(walk.path), ...walk.fault);
    return document;
}


/***/ }),

/***/ 5317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $i: () => (/* binding */ isPlain),
/* harmony export */   F6: () => (/* binding */ madeOf),
/* harmony export */   KH: () => (/* binding */ isText),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   yU: () => (/* binding */ someOf),
/* harmony export */   zv: () => (/* binding */ recordOf)
/* harmony export */ });
/*
 * What plain data is made of, asked without a schema: these tests have no words for what is wrong, and cost many times
 * less than a schema where nothing is. Each says yes only to what a parser of JSON or YAML makes.
 */
function isPlain(value) {
    return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
/** A text that says something. */
function isText(value) {
    return typeof value === 'string' && value !== '';
}
/** A list of at least one item. */
function listOf(test) {
    return (value) => {
        if (!Array.isArray(value) || value.length === 0)
            return false;
        for (const item of value)
            if (!test(item))
                return false;
        return true;
    };
}
/** An object whose values all pass, whatever their keys. */
function recordOf(test) {
    return (value) => {
        if (!isPlain(value))
            return false;
        for (const key in value)
            if (!test(value[key]))
                return false;
        return true;
    };
}
/** An object of known keys. */
function madeOf(required, optional = {}) {
    const tests = new Map(Object.entries({ ...required, ...optional }));
    const needed = Object.keys(required);
    return (value) => {
        if (!isPlain(value))
            return false;
        for (const key of needed)
            if (value[key] === undefined)
                return false;
        for (const key in value) {
            const test = tests.get(key);
            if (test === undefined || !test(value[key]))
                return false;
        }
        return true;
    };
}
/** An object of known keys, of which it has at least one. */
function someOf(tests) {
    const isMade = madeOf({}, tests);
    return (value) => isMade(value) && Object.keys(value).length > 0;
}


/***/ }),

/***/ 6753:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ pathName),
/* harmony export */   I: () => (/* binding */ schemaFindings)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4131);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1327);


/**
 * What a schema says about a document, one finding of the rule `schema` each, with the place of the value.
 *
 * @param value the value that was checked; its shape is that of the document
 */
function schemaFindings(document, schema, value, error) {
    return error.issues
        .flatMap((issue) => describe(issue, schema, value))
        .map(({ path, message }) => ({
        rule: 'schema',
        severity: 'error',
        message,
        node: path[0] === 'nodes' && typeof path[1] === 'string' && path[1] !== '' ? path[1] : undefined,
        place: document.locate(path),
    }));
}
/** `nodes.greet.actions[0].text`, as people write it. */
function pathName(path) {
    return path
        .map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
        .join('')
        .replace(/^\./, '');
}
function describe(issue, schema, value) {
    const path = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
    const found = valueAt(value, path);
    const owner = pathName(path.slice(0, -1)) || 'The document';
    const complain = (message) => [{ path, message }];
    if (issue.code === 'unrecognized_keys') {
        const known = keysAt(schema, path);
        const where = path.length === 0 ? 'at the top level' : `in ${pathName(path)}`;
        return issue.keys.map((key) => ({
            path: [...path, key],
            message: `The key "${key}" is not known ${where}; known are ${known.join(', ')}.${(0,_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .didYouMean */ .a)(key, known)}`,
        }));
    }
    if (found === undefined && path.length > 0)
        return complain(`${owner} has no "${path.at(-1)}".`);
    switch (issue.code) {
        case 'invalid_type':
            return complain(`${pathName(path) || 'The document'} must be ${noun(issue.expected)}, not ${nounOf(found)}.`);
        case 'invalid_value': {
            const allowed = issue.values.map(String);
            const meant = typeof found === 'string' ? (0,_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .didYouMean */ .a)(found, allowed) : '';
            return complain(`${pathName(path)} is ${JSON.stringify(found)}, but must be one of ${allowed.join(', ')}.${meant}`);
        }
        case 'invalid_union': {
            const expected = issue.errors.flatMap((option) => option.flatMap((inner) => inner.path.length > 0
                ? 'a list of texts and numbers'
                : inner.code === 'invalid_type'
                    ? noun(inner.expected)
                    : []));
            return complain(`${pathName(path)} must be ${[...new Set(expected)].join(' or ')}, not ${nounOf(found)}.`);
        }
        case 'too_small':
            return complain(found === '' ? `${pathName(path)} is empty.` : `${pathName(path)}: ${issue.message}.`);
        case 'invalid_key':
            return complain(`${owner} has an empty key.`);
        default:
            return complain(`${pathName(path)}: ${issue.message}.`);
    }
}
const NOUNS = {
    string: 'text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    object: 'an object',
    record: 'an object',
    null: 'nothing (null)',
};
function noun(type) {
    return NOUNS[type] ?? type;
}
function nounOf(value) {
    if (typeof value === 'number' && !Number.isInteger(value))
        return `the number ${value}`;
    return noun(value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);
}
function valueAt(value, path) {
    let inner = value;
    for (const key of path) {
        if (typeof inner !== 'object' || inner === null || !Object.hasOwn(inner, key))
            return undefined;
        inner = Reflect.get(inner, key);
    }
    return inner;
}
/** The keys that the schema knows for the object at `path`. */
function keysAt(schema, path) {
    let inner = schema;
    for (const key of path) {
        inner = unwrapped(inner);
        if (inner instanceof zod__WEBPACK_IMPORTED_MODULE_1__/* .ZodObject */ .bvH)
            inner = inner.shape[key];
        else if (inner instanceof zod__WEBPACK_IMPORTED_MODULE_1__/* .ZodRecord */ .b8S)
            inner = inner.valueType;
        else if (inner instanceof zod__WEBPACK_IMPORTED_MODULE_1__/* .ZodArray */ .naA)
            inner = inner.element;
    }
    inner = unwrapped(inner);
    return inner instanceof zod__WEBPACK_IMPORTED_MODULE_1__/* .ZodObject */ .bvH ? Object.keys(inner.shape) : [];
}
function unwrapped(schema) {
    return schema instanceof zod__WEBPACK_IMPORTED_MODULE_1__/* .ZodOptional */ .IiU ? unwrapped(schema.unwrap()) : schema;
}


/***/ }),

/***/ 912:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DO: () => (/* binding */ listEnvironments),
/* harmony export */   Id: () => (/* binding */ findSources),
/* harmony export */   Qo: () => (/* binding */ readEnvironment),
/* harmony export */   d: () => (/* binding */ findTranscripts),
/* harmony export */   o$: () => (/* binding */ readSource),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* unused harmony export MAX_FILE_BYTES */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3836);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9473);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3936);
/* harmony import */ var _environment_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1235);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1327);
/* harmony import */ var _parse_source_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8114);
/* harmony import */ var _unreadable_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(894);









const MAX_FILE_BYTES = 2 * 1024 * 1024;
const MAX_FILES = 500;
const ENVIRONMENTS = 'flows/environments';
const ENVIRONMENT_NAME = /^[A-Za-z0-9][\w.-]*$/;
const STRICT_UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const MODULE = /\.(ts|js|mjs)$/i;
/**
 * The flow sources that the globs name: sorted, relative to the working directory, with forward slashes.
 * Symbolic links and `node_modules` are passed over. Nothing found is an empty list.
 *
 * @throws FlowgateError `invalid-input` for a glob that reaches out of the working directory, or more than 500 files
 */
async function findSources(globs, workingDirectory) {
    for (const pattern of globs) {
        const path = pattern.replace(/^!/, '');
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(path) || /^[A-Za-z]:/.test(path) || /(^|[/\\{(,|])\.\.([/\\}),|]|$)/.test(path)) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .FlowgateError */ .gr('invalid-input', {
                attempted: 'look for flows',
                returned: `the glob ${JSON.stringify(pattern)} reaches out of the working directory`,
                advice: 'Write globs relative to `working-directory`, without "..".',
            });
        }
    }
    // Without a pattern the library would take every file there is.
    if (globs.length === 0)
        return [];
    const { glob } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 3382));
    const found = await glob([...globs], {
        cwd: workingDirectory,
        ignore: ['**/node_modules/**'],
        followSymbolicLinks: false,
        expandDirectories: false,
    });
    if (found.length > MAX_FILES) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .FlowgateError */ .gr('invalid-input', {
            attempted: 'look for flows',
            returned: `the globs name ${found.length} files, more than ${MAX_FILES}`,
            advice: 'Name fewer with `flows`.',
        });
    }
    return found.map(forwardSlashes).sort();
}
/**
 * The text of a regular file inside the working directory: strict UTF-8, at most 2 MiB.
 * Such files are read at once: to wait for each step of each of hundreds of them costs many times more.
 *
 * @throws FlowgateError `invalid-flow` naming the file, and the byte offset of what is not UTF-8
 */
async function readText(file, workingDirectory) {
    const { path, size } = plainFile(file, workingDirectory) ?? linkedFile(file, workingDirectory);
    if (size > MAX_FILE_BYTES) {
        throw (0,_unreadable_js__WEBPACK_IMPORTED_MODULE_7__/* .unreadable */ .O)({ file }, `it has ${size} bytes, more than ${MAX_FILE_BYTES}`, 'Split it.');
    }
    let bytes;
    try {
        bytes = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path);
    }
    catch (thrown) {
        const advice = 'Correct its permissions.';
        throw (0,_unreadable_js__WEBPACK_IMPORTED_MODULE_7__/* .unreadable */ .O)({ file }, `it cannot be read (${codeOf(thrown)})`, advice, thrown);
    }
    try {
        return STRICT_UTF8.decode(bytes);
    }
    catch (thrown) {
        const offset = firstInvalidByte(bytes);
        throw (0,_unreadable_js__WEBPACK_IMPORTED_MODULE_7__/* .unreadable */ .O)({ file }, `byte ${offset} is not UTF-8`, 'Save the file in the encoding UTF-8.', thrown);
    }
}
/**
 * Reads a flow source of any kind: JSON, YAML, or a module that default-exports a flow.
 *
 * @param environment the values for the templates of an Archy document; other sources are filled when they are built
 */
async function readSource(file, workingDirectory, tools, environment) {
    const text = await readText(file, workingDirectory);
    if (!MODULE.test(file))
        return (0,_parse_source_js__WEBPACK_IMPORTED_MODULE_6__/* .parseSource */ .P)(file, text, environment);
    // A parser of JavaScript comes with it.
    const { readModule } = await __webpack_require__.e(/* import() */ 947).then(__webpack_require__.bind(__webpack_require__, 2947));
    return readModule(file, text, workingDirectory, tools);
}
/**
 * The transcript file of a flow: `flows/NAME.transcripts.{yaml,yml,json}` for `flows/NAME.flow.*`.
 *
 * @throws FlowgateError `invalid-flow` where there are several
 */
async function findTranscripts(flowFile, workingDirectory) {
    const stem = flowFile.replace(/(\.flow)?\.\w+$/i, '');
    const candidates = ['yaml', 'yml', 'json'].map((extension) => `${stem}.transcripts.${extension}`);
    const [first, second] = candidates.filter((candidate) => exists((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(workingDirectory, candidate)));
    if (first !== undefined && second !== undefined) {
        throw (0,_unreadable_js__WEBPACK_IMPORTED_MODULE_7__/* .unreadable */ .O)({ file: second }, `${first} holds transcripts of the same flow`, 'Keep one of the two files.');
    }
    return first;
}
/** The names of the environments in `flows/environments`, sorted. */
async function listEnvironments(workingDirectory) {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(workingDirectory, ENVIRONMENTS)).catch(noneIfAbsent);
    return (entries ?? [])
        .filter((entry) => entry.endsWith('.env'))
        .map((entry) => entry.slice(0, -'.env'.length))
        .filter((name) => ENVIRONMENT_NAME.test(name))
        .sort();
}
/**
 * The values to build with: those of `flows/environments/NAME.env` where a name is given, overridden by the
 * process environment. The file is parsed, never loaded into the process.
 *
 * @throws FlowgateError `invalid-input` for a name that has no file, `invalid-flow` for a file that cannot be read
 */
async function readEnvironment(name, workingDirectory, processEnvironment) {
    if (name === undefined)
        return (0,_environment_js__WEBPACK_IMPORTED_MODULE_4__/* .mergeEnvironment */ .eY)(undefined, undefined, {}, processEnvironment);
    const known = await listEnvironments(workingDirectory);
    if (!known.includes(name)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .FlowgateError */ .gr('invalid-input', {
            attempted: `read the environment ${JSON.stringify(name)}`,
            returned: ENVIRONMENT_NAME.test(name)
                ? `there is no ${ENVIRONMENTS}/${name}.env`
                : 'a name consists of letters, digits, ".", "_" and "-"',
            advice: known.length === 0
                ? `Write its values into ${ENVIRONMENTS}, as NAME=value lines.`
                : `These exist: ${known.join(', ')}.${(0,_nearest_js__WEBPACK_IMPORTED_MODULE_8__/* .didYouMean */ .a)(name, known)}`,
        });
    }
    const file = `${ENVIRONMENTS}/${name}.env`;
    return (0,_environment_js__WEBPACK_IMPORTED_MODULE_4__/* .mergeEnvironment */ .eY)(name, file, (0,_environment_file_js__WEBPACK_IMPORTED_MODULE_5__/* .readEnvironmentFile */ .S)(file, await readText(file, workingDirectory)), processEnvironment);
}
/**
 * A regular file to which only directories lead: without a link on the way it cannot lie outside. `undefined` for
 * whatever else there is, or is not; to find that out costs several times more.
 */
function plainFile(file, workingDirectory) {
    const folders = file.split('/');
    const name = folders.pop() ?? '';
    if ((0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(file) || file.includes('\\') || folders.includes('..'))
        return undefined;
    try {
        let folder = workingDirectory;
        for (const step of folders) {
            folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, step);
            if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(folder).isDirectory())
                return undefined;
        }
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name);
        const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path);
        return found.isFile() ? { path, size: found.size } : undefined;
    }
    catch {
        return undefined;
    }
}
/** A regular file at its real path, after all symbolic links, if that is inside the working directory. */
function linkedFile(file, workingDirectory) {
    const root = node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync.native(workingDirectory);
    const path = realPath(file, root);
    if (path === undefined) {
        throw (0,_unreadable_js__WEBPACK_IMPORTED_MODULE_7__/* .unreadable */ .O)({ file }, 'it does not exist', 'Check the name; paths are relative to `working-directory`.');
    }
    const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(root, path);
    if (inside === '..' || inside.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_2__.sep}`) || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(inside)) {
        throw (0,_unreadable_js__WEBPACK_IMPORTED_MODULE_7__/* .unreadable */ .O)({ file }, 'it lies outside of the working directory', 'Move it inside, or link to nothing.');
    }
    // A named pipe or a device would be read forever.
    const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path);
    if (!found.isFile())
        throw (0,_unreadable_js__WEBPACK_IMPORTED_MODULE_7__/* .unreadable */ .O)({ file }, 'it is not a regular file', 'Name a file.');
    return { path, size: found.size };
}
/** `undefined` where there is no such file. */
function realPath(file, root) {
    try {
        return node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync.native((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(root, file));
    }
    catch (thrown) {
        const code = codeOf(thrown);
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return undefined;
        const returned = code === 'ELOOP' ? 'it is a link that leads in a circle' : `it cannot be read (${code})`;
        throw (0,_unreadable_js__WEBPACK_IMPORTED_MODULE_7__/* .unreadable */ .O)({ file }, returned, 'Put a file there that everybody may read.', thrown);
    }
}
/** Bytes that are not UTF-8 decode to a character that encodes differently: the first difference is the place. */
function firstInvalidByte(bytes) {
    const again = new TextEncoder().encode(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
    const offset = bytes.findIndex((byte, index) => byte !== again[index]);
    return offset === -1 ? bytes.length : offset;
}
/** A link counts even where it leads nowhere: whoever put it there expects it to be read. */
function exists(path) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false }) !== undefined;
}
function noneIfAbsent(thrown) {
    const code = codeOf(thrown);
    if (code !== 'ENOENT' && code !== 'ENOTDIR')
        throw thrown;
}
function codeOf(thrown) {
    return typeof thrown === 'object' && thrown !== null && 'code' in thrown ? String(thrown.code) : 'unknown';
}
function forwardSlashes(path) {
    return path.replaceAll('\\', '/');
}


/***/ }),

/***/ 7302:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CU: () => (/* binding */ withStamp),
/* harmony export */   JW: () => (/* binding */ rejectedEntry),
/* harmony export */   UL: () => (/* binding */ readStamp),
/* harmony export */   er: () => (/* binding */ digestSchema),
/* harmony export */   zg: () => (/* binding */ stampSchema)
/* harmony export */ });
/* unused harmony export rejectedSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4131);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4377);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1513);


/** How many rolled back contents a stamp remembers. */
const REJECTED_KEPT = 10;
/** A reason may quote what a bot said; a stamp is no place for a whole conversation. */
const REASON_LENGTH = 500;
const digestSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^sha256:[0-9a-f]{64}$/);
/** Content that was released and put back. */
const rejectedSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    digest: digestSchema,
    commit: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
    at: zod__WEBPACK_IMPORTED_MODULE_2__/* .datetime */ .w$({ offset: true }).describe('When it was put back.'),
    reason: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe('Why it was put back, as a sentence.'),
});
/** What Flowgate leaves in a flow it releases, so that the next run can tell its own work from somebody else's. */
const stampSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    digest: digestSchema.describe('Digest of the managed content it was released with.'),
    commit: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
    repository: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
    rejected: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(rejectedSchema).optional().describe('Contents put back since, newest first.'),
});
/** The stamp of a live flow; `undefined` where there is none, or none that can be trusted to be ours. */
function readStamp(flow) {
    const settings = flow.applicationSettings ?? {};
    if (!Object.hasOwn(settings, _digest_js__WEBPACK_IMPORTED_MODULE_0__/* .STAMP_KEY */ ._o))
        return undefined;
    return stampSchema.safeParse(settings[_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .STAMP_KEY */ ._o]).data;
}
/** A copy of the flow that carries the stamp: the ten newest rejected contents, newest first. */
function withStamp(flow, stamp) {
    const { digest, commit, repository, rejected } = stamp;
    const written = {
        digest,
        ...(commit === undefined ? {} : { commit }),
        ...(repository === undefined ? {} : { repository }),
        ...(rejected === undefined || rejected.length === 0 ? {} : { rejected: newest(rejected) }),
    };
    return { ...flow, applicationSettings: { ...flow.applicationSettings, [_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .STAMP_KEY */ ._o]: written } };
}
/** When and why content with this digest was put back, if the stamp remembers it. */
function rejectedEntry(stamp, digest) {
    return stamp?.rejected?.find((entry) => entry.digest === digest);
}
function newest(rejected) {
    return rejected
        .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))
        .slice(0, REJECTED_KEPT)
        .map(({ digest, commit, at, reason }) => ({
        digest,
        ...(commit === undefined ? {} : { commit }),
        at,
        reason: reason.slice(0, REASON_LENGTH),
    }));
}


/***/ }),

/***/ 894:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ unreadable)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);

/** The error for a file that cannot be read as what it should be. The file is to blame, so it has a place. */
function unreadable(place, returned, advice, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FlowgateError */ .gr('invalid-flow', { attempted: 'read the file', returned, advice, place, cause });
}


/***/ }),

/***/ 2867:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  DeploymentRecord: () => (/* reexport */ DeploymentRecord),
  baseFiles: () => (/* reexport */ baseFiles),
  execute: () => (/* reexport */ execute),
  gitIn: () => (/* reexport */ gitIn),
  joinShards: () => (/* reexport */ joinShards),
  matrixOfFlows: () => (/* reexport */ matrixOfFlows),
  openRun: () => (/* reexport */ openRun),
  recordOf: () => (/* reexport */ recordOf),
  sinceOf: () => (/* reexport */ sinceOf),
  tellGitHub: () => (/* reexport */ tellGitHub)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/report/words.js
var words = __webpack_require__(4702);
// EXTERNAL MODULE: ./build/commands/failed-run.js
var failed_run = __webpack_require__(9970);
;// CONCATENATED MODULE: ./build/commands/execute.js
/** The frame that a command runs in: whatever happens, the end is a report. */



/** Each is loaded when it is asked for: a check needs nothing of a release. */
const COMMANDS = {
    check: async (run) => (await Promise.all(/* import() */[__webpack_require__.e(429), __webpack_require__.e(626)]).then(__webpack_require__.bind(__webpack_require__, 8626))).check(run),
    deploy: async (run) => (await Promise.all(/* import() */[__webpack_require__.e(429), __webpack_require__.e(140)]).then(__webpack_require__.bind(__webpack_require__, 3140))).deploy(run),
    smoke: async (run) => (await Promise.all(/* import() */[__webpack_require__.e(429), __webpack_require__.e(606)]).then(__webpack_require__.bind(__webpack_require__, 9606))).smoke(run),
};
/** Runs one command to its report. Never throws: what fails is in the report. */
async function execute(run) {
    const started = run.clock.monotonic();
    const frame = {
        command: run.command,
        environment: run.settings.environment,
        warnings: [],
        commit: run.commit,
        runUrl: run.runUrl,
    };
    const durationMs = () => Math.round(run.clock.monotonic() - started);
    try {
        const flows = await COMMANDS[run.command](run);
        const failure = (0,words/* firstFailure */.fx)(flows) ?? cancellation(run.signal);
        return {
            ...frame,
            result: failure === undefined ? 'success' : 'failure',
            failureReason: failure?.reason,
            failureMessage: failure?.message ?? '',
            flows,
            durationMs: durationMs(),
        };
    }
    catch (thrown) {
        return {
            ...frame,
            ...(0,failed_run/* failureOf */.g)((0,errors/* asFlowgateError */.oP)(thrown, `Run ${run.command}`)),
            durationMs: durationMs(),
        };
    }
}
/** A cancelled run is no success, even where every flow happened to be done by then: whoever cancelled it knows why. */
function cancellation({ aborted, reason, }) {
    if (!aborted || !(reason instanceof errors/* FlowgateError */.gr) || reason.code !== 'cancelled')
        return undefined;
    return { reason: reason.code, message: reason.message };
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(3836);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/tinyglobby/dist/index.mjs + 1 modules
var dist = __webpack_require__(3382);
// EXTERNAL MODULE: ./build/fleet/matrix.js
var fleet_matrix = __webpack_require__(3506);
// EXTERNAL MODULE: ./build/fleet/shard.js
var shard = __webpack_require__(1639);
;// CONCATENATED MODULE: ./build/fleet/join.js
/** The reports of the shards of a run, joined into the report that one run would have given. */




/**
 * Joins what the shards of a matrix reported. A shard without a report that can be believed fails the run with
 * `unknown-outcome`, and so does a report that stops short of the flows its shard was given; else the first failing
 * flow in the order of the files gives the reason. The shards ran side by side: the longest is how long it took.
 */
function joinReports(entries, found, frame, withoutReport) {
    const command = frame.command ?? commandOf(found) ?? frame.usual;
    const shards = entries.map((entry) => readShard(entry, found, { ...frame, command }));
    const lost = shards.flatMap((shard) => ('lost' in shard ? [shard] : []));
    const reports = shards.flatMap((shard) => ('report' in shard ? [shard.report] : []));
    const flows = toldOnce(shards
        .flatMap((shard) => flowsOf(shard, command, withoutReport))
        .sort((a, b) => (a.file < b.file ? -1 : 1)));
    const open = new Set(shards.flatMap(filesLeftOut));
    const failure = lossOf(lost) ??
        (0,words/* firstFailure */.fx)(flows, ({ file }) => open.has(file)) ??
        (0,words/* firstFailure */.fx)(flows) ??
        failureOfRun(reports);
    return {
        command,
        environment: frame.environment,
        result: failure === undefined ? 'success' : 'failure',
        failureReason: failure?.reason,
        failureMessage: failure?.message ?? '',
        flows,
        warnings: [...new Set([...reports.flatMap(({ warnings }) => warnings), ...strayFiles(entries, found)])],
        commit: frame.commit,
        runUrl: frame.runUrl,
        durationMs: Math.max(0, ...reports.map(({ durationMs }) => durationMs)),
    };
}
function readShard(entry, found, frame) {
    const { shard: name } = entry;
    const files = (0,fleet_matrix/* filesOf */.R8)(entry);
    const lost = (why) => ({ name, files, lost: why });
    const own = found.flatMap((each) => ('report' in each && (0,shard/* shardName */.Az)(each.shard) === name ? [each] : []));
    const [first, second] = own;
    if (first === undefined)
        return lost('left no report');
    if (second !== undefined)
        return lost(`left two reports, ${first.path} and ${second.path}`);
    const { report } = first;
    const wrong = disagreement(report, files, frame) ?? outdated(first, frame);
    return wrong === undefined ? { name, files, report } : lost(`left a report that ${wrong}`);
}
/** A shard can only speak of its own part of this very run. */
function disagreement(report, files, frame) {
    const { command, commit, environment, result, flows } = report;
    // A run that failed before its command was known knows nothing else either.
    const isBlank = command === undefined && result === 'failure' && flows.length === 0;
    if (command !== frame.command && !isBlank)
        return `is of another command (${command ?? 'none'})`;
    if (environment !== frame.environment && !isBlank)
        return 'is of another environment';
    // A report that was committed, and not written by the run, cannot name the commit that it is in.
    if (frame.commit !== undefined && commit !== frame.commit && !(isBlank && commit === undefined))
        return 'is of another commit';
    const given = new Set(files);
    const told = report.flows.map(({ file }) => file);
    if (told.some((file) => !given.has(file)))
        return 'speaks of flows that it was not given';
    return new Set(told).size === told.length ? undefined : 'speaks of a flow twice';
}
/**
 * A shard that succeeded need not run again in a later attempt. One that failed did, unless another alone was asked
 * for: then a report that it left before says nothing of what it released since.
 */
function outdated({ attempt, report }, { command, attempt: current }) {
    if (command !== 'deploy' || report.result === 'success')
        return undefined;
    if (attempt === undefined || current === undefined || attempt >= current)
        return undefined;
    return `is of attempt ${attempt}, which failed; this is attempt ${current}`;
}
function commandOf(found) {
    return found.flatMap((each) => ('report' in each ? (each.report.command ?? []) : []))[0];
}
function flowsOf(shard, command, withoutReport) {
    const { name, files } = shard;
    if ('lost' in shard) {
        const error = unknown(name, `it ${shard.lost}`);
        return files.map((file) => withUnknown(withoutReport(file, error), command));
    }
    const { report } = shard;
    const told = new Map(report.flows.map((flow) => [flow.file, flow]));
    const { failureReason, failureMessage } = report;
    return files.map((file) => {
        const flow = told.get(file);
        if (flow !== undefined)
            return flow;
        // A run that could not begin says so, and came to no flow; anything else was cut off.
        if (failureReason === undefined || told.size > 0) {
            const error = unknown(name, 'its report stops short of this flow');
            return withUnknown(withoutReport(file, error), command);
        }
        const advice = 'See the log of its job.';
        const error = new errors/* FlowgateError */.gr(failureReason, {
            attempted: `Shard ${name}`,
            returned: failureMessage,
            advice,
        });
        return { ...withoutReport(file, error), failure: { reason: failureReason, message: failureMessage } };
    });
}
/** The files of a shard of which its report should speak, and does not. Of one that could not begin it need not. */
function filesLeftOut(shard) {
    if ('lost' in shard)
        return [];
    const { failureReason, flows } = shard.report;
    if (failureReason !== undefined && flows.length === 0)
        return [];
    const told = new Set(flows.map(({ file }) => file));
    return shard.files.filter((file) => !told.has(file));
}
/** What a deploy did to a flow is then not known; any other command changes nothing. */
function withUnknown(flow, command) {
    return command === 'check' || command === 'smoke' ? flow : { ...flow, outcome: 'unknown' };
}
function unknown(shard, returned) {
    return new errors/* FlowgateError */.gr('unknown-outcome', {
        attempted: `Join the report of shard ${shard}`,
        returned,
        advice: 'See the log of its job, and run it again.',
    });
}
/** What is wrong with another environment's file each shard says with its first flow: here, too, the first says it. */
function toldOnce(flows) {
    const told = new Set();
    const isNew = (finding) => {
        // Anything else is about the flow, also where its place is a file that others include.
        if (!finding.place.file.endsWith('.env'))
            return true;
        const text = JSON.stringify(finding);
        const isFirst = !told.has(text);
        told.add(text);
        return isFirst;
    };
    return flows.map((flow) => ({ ...flow, findings: flow.findings.filter(isNew) }));
}
/** Which shards are missing says more than any of the flows in them. */
function lossOf(lost) {
    if (lost.length === 0)
        return undefined;
    const told = lost.slice(0, SHARDS_TOLD).map(({ name, lost: why }) => `shard ${name} ${why}`);
    const more = lost.length - told.length;
    const error = new errors/* FlowgateError */.gr('unknown-outcome', {
        attempted: 'Join the reports',
        returned: `${told.join('; ')}${more > 0 ? `; and ${more} more` : ''}`,
        advice: 'What became of their flows is not known: see the logs of their jobs, and run them again.',
    });
    return { reason: error.code, message: error.message };
}
const SHARDS_TOLD = 5;
/** A shard that was cancelled is no success, even where each of its flows was done by then. */
function failureOfRun(reports) {
    const failed = reports.find(({ result }) => result === 'failure');
    if (failed === undefined)
        return undefined;
    return { reason: failed.failureReason ?? 'unknown-outcome', message: failed.failureMessage };
}
/** Files beside the reports that were asked for: none of them counts, and that is said. */
function strayFiles(entries, found) {
    const names = new Set(entries.map(({ shard }) => shard));
    return found.flatMap((each) => {
        if ('wrong' in each)
            return [`${each.path} was not read: ${each.wrong}.`];
        const name = (0,shard/* shardName */.Az)(each.shard);
        return names.has(name)
            ? []
            : [`${each.path} was left out: it is of shard ${name}, which the matrix does not have.`];
    });
}
/** Of a conflict it is the message that says whether something was written before it. */
const WRITTEN = new Set([
    'released',
    'rolled-back',
    'rollback-failed',
    'unknown',
    'conflict',
]);
/** Without a rollback what failed stays. What fails earlier was not yet compared with what is live. */
function mayBeWritten({ outcome, comparedWith }) {
    return WRITTEN.has(outcome) || (outcome === 'failed' && comparedWith === 'live');
}
/** What there is to record of a deploy; nothing where nothing was written. */
function recordOf({ command, flows }) {
    if (command !== 'deploy' || !flows.some(mayBeWritten))
        return undefined;
    return flows.map(({ file, id, version, outcome }) => ({ file, id, version, outcome, digest: undefined }));
}

// EXTERNAL MODULE: ./build/fleet/run-data.js + 3 modules
var run_data = __webpack_require__(2240);
// EXTERNAL MODULE: ./build/commands/flow-report.js
var flow_report = __webpack_require__(4270);
// EXTERNAL MODULE: ./build/commands/steps.js + 4 modules
var steps = __webpack_require__(9647);
;// CONCATENATED MODULE: ./build/commands/join.js
/** Joins the reports that the shards of a run left behind. */









/** All of them together, as they are held in memory. Bytes. */
const LARGEST_OF_ALL = 4 * run_data/* LARGEST_RUN_DATA */.I;
/**
 * The report of a whole run from the reports of its shards; without any shard there was nothing to do.
 *
 * @throws {FlowgateError} `invalid-input` where it is not said which shards there were, or where to look
 */
async function joinShards(settings, frame) {
    const { matrix, reports, 'working-directory': directory } = settings;
    if (matrix === undefined) {
        throw new errors/* FlowgateError */.gr('invalid-input', {
            attempted: 'Join the reports',
            returned: 'the setting matrix is missing, which says which shards there were',
            advice: 'Hand on the output matrix of the job that made it.',
        });
    }
    const found = await findReports(reports, directory);
    const joined = heldToJobs(joinReports(matrix.include, found, frame, flow_report/* failedFlow */.Yd), settings);
    if (joined.command !== 'check')
        return joined;
    const flows = (0,steps/* refuseTwins */.sv)(joined.flows);
    const twin = flows.find((flow, index) => flow !== joined.flows[index]);
    if (twin?.failure === undefined || joined.result === 'failure')
        return { ...joined, flows };
    const { reason: failureReason, message: failureMessage } = twin.failure;
    return { ...joined, flows, result: 'failure', failureReason, failureMessage };
}
/** A report may be of an earlier attempt of its job, or be written by something else than Flowgate. */
function heldToJobs(report, { matrix, 'shards-result': ended }) {
    const isAsSaid = ended === undefined || ended === 'success' || matrix?.include.length === 0;
    if (isAsSaid || report.result === 'failure')
        return report;
    const { code, message } = new errors/* FlowgateError */.gr('unknown-outcome', {
        attempted: 'Join the reports',
        returned: `the jobs of the shards ended as "${ended}", and their reports say that all went well`,
        advice: 'See the logs of the jobs, and run them again.',
    });
    return { ...report, result: 'failure', failureReason: code, failureMessage: message };
}
/** @param where a directory, in which each `run.json` is one, or a glob */
async function findReports(where, directory) {
    if ((0,external_node_path_.isAbsolute)(where) || /(^|[/\\{(,|])\.\.([/\\}),|]|$)/.test(where)) {
        throw new errors/* FlowgateError */.gr('invalid-input', {
            attempted: 'Look for the reports of the shards',
            returned: `reports (${JSON.stringify(where)}) reaches out of the working directory`,
            advice: 'Write it relative to working-directory, without "..".',
        });
    }
    const isGlob = /[*?{[(!]/.test(where);
    const paths = await (0,dist.glob)(isGlob ? where : `${(0,dist/* escapePath */.ft)(where.replace(/\/+$/, ''))}/**/run.json`, {
        cwd: directory,
        followSymbolicLinks: false,
        expandDirectories: false,
        dot: true,
    });
    if (paths.length > 2 * shard/* MOST_SHARDS */.Y) {
        throw new errors/* FlowgateError */.gr('invalid-input', {
            attempted: 'Look for the reports of the shards',
            returned: `there are ${paths.length} of them, more than any matrix has shards`,
            advice: 'Name the directory into which only the reports of this run were put.',
        });
    }
    const found = [];
    let left = LARGEST_OF_ALL;
    for (const path of paths.sort()) {
        const content = await readAtMost((0,external_node_path_.join)(directory, path), Math.min(left, run_data/* LARGEST_RUN_DATA */.I));
        if (typeof content === 'string') {
            left -= Buffer.byteLength(content);
            found.push({ path, ...(0,run_data/* readRunData */.m)(content) });
        }
        else {
            found.push({ path, ...content });
        }
    }
    return found;
}
async function readAtMost(path, limit) {
    try {
        const status = await (0,promises_.lstat)(path);
        // What came out of an archive may be a link to anywhere.
        if (!status.isFile())
            return { wrong: 'it is not a regular file' };
        if (status.size > limit)
            return { wrong: `it is larger than ${limit} bytes: use more shards` };
        return await (0,promises_.readFile)(path, 'utf8');
    }
    catch {
        return { wrong: 'it cannot be read' };
    }
}

// EXTERNAL MODULE: ./build/flow/environment-file.js
var environment_file = __webpack_require__(1235);
;// CONCATENATED MODULE: ./build/fleet/affected.js
/** Which flows a change is about. */


/**
 * The flows that a change is about, in their order: those of which a source, a value of the environment or a test
 * changed, those of which that cannot be told, and the other sources of one of them.
 */
function affectedFlows(flows, difference) {
    const flowsFound = new Set();
    const found = new Map();
    for (const inputs of flows) {
        const isAnother = isMadeOf(inputs, difference);
        const doubt = isAnother ? undefined : inputs.doubt;
        const isReleased = isAnother || doubt !== undefined;
        if (!isReleased && !anyAmong(inputs.tests, difference.files))
            continue;
        found.set(inputs, { inputs, isReleased, doubt });
        if (inputs.flow !== undefined)
            flowsFound.add(inputs.flow);
    }
    return flows.flatMap((inputs) => {
        // Two sources of one flow would overwrite each other, which only a run that sees both refuses.
        const isTwin = inputs.flow !== undefined && flowsFound.has(inputs.flow);
        return found.get(inputs) ?? (isTwin ? { inputs, isReleased: false } : []);
    });
}
/** Whether something that the flow is built from changed. */
function isMadeOf({ sources, names }, { files, values }) {
    if (anyAmong(sources, files))
        return true;
    if (values !== 'any' && values.size === 0)
        return false;
    return names === 'any' || values === 'any' || anyIn(values, names);
}
/**
 * Whether files, or folders that they are in, are among those that changed. Git lists no folder: one that it names is
 * a submodule, or was a link or a file.
 */
function anyAmong(files, changed) {
    return [...files].some((file) => withFolders(file).some((name) => changed.has(name)));
}
/** `a/b/c`, `a/b`, `a`. */
function withFolders(file) {
    const end = file.lastIndexOf('/');
    return end === -1 ? [file] : [file, ...withFolders(file.slice(0, end))];
}
function anyIn(some, others) {
    return [...some].some((each) => others.has(each));
}
/**
 * The names whose value is another one in two states of an environment's file; `undefined` is a file that is not
 * there. `'any'` where one of them cannot be read.
 */
function changedValues(before, after) {
    try {
        const [old, current] = [before, after].map((text) => text === undefined ? {} : (0,environment_file/* readEnvironmentFile */.S)('', text));
        const names = new Set([...Object.keys(old ?? {}), ...Object.keys(current ?? {})]);
        return new Set([...names].filter((name) => old?.[name] !== current?.[name]));
    }
    catch (thrown) {
        if (thrown instanceof errors/* FlowgateError */.gr)
            return 'any';
        throw thrown;
    }
}

;// CONCATENATED MODULE: ./build/fleet/balance.js
/**
 * Divides tasks into `count` parts of about the same work: the largest first, each to the part that has least so far.
 * No part has more than 4/3 of the work that the best division would give its largest. The same tasks are always
 * divided the same way; where there are fewer tasks than parts, the last parts are empty.
 */
function balance(tasks, count) {
    const parts = Array.from({ length: count }, () => ({ work: 0, tasks: [] }));
    for (const task of tasks.toSorted((a, b) => b.work - a.work)) {
        const [first, ...others] = parts;
        if (first === undefined)
            break;
        const lightest = others.reduce((least, part) => (part.work < least.work ? part : least), first);
        lightest.work += task.work;
        lightest.tasks.push(task);
    }
    return parts.map((part) => part.tasks);
}

;// CONCATENATED MODULE: ./build/fleet/divide.js





/** A job is handed the whole matrix in a variable, which may hold 128 KiB. Bytes. */
const LARGEST_MATRIX = 120 * 1024;
/**
 * Divides flows among jobs. A job works on `concurrency` flows at once: there are no more jobs than it takes to keep
 * each of them as busy as that, and at most `shards`. Sources of the same flow stay together: only a run that sees both
 * can refuse them.
 *
 * @throws {FlowgateError} `invalid-input` for a file whose name cannot stand in a line, or a matrix that is too large
 */
function divideFlows(flows, { shards, concurrency }) {
    const tasks = byFlow(flows).map((together) => ({
        files: together.map(({ file }) => file),
        work: together.reduce((sum, { work }) => sum + work, 0),
    }));
    const wanted = Math.min(shards, tasks.length, Math.ceil(flows.length / concurrency));
    const parts = balance(tasks, wanted).map((part) => part.flatMap(({ files }) => files).sort());
    const include = parts.map((files, index) => ({
        shard: (0,shard/* shardName */.Az)({ number: index + 1, of: parts.length }),
        flows: files.map(globOf).join('\n'),
        name: `${index + 1} of ${parts.length}, ${files.length} ${files.length === 1 ? 'flow' : 'flows'}`,
    }));
    const matrix = { include };
    const size = Buffer.byteLength((0,fleet_matrix/* matrixText */.vs)(matrix));
    if (size <= LARGEST_MATRIX)
        return matrix;
    throw new errors/* FlowgateError */.gr('invalid-input', {
        attempted: 'Divide the flows among jobs',
        returned: `the names of ${flows.length} flows take ${size} bytes, and a job can be handed ${LARGEST_MATRIX}`,
        advice: 'Name fewer flows with `flows`, in workflows of their own.',
    });
}
function byFlow(sources) {
    const groups = new Map();
    for (const source of sources) {
        // Nothing that a flow is told by holds a line break.
        const key = source.flow ?? `\n${source.file}`;
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [source]);
        else
            group.push(source);
    }
    return [...groups.values()];
}
function globOf(file) {
    if (!/[\r\n\\]/.test(file) && file.trim() === file)
        return (0,dist/* escapePath */.ft)(file);
    throw new errors/* FlowgateError */.gr('invalid-input', {
        attempted: 'Divide the flows among jobs',
        returned: `the name ${JSON.stringify(file)} cannot be handed to a job`,
        advice: 'Give the file a name without line breaks and backslashes, and without white space at its ends.',
    });
}

// EXTERNAL MODULE: ./build/fleet/many-flows.js
var many_flows = __webpack_require__(3368);
// EXTERNAL MODULE: ./build/flow/source.js
var source = __webpack_require__(912);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:module"
var external_node_module_ = __webpack_require__(8995);
// EXTERNAL MODULE: ./node_modules/acorn/dist/acorn.mjs
var acorn = __webpack_require__(4559);
;// CONCATENATED MODULE: ./build/fleet/module-imports.js
/** What a module source is made of beside its own text. */


/** What gives a module more than its imports. */
const REACHES_OUT = new Set([
    'require',
    'process',
    'globalThis',
    'global',
    'eval',
    'Function',
    'fetch',
]);
/** The files that a module imports by relative paths, and whether that is all it can depend on. */
function importsOf(file, text) {
    const relative = [];
    let doubt;
    const doubted = (why) => {
        doubt ??= `${file} ${why}`;
    };
    const imported = (specifier) => {
        if (typeof specifier !== 'string')
            doubted('imports what is known only when it runs');
        else if (/^\.\.?\//.test(specifier) && !/[%?#\\]/.test(specifier))
            relative.push(specifier);
        // The action's own builder; its version is the workflow's business.
        else if (specifier !== 'flowgate')
            doubted(`imports ${JSON.stringify(specifier)}`);
    };
    try {
        const script = /\.[cm]?ts$/i.test(file) ? external_node_module_.stripTypeScriptTypes(text) : text;
        for (const node of nodesOf((0,acorn/* parse */.qg)(script, { ecmaVersion: 'latest', sourceType: 'module' }))) {
            switch (node.type) {
                case 'ImportDeclaration':
                case 'ExportAllDeclaration':
                    imported(node.source.value);
                    break;
                case 'ExportNamedDeclaration':
                    if (node.source)
                        imported(node.source.value);
                    break;
                case 'ImportExpression':
                    imported(node.source.type === 'Literal' ? node.source.value : undefined);
                    break;
                case 'Identifier':
                    if (REACHES_OUT.has(node.name))
                        doubted(`uses ${node.name}`);
                    break;
                case 'MetaProperty':
                    if (node.meta.name === 'import')
                        doubted('uses import.meta');
                    break;
                default:
            }
        }
    }
    catch {
        doubted('cannot be read as a module here');
    }
    return { relative, doubt };
}
function* nodesOf(root) {
    const waiting = [root];
    for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
        if (isNode(value))
            yield value;
        if (typeof value !== 'object' || value === null)
            continue;
        const name = isNode(value) ? plainName(value) : undefined;
        for (const part of Object.values(value))
            if (typeof part === 'object' && part !== null && part !== name)
                waiting.push(part);
    }
}
/** The name of a key or member, which refers to nothing by itself. */
function plainName(node) {
    switch (node.type) {
        case 'Property':
            return node.computed || node.shorthand ? undefined : node.key;
        case 'PropertyDefinition':
        case 'MethodDefinition':
            return node.computed ? undefined : node.key;
        case 'MemberExpression':
            // `module.require` is one of its own.
            return node.computed || isRequire(node.property) ? undefined : node.property;
        default:
            return undefined;
    }
}
function isRequire(node) {
    return node.type === 'Identifier' && node.name === 'require';
}
function isNode(value) {
    return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

// EXTERNAL MODULE: ./build/flow/archy/template.js
var template = __webpack_require__(9247);
// EXTERNAL MODULE: ./build/flow/canonical.js
var canonical = __webpack_require__(1455);
;// CONCATENATED MODULE: ./build/fleet/source-facts.js
/** What can be told of a source from its text, without building it. */


const WORD = /[A-Za-z_]\w*/g;
/** An escape can write a letter of a name, and a line that is continued can write half of one. */
const ESCAPE = /\\(?:[uUx]|\r?\n)/;
/** Without indentation in YAML, or in the comment of an Archy document; what stands deeper is another thing's id. */
const YAML_ID = /^(?:#[ \t]*flowgate-id|(["']?)id\1)[ \t]*:[ \t]*(?:"([^"\n]+)"|'([^'\n]+)'|(?![>|&*!])((?:\{\{[ \t]*[\w.-]+[ \t]*\}\}|[^\s"'#]){1,1000}))/m;
/** A text on one line as YAML has it. Of one with escapes, on other lines or written elsewhere too little is known. */
const YAML_TEXT = /^(?:"([^"\\]+)"|'((?:[^']|'')+)'|([^\s"'>|&*!].*?))(?:\s+#.*)?\s*$/;
/** Of what is longer, the beginning tells enough. */
const LONGEST_NAME = 1_000;
const MODULE_ID = /(?<![\w.])(["']?)id\1[ \t]*:[ \t]*(["'`])(.+?)\2/;
/** Every word of a text: whatever it names is among them. `'any'` where a name may be written in another way. */
function namesIn(text) {
    return ESCAPE.test(text) ? 'any' : new Set(text.match(WORD) ?? []);
}
/** The id that a source gives its flow, as it is written. */
function idIn(file, written) {
    const text = withoutMark(written);
    if (/\.json$/i.test(file))
        return textAt(text, ['id']);
    if (/\.ya?ml$/i.test(file)) {
        const [, , double, single, plain] = YAML_ID.exec(text) ?? [];
        return double ?? single ?? plain;
    }
    return MODULE_ID.exec(text)?.[3];
}
/** The name that an Archy document gives its flow, as it is written: without an id it is what finds the flow. */
function archyNameIn(file, written) {
    const text = withoutMark(written);
    if (!(0,template/* looksLikeArchy */.TC)(file, text))
        return undefined;
    if (/\.json$/i.test(file))
        return textAt(text, [/"(\w+)"\s*:\s*\{/.exec(text)?.[1] ?? '', 'name']);
    // What stands deeper than the first key below the root is another thing's name.
    const [indentation = ''] = /^[ ]+(?=[^\s#])/m.exec(text) ?? [];
    const line = new RegExp(`^${indentation}(["']?)name\\1[ \\t]*:[ \\t]+(.*)$`, 'm').exec(text);
    const value = line?.[2]?.slice(0, LONGEST_NAME) ?? '';
    const [, double, single, plain] = YAML_TEXT.exec(value) ?? [];
    return double ?? single ?? plain;
}
/** Editors of Windows begin a file with it. */
function withoutMark(text) {
    return text.replace(/^\uFEFF/, '');
}
function textAt(json, path) {
    try {
        let value = JSON.parse(json);
        for (const key of path)
            value = (0,canonical/* isRecord */.u4)(value) ? value[key] : undefined;
        return typeof value === 'string' ? value : undefined;
    }
    catch {
        return undefined;
    }
}
/** What a line of a transcript costs as much as, in bytes of a source. */
const BYTES_A_LINE = 100;
/** What checking a flow costs, in bytes of source; never nothing. */
function workOf(source, transcripts) {
    const lines = transcripts === '' ? 0 : transcripts.split('\n').length;
    return Buffer.byteLength(source) + BYTES_A_LINE * lines + 1;
}

// EXTERNAL MODULE: ./build/flow/build.js + 1 modules
var build = __webpack_require__(968);
// EXTERNAL MODULE: ./build/flow/parse.js + 7 modules
var parse = __webpack_require__(4955);
// EXTERNAL MODULE: ./build/simulation/transcript.js + 8 modules
var transcript = __webpack_require__(6585);
;// CONCATENATED MODULE: ./build/commands/link-trail.js
/** The way to a file through symbolic links. */


/** As many as Linux follows. */
const MOST_LINKS = 40;
/**
 * The names under which git lists what leads to a file: the file's own, every link on the way, and the file that it
 * ends at, whether that is there or not. Links of folders are among them, plain folders are not. Relative to the
 * directory, with forward slashes; the file's own name comes first.
 */
function linkTrail(file, directory) {
    const root = external_node_fs_.realpathSync.native(directory);
    const trail = new Set([file]);
    const waiting = file.split('/');
    let at = '.';
    let links = 0;
    for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) {
        const next = external_node_path_.posix.join(at, part);
        const target = linkTarget((0,external_node_path_.join)(root, next));
        if (target === undefined) {
            at = next;
            continue;
        }
        trail.add(next);
        links += 1;
        if (links > MOST_LINKS)
            return [...trail];
        if ((0,external_node_path_.isAbsolute)(target))
            at = '.';
        const written = (0,external_node_path_.isAbsolute)(target) ? (0,external_node_path_.relative)(root, target) : target;
        waiting.unshift(...written.replaceAll(external_node_path_.sep, '/').split('/'));
    }
    return [...trail.add(at)];
}
/** `undefined` for what is no link, or not there. */
function linkTarget(path) {
    try {
        return (0,external_node_fs_.lstatSync)(path).isSymbolicLink() ? (0,external_node_fs_.readlinkSync)(path) : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/commands/fleet-inputs.js
/** Reads what the flows of a fleet are made of, without building any of them: no module runs. */










const MODULE = /\.[cm]?[jt]s$/i;
const TRANSCRIPTS = ['yaml', 'yml', 'json'];
/** One for a working directory: what several flows include or import is read and parsed once. */
class FleetReader {
    #directory;
    #values;
    #texts = new Map();
    #imports = new Map();
    #testFiles = new Map();
    /** @param environment has the values that tell which flow a source is */
    constructor(workingDirectory, environment) {
        this.#directory = workingDirectory;
        this.#values = { ...environment, lookup: (name) => plainValue(environment.lookup(name)) };
    }
    /** What the flow of a source is made of. Never throws: what cannot be read is a doubt. */
    async read(file) {
        const source = await this.#text(file);
        const { tests, words, transcripts, doubt: ofTests } = await this.#tests(file);
        const built = await this.#sources(file);
        const sourceNames = MODULE.test(file) ? 'any' : namesIn(source ?? '');
        const names = [sourceNames, ...words];
        return {
            file,
            sources: built.files,
            tests,
            names: names.includes('any')
                ? 'any'
                : new Set(names.flatMap((each) => (each === 'any' ? [] : [...each]))),
            flow: source === undefined ? undefined : this.flowOf(file, source),
            doubt: source === undefined ? `${file} cannot be read` : (built.doubt ?? ofTests),
            work: workOf(source ?? '', transcripts),
        };
    }
    /**
     * The flow that a source comes to, as far as its text and the values tell: two may write one id in different ways.
     * `undefined` where it cannot be told.
     */
    flowOf(file, source) {
        const id = idIn(file, source);
        const name = id === undefined ? archyNameIn(file, source) : undefined;
        const written = name === undefined ? id : `the name ${name}`;
        if (written === undefined)
            return undefined;
        const isArchy = (0,template/* looksLikeArchy */.TC)(file, source);
        return (0,build/* fillText */.BB)(isArchy ? (0,template/* fillTemplates */.V$)(file, written, this.#values).text : written, this.#values, () => { });
    }
    /** The source and all that it imports, with all links that lead there. */
    async #sources(file) {
        const files = new Set();
        const seen = new Set();
        const waiting = [file];
        let doubt;
        for (const one of waiting) {
            if (seen.has(one))
                continue;
            seen.add(one);
            const trail = this.trail(one);
            for (const name of trail)
                files.add(name);
            const real = trail.at(-1) ?? one;
            if (!MODULE.test(one))
                continue;
            const text = await this.#text(one);
            if (text === undefined) {
                doubt ??= `${one} cannot be read`;
                continue;
            }
            const imports = remembered(this.#imports, one, () => importsOf(one, text));
            doubt ??= imports.doubt;
            // It says whether a module is one.
            for (const folder of foldersOf(real))
                files.add(external_node_path_.posix.join(folder, 'package.json'));
            for (const name of imports.relative)
                waiting.push(external_node_path_.posix.join(external_node_path_.posix.dirname(real), name));
        }
        return { files, doubt };
    }
    /** Under every name that transcripts can have, so that those which were deleted count as well. */
    async #tests(file) {
        const stem = file.replace(/(\.flow)?\.\w+$/i, '');
        const tests = new Set();
        const seen = new Set();
        const words = [];
        let transcripts = '';
        let doubt;
        const waiting = TRANSCRIPTS.map((extension) => `${stem}.transcripts.${extension}`);
        const own = new Set(waiting);
        for (const one of waiting) {
            if (seen.has(one))
                continue;
            seen.add(one);
            const trail = this.trail(one);
            for (const name of trail)
                tests.add(name);
            const text = await this.#text(one);
            if (text === undefined) {
                const isThere = trail.length > 1 || (0,external_node_fs_.existsSync)((0,external_node_path_.join)(this.#directory, one));
                if (isThere || !own.has(one))
                    doubt ??= `${one} cannot be read`;
                continue;
            }
            if (own.has(one))
                transcripts += text;
            const { words: named, included } = remembered(this.#testFiles, one, () => testFile(one, text));
            words.push(named);
            if (included === undefined)
                doubt ??= `${one} cannot be read`;
            else
                waiting.push(...included);
        }
        return { tests, words, transcripts, doubt };
    }
    /** `undefined` for what is not there or cannot be read. */
    async #text(file) {
        const known = this.#texts.get(file);
        if (known !== undefined)
            return known;
        const text = (0,source/* readText */.yR)(file, this.#directory).catch(() => undefined);
        this.#texts.set(file, text);
        return text;
    }
    /** The names that git has for what leads to a file; of a directory that is not there, the file's own. */
    trail(file) {
        try {
            return linkTrail(file, this.#directory);
        }
        catch {
            return [file];
        }
    }
}
/** A value with a line break is refused where the flow is built; an empty one tells nothing. */
function plainValue(value) {
    return value === undefined || value === '' || template/* LINE_END */.J2.test(value) ? undefined : value;
}
function testFile(file, text) {
    const words = namesIn(text);
    try {
        return { words, included: (0,transcript/* includedFiles */.i_)((0,parse/* parseDocument */.Tp)(file, text, { lists: true })) };
    }
    catch {
        return { words, included: undefined };
    }
}
function remembered(known, file, make) {
    const found = known.get(file);
    if (found !== undefined)
        return found;
    const made = make();
    known.set(file, made);
    return made;
}
/** `flows/parts`, `flows`, `.` of `flows/parts/a.mjs`. */
function foldersOf(file) {
    const folder = external_node_path_.posix.dirname(file);
    return folder === '.' || folder.startsWith('..') ? ['.'] : [folder, ...foldersOf(folder)];
}

;// CONCATENATED MODULE: ./build/commands/matrix.js
/** Divides the flows that a change is about among jobs. */






/** Names of files that one sentence tells. */
const NAMES_TOLD = 20;
/** The flows that are no longer there can only be told by their names. */
const SOURCE = /\.flow\.(?:json|ya?ml|ts|js|mjs)$/i;
const NONE = new Set();
/**
 * Decides which flows are due and divides them among at most `shards` jobs. A flow is due when its source, a module
 * it imports, its transcripts, a fragment they include or a value of the environment that it may use changed; where
 * that is not known, every flow is.
 *
 * @throws {FlowgateError} `invalid-input` for a pull request that changes more flows than `max-flows`
 */
async function matrixOfFlows(work) {
    const { settings, labels } = work;
    const { files, environment } = await (0,steps/* findFlows */.Bd)(work);
    const reader = new FleetReader(settings['working-directory'], environment);
    const flows = [];
    for (const file of files)
        flows.push(await reader.read(file));
    const { due, count, sentences, warnings } = await dueFlows(work, flows, reader, environment.file);
    const released = due.filter(({ isReleased }) => isReleased).length;
    const tooMany = (0,many_flows/* tooManyFlows */.nM)(released, count, { limit: settings['max-flows'], labels });
    if (tooMany !== undefined && 'refused' in tooMany)
        throw tooMany.refused;
    const matrix = divideFlows(due.map(({ inputs }) => inputs), settings);
    return { matrix, sentences, warnings: [...warnings, ...(tooMany === undefined ? [] : [tooMany.remark])] };
}
async function dueFlows({ settings, since }, flows, reader, environmentFile) {
    const everything = (why, warnings) => ({
        due: flows.map((inputs) => ({ inputs, isReleased: true })),
        count: `${flows.length} flows count as changed, because ${why}`,
        sentences: [`All ${flows.length} flows are due: ${why}.`],
        warnings,
    });
    if ('all' in since)
        return everything(since.all, []);
    const changes = await since.changes();
    if (!changes.known) {
        const why = `what changed in ${since.what} is not known (${changes.why})`;
        return everything(why, [`Every flow is due, because ${why}.`]);
    }
    const files = new Set([...changes.present, ...changes.deleted]);
    const directory = settings['working-directory'];
    const values = environmentFile === undefined
        ? NONE
        : await valuesOf(environmentFile, { files, since, directory, reader });
    const due = affectedFlows(flows, { files, values });
    const deleted = await goneSources(changes, flows, since, reader);
    const doubts = due.flatMap(({ doubt }) => doubt ?? []);
    return {
        due,
        count: countOf(due, doubts),
        sentences: [
            `${due.length} of ${flows.length} flows are due: ${since.what} changes them${list(due.map(({ inputs }) => inputs.file))}`,
            ...(doubts.length === 0
                ? []
                : [`Of these, ${doubts.length} may not have changed, but that cannot be told${list(doubts)}`]),
        ],
        warnings: deleted.length === 0 ? [] : [`Deleted here, and left as it is in Genesys Cloud${list(deleted)}`],
    };
}
function countOf(due, [first, ...others]) {
    const released = due.filter(({ isReleased }) => isReleased).length;
    return first === undefined
        ? `${released} flows change`
        : `${released} flows count as changed, ${others.length + 1} of them because that cannot be told (${first})`;
}
/** The deleted sources whose flows no source that is new or changed has taken over. */
async function goneSources({ present, deleted }, flows, since, reader) {
    // What lies outside is of another fleet.
    const sources = deleted.filter((file) => SOURCE.test(file) && !file.startsWith('../'));
    const changed = new Set(present);
    const taken = new Set(flows.flatMap(({ file, flow }) => (changed.has(file) && flow ? [flow] : [])));
    if (taken.size === 0)
        return sources;
    const gone = [];
    for (const file of sources) {
        const before = await since.baseText(file);
        const flow = before.known && before.text !== undefined && reader.flowOf(file, before.text);
        if (!flow || !taken.has(flow))
            gone.push(file);
    }
    return gone;
}
/** The values of an environment's file that changed. */
async function valuesOf(file, { files, since, directory, reader }) {
    const trail = reader.trail(file);
    if (!anyAmong(trail, files))
        return NONE;
    // Of a link, git keeps only where it leads; of a submodule nothing.
    if (trail.length > 1 || !files.has(file))
        return 'any';
    const before = await since.baseText(file);
    return before.known ? changedValues(before.text, await (0,source/* readText */.yR)(file, directory)) : 'any';
}
function list(names) {
    if (names.length === 0)
        return '.';
    const more = names.length - NAMES_TOLD;
    return `: ${names.slice(0, NAMES_TOLD).join(', ')}${more > 0 ? ` and ${more} more` : ''}.`;
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: ./build/github/octokit.js
var github_octokit = __webpack_require__(987);
;// CONCATENATED MODULE: ./build/github/base-file.js



const COMMIT = /^[0-9a-f]{40,64}$/;
/** No flow source may be larger than half of this. */
const LARGEST_FILE = 4 * 1024 * 1024;
/**
 * A file as it was at a commit: from git where the checkout has that commit, else from GitHub. Never throws:
 * where neither can tell, there is nothing to compare with.
 * @param sha a full commit id
 */
async function readBaseFile(file, sha, { git, octokit, repository, workingDirectory = '.' }) {
    // Nothing that git could take for an option.
    if (!COMMIT.test(sha))
        return { known: false };
    if (await succeeds(git(['cat-file', '-e', `${sha}^{commit}`]))) {
        return readFromGit(git, `${sha}:./${file}`);
    }
    if (!octokit || !repository)
        return { known: false };
    const prefix = await placeInRepository(git, workingDirectory);
    if (prefix === undefined)
        return { known: false };
    try {
        const client = await octokit();
        const path = external_node_path_.posix.join(prefix, file);
        const { data } = await client.rest.repos.getContent({
            ...repository,
            path,
            ref: sha,
            mediaType: { format: 'raw' },
        });
        // Asked for as it is, a file comes as text; anything else is a folder.
        return { known: true, text: typeof data === 'string' ? data : undefined };
    }
    catch (error) {
        return (0,github_octokit/* statusOf */.c)(error) === 404 ? { known: true, text: undefined } : { known: false };
    }
}
/**
 * Where the working directory is, from the root of the repository that GitHub knows: as git says, for the checkout
 * need not be where the job runs. `undefined` where that cannot be told, and of a submodule.
 */
async function placeInRepository(git, workingDirectory) {
    try {
        // GitHub was asked about the repository that the submodule is in.
        if (decode(await git(['rev-parse', '--show-superproject-working-tree'])).trim() !== '')
            return undefined;
        return decode(await git(['rev-parse', '--show-prefix'])).replace(/\n$/, '');
    }
    catch {
        const isBelow = !/\\|^\/|(^|\/)\.\.(\/|$)/.test(workingDirectory);
        return isBelow ? workingDirectory : undefined;
    }
}
/**
 * {@link readBaseFile} for many files of one commit: git tells once which of them are what they were, and those are
 * not read.
 */
function baseFiles(sha, tools) {
    let unchanged;
    return async (file) => {
        unchanged ??= unchangedSince(sha, tools.git);
        return (await unchanged).has(file) ? { known: true, isUnchanged: true } : readBaseFile(file, sha, tools);
    };
}
/** Files of the commit, below the directory of `git`, that are the same on the disk; none where git cannot tell. */
async function unchangedSince(sha, git) {
    if (!COMMIT.test(sha))
        return new Set();
    try {
        const [tracked, changed] = await Promise.all([
            git(['ls-tree', '-r', '-z', '--name-only', sha]),
            git(['diff', '--name-only', '-z', '--no-renames', '--no-ext-diff', '--relative', sha, '--']),
        ]);
        const unchanged = new Set(base_file_namesIn(tracked));
        for (const file of base_file_namesIn(changed))
            unchanged.delete(file);
        return unchanged;
    }
    catch {
        return new Set();
    }
}
function base_file_namesIn(output) {
    return output.toString('utf8').split('\0');
}
/** The commit that is checked out; `undefined` outside a repository and before its first commit. */
async function headCommit(git) {
    try {
        return decode(await git(['rev-parse', '--verify', 'HEAD'])).trim();
    }
    catch {
        return undefined;
    }
}
async function readFromGit(git, object) {
    if (!(await succeeds(git(['cat-file', '-e', object]))))
        return { known: true, text: undefined };
    try {
        return { known: true, text: decode(await git(['cat-file', 'blob', object])) };
    }
    catch {
        // Too large, a folder, or not text.
        return { known: false };
    }
}
function succeeds(work) {
    return work.then(() => true, () => false);
}
/** Git in a directory, started without a shell. */
function gitIn(directory) {
    return (args) => new Promise((resolve, reject) => {
        (0,external_node_child_process_.execFile)('git', [...args], { cwd: directory, encoding: 'buffer', maxBuffer: LARGEST_FILE, timeout: 30_000, windowsHide: true }, (error, stdout) => (error ? reject(error) : resolve(stdout)));
    });
}
function decode(bytes) {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

// EXTERNAL MODULE: ./build/clock.js
var build_clock = __webpack_require__(7094);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 4 modules
var schemas = __webpack_require__(4131);
;// CONCATENATED MODULE: ./build/github/courtesy.js
/**
 * What a run tells GitHub is a courtesy: it is tried, once more where that may help, and where it fails that is a
 * warning, never the verdict on a flow.
 */


const PAUSE_BEFORE_SECOND_TRY_MS = 1_000;
/**
 * Does it once more after a pause where GitHub gave no answer or one of the kind that passes. The work must begin with
 * looking at what is there: what it did before its answer was lost is then found, and not done twice.
 */
async function withSecondTry(clock, work) {
    try {
        return await work();
    }
    catch (error) {
        if (!isPassing(error))
            throw error;
        await clock.sleep(PAUSE_BEFORE_SECOND_TRY_MS);
        return await work();
    }
}
/** A refusal or an outage in one plain sentence, with what to do about it. */
function refusal(error, { what, permission, fork = false, instead }) {
    const status = (0,github_octokit/* statusOf */.c)(error);
    switch (status) {
        case undefined:
            return `${what}: GitHub did not answer as expected. ${instead}`;
        case 403:
        case 429:
            if (status === 429 || isRateLimit(error)) {
                return `${what}: GitHub's rate limit was reached. ${instead}`;
            }
            return fork
                ? `${what}: GitHub refused (403). It takes \`permissions: ${permission}\`, which a fork's token never has. ${instead}`
                : `${what}: GitHub refused (403). Give the job \`permissions: ${permission}\`.`;
        case 401:
            return `${what}: GitHub does not accept the token (401). Check the input github-token.`;
        default:
            return `${what}: GitHub answered ${status}. ${instead}`;
    }
}
const viewerSchema = schemas/* object */.Ikc({ viewer: schemas/* object */.Ikc({ login: schemas/* string */.YjP() }) });
/** Whether an account is the one that the token belongs to. */
async function ownAccount(octokit) {
    const { viewer } = viewerSchema.parse(await octokit.graphql('query { viewer { login } }'));
    return (login) => account(login ?? '') === account(viewer.login);
}
/** The two APIs disagree about the suffix of an app's login. */
function account(login) {
    return login.replace(/\[bot\]$/, '');
}
/** GitHub may change line ends and trim the end of what it stores. */
function sameText(a, b) {
    const plain = (text) => text.replaceAll('\r\n', '\n').trimEnd();
    return plain(a) === plain(b);
}
/** A hidden line by which something of ours is found again. Percent-encoding leaves nothing that could end it. */
function hiddenMarker(kind, names) {
    const words = Object.entries(names).flatMap(([name, value]) => value === undefined ? [] : [` ${name}=${encodeURIComponent(value.replaceAll(/\p{Cs}/gu, '\u{fffd}'))}`]);
    return `<!-- flowgate:${kind}${words.join('')} -->`;
}
/** No answer, or one of the kind that passes. */
function isPassing(error) {
    const status = (0,github_octokit/* statusOf */.c)(error);
    return status === undefined ? isRequestError(error) : status >= 500;
}
function isRequestError(error) {
    return error instanceof Error && (error.name === 'HttpError' || error.name === 'AbortError');
}
function isRateLimit(error) {
    if (typeof error !== 'object' || error === null || !('response' in error))
        return false;
    const { response } = error;
    if (typeof response !== 'object' || response === null || !('headers' in response))
        return false;
    const { headers } = response;
    if (typeof headers !== 'object' || headers === null)
        return false;
    return ('retry-after' in headers ||
        ('x-ratelimit-remaining' in headers && headers['x-ratelimit-remaining'] === '0'));
}

;// CONCATENATED MODULE: ./build/github/deployment.js



/**
 * The record of a deploy under _Deployments_ of the repository, so that "why is this live" has an answer. It is begun
 * before the first write and concluded at the end of the run. Neither ever throws, and what GitHub refused once is not
 * asked for again.
 */
class DeploymentRecord {
    #request;
    #warn;
    #id;
    constructor(request, warn) {
        this.#request = request;
        this.#warn = warn;
    }
    /** Creates the deployment for the commit with what is about to be written. The plan must be redacted. */
    async begin(plan) {
        const { token, repository, commit, environment, runUrl, connect = github_octokit/* connectOctokit */.w } = this.#request;
        try {
            const octokit = await connect(token);
            // Not tried again: GitHub creates one for every request, and a lost answer would leave one that nobody concludes.
            const { data } = await octokit.rest.repos.createDeployment({
                ...repository,
                ref: commit,
                environment,
                description: 'Flowgate deploy',
                payload: { run: runUrl, flows: plan },
                // GitHub would merge the default branch into the commit, or wait for this very run.
                auto_merge: false,
                required_contexts: [],
            });
            if (!('id' in data))
                return this.#warn(`${NOT_RECORDED}: GitHub did not answer as expected.`);
            this.#id = data.id;
        }
        catch (error) {
            this.#warn(refusal(error, { ...WORDS, what: NOT_RECORDED }));
            return;
        }
        await this.#say({ state: 'in_progress', description: 'Releasing' });
    }
    /** Says how it ended; nothing to do where no deployment was begun. The status must be redacted. */
    async conclude(status) {
        await this.#say(status);
    }
    async #say({ state, description }) {
        const id = this.#id;
        if (id === undefined)
            return;
        const { token, repository, runUrl, connect = github_octokit/* connectOctokit */.w, clock = build_clock/* systemClock */.m } = this.#request;
        try {
            const octokit = await connect(token);
            await withSecondTry(clock, () => octokit.rest.repos.createDeploymentStatus({
                ...repository,
                deployment_id: id,
                state,
                description,
                log_url: runUrl,
            }));
        }
        catch (error) {
            this.#warn(refusal(error, { ...WORDS, what: `Deployment ${id} was not brought up to date` }));
        }
    }
}
const NOT_RECORDED = 'The deploy was not recorded as a GitHub deployment';
const WORDS = { permission: 'deployments: write', instead: 'The release itself goes on.' };

// EXTERNAL MODULE: ./build/report/budget.js
var budget = __webpack_require__(9542);
// EXTERNAL MODULE: ./build/report/conversations.js
var conversations = __webpack_require__(3887);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
;// CONCATENATED MODULE: ./build/report/deploy-note.js




const LONGEST_SENTENCE = 1_000;
/**
 * What became of a merge, for the pull request it came from, as Markdown of at most `limit` bytes: the verdict, a line
 * for each flow with its version and conversations, and what went wrong. What changes stands in the check's report.
 */
function renderDeployNote(report, { limit }) {
    const mark = report.result === 'success' ? '✅' : '❌';
    const blocks = [
        { text: `${mark} **${(0,report_escape/* text */.Qq)((0,report_escape/* cut */.Jj)((0,words/* verdict */.WJ)(report), LONGEST_SENTENCE))}**`, weight: 0 },
        ...(report.failureMessage === ''
            ? []
            : [{ text: (0,report_escape/* text */.Qq)((0,report_escape/* cut */.Jj)(report.failureMessage, LONGEST_SENTENCE)), weight: 0 }]),
        ...report.flows
            .toSorted((a, b) => Number(b.failure !== undefined) - Number(a.failure !== undefined))
            .map((flow) => ({
            text: flowNote(flow, report.failureMessage),
            weight: flow.failure === undefined ? 2 : 1,
            owner: flow.file,
        })),
        { text: `<sub>${footer(report)}</sub>`, weight: 0 },
    ];
    return (0,budget/* fitWithin */.H)(blocks, limit, (complete, all) => `✂️ ${complete} of ${(0,words/* count */.U9)(all, 'flow')} shown. The rest is in the summary of the run.`);
}
function flowNote(flow, said) {
    const { name, file, outcome, transcripts, engine, failure, byHand } = flow;
    const reason = failure === undefined || said.includes(failure.message)
        ? []
        : [(0,report_escape/* text */.Qq)((0,report_escape/* cut */.Jj)(failure.message, LONGEST_SENTENCE))];
    const head = `${(0,words/* outcomeMark */.eD)(outcome)} **${(0,report_escape/* text */.Qq)((0,report_escape/* cut */.Jj)(name, 100))}** ${(0,report_escape/* code */.aY)(file)}`;
    // Two spaces before the end of a line break it.
    return [
        head,
        (0,words/* outcomeSentence */.yz)(flow),
        (0,report_escape/* text */.Qq)((0,report_escape/* cut */.Jj)((0,words/* driftSentence */.L9)(flow), LONGEST_SENTENCE)),
        (0,conversations/* conversationsLine */.xy)(transcripts, engine),
        ...reason,
        ...byHand.map((step, index) => `By hand ${index + 1}: ${(0,report_escape/* text */.Qq)((0,report_escape/* cut */.Jj)(step, LONGEST_SENTENCE))}`),
    ]
        .filter((line) => line !== '')
        .join('  \n');
}
function footer({ commit, runUrl }) {
    return [
        'Flowgate deploy',
        commit === undefined ? '' : `commit ${(0,report_escape/* code */.aY)(commit.slice(0, 7))}`,
        runUrl === undefined ? '' : (0,report_escape/* link */.nf)('run', runUrl),
    ]
        .filter((part) => part !== '')
        .join(' · ');
}

// EXTERNAL MODULE: ./build/log.js
var log = __webpack_require__(6650);
;// CONCATENATED MODULE: ./build/report/deployment.js



/** GitHub refuses a longer one. */
const LONGEST_DESCRIPTION = 140;
/** The end of a deploy in one line: what failed first, then what was released, as which version. */
function deploymentStatus(report) {
    const told = report.flows
        .filter(({ outcome }) => outcome !== 'unchanged')
        .toSorted((a, b) => Number(b.failure !== undefined) - Number(a.failure !== undefined));
    const line = told.length === 0 ? report.failureMessage : told.map(flowText).join('; ');
    return {
        state: stateOf(report),
        description: (0,report_escape/* cut */.Jj)((0,log/* visible */.R)(line).replaceAll(/\s+/g, ' '), LONGEST_DESCRIPTION - 1),
    };
}
function stateOf({ result, flows }) {
    if (result === 'success')
        return 'success';
    return flows.some(({ outcome }) => outcome === 'unknown') ? 'error' : 'failure';
}
function flowText(flow) {
    const { name, version } = flow;
    const live = version === null ? '' : `, live is version ${version}`;
    return `${(0,report_escape/* cut */.Jj)(name, 60)}: ${(0,words/* outcomeLabel */.FR)(flow)}${live}`;
}

// EXTERNAL MODULE: ./build/report/markdown.js + 2 modules
var markdown = __webpack_require__(4290);
;// CONCATENATED MODULE: ./build/report/smoke-issue.js




/** GitHub refuses a body over 65,536 characters; the margin is for the marker and the run. */
const LONGEST_CONTENT = 60_000;
const smoke_issue_LONGEST_NAME = 150;
/** These are about the flow; any other failure is about the run, and says nothing about what customers get. */
const ABOUT_THE_FLOW = new Set(['simulation-failed', 'drift', 'invalid-flow']);
/** What a smoke test says about its flows; none of those that it could not test. The report must be redacted. */
function smokeFindings(report, workingDirectory) {
    return report.flows.flatMap((flow) => {
        const verdict = verdictOf(flow);
        if (verdict === undefined)
            return [];
        return [
            {
                file: external_node_path_.posix.join(workingDirectory, flow.file),
                verdict,
                title: titleOf(flow, report.environment),
                content: verdict === 'passes' ? '' : (0,markdown/* renderFlow */.P)(flow, { limit: LONGEST_CONTENT }),
                seen: seenBy(report),
            },
        ];
    });
}
function verdictOf({ outcome, failure }) {
    if (failure === undefined)
        return outcome === 'healthy' ? 'passes' : undefined;
    return ABOUT_THE_FLOW.has(failure.reason) ? 'fails' : undefined;
}
/** GitHub reads no Markdown in a title but code, and no mention; that a line holds one line is left to see to. */
function titleOf({ name }, environment) {
    const shown = (0,report_escape/* cut */.Jj)((0,log/* visible */.R)(name).replaceAll(/\s+/g, ' ').replaceAll('`', "'").trim(), smoke_issue_LONGEST_NAME);
    return `Smoke fails: ${shown}${environment === undefined ? '' : ` (${environment})`}`;
}
function seenBy({ runUrl, commit }) {
    const run = runUrl === undefined ? 'a run' : (0,report_escape/* link */.nf)('this run', runUrl);
    return commit === undefined ? run : `${run} of commit ${(0,report_escape/* code */.aY)(commit.slice(0, 7))}`;
}

;// CONCATENATED MODULE: ./build/github/comment.js



/**
 * Posts a report on a pull request, or brings the comment of an earlier run up to date.
 * It never throws: whether GitHub takes a comment is not the verdict on a flow.
 */
async function upsertComment(request) {
    const { token, repository, pullRequest, kind, environment } = request;
    const { connect = github_octokit/* connectOctokit */.w, clock = build_clock/* systemClock */.m } = request;
    try {
        const marker = markerOf(environment, kind);
        const octokit = await connect(token);
        const body = `${marker}\n${request.body}`;
        const target = { octokit, place: repository, issue: pullRequest.number, marker, body };
        return await withSecondTry(clock, () => upsert(target));
    }
    catch (error) {
        const warning = refusal(error, {
            what: `The report was not posted on pull request ${pullRequest.number}`,
            permission: 'pull-requests: write',
            fork: pullRequest.fork,
            instead: 'It is in the job summary.',
        });
        return { warning };
    }
}
/** The hidden first line by which a comment is found again. */
function markerOf(environment, kind = 'report') {
    return hiddenMarker(kind, { environment });
}
async function upsert(target) {
    const { octokit, place, issue, body } = target;
    const [current, ...duplicates] = await findOurs(target);
    // Two runs at once may each have posted one; the pull request keeps one.
    for (const { id } of duplicates)
        await octokit.rest.issues.deleteComment({ ...place, comment_id: id });
    if (current) {
        if (sameText(current.body, body))
            return { url: current.url, action: 'unchanged' };
        try {
            const updated = await octokit.rest.issues.updateComment({ ...place, comment_id: current.id, body });
            return { url: updated.data.html_url, action: 'updated' };
        }
        catch (error) {
            // Deleted since the search.
            if ((0,github_octokit/* statusOf */.c)(error) !== 404)
                throw error;
        }
    }
    const created = await octokit.rest.issues.createComment({ ...place, issue_number: issue, body });
    return { url: created.data.html_url, action: 'created' };
}
/**
 * Our comments with this marker, oldest first. The marker must be the very beginning and the author ourselves:
 * anybody can quote a marker, and what they wrote is not ours to overwrite.
 */
async function findOurs({ octokit, place, issue, marker }) {
    const isOurs = await ownAccount(octokit);
    const found = [];
    const pages = octokit.paginate.iterator(octokit.rest.issues.listComments, {
        ...place,
        issue_number: issue,
        per_page: 100,
    });
    for await (const page of pages) {
        for (const { id, body = '', user, html_url: url } of page.data) {
            if (body.startsWith(marker) && isOurs(user?.login))
                found.push({ id, body, url });
        }
    }
    return found;
}

;// CONCATENATED MODULE: ./build/github/merged-pull-requests.js



/**
 * The pull requests that a push merged: those of its commit that are merged, into this very branch. None for a commit
 * that was pushed without one. Never throws.
 * @param ref as the runner says it: `refs/heads/main`
 */
async function mergedPullRequests(telling, commit, ref) {
    const { token, repository, connect = github_octokit/* connectOctokit */.w, clock = build_clock/* systemClock */.m } = telling;
    try {
        const octokit = await connect(token);
        const { data } = await withSecondTry(clock, () => octokit.rest.repos.listPullRequestsAssociatedWithCommit({ ...repository, commit_sha: commit }));
        const merged = data.filter(({ merged_at, base }) => merged_at !== null && ref === `refs/heads/${base.ref}`);
        return { numbers: merged.map(({ number }) => number) };
    }
    catch (error) {
        const warning = refusal(error, {
            what: 'The pull request that this push merged was not told about the deploy',
            permission: 'pull-requests: write',
            instead: 'The report is in the job summary.',
        });
        return { numbers: [], warning };
    }
}

;// CONCATENATED MODULE: ./build/github/smoke-issues.js



/** Narrows the search to a handful; the marker and the author decide. */
const SMOKE_LABEL = 'flowgate-smoke';
/**
 * Keeps one issue for each flow and environment whose smoke test fails: opens it, brings it up to date while it keeps
 * failing, opens it again where it was closed, and closes it with a comment once the test passes. It never throws.
 */
async function followSmoke(request) {
    const { token, repository, findings, environment } = request;
    const { connect = github_octokit/* connectOctokit */.w, clock = build_clock/* systemClock */.m } = request;
    if (findings.length === 0)
        return { done: [] };
    const done = [];
    try {
        const place = { octokit: await connect(token), repository };
        await withSecondTry(clock, async () => {
            const known = await ourIssues(place);
            for (const finding of findings) {
                const marker = hiddenMarker('smoke', { file: finding.file, environment });
                const issues = known.filter(({ body }) => body.startsWith(`${marker}\n`));
                const sentence = finding.verdict === 'passes'
                    ? await smoke_issues_close(place, issues, finding)
                    : await raise(place, issues, finding, marker);
                if (sentence !== undefined)
                    done.push(sentence);
            }
        });
        return { done };
    }
    catch (error) {
        return { done, warning: warningFor(error) };
    }
}
/**
 * Every issue that is ours, newest first. Anybody may copy a marker or a label: what they wrote is not ours to change.
 */
async function ourIssues({ octokit, repository }) {
    const issues = await octokit.paginate(octokit.rest.issues.listForRepo, {
        ...repository,
        labels: SMOKE_LABEL,
        state: 'all',
        per_page: 100,
    });
    if (issues.length === 0)
        return [];
    const isOurs = await ownAccount(octokit);
    return issues
        .filter(({ user, pull_request }) => pull_request === undefined && isOurs(user?.login))
        .map(({ number, state, title, body }) => ({
        number,
        open: state === 'open',
        title,
        body: (body ?? '').replaceAll('\r\n', '\n'),
    }));
}
async function raise({ octokit, repository }, issues, { title, content, seen }, marker) {
    const says = `${marker}\n${content}`;
    const body = `${says}${SEEN}${seen}</sub>`;
    const issue = issues.find(({ open }) => open) ?? issues[0];
    if (issue === undefined) {
        const { data } = await octokit.rest.issues.create({ ...repository, title, body, labels: [SMOKE_LABEL] });
        return `Issue ${data.number} opened: the smoke test fails.`;
    }
    // That one more run saw the same is no news.
    if (issue.open && issue.title === title && sameText(withoutSeen(issue.body), says))
        return undefined;
    const { number } = issue;
    await octokit.rest.issues.update({ ...repository, issue_number: number, title, body, state: 'open' });
    return `Issue ${number} ${issue.open ? 'brought up to date' : 'opened again'}: the smoke test fails.`;
}
/** The comment first: were the issue closed already, a second try would not come by here any more. */
async function smoke_issues_close({ octokit, repository }, issues, { seen }) {
    const open = issues.filter((issue) => issue.open);
    for (const { number } of open) {
        const issue = { ...repository, issue_number: number };
        await octokit.rest.issues.createComment({ ...issue, body: `✅ The smoke test passes again: ${seen}.` });
        await octokit.rest.issues.update({ ...issue, state: 'closed', state_reason: 'completed' });
    }
    const [first] = open;
    return first && `Issue ${first.number} closed: the smoke test passes again.`;
}
/** Begins the last paragraph of a body. */
const SEEN = '\n\n<sub>Seen by ';
function withoutSeen(body) {
    const end = body.lastIndexOf(SEEN);
    return end === -1 ? body : body.slice(0, end);
}
function warningFor(error) {
    const what = 'The issues about failing smoke tests were not brought up to date';
    if ((0,github_octokit/* statusOf */.c)(error) === 410) {
        return `${what}: this repository has issues turned off (410). Turn them on, or set smoke-issues: false.`;
    }
    return refusal(error, {
        what,
        permission: 'issues: write',
        instead: 'The report is in the job summary.',
    });
}

;// CONCATENATED MODULE: ./build/github/tell.js
/** All that a run tells GitHub at its end, beside log, summary and outputs. */







/** GitHub refuses a comment over 65,536 characters; the margin is for the marker and for its own counting. */
const COMMENT_LIMIT = 60_000;
const NOTHING = { done: [], warnings: [] };
/**
 * Posts the report of a check on its pull request; concludes the deployment of a deploy and reports back on the pull
 * request that was merged; keeps the issues about failing smoke tests. All at once, and never throws.
 */
async function tellGitHub(run) {
    const { report, event, settings, deployment, connect, clock } = run;
    const token = settings['github-token'];
    if (token === undefined)
        return NOTHING;
    const telling = { token, repository: event.repository, connect, clock };
    const told = await Promise.all([
        tellPullRequest(run, telling),
        reportBack(run, telling),
        tellSmoke(run, telling),
        deployment?.conclude(deploymentStatus(report)),
    ]);
    const parts = told.filter((part) => part !== undefined);
    return {
        commentUrl: parts.find(({ commentUrl }) => commentUrl !== undefined)?.commentUrl,
        done: parts.flatMap(({ done }) => done),
        warnings: parts.flatMap(({ warnings }) => warnings),
    };
}
async function tellPullRequest({ report, event, settings }, telling) {
    const { pullRequest } = event;
    if (!settings.comment || pullRequest === undefined)
        return NOTHING;
    const body = (0,markdown/* renderReport */.B)(report, { limit: COMMENT_LIMIT });
    return comment({ ...telling, pullRequest, kind: 'report', environment: settings.environment, body });
}
/** A merge is a push: the pull request behind it is where people look for what became of their change. */
async function reportBack({ report, event, settings }, telling) {
    if (!settings.comment || event.name !== 'push' || report.command !== 'deploy')
        return NOTHING;
    const merged = await mergedPullRequests(telling, event.commit, event.ref);
    if ('warning' in merged)
        return { done: [], warnings: [merged.warning] };
    const body = renderDeployNote(report, { limit: COMMENT_LIMIT });
    const { environment } = settings;
    let told = NOTHING;
    for (const number of merged.numbers) {
        const next = await comment({
            ...telling,
            // The branch may have been a fork's; the token of a push is not.
            pullRequest: { number, fork: false },
            kind: 'deploy',
            environment,
            body,
        });
        told = {
            commentUrl: told.commentUrl ?? next.commentUrl,
            done: [...told.done, ...next.done],
            warnings: [...told.warnings, ...next.warnings],
        };
    }
    return told;
}
async function comment(request) {
    const answer = await upsertComment(request);
    return 'url' in answer
        ? { commentUrl: answer.url, done: [`Comment ${answer.action}: ${answer.url}`], warnings: [] }
        : { done: [], warnings: [answer.warning] };
}
/** Where nobody looks at the run: on a schedule, or when somebody asked for the run in between. */
async function tellSmoke({ report, event, settings }, telling) {
    const unattended = event.name === 'schedule' || event.name === 'workflow_dispatch';
    if (!settings['smoke-issues'] || !unattended || report.command !== 'smoke')
        return NOTHING;
    const findings = smokeFindings(report, settings['working-directory']);
    const { environment } = settings;
    const { done, warning } = await followSmoke({ ...telling, environment, findings });
    return { done, warnings: warning === undefined ? [] : [warning] };
}

// EXTERNAL MODULE: ./build/installation.js
var installation = __webpack_require__(9238);
// EXTERNAL MODULE: ./build/settings.js + 1 modules
var build_settings = __webpack_require__(4678);
// EXTERNAL MODULE: ./build/stop.js
var build_stop = __webpack_require__(1110);
;// CONCATENATED MODULE: ./build/session.js





/** @throws {FlowgateError} `invalid-input` when the command needs credentials and there are none. */
async function openRun(command, settings, surroundings) {
    refuseUnsafeRuntime(surroundings.processEnvironment);
    if (command !== 'check')
        (0,build_settings/* requireCredentials */.uR)(settings, command);
    const { log, stop, root, processEnvironment, baseText, commit, repository, runUrl } = surroundings;
    return {
        command,
        settings,
        platform: await connect(settings, surroundings),
        log,
        clock: surroundings.clock ?? build_clock/* systemClock */.m,
        signal: stop.soft,
        processEnvironment,
        moduleTools: (0,installation/* moduleTools */.U)(root),
        baseText,
        beforeWrites: surroundings.beforeWrites,
        commit,
        repository,
        runUrl,
    };
}
/** What talks to an organization is loaded where there is one to talk to. */
async function connect(settings, surroundings) {
    const { log, stop, onSecret, clock = build_clock/* systemClock */.m, random, attemptTimeoutMs, fetch } = surroundings;
    const credentials = (0,build_settings/* credentialsOf */.YN)(settings);
    if (credentials === undefined)
        return undefined;
    const client = {
        origin: settings['genesys-url'],
        clientId: credentials.clientId,
        clientSecret: credentials.clientSecret,
        clock,
        random: random ?? Math.random,
        fetch,
        attemptTimeoutMs,
        runEndsAt: clock.monotonic() + settings.timeout,
        writeGraceMs: build_stop/* WRITE_GRACE */.r,
        // The other shards of the run take the rest of what the organization is allowed.
        share: settings.shard && 1 / settings.shard.of,
        // Calls in flight may finish after a stop; new ones are not begun.
        signal: stop.hard,
        onSecret,
        debug: (text) => log.debug(text),
    };
    switch (settings['platform-api']) {
        case 'flow-document': {
            const { flowDocumentPlatform } = await Promise.all(/* import() */[__webpack_require__.e(610), __webpack_require__.e(411)]).then(__webpack_require__.bind(__webpack_require__, 6411));
            return flowDocumentPlatform(client);
        }
        case 'architect': {
            const { architectPlatform, guestOf } = await Promise.all(/* import() */[__webpack_require__.e(429), __webpack_require__.e(610), __webpack_require__.e(57)]).then(__webpack_require__.bind(__webpack_require__, 57));
            return architectPlatform({
                ...client,
                forceUnlock: settings['force-unlock'],
                allowRename: settings['allow-rename'],
                onDrift: settings['on-drift'],
                publishTimeout: settings['publish-timeout'],
                pollInterval: settings['poll-interval'],
                guest: (connection) => guestOf({ ...client, ...connection, deployments: settings['web-deployment-id'] }),
            });
        }
    }
}
/** With certificate checks off, whoever sits on the network reads the client secret. */
function refuseUnsafeRuntime(environment) {
    if (environment['NODE_TLS_REJECT_UNAUTHORIZED'] !== '0')
        return;
    throw new errors/* FlowgateError */.gr('invalid-input', {
        attempted: 'Start the run',
        returned: 'NODE_TLS_REJECT_UNAUTHORIZED is 0, which turns certificate checks off',
        advice: 'Remove it; for a private certificate authority set NODE_EXTRA_CA_CERTS to its certificate.',
    });
}

;// CONCATENATED MODULE: ./build/github/changed-files.js



const changed_files_COMMIT = /^[0-9a-f]{40,64}$/;
/** Whatever the configuration says: all files, submodules too, each under its own name. */
const DIFF_OPTIONS = [
    '--name-status',
    '-z',
    '--no-renames',
    '--no-relative',
    '--ignore-submodules=none',
    '--no-ext-diff',
];
/** GitHub names no more files of a comparison. */
const MOST_FILES = 300;
/**
 * The files that differ between two commits: from git where the checkout has their whole history, else from GitHub.
 * A file that was moved is deleted at one path and present at another. Never throws.
 */
async function changedFiles(comparison, tools) {
    const { base, head } = comparison;
    // Nothing that git could take for an option.
    if (!changed_files_COMMIT.test(base) || !changed_files_COMMIT.test(head))
        return { known: false, why: 'there is no commit to compare with' };
    return (await fromGit(comparison, tools.git)) ?? (await fromGitHub(comparison, tools));
}
/** The commit that a branch, tag or commit id means; `undefined` where there is none. */
async function resolveCommit(git, name) {
    try {
        const commit = changed_files_text(await git(['rev-parse', '--verify', '--end-of-options', `${name}^{commit}`])).trim();
        return changed_files_COMMIT.test(commit) ? commit : undefined;
    }
    catch {
        return undefined;
    }
}
async function fromGit({ base, head, kind }, git) {
    try {
        // Where history is cut off, what two commits have in common cannot be told.
        if (changed_files_text(await git(['rev-parse', '--is-shallow-repository'])).trim() !== 'false')
            return undefined;
        const range = kind === 'branch' ? [`${base}...${head}`] : [base, head];
        const listing = changed_files_text(await git(['diff', ...DIFF_OPTIONS, ...range, '--']));
        const prefix = changed_files_text(await git(['rev-parse', '--show-prefix'])).replace(/\n$/, '');
        return sorted(statusPairs(listing), prefix);
    }
    catch {
        // Not a repository, a commit that is not there, or more files than anybody would want to hear of.
        return undefined;
    }
}
/** `M\0flows/a.flow.yaml\0D\0…`: the letter of what happened, then to which file. */
function statusPairs(listing) {
    const fields = listing.split('\0').slice(0, -1);
    return fields.flatMap((path, index) => index % 2 === 0 ? [] : [{ path, isDeleted: fields[index - 1] === 'D' }]);
}
async function fromGitHub({ base, head, kind }, { git, octokit, repository, workingDirectory = '.' }) {
    if (octokit === undefined || repository === undefined) {
        return {
            known: false,
            why: 'the checkout does not have the history, and there is no token to ask GitHub',
        };
    }
    const prefix = await placeInRepository(git, workingDirectory);
    if (prefix === undefined) {
        return { known: false, why: 'it cannot be told where the working directory is in the repository' };
    }
    try {
        const client = await octokit();
        const { data } = await client.rest.repos.compareCommitsWithBasehead({
            ...repository,
            basehead: `${base}...${head}`,
            per_page: 1,
        });
        const { files } = data;
        if (files === undefined || files.length >= MOST_FILES) {
            return { known: false, why: `GitHub names at most ${MOST_FILES} files of a comparison` };
        }
        // GitHub compares with where the two parted; that is the base itself unless somebody took commits back.
        if (kind === 'trees' && data.merge_base_commit.sha !== base) {
            return { known: false, why: 'the branch was pushed anew, without what was on it before' };
        }
        return sorted(files.flatMap(({ filename, status, previous_filename: former }) => [
            { path: filename, isDeleted: status === 'removed' },
            ...(former === undefined || status !== 'renamed' ? [] : [{ path: former, isDeleted: true }]),
        ]), prefix);
    }
    catch (error) {
        const status = (0,github_octokit/* statusOf */.c)(error);
        return {
            known: false,
            why: `GitHub did not compare the commits (${status === undefined ? 'no answer' : status})`,
        };
    }
}
function sorted(files, prefix) {
    const from = external_node_path_.posix.join('/', prefix);
    const pathsOf = (deleted) => files
        .filter(({ isDeleted }) => isDeleted === deleted)
        .map(({ path }) => external_node_path_.posix.relative(from, external_node_path_.posix.join('/', path)))
        .sort();
    return { known: true, present: pathsOf(false), deleted: pathsOf(true) };
}
/** A path that is no UTF-8 is no flow's, and its neighbours still are. */
function changed_files_text(bytes) {
    return new TextDecoder('utf-8').decode(bytes);
}

;// CONCATENATED MODULE: ./build/since.js



/** @throws {FlowgateError} `invalid-input` for a `base` that is no commit here */
async function sinceOf(base, event, tools) {
    if (base === 'all')
        return { all: 'all were asked for' };
    const comparison = base === undefined ? ofEvent(event) : await withBase(base, event, tools.git);
    if ('all' in comparison)
        return comparison;
    return {
        what: `${comparison.base.slice(0, 8)}…${comparison.head.slice(0, 8)}`,
        changes: () => changedFiles(comparison, tools),
        baseText: (file) => readBaseFile(file, comparison.base, tools),
    };
}
function ofEvent(event) {
    if (event === undefined)
        return { all: 'no --base was given to compare with' };
    const { name, commit: head, baseCommit, before } = event;
    if (baseCommit !== undefined)
        return { base: baseCommit, head, kind: 'branch' };
    if (before !== undefined)
        return { base: before, head, kind: 'trees' };
    return {
        all: name === 'push' ? 'there is nothing before this push' : `the event ${name} compares with nothing`,
    };
}
async function withBase(base, event, git) {
    const head = event?.commit ?? (await headCommit(git));
    // A checkout without history does not have the commit; GitHub does.
    const commit = /^[0-9a-f]{40}$/.test(base) ? base : await resolveCommit(git, base);
    if (commit !== undefined && head !== undefined)
        return { base: commit, head, kind: 'branch' };
    throw new errors/* FlowgateError */.gr('invalid-input', {
        attempted: 'Find what changed',
        returned: `base (${JSON.stringify(base)}) is no commit of this checkout`,
        advice: 'Give a commit, branch or tag that is checked out with its history, or "all".',
    });
}

;// CONCATENATED MODULE: ./build/runs.js
/** What a run on a runner needs once its inputs are known to be right: most of the program. */











/***/ }),

/***/ 8046:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ab: () => (/* binding */ simulationResultSchema),
/* harmony export */   fe: () => (/* binding */ CALL_OUTCOMES)
/* harmony export */ });
/* unused harmony export messageSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4131);

const messageSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    from: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['user', 'bot']),
    text: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** Labels the customer can tap. What cannot be read counts as not reported. */
    quickReplies: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).optional().catch(undefined),
    /** Milliseconds since the conversation began. */
    afterMs: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nonnegative().optional().catch(undefined),
});
/** How a call of a back end can come out. */
const CALL_OUTCOMES = ['success', 'failure', 'timeout', 'empty'];
const callSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** The parameters as they were sent, placeholders filled. */
    with: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J()),
    /** Absent where nothing answered the call. */
    outcome: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(CALL_OUTCOMES).optional(),
});
const stepSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    from: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    to: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** What led on: the node's own transition, or the condition with this index (from 0). */
    via: zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('transition'), zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nonnegative()]),
});
/**
 * What an engine saw of one conversation. Every field may be missing: an engine reports what it can observe,
 * and the judge fails what was expected of a field that is not there.
 */
const simulationResultSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    success: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().optional(),
    /** Ids of the nodes visited, in order; a node visited twice stands twice. */
    path: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).optional(),
    /** The steps between them, in order. */
    taken: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(stepSchema).optional().catch(undefined),
    /** The `end` node reached; `null` where the conversation did not end. */
    endNode: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullish(),
    /** The node that waits for the customer's answer; `null` where none does. */
    waitingFor: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullish().catch(undefined),
    variables: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J()).optional(),
    /** Everything said, in order, the customer's lines included. */
    transcript: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(messageSchema).optional(),
    /** Calls of back ends, in order. */
    calls: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(callSchema).optional().catch(undefined),
    routedTo: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ queueId: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }).nullish(),
    errors: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).optional(),
});


/***/ }),

/***/ 9951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Jy: () => (/* binding */ runTranscripts),
  kO: () => (/* binding */ selectSmoke),
  sl: () => (/* binding */ unplayable)
});

// EXTERNAL MODULE: ./build/flow/placeholders.js
var placeholders = __webpack_require__(6695);
;// CONCATENATED MODULE: ./build/simulation/expectation.js
function notObserved(engine, what, expected, missing) {
    return { message: `not observed by ${engine}: ${what}`, expected, ...(missing && { missing }) };
}

// EXTERNAL MODULE: ./build/simulation/text-matcher.js
var text_matcher = __webpack_require__(9584);
;// CONCATENATED MODULE: ./build/simulation/judge-path.js


/** What was expected of where the conversation went, and is not so: nodes, steps, what it went through again. */
function routeNotMet(expect, result, engine) {
    const { path, took } = expect;
    const notMet = [];
    const add = (verdict, ...at) => {
        if (verdict !== undefined)
            notMet.push({ path: at, verdict });
    };
    add(pathVerdict(pathEquals, path?.equals, result.path, engine), 'path', 'equals');
    add(pathVerdict(pathInOrder, path?.inOrder, result.path, engine), 'path', 'inOrder');
    add(pathVerdict(pathNever, path?.never, result.path, engine), 'path', 'never');
    if (Array.isArray(took)) {
        for (const [index, step] of took.entries())
            add(tookVerdict(step, result, engine), 'took', index);
    }
    else if (took !== undefined) {
        add(tookVerdict(took, result, engine), 'took');
    }
    add(standsVerdict(expect.at, result.path, engine), 'at');
    add(waitVerdict(expect.waitingFor, result.waitingFor, engine), 'waitingFor');
    for (const [node, expected] of Object.entries(expect.retries ?? {})) {
        add(retryVerdict(node, expected, result.path, engine), 'retries', node);
    }
    return notMet;
}
function pathVerdict(judge, expected, actual, engine) {
    if (expected === undefined)
        return undefined;
    if (actual === undefined)
        return notObserved(engine, 'the visited nodes', route(expected), 'path');
    return judge(expected, actual);
}
function pathEquals(expected, actual) {
    const parting = actual.findIndex((node, at) => node !== expected[at]);
    if (parting === -1 && actual.length === expected.length)
        return undefined;
    // The one may be the beginning of the other.
    const index = parting === -1 ? actual.length : parting;
    const [wanted, visited] = [expected[index], actual[index]];
    const difference = wanted === undefined
        ? `it went on to ${(0,text_matcher/* quoted */.TL)(visited ?? '')}`
        : visited === undefined
            ? `it stopped before ${(0,text_matcher/* quoted */.TL)(wanted)}`
            : `step ${index + 1} was ${(0,text_matcher/* quoted */.TL)(visited)} instead of ${(0,text_matcher/* quoted */.TL)(wanted)}`;
    return {
        message: `the conversation took another path: ${difference}`,
        expected: route(expected),
        actual: route(actual),
    };
}
function pathInOrder(expected, actual) {
    let from = 0;
    for (const node of expected) {
        const found = actual.indexOf(node, from);
        if (found === -1) {
            const reason = actual.includes(node) ? 'was visited too early' : 'was not visited';
            return { message: `node ${(0,text_matcher/* quoted */.TL)(node)} ${reason}`, expected: route(expected), actual: route(actual) };
        }
        from = found + 1;
    }
    return undefined;
}
function pathNever(forbidden, actual) {
    const visited = forbidden.filter((node) => actual.includes(node));
    if (visited.length === 0)
        return undefined;
    return {
        message: `the conversation was not to visit ${visited.map(text_matcher/* quoted */.TL).join(', ')}`,
        expected: `never ${forbidden.map(text_matcher/* quoted */.TL).join(', ')}`,
        actual: route(actual),
    };
}
function tookVerdict({ from, to }, { path, taken }, engine) {
    const expected = route([from, to]);
    if (path === undefined && taken === undefined) {
        return notObserved(engine, 'the visited nodes', expected, 'taken');
    }
    const next = taken
        ? taken.flatMap((step) => (step.from === from ? [step.to] : []))
        : (path ?? []).flatMap((node, index, nodes) => (node === from ? [nodes[index + 1]] : []));
    if (next.includes(to))
        return undefined;
    const instead = [...new Set(next)].map((node) => (node === undefined ? 'no other node' : (0,text_matcher/* quoted */.TL)(node)));
    const visited = next.length > 0 || path?.includes(from) === true;
    const reason = visited
        ? `after ${(0,text_matcher/* quoted */.TL)(from)} came ${instead.join(', ') || 'no other node'}`
        : `${(0,text_matcher/* quoted */.TL)(from)} was not visited`;
    const actual = path ?? taken?.flatMap((step, index) => (index === 0 ? [step.from, step.to] : [step.to]));
    return {
        message: `the step ${expected} was not taken: ${reason}`,
        expected,
        actual: route(actual ?? []),
    };
}
function standsVerdict(expected, path, engine) {
    if (expected === undefined)
        return undefined;
    const wanted = (0,text_matcher/* quoted */.TL)(expected);
    if (path === undefined)
        return notObserved(engine, 'the visited nodes', wanted, 'path');
    const last = path.at(-1);
    if (last === expected)
        return undefined;
    const actual = last === undefined ? 'no node' : (0,text_matcher/* quoted */.TL)(last);
    return { message: `the conversation stands at ${actual} instead of ${wanted}`, expected: wanted, actual };
}
/** `input` is any node that waits. */
function waitVerdict(expected, actual, engine) {
    if (expected === undefined)
        return undefined;
    const wanted = expected === null ? 'nothing' : expected === 'input' ? 'an answer' : `an answer at ${(0,text_matcher/* quoted */.TL)(expected)}`;
    if (actual === undefined) {
        return notObserved(engine, 'what waits for the customer', wanted, 'waitingFor');
    }
    if (actual === expected || (expected === 'input' && actual !== null))
        return undefined;
    const got = actual === null ? 'nothing' : `an answer at ${(0,text_matcher/* quoted */.TL)(actual)}`;
    return { message: `the conversation waits for ${got} instead of ${wanted}`, expected: wanted, actual: got };
}
function retryVerdict(node, expected, path, engine) {
    const wanted = times(expected);
    if (path === undefined)
        return notObserved(engine, 'the visited nodes', wanted, 'path');
    const actual = Math.max(0, path.filter((visited) => visited === node).length - 1);
    if (actual === expected && path.includes(node))
        return undefined;
    const got = path.includes(node) ? times(actual) : 'never visited';
    return {
        message: `node ${(0,text_matcher/* quoted */.TL)(node)} was to be entered again ${wanted}, but was ${path.includes(node) ? `entered again ${got}` : got}`,
        expected: wanted,
        actual: got,
    };
}
function times(count) {
    return count === 1 ? 'once' : `${count} times`;
}
function route(nodes) {
    return nodes.length === 0 ? 'no node' : nodes.join(' → ');
}

// EXTERNAL MODULE: ./build/flow/nearest.js
var nearest = __webpack_require__(1327);
// EXTERNAL MODULE: ./build/flow/pattern.js
var pattern = __webpack_require__(8267);
// EXTERNAL MODULE: ./build/simulation/templates.js
var templates = __webpack_require__(2353);
;// CONCATENATED MODULE: ./build/simulation/match-lines.js


/**
 * Holds lines against messages: each line takes a message of its own, in order. An optional line takes one only
 * where that leaves enough for the lines after it.
 *
 * @param captured what earlier lines have captured; what these capture is added
 * @returns `extra`: the messages that no line took
 */
function matchLines(lines, said, captured) {
    const outcomes = [];
    const taken = new Set();
    let from = 0;
    const take = (line, matcher) => {
        taken.add(line.message);
        outcomes.push(line);
        for (const [name, value] of Object.entries((0,templates/* capturesOf */.JR)(matcher, line.message.text)))
            captured.set(name, value);
    };
    for (const [index, line] of lines.entries()) {
        if ('unordered' in line) {
            const matchers = line.unordered.map(({ matcher }) => (0,templates/* finalMatcher */.n8)(matcher, captured));
            const { indexes, end } = matchUnordered(matchers, said, from);
            for (const [position, { at }] of line.unordered.entries()) {
                const message = said[indexes[position] ?? -1];
                const matcher = matchers[position] ?? '';
                if (message === undefined)
                    outcomes.push({ kind: 'missing', matcher, at, from });
                else
                    take({ kind: 'met', line: { at }, message }, matcher);
            }
            from = end;
            continue;
        }
        const matcher = (0,templates/* finalMatcher */.n8)(line.matcher, captured);
        const forbidden = (0,text_matcher/* forbiddenText */.HF)(matcher);
        if (forbidden !== undefined) {
            const wrong = said.find(({ text }) => (0,text_matcher/* matchesText */.Fm)(forbidden, text));
            if (wrong)
                outcomes.push({ kind: 'forbidden', matcher: forbidden, at: line.at, wrong: wrong.text });
            continue;
        }
        const found = indexOfMatch(matcher, said, from);
        const message = said[found];
        if (message === undefined) {
            if (!line.optional)
                outcomes.push({ kind: 'missing', matcher, at: line.at, from });
            continue;
        }
        if (line.optional) {
            const rest = lines.slice(index + 1);
            if (!isEnough(rest, said, found + 1, captured) && isEnough(rest, said, from, captured))
                continue;
        }
        take({ kind: 'met', line, message }, matcher);
        from = found + 1;
    }
    return { outcomes, extra: said.filter((message) => !taken.has(message)) };
}
/** Whether the lines that must be met can be, from this message on. */
function isEnough(lines, said, start, captured) {
    let from = start;
    for (const line of lines) {
        if ('unordered' in line) {
            const matchers = line.unordered.map(({ matcher }) => (0,templates/* finalMatcher */.n8)(matcher, captured));
            const { indexes, end } = matchUnordered(matchers, said, from);
            if (indexes.includes(undefined))
                return false;
            from = end;
            continue;
        }
        const matcher = (0,templates/* finalMatcher */.n8)(line.matcher, captured);
        if (line.optional || (0,text_matcher/* forbiddenText */.HF)(matcher) !== undefined)
            continue;
        const found = indexOfMatch(matcher, said, from);
        if (found === -1)
            return false;
        from = found + 1;
    }
    return true;
}
function indexOfMatch(matcher, said, from) {
    return said.findIndex(({ text }, index) => index >= from && (0,text_matcher/* matchesText */.Fm)(matcher, text));
}
/**
 * A message of its own for each matcher, as early as can be; where not all can have one, for as many as can.
 * `indexes` has one for each matcher, `end` is where the next line goes on.
 */
function matchUnordered(matchers, said, from) {
    const owner = new Map();
    const fits = matchers.map((matcher) => said.map(({ text }, at) => at >= from && (0,text_matcher/* matchesText */.Fm)(matcher, text)));
    // A message that is taken changes hands where its owner finds another one.
    const assign = (matcher, tried) => {
        for (const [at, fit] of (fits[matcher] ?? []).entries()) {
            if (!fit || tried.has(at) || at >= limit)
                continue;
            tried.add(at);
            const current = owner.get(at);
            if (current === undefined || assign(current, tried)) {
                owner.set(at, matcher);
                return true;
            }
        }
        return false;
    };
    let limit = from;
    const waiting = new Set(matchers.keys());
    // One more message at a time: so the last one that is taken is as early as it can be.
    while (waiting.size > 0 && limit < said.length) {
        limit += 1;
        for (const matcher of waiting)
            if (assign(matcher, new Set()))
                waiting.delete(matcher);
    }
    const indexes = matchers.map((_, matcher) => [...owner].find(([, by]) => by === matcher)?.[0]);
    return { indexes, end: Math.max(from, ...[...owner.keys()].map((at) => at + 1)) };
}

;// CONCATENATED MODULE: ./build/simulation/quick-replies.js

/** What was expected of quick replies and is not so; `undefined` where all is well. */
function quickRepliesProblem(expected, offered) {
    const { equals, includes, count } = expected;
    const missing = (includes ?? []).filter((label) => !offered.includes(label));
    const differs = equals !== undefined && JSON.stringify(equals) !== JSON.stringify(offered);
    if (!differs && missing.length === 0 && (count === undefined || count === offered.length))
        return undefined;
    const wanted = describeQuickReplies(expected);
    return {
        message: `the quick replies were to be ${wanted}, but are ${labels(offered)}`,
        expected: wanted,
        actual: labels(offered),
    };
}
function describeQuickReplies({ equals, includes, count }) {
    return [
        equals === undefined ? [] : labels(equals),
        includes === undefined ? [] : `among others ${labels(includes)}`,
        count === undefined ? [] : `${count} in number`,
    ]
        .flat()
        .join(', ');
}
function labels(offered) {
    return offered.length === 0 ? 'none' : offered.map(text_matcher/* quoted */.TL).join(', ');
}
/**
 * What messages offer together; `undefined` where the engine does not report it.
 *
 * @param all whether the engine reports every quick reply, so that a message without any offers none
 */
function offeredBy(messages, all) {
    const reported = messages.flatMap(({ quickReplies }) => (quickReplies === undefined ? [] : [quickReplies]));
    return reported.length === 0 && !all ? undefined : reported.flat();
}

// EXTERNAL MODULE: ./build/simulation/word-diff.js
var word_diff = __webpack_require__(5438);
// EXTERNAL MODULE: ./build/simulation/written.js
var written = __webpack_require__(2993);
;// CONCATENATED MODULE: ./build/simulation/judge-turns.js








/**
 * Judges what was said. A turn is a line of the customer and all messages up to the next one: the bot lines must
 * match messages of their turn, in order; other messages are fine unless `nothingElse`. A bot line that only says
 * `not` speaks of every message of its turn.
 */
function judgeTurns(transcript, result, observer) {
    const said = result.transcript;
    const captured = new Map();
    if (said === undefined)
        return { failures: unobserved(transcript, observer.engine), captured };
    const failures = [...tooLong(said, transcript), ...brokenRules(transcript, said)];
    const known = said.some(({ from }) => from === 'user');
    failures.push(...(known
        ? judgeEachTurn(transcript, result, turnsSaid(said), observer, captured)
        : judgeStream(transcript, said, observer, captured)));
    return { failures, captured };
}
function judgeEachTurn(transcript, result, turns, observer, captured) {
    const failures = [];
    for (const [index, turn] of transcript.turns.entries()) {
        const said = turns[index];
        if (said === undefined) {
            failures.push(neverSpoken(turn, result));
            // What comes after a line that could not be said cannot have happened either: one failure tells it all.
            break;
        }
        const before = turns[index - 1];
        if (turn.chosen && before)
            failures.push(...notOffered(turn, before.messages, observer));
        const { outcomes, extra } = matchLines(turn.bot, said.messages, captured);
        for (const outcome of outcomes)
            failures.push(...judgeLine(outcome, said, turn, observer));
        if (turn.nothingElse && extra.length > 0) {
            const texts = extra.map(({ text }) => text);
            failures.push({
                message: `${whereIs(turn)} the bot was to say nothing else, but it said ${list(texts)}`,
                expected: 'nothing else',
                actual: texts.join('\n'),
                place: (0,written/* placeOf */.$t)(turn.nothingElse),
            });
        }
    }
    return failures;
}
/** Without the customer's lines nobody knows where a turn begins: the bot's messages are one stream. */
function judgeStream(transcript, messages, observer, captured) {
    const said = { beganMs: undefined, messages: [...messages] };
    const { outcomes } = matchLines(transcript.turns.flatMap((turn) => turn.bot), said.messages, captured);
    const unseen = (what, expected, at) => ({
        message: `not observed by ${observer.engine}: ${what}, because it does not report where a turn begins`,
        expected,
        place: (0,written/* placeOf */.$t)(at),
    });
    return [
        ...outcomes.flatMap((outcome) => judgeLine(outcome, said, undefined, observer)),
        ...transcript.turns.flatMap(({ nothingElse, chosen, user, at }) => [
            ...(chosen
                ? [unseen(`whether ${(0,text_matcher/* quoted */.TL)(user)} was offered`, `the quick reply ${(0,text_matcher/* quoted */.TL)(user)}`, at)]
                : []),
            ...(nothingElse ? [unseen('whether the bot said nothing else', 'nothing else', nothingElse)] : []),
        ]),
    ];
}
/** @param turn absent where nobody knows which it is */
function judgeLine(outcome, said, turn, observer) {
    switch (outcome.kind) {
        case 'met':
            return judgeMet(outcome, said.beganMs, observer);
        case 'forbidden': {
            const forbidden = (0,text_matcher/* describeMatcher */.OT)(outcome.matcher);
            return [
                {
                    message: `${whereIs(turn)} the bot was not to say ${forbidden}, but it said ${(0,text_matcher/* quoted */.TL)(outcome.wrong)}`,
                    expected: `nothing that is ${forbidden}`,
                    actual: outcome.wrong,
                    place: (0,written/* placeOf */.$t)(outcome.at),
                },
            ];
        }
        case 'missing': {
            const texts = said.messages.map(({ text }) => text);
            const wanted = (0,text_matcher/* describeMatcher */.OT)(outcome.matcher);
            return [
                {
                    message: `${whereIs(turn)} the bot was to say ${wanted}, but ${insteadOf(outcome.matcher, texts, outcome.from)}`,
                    expected: wanted,
                    actual: texts.length === 0 ? 'nothing' : texts.join('\n'),
                    diff: closestDiff(outcome.matcher, texts),
                    place: (0,written/* placeOf */.$t)(outcome.at),
                },
            ];
        }
    }
}
function whereIs(turn) {
    return turn === undefined ? 'in the conversation' : `after ${(0,text_matcher/* quoted */.TL)(turn.user)}`;
}
/** A message with the right words may still come late, or offer something else. */
function judgeMet({ line, message }, beganMs, observer) {
    const failures = [];
    if (line.quickReplies !== undefined) {
        failures.push(...quickRepliesOf(line.quickReplies, line.at, message, observer));
    }
    if (line.within !== undefined)
        failures.push(...lateness(line.within, line.at, message, beganMs, observer));
    return failures;
}
function quickRepliesOf(expected, at, message, { engine, abilities }) {
    const offered = offeredBy([message], abilities.has('quickReplies'));
    if (offered === undefined)
        return [unseenQuickReplies(engine, describeQuickReplies(expected), at)];
    const problem = quickRepliesProblem(expected, offered);
    return problem
        ? [{ ...problem, message: `with ${(0,text_matcher/* quoted */.TL)(message.text)}, ${problem.message}`, place: (0,written/* placeOf */.$t)(at) }]
        : [];
}
function unseenQuickReplies(engine, expected, at) {
    return { message: `not observed by ${engine}: the quick replies`, expected, place: (0,written/* placeOf */.$t)(at) };
}
function lateness(within, at, { text, afterMs }, beganMs, { engine }) {
    const expected = `within ${within} ms`;
    if (afterMs === undefined || beganMs === undefined) {
        const message = `not observed by ${engine}: when the bot said ${(0,text_matcher/* quoted */.TL)(text)}`;
        return [{ message, expected, place: (0,written/* placeOf */.$t)(at) }];
    }
    const took = afterMs - beganMs;
    if (took <= within)
        return [];
    const message = `the bot said ${(0,text_matcher/* quoted */.TL)(text)} after ${took} ms, which is more than ${within} ms`;
    return [{ message, expected, actual: `after ${took} ms`, place: (0,written/* placeOf */.$t)(at) }];
}
function notOffered(turn, before, { engine, abilities }) {
    const expected = `the quick reply ${(0,text_matcher/* quoted */.TL)(turn.user)}`;
    const offered = offeredBy(before, abilities.has('quickReplies'));
    if (offered === undefined)
        return [unseenQuickReplies(engine, expected, turn.at)];
    if (offered.includes(turn.user))
        return [];
    const actual = labels(offered);
    const message = `the customer was to choose ${(0,text_matcher/* quoted */.TL)(turn.user)}, but the bot offered ${actual}.${(0,nearest/* didYouMean */.a)(turn.user, offered)}`;
    return [{ message, expected, actual, place: (0,written/* placeOf */.$t)(turn.at) }];
}
/** What must hold for every message of the bot; each rule is broken once, however often it is. */
function brokenRules({ always }, said) {
    return always.flatMap(({ matcher, at }) => {
        const wrong = said.find(({ from, text }) => from === 'bot' && !(0,text_matcher/* matchesText */.Fm)(matcher, text));
        if (wrong === undefined)
            return [];
        const expected = (0,text_matcher/* describeMatcher */.OT)(matcher);
        return [
            {
                message: `the bot is always to say ${expected}, but it said ${(0,text_matcher/* quoted */.TL)(wrong.text)}`,
                expected,
                actual: wrong.text,
                place: (0,written/* placeOf */.$t)(at),
            },
        ];
    });
}
function insteadOf(matcher, said, from) {
    if (said.length === 0)
        return 'it said nothing';
    const early = said.slice(0, from).find((text) => (0,text_matcher/* matchesText */.Fm)(matcher, text));
    if (early !== undefined)
        return `it said so only before, as ${(0,text_matcher/* quoted */.TL)(early)}: the order differs`;
    const rest = said.slice(from);
    return rest.length === 0 ? `it said nothing more after ${list(said.slice(-1))}` : `it said ${list(rest)}`;
}
/** Against the message that was most likely meant. */
function closestDiff(matcher, said) {
    const wanted = typeof matcher === 'string' ? matcher : matcher.equals;
    if (wanted === undefined)
        return undefined;
    const [closest] = said.toSorted((a, b) => (0,word_diff/* sharedWords */.BA)(wanted, b) - (0,word_diff/* sharedWords */.BA)(wanted, a));
    return closest === undefined ? undefined : (0,word_diff/* wordDiff */.sw)(wanted, closest);
}
function neverSpoken(turn, result) {
    const [missing] = (0,templates/* templatesIn */.bU)(turn.user);
    const reason = typeof result.endNode === 'string'
        ? `it had ended at ${(0,text_matcher/* quoted */.TL)(result.endNode)}`
        : missing !== undefined
            ? `nothing the bot had said gave \${${missing}}`
            : result.ended === true
                ? 'it had ended'
                : 'it had come to a stop';
    return {
        message: `the conversation did not get as far as the customer saying ${(0,text_matcher/* quoted */.TL)(turn.user)}: ${reason}`,
        expected: `the customer can say ${(0,text_matcher/* quoted */.TL)(turn.user)}`,
        actual: reason,
        place: (0,written/* placeOf */.$t)(turn.at),
    };
}
function unobserved({ turns, always }, engine) {
    const matchers = (line) => ('unordered' in line ? line.unordered : [line]);
    const lines = [
        ...always,
        ...turns.flatMap((turn) => [
            ...(turn.chosen ? [{ at: turn.at, expected: `the quick reply ${(0,text_matcher/* quoted */.TL)(turn.user)}` }] : []),
            ...turn.bot.flatMap(matchers),
            ...(turn.nothingElse ? [{ at: turn.nothingElse, expected: 'nothing else' }] : []),
        ]),
    ];
    return lines.map((line) => ({
        message: `not observed by ${engine}: what the bot said`,
        expected: 'expected' in line ? line.expected : (0,text_matcher/* describeMatcher */.OT)(line.matcher),
        place: (0,written/* placeOf */.$t)(line.at),
    }));
}
/** Matchers look at the first part of a text only; what they cannot see must not pass for fine. */
function tooLong(said, transcript) {
    return said
        .filter(({ from, text }) => from === 'bot' && text.length > pattern/* MAX_TEXT_LENGTH */.Gt)
        .map(({ text }) => ({
        message: `the bot said ${text.length} characters at once, more than the ${pattern/* MAX_TEXT_LENGTH */.Gt} that are looked at`,
        place: (0,written/* placeOf */.$t)(transcript.source),
    }));
}
/** The bot's messages by turn. What it says before the customer's first line belongs to the first turn. */
function turnsSaid(said) {
    const turns = [];
    const before = [];
    for (const message of said) {
        if (message.from === 'user') {
            turns.push({ beganMs: message.afterMs, messages: turns.length === 0 ? before : [] });
        }
        else
            (turns.at(-1)?.messages ?? before).push(message);
    }
    return turns;
}
function list(texts) {
    return texts.map(text_matcher/* quoted */.TL).join(', then ');
}

// EXTERNAL MODULE: ./build/simulation/value-matcher.js
var value_matcher = __webpack_require__(9668);
;// CONCATENATED MODULE: ./build/simulation/judge-expectations.js










/** Judges what stands under `expect`: what is true in the end, and of the way there. */
function judgeExpectations(transcript, result, context) {
    const { expect, source } = transcript;
    const failures = [];
    const unobserved = [];
    const unseenKeys = new Set();
    for (const { path, verdict } of expectationsNotMet(expect, result, context)) {
        const { missing, ...failure } = verdict;
        const isUnseen = missing !== undefined && context.unobservable.has(missing);
        if (isUnseen)
            unseenKeys.add(path[0]);
        (isUnseen ? unobserved : failures).push({
            ...failure,
            place: (0,written/* placeOf */.$t)((0,written/* below */.Gz)(source, 'expect', ...path)),
        });
    }
    const anyJudged = Object.entries(expect).some(([key, expected]) => expected !== undefined && !unseenKeys.has(key));
    return { failures, unobserved, anyJudged };
}
function expectationsNotMet(expect, result, context) {
    const { engine, captured } = context;
    const notMet = routeNotMet(expect, result, engine);
    const add = (verdict, ...path) => {
        if (verdict !== undefined)
            notMet.push({ path, verdict });
    };
    add(queueVerdict(expect.routedTo, result.routedTo, context), 'routedTo');
    for (const [name, expected] of Object.entries(expect.variables ?? {})) {
        const value = (0,templates/* finalValue */.oj)(expected, captured);
        add(variableVerdict(name, value, result.variables, engine), 'variables', name);
    }
    add(endVerdict(expect.ended, result, engine), 'ended');
    for (const [index, call] of (expect.calls ?? []).entries()) {
        add(callVerdict(call, result.calls, context), 'calls', index);
    }
    add(quickRepliesVerdict(expect.quickReplies, result, context), 'quickReplies');
    return notMet;
}
function callVerdict({ name, with: parameters = {}, times: expected }, calls, { engine, captured }) {
    const matchers = Object.entries(parameters).map(([key, matcher]) => [
        key,
        (0,templates/* finalValue */.oj)(matcher, captured),
    ]);
    const found = calls?.filter((call) => call.name === name &&
        matchers.every(([key, matcher]) => (0,value_matcher/* matchesValue */.ZN)(matcher, Object.hasOwn(call.with, key) ? call.with[key] : undefined))).length;
    if (found !== undefined && (expected === undefined ? found > 0 : found === expected))
        return undefined;
    const asked = matchers.map(([key, matcher]) => `${key}: ${(0,value_matcher/* describeExpected */.Ge)(matcher)}`).join(', ');
    const what = `${name}${asked === '' ? '' : ` with ${asked}`}`;
    const often = expected === undefined ? 'at least once' : times(expected);
    const wanted = `${what}, ${often}`;
    if (calls === undefined || found === undefined)
        return notObserved(engine, 'the calls', wanted, 'calls');
    const made = calls.map((call) => `${call.name} ${JSON.stringify(call.with)}`).join(', then ');
    return {
        message: `the call ${what} was to be made ${often}, but was made ${times(found)}`,
        expected: wanted,
        actual: made === '' ? 'no call' : made,
    };
}
/** What the customer can tap in the end: what the bot's last turn offers. */
function quickRepliesVerdict(expected, { transcript = [] }, { engine, abilities, captured }) {
    if (expected === undefined)
        return undefined;
    const { equals, includes, count } = expected;
    const label = (written) => (0,templates/* finalText */.cT)(written, captured);
    const filled = { equals: equals?.map(label), includes: includes?.map(label), count };
    const last = turnsSaid(transcript).at(-1);
    const offered = last && offeredBy(last.messages, abilities.has('quickReplies'));
    if (offered === undefined)
        return notObserved(engine, 'the quick replies', describeQuickReplies(filled));
    return quickRepliesProblem(filled, offered);
}
function queueVerdict(written, actual, { engine, environmentVariables, captured }) {
    if (written === undefined)
        return undefined;
    const expected = written === null ? null : (0,templates/* finalText */.cT)(written, captured);
    const queue = expected === null ? null : filled(expected, environmentVariables);
    const routed = actual === undefined ? undefined : (actual?.queueId ?? null);
    if (routed === queue)
        return undefined;
    const wanted = queue === null ? 'no queue' : queue === expected ? `queue ${queue}` : `queue ${queue} (${expected})`;
    if (routed === undefined)
        return notObserved(engine, 'the queue', wanted, 'routedTo');
    const got = routed === null ? 'no queue' : `queue ${routed}`;
    return { message: `the customer reached ${got} instead of ${wanted}`, expected: wanted, actual: got };
}
function variableVerdict(name, expected, variables, engine) {
    if (variables === undefined) {
        return notObserved(engine, `the variable ${(0,text_matcher/* quoted */.TL)(name)}`, (0,value_matcher/* describeExpected */.Ge)(expected), 'variables');
    }
    const actual = Object.hasOwn(variables, name) ? variables[name] : undefined;
    if ((0,value_matcher/* matchesValue */.ZN)(expected, actual))
        return undefined;
    const wanted = (0,value_matcher/* describeExpected */.Ge)(expected);
    const shown = (0,value_matcher/* describeValue */.bp)(actual);
    const text = typeof expected === 'object' ? expected.equals : expected;
    const areTexts = typeof text === 'string' && typeof actual === 'string';
    return {
        message: `the variable ${(0,text_matcher/* quoted */.TL)(name)} is ${shown} instead of ${wanted}`,
        expected: wanted,
        actual: shown,
        ...(areTexts && { diff: (0,word_diff/* wordDiff */.sw)(text, actual) }),
    };
}
/** An engine may see that a conversation ended but not where: then the one is judged and the other is not. */
function endVerdict(expected, { endNode: actual, ended }, engine) {
    if (expected === undefined || actual === (expected === false ? null : expected))
        return undefined;
    const wanted = expected === false ? 'not ended' : `ended at ${(0,text_matcher/* quoted */.TL)(expected)}`;
    if (actual === undefined) {
        if (expected === false && ended !== undefined) {
            const message = 'the conversation ended, but was expected to go on';
            return ended ? { message, expected: wanted, actual: 'ended' } : undefined;
        }
        if (ended === false) {
            const message = `the conversation did not end, but was expected to end at ${(0,text_matcher/* quoted */.TL)(`${expected}`)}`;
            return { message, expected: wanted, actual: 'not ended' };
        }
        const what = `where the conversation ended${ended ? ' (that it ended was seen)' : ''}`;
        return notObserved(engine, what, wanted, 'ended');
    }
    const got = actual === null ? 'not ended' : `ended at ${(0,text_matcher/* quoted */.TL)(actual)}`;
    const happened = actual === null ? 'did not end' : `ended at ${(0,text_matcher/* quoted */.TL)(actual)}`;
    const instead = expected === false ? 'go on' : `end at ${(0,text_matcher/* quoted */.TL)(expected)}`;
    return {
        message: `the conversation ${happened}, but was expected to ${instead}`,
        expected: wanted,
        actual: got,
    };
}
/** A name the flow does not declare stays as it is written, and so matches no queue. */
function filled(text, values) {
    return (0,placeholders/* fillPlaceholders */.C)(text, ({ kind, name }) => kind === 'variable' && Object.hasOwn(values, name) ? values[name] : undefined);
}

;// CONCATENATED MODULE: ./build/simulation/repeat.js
/** The command line, for a POSIX shell, that plays just this conversation, with the values that it was played with. */
function repeatCommand({ name, flowFile, environment, }) {
    const values = environment === undefined ? '' : ` --environment ${shellWord(environment)}`;
    return `flowgate simulate --name ${shellWord(name)} --flows ${shellWord(flowFile)}${values}`;
}
/** Somebody will paste this: nothing in it may mean anything to the shell, or begin another line. */
function shellWord(text) {
    const line = text.replaceAll(/\p{Cc}+/gu, ' ');
    if (/^[\w./-]+$/.test(line))
        return line;
    // Within double quotes a shell still looks for these.
    return /["$`\\!]/.test(line) ? `'${line.replaceAll("'", String.raw `'\''`)}'` : `"${line}"`;
}

;// CONCATENATED MODULE: ./build/simulation/judge.js




/**
 * Holds what happened against what was expected. What the engine did not report, but somebody expected something of,
 * is a failure: it never passes in silence. Only what the engine had said beforehand that it cannot see is told
 * beside the verdict instead, as long as something else could be judged; and so is whatever was not met where the
 * engine itself doubts that the platform goes the same way.
 */
function judge(transcript, result, context) {
    const { environmentVariables, abilities = NO_ABILITIES, unobservable = NOTHING_UNSEEN } = context;
    const observer = { engine: context.engine, abilities };
    const { failures, captured } = judgeTurns(transcript, result, observer);
    const expected = judgeExpectations(transcript, result, {
        ...observer,
        unobservable,
        environmentVariables,
        captured,
    });
    const { unobserved } = expected;
    const found = [...engineFailures(result, context.engine, transcript.at), ...failures, ...expected.failures];
    if (result.doubt !== undefined && found.length > 0) {
        const message = `${context.engine} cannot follow this conversation to its end: ${result.doubt}`;
        const doubt = { message, place: (0,written/* placeOf */.$t)(transcript.at) };
        return verdict(transcript, result, context, [], [doubt, ...found, ...unobserved]);
    }
    if (unobserved.length > 0 && !expected.anyJudged && !expectsWords(transcript)) {
        const message = `${context.engine} can observe nothing of what this conversation expects`;
        found.push({ message, place: (0,written/* placeOf */.$t)(transcript.at) });
    }
    return verdict(transcript, result, context, found, unobserved);
}
const NO_ABILITIES = new Set();
const NOTHING_UNSEEN = new Set();
function expectsWords({ turns, always }) {
    return (always.length > 0 ||
        turns.some(({ bot, nothingElse, chosen }) => bot.length > 0 || nothingElse !== undefined || chosen));
}
/** The result of a conversation with these failures, which a known issue may excuse. */
function verdict(transcript, result, context, failures, unobserved = []) {
    const { excused, added } = excuse(transcript, failures, unobserved, context.now);
    const all = [...failures, ...added];
    return {
        name: transcript.name,
        tags: transcript.tags,
        place: (0,written/* placeOf */.$t)(transcript.at),
        passed: excused || all.length === 0,
        failures: all,
        ...(unobserved.length > 0 && { unobserved }),
        ...(excused && { known: transcript.knownIssue }),
        transcript: result.transcript ?? [],
        path: result.path,
        ...(result.taken && { taken: result.taken }),
        routedTo: result.routedTo?.queueId,
        durationMs: context.durationMs,
        repeat: repeatCommand(transcript),
    };
}
function excuse({ knownIssue, at }, failures, unobserved, now) {
    if (knownIssue === undefined)
        return { excused: false, added: [] };
    const { url, until } = knownIssue;
    // The known failure may lie in what was not seen: that it passes is not known.
    if (failures.length === 0 && unobserved.length > 0)
        return { excused: false, added: [] };
    const isPast = now.toISOString().slice(0, 10) > until;
    if (failures.length > 0 && !isPast)
        return { excused: true, added: [] };
    const message = failures.length === 0
        ? `this conversation is expected to fail because of ${url}, but it passes: remove "knownIssue"`
        : `the failure was put up with until ${until} because of ${url}: that day is past`;
    return { excused: false, added: [{ message, place: (0,written/* placeOf */.$t)(at) }] };
}
/** What the engine itself says went wrong fails a conversation, whatever was expected of it. */
function engineFailures({ errors = [], success }, engine, at) {
    if (errors.length > 0) {
        const place = (0,written/* placeOf */.$t)(at);
        return errors.map((error) => ({ message: `${engine} reports: ${error}`, actual: error, place }));
    }
    if (success !== false)
        return [];
    const message = `${engine} reports that the conversation failed, without a reason`;
    return [{ message, place: (0,written/* placeOf */.$t)(at) }];
}

// EXTERNAL MODULE: ./build/simulation/script.js
var script = __webpack_require__(9883);
;// CONCATENATED MODULE: ./build/simulation/run.js





const run_NO_ABILITIES = new Set();
/**
 * Plays and judges conversations; results come in the order of the transcripts. What an engine cannot do fails a
 * conversation without playing it. What an engine throws (a platform that cannot be reached, say) is thrown on, once
 * nothing is under way any more: it is no verdict about a conversation.
 */
async function runTranscripts(engine, transcripts, context) {
    const places = engine.independent === true ? context.places : undefined;
    const results = [];
    const waiting = transcripts.entries();
    const failures = [];
    const playOn = async () => {
        for (const [index, transcript] of waiting) {
            if (failures.length > 0)
                return;
            const hold = async () => await playAndJudge(engine, transcript, context);
            try {
                results[index] = await (places === undefined ? hold() : places(hold));
            }
            catch (thrown) {
                failures.push({ index, thrown });
            }
        }
    };
    const atOnce = Math.min(places?.concurrency ?? 1, transcripts.length);
    await Promise.all(Array.from({ length: atOnce }, playOn));
    // The first in the order of the transcripts: the same one whichever was answered first.
    const [first] = failures.sort((one, other) => one.index - other.index);
    if (first !== undefined)
        throw first.thrown;
    return results;
}
async function playAndJudge(engine, transcript, { environmentVariables, clock, signal }) {
    signal?.throwIfAborted();
    const now = new Date(clock.now());
    const cannot = beyond(engine, transcript);
    if (cannot.length > 0)
        return verdict(transcript, {}, { durationMs: 0, now }, cannot);
    const started = clock.monotonic();
    const { played, result } = await play(engine, transcript);
    const durationMs = clock.monotonic() - started;
    return judge(played, result, {
        engine: engine.name,
        abilities: engine.abilities ?? run_NO_ABILITIES,
        unobservable: engine.unobservable,
        environmentVariables,
        durationMs,
        now,
    });
}
/** The conversations of a schedule: those tagged `smoke`, or all where none is. */
function selectSmoke(transcripts) {
    const tagged = transcripts.filter(({ tags }) => tags.includes('smoke'));
    return tagged.length > 0 ? tagged : transcripts;
}
/** What fails conversations whatever the flow does, because it is more than the engine can do. */
function unplayable(engine, transcripts, now) {
    return transcripts.flatMap((transcript) => {
        const cannot = beyond(engine, transcript);
        const isPutUpWith = verdict(transcript, {}, { durationMs: 0, now }, cannot).passed;
        return isPutUpWith ? [] : cannot;
    });
}
/** What a conversation asks of an engine that is more than it can do. */
function beyond({ name, abilities = run_NO_ABILITIES, longestSilenceMs = Number.POSITIVE_INFINITY }, { events, turns, now, source }) {
    const cannot = [];
    const refuse = (at, what) => {
        cannot.push({ message: `not possible with ${name}: ${what}`, place: (0,written/* placeOf */.$t)(at) });
    };
    if (now !== undefined && !abilities.has('now'))
        refuse(source, CANNOT.now);
    for (const { kind, at } of events) {
        if (!abilities.has(kind))
            refuse(at, CANNOT[kind]);
    }
    if (!abilities.has('replay')) {
        for (const { user, at } of turns) {
            if ((0,templates/* templatesIn */.bU)(user).length > 0)
                refuse(at, CANNOT.replay);
        }
    }
    for (const event of events) {
        if (event.kind === 'silence' && abilities.has('silence') && event.milliseconds > longestSilenceMs) {
            refuse(event.at, `it keeps silent for at most ${longestSilenceMs / 1000} s ("silence")`);
        }
    }
    return cannot;
}
const CANNOT = {
    now: 'it cannot choose when a conversation takes place ("now")',
    silence: 'it cannot keep silent for a while ("silence")',
    set: 'it cannot change data from outside during a conversation ("set")',
    replay: 'it takes all lines of the customer at once, so that none can repeat what the bot has said',
};
/**
 * Plays a conversation. Where a line of the customer repeats what the bot has said, the lines before it are played
 * first, to know what that was; where that is not to be had, the conversation ends before that line.
 */
async function play(engine, transcript) {
    const turns = [...transcript.turns];
    const observer = { engine: engine.name, abilities: engine.abilities ?? run_NO_ABILITIES };
    for (const [index, turn] of turns.entries()) {
        if (!(0,templates/* hasTemplates */.Gd)(turn.user))
            continue;
        const before = { ...transcript, turns: turns.slice(0, index) };
        const names = (0,templates/* templatesIn */.bU)(turn.user);
        const result = names.length === 0 ? undefined : await engine.simulate((0,script/* conversationOf */.$)(before, index));
        const { captured } = result
            ? judgeTurns(before, result, observer)
            : { captured: new Map() };
        if (result && !names.every((name) => captured.has(name))) {
            return { played: { ...transcript, turns }, result };
        }
        turns[index] = { ...turn, user: (0,templates/* finalText */.cT)(turn.user, captured) };
    }
    const played = { ...transcript, turns };
    return { played, result: await engine.simulate((0,script/* conversationOf */.$)(played)) };
}


/***/ }),

/***/ 9883:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ conversationOf),
/* harmony export */   Q: () => (/* binding */ transcriptOf)
/* harmony export */ });
/* harmony import */ var _written_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2993);

/** What an engine is given to play; of a part of the conversation, its first `turns`. */
function conversationOf(transcript, turns = transcript.turns.length) {
    const events = transcript.events.filter(({ afterLines }) => afterLines <= turns);
    return {
        userLines: transcript.turns.slice(0, turns).map(({ user }) => user),
        given: transcript.given,
        mocks: transcript.mocks,
        ...(events.length > 0 && { events }),
        ...(transcript.now && { now: transcript.now }),
    };
}
/** A transcript of a source whose lines are all at hand. */
function transcriptOf(source, lines, file, at) {
    return {
        name: source.name,
        tags: source.tags ?? [],
        given: source.given ?? {},
        now: source.now,
        mocks: [...(source.mocks ?? []), ...file.mocks],
        ...script(lines),
        expect: source.expect ?? {},
        always: file.always,
        knownIssue: source.knownIssue,
        source: at.source,
        at: at.at,
        flowFile: file.flowFile,
        environment: file.environment,
    };
}
function script(lines) {
    const turns = [];
    const events = [];
    for (const { line, at } of lines) {
        const afterLines = turns.length;
        const user = line.user ?? line.choose ?? (line.from === 'user' ? line.text : undefined);
        if (typeof user === 'string') {
            turns.push({ user, chosen: line.choose !== undefined, at, bot: [], nothingElse: undefined });
            continue;
        }
        if (line.silence !== undefined) {
            events.push({ kind: 'silence', milliseconds: line.silence, afterLines, at });
        }
        if (line.set !== undefined)
            events.push({ kind: 'set', variables: line.set, afterLines, at });
        const turn = turns.at(-1);
        if (turn === undefined)
            continue;
        const matcher = line.bot ?? line.text;
        if (matcher !== undefined) {
            const { optional = false, quickReplies, within } = line;
            turn.bot.push({ matcher, at, optional, quickReplies, within });
        }
        if (line.unordered !== undefined) {
            turn.bot.push({
                unordered: line.unordered.map((each, index) => ({
                    matcher: each,
                    at: (0,_written_js__WEBPACK_IMPORTED_MODULE_0__/* .below */ .Gz)(at, 'unordered', index),
                })),
            });
        }
        if (line.nothingElse)
            turn.nothingElse = at;
    }
    return { turns, events };
}


/***/ }),

/***/ 2353:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gd: () => (/* binding */ hasTemplates),
/* harmony export */   JR: () => (/* binding */ capturesOf),
/* harmony export */   To: () => (/* binding */ COLUMN_NAME),
/* harmony export */   V$: () => (/* binding */ fillTemplates),
/* harmony export */   Yu: () => (/* binding */ namedGroups),
/* harmony export */   bU: () => (/* binding */ templatesIn),
/* harmony export */   cT: () => (/* binding */ finalText),
/* harmony export */   n8: () => (/* binding */ finalMatcher),
/* harmony export */   oj: () => (/* binding */ finalValue)
/* harmony export */ });
/* harmony import */ var _flow_pattern_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8267);

/**
 * `${name}` in a transcript stands for a column of its row, or for what an earlier bot line captured with a named
 * group. A backslash before it keeps it as it is written.
 */
const TEMPLATE = /(\\?)\$\{([A-Za-z_]\w*)\}/g;
const NAMED_GROUP = /\(\?P?<([A-Za-z_]\w*)>/g;
const COLUMN_NAME = /^[A-Za-z_]\w*$/;
function hasTemplates(text) {
    return text.includes('${');
}
/** The names that a text asks for, each time it does. */
function templatesIn(text) {
    if (!hasTemplates(text))
        return [];
    return [...text.matchAll(TEMPLATE)].flatMap(([, backslash, name]) => backslash === '' && name !== undefined ? [name] : []);
}
/** The names a pattern captures. */
function namedGroups(pattern) {
    return [...pattern.matchAll(NAMED_GROUP)].flatMap(([, name]) => name ?? []);
}
/**
 * Replaces what `lookup` knows; the rest stays as it is written, backslashes included. In a pattern a value stands
 * for itself, not for the pattern it might be.
 */
function fillTemplates(text, lookup, kind = 'text') {
    if (!hasTemplates(text))
        return text;
    return text.replace(TEMPLATE, (whole, backslash, name) => {
        const value = backslash === '' ? lookup(name) : undefined;
        if (value === undefined)
            return whole;
        return kind === 'pattern' ? literalPattern(value) : value;
    });
}
/** The last step before a text is used: what was captured goes in, and backslashes have done their work. */
function finalText(text, captured) {
    if (!hasTemplates(text))
        return text;
    return text.replace(TEMPLATE, (whole, backslash, name) => backslash === '' ? (captured.get(name) ?? whole) : whole.slice(1));
}
function finalMatcher(matcher, captured) {
    if (typeof matcher === 'string')
        return finalText(matcher, captured);
    const { equals, contains, containsAny, startsWith, matches, not } = matcher;
    const text = (value) => finalText(value, captured);
    return {
        ...matcher,
        ...(equals !== undefined && { equals: text(equals) }),
        ...(contains !== undefined && {
            contains: typeof contains === 'string' ? text(contains) : contains.map(text),
        }),
        ...(containsAny !== undefined && { containsAny: containsAny.map(text) }),
        ...(startsWith !== undefined && { startsWith: text(startsWith) }),
        ...(matches !== undefined && {
            matches: fillTemplates(matches, (name) => captured.get(name), 'pattern'),
        }),
        ...(not !== undefined && { not: finalMatcher(not, captured) }),
    };
}
function finalValue(expected, captured) {
    return typeof expected === 'string' || typeof expected === 'object'
        ? finalMatcher(expected, captured)
        : expected;
}
/** What the named groups of a matcher find in the text it has matched. */
function capturesOf(matcher, text) {
    if (typeof matcher === 'string' || matcher.matches === undefined)
        return {};
    // Looked for first: nearly no pattern captures, and this is done for every message.
    if (!matcher.matches.includes('(?'))
        return {};
    const pattern = (0,_flow_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .compilePattern */ .Eb)(matcher.matches, { ignoreCase: matcher.ignoreCase === true });
    return pattern.find(text)?.groups ?? {};
}
function literalPattern(text) {
    return text.replace(/[\\^$.*+?()[\]{}|]/g, String.raw `\$&`);
}


/***/ }),

/***/ 6585:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $y: () => (/* reexport */ script/* conversationOf */.$),
  i_: () => (/* reexport */ includedFiles),
  AL: () => (/* binding */ readTranscripts)
});

// UNUSED EXPORTS: transcriptsJsonSchema

// EXTERNAL MODULE: ./build/flow/finding.js
var finding = __webpack_require__(724);
// EXTERNAL MODULE: ./build/flow/map-texts.js
var map_texts = __webpack_require__(8346);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/flow/nearest.js
var nearest = __webpack_require__(1327);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 4 modules
var schemas = __webpack_require__(4131);
// EXTERNAL MODULE: ./build/flow/pattern.js
var pattern = __webpack_require__(8267);
;// CONCATENATED MODULE: ./build/simulation/schema-messages.js

/** What a value must be, for a reader who knows the field and not the schema: the message follows the key. */
function takes(what) {
    return (issue) => {
        const { input } = issue;
        if (input === undefined)
            return `is missing; it takes ${what}`;
        if (input === null)
            return `is left empty; it takes ${what}`;
        const isUnquoted = typeof input === 'number' || typeof input === 'boolean';
        if (isUnquoted && what.startsWith('text')) {
            return `takes ${what}, but ${String(input)} is a ${typeof input}: put it in quotes`;
        }
        return `takes ${what}, not ${kindOf(input)}`;
    };
}
/** The same for an object. Unknown keys get one line each: {@link problemsOf} takes them apart again. */
function takesObject(what, known, refused = {}) {
    const wrongKind = takes(what);
    return (issue) => {
        if (issue.code !== 'unrecognized_keys')
            return wrongKind(issue);
        const complaint = (key) => {
            if (Object.hasOwn(refused, key))
                return refused[key] ?? '';
            // An unquoted {name} is an object of its own in YAML.
            const braces = isEmptyAt(issue.input, key) ? ` For the text {${key}}, put it in quotes.` : '';
            return `is not known here.${braces || (0,nearest/* didYouMean */.a)(key, known) || ` Known here: ${known.join(', ')}.`}`;
        };
        return issue.keys.map(complaint).join('\n');
    };
}
function isEmptyAt(input, key) {
    return typeof input === 'object' && input !== null && new Map(Object.entries(input)).get(key) === null;
}
/** All issues of a failed parse, each with the path it is about and a sentence. */
function problemsOf(issues, root = []) {
    return issues.flatMap((issue) => {
        const path = [...root, ...issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key))];
        if (issue.code === 'unrecognized_keys') {
            const messages = issue.message.split('\n');
            return issue.keys.map((key, index) => problem([...path, key], messages[index] ?? 'is not known here.'));
        }
        if (issue.code === 'invalid_union') {
            // The branch somebody meant is one of the right kind; of several, the one with the least to complain about.
            const [meant] = issue.errors
                .filter((branch) => !branch.some(isOtherKind))
                .sort((a, b) => a.length - b.length);
            if (meant)
                return problemsOf(meant, path);
        }
        if (issue.code === 'invalid_key')
            return [problem(path, issue.issues[0]?.message ?? issue.message)];
        return [problem(path, issue.message)];
    });
}
function isOtherKind({ code, path }) {
    return path.length === 0 && (code === 'invalid_type' || code === 'invalid_value');
}
function problem(path, message) {
    return { path, message: `${subject(path)} ${message}` };
}
function subject(path) {
    const last = path.at(-1);
    if (last === undefined)
        return 'the file';
    if (typeof last === 'string')
        return JSON.stringify(last);
    const list = path.findLast((key) => typeof key === 'string');
    return `item ${last + 1}${list === undefined ? '' : ` of ${JSON.stringify(list)}`}`;
}
function kindOf(value) {
    if (Array.isArray(value))
        return 'a list';
    if (typeof value === 'object')
        return 'a group of keys';
    return typeof value === 'string' ? `the text ${JSON.stringify(value.slice(0, 60))}` : String(value);
}

// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core = __webpack_require__(8532);
// EXTERNAL MODULE: ./build/duration.js
var duration = __webpack_require__(3110);
;// CONCATENATED MODULE: ./build/simulation/schema-parts.js
/** What the schemas of transcript files are made of. */



/** An object that refuses keys it does not know, with a hint at the one that was meant. */
function keys(what, shape, refused = {}) {
    return schemas/* strictObject */.rej(shape, { error: takesObject(what, Object.keys(shape), refused) });
}
function list(what, item) {
    return schemas/* array */.YOg(item, { error: takes(what) }).min(1, { error: 'is an empty list' });
}
/** A rule about an object as a whole is worth telling only where its keys are right: else it repeats their fault. */
const oncePartsAreRight = {
    when: ({ issues }) => issues.length === 0,
};
const anyText = schemas/* string */.YjP({ error: takes('text') });
const schema_parts_text = anyText.min(1, { error: 'is empty' });
const texts = list('a list of texts', schema_parts_text);
const nodeIds = list('a list of node ids', schema_parts_text);
/** A whole number from `least` on. */
function count(least) {
    const what = `a whole number from ${least} on`;
    return schemas/* int */.Whr({ error: takes(what) }).min(least, { error: `takes ${what}` });
}
const A_DURATION = 'a duration such as "500ms", "30s" or "2m", at most "24h"';
/** `30s` to milliseconds. */
const schema_parts_duration = schemas/* string */.YjP({ error: takes(A_DURATION) }).transform((value, context) => {
    const span = (0,duration/* parseDuration */.E)(value);
    if (span !== undefined)
        return span;
    context.addIssue(`takes ${A_DURATION}, not ${JSON.stringify(value)}`);
    return core/* NEVER */.tm;
});
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;
/** `2026-12-31`, a day of the calendar. */
const day = schemas/* string */.YjP({ error: takes('a day such as 2026-12-31') })
    .refine(isDay, { error: 'takes a day such as 2026-12-31' });
/** A day (its beginning in UTC) or a moment that says its offset. */
const moment = schemas/* string */.YjP({ error: takes('a date such as 2026-12-31 or 2026-12-31T09:00:00Z') })
    .transform((value, context) => {
    const date = new Date(value);
    const readable = isDay(value) || (MOMENT.test(value) && isDay(value.slice(0, 10)));
    if (readable && !Number.isNaN(date.getTime()))
        return date;
    context.addIssue('takes a date such as 2026-12-31, or a moment with its offset such as 2026-12-31T09:00:00Z');
    return core/* NEVER */.tm;
});
/** The calendar rolls 31 February over into March; here it is no day. */
function isDay(value) {
    if (!DAY.test(value))
        return false;
    const date = new Date(value);
    return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

// EXTERNAL MODULE: ./build/simulation/text-matcher.js
var text_matcher = __webpack_require__(9584);
;// CONCATENATED MODULE: ./build/simulation/schema-matchers.js





const matcherShape = {
    equals: anyText.optional().describe('The whole text, case included.'),
    contains: schemas/* union */.KCZ([schema_parts_text, texts], { error: takes('text or a list of texts') })
        .optional()
        .describe('A part of the text; of a list, all parts.'),
    containsAny: texts.optional().describe('Parts of which at least one is there.'),
    startsWith: schema_parts_text.optional().describe('How the text begins.'),
    matches: schema_parts_text
        .check(({ value, issues }) => {
        const message = patternProblem(value);
        if (message !== undefined)
            issues.push({ code: 'custom', input: value, message });
    })
        .optional()
        .describe(`A regular expression (RE2 syntax) found anywhere in the text; a named group is \${name} later on.`),
    maxLength: count(1).optional().describe('Characters the text may have.'),
    ignoreCase: schemas/* boolean */.zMY({ error: takes('true or false') })
        .optional()
        .describe('Compare without regard to case.'),
    not: schemas/* lazy */.RZV(() => textMatcherSchema)
        .optional()
        .describe('What the text must not be; alone in a bot line, what must not be said in this turn.'),
};
const textMatcherSchema = schemas/* union */.KCZ([
    anyText,
    keys('text or a matcher', matcherShape).refine(text_matcher/* asksSomething */.jn, {
        ...oncePartsAreRight,
        error: `says nothing about the text: write one of ${Object.keys(matcherShape).join(', ')}`,
    }),
], { error: takes('text or a matcher such as { contains: … }') })
    .describe('The text exactly, or what must hold for it.');
const valueMatcherSchema = schemas/* union */.KCZ([
    anyText,
    schemas/* number */.aig(),
    schemas/* boolean */.zMY(),
    keys('a value or a matcher', {
        ...matcherShape,
        absent: schemas/* literal */.euz(true, { error: takes('true') })
            .optional()
            .describe('The variable is not set.'),
    }).refine((value) => (value.absent === true) !== (0,text_matcher/* asksSomething */.jn)(value), {
        ...oncePartsAreRight,
        error: 'takes either absent: true or a matcher such as { matches: … }',
    }),
], { error: takes('a value, a matcher such as { matches: … }, or { absent: true }') })
    .describe('A value, a matcher, or { absent: true }.');
const quickRepliesSchema = keys('equals, includes or count', {
    equals: texts.optional().describe('Exactly these labels, in this order.'),
    includes: texts.optional().describe('These labels, among others.'),
    count: count(0).optional().describe('How many there are.'),
}).refine(({ equals, includes, count }) => (equals ?? includes ?? count) !== undefined, {
    ...oncePartsAreRight,
    error: 'expects nothing: write equals, includes or count',
});
/** Why a pattern cannot be used, to follow its key. */
function patternProblem(source) {
    try {
        (0,pattern/* compilePattern */.Eb)(source);
        return undefined;
    }
    catch (error) {
        return `cannot be used: ${error instanceof Error ? error.message : String(error)}`;
    }
}

;// CONCATENATED MODULE: ./build/simulation/schema-lines.js




const MAX_LINES = 1_000;
const TOO_MANY_LINES = `has more than ${MAX_LINES} lines`;
const lineShape = {
    user: schema_parts_text.optional().describe('What the customer says.'),
    choose: schema_parts_text.optional().describe('The label of a quick reply that the customer taps; it must be offered.'),
    silence: schema_parts_duration.optional().describe('Nothing is said for this long, such as 30s.'),
    set: schemas/* record */.g1P(schema_parts_text, schemas/* unknown */.L5J(), { error: takes('the names of variables with their values') })
        .optional()
        .describe('Participant data that is changed from outside.'),
    bot: textMatcherSchema.optional().describe('What the bot says before the customer speaks again.'),
    optional: schemas/* literal */.euz(true, { error: takes('true') })
        .optional()
        .describe('With bot: the message may be missing.'),
    quickReplies: quickRepliesSchema.optional().describe('With bot: the quick replies this message offers.'),
    within: schema_parts_duration
        .optional()
        .describe("With bot: how long after the customer's line the message may come, such as 3s."),
    unordered: list('a list of what the bot says', textMatcherSchema)
        .optional()
        .describe('What the bot says in any order.'),
    nothingElse: schemas/* literal */.euz(true, { error: takes('true') })
        .optional()
        .describe('In this turn the bot says nothing but what the bot lines expect.'),
    include: schema_parts_text.optional().describe('The name of a fragment whose lines stand here.'),
    from: schemas/* enum */.k5n(['user', 'bot'], { error: takes('user or bot') })
        .optional()
        .describe('The long form: who speaks.'),
    text: textMatcherSchema.optional().describe('The long form: what is said.'),
};
/** Keys of which a line has exactly one. */
const KINDS = [
    'user',
    'choose',
    'silence',
    'set',
    'bot',
    'unordered',
    'nothingElse',
    'include',
    'from',
];
const WITH_BOT = ['optional', 'quickReplies', 'within'];
const lineSchema = keys('a line of the conversation', lineShape)
    .check(({ value, issues }) => {
    if (issues.length > 0)
        return;
    const complain = (message, path = []) => issues.push({ code: 'custom', input: value, message, path });
    const kinds = KINDS.filter((key) => value[key] !== undefined);
    const [kind] = kinds;
    if (kinds.length > 1) {
        complain(`has ${kinds.map((key) => JSON.stringify(key)).join(' and ')}: start a new item for each`);
        return;
    }
    if (kind === 'from') {
        if (value.text === undefined)
            complain('is missing; it takes text', ['text']);
        else if (value.from === 'user' && !(typeof value.text === 'string' && value.text !== '')) {
            complain('takes text: a matcher is for what the bot says', ['text']);
        }
    }
    else if (value.text !== undefined) {
        complain('says who speaks in the long form only: write from: user or from: bot', ['text']);
    }
    else if (kind === undefined) {
        complain(`says nothing: write one of ${KINDS.slice(0, -1).join(', ')}`);
    }
    if (kind === 'bot' || value.from === 'bot')
        return;
    for (const key of WITH_BOT) {
        if (value[key] !== undefined)
            complain('is about what the bot says: it stands beside "bot"', [key]);
    }
})
    .meta({
    oneOf: [...KINDS.slice(0, -1).map((kind) => ({ required: [kind] })), { required: ['from', 'text'] }],
});
const linesSchema = list('a list of lines', lineSchema).max(MAX_LINES, { error: TOO_MANY_LINES });
const conversationSchema = linesSchema.check(({ value, issues }) => {
    const message = writtenOpeningProblem(value);
    if (message !== undefined)
        issues.push({ code: 'custom', input: value, message });
});
/** {@link openingProblem} before fragments are expanded: what one brings is known only once it stands in its place. */
function writtenOpeningProblem(lines) {
    const problem = openingProblem(lines);
    return problem !== undefined && lines.some(({ include }) => include !== undefined) ? undefined : problem;
}
/** What is wrong with how a conversation begins, to follow its name. */
function openingProblem(lines) {
    if (isCustomer(lines[0]))
        return undefined;
    if (!lines.some(isCustomer))
        return 'has no line of the customer: write - user: … first';
    const other = ['set', 'silence', 'choose'].find((key) => lines[0]?.[key] !== undefined);
    return other === undefined
        ? 'begins with what the bot does, but the customer opens the conversation: put a user line first'
        : `begins with "${other}", but the customer opens the conversation: put a user line first (what is known from the start stands in "given")`;
}
function isTooLong(lines) {
    return lines.length > MAX_LINES;
}
function isCustomer(line) {
    return line?.user !== undefined || line?.from === 'user';
}

// EXTERNAL MODULE: ./build/simulation/engine.js
var engine = __webpack_require__(8046);
// EXTERNAL MODULE: ./build/simulation/templates.js
var templates = __webpack_require__(2353);
;// CONCATENATED MODULE: ./build/simulation/transcript-schema.js







const variableNames = takes('the names of variables with their values');
const parametersSchema = schemas/* record */.g1P(schemas/* string */.YjP(), valueMatcherSchema, { error: takes('the names of parameters with their values') })
    .describe('What its parameters must be; others may be anything.');
const outcomeSchema = schemas/* enum */.k5n(engine/* CALL_OUTCOMES */.fe, { error: takes(`one of ${engine/* CALL_OUTCOMES */.fe.join(', ')}`) });
const mockSchema = keys('{ call: … }', {
    call: schema_parts_text.describe('The name of the action that calls a back end.'),
    with: parametersSchema.optional(),
    nth: count(1).optional().describe('Only the nth call of this name, from 1.'),
    outcome: outcomeSchema.optional().describe('How the call comes out; success unless told.'),
    variables: schemas/* record */.g1P(schema_parts_text, schemas/* unknown */.L5J(), { error: variableNames })
        .optional()
        .describe('The variables it leaves behind.'),
    takes: schema_parts_duration.optional().describe('How long the answer takes, such as 2s.'),
});
const mocksSchema = list('a list of mocks', mockSchema);
const stepSchema = keys('{ from, to }', { from: schema_parts_text, to: schema_parts_text });
const expectationsSchema = keys('expectations', {
    path: keys('equals, inOrder or never', {
        equals: nodeIds.optional().describe('Exactly these nodes, in this order.'),
        inOrder: nodeIds.optional().describe('These nodes in this order, others in between.'),
        never: nodeIds.optional().describe('None of these nodes.'),
    })
        .refine(({ equals, inOrder, never }) => (equals ?? inOrder ?? never) !== undefined, {
        ...oncePartsAreRight,
        error: 'expects nothing: write equals, inOrder or never',
    })
        .optional()
        .describe('The nodes the conversation visits.'),
    took: schemas/* union */.KCZ([stepSchema, list('a list of { from, to }', stepSchema)], {
        error: takes('{ from, to }, or a list of them'),
    })
        .optional()
        .describe('Steps from one node directly to another.'),
    at: schema_parts_text.optional().describe('The node at which the conversation stands.'),
    waitingFor: schemas/* union */.KCZ([schema_parts_text, schemas/* null */.chJ()], { error: takes('text (the id of a node, or input), or null') })
        .optional()
        .describe('The node that waits for an answer; input: any; null: nothing waits.'),
    ended: schemas/* union */.KCZ([schema_parts_text, schemas/* literal */.euz(false)], {
        error: takes('the id of an end node, or false where the conversation goes on'),
    })
        .optional()
        .describe('The end node that is reached; false: the conversation goes on.'),
    routedTo: schemas/* union */.KCZ([schema_parts_text, schemas/* null */.chJ()], { error: takes('text (the id of a queue), or null where none is expected') })
        .optional()
        .describe('Id of the queue, or {name} of an environment variable of the flow; null: no queue.'),
    variables: schemas/* record */.g1P(schemas/* string */.YjP(), valueMatcherSchema, { error: variableNames })
        .optional()
        .describe('What variables hold at the end.'),
    calls: list('a list of { name }', keys('{ name }', {
        name: schema_parts_text.describe('The name of the action that calls.'),
        with: parametersSchema.optional(),
        times: count(0).optional().describe('How often exactly; at least once unless told.'),
    }))
        .optional()
        .describe('Calls of back ends.'),
    quickReplies: quickRepliesSchema.optional().describe('What the customer can tap in the end.'),
    retries: schemas/* record */.g1P(schema_parts_text, count(0), { error: takes('node ids with how often each was asked again') })
        .optional()
        .describe('How often a node was entered again, by its id.'),
});
const knownIssueSchema = keys('{ url, until }', {
    url: schema_parts_text
        .refine((value) => /^https?:\/\/[^\s<>"]+$/.test(value), {
        error: 'takes the address of an issue, https://…',
    })
        .describe('Where the issue is written down.'),
    until: day.describe('The last day on which the failure is put up with, such as 2026-12-31.'),
});
const rowSchema = schemas/* record */.g1P(schemas/* string */.YjP().regex(templates/* COLUMN_NAME */.To, { error: 'is no name for a column: use letters, digits and _' }), schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig(), schemas/* boolean */.zMY()], { error: takes('text, a number, true or false') }), { error: takes('the names of columns with their values') })
    .describe(`Values for \${column}, wherever it is written in this conversation.`);
const LEFT_OUT = 'is not taken: what is left out here is soon forgotten. Choose conversations with tags, and put up with a failure by knownIssue.';
const transcriptSchema = keys('a conversation with its expectations', {
    name: schema_parts_text
        .refine((value) => !/\p{Cc}/u.test(value), { error: 'takes one line without control characters' })
        .describe('A sentence that says what must be true; unique within the file.'),
    tags: texts.optional().describe('smoke: also run on a schedule against the live flow.'),
    given: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J(), { error: variableNames })
        .optional()
        .describe('Data the conversation starts with.'),
    now: moment.optional().describe('When the conversation takes place, such as 2026-12-24T20:00:00Z.'),
    rows: list('a list of rows', rowSchema).optional().describe('Plays the conversation once for each row.'),
    mocks: mocksSchema.optional().describe('Answers to back-end calls; these come before those of the file.'),
    conversation: conversationSchema.describe('What is said, line by line; the customer opens.'),
    expect: expectationsSchema.optional().describe('What must be true in the end.'),
    knownIssue: knownIssueSchema
        .optional()
        .describe('This conversation is expected to fail, until it passes or the day is past.'),
}, { only: LEFT_OUT, skip: LEFT_OUT });
const includesSchema = list('a list of files', schema_parts_text).describe('Files with further fragments, relative to this one.');
const fragmentsSchema = schemas/* record */.g1P(schema_parts_text, linesSchema, { error: takes('the names of fragments with their lines') })
    .describe('Lines that conversations share, by name.');
const transcriptFileSchema = keys('one object with the key "transcripts"', {
    $schema: schemas/* string */.YjP().optional(),
    include: includesSchema.optional(),
    fragments: fragmentsSchema.optional(),
    always: list('a list of matchers', textMatcherSchema)
        .optional()
        .describe('What must hold for every message of the bot, in every conversation of this file.'),
    mocks: mocksSchema.optional().describe('Answers to back-end calls, for every conversation of this file.'),
    transcripts: list('a list of conversations', schemas/* union */.KCZ([transcriptSchema, conversationSchema], {
        error: takes('a conversation with its expectations'),
    })),
});
const fragmentsFileSchema = keys('one object with the key "fragments"', {
    $schema: schemas/* string */.YjP().optional(),
    include: includesSchema.optional(),
    fragments: fragmentsSchema,
});
/** The schema of transcript files for editors, as JSON Schema (draft 2020-12). */
function transcriptsJsonSchema() {
    const schema = z.toJSONSchema(transcriptFileSchema, {
        io: 'input',
        target: 'draft-2020-12',
        reused: 'ref',
    });
    return {
        ...schema,
        $id: 'urn:flowgate:schema:transcripts',
        title: 'Flowgate transcripts',
        description: 'Scripted conversations with a web messaging flow, and what must be true of them.',
    };
}

// EXTERNAL MODULE: ./build/simulation/written.js
var simulation_written = __webpack_require__(2993);
;// CONCATENATED MODULE: ./build/simulation/fragments.js






/** The files a transcript or fragments file includes, relative to the working directory. */
function includedFiles({ file, value }) {
    const written = (0,simulation_written/* isRecord */.u4)(value) ? value['include'] : undefined;
    if (!Array.isArray(written))
        return [];
    return written.flatMap((name) => (typeof name === 'string' ? (besides(file, name) ?? []) : []));
}
/** All fragments a file has or includes, each name once. */
class Fragments {
    faults = [];
    #byName = new Map();
    #files = new Set();
    #resolve;
    #fill;
    constructor(resolve, fill) {
        this.#resolve = resolve;
        this.#fill = fill;
    }
    get(name) {
        return this.#byName.get(name);
    }
    get names() {
        return this.#byName.keys();
    }
    /** Adds the fragments of a file whose shape is known to be right, and those of the files it includes. */
    add(document, raw, { include = [], fragments = {} }, above = []) {
        this.#files.add(document.file);
        for (const [name, lines] of Object.entries(fragments)) {
            const at = { document, path: ['fragments', name] };
            const earlier = this.#byName.get(name);
            if (earlier !== undefined) {
                const message = `the fragment ${JSON.stringify(name)} is also in ${earlier.at.document.file}: give one of them another name`;
                this.faults.push({ at, message });
                continue;
            }
            const written = (0,simulation_written/* isRecord */.u4)(raw) && (0,simulation_written/* isRecord */.u4)(raw['fragments']) ? raw['fragments'][name] : undefined;
            this.#byName.set(name, { lines, raw: written, at });
        }
        for (const [index, name] of include.entries()) {
            this.#include(name, { document, path: ['include', index] }, [...above, document.file]);
        }
    }
    #include(name, at, above) {
        const complain = (message) => this.faults.push({ at, message });
        const file = besides(at.document.file, name);
        if (file === undefined) {
            complain(`${JSON.stringify(name)} leads out of the working directory: include files by relative paths`);
            return;
        }
        if (above.includes(file)) {
            complain(`${[...above.slice(above.indexOf(file)), file].join(' includes ')}: remove one of these lines`);
            return;
        }
        if (this.#files.has(file))
            return;
        const document = this.#resolve(file);
        if (document === undefined || document instanceof errors/* FlowgateError */.gr) {
            complain(document === undefined ? `there is no file ${file}` : document.message);
            return;
        }
        const raw = this.#fill(document);
        const parsed = fragmentsFileSchema.safeParse(raw);
        if (parsed.success)
            this.add(document, raw, parsed.data, above);
        else
            this.faults.push(...(0,simulation_written/* faultsOf */.xm)(document, problemsOf(parsed.error.issues)));
    }
}
/**
 * Puts the lines of fragments where they are included.
 *
 * @param linesOf the lines of a fragment, which may have been filled for a row
 */
function expandLines(lines, at, fragments, linesOf) {
    const expanded = [];
    const faults = [];
    const expand = (some, from, inside) => {
        for (const [index, line] of some.entries()) {
            // Fragments that include fragments can say a great deal in a few lines.
            if (isTooLong(expanded) || faults.length > 0)
                return;
            const written = (0,simulation_written/* below */.Gz)(from, index);
            const name = line.include;
            if (name === undefined) {
                expanded.push({ line, at: written });
                continue;
            }
            const fragment = fragments.get(name);
            const fault = fragment === undefined
                ? `there is no fragment ${JSON.stringify(name)}.${(0,nearest/* didYouMean */.a)(name, fragments.names)}`
                : inside.includes(name)
                    ? `the fragment ${JSON.stringify(name)} includes itself: ${[...inside, name].join(' → ')}`
                    : undefined;
            if (fragment === undefined || fault !== undefined) {
                faults.push({ at: (0,simulation_written/* below */.Gz)(written, 'include'), message: fault ?? '' });
                return;
            }
            expand(linesOf(fragment), fragment.at, [...inside, name]);
        }
    };
    expand(lines, at, []);
    if (isTooLong(expanded))
        faults.push({ at, message: `"conversation" ${TOO_MANY_LINES}` });
    return { lines: expanded, faults };
}
/** A path relative to `file`, made relative to the working directory; `undefined` where it leaves that. */
function besides(file, name) {
    if (name.startsWith('/') || name.includes('\\') || /^[A-Za-z]:/.test(name))
        return undefined;
    const parts = file.split('/').slice(0, -1);
    for (const part of name.split('/')) {
        if (part === '' || part === '.')
            continue;
        if (part !== '..')
            parts.push(part);
        else if (parts.pop() === undefined)
            return undefined;
    }
    return parts.join('/');
}

// EXTERNAL MODULE: ./build/flow/plain.js
var plain = __webpack_require__(5317);
;// CONCATENATED MODULE: ./build/simulation/plain-transcript.js
/*
 * What is plainly a transcript file is told from the rest without the schema, which costs many times more. Whatever
 * these tests let through the schema takes as it is; what they do not is for the schema to judge, to turn into what it
 * means (a duration, a date), and to speak about.
 */





const OUTCOMES = new Set(engine/* CALL_OUTCOMES */.fe);
const isString = (value) => typeof value === 'string';
const isBoolean = (value) => typeof value === 'boolean';
const isTrue = (value) => value === true;
const isTextOrNull = (value) => value === null || (0,plain/* isText */.KH)(value);
const isTexts = (0,plain/* listOf */.c3)(plain/* isText */.KH);
const isRecord = plain/* isPlain */.$i;
const isNamed = (value) => (0,plain/* isPlain */.$i)(value) && !Object.hasOwn(value, '');
function countFrom(least) {
    return (value) => typeof value === 'number' && Number.isSafeInteger(value) && value >= least;
}
const matcher = {
    equals: isString,
    contains: (value) => (0,plain/* isText */.KH)(value) || isTexts(value),
    containsAny: isTexts,
    startsWith: plain/* isText */.KH,
    matches: (value) => (0,plain/* isText */.KH)(value) && patternProblem(value) === undefined,
    maxLength: countFrom(1),
    ignoreCase: isBoolean,
    not: isTextMatcher,
};
const isMatcher = (0,plain/* madeOf */.F6)({}, matcher);
const isAbsent = (0,plain/* madeOf */.F6)({ absent: isTrue });
const isQuickReplies = (0,plain/* someOf */.yU)({ equals: isTexts, includes: isTexts, count: countFrom(0) });
function isTextMatcher(value) {
    return isString(value) || (isMatcher(value) && (0,text_matcher/* asksSomething */.jn)(value));
}
function isValueMatcher(value) {
    return isTextMatcher(value) || isBoolean(value) || Number.isFinite(value) || isAbsent(value);
}
/** The lines that say one thing. */
const isShortLine = (0,plain/* someOf */.yU)({
    user: plain/* isText */.KH,
    bot: isTextMatcher,
    nothingElse: isTrue,
    choose: plain/* isText */.KH,
    set: isNamed,
    unordered: (0,plain/* listOf */.c3)(isTextMatcher),
    include: plain/* isText */.KH,
});
const isBotLine = (0,plain/* madeOf */.F6)({ bot: isTextMatcher }, { optional: isTrue, quickReplies: isQuickReplies });
const isLongUserLine = (0,plain/* madeOf */.F6)({ from: (value) => value === 'user', text: plain/* isText */.KH });
const isLongBotLine = (0,plain/* madeOf */.F6)({ from: (value) => value === 'bot', text: isTextMatcher });
function isLine(value) {
    if (!(0,plain/* isPlain */.$i)(value))
        return false;
    if (Object.keys(value).length === 1)
        return isShortLine(value);
    return isBotLine(value) || isLongUserLine(value) || isLongBotLine(value);
}
function isConversation(value) {
    return (Array.isArray(value) &&
        !isTooLong(value) &&
        value.every(isLine) &&
        writtenOpeningProblem(value) === undefined);
}
const isStep = (0,plain/* madeOf */.F6)({ from: plain/* isText */.KH, to: plain/* isText */.KH });
const isSteps = (0,plain/* listOf */.c3)(isStep);
const isExpectations = (0,plain/* madeOf */.F6)({}, {
    path: (0,plain/* someOf */.yU)({ equals: isTexts, inOrder: isTexts, never: isTexts }),
    took: (value) => isStep(value) || isSteps(value),
    at: plain/* isText */.KH,
    waitingFor: isTextOrNull,
    ended: (value) => value === false || (0,plain/* isText */.KH)(value),
    routedTo: isTextOrNull,
    variables: (0,plain/* recordOf */.zv)(isValueMatcher),
    calls: (0,plain/* listOf */.c3)((0,plain/* madeOf */.F6)({ name: plain/* isText */.KH }, { with: (0,plain/* recordOf */.zv)(isValueMatcher), times: countFrom(0) })),
    quickReplies: isQuickReplies,
});
const isMocks = (0,plain/* listOf */.c3)((0,plain/* madeOf */.F6)({ call: plain/* isText */.KH }, {
    with: (0,plain/* recordOf */.zv)(isValueMatcher),
    nth: countFrom(1),
    outcome: (value) => OUTCOMES.has(value),
    variables: isNamed,
}));
const isTranscript = (0,plain/* madeOf */.F6)({ name: (value) => (0,plain/* isText */.KH)(value) && !/\p{Cc}/u.test(value), conversation: isConversation }, { tags: isTexts, given: isRecord, mocks: isMocks, expect: isExpectations });
const isFile = (0,plain/* madeOf */.F6)({ transcripts: (0,plain/* listOf */.c3)((value) => isTranscript(value) || isConversation(value)) }, { $schema: isString, include: isTexts, always: (0,plain/* listOf */.c3)(isTextMatcher), mocks: isMocks });
function isPlainTranscriptFile(value) {
    return isFile(value);
}

;// CONCATENATED MODULE: ./build/simulation/rows.js




/** Keys whose values may be more than text: there a lone `${column}` keeps its number, or true and false. */
const VALUES = new Set(['given', 'variables', 'with', 'set']);
const MATCHER_KEYS = new Set([
    'equals',
    'contains',
    'containsAny',
    'startsWith',
    'matches',
    'not',
]);
const ALONE = /^\$\{([A-Za-z_]\w*)\}$/;
/** A copy of plain data with the `${column}`s of a row filled in, wherever they are written. */
function fillRow(value, row) {
    return (0,map_texts/* mapTexts */.z)(value, (text, path) => fillCell(text, row, path));
}
function fillCell(text, row, path) {
    if (!(0,templates/* hasTemplates */.Gd)(text))
        return text;
    const lookup = (name) => (Object.hasOwn(row, name) ? row[name] : undefined);
    const key = path.findLast((part) => typeof part === 'string');
    const [, alone] = ALONE.exec(text) ?? [];
    const isValue = path.some((part) => VALUES.has(part)) && !MATCHER_KEYS.has(key);
    if (alone !== undefined && isValue)
        return lookup(alone) ?? text;
    const asText = (name) => {
        const cell = lookup(name);
        return cell === undefined ? undefined : String(cell);
    };
    return (0,templates/* fillTemplates */.V$)(text, asText, key === 'matches' ? 'pattern' : 'text');
}
/** The name of what a row makes of a conversation: rows must be told apart. */
function rowName(name, row, index) {
    const asksForColumn = (0,templates/* templatesIn */.bU)(name).some((column) => Object.hasOwn(row, column));
    if (!asksForColumn)
        return `${name} (row ${index + 1})`;
    const filled = (0,templates/* fillTemplates */.V$)(name, (column) => Object.hasOwn(row, column) ? String(row[column]) : undefined);
    return filled.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
}
/** Where, after its row was filled in, a conversation still asks for something that nothing has captured by then. */
function unknownTemplates(source, at, lines, columns) {
    const captured = new Set();
    const none = new Set();
    const faults = [];
    const look = (value, where, known) => faults.push(...unknownIn(value, where, known, columns));
    for (const { line, at: written } of lines) {
        const { set, ...rest } = line;
        look(set, (0,simulation_written/* below */.Gz)(written, 'set'), none);
        look(rest, written, captured);
        for (const matcher of [line.bot, line.text, ...(line.unordered ?? [])]) {
            if ((0,simulation_written/* isRecord */.u4)(matcher) && typeof matcher['matches'] === 'string') {
                for (const name of (0,templates/* namedGroups */.Yu)(matcher['matches']))
                    captured.add(name);
            }
        }
    }
    const { conversation: _lines, rows: _rows, expect = {}, ...rest } = source;
    look(rest, at, none);
    const { routedTo, variables, calls, quickReplies, ...nodes } = expect;
    look({ routedTo, variables, calls, quickReplies }, (0,simulation_written/* below */.Gz)(at, 'expect'), captured);
    look(nodes, (0,simulation_written/* below */.Gz)(at, 'expect'), none);
    return faults;
}
function unknownIn(value, at, known, columns) {
    if (typeof value === 'string') {
        return (0,templates/* templatesIn */.bU)(value)
            .filter((name) => !known.has(name))
            .map((name) => ({
            at,
            message: `\${${name}} is neither a column of "rows" nor captured by an earlier line that could be used here.${(0,nearest/* didYouMean */.a)(name, [...columns, ...known])}`,
        }));
    }
    if (Array.isArray(value)) {
        return value.flatMap((item, index) => unknownIn(item, (0,simulation_written/* below */.Gz)(at, index), known, columns));
    }
    if (!(0,simulation_written/* isRecord */.u4)(value))
        return [];
    return Object.entries(value).flatMap(([key, item]) => unknownIn(item, (0,simulation_written/* below */.Gz)(at, key), known, columns));
}

// EXTERNAL MODULE: ./build/simulation/script.js
var script = __webpack_require__(9883);
;// CONCATENATED MODULE: ./build/simulation/transcript.js














/**
 * Reads a transcript file. Each finding has the rule `transcript` and the place of the fault; all are found at once,
 * and while there is any, no transcript is returned.
 *
 * @param document an object with `transcripts`, or the bare list of one conversation's lines
 * @param fill replaces `{env.NAME}` in a text written at `path`, and speaks up about missing values by itself
 */
function readTranscripts(document, fill, options = {}) {
    const reader = new Reader(fill, options);
    const transcripts = reader.read(Array.isArray(document.value) ? asFile(document) : document);
    const findings = (0,simulation_written/* findingsOf */.WX)(reader.faults);
    return { transcripts: (0,finding/* hasErrors */.C)(findings) ? [] : transcripts, findings };
}
/** One conversation, as the file that would hold it. */
function asFile(document) {
    return {
        file: document.file,
        value: { transcripts: [document.value] },
        locate: (path) => document.locate(path.slice(2)),
    };
}
class Reader {
    faults = [];
    #fill;
    #options;
    /** Most files have no template at all, and need not be looked through for them again. */
    #hasTemplates = false;
    constructor(fill, options) {
        this.#fill = fill;
        this.#options = options;
    }
    read(document) {
        const raw = this.#filled(document);
        const file = this.#judged(document, raw);
        this.faults.push(...(0,simulation_written/* faultsOf */.xm)(document, repeatedNames(raw, document)));
        if (file === undefined)
            return [];
        const fragments = new Fragments(this.#options.resolve ?? (() => undefined), (one) => this.#filled(one));
        fragments.add(document, raw, file);
        this.faults.push(...fragments.faults);
        if (this.faults.length > 0)
            return [];
        return this.#transcripts(document, raw, file, fragments);
    }
    #judged(document, raw) {
        // What is wrong with templates is told in the order of the schema's keys.
        if (!this.#hasTemplates && isPlainTranscriptFile(raw))
            return raw;
        const parsed = transcriptFileSchema.safeParse(raw);
        if (parsed.success)
            return parsed.data;
        this.faults.push(...(0,simulation_written/* faultsOf */.xm)(document, problemsOf(parsed.error.issues)));
        return undefined;
    }
    #transcripts(document, raw, { transcripts, always = [], mocks = [] }, fragments) {
        if (this.#hasTemplates) {
            const root = { document, path: [] };
            this.faults.push(...unknownIn({ always, mocks }, root, new Set(), []));
        }
        const file = {
            always: always.map((matcher, index) => ({ matcher, at: { document, path: ['always', index] } })),
            mocks,
            flowFile: this.#options.flowFile ?? document.file.replace(/(\.transcripts)?\.(ya?ml|json)$/i, '.flow.*'),
            environment: this.#options.environment,
        };
        const items = (0,simulation_written/* isRecord */.u4)(raw) && Array.isArray(raw['transcripts']) ? raw['transcripts'] : [];
        const read = transcripts.flatMap((written, index) => {
            const at = { document, path: ['transcripts', index] };
            if (Array.isArray(written)) {
                const source = { name: `Conversation ${index + 1}`, conversation: written };
                return this.#transcript(source, { item: at, at, lines: at }, file, fragments, undefined);
            }
            const lines = (0,simulation_written/* below */.Gz)(at, 'conversation');
            if (written.rows === undefined) {
                return this.#transcript(written, { item: at, at, lines }, file, fragments, undefined);
            }
            return written.rows.flatMap((row, rowIndex) => {
                const places = { item: at, at: (0,simulation_written/* below */.Gz)(at, 'rows', rowIndex), lines };
                const source = this.#forRow(items[index], at, row, rowIndex, written.name);
                return source ? this.#transcript(source, places, file, fragments, row) : [];
            });
        });
        this.#refuseTwins(read);
        return read;
    }
    /** What a row makes of a conversation: what is written, with the row filled in, read anew. */
    #forRow(raw, at, row, index, name) {
        const { name: _name, rows: _rows, ...rest } = (0,simulation_written/* isRecord */.u4)(raw) ? raw : {};
        const filled = fillRow(rest, row);
        const parsed = transcriptSchema.safeParse((0,simulation_written/* isRecord */.u4)(filled) ? { ...filled, name: rowName(name, row, index) } : filled);
        if (parsed.success)
            return parsed.data;
        this.#complainOfRow(at, problemsOf(parsed.error.issues, at.path), index);
        return undefined;
    }
    #complainOfRow(at, problems, index) {
        const faults = (0,simulation_written/* faultsOf */.xm)(at.document, problems);
        this.faults.push(...faults.map((fault) => ({ ...fault, message: `${fault.message} (with row ${index + 1} filled in)` })));
    }
    #transcript(source, places, file, fragments, row) {
        const linesOf = (fragment) => {
            if (row === undefined || !this.#hasTemplates)
                return fragment.lines;
            const parsed = linesSchema.safeParse(fillRow(fragment.raw, row));
            if (parsed.success)
                return parsed.data;
            const problems = problemsOf(parsed.error.issues, fragment.at.path);
            this.faults.push(...(0,simulation_written/* faultsOf */.xm)(fragment.at.document, problems));
            return [];
        };
        const { lines, faults } = expandLines(source.conversation, places.lines, fragments, linesOf);
        this.faults.push(...faults);
        const opening = faults.length > 0 ? undefined : openingProblem(lines.map(({ line }) => line));
        if (opening !== undefined)
            this.faults.push({ at: places.lines, message: `"conversation" ${opening}` });
        if (this.#hasTemplates) {
            this.faults.push(...unknownTemplates(source, places.item, lines, Object.keys(row ?? {})));
        }
        return [(0,script/* transcriptOf */.Q)(source, lines, file, { source: places.item, at: places.at })];
    }
    /** Rows can make the same name twice; what is written twice was told before. */
    #refuseTwins(transcripts) {
        const names = new Set();
        for (const { name, at } of transcripts) {
            if (names.has(name)) {
                const message = `another conversation is also called ${JSON.stringify(name)}: results could not be told apart`;
                this.faults.push({ at, message });
            }
            names.add(name);
        }
    }
    #filled(document) {
        if (document.needsFilling === false)
            return document.value;
        return (0,map_texts/* mapTexts */.z)(document.value, (text, path) => {
            // Most texts have nothing to be filled in.
            if (!text.includes('{'))
                return text;
            if ((0,templates/* hasTemplates */.Gd)(text))
                this.#hasTemplates = true;
            return this.#fill(text, [...path], document);
        });
    }
}
/** Works on what is written rather than on what was parsed, so that it speaks even where something else is wrong. */
function repeatedNames(value, document) {
    const first = new Map();
    const list = (0,simulation_written/* isRecord */.u4)(value) ? value['transcripts'] : undefined;
    if (!Array.isArray(list))
        return [];
    return list.flatMap((item, index) => {
        const name = (0,simulation_written/* isRecord */.u4)(item) ? item['name'] : undefined;
        if (typeof name !== 'string')
            return [];
        const path = ['transcripts', index, 'name'];
        const earlier = first.get(name);
        if (earlier === undefined) {
            first.set(name, path);
            return [];
        }
        const { line } = document.locate(earlier);
        const where = line === undefined ? 'an earlier conversation' : `the conversation at line ${line}`;
        return [{ path, message: `"name" is already the name of ${where}: results could not be told apart` }];
    });
}


/***/ }),

/***/ 2993:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   Gz: () => (/* binding */ below),
/* harmony export */   WX: () => (/* binding */ findingsOf),
/* harmony export */   u4: () => (/* binding */ isRecord),
/* harmony export */   xm: () => (/* binding */ faultsOf)
/* harmony export */ });
function below(above, ...keys) {
    return new Below(above, keys);
}
/** Its path is put together where it is asked for: hardly any is. */
class Below {
    #above;
    #keys;
    constructor(above, keys) {
        this.#above = above;
        this.#keys = keys;
    }
    get document() {
        return this.#above.document;
    }
    get path() {
        return [...this.#above.path, ...this.#keys];
    }
}
function placeOf({ document, path }) {
    return document.locate(path);
}
function faultsOf(document, problems) {
    return problems.map(({ path, message }) => ({ at: { document, path }, message }));
}
/** In the order of the lines, each said once: the rows of a conversation share their faults. */
function findingsOf(faults) {
    const findings = new Map();
    for (const { at, message } of faults) {
        const place = placeOf(at);
        const key = JSON.stringify([place, message]);
        if (!findings.has(key))
            findings.set(key, { rule: 'transcript', severity: 'error', message, place });
    }
    return [...findings.values()].sort((a, b) => Number(a.place.file > b.place.file) - Number(a.place.file < b.place.file) || lineOf(a) - lineOf(b));
}
function lineOf({ place }) {
    return place.line ?? 0;
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ })

};
