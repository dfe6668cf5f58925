export const id = 119;
export const ids = [119];
export const modules = {

/***/ 7119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  build: () => (/* binding */ steps_build),
  findFlows: () => (/* binding */ findFlows),
  identify: () => (/* binding */ identify),
  otherEnvironments: () => (/* binding */ otherEnvironments),
  refuseTwins: () => (/* binding */ refuseTwins),
  simulateLocally: () => (/* binding */ simulateLocally),
  whileVerifying: () => (/* binding */ whileVerifying)
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
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 5 modules
var schemas = __webpack_require__(4398);
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

// EXTERNAL MODULE: ./build/simulation/local-engine.js
var local_engine = __webpack_require__(1064);
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
    const engine = (0,local_engine/* localEngine */.A)(flow, { now: new Date(run.clock.now()) });
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

/***/ 8046:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ab: () => (/* binding */ simulationResultSchema),
/* harmony export */   HQ: () => (/* binding */ messageSchema),
/* harmony export */   fe: () => (/* binding */ CALL_OUTCOMES)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4398);

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

/***/ 1064:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ localEngine)
/* harmony export */ });
/* harmony import */ var _simulator_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1816);

const ABILITIES = new Set(['silence', 'set', 'now', 'replay', 'quickReplies']);
/** The engine that needs no organization: it plays conversations against the flow in hand. */
function localEngine(flow, options) {
    const play = (0,_simulator_js__WEBPACK_IMPORTED_MODULE_0__/* .simulator */ .f)(flow, options);
    return {
        name: 'local simulation',
        abilities: ABILITIES,
        simulate: async (conversation) => play(conversation),
    };
}


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
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 5 modules
var schemas = __webpack_require__(4398);
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
