export const id = 240;
export const ids = [240];
export const modules = {

/***/ 2240:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ LARGEST_RUN_DATA),
  m: () => (/* binding */ readRunData),
  runDataText: () => (/* binding */ runDataText)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 4 modules
var schemas = __webpack_require__(4131);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
;// CONCATENATED MODULE: ./build/report/model.js
const OUTCOMES = [
    'unchanged',
    'changed',
    'released',
    'rolled-back',
    'rollback-failed',
    'drift',
    'conflict',
    'invalid',
    'failed',
    'unknown',
    'healthy',
    'skipped',
];

// EXTERNAL MODULE: ./build/flow/definition.js
var definition = __webpack_require__(9692);
// EXTERNAL MODULE: ./build/flow/risk.js
var risk = __webpack_require__(8134);
;// CONCATENATED MODULE: ./build/fleet/change-data.js
/** The shape of changes, risks and pictures as a report carries them from one job to another. */



const change_data_text = schemas/* string */.YjP();
const index = schemas/* int */.Whr().nonnegative();
/** A node of a live flow may hold what Flowgate does not manage. */
const node = schemas/* looseObject */._H3({
    ...definition/* flowNodeSchema */.M_.shape,
    actions: schemas/* array */.YOg(definition/* flowActionSchema */.wp).optional(),
    conditions: schemas/* array */.YOg(schemas/* looseObject */._H3(definition/* flowConditionSchema */.Bq.shape)).optional(),
});
const record = schemas/* record */.g1P(change_data_text, schemas/* unknown */.L5J());
const fromTo = { from: change_data_text.optional(), to: change_data_text.optional() };
const values = { from: schemas/* unknown */.L5J().optional(), to: schemas/* unknown */.L5J().optional() };
const KINDS = {
    'node-added': { node: change_data_text, type: change_data_text, content: node.optional() },
    'node-removed': { node: change_data_text, type: change_data_text, content: node.optional() },
    'node-type-changed': { node: change_data_text, from: change_data_text, to: change_data_text },
    'node-renamed': { from: change_data_text, to: change_data_text },
    'node-label-changed': { node: change_data_text, ...values },
    rerouted: { node: change_data_text, ...fromTo },
    'action-added': { node: change_data_text, index, action: record },
    'action-removed': { node: change_data_text, index, action: record },
    'action-moved': { node: change_data_text, action: change_data_text, from: index, to: index },
    'action-changed': {
        node: change_data_text,
        index,
        formerIndex: index.optional(),
        action: change_data_text,
        parameter: change_data_text,
        ...values,
    },
    'condition-added': { node: change_data_text, index, condition: record },
    'condition-removed': { node: change_data_text, index, condition: record },
    'condition-moved': { node: change_data_text, condition: record, from: index, to: index },
    'condition-changed': { node: change_data_text, index, formerIndex: index.optional(), field: change_data_text, ...values },
    'setting-changed': { path: change_data_text, ...values },
    'variable-changed': { name: change_data_text, ...fromTo },
    'name-changed': { from: change_data_text, to: change_data_text },
};
const MEANINGS = ['route', 'words', 'data', 'structure', 'cosmetic'];
const changeSchema = schemas/* union */.KCZ(Object.entries(KINDS).map(([kind, shape]) => schemas/* strictObject */.rej({ kind: schemas/* literal */.euz(kind), meaning: schemas/* enum */.k5n(MEANINGS), ...shape })));
const riskSchema = schemas/* strictObject */.rej({
    kind: schemas/* enum */.k5n(risk/* RISK_KINDS */.e),
    severity: schemas/* enum */.k5n(['high', 'medium', 'low']),
    node: change_data_text.optional(),
    sentence: change_data_text,
});
const edgeStates = ['same', 'added', 'removed', 'changed'];
const pictureSchema = schemas/* strictObject */.rej({
    nodes: schemas/* array */.YOg(schemas/* strictObject */.rej({
        id: change_data_text,
        state: schemas/* enum */.k5n([...edgeStates, 'missing']),
        nodeType: schemas/* enum */.k5n(definition/* NODE_TYPES */.jM).optional(),
        summary: change_data_text,
        formerId: change_data_text.optional(),
        label: change_data_text.optional(),
        group: change_data_text.optional(),
    })),
    edges: schemas/* array */.YOg(schemas/* strictObject */.rej({
        from: change_data_text,
        to: change_data_text,
        state: schemas/* enum */.k5n(edgeStates),
        label: change_data_text,
        was: change_data_text.optional(),
    })),
});

// EXTERNAL MODULE: ./build/simulation/behaviour.js + 1 modules
var behaviour = __webpack_require__(5610);
;// CONCATENATED MODULE: ./build/fleet/conversation-data.js
/** The shape of conversations, of what they cover and of how they change, as a report carries them. */


const conversation_data_text = schemas/* string */.YjP();
const number = schemas/* int */.Whr().nonnegative();
const line = schemas/* int */.Whr().positive().optional();
const placeSchema = schemas/* strictObject */.rej({
    file: conversation_data_text,
    line,
    column: line,
});
const message = schemas/* strictObject */.rej({
    from: schemas/* enum */.k5n(['user', 'bot']),
    text: conversation_data_text,
    quickReplies: schemas/* array */.YOg(conversation_data_text).optional(),
    afterMs: schemas/* number */.aig().optional(),
});
const step = {
    from: conversation_data_text,
    to: conversation_data_text,
    via: schemas/* union */.KCZ([schemas/* literal */.euz('transition'), number]),
};
const failure = schemas/* strictObject */.rej({
    message: conversation_data_text,
    expected: conversation_data_text.optional(),
    actual: conversation_data_text.optional(),
    diff: conversation_data_text.optional(),
    place: placeSchema,
});
const transcriptResultSchema = schemas/* strictObject */.rej({
    name: conversation_data_text,
    tags: schemas/* array */.YOg(conversation_data_text),
    place: placeSchema,
    passed: schemas/* boolean */.zMY(),
    failures: schemas/* array */.YOg(failure),
    unobserved: schemas/* array */.YOg(failure).optional(),
    known: schemas/* strictObject */.rej({ url: conversation_data_text, until: conversation_data_text }).optional(),
    transcript: schemas/* array */.YOg(message),
    path: schemas/* array */.YOg(conversation_data_text).optional(),
    taken: schemas/* array */.YOg(schemas/* strictObject */.rej(step)).optional(),
    routedTo: conversation_data_text.optional(),
    durationMs: schemas/* number */.aig().nonnegative(),
    repeat: conversation_data_text.optional(),
});
const shape = { total: number, passed: number, failedOnly: number };
const share = schemas/* strictObject */.rej(shape);
const missedNode = schemas/* strictObject */.rej({ node: conversation_data_text, line, failed: number });
const missedTransition = schemas/* strictObject */.rej({
    ...step,
    line,
    failed: number,
});
const coverageSchema = schemas/* strictObject */.rej({
    flow: schemas/* strictObject */.rej({
        nodes: share,
        transitions: share,
        nodesMissed: schemas/* array */.YOg(missedNode),
        transitionsMissed: schemas/* array */.YOg(missedTransition),
    }),
    change: schemas/* strictObject */.rej({
        ...shape,
        untested: schemas/* array */.YOg(schemas/* strictObject */.rej({
            ...step,
            path: schemas/* array */.YOg(schemas/* union */.KCZ([conversation_data_text, schemas/* number */.aig()])),
            failed: number,
            place: placeSchema.optional(),
            stub: conversation_data_text.optional(),
            why: schemas/* strictObject */.rej({
                reason: schemas/* enum */.k5n(['not-reached', 'shadowed', 'contradiction', 'unknown', 'not-searched']),
                text: conversation_data_text,
            })
                .optional(),
        })),
    })
        .optional(),
});
const course = schemas/* strictObject */.rej({
    queue: schemas/* strictObject */.rej({ id: conversation_data_text, variable: conversation_data_text.optional() }).optional(),
    ending: schemas/* union */.KCZ([
        schemas/* strictObject */.rej({ kind: schemas/* enum */.k5n(['ended', 'waiting']), node: conversation_data_text }),
        schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('broke-off'), node: conversation_data_text.optional() }),
    ]),
    path: schemas/* array */.YOg(conversation_data_text),
    errors: schemas/* array */.YOg(conversation_data_text),
});
const behaviourSchema = schemas/* strictObject */.rej({
    total: number,
    unchanged: number,
    changes: schemas/* array */.YOg(schemas/* strictObject */.rej({
        aspects: schemas/* array */.YOg(schemas/* enum */.k5n(behaviour/* ASPECTS */.ad)).min(1),
        before: course,
        after: course,
        rows: schemas/* array */.YOg(schemas/* strictObject */.rej({
            before: message.optional(),
            after: message.optional(),
            same: schemas/* boolean */.zMY(),
        })),
        conversations: schemas/* array */.YOg(schemas/* strictObject */.rej({ name: conversation_data_text, origin: schemas/* enum */.k5n(['transcript', 'generated']) }))
            .min(1),
    })),
});

// EXTERNAL MODULE: ./build/fleet/shard.js
var fleet_shard = __webpack_require__(1639);
;// CONCATENATED MODULE: ./build/fleet/run-data.js
/** The report of one shard as a file, which another job reads. Whoever changes a report's shape raises the version. */






const FORMAT = 'flowgate-run';
const VERSION = 3;
/** More than the report of any 500 flows takes. Bytes. */
const LARGEST_RUN_DATA = 32 * 1024 * 1024;
/** No report nests as deep as this. */
const DEEPEST = 100;
const run_data_text = schemas/* string */.YjP();
const texts = schemas/* array */.YOg(run_data_text);
const finding = schemas/* strictObject */.rej({
    rule: run_data_text,
    severity: schemas/* enum */.k5n(['error', 'warning']),
    message: run_data_text,
    node: run_data_text.optional(),
    place: placeSchema,
});
const drift = schemas/* strictObject */.rej({
    releasedDigest: run_data_text,
    liveDigest: run_data_text,
    liveVersion: schemas/* int */.Whr().nonnegative(),
    commit: run_data_text.optional(),
    liveToSource: schemas/* array */.YOg(changeSchema),
});
const flowReportSchema = schemas/* strictObject */.rej({
    file: run_data_text,
    id: run_data_text,
    name: run_data_text,
    outcome: schemas/* enum */.k5n(OUTCOMES),
    version: schemas/* int */.Whr().nonnegative().nullable(),
    comparedWith: schemas/* enum */.k5n(['live', 'base-commit', 'nothing']),
    changes: schemas/* array */.YOg(changeSchema),
    risks: schemas/* array */.YOg(riskSchema).optional(),
    picture: pictureSchema.optional(),
    findings: schemas/* array */.YOg(finding),
    transcripts: schemas/* array */.YOg(transcriptResultSchema),
    engine: run_data_text.optional(),
    coverage: schemas/* strictObject */.rej(coverageSchema.shape).optional(),
    behaviour: behaviourSchema.optional(),
    drift: drift.optional(),
    failure: schemas/* strictObject */.rej({ reason: schemas/* enum */.k5n(errors/* FAILURE_REASONS */.N9), message: run_data_text }).optional(),
    notes: texts,
    byHand: texts,
});
const runReportSchema = schemas/* strictObject */.rej({
    command: schemas/* enum */.k5n(['check', 'deploy', 'smoke']).optional(),
    environment: run_data_text.optional(),
    result: schemas/* enum */.k5n(['success', 'failure']),
    failureReason: schemas/* enum */.k5n(errors/* FAILURE_REASONS */.N9).optional(),
    failureMessage: run_data_text,
    flows: schemas/* array */.YOg(flowReportSchema),
    warnings: texts,
    commit: run_data_text.optional(),
    runUrl: run_data_text.optional(),
    durationMs: schemas/* number */.aig().nonnegative(),
});
const envelopeSchema = schemas/* looseObject */._H3({
    format: schemas/* literal */.euz(FORMAT),
    version: schemas/* number */.aig(),
    shard: run_data_text,
    attempt: schemas/* int */.Whr().positive().optional(),
});
/** @param report redacted */
function runDataText({ shard, attempt, report }) {
    return `${JSON.stringify({ format: FORMAT, version: VERSION, shard: (0,fleet_shard/* shardName */.Az)(shard), attempt, report })}\n`;
}
/**
 * Reads the file of a shard, which may hold anything: its job ran what a pull request brought.
 * @returns or, as a phrase, what is wrong with it
 */
function readRunData(content) {
    let written;
    try {
        written = JSON.parse(content);
    }
    catch {
        return { wrong: 'it is not JSON' };
    }
    if (isDeeperThan(written, DEEPEST))
        return { wrong: 'it nests deeper than any report' };
    const envelope = envelopeSchema.safeParse(written);
    if (!envelope.success)
        return { wrong: 'it is not the report of a run' };
    const { version, attempt, report } = envelope.data;
    if (version !== VERSION)
        return { wrong: `it has version ${version}, and this Flowgate reads ${VERSION}` };
    const shard = (0,fleet_shard/* parseShard */.uK)(envelope.data.shard);
    if (shard === undefined)
        return { wrong: 'it does not say which shard it is of' };
    if (!isRunReport(report))
        return { wrong: 'it does not have the shape of a report' };
    return { shard, attempt, report };
}
/** Absent keys and such as are `undefined` are the same to a report. */
function isRunReport(value) {
    return runReportSchema.safeParse(value).success;
}
/** Without recursion: what is too deep for that is what is looked for. */
function isDeeperThan(root, limit) {
    const waiting = [[root, 0]];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        const [value, depth] = next;
        if (typeof value !== 'object' || value === null)
            continue;
        if (depth >= limit)
            return true;
        for (const part of Object.values(value))
            waiting.push([part, depth + 1]);
    }
    return false;
}


/***/ }),

/***/ 3692:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ align)
/* harmony export */ });
/**
 * Aligns two lists: a longest common subsequence of items with equal `identity` stays; equal items outside of it
 * moved; of the rest, those between the same neighbours that a `likeness` calls similar changed, the strictest
 * likeness first; what remains was removed or added.
 */
function align(from, to, identity, likenesses) {
    const fromKeys = from.map(identity);
    const toKeys = to.map(identity);
    const stayed = longestCommon(fromKeys, toKeys);
    let removed = others(from, stayed.map((pair) => pair.from));
    let added = others(to, stayed.map((pair) => pair.to));
    const pairUp = (keyOfRemoved, keyOfAdded) => {
        const { pairs, left, right } = pairEqual(removed, added, keyOfRemoved, keyOfAdded);
        removed = left;
        added = right;
        return pairs;
    };
    const keyAt = (keys, index) => keys[index] ?? '';
    const moved = pairUp((index) => keyAt(fromKeys, index), (index) => keyAt(toKeys, index));
    const fromGaps = gaps(from.length, stayed.map((pair) => pair.from));
    const toGaps = gaps(to.length, stayed.map((pair) => pair.to));
    const changed = likenesses.flatMap((likeness) => {
        const keyIn = (items, gapOf) => (index) => {
            const item = items[index];
            return item === undefined ? '' : `${gapOf[index]} ${likeness(item)}`;
        };
        return pairUp(keyIn(from, fromGaps), keyIn(to, toGaps));
    });
    return { moved, changed: changed.toSorted((a, b) => a.to - b.to), removed, added };
}
/** Beyond this many equal pairs, a repeated item is only looked for near its old place: good enough, and quick. */
const MOST_PAIRS = 1_000_000;
/** Hunt and Szymanski's longest common subsequence: cheap where lists are much alike, which they are. */
function longestCommon(from, to) {
    const length = Math.min(from.length, to.length);
    let head = 0;
    while (head < length && from[head] === to[head])
        head += 1;
    let tail = 0;
    while (tail < length - head && from[from.length - 1 - tail] === to[to.length - 1 - tail])
        tail += 1;
    const places = new Map();
    for (let index = head; index < to.length - tail; index += 1)
        push(places, to[index] ?? '', index);
    const middle = from.slice(head, from.length - tail);
    const pairCount = middle.reduce((sum, key) => sum + (places.get(key)?.length ?? 0), 0);
    const reach = pairCount <= MOST_PAIRS ? to.length : Math.floor(MOST_PAIRS / middle.length / 2) + 1;
    const candidates = (key, index) => {
        const all = places.get(key) ?? [];
        if (all.length <= reach)
            return all;
        const near = firstAtLeast(all, index);
        return all.slice(Math.max(0, near - reach), near + reach);
    };
    /** The chain of each length that ends earliest in the new list. */
    const chains = [];
    const ends = [];
    for (const [offset, key] of middle.entries()) {
        for (const index of candidates(key, head + offset).toReversed()) {
            const at = firstAtLeast(ends, index);
            ends[at] = index;
            chains[at] = { from: head + offset, to: index, before: chains[at - 1] };
        }
    }
    const pairs = [];
    for (let link = chains.at(-1); link !== undefined; link = link.before)
        pairs.push({ from: link.from, to: link.to });
    pairs.reverse();
    const same = (count, fromStart, toStart) => Array.from({ length: count }, (_, index) => ({ from: fromStart + index, to: toStart + index }));
    return [...same(head, 0, 0), ...pairs, ...same(tail, from.length - tail, to.length - tail)];
}
/** Where in an ascending list the first number of at least `wanted` stands. */
function firstAtLeast(ascending, wanted) {
    let low = 0;
    let high = ascending.length;
    while (low < high) {
        const middle = (low + high) >>> 1;
        if ((ascending[middle] ?? wanted) < wanted)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
/** Pairs indexes with equal keys in order of appearance; the rest is left over. */
function pairEqual(left, right, keyOfLeft, keyOfRight) {
    const waiting = new Map();
    for (const index of left.toReversed())
        push(waiting, keyOfLeft(index), index);
    const pairs = [];
    const unpaired = [];
    for (const to of right) {
        const from = waiting.get(keyOfRight(to))?.pop();
        if (from === undefined)
            unpaired.push(to);
        else
            pairs.push({ from, to });
    }
    const paired = new Set(pairs.map((pair) => pair.from));
    return { pairs, left: left.filter((index) => !paired.has(index)), right: unpaired };
}
function others(items, taken) {
    const known = new Set(taken);
    return [...items.keys()].filter((index) => !known.has(index));
}
/** For each index, how many of the items that stayed stand before it: equal numbers mean the same neighbours. */
function gaps(length, stayed) {
    const anchors = new Set(stayed);
    let passed = 0;
    return Array.from({ length }, (_, index) => {
        const before = passed;
        if (anchors.has(index))
            passed += 1;
        return before;
    });
}
function push(lists, key, index) {
    const list = lists.get(key);
    if (list === undefined)
        lists.set(key, [index]);
    else
        list.push(index);
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
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4131);

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

/***/ 2810:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ diffFlows)
});

// EXTERNAL MODULE: ./build/flow/align.js
var align = __webpack_require__(3692);
// EXTERNAL MODULE: ./build/flow/archy/document.js
var archy_document = __webpack_require__(5328);
// EXTERNAL MODULE: ./build/flow/canonical.js
var canonical = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/flow/archy/within.js
var within = __webpack_require__(830);
;// CONCATENATED MODULE: ./build/flow/archy/siblings.js



/**
 * Which node of one view is which of another, where their ids do not tell: the second "Send Response" of a list becomes
 * the third where another is put before it, and a case is called by its expression. Maps old ids to new ones; ids that
 * stay are not in it.
 */
function renumberedNodes(before, after) {
    const [from, to] = [treeOf(before), treeOf(after)];
    const likeness = likenessOf([from, to]);
    const renumbered = new Map();
    const waiting = [[from, to]];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        const [was, is] = next;
        if (was.id !== is.id && was.node !== undefined && is.node !== undefined)
            renumbered.set(was.id, is.id);
        waiting.push(...partnersIn(was, is, likeness));
    }
    return renumbered;
}
function treeOf(nodes) {
    const root = placeOf('', '');
    for (const [id, node] of Object.entries(nodes)) {
        let place = root;
        for (const own of id.split(within/* WITHIN */.md)) {
            const known = place.inside.get(own);
            const inner = known ?? placeOf(own, place === root ? own : `${place.id}${within/* WITHIN */.md}${own}`);
            if (known === undefined)
                place.inside.set(own, inner);
            place = inner;
        }
        place.node = node;
    }
    return root;
}
function placeOf(own, id) {
    return { own, id, inside: new Map() };
}
function likenessOf(roots) {
    const numbers = new Map();
    const wholes = new Map();
    const shallow = ({ node }) => (node === undefined ? '' : contentOf(node));
    // What stands in a place comes before it. Equal contents get equal numbers, so that no text grows with the depth.
    for (const place of roots.flatMap(outermostFirst).reverse()) {
        const inside = [...place.inside.values()].map((one) => wholes.get(one));
        const key = `${inside.join(',')} ${shallow(place)}`;
        const number = numbers.get(key) ?? numbers.size;
        numbers.set(key, number);
        wholes.set(place, number);
    }
    return { whole: (place) => String(wholes.get(place)), shallow };
}
function contentOf({ type, actions, conditions }) {
    const asked = conditions?.map(({ variable, condition, value }) => [variable, condition, value]);
    return (0,canonical/* canonicalJson */.dj)([type, actions, asked]);
}
function outermostFirst(root) {
    const places = [root];
    // The list grows while it is walked.
    for (const place of places)
        places.push(...place.inside.values());
    return places;
}
function partnersIn(was, is, { whole, shallow }) {
    const old = byBase(was);
    const current = byBase(is);
    const pairs = [...old].flatMap(([base, from]) => {
        const to = current.get(base) ?? [];
        // One of a name on either side needs no comparison.
        return from.length === 1 && to.length === 1
            ? zip(from, to)
            : matched(from, to, whole, [shallow, () => '']);
    });
    const paired = new Set(pairs.flat());
    const left = [...was.inside.values()].filter((place) => !paired.has(place));
    const right = [...is.inside.values()].filter((place) => !paired.has(place));
    const isSwitch = was.node?.actions?.[0]?.name === 'switch';
    const isBranch = (place) => place.node === undefined;
    return [
        ...pairs,
        // Another expression makes it another name of the same case.
        ...(isSwitch ? matched(left.filter(isBranch), right.filter(isBranch), whole, [() => '']) : []),
        // Another label, and all else the same, or at least what it does and the names of what stands in it.
        ...matched(left.filter((place) => !isBranch(place)), right.filter((place) => !isBranch(place)), whole, [(place) => `${shallow(place)} ${(0,canonical/* canonicalJson */.dj)([...place.inside.keys()])}`]),
    ];
}
function byBase({ inside }) {
    const groups = new Map();
    for (const place of inside.values()) {
        const base = place.node === undefined ? `branch ${place.own}` : `node ${(0,within/* unnumbered */.cW)(place.own)}`;
        const group = groups.get(base);
        if (group === undefined)
            groups.set(base, [place]);
        else
            group.push(place);
    }
    return groups;
}
function matched(from, to, identity, likenesses) {
    const { moved, changed, removed, added } = (0,align/* align */.M)(from, to, identity, likenesses);
    const others = [...moved, ...changed];
    const pick = (places, indexes) => indexes.flatMap((index) => places[index] ?? []);
    const rest = (places, gone) => {
        const without = new Set(gone);
        return places.filter((_, index) => !without.has(index));
    };
    return [
        ...zip(rest(from, [...removed, ...others.map((pair) => pair.from)]), rest(to, [...added, ...others.map((pair) => pair.to)])),
        ...zip(pick(from, others.map((pair) => pair.from)), pick(to, others.map((pair) => pair.to))),
    ];
}
function zip(from, to) {
    return from.flatMap((place, index) => {
        const partner = to[index];
        return partner === undefined ? [] : [[place, partner]];
    });
}

