export const id = 859;
export const ids = [859];
export const modules = {

/***/ 1859:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  compareBehaviour: () => (/* reexport */ behaviour/* compareBehaviour */.js),
  conversationsToCompare: () => (/* reexport */ behaviour/* conversationsToCompare */.zh),
  coverageOfChange: () => (/* reexport */ coverageOfChange),
  difference: () => (/* reexport */ difference/* difference */.i),
  driftOf: () => (/* reexport */ drift/* driftOf */.$)
});

// EXTERNAL MODULE: ./build/release/drift.js
var drift = __webpack_require__(9961);
// EXTERNAL MODULE: ./build/simulation/behaviour.js + 1 modules
var behaviour = __webpack_require__(5610);
// EXTERNAL MODULE: ./build/flow/diff.js + 5 modules
var diff = __webpack_require__(2810);
// EXTERNAL MODULE: ./build/flow/placeholders.js
var placeholders = __webpack_require__(6695);
// EXTERNAL MODULE: ./build/simulation/candidates.js
var candidates = __webpack_require__(2790);
// EXTERNAL MODULE: ./build/simulation/coverage.js
var coverage = __webpack_require__(406);
// EXTERNAL MODULE: ./build/simulation/generator.js + 6 modules
var simulation_generator = __webpack_require__(2670);
// EXTERNAL MODULE: ./build/simulation/search.js
var search = __webpack_require__(5712);
// EXTERNAL MODULE: ./build/simulation/transcript-text.js
var transcript_text = __webpack_require__(7028);
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
    const transitions = (0,coverage/* transitionsTaken */.eh)(after, results).filter((edge) => changed.has((0,search/* stepKey */.U)(edge)));
    const missed = transitions.filter(coverage/* isMissed */.OS);
    // Looking through a whole flow is work: it is done only where something is missing.
    const generator = missed.length === 0 ? undefined : new simulation_generator/* Generator */.Wj(after, options);
    const untested = missed.map(({ passed: _, ...written }) => {
        const edge = options.locate === undefined ? written : { ...written, place: options.locate(written.path) };
        const generated = generator?.taking(edge);
        if (generated !== undefined)
            return { ...edge, stub: (0,transcript_text/* transcriptStub */.n)(after, generated) };
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

// EXTERNAL MODULE: ./build/commands/difference.js
var difference = __webpack_require__(3500);
;// CONCATENATED MODULE: ./build/commands/change.js
/** What is found out about a change, and loaded where there is one. */






/***/ }),

/***/ 3500:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ difference)
/* harmony export */ });
/* harmony import */ var _flow_archy_one_language_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9812);
/* harmony import */ var _flow_diff_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2810);
/* harmony import */ var _flow_picture_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4587);
/* harmony import */ var _flow_risk_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8134);




/** All that a report tells about what changes from one flow to another. */
function difference(before, after) {
    const [from, to] = (0,_flow_archy_one_language_js__WEBPACK_IMPORTED_MODULE_0__/* .inOneLanguage */ .S)(before, after);
    const changes = (0,_flow_diff_js__WEBPACK_IMPORTED_MODULE_1__/* .diffFlows */ .V)(from, to);
    return { changes, risks: (0,_flow_risk_js__WEBPACK_IMPORTED_MODULE_3__/* .risksOf */ .i)(from, to, changes), picture: (0,_flow_picture_js__WEBPACK_IMPORTED_MODULE_2__/* .pictureOfChange */ .I)(to, changes) };
}


/***/ }),

/***/ 4587:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ pictureOfFlow),
/* harmony export */   I: () => (/* binding */ pictureOfChange)
/* harmony export */ });
/* harmony import */ var _archy_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5328);
/* harmony import */ var _archy_within_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(830);
/* harmony import */ var _archy_wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4177);
/* harmony import */ var _graph_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4865);




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
    const { nodes, edges } = (0,_graph_js__WEBPACK_IMPORTED_MODULE_2__/* .flowGraph */ .jQ)(after);
    const news = newsOf(changes);
    const placeIn = (0,_archy_document_js__WEBPACK_IMPORTED_MODULE_0__/* .archyOf */ .tG)(after) === undefined ? undefined : placesIn(nodes, news.removed);
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
    const renames = (0,_archy_within_js__WEBPACK_IMPORTED_MODULE_3__/* .labelRenames */ ._U)(changes);
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
                if (change.meaning === 'cosmetic' && (0,_archy_within_js__WEBPACK_IMPORTED_MODULE_3__/* .isImplied */ .VJ)(change.from, change.to, renames))
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
function placesIn(nodes, removed) {
    const groups = new Set([...nodes, ...removed].flatMap(([id, node]) => {
        const isGroup = node?.name !== undefined && (node.type === 'start' || node.type === 'transition');
        return isGroup ? [id] : [];
    }));
    return (id, node) => {
        let group = id;
        while (group !== undefined && !groups.has(group))
            group = (0,_archy_within_js__WEBPACK_IMPORTED_MODULE_3__/* .withinOf */ .fc)(group)?.parent;
        return { label: node?.name ?? (0,_archy_within_js__WEBPACK_IMPORTED_MODULE_3__/* .withinOf */ .fc)(id)?.own ?? id, group };
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
    const met = actions.find((action) => (0,_archy_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .wordsParameter */ .h4)(action) !== undefined) ?? actions.at(0);
    const handover = actions.find((action) => (0,_archy_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .queueParameter */ .RF)(action) !== undefined);
    const words = met === undefined || met === handover ? '' : summaryOfAction(met, node);
    const route = handover === undefined ? '' : `route ${(0,_archy_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .queueOf */ .nv)(handover)}`;
    return [route, words].filter((part) => part !== '').join('; ');
}
function summaryOfAction(action, node) {
    switch (action['name']) {
        case 'say':
        case 'ask':
            return `${action['name']} ${action['text']}`;
        case 'sendResponse':
            return `say ${(0,_archy_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .wordsOf */ .Z9)(action) ?? ''}`;
        case 'set':
            return `set ${action['variable']}`;
        case 'decision':
            return String(node?.conditions?.[0]?.value ?? '');
        case 'variables':
        case 'outputPaths':
            return '';
        default:
            return [String(action['name']), (0,_archy_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .calledBy */ .p0)(action) ?? ''].join(' ').trim();
    }
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

/***/ 9961:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ driftOf)
/* harmony export */ });
/* harmony import */ var _flow_archy_one_language_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9812);
/* harmony import */ var _flow_diff_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2810);
/* harmony import */ var _flow_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1513);
/* harmony import */ var _flow_stamp_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7302);




/**
 * The drift of a live flow, if any: it carries our stamp, and its content is not the stamped content any more.
 * `flow` is what this commit would release.
 */
function driftOf(live, flow) {
    const stamp = (0,_flow_stamp_js__WEBPACK_IMPORTED_MODULE_3__/* .readStamp */ .UL)(live);
    const liveDigest = (0,_flow_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digest */ .br)(live);
    if (stamp === undefined || stamp.digest === liveDigest)
        return undefined;
    return {
        releasedDigest: stamp.digest,
        liveDigest,
        liveVersion: live.version,
        commit: stamp.commit,
        liveToSource: (0,_flow_diff_js__WEBPACK_IMPORTED_MODULE_1__/* .diffFlows */ .V)(...(0,_flow_archy_one_language_js__WEBPACK_IMPORTED_MODULE_0__/* .inOneLanguage */ .S)((0,_flow_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .definitionOf */ .Fg)(live), flow)),
    };
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
