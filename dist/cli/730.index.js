export const id = 730;
export const ids = [730,710];
export const modules = {

/***/ 2895:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lh: () => (/* binding */ takeStamp),
/* harmony export */   Zo: () => (/* binding */ putStamp)
/* harmony export */ });
/* unused harmony exports REJECTED_IN_DESCRIPTION, REASON_IN_DESCRIPTION */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4398);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _canonical_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var _stamp_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7302);




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
const publicationSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    version: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr().positive().describe('The version that was to be published with it.'),
    sent: _stamp_js__WEBPACK_IMPORTED_MODULE_2__/* .digestSchema */ .er.optional().describe('Digest of the content, where the stamp has that of other content.'),
    language: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz('archy')
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
        const stamp = _stamp_js__WEBPACK_IMPORTED_MODULE_2__/* .stampSchema */ .zg.safeParse(value).data;
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
    return (0,_canonical_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(flow) ? { key, flow } : undefined;
}
function notStampable(returned) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FlowgateError */ .gr('invalid-flow', {
        attempted: 'write the stamp of the release into the description of the Archy document',
        returned,
        advice: 'Write the description as text, in quotes.',
    });
}


/***/ }),

/***/ 9692:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ flowConditionSchema),
/* harmony export */   LA: () => (/* binding */ ignoresSchema),
/* harmony export */   M_: () => (/* binding */ flowNodeSchema),
/* harmony export */   Vx: () => (/* binding */ flowSourceSchema),
/* harmony export */   W: () => (/* binding */ conditionValueSchema),
/* harmony export */   jM: () => (/* binding */ NODE_TYPES),
/* harmony export */   nm: () => (/* binding */ MAX_NODES),
/* harmony export */   sR: () => (/* binding */ liveFlowSchema),
/* harmony export */   wp: () => (/* binding */ flowActionSchema)
/* harmony export */ });
/* unused harmony export FLOW_STATUSES */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4398);

const NODE_TYPES = ['start', 'action', 'transition', 'end', 'webchat'];
/** What an author may ask for, and what publication can end in. */
const FLOW_STATUSES = ['draft', 'published', 'scheduled', 'failed', 'rejected'];
const conditionValueSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()])),
]);
const flowConditionSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    variable: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).describe('Name of the variable that is looked at.'),
    condition: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .min(1)
        .describe('How it is compared: equals, notEquals, contains, startsWith, matches, in, exists, …'),
    value: conditionValueSchema
        .optional()
        .describe('What it is compared with; `exists` and `notExists` take none.'),
    transition: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).describe('Node that comes next when this condition is the first that holds.'),
});
/** Actions beyond the known ones are the platform's business: they pass, with a warning. */
const flowActionSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .min(1)
        .describe('set {variable, value}, say {text, quickReplies?}, ask {text, variable, quickReplies?} or route {queueId}.'),
});
const flowNodeSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    type: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(NODE_TYPES),
    name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().describe('A label for people.'),
    transition: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .min(1)
        .optional()
        .describe('Node that comes next when no condition decides otherwise.'),
    actions: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(flowActionSchema).optional(),
    conditions: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(flowConditionSchema).optional().describe('Tried in order; the first that holds wins.'),
});
const MAX_NODES = 20_000;
const nodesSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1), flowNodeSchema)
    .refine((nodes) => Object.keys(nodes).length <= MAX_NODES, {
    error: ({ input }) => `has ${Object.keys(Object(input)).length} nodes, more than ${MAX_NODES}`,
})
    .describe('The nodes by their id.');
const applicationSettingsSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J());
const environmentVariablesSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP())
    .describe('Values the platform fills into {name} placeholders.');
/** Reason and date are asked for by lint, which says so at the entry's line. */
const ignoresSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    rule: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).describe('Id of the rule.'),
    until: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().describe('The last day on which it is ignored, as 2027-01-31.'),
    reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().describe('Why it is ignored.'),
    at: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .optional()
        .describe('What it is about: nodes.NAME for a whole node, or the path of a value; everything without it.'),
}))
    .describe('Findings to ignore, for formats without comments. Not part of what is released.');
/** A flow as an author writes it. `version` and `status` may be left out: the live flow owns them. */
const flowSourceSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    $schema: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
    $ignore: ignoresSchema.optional(),
    id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).describe('Id of the flow in Genesys Cloud; usually {env.SOMETHING_FLOW_ID}.'),
    version: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nonnegative().optional(),
    name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1),
    status: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['draft', 'published', 'scheduled']).optional(),
    nodes: nodesSchema,
    applicationSettings: applicationSettingsSchema.optional(),
    environmentVariables: environmentVariablesSchema.optional(),
});
/** A flow as Genesys Cloud holds it. Fields that Flowgate does not manage are let through unseen. */
const liveFlowSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    version: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nonnegative(),
    name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    status: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(FLOW_STATUSES),
    statusReason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullish(),
    nodes: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
        ...flowNodeSchema.shape,
        actions: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(flowActionSchema).optional(),
        conditions: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3(flowConditionSchema.shape)).optional(),
    })),
    applicationSettings: applicationSettingsSchema.optional(),
    environmentVariables: environmentVariablesSchema.optional(),
});