// EXTERNAL MODULE: ./build/flow/placeholders.js
var placeholders = __webpack_require__(6695);
;// CONCATENATED MODULE: ./build/flow/meaning.js

const MEANING_OF_ACTION = new Map([
    ['route', 'route'],
    ['say', 'words'],
    ['ask', 'words'],
    ['set', 'data'],
    ['sendResponse', 'words'],
    ['callBotFlow', 'route'],
    ['callDigitalBotFlow', 'route'],
    ['callTask', 'route'],
    ['changeState', 'route'],
    ['decision', 'route'],
    ['disconnect', 'route'],
    ['endTask', 'route'],
    ['evaluateSchedule', 'route'],
    ['evaluateScheduleGroup', 'route'],
    ['switch', 'route'],
    ['transferToAcd', 'route'],
    ['callCommonModule', 'data'],
    ['callData', 'data'],
    ['findQueue', 'data'],
    ['findUser', 'data'],
    ['getParticipantData', 'data'],
    ['setParticipantData', 'data'],
    ['setScreenPop', 'data'],
    ['updateData', 'data'],
    ['variables', 'data'],
]);
/** What the settings of an Archy document mean; the others are labels. */
const MEANING_OF_ARCHY_SETTING = new Map([
    ['startUpRef', 'route'],
    ['settingsErrorHandling', 'route'],
    ['variables', 'data'],
    ['defaultLanguage', 'words'],
]);
/** From the most to the least felt by a customer. */
const BY_WEIGHT = ['route', 'words', 'data', 'structure', 'cosmetic'];
/** Settings whose text a customer reads. */
const WORDED_SETTING = /title|text|message|greeting|label|placeholder|welcome|description/i;
function meaningOfAction(action) {
    return MEANING_OF_ACTION.get(action.name) ?? 'structure';
}
function meaningOfParameter(action, parameter) {
    if (action.name === 'ask' && parameter === 'variable')
        return 'data';
    return meaningOfAction(action);
}
/** A whole node means what weighs most in it. */
function meaningOfNode(node) {
    if ((node.conditions ?? []).length > 0)
        return 'route';
    const meanings = new Set((node.actions ?? []).map(meaningOfAction));
    return BY_WEIGHT.find((meaning) => meanings.has(meaning)) ?? 'structure';
}
/** In Archy an id is made of labels, and so is no more than a label. */
function meaningOfRename(isArchy) {
    return isArchy ? 'cosmetic' : 'structure';
}
/** Becoming, or no longer being, where a conversation starts or ends changes its way. */
function meaningOfType(from, to) {
    const ends = [from, to].some((type) => type === 'start' || type === 'end');
    return ends ? 'route' : 'structure';
}
function meaningOfSetting(key, from, to) {
    const worded = [from, to].every((value) => value === undefined || typeof value === 'string');
    return worded && WORDED_SETTING.test(key) ? 'words' : 'cosmetic';
}
/** @param key the key at the top level of the document */
function meaningOfArchySetting(key) {
    return MEANING_OF_ARCHY_SETTING.get(key) ?? 'cosmetic';
}
/** An environment variable means what it is used for: a queue, words for the customer, or else data. */
function meaningsOfVariables(...flows) {
    const queues = new Set();
    const words = new Set();
    const collect = (into, text) => {
        if (typeof text !== 'string')
            return;
        for (const { kind, name } of (0,placeholders/* placeholdersIn */.Q)(text))
            if (kind === 'variable')
                into.add(name);
    };
    for (const flow of flows) {
        for (const node of Object.values(flow.nodes)) {
            for (const action of node.actions ?? []) {
                if (action.name === 'route')
                    collect(queues, action['queueId']);
                if (action.name === 'say' || action.name === 'ask')
                    collect(words, action['text']);
            }
        }
    }
    return (name) => (queues.has(name) ? 'route' : words.has(name) ? 'words' : 'data');
}

;// CONCATENATED MODULE: ./build/flow/union.js
/** What is in either of two, each once, sorted. */
function unionOf(a, b) {
    return [...new Set([...a, ...b])].sort();
}

;// CONCATENATED MODULE: ./build/flow/diff-settings.js



/** What changes in the settings of a flow: they are compared leaf by leaf, and a list is one leaf. */
function diffSettings(before, after, isArchy) {
    const changes = [];
    const waiting = [
        { path: '', keys: [], from: before, to: after },
    ];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        const { path, keys, from, to } = next;
        // A variable that comes or goes is one change, not one for each thing that is said of it.
        const isWhole = isArchy && keys.length === 2 && keys[0] === 'variables' && (from === undefined || to === undefined);
        const [top = ''] = keys;
        const was = entriesOf(from) ?? variablesOf(from, isArchy && path === 'variables');
        const is = entriesOf(to) ?? variablesOf(to, isArchy && path === 'variables');
        if (was !== undefined && is !== undefined && !isWhole) {
            // Last in, first out: pushed from the end, they come in order.
            for (const name of unionOf(was.keys(), is.keys()).reverse()) {
                waiting.push({
                    path: dotted(path, name),
                    keys: [...keys, name],
                    from: was.get(name),
                    to: is.get(name),
                });
            }
        }
        else if (!(0,canonical/* sameValue */.eE)(from, to)) {
            const meaning = isArchy ? meaningOfArchySetting(top) : meaningOfSetting(keys.at(-1) ?? '', from, to);
            changes.push({ kind: 'setting-changed', meaning, path, from, to });
        }
    }
    return changes;
}
/** An absent section is an empty one; other values have no entries. */
function entriesOf(value) {
    if (value === undefined)
        return new Map();
    return (0,canonical/* isRecord */.u4)(value) ? new Map(Object.entries(value)) : undefined;
}
/** The declarations of an Archy document by their names, where each has one of its own. */
function variablesOf(value, isWanted) {
    if (!isWanted || !Array.isArray(value) || value.length === 0)
        return undefined;
    const declared = value.map((one) => {
        const [content, ...others] = (0,canonical/* isRecord */.u4)(one) ? Object.values(one) : [];
        const name = others.length === 0 && (0,canonical/* isRecord */.u4)(content) ? content['name'] : undefined;
        return typeof name === 'string' ? [name, one] : undefined;
    });
    const named = new Map(declared.filter((one) => one !== undefined));
    return named.size === value.length ? named : undefined;
}
function dotted(path, key) {
    if (!/^[\w-]+$/.test(key))
        return `${path}[${JSON.stringify(key)}]`;
    return path === '' ? key : `${path}.${key}`;
}

// EXTERNAL MODULE: ./build/flow/digest.js
var digest = __webpack_require__(1513);
// EXTERNAL MODULE: ./build/flow/renames.js
var flow_renames = __webpack_require__(4754);
;// CONCATENATED MODULE: ./build/flow/unlike.js

/** Data nested deeper is left to whoever compares without recursion. */
const DEEPEST = 100;
/**
 * Two sets of nodes without those that a comparison need not look at: alike in both, no start, and leading to no node
 * that is gone or new. Of a large flow with a small change little is left, for the price of one look at each node.
 */
function unlikeNodes(before, after) {
    const isPassing = (id) => Object.hasOwn(before, id) !== Object.hasOwn(after, id);
    const leadsToPassing = ({ transition, conditions }) => (transition !== undefined && isPassing(transition)) ||
        (conditions?.some((condition) => isPassing(condition.transition)) ?? false);
    const dropped = new Set();
    for (const id of Object.keys(before)) {
        const node = before[id];
        if (node === undefined || node.type === 'start' || !Object.hasOwn(after, id))
            continue;
        if (isAlike(node, after[id], 0) && !leadsToPassing(node))
            dropped.add(id);
    }
    return { before: without(before, dropped), after: without(after, dropped) };
}
function without(nodes, dropped) {
    const left = Object.keys(nodes).filter((id) => !dropped.has(id));
    return Object.fromEntries(left.flatMap((id) => (nodes[id] === undefined ? [] : [[id, nodes[id]]])));
}
/** Whether two values are surely the same; a doubt is a no. */
function isAlike(a, b, depth) {
    if (a === b)
        return true;
    if (depth > DEEPEST)
        return false;
    if (Array.isArray(a)) {
        if (!Array.isArray(b) || a.length !== b.length)
            return false;
        for (let index = 0; index < a.length; index++) {
            if (!isAlike(a[index], b[index], depth + 1))
                return false;
        }
        return true;
    }
    if (!(0,canonical/* isRecord */.u4)(a) || !(0,canonical/* isRecord */.u4)(b))
        return false;
    let count = 0;
    for (const key in a) {
        count += 1;
        if (!Object.hasOwn(b, key) || !isAlike(a[key], b[key], depth + 1))
            return false;
    }
    return count === Object.keys(b).length;
}

;// CONCATENATED MODULE: ./build/flow/diff.js











/**
 * What changes from one flow to another, in a stable order: name, nodes by id, environment variables, settings.
 * Empty exactly where the managed content is equal, `id` aside: the order of keys means nothing, that of actions
 * and conditions does. Nodes are called by their new ids, also as targets in `from`, so that a mere renaming
 * reroutes nothing.
 */
function diffFlows(from, to) {
    const isArchy = (0,archy_document/* archyOf */.tG)(from) !== undefined && (0,archy_document/* archyOf */.tG)(to) !== undefined;
    const { nodes, formerIds } = isArchy
        ? renumbered(from.nodes, to.nodes)
        : { nodes: from.nodes, formerIds: NONE };
    const unlike = unlikeNodes(nodes, to.nodes);
    const before = (0,digest/* managedContent */.t7)({ ...from, nodes: unlike.before });
    const after = (0,digest/* managedContent */.t7)({ ...to, nodes: unlike.after });
    return [
        ...(before.name === after.name
            ? []
            : [{ kind: 'name-changed', meaning: 'cosmetic', from: before.name, to: after.name }]),
        ...diffNodes(before, after, formerIds, isArchy),
        ...diffVariables(before, after, [from, to]),
        ...diffSettings(before.applicationSettings, after.applicationSettings, isArchy),
    ];
}
const NONE = new Map();
/** Nodes of a view by the ids they have in another, and the ids they had. */
function renumbered(before, after) {
    const ids = renumberedNodes(before, after);
    if (ids.size === 0)
        return { nodes: before, formerIds: NONE };
    const taken = new Set(ids.values());
    const newId = (id) => ids.get(id) ?? (taken.has(id) ? (0,within/* replacedId */.ec)(id) : id);
    const renamed = Object.entries(before).map(([id, node]) => ({ id: newId(id), formerId: id, node }));
    return {
        nodes: Object.fromEntries(renamed.map(({ id, node }) => [id, retarget(node, newId)])),
        formerIds: new Map(renamed.flatMap(({ id, formerId }) => (id === formerId ? [] : [[id, formerId]]))),
    };
}
/** @param formerIds of nodes that are not called in `before` what they were called */
function diffNodes(before, after, formerIds, isArchy) {
    const renames = (0,flow_renames/* findRenames */.P)(before.nodes, after.nodes);
    const newId = (id) => renames.get(id) ?? id;
    const renamedTo = new Map([...renames].map(([old, current]) => [current, old]));
    const old = new Map(Object.entries(before.nodes).map(([id, node]) => [newId(id), retarget(node, newId)]));
    const current = new Map(Object.entries(after.nodes));
    const withNewId = [...formerIds.keys()].filter((id) => !renames.has(id));
    return unionOf(unionOf(old.keys(), current.keys()), withNewId).flatMap((id) => {
        const was = old.get(id);
        const is = current.get(id);
        if (was === undefined && is !== undefined) {
            return [{ kind: 'node-added', meaning: meaningOfNode(is), node: id, type: is.type, content: is }];
        }
        if (was !== undefined && is === undefined) {
            return [{ kind: 'node-removed', meaning: meaningOfNode(was), node: id, type: was.type, content: was }];
        }
        const called = renamedTo.get(id) ?? id;
        const formerId = formerIds.get(called) ?? called;
        const renamed = formerId === id
            ? []
            : [{ kind: 'node-renamed', meaning: meaningOfRename(isArchy), from: formerId, to: id }];
        return was === undefined || is === undefined ? renamed : [...renamed, ...diffNode(id, was, is)];
    });
}
function retarget(node, newId) {
    const { transition, conditions } = node;
    return {
        ...node,
        ...(transition === undefined ? {} : { transition: newId(transition) }),
        ...(conditions && {
            conditions: conditions.map((condition) => ({ ...condition, transition: newId(condition.transition) })),
        }),
    };
}
function diffNode(node, from, to) {
    const changes = [];
    if (from.type !== to.type) {
        const meaning = meaningOfType(from.type, to.type);
        changes.push({ kind: 'node-type-changed', meaning, node, from: from.type, to: to.type });
    }
    if (from.name !== to.name) {
        changes.push({ kind: 'node-label-changed', meaning: 'cosmetic', node, from: from.name, to: to.name });
    }
    const rerouted = from.transition === to.transition
        ? []
        : [{ kind: 'rerouted', meaning: 'route', node, from: from.transition, to: to.transition }];
    return changes.concat(diffActions(node, from.actions ?? [], to.actions ?? []), diffConditions(node, from.conditions ?? [], to.conditions ?? []), rerouted);
}
/** What makes an action the changed form of another, the strictest first; always the same kind of action. */
const SIMILAR_ACTIONS = [
    (action) => (0,canonical/* canonicalJson */.dj)([action.name, action['variable'] ?? null]),
    (action) => action.name,
];
function diffActions(node, from, to) {
    const { removed, moved, changed, added } = (0,align/* align */.M)(from, to, canonical/* canonicalJson */.dj, SIMILAR_ACTIONS);
    return [
        ...pick(from, removed).map(([index, action]) => ({
            kind: 'action-removed',
            meaning: meaningOfAction(action),
            node,
            index,
            action,
        })),
        ...moved.flatMap((pair) => pick(to, [pair.to]).map(([, action]) => ({
            kind: 'action-moved',
            meaning: meaningOfAction(action),
            node,
            action: action.name,
            ...pair,
        }))),
        ...changed.flatMap((pair) => {
            const was = from[pair.from];
            const is = to[pair.to];
            return was && is ? diffAction(node, pair, was, is) : [];
        }),
        ...pick(to, added).map(([index, action]) => ({
            kind: 'action-added',
            meaning: meaningOfAction(action),
            node,
            index,
            action,
        })),
    ];
}
function diffAction(node, pair, from, to) {
    const was = new Map(Object.entries(from));
    const is = new Map(Object.entries(to));
    return unionOf(was.keys(), is.keys())
        .filter((parameter) => !(0,canonical/* sameValue */.eE)(was.get(parameter), is.get(parameter)))
        .map((parameter) => ({
        kind: 'action-changed',
        meaning: meaningOfParameter(to, parameter),
        node,
        ...diff_placeOf(pair),
        action: to.name,
        parameter,
        from: was.get(parameter),
        to: is.get(parameter),
    }));
}
/** What makes a condition the changed form of another, the strictest first. */
const SIMILAR_CONDITIONS = [
    flow_renames/* question */.b,
    ({ variable, condition, transition }) => (0,canonical/* canonicalJson */.dj)([variable, condition, transition]),
    ({ variable, value, transition }) => (0,canonical/* canonicalJson */.dj)([variable, value, transition]),
    ({ variable, condition }) => (0,canonical/* canonicalJson */.dj)([variable, condition]),
];
const CONDITION_FIELDS = ['variable', 'condition', 'value', 'transition'];
function diffConditions(node, from, to) {
    const { removed, moved, changed, added } = (0,align/* align */.M)(from, to, canonical/* canonicalJson */.dj, SIMILAR_CONDITIONS);
    const meaning = 'route';
    return [
        ...pick(from, removed).map(([index, condition]) => ({ kind: 'condition-removed', meaning, node, index, condition })),
        ...moved.flatMap((pair) => pick(to, [pair.to]).map(([, condition]) => ({
            kind: 'condition-moved',
            meaning,
            node,
            condition,
            ...pair,
        }))),
        ...changed.flatMap((pair) => CONDITION_FIELDS.flatMap((field) => {
            const was = from[pair.from]?.[field];
            const is = to[pair.to]?.[field];
            if ((0,canonical/* sameValue */.eE)(was, is))
                return [];
            // The variable of an expression is taken from its text, which is told.
            if (field === 'variable' && isExpression(from[pair.from]) && isExpression(to[pair.to]))
                return [];
            return [{ kind: 'condition-changed', meaning, node, ...diff_placeOf(pair), field, from: was, to: is }];
        })),
        ...pick(to, added).map(([index, condition]) => ({ kind: 'condition-added', meaning, node, index, condition })),
    ];
}
function isExpression(condition) {
    return condition?.condition === 'expression';
}
function diff_placeOf({ from, to }) {
    return from === to ? { index: to } : { index: to, formerIndex: from };
}
function diffVariables(before, after, whole) {
    const was = new Map(Object.entries(before.environmentVariables ?? {}));
    const is = new Map(Object.entries(after.environmentVariables ?? {}));
    const changed = unionOf(was.keys(), is.keys()).filter((name) => was.get(name) !== is.get(name));
    if (changed.length === 0)
        return [];
    const meaningOf = meaningsOfVariables(...whole);
    return changed.map((name) => ({
        kind: 'variable-changed',
        meaning: meaningOf(name),
        name,
        from: was.get(name),
        to: is.get(name),
    }));
}
function pick(items, indexes) {
    return indexes.flatMap((index) => {
        const item = items[index];
        return item === undefined ? [] : [[index, item]];
    });
}


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

/***/ 4754:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ findRenames),
/* harmony export */   b: () => (/* binding */ question)
/* harmony export */ });
/* harmony import */ var _canonical_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);

/**
 * Nodes that only got another id: gone under the old one, new under the other, with the same content (labels aside)
 * and with somebody's reference following, or with no reference to them at all. Maps the old id to the new one.
 *
 * Both flows are walked in lockstep from the nodes they share, so that a reference to a renamed node counts as the
 * same reference and the walk goes on behind it.
 */
function findRenames(from, to) {
    const before = new Map(Object.entries(from));
    const after = new Map(Object.entries(to));
    const removed = new Set([...before.keys()].filter((id) => !after.has(id)));
    const added = new Set([...after.keys()].filter((id) => !before.has(id)));
    const renames = new Map();
    if (removed.size === 0 || added.size === 0)
        return renames;
    const isPassing = (id) => removed.has(id) || added.has(id);
    const contentBefore = contents(before, isPassing);
    const contentAfter = contents(after, isPassing);
    const taken = new Set();
    const isRename = (old, current) => removed.has(old) &&
        added.has(current) &&
        !renames.has(old) &&
        !taken.has(current) &&
        contentBefore(old) === contentAfter(current);
    const follow = (references) => {
        for (let pair = references.pop(); pair !== undefined; pair = references.pop()) {
            const [old, current] = pair;
            if (!isRename(old, current))
                continue;
            renames.set(old, current);
            taken.add(current);
            for (const reference of sharedReferences(before.get(old), after.get(current)))
                references.push(reference);
        }
    };
    for (const [id, node] of before)
        follow(sharedReferences(node, after.get(id)));
    // A conversation begins at a start: that is a reference too.
    follow(pairs(unique(starts(before), () => ''), unique(starts(after), () => '')));
    follow(pairs(unique(unreferenced(before, removed), contentBefore), unique(unreferenced(after, added), contentAfter)));
    return renames;
}
function pairs(left, right) {
    return [...left].flatMap(([key, id]) => {
        const other = right.get(key);
        return other === undefined ? [] : [[id, other]];
    });
}
function starts(nodes) {
    return [...nodes].flatMap(([id, { type }]) => (type === 'start' ? [id] : []));
}
/** What a node holds, as text; targets that are gone or new are blanked, for they may be renamed themselves. */
function contents(nodes, isPassing) {
    const known = new Map();
    const target = (id) => (id === undefined || isPassing(id) ? null : id);
    return (id) => {
        if (known.has(id))
            return known.get(id);
        const node = nodes.get(id);
        const content = node &&
            (0,_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)({
                type: node.type,
                actions: node.actions,
                transition: target(node.transition),
                conditions: node.conditions?.map((condition) => ({
                    ...condition,
                    transition: target(condition.transition),
                })),
            });
        known.set(id, content);
        return content;
    };
}
/** Where two versions of a node lead under the same circumstances. */
function sharedReferences(before, after) {
    if (before === undefined || after === undefined)
        return [];
    const shared = [];
    if (before.transition !== undefined && after.transition !== undefined) {
        shared.push([before.transition, after.transition]);
    }
    const targets = new Map(after.conditions?.map((condition) => [question(condition), condition.transition]));
    for (const condition of before.conditions ?? []) {
        const current = targets.get(question(condition));
        if (current !== undefined)
            shared.push([condition.transition, current]);
    }
    return shared;
}
/** A condition without its target. */
function question({ variable, condition, value }) {
    return (0,_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)([variable, condition, value]);
}
function unreferenced(nodes, among) {
    const referenced = new Set();
    for (const node of nodes.values()) {
        if (node.transition !== undefined)
            referenced.add(node.transition);
        for (const condition of node.conditions ?? [])
            referenced.add(condition.transition);
    }
    return [...among].filter((id) => !referenced.has(id));
}
/** The ids whose content no other of them has, by that content. */
function unique(ids, contentOf) {
    const only = new Map();
    const repeated = new Set();
    for (const id of ids) {
        const content = contentOf(id) ?? '';
        if (only.has(content))
            repeated.add(content);
        only.set(content, id);
    }
    for (const content of repeated)
        only.delete(content);
    return only;
}


