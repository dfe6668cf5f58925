export const id = 610;
export const ids = [610];
export const modules = {

/***/ 8337:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ ApiClient),
/* harmony export */   p: () => (/* binding */ pathSegment)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4849);


/** Calls with a bearer token: on 401 the token is renewed once and the call made once more. */
class ApiClient {
    #http;
    #tokens;
    #origin;
    constructor(http, tokens, origin) {
        this.#http = http;
        this.#tokens = tokens;
        this.#origin = origin;
    }
    /** @throws {FlowgateError} when no token is to be had or the run ended; all else is in the result */
    async send(call) {
        const { path, ...rest } = call;
        const request = { ...rest, url: new URL(path, this.#origin) };
        const bearer = await this.#tokens.get();
        const result = await this.#http.send({ ...request, bearer });
        if (result.ok || result.fault.kind !== 'status' || result.fault.status !== 401)
            return result;
        this.#tokens.invalidate(bearer);
        return await this.#http.send({ ...request, bearer: await this.#tokens.get() });
    }
    /** As {@link send}, for calls whose failure is the caller's. */
    async call(call) {
        const result = await this.send(call);
        if (!result.ok)
            throw result.error;
        return result.value;
    }
}
/**
 * An id as one segment of a path. Dots alone would climb out of it even when encoded, so they are refused.
 * @throws {FlowgateError} `invalid-input`
 */
function pathSegment(id, what) {
    if (/^\.{0,2}$/.test(id) || /\p{Cs}/u.test(id)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FlowgateError */ .gr('invalid-input', {
            attempted: `address the ${what} ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .p)(id) || '(empty)'}`,
            returned: 'this is not an id',
            advice: `Give the id of the ${what} as Genesys Cloud shows it.`,
        });
    }
    return encodeURIComponent(id);
}


/***/ }),

/***/ 2255:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   xX: () => (/* binding */ TokenSource),
/* harmony export */   xe: () => (/* binding */ basicGrant),
/* harmony export */   zo: () => (/* binding */ formGrant)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4398);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4393);



const tokenSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    // Visible ASCII only: anything else is no header value, and what refuses it may repeat it.
    access_token: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^[\x21-\x7e]+$/, 'not a bearer token'),
    // Advice at most: whether a token still holds is told by the 401 on its use.
    expires_in: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().positive().optional().catch(undefined),
});
/** Where a server does not say how long a token lives, in seconds. */
const ASSUMED_LIFE_SECONDS = 600;
const LONGEST_LIFE_SECONDS = 24 * 60 * 60;
const REFRESH_AHEAD_SECONDS = 10;
/** The client-credentials grant with everything in the form, as the flow-document API takes it. */
function formGrant(origin, clientId, clientSecret) {
    return {
        attempted: 'sign in to Genesys Cloud',
        kind: 'token',
        method: 'POST',
        url: new URL('/oauth/token', origin),
        absent: 'There is no sign-in at this address: check genesys-url.',
        body: new URLSearchParams({
            grant_type: 'client_credentials',
            client_id: clientId,
            client_secret: clientSecret,
            scope: 'flow:view flow:edit flow:simulate authorization:read',
        }),
        secrets: [clientSecret],
        schema: tokenSchema,
    };
}
/** The client-credentials grant of Genesys Cloud's login host: a `Basic` header and no scope, since roles decide. */
function basicGrant(login, clientId, clientSecret) {
    return {
        attempted: 'sign in to Genesys Cloud',
        kind: 'token',
        method: 'POST',
        url: new URL('/oauth/token', login),
        absent: 'There is no sign-in at this address: check genesys-url.',
        basic: Buffer.from(`${clientId}:${clientSecret}`, 'utf8').toString('base64'),
        body: new URLSearchParams({ grant_type: 'client_credentials' }),
        secrets: [clientSecret],
        schema: tokenSchema,
    };
}
/** One access token for everybody, renewed shortly before it expires. */
class TokenSource {
    #options;
    #held;
    #flight;
    constructor(options) {
        this.#options = options;
    }
    /**
     * A token that is good for now. However many wait for a new one, one request is made; a failed one is not kept.
     * @throws {FlowgateError} `unauthorized` for wrong credentials, else as the HTTP client tells it
     */
    async get() {
        if (this.#held && this.#options.clock.monotonic() < this.#held.refreshAt)
            return this.#held.value;
        this.#flight ??= this.#fetchToken().finally(() => {
            this.#flight = undefined;
        });
        return (await this.#flight).value;
    }
    /** Drops `token` if it is the one held: many may report the same one, and only the first must count. */
    invalidate(token) {
        if (this.#held?.value === token)
            this.#held = undefined;
    }
    async #fetchToken() {
        const { http, clock, request, onSecret } = this.#options;
        // From before the request, so that time on the way counts as life used up.
        const asked = clock.monotonic();
        const result = await http.send(request);
        if (!result.ok) {
            const { fault, error } = result;
            if (fault.kind !== 'status' || ![400, 401, 403].includes(fault.status))
                throw error;
            if ((0,_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .isThrottledLogin */ .Ij)(request.kind, fault))
                throw error;
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FlowgateError */ .gr('unauthorized', {
                attempted: error.attempted,
                returned: error.returned,
                advice: wrongCredentials(fault),
            });
        }
        const { access_token, expires_in = ASSUMED_LIFE_SECONDS } = result.value;
        onSecret(access_token);
        const life = Math.min(expires_in, LONGEST_LIFE_SECONDS);
        const ahead = Math.min(REFRESH_AHEAD_SECONDS, life / 10);
        this.#held = { value: access_token, refreshAt: asked + (life - ahead) * 1000 };
        return this.#held;
    }
}
/** The login host refuses an unknown client with 400 and a wrong secret with 401, both as "invalid_client". */
function wrongCredentials({ status, detail }) {
    if (status === 400 && /client not found/i.test(detail.message ?? '')) {
        return 'There is no such OAuth client in this region: check client-id, and that genesys-url is the region of your organization.';
    }
    return 'Check client-id and client-secret, that the OAuth client is active, and that genesys-url is its region.';
}


