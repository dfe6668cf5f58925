#!/usr/bin/env node
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 3339:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("module");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 3836:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 8995:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:module");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 6848:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:readline/promises");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 3480:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("querystring");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 7016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 3106:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("zlib");

/***/ }),

/***/ 3986:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _command_line_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3092);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9473);
/* harmony import */ var _terminal_output_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5492);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(8508);
/** Entry on a terminal: the same commands as on a runner. Exit code 0 success, 1 failed, 2 wrong usage. */




try {
    process.exitCode = await dispatch((0,_command_line_js__WEBPACK_IMPORTED_MODULE_0__/* .readCommandLine */ .ye)(process.argv.slice(2)));
}
catch (thrown) {
    const error = (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .asFlowgateError */ .oP)(thrown, 'Run Flowgate');
    _terminal_output_js__WEBPACK_IMPORTED_MODULE_2__/* .log */ .Rm.error(error.message);
    process.exitCode = error.code === 'invalid-input' ? 2 : 1;
}
async function dispatch(line) {
    switch (line.command) {
        case 'help':
            return (0,_terminal_output_js__WEBPACK_IMPORTED_MODULE_2__/* .print */ .yy)((0,_command_line_js__WEBPACK_IMPORTED_MODULE_0__/* .helpText */ .BK)());
        case 'version':
            return (0,_terminal_output_js__WEBPACK_IMPORTED_MODULE_2__/* .print */ .yy)(`${_version_js__WEBPACK_IMPORTED_MODULE_3__/* .VERSION */ .x}\n`);
        default: {
            // Most of the program, which an answer to a simple question does not wait for.
            const { runOnTerminal } = await Promise.all(/* import() */[__nccwpck_require__.e(505), __nccwpck_require__.e(280)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8280));
            return runOnTerminal(line.command, line);
        }
    }
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 3092:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BK: () => (/* binding */ helpText),
/* harmony export */   ye: () => (/* binding */ readCommandLine)
/* harmony export */ });
/* unused harmony export CLI_COMMANDS */
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7975);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9473);
/* harmony import */ var _flow_nearest_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1327);
/* harmony import */ var _setting_names_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2089);
/** Words on the command line to a command and its settings. */




const CLI_COMMANDS = {
    check: 'Build, lint, compare and simulate the flows; changes nothing.',
    deploy: 'Release the flows with the version lock, and keep them only if their conversations pass.',
    smoke: 'Run the smoke conversations against the live flows; changes nothing.',
    matrix: 'Divide the flows among jobs: prints the matrix of those that changed since --base, or of all.',
    join: 'Join the reports of the shards of a run (--matrix, --reports) into one.',
    simulate: 'Play the conversations on the local simulator, without any organization.',
    generate: 'Write conversations that take every transition of a flow that has no transcripts yet.',
    chat: 'Talk to a flow in the terminal; the path is shown beside.',
    diff: 'Tell two flow files apart by what changes for customers (diff A B), or a file and what is live.',
    graph: 'Print the flows as Mermaid flowcharts.',
    explain: 'Show what a rule wants and why, with examples (explain RULE), or list all rules.',
    doctor: 'Look at everything a run depends on, from the sign-in to the web deployments; changes nothing.',
    sandbox: 'Start an embedded Genesys Cloud on this machine, to try things on.',
    demo: 'Show check, deploy and smoke on the embedded Genesys Cloud.',
    help: 'Show this text.',
    version: 'Show the version.',
};
/** Settings that only mean something on GitHub, or that are the command itself. */
const NOT_FLAGS = [
    'command',
    'comment',
    'deployments',
    'smoke-issues',
    'github-token',
    'max-flows',
];
const FLAGS = _setting_names_js__WEBPACK_IMPORTED_MODULE_2__/* .SETTING_NAMES */ .OI.filter((name) => !NOT_FLAGS.includes(name));
/** Flags that one command has beside the settings. */
const OWN_FLAGS = {
    simulate: {
        name: 'only conversations whose name holds this text',
        tag: 'only conversations with this tag',
        watch: 'true: play again whenever a file changes',
    },
    chat: { given: 'data the conversation starts with, NAME=VALUE, one a line or flag' },
    diff: { live: 'compare the file with the live flow' },
    sandbox: { port: 'port to listen on; any free one unless told' },
};
/** They may be given more than once, one value a line. */
const LISTS = ['flows', 'given', 'rules'];
/** Flags that take no value. */
const SWITCHES = ['live'];
/** The words that a command takes beside its flags, in order, by the names they have among its own. */
const WORDS = {
    explain: ['rule'],
    // The one text is about every command.
    help: ['command'],
    diff: ['before', 'after'],
};
/**
 * Reads `flowgate COMMAND [--setting VALUE …]`.
 * @throws {FlowgateError} `invalid-input` for an unknown command or flag, with what was probably meant.
 */
