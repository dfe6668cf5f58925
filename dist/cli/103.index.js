export const id = 103;
export const ids = [103];
export const modules = {

/***/ 8998:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ parseArchy),
/* harmony export */   r: () => (/* binding */ archyText)
/* harmony export */ });
/* harmony import */ var js_yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3243);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);
/* harmony import */ var _canonical_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4955);




/** Keys that are not text (`1.0`) would be renamed on their way into an object, so they are refused. */
const SCHEMA = js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .CORE_SCHEMA */ .OU.withTags({
    ...js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .mapTag */ .pj,
    addPair: (carrier, key, value) => typeof key === 'string' ? js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .mapTag */ .pj.addPair(carrier, key, value) : `the key ${String(key)} is not text`,
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
        value = (0,js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .load */ .Hh)(text.replace(/^\uFEFF/, ''), { schema: SCHEMA, maxAliases: 0, maxDepth: _parse_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_ARCHY_DEPTH */ .jC });
    }
    catch (thrown) {
        if (!(thrown instanceof js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .YAMLException */ .tB))
            throw thrown;
        const line = thrown.mark === undefined ? '' : ` in line ${thrown.mark.line + 1}`;
        throw unreadable(`it is not valid YAML${line}: ${thrown.reason}`, thrown);
    }
    if (!(0,_canonical_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(value))
        throw unreadable('it is not an object');
    const roots = Object.keys(value);
    if (roots.length !== 1)
        throw unreadable(`it has ${roots.length} root keys instead of one`);
    return value;
}
/**
 * An Archy document as YAML. Every value is written out where it stands, and a text that some reader of YAML takes
 * for something else (`yes`, `1_000`, `12:30`) is in quotes, as key and as value.
 */
function archyText(archy) {
    return (0,js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .dump */ .Bh)(archy, { noRefs: true, lineWidth: -1, quoteStyle: 'double' });
}
function unreadable(returned, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .FlowgateError */ .gr('invalid-flow', {
        attempted: 'read an Archy document',
        returned,
        advice: 'An Archy document is YAML with one root key, such as inboundShortMessage, that holds the flow.',
        cause,
    });
}


/***/ }),

/***/ 1103:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  architectPlatform: () => (/* reexport */ architectPlatform),
  guestOf: () => (/* reexport */ guestOf)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/errors.js
var build_errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/genesys/plain.js
var plain = __webpack_require__(4849);
;// CONCATENATED MODULE: ./build/genesys/architect/guest/converse.js
/** Everybody who looks at the conversation in Genesys Cloud sees that no customer is waiting. */
const MARK = { flowgate: 'automated test' };
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
    return { ...Object.fromEntries(texts), ...MARK };
}
function textsOf(said) {
    return JSON.stringify(said.map(({ message }) => message.text));
}

// EXTERNAL MODULE: ./build/genesys/architect/guest/deployment.js
var deployment = __webpack_require__(819);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 5 modules
var schemas = __webpack_require__(4398);
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

// EXTERNAL MODULE: ./build/genesys/api.js
var genesys_api = __webpack_require__(8337);
// EXTERNAL MODULE: ./build/flow/digest.js
var digest = __webpack_require__(1513);
// EXTERNAL MODULE: ./build/flow/stamp.js
var flow_stamp = __webpack_require__(7302);
// EXTERNAL MODULE: ./build/flow/archy/compile.js + 1 modules
var compile = __webpack_require__(1429);
// EXTERNAL MODULE: ./build/flow/canonical.js
var canonical = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/flow/archy/document.js
var archy_document = __webpack_require__(5328);
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

