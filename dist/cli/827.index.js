export const id = 827;
export const ids = [827];
export const modules = {

/***/ 3830:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ ACTION_NAMES),
/* harmony export */   HF: () => (/* binding */ textParameter),
/* harmony export */   mC: () => (/* binding */ parametersOf),
/* harmony export */   mo: () => (/* binding */ optionalParametersOf),
/* harmony export */   te: () => (/* binding */ allParametersOf)
/* harmony export */ });
/** The actions Flowgate knows, with the parameters they need. Others are the platform's business. */
const ACTIONS = new Map([
    [
        'set',
        new Map([
            ['variable', 'text'],
            ['value', 'value'],
        ]),
    ],
    ['say', new Map([['text', 'text']])],
    [
        'ask',
        new Map([
            ['text', 'text'],
            ['variable', 'text'],
        ]),
    ],
    ['route', new Map([['queueId', 'text']])],
]);
const NONE = new Map();
const QUICK_REPLIES = new Map([['quickReplies', 'texts']]);
/** Parameters that a known action can do without. */
const OPTIONAL = new Map([
    ['say', QUICK_REPLIES],
    ['ask', QUICK_REPLIES],
]);
/** All parameters of each known action, those it needs first. */
const PARAMETERS = new Map([...ACTIONS].map(([action, needed]) => [
    action,
    [
        ...Array.from(needed, ([name, kind]) => ({ name, kind, isOptional: false })),
        ...Array.from(optionalParametersOf(action), ([name, kind]) => ({ name, kind, isOptional: true })),
    ],
]));
const ACTION_NAMES = [...ACTIONS.keys()];
/** The parameters that a known action needs; `undefined` for an action that Flowgate does not know. */
function parametersOf(action) {
    return ACTIONS.get(action);
}
/** Those it needs and then those it can do without; `undefined` for an action that Flowgate does not know. */
function allParametersOf(action) {
    return PARAMETERS.get(action);
}
function optionalParametersOf(action) {
    return OPTIONAL.get(action) ?? NONE;
}
/** A parameter as text; `undefined` where it is missing or something else. */
function textParameter(action, parameter) {
    const value = Object.hasOwn(action, parameter) ? action[parameter] : undefined;
    return typeof value === 'string' ? value : undefined;
}


/***/ }),

/***/ 5328:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K2: () => (/* binding */ archyRoot),
/* harmony export */   jv: () => (/* binding */ ARCHY_ROOT),
/* harmony export */   rG: () => (/* binding */ OTHER_ROOTS),
/* harmony export */   tG: () => (/* binding */ archyOf)
/* harmony export */ });
/* harmony import */ var _canonical_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/**
 * Archy documents: the YAML in which Genesys Cloud's own tools export and publish flows. One root key names the kind
 * of flow, its value is the flow.
 */

/** The root of inbound message flows, the kind that serves web messaging. */
const ARCHY_ROOT = 'inboundShortMessage';
/** Roots of other kinds of flow: recognised, so that a reader is told what the file is. */
const OTHER_ROOTS = [
    'bot',
    'commonModule',
    'digitalBot',
    'inboundCall',
    'inboundChat',
    'inboundEmail',
    'inQueueCall',
    'inQueueEmail',
    'inQueueShortMessage',
    'outboundCall',
    'secureCall',
    'surveyInvite',
    'voiceSurvey',
    'voicemail',
    'workflow',
    'workitem',
];
/** The root key of what is an Archy document by its shape; `undefined` for anything else. */
function archyRoot(value) {
    if (!(0,_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(value))
        return undefined;
    const [root, ...others] = Object.keys(value);
    if (root === undefined || others.length > 0)
        return undefined;
    return [ARCHY_ROOT, ...OTHER_ROOTS].find((known) => known === root);
}
/** The document behind a flow that is one in Archy; `undefined` for a flow document. */
function archyOf(flow) {
    return 'archy' in flow && (0,_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(flow.archy) ? flow.archy : undefined;
}


/***/ }),

