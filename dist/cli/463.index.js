export const id = 463;
export const ids = [463];
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

/***/ 7463:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  wG: () => (/* binding */ SANDBOX_CLIENT_ID),
  B3: () => (/* binding */ SANDBOX_CLIENT_SECRET),
  dD: () => (/* binding */ SANDBOX_ROLE_ID),
  OT: () => (/* binding */ startSandbox)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/sandbox/http.js
/** An error in the platform's shape; `contextId` repeats the correlation id of the header. */
function problem(request, status, code, message, more = {}) {
    const { headers, ...details } = more;
    return { status, headers, body: { message, code, status, contextId: request.correlationId, ...details } };
}
/** Hands the parsed body to `use`; what is no JSON is refused with 400. */
function withJson(request, use) {
    let value;
    try {
        value = JSON.parse(request.body.toString('utf8'));
    }
    catch {
        return problem(request, 400, 'bad.request', 'The request body is not JSON.');
    }
    return use(value);
}
/** Hands the body to `use` in the shape of `schema`; any other is refused with 400, saying where. */
function withBody(request, schema, use) {
    return withJson(request, (value) => {
        const parsed = schema.safeParse(value);
        if (parsed.success)
            return use(parsed.data);
        const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'body'}: ${message}`);
        return problem(request, 400, 'bad.request', `The request body is not what is expected: ${faults.join('; ')}`);
    });
}
/** The parameters of `path` where it fits the `pattern` of a route. */
function matchPath(pattern, path) {
    const wanted = pattern.split('/');
    const found = path.split('/');
    if (wanted.length !== found.length)
        return undefined;
    const parameters = new Map();
    for (const [index, segment] of wanted.entries()) {
        const text = found[index] ?? '';
        const name = /^\{(\w+)\}$/.exec(segment)?.[1];
        if (name === undefined) {
            if (segment !== text)
                return undefined;
            continue;
        }
        const decoded = decodeSegment(text);
        if (!decoded)
            return undefined;
        parameters.set(name, decoded);
    }
    return Object.fromEntries(parameters);
}
function decodeSegment(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/sandbox/oauth.js

/** The bearer tokens that were handed out, and until when each is good. */
class Tokens {
    lifetimeSeconds;
    #now;
    #random;
    #issued = new Map();
    constructor(parts) {
        this.lifetimeSeconds = parts.lifetimeSeconds;
        this.#now = parts.now;
        this.#random = parts.random;
    }
    issue(client) {
        const token = `sandbox-token-${this.#random()}`;
        const expiresAt = this.#now().getTime() + this.lifetimeSeconds * 1000;
        this.#issued.set(token, { client, expiresAt });
        return token;
    }
    /** Whose token it is; `undefined` for one that is unknown or has expired. */
    holder(token) {
        const issued = this.#issued.get(token);
        return issued && this.#now().getTime() < issued.expiresAt ? issued.client : undefined;
    }
}
function bearerToken({ headers }) {
    const { authorization } = headers;
    if (typeof authorization !== 'string')
        return undefined;
    return /^bearer +(\S+)$/i.exec(authorization)?.[1];
}
/** Login with client credentials in the form body. */
function loginRoute(organization, tokens) {
    return {
        method: 'POST',
        path: '/oauth/token',
        handle: (request) => {
            const form = new URLSearchParams(request.body.toString('utf8'));
            const grant = form.get('grant_type');
            if (grant !== 'client_credentials') {
                return loginRefused(request, 400, 'unsupported_grant_type', `grant type ${grant ?? 'missing'}`);
            }
            const client = organization.client(form.get('client_id') ?? '');
            if (!client || client.secret !== form.get('client_secret')) {
                return loginRefused(request, 401, 'invalid_client', 'authentication failed');
            }
            return {
                status: 200,
                headers: { 'Cache-Control': 'no-store' },
                body: {
                    access_token: tokens.issue(client),
                    expires_in: tokens.lifetimeSeconds,
                    token_type: 'bearer',
                },
            };
        },
    };
}
/** Login has an error shape of its own. */
function loginRefused(request, status, error, why) {
    return {
        status,
        body: { error, description: why, error_description: why, contextId: request.correlationId },
    };
}
function unauthorized(request, token) {
    return token === undefined
        ? problem(request, 401, 'authentication.required', 'No authentication bearer token specified.')
        : problem(request, 401, 'bad.credentials', 'Invalid login credentials: the token is unknown or has expired.');
}

;// CONCATENATED MODULE: ./build/sandbox/dispatch.js


/** From a request to its answer: path, method, token, quota, rights, and only then the route itself. */
function dispatch(request, parts) {
    const found = parts.routes.flatMap((route) => {
        const parameters = matchPath(route.path, request.path);
        return parameters ? [{ route, parameters }] : [];
    });
    if (found.length === 0) {
        return { answer: problem(request, 404, 'not.found', `There is nothing at ${request.path}.`) };
    }
    const match = found.find(({ route }) => route.method === request.method);
    if (!match) {
        const allowed = found.map(({ route }) => route.method).join(', ');
        const message = `${request.path} takes ${allowed}, not ${request.method}.`;
        return { answer: problem(request, 405, 'method.not.allowed', message, { headers: { Allow: allowed } }) };
    }
    const { route, parameters } = match;
    if (route.scope === undefined && route.permissions === undefined) {
        return { answer: route.handle(request, parameters) };
    }
    const token = bearerToken(request);
    const client = token === undefined ? undefined : parts.tokens.holder(token);
    if (token === undefined || !client)
        return { answer: unauthorized(request, token) };
    // Every token has a quota of its own, as on the platform.
    const quota = parts.limiter?.take(token, parts.now().getTime());
    const answer = () => {
        if (quota?.refused)
            return tooMany(request, quota);
        return missingRight(request, route, client, parts) ?? route.handle(request, parameters, client);
    };
    return { answer: withQuota(answer(), quota), client: client.id };
}
function missingRight(request, route, client, { permits }) {
    if (route.scope !== undefined) {
        if (client.scopes.includes(route.scope))
            return undefined;
        const message = `Unable to perform the requested action: the client lacks the scope ${route.scope}.`;
        return problem(request, 403, 'missing.permissions', message);
    }
    const { permissions } = route;
    if (permissions.length === 0 || permissions.some((permission) => permits?.(client, permission))) {
        return undefined;
    }
    const sentence = 'Unable to perform the requested action. You must have at least one of the following permissions assigned: ';
    const listed = `[${permissions.join(', ')}]`;
    return problem(request, 403, 'missing.any.permissions', `${sentence}${listed}`, {
        messageWithParams: `${sentence}{permissions}`,
        messageParams: { permissions: listed },
    });
}
function tooMany(request, { reset }) {
    const message = `Rate limit exceeded the maximum. Retry the request in [${reset}] seconds`;
    return problem(request, 429, 'too.many.requests', message, { headers: { 'Retry-After': String(reset) } });
}
function withQuota(answer, quota) {
    if (!quota)
        return answer;
    return {
        ...answer,
        headers: {
            ...answer.headers,
            'inin-ratelimit-count': String(quota.count),
            'inin-ratelimit-allowed': String(quota.allowed),
            'inin-ratelimit-reset': String(quota.reset),
        },
    };
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 5 modules
var schemas = __webpack_require__(4398);
;// CONCATENATED MODULE: ./build/sandbox/faults.js

const ms = schemas/* number */.aig().nonnegative();
const headers = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP());
/** Everything that can go wrong on the way, each kind once. */
const faultSchema = schemas/* discriminatedUnion */.gMt('kind', [
    schemas/* strictObject */.rej({
        kind: schemas/* literal */.euz('status').describe('Another answer instead of the real one.'),
        status: schemas/* int */.Whr().min(200).max(599),
        body: schemas/* unknown */.L5J()
            .optional()
            .describe("Text is sent as it is; left out, an error in the platform's shape."),
        headers: headers.optional(),
        applied: schemas/* boolean */.zMY().optional().describe('Whether the request is handled first; false where left out.'),
    }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('delay').describe('Handled and answered, but later.'), ms }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('reset').describe('The connection breaks and nothing is applied.') }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('lose-answer').describe('Applied, then the connection breaks.') }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('late').describe('The connection breaks, and then it is applied.'), ms }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('drop-mid-body').describe('Applied; half of the answer, then a break.') }),
    schemas/* strictObject */.rej({
        kind: schemas/* literal */.euz('drip').describe('Applied; the answer comes byte by byte and never ends.'),
        everyMs: schemas/* number */.aig().positive().optional(),
    }),
    schemas/* strictObject */.rej({
        kind: schemas/* literal */.euz('html').describe('The page of a gateway; nothing is applied.'),
        status: schemas/* int */.Whr().min(200).max(599).optional(),
    }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('truncated').describe('Applied; the answer is half of its JSON.') }),
    schemas/* strictObject */.rej({
        kind: schemas/* literal */.euz('wrong-shape').describe('Applied; the answer is JSON that nobody expects.'),
        body: schemas/* unknown */.L5J().optional(),
    }),
    schemas/* strictObject */.rej({
        kind: schemas/* literal */.euz('redirect').describe('Sent elsewhere; nothing is applied.'),
        to: schemas/* string */.YjP().min(1),
        status: schemas/* union */.KCZ([schemas/* literal */.euz(301), schemas/* literal */.euz(302), schemas/* literal */.euz(303), schemas/* literal */.euz(307), schemas/* literal */.euz(308)])
            .optional(),
    }),
]);
/** A fault and the requests it strikes. */
const faultRuleSchema = schemas/* strictObject */.rej({
    method: schemas/* string */.YjP().min(1).optional().describe('Any method where left out.'),
    path: schemas/* string */.YjP().min(1).optional().describe('`*` stands for any text; any path where left out.'),
    nth: schemas/* int */.Whr().positive().optional().describe('The first request that is struck, counted from 1.'),
    times: schemas/* int */.Whr()
        .positive()
        .optional()
        .describe('How many are struck: with `nth` one, else all, where it is left out.'),
    fault: faultSchema,
});
/**
 * The faults in force. The first rule that strikes a request takes it, and the rules after it never see it:
 * a list of rules with `times: 1` reads as a script, one fault after the other.
 */
class FaultList {
    #rules = [];
    get rules() {
        return this.#rules.map(({ rule }) => rule);
    }
    add(rule) {
        this.#rules.push({ rule, seen: 0 });
    }
    clear() {
        this.#rules = [];
    }
    /** The fault that strikes this request, which counts as seen. */
    strike(method, path) {
        for (const entry of this.#rules) {
            if (!concerns(entry.rule, method, path))
                continue;
            entry.seen += 1;
            const { nth, times, fault } = entry.rule;
            const first = nth ?? 1;
            const count = times ?? (nth === undefined ? Number.POSITIVE_INFINITY : 1);
            if (entry.seen >= first && entry.seen < first + count)
                return fault;
        }
        return undefined;
    }
}
function concerns(rule, method, path) {
    if (rule.method !== undefined && rule.method.toUpperCase() !== method)
        return false;
    return rule.path === undefined || wildcard(rule.path, path);
}
/** Whether `text` fits `pattern`, where `*` stands for any text. Linear: each piece is sought once. */
function wildcard(pattern, text) {
    const [head = '', ...pieces] = pattern.split('*');
    if (!text.startsWith(head))
        return false;
    const tail = pieces.pop();
    if (tail === undefined)
        return text === head;
    let from = head.length;
    for (const piece of pieces) {
        const at = text.indexOf(piece, from);
        if (at < 0)
            return false;
        from = at + piece.length;
    }
    return text.length - tail.length >= from && text.endsWith(tail);
}