/***/ }),

/***/ 8134:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ RISK_KINDS),
/* harmony export */   i: () => (/* binding */ risksOf)
/* harmony export */ });
/* harmony import */ var _archy_within_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(830);
/* harmony import */ var _archy_wording_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4177);
/* harmony import */ var _graph_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4865);



const RISK_KINDS = [
    'no-way-to-a-human',
    'new-dead-end',
    'unreachable-now',
    'option-removed',
    'queue-changed',
    'message-changed',
];
const BY_SEVERITY = ['high', 'medium', 'low'];
/**
 * What a change may cost customers, the worst first; of equal severity in the order of {@link RISK_KINDS}.
 * Empty where there was no conversation before, for nothing can be lost then.
 *
 * @param changes what `diffFlows` says of the two
 */
function risksOf(before, after, changes) {
    const old = (0,_graph_js__WEBPACK_IMPORTED_MODULE_1__/* .flowGraph */ .jQ)({ nodes: withNewIds(before.nodes, changes) });
    const current = (0,_graph_js__WEBPACK_IMPORTED_MODULE_1__/* .flowGraph */ .jQ)(after);
    if (changes.length === 0 || old.starts.length === 0)
        return [];
    const situation = {
        before: old,
        after: current,
        reachedBefore: (0,_graph_js__WEBPACK_IMPORTED_MODULE_1__/* .reachable */ .Gq)(old, old.starts),
        reachedAfter: (0,_graph_js__WEBPACK_IMPORTED_MODULE_1__/* .reachable */ .Gq)(current, current.starts),
        changes,
    };
    const risks = [
        lostHumans,
        newDeadEnds,
        newlyUnreachable,
        removedOptions,
        changedQueues,
        changedMessages,
    ].flatMap((rule) => rule(situation));
    return BY_SEVERITY.flatMap((severity) => risks.filter((risk) => risk.severity === severity));
}
function withNewIds(nodes, changes) {
    const renames = new Map(changes.flatMap((change) => change.kind === 'node-renamed' ? [[change.from, change.to]] : []));
    if (renames.size === 0)
        return nodes;
    const taken = new Set(renames.values());
    const newId = (id) => renames.get(id) ?? (taken.has(id) ? (0,_archy_within_js__WEBPACK_IMPORTED_MODULE_2__/* .replacedId */ .ec)(id) : id);
    return Object.fromEntries(Object.entries(nodes).map(([id, node]) => [
        newId(id),
        {
            ...node,
            ...(node.transition === undefined ? {} : { transition: newId(node.transition) }),
            ...(node.conditions && {
                conditions: node.conditions.map((one) => ({ ...one, transition: newId(one.transition) })),
            }),
        },
    ]));
}
function lostHumans({ before, after, reachedBefore, reachedAfter, changes }) {
    const kind = 'no-way-to-a-human';
    const severity = 'high';
    const handoversBefore = handovers(before, reachedBefore);
    if (handoversBefore.length === 0)
        return [];
    const handoversAfter = handovers(after, reachedAfter);
    if (handoversAfter.length === 0) {
        const sentence = `The path to a human is gone: before, a conversation could come to ${named(handoversBefore)}; now none reaches anybody.`;
        return [{ kind, severity, sentence }];
    }
    const helpedBefore = (0,_graph_js__WEBPACK_IMPORTED_MODULE_1__/* .leadingTo */ .SY)(before, handoversBefore);
    const helpedAfter = (0,_graph_js__WEBPACK_IMPORTED_MODULE_1__/* .leadingTo */ .SY)(after, handoversAfter);
    const stranded = [...reachedBefore].filter((id) => helpedBefore.has(id) && reachedAfter.has(id) && !helpedAfter.has(id));
    const told = new Set(stranded);
    const risks = [];
    if (stranded.length > 0) {
        const sentence = `Customers who come to ${named(stranded)} no longer reach a human from there.`;
        risks.push({ kind, severity, node: only(stranded), sentence });
    }
    // A node may still lead to a human while one of its ways no longer does.
    for (const { node, from, to } of redirections(changes)) {
        if (!reachedAfter.has(node) || !helpedBefore.has(from) || helpedAfter.has(to))
            continue;
        if (told.has(node) || told.has(to))
            continue;
        const sentence = `Customers who went from "${node}" to "${from}" reached a human there; "${to}", where they go now, leads to none.`;
        risks.push({ kind, severity, node, sentence });
    }
    return risks;
}
function handovers(graph, reached) {
    return [...graph.nodes].flatMap(([id, node]) => (reached.has(id) && queuesOf(node).length > 0 ? [id] : []));
}
/** The queues a node routes to; what stands at an end never runs. */
function queuesOf({ type, actions }) {
    if (type === 'end')
        return [];
    return (actions ?? []).flatMap((action) => (0,_archy_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .queueOf */ .nv)(action) ?? []);
}
function queuesAmong(graph, reached) {
    return new Set([...graph.nodes].flatMap(([id, node]) => (reached.has(id) ? queuesOf(node) : [])));
}
/** Ways that lead elsewhere now. */
function redirections(changes) {
    return changes.flatMap((change) => {
        const isWay = change.kind === 'rerouted' || (change.kind === 'condition-changed' && change.field === 'transition');
        if (!isWay || typeof change.from !== 'string' || typeof change.to !== 'string')
            return [];
        return [{ node: change.node, from: change.from, to: change.to }];
    });
}
function newDeadEnds({ before, after, reachedBefore, reachedAfter }) {
    const isDeadEnd = (graph, id) => graph.nodes.get(id)?.type !== 'end' &&
        graph.successors(id).length === 0 &&
        !isTransfer(graph.nodes.get(id));
    return [...reachedAfter]
        .filter((id) => isDeadEnd(after, id) && !(reachedBefore.has(id) && isDeadEnd(before, id)))
        .map((node) => ({
        kind: 'new-dead-end',
        severity: 'high',
        node,
        sentence: `Conversations now get stuck at "${node}": nothing follows it, and it is no end.`,
    }));
}
/** A transfer of Archy's that works is the end of the flow's part. */
function isTransfer(node) {
    return (node?.actions ?? []).some(({ name }) => name === 'transferToAcd');
}
function newlyUnreachable({ after, reachedBefore, reachedAfter }) {
    const lost = [...reachedBefore].filter((id) => after.nodes.has(id) && !reachedAfter.has(id));
    if (lost.length === 0)
        return [];
    const sentence = `The flow still has ${named(lost)}, but no conversation comes there any more.`;
    return [{ kind: 'unreachable-now', severity: 'medium', node: only(lost), sentence }];
}
function removedOptions({ before, after }) {
    const repliesNow = new Set([...after.nodes.values()].flatMap(quickReplies));
    const risks = [];
    const add = (node, sentence) => risks.push({ kind: 'option-removed', severity: 'medium', node, sentence });
    for (const [id, was] of before.nodes) {
        const is = after.nodes.get(id);
        if (is !== undefined) {
            const kept = new Set((is.conditions ?? []).flatMap(optionsOf).map(({ key }) => key));
            for (const { key, words } of (was.conditions ?? []).flatMap(optionsOf)) {
                if (!kept.has(key))
                    add(id, `At "${id}", customers ${words} are no longer picked out.`);
            }
        }
        const offered = is === undefined ? repliesNow : new Set(quickReplies(is));
        for (const label of new Set(quickReplies(was))) {
            if (!offered.has(label))
                add(id, `At "${id}", customers can no longer tap "${label}".`);
        }
    }
    return risks;
}
/** What a condition picks out, whatever the target; a list is one option for each of its items. */
function optionsOf({ variable, condition, value }) {
    // What an action comes to, and the task it calls, is nothing that a customer chose.
    if (condition === 'outcome' || condition === 'task')
        return [];
    if (condition === 'expression') {
        return [{ key: JSON.stringify([condition, value]), words: `for whom ${value} holds` }];
    }
    const isOneOf = condition === 'in' || condition === 'equals';
    const items = condition === 'in' && Array.isArray(value) ? value : [value];
    const asked = isOneOf ? 'is' : condition;
    return items.map((item) => ({
        key: JSON.stringify([variable, asked, item]),
        words: item === undefined
            ? `whose "${variable}" ${asked}`
            : `whose "${variable}" ${asked} ${JSON.stringify(item)}`,
    }));
}
function quickReplies({ actions }) {
    return (actions ?? []).flatMap(({ quickReplies: labels }) => Array.isArray(labels) ? labels.filter((label) => typeof label === 'string') : []);
}
function changedQueues({ before, after, reachedBefore, reachedAfter, changes }) {
    const risks = [];
    const add = (node, sentence) => risks.push({ kind: 'queue-changed', severity: 'medium', node, sentence });
    const told = new Set();
    for (const change of changes) {
        if (change.kind === 'action-changed' && change.parameter === (0,_archy_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .queueParameter */ .RF)({ name: change.action })) {
            const [from, to] = [change.from, change.to].map((value) => (0,_archy_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .queueOf */ .nv)({ name: change.action, [change.parameter]: value }));
            told.add(String(from));
            add(change.node, `"${change.node}" routes to queue "${to}"; it was "${from}".`);
        }
        else if (change.kind === 'variable-changed' && change.meaning === 'route') {
            add(undefined, queueVariable(change));
        }
    }
    const served = queuesAmong(after, reachedAfter);
    for (const queue of queuesAmong(before, reachedBefore)) {
        if (!served.has(queue) && !told.has(queue))
            add(undefined, `Nobody is routed to queue "${queue}" any more.`);
    }
    return risks;
}
function changedMessages({ changes }) {
    const nodes = new Set(changes.flatMap((change) => change.kind === 'action-changed' && change.meaning === 'words' ? [change.node] : []));
    if (nodes.size === 0)
        return [];
    const sentence = `Customers read other words at ${named([...nodes])}.`;
    return [{ kind: 'message-changed', severity: 'low', node: only([...nodes]), sentence }];
}
const NAMED = 3;
function named(ids) {
    const shown = ids.slice(0, ids.length === NAMED + 1 ? NAMED + 1 : NAMED).map((id) => `"${id}"`);
    const more = ids.length - shown.length;
    return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(' and ');
}
function only(ids) {
    return ids.length === 1 ? ids[0] : undefined;
}
function queueVariable({ name, from, to }) {
    if (to === undefined)
        return `The environment variable "${name}" is gone; it held the queue "${from ?? ''}".`;
    if (from === undefined)
        return `The environment variable "${name}" is new; it holds the queue "${to}".`;
    return `The queue in the environment variable "${name}" is now "${to}"; it was "${from}".`;
}


/***/ }),

/***/ 9913:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ callIn),
/* harmony export */   t: () => (/* binding */ outputTaken)
/* harmony export */ });
/* harmony import */ var _flow_archy_outputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6931);
/* harmony import */ var _flow_canonical_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);


/** What the outputs of calls are called that came out like this, from the most to the least fitting. */
const NOTHING = ['notfound', 'inactive', 'closed', 'no', 'false'];
const OUTPUTS = {
    success: ['success', 'found', 'active', 'open', 'yes', 'true'],
    failure: ['failure', ...NOTHING],
    timeout: ['timeout', 'failure', ...NOTHING],
    // An answer with nothing in it is an answer all the same.
    empty: ['empty', ...NOTHING, 'success'],
};
/** Outputs that are taken for a special reason only: no ordinary outcome leads there. */
const SPECIAL = new Set([...Object.values(OUTPUTS).flat(), 'emergency', 'holiday']);
/** Where each kind of action writes what it calls. */
const CALLED = {
    // Of a data action the category comes first; `undefined` stands for the name of what is called.
    callData: ['category', '*', 'dataAction', undefined],
    callBotFlow: ['botFlow', undefined],
    callDigitalBotFlow: ['digitalBotFlow', undefined],
    callCommonModule: ['commonModule', undefined],
};
const LOOPS = new Set(['loop', 'loopUntil']);
const IS_CALL = /^(?:call|find|evaluate)[A-Z]/;
/** The call that an action makes; `undefined` for one that neither asks nor tells anybody anything. */
function callIn(action, conditions = []) {
    if (LOOPS.has(action.name))
        return undefined;
    const outputs = bindingsIn(action);
    const branches = conditions.some(({ condition }) => condition === 'outcome');
    if (!IS_CALL.test(action.name) && outputs.size === 0 && !branches)
        return undefined;
    return { name: calledName(action), inputs: inputsIn(action), outputs };
}
/** The output a call takes, by the index of its condition; `undefined`: it goes on to what follows. */
function outputTaken({ actions: [action] = [], conditions = [] }, { outcome = 'success', variables = {} }) {
    const names = conditions.map(({ condition, value }) => condition === 'outcome' && typeof value === 'string' ? value.toLowerCase() : undefined);
    const named = variables['outcome'];
    const asked = typeof named === 'string' ? names.indexOf(named.toLowerCase()) : -1;
    if (asked !== -1)
        return asked;
    const own = action === undefined ? undefined : (0,_flow_archy_outputs_js__WEBPACK_IMPORTED_MODULE_0__/* .outputsOf */ .Y)(action.name)?.map((name) => name.toLowerCase());
    if (own !== undefined) {
        // One that is not written has nothing in it: the call goes on to what follows.
        const fitting = OUTPUTS[outcome].find((name) => own.includes(name));
        const index = fitting === undefined ? -1 : names.indexOf(fitting);
        return index === -1 ? undefined : index;
    }
    const found = OUTPUTS[outcome].map((name) => names.indexOf(name)).find((index) => index !== -1);
    if (found !== undefined || outcome !== 'success')
        return found;
    const first = names.findIndex((name) => name !== undefined);
    return names.some((name) => name !== undefined && SPECIAL.has(name)) || first === -1 ? undefined : first;
}
/** Names of outputs and the variables they are put into. */
function bindingsIn(action) {
    const bindings = new Map();
    everyEntry(action, (key, value) => {
        if ((0,_flow_canonical_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(value) && typeof value['var'] === 'string' && !bindings.has(key)) {
            bindings.set(key, value['var']);
        }
        if (key !== 'attribute' || !(0,_flow_canonical_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(value) || typeof value['variable'] !== 'string')
            return;
        const { lit } = (0,_flow_canonical_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(value['name']) ? value['name'] : {};
        // A participant's own data is there without asking anybody.
        if (typeof lit === 'string' && action.name !== 'getParticipantData')
            bindings.set(lit, value['variable']);
    });
    return bindings;
}
function inputsIn(action) {
    const inputs = new Map();
    everyEntry(action, (key, value, within) => {
        const isWritten = (0,_flow_canonical_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(value) && (Object.hasOwn(value, 'exp') || Object.hasOwn(value, 'lit'));
        if (isWritten && (within === undefined || within === 'inputs'))
            inputs.set(key, value);
    });
    return Object.fromEntries(inputs);
}
/** @param see is told the key under which the record that holds an entry stands, `undefined` for the action itself */
function everyEntry(action, see) {
    const waiting = [{ value: action, within: undefined }];
    for (const { value, within } of waiting) {
        for (const item of Array.isArray(value) ? value : [])
            waiting.push({ value: item, within });
        if (!(0,_flow_canonical_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(value))
            continue;
        for (const [key, item] of Object.entries(value)) {
            see(key, item, within);
            waiting.push({ value: item, within: key });
        }
    }
}
function calledName(action) {
    const path = Object.hasOwn(CALLED, action.name) ? CALLED[action.name] : undefined;
    if (path !== undefined)
        return keyAt(action, path) ?? action.name;
    return scheduleName(action['evaluationType']) ?? action.name;
}
function keyAt(action, path) {
    let value = action;
    for (const step of path) {
        if (!(0,_flow_canonical_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(value))
            return undefined;
        const [first] = Object.keys(value);
        if (step === undefined)
            return first;
        const key = step === '*' ? first : step;
        value = key === undefined ? undefined : value[key];
    }
    return undefined;
}
/** `{schedule: {selectedSchedule: {lit: {name}}}}`, and the same of a group of schedules. */
function scheduleName(evaluated) {
    let name;
    everyEntry({ name: '', evaluated }, (key, value) => {
        if (name !== undefined || !/schedule/i.test(key) || !(0,_flow_canonical_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(value) || !(0,_flow_canonical_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(value['lit']))
            return;
        if (typeof value['lit']['name'] === 'string')
            name = value['lit']['name'];
    });
    return name;
}


/***/ }),

/***/ 5610:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ad: () => (/* binding */ ASPECTS),
  js: () => (/* binding */ compareBehaviour),
  zh: () => (/* binding */ conversationsToCompare)
});

// UNUSED EXPORTS: describeBehaviour

// EXTERNAL MODULE: ./build/flow/actions.js
var actions = __webpack_require__(3830);
// EXTERNAL MODULE: ./build/flow/archy/document.js
var archy_document = __webpack_require__(5328);
// EXTERNAL MODULE: ./build/flow/canonical.js
var canonical = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/flow/diff.js + 5 modules
var diff = __webpack_require__(2810);
// EXTERNAL MODULE: ./build/flow/renames.js
var renames = __webpack_require__(4754);
// EXTERNAL MODULE: ./build/simulation/archy-calls.js
var archy_calls = __webpack_require__(9913);
// EXTERNAL MODULE: ./build/simulation/generator.js + 6 modules
var generator = __webpack_require__(2670);
// EXTERNAL MODULE: ./build/flow/align.js
var align = __webpack_require__(3692);
;// CONCATENATED MODULE: ./build/simulation/side-by-side.js

/** Turn by turn, for what the customer said is the same on both sides as far as both listened. */
function sideBySide(before, after) {
    const [was, is] = [turnsOf(before), turnsOf(after)];
    return Array.from({ length: Math.max(was.length, is.length) }).flatMap((_, index) => rowsOfTurn(was[index] ?? [], is[index] ?? []));
}
function turnsOf(messages) {
    const turns = [];
    for (const message of messages) {
        const turn = turns.at(-1);
        if (turn === undefined || message.from === 'user')
            turns.push([message]);
        else
            turn.push(message);
    }
    return turns;
}
function rowsOfTurn(before, after) {
    // Only words of one speaker are versions of each other; what moved was no longer said there, but elsewhere.
    const { moved, removed, added } = (0,align/* align */.M)(before, after, (message) => `${message.from} ${heard(message)}`, [
        ({ from }) => from,
    ]);
    const gone = new Set([...removed, ...moved.map(({ from }) => from)]);
    const come = new Set([...added, ...moved.map(({ to }) => to)]);
    const rows = [];
    let [left, right] = [0, 0];
    while (left < before.length || right < after.length) {
        const was = before[left];
        const is = after[right];
        if (was !== undefined && gone.has(left)) {
            rows.push({ before: was, same: false });
            left += 1;
        }
        else if (is !== undefined && (come.has(right) || was === undefined)) {
            rows.push({ after: is, same: false });
            right += 1;
        }
        else if (was !== undefined && is !== undefined) {
            rows.push({ before: was, after: is, same: heard(was) === heard(is) });
            left += 1;
            right += 1;
        }
        else {
            break;
        }
    }
    return rows;
}
/** What a customer sees of a message: not when it came. */
function heard({ text, quickReplies }) {
    return JSON.stringify([text, quickReplies ?? []]);
}

// EXTERNAL MODULE: ./build/simulation/simulator.js + 7 modules
var simulator = __webpack_require__(1816);
;// CONCATENATED MODULE: ./build/simulation/behaviour.js










/** What can become different for a customer, from the most to the least felt. */
const ASPECTS = ['errors', 'queue', 'end', 'words', 'path'];
/**
 * Plays conversations against two flows and tells what became different for the customer. A flow compared with itself
 * shows nothing; neither does a node that only got another id.
 */
function compareBehaviour(before, after, conversations, options) {
    const renames = renamesIn(before, after);
    const calls = [...new Set([before, after].flatMap(callsOf))];
    const groups = new Map();
    for (const named of conversations) {
        const conversation = answering(named.conversation, calls);
        const was = play(before, conversation, options.now, renames);
        const is = play(after, conversation, options.now, new Map());
        const rows = sideBySide(was.words, is.words);
        const aspects = ASPECTS.filter((aspect) => aspect === 'words' ? rows.some(({ same }) => !same) : !sameIn(aspect, was.course, is.course));
        if (aspects.length === 0)
            continue;
        const change = { aspects, before: was.course, after: is.course, rows };
        const key = identityOf(change);
        const group = groups.get(key) ?? { change, names: [] };
        groups.set(key, group);
        group.names.push(named);
    }
    const changes = [...groups.values()].map(({ change, names }) => ({
        ...change,
        conversations: names.map(({ name, origin }) => ({ name, origin })),
    }));
    const changed = changes.reduce((sum, { conversations: same }) => sum + same.length, 0);
    return {
        total: conversations.length,
        unchanged: conversations.length - changed,
        // Sorting is stable: groups of one size stay in the order of their first conversations.
        changes: changes.toSorted((a, b) => feltMost(a) - feltMost(b) || b.conversations.length - a.conversations.length),
    };
}
/** New ids by old ones, as the report of the change tells them. */
function renamesIn(before, after) {
    // Views of Archy documents name nodes by what stands around them; the nodes of a flow document are compared at less cost.
    if ((0,archy_document/* archyOf */.tG)(after) === undefined)
        return (0,renames/* findRenames */.P)(before.nodes, after.nodes);
    const renamed = (0,diff/* diffFlows */.V)(before, after).flatMap((change) => change.kind === 'node-renamed' ? [[change.from, change.to]] : []);
    return new Map(renamed);
}
/**
 * The conversations worth playing: those that were scripted, and those made up for either flow, each only once.
 * What was scripted keeps its name.
 */
function conversationsToCompare(scripted, before, after, options) {
    const made = [after, before].flatMap((flow) => new generator/* Generator */.Wj(flow, options).all().conversations);
    const all = [
        ...scripted.map(({ name, conversation }) => ({ name, conversation, origin: 'transcript' })),
        ...made.map(({ name, conversation }) => ({ name, conversation, origin: 'generated' })),
    ];
    const first = new Map();
    for (const named of all) {
        const { mocks = [], events = [], now, ...said } = named.conversation;
        const key = (0,canonical/* canonicalJson */.dj)({ ...said, mocks, events, now: now?.toISOString() });
        if (!first.has(key))
            first.set(key, named);
    }
    return [...first.values()];
}
function play(flow, conversation, now, renames) {
    const { path, transcript, routedTo, endNode, waitingFor, errors } = (0,simulator/* simulate */.J)(flow, conversation, { now });
    const current = (id) => renames.get(id) ?? id;
    const last = path.at(-1);
    const queue = routedTo && {
        id: routedTo.queueId,
        variable: Object.entries(flow.environmentVariables ?? {}).find(([, id]) => id === routedTo.queueId)?.[0],
    };
    const ending = endNode !== null
        ? { kind: 'ended', node: current(endNode) }
        : waitingFor !== null
            ? { kind: 'waiting', node: current(waitingFor) }
            : { kind: 'broke-off', node: last === undefined ? undefined : current(last) };
    return {
        course: {
            queue: queue ?? undefined,
            ending,
            path: path.map(current),
            // Behind an end, the simulator only complains about lines that were left over.
            errors: endNode === null ? errors.map((error) => inNewIds(error, renames)) : [],
        },
        words: transcript,
    };
}
function inNewIds(text, renames) {
    return [...renames].reduce((renamed, [old, current]) => renamed.replaceAll(JSON.stringify(old), () => JSON.stringify(current)), text);
}
/** A back end that only one of the two flows calls is no difference by itself: whatever has no mock succeeds. */
function answering(conversation, calls) {
    if (conversation.mocks === undefined)
        return conversation;
    return { ...conversation, mocks: [...conversation.mocks, ...calls.map((call) => ({ call }))] };
}
function callsOf({ nodes, archy }) {
    if (archy !== undefined) {
        return Object.values(nodes).flatMap(({ actions = [], conditions }) => actions.flatMap((action) => (0,archy_calls/* callIn */.A)(action, conditions)?.name ?? []));
    }
    return Object.values(nodes)
        .flatMap((node) => (node.actions ?? []).map(({ name }) => name))
        .filter((name) => (0,actions/* parametersOf */.mC)(name) === undefined);
}
function sameIn(aspect, before, after) {
    switch (aspect) {
        case 'errors':
            return (0,canonical/* sameValue */.eE)(before.errors, after.errors);
        case 'queue':
            return before.queue?.id === after.queue?.id;
        case 'end':
            return (0,canonical/* sameValue */.eE)(before.ending, after.ending);
        case 'path':
            return (0,canonical/* sameValue */.eE)(before.path, after.path);
    }
}
/** Two changes are the same where all that a customer feels of them is; paths count where nothing else changed. */
function identityOf({ aspects, before, after, rows }) {
    const felt = (aspect) => {
        switch (aspect) {
            case 'errors':
                return [before.errors, after.errors];
            case 'queue':
                return [before.queue?.id ?? null, after.queue?.id ?? null];
            case 'end':
                return [before.ending, after.ending];
            case 'words':
                return rows
                    .filter(({ same }) => !same)
                    .map((row) => [row.before, row.after].map((message) => message && [message.from, heard(message)]));
            case 'path':
                return aspects.length === 1 ? changedPart(before.path, after.path) : [];
        }
    };
    return (0,canonical/* canonicalJson */.dj)(aspects.map((aspect) => [aspect, felt(aspect)]));
}
/** What lies between the same beginning and the same end of two paths. */
function changedPart(before, after) {
    const most = Math.min(before.length, after.length);
    let head = 0;
    while (head < most && before[head] === after[head])
        head += 1;
    let tail = 0;
    while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail))
        tail += 1;
    return [before.slice(head, before.length - tail), after.slice(head, after.length - tail)];
}
function feltMost({ aspects: [first] }) {
    return first === undefined ? ASPECTS.length : ASPECTS.indexOf(first);
}


/***/ }),