// EXTERNAL MODULE: ./build/flow/archy/compile-conditions.js
var compile_conditions = __webpack_require__(3895);
// EXTERNAL MODULE: ./build/flow/archy/compile-labels.js
var compile_labels = __webpack_require__(782);
// EXTERNAL MODULE: ./build/flow/archy/compile-states.js
var compile_states = __webpack_require__(535);
// EXTERNAL MODULE: ./build/flow/archy/compile-text.js
var compile_text = __webpack_require__(4182);
// EXTERNAL MODULE: ./build/flow/archy/compile-variables.js + 1 modules
var compile_variables = __webpack_require__(7538);
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
const actionSchema = schemas/* union */.KCZ([
    schemas/* object */.Ikc({ getParticipantData: schemas/* object */.Ikc({ name: schemas/* literal */.euz(compile_labels/* READ_DATA */.SL) }) }),
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
                    inputs: schemas/* object */.Ikc({ [compile_states/* QUESTION */.LF]: valueSchema }),
                    outputs: schemas/* object */.Ikc({ [compile_states/* ANSWER */.tp]: schemas/* object */.Ikc({ var: schemas/* string */.YjP() }) }),
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
        const again = (0,compile.compileArchy)(flow).archy;
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
        if (name === compile_variables/* SETTINGS_VARIABLE */.F)
            applicationSettings = readSettings(initialValue.lit);
        else
            environmentVariables[name] = initialValue.lit;
    }
    const ids = new Map(body.states.map(({ state }) => [state.refId, (0,compile_labels/* readStateName */.r1)(state.name).id]));
    const target = (reference) => {
        const refId = /^[^[]*\[(.*)\]$/s.exec(reference)?.[1];
        const to = refId === undefined ? undefined : ids.get(refId);
        if (to === undefined)
            throw new Foreign();
        return to;
    };
    const nodes = body.states.map(({ state }) => {
        const { id: node, label } = (0,compile_labels/* readStateName */.r1)(state.name);
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
        const action = actionSchema.safeParse(item).data;
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
        if (name === compile_labels/* REMEMBER_CHANNEL */.QC || name === compile_labels/* REMEMBER_MESSAGE */.yp)
            return [];
        const variable = variableNamed(statements[0].string.variable);
        const suffix = name.slice(`Set ${variable}`.length);
        return [{ name: 'set', variable, value: (0,compile_labels/* readValue */.wK)([decompile_textOf(statements[0].string.value)], suffix) }];
    }
    if ('callBotFlow' in action) {
        const [bot] = Object.values(action.callBotFlow.botFlow);
        if (bot === undefined)
            throw new Foreign();
        const { inputs, outputs } = bot.ver_latestPublished;
        return [{ name: 'ask', text: decompile_textOf(inputs[compile_states/* QUESTION */.LF]), variable: variableNamed(outputs[compile_states/* ANSWER */.tp].var) }];
    }
    const reader = new compile_text/* ExpressionReader */.KC(action.transferToAcd.targetQueue.exp);
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
            const condition = (0,compile_conditions/* readCondition */.s)(value.exp, label.slice(`To ${transition}`.length));
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
    const type = (0,compile_labels/* readClosingLabel */.A6)(label);
    if (type === undefined)
        throw new Foreign();
    return type;
}
function decompile_textOf(value) {
    const text = (0,compile_text/* readTextValue */.rY)(value);
    if (text === undefined)
        throw new Foreign();
    return text;
}
function variableNamed(reference) {
    if (!reference.startsWith('Flow.'))
        throw new Foreign();
    return reference.slice('Flow.'.length);
}

// EXTERNAL MODULE: ./build/flow/archy/description.js
var description = __webpack_require__(2895);
// EXTERNAL MODULE: ./build/flow/archy/view.js + 7 modules
var view = __webpack_require__(2873);
;// CONCATENATED MODULE: ./build/flow/archy/live.js








/**
 * The live flow that an exported document is: its stamp taken out of the description, and the rest read back as the
 * flow document it was compiled from or, where it was not or was edited since, as a view of the Archy document.
 */
function liveFlow(archy, facts) {
    const { id, version, status, statusReason, isByPerson = false } = facts;
    const { archy: own, stamp, publication } = (0,description/* takeStamp */.Lh)(archy);
    const isNative = publication?.language === 'archy';
    const flow = (isNative ? undefined : decompileArchy(own, id)) ?? (0,view/* viewArchy */.D)(own, id).flow;
    // The very version that the stamp went out with: whatever form the platform gave the content, nobody touched it.
    // That another one is being published changes nothing of it; a person can publish a draft with our stamp in it.
    const isAsReleased = (status === 'published' || status === 'scheduled') && !isByPerson && publication?.version === version;
    // Only what the description says is ours, whatever else stands in the document under that name.
    const { [digest/* STAMP_KEY */._o]: _other, ...settings } = flow.applicationSettings ?? {};
    const applicationSettings = { ...settings, ...(stamp && { [digest/* STAMP_KEY */._o]: stamp }) };
    return {
        ...flow,
        ...(Object.keys(applicationSettings).length > 0 && { applicationSettings }),
        version,
        status,
        ...(statusReason !== undefined && { statusReason }),
        ...(stamp && isAsReleased && { [digest/* AS_RELEASED */.l0]: publication.sent ?? stamp.digest }),
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
    const stamp = flow_stamp/* stampSchema */.zg.safeParse(flow.applicationSettings?.[digest/* STAMP_KEY */._o]).data;
    if (stamp === undefined)
        return archy;
    if (number === undefined)
        return (0,description/* putStamp */.Zo)(archy, stamp);
    const sent = (0,digest/* digest */.br)(flow);
    return (0,description/* putStamp */.Zo)(archy, stamp, {
        version: number,
        ...(sent !== stamp.digest && { sent }),
        ...(native && { language: 'archy' }),
    });
}
function compiled(flow) {
    const { archy, problems } = (0,compile.compileArchy)(flow);
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

// EXTERNAL MODULE: ./build/flow/archy/text.js
var archy_text = __webpack_require__(8998);
// EXTERNAL MODULE: ./build/genesys/regions.js
var regions = __webpack_require__(1812);
// EXTERNAL MODULE: ./build/genesys/retry.js
var retry = __webpack_require__(9519);
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
            .map(detailText)
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
            message: (0,plain/* plain */.p)(`There is no ${what} "${value}" in this organization, or the client may not see it.`),
        };
    }
    return { message: (0,plain/* plain */.p)(text.replace(/^(?:Exception:\s*-?\s*)?(?:ERROR!|WARNING!)\s*/i, '')) };
}
function detailText({ type, statusCode, errorCode, errorMessage, correlationId, }) {
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
        return objectName === undefined ? text : `${(0,plain/* plain */.p)(objectName)}: ${text}`;
    });
    if (messages.length > most)
        shown.push(`and ${messages.length - most} more`);
    return shown.join('; ');
}

