export const id = 53;
export const ids = [53];
export const modules = {

/***/ 6053:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   proxiedFetch: () => (/* binding */ proxiedFetch)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7075);

/** Answers without a body; a `Response` with one of these statuses refuses to have any. */
const BODILESS = new Set([204, 205, 304]);
/**
 * For runs behind a proxy: a request through Node's own HTTPS client and its global agent. The client within `fetch`
 * asks a proxy that drops the connection again and again, without a pause and even after the request was aborted.
 */
const proxiedFetch = async (url, init) => {
    // A proxy stands between us and the platform, never before a loopback address.
    if (url.protocol !== 'https:')
        return fetch(url, init);
    const { method, headers, body, signal } = init;
    // Few runs are behind a proxy.
    const { request } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 4708, 19));
    const incoming = await new Promise((resolve, reject) => {
        const outgoing = request(url, {
            method,
            signal,
            // Node's client does not unpack what is compressed.
            headers: { ...headers, 'accept-encoding': 'identity', ...bodyHeaders(body) },
        });
        outgoing.once('response', resolve);
        outgoing.once('error', reject);
        outgoing.end(body instanceof URLSearchParams ? body.toString() : body);
    });
    return toResponse(incoming);
};
function bodyHeaders(body) {
    if (body === undefined)
        return {};
    const isForm = body instanceof URLSearchParams;
    return {
        'content-length': String(Buffer.byteLength(isForm ? body.toString() : body)),
        ...(isForm ? { 'content-type': 'application/x-www-form-urlencoded;charset=UTF-8' } : {}),
    };
}
function toResponse(incoming) {
    const status = incoming.statusCode ?? 0;
    const headers = new Headers();
    for (const [name, values = []] of Object.entries(incoming.headersDistinct)) {
        for (const value of values)
            headers.append(name, value);
    }
    if (BODILESS.has(status)) {
        incoming.resume();
        return new Response(null, { status, headers });
    }
    return new Response(node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable.toWeb(incoming), { status, headers });
}


/***/ })

};