/***/ }),

/***/ 1513:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fg: () => (/* binding */ definitionOf),
/* harmony export */   _o: () => (/* binding */ STAMP_KEY),
/* harmony export */   br: () => (/* binding */ digest),
/* harmony export */   l0: () => (/* binding */ AS_RELEASED),
/* harmony export */   t7: () => (/* binding */ managedContent)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _archy_document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5328);
/* harmony import */ var _canonical_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);



/** Where the stamp of a release stands in `applicationSettings`. */
const STAMP_KEY = 'flowgate';
/**
 * Digest of the content that a live flow was released as, where the platform stores content in a form of its own and
 * nothing was published since. A symbol, so that no answer of a server can claim it.
 */
const AS_RELEASED = Symbol('digest of the content as it was released');
/**
 * The part of a flow that a release manages, in canonical form: `id`, `name`, `nodes`, `applicationSettings` without
 * the stamp, and `environmentVariables`; keys sorted, entries that say nothing left out. Two flows that mean the same
 * give the same content, whoever wrote or stored them.
 */
function managedContent(flow) {
    const { [STAMP_KEY]: _stamp, ...ownSettings } = flow.applicationSettings ?? {};
    const applicationSettings = (0,_canonical_js__WEBPACK_IMPORTED_MODULE_2__/* .tidy */ .DZ)(ownSettings);
    const environmentVariables = (0,_canonical_js__WEBPACK_IMPORTED_MODULE_2__/* .sortKeys */ .di)(flow.environmentVariables ?? {});
    const nodes = Object.entries(flow.nodes).map(([id, node]) => [id, managedNode(node)]);
    return {
        ...(isEmpty(applicationSettings) ? {} : { applicationSettings }),
        ...(isEmpty(environmentVariables) ? {} : { environmentVariables }),
        id: flow.id,
        name: flow.name,
        nodes: (0,_canonical_js__WEBPACK_IMPORTED_MODULE_2__/* .sortKeys */ .di)(Object.fromEntries(nodes)),
    };
}
/** A live flow as a definition: what a release manages of it, with the Archy document that it is a view of. */
function definitionOf(live) {
    const archy = (0,_archy_document_js__WEBPACK_IMPORTED_MODULE_1__/* .archyOf */ .tG)(live);
    return { ...managedContent(live), ...(archy && { archy }) };
}
/** `sha256:` and the hex digest of the managed content: equal exactly where two flows mean the same. */
function digest(flow) {
    const asReleased = flow[AS_RELEASED];
    if (asReleased !== undefined)
        return asReleased;
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update((0,_canonical_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .dj)(managedContent(flow)))
        .digest('hex')}`;
}
function managedNode(node) {
    const actions = (node.actions ?? []).map((action) => ({ ...(0,_canonical_js__WEBPACK_IMPORTED_MODULE_2__/* .tidy */ .DZ)(action), name: action.name }));
    const conditions = (node.conditions ?? []).map(managedCondition);
    return {
        ...(actions.length === 0 ? {} : { actions }),
        ...(conditions.length === 0 ? {} : { conditions }),
        ...(node.name === undefined ? {} : { name: node.name }),
        ...(node.transition === undefined ? {} : { transition: node.transition }),
        type: node.type,
    };
}
function managedCondition({ condition, transition, value, variable }) {
    return { condition, transition, ...(value === undefined ? {} : { value }), variable };
}
function isEmpty(record) {
    return Object.keys(record).length === 0;
}


/***/ }),

/***/ 3936:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XH: () => (/* binding */ mayNeedFilling),
/* harmony export */   Ys: () => (/* binding */ isWithheld),
/* harmony export */   eY: () => (/* binding */ mergeEnvironment)
/* harmony export */ });
/* harmony import */ var _escapes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1609);

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
/**
 * Whether a value of JSON or YAML that is written as `text` can have something to fill in, `{env.NAME}` or a
 * transcript's `${name}`: most have nothing, which spares looking at each of their texts. It may be written with
 * escapes, and broken where lines are joined.
 */
function mayNeedFilling(text) {
    return text.includes('{env.') || text.includes('${') || (0,_escapes_js__WEBPACK_IMPORTED_MODULE_0__/* .hasEscape */ .Y)(text, ESCAPES);
}
const ESCAPES = new Set('uUxX\r\n');
function own(record, key) {
    return Object.hasOwn(record, key) ? record[key] : undefined;
}


/***/ }),

/***/ 1609:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ hasEscape)
/* harmony export */ });
/**
 * Whether a text has a backslash with one of these characters behind it. Backslashes are few, so this costs little
 * more than a look at the text.
 */
function hasEscape(text, characters) {
    for (let at = text.indexOf('\\'); at !== -1; at = text.indexOf('\\', at + 1)) {
        if (characters.has(text.charAt(at + 1)))
            return true;
    }
    return false;
}


/***/ }),

/***/ 802:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ ignoreComments),
/* harmony export */   X: () => (/* binding */ IGNORE)
/* harmony export */ });
/* harmony import */ var _lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9334);

/** The word that a comment begins with to have a finding ignored. */
const IGNORE = 'flowgate-ignore';
/**
 * The comments that have something ignored, each with the line it speaks of: its own, or where it stands alone, the
 * first below that is no comment.
 */
function ignoreComments(file, text, comments) {
    const placeOf = (0,_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .lineIndex */ .D)(text);
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


/***/ }),

/***/ 9334:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ lineIndex),
/* harmony export */   y: () => (/* binding */ placesIn)
/* harmony export */ });
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
/** The place of an offset in the text of a file. */
function placesIn(file, text) {
    const lineOf = lineIndex(text);
    return (offset) => {
        const { line, column } = lineOf(offset);
        return { file, line, column };
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


/***/ }),

/***/ 4955:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  jC: () => (/* binding */ MAX_ARCHY_DEPTH),
  Tp: () => (/* binding */ parseDocument),
  SV: () => (/* binding */ plainDocument)
});

// UNUSED EXPORTS: MAX_DEPTH

// EXTERNAL MODULE: ./node_modules/jsonc-parser/lib/umd/main.js
var main = __webpack_require__(9547);
// EXTERNAL MODULE: ./build/flow/environment.js
var environment = __webpack_require__(3936);
;// CONCATENATED MODULE: ./build/flow/json-text.js
const SPACE = 0x20;
const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_LIST = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
/**
 * At least as many as the keys that are written, where one that is written twice counts twice: a colon behind a
 * quotation mark follows a key, unless it stands within a string. To tell these apart costs several times more.
 */
function keysAtMost(text) {
    let count = 0;
    for (let colon = text.indexOf(':'); colon !== -1; colon = text.indexOf(':', colon + 1)) {
        let before = colon - 1;
        while (isBlank(text.charCodeAt(before)))
            before -= 1;
        if (text.charCodeAt(before) === QUOTE)
            count += 1;
    }
    return count;
}
/** Where all values are written. One pass. */
function writtenInJson(text) {
    const offsets = [];
    const next = [];
    const open = [];
    let isNamed = false;
    for (let at = 0; at < text.length; at += 1) {
        const character = text.charCodeAt(at);
        if (isBlank(character) || character === COMMA)
            continue;
        if (character === COLON) {
            // What was taken for a value is the key of the one that comes.
            isNamed = true;
        }
        else if (character === CLOSE_OBJECT || character === CLOSE_LIST) {
            next[open.pop() ?? 0] = offsets.length;
        }
        else {
            if (!isNamed)
                next.push(offsets.push(at));
            isNamed = false;
            if (character === OPEN_OBJECT || character === OPEN_LIST)
                open.push(offsets.length - 1);
            else
                at = character === QUOTE ? endOfString(text, at) : endOfWord(text, at);
        }
    }
    return { offsets, next, keyOf: (value) => keyAt(text, offsets[value] ?? 0) };
}
function keyAt(text, start) {
    if (text.charCodeAt(start) !== QUOTE)
        return undefined;
    const end = endOfString(text, start) + 1;
    let behind = end;
    while (isBlank(text.charCodeAt(behind)))
        behind += 1;
    if (text.charCodeAt(behind) !== COLON)
        return undefined;
    const written = text.slice(start, end);
    return written.includes('\\') ? String(JSON.parse(written)) : written.slice(1, -1);
}
/** The last character of a number, `true`, `false` or `null`. */
function endOfWord(text, start) {
    let end = start;
    while (isWithinWord(text.charCodeAt(end + 1)))
        end += 1;
    return end;
}
/** None of `NaN`, which is behind the end of the text, a blank, and what JSON separates values with. */
function isWithinWord(character) {
    return character > SPACE && character !== COMMA && character !== CLOSE_OBJECT && character !== CLOSE_LIST;
}
/** The closing quotation mark of the string that begins at `start`. */
function endOfString(text, start) {
    let end = text.indexOf('"', start + 1);
    while (isEscaped(text, end))
        end = text.indexOf('"', end + 1);
    return end;
}
function isEscaped(text, at) {
    let first = at;
    while (text.charCodeAt(first - 1) === BACKSLASH)
        first -= 1;
    return (at - first) % 2 === 1;
}
/** Of the characters up to the space, a JSON text has only blanks. */
function isBlank(character) {
    return character <= SPACE;
}

// EXTERNAL MODULE: ./build/flow/lines.js
var lines = __webpack_require__(9334);
// EXTERNAL MODULE: ./build/flow/canonical.js
var canonical = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/flow/escapes.js
var escapes = __webpack_require__(1609);
;// CONCATENATED MODULE: ./build/flow/plain-value.js


/** UTF-16 units that one text may have. */
const MAX_TEXT = 64 * 1024;
/** Texts can hold half characters or NUL only as what an escape stands for, where the whole text is sound. */
function boundsOf(text, levels) {
    return { levels, mayHideCharacters: (0,escapes/* hasEscape */.Y)(text, ESCAPES) || HALF_CHARACTER.test(text) };
}
const ESCAPES = new Set('uUxX0');
const HALF_CHARACTER = /\p{Surrogate}/u;
/** Goes through a value once, up to the first within it that not every reader understands alike. */
class PlainWalk {
    /** How many keys there are, in all objects together; some are missing where there is a fault. */
    keys = 0;
    fault;
    #bounds;
    /** From the fault up to the root: it grows on the way back, so that sound values cost no path. */
    #path = [];
    constructor(root, bounds) {
        this.#bounds = bounds;
        this.fault = typeof root === 'object' && root !== null ? this.#faultWithin(root, 0) : undefined;
    }
    /** Where the fault is. */
    get path() {
        return this.#path.toReversed();
    }
    /** Recursion is safe: it stops where the levels are used up. */
    #faultWithin(holder, depth) {
        if (Array.isArray(holder)) {
            for (let index = 0; index < holder.length; index += 1) {
                const fault = this.#faultIn(holder[index], depth);
                if (fault !== undefined)
                    return this.#at(index, fault);
            }
        }
        else if ((0,canonical/* isRecord */.u4)(holder)) {
            // Several times cheaper than the entries of each object as a list.
            for (const key in holder) {
                this.keys += 1;
                const fault = keyFault(key, this.#bounds) ?? this.#faultIn(holder[key], depth);
                if (fault !== undefined)
                    return this.#at(key, fault);
            }
        }
        return undefined;
    }
    #faultIn(value, depth) {
        switch (typeof value) {
            case 'string':
                return textFault(value, this.#bounds);
            case 'number':
                return numberFault(value);
            case 'object': {
                if (value === null)
                    return undefined;
                const { levels } = this.#bounds;
                return depth + 1 >= levels ? tooDeep(levels) : this.#faultWithin(value, depth + 1);
            }
            default:
                return undefined;
        }
    }
    #at(key, fault) {
        this.#path.push(key);
        return fault;
    }
}
function tooDeep(levels) {
    return [`the nesting is deeper than ${levels} levels`, 'Nest less deeply.'];
}
function keyFault(key, bounds) {
    if (key === '__proto__') {
        return ['the key "__proto__" has a meaning of its own in JavaScript', 'Choose another name.'];
    }
    return textFault(key, bounds);
}
function textFault(text, { mayHideCharacters }) {
    if (mayHideCharacters && HALF_CHARACTER.test(text)) {
        return ['a text holds half of a surrogate pair, which is no character', 'Write the whole character.'];
    }
    if (mayHideCharacters && text.includes('\0')) {
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

// EXTERNAL MODULE: ./build/flow/unreadable.js
var unreadable = __webpack_require__(894);
;// CONCATENATED MODULE: ./build/flow/repeated-key.js

/** @throws FlowgateError `invalid-flow` with the place of the first key that stands twice in one object */
function refuseRepeatedKey(written, placeOf) {
    const repeated = repeatedKey(written);
    if (repeated === undefined)
        return;
    throw (0,unreadable/* unreadable */.O)(placeOf(repeated.second), `the key ${JSON.stringify(repeated.key)} is written twice, first on line ${placeOf(repeated.first).line}`, 'Keep one of them: a reader could not know which one holds.');
}
function repeatedKey(written) {
    const { offsets, next } = written;
    /** The objects and lists around a value, each with the offsets of its keys. */
    const around = [];
    for (const [value, offset] of offsets.entries()) {
        while ((around.at(-1)?.end ?? offsets.length) <= value)
            around.pop();
        const key = written.keyOf(value);
        const keys = around.at(-1)?.keys;
        if (key !== undefined && keys !== undefined) {
            const first = keys.get(key);
            if (first !== undefined)
                return { key, first, second: offset };
            keys.set(key, offset);
        }
        around.push({ end: next[value] ?? 0, keys: new Map() });
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/flow/written.js
/**
 * Finds the offset of the key or the list item at a path; where that is not written, of its nearest written ancestor.
 *
 * @param read goes through the text, at the first question; the keys are read of what is asked about alone
 */
function offsetFinder(read) {
    let written;
    const known = new Map();
    return (path) => {
        written ??= read();
        let found = 0;
        for (const key of path) {
            let members = known.get(found);
            if (members === undefined) {
                members = new Members(written, found);
                known.set(found, members);
            }
            const member = members.find(key);
            if (member === undefined)
                break;
            found = member;
        }
        return written.offsets[found] ?? 0;
    };
}
/** What an object or a list holds. Mostly it is asked for in the order of the text, and then one look through does. */
class Members {
    #written;
    #owner;
    #end;
    /** The last one that was looked at, and what it is called. */
    #member;
    #key;
    #next;
    #index = 0;
    #byKey;
    constructor(written, owner) {
        this.#written = written;
        this.#owner = owner;
        this.#end = written.next[owner] ?? 0;
        this.#member = owner;
        this.#next = owner + 1;
    }
    find(key) {
        while (this.#key !== key && this.#next < this.#end)
            this.#step();
        if (this.#key === key)
            return this.#member;
        this.#byKey ??= membersOf(this.#written, this.#owner);
        return this.#byKey.get(key);
    }
    #step() {
        this.#member = this.#next;
        this.#key = this.#written.keyOf(this.#member) ?? this.#index;
        this.#index += 1;
        this.#next = this.#written.next[this.#member] ?? this.#end;
    }
}
function membersOf(written, owner) {
    const members = new Map();
    const end = written.next[owner] ?? 0;
    for (let member = owner + 1; member < end; member = written.next[member] ?? end) {
        members.set(written.keyOf(member) ?? members.size, member);
    }
    return members;
}

;// CONCATENATED MODULE: ./build/flow/json-document.js








/**
 * Reads a JSON text. `JSON.parse` says little about what is wrong with one and takes keys that are written twice, so
 * a text that something may be wrong with is read once more, to say what and where.
 *
 * @throws FlowgateError `invalid-flow`, with line and column, where it is no JSON, or has a key twice in one object
 */
function readJson(file, text, levels) {
    const placeOf = (0,lines/* placesIn */.y)(file, text);
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (thrown) {
        refuseSyntax(text, levels, placeOf);
        const reason = thrown instanceof Error ? thrown.message : String(thrown);
        throw (0,unreadable/* unreadable */.O)({ file }, `it is not valid JSON: ${reason}`, 'Correct the JSON.', thrown);
    }
    const walk = new PlainWalk(value, boundsOf(text, levels));
    if (walk.fault !== undefined)
        refuseSyntax(text, levels, placeOf);
    // Of a key that is written twice only one is left.
    if (walk.fault !== undefined || walk.keys !== keysAtMost(text)) {
        refuseRepeatedKey(writtenInJson(text), placeOf);
    }
    const offsetOf = offsetFinder(() => writtenInJson(text));
    const locate = (path) => placeOf(offsetOf(path));
    return { document: { file, value, locate, needsFilling: (0,environment/* mayNeedFilling */.XH)(text) }, walk };
}
function refuseSyntax(text, levels, placeOf) {
    const fault = syntaxFault(text, levels);
    if (fault === undefined)
        return;
    const { message, offset } = fault;
    const isTrailing = /,\s*$/.test(text.slice(0, offset)) && /[}\]]/.test(text[offset] ?? '');
    const advice = isTrailing ? 'Remove the comma before this place.' : 'Correct the JSON at this place.';
    throw (0,unreadable/* unreadable */.O)(placeOf(offset), `it is not valid JSON: ${message}`, advice);
}
/** A place where a text stops being JSON. */
class SyntaxFault extends Error {
    offset;
    constructor(what, offset) {
        super(what);
        this.offset = offset;
    }
}
/** The first place where a text is not JSON, or is nested too deeply. */
function syntaxFault(text, levels) {
    let depth = 0;
    const open = (offset) => {
        // The parser recurses, so the limit must end it, not be noted and found later.
        if (depth >= levels)
            throw new SyntaxFault(`the nesting is deeper than ${levels} levels`, offset);
        depth += 1;
    };
    const close = () => {
        depth -= 1;
    };
    const onError = (code, offset) => {
        throw new SyntaxFault(describe(code), offset);
    };
    const visitor = {
        onObjectBegin: open,
        onObjectEnd: close,
        onArrayBegin: open,
        onArrayEnd: close,
        onError,
    };
    try {
        (0,main.visit)(text, visitor, { disallowComments: true });
    }
    catch (thrown) {
        if (thrown instanceof SyntaxFault)
            return thrown;
        throw thrown;
    }
    return undefined;
}
/** `CommaExpected` as people say it: "comma expected". */
function describe(code) {
    const name = (0,main.printParseErrorCode)(code);
    if (name === 'InvalidCommentToken')
        return 'a comment, which JSON does not have';
    return name
        .replace(/([a-z])([A-Z])/g, '$1 $2')
        .toLowerCase()
        .replace('end of file expected', 'text after the end of the document');
}

// EXTERNAL MODULE: ./node_modules/js-yaml/dist/js-yaml.mjs
var js_yaml = __webpack_require__(3243);
// EXTERNAL MODULE: ./build/flow/ignore-comments.js
var ignore_comments = __webpack_require__(802);
;// CONCATENATED MODULE: ./build/flow/yaml-values.js

/**
 * Builds the value of one YAML document that has neither references nor tags from its events, and notes where each
 * part is written. One pass, of which no event is kept.
 */
class YamlValues {
    value;
    offsets = [];
    next = [];
    /** How many keys are written, in all objects together. One that is written twice counts twice. */
    keys = 0;
    /** The offset of the first key that is a list or an object, behind which nothing was read. */
    collectionKey;
    /** The first key that is no text but, say, a number. */
    wrongKey;
    #keyOf = [];
    #frames = [];
    /** The innermost of them. */
    #frame;
    constructor(text, events) {
        for (const event of events) {
            switch (event.type) {
                case js_yaml/* EVENT_ID */.hy.SCALAR: {
                    const keyless = this.#keyless;
                    if (keyless === undefined)
                        this.#add(scalarOf(text, event), startOf(event));
                    else
                        this.#readKey(keyless, text, event);
                    break;
                }
                case js_yaml/* EVENT_ID */.hy.MAPPING:
                case js_yaml/* EVENT_ID */.hy.SEQUENCE:
                    if (this.#keyless !== undefined) {
                        this.collectionKey = event.start;
                        return;
                    }
                    this.#open(event.type === js_yaml/* EVENT_ID */.hy.MAPPING ? {} : [], event.start);
                    break;
                case js_yaml/* EVENT_ID */.hy.POP:
                    this.#close();
                    break;
                case js_yaml/* EVENT_ID */.hy.DOCUMENT:
                case js_yaml/* EVENT_ID */.hy.ALIAS:
                    break;
                default:
                    event;
            }
        }
    }
    keyOf(value) {
        return this.#keyOf[value];
    }
    /** The object in which a key comes next. */
    get #keyless() {
        const frame = this.#frame;
        return frame?.key === undefined && !Array.isArray(frame?.holder) ? frame : undefined;
    }
    #readKey(frame, text, event) {
        frame.key = (0,js_yaml/* getScalarValue */.KE)(text, event);
        frame.keyOffset = startOf(event) ?? frame.offset;
        this.keys += 1;
        if (event.style !== js_yaml/* SCALAR_STYLE */.jK.PLAIN)
            return;
        const read = meaningOf(frame.key);
        if (typeof read !== 'string')
            this.wrongKey ??= { offset: frame.keyOffset, read };
    }
    /** @param offset where the value begins; an empty one has none, and what is around it is the nearest thing written */
    #add(value, offset) {
        const frame = this.#frame;
        this.#keyOf.push(frame?.key);
        this.next.push(this.offsets.length + 1);
        if (frame === undefined) {
            this.value = value;
            this.offsets.push(offset ?? 0);
        }
        else if (Array.isArray(frame.holder)) {
            frame.holder.push(value);
            this.offsets.push(offset ?? frame.offset);
        }
        else {
            put(frame.holder, frame.key ?? '', value);
            this.offsets.push(frame.keyOffset);
            frame.key = undefined;
        }
    }
    #open(holder, offset) {
        const number = this.offsets.length;
        this.#add(holder, offset);
        this.#frame = { holder, number, offset, key: undefined, keyOffset: -1 };
        this.#frames.push(this.#frame);
    }
    /** The end of the document closes what was never opened. */
    #close() {
        const frame = this.#frames.pop();
        if (frame !== undefined)
            this.next[frame.number] = this.offsets.length;
        this.#frame = this.#frames.at(-1);
    }
}
/** Where a scalar begins, with its quotation mark; `undefined` for one that is empty. */
function startOf({ style, valueStart }) {
    if (valueStart < 0)
        return undefined;
    const isQuoted = style === js_yaml/* SCALAR_STYLE */.jK.SINGLE_QUOTED || style === js_yaml/* SCALAR_STYLE */.jK.DOUBLE_QUOTED;
    return isQuoted ? valueStart - 1 : valueStart;
}
function scalarOf(text, event) {
    const written = (0,js_yaml/* getScalarValue */.KE)(text, event);
    return event.style === js_yaml/* SCALAR_STYLE */.jK.PLAIN ? meaningOf(written) : written;
}
/** Words that are no text in YAML 1.2, by the characters they begin with. */
const TAGS_BY_FIRST = new Map();
for (const tag of [js_yaml/* nullCoreTag */.DX, js_yaml/* boolCoreTag */.G7, js_yaml/* intCoreTag */.Z7, js_yaml/* floatCoreTag */.ok]) {
    for (const first of tag.implicitFirstChars ?? []) {
        TAGS_BY_FIRST.set(first, [...(TAGS_BY_FIRST.get(first) ?? []), tag]);
    }
}
/** What stands for a number, a truth value or nothing becomes that; other words stay what they are. */
function meaningOf(word) {
    const tags = TAGS_BY_FIRST.get(word.charAt(0));
    if (tags === undefined)
        return word;
    for (const { resolve, tagName } of tags) {
        const value = resolve(word, false, tagName);
        if (value !== js_yaml/* NOT_RESOLVED */.Hg)
            return value;
    }
    return word;
}
/** `__proto__` becomes a key like any other, which is refused later with its place. */
function put(holder, key, value) {
    if (key !== '__proto__')
        holder[key] = value;
    else
        Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
}

;// CONCATENATED MODULE: ./build/flow/yaml-document.js









/** A comment begins a line or follows white space. */
const IGNORE_COMMENT = new RegExp(`(^|[ \\t])#[ \\t]*(${ignore_comments/* IGNORE */.X}[^\\r\\n]*)`, 'gm');
/**
 * Reads a YAML text: one document, of what JSON can say too.
 *
 * @throws FlowgateError `invalid-flow`, with line and column, where it is anything else
 */
