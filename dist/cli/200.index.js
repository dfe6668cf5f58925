export const id = 200;
export const ids = [200,508];
export const modules = {

/***/ 4200:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runDemo: () => (/* binding */ runDemo)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);
/* harmony import */ var _flow_build_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(968);
/* harmony import */ var _flow_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1513);
/* harmony import */ var _flow_source_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(912);
/* harmony import */ var _flow_stamp_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7302);
/* harmony import */ var _installation_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9238);
/* harmony import */ var _report_console_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2529);
/* harmony import */ var _report_files_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3022);
/* harmony import */ var _sandbox_sandbox_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7463);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(4340);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(4678);
/* harmony import */ var _execute_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(6508);













const ENVIRONMENT = 'dev';
/** The story: what happens on GitHub, and the command that runs then. */
const STORY = [
    ['A designer changes the support flow and opens a pull request', 'check'],
    ['The pull request is merged', 'deploy'],
    ['The same commit is deployed again', 'deploy'],
    ['Every hour, on a schedule', 'smoke'],
];
/** Shows check, deploy and smoke on the example flows against an embedded Genesys Cloud. */
async function runDemo({ root, log, stop, print }) {
    const flows = await exampleFlows(root);
    const sandbox = await (0,_sandbox_sandbox_js__WEBPACK_IMPORTED_MODULE_9__/* .startSandbox */ .OT)({ flows: flows.map(lastMonth) });
    try {
        print(`An embedded Genesys Cloud on ${sandbox.url} holds last month's flows.\n`);
        const settings = demoSettings(root, sandbox.url);
        for (const [number, [happening, command]] of STORY.entries()) {
            print(`\n${number + 1}. ${happening}: flowgate ${command} --environment ${ENVIRONMENT}\n\n`);
            const before = sandbox.requests.length;
            const run = await (0,_session_js__WEBPACK_IMPORTED_MODULE_10__/* .openRun */ .I)(command, settings, {
                log,
                stop,
                root,
                processEnvironment: {},
                onSecret: () => undefined,
            });
            const report = await (0,_execute_js__WEBPACK_IMPORTED_MODULE_12__.execute)(run);
            print((0,_report_console_js__WEBPACK_IMPORTED_MODULE_7__/* .renderConsole */ .q)(report));
            const requests = sandbox.requests.slice(before);
            const writes = requests.filter(({ method }) => method === 'PUT').length;
            print(`${requests.length} requests, ${writes} of them ${writes === 1 ? 'a write' : 'writes'}. ${await written(report, root)}\n`);
            if (report.result === 'failure') {
                log.error(report.failureMessage);
                return 1;
            }
        }
        print('\nNext: copy a workflow from .github/workflows, or read README.md.\n');
        return 0;
    }
    finally {
        await sandbox.close();
    }
}
/** Where the report lies, seen from here; an installation may belong to somebody else. */
async function written(report, root) {
    try {
        const files = await (0,_report_files_js__WEBPACK_IMPORTED_MODULE_8__/* .writeReportFiles */ .t)(report, root);
        return `Report: ${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)('.', (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, files.report))}`;
    }
    catch (thrown) {
        return `No report was written: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .asFlowgateError */ .oP)(thrown, 'Write the report').returned}.`;
    }
}
async function exampleFlows(root) {
    const environment = await (0,_flow_source_js__WEBPACK_IMPORTED_MODULE_4__/* .readEnvironment */ .Qo)(ENVIRONMENT, root, {});
    const files = await (0,_flow_source_js__WEBPACK_IMPORTED_MODULE_4__/* .findSources */ .Id)(['flows/*.flow.{yaml,mjs}'], root);
    const sources = await Promise.all(files.map((file) => (0,_flow_source_js__WEBPACK_IMPORTED_MODULE_4__/* .readSource */ .o$)(file, root, (0,_installation_js__WEBPACK_IMPORTED_MODULE_6__/* .moduleTools */ .U)(root))));
    return sources.flatMap((source) => (0,_flow_build_js__WEBPACK_IMPORTED_MODULE_2__/* .buildFlow */ .tp)(source, environment).flow ?? []);
}
/** The flow before the change that the demo is about: another greeting, and nobody was asked a second time. */
function lastMonth(flow) {
    const { ask_again: _, ...nodes } = flow.nodes;
    const older = {
        ...flow,
        nodes: Object.fromEntries(Object.entries(nodes).map(([id, node]) => [id, olderNode(id, node)])),
    };
    // As a former deploy left it.
    return (0,_flow_stamp_js__WEBPACK_IMPORTED_MODULE_5__/* .withStamp */ .CU)(older, { digest: (0,_flow_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .digest */ .br)(older), commit: '4f1c2d7', repository: 'example/flows' });
}
function olderNode(id, node) {
    switch (id) {
        case 'greeting':
            return { ...node, actions: [{ name: 'say', text: 'Hi! This is support.' }] };
        case 'fallback':
            return { type: 'action', transition: 'general_queue' };
        default:
            return node;
    }
}
function demoSettings(root, url) {
    return (0,_settings_js__WEBPACK_IMPORTED_MODULE_11__/* .parseSettings */ .P$)({
        environment: ENVIRONMENT,
        flows: 'flows/*.flow.{yaml,mjs}',
        'genesys-url': url,
        'client-id': _sandbox_sandbox_js__WEBPACK_IMPORTED_MODULE_9__/* .SANDBOX_CLIENT_ID */ .wG,
        'client-secret': _sandbox_sandbox_js__WEBPACK_IMPORTED_MODULE_9__/* .SANDBOX_CLIENT_SECRET */ .B3,
        'role-id': _sandbox_sandbox_js__WEBPACK_IMPORTED_MODULE_9__/* .SANDBOX_ROLE_ID */ .dD,
        'working-directory': root,
    }, () => undefined);
}


/***/ }),

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