function readCommandLine(words) {
    const [first = 'help', ...rest] = words;
    if (first === '--help' || first === '-h')
        return { command: 'help', flags: {}, own: {} };
    if (first === '--version' || first === '-v')
        return { command: 'version', flags: {}, own: {} };
    if (!isCommand(first))
        throw wrongUsage(`"${first}" is no command`, first, Object.keys(CLI_COMMANDS));
    const ownWords = WORDS[first] ?? [];
    const ownNames = [...Object.keys(OWN_FLAGS[first] ?? {}), ...ownWords];
    const names = [...FLAGS, ...ownNames];
    const { values, tokens } = (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({
        args: [...rest],
        options: {
            ...Object.fromEntries(names.map((name) => [name, { type: typeOf(name), multiple: true }])),
            help: { type: 'boolean', short: 'h' },
        },
        strict: false,
        tokens: true,
    });
    if (values['help'] === true)
        return { command: 'help', flags: {}, own: {} };
    const given = {};
    for (const token of tokens) {
        if (token.kind === 'positional') {
            const word = ownWords.find((name) => given[name] === undefined);
            if (word === undefined)
                throw strayWord(token.value, ownWords.length > 0);
            given[word] = token.value;
            continue;
        }
        if (token.kind !== 'option')
            continue;
        if (!names.some((name) => name === token.name))
            throw wrongUsage(`${token.rawName} is no flag`, token.name, names);
        if (SWITCHES.includes(token.name)) {
            if (token.value !== undefined)
                throw wrongUsage(`${token.rawName} takes no value`, token.name, []);
            given[token.name] = 'true';
            continue;
        }
        // A flag where a value should be is a forgotten value; a value that begins so can be written with "=".
        if (token.value === undefined || (!token.inlineValue && token.value.startsWith('--')))
            throw wrongUsage(`${token.rawName} has no value`, token.name, []);
        const before = given[token.name];
        if (before !== undefined && !LISTS.includes(token.name))
            throw wrongUsage(`${token.rawName} was given twice`, '', []);
        given[token.name] = before === undefined ? token.value : `${before}\n${token.value}`;
    }
    const pick = (isOwn) => Object.fromEntries(Object.entries(given).filter(([name]) => ownNames.includes(name) === isOwn));
    return { command: first, flags: pick(false), own: pick(true) };
}
/** The help text: commands, flags with their defaults, and where secrets go. */
function helpText() {
    const rows = Object.entries(CLI_COMMANDS).map(([name, text]) => `  ${name.padEnd(10)}${text}`);
    const flags = FLAGS.map((name) => {
        const value = _setting_names_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULTS */ .zY[name];
        return `  --${name.padEnd(22)}${value === undefined ? '' : `default: ${value}`}`.trimEnd();
    });
    const own = Object.entries(OWN_FLAGS).flatMap(([command, ownFlags]) => Object.entries(ownFlags).map(([name, text]) => `  ${command} --${name}`.padEnd(26) + text));
    return `Flowgate: review, tests and releases for Genesys Cloud web messaging flows.

Usage: flowgate COMMAND [--flag VALUE …]

Commands
${rows.join('\n')}

Flags (the action's inputs of the same names)
${flags.join('\n')}

Flags of one command
${own.join('\n')}

The file .env in this directory may hold GENESYS_ENV_URL, OAUTH_CLIENT_ID, OAUTH_CLIENT_SECRET, ROLE_ID and
FLOW_ID. Exit code: 0 success, 1 a flow or the run failed, 2 wrong usage.
`;
}
function typeOf(flag) {
    return SWITCHES.includes(flag) ? 'boolean' : 'string';
}
function isCommand(word) {
    return Object.hasOwn(CLI_COMMANDS, word);
}
/** What people write first is the file or the environment that they mean, without its flag. */
function strayWord(word, takesWords) {
    const error = wrongUsage(`"${word}" is no flag`, word, []);
    if (takesWords)
        return error;
    const { code, attempted, returned, advice } = error;
    const flags = 'A source is named with --flows FILE, an environment with --environment NAME.';
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .FlowgateError */ .gr(code, { attempted, returned, advice: `${flags} ${advice}` });
}
function wrongUsage(returned, word, candidates) {
    const meant = (0,_flow_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .nearest */ .p)(word, candidates);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .FlowgateError */ .gr('invalid-input', {
        attempted: 'Read the command line',
        returned: `${returned}${meant === undefined ? '' : `; did you mean ${meant}?`}`,
        advice: 'Run "flowgate help" to see what there is.',
    });
}


/***/ }),

