export const id = 156;
export const ids = [156];
export const modules = {

/***/ 7156:
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
    const transitions = (0,coverage/* transitionsTaken */.eh)(after, results).filter((edge) => changed.has((0,search/* stepKey */.U)(edge)));
    const missed = transitions.filter(coverage/* isMissed */.OS);
    // Looking through a whole flow is work: it is done only where something is missing.
    const generator = missed.length === 0 ? undefined : new simulation_generator/* Generator */.Wj(after, options);
    const untested = missed.map(({ passed: _, ...written }) => {
        const edge = options.locate === undefined ? written : { ...written, place: options.locate(written.path) };
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

// EXTERNAL MODULE: ./build/commands/difference.js + 1 modules
var difference = __webpack_require__(6670);
;// CONCATENATED MODULE: ./build/commands/change.js
/** What is found out about a change, and loaded where there is one. */






/***/ }),

/***/ 6670:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ difference)
});

// EXTERNAL MODULE: ./build/flow/archy/one-language.js
var one_language = __webpack_require__(9812);
// EXTERNAL MODULE: ./build/flow/diff.js + 5 modules
var diff = __webpack_require__(2810);
// EXTERNAL MODULE: ./build/flow/archy/document.js
var archy_document = __webpack_require__(5328);
// EXTERNAL MODULE: ./build/flow/archy/within.js
var within = __webpack_require__(830);
// EXTERNAL MODULE: ./build/flow/archy/wording.js
var wording = __webpack_require__(4177);
// EXTERNAL MODULE: ./build/flow/graph.js
var graph = __webpack_require__(4865);
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
    const { nodes, edges } = (0,graph/* flowGraph */.jQ)(after);
    const news = newsOf(changes);
    const placeIn = (0,archy_document/* archyOf */.tG)(after) === undefined ? undefined : placesIn(nodes, news.removed);
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
function placesIn(nodes, removed) {
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
    const [from, to] = (0,one_language/* inOneLanguage */.S)(before, after);
    const changes = (0,diff/* diffFlows */.V)(from, to);
    return { changes, risks: (0,risk/* risksOf */.i)(from, to, changes), picture: pictureOfChange(to, changes) };
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


/***/ })

};