/***/ 2790:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ Candidates),
/* harmony export */   w: () => (/* binding */ namesIn)
/* harmony export */ });
/* harmony import */ var _flow_conditions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8375);
/* harmony import */ var _flow_graph_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4865);
/* harmony import */ var _flow_placeholders_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6695);
/* harmony import */ var _samples_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2797);




/** Values tried for one variable at one place; where there are more to tell apart, `limited` says so. */
const MOST_CANDIDATES = 256;
/** Spellings of one condition's value, where it has placeholders. */
const MOST_SPELLINGS = 16;
/**
 * The values that a flow's own conditions ask for. Of all values that every condition judges alike, one is enough.
 */
class Candidates {
    #environmentVariables;
    #questions = new Map();
    /** By variable: those it is copied into as it is (`set x = "{y}"`). */
    #copies = new Map();
    /** Variables whose very text matters, because other values are made of it. */
    #spelled = new Set();
    #known = new Map();
    /** What decides where a conversation goes, directly or through other variables. */
    relevant;
    /** Variables that the flow itself sets or asks for: nobody would expect a conversation to start with them. */
    own;
    #graph;
    #reachable = new Map();
    #limited = false;
    constructor(flow) {
        this.#environmentVariables = new Map(Object.entries(flow.environmentVariables ?? {}));
        this.#graph = (0,_flow_graph_js__WEBPACK_IMPORTED_MODULE_1__/* .flowGraph */ .jQ)(flow);
        const nodes = [...this.#graph.nodes.values()];
        const assignments = assignmentsOf(nodes);
        const conditions = nodes.flatMap((node) => node.conditions ?? []);
        for (const condition of conditions) {
            for (const name of namesIn(condition))
                this.#spelled.add(name);
        }
        this.relevant = relevantNames(conditions, assignments);
        this.own = new Set(nodes
            .flatMap((node) => node.actions ?? [])
            .flatMap(({ name, variable }) => (name === 'set' || name === 'ask') && typeof variable === 'string' ? [variable] : []));
        for (const { variable, value } of assignments) {
            const [only] = (0,_flow_placeholders_js__WEBPACK_IMPORTED_MODULE_3__/* .placeholdersIn */ .Q)(value);
            if (only?.kind !== 'variable' || !this.relevant.has(variable))
                continue;
            if (value === `{${only.name}}`)
                append(this.#copies, only.name, variable);
            else
                for (const { name } of (0,_flow_placeholders_js__WEBPACK_IMPORTED_MODULE_3__/* .placeholdersIn */ .Q)(value))
                    this.#spelled.add(name);
        }
        for (const [id, node] of this.#graph.nodes) {
            for (const condition of node.conditions ?? []) {
                const questions = this.#questions.get(condition.variable) ?? [];
                this.#questions.set(condition.variable, questions);
                for (const value of this.#spellings(condition, assignments, conditions)) {
                    questions.push({ node: id, condition, value });
                }
                // Two variables are equal also where the one is given what the other is asked for.
                for (const variable of namesIn(condition)) {
                    const asked = this.#questions.get(variable) ?? [];
                    this.#questions.set(variable, asked);
                    for (const value of constantsOf(condition.variable, assignments, conditions)) {
                        asked.push({ node: id, condition: { ...condition, variable, condition: 'equals' }, value });
                    }
                }
            }
        }
    }
    /** Whether there ever were more values to tell apart than are tried. */
    get limited() {
        return this.#limited;
    }
    /**
     * What to try for a value that all of `variables` hold in `node`; `undefined` stands for a variable that is not given.
     *
     * @param asked the condition that wants to know, where a value it is compared with came up on the way only
     */
    of(variables, origin, node, asked) {
        const key = JSON.stringify([variables, origin, node, asked?.condition.condition, asked?.value]);
        const known = this.#known.get(key);
        if (known !== undefined)
            return known;
        const names = this.#closure(variables);
        const later = this.#from(node);
        const questions = names
            .flatMap((name) => this.#questions.get(name) ?? [])
            .filter((question) => later.has(question.node));
        // What is asked here and now comes first.
        const all = [
            ...(asked === undefined ? [] : [{ ...asked, node }]),
            ...questions.filter((question) => question.node === node),
            ...questions.filter((question) => question.node !== node),
        ];
        const spelled = names.some((name) => this.#spelled.has(name));
        const values = distinct((0,_samples_js__WEBPACK_IMPORTED_MODULE_2__/* .samples */ .c)(all, origin), all, spelled);
        if (values.length >= MOST_CANDIDATES)
            this.#limited = true;
        this.#known.set(key, values);
        return values;
    }
    #from(node) {
        const nodes = this.#reachable.get(node) ?? (0,_flow_graph_js__WEBPACK_IMPORTED_MODULE_1__/* .reachable */ .Gq)(this.#graph, [node]);
        this.#reachable.set(node, nodes);
        return nodes;
    }
    #closure(variables) {
        const names = new Set(variables);
        // A set can grow while it is walked: copies of copies come in turn.
        for (const name of names)
            for (const copy of this.#copies.get(name) ?? [])
                names.add(copy);
        return [...names];
    }
    /** A condition's value with every text its placeholders are known to stand for. */
    #spellings(condition, assignments, conditions) {
        let spellings = [condition.value];
        for (const name of namesIn(condition)) {
            const environment = this.#environmentVariables.get(name);
            const texts = [
                ...(environment === undefined ? [] : [environment]),
                ...constantsOf(name, assignments, conditions),
            ];
            spellings = spellings
                .flatMap((value) => [value, ...texts.map((text) => replaced(value, name, text))])
                .slice(0, MOST_SPELLINGS);
        }
        return spellings;
    }
}
function assignmentsOf(nodes) {
    return nodes
        .flatMap((node) => node.actions ?? [])
        .flatMap(({ name, variable, value }) => {
        const text = (0,_flow_conditions_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(value);
        return name === 'set' && typeof variable === 'string' && text !== undefined
            ? [{ variable, value: text }]
            : [];
    });
}
/** The texts that a flow itself has for a variable. */
function constantsOf(name, assignments, conditions) {
    const texts = [
        ...assignments.flatMap(({ variable, value }) => (variable === name ? [value] : [])),
        ...conditions.flatMap(({ variable, value }) => (variable === name ? ((0,_flow_conditions_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(value) ?? []) : [])),
    ];
    return [...new Set(texts)].filter((text) => (0,_flow_placeholders_js__WEBPACK_IMPORTED_MODULE_3__/* .placeholdersIn */ .Q)(text).length === 0).slice(0, MOST_SPELLINGS);
}
function relevantNames(conditions, assignments) {
    const names = new Set(conditions.flatMap((condition) => [condition.variable, ...namesIn(condition)]));
    for (const name of names) {
        for (const { variable, value } of assignments) {
            if (variable !== name)
                continue;
            for (const placeholder of (0,_flow_placeholders_js__WEBPACK_IMPORTED_MODULE_3__/* .placeholdersIn */ .Q)(value)) {
                if (placeholder.kind === 'variable')
                    names.add(placeholder.name);
            }
        }
    }
    return names;
}
/** The variables whose texts a condition's value is made of; a pattern is taken as it is written. */
function namesIn({ condition, value }) {
    if (condition === 'matches')
        return [];
    const texts = (Array.isArray(value) ? value : [value]).filter((item) => typeof item === 'string');
    return texts
        .flatMap((text) => (0,_flow_placeholders_js__WEBPACK_IMPORTED_MODULE_3__/* .placeholdersIn */ .Q)(text))
        .flatMap(({ kind, name }) => (kind === 'variable' ? [name] : []));
}
function replaced(value, name, text) {
    const fill = (item) => (0,_flow_placeholders_js__WEBPACK_IMPORTED_MODULE_3__/* .fillPlaceholders */ .C)(item, (placeholder) => placeholder.kind === 'variable' && placeholder.name === name ? text : undefined);
    if (typeof value === 'string')
        return fill(value);
    return Array.isArray(value) ? value.map((item) => (typeof item === 'string' ? fill(item) : item)) : value;
}
/** One value for each way the questions can be answered; all of them where the very text matters. */
function distinct(values, questions, spelled) {
    const first = new Map();
    for (const value of values) {
        const answers = questions.map((question) => (isMet(question, value) ? '1' : '0')).join('');
        const key = spelled ? JSON.stringify([typeof value, value]) : answers;
        if (!first.has(key))
            first.set(key, value);
        if (first.size >= MOST_CANDIDATES)
            break;
    }
    return [...first.values()];
}
function isMet({ condition, value }, actual) {
    return (0,_flow_conditions_js__WEBPACK_IMPORTED_MODULE_0__/* .holds */ .v9)({ ...condition, ...(value === undefined ? {} : { value }) }, actual, (text) => text);
}
function append(lists, key, item) {
    const list = lists.get(key);
    if (list === undefined)
        lists.set(key, new Set([item]));
    else
        list.add(item);
}


/***/ }),

/***/ 2670:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Wj: () => (/* binding */ Generator),
  Ut: () => (/* binding */ takeableEdges)
});

// UNUSED EXPORTS: describeStep, generateConversations

// EXTERNAL MODULE: ./build/flow/archy/document.js
var archy_document = __webpack_require__(5328);
// EXTERNAL MODULE: ./build/flow/graph.js
var flow_graph = __webpack_require__(4865);
// EXTERNAL MODULE: ./build/flow/canonical.js
var canonical = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/simulation/archy-calls.js
var archy_calls = __webpack_require__(9913);
// EXTERNAL MODULE: ./build/flow/archy/expression/index.js + 7 modules
var expression = __webpack_require__(3280);
;// CONCATENATED MODULE: ./build/simulation/archy-reading.js



