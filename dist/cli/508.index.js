export const id = 508;
export const ids = [508];
export const modules = {

/***/ 6508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  execute: () => (/* binding */ execute)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/report/words.js
var words = __webpack_require__(4702);
;// CONCATENATED MODULE: ./build/commands/failed-run.js
/** The report of a run that ended before its command was known or could begin. */
function failedRun(error, known) {
    return {
        command: undefined,
        environment: undefined,
        ...failureOf(error),
        warnings: [],
        commit: known?.commit,
        runUrl: known?.runUrl,
        durationMs: 0,
    };
}
/** What a report says of a run that an error ended. */
function failureOf(error) {
    return {
        result: 'failure',
        failureReason: error.code,
        failureMessage: error.message,
        flows: [],
    };
}

;// CONCATENATED MODULE: ./build/commands/execute.js
/** The frame that a command runs in: whatever happens, the end is a report. */



/** Each is loaded when it is asked for: a check needs nothing of a release. */
const COMMANDS = {
    check: async (run) => (await Promise.all(/* import() */[__webpack_require__.e(856), __webpack_require__.e(398), __webpack_require__.e(137), __webpack_require__.e(827), __webpack_require__.e(873), __webpack_require__.e(899), __webpack_require__.e(730), __webpack_require__.e(816), __webpack_require__.e(912), __webpack_require__.e(97), __webpack_require__.e(119), __webpack_require__.e(429), __webpack_require__.e(626)]).then(__webpack_require__.bind(__webpack_require__, 8626))).check(run),
    deploy: async (run) => (await Promise.all(/* import() */[__webpack_require__.e(856), __webpack_require__.e(398), __webpack_require__.e(137), __webpack_require__.e(827), __webpack_require__.e(873), __webpack_require__.e(899), __webpack_require__.e(730), __webpack_require__.e(816), __webpack_require__.e(912), __webpack_require__.e(97), __webpack_require__.e(119), __webpack_require__.e(429), __webpack_require__.e(810), __webpack_require__.e(140)]).then(__webpack_require__.bind(__webpack_require__, 3140))).deploy(run),
    smoke: async (run) => (await Promise.all(/* import() */[__webpack_require__.e(856), __webpack_require__.e(398), __webpack_require__.e(137), __webpack_require__.e(827), __webpack_require__.e(873), __webpack_require__.e(899), __webpack_require__.e(730), __webpack_require__.e(816), __webpack_require__.e(912), __webpack_require__.e(97), __webpack_require__.e(119), __webpack_require__.e(429), __webpack_require__.e(810), __webpack_require__.e(606)]).then(__webpack_require__.bind(__webpack_require__, 9606))).smoke(run),
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
            ...failureOf((0,errors/* asFlowgateError */.oP)(thrown, `Run ${run.command}`)),
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


/***/ })

};