;// CONCATENATED MODULE: ./build/sandbox/rate-limit.js
/** Fixed windows, one for each key; a window opens with its first request. Refused requests cost nothing. */
class RateLimiter {
    #limit;
    #windows = new Map();
    constructor(limit) {
        this.#limit = limit;
    }
    /** Counts one request of `key` at `now` (milliseconds). */
    take(key, now) {
        const { requests: allowed, perMs } = this.#limit;
        const open = this.#windows.get(key);
        const window = open && now < open.endsAt ? open : { endsAt: now + perMs, count: 0 };
        this.#windows.set(key, window);
        const refused = window.count >= allowed;
        if (!refused)
            window.count += 1;
        return {
            refused,
            count: window.count,
            allowed,
            reset: Math.max(1, Math.ceil((window.endsAt - now) / 1000)),
        };
    }
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/errors.js
var core_errors = __webpack_require__(7428);
// EXTERNAL MODULE: ./build/flow/definition.js
var definition = __webpack_require__(9692);
;// CONCATENATED MODULE: ./build/sandbox/control.js




/** Where the sandbox itself is steered: these requests are neither logged nor struck by faults. */
const CONTROL_PREFIX = '/sandbox/';
const patchSchema = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J());
function controlRoutes(parts) {
    const { organization, faults, requests } = parts;
    return [
        { method: 'GET', path: '/sandbox/log', handle: () => ({ status: 200, body: { requests } }) },
        ...faultRoutes(faults),
        {
            method: 'POST',
            path: '/sandbox/flows/{flowId}/edit',
            handle: (request, { flowId = '' }) => withBody(request, patchSchema, (patch) => {
                const live = organization.flow(flowId);
                if (!live)
                    return problem(request, 404, 'flow.not.found', `The sandbox has no flow ${flowId}.`);
                const edited = definition/* liveFlowSchema */.sR.safeParse(mergePatch(live, patch));
                if (!edited.success) {
                    return problem(request, 400, 'bad.request', `That is no flow any more: ${core_errors/* prettifyError */.S1(edited.error)}`);
                }
                return { status: 200, body: organization.editInConsole(flowId, () => edited.data) };
            }),
        },
    ];
}
/** Faults are shown, added and cleared. */
function faultRoutes(faults) {
    return [
        {
            method: 'GET',
            path: '/sandbox/faults',
            handle: () => ({ status: 200, body: { faults: faults.rules } }),
        },
        {
            method: 'POST',
            path: '/sandbox/faults',
            handle: (request) => withBody(request, faultRuleSchema, (rule) => {
                faults.add(rule);
                return { status: 201, body: rule };
            }),
        },
        {
            method: 'DELETE',
            path: '/sandbox/faults',
            handle: () => {
                faults.clear();
                return { status: 204 };
            },
        },
    ];
}
/** JSON merge patch (RFC 7396): `null` takes a key away, objects are merged, all else replaces. */
function mergePatch(target, patch) {
    if (!isObject(patch))
        return patch;
    const merged = new Map(Object.entries(isObject(target) ? target : {}));
    for (const [key, value] of Object.entries(patch)) {
        if (value === null)
            merged.delete(key);
        else
            merged.set(key, mergePatch(merged.get(key), value));
    }
    return Object.fromEntries(merged);
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./build/sandbox/fault-effects.js
const GATEWAY_PAGE = '<!DOCTYPE html><html><head><title>Gateway</title></head><body><h1>Please wait</h1></body></html>';
const DRIP_EVERY_MS = 20;
/** What each kind of fault does to a request. */
function strike(fault, exchange) {
    switch (fault.kind) {
        case 'status': {
            const { status, headers, body, applied = false } = fault;
            if (applied)
                exchange.apply();
            exchange.send(exchange.instead({ status, headers, body }));
            break;
        }
        case 'delay':
            exchange.later(fault.ms, () => exchange.send(exchange.apply()));
            break;
        case 'reset':
            exchange.reset();
            break;
        case 'lose-answer':
            exchange.apply();
            exchange.cut();
            break;
        case 'late':
            exchange.cut();
            exchange.later(fault.ms, () => exchange.apply());
            break;
        case 'drop-mid-body': {
            const answer = exchange.apply();
            exchange.sendPart(answer, half(answer));
            break;
        }
        case 'drip':
            exchange.drip(exchange.apply(), fault.everyMs ?? DRIP_EVERY_MS);
            break;
        case 'html': {
            const headers = { 'Content-Type': 'text/html' };
            exchange.send(exchange.instead({ status: fault.status ?? 200, headers, body: GATEWAY_PAGE }));
            break;
        }
        case 'truncated': {
            const answer = exchange.apply();
            exchange.send({ ...answer, payload: answer.payload.subarray(0, half(answer)) });
            break;
        }
        case 'wrong-shape': {
            const body = fault.body === undefined ? ['unexpected'] : fault.body;
            exchange.send({ ...exchange.apply(), payload: Buffer.from(JSON.stringify(body)) });
            break;
        }
        case 'redirect': {
            const headers = { Location: fault.to };
            exchange.send(exchange.instead({ status: fault.status ?? 307, headers, body: '' }));
            break;
        }
        default:
            fault;
    }
}
function half({ payload }) {
    return Math.floor(payload.length / 2);
}

;// CONCATENATED MODULE: ./build/sandbox/server.js





/** The largest request body that is taken; the rest of a larger one is read and dropped. */
const MAX_BODY_BYTES = 4 * 1024 * 1024;
/** Where files are left and fetched without a bearer token. */
const UPLOAD_PREFIX = '/uploads/';
const DOWNLOAD_PREFIX = '/downloads/';
const PRESIGNED_PREFIXES = [UPLOAD_PREFIX, DOWNLOAD_PREFIX];
/**
 * Serves on the loopback interface alone.
 * @throws FlowgateError `invalid-input` where the port cannot be had
 */
async function listen(parts) {
    const server = (0,external_node_http_.createServer)((incoming, response) => {
        // A client that goes away in the middle is no error of ours: there is nobody left to tell.
        serve(incoming, response, parts).catch(() => response.destroy());
    });
    const { sockets } = parts;
    if (sockets) {
        server.on('upgrade', (incoming, socket, head) => sockets.upgrade(incoming, socket, head));
    }
    const port = await new Promise((resolve, reject) => {
        server.once('error', (cause) => reject(portRefused(parts.port, cause)));
        server.listen(parts.port, '127.0.0.1', () => {
            const address = server.address();
            resolve(typeof address === 'object' && address ? address.port : parts.port);
        });
    });
    return {
        url: `http://127.0.0.1:${port}`,
        close: () => new Promise((resolve) => {
            parts.timers.close();
            sockets?.close();
            server.close(() => resolve());
            server.closeAllConnections();
        }),
    };
}
async function serve(incoming, response, parts) {
    const { method = 'GET', url: target = '/', headers } = incoming;
    const at = parts.now().toISOString();
    const body = await readBody(incoming);
    const [path = target] = target.split('?', 1);
    const query = new URLSearchParams(target.slice(path.length));
    const correlationId = parts.random();
    const request = { method, path, query, headers, body: body ?? Buffer.alloc(0), correlationId };
    const controlled = path.startsWith(CONTROL_PREFIX);
    const fault = controlled ? undefined : parts.faults.strike(method, path);
    const entry = {
        method,
        path: isPresigned(path) ? path : target,
        at,
        ...(fault ? { fault: fault.kind } : {}),
        ...loggedBody(request),
    };
    if (!controlled)
        parts.requests.push(entry);
    const exchange = createExchange(request, response, parts.timers, () => {
        const { answer, client } = body ? handle(request, parts) : { answer: tooLarge(request) };
        entry.status = answer.status;
        if (client !== undefined)
            entry.client = client;
        return answer;
    });
    if (fault)
        strike(fault, exchange);
    else
        exchange.send(exchange.apply());
}
function handle(request, parts) {
    try {
        return parts.dispatch(request);
    }
    catch (error) {
        const message = `The sandbox failed: ${error instanceof Error ? error.message : String(error)}`;
        return { answer: problem(request, 500, 'internal.server.error', message) };
    }
}
function createExchange(request, response, timers, handled) {
    const head = ({ status, headers, payload }) => {
        // 204 has no body, and so no length of one.
        const length = status === 204 ? {} : { 'Content-Length': payload.length };
        response.writeHead(status, { ...headers, ...length });
    };
    return {
        apply: () => toWire(handled(), request),
        instead: (answer) => {
            const { body, ...rest } = problem(request, answer.status, 'sandbox.fault', 'A fault that was asked for.');
            return toWire({ ...rest, headers: answer.headers, body: answer.body ?? body }, request);
        },
        send: (answer) => {
            if (response.destroyed)
                return;
            head(answer);
            response.end(answer.payload);
        },
        sendPart: (answer, bytes) => {
            head(answer);
            response.write(answer.payload.subarray(0, bytes), () => response.destroy());
        },
        drip: ({ status, headers, payload }, everyMs) => {
            response.writeHead(status, headers);
            const next = (at) => {
                if (response.destroyed)
                    return;
                response.write(payload.subarray(at, at + 1).toString('latin1') || ' ', 'latin1');
                timers.later(everyMs, () => next(at + 1));
            };
            next(0);
        },
        cut: () => response.destroy(),
        reset: () => response.socket?.resetAndDestroy(),
        later: timers.later,
    };
}
function toWire({ status, headers, body }, { correlationId }) {
    const text = body === undefined || typeof body === 'string' ? (body ?? '') : JSON.stringify(body);
    return {
        status,
        headers: {
            ...(text === '' ? {} : { 'Content-Type': 'application/json' }),
            'ININ-Correlation-Id': correlationId,
            ...headers,
        },
        payload: Buffer.from(text),
    };
}
/** Whether whoever has the address may use it: its query is as good as a token. */
function isPresigned(path) {
    return PRESIGNED_PREFIXES.some((prefix) => path.startsWith(prefix));
}
/** `undefined` where the body is larger than what is taken. */
async function readBody(incoming) {
    const chunks = [];
    let size = 0;
    // To the end in any case: a client that is still sending would take an early answer for a broken connection.
    for await (const chunk of incoming) {
        if (!Buffer.isBuffer(chunk))
            continue;
        size += chunk.length;
        if (size <= MAX_BODY_BYTES)
            chunks.push(chunk);
        else
            chunks.length = 0;
    }
    return size <= MAX_BODY_BYTES ? Buffer.concat(chunks) : undefined;
}
/** What the log shows of a body: that of API calls and uploads alone, for a login holds a secret. */
function loggedBody({ path, body }) {
    if (body.length === 0 || !(path.startsWith('/api/') || isPresigned(path)))
        return {};
    const text = body.toString('utf8');
    if (isPresigned(path))
        return { body: text };
    try {
        return { body: JSON.parse(text) };
    }
    catch {
        return { body: text };
    }
}
function tooLarge(request) {
    const message = `The request body is larger than ${MAX_BODY_BYTES} bytes.`;
    return problem(request, 413, 'request.entity.too.large', message);
}
function portRefused(port, cause) {
    return new errors/* FlowgateError */.gr('invalid-input', {
        attempted: `open port ${port} on the loopback interface for the sandbox`,
        returned: cause.message,
        advice: 'Choose another port, or 0 for any that is free.',
        cause,
    });
}

;// CONCATENATED MODULE: ./build/sandbox/timers.js
/** The longest wait a timer can hold; Node fires anything longer at once. */
const LONGEST_MS = 2 ** 31 - 1;
/** Everything that waits in a sandbox, so that closing it leaves nothing behind. */
class Timers {
    #pending = new Set();
    #closed = false;
    later = (ms, action) => {
        if (this.#closed || ms > LONGEST_MS)
            return;
        const timer = setTimeout(() => {
            this.#pending.delete(timer);
            action();
        }, ms);
        this.#pending.add(timer);
    };
    /** Drops what waits, and takes nothing more. */
    close() {
        this.#closed = true;
        for (const timer of this.#pending)
            clearTimeout(timer);
        this.#pending.clear();
    }
}

// EXTERNAL MODULE: ./build/flow/archy/document.js
var archy_document = __webpack_require__(5328);
// EXTERNAL MODULE: ./build/flow/canonical.js
var canonical = __webpack_require__(1455);
;// CONCATENATED MODULE: ./build/sandbox/architect/socket-faults.js

/** What can go wrong on a web messaging socket, each kind once. */
const socketFaultSchema = schemas/* discriminatedUnion */.gMt('kind', [
    schemas/* strictObject */.rej({
        kind: schemas/* literal */.euz('drop').describe('Handled, then the connection breaks after some frames of the answer.'),
        after: schemas/* int */.Whr().nonnegative().optional().describe('How many frames still come; none where left out.'),
    }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('disorder').describe('Handled; the frames come the last one first.') }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('duplicate').describe('Handled; every frame comes twice.') }),
    schemas/* strictObject */.rej({
        kind: schemas/* literal */.euz('delay').describe('Handled; each frame comes so much later than the one before.'),
        ms: schemas/* number */.aig().nonnegative(),
    }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('silence').describe('Handled, and no frame comes.') }),
    schemas/* strictObject */.rej({
        kind: schemas/* literal */.euz('throttle').describe('Refused as too many requests.'),
        retryAfter: schemas/* number */.aig().nonnegative().optional().describe('Seconds, 1 where left out.'),
    }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('expire').describe('The session is over before it is handled.') }),
    schemas/* strictObject */.rej({
        kind: schemas/* literal */.euz('error').describe('Refused with this code.'),
        code: schemas/* int */.Whr(),
        message: schemas/* string */.YjP().optional(),
    }),
    schemas/* strictObject */.rej({
        kind: schemas/* literal */.euz('garbage').describe('Handled; before the answer comes a frame nobody can read.'),
        text: schemas/* string */.YjP().optional(),
    }),
]);
/** A fault and the requests on sockets it strikes; texts and taps of customers where no action is named. */
const socketFaultRuleSchema = schemas/* strictObject */.rej({
    action: schemas/* string */.YjP().min(1).optional(),
    nth: schemas/* int */.Whr().positive().optional().describe('The first request that is struck, counted from 1.'),
    times: schemas/* int */.Whr().positive().optional().describe('With `nth` one, else all, where it is left out.'),
    fault: socketFaultSchema,
});
/** The faults in force; the first rule that strikes a request takes it, and the rules after it never see it. */
class SocketFaultList {
    #rules = [];
    add(rule) {
        this.#rules.push({ rule, seen: 0 });
    }
    clear() {
        this.#rules = [];
    }
    /** @param action of the request; `say` for a text or a tap, which is an `onMessage` too */
    strike(action) {
        for (const entry of this.#rules) {
            const { action: wanted = 'say', nth, times, fault } = entry.rule;
            if (wanted !== action && !(wanted === 'onMessage' && action === 'say'))
                continue;
            entry.seen += 1;
            const first = nth ?? 1;
            const count = times ?? (nth === undefined ? Number.POSITIVE_INFINITY : 1);
            if (entry.seen >= first && entry.seen < first + count)
                return fault;
        }
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/sandbox/architect/architect-control.js






const holderSchema = schemas/* strictObject */.rej({
    kind: schemas/* enum */.k5n(['user', 'client']),
    id: schemas/* string */.YjP().min(1),
    name: schemas/* string */.YjP().min(1),
});
const verdictSchema = schemas/* strictObject */.rej({
    command: schemas/* enum */.k5n(['Publish', 'Export', 'Validate']),
    kind: schemas/* enum */.k5n(['failed', 'locked', 'throttled', 'stuck']),
    messages: schemas/* array */.YOg(schemas/* strictObject */.rej({ type: schemas/* enum */.k5n(['Error', 'Warning', 'Unknown']), text: schemas/* string */.YjP() }))
        .optional(),
    applied: schemas/* boolean */.zMY().optional(),
    times: schemas/* int */.Whr().positive().optional(),
});
/** How the sandbox itself is steered from outside: what happened, faults, and people in the console. */
function architectControlRoutes(parts) {
    const { organization, faults, socketFaults, requests, frames, jobs } = parts;
    const withFlow = (request, flowId, use) => organization.flow(flowId)
        ? use()
        : problem(request, 404, 'flow.not.found', `The sandbox has no flow ${flowId}.`);
    return [
        { method: 'GET', path: '/sandbox/log', handle: () => ({ status: 200, body: { requests, frames } }) },
        ...faultRoutes(faults),
        {
            method: 'POST',
            path: '/sandbox/socket-faults',
            handle: (request) => withBody(request, socketFaultRuleSchema, (rule) => {
                socketFaults.add(rule);
                return { status: 201, body: rule };
            }),
        },
        {
            method: 'DELETE',
            path: '/sandbox/socket-faults',
            handle: () => {
                socketFaults.clear();
                return { status: 204 };
            },
        },
        {
            method: 'POST',
            path: '/sandbox/flows/{flowId}/edit',
            handle: (request, { flowId = '' }) => withBody(request, patchSchema, (patch) => withFlow(request, flowId, () => {
                const edited = mergePatch(organization.document(flowId), patch);
                if (!(0,canonical/* isRecord */.u4)(edited) || (0,archy_document/* archyRoot */.K2)(edited) === undefined) {
                    return problem(request, 400, 'bad.request', 'That is no Archy document any more.');
                }
                const publish = request.query.get('publish') !== 'false';
                return { status: 200, body: organization.editInConsole(flowId, () => edited, { publish }) };
            })),
        },
        {
            method: 'POST',
            path: '/sandbox/flows/{flowId}/lock',
            handle: (request, { flowId = '' }) => withBody(request, holderSchema, (holder) => withFlow(request, flowId, () => {
                organization.lock(flowId, holder);
                return { status: 200, body: organization.flow(flowId) };
            })),
        },
        {
            method: 'DELETE',
            path: '/sandbox/flows/{flowId}/lock',
            handle: (request, { flowId = '' }) => withFlow(request, flowId, () => {
                organization.lock(flowId, undefined);
                return { status: 204 };
            }),
        },
        {
            method: 'POST',
            path: '/sandbox/jobs/verdicts',
            handle: (request) => withBody(request, verdictSchema, (verdict) => {
                jobs.verdicts.add(verdict);
                return { status: 201, body: verdict };
            }),
        },
    ];
}

;// CONCATENATED MODULE: ./build/sandbox/architect/grants.js
/** All that a client needs that releases, tests and looks after flows; what its tests may take away. */
const ARCHITECT_PERMISSIONS = [
    'architect:flow:view',
    'architect:flow:search',
    'architect:flow:add',
    'architect:flow:edit',
    'architect:flow:publish',
    'architect:flow:unlock',
    'architect:job:create',
    'architect:job:view',
    'architect:jobExport:create',
    'architect:jobExport:view',
    'architect:jobValidate:create',
    'architect:jobValidate:view',
    'architect:flowExecution:view',
    'architect:flowInstance:search',
    'architect:flowInstance:view',
    'authorization:role:view',
    'conversation:webmessaging:view',
    'routing:queue:view',
    'webDeployments:deployment:view',
];
/** Whether `granted` (which may hold `*`) covers `asked`. */
function covers(granted, asked) {
    const have = granted.split(':');
    const want = asked.split(':');
    return (have.length === want.length &&
        have.every((part, index) => part === '*' || part.toLowerCase() === want[index]?.toLowerCase()));
}
function policiesOf({ permissions }) {
    const policies = new Map();
    for (const permission of permissions) {
        const [domain = '', entityName = '', action = ''] = permission.split(':');
        const key = `${domain}:${entityName}`;
        const policy = policies.get(key) ?? { domain, entityName, actions: [] };
        policies.set(key, policy);
        if (!policy.actions.includes(action))
            policy.actions.push(action);
    }
    return [...policies.values()];
}

;// CONCATENATED MODULE: ./build/sandbox/architect/document-parts.js


/** The flow under the root key; empty where the document has none. */
function flowBody(archy) {
    const body = archy[(0,archy_document/* archyRoot */.K2)(archy) ?? ''];
    return (0,canonical/* isRecord */.u4)(body) ? body : {};
}
function metadataOf(archy) {
    const { name, description } = flowBody(archy);
    return {
        name: typeof name === 'string' ? name : '',
        description: typeof description === 'string' ? description : '',
    };
}
/** The document with other metadata; the order of its keys stays. */
function withMetadata(archy, { name, description }) {
    const root = (0,archy_document/* archyRoot */.K2)(archy) ?? '';
    const { name: _, description: before, ...rest } = flowBody(archy);
    // An export without a description has none at all, as one that was never given.
    const described = description === '' && before === undefined ? {} : { description };
    return { [root]: { name, ...described, ...rest } };
}
/** Every object in a document, with the path to it, outer ones first. */
function* objectsIn(value, path = []) {
    if (Array.isArray(value)) {
        for (const item of value)
            yield* objectsIn(item, path);
    }
    else if ((0,canonical/* isRecord */.u4)(value)) {
        yield { object: value, path };
        for (const [key, inner] of Object.entries(value))
            yield* objectsIn(inner, [...path, key]);
    }
}

;// CONCATENATED MODULE: ./build/sandbox/architect/versions.js
/** Who wrote what a sandbox starts with, and who edits in the console unless a test names somebody. */
const INITIAL_AUTHOR = { kind: 'user', id: 'user-initial', name: 'Initial Author' };
const CONSOLE_USER = { kind: 'user', id: 'user-console', name: 'Console User' };
/** The id of the version that comes after `newest`; how the platform counts saves is an assumption. */
function nextVersionId(newest, type) {
    const [commit = 0, save = 0] = (newest ?? '0.0').split('.').map(Number);
    return type === 'SAVE' ? `${commit}.${save + 1}` : `${commit + 1}.0`;
}
function versionModel(flowId, version) {
    const { id, type, writer, at } = version;
    const [commitVersion = '', configurationVersion = ''] = id.split('.');
    const selfUri = `/api/v2/flows/${encodeURIComponent(flowId)}/versions/${id}`;
    const written = Date.parse(at);
    return {
        id,
        name: id,
        commitVersion,
        configurationVersion,
        type,
        secure: false,
        debug: false,
        ...(writer.kind === 'user' ? { createdBy: userRef(writer) } : { createdByClient: clientRef(writer) }),
        configurationUri: `${selfUri}/configuration`,
        dateCreated: written,
        dateSaved: written,
        ...(type === 'SAVE' ? {} : { dateCheckedIn: written }),
        ...(type === 'PUBLISH' ? { datePublished: at } : {}),
        selfUri,
    };
}
function userRef({ id, name }) {
    return { id, name, selfUri: `/api/v2/users/${encodeURIComponent(id)}` };
}
function clientRef({ id, name }) {
    return { id, name, selfUri: `/api/v2/oauth/clients/${encodeURIComponent(id)}` };
}

;// CONCATENATED MODULE: ./build/sandbox/architect/organization.js




const FLOW_TYPE = 'INBOUNDSHORTMESSAGE';
const HOME_DIVISION = {
    id: 'division-home',
    name: 'Home',
    selfUri: '/api/v2/authorization/divisions/division-home',
};
const ORGANIZATION = { id: 'organization-sandbox', name: 'Sandbox' };
/**
 * The state of a Genesys Cloud organization behind its public API: roles, clients, and flows with every version that
 * ever was. Nothing is forgotten, so that whoever looks at the history afterwards can tell whether work was lost.
 */
class ArchitectOrganization {
    queues;
    #roles;
    #clients;
    #flows = new Map();
    #now;
    #random;
    constructor(parts) {
        this.queues = parts.queues && new Set(parts.queues);
        this.#roles = new Map(parts.roles.map((role) => [role.id, role]));
        this.#clients = new Map(parts.clients.map((client) => [client.id, client]));
        this.#now = parts.now;
        this.#random = parts.random;
        for (const { id, archy, version } of parts.flows) {
            const record = this.#create(id, archy);
            if (version > 0)
                this.#store(record, archy, { id: `${version}.0`, type: 'PUBLISH', writer: INITIAL_AUTHOR });
            else
                this.#add(record, archy, 'SAVE', INITIAL_AUTHOR);
        }
    }
    role(id) {
        return this.#roles.get(id);
    }
    client(id) {
        return this.#clients.get(id);
    }
    rolesOf(client) {
        const roleIds = this.#clients.get(client.id)?.roleIds ?? [];
        return roleIds.flatMap((id) => this.#roles.get(id) ?? []);
    }
    permits(client, permission) {
        return this.rolesOf(client).some((role) => role.permissions.some((granted) => covers(granted, permission)));
    }
    /** Ids of the flows, in the order they came to be. */
    get flowIds() {
        return [...this.#flows.keys()];
    }
    /** The flow as the API shows it. */
    flow(id) {
        const record = this.#flows.get(id);
        return record && modelOf(record);
    }
    /** Every version of a flow, the oldest first; empty for an unknown flow. */
    history(id) {
        return structuredClone(this.#flows.get(id)?.versions ?? []);
    }
    /** The version that customers get. */
    published(id) {
        return structuredClone(this.#flows.get(id)?.published);
    }
    holder(id) {
        return this.#flows.get(id)?.lock;
    }
    /**
     * The document of a version as it would be exported: under the flow's name of today, and the newest commit with the
     * flow's description of today. The newest version where none is named; `undefined` where there is no such version.
     */
    document(id, versionId) {
        const record = this.#flows.get(id);
        const newest = record && newestOf(record);
        const version = versionId === undefined ? newest : record?.versions.find((one) => one.id === versionId);
        if (!record || !version)
            return undefined;
        const { name, description } = record.metadata;
        const isCurrent = version === (record.versions.findLast(isCommit) ?? newest);
        return withMetadata(structuredClone(version.archy), {
            name,
            description: isCurrent ? description : metadataOf(version.archy).description,
        });
    }
    /** Names are unique within a type; capital letters and small ones are told apart. */
    byName(name) {
        return [...this.#flows.values()].find(({ metadata }) => metadata.name === name)?.id;
    }
    /** Only what the flow is called and how it is described; its content stays. Returns the flow, where there is one. */
    setMetadata(id, metadata) {
        const record = this.#flows.get(id);
        if (!record)
            return undefined;
        record.metadata = metadata;
        return modelOf(record);
    }
    /** Who works on the flow; `undefined` for nobody. */
    lock(id, holder) {
        this.#record(id).lock = holder;
    }
    setActive(id, active) {
        this.#record(id).active = active;
    }
    setOperation(id, operation) {
        this.#record(id).operation = operation;
    }
    /**
     * Publishes a document under the name in it: a new version of the flow of that name, or a new flow where no flow
     * is called so. Returns the flow's id.
     */
    publish(archy, writer, jobId) {
        const { name } = metadataOf(archy);
        const id = this.byName(name);
        const record = id === undefined ? this.#create(this.#random(), archy) : this.#record(id);
        this.#add(record, archy, 'PUBLISH', writer, jobId);
        return record.id;
    }
    /**
     * A person's edit in the console.
     * @throws FlowgateError `invalid-input` for an unknown flow
     */
    editInConsole(id, change, { publish = true, checkIn = false, by = CONSOLE_USER } = {}) {
        const record = this.#record(id);
        const before = this.document(id);
        if (!before)
            throw unknownFlow(id, this.flowIds);
        const type = publish ? 'PUBLISH' : checkIn ? 'CHECKIN' : 'SAVE';
        return structuredClone(this.#add(record, change(before), type, by));
    }
    /** Makes the newest version a checked in or published one. */
    promote(id, type, writer, versionId) {
        const archy = this.document(id, versionId);
        if (!archy)
            return false;
        this.#add(this.#record(id), archy, type, writer);
        return true;
    }
    /** Throws away what was saved since the last version that was checked in or published. */
    revert(id) {
        const { versions, discarded } = this.#record(id);
        const kept = versions.findLastIndex(isCommit);
        for (const version of versions.slice(Math.max(kept, 0) + 1))
            discarded.add(version);
    }
    #create(id, archy) {
        const record = {
            id,
            metadata: metadataOf(archy),
            versions: [],
            discarded: new Set(),
            published: undefined,
            active: false,
            lock: undefined,
            operation: undefined,
        };
        this.#flows.set(id, record);
        return record;
    }
    #add(record, archy, type, writer, jobId) {
        const id = nextVersionId(record.versions.at(-1)?.id, type);
        return this.#store(record, archy, { id, type, writer, jobId });
    }
    #store(record, archy, facts) {
        const version = { ...facts, archy: structuredClone(archy), at: this.#now().toISOString() };
        record.versions.push(version);
        // What is merely saved is called what it was called until it is checked in.
        if (isCommit(version))
            record.metadata = metadataOf(archy);
        if (version.type === 'PUBLISH') {
            record.published = version;
            record.active = true;
        }
        return version;
    }
    #record(id) {
        const record = this.#flows.get(id);
        if (record)
            return record;
        throw unknownFlow(id, this.flowIds);
    }
}
function isCommit({ type }) {
    return type !== 'SAVE';
}
function newestOf({ versions, discarded }) {
    return versions.findLast((version) => !discarded.has(version));
}
function modelOf(record) {
    const { id, metadata, versions, published, active, lock, operation } = record;
    const saved = newestOf(record);
    const checkedIn = versions.findLast(isCommit);
    return {
        id,
        name: metadata.name,
        division: HOME_DIVISION,
        ...(metadata.description === '' ? {} : { description: metadata.description }),
        type: FLOW_TYPE,
        ...(lock?.kind === 'user' && { lockedUser: userRef(lock) }),
        ...(lock?.kind === 'client' && { lockedClient: clientRef(lock) }),
        active,
        system: false,
        deleted: false,
        ...(published && { publishedVersion: versionModel(id, published) }),
        ...(saved && { savedVersion: versionModel(id, saved) }),
        ...(checkedIn && { checkedInVersion: versionModel(id, checkedIn) }),
        ...(published?.writer.kind === 'user' && { publishedBy: userRef(published.writer) }),
        ...(operation && { currentOperation: operation }),
        selfUri: `/api/v2/flows/${encodeURIComponent(id)}`,
    };
}
function unknownFlow(id, known) {
    return new errors/* FlowgateError */.gr('invalid-input', {
        attempted: `change flow ${id} in the sandbox`,
        returned: 'there is no such flow',
        advice: `The sandbox holds ${known.join(', ') || 'no flows'}.`,
    });
}

;// CONCATENATED MODULE: ./build/sandbox/architect/authorization-routes.js



const GRANTED_AT = '2024-01-01T00:00:00.000Z';
/** What a token may do: told by the token itself, by its subject's grants, and role by role. */
function authorizationRoutes(organization) {
    return [
        {
            method: 'GET',
            path: '/api/v2/tokens/me',
            permissions: [],
            handle: (_request, _parameters, { id }) => {
                const client = organization.client(id);
                return {
                    status: 200,
                    body: {
                        organization: ORGANIZATION,
                        homeOrganization: ORGANIZATION,
                        authorizedScope: [],
                        OAuthClient: {
                            id,
                            name: client?.name ?? id,
                            authorizedGrantType: 'CLIENT-CREDENTIALS',
                            scope: [],
                            roleDivisions: (client?.roleIds ?? []).map((roleId) => ({
                                roleId,
                                divisionId: HOME_DIVISION.id,
                            })),
                            state: 'active',
                            organization: ORGANIZATION,
                        },
                    },
                };
            },
        },
        {
            method: 'GET',
            path: '/api/v2/authorization/subjects/me',
            permissions: [],
            handle: (_request, _parameters, client) => ({
                status: 200,
                body: {
                    id: client.id,
                    name: organization.client(client.id)?.name ?? client.id,
                    grants: organization.rolesOf(client).map((role) => ({
                        subjectId: client.id,
                        division: { ...HOME_DIVISION, description: 'The home division.', homeDivision: true },
                        role: { id: role.id, name: role.name, policies: policiesOf(role), default: false },
                        grantMadeAt: GRANTED_AT,
                    })),
                    version: 1,
                    selfUri: `/api/v2/authorization/subjects/${encodeURIComponent(client.id)}`,
                },
            }),
        },
        {
            method: 'GET',
            path: '/api/v2/authorization/roles/{roleId}',
            permissions: ['authorization:role:view'],
            handle: (request, { roleId = '' }) => {
                const role = organization.role(roleId);
                return role
                    ? { status: 200, body: roleModel(role, request.query.get('userCount') !== 'false') }
                    : problem(request, 404, 'not.found', `Role with id ${roleId} not found`);
            },
        },
    ];
}
function roleModel(role, withUserCount) {
    return {
        id: role.id,
        name: role.name,
        description: '',
        permissions: [],
        permissionPolicies: policiesOf(role).map(({ domain, entityName, actions }) => ({
            domain,
            entityName,
            policyName: '',
            policyDescription: '',
            actionSet: actions,
            allowConditions: false,
        })),
        ...(withUserCount ? { userCount: 1 } : {}),
        roleNeedsUpdate: false,
        base: false,
        default: false,
        selfUri: `/api/v2/authorization/roles/${encodeURIComponent(role.id)}`,
    };
}

;// CONCATENATED MODULE: ./build/sandbox/architect/deployments.js
function webDeployment(options) {
    return {
        name: options.id,
        status: 'Active',
        autoStart: false,
        conversationDisconnect: { enabled: true, type: 'ReadOnly' },
        allowedDomains: [],
        ...options,
    };
}
/** The deployment that each flow has where a sandbox is given none. */
function ownDeployment(flowId) {
    return webDeployment({ id: `deployment-${flowId}`, flowId });
}
function deploymentModel(deployment) {
    const { id, name, flowId, status, allowedDomains } = deployment;
    return {
        id,
        name,
        allowAllDomains: allowedDomains.length === 0,
        allowedDomains,
        flow: { id: flowId, selfUri: `/api/v2/flows/${encodeURIComponent(flowId)}` },
        status,
        configuration: {
            id: `configuration-${id}`,
            version: '1',
            selfUri: `/api/v2/webdeployments/configurations/configuration-${encodeURIComponent(id)}/versions/1`,
        },
        selfUri: `/api/v2/webdeployments/deployments/${encodeURIComponent(id)}`,
    };
}
/** What a website reads of a deployment, without signing in; `host` is where web messaging listens. */
function deploymentConfig(deployment, host) {
    const { id, status, autoStart, conversationDisconnect } = deployment;
    return {
        id,
        version: '1',
        languages: ['en-us'],
        defaultLanguage: 'en-us',
        apiEndpoint: `http://${host}`,
        messenger: {
            enabled: true,
            apps: {
                conversations: {
                    messagingEndpoint: `ws://${host}/v1`,
                    showAgentTypingIndicator: false,
                    showUserTypingIndicator: false,
                    autoStart: { enabled: autoStart },
                    conversationDisconnect,
                    conversationClear: { enabled: false },
                    notifications: { enabled: false },
                    markdown: { enabled: false },
                    humanize: { enabled: false },
                },
            },
            styles: { primaryColor: '#2A60C8' },
            launcherButton: { visibility: 'On' },
            fileUpload: { modes: [] },
        },
        journeyEvents: { enabled: false },
        status,
        auth: { enabled: false },
    };
}

;// CONCATENATED MODULE: ./build/sandbox/architect/flow-name.js
const LONGEST_NAME = 200;
/** What the platform has against a flow's name, in its own codes. */
function flowNameFault(name) {
    const refused = (code, message) => ({
        code: `architect.flow.validate.failed${code}`,
        message: `Flow name validation failed: ${message}`,
    });
    if (name.trim() === '')
        return refused('.missing.name', 'a name is required.');
    if (name.length > LONGEST_NAME)
        return refused('', `a name has at most ${LONGEST_NAME} characters.`);
    if (name.includes('/'))
        return refused('.invalid.name.contains.slash', 'a name must not contain a slash.');
    if (name.endsWith('-debug'))
        return refused('.invalid.name.contains.debug', 'a name must not end in -debug.');
    if (!/[\p{L}\p{N}]/u.test(name))
        return refused('.invalid.name.no.alpha', 'a name needs a letter or digit.');
    return undefined;
}

;// CONCATENATED MODULE: ./build/sandbox/architect/flow-routes.js




const metadataSchema = schemas/* looseObject */._H3({ name: schemas/* string */.YjP(), description: schemas/* string */.YjP().optional() });
/** Flows as the console lists, renames, locks, publishes and deactivates them. */
function flowRoutes({ organization, random }) {
    const withFlow = (request, flowId, use) => {
        const flow = organization.flow(flowId);
        return flow ? use(flow) : flow_routes_unknownFlow(request, flowId);
    };
    const shown = (flowId) => ({ status: 200, body: organization.flow(flowId) });
    const action = (name, permissions, handle) => ({
        method: 'POST',
        path: `/api/v2/flows/actions/${name}`,
        permissions,
        handle: (request, _parameters, client) => {
            const flowId = request.query.get('flow');
            if (flowId === null) {
                return problem(request, 400, 'architect.query.parameter.missing', 'The query parameter flow is missing.');
            }
            return withFlow(request, flowId, () => handle(request, flowId, client));
        },
    });
    /** For what only the holder of the lock may do, and anybody where nobody holds it. */
    const unlessLocked = (request, flowId, client, use) => {
        const holder = organization.holder(flowId);
        if (!holder || holder.id === client.id)
            return use();
        return problem(request, 409, 'architect.flow.locked', `The flow is locked by ${holder.name}.`);
    };
    const done = (actionName, client) => {
        const { id, name } = holderOf(organization, client);
        return {
            status: 200,
            body: {
                id: random(),
                complete: true,
                client: { id, name },
                actionName,
                actionStatus: 'SUCCESS',
            },
        };
    };
    const edit = ['architect:flow:edit'];
    const view = ['architect:flow:view'];
    return [
        {
            method: 'GET',
            path: '/api/v2/flows',
            permissions: view,
            handle: ({ query }) => ({
                status: 200,
                body: page(organization.flowIds.flatMap((id) => organization.flow(id) ?? []).filter(wanted(query)), query),
            }),
        },
        {
            method: 'GET',
            path: '/api/v2/flows/{flowId}',
            permissions: view,
            handle: (request, { flowId = '' }) => withFlow(request, flowId, (flow) => ({ status: 200, body: flow })),
        },
        {
            method: 'PUT',
            path: '/api/v2/flows/{flowId}',
            permissions: edit,
            handle: (request, { flowId = '' }) => withBody(request, metadataSchema, ({ name, description }) => withFlow(request, flowId, (flow) => {
                const fault = flowNameFault(name);
                if (fault)
                    return problem(request, 400, fault.code, fault.message);
                const namesake = organization.byName(name);
                if (namesake !== undefined && namesake !== flowId) {
                    const message = `Flow name '${name}' is already in use.`;
                    return problem(request, 400, 'architect.flow.validate.failed', message);
                }
                organization.setMetadata(flowId, { name, description: description ?? flow.description ?? '' });
                return shown(flowId);
            })),
        },
        {
            method: 'GET',
            path: '/api/v2/flows/{flowId}/versions',
            permissions: view,
            handle: (request, { flowId = '' }) => withFlow(request, flowId, () => {
                const versions = organization.history(flowId).toReversed();
                const models = versions.map((version) => versionModel(flowId, version));
                return { status: 200, body: page(models, request.query) };
            }),
        },
        {
            method: 'GET',
            path: '/api/v2/flows/{flowId}/versions/{versionId}',
            permissions: view,
            handle: (request, { flowId = '', versionId = '' }) => withFlow(request, flowId, () => {
                const version = organization.history(flowId).find(({ id }) => id === versionId);
                return version
                    ? { status: 200, body: versionModel(flowId, version) }
                    : unknownVersion(request, flowId, versionId);
            }),
        },
        action('checkout', edit, (request, flowId, client) => unlessLocked(request, flowId, client, () => {
            organization.lock(flowId, holderOf(organization, client));
            return shown(flowId);
        })),
        action('checkin', ['architect:flow:edit', 'architect:flow:unlock'], (request, flowId, client) => unlessLocked(request, flowId, client, () => {
            organization.promote(flowId, 'CHECKIN', holderOf(organization, client));
            organization.lock(flowId, undefined);
            return done('CHECKIN', client);
        })),
        action('publish', ['architect:flow:unlock', 'architect:flow:publish'], (request, flowId, client) => unlessLocked(request, flowId, client, () => {
            const version = request.query.get('version') ?? undefined;
            if (!organization.promote(flowId, 'PUBLISH', holderOf(organization, client), version)) {
                return unknownVersion(request, flowId, version ?? '');
            }
            return done('PUBLISH', client);
        })),
        action('unlock', ['architect:flow:unlock'], (_request, flowId) => {
            organization.lock(flowId, undefined);
            return shown(flowId);
        }),
        action('revert', edit, (request, flowId, client) => unlessLocked(request, flowId, client, () => {
            organization.revert(flowId);
            organization.lock(flowId, undefined);
            return shown(flowId);
        })),
        action('deactivate', ['architect:flow:publish'], (request, flowId, client) => unlessLocked(request, flowId, client, () => {
            organization.setActive(flowId, false);
            return shown(flowId);
        })),
    ];
}
function holderOf(organization, { id }) {
    return { kind: 'client', id, name: organization.client(id)?.name ?? id };
}
/**
 * The filters of a listing. Types are written in small letters here and in capitals in the flows. A name is sought
 * anywhere in the names, capitals and small letters alike, and `*` stands for any text: an assumption, on the loose
 * side, so that whoever asks for a name must look at what comes back.
 */
function wanted(query) {
    const ids = query.getAll('id').flatMap((list) => list.split(','));
    if (ids.length > 0)
        return ({ id }) => ids.includes(id);
    const types = query.getAll('type').flatMap((list) => list.toUpperCase().split(','));
    const words = (query.get('name') ?? '').toLowerCase().split('*');
    return ({ name, type }) => (types.length === 0 || types.includes(type)) && words.every((word) => name.toLowerCase().includes(word));
}
/** One page of a listing, as `pageSize` (25 by default) and `pageNumber` ask for it. */
function page(all, query) {
    const pageSize = positive(query.get('pageSize'), 25);
    const pageNumber = positive(query.get('pageNumber'), 1);
    return {
        entities: all.slice((pageNumber - 1) * pageSize, pageNumber * pageSize),
        pageSize,
        pageNumber,
        total: all.length,
        pageCount: Math.ceil(all.length / pageSize),
    };
}
function positive(text, otherwise) {
    return text !== null && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : otherwise;
}
function flow_routes_unknownFlow(request, flowId) {
    return problem(request, 404, 'architect.flow.not.found', `Could not find a flow with id ${flowId}.`);
}
function unknownVersion(request, flowId, versionId) {
    const message = `The flow ${flowId} has no version ${versionId}.`;
    return problem(request, 404, 'architect.flow.version.missing', message);
}

// EXTERNAL MODULE: ./build/flow/archy/view.js + 7 modules
var view = __webpack_require__(2873);
// EXTERNAL MODULE: ./build/simulation/simulator.js + 7 modules
var simulator = __webpack_require__(1816);
;// CONCATENATED MODULE: ./build/sandbox/architect/bots.js

/** What the bots make of everything a customer said so far. */
function botMocks(bots, lines) {
    return bots.flatMap(({ name, intents = {} }) => lines.flatMap((line) => {
        const heard = line.toLowerCase();
        const found = Object.entries(intents).find(([, words]) => words.some((word) => heard.includes(word.toLowerCase())));
        return found ? [{ call: name, with: { inputText: line }, variables: { intent: found[0] } }] : [];
    }));
}
/** What the bot offers to tap that waits at a node; empty where none does. */
function offeredAt(node, flow, bots) {
    const actions = node !== null && Object.hasOwn(flow.nodes, node) ? (flow.nodes[node]?.actions ?? []) : [];
    const called = actions.flatMap((action) => [action['botFlow'], action['digitalBotFlow']].flatMap((flows) => (0,canonical/* isRecord */.u4)(flows) ? Object.keys(flows) : []));
    return bots.find(({ name }) => called.includes(name))?.quickReplies ?? [];
}

;// CONCATENATED MODULE: ./build/sandbox/architect/conversation.js


/** One conversation with a flow: with each line it is played again from its beginning, and what is new is said. */
class FlowConversation {
    #parts;
    #lines = [];
    #heard = 0;
    constructor(parts) {
        this.#parts = parts;
    }
    hear(line) {
        this.#lines.push(line);
        const result = this.#play();
        const bot = result.transcript.filter(({ from }) => from === 'bot');
        const offered = offeredAt(result.waitingFor, this.#parts.flow, this.#parts.bots);
        const said = bot
            .slice(this.#heard)
            .map((message, index, all) => offered.length > 0 && index === all.length - 1 ? { ...message, quickReplies: [...offered] } : message);
        this.#heard = bot.length;
        return {
            said,
            // What goes wrong in a flow is handled by disconnecting.
            ended: result.routedTo === null && (result.endNode !== null || result.errors.length > 0),
            routedTo: result.routedTo?.queueId,
            errors: result.errors,
        };
    }
    #play() {
        const { flow, given, bots, mocks, now } = this.#parts;
        const answers = [...mocks, ...botMocks(bots, this.#lines)];
        // Where there are mocks at all, each call needs one: what has none goes well and gives nothing. Each round adds one,
        // so the rounds end.
        for (;;) {
            const result = (0,simulator/* simulate */.J)(flow, { userLines: this.#lines, given, mocks: answers }, { now });
            const unanswered = result.calls.find(({ outcome }) => outcome === undefined);
            if (unanswered === undefined ||
                answers.some(({ call, with: only }) => call === unanswered.name && !only)) {
                return result;
            }
            answers.push({ call: unanswered.name });
        }
    }
}

;// CONCATENATED MODULE: ./build/sandbox/architect/guest-frames.js
/** The frames of the web messaging socket, as Genesys Cloud's public clients read and write them. */

const buttonResponseSchema = schemas/* object */.Ikc({ text: schemas/* string */.YjP(), payload: schemas/* string */.YjP().optional() });
const guestRequestSchema = schemas/* looseObject */._H3({
    action: schemas/* string */.YjP(),
    token: schemas/* string */.YjP().optional(),
    tracingId: schemas/* string */.YjP().optional(),
    deploymentId: schemas/* string */.YjP().optional(),
    startNew: schemas/* boolean */.zMY().optional(),
    message: schemas/* looseObject */._H3({
        type: schemas/* string */.YjP(),
        text: schemas/* string */.YjP().optional(),
        content: schemas/* array */.YOg(schemas/* looseObject */._H3({ contentType: schemas/* string */.YjP(), buttonResponse: buttonResponseSchema.optional() }))
            .optional(),
        events: schemas/* array */.YOg(schemas/* looseObject */._H3({ eventType: schemas/* string */.YjP(), presence: schemas/* looseObject */._H3({ type: schemas/* string */.YjP() }).optional() }))
            .optional(),
        channel: schemas/* unknown */.L5J().optional(),
    })
        .optional(),
    channel: schemas/* unknown */.L5J().optional(),
});
const attributesSchema = schemas/* object */.Ikc({
    metadata: schemas/* object */.Ikc({ customAttributes: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()) }),
});
/** What a request hands over to the flow; at the top of a request or in its message, both are in use. */
function attributesOf({ channel, message, }) {
    for (const written of [channel, message?.channel]) {
        const parsed = attributesSchema.safeParse(written);
        if (parsed.success)
            return parsed.data.metadata.customAttributes;
    }
    return undefined;
}
/** What the customer says with a message: its text, or what was tapped. */
function lineOf({ message }) {
    if (!message || message.type === 'Event')
        return undefined;
    const tapped = message.content?.flatMap(({ buttonResponse }) => buttonResponse ?? [])[0];
    return tapped ? (tapped.payload ?? tapped.text) : (message.text ?? '');
}
function failure(code, text, tracingId) {
    return { type: 'response', class: 'string', code, body: text, tracingId };
}
function tooManyRequests(retryAfter, what, tracingId) {
    const body = { retryAfter, errorCode: 4029, errorMessage: `${what} rate too high for this session` };
    return { type: 'response', class: 'TooManyRequestsErrorMessage', code: 429, body, tracingId };
}
function response(name, body, tracingId) {
    return { type: 'response', class: name, code: 200, body, tracingId };
}
function messageFrame(message, tracingId) {
    const { time, ...rest } = message;
    const people = message.direction === 'Outbound' ? { from: { nickname: 'Bot' }, to: {} } : {};
    const channel = { time, messageId: message.id, type: 'Private', ...people };
    return { type: 'message', class: 'StructuredMessage', code: 200, body: { ...rest, channel }, tracingId };
}
/** A message in the shape in which the public API lists it. */
function listedMessage({ time, ...rest }) {
    return { ...rest, channel: { time, messageId: rest.id } };
}
function quickReply(label) {
    return { contentType: 'QuickReply', quickReply: { text: label, payload: label, action: 'Message' } };
}

;// CONCATENATED MODULE: ./build/sandbox/architect/guest-session.js

/** A guest's session: what was said, by whom, and whether anything more can be. Sockets come and go. */
class GuestSession {
    #parts;
    #messages = [];
    #conversation;
    #attributes = {};
    #begun = false;
    #lastTime = 0;
    #errors = [];
    #routedTo;
    #ended = false;
    closed = false;
    /** Over by a fault or by its age: nobody knows its token any more. */
    expired = false;
    constructor(parts) {
        this.#parts = parts;
    }
    get id() {
        return this.#parts.id;
    }
    get token() {
        return this.#parts.token;
    }
    get deploymentId() {
        return this.#parts.deployment.id;
    }
    get flowId() {
        return this.#parts.deployment.flowId;
    }
    get version() {
        return this.#parts.version;
    }
    get attributes() {
        return this.#attributes;
    }
    get messages() {
        return this.#messages;
    }
    get ended() {
        return this.#ended;
    }
    get routedTo() {
        return this.#routedTo;
    }
    get errors() {
        return this.#errors;
    }
    get readOnly() {
        const { enabled, type } = this.#parts.deployment.conversationDisconnect;
        return this.closed || (this.#ended && enabled && type === 'ReadOnly');
    }
    /** The guest joins: where the deployment says so, that begins the conversation. */
    join(attributes) {
        return this.#parts.deployment.autoStart && !this.#begun ? this.#hear('', attributes) : [];
    }
    /** The guest says something: the own message comes first in what is returned. */
    say(line, attributes) {
        const own = this.#add({ type: 'Text', text: line, direction: 'Inbound' });
        // A flow that has handed the customer over is out of it; nobody is there to answer.
        return this.#routedTo === undefined ? [own, ...this.#hear(line, attributes)] : [own];
    }
    #hear(line, attributes) {
        if (!this.#begun) {
            this.#begun = true;
            this.#attributes = attributes ?? {};
            this.#conversation = this.#parts.begin(this.#attributes);
        }
        const turn = this.#conversation?.hear(line);
        return turn ? this.#tell(turn) : [];
    }
    #tell({ said, ended, routedTo, errors }) {
        this.#routedTo = routedTo;
        this.#ended = ended;
        this.#errors = errors;
        const told = said.map(({ text, quickReplies = [] }) => this.#add({
            type: quickReplies.length > 0 ? 'Structured' : 'Text',
            text,
            direction: 'Outbound',
            ...(quickReplies.length > 0 && { content: quickReplies.map(quickReply) }),
            originatingEntity: 'Bot',
        }));
        const { enabled } = this.#parts.deployment.conversationDisconnect;
        return ended && enabled ? [...told, this.#farewell()] : told;
    }
    #farewell() {
        return this.#add({
            type: 'Event',
            direction: 'Outbound',
            events: [{ eventType: 'Presence', presence: { type: 'Disconnect' } }],
            originatingEntity: 'Bot',
            metadata: { correlationId: this.#parts.random(), readOnly: String(this.readOnly) },
        });
    }
    #add(message) {
        // Guests sort by time, so no two messages share one.
        this.#lastTime = Math.max(this.#parts.now().getTime(), this.#lastTime + 1);
        const added = { id: this.#parts.random(), ...message, time: new Date(this.#lastTime).toISOString() };
        this.#messages.push(added);
        return added;
    }
}

;// CONCATENATED MODULE: ./build/sandbox/architect/guest-desk.js




/** Where guests come in: deployments, and the sessions that began at them. */
class GuestDesk {
    #parts;
    #sessions = [];
    #jwts = new Map();
    constructor(parts) {
        this.#parts = parts;
    }
    get deployments() {
        return this.#parts.deployments ?? this.#parts.organization.flowIds.map(ownDeployment);
    }
    deployment(id) {
        return this.deployments.find((one) => one.id === id);
    }
    /** Every session there ever was, the oldest first. */
    get conversations() {
        return this.#sessions;
    }
    session(deploymentId, token) {
        return this.#sessions.findLast((one) => one.deploymentId === deploymentId && one.token === token && !one.expired);
    }
    open(deployment, token) {
        const { organization, bots, mocks, now, random } = this.#parts;
        const flow = organization.flow(deployment.flowId);
        const published = flow?.active === true ? organization.published(deployment.flowId) : undefined;
        const session = new GuestSession({
            id: random(),
            token,
            deployment,
            version: published?.id,
            begin: (given) => published &&
                new FlowConversation({
                    flow: (0,view/* viewArchy */.D)(published.archy, deployment.flowId).flow,
                    given,
                    bots,
                    mocks,
                    now: now(),
                }),
            now,
            random,
        });
        this.#sessions.push(session);
        return session;
    }
    /** Ends a session as its age does: nobody knows its token any more. */
    expire(deploymentId, token) {
        const session = token === undefined ? undefined : this.session(deploymentId, token);
        if (session)
            session.expired = true;
    }
    /** A token that reads the messages of one session over HTTP. */
    issueJwt(session) {
        const jwt = `sandbox-guest-${this.#parts.random()}`;
        this.#jwts.set(jwt, session);
        return jwt;
    }
    byJwt(jwt) {
        return this.#jwts.get(jwt);
    }
    byMessage(messageId) {
        return this.#sessions.find(({ messages }) => messages.some(({ id }) => id === messageId));
    }
}

;// CONCATENATED MODULE: ./build/sandbox/architect/guest-routes.js





/** What HTTP tells of web messaging: deployments, their public configuration, and the messages of sessions. */
function guestRoutes(desk) {
    const view = ['webDeployments:deployment:view'];
    const permitted = [
        {
            method: 'GET',
            path: '/api/v2/webdeployments/deployments',
            permissions: view,
            handle: () => {
                const entities = desk.deployments.map(deploymentModel);
                const selfUri = '/api/v2/webdeployments/deployments';
                return { status: 200, body: { total: entities.length, entities, selfUri } };
            },
        },
        {
            method: 'GET',
            path: '/api/v2/webdeployments/deployments/{deploymentId}',
            permissions: view,
            handle: (request, { deploymentId = '' }) => {
                const deployment = desk.deployment(deploymentId);
                return deployment
                    ? { status: 200, body: deploymentModel(deployment) }
                    : unknownDeployment(request, deploymentId);
            },
        },
        {
            method: 'GET',
            path: '/api/v2/conversations/messages/{messageId}/details',
            permissions: ['conversation:message:view', 'conversation:webmessaging:view'],
            handle: (request, { messageId = '' }) => {
                const session = desk.byMessage(messageId);
                const message = session?.messages.find(({ id }) => id === messageId);
                if (!session || !message) {
                    return problem(request, 404, 'not.found', `There is no message ${messageId}.`);
                }
                const { time, direction } = message;
                return {
                    status: 200,
                    body: {
                        id: messageId,
                        timestamp: time,
                        direction: direction.toLowerCase(),
                        messengerType: 'webmessaging',
                        status: direction === 'Inbound' ? 'received' : 'sent',
                        conversationId: session.id,
                        selfUri: request.path,
                    },
                };
            },
        },
    ];
    const open = [
        {
            method: 'GET',
            path: '/webdeployments/v1/deployments/{deploymentId}/config.json',
            handle: (request, { deploymentId = '' }) => {
                const deployment = desk.deployment(deploymentId);
                return deployment
                    ? { status: 200, body: deploymentConfig(deployment, String(request.headers['host'])) }
                    : unknownDeployment(request, deploymentId);
            },
        },
        {
            method: 'GET',
            path: '/api/v2/webmessaging/messages',
            // Opened by the token of a session, not by that of an OAuth client.
            handle: (request) => {
                const token = bearerToken(request);
                const session = token === undefined ? undefined : desk.byJwt(token);
                if (!session || session.expired)
                    return unauthorized(request, token);
                return { status: 200, body: page(session.messages.map(listedMessage).toReversed(), request.query) };
            },
        },
    ];
    return [...permitted, ...open];
}
function unknownDeployment(request, id) {
    return problem(request, 404, 'not.found', `There is no web deployment ${id}.`);
}

// EXTERNAL MODULE: ./node_modules/ws/wrapper.mjs
var wrapper = __webpack_require__(2977);
;// CONCATENATED MODULE: ./build/sandbox/architect/guest-replies.js

/** In seconds. */
const JWT_LIFETIME = 3600;
const MAX_CUSTOM_DATA_BYTES = 2048;
const MAX_TEXT_LENGTH = 4096;
/** What web messaging answers to one request of a guest at a deployment. */
function replyTo(request, deploymentId, desk, now) {
    const { action, token, tracingId } = request;
    const refused = (code, text) => [failure(code, text, tracingId)];
    if (token === undefined)
        return refused(4020, 'missing required parameter: token');
    if (action === 'configureSession')
        return configure(request, token, deploymentId, desk);
    if (action === 'echo') {
        const body = { type: 'Text', text: request.message?.text ?? '', direction: 'Inbound', id: 'echo_id' };
        return [response('StructuredMessage', body, tracingId)];
    }
    const session = desk.session(deploymentId, token);
    if (!session)
        return refused(4007, 'session not found error message');
    switch (action) {
        case 'onMessage':
            return onMessage(request, session);
        case 'getJwt': {
            const exp = Math.floor(now.getTime() / 1000) + JWT_LIFETIME;
            return [response('JwtResponse', { jwt: desk.issueJwt(session), exp }, tracingId)];
        }
        case 'closeSession':
            session.closed = true;
            return [response('SessionResponse', { connected: false, readOnly: true }, tracingId)];
        default:
            return refused(400, 'Request failed.');
    }
}
function configure({ startNew = false, deploymentId, tracingId }, token, socketDeploymentId, desk) {
    const deployment = desk.deployment(socketDeploymentId);
    if (deploymentId !== socketDeploymentId || deployment?.status !== 'Active') {
        return [failure(403, 'HTTP authorization error', tracingId)];
    }
    const known = desk.session(deployment.id, token);
    const isNew = known === undefined || startNew;
    const session = isNew ? desk.open(deployment, token) : known;
    const body = {
        connected: true,
        newSession: isNew,
        readOnly: session.readOnly,
        clearedExistingSession: isNew && known !== undefined,
        blockedExtensions: [],
        maxCustomDataBytes: MAX_CUSTOM_DATA_BYTES,
    };
    return [response('SessionResponse', body, tracingId)];
}
function onMessage(request, session) {
    const { message, tracingId } = request;
    const refused = (code, text) => [failure(code, text, tracingId)];
    const attributes = attributesOf(request);
    const bytes = Buffer.byteLength(JSON.stringify(attributes ?? {}));
    if (bytes > MAX_CUSTOM_DATA_BYTES) {
        return refused(4013, `Custom Attributes in channel metadata is larger than ${MAX_CUSTOM_DATA_BYTES} bytes`);
    }
    if (session.readOnly)
        return refused(409, 'Session is read-only, no new messages allowed');
    const line = lineOf(request);
    if (line !== undefined) {
        if (line.length > MAX_TEXT_LENGTH)
            return refused(4011, 'message too long');
        const messages = session.say(line, attributes);
        // What is the customer's own comes back under the mark it was sent with.
        return messages.map((one) => messageFrame(one, one.direction === 'Inbound' ? tracingId : undefined));
    }
    const presences = message?.events?.flatMap(({ presence }) => presence?.type ?? []) ?? [];
    if (presences.includes('Clear'))
        return refused(403, 'Presence events Conversation Clear are not supported');
    const joined = presences.includes('Join') ? session.join(attributes) : [];
    return joined.map((one) => messageFrame(one));
}

;// CONCATENATED MODULE: ./build/sandbox/architect/socket-fault-effects.js

/** What each kind of fault does to a request. */
function strikeSocket(fault, exchange) {
    const { tracingId } = exchange;
    const send = (frames) => {
        for (const frame of frames)
            exchange.send(frame);
    };
    switch (fault.kind) {
        case 'drop':
            send(exchange.apply().slice(0, fault.after ?? 0));
            // A moment later, so that what was sent has left.
            exchange.later(0, () => exchange.cut());
            break;
        case 'disorder':
            send(exchange.apply().toReversed());
            break;
        case 'duplicate':
            send(exchange.apply().flatMap((frame) => [frame, frame]));
            break;
        case 'delay':
            for (const [index, frame] of exchange.apply().entries()) {
                exchange.later(fault.ms * (index + 1), () => exchange.send(frame));
            }
            break;
        case 'silence':
            exchange.apply();
            break;
        case 'throttle':
            send([tooManyRequests(fault.retryAfter ?? 1, 'Message', tracingId)]);
            break;
        case 'expire':
            exchange.expire();
            send([response('SessionExpiredEvent', {})]);
            break;
        case 'error':
            send([failure(fault.code, fault.message ?? 'Request failed.', tracingId)]);
            break;
        case 'garbage':
            exchange.send(fault.text ?? 'not { JSON');
            send(exchange.apply());
            break;
        default:
            fault;
    }
}

;// CONCATENATED MODULE: ./build/sandbox/architect/guest-sockets.js





const SOCKET_PATH = '/v1';
/** The largest frame that is taken, in bytes. */
const MAX_FRAME_BYTES = 128 * 1024;
/** The web sockets of guests. */
function guestSockets(parts) {
    const server = new wrapper/* WebSocketServer */.zu({ noServer: true, maxPayload: MAX_FRAME_BYTES });
    const limiter = parts.limit && new RateLimiter(parts.limit);
    const arriving = new Set();
    return {
        upgrade: (request, socket, head) => {
            arriving.add(socket);
            socket.once('close', () => arriving.delete(socket));
            // A client that goes away meanwhile is no error of ours.
            socket.on('error', () => socket.destroy());
            const url = new URL(request.url ?? '/', 'http://sandbox');
            const open = () => {
                const deploymentId = url.searchParams.get('deploymentId') ?? '';
                const status = refusalOf(url, deploymentId, request, parts.desk);
                if (status !== undefined)
                    refuse(socket, status);
                else {
                    server.handleUpgrade(request, socket, head, (connected) => converse(connected, deploymentId, parts, limiter));
                }
            };
            const fault = parts.faults.strike('GET', url.pathname);
            switch (fault?.kind) {
                case undefined:
                    open();
                    break;
                case 'delay':
                    parts.later(fault.ms, open);
                    break;
                case 'status':
                    refuse(socket, fault.status);
                    break;
                case 'html':
                case 'redirect':
                    refuse(socket, fault.status ?? 200);
                    break;
                default:
                    socket.destroy();
            }
        },
        close: () => {
            for (const client of server.clients)
                client.terminate();
            for (const socket of arriving)
                socket.destroy();
            server.close();
        },
    };
}
function refusalOf(url, deploymentId, { headers }, desk) {
    if (url.pathname !== SOCKET_PATH)
        return 404;
    const deployment = desk.deployment(deploymentId);
    if (!deployment)
        return 400;
    const domains = deployment.allowedDomains;
    const { origin = '' } = headers;
    const site = URL.canParse(origin) ? new URL(origin).host : undefined;
    return domains.length === 0 || domains.some((domain) => domain === site || domain === origin)
        ? undefined
        : 403;
}
function refuse(socket, status) {
    socket.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
function converse(socket, deploymentId, parts, limiter) {
    const log = (direction, frame, fault) => {
        const at = parts.now().toISOString();
        parts.frames.push({ direction, deploymentId, at, frame, ...(fault === undefined ? {} : { fault }) });
    };
    const send = (frame) => {
        if (socket.readyState !== socket.OPEN)
            return;
        log('out', typeof frame === 'string' ? frame : withoutJwt(frame));
        socket.send(typeof frame === 'string' ? frame : JSON.stringify(frame));
    };
    // Broken off by the other side, or a frame too large: the socket is closed, and that is all there is to do.
    socket.on('error', () => socket.terminate());
    socket.on('message', (data, isBinary) => {
        const text = isBinary ? undefined : textOf(data);
        const request = guestRequestSchema.safeParse(text === undefined ? undefined : parseJson(text)).data;
        const fault = request && parts.socketFaults.strike(actionOf(request));
        log('in', request ?? text ?? '(binary)', fault?.kind);
        if (!request) {
            send(failure(400, 'Request failed.'));
            return;
        }
        const limited = isLimited(request)
            ? limiter?.take(String(request.token), parts.now().getTime())
            : undefined;
        if (limited?.refused) {
            const what = request.action === 'configureSession' ? 'ConfigureSession' : 'Message';
            send(tooManyRequests(limited.reset, what, request.tracingId));
            return;
        }
        const { desk, later, now } = parts;
        const exchange = {
            apply: () => replyTo(request, deploymentId, desk, now()),
            send,
            expire: () => desk.expire(deploymentId, request.token),
            tracingId: request.tracingId,
            cut: () => socket.terminate(),
            later,
        };
        if (fault)
            strikeSocket(fault, exchange);
        else
            for (const frame of exchange.apply())
                send(frame);
    });
}
/** What a fault names a request by: a text or a tap is told apart from other messages. */
function actionOf(request) {
    return request.action === 'onMessage' && lineOf(request) !== undefined ? 'say' : request.action;
}
function isLimited({ action }) {
    return action === 'onMessage' || action === 'configureSession';
}
function withoutJwt(frame) {
    return frame.class === 'JwtResponse' ? { ...frame, body: '(not shown)' } : frame;
}
function textOf(data) {
    if (Array.isArray(data))
        return Buffer.concat(data).toString('utf8');
    return (data instanceof ArrayBuffer ? Buffer.from(data) : data).toString('utf8');
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./build/flow/archy/compile.js + 1 modules
var compile = __webpack_require__(1429);
;// CONCATENATED MODULE: ./build/sandbox/architect/initial-flows.js




/**
 * Flows as an organization on this API holds them: native ones as they are, flow documents compiled.
 * @throws FlowgateError `invalid-flow` for a flow document that cannot be compiled
 */
function initialFlows(flows) {
    return flows.map((flow) => {
        const archy = documentOf(flow);
        const isPublished = (flow.status ?? 'published') === 'published';
        // A native flow may name no id: the platform knows it by its name.
        const id = flow.id === ''
            ? metadataOf(archy)
                .name.toLowerCase()
                .replaceAll(/[^a-z0-9]+/g, '-')
            : flow.id;
        return { id, archy, version: isPublished ? (flow.version ?? 1) : 0 };
    });
}
function documentOf(flow) {
    const native = (0,archy_document/* archyOf */.tG)(flow);
    if (native)
        return native;
    const { archy, problems } = (0,compile.compileArchy)(flow);
    if (archy)
        return archy;
    throw new errors/* FlowgateError */.gr('invalid-flow', {
        attempted: `start the sandbox with the flow ${flow.id}`,
        returned: problems.map(({ message }) => message).join('; '),
        advice: 'Write what Architect can do, or a native Archy flow.',
    });
}

// EXTERNAL MODULE: ./build/flow/archy/text.js
var archy_text = __webpack_require__(8998);
;// CONCATENATED MODULE: ./build/sandbox/architect/export-habits.js

const FIRST_REF = 10;
const REF = /^(\/\w+\/(?:state|task)s\/(?:state|task)\[)(.*)(\])$/;
/** The document as an export holds it; the one that is stored stays. */
function asExported(archy, { renumberRefs, addDefaults, addUnknown }) {
    const renamed = renumberRefs ? renamer(archy) : undefined;
    const written = (value) => {
        if (Array.isArray(value))
            return value.map(written);
        if (typeof value === 'string') {
            return renamed ? value.replace(REF, (_, head, ref, tail) => `${head}${renamed(ref)}${tail}`) : value;
        }
        if (!(0,canonical/* isRecord */.u4)(value))
            return value;
        const entries = Object.entries(value).map(([key, inner]) => {
            if (key === 'refId' && typeof inner === 'string' && renamed)
                return [key, renamed(inner)];
            const known = addDefaults ? withDefaults(key, written(inner)) : written(inner);
            return [key, addUnknown ? withUnknown(key, known) : known];
        });
        return Object.fromEntries(entries);
    };
    const exported = written(archy);
    return (0,canonical/* isRecord */.u4)(exported) ? exported : archy;
}
/** New ids in the order in which the old ones are met; a number at the end of an old one goes. */
function renamer(archy) {
    const names = new Map();
    const collect = (value) => {
        if (Array.isArray(value))
            value.forEach(collect);
        else if ((0,canonical/* isRecord */.u4)(value)) {
            const { refId } = value;
            if (typeof refId === 'string' && !names.has(refId)) {
                names.set(refId, `${refId.replace(/_\d+$/, '')}_${FIRST_REF + names.size}`);
            }
            Object.values(value).forEach(collect);
        }
    };
    collect(archy);
    return (ref) => names.get(ref) ?? ref;
}
function withDefaults(key, value) {
    if (!(0,canonical/* isRecord */.u4)(value))
        return value;
    if (key === 'transferToAcd')
        return { ...NO_VALUES.transferToAcd, ...value };
    if (key === 'callBotFlow' || key === 'callDigitalBotFlow')
        return { ...NO_VALUES.callBotFlow, ...value };
    if (/Variable$/.test(key))
        return { initialValue: NO_VALUE, isInput: false, isOutput: false, ...value };
    if (key === 'inboundShortMessage')
        return { description: '', ...value };
    return value;
}
function withUnknown(key, value) {
    if (!(0,canonical/* isRecord */.u4)(value))
        return value;
    if (key === 'sendResponse')
        return { messageSplitting: { lit: false }, ...value };
    return key === 'inboundShortMessage' ? { historyRetention: { lit: 30 }, ...value } : value;
}
const NO_VALUE = { noValue: true };
const NO_VALUES = {
    transferToAcd: { preferredAgents: NO_VALUE, languageSkill: NO_VALUE },
    callBotFlow: { exitReason: NO_VALUE, intent: NO_VALUE },
};

;// CONCATENATED MODULE: ./build/sandbox/architect/job-routes.js






const referenceSchema = schemas/* object */.Ikc({
    flow: schemas/* object */.Ikc({ id: schemas/* string */.YjP().optional(), name: schemas/* string */.YjP().optional(), version: schemas/* string */.YjP().optional() })
        .refine(({ id, name }) => id !== undefined || name !== undefined, 'needs an id, or a name and a type'),
});
const validateBodySchema = schemas/* object */.Ikc({ flows: schemas/* array */.YOg(referenceSchema).min(1) });
const exportBodySchema = schemas/* object */.Ikc({
    flows: schemas/* array */.YOg(referenceSchema.extend({ exportType: schemas/* literal */.euz('Yaml', 'the sandbox exports Yaml alone').optional() }))
        .length(1, 'the sandbox exports one flow at a time'),
});
/** Publications, exports and validations, and the presigned addresses that files are left at and fetched from. */
function jobRoutes(parts) {
    const { organization, jobs, habits } = parts;
    const flowsJob = (command, start) => {
        const [schema, path] = command === 'Export' ? [exportBodySchema, 'export'] : [validateBodySchema, 'validate'];
        const permission = `architect:job${command}`;
        const routes = [
            {
                method: 'POST',
                path: `/api/v2/flows/${path}/jobs`,
                permissions: [`${permission}:create`],
                handle: (request, _parameters, client) => withBody(request, schema, ({ flows }) => {
                    const job = jobs.register(command, holderOf(organization, client));
                    for (const { flow } of flows)
                        start(job, flow);
                    const { id, status } = job;
                    const selfUri = `/api/v2/flows/${path}/jobs/${id}`;
                    const body = { id, status, totalFlows: flows.length, selfUri };
                    return { status: 202, body };
                }),
            },
            {
                method: 'GET',
                path: `/api/v2/flows/${path}/jobs/{jobId}`,
                permissions: [`${permission}:view`],
                handle: (request, { jobId = '' }) => withJob(request, command, jobId, (job) => ({
                    status: 200,
                    body: {
                        id: job.id,
                        status: job.status,
                        command,
                        ...(job.file && {
                            downloadUrl: `${originOf(request)}${DOWNLOAD_PREFIX}${job.id}.yaml?${signed(job)}`,
                        }),
                        ...expanded(request, job),
                        selfUri: request.path,
                    },
                })),
            },
        ];
        return routes;
    };
    const withJob = (request, command, jobId, use) => {
        const job = jobs.find(jobId, command);
        return job ? use(job) : problem(request, 404, 'not.found', `There is no ${command} job ${jobId}.`);
    };
    const publication = [
        {
            method: 'POST',
            path: '/api/v2/flows/jobs',
            permissions: ['architect:job:create'],
            handle: (request, _parameters, client) => {
                const job = jobs.register('Publish', holderOf(organization, client));
                const body = {
                    id: job.id,
                    presignedUrl: `${originOf(request)}${UPLOAD_PREFIX}${job.id}?${signed(job)}`,
                    headers: job.headers,
                    selfUri: `/api/v2/flows/jobs/${job.id}`,
                };
                return { status: 200, body };
            },
        },
        {
            method: 'GET',
            path: '/api/v2/flows/jobs/{jobId}',
            permissions: ['architect:job:view'],
            handle: (request, { jobId = '' }) => withJob(request, 'Publish', jobId, (job) => ({
                status: 200,
                body: {
                    id: job.id,
                    ...(job.flowId !== undefined && {
                        flow: { id: job.flowId, selfUri: `/api/v2/flows/${encodeURIComponent(job.flowId)}` },
                    }),
                    status: job.status,
                    command: 'Publish',
                    ...expanded(request, job),
                    selfUri: request.path,
                },
            })),
        },
    ];
    const storage = [
        {
            method: 'PUT',
            path: `${UPLOAD_PREFIX}{jobId}`,
            handle: (request, { jobId = '' }) => {
                const job = jobs.find(jobId, 'Publish');
                const refusal = storageRefusal(request, job);
                if (refusal || !job)
                    return refusal ?? storageError(403, 'AccessDenied', 'Access Denied');
                jobs.upload(job, request.body.toString('utf8'));
                return { status: 200 };
            },
        },
        {
            method: 'GET',
            path: `${DOWNLOAD_PREFIX}{file}`,
            handle: (request, { file = '' }) => {
                const job = jobs.find(file.replace(/\.yaml$/, ''), 'Export');
                const refusal = storageRefusal(request, job && { ...job, headers: {} });
                if (refusal || !job?.file)
                    return refusal ?? storageError(403, 'AccessDenied', 'Access Denied');
                return {
                    status: 200,
                    headers: { 'Content-Type': 'application/octet-stream' },
                    body: (0,archy_text/* archyText */.r)(asExported(job.file, habits)),
                };
            },
        },
    ];
    return [
        ...publication,
        ...flowsJob('Export', (job, reference) => jobs.export(job, reference)),
        ...(parts.validation ? flowsJob('Validate', (job, reference) => jobs.validate(job, reference)) : []),
        ...storage,
    ];
}
function expanded({ query }, { messages }) {
    const asked = query.getAll('expand').some((list) => list.split(',').includes('messages'));
    return asked && messages.length > 0 ? { messages } : {};
}
function signed({ signature, headers }) {
    const names = ['host', ...Object.keys(headers)].join(';');
    return new URLSearchParams({ 'X-Amz-SignedHeaders': names, 'X-Amz-Signature': signature }).toString();
}
/** A sandbox is one origin: the one it was reached at. */
function originOf({ headers }) {
    return `http://${String(headers['host'])}`;
}
/** File storage refuses as S3 does: by signature and headers, and never with two ways to sign in at once. */
function storageRefusal(request, job) {
    if (request.headers['authorization'] !== undefined) {
        return storageError(400, 'InvalidArgument', 'Only one auth mechanism allowed');
    }
    if (!job || request.query.get('X-Amz-Signature') !== job.signature) {
        return storageError(403, 'AccessDenied', 'Access Denied');
    }
    const differs = Object.entries(job.headers).some(([name, value]) => request.headers[name] !== value);
    return differs
        ? storageError(403, 'SignatureDoesNotMatch', 'The request signature we calculated does not match.')
        : undefined;
}
function storageError(status, code, message) {
    return {
        status,
        headers: { 'Content-Type': 'application/xml' },
        body: `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message></Error>`,
    };
}

;// CONCATENATED MODULE: ./build/sandbox/architect/flow-issues.js




/**
 * Why a document is not published, or what is odd about it. A small part of what Architect looks at: the name, the
 * state to start in, references to states and tasks that are not there, data actions that name none, variables that
 * are declared and never used.
 */
function flowIssues(archy) {
    const root = (0,archy_document/* archyRoot */.K2)(archy) ?? archy_document/* ARCHY_ROOT */.jv;
    const body = flowBody(archy);
    const flow = { objectName: metadataOf(archy).name, objectType: 'ArchFlowInboundShortMessage' };
    const ofFlow = (severity, text) => ({
        severity,
        text,
        ...flow,
        refPath: `/${root}`,
        parents: [],
    });
    const name = flowNameFault(flow.objectName);
    const containers = containersOf(body, root);
    const known = new Set(containers.map(({ path }) => path));
    const startUp = body['startUpRef'];
    const issues = name ? [ofFlow('error', name.message)] : [];
    if (typeof startUp !== 'string' || !known.has(startUp)) {
        issues.push(ofFlow('error', `The starting state ${shown(startUp)} does not exist.`));
    }
    for (const container of containers) {
        const counts = new Map();
        for (const { object } of objectsIn(container.value)) {
            for (const [kind, parameters] of Object.entries(object)) {
                const text = (0,canonical/* isRecord */.u4)(parameters) ? actionFault(kind, parameters, known) : undefined;
                if (!(0,canonical/* isRecord */.u4)(parameters) || typeof parameters['name'] !== 'string')
                    continue;
                const count = (counts.get(kind) ?? 0) + 1;
                counts.set(kind, count);
                if (text === undefined)
                    continue;
                issues.push({
                    severity: 'error',
                    text,
                    objectName: parameters['name'],
                    objectType: `ArchAction${kind.charAt(0).toUpperCase()}${kind.slice(1)}`,
                    refPath: `${container.path}/actions/${kind}[_^_archy_${kind}_${count}__]`,
                    parents: [{ objectName: container.name, objectType: container.type }, flow],
                });
            }
        }
    }
    const unused = unusedVariables(body);
    return [
        ...issues,
        ...unused.map((variable) => ofFlow('warning', `The variable '${variable}' is not used.`)),
    ];
}
/** Names of the queues that a document transfers to, as literals: what is computed only a conversation can tell. */
function queuesIn(archy) {
    const names = [...objectsIn(archy)].flatMap(({ object: { targetQueue } }) => {
        const literal = (0,canonical/* isRecord */.u4)(targetQueue) ? targetQueue['lit'] : undefined;
        return (0,canonical/* isRecord */.u4)(literal) && typeof literal['name'] === 'string' ? [literal['name']] : [];
    });
    return [...new Set(names)];
}
/** The states and tasks, under the paths they are referred to by. */
function containersOf(body, root) {
    return ['state', 'task'].flatMap((kind) => {
        const list = body[`${kind}s`];
        return (Array.isArray(list) ? list : []).flatMap((item) => {
            const value = (0,canonical/* isRecord */.u4)(item) ? item[kind] : undefined;
            if (!(0,canonical/* isRecord */.u4)(value))
                return [];
            const path = `/${root}/${kind}s/${kind}[${String(value['refId'])}]`;
            const type = kind === 'state' ? 'ArchState' : 'ArchTask';
            return [{ path, name: String(value['name']), type, value }];
        });
    });
}
function actionFault(kind, parameters, known) {
    for (const key of ['targetStateRef', 'targetTaskRef']) {
        const target = parameters[key];
        if (target !== undefined && !(typeof target === 'string' && known.has(target))) {
            return `The reference ${shown(target)} leads nowhere.`;
        }
    }
    return kind === 'callData' && !(0,canonical/* isRecord */.u4)(parameters['category'])
        ? 'A data action must be selected.'
        : undefined;
}
/** Variables of the flow that stand nowhere but where they are declared. */
function unusedVariables(body) {
    const { variables, ...rest } = body;
    const declared = (Array.isArray(variables) ? variables : []).flatMap((item) => (0,canonical/* isRecord */.u4)(item)
        ? Object.values(item).flatMap((variable) => (0,canonical/* isRecord */.u4)(variable) && typeof variable['name'] === 'string' ? [variable['name']] : [])
        : []);
    const text = JSON.stringify(rest).toLowerCase();
    return declared.filter((name) => !text.includes(JSON.stringify(name).slice(1, -1).toLowerCase()));
}
function shown(value) {
    return `'${typeof value === 'string' ? value : String(JSON.stringify(value))}'`;
}

;// CONCATENATED MODULE: ./build/sandbox/architect/job-messages.js
const EXIT_CODES = { session: 99, invalidFile: 100, notFound: 107, validation: 123 };
/** The summary of a validation, as Genesys Cloud's own tool prints it: each error again at every object around it. */
function validationMessages(issues) {
    if (issues.length === 0)
        return [];
    const errors = issues.filter(({ severity }) => severity === 'error');
    const messages = issues.map((issue, index) => ({
        type: issue.severity === 'error' ? 'Error' : 'Warning',
        text: [...(index === 0 ? [heading(errors.length)] : []), ...summary(issue, index + 1)].join('\n'),
    }));
    return errors.length === 0 ? messages : [...messages, exitCode(EXIT_CODES.validation)];
}
function heading(errors) {
    return errors > 0 ? 'ERROR! Validation Summary' : 'WARNING! Validation Summary';
}
function summary(issue, trackingId) {
    const kind = issue.severity === 'error' ? 'Error' : 'Warning';
    const rollups = issue.parents.flatMap((parent, index) => [
        entry(`Rollup${kind}Count`, trackingId + index + 100, parent),
        issue.text,
    ]);
    return [
        entry(`${kind}Count`, trackingId, issue),
        issue.text,
        '___ Yaml Info ___',
        `ref path: ${issue.refPath}`,
        ...rollups,
    ];
}
function entry(count, trackingId, { objectName, objectType }) {
    return `[Type:'ArchValidationIssue', ${count}:1, ArchObject:[TrackingID:${trackingId}, Name:'${objectName}', Type:'${objectType}']]`;
}
function invalidFileMessages() {
    return [
        { type: 'Error', text: 'Exception: - ERROR! the yaml is not valid' },
        exitCode(EXIT_CODES.invalidFile),
    ];
}
/** Names that the organization does not know. */
function unresolvedMessages(entity, names) {
    const lines = names.map((name) => {
        const text = `find '${entity}' by value of '${name}' - no matches`;
        return { type: 'Error', text, details: [{ type: entity, errorCode: 'not.found', errorMessage: text }] };
    });
    return [...lines, exitCode(EXIT_CODES.validation)];
}
function lockedMessages(flowName) {
    const text = `(name: ${flowName} type: 'inboundshortmessage') is locked by another entity. You can use the --forceUnlock command line parameter to unlock it.`;
    return [{ type: 'Error', text }, exitCode(EXIT_CODES.invalidFile)];
}
/** What a limit of requests behind the job looks like from outside. */
function disguisedLimitMessages(flowId) {
    return [
        { type: 'Error', text: `could not find the flow with id '${flowId}'` },
        exitCode(EXIT_CODES.notFound),
    ];
}
function forbiddenMessages(permission) {
    return [
        { type: 'Error', text: `the '${permission}' permission is required` },
        exitCode(EXIT_CODES.session),
    ];
}
function exitCode(code) {
    return { type: 'Unknown', text: `setting the Archy exit code to ${code}` };
}

;// CONCATENATED MODULE: ./build/sandbox/architect/job-verdicts.js
/** The verdicts in force; the first one for a command takes the job. */
class JobVerdicts {
    #verdicts = [];
    add(verdict) {
        this.#verdicts.push({ verdict, left: verdict.times ?? Number.POSITIVE_INFINITY });
    }
    clear() {
        this.#verdicts = [];
    }
    take(command) {
        const entry = this.#verdicts.find(({ verdict, left }) => verdict.command === command && left > 0);
        if (entry)
            entry.left -= 1;
        return entry?.verdict;
    }
}

;// CONCATENATED MODULE: ./build/sandbox/architect/jobs.js







/** The jobs of an organization: publications, exports and validations, one after the other. */
class Jobs {
    verdicts = new JobVerdicts();
    #jobs = new Map();
    #parts;
    constructor(parts) {
        this.#parts = parts;
    }
    /** Every job there ever was, the oldest first. */
    get all() {
        return [...this.#jobs.values()];
    }
    find(id, command) {
        const job = this.#jobs.get(id);
        return job?.command === command ? job : undefined;
    }
    register(command, client) {
        const { now, random } = this.#parts;
        const id = random();
        const job = {
            id,
            command,
            client,
            at: now().toISOString(),
            signature: random(),
            headers: { 'x-amz-meta-jobid': id, 'x-amz-meta-correlationid': random() },
            uploads: [],
            status: 'Registered',
            messages: [],
        };
        this.#jobs.set(id, job);
        return job;
    }
    /** Takes the file of a publication. The first one starts the job; a later one is stored and starts nothing. */
    upload(job, text) {
        job.uploads.push(text);
        if (job.status !== 'Registered')
            return;
        job.status = 'Started';
        const archy = readableArchy(text);
        const name = archy && metadataOf(archy).name;
        const flowId = name === undefined ? undefined : this.#parts.organization.byName(name);
        // While it publishes, the client has the flow, so that nobody else edits it meanwhile.
        const release = flowId === undefined ? undefined : this.#hold(flowId, job);
        const work = () => this.#publish(archy, job);
        this.#run(job, { flow: flowId ?? name ?? '', ms: this.#parts.publicationMs, work, release });
    }
    /** Exports a version: the newest one where none is named, published or not. */
    export(job, reference) {
        this.#work(job, reference, (archy) => {
            job.file = archy;
            return { status: 'Success', messages: [] };
        });
    }
    /** Validates a version that the organization holds: the newest one where none is named. */
    validate(job, reference) {
        this.#work(job, reference, (archy) => this.#judge(archy));
    }
    #work(job, reference, use) {
        job.status = 'Started';
        const { organization, jobMs } = this.#parts;
        const { id, name, version } = reference;
        const flowId = id ?? (name === undefined ? undefined : organization.byName(name));
        const work = () => {
            const archy = flowId === undefined ? undefined : organization.document(flowId, version);
            return archy ? use(archy) : failed(disguisedLimitMessages(flowId ?? name ?? ''));
        };
        this.#run(job, { flow: flowId ?? name ?? '', ms: jobMs, work });
    }
    #run(job, { flow, ms, work, release, }) {
        const verdict = this.verdicts.take(job.command);
        this.#parts.later(ms, () => {
            const earned = verdict === undefined || verdict.applied === true ? work() : undefined;
            if (verdict?.kind === 'stuck')
                return;
            release?.();
            const { status, messages, flowId } = verdict ? jobs_failure(verdict, flow) : (earned ?? failed([]));
            job.status = status;
            job.flowId = flowId;
            job.messages = this.#dated(messages);
        });
    }
    #publish(archy, job) {
        const { organization } = this.#parts;
        if (!archy)
            return failed(invalidFileMessages());
        const { name } = metadataOf(archy);
        const flowId = organization.byName(name);
        const needed = flowId === undefined ? 'architect:flow:add' : 'architect:flow:publish';
        if (!organization.permits(job.client, needed))
            return failed(forbiddenMessages(needed));
        const holder = flowId === undefined ? undefined : organization.holder(flowId);
        if (holder && holder.id !== job.client.id)
            return failed(lockedMessages(name));
        const judged = this.#judge(archy);
        if (judged.status === 'Failure')
            return judged;
        return { ...judged, flowId: organization.publish(archy, job.client, job.id) };
    }
    #judge(archy) {
        const { queues } = this.#parts.organization;
        const unknown = queues ? queuesIn(archy).filter((name) => !queues.has(name)) : [];
        if (unknown.length > 0)
            return failed(unresolvedMessages('queue', unknown));
        const issues = flowIssues(archy);
        const status = issues.some(({ severity }) => severity === 'error') ? 'Failure' : 'Success';
        return { status, messages: validationMessages(issues) };
    }
    /** Takes the flow for a job, where nobody else has it; returns how to let go of it. */
    #hold(flowId, { id, client }) {
        const { organization } = this.#parts;
        const before = organization.holder(flowId);
        if (before && before.id !== client.id)
            return undefined;
        organization.lock(flowId, client);
        organization.setOperation(flowId, {
            id,
            complete: false,
            client: { id: client.id, name: client.name },
            actionName: 'PUBLISH',
            actionStatus: 'STARTED',
        });
        return () => {
            if (organization.holder(flowId)?.id === client.id)
                organization.lock(flowId, before);
            organization.setOperation(flowId, undefined);
        };
    }
    #dated(messages) {
        const dateTime = this.#parts.now().toISOString();
        const split = this.#parts.messagePerLine
            ? messages.flatMap(({ text, ...rest }) => text.split('\n').map((line) => ({ ...rest, text: line })))
            : messages;
        return split.map((message) => ({ dateTime, ...message }));
    }
}
function jobs_failure(verdict, flow) {
    switch (verdict.kind) {
        case 'failed':
        case 'stuck':
            return failed(verdict.messages ?? []);
        case 'locked':
            return failed(lockedMessages(flow));
        case 'throttled':
            return failed(disguisedLimitMessages(flow));
    }
}
function failed(messages) {
    return { status: 'Failure', messages };
}
/** The document in a file, where it is one of an inbound message flow. */
function readableArchy(text) {
    try {
        const archy = (0,archy_text/* parseArchy */.h)(text);
        return (0,archy_document/* archyRoot */.K2)(archy) === archy_document/* ARCHY_ROOT */.jv ? archy : undefined;
    }
    catch (thrown) {
        if (thrown instanceof errors/* FlowgateError */.gr)
            return undefined;
        throw thrown;
    }
}

