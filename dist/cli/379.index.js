export const id = 379;
export const ids = [379];
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

/***/ 1379:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  simulateFlows: () => (/* binding */ simulateFlows)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./build/clock.js
var clock = __webpack_require__(7094);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/flow/finding.js
var finding = __webpack_require__(724);
// EXTERNAL MODULE: ./build/report/conversations.js
var conversations = __webpack_require__(3887);
;// CONCATENATED MODULE: ./build/report/transcript-lines.js


/** One conversation's result for a terminal; of a failed one all that is needed to understand and repeat it. */
function transcriptLines(result) {
    const { name, passed, known, failures, unobserved = [], transcript, path, repeat } = result;
    const unseen = unobserved.map(({ message, place }) => `    ${(0,errors/* formatPlace */.dE)(place)}: ${message}`);
    if (passed) {
        const verdict = known === undefined ? `✓ ${name}` : `~ ${name} (known until ${known.until}: ${known.url})`;
        return [verdict, ...unseen];
    }
    return [
        `✗ ${name}`,
        ...failures.flatMap(({ message, place, expected, actual, diff }) => [
            `    ${(0,errors/* formatPlace */.dE)(place)}: ${message}`,
            ...(diff === undefined
                ? [
                    ...(expected === undefined ? [] : [`      expected ${expected}`]),
                    ...(actual === undefined ? [] : [`      but got  ${actual}`]),
                ]
                : [`      ${diff}`]),
        ]),
        ...unseen,
        ...(0,conversations/* conversationText */.TB)(transcript)
            .split('\n')
            .filter((line) => line !== '')
            .map((line) => `    │ ${line}`),
        ...(path === undefined ? [] : [`    path: ${path.join(' → ')}`]),
        ...(repeat === undefined ? [] : [`    again: ${repeat}`]),
    ];
}

// EXTERNAL MODULE: ./build/simulation/coverage.js
var coverage = __webpack_require__(406);
// EXTERNAL MODULE: ./build/simulation/local-engine.js
var local_engine = __webpack_require__(1064);
// EXTERNAL MODULE: ./build/simulation/run.js + 8 modules
var run = __webpack_require__(9951);
// EXTERNAL MODULE: ./build/commands/local.js
var local = __webpack_require__(3988);
// EXTERNAL MODULE: ./build/commands/steps.js + 3 modules
var steps = __webpack_require__(7119);
;// CONCATENATED MODULE: ./build/commands/simulate.js











/** After a change, editors write again within this many milliseconds: one round for all of it. */
const SETTLE = 100;
/**
 * Plays the conversations on the local simulator. Exit code 0 when all pass, 1 when one fails or a file is wrong, or
 * where none is called or tagged as was asked for.
 * With `--watch true`, again whenever a file below the working directory changes.
 */
async function simulateFlows(command) {
    if (!flagOf(command.own['watch']))
        return playAll(command);
    let code = 0;
    for await (const _ of rounds(command)) {
        code = await playAll(command).catch((thrown) => {
            // A file half written is no reason to stop watching.
            command.log.error((0,errors/* asFlowgateError */.oP)(thrown, 'Simulate').message);
            return 1;
        });
        command.print('\n');
    }
    return code;
}
async function playAll(command) {
    const { files, environment } = await (0,steps.findFlows)(command);
    const played = [];
    for (const file of files)
        played.push(await playFlow(command, file, environment));
    const sum = (count) => played.reduce((total, one) => total + count(one), 0);
    const failed = sum((one) => one.failed);
    const passed = sum((one) => one.passed);
    const { transitions } = (0,coverage/* mergeCoverage */.PV)(played.flatMap(({ shares }) => shares));
    command.print(`${passed} passed, ${failed} failed; ${transitions.passed} of ${transitions.total} transitions taken\n`);
    const isBroken = played.some(({ broken }) => broken);
    const { name, tag } = command.own;
    // Whoever asks for certain conversations must not take none of them for a success.
    const isMissed = (name ?? tag) !== undefined && passed + failed === 0 && !isBroken;
    if (isMissed)
        command.log.error('No conversation was played: is --name or --tag right?');
    return failed > 0 || isBroken || isMissed ? 1 : 0;
}
async function playFlow(command, file, environment) {
    const { name, tag } = command.own;
    const { flow, findings, transcripts } = await (0,local/* buildLocally */.B)(command, file, environment);
    for (const finding of findings)
        command.log[finding.severity](finding.message, finding.place);
    if (flow === undefined || (0,finding/* hasErrors */.C)(findings))
        return { passed: 0, failed: 0, broken: true, shares: [] };
    const chosen = transcripts.filter((transcript) => (name === undefined || transcript.name.includes(name)) &&
        (tag === undefined || transcript.tags.includes(tag)));
    if (chosen.length > 0)
        command.print(`${flow.name} (${(0,errors/* formatPlace */.dE)({ file })})\n`);
    const results = await (0,run/* runTranscripts */.Jy)((0,local_engine/* localEngine */.A)(flow, { now: new Date() }), chosen, {
        environmentVariables: flow.environmentVariables ?? {},
        clock: clock/* systemClock */.m,
        signal: command.stop.soft,
    });
    for (const result of results) {
        command.print(`${transcriptLines(result)
            .map((line) => `  ${line}`)
            .join('\n')}\n`);
    }
    const passed = results.filter((result) => result.passed).length;
    const shares = chosen.length === 0 ? [] : [(0,coverage/* coverageOf */._5)(flow, results)];
    return { passed, failed: results.length - passed, broken: false, shares };
}
/** One item to begin with and one for every burst of changes, until the run is stopped. */
async function* rounds({ settings, stop }) {
    let wake = () => undefined;
    // Watched from the first round on, so that no change during it is missed.
    let changed = true;
    const watcher = (0,external_node_fs_.watch)(settings['working-directory'], { recursive: true }, (_, file) => {
        // Our own report must not start the next round.
        if (file === null || /(^|[\\/])(node_modules|\.git|flowgate-report)([\\/]|$)/.test(file))
            return;
        changed = true;
        wake();
    });
    stop.soft.addEventListener('abort', () => wake(), { once: true });
    try {
        while (!stop.soft.aborted) {
            await new Promise((resolve) => {
                wake = resolve;
                if (changed || stop.soft.aborted)
                    resolve();
            });
            if (stop.soft.aborted)
                return;
            await (0,promises_.setTimeout)(SETTLE);
            changed = false;
            yield;
        }
    }
    finally {
        watcher.close();
    }
}
function flagOf(text) {
    if (text === undefined || text === 'false')
        return false;
    if (text === 'true')
        return true;
    throw new errors/* FlowgateError */.gr('invalid-input', {
        attempted: 'Read the command line',
        returned: 'watch must be "true" or "false"',
        advice: 'Write --watch true.',
    });
}