function readYaml(file, text, levels) {
    const placeOf = (0,lines/* placesIn */.y)(file, text);
    const values = valuesIn(file, text, levels, placeOf);
    const walk = new PlainWalk(values.value, boundsOf(text, levels));
    refuseKeys(values, walk, placeOf);
    const { value } = values;
    const offsetOf = offsetFinder(() => values);
    const ignores = () => (text.includes(ignore_comments/* IGNORE */.X) ? (0,ignore_comments/* ignoreComments */.J)(file, text, yamlComments(text, levels)) : []);
    const locate = (path) => placeOf(offsetOf(path));
    return { document: { file, value, locate, ignores, needsFilling: (0,environment/* mayNeedFilling */.XH)(text) }, walk };
}
/** The events are many times larger than what they say, so they do not live longer than this. */
function valuesIn(file, text, levels, placeOf) {
    let events;
    try {
        events = eventsIn(text, levels);
    }
    catch (thrown) {
        throw syntaxError(thrown, file, levels, placeOf);
    }
    refuseTraps(file, text, events, placeOf);
    return new YamlValues(text, events);
}
function eventsIn(text, levels) {
    return (0,js_yaml/* parseEvents */.PH)(text, { maxDepth: Math.max(100, levels) });
}
function syntaxError(thrown, file, levels, placeOf) {
    if (!(thrown instanceof js_yaml/* YAMLException */.tB))
        throw thrown;
    const place = thrown.mark === undefined ? { file } : placeOf(thrown.mark.position);
    if (/^nesting exceeded/.test(thrown.reason))
        return (0,unreadable/* unreadable */.O)(place, ...tooDeep(levels), thrown);
    return (0,unreadable/* unreadable */.O)(place, `it is not valid YAML: ${thrown.reason}`, 'Correct the YAML at this place; values are plain text, numbers, true, false, null, lists and objects.', thrown);
}
/** Refuses keys that are written twice (of which only one is left), and such that are no text. */
function refuseKeys(values, walk, placeOf) {
    const { collectionKey, wrongKey } = values;
    if (walk.fault !== undefined || walk.keys !== values.keys)
        refuseRepeatedKey(values, placeOf);
    if (collectionKey !== undefined) {
        throw (0,unreadable/* unreadable */.O)(placeOf(collectionKey), 'a key of several values is not text', 'Write a word as the key.');
    }
    if (wrongKey !== undefined) {
        const returned = `it is not valid YAML: the key ${wrongKey.read} is not text`;
        throw (0,unreadable/* unreadable */.O)(placeOf(wrongKey.offset), returned, 'Put it in quotes.');
    }
}
/**
 * Refuses what YAML reads otherwise than most people do: references first of all, then tags, merges and some numbers;
 * and all but one document.
 */