;// CONCATENATED MODULE: ./build/sandbox/architect/login.js
/** Login with client credentials in a Basic header, as every public SDK sends them. */
function basicLoginRoute(organization, tokens) {
    return {
        method: 'POST',
        path: '/oauth/token',
        handle: (request) => {
            const form = new URLSearchParams(request.body.toString('utf8'));
            const grant = form.get('grant_type');
            if (grant !== 'client_credentials') {
                return refused(400, 'unsupported_grant_type', `grant type ${grant ?? 'missing'}`);
            }
            const credentials = basicCredentials(request);
            if (!credentials)
                return refused(400, 'invalid_request', 'client credentials are missing');
            const client = organization.client(credentials.id);
            // An unknown client and a wrong secret are told apart, by the status too.
            if (!client)
                return refused(400, 'invalid_client', 'client not found: invalid_client');
            if (client.secret !== credentials.secret) {
                return refused(401, 'invalid_client', 'authentication failed: invalid_client');
            }
            return {
                status: 200,
                headers: { 'Cache-Control': 'no-store' },
                body: {
                    access_token: tokens.issue(client),
                    token_type: 'bearer',
                    expires_in: tokens.lifetimeSeconds,
                },
            };
        },
    };
}
function basicCredentials({ headers }) {
    const encoded = /^basic +(\S+)$/i.exec(headers['authorization']?.toString() ?? '')?.[1];
    if (encoded === undefined)
        return undefined;
    const text = Buffer.from(encoded, 'base64').toString('utf8');
    const colon = text.indexOf(':');
    return colon < 0 ? undefined : { id: text.slice(0, colon), secret: text.slice(colon + 1) };
}
/** The login host has an error shape of its own, and its correlation id stands in the header alone. */
function refused(status, error, description) {
    return { status, body: { error, description, error_description: description } };
}

