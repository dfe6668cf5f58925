export const id = 819;
export const ids = [819];
export const modules = {

/***/ 4819:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  diffFiles: () => (/* binding */ diffFiles)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/flow/build.js + 1 modules
var build = __webpack_require__(968);
// EXTERNAL MODULE: ./build/flow/digest.js
var digest = __webpack_require__(1513);
// EXTERNAL MODULE: ./build/flow/finding.js
var finding = __webpack_require__(724);
// EXTERNAL MODULE: ./build/flow/source.js
var source = __webpack_require__(912);
// EXTERNAL MODULE: ./build/report/changes.js + 1 modules
var report_changes = __webpack_require__(1299);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
// EXTERNAL MODULE: ./build/report/risks.js
var report_risks = __webpack_require__(9931);
// EXTERNAL MODULE: ./build/report/words.js
var words = __webpack_require__(4702);
;// CONCATENATED MODULE: ./build/report/difference.js




/** What changes from one flow to another, for a terminal: how much, the risks, then the changes by what they mean. */
function renderDifference(from, to, { changes, risks = [] }) {
    if (changes.length === 0)
        return `${from} and ${to} are the same flow.\n`;
    const groups = (0,report_changes/* groupChanges */.t)(changes).flatMap(({ title, sentences }) => [
        '',
        title,
        ...sentences.map((sentence) => `  ${(0,report_escape/* onTerminal */.sj)(sentence)}`),
    ]);
    return `${[`From ${from} to ${to}: ${(0,words/* count */.U9)(changes.length, 'change')}`, ...(0,report_risks/* riskLines */.f)(risks), ...groups].join('\n')}\n`;
}

// EXTERNAL MODULE: ./build/commands/difference.js
var difference = __webpack_require__(3500);
;// CONCATENATED MODULE: ./build/commands/diff.js








/**
 * Tells two flow files apart by what they mean for customers, or what a file would change of the live flow.
 * Exit code 0 where they say the same, 1 where they differ, 2 where they cannot be compared.
 */
async function diffFiles(command) {
    try {
        return await compare(command);
    }
    catch (thrown) {
        const { message } = (0,errors/* asFlowgateError */.oP)(thrown, 'Compare two flows');
        command.log.error(message);
        return 2;
    }
}
async function compare(command) {
    const { own, settings, processEnvironment, print } = command;
    const { before, after, live } = own;
    if (before === undefined || (after === undefined) !== (live === 'true')) {
        throw new errors/* FlowgateError */.gr('invalid-input', {
            attempted: 'Compare two flows',
            returned: 'there are not two of them',
            advice: 'Write "flowgate diff FILE FILE", or "flowgate diff FILE --live".',
        });
    }
    const environment = await (0,source/* readEnvironment */.Qo)(settings.environment, settings['working-directory'], processEnvironment);
    const first = await flowIn(command, before, environment);
    const second = after === undefined ? undefined : await flowIn(command, after, environment);
    if (first === undefined || (after !== undefined && second === undefined))
        return 2;
    // What is live comes first: the file is what it would become.
    const [from, to] = second === undefined ? ['what is live', before] : [before, after ?? ''];
    const found = second === undefined ? (0,difference/* difference */.i)(await liveFlow(command, first), first) : (0,difference/* difference */.i)(first, second);
    print(renderDifference(from, to, found));
    return found.changes.length === 0 ? 0 : 1;
}
/** The flow of a file, built; `undefined` where it cannot be, which is said. */
async function flowIn({ settings, moduleTools, log }, name, environment) {
    const { file, directory } = placeOf(name, settings['working-directory']);
    const { flow, findings } = (0,build/* buildFlow */.tp)(await (0,source/* readSource */.o$)(file, directory, moduleTools, environment), environment);
    for (const { severity, message, place } of findings)
        log[severity](message, place);
    return (0,finding/* hasErrors */.C)(findings) ? undefined : flow;
}
/** Sources stay within a directory; a file that a person names elsewhere has its own. */
function placeOf(name, workingDirectory) {
    const path = (0,external_node_path_.resolve)(workingDirectory, name);
    const within = (0,external_node_path_.relative)((0,external_node_path_.resolve)(workingDirectory), path).replaceAll('\\', '/');
    return within.startsWith('../') || (0,external_node_path_.isAbsolute)(within)
        ? { file: (0,external_node_path_.basename)(path), directory: (0,external_node_path_.dirname)(path) }
        : { file: within, directory: workingDirectory };
}
async function liveFlow({ readLive }, flow) {
    const reading = readLive(flow);
    if (reading === undefined) {
        throw new errors/* FlowgateError */.gr('invalid-input', {
            attempted: `Compare "${flow.name}" with what is live`,
            returned: 'there are no credentials',
            advice: 'Set client-id and client-secret, as flags or in .env.',
        });
    }
    return (0,digest/* definitionOf */.Fg)(await reading);
}


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

/***/ 9812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ inOneLanguage),
/* harmony export */   z: () => (/* binding */ sameLanguage)
/* harmony export */ });
/* harmony import */ var _compile_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1429);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5328);
/* harmony import */ var _view_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2873);



/** Whether two flows are both flow documents or both Archy documents, so that their nodes can be told apart. */
function sameLanguage(a, b) {
    return ((0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .archyOf */ .tG)(a) === undefined) === ((0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .archyOf */ .tG)(b) === undefined);
}
/**
 * Two flows in one language: where one is an Archy document and the other a flow document, that one as the Archy
 * document it compiles to. One that has no such document stays as it is: then everything differs, which is true.
 */
function inOneLanguage(before, after) {
    return sameLanguage(before, after) ? [before, after] : [inArchy(before), inArchy(after)];
}
function inArchy(flow) {
    if ((0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .archyOf */ .tG)(flow) !== undefined)
        return flow;
    const { archy } = (0,_compile_js__WEBPACK_IMPORTED_MODULE_0__.compileArchy)(flow);
    return archy === undefined ? flow : (0,_view_js__WEBPACK_IMPORTED_MODULE_2__/* .viewArchy */ .D)(archy, flow.id).flow;
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


/***/ })

};