/** The text of the message that began the flow. */
const MESSAGE = 'message.message.body';
const MOST_VALUES = 40;
/** Every expression of a flow: what it reads, and what it compares that with. */
class Reading {
    #byName;
    #types;
    #spelled = new Map();
    constructor(flow, nodes) {
        const conditions = nodes.flatMap(({ conditions = [] }) => conditions.flatMap(({ condition, value }) => condition === 'expression' && typeof value === 'string' ? [{ text: value, into: undefined }] : []));
        const written = nodes.flatMap(({ actions = [] }) => actions.flatMap(expressionsIn));
        const reads = [...conditions, ...written].flatMap(({ text, into }) => this.#read(text, into));
        const byName = new Map();
        for (const read of reads) {
            for (const name of read.names) {
                const known = byName.get(name);
                if (known === undefined)
                    byName.set(name, [read]);
                else
                    known.push(read);
            }
        }
        this.#byName = byName;
        const declared = [
            flow.applicationSettings?.['variables'],
            ...nodes.flatMap(({ actions = [] }) => actions.map((action) => action['variables'])),
        ];
        this.#types = new Map(declared.flatMap(typesIn));
    }
    /** What is worth a try for something that these variables hold. */
    of(variables, only) {
        const names = this.#closure(variables);
        const reads = this.#readsOf(names);
        const type = only ?? this.#typeOf(variables);
        const compared = fitting(reads.flatMap(({ literals }) => literals), type);
        const values = [...new Set([...this.#usualValues(reads, type), undefined, ...compared])];
        return { values: values.slice(0, MOST_VALUES), names, type };
    }
    glanceOf({ conditions = [], actions = [] }) {
        const texts = [
            ...conditions.flatMap(({ condition, value }) => (condition === 'expression' ? [String(value)] : [])),
            ...actions.flatMap(expressionsIn).map(({ text }) => text),
        ];
        const reads = texts.flatMap((text) => this.#read(text, undefined));
        const [action] = actions;
        return {
            names: new Set(reads.flatMap(({ names }) => names)),
            literals: reads.flatMap(({ literals }) => literals),
            call: action && (isInner(action.name) ? action.name : (0,archy_calls/* callIn */.A)(action, conditions)?.name),
        };
    }
    /** Names of what Genesys Cloud tells of a message, besides its text, as the flow spells them. */
    messageNames() {
        return [...this.#spelled].flatMap(([key, name]) => key.startsWith('message.') && key !== MESSAGE && key !== 'message.conversationid' ? [name] : []);
    }
    usualOutputs({ outputs }) {
        return Object.fromEntries([...outputs].flatMap(([name, variable]) => {
            const [usual] = this.#usualValues(this.#readsOf(this.#closure([variable])), this.#typeOf([variable]));
            return usual === undefined ? [] : [[name, usual]];
        }));
    }
    #read(text, into) {
        const parsed = (0,expression/* parseExpression */.YK)(text);
        if (!parsed.ok)
            return [];
        const names = (0,expression/* namesIn */.wX)(parsed.expression);
        for (const name of names)
            this.#spelled.set(name.toLowerCase(), name);
        return [
            {
                names: names.map((name) => name.toLowerCase()),
                literals: (0,expression/* literalsIn */.ww)(parsed.expression),
                functions: (0,expression/* functionsIn */.vn)(parsed.expression).map((name) => name.toLowerCase()),
                into: into?.toLowerCase(),
            },
        ];
    }
    /** These variables, and those that something is put into that is made of them; in lower case. */
    #closure(variables) {
        const names = new Set(variables.map((name) => name.toLowerCase()));
        // A set can grow while it is walked: what is made of a variable is looked at in turn.
        for (const name of names) {
            for (const read of this.#byName.get(name) ?? [])
                if (read.into !== undefined)
                    names.add(read.into);
        }
        return [...names];
    }
    /** The expressions that read any of these variables. */
    #readsOf(names) {
        return [...new Set(names.flatMap((name) => this.#byName.get(name) ?? []))];
    }
    #typeOf(variables) {
        return variables.map((name) => this.#types.get(name.toLowerCase())).find((type) => type !== undefined);
    }
    #usualValues(reads, type) {
        if (type !== 'string' || !reads.some(({ functions }) => functions.includes('jsonparse'))) {
            return usualValues(type);
        }
        const properties = reads
            .filter(({ functions }) => functions.includes('getjsonobjectproperty'))
            .flatMap(({ literals }) => literals.filter((literal) => typeof literal === 'string'));
        return [JSON.stringify(Object.fromEntries(properties.map((name) => [name, 'Something else']))), '{}'];
    }
}
/** Those that fit a type, and the numbers on either side of them. */
function fitting(literals, type) {
    return literals
        .flatMap((value) => (typeof value === 'number' ? [value, value + 1, value - 1] : [value]))
        .map((value) => (type === 'string' ? String(value) : value))
        .filter((value) => fits(value, type));
}
function usualValues(type) {
    switch (type) {
        case undefined:
        case 'string':
            return ['Something else'];
        case 'boolean':
            return [true, false];
        case 'integer':
        case 'decimal':
            return [1];
        default:
            return [];
    }
}
function fits(value, type) {
    switch (type) {
        case undefined:
            return true;
        case 'boolean':
            return typeof value === 'boolean';
        case 'integer':
        case 'decimal':
            return typeof value === 'number';
        default:
            return typeof value === 'string';
    }
}
function typesIn(list) {
    return (Array.isArray(list) ? list : []).flatMap((item) => ((0,canonical/* isRecord */.u4)(item) ? Object.entries(item) : []).flatMap(([kind, declared]) => (0,canonical/* isRecord */.u4)(declared) && typeof declared['name'] === 'string'
        ? [[declared['name'].toLowerCase(), kind.replace(/Variable$/, '')]]
        : []));
}
/** The expressions of an action, each with the variable that a record around it puts it into. */
function expressionsIn(action) {
    const found = [];
    const waiting = [{ value: action, into: undefined }];
    for (const { value, into } of waiting) {
        for (const item of Array.isArray(value) ? value : [])
            waiting.push({ value: item, into });
        if (!(0,canonical/* isRecord */.u4)(value))
            continue;
        const { variable, exp } = value;
        const target = typeof variable === 'string' ? variable : into;
        if (typeof exp === 'string')
            found.push({ text: exp, into: target });
        for (const item of Object.values(value))
            waiting.push({ value: item, into: target });
    }
    return found;
}
/** Actions that call nothing outside of the flow. */
function isInner(name) {
    return name === 'callTask' || /^transferTo[A-Z]/.test(name);
}

;// CONCATENATED MODULE: ./build/simulation/archy-levers.js



/** What of a conversation matters to a flow in Archy, by its expressions and calls. */
function leversOf(flow) {
    const nodes = Object.values(flow.nodes);
    const actions = nodes.flatMap((node) => (node.actions ?? []).map((action) => ({ action, node })));
    const reading = new Reading(flow, nodes);
    const calls = actions.flatMap(({ action, node }) => {
        if (isInner(action.name))
            return [];
        const call = (0,archy_calls/* callIn */.A)(action, node.conditions);
        return call === undefined ? [] : [{ call, node }];
    });
    const lines = calls.flatMap(({ call }) => call.outputs.get('Slot.Answer') ?? []);
    const levers = [
        { kind: 'line', ...reading.of([MESSAGE, ...lines], 'string') },
        ...actions
            .flatMap(({ action }) => attributesRead(action))
            .map(({ name, variable }) => ({ kind: 'given', name, ...reading.of([variable], 'string') })),
        ...reading.messageNames().map((name) => {
            const { values, ...about } = reading.of([name]);
            return { kind: 'given', name, ...about, values: [true, false, ...values] };
        }),
        ...calls.flatMap(({ call }) => [...call.outputs].map(([name, variable]) => ({ kind: 'output', call: call.name, name, ...reading.of([variable]) }))),
    ];
    return {
        levers: distinct(levers),
        outcomes: distinct([
            ...calls.flatMap(({ call, node }) => outcomesOf(call, node)),
            ...actions.flatMap(({ action, node }) => /^transferTo[A-Z]/.test(action.name) && (node.conditions ?? []).length > 0
                ? [{ call: action.name, outcome: 'failure' }]
                : []),
        ]),
        nodes: new Map(Object.entries(flow.nodes).map(([id, node]) => [id, reading.glanceOf(node)])),
        calls: new Map(calls.map(({ call }) => [call.name, reading.usualOutputs(call)])),
    };
}
function outcomesOf({ name: call }, node) {
    const named = (node.conditions ?? []).flatMap(({ condition, value }) => condition === 'outcome' && typeof value === 'string' ? [value] : []);
    if (named.length === 0)
        return [];
    const outcomes = [
        ...['failure', 'timeout', 'empty'].map((outcome) => ({ call, outcome })),
        ...named.map((name) => ({ call, outcome: 'success', named: name })),
    ];
    // One for each output, besides the one that is taken anyway.
    const first = new Map([[(0,archy_calls/* outputTaken */.t)(node, {}), undefined]]);
    for (const outcome of outcomes) {
        const variables = outcome.named === undefined ? {} : { outcome: outcome.named };
        const output = (0,archy_calls/* outputTaken */.t)(node, { outcome: outcome.outcome, variables });
        if (!first.has(output))
            first.set(output, outcome);
    }
    return [...first.values()].filter((outcome) => outcome !== undefined);
}
function attributesRead(action) {
    const list = action.name === 'getParticipantData' ? action['attributes'] : undefined;
    return (Array.isArray(list) ? list : []).flatMap((item) => {
        const attribute = (0,canonical/* isRecord */.u4)(item) ? item['attribute'] : undefined;
        if (!(0,canonical/* isRecord */.u4)(attribute) || !(0,canonical/* isRecord */.u4)(attribute['name']))
            return [];
        const { variable, name } = attribute;
        const { lit } = (0,canonical/* isRecord */.u4)(name) ? name : {};
        return typeof lit === 'string' && typeof variable === 'string' ? [{ name: lit, variable }] : [];
    });
}
function distinct(items) {
    return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}

// EXTERNAL MODULE: ./build/simulation/search.js
var simulation_search = __webpack_require__(5712);
// EXTERNAL MODULE: ./build/simulation/simulator.js + 7 modules
var simulator = __webpack_require__(1816);
;// CONCATENATED MODULE: ./build/simulation/archy-search.js




/** Questions that are answered in one conversation; more of them is a flow that asks for ever. */
const MOST_LINES = 12;
/** Conversations made for one node at once, and how often that is done: elsewhere things may stand better. */
const MOST_VARIATIONS = 1_000;
const MOST_TIMES = 5;
const MOST_OUTPUTS = 8;
/**
 * Makes up conversations for a flow in Archy: from each that takes a step for the first time, one thing is changed at
 * a time (a line, data it starts with, how a call comes out or what it gives), to values that the flow's own
 * expressions compare with. Nothing is said but what the simulation has shown.
 */
class ArchySearch {
    #flow;
    #now;
    #levers;
    #outcomes = new Map();
    /** By node: its ways out. */
    #leaving = new Map();
    #variedAt = new Map();
    #isCut = false;
    #taking = new Map();
    #visited = new Set();
    /** By node: why a conversation could not go on from it. */
    #broken = new Map();
    /** `false` where there was more to try than the limit. */
    complete;
    /**
     * @param edges the transitions that can be taken by the look of the flow
     * @param most nodes that are visited before the search gives up, in all conversations together
     */
    constructor(flow, edges, options, most) {
        this.#flow = flow;
        this.#now = options.now;
        this.#levers = leversOf(flow);
        for (const outcome of this.#levers.outcomes)
            append(this.#outcomes, outcome.call, outcome);
        for (const edge of edges)
            append(this.#leaving, edge.from, (0,simulation_search/* stepKey */.U)(edge));
        this.complete = this.#explore(most);
    }
    takes(step) {
        return this.#taking.has((0,simulation_search/* stepKey */.U)(step));
    }
    conversationTaking(step) {
        return this.#taking.get((0,simulation_search/* stepKey */.U)(step))?.conversation;
    }
    /** Says of a transition that was not taken what was seen instead. */
    why(edge) {
        if (!this.complete) {
            return {
                ...edge,
                reason: 'not-searched',
                why: 'there are more conversations than were tried, and none of these led here',
            };
        }
        if (!this.#visited.has(edge.from)) {
            return {
                ...edge,
                reason: 'not-reached',
                why: `no conversation that was tried comes to ${JSON.stringify(edge.from)}`,
            };
        }
        const broken = this.#broken.get(edge.from);
        return {
            ...edge,
            reason: 'unknown',
            why: broken ??
                'no conversation that was tried takes it: it may need several things at once, or nothing may fulfil it',
        };
    }
    #explore(most) {
        const usual = { lines: ['Hello'], given: new Map(), outcomes: new Map(), outputs: new Map() };
        const waiting = [{ trial: usual, node: undefined }];
        const tried = new Set();
        let visits = 0;
        for (const { trial, node } of waiting) {
            // Another conversation may have taken the last way out of it by now.
            if (node !== undefined && !this.#isMissed(node))
                continue;
            const key = keyOf(trial);
            if (tried.has(key))
                continue;
            if (visits >= most)
                return false;
            tried.add(key);
            const { result, isNew } = this.#try(trial);
            visits += result.path.length;
            if (result.waitingFor !== null && trial.lines.length < MOST_LINES) {
                waiting.push({ trial: { ...trial, lines: [...trial.lines, 'Something else'] }, node: undefined });
            }
            if (!isNew)
                continue;
            // Even the shortest conversation visits a node: more of them than are left need not be thought of.
            if (waiting.length >= most)
                this.#isCut = true;
            else
                for (const variation of this.#variations(trial, result))
                    waiting.push(variation);
        }
        return !this.#isCut;
    }
    #try(trial) {
        const conversation = this.#conversation(trial);
        const result = (0,simulator/* simulate */.J)(this.#flow, conversation, { now: this.#now });
        const [error] = result.errors;
        const last = result.path.at(-1);
        if (error !== undefined && last !== undefined)
            this.#broken.set(last, error);
        let isNew = result.path.some((node) => !this.#visited.has(node));
        for (const node of result.path)
            this.#visited.add(node);
        const found = { conversation: onlyWhatIsCalled(conversation, result), result };
        for (const step of result.taken) {
            const key = (0,simulation_search/* stepKey */.U)(step);
            const before = this.#taking.get(key);
            isNew ||= before === undefined;
            // One that comes to a proper end says more.
            if (before === undefined || (!before.result.success && result.success))
                this.#taking.set(key, found);
        }
        return { result, isNew };
    }
    /** Of what the nodes on the way look at that have ways out nobody has taken. */
    #variations(trial, { path }) {
        const madeAt = new Map();
        const nodes = new Set();
        return path.flatMap((node, index) => {
            const glance = this.#levers.nodes.get(node);
            if (glance?.call !== undefined)
                madeAt.set(glance.call, index);
            if (glance === undefined || nodes.has(node) || !this.#isMissed(node))
                return [];
            nodes.add(node);
            const times = this.#variedAt.get(node) ?? 0;
            if (times >= MOST_TIMES)
                return [];
            this.#variedAt.set(node, times + 1);
            const levers = this.#leversAt(glance, madeAt);
            const variations = [
                ...(this.#outcomes.get(glance.call ?? '') ?? []).map((outcome) => ({ ...trial, outcomes: new Map(trial.outcomes).set(outcome.call, outcome) })),
                ...levers.flatMap((lever) => [...new Set([...fitting(glance.literals, lever.type), ...lever.values])].flatMap((value) => varied(trial, lever, value))),
            ];
            if (variations.length > MOST_VARIATIONS)
                this.#isCut = true;
            return variations.slice(0, MOST_VARIATIONS).map((variation) => ({ trial: variation, node }));
        });
    }
    /** What was called last is the likeliest to matter; what was called long before is overwritten more often than not. */
    #leversAt({ names }, madeAt) {
        const levers = this.#levers.levers.filter((lever) => lever.names.some((name) => names.has(name)));
        const isOfCall = (lever) => lever.kind === 'output';
        const calledAt = (lever) => (lever.kind === 'output' ? (madeAt.get(lever.call) ?? -1) : -1);
        const recent = levers
            .filter((lever) => isOfCall(lever) && calledAt(lever) >= 0)
            .toSorted((a, b) => calledAt(b) - calledAt(a))
            .slice(0, MOST_OUTPUTS);
        return [...recent, ...levers.filter((lever) => !isOfCall(lever))];
    }
    #isMissed(node) {
        return (this.#leaving.get(node) ?? []).some((key) => !this.#taking.has(key));
    }
    #conversation({ lines, given, outcomes, outputs }) {
        const mocks = [...this.#levers.calls].map(([call, usual]) => {
            const outcome = outcomes.get(call);
            // What failed gives nothing.
            const gives = new Map(outcome === undefined || outcome.outcome === 'success' ? Object.entries(usual) : []);
            for (const [name, value] of outputs.get(call) ?? []) {
                if (value === undefined)
                    gives.delete(name);
                else
                    gives.set(name, value);
            }
            const variables = {
                ...Object.fromEntries(gives),
                ...(outcome?.named !== undefined && { outcome: outcome.named }),
            };
            return {
                call,
                ...(outcome !== undefined && outcome.outcome !== 'success' && { outcome: outcome.outcome }),
                ...(Object.keys(variables).length > 0 && { variables }),
            };
        });
        const others = [...outcomes.values()].flatMap(({ call, outcome }) => this.#levers.calls.has(call) ? [] : [{ call, outcome }]);
        return { userLines: lines, given: Object.fromEntries(given), mocks: [...mocks, ...others] };
    }
}
function varied(trial, lever, value) {
    switch (lever.kind) {
        case 'line':
            return trial.lines.map((_, index) => ({ ...trial, lines: trial.lines.with(index, String(value)) }));
        case 'given': {
            const given = new Map(trial.given);
            if (value === undefined)
                given.delete(lever.name);
            else
                given.set(lever.name, value);
            return [{ ...trial, given }];
        }
        case 'output': {
            const outputs = new Map(trial.outputs.get(lever.call)).set(lever.name, value);
            return [{ ...trial, outputs: new Map(trial.outputs).set(lever.call, outputs) }];
        }
    }
}
function keyOf({ lines, given, outcomes, outputs }) {
    const sorted = (entries) => [...entries].toSorted(([a], [b]) => (a < b ? -1 : Number(a > b)));
    return JSON.stringify([
        lines,
        sorted(given),
        sorted(outcomes),
        sorted([...outputs].map(([call, values]) => [call, sorted(values)])),
    ]);
}
function onlyWhatIsCalled(conversation, { calls }) {
    const { mocks = [], ...rest } = conversation;
    const names = new Set(calls.map(({ name }) => name));
    const called = mocks.filter(({ call }) => names.has(call));
    return called.length === 0 ? rest : { ...rest, mocks: called };
}
function append(lists, key, item) {
    const list = lists.get(key);
    if (list === undefined)
        lists.set(key, [item]);
    else
        list.push(item);
}

// EXTERNAL MODULE: ./build/simulation/candidates.js
var simulation_candidates = __webpack_require__(2790);
// EXTERNAL MODULE: ./build/flow/actions.js
var actions = __webpack_require__(3830);
// EXTERNAL MODULE: ./build/flow/conditions.js
var flow_conditions = __webpack_require__(8375);
// EXTERNAL MODULE: ./build/flow/placeholders.js
var placeholders = __webpack_require__(6695);
;// CONCATENATED MODULE: ./build/simulation/liveness.js



/**
 * For each node, the variables of `relevant` that it or any node behind it looks at. What others hold can no longer
 * decide anything: conversations that differ in nothing else go on alike.
 */
function liveVariables(flow, relevant) {
    const graph = (0,flow_graph/* flowGraph */.jQ)(flow);
    const live = new Map([...graph.nodes].map(([id, node]) => [id, readBy(node, relevant)]));
    const waiting = new Set(live.keys());
    // A set can grow while it is walked: a node whose variables became more sends those before it in once more.
    for (const id of waiting) {
        waiting.delete(id);
        const here = live.get(id) ?? new Set();
        for (const { from } of graph.predecessors(id)) {
            const before = live.get(from);
            const size = before?.size;
            for (const name of here)
                before?.add(name);
            if (before?.size !== size)
                waiting.add(from);
        }
    }
    return live;
}
function readBy(node, relevant) {
    const names = new Set();
    for (const condition of node.conditions ?? []) {
        for (const name of [condition.variable, ...(0,simulation_candidates/* namesIn */.w)(condition)])
            names.add(name);
    }
    for (const { name, variable, value } of node.actions ?? []) {
        if (name !== 'set' || typeof variable !== 'string' || typeof value !== 'string')
            continue;
        if (!relevant.has(variable))
            continue;
        for (const placeholder of (0,placeholders/* placeholdersIn */.Q)(value)) {
            if (placeholder.kind === 'variable')
                names.add(placeholder.name);
        }
    }
    return names;
}

// EXTERNAL MODULE: ./build/simulation/situation.js
var situation = __webpack_require__(6286);
;// CONCATENATED MODULE: ./build/simulation/explore.js






/**
 * Plays conversations without knowing what the customer says or what is given: only where the flow looks at such a
 * value is it decided, in every way that {@link Candidates} names. It follows the simulator step by step, and what it
 * finds is played there once more before anything is said about it.
 */
class Explorer {
    #flow;
    #now;
    #givesOwn;
    #live;
    candidates;
    /** @param options `givesOwn`: also start conversations with variables that the flow itself sets or asks for */
    constructor(flow, candidates, options) {
        this.#flow = flow;
        this.candidates = candidates;
        this.#now = options.now.toISOString();
        this.#givesOwn = options.givesOwn;
        this.#live = liveVariables(flow, candidates.relevant);
    }
    /** Where every conversation begins; `undefined` where the flow has not exactly one start. */
    begin() {
        const [start, another] = Object.keys(this.#flow.nodes).filter((id) => this.#node(id)?.type === 'start');
        if (start === undefined || another !== undefined)
            return undefined;
        const cells = new Map();
        if (this.candidates.relevant.has('message'))
            cells.set('message', { line: 0 });
        return { node: start, at: 0, cells, given: new Map(), lines: [undefined], calls: [] };
    }
    /** What can happen next, in a stable order; the same for all situations with the same the same key. */
    onward(situation) {
        const node = this.#node(situation.node);
        if (node === undefined)
            return { kind: 'breaks' };
        if (node.type === 'end')
            return { kind: 'ends' };
        let here = situation;
        for (const action of (node.actions ?? []).slice(here.at)) {
            const done = this.#act(action, here);
            if (!('cells' in done))
                return done;
            here = done;
        }
        return this.#decide(node, here);
    }
    #act(action, here) {
        const text = (name) => (0,actions/* textParameter */.HF)(action, name);
        const done = { ...here, at: here.at + 1 };
        const isSaid = text('text') !== undefined && hasSoundReplies(action);
        switch (action.name) {
            case 'set': {
                const variable = text('variable');
                return variable === undefined ? { kind: 'breaks' } : this.#set(variable, action['value'], here);
            }
            case 'route':
                return text('queueId') === undefined ? { kind: 'breaks' } : done;
            case 'say':
                return isSaid ? done : { kind: 'breaks' };
            case 'ask': {
                const variable = text('variable');
                if (variable === undefined || !isSaid)
                    return { kind: 'breaks' };
                const line = here.lines.length;
                const cells = new Map(here.cells);
                for (const name of ['message', variable]) {
                    if (this.candidates.relevant.has(name))
                        cells.set(name, { line });
                }
                return { kind: 'asks', ways: [{ situation: { ...done, cells, lines: [...here.lines, undefined] } }] };
            }
            default:
                return this.#call(action, here);
        }
    }
    /**
     * An action that Flowgate does not know is a call of a back end. It can leave behind what its parameters name; all
     * else that is needed is taken for something the conversation starts with.
     */
    #call(action, here) {
        const cells = new Map(here.cells);
        for (const name of [...this.candidates.relevant].filter((variable) => isNamed(variable, action))) {
            const cell = cells.get(name);
            if (cell !== undefined && !('known' in cell)) {
                const ways = this.#ways(name, here);
                if (ways !== undefined)
                    return { kind: 'goes-on', ways };
            }
            cells.set(name, { call: here.calls.length, unless: cell && 'known' in cell ? cell.known : undefined });
        }
        const calls = [...here.calls, { name: action.name, variables: new Map() }];
        return { ...here, at: here.at + 1, cells, calls };
    }
    #set(variable, value, here) {
        const done = { ...here, at: here.at + 1 };
        if (!this.candidates.relevant.has(variable))
            return done;
        const assign = (cell) => ({ ...done, cells: new Map(here.cells).set(variable, cell) });
        if (typeof value !== 'string')
            return assign({ known: value });
        for (const { kind, name } of (0,placeholders/* placeholdersIn */.Q)(value)) {
            if (kind === 'env')
                continue;
            const cell = here.cells.get(name);
            if (cell !== undefined && 'line' in cell && value === `{${name}}`)
                return assign(cell);
            const ways = this.#ways(name, here);
            if (ways !== undefined)
                return { kind: 'goes-on', ways };
        }
        return assign({ known: this.#fill(value, here) });
    }
    #decide(node, situation) {
        const actions = node.actions?.length ?? 0;
        const conditions = node.conditions ?? [];
        for (let at = situation.at; at < actions + conditions.length; at += 1) {
            const here = { ...situation, at };
            const condition = conditions[at - actions];
            if (condition === undefined || !(0,flow_conditions/* isKnownCondition */.LH)(condition.condition))
                continue;
            const ways = this.#waysToJudge(condition, here);
            if (ways !== undefined)
                return { kind: 'goes-on', ways };
            const cell = here.cells.get(condition.variable);
            // What was said is there, whatever it was.
            const actual = cell === undefined ? undefined : 'known' in cell ? cell.known : 'said';
            if (!(0,flow_conditions/* holds */.v9)(condition, actual, (text) => this.#fill(text, here)))
                continue;
            return this.#go(here, condition.transition, at - actions);
        }
        return node.transition === undefined
            ? { kind: 'breaks' }
            : this.#go(situation, node.transition, 'transition');
    }
    #go(here, to, via) {
        const step = { from: here.node, to, via };
        const live = this.#live.get(to);
        const cells = new Map([...here.cells].filter(([name]) => live?.has(name) === true));
        return {
            kind: 'goes-on',
            ways: [{ situation: { ...here, node: to, at: 0, cells }, step, held: here.cells }],
        };
    }
    /** The decisions without which a condition cannot be judged; `undefined` where nothing is left open. */
    #waysToJudge(condition, here) {
        const { variable } = condition;
        const cell = here.cells.get(variable);
        const names = (0,simulation_candidates/* namesIn */.w)(condition);
        if (cell !== undefined && 'line' in cell && /^(?:notE|e)xists$/.test(condition.condition))
            return undefined;
        const known = cell !== undefined && 'known' in cell ? (0,flow_conditions/* textOf */.b6)(cell.known) : undefined;
        for (const name of names) {
            // What the other side holds already is worth trying here, too.
            const asked = known === undefined ? undefined : { condition: { ...condition, variable: name }, value: known };
            const ways = this.#ways(name, here, asked);
            if (ways !== undefined)
                return ways;
        }
        const value = names.length === 0 ? undefined : this.#filled(condition.value, here);
        return this.#ways(variable, here, value === undefined ? undefined : { condition, value });
    }
    /** Every way to decide what `name` holds; `undefined` where that is known. */
    #ways(name, here, asked) {
        const cell = here.cells.get(name);
        if (cell === undefined) {
            // Web messaging is the channel unless the conversation is given another.
            const unless = name === 'channel' ? 'webchat' : undefined;
            const isLeftOut = !this.#givesOwn && this.candidates.own.has(name);
            const values = isLeftOut ? [undefined] : this.candidates.of([name], 'given', here.node, asked);
            return values.map((value) => ({
                situation: {
                    ...here,
                    cells: new Map(here.cells).set(name, { known: value ?? unless }),
                    given: value === undefined ? here.given : new Map(here.given).set(name, value),
                },
            }));
        }
        if ('known' in cell)
            return undefined;
        if ('call' in cell) {
            const made = here.calls[cell.call];
            return this.candidates.of([name], 'given', here.node, asked).map((value) => ({
                situation: {
                    ...here,
                    cells: new Map(here.cells).set(name, { known: value ?? cell.unless }),
                    calls: value === undefined || made === undefined
                        ? here.calls
                        : here.calls.with(cell.call, { ...made, variables: new Map(made.variables).set(name, value) }),
                },
            }));
        }
        const holders = [...here.cells]
            .flatMap(([other, held]) => ('line' in held && held.line === cell.line ? [other] : []))
            .sort();
        return this.candidates.of(holders, (0,situation/* originOf */.yv)(cell.line), here.node, asked).map((value) => {
            const cells = new Map(here.cells);
            for (const holder of holders)
                cells.set(holder, { known: value });
            return { situation: { ...here, cells, lines: here.lines.with(cell.line, (0,flow_conditions/* textOf */.b6)(value)) } };
        });
    }
    #filled(value, here) {
        if (typeof value === 'string')
            return this.#fill(value, here);
        return Array.isArray(value)
            ? value.map((item) => (typeof item === 'string' ? this.#fill(item, here) : item))
            : value;
    }
    #fill(text, here) {
        return (0,placeholders/* fillPlaceholders */.C)(text, ({ kind, name }) => {
            if (kind === 'env')
                return undefined;
            const cell = here.cells.get(name);
            const held = cell !== undefined && 'known' in cell ? (0,flow_conditions/* textOf */.b6)(cell.known) : undefined;
            return held ?? this.#environmentVariable(name) ?? (name === 'now' ? this.#now : undefined);
        });
    }
    #environmentVariable(name) {
        const values = this.#flow.environmentVariables ?? {};
        return Object.hasOwn(values, name) ? values[name] : undefined;
    }
    #node(id) {
        return Object.hasOwn(this.#flow.nodes, id) ? this.#flow.nodes[id] : undefined;
    }
}
function hasSoundReplies(action) {
    const replies = Object.hasOwn(action, 'quickReplies') ? action['quickReplies'] : undefined;
    return (replies === undefined || (Array.isArray(replies) && replies.every((label) => typeof label === 'string')));
}
/** Whether a parameter of an action names this variable, by itself or in a list or group of names. */
function isNamed(variable, { name: _, ...parameters }) {
    const waiting = Object.values(parameters);
    for (const value of waiting) {
        if (value === variable)
            return true;
        if (typeof value === 'object' && value !== null)
            waiting.push(...Object.values(value));
    }
    return false;
}

;// CONCATENATED MODULE: ./build/simulation/untaken.js



/** Says of a transition that no conversation takes why that is so. */
function whyUntaken(flow, edge, search, candidates) {
    const node = flow.nodes[edge.from];
    const visits = search.visitsOf(edge.from);
    const say = (reason, why) => ({ ...edge, reason, why });
    const condition = edge.via === 'transition' ? undefined : node?.conditions?.[edge.via];
    // What is wrong with the condition itself is true however much was searched.
    const own = condition && faultOf(edge.from, condition, candidates);
    if (own !== undefined)
        return say(own.reason, own.why);
    if (!search.complete || candidates.limited) {
        return say('not-searched', 'the flow has more situations than were tried, and none of these led here');
    }
    if (visits.length === 0 || node === undefined) {
        return say('not-reached', `no conversation comes to ${JSON.stringify(edge.from)}`);
    }
    if (visits.every(({ onward }) => onward.kind === 'breaks')) {
        return say('not-reached', `every conversation breaks off in ${JSON.stringify(edge.from)}`);
    }
    if (condition === undefined) {
        return say('shadowed', 'one of the conditions before it always holds');
    }
    const shadow = shadowOf(node, edge, condition, candidates);
    if (shadow !== undefined) {
        return say('shadowed', `condition ${shadow + 1} holds whenever this one does`);
    }
    const values = valuesHeld(condition.variable, visits);
    if (values.length > 0) {
        return say('contradiction', `when a conversation comes here, ${JSON.stringify(condition.variable)} is ${values.join(' or ')}`);
    }
    return say('contradiction', 'what was decided before, or is tried before it, rules it out');
}
function faultOf(node, condition, candidates) {
    const { variable, condition: name, value } = condition;
    if (!(0,flow_conditions/* isKnownCondition */.LH)(name)) {
        return { reason: 'unknown', why: `${JSON.stringify(name)} is no condition that Flowgate knows` };
    }
    if (value === undefined && name !== 'exists' && name !== 'notExists') {
        return { reason: 'contradiction', why: 'it has no value to compare with, so it never holds' };
    }
    if ((0,simulation_candidates/* namesIn */.w)(condition).length > 0 || fulfilling(node, condition, candidates).length > 0)
        return undefined;
    return name === 'matches'
        ? { reason: 'unknown', why: `no text could be made up that matches the pattern ${JSON.stringify(value)}` }
        : { reason: 'contradiction', why: `no value of ${JSON.stringify(variable)} was found that fulfils it` };
}
/** The first condition about the same variable that holds for all that fulfils this one. */
function shadowOf(node, { from, via }, condition, candidates) {
    const values = fulfilling(from, condition, candidates);
    const earlier = (node.conditions ?? []).slice(0, via === 'transition' ? 0 : via);
    const found = earlier.findIndex((other) => other.variable === condition.variable &&
        (0,simulation_candidates/* namesIn */.w)(other).length === 0 &&
        values.length > 0 &&
        values.every((value) => (0,flow_conditions/* holds */.v9)(other, value, (text) => text)));
    return found === -1 ? undefined : found;
}
function fulfilling(node, condition, candidates) {
    return candidates
        .of([condition.variable], 'given', node)
        .filter((value) => (0,flow_conditions/* holds */.v9)(condition, value, (text) => text));
}
/** What a variable holds whenever a conversation goes on from a node, as text; empty where that is left open. */
function valuesHeld(variable, visits) {
    const cells = visits
        .flatMap(({ onward }) => (0,situation/* waysOf */.UV)(onward))
        .flatMap(({ held }) => (held === undefined ? [] : [held.get(variable)]));
    const values = cells.map((cell) => (cell && 'known' in cell ? shown(cell.known) : undefined));
    if (values.includes(undefined))
        return [];
    const distinct = [...new Set(values.flatMap((value) => value ?? []))];
    return distinct.length > 3 ? [...distinct.slice(0, 3), 'something else that does not fulfil it'] : distinct;
}
function shown(value) {
    return value === undefined || value === null ? 'not set' : JSON.stringify(value);
}

;// CONCATENATED MODULE: ./build/simulation/generator.js








const MAX_SITUATIONS = 20_000;
/** Nodes that are visited while whole conversations are tried, for each situation that is looked at otherwise. */
const VISITS = 25;
/**
 * Makes up conversations from a flow's own conditions. The same flow and options always give the same conversations.
 */
class Generator {
    #flow;
    #options;
    #finders;
    #whyUntaken;
    #isComplete;
    /** The transitions a conversation could take by the look of the flow: not those out of an end or to nowhere. */
    #edges;
    #made = new Map();
    constructor(flow, options) {
        this.#flow = flow;
        this.#options = options;
        this.#edges = new Map(takeableEdges(flow).map((edge) => [(0,simulation_search/* stepKey */.U)(edge), edge]));
        const most = options.maxSituations ?? MAX_SITUATIONS;
        if ((0,archy_document/* archyOf */.tG)(flow) !== undefined) {
            const search = new ArchySearch(flow, this.#edges.values(), options, most * VISITS);
            this.#finders = [search];
            this.#whyUntaken = (edge) => search.why(edge);
            this.#isComplete = () => search.complete;
            return;
        }
        const candidates = new simulation_candidates/* Candidates */.j(flow);
        const search = (givesOwn) => new simulation_search/* Search */.v(new Explorer(flow, candidates, { now: options.now, givesOwn }), most);
        // First what customers can bring about by themselves; then, for what is left, with the flow's own variables given.
        const natural = search(false);
        const isDone = [...this.#edges.values()].every((edge) => natural.takes(edge)) || candidates.own.size === 0;
        // The last search tried the most.
        const last = isDone ? natural : search(true);
        this.#finders = [natural, last];
        this.#whyUntaken = (edge) => whyUntaken(flow, edge, last, candidates);
        this.#isComplete = () => !candidates.limited && natural.complete && last.complete;
    }
    /** A short conversation that takes this transition; `undefined` where none was found. */
    taking(step) {
        const key = (0,simulation_search/* stepKey */.U)(step);
        if (!this.#made.has(key))
            this.#made.set(key, this.#make(key));
        return this.#made.get(key);
    }
    /** Why {@link taking} finds nothing; `undefined` for what is no transition of the flow. */
    why(step) {
        const edge = this.#edges.get((0,simulation_search/* stepKey */.U)(step));
        return edge && this.#whyUntaken(edge);
    }
    /** A small set of conversations that takes all that can be taken. */
    all() {
        const made = [...this.#edges.values()].flatMap((edge) => this.taking(edge) ?? []);
        const chosen = this.#named(withoutNeedless(cover(made)));
        const conversations = [...chosen, ...endingElsewhere(made, chosen)];
        const taken = new Set(made.flatMap(({ result }) => result.taken.map(simulation_search/* stepKey */.U)));
        const untaken = [...this.#edges].flatMap(([key, edge]) => taken.has(key) ? [] : [this.#whyUntaken(edge)]);
        return { conversations, untaken, complete: this.#isComplete() };
    }
    /** Each named after a transition that only it takes: a condition if there is one, else where ways part. */
    #named(chosen) {
        const takers = countBy(chosen.flatMap(stepsOf));
        const order = new Map([...this.#edges.keys()].map((key, index) => [key, index]));
        const orderOf = ({ purpose }) => order.get((0,simulation_search/* stepKey */.U)(purpose)) ?? 0;
        const leaving = countBy([...this.#edges.values()].map(({ from }) => from));
        const named = chosen.map((generated) => {
            const only = stepsOf(generated).flatMap((key) => takers.get(key) === 1 ? (this.#edges.get(key) ?? []) : []);
            const purpose = only.find(({ via }) => via !== 'transition') ??
                only.find(({ from }) => (leaving.get(from) ?? 0) > 1) ??
                only[0] ??
                generated.purpose;
            return { ...generated, purpose, name: nameOf(purpose) };
        });
        // In the order of the document, so that a new condition adds a conversation rather than shuffling them.
        return named.toSorted((a, b) => orderOf(a) - orderOf(b));
    }
    #make(key) {
        const purpose = this.#edges.get(key);
        if (purpose === undefined)
            return undefined;
        const finder = this.#finders.find((one) => one.takes(purpose));
        const found = finder?.conversationTaking(purpose);
        if (found === undefined)
            return undefined;
        const { conversation, result } = this.#shorn(found);
        const takes = result.taken.some((step) => (0,simulation_search/* stepKey */.U)(step) === key);
        return takes ? { name: nameOf(purpose), conversation, purpose, result } : undefined;
    }
    /** Without the data that changes nothing about what happens. */
    #shorn(found) {
        let conversation = found;
        let result = this.#play(found);
        for (const name of Object.keys(found.given)) {
            const { [name]: _, ...rest } = conversation.given;
            const fewer = { ...conversation, given: rest };
            const played = this.#play(fewer);
            if (played.endNode !== result.endNode || !sameSteps(played.taken, result.taken))
                continue;
            conversation = fewer;
            result = played;
        }
        return { conversation, result };
    }
    #play(conversation) {
        return (0,simulator/* simulate */.J)(this.#flow, conversation, { now: this.#options.now });
    }
}
/** {@link Generator.all} in one call. */
function generateConversations(flow, options) {
    return new Generator(flow, options).all();
}
/** The transitions that count: those out of an end or to a node that does not exist are never taken. */
function takeableEdges(flow) {
    return (0,flow_graph/* takeable */.IQ)((0,flow_graph/* flowGraph */.jQ)(flow));
}
/** `route_intent → billing_queue (condition 1)`; plain text with names from the flow. */
function describeStep({ from, to, via }) {
    return `${from} → ${to}${via === 'transition' ? '' : ` (condition ${via + 1})`}`;
}
/** In some flows an end is no node that a step leads to, as where a transfer works: each is come to once. */
function endingElsewhere(made, chosen) {
    const ends = new Set(chosen.map(({ result }) => result.endNode));
    return made.flatMap((generated) => {
        const { endNode } = generated.result;
        if (endNode === null || ends.has(endNode))
            return [];
        ends.add(endNode);
        return [{ ...generated, name: `ends at ${endNode}` }];
    });
}
/** Greedily: always the conversation that takes the most of what is missing; of equals the one that says least. */
function cover(made) {
    const steps = new Map(made.map((generated) => [generated, stepsOf(generated)]));
    const missing = new Set([...steps.values()].flat());
    const chosen = [];
    while (missing.size > 0) {
        let best;
        for (const [generated, keys] of steps) {
            const gain = keys.filter((key) => missing.has(key)).length;
            const isBetter = best === undefined ||
                gain > best.gain ||
                (gain === best.gain && effort(generated) < effort(best.generated));
            if (isBetter)
                best = { generated, gain };
            // What gives nothing now never will.
            if (gain === 0)
                steps.delete(generated);
        }
        if (best === undefined)
            break;
        for (const key of steps.get(best.generated) ?? [])
            missing.delete(key);
        chosen.push(best.generated);
    }
    return chosen;
}
/** What was chosen early may have become needless by what was chosen later. */
function withoutNeedless(chosen) {
    const steps = chosen.map(stepsOf);
    const count = countBy(steps.flat());
    return chosen.filter((_, index) => {
        const keys = steps[index] ?? [];
        if (keys.some((key) => count.get(key) === 1))
            return true;
        for (const key of keys)
            count.set(key, (count.get(key) ?? 0) - 1);
        return false;
    });
}
function countBy(keys) {
    const count = new Map();
    for (const key of keys)
        count.set(key, (count.get(key) ?? 0) + 1);
    return count;
}
function nameOf(purpose) {
    return `takes ${describeStep(purpose)}`;
}
function stepsOf({ result }) {
    return [...new Set(result.taken.map(simulation_search/* stepKey */.U))];
}
function effort({ conversation }) {
    return conversation.userLines.length + Object.keys(conversation.given).length;
}
function sameSteps(a, b) {
    return a.length === b.length && a.every((step, index) => (0,simulation_search/* stepKey */.U)(step) === (0,simulation_search/* stepKey */.U)(b[index] ?? step));
}


/***/ }),

/***/ 2797:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ plainLine),
  c: () => (/* binding */ samples)
});

// EXTERNAL MODULE: ./build/flow/conditions.js
var conditions = __webpack_require__(8375);
// EXTERNAL MODULE: ./build/flow/pattern.js
var flow_pattern = __webpack_require__(8267);
;// CONCATENATED MODULE: ./build/simulation/pattern-sample.js

/** Texts made up for one pattern; each way of its alternatives is tried before they are mixed. */
const MOST_SAMPLES = 24;
/** Repeats beyond this make no better sample, only a longer one. */
const MOST_REPEATS = 50;
/** What a class of characters is tried with: what reads well first. */
const CHARACTERS = [
    ...'a1 xA-0b_.,:;!?@#$%&*+/=~|<>()[]{}^\'"`\\',
    ...'cdefghijklmnopqrstuvwyzBCDEFGHIJKLMNOPQRSTUVWXYZ23456789éßΩя中😀\t\n',
];
/**
 * Texts that a pattern matches, without randomness; none where the pattern is not valid or its constructs go beyond
 * what is made up here. Each text was held against the pattern, so what is returned does match.
 */
function textsMatching(pattern) {
    try {
        const compiled = (0,flow_pattern/* compilePattern */.Eb)(pattern);
        const samples = new Sampler(pattern).samples();
        return [...new Set(samples)].filter((text) => text !== '' && compiled.test(text)).slice(0, MOST_SAMPLES);
    }
    catch {
        // Lint reports a bad pattern at its line; nothing can be said that would match it.
        return [];
    }
}
/** Reads a pattern from left to right. Sloppy where it may be: whoever uses a sample tests it. */
class Sampler {
    #pattern;
    #at = 0;
    constructor(pattern) {
        this.#pattern = pattern;
    }
    samples() {
        return this.#alternatives();
    }
    /** Up to the end of the pattern or of the group. */
    #alternatives() {
        const ways = [[]];
        let parts = [];
        for (;;) {
            const next = this.#pattern[this.#at];
            if (next === undefined || next === ')' || next === '|') {
                ways.push([...sequences(parts)]);
                parts = [];
                if (next !== '|')
                    return interleaved(ways);
                this.#at += 1;
                continue;
            }
            parts.push(this.#repeated(this.#atom()));
        }
    }
    #repeated(atom) {
        const rest = this.#pattern.slice(this.#at);
        const match = /^(?:([*+?])|\{(\d+)(?:(,)(\d*))?\})\??/.exec(rest);
        if (match === null)
            return atom;
        this.#at += match[0].length;
        const [, sign, least, comma, most] = match;
        const min = Math.min(sign === '+' ? 1 : Number(least ?? 0), MOST_REPEATS);
        const max = sign === '?' ? 1 : least !== undefined && comma === undefined ? min : Number(most || min + 1);
        // The least that will do reads best; an optional part is left out and put in.
        const counts = [...new Set([min, Math.min(max, min + 1)])];
        return counts
            .flatMap((count) => (count === 0 ? [''] : atom.map((text) => text.repeat(count))))
            .slice(0, MOST_SAMPLES);
    }
    #atom() {
        const rest = this.#pattern.slice(this.#at);
        const [first = ''] = rest;
        if (first === '(')
            return this.#group(rest);
        if (first === '[') {
            // A closing bracket in first place is a member of the class; `[:alpha:]` has one of its own.
            return this.#characters(/^\[\^?\]?(?:\\[\s\S]|\[:\^?\w+:\]|[^\]])*\]/.exec(rest)?.[0] ?? first);
        }
        if (first === '\\')
            return this.#escape(rest);
        this.#at += first.length;
        if (first === '^' || first === '$')
            return [''];
        if (first === '.')
            return ['x'];
        return [first];
    }
    #group(rest) {
        const flags = /^\(\?[a-zA-Z-]*\)/.exec(rest)?.[0];
        if (flags !== undefined) {
            this.#at += flags.length;
            return [''];
        }
        this.#at += (/^\((?:\?(?:P?<\w+>|[a-zA-Z-]*:))?/.exec(rest)?.[0] ?? '(').length;
        const inside = this.#alternatives();
        this.#at += 1;
        return inside;
    }
    #escape(rest) {
        const quoted = /^\\Q([\s\S]*?)(?:\\E|$)/.exec(rest);
        if (quoted !== null) {
            this.#at += quoted[0].length;
            return [quoted[1] ?? ''];
        }
        const whole = /^\\(?:[pP](?:\{\^?\w+\}|\w)|x(?:\{[0-9a-fA-F]+\}|[0-9a-fA-F]{2})|[\s\S])/u.exec(rest)?.[0] ?? '\\';
        if (/^\\[bBAz]$/.test(whole)) {
            this.#at += whole.length;
            return [''];
        }
        const code = /^\\x\{?([0-9a-fA-F]+)/.exec(whole)?.[1];
        if (code !== undefined) {
            this.#at += whole.length;
            return [String.fromCodePoint(Number.parseInt(code, 16))];
        }
        return this.#characters(whole);
    }
    /** Asks the pattern engine itself which characters belong to a class. */
    #characters(source) {
        this.#at += source.length;
        const one = (0,flow_pattern/* compilePattern */.Eb)(`^(?:${source})$`);
        return CHARACTERS.filter((character) => one.test(character)).slice(0, 2);
    }
}
/** All parts one after the other: the first choice of each, then each other choice of one part at a time. */
function sequences(parts) {
    const plain = parts.map(([first]) => first ?? '');
    const varied = parts.flatMap((choices, index) => choices.slice(1).map((choice) => plain.with(index, choice).join('')));
    return [plain.join(''), ...varied].slice(0, MOST_SAMPLES);
}
/** The first of each list, then the second of each, and so on. */
function interleaved(lists) {
    const length = Math.max(0, ...lists.map((list) => list.length));
    return Array.from({ length }, (_, index) => lists.flatMap((list) => list.slice(index, index + 1)))
        .flat()
        .slice(0, MOST_SAMPLES);
}

;// CONCATENATED MODULE: ./build/simulation/samples.js


/** Texts no condition is likely to look for. */
const PLAIN = {
    given: ['other', 'Something else', '~'],
    opening: ['Hello', 'Something else', '~'],
    answer: ['Something else', 'Hello', '~'],
};
/** The text of a line that nothing depends on. */
function plainLine(origin) {
    return PLAIN[origin][0] ?? 'Hello';
}
/** From the plainest to the most contrived. */
function samples(questions, origin) {
    const plain = PLAIN[origin];
    const singles = questions.flatMap(samplesOf);
    const texts = [...new Set(singles.flatMap((value) => (0,conditions/* textOf */.b6)(value) ?? []))].slice(0, 24);
    const pairs = texts
        .flatMap((left) => texts.map((right) => (left === right ? [] : `${left} ${right}`)))
        .flat();
    const embedded = texts.flatMap((text) => [`${text} please`, `well, ${text}`, `well, ${text} please`]);
    const values = [...plain, ...singles, ...between(singles), ...embedded, ...pairs, texts.join(' ')];
    if (origin === 'given')
        return [undefined, ...values];
    // A customer says text, and a line of a transcript says something.
    return values.flatMap((value) => (0,conditions/* textOf */.b6)(value) ?? []).filter((text) => text !== '');
}
function samplesOf({ condition, value }) {
    if (value === undefined)
        return [];
    const items = Array.isArray(value) ? value : [value];
    switch (condition.condition) {
        case 'matches':
            return items.flatMap((item) => textsMatching(String(item)));
        case 'greaterThan':
        case 'greaterOrEqual':
        case 'lessThan':
        case 'lessOrEqual':
            return items.flatMap(borders);
        default:
            return items;
    }
}
/** A value, and one on either side of it: numbers by one, other texts in their alphabetical order. */
function borders(value) {
    const number = numberIn(value);
    if (number !== undefined) {
        const around = [number, number + 1, number - 1];
        return typeof value === 'number' ? around : around.map(String);
    }
    const text = String(value);
    return [text, `${text}0`, text.slice(0, -1), `!${text}`].filter((item) => item !== '');
}
/** Between two borders that lie close together there may be room for a value that neither has. */
function between(values) {
    const numbers = [...new Set(values.flatMap((value) => numberIn(value) ?? []))].toSorted((a, b) => a - b);
    return numbers.slice(1).map((number, index) => (number + (numbers[index] ?? number)) / 2);
}
function numberIn(value) {
    if (typeof value === 'number')
        return value;
    if (typeof value !== 'string' || !/^\s*[+-]?\d+(\.\d+)?\s*$/.test(value))
        return undefined;
    return Number(value);
}


/***/ }),

/***/ 5712:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ stepKey),
/* harmony export */   v: () => (/* binding */ Search)
/* harmony export */ });
/* harmony import */ var _flow_canonical_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var _samples_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2797);
/* harmony import */ var _situation_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6286);