;// CONCATENATED MODULE: ./build/sandbox/architect/architect-sandbox.js






















/**
 * Starts an embedded Genesys Cloud on the loopback interface that serves the shapes of the public API.
 * @throws FlowgateError `invalid-input` where the port cannot be had, `invalid-flow` where a flow cannot be compiled
 */
async function startArchitectSandbox(options, defaults) {
    const now = options.now ?? (() => new Date());
    const random = options.random ?? external_node_crypto_.randomUUID;
    const timers = new Timers();
    const faults = new FaultList();
    const requests = [];
    const roles = options.roles ?? [
        { id: defaults.roleId, name: 'Flow releases', permissions: ARCHITECT_PERMISSIONS },
    ];
    const organization = new ArchitectOrganization({
        flows: initialFlows(options.flows ?? []),
        roles,
        clients: (options.clients ?? [defaults.client]).map((client) => withRoles(client, roles)),
        queues: options.queues,
        now,
        random,
    });
    const jobs = new Jobs({
        organization,
        publicationMs: options.publicationMs ?? 150,
        jobMs: options.jobMs ?? 20,
        messagePerLine: options.messagePerLine ?? false,
        later: timers.later,
        now,
        random,
    });
    const desk = new GuestDesk({
        organization,
        deployments: options.webDeployments?.map(webDeployment),
        bots: options.bots ?? [],
        mocks: options.mocks ?? [],
        now,
        random,
    });
    const socketFaults = new SocketFaultList();
    const frames = [];
    const tokens = new Tokens({ lifetimeSeconds: options.tokenLifetimeSeconds ?? 3600, now, random });
    const limiter = options.rateLimit && new RateLimiter(options.rateLimit);
    const routes = [
        basicLoginRoute(organization, tokens),
        ...authorizationRoutes(organization),
        // Before the flows themselves: a job is no flow that is called `jobs`.
        ...jobRoutes({
            organization,
            jobs,
            habits: options.exportHabits ?? {},
            validation: options.validateJobs ?? true,
        }),
        ...flowRoutes({ organization, random }),
        ...guestRoutes(desk),
        ...architectControlRoutes({ organization, faults, socketFaults, requests, frames, jobs }),
    ];
    const server = await listen({
        port: options.port ?? 0,
        dispatch: (request) => dispatch(request, {
            routes,
            tokens,
            limiter,
            now,
            permits: (client, permission) => organization.permits(client, permission),
        }),
        faults,
        requests,
        timers,
        now,
        random,
        sockets: guestSockets({
            desk,
            faults,
            socketFaults,
            frames,
            limit: options.guestLimit,
            later: timers.later,
            now,
        }),
    });
    return {
        url: server.url,
        requests,
        architect: organization,
        get jobs() {
            return jobs.all;
        },
        frames,
        get conversations() {
            return desk.conversations;
        },
        addFault: (rule) => faults.add(rule),
        clearFaults: () => faults.clear(),
        addSocketFault: (rule) => socketFaults.add(rule),
        clearSocketFaults: () => socketFaults.clear(),
        editInConsole: (flowId, change, edit) => organization.editInConsole(flowId, change, edit),
        lock: (flowId, holder = CONSOLE_USER) => organization.lock(flowId, holder),
        unlock: (flowId) => organization.lock(flowId, undefined),
        addJobVerdict: (verdict) => jobs.verdicts.add(verdict),
        clearJobVerdicts: () => jobs.verdicts.clear(),
        close: () => server.close(),
    };
}
function withRoles({ id, secret, name = 'Flowgate', roleIds }, roles) {
    return { id, secret, name, scopes: [], roleIds: roleIds ?? roles.map((role) => role.id) };
}

