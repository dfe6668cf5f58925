export const id = 469;
export const ids = [469];
export const modules = {

/***/ 8469:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   chat: () => (/* binding */ chat)
/* harmony export */ });
/* harmony import */ var node_readline_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6848);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);
/* harmony import */ var _flow_finding_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(724);
/* harmony import */ var _simulation_simulator_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1816);
/* harmony import */ var _steps_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7119);





/**
 * Talks to one flow in the terminal: lines from standard input, the bot's answers and the path on standard output.
 * Ends with the conversation, at the end of input, or by Ctrl-C.
 */
async function chat(command) {
    const flow = await chosenFlow(command);
    const given = givenOf(command.given);
    const now = new Date();
    command.print(`${flow.name}. You open the conversation; an empty line or Ctrl-D ends it.\n`);
    const input = command.input ?? process.stdin;
    const isTyped = input.isTTY === true;
    const terminal = (0,node_readline_promises__WEBPACK_IMPORTED_MODULE_0__.createInterface)({
        input,
        output: process.stderr,
        terminal: isTyped,
        signal: command.stop.soft,
    });
    let isOpen = true;
    terminal.once('close', () => {
        isOpen = false;
    });
    const prompt = () => {
        // For somebody who types only; and lines that were read already are still to be played after the end of input.
        if (isTyped && isOpen)
            terminal.prompt();
    };
    const said = [];
    let shown = 0;
    let steps = 0;
    terminal.setPrompt('you> ');
    prompt();
    for await (const line of terminal) {
        if (line.trim() === '')
            break;
        said.push(line);
        // Played from the start every time: the simulator is deterministic, and there is no state to keep.
        const result = (0,_simulation_simulator_js__WEBPACK_IMPORTED_MODULE_2__/* .simulate */ .J)(flow, { userLines: said, given }, { now });
        const heard = result.transcript.filter(({ from }) => from === 'bot');
        for (const { text, quickReplies } of heard.slice(shown)) {
            command.print(`bot> ${text}${quickReplies === undefined ? '' : `  [${quickReplies.join('] [')}]`}\n`);
        }
        command.print(`     path: ${result.path.slice(steps).join(' → ')}\n`);
        shown = heard.length;
        steps = result.path.length;
        for (const error of result.errors)
            command.log.error(error);
        if (result.routedTo !== null && result.endNode !== null)
            command.print(`     queue: ${result.routedTo.queueId}\n`);
        if (result.endNode !== null || !result.success)
            break;
        prompt();
    }
    terminal.close();
    return 0;
}
async function chosenFlow(command) {
    const { files, environment } = await (0,_steps_js__WEBPACK_IMPORTED_MODULE_3__.findFlows)(command);
    const [file, ...others] = files;
    if (file === undefined || others.length > 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .FlowgateError */ .gr('invalid-input', {
            attempted: 'Choose the flow to talk to',
            returned: `there are ${files.length}: ${files.join(', ')}`,
            advice: 'Name one with --flows.',
        });
    }
    const { flow, findings } = await (0,_steps_js__WEBPACK_IMPORTED_MODULE_3__.build)(command, file, environment);
    const [first] = findings.filter(({ severity }) => severity === 'error');
    if (flow !== undefined && !(0,_flow_finding_js__WEBPACK_IMPORTED_MODULE_4__/* .hasErrors */ .C)(findings))
        return flow;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .FlowgateError */ .gr('invalid-flow', {
        attempted: `Talk to ${file}`,
        returned: first?.message.replace(/\.$/, '') ?? 'it cannot be built',
        advice: 'Run "flowgate check" to see all that is wrong.',
        place: first?.place,
    });
}
function givenOf(text) {
    const pairs = (text ?? '').split('\n').filter((line) => line !== '');
    return Object.fromEntries(pairs.map((pair) => {
        const at = pair.indexOf('=');
        if (at > 0)
            return [pair.slice(0, at), pair.slice(at + 1)];
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .FlowgateError */ .gr('invalid-input', {
            attempted: 'Read the command line',
            returned: `given "${pair}" is not NAME=VALUE`,
            advice: 'Write --given intent=billing.',
        });
    }));
}


/***/ })

};