/***/ 6931:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ takesBranch),
/* harmony export */   Y: () => (/* binding */ outputsOf)
/* harmony export */ });
/** Which outputs the actions of Architect have, as its public scripting library lists them. */
const FOUND = ['found', 'notFound'];
const SUCCESS = ['success', 'failure'];
const OUTPUTS = {
    callData: ['success', 'failure', 'timeout'],
    callDecisionTable: SUCCESS,
    clearUtilizationLabel: SUCCESS,
    dataTableLookup: ['found', 'notFound', 'failure'],
    decryptData: SUCCESS,
    encryptData: SUCCESS,
    evaluateSchedule: ['active', 'inactive'],
    evaluateScheduleGroup: ['open', 'closed', 'holiday', 'emergency'],
    findEmergencyGroup: FOUND,
    findGroup: FOUND,
    findLanguageSkill: FOUND,
    findQueue: FOUND,
    findQueueById: FOUND,
    findSchedule: FOUND,
    findScheduleGroup: FOUND,
    findSkill: FOUND,
    findUser: FOUND,
    findUserById: FOUND,
    findUtilizationLabel: FOUND,
    getConversationData: FOUND,
    getExternalContact: FOUND,
    getExternalOrganization: FOUND,
    getResponse: SUCCESS,
    promoteExternalContact: SUCCESS,
    sendNotification: SUCCESS,
    sendResponse: SUCCESS,
    setConversationData: SUCCESS,
    setPriority: SUCCESS,
    setSkills: SUCCESS,
    setUtilizationLabel: SUCCESS,
    setWrapupCode: SUCCESS,
};
/**
 * All outputs of a type of action. `undefined` where they are not known, or not the same for every action of the type,
 * as where a bot has its intents.
 */
function outputsOf(type) {
    return Object.hasOwn(OUTPUTS, type) ? OUTPUTS[type] : undefined;
}
/** Whether every output that an action can take is among those that have branches: nothing follows directly. */
function takesBranch(type, branches) {
    const branching = new Set(branches);
    return outputsOf(type)?.every((output) => branching.has(output)) === true;
}


/***/ }),

/***/ 8375:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LH: () => (/* binding */ isKnownCondition),
/* harmony export */   Vr: () => (/* binding */ CONDITIONS),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   eE: () => (/* binding */ sameValue),
/* harmony export */   v9: () => (/* binding */ holds)
/* harmony export */ });
/* harmony import */ var _pattern_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8267);

/** Every comparison Flowgate knows. Others are the platform's: they are warned about and never hold here. */
const CONDITIONS = [
    'equals',
    'notEquals',
    'contains',
    'notContains',
    'startsWith',
    'endsWith',
    'matches',
    'in',
    'exists',
    'notExists',
    'greaterThan',
    'greaterOrEqual',
    'lessThan',
    'lessOrEqual',
];
const KNOWN = new Set(CONDITIONS);
function isKnownCondition(name) {
    return KNOWN.has(name);
}
/**
 * What each condition means. A variable that is not set fulfils `notExists`, `notEquals` and `notContains` only;
 * a condition without a value (`exists` and `notExists` aside) never gets here.
 */
const COMPARISONS = {
    equals: sameValue,
    notEquals: (actual, wanted) => !sameValue(actual, wanted),
    contains,
    notContains: (actual, wanted) => !contains(actual, wanted),
    startsWith: (actual, wanted) => bothTexts(actual, wanted, (text, part) => text.startsWith(part)),
    endsWith: (actual, wanted) => bothTexts(actual, wanted, (text, part) => text.endsWith(part)),
    matches: (actual, wanted) => bothTexts(actual, wanted, matchesPattern),
    in: (actual, wanted) => listOf(wanted).some((item) => sameValue(actual, item)),
    exists: isPresent,
    notExists: (actual) => !isPresent(actual),
    greaterThan: (actual, wanted) => ordered(actual, wanted, (order) => order > 0),
    greaterOrEqual: (actual, wanted) => ordered(actual, wanted, (order) => order >= 0),
    lessThan: (actual, wanted) => ordered(actual, wanted, (order) => order < 0),
    lessOrEqual: (actual, wanted) => ordered(actual, wanted, (order) => order <= 0),
};
/**
 * Whether a condition holds for what its variable holds now (`undefined` where it is not set).
 *
 * @param fill replaces the placeholders of a text; patterns are taken as they are written, because `\p{L}` and
 *   the like are not placeholders
 */
function holds(condition, actual, fill) {
    const name = condition.condition;
    if (!isKnownCondition(name))
        return false;
    const needsValue = name !== 'exists' && name !== 'notExists';
    if (needsValue && condition.value === undefined)
        return false;
    const wanted = name === 'matches' ? condition.value : filled(condition.value, fill);
    return COMPARISONS[name](actual, wanted);
}
/**
 * Equality of conditions and expectations: text exactly, case included. A number and a text that spells a number
 * compare as numbers; two texts never do, so that order number 007 is not 7.
 */