// EXTERNAL MODULE: ./build/simulation/engine.js
var engine = __webpack_require__(8046);
// EXTERNAL MODULE: ./build/flow/placeholders.js
var placeholders = __webpack_require__(6695);
;// CONCATENATED MODULE: ./build/sandbox/validation.js


/** A flow as a client sends it: the version is looked at where it counts, in a write. */
const flowBodySchema = definition/* liveFlowSchema */.sR.extend({
    version: definition/* liveFlowSchema */.sR.shape.version.optional(),
    status: definition/* liveFlowSchema */.sR.shape.status.optional(),
});
const KNOWN_ACTIONS = new Set(['set', 'route', 'say', 'ask']);
/**
 * The one judgement of `/validate` and of a write: shape, start node, transitions to nodes that are not there, and
 * what only an organization can know, its queues (`undefined`: every queue exists).
 */
function validateFlow(body, flowId, queues) {
    const parsed = flowBodySchema.safeParse(body);
    if (!parsed.success) {
        return { flow: undefined, errors: parsed.error.issues.map(schemaError), warnings: [] };
    }
    const flow = parsed.data;
    const errors = [];
    const warnings = [];
    if (flow.id !== flowId)
        errors.push(`The body holds the flow ${flow.id}, not ${flowId}.`);
    if (!Object.values(flow.nodes).some((node) => node.type === 'start')) {
        errors.push('The flow has no start node.');
    }
    const dangling = (nodeId, field, target) => {
        if (target === undefined || Object.hasOwn(flow.nodes, target))
            return;
        const message = `There is no node ${target} to go to.`;
        errors.push({ nodeId, field, code: 'transition.target.missing', message });
    };
    for (const [nodeId, node] of Object.entries(flow.nodes)) {
        dangling(nodeId, 'transition', node.transition);
        for (const [index, condition] of (node.conditions ?? []).entries()) {
            dangling(nodeId, `conditions[${index}].transition`, condition.transition);
        }
        for (const [index, action] of (node.actions ?? []).entries()) {
            const queueId = queueOf(action, flow);
            if (queueId !== undefined && queues && !queues.has(queueId)) {
                const message = `The organization has no queue ${queueId}.`;
                errors.push({ nodeId, field: `actions[${index}].queueId`, code: 'queue.not.found', message });
            }
            if (!KNOWN_ACTIONS.has(action.name)) {
                const message = `The action ${action.name} is unknown and will be skipped.`;
                warnings.push({ nodeId, field: `actions[${index}].name`, code: 'action.unknown', message });
            }
        }
    }
    return { flow, errors, warnings };
}
/** The queue a `route` action names; `undefined` for other actions and where only a conversation can tell. */
function queueOf(action, { environmentVariables }) {
    const { name, queueId } = action;
    if (name !== 'route' || typeof queueId !== 'string')
        return undefined;
    const variables = new Map(Object.entries(environmentVariables ?? {}));
    const filled = (0,placeholders/* fillPlaceholders */.C)(queueId, ({ kind, name }) => kind === 'variable' ? variables.get(name) : undefined);
    return (0,placeholders/* placeholdersIn */.Q)(filled).length > 0 ? undefined : filled;
}
function schemaError({ path, message }) {
    const [root, nodeId, ...rest] = path.map((key) => (typeof key === 'symbol' ? key.toString() : key));
    if (root === 'nodes' && nodeId !== undefined) {
        return { nodeId: String(nodeId), field: dotted(rest) || 'node', code: 'schema', message };
    }
    return `${dotted(path.map(String)) || 'flow'}: ${message}`;
}
/** `['actions', 0, 'name']` as `actions[0].name`. */
function dotted(path) {
    return path
        .map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
        .join('')
        .replace(/^\./, '');
}