/***/ 9473:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   N9: () => (/* binding */ FAILURE_REASONS),
/* harmony export */   b5: () => (/* binding */ withAdvice),
/* harmony export */   dE: () => (/* binding */ formatPlace),
/* harmony export */   gr: () => (/* binding */ FlowgateError),
/* harmony export */   oP: () => (/* binding */ asFlowgateError)
/* harmony export */ });
/** Every way a run can fail. The list is closed: workflows branch on it through the output `failure-reason`. */
const FAILURE_REASONS = [
    'invalid-input',
    'refused-event',
    'unauthorized',
    'missing-scope',
    'invalid-flow',
    'drift',
    'conflict',
    'publish-failed',
    'publish-timeout',
    'simulation-failed',
    'rollback-failed',
    'rate-limited',
    'unavailable',
    'unknown-outcome',
    'cancelled',
    'internal',
];
/** The one error type: a code from the closed list, what was attempted, what came back, what to do. */
class FlowgateError extends Error {
    name = 'FlowgateError';
    code;
    attempted;
    returned;
    advice;
    place;
    constructor(code, parts) {
        const where = parts.place ? `${formatPlace(parts.place)}: ` : '';
        super(`${where}${parts.attempted}: ${withAdvice(parts)}`, { cause: parts.cause });
        this.code = code;
        this.attempted = parts.attempted;
        this.returned = parts.returned;
        this.advice = parts.advice;
        this.place = parts.place;
    }
}
/** What came back, and what to do. */
function withAdvice({ returned, advice }) {
    // What came back may be a question already ("did you mean check?"), or a sentence of somebody else's.
    return `${returned}${/[.?!]$/.test(returned) ? '' : '.'} ${advice}`;
}
/** `flows/support.flow.yaml:12:7`, as editors and terminals make it clickable. */
function formatPlace({ file, line, column }) {
    return [file, line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(':');
}
/** Turns anything thrown into a {@link FlowgateError}; what is not one of ours is a defect (`internal`). */
function asFlowgateError(thrown, attempted) {
    if (thrown instanceof FlowgateError)
        return thrown;
    return new FlowgateError('internal', {
        attempted,
        returned: thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown),
        advice: 'This is a defect in Flowgate: please report it with the log of this run.',
        cause: thrown,
    });
}


/***/ }),

/***/ 1327:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ didYouMean),
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/**
 * The candidate that `word` most likely was meant to be, for "did you mean": equal but for case, or at most two
 * slips of the keyboard away (one for words of up to four letters). `undefined` where nothing is near.
 * Of equally near candidates the first wins.
 */
function nearest(word, candidates) {
    const folded = word.toLowerCase();
    let best;
    let limit = word.length <= 4 ? 1 : 2;
    for (const candidate of candidates) {
        if (candidate === word)
            return candidate;
        const distance = slips(folded, candidate.toLowerCase(), limit);
        if (distance === undefined)
            continue;
        if (distance === 0)
            return candidate;
        if (best === undefined || distance < limit)
            best = candidate;
        limit = distance;
    }
    return best;
}
/** "Did you mean …?" with a blank in front, or nothing: ready to follow a sentence. */
function didYouMean(word, candidates) {
    const meant = nearest(word, candidates);
    return meant === undefined ? '' : ` Did you mean "${meant}"?`;
}
/**
 * Letters added, left out, replaced or swapped with their neighbour between two words; `undefined` beyond `limit`.
 * Only the diagonal band that can stay within the limit is computed, so long words cost no more than their length.
 */