// EXTERNAL MODULE: ./build/genesys/architect/record.js
var architect_record = __webpack_require__(6364);
// EXTERNAL MODULE: ./build/genesys/architect/schemas.js
var architect_schemas = __webpack_require__(8597);
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
        const facts = { id: record.id, version: (0,architect_record/* publishedNumber */.KS)(record), ...(0,architect_record/* statusOf */.c2)(record) };
        const { publishedVersion } = record;
        if (publishedVersion === undefined)
            return { ...facts, name: record.name, nodes: {} };
        const isByPerson = (0,architect_record/* isPublishedByPerson */.Zo)(record);
        const attempted = `export version ${(0,plain/* plain */.p)(publishedVersion.id)} of the flow ${(0,plain/* plain */.p)(record.id)}`;
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
            const pause = THROTTLED_PAUSE_MS * 2 ** (exports - 1) + (0,retry/* backoff */.JN)(exports, random);
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
            schema: architect_schemas/* registeredJobSchema */.RD,
            body: JSON.stringify({ flows: [{ flow: { id, version }, exportType: 'Yaml' }] }),
        });
        const look = async () => {
            const state = await connection.api.call({
                attempted,
                kind: 'read',
                method: 'GET',
                path: `/api/v2/flows/export/jobs/${(0,genesys_api/* pathSegment */.p)(job.id, 'job')}?expand=messages`,
                lane: id,
                permission: 'architect:jobExport:view',
                schema: architect_schemas/* exportStateSchema */.nO,
            });
            return isOver(state.status) ? state : undefined;
        };
        const state = await lookUntil(look, { clock, signal, until: clock.monotonic() + EXPORT_TIMEOUT_MS });
        if (state !== undefined)
            return state;
        throw new build_errors/* FlowgateError */.gr('unavailable', {
            attempted,
            returned: `the export job ${(0,plain/* plain */.p)(job.id)} was not done in ${EXPORT_TIMEOUT_MS / 1000} s`,
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
        return understood(attempted, () => (0,archy_text/* parseArchy */.h)(value));
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
            ? `the address named for it is on ${(0,plain/* plain */.p)(url.host)} and not safe to use`
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
            returned: `the exported document is not understood: ${(0,plain/* plain */.p)(thrown.returned)}`,
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
const messageSchema = schemas/* object */.Ikc({ conversationId: schemas/* string */.YjP() });
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
        path: `/api/v2/conversations/messages/${(0,genesys_api/* pathSegment */.p)(messageId, 'message')}/details`,
        permission: 'conversation:webmessaging:view',
        schema: messageSchema,
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
            path: `/api/v2/flows/instances/jobs/${(0,genesys_api/* pathSegment */.p)(job.value.id, 'job')}`,
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
    const envelope = envelopeSchema.safeParse(parseJson(data));
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
            const why = envelope.data.class + (reason === undefined ? '' : `, ${(0,plain/* plain */.p)(reason)}`);
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
    return { kind: 'error', code: specific, text: (0,plain/* plain */.p)(text), ...(tracingId !== undefined && { tracingId }) };
}
function parseJson(text) {
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
            this.#options.debug(`the web messaging connection broke${codeOf(event.code)}`);
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
                return `the connection was closed${codeOf(event.code)}`;
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
function codeOf(code) {
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
const ABILITIES = new Set(['silence', 'quickReplies']);
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
        const id = (0,deployment/* chooseDeployment */.F)(flow, deployments);
        const key = JSON.stringify([flow.id, id]);
        const found = read.get(key) ?? (0,deployment/* readDeployment */.i)(id, flow, { api, http, cdn: hosts.cdn, debug });
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
        abilities: ABILITIES,
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
                attempted: `talk to ${JSON.stringify((0,plain/* plain */.p)(flow.name))} as a guest`,
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
        attempted: `talk to ${JSON.stringify((0,plain/* plain */.p)(name))} as a guest`,
        returned: 'the run was cancelled',
        advice: 'Run again.',
    });
}