/***/ }),

/***/ 4393:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ij: () => (/* binding */ isThrottledLogin),
/* harmony export */   fC: () => (/* binding */ faultError),
/* harmony export */   m2: () => (/* binding */ errorDetail)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7067);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4398);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4849);




/** What may be shown of an error's body; everything else in it stays unread. */
const errorBodySchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    message: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional().catch(undefined),
    code: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional().catch(undefined),
    contextId: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional().catch(undefined),
    /** OAuth's names for code and message. */
    error: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional().catch(undefined),
    error_description: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional().catch(undefined),
    description: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional().catch(undefined),
    /** What is wrong with a refused flow, entry by entry. */
    errors: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ nodeId: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullish().catch(undefined), message: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() })]))
        .optional()
        .catch(undefined),
});
/** A platform may list thousands of errors; the first ones are what a reader can act on. */
const MAX_ERRORS = 10;
function errorDetail(body, secrets) {
    const parsed = errorBodySchema.safeParse(body);
    if (!parsed.success)
        return { errors: [] };
    const { message, error_description, description, code, error, contextId, errors = [] } = parsed.data;
    const clean = (text) => text === undefined ? undefined : (0,_plain_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .p)(text, secrets).replace(/[.\s]+$/, '') || undefined;
    const lines = errors
        .slice(0, MAX_ERRORS)
        .map((entry) => typeof entry === 'string' ? entry : `${entry.nodeId ? `node ${entry.nodeId}: ` : ''}${entry.message}`)
        .map(clean)
        .filter((line) => line !== undefined);
    if (errors.length > MAX_ERRORS)
        lines.push(`and ${errors.length - MAX_ERRORS} more`);
    return {
        message: clean(message ?? error_description ?? description),
        code: clean(code ?? error),
        contextId: clean(contextId),
        errors: lines,
        throttled: error === 'invalid_request' && /^rate limit exceeded/i.test(error_description ?? ''),
    };
}
/** The login host throttles by a 400 whose description starts "rate limit exceeded". */
function isThrottledLogin(kind, fault) {
    return (kind === 'token' && fault.kind === 'status' && fault.status === 400 && fault.detail.throttled === true);
}
/** Tells a fault in our own words. A transport's words can carry headers and addresses, so they are never used. */
function faultError(call, fault, attempts, correlationId, givenUp) {
    if (fault.kind === 'cancelled')
        return fault.reason;
    const { code, returned, advice } = tell(call, fault);
    const tries = attempts > 1 ? ` after ${attempts} attempts` : '';
    const end = givenUp === 'deadline' ? ', and there was no time left for another' : '';
    const id = correlationId ? ` (correlation id ${correlationId})` : '';
    const detail = fault.kind === 'status' ? detailText(fault.detail) : '';
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .FlowgateError */ .gr(code, {
        attempted: call.attempted,
        returned: `${returned}${tries}${end}${id}${detail}`,
        advice: givenUp === 'budget' ? `${FAILING_AS_A_WHOLE} ${advice}` : advice,
    });
}
const FAILING_AS_A_WHOLE = 'The platform is failing as a whole: the retries of this run are used up, so nothing more was tried.';
function detailText({ message, code, errors }) {
    const head = [message, code && `[${code}]`].filter(Boolean).join(' ');
    const parts = [head, ...errors].filter((part) => part !== '');
    return parts.length === 0 ? '' : `: ${parts.join('; ')}`;
}
function tell(call, fault) {
    const { host } = call.url;
    const inDoubt = call.kind === 'write' ? 'Whether the write was applied is not known. ' : '';
    switch (fault.kind) {
        case 'status':
            return tellStatus(call, fault);
        case 'unsent':
            return {
                code: 'unavailable',
                returned: `no connection to ${host}`,
                advice: 'Nothing was sent. Check genesys-url, the network and any proxy, then run again.',
            };
        case 'proxy':
            return {
                code: 'unavailable',
                returned: `the proxy answered ${statusText(fault.status)} when asked for ${host}`,
                advice: fault.status === 407
                    ? 'Nothing was sent. Put the user and password of the proxy into HTTPS_PROXY.'
                    : `Nothing was sent. Let the proxy of HTTPS_PROXY allow ${host}, or name it in NO_PROXY.`,
            };
        case 'reset':
            return {
                code: 'unavailable',
                returned: `the connection to ${host} broke`,
                advice: `${inDoubt}Run again.`,
            };
        case 'timeout':
            return {
                code: 'unavailable',
                returned: `no complete answer from ${host} in time`,
                advice: `${inDoubt}Run again; if it lasts, look at the status page of Genesys Cloud.`,
            };
        case 'tls':
            return {
                code: 'unavailable',
                returned: `no trusted TLS connection to ${host}`,
                advice: 'Check genesys-url, the clock of this machine and any proxy that inspects TLS.',
            };
        case 'redirect':
            return {
                code: 'unavailable',
                returned: `${statusText(fault.status)}, a redirect to ${fault.host ?? 'an unnamed place'}`,
                advice: `${inDoubt}Redirects are not followed, so that credentials stay with ${host}. Check genesys-url and any proxy.`,
            };
        case 'unreadable':
            return {
                code: 'unavailable',
                returned: `${statusText(fault.status)} with an answer this version does not understand (${fault.what})`,
                advice: `${inDoubt}Check genesys-url and platform-api; a newer version of Flowgate may know this answer.`,
            };
        case 'unexplained':
            return {
                code: 'unavailable',
                returned: `the request to ${host} failed${fault.code ? ` with ${fault.code}` : ' before it was sent or answered'}`,
                advice: `${inDoubt}Check genesys-url, the network and any proxy, then run again.`,
            };
    }
}
function tellStatus(call, fault) {
    const { status, retryAfterSeconds } = fault;
    const [code, advice] = statusAdvice(call, fault);
    const wait = status === 429 || !retryAfterSeconds ? '' : `, with the request to wait ${retryAfterSeconds} s`;
    return { code, returned: `${statusText(status)}${wait}`, advice };
}
const NOT_UNDERSTOOD = [
    'unavailable',
    'This version does not understand that answer: check genesys-url and any proxy.',
];
function statusAdvice(call, fault) {
    const { retryAfterSeconds } = fault;
    const status = isThrottledLogin(call.kind, fault) ? 429 : fault.status;
    const inDoubt = call.kind === 'write' ? 'Whether the write was applied is not known. ' : '';
    switch (status) {
        case 400:
        case 413:
        case 422:
            // Only what was sent can be refused for its content, and a sign-in sends none.
            if (call.method !== 'GET' && call.kind !== 'token') {
                return ['invalid-flow', 'Mend what the platform names.'];
            }
            return status === 400 ? ['invalid-input', 'Check the id that was asked for.'] : NOT_UNDERSTOOD;
        case 401:
            return [
                'unauthorized',
                'Check that the OAuth client of client-id and client-secret is active and belongs to this region.',
            ];
        case 403:
            return ['unauthorized', missingRight(call)];
        case 404:
        case 410:
            return ['invalid-input', call.absent ?? 'Check genesys-url and the id that was asked for.'];
        case 409:
            // Only a write claims a version that somebody else can have taken.
            return call.kind === 'write'
                ? ['conflict', 'Somebody changed it meanwhile: look at the live flow.']
                : NOT_UNDERSTOOD;
        case 429:
            return [
                'rate-limited',
                retryAfterSeconds === undefined
                    ? 'Run again later, or with a lower concurrency.'
                    : `Genesys Cloud asks to wait ${retryAfterSeconds} s: run again after that, or with a lower concurrency.`,
            ];
        default:
            return status === 408 || status >= 500
                ? ['unavailable', `${inDoubt}Run again; if it lasts, look at the status page of Genesys Cloud.`]
                : NOT_UNDERSTOOD;
    }
}
function missingRight({ scope, permission }) {
    if (permission) {
        return `This call needs the permission ${permission}: add it to a role of the OAuth client, for the division of what is asked for.`;
    }
    return scope
        ? `This call needs the scope ${scope}: add it to the OAuth client and its role.`
        : 'Check what the roles of the OAuth client allow.';
}
function statusText(status) {
    const name = node_http__WEBPACK_IMPORTED_MODULE_0__.STATUS_CODES[status];
    return name ? `${status} ${name}` : String(status);
}


