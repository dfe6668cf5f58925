export const id = 232;
export const ids = [232];
export const modules = {

/***/ 7637:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ro: () => (/* binding */ conversationsFailure),
  km: () => (/* binding */ conversationsProblem),
  rG: () => (/* binding */ coverageFailure),
  _O: () => (/* binding */ emptyReport),
  Yd: () => (/* binding */ failedFlow),
  b2: () => (/* binding */ findingsFailure)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
;// CONCATENATED MODULE: ./build/flow/source-name.js
/** The name of a flow source without its directory and ending: `flows/support.flow.yaml` → `support`. */
function stemOf(file) {
    return file.slice(file.lastIndexOf('/') + 1).replace(/\.flow\.[a-z]+$/, '');
}

// EXTERNAL MODULE: ./build/report/coverage.js
var report_coverage = __webpack_require__(169);
;// CONCATENATED MODULE: ./build/commands/flow-report.js
/** Builds the report of one flow from what each step found. */



/** A report in which nothing is known yet but the file. */
function emptyReport(file) {
    return {
        file,
        id: '',
        name: stemOf(file),
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
    return [{ rule: 'readable', severity: 'error', message: (0,errors/* withAdvice */.b5)(error), place }];
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
    const where = first?.place === undefined ? '' : ` The first untested one is at ${(0,errors/* formatPlace */.dE)(first.place)}.`;
    const hasStub = change.untested.some((one) => (0,report_coverage/* stubOf */._g)(one) !== undefined);
    const copies = hasStub ? ' The report has conversations to copy.' : '';
    return {
        reason: 'simulation-failed',
        message: `Test "${name}": conversations take ${share} % of the transitions that this change touches, and coverage-of-change asks for ${required} %.${where}${copies}`,
    };
}


/***/ }),

/***/ 5232:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   generate: () => (/* binding */ generate)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3836);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _flow_finding_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(724);
/* harmony import */ var _flow_source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(912);
/* harmony import */ var _simulation_generator_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2670);
/* harmony import */ var _simulation_transcript_text_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7028);
/* harmony import */ var _local_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3988);
/* harmony import */ var _steps_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7119);








/**
 * Writes a transcript file for every flow that has none: the smallest set of conversations that takes every
 * transition, expecting what was observed. A flow that has transcripts is left alone. Exit code 1 when a flow cannot
 * be built.
 */
async function generate(work) {
    const { files, environment } = await (0,_steps_js__WEBPACK_IMPORTED_MODULE_5__.findFlows)(work);
    const directory = work.settings['working-directory'];
    let code = 0;
    for (const file of files) {
        // Two files of transcripts are told as what is wrong with the flow.
        const existing = await (0,_flow_source_js__WEBPACK_IMPORTED_MODULE_2__/* .findTranscripts */ .d)(file, directory).catch(() => undefined);
        if (existing !== undefined) {
            work.print(`${file}: has ${existing} already\n`);
            continue;
        }
        const { flow, findings } = await (0,_local_js__WEBPACK_IMPORTED_MODULE_4__/* .buildLocally */ .B)(work, file, environment);
        if (flow === undefined || (0,_flow_finding_js__WEBPACK_IMPORTED_MODULE_6__/* .hasErrors */ .C)(findings)) {
            for (const { severity, message, place } of findings) {
                if (severity === 'error')
                    work.log.error(message, place);
            }
            code = 1;
            continue;
        }
        const { conversations, untaken, complete } = (0,_simulation_generator_js__WEBPACK_IMPORTED_MODULE_3__/* .generateConversations */ .sG)(flow, { now: new Date() });
        if (!conversations.some(({ result }) => result.success)) {
            work.log.warning('no conversation comes to a proper end: there is nothing to write.', { file });
            code = 1;
            continue;
        }
        const target = file.replace(/\.flow\.[a-z]+$/, '.transcripts.yaml');
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, target), (0,_simulation_transcript_text_js__WEBPACK_IMPORTED_MODULE_7__/* .transcriptFileOf */ .k)(flow, conversations), { flag: 'wx' });
        const few = conversations.length === 1;
        const count = `${conversations.length} ${few ? 'conversation' : 'conversations'}`;
        work.print(`${target}: ${count}; please confirm what ${few ? 'it expects' : 'they expect'}\n`);
        for (const { why, ...step } of untaken)
            work.print(`  not taken: ${(0,_simulation_generator_js__WEBPACK_IMPORTED_MODULE_3__/* .describeStep */ .Ey)(step)}: ${why}\n`);
        if (!complete)
            work.log.warning(`${file} has more situations than were looked at.`);
    }
    return code;
}


/***/ }),

/***/ 3988:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ buildLocally)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _flow_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7637);
/* harmony import */ var _steps_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7119);



/** What a file says; that it cannot be read is a finding like any other, and keeps nobody from the other files. */
async function buildLocally(work, file, environment) {
    try {
        return await (0,_steps_js__WEBPACK_IMPORTED_MODULE_2__.build)(work, file, environment);
    }
    catch (thrown) {
        const { findings } = (0,_flow_report_js__WEBPACK_IMPORTED_MODULE_1__/* .failedFlow */ .Yd)(file, (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .asFlowgateError */ .oP)(thrown, `Read ${file}`));
        if (findings.length === 0)
            throw thrown;
        return { flow: undefined, findings, transcripts: [] };
    }
}


/***/ }),