function sameValue(actual, wanted) {
    if (typeof actual === 'number' || typeof wanted === 'number') {
        const left = numberOf(actual);
        const right = numberOf(wanted);
        if (left !== undefined && right !== undefined)
            return left === right;
    }
    const text = textOf(actual);
    return text !== undefined && text === textOf(wanted);
}
/** How a value reads in a message; `undefined` for what has no plain text (absent, lists, objects). */
function textOf(value) {
    if (typeof value === 'string')
        return value;
    return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}
function isPresent(value) {
    return value !== undefined && value !== null;
}
function contains(actual, wanted) {
    if (Array.isArray(actual))
        return actual.some((item) => sameValue(item, wanted));
    return bothTexts(actual, wanted, (text, part) => text.includes(part));
}
function bothTexts(actual, wanted, compare) {
    const text = textOf(actual);
    const part = textOf(wanted);
    return text !== undefined && part !== undefined && compare(text, part);
}
function matchesPattern(text, source) {
    try {
        return (0,_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .compilePattern */ .Eb)(source).test(text);
    }
    catch {
        // Lint reports a bad pattern at its line; in a conversation it simply never holds.
        return false;
    }
}
/** As numbers where both sides are; as text (dates, say) where neither is; a mixture has no order. */
function ordered(actual, wanted, test) {
    const left = numberOf(actual);
    const right = numberOf(wanted);
    if (left !== undefined && right !== undefined)
        return test(left - right);
    if (left !== undefined || right !== undefined)
        return false;
    return bothTexts(actual, wanted, (text, other) => test(text < other ? -1 : text > other ? 1 : 0));
}
function numberOf(value) {
    if (typeof value === 'number')
        return Number.isFinite(value) ? value : undefined;
    if (typeof value !== 'string' || !/^\s*[+-]?\d+(\.\d+)?\s*$/.test(value))
        return undefined;
    const number = Number(value);
    return Number.isFinite(number) ? number : undefined;
}
function listOf(value) {
    return Array.isArray(value) ? value : [value];
}
function filled(value, fill) {
    if (typeof value === 'string')
        return fill(value);
    return Array.isArray(value) ? value.map((item) => (typeof item === 'string' ? fill(item) : item)) : value;
}


/***/ }),

/***/ 4865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gq: () => (/* binding */ reachable),
/* harmony export */   IQ: () => (/* binding */ takeable),
/* harmony export */   SY: () => (/* binding */ leadingTo),
/* harmony export */   UQ: () => (/* binding */ cycleThrough),
/* harmony export */   _y: () => (/* binding */ stronglyConnected),
/* harmony export */   jQ: () => (/* binding */ flowGraph)
/* harmony export */ });
const NONE = [];
const NO_CONDITIONS = [];
/** Nodes never change once they are there, and several steps of a check ask for the ways through them. */
const GRAPHS = new WeakMap();
/** The ways through a flow, found out once for the same nodes. */
function flowGraph({ nodes }) {
    let graph = GRAPHS.get(nodes);
    if (graph === undefined) {
        graph = graphOf(nodes);
        GRAPHS.set(nodes, graph);
    }
    return graph;
}
function graphOf(written) {
    const nodes = new Map();
    const starts = [];
    const edges = [];
    const leaving = new Map();
    for (const id in written) {
        const node = written[id];
        if (node === undefined)
            continue;
        nodes.set(id, node);
        if (node.type === 'start')
            starts.push(id);
        const ways = edgesOf(id, node);
        for (const edge of ways)
            edges.push(edge);
        if (node.type !== 'end')
            leaving.set(id, ways);
    }
    const exists = ({ to }) => nodes.has(to);
    if (!edges.every(exists))
        for (const [id, ways] of leaving)
            leaving.set(id, ways.filter(exists));
    // Few look back, and who does looks at many nodes.
    let entering;
    return {
        nodes,
        starts,
        edges,
        successors: (id) => leaving.get(id) ?? NONE,
        predecessors: (id) => {
            entering ??= byTarget(leaving);
            return entering.get(id) ?? NONE;
        },
    };
}
function edgesOf(from, { conditions, transition }) {
    const edges = [];
    let via = 0;
    for (const { transition: to } of conditions ?? NO_CONDITIONS) {
        edges.push({ from, to, via, path: ['nodes', from, 'conditions', via, 'transition'] });
        via += 1;
    }
    if (transition !== undefined) {
        edges.push({ from, to: transition, via: 'transition', path: ['nodes', from, 'transition'] });
    }
    return edges;
}
function byTarget(leaving) {
    const entering = new Map();
    for (const edges of leaving.values()) {
        for (const edge of edges) {
            const list = entering.get(edge.to);
            if (list === undefined)
                entering.set(edge.to, [edge]);
            else
                list.push(edge);
        }
    }
    return entering;
}
/** The edges that count: those out of an end or to a node that does not exist are never taken. */
function takeable({ nodes, edges }) {
    return edges.filter(({ from, to }) => nodes.get(from)?.type !== 'end' && nodes.has(to));
}
/** The nodes a conversation can come to from any of `origins`, those included. */
function reachable(graph, origins) {
    const reached = new Set();
    const waiting = [...origins].filter((id) => graph.nodes.has(id));
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
        if (reached.has(id))
            continue;
        reached.add(id);
        for (const edge of graph.successors(id))
            waiting.push(edge.to);
    }
    return reached;
}
/** The nodes from which a conversation can come to any of `targets`, those included. */
function leadingTo(graph, targets) {
    const leading = new Set();
    const waiting = [...targets].filter((id) => graph.nodes.has(id));
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
        if (leading.has(id))
            continue;
        leading.add(id);
        for (const edge of graph.predecessors(id))
            waiting.push(edge.from);
    }
    return leading;
}
/**
 * The strongly connected components (Tarjan) of the part of the graph that `among` lets in: sets of nodes in which
 * each can be reached from each. Iterative: a chain of any length fits.
 */