/***/ }),

/***/ 732:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ HttpClient)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/version.js
var version = __webpack_require__(8508);
// EXTERNAL MODULE: ./build/genesys/fault.js
var genesys_fault = __webpack_require__(4393);
;// CONCATENATED MODULE: ./build/genesys/lanes.js
/**
 * Who waits for a turn: in order within a lane, and lane after lane. However many wait in one of them, the next
 * in any other waits for no more than one turn of each.
 */
class Lanes {
    #lanes = new Map();
    get isEmpty() {
        return this.#lanes.size === 0;
    }
    add(lane, waiting) {
        const queue = this.#lanes.get(lane);
        if (queue === undefined)
            this.#lanes.set(lane, [waiting]);
        else
            queue.push(waiting);
    }
    /** Takes out whose turn it is; `undefined` where nobody waits. */
    next() {
        for (const [lane, queue] of this.#lanes) {
            const waiting = queue.shift();
            // Behind all others, which is where a map puts what is new.
            this.#lanes.delete(lane);
            if (queue.length > 0)
                this.#lanes.set(lane, queue);
            return waiting;
        }
        return undefined;
    }
    /** Takes out everybody. */
    clear() {
        const all = [...this.#lanes.values()].flat();
        this.#lanes.clear();
        return all;
    }
}

// EXTERNAL MODULE: ./build/genesys/retry.js
var retry = __webpack_require__(9519);
;// CONCATENATED MODULE: ./build/genesys/pacing.js


/** Share of a window that may be used up without a delay. */
const FREE_SHARE = 0.5;
/** Share of a window that is left alone, for others whose requests overlap with ours. */
const RESERVE_SHARE = 0.03;
/** Share of what is unused that may be asked for although others seem to need all of it: they may have stopped. */
const PROBING_SHARE = 0.1;
/** While a delay lasts, answers still under way may change it. */
const LOOK_AGAIN_MS = 1_000;
/** Other clients' pace is not judged by less time than this. */
const SHORTEST_OBSERVATION_MS = 1_000;
/** For the next window a pace is remembered as if nobody had been seen for so long before: a glimpse proves little. */
const DAMPING_MS = 30_000;
/** For so long an ended window tells what to expect of the next. */
const REMEMBERED_MS = 60_000;
/**
 * Of a longer window the end is not waited for, and what is left of it is not spread over what no run has: where it is
 * used up, the platform itself says so at once. A `reset` that is a date is no window either.
 */
const LONGEST_WINDOW_SECONDS = retry/* MAX_RETRY_AFTER_SECONDS */.hz;
const UNPACED = {
    inFlight: 0,
    lastSentAt: Number.NEGATIVE_INFINITY,
    pausedUntil: Number.NEGATIVE_INFINITY,
    windows: [],
};
/**
 * How long the next request has to wait; 0 when it may be sent.
 * @param share of what is allowed, in (0, 1]: what this run may take where others are known to take the rest
 */
function delay(state, now, share = 1) {
    const waits = state.windows.map((window) => windowDelay(state, window, now, share));
    return Math.max(0, state.pausedUntil - now, ...waits);
}
function windowDelay({ inFlight, lastSentAt }, window, now, share) {
    const { allowed, count, firstCount, firstSeenAt, lastSeenAt, sent, endsBy, expectedPace } = window;
    const timeLeft = endsBy - now;
    if (timeLeft <= 0)
        return 0;
    // Whether `count` holds those in flight is not known: they are taken off in any case.
    const unused = allowed - count - inFlight;
    const portion = allowed * share;
    // Those that were sent since the window was seen first, and the one whose answer showed it.
    const unusedPortion = portion - sent - 1;
    const isFree = unused - expectedPace * timeLeft > allowed * FREE_SHARE;
    if (isFree && unusedPortion > portion * FREE_SHARE)
        return 0;
    const seenPace = byOthers(window, share) / Math.max(lastSeenAt - firstSeenAt, SHORTEST_OBSERVATION_MS);
    const othersPace = Math.max(seenPace, expectedPace);
    const spare = unused - Math.round(allowed * RESERVE_SHARE);
    const sparePortion = unusedPortion - Math.round(portion * RESERVE_SHARE);
    if (spare - othersPace * (now - lastSeenAt) <= 0 || sparePortion <= 0)
        return timeLeft;
    // Where others kept the first half from being free, as much of what was there is this run's all the same.
    const ownHalf = expectedPace > 0 ? (allowed - firstCount) * share * FREE_SHARE - sent : 0;
    const left = Math.max((spare - othersPace * (endsBy - lastSeenAt)) * share, unused * PROBING_SHARE * share, Math.min(ownHalf, spare));
    return Math.min(timeLeft, lastSentAt + timeLeft / Math.min(left, sparePortion) - now);
}
/**
 * What others took of a window since it was seen first. Those who have the other shares are taken to be as busy as
 * this run is. Where that traffic is a stranger's, the wait can be shorter than without a share, by many seconds: to
 * fear all of it would slow four shards by a third.
 */
function byOthers({ count, firstCount, sent }, share) {
    return Math.max(0, count - firstCount - sent / share);
}
/** A request leaves. */
function sent(state, now) {
    return {
        ...state,
        inFlight: state.inFlight + 1,
        lastSentAt: now,
        // What a window that has ended tells of others stays as it is.
        windows: state.windows.map((window) => window.endsBy > now ? { ...window, sent: window.sent + 1 } : window),
    };
}
/**
 * Its answer is here, or will never be (then without headers).
 * @param share as for {@link delay}
 */
function answered(state, headers, sentAt, now, share = 1) {
    const inFlight = state.inFlight - 1;
    const quota = headers && readQuota(headers);
    const windows = state.windows.filter(({ endsBy }) => endsBy > now - REMEMBERED_MS);
    return {
        ...state,
        inFlight,
        windows: quota ? observe(windows, quota, inFlight, sentAt, now, share) : windows,
    };
}
/** The platform asked for a rest of that many milliseconds. */
function paused(state, milliseconds, now) {
    return { ...state, pausedUntil: Math.max(state.pausedUntil, now + milliseconds) };
}
function readQuota(headers) {
    const [count, allowed, reset] = ['count', 'allowed', 'reset'].map((name) => {
        const text = headers.get(`inin-ratelimit-${name}`)?.trim() ?? '';
        return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
    });
    if (count === undefined || !allowed || reset === undefined || reset > LONGEST_WINDOW_SECONDS) {
        return undefined;
    }
    return { count, allowed, reset };
}
/** Seconds until there is something left of a limit that is used up; `undefined` where the headers tell of none. */
function usedUpFor(headers) {
    const quota = readQuota(headers);
    // A second more: whether the platform rounds up or down is its own affair.
    return quota && quota.count >= quota.allowed ? quota.reset + 1 : undefined;
}
function observe(windows, { count, allowed, reset }, inFlight, sentAt, now, share) {
    // A second to either side: whether the platform rounds up or down is its own affair.
    const endsAfter = sentAt + (reset - 1) * 1000;
    const endsBy = now + (reset + 1) * 1000;
    const latest = windows.find((window) => window.allowed === allowed);
    const known = latest && latest.endsBy > now ? latest : undefined;
    // An answer that was overtaken by those of the next window.
    if (known && endsBy <= known.endsAfter)
        return windows;
    const others = windows.filter((window) => window.allowed !== allowed);
    if (!known || endsAfter >= known.endsBy) {
        return [
            ...others,
            {
                allowed,
                count,
                firstCount: count,
                firstSeenAt: now,
                lastSeenAt: now,
                sent: inFlight,
                endsAfter,
                endsBy,
                expectedPace: latest ? paceToExpect(latest, share) : 0,
            },
        ];
    }
    return [
        ...others,
        {
            ...known,
            count: Math.max(known.count, count),
            lastSeenAt: now,
            endsAfter: Math.max(known.endsAfter, endsAfter),
            endsBy: Math.min(known.endsBy, endsBy),
        },
    ];
}
function paceToExpect(window, share) {
    const { expectedPace, firstSeenAt, lastSeenAt } = window;
    return (byOthers(window, share) + expectedPace * DAMPING_MS) / (lastSeenAt - firstSeenAt + DAMPING_MS);
}
/** One for everything that a run sends to an origin. */
class Pacer {
    #clock;
    #signal;
    #share;
    #waiting = new Lanes();
    #isAdmitting = false;
    #state = UNPACED;
    /** @param share see {@link delay} */
    constructor(clock, signal, share = 1) {
        this.#clock = clock;
        this.#signal = signal;
        this.#share = share;
    }
    /**
     * Waits for this request's turn and counts it as sent; {@link answered} must follow in any case. Within a lane
     * whoever asks first goes first, and lanes take turns.
     * @throws the signal's reason when the run ends meanwhile
     */
    async turn(lane = '') {
        const turn = new Promise((go, stop) => this.#waiting.add(lane, { go, stop }));
        if (!this.#isAdmitting)
            void this.#admit();
        await turn;
    }
    /** Lets in one after the other until nobody waits. */
    async #admit() {
        this.#isAdmitting = true;
        try {
            while (!this.#waiting.isEmpty) {
                this.#signal.throwIfAborted();
                const wait = delay(this.#state, this.#clock.monotonic(), this.#share);
                if (wait > 0) {
                    await this.#clock.sleep(Math.min(wait, LOOK_AGAIN_MS), this.#signal);
                }
                else {
                    this.#state = sent(this.#state, this.#clock.monotonic());
                    this.#waiting.next()?.go();
                }
            }
        }
        catch (reason) {
            for (const { stop } of this.#waiting.clear())
                stop(reason);
        }
        finally {
            this.#isAdmitting = false;
        }
    }
    /** @param sentAt on the monotonic clock */
    answered(headers, sentAt) {
        this.#state = answered(this.#state, headers, sentAt, this.#clock.monotonic(), this.#share);
    }
    /** Everybody waits, not only who was told to. */
    pause(milliseconds) {
        this.#state = paused(this.#state, milliseconds, this.#clock.monotonic());
    }
}

// EXTERNAL MODULE: ./build/genesys/plain.js
var plain = __webpack_require__(4849);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 5 modules
var schemas = __webpack_require__(4398);
;// CONCATENATED MODULE: ./build/genesys/transport.js


/** Far above any flow; keeps a compressed answer from filling the memory. */
const MAX_BODY_BYTES = 8 * 1024 * 1024;
/** Failures before the first byte of a request has left. */
const UNSENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);
const BROKEN = new Set([
    'ECONNRESET',
    'ECONNABORTED',
    'EPIPE',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'ENETDOWN',
    'UND_ERR_SOCKET',
    'UND_ERR_RES_CONTENT_LENGTH_MISMATCH',
]);
const TIMED_OUT = new Set(['ETIMEDOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT']);
const TLS = /^(?:ERR_TLS_|ERR_SSL_|CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|HOSTNAME_MISMATCH|INVALID_CA|EPROTO)/;
const codeSchema = schemas/* object */.Ikc({
    code: schemas/* string */.YjP().regex(/^[A-Z][A-Z0-9_]*$/),
    /** What a proxy answered instead of opening a tunnel. */
    statusCode: schemas/* number */.aig().optional().catch(undefined),
});
/** `fetch` says why it failed only in the code of its cause, Node's own client in its code. */
const thrownSchema = schemas/* union */.KCZ([schemas/* object */.Ikc({ cause: codeSchema }).transform(({ cause }) => cause), codeSchema]);
/** Sorts what `fetch` or its body stream threw, by code alone. */
function transportFault(thrown) {
    const parsed = thrownSchema.safeParse(thrown);
    if (!parsed.success)
        return { kind: 'unexplained', code: undefined };
    const { code, statusCode = 0 } = parsed.data;
    // No tunnel, no request. What is not the proxy's refusal (4xx) may pass.
    if (code === 'ERR_PROXY_TUNNEL') {
        return statusCode >= 400 && statusCode < 500 ? { kind: 'proxy', status: statusCode } : { kind: 'unsent' };
    }
    if (UNSENT.has(code))
        return { kind: 'unsent' };
    if (BROKEN.has(code))
        return { kind: 'reset' };
    if (TIMED_OUT.has(code))
        return { kind: 'timeout' };
    if (TLS.test(code))
        return { kind: 'tls' };
    return { kind: 'unexplained', code };
}
/**
 * Reads a body as UTF-8. Bytes are counted as they arrive and after decompression: `Content-Length` proves nothing.
 * Rejects with what the transport throws when the connection breaks or the request is aborted.
 */
async function readBody(response) {
    if (!response.body)
        return { text: '' };
    const decoder = new external_node_util_.TextDecoder('utf-8', { fatal: true });
    let bytes = 0;
    let text = '';
    // Leaving the loop early cancels the stream and with it the download.
    for await (const chunk of response.body) {
        bytes += chunk.byteLength;
        if (bytes > MAX_BODY_BYTES)
            return { what: `more than ${MAX_BODY_BYTES / 1024 / 1024} MiB` };
        const decoded = decode(decoder, chunk);
        if (decoded === undefined)
            return { what: 'not UTF-8' };
        text += decoded;
    }
    const rest = decode(decoder);
    return rest === undefined ? { what: 'not UTF-8' } : { text: text + rest };
}
function decode(decoder, chunk) {
    try {
        return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/genesys/http.js







const TIMEOUT = Symbol('the time of this attempt is up');
const RUN_ENDED = Symbol('the run has ended');
/** However late in its call, an attempt gets this much time: less would only look like a slow server. */
const SHORTEST_ATTEMPT_MS = 1_000;
/** Waits for the rate limit that are worth a line in the log. */
const NOTABLE_WAIT_MS = 1_000;
/**
 * HTTP as Genesys Cloud needs it: paced below the rate limit, no redirects, a deadline for every attempt and for a
 * call with all its attempts, bounded bodies, retries by the table in retry.ts, answers checked against a schema, and
 * errors in our own words. One for a whole run: pace and retries are shared by all its calls.
 */
class HttpClient {
    #options;
    #budget = new retry/* RetryBudget */.Km();
    /** By origin: the login and the API have limits of their own. */
    #pacers = new Map();
    constructor(options) {
        this.#options = options;
    }
    /**
     * Sends a request until it is answered for good. What goes wrong is returned, not thrown, so that a caller can
     * tell a refused write from a lost one.
     * @throws {FlowgateError} when the run ended while nothing was in doubt
     */
    async send(request) {
        const { clock, random } = this.#options;
        const { attempts: most, deadlineMs } = retry/* RETRY_POLICY */.yE[request.kind];
        const pacer = this.#pacerOf(request.url);
        let deadline = clock.monotonic() + deadlineMs;
        for (let attempts = 1;; attempts++) {
            const queued = clock.monotonic();
            await this.#orEndOfRun(request, () => this.#turn(pacer, request.lane));
            // How long the queue before a request is, is not its call's doing.
            deadline += clock.monotonic() - queued;
            const attempt = await this.#attempt(request, pacer, deadline);
            if ('value' in attempt) {
                this.#budget.giveBack();
                return { ok: true, value: attempt.value };
            }
            const { fault } = attempt;
            if (fault.kind === 'cancelled' && request.kind !== 'write')
                throw fault.reason;
            const wait = (0,retry/* waitBeforeRetry */.jy)(request.kind, attempts, fault, random);
            this.#shareRest(pacer, fault, wait);
            const givenUp = wait === undefined ? undefined : this.#givesUp(request, wait, fault, deadline);
            if (wait === undefined || givenUp) {
                return {
                    ok: false,
                    fault,
                    error: (0,genesys_fault/* faultError */.fC)(request, fault, attempts, attempt.correlationId, givenUp),
                };
            }
            this.#options.debug(`waiting ${Math.round(wait)} ms before attempt ${attempts + 1} of ${most}`);
            await this.#orEndOfRun(request, () => clock.sleep(wait, this.#options.signal));
        }
    }
    #pacerOf({ origin }) {
        const { clock, signal, share } = this.#options;
        const pacer = this.#pacers.get(origin) ?? new Pacer(clock, signal, share);
        this.#pacers.set(origin, pacer);
        return pacer;
    }
    async #turn(pacer, lane) {
        const { clock, debug } = this.#options;
        const asked = clock.monotonic();
        await pacer.turn(lane);
        const waited = clock.monotonic() - asked;
        if (waited >= NOTABLE_WAIT_MS)
            debug(`waited ${Math.round(waited)} ms to stay below the rate limit`);
    }
    /** A 429 is for everybody. A rest that nobody waits out is not shared: it may concern this one call alone. */
    #shareRest(pacer, fault, wait) {
        if (fault.kind !== 'status' || fault.status !== 429)
            return;
        const rest = wait ?? (0,retry/* toldWait */.ZQ)(fault);
        if (rest !== undefined && !this.#outlastsRun(fault, rest))
            pacer.pause(rest);
    }
    #givesUp({ kind }, wait, fault, deadline) {
        const resumed = this.#options.clock.monotonic() + wait;
        if (resumed > deadline || this.#outlastsRun(fault, wait))
            return 'deadline';
        // To wait as one was told is what keeps a limit, however many are told at once; it is no sign of an outage.
        if (isThrottled(fault))
            return undefined;
        const left = this.#budget.take();
        return left || !retry/* RETRY_POLICY */.yE[kind].budgeted ? undefined : 'budget';
    }
    /** A wait of our own choosing may run into the end of the run: that end has words of its own. */
    #outlastsRun(fault, wait) {
        const { clock, runEndsAt = Number.POSITIVE_INFINITY } = this.#options;
        return !!(0,retry/* toldSeconds */.PB)(fault) && clock.monotonic() + wait > runEndsAt;
    }
    async #attempt(request, pacer, deadline) {
        const { clock, signal, debug, attemptTimeoutMs = 30_000, writeGraceMs = 5_000 } = this.#options;
        const began = clock.monotonic();
        const time = Math.min(attemptTimeoutMs, Math.max(deadline - began, SHORTEST_ATTEMPT_MS));
        const controller = new AbortController();
        // Real timers: these bound real sockets, whatever the injected clock says.
        const timers = [setTimeout(() => controller.abort(TIMEOUT), time)];
        const endRun = () => {
            // An answer to a write is worth a moment: it decides between "released" and "unknown".
            const grace = request.kind === 'write' ? writeGraceMs : 0;
            timers.push(setTimeout(() => controller.abort(RUN_ENDED), grace));
        };
        // Own listener, removed again: `AbortSignal.any` on a signal that outlives thousands of calls piles up.
        signal.addEventListener('abort', endRun, { once: true });
        let response;
        let attempt;
        try {
            response = await this.#fetch(request, controller.signal);
            pacer.answered(response.headers, began);
            attempt = await this.#read(request, response);
        }
        catch (thrown) {
            if (response === undefined)
                pacer.answered(undefined, began);
            attempt = { fault: this.#thrownFault(request, thrown, controller.signal), correlationId: undefined };
        }
        finally {
            for (const timer of timers)
                clearTimeout(timer);
            signal.removeEventListener('abort', endRun);
        }
        const outcome = 'fault' in attempt && attempt.fault.kind !== 'status' ? attempt.fault.kind : undefined;
        const id = attempt.correlationId ? ` (correlation id ${attempt.correlationId})` : '';
        debug(`${request.method} ${request.url.pathname}: ${[response?.status, outcome].filter(Boolean).join(' ')} in ${Math.round(clock.monotonic() - began)} ms${id}`);
        return attempt;
    }
    async #fetch(request, signal) {
        const { method, headers = ownHeaders(request) } = request;
        // `fetch` gives a text a type of its own, which would not be among the headers that were asked for.
        const body = request.headers && typeof request.body === 'string'
            ? new TextEncoder().encode(request.body)
            : request.body;
        return await (this.#options.fetch ?? fetch)(request.url, {
            method,
            redirect: 'manual',
            signal,
            headers: { ...headers },
            ...(body === undefined ? {} : { body }),
        });
    }
    async #read(request, response) {
        const { status, headers } = response;
        const secrets = [...(request.secrets ?? []), request.bearer, request.basic].filter((secret) => secret !== undefined);
        const named = (0,plain/* plain */.p)(headers.get('inin-correlation-id') ?? '', secrets) || undefined;
        if (status >= 300 && status < 400) {
            await response.body?.cancel();
            const host = redirectHost(headers.get('location'), request.url);
            return { fault: { kind: 'redirect', status, host }, correlationId: named };
        }
        if (!response.ok) {
            // The status is an answer; a body that breaks off takes nothing from it.
            const body = await readBody(response).catch(() => ({ what: 'broken off' }));
            const detail = (0,genesys_fault/* errorDetail */.m2)('text' in body ? parseJson(body.text) : undefined, secrets);
            const told = (0,retry/* retryAfter */.P9)(headers.get('retry-after'), headers.get('date'), this.#options.clock.now());
            const retryAfterSeconds = told ?? (status === 429 ? usedUpFor(headers) : undefined);
            const correlationId = named ?? detail.contextId;
            return { fault: { kind: 'status', status, retryAfterSeconds, detail }, correlationId };
        }
        const unreadable = (what) => ({
            fault: { kind: 'unreadable', status, what: (0,plain/* plain */.p)(what, secrets) },
            correlationId: named,
        });
        const body = await readBody(response);
        if ('what' in body)
            return unreadable(body.what);
        const known = request.memo?.of(body.text);
        if (known !== undefined)
            return { value: known.value, correlationId: named };
        const content = request.expect === 'text' ? body.text : parseJson(body.text);
        if (content === undefined) {
            return unreadable(`not JSON but ${headers.get('content-type') ?? 'of no type'}`);
        }
        const parsed = request.schema.safeParse(content);
        if (parsed.success) {
            request.memo?.keep(body.text, parsed.data);
            return { value: parsed.data, correlationId: named };
        }
        const [issue] = parsed.error.issues;
        return unreadable(issue ? `at ${issue.path.join('.') || 'its root'}: ${issue.message}` : 'of another shape');
    }
    #thrownFault(request, thrown, attemptSignal) {
        if (attemptSignal.reason === RUN_ENDED)
            return { kind: 'cancelled', reason: this.#endOfRun(request) };
        if (attemptSignal.reason === TIMEOUT)
            return { kind: 'timeout' };
        return transportFault(thrown);
    }
    /** Waiting ends with the run; a request that waits has nothing in doubt. */
    async #orEndOfRun(request, wait) {
        const { signal } = this.#options;
        try {
            await wait();
        }
        catch (thrown) {
            throw signal.aborted ? this.#endOfRun(request) : thrown;
        }
        if (signal.aborted)
            throw this.#endOfRun(request);
    }
    #endOfRun({ attempted }) {
        const { reason } = this.#options.signal;
        if (reason instanceof errors/* FlowgateError */.gr)
            return reason;
        return new errors/* FlowgateError */.gr('cancelled', {
            attempted,
            returned: 'the run was cancelled',
            advice: 'Run again.',
        });
    }
}
/** A 429 that says for how long. */
function isThrottled(fault) {
    return fault.kind === 'status' && fault.status === 429 && !!(0,retry/* toldSeconds */.PB)(fault);
}
function ownHeaders({ body, bearer, basic, expect }) {
    return {
        accept: expect === 'text' ? '*/*' : 'application/json',
        'user-agent': `flowgate/${version/* VERSION */.x}`,
        ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
        ...(basic === undefined ? {} : { authorization: `Basic ${basic}` }),
        ...(typeof body === 'string' ? { 'content-type': 'application/json' } : {}),
    };
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/** Only the host: the rest of a redirect's address may echo what was sent. */
function redirectHost(location, base) {
    if (location === null || !URL.canParse(location, base.href))
        return undefined;
    return new URL(location, base).host || undefined;
}


/***/ }),

