export const id = 232;
export const ids = [232];
export const modules = {

/***/ 5232:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   generate: () => (/* binding */ generate)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3836);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _flow_finding_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(724);
/* harmony import */ var _flow_source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(912);
/* harmony import */ var _simulation_generator_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2670);
/* harmony import */ var _simulation_transcript_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7028);
/* harmony import */ var _steps_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7119);







/**
 * Writes a transcript file for every flow that has none: the smallest set of conversations that takes every
 * transition, expecting what was observed. A flow that has transcripts is left alone. Exit code 1 when a flow cannot
 * be built.
 */
async function generate(work) {
    const { files, environment } = await (0,_steps_js__WEBPACK_IMPORTED_MODULE_4__.findFlows)(work);
    const directory = work.settings['working-directory'];
    let code = 0;
    for (const file of files) {
        const existing = await (0,_flow_source_js__WEBPACK_IMPORTED_MODULE_2__/* .findTranscripts */ .d)(file, directory);
        if (existing !== undefined) {
            work.print(`${file}: has ${existing} already\n`);
            continue;
        }
        const { flow, findings } = await (0,_steps_js__WEBPACK_IMPORTED_MODULE_4__.build)(work, file, environment);
        if (flow === undefined || (0,_flow_finding_js__WEBPACK_IMPORTED_MODULE_5__/* .hasErrors */ .C)(findings)) {
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
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, target), (0,_simulation_transcript_text_js__WEBPACK_IMPORTED_MODULE_6__/* .transcriptFileOf */ .k)(flow, conversations), { flag: 'wx' });
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
