export const id = 597;
export const ids = [597];
export const modules = {

/***/ 5597:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  execute: () => (/* reexport */ execute),
  joinShards: () => (/* reexport */ joinShards),
  matrixOfFlows: () => (/* reexport */ matrixOfFlows),
  openRun: () => (/* reexport */ openRun),
  recordOf: () => (/* reexport */ recordOf),
  sinceOf: () => (/* reexport */ sinceOf),
  tellGitHub: () => (/* reexport */ tellGitHub)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/tinyglobby/dist/index.mjs + 1 modules
var dist = __webpack_require__(3382);
// EXTERNAL MODULE: ./build/errors.js
var build_errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/fleet/matrix.js
var fleet_matrix = __webpack_require__(3506);
// EXTERNAL MODULE: ./build/fleet/shard.js
var shard = __webpack_require__(1639);
;// CONCATENATED MODULE: ./build/fleet/join.js
/** The reports of the shards of a run, joined into the report that one run would have given. */



/**
 * Joins what the shards of a matrix reported. A shard without a report that can be believed fails the run with
 * `unknown-outcome`, and so does a report that stops short of the flows its shard was given; else the first failing
 * flow in the order of the files gives the reason. The shards ran side by side: the longest is how long it took.
 */
function joinReports(entries, found, frame, withoutReport) {
    const command = frame.command ?? commandOf(found) ?? frame.usual;
    const shards = entries.map((entry) => readShard(entry, found, { ...frame, command }));
    const lost = shards.flatMap((shard) => ('lost' in shard ? [shard] : []));
    const reports = shards.flatMap((shard) => ('report' in shard ? [shard.report] : []));
    const flows = toldOnce(shards
        .flatMap((shard) => flowsOf(shard, command, withoutReport))
        .sort((a, b) => (a.file < b.file ? -1 : 1)));
    const failure = lossOf(lost, flows) ?? firstFailure(flows) ?? failureOfRun(reports);
    return {
        command,
        environment: frame.environment,
        result: failure === undefined ? 'success' : 'failure',
        failureReason: failure?.reason,
        failureMessage: failure?.message ?? '',
        flows,
        warnings: [...new Set([...reports.flatMap(({ warnings }) => warnings), ...strayFiles(entries, found)])],
        commit: frame.commit,
        runUrl: frame.runUrl,
        durationMs: Math.max(0, ...reports.map(({ durationMs }) => durationMs)),
    };
}
function readShard(entry, found, frame) {
    const { shard: name } = entry;
    const files = (0,fleet_matrix/* filesOf */.R8)(entry);
    const lost = (why) => ({ name, files, lost: why });
    const own = found.flatMap((each) => ('report' in each && (0,shard/* shardName */.Az)(each.shard) === name ? [each] : []));
    const [first, second] = own;
    if (first === undefined)
        return lost('left no report');
    if (second !== undefined)
        return lost(`left two reports, ${first.path} and ${second.path}`);
    const { report } = first;
    const wrong = disagreement(report, files, frame) ?? outdated(first, frame);
    return wrong === undefined ? { name, files, report } : lost(`left a report that ${wrong}`);
}
/** A shard can only speak of its own part of this very run. */
function disagreement(report, files, frame) {
    const { command, commit, environment, result, flows } = report;
    // A run that failed before its command was known knows nothing else either.
    const isBlank = command === undefined && result === 'failure' && flows.length === 0;
    if (command !== frame.command && !isBlank)
        return `is of another command (${command ?? 'none'})`;
    if (environment !== frame.environment && !isBlank)
        return 'is of another environment';
    // A report that was committed, and not written by the run, cannot name the commit that it is in.
    if (frame.commit !== undefined && commit !== frame.commit && !(isBlank && commit === undefined))
        return 'is of another commit';
    const given = new Set(files);
    const told = report.flows.map(({ file }) => file);
    if (told.some((file) => !given.has(file)))
        return 'speaks of flows that it was not given';
    return new Set(told).size === told.length ? undefined : 'speaks of a flow twice';
}
/**
 * A shard that succeeded need not run again in a later attempt. One that failed did, unless another alone was asked
 * for: then a report that it left before says nothing of what it released since.
 */
function outdated({ attempt, report }, { command, attempt: current }) {
    if (command !== 'deploy' || report.result === 'success')
        return undefined;
    if (attempt === undefined || current === undefined || attempt >= current)
        return undefined;
    return `is of attempt ${attempt}, which failed; this is attempt ${current}`;
}
function commandOf(found) {
    return found.flatMap((each) => ('report' in each ? (each.report.command ?? []) : []))[0];
}
function flowsOf(shard, command, withoutReport) {
    const { name, files } = shard;
    if ('lost' in shard) {
        const error = unknown(name, `it ${shard.lost}`);
        return files.map((file) => withUnknown(withoutReport(file, error), command));
    }
    const { report } = shard;
    const told = new Map(report.flows.map((flow) => [flow.file, flow]));
    const { failureReason, failureMessage } = report;
    return files.map((file) => {
        const flow = told.get(file);
        if (flow !== undefined)
            return flow;
        // A run that could not begin says so, and came to no flow; anything else was cut off.
        if (failureReason === undefined || told.size > 0) {
            const error = unknown(name, 'its report stops short of this flow');
            return withUnknown(withoutReport(file, error), command);
        }
        const advice = 'See the log of its job.';
        const error = new build_errors/* FlowgateError */.gr(failureReason, {
            attempted: `Shard ${name}`,
            returned: failureMessage,
            advice,
        });
        return { ...withoutReport(file, error), failure: { reason: failureReason, message: failureMessage } };
    });
}
/** What a deploy did to a flow is then not known; any other command changes nothing. */
function withUnknown(flow, command) {
    return command === 'check' || command === 'smoke' ? flow : { ...flow, outcome: 'unknown' };
}
function unknown(shard, returned) {
    return new build_errors/* FlowgateError */.gr('unknown-outcome', {
        attempted: `Join the report of shard ${shard}`,
        returned,
        advice: 'See the log of its job, and run it again.',
    });
}
/** What is about no flow in particular each shard says with its first: here, too, it is said with the first. */
function toldOnce(flows) {
    const told = new Set();
    return flows.map((flow) => {
        const findings = flow.findings.filter((finding) => !told.has(JSON.stringify(finding)));
        for (const finding of findings)
            told.add(JSON.stringify(finding));
        return { ...flow, findings };
    });
}
/** Which shards are missing says more than any of the flows in them. */
function lossOf(lost, flows) {
    const [first] = lost;
    const unknowns = flows.filter(({ failure }) => failure?.reason === 'unknown-outcome');
    if (first === undefined)
        return firstFailure(unknowns);
    const told = lost.slice(0, SHARDS_TOLD).map(({ name, lost: why }) => `shard ${name} ${why}`);
    const more = lost.length - told.length;
    const error = new build_errors/* FlowgateError */.gr('unknown-outcome', {
        attempted: 'Join the reports',
        returned: `${told.join('; ')}${more > 0 ? `; and ${more} more` : ''}`,
        advice: 'What became of their flows is not known: see the logs of their jobs, and run them again.',
    });
    return { reason: error.code, message: error.message };
}
const SHARDS_TOLD = 5;
/** The first in the order of the files; the sentence says how many others there are. */
function firstFailure(flows) {
    const [first, ...others] = flows.flatMap(({ failure }) => failure ?? []);
    if (first === undefined)
        return undefined;
    const more = others.length === 0 ? '' : ` (${others.length} more of ${flows.length} flows failed: see the report.)`;
    return { reason: first.reason, message: first.message + more };
}
/** A shard that was cancelled is no success, even where each of its flows was done by then. */
function failureOfRun(reports) {
    const failed = reports.find(({ result }) => result === 'failure');
    if (failed === undefined)
        return undefined;
    return { reason: failed.failureReason ?? 'unknown-outcome', message: failed.failureMessage };
}
/** Files beside the reports that were asked for: none of them counts, and that is said. */
function strayFiles(entries, found) {
    const names = new Set(entries.map(({ shard }) => shard));
    return found.flatMap((each) => {
        if ('wrong' in each)
            return [`${each.path} was not read: ${each.wrong}.`];
        const name = (0,shard/* shardName */.Az)(each.shard);
        return names.has(name)
            ? []
            : [`${each.path} was left out: it is of shard ${name}, which the matrix does not have.`];
    });
}
const WRITTEN = new Set(['released', 'rolled-back', 'rollback-failed', 'unknown']);
/** What there is to record of a deploy; nothing where nothing was written. */
function recordOf({ command, flows }) {
    if (command !== 'deploy' || !flows.some(({ outcome }) => WRITTEN.has(outcome)))
        return undefined;
    return flows.map(({ file, id, version, outcome }) => ({ file, id, version, outcome, digest: undefined }));
}

// EXTERNAL MODULE: ./build/fleet/run-data.js + 3 modules
var run_data = __webpack_require__(2240);
// EXTERNAL MODULE: ./build/flow/source-name.js
var source_name = __webpack_require__(1482);
;// CONCATENATED MODULE: ./build/commands/flow-report.js
/** Builds the report of one flow from what each step found. */


/** A report in which nothing is known yet but the file. */
function emptyReport(file) {
    return {
        file,
        id: '',
        name: (0,source_name/* stemOf */.V)(file),
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
function findingsOf({ code, place, returned, advice }) {
    if (code !== 'invalid-flow' || place === undefined)
        return [];
    return [{ rule: 'readable', severity: 'error', message: `${returned}. ${advice}`, place }];
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
    const where = first?.place === undefined ? '' : ` The first untested one is at ${(0,build_errors/* formatPlace */.dE)(first.place)}.`;
    const hasStub = change.untested.some(({ stub }) => stub !== undefined);
    const copies = hasStub ? ' The report has conversations to copy.' : '';
    return {
        reason: 'simulation-failed',
        message: `Test "${name}": conversations take ${share} % of the transitions that this change touches, and coverage-of-change asks for ${required} %.${where}${copies}`,
    };
}

// EXTERNAL MODULE: ./build/clock.js + 1 modules
var build_clock = __webpack_require__(4701);
// EXTERNAL MODULE: ./build/flow/canonical.js
var canonical = __webpack_require__(3836);
// EXTERNAL MODULE: ./build/flow/digest.js
var flow_digest = __webpack_require__(1513);
;// CONCATENATED MODULE: ./build/flow/archy/compile-problem.js
/** Collects problems; the node is the one their path leads into. */
function problemList() {
    const problems = [];
    const report = ({ message, path, severity = 'error' }) => {
        const node = path[0] === 'nodes' && typeof path[1] === 'string' ? path[1] : undefined;
        problems.push({ message, path, node, severity });
    };
    return { problems, report };
}

// EXTERNAL MODULE: ./build/flow/actions.js
var flow_actions = __webpack_require__(3830);
// EXTERNAL MODULE: ./build/flow/conditions.js
var conditions = __webpack_require__(8375);
// EXTERNAL MODULE: ./build/flow/graph.js
var flow_graph = __webpack_require__(4865);
// EXTERNAL MODULE: ./build/flow/definition.js
var definition = __webpack_require__(9692);
;// CONCATENATED MODULE: ./build/flow/archy/compile-labels.js

const READ_DATA = 'Read conversation data';
const REMEMBER_CHANNEL = 'Remember channel';
const REMEMBER_MESSAGE = 'Remember message';
function stateName(id, label) {
    return label === undefined ? id : `${label} [${id}]`;
}
function readStateName(name) {
    const [, label, id] = /^(.*) \[([^[\]]*)\]$/su.exec(name) ?? [];
    return label === undefined || id === undefined ? { id: name } : { id, label };
}
/** Why a node cannot be named so that it is found again; `undefined` where it can. */
function unnameable(id, label) {
    if (!isPlainName(id) || /[[\]/]/.test(id)) {
        return 'its id has a bracket, a slash, a line break or white space around it, which names of states in Architect are kept free of';
    }
    if (label !== undefined && !isPlainName(label)) {
        return 'its name is empty, or has a line break or white space around it';
    }
    return undefined;
}
function isPlainName(text) {
    return text !== '' && text.trim() === text && !/[\p{Cc}\u2028\u2029]/u.test(text);
}
/** The label of the last action of a state, which also says what type of node it was. */
function closingLabel(what, type) {
    return `${what} (${type})`;
}
function readClosingLabel(label) {
    return definition/* NODE_TYPES */.jM.find((type) => label.endsWith(` (${type})`));
}
/** What follows a label where a value is not one text: ` (number)`, ` (list)`, ` (list: text, number)`. */
function kindSuffix(value) {
    if (value === undefined)
        return '';
    if (!Array.isArray(value))
        return typeof value === 'string' ? '' : ` (${typeof value})`;
    const kinds = value.map((item) => (typeof item === 'string' ? 'text' : typeof item));
    return new Set(kinds).size > 1 || kinds.includes('number') ? ` (list: ${kinds.join(', ')})` : ' (list)';
}
/** The value that `texts` stand for by what {@link kindSuffix} said of it. */
function readValue(texts, suffix) {
    const [, kind, kinds] = /^ \((\w+)(?:: (.*))?\)$/.exec(suffix) ?? [];
    if (kind === 'list') {
        const each = kinds?.split(', ') ?? [];
        return definition/* conditionValueSchema */.W.safeParse(texts.map((text, index) => scalarOf(text, each[index]))).data;
    }
    const [text, ...more] = texts;
    return text === undefined || more.length > 0 ? undefined : scalarOf(text, kind);
}
function scalarOf(text, kind) {
    if (kind === 'number')
        return Number(text);
    return kind === 'boolean' ? text === 'true' : text;
}

// EXTERNAL MODULE: ./build/flow/placeholders.js
var placeholders = __webpack_require__(6695);
;// CONCATENATED MODULE: ./build/flow/archy/compile-text.js

/**
 * Texts of a flow document as Architect values, and back. Quotation marks and backslashes in a string literal are
 * escaped by a backslash, as Genesys Cloud's documentation says; that line breaks and tabs are is taken for granted.
 */
const ESCAPES = new Map([
    ['"', '\\"'],
    ['\\', '\\\\'],
    ['\n', '\\n'],
    ['\r', '\\r'],
    ['\t', '\\t'],
]);
const UNESCAPES = new Map([...ESCAPES].map(([character, escaped]) => [escaped, character]));
function stringLiteral(text) {
    return `"${text.replace(/["\\\n\r\t]/g, (character) => ESCAPES.get(character) ?? character)}"`;
}
/** A text with `{name}` placeholders as a value: a literal where it has none, else the expression that fills them. */
function textValue(text, names, unset) {
    return (0,placeholders/* placeholdersIn */.Q)(text).some(({ kind }) => kind === 'variable')
        ? { exp: textExpression(text, names, unset) }
        : { lit: text };
}
/** A text with `{name}` placeholders as an expression. */
function textExpression(text, names, unset) {
    const parts = [];
    let from = 0;
    for (const { kind, name, index } of (0,placeholders/* placeholdersIn */.Q)(text)) {
        if (kind === 'env')
            continue;
        if (index > from)
            parts.push(stringLiteral(text.slice(from, index)));
        parts.push(filled(name, names, unset));
        from = index + name.length + 2;
    }
    if (from < text.length || parts.length === 0)
        parts.push(stringLiteral(text.slice(from)));
    return parts.length === 1 ? parts.join() : `Append(${parts.join(', ')})`;
}
function filled(name, names, unset) {
    const reference = names.reference(name);
    if (names.alwaysSet(name))
        return reference;
    return unset === 'shown'
        ? `ToDisplayString(${reference})`
        : `If(IsSet(${reference}), ${reference}, ${stringLiteral(`{${name}}`)})`;
}
/** What built-in variables of a flow document are in Architect; the time as Architect writes it. */
const MESSAGE = 'Message.Message.body';
const NOW = 'ToString(GetCurrentDateTimeUtc())';
const REFERENCE = /Flow\.(\w+)/y;
const LITERAL = /"([^"\\]*(?:\\.[^"\\]*)*)"/sy;
/** Reads an expression of ours; what is only nearly one is found out when the result is compiled again. */
class ExpressionReader {
    #text;
    #at = 0;
    constructor(text) {
        this.#text = text;
    }
    get atEnd() {
        return this.#at === this.#text.length;
    }
    accept(word) {
        if (!this.#text.startsWith(word, this.#at))
            return false;
        this.#at += word.length;
        return true;
    }
    /** The name in the flow document of the variable that is referred to. */
    variable() {
        if (this.accept(MESSAGE))
            return 'message';
        return this.accept(NOW) ? 'now' : this.#match(REFERENCE)?.[1];
    }
    /** The text, placeholders included, that an expression of {@link textExpression} stands for. */
    text() {
        if (!this.accept('Append('))
            return this.#part();
        let text = '';
        do {
            const part = this.#part();
            if (part === undefined)
                return undefined;
            text += part;
        } while (this.accept(', '));
        return this.accept(')') ? text : undefined;
    }
    #part() {
        const literal = this.#literal();
        if (literal !== undefined)
            return literal;
        if (this.accept('If(IsSet(')) {
            this.variable();
            this.accept('), ');
            this.variable();
            this.accept(', ');
            const written = this.#literal();
            return this.accept(')') ? written : undefined;
        }
        const wrapped = this.accept('ToDisplayString(');
        const name = this.variable();
        return name === undefined || (wrapped && !this.accept(')')) ? undefined : `{${name}}`;
    }
    #literal() {
        const written = this.#match(LITERAL)?.[1];
        return written?.replace(/\\[\s\S]/g, (escaped) => UNESCAPES.get(escaped) ?? escaped);
    }
    #match(pattern) {
        pattern.lastIndex = this.#at;
        const match = pattern.exec(this.#text);
        if (match === null)
            return undefined;
        this.#at = pattern.lastIndex;
        return match;
    }
}
/** The text that a value of {@link textValue} stands for. */
function readTextValue(value) {
    if ('lit' in value)
        return value.lit;
    const reader = new ExpressionReader(value.exp);
    const text = reader.text();
    return reader.atEnd ? text : undefined;
}

;// CONCATENATED MODULE: ./build/flow/archy/compile-conditions.js



/**
 * Conditions of a flow document as expressions of Architect, and back. `@` stands for the variable, `$` for the
 * value. All variables are texts there, so a number is compared as it is written. What is not set fulfils the same
 * conditions as in a flow document. That `==` on text heeds case, and that a variable which is not set equals no text,
 * is taken for granted.
 */
const FORMS = {
    equals: '@ == $',
    notEquals: 'If(IsSet(@), @ != $, true)',
    contains: 'If(IsSet(@), Contains(@, $), false)',
    notContains: 'If(IsSet(@), Contains(@, $) == false, true)',
    startsWith: 'If(IsSet(@), StartsWith(@, $), false)',
    endsWith: 'If(IsSet(@), EndsWith(@, $), false)',
    exists: 'IsSet(@)',
    notExists: 'IsSet(@) == false',
};
/** Participant data cannot be there and empty. */
const FORMS_OF_DATA = {
    exists: 'IsNotSetOrEmpty(@) == false',
    notExists: 'IsNotSetOrEmpty(@)',
};
/** `in` is written as comparisons with each item. */
const OR = ' OR ';
function conditionExpression(condition, names) {
    const { variable, condition: name, value } = condition;
    if (!(0,conditions/* isKnownCondition */.LH)(name))
        return { problem: `the condition ${JSON.stringify(name)} is not known` };
    const reference = names.reference(variable);
    const textOfItem = (item) => textExpression((0,conditions/* textOf */.b6)(item) ?? '', names, 'as written');
    if (name === 'in') {
        if (!Array.isArray(value))
            return { problem: 'in compares with a list: write one, or equals' };
        if (value.length === 0)
            return { problem: 'in never holds for an empty list: remove the condition' };
        return { exp: value.map((item) => `${reference} == ${textOfItem(item)}`).join(OR) };
    }
    const form = (names.isData(variable) ? FORMS_OF_DATA[name] : undefined) ?? FORMS[name];
    if (form === undefined)
        return { problem: reasonAgainst(name) };
    if (form.includes('$')) {
        if (value === undefined)
            return { problem: `${name} needs a value: without one it never holds` };
        if (Array.isArray(value)) {
            return {
                problem: `${name} compares with one value, not with a list: write in, or one condition for each`,
            };
        }
    }
    else if (value !== undefined) {
        return { problem: `${name} takes no value: remove it` };
    }
    const text = form.includes('$') ? textOfItem(value) : '';
    return { exp: form.replace(/[@$]/g, (hole) => (hole === '@' ? reference : text)) };
}
function reasonAgainst(name) {
    return name === 'matches'
        ? 'Architect is not known to have regular expressions: write contains, startsWith or in instead'
        : `Architect is not known to compare the texts in which data comes as ${name} does: let a bot flow or a data action decide, or list the values with in`;
}
/** The condition that an expression of {@link conditionExpression} stands for, given what its label says of the value. */
function readCondition(exp, suffix) {
    for (const forms of [FORMS, FORMS_OF_DATA]) {
        for (const [condition, form] of Object.entries(forms)) {
            const read = readForm(exp, form, suffix);
            // One comparison is equals, unless its label says that it was written as a list.
            if (read !== undefined && !Array.isArray(read.value))
                return { condition, ...read };
        }
    }
    return readIn(exp, suffix);
}
function readForm(exp, form, suffix) {
    const reader = new ExpressionReader(exp);
    let variable;
    let text;
    for (const part of form.split(/([@$])/)) {
        if (part === '@')
            variable = reader.variable();
        else if (part === '$')
            text = reader.text();
        else if (!reader.accept(part))
            return undefined;
    }
    if (variable === undefined || !reader.atEnd)
        return undefined;
    if (!form.includes('$'))
        return suffix === '' ? { variable } : undefined;
    const value = text === undefined ? undefined : readValue([text], suffix);
    return value === undefined ? undefined : { variable, value };
}
function readIn(exp, suffix) {
    const reader = new ExpressionReader(exp);
    const texts = [];
    let variable;
    do {
        const name = reader.variable();
        if (name === undefined || !reader.accept(' == '))
            return undefined;
        const text = reader.text();
        if (text === undefined || (variable !== undefined && name !== variable))
            return undefined;
        variable = name;
        texts.push(text);
    } while (reader.accept(OR));
    const value = reader.atEnd ? readValue(texts, suffix) : undefined;
    return value === undefined ? undefined : { variable, condition: 'in', value };
}

// EXTERNAL MODULE: ./build/flow/archy/document.js
var archy_document = __webpack_require__(5328);
;// CONCATENATED MODULE: ./build/flow/archy/compile-states.js








const QUESTION = 'Slot.Question';
const ANSWER = 'Slot.Answer';
/** How Genesys Cloud calls data of a conversation that its guest brought along. */
const DATA_PREFIX = 'context.';
/** One state for each node, and the reference to the one in which a conversation starts. */
function compiledStates(nodes, context) {
    const { report } = context;
    const graph = (0,flow_graph/* flowGraph */.jQ)({ nodes });
    const [start = '', ...more] = graph.starts;
    if (graph.starts.length !== 1) {
        const what = more.length === 0 ? 'no start node' : 'more than one start node';
        report({
            message: `the flow has ${what}: Architect needs exactly one`,
            path: ['nodes', ...more.slice(0, 1)],
        });
    }
    for (const { to, path } of graph.edges) {
        if (!graph.nodes.has(to))
            report({ message: `leads to ${JSON.stringify(to)}, which does not exist`, path });
    }
    reportAfterTransfer(nodes, report);
    const states = Object.entries(nodes).map(([id, node]) => {
        const unfit = unnameable(id, node.name);
        if (unfit !== undefined)
            report({ message: `${unfit}: rename it`, path: ['nodes', id] });
        const actions = [
            ...(node.type === 'start' ? prologue(context.variables) : []),
            ...(node.actions ?? []).flatMap((action, index) => compiledAction(action, ['nodes', id, 'actions', index], context)),
            closing(id, node, context),
        ];
        return { state: { name: stateName(id, node.name), refId: id, actions } };
    });
    return { start: stateReference(start), states };
}
function stateReference(id) {
    return `/${archy_document/* ARCHY_ROOT */.jv}/states/state[${id}]`;
}
/** What a flow document takes for granted when a conversation begins. */
function prologue({ data, reference, holdsChannel, holdsMessage }) {
    const attributes = data.map((name) => ({
        attribute: { name: { lit: `${DATA_PREFIX}${name}` }, variable: reference(name) },
    }));
    return [
        ...(attributes.length > 0 ? [{ getParticipantData: { name: READ_DATA, attributes } }] : []),
        ...(holdsChannel ? [update(REMEMBER_CHANNEL, reference('channel'), { lit: 'webchat' })] : []),
        ...(holdsMessage ? [update(REMEMBER_MESSAGE, reference('message'), { exp: MESSAGE })] : []),
    ];
}
function update(name, variable, value) {
    return { updateData: { name, statements: [{ string: { variable, value } }] } };
}
function compiledAction(action, path, { variables, askWith, report }) {
    const parameters = (0,flow_actions/* parametersOf */.mC)(action.name);
    if (parameters === undefined) {
        report({
            message: `Flowgate does not know the action ${JSON.stringify(action.name)}, so it cannot write it in Archy: write the flow in Archy instead`,
            path,
        });
        return [];
    }
    const { name: _name, ...written } = (0,canonical/* tidy */.DZ)(action);
    for (const key of Object.keys(written).filter((parameter) => !parameters.has(parameter))) {
        const what = (0,flow_actions/* optionalParametersOf */.mo)(action.name).has(key)
            ? 'buttons to choose from are not publicly known in Archy: name the choices in the text, or let a bot flow show them'
            : `is not known for ${action.name}: remove it`;
        report({ message: what, path: [...path, key] });
    }
    const text = (parameter) => {
        const value = (0,flow_actions/* textParameter */.HF)(action, parameter);
        if (value === undefined)
            report({ message: `${action.name} needs a text here`, path: [...path, parameter] });
        return value ?? '';
    };
    switch (action.name) {
        case 'say':
            return [{ sendResponse: { name: 'Say', messageBody: textValue(text('text'), variables, 'shown') } }];
        case 'set': {
            const variable = text('variable');
            const value = compile_states_scalarOf(action['value']);
            if (value === undefined) {
                report({
                    message: 'a variable holds a text, a number, true or false in Architect, nothing else',
                    path: [...path, 'value'],
                });
                return [];
            }
            const label = `Set ${variable}${kindSuffix(value)}`;
            return [
                update(label, variables.reference(variable), textValue((0,conditions/* textOf */.b6)(value) ?? '', variables, 'as written')),
            ];
        }
        case 'ask': {
            if (askWith === undefined) {
                report({
                    message: 'a message flow cannot wait for a reply: name a bot flow that asks in applicationSettings.archy.askWith, with the input Slot.Question and the output Slot.Answer',
                    path,
                });
                return [];
            }
            const variable = text('variable');
            return [
                ask(variable, askWith, textValue(text('text'), variables, 'shown'), variables),
                ...(variables.holdsMessage && variable !== 'message'
                    ? [update(REMEMBER_MESSAGE, variables.reference('message'), { exp: variables.reference(variable) })]
                    : []),
            ];
        }
        default:
            return [transfer(textExpression(text('queueId'), variables, 'shown'))];
    }
}
function compile_states_scalarOf(value) {
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
        ? value
        : undefined;
}
function ask(variable, botFlow, question, { reference }) {
    return {
        callBotFlow: {
            name: `Ask for ${variable}`,
            inputText: { noValue: true },
            exitReason: { noValue: true },
            intent: { noValue: true },
            botFlow: {
                [botFlow]: {
                    ver_latestPublished: {
                        inputs: { [QUESTION]: question },
                        outputs: { [ANSWER]: { var: reference(variable) } },
                    },
                },
            },
        },
    };
}
function transfer(queueId) {
    return {
        transferToAcd: {
            name: 'Transfer to ACD',
            targetQueue: { exp: `FindQueueById(${queueId})` },
            priority: { lit: 0 },
            preferredAgents: { noValue: true },
            languageSkill: { noValue: true },
        },
    };
}
/** The last action of a state: it decides, goes on, or ends the conversation. After a transfer, where that failed. */
function closing(id, { type, transition, conditions = [], ...node }, context) {
    if (type === 'end' &&
        (transition !== undefined || conditions.length > 0 || (node.actions ?? []).length > 0)) {
        context.report({
            message: 'an end node does nothing and leads nowhere, so what it holds has no meaning: remove it',
            path: ['nodes', id],
        });
    }
    const goOn = (label) => transition === undefined
        ? { disconnect: { name: label('Disconnect') } }
        : changeState(label(`To ${transition}`), transition);
    const typed = (what) => closingLabel(what, type);
    if (conditions.length === 0)
        return goOn(typed);
    const cases = conditions.map((condition, index) => {
        const compiled = conditionExpression(condition, context.variables);
        if ('problem' in compiled) {
            context.report({ message: compiled.problem, path: ['nodes', id, 'conditions', index] });
        }
        const to = condition.transition;
        return {
            case: {
                value: { exp: 'exp' in compiled ? compiled.exp : '' },
                actions: [changeState(`To ${to}${kindSuffix(condition.value)}`, to)],
            },
        };
    });
    return {
        switch: {
            name: typed('Decide'),
            evaluate: { firstTrue: { default: { actions: [goOn((what) => what)] }, cases } },
        },
    };
}
function changeState(name, to) {
    return { changeState: { name, targetStateRef: stateReference(to) } };
}
/** A transfer that worked ends the flow's part, while a flow document goes on after it. */
function reportAfterTransfer(nodes, report) {
    const graph = (0,flow_graph/* flowGraph */.jQ)({ nodes });
    const active = Object.entries(nodes).flatMap(([id, { type, actions = [] }]) => type !== 'end' && actions.some(({ name }) => name !== 'set') ? [id] : []);
    const leadsToActive = (0,flow_graph/* leadingTo */.SY)(graph, active);
    for (const [id, { actions = [] }] of Object.entries(nodes)) {
        const route = actions.findIndex(({ name }) => name === 'route');
        if (route === -1)
            continue;
        if (route < actions.length - 1) {
            report({
                message: 'a transfer ends the flow’s part in Architect, so this would be done only where it fails: put it before route',
                path: ['nodes', id, 'actions', route + 1],
            });
        }
        for (const { to, path } of graph.successors(id).filter((edge) => leadsToActive.has(edge.to))) {
            report({
                message: `a transfer ends the flow’s part in Architect, so what is said or done from ${JSON.stringify(to)} on would happen only where it fails: do it before route, and lead to an end node`,
                path,
            });
        }
    }
}

;// CONCATENATED MODULE: ./build/flow/archy/compile-uses.js


function variableUses({ nodes }) {
    const filledIn = new Map();
    const compared = new Map();
    const written = new Map();
    let asks = false;
    for (const [id, { actions = [], conditions = [] }] of Object.entries(nodes)) {
        for (const [index, action] of actions.entries()) {
            const path = ['nodes', id, 'actions', index];
            asks ||= action.name === 'ask';
            for (const parameter of parameterNames(action.name)) {
                if (parameter === 'variable') {
                    const variable = (0,flow_actions/* textParameter */.HF)(action, parameter);
                    if (variable !== undefined)
                        addFirst(written, variable, [...path, parameter]);
                }
                else if (Object.hasOwn(action, parameter)) {
                    addPlaceholders(filledIn, action[parameter], [...path, parameter]);
                }
            }
        }
        for (const [index, { variable, value }] of conditions.entries()) {
            const path = ['nodes', id, 'conditions', index];
            addFirst(compared, variable, [...path, 'variable']);
            addPlaceholders(filledIn, value, [...path, 'value']);
        }
    }
    return { filledIn, compared, written, asks };
}
function parameterNames(action) {
    return [...((0,flow_actions/* parametersOf */.mC)(action) ?? new Map()).keys(), ...(0,flow_actions/* optionalParametersOf */.mo)(action).keys()];
}
function addPlaceholders(into, value, path) {
    if (Array.isArray(value)) {
        for (const [index, item] of value.entries())
            addPlaceholders(into, item, [...path, index]);
    }
    else if (typeof value === 'string') {
        for (const { kind, name } of (0,placeholders/* placeholdersIn */.Q)(value))
            if (kind === 'variable')
                addFirst(into, name, path);
    }
}
function addFirst(into, name, path) {
    if (!into.has(name))
        into.set(name, path);
}

;// CONCATENATED MODULE: ./build/flow/archy/compile-variables.js



/** The variable that holds the settings of a flow document, for which a message flow has no place. */
const SETTINGS_VARIABLE = 'applicationSettings';
/** Names that Architect is known to take: letters, digits and underscores. */
const NAME = /^[A-Za-z]\w*$/;
const BUILT_IN = ['message', 'channel', 'now'];
/** Finds the variables of a flow document, and reports those that cannot be had in Architect. */
function compiledVariables(flow, report) {
    const environment = new Map(Object.keys(flow.environmentVariables ?? {}).map((name) => [
        name,
        ['environmentVariables', name],
    ]));
    const uses = variableUses(flow);
    const { filledIn, compared, written, asks } = uses;
    const isRead = (name) => filledIn.has(name) || compared.has(name);
    const isSet = (name) => written.has(name) || environment.has(name);
    const holdsChannel = isRead('channel') || written.has('channel');
    const holdsMessage = written.has('message') || (isRead('message') && asks);
    reportBuiltIns(uses, environment, report);
    const isOwn = (name) => isSet(name) || (name === 'message' ? holdsMessage : name !== 'now' && isRead(name));
    const places = new Map([...environment, ...filledIn, ...compared, ...written]);
    const own = [...places].filter(([name]) => isOwn(name));
    reportNames(own, report);
    // A conversation may bring along what a node sets later on.
    const isBrought = (name) => isRead(name) && !environment.has(name) && !BUILT_IN.includes(name);
    const data = own.flatMap(([name]) => (isBrought(name) ? [name] : [])).sort();
    const changes = holdsMessage || written.has('channel') || data.some((name) => written.has(name));
    if (changes)
        reportWayBack(flow.nodes, report);
    return {
        declared: own.flatMap(([name]) => (environment.has(name) ? [] : [name])),
        data,
        holdsChannel,
        holdsMessage,
        isData: (name) => isBrought(name) && !written.has(name),
        reference: (name) => (isOwn(name) ? `Flow.${name}` : name === 'now' ? NOW : MESSAGE),
        alwaysSet: (name) => environment.has(name) || !isOwn(name) || (BUILT_IN.includes(name) && name !== 'now'),
    };
}
/** Variables that mean something else in Architect than in a flow document. */
function reportBuiltIns({ filledIn, compared, written }, environment, report) {
    for (const [name, path] of compared) {
        if (!environment.has(name))
            continue;
        report({
            message: `compares the environment variable ${JSON.stringify(name)}, which a condition sees as not set in a flow document, but with its value in Architect`,
            path,
            severity: 'warning',
        });
    }
    for (const [name, path] of environment) {
        const used = name === 'message' || (name === 'channel' && [filledIn, compared, written].some((of) => of.has(name)));
        if (used)
            report({ message: `the variable ${JSON.stringify(name)} is built in: rename it`, path });
    }
    if (written.has('now') || environment.has('now'))
        return;
    const [shown, asked] = [filledIn.get('now'), compared.get('now')];
    if (shown !== undefined) {
        report({
            message: '{now} is written as Architect writes dates, not as in a flow document (2027-01-31T08:00:00.000Z)',
            path: shown,
            severity: 'warning',
        });
    }
    if (asked !== undefined) {
        report({
            message: 'the time (now) cannot be compared: set a variable to {now} first, or let a data action decide',
            path: asked,
        });
    }
}
function reportNames(places, report) {
    const seen = new Map([[SETTINGS_VARIABLE.toLowerCase(), 'which Flowgate keeps settings in']]);
    for (const [name, path] of places) {
        const told = JSON.stringify(name);
        const twin = seen.get(name.toLowerCase());
        seen.set(name.toLowerCase(), `${told}, but for the case of letters`);
        if (!NAME.test(name)) {
            report({
                message: `a variable cannot be called ${told} in Architect: begin with a letter, and use only letters, digits and _`,
                path,
            });
        }
        else if (twin !== undefined) {
            report({ message: `the variable ${told} is called like the one ${twin}: rename it`, path });
        }
    }
}
/** What is read at the start would be read again. */
function reportWayBack(nodes, report) {
    const graph = (0,flow_graph/* flowGraph */.jQ)({ nodes });
    for (const start of graph.starts) {
        for (const { path } of graph.predecessors(start)) {
            report({
                message: 'leads back to the start node, which would forget what was said and set since: lead to the node behind it',
                path,
            });
        }
    }
}

;// CONCATENATED MODULE: ./build/flow/archy/compile.js






/** Where `applicationSettings` say what only Architect needs. */
const ARCHY_SETTINGS = 'archy';
/** The one of these settings that is no top-level key of the document: the bot flow that asks. */
const ASK_WITH = 'askWith';
/** What the flow document says itself. */
const OWN_KEYS = ['name', 'startUpRef', 'states', 'tasks', 'variables'];
const DEFAULT_LANGUAGE = 'en-us';
/**
 * Writes a flow document as an Archy document of the kind `inboundShortMessage`: a state for each node, whose id is
 * the state's `refId`, an edge as a change of state, conditions as a switch. Variables become texts called `Flow.x`;
 * those that are looked at begin as the conversation's participant data `context.x`, environment variables as their
 * value.
 *
 * `applicationSettings.archy` may hold `askWith`, the name of the bot flow that asks (input `Slot.Question`, output
 * `Slot.Answer`), and further top-level keys (`division`, `defaultLanguage`, `description`, …), which are passed on.
 *
 * What Architect cannot do, or is not publicly known to, is told and never guessed.
 */
function compileArchy(flow) {
    const { problems, report } = problemList();
    const { [flow_digest/* STAMP_KEY */._o]: _stamp, ...written } = flow.applicationSettings ?? {};
    const settings = (0,canonical/* tidy */.DZ)(written);
    const { askWith, topLevel } = architectSettings(settings, report);
    const variables = compiledVariables(flow, report);
    const { start, states } = compiledStates(flow.nodes, { variables, askWith, report });
    if (problems.some(({ severity }) => severity === 'error'))
        return { archy: undefined, problems };
    const { defaultLanguage = DEFAULT_LANGUAGE, ...others } = topLevel;
    const body = {
        name: flow.name,
        startUpRef: start,
        defaultLanguage,
        supportedLanguages: { [String(defaultLanguage)]: { defaultLanguageSkill: { noValue: true } } },
        variables: [
            ...variables.declared.map((name) => declaration(name, undefined)),
            ...Object.entries(flow.environmentVariables ?? {}).map(([name, value]) => declaration(name, value)),
            ...(Object.keys(settings).length === 0
                ? []
                : [declaration(SETTINGS_VARIABLE, (0,canonical/* canonicalJson */.dj)(settings))]),
        ],
        settingsErrorHandling: { errorHandling: { disconnect: { none: true } } },
        ...others,
        states,
    };
    return { archy: { [archy_document/* ARCHY_ROOT */.jv]: body }, problems };
}
function declaration(name, value) {
    return {
        stringVariable: {
            name: `Flow.${name}`,
            initialValue: value === undefined ? { noValue: true } : { lit: value },
            isInput: false,
            isOutput: false,
        },
    };
}
function architectSettings(settings, report) {
    const path = ['applicationSettings', ARCHY_SETTINGS];
    const beside = Object.keys(settings).filter((key) => key !== ARCHY_SETTINGS);
    if (beside.length > 0) {
        report({
            message: `a message flow has no place for ${beside.join(', ')}: kept in the variable Flow.${SETTINGS_VARIABLE}, without any effect; what a customer sees of the Messenger is set in its configuration`,
            path: ['applicationSettings'],
            severity: 'warning',
        });
    }
    const written = Object.hasOwn(settings, ARCHY_SETTINGS) ? settings[ARCHY_SETTINGS] : {};
    if (!(0,canonical/* isRecord */.u4)(written)) {
        report({ message: 'is no object of settings for Architect', path });
        return { askWith: undefined, topLevel: {} };
    }
    const { [ASK_WITH]: askWith, ...topLevel } = written;
    if (askWith !== undefined && (typeof askWith !== 'string' || askWith === '')) {
        report({ message: 'is not the name of a bot flow', path: [...path, ASK_WITH] });
    }
    for (const key of OWN_KEYS.filter((own) => Object.hasOwn(topLevel, own))) {
        report({ message: 'is what the flow document says itself: remove it', path: [...path, key] });
    }
    if (topLevel['defaultLanguage'] !== undefined && typeof topLevel['defaultLanguage'] !== 'string') {
        report({ message: 'is not the name of a language, such as en-us', path: [...path, 'defaultLanguage'] });
    }
    return { askWith: typeof askWith === 'string' ? askWith : undefined, topLevel };
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(7597);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(4377);
;// CONCATENATED MODULE: ./build/flow/stamp.js


/** How many rolled back contents a stamp remembers. */
const REJECTED_KEPT = 10;
/** A reason may quote what a bot said; a stamp is no place for a whole conversation. */
const REASON_LENGTH = 500;
const digestSchema = schemas/* string */.YjP().regex(/^sha256:[0-9a-f]{64}$/);
/** Content that was released and put back. */
const rejectedSchema = schemas/* object */.Ikc({
    digest: digestSchema,
    commit: schemas/* string */.YjP().optional(),
    at: iso/* datetime */.w$({ offset: true }).describe('When it was put back.'),
    reason: schemas/* string */.YjP().describe('Why it was put back, as a sentence.'),
});
/** What Flowgate leaves in a flow it releases, so that the next run can tell its own work from somebody else's. */
const stampSchema = schemas/* object */.Ikc({
    digest: digestSchema.describe('Digest of the managed content it was released with.'),
    commit: schemas/* string */.YjP().optional(),
    repository: schemas/* string */.YjP().optional(),
    rejected: schemas/* array */.YOg(rejectedSchema).optional().describe('Contents put back since, newest first.'),
});
/** The stamp of a live flow; `undefined` where there is none, or none that can be trusted to be ours. */
function readStamp(flow) {
    const settings = flow.applicationSettings ?? {};
    if (!Object.hasOwn(settings, flow_digest/* STAMP_KEY */._o))
        return undefined;
    return stampSchema.safeParse(settings[flow_digest/* STAMP_KEY */._o]).data;
}
/** A copy of the flow that carries the stamp: the ten newest rejected contents, newest first. */
function withStamp(flow, stamp) {
    const { digest, commit, repository, rejected } = stamp;
    const written = {
        digest,
        ...(commit === undefined ? {} : { commit }),
        ...(repository === undefined ? {} : { repository }),
        ...(rejected === undefined || rejected.length === 0 ? {} : { rejected: newest(rejected) }),
    };
    return { ...flow, applicationSettings: { ...flow.applicationSettings, [flow_digest/* STAMP_KEY */._o]: written } };
}
/** When and why content with this digest was put back, if the stamp remembers it. */
function rejectedEntry(stamp, digest) {
    return stamp?.rejected?.find((entry) => entry.digest === digest);
}
function newest(rejected) {
    return rejected
        .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))
        .slice(0, REJECTED_KEPT)
        .map(({ digest, commit, at, reason }) => ({
        digest,
        ...(commit === undefined ? {} : { commit }),
        at,
        reason: reason.slice(0, REASON_LENGTH),
    }));
}

;// CONCATENATED MODULE: ./build/flow/archy/description.js




/**
 * How many rolled back contents a description remembers, the newest first, and how much of each reason: people read
 * it too, and how long Genesys Cloud lets it be is not published.
 */
const REJECTED_IN_DESCRIPTION = 3;
/** UTF-16 units of a reason that are kept. */
const REASON_IN_DESCRIPTION = 120;
const MARK = 'Released by Flowgate, please leave this line as it is: ';
const SEPARATOR = '\n\n';
/** What an editor may have made of it. */
const SEPARATED = /(?:\r\n?|\n){1,2}$/;
/** What the line says of the publication it went out with, besides the stamp itself. */
const publicationSchema = schemas/* object */.Ikc({
    version: schemas/* int */.Whr().positive().describe('The version that was to be published with it.'),
    sent: digestSchema.optional().describe('Digest of the content, where the stamp has that of other content.'),
    language: schemas/* literal */.euz('archy')
        .optional()
        .describe('The source is an Archy document, not one that was compiled.'),
});
/**
 * Takes the stamp of a release out of the description, which ends with it; the text before it comes back byte for
 * byte, whatever line breaks an editor has made of the empty line between them. Where the last line is no stamp, or
 * one that cannot be trusted, the document comes back as it is.
 */
function takeStamp(archy) {
    const root = rootOf(archy);
    const description = root?.flow['description'];
    if (root === undefined || typeof description !== 'string')
        return { archy, stamp: undefined };
    // The line itself holds no line break, so nothing that it quotes is taken for its beginning.
    const ended = description.trimEnd();
    const start = Math.max(ended.lastIndexOf('\n'), ended.lastIndexOf('\r')) + 1;
    const line = ended.slice(start);
    const written = line.startsWith(MARK) ? readStampLine(line.slice(MARK.length)) : undefined;
    if (written === undefined)
        return { archy, stamp: undefined };
    const before = description.slice(0, start);
    const text = before.endsWith(SEPARATOR)
        ? before.slice(0, -SEPARATOR.length)
        : before.replace(SEPARATED, '');
    const { description: _taken, ...others } = root.flow;
    return { archy: { [root.key]: text === '' ? others : { ...root.flow, description: text } }, ...written };
}
/**
 * A copy of the document whose description ends with the stamp of a release: the people's text first, an empty line,
 * then one line that says whose it is. An empty description counts as none.
 *
 * @throws {FlowgateError} `invalid-flow` where the description is there, but no text
 */
function putStamp(archy, stamp, publication) {
    const root = rootOf(archy);
    if (root === undefined)
        throw notStampable('it has no root that holds a flow');
    const { description = '' } = root.flow;
    if (typeof description !== 'string')
        throw notStampable('its description is no text');
    const line = `${MARK}${JSON.stringify({ ...compact(stamp), ...publication })}`;
    return {
        [root.key]: {
            ...root.flow,
            description: description === '' ? line : `${description}${SEPARATOR}${line}`,
        },
    };
}
function readStampLine(line) {
    try {
        const value = JSON.parse(line);
        const stamp = stampSchema.safeParse(value).data;
        return stamp && { stamp, publication: publicationSchema.safeParse(value).data };
    }
    catch {
        return undefined;
    }
}
function compact({ digest, commit, repository, rejected = [] }) {
    const kept = rejected
        .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))
        .slice(0, REJECTED_IN_DESCRIPTION)
        .map((entry) => ({ ...entry, reason: shortened(entry.reason) }));
    return {
        digest,
        ...(commit === undefined ? {} : { commit }),
        ...(repository === undefined ? {} : { repository }),
        ...(kept.length === 0 ? {} : { rejected: kept }),
    };
}
/** Without half of a character at its end. */
function shortened(reason) {
    return reason.slice(0, REASON_IN_DESCRIPTION).replace(/[\uD800-\uDBFF]$/, '');
}
function rootOf(archy) {
    const [entry, ...others] = Object.entries(archy);
    if (entry === undefined || others.length > 0)
        return undefined;
    const [key, flow] = entry;
    return (0,canonical/* isRecord */.u4)(flow) ? { key, flow } : undefined;
}
function notStampable(returned) {
    return new build_errors/* FlowgateError */.gr('invalid-flow', {
        attempted: 'write the stamp of the release into the description of the Archy document',
        returned,
        advice: 'Write the description as text, in quotes.',
    });
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/errors.js
var errors = __webpack_require__(961);
// EXTERNAL MODULE: ./build/flow/nearest.js
var nearest = __webpack_require__(1327);
;// CONCATENATED MODULE: ./build/flow/schema-findings.js


/**
 * What a schema says about a document, one finding of the rule `schema` each, with the place of the value.
 *
 * @param value the value that was checked; its shape is that of the document
 */
function schemaFindings(document, schema, value, error) {
    return error.issues
        .flatMap((issue) => describe(issue, schema, value))
        .map(({ path, message }) => ({
        rule: 'schema',
        severity: 'error',
        message,
        node: path[0] === 'nodes' && typeof path[1] === 'string' && path[1] !== '' ? path[1] : undefined,
        place: document.locate(path),
    }));
}
/** `nodes.greet.actions[0].text`, as people write it. */
function pathName(path) {
    return path
        .map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
        .join('')
        .replace(/^\./, '');
}
function describe(issue, schema, value) {
    const path = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
    const found = valueAt(value, path);
    const owner = pathName(path.slice(0, -1)) || 'The document';
    const complain = (message) => [{ path, message }];
    if (issue.code === 'unrecognized_keys') {
        const known = keysAt(schema, path);
        const where = path.length === 0 ? 'at the top level' : `in ${pathName(path)}`;
        return issue.keys.map((key) => ({
            path: [...path, key],
            message: `The key "${key}" is not known ${where}; known are ${known.join(', ')}.${(0,nearest/* didYouMean */.a)(key, known)}`,
        }));
    }
    if (found === undefined && path.length > 0)
        return complain(`${owner} has no "${path.at(-1)}".`);
    switch (issue.code) {
        case 'invalid_type':
            return complain(`${pathName(path) || 'The document'} must be ${noun(issue.expected)}, not ${nounOf(found)}.`);
        case 'invalid_value': {
            const allowed = issue.values.map(String);
            const meant = typeof found === 'string' ? (0,nearest/* didYouMean */.a)(found, allowed) : '';
            return complain(`${pathName(path)} is ${JSON.stringify(found)}, but must be one of ${allowed.join(', ')}.${meant}`);
        }
        case 'invalid_union': {
            const expected = issue.errors.flatMap((option) => option.flatMap((inner) => inner.path.length > 0
                ? 'a list of texts and numbers'
                : inner.code === 'invalid_type'
                    ? noun(inner.expected)
                    : []));
            return complain(`${pathName(path)} must be ${[...new Set(expected)].join(' or ')}, not ${nounOf(found)}.`);
        }
        case 'too_small':
            return complain(found === '' ? `${pathName(path)} is empty.` : `${pathName(path)}: ${issue.message}.`);
        case 'invalid_key':
            return complain(`${owner} has an empty key.`);
        default:
            return complain(`${pathName(path)}: ${issue.message}.`);
    }
}
const NOUNS = {
    string: 'text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    object: 'an object',
    record: 'an object',
    null: 'nothing (null)',
};
function noun(type) {
    return NOUNS[type] ?? type;
}
function nounOf(value) {
    if (typeof value === 'number' && !Number.isInteger(value))
        return `the number ${value}`;
    return noun(value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);
}
function valueAt(value, path) {
    let inner = value;
    for (const key of path) {
        if (typeof inner !== 'object' || inner === null || !Object.hasOwn(inner, key))
            return undefined;
        inner = Reflect.get(inner, key);
    }
    return inner;
}
/** The keys that the schema knows for the object at `path`. */
function keysAt(schema, path) {
    let inner = schema;
    for (const key of path) {
        inner = unwrapped(inner);
        if (inner instanceof schemas/* ZodObject */.bvH)
            inner = inner.shape[key];
        else if (inner instanceof schemas/* ZodRecord */.b8S)
            inner = inner.valueType;
        else if (inner instanceof schemas/* ZodArray */.naA)
            inner = inner.element;
    }
    inner = unwrapped(inner);
    return inner instanceof schemas/* ZodObject */.bvH ? Object.keys(inner.shape) : [];
}
function unwrapped(schema) {
    return schema instanceof schemas/* ZodOptional */.IiU ? unwrapped(schema.unwrap()) : schema;
}

// EXTERNAL MODULE: ./build/flow/archy/action-lists.js
var action_lists = __webpack_require__(4943);
// EXTERNAL MODULE: ./build/flow/archy/groups.js
var archy_groups = __webpack_require__(569);
;// CONCATENATED MODULE: ./build/flow/archy/shape.js
/** What an Archy document must look like to be read: told with places, before anything relies on it. */







const ROOTS = [archy_document/* ARCHY_ROOT */.jv, ...archy_document/* OTHER_ROOTS */.rG];
/** Whether a parsed source is meant as an Archy document, well formed or not: its first key is one of Archy's roots. */
function isArchy(value) {
    const [first] = Object.keys(archyIn(value));
    return first !== undefined && ROOTS.includes(first);
}
/** The Archy document in a parsed source: without what is written beside it for Flowgate and for editors. */
function archyIn(value) {
    if (!(0,canonical/* isRecord */.u4)(value))
        return {};
    return Object.fromEntries(Object.entries(value).filter(([key]) => key !== '$ignore' && key !== '$schema'));
}
const shape_name = schemas/* string */.YjP().min(1);
/** A bot may list its intents, each with what follows on it; all other outputs are records. */
const intentsSchema = schemas/* unknown */.L5J().refine((intents) => (0,canonical/* isRecord */.u4)(intents) || Array.isArray(intents), {
    error: 'must be a list or an object',
});
const parametersSchema = schemas/* looseObject */._H3({
    name: schemas/* string */.YjP().optional(),
    outputs: schemas/* object */.Ikc({ intents: intentsSchema.optional() }).catchall(schemas/* looseObject */._H3({})).optional(),
});
const actionSchema = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J())
    .refine((action) => Object.keys(action).length === 1, {
    error: ({ input }) => {
        const keys = Object.keys(Object(input));
        if (keys.length === 0)
            return 'is an action without a type';
        return `has ${keys.length} keys (${keys.slice(0, 5).join(', ')}), but an action has one, its type, with all else below it`;
    },
})
    .pipe(schemas/* record */.g1P(schemas/* string */.YjP().min(1), parametersSchema));
const actionsSchema = schemas/* array */.YOg(actionSchema);
const groupSchema = schemas/* looseObject */._H3({ name: shape_name, refId: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()]).optional() });
/** The frame that the view relies on. What else there is belongs to the platform and passes. */
const frameSchema = schemas/* looseObject */._H3({
    [archy_document/* ARCHY_ROOT */.jv]: schemas/* looseObject */._H3({
        name: shape_name,
        description: schemas/* string */.YjP().nullish(),
        startUpRef: schemas/* string */.YjP(),
        states: schemas/* array */.YOg(schemas/* strictObject */.rej({ state: groupSchema })).min(1, { error: 'has no state' }),
        tasks: schemas/* array */.YOg(schemas/* strictObject */.rej({ task: groupSchema })).optional(),
        variables: schemas/* array */.YOg(schemas/* unknown */.L5J()).optional(),
    })
        .refine((flow) => !Object.hasOwn(flow, flow_digest/* STAMP_KEY */._o), {
        error: 'is a key that belongs to Flowgate; remove it',
        path: [flow_digest/* STAMP_KEY */._o],
    }),
});
/**
 * Checks the shape of a document.
 *
 * @param document where the places come from
 * @param filled the document's value, with its environment filled in
 */
function archyShapeFindings(document, filled) {
    const archy = archyIn(filled);
    const wrong = (path, message) => ({
        rule: 'schema',
        severity: 'error',
        message,
        place: document.locate(path),
    });
    const [first = '', ...others] = Object.keys(archy);
    if (first !== archy_document/* ARCHY_ROOT */.jv) {
        const message = `This is a flow of the kind "${first}". Flowgate releases inbound message flows, "${archy_document/* ARCHY_ROOT */.jv}".`;
        return { archy: undefined, findings: [wrong([first], message)] };
    }
    if ((0,archy_document/* archyRoot */.K2)(archy) === undefined) {
        const message = `An Archy document has one key at the top level, "${archy_document/* ARCHY_ROOT */.jv}"; all else stands below it.`;
        return { archy: undefined, findings: others.map((key) => wrong([key], message)) };
    }
    const findings = [];
    const frame = frameSchema.safeParse(archy);
    if (!frame.success)
        findings.push(...schemaFindings(document, frameSchema, archy, frame.error));
    for (const list of (0,action_lists/* actionListsIn */.hl)(archy)) {
        if (!isMeantAsActions(list.at, list.value))
            continue;
        const parsed = actionsSchema.safeParse(list.value);
        if (parsed.success)
            continue;
        const issues = parsed.error.issues.map((issue) => ({ ...issue, path: [...list.at, ...issue.path] }));
        findings.push(...schemaFindings(document, schemas/* unknown */.L5J(), archy, new errors/* ZodError */.G(issues)));
    }
    for (const { path, refId, first } of repeatedRefIds(archy)) {
        const message = `The refId "${refId}" is given twice, first in ${pathName(first)}: a reference could mean either.`;
        findings.push(wrong([...path, 'refId'], message));
    }
    return { archy: findings.length === 0 ? archy : undefined, findings };
}
/** A data action may have an input called `actions`: that is a value, not a list. */
function isMeantAsActions(at, value) {
    const [parent, grandparent] = [at.at(-2), at.at(-3)];
    if (at.at(-1) !== action_lists/* ACTIONS */.kl || at.includes('lit'))
        return false;
    if (Array.isArray(value) || parent === 'state' || parent === 'task')
        return true;
    return parent === 'case' || parent === 'default' || grandparent === 'outputs';
}
function repeatedRefIds(archy) {
    return ['state', 'task'].flatMap((kind) => {
        const seen = new Map();
        return ((0,archy_groups/* groupsIn */.ws)(archy, kind) ?? []).flatMap(({ refId, at }) => {
            const first = seen.get(refId);
            if (first === undefined)
                seen.set(refId, at);
            return first === undefined ? [] : [{ path: at, refId, first }];
        });
    });
}

// EXTERNAL MODULE: ./build/flow/archy/view.js + 7 modules
var view = __webpack_require__(2873);
;// CONCATENATED MODULE: ./build/flow/environment.js
/**
 * Process variables that no flow can read. A pull request decides what a flow says to a customer, and the report
 * repeats it, so a flow that could name a secret could print it. What is in an environment's file is in the
 * repository already and stays readable.
 */
const WITHHELD = [
    /^(GITHUB|ACTIONS|RUNNER|INPUT|NODE|NPM|OAUTH|AWS|AZURE|SSH)_/i,
    /(^|_)(TOKEN|SECRETS?|PASSWORD|CREDENTIALS?|PRIVATE_KEY|API_KEY|ACCESS_KEY(_ID)?)$/i,
    /^(PATH|HOME|PWD|USER|SHELL|HOSTNAME)$/i,
];
const VARIABLE = /^[A-Za-z_]\w*$/;
/** Whether a process variable of this name is kept from flows, whatever its value. */
function isWithheld(variable) {
    return !VARIABLE.test(variable) || WITHHELD.some((pattern) => pattern.test(variable));
}
/**
 * Merges the values of a file with the process environment, which wins.
 *
 * Process variables are looked up one by one when a flow asks, never copied. An empty one counts as not set:
 * that is how a workflow passes on a variable that it does not have.
 */
function mergeEnvironment(name, file, values, processEnvironment) {
    return {
        name,
        file,
        lookup(variable) {
            const override = isWithheld(variable) ? undefined : own(processEnvironment, variable);
            return override ? override : own(values, variable);
        },
    };
}
function own(record, key) {
    return Object.hasOwn(record, key) ? record[key] : undefined;
}

;// CONCATENATED MODULE: ./build/flow/finding.js
function hasErrors(findings) {
    return findings.some((finding) => finding.severity === 'error');
}

;// CONCATENATED MODULE: ./build/flow/plain-source.js
/*
 * What is plainly a flow source is told from the rest without the schema, which costs many times more. Whatever these
 * functions let through the schema takes as it is; what they do not is for the schema to judge, and to speak about.
 */


const SOURCE_KEYS = new Set([
    '$schema',
    'id',
    'name',
    'nodes',
    'applicationSettings',
    'environmentVariables',
]);
const NODE_KEYS = new Set(['type', 'name', 'transition', 'actions', 'conditions']);
const CONDITION_KEYS = new Set(['variable', 'condition', 'value', 'transition']);
const TYPES = new Set(definition/* NODE_TYPES */.jM);
function isPlainFlowSource(value) {
    if (!isPlain(value) || !hasOnly(value, SOURCE_KEYS))
        return false;
    const { $schema, id, name, nodes, applicationSettings, environmentVariables } = value;
    return (isText(id) &&
        isText(name) &&
        ($schema === undefined || typeof $schema === 'string') &&
        (applicationSettings === undefined || isPlain(applicationSettings)) &&
        (environmentVariables === undefined ||
            areAll(environmentVariables, (text) => typeof text === 'string')) &&
        areAll(nodes, isPlainNode) &&
        !Object.hasOwn(nodes, '') &&
        Object.keys(nodes).length <= definition/* MAX_NODES */.nm);
}
function isPlainNode(value) {
    if (!isPlain(value) || !hasOnly(value, NODE_KEYS))
        return false;
    const { type, name, transition, actions, conditions } = value;
    return (TYPES.has(type) &&
        (name === undefined || typeof name === 'string') &&
        (transition === undefined || isText(transition)) &&
        (actions === undefined || (Array.isArray(actions) && actions.every(isPlainAction))) &&
        (conditions === undefined || (Array.isArray(conditions) && conditions.every(isPlainCondition))));
}
function isPlainAction(value) {
    return isPlain(value) && isText(value['name']);
}
function isPlainCondition(value) {
    if (!isPlain(value) || !hasOnly(value, CONDITION_KEYS))
        return false;
    const { variable, condition, value: against, transition } = value;
    return isText(variable) && isText(condition) && isText(transition) && isPlainConditionValue(against);
}
function isPlainConditionValue(value) {
    if (Array.isArray(value))
        return value.every((item) => typeof item === 'string' || isNumber(item));
    return value === undefined || typeof value === 'string' || typeof value === 'boolean' || isNumber(value);
}
function isPlain(value) {
    return (0,canonical/* isRecord */.u4)(value) && Object.getPrototypeOf(value) === Object.prototype;
}
function isText(value) {
    return typeof value === 'string' && value !== '';
}
function isNumber(value) {
    return typeof value === 'number' && Number.isFinite(value);
}
function hasOnly(record, known) {
    for (const key of Object.keys(record))
        if (!known.has(key) || record[key] === undefined)
            return false;
    return true;
}
function areAll(value, test) {
    if (!isPlain(value))
        return false;
    for (const key of Object.keys(value))
        if (!test(value[key]))
            return false;
    return true;
}

;// CONCATENATED MODULE: ./build/flow/build.js










/**
 * Builds a flow for one environment: every `{env.NAME}` replaced, checked against the schema, and without what
 * the live flow owns (`version`, `status`). All that is wrong is reported at once, each with its place.
 * An Archy document becomes a view of it; its id is '' where no comment gives one.
 */
function buildFlow(document, environment) {
    return isArchy(document.value)
        ? buildArchy(document, environment)
        : buildFlowDocument(document, environment);
}
function buildArchy(document, environment) {
    const missing = (document.templates ?? [])
        .filter(({ isFilled }) => !isFilled)
        .map((use) => missingTemplate(use, environment));
    const archy = fillEnvironment(archyIn(document.value), environment, (variable, path) => {
        missing.push(missingVariable(document, environment, variable, path));
    });
    const { writtenId } = document;
    const id = fillText(writtenId?.id ?? '', environment, (variable) => {
        missing.push(missingVariable(document, environment, variable, ['id']));
    });
    // With words in the place of values, what else seems wrong may not be.
    if (missing.length > 0)
        return { flow: undefined, findings: missing };
    const { archy: checked, findings } = archyShapeFindings(document, archy);
    // A document that was exported may carry the stamp of the release it came from: that is none of its content.
    const flow = checked && (0,view/* viewArchy */.D)(takeStamp(checked).archy, id).flow;
    const count = Object.keys(flow?.nodes ?? {}).length;
    if (count <= definition/* MAX_NODES */.nm)
        return { flow, findings };
    const message = `The flow has ${count} states, tasks and actions, more than ${definition/* MAX_NODES */.nm}.`;
    return {
        flow: undefined,
        findings: [{ rule: 'schema', severity: 'error', message, place: document.locate([]) }],
    };
}
function buildFlowDocument(document, environment) {
    const findings = [];
    const filled = fillEnvironment(document.value, environment, (variable, path) => {
        findings.push(missingVariable(document, environment, variable, path));
    });
    const source = isPlainFlowSource(filled) ? filled : judged(document, filled, findings);
    if (source === undefined || hasErrors(findings))
        return { flow: undefined, findings };
    const { id, name, nodes, applicationSettings, environmentVariables } = source;
    const flow = {
        id,
        name,
        nodes,
        ...(applicationSettings !== undefined && { applicationSettings }),
        ...(environmentVariables !== undefined && { environmentVariables }),
    };
    return { flow, findings };
}
function judged(document, filled, findings) {
    const parsed = definition/* flowSourceSchema */.Vx.safeParse(filled);
    if (parsed.success)
        return parsed.data;
    findings.push(...schemaFindings(document, definition/* flowSourceSchema */.Vx, filled, parsed.error));
    return undefined;
}
/**
 * Plain data with every `{env.NAME}` in its texts replaced; keys stay as they are, and parts without any are shared.
 * What has no value is left as it is written and told to `onMissing`, once for each text that names it.
 */
function fillEnvironment(value, environment, onMissing) {
    const path = [];
    return filled(value);
    function filled(inner) {
        if (typeof inner === 'string')
            return fillText(inner, environment, (name) => onMissing(name, [...path]));
        if (Array.isArray(inner)) {
            const items = inner.map((item, index) => below(item, index));
            return items.some((item, index) => item !== inner[index]) ? items : inner;
        }
        if (!(0,canonical/* isRecord */.u4)(inner))
            return inner;
        let changed;
        for (const key of Object.keys(inner)) {
            const item = below(inner[key], key);
            if (item !== inner[key])
                changed = (changed ?? new Map()).set(key, item);
        }
        return changed === undefined ? inner : Object.fromEntries([...Object.entries(inner), ...changed]);
    }
    function below(inner, key) {
        path.push(key);
        const copy = filled(inner);
        path.pop();
        return copy;
    }
}
/** One text with its `{env.NAME}` replaced; a name without a value is told once and left as it is written. */
function fillText(text, environment, onMissing) {
    if (!text.includes('{env.'))
        return text;
    const missing = new Set();
    const filled = (0,placeholders/* fillPlaceholders */.C)(text, ({ kind, name }) => {
        if (kind === 'variable')
            return undefined;
        const value = environment.lookup(name);
        if (value === undefined)
            missing.add(name);
        return value;
    });
    for (const variable of missing)
        onMissing(variable);
    return filled;
}
/** The finding for a `{env.NAME}` without a value; a transcript file has the same one. */
function missingVariable(document, environment, variable, path) {
    return {
        rule: 'env-missing',
        severity: 'error',
        message: `{env.${variable}} has no value${whyMissing(environment, variable)}`,
        node: path[0] === 'nodes' && typeof path[1] === 'string' ? path[1] : undefined,
        place: document.locate(path),
    };
}
/** Every `{env.NAME}`, and in an Archy source every `{{name}}`, that another environment than the chosen one has no value for, as warnings. */
function missingIn(document, environment) {
    const findings = [];
    for (const use of document.templates ?? []) {
        if (environment.lookup(use.name) !== undefined)
            continue;
        findings.push({ ...missingTemplate(use, environment), severity: 'warning' });
    }
    const isMissing = (path) => (variable) => {
        findings.push(missingElsewhere(document, environment, variable, path));
    };
    fillEnvironment(document.value, environment, (variable, path) => isMissing(path)(variable));
    fillText(document.writtenId?.id ?? '', environment, isMissing(['id']));
    return findings;
}
function missingTemplate({ name, place }, environment) {
    return {
        rule: 'env-missing',
        severity: 'error',
        message: `{{${name}}} has no value${whyMissing(environment, name)}`,
        place,
    };
}
/** {@link missingVariable} for another environment than the chosen one: it stops the release there, not this one. */
function missingElsewhere(document, environment, variable, path) {
    return { ...missingVariable(document, environment, variable, path), severity: 'warning' };
}
function whyMissing({ name, file }, variable) {
    const withheld = isWithheld(variable)
        ? ' The process environment is not asked for a name that could be a secret.'
        : '';
    if (name === undefined) {
        const orSet = withheld === '' ? `, or set ${variable} in the process environment` : '';
        return `: no environment was chosen. Choose one with \`environment\`${orSet}.${withheld}`;
    }
    return ` in environment ${name} (${file}).${withheld}`;
}

// EXTERNAL MODULE: ./build/flow/rules/index.js + 17 modules
var rules = __webpack_require__(8643);
// EXTERNAL MODULE: ./build/flow/rules/rule.js
var rule = __webpack_require__(7867);
;// CONCATENATED MODULE: ./build/flow/lint.js



/**
 * Holds a built flow against every rule that is for its language.
 *
 * @param locate where a path of the flow is written; asked only for what there is a finding about
 * @returns findings sorted by line and column; those without a line come first
 */
function lint(flow, locate) {
    const language = (0,rule/* languageOf */.eX)(flow);
    const graph = (0,flow_graph/* flowGraph */.jQ)(flow);
    const findings = rules/* RULES */.y.filter(({ languages }) => languages.includes(language)).flatMap((rule) => Array.from(rule.check(flow, graph), ({ message, node, path, severity }) => ({
        rule: rule.id,
        severity: severity ?? rule.severity,
        message,
        node,
        place: locate(path),
    })));
    // The sort is stable: findings of one place stay in the order of the rules.
    return findings.sort((a, b) => lineOf(a) - lineOf(b) || columnOf(a) - columnOf(b));
}
function lineOf({ place }) {
    return place.line ?? 0;
}
function columnOf({ place }) {
    return place.column ?? 0;
}

// EXTERNAL MODULE: ./node_modules/js-yaml/dist/js-yaml.mjs
var js_yaml = __webpack_require__(3243);
;// CONCATENATED MODULE: ./build/flow/lines.js
/** Looks up lines in one text. The text is scanned once, at the first question. */
function lineIndex(text) {
    let starts;
    return (offset) => {
        starts ??= startsOfLines(text);
        let low = 0;
        let high = starts.length - 1;
        while (low < high) {
            const middle = Math.ceil((low + high) / 2);
            if ((starts[middle] ?? 0) <= offset)
                low = middle;
            else
                high = middle - 1;
        }
        return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
    };
}
function startsOfLines(text) {
    const starts = [0];
    if (text.includes('\r')) {
        for (const { 0: end, index } of text.matchAll(/\r\n|\n|\r/g))
            starts.push(index + end.length);
        return starts;
    }
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1))
        starts.push(end + 1);
    return starts;
}

;// CONCATENATED MODULE: ./build/flow/ignore-comments.js

/** The word that a comment begins with to have a finding ignored. */
const IGNORE = 'flowgate-ignore';
/**
 * The comments that have something ignored, each with the line it speaks of: its own, or where it stands alone, the
 * first below that is no comment.
 */
function ignoreComments(file, text, comments) {
    const placeOf = lineIndex(text);
    let below;
    return Array.from(comments).flatMap((comment) => {
        const words = comment.text.trim();
        if (!words.startsWith(IGNORE))
            return [];
        const { line, column } = placeOf(comment.offset);
        const isAlone = text.slice(comment.offset - column + 1, comment.offset).trim() === '';
        below ??= linesBelow(text);
        const covers = isAlone ? (below[line] ?? line + 1) : line;
        return [{ text: words.slice(IGNORE.length).trim(), place: { file, line, column }, covers }];
    });
}
/** For each line, counted from 0, the line from it on that is no comment, counted from 1. One pass from the end. */
function linesBelow(text) {
    const lines = text.split(/\r\n|\n|\r/);
    const below = [];
    for (let index = lines.length - 1; index >= 0; index -= 1) {
        const isComment = /^\s*(?:#|\/\/|\/\*)/.test(lines[index] ?? '');
        below[index] = isComment ? (below[index + 1] ?? index + 1) : index + 1;
    }
    return below;
}

;// CONCATENATED MODULE: ./build/flow/json-text.js
const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_LIST = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
/** How many keys are written, in all objects together. One that is written twice counts twice. */
function keysWritten(text) {
    let count = 0;
    for (let start = text.indexOf('"'); start !== -1;) {
        const end = endOfString(text, start);
        if (text.charCodeAt(pastBlanks(text, end)) === COLON)
            count += 1;
        start = text.indexOf('"', end);
    }
    return count;
}
/**
 * How many keys a value has, in all its objects together; `undefined` where it is nested deeper than `maxDepth`.
 * Recursion ends there.
 */
function keysIn(value, maxDepth) {
    if (typeof value !== 'object' || value === null)
        return 0;
    if (maxDepth === 0)
        return undefined;
    const values = Array.isArray(value) ? value : Object.values(value);
    let count = Array.isArray(value) ? 0 : values.length;
    for (const item of values) {
        if (typeof item !== 'object' || item === null)
            continue;
        const inner = keysIn(item, maxDepth - 1);
        if (inner === undefined)
            return undefined;
        count += inner;
    }
    return count;
}
/**
 * Finds the offset of the key or the list item at a path; where that is not written, of its nearest written ancestor.
 * The text is gone through at the first question; the names of keys are read of what is asked about alone.
 */
function offsetsIn(text) {
    let offsets;
    const known = new Map();
    return (path) => {
        offsets ??= collectOffsets(text);
        let found = 0;
        for (const key of path) {
            const members = known.get(found) ?? membersOf(text, offsets, found);
            known.set(found, members);
            const next = members.get(key);
            if (next === undefined)
                break;
            found = next;
        }
        return offsets.written[found] ?? 0;
    };
}
function collectOffsets(text) {
    const offsets = { written: [], values: [], next: [] };
    const open = [];
    let key = -1;
    const add = (offset) => {
        offsets.written.push(key < 0 ? offset : key);
        offsets.next.push(offsets.values.push(offset));
        key = -1;
        return offsets.values.length - 1;
    };
    for (let at = pastBlanks(text, 0); at < text.length; at = pastBlanks(text, at)) {
        const character = text.charCodeAt(at);
        if (character === QUOTE) {
            const end = endOfString(text, at);
            const behind = pastBlanks(text, end);
            const isKey = text.charCodeAt(behind) === COLON;
            if (isKey)
                key = at;
            else
                add(at);
            at = isKey ? behind + 1 : end;
        }
        else if (character === OPEN_OBJECT || character === OPEN_LIST) {
            open.push(add(at));
            at += 1;
        }
        else if (character === CLOSE_OBJECT || character === CLOSE_LIST) {
            offsets.next[open.pop() ?? 0] = offsets.values.length;
            at += 1;
        }
        else if (character === COMMA) {
            at += 1;
        }
        else {
            add(at);
            at = endOfWord(text, at);
        }
    }
    return offsets;
}
function membersOf(text, { written, values, next }, owner) {
    const members = new Map();
    const isList = text.charCodeAt(values[owner] ?? 0) === OPEN_LIST;
    const end = next[owner] ?? 0;
    for (let member = owner + 1; member < end; member = next[member] ?? end) {
        members.set(isList ? members.size : nameAt(text, written[member] ?? 0), member);
    }
    return members;
}
function nameAt(text, start) {
    const written = text.slice(start, endOfString(text, start));
    return written.includes('\\') ? String(JSON.parse(written)) : written.slice(1, -1);
}
/** Past a number, `true`, `false` or `null`. */
function endOfWord(text, start) {
    let at = start + 1;
    while (at < text.length && !ENDS_WORD.has(text.charCodeAt(at)))
        at += 1;
    return at;
}
const ENDS_WORD = new Set([COMMA, CLOSE_OBJECT, CLOSE_LIST, 0x20, 0x0a, 0x0d, 0x09]);
/** Past the closing quotation mark of the string that begins at `start`. */
function endOfString(text, start) {
    let end = text.indexOf('"', start + 1);
    while (end !== -1 && isEscaped(text, end))
        end = text.indexOf('"', end + 1);
    return end === -1 ? text.length : end + 1;
}
function isEscaped(text, at) {
    let first = at;
    while (text.charCodeAt(first - 1) === BACKSLASH)
        first -= 1;
    return (at - first) % 2 === 1;
}
function pastBlanks(text, from) {
    let at = from;
    for (;;) {
        const character = text.charCodeAt(at);
        if (character !== 0x20 && character !== 0x0a && character !== 0x0d && character !== 0x09)
            return at;
        at += 1;
    }
}

// EXTERNAL MODULE: ./node_modules/jsonc-parser/lib/umd/main.js
var main = __webpack_require__(9547);
;// CONCATENATED MODULE: ./build/flow/positions.js


/** Collects positions from a stream of events, without recursion: nesting is a stack of frames. */
class Collector {
    #frames = [];
    #root;
    #duplicate;
    #collectionKey;
    get positions() {
        return { root: this.#root, duplicate: this.#duplicate, collectionKey: this.#collectionKey };
    }
    get depth() {
        return this.#frames.length;
    }
    get expectsKey() {
        const frame = this.#frames.at(-1);
        return frame !== undefined && !frame.isList && frame.key === undefined;
    }
    key(name, offset) {
        const frame = this.#frames.at(-1);
        if (frame === undefined)
            return;
        const earlier = frame.entries.get(name);
        if (earlier !== undefined)
            this.#duplicate ??= { key: name, first: earlier.offset, second: offset };
        frame.key = name;
        frame.keyOffset = offset;
    }
    open(offset, isList) {
        const entries = new Map();
        if (this.expectsKey)
            this.#collectionKey ??= offset;
        this.value(offset, entries);
        this.#frames.push({ offset, entries, isList, key: undefined, keyOffset: -1 });
    }
    close() {
        this.#frames.pop();
    }
    value(offset, entries) {
        const frame = this.#frames.at(-1);
        if (frame === undefined) {
            this.#root ??= { offset, entries };
        }
        else if (frame.isList) {
            // An empty list item has no offset of its own; the list is the nearest thing that is written.
            frame.entries.set(frame.entries.size, { offset: offset < 0 ? frame.offset : offset, entries });
        }
        else {
            frame.entries.set(frame.key ?? '', { offset: frame.keyOffset, entries });
            frame.key = undefined;
        }
    }
}
/** Positions of all values of a JSON text, or the first fault where the text is not JSON or nested too deeply. */
function jsonPositions(text, maxDepth) {
    const collector = new Collector();
    const open = (offset, isList) => {
        // The parser recurses, so the limit must end it, not be noted and found later.
        if (collector.depth >= maxDepth) {
            throw new Fault(`the nesting is deeper than ${maxDepth} levels`, offset);
        }
        collector.open(offset, isList);
    };
    try {
        (0,main.visit)(text, {
            onObjectBegin: (offset) => open(offset, false),
            onObjectProperty: (name, offset) => collector.key(name, offset),
            onObjectEnd: () => collector.close(),
            onArrayBegin: (offset) => open(offset, true),
            onArrayEnd: () => collector.close(),
            onLiteralValue: (_, offset) => collector.value(offset),
            onError: (code, offset) => {
                throw new Fault(positions_describe(code), offset);
            },
        }, { disallowComments: true });
    }
    catch (thrown) {
        if (thrown instanceof Fault)
            return { what: thrown.message, offset: thrown.offset };
        throw thrown;
    }
    return collector.positions;
}
class Fault extends Error {
    offset;
    constructor(what, offset) {
        super(what);
        this.offset = offset;
    }
}
/** `CommaExpected` as people say it: "comma expected". */
function positions_describe(code) {
    const name = (0,main.printParseErrorCode)(code);
    if (name === 'InvalidCommentToken')
        return 'a comment, which JSON does not have';
    return name
        .replace(/([a-z])([A-Z])/g, '$1 $2')
        .toLowerCase()
        .replace('end of file expected', 'text after the end of the document');
}
/** Positions of all values in the events of one YAML document. */
function yamlPositions(text, events) {
    const collector = new Collector();
    for (const event of events) {
        switch (event.type) {
            case js_yaml/* EVENT_ID */.hy.DOCUMENT:
            case js_yaml/* EVENT_ID */.hy.ALIAS:
                break;
            case js_yaml/* EVENT_ID */.hy.SEQUENCE:
                collector.open(event.start, true);
                break;
            case js_yaml/* EVENT_ID */.hy.MAPPING:
                collector.open(event.start, false);
                break;
            case js_yaml/* EVENT_ID */.hy.SCALAR: {
                const isQuoted = event.style === js_yaml/* SCALAR_STYLE */.jK.SINGLE_QUOTED || event.style === js_yaml/* SCALAR_STYLE */.jK.DOUBLE_QUOTED;
                const offset = isQuoted ? event.valueStart - 1 : event.valueStart;
                if (collector.expectsKey)
                    collector.key((0,js_yaml/* getScalarValue */.KE)(text, event), offset);
                else
                    collector.value(offset);
                break;
            }
            case js_yaml/* EVENT_ID */.hy.POP:
                collector.close();
                break;
            default:
                event;
        }
    }
    return collector.positions;
}
/** The offset of the value at `path`, or of its nearest written ancestor. */
function offsetAt({ root }, path) {
    let written = root;
    for (const key of path) {
        const next = written?.entries?.get(key);
        if (next === undefined)
            break;
        written = next;
    }
    return written?.offset ?? 0;
}

;// CONCATENATED MODULE: ./build/flow/unreadable.js

/** The error for a file that cannot be read as what it should be. The file is to blame, so it has a place. */
function unreadable(place, returned, advice, cause) {
    return new build_errors/* FlowgateError */.gr('invalid-flow', { attempted: 'read the file', returned, advice, place, cause });
}

;// CONCATENATED MODULE: ./build/flow/parse.js






/** Flows and transcripts need about ten levels; a limit keeps every later recursion safe. */
const MAX_DEPTH = 64;
/** Each decision within a decision takes five levels of an Archy document, and published ones use more than fifty. */
const MAX_ARCHY_DEPTH = 250;
/** UTF-16 units that one text may have. */
const MAX_TEXT = 64 * 1024;
/** A comment begins a line or follows white space. */
const IGNORE_COMMENT = new RegExp(`(^|[ \\t])#[ \\t]*(${IGNORE}[^\\r\\n]*)`, 'gm');
/** Keys that are not text would be renamed on their way into an object (`1.0` to `"1"`), so they are refused. */
const YAML_SCHEMA = js_yaml/* CORE_SCHEMA */.OU.withTags({
    ...js_yaml/* mapTag */.pj,
    addPair: (carrier, key, value) => typeof key === 'string' ? js_yaml/* mapTag */.pj.addPair(carrier, key, value) : `the key ${keyName(key)} is not text`,
});
/**
 * Parses a flow source or a transcript file written as text.
 *
 * @param file path relative to the working directory; its extension (`.json`, `.yaml`, `.yml`) names the format
 * @param text the content; a byte order mark is tolerated
 * @param lists whether the file may also hold a list
 * @param levels how deep its values may be nested
 * @throws FlowgateError `invalid-flow`, with line and column, where the text is not one plain object
 */
function parseDocument(file, text, { lists = false, levels = MAX_DEPTH } = {}) {
    const content = text.replace(/^\uFEFF/, '');
    const nul = content.indexOf('\0');
    if (nul !== -1) {
        throw unreadable(placesIn(file, content)(nul), 'it holds the character NUL, as UTF-16 text does', 'Save the file in the encoding UTF-8.');
    }
    if (content.trim() === '') {
        throw unreadable({ file }, 'it is empty', 'Write one object into it, or remove it.');
    }
    if (/\.json$/i.test(file))
        return parseJson(file, content, { lists, levels });
    if (/\.ya?ml$/i.test(file))
        return parseYaml(file, content, { lists, levels });
    throw unreadable({ file }, 'its extension is none of .json, .yaml and .yml', 'Rename it after its format.');
}
function parseJson(file, text, limits) {
    const placeOf = placesIn(file, text);
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (thrown) {
        refuseJson(text, limits.levels, placeOf);
        const reason = thrown instanceof Error ? thrown.message : String(thrown);
        throw unreadable({ file }, `it is not valid JSON: ${reason}`, 'Correct the JSON.', thrown);
    }
    // Of a key that is written twice only one is left.
    if (keysIn(value, limits.levels) !== keysWritten(text))
        refuseJson(text, limits.levels, placeOf);
    let offsetOf;
    const locate = (path) => {
        offsetOf ??= offsetsIn(text);
        return placeOf(offsetOf(path));
    };
    return plainDocument({ file, value, locate }, limits, mayHideCharacters(text));
}
/** Reads a text anew that something is wrong with, to say what and where. */
function refuseJson(text, levels, placeOf) {
    const positions = jsonPositions(text, levels);
    if ('what' in positions) {
        const trailing = /,\s*$/.test(text.slice(0, positions.offset)) && /[}\]]/.test(text[positions.offset] ?? '');
        const advice = trailing ? 'Remove the comma before this place.' : 'Correct the JSON at this place.';
        throw unreadable(placeOf(positions.offset), `it is not valid JSON: ${positions.what}`, advice);
    }
    refuseDuplicate(positions.duplicate, placeOf);
}
function parseYaml(file, text, limits) {
    const placeOf = placesIn(file, text);
    const refuse = (thrown) => {
        if (!(thrown instanceof js_yaml/* YAMLException */.tB))
            throw thrown;
        const place = thrown.mark === undefined ? { file } : placeOf(thrown.mark.position);
        if (/^nesting exceeded/.test(thrown.reason))
            return unreadable(place, ...tooDeep(limits.levels), thrown);
        const advice = /is not text$/.test(thrown.reason)
            ? 'Put it in quotes.'
            : 'Correct the YAML at this place; values are plain text, numbers, true, false, null, lists and objects.';
        return unreadable(place, `it is not valid YAML: ${thrown.reason}`, advice, thrown);
    };
    let events;
    try {
        events = (0,js_yaml/* parseEvents */.PH)(text, { maxDepth: Math.max(100, limits.levels) });
    }
    catch (thrown) {
        throw refuse(thrown);
    }
    refuseReferences(events, placeOf);
    refuseTraps(text, events, placeOf);
    const documents = events.filter((event) => event.type === js_yaml/* EVENT_ID */.hy.DOCUMENT).length;
    if (documents !== 1) {
        const what = documents === 0 ? 'it is empty' : `it holds ${documents} YAML documents`;
        throw unreadable({ file }, what, 'Write exactly one document into it; further ones belong in files of their own.');
    }
    let positions;
    const written = () => {
        positions ??= yamlPositions(text, events);
        return positions;
    };
    let value;
    try {
        [value] = (0,js_yaml/* constructFromEvents */.fw)(events, { source: text, schema: YAML_SCHEMA, maxAliases: 0 });
    }
    catch (thrown) {
        const { duplicate, collectionKey } = written();
        refuseDuplicate(duplicate, placeOf);
        // The library knows only where the object around such a key begins.
        if (collectionKey !== undefined) {
            throw unreadable(placeOf(collectionKey), 'a key of several values is not text', 'Write a word as the key.');
        }
        throw refuse(thrown);
    }
    const ignores = () => (text.includes(IGNORE) ? ignoreComments(file, text, yamlComments(text, events)) : []);
    const locate = (path) => placeOf(offsetAt(written(), path));
    return plainDocument({ file, value, locate, ignores }, limits, mayHideCharacters(text));
}
/** Whether values can hold half characters or NUL, which a sound text has only as what an escape stands for. */
function mayHideCharacters(text) {
    return /\\[uUxX0]|\p{Surrogate}/u.test(text);
}
/** Comments that begin with {@link IGNORE}. What stands within a value is none, whatever it looks like. */
function* yamlComments(text, events) {
    const scalars = events.flatMap((event) => (event.type === js_yaml/* EVENT_ID */.hy.SCALAR ? [event] : []));
    let next = 0;
    for (const { index, 1: before = '', 2: words = '' } of text.matchAll(IGNORE_COMMENT)) {
        const offset = index + before.length;
        while (next < scalars.length && (scalars[next]?.valueEnd ?? 0) <= offset)
            next += 1;
        if ((scalars[next]?.valueStart ?? offset + 1) > offset)
            yield { offset, text: words };
    }
}
function placesIn(file, text) {
    const lineOf = lineIndex(text);
    return (offset) => ({ file, ...lineOf(offset) });
}
function refuseDuplicate(duplicate, placeOf) {
    if (duplicate === undefined)
        return;
    throw unreadable(placeOf(duplicate.second), `the key ${JSON.stringify(duplicate.key)} is written twice, first on line ${placeOf(duplicate.first).line}`, 'Keep one of them: a reader could not know which one holds.');
}
/** With anchors a few lines can stand for millions of values, and a reviewer no longer sees what changes. */
function refuseReferences(events, placeOf) {
    for (const event of events) {
        if (!('anchorStart' in event) || event.anchorStart < 0)
            continue;
        const what = event.type === js_yaml/* EVENT_ID */.hy.ALIAS ? 'an alias (*)' : 'an anchor (&)';
        throw unreadable(placeOf(event.anchorStart - 1), `it uses ${what}, which flows and transcripts do not have`, 'Write the value out where it is used.');
    }
}
/** A number that would lose its first signs: telephone numbers, order numbers, postal codes. */
const LOSSY_NUMBER = /^(?:[-+]?0\d+|\+\.?\d+)(?:\.\d*)?(?:[eE][-+]?\d+)?$/;
const MAY_BE_TRAP = new Set(['<', '0', '+', '-']);
/** What YAML reads otherwise than most people do: tags, which change what a value is, merges, and some numbers. */
function refuseTraps(text, events, placeOf) {
    for (const event of events) {
        if ('tagStart' in event && event.tagStart >= 0) {
            throw unreadable(placeOf(event.tagStart), 'it uses a tag (!), which flows and transcripts do not have', 'Write the plain value, in quotes where it is text.');
        }
        if (event.type !== js_yaml/* EVENT_ID */.hy.SCALAR || event.style !== js_yaml/* SCALAR_STYLE */.jK.PLAIN)
            continue;
        // Most values begin with a letter, and are not looked at any closer.
        if (!MAY_BE_TRAP.has(text.charAt(event.valueStart)))
            continue;
        const written = text.slice(event.valueStart, event.valueEnd);
        if (written === '<<') {
            throw unreadable(placeOf(event.valueStart), 'it uses a merge key (<<), which flows and transcripts do not have', 'Write the values out where they are used.');
        }
        if (LOSSY_NUMBER.test(written)) {
            throw unreadable(placeOf(event.valueStart), `the number ${written.slice(0, 30)} would lose its first sign`, 'Put it in quotes.');
        }
    }
}
/**
 * Lets through what every reader understands alike: an object (or list) of plain values, and not too deep.
 *
 * @param mayHideCharacters whether texts can hold characters that are none
 * @throws FlowgateError `invalid-flow` with the place of the first value that is not
 */
function plainDocument(document, { lists, levels } = { lists: false, levels: MAX_DEPTH }, mayHideCharacters = true) {
    const { file, value, locate } = document;
    if (typeof value !== 'object' || value === null || (Array.isArray(value) && !lists)) {
        const found = value === null ? 'nothing (null)' : Array.isArray(value) ? 'a list' : `a ${typeof value}`;
        throw unreadable(locate([]), `it holds ${found} where an object is expected`, `Start ${file} with a key, such as "id" or "transcripts".`);
    }
    const fault = faultIn(value, undefined, 0, { levels, mayHideCharacters });
    if (fault !== undefined)
        throw unreadable(locate(fault.path.toReversed()), fault.returned, fault.advice);
    return document;
}
/** The first value that is not plain. Recursion is safe: it stops where the levels are used up. */
function faultIn(value, key, depth, bounds) {
    const [returned, advice] = ownFault(value, depth, bounds) ?? keyFault(key, bounds.mayHideCharacters) ?? [];
    if (returned !== undefined && advice !== undefined) {
        return { path: key === undefined ? [] : [key], returned, advice };
    }
    if (typeof value !== 'object' || value === null)
        return undefined;
    const isList = Array.isArray(value);
    for (const [name, item] of isList ? value.entries() : Object.entries(value)) {
        const fault = faultIn(item, name, depth + 1, bounds);
        if (fault === undefined)
            continue;
        if (key !== undefined)
            fault.path.push(key);
        return fault;
    }
    return undefined;
}
function keyFault(key, mayHide) {
    if (typeof key !== 'string')
        return undefined;
    if (key === '__proto__') {
        return ['the key "__proto__" has a meaning of its own in JavaScript', 'Choose another name.'];
    }
    return textFault(key, mayHide);
}
function ownFault(value, depth, { levels, mayHideCharacters }) {
    switch (typeof value) {
        case 'string':
            return textFault(value, mayHideCharacters);
        case 'object':
            return value !== null && depth >= levels ? tooDeep(levels) : undefined;
        case 'number':
            return numberFault(value);
        default:
            return undefined;
    }
}
function tooDeep(levels) {
    return [`the nesting is deeper than ${levels} levels`, 'Nest less deeply.'];
}
function textFault(text, mayHide) {
    if (mayHide && /\p{Surrogate}/u.test(text)) {
        return ['a text holds half of a surrogate pair, which is no character', 'Write the whole character.'];
    }
    if (mayHide && text.includes('\0')) {
        return ['a text holds the character NUL', 'Remove it: no reader shows it, and some end the text there.'];
    }
    if (text.length <= MAX_TEXT)
        return undefined;
    return [`a text has more than ${MAX_TEXT} characters`, 'Shorten it.'];
}
function numberFault(value) {
    if (!Number.isFinite(value)) {
        return [`${value} is not a number that JSON can carry`, 'Write a finite number, or text in quotes.'];
    }
    if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
        return ['a number is too large to keep all of its digits', 'Put it in quotes.'];
    }
    return undefined;
}
function keyName(key) {
    return typeof key === 'object' && key !== null ? 'of several values' : String(key);
}

;// CONCATENATED MODULE: ./build/flow/severities.js
/** The findings with the severities that a team chose; what is off is left out. */
function withSeverities(findings, settings) {
    if (settings.size === 0)
        return findings;
    return findings.flatMap((finding) => {
        const setting = settings.get(finding.rule);
        if (setting === undefined || stopsBuilding(finding))
            return [finding];
        return setting === 'off' ? [] : [{ ...finding, severity: setting }];
    });
}
/** A value that the chosen environment lacks stays an error: there is no flow without it. */
function stopsBuilding({ rule, severity }) {
    return rule === 'env-missing' && severity === 'error';
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./build/flow/environment-file.js


const environment_file_NAME = /^(?:export[ \t]+)?([A-Za-z_]\w*)[ \t]*=[ \t]*/;
/** The mark may stand inside only behind a backslash: else nobody could say which one closes. */
const QUOTED = /^(["'`])((?:\\\1|(?!\1).)*)(?<!\\)\1[ \t]*(?:#.*)?$/;
/**
 * The values of an environment's file: `NAME=value` lines as in any `.env`, comments, and nothing else. Lines are read
 * one by one, so that what is wrong has a line and what is read costs no more than its length.
 *
 * @param file path relative to the working directory
 * @throws FlowgateError `invalid-flow` with the line that is no `NAME=value`, or that names a value again
 */
function readEnvironmentFile(file, text) {
    const content = text.replace(/^\uFEFF/, '');
    const nul = content.indexOf('\0');
    if (nul !== -1) {
        throw unreadable({ file, ...lineIndex(content)(nul) }, 'it holds the character NUL, as UTF-16 text does', 'Save the file in the encoding UTF-8.');
    }
    const values = new Map();
    for (const [index, written] of content.split(/\r\n|\n|\r/).entries()) {
        const line = written.trim();
        if (line === '' || line.startsWith('#'))
            continue;
        const place = { file, line: index + 1 };
        const [start, name] = environment_file_NAME.exec(line) ?? [];
        if (start === undefined || name === undefined) {
            // The line is not repeated: what somebody put there by mistake may be a secret.
            throw unreadable(place, 'this line is no NAME=value', 'Write NAME=value, or begin a comment with "#".');
        }
        const earlier = values.get(name);
        if (earlier !== undefined) {
            throw unreadable(place, `${name} is given twice, first on line ${earlier.line}`, 'Keep one of them: a reader could not know which one holds.');
        }
        const value = unquoted(line.slice(start.length));
        if (value === undefined) {
            throw unreadable(place, `the quotation mark around ${name} is not closed on its line`, 'Close it; a value has one line, in which "\\n" stands for a line break.');
        }
        values.set(name, { value, line: index + 1 });
    }
    return Object.fromEntries([...values].map(([name, { value }]) => [name, value]));
}
/** `undefined` where a quotation mark is not closed. */
function unquoted(written) {
    if (!/^["'`]/.test(written))
        return written.replace(/#.*$/, '').trimEnd();
    const [, mark, inner] = QUOTED.exec(written) ?? [];
    if (mark !== '"' || inner === undefined)
        return inner;
    return inner.replaceAll('\\n', '\n').replaceAll('\\r', '\r');
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
// EXTERNAL MODULE: external "node:module"
var external_node_module_ = __webpack_require__(8995);
// EXTERNAL MODULE: ./node_modules/acorn/dist/acorn.mjs
var acorn = __webpack_require__(4559);
;// CONCATENATED MODULE: ./build/flow/module-places.js




/** What the arguments of the builder's functions become. */
const ARGUMENTS = {
    start: ['transition'],
    action: ['actions', 'transition'],
    transition: ['conditions', 'transition'],
    webchat: ['actions', 'transition'],
    say: ['text'],
    ask: ['text', 'variable'],
    set: ['variable', 'value'],
    route: ['queueId'],
};
/** Names lead to values that may lead to names again; a chain longer than this is a circle. */
const MAX_HOPS = 32;
/** Reads the module's text only when a place is asked for. */
function modulePlaces(file, text) {
    const lineOf = lineIndex(text);
    const placeAt = (offset) => ({ file, ...lineOf(offset) });
    let parsed;
    const outline = () => {
        parsed ??= readOutline(text, file, placeAt);
        return parsed;
    };
    return {
        file,
        locate(path) {
            const known = outline();
            if ('fault' in known || known.exported === undefined)
                return { file };
            let value = known.exported;
            let offset = value.start;
            for (const key of path) {
                const member = memberOf(value, key, known.variables, 0);
                if (member === undefined)
                    break;
                ({ offset, value } = member);
            }
            return placeAt(offset);
        },
        syntaxError() {
            const known = outline();
            return 'fault' in known ? known.fault : undefined;
        },
        ignores: () => (text.includes(IGNORE) ? ignoreComments(file, text, commentsIn(text, file)) : []),
    };
}
function readOutline(text, file, placeAt) {
    try {
        return outlineOf((0,acorn/* parse */.qg)(scriptOf(text, file), { ecmaVersion: 'latest', sourceType: 'module' }));
    }
    catch (thrown) {
        const offset = thrown instanceof SyntaxError && 'pos' in thrown ? thrown.pos : undefined;
        return { fault: typeof offset === 'number' ? placeAt(offset) : undefined };
    }
}
/** Types become blanks, so every position stays what it was. */
function scriptOf(text, file) {
    return /\.ts$/i.test(file) ? external_node_module_.stripTypeScriptTypes(text) : text;
}
function commentsIn(text, file) {
    const comments = [];
    const onComment = (_isBlock, value, offset) => {
        comments.push({ offset, text: value });
    };
    try {
        (0,acorn/* parse */.qg)(scriptOf(text, file), { ecmaVersion: 'latest', sourceType: 'module', onComment });
    }
    catch {
        // A module that is no JavaScript is refused elsewhere, with its place.
    }
    return comments;
}
function outlineOf(program) {
    const variables = new Map();
    let exported;
    const declare = (statement) => {
        if (statement.type !== 'VariableDeclaration')
            return;
        for (const { id, init } of statement.declarations) {
            if (id.type === 'Identifier' && init)
                variables.set(id.name, init);
        }
    };
    for (const statement of program.body) {
        declare(statement);
        if (statement.type === 'ExportDefaultDeclaration')
            exported = statement.declaration;
        if (statement.type !== 'ExportNamedDeclaration')
            continue;
        if (statement.declaration)
            declare(statement.declaration);
        for (const { local, exported: name } of statement.specifiers) {
            if ((name.type === 'Identifier' ? name.name : name.value) === 'default')
                exported = local;
        }
    }
    return { exported, variables };
}
/** Where `key` of the value of an expression is written: in literals, builder calls, and what they name. */
function memberOf(expression, key, variables, hops) {
    if (hops > MAX_HOPS)
        return undefined;
    const inner = (node) => memberOf(node, key, variables, hops + 1);
    switch (expression.type) {
        case 'Identifier': {
            const value = variables.get(expression.name);
            return value && inner(value);
        }
        case 'AwaitExpression':
            return inner(expression.argument);
        case 'ObjectExpression':
            // The last one that is written wins, as it does when the module runs.
            for (const property of expression.properties.toReversed()) {
                if (property.type === 'SpreadElement') {
                    const spread = inner(property.argument);
                    if (spread !== undefined)
                        return spread;
                }
                else if (!property.computed && nameOf(property.key) === String(key)) {
                    return { offset: property.start, value: property.value };
                }
            }
            return undefined;
        case 'ArrayExpression': {
            if (typeof key !== 'number')
                return undefined;
            const upTo = expression.elements.slice(0, key + 1);
            const item = upTo[key];
            // After a spread nobody knows without running it which item is which.
            if (!item || upTo.some((element) => element?.type === 'SpreadElement'))
                return undefined;
            return { offset: item.start, value: item };
        }
        case 'CallExpression':
            return memberOfCall(expression, key, inner);
        default:
            return undefined;
    }
}
function memberOfCall({ callee, arguments: given }, key, inner) {
    const at = (node) => node && { offset: node.start, value: node };
    if (callee.type === 'MemberExpression' && callee.object.type === 'CallExpression') {
        // when('variable').comparison(value, transition), where `exists` and `notExists` have no value.
        if (nameOf(callee.object.callee) !== 'when')
            return undefined;
        if (key === 'variable')
            return at(callee.object.arguments[0]);
        if (key === 'condition')
            return at(callee.property);
        if (key === 'transition')
            return at(given.at(-1));
        return key === 'value' && given.length > 1 ? at(given[0]) : undefined;
    }
    const position = ARGUMENTS[nameOf(callee) ?? '']?.indexOf(String(key)) ?? -1;
    if (position !== -1)
        return at(given[position]);
    // Any other function is taken to build on what it is given, as createWebMessagingFlow does.
    for (const argument of given) {
        const member = inner(argument);
        if (member !== undefined)
            return member;
    }
    return undefined;
}
function nameOf(node) {
    if (node.type === 'Identifier')
        return node.name;
    if (node.type === 'Literal')
        return String(node.value);
    return node.type === 'MemberExpression' ? nameOf(node.property) : undefined;
}

;// CONCATENATED MODULE: ./build/flow/module.js









const THIS_NODE = {
    executable: process.execPath,
    version: process.version,
    stripsTypes: Boolean(process.features.typescript),
    permission: process.allowedNodeEnvironmentFlags.has('--permission')
        ? ['--permission']
        : ['--experimental-permission', '--allow-worker'],
    timeoutMs: 30_000,
};
const MAX_RESULT_CHARACTERS = 2 * 1024 * 1024;
const evaluationSchema = schemas/* discriminatedUnion */.gMt('kind', [
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('value'), value: schemas/* unknown */.L5J() }),
    schemas/* object */.Ikc({
        kind: schemas/* literal */.euz('not-data'),
        path: schemas/* array */.YOg(schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()])),
        found: schemas/* string */.YjP(),
    }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('no-default-export') }),
    schemas/* object */.Ikc({
        kind: schemas/* literal */.euz('thrown'),
        name: schemas/* string */.YjP(),
        code: schemas/* string */.YjP(),
        message: schemas/* string */.YjP(),
        stack: schemas/* string */.YjP(),
    }),
]);
/**
 * Evaluates a module source (`.ts`, `.js`, `.mjs`) and takes the flow it default-exports.
 *
 * The module is people's code. It runs in a process of its own, without any of our environment, and, as far as
 * Node.js can enforce it, without access to files outside of the working directory, to other processes and to writing.
 *
 * @param text the content of the file, for the places of its values
 * @throws FlowgateError `invalid-flow` where it throws, does not end, or exports something that is not plain data
 */
async function readModule(file, text, workingDirectory, tools, runtime = THIS_NODE) {
    if (/\.ts$/i.test(file) && !runtime.stripsTypes) {
        throw unreadable({ file }, `this Node.js (${runtime.version}) cannot run TypeScript`, 'Use Node.js 22.18 or later, or write the flow as .mjs or YAML.');
    }
    const root = await (0,promises_.realpath)(workingDirectory);
    const path = await (0,promises_.realpath)((0,external_node_path_.resolve)(root, file));
    const places = modulePlaces(file, text);
    const evaluation = await evaluate(file, path, root, tools, runtime);
    switch (evaluation.kind) {
        case 'value':
            return plainDocument({
                file,
                value: evaluation.value,
                locate: places.locate,
                ignores: places.ignores,
            });
        case 'no-default-export':
            throw unreadable(places.locate([]), 'it has no default export', 'Write `export default createWebMessagingFlow({ … })`.');
        case 'not-data': {
            const where = pathName(evaluation.path) || 'its default export';
            const advice = 'A flow consists of objects, lists, texts, numbers, true, false and null.';
            throw unreadable(places.locate(evaluation.path), `${where} is ${evaluation.found}`, advice);
        }
        case 'thrown':
            throw thrownError(evaluation, path, places);
    }
}
/** Runs the loader; everything it may do wrong (hang, exit, talk too much) is the module's fault. */
async function evaluate(file, path, root, tools, runtime) {
    const [loader, builder] = await Promise.all([(0,promises_.realpath)(tools.loader), (0,promises_.realpath)(tools.builder)]);
    const child = (0,external_node_child_process_.spawn)(runtime.executable, [
        '--disable-warning=ExperimentalWarning',
        ...runtime.permission,
        ...readable(root, [(0,external_node_path_.dirname)(loader), (0,external_node_path_.dirname)(builder)]),
        loader,
        (0,external_node_url_.pathToFileURL)(builder).href,
        (0,external_node_url_.pathToFileURL)(path).href,
    ], 
    // Its output is dropped: a line of a module must not reach a runner's log, where it could be a command.
    { cwd: root, env: systemEnvironment(), stdio: ['ignore', 'ignore', 'ignore', 'pipe'], windowsHide: true });
    const outcome = await new Promise((settle) => {
        let result = '';
        const timer = setTimeout(() => {
            const seconds = runtime.timeoutMs / 1000;
            settle(unreadable({ file }, `it did not end within ${seconds} s`, 'A flow must not wait for anything.'));
        }, runtime.timeoutMs);
        const channel = child.stdio[3];
        if (channel && 'setEncoding' in channel) {
            channel.setEncoding('utf8');
            channel.on('data', (part) => {
                result += part;
                if (result.length > MAX_RESULT_CHARACTERS) {
                    settle(unreadable({ file }, 'its flow is larger than 2 MiB', 'Split it.'));
                }
            });
            channel.on('error', () => { });
        }
        child.on('error', (error) => {
            clearTimeout(timer);
            settle(unreadable({ file }, `it could not be started: ${error.message}`, 'Write it as YAML, or try again.', error));
        });
        child.on('close', (code, signal) => {
            clearTimeout(timer);
            const ending = `it ended (${signal ?? `exit code ${code}`}) before it gave a flow`;
            settle(result !== '' ? result : unreadable({ file }, ending, 'It must neither exit nor wait forever.'));
        });
    });
    child.kill('SIGKILL');
    if (typeof outcome !== 'string')
        throw outcome;
    const evaluation = evaluationSchema.safeParse(parseOrUndefined(outcome));
    if (evaluation.success)
        return evaluation.data;
    throw unreadable({ file }, 'it disturbed its own evaluation', 'It must not write to file descriptor 3.');
}
/** Nothing of ours, so no secret: only what an operating system needs to start a process. */
function systemEnvironment() {
    const { SystemRoot } = process.env;
    return process.platform === 'win32' && SystemRoot !== undefined ? { SystemRoot } : {};
}
/**
 * Reading what a module may import, and nothing else. Without the permission model a module could read our
 * environment, secrets included, from the process table.
 */
function readable(root, tools) {
    return [root, ...tools, ...packageFolders(root)].map((path) => `--allow-fs-read=${(0,external_node_path_.join)(path, '*')}`);
}
/** `node_modules` of all folders above, where the packages of a monorepo are. */
function packageFolders(path) {
    const parent = (0,external_node_path_.dirname)(path);
    return parent === path ? [] : [(0,external_node_path_.join)(parent, 'node_modules'), ...packageFolders(parent)];
}
function thrownError(thrown, path, places) {
    const what = `${thrown.name}: ${thrown.message}`;
    const place = placeInStack(thrown.stack, path, places.file) ??
        places.syntaxError() ?? { file: places.file };
    if (thrown.code === 'ERR_ACCESS_DENIED') {
        const advice = 'It may read files inside of the working directory, and nothing else.';
        return unreadable(place, `its code reached for what it may not have (${what})`, advice);
    }
    return unreadable(place, `its code failed with ${what}`, 'Correct the module; run it with `node` to see more.');
}
/** The first line of the stack that is in the module itself, as a URL in a frame or as a path in a syntax error. */
function placeInStack(stack, path, file) {
    for (const name of [(0,external_node_url_.pathToFileURL)(path).href, path]) {
        const start = stack.indexOf(`${name}:`);
        if (start === -1)
            continue;
        const [, line, column] = /^(\d+)(?::(\d+))?/.exec(stack.slice(start + name.length + 1)) ?? [];
        if (line === undefined)
            continue;
        return { file, line: Number(line), column: column === undefined ? undefined : Number(column) };
    }
    return undefined;
}
function parseOrUndefined(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/flow/archy/template.js
/**
 * Templates of Archy documents: `{{name}}` in any place, keys included, replaced as plain text before the document is
 * read, the way Genesys Cloud's Terraform provider does it.
 */




/** A name alone: `{{a: 1}}` is YAML. */
const TEMPLATE = /\{\{[ \t]*([A-Za-z_][\w.-]*)[ \t]*\}\}/g;
const COMMENT_LINE = /^[ \t]*#/;
const template_ROOTS = [archy_document/* ARCHY_ROOT */.jv, ...archy_document/* OTHER_ROOTS */.rG].join('|');
const YAML_ROOT = new RegExp(`^["']?(?:${template_ROOTS})["']?[ \\t]*:(?:\\s|$)`);
const JSON_ROOT = new RegExp(`^\\s*\\{(?:\\s*"\\$\\w+"\\s*:\\s*(?:"[^"]*"|\\[[^\\]]*\\])\\s*,)*\\s*"(?:${template_ROOTS})"\\s*:`);
/** Whether a text is an Archy document by its first key; told before it is parsed, as a template may be no YAML. */
function looksLikeArchy(file, text) {
    const content = text.replace(/^\uFEFF/, '');
    // All JSON is YAML.
    if (/\.(?:json|ya?ml)$/i.test(file) && JSON_ROOT.test(content))
        return true;
    if (!/\.ya?ml$/i.test(file))
        return false;
    const first = content.split(/\r\n|\n|\r/).find((line) => !/^\s*(?:#|%|---\s*$|$)/.test(line));
    return first !== undefined && YAML_ROOT.test(first);
}
/**
 * Fills the templates of a source. One without a value is replaced by a word, so that the rest can still be read; its
 * use says that it is not filled.
 *
 * @throws FlowgateError `invalid-flow` with the place of a template whose value has a line break: all lines below would
 * be told wrongly, and one value could write others
 */
function fillTemplates(file, text, environment) {
    const lineOf = lineIndex(text);
    const uses = [];
    const cuts = [];
    let filled = '';
    let end = 0;
    for (const match of text.matchAll(TEMPLATE)) {
        const [whole, name = ''] = match;
        const place = { file, ...lineOf(match.index) };
        const value = environment.lookup(name);
        if (value !== undefined && /[\r\n\u2028\u2029\u0085]/.test(value)) {
            throw unreadable(place, `the value of {{${name}}} has a line break`, 'Give it a value of one line; a text of several lines belongs in the flow itself.');
        }
        // A comment that speaks of a template is no use of it; one that gives the flow's id is.
        if (value !== undefined || !isPlainComment(text, match.index)) {
            uses.push({ name, place, isFilled: value !== undefined });
        }
        filled += text.slice(end, match.index) + (value ?? `missing_${name}`);
        end = match.index + whole.length;
        cuts.push({ written: end, filled: filled.length, start: match.index });
    }
    filled += text.slice(end);
    return { text: filled, uses, written: writtenPlace(text, filled, cuts) };
}
function writtenPlace(text, filled, cuts) {
    if (cuts.length === 0)
        return (place) => place;
    const lineOf = lineIndex(text);
    let starts;
    return (place) => {
        if (place.line === undefined || place.column === undefined)
            return place;
        starts ??= [0, ...Array.from(filled.matchAll(/\r\n|\n|\r/g), (match) => match.index + match[0].length)];
        const offset = (starts[place.line - 1] ?? 0) + place.column - 1;
        const last = cuts.findLast((cut) => cut.filled <= offset);
        const after = (last?.written ?? 0) + offset - (last?.filled ?? 0);
        const next = cuts.find((cut) => cut.filled > offset);
        // Within a value that was filled in, the place is that of the template.
        const inText = next === undefined ? after : Math.min(after, next.start);
        return { file: place.file, ...lineOf(inText) };
    };
}
function isPlainComment(text, offset) {
    const start = Math.max(text.lastIndexOf('\n', offset), text.lastIndexOf('\r', offset)) + 1;
    const line = text.slice(start, offset);
    return COMMENT_LINE.test(line) && !FLOW_ID.test(line);
}
const FLOW_ID = /^[ \t]*#[ \t]*flowgate-id:/;
const FLOW_ID_LINE = /^[ \t]*#[ \t]*flowgate-id:[ \t]*(?<id>.*?)[ \t]*$/;
/**
 * Finds the comment that gives the flow's id.
 *
 * @throws FlowgateError `invalid-flow` where there are two, or one without an id
 */
function flowIdIn(file, filled) {
    let found;
    for (const [index, line] of filled
        .replace(/^\uFEFF/, '')
        .split(/\r\n|\n|\r/)
        .entries()) {
        if (line.trim() !== '' && !/^\s*(?:#|%|---\s*$)/.test(line))
            break;
        const id = FLOW_ID_LINE.exec(line)?.groups?.['id'];
        if (id === undefined)
            continue;
        const place = { file, line: index + 1, column: line.indexOf('#') + 1 };
        if (!/^\S+$/.test(id)) {
            throw unreadable(place, id === ''
                ? 'the comment flowgate-id gives no id'
                : 'the id in the comment flowgate-id has blanks in it', 'Write "# flowgate-id:" and the id of the flow in Genesys Cloud, or remove the comment.');
        }
        if (found !== undefined) {
            throw unreadable(place, `the id is given twice, first on line ${found.place.line}`, 'Keep one of them.');
        }
        found = { id, place };
    }
    return found;
}
/** The same error at the place in the source; a template on that line may be what makes it wrong. */
function atWrittenPlace(error, { uses, written }) {
    if (error.place === undefined)
        return error;
    const place = written(error.place);
    const names = uses.filter((use) => use.place.line === place.line).map(({ name }) => `{{${name}}}`);
    const hint = names.length === 0 ? '' : ` The value of ${[...new Set(names)].join(' and ')} takes part in this line.`;
    return new build_errors/* FlowgateError */.gr(error.code, {
        attempted: error.attempted,
        returned: error.returned,
        advice: `${error.advice}${hint}`,
        place,
        cause: error.cause,
    });
}

;// CONCATENATED MODULE: ./build/flow/parse-source.js







const NO_ENVIRONMENT = { name: undefined, file: undefined, lookup: () => undefined };
/**
 * Parses a flow source written as text: a flow document, or an Archy document with its templates filled first.
 *
 * @param environment the values for templates; without it none has one, which `buildFlow` reports
 * @throws FlowgateError `invalid-flow`, with line and column, where the text cannot be read
 */
function parseSource(file, text, environment = NO_ENVIRONMENT) {
    if (!looksLikeArchy(file, text))
        return parseDocument(file, text);
    const content = text.replace(/^\uFEFF/, '');
    const filled = fillTemplates(file, content, environment);
    const { value, locate, ignores } = parseFilled();
    const id = /\.json$/i.test(file) ? undefined : flowIdIn(file, filled.text);
    const writtenId = id && { id: id.id, place: filled.written(id.place) };
    let origin;
    const ownPath = (path) => {
        origin ??= originOf(value, environment);
        return origin(path);
    };
    return {
        file,
        value,
        templates: filled.uses,
        writtenId,
        locate: (path) => path[0] === 'id' && writtenId !== undefined
            ? writtenId.place
            : filled.written(locate(path.length === 0 ? path : ownPath(path))),
        ...(ignores && {
            ignores: () => ignores().map((comment) => ({ ...comment, place: filled.written(comment.place) })),
        }),
    };
    function parseFilled() {
        try {
            return parseDocument(file, filled.text, { levels: MAX_ARCHY_DEPTH });
        }
        catch (thrown) {
            throw thrown instanceof build_errors/* FlowgateError */.gr ? atWrittenPlace(thrown, filled) : thrown;
        }
    }
}
function originOf(value, environment) {
    if (!(0,canonical/* isRecord */.u4)(value) || !isArchy(value))
        return (path) => path;
    // Nodes are called by their labels, which may be filled from the environment.
    const archy = fillEnvironment(archyIn(value), environment, () => { });
    const { origin } = (0,view/* viewArchy */.D)((0,canonical/* isRecord */.u4)(archy) ? archy : {}, '');
    // A key `name` beside the root is wrong, and found where it is.
    return (path) => (Object.hasOwn(value, path[0] ?? '') ? path : origin(path));
}

;// CONCATENATED MODULE: ./build/flow/source.js










const MAX_FILE_BYTES = 2 * 1024 * 1024;
const MAX_FILES = 500;
const ENVIRONMENTS = 'flows/environments';
const ENVIRONMENT_NAME = /^[A-Za-z0-9][\w.-]*$/;
const MODULE = /\.(ts|js|mjs)$/i;
/**
 * The flow sources that the globs name: sorted, relative to the working directory, with forward slashes.
 * Symbolic links and `node_modules` are passed over. Nothing found is an empty list.
 *
 * @throws FlowgateError `invalid-input` for a glob that reaches out of the working directory, or more than 500 files
 */
async function findSources(globs, workingDirectory) {
    for (const pattern of globs) {
        const path = pattern.replace(/^!/, '');
        if ((0,external_node_path_.isAbsolute)(path) || /^[A-Za-z]:/.test(path) || /(^|[/\\{(,|])\.\.([/\\}),|]|$)/.test(path)) {
            throw new build_errors/* FlowgateError */.gr('invalid-input', {
                attempted: 'look for flows',
                returned: `the glob ${JSON.stringify(pattern)} reaches out of the working directory`,
                advice: 'Write globs relative to `working-directory`, without "..".',
            });
        }
    }
    // Without a pattern the library would take every file there is.
    if (globs.length === 0)
        return [];
    const { glob } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 3382));
    const found = await glob([...globs], {
        cwd: workingDirectory,
        ignore: ['**/node_modules/**'],
        followSymbolicLinks: false,
        expandDirectories: false,
    });
    if (found.length > MAX_FILES) {
        throw new build_errors/* FlowgateError */.gr('invalid-input', {
            attempted: 'look for flows',
            returned: `the globs name ${found.length} files, more than ${MAX_FILES}`,
            advice: 'Name fewer with `flows`.',
        });
    }
    return found.map(forwardSlashes).sort();
}
/**
 * The text of a regular file inside the working directory: strict UTF-8, at most 2 MiB.
 * Such files are read at once: to wait for each step of each of hundreds of them costs many times more.
 *
 * @throws FlowgateError `invalid-flow` naming the file, and the byte offset of what is not UTF-8
 */
async function readText(file, workingDirectory) {
    const { path, size } = insidePath(file, workingDirectory);
    if (size > MAX_FILE_BYTES) {
        throw unreadable({ file }, `it has ${size} bytes, more than ${MAX_FILE_BYTES}`, 'Split it.');
    }
    let bytes;
    try {
        bytes = (0,external_node_fs_.readFileSync)(path);
    }
    catch (thrown) {
        const advice = 'Correct its permissions.';
        throw unreadable({ file }, `it cannot be read (${codeOf(thrown)})`, advice, thrown);
    }
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch (thrown) {
        const offset = firstInvalidByte(bytes);
        throw unreadable({ file }, `byte ${offset} is not UTF-8`, 'Save the file in the encoding UTF-8.', thrown);
    }
}
/**
 * Reads a flow source of any kind: JSON, YAML, or a module that default-exports a flow.
 *
 * @param environment the values for the templates of an Archy document; other sources are filled when they are built
 */
async function readSource(file, workingDirectory, tools, environment) {
    const text = await readText(file, workingDirectory);
    return MODULE.test(file)
        ? readModule(file, text, workingDirectory, tools)
        : parseSource(file, text, environment);
}
/**
 * The transcript file of a flow: `flows/NAME.transcripts.{yaml,yml,json}` for `flows/NAME.flow.*`.
 *
 * @throws FlowgateError `invalid-flow` where there are several
 */
async function findTranscripts(flowFile, workingDirectory) {
    const stem = flowFile.replace(/(\.flow)?\.\w+$/i, '');
    const candidates = ['yaml', 'yml', 'json'].map((extension) => `${stem}.transcripts.${extension}`);
    const [first, second] = candidates.filter((candidate) => exists((0,external_node_path_.join)(workingDirectory, candidate)));
    if (first !== undefined && second !== undefined) {
        throw unreadable({ file: second }, `${first} holds transcripts of the same flow`, 'Keep one of the two files.');
    }
    return first;
}
/** The names of the environments in `flows/environments`, sorted. */
async function listEnvironments(workingDirectory) {
    const entries = await (0,promises_.readdir)((0,external_node_path_.join)(workingDirectory, ENVIRONMENTS)).catch(noneIfAbsent);
    return (entries ?? [])
        .filter((entry) => entry.endsWith('.env'))
        .map((entry) => entry.slice(0, -'.env'.length))
        .filter((name) => ENVIRONMENT_NAME.test(name))
        .sort();
}
/**
 * The values to build with: those of `flows/environments/NAME.env` where a name is given, overridden by the
 * process environment. The file is parsed, never loaded into the process.
 *
 * @throws FlowgateError `invalid-input` for a name that has no file, `invalid-flow` for a file that cannot be read
 */
async function readEnvironment(name, workingDirectory, processEnvironment) {
    if (name === undefined)
        return mergeEnvironment(undefined, undefined, {}, processEnvironment);
    const known = await listEnvironments(workingDirectory);
    if (!known.includes(name)) {
        throw new build_errors/* FlowgateError */.gr('invalid-input', {
            attempted: `read the environment ${JSON.stringify(name)}`,
            returned: ENVIRONMENT_NAME.test(name)
                ? `there is no ${ENVIRONMENTS}/${name}.env`
                : 'a name consists of letters, digits, ".", "_" and "-"',
            advice: known.length === 0
                ? `Write its values into ${ENVIRONMENTS}, as NAME=value lines.`
                : `These exist: ${known.join(', ')}.${(0,nearest/* didYouMean */.a)(name, known)}`,
        });
    }
    const file = `${ENVIRONMENTS}/${name}.env`;
    return mergeEnvironment(name, file, readEnvironmentFile(file, await readText(file, workingDirectory)), processEnvironment);
}
/** The real path of a regular file, after all symbolic links, if that is inside the working directory; size in bytes. */
function insidePath(file, workingDirectory) {
    const root = external_node_fs_.realpathSync.native(workingDirectory);
    const path = realPath(file, root);
    if (path === undefined) {
        throw unreadable({ file }, 'it does not exist', 'Check the name; paths are relative to `working-directory`.');
    }
    const inside = (0,external_node_path_.relative)(root, path);
    if (inside === '..' || inside.startsWith(`..${external_node_path_.sep}`) || (0,external_node_path_.isAbsolute)(inside)) {
        throw unreadable({ file }, 'it lies outside of the working directory', 'Move it inside, or link to nothing.');
    }
    // A named pipe or a device would be read forever.
    const found = (0,external_node_fs_.statSync)(path);
    if (!found.isFile())
        throw unreadable({ file }, 'it is not a regular file', 'Name a file.');
    return { path, size: found.size };
}
/** `undefined` where there is no such file. */
function realPath(file, root) {
    try {
        return external_node_fs_.realpathSync.native((0,external_node_path_.resolve)(root, file));
    }
    catch (thrown) {
        const code = codeOf(thrown);
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return undefined;
        const returned = code === 'ELOOP' ? 'it is a link that leads in a circle' : `it cannot be read (${code})`;
        throw unreadable({ file }, returned, 'Put a file there that everybody may read.', thrown);
    }
}
/** Bytes that are not UTF-8 decode to a character that encodes differently: the first difference is the place. */
function firstInvalidByte(bytes) {
    const again = new TextEncoder().encode(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
    const offset = bytes.findIndex((byte, index) => byte !== again[index]);
    return offset === -1 ? bytes.length : offset;
}
/** A link counts even where it leads nowhere: whoever put it there expects it to be read. */
function exists(path) {
    return (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false }) !== undefined;
}
function noneIfAbsent(thrown) {
    const code = codeOf(thrown);
    if (code !== 'ENOENT' && code !== 'ENOTDIR')
        throw thrown;
}
function codeOf(thrown) {
    return typeof thrown === 'object' && thrown !== null && 'code' in thrown ? String(thrown.code) : 'unknown';
}
function forwardSlashes(path) {
    return path.replaceAll('\\', '/');
}

// EXTERNAL MODULE: ./build/flow/rules/pages.js
var pages = __webpack_require__(3097);
;// CONCATENATED MODULE: ./build/flow/suppression.js





/**
 * Takes out the findings that the source itself says to ignore: by a comment `flowgate-ignore RULE until DATE: reason`
 * above the line or at its end, or by an entry of `$ignore`. One without a reason or a date, or with a past one, takes
 * nothing out and is a finding; so is, as a warning, one that has nothing to ignore.
 */
function suppress(document, findings, { today, checked }) {
    const written = [...commentsOf(document), ...entriesOf(document)];
    if (written.length === 0)
        return { findings, notes: [] };
    const complaints = [];
    const holding = new Map();
    for (const suppression of written) {
        const message = complaintAbout(suppression, today);
        if (message !== undefined) {
            complaints.push({ rule: 'suppression', severity: 'error', message, place: suppression.place });
            continue;
        }
        const id = idOf(suppression.rule, suppression.key);
        const same = holding.get(id);
        if (same === undefined)
            holding.set(id, [suppression]);
        else
            same.push(suppression);
    }
    const rootLine = document.locate([]).line;
    const used = new Set();
    const ignored = [];
    const left = findings.filter((finding) => {
        if (!isIgnorable(finding, document))
            return true;
        const speaking = keysOf(finding, rootLine).flatMap((key) => holding.get(idOf(finding.rule, key)) ?? []);
        for (const suppression of speaking)
            used.add(suppression);
        if (speaking.length > 0)
            ignored.push(finding);
        return speaking.length === 0;
    });
    for (const suppression of [...holding.values()].flat()) {
        if (used.has(suppression) || !checked.has(suppression.rule))
            continue;
        complaints.push({
            rule: 'suppression',
            severity: 'warning',
            message: `There is no finding of ${suppression.rule} to ignore here. Remove this.`,
            place: suppression.place,
        });
    }
    return { findings: [...left, ...complaints], notes: notesOn(ignored, [...used]) };
}
function commentsOf({ ignores }) {
    return (ignores?.() ?? []).map(({ text, place, covers }) => {
        const { rule = '', until, reason, } = /^(?<rule>[\w-]+)?(?:\s+until\s+(?<until>[^\s:]+))?(?:\s*:\s*(?<reason>.*))?$/s.exec(text)?.groups ??
            {};
        return { rule, until, reason, place, key: `line ${covers}` };
    });
}
const holderSchema = schemas/* looseObject */._H3({ $ignore: definition/* ignoresSchema */.LA });
/** What is wrong with the shape of `$ignore` is said by the schema. */
function entriesOf(document) {
    const holder = holderSchema.safeParse(document.value);
    return (holder.data?.$ignore ?? []).map(({ rule, until, reason, at }, index) => {
        const place = document.locate(['$ignore', index]);
        return { rule, until, reason, place, key: at === undefined ? 'all' : keyOfPath(document, at) };
    });
}
/** `nodes.greet` speaks of the whole node, anything else of one place. */
function keyOfPath(document, at) {
    const [, node] = /^nodes\.([^.[\]]+)$/.exec(at) ?? [];
    if (node !== undefined)
        return `node ${node}`;
    const path = at
        .split(/[.[\]]+/)
        .flatMap((key) => (key === '' ? [] : [/^\d+$/.test(key) ? Number(key) : key]));
    const { line, column } = document.locate(path);
    return `place ${line}:${column}`;
}
/** Everything by which a suppression can speak of a finding. One about the file as a whole is of its first line. */
function keysOf({ node, place }, rootLine) {
    return ['all', `line ${place.line ?? rootLine}`, `place ${place.line}:${place.column}`, `node ${node}`];
}
function idOf(rule, key) {
    return `${rule} ${key}`;
}
/** A value that the chosen environment lacks cannot be ignored: there is no flow without it. */
function isIgnorable({ rule, severity, place }, { file }) {
    if (place.file !== file || !pages.IGNORABLE.includes(rule))
        return false;
    return rule !== 'env-missing' || severity === 'warning';
}
const FORM = `Write "${IGNORE} RULE until YYYY-MM-DD: reason".`;
function complaintAbout({ rule, until, reason }, today) {
    if (rule === '')
        return `It does not say what to ignore. ${FORM}`;
    if (!pages.IGNORABLE.includes(rule)) {
        const known = pages.RULE_PAGES.some(({ id }) => id === rule);
        return known
            ? `Findings of ${rule} cannot be ignored.`
            : `"${rule.slice(0, 60)}" is no rule.${(0,nearest/* didYouMean */.a)(rule, pages.IGNORABLE)}`;
    }
    if (until === undefined)
        return `It says no date until which to ignore ${rule}. ${FORM}`;
    if (!isDate(until))
        return `"${until.slice(0, 60)}" is no date. ${FORM}`;
    if (reason === undefined || reason.trim() === '')
        return `It says no reason to ignore ${rule}. ${FORM}`;
    if (until < today)
        return `It ended on ${until}: ${rule} is no longer ignored. Correct what it hides, or give it a new date.`;
    return undefined;
}
function isDate(text) {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(text))
        return false;
    const time = Date.parse(`${text}T00:00:00Z`);
    // A 31st of February is read as a day of March.
    return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
function notesOn(ignored, used) {
    if (ignored.length === 0)
        return [];
    const counts = new Map();
    for (const { rule } of ignored)
        counts.set(rule, (counts.get(rule) ?? 0) + 1);
    const each = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([rule, count]) => `${rule} (${count})`);
    const [first = ''] = used.map(({ until }) => until ?? '').sort();
    const findings = ignored.length === 1 ? '1 finding is' : `${ignored.length} findings are`;
    return [
        `${findings} ignored for a reason that the source gives: ${each.join(', ')}. The first is back after ${first}.`,
    ];
}

// EXTERNAL MODULE: ./build/simulation/simulator.js + 7 modules
var simulator = __webpack_require__(1816);
;// CONCATENATED MODULE: ./build/simulation/local-engine.js

const ABILITIES = new Set(['silence', 'set', 'now', 'replay', 'quickReplies']);
/** The engine that needs no organization: it plays conversations against the flow in hand. */
function localEngine(flow, options) {
    return {
        name: 'local simulation',
        abilities: ABILITIES,
        simulate: async (conversation) => (0,simulator/* simulate */.J)(flow, conversation, options),
    };
}

;// CONCATENATED MODULE: ./build/simulation/expectation.js
function notObserved(engine, what, expected, missing) {
    return { message: `not observed by ${engine}: ${what}`, expected, ...(missing && { missing }) };
}

// EXTERNAL MODULE: ./build/simulation/text-matcher.js
var text_matcher = __webpack_require__(9584);
;// CONCATENATED MODULE: ./build/simulation/judge-path.js


/** Judges where the conversation went: nodes, steps, and what it went through again. */
function judgeRoute(expect, result, engine) {
    const { path, took = [], retries = {} } = expect;
    const steps = Array.isArray(took) ? took : [took];
    return [
        ...pathVerdicts(path, result.path, engine),
        ...steps.map((step, index) => ({
            path: Array.isArray(took) ? ['took', index] : ['took'],
            verdict: tookVerdict(step, result, engine),
        })),
        { path: ['at'], verdict: standsVerdict(expect.at, result.path, engine) },
        { path: ['waitingFor'], verdict: waitVerdict(expect.waitingFor, result.waitingFor, engine) },
        ...Object.entries(retries).map(([node, expected]) => ({
            path: ['retries', node],
            verdict: retryVerdict(node, expected, result.path, engine),
        })),
    ];
}
/** Exactly these nodes, these in order, none of these. */
function pathVerdicts(expected, actual, engine) {
    const judges = { equals: pathEquals, inOrder: pathInOrder, never: pathNever };
    return ['equals', 'inOrder', 'never'].flatMap((key) => {
        const nodes = expected?.[key];
        if (nodes === undefined)
            return [];
        const verdict = actual
            ? judges[key](nodes, actual)
            : notObserved(engine, 'the visited nodes', route(nodes), 'path');
        return [{ path: ['path', key], verdict }];
    });
}
function pathEquals(expected, actual) {
    const length = Math.max(expected.length, actual.length);
    const index = Array.from({ length }).findIndex((_, at) => expected[at] !== actual[at]);
    if (index === -1)
        return undefined;
    const [wanted, visited] = [expected[index], actual[index]];
    const difference = wanted === undefined
        ? `it went on to ${(0,text_matcher/* quoted */.TL)(visited ?? '')}`
        : visited === undefined
            ? `it stopped before ${(0,text_matcher/* quoted */.TL)(wanted)}`
            : `step ${index + 1} was ${(0,text_matcher/* quoted */.TL)(visited)} instead of ${(0,text_matcher/* quoted */.TL)(wanted)}`;
    return {
        message: `the conversation took another path: ${difference}`,
        expected: route(expected),
        actual: route(actual),
    };
}
function pathInOrder(expected, actual) {
    let from = 0;
    for (const node of expected) {
        const found = actual.indexOf(node, from);
        if (found === -1) {
            const reason = actual.includes(node) ? 'was visited too early' : 'was not visited';
            return { message: `node ${(0,text_matcher/* quoted */.TL)(node)} ${reason}`, expected: route(expected), actual: route(actual) };
        }
        from = found + 1;
    }
    return undefined;
}
function pathNever(forbidden, actual) {
    const visited = forbidden.filter((node) => actual.includes(node));
    if (visited.length === 0)
        return undefined;
    return {
        message: `the conversation was not to visit ${visited.map(text_matcher/* quoted */.TL).join(', ')}`,
        expected: `never ${forbidden.map(text_matcher/* quoted */.TL).join(', ')}`,
        actual: route(actual),
    };
}
function tookVerdict({ from, to }, { path, taken }, engine) {
    const expected = route([from, to]);
    if (path === undefined && taken === undefined) {
        return notObserved(engine, 'the visited nodes', expected, 'taken');
    }
    const next = taken
        ? taken.flatMap((step) => (step.from === from ? [step.to] : []))
        : (path ?? []).flatMap((node, index, nodes) => (node === from ? [nodes[index + 1]] : []));
    if (next.includes(to))
        return undefined;
    const instead = [...new Set(next)].map((node) => (node === undefined ? 'no other node' : (0,text_matcher/* quoted */.TL)(node)));
    const visited = next.length > 0 || path?.includes(from) === true;
    const reason = visited
        ? `after ${(0,text_matcher/* quoted */.TL)(from)} came ${instead.join(', ') || 'no other node'}`
        : `${(0,text_matcher/* quoted */.TL)(from)} was not visited`;
    const actual = path ?? taken?.flatMap((step, index) => (index === 0 ? [step.from, step.to] : [step.to]));
    return {
        message: `the step ${expected} was not taken: ${reason}`,
        expected,
        actual: route(actual ?? []),
    };
}
function standsVerdict(expected, path, engine) {
    if (expected === undefined)
        return undefined;
    const wanted = (0,text_matcher/* quoted */.TL)(expected);
    if (path === undefined)
        return notObserved(engine, 'the visited nodes', wanted, 'path');
    const last = path.at(-1);
    if (last === expected)
        return undefined;
    const actual = last === undefined ? 'no node' : (0,text_matcher/* quoted */.TL)(last);
    return { message: `the conversation stands at ${actual} instead of ${wanted}`, expected: wanted, actual };
}
/** `input` is any node that waits. */
function waitVerdict(expected, actual, engine) {
    if (expected === undefined)
        return undefined;
    const wanted = expected === null ? 'nothing' : expected === 'input' ? 'an answer' : `an answer at ${(0,text_matcher/* quoted */.TL)(expected)}`;
    if (actual === undefined) {
        return notObserved(engine, 'what waits for the customer', wanted, 'waitingFor');
    }
    if (actual === expected || (expected === 'input' && actual !== null))
        return undefined;
    const got = actual === null ? 'nothing' : `an answer at ${(0,text_matcher/* quoted */.TL)(actual)}`;
    return { message: `the conversation waits for ${got} instead of ${wanted}`, expected: wanted, actual: got };
}
function retryVerdict(node, expected, path, engine) {
    const wanted = times(expected);
    if (path === undefined)
        return notObserved(engine, 'the visited nodes', wanted, 'path');
    const actual = Math.max(0, path.filter((visited) => visited === node).length - 1);
    if (actual === expected && path.includes(node))
        return undefined;
    const got = path.includes(node) ? times(actual) : 'never visited';
    return {
        message: `node ${(0,text_matcher/* quoted */.TL)(node)} was to be entered again ${wanted}, but was ${path.includes(node) ? `entered again ${got}` : got}`,
        expected: wanted,
        actual: got,
    };
}
function times(count) {
    return count === 1 ? 'once' : `${count} times`;
}
function route(nodes) {
    return nodes.length === 0 ? 'no node' : nodes.join(' → ');
}

// EXTERNAL MODULE: ./build/flow/pattern.js
var flow_pattern = __webpack_require__(8267);
;// CONCATENATED MODULE: ./build/simulation/templates.js

/**
 * `${name}` in a transcript stands for a column of its row, or for what an earlier bot line captured with a named
 * group. A backslash before it keeps it as it is written.
 */
const templates_TEMPLATE = /(\\?)\$\{([A-Za-z_]\w*)\}/g;
const NAMED_GROUP = /\(\?P?<([A-Za-z_]\w*)>/g;
const COLUMN_NAME = /^[A-Za-z_]\w*$/;
function hasTemplates(text) {
    return text.includes('${');
}
/** The names that a text asks for, each time it does. */
function templatesIn(text) {
    if (!hasTemplates(text))
        return [];
    return [...text.matchAll(templates_TEMPLATE)].flatMap(([, backslash, name]) => backslash === '' && name !== undefined ? [name] : []);
}
/** The names a pattern captures. */
function namedGroups(pattern) {
    return [...pattern.matchAll(NAMED_GROUP)].flatMap(([, name]) => name ?? []);
}
/**
 * Replaces what `lookup` knows; the rest stays as it is written, backslashes included. In a pattern a value stands
 * for itself, not for the pattern it might be.
 */
function templates_fillTemplates(text, lookup, kind = 'text') {
    if (!hasTemplates(text))
        return text;
    return text.replace(templates_TEMPLATE, (whole, backslash, name) => {
        const value = backslash === '' ? lookup(name) : undefined;
        if (value === undefined)
            return whole;
        return kind === 'pattern' ? literalPattern(value) : value;
    });
}
/** The last step before a text is used: what was captured goes in, and backslashes have done their work. */
function finalText(text, captured) {
    if (!hasTemplates(text))
        return text;
    return text.replace(templates_TEMPLATE, (whole, backslash, name) => backslash === '' ? (captured.get(name) ?? whole) : whole.slice(1));
}
function finalMatcher(matcher, captured) {
    if (typeof matcher === 'string')
        return finalText(matcher, captured);
    const { equals, contains, containsAny, startsWith, matches, not } = matcher;
    const text = (value) => finalText(value, captured);
    return {
        ...matcher,
        ...(equals !== undefined && { equals: text(equals) }),
        ...(contains !== undefined && {
            contains: typeof contains === 'string' ? text(contains) : contains.map(text),
        }),
        ...(containsAny !== undefined && { containsAny: containsAny.map(text) }),
        ...(startsWith !== undefined && { startsWith: text(startsWith) }),
        ...(matches !== undefined && {
            matches: templates_fillTemplates(matches, (name) => captured.get(name), 'pattern'),
        }),
        ...(not !== undefined && { not: finalMatcher(not, captured) }),
    };
}
function finalValue(expected, captured) {
    return typeof expected === 'string' || typeof expected === 'object'
        ? finalMatcher(expected, captured)
        : expected;
}
/** What the named groups of a matcher find in the text it has matched. */
function capturesOf(matcher, text) {
    if (typeof matcher === 'string' || matcher.matches === undefined)
        return {};
    // Looked for first: nearly no pattern captures, and this is done for every message.
    if (!matcher.matches.includes('(?'))
        return {};
    const pattern = (0,flow_pattern/* compilePattern */.Eb)(matcher.matches, { ignoreCase: matcher.ignoreCase === true });
    return pattern.find(text)?.groups ?? {};
}
function literalPattern(text) {
    return text.replace(/[\\^$.*+?()[\]{}|]/g, String.raw `\$&`);
}

;// CONCATENATED MODULE: ./build/simulation/match-lines.js


/**
 * Holds lines against messages: each line takes a message of its own, in order. An optional line takes one only
 * where that leaves enough for the lines after it.
 *
 * @param captured what earlier lines have captured; what these capture is added
 * @returns `extra`: the messages that no line took
 */
function matchLines(lines, said, captured) {
    const outcomes = [];
    const taken = new Set();
    let from = 0;
    const take = (line, matcher) => {
        taken.add(line.message);
        outcomes.push(line);
        for (const [name, value] of Object.entries(capturesOf(matcher, line.message.text)))
            captured.set(name, value);
    };
    for (const [index, line] of lines.entries()) {
        if ('unordered' in line) {
            const matchers = line.unordered.map(({ matcher }) => finalMatcher(matcher, captured));
            const { indexes, end } = matchUnordered(matchers, said, from);
            for (const [position, { at }] of line.unordered.entries()) {
                const message = said[indexes[position] ?? -1];
                const matcher = matchers[position] ?? '';
                if (message === undefined)
                    outcomes.push({ kind: 'missing', matcher, at, from });
                else
                    take({ kind: 'met', line: { at }, message }, matcher);
            }
            from = end;
            continue;
        }
        const matcher = finalMatcher(line.matcher, captured);
        const forbidden = (0,text_matcher/* forbiddenText */.HF)(matcher);
        if (forbidden !== undefined) {
            const wrong = said.find(({ text }) => (0,text_matcher/* matchesText */.Fm)(forbidden, text));
            if (wrong)
                outcomes.push({ kind: 'forbidden', matcher: forbidden, at: line.at, wrong: wrong.text });
            continue;
        }
        const found = indexOfMatch(matcher, said, from);
        const message = said[found];
        if (message === undefined) {
            if (!line.optional)
                outcomes.push({ kind: 'missing', matcher, at: line.at, from });
            continue;
        }
        if (line.optional) {
            const rest = lines.slice(index + 1);
            if (!isEnough(rest, said, found + 1, captured) && isEnough(rest, said, from, captured))
                continue;
        }
        take({ kind: 'met', line, message }, matcher);
        from = found + 1;
    }
    return { outcomes, extra: said.filter((message) => !taken.has(message)) };
}
/** Whether the lines that must be met can be, from this message on. */
function isEnough(lines, said, start, captured) {
    let from = start;
    for (const line of lines) {
        if ('unordered' in line) {
            const matchers = line.unordered.map(({ matcher }) => finalMatcher(matcher, captured));
            const { indexes, end } = matchUnordered(matchers, said, from);
            if (indexes.includes(undefined))
                return false;
            from = end;
            continue;
        }
        const matcher = finalMatcher(line.matcher, captured);
        if (line.optional || (0,text_matcher/* forbiddenText */.HF)(matcher) !== undefined)
            continue;
        const found = indexOfMatch(matcher, said, from);
        if (found === -1)
            return false;
        from = found + 1;
    }
    return true;
}
function indexOfMatch(matcher, said, from) {
    return said.findIndex(({ text }, index) => index >= from && (0,text_matcher/* matchesText */.Fm)(matcher, text));
}
/**
 * A message of its own for each matcher, as early as can be; where not all can have one, for as many as can.
 * `indexes` has one for each matcher, `end` is where the next line goes on.
 */
function matchUnordered(matchers, said, from) {
    const owner = new Map();
    const fits = matchers.map((matcher) => said.map(({ text }, at) => at >= from && (0,text_matcher/* matchesText */.Fm)(matcher, text)));
    // A message that is taken changes hands where its owner finds another one.
    const assign = (matcher, tried) => {
        for (const [at, fit] of (fits[matcher] ?? []).entries()) {
            if (!fit || tried.has(at) || at >= limit)
                continue;
            tried.add(at);
            const current = owner.get(at);
            if (current === undefined || assign(current, tried)) {
                owner.set(at, matcher);
                return true;
            }
        }
        return false;
    };
    let limit = from;
    const waiting = new Set(matchers.keys());
    // One more message at a time: so the last one that is taken is as early as it can be.
    while (waiting.size > 0 && limit < said.length) {
        limit += 1;
        for (const matcher of waiting)
            if (assign(matcher, new Set()))
                waiting.delete(matcher);
    }
    const indexes = matchers.map((_, matcher) => [...owner].find(([, by]) => by === matcher)?.[0]);
    return { indexes, end: Math.max(from, ...[...owner.keys()].map((at) => at + 1)) };
}

;// CONCATENATED MODULE: ./build/simulation/quick-replies.js

/** What was expected of quick replies and is not so; `undefined` where all is well. */
function quickRepliesProblem(expected, offered) {
    const { equals, includes, count } = expected;
    const missing = (includes ?? []).filter((label) => !offered.includes(label));
    const differs = equals !== undefined && JSON.stringify(equals) !== JSON.stringify(offered);
    if (!differs && missing.length === 0 && (count === undefined || count === offered.length))
        return undefined;
    const wanted = describeQuickReplies(expected);
    return {
        message: `the quick replies were to be ${wanted}, but are ${labels(offered)}`,
        expected: wanted,
        actual: labels(offered),
    };
}
function describeQuickReplies({ equals, includes, count }) {
    return [
        equals === undefined ? [] : labels(equals),
        includes === undefined ? [] : `among others ${labels(includes)}`,
        count === undefined ? [] : `${count} in number`,
    ]
        .flat()
        .join(', ');
}
function labels(offered) {
    return offered.length === 0 ? 'none' : offered.map(text_matcher/* quoted */.TL).join(', ');
}
/**
 * What messages offer together; `undefined` where the engine does not report it.
 *
 * @param all whether the engine reports every quick reply, so that a message without any offers none
 */
function offeredBy(messages, all) {
    const reported = messages.flatMap(({ quickReplies }) => (quickReplies === undefined ? [] : [quickReplies]));
    return reported.length === 0 && !all ? undefined : reported.flat();
}

// EXTERNAL MODULE: ./build/simulation/word-diff.js
var word_diff = __webpack_require__(5438);
;// CONCATENATED MODULE: ./build/simulation/written.js
function below({ document, path }, ...keys) {
    return { document, path: [...path, ...keys] };
}
function placeOf({ document, path }) {
    return document.locate(path);
}
function faultsOf(document, problems) {
    return problems.map(({ path, message }) => ({ at: { document, path }, message }));
}
/** In the order of the lines, each said once: the rows of a conversation share their faults. */
function written_findingsOf(faults) {
    const findings = new Map();
    for (const { at, message } of faults) {
        const place = placeOf(at);
        const key = JSON.stringify([place, message]);
        if (!findings.has(key))
            findings.set(key, { rule: 'transcript', severity: 'error', message, place });
    }
    return [...findings.values()].sort((a, b) => Number(a.place.file > b.place.file) - Number(a.place.file < b.place.file) || written_lineOf(a) - written_lineOf(b));
}
function written_lineOf({ place }) {
    return place.line ?? 0;
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./build/simulation/judge-turns.js








/**
 * Judges what was said. A turn is a line of the customer and all messages up to the next one: the bot lines must
 * match messages of their turn, in order; other messages are fine unless `nothingElse`. A bot line that only says
 * `not` speaks of every message of its turn.
 */
function judgeTurns(transcript, result, observer) {
    const said = result.transcript;
    const captured = new Map();
    if (said === undefined)
        return { failures: unobserved(transcript, observer.engine), captured };
    const failures = [...tooLong(said, transcript), ...brokenRules(transcript, said)];
    const known = said.some(({ from }) => from === 'user');
    failures.push(...(known
        ? judgeEachTurn(transcript, result, turnsSaid(said), observer, captured)
        : judgeStream(transcript, said, observer, captured)));
    return { failures, captured };
}
function judgeEachTurn(transcript, result, turns, observer, captured) {
    const failures = [];
    for (const [index, turn] of transcript.turns.entries()) {
        const said = turns[index];
        if (said === undefined) {
            failures.push(neverSpoken(turn, result));
            // What comes after a line that could not be said cannot have happened either: one failure tells it all.
            break;
        }
        const before = turns[index - 1];
        if (turn.chosen && before)
            failures.push(...notOffered(turn, before.messages, observer));
        const where = `after ${(0,text_matcher/* quoted */.TL)(turn.user)}`;
        const { outcomes, extra } = matchLines(turn.bot, said.messages, captured);
        failures.push(...outcomes.flatMap((outcome) => judgeLine(outcome, said, where, observer)));
        if (turn.nothingElse && extra.length > 0) {
            const texts = extra.map(({ text }) => text);
            failures.push({
                message: `${where} the bot was to say nothing else, but it said ${list(texts)}`,
                expected: 'nothing else',
                actual: texts.join('\n'),
                place: placeOf(turn.nothingElse),
            });
        }
    }
    return failures;
}
/** Without the customer's lines nobody knows where a turn begins: the bot's messages are one stream. */
function judgeStream(transcript, messages, observer, captured) {
    const said = { beganMs: undefined, messages: [...messages] };
    const { outcomes } = matchLines(transcript.turns.flatMap((turn) => turn.bot), said.messages, captured);
    const unseen = (what, expected, at) => ({
        message: `not observed by ${observer.engine}: ${what}, because it does not report where a turn begins`,
        expected,
        place: placeOf(at),
    });
    return [
        ...outcomes.flatMap((outcome) => judgeLine(outcome, said, 'in the conversation', observer)),
        ...transcript.turns.flatMap(({ nothingElse, chosen, user, at }) => [
            ...(chosen
                ? [unseen(`whether ${(0,text_matcher/* quoted */.TL)(user)} was offered`, `the quick reply ${(0,text_matcher/* quoted */.TL)(user)}`, at)]
                : []),
            ...(nothingElse ? [unseen('whether the bot said nothing else', 'nothing else', nothingElse)] : []),
        ]),
    ];
}
function judgeLine(outcome, said, where, observer) {
    switch (outcome.kind) {
        case 'met':
            return [
                ...quickRepliesOf(outcome.line, outcome.message, observer),
                ...lateness(outcome.line, outcome.message, said.beganMs, observer),
            ];
        case 'forbidden': {
            const forbidden = (0,text_matcher/* describeMatcher */.OT)(outcome.matcher);
            return [
                {
                    message: `${where} the bot was not to say ${forbidden}, but it said ${(0,text_matcher/* quoted */.TL)(outcome.wrong)}`,
                    expected: `nothing that is ${forbidden}`,
                    actual: outcome.wrong,
                    place: placeOf(outcome.at),
                },
            ];
        }
        case 'missing': {
            const texts = said.messages.map(({ text }) => text);
            const wanted = (0,text_matcher/* describeMatcher */.OT)(outcome.matcher);
            return [
                {
                    message: `${where} the bot was to say ${wanted}, but ${insteadOf(outcome.matcher, texts, outcome.from)}`,
                    expected: wanted,
                    actual: texts.length === 0 ? 'nothing' : texts.join('\n'),
                    diff: closestDiff(outcome.matcher, texts),
                    place: placeOf(outcome.at),
                },
            ];
        }
    }
}
function quickRepliesOf({ quickReplies, at }, message, { engine, abilities }) {
    if (quickReplies === undefined)
        return [];
    const offered = offeredBy([message], abilities.has('quickReplies'));
    if (offered === undefined) {
        return [unseenQuickReplies(engine, describeQuickReplies(quickReplies), at)];
    }
    const problem = quickRepliesProblem(quickReplies, offered);
    return problem
        ? [{ ...problem, message: `with ${(0,text_matcher/* quoted */.TL)(message.text)}, ${problem.message}`, place: placeOf(at) }]
        : [];
}
function unseenQuickReplies(engine, expected, at) {
    return { message: `not observed by ${engine}: the quick replies`, expected, place: placeOf(at) };
}
function lateness({ within, at }, { text, afterMs }, beganMs, { engine }) {
    if (within === undefined)
        return [];
    const expected = `within ${within} ms`;
    if (afterMs === undefined || beganMs === undefined) {
        const message = `not observed by ${engine}: when the bot said ${(0,text_matcher/* quoted */.TL)(text)}`;
        return [{ message, expected, place: placeOf(at) }];
    }
    const took = afterMs - beganMs;
    if (took <= within)
        return [];
    const message = `the bot said ${(0,text_matcher/* quoted */.TL)(text)} after ${took} ms, which is more than ${within} ms`;
    return [{ message, expected, actual: `after ${took} ms`, place: placeOf(at) }];
}
function notOffered(turn, before, { engine, abilities }) {
    const expected = `the quick reply ${(0,text_matcher/* quoted */.TL)(turn.user)}`;
    const offered = offeredBy(before, abilities.has('quickReplies'));
    if (offered === undefined)
        return [unseenQuickReplies(engine, expected, turn.at)];
    if (offered.includes(turn.user))
        return [];
    const actual = labels(offered);
    const message = `the customer was to choose ${(0,text_matcher/* quoted */.TL)(turn.user)}, but the bot offered ${actual}.${(0,nearest/* didYouMean */.a)(turn.user, offered)}`;
    return [{ message, expected, actual, place: placeOf(turn.at) }];
}
/** What must hold for every message of the bot; each rule is broken once, however often it is. */
function brokenRules({ always }, said) {
    return always.flatMap(({ matcher, at }) => {
        const wrong = said.find(({ from, text }) => from === 'bot' && !(0,text_matcher/* matchesText */.Fm)(matcher, text));
        if (wrong === undefined)
            return [];
        const expected = (0,text_matcher/* describeMatcher */.OT)(matcher);
        return [
            {
                message: `the bot is always to say ${expected}, but it said ${(0,text_matcher/* quoted */.TL)(wrong.text)}`,
                expected,
                actual: wrong.text,
                place: placeOf(at),
            },
        ];
    });
}
function insteadOf(matcher, said, from) {
    if (said.length === 0)
        return 'it said nothing';
    const early = said.slice(0, from).find((text) => (0,text_matcher/* matchesText */.Fm)(matcher, text));
    if (early !== undefined)
        return `it said so only before, as ${(0,text_matcher/* quoted */.TL)(early)}: the order differs`;
    const rest = said.slice(from);
    return rest.length === 0 ? `it said nothing more after ${list(said.slice(-1))}` : `it said ${list(rest)}`;
}
/** Against the message that was most likely meant. */
function closestDiff(matcher, said) {
    const wanted = typeof matcher === 'string' ? matcher : matcher.equals;
    if (wanted === undefined)
        return undefined;
    const [closest] = said.toSorted((a, b) => (0,word_diff/* sharedWords */.BA)(wanted, b) - (0,word_diff/* sharedWords */.BA)(wanted, a));
    return closest === undefined ? undefined : (0,word_diff/* wordDiff */.sw)(wanted, closest);
}
function neverSpoken(turn, result) {
    const [missing] = templatesIn(turn.user);
    const reason = typeof result.endNode === 'string'
        ? `it had ended at ${(0,text_matcher/* quoted */.TL)(result.endNode)}`
        : missing !== undefined
            ? `nothing the bot had said gave \${${missing}}`
            : result.ended === true
                ? 'it had ended'
                : 'it had come to a stop';
    return {
        message: `the conversation did not get as far as the customer saying ${(0,text_matcher/* quoted */.TL)(turn.user)}: ${reason}`,
        expected: `the customer can say ${(0,text_matcher/* quoted */.TL)(turn.user)}`,
        actual: reason,
        place: placeOf(turn.at),
    };
}
function unobserved({ turns, always }, engine) {
    const matchers = (line) => ('unordered' in line ? line.unordered : [line]);
    const lines = [
        ...always,
        ...turns.flatMap((turn) => [
            ...(turn.chosen ? [{ at: turn.at, expected: `the quick reply ${(0,text_matcher/* quoted */.TL)(turn.user)}` }] : []),
            ...turn.bot.flatMap(matchers),
            ...(turn.nothingElse ? [{ at: turn.nothingElse, expected: 'nothing else' }] : []),
        ]),
    ];
    return lines.map((line) => ({
        message: `not observed by ${engine}: what the bot said`,
        expected: 'expected' in line ? line.expected : (0,text_matcher/* describeMatcher */.OT)(line.matcher),
        place: placeOf(line.at),
    }));
}
/** Matchers look at the first part of a text only; what they cannot see must not pass for fine. */
function tooLong(said, transcript) {
    return said
        .filter(({ from, text }) => from === 'bot' && text.length > flow_pattern/* MAX_TEXT_LENGTH */.Gt)
        .map(({ text }) => ({
        message: `the bot said ${text.length} characters at once, more than the ${flow_pattern/* MAX_TEXT_LENGTH */.Gt} that are looked at`,
        place: placeOf(transcript.source),
    }));
}
/** The bot's messages by turn. What it says before the customer's first line belongs to the first turn. */
function turnsSaid(said) {
    const turns = [];
    const before = [];
    for (const message of said) {
        if (message.from === 'user') {
            turns.push({ beganMs: message.afterMs, messages: turns.length === 0 ? before : [] });
        }
        else
            (turns.at(-1)?.messages ?? before).push(message);
    }
    return turns;
}
function list(texts) {
    return texts.map(text_matcher/* quoted */.TL).join(', then ');
}

// EXTERNAL MODULE: ./build/simulation/value-matcher.js
var value_matcher = __webpack_require__(9668);
;// CONCATENATED MODULE: ./build/simulation/judge-expectations.js










/** Judges what stands under `expect`: what is true in the end, and of the way there. */
function judgeExpectations(transcript, result, context) {
    const { expect, source } = transcript;
    const { engine, captured } = context;
    const queue = typeof expect.routedTo === 'string' ? finalText(expect.routedTo, captured) : expect.routedTo;
    const expectations = [
        ...judgeRoute(expect, result, engine),
        { path: ['routedTo'], verdict: queueVerdict(queue, result.routedTo, context) },
        ...Object.entries(expect.variables ?? {}).map(([name, expected]) => ({
            path: ['variables', name],
            verdict: variableVerdict(name, finalValue(expected, captured), result.variables, engine),
        })),
        { path: ['ended'], verdict: endVerdict(expect.ended, result, engine) },
        ...(expect.calls ?? []).map((call, index) => ({
            path: ['calls', index],
            verdict: callVerdict(call, result.calls, context),
        })),
        { path: ['quickReplies'], verdict: quickRepliesVerdict(expect.quickReplies, result, context) },
    ];
    const failures = [];
    const unobserved = [];
    const unseenKeys = new Set();
    for (const { path, verdict } of expectations) {
        if (verdict === undefined)
            continue;
        const { missing, ...failure } = verdict;
        const isUnseen = missing !== undefined && context.unobservable.has(missing);
        if (isUnseen)
            unseenKeys.add(path[0]);
        (isUnseen ? unobserved : failures).push({
            ...failure,
            place: placeOf(below(source, 'expect', ...path)),
        });
    }
    const anyJudged = Object.entries(expect).some(([key, expected]) => expected !== undefined && !unseenKeys.has(key));
    return { failures, unobserved, anyJudged };
}
function callVerdict({ name, with: parameters = {}, times: expected }, calls, { engine, captured }) {
    const matchers = Object.entries(parameters).map(([key, matcher]) => [
        key,
        finalValue(matcher, captured),
    ]);
    const asked = matchers.map(([key, matcher]) => `${key}: ${(0,value_matcher/* describeExpected */.Ge)(matcher)}`).join(', ');
    const what = `${name}${asked === '' ? '' : ` with ${asked}`}`;
    const wanted = `${what}, ${expected === undefined ? 'at least once' : times(expected)}`;
    if (calls === undefined)
        return notObserved(engine, 'the calls', wanted, 'calls');
    const found = calls.filter((call) => call.name === name &&
        matchers.every(([key, matcher]) => (0,value_matcher/* matchesValue */.ZN)(matcher, Object.hasOwn(call.with, key) ? call.with[key] : undefined)));
    if (expected === undefined ? found.length > 0 : found.length === expected)
        return undefined;
    const made = calls.map((call) => `${call.name} ${JSON.stringify(call.with)}`).join(', then ');
    return {
        message: `the call ${what} was to be made ${expected === undefined ? 'at least once' : times(expected)}, but was made ${times(found.length)}`,
        expected: wanted,
        actual: made === '' ? 'no call' : made,
    };
}
/** What the customer can tap in the end: what the bot's last turn offers. */
function quickRepliesVerdict(expected, { transcript = [] }, { engine, abilities, captured }) {
    if (expected === undefined)
        return undefined;
    const { equals, includes, count } = expected;
    const label = (written) => finalText(written, captured);
    const filled = { equals: equals?.map(label), includes: includes?.map(label), count };
    const last = turnsSaid(transcript).at(-1);
    const offered = last && offeredBy(last.messages, abilities.has('quickReplies'));
    if (offered === undefined)
        return notObserved(engine, 'the quick replies', describeQuickReplies(filled));
    return quickRepliesProblem(filled, offered);
}
function queueVerdict(expected, actual, context) {
    if (expected === undefined)
        return undefined;
    const queue = expected === null ? null : judge_expectations_filled(expected, context.environmentVariables);
    const wanted = queue === null ? 'no queue' : queue === expected ? `queue ${queue}` : `queue ${queue} (${expected})`;
    if (actual === undefined)
        return notObserved(context.engine, 'the queue', wanted, 'routedTo');
    const routed = actual?.queueId ?? null;
    if (routed === queue)
        return undefined;
    const got = routed === null ? 'no queue' : `queue ${routed}`;
    return { message: `the customer reached ${got} instead of ${wanted}`, expected: wanted, actual: got };
}
function variableVerdict(name, expected, variables, engine) {
    const wanted = (0,value_matcher/* describeExpected */.Ge)(expected);
    if (variables === undefined) {
        return notObserved(engine, `the variable ${(0,text_matcher/* quoted */.TL)(name)}`, wanted, 'variables');
    }
    const actual = Object.hasOwn(variables, name) ? variables[name] : undefined;
    if ((0,value_matcher/* matchesValue */.ZN)(expected, actual))
        return undefined;
    const shown = (0,value_matcher/* describeValue */.bp)(actual);
    const text = typeof expected === 'object' ? expected.equals : expected;
    const areTexts = typeof text === 'string' && typeof actual === 'string';
    return {
        message: `the variable ${(0,text_matcher/* quoted */.TL)(name)} is ${shown} instead of ${wanted}`,
        expected: wanted,
        actual: shown,
        ...(areTexts && { diff: (0,word_diff/* wordDiff */.sw)(text, actual) }),
    };
}
/** An engine may see that a conversation ended but not where: then the one is judged and the other is not. */
function endVerdict(expected, { endNode: actual, ended }, engine) {
    if (expected === undefined)
        return undefined;
    const wanted = expected === false ? 'not ended' : `ended at ${(0,text_matcher/* quoted */.TL)(expected)}`;
    if (actual === undefined) {
        if (expected === false && ended !== undefined) {
            const message = 'the conversation ended, but was expected to go on';
            return ended ? { message, expected: wanted, actual: 'ended' } : undefined;
        }
        if (ended === false) {
            const message = `the conversation did not end, but was expected to end at ${(0,text_matcher/* quoted */.TL)(`${expected}`)}`;
            return { message, expected: wanted, actual: 'not ended' };
        }
        const what = `where the conversation ended${ended ? ' (that it ended was seen)' : ''}`;
        return notObserved(engine, what, wanted, 'ended');
    }
    if (actual === (expected === false ? null : expected))
        return undefined;
    const got = actual === null ? 'not ended' : `ended at ${(0,text_matcher/* quoted */.TL)(actual)}`;
    const happened = actual === null ? 'did not end' : `ended at ${(0,text_matcher/* quoted */.TL)(actual)}`;
    const instead = expected === false ? 'go on' : `end at ${(0,text_matcher/* quoted */.TL)(expected)}`;
    return {
        message: `the conversation ${happened}, but was expected to ${instead}`,
        expected: wanted,
        actual: got,
    };
}
/** A name the flow does not declare stays as it is written, and so matches no queue. */
function judge_expectations_filled(text, values) {
    return (0,placeholders/* fillPlaceholders */.C)(text, ({ kind, name }) => kind === 'variable' && Object.hasOwn(values, name) ? values[name] : undefined);
}

;// CONCATENATED MODULE: ./build/simulation/repeat.js
/** The command line, for a POSIX shell, that plays just this conversation. */
function repeatCommand({ name, flowFile }) {
    return `flowgate simulate --name ${shellWord(name)} --flows ${shellWord(flowFile)}`;
}
/** Somebody will paste this: nothing in it may mean anything to the shell, or begin another line. */
function shellWord(text) {
    const line = text.replaceAll(/\p{Cc}+/gu, ' ');
    if (/^[\w./-]+$/.test(line))
        return line;
    // Within double quotes a shell still looks for these.
    return /["$`\\!]/.test(line) ? `'${line.replaceAll("'", String.raw `'\''`)}'` : `"${line}"`;
}

;// CONCATENATED MODULE: ./build/simulation/judge.js




/**
 * Holds what happened against what was expected. What the engine did not report, but somebody expected something of,
 * is a failure: it never passes in silence. Only what the engine had said beforehand that it cannot see is told
 * beside the verdict instead, as long as something else could be judged; and so is whatever was not met where the
 * engine itself doubts that the platform goes the same way.
 */
function judge(transcript, result, context) {
    const place = placeOf(transcript.at);
    const observer = { engine: context.engine, abilities: context.abilities ?? new Set() };
    const { failures, captured } = judgeTurns(transcript, result, observer);
    const { environmentVariables, unobservable = new Set() } = context;
    const expected = judgeExpectations(transcript, result, {
        ...observer,
        unobservable,
        environmentVariables,
        captured,
    });
    const { unobserved } = expected;
    const found = [...engineFailures(result, context.engine, place), ...failures, ...expected.failures];
    if (result.doubt !== undefined && found.length > 0) {
        const message = `${context.engine} cannot follow this conversation to its end: ${result.doubt}`;
        return verdict(transcript, result, context, [], [{ message, place }, ...found, ...unobserved]);
    }
    const nothingSeen = unobserved.length > 0 && !expected.anyJudged && !expectsWords(transcript);
    const message = `${context.engine} can observe nothing of what this conversation expects`;
    return verdict(transcript, result, context, nothingSeen ? [...found, { message, place }] : found, unobserved);
}
function expectsWords({ turns, always }) {
    return (always.length > 0 ||
        turns.some(({ bot, nothingElse, chosen }) => bot.length > 0 || nothingElse !== undefined || chosen));
}
/** The result of a conversation with these failures, which a known issue may excuse. */
function verdict(transcript, result, context, failures, unobserved = []) {
    const { excused, added } = excuse(transcript, failures, unobserved, context.now);
    const all = [...failures, ...added];
    return {
        name: transcript.name,
        tags: transcript.tags,
        place: placeOf(transcript.at),
        passed: excused || all.length === 0,
        failures: all,
        ...(unobserved.length > 0 && { unobserved }),
        ...(excused && { known: transcript.knownIssue }),
        transcript: result.transcript ?? [],
        path: result.path,
        ...(result.taken && { taken: result.taken }),
        routedTo: result.routedTo?.queueId,
        durationMs: context.durationMs,
        repeat: repeatCommand(transcript),
    };
}
function excuse({ knownIssue, at }, failures, unobserved, now) {
    if (knownIssue === undefined)
        return { excused: false, added: [] };
    const { url, until } = knownIssue;
    // The known failure may lie in what was not seen: that it passes is not known.
    if (failures.length === 0 && unobserved.length > 0)
        return { excused: false, added: [] };
    const isPast = now.toISOString().slice(0, 10) > until;
    if (failures.length > 0 && !isPast)
        return { excused: true, added: [] };
    const message = failures.length === 0
        ? `this conversation is expected to fail because of ${url}, but it passes: remove "knownIssue"`
        : `the failure was put up with until ${until} because of ${url}: that day is past`;
    return { excused: false, added: [{ message, place: placeOf(at) }] };
}
/** What the engine itself says went wrong fails a conversation, whatever was expected of it. */
function engineFailures(result, engine, place) {
    const errors = result.errors ?? [];
    if (errors.length > 0) {
        return errors.map((error) => ({ message: `${engine} reports: ${error}`, actual: error, place }));
    }
    if (result.success !== false)
        return [];
    return [{ message: `${engine} reports that the conversation failed, without a reason`, place }];
}

;// CONCATENATED MODULE: ./build/simulation/script.js

/** What an engine is given to play; of a part of the conversation, its first `turns`. */
function conversationOf(transcript, turns = transcript.turns.length) {
    const events = transcript.events.filter(({ afterLines }) => afterLines <= turns);
    return {
        userLines: transcript.turns.slice(0, turns).map(({ user }) => user),
        given: transcript.given,
        mocks: transcript.mocks,
        ...(events.length > 0 && { events }),
        ...(transcript.now && { now: transcript.now }),
    };
}
/** A transcript of a source whose lines are all at hand. */
function transcriptOf(source, lines, file, at) {
    return {
        name: source.name,
        tags: source.tags ?? [],
        given: source.given ?? {},
        now: source.now,
        mocks: [...(source.mocks ?? []), ...file.mocks],
        ...script(lines),
        expect: source.expect ?? {},
        always: file.always,
        knownIssue: source.knownIssue,
        source: at.source,
        at: at.at,
        flowFile: file.flowFile,
    };
}
function script(lines) {
    const turns = [];
    const events = [];
    for (const { line, at } of lines) {
        const afterLines = turns.length;
        const user = line.user ?? line.choose ?? (line.from === 'user' ? line.text : undefined);
        if (typeof user === 'string') {
            turns.push({ user, chosen: line.choose !== undefined, at, bot: [], nothingElse: undefined });
            continue;
        }
        if (line.silence !== undefined) {
            events.push({ kind: 'silence', milliseconds: line.silence, afterLines, at });
        }
        if (line.set !== undefined)
            events.push({ kind: 'set', variables: line.set, afterLines, at });
        const turn = turns.at(-1);
        if (turn === undefined)
            continue;
        const matcher = line.bot ?? line.text;
        if (matcher !== undefined) {
            const { optional = false, quickReplies, within } = line;
            turn.bot.push({ matcher, at, optional, quickReplies, within });
        }
        if (line.unordered !== undefined) {
            turn.bot.push({
                unordered: line.unordered.map((each, index) => ({
                    matcher: each,
                    at: below(at, 'unordered', index),
                })),
            });
        }
        if (line.nothingElse)
            turn.nothingElse = at;
    }
    return { turns, events };
}

;// CONCATENATED MODULE: ./build/simulation/run.js





const NO_ABILITIES = new Set();
/**
 * Plays and judges conversations; results come in the order of the transcripts. What an engine cannot do fails a
 * conversation without playing it. What an engine throws (a platform that cannot be reached, say) is thrown on, once
 * nothing is under way any more: it is no verdict about a conversation.
 */
async function runTranscripts(engine, transcripts, context) {
    const places = engine.independent === true ? context.places : undefined;
    const results = [];
    const waiting = transcripts.entries();
    const failures = [];
    const playOn = async () => {
        for (const [index, transcript] of waiting) {
            if (failures.length > 0)
                return;
            const hold = async () => await playAndJudge(engine, transcript, context);
            try {
                results[index] = await (places === undefined ? hold() : places(hold));
            }
            catch (thrown) {
                failures.push({ index, thrown });
            }
        }
    };
    const atOnce = Math.min(places?.concurrency ?? 1, transcripts.length);
    await Promise.all(Array.from({ length: atOnce }, playOn));
    // The first in the order of the transcripts: the same one whichever was answered first.
    const [first] = failures.sort((one, other) => one.index - other.index);
    if (first !== undefined)
        throw first.thrown;
    return results;
}
async function playAndJudge(engine, transcript, { environmentVariables, clock, signal }) {
    signal?.throwIfAborted();
    const now = new Date(clock.now());
    const cannot = beyond(engine, transcript);
    if (cannot.length > 0)
        return verdict(transcript, {}, { durationMs: 0, now }, cannot);
    const started = clock.monotonic();
    const { played, result } = await play(engine, transcript);
    const durationMs = clock.monotonic() - started;
    return judge(played, result, {
        engine: engine.name,
        abilities: engine.abilities ?? NO_ABILITIES,
        unobservable: engine.unobservable,
        environmentVariables,
        durationMs,
        now,
    });
}
/** The conversations of a schedule: those tagged `smoke`, or all where none is. */
function selectSmoke(transcripts) {
    const tagged = transcripts.filter(({ tags }) => tags.includes('smoke'));
    return tagged.length > 0 ? tagged : transcripts;
}
/** What fails conversations whatever the flow does, because it is more than the engine can do. */
function unplayable(engine, transcripts, now) {
    return transcripts.flatMap((transcript) => {
        const cannot = beyond(engine, transcript);
        const isPutUpWith = verdict(transcript, {}, { durationMs: 0, now }, cannot).passed;
        return isPutUpWith ? [] : cannot;
    });
}
/** What a conversation asks of an engine that is more than it can do. */
function beyond({ name, abilities = NO_ABILITIES, longestSilenceMs = Number.POSITIVE_INFINITY }, transcript) {
    const { events, turns, now, source } = transcript;
    const needs = [
        ...(now === undefined
            ? []
            : [
                {
                    ability: 'now',
                    at: source,
                    what: 'it cannot choose when a conversation takes place ("now")',
                },
            ]),
        ...events.map(({ kind, at }) => ({
            ability: kind,
            at,
            what: kind === 'silence'
                ? 'it cannot keep silent for a while ("silence")'
                : 'it cannot change data from outside during a conversation ("set")',
        })),
        ...turns.flatMap(({ user, at }) => templatesIn(user).length === 0
            ? []
            : [
                {
                    ability: 'replay',
                    at,
                    what: 'it takes all lines of the customer at once, so that none can repeat what the bot has said',
                },
            ]),
    ];
    const tooLong = events.flatMap((event) => event.kind === 'silence' && abilities.has('silence') && event.milliseconds > longestSilenceMs
        ? [{ at: event.at, what: `it keeps silent for at most ${longestSilenceMs / 1000} s ("silence")` }]
        : []);
    return [...needs.filter(({ ability }) => !abilities.has(ability)), ...tooLong].map(({ at, what }) => ({
        message: `not possible with ${name}: ${what}`,
        place: placeOf(at),
    }));
}
/**
 * Plays a conversation. Where a line of the customer repeats what the bot has said, the lines before it are played
 * first, to know what that was; where that is not to be had, the conversation ends before that line.
 */
async function play(engine, transcript) {
    const turns = [...transcript.turns];
    const observer = { engine: engine.name, abilities: engine.abilities ?? NO_ABILITIES };
    for (const [index, turn] of turns.entries()) {
        if (!hasTemplates(turn.user))
            continue;
        const before = { ...transcript, turns: turns.slice(0, index) };
        const names = templatesIn(turn.user);
        const result = names.length === 0 ? undefined : await engine.simulate(conversationOf(before, index));
        const { captured } = result
            ? judgeTurns(before, result, observer)
            : { captured: new Map() };
        if (result && !names.every((name) => captured.has(name))) {
            return { played: { ...transcript, turns }, result };
        }
        turns[index] = { ...turn, user: finalText(turn.user, captured) };
    }
    const played = { ...transcript, turns };
    return { played, result: await engine.simulate(conversationOf(played)) };
}

;// CONCATENATED MODULE: ./build/simulation/schema-messages.js

/** What a value must be, for a reader who knows the field and not the schema: the message follows the key. */
function takes(what) {
    return (issue) => {
        const { input } = issue;
        if (input === undefined)
            return `is missing; it takes ${what}`;
        if (input === null)
            return `is left empty; it takes ${what}`;
        const isUnquoted = typeof input === 'number' || typeof input === 'boolean';
        if (isUnquoted && what.startsWith('text')) {
            return `takes ${what}, but ${String(input)} is a ${typeof input}: put it in quotes`;
        }
        return `takes ${what}, not ${kindOf(input)}`;
    };
}
/** The same for an object. Unknown keys get one line each: {@link problemsOf} takes them apart again. */
function takesObject(what, known, refused = {}) {
    const wrongKind = takes(what);
    return (issue) => {
        if (issue.code !== 'unrecognized_keys')
            return wrongKind(issue);
        const complaint = (key) => {
            if (Object.hasOwn(refused, key))
                return refused[key] ?? '';
            // An unquoted {name} is an object of its own in YAML.
            const braces = isEmptyAt(issue.input, key) ? ` For the text {${key}}, put it in quotes.` : '';
            return `is not known here.${braces || (0,nearest/* didYouMean */.a)(key, known) || ` Known here: ${known.join(', ')}.`}`;
        };
        return issue.keys.map(complaint).join('\n');
    };
}
function isEmptyAt(input, key) {
    return typeof input === 'object' && input !== null && new Map(Object.entries(input)).get(key) === null;
}
/** All issues of a failed parse, each with the path it is about and a sentence. */
function problemsOf(issues, root = []) {
    return issues.flatMap((issue) => {
        const path = [...root, ...issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key))];
        if (issue.code === 'unrecognized_keys') {
            const messages = issue.message.split('\n');
            return issue.keys.map((key, index) => problem([...path, key], messages[index] ?? 'is not known here.'));
        }
        if (issue.code === 'invalid_union') {
            // The branch somebody meant is one of the right kind; of several, the one with the least to complain about.
            const [meant] = issue.errors
                .filter((branch) => !branch.some(isOtherKind))
                .sort((a, b) => a.length - b.length);
            if (meant)
                return problemsOf(meant, path);
        }
        if (issue.code === 'invalid_key')
            return [problem(path, issue.issues[0]?.message ?? issue.message)];
        return [problem(path, issue.message)];
    });
}
function isOtherKind({ code, path }) {
    return path.length === 0 && (code === 'invalid_type' || code === 'invalid_value');
}
function problem(path, message) {
    return { path, message: `${subject(path)} ${message}` };
}
function subject(path) {
    const last = path.at(-1);
    if (last === undefined)
        return 'the file';
    if (typeof last === 'string')
        return JSON.stringify(last);
    const list = path.findLast((key) => typeof key === 'string');
    return `item ${last + 1}${list === undefined ? '' : ` of ${JSON.stringify(list)}`}`;
}
function kindOf(value) {
    if (Array.isArray(value))
        return 'a list';
    if (typeof value === 'object')
        return 'a group of keys';
    return typeof value === 'string' ? `the text ${JSON.stringify(value.slice(0, 60))}` : String(value);
}

// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core = __webpack_require__(8532);
// EXTERNAL MODULE: ./build/duration.js
var duration = __webpack_require__(3110);
;// CONCATENATED MODULE: ./build/simulation/schema-parts.js
/** What the schemas of transcript files are made of. */



/** An object that refuses keys it does not know, with a hint at the one that was meant. */
function keys(what, shape, refused = {}) {
    return schemas/* strictObject */.rej(shape, { error: takesObject(what, Object.keys(shape), refused) });
}
function schema_parts_list(what, item) {
    return schemas/* array */.YOg(item, { error: takes(what) }).min(1, { error: 'is an empty list' });
}
/** A rule about an object as a whole is worth telling only where its keys are right: else it repeats their fault. */
const oncePartsAreRight = {
    when: ({ issues }) => issues.length === 0,
};
const anyText = schemas/* string */.YjP({ error: takes('text') });
const schema_parts_text = anyText.min(1, { error: 'is empty' });
const texts = schema_parts_list('a list of texts', schema_parts_text);
const nodeIds = schema_parts_list('a list of node ids', schema_parts_text);
/** A whole number from `least` on. */
function count(least) {
    const what = `a whole number from ${least} on`;
    return schemas/* int */.Whr({ error: takes(what) }).min(least, { error: `takes ${what}` });
}
const A_DURATION = 'a duration such as "500ms", "30s" or "2m", at most "24h"';
/** `30s` to milliseconds. */
const schema_parts_duration = schemas/* string */.YjP({ error: takes(A_DURATION) }).transform((value, context) => {
    const span = (0,duration/* parseDuration */.E)(value);
    if (span !== undefined)
        return span;
    context.addIssue(`takes ${A_DURATION}, not ${JSON.stringify(value)}`);
    return core/* NEVER */.tm;
});
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;
/** `2026-12-31`, a day of the calendar. */
const day = schemas/* string */.YjP({ error: takes('a day such as 2026-12-31') })
    .refine(isDay, { error: 'takes a day such as 2026-12-31' });
/** A day (its beginning in UTC) or a moment that says its offset. */
const moment = schemas/* string */.YjP({ error: takes('a date such as 2026-12-31 or 2026-12-31T09:00:00Z') })
    .transform((value, context) => {
    const date = new Date(value);
    const readable = isDay(value) || (MOMENT.test(value) && isDay(value.slice(0, 10)));
    if (readable && !Number.isNaN(date.getTime()))
        return date;
    context.addIssue('takes a date such as 2026-12-31, or a moment with its offset such as 2026-12-31T09:00:00Z');
    return core/* NEVER */.tm;
});
/** The calendar rolls 31 February over into March; here it is no day. */
function isDay(value) {
    if (!DAY.test(value))
        return false;
    const date = new Date(value);
    return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

;// CONCATENATED MODULE: ./build/simulation/schema-matchers.js





const matcherShape = {
    equals: anyText.optional().describe('The whole text, case included.'),
    contains: schemas/* union */.KCZ([schema_parts_text, texts], { error: takes('text or a list of texts') })
        .optional()
        .describe('A part of the text; of a list, all parts.'),
    containsAny: texts.optional().describe('Parts of which at least one is there.'),
    startsWith: schema_parts_text.optional().describe('How the text begins.'),
    matches: schema_parts_text
        .check(({ value, issues }) => {
        const message = patternProblem(value);
        if (message !== undefined)
            issues.push({ code: 'custom', input: value, message });
    })
        .optional()
        .describe(`A regular expression (RE2 syntax) found anywhere in the text; a named group is \${name} later on.`),
    maxLength: count(1).optional().describe('Characters the text may have.'),
    ignoreCase: schemas/* boolean */.zMY({ error: takes('true or false') })
        .optional()
        .describe('Compare without regard to case.'),
    not: schemas/* lazy */.RZV(() => textMatcherSchema)
        .optional()
        .describe('What the text must not be; alone in a bot line, what must not be said in this turn.'),
};
const textMatcherSchema = schemas/* union */.KCZ([
    anyText,
    keys('text or a matcher', matcherShape).refine(text_matcher/* asksSomething */.jn, {
        ...oncePartsAreRight,
        error: `says nothing about the text: write one of ${Object.keys(matcherShape).join(', ')}`,
    }),
], { error: takes('text or a matcher such as { contains: … }') })
    .describe('The text exactly, or what must hold for it.');
const valueMatcherSchema = schemas/* union */.KCZ([
    anyText,
    schemas/* number */.aig(),
    schemas/* boolean */.zMY(),
    keys('a value or a matcher', {
        ...matcherShape,
        absent: schemas/* literal */.euz(true, { error: takes('true') })
            .optional()
            .describe('The variable is not set.'),
    }).refine((value) => (value.absent === true) !== (0,text_matcher/* asksSomething */.jn)(value), {
        ...oncePartsAreRight,
        error: 'takes either absent: true or a matcher such as { matches: … }',
    }),
], { error: takes('a value, a matcher such as { matches: … }, or { absent: true }') })
    .describe('A value, a matcher, or { absent: true }.');
const quickRepliesSchema = keys('equals, includes or count', {
    equals: texts.optional().describe('Exactly these labels, in this order.'),
    includes: texts.optional().describe('These labels, among others.'),
    count: count(0).optional().describe('How many there are.'),
}).refine(({ equals, includes, count }) => (equals ?? includes ?? count) !== undefined, {
    ...oncePartsAreRight,
    error: 'expects nothing: write equals, includes or count',
});
function patternProblem(source) {
    try {
        (0,flow_pattern/* compilePattern */.Eb)(source);
        return undefined;
    }
    catch (error) {
        return `cannot be used: ${error instanceof Error ? error.message : String(error)}`;
    }
}

;// CONCATENATED MODULE: ./build/simulation/schema-lines.js




const MAX_LINES = 1_000;
const TOO_MANY_LINES = `has more than ${MAX_LINES} lines`;
const lineShape = {
    user: schema_parts_text.optional().describe('What the customer says.'),
    choose: schema_parts_text.optional().describe('The label of a quick reply that the customer taps; it must be offered.'),
    silence: schema_parts_duration.optional().describe('Nothing is said for this long, such as 30s.'),
    set: schemas/* record */.g1P(schema_parts_text, schemas/* unknown */.L5J(), { error: takes('the names of variables with their values') })
        .optional()
        .describe('Participant data that is changed from outside.'),
    bot: textMatcherSchema.optional().describe('What the bot says before the customer speaks again.'),
    optional: schemas/* literal */.euz(true, { error: takes('true') })
        .optional()
        .describe('With bot: the message may be missing.'),
    quickReplies: quickRepliesSchema.optional().describe('With bot: the quick replies this message offers.'),
    within: schema_parts_duration
        .optional()
        .describe("With bot: how long after the customer's line the message may come, such as 3s."),
    unordered: schema_parts_list('a list of what the bot says', textMatcherSchema)
        .optional()
        .describe('What the bot says in any order.'),
    nothingElse: schemas/* literal */.euz(true, { error: takes('true') })
        .optional()
        .describe('In this turn the bot says nothing but what the bot lines expect.'),
    include: schema_parts_text.optional().describe('The name of a fragment whose lines stand here.'),
    from: schemas/* enum */.k5n(['user', 'bot'], { error: takes('user or bot') })
        .optional()
        .describe('The long form: who speaks.'),
    text: textMatcherSchema.optional().describe('The long form: what is said.'),
};
/** Keys of which a line has exactly one. */
const KINDS = [
    'user',
    'choose',
    'silence',
    'set',
    'bot',
    'unordered',
    'nothingElse',
    'include',
    'from',
];
const WITH_BOT = ['optional', 'quickReplies', 'within'];
const lineSchema = keys('a line of the conversation', lineShape)
    .check(({ value, issues }) => {
    if (issues.length > 0)
        return;
    const complain = (message, path = []) => issues.push({ code: 'custom', input: value, message, path });
    const kinds = KINDS.filter((key) => value[key] !== undefined);
    const [kind] = kinds;
    if (kinds.length > 1) {
        complain(`has ${kinds.map((key) => JSON.stringify(key)).join(' and ')}: start a new item for each`);
        return;
    }
    if (kind === 'from') {
        if (value.text === undefined)
            complain('is missing; it takes text', ['text']);
        else if (value.from === 'user' && !(typeof value.text === 'string' && value.text !== '')) {
            complain('takes text: a matcher is for what the bot says', ['text']);
        }
    }
    else if (value.text !== undefined) {
        complain('says who speaks in the long form only: write from: user or from: bot', ['text']);
    }
    else if (kind === undefined) {
        complain(`says nothing: write one of ${KINDS.slice(0, -1).join(', ')}`);
    }
    if (kind === 'bot' || value.from === 'bot')
        return;
    for (const key of WITH_BOT) {
        if (value[key] !== undefined)
            complain('is about what the bot says: it stands beside "bot"', [key]);
    }
})
    .meta({
    oneOf: [...KINDS.slice(0, -1).map((kind) => ({ required: [kind] })), { required: ['from', 'text'] }],
});
const linesSchema = schema_parts_list('a list of lines', lineSchema).max(MAX_LINES, { error: TOO_MANY_LINES });
const conversationSchema = linesSchema.check(({ value, issues }) => {
    // What a fragment brings is known only once it stands in its place.
    if (value.some(({ include }) => include !== undefined))
        return;
    const message = openingProblem(value);
    if (message !== undefined)
        issues.push({ code: 'custom', input: value, message });
});
/** What is wrong with how a conversation begins, to follow its name. */
function openingProblem(lines) {
    if (isCustomer(lines[0]))
        return undefined;
    if (!lines.some(isCustomer))
        return 'has no line of the customer: write - user: … first';
    const other = ['set', 'silence', 'choose'].find((key) => lines[0]?.[key] !== undefined);
    return other === undefined
        ? 'begins with what the bot does, but the customer opens the conversation: put a user line first'
        : `begins with "${other}", but the customer opens the conversation: put a user line first (what is known from the start stands in "given")`;
}
function isTooLong(lines) {
    return lines.length > MAX_LINES;
}
function isCustomer(line) {
    return line?.user !== undefined || line?.from === 'user';
}

;// CONCATENATED MODULE: ./build/simulation/engine.js

const messageSchema = schemas/* object */.Ikc({
    from: schemas/* enum */.k5n(['user', 'bot']),
    text: schemas/* string */.YjP(),
    /** Labels the customer can tap. What cannot be read counts as not reported. */
    quickReplies: schemas/* array */.YOg(schemas/* string */.YjP()).optional().catch(undefined),
    /** Milliseconds since the conversation began. */
    afterMs: schemas/* number */.aig().nonnegative().optional().catch(undefined),
});
/** How a call of a back end can come out. */
const CALL_OUTCOMES = ['success', 'failure', 'timeout', 'empty'];
const callSchema = schemas/* object */.Ikc({
    name: schemas/* string */.YjP(),
    /** The parameters as they were sent, placeholders filled. */
    with: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()),
    /** Absent where nothing answered the call. */
    outcome: schemas/* enum */.k5n(CALL_OUTCOMES).optional(),
});
const stepSchema = schemas/* object */.Ikc({
    from: schemas/* string */.YjP(),
    to: schemas/* string */.YjP(),
    /** What led on: the node's own transition, or the condition with this index (from 0). */
    via: schemas/* union */.KCZ([schemas/* literal */.euz('transition'), schemas/* int */.Whr().nonnegative()]),
});
/**
 * What an engine saw of one conversation. Every field may be missing: an engine reports what it can observe,
 * and the judge fails what was expected of a field that is not there.
 */
const simulationResultSchema = schemas/* object */.Ikc({
    success: schemas/* boolean */.zMY().optional(),
    /** Ids of the nodes visited, in order; a node visited twice stands twice. */
    path: schemas/* array */.YOg(schemas/* string */.YjP()).optional(),
    /** The steps between them, in order. */
    taken: schemas/* array */.YOg(stepSchema).optional().catch(undefined),
    /** The `end` node reached; `null` where the conversation did not end. */
    endNode: schemas/* string */.YjP().nullish(),
    /** The node that waits for the customer's answer; `null` where none does. */
    waitingFor: schemas/* string */.YjP().nullish().catch(undefined),
    variables: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).optional(),
    /** Everything said, in order, the customer's lines included. */
    transcript: schemas/* array */.YOg(messageSchema).optional(),
    /** Calls of back ends, in order. */
    calls: schemas/* array */.YOg(callSchema).optional().catch(undefined),
    routedTo: schemas/* object */.Ikc({ queueId: schemas/* string */.YjP() }).nullish(),
    errors: schemas/* array */.YOg(schemas/* string */.YjP()).optional(),
});

;// CONCATENATED MODULE: ./build/simulation/transcript-schema.js







const variableNames = takes('the names of variables with their values');
const transcript_schema_parametersSchema = schemas/* record */.g1P(schemas/* string */.YjP(), valueMatcherSchema, { error: takes('the names of parameters with their values') })
    .describe('What its parameters must be; others may be anything.');
const outcomeSchema = schemas/* enum */.k5n(CALL_OUTCOMES, { error: takes(`one of ${CALL_OUTCOMES.join(', ')}`) });
const mockSchema = keys('{ call: … }', {
    call: schema_parts_text.describe('The name of the action that calls a back end.'),
    with: transcript_schema_parametersSchema.optional(),
    nth: count(1).optional().describe('Only the nth call of this name, from 1.'),
    outcome: outcomeSchema.optional().describe('How the call comes out; success unless told.'),
    variables: schemas/* record */.g1P(schema_parts_text, schemas/* unknown */.L5J(), { error: variableNames })
        .optional()
        .describe('The variables it leaves behind.'),
    takes: schema_parts_duration.optional().describe('How long the answer takes, such as 2s.'),
});
const mocksSchema = schema_parts_list('a list of mocks', mockSchema);
const transcript_schema_stepSchema = keys('{ from, to }', { from: schema_parts_text, to: schema_parts_text });
const expectationsSchema = keys('expectations', {
    path: keys('equals, inOrder or never', {
        equals: nodeIds.optional().describe('Exactly these nodes, in this order.'),
        inOrder: nodeIds.optional().describe('These nodes in this order, others in between.'),
        never: nodeIds.optional().describe('None of these nodes.'),
    })
        .refine(({ equals, inOrder, never }) => (equals ?? inOrder ?? never) !== undefined, {
        ...oncePartsAreRight,
        error: 'expects nothing: write equals, inOrder or never',
    })
        .optional()
        .describe('The nodes the conversation visits.'),
    took: schemas/* union */.KCZ([transcript_schema_stepSchema, schema_parts_list('a list of { from, to }', transcript_schema_stepSchema)], {
        error: takes('{ from, to }, or a list of them'),
    })
        .optional()
        .describe('Steps from one node directly to another.'),
    at: schema_parts_text.optional().describe('The node at which the conversation stands.'),
    waitingFor: schemas/* union */.KCZ([schema_parts_text, schemas/* null */.chJ()], { error: takes('text (the id of a node, or input), or null') })
        .optional()
        .describe('The node that waits for an answer; input: any; null: nothing waits.'),
    ended: schemas/* union */.KCZ([schema_parts_text, schemas/* literal */.euz(false)], {
        error: takes('the id of an end node, or false where the conversation goes on'),
    })
        .optional()
        .describe('The end node that is reached; false: the conversation goes on.'),
    routedTo: schemas/* union */.KCZ([schema_parts_text, schemas/* null */.chJ()], { error: takes('text (the id of a queue), or null where none is expected') })
        .optional()
        .describe('Id of the queue, or {name} of an environment variable of the flow; null: no queue.'),
    variables: schemas/* record */.g1P(schemas/* string */.YjP(), valueMatcherSchema, { error: variableNames })
        .optional()
        .describe('What variables hold at the end.'),
    calls: schema_parts_list('a list of { name }', keys('{ name }', {
        name: schema_parts_text.describe('The name of the action that calls.'),
        with: transcript_schema_parametersSchema.optional(),
        times: count(0).optional().describe('How often exactly; at least once unless told.'),
    }))
        .optional()
        .describe('Calls of back ends.'),
    quickReplies: quickRepliesSchema.optional().describe('What the customer can tap in the end.'),
    retries: schemas/* record */.g1P(schema_parts_text, count(0), { error: takes('node ids with how often each was asked again') })
        .optional()
        .describe('How often a node was entered again, by its id.'),
});
const knownIssueSchema = keys('{ url, until }', {
    url: schema_parts_text
        .refine((value) => /^https?:\/\/[^\s<>"]+$/.test(value), {
        error: 'takes the address of an issue, https://…',
    })
        .describe('Where the issue is written down.'),
    until: day.describe('The last day on which the failure is put up with, such as 2026-12-31.'),
});
const rowSchema = schemas/* record */.g1P(schemas/* string */.YjP().regex(COLUMN_NAME, { error: 'is no name for a column: use letters, digits and _' }), schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig(), schemas/* boolean */.zMY()], { error: takes('text, a number, true or false') }), { error: takes('the names of columns with their values') })
    .describe(`Values for \${column}, wherever it is written in this conversation.`);
const LEFT_OUT = 'is not taken: what is left out here is soon forgotten. Choose conversations with tags, and put up with a failure by knownIssue.';
const transcriptSchema = keys('a conversation with its expectations', {
    name: schema_parts_text
        .refine((value) => !/\p{Cc}/u.test(value), { error: 'takes one line without control characters' })
        .describe('A sentence that says what must be true; unique within the file.'),
    tags: texts.optional().describe('smoke: also run on a schedule against the live flow.'),
    given: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J(), { error: variableNames })
        .optional()
        .describe('Data the conversation starts with.'),
    now: moment.optional().describe('When the conversation takes place, such as 2026-12-24T20:00:00Z.'),
    rows: schema_parts_list('a list of rows', rowSchema).optional().describe('Plays the conversation once for each row.'),
    mocks: mocksSchema.optional().describe('Answers to back-end calls; these come before those of the file.'),
    conversation: conversationSchema.describe('What is said, line by line; the customer opens.'),
    expect: expectationsSchema.optional().describe('What must be true in the end.'),
    knownIssue: knownIssueSchema
        .optional()
        .describe('This conversation is expected to fail, until it passes or the day is past.'),
}, { only: LEFT_OUT, skip: LEFT_OUT });
const includesSchema = schema_parts_list('a list of files', schema_parts_text).describe('Files with further fragments, relative to this one.');
const fragmentsSchema = schemas/* record */.g1P(schema_parts_text, linesSchema, { error: takes('the names of fragments with their lines') })
    .describe('Lines that conversations share, by name.');
const transcriptFileSchema = keys('one object with the key "transcripts"', {
    $schema: schemas/* string */.YjP().optional(),
    include: includesSchema.optional(),
    fragments: fragmentsSchema.optional(),
    always: schema_parts_list('a list of matchers', textMatcherSchema)
        .optional()
        .describe('What must hold for every message of the bot, in every conversation of this file.'),
    mocks: mocksSchema.optional().describe('Answers to back-end calls, for every conversation of this file.'),
    transcripts: schema_parts_list('a list of conversations', schemas/* union */.KCZ([transcriptSchema, conversationSchema], {
        error: takes('a conversation with its expectations'),
    })),
});
const fragmentsFileSchema = keys('one object with the key "fragments"', {
    $schema: schemas/* string */.YjP().optional(),
    include: includesSchema.optional(),
    fragments: fragmentsSchema,
});
/** The schema of transcript files for editors, as JSON Schema (draft 2020-12). */
function transcriptsJsonSchema() {
    const schema = z.toJSONSchema(transcriptFileSchema, {
        io: 'input',
        target: 'draft-2020-12',
        reused: 'ref',
    });
    return {
        ...schema,
        $id: 'urn:flowgate:schema:transcripts',
        title: 'Flowgate transcripts',
        description: 'Scripted conversations with a web messaging flow, and what must be true of them.',
    };
}

;// CONCATENATED MODULE: ./build/simulation/fragments.js






/** The files a transcript or fragments file includes, relative to the working directory. */
function includedFiles({ file, value }) {
    const written = isRecord(value) ? value['include'] : undefined;
    if (!Array.isArray(written))
        return [];
    return written.flatMap((name) => (typeof name === 'string' ? (besides(file, name) ?? []) : []));
}
/** All fragments a file has or includes, each name once. */
class Fragments {
    faults = [];
    #byName = new Map();
    #files = new Set();
    #resolve;
    #fill;
    constructor(resolve, fill) {
        this.#resolve = resolve;
        this.#fill = fill;
    }
    get(name) {
        return this.#byName.get(name);
    }
    get names() {
        return this.#byName.keys();
    }
    /** Adds the fragments of a file whose shape is known to be right, and those of the files it includes. */
    add(document, raw, { include = [], fragments = {} }, above = []) {
        this.#files.add(document.file);
        for (const [name, lines] of Object.entries(fragments)) {
            const at = { document, path: ['fragments', name] };
            const earlier = this.#byName.get(name);
            if (earlier !== undefined) {
                const message = `the fragment ${JSON.stringify(name)} is also in ${earlier.at.document.file}: give one of them another name`;
                this.faults.push({ at, message });
                continue;
            }
            const written = isRecord(raw) && isRecord(raw['fragments']) ? raw['fragments'][name] : undefined;
            this.#byName.set(name, { lines, raw: written, at });
        }
        for (const [index, name] of include.entries()) {
            this.#include(name, { document, path: ['include', index] }, [...above, document.file]);
        }
    }
    #include(name, at, above) {
        const complain = (message) => this.faults.push({ at, message });
        const file = besides(at.document.file, name);
        if (file === undefined) {
            complain(`${JSON.stringify(name)} leads out of the working directory: include files by relative paths`);
            return;
        }
        if (above.includes(file)) {
            complain(`${[...above.slice(above.indexOf(file)), file].join(' includes ')}: remove one of these lines`);
            return;
        }
        if (this.#files.has(file))
            return;
        const document = this.#resolve(file);
        if (document === undefined || document instanceof build_errors/* FlowgateError */.gr) {
            complain(document === undefined ? `there is no file ${file}` : document.message);
            return;
        }
        const raw = this.#fill(document);
        const parsed = fragmentsFileSchema.safeParse(raw);
        if (parsed.success)
            this.add(document, raw, parsed.data, above);
        else
            this.faults.push(...faultsOf(document, problemsOf(parsed.error.issues)));
    }
}
/**
 * Puts the lines of fragments where they are included.
 *
 * @param linesOf the lines of a fragment, which may have been filled for a row
 */
function expandLines(lines, at, fragments, linesOf) {
    const expanded = [];
    const faults = [];
    const expand = (some, from, inside) => {
        for (const [index, line] of some.entries()) {
            // Fragments that include fragments can say a great deal in a few lines.
            if (isTooLong(expanded) || faults.length > 0)
                return;
            const written = below(from, index);
            const name = line.include;
            if (name === undefined) {
                expanded.push({ line, at: written });
                continue;
            }
            const fragment = fragments.get(name);
            const fault = fragment === undefined
                ? `there is no fragment ${JSON.stringify(name)}.${(0,nearest/* didYouMean */.a)(name, fragments.names)}`
                : inside.includes(name)
                    ? `the fragment ${JSON.stringify(name)} includes itself: ${[...inside, name].join(' → ')}`
                    : undefined;
            if (fragment === undefined || fault !== undefined) {
                faults.push({ at: below(written, 'include'), message: fault ?? '' });
                return;
            }
            expand(linesOf(fragment), fragment.at, [...inside, name]);
        }
    };
    expand(lines, at, []);
    if (isTooLong(expanded))
        faults.push({ at, message: `"conversation" ${TOO_MANY_LINES}` });
    return { lines: expanded, faults };
}
/** A path relative to `file`, made relative to the working directory; `undefined` where it leaves that. */
function besides(file, name) {
    if (name.startsWith('/') || name.includes('\\') || /^[A-Za-z]:/.test(name))
        return undefined;
    const parts = file.split('/').slice(0, -1);
    for (const part of name.split('/')) {
        if (part === '' || part === '.')
            continue;
        if (part !== '..')
            parts.push(part);
        else if (parts.pop() === undefined)
            return undefined;
    }
    return parts.join('/');
}

;// CONCATENATED MODULE: ./build/simulation/rows.js



/** Keys whose values may be more than text: there a lone `${column}` keeps its number, or true and false. */
const VALUES = new Set(['given', 'variables', 'with', 'set']);
const MATCHER_KEYS = new Set([
    'equals',
    'contains',
    'containsAny',
    'startsWith',
    'matches',
    'not',
]);
const ALONE = /^\$\{([A-Za-z_]\w*)\}$/;
/** A copy of plain data with the `${column}`s of a row filled in, wherever they are written. */
function fillRow(value, row, path = []) {
    if (typeof value === 'string')
        return fillCell(value, row, path);
    if (Array.isArray(value))
        return value.map((item, index) => fillRow(item, row, [...path, index]));
    if (!isRecord(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fillRow(item, row, [...path, key])]));
}
function fillCell(text, row, path) {
    if (!hasTemplates(text))
        return text;
    const lookup = (name) => (Object.hasOwn(row, name) ? row[name] : undefined);
    const key = path.findLast((part) => typeof part === 'string');
    const [, alone] = ALONE.exec(text) ?? [];
    const isValue = path.some((part) => VALUES.has(part)) && !MATCHER_KEYS.has(key);
    if (alone !== undefined && isValue)
        return lookup(alone) ?? text;
    const asText = (name) => {
        const cell = lookup(name);
        return cell === undefined ? undefined : String(cell);
    };
    return templates_fillTemplates(text, asText, key === 'matches' ? 'pattern' : 'text');
}
/** The name of what a row makes of a conversation: rows must be told apart. */
function rowName(name, row, index) {
    const asksForColumn = templatesIn(name).some((column) => Object.hasOwn(row, column));
    if (!asksForColumn)
        return `${name} (row ${index + 1})`;
    const filled = templates_fillTemplates(name, (column) => Object.hasOwn(row, column) ? String(row[column]) : undefined);
    return filled.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
}
/** Where, after its row was filled in, a conversation still asks for something that nothing has captured by then. */
function unknownTemplates(source, at, lines, columns) {
    const captured = new Set();
    const none = new Set();
    const faults = [];
    const look = (value, where, known) => faults.push(...unknownIn(value, where, known, columns));
    for (const { line, at: written } of lines) {
        const { set, ...rest } = line;
        look(set, below(written, 'set'), none);
        look(rest, written, captured);
        for (const matcher of [line.bot, line.text, ...(line.unordered ?? [])]) {
            if (isRecord(matcher) && typeof matcher['matches'] === 'string') {
                for (const name of namedGroups(matcher['matches']))
                    captured.add(name);
            }
        }
    }
    const { conversation: _lines, rows: _rows, expect = {}, ...rest } = source;
    look(rest, at, none);
    const { routedTo, variables, calls, quickReplies, ...nodes } = expect;
    look({ routedTo, variables, calls, quickReplies }, below(at, 'expect'), captured);
    look(nodes, below(at, 'expect'), none);
    return faults;
}
function unknownIn(value, at, known, columns) {
    if (typeof value === 'string') {
        return templatesIn(value)
            .filter((name) => !known.has(name))
            .map((name) => ({
            at,
            message: `\${${name}} is neither a column of "rows" nor captured by an earlier line that could be used here.${(0,nearest/* didYouMean */.a)(name, [...columns, ...known])}`,
        }));
    }
    if (Array.isArray(value)) {
        return value.flatMap((item, index) => unknownIn(item, below(at, index), known, columns));
    }
    if (!isRecord(value))
        return [];
    return Object.entries(value).flatMap(([key, item]) => unknownIn(item, below(at, key), known, columns));
}

;// CONCATENATED MODULE: ./build/simulation/transcript.js












/**
 * Reads a transcript file. Each finding has the rule `transcript` and the place of the fault; all are found at once,
 * and while there is any, no transcript is returned.
 *
 * @param document an object with `transcripts`, or the bare list of one conversation's lines
 * @param fill replaces `{env.NAME}` in a text written at `path`, and speaks up about missing values by itself
 */
function readTranscripts(document, fill, options = {}) {
    const reader = new Reader(fill, options);
    const transcripts = reader.read(Array.isArray(document.value) ? asFile(document) : document);
    const findings = written_findingsOf(reader.faults);
    return { transcripts: hasErrors(findings) ? [] : transcripts, findings };
}
/** One conversation, as the file that would hold it. */
function asFile(document) {
    return {
        file: document.file,
        value: { transcripts: [document.value] },
        locate: (path) => document.locate(path.slice(2)),
    };
}
class Reader {
    faults = [];
    #fill;
    #options;
    /** Most files have no template at all, and need not be looked through for them again. */
    #hasTemplates = false;
    constructor(fill, options) {
        this.#fill = fill;
        this.#options = options;
    }
    read(document) {
        const raw = this.#filled(document);
        const parsed = transcriptFileSchema.safeParse(raw);
        if (!parsed.success)
            this.faults.push(...faultsOf(document, problemsOf(parsed.error.issues)));
        this.faults.push(...faultsOf(document, repeatedNames(raw, document)));
        if (!parsed.success)
            return [];
        const fragments = new Fragments(this.#options.resolve ?? (() => undefined), (one) => this.#filled(one));
        fragments.add(document, raw, parsed.data);
        this.faults.push(...fragments.faults);
        if (this.faults.length > 0)
            return [];
        return this.#transcripts(document, raw, parsed.data, fragments);
    }
    #transcripts(document, raw, { transcripts, always = [], mocks = [] }, fragments) {
        if (this.#hasTemplates) {
            const root = { document, path: [] };
            this.faults.push(...unknownIn({ always, mocks }, root, new Set(), []));
        }
        const file = {
            always: always.map((matcher, index) => ({ matcher, at: { document, path: ['always', index] } })),
            mocks,
            flowFile: this.#options.flowFile ?? document.file.replace(/(\.transcripts)?\.(ya?ml|json)$/i, '.flow.*'),
        };
        const items = isRecord(raw) && Array.isArray(raw['transcripts']) ? raw['transcripts'] : [];
        const read = transcripts.flatMap((written, index) => {
            const at = { document, path: ['transcripts', index] };
            if (Array.isArray(written)) {
                const source = { name: `Conversation ${index + 1}`, conversation: written };
                return this.#transcript(source, { item: at, at, lines: at }, file, fragments, undefined);
            }
            const lines = below(at, 'conversation');
            if (written.rows === undefined) {
                return this.#transcript(written, { item: at, at, lines }, file, fragments, undefined);
            }
            return written.rows.flatMap((row, rowIndex) => {
                const places = { item: at, at: below(at, 'rows', rowIndex), lines };
                const source = this.#forRow(items[index], at, row, rowIndex, written.name);
                return source ? this.#transcript(source, places, file, fragments, row) : [];
            });
        });
        this.#refuseTwins(read);
        return read;
    }
    /** What a row makes of a conversation: what is written, with the row filled in, read anew. */
    #forRow(raw, at, row, index, name) {
        const { name: _name, rows: _rows, ...rest } = isRecord(raw) ? raw : {};
        const filled = fillRow(rest, row);
        const parsed = transcriptSchema.safeParse(isRecord(filled) ? { ...filled, name: rowName(name, row, index) } : filled);
        if (parsed.success)
            return parsed.data;
        this.#complainOfRow(at, problemsOf(parsed.error.issues, at.path), index);
        return undefined;
    }
    #complainOfRow(at, problems, index) {
        const faults = faultsOf(at.document, problems);
        this.faults.push(...faults.map((fault) => ({ ...fault, message: `${fault.message} (with row ${index + 1} filled in)` })));
    }
    #transcript(source, places, file, fragments, row) {
        const linesOf = (fragment) => {
            if (row === undefined || !this.#hasTemplates)
                return fragment.lines;
            const parsed = linesSchema.safeParse(fillRow(fragment.raw, row));
            if (parsed.success)
                return parsed.data;
            const problems = problemsOf(parsed.error.issues, fragment.at.path);
            this.faults.push(...faultsOf(fragment.at.document, problems));
            return [];
        };
        const { lines, faults } = expandLines(source.conversation, places.lines, fragments, linesOf);
        this.faults.push(...faults);
        const opening = faults.length > 0 ? undefined : openingProblem(lines.map(({ line }) => line));
        if (opening !== undefined)
            this.faults.push({ at: places.lines, message: `"conversation" ${opening}` });
        if (this.#hasTemplates) {
            this.faults.push(...unknownTemplates(source, places.item, lines, Object.keys(row ?? {})));
        }
        return [transcriptOf(source, lines, file, { source: places.item, at: places.at })];
    }
    /** Rows can make the same name twice; what is written twice was told before. */
    #refuseTwins(transcripts) {
        const names = new Set();
        for (const { name, at } of transcripts) {
            if (names.has(name)) {
                const message = `another conversation is also called ${JSON.stringify(name)}: results could not be told apart`;
                this.faults.push({ at, message });
            }
            names.add(name);
        }
    }
    #filled(document) {
        const path = [];
        const fillAt = (value) => {
            if (typeof value === 'string') {
                // Most texts have nothing to be filled in.
                if (!value.includes('{'))
                    return value;
                if (hasTemplates(value))
                    this.#hasTemplates = true;
                return this.#fill(value, [...path], document);
            }
            if (Array.isArray(value))
                return value.map((item, index) => fillBelow(item, index));
            if (!isRecord(value))
                return value;
            return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fillBelow(item, key)]));
        };
        const fillBelow = (value, key) => {
            path.push(key);
            const filled = fillAt(value);
            path.pop();
            return filled;
        };
        return fillAt(document.value);
    }
}
/** Works on what is written rather than on what was parsed, so that it speaks even where something else is wrong. */
function repeatedNames(value, document) {
    const first = new Map();
    const list = isRecord(value) ? value['transcripts'] : undefined;
    if (!Array.isArray(list))
        return [];
    return list.flatMap((item, index) => {
        const name = isRecord(item) ? item['name'] : undefined;
        if (typeof name !== 'string')
            return [];
        const path = ['transcripts', index, 'name'];
        const earlier = first.get(name);
        if (earlier === undefined) {
            first.set(name, path);
            return [];
        }
        const { line } = document.locate(earlier);
        const where = line === undefined ? 'an earlier conversation' : `the conversation at line ${line}`;
        return [{ path, message: `"name" is already the name of ${where}: results could not be told apart` }];
    });
}

;// CONCATENATED MODULE: ./build/commands/steps.js
/** The steps that the commands share, in the order a release goes through them. */














/**
 * Step 1: the role's scopes, all missing ones at once. Sources are read and built meanwhile; whatever else is asked of
 * the platform must await `verified` first. Where the platform refuses, that is what the run fails with, however the
 * sources fare.
 *
 * @param work gets the run as it is while the scopes are verified: it ends where they are refused
 */
async function whileVerifying(run, work) {
    const refusal = new AbortController();
    const verified = verifyScopes(run).catch((thrown) => {
        refusal.abort(thrown);
        throw thrown;
    });
    const signal = AbortSignal.any([run.signal, refusal.signal]);
    const [verification, result] = await Promise.allSettled([verified, work({ ...run, signal }, verified)]);
    if (verification.status === 'rejected')
        throw verification.reason;
    if (result.status === 'rejected')
        throw result.reason;
    return result.value;
}
async function verifyScopes(run) {
    if (run.platform === undefined)
        return;
    const { summary, warnings } = await run.platform.verifyAccess(run.command, run.settings['role-id']);
    run.log.info(summary);
    for (const warning of warnings)
        run.log.warning(warning);
}
/** The flows of this run and the environment they are built for. */
async function findFlows(run) {
    const { settings } = run;
    const files = await findSources(settings.flows, settings['working-directory']);
    if (files.length === 0) {
        throw new build_errors/* FlowgateError */.gr('invalid-input', {
            attempted: 'Find the flow sources',
            returned: `no file matches flows: ${settings.flows.join(', ')}`,
            advice: 'Name your sources NAME.flow.yaml (or .json, .ts, .js, .mjs), or set flows to where they are.',
        });
    }
    const environment = await readEnvironment(settings.environment, settings['working-directory'], run.processEnvironment);
    return { files, environment };
}
/** The environments that this run does not build for, and what is wrong with their files. */
async function otherEnvironments(run) {
    const { environment: chosen, 'working-directory': directory } = run.settings;
    const environments = [];
    const findings = [];
    for (const name of await listEnvironments(directory)) {
        if (name === chosen)
            continue;
        try {
            environments.push(await readEnvironment(name, directory, run.processEnvironment));
        }
        catch (thrown) {
            if (!(thrown instanceof build_errors/* FlowgateError */.gr) || thrown.place === undefined)
                throw thrown;
            const message = `${thrown.returned}. ${thrown.advice}`;
            // It stops no release of this environment.
            findings.push({ rule: 'readable', severity: 'warning', message, place: thrown.place });
        }
    }
    return { environments, findings };
}
/**
 * Step 2: reads a source with its transcripts and builds it for the environment; step 3: lints it.
 *
 * @param others environments of which only is asked whether they have every value
 */
async function build(run, file, environment, others = []) {
    const directory = run.settings['working-directory'];
    const document = await readSource(file, directory, run.moduleTools, environment);
    const { flow, findings } = buildFlow(document, environment);
    const linted = flow === undefined ? [] : [...lint(flow, document.locate), ...apiFindings(run, flow, document)];
    const elsewhere = others.flatMap((other) => missingIn(document, other));
    const { transcripts, findings: problems } = await transcriptsOf(file, directory, environment, others);
    const left = suppress(document, [...findings, ...linted, ...elsewhere, ...problems], {
        today: new Date((run.clock ?? build_clock/* systemClock */.m).now()).toISOString().slice(0, 10),
        checked: new Set(flow === undefined ? [] : checkedRules(others)),
    });
    return {
        file,
        document,
        flow,
        findings: withSeverities(left.findings, run.settings.rules ?? new Map()),
        notes: left.notes,
        transcripts,
    };
}
/** What of a flow cannot be said on the API that it is released through. */
function apiFindings({ settings }, flow, { locate }) {
    const isArchy = (0,archy_document/* archyOf */.tG)(flow) !== undefined;
    if (settings['platform-api'] === 'architect') {
        const problems = isArchy ? [] : compileArchy(flow).problems;
        return problems.map(({ message, path, node, severity }) => ({
            rule: 'platform-api',
            severity,
            message,
            node,
            place: locate(path),
        }));
    }
    // Without credentials nothing is released, and the conversations can be played all the same.
    if (!isArchy || settings['client-id'] === undefined)
        return [];
    const message = 'An Archy document is released through platform-api: architect.';
    return [{ rule: 'platform-api', severity: 'error', message, place: locate([]) }];
}
/** The flow with the id that it has in Genesys Cloud: its source may leave that to its name. */
async function identify(run, flow) {
    const identifyFlow = run.platform?.identifyFlow;
    if (flow.id !== '' || identifyFlow === undefined)
        return flow;
    return { ...flow, id: await identifyFlow(flow) };
}
function checkedRules(others) {
    return [...rules/* RULES */.y.map(({ id }) => id), 'no-transcripts', ...(others.length === 0 ? [] : ['env-missing'])];
}
async function transcriptsOf(file, directory, environment, others) {
    const transcriptFile = await findTranscripts(file, directory);
    if (transcriptFile === undefined) {
        const message = `this flow has no transcripts: nothing tests it. Write ${file.replace(/\.flow\.[a-z]+$/, '.transcripts.yaml')}.`;
        return {
            transcripts: [],
            findings: [{ rule: 'no-transcripts', severity: 'warning', message, place: { file } }],
        };
    }
    const text = await readText(transcriptFile, directory);
    const document = parseDocument(transcriptFile, text, { lists: true });
    const included = await readIncluded(document, directory);
    const missing = [];
    const fill = (written, path, source) => {
        for (const other of others) {
            fillText(written, other, (variable) => missing.push(missingElsewhere(source, other, variable, path)));
        }
        return fillText(written, environment, (variable) => missing.push(missingVariable(source, environment, variable, path)));
    };
    const { transcripts, findings } = readTranscripts(document, fill, {
        resolve: (name) => included.get(name),
        flowFile: file,
    });
    return { transcripts, findings: [...findings, ...missing] };
}
/** Every file that a transcript file includes, itself or through others, or why it cannot be read. */
async function readIncluded(document, directory) {
    const included = new Map();
    const waiting = includedFiles(document);
    for (const file of waiting) {
        if (included.has(file))
            continue;
        try {
            const found = parseDocument(file, await readText(file, directory));
            included.set(file, found);
            waiting.push(...includedFiles(found));
        }
        catch (thrown) {
            if (!(thrown instanceof build_errors/* FlowgateError */.gr))
                throw thrown;
            included.set(file, thrown);
        }
    }
    return included;
}
/** Step 5: the transcripts on the local interpreter. */
async function simulateLocally(run, built, flow) {
    const engine = localEngine(flow, { now: new Date(run.clock.now()) });
    return runTranscripts(engine, built.transcripts, {
        environmentVariables: flow.environmentVariables ?? {},
        clock: run.clock,
        signal: run.signal,
    });
}
/** Two sources that build the same flow would overwrite each other: both are refused. */
function refuseTwins(reports) {
    return reports.map((report) => {
        const twin = reports.find((other) => other !== report && other.id !== '' && other.id === report.id);
        if (twin === undefined || report.failure !== undefined)
            return report;
        const message = `Check "${report.name}": ${report.file} and ${twin.file} build the same flow ${report.id}. Give each its own id.`;
        const finding = {
            rule: 'twin',
            severity: 'error',
            message: `${twin.file} builds the same flow ${report.id}. Give each its own id.`,
            place: { file: report.file },
        };
        return {
            ...report,
            outcome: 'invalid',
            findings: [...report.findings, finding],
            failure: { reason: 'invalid-flow', message },
        };
    });
}

;// CONCATENATED MODULE: ./build/commands/join.js
/** Joins the reports that the shards of a run left behind. */









/** All of them together, as they are held in memory. Bytes. */
const LARGEST_OF_ALL = 4 * run_data/* LARGEST_RUN_DATA */.I;
/**
 * The report of a whole run from the reports of its shards; without any shard there was nothing to do.
 *
 * @throws {FlowgateError} `invalid-input` where it is not said which shards there were, or where to look
 */
async function joinShards(settings, frame) {
    const { matrix, reports, 'working-directory': directory } = settings;
    if (matrix === undefined) {
        throw new build_errors/* FlowgateError */.gr('invalid-input', {
            attempted: 'Join the reports',
            returned: 'the setting matrix is missing, which says which shards there were',
            advice: 'Hand on the output matrix of the job that made it.',
        });
    }
    const found = await findReports(reports, directory);
    const joined = heldToJobs(joinReports(matrix.include, found, frame, failedFlow), settings);
    if (joined.command !== 'check')
        return joined;
    const flows = refuseTwins(joined.flows);
    const twin = flows.find((flow, index) => flow !== joined.flows[index]);
    if (twin?.failure === undefined || joined.result === 'failure')
        return { ...joined, flows };
    const { reason: failureReason, message: failureMessage } = twin.failure;
    return { ...joined, flows, result: 'failure', failureReason, failureMessage };
}
/** A report may be of an earlier attempt of its job, or be written by something else than Flowgate. */
function heldToJobs(report, { matrix, 'shards-result': ended }) {
    const isAsSaid = ended === undefined || ended === 'success' || matrix?.include.length === 0;
    if (isAsSaid || report.result === 'failure')
        return report;
    const { code, message } = new build_errors/* FlowgateError */.gr('unknown-outcome', {
        attempted: 'Join the reports',
        returned: `the jobs of the shards ended as "${ended}", and their reports say that all went well`,
        advice: 'See the logs of the jobs, and run them again.',
    });
    return { ...report, result: 'failure', failureReason: code, failureMessage: message };
}
/** @param where a directory, in which each `run.json` is one, or a glob */
async function findReports(where, directory) {
    if ((0,external_node_path_.isAbsolute)(where) || /(^|[/\\{(,|])\.\.([/\\}),|]|$)/.test(where)) {
        throw new build_errors/* FlowgateError */.gr('invalid-input', {
            attempted: 'Look for the reports of the shards',
            returned: `reports (${JSON.stringify(where)}) reaches out of the working directory`,
            advice: 'Write it relative to working-directory, without "..".',
        });
    }
    const isGlob = /[*?{[(!]/.test(where);
    const paths = await (0,dist.glob)(isGlob ? where : `${(0,dist/* escapePath */.ft)(where.replace(/\/+$/, ''))}/**/run.json`, {
        cwd: directory,
        followSymbolicLinks: false,
        expandDirectories: false,
        dot: true,
    });
    if (paths.length > 2 * shard/* MOST_SHARDS */.Y) {
        throw new build_errors/* FlowgateError */.gr('invalid-input', {
            attempted: 'Look for the reports of the shards',
            returned: `there are ${paths.length} of them, more than any matrix has shards`,
            advice: 'Name the directory into which only the reports of this run were put.',
        });
    }
    const found = [];
    let left = LARGEST_OF_ALL;
    for (const path of paths.sort()) {
        const content = await readAtMost((0,external_node_path_.join)(directory, path), Math.min(left, run_data/* LARGEST_RUN_DATA */.I));
        if (typeof content === 'string') {
            left -= Buffer.byteLength(content);
            found.push({ path, ...(0,run_data/* readRunData */.m)(content) });
        }
        else {
            found.push({ path, ...content });
        }
    }
    return found;
}
async function readAtMost(path, limit) {
    try {
        const status = await (0,promises_.lstat)(path);
        // What came out of an archive may be a link to anywhere.
        if (!status.isFile())
            return { wrong: 'it is not a regular file' };
        if (status.size > limit)
            return { wrong: `it is larger than ${limit} bytes: use more shards` };
        return await (0,promises_.readFile)(path, 'utf8');
    }
    catch {
        return { wrong: 'it cannot be read' };
    }
}

;// CONCATENATED MODULE: ./build/fleet/affected.js
/** Which flows a change is about. */


/**
 * The flows that a change is about, in their order: those of which a source, a value of the environment or a test
 * changed, those of which that cannot be told, and those with the same written id as one of them.
 */
function affectedFlows(flows, difference) {
    const ids = new Set();
    const found = new Map();
    for (const inputs of flows) {
        const isReleased = isAnother(inputs, difference);
        if (!isReleased && !anyAmong(inputs.tests, difference.files))
            continue;
        found.set(inputs, { inputs, isReleased });
        if (inputs.id !== undefined)
            ids.add(inputs.id);
    }
    return flows.flatMap((inputs) => {
        // Two sources of one flow would overwrite each other, which only a run that sees both refuses.
        const isTwin = inputs.id !== undefined && ids.has(inputs.id);
        return found.get(inputs) ?? (isTwin ? [{ inputs, isReleased: false }] : []);
    });
}
function isAnother({ sources, names, doubt }, { files, values }) {
    if (doubt !== undefined || anyAmong(sources, files))
        return true;
    if (values !== 'any' && values.size === 0)
        return false;
    return names === 'any' || values === 'any' || anyIn(values, names);
}
/**
 * Whether files, or folders that they are in, are among those that changed. Git lists no folder: one that it names is
 * a submodule, or was a link or a file.
 */
function anyAmong(files, changed) {
    return [...files].some((file) => withFolders(file).some((name) => changed.has(name)));
}
/** `a/b/c`, `a/b`, `a`. */
function withFolders(file) {
    const end = file.lastIndexOf('/');
    return end === -1 ? [file] : [file, ...withFolders(file.slice(0, end))];
}
function anyIn(some, others) {
    return [...some].some((each) => others.has(each));
}
/**
 * The names whose value is another one in two states of an environment's file; `undefined` is a file that is not
 * there. `'any'` where one of them cannot be read.
 */
function changedValues(before, after) {
    try {
        const [old, current] = [before, after].map((text) => text === undefined ? {} : readEnvironmentFile('', text));
        const names = new Set([...Object.keys(old ?? {}), ...Object.keys(current ?? {})]);
        return new Set([...names].filter((name) => old?.[name] !== current?.[name]));
    }
    catch (thrown) {
        if (thrown instanceof build_errors/* FlowgateError */.gr)
            return 'any';
        throw thrown;
    }
}

;// CONCATENATED MODULE: ./build/fleet/balance.js
/**
 * Divides tasks into `count` parts of about the same work: the largest first, each to the part that has least so far.
 * No part has more than 4/3 of the work that the best division would give its largest. The same tasks are always
 * divided the same way; where there are fewer tasks than parts, the last parts are empty.
 */
function balance(tasks, count) {
    const parts = Array.from({ length: count }, () => ({ work: 0, tasks: [] }));
    for (const task of tasks.toSorted((a, b) => b.work - a.work)) {
        const [first, ...others] = parts;
        if (first === undefined)
            break;
        const lightest = others.reduce((least, part) => (part.work < least.work ? part : least), first);
        lightest.work += task.work;
        lightest.tasks.push(task);
    }
    return parts.map((part) => part.tasks);
}

;// CONCATENATED MODULE: ./build/fleet/divide.js





/** A job is handed the whole matrix in a variable, which may hold 128 KiB. Bytes. */
const LARGEST_MATRIX = 120 * 1024;
/**
 * Divides flows among jobs. A job works on `concurrency` flows at once: there are no more jobs than it takes to keep
 * each of them as busy as that, and at most `shards`. Flows with the same written id stay together.
 *
 * @throws {FlowgateError} `invalid-input` for a file whose name cannot stand in a line, or a matrix that is too large
 */
function divideFlows(flows, { shards, concurrency }) {
    const tasks = byId(flows).map((together) => ({
        files: together.map(({ file }) => file),
        work: together.reduce((sum, { work }) => sum + work, 0),
    }));
    const wanted = Math.min(shards, tasks.length, Math.ceil(flows.length / concurrency));
    const parts = balance(tasks, wanted).map((part) => part.flatMap(({ files }) => files).sort());
    const include = parts.map((files, index) => ({
        shard: (0,shard/* shardName */.Az)({ number: index + 1, of: parts.length }),
        flows: files.map(globOf).join('\n'),
        name: `${index + 1} of ${parts.length}, ${files.length} ${files.length === 1 ? 'flow' : 'flows'}`,
    }));
    const matrix = { include };
    const size = Buffer.byteLength((0,fleet_matrix/* matrixText */.vs)(matrix));
    if (size <= LARGEST_MATRIX)
        return matrix;
    throw new build_errors/* FlowgateError */.gr('invalid-input', {
        attempted: 'Divide the flows among jobs',
        returned: `the names of ${flows.length} flows take ${size} bytes, and a job can be handed ${LARGEST_MATRIX}`,
        advice: 'Name fewer flows with `flows`, in workflows of their own.',
    });
}
function byId(flows) {
    const groups = new Map();
    for (const flow of flows) {
        // No id holds a line break.
        const key = flow.id ?? `\n${flow.file}`;
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [flow]);
        else
            group.push(flow);
    }
    return [...groups.values()];
}
function globOf(file) {
    if (!/[\r\n\\]/.test(file) && file.trim() === file)
        return (0,dist/* escapePath */.ft)(file);
    throw new build_errors/* FlowgateError */.gr('invalid-input', {
        attempted: 'Divide the flows among jobs',
        returned: `the name ${JSON.stringify(file)} cannot be handed to a job`,
        advice: 'Give the file a name without line breaks and backslashes, and without white space at its ends.',
    });
}

// EXTERNAL MODULE: ./build/fleet/many-flows.js
var many_flows = __webpack_require__(3368);
;// CONCATENATED MODULE: ./build/fleet/module-imports.js
/** What a module source is made of beside its own text. */


/** What gives a module more than its imports. */
const REACHES_OUT = new Set([
    'require',
    'process',
    'globalThis',
    'global',
    'eval',
    'Function',
    'fetch',
]);
/** The files that a module imports by relative paths, and whether that is all it can depend on. */
function importsOf(file, text) {
    const relative = [];
    let doubt;
    const doubted = (why) => {
        doubt ??= `${file} ${why}`;
    };
    const imported = (specifier) => {
        if (typeof specifier !== 'string')
            doubted('imports what is known only when it runs');
        else if (/^\.\.?\//.test(specifier) && !/[%?#\\]/.test(specifier))
            relative.push(specifier);
        // The action's own builder; its version is the workflow's business.
        else if (specifier !== 'flowgate')
            doubted(`imports ${JSON.stringify(specifier)}`);
    };
    try {
        const script = /\.[cm]?ts$/i.test(file) ? external_node_module_.stripTypeScriptTypes(text) : text;
        for (const node of nodesOf((0,acorn/* parse */.qg)(script, { ecmaVersion: 'latest', sourceType: 'module' }))) {
            switch (node.type) {
                case 'ImportDeclaration':
                case 'ExportAllDeclaration':
                    imported(node.source.value);
                    break;
                case 'ExportNamedDeclaration':
                    if (node.source)
                        imported(node.source.value);
                    break;
                case 'ImportExpression':
                    imported(node.source.type === 'Literal' ? node.source.value : undefined);
                    break;
                case 'Identifier':
                    if (REACHES_OUT.has(node.name))
                        doubted(`uses ${node.name}`);
                    break;
                case 'MetaProperty':
                    if (node.meta.name === 'import')
                        doubted('uses import.meta');
                    break;
                default:
            }
        }
    }
    catch {
        doubted('cannot be read as a module here');
    }
    return { relative, doubt };
}
function* nodesOf(root) {
    const waiting = [root];
    for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
        if (isNode(value))
            yield value;
        if (typeof value !== 'object' || value === null)
            continue;
        for (const part of Object.values(value))
            if (typeof part === 'object' && part !== null)
                waiting.push(part);
    }
}
function isNode(value) {
    return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

;// CONCATENATED MODULE: ./build/fleet/source-facts.js
/** What can be told of a source from its text, without building it. */
const WORD = /[A-Za-z_]\w*/g;
/** An escape can write a letter of a name, and a line that is continued can write half of one. */
const ESCAPE = /\\(?:[uUx]|\r?\n)/;
/** Without indentation in YAML, or in the comment of an Archy document; what stands deeper is another thing's id. */
const YAML_ID = /^(?:#[ \t]*flowgate-id|(["']?)id\1)[ \t]*:[ \t]*(?:"([^"\n]+)"|'([^'\n]+)'|([^\s"'#]+))/m;
const MODULE_ID = /(?<![\w.])(["']?)id\1[ \t]*:[ \t]*(["'`])(.+?)\2/;
/** Every word of a text: whatever it names is among them. `'any'` where a name may be written in another way. */
function namesIn(text) {
    return ESCAPE.test(text) ? 'any' : new Set(text.match(WORD) ?? []);
}
/** The id that a source gives its flow, as it is written; flows with the same one are kept together. */
function idIn(file, text) {
    if (/\.json$/i.test(file))
        return idOfJson(text);
    if (/\.ya?ml$/i.test(file)) {
        const [, , double, single, plain] = YAML_ID.exec(text) ?? [];
        return double ?? single ?? plain;
    }
    return MODULE_ID.exec(text)?.[3];
}
function idOfJson(text) {
    try {
        const value = JSON.parse(text);
        if (typeof value !== 'object' || value === null || !('id' in value))
            return undefined;
        return typeof value.id === 'string' ? value.id : undefined;
    }
    catch {
        return undefined;
    }
}
/** What a line of a transcript costs as much as, in bytes of a source. */
const BYTES_A_LINE = 100;
/** What checking a flow costs, in bytes of source; never nothing. */
function workOf(source, transcripts) {
    const lines = transcripts === '' ? 0 : transcripts.split('\n').length;
    return Buffer.byteLength(source) + BYTES_A_LINE * lines + 1;
}

;// CONCATENATED MODULE: ./build/commands/link-trail.js
/** The way to a file through symbolic links. */


/** As many as Linux follows. */
const MOST_LINKS = 40;
/**
 * The names under which git lists what leads to a file: the file's own, every link on the way, and the file that it
 * ends at, whether that is there or not. Links of folders are among them, plain folders are not. Relative to the
 * directory, with forward slashes; the file's own name comes first.
 */
function linkTrail(file, directory) {
    const root = external_node_fs_.realpathSync.native(directory);
    const trail = new Set([file]);
    const waiting = file.split('/');
    let at = '.';
    let links = 0;
    for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) {
        const next = external_node_path_.posix.join(at, part);
        const target = linkTarget((0,external_node_path_.join)(root, next));
        if (target === undefined) {
            at = next;
            continue;
        }
        trail.add(next);
        links += 1;
        if (links > MOST_LINKS)
            return [...trail];
        if ((0,external_node_path_.isAbsolute)(target))
            at = '.';
        const written = (0,external_node_path_.isAbsolute)(target) ? (0,external_node_path_.relative)(root, target) : target;
        waiting.unshift(...written.replaceAll(external_node_path_.sep, '/').split('/'));
    }
    return [...trail.add(at)];
}
/** `undefined` for what is no link, or not there. */
function linkTarget(path) {
    try {
        return (0,external_node_fs_.lstatSync)(path).isSymbolicLink() ? (0,external_node_fs_.readlinkSync)(path) : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/commands/fleet-inputs.js
/** Reads what the flows of a fleet are made of, without building any of them: no module runs. */








const fleet_inputs_MODULE = /\.[cm]?[jt]s$/i;
const TRANSCRIPTS = ['yaml', 'yml', 'json'];
/** One for a working directory: what several flows include or import is read once. */
class FleetReader {
    #directory;
    #texts = new Map();
    constructor(workingDirectory) {
        this.#directory = workingDirectory;
    }
    /** What the flow of a source is made of. Never throws: what cannot be read is a doubt. */
    async read(file) {
        const source = await this.#text(file);
        const { tests, words, transcripts, doubt: ofTests } = await this.#tests(file);
        const built = await this.#sources(file);
        const sourceNames = fleet_inputs_MODULE.test(file) ? 'any' : namesIn(source ?? '');
        const names = [sourceNames, ...words];
        return {
            file,
            sources: built.files,
            tests,
            names: names.includes('any')
                ? 'any'
                : new Set(names.flatMap((each) => (each === 'any' ? [] : [...each]))),
            id: source === undefined ? undefined : idIn(file, source),
            doubt: source === undefined ? `${file} cannot be read` : (built.doubt ?? ofTests),
            work: workOf(source ?? '', transcripts),
        };
    }
    /** The source and all that it imports, with all links that lead there. */
    async #sources(file) {
        const files = new Set();
        const seen = new Set();
        const waiting = [file];
        let doubt;
        for (const one of waiting) {
            if (seen.has(one))
                continue;
            seen.add(one);
            const trail = this.trail(one);
            for (const name of trail)
                files.add(name);
            const real = trail.at(-1) ?? one;
            if (!fleet_inputs_MODULE.test(one))
                continue;
            const text = await this.#text(one);
            if (text === undefined) {
                doubt ??= `${one} cannot be read`;
                continue;
            }
            const imports = importsOf(one, text);
            doubt ??= imports.doubt;
            // It says whether a module is one.
            for (const folder of foldersOf(real))
                files.add(external_node_path_.posix.join(folder, 'package.json'));
            for (const name of imports.relative)
                waiting.push(external_node_path_.posix.join(external_node_path_.posix.dirname(real), name));
        }
        return { files, doubt };
    }
    /** Under every name that transcripts can have, so that those which were deleted count as well. */
    async #tests(file) {
        const stem = file.replace(/(\.flow)?\.\w+$/i, '');
        const tests = new Set();
        const seen = new Set();
        const words = [];
        let transcripts = '';
        let doubt;
        const waiting = TRANSCRIPTS.map((extension) => `${stem}.transcripts.${extension}`);
        const own = new Set(waiting);
        for (const one of waiting) {
            if (seen.has(one))
                continue;
            seen.add(one);
            const trail = this.trail(one);
            for (const name of trail)
                tests.add(name);
            const text = await this.#text(one);
            if (text === undefined) {
                const isThere = trail.length > 1 || (0,external_node_fs_.existsSync)((0,external_node_path_.join)(this.#directory, one));
                if (isThere || !own.has(one))
                    doubt ??= `${one} cannot be read`;
                continue;
            }
            if (own.has(one))
                transcripts += text;
            words.push(namesIn(text));
            const document = parsed(one, text);
            if (document === undefined)
                doubt ??= `${one} cannot be read`;
            else
                waiting.push(...includedFiles(document));
        }
        return { tests, words, transcripts, doubt };
    }
    /** `undefined` for what is not there or cannot be read. */
    async #text(file) {
        const known = this.#texts.get(file);
        if (known !== undefined)
            return known;
        const text = readText(file, this.#directory).catch(() => undefined);
        this.#texts.set(file, text);
        return text;
    }
    /** The names that git has for what leads to a file; of a directory that is not there, the file's own. */
    trail(file) {
        try {
            return linkTrail(file, this.#directory);
        }
        catch {
            return [file];
        }
    }
}
function parsed(file, text) {
    try {
        return parseDocument(file, text, { lists: true });
    }
    catch {
        return undefined;
    }
}
/** `flows/parts`, `flows`, `.` of `flows/parts/a.mjs`. */
function foldersOf(file) {
    const folder = external_node_path_.posix.dirname(file);
    return folder === '.' || folder.startsWith('..') ? ['.'] : [folder, ...foldersOf(folder)];
}

;// CONCATENATED MODULE: ./build/commands/matrix.js
/** Divides the flows that a change is about among jobs. */






/** Names of files that one sentence tells. */
const NAMES_TOLD = 20;
/** The flows that are no longer there can only be told by their names. */
const SOURCE = /\.flow\.(?:json|ya?ml|ts|js|mjs)$/i;
const NONE = new Set();
/**
 * Decides which flows are due and divides them among at most `shards` jobs. A flow is due when its source, a module
 * it imports, its transcripts, a fragment they include or a value of the environment that it may use changed; where
 * that is not known, every flow is.
 *
 * @throws {FlowgateError} `invalid-input` for a pull request that changes more flows than `max-flows`
 */
async function matrixOfFlows(work) {
    const { settings, labels } = work;
    const { files, environment } = await findFlows(work);
    const reader = new FleetReader(settings['working-directory']);
    const flows = [];
    for (const file of files)
        flows.push(await reader.read(file));
    const { due, count, sentences, warnings } = await dueFlows(work, flows, reader, environment.file);
    const released = due.filter(({ isReleased }) => isReleased).length;
    const tooMany = (0,many_flows/* tooManyFlows */.nM)(released, count, { limit: settings['max-flows'], labels });
    if (tooMany !== undefined && 'refused' in tooMany)
        throw tooMany.refused;
    const matrix = divideFlows(due.map(({ inputs }) => inputs), settings);
    return { matrix, sentences, warnings: [...warnings, ...(tooMany === undefined ? [] : [tooMany.remark])] };
}
async function dueFlows({ settings, since }, flows, reader, environmentFile) {
    const everything = (why, warnings) => ({
        due: flows.map((inputs) => ({ inputs, isReleased: true })),
        count: `${flows.length} flows count as changed, because ${why}`,
        sentences: [`All ${flows.length} flows are due: ${why}.`],
        warnings,
    });
    if ('all' in since)
        return everything(since.all, []);
    const changes = await since.changes();
    if (!changes.known) {
        const why = `what changed in ${since.what} is not known (${changes.why})`;
        return everything(why, [`Every flow is due, because ${why}.`]);
    }
    const files = new Set([...changes.present, ...changes.deleted]);
    const directory = settings['working-directory'];
    const values = environmentFile === undefined
        ? NONE
        : await valuesOf(environmentFile, { files, since, directory, reader });
    const due = affectedFlows(flows, { files, values });
    const released = due.filter(({ isReleased }) => isReleased).length;
    const deleted = changes.deleted.filter((file) => SOURCE.test(file));
    const doubts = due.flatMap(({ inputs }) => inputs.doubt ?? []);
    return {
        due,
        count: `${released} flows change`,
        sentences: [
            `${due.length} of ${flows.length} flows are due: ${since.what} changes them${matrix_list(due.map(({ inputs }) => inputs.file))}`,
            ...(doubts.length === 0
                ? []
                : [`Of these, ${doubts.length} may not have changed, but that cannot be told${matrix_list(doubts)}`]),
        ],
        warnings: deleted.length === 0 ? [] : [`Deleted here, and left as it is in Genesys Cloud${matrix_list(deleted)}`],
    };
}
/** The values of an environment's file that changed. */
async function valuesOf(file, { files, since, directory, reader }) {
    const trail = reader.trail(file);
    if (!anyAmong(trail, files))
        return NONE;
    // Of a link, git keeps only where it leads; of a submodule nothing.
    if (trail.length > 1 || !files.has(file))
        return 'any';
    const before = await since.baseText(file);
    return before.known ? changedValues(before.text, await readText(file, directory)) : 'any';
}
function matrix_list(names) {
    if (names.length === 0)
        return '.';
    const more = names.length - NAMES_TOLD;
    return `: ${names.slice(0, NAMES_TOLD).join(', ')}${more > 0 ? ` and ${more} more` : ''}.`;
}

// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(370);
;// CONCATENATED MODULE: ./build/simulation/advice.js
/**
 * What could be better about conversations that work. One that looks at words alone breaks with every better wording
 * and misses a customer who lands in the wrong queue.
 * @returns sentences; empty where there is nothing to say
 */
function adviceOn(transcripts) {
    const wordy = transcripts.filter(looksAtWordsOnly);
    const [first] = wordy;
    if (first === undefined)
        return [];
    const which = wordy.length === 1
        ? `"${first.name}" looks`
        : `${wordy.length} conversations ("${first.name}" first) look`;
    return [`${which} at words only: expect where it ends, too (routedTo, ended or path).`];
}
function looksAtWordsOnly({ turns, expect }) {
    const saysSomething = turns.some(({ bot, nothingElse }) => bot.length > 0 || nothingElse !== undefined);
    return saysSomething && Object.values(expect).every((expected) => expected === undefined);
}

;// CONCATENATED MODULE: ./build/flow/archy/one-language.js



/** Whether two flows are both flow documents or both Archy documents, so that their nodes can be told apart. */
function sameLanguage(a, b) {
    return ((0,archy_document/* archyOf */.tG)(a) === undefined) === ((0,archy_document/* archyOf */.tG)(b) === undefined);
}
/**
 * Two flows in one language: where one is an Archy document and the other a flow document, that one as the Archy
 * document it compiles to. One that has no such document stays as it is: then everything differs, which is true.
 */
function inOneLanguage(before, after) {
    return sameLanguage(before, after) ? [before, after] : [inArchy(before), inArchy(after)];
}
function inArchy(flow) {
    if ((0,archy_document/* archyOf */.tG)(flow) !== undefined)
        return flow;
    const { archy } = compileArchy(flow);
    return archy === undefined ? flow : (0,view/* viewArchy */.D)(archy, flow.id).flow;
}

// EXTERNAL MODULE: ./build/flow/diff.js + 5 modules
var diff = __webpack_require__(2810);
;// CONCATENATED MODULE: ./build/release/drift.js




/**
 * The drift of a live flow, if any: it carries our stamp, and its content is not the stamped content any more.
 * `flow` is what this commit would release.
 */
function driftOf(live, flow) {
    const stamp = readStamp(live);
    const liveDigest = (0,flow_digest/* digest */.br)(live);
    if (stamp === undefined || stamp.digest === liveDigest)
        return undefined;
    return {
        releasedDigest: stamp.digest,
        liveDigest,
        liveVersion: live.version,
        commit: stamp.commit,
        liveToSource: (0,diff/* diffFlows */.V)(...inOneLanguage((0,flow_digest/* definitionOf */.Fg)(live), flow)),
    };
}

// EXTERNAL MODULE: ./build/flow/archy/within.js
var within = __webpack_require__(830);
// EXTERNAL MODULE: ./build/flow/archy/wording.js
var wording = __webpack_require__(4177);
;// CONCATENATED MODULE: ./build/flow/picture.js




/** The whole flow as it is. */
function pictureOfFlow(flow) {
    return draw(flow, []);
}
/** What changes and what lies directly around it; without nodes where no change is one of a node. */
function pictureOfChange(after, changes) {
    const whole = draw(after, changes);
    const touched = new Set(whole.nodes.flatMap(({ id, state }) => (isTouched(state) ? [id] : [])));
    const shown = new Set(touched);
    for (const { from, to } of whole.edges) {
        if (touched.has(from) || touched.has(to)) {
            shown.add(from);
            shown.add(to);
        }
    }
    return {
        nodes: whole.nodes.filter(({ id }) => shown.has(id)),
        edges: whole.edges.filter(({ from, to }) => shown.has(from) && shown.has(to)),
    };
}
function isTouched(state) {
    return state !== 'same' && state !== 'missing';
}
function draw(after, changes) {
    const { nodes, edges } = (0,flow_graph/* flowGraph */.jQ)(after);
    const news = newsOf(changes);
    const placeIn = (0,archy_document/* archyOf */.tG)(after) === undefined ? undefined : picture_placesIn(nodes, news.removed);
    const drawn = new Map();
    for (const [id, node] of nodes) {
        const formerId = news.formerIds.get(id);
        const place = placeIn?.(id, node);
        drawn.set(id, { ...described(id, node, news.nodes.get(id) ?? 'same'), formerId, ...place });
    }
    for (const [id, content] of news.removed) {
        drawn.set(id, { ...described(id, content, 'removed'), ...placeIn?.(id, content) });
    }
    const ways = edges.map(({ from, to, via }) => {
        const node = nodes.get(from);
        const state = news.nodes.get(from) === 'added' ? 'added' : 'same';
        const own = news.ways.get(wayKey(from, via)) ?? { state };
        const was = own.was === undefined ? {} : { was: drawn.get(own.was)?.label ?? own.was };
        return { from, to, label: labelOf(node, via), ...own, ...was };
    });
    const all = [...ways, ...news.lostWays];
    for (const { to } of all) {
        if (!drawn.has(to))
            drawn.set(to, { id: to, state: 'missing', nodeType: undefined, summary: '' });
    }
    return { nodes: [...drawn.values()], edges: all };
}
function wayKey(from, via) {
    return JSON.stringify([from, via]);
}
function newsOf(changes) {
    const nodes = new Map();
    const formerIds = new Map();
    const removed = new Map();
    const ways = new Map();
    const lostWays = [];
    const renames = (0,within/* labelRenames */._U)(changes);
    const lose = (from, to, label) => {
        if (typeof to === 'string')
            lostWays.push({ from, to, state: 'removed', label });
    };
    for (const change of changes) {
        switch (change.kind) {
            case 'node-added':
                nodes.set(change.node, 'added');
                break;
            case 'node-removed':
                removed.set(change.node, change.content);
                for (const [index, condition] of (change.content?.conditions ?? []).entries()) {
                    lose(change.node, condition.transition, labelOf(change.content, index));
                }
                lose(change.node, change.content?.transition, labelOf(change.content, 'transition'));
                break;
            case 'node-renamed':
                if (change.meaning === 'cosmetic' && (0,within/* isImplied */.VJ)(change.from, change.to, renames))
                    break;
                nodes.set(change.to, 'changed');
                formerIds.set(change.to, change.from);
                break;
            case 'rerouted':
                nodes.set(change.node, 'changed');
                ways.set(wayKey(change.node, 'transition'), rerouted(change.from));
                lose(change.node, change.from, '');
                break;
            case 'condition-added':
                nodes.set(change.node, 'changed');
                ways.set(wayKey(change.node, change.index), { state: 'added' });
                break;
            case 'condition-removed':
                nodes.set(change.node, 'changed');
                lose(change.node, change.condition['transition'], question(change.condition));
                break;
            case 'condition-moved':
                nodes.set(change.node, 'changed');
                ways.set(wayKey(change.node, change.to), { state: 'changed' });
                break;
            case 'condition-changed': {
                nodes.set(change.node, 'changed');
                const key = wayKey(change.node, change.index);
                if (change.field === 'transition') {
                    ways.set(key, rerouted(change.from));
                    lose(change.node, change.from, '');
                }
                else if (!ways.has(key)) {
                    ways.set(key, { state: 'changed' });
                }
                break;
            }
            case 'node-type-changed':
            case 'node-label-changed':
            case 'action-added':
            case 'action-removed':
            case 'action-moved':
            case 'action-changed':
                nodes.set(change.node, 'changed');
                break;
            case 'setting-changed':
            case 'variable-changed':
            case 'name-changed':
                break;
        }
    }
    return { nodes, formerIds, removed, ways, lostWays };
}
/** A way from where there was none is new; any other led elsewhere before. */
function rerouted(was) {
    return typeof was === 'string' ? { state: 'changed', was } : { state: 'added' };
}
/** For nodes of the view of an Archy document: their labels, and the state or task in which each stands. */
function picture_placesIn(nodes, removed) {
    const groups = new Set([...nodes, ...removed].flatMap(([id, node]) => {
        const isGroup = node?.name !== undefined && (node.type === 'start' || node.type === 'transition');
        return isGroup ? [id] : [];
    }));
    return (id, node) => {
        let group = id;
        while (group !== undefined && !groups.has(group))
            group = (0,within/* withinOf */.fc)(group)?.parent;
        return { label: node?.name ?? (0,within/* withinOf */.fc)(id)?.own ?? id, group };
    };
}
function labelOf(node, via) {
    const conditions = node?.conditions ?? [];
    const action = node?.actions?.[0]?.name;
    if (action === 'decision' && conditions[0]?.condition === 'expression') {
        if (via === 0)
            return 'yes';
        if (via === 'transition')
            return 'no';
    }
    if (via === 'transition' && action === 'switch')
        return 'default';
    if (via === 'transition' && (action === 'callTask' || action === 'loop'))
        return 'then';
    if (via === 'transition')
        return conditions.length > 0 ? 'otherwise' : '';
    const condition = conditions[via];
    return condition === undefined ? '' : question(condition);
}
function question({ variable, condition, value }) {
    if (condition === 'expression' || condition === 'outcome')
        return String(value);
    if (condition === 'task')
        return 'calls';
    const asked = value === undefined ? '' : ` ${typeof value === 'string' ? value : JSON.stringify(value)}`;
    return `${variable} ${condition}${asked}`;
}
function described(id, node, state) {
    return { id, state, nodeType: node?.type, summary: summaryOf(node) };
}
/** Where a node hands over and what a customer reads there tell more than what it keeps in mind. */
function summaryOf(node) {
    const actions = node?.actions ?? [];
    const met = actions.find((action) => (0,wording/* wordsParameter */.h4)(action) !== undefined) ?? actions.at(0);
    const handover = actions.find((action) => (0,wording/* queueParameter */.RF)(action) !== undefined);
    const words = met === undefined || met === handover ? '' : summaryOfAction(met, node);
    const route = handover === undefined ? '' : `route ${(0,wording/* queueOf */.nv)(handover)}`;
    return [route, words].filter((part) => part !== '').join('; ');
}
function summaryOfAction(action, node) {
    switch (action['name']) {
        case 'say':
        case 'ask':
            return `${action['name']} ${action['text']}`;
        case 'sendResponse':
            return `say ${(0,wording/* wordsOf */.Z9)(action) ?? ''}`;
        case 'set':
            return `set ${action['variable']}`;
        case 'decision':
            return String(node?.conditions?.[0]?.value ?? '');
        case 'variables':
        case 'outputPaths':
            return '';
        default:
            return [String(action['name']), (0,wording/* calledBy */.p0)(action) ?? ''].join(' ').trim();
    }
}

// EXTERNAL MODULE: ./build/flow/risk.js
var risk = __webpack_require__(8134);
;// CONCATENATED MODULE: ./build/commands/difference.js




/** All that a report tells about what changes from one flow to another. */
function difference(before, after) {
    const [from, to] = inOneLanguage(before, after);
    const changes = (0,diff/* diffFlows */.V)(from, to);
    return { changes, risks: (0,risk/* risksOf */.i)(from, to, changes), picture: pictureOfChange(to, changes) };
}

;// CONCATENATED MODULE: ./build/commands/compare.js






/** Compares a source with the live flow, or without an organization with its base commit. */
async function compare(run, built, flow, environment) {
    return run.platform === undefined
        ? compareWithBase(run, built.file, flow, environment)
        : compareWithLive(await run.platform.readFlow(flow.id), flow);
}
function compareWithLive(live, flow) {
    const want = (0,flow_digest/* digest */.br)(flow);
    const stamp = readStamp(live);
    const rejected = stamp && rejectedEntry(stamp, want);
    const same = (0,flow_digest/* digest */.br)(live) === want && live.status === 'published';
    const notes = [
        ...(stamp === undefined && !same
            ? [
                'First release: the live flow has never been released by Flowgate. The deploy will adopt and replace it.',
            ]
            : []),
        ...(rejected === undefined
            ? []
            : [
                `This very content was put back on ${rejected.at} (${rejected.reason}): the deploy will refuse it.`,
            ]),
    ];
    // What was released as this very content is this content, in whatever form the platform keeps it.
    const before = (0,flow_digest/* digest */.br)(live) === want ? flow : (0,flow_digest/* definitionOf */.Fg)(live);
    return {
        base: { known: true, flow: before },
        facts: {
            outcome: same ? 'unchanged' : 'changed',
            comparedWith: 'live',
            ...difference(before, flow),
            version: live.version,
            drift: driftOf(live, flow),
            notes,
        },
    };
}
async function compareWithBase(run, file, flow, environment) {
    const offline = { version: null, drift: undefined };
    const unknown = (note) => ({
        base: { known: false },
        facts: { ...offline, outcome: 'changed', comparedWith: 'nothing', changes: [], notes: [note] },
    });
    const base = await run.baseText?.(file);
    if (base === undefined || !base.known) {
        return unknown('There was no base to compare with: what would change is not known.');
    }
    if ('isUnchanged' in base)
        return unchanged(flow);
    if (base.text === undefined) {
        const notes = ['New flow: the base commit does not have this file.'];
        const news = fromNothing(flow);
        const facts = { ...offline, ...news, outcome: 'changed', comparedWith: 'base-commit', notes };
        return { base: { known: true, flow: undefined }, facts };
    }
    const before = buildBase(file, base.text, environment);
    if (before === undefined) {
        // Code of another commit is not run just to compare with it.
        return unknown(isModule(file)
            ? 'This source is a module, and only live flows are compared with modules: what would change is not known.'
            : 'The base commit has no valid flow in this file: what would change is not known.');
    }
    if ((0,flow_digest/* digest */.br)(before) === (0,flow_digest/* digest */.br)(flow))
        return unchanged(flow);
    const news = difference(before, flow);
    const outcome = news.changes.length === 0 ? 'unchanged' : 'changed';
    const facts = { ...offline, ...news, outcome, comparedWith: 'base-commit', notes: [] };
    return { base: { known: true, flow: before }, facts };
}
/** Nothing is to be looked for: the base is the flow itself. */
function unchanged(flow) {
    return {
        base: { known: true, flow },
        facts: {
            outcome: 'unchanged',
            comparedWith: 'base-commit',
            changes: [],
            risks: [],
            picture: NO_PICTURE,
            version: null,
            drift: undefined,
            notes: [],
        },
    };
}
const NO_PICTURE = { nodes: [], edges: [] };
function isModule(file) {
    return /\.(ts|js|mjs)$/.test(file);
}
function buildBase(file, text, environment) {
    if (isModule(file))
        return undefined;
    try {
        return buildFlow(parseSource(file, text, environment), environment).flow;
    }
    catch {
        // A base that cannot be read is no fault of this pull request.
        return undefined;
    }
}
function fromNothing(flow) {
    return difference({ id: flow.id, name: flow.name, nodes: {} }, flow);
}

;// CONCATENATED MODULE: ./build/flow/archy/places.js
/** Places that Genesys Cloud names in its messages: `/inboundShortMessage/states/state[Start_11]/actions/callData[x]`. */




const SEGMENT = /^(?<key>[^[\]/]+)(?:\[(?<refId>.*)\])?$/s;
/**
 * Where in a document something stands that a message of the platform is about: exactly where all refIds are in the
 * document, else the one action of that type, or of that label, in the part that is; else the state or task. The
 * platform makes refIds up for actions that have none, and renumbers those of states.
 *
 * @param objectName the label the message gives, where it gives one
 */
function resolveRefPath(archy, refPath, objectName) {
    const segments = segmentsOf(refPath);
    if (segments?.[0]?.key !== archy_document/* ARCHY_ROOT */.jv)
        return undefined;
    const { at, value, rest } = follow(archy, segments);
    const [next] = rest;
    if (next === undefined)
        return at;
    if (at.length > 2)
        return actionWithin(value, at, rest, objectName) ?? enclosing(at);
    const group = groupLike(archy, next);
    if (group !== undefined) {
        return actionWithin(group.content, group.at, rest.slice(1), objectName) ?? group.at;
    }
    return actionWithin((0,archy_groups/* archyBody */.yc)(archy), [archy_document/* ARCHY_ROOT */.jv], rest, objectName);
}
/** Splits at slashes outside of brackets; `undefined` where the text is no such path. */
function segmentsOf(refPath) {
    const parts = [];
    let depth = 0;
    let start = 1;
    for (let index = 1; index <= refPath.length; index += 1) {
        const character = refPath[index];
        if (character === '[')
            depth += 1;
        if (character === ']')
            depth -= 1;
        if (character !== undefined && (character !== '/' || depth > 0))
            continue;
        parts.push(refPath.slice(start, index));
        start = index + 1;
    }
    if (!refPath.startsWith('/'))
        return undefined;
    const segments = parts.flatMap((part) => {
        const groups = SEGMENT.exec(part)?.groups;
        return groups?.['key'] === undefined ? [] : [{ key: groups['key'], refId: groups['refId'] }];
    });
    return segments.length === parts.length ? segments : undefined;
}
/** Follows the path as far as the document has it. */
function follow(archy, segments) {
    let at = [];
    let value = archy;
    for (const [index, { key, refId }] of segments.entries()) {
        const step = refId === undefined ? entryOf(value, key) : itemOf(value, key, refId);
        if (step === undefined)
            return { at, value, rest: segments.slice(index) };
        at = [...at, ...step.path];
        value = step.value;
    }
    return { at, value, rest: [] };
}
function entryOf(value, key) {
    return (0,canonical/* isRecord */.u4)(value) && Object.hasOwn(value, key) ? { path: [key], value: value[key] } : undefined;
}
function itemOf(list, key, refId) {
    if (!Array.isArray(list))
        return undefined;
    for (const [index, item] of list.entries()) {
        const content = (0,canonical/* isRecord */.u4)(item) ? item[key] : undefined;
        if ((0,canonical/* isRecord */.u4)(content) && (0,action_lists/* labelOf */.Wy)(content['refId']) === refId) {
            return { path: [index, key], value: content };
        }
    }
    return undefined;
}
/** The one state or task that had this refId before it was renumbered: `Start_11` was made from the name `Start`. */
function groupLike(archy, { key, refId }) {
    if ((key !== 'state' && key !== 'task') || refId === undefined)
        return undefined;
    const groups = (0,archy_groups/* groupsIn */.ws)(archy, key) ?? [];
    const made = groups.filter(({ name }) => refId === name || refId.replace(/_\d+$/, '') === name);
    return made.length === 1 ? made[0] : undefined;
}
/** The only action in `value` that can be meant: by type and label, by type, or by label. */
function actionWithin(value, at, rest, objectName) {
    const type = rest.findLast(({ refId }) => refId !== undefined)?.key;
    const isList = at.at(-1) === action_lists/* ACTIONS */.kl;
    const all = [...(isList ? (0,action_lists/* actionsIn */.jS)({ [action_lists/* ACTIONS */.kl]: value }, at.slice(0, -1)) : (0,action_lists/* actionsIn */.jS)(value, at))];
    // The path of an item names the list it stands in; further ones within that list come second.
    const direct = isList && rest.length === 1 ? all.filter((action) => action.at.length === at.length + 2) : [];
    const isLabelled = ({ parameters }) => objectName !== undefined && (0,action_lists/* labelOf */.Wy)(parameters['name']) === objectName;
    for (const some of [direct, all]) {
        const typed = some.filter((action) => action.type === type);
        for (const candidates of [typed.filter(isLabelled), typed, some.filter(isLabelled)]) {
            const [only, ...others] = candidates;
            // Several of the same type and label are no reason to take another one.
            if (others.length > 0)
                return undefined;
            if (only !== undefined)
                return only.at;
        }
    }
    return undefined;
}
/** The nearest action, state or task that holds the path: not the list in between. */
function enclosing(at) {
    const last = at.findLastIndex((key, index) => typeof key === 'string' && typeof at[index - 1] === 'number');
    return at.slice(0, last + 1);
}

;// CONCATENATED MODULE: ./build/genesys/platform-engine.js
/** The live flow `flowId`, played by Genesys Cloud. */
function platformEngine(platform, flowId) {
    const { abilities, unobservable, longestSilenceMs, independent } = platform.simulation ?? {};
    return {
        name: 'Genesys Cloud',
        ...(abilities && { abilities }),
        ...(unobservable && { unobservable }),
        ...(longestSilenceMs !== undefined && { longestSilenceMs }),
        ...(independent !== undefined && { independent }),
        simulate: async (conversation) => await platform.simulate(flowId, conversation),
    };
}

;// CONCATENATED MODULE: ./build/commands/platform-findings.js
/** What Genesys Cloud says of a flow, at the lines that it says it of. */







/**
 * Step 4: what the platform has to say about a flow, as findings with file and line. What a deploy could not test when
 * it is live is not let go live.
 */
async function validateOnPlatform(run, built, flow) {
    const platform = platformOf(run);
    if (run.command === 'deploy' && built.transcripts.length > 0)
        await platform.prepareConversations?.(flow);
    const { valid, errors, warnings } = await platform.validateFlow(flow);
    const findings = [
        ...untestable(run, built, flow),
        ...errors.map((message) => platformFinding(built, 'error', message)),
        ...warnings.map((message) => platformFinding(built, 'warning', message)),
    ];
    if (valid || hasErrors(findings))
        return findings;
    const message = 'Genesys Cloud says that this flow is not valid, without saying why.';
    return [...findings, platformFinding(built, 'error', { message })];
}
/** A conversation that cannot be held on the platform would take back whatever a deploy lets go live. */
function untestable(run, { transcripts, document }, flow) {
    const engine = platformEngine(platformOf(run), flow.id);
    return unplayable(engine, transcripts, new Date(run.clock.now())).map(({ message, place }) => ({
        rule: 'platform',
        severity: run.command === 'deploy' ? 'error' : 'warning',
        message,
        place: place ?? document.locate([]),
    }));
}
function platformFinding(built, severity, entry) {
    const { code, message } = entry;
    const { path, node } = whereOf(built.flow, entry);
    return {
        rule: 'platform',
        severity,
        message: code === undefined ? message : `${message} (${code})`,
        node,
        place: built.document.locate(path),
    };
}
function whereOf(flow, { nodeId, field, refPath, objectName }) {
    if (refPath !== undefined && flow !== undefined)
        return whereInArchy(flow, refPath, objectName);
    const fieldPath = field?.split(/[.[\]]+/).filter((key) => key !== '') ?? [];
    const path = nodeId === undefined ? fieldPath : ['nodes', nodeId, ...fieldPath];
    return { path: path.map((key) => (/^\d+$/.test(key) ? Number(key) : key)), node: nodeId };
}
/** In a flow document every state is the node of its refId, which the platform may have given a number. */
function whereInArchy(flow, refPath, objectName) {
    const archy = (0,archy_document/* archyOf */.tG)(flow);
    if (archy !== undefined)
        return { path: resolveRefPath(archy, refPath, objectName) ?? [], node: undefined };
    const { archy: compiled } = compileArchy(flow);
    const found = compiled && resolveRefPath(compiled, refPath, objectName);
    const node = found && stateIds(flow)[stateIndex(found)];
    return { path: node === undefined ? [] : ['nodes', node], node };
}
/** Compiled states stand in the order of the nodes. */
function stateIds(flow) {
    return Object.keys(flow.nodes);
}
function stateIndex(path) {
    const index = path[path.indexOf('states') + 1];
    return typeof index === 'number' ? index : -1;
}

// EXTERNAL MODULE: ./build/simulation/behaviour.js + 1 modules
var behaviour = __webpack_require__(5610);
// EXTERNAL MODULE: ./build/simulation/candidates.js
var candidates = __webpack_require__(2790);
// EXTERNAL MODULE: ./build/simulation/search.js
var search = __webpack_require__(5712);
;// CONCATENATED MODULE: ./build/simulation/coverage.js



/**
 * Counts which nodes and transitions conversations came by. Each condition of a node is a transition of its own, also
 * where two lead to the same node; a transition out of an end or to a node that does not exist is none.
 *
 * @param locate gives what was missed its place in the source
 */
function coverageOf(flow, results, locate) {
    const graph = (0,flow_graph/* flowGraph */.jQ)(flow);
    const edges = (0,flow_graph/* takeable */.IQ)(graph);
    const visits = new Tallies();
    const steps = new Tallies();
    for (const { taken, path, passed } of results) {
        const took = taken ?? stepsAlong(path ?? [], edges);
        const visited = path ?? took.flatMap(({ from, to }) => [from, to]);
        visits.count(new Set(visited), passed);
        steps.count(new Set(took.map(search/* stepKey */.U)), passed);
    }
    const byNode = [...graph.nodes.keys()].map((node) => ({ node, path: ['nodes', node], ...visits.of(node) }));
    const byTransition = edges.map((edge) => ({ ...edge, ...steps.of((0,search/* stepKey */.U)(edge)) }));
    return {
        nodes: shareOf(byNode),
        transitions: shareOf(byTransition),
        byNode,
        byTransition,
        nodesMissed: byNode.filter(isMissed).map((node) => located(node, locate)),
        transitionsMissed: byTransition.filter(isMissed).map((edge) => located(edge, locate)),
    };
}
function isMissed({ passed }) {
    return passed === 0;
}
function located(item, locate) {
    return locate === undefined ? item : { ...item, place: locate(item.path) };
}
/** The part taken by conversations that passed, from 0 to 1; `undefined` where there is nothing to take. */
function partTaken({ total, passed }) {
    return total === 0 ? undefined : passed / total;
}
/** A path tells which transition was taken only where a single one leads from a node to the next. */
function stepsAlong(path, edges) {
    return path.slice(1).flatMap((to, index) => {
        const [only, another] = edges.filter((edge) => edge.from === path[index] && edge.to === to);
        return only !== undefined && another === undefined ? [only] : [];
    });
}
class Tallies {
    #tallies = new Map();
    count(keys, passed) {
        for (const key of keys) {
            const tally = this.of(key);
            this.#tallies.set(key, {
                passed: tally.passed + (passed ? 1 : 0),
                failed: tally.failed + (passed ? 0 : 1),
            });
        }
    }
    of(key) {
        return this.#tallies.get(key) ?? { passed: 0, failed: 0 };
    }
}
function shareOf(tallies) {
    return {
        total: tallies.length,
        passed: tallies.filter(({ passed }) => passed > 0).length,
        failedOnly: tallies.filter(({ passed, failed }) => passed === 0 && failed > 0).length,
    };
}

// EXTERNAL MODULE: ./build/simulation/generator.js + 6 modules
var simulation_generator = __webpack_require__(2670);
;// CONCATENATED MODULE: ./build/simulation/transcript-text.js
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

;// CONCATENATED MODULE: ./build/simulation/change-coverage.js







/**
 * The transitions of `after` that a change added or altered, in the order of the document. These are
 * - a condition that is new, or whose question, target or place in the order changed;
 * - a plain transition that is new or leads elsewhere, or that now takes those whom a removed condition took;
 * - every transition into and out of a node that is new or of another type, or whose actions changed;
 * - the same for what uses an environment variable of the flow whose value changed.
 * Another name, label, setting or mere id of a node alters none. Without `before`, all of them are new.
 */
function changedTransitions(before, after) {
    const edges = (0,simulation_generator/* takeableEdges */.Ut)(after);
    if (before === undefined)
        return edges;
    const touched = (0,diff/* diffFlows */.V)(before, after).map((change) => touchedBy(change, after));
    return edges.filter((edge) => touched.some((touches) => touches(edge)));
}
/**
 * Which of the transitions that a change touches no conversation that passed takes, each with a transcript that does.
 *
 * @param results what happened to the flow's conversations in `after`
 * @param options `now` is what `{now}` stands for in the conversations that are made up; `locate` gives what is
 *   untested its place in the source
 */
function coverageOfChange(before, after, results, options) {
    const changed = new Set(changedTransitions(before, after).map(search/* stepKey */.U));
    const transitions = coverageOf(after, results).byTransition.filter((edge) => changed.has((0,search/* stepKey */.U)(edge)));
    const missed = transitions.filter(isMissed);
    // Looking through a whole flow is work: it is done only where something is missing.
    const generator = missed.length === 0 ? undefined : new simulation_generator/* Generator */.Wj(after, options);
    const untested = missed.map(({ passed: _, ...written }) => {
        const edge = located(written, options.locate);
        const generated = generator?.taking(edge);
        if (generated !== undefined)
            return { ...edge, stub: transcriptStub(after, generated) };
        const why = generator?.why(edge);
        return { ...edge, ...(why && { why: { reason: why.reason, text: why.why } }) };
    });
    return {
        total: transitions.length,
        passed: transitions.length - missed.length,
        failedOnly: missed.filter(({ failed }) => failed > 0).length,
        untested,
    };
}
function touchedBy(change, after) {
    const nothing = () => false;
    const around = (node) => (edge) => edge.from === node || edge.to === node;
    const one = (node, via) => (edge) => edge.from === node && edge.via === via;
    switch (change.kind) {
        case 'node-added':
        case 'node-type-changed':
        case 'action-added':
        case 'action-removed':
        case 'action-moved':
        case 'action-changed':
            return around(change.node);
        case 'condition-added':
        case 'condition-changed':
            return one(change.node, change.index);
        case 'condition-moved':
            return one(change.node, change.to);
        case 'condition-removed':
        case 'rerouted':
            return one(change.node, 'transition');
        case 'variable-changed':
            return usesVariable(change.name, after);
        case 'node-removed':
        case 'node-renamed':
        case 'node-label-changed':
        case 'setting-changed':
        case 'name-changed':
            return nothing;
    }
}
function usesVariable(name, { nodes }) {
    const acting = new Set(Object.entries(nodes).flatMap(([id, node]) => ((node.actions ?? []).some(mentions) ? [id] : [])));
    return ({ from, to, via }) => acting.has(from) || acting.has(to) || asks(nodes[from], via);
    function mentions(action) {
        return Object.values(action).some((value) => typeof value === 'string' &&
            (0,placeholders/* placeholdersIn */.Q)(value).some((placeholder) => placeholder.kind === 'variable' && placeholder.name === name));
    }
    function asks(node, via) {
        const condition = via === 'transition' ? undefined : node?.conditions?.[via];
        return condition !== undefined && (0,candidates/* namesIn */.w)(condition).includes(name);
    }
}

;// CONCATENATED MODULE: ./build/commands/study.js






/**
 * What conversations tell of a change: how customers notice it, and how well it is tested. A flow that does not
 * change, or whose base is not known, has only its own coverage.
 */
function studyConversations(run, { document, transcripts }, flow, base, results) {
    const now = new Date(run.clock.now());
    const whole = coverageOf(flow, results, document.locate);
    const isSame = base.known && base.flow !== undefined && (base.flow === flow || (0,flow_digest/* digest */.br)(base.flow) === (0,flow_digest/* digest */.br)(flow));
    // An Archy document and a flow document have no nodes in common: their conversations cannot be told apart.
    const isForeign = base.known && base.flow !== undefined && !sameLanguage(base.flow, flow);
    if (!base.known || isSame || isForeign)
        return { coverage: { flow: whole } };
    const change = coverageOfChange(base.flow, flow, results, { now, locate: document.locate });
    if (base.flow === undefined)
        return { coverage: { flow: whole, change } };
    const scripted = transcripts.map((transcript) => ({
        name: transcript.name,
        conversation: conversationOf(transcript),
    }));
    const conversations = (0,behaviour/* conversationsToCompare */.zh)(scripted, base.flow, flow, { now });
    return {
        behaviour: (0,behaviour/* compareBehaviour */.js)(base.flow, flow, conversations, { now }),
        coverage: { flow: whole, change },
    };
}

;// CONCATENATED MODULE: ./build/commands/check.js









/**
 * The pull request check: verify role scopes, build, lint, diff against the live flow, validate on the platform,
 * simulate locally, and play the same conversations before and after the change. Writes nothing to Genesys Cloud. Without credentials everything but the calls, diffed against
 * the base commit.
 */
async function check(run) {
    return whileVerifying(run, async (verifying, verified) => {
        const { files, environment } = await findFlows(run);
        const others = await otherEnvironments(run);
        const reports = await eachFlow(verifying, files, (file) => file, (file) => checkFlow(run, file, environment, others.environments, verified), (report) => report);
        return refuseTwins(withFindings(reports, others.findings));
    });
}
/** What is about no flow in particular is said once, with the first. */
function withFindings([first, ...rest], findings) {
    if (first === undefined)
        return [];
    return [{ ...first, findings: [...first.findings, ...findings] }, ...rest];
}
async function checkFlow(run, file, environment, others, verified) {
    const built = await build(run, file, environment, others);
    const { flow } = built;
    if (flow === undefined) {
        const failure = findingsFailure(emptyReport(file).name, built.findings, run.settings['fail-on']);
        return { ...emptyReport(file), outcome: 'invalid', findings: built.findings, failure };
    }
    const known = {
        ...emptyReport(file),
        id: flow.id,
        name: flow.name,
        findings: built.findings,
        notes: built.notes,
    };
    await verified;
    return checkBuilt(run, built, flow, environment, known).catch((thrown) => failedFlow(file, (0,build_errors/* asFlowgateError */.oP)(thrown, `Check "${flow.name}"`), known));
}
async function checkBuilt(run, built, written, environment, known) {
    const flow = await identify(run, written);
    const { base, facts } = await compare(run, built, flow, environment);
    // What lint refuses is not sent: the platform would only name the same errors again.
    const isNews = run.platform !== undefined && facts.outcome === 'changed' && !hasErrors(built.findings);
    const platformFindings = isNews ? await validateOnPlatform(run, built, flow) : [];
    const findings = [...built.findings, ...platformFindings];
    // A flow that breaks the rules would only fail its conversations for the same reason.
    const transcripts = hasErrors(findings) ? [] : await simulateLocally(run, built, flow);
    const studied = hasErrors(findings) ? {} : studyConversations(run, built, flow, base, transcripts);
    // Advice is for whoever is at work on the flow just now.
    const advice = facts.outcome === 'changed' ? adviceOn(built.transcripts) : [];
    const invalid = findingsFailure(flow.name, findings, run.settings['fail-on']);
    const failed = conversationsFailure(flow.name, 'local simulation', transcripts) ??
        coverageFailure(flow.name, studied.coverage, run.settings['coverage-of-change']);
    return {
        ...known,
        id: flow.id,
        ...facts,
        notes: [...built.notes, ...facts.notes, ...advice],
        ...studied,
        outcome: invalid ? 'invalid' : failed ? 'failed' : facts.outcome,
        findings,
        transcripts,
        engine: 'local simulation',
        failure: invalid ?? failed,
    };
}

;// CONCATENATED MODULE: ./build/release/explain.js
/** `rejectedBefore` says when and why this content was put back, where it was. */
function explain(verdict, subject, rejectedBefore) {
    const { reason } = verdict;
    const words = sentences(verdict, subject, rejectedBefore);
    const notes = verdict.because === 'put-back' && verdict.live !== undefined ? [EDITED_AFTER_PUT_BACK] : [];
    return reason === undefined
        ? { failure: undefined, notes: words.text === '' ? notes : [words.text, ...notes], byHand: [] }
        : { failure: { reason, message: words.text }, notes, byHand: words.byHand ?? [] };
}
const EDITED_AFTER_PUT_BACK = 'Somebody changed the flow again after the previous content was put back.';
function sentences(verdict, { name, id, file }, rejectedBefore) {
    const { version } = verdict;
    // What came back may be a phrase or whole sentences: the words around it bring their own full stop.
    const detail = verdict.detail.replace(/\.$/, '');
    const landed = verdict.mayHaveLanded
        ? ' One of our writes had no answer: it may have been live for a moment before that change.'
        : '';
    const stories = {
        'already-live': () => ({ text: '' }),
        released: () => ({
            text: detail === '' ? '' : `${detail}. Look at the version history of "${name}" (${id}).`,
        }),
        'released-then-edited': () => ({
            text: `The conversations passed, but somebody changed "${name}" while they ran (live is now version ${version}): what was tested is not all that is live. The next deploy will report it as drift.`,
        }),
        'released-unconfirmed': () => ({
            text: `The conversations passed; a last look at "${name}" did not confirm that it is still live (${detail}).`,
        }),
        drift: () => ({
            text: `Release "${name}": the live flow (version ${version}) is not what Flowgate last released: somebody edited it in Genesys Cloud. Nothing was written. Bring that change into ${file}, or deploy once with on-drift: overwrite to discard it.`,
        }),
        quarantined: () => ({
            text: `Release "${name}": this very content was put back before${rejectedBefore ?? ''}. ${verdict.mayHaveLanded ? 'One of our writes had no answer; it is not live now.' : 'Nothing was written.'} Change ${file}, or deploy once with retry-rejected: true.`,
        }),
        unreadable: () => ({ text: `Release "${name}": the live flow could not be read. ${detail}.` }),
        refused: () => ({ text: `Release "${name}": the write was refused: ${detail}.` }),
        conflict: () => ({
            text: `Release "${name}": somebody changed the live flow${version === null ? '' : ` (now version ${version})`} between our reading and our writing. Their change stays.${landed} Run the deploy again: it will compare with what is live now.`,
            ...(verdict.mayHaveLanded
                ? {
                    byHand: [
                        `Open "${name}" (${id}) in Genesys Cloud and look at its version history: if the version before the last is Flowgate's, the last edit replaced it.`,
                    ],
                }
                : {}),
        }),
        'in-doubt': () => ({
            text: `Release "${name}": a write had no answer and could not be settled (${detail}). It may or may not be live. Run the deploy again: it looks first, and settles it.`,
            byHand: [`Until then, compare "${name}" (${id}) in Genesys Cloud with ${file} before you rely on it.`],
        }),
        'edited-before-publication': () => ({
            text: `Release "${name}": our content was written, but somebody changed the flow (now version ${version}) before its publication was seen. Their change stays. Run the deploy again: it will compare with what is live now.`,
        }),
        'edited-during-retest': () => ({
            text: `Release "${name}": what this commit had left live was tested again: ${detail}. Meanwhile somebody changed the flow (now version ${version}), and their change stays. Nothing was written. Run the deploy again: it will compare with what is live now.`,
        }),
        'publication-timeout': () => ({
            text: `Release "${name}": version ${version} was written but not seen published within publish-timeout. It may still publish; nothing was put back. Run the deploy again to go on from there.`,
        }),
        'publication-unwatched': () => ({
            text: `Release "${name}": version ${version} was written, then its publication could not be watched. ${detail}. It may still publish; nothing was put back. Run the deploy again to go on from there.`,
        }),
        'put-back': () => ({
            text: `Release "${name}": ${detail}. The previous content was put back (version ${version}). Correct what failed; this very content is only released again with retry-rejected: true.`,
        }),
        kept: () => ({
            text: `Release "${name}": ${detail}. The new content is version ${version} and stays, because rollback is false. Correct what failed and deploy that.`,
        }),
        'nothing-to-put-back': () => ({
            text: `Release "${name}": ${detail}. Version ${version} stays as it is: there is no previous content that this run may put back.`,
            byHand: [
                `Open "${name}" (${id}) in Genesys Cloud, pick the last good version in its history, and publish that, or merge a fix.`,
            ],
        }),
        'hands-off': () => ({
            text: `Release "${name}": ${detail}. The previous content could not be put back: somebody changed the flow meanwhile${version === null ? '' : ` (now version ${version})`}, and their change stays.`,
            byHand: [
                `Open "${name}" (${id}) in Genesys Cloud${version === null ? '' : ` at version ${version}`} and look at what was changed last, and by whom.`,
                'Decide with them: keep that change, or publish the last version before this deploy again.',
                `Then bring the decision into ${file}: the next deploy stops at the difference until it is there.`,
            ],
        }),
        'put-back-refused': () => ({
            text: `Release "${name}": ${detail}. The previous content could not be put back: version ${version}, which did not pass, is still live.`,
            byHand: putBackByHand(name, id),
        }),
        'put-back-unpublished': () => ({
            text: `Release "${name}": ${detail}. The previous content was written back (version ${version}) but was not seen published.`,
            byHand: [
                `Open "${name}" (${id}) in Genesys Cloud: if version ${version} is not published, publish it by hand.`,
            ],
        }),
        'put-back-in-doubt': () => ({
            text: `Release "${name}": ${detail}. The previous content was sent back, but no answer came: it may or may not be live.`,
            byHand: putBackByHand(name, id),
        }),
        'stopped-before-write': () => ({
            text: `Release "${name}": ${detail} before anything was written. Run the deploy again.`,
        }),
        'stopped-unpublished': () => ({
            text: `Release "${name}": ${detail} after version ${version} was written and before its publication was seen. Run the deploy again to go on from there.`,
        }),
        'stopped-untested': () => ({
            text: `Release "${name}": ${detail} while its conversations ran: version ${version} is live, not tested. Run the deploy again: it tests what this commit left live.`,
        }),
    };
    return stories[verdict.because]();
}
function putBackByHand(name, id) {
    return [
        `Open "${name}" (${id}) in Genesys Cloud and look at its version history.`,
        'If the last good version is not the published one, publish it again.',
        'Run the smoke test to see that customers are served.',
    ];
}

;// CONCATENATED MODULE: ./build/release/base.js
/** The part of the release protocol that decides what may be replaced: the first look, a 409, a lost answer. */

/** The first look at the live flow: nothing to do, hands off, or a base to start from. */
function takeBase(state, event) {
    switch (event.type) {
        case 'seen':
            return decide(state, event.live);
        case 'unreadable':
            return done(state, {
                outcome: 'failed',
                because: 'unreadable',
                reason: event.reason,
                detail: event.message,
                version: null,
            });
        case 'stop':
            return stopped(state, event.why, 'stopped-before-write', null);
        default:
            return impossible(state, event);
    }
}
function decide(state, live) {
    if (live.digest === state.want && live.status === 'published') {
        // The run that wrote it may have ended before its conversations passed.
        if (live.ofThisCommit === true) {
            const { want, policy } = state;
            return [{ want, policy, phase: 'retesting', written: live.version }, [{ do: 'gate' }]];
        }
        return done(state, { outcome: 'unchanged', because: 'already-live', version: live.version, live });
    }
    // A former run wrote it and did not see the end: go on from there.
    if (live.digest === state.want && live.status === 'scheduled')
        return watch(state, undefined, live.version);
    if (isDrift(live) && state.policy.onDrift === 'fail') {
        return done(state, { outcome: 'drift', because: 'drift', reason: 'drift', version: live.version, live });
    }
    if (isQuarantined(state, live))
        return quarantined(state, live);
    return [{ ...state, phase: 'ready', base: live }, []];
}
/** A stamp whose digest is not that of the content it stands in: somebody edited what we released. */
function isDrift(live) {
    return live.stamp !== undefined && live.stamp.digest !== live.digest;
}
function isQuarantined({ want, policy }, live) {
    return !policy.retryRejected && (live.stamp?.rejected.includes(want) ?? false);
}
function quarantined(state, live, lost = 0) {
    return done(state, {
        outcome: 'skipped',
        because: 'quarantined',
        reason: 'simulation-failed',
        version: live.version,
        live,
        mayHaveLanded: lost > 0,
    });
}
/** The platform said that the version is taken: by whom, decides what is live now. */
function conflicted(state, event) {
    switch (event.type) {
        case 'seen':
            // A 409 proves that live has moved past the base; an answer that does not show it is stale.
            if (event.live.version < state.version) {
                return state.staleReads < MAX_STALE_READS
                    ? [{ ...state, staleReads: state.staleReads + 1 }, [{ do: 'read' }]]
                    : conflict(state, event.live);
            }
            return overtaken(state, event.live);
        case 'unreadable':
            if (state.lost > 0)
                return inDoubt(state, event.reason, event.message);
            return done(state, {
                outcome: 'conflict',
                because: 'conflict',
                reason: 'conflict',
                detail: event.message,
                version: null,
            });
        case 'stop':
            return state.lost > 0
                ? inDoubt(state, event.why === 'cancelled' ? 'cancelled' : 'unknown-outcome', 'the run was stopped')
                : stopped(state, event.why, 'stopped-before-write', null);
        default:
            return impossible(state, event);
    }
}
/** No send had an answer (or the answer proved nothing): look once whether the write is there. */
function settling(state, event) {
    switch (event.type) {
        case 'seen':
            // The fence is still free, so a copy of our write that is under way may yet land.
            return event.live.version < state.version
                ? stillPublishing(state, event.live)
                : overtaken(state, event.live, state.unheld);
        case 'unreadable':
            return inDoubt(state, 'unknown-outcome', event.message);
        case 'stop':
            return inDoubt(state, event.why === 'cancelled' ? 'cancelled' : 'unknown-outcome', 'the run was stopped');
        default:
            return impossible(state, event);
    }
}
function stillPublishing(state, live) {
    const detail = `version ${live.version} is still live`;
    return state.isSlow
        ? inDoubt(state, 'publish-timeout', `it was still being published after publish-timeout, and ${detail}`)
        : inDoubt(state, 'unknown-outcome', [detail, state.lostTo].filter(Boolean).join('; '));
}
/** Live is at or past the version we claimed: every copy of our write has landed or never will. */
function overtaken(state, live, unheld) {
    // Where versions are no fence, nothing is written a second time: not the content of before either.
    const base = unheld === undefined ? state.base : undefined;
    if (live.digest === state.want)
        return watch(state, base, live.version, unheld);
    if (isQuarantined(state, live))
        return quarantined(state, live, state.lost);
    return base !== undefined &&
        onlyVersionMoved(state, live) &&
        state.conflicts < state.policy.maxConflictRetries
        ? write(state, live, state.conflicts + 1)
        : conflict(state, live);
}
/** Whether live is still the base, merely under another number: then nobody's change would be replaced. */
function onlyVersionMoved(state, live) {
    if (live.digest !== state.base.digest)
        return false;
    // Another stamp over the old content: something was released meanwhile and taken back by hand, on purpose.
    if (isDrift(live) && live.stamp?.digest !== state.base.stamp?.digest)
        return false;
    // With a lost send and more than one version gone by, ours may have been live and been taken back on purpose.
    return state.lost === 0 || live.version === state.version;
}
function conflict(state, live) {
    return done(state, {
        outcome: 'conflict',
        because: 'conflict',
        reason: 'conflict',
        version: live.version,
        live,
        mayHaveLanded: state.lost > 0,
    });
}

;// CONCATENATED MODULE: ./build/release/publication.js
/** The part of the release protocol between a write that landed and a verdict: publication, gate, last look. */


/** Published means: status `published`, the version we wrote (or the same content under a later one), our digest. */
function publishing(state, event) {
    switch (event.type) {
        case 'seen': {
            const { live } = event;
            if (live.version < state.written)
                return [state, [{ do: 'poll' }]];
            if (live.digest !== state.want) {
                return live.version === state.written
                    ? failed(state, {
                        reason: 'publish-failed',
                        message: 'the platform holds other content than was sent',
                    })
                    : done(state, {
                        outcome: 'conflict',
                        because: 'edited-before-publication',
                        reason: 'conflict',
                        version: live.version,
                        live,
                    });
            }
            const landed = { ...state, written: live.version };
            switch (live.status) {
                case 'published':
                    return [{ ...landed, phase: 'gating' }, [{ do: 'gate' }]];
                case 'failed':
                case 'rejected':
                    return failed(landed, {
                        reason: 'publish-failed',
                        message: `publication ${live.status}: ${live.statusReason ?? 'no reason given'}`,
                    });
                case 'draft':
                case 'scheduled':
                    return [landed, [{ do: 'poll' }]];
            }
            break;
        }
        case 'publish-timeout':
            return done(state, {
                outcome: 'unknown',
                because: 'publication-timeout',
                reason: 'publish-timeout',
                version: state.written,
            });
        case 'unreadable':
            return done(state, {
                outcome: 'unknown',
                because: 'publication-unwatched',
                reason: event.reason,
                detail: event.message,
                version: state.written,
            });
        case 'stop':
            return stopped(state, event.why, 'stopped-unpublished', state.written);
        default:
            return impossible(state, event);
    }
}
/** The flow is live: it stays so only if its conversations pass. */
function gating(state, event) {
    switch (event.type) {
        case 'gate-passed':
            return [{ ...state, phase: 'confirming' }, [{ do: 'read' }]];
        case 'gate-failed':
            return failed(state, { reason: event.reason, message: event.message });
        case 'stop':
            return stopped(state, event.why, 'stopped-untested', state.written);
        default:
            return impossible(state, event);
    }
}
/** A last look, so that an edit made while the conversations ran is not reported as ours. */
function confirming(state, event) {
    switch (event.type) {
        case 'seen': {
            const { live } = event;
            if (live.digest === state.want) {
                return done(state, {
                    outcome: 'released',
                    because: 'released',
                    detail: unheldDetail(state),
                    version: Math.max(live.version, state.written),
                });
            }
            // Older content is an answer out of date, or an older version that somebody made live again.
            if (live.version < state.written) {
                return unconfirmed(state, `it showed version ${live.version} instead of ${state.written}`);
            }
            return done(state, {
                outcome: 'released',
                because: 'released-then-edited',
                version: live.version,
                live,
            });
        }
        case 'unreadable':
            return unconfirmed(state, event.message);
        case 'stop':
            return unconfirmed(state, 'the run was stopped');
        default:
            return impossible(state, event);
    }
}
function unconfirmed(state, detail) {
    return done(state, {
        outcome: 'released',
        because: 'released-unconfirmed',
        detail,
        version: state.written,
    });
}
function failed(state, problem) {
    const { base } = state;
    const kept = {
        outcome: 'failed',
        reason: problem.reason,
        detail: [problem.message, unheldDetail(state)].filter(Boolean).join('; '),
        version: state.written,
    };
    if (!state.policy.rollback)
        return done(state, { ...kept, because: 'kept' });
    if (base === undefined || base.digest === state.want)
        return done(state, { ...kept, because: 'nothing-to-put-back' });
    return putBack(state, base, state.written, problem, 0);
}
/** That the platform gave another version than was claimed, where it did: an overwritten change would not show. */
function unheldDetail({ written, unheld }) {
    return unheld === undefined
        ? ''
        : `Genesys Cloud was sent version ${unheld} and stored version ${written}: it does not hold the version lock, so a change made meanwhile may have been replaced`;
}

;// CONCATENATED MODULE: ./build/release/retest.js
/**
 * The part of the release protocol for content that a run of this very commit left live: that run may have ended
 * before its conversations passed, so they are played again, and a re-run never turns green merely by finding it.
 */


function retesting(state, event) {
    switch (event.type) {
        case 'gate-passed':
            return done(state, { outcome: 'unchanged', because: 'already-live', version: state.written });
        case 'gate-failed': {
            const { reason, message } = event;
            return [{ ...state, phase: 'looking-again', problem: { reason, message } }, [{ do: 'read' }]];
        }
        case 'stop':
            return stopped(state, event.why, 'stopped-untested', state.written);
        default:
            return impossible(state, event);
    }
}
/** A write of the former run that was still on its way may have put the previous content back meanwhile. */
function lookingAgain(state, event) {
    const { problem, written } = state;
    const failed = {
        outcome: 'failed',
        because: 'nothing-to-put-back',
        reason: problem.reason,
        detail: problem.message,
    };
    switch (event.type) {
        case 'seen': {
            const { live } = event;
            if (live.digest === state.want || live.version < written) {
                return done(state, { ...failed, version: Math.max(live.version, written) });
            }
            return isQuarantined(state, live)
                ? quarantined(state, live)
                : done(state, {
                    outcome: 'conflict',
                    because: 'edited-during-retest',
                    reason: 'conflict',
                    detail: problem.message,
                    version: live.version,
                    live,
                });
        }
        case 'unreadable':
        case 'stop':
            return done(state, { ...failed, version: written });
        default:
            return impossible(state, event);
    }
}

;// CONCATENATED MODULE: ./build/release/protocol.js




/** A write whose answer is lost is sent this often before it is looked for by reading. */
const MAX_SENDS = 3;
/** A read that is older than what is already known is repeated this often. */
const MAX_STALE_READS = 3;
/** The start of a release of content with digest `want`. */
function begin(want, policy) {
    return [{ phase: 'reading', want, policy }, [{ do: 'read' }]];
}
/** The next state and the effects to carry out. An event that cannot happen in a phase is a defect and throws. */
function step(state, event) {
    switch (state.phase) {
        case 'reading':
            return takeBase(state, event);
        case 'ready':
            return ready(state, event);
        case 'writing':
            return writing(state, event);
        case 'conflicted':
            return conflicted(state, event);
        case 'settling':
            return settling(state, event);
        case 'publishing':
            return publishing(state, event);
        case 'gating':
            return gating(state, event);
        case 'confirming':
            return confirming(state, event);
        case 'retesting':
            return retesting(state, event);
        case 'looking-again':
            return lookingAgain(state, event);
        case 'putting-back':
            return puttingBack(state, event);
        case 'put-back-conflicted':
            return putBackConflicted(state, event);
        case 'put-back-settling':
            return putBackSettling(state, event);
        case 'restoring':
            return restoring(state, event);
        case 'done':
            return impossible(state, event);
    }
}
function ready(state, event) {
    switch (event.type) {
        case 'go':
            return write(state, state.base, 0);
        case 'stop':
            return stopped(state, event.why, 'stopped-before-write', state.base.version);
        default:
            return impossible(state, event);
    }
}
function writing(state, event) {
    switch (event.type) {
        case 'written':
            if (event.live.version === state.version && event.live.digest === state.want) {
                return watch(state, state.base, state.version);
            }
            // An answer with another version or content is no proof of anything: look, as after one that was lost.
            return [
                {
                    ...state,
                    lost: state.lost + 1,
                    unheld: event.live.version === state.version ? undefined : state.version,
                    phase: 'settling',
                },
                [{ do: 'read' }],
            ];
        case 'version-conflict':
            return [{ ...state, phase: 'conflicted' }, [{ do: 'read' }]];
        case 'refused':
            // Refused now says nothing about an earlier send that had no answer.
            if (state.lost > 0)
                return [{ ...state, phase: 'settling' }, [{ do: 'read' }]];
            return done(state, {
                outcome: event.reason === 'invalid-flow' ? 'invalid' : 'failed',
                because: 'refused',
                reason: event.reason,
                detail: event.message,
                version: state.base.version,
            });
        case 'lost': {
            const lost = state.lost + 1;
            const sent = {
                ...state,
                lost,
                lostTo: event.message,
                ...(event.reason === 'publish-timeout' && { isSlow: true }),
            };
            if (lost >= MAX_SENDS)
                return [{ ...sent, phase: 'settling' }, [{ do: 'read' }]];
            return [sent, [{ do: 'write', content: 'new', version: state.version, base: state.base }]];
        }
        case 'stop':
            // A write that was stopped before it was sent leaves nothing in doubt.
            return state.lost === 0
                ? stopped(state, event.why, 'stopped-before-write', state.base.version)
                : inDoubt(state, event.why === 'cancelled' ? 'cancelled' : 'unknown-outcome', 'the run was stopped');
        default:
            return impossible(state, event);
    }
}
/** Claims the version after `base`, the only one that may be replaced. */
function write(task, base, conflicts) {
    const version = base.version + 1;
    return [
        { ...taskOf(task), phase: 'writing', base, version, conflicts, lost: 0, staleReads: 0 },
        [{ do: 'write', content: 'new', version, base }],
    ];
}
/** Our content is there as `written`: wait until it is published. */
function watch(task, base, written, unheld) {
    return [{ ...taskOf(task), phase: 'publishing', base, written, unheld }, [{ do: 'poll' }]];
}
function done(task, verdict) {
    return [
        {
            ...taskOf(task),
            phase: 'done',
            verdict: { reason: undefined, detail: '', live: undefined, mayHaveLanded: false, ...verdict },
        },
        [],
    ];
}
/** A write may or may not have landed, and may still: that is all that is known. */
function inDoubt(task, reason, detail) {
    return done(task, {
        outcome: 'unknown',
        because: 'in-doubt',
        reason,
        detail,
        version: null,
        mayHaveLanded: true,
    });
}
/** The run was cancelled or its time is up while nothing was in doubt. */
function stopped(task, why, because, version) {
    const waiting = because === 'stopped-unpublished' && why === 'timeout';
    return done(task, {
        outcome: because === 'stopped-before-write' ? 'skipped' : waiting ? 'unknown' : 'failed',
        because,
        reason: why === 'cancelled' ? 'cancelled' : waiting ? 'publish-timeout' : 'unavailable',
        detail: why === 'cancelled' ? 'the run was cancelled' : 'the time for the whole run was up',
        version,
    });
}
function impossible(state, event) {
    throw new Error(`the event "${event.type}" cannot happen in the phase "${state.phase}" of a release`);
}
function taskOf({ want, policy }) {
    return { want, policy };
}

;// CONCATENATED MODULE: ./build/release/rollback.js
/** The part of the release protocol that puts the previous content back, or keeps its hands off and says so. */

/** Writes the previous content over `written`, and over nothing else: the version is the fence. */
function putBack(task, base, written, problem, conflicts) {
    const version = written + 1;
    return [
        {
            want: task.want,
            policy: task.policy,
            phase: 'putting-back',
            base,
            version,
            conflicts,
            lost: 0,
            staleReads: 0,
            problem,
        },
        [{ do: 'write', content: 'previous', version, base, because: problem }],
    ];
}
function puttingBack(state, event) {
    switch (event.type) {
        case 'written':
            return event.live.version === state.version && event.live.digest === state.base.digest
                ? restore(state, state.version)
                : // No proof of anything: look, as after an answer that was lost.
                    [{ ...state, lost: state.lost + 1, phase: 'put-back-settling' }, [{ do: 'read' }]];
        case 'version-conflict':
            return [{ ...state, phase: 'put-back-conflicted' }, [{ do: 'read' }]];
        case 'refused':
            if (state.lost > 0)
                return [{ ...state, phase: 'put-back-settling' }, [{ do: 'read' }]];
            return rollbackFailed(state, 'put-back-refused', event.message, state.version - 1);
        case 'lost': {
            const sent = { ...state, lost: state.lost + 1, lostTo: event.message };
            if (sent.lost >= MAX_SENDS)
                return [{ ...sent, phase: 'put-back-settling' }, [{ do: 'read' }]];
            const { version, base, problem } = state;
            return [sent, [{ do: 'write', content: 'previous', version, base, because: problem }]];
        }
        case 'stop':
            // Stopped before it was sent: then it is certain that the content which did not pass is still live.
            return state.lost === 0
                ? rollbackFailed(state, 'put-back-refused', 'the run was stopped', state.version - 1)
                : putBackInDoubt(state, event.why === 'cancelled' ? 'cancelled' : 'unknown-outcome');
        default:
            return impossible(state, event);
    }
}
function putBackConflicted(state, event) {
    switch (event.type) {
        case 'seen':
            if (event.live.version < state.version && state.staleReads < MAX_STALE_READS) {
                return [{ ...state, staleReads: state.staleReads + 1 }, [{ do: 'read' }]];
            }
            return rollback_overtaken(state, event.live);
        case 'unreadable':
            return state.lost > 0
                ? putBackInDoubt(state, 'unknown-outcome')
                : rollbackFailed(state, 'hands-off', event.message, null);
        case 'stop':
            return state.lost > 0
                ? putBackInDoubt(state, event.why === 'cancelled' ? 'cancelled' : 'unknown-outcome')
                : rollbackFailed(state, 'hands-off', 'the run was stopped', null);
        default:
            return impossible(state, event);
    }
}
function putBackSettling(state, event) {
    switch (event.type) {
        case 'seen':
            return event.live.version < state.version
                ? putBackInDoubt(state, 'unknown-outcome')
                : rollback_overtaken(state, event.live);
        case 'unreadable':
            return putBackInDoubt(state, 'unknown-outcome');
        case 'stop':
            return putBackInDoubt(state, event.why === 'cancelled' ? 'cancelled' : 'unknown-outcome');
        default:
            return impossible(state, event);
    }
}
function rollback_overtaken(state, live) {
    if (live.digest === state.base.digest)
        return restore(state, live.version);
    // Still our own content, under a new number: nobody's change is in the way.
    const onlyVersionMoved = live.digest === state.want && (state.lost === 0 || live.version === state.version);
    return onlyVersionMoved && state.conflicts < state.policy.maxConflictRetries
        ? putBack(state, state.base, live.version, state.problem, state.conflicts + 1)
        : rollbackFailed(state, 'hands-off', '', live.version, live);
}
/** The previous content is there again as `restored`; where it was published before, see it published again. */
function restore(state, restored) {
    const { want, policy, base, problem } = state;
    const next = { want, policy, phase: 'restoring', base, restored, problem };
    return wasLive(base) ? [next, [{ do: 'poll' }]] : rolledBack(next, restored, undefined);
}
function restoring(state, event) {
    switch (event.type) {
        case 'seen': {
            const { live } = event;
            if (live.version < state.restored)
                return [state, [{ do: 'poll' }]];
            if (live.digest !== state.base.digest)
                return rolledBack(state, live.version, live);
            switch (live.status) {
                case 'published':
                    return rolledBack(state, live.version, undefined);
                case 'failed':
                case 'rejected':
                    return rollbackFailed(state, 'put-back-unpublished', live.statusReason ?? live.status, live.version);
                case 'draft':
                case 'scheduled':
                    return [state, [{ do: 'poll' }]];
            }
            break;
        }
        case 'publish-timeout':
            return rollbackFailed(state, 'put-back-unpublished', 'its publication was not seen in time', state.restored);
        case 'unreadable':
            return rollbackFailed(state, 'put-back-unpublished', event.message, state.restored);
        case 'stop':
            return rollbackFailed(state, 'put-back-unpublished', 'the run was stopped', state.restored);
        default:
            return impossible(state, event);
    }
}
/** Whether customers could meet the base: then a rollback is over only when they can again. */
function wasLive(base) {
    return base.status === 'published' || base.status === 'scheduled';
}
/** `live` is given where somebody changed the flow again after it was put back. */
function rolledBack(state, version, live) {
    return done(state, {
        outcome: 'rolled-back',
        because: 'put-back',
        reason: state.problem.reason,
        detail: state.problem.message,
        version,
        live,
    });
}
function rollbackFailed(state, because, why, version, live) {
    return done(state, {
        outcome: 'rollback-failed',
        because,
        reason: 'rollback-failed',
        detail: followed(state.problem, why),
        version,
        live,
    });
}
/** What failed, and what came back when that was to be undone. */
function followed({ message }, then) {
    return then === '' ? message : `${message.replace(/\.$/, '')}; then: ${then}`;
}
function putBackInDoubt(state, reason) {
    return done(state, {
        outcome: 'unknown',
        because: 'put-back-in-doubt',
        reason,
        detail: followed(state.problem, state.lostTo ?? ''),
        version: null,
        mayHaveLanded: true,
    });
}

;// CONCATENATED MODULE: ./build/release/documents.js


/**
 * What the stamp of a write says, in the protocol's own terms: a release is stamped with its digest; what is put back
 * keeps the digest of its former stamp, so that content that had drifted is put back as drifted and not as ours, and
 * remembers `want` as rejected.
 */
function stampOf(effect, want) {
    const { stamp, digest } = effect.base;
    const others = (stamp?.rejected ?? []).filter((rejected) => rejected !== want);
    return effect.content === 'new'
        ? { digest: want, rejected: others }
        : { digest: stamp?.digest ?? digest, rejected: [want, ...others] };
}
/** The whole document of a write. `base` is the live flow the effect starts from; `at` is an ISO date. */
function documentOf(effect, want, flow, base, origin, at) {
    const { digest, rejected } = stampOf(effect, want);
    const former = readStamp(base);
    const entries = rejected.flatMap((rejectedDigest) => {
        const known = rejectedEntry(former, rejectedDigest);
        if (effect.content === 'new' || rejectedDigest !== want)
            return known === undefined ? [] : [known];
        const { commit } = origin;
        return [
            { digest: want, ...(commit === undefined ? {} : { commit }), at, reason: effect.because.message },
        ];
    });
    const { version } = effect;
    if (effect.content === 'new') {
        const stamped = withStamp(flow, { digest, ...given(origin), rejected: entries });
        return { ...stamped, version, status: 'published' };
    }
    // Put back as it was read, with the fields that Flowgate does not manage.
    const { statusReason: _, ...previous } = base;
    const stamped = withStamp(previous, { ...given(former ?? {}), digest, rejected: entries });
    return { ...stamped, version, status: wasLive(effect.base) ? 'published' : 'draft' };
}
/** Only what is known: an absent field is left out, not written as empty. */
function given({ commit, repository }) {
    return { ...(commit === undefined ? {} : { commit }), ...(repository === undefined ? {} : { repository }) };
}

;// CONCATENATED MODULE: ./build/release/poll.js
/** The shortest pause between two looks at a publication, milliseconds. */
const SHORTEST = 50;
/**
 * How long to wait before the next look at a publication, all in milliseconds. A look tells what was true halfway
 * through it, so what ends right behind one is noticed a pause and one and a half looks later: that is kept to a
 * tenth of what the publication has taken. Where looks take so long that it cannot be, they are as much at rest as
 * under way, which is also what keeps them from crowding out others at a rate limit.
 *
 * @param elapsed what the publication has taken so far
 * @param look what the look before took
 * @param pollInterval never longer than this
 */
function nextPoll(elapsed, look, pollInterval) {
    return Math.min(pollInterval, Math.max(SHORTEST, look, (elapsed - look / 2) / 10 - 1.5 * look));
}

;// CONCATENATED MODULE: ./build/release/release.js






/** Between two sends of the same write, milliseconds: long enough for a gateway to recover. */
const RESEND_DELAY = 500;
/** Between two looks at what is being put back once the run was stopped, milliseconds: time is short then. */
const PAUSE_AFTER_STOP = 200;
/** Reads the live flow and decides whether there is something to release. Writes nothing. */
async function openRelease(options) {
    const want = (0,flow_digest/* digest */.br)(options.flow);
    /** Live documents read so far by digest: the one the protocol wants put back is among them. */
    const documents = new Map();
    const bodies = new Map();
    const refusals = [];
    let watchedSince;
    /** What the last look took, milliseconds; waiting for the rate limit counts. */
    let lookTook = 0;
    let last;
    const seen = (live) => {
        // The very object of the look before: nothing has changed, and its digest need not be worked out again.
        if (last?.live !== live)
            last = { live, seen: seenOf(live, options.origin) };
        documents.set(last.seen.digest, live);
        return last.seen;
    };
    const perform = async (effect, state) => {
        options.progress(effect, state);
        switch (effect.do) {
            case 'read':
                return look();
            case 'poll': {
                watchedSince ??= options.clock.monotonic();
                const elapsed = options.clock.monotonic() - watchedSince;
                if (elapsed >= options.publishTimeout)
                    return { type: 'publish-timeout' };
                const pause = nextPoll(elapsed, lookTook, options.pollInterval);
                await rest(Math.min(pause, options.publishTimeout - elapsed), state);
                return look();
            }
            case 'write': {
                watchedSince = undefined;
                const repeated = 'lost' in state && state.lost > 0;
                if (repeated)
                    await options.clock.sleep(RESEND_DELAY);
                const answer = await options.platform.writeFlow(bodyOf(effect));
                switch (answer.kind) {
                    case 'written':
                        return { type: 'written', live: seen(answer.flow) };
                    case 'version-conflict':
                        return { type: 'version-conflict' };
                    case 'refused':
                        refusals.push(...(answer.messages ?? []));
                        return { type: 'refused', reason: answer.error.code, message: answer.error.message };
                    case 'lost':
                        return { type: answer.kind, reason: answer.error.code, message: answer.error.message };
                }
                break;
            }
            case 'gate': {
                const problem = await options.gate();
                return problem === undefined ? { type: 'gate-passed' } : { type: 'gate-failed', ...problem };
            }
        }
    };
    /** What is being put back is watched on after a stop, with short pauses: the calls themselves end soon. */
    const rest = async (pause, state) => {
        const { clock, signal } = options;
        if (!isPuttingBack(state))
            return clock.sleep(pause, signal);
        if (signal.aborted)
            return clock.sleep(Math.min(pause, PAUSE_AFTER_STOP));
        await clock.sleep(pause, signal).catch((thrown) => {
            if (!signal.aborted)
                throw thrown;
        });
    };
    /** Made once for each version: a write that is sent again is sent with the same body. */
    const bodyOf = (effect) => {
        const made = bodies.get(effect.version);
        if (made !== undefined)
            return made;
        const base = documents.get(effect.base.digest);
        if (base === undefined)
            throw new Error('a release writes only over what it has read');
        const at = new Date(options.clock.now()).toISOString();
        const body = documentOf(effect, want, options.flow, base, options.origin, at);
        bodies.set(effect.version, body);
        return body;
    };
    const look = async () => {
        const began = options.clock.monotonic();
        try {
            const live = await options.platform.readFlow(options.flow.id);
            lookTook = options.clock.monotonic() - began;
            return { type: 'seen', live: seen(live) };
        }
        catch (error) {
            // Cut short by the stop of the run: that says nothing about the flow.
            if (options.signal.aborted && error === options.signal.reason)
                throw error;
            const { code, message } = (0,build_errors/* asFlowgateError */.oP)(error, `read the live flow ${options.flow.id}`);
            // A flow that this run has read before cannot be missing because of a wrong id in a setting.
            const reason = code === 'invalid-input' && documents.size > 0 ? 'unavailable' : code;
            return { type: 'unreadable', reason, message };
        }
    };
    /** An effect under an aborted signal is a stop, but what did not pass is seen to its end. */
    const attempt = async (effect, state) => {
        const why = stopReason(options.signal);
        if (why !== undefined && !isPuttingBack(state))
            return { type: 'stop', why };
        try {
            return await perform(effect, state);
        }
        catch (error) {
            const after = stopReason(options.signal);
            if (after !== undefined)
                return { type: 'stop', why: after };
            if (effect.do === 'gate') {
                const { code, message } = (0,build_errors/* asFlowgateError */.oP)(error, 'run the conversations');
                return { type: 'gate-failed', reason: code, message };
            }
            throw error;
        }
    };
    const run = async ([state, effects]) => {
        let current = state;
        let next = effects[0];
        while (next !== undefined) {
            const event = await attempt(next, current);
            const [following, more] = step(current, event);
            current = following;
            next = more[0];
        }
        return current;
    };
    const opened = await run(begin(want, options.policy));
    return {
        live: [...documents.values()].at(0),
        verdict: opened.phase === 'done' ? opened.verdict : undefined,
        refusals,
        finish: async () => {
            if (opened.phase === 'done')
                return opened.verdict;
            const why = stopReason(options.signal);
            const closed = await run(step(opened, why === undefined ? { type: 'go' } : { type: 'stop', why }));
            if (closed.phase !== 'done')
                throw new Error(`a release stood still in the phase "${closed.phase}"`);
            return closed.verdict;
        },
    };
}
/** What the protocol looks at in a live flow. */
function seenOf(live, { commit }) {
    const stamp = readStamp(live);
    return {
        version: live.version,
        status: live.status,
        statusReason: live.statusReason ?? undefined,
        digest: (0,flow_digest/* digest */.br)(live),
        stamp: stamp && { digest: stamp.digest, rejected: (stamp.rejected ?? []).map((entry) => entry.digest) },
        ofThisCommit: commit !== undefined && stamp?.commit === commit,
    };
}
function isPuttingBack(state) {
    return 'problem' in state;
}
function stopReason(signal) {
    if (!signal.aborted)
        return undefined;
    return signal.reason instanceof build_errors/* FlowgateError */.gr && signal.reason.code === 'cancelled'
        ? 'cancelled'
        : 'timeout';
}

;// CONCATENATED MODULE: ./build/commands/deploy.js















/**
 * The deploy on a merge. For every flow: verify role scopes, build, lint, simulate locally, compare with what is live,
 * validate on the platform; only then, flow by flow, push with the version lock, monitor the publication, run the
 * transcripts against the platform, and keep the release or put the previous content back.
 */
async function deploy(run) {
    const candidates = await whileVerifying(run, async (verifying, verified) => {
        const { files, environment } = await findFlows(run);
        const places = (0,p_limit/* default */.A)(run.settings.concurrency);
        return eachFlow(verifying, files, (file) => file, (file) => prepare(run, file, environment, verified, places), (report) => ({ report }));
    });
    // Every base has been read by now; from here on flows are written, each on its own.
    const reports = refuseTwins(candidates.map(({ report }) => report));
    const plan = reports.map((report, index) => planned(report, candidates[index]));
    if (plan.some(({ outcome }) => outcome === 'pending'))
        await run.beforeWrites?.(plan);
    const limit = (0,p_limit/* default */.A)(run.settings.concurrency);
    return Promise.all(reports.map((report, index) => {
        const finish = candidates[index]?.finish;
        // A run that was stopped meanwhile is told by each release itself: what was settled before stays so.
        return finish === undefined || report.failure !== undefined ? report : limit(finish);
    }));
}
function planned(report, candidate) {
    const { file, id, version, outcome, failure } = report;
    const writes = candidate?.finish !== undefined && failure === undefined;
    return {
        file,
        id,
        version: writes && version !== null ? version + 1 : version,
        digest: candidate?.digest,
        outcome: writes ? 'pending' : outcome,
    };
}
async function prepare(run, file, environment, verified, places) {
    const built = await build(run, file, environment);
    const failOn = run.settings['fail-on'];
    const { flow } = built;
    if (flow === undefined) {
        const failure = findingsFailure(emptyReport(file).name, built.findings, failOn);
        return { report: { ...emptyReport(file), outcome: 'invalid', findings: built.findings, failure } };
    }
    const local = hasErrors(built.findings) ? [] : await simulateLocally(run, built, flow);
    const known = {
        ...emptyReport(file),
        id: flow.id,
        name: flow.name,
        findings: built.findings,
        notes: built.notes,
        transcripts: local,
        engine: 'local simulation',
    };
    const invalid = findingsFailure(flow.name, built.findings, failOn);
    if (invalid)
        return { report: { ...known, outcome: 'invalid', failure: invalid } };
    const failed = conversationsFailure(flow.name, 'local simulation', local);
    if (failed)
        return { report: { ...known, outcome: 'failed', failure: failed } };
    await verified;
    return compareAndPush(run, built, flow, known, places).catch((thrown) => ({
        report: failedFlow(file, (0,build_errors/* asFlowgateError */.oP)(thrown, `Release "${flow.name}"`), known),
    }));
}
async function compareAndPush(run, built, written, unidentified, places) {
    const platform = platformOf(run);
    const flow = await identify(run, written);
    const want = (0,flow_digest/* digest */.br)(flow);
    const known = { ...unidentified, id: flow.id };
    const gate = platformGate(run, built, flow, places);
    const release = await openRelease({
        platform,
        flow,
        origin: { commit: run.commit, repository: run.repository },
        policy: {
            onDrift: run.settings['on-drift'],
            rollback: run.settings.rollback,
            retryRejected: run.settings['retry-rejected'],
            maxConflictRetries: run.settings['max-conflict-retries'],
        },
        pollInterval: run.settings['poll-interval'],
        publishTimeout: run.settings['publish-timeout'],
        clock: run.clock,
        signal: run.signal,
        gate: gate.play,
        progress: (effect, state) => {
            const line = progressLine(effect, state.phase);
            if (line !== undefined)
                run.log.info(`${flow.name}: ${line}`);
        },
    });
    const facts = release.live && compareWith(release.live, flow, want);
    const compared = facts ? { ...known, ...facts, notes: [...known.notes, ...facts.notes] } : known;
    if (release.verdict !== undefined) {
        const report = concluded({ ...compared, ...gate.tested() }, release.verdict, release.live, want);
        return { report, digest: want };
    }
    const findings = [...known.findings, ...(await validateOnPlatform(run, built, flow))];
    const invalid = findingsFailure(flow.name, findings, run.settings['fail-on']);
    if (invalid)
        return { report: { ...compared, findings, outcome: 'invalid', failure: invalid } };
    const ready = { ...compared, findings };
    return {
        report: ready,
        digest: want,
        finish: () => push(release, gate.tested, ready, built, want),
    };
}
async function push(release, tested, ready, built, want) {
    try {
        const verdict = await release.finish();
        const refusals = release.refusals.map((message) => platformFinding(built, 'error', message));
        const findings = [...ready.findings, ...refusals];
        return concluded({ ...ready, ...tested(), findings }, verdict, release.live, want);
    }
    catch (thrown) {
        // A defect in the middle of a release: what was written is not known, and that is what is said.
        const error = (0,build_errors/* asFlowgateError */.oP)(thrown, `Release "${ready.name}"`);
        return { ...ready, outcome: 'unknown', failure: { reason: error.code, message: error.message } };
    }
}
/** The gate: the transcripts against the platform, and what came of each. */
function platformGate(run, built, flow, places) {
    let results;
    return {
        /** What a report says of it; nothing while it was not played to its end. */
        tested: () => (results === undefined ? {} : { transcripts: results, engine: 'Genesys Cloud' }),
        play: async () => {
            const engine = platformEngine(platformOf(run), flow.id);
            const played = await runTranscripts(engine, built.transcripts, {
                environmentVariables: flow.environmentVariables ?? {},
                clock: run.clock,
                signal: run.signal,
                places,
            });
            results = played;
            return conversationsProblem(engine.name, played);
        },
    };
}
function compareWith(live, flow, want) {
    const same = (0,flow_digest/* digest */.br)(live) === want;
    const adopted = readStamp(live) === undefined && !same;
    return {
        comparedWith: 'live',
        ...difference(same ? flow : (0,flow_digest/* definitionOf */.Fg)(live), flow),
        version: live.version,
        drift: driftOf(live, flow),
        notes: adopted
            ? ['First release: the live flow had never been released by Flowgate; it was adopted.']
            : [],
    };
}
function concluded(known, verdict, live, want) {
    const stamp = live && readStamp(live);
    const rejected = stamp && rejectedEntry(stamp, want);
    const before = rejected && ` on ${rejected.at} (${rejected.reason})`;
    const { failure, notes, byHand } = explain(verdict, known, before);
    return {
        ...known,
        outcome: verdict.outcome,
        version: verdict.version,
        failure,
        notes: [...known.notes, ...notes],
        byHand,
    };
}
/** One line before each effect that takes time or changes something. */
function progressLine(effect, phase) {
    switch (effect.do) {
        case 'write':
            return effect.content === 'new'
                ? `pushing version ${effect.version} over version ${effect.base.version}`
                : `putting the previous content back as version ${effect.version} (${effect.because.message})`;
        case 'gate':
            return 'published; running its conversations against Genesys Cloud';
        case 'read':
            return phase === 'conflicted' ? 'the version is taken: looking at what is live now' : undefined;
        case 'poll':
            return undefined;
    }
}

// EXTERNAL MODULE: ./build/commands/failed-run.js
var failed_run = __webpack_require__(9970);
;// CONCATENATED MODULE: ./build/commands/smoke.js









/**
 * The scheduled smoke test: verify role scopes, look for drift, run the transcripts tagged `smoke` (all, where none
 * is) against the live flow. Changes nothing.
 */
async function smoke(run) {
    return whileVerifying(run, async (verifying, verified) => {
        const { files, environment } = await findFlows(run);
        const places = (0,p_limit/* default */.A)(run.settings.concurrency);
        return eachFlow(verifying, files, (file) => file, (file) => smokeFlow(run, file, environment, verified, places), (report) => report);
    });
}
async function smokeFlow(run, file, environment, verified, places) {
    const { flow, findings, notes, transcripts } = await build(run, file, environment);
    if (flow === undefined) {
        const failure = findingsFailure(emptyReport(file).name, findings, 'error');
        return { ...emptyReport(file), outcome: 'invalid', findings, failure };
    }
    const invalid = findingsFailure(flow.name, findings.filter((finding) => finding.rule === 'transcript' || finding.rule === 'env-missing'), 'error');
    const known = { ...emptyReport(file), id: flow.id, name: flow.name, findings, notes };
    if (invalid)
        return { ...known, outcome: 'invalid', failure: invalid };
    await verified;
    return smokeLive(run, flow, transcripts, known, places).catch((thrown) => failedFlow(file, (0,build_errors/* asFlowgateError */.oP)(thrown, `Smoke "${flow.name}"`), known));
}
async function smokeLive(run, written, transcripts, known, places) {
    const flow = await identify(run, written);
    const live = await platformOf(run).readFlow(flow.id);
    const drift = driftOf(live, flow);
    const engine = platformEngine(platformOf(run), flow.id);
    const results = await runTranscripts(engine, selectSmoke(transcripts), {
        environmentVariables: live.environmentVariables ?? {},
        clock: run.clock,
        signal: run.signal,
        places,
    });
    const failed = conversationsFailure(flow.name, engine.name, results);
    const drifted = drift && run.settings['on-drift'] === 'fail' ? driftFailure(flow.name, live) : undefined;
    return {
        ...known,
        id: flow.id,
        findings: drift && !drifted ? [...known.findings, driftWarning(known.file, live)] : known.findings,
        outcome: failed ? 'failed' : drifted ? 'drift' : 'healthy',
        version: live.version,
        transcripts: results,
        engine: engine.name,
        drift,
        failure: failed ?? drifted,
        notes: [...known.notes, ...(drift === undefined && (0,flow_digest/* digest */.br)(live) !== (0,flow_digest/* digest */.br)(flow) ? [NOT_DEPLOYED] : [])],
    };
}
const NOT_DEPLOYED = 'What is live is not what this commit would release: it has not been deployed yet.';
/** Where on-drift is overwrite, the next deploy will replace the edit: no failure, but nothing to keep quiet about. */
function driftWarning(file, live) {
    const message = `The live flow (version ${live.version}) was edited in Genesys Cloud since its last release. The next deploy replaces that edit.`;
    return { rule: 'drift', severity: 'warning', message, place: { file } };
}
function driftFailure(name, live) {
    return {
        reason: 'drift',
        message: `Smoke "${name}": the live flow (version ${live.version}) was edited in Genesys Cloud since its last release. Bring that change into the repository, or set on-drift: overwrite to be only warned.`,
    };
}

;// CONCATENATED MODULE: ./build/commands/run.js
/** What every command is given, and the frame it runs in: whatever happens, the end is a report. */








const COMMANDS = { check: check, deploy: deploy, smoke: smoke };
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
        const failure = worstOf(flows) ?? cancellation(run.signal);
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
            ...(0,failed_run/* failureOf */.g)((0,build_errors/* asFlowgateError */.oP)(thrown, `Run ${run.command}`)),
            durationMs: durationMs(),
        };
    }
}
/** A cancelled run is no success, even where every flow happened to be done by then: whoever cancelled it knows why. */
function cancellation({ aborted, reason, }) {
    if (!aborted || !(reason instanceof build_errors/* FlowgateError */.gr) || reason.code !== 'cancelled')
        return undefined;
    return { reason: reason.code, message: reason.message };
}
/** Works on several flows at once, keeps their order, and lets one that fails hide none of the others. */
async function eachFlow(run, items, fileOf, work, failed) {
    const limit = (0,p_limit/* default */.A)(run.settings.concurrency);
    const attempt = async (item, index) => {
        try {
            run.signal.throwIfAborted();
            return await work(item, index);
        }
        catch (thrown) {
            return failed(failedFlow(fileOf(item), (0,build_errors/* asFlowgateError */.oP)(thrown, `${run.command} ${fileOf(item)}`)));
        }
    };
    return Promise.all(items.map((item, index) => limit(attempt, item, index)));
}
/** The first failing flow in file order gives the reason; the sentence says how many others there are. */
function worstOf(flows) {
    const failing = flows.flatMap((flow) => flow.failure ?? []);
    const [first, ...others] = failing;
    if (first === undefined)
        return undefined;
    const more = others.length === 0 ? '' : ` (${others.length} more of ${flows.length} flows failed: see the report.)`;
    return { reason: first.reason, message: first.message + more };
}
/** A platform is there for every command that passed the settings; this only tells the type checker. */
function platformOf(run) {
    if (run.platform !== undefined)
        return run.platform;
    throw new build_errors/* FlowgateError */.gr('invalid-input', {
        attempted: `Run ${run.command}`,
        returned: 'no credentials were given',
        advice: 'Set client-id, client-secret and role-id.',
    });
}

// EXTERNAL MODULE: ./build/report/budget.js
var budget = __webpack_require__(9542);
// EXTERNAL MODULE: ./build/report/conversations.js
var conversations = __webpack_require__(3887);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
// EXTERNAL MODULE: ./build/report/words.js
var words = __webpack_require__(4702);
;// CONCATENATED MODULE: ./build/report/deploy-note.js




const LONGEST_SENTENCE = 1_000;
/**
 * What became of a merge, for the pull request it came from, as Markdown of at most `limit` bytes: the verdict, a line
 * for each flow with its version and conversations, and what went wrong. What changes stands in the check's report.
 */
function renderDeployNote(report, { limit }) {
    const mark = report.result === 'success' ? '✅' : '❌';
    const blocks = [
        { text: `${mark} **${(0,report_escape/* text */.Qq)((0,report_escape/* cut */.Jj)((0,words/* verdict */.WJ)(report), LONGEST_SENTENCE))}**`, weight: 0 },
        ...(report.failureMessage === ''
            ? []
            : [{ text: (0,report_escape/* text */.Qq)((0,report_escape/* cut */.Jj)(report.failureMessage, LONGEST_SENTENCE)), weight: 0 }]),
        ...report.flows
            .toSorted((a, b) => Number(b.failure !== undefined) - Number(a.failure !== undefined))
            .map((flow) => ({
            text: flowNote(flow, report.failureMessage),
            weight: flow.failure === undefined ? 2 : 1,
            owner: flow.file,
        })),
        { text: `<sub>${footer(report)}</sub>`, weight: 0 },
    ];
    return (0,budget/* fitWithin */.H)(blocks, limit, (complete, all) => `✂️ ${complete} of ${(0,words/* count */.U9)(all, 'flow')} shown. The rest is in the summary of the run.`);
}
function flowNote(flow, said) {
    const { name, file, outcome, transcripts, engine, failure, byHand } = flow;
    const reason = failure === undefined || said.includes(failure.message)
        ? []
        : [(0,report_escape/* text */.Qq)((0,report_escape/* cut */.Jj)(failure.message, LONGEST_SENTENCE))];
    const head = `${(0,words/* outcomeMark */.eD)(outcome)} **${(0,report_escape/* text */.Qq)((0,report_escape/* cut */.Jj)(name, 100))}** ${(0,report_escape/* code */.aY)(file)}`;
    // Two spaces before the end of a line break it.
    return [
        head,
        (0,words/* outcomeSentence */.yz)(flow),
        (0,conversations/* conversationsLine */.xy)(transcripts, engine),
        ...reason,
        ...byHand.map((step, index) => `By hand ${index + 1}: ${(0,report_escape/* text */.Qq)((0,report_escape/* cut */.Jj)(step, LONGEST_SENTENCE))}`),
    ]
        .filter((line) => line !== '')
        .join('  \n');
}
function footer({ commit, runUrl }) {
    return [
        'Flowgate deploy',
        commit === undefined ? '' : `commit ${(0,report_escape/* code */.aY)(commit.slice(0, 7))}`,
        runUrl === undefined ? '' : (0,report_escape/* link */.nf)('run', runUrl),
    ]
        .filter((part) => part !== '')
        .join(' · ');
}

// EXTERNAL MODULE: ./build/log.js
var log = __webpack_require__(6650);
;// CONCATENATED MODULE: ./build/report/deployment.js



/** GitHub refuses a longer one. */
const LONGEST_DESCRIPTION = 140;
/** The end of a deploy in one line: what failed first, then what was released, as which version. */
function deploymentStatus(report) {
    const told = report.flows
        .filter(({ outcome }) => outcome !== 'unchanged')
        .toSorted((a, b) => Number(b.failure !== undefined) - Number(a.failure !== undefined));
    const line = told.length === 0 ? report.failureMessage : told.map(flowText).join('; ');
    return {
        state: stateOf(report),
        description: (0,report_escape/* cut */.Jj)((0,log/* visible */.R)(line).replaceAll(/\s+/g, ' '), LONGEST_DESCRIPTION - 1),
    };
}
function stateOf({ result, flows }) {
    if (result === 'success')
        return 'success';
    return flows.some(({ outcome }) => outcome === 'unknown') ? 'error' : 'failure';
}
function flowText({ name, outcome, version }) {
    const live = version === null ? '' : `, live is version ${version}`;
    return `${(0,report_escape/* cut */.Jj)(name, 60)}: ${(0,words/* outcomeLabel */.FR)(outcome)}${live}`;
}

// EXTERNAL MODULE: ./build/report/markdown.js + 2 modules
var markdown = __webpack_require__(4290);
;// CONCATENATED MODULE: ./build/report/smoke-issue.js




/** GitHub refuses a body over 65,536 characters; the margin is for the marker and the run. */
const LONGEST_CONTENT = 60_000;
const LONGEST_NAME = 150;
/** These are about the flow; any other failure is about the run, and says nothing about what customers get. */
const ABOUT_THE_FLOW = new Set(['simulation-failed', 'drift', 'invalid-flow']);
/** What a smoke test says about its flows; none of those that it could not test. The report must be redacted. */
function smokeFindings(report, workingDirectory) {
    return report.flows.flatMap((flow) => {
        const verdict = verdictOf(flow);
        if (verdict === undefined)
            return [];
        return [
            {
                file: external_node_path_.posix.join(workingDirectory, flow.file),
                verdict,
                title: titleOf(flow, report.environment),
                content: verdict === 'passes' ? '' : (0,markdown/* renderFlow */.P)(flow, { limit: LONGEST_CONTENT }),
                seen: seenBy(report),
            },
        ];
    });
}
function verdictOf({ outcome, failure }) {
    if (failure === undefined)
        return outcome === 'healthy' ? 'passes' : undefined;
    return ABOUT_THE_FLOW.has(failure.reason) ? 'fails' : undefined;
}
/** GitHub reads no Markdown in a title but code, and no mention; that a line holds one line is left to see to. */
function titleOf({ name }, environment) {
    const shown = (0,report_escape/* cut */.Jj)((0,log/* visible */.R)(name).replaceAll(/\s+/g, ' ').replaceAll('`', "'").trim(), LONGEST_NAME);
    return `Smoke fails: ${shown}${environment === undefined ? '' : ` (${environment})`}`;
}
function seenBy({ runUrl, commit }) {
    const run = runUrl === undefined ? 'a run' : (0,report_escape/* link */.nf)('this run', runUrl);
    return commit === undefined ? run : `${run} of commit ${(0,report_escape/* code */.aY)(commit.slice(0, 7))}`;
}

// EXTERNAL MODULE: ./build/github/courtesy.js
var courtesy = __webpack_require__(1426);
// EXTERNAL MODULE: ./build/github/octokit.js
var github_octokit = __webpack_require__(987);
;// CONCATENATED MODULE: ./build/github/comment.js



/**
 * Posts a report on a pull request, or brings the comment of an earlier run up to date.
 * It never throws: whether GitHub takes a comment is not the verdict on a flow.
 */
async function upsertComment(request) {
    const { token, repository, pullRequest, kind, environment } = request;
    const { connect = github_octokit/* connectOctokit */.w, clock = build_clock/* systemClock */.m } = request;
    try {
        const marker = markerOf(environment, kind);
        const octokit = await connect(token);
        const body = `${marker}\n${request.body}`;
        const target = { octokit, place: repository, issue: pullRequest.number, marker, body };
        return await (0,courtesy/* withSecondTry */.sA)(clock, () => upsert(target));
    }
    catch (error) {
        const warning = (0,courtesy/* refusal */.x5)(error, {
            what: `The report was not posted on pull request ${pullRequest.number}`,
            permission: 'pull-requests: write',
            fork: pullRequest.fork,
            instead: 'It is in the job summary.',
        });
        return { warning };
    }
}
/** The hidden first line by which a comment is found again. */
function markerOf(environment, kind = 'report') {
    return (0,courtesy/* hiddenMarker */.z0)(kind, { environment });
}
async function upsert(target) {
    const { octokit, place, issue, body } = target;
    const [current, ...duplicates] = await findOurs(target);
    // Two runs at once may each have posted one; the pull request keeps one.
    for (const { id } of duplicates)
        await octokit.rest.issues.deleteComment({ ...place, comment_id: id });
    if (current) {
        if ((0,courtesy/* sameText */.QV)(current.body, body))
            return { url: current.url, action: 'unchanged' };
        try {
            const updated = await octokit.rest.issues.updateComment({ ...place, comment_id: current.id, body });
            return { url: updated.data.html_url, action: 'updated' };
        }
        catch (error) {
            // Deleted since the search.
            if ((0,github_octokit/* statusOf */.c)(error) !== 404)
                throw error;
        }
    }
    const created = await octokit.rest.issues.createComment({ ...place, issue_number: issue, body });
    return { url: created.data.html_url, action: 'created' };
}
/**
 * Our comments with this marker, oldest first. The marker must be the very beginning and the author ourselves:
 * anybody can quote a marker, and what they wrote is not ours to overwrite.
 */
async function findOurs({ octokit, place, issue, marker }) {
    const isOurs = await (0,courtesy/* ownAccount */.i5)(octokit);
    const found = [];
    const pages = octokit.paginate.iterator(octokit.rest.issues.listComments, {
        ...place,
        issue_number: issue,
        per_page: 100,
    });
    for await (const page of pages) {
        for (const { id, body = '', user, html_url: url } of page.data) {
            if (body.startsWith(marker) && isOurs(user?.login))
                found.push({ id, body, url });
        }
    }
    return found;
}

;// CONCATENATED MODULE: ./build/github/merged-pull-requests.js



/**
 * The pull requests that a push merged: those of its commit that are merged, into this very branch. None for a commit
 * that was pushed without one. Never throws.
 * @param ref as the runner says it: `refs/heads/main`
 */
async function mergedPullRequests(telling, commit, ref) {
    const { token, repository, connect = github_octokit/* connectOctokit */.w, clock = build_clock/* systemClock */.m } = telling;
    try {
        const octokit = await connect(token);
        const { data } = await (0,courtesy/* withSecondTry */.sA)(clock, () => octokit.rest.repos.listPullRequestsAssociatedWithCommit({ ...repository, commit_sha: commit }));
        const merged = data.filter(({ merged_at, base }) => merged_at !== null && ref === `refs/heads/${base.ref}`);
        return { numbers: merged.map(({ number }) => number) };
    }
    catch (error) {
        const warning = (0,courtesy/* refusal */.x5)(error, {
            what: 'The pull request that this push merged was not told about the deploy',
            permission: 'pull-requests: write',
            instead: 'The report is in the job summary.',
        });
        return { numbers: [], warning };
    }
}

;// CONCATENATED MODULE: ./build/github/smoke-issues.js



/** Narrows the search to a handful; the marker and the author decide. */
const SMOKE_LABEL = 'flowgate-smoke';
/**
 * Keeps one issue for each flow and environment whose smoke test fails: opens it, brings it up to date while it keeps
 * failing, opens it again where it was closed, and closes it with a comment once the test passes. It never throws.
 */
async function followSmoke(request) {
    const { token, repository, findings, environment } = request;
    const { connect = github_octokit/* connectOctokit */.w, clock = build_clock/* systemClock */.m } = request;
    if (findings.length === 0)
        return { done: [] };
    const done = [];
    try {
        const place = { octokit: await connect(token), repository };
        await (0,courtesy/* withSecondTry */.sA)(clock, async () => {
            const known = await ourIssues(place);
            for (const finding of findings) {
                const marker = (0,courtesy/* hiddenMarker */.z0)('smoke', { file: finding.file, environment });
                const issues = known.filter(({ body }) => body.startsWith(`${marker}\n`));
                const sentence = finding.verdict === 'passes'
                    ? await smoke_issues_close(place, issues, finding)
                    : await raise(place, issues, finding, marker);
                if (sentence !== undefined)
                    done.push(sentence);
            }
        });
        return { done };
    }
    catch (error) {
        return { done, warning: warningFor(error) };
    }
}
/**
 * Every issue that is ours, newest first. Anybody may copy a marker or a label: what they wrote is not ours to change.
 */
async function ourIssues({ octokit, repository }) {
    const issues = await octokit.paginate(octokit.rest.issues.listForRepo, {
        ...repository,
        labels: SMOKE_LABEL,
        state: 'all',
        per_page: 100,
    });
    if (issues.length === 0)
        return [];
    const isOurs = await (0,courtesy/* ownAccount */.i5)(octokit);
    return issues
        .filter(({ user, pull_request }) => pull_request === undefined && isOurs(user?.login))
        .map(({ number, state, title, body }) => ({
        number,
        open: state === 'open',
        title,
        body: (body ?? '').replaceAll('\r\n', '\n'),
    }));
}
async function raise({ octokit, repository }, issues, { title, content, seen }, marker) {
    const says = `${marker}\n${content}`;
    const body = `${says}${SEEN}${seen}</sub>`;
    const issue = issues.find(({ open }) => open) ?? issues[0];
    if (issue === undefined) {
        const { data } = await octokit.rest.issues.create({ ...repository, title, body, labels: [SMOKE_LABEL] });
        return `Issue ${data.number} opened: the smoke test fails.`;
    }
    // That one more run saw the same is no news.
    if (issue.open && issue.title === title && (0,courtesy/* sameText */.QV)(withoutSeen(issue.body), says))
        return undefined;
    const { number } = issue;
    await octokit.rest.issues.update({ ...repository, issue_number: number, title, body, state: 'open' });
    return `Issue ${number} ${issue.open ? 'brought up to date' : 'opened again'}: the smoke test fails.`;
}
/** The comment first: were the issue closed already, a second try would not come by here any more. */
async function smoke_issues_close({ octokit, repository }, issues, { seen }) {
    const open = issues.filter((issue) => issue.open);
    for (const { number } of open) {
        const issue = { ...repository, issue_number: number };
        await octokit.rest.issues.createComment({ ...issue, body: `✅ The smoke test passes again: ${seen}.` });
        await octokit.rest.issues.update({ ...issue, state: 'closed', state_reason: 'completed' });
    }
    const [first] = open;
    return first && `Issue ${first.number} closed: the smoke test passes again.`;
}
/** Begins the last paragraph of a body. */
const SEEN = '\n\n<sub>Seen by ';
function withoutSeen(body) {
    const end = body.lastIndexOf(SEEN);
    return end === -1 ? body : body.slice(0, end);
}
function warningFor(error) {
    const what = 'The issues about failing smoke tests were not brought up to date';
    if ((0,github_octokit/* statusOf */.c)(error) === 410) {
        return `${what}: this repository has issues turned off (410). Turn them on, or set smoke-issues: false.`;
    }
    return (0,courtesy/* refusal */.x5)(error, {
        what,
        permission: 'issues: write',
        instead: 'The report is in the job summary.',
    });
}

;// CONCATENATED MODULE: ./build/github/tell.js
/** All that a run tells GitHub at its end, beside log, summary and outputs. */







/** GitHub refuses a comment over 65,536 characters; the margin is for the marker and for its own counting. */
const COMMENT_LIMIT = 60_000;
const NOTHING = { done: [], warnings: [] };
/**
 * Posts the report of a check on its pull request; concludes the deployment of a deploy and reports back on the pull
 * request that was merged; keeps the issues about failing smoke tests. All at once, and never throws.
 */
async function tellGitHub(run) {
    const { report, event, settings, deployment, connect, clock } = run;
    const token = settings['github-token'];
    if (token === undefined)
        return NOTHING;
    const telling = { token, repository: event.repository, connect, clock };
    const told = await Promise.all([
        tellPullRequest(run, telling),
        reportBack(run, telling),
        tellSmoke(run, telling),
        deployment?.conclude(deploymentStatus(report)),
    ]);
    const parts = told.filter((part) => part !== undefined);
    return {
        commentUrl: parts.find(({ commentUrl }) => commentUrl !== undefined)?.commentUrl,
        done: parts.flatMap(({ done }) => done),
        warnings: parts.flatMap(({ warnings }) => warnings),
    };
}
async function tellPullRequest({ report, event, settings }, telling) {
    const { pullRequest } = event;
    if (!settings.comment || pullRequest === undefined)
        return NOTHING;
    const body = (0,markdown/* renderReport */.B)(report, { limit: COMMENT_LIMIT });
    return comment({ ...telling, pullRequest, kind: 'report', environment: settings.environment, body });
}
/** A merge is a push: the pull request behind it is where people look for what became of their change. */
async function reportBack({ report, event, settings }, telling) {
    if (!settings.comment || event.name !== 'push' || report.command !== 'deploy')
        return NOTHING;
    const merged = await mergedPullRequests(telling, event.commit, event.ref);
    if ('warning' in merged)
        return { done: [], warnings: [merged.warning] };
    const body = renderDeployNote(report, { limit: COMMENT_LIMIT });
    const { environment } = settings;
    let told = NOTHING;
    for (const number of merged.numbers) {
        const next = await comment({
            ...telling,
            // The branch may have been a fork's; the token of a push is not.
            pullRequest: { number, fork: false },
            kind: 'deploy',
            environment,
            body,
        });
        told = {
            commentUrl: told.commentUrl ?? next.commentUrl,
            done: [...told.done, ...next.done],
            warnings: [...told.warnings, ...next.warnings],
        };
    }
    return told;
}
async function comment(request) {
    const answer = await upsertComment(request);
    return 'url' in answer
        ? { commentUrl: answer.url, done: [`Comment ${answer.action}: ${answer.url}`], warnings: [] }
        : { done: [], warnings: [answer.warning] };
}
/** Where nobody looks at the run: on a schedule, or when somebody asked for the run in between. */
async function tellSmoke({ report, event, settings }, telling) {
    const unattended = event.name === 'schedule' || event.name === 'workflow_dispatch';
    if (!settings['smoke-issues'] || !unattended || report.command !== 'smoke')
        return NOTHING;
    const findings = smokeFindings(report, settings['working-directory']);
    const { environment } = settings;
    const { done, warning } = await followSmoke({ ...telling, environment, findings });
    return { done, warnings: warning === undefined ? [] : [warning] };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/genesys/plain.js
/** Longest text of somebody else's that goes into one of our messages, in characters. */
const MAX_FOREIGN_TEXT = 300;
/** Shorter secrets would blank out ordinary words. */
const SHORTEST_SECRET = 6;
// Controls, format characters (bidi, zero-width, tags), lone surrogates, line and paragraph separators.
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu;
/**
 * Text that somebody else wrote, made fit for one line of an error message: without `secrets` (as they are and
 * URL-encoded, since an API may echo a request), without invisible characters, and cut at {@link MAX_FOREIGN_TEXT}.
 */
function plain(text, secrets = []) {
    let clean = text;
    // Before the cut: a secret that is cut in half would no longer be recognised.
    for (const secret of secrets) {
        if (secret.length < SHORTEST_SECRET)
            continue;
        const encoded = new URLSearchParams({ '': secret }).toString().slice(1);
        clean = clean.replaceAll(secret, '***').replaceAll(encoded, '***');
    }
    const characters = Array.from(clean.replace(INVISIBLE, ' ').replace(/ {2,}/g, ' ').trim());
    if (characters.length <= MAX_FOREIGN_TEXT)
        return characters.join('');
    return `${characters.slice(0, MAX_FOREIGN_TEXT - 1).join('')}…`;
}

;// CONCATENATED MODULE: ./build/genesys/architect/guest/converse.js
/** Everybody who looks at the conversation in Genesys Cloud sees that no customer is waiting. */
const converse_MARK = { flowgate: 'automated test' };
/** What the bot has said after the same lines before: then there is less to wait for. */
class KnownTurns {
    #texts = new Map();
    /** Whether that is all that was said there before. */
    isAll(key, said) {
        return this.#texts.get(key) === textsOf(said);
    }
    learn(key, said) {
        this.#texts.set(key, textsOf(said));
    }
}
/** Plays a conversation in a session, which is closed in the end whatever happens. */
async function converse(session, conversation, context) {
    try {
        await session.open();
        const attributes = attributesOf(conversation.given);
        const bytes = Buffer.byteLength(JSON.stringify(attributes));
        if (bytes > session.maxAttributeBytes) {
            const limit = `the ${session.maxAttributeBytes} that a conversation may start with`;
            return { errors: [`"given" takes ${bytes} bytes as custom attributes, more than ${limit}`] };
        }
        return await new Play(session, conversation, attributes, context).run();
    }
    finally {
        await session.close();
    }
}
class Play {
    #session;
    #conversation;
    #attributes;
    #context;
    #transcript = [];
    #began;
    /** What can be tapped: what the last turn of the bot offered. */
    #offers = [];
    constructor(session, conversation, attributes, context) {
        this.#session = session;
        this.#conversation = conversation;
        this.#attributes = attributes;
        this.#context = context;
        this.#began = context.clock.monotonic();
    }
    async run() {
        const { autoStart, clock, timing, signal } = this.#context;
        if (autoStart) {
            this.#session.join(this.#attributes);
            await this.#hear(0);
        }
        else {
            await clock.sleep(timing.settleMs, signal);
        }
        await this.#events(0);
        for (const [index, line] of this.#conversation.userLines.entries()) {
            if (this.#session.hasEnded || this.#session.problems.length > 0)
                break;
            await this.#say(line, index === 0);
            await this.#events(index + 1);
        }
        return this.#result();
    }
    async #say(text, isFirst) {
        const offer = this.#offers.find(({ label }) => label === text);
        await this.#session.say(text, offer, isFirst ? this.#attributes : undefined);
        const line = { from: 'user', text, afterMs: this.#after(this.#context.clock.monotonic()) };
        this.#transcript.push(line);
        await this.#hear(this.#transcript.filter(({ from }) => from === 'user').length);
        // It came too late to have been heard.
        if (this.#session.refused === 'too-late')
            this.#transcript.splice(this.#transcript.indexOf(line), 1);
    }
    /** A turn of the bot, after so many lines of the customer. */
    async #hear(lines) {
        const { known, timing, flowId } = this.#context;
        const { given, events, userLines } = this.#conversation;
        const key = JSON.stringify([flowId, given, events, userLines.slice(0, lines)]);
        const heard = await this.#session.turn((said) => {
            if (said.length > 0 && (this.#session.hasEnded || known.isAll(key, said)))
                return timing.shortIdleMs;
            if (this.#session.hasEnded)
                return timing.idleMs;
            return said.length > 0 ? timing.idleMs : timing.replyMs;
        });
        known.learn(key, heard);
        this.#offers = [];
        this.#note(heard);
    }
    async #events(lines) {
        for (const event of this.#conversation.events ?? []) {
            if (event.afterLines !== lines || event.kind !== 'silence')
                continue;
            this.#note(await this.#session.silence(event.milliseconds));
        }
    }
    #note(heard) {
        for (const { message, at } of heard) {
            const { text = '', offers } = message;
            this.#transcript.push({
                from: 'bot',
                text,
                ...(offers.length > 0 && { quickReplies: offers.map(({ label }) => label) }),
                afterMs: this.#after(at),
            });
        }
        this.#offers = [...this.#offers, ...heard.flatMap(({ message }) => message.offers)];
    }
    #after(at) {
        return Math.max(0, Math.round(at - this.#began));
    }
    #result() {
        const { hasEnded, problems } = this.#session;
        // Where the end is not shown, that nothing was seen of it says nothing.
        const ended = hasEnded || (this.#context.showsEnd === true ? false : undefined);
        return {
            transcript: this.#transcript,
            ...(ended !== undefined && { ended }),
            ...(problems.length > 0 && { errors: problems }),
        };
    }
}
function attributesOf(given) {
    const texts = Object.entries(given).map(([name, value]) => [
        name,
        typeof value === 'string' ? value : (JSON.stringify(value) ?? ''),
    ]);
    return { ...Object.fromEntries(texts), ...converse_MARK };
}
function textsOf(said) {
    return JSON.stringify(said.map(({ message }) => message.text));
}

;// CONCATENATED MODULE: ./build/genesys/api.js


/** Calls with a bearer token: on 401 the token is renewed once and the call made once more. */
class ApiClient {
    #http;
    #tokens;
    #origin;
    constructor(http, tokens, origin) {
        this.#http = http;
        this.#tokens = tokens;
        this.#origin = origin;
    }
    /** @throws {FlowgateError} when no token is to be had or the run ended; all else is in the result */
    async send(call) {
        const { path, ...rest } = call;
        const request = { ...rest, url: new URL(path, this.#origin) };
        const bearer = await this.#tokens.get();
        const result = await this.#http.send({ ...request, bearer });
        if (result.ok || result.fault.kind !== 'status' || result.fault.status !== 401)
            return result;
        this.#tokens.invalidate(bearer);
        return await this.#http.send({ ...request, bearer: await this.#tokens.get() });
    }
    /** As {@link send}, for calls whose failure is the caller's. */
    async call(call) {
        const result = await this.send(call);
        if (!result.ok)
            throw result.error;
        return result.value;
    }
}
/**
 * An id as one segment of a path. Dots alone would climb out of it even when encoded, so they are refused.
 * @throws {FlowgateError} `invalid-input`
 */
function pathSegment(id, what) {
    if (/^\.{0,2}$/.test(id) || /\p{Cs}/u.test(id)) {
        throw new build_errors/* FlowgateError */.gr('invalid-input', {
            attempted: `address the ${what} ${plain(id) || '(empty)'}`,
            returned: 'this is not an id',
            advice: `Give the id of the ${what} as Genesys Cloud shows it.`,
        });
    }
    return encodeURIComponent(id);
}

;// CONCATENATED MODULE: ./build/genesys/architect/guest/deployment.js




const deploymentSchema = schemas/* object */.Ikc({
    flow: schemas/* object */.Ikc({ id: schemas/* string */.YjP() }).nullish(),
    status: schemas/* string */.YjP().nullish(),
    allowAllDomains: schemas/* boolean */.zMY().nullish(),
    allowedDomains: schemas/* array */.YOg(schemas/* string */.YjP()).nullish(),
});
const flag = schemas/* boolean */.zMY().optional().catch(undefined);
const configSchema = schemas/* object */.Ikc({
    messenger: schemas/* object */.Ikc({
        apps: schemas/* object */.Ikc({
            conversations: schemas/* object */.Ikc({
                autoStart: schemas/* union */.KCZ([schemas/* boolean */.zMY(), schemas/* object */.Ikc({ enabled: schemas/* boolean */.zMY() }).transform(({ enabled }) => enabled)])
                    .optional()
                    .catch(undefined),
                conversationDisconnect: schemas/* object */.Ikc({ enabled: flag }).optional().catch(undefined),
            }),
        }),
    }),
});
/** @throws {FlowgateError} `invalid-input` where no deployment was set for this flow */
function chooseDeployment(flow, choice) {
    const chosen = choice?.byFlow.get(flow.name) ?? choice?.any;
    if (chosen !== undefined)
        return chosen;
    throw new build_errors/* FlowgateError */.gr('invalid-input', {
        attempted: `find a web deployment to test ${JSON.stringify(plain(flow.name))} with`,
        returned: 'web-deployment-id names none for it',
        advice: 'Set web-deployment-id to the id of a Messenger deployment that serves this flow, or add a line FLOW NAME: ID.',
    });
}
/**
 * Looks a deployment up before anything is said to it. What may not be read is passed over, and told through `debug`.
 * @throws {FlowgateError} `invalid-input` where there is no such deployment, it is not active, or serves another flow
 */
async function readDeployment(id, flow, { api, http, cdn, debug, }) {
    const name = plain(id);
    const segment = pathSegment(id, 'web deployment');
    const attempted = `read the web deployment ${name}`;
    const absent = 'There is no web deployment with this id here: check web-deployment-id and genesys-url.';
    const found = await api.send({
        attempted,
        kind: 'read',
        method: 'GET',
        path: `/api/v2/webdeployments/deployments/${segment}`,
        permission: 'webDeployments:deployment:view',
        absent,
        schema: deploymentSchema,
    });
    if (!found.ok && found.fault.kind === 'status' && found.fault.status === 404)
        throw found.error;
    if (found.ok)
        checkDeployment(name, flow, found.value);
    else
        debug(`whether web deployment ${name} serves this flow was not checked: ${found.error.returned}`);
    const config = await http.send({
        attempted: `read the configuration of the web deployment ${name}`,
        kind: 'read',
        method: 'GET',
        url: new URL(`/webdeployments/v1/deployments/${segment}/config.json`, cdn),
        absent,
        schema: configSchema,
    });
    if (!config.ok)
        debug(`how web deployment ${name} is configured is not known: ${config.error.returned}`);
    const conversations = config.ok ? config.value.messenger.apps.conversations : undefined;
    const [site] = found.ok && found.value.allowAllDomains === false ? (found.value.allowedDomains ?? []) : [];
    return {
        id,
        origin: site === undefined ? undefined : deployment_originOf(site),
        autoStart: conversations?.autoStart ?? false,
        showsEnd: conversations && (conversations.conversationDisconnect?.enabled ?? false),
    };
}
function checkDeployment(name, flow, { flow: served, status }) {
    const refuse = (returned, advice) => new build_errors/* FlowgateError */.gr('invalid-input', {
        attempted: `use the web deployment ${name} to test ${JSON.stringify(plain(flow.name))}`,
        returned,
        advice,
    });
    if (served && served.id !== flow.id) {
        throw refuse(`it serves the flow ${plain(served.id)}, not ${plain(flow.id)}`, 'Its conversations would test another flow: give the deployment of this flow in web-deployment-id, or point the deployment at this flow.');
    }
    if (typeof status === 'string' && status !== 'Active') {
        throw refuse(`its status is ${plain(status)}`, 'Activate it in Genesys Cloud, then run again.');
    }
}
/** Domains are listed with or without a scheme, and may have wildcards, which no site is called by. */
function deployment_originOf(site) {
    const address = site.includes('://') ? site : `https://${site}`;
    if (site.includes('*') || !URL.canParse(address))
        return undefined;
    return new URL(address).origin;
}

;// CONCATENATED MODULE: ./build/genesys/architect/guest/content.js
/** What a message of web messaging says to a customer: text, and what can be tapped. */

/** What cannot be read of a message must not take its text away. */
const part = (schema) => schema.optional().catch(undefined);
const quickReplySchema = schemas/* object */.Ikc({ text: schemas/* string */.YjP(), payload: part(schemas/* string */.YjP()) });
const cardSchema = schemas/* object */.Ikc({
    title: part(schemas/* string */.YjP()),
    description: part(schemas/* string */.YjP()),
    actions: part(schemas/* array */.YOg(schemas/* object */.Ikc({ type: part(schemas/* string */.YjP()), text: part(schemas/* string */.YjP()), payload: part(schemas/* string */.YjP()) }))),
});
const contentSchema = schemas/* object */.Ikc({
    contentType: schemas/* string */.YjP(),
    quickReply: part(quickReplySchema),
    quickReplyV2: part(schemas/* object */.Ikc({ title: part(schemas/* string */.YjP()), actions: part(schemas/* array */.YOg(quickReplySchema)) })),
    card: part(cardSchema),
    carousel: part(schemas/* object */.Ikc({ cards: schemas/* array */.YOg(cardSchema) })),
    listPicker: part(schemas/* object */.Ikc({
        sections: part(schemas/* array */.YOg(schemas/* object */.Ikc({ title: part(schemas/* string */.YjP()), items: part(schemas/* array */.YOg(schemas/* object */.Ikc({ title: part(schemas/* string */.YjP()) }))) }))),
    })),
    buttonResponse: part(schemas/* object */.Ikc({ text: part(schemas/* string */.YjP()) })),
});
/** The body of a `StructuredMessage`; the same shape is listed by `/api/v2/webmessaging/messages`. */
const messageBodySchema = schemas/* object */.Ikc({
    id: part(schemas/* string */.YjP()),
    type: schemas/* string */.YjP(),
    text: schemas/* string */.YjP().nullish(),
    direction: part(schemas/* string */.YjP()),
    channel: part(schemas/* object */.Ikc({ time: part(schemas/* string */.YjP()), messageId: part(schemas/* string */.YjP()) })),
    content: schemas/* array */.YOg(contentSchema).nullish(),
    events: schemas/* array */.YOg(schemas/* object */.Ikc({ eventType: schemas/* string */.YjP(), presence: part(schemas/* object */.Ikc({ type: schemas/* string */.YjP() })) }))
        .nullish(),
    metadata: part(schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J())),
});
function messageOf(body) {
    const { type, direction, channel, metadata } = body;
    const id = body.id ?? channel?.messageId;
    const time = Date.parse(channel?.time ?? '');
    const content = body.content ?? [];
    return {
        id,
        isOwn: direction === 'Inbound',
        text: type === 'Event' ? undefined : textOf(body.text ?? '', content),
        offers: content.flatMap((each) => offersOf(each, id)),
        time: Number.isNaN(time) ? undefined : time,
        disconnects: (body.events ?? []).some(({ eventType, presence }) => eventType === 'Presence' && presence?.type === 'Disconnect'),
        readOnly: String(metadata?.['readOnly']) === 'true',
    };
}
/** All that can be read of it, a line each; a picture alone is named, so that it is no message without words. */
function textOf(text, content) {
    const lines = [text, ...content.flatMap(linesOf)].filter((line) => line !== '');
    if (lines.length > 0)
        return lines.join('\n');
    return content
        .flatMap((each) => (offersOf(each, undefined).length > 0 ? [] : [`[${each.contentType}]`]))
        .join('\n');
}
function linesOf({ quickReplyV2, card, carousel, listPicker, buttonResponse }) {
    const cards = [...(card ? [card] : []), ...(carousel?.cards ?? [])];
    const sections = listPicker?.sections ?? [];
    return [
        quickReplyV2?.title,
        ...cards.flatMap(({ title, description }) => [title, description]),
        ...sections.flatMap(({ title, items = [] }) => [title, ...items.map((item) => item.title)]),
        buttonResponse?.text,
    ].filter((line) => line !== undefined);
}
function offersOf({ quickReply, quickReplyV2, card, carousel }, messageId) {
    const replies = [...(quickReply ? [quickReply] : []), ...(quickReplyV2?.actions ?? [])];
    const cards = [...(card ? [card] : []), ...(carousel?.cards ?? [])];
    return [
        ...replies.map(({ text, payload = text }) => ({ label: text, payload, kind: 'QuickReply', messageId })),
        ...cards.flatMap(({ actions = [] }) => actions.flatMap(({ type, text, payload = text }) => 
        // A link leads out of the conversation: nothing is answered by it.
        type === 'Link' || text === undefined || payload === undefined
            ? []
            : [{ label: text, payload, kind: 'Button', messageId }])),
    ];
}

;// CONCATENATED MODULE: ./build/genesys/architect/guest/history.js


const PAGE_SIZE = 25;
/** Far more than a scripted conversation has. */
const MOST_PAGES = 20;
const pageSchema = schemas/* object */.Ikc({
    entities: schemas/* array */.YOg(messageBodySchema).nullish(),
    pageCount: schemas/* number */.aig().nullish(),
});
/**
 * Everything said in a guest's session so far, by the token that the session gave for that purpose.
 * @returns `undefined` where not all of it could be read
 */
async function readHistory(http, api, jwt) {
    const messages = [];
    for (let page = 1; page <= MOST_PAGES; page += 1) {
        const url = new URL('/api/v2/webmessaging/messages', api);
        url.searchParams.set('pageNumber', String(page));
        url.searchParams.set('pageSize', String(PAGE_SIZE));
        const answer = await http.send({
            attempted: 'read the messages of a web messaging session',
            kind: 'read',
            method: 'GET',
            url,
            bearer: jwt,
            schema: pageSchema,
        });
        if (!answer.ok)
            return undefined;
        const { entities, pageCount } = answer.value;
        messages.push(...(entities ?? []).map(messageOf));
        if (page >= (pageCount ?? 0) && (entities ?? []).length < PAGE_SIZE)
            return messages;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/genesys/architect/guest/pace.js
/** The platform's own limits are not published: these stay well below what a person with a browser does. */
const GUEST_TIMING = {
    connectMs: 10_000,
    settleMs: 1_000,
    replyMs: 15_000,
    idleMs: 2_000,
    shortIdleMs: 1_000,
    longestTurnMs: 60_000,
    heartbeatMs: 30_000,
    reconnectMs: 1_000,
    reconnects: 3,
    longestThrottleMs: 60_000,
    lineGapMs: 500,
    closeMs: 2_000,
    socketsPerMinute: 20,
};
const MINUTE_MS = 60_000;
/** Lets so many through in any minute; the others wait their turn, in order. */
class MinutePacer {
    #most;
    #clock;
    #last = [];
    #queue = Promise.resolve();
    constructor(most, clock) {
        this.#most = most;
        this.#clock = clock;
    }
    /** Resolves when it is this caller's turn; rejects with the signal's reason. */
    turn(signal) {
        const mine = this.#queue.then(async () => {
            signal.throwIfAborted();
            const now = this.#clock.monotonic();
            const [oldest = now] = this.#last;
            if (this.#last.length >= this.#most && oldest + MINUTE_MS > now) {
                await this.#clock.sleep(oldest + MINUTE_MS - now, signal);
            }
            this.#last = [...this.#last, this.#clock.monotonic()].slice(-this.#most);
        });
        // Whoever gives up waiting holds up nobody else.
        this.#queue = mine.catch(() => undefined);
        return mine;
    }
}

;// CONCATENATED MODULE: ./build/genesys/architect/guest/recorded-path.js
/**
 * Where a conversation went, from the platform's execution data. That data names actions by their labels, and nodes are
 * found by these: what could be two nodes is told as not known instead of being guessed.
 */

const itemSchema = schemas/* lazy */.RZV(() => schemas/* object */.Ikc({ actionName: schemas/* string */.YjP().optional().catch(undefined), execution: itemsSchema.optional() }));
const itemsSchema = schemas/* array */.YOg(schemas/* record */.g1P(schemas/* string */.YjP(), itemSchema));
/** The file that a finished execution-data job lets be downloaded, as far as it is needed. */
const executionSchema = schemas/* object */.Ikc({ flow: schemas/* object */.Ikc({ execution: itemsSchema }) });
function stepsOf(execution) {
    return execution.flatMap((item) => Object.entries(item).flatMap(([kind, { actionName, execution: inner = [] }]) => [
        { kind, name: actionName },
        ...stepsOf(inner),
    ]));
}
/** The path through `nodes`, or why it is not known, as a clause. */
function recordedPath(nodes, steps) {
    const start = Object.keys(nodes).find((id) => nodes[id]?.type === 'start');
    if (start === undefined)
        return { why: 'the flow has no start' };
    const path = [start];
    let taken = [];
    for (const { kind, name } of steps) {
        if (!kind.startsWith('action'))
            continue;
        if (name === undefined)
            return { why: 'the names of actions are not recorded' };
        const candidates = nodesCalled(nodes, name, kind);
        const ways = waysFrom(nodes, path.at(-1) ?? start);
        const near = candidates.filter((id) => ways.has(id));
        const [node, another] = near.length > 0 ? near : candidates;
        const label = JSON.stringify(name);
        if (node === undefined)
            return { why: `the flow has no action ${label}` };
        if (another !== undefined)
            return { why: `${label} may be one of several actions of the flow` };
        const way = ways.get(node);
        // A task that has ended leads back to where it was called, which is no transition of its last action.
        if (way === undefined || way === 'several')
            taken = undefined;
        else {
            path.push(...way.slice(0, -1).map(({ to }) => to));
            taken?.push(...way);
        }
        path.push(node);
    }
    const last = path.at(-1) ?? start;
    const hasEnded = steps.some(({ kind }) => kind === 'endedFlow') && nodes[last]?.type === 'end';
    return { path, ...(taken && { taken }), ...(hasEnded && { endNode: last }) };
}
/** By their label, and by their type where that tells more. */
function nodesCalled(nodes, name, kind) {
    const called = Object.keys(nodes).filter((id) => nodes[id]?.name === name && !isPassage(nodes, id));
    const type = kind.slice('action'.length).toLowerCase();
    const sameType = called.filter((id) => nodes[id]?.actions?.[0]?.name.toLowerCase() === type);
    return sameType.length > 0 ? sameType : called;
}
/** A state or a task, which is no action of its own. */
function isPassage(nodes, id) {
    const type = nodes[id]?.type;
    return type === 'start' || type === 'transition';
}
/** The actions that can come next, with the steps that lead there through states and tasks. */
function waysFrom(nodes, from) {
    const ways = new Map();
    const passed = new Set([from]);
    const follow = (id, before) => {
        const { conditions = [], transition } = nodes[id] ?? {};
        const edges = conditions.map((condition, via) => ({ from: id, to: condition.transition, via }));
        if (transition !== undefined)
            edges.push({ from: id, to: transition, via: 'transition' });
        for (const edge of edges) {
            const way = [...before, edge];
            if (!isPassage(nodes, edge.to))
                ways.set(edge.to, ways.has(edge.to) ? 'several' : way);
            else if (!passed.has(edge.to)) {
                passed.add(edge.to);
                follow(edge.to, way);
            }
        }
    };
    follow(from, []);
    return ways;
}

;// CONCATENATED MODULE: ./build/flow/archy/compile-comparable.js



/**
 * One text for all documents that say the same, as far as Genesys Cloud may write them differently. A division counts
 * where `asked` names one: each flow has some.
 */
function comparable(archy, asked) {
    const { [archy_document/* ARCHY_ROOT */.jv]: body, ...others } = archy;
    if (!(0,canonical/* isRecord */.u4)(body) || Object.keys(others).length > 0)
        return undefined;
    const names = new Map();
    const states = Array.isArray(body['states']) ? body['states'] : [];
    for (const item of states) {
        const { state } = stateSchema.parse(item);
        // Two states of one number: a reference to it could mean either.
        if (names.has(state.refId))
            return undefined;
        names.set(state.refId, state.name);
    }
    const askedBody = asked[archy_document/* ARCHY_ROOT */.jv];
    const hasDivision = (0,canonical/* isRecord */.u4)(askedBody) && askedBody['division'] !== undefined;
    const { division, variables, states: _states, ...rest } = body;
    return (0,canonical/* canonicalJson */.dj)(saying({ ...rest, ...(hasDivision && { division }), variables: inOrder(variables), states: inOrder(states) }, names));
}
const stateSchema = schemas/* object */.Ikc({ state: schemas/* object */.Ikc({ name: schemas/* string */.YjP(), refId: schemas/* string */.YjP() }) });
const REFERENCES = ['startUpRef', 'targetStateRef'];
/** A copy without what says nothing, and with names of states in place of their numbers. */
function saying(value, names) {
    if (Array.isArray(value))
        return value.map((item) => saying(item, names));
    if (!(0,canonical/* isRecord */.u4)(value))
        return value;
    const kept = Object.entries(value).flatMap(([key, item]) => {
        if (saysNothing(key, item))
            return [];
        if (key === 'refId')
            return [];
        return [[key, REFERENCES.includes(key) ? named(item, names) : saying(item, names)]];
    });
    return Object.fromEntries(kept);
}
function saysNothing(key, value) {
    if (key === 'isInput' || key === 'isOutput')
        return value === false;
    if (key === 'description')
        return value === '';
    return (0,canonical/* isRecord */.u4)(value) && value['noValue'] === true && Object.keys(value).length === 1;
}
function named(reference, names) {
    if (typeof reference !== 'string')
        return reference;
    return reference.replace(/\[(.*)\]$/s, (whole, refId) => names.get(refId) ?? whole);
}
/** States and variables have names; the order in which they are written says nothing. */
function inOrder(list) {
    if (!Array.isArray(list))
        return [];
    const nameOf = (item) => (0,canonical/* canonicalJson */.dj)((0,canonical/* isRecord */.u4)(item) ? Object.values(item).map(ownName) : item);
    return list.toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
}
function ownName(value) {
    return (0,canonical/* isRecord */.u4)(value) ? value['name'] : undefined;
}

;// CONCATENATED MODULE: ./build/flow/archy/decompile.js










/** What these schemas let through unseen is compared afterwards, when the result is compiled again. */
const valueSchema = schemas/* union */.KCZ([schemas/* object */.Ikc({ lit: schemas/* string */.YjP() }), schemas/* object */.Ikc({ exp: schemas/* string */.YjP() })]);
const changeStateSchema = schemas/* object */.Ikc({
    changeState: schemas/* object */.Ikc({ name: schemas/* string */.YjP(), targetStateRef: schemas/* string */.YjP() }),
});
const disconnectSchema = schemas/* object */.Ikc({ disconnect: schemas/* object */.Ikc({ name: schemas/* string */.YjP() }) });
const switchSchema = schemas/* object */.Ikc({
    switch: schemas/* object */.Ikc({
        name: schemas/* string */.YjP(),
        evaluate: schemas/* object */.Ikc({
            firstTrue: schemas/* object */.Ikc({
                default: schemas/* object */.Ikc({ actions: schemas/* tuple */.PVZ([schemas/* union */.KCZ([changeStateSchema, disconnectSchema])]) }),
                cases: schemas/* array */.YOg(schemas/* object */.Ikc({
                    case: schemas/* object */.Ikc({ value: schemas/* object */.Ikc({ exp: schemas/* string */.YjP() }), actions: schemas/* tuple */.PVZ([changeStateSchema]) }),
                })),
            }),
        }),
    }),
});
const closingSchema = schemas/* union */.KCZ([changeStateSchema, disconnectSchema, switchSchema]);
const decompile_actionSchema = schemas/* union */.KCZ([
    schemas/* object */.Ikc({ getParticipantData: schemas/* object */.Ikc({ name: schemas/* literal */.euz(READ_DATA) }) }),
    schemas/* object */.Ikc({ sendResponse: schemas/* object */.Ikc({ messageBody: valueSchema }) }),
    schemas/* object */.Ikc({
        updateData: schemas/* object */.Ikc({
            name: schemas/* string */.YjP(),
            statements: schemas/* tuple */.PVZ([schemas/* object */.Ikc({ string: schemas/* object */.Ikc({ variable: schemas/* string */.YjP(), value: valueSchema }) })]),
        }),
    }),
    schemas/* object */.Ikc({
        callBotFlow: schemas/* object */.Ikc({
            botFlow: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* object */.Ikc({
                ver_latestPublished: schemas/* object */.Ikc({
                    inputs: schemas/* object */.Ikc({ [QUESTION]: valueSchema }),
                    outputs: schemas/* object */.Ikc({ [ANSWER]: schemas/* object */.Ikc({ var: schemas/* string */.YjP() }) }),
                }),
            })),
        }),
    }),
    schemas/* object */.Ikc({ transferToAcd: schemas/* object */.Ikc({ targetQueue: schemas/* object */.Ikc({ exp: schemas/* string */.YjP() }) }) }),
]);
const documentSchema = schemas/* object */.Ikc({
    [archy_document/* ARCHY_ROOT */.jv]: schemas/* object */.Ikc({
        name: schemas/* string */.YjP(),
        variables: schemas/* array */.YOg(schemas/* object */.Ikc({
            stringVariable: schemas/* object */.Ikc({
                name: schemas/* string */.YjP(),
                initialValue: valueSchema.optional().catch(undefined),
            }),
        }))
            .default([]),
        states: schemas/* array */.YOg(schemas/* object */.Ikc({ state: schemas/* object */.Ikc({ name: schemas/* string */.YjP(), refId: schemas/* string */.YjP(), actions: schemas/* array */.YOg(schemas/* unknown */.L5J()) }) })),
    }),
});
/** Thrown inside a reading only: the document is not one of ours. */
class Foreign extends Error {
}
/**
 * The flow document that an Archy document was compiled from; `undefined` where it is anything else, an edited one
 * included. Nothing is guessed: what is read is compiled again, and must give the same document, except for what
 * Genesys Cloud decides (numbers of `refId`s, order of states and variables, the division where none was given) and
 * values that say nothing.
 *
 * @param id of the flow; the document has none
 */
function decompileArchy(archy, id) {
    const parsed = documentSchema.safeParse(archy);
    if (!parsed.success)
        return undefined;
    try {
        const flow = readFlow(parsed.data, id);
        const again = compileArchy(flow).archy;
        return again !== undefined && comparable(again, again) === comparable(archy, again) ? flow : undefined;
    }
    catch (thrown) {
        if (thrown instanceof Foreign)
            return undefined;
        throw thrown;
    }
}
function readFlow({ [archy_document/* ARCHY_ROOT */.jv]: body }, id) {
    const environmentVariables = {};
    let applicationSettings;
    for (const { stringVariable } of body.variables) {
        const { initialValue } = stringVariable;
        const name = variableNamed(stringVariable.name);
        if (initialValue === undefined)
            continue;
        if (!('lit' in initialValue))
            throw new Foreign();
        if (name === SETTINGS_VARIABLE)
            applicationSettings = readSettings(initialValue.lit);
        else
            environmentVariables[name] = initialValue.lit;
    }
    const ids = new Map(body.states.map(({ state }) => [state.refId, readStateName(state.name).id]));
    const target = (reference) => {
        const refId = /^[^[]*\[(.*)\]$/s.exec(reference)?.[1];
        const to = refId === undefined ? undefined : ids.get(refId);
        if (to === undefined)
            throw new Foreign();
        return to;
    };
    const nodes = body.states.map(({ state }) => {
        const { id: node, label } = readStateName(state.name);
        return [node, readNode(label, state.actions, target)];
    });
    return {
        id,
        name: body.name,
        nodes: Object.fromEntries(nodes),
        ...(applicationSettings && { applicationSettings }),
        ...(Object.keys(environmentVariables).length > 0 && { environmentVariables }),
    };
}
function readSettings(json) {
    let value;
    try {
        value = JSON.parse(json);
    }
    catch {
        throw new Foreign();
    }
    if (!(0,canonical/* isRecord */.u4)(value))
        throw new Foreign();
    return value;
}
function readNode(label, written, target) {
    const last = closingSchema.safeParse(written.at(-1)).data;
    if (last === undefined)
        throw new Foreign();
    const actions = written.slice(0, -1).flatMap((item) => {
        const action = decompile_actionSchema.safeParse(item).data;
        if (action === undefined)
            throw new Foreign();
        return readAction(action);
    });
    return {
        ...readClosing(last, target),
        ...(label !== undefined && { name: label }),
        ...(actions.length > 0 && { actions }),
    };
}
function readAction(action) {
    if ('getParticipantData' in action)
        return [];
    if ('sendResponse' in action)
        return [{ name: 'say', text: decompile_textOf(action.sendResponse.messageBody) }];
    if ('updateData' in action) {
        const { name, statements } = action.updateData;
        if (name === REMEMBER_CHANNEL || name === REMEMBER_MESSAGE)
            return [];
        const variable = variableNamed(statements[0].string.variable);
        const suffix = name.slice(`Set ${variable}`.length);
        return [{ name: 'set', variable, value: readValue([decompile_textOf(statements[0].string.value)], suffix) }];
    }
    if ('callBotFlow' in action) {
        const [bot] = Object.values(action.callBotFlow.botFlow);
        if (bot === undefined)
            throw new Foreign();
        const { inputs, outputs } = bot.ver_latestPublished;
        return [{ name: 'ask', text: decompile_textOf(inputs[QUESTION]), variable: variableNamed(outputs[ANSWER].var) }];
    }
    const reader = new ExpressionReader(action.transferToAcd.targetQueue.exp);
    const queueId = reader.accept('FindQueueById(') ? reader.text() : undefined;
    if (queueId === undefined)
        throw new Foreign();
    return [{ name: 'route', queueId }];
}
function readClosing(closing, target) {
    if ('switch' in closing) {
        const { name, evaluate } = closing.switch;
        const [otherwise] = evaluate.firstTrue.default.actions;
        const conditions = evaluate.firstTrue.cases.map(({ case: { value, actions } }) => {
            const { name: label, targetStateRef } = actions[0].changeState;
            const transition = target(targetStateRef);
            const condition = readCondition(value.exp, label.slice(`To ${transition}`.length));
            if (condition === undefined)
                throw new Foreign();
            return { ...condition, transition };
        });
        return {
            type: typeOf(name),
            ...('changeState' in otherwise && { transition: target(otherwise.changeState.targetStateRef) }),
            conditions,
        };
    }
    if ('disconnect' in closing)
        return { type: typeOf(closing.disconnect.name) };
    const { name, targetStateRef } = closing.changeState;
    return { type: typeOf(name), transition: target(targetStateRef) };
}
function typeOf(label) {
    const type = readClosingLabel(label);
    if (type === undefined)
        throw new Foreign();
    return type;
}
function decompile_textOf(value) {
    const text = readTextValue(value);
    if (text === undefined)
        throw new Foreign();
    return text;
}
function variableNamed(reference) {
    if (!reference.startsWith('Flow.'))
        throw new Foreign();
    return reference.slice('Flow.'.length);
}

;// CONCATENATED MODULE: ./build/flow/archy/live.js








/**
 * The live flow that an exported document is: its stamp taken out of the description, and the rest read back as the
 * flow document it was compiled from or, where it was not or was edited since, as a view of the Archy document.
 */
function liveFlow(archy, facts) {
    const { id, version, status, statusReason, isByPerson = false } = facts;
    const { archy: own, stamp, publication } = takeStamp(archy);
    const isNative = publication?.language === 'archy';
    const flow = (isNative ? undefined : decompileArchy(own, id)) ?? (0,view/* viewArchy */.D)(own, id).flow;
    // The very version that the stamp went out with: whatever form the platform gave the content, nobody touched it.
    // That another one is being published changes nothing of it; a person can publish a draft with our stamp in it.
    const isAsReleased = (status === 'published' || status === 'scheduled') && !isByPerson && publication?.version === version;
    // Only what the description says is ours, whatever else stands in the document under that name.
    const { [flow_digest/* STAMP_KEY */._o]: _other, ...settings } = flow.applicationSettings ?? {};
    const applicationSettings = { ...settings, ...(stamp && { [flow_digest/* STAMP_KEY */._o]: stamp }) };
    return {
        ...flow,
        ...(Object.keys(applicationSettings).length > 0 && { applicationSettings }),
        version,
        status,
        ...(statusReason !== undefined && { statusReason }),
        ...(stamp && isAsReleased && { [flow_digest/* AS_RELEASED */.l0]: publication.sent ?? stamp.digest }),
    };
}
/**
 * The document to publish for a flow: the Archy document itself, or the one its flow document compiles to, with the
 * stamp of the release, where the flow carries one, in the description.
 *
 * @param number of the version that it will be published as, where that is not the one it claims
 * @throws {FlowgateError} `invalid-flow` where a flow document cannot be expressed
 */
function archyToPublish(flow, number = flow.version) {
    const native = (0,archy_document/* archyOf */.tG)(flow);
    const archy = native ?? compiled(flow);
    const stamp = stampSchema.safeParse(flow.applicationSettings?.[flow_digest/* STAMP_KEY */._o]).data;
    if (stamp === undefined)
        return archy;
    if (number === undefined)
        return putStamp(archy, stamp);
    const sent = (0,flow_digest/* digest */.br)(flow);
    return putStamp(archy, stamp, {
        version: number,
        ...(sent !== stamp.digest && { sent }),
        ...(native && { language: 'archy' }),
    });
}
function compiled(flow) {
    const { archy, problems } = compileArchy(flow);
    if (archy !== undefined)
        return archy;
    const errors = problems.filter(({ severity }) => severity === 'error');
    const [first] = errors;
    const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : '';
    throw new build_errors/* FlowgateError */.gr('invalid-flow', {
        attempted: `write the flow ${JSON.stringify(flow.name)} in Archy`,
        returned: `${first?.path.join('.') ?? 'the flow'}: ${first?.message ?? 'it cannot be expressed'}${more}`,
        advice: 'Change the flow document, or write the flow in Archy.',
    });
}

;// CONCATENATED MODULE: ./build/flow/archy/text.js




/** Keys that are not text (`1.0`) would be renamed on their way into an object, so they are refused. */
const SCHEMA = js_yaml/* CORE_SCHEMA */.OU.withTags({
    ...js_yaml/* mapTag */.pj,
    addPair: (carrier, key, value) => typeof key === 'string' ? js_yaml/* mapTag */.pj.addPair(carrier, key, value) : `the key ${String(key)} is not text`,
});
/**
 * The Archy document that a YAML text holds, as Genesys Cloud exports it: one root key, whose value is the flow.
 * Anchors are refused: a few lines of them can stand for millions of values.
 *
 * @throws {FlowgateError} `invalid-flow` where the text is no YAML, or no object with one root
 */
function parseArchy(text) {
    let value;
    try {
        value = (0,js_yaml/* load */.Hh)(text.replace(/^\uFEFF/, ''), { schema: SCHEMA, maxAliases: 0, maxDepth: MAX_ARCHY_DEPTH });
    }
    catch (thrown) {
        if (!(thrown instanceof js_yaml/* YAMLException */.tB))
            throw thrown;
        const line = thrown.mark === undefined ? '' : ` in line ${thrown.mark.line + 1}`;
        throw text_unreadable(`it is not valid YAML${line}: ${thrown.reason}`, thrown);
    }
    if (!(0,canonical/* isRecord */.u4)(value))
        throw text_unreadable('it is not an object');
    const roots = Object.keys(value);
    if (roots.length !== 1)
        throw text_unreadable(`it has ${roots.length} root keys instead of one`);
    return value;
}
/**
 * An Archy document as YAML. Every value is written out where it stands, and a text that some reader of YAML takes
 * for something else (`yes`, `1_000`, `12:30`) is in quotes, as key and as value.
 */
function archyText(archy) {
    return (0,js_yaml/* dump */.Bh)(archy, { noRefs: true, lineWidth: -1, quoteStyle: 'double' });
}
function text_unreadable(returned, cause) {
    return new build_errors/* FlowgateError */.gr('invalid-flow', {
        attempted: 'read an Archy document',
        returned,
        advice: 'An Archy document is YAML with one root key, such as inboundShortMessage, that holds the flow.',
        cause,
    });
}

// EXTERNAL MODULE: ./build/genesys/regions.js
var regions = __webpack_require__(1812);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
;// CONCATENATED MODULE: ./build/genesys/fault.js




/** What may be shown of an error's body; everything else in it stays unread. */
const errorBodySchema = schemas/* object */.Ikc({
    message: schemas/* string */.YjP().optional().catch(undefined),
    code: schemas/* string */.YjP().optional().catch(undefined),
    contextId: schemas/* string */.YjP().optional().catch(undefined),
    /** OAuth's names for code and message. */
    error: schemas/* string */.YjP().optional().catch(undefined),
    error_description: schemas/* string */.YjP().optional().catch(undefined),
    description: schemas/* string */.YjP().optional().catch(undefined),
    /** What is wrong with a refused flow, entry by entry. */
    errors: schemas/* array */.YOg(schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* object */.Ikc({ nodeId: schemas/* string */.YjP().nullish().catch(undefined), message: schemas/* string */.YjP() })]))
        .optional()
        .catch(undefined),
});
/** A platform may list thousands of errors; the first ones are what a reader can act on. */
const MAX_ERRORS = 10;
function errorDetail(body, secrets) {
    const parsed = errorBodySchema.safeParse(body);
    if (!parsed.success)
        return { errors: [] };
    const { message, error_description, description, code, error, contextId, errors = [] } = parsed.data;
    const clean = (text) => text === undefined ? undefined : plain(text, secrets).replace(/[.\s]+$/, '') || undefined;
    const lines = errors
        .slice(0, MAX_ERRORS)
        .map((entry) => typeof entry === 'string' ? entry : `${entry.nodeId ? `node ${entry.nodeId}: ` : ''}${entry.message}`)
        .map(clean)
        .filter((line) => line !== undefined);
    if (errors.length > MAX_ERRORS)
        lines.push(`and ${errors.length - MAX_ERRORS} more`);
    return {
        message: clean(message ?? error_description ?? description),
        code: clean(code ?? error),
        contextId: clean(contextId),
        errors: lines,
        throttled: error === 'invalid_request' && /^rate limit exceeded/i.test(error_description ?? ''),
    };
}
/** The login host throttles by a 400 whose description starts "rate limit exceeded". */
function isThrottledLogin(kind, fault) {
    return (kind === 'token' && fault.kind === 'status' && fault.status === 400 && fault.detail.throttled === true);
}
/** Tells a fault in our own words. A transport's words can carry headers and addresses, so they are never used. */
function faultError(call, fault, attempts, correlationId, givenUp) {
    if (fault.kind === 'cancelled')
        return fault.reason;
    const { code, returned, advice } = tell(call, fault);
    const tries = attempts > 1 ? ` after ${attempts} attempts` : '';
    const end = givenUp === 'deadline' ? ', and there was no time left for another' : '';
    const id = correlationId ? ` (correlation id ${correlationId})` : '';
    const detail = fault.kind === 'status' ? detailText(fault.detail) : '';
    return new build_errors/* FlowgateError */.gr(code, {
        attempted: call.attempted,
        returned: `${returned}${tries}${end}${id}${detail}`,
        advice: givenUp === 'budget' ? `${FAILING_AS_A_WHOLE} ${advice}` : advice,
    });
}
const FAILING_AS_A_WHOLE = 'The platform is failing as a whole: the retries of this run are used up, so nothing more was tried.';
function detailText({ message, code, errors }) {
    const head = [message, code && `[${code}]`].filter(Boolean).join(' ');
    const parts = [head, ...errors].filter((part) => part !== '');
    return parts.length === 0 ? '' : `: ${parts.join('; ')}`;
}
function tell(call, fault) {
    const { host } = call.url;
    const inDoubt = call.kind === 'write' ? 'Whether the write was applied is not known. ' : '';
    switch (fault.kind) {
        case 'status':
            return tellStatus(call, fault);
        case 'unsent':
            return {
                code: 'unavailable',
                returned: `no connection to ${host}`,
                advice: 'Nothing was sent. Check genesys-url, the network and any proxy, then run again.',
            };
        case 'proxy':
            return {
                code: 'unavailable',
                returned: `the proxy answered ${statusText(fault.status)} when asked for ${host}`,
                advice: fault.status === 407
                    ? 'Nothing was sent. Put the user and password of the proxy into HTTPS_PROXY.'
                    : `Nothing was sent. Let the proxy of HTTPS_PROXY allow ${host}, or name it in NO_PROXY.`,
            };
        case 'reset':
            return {
                code: 'unavailable',
                returned: `the connection to ${host} broke`,
                advice: `${inDoubt}Run again.`,
            };
        case 'timeout':
            return {
                code: 'unavailable',
                returned: `no complete answer from ${host} in time`,
                advice: `${inDoubt}Run again; if it lasts, look at the status page of Genesys Cloud.`,
            };
        case 'tls':
            return {
                code: 'unavailable',
                returned: `no trusted TLS connection to ${host}`,
                advice: 'Check genesys-url, the clock of this machine and any proxy that inspects TLS.',
            };
        case 'redirect':
            return {
                code: 'unavailable',
                returned: `${statusText(fault.status)}, a redirect to ${fault.host ?? 'an unnamed place'}`,
                advice: `${inDoubt}Redirects are not followed, so that credentials stay with ${host}. Check genesys-url and any proxy.`,
            };
        case 'unreadable':
            return {
                code: 'unavailable',
                returned: `${statusText(fault.status)} with an answer this version does not understand (${fault.what})`,
                advice: `${inDoubt}Check genesys-url and platform-api; a newer version of Flowgate may know this answer.`,
            };
        case 'unexplained':
            return {
                code: 'unavailable',
                returned: `the request to ${host} failed${fault.code ? ` with ${fault.code}` : ' before it was sent or answered'}`,
                advice: `${inDoubt}Check genesys-url, the network and any proxy, then run again.`,
            };
    }
}
function tellStatus(call, fault) {
    const { status, retryAfterSeconds } = fault;
    const [code, advice] = statusAdvice(call, fault);
    const wait = status === 429 || !retryAfterSeconds ? '' : `, with the request to wait ${retryAfterSeconds} s`;
    return { code, returned: `${statusText(status)}${wait}`, advice };
}
const NOT_UNDERSTOOD = [
    'unavailable',
    'This version does not understand that answer: check genesys-url and any proxy.',
];
function statusAdvice(call, fault) {
    const { retryAfterSeconds } = fault;
    const status = isThrottledLogin(call.kind, fault) ? 429 : fault.status;
    const inDoubt = call.kind === 'write' ? 'Whether the write was applied is not known. ' : '';
    switch (status) {
        case 400:
        case 413:
        case 422:
            // Only what was sent can be refused for its content, and a sign-in sends none.
            if (call.method !== 'GET' && call.kind !== 'token') {
                return ['invalid-flow', 'Mend what the platform names.'];
            }
            return status === 400 ? ['invalid-input', 'Check the id that was asked for.'] : NOT_UNDERSTOOD;
        case 401:
            return [
                'unauthorized',
                'Check that the OAuth client of client-id and client-secret is active and belongs to this region.',
            ];
        case 403:
            return ['unauthorized', missingRight(call)];
        case 404:
        case 410:
            return ['invalid-input', call.absent ?? 'Check genesys-url and the id that was asked for.'];
        case 409:
            // Only a write claims a version that somebody else can have taken.
            return call.kind === 'write'
                ? ['conflict', 'Somebody changed it meanwhile: look at the live flow.']
                : NOT_UNDERSTOOD;
        case 429:
            return [
                'rate-limited',
                retryAfterSeconds === undefined
                    ? 'Run again later, or with a lower concurrency.'
                    : `Genesys Cloud asks to wait ${retryAfterSeconds} s: run again after that, or with a lower concurrency.`,
            ];
        default:
            return status === 408 || status >= 500
                ? ['unavailable', `${inDoubt}Run again; if it lasts, look at the status page of Genesys Cloud.`]
                : NOT_UNDERSTOOD;
    }
}
function missingRight({ scope, permission }) {
    if (permission) {
        return `This call needs the permission ${permission}: add it to a role of the OAuth client, for the division of what is asked for.`;
    }
    return scope
        ? `This call needs the scope ${scope}: add it to the OAuth client and its role.`
        : 'Check what the roles of the OAuth client allow.';
}
function statusText(status) {
    const name = external_node_http_.STATUS_CODES[status];
    return name ? `${status} ${name}` : String(status);
}

;// CONCATENATED MODULE: ./build/genesys/retry.js

const HARMLESS = {
    attempts: 5,
    on: ['unsent', 'reset', 'timeout', 408, 429, 500, 502, 503, 504],
    deadlineMs: 120_000,
    budgeted: true,
};
/** The whole retry policy: what is not in this table is not retried. */
const RETRY_POLICY = {
    read: HARMLESS,
    token: HARMLESS,
    // Only what was provably not applied. A write that may have arrived is the release protocol's to settle.
    // There are few of them, and one may be what puts the previous content back: no budget holds them up.
    write: { attempts: 3, on: ['unsent', 429], deadlineMs: 120_000, budgeted: false },
};
/** Of {@link RetryBudget}: a retry takes one, a good answer gives a little back. */
const RETRY_BUDGET = { capacity: 30, givenBack: 0.1 };
/**
 * One for a whole run. Single faults are retried freely; when everything fails, more requests only make it last
 * longer, so the retries of all calls together come to an end.
 */
class RetryBudget {
    #left = RETRY_BUDGET.capacity;
    /** Takes a retry, or tells that there is none left. */
    take() {
        if (this.#left < 1)
            return false;
        this.#left -= 1;
        return true;
    }
    /** To be called for every good answer. */
    giveBack() {
        this.#left = Math.min(RETRY_BUDGET.capacity, this.#left + RETRY_BUDGET.givenBack);
    }
}
/** A server that asks for more is not waited for. */
const MAX_RETRY_AFTER_SECONDS = 120;
/** A throttled login does not say for how long; its limits count minutes, which four such waits outlast. */
const LOGIN_THROTTLE_MS = 15_000;
const FIRST_BACKOFF_MS = 500;
const MAX_BACKOFF_MS = 20_000;
/**
 * How long to wait before sending a failed request again, in milliseconds; `undefined` when it is not sent again.
 * @param attempts how many were made, this one included
 * @param random a number in [0, 1)
 */
function waitBeforeRetry(kind, attempts, fault, random) {
    const rule = RETRY_POLICY[kind];
    if (attempts >= rule.attempts)
        return undefined;
    const throttled = isThrottledLogin(kind, fault);
    if (!throttled && !rule.on.includes(fault.kind === 'status' ? fault.status : fault.kind))
        return undefined;
    const told = toldSeconds(fault);
    if (told !== undefined && told > MAX_RETRY_AFTER_SECONDS)
        return undefined;
    if (throttled && !told)
        return LOGIN_THROTTLE_MS;
    // "0" says that waiting is up to us; to come back at once would only use up the attempts.
    return told ? told * 1000 : backoff(attempts - 1, random);
}
/** The wait that the platform asked for, in seconds. */
function toldSeconds(fault) {
    return fault.kind === 'status' ? fault.retryAfterSeconds : undefined;
}
/** Full jitter, in milliseconds: anything up to half a second, doubled with every retry, at most 20 seconds. */
function backoff(retry, random) {
    return random() * Math.min(MAX_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** retry);
}
/**
 * Seconds to wait by a `Retry-After` header: a number of seconds or an HTTP date. A date is measured against the
 * answer's own `Date`, so that a wrong clock on this machine does not matter; `now` (milliseconds since the epoch)
 * stands in where there is none. `undefined` for anything that is not a wait: missing, garbage, negative, past.
 */
function retryAfter(header, dateHeader, now) {
    const text = header?.trim() ?? '';
    if (/^\d+$/.test(text))
        return Number(text);
    const until = httpDate(text);
    if (until === undefined)
        return undefined;
    const seconds = (until - (httpDate(dateHeader?.trim() ?? '') ?? now)) / 1000;
    return seconds >= 0 ? seconds : undefined;
}
/** Milliseconds since the epoch. `Date.parse` alone reads almost anything ("-1" is the year 2001) as a date. */
function httpDate(text) {
    if (!/^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(text))
        return undefined;
    const time = Date.parse(text);
    return Number.isNaN(time) ? undefined : time;
}

;// CONCATENATED MODULE: ./build/genesys/architect/jobs.js
/** The longest pause between two looks at a job, in milliseconds: none of them is over much faster. */
const LONGEST_PAUSE_MS = 2_000;
const FIRST_PAUSE_MS = 250;
/**
 * Looks until there is something to see, first after a quarter of a second and then at ever longer intervals; at
 * least once, and once more when the time is up. `undefined` where there was nothing by then.
 * @throws the signal's reason when the run ends meanwhile, and whatever `look` throws
 */
async function lookUntil(look, { clock, signal, until, longestPause = LONGEST_PAUSE_MS }) {
    for (let looks = 0;; looks++) {
        const seen = await look();
        if (seen !== undefined)
            return seen;
        const left = until - clock.monotonic();
        if (left <= 0)
            return undefined;
        await clock.sleep(Math.min(left, longestPause, FIRST_PAUSE_MS * 2 ** looks), signal);
    }
}
/** Whether a job with this status is over, well or badly. */
function isOver(status) {
    return status === 'Success' || status === 'Failure';
}
/** Whether a write that failed this way may have been applied all the same. */
function mayHaveArrived(fault) {
    switch (fault.kind) {
        case 'unsent':
        case 'proxy':
            return false;
        case 'status':
            return fault.status >= 500 || fault.status === 408;
        case 'reset':
        case 'timeout':
        case 'tls':
        case 'redirect':
        case 'unreadable':
        case 'cancelled':
        case 'unexplained':
            return true;
    }
}

;// CONCATENATED MODULE: ./build/genesys/architect/messages.js
/**
 * What an Architect job says, taken apart: Genesys Cloud answers with the lines its own publishing tool prints, as
 * one message or as many, and repeats an error at every object around the one it is about.
 */

const ISSUE = /^\[Type:'ArchValidationIssue',(.*)\]$/;
const OBJECT = /ArchObject:\[(?:TrackingID:[^,]*,\s*)?Name:'(.*)',\s*Type:'[^']*'\]/;
const OWN_COUNT = /(?<!Rollup)(Error|Warning)Count:\s*[1-9]/;
const ROLLED_UP_COUNT = /Rollup(Error|Warning)Count:\s*[1-9]/;
const REF_PATH = /^ref path:\s*(.+)$/;
const EXIT_CODE = /^setting the Archy exit code to (\d+)/;
const NOISE = /^(?:ERROR!?|WARNING!?)?\s*(?:Validation Summary.*|_+ Yaml Info _+|[-=_*\s]*)$/i;
const UNRESOLVED = /find '([^']+)' by value of '(.*?)' - no matches/;
const PERMISSION = /the '([\w:]+)' permission is required/;
const LOCKED = /is locked by another entity/i;
const THROTTLED = /could not find the flow with id|too many requests|rate limit exceeded|status(?:Code)?:? 429/i;
const THROTTLED_EXIT = '107';
/** A job may say a thousand things; the first ones are what a reader can act on. */
const MAX_ENTRIES = 100;
function parseJobMessages(messages) {
    const issues = [];
    let open;
    let isLocked = false;
    let isThrottled = false;
    let missingPermission;
    const close = () => {
        if (open !== undefined && open.text.length > 0)
            issues.push(messages_closed(open));
        open = undefined;
    };
    for (const message of messages) {
        const severity = message.type === 'Error' ? 'error' : message.type === 'Warning' ? 'warning' : undefined;
        const loose = [];
        // An issue may come in several messages, but its text is not told in two of them.
        let mayAddText = open?.text.length === 0;
        for (const line of (message.text ?? '').split(/\r?\n/).map((written) => written.trim())) {
            const header = ISSUE.exec(line)?.[1];
            // An issue and a warning are about the flow, and quote what it calls its parts.
            if (header === undefined && !(open !== undefined && mayAddText) && severity !== 'warning') {
                isLocked ||= LOCKED.test(line);
                isThrottled ||= THROTTLED.test(line) || EXIT_CODE.exec(line)?.[1] === THROTTLED_EXIT;
                missingPermission ??= PERMISSION.exec(line)?.[1];
            }
            const refPath = REF_PATH.exec(line)?.[1];
            if (header !== undefined) {
                close();
                open = begun(header, severity ?? 'error');
                mayAddText = true;
            }
            else if (open !== undefined && refPath !== undefined) {
                open.refPath = refPath;
                mayAddText = false;
            }
            else if (EXIT_CODE.test(line)) {
                close();
            }
            else if (NOISE.test(line)) {
                // Says nothing of its own.
            }
            else if (severity !== undefined && UNRESOLVED.test(line)) {
                issues.push({ severity, isRollup: false, ...worded(line) });
            }
            else if (open !== undefined && mayAddText) {
                open.text.push(line);
            }
            else if (severity !== undefined) {
                loose.push(line);
            }
        }
        if (severity === undefined)
            continue;
        const details = (message.details ?? [])
            .filter(({ errorMessage }) => !errorMessage || !message.text?.includes(errorMessage))
            .map(messages_detailText)
            .filter((text) => text !== '');
        const text = [...loose, ...details].join(' ');
        if (text !== '')
            issues.push({ severity, isRollup: false, ...worded(text) });
    }
    close();
    const kept = withoutRepetitions(issues);
    return {
        errors: only(kept, 'error'),
        warnings: only(kept, 'warning'),
        isLocked,
        isThrottled,
        missingPermission,
    };
}
function begun(header, otherwise) {
    const own = OWN_COUNT.exec(header)?.[1];
    const counted = own ?? ROLLED_UP_COUNT.exec(header)?.[1];
    return {
        severity: counted === undefined ? otherwise : counted === 'Error' ? 'error' : 'warning',
        isRollup: own === undefined && counted !== undefined,
        objectName: OBJECT.exec(header)?.[1],
        text: [],
        refPath: undefined,
    };
}
function messages_closed({ severity, isRollup, objectName, text, refPath }) {
    return {
        severity,
        isRollup,
        ...worded(text.join(' ')),
        ...(refPath === undefined ? {} : { refPath }),
        ...(objectName ? { objectName } : {}),
    };
}
function worded(text) {
    const [, what, value] = UNRESOLVED.exec(text) ?? [];
    if (what !== undefined && value !== undefined) {
        return {
            code: 'unresolved',
            message: plain(`There is no ${what} "${value}" in this organization, or the client may not see it.`),
        };
    }
    return { message: plain(text.replace(/^(?:Exception:\s*-?\s*)?(?:ERROR!|WARNING!)\s*/i, '')) };
}
function messages_detailText({ type, statusCode, errorCode, errorMessage, correlationId, }) {
    const what = [type, statusCode, errorMessage, errorCode && `[${errorCode}]`].filter(Boolean).join(' ');
    if (what === '')
        return '';
    return `(${what}${correlationId ? `, correlation id ${correlationId}` : ''})`;
}
/** The same text at an object and at all that is around it counts once, at the innermost place that was told. */
function withoutRepetitions(issues) {
    const key = ({ severity, message }) => `${severity} ${message}`;
    const depth = ({ refPath = '' }) => refPath.length;
    const own = new Set(issues.filter(({ isRollup }) => !isRollup).map(key));
    const kept = new Map();
    for (const issue of issues) {
        if (issue.isRollup && own.has(key(issue)))
            continue;
        const place = issue.isRollup ? key(issue) : JSON.stringify([key(issue), issue.refPath, issue.objectName]);
        const former = kept.get(place);
        if (former === undefined || depth(issue) > depth(former))
            kept.set(place, issue);
    }
    return [...kept.values()];
}
function only(issues, severity) {
    return issues
        .filter((issue) => issue.severity === severity)
        .slice(0, MAX_ENTRIES)
        .map(({ severity: _, isRollup: __, ...message }) => message);
}
/** The first entries as one phrase, for an error. */
function inOnePhrase(messages, most = 3) {
    const shown = messages.slice(0, most).map(({ objectName, message }) => {
        const text = message.replace(/[.\s]+$/, '');
        return objectName === undefined ? text : `${plain(objectName)}: ${text}`;
    });
    if (messages.length > most)
        shown.push(`and ${messages.length - most} more`);
    return shown.join('; ');
}

;// CONCATENATED MODULE: ./build/genesys/architect/record.js
/** What a flow's record says about its versions, its lock and work under way. Pure. */


/** The kind of flow that serves web messaging, as a query wants it. */
const FLOW_TYPE = 'inboundshortmessage';
/**
 * The whole number of the published version, which is what a release counts by; 0 for a flow that was never
 * published.
 * @throws {FlowgateError} `unavailable` for a version id that is no number
 */
function publishedNumber({ publishedVersion }) {
    return publishedVersion === undefined ? 0 : versionNumber(publishedVersion)[0];
}
/**
 * The number that the next published version gets. Drafts count too, so it may be more than one after the published
 * one; how the platform counts is an assumption.
 */
function nextNumber({ publishedVersion, savedVersion, checkedInVersion }) {
    const versions = [publishedVersion, savedVersion, checkedInVersion].filter((version) => version !== undefined);
    return Math.max(0, ...versions.map((version) => versionNumber(version)[0])) + 1;
}
/** Whether the published version is known to be a person's work: an OAuth client is none. */
function isPublishedByPerson({ publishedVersion }) {
    return publishedVersion?.createdBy !== undefined && publishedVersion.createdByClient === undefined;
}
/** Whether customers can meet the flow: a deactivated one keeps its version. */
function isLive({ publishedVersion, active }) {
    return publishedVersion !== undefined && active !== false;
}
function isPublishing({ currentOperation }) {
    if (currentOperation?.actionName !== 'PUBLISH')
        return false;
    const { complete, actionStatus = '' } = currentOperation;
    if (complete !== undefined)
        return !complete;
    return ['STARTED', 'PENDING_GENERATION', 'PENDING_BACKEND_NOTIFICATION'].includes(actionStatus);
}
/** What becomes of the flow, and why. A publication that fails takes nothing from the version that is live. */
function statusOf(record) {
    if (isPublishing(record))
        return { status: 'scheduled' };
    if (isLive(record))
        return { status: 'published' };
    const { actionName, actionStatus, errorMessage, errorCode } = record.currentOperation ?? {};
    if (record.publishedVersion === undefined && actionName === 'PUBLISH' && actionStatus === 'FAILURE') {
        return { status: 'failed', statusReason: plain(errorMessage ?? errorCode ?? 'no reason given') };
    }
    return { status: 'draft' };
}
/** Who holds the flow's lock, other than this client: its own lock is what a broken publication leaves behind. */
function lockHolder(record, ownClientId) {
    const { lockedUser, lockedClient } = record;
    if (lockedUser !== undefined)
        return record_nameOf(lockedUser, 'somebody');
    if (lockedClient === undefined || lockedClient.id === ownClientId)
        return undefined;
    return record_nameOf(lockedClient, 'another OAuth client');
}
/**
 * Work of somebody else that is newer than the published version and would be buried under a new one. In a flow that
 * was never published that is only what it was created with, and what this client saved belongs to a job that failed.
 */
function unpublishedWork(record, ownClientId) {
    const { publishedVersion, savedVersion, checkedInVersion } = record;
    if (publishedVersion === undefined)
        return undefined;
    const published = versionNumber(publishedVersion);
    const newest = [savedVersion, checkedInVersion]
        .filter((version) => version !== undefined)
        .filter((version) => record_compare(versionNumber(version), published) > 0)
        .filter((version) => version.createdByClient?.id !== ownClientId)
        .toSorted((a, b) => record_compare(versionNumber(b), versionNumber(a)))[0];
    if (newest === undefined)
        return undefined;
    const { createdBy, createdByClient, dateSaved, dateCheckedIn, dateCreated } = newest;
    const who = createdBy ? record_nameOf(createdBy, 'somebody') : record_nameOf(createdByClient ?? {}, 'somebody');
    const when = dateSaved ?? dateCheckedIn ?? dateCreated;
    return {
        version: plain(newest.id),
        by: when === undefined ? who : `${who} at ${new Date(when).toISOString()}`,
    };
}
function record_nameOf({ name, id }, otherwise) {
    return plain(name ?? id ?? '') || otherwise;
}
function record_compare([a, saves], [b, otherSaves]) {
    return a - b || saves - otherSaves;
}
function versionNumber({ id }) {
    const [, whole, saves] = /^(\d{1,9})(?:\.(\d{1,9}))?$/.exec(id) ?? [];
    if (whole === undefined) {
        throw new build_errors/* FlowgateError */.gr('unavailable', {
            attempted: 'read the versions of the flow',
            returned: `a version has the id ${plain(id) || '(empty)'}, which is no number such as 4.0`,
            advice: 'A newer version of Flowgate may know this kind of version.',
        });
    }
    return [Number(whole), Number(saves ?? 0)];
}

;// CONCATENATED MODULE: ./build/genesys/architect/schemas.js
/** What Genesys Cloud's public API answers about flows and jobs, as far as a release looks at it. `null` is absent. */


function answered(schema) {
    return schemas/* preprocess */.vkY(canonical/* withoutNulls */.Le, schema);
}
/** A person or an OAuth client. */
const actorSchema = schemas/* object */.Ikc({ id: schemas/* string */.YjP().optional(), name: schemas/* string */.YjP().optional() });
/** Milliseconds since 1970, within what a date can hold. */
const instantSchema = schemas/* number */.aig().min(-8.64e15).max(8.64e15).optional().catch(undefined);
const versionSchema = schemas/* object */.Ikc({
    /** `4.0`: the fourth commit; `4.2`: what was saved over it. */
    id: schemas/* string */.YjP(),
    type: schemas/* string */.YjP().optional(),
    createdBy: actorSchema.optional(),
    createdByClient: actorSchema.optional(),
    dateCreated: instantSchema,
    dateCheckedIn: instantSchema,
    dateSaved: instantSchema,
});
const flowVersionSchema = answered(versionSchema);
const operationSchema = schemas/* object */.Ikc({
    complete: schemas/* boolean */.zMY().optional(),
    user: actorSchema.optional(),
    client: actorSchema.optional(),
    errorMessage: schemas/* string */.YjP().optional(),
    errorCode: schemas/* string */.YjP().optional(),
    actionName: schemas/* string */.YjP().optional(),
    actionStatus: schemas/* string */.YjP().optional(),
});
const recordSchema = schemas/* object */.Ikc({
    id: schemas/* string */.YjP(),
    name: schemas/* string */.YjP(),
    description: schemas/* string */.YjP().optional(),
    /** In capitals in an answer, in small letters in a query. */
    type: schemas/* string */.YjP().optional(),
    division: schemas/* object */.Ikc({ id: schemas/* string */.YjP().optional() }).optional(),
    lockedUser: actorSchema.optional(),
    lockedClient: actorSchema.optional(),
    active: schemas/* boolean */.zMY().optional(),
    deleted: schemas/* boolean */.zMY().optional(),
    publishedVersion: versionSchema.optional(),
    savedVersion: versionSchema.optional(),
    checkedInVersion: versionSchema.optional(),
    currentOperation: operationSchema.optional(),
});
const flowRecordSchema = answered(recordSchema);
const flowListingSchema = answered(schemas/* object */.Ikc({
    entities: schemas/* array */.YOg(schemas/* object */.Ikc({ id: schemas/* string */.YjP(), name: schemas/* string */.YjP(), type: schemas/* string */.YjP().optional() }))
        .default([]),
    pageCount: schemas/* number */.aig().optional(),
}));
const jobMessageSchema = schemas/* object */.Ikc({
    type: schemas/* string */.YjP().optional(),
    text: schemas/* string */.YjP().optional(),
    /** Where something that the flow refers to was not found. */
    details: schemas/* array */.YOg(schemas/* object */.Ikc({
        type: schemas/* string */.YjP().optional(),
        statusCode: schemas/* number */.aig().optional(),
        errorCode: schemas/* string */.YjP().optional(),
        errorMessage: schemas/* string */.YjP().optional(),
        correlationId: schemas/* string */.YjP().optional(),
    }))
        .optional()
        .catch(undefined),
});
/** `Registered`, `Started`, `Success`, `Failure`; whatever else is not the end of a job. */
const jobStatusSchema = schemas/* string */.YjP();
const jobMessagesSchema = schemas/* array */.YOg(jobMessageSchema).default([]);
const registeredUploadSchema = answered(schemas/* object */.Ikc({
    id: schemas/* string */.YjP().min(1),
    presignedUrl: schemas/* string */.YjP(),
    headers: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).default({}),
}));
const registeredJobSchema = answered(schemas/* object */.Ikc({ id: schemas/* string */.YjP().min(1) }));
const publishStateSchema = answered(schemas/* object */.Ikc({
    status: jobStatusSchema,
    flow: schemas/* object */.Ikc({ id: schemas/* string */.YjP().optional() }).optional(),
    messages: jobMessagesSchema,
}));
const exportStateSchema = answered(schemas/* object */.Ikc({ status: jobStatusSchema, downloadUrl: schemas/* string */.YjP().optional(), messages: jobMessagesSchema }));
const validateStateSchema = answered(schemas/* object */.Ikc({ status: jobStatusSchema, messages: jobMessagesSchema }));

;// CONCATENATED MODULE: ./build/genesys/architect/export.js
/** The content of a published version, by way of an export job. */












/** For one export job, in milliseconds. */
const EXPORT_TIMEOUT_MS = 90_000;
/** How often an export is asked for that failed because of the rate limit. */
const MAX_EXPORTS = 5;
/** At least so long between two of them, in milliseconds, doubled each time: the limit counts minutes. */
const THROTTLED_PAUSE_MS = 5_000;
/** What a published version holds never changes, so each is exported once in a run. */
class PublishedContents {
    #options;
    #exports = new Map();
    constructor(options) {
        this.#options = options;
    }
    /**
     * The live flow behind a record: exactly the version that customers meet, never a draft. One that was never
     * published has no content.
     * @throws {FlowgateError} when it cannot be exported or is not understood
     */
    async of(record) {
        const facts = { id: record.id, version: publishedNumber(record), ...statusOf(record) };
        const { publishedVersion } = record;
        if (publishedVersion === undefined)
            return { ...facts, name: record.name, nodes: {} };
        const isByPerson = isPublishedByPerson(record);
        const attempted = `export version ${plain(publishedVersion.id)} of the flow ${plain(record.id)}`;
        const archy = await this.#kept(record, publishedVersion.id, attempted);
        return understood(attempted, () => liveFlow(archy, { ...facts, isByPerson }));
    }
    async #kept(record, version, attempted) {
        // Name and description are the record's, and may be changed without a new version.
        const key = JSON.stringify([record.id, version, record.name, record.description]);
        const begun = this.#exports.get(key) ?? this.#export(record.id, version, attempted);
        this.#exports.set(key, begun);
        try {
            return await begun;
        }
        catch (thrown) {
            if (this.#exports.get(key) === begun)
                this.#exports.delete(key);
            throw thrown;
        }
    }
    async #export(id, version, attempted) {
        const { clock, random, signal, debug } = this.#options;
        for (let exports = 1;; exports++) {
            const state = await this.#job(id, version, attempted);
            if (state.status === 'Success')
                return await this.#download(state.downloadUrl, attempted);
            const { errors, isThrottled } = parseJobMessages(state.messages);
            if (!isThrottled)
                throw failedExport(attempted, inOnePhrase(errors));
            if (exports >= MAX_EXPORTS)
                throw throttledExport(attempted);
            const pause = THROTTLED_PAUSE_MS * 2 ** (exports - 1) + backoff(exports, random);
            debug(`${attempted}: held up by the rate limit, waiting ${Math.round(pause)} ms before another attempt`);
            await clock.sleep(pause, signal);
        }
    }
    async #job(id, version, attempted) {
        const { connection, clock, signal } = this.#options;
        const job = await connection.api.call({
            attempted,
            // It changes nothing, so it is repeated like a read.
            kind: 'read',
            method: 'POST',
            path: '/api/v2/flows/export/jobs',
            lane: id,
            permission: 'architect:jobExport:create',
            schema: registeredJobSchema,
            body: JSON.stringify({ flows: [{ flow: { id, version }, exportType: 'Yaml' }] }),
        });
        const look = async () => {
            const state = await connection.api.call({
                attempted,
                kind: 'read',
                method: 'GET',
                path: `/api/v2/flows/export/jobs/${pathSegment(job.id, 'job')}?expand=messages`,
                lane: id,
                permission: 'architect:jobExport:view',
                schema: exportStateSchema,
            });
            return isOver(state.status) ? state : undefined;
        };
        const state = await lookUntil(look, { clock, signal, until: clock.monotonic() + EXPORT_TIMEOUT_MS });
        if (state !== undefined)
            return state;
        throw new build_errors/* FlowgateError */.gr('unavailable', {
            attempted,
            returned: `the export job ${plain(job.id)} was not done in ${EXPORT_TIMEOUT_MS / 1000} s`,
            advice: 'Run again; if it lasts, look at the status page of Genesys Cloud.',
        });
    }
    async #download(address, attempted) {
        const { connection } = this.#options;
        const result = await connection.http.send({
            attempted,
            kind: 'read',
            method: 'GET',
            // The address is signed and needs no token; who can read it could read the token too.
            url: namedAddress(address, connection.hosts.api, attempted),
            expect: 'text',
            schema: schemas/* string */.YjP(),
        });
        if (!result.ok)
            throw result.error;
        const { value } = result;
        return understood(attempted, () => parseArchy(value));
    }
}
/** Whether files may come from and go to `url`: https, or this machine where the API is here too. */
function isSafeAddress(url, api) {
    const isBare = url.username === '' && url.password === '';
    return isBare && ((0,regions/* isLoopback */.U9)(url) ? (0,regions/* isLoopback */.U9)(api) : url.protocol === 'https:');
}
/**
 * An address that Genesys Cloud named for an upload or a download: https, or this machine where the API is here too.
 * @throws {FlowgateError} `unavailable`; the address itself is a secret and is not repeated
 */
function namedAddress(address, api, attempted) {
    const url = address !== undefined && URL.canParse(address) ? new URL(address) : undefined;
    if (url && isSafeAddress(url, api))
        return url;
    throw new build_errors/* FlowgateError */.gr('unavailable', {
        attempted,
        returned: url
            ? `the address named for it is on ${plain(url.host)} and not safe to use`
            : 'no address was named for it',
        advice: 'Flowgate uses https addresses only. Check genesys-url and any proxy.',
    });
}
/** What comes from the platform is not the author's fault, whatever a parser says. */
function understood(attempted, read) {
    try {
        return read();
    }
    catch (thrown) {
        if (!(thrown instanceof build_errors/* FlowgateError */.gr))
            throw thrown;
        throw new build_errors/* FlowgateError */.gr('unavailable', {
            attempted,
            returned: `the exported document is not understood: ${plain(thrown.returned)}`,
            advice: 'A newer version of Flowgate may know this kind of document.',
            cause: thrown,
        });
    }
}
function failedExport(attempted, why) {
    return new build_errors/* FlowgateError */.gr('unavailable', {
        attempted,
        returned: why === '' ? 'the export job failed without a message' : `the export job failed: ${why}`,
        advice: 'Export the flow in Architect by hand to see more, then run again.',
    });
}
function throttledExport(attempted) {
    return new build_errors/* FlowgateError */.gr('rate-limited', {
        attempted,
        returned: `the export job failed ${MAX_EXPORTS} times because of the rate limit`,
        advice: 'Run again later, or with a lower concurrency.',
    });
}

;// CONCATENATED MODULE: ./build/genesys/architect/guest/records.js
/**
 * What the platform recorded of a conversation: the flow's execution data, found by way of a message. Organizations do
 * not store it unless they are told to, and not at once. Every answer may therefore be "not known", with the reason.
 */




const POLL_MS = 2_000;
/** How often is looked for what is not stored at once. */
const LOOKS = 5;
const records_messageSchema = schemas/* object */.Ikc({ conversationId: schemas/* string */.YjP() });
const instancesSchema = schemas/* object */.Ikc({
    entities: schemas/* array */.YOg(schemas/* object */.Ikc({ id: schemas/* string */.YjP(), flowId: schemas/* string */.YjP().nullish() })).nullish(),
});
const jobSchema = schemas/* object */.Ikc({ id: schemas/* string */.YjP() });
const jobStateSchema = schemas/* object */.Ikc({
    jobState: schemas/* string */.YjP().nullish(),
    entities: schemas/* array */.YOg(schemas/* object */.Ikc({ downloadUri: schemas/* string */.YjP().nullish(), failed: schemas/* boolean */.zMY().nullish() })).nullish(),
});
/** What `flowId` did in the conversation that a message belongs to. Throws only when the run ends. */
async function readRecords(messageId, flowId, options) {
    const { api, http } = options;
    const message = await api.send({
        attempted: 'find the conversation of a message',
        kind: 'read',
        method: 'GET',
        path: `/api/v2/conversations/messages/${pathSegment(messageId, 'message')}/details`,
        permission: 'conversation:webmessaging:view',
        schema: records_messageSchema,
    });
    if (!message.ok)
        return refused(message);
    const criteria = { key: 'ConversationId', operator: 'eq', value: message.value.conversationId };
    const instances = await look(options, async () => {
        const found = await api.send({
            attempted: 'find what the flow did in a conversation',
            kind: 'read',
            method: 'POST',
            path: '/api/v2/flows/instances/query?pageSize=50',
            permission: 'architect:flowInstance:search',
            body: JSON.stringify({ query: [{ criteria }] }),
            schema: instancesSchema,
        });
        if (!found.ok)
            return refused(found);
        const ours = (found.value.entities ?? []).filter((each) => each.flowId === flowId);
        return ours.length === 0 ? undefined : ours;
    });
    if (instances === undefined) {
        return { why: 'the organization stores no execution data for it', isLasting: true };
    }
    if ('why' in instances)
        return instances;
    const [instance, another] = instances;
    if (instance === undefined || another !== undefined) {
        return { why: `the flow ran ${instances.length} times in it`, isLasting: false };
    }
    const download = await downloadOf(instance.id, options);
    if (typeof download !== 'string')
        return download;
    const url = URL.canParse(download) ? new URL(download) : undefined;
    if (url === undefined || !isSafeAddress(url, options.origin)) {
        return { why: 'its execution data is not offered at a safe address', isLasting: true };
    }
    const file = await http.send({
        attempted: 'download the execution data of a conversation',
        kind: 'read',
        method: 'GET',
        url,
        schema: executionSchema,
    });
    return file.ok ? { steps: stepsOf(file.value.flow.execution) } : refused(file);
}
async function downloadOf(instanceId, options) {
    const { api } = options;
    const permission = 'architect:flowInstance:view';
    const job = await api.send({
        attempted: 'ask for the execution data of a conversation',
        kind: 'read',
        method: 'POST',
        path: '/api/v2/flows/instances/jobs',
        permission,
        body: JSON.stringify({ ids: [instanceId] }),
        schema: jobSchema,
    });
    if (!job.ok)
        return refused(job);
    const unfinished = { why: 'its execution data was not ready in time', isLasting: false };
    const done = await look(options, async () => {
        const state = await api.send({
            attempted: 'read the execution data of a conversation',
            kind: 'read',
            method: 'GET',
            path: `/api/v2/flows/instances/jobs/${pathSegment(job.value.id, 'job')}`,
            permission,
            schema: jobStateSchema,
        });
        if (!state.ok)
            return refused(state);
        const { jobState, entities } = state.value;
        if (jobState === 'Failed')
            return { why: 'its execution data could not be prepared', isLasting: false };
        if (jobState !== 'Success')
            return undefined;
        const [entity] = entities ?? [];
        const uri = entity?.failed === true ? undefined : entity?.downloadUri;
        return uri ?? { why: 'its execution data could not be prepared', isLasting: false };
    });
    return done ?? unfinished;
}
/** Looks again for a while until there is something. */
async function look({ clock, signal }, once) {
    for (let looks = 1;; looks += 1) {
        const found = await once();
        if (found !== undefined || looks === LOOKS)
            return found;
        await clock.sleep(POLL_MS, signal);
    }
}
function refused({ fault, error, }) {
    const isLasting = fault.kind === 'status' && (fault.status === 403 || fault.status === 404);
    return { why: error.returned, isLasting };
}

;// CONCATENATED MODULE: ./build/genesys/architect/guest/protocol.js
/**
 * The frames of the web messaging guest socket, as Genesys Cloud's public mobile and Java clients read and write them.
 * Pure: text in, text out.
 */



/** Far above anything a bot says; a frame beyond it is not looked at. In characters. */
const MAX_FRAME_LENGTH = 256 * 1024;
/** Custom attributes of a conversation; the platform's limit where a session tells none, in bytes of JSON. */
const MAX_ATTRIBUTE_BYTES = 2_048;
/** By this the answer to a heartbeat is known; the public clients send the very same. */
const HEARTBEAT = 'SGVhbHRoQ2hlY2tNZXNzYWdlSWQ=';
function configureSession(deploymentId, token, startNew) {
    return JSON.stringify({ action: 'configureSession', deploymentId, token, startNew });
}
/** Starts the conversation where the deployment starts it without a word of the customer. */
function join(token, attributes) {
    const events = [{ eventType: 'Presence', presence: { type: 'Join' } }];
    return onMessage(token, { type: 'Event', events }, attributes);
}
function say(token, { text, offer, attributes, tracingId }) {
    if (offer === undefined)
        return onMessage(token, { type: 'Text', text }, attributes, tracingId);
    const buttonResponse = {
        text: offer.label,
        payload: offer.payload,
        type: offer.kind,
        ...(offer.messageId !== undefined && { originatingMessageId: offer.messageId }),
    };
    const content = [{ contentType: 'ButtonResponse', buttonResponse }];
    // What is tapped on a card comes as a structured message, a quick reply as a text.
    const type = offer.kind === 'Button' ? 'Structured' : 'Text';
    return onMessage(token, { type, text: '', content }, attributes, tracingId);
}
function heartbeat(token) {
    const message = { type: 'Text', text: 'ping' };
    return JSON.stringify({ action: 'echo', token, tracingId: HEARTBEAT, message });
}
/** Asks for the token that reads the messages of this session over HTTP. */
function getJwt(token) {
    return JSON.stringify({ action: 'getJwt', token });
}
function closeSession(token) {
    return JSON.stringify({ action: 'closeSession', token, closeAllConnections: true });
}
function onMessage(token, message, attributes, tracingId) {
    return JSON.stringify({
        action: 'onMessage',
        token,
        ...(tracingId !== undefined && { tracingId }),
        message,
        ...(attributes && { channel: { metadata: { customAttributes: attributes } } }),
    });
}
const envelopeSchema = schemas/* object */.Ikc({
    class: schemas/* string */.YjP(),
    code: schemas/* number */.aig(),
    body: schemas/* unknown */.L5J(),
    tracingId: schemas/* string */.YjP().optional().catch(undefined),
});
const sessionSchema = schemas/* object */.Ikc({
    connected: schemas/* boolean */.zMY().optional().catch(undefined),
    newSession: schemas/* boolean */.zMY().optional().catch(undefined),
    readOnly: schemas/* boolean */.zMY().optional().catch(undefined),
    maxCustomDataBytes: schemas/* number */.aig().positive().optional().catch(undefined),
});
const throttledSchema = schemas/* object */.Ikc({ retryAfter: schemas/* number */.aig().nonnegative().optional().catch(undefined) });
const jwtSchema = schemas/* object */.Ikc({ jwt: schemas/* string */.YjP() });
/** The public clients know its cause by either name. */
const closedSchema = schemas/* object */.Ikc({
    reason: schemas/* string */.YjP().optional().catch(undefined),
    reasonCode: schemas/* string */.YjP().optional().catch(undefined),
})
    .transform(({ reason, reasonCode }) => ({ reason: reason ?? reasonCode }));
const errorSchema = schemas/* object */.Ikc({
    errorCode: schemas/* number */.aig().optional().catch(undefined),
    errorMessage: schemas/* string */.YjP().optional().catch(undefined),
    message: schemas/* string */.YjP().optional().catch(undefined),
});
/** A server that asks to wait without saying how long. */
const UNTOLD_RETRY_MS = 3_000;
const SESSION_EXPIRED = 4006;
const TOO_MANY_REQUESTS = [429, 4029];
/** Reads what came over the socket; never throws. */
function readFrame(data) {
    if (typeof data !== 'string')
        return { kind: 'unreadable', what: 'a binary frame' };
    if (data.length > MAX_FRAME_LENGTH) {
        return { kind: 'unreadable', what: `a frame of ${data.length} characters` };
    }
    const envelope = envelopeSchema.safeParse(protocol_parseJson(data));
    if (!envelope.success)
        return { kind: 'unreadable', what: `a frame ${shapeFault(envelope.error)}` };
    const { code, body, tracingId } = envelope.data;
    switch (envelope.data.class) {
        case 'SessionResponse':
            return code < 400 ? sessionFrame(body) : errorFrame(code, body, tracingId);
        case 'StructuredMessage':
            return code < 400 ? messageFrame(body, tracingId) : errorFrame(code, body, tracingId);
        case 'JwtResponse': {
            const parsed = jwtSchema.safeParse(body);
            return parsed.success ? { kind: 'jwt', jwt: parsed.data.jwt } : errorFrame(code, body, tracingId);
        }
        case 'TooManyRequestsErrorMessage':
            return throttledFrame(body, tracingId);
        case 'SessionExpiredEvent':
            return { kind: 'expired' };
        case 'ConnectionClosedEvent':
        case 'LogoutEvent':
        case 'SessionClearedEvent': {
            const reason = closedSchema.safeParse(body).data?.reason;
            const why = envelope.data.class + (reason === undefined ? '' : `, ${plain(reason)}`);
            return { kind: 'over', why };
        }
        default:
            return code >= 400 || envelope.data.class === 'Error'
                ? errorFrame(code, body, tracingId)
                : { kind: 'other' };
    }
}
function sessionFrame(body) {
    const parsed = sessionSchema.safeParse(body);
    if (!parsed.success)
        return { kind: 'unreadable', what: 'an answer to configureSession of another shape' };
    const { connected = true, newSession, readOnly = false, maxCustomDataBytes } = parsed.data;
    return { kind: 'session', connected, isNew: newSession, readOnly, maxAttributeBytes: maxCustomDataBytes };
}
function messageFrame(body, tracingId) {
    if (tracingId === HEARTBEAT)
        return { kind: 'other' };
    const parsed = messageBodySchema.safeParse(body);
    if (parsed.success)
        return { kind: 'message', message: messageOf(parsed.data), tracingId };
    return { kind: 'unreadable', what: `a message ${shapeFault(parsed.error)}` };
}
/** Says where, and nothing of what is there: a frame may hold a token. */
function shapeFault({ issues: [issue] }) {
    return `of another shape, at ${issue?.path.join('.') || 'its root'}`;
}
function throttledFrame(body, tracingId) {
    const seconds = throttledSchema.safeParse(body).data?.retryAfter;
    const retryAfterMs = seconds === undefined ? UNTOLD_RETRY_MS : seconds * 1000;
    return { kind: 'throttled', retryAfterMs, ...(tracingId !== undefined && { tracingId }) };
}
function errorFrame(code, body, tracingId) {
    const parsed = errorSchema.safeParse(body).data;
    const specific = parsed?.errorCode ?? code;
    if (specific === SESSION_EXPIRED)
        return { kind: 'expired' };
    if (TOO_MANY_REQUESTS.includes(specific))
        return throttledFrame(body, tracingId);
    const text = typeof body === 'string' ? body : (parsed?.errorMessage ?? parsed?.message ?? '');
    return { kind: 'error', code: specific, text: plain(text), ...(tracingId !== undefined && { tracingId }) };
}
function protocol_parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/genesys/architect/guest/link.js

/** One socket, whose events can be waited for one after the other. */
class Link {
    #socket;
    #clock;
    #events = [];
    #wake;
    constructor(connect, url, origin, clock) {
        this.#clock = clock;
        this.#socket = connect(url, origin, {
            onOpen: () => this.#happened({ kind: 'open' }),
            onData: (data) => this.#happened({ kind: 'frame', frame: readFrame(data), at: clock.monotonic() }),
            onClose: (code) => this.#happened({ kind: 'closed', code }),
        });
    }
    send(text) {
        this.#socket.send(text);
    }
    close() {
        this.#socket.close();
    }
    /** The next event; `undefined` when none came in time. Rejects with the signal's reason when it is aborted. */
    async next(milliseconds, signal) {
        signal?.throwIfAborted();
        if (this.#events.length === 0) {
            const arrived = new AbortController();
            const ends = signal === undefined ? arrived.signal : AbortSignal.any([signal, arrived.signal]);
            const event = new Promise((resolve) => {
                this.#wake = resolve;
            });
            await Promise.race([event, this.#clock.sleep(milliseconds, ends).catch(() => undefined)]);
            this.#wake = undefined;
            arrived.abort();
            signal?.throwIfAborted();
        }
        return this.#events.shift();
    }
    #happened(event) {
        this.#events.push(event);
        this.#wake?.();
    }
}

;// CONCATENATED MODULE: ./build/genesys/architect/guest/connection.js



const UNEXPECTED = 5000;
/** However little the platform asks for. */
const SHORTEST_THROTTLE_MS = 1_000;
/** A configured session with one token, over one socket after the other. */
class Connection {
    token;
    #options;
    #link;
    #isConfigured = false;
    #lastSentAt = Number.NEGATIVE_INFINITY;
    #throttledMs = 0;
    #losses = 0;
    constructor(options, token) {
        this.#options = options;
        this.token = token;
    }
    /** When something was sent last, on the monotonic clock. */
    get lastSentAt() {
        return this.#lastSentAt;
    }
    /** What is sent while there is no socket is lost. */
    send(request) {
        this.#lastSentAt = this.#options.clock.monotonic();
        this.#link?.send(request);
    }
    /**
     * A socket with a configured session, however often it takes.
     * @param onFrame is given what comes before the session is there
     * @throws {FlowgateError} when there is none to be had
     */
    async establish(startNew, onFrame) {
        const { connect, url, origin, clock, timing, sockets, signal, deploymentId, random, debug } = this.#options;
        const address = new URL(url);
        address.searchParams.set('deploymentId', deploymentId);
        let why = '';
        for (let attempt = 0; attempt <= timing.reconnects; attempt += 1) {
            if (attempt > 0) {
                const jitter = 0.5 + random() / 2;
                await clock.sleep(timing.reconnectMs * 2 ** (attempt - 1) * jitter, signal);
            }
            await sockets.turn(signal);
            const link = new Link(connect, address, origin, clock);
            this.#link = link;
            const configured = await this.#configure(link, startNew && attempt === 0, onFrame);
            if (typeof configured !== 'string') {
                this.#isConfigured = true;
                return configured;
            }
            why = configured;
            debug(`no web messaging session: ${why}`);
            link.close();
            this.#link = undefined;
        }
        throw this.failure('unavailable', `${why}, ${timing.reconnects + 1} times over`, 'Check the network and any proxy (a proxy must let WebSockets through), then run again.');
    }
    /** The next frame, or that the socket broke; `undefined` when nothing came in time. Tells the server that it listens. */
    async next(milliseconds) {
        const { clock, timing, signal } = this.#options;
        if (this.#link === undefined) {
            await clock.sleep(milliseconds, signal);
            return undefined;
        }
        if (this.#lastSentAt + timing.heartbeatMs <= clock.monotonic())
            this.send(heartbeat(this.token));
        const untilHeartbeat = this.#lastSentAt + timing.heartbeatMs - clock.monotonic();
        const event = await this.#link.next(Math.min(milliseconds, untilHeartbeat), signal);
        if (event?.kind === 'closed') {
            this.#options.debug(`the web messaging connection broke${connection_codeOf(event.code)}`);
            this.#link = undefined;
            this.#isConfigured = false;
        }
        return event;
    }
    /** @throws {FlowgateError} where a session breaks so often that it is no use to connect it again */
    countLoss() {
        this.#losses += 1;
        if (this.#losses <= this.#options.timing.reconnects)
            return;
        const returned = `the connection broke ${this.#losses} times in one conversation`;
        throw this.failure('unavailable', returned, 'Run again.');
    }
    /** @throws {FlowgateError} `rate-limited` where all waits together are too long */
    async waitAsTold(told) {
        const { timing, clock, signal, debug } = this.#options;
        // Who may come back at once comes back without end.
        const milliseconds = Math.max(told, SHORTEST_THROTTLE_MS);
        this.#throttledMs += milliseconds;
        if (this.#throttledMs > timing.longestThrottleMs) {
            const seconds = Math.ceil(this.#throttledMs / 1000);
            throw this.failure('rate-limited', `Genesys Cloud asked this one conversation to wait ${seconds} s in all`, 'Run again later, or with a lower concurrency.');
        }
        debug(`web messaging asks to wait ${milliseconds} ms`);
        await clock.sleep(milliseconds, signal);
    }
    /** Says farewell, so that nothing is left waiting for a guest who is gone. Never throws, and takes no signal. */
    async close() {
        const { clock, timing, debug } = this.#options;
        const link = this.#link;
        this.#link = undefined;
        if (link === undefined)
            return;
        link.send(closeSession(this.token));
        const ends = clock.monotonic() + timing.closeMs;
        while (this.#isConfigured) {
            const event = await link.next(Math.max(0, ends - clock.monotonic()));
            if (event === undefined)
                debug('the farewell of a guest was not answered');
            if (event === undefined || event.kind === 'closed')
                break;
            if (event.kind === 'frame' && isFarewell(event.frame))
                break;
        }
        link.close();
    }
    failure(reason, returned, advice) {
        return new build_errors/* FlowgateError */.gr(reason, { attempted: this.#options.attempted, returned, advice });
    }
    /** @returns a text that says why there is no session, where trying again may help */
    async #configure(link, startNew, onFrame) {
        const { clock, timing, deploymentId, signal } = this.#options;
        const request = configureSession(deploymentId, this.token, startNew);
        let ends = clock.monotonic() + timing.connectMs;
        for (;;) {
            const event = await link.next(Math.max(0, ends - clock.monotonic()), signal);
            if (event === undefined)
                return `no session within ${timing.connectMs / 1000} s`;
            if (event.kind === 'closed')
                return `the connection was closed${connection_codeOf(event.code)}`;
            if (event.kind === 'open') {
                this.send(request);
                continue;
            }
            const { frame } = event;
            switch (frame.kind) {
                case 'session': {
                    if (!frame.connected)
                        return 'the session was not connected';
                    const { isNew, readOnly, maxAttributeBytes = MAX_ATTRIBUTE_BYTES } = frame;
                    return { isNew, readOnly, maxAttributeBytes };
                }
                case 'throttled':
                    await this.waitAsTold(frame.retryAfterMs);
                    ends = clock.monotonic() + timing.connectMs;
                    this.send(request);
                    break;
                case 'error':
                    throw this.failure(isTheirs(frame.code) ? 'unavailable' : 'invalid-input', `the session was refused with error ${frame.code}: ${frame.text}`, 'Check web-deployment-id: the deployment has to be active and of this region.');
                case 'message':
                case 'jwt':
                case 'expired':
                case 'over':
                case 'other':
                case 'unreadable':
                    await onFrame(frame, event.at);
            }
        }
    }
}
function isTheirs(code) {
    return code === UNEXPECTED || (code >= 500 && code < 600);
}
function isFarewell(frame) {
    return frame.kind === 'over' || frame.kind === 'expired' || (frame.kind === 'session' && !frame.connected);
}
function connection_codeOf(code) {
    return code === undefined ? '' : ` (code ${code})`;
}

;// CONCATENATED MODULE: ./build/genesys/architect/guest/session.js


/** The answer to a line where the conversation had ended before it. */
const READ_ONLY = 409;
/**
 * One conversation: lines are said, turns of the bot heard. A connection that breaks is replaced, and what was said
 * meanwhile is fetched. Every method throws a `FlowgateError` when the session cannot go on.
 */
class GuestSession {
    /** What may have falsified the conversation, as clauses; no verdict may pass over it. */
    problems = [];
    #options;
    #connection;
    #ids = new Set();
    #linesSaid = [];
    #heard = [];
    #unconfirmed;
    /** How the conversation was begun without a word, until something shows that it was. */
    #joining;
    #lastMessageId;
    #hasEnded = false;
    #refused;
    #maxAttributeBytes = MAX_ATTRIBUTE_BYTES;
    constructor(options) {
        this.#options = options;
        this.#connection = new Connection(options, options.newId());
    }
    /** Whether the bot or an agent was seen to leave, or the platform let nothing more be said. */
    get hasEnded() {
        return this.#hasEnded;
    }
    /** What became of the last line, where it was not taken. */
    get refused() {
        return this.#refused;
    }
    /** For the custom attributes, in bytes of JSON. */
    get maxAttributeBytes() {
        return this.#maxAttributeBytes;
    }
    /** Of the last message heard that had one; by it the platform's own records are found. */
    get lastMessageId() {
        return this.#lastMessageId;
    }
    async open() {
        await this.#connect(true);
    }
    /** Starts the conversation without a word. */
    join(attributes) {
        this.#joining = join(this.#connection.token, attributes);
        this.#connection.send(this.#joining);
    }
    async say(text, offer, attributes) {
        const { clock, timing, newId, signal } = this.#options;
        const early = this.#connection.lastSentAt + timing.lineGapMs - clock.monotonic();
        if (early > 0)
            await clock.sleep(early, signal);
        const tracingId = newId();
        const request = say(this.#connection.token, { text, offer, attributes, tracingId });
        this.#unconfirmed = { request, text, tracingId };
        this.#joining = undefined;
        this.#refused = undefined;
        this.#linesSaid.push(text);
        this.#connection.send(request);
    }
    /**
     * What the bot says until it has been silent for a while.
     * @param quietMs how long it may be silent, by what it has said so far in this turn
     */
    async turn(quietMs) {
        const { clock, timing } = this.#options;
        const ends = clock.monotonic() + timing.longestTurnMs;
        const said = this.#takeHeard();
        let quietSince = clock.monotonic();
        for (;;) {
            const now = clock.monotonic();
            if (now >= ends) {
                this.problems.push(`the bot did not stop talking for ${timing.longestTurnMs / 1000} s`);
                return session_inOrder(said);
            }
            const left = Math.min(quietSince + quietMs(said), ends) - now;
            if (left <= 0 || this.#refused !== undefined)
                return session_inOrder(said);
            const isNews = await this.#listen(left);
            said.push(...this.#takeHeard());
            if (isNews)
                quietSince = clock.monotonic();
        }
    }
    /** Says nothing for so long, and listens. */
    async silence(milliseconds) {
        const { clock } = this.#options;
        const ends = clock.monotonic() + milliseconds;
        for (let left = milliseconds; left > 0; left = ends - clock.monotonic())
            await this.#listen(left);
        return session_inOrder(this.#takeHeard());
    }
    /** Ends the session. Never throws. */
    async close() {
        await this.#connection.close();
    }
    #takeHeard() {
        const heard = this.#heard;
        this.#heard = [];
        return heard;
    }
    /** Waits for one event, at most so long, and deals with it. Tells whether silence has to be counted anew. */
    async #listen(milliseconds) {
        const event = await this.#connection.next(milliseconds);
        if (event === undefined || event.kind === 'open')
            return false;
        if (event.kind === 'frame')
            return await this.#take(event.frame, event.at);
        await this.#recover();
        return true;
    }
    /** Deals with a frame, in the same way as {@link #listen}. */
    async #take(frame, at) {
        switch (frame.kind) {
            case 'message':
                return this.#takeMessage(frame.message, frame.tracingId, at);
            case 'throttled': {
                await this.#connection.waitAsTold(frame.retryAfterMs);
                const line = this.#unconfirmed;
                // What was refused may have been a heartbeat: then the line is still on its way.
                if (line !== undefined && frame.tracingId !== undefined && frame.tracingId !== line.tracingId) {
                    return true;
                }
                const refused = line?.request ?? this.#joining;
                if (refused !== undefined)
                    this.#connection.send(refused);
                return true;
            }
            case 'session':
                if (frame.readOnly || !frame.connected)
                    this.#hasEnded = true;
                return false;
            case 'error':
                this.#takeError(frame);
                return false;
            case 'unreadable':
                this.problems.push(`what came over the socket could not be read: ${frame.what}`);
                return true;
            case 'expired':
                throw this.#connection.failure('unavailable', 'the session expired', 'Run again.');
            case 'over': {
                const returned = `the session was ended by Genesys Cloud (${frame.why})`;
                throw this.#connection.failure('unavailable', returned, 'Run again.');
            }
            case 'jwt':
            case 'other':
                return false;
        }
    }
    #takeMessage(message, tracingId, at) {
        this.#joining = undefined;
        if (message.isOwn) {
            if (tracingId === undefined || tracingId === this.#unconfirmed?.tracingId)
                this.#unconfirmed = undefined;
            return false;
        }
        if (message.id !== undefined) {
            if (this.#ids.has(message.id))
                return false;
            this.#ids.add(message.id);
        }
        if (message.disconnects || message.readOnly)
            this.#hasEnded = true;
        if (message.text === undefined)
            return message.disconnects;
        this.#lastMessageId = message.id ?? this.#lastMessageId;
        this.#heard.push({ message, at });
        return true;
    }
    /** An error answers a line, or the session as a whole. */
    #takeError({ code, text }) {
        const line = this.#unconfirmed;
        if (line === undefined) {
            this.problems.push(`Genesys Cloud answered with error ${code}: ${text}`);
            return;
        }
        this.#unconfirmed = undefined;
        if (code === READ_ONLY) {
            this.#hasEnded = true;
            this.#refused = 'too-late';
            return;
        }
        this.#refused = 'refused';
        this.problems.push(`the line ${JSON.stringify(line.text)} was refused with error ${code}: ${text}`);
    }
    async #connect(startNew) {
        const configured = await this.#connection.establish(startNew, (frame, at) => this.#take(frame, at));
        if (this.#linesSaid.length > 0 && configured.isNew === true) {
            const returned = 'the conversation was lost with its connection';
            throw this.#connection.failure('unavailable', returned, 'Run again.');
        }
        if (configured.readOnly)
            this.#hasEnded = true;
        this.#maxAttributeBytes = configured.maxAttributeBytes;
    }
    /** The connection broke in the middle: goes on with another one, and finds out what was missed. */
    async #recover() {
        // After the end nothing is missed that could still be answered.
        if (this.#hasEnded)
            return;
        this.#connection.countLoss();
        await this.#connect(false);
        const history = await this.#history();
        if (history === undefined) {
            if (this.#unconfirmed) {
                throw this.#connection.failure('unavailable', `the connection broke, and whether ${JSON.stringify(this.#unconfirmed.text)} had arrived is not known`, 'Run again.');
            }
            this.problems.push('the connection broke for a while, and what was said meanwhile could not be fetched');
            return;
        }
        const now = this.#options.clock.monotonic();
        for (const message of history)
            if (!message.isOwn)
                this.#takeMessage(message, undefined, now);
        if (this.#joining !== undefined && history.length === 0) {
            const returned = 'the connection broke before the bot had said a word, and whether it was asked to is not known';
            throw this.#connection.failure('unavailable', returned, 'Run again.');
        }
        const line = this.#unconfirmed;
        if (line === undefined)
            return;
        const arrived = history.filter(({ isOwn, text }) => isOwn && text === line.text).length;
        if (arrived < this.#linesSaid.filter((text) => text === line.text).length) {
            this.#connection.send(line.request);
        }
        else
            this.#unconfirmed = undefined;
    }
    async #history() {
        const { clock, timing, history } = this.#options;
        this.#connection.send(getJwt(this.#connection.token));
        const ends = clock.monotonic() + timing.connectMs;
        for (;;) {
            const event = await this.#connection.next(Math.max(0, ends - clock.monotonic()));
            if (event === undefined)
                return undefined;
            if (event.kind === 'closed') {
                throw this.#connection.failure('unavailable', 'the connection broke again and again', 'Run again.');
            }
            if (event.kind === 'open')
                continue;
            if (event.frame.kind === 'jwt')
                return await history(event.frame.jwt);
            if (event.frame.kind === 'error')
                return undefined;
            await this.#take(event.frame, event.at);
        }
    }
}
/** Messages come in any order: by what the platform says of their time, where it does of all. */
function session_inOrder(heard) {
    if (heard.some(({ message }) => message.time === undefined))
        return [...heard];
    return heard.toSorted((a, b) => (a.message.time ?? 0) - (b.message.time ?? 0));
}

;// CONCATENATED MODULE: ./build/genesys/architect/guest/socket.js

/** @throws {FlowgateError} `invalid-input` where the runtime has no sockets, as Node has none before version 22 */
function refuseWithoutSockets() {
    if (typeof globalThis.WebSocket === 'function')
        return;
    throw new build_errors/* FlowgateError */.gr('invalid-input', {
        attempted: 'open a web messaging session',
        returned: `Node ${process.versions.node} has no WebSocket`,
        advice: 'Conversations with the architect API need Node 22 or later.',
    });
}
/**
 * Sockets of the runtime itself.
 * @throws {FlowgateError} as {@link refuseWithoutSockets}
 */
const runtimeConnect = (url, origin, { onOpen, onData, onClose }) => {
    refuseWithoutSockets();
    const socket = new WebSocket(url, origin === undefined ? undefined : { headers: { origin } });
    let isClosed = false;
    const closed = (code) => {
        if (isClosed)
            return;
        isClosed = true;
        onClose(code);
    };
    socket.binaryType = 'arraybuffer';
    socket.addEventListener('open', onOpen);
    socket.addEventListener('message', ({ data }) => onData(data));
    socket.addEventListener('close', ({ code }) => closed(code));
    // A connection that never came about is told by an error, and not by every runtime by a close as well.
    socket.addEventListener('error', () => closed(undefined));
    return {
        send: (text) => {
            if (socket.readyState === WebSocket.OPEN)
                socket.send(text);
        },
        close: () => socket.close(),
    };
};

;// CONCATENATED MODULE: ./build/genesys/architect/guest/guest.js











/** A guest sees words and quick replies, and that the bot leaves; the rest happens behind the socket. */
const UNOBSERVABLE = new Set([
    'path',
    'taken',
    'waitingFor',
    'variables',
    'routedTo',
    'calls',
    'ended',
]);
const guest_ABILITIES = new Set(['silence', 'quickReplies']);
/** Silence is kept in real time, which a run has little of. */
const LONGEST_SILENCE_MS = 120_000;
/** One for a whole run: its conversations share the pace of new sockets and what is known of deployments. */
function guestOf(options) {
    const { api, http, hosts, clock, random, signal, debug, deployments } = options;
    const timing = { ...GUEST_TIMING, ...options.timing };
    const sockets = new MinutePacer(timing.socketsPerMinute, clock);
    const known = new KnownTurns();
    const read = new Map();
    let recordsEnd;
    const recorded = async ({ id, readNodes }, messageId) => {
        if (readNodes === undefined || messageId === undefined || recordsEnd !== undefined)
            return {};
        const records = await readRecords(messageId, id, { api, http, origin: hosts.api, clock, signal });
        const found = 'why' in records ? records : recordedPath(await readNodes(), records.steps);
        if (!('why' in found))
            return found;
        debug(`the path of a conversation is not known: ${found.why}`);
        // Asking again for every conversation would only cost time.
        if ('isLasting' in found && found.isLasting)
            recordsEnd = found.why;
        return {};
    };
    const deploymentOf = async (flow) => {
        const id = chooseDeployment(flow, deployments);
        const key = JSON.stringify([flow.id, id]);
        const found = read.get(key) ?? readDeployment(id, flow, { api, http, cdn: hosts.cdn, debug });
        read.set(key, found);
        try {
            return await found;
        }
        catch (thrown) {
            if (read.get(key) === found)
                read.delete(key);
            throw thrown;
        }
    };
    return {
        abilities: guest_ABILITIES,
        unobservable: UNOBSERVABLE,
        longestSilenceMs: LONGEST_SILENCE_MS,
        async prepare(flow) {
            if (options.connect === undefined)
                refuseWithoutSockets();
            await deploymentOf(flow);
        },
        async converse(flow, conversation) {
            const { id: deploymentId, origin, autoStart, showsEnd } = await deploymentOf(flow);
            const session = new GuestSession({
                attempted: `talk to ${JSON.stringify(plain(flow.name))} as a guest`,
                url: hosts.messaging,
                origin,
                deploymentId,
                connect: options.connect ?? runtimeConnect,
                clock,
                random,
                signal,
                timing,
                sockets,
                newId: options.newId ?? external_node_crypto_.randomUUID,
                history: async (jwt) => {
                    options.onSecret?.(jwt);
                    return await readHistory(http, hosts.api, jwt);
                },
                debug,
            });
            const context = { flowId: flow.id, clock, signal, timing, known, autoStart, showsEnd };
            try {
                const result = await converse(session, conversation, context);
                return { ...result, ...(await recorded(flow, session.lastMessageId)) };
            }
            catch (thrown) {
                throw signal.aborted && !(thrown instanceof build_errors/* FlowgateError */.gr) ? endOfRun(flow, signal) : thrown;
            }
        },
    };
}
function endOfRun({ name }, { reason }) {
    if (reason instanceof build_errors/* FlowgateError */.gr)
        return reason;
    return new build_errors/* FlowgateError */.gr('cancelled', {
        attempted: `talk to ${JSON.stringify(plain(name))} as a guest`,
        returned: 'the run was cancelled',
        advice: 'Run again.',
    });
}

;// CONCATENATED MODULE: ./build/genesys/architect/schemas-authorization.js

/** `null` counts as absent, and an absent list as an empty one: the models of the API require almost nothing. */
const schemas_authorization_text = schemas/* string */.YjP()
    .nullish()
    .transform((written) => written ?? '');
const listOf = (schema) => schemas/* array */.YOg(schema)
    .nullish()
    .transform((entries) => entries ?? []);
/** Of `GET /api/v2/authorization/roles/{roleId}`: the part of a `DomainOrganizationRole` that is read. */
const roleSchema = schemas/* object */.Ikc({
    id: schemas_authorization_text,
    name: schemas_authorization_text,
    permissionPolicies: listOf(schemas/* object */.Ikc({ domain: schemas_authorization_text, entityName: schemas_authorization_text, actionSet: listOf(schemas/* string */.YjP()) })
        .transform(({ domain, entityName, actionSet }) => ({ domain, entityName, actions: actionSet }))),
});
/** Of `GET /api/v2/authorization/subjects/me`: the part of an `AuthzSubject` that is read. */
const subjectSchema = schemas/* object */.Ikc({
    name: schemas_authorization_text,
    grants: listOf(schemas/* object */.Ikc({
        role: schemas/* object */.Ikc({
            name: schemas_authorization_text,
            policies: listOf(schemas/* object */.Ikc({ domain: schemas_authorization_text, entityName: schemas_authorization_text, actions: listOf(schemas/* string */.YjP()) })),
        })
            .nullish(),
    })),
});
/** Of `GET /api/v2/tokens/me`: the part of a `TokenInfo` that is read. */
const tokenInfoSchema = schemas/* object */.Ikc({
    organization: schemas/* object */.Ikc({ name: schemas_authorization_text }).nullish(),
    OAuthClient: schemas/* object */.Ikc({
        id: schemas_authorization_text,
        name: schemas_authorization_text,
        roleDivisions: listOf(schemas/* object */.Ikc({ roleId: schemas_authorization_text, divisionId: schemas_authorization_text })),
    })
        .nullish(),
});

;// CONCATENATED MODULE: ./build/genesys/architect/grants.js



/** A role by its id, or `undefined` where this client may not read roles. */
async function roleGrants(api, roleId) {
    const result = await readRole(api, roleId);
    if (!result.ok) {
        if (result.fault.kind === 'status' && result.fault.status === 403)
            return undefined;
        throw result.error;
    }
    const { name, permissionPolicies } = result.value;
    return { holder: `the role "${plain(name || roleId)}"`, policies: permissionPolicies };
}
/**
 * All that the token itself is granted, by any of its roles. `undefined` where Genesys Cloud does not tell: for a
 * client-credentials token neither answer is certain.
 */
async function ownGrants(api, token) {
    const name = token?.OAuthClient?.name;
    const holder = name ? `the OAuth client "${plain(name)}"` : 'the OAuth client';
    const granted = (await subjectPolicies(api)) ?? (await policiesOfRoles(api, token));
    return granted && { holder, policies: granted };
}
/** Who this token belongs to, or `undefined` where Genesys Cloud does not tell. */
async function tokenInfo(api) {
    const result = await api.send({
        attempted: 'read whose token this is',
        kind: 'read',
        method: 'GET',
        path: '/api/v2/tokens/me',
        schema: tokenInfoSchema,
    });
    return valueIfTold(result);
}
async function subjectPolicies(api) {
    const result = await api.send({
        attempted: 'read what this token is granted',
        kind: 'read',
        method: 'GET',
        path: '/api/v2/authorization/subjects/me',
        schema: subjectSchema,
    });
    const policies = valueIfTold(result)?.grants.flatMap(({ role }) => role?.policies ?? []);
    // A token that came this far holds something: nothing told is not nothing granted.
    return policies?.length ? policies : undefined;
}
/** Only where every role could be read: half of them would show rights as missing that are there. */
async function policiesOfRoles(api, token) {
    const ids = new Set(token?.OAuthClient?.roleDivisions.map(({ roleId }) => roleId).filter(Boolean));
    const policies = [];
    for (const id of ids) {
        const role = valueIfTold(await readRole(api, id));
        if (role === undefined)
            return undefined;
        policies.push(...role.permissionPolicies);
    }
    return policies.length > 0 ? policies : undefined;
}
function readRole(api, roleId) {
    return api.send({
        attempted: `read the role ${plain(roleId)}`,
        kind: 'read',
        method: 'GET',
        // Counting its users makes the answer slow.
        path: `/api/v2/authorization/roles/${pathSegment(roleId, 'role')}?userCount=false`,
        permission: 'authorization:role:view',
        absent: 'There is no role with this id in this organization: check role-id and genesys-url.',
        schema: roleSchema,
    });
}
/** An answer that is of another shape or not given tells nothing; whatever else goes wrong stops the run. */
function valueIfTold(result) {
    if (result.ok)
        return result.value;
    const { fault, error } = result;
    const tellsNothing = fault.kind === 'unreadable' || (fault.kind === 'status' && [400, 403, 404, 501].includes(fault.status));
    if (tellsNothing)
        return undefined;
    throw error;
}

;// CONCATENATED MODULE: ./build/genesys/architect/permissions.js
const EVERY = ['check', 'deploy', 'smoke'];
const CONVERSING = ['deploy', 'smoke'];
const WITHOUT_VALIDATION = 'what Genesys Cloud itself finds wrong with the flow it has';
const WITHOUT_EXECUTION = 'the path of a conversation, as its execution data tells it';
const PERMISSION_NEEDS = [
    {
        permission: 'architect:flow:view',
        commands: EVERY,
        use: 'find a flow by its name; read its record, versions and lock',
    },
    {
        permission: 'architect:jobExport:create',
        commands: EVERY,
        use: 'begin the export of the published version',
    },
    { permission: 'architect:jobExport:view', commands: EVERY, use: 'fetch that export' },
    {
        permission: 'architect:jobValidate:create',
        commands: ['check', 'deploy'],
        use: 'begin a validation (a preview API)',
        without: WITHOUT_VALIDATION,
    },
    {
        permission: 'architect:jobValidate:view',
        commands: ['check', 'deploy'],
        use: 'fetch what that validation found',
        without: WITHOUT_VALIDATION,
    },
    { permission: 'architect:job:create', commands: ['deploy'], use: 'register a publish job' },
    { permission: 'architect:job:view', commands: ['deploy'], use: 'follow a publish job' },
    {
        permission: 'architect:flow:search',
        commands: ['deploy'],
        use: 'publish: the job looks the flow up by name',
    },
    {
        permission: 'architect:flow:add',
        commands: ['deploy'],
        use: 'publish: the job asks for it, whether or not the flow exists',
    },
    {
        permission: 'architect:flow:edit',
        commands: ['deploy'],
        use: 'publish: the job checks the flow out and in',
    },
    {
        permission: 'architect:flow:publish',
        commands: ['deploy'],
        use: 'publish; deactivate again a flow whose first release fails',
    },
    {
        permission: 'architect:flow:edit',
        commands: ['deploy'],
        option: 'allow-rename',
        use: 'give the flow the name that its source has',
    },
    {
        permission: 'architect:flow:unlock',
        commands: ['deploy'],
        option: 'force-unlock',
        use: 'break the lock of somebody who has the flow open',
    },
    {
        permission: 'webDeployments:deployment:view',
        commands: CONVERSING,
        use: 'see that the web deployment is active and serves the flow',
        without: 'the check that the web deployment serves the flow',
    },
    {
        permission: 'conversation:webmessaging:view',
        commands: CONVERSING,
        use: 'find the conversation of a message',
        without: WITHOUT_EXECUTION,
    },
    {
        permission: 'architect:flowInstance:search',
        commands: CONVERSING,
        use: 'find what the flow did in a conversation',
        without: WITHOUT_EXECUTION,
    },
    {
        permission: 'architect:flowInstance:view',
        commands: CONVERSING,
        use: 'read what the flow did in a conversation',
        without: WITHOUT_EXECUTION,
    },
];
/** What a flow may refer to by name. A publish job looks it up with the rights of the client. */
const REFERENCED = [
    { what: 'a queue', permissions: ['routing:queue:view'] },
    { what: 'a data action', permissions: ['integrations:integration:view', 'integrations:action:view'] },
    { what: 'a schedule', permissions: ['routing:schedule:view'] },
    { what: 'a schedule group', permissions: ['routing:scheduleGroup:view'] },
    { what: 'a data table', permissions: ['architect:datatable:view'] },
    { what: 'a prompt', permissions: ['architect:userPrompt:view'] },
];
/** What `command` needs with these settings, each permission once. */
function needsOf(command, options) {
    const needs = PERMISSION_NEEDS.filter(({ commands, option }) => commands.includes(command) && (!option || options[option] === true));
    return needs.filter(({ permission }, index) => needs.findIndex((need) => need.permission === permission) === index);
}
/** Whether any of `policies` allows `permission`. Case does not matter, as little as it does to who reads the names. */
function allows(policies, permission) {
    const [domain = '', entity = '', action = ''] = permission.split(':');
    return policies.some((policy) => covers(policy.domain, domain) &&
        covers(policy.entityName, entity) &&
        policy.actions.some((allowed) => covers(allowed, action)));
}
function covers(pattern, word) {
    return pattern === '*' || pattern.toLowerCase() === word.toLowerCase();
}
/** Actions that change nothing, whatever they are allowed on. */
const permissions_HARMLESS = /^(?:view|search)/i;
/**
 * The rights among `policies` that Flowgate never uses with these settings and that could do harm in other hands,
 * as `domain:entity:action`, sorted.
 */
function harmfulExcess(policies, options) {
    const used = new Set(PERMISSION_NEEDS.filter(({ option }) => !option || options[option] === true).map(({ permission }) => permission.toLowerCase()));
    const excess = policies.flatMap(({ domain, entityName, actions }) => actions
        .filter((action) => !permissions_HARMLESS.test(action))
        .map((action) => `${domain}:${entityName}:${action}`)
        .filter((permission) => !used.has(permission.toLowerCase())));
    return [...new Set(excess)].sort();
}
/** Permissions as the `permissionPolicies` of a role have them, to be pasted there. */
function asPolicies(permissions) {
    const byEntity = new Map();
    for (const permission of permissions) {
        const entity = permission.slice(0, permission.lastIndexOf(':'));
        const actions = byEntity.get(entity) ?? [];
        byEntity.set(entity, [...actions, permission.slice(entity.length + 1)]);
    }
    return [...byEntity].map(([entity, actionSet]) => {
        const [domain = '', entityName = ''] = entity.split(':');
        return { domain, entityName, actionSet };
    });
}

;// CONCATENATED MODULE: ./build/genesys/architect/access.js




/** Excess rights that are named; the others are counted. */
const NAMED_EXCESS = 5;
/**
 * Checks that this client may do all that `command` needs: by the policies of the role `roleId`, or where none is
 * given or it may not be read, by the token's own grants. Where Genesys Cloud tells neither, that is a warning: the
 * calls will tell.
 * @throws {FlowgateError} `missing-scope`, naming every missing permission at once and what to paste;
 * `invalid-input` where there is no such role
 */
async function verifyAccess(api, command, roleId, options = {}) {
    const role = roleId === undefined ? undefined : await roleGrants(api, roleId);
    const token = await tokenInfo(api);
    const grants = role ?? (await ownGrants(api, token));
    const aboutRole = roleId === undefined ? [] : roleWarnings(roleId, role, token);
    if (grants === undefined) {
        return {
            summary: `What the OAuth client may do could not be read before ${command}.`,
            warnings: [
                ...aboutRole,
                `Genesys Cloud does not tell what the OAuth client may do, so its permissions for ${command} were not verified: a call that lacks one will say so.`,
            ],
        };
    }
    const access = judgeAccess(grants, command, options);
    return { ...access, warnings: [...aboutRole, ...access.warnings] };
}
/** What `grants` lack and what they have too much, without a request. Throws as {@link verifyAccess} does. */
function judgeAccess(grants, command, options) {
    const lacking = needsOf(command, options).filter(({ permission }) => !allows(grants.policies, permission));
    const missing = lacking.filter(({ without }) => without === undefined).map(({ permission }) => permission);
    if (missing.length > 0)
        throw missingPermissions(grants, command, missing);
    const leftOut = new Set(lacking.flatMap(({ without }) => without ?? []));
    return {
        summary: `${capital(grants.holder)} has every permission that ${command} needs.`,
        warnings: [
            ...[...leftOut].map((without) => {
                const needs = lacking.filter((need) => need.without === without);
                return `Left out is ${without}: it needs ${needs.map(({ permission }) => permission).join(', ')}.`;
            }),
            ...excessWarning(grants, options),
        ],
    };
}
function missingPermissions({ holder }, command, missing) {
    const [is, these] = missing.length === 1 ? ['is', 'this permission'] : ['are', 'these permissions'];
    return new build_errors/* FlowgateError */.gr('missing-scope', {
        attempted: `verify what ${holder} may do for ${command}`,
        returned: `${missing.join(', ')} ${is} missing`,
        advice: `Add ${these} to a role of the OAuth client, for the divisions of the flows. Into the permissionPolicies of the role go: ${JSON.stringify(asPolicies(missing))}`,
    });
}
function excessWarning({ holder, policies }, options) {
    const excess = harmfulExcess(policies, options);
    if (excess.length === 0)
        return [];
    const named = excess.slice(0, NAMED_EXCESS).map((permission) => plain(permission));
    const others = excess.length - named.length;
    return [
        `${capital(holder)} may change more than Flowgate needs to: ${named.join(', ')}${others > 0 ? ` and ${others} more` : ''}. Take away what nothing else uses, so that a stolen secret can do less.`,
    ];
}
function roleWarnings(roleId, role, token) {
    if (role === undefined) {
        return [
            `The role ${plain(roleId)} could not be read: that needs authorization:role:view. What the OAuth client itself is granted was looked at instead; without role-id that is always so.`,
        ];
    }
    const held = token?.OAuthClient?.roleDivisions ?? [];
    if (held.length === 0 || held.some((division) => division.roleId === roleId))
        return [];
    return [
        `${capital(role.holder)} is not among the roles of the OAuth client, so what it allows says nothing about this client: correct role-id, or leave it out.`,
    ];
}
function capital(phrase) {
    return phrase.charAt(0).toUpperCase() + phrase.slice(1);
}

;// CONCATENATED MODULE: ./build/genesys/auth.js



const tokenSchema = schemas/* object */.Ikc({
    // Visible ASCII only: anything else is no header value, and what refuses it may repeat it.
    access_token: schemas/* string */.YjP().regex(/^[\x21-\x7e]+$/, 'not a bearer token'),
    // Advice at most: whether a token still holds is told by the 401 on its use.
    expires_in: schemas/* number */.aig().positive().optional().catch(undefined),
});
/** Where a server does not say how long a token lives, in seconds. */
const ASSUMED_LIFE_SECONDS = 600;
const LONGEST_LIFE_SECONDS = 24 * 60 * 60;
const REFRESH_AHEAD_SECONDS = 10;
/** The client-credentials grant with everything in the form, as the flow-document API takes it. */
function formGrant(origin, clientId, clientSecret) {
    return {
        attempted: 'sign in to Genesys Cloud',
        kind: 'token',
        method: 'POST',
        url: new URL('/oauth/token', origin),
        absent: 'There is no sign-in at this address: check genesys-url.',
        body: new URLSearchParams({
            grant_type: 'client_credentials',
            client_id: clientId,
            client_secret: clientSecret,
            scope: 'flow:view flow:edit flow:simulate authorization:read',
        }),
        secrets: [clientSecret],
        schema: tokenSchema,
    };
}
/** The client-credentials grant of Genesys Cloud's login host: a `Basic` header and no scope, since roles decide. */
function basicGrant(login, clientId, clientSecret) {
    return {
        attempted: 'sign in to Genesys Cloud',
        kind: 'token',
        method: 'POST',
        url: new URL('/oauth/token', login),
        absent: 'There is no sign-in at this address: check genesys-url.',
        basic: Buffer.from(`${clientId}:${clientSecret}`, 'utf8').toString('base64'),
        body: new URLSearchParams({ grant_type: 'client_credentials' }),
        secrets: [clientSecret],
        schema: tokenSchema,
    };
}
/** One access token for everybody, renewed shortly before it expires. */
class TokenSource {
    #options;
    #held;
    #flight;
    constructor(options) {
        this.#options = options;
    }
    /**
     * A token that is good for now. However many wait for a new one, one request is made; a failed one is not kept.
     * @throws {FlowgateError} `unauthorized` for wrong credentials, else as the HTTP client tells it
     */
    async get() {
        if (this.#held && this.#options.clock.monotonic() < this.#held.refreshAt)
            return this.#held.value;
        this.#flight ??= this.#fetchToken().finally(() => {
            this.#flight = undefined;
        });
        return (await this.#flight).value;
    }
    /** Drops `token` if it is the one held: many may report the same one, and only the first must count. */
    invalidate(token) {
        if (this.#held?.value === token)
            this.#held = undefined;
    }
    async #fetchToken() {
        const { http, clock, request, onSecret } = this.#options;
        // From before the request, so that time on the way counts as life used up.
        const asked = clock.monotonic();
        const result = await http.send(request);
        if (!result.ok) {
            const { fault, error } = result;
            if (fault.kind !== 'status' || ![400, 401, 403].includes(fault.status))
                throw error;
            if (isThrottledLogin(request.kind, fault))
                throw error;
            throw new build_errors/* FlowgateError */.gr('unauthorized', {
                attempted: error.attempted,
                returned: error.returned,
                advice: wrongCredentials(fault),
            });
        }
        const { access_token, expires_in = ASSUMED_LIFE_SECONDS } = result.value;
        onSecret(access_token);
        const life = Math.min(expires_in, LONGEST_LIFE_SECONDS);
        const ahead = Math.min(REFRESH_AHEAD_SECONDS, life / 10);
        this.#held = { value: access_token, refreshAt: asked + (life - ahead) * 1000 };
        return this.#held;
    }
}
/** The login host refuses an unknown client with 400 and a wrong secret with 401, both as "invalid_client". */
function wrongCredentials({ status, detail }) {
    if (status === 400 && /client not found/i.test(detail.message ?? '')) {
        return 'There is no such OAuth client in this region: check client-id, and that genesys-url is the region of your organization.';
    }
    return 'Check client-id and client-secret, that the OAuth client is active, and that genesys-url is its region.';
}

// EXTERNAL MODULE: ./build/version.js
var version = __webpack_require__(8508);
;// CONCATENATED MODULE: ./build/genesys/lanes.js
/**
 * Who waits for a turn: in order within a lane, and lane after lane. However many wait in one of them, the next
 * in any other waits for no more than one turn of each.
 */
class Lanes {
    #lanes = new Map();
    get isEmpty() {
        return this.#lanes.size === 0;
    }
    add(lane, waiting) {
        const queue = this.#lanes.get(lane);
        if (queue === undefined)
            this.#lanes.set(lane, [waiting]);
        else
            queue.push(waiting);
    }
    /** Takes out whose turn it is; `undefined` where nobody waits. */
    next() {
        for (const [lane, queue] of this.#lanes) {
            const waiting = queue.shift();
            // Behind all others, which is where a map puts what is new.
            this.#lanes.delete(lane);
            if (queue.length > 0)
                this.#lanes.set(lane, queue);
            return waiting;
        }
        return undefined;
    }
    /** Takes out everybody. */
    clear() {
        const all = [...this.#lanes.values()].flat();
        this.#lanes.clear();
        return all;
    }
}

;// CONCATENATED MODULE: ./build/genesys/pacing.js

/** Share of a window that may be used up without a delay. */
const FREE_SHARE = 0.5;
/** Share of a window that is left alone, for others whose requests overlap with ours. */
const RESERVE_SHARE = 0.03;
/** Share of what is unused that may be asked for although others seem to need all of it: they may have stopped. */
const PROBING_SHARE = 0.1;
/** While a delay lasts, answers still under way may change it. */
const LOOK_AGAIN_MS = 1_000;
/** Other clients' pace is not judged by less time than this. */
const SHORTEST_OBSERVATION_MS = 1_000;
/** No limit of the platform counts longer than an hour: a larger `reset` is something else, a date perhaps. */
const LONGEST_WINDOW_SECONDS = 3_600;
const UNPACED = {
    inFlight: 0,
    lastSentAt: Number.NEGATIVE_INFINITY,
    pausedUntil: Number.NEGATIVE_INFINITY,
    windows: [],
};
/**
 * How long the next request has to wait; 0 when it may be sent.
 * @param share of what is allowed, in (0, 1]: what this run may take where others are known to take the rest
 */
function delay(state, now, share = 1) {
    const waits = state.windows.map((window) => windowDelay(state, window, now, share));
    return Math.max(0, state.pausedUntil - now, ...waits);
}
function windowDelay({ inFlight, lastSentAt }, window, now, share) {
    const { allowed, count, firstCount, firstSeenAt, lastSeenAt, sent, endsBy } = window;
    const timeLeft = endsBy - now;
    if (timeLeft <= 0)
        return 0;
    // Whether `count` holds those in flight is not known: they are taken off in any case.
    const unused = allowed - count - inFlight;
    const portion = allowed * share;
    // Those that were sent since the window was seen first, and the one whose answer showed it.
    const unusedPortion = portion - sent - 1;
    if (unused > allowed * FREE_SHARE && unusedPortion > portion * FREE_SHARE)
        return 0;
    // Those who have the other shares are taken to be as busy as this run is. Where that traffic is a stranger's, the
    // wait can be shorter than without a share, by many seconds: to fear all of it would slow four shards by a third.
    const byOthers = Math.max(0, count - firstCount - sent / share);
    const othersPace = byOthers / Math.max(lastSeenAt - firstSeenAt, SHORTEST_OBSERVATION_MS);
    const spare = unused - Math.round(allowed * RESERVE_SHARE);
    const sparePortion = unusedPortion - Math.round(portion * RESERVE_SHARE);
    if (spare - othersPace * (now - lastSeenAt) <= 0 || sparePortion <= 0)
        return timeLeft;
    const left = Math.max(spare - othersPace * (endsBy - lastSeenAt), unused * PROBING_SHARE) * share;
    return Math.min(timeLeft, lastSentAt + timeLeft / Math.min(left, sparePortion) - now);
}
/** A request leaves. */
function sent(state, now) {
    return {
        ...state,
        inFlight: state.inFlight + 1,
        lastSentAt: now,
        windows: state.windows.map((window) => ({ ...window, sent: window.sent + 1 })),
    };
}
/** Its answer is here, or will never be (then without headers). */
function pacing_answered(state, headers, sentAt, now) {
    const inFlight = state.inFlight - 1;
    const quota = headers && readQuota(headers);
    const windows = state.windows.filter(({ endsBy }) => endsBy > now);
    return { ...state, inFlight, windows: quota ? observe(windows, quota, inFlight, sentAt, now) : windows };
}
/** The platform asked for a rest of that many milliseconds. */
function paused(state, milliseconds, now) {
    return { ...state, pausedUntil: Math.max(state.pausedUntil, now + milliseconds) };
}
function readQuota(headers) {
    const [count, allowed, reset] = ['count', 'allowed', 'reset'].map((name) => {
        const text = headers.get(`inin-ratelimit-${name}`)?.trim() ?? '';
        return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
    });
    if (count === undefined || !allowed || reset === undefined || reset > LONGEST_WINDOW_SECONDS) {
        return undefined;
    }
    return { count, allowed, reset };
}
function observe(windows, { count, allowed, reset }, inFlight, sentAt, now) {
    // A second to either side: whether the platform rounds up or down is its own affair.
    const endsAfter = sentAt + (reset - 1) * 1000;
    const endsBy = now + (reset + 1) * 1000;
    const known = windows.find((window) => window.allowed === allowed);
    // An answer that was overtaken by those of the next window.
    if (known && endsBy <= known.endsAfter)
        return windows;
    const others = windows.filter((window) => window.allowed !== allowed);
    if (!known || endsAfter >= known.endsBy) {
        return [
            ...others,
            {
                allowed,
                count,
                firstCount: count,
                firstSeenAt: now,
                lastSeenAt: now,
                sent: inFlight,
                endsAfter,
                endsBy,
            },
        ];
    }
    return [
        ...others,
        {
            ...known,
            count: Math.max(known.count, count),
            lastSeenAt: now,
            endsAfter: Math.max(known.endsAfter, endsAfter),
            endsBy: Math.min(known.endsBy, endsBy),
        },
    ];
}
/** One for everything that a run sends to an origin. */
class Pacer {
    #clock;
    #signal;
    #share;
    #waiting = new Lanes();
    #isAdmitting = false;
    #state = UNPACED;
    /** @param share see {@link delay} */
    constructor(clock, signal, share = 1) {
        this.#clock = clock;
        this.#signal = signal;
        this.#share = share;
    }
    /**
     * Waits for this request's turn and counts it as sent; {@link answered} must follow in any case. Within a lane
     * whoever asks first goes first, and lanes take turns.
     * @throws the signal's reason when the run ends meanwhile
     */
    async turn(lane = '') {
        const turn = new Promise((go, stop) => this.#waiting.add(lane, { go, stop }));
        if (!this.#isAdmitting)
            void this.#admit();
        await turn;
    }
    /** Lets in one after the other until nobody waits. */
    async #admit() {
        this.#isAdmitting = true;
        try {
            while (!this.#waiting.isEmpty) {
                this.#signal.throwIfAborted();
                const wait = delay(this.#state, this.#clock.monotonic(), this.#share);
                if (wait > 0) {
                    await this.#clock.sleep(Math.min(wait, LOOK_AGAIN_MS), this.#signal);
                }
                else {
                    this.#state = sent(this.#state, this.#clock.monotonic());
                    this.#waiting.next()?.go();
                }
            }
        }
        catch (reason) {
            for (const { stop } of this.#waiting.clear())
                stop(reason);
        }
        finally {
            this.#isAdmitting = false;
        }
    }
    /** @param sentAt on the monotonic clock */
    answered(headers, sentAt) {
        this.#state = pacing_answered(this.#state, headers, sentAt, this.#clock.monotonic());
    }
    /** Everybody waits, not only who was told to. */
    pause(milliseconds) {
        this.#state = paused(this.#state, milliseconds, this.#clock.monotonic());
    }
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./build/genesys/transport.js


/** Far above any flow; keeps a compressed answer from filling the memory. */
const MAX_BODY_BYTES = 8 * 1024 * 1024;
/** Failures before the first byte of a request has left. */
const UNSENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);
const BROKEN = new Set([
    'ECONNRESET',
    'ECONNABORTED',
    'EPIPE',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'ENETDOWN',
    'UND_ERR_SOCKET',
    'UND_ERR_RES_CONTENT_LENGTH_MISMATCH',
]);
const TIMED_OUT = new Set(['ETIMEDOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT']);
const TLS = /^(?:ERR_TLS_|ERR_SSL_|CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|HOSTNAME_MISMATCH|INVALID_CA|EPROTO)/;
const codeSchema = schemas/* object */.Ikc({
    code: schemas/* string */.YjP().regex(/^[A-Z][A-Z0-9_]*$/),
    /** What a proxy answered instead of opening a tunnel. */
    statusCode: schemas/* number */.aig().optional().catch(undefined),
});
/** `fetch` says why it failed only in the code of its cause, Node's own client in its code. */
const thrownSchema = schemas/* union */.KCZ([schemas/* object */.Ikc({ cause: codeSchema }).transform(({ cause }) => cause), codeSchema]);
/** Sorts what `fetch` or its body stream threw, by code alone. */
function transportFault(thrown) {
    const parsed = thrownSchema.safeParse(thrown);
    if (!parsed.success)
        return { kind: 'unexplained', code: undefined };
    const { code, statusCode = 0 } = parsed.data;
    // No tunnel, no request. What is not the proxy's refusal (4xx) may pass.
    if (code === 'ERR_PROXY_TUNNEL') {
        return statusCode >= 400 && statusCode < 500 ? { kind: 'proxy', status: statusCode } : { kind: 'unsent' };
    }
    if (UNSENT.has(code))
        return { kind: 'unsent' };
    if (BROKEN.has(code))
        return { kind: 'reset' };
    if (TIMED_OUT.has(code))
        return { kind: 'timeout' };
    if (TLS.test(code))
        return { kind: 'tls' };
    return { kind: 'unexplained', code };
}
/**
 * Reads a body as UTF-8. Bytes are counted as they arrive and after decompression: `Content-Length` proves nothing.
 * Rejects with what the transport throws when the connection breaks or the request is aborted.
 */
async function readBody(response) {
    if (!response.body)
        return { text: '' };
    const decoder = new external_node_util_.TextDecoder('utf-8', { fatal: true });
    let bytes = 0;
    let text = '';
    // Leaving the loop early cancels the stream and with it the download.
    for await (const chunk of response.body) {
        bytes += chunk.byteLength;
        if (bytes > MAX_BODY_BYTES)
            return { what: `more than ${MAX_BODY_BYTES / 1024 / 1024} MiB` };
        const decoded = decode(decoder, chunk);
        if (decoded === undefined)
            return { what: 'not UTF-8' };
        text += decoded;
    }
    const rest = decode(decoder);
    return rest === undefined ? { what: 'not UTF-8' } : { text: text + rest };
}
function decode(decoder, chunk) {
    try {
        return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/genesys/http.js







const TIMEOUT = Symbol('the time of this attempt is up');
const RUN_ENDED = Symbol('the run has ended');
/** However late in its call, an attempt gets this much time: less would only look like a slow server. */
const SHORTEST_ATTEMPT_MS = 1_000;
/** Waits for the rate limit that are worth a line in the log. */
const NOTABLE_WAIT_MS = 1_000;
/**
 * HTTP as Genesys Cloud needs it: paced below the rate limit, no redirects, a deadline for every attempt and for a
 * call with all its attempts, bounded bodies, retries by the table in retry.ts, answers checked against a schema, and
 * errors in our own words. One for a whole run: pace and retries are shared by all its calls.
 */
class HttpClient {
    #options;
    #budget = new RetryBudget();
    /** By origin: the login and the API have limits of their own. */
    #pacers = new Map();
    constructor(options) {
        this.#options = options;
    }
    /**
     * Sends a request until it is answered for good. What goes wrong is returned, not thrown, so that a caller can
     * tell a refused write from a lost one.
     * @throws {FlowgateError} when the run ended while nothing was in doubt
     */
    async send(request) {
        const { clock, random } = this.#options;
        const { attempts: most, deadlineMs } = RETRY_POLICY[request.kind];
        const pacer = this.#pacerOf(request.url);
        let deadline;
        for (let attempts = 1;; attempts++) {
            await this.#orEndOfRun(request, () => this.#turn(pacer, request.lane));
            // From the first request on: how long the queue before it is, is not this call's doing.
            deadline ??= clock.monotonic() + deadlineMs;
            const attempt = await this.#attempt(request, pacer, deadline);
            if ('value' in attempt) {
                this.#budget.giveBack();
                return { ok: true, value: attempt.value };
            }
            const { fault } = attempt;
            if (fault.kind === 'cancelled' && request.kind !== 'write')
                throw fault.reason;
            const wait = waitBeforeRetry(request.kind, attempts, fault, random);
            this.#shareRest(pacer, fault, wait);
            const givenUp = wait === undefined ? undefined : this.#givesUp(request, wait, fault, deadline);
            if (wait === undefined || givenUp) {
                return {
                    ok: false,
                    fault,
                    error: faultError(request, fault, attempts, attempt.correlationId, givenUp),
                };
            }
            this.#options.debug(`waiting ${Math.round(wait)} ms before attempt ${attempts + 1} of ${most}`);
            await this.#orEndOfRun(request, () => clock.sleep(wait, this.#options.signal));
        }
    }
    #pacerOf({ origin }) {
        const { clock, signal, share } = this.#options;
        const pacer = this.#pacers.get(origin) ?? new Pacer(clock, signal, share);
        this.#pacers.set(origin, pacer);
        return pacer;
    }
    async #turn(pacer, lane) {
        const { clock, debug } = this.#options;
        const asked = clock.monotonic();
        await pacer.turn(lane);
        const waited = clock.monotonic() - asked;
        if (waited >= NOTABLE_WAIT_MS)
            debug(`waited ${Math.round(waited)} ms to stay below the rate limit`);
    }
    /** A 429 is for everybody. A rest that nobody waits out is not shared: it may concern this one call alone. */
    #shareRest(pacer, fault, wait) {
        if (fault.kind !== 'status' || fault.status !== 429)
            return;
        const told = toldSeconds(fault);
        if (told !== undefined && told > MAX_RETRY_AFTER_SECONDS)
            return;
        pacer.pause(wait ?? (told ?? 0) * 1000);
    }
    #givesUp({ kind }, wait, fault, deadline) {
        const { clock, runEndsAt = Number.POSITIVE_INFINITY } = this.#options;
        const resumed = clock.monotonic() + wait;
        // A wait of our own choosing may run into the end of the run: that end has words of its own.
        if (resumed > deadline || (toldSeconds(fault) && resumed > runEndsAt))
            return 'deadline';
        const left = this.#budget.take();
        return left || !RETRY_POLICY[kind].budgeted ? undefined : 'budget';
    }
    async #attempt(request, pacer, deadline) {
        const { clock, signal, debug, attemptTimeoutMs = 30_000, writeGraceMs = 5_000 } = this.#options;
        const began = clock.monotonic();
        const time = Math.min(attemptTimeoutMs, Math.max(deadline - began, SHORTEST_ATTEMPT_MS));
        const controller = new AbortController();
        // Real timers: these bound real sockets, whatever the injected clock says.
        const timers = [setTimeout(() => controller.abort(TIMEOUT), time)];
        const endRun = () => {
            // An answer to a write is worth a moment: it decides between "released" and "unknown".
            const grace = request.kind === 'write' ? writeGraceMs : 0;
            timers.push(setTimeout(() => controller.abort(RUN_ENDED), grace));
        };
        // Own listener, removed again: `AbortSignal.any` on a signal that outlives thousands of calls piles up.
        signal.addEventListener('abort', endRun, { once: true });
        let response;
        let attempt;
        try {
            response = await this.#fetch(request, controller.signal);
            pacer.answered(response.headers, began);
            attempt = await this.#read(request, response);
        }
        catch (thrown) {
            if (response === undefined)
                pacer.answered(undefined, began);
            attempt = { fault: this.#thrownFault(request, thrown, controller.signal), correlationId: undefined };
        }
        finally {
            for (const timer of timers)
                clearTimeout(timer);
            signal.removeEventListener('abort', endRun);
        }
        const outcome = 'fault' in attempt && attempt.fault.kind !== 'status' ? attempt.fault.kind : undefined;
        const id = attempt.correlationId ? ` (correlation id ${attempt.correlationId})` : '';
        debug(`${request.method} ${request.url.pathname}: ${[response?.status, outcome].filter(Boolean).join(' ')} in ${Math.round(clock.monotonic() - began)} ms${id}`);
        return attempt;
    }
    async #fetch(request, signal) {
        const { method, headers = ownHeaders(request) } = request;
        // `fetch` gives a text a type of its own, which would not be among the headers that were asked for.
        const body = request.headers && typeof request.body === 'string'
            ? new TextEncoder().encode(request.body)
            : request.body;
        return await (this.#options.fetch ?? fetch)(request.url, {
            method,
            redirect: 'manual',
            signal,
            headers: { ...headers },
            ...(body === undefined ? {} : { body }),
        });
    }
    async #read(request, response) {
        const { status, headers } = response;
        const secrets = [...(request.secrets ?? []), request.bearer, request.basic].filter((secret) => secret !== undefined);
        const named = plain(headers.get('inin-correlation-id') ?? '', secrets) || undefined;
        if (status >= 300 && status < 400) {
            await response.body?.cancel();
            const host = redirectHost(headers.get('location'), request.url);
            return { fault: { kind: 'redirect', status, host }, correlationId: named };
        }
        if (!response.ok) {
            // The status is an answer; a body that breaks off takes nothing from it.
            const body = await readBody(response).catch(() => ({ what: 'broken off' }));
            const detail = errorDetail('text' in body ? http_parseJson(body.text) : undefined, secrets);
            const retryAfterSeconds = retryAfter(headers.get('retry-after'), headers.get('date'), this.#options.clock.now());
            const correlationId = named ?? detail.contextId;
            return { fault: { kind: 'status', status, retryAfterSeconds, detail }, correlationId };
        }
        const unreadable = (what) => ({
            fault: { kind: 'unreadable', status, what: plain(what, secrets) },
            correlationId: named,
        });
        const body = await readBody(response);
        if ('what' in body)
            return unreadable(body.what);
        const known = request.memo?.of(body.text);
        if (known !== undefined)
            return { value: known.value, correlationId: named };
        const content = request.expect === 'text' ? body.text : http_parseJson(body.text);
        if (content === undefined) {
            return unreadable(`not JSON but ${headers.get('content-type') ?? 'of no type'}`);
        }
        const parsed = request.schema.safeParse(content);
        if (parsed.success) {
            request.memo?.keep(body.text, parsed.data);
            return { value: parsed.data, correlationId: named };
        }
        const [issue] = parsed.error.issues;
        return unreadable(issue ? `at ${issue.path.join('.') || 'its root'}: ${issue.message}` : 'of another shape');
    }
    #thrownFault(request, thrown, attemptSignal) {
        if (attemptSignal.reason === RUN_ENDED)
            return { kind: 'cancelled', reason: this.#endOfRun(request) };
        if (attemptSignal.reason === TIMEOUT)
            return { kind: 'timeout' };
        return transportFault(thrown);
    }
    /** Waiting ends with the run; a request that waits has nothing in doubt. */
    async #orEndOfRun(request, wait) {
        const { signal } = this.#options;
        try {
            await wait();
        }
        catch (thrown) {
            throw signal.aborted ? this.#endOfRun(request) : thrown;
        }
        if (signal.aborted)
            throw this.#endOfRun(request);
    }
    #endOfRun({ attempted }) {
        const { reason } = this.#options.signal;
        if (reason instanceof build_errors/* FlowgateError */.gr)
            return reason;
        return new build_errors/* FlowgateError */.gr('cancelled', {
            attempted,
            returned: 'the run was cancelled',
            advice: 'Run again.',
        });
    }
}
function ownHeaders({ body, bearer, basic, expect }) {
    return {
        accept: expect === 'text' ? '*/*' : 'application/json',
        'user-agent': `flowgate/${version/* VERSION */.x}`,
        ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
        ...(basic === undefined ? {} : { authorization: `Basic ${basic}` }),
        ...(typeof body === 'string' ? { 'content-type': 'application/json' } : {}),
    };
}
function http_parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/** Only the host: the rest of a redirect's address may echo what was sent. */
function redirectHost(location, base) {
    if (location === null || !URL.canParse(location, base.href))
        return undefined;
    return new URL(location, base).host || undefined;
}

;// CONCATENATED MODULE: ./build/genesys/architect/hosts.js


/**
 * The hosts of the region whose API is at `origin`; on a loopback address all are that origin.
 * @throws {FlowgateError} `invalid-input` for any other host: the client secret must not travel there
 */
function hostsOf(origin) {
    if ((0,regions/* isLoopback */.U9)(origin)) {
        const messaging = new URL('/v1', origin);
        messaging.protocol = origin.protocol === 'https:' ? 'wss:' : 'ws:';
        return { api: origin, login: origin, messaging, cdn: origin };
    }
    const region = (0,regions/* regionOf */.AP)(origin);
    if (!region || origin.protocol !== 'https:') {
        throw new build_errors/* FlowgateError */.gr('invalid-input', {
            attempted: 'find the hosts of the region of genesys-url',
            returned: `${origin.host} is not an API host of Genesys Cloud over https`,
            advice: 'Give the name of your region or the address of its API as genesys-url.',
        });
    }
    const { domain } = region;
    return {
        api: new URL(`https://api.${domain}`),
        login: new URL(`https://login.${domain}`),
        messaging: new URL(`wss://webmessaging.${domain}/v1`),
        cdn: new URL(`https://api-cdn.${domain}`),
    };
}

;// CONCATENATED MODULE: ./build/genesys/architect/connect.js




/**
 * Genesys Cloud's public Platform API: signs in at the login host of the region, and shares pace and retries.
 * Nothing is sent before the first call.
 * @throws {FlowgateError} `invalid-input` when `origin` is no region's API and no loopback address
 */
function architectApi(options) {
    const { origin, clientId, clientSecret, clock, onSecret } = options;
    const hosts = hostsOf(origin);
    const http = new HttpClient(options);
    const request = basicGrant(hosts.login, clientId, clientSecret);
    const tokens = new TokenSource({ http, clock, onSecret, request });
    return { api: new ApiClient(http, tokens, hosts.api), http, tokens, hosts };
}

;// CONCATENATED MODULE: ./build/genesys/architect/flows.js
/** Flow records of the public API: found, read, renamed, unlocked, deactivated. Their content comes by export. */






const flows_PAGE_SIZE = 100;
/** A name that fits thousands of flows is not looked for to the end. */
const MAX_PAGES = 20;
class FlowRecords {
    #api;
    constructor(api) {
        this.#api = api;
    }
    /** @throws {FlowgateError} `invalid-input` where there is no such flow, or it is none for web messaging */
    async read(id) {
        const attempted = `read the live flow ${plain(id)}`;
        const record = await this.#api.call({
            attempted,
            kind: 'read',
            method: 'GET',
            path: `/api/v2/flows/${pathSegment(id, 'flow')}`,
            lane: id,
            permission: 'architect:flow:view',
            absent: 'There is no flow with this id in this organization: check the id in the flow and genesys-url.',
            schema: flowRecordSchema,
        });
        if (record.deleted === true) {
            throw new build_errors/* FlowgateError */.gr('invalid-input', {
                attempted,
                returned: `the flow "${plain(record.name)}" was deleted`,
                advice: 'Create it anew in Architect and give its id, or take its source away.',
            });
        }
        const { type = '' } = record;
        if (type !== '' && type.toLowerCase() !== FLOW_TYPE) {
            throw new build_errors/* FlowgateError */.gr('invalid-input', {
                attempted,
                returned: `"${plain(record.name)}" is a flow of the type ${plain(type)}`,
                advice: 'Flowgate releases inbound message flows (INBOUNDSHORTMESSAGE): give the id of one.',
            });
        }
        return record;
    }
    /**
     * The id of the one flow that is called exactly so: the listing finds names that are merely alike.
     * @throws {FlowgateError} `invalid-input` where none or several are
     */
    async idOf(name) {
        const attempted = `find the flow "${plain(name)}" by its name`;
        const ids = [];
        const others = [];
        for (let page = 1; page <= MAX_PAGES; page++) {
            const { entities, pageCount } = await this.#api.call({
                attempted,
                kind: 'read',
                method: 'GET',
                path: `/api/v2/flows?type=${FLOW_TYPE}&name=${encodeURIComponent(name.replace(/\p{Cs}/gu, ' '))}&pageSize=${flows_PAGE_SIZE}&pageNumber=${page}`,
                permission: 'architect:flow:view',
                schema: flowListingSchema,
            });
            for (const entity of entities)
                (entity.name === name ? ids : others).push(entity.name === name ? entity.id : entity.name);
            if (entities.length < flows_PAGE_SIZE || (pageCount !== undefined && page >= pageCount))
                break;
        }
        const [id, another] = ids;
        if (id !== undefined && another === undefined)
            return id;
        const remedy = 'write the line "# flowgate-id: ID" at the top of its source';
        throw new build_errors/* FlowgateError */.gr('invalid-input', {
            attempted,
            returned: id === undefined ? 'there is no such inbound message flow' : `${ids.length} flows are called so`,
            advice: id === undefined
                ? `${(0,nearest/* didYouMean */.a)(name, others.map((other) => plain(other))).trim()} Create it once in Architect under this name; if it was renamed, ${remedy} and set allow-rename.`.trim()
                : `To say which is meant, ${remedy}. They are ${ids
                    .slice(0, 10)
                    .map((each) => plain(each))
                    .join(', ')}.`,
        });
    }
    /** One version of a flow; `undefined` where there is none of this id. */
    async version(id, versionId) {
        const result = await this.#api.send({
            attempted: `read version ${plain(versionId)} of the flow ${plain(id)}`,
            kind: 'read',
            method: 'GET',
            path: `/api/v2/flows/${pathSegment(id, 'flow')}/versions/${pathSegment(versionId, 'version')}`,
            lane: id,
            permission: 'architect:flow:view',
            schema: flowVersionSchema,
        });
        if (result.ok)
            return result.value;
        if (result.fault.kind === 'status' && result.fault.status === 404)
            return undefined;
        throw result.error;
    }
    /** Gives the flow another name and leaves the rest of its record as it is. */
    async rename({ id, type, description, division }, name) {
        const body = {
            id,
            name,
            ...(description === undefined ? {} : { description }),
            ...(type === undefined ? {} : { type }),
            ...(division?.id === undefined ? {} : { division: { id: division.id } }),
        };
        return await this.#api.send({
            ...change(`rename the flow ${plain(id)} to "${plain(name)}"`, 'architect:flow:edit'),
            method: 'PUT',
            path: `/api/v2/flows/${pathSegment(id, 'flow')}`,
            lane: id,
            body: JSON.stringify(body),
        });
    }
    /** Releases somebody else's lock. */
    async unlock(id) {
        return await this.#api.send({
            ...change(`unlock the flow ${plain(id)}`, 'architect:flow:unlock'),
            method: 'POST',
            path: `/api/v2/flows/actions/unlock?flow=${pathSegment(id, 'flow')}`,
            lane: id,
        });
    }
    /** Takes the flow away from customers. */
    async deactivate(id) {
        return await this.#api.send({
            ...change(`deactivate the flow ${plain(id)}`, 'architect:flow:publish'),
            method: 'POST',
            path: `/api/v2/flows/actions/deactivate?flow=${pathSegment(id, 'flow')}`,
            lane: id,
        });
    }
}
function change(attempted, permission) {
    return { attempted, kind: 'write', permission, schema: flowRecordSchema };
}

;// CONCATENATED MODULE: ./build/genesys/architect/clearance.js




/** How long somebody may still be about to check the flow in, in milliseconds. */
const LOCK_WAIT_MS = 15_000;
/**
 * Sees whether `flow` may be published over what is there. The only thing it changes is a lock, where that was asked
 * for and everything else is clear.
 * @throws {FlowgateError} when the record cannot be read
 */
async function clearTheWay(flow, options) {
    const record = await settled(flow.id, options);
    const obstacle = obstacleIn(record, flow, options);
    if (obstacle !== undefined)
        return { answer: obstacle };
    const holder = lockHolder(record, options.clientId);
    if (holder === undefined)
        return { record };
    if (!options.forceUnlock)
        return { answer: clearance_refused(locked(record, holder)) };
    options.debug(`unlocking the flow ${plain(flow.id)}, which ${holder} holds`);
    const unlocked = await options.records.unlock(flow.id);
    if (!unlocked.ok)
        return { answer: clearance_refused(unlocked.error) };
    const free = await options.records.read(flow.id);
    const stillHolder = lockHolder(free, options.clientId);
    if (stillHolder !== undefined)
        return { answer: clearance_refused(locked(free, stillHolder)) };
    // Unlocking checks in what its holder had saved; that was looked at above, and giving it up is what was asked for.
    return publishedNumber(free) === flow.version - 1 ? { record: free } : { answer: clearance_overtaken(free, flow) };
}
/**
 * Waits a little where somebody has the flow open: people are often done in a moment. A publication is waited for as
 * long as one of ours: it may be that of a former run, and what it comes to decides what there is to do.
 */
async function settled(id, options) {
    const { records, clientId, forceUnlock, publishTimeout, clock, signal, debug } = options;
    let record = await records.read(id);
    const wait = async (busyWith, milliseconds) => {
        if (busyWith(record) === undefined)
            return;
        const until = clock.monotonic() + milliseconds;
        const look = async () => {
            const why = busyWith(record);
            if (why === undefined)
                return true;
            debug(`waiting for the flow ${plain(id)}: ${why}`);
            record = await records.read(id);
            return busyWith(record) === undefined ? true : undefined;
        };
        await lookUntil(look, { clock, signal, until });
    };
    await wait((seen) => (isPublishing(seen) ? 'it is being published' : undefined), publishTimeout);
    await wait((seen) => {
        const holder = forceUnlock ? undefined : lockHolder(seen, clientId);
        return holder && `${holder} has it locked`;
    }, LOCK_WAIT_MS);
    return record;
}
function obstacleIn(record, flow, { clientId, allowRename, onDrift, debug }) {
    if (publishedNumber(record) !== flow.version - 1)
        return clearance_overtaken(record, flow);
    if (isPublishing(record))
        return clearance_refused(beingPublished(record));
    if (record.name !== flow.name && !allowRename)
        return clearance_refused(renamed(record, flow.name));
    const work = unpublishedWork(record, clientId);
    if (work === undefined)
        return undefined;
    if (onDrift === 'fail')
        return clearance_refused(drafted(record, work.version, work.by));
    debug(`version ${work.version} of the flow ${plain(flow.id)}, saved by ${work.by}, is published over`);
    return undefined;
}
function clearance_refused(error) {
    return { kind: 'refused', error };
}
function clearance_overtaken(record, flow) {
    return {
        kind: 'version-conflict',
        error: new build_errors/* FlowgateError */.gr('conflict', {
            attempted: clearance_publishing(record),
            returned: `version ${publishedNumber(record)} is published, not version ${flow.version - 1}`,
            advice: 'Somebody published it meanwhile: look at the live flow.',
        }),
    };
}
/** Also the words for a lock that a publish job met. */
function locked(record, holder) {
    return new build_errors/* FlowgateError */.gr('conflict', {
        attempted: clearance_publishing(record),
        returned: `${holder} has it locked in Architect`,
        advice: 'Have it checked in or its changes discarded, then run again; or set force-unlock: true, and what is not saved there is lost.',
    });
}
function beingPublished(record) {
    return new build_errors/* FlowgateError */.gr('conflict', {
        attempted: clearance_publishing(record),
        returned: 'another publication of it is under way',
        advice: 'Run again when that is done; a longer publish-timeout waits longer for it.',
    });
}
function drafted(record, version, by) {
    return new build_errors/* FlowgateError */.gr('drift', {
        attempted: clearance_publishing(record),
        returned: `version ${version}, saved by ${by}, was never published and would be buried`,
        advice: 'Bring that work into the source, or have it published or discarded in Architect; on-drift: overwrite publishes over it.',
    });
}
function renamed(record, name) {
    return new build_errors/* FlowgateError */.gr('invalid-flow', {
        attempted: clearance_publishing(record),
        returned: `its source calls it "${plain(name)}", which would make a second flow and leave this one behind`,
        advice: 'Write the name that it has in Genesys Cloud, or set allow-rename: true to rename it.',
    });
}
function clearance_publishing({ id, name }) {
    return `publish the flow ${plain(id)} ("${plain(name)}")`;
}

;// CONCATENATED MODULE: ./build/genesys/architect/verdicts.js
/** What a publish job comes to, as the answer to a write. Pure. */






function attemptOf({ id, version }) {
    return `publish version ${version} of the flow ${plain(id)}`;
}
/** A publication goes by the name in the document: another one there would make or replace another flow. */
function refuseOtherName(archy, flow) {
    const root = archy[archy_document/* ARCHY_ROOT */.jv];
    const name = (0,canonical/* isRecord */.u4)(root) ? root['name'] : undefined;
    if (name === flow.name)
        return;
    throw new build_errors/* FlowgateError */.gr('invalid-flow', {
        attempted: attemptOf(flow),
        returned: `its document does not name it "${plain(flow.name)}"`,
        advice: `Give the document the root ${archy_document/* ARCHY_ROOT */.jv} with the name of the flow.`,
    });
}
/** `holder`: who has the flow locked now, where that is known. */
function jobFailed(flow, jobId, { messages }, holder) {
    const { errors, warnings, isLocked, isThrottled, missingPermission } = parseJobMessages(messages);
    if (isLocked)
        return { error: locked(flow, holder ?? 'somebody') };
    const told = inOnePhrase(errors);
    const attempted = attemptOf(flow);
    const id = plain(jobId);
    if (isThrottled) {
        const returned = `the publish job ${id} was held up by the rate limit: ${told}`;
        const advice = 'Nothing was published. Run again later, or with a lower concurrency.';
        return { error: new build_errors/* FlowgateError */.gr('rate-limited', { attempted, returned, advice }) };
    }
    if (missingPermission !== undefined) {
        const returned = `the publish job ${id} was not allowed to: ${told}`;
        const advice = `Nothing was published. Add the permission ${missingPermission} to a role of the OAuth client, for the division of the flow.`;
        return { error: new build_errors/* FlowgateError */.gr('unauthorized', { attempted, returned, advice }) };
    }
    if (errors.length === 0) {
        return {
            error: new build_errors/* FlowgateError */.gr('publish-failed', {
                attempted,
                returned: `the publish job ${id} failed and Genesys Cloud did not say why`,
                advice: 'Import the document into Architect by hand and validate it there; Genesys support can look the job up.',
            }),
            messages: warnings,
        };
    }
    return {
        error: new build_errors/* FlowgateError */.gr('invalid-flow', {
            attempted,
            returned: `Genesys Cloud refused it in the publish job ${id}: ${told}`,
            advice: 'Mend what it names.',
        }),
        messages: errors,
    };
}
function publishedElsewhere(flow, jobId, state) {
    const id = state.flow?.id;
    if (id === undefined || id === flow.id)
        return undefined;
    return {
        error: new build_errors/* FlowgateError */.gr('publish-failed', {
            attempted: attemptOf(flow),
            returned: `the publish job ${plain(jobId)} wrote to another flow, ${plain(id)}, that has or got the same name`,
            advice: `Look at the flow ${plain(id)} in Architect: it was made or replaced. The flow ${plain(flow.id)} is as it was.`,
        }),
    };
}
function uploadRefused(flow, { code, returned }) {
    return new build_errors/* FlowgateError */.gr(code === 'cancelled' ? code : 'unavailable', {
        attempted: attemptOf(flow),
        returned: `its upload was not taken: ${returned}`,
        advice: 'Nothing was published. Run again; behind a proxy, allow the host that is named.',
    });
}
function uploadUnclear(flow, { returned }) {
    return new build_errors/* FlowgateError */.gr('unknown-outcome', {
        attempted: attemptOf(flow),
        returned: `whether its upload arrived is not known: ${returned}`,
        advice: 'It may still be published: look at the flow in Architect, or run again.',
    });
}
function notShown(flow) {
    return new build_errors/* FlowgateError */.gr('unknown-outcome', {
        attempted: attemptOf(flow),
        returned: 'its publish job succeeded, but the flow does not show the version yet',
        advice: 'Look at the flow in Architect, or run again.',
    });
}
function notEnded(flow, jobId, publishTimeout) {
    return new build_errors/* FlowgateError */.gr('publish-timeout', {
        attempted: attemptOf(flow),
        returned: `the publish job ${plain(jobId)} was not seen to end in ${Math.round(publishTimeout / 1000)} s`,
        advice: 'It may still publish: look at the flow in Architect, or run again with a longer publish-timeout.',
    });
}

;// CONCATENATED MODULE: ./build/genesys/architect/publish-job.js
/** One publish job: registered, fed with the document, followed to its end. */







/** An upload without an answer is sent so often in all: the same bytes to the same job. */
const MAX_UPLOADS = 3;
/** How long a job may take to notice what was uploaded to it, in milliseconds. */
const PICK_UP_MS = 5_000;
/**
 * Registers a job for the document `text`. Harmless to repeat: nothing happens before the upload.
 * @throws {FlowgateError} when there is none to be had
 */
async function registerPublishJob(flow, text, options) {
    const { connection, clock, publishTimeout } = options;
    const attempted = attemptOf(flow);
    const { id, presignedUrl, headers } = await connection.api.call({
        attempted,
        kind: 'read',
        method: 'POST',
        path: '/api/v2/flows/jobs',
        lane: flow.id,
        permission: 'architect:job:create',
        schema: registeredUploadSchema,
    });
    const url = namedAddress(presignedUrl, connection.hosts.api, attempted);
    return new PublishJob({
        flow,
        id,
        text,
        url,
        headers,
        deadline: clock.monotonic() + publishTimeout,
        options,
    });
}
/** Knows how far it has come, so that the same write sent again goes on with it. */
class PublishJob {
    #parts;
    #uploads = 0;
    #arrived = false;
    #unanswered;
    constructor(parts) {
        this.#parts = parts;
    }
    get id() {
        return this.#parts.id;
    }
    /** Whether something was uploaded, with or without an answer. */
    get isSent() {
        return this.#uploads > 0;
    }
    /**
     * Uploads until the job has begun. An upload without an answer is decided by the job itself: while it waits for a
     * file, the very same is sent again.
     * @throws {FlowgateError} when the run ends, or the job cannot be looked at
     */
    async deliver() {
        if (this.isSent && !this.#arrived)
            this.#arrived = await this.#hasBegun();
        while (!this.#arrived && this.#uploads < MAX_UPLOADS) {
            const { flow, url, headers, text, options } = this.#parts;
            // What this throws was thrown before anything was sent.
            const result = await options.connection.http.send({
                attempted: attemptOf(flow),
                kind: 'write',
                method: 'PUT',
                url,
                headers,
                body: text,
                expect: 'text',
                schema: schemas/* string */.YjP(),
            });
            if (result.ok) {
                this.#uploads += 1;
                this.#arrived = true;
                break;
            }
            const { fault, error } = result;
            const refused = { kind: 'refused', error: uploadRefused(flow, error) };
            // A refusal now says nothing of an earlier upload that had no answer.
            this.#unanswered ??= { kind: 'unclear', error: uploadUnclear(flow, error) };
            if (!mayHaveArrived(fault))
                return this.isSent ? this.#unanswered : refused;
            this.#uploads += 1;
            this.#arrived = await this.#hasBegun();
            // A connection that is not trusted carries nothing, today and in a moment; that the job still waits settles it.
            if (!this.#arrived && fault.kind === 'tls' && this.#uploads === 1)
                return refused;
        }
        return this.#arrived || this.#unanswered === undefined ? { kind: 'arrived' } : this.#unanswered;
    }
    /** The state it ended in; `undefined` where that is not in time. */
    async end() {
        const { deadline, options } = this.#parts;
        const { clock, signal, pollInterval } = options;
        const look = async () => {
            const state = await this.#state();
            return isOver(state.status) ? state : undefined;
        };
        return await lookUntil(look, { clock, signal, until: deadline, longestPause: pollInterval });
    }
    /** Whether it has its file, whatever became of the answer to the upload. */
    async #hasBegun() {
        const { clock, signal } = this.#parts.options;
        const look = async () => (await this.#state()).status === 'Registered' ? undefined : true;
        return (await lookUntil(look, { clock, signal, until: clock.monotonic() + PICK_UP_MS })) === true;
    }
    async #state() {
        const { id, flow, options } = this.#parts;
        return await options.connection.api.call({
            attempted: `follow the publish job ${plain(id)} of the flow ${plain(flow.id)}`,
            kind: 'read',
            method: 'GET',
            path: `/api/v2/flows/jobs/${pathSegment(id, 'job')}?expand=messages`,
            lane: flow.id,
            permission: 'architect:job:view',
            schema: publishStateSchema,
        });
    }
}

;// CONCATENATED MODULE: ./build/genesys/architect/publish.js
/** Writes a flow: sees that nothing is in the way, publishes it by a job, and reads back what is live then. */










/** How long a published version may take to show in the flow's record, in milliseconds. */
const READ_BACK_MS = 10_000;
/** How many publish jobs are tried that fail because of the rate limit. */
const MAX_THROTTLED_JOBS = 3;
/** Before the second one, in milliseconds; doubled before the third. */
const publish_THROTTLED_PAUSE_MS = 5_000;
/** For so long a way that was clear counts as clear, in milliseconds. */
const CLEARED_FOR_MS = 2_000;
/** As many foreign versions are looked at one by one; behind more the fence counts as broken. */
const MAX_VERSIONS_BETWEEN = 5;
class FlowWriter {
    #options;
    /** By flow: what may still be under way. The same write sent again goes on with it instead of starting a second. */
    #begun = new Map();
    constructor(options) {
        this.#options = options;
    }
    /** As `Platform.writeFlow`; a flow that is to be a draft is taken away from customers again. */
    async write(flow) {
        try {
            return flow.status === 'draft' ? await this.#takeBack(flow) : await this.#publish(flow);
        }
        catch (thrown) {
            // What is thrown was thrown before anything was uploaded: a read failed, or the run ended.
            if (this.#options.signal.aborted || !(thrown instanceof build_errors/* FlowgateError */.gr))
                throw thrown;
            return { kind: 'refused', error: thrown };
        }
    }
    /** A job that the rate limit held up published nothing, so another one is tried: it may be what puts a flow back. */
    async #publish(flow) {
        const { clock, signal, debug } = this.#options;
        for (let jobs = 1;; jobs++) {
            const answer = await this.#publishOnce(flow);
            const isThrottled = answer.kind === 'refused' && answer.error.code === 'rate-limited';
            if (!isThrottled || jobs >= MAX_THROTTLED_JOBS)
                return answer;
            const pause = publish_THROTTLED_PAUSE_MS * 2 ** (jobs - 1);
            debug(`${answer.error.returned}; waiting ${pause} ms before another one`);
            await clock.sleep(pause, signal);
        }
    }
    async #publishOnce(flow) {
        const archy = archyToPublish(flow);
        refuseOtherName(archy, flow);
        const document = archyText(archy);
        const former = this.#begun.get(flow.id);
        if (former?.version === flow.version && former.document === document) {
            return await this.#follow(flow, former);
        }
        const clearance = await clearTheWay(flow, this.#options);
        if ('answer' in clearance)
            return clearance.answer;
        const { clock } = this.#options;
        const cleared = clock.monotonic();
        let { record } = clearance;
        // The stamp tells the number under which it will be found; the fence is still the version that is claimed.
        const text = archyText(archyToPublish(flow, nextNumber(record)));
        const job = await registerPublishJob(flow, text, this.#options);
        if (clock.monotonic() - cleared > CLEARED_FOR_MS) {
            // Registering waits where requests are limited, and somebody may have published meanwhile.
            const again = await clearTheWay(flow, this.#options);
            if ('answer' in again)
                return again.answer;
            record = again.record;
        }
        await this.#rename(record, flow.name);
        const formerName = record.name === flow.name ? undefined : record.name;
        const begun = { job, version: flow.version, document, formerName };
        this.#begun.set(flow.id, begun);
        return await this.#follow(flow, begun);
    }
    /** Once something was sent, nothing is thrown any more: it is not known what became of it. */
    async #follow(flow, begun) {
        const { publishTimeout, signal } = this.#options;
        const { job } = begun;
        const notKnown = () => ({ kind: 'lost', error: notEnded(flow, job.id, publishTimeout) });
        try {
            const delivery = await job.deliver();
            if (delivery.kind === 'unclear')
                return { kind: 'lost', error: delivery.error };
            if (delivery.kind === 'refused')
                return await this.#nothingPublished(flow, begun, delivery);
            const state = await job.end();
            if (state === undefined)
                return notKnown();
            if (state.status === 'Failure')
                return await this.#afterFailure(flow, begun, state);
            const elsewhere = publishedElsewhere(flow, job.id, state);
            return elsewhere === undefined
                ? await this.#readBack(flow)
                : await this.#nothingPublished(flow, begun, elsewhere);
        }
        catch (thrown) {
            if (!job.isSent || !(thrown instanceof build_errors/* FlowgateError */.gr || signal.aborted))
                throw thrown;
            return thrown instanceof build_errors/* FlowgateError */.gr ? { kind: 'lost', error: thrown } : notKnown();
        }
    }
    /** A job that says it failed is taken at its word only where nothing new is live. */
    async #afterFailure(flow, begun, state) {
        const { records, contents, clientId } = this.#options;
        const record = await records.read(flow.id);
        if (publishedNumber(record) < flow.version) {
            const holder = lockHolder(record, clientId);
            return await this.#nothingPublished(flow, begun, jobFailed(flow, begun.job.id, state, holder));
        }
        if ((0,flow_digest/* digest */.br)(await contents.of(record)) === (0,flow_digest/* digest */.br)(flow))
            return await this.#readBack(flow);
        this.#begun.delete(flow.id);
        return clearance_overtaken(record, flow);
    }
    /** The job published the flow: what is live now, as the platform shows it. */
    async #readBack(flow) {
        const { records, contents, clock, signal } = this.#options;
        const record = await lookUntil(async () => {
            const seen = await records.read(flow.id);
            return publishedNumber(seen) >= flow.version ? seen : undefined;
        }, { clock, signal, until: clock.monotonic() + READ_BACK_MS });
        if (record === undefined)
            return { kind: 'lost', error: notShown(flow) };
        const live = await contents.of(record);
        const version = await this.#fenceOf(record, flow);
        this.#begun.delete(flow.id);
        return { kind: 'written', flow: { ...live, version } };
    }
    /**
     * The number a write is answered with. Drafts count too, so a publication can skip numbers; as long as nobody else's
     * publication is among those, ours is the next one and holds the fence.
     */
    async #fenceOf(record, flow) {
        const actual = publishedNumber(record);
        if (actual - flow.version > MAX_VERSIONS_BETWEEN)
            return actual;
        for (let number = flow.version; number < actual; number++) {
            const between = await this.#options.records.version(flow.id, `${number}.0`);
            if (between !== undefined && between.type !== 'CHECKIN' && between.type !== 'SAVE')
                return actual;
        }
        return flow.version;
    }
    /** Puts a flow back that customers could not meet before. */
    async #takeBack(flow) {
        const { records } = this.#options;
        const written = { kind: 'written', flow: { ...flow, status: 'draft' } };
        // A former send of this write may have done it.
        if (!isLive(await records.read(flow.id)))
            return written;
        const clearance = await clearTheWay(flow, this.#options);
        if ('answer' in clearance)
            return clearance.answer;
        await this.#rename(clearance.record, flow.name);
        const result = await records.deactivate(flow.id);
        if (result.ok)
            return written;
        return { kind: mayHaveArrived(result.fault) ? 'lost' : 'refused', error: result.error };
    }
    /** Before the publication, which goes by name: the flow keeps its id and what is bound to it. */
    async #rename(record, name) {
        if (record.name === name)
            return;
        const { records } = this.#options;
        const result = await records.rename(record, name);
        if (result.ok)
            return;
        if (mayHaveArrived(result.fault) && (await records.read(record.id)).name === name)
            return;
        throw result.error;
    }
    /** The flow is as it was, and under the name it had: another write of it starts anew. */
    async #nothingPublished(flow, { formerName }, refusal) {
        this.#begun.delete(flow.id);
        const { error, messages } = refusal;
        if (formerName === undefined || (await this.#isCalledAgain(flow.id, formerName))) {
            return { kind: 'refused', error, messages };
        }
        const { code, attempted, returned, advice } = error;
        const addition = `It is called "${plain(flow.name)}" now: name it "${plain(formerName)}" again by hand.`;
        const parts = { attempted, returned, advice: `${advice} ${addition}`, cause: error };
        return { kind: 'refused', error: new build_errors/* FlowgateError */.gr(code, parts), messages };
    }
    async #isCalledAgain(id, name) {
        const { records, debug } = this.#options;
        try {
            await this.#rename(await records.read(id), name);
            return true;
        }
        catch (thrown) {
            if (!(thrown instanceof build_errors/* FlowgateError */.gr))
                throw thrown;
            debug(thrown.message);
            return false;
        }
    }
}

;// CONCATENATED MODULE: ./build/genesys/architect/validate.js
/** What can be said of a flow before it is published: the public API validates nothing that it does not hold already. */









/** For one validate job, in milliseconds: it is a help, not a gate. */
const VALIDATE_TIMEOUT_MS = 60_000;
/**
 * Errors are what a release would be refused for. Warnings are what is in its way as things stand, and what Genesys
 * Cloud finds wrong with the version it holds.
 */
async function validate(flow, options) {
    const compiled = compilation(flow);
    const record = await options.records.read(flow.id);
    const isRenamed = record.name !== flow.name;
    const errors = [
        ...compiled.errors,
        ...(isRenamed && !options.allowRename ? [otherName(record, flow.name)] : []),
    ];
    const warnings = [
        ...compiled.warnings,
        ...(isRenamed && options.allowRename ? [willBeRenamed(record, flow.name)] : []),
        ...inTheWay(record, options),
        ...(await foundInPresentVersion(record, options)),
    ];
    return { valid: errors.length === 0, errors, warnings };
}
/** What a flow document holds that Architect has no words for. */
function compilation(flow) {
    if ((0,archy_document/* archyOf */.tG)(flow) !== undefined)
        return { errors: [], warnings: [] };
    const { problems } = compileArchy(flow);
    const messages = (severity) => problems
        .filter((problem) => problem.severity === severity)
        .map(({ message, path, node }) => ({
        message,
        ...(node === undefined ? {} : { nodeId: node }),
        field: path.slice(node === undefined ? 0 : 2).join('.'),
    }));
    return { errors: messages('error'), warnings: messages('warning') };
}
function otherName(record, name) {
    return {
        field: 'name',
        message: `The flow ${plain(record.id)} is called "${plain(record.name)}" in Genesys Cloud. Publishing it as "${plain(name)}" would make a second flow and leave this one behind: write its name, or set allow-rename: true.`,
    };
}
function willBeRenamed(record, name) {
    return {
        field: 'name',
        message: `The flow "${plain(record.name)}" will be renamed to "${plain(name)}"; it keeps its id and its deployments.`,
    };
}
function inTheWay(record, { clientId, forceUnlock, onDrift }) {
    const holder = lockHolder(record, clientId);
    const work = unpublishedWork(record, clientId);
    const found = [];
    if (holder !== undefined) {
        const effect = forceUnlock
            ? 'a deploy breaks the lock, and what is not saved there is lost'
            : 'a deploy stops until it is checked in';
        found.push({ message: `${holder} has the flow locked in Architect: ${effect}.` });
    }
    if (work !== undefined) {
        const effect = onDrift === 'overwrite'
            ? 'a deploy publishes over it'
            : 'a deploy stops until it is published or discarded';
        found.push({
            message: `Version ${work.version} of the flow, saved by ${work.by}, was never published: ${effect}.`,
        });
    }
    return found;
}
/** By a preview API. Where it is not to be had, nothing is lost but what it would have said. */
async function foundInPresentVersion(record, options) {
    const version = record.publishedVersion?.id;
    if (version === undefined)
        return [];
    try {
        const messages = await validateVersion(record.id, version, options);
        return messages.map(({ message, objectName }) => ({
            message: `Of version ${plain(version)}, which is live now, Genesys Cloud says: ${objectName === undefined ? '' : `${plain(objectName)}: `}${message}`,
        }));
    }
    catch (thrown) {
        if (options.signal.aborted || !(thrown instanceof build_errors/* FlowgateError */.gr))
            throw thrown;
        options.debug(`left out: ${thrown.message}`);
        return [];
    }
}
async function validateVersion(id, version, { connection, clock, signal, debug }) {
    const attempted = `validate the live version of the flow ${plain(id)}`;
    const job = await connection.api.call({
        attempted,
        kind: 'read',
        method: 'POST',
        path: '/api/v2/flows/validate/jobs',
        lane: id,
        permission: 'architect:jobValidate:create',
        absent: 'Genesys Cloud does not serve this preview API here.',
        schema: registeredJobSchema,
        body: JSON.stringify({ flows: [{ flow: { id, version } }] }),
    });
    const call = {
        attempted,
        kind: 'read',
        method: 'GET',
        path: `/api/v2/flows/validate/jobs/${pathSegment(job.id, 'job')}?expand=messages`,
        lane: id,
        permission: 'architect:jobValidate:view',
        schema: validateStateSchema,
    };
    const look = async () => {
        const state = await connection.api.call(call);
        return isOver(state.status) ? state : undefined;
    };
    const state = await lookUntil(look, { clock, signal, until: clock.monotonic() + VALIDATE_TIMEOUT_MS });
    if (state === undefined) {
        debug(`left out: the validate job ${plain(job.id)} took too long`);
        return [];
    }
    const { errors, warnings } = parseJobMessages(state.messages);
    return [...errors, ...warnings];
}

;// CONCATENATED MODULE: ./build/genesys/architect/platform.js






/** Genesys Cloud through its public Platform API: flows are exported and published as Archy documents, by jobs. */
function architectPlatform(options) {
    const { clock, random, signal, debug, forceUnlock, allowRename } = options;
    const connection = architectApi(options);
    const records = new FlowRecords(connection.api);
    const contents = new PublishedContents({ connection, clock, random, signal, debug });
    const writer = new FlowWriter({ ...options, connection, records, contents });
    const guest = options.guest(connection);
    return {
        simulation: guest,
        async verifyAccess(command, roleId) {
            const chosen = { 'force-unlock': forceUnlock, 'allow-rename': allowRename };
            return await verifyAccess(connection.api, command, roleId, chosen);
        },
        async identifyFlow({ name }) {
            return await records.idOf(name);
        },
        async readFlow(flowId) {
            return await contents.of(await records.read(flowId));
        },
        async validateFlow(flow) {
            return await validate(flow, { ...options, connection, records });
        },
        async writeFlow(flow) {
            return await writer.write(flow);
        },
        async prepareConversations({ id, name }) {
            await guest.prepare({ id, name });
        },
        async simulate(flowId, conversation) {
            const record = await records.read(flowId);
            const readNodes = async () => (await contents.of(record)).nodes;
            return await guest.converse({ id: flowId, name: record.name, readNodes }, conversation);
        },
    };
}

;// CONCATENATED MODULE: ./build/genesys/answer-memo.js
/** The last good answer to a question, in its words and as it was read. Whoever gets the value must not change it. */
class AnswerMemo {
    #last;
    keep(text, value) {
        this.#last = { text, value };
    }
    of(text) {
        return this.#last?.text === text ? this.#last : undefined;
    }
}

;// CONCATENATED MODULE: ./build/genesys/scopes.js


/** What the role of the OAuth client must hold for each command. */
const REQUIRED_SCOPES = {
    check: ['flow:view', 'flow:edit'],
    deploy: ['flow:view', 'flow:edit', 'flow:simulate'],
    smoke: ['flow:view', 'flow:simulate'],
};
/**
 * Checks that `role` holds every one of `required`.
 * @throws {FlowgateError} `missing-scope`, naming all that are missing at once
 */
function verifyRoleScopes(role, required) {
    const missing = required.filter((scope) => !role.scopes.includes(scope));
    if (missing.length === 0)
        return;
    throw new build_errors/* FlowgateError */.gr('missing-scope', {
        attempted: `verify the scopes of the role ${plain(role.name)} (${plain(role.id)})`,
        returned: `${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing`,
        advice: `Add ${missing.length === 1 ? 'this scope' : 'these scopes'} to the role in Genesys Cloud, or name another role with role-id.`,
    });
}

;// CONCATENATED MODULE: ./build/genesys/flow-document/schemas.js



const schemas_roleSchema = schemas/* object */.Ikc({
    id: schemas/* string */.YjP(),
    name: schemas/* string */.YjP(),
    scopes: schemas/* array */.YOg(schemas/* string */.YjP()),
});
const absent = schemas/* string */.YjP()
    .nullish()
    .transform((text) => text ?? undefined);
/** The platform writes an entry as a bare sentence or with the place it is about. */
const schemas_messageSchema = schemas/* union */.KCZ([
    schemas/* string */.YjP().transform((message) => ({ message })),
    schemas/* object */.Ikc({ nodeId: absent, field: absent, code: absent, message: schemas/* string */.YjP() }),
]);
const messagesSchema = schemas/* array */.YOg(schemas_messageSchema)
    .nullish()
    .transform((messages) => messages ?? []);
const validationSchema = schemas/* object */.Ikc({
    valid: schemas/* boolean */.zMY(),
    errors: messagesSchema,
    warnings: messagesSchema,
});
/** A flow as the platform answers it: `null` counts as absent. */
const flowAnswerSchema = schemas/* preprocess */.vkY((answer, context) => {
    const flow = (0,canonical/* withoutNulls */.Le)(answer);
    // Such a node would vanish on the way through the schema, and the next write would delete it.
    if ((0,canonical/* isRecord */.u4)(flow) && (0,canonical/* isRecord */.u4)(flow['nodes']) && Object.hasOwn(flow['nodes'], '__proto__')) {
        context.addIssue({ code: 'custom', message: 'a node is called __proto__, which Flowgate cannot manage' });
    }
    return flow;
}, definition/* liveFlowSchema */.sR);

;// CONCATENATED MODULE: ./build/genesys/flow-document/client.js









/** Genesys Cloud through the flow-document API: a flow is one document, read and written whole. */
function flowDocumentPlatform(options) {
    const { origin, clientId, clientSecret, clock, onSecret, signal } = options;
    const http = new HttpClient(options);
    const tokens = new TokenSource({
        http,
        clock,
        onSecret,
        request: formGrant(origin, clientId, clientSecret),
    });
    const api = new ApiClient(http, tokens, origin);
    const readRole = async (roleId) => await api.call({
        attempted: `read the role ${plain(roleId)}`,
        kind: 'read',
        method: 'GET',
        path: `/api/v2/authorization/roles/${pathSegment(roleId, 'role')}`,
        scope: 'authorization:read',
        absent: 'There is no role with this id in this organization: check role-id and genesys-url.',
        schema: schemas_roleSchema,
    });
    /** Flows whose publication is under way: until its end they are looked at often, and stay as they are. */
    const watched = new Map();
    return {
        readRole,
        // Each call plays a conversation of its own, and changes nothing.
        simulation: { independent: true },
        async verifyAccess(command, roleId) {
            // The settings ask for it wherever there are credentials.
            if (roleId === undefined)
                return { summary: 'No role was given to verify.', warnings: [] };
            const role = await readRole(roleId);
            verifyRoleScopes(role, REQUIRED_SCOPES[command]);
            return { summary: `Role "${role.name}" has every scope that ${command} needs.`, warnings: [] };
        },
        async readFlow(flowId) {
            const memo = watched.get(flowId) ?? new AnswerMemo();
            const live = await api.call({
                ...flowCall('read the live flow', flowId, '', 'flow:view', flowAnswerSchema),
                kind: 'read',
                method: 'GET',
                memo,
            });
            if (live.status === 'scheduled')
                watched.set(flowId, memo);
            else
                watched.delete(flowId);
            return live;
        },
        async validateFlow(flow) {
            return await api.call({
                ...flowCall('validate the flow', flow.id, '/validate', 'flow:edit', validationSchema),
                // Both change nothing, so they are repeated like reads.
                kind: 'read',
                method: 'POST',
                body: JSON.stringify(flow),
            });
        },
        async simulate(flowId, { userLines, given }) {
            return await api.call({
                ...flowCall('simulate the flow', flowId, '/simulate', 'flow:simulate', simulationResultSchema),
                kind: 'read',
                method: 'POST',
                body: JSON.stringify({
                    transcript: userLines.map((text) => ({ from: 'user', text })),
                    initialData: { channel: 'webchat', ...given },
                }),
            });
        },
        async writeFlow(flow) {
            const call = flowCall('write the flow', flow.id, '', 'flow:edit', flowAnswerSchema);
            try {
                return writeAnswer(await api.send({ ...call, kind: 'write', method: 'PUT', body: JSON.stringify(flow) }));
            }
            catch (thrown) {
                // What is thrown was thrown before this write was sent: no token was to be had, or the run ended.
                if (signal.aborted || !(thrown instanceof build_errors/* FlowgateError */.gr))
                    throw thrown;
                return { kind: 'refused', error: thrown };
            }
        },
    };
}
function flowCall(what, flowId, operation, scope, schema) {
    return {
        lane: flowId,
        attempted: `${what} ${plain(flowId)}`,
        path: `/api/v2/flows/${pathSegment(flowId, 'flow')}${operation}`,
        scope,
        absent: 'There is no flow with this id in this organization: check the id in the flow and genesys-url.',
        schema,
    };
}
/** Sorts what became of a write. Whatever does not prove that it was not applied leaves it lost. */
function writeAnswer(result) {
    if (result.ok)
        return { kind: 'written', flow: result.value };
    const { fault, error } = result;
    switch (fault.kind) {
        case 'unsent':
        case 'proxy':
            return { kind: 'refused', error };
        case 'status':
            if (fault.status === 409)
                return { kind: 'version-conflict', error };
            return fault.status < 500 && fault.status !== 408
                ? { kind: 'refused', error }
                : { kind: 'lost', error };
        case 'reset':
        case 'timeout':
        case 'tls':
        case 'redirect':
        case 'unreadable':
        case 'cancelled':
        case 'unexplained':
            return { kind: 'lost', error };
    }
}

// EXTERNAL MODULE: ./build/installation.js
var installation = __webpack_require__(9238);
// EXTERNAL MODULE: ./build/settings.js + 1 modules
var build_settings = __webpack_require__(4678);
// EXTERNAL MODULE: ./build/stop.js
var build_stop = __webpack_require__(1110);
;// CONCATENATED MODULE: ./build/session.js








/** @throws {FlowgateError} `invalid-input` when the command needs credentials and there are none. */
function openRun(command, settings, surroundings) {
    refuseUnsafeRuntime(surroundings.processEnvironment);
    if (command !== 'check')
        (0,build_settings/* requireCredentials */.uR)(settings, command);
    const { log, stop, root, processEnvironment, baseText, commit, repository, runUrl } = surroundings;
    return {
        command,
        settings,
        platform: connect(settings, surroundings),
        log,
        clock: surroundings.clock ?? build_clock/* systemClock */.m,
        signal: stop.soft,
        processEnvironment,
        moduleTools: (0,installation/* moduleTools */.U)(root),
        baseText,
        beforeWrites: surroundings.beforeWrites,
        commit,
        repository,
        runUrl,
    };
}
function connect(settings, surroundings) {
    const { log, stop, onSecret, clock = build_clock/* systemClock */.m, random, attemptTimeoutMs, fetch } = surroundings;
    const credentials = (0,build_settings/* credentialsOf */.YN)(settings);
    if (credentials === undefined)
        return undefined;
    const client = {
        origin: settings['genesys-url'],
        clientId: credentials.clientId,
        clientSecret: credentials.clientSecret,
        clock,
        random: random ?? Math.random,
        fetch,
        attemptTimeoutMs,
        runEndsAt: clock.monotonic() + settings.timeout,
        writeGraceMs: build_stop/* WRITE_GRACE */.r,
        // The other shards of the run take the rest of what the organization is allowed.
        share: settings.shard && 1 / settings.shard.of,
        // Calls in flight may finish after a stop; new ones are not begun.
        signal: stop.hard,
        onSecret,
        debug: (text) => log.debug(text),
    };
    switch (settings['platform-api']) {
        case 'flow-document':
            return flowDocumentPlatform(client);
        case 'architect':
            return architectPlatform({
                ...client,
                forceUnlock: settings['force-unlock'],
                allowRename: settings['allow-rename'],
                onDrift: settings['on-drift'],
                publishTimeout: settings['publish-timeout'],
                pollInterval: settings['poll-interval'],
                guest: (connection) => guestOf({ ...client, ...connection, deployments: settings['web-deployment-id'] }),
            });
    }
}
/** With certificate checks off, whoever sits on the network reads the client secret. */
function refuseUnsafeRuntime(environment) {
    if (environment['NODE_TLS_REJECT_UNAUTHORIZED'] !== '0')
        return;
    throw new build_errors/* FlowgateError */.gr('invalid-input', {
        attempted: 'Start the run',
        returned: 'NODE_TLS_REJECT_UNAUTHORIZED is 0, which turns certificate checks off',
        advice: 'Remove it; for a private certificate authority set NODE_EXTRA_CA_CERTS to its certificate.',
    });
}

// EXTERNAL MODULE: ./build/github/base-file.js
var base_file = __webpack_require__(2288);
;// CONCATENATED MODULE: ./build/github/changed-files.js



const COMMIT = /^[0-9a-f]{40,64}$/;
/** Whatever the configuration says: all files, submodules too, each under its own name. */
const DIFF_OPTIONS = [
    '--name-status',
    '-z',
    '--no-renames',
    '--no-relative',
    '--ignore-submodules=none',
    '--no-ext-diff',
];
/** GitHub names no more files of a comparison. */
const MOST_FILES = 300;
/**
 * The files that differ between two commits: from git where the checkout has their whole history, else from GitHub.
 * A file that was moved is deleted at one path and present at another. Never throws.
 */
async function changedFiles(comparison, tools) {
    const { base, head } = comparison;
    // Nothing that git could take for an option.
    if (!COMMIT.test(base) || !COMMIT.test(head))
        return { known: false, why: 'there is no commit to compare with' };
    return (await fromGit(comparison, tools.git)) ?? (await fromGitHub(comparison, tools));
}
/** The commit that a branch, tag or commit id means; `undefined` where there is none. */
async function resolveCommit(git, name) {
    try {
        const commit = changed_files_text(await git(['rev-parse', '--verify', '--end-of-options', `${name}^{commit}`])).trim();
        return COMMIT.test(commit) ? commit : undefined;
    }
    catch {
        return undefined;
    }
}
async function fromGit({ base, head, kind }, git) {
    try {
        // Where history is cut off, what two commits have in common cannot be told.
        if (changed_files_text(await git(['rev-parse', '--is-shallow-repository'])).trim() !== 'false')
            return undefined;
        const range = kind === 'branch' ? [`${base}...${head}`] : [base, head];
        const listing = changed_files_text(await git(['diff', ...DIFF_OPTIONS, ...range, '--']));
        const prefix = changed_files_text(await git(['rev-parse', '--show-prefix'])).replace(/\n$/, '');
        return sorted(statusPairs(listing), prefix);
    }
    catch {
        // Not a repository, a commit that is not there, or more files than anybody would want to hear of.
        return undefined;
    }
}
/** `M\0flows/a.flow.yaml\0D\0…`: the letter of what happened, then to which file. */
function statusPairs(listing) {
    const fields = listing.split('\0').slice(0, -1);
    return fields.flatMap((path, index) => index % 2 === 0 ? [] : [{ path, isDeleted: fields[index - 1] === 'D' }]);
}
async function fromGitHub({ base, head, kind }, { git, octokit, repository, workingDirectory = '.' }) {
    if (octokit === undefined || repository === undefined) {
        return {
            known: false,
            why: 'the checkout does not have the history, and there is no token to ask GitHub',
        };
    }
    const prefix = await (0,base_file/* placeInRepository */.vO)(git, workingDirectory);
    if (prefix === undefined) {
        return { known: false, why: 'it cannot be told where the working directory is in the repository' };
    }
    try {
        const client = await octokit();
        const { data } = await client.rest.repos.compareCommitsWithBasehead({
            ...repository,
            basehead: `${base}...${head}`,
            per_page: 1,
        });
        const { files } = data;
        if (files === undefined || files.length >= MOST_FILES) {
            return { known: false, why: `GitHub names at most ${MOST_FILES} files of a comparison` };
        }
        // GitHub compares with where the two parted; that is the base itself unless somebody took commits back.
        if (kind === 'trees' && data.merge_base_commit.sha !== base) {
            return { known: false, why: 'the branch was pushed anew, without what was on it before' };
        }
        return sorted(files.flatMap(({ filename, status, previous_filename: former }) => [
            { path: filename, isDeleted: status === 'removed' },
            ...(former === undefined || status !== 'renamed' ? [] : [{ path: former, isDeleted: true }]),
        ]), prefix);
    }
    catch (error) {
        const status = (0,github_octokit/* statusOf */.c)(error);
        return {
            known: false,
            why: `GitHub did not compare the commits (${status === undefined ? 'no answer' : status})`,
        };
    }
}
function sorted(files, prefix) {
    const from = external_node_path_.posix.join('/', prefix);
    const pathsOf = (deleted) => files
        .filter(({ isDeleted }) => isDeleted === deleted)
        .map(({ path }) => external_node_path_.posix.relative(from, external_node_path_.posix.join('/', path)))
        .sort();
    return { known: true, present: pathsOf(false), deleted: pathsOf(true) };
}
/** A path that is no UTF-8 is no flow's, and its neighbours still are. */
function changed_files_text(bytes) {
    return new TextDecoder('utf-8').decode(bytes);
}

;// CONCATENATED MODULE: ./build/since.js



/** @throws {FlowgateError} `invalid-input` for a `base` that is no commit here */
async function sinceOf(base, event, tools) {
    if (base === 'all')
        return { all: 'all were asked for' };
    const comparison = base === undefined ? ofEvent(event) : await withBase(base, event, tools.git);
    if ('all' in comparison)
        return comparison;
    return {
        what: `${comparison.base.slice(0, 8)}…${comparison.head.slice(0, 8)}`,
        changes: () => changedFiles(comparison, tools),
        baseText: (file) => (0,base_file/* readBaseFile */.go)(file, comparison.base, tools),
    };
}
function ofEvent(event) {
    if (event === undefined)
        return { all: 'no --base was given to compare with' };
    const { name, commit: head, baseCommit, before } = event;
    if (baseCommit !== undefined)
        return { base: baseCommit, head, kind: 'branch' };
    if (before !== undefined)
        return { base: before, head, kind: 'trees' };
    return {
        all: name === 'push' ? 'there is nothing before this push' : `the event ${name} compares with nothing`,
    };
}
async function withBase(base, event, git) {
    const head = event?.commit ?? (await (0,base_file/* headCommit */.Qo)(git));
    // A checkout without history does not have the commit; GitHub does.
    const commit = /^[0-9a-f]{40}$/.test(base) ? base : await resolveCommit(git, base);
    if (commit !== undefined && head !== undefined)
        return { base: commit, head, kind: 'branch' };
    throw new build_errors/* FlowgateError */.gr('invalid-input', {
        attempted: 'Find what changed',
        returned: `base (${JSON.stringify(base)}) is no commit of this checkout`,
        advice: 'Give a commit, branch or tag that is checked out with its history, or "all".',
    });
}

;// CONCATENATED MODULE: ./build/runs.js
/** What a run on a runner needs once its inputs are known to be right: most of the program. */









/***/ })

};
