export const id = 200;
export const ids = [200];
export const modules = {

/***/ 4200:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runDemo: () => (/* binding */ runDemo)
/* harmony export */ });
/* harmony import */ var _flow_build_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(968);
/* harmony import */ var _flow_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1513);
/* harmony import */ var _flow_source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2680);
/* harmony import */ var _flow_stamp_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7302);
/* harmony import */ var _installation_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9238);
/* harmony import */ var _report_console_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2529);
/* harmony import */ var _report_files_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3022);
/* harmony import */ var _sandbox_sandbox_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7463);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4941);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4678);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(9395);











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
    const sandbox = await (0,_sandbox_sandbox_js__WEBPACK_IMPORTED_MODULE_7__/* .startSandbox */ .OT)({ flows: flows.map(lastMonth) });
    try {
        print(`An embedded Genesys Cloud on ${sandbox.url} holds last month's flows.\n`);
        const settings = demoSettings(root, sandbox.url);
        for (const [number, [happening, command]] of STORY.entries()) {
            print(`\n${number + 1}. ${happening}: flowgate ${command} --environment ${ENVIRONMENT}\n\n`);
            const before = sandbox.requests.length;
            const run = (0,_session_js__WEBPACK_IMPORTED_MODULE_8__/* .openRun */ .I)(command, settings, {
                log,
                stop,
                root,
                processEnvironment: {},
                onSecret: () => undefined,
            });
            const report = await (0,_run_js__WEBPACK_IMPORTED_MODULE_10__/* .execute */ .g7)(run);
            print((0,_report_console_js__WEBPACK_IMPORTED_MODULE_5__/* .renderConsole */ .q)(report));
            const files = await (0,_report_files_js__WEBPACK_IMPORTED_MODULE_6__/* .writeReportFiles */ .t)(report, root);
            const requests = sandbox.requests.slice(before);
            const writes = requests.filter(({ method }) => method === 'PUT').length;
            print(`${requests.length} requests, ${writes} of them writes. Report: ${files.report}\n`);
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
async function exampleFlows(root) {
    const environment = await (0,_flow_source_js__WEBPACK_IMPORTED_MODULE_2__/* .readEnvironment */ .Qo)(ENVIRONMENT, root, {});
    const files = await (0,_flow_source_js__WEBPACK_IMPORTED_MODULE_2__/* .findSources */ .Id)(['flows/*.flow.{yaml,mjs}'], root);
    const sources = await Promise.all(files.map((file) => (0,_flow_source_js__WEBPACK_IMPORTED_MODULE_2__/* .readSource */ .o$)(file, root, (0,_installation_js__WEBPACK_IMPORTED_MODULE_4__/* .moduleTools */ .U)(root))));
    return sources.flatMap((source) => (0,_flow_build_js__WEBPACK_IMPORTED_MODULE_0__/* .buildFlow */ .tp)(source, environment).flow ?? []);
}
/** The flow before the change that the demo is about: another greeting, and nobody was asked a second time. */
function lastMonth(flow) {
    const { ask_again: _, ...nodes } = flow.nodes;
    const older = {
        ...flow,
        nodes: Object.fromEntries(Object.entries(nodes).map(([id, node]) => [id, olderNode(id, node)])),
    };
    // As a former deploy left it.
    return (0,_flow_stamp_js__WEBPACK_IMPORTED_MODULE_3__/* .withStamp */ .CU)(older, { digest: (0,_flow_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .br)(older), commit: '4f1c2d7', repository: 'example/flows' });
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
    return (0,_settings_js__WEBPACK_IMPORTED_MODULE_9__/* .parseSettings */ .P$)({
        environment: ENVIRONMENT,
        flows: 'flows/*.flow.{yaml,mjs}',
        'genesys-url': url,
        'client-id': _sandbox_sandbox_js__WEBPACK_IMPORTED_MODULE_7__/* .SANDBOX_CLIENT_ID */ .wG,
        'client-secret': _sandbox_sandbox_js__WEBPACK_IMPORTED_MODULE_7__/* .SANDBOX_CLIENT_SECRET */ .B3,
        'role-id': _sandbox_sandbox_js__WEBPACK_IMPORTED_MODULE_7__/* .SANDBOX_ROLE_ID */ .dD,
        'working-directory': root,
    }, () => undefined);
}


/***/ })

};