/***/ 7028:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ transcriptFileOf),
/* harmony export */   n: () => (/* binding */ transcriptStub)
/* harmony export */ });
const CONFIRM = ' # observed, please confirm';
/** Words of a message that are expected: enough to know it by, few enough to survive a change of wording. */
const FIRST_WORDS = 6;
/**
 * The text of a transcript file (YAML) with these conversations, expecting what was observed. Conversations that did
 * not come to a proper end are left out and named in a comment: they show a fault, and would be expected to.
 */
function transcriptFileOf(flow, generated) {
    const sound = generated.filter(({ result }) => result.success);
    const broken = generated.filter(({ result }) => !result.success);
    const head = [
        '# Made up from the conditions of the flow: each conversation takes a transition that no other does.',
        '# What it expects is what happened. Where that is right, remove the remark behind it; where not, mend the flow.',
        ...broken.map(({ name, result }) => {
            const problem = result.errors.length === 0 ? 'it broke off' : result.errors.join('; ');
            return `# Left out, because it fails: ${quoted(name)}: ${quoted(problem)}`;
        }),
    ];
    const list = sound.length === 0 ? ['transcripts: []'] : ['transcripts:'];
    const items = sound.map((one) => transcriptStub(flow, one));
    return `${[...head, ...list].join('\n')}\n${items.join('\n')}`;
}
/** One item for the list `transcripts` of a transcript file, indented by two; it ends with a line break. */
function transcriptStub(flow, { name, conversation, purpose, result }) {
    const given = Object.entries(conversation.given);
    const mocks = conversation.mocks ?? [];
    const lines = [
        `  - name: ${scalar(name)}`,
        ...(given.length > 0 ? [`    given: ${record(given)}`] : []),
        ...(mocks.length > 0 ? ['    mocks:', ...mocks.map((mock) => `      - ${mockText(mock)}`)] : []),
        '    conversation:',
        ...conversationLines(flow, result),
        '    expect:',
        `      took: [${record([
            ['from', purpose.from],
            ['to', purpose.to],
        ])}]`,
        `      routedTo: ${result.routedTo === null ? 'null' : scalar(queueText(flow, result))}${CONFIRM}`,
        `      ended: ${result.endNode === null ? 'false' : scalar(result.endNode)}${CONFIRM}`,
    ];
    return `${lines.join('\n')}\n`;
}
function conversationLines(flow, { transcript }) {
    return transcript.flatMap(({ from, text }) => {
        if (from === 'user')
            return [`      - user: ${scalar(literally(text))}`];
        const words = firstWords(flow, text);
        return words === '' ? [] : [`      - bot: ${record([['contains', words]])}${CONFIRM}`];
    });
}
/** `${name}` is a template in a transcript, unless a backslash stands before it. */
function literally(text) {
    return text.replace(/\$\{[A-Za-z_]\w*\}/g, String.raw `\$&`);
}
/** How a message begins, up to what may be another in the next environment or at another time. */
function firstWords(flow, text) {
    const passing = Object.values(flow.environmentVariables ?? {}).filter((value) => value !== '');
    const ends = [...passing.map((value) => text.indexOf(value)), text.search(/\d{4}-\d\d-\d\dT|[{}$]|\s*\n/)];
    const constant = text.slice(0, Math.min(text.length, ...ends.filter((end) => end !== -1)));
    return constant
        .trim()
        .split(/(?<=\S)(?=\s)/)
        .slice(0, FIRST_WORDS)
        .join('');
}
/** By the name it has in the flow, if it has one: ids differ from environment to environment. */
function queueText(flow, { routedTo }) {
    const id = routedTo?.queueId ?? '';
    const names = Object.entries(flow.environmentVariables ?? {}).flatMap(([name, value]) => value === id ? [`{${name}}`] : []);
    const written = Object.values(flow.nodes)
        .flatMap((node) => node.actions ?? [])
        .flatMap(({ queueId }) => (typeof queueId === 'string' ? [queueId] : []));
    return names.find((name) => written.includes(name)) ?? names[0] ?? id;
}
function mockText({ call, nth, outcome, variables }) {
    return record([
        ['call', call],
        ...(nth === undefined ? [] : [['nth', nth]]),
        ...(outcome === undefined ? [] : [['outcome', outcome]]),
        ...(variables === undefined ? [] : [['variables', variables]]),
    ]);
}
function record(entries) {
    const texts = entries.map(([key, value]) => {
        const isRecord = typeof value === 'object' && value !== null;
        return `${scalar(key)}: ${isRecord ? record(Object.entries(value)) : scalar(value)}`;
    });
    return `{ ${texts.join(', ')} }`;
}
/** Words that a reader of YAML, of whatever version, might take for something else. */
const MEANINGFUL = /^(?:true|false|null|yes|no|on|off|y|n)$/i;
/** The one gateway into the file: whatever a text holds, it stays one value on one line. */
function scalar(value) {
    if (typeof value !== 'string')
        return JSON.stringify(value) ?? 'null';
    const isPlain = /^[A-Za-z]\w*(?:[ -]\w+)*\??$/.test(value) && !MEANINGFUL.test(value);
    return isPlain ? value : quoted(value);
}
/** JSON's quoted text is YAML's too, once what no reader can see is written out. */
function quoted(text) {
    return JSON.stringify(text).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}]/gu, (character) => Array.from({ length: character.length }, (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`).join(''));
}


/***/ })

};
