export const id = 670;
export const ids = [670];
export const modules = {

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
  Ey: () => (/* binding */ describeStep),
  sG: () => (/* binding */ generateConversations),
  Ut: () => (/* binding */ takeableEdges)
});

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


/***/ })

};