;// CONCATENATED MODULE: ./build/sandbox/flow-document.js





const simulationBodySchema = schemas/* object */.Ikc({
    transcript: schemas/* array */.YOg(engine/* messageSchema */.HQ),
    initialData: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).optional(),
});
const versionSchema = schemas/* looseObject */._H3({
    version: schemas/* int */.Whr('a write carries the live version plus 1'),
    status: schemas/* enum */.k5n(['draft', 'published', 'scheduled']).optional(),
});
/** The flow-document API over the state of an organization. */
function flowDocumentRoutes(organization, now) {
    return [
        {
            method: 'GET',
            path: '/api/v2/authorization/roles/{roleId}',
            scope: 'authorization:read',
            handle: (request, { roleId = '' }) => {
                const role = organization.role(roleId);
                return role
                    ? { status: 200, body: role }
                    : problem(request, 404, 'role.not.found', `The organization has no role ${roleId}.`);
            },
        },
        {
            method: 'GET',
            path: '/api/v2/flows/{flowId}',
            scope: 'flow:view',
            handle: (request, { flowId = '' }) => {
                const flow = organization.flow(flowId);
                return flow ? { status: 200, body: flow } : flow_document_unknownFlow(request, flowId);
            },
        },
        {
            method: 'POST',
            path: '/api/v2/flows/{flowId}/validate',
            scope: 'flow:edit',
            handle: (request, { flowId = '' }) => {
                if (!organization.flow(flowId))
                    return flow_document_unknownFlow(request, flowId);
                return withJson(request, (body) => {
                    const { errors, warnings } = validateFlow(body, flowId, organization.queues);
                    return { status: 200, body: { valid: errors.length === 0, errors, warnings } };
                });
            },
        },
        {
            method: 'PUT',
            path: '/api/v2/flows/{flowId}',
            scope: 'flow:edit',
            handle: (request, { flowId = '' }, client) => withBody(request, versionSchema, ({ version, status = 'draft', ...body }) => {
                if (!organization.flow(flowId))
                    return flow_document_unknownFlow(request, flowId);
                const { flow, errors } = validateFlow(body, flowId, organization.queues);
                if (!flow || errors.length > 0) {
                    return problem(request, 422, 'flow.invalid', `The flow ${flowId} is not valid.`, { errors });
                }
                const result = organization.write({ ...flow, version, status }, client.id);
                switch (result.kind) {
                    case 'written':
                        return { status: 200, body: result.flow };
                    case 'version-conflict':
                        return problem(request, 409, 'version.conflict', `Version ${version} was sent, and version ${result.live} is live: the next one is ${result.live + 1}.`);
                    case 'unknown-flow':
                        return flow_document_unknownFlow(request, flowId);
                }
            }),
        },
        {
            method: 'POST',
            path: '/api/v2/flows/{flowId}/simulate',
            scope: 'flow:simulate',
            handle: (request, { flowId = '' }) => {
                const flow = organization.flow(flowId);
                if (!flow)
                    return flow_document_unknownFlow(request, flowId);
                return withBody(request, simulationBodySchema, ({ transcript, initialData }) => {
                    const userLines = transcript.filter(({ from }) => from === 'user').map(({ text }) => text);
                    const conversation = { userLines, given: initialData ?? {} };
                    const result = (0,simulator/* simulate */.J)(flow, conversation, { now: now() });
                    // Here no time passes while a conversation is played: what was said when is not known.
                    const said = result.transcript.map(({ afterMs: _, ...message }) => message);
                    return { status: 200, body: { ...result, transcript: said } };
                });
            },
        },
    ];
}
function flow_document_unknownFlow(request, flowId) {
    return problem(request, 404, 'flow.not.found', `The organization has no flow ${flowId}.`);
}