/** The identity of a step among those of one flow. */
function stepKey({ from, to, via }) {
    // The length tells where the first name ends, whatever the names are.
    return `${via} ${from.length} ${from} ${to}`;
}
/**
 * Everything that can happen in a flow, breadth first: the first way to take a step is one of the shortest.
 * Bounded by `most` situations; `complete` says whether that was enough.
 */
class Search {
    #explorer;
    visits = new Map();
    complete;
    #byNode = new Map();
    #taking = new Map();
    /** By situation: the way that leads to a proper end soonest. */
    #homeward;
    constructor(explorer, most) {
        this.#explorer = explorer;
        this.complete = this.#explore(most);
        this.#homeward = this.#waysHome();
    }
    /** The situations in which conversations come to a node. */
    visitsOf(node) {
        if (this.#byNode.size === 0) {
            for (const visit of this.visits.values()) {
                const list = this.#byNode.get(visit.situation.node) ?? [];
                this.#byNode.set(visit.situation.node, list);
                list.push(visit);
            }
        }
        return this.#byNode.get(node) ?? [];
    }
    /** Whether any conversation takes this step. */
    takes(step) {
        return this.#taking.has(stepKey(step));
    }
    /** A conversation that takes a step as soon as possible, and then comes to an end as soon as possible. */
    conversationTaking(step) {
        const taking = this.#taking.get(stepKey(step));
        if (taking === undefined)
            return undefined;
        const ways = [taking.way];
        for (let visit = this.visits.get(taking.key); visit?.cameBy !== undefined;) {
            ways.push(visit.cameBy.way);
            visit = this.visits.get(visit.cameBy.key);
        }
        return this.#play(ways.reverse());
    }
    #explore(most) {
        const begin = this.#explorer.begin();
        if (begin === undefined)
            return true;
        const waiting = [
            { situation: begin, key: (0,_situation_js__WEBPACK_IMPORTED_MODULE_2__/* .situationKey */ .mz)(begin), cameBy: undefined },
        ];
        const seen = new Set(waiting.map(({ key }) => key));
        for (const { situation, key, cameBy } of waiting) {
            if (this.visits.size >= most)
                return false;
            const onward = this.#explorer.onward(situation);
            const next = [];
            for (const [way, { situation: following, step }] of (0,_situation_js__WEBPACK_IMPORTED_MODULE_2__/* .waysOf */ .UV)(onward).entries()) {
                const followingKey = (0,_situation_js__WEBPACK_IMPORTED_MODULE_2__/* .situationKey */ .mz)(following);
                next.push(followingKey);
                if (step !== undefined && !this.takes(step))
                    this.#taking.set(stepKey(step), { key, way });
                if (seen.has(followingKey))
                    continue;
                seen.add(followingKey);
                waiting.push({ situation: following, key: followingKey, cameBy: { key, way } });
            }
            this.visits.set(key, { situation, onward, next, cameBy });
        }
        return true;
    }
    /** Backwards from the ends; from where no end can be reached, to the next question. */
    #waysHome() {
        const before = new Map();
        for (const [key, { next }] of this.visits) {
            for (const [way, following] of next.entries()) {
                const list = before.get(following) ?? [];
                before.set(following, list);
                list.push({ key, way });
            }
        }
        const home = new Map();
        const settled = new Set();
        for (const kind of ['ends', 'asks']) {
            let front = [...this.visits].flatMap(([key, { onward }]) => onward.kind === kind && !settled.has(key) ? [key] : []);
            for (const key of front)
                settled.add(key);
            while (front.length > 0) {
                const following = [];
                for (const { key, way } of front.flatMap((key) => before.get(key) ?? [])) {
                    if (settled.has(key))
                        continue;
                    settled.add(key);
                    home.set(key, way);
                    following.push(key);
                }
                front = following;
            }
        }
        return home;
    }
    #play(ways) {
        let situation = this.#explorer.begin();
        const follow = (way) => {
            situation = situation && (0,_situation_js__WEBPACK_IMPORTED_MODULE_2__/* .waysOf */ .UV)(this.#explorer.onward(situation))[way]?.situation;
        };
        for (const way of ways)
            follow(way);
        while (situation !== undefined) {
            const way = this.#homeward.get((0,_situation_js__WEBPACK_IMPORTED_MODULE_2__/* .situationKey */ .mz)(situation));
            if (way === undefined)
                break;
            follow(way);
        }
        return (situation && {
            userLines: situation.lines.map((line, index) => line ?? (0,_samples_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLine */ .h)(index === 0 ? 'opening' : 'answer')),
            given: Object.fromEntries(situation.given),
            ...(situation.calls.length > 0 && { mocks: mocksOf(situation.calls) }),
        });
    }
}
/** One answer for all calls of a name, where they are answered alike. */
function mocksOf(calls) {
    const names = [...new Set(calls.map(({ name }) => name))];
    return names.flatMap((call) => {
        const made = calls.filter(({ name }) => name === call);
        const mocks = made.map(({ variables }, index) => ({
            call,
            nth: index + 1,
            ...(variables.size > 0 && { variables: Object.fromEntries(variables) }),
        }));
        const [first] = mocks;
        const alike = new Set(mocks.map(({ variables }) => (0,_flow_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)(variables ?? {}))).size === 1;
        if (first === undefined || !alike)
            return mocks;
        const { nth: _, ...always } = first;
        return [always];
    });
}