function stronglyConnected(graph, among = () => true) {
    const components = [];
    const orders = new Map();
    const open = new Set();
    const path = [];
    const enter = (id) => {
        const order = orders.size;
        orders.set(id, order);
        open.add(id);
        path.push(id);
        return { id, order, low: order, next: 0 };
    };
    for (const root of graph.nodes.keys()) {
        if (orders.has(root) || !among(root))
            continue;
        const visits = [enter(root)];
        for (let visit = visits.at(-1); visit !== undefined; visit = visits.at(-1)) {
            const edge = graph.successors(visit.id)[visit.next];
            if (edge !== undefined) {
                visit.next += 1;
                const seen = orders.get(edge.to);
                if (seen === undefined) {
                    if (among(edge.to))
                        visits.push(enter(edge.to));
                }
                else if (open.has(edge.to)) {
                    visit.low = Math.min(visit.low, seen);
                }
                continue;
            }
            visits.pop();
            const caller = visits.at(-1);
            if (caller !== undefined)
                caller.low = Math.min(caller.low, visit.low);
            if (visit.low === visit.order)
                components.push(close(visit.id));
        }
    }
    return components;
    function close(id) {
        const component = path.splice(path.lastIndexOf(id));
        for (const member of component)
            open.delete(member);
        return component;
    }
}
/**
 * A shortest way round from the first of `component` back to it, as the nodes passed (the first is not repeated);
 * `undefined` where there is none, that is for a single node without an edge to itself.
 */
function cycleThrough(graph, component) {
    const [origin] = component;
    if (origin === undefined)
        return undefined;
    if (component.length === 1) {
        return graph.successors(origin).some(({ to }) => to === origin) ? [origin] : undefined;
    }
    const members = new Set(component);
    const cameFrom = new Map();
    let front = [origin];
    while (front.length > 0) {
        const following = [];
        for (const id of front) {
            for (const { to } of graph.successors(id)) {
                if (to === origin)
                    return wayBack(cameFrom, id);
                if (!members.has(to) || cameFrom.has(to))
                    continue;
                cameFrom.set(to, id);
                following.push(to);
            }
        }
        front = following;
    }
    return undefined;
}
function wayBack(cameFrom, last) {
    const way = [];
    for (let id = last; id !== undefined; id = cameFrom.get(id))
        way.push(id);
    return way.reverse();
}


/***/ }),

/***/ 8267:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eb: () => (/* binding */ compilePattern),
/* harmony export */   Gt: () => (/* binding */ MAX_TEXT_LENGTH)
/* harmony export */ });
/* unused harmony exports MAX_PATTERN_LENGTH, MAX_CAPTURE_LENGTH */
/* harmony import */ var re2js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2856);

