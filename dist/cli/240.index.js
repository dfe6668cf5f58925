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

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 5 modules
var schemas = __webpack_require__(4398);
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


/***/ })

};