/***/ }),

/***/ 1816:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ simulate),
  f: () => (/* binding */ simulator)
});

// EXTERNAL MODULE: ./build/flow/archy/document.js
var archy_document = __webpack_require__(5328);
// EXTERNAL MODULE: ./build/flow/graph.js
var flow_graph = __webpack_require__(4865);
// EXTERNAL MODULE: ./build/flow/archy/expression/index.js + 7 modules
var archy_expression = __webpack_require__(3280);
// EXTERNAL MODULE: ./build/flow/canonical.js
var canonical = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/simulation/archy-calls.js
var archy_calls = __webpack_require__(9913);
// EXTERNAL MODULE: ./build/simulation/value-matcher.js
var value_matcher = __webpack_require__(9668);
;// CONCATENATED MODULE: ./build/simulation/mock-book.js

/** The mocks of one conversation, which remember how often each back end was called. */
class MockBook {
    #mocks = new Map();
    #calls = new Map();
    constructor(mocks) {
        for (const mock of mocks) {
            const named = this.#mocks.get(mock.call);
            if (named === undefined)
                this.#mocks.set(mock.call, [mock]);
            else
                named.push(mock);
        }
    }
    /** Whether any mock is about calls of this name. */
    knows(name) {
        return this.#mocks.has(name);
    }
    /** The first mock that fits this call; where none does, a clause that says so and what to add. */
    answer(name, parameters) {
        const nth = (this.#calls.get(name) ?? 0) + 1;
        this.#calls.set(name, nth);
        const named = this.#mocks.get(name) ?? [];
        const found = named.find((mock) => (mock.nth ?? nth) === nth && fits(mock, parameters));
        if (found !== undefined)
            return found;
        if (named.length === 0) {
            return `the call ${name} has no mock: add { call: ${name}, variables: { … } } to "mocks"`;
        }
        return `no mock of ${name} fits its call number ${nth}, with ${shown(parameters)}: add one to "mocks"`;
    }
}
function fits({ with: expected = {} }, parameters) {
    return Object.entries(expected).every(([name, matcher]) => (0,value_matcher/* matchesValue */.ZN)(matcher, Object.hasOwn(parameters, name) ? parameters[name] : undefined));
}
const LONGEST = 200;
function shown(parameters) {
    const text = JSON.stringify(parameters);
    return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

;// CONCATENATED MODULE: ./build/simulation/stage.js

/** Thrown while a conversation is played only: it cannot go on, and the message says why. */
class Stop extends Error {
}
/** The same, where it is not the flow that is wrong but our knowledge that ends. */
class Unknown extends Stop {
}
/** Characters that are said, set and compared in one conversation: text that doubles at each turn must end too. */
const MAX_CHARACTERS = 4 * 1024 * 1024;
/**
 * What happens between a flow and the customer, whatever language the flow is written in: lines and messages, calls
 * and the mocks that answer them, the queue, and the time.
 */
class Stage {
    transcript = [];
    calls = [];
    routedTo = null;
    /** Why what follows may go otherwise on the platform; the first reason there was. */
    doubt;
    #conversation;
    #mocks;
    #setFromOutside;
    #begun;
    #linesSpoken = 0;
    #eventsPast = 0;
    #elapsed = 0;
    #charactersLeft = MAX_CHARACTERS;
    /** @param setFromOutside what becomes of a value that changes while the conversation goes on */
    constructor(conversation, now, setFromOutside) {
        this.#conversation = conversation;
        this.#mocks = conversation.mocks && new MockBook(conversation.mocks);
        this.#setFromOutside = setFromOutside;
        this.#begun = (conversation.now ?? now).getTime();
    }
    get now() {
        return new Date(this.#begun + this.#elapsed);
    }
    say(text, quickReplies) {
        this.transcript.push({
            from: 'bot',
            text,
            ...(quickReplies && { quickReplies: [...quickReplies] }),
            afterMs: this.#elapsed,
        });
    }
    /** The customer says the next line; `undefined` where there is none. */
    hear() {
        const line = this.nextLine();
        if (line === undefined)
            return undefined;
        this.spend(line.length);
        this.#linesSpoken += 1;
        this.transcript.push({ from: 'user', text: line, afterMs: this.#elapsed });
        return line;
    }
    /** What the customer would say next, after what happens from outside before that. */
    nextLine() {
        this.#live();
        return this.#conversation.userLines[this.#linesSpoken];
    }
    /** Whether any mock is about calls of this name. */
    hasMock(name) {
        return this.#mocks?.knows(name) === true;
    }
    /** Calls a back end: gives the mock that answers; without any mocks the call is passed over: `undefined`. */
    call(name, parameters, node) {
        if (this.#mocks === undefined) {
            this.calls.push({ name, with: { ...parameters } });
            return undefined;
        }
        const mock = this.#mocks.answer(name, parameters);
        if (typeof mock === 'string') {
            this.calls.push({ name, with: { ...parameters } });
            throw new Stop(`in node ${quoted(node)}, ${mock}`);
        }
        this.#elapsed += mock.takes ?? 0;
        this.calls.push({ name, with: { ...parameters }, outcome: mock.outcome ?? 'success' });
        return mock;
    }
    spend(characters) {
        this.#charactersLeft -= characters;
        if (this.#charactersLeft < 0) {
            throw new Stop('the conversation handles more text than a conversation can: something in it repeats itself');
        }
    }
    #live() {
        const { events = [] } = this.#conversation;
        for (;;) {
            const event = events[this.#eventsPast];
            if (event === undefined || event.afterLines > this.#linesSpoken)
                return;
            this.#eventsPast += 1;
            if (event.kind === 'silence')
                this.#elapsed += event.milliseconds;
            else
                for (const [name, value] of Object.entries(event.variables))
                    this.#setFromOutside(name, value);
        }
    }
}
function quoted(text) {
    return JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text);
}

;// CONCATENATED MODULE: ./build/simulation/archy-data.js



/** What the actions of a flow in Archy make of their values: texts, and what is put into variables. */
class ArchyData {
    #stage;
    #variables;
    constructor(stage, variables) {
        this.#stage = stage;
        this.#variables = variables;
    }
    /** Throws {@link Unknown} where it cannot be told. */
    text(written, what, id) {
        const value = this.#variables.valueOf(written, 'string');
        const why = !value.known
            ? value.why
            : typeof value.value === 'string'
                ? undefined
                : `it is ${(0,archy_expression/* kindOf */.I)(value.value)}`;
        if (why === undefined && value.known && typeof value.value === 'string') {
            this.#stage.spend(value.value.length);
            return value.value;
        }
        throw new Unknown(`in node ${quoted(id)}, ${what} cannot be told: ${why}`);
    }
    /** Does the statements of an `updateData`. */
    update(statements) {
        for (const statement of Array.isArray(statements) ? statements : []) {
            for (const [type, update] of (0,canonical/* isRecord */.u4)(statement) ? Object.entries(statement) : []) {
                if (!(0,canonical/* isRecord */.u4)(update) || typeof update['variable'] !== 'string')
                    continue;
                const value = this.#variables.valueOf(update['value'], type);
                if (value.known && typeof value.value === 'string')
                    this.#stage.spend(value.value.length);
                this.#variables.set(update['variable'], value);
            }
        }
    }
    /** The list of attributes of a participant, each by its name. */
    attributesOf(action, id) {
        const list = Array.isArray(action['attributes']) ? action['attributes'] : [];
        return list.flatMap((item) => {
            const attribute = (0,canonical/* isRecord */.u4)(item) ? item['attribute'] : undefined;
            if (!(0,canonical/* isRecord */.u4)(attribute))
                return [];
            const name = this.text(attribute['name'], 'the name of an attribute', id);
            return [{ name, variable: attribute['variable'], value: attribute['value'] }];
        });
    }
    /** Nobody answered, so nobody knows what the answer leaves behind. */
    forget({ name, outputs }) {
        for (const variable of outputs.values()) {
            this.#variables.set(variable, (0,archy_expression/* unknown */.L5)(`${variable} is what the call ${name} gives: answer it with { call: ${name} } in "mocks"`));
        }
    }
    /** By the name of an output, of a variable, or else of participant data. */
    leave({ variables = {} }, { outputs }) {
        for (const [name, data] of Object.entries(variables)) {
            const bound = outputs.get(name);
            const value = (0,archy_expression/* known */.eO)((0,archy_expression/* asValue */.E8)(data));
            if (bound !== undefined)
                this.#variables.set(bound, value);
            else if (this.#variables.isOwn(name))
                this.#variables.set(name, value);
            else if (name !== 'outcome')
                this.#variables.setFromOutside(name, data);
        }
    }
}

;// CONCATENATED MODULE: ./build/simulation/archy-loops.js
/** The rounds of the loops a flow in Archy goes through. */
class ArchyLoops {
    #rounds = [];
    /**
     * The loop is come to: from outside, or again at the end of a round.
     *
     * @returns which round is next, from 0
     */
    arrive(loop) {
        const at = this.#rounds.findLastIndex((round) => round.loop === loop);
        const round = this.#rounds[at];
        if (round === undefined) {
            this.#rounds.push({ loop, index: 0 });
            return 0;
        }
        // Loops within this one are over.
        this.#rounds.length = at + 1;
        round.index += 1;
        return round.index;
    }
    /** The innermost loop is left. */
    leave() {
        this.#rounds.pop();
    }
    /** All loops are left, to be gone on with by {@link resume}. */
    suspend() {
        const rounds = this.#rounds;
        this.#rounds = [];
        return rounds;
    }
    resume(rounds) {
        this.#rounds = [...rounds];
    }
}

;// CONCATENATED MODULE: ./build/simulation/archy-variables.js


/** `Flow.`, `State.` and the like: what Genesys Cloud itself holds has other names. */
const OWN = /^(?:flow|state|task)\./i;
/** What Genesys Cloud tells a flow of the message that began it. */
const MESSAGE = /^message\./i;
/**
 * What a flow in Archy can look at while a conversation runs: its variables, the message that began it, and the data
 * of the participant. Names mean the same in any case; of participant data also with and without `context.` before it.
 */
class ArchyVariables {
    #held = new Map();
    #attributes = new Map();
    #message = new Map();
    #givenMessage = new Map();
    /** The same few expressions are evaluated again and again. */
    #parsed = new Map();
    constructor(given) {
        for (const [name, value] of Object.entries(given)) {
            if (MESSAGE.test(name))
                this.#givenMessage.set(name.toLowerCase(), (0,archy_expression/* known */.eO)((0,archy_expression/* asValue */.E8)(value)));
            else
                this.setAttribute(name, attributeValue(value));
        }
    }
    /**
     * A conversation's first message is new unless `Message.IsNewConversation` is given: somebody may have been here
     * before. Other `Message.…` that are given hold throughout.
     *
     * @param line what the customer said; `undefined` where the flow begins without
     */
    begin(line, isNew) {
        this.#held.clear();
        const told = new Map([
            ['message.isnewconversation', (0,archy_expression/* known */.eO)(isNew)],
            ['message.conversationid', (0,archy_expression/* known */.eO)('00000000-0000-4000-8000-000000000000')],
            ...this.#givenMessage,
            ['message.message.body', (0,archy_expression/* known */.eO)(line ?? null)],
        ]);
        if (!isNew)
            told.set('message.isnewconversation', (0,archy_expression/* known */.eO)(false));
        for (const [name, value] of told)
            this.#message.set(name, value);
    }
    /** Declares variables as they are listed: `[{stringVariable: {name: 'Flow.x', initialValue: {lit: ''}}}]`. */
    declare(list) {
        for (const item of Array.isArray(list) ? list : []) {
            for (const [kind, declared] of (0,canonical/* isRecord */.u4)(item) ? Object.entries(item) : []) {
                if (!(0,canonical/* isRecord */.u4)(declared) || typeof declared['name'] !== 'string')
                    continue;
                this.set(declared['name'], this.valueOf(declared['initialValue'], kind.replace(/Variable$/, '')));
            }
        }
    }
    set(name, value) {
        this.#held.set(name.toLowerCase(), { name, value });
    }
    /** Whether it is the name of a variable, by its beginning. */
    isOwn(name) {
        return OWN.test(name);
    }
    /** Takes away all variables whose names begin so, and gives them back. */
    take(prefix) {
        const taken = [...this.#held].filter(([key]) => key.startsWith(prefix));
        for (const [key] of taken)
            this.#held.delete(key);
        return taken.map(([, held]) => held);
    }
    attribute(name) {
        return this.#attributes.get(attributeKey(name))?.value ?? (0,archy_expression/* known */.eO)(null);
    }
    setAttribute(name, value) {
        const key = attributeKey(name);
        this.#attributes.set(key, { name: this.#attributes.get(key)?.name ?? name, value });
    }
    /** From outside: attributes are texts on the platform. */
    setFromOutside(name, value) {
        this.setAttribute(name, attributeValue(value));
    }
    look = (name) => {
        const key = name.toLowerCase();
        const value = this.#held.get(key)?.value ?? this.#message.get(key);
        if (value !== undefined)
            return value;
        return (0,archy_expression/* unknown */.L5)(OWN.test(name) ? `${name} is not declared here` : `what ${name} holds is not known to a simulation`);
    };
    evaluate(expression) {
        const parsed = this.#parsed.get(expression) ?? (0,archy_expression/* parseExpression */.YK)(expression);
        this.#parsed.set(expression, parsed);
        return parsed.ok
            ? (0,archy_expression/* evaluate */._3)(parsed.expression, this.look)
            : (0,archy_expression/* unknown */.L5)(`it cannot be read: ${parsed.reason} (character ${parsed.offset + 1})`);
    }
    /**
     * What a value as Archy writes it comes to: `{lit}`, `{exp}`, `{noValue: true}` or nothing.
     *
     * @param type of what is wanted, where that is told: `string`, `queue`
     */
    valueOf(written, type) {
        if (written === undefined)
            return (0,archy_expression/* known */.eO)(null);
        if (!(0,canonical/* isRecord */.u4)(written))
            return (0,archy_expression/* unknown */.L5)('it is not written in a way that Flowgate knows');
        const { exp, lit } = written;
        if (typeof exp === 'string')
            return this.evaluate(exp);
        if (written['noValue'] === true || written['none'] === true)
            return (0,archy_expression/* known */.eO)(null);
        if (typeof lit === 'string')
            return (0,archy_expression/* known */.eO)(lit);
        if (typeof lit === 'number' || typeof lit === 'boolean') {
            return (0,archy_expression/* known */.eO)(type === 'string' ? String(lit) : lit);
        }
        const by = ['name', 'id'].find((key) => (0,canonical/* isRecord */.u4)(lit) && typeof lit[key] === 'string');
        const key = (0,canonical/* isRecord */.u4)(lit) && by !== undefined ? lit[by] : undefined;
        return by !== undefined && typeof key === 'string'
            ? (0,archy_expression/* known */.eO)({ kind: 'entity', type: type ?? 'thing', by, key })
            : (0,archy_expression/* unknown */.L5)('it is not written in a way that Flowgate knows');
    }
    /** By name, as plain data; what is not set or not known is left out. */
    all() {
        const all = [...this.#attributes.values(), ...this.#held.values()];
        const set = all.flatMap(({ name, value }) => value.known && value.value !== null ? [[name, (0,archy_expression/* dataOf */.qu)(value.value)]] : []);
        return new Map(set);
    }
}
function attributeKey(name) {
    return name.toLowerCase().replace(/^context\./, '');
}
function attributeValue(data) {
    const value = (0,archy_expression/* asValue */.E8)(data);
    return (0,archy_expression/* known */.eO)(typeof value === 'number' || typeof value === 'boolean' ? String(value) : value);
}

;// CONCATENATED MODULE: ./build/simulation/archy-vocabulary.js







/** By these a bot flow asks the customer one question: what it asks, and what it was answered. */
const QUESTION = 'Slot.Question';
const ANSWER = 'Slot.Answer';
const TRANSFER = /^transferTo[A-Z]/;
/**
 * The actions and conditions of flows written in Archy, in the view of their document. What an action does that
 * neither says, sets, calls nor leads anywhere is passed over.
 */
class ArchyVocabulary {
    stage;
    #declared;
    #variables;
    #data;
    #loops = new ArchyLoops();
    #callers = [];
    #isNew = true;
    #isTransferred = false;
    constructor(flow, conversation, options) {
        this.#declared = flow.applicationSettings?.['variables'];
        this.#variables = new ArchyVariables(conversation.given);
        this.stage = new Stage(conversation, options.now, (name, value) => this.#variables.setFromOutside(name, value));
        this.#data = new ArchyData(this.stage, this.#variables);
    }
    open() {
        this.#variables.begin(this.stage.hear(), this.#isNew);
        this.#variables.declare(this.#declared);
        this.#callers = [];
        this.#loops.suspend();
        this.#isNew = false;
    }
    visit(id, node) {
        this.stage.spend(1);
        for (const action of node.actions ?? []) {
            const step = this.#act(action, id, node);
            if (step !== undefined)
                return step;
        }
        return this.#onward(id, node);
    }
    /** After a transfer, what the customer says is for an agent; else it begins the flow anew. */
    beginsAnew() {
        if (!this.#isTransferred)
            return this.stage.nextLine() !== undefined;
        while (this.stage.hear() !== undefined)
            ;
        return false;
    }
    variables() {
        return this.#variables.all();
    }
    /** @returns where it leads, if it is not the node's own conditions and transition that tell */
    #act(action, id, node) {
        switch (action.name) {
            case 'variables':
                this.#variables.declare(action['variables']);
                return undefined;
            case 'outputPaths':
            case 'decision':
            case 'switch':
                return undefined;
            case 'sendResponse':
                return this.#sendResponse(action, id, node);
            case 'updateData':
                this.#data.update(action['statements']);
                return undefined;
            case 'getParticipantData':
                for (const { name, variable } of this.#data.attributesOf(action, id)) {
                    if (typeof variable === 'string')
                        this.#variables.set(variable, this.#variables.attribute(name));
                }
                return undefined;
            case 'setParticipantData':
                for (const { name, value } of this.#data.attributesOf(action, id)) {
                    this.#variables.setAttribute(name, this.#variables.valueOf(value, 'string'));
                }
                return undefined;
            case 'changeState':
                this.#variables.take('state.');
                this.#loops.suspend();
                return undefined;
            case 'callTask':
                return this.#callTask(action, id, node);
            case 'jumpToTask':
                this.#refuseHandover(action, id);
                this.#variables.take('task.');
                this.#loops.suspend();
                return undefined;
            case 'loop':
                return this.#loop(action, id, node);
            case 'loopExit':
                this.#loops.leave();
                return undefined;
            case 'loopNext':
                return undefined;
            case 'loopUntil':
                throw new Unknown(`in node ${quoted(id)}, when the loop ends is not followed`);
            case 'endTask':
                return this.#return((0,canonical/* isRecord */.u4)(action['outputPath']) ? action['outputPath']['name'] : undefined);
            case 'disconnect':
                return { kind: 'ended' };
            case 'transferToAcd':
                return this.#transfer(action, id, node);
            default: {
                if (TRANSFER.test(action.name))
                    return this.#transferElsewhere(action, id, node);
                const call = (0,archy_calls/* callIn */.A)(action, node.conditions);
                return call && this.#call(call, id, node);
            }
        }
    }
    #onward(id, node) {
        for (const [via, condition] of (node.conditions ?? []).entries()) {
            if (condition.condition === 'expression' && this.#holds(condition, id)) {
                return { kind: 'next', to: condition.transition, via };
            }
        }
        return this.#follow(id, node);
    }
    #follow(id, { transition }) {
        if (transition !== undefined)
            return { kind: 'next', to: transition, via: 'transition' };
        if (this.#callers.length > 0)
            return this.#return(undefined);
        throw new Stop(`behind node ${quoted(id)} the flow has nothing more to do, and neither disconnects nor transfers: Genesys Cloud handles that as an error`);
    }
    #holds({ value }, id) {
        const expression = String(value);
        this.stage.spend(expression.length);
        const result = this.#variables.evaluate(expression);
        if (result.known && typeof result.value === 'boolean')
            return result.value;
        const why = result.known ? `it is ${(0,archy_expression/* kindOf */.I)(result.value)}, not true or false` : result.why;
        throw new Unknown(`in node ${quoted(id)}, ${quoted(expression)} cannot be followed: ${why}`);
    }
    /** It is sent, unless a mock of `sendResponse` says otherwise. */
    #sendResponse(action, id, node) {
        const text = this.#data.text(action['messageBody'], 'the message', id);
        const branches = (node.conditions ?? []).some(({ condition }) => condition === 'outcome');
        const mock = branches && this.stage.hasMock(action.name) ? this.stage.call(action.name, {}, id) : undefined;
        if ((mock?.outcome ?? 'success') === 'success')
            this.stage.say(text);
        return branches ? this.#take(mock ?? {}, id, node) : undefined;
    }
    #loop(action, id, node) {
        const count = this.#variables.valueOf(action['loopCount'], 'integer');
        if (!count.known || typeof count.value !== 'number') {
            const why = count.known ? `it is ${(0,archy_expression/* kindOf */.I)(count.value)}` : count.why;
            throw new Unknown(`in node ${quoted(id)}, the number of rounds cannot be told: ${why}`);
        }
        const via = (node.conditions ?? []).findIndex(({ value }) => value === 'loop');
        const body = node.conditions?.[via];
        const index = this.#loops.arrive(id);
        if (body === undefined || index >= count.value) {
            this.#loops.leave();
            return this.#follow(id, node);
        }
        const { currentIndex } = action;
        if ((0,canonical/* isRecord */.u4)(currentIndex) && typeof currentIndex['var'] === 'string') {
            this.#variables.set(currentIndex['var'], (0,archy_expression/* known */.eO)(index));
        }
        return { kind: 'next', to: body.transition, via };
    }
    #refuseHandover(action, id) {
        const call = (0,archy_calls/* callIn */.A)(action);
        if (call !== undefined && (call.outputs.size > 0 || Object.keys(call.inputs).length > 0)) {
            throw new Unknown(`in node ${quoted(id)}, what the task is handed and gives back is not followed`);
        }
    }
    #callTask(action, id, node) {
        this.#refuseHandover(action, id);
        const via = (node.conditions ?? []).findIndex(({ condition }) => condition === 'task');
        const task = node.conditions?.[via];
        if (task === undefined)
            return undefined;
        this.#callers.push({
            id,
            node,
            variables: this.#variables.take('task.'),
            loops: this.#loops.suspend(),
        });
        return { kind: 'next', to: task.transition, via };
    }
    /** @param path the output path by which a task ends, where it has a name */
    #return(path) {
        const caller = this.#callers.pop();
        if (caller === undefined)
            return { kind: 'ended' };
        this.#variables.take('task.');
        this.#loops.resume(caller.loops);
        for (const { name, value } of caller.variables)
            this.#variables.set(name, value);
        const conditions = caller.node.conditions ?? [];
        const via = conditions.findIndex(({ condition, value }) => condition === 'outcome' && value === path);
        const branch = conditions[via];
        if (branch !== undefined)
            return { kind: 'next', to: branch.transition, via, from: caller.id };
        const step = this.#follow(caller.id, caller.node);
        // Where the caller's own task ends there, too, the step leaves the caller of that one.
        return step.kind === 'next' ? { from: caller.id, ...step } : step;
    }
    /** A transfer works unless a mock of its type (`transferToAcd`) says otherwise. */
    #transfer(action, id, node) {
        const queue = this.#variables.valueOf(action['targetQueue'], 'queue');
        const value = queue.known ? queue.value : null;
        const key = typeof value === 'string'
            ? value
            : typeof value === 'object' && value?.kind === 'entity'
                ? value.key
                : undefined;
        if (key === undefined) {
            const why = queue.known ? `it is ${(0,archy_expression/* kindOf */.I)(value)}` : queue.why;
            throw new Unknown(`in node ${quoted(id)}, the queue of the transfer cannot be told: ${why}`);
        }
        const failed = this.#transferFails(action, { queue: key }, id, node);
        if (failed !== undefined)
            return failed;
        this.stage.routedTo = { queueId: key };
        this.#isTransferred = true;
        return { kind: 'ended' };
    }
    /** To somebody else than a queue: all that can be said is that the flow's part is over. */
    #transferElsewhere(action, id, node) {
        const failed = this.#transferFails(action, {}, id, node);
        if (failed !== undefined)
            return failed;
        this.#isTransferred = true;
        return { kind: 'ended' };
    }
    #transferFails({ name }, parameters, id, node) {
        if (!this.stage.hasMock(name))
            return undefined;
        const mock = this.stage.call(name, parameters, id);
        if (mock?.outcome === undefined || mock.outcome === 'success')
            return undefined;
        return this.#take(mock, id, node);
    }
    #call(call, id, node) {
        const inputs = new Map();
        for (const [name, written] of Object.entries(call.inputs)) {
            const value = this.#variables.valueOf(written);
            // What is not known cannot be told to anybody.
            if (value.known && value.value !== null)
                inputs.set(name, (0,archy_expression/* dataOf */.qu)(value.value));
        }
        const answer = call.outputs.get(ANSWER);
        if (answer !== undefined && Object.hasOwn(call.inputs, QUESTION) && !this.stage.hasMock(call.name)) {
            this.stage.say(this.#data.text(call.inputs[QUESTION], 'the question', id));
            const line = this.stage.hear();
            if (line === undefined)
                return { kind: 'waiting' };
            this.#variables.set(answer, (0,archy_expression/* known */.eO)(line));
            return this.#take({}, id, node);
        }
        const mock = this.stage.call(call.name, Object.fromEntries(inputs), id);
        if (mock === undefined) {
            this.stage.doubt ??= `what ${quoted(call.name)} says and gives is not known here; { call: ${call.name} } in "mocks" answers for it`;
            this.#data.forget(call);
        }
        if (mock !== undefined)
            this.#data.leave(mock, call);
        return this.#take(mock ?? {}, id, node);
    }
    #take(mock, id, node) {
        const via = (0,archy_calls/* outputTaken */.t)(node, mock);
        const output = via === undefined ? undefined : node.conditions?.[via];
        return via === undefined || output === undefined
            ? this.#follow(id, node)
            : { kind: 'next', to: output.transition, via };
    }
}