function slips(a, b, limit) {
    if (Math.abs(a.length - b.length) > limit)
        return undefined;
    const beyond = limit + 1;
    let beforeLast = [];
    let last = Array.from({ length: b.length + 1 }, (_, column) => column);
    for (let row = 1; row <= a.length; row += 1) {
        const current = [];
        const from = Math.max(1, row - limit);
        const to = Math.min(b.length, row + limit);
        current[from - 1] = from === 1 ? row : beyond;
        let least = beyond;
        for (let column = from; column <= to; column += 1) {
            const same = a[row - 1] === b[column - 1];
            const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
            const cost = Math.min((last[column - 1] ?? beyond) + (same ? 0 : 1), (last[column] ?? beyond) + 1, (current[column - 1] ?? beyond) + 1, swapped ? (beforeLast[column - 2] ?? beyond) + 1 : beyond);
            current[column] = cost;
            least = Math.min(least, cost);
        }
        if (least > limit)
            return undefined;
        beforeLast = last;
        last = current;
    }
    const distance = last[b.length] ?? beyond;
    return distance > limit ? undefined : distance;
}


/***/ }),

/***/ 6650:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ logLines),
/* harmony export */   R: () => (/* binding */ visible)
/* harmony export */ });
// An emoji may be several characters joined by zero-width ones, each with a style or a skin tone after it.
const EMOJI = String.raw `\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|\u{FE0F})*`;
const KEPT = [
    String.raw `[\t\n]`,
    `${EMOJI}(?:\\u{200D}${EMOJI})*`,
    String.raw `(?<=[^\u{FE00}-\u{FE0F}])[\u{FE0E}\u{FE0F}]`,
];
const HIDDEN = String.raw `[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u{FFF9}-\u{FFFB}]`;
/** Made when the first text asks for it. */
let keptOrHidden;
/** What most texts are made of, which is shown as it is; `\x85` and the soft hyphen are not among it. */
const PLAIN = /^[\t\n\x20-\x7e\xa1-\xac\xae-\u02ff]*$/;
/**
 * The text with everything that cannot be seen shown as `\u{…}`: control characters, escapes, bidi marks, zero-width
 * and tag characters, half surrogates. Of all newlines only `\n` still breaks a line.
 */
function visible(text) {
    if (PLAIN.test(text))
        return text;
    keptOrHidden ??= new RegExp(`${KEPT.join('|')}|(${HIDDEN})`, 'gu');
    return text.replace(keptOrHidden, (whole, hidden) => hidden === undefined ? whole : escapeOf(hidden));
}
function escapeOf(character) {
    return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
/**
 * The one gateway of every log: lines without secrets, without hidden characters and without workflow commands.
 * A command line prints through it too, since a runner may be reading.
 */
function logLines(text, redactor) {
    // Secrets first: one with a control character in it is not to be found any more once that is shown.
    return visible(redactor.redact(text)).split('\n').map(withoutCommands);
}
/** A runner obeys `::command::` after leading white space, and the older `##[command]` anywhere in a line. */
function withoutCommands(line) {
    return line.replace(/^(\s*):(?=:)/, '$1\\u{3a}').replaceAll('##[', '#\\u{23}[');
}


/***/ }),

/***/ 2089:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L1: () => (/* binding */ PUBLISH_TIMEOUTS),
/* harmony export */   OI: () => (/* binding */ SETTING_NAMES),
/* harmony export */   Rt: () => (/* binding */ SECRET_SETTINGS),
/* harmony export */   zY: () => (/* binding */ DEFAULTS)
/* harmony export */ });
/**
 * Every setting by its name, in the order of action.yml, with the text that holds where nobody gives one. Apart from
 * their schema, so that a help text or a typing error on the command line does not wait for that.
 */
const DEFAULTS = {
    command: 'auto',
    flows: 'flows/**/*.flow.{json,yaml,yml,ts,js,mjs}',
    environment: undefined,
    'platform-api': 'flow-document',
    'genesys-url': 'https://api.mypurecloud.com',
    'client-id': undefined,
    'client-secret': undefined,
    'role-id': undefined,
    'web-deployment-id': undefined,
    'force-unlock': 'false',
    'allow-rename': 'false',
    'github-token': undefined,
    comment: 'true',
    deployments: 'true',
    'smoke-issues': 'true',
    'coverage-of-change': 'report',
    rules: undefined,
    'fail-on': 'error',
    'on-drift': 'fail',
    rollback: 'true',
    'retry-rejected': 'false',
    'max-conflict-retries': '3',
    'poll-interval': '5s',
    'publish-timeout': undefined,
    timeout: '15m',
    concurrency: '4',
    shards: '8',
    shard: undefined,
    base: undefined,
    'max-flows': undefined,
    matrix: undefined,
    reports: 'flowgate-shards',
    'shards-result': undefined,
    'working-directory': '.',
};
/** Of `publish-timeout`, by `platform-api`: publish jobs of the public API take minutes. */
const PUBLISH_TIMEOUTS = { 'flow-document': '60s', architect: '5m' };
const SETTING_NAMES = Object.keys(DEFAULTS).filter((name) => Object.hasOwn(DEFAULTS, name));
/** Values that are masked at first touch and appear in no sink. */
const SECRET_SETTINGS = ['client-secret', 'github-token'];