// EXTERNAL MODULE: ./build/genesys/architect/access.js + 3 modules
var access = __webpack_require__(2323);
// EXTERNAL MODULE: ./build/genesys/auth.js
var auth = __webpack_require__(2255);
// EXTERNAL MODULE: ./build/genesys/http.js + 3 modules
var genesys_http = __webpack_require__(732);
// EXTERNAL MODULE: ./build/genesys/architect/hosts.js
var architect_hosts = __webpack_require__(6857);
;// CONCATENATED MODULE: ./build/genesys/architect/connect.js




/**
 * Genesys Cloud's public Platform API: signs in at the login host of the region, and shares pace and retries.
 * Nothing is sent before the first call.
 * @throws {FlowgateError} `invalid-input` when `origin` is no region's API and no loopback address
 */
function architectApi(options) {
    const { origin, clientId, clientSecret, clock, onSecret } = options;
    const hosts = (0,architect_hosts/* hostsOf */.P)(origin);
    const http = new genesys_http/* HttpClient */.Q(options);
    const request = (0,auth/* basicGrant */.xe)(hosts.login, clientId, clientSecret);
    const tokens = new auth/* TokenSource */.xX({ http, clock, onSecret, request });
    return { api: new genesys_api/* ApiClient */.O(http, tokens, hosts.api), http, tokens, hosts };
}

