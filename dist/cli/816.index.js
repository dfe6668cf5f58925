export const id = 816;
export const ids = [816];
export const modules = {

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