/***/ }),

/***/ 406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OS: () => (/* binding */ isMissed),
/* harmony export */   PV: () => (/* reexport safe */ _coverage_json_js__WEBPACK_IMPORTED_MODULE_1__.P),
/* harmony export */   _5: () => (/* binding */ coverageOf),
/* harmony export */   eh: () => (/* binding */ transitionsTaken)
/* harmony export */ });
/* unused harmony export partTaken */
/* harmony import */ var _flow_graph_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4865);
/* harmony import */ var _coverage_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1837);


/**
 * Counts which nodes and transitions conversations came by. Each condition of a node is a transition of its own, also
 * where two lead to the same node; a transition out of an end or to a node that does not exist is none.
 *
 * @param locate gives what was missed its line in the source
 */
function coverageOf(flow, results, locate) {
    const graph = (0,_flow_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .flowGraph */ .jQ)(flow);
    const { visits, steps } = tallied(graph, results);
    const nodesMissed = [];
    const transitionsMissed = [];
    let transitions = 0;
    for (const node of graph.nodes.keys()) {
        const visited = visits.of(node);
        if (isMissed(visited)) {
            nodesMissed.push({ node, line: locate?.(['nodes', node]).line, failed: visited.failed });
        }
        for (const edge of graph.successors(node)) {
            transitions += 1;
            const taken = steps.of(edge);
            if (!isMissed(taken))
                continue;
            const { from, to, via, path } = edge;
            transitionsMissed.push({ from, to, via, line: locate?.(path).line, failed: taken.failed });
        }
    }
    return {
        nodes: visits.shareOf(graph.nodes.size),
        transitions: steps.shareOf(transitions),
        nodesMissed,
        transitionsMissed,
    };
}
/** How many conversations took each transition of a flow, in the order of the document. */
function transitionsTaken(flow, results) {
    const graph = (0,_flow_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .flowGraph */ .jQ)(flow);
    const { steps } = tallied(graph, results);
    return (0,_flow_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .takeable */ .IQ)(graph).map((edge) => ({ ...edge, ...steps.of(edge) }));
}
function isMissed({ passed }) {
    return passed === 0;
}
/** The part taken by conversations that passed, from 0 to 1; `undefined` where there is nothing to take. */
function partTaken({ total, passed }) {
    return total === 0 ? undefined : passed / total;
}
/** Of a flow that is played elsewhere, what is not in the source counts for nothing. */
function tallied(graph, results) {
    const visits = new Tallies();
    const steps = new Tallies();
    for (const { taken, path, passed } of results) {
        const visited = path ?? (taken ?? []).flatMap(({ from, to }) => [from, to]);
        visits.count(visited.filter((node) => graph.nodes.has(node)), passed);
        steps.count(taken === undefined ? edgesAlong(path ?? [], graph) : edgesTaken(taken, graph), passed);
    }
    return { visits, steps };
}
function edgesTaken(taken, graph) {
    const edges = [];
    for (const { from, to, via } of taken) {
        const edge = graph.successors(from).find((written) => written.via === via && written.to === to);
        if (edge !== undefined)
            edges.push(edge);
    }
    return edges;
}
/** A path tells which transition was taken only where a single one leads from a node to the next. */
function edgesAlong(path, graph) {
    return path.slice(1).flatMap((to, index) => {
        const [only, another] = graph.successors(path[index] ?? '').filter((edge) => edge.to === to);
        return only !== undefined && another === undefined ? [only] : [];
    });
}
/** How many conversations came by each thing; what none came by is not in here. */
class Tallies {
    #tallies = new Map();
    /** Counts one conversation, however often it came by. */
    count(things, passed) {
        for (const thing of new Set(things)) {
            let tally = this.#tallies.get(thing);
            if (tally === undefined) {
                tally = { passed: 0, failed: 0 };
                this.#tallies.set(thing, tally);
            }
            if (passed)
                tally.passed += 1;
            else
                tally.failed += 1;
        }
    }
    of(thing) {
        return this.#tallies.get(thing) ?? NEVER;
    }
    /** @param total how many things there are to come by */
    shareOf(total) {
        const share = { total, passed: 0, failedOnly: 0 };
        for (const tally of this.#tallies.values()) {
            if (isMissed(tally))
                share.failedOnly += 1;
            else
                share.passed += 1;
        }
        return share;
    }
}
const NEVER = { passed: 0, failed: 0 };


/***/ })

};