/***/ 4849:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ plain)
/* harmony export */ });
/* unused harmony export MAX_FOREIGN_TEXT */
/** Longest text of somebody else's that goes into one of our messages, in characters. */
const MAX_FOREIGN_TEXT = 300;
/** Shorter secrets would blank out ordinary words. */
const SHORTEST_SECRET = 6;
// Controls, format characters (bidi, zero-width, tags), lone surrogates, line and paragraph separators.
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu;
/**
 * Text that somebody else wrote, made fit for one line of an error message: without `secrets` (as they are and
 * URL-encoded, since an API may echo a request), without invisible characters, and cut at {@link MAX_FOREIGN_TEXT}.
 */
function plain(text, secrets = []) {
    let clean = text;
    // Before the cut: a secret that is cut in half would no longer be recognised.
    for (const secret of secrets) {
        if (secret.length < SHORTEST_SECRET)
            continue;
        const encoded = new URLSearchParams({ '': secret }).toString().slice(1);
        clean = clean.replaceAll(secret, '***').replaceAll(encoded, '***');
    }
    const characters = Array.from(clean.replace(INVISIBLE, ' ').replace(/ {2,}/g, ' ').trim());
    if (characters.length <= MAX_FOREIGN_TEXT)
        return characters.join('');
    return `${characters.slice(0, MAX_FOREIGN_TEXT - 1).join('')}…`;
}


