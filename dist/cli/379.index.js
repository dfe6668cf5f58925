export const id = 379;
export const ids = [379];
export const modules = {

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
    const { flow, findings, transcripts } = await (0,steps.build)(command, file, environment);
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