// EXTERNAL MODULE: ./build/genesys/architect/flows.js
var flows = __webpack_require__(1884);
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
    const holder = (0,architect_record/* lockHolder */.ms)(record, options.clientId);
    if (holder === undefined)
        return { record };
    if (!options.forceUnlock)
        return { answer: clearance_refused(locked(record, holder)) };
    options.debug(`unlocking the flow ${(0,plain/* plain */.p)(flow.id)}, which ${holder} holds`);
    const unlocked = await options.records.unlock(flow.id);
    if (!unlocked.ok)
        return { answer: clearance_refused(unlocked.error) };
    const free = await options.records.read(flow.id);
    const stillHolder = (0,architect_record/* lockHolder */.ms)(free, options.clientId);
    if (stillHolder !== undefined)
        return { answer: clearance_refused(locked(free, stillHolder)) };
    // Unlocking checks in what its holder had saved; that was looked at above, and giving it up is what was asked for.
    return (0,architect_record/* publishedNumber */.KS)(free) === flow.version - 1 ? { record: free } : { answer: overtaken(free, flow) };
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
            debug(`waiting for the flow ${(0,plain/* plain */.p)(id)}: ${why}`);
            record = await records.read(id);
            return busyWith(record) === undefined ? true : undefined;
        };
        await lookUntil(look, { clock, signal, until });
    };
    await wait((seen) => ((0,architect_record/* isPublishing */.uY)(seen) ? 'it is being published' : undefined), publishTimeout);
    await wait((seen) => {
        const holder = forceUnlock ? undefined : (0,architect_record/* lockHolder */.ms)(seen, clientId);
        return holder && `${holder} has it locked`;
    }, LOCK_WAIT_MS);
    return record;
}
function obstacleIn(record, flow, { clientId, allowRename, onDrift, debug }) {
    if ((0,architect_record/* publishedNumber */.KS)(record) !== flow.version - 1)
        return overtaken(record, flow);
    if ((0,architect_record/* isPublishing */.uY)(record))
        return clearance_refused(beingPublished(record));
    if (record.name !== flow.name && !allowRename)
        return clearance_refused(renamed(record, flow.name));
    const work = (0,architect_record/* unpublishedWork */.rf)(record, clientId);
    if (work === undefined)
        return undefined;
    if (onDrift === 'fail')
        return clearance_refused(drafted(record, work.version, work.by));
    debug(`version ${work.version} of the flow ${(0,plain/* plain */.p)(flow.id)}, saved by ${work.by}, is published over`);
    return undefined;
}
function clearance_refused(error) {
    return { kind: 'refused', error };
}
function overtaken(record, flow) {
    return {
        kind: 'version-conflict',
        error: new build_errors/* FlowgateError */.gr('conflict', {
            attempted: publishing(record),
            returned: `version ${(0,architect_record/* publishedNumber */.KS)(record)} is published, not version ${flow.version - 1}`,
            advice: 'Somebody published it meanwhile: look at the live flow.',
        }),
    };
}
/** Also the words for a lock that a publish job met. */
function locked(record, holder) {
    return new build_errors/* FlowgateError */.gr('conflict', {
        attempted: publishing(record),
        returned: `${holder} has it locked in Architect`,
        advice: 'Have it checked in or its changes discarded, then run again; or set force-unlock: true, and what is not saved there is lost.',
    });
}
function beingPublished(record) {
    return new build_errors/* FlowgateError */.gr('conflict', {
        attempted: publishing(record),
        returned: 'another publication of it is under way',
        advice: 'Run again when that is done; a longer publish-timeout waits longer for it.',
    });
}
function drafted(record, version, by) {
    return new build_errors/* FlowgateError */.gr('drift', {
        attempted: publishing(record),
        returned: `version ${version}, saved by ${by}, was never published and would be buried`,
        advice: 'Bring that work into the source, or have it published or discarded in Architect; on-drift: overwrite publishes over it.',
    });
}
function renamed(record, name) {
    return new build_errors/* FlowgateError */.gr('invalid-flow', {
        attempted: publishing(record),
        returned: `its source calls it "${(0,plain/* plain */.p)(name)}", which would make a second flow and leave this one behind`,
        advice: 'Write the name that it has in Genesys Cloud, or set allow-rename: true to rename it.',
    });
}
function publishing({ id, name }) {
    return `publish the flow ${(0,plain/* plain */.p)(id)} ("${(0,plain/* plain */.p)(name)}")`;
}