function refuseTraps(file, text, events, placeOf) {
    let documents = 0;
    let trap;
    for (const event of events) {
        switch (event.type) {
            case js_yaml/* EVENT_ID */.hy.DOCUMENT:
                documents += 1;
                break;
            case js_yaml/* EVENT_ID */.hy.POP:
                break;
            case js_yaml/* EVENT_ID */.hy.ALIAS:
                throw reference('an alias (*)', placeOf(event.anchorStart - 1));
            case js_yaml/* EVENT_ID */.hy.SCALAR:
            case js_yaml/* EVENT_ID */.hy.MAPPING:
            case js_yaml/* EVENT_ID */.hy.SEQUENCE:
                if (event.anchorStart >= 0)
                    throw reference('an anchor (&)', placeOf(event.anchorStart - 1));
                trap ??= trapIn(text, event, placeOf);
                break;
            default:
                event;
        }
    }
    if (trap !== undefined)
        throw trap;
    if (documents === 1)
        return;
    throw (0,unreadable/* unreadable */.O)({ file }, documents === 0 ? 'it is empty' : `it holds ${documents} YAML documents`, 'Write exactly one document into it; further ones belong in files of their own.');
}
/** With anchors a few lines can stand for millions of values, and a reviewer no longer sees what changes. */
function reference(what, place) {
    return (0,unreadable/* unreadable */.O)(place, `it uses ${what}, which flows and transcripts do not have`, 'Write the value out where it is used.');
}
/** A number that would lose its first signs: telephone numbers, order numbers, postal codes. */
const LOSSY_NUMBER = /^(?:[-+]?0\d+|\+\.?\d+)(?:\.\d*)?(?:[eE][-+]?\d+)?$/;
const MAY_BE_TRAP = new Set(['<', '0', '+', '-']);
/** Tags change what a value is. */
function trapIn(text, event, placeOf) {
    if (event.tagStart >= 0) {
        return (0,unreadable/* unreadable */.O)(placeOf(event.tagStart), 'it uses a tag (!), which flows and transcripts do not have', 'Write the plain value, in quotes where it is text.');
    }
    if (event.type !== js_yaml/* EVENT_ID */.hy.SCALAR || event.style !== js_yaml/* SCALAR_STYLE */.jK.PLAIN)
        return undefined;
    // Most values begin with a letter, and are not looked at any closer.
    if (!MAY_BE_TRAP.has(text.charAt(event.valueStart)))
        return undefined;
    const written = text.slice(event.valueStart, event.valueEnd);
    if (written === '<<') {
        return (0,unreadable/* unreadable */.O)(placeOf(event.valueStart), 'it uses a merge key (<<), which flows and transcripts do not have', 'Write the values out where they are used.');
    }
    if (!LOSSY_NUMBER.test(written))
        return undefined;
    return (0,unreadable/* unreadable */.O)(placeOf(event.valueStart), `the number ${written.slice(0, 30)} would lose its first sign`, 'Put it in quotes.');
}
/** Comments that begin with {@link IGNORE}. What stands within a value is none, whatever it looks like. */
function* yamlComments(text, levels) {
    const scalars = eventsIn(text, levels).filter((event) => event.type === js_yaml/* EVENT_ID */.hy.SCALAR);
    let next = 0;
    for (const { index, 1: before = '', 2: words = '' } of text.matchAll(IGNORE_COMMENT)) {
        const offset = index + before.length;
        while (next < scalars.length && (scalars[next]?.valueEnd ?? 0) <= offset)
            next += 1;
        if ((scalars[next]?.valueStart ?? offset + 1) > offset)
            yield { offset, text: words };
    }
}