;// CONCATENATED MODULE: ./build/sandbox/organization.js

const SCOPES = ['flow:view', 'flow:edit', 'flow:simulate', 'authorization:read'];
/** Who wrote a version, where it was no OAuth client. */
const INITIAL_WRITER = 'initial';
const CONSOLE_WRITER = 'console';
/**
 * The state of a Genesys Cloud organization: roles, clients, and flows with every version that ever was.
 * Nothing is forgotten, so that whoever looks at the history afterwards can tell whether a change was lost.
 * What goes in and out is copied: nobody changes a flow but through here.
 */
class Organization {
    queues;
    #roles;
    #clients;
    #flows;
    #publicationMs;
    #now;
    #later;
    constructor(parts) {
        this.queues = parts.queues && new Set(parts.queues);
        this.#roles = new Map(parts.roles.map((role) => [role.id, role]));
        this.#clients = new Map(parts.clients.map((client) => [client.id, client]));
        this.#publicationMs = parts.publicationMs;
        this.#now = parts.now;
        this.#later = parts.later;
        this.#flows = new Map(parts.flows.map((flow) => [
            flow.id,
            {
                versions: [
                    this.#version({ ...flow, version: flow.version ?? 1, status: flow.status ?? 'published' }, INITIAL_WRITER),
                ],
                verdict: undefined,
            },
        ]));
    }
    role(id) {
        return this.#roles.get(id);
    }
    client(id) {
        return this.#clients.get(id);
    }
    /** The newest version of a flow, with the state of its publication. */
    flow(id) {
        const record = this.#flows.get(id);
        return record && structuredClone(newest(record).flow);
    }
    /** Every version of a flow, the oldest first; empty for an unknown flow. */
    history(id) {
        return structuredClone(this.#flows.get(id)?.versions ?? []);
    }
    /**
     * Compare and set: stores `flow` if its version is the live one plus 1. What asks to be published (or is
     * scheduled) becomes `scheduled` and is published after a while; anything else becomes a `draft`.
     */
    write(flow, writer) {
        const record = this.#flows.get(flow.id);
        if (!record)
            return { kind: 'unknown-flow' };
        const live = newest(record).version;
        if (flow.version !== live + 1)
            return { kind: 'version-conflict', live };
        const publish = flow.status === 'published' || flow.status === 'scheduled';
        this.#append(record, { ...flow, status: publish ? 'scheduled' : 'draft' }, writer);
        if (publish)
            this.#later(this.#publicationMs, () => settle(record, flow.version));
        return { kind: 'written', flow: structuredClone(newest(record).flow) };
    }
    /**
     * A person's edit in the console: whatever the live version is, the next one holds what `change` makes of it,
     * published at once unless it says `draft`.
     * @throws FlowgateError `invalid-input` for an unknown flow
     */
    editInConsole(flowId, change) {
        const record = this.#record(flowId);
        const { version } = newest(record);
        const edited = change(structuredClone(newest(record).flow));
        const status = edited.status === 'draft' ? 'draft' : 'published';
        this.#append(record, { ...edited, id: flowId, version: version + 1, status }, CONSOLE_WRITER);
        return structuredClone(newest(record).flow);
    }
    /**
     * Decides how publications of a flow end from now on, those under way included; `undefined` lets them succeed.
     * @throws FlowgateError `invalid-input` for an unknown flow
     */
    setPublicationVerdict(flowId, verdict) {
        this.#record(flowId).verdict = verdict;
    }
    #record(flowId) {
        const record = this.#flows.get(flowId);
        if (record)
            return record;
        throw new errors/* FlowgateError */.gr('invalid-input', {
            attempted: `change flow ${flowId} in the sandbox`,
            returned: 'there is no such flow',
            advice: `The sandbox was started with ${[...this.#flows.keys()].join(', ') || 'no flows'}.`,
        });
    }
    #append(record, flow, writer) {
        // A reason belongs to the publication that failed, not to the content that comes after it.
        const { statusReason: _, ...content } = flow;
        record.versions.push(this.#version(content, writer));
    }
    #version(flow, writer) {
        return { version: flow.version, flow: structuredClone(flow), writer, at: this.#now().toISOString() };
    }
}
function newest({ versions }) {
    return versions.at(-1) ?? versions[0];
}
/** Ends the publication of one version, whether or not a newer one has been written since. */
function settle(record, version) {
    const { verdict } = record;
    const index = record.versions.findIndex((entry) => entry.version === version);
    const entry = record.versions[index];
    if (!entry)
        return;
    const outcome = verdict
        ? { status: verdict.status, statusReason: verdict.reason }
        : { status: 'published' };
    record.versions[index] = { ...entry, flow: { ...entry.flow, ...outcome } };
    if (verdict?.times !== undefined) {
        record.verdict = verdict.times > 1 ? { ...verdict, times: verdict.times - 1 } : undefined;
    }
}