/** Characters a pattern may have. */
const MAX_PATTERN_LENGTH = 1_000;
/** Instructions a pattern may compile to; nested repeats can make a short pattern a huge program. */
const MAX_PROGRAM_SIZE = 1_000;
/** Characters of a text that are looked at; what follows is not seen. */
const MAX_TEXT_LENGTH = 65_536;
/** Characters in which named groups are looked for: finding them costs many times more than finding a match. */
const MAX_CAPTURE_LENGTH = 8_192;
/** The same few patterns are tried in every conversation, and compiling costs more than matching. */
const CACHE_SIZE = 256;
const cache = new Map();
const LOOK_AROUND = /^\(\?<?[=!]/;
const BACKREFERENCE = /^\\(?:[1-9]|k)/;
/**
 * Compiles a pattern of RE2 syntax. Patterns come from repositories and texts from customers, so the engine takes
 * linear time whatever the two are.
 *
 * @throws Error whose message is a clause that says what is wrong with the pattern
 */
function compilePattern(source, flags = {}) {
    if (source.length > MAX_PATTERN_LENGTH) {
        throw new Error(`a pattern may have ${MAX_PATTERN_LENGTH} characters at most; this one has ${source.length}`);
    }
    const ignoreCase = flags.ignoreCase === true;
    const key = `${ignoreCase ? 'i' : 'c'}${source}`;
    const known = cache.get(key);
    if (known)
        return known;
    const pattern = patternOf(compile(source, ignoreCase ? re2js__WEBPACK_IMPORTED_MODULE_0__/* .RE2JS */ .L3.CASE_INSENSITIVE : 0));
    if (cache.size >= CACHE_SIZE)
        cache.clear();
    cache.set(key, pattern);
    return pattern;
}
function patternOf(compiled) {
    if (compiled.programSize() > MAX_PROGRAM_SIZE) {
        throw new Error('the pattern is too large once its repeats are written out: use smaller repeat counts');
    }
    const hasGroups = Object.keys(compiled.namedGroups()).length > 0;
    const test = (text) => compiled.test(text.slice(0, MAX_TEXT_LENGTH));
    return {
        test,
        find: (text) => {
            if (!test(text))
                return undefined;
            const matcher = compiled.matcher(text.slice(0, MAX_CAPTURE_LENGTH));
            if (!hasGroups || !matcher.find())
                return { groups: {} };
            const groups = Object.entries(matcher.getNamedGroups()).flatMap(([name, value]) => value === null ? [] : [[name, value]]);
            return { groups: Object.fromEntries(groups) };
        },
    };
}
function compile(source, flags) {
    try {
        return re2js__WEBPACK_IMPORTED_MODULE_0__/* .RE2JS */ .L3.compile(source, flags);
    }
    catch (error) {
        throw new Error(error instanceof re2js__WEBPACK_IMPORTED_MODULE_0__/* .RE2JSSyntaxException */ .pB
            ? syntaxProblem(error)
            : `the pattern cannot be compiled: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
}
function syntaxProblem(error) {
    const part = error.getPattern() ?? '';
    // The engine names the offending part in its description or as its pattern, depending on the kind.
    const rest = [part, error.getDescription().slice(error.getDescription().lastIndexOf(' ') + 1)];
    const unsupported = (what) => `${what} is not supported: patterns run on a linear-time engine`;
    if (rest.some((text) => LOOK_AROUND.test(text)))
        return unsupported('look-around');
    if (rest.some((text) => BACKREFERENCE.test(text)))
        return unsupported('a backreference');
    return `the pattern is not valid: ${error.getDescription()}`;
}


/***/ }),

/***/ 6695:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ fillPlaceholders),
/* harmony export */   Q: () => (/* binding */ placeholdersIn)
/* harmony export */ });
/**
 * Two kinds of placeholder: `{env.NAME}` is filled in when a flow is built, `{name}` while a conversation runs.
 * Anything else in braces is plain text.
 */
const PLACEHOLDER = /\{(?:env\.([A-Za-z_]\w*)|([\p{L}_][\p{L}\p{M}\p{N}_.-]*))\}/gu;
function placeholdersIn(text) {
    // Most texts have none.
    if (!text.includes('{'))
        return [];
    return [...text.matchAll(PLACEHOLDER)].map((match) => match[1] === undefined
        ? { kind: 'variable', name: match[2] ?? '', index: match.index }
        : { kind: 'env', name: match[1], index: match.index });
}
/** Replaces each placeholder by what `lookup` gives; `undefined` leaves it as it is written. */
function fillPlaceholders(text, lookup) {
    if (!text.includes('{'))
        return text;
    return text.replace(PLACEHOLDER, (whole, env, variable) => {
        const filled = lookup(env === undefined ? { kind: 'variable', name: variable ?? '' } : { kind: 'env', name: env });
        return filled ?? whole;
    });
}


/***/ })

};