;// CONCATENATED MODULE: ./build/flow/parse.js





/** Flows and transcripts need about ten levels; a limit keeps every later recursion safe. */
const MAX_DEPTH = 64;
/** Each decision within a decision takes five levels of an Archy document, and published ones use more than fifty. */
const MAX_ARCHY_DEPTH = 250;
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
        throw (0,unreadable/* unreadable */.O)((0,lines/* placesIn */.y)(file, content)(nul), 'it holds the character NUL, as UTF-16 text does', 'Save the file in the encoding UTF-8.');
    }
    if (content.trim() === '') {
        throw (0,unreadable/* unreadable */.O)({ file }, 'it is empty', 'Write one object into it, or remove it.');
    }
    if (/\.json$/i.test(file))
        return sound(readJson(file, content, levels), lists);
    if (/\.ya?ml$/i.test(file))
        return sound(readYaml(file, content, levels), lists);
    throw (0,unreadable/* unreadable */.O)({ file }, 'its extension is none of .json, .yaml and .yml', 'Rename it after its format.');
}
/**
 * Lets through what every reader understands alike: an object of plain values, and not too deep.
 *
 * @throws FlowgateError `invalid-flow` with the place of the first value that is not
 */
function plainDocument(document) {
    const walk = new PlainWalk(document.value, { levels: MAX_DEPTH, mayHideCharacters: true });
    return sound({ document, walk }, false);
}
function sound({ document, walk }, lists) {
    const { file, value, locate } = document;
    if (typeof value !== 'object' || value === null || (Array.isArray(value) && !lists)) {
        const found = value === null ? 'nothing (null)' : Array.isArray(value) ? 'a list' : `a ${typeof value}`;
        throw (0,unreadable/* unreadable */.O)(locate([]), `it holds ${found} where an object is expected`, `Start ${file} with a key, such as "id" or "transcripts".`);
    }
    if (walk.fault !== undefined)
        throw (0,unreadable/* unreadable */.O)(locate(walk.path), ...walk.fault);
    return document;
}