;// CONCATENATED MODULE: ./build/sandbox/sandbox.js











const SANDBOX_CLIENT_ID = 'sandbox-client';
const SANDBOX_CLIENT_SECRET = 'sandbox-secret-opens-nothing-real';
const SANDBOX_ROLE_ID = 'sandbox-role';
function startSandbox(options = {}) {
    if (options.platformApi !== 'architect')
        return startFlowDocumentSandbox(options);
    return startArchitectSandbox(options, {
        client: { id: SANDBOX_CLIENT_ID, secret: SANDBOX_CLIENT_SECRET },
        roleId: SANDBOX_ROLE_ID,
    });
}
async function startFlowDocumentSandbox(options) {
    const now = options.now ?? (() => new Date());
    const random = options.random ?? external_node_crypto_.randomUUID;
    const timers = new Timers();
    const faults = new FaultList();
    const requests = [];
    const organization = new Organization({
        flows: options.flows ?? [],
        queues: options.queues,
        roles: options.roles ?? [{ id: SANDBOX_ROLE_ID, name: 'Flow releases', scopes: SCOPES }],
        clients: (options.clients ?? [{ id: SANDBOX_CLIENT_ID, secret: SANDBOX_CLIENT_SECRET }]).map(withScopes),
        publicationMs: options.publicationMs ?? 150,
        now,
        later: timers.later,
    });
    const tokens = new Tokens({ lifetimeSeconds: options.tokenLifetimeSeconds ?? 3600, now, random });
    const limiter = options.rateLimit && new RateLimiter(options.rateLimit);
    const routes = [
        loginRoute(organization, tokens),
        ...flowDocumentRoutes(organization, now),
        ...controlRoutes({ organization, faults, requests }),
    ];
    const server = await listen({
        port: options.port ?? 0,
        dispatch: (request) => dispatch(request, { routes, tokens, limiter, now }),
        faults,
        requests,
        timers,
        now,
        random,
    });
    return {
        url: server.url,
        requests,
        organization,
        addFault: (rule) => faults.add(rule),
        clearFaults: () => faults.clear(),
        editInConsole: (flowId, change) => organization.editInConsole(flowId, change),
        setPublicationVerdict: (flowId, verdict) => organization.setPublicationVerdict(flowId, verdict),
        close: () => server.close(),
    };
}
function withScopes({ id, secret, scopes = SCOPES }) {
    return { id, secret, scopes };
}


/***/ }),

/***/ 8046:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ab: () => (/* binding */ simulationResultSchema),
/* harmony export */   HQ: () => (/* binding */ messageSchema),
/* harmony export */   fe: () => (/* binding */ CALL_OUTCOMES)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4398);

const messageSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    from: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['user', 'bot']),
    text: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** Labels the customer can tap. What cannot be read counts as not reported. */
    quickReplies: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).optional().catch(undefined),
    /** Milliseconds since the conversation began. */
    afterMs: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nonnegative().optional().catch(undefined),
});
/** How a call of a back end can come out. */
const CALL_OUTCOMES = ['success', 'failure', 'timeout', 'empty'];
const callSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** The parameters as they were sent, placeholders filled. */
    with: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J()),
    /** Absent where nothing answered the call. */
    outcome: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(CALL_OUTCOMES).optional(),
});
const stepSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    from: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    to: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** What led on: the node's own transition, or the condition with this index (from 0). */
    via: zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('transition'), zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nonnegative()]),
});
/**
 * What an engine saw of one conversation. Every field may be missing: an engine reports what it can observe,
 * and the judge fails what was expected of a field that is not there.
 */
const simulationResultSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    success: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().optional(),
    /** Ids of the nodes visited, in order; a node visited twice stands twice. */
    path: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).optional(),
    /** The steps between them, in order. */
    taken: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(stepSchema).optional().catch(undefined),
    /** The `end` node reached; `null` where the conversation did not end. */
    endNode: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullish(),
    /** The node that waits for the customer's answer; `null` where none does. */
    waitingFor: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullish().catch(undefined),
    variables: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J()).optional(),
    /** Everything said, in order, the customer's lines included. */
    transcript: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(messageSchema).optional(),
    /** Calls of back ends, in order. */
    calls: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(callSchema).optional().catch(undefined),
    routedTo: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ queueId: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }).nullish(),
    errors: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).optional(),
});


/***/ })

};
