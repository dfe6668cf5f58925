export const id = 824;
export const ids = [824];
export const modules = {

/***/ 1824:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   serveSandbox: () => (/* binding */ serveSandbox)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _flow_archy_compile_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1429);
/* harmony import */ var _flow_archy_document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5328);
/* harmony import */ var _flow_build_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(968);
/* harmony import */ var _flow_finding_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(724);
/* harmony import */ var _flow_source_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(912);
/* harmony import */ var _sandbox_sandbox_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7463);







/** Serves an embedded Genesys Cloud that holds the flows of this directory, until it is stopped. */
async function serveSandbox(command) {
    const flows = await buildAll(command);
    const start = { port: portOf(command.port), flows };
    const sandbox = command.settings['platform-api'] === 'architect'
        ? await (0,_sandbox_sandbox_js__WEBPACK_IMPORTED_MODULE_5__/* .startSandbox */ .OT)({ ...start, platformApi: 'architect' })
        : await (0,_sandbox_sandbox_js__WEBPACK_IMPORTED_MODULE_5__/* .startSandbox */ .OT)(start);
    command.print(greeting(sandbox.url, flows, command.settings));
    try {
        await aborted(command.stop.soft);
    }
    finally {
        await sandbox.close();
    }
}
/** Every flow that can be built; the others are named, and missing in the sandbox. */
async function buildAll({ settings, processEnvironment, moduleTools, log }) {
    const directory = settings['working-directory'];
    const environment = await (0,_flow_source_js__WEBPACK_IMPORTED_MODULE_4__/* .readEnvironment */ .Qo)(settings.environment, directory, processEnvironment);
    const built = [];
    for (const file of await (0,_flow_source_js__WEBPACK_IMPORTED_MODULE_4__/* .findSources */ .Id)(settings.flows, directory)) {
        try {
            const { flow, findings } = (0,_flow_build_js__WEBPACK_IMPORTED_MODULE_3__/* .buildFlow */ .tp)(await (0,_flow_source_js__WEBPACK_IMPORTED_MODULE_4__/* .readSource */ .o$)(file, directory, moduleTools, environment), environment);
            const unserved = flow && unservable(flow, settings['platform-api']);
            if (unserved !== undefined)
                log.warning(`left out: ${unserved}`, { file });
            else if (flow !== undefined && !(0,_flow_finding_js__WEBPACK_IMPORTED_MODULE_6__/* .hasErrors */ .C)(findings))
                built.push(flow);
            else
                for (const { message, place } of findings)
                    log.warning(`left out: ${message}`, place);
        }
        catch (thrown) {
            const { returned, place } = (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .asFlowgateError */ .oP)(thrown, `Read ${file}`);
            log.warning(`left out: ${returned}`, place ?? { file });
        }
    }
    return built;
}
/** Why a flow cannot live behind an API; `undefined` where it can. */
function unservable(flow, api) {
    if (api === 'flow-document') {
        return (0,_flow_archy_document_js__WEBPACK_IMPORTED_MODULE_2__/* .archyOf */ .tG)(flow) && 'an Archy document is served with --platform-api architect';
    }
    if ((0,_flow_archy_document_js__WEBPACK_IMPORTED_MODULE_2__/* .archyOf */ .tG)(flow) !== undefined)
        return undefined;
    return (0,_flow_archy_compile_js__WEBPACK_IMPORTED_MODULE_1__.compileArchy)(flow).problems.find(({ severity }) => severity === 'error')?.message;
}
/** Resolves when the signal is aborted; at once where it is already. */
async function aborted(signal) {
    if (signal.aborted)
        return;
    await new Promise((resolve) => {
        signal.addEventListener('abort', resolve, { once: true });
    });
}
function portOf(text) {
    if (text === undefined)
        return 0;
    const port = /^\d{1,5}$/.test(text) ? Number(text) : -1;
    if (port >= 0 && port <= 65_535)
        return port;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FlowgateError */ .gr('invalid-input', {
        attempted: 'Start the sandbox',
        returned: 'port must be a whole number from 0 to 65535',
        advice: 'Leave it out to take any free port.',
    });
}
function greeting(url, flows, settings) {
    const { environment, 'platform-api': api } = settings;
    const isArchitect = api === 'architect';
    const list = flows.map(({ id, name }) => `  ${id || '(by name)'}  ${name}`).join('\n');
    const flags = [
        ...(environment === undefined ? [] : [`--environment ${environment}`]),
        ...(isArchitect ? [`--platform-api ${api}`] : []),
        `--genesys-url ${url}`,
        `--client-id ${_sandbox_sandbox_js__WEBPACK_IMPORTED_MODULE_5__/* .SANDBOX_CLIENT_ID */ .wG} --client-secret ${_sandbox_sandbox_js__WEBPACK_IMPORTED_MODULE_5__/* .SANDBOX_CLIENT_SECRET */ .B3}`,
        ...(isArchitect ? [] : [`--role-id ${_sandbox_sandbox_js__WEBPACK_IMPORTED_MODULE_5__/* .SANDBOX_ROLE_ID */ .dD}`]),
    ].join(' ');
    const login = isArchitect
        ? `-u ${_sandbox_sandbox_js__WEBPACK_IMPORTED_MODULE_5__/* .SANDBOX_CLIENT_ID */ .wG}:${_sandbox_sandbox_js__WEBPACK_IMPORTED_MODULE_5__/* .SANDBOX_CLIENT_SECRET */ .B3} -d grant_type=client_credentials`
        : `-d grant_type=client_credentials -d client_id=${_sandbox_sandbox_js__WEBPACK_IMPORTED_MODULE_5__/* .SANDBOX_CLIENT_ID */ .wG} -d client_secret=${_sandbox_sandbox_js__WEBPACK_IMPORTED_MODULE_5__/* .SANDBOX_CLIENT_SECRET */ .B3}`;
    return `Genesys Cloud sandbox on ${url} (Ctrl-C ends it)

  client id      ${_sandbox_sandbox_js__WEBPACK_IMPORTED_MODULE_5__/* .SANDBOX_CLIENT_ID */ .wG}
  client secret  ${_sandbox_sandbox_js__WEBPACK_IMPORTED_MODULE_5__/* .SANDBOX_CLIENT_SECRET */ .B3}
  role id        ${_sandbox_sandbox_js__WEBPACK_IMPORTED_MODULE_5__/* .SANDBOX_ROLE_ID */ .dD}

Flows
${list === '' ? '  none: no source could be built (is --environment missing?)' : list}

Try it
  node ${process.argv[1]} check ${flags}
  curl -s ${url}/oauth/token ${login}
  curl -s ${url}/sandbox/log
`;
}


/***/ })

};