;// CONCATENATED MODULE: ./build/genesys/architect/verdicts.js
/** What a publish job comes to, as the answer to a write. Pure. */






function attemptOf({ id, version }) {
    return `publish version ${version} of the flow ${(0,plain/* plain */.p)(id)}`;
}
/** A publication goes by the name in the document: another one there would make or replace another flow. */
function refuseOtherName(archy, flow) {
    const root = archy[archy_document/* ARCHY_ROOT */.jv];
    const name = (0,canonical/* isRecord */.u4)(root) ? root['name'] : undefined;
    if (name === flow.name)
        return;
    throw new build_errors/* FlowgateError */.gr('invalid-flow', {
        attempted: attemptOf(flow),
        returned: `its document does not name it "${(0,plain/* plain */.p)(flow.name)}"`,
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
    const id = (0,plain/* plain */.p)(jobId);
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
            returned: `the publish job ${(0,plain/* plain */.p)(jobId)} wrote to another flow, ${(0,plain/* plain */.p)(id)}, that has or got the same name`,
            advice: `Look at the flow ${(0,plain/* plain */.p)(id)} in Architect: it was made or replaced. The flow ${(0,plain/* plain */.p)(flow.id)} is as it was.`,
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
        returned: `the publish job ${(0,plain/* plain */.p)(jobId)} was not seen to end in ${Math.round(publishTimeout / 1000)} s`,
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
    const { connection } = options;
    const attempted = attemptOf(flow);
    const { id, presignedUrl, headers } = await connection.api.call({
        attempted,
        kind: 'read',
        method: 'POST',
        path: '/api/v2/flows/jobs',
        lane: flow.id,
        permission: 'architect:job:create',
        schema: architect_schemas/* registeredUploadSchema */.ht,
    });
    const url = namedAddress(presignedUrl, connection.hosts.api, attempted);
    return new PublishJob({ flow, id, text, url, headers, options });
}
/** Knows how far it has come, so that the same write sent again goes on with it. */
class PublishJob {
    #parts;
    #uploads = 0;
    #arrived = false;
    #unanswered;
    /** When its time is up, on the monotonic clock. */
    #deadline;
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
        const { clock, signal, pollInterval, publishTimeout } = this.#parts.options;
        // Not from the registration on: until the upload was let through, nothing could be published.
        this.#deadline ??= clock.monotonic() + publishTimeout;
        const look = async () => {
            const state = await this.#state();
            return isOver(state.status) ? state : undefined;
        };
        return await lookUntil(look, { clock, signal, until: this.#deadline, longestPause: pollInterval });
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
            attempted: `follow the publish job ${(0,plain/* plain */.p)(id)} of the flow ${(0,plain/* plain */.p)(flow.id)}`,
            kind: 'read',
            method: 'GET',
            path: `/api/v2/flows/jobs/${(0,genesys_api/* pathSegment */.p)(id, 'job')}?expand=messages`,
            lane: flow.id,
            permission: 'architect:job:view',
            schema: architect_schemas/* publishStateSchema */.OJ,
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
        const document = (0,archy_text/* archyText */.r)(archy);
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
        const text = (0,archy_text/* archyText */.r)(archyToPublish(flow, (0,architect_record/* nextNumber */.Pt)(record)));
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
        if ((0,architect_record/* publishedNumber */.KS)(record) < flow.version) {
            const holder = (0,architect_record/* lockHolder */.ms)(record, clientId);
            return await this.#nothingPublished(flow, begun, jobFailed(flow, begun.job.id, state, holder));
        }
        if ((0,digest/* digest */.br)(await contents.of(record)) === (0,digest/* digest */.br)(flow))
            return await this.#readBack(flow);
        this.#begun.delete(flow.id);
        return overtaken(record, flow);
    }
    /** The job published the flow: what is live now, as the platform shows it. */
    async #readBack(flow) {
        const { records, contents, clock, signal } = this.#options;
        const record = await lookUntil(async () => {
            const seen = await records.read(flow.id);
            return (0,architect_record/* publishedNumber */.KS)(seen) >= flow.version ? seen : undefined;
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
        const actual = (0,architect_record/* publishedNumber */.KS)(record);
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
        if (!(0,architect_record/* isLive */.DG)(await records.read(flow.id)))
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
        const addition = `It is called "${(0,plain/* plain */.p)(flow.name)}" now: name it "${(0,plain/* plain */.p)(formerName)}" again by hand.`;
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
    const { problems } = (0,compile.compileArchy)(flow);
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
        message: `The flow ${(0,plain/* plain */.p)(record.id)} is called "${(0,plain/* plain */.p)(record.name)}" in Genesys Cloud. Publishing it as "${(0,plain/* plain */.p)(name)}" would make a second flow and leave this one behind: write its name, or set allow-rename: true.`,
    };
}
function willBeRenamed(record, name) {
    return {
        field: 'name',
        message: `The flow "${(0,plain/* plain */.p)(record.name)}" will be renamed to "${(0,plain/* plain */.p)(name)}"; it keeps its id and its deployments.`,
    };
}
function inTheWay(record, { clientId, forceUnlock, onDrift }) {
    const holder = (0,architect_record/* lockHolder */.ms)(record, clientId);
    const work = (0,architect_record/* unpublishedWork */.rf)(record, clientId);
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
            message: `Of version ${(0,plain/* plain */.p)(version)}, which is live now, Genesys Cloud says: ${objectName === undefined ? '' : `${(0,plain/* plain */.p)(objectName)}: `}${message}`,
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
    const attempted = `validate the live version of the flow ${(0,plain/* plain */.p)(id)}`;
    const job = await connection.api.call({
        attempted,
        kind: 'read',
        method: 'POST',
        path: '/api/v2/flows/validate/jobs',
        lane: id,
        permission: 'architect:jobValidate:create',
        absent: 'Genesys Cloud does not serve this preview API here.',
        schema: architect_schemas/* registeredJobSchema */.RD,
        body: JSON.stringify({ flows: [{ flow: { id, version } }] }),
    });
    const call = {
        attempted,
        kind: 'read',
        method: 'GET',
        path: `/api/v2/flows/validate/jobs/${(0,genesys_api/* pathSegment */.p)(job.id, 'job')}?expand=messages`,
        lane: id,
        permission: 'architect:jobValidate:view',
        schema: architect_schemas/* validateStateSchema */.HE,
    };
    const look = async () => {
        const state = await connection.api.call(call);
        return isOver(state.status) ? state : undefined;
    };
    const state = await lookUntil(look, { clock, signal, until: clock.monotonic() + VALIDATE_TIMEOUT_MS });
    if (state === undefined) {
        debug(`left out: the validate job ${(0,plain/* plain */.p)(job.id)} took too long`);
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
    const records = new flows/* FlowRecords */.z(connection.api);
    const contents = new PublishedContents({ connection, clock, random, signal, debug });
    const writer = new FlowWriter({ ...options, connection, records, contents });
    const guest = options.guest(connection);
    return {
        simulation: guest,
        async verifyAccess(command, roleId) {
            const chosen = { 'force-unlock': forceUnlock, 'allow-rename': allowRename };
            return await (0,access/* verifyAccess */.u)(connection.api, command, roleId, chosen);
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

;// CONCATENATED MODULE: ./build/genesys/architect/index.js
/** What a session with Architect's own API takes, loaded together where an organization is reached through it. */




/***/ })

};