/***/ }),

/***/ 9519:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JN: () => (/* binding */ backoff),
/* harmony export */   Km: () => (/* binding */ RetryBudget),
/* harmony export */   P9: () => (/* binding */ retryAfter),
/* harmony export */   PB: () => (/* binding */ toldSeconds),
/* harmony export */   ZQ: () => (/* binding */ toldWait),
/* harmony export */   hz: () => (/* binding */ MAX_RETRY_AFTER_SECONDS),
/* harmony export */   jy: () => (/* binding */ waitBeforeRetry),
/* harmony export */   yE: () => (/* binding */ RETRY_POLICY)
/* harmony export */ });
/* unused harmony export RETRY_BUDGET */
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4393);

const HARMLESS = {
    attempts: 5,
    on: ['unsent', 'reset', 'timeout', 408, 429, 500, 502, 503, 504],
    deadlineMs: 120_000,
    budgeted: true,
};
/** The whole retry policy: what is not in this table is not retried. */
const RETRY_POLICY = {
    read: HARMLESS,
    token: HARMLESS,
    // Only what was provably not applied. A write that may have arrived is the release protocol's to settle.
    // There are few of them, and one may be what puts the previous content back: no budget holds them up.
    write: { attempts: 3, on: ['unsent', 429], deadlineMs: 120_000, budgeted: false },
};
/** Of {@link RetryBudget}: a retry takes one, a good answer gives a little back. */
const RETRY_BUDGET = { capacity: 30, givenBack: 0.1 };
/**
 * One for a whole run. Single faults are retried freely; when everything fails, more requests only make it last
 * longer, so the retries of all calls together come to an end.
 */