/***/ }),

/***/ 7302:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CU: () => (/* binding */ withStamp),
/* harmony export */   JW: () => (/* binding */ rejectedEntry),
/* harmony export */   UL: () => (/* binding */ readStamp),
/* harmony export */   er: () => (/* binding */ digestSchema),
/* harmony export */   zg: () => (/* binding */ stampSchema)
/* harmony export */ });
/* unused harmony export rejectedSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4398);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4377);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1513);


/** How many rolled back contents a stamp remembers. */
const REJECTED_KEPT = 10;
/** A reason may quote what a bot said; a stamp is no place for a whole conversation. */
const REASON_LENGTH = 500;
const digestSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^sha256:[0-9a-f]{64}$/);
/** Content that was released and put back. */
const rejectedSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    digest: digestSchema,
    commit: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
    at: zod__WEBPACK_IMPORTED_MODULE_2__/* .datetime */ .w$({ offset: true }).describe('When it was put back.'),
    reason: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe('Why it was put back, as a sentence.'),
});
/** What Flowgate leaves in a flow it releases, so that the next run can tell its own work from somebody else's. */
const stampSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    digest: digestSchema.describe('Digest of the managed content it was released with.'),
    commit: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
    repository: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
    rejected: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(rejectedSchema).optional().describe('Contents put back since, newest first.'),
});
/** The stamp of a live flow; `undefined` where there is none, or none that can be trusted to be ours. */
function readStamp(flow) {
    const settings = flow.applicationSettings ?? {};
    if (!Object.hasOwn(settings, _digest_js__WEBPACK_IMPORTED_MODULE_0__/* .STAMP_KEY */ ._o))
        return undefined;
    return stampSchema.safeParse(settings[_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .STAMP_KEY */ ._o]).data;
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
    return { ...flow, applicationSettings: { ...flow.applicationSettings, [_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .STAMP_KEY */ ._o]: written } };
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


/***/ }),

/***/ 894:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ unreadable)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);

/** The error for a file that cannot be read as what it should be. The file is to blame, so it has a place. */
function unreadable(place, returned, advice, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FlowgateError */ .gr('invalid-flow', { attempted: 'read the file', returned, advice, place, cause });
}


/***/ })

};