// EXTERNAL MODULE: ./build/flow/conditions.js
var conditions = __webpack_require__(8375);
// EXTERNAL MODULE: ./build/flow/placeholders.js
var placeholders = __webpack_require__(6695);
;// CONCATENATED MODULE: ./build/simulation/document-vocabulary.js



/** The actions and conditions of flow documents. */
class DocumentVocabulary {
    stage;
    #environmentVariables;
    // A map, so that a variable called `__proto__` is one like any other.
    #variables;
    constructor(flow, conversation, options) {
        this.#environmentVariables = flow.environmentVariables ?? {};
        this.#variables = new Map([['channel', 'webchat'], ...Object.entries(conversation.given)]);
        this.stage = new Stage(conversation, options.now, (name, value) => this.#variables.set(name, value));
    }
    open() {
        this.#hear();
    }
    visit(id, node) {
        if (node.type === 'end')
            return { kind: 'ended' };
        for (const action of node.actions ?? []) {
            if (this.#act(action, id) === 'waits')
                return { kind: 'waiting' };
        }
        const next = this.#decide(node);
        if (next === undefined) {
            throw new Stop(`node ${quoted(id)} leads nowhere: no condition held, and it has no transition`);
        }
        return next;
    }
    beginsAnew(end) {
        const unheard = this.stage.nextLine();
        if (unheard === undefined)
            return false;
        throw new Stop(`the conversation had ended at ${quoted(end)} before the customer could say ${quoted(unheard)}`);
    }
    variables() {
        return this.#variables;
    }
    #decide({ conditions = [], transition }) {
        const via = conditions.findIndex((condition) => this.#holds(condition));
        const decided = conditions[via];
        if (decided !== undefined)
            return { kind: 'next', to: decided.transition, via };
        return transition === undefined ? undefined : { kind: 'next', to: transition, via: 'transition' };
    }
    #holds(condition) {
        const actual = this.#variables.get(condition.variable);
        this.stage.spend(((0,conditions/* textOf */.b6)(actual)?.length ?? 0) + 1);
        return (0,conditions/* holds */.v9)(condition, actual, this.#fill);
    }
    #act(action, node) {
        this.stage.spend(1);
        switch (action.name) {
            case 'set': {
                const value = action['value'];
                const variable = textParameter(action, 'variable', node);
                this.#variables.set(variable, typeof value === 'string' ? this.#fill(value) : value);
                return 'done';
            }
            case 'route':
                this.stage.routedTo = { queueId: this.#fill(textParameter(action, 'queueId', node)) };
                return 'done';
            case 'say':
                this.#say(action, node);
                return 'done';
            case 'ask': {
                const variable = textParameter(action, 'variable', node);
                this.#say(action, node);
                return this.#hear(variable) ? 'done' : 'waits';
            }
            default:
                this.#call(action, node);
                return 'done';
        }
    }
    #say(action, node) {
        const text = textParameter(action, 'text', node);
        const written = Object.hasOwn(action, 'quickReplies') ? action['quickReplies'] : undefined;
        const quickReplies = written === undefined ? undefined : textsIn(written);
        if (written !== undefined && quickReplies === undefined) {
            throw new Stop(`the "quickReplies" of node ${quoted(node)} are no list of texts`);
        }
        this.stage.say(this.#fill(text), quickReplies?.map(this.#fill));
    }
    /** What Flowgate does not know calls a back end, and a mock answers; without any mocks it is passed over. */
    #call({ name, ...written }, node) {
        const parameters = Object.fromEntries(Object.entries(written).map(([key, value]) => [
            key,
            typeof value === 'string' ? this.#fill(value) : value,
        ]));
        const mock = this.stage.call(name, parameters, node);
        for (const [variable, value] of Object.entries(mock?.variables ?? {})) {
            this.#variables.set(variable, typeof value === 'string' ? this.#fill(value) : value);
        }
    }
    /** The customer says the next line, if there is one: it becomes `message`, and the answer to a question. */
    #hear(variable) {
        const line = this.stage.hear();
        if (line === undefined)
            return false;
        this.#variables.set('message', line);
        if (variable !== undefined)
            this.#variables.set(variable, line);
        return true;
    }
    /** A function of its own, since the conditions ask for it too. */
    #fill = (text) => {
        this.stage.spend(text.length);
        return (0,placeholders/* fillPlaceholders */.C)(text, this.#valueOf);
    };
    /** Variables win over the flow's environment variables, and both over what is built in. */
    #valueOf = ({ kind, name }) => {
        if (kind === 'env')
            return undefined;
        const value = (0,conditions/* textOf */.b6)(this.#variables.get(name)) ?? this.#environmentVariable(name) ?? this.#builtIn(name);
        this.stage.spend(value?.length ?? 0);
        return value;
    };
    #environmentVariable(name) {
        const values = this.#environmentVariables;
        return Object.hasOwn(values, name) ? values[name] : undefined;
    }
    #builtIn(name) {
        return name === 'now' ? this.stage.now.toISOString() : undefined;
    }
}
function textParameter(action, name, node) {
    const value = Object.hasOwn(action, name) ? action[name] : undefined;
    if (typeof value === 'string')
        return value;
    throw new Stop(`the action ${quoted(action.name)} of node ${quoted(node)} has no text as its ${quoted(name)}`);
}
function textsIn(value) {
    return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : undefined;
}

;// CONCATENATED MODULE: ./build/simulation/simulator.js





const DEFAULT_MAX_STEPS = 1_000;
/**
 * Plays a conversation against a flow as the platform does. The first user line opens the conversation.
 * What goes wrong is said in `errors`; it never throws, and always comes back.
 *
 * In a flow document that line is the variable `message`, and each `ask` takes the next one. Where no line is left at
 * an `ask`, the conversation stands waiting there: no end node, no error. Time stands still but for silences and mocks
 * that take their time.
 *
 * In a flow written in Archy the line is `Message.Message.body`, and a line after the flow has disconnected begins it
 * again; after a transfer it is an agent's to answer. Expressions that cannot be followed for sure stop the
 * conversation with an error: nothing is guessed.
 */
function simulate(flow, conversation, options) {
    return simulator(flow, options)(conversation);
}
/** The same for many conversations: what of a flow is the same for all of them is looked at once. */
function simulator(flow, options) {
    const graph = (0,flow_graph/* flowGraph */.jQ)(flow);
    const Language = (0,archy_document/* archyOf */.tG)(flow) === undefined ? DocumentVocabulary : ArchyVocabulary;
    return (conversation) => new Walk(graph, new Language(flow, conversation, options), options.maxSteps).run();
}
class Walk {
    #graph;
    #vocabulary;
    #maxSteps;
    #path = [];
    #taken = [];
    #errors = [];
    #endNode = null;
    #waitingFor = null;
    constructor(graph, vocabulary, maxSteps = DEFAULT_MAX_STEPS) {
        this.#graph = graph;
        this.#vocabulary = vocabulary;
        this.#maxSteps = maxSteps;
    }
    run() {
        try {
            this.#vocabulary.open();
            this.#walk(this.#startNode());
        }
        catch (error) {
            if (!(error instanceof Stop))
                throw error;
            this.#errors.push(error.message);
            if (error instanceof Unknown)
                this.#vocabulary.stage.doubt ??= error.message;
        }
        const { transcript, calls, routedTo, doubt } = this.#vocabulary.stage;
        return {
            success: this.#errors.length === 0,
            path: this.#path,
            taken: this.#taken,
            endNode: this.#endNode,
            waitingFor: this.#waitingFor,
            variables: Object.fromEntries(this.#vocabulary.variables()),
            transcript,
            calls,
            routedTo,
            errors: this.#errors,
            ...(doubt !== undefined && { doubt }),
        };
    }
    #startNode() {
        const { starts } = this.#graph;
        const [start] = starts;
        if (start === undefined)
            throw new Stop('the flow has no start node');
        if (starts.length > 1)
            throw new Stop(`the flow has more than one start node: ${starts.map(quoted).join(', ')}`);
        return start;
    }
    #walk(start) {
        const { nodes } = this.#graph;
        let current = start;
        for (;;) {
            if (this.#path.length >= this.#maxSteps) {
                const round = [...new Set(this.#path.slice(-6))].map(quoted).join(', ');
                throw new Stop(`the conversation visited ${this.#maxSteps} nodes without coming to an end, lastly ${round}`);
            }
            const node = nodes.get(current);
            if (node === undefined)
                throw new Stop(`there is no node ${quoted(current)}`);
            this.#path.push(current);
            const step = this.#vocabulary.visit(current, node);
            if (step.kind === 'waiting') {
                this.#waitingFor = current;
                return;
            }
            if (step.kind === 'ended') {
                this.#endNode = current;
                if (!this.#vocabulary.beginsAnew(current))
                    return;
                this.#vocabulary.open();
                this.#endNode = null;
                current = start;
                continue;
            }
            const from = step.from ?? current;
            if (!nodes.has(step.to)) {
                throw new Stop(`node ${quoted(from)} leads to ${quoted(step.to)}, which does not exist`);
            }
            this.#taken.push({ from, to: step.to, via: step.via });
            current = step.to;
        }
    }
}


/***/ }),

/***/ 6286:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UV: () => (/* binding */ waysOf),
/* harmony export */   mz: () => (/* binding */ situationKey),
/* harmony export */   yv: () => (/* binding */ originOf)
/* harmony export */ });
/** What makes two situations the same for all that follows. */
function situationKey({ node, at, cells }) {
    const lines = new Map();
    const held = [...cells]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, cell]) => {
        if ('known' in cell)
            return [name, cell.known ?? null, typeof cell.known];
        if ('call' in cell)
            return [name, 'open', cell.unless ?? null, typeof cell.unless];
        const number = lines.get(cell.line) ?? lines.size;
        lines.set(cell.line, number);
        return [name, number, originOf(cell.line)];
    });
    return JSON.stringify([node, at, held]);
}
function waysOf(onward) {
    return 'ways' in onward ? onward.ways : [];
}
function originOf(line) {
    return line === 0 ? 'opening' : 'answer';
}


/***/ }),

/***/ 9584:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fm: () => (/* binding */ matchesText),
/* harmony export */   HF: () => (/* binding */ forbiddenText),
/* harmony export */   OT: () => (/* binding */ describeMatcher),
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   jn: () => (/* binding */ asksSomething)
/* harmony export */ });
/* harmony import */ var _flow_pattern_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8267);

/** Keys that ask something of a text by themselves. */
const POSITIVE_KEYS = ['equals', 'contains', 'containsAny', 'startsWith', 'matches', 'maxLength'];
function matchesText(matcher, text, caseIgnored = false) {
    const parts = partsOf(matcher);
    const ignoreCase = parts.ignoreCase ?? caseIgnored;
    const fold = (value) => (ignoreCase ? value.toLowerCase() : value);
    const actual = fold(text);
    const { equals, contains, containsAny, startsWith, matches, maxLength, not } = parts;
    return ((equals === undefined || actual === fold(equals)) &&
        (contains === undefined || listOf(contains).every((part) => actual.includes(fold(part)))) &&
        (containsAny === undefined || containsAny.some((part) => actual.includes(fold(part)))) &&
        (startsWith === undefined || actual.startsWith(fold(startsWith))) &&
        (maxLength === undefined || lengthOf(text) <= maxLength) &&
        (matches === undefined || (0,_flow_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .compilePattern */ .Eb)(matches, { ignoreCase }).test(text)) &&
        (not === undefined || !matchesText(not, text, ignoreCase)));
}
/** What must not be said, where a matcher asks for nothing else; such a matcher points at no message. */
function forbiddenText(matcher) {
    if (typeof matcher === 'string' || matcher.not === undefined)
        return undefined;
    const { not, ignoreCase, ...rest } = matcher;
    if (asksSomething(rest))
        return undefined;
    return ignoreCase === undefined ? not : { ignoreCase, ...partsOf(not) };
}
/** Whether a matcher asks anything at all of a text. */
function asksSomething(parts) {
    return parts.not !== undefined || POSITIVE_KEYS.some((key) => parts[key] !== undefined);
}
/** `a text that contains "bill" and does not match /x/`, to follow "expected". */
function describeMatcher(matcher) {
    if (typeof matcher === 'string')
        return quoted(matcher);
    const { equals, contains, containsAny, startsWith, matches, maxLength, ignoreCase, not } = matcher;
    const clauses = [
        equals === undefined ? [] : `is ${quoted(equals)}`,
        contains === undefined ? [] : `contains ${listOf(contains).map(quoted).join(' and ')}`,
        containsAny === undefined ? [] : `contains ${containsAny.map(quoted).join(' or ')}`,
        startsWith === undefined ? [] : `starts with ${quoted(startsWith)}`,
        matches === undefined ? [] : `matches /${matches}/`,
        maxLength === undefined ? [] : `has at most ${maxLength} characters`,
        not === undefined ? [] : `is not ${describeMatcher(not)}`,
    ].flat();
    return `a text that ${clauses.join(' and ')}${ignoreCase === true ? ' (case ignored)' : ''}`;
}
/** Characters as people count them, nearly: a surrogate pair is one. */
function lengthOf(text) {
    return [...text].length;
}
function quoted(text) {
    return JSON.stringify(text);
}
function partsOf(matcher) {
    return typeof matcher === 'string' ? { equals: matcher } : matcher;
}
function listOf(value) {
    return typeof value === 'string' ? [value] : value;
}


/***/ }),

/***/ 9668:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ge: () => (/* binding */ describeExpected),
/* harmony export */   ZN: () => (/* binding */ matchesValue),
/* harmony export */   bp: () => (/* binding */ describeValue)
/* harmony export */ });
/* harmony import */ var _flow_conditions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8375);
/* harmony import */ var _flow_pattern_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8267);
/* harmony import */ var _text_matcher_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9584);



function matchesValue(expected, actual) {
    if (typeof expected !== 'object')
        return (0,_flow_conditions_js__WEBPACK_IMPORTED_MODULE_0__/* .sameValue */ .eE)(actual, expected);
    if (expected.absent === true)
        return actual === undefined || actual === null;
    const text = (0,_flow_conditions_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(actual);
    // Matchers look at the first part of a text only; what they cannot see must not pass for fine.
    return text !== undefined && text.length <= _flow_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_TEXT_LENGTH */ .Gt && (0,_text_matcher_js__WEBPACK_IMPORTED_MODULE_2__/* .matchesText */ .Fm)(expected, text);
}
function describeExpected(expected) {
    if (typeof expected !== 'object')
        return describeValue(expected);
    return expected.absent === true ? 'not set' : (0,_text_matcher_js__WEBPACK_IMPORTED_MODULE_2__/* .describeMatcher */ .OT)(expected);
}
function describeValue(value) {
    return value === undefined || value === null ? 'not set' : JSON.stringify(value);
}


/***/ })

};