class RetryBudget {
    #left = RETRY_BUDGET.capacity;
    /** Takes a retry, or tells that there is none left. */
    take() {
        if (this.#left < 1)
            return false;
        this.#left -= 1;
        return true;
    }
    /** To be called for every good answer. */
    giveBack() {
        this.#left = Math.min(RETRY_BUDGET.capacity, this.#left + RETRY_BUDGET.givenBack);
    }
}
/** A server that asks for more is not waited for. */
const MAX_RETRY_AFTER_SECONDS = 120;
/** A throttled login does not say for how long; its limits count minutes, which four such waits outlast. */
const LOGIN_THROTTLE_MS = 15_000;
const FIRST_BACKOFF_MS = 500;
const MAX_BACKOFF_MS = 20_000;
/**
 * How long to wait before sending a failed request again, in milliseconds; `undefined` when it is not sent again.
 * @param attempts how many were made, this one included
 * @param random a number in [0, 1)
 */
function waitBeforeRetry(kind, attempts, fault, random) {
    const rule = RETRY_POLICY[kind];
    if (attempts >= rule.attempts)
        return undefined;
    const throttled = (0,_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .isThrottledLogin */ .Ij)(kind, fault);
    if (!throttled && !rule.on.includes(fault.kind === 'status' ? fault.status : fault.kind))
        return undefined;
    const told = toldSeconds(fault);
    if (told !== undefined && told > MAX_RETRY_AFTER_SECONDS)
        return undefined;
    if (throttled && !told)
        return LOGIN_THROTTLE_MS;
    // "0" says that waiting is up to us; to come back at once would only use up the attempts.
    return told ? told * 1000 : backoff(attempts - 1, random);
}
/** The wait that the platform asked for, in seconds. */
function toldSeconds(fault) {
    return fault.kind === 'status' ? fault.retryAfterSeconds : undefined;
}
/** The same in milliseconds, where it is one that is waited for. */
function toldWait(fault) {
    const told = toldSeconds(fault);
    return told !== undefined && told <= MAX_RETRY_AFTER_SECONDS ? told * 1000 : undefined;
}
/** Full jitter, in milliseconds: anything up to half a second, doubled with every retry, at most 20 seconds. */
function backoff(retry, random) {
    return random() * Math.min(MAX_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** retry);
}
/**
 * Seconds to wait by a `Retry-After` header: a number of seconds or an HTTP date. A date is measured against the
 * answer's own `Date`, so that a wrong clock on this machine does not matter; `now` (milliseconds since the epoch)
 * stands in where there is none. `undefined` for anything that is not a wait: missing, garbage, negative, past.
 */
function retryAfter(header, dateHeader, now) {
    const text = header?.trim() ?? '';
    if (/^\d+$/.test(text))
        return Number(text);
    const until = httpDate(text);
    if (until === undefined)
        return undefined;
    const seconds = (until - (httpDate(dateHeader?.trim() ?? '') ?? now)) / 1000;
    return seconds >= 0 ? seconds : undefined;
}
/** Milliseconds since the epoch. `Date.parse` alone reads almost anything ("-1" is the year 2001) as a date. */
function httpDate(text) {
    if (!/^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(text))
        return undefined;
    const time = Date.parse(text);
    return Number.isNaN(time) ? undefined : time;
}


/***/ })

};