/***/ }),

/***/ 5492:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Rm: () => (/* binding */ terminal_output_log),
  yy: () => (/* binding */ print),
  $p: () => (/* binding */ redactor)
});

// EXTERNAL MODULE: ./build/log.js
var log = __nccwpck_require__(6650);
;// CONCATENATED MODULE: ./build/redact.js
/** Below this a mask would do more harm than good: a secret `e` would blank every `e` of a log. */
const SHORTEST_SECRET = 6;
/** A secret that was cut off is still worth guessing at from this many characters on. */
const SHORTEST_PREFIX = 12;
const MASK = '***';
/**
 * Knows secrets in the forms they leak in, and takes them out of any text. GitHub's own masking covers the log alone,
 * and neither hexadecimal, cut off nor HTML-escaped forms; comments, summaries and files are not masked at all.
 */
class Redactor {
    #forms = new Set();
    /** No text that is shorter holds any form. */
    #shortest = SHORTEST_PREFIX;
    /** Remembers a secret. Shorter ones than six characters are ignored: see {@link SHORTEST_SECRET}. */
    add(secret) {
        if (secret.length < SHORTEST_SECRET)
            return;
        for (const form of formsOf(secret)) {
            this.#forms.add(form);
            this.#shortest = Math.min(this.#shortest, form.length);
        }
        // A log prints a multi-line secret (a key in PEM form) line by line.
        const lines = secret.split(/\r?\n/);
        if (lines.length > 1)
            for (const line of lines)
                this.add(line.trim());
    }
    /** The text with every known secret, in any of its forms, as `***`. */
    redact(text) {
        const found = [];
        for (const form of this.#forms) {
            const head = form.slice(0, SHORTEST_PREFIX);
            for (let at = text.indexOf(head); at !== -1; at = text.indexOf(head, at + 1)) {
                let length = head.length;
                while (length < form.length && text[at + length] === form[length])
                    length += 1;
                found.push([at, at + length]);
            }
        }
        if (found.length === 0)
            return text;
        // Forms overlap (a base64 form starts inside another): what they cover together is masked once.
        found.sort(([a], [b]) => a - b);
        let clean = '';
        let done = 0;
        for (const [start, end] of found) {
            if (start >= done)
                clean += text.slice(done, start) + MASK;
            done = Math.max(done, end);
        }
        return clean + text.slice(done);
    }
    /** The plain data with every string, keys included, redacted; what nothing is taken out of is not copied. */
    redactAll(value) {
        // Without a secret nothing is to be taken out.
        if (this.#forms.size === 0)
            return value;
        // The shape stays; only the contents of strings differ.
        return this.#redacted(value, new Set());
    }
    /** @param clean texts that were searched already: data says the same again and again */
    #redacted(value, clean) {
        if (this.#isClean(value, clean))
            return value;
        if (typeof value === 'string')
            return this.redact(value);
        if (Array.isArray(value))
            return value.map((item) => this.#redacted(item, clean));
        return Object.fromEntries(Object.entries(value ?? {}).map(([key, item]) => [this.redact(key), this.#redacted(item, clean)]));
    }
    #isClean(value, clean) {
        if (typeof value === 'string') {
            if (value.length < this.#shortest || clean.has(value))
                return true;
            if (this.redact(value) !== value)
                return false;
            clean.add(value);
            return true;
        }
        if (Array.isArray(value))
            return value.every((item) => this.#isClean(item, clean));
        if (!isObject(value))
            return true;
        for (const key in value) {
            if (!this.#isClean(key, clean) || !this.#isClean(value[key], clean))
                return false;
        }
        return true;
    }
}
function isObject(value) {
    return typeof value === 'object' && value !== null;
}
function formsOf(secret) {
    const bytes = Buffer.from(secret, 'utf8');
    // Percent-encoding refuses a lone surrogate; decoded again, the bytes hold none.
    const wellFormed = bytes.toString('utf8');
    const url = encodeURIComponent(wellFormed);
    const strictUrl = url.replace(/[!'()*]/g, (mark) => percent(mark));
    const form = new URLSearchParams({ '': wellFormed }).toString().slice(1);
    const json = JSON.stringify(secret).slice(1, -1);
    const hex = bytes.toString('hex');
    return new Set([
        secret,
        ...[0, 1, 2].flatMap((shift) => base64Forms(bytes, shift)),
        hex,
        hex.toUpperCase(),
        ...[url, strictUrl, form].flatMap((text) => [text, lowerPercent(text)]),
        json,
        json.replaceAll('/', '\\/'),
        JSON.stringify(json).slice(1, -1),
        ...['&#39;', '&#x27;', '&apos;', "'"].map((apostrophe) => escapeHtml(secret, apostrophe)),
    ]);
}
/**
 * What a base64 text holds when the secret stands in it after `shift` bytes (modulo three) of something else:
 * only the characters that depend on nothing but the secret.
 */
function base64Forms(bytes, shift) {
    const encoded = Buffer.concat([Buffer.alloc(shift), bytes])
        .toString('base64')
        .replaceAll('=', '');
    const start = Math.ceil((shift * 8) / 6);
    const end = Math.floor(((shift + bytes.length) * 8) / 6);
    const form = encoded.slice(start, end);
    return [form, form.replaceAll('+', '-').replaceAll('/', '_')];
}
function percent(character) {
    return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
function lowerPercent(text) {
    return text.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase());
}
function escapeHtml(text, apostrophe) {
    return text
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;')
        .replaceAll("'", apostrophe);
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(7975);
// EXTERNAL MODULE: ./build/errors.js
var errors = __nccwpck_require__(9473);
;// CONCATENATED MODULE: ./build/terminal-log.js



/** The log of a run on a terminal, in colour where somebody is looking. */
class TerminalLog {
    #stream;
    #redactor;
    #coloured;
    #verbose;
    #depth = 0;
    constructor({ stream, redactor, environment, verbose }) {
        this.#stream = stream;
        this.#redactor = redactor;
        this.#coloured = stream.isTTY === true && (environment['NO_COLOR'] ?? '') === '';
        this.#verbose = verbose ?? false;
    }
    info(text) {
        this.#print('', text);
    }
    notice(text, place) {
        this.#print('ℹ ', placed(text, place), 'cyan');
    }
    warning(text, place) {
        this.#print('⚠ ', placed(text, place), 'yellow');
    }
    error(text, place) {
        this.#print('✖ ', placed(text, place), 'red');
    }
    debug(text) {
        if (this.#verbose)
            this.#print('', text, 'dim');
    }
    async group(title, work) {
        this.#print('▸ ', title, 'bold');
        this.#depth += 1;
        let mark = '✖ ';
        let style = 'red';
        try {
            const answer = await work();
            mark = '✔ ';
            style = 'green';
            return answer;
        }
        finally {
            this.#depth -= 1;
            this.#print(mark, title, style);
        }
    }
    #print(mark, text, style) {
        const margin = '  '.repeat(this.#depth);
        const lines = (0,log/* logLines */.O)(text, this.#redactor);
        for (const [index, line] of lines.entries()) {
            const whole = (index === 0 ? mark : ' '.repeat(mark.length)) + line;
            this.#stream.write(`${margin}${style === undefined ? whole : this.#paint(style, whole)}\n`);
        }
    }
    #paint(style, text) {
        // Newer versions of Node would look at stdout; this stream has been looked at already.
        return this.#coloured ? (0,external_node_util_.styleText)(style, text, { validateStream: false }) : text;
    }
}
function placed(text, place) {
    return place ? `${(0,errors/* formatPlace */.dE)(place)}: ${text}` : text;
}

;// CONCATENATED MODULE: ./build/terminal-output.js
/** What a terminal shows of a run, secrets left out. */



const redactor = new Redactor();
const terminal_output_log = new TerminalLog({ stream: process.stderr, redactor, environment: process.env });
/**
 * What a program may read goes to standard output; what people read meanwhile goes to standard error.
 *
 * @returns the exit code of a success
 */
function print(text) {
    process.stdout.write(`${(0,log/* logLines */.O)(text, redactor).join('\n')}`);
    return 0;
}


/***/ }),

/***/ 8508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** The version of Flowgate, as servers see it; a test holds it to package.json, which a bundle cannot read. */
const VERSION = '0.1.0';


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(3986);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
