export const id = 280;
export const ids = [280];
export const modules = {

/***/ 7094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);

const systemClock = {
    now: () => Date.now(),
    monotonic: () => performance.now(),
    sleep: async (milliseconds, signal) => {
        signal?.throwIfAborted();
        try {
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(milliseconds, undefined, signal ? { signal } : {});
        }
        catch (error) {
            // The timer rejects with its own AbortError; the caller wants to know why.
            signal?.throwIfAborted();
            throw error;
        }
    },
};


/***/ }),

/***/ 1412:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ digits)
/* harmony export */ });
/**
 * A whole number as people read it: `1,234,567`. Asking a locale for it, which loads the data of all of them, costs a
 * short run more than everything else that it has to say.
 */
function digits(number) {
    return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
}


/***/ }),

/***/ 3110:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parseDuration)
/* harmony export */ });
/* harmony import */ var ms__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(744);

const DURATION = /^\d{1,6}(\.\d{1,3})?(ms|s|m|h)$/;
const LONGEST = ms__WEBPACK_IMPORTED_MODULE_0__('24h');
const isDuration = (text) => DURATION.test(text);
/** `500ms`, `30s`, `2m` or `1.5h` to milliseconds: above zero and at most 24 hours, else `undefined`. */
function parseDuration(text) {
    const span = isDuration(text) ? ms__WEBPACK_IMPORTED_MODULE_0__(text) : 0;
    return span > 0 && span <= LONGEST ? span : undefined;
}


/***/ }),

/***/ 3506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D0: () => (/* binding */ matrixSchema),
/* harmony export */   R8: () => (/* binding */ filesOf),
/* harmony export */   vs: () => (/* binding */ matrixText)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4343);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3759);
/* harmony import */ var _shard_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1639);
/** The matrix of a job that checks or releases a fleet: what its jobs are given, as text that GitHub hands on. */


const entrySchema = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    /** For the setting `shard`. */
    shard: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .refine */ .YPB((text) => (0,_shard_js__WEBPACK_IMPORTED_MODULE_1__/* .parseShard */ .uK)(text) !== undefined)),
    /** For the setting `flows`: globs that name one file each, one a line. */
    flows: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ._minLength */ .m9(1)),
    /** For the name of the job: our own words, whatever the files are called. */
    name: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
});
const matrixSchema = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ include: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(entrySchema).check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ._maxLength */ .Eb(_shard_js__WEBPACK_IMPORTED_MODULE_1__/* .MOST_SHARDS */ .Y)) });
function matrixText(matrix) {
    return JSON.stringify(matrix);
}
/** The files that an entry of a matrix names. */
function filesOf({ flows }) {
    return flows.split('\n').map((glob) => glob.replace(/\\([()[\]{}*?|!+@\\])/g, '$1'));
}


/***/ }),

/***/ 1639:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Az: () => (/* binding */ shardName),
/* harmony export */   Y: () => (/* binding */ MOST_SHARDS),
/* harmony export */   uK: () => (/* binding */ parseShard)
/* harmony export */ });
/** GitHub runs no more jobs of one matrix. */
const MOST_SHARDS = 256;
/** Reads `N/M`; `undefined` where it is none. */
function parseShard(text) {
    const [, first, second] = /^([1-9]\d{0,2})\/([1-9]\d{0,2})$/.exec(text) ?? [];
    const [number, of] = [Number(first), Number(second)];
    return number <= of && of <= MOST_SHARDS ? { number, of } : undefined;
}
function shardName({ number, of }) {
    return `${number}/${of}`;
}


/***/ }),

/***/ 830:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VJ: () => (/* binding */ isImplied),
/* harmony export */   _U: () => (/* binding */ labelRenames),
/* harmony export */   cW: () => (/* binding */ unnumbered),
/* harmony export */   ec: () => (/* binding */ replacedId),
/* harmony export */   fc: () => (/* binding */ withinOf),
/* harmony export */   md: () => (/* binding */ WITHIN)
/* harmony export */ });
/** Between the names of which an id is made. */
const WITHIN = ' / ';
/** An id as the id of what the node stands in and its own name; `undefined` for a state or a task. */
function withinOf(id) {
    const at = id.lastIndexOf(WITHIN);
    return at < 0 ? undefined : { parent: id.slice(0, at), own: id.slice(at + WITHIN.length) };
}
/** A name without the number that tells it from others of that name. */
function unnumbered(own) {
    return own.replace(/ \d+$/, '');
}
/** What to call a node that is gone, where another one has its id now. */
function replacedId(id) {
    return `${id} (before)`;
}
/** The renames among changes that are no more than another label, or another number. */
function labelRenames(changes) {
    return new Map(changes.flatMap((change) => change.kind === 'node-renamed' && change.meaning === 'cosmetic' ? [[change.from, change.to]] : []));
}
/** Whether a new id only follows from what is told elsewhere: from another count, or from what the node stands in. */
function isImplied(from, to, renames) {
    if (unnumbered(withinOf(from)?.own ?? from) !== unnumbered(withinOf(to)?.own ?? to))
        return false;
    let [was, is] = [withinOf(from)?.parent, withinOf(to)?.parent];
    while (was !== undefined && is !== undefined) {
        if (was === is || renames.get(was) === is)
            return true;
        [was, is] = [withinOf(was)?.parent, withinOf(is)?.parent];
    }
    return was === is;
}


/***/ }),

/***/ 4177:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RF: () => (/* binding */ queueParameter),
/* harmony export */   Z9: () => (/* binding */ wordsOf),
/* harmony export */   h4: () => (/* binding */ wordsParameter),
/* harmony export */   ky: () => (/* binding */ wrapped),
/* harmony export */   nv: () => (/* binding */ queueOf),
/* harmony export */   p0: () => (/* binding */ calledBy),
/* harmony export */   z4: () => (/* binding */ wording)
/* harmony export */ });
/* harmony import */ var _canonical_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);

/** What `{lit: …}`, `{exp: …}`, `{var: …}` or `{noValue: true}` says; `undefined` for anything else. */
function wrapped(value) {
    if (!(0,_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(value))
        return undefined;
    const [key, ...others] = Object.keys(value);
    if (key === undefined || others.length > 0)
        return undefined;
    const inner = value[key];
    switch (key) {
        case 'lit':
            return { kind: 'literal', value: inner };
        case 'exp':
            return typeof inner === 'string' ? { kind: 'expression', text: inner } : undefined;
        case 'var':
            return typeof inner === 'string' ? { kind: 'variable', name: inner } : undefined;
        case 'noValue':
            return inner === true ? { kind: 'nothing' } : undefined;
        default:
            return undefined;
    }
}
/** A wrapped value in a few words: a literal as it is, an entity by its name, an expression as it is written. */
function wording(value) {
    const known = wrapped(value);
    switch (known?.kind) {
        case undefined:
        case 'nothing':
            return undefined;
        case 'literal':
            return literalWording(known.value);
        case 'expression':
            return known.text;
        case 'variable':
            return known.name;
    }
}
function literalWording(value) {
    if ((0,_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(value) && typeof value['name'] === 'string')
        return value['name'];
    return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}
/** The parameter of an action that holds what a customer reads; `undefined` where there is none. */
function wordsParameter(action) {
    switch (action['name']) {
        case 'say':
        case 'ask':
            return 'text';
        case 'sendResponse':
            return 'messageBody';
        default:
            return undefined;
    }
}
/** What a customer reads from an action: its text, or the expression that makes it. */
function wordsOf(action) {
    const parameter = wordsParameter(action);
    if (parameter === undefined)
        return undefined;
    const value = action[parameter];
    return typeof value === 'string' ? value : wording(value);
}
/** The parameter of an action that names the queue it hands over to. */
function queueParameter(action) {
    switch (action['name']) {
        case 'route':
            return 'queueId';
        case 'transferToAcd':
            return 'targetQueue';
        default:
            return undefined;
    }
}
/** The queue an action hands over to: its id, its name, or the expression that finds it. */
function queueOf(action) {
    const parameter = queueParameter(action);
    if (parameter === undefined)
        return undefined;
    const value = action[parameter];
    return (0,_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(value) ? (wording(value) ?? 'a queue that is not named') : String(value);
}
/**
 * What an action calls by name: a bot flow, a module, a data action, a task, a schedule. Archy writes most of these
 * names as keys.
 */
function calledBy(action) {
    for (const key of ['botFlow', 'digitalBotFlow', 'commonModule']) {
        const called = firstKey(action[key]);
        if (called !== undefined)
            return called;
    }
    const category = firstValue(action['category']);
    if ((0,_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(category))
        return firstKey(category['dataAction']);
    const evaluation = firstValue(action['evaluationType']);
    if ((0,_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(evaluation))
        return wording(evaluation['selectedSchedule'] ?? evaluation['selectedScheduleGroup']);
    return wording(action['findName']);
}
function firstKey(value) {
    return (0,_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(value) ? Object.keys(value)[0] : undefined;
}
function firstValue(value) {
    return (0,_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(value) ? Object.values(value)[0] : undefined;
}


/***/ }),

/***/ 1455:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DZ: () => (/* binding */ tidy),
/* harmony export */   Le: () => (/* binding */ withoutNulls),
/* harmony export */   di: () => (/* binding */ sortKeys),
/* harmony export */   dj: () => (/* binding */ canonicalJson),
/* harmony export */   eE: () => (/* binding */ sameValue),
/* harmony export */   u4: () => (/* binding */ isRecord)
/* harmony export */ });
/**
 * One text for all the ways of writing one value: JSON without blanks, the keys sorted.
 * What JSON cannot say (`NaN`, a function) becomes `null`, as in a list of `JSON.stringify`.
 */
function canonicalJson(value) {
    return fold(value, {
        leaf: (leaf) => JSON.stringify(leaf) ?? 'null',
        list: (items) => `[${items.join(',')}]`,
        record: (entries) => `{${entries.map(([key, text]) => `${JSON.stringify(key)}:${text}`).join(',')}}`,
    });
}
/** Whether two values say the same; the order of keys says nothing. */
function sameValue(a, b) {
    return a === b || canonicalJson(a) === canonicalJson(b);
}
/**
 * A copy with sorted keys, without the entries that say nothing (`undefined`, `null`, `{}`) at any depth, because a
 * server may add or drop those on its own. Items of lists stay: their places mean something.
 */
function tidy(record) {
    const entries = Object.entries(record).map(([key, value]) => [key, fold(value, TIDY)]);
    return Object.fromEntries(sorted(entries).filter(([, value]) => saysSomething(value)));
}
const TIDY = {
    leaf: (value) => value,
    list: (items) => items,
    record: (entries) => Object.fromEntries(entries.filter(([, value]) => saysSomething(value))),
};
/** A copy of JSON data without `null` entries: a server may say "absent" that way. Items of lists stay. */
function withoutNulls(value) {
    return fold(value, {
        leaf: (leaf) => leaf,
        list: (items) => items,
        record: (entries) => Object.fromEntries(entries.filter(([, entry]) => entry !== null)),
    });
}
/** A copy of a record with its keys in canonical order. */
function sortKeys(record) {
    return Object.fromEntries(sorted(Object.entries(record)));
}
function sorted(entries) {
    return entries.toSorted(([a], [b]) => (a < b ? -1 : Number(a > b)));
}
function saysSomething(value) {
    return value !== undefined && value !== null && !(isRecord(value) && Object.keys(value).length === 0);
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** Walks a value without recursion: what a server answers may be nested deeper than a stack is. */
function fold(root, folder) {
    const frames = [];
    let value = root;
    for (;;) {
        const frame = open(value);
        if (frame !== undefined && frame.values.length > 0) {
            frames.push(frame);
            value = frame.values[0];
            continue;
        }
        let result = frame === undefined ? folder.leaf(value) : close(frame, folder);
        for (;;) {
            const parent = frames.at(-1);
            if (parent === undefined)
                return result;
            parent.done.push(result);
            if (parent.done.length < parent.values.length) {
                value = parent.values[parent.done.length];
                break;
            }
            frames.pop();
            result = close(parent, folder);
        }
    }
}
function open(value) {
    if (Array.isArray(value))
        return { keys: undefined, values: value, done: [] };
    if (!isRecord(value))
        return undefined;
    const keys = Object.keys(value)
        .filter((key) => value[key] !== undefined)
        .sort();
    return { keys, values: keys.map((key) => value[key]), done: [] };
}
function close(frame, folder) {
    const { keys, done } = frame;
    if (keys === undefined)
        return folder.list(done);
    return folder.record(done.map((item, index) => [keys[index] ?? '', item]));
}


/***/ }),

/***/ 1812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AP: () => (/* binding */ regionOf),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   pZ: () => (/* binding */ parseGenesysUrl)
/* harmony export */ });
/* unused harmony export REGIONS */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _flow_nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1327);


/** Every region of Genesys Cloud; its API is at `https://api.<domain>`. */
const REGIONS = [
    { name: 'us-east-1', domain: 'mypurecloud.com' },
    { name: 'us-east-2', domain: 'use2.us-gov-pure.cloud' },
    { name: 'us-west-2', domain: 'usw2.pure.cloud' },
    { name: 'ca-central-1', domain: 'cac1.pure.cloud' },
    { name: 'sa-east-1', domain: 'sae1.pure.cloud' },
    { name: 'eu-west-1', domain: 'mypurecloud.ie' },
    { name: 'eu-west-2', domain: 'euw2.pure.cloud' },
    { name: 'eu-central-1', domain: 'mypurecloud.de' },
    { name: 'eu-central-2', domain: 'euc2.pure.cloud' },
    { name: 'eusc-de-east-1', domain: 'edee1.eusc-pure.cloud' },
    { name: 'ap-southeast-1', domain: 'apse1.pure.cloud' },
    { name: 'ap-southeast-2', domain: 'mypurecloud.com.au' },
    { name: 'ap-northeast-1', domain: 'mypurecloud.jp' },
    { name: 'ap-northeast-2', domain: 'apne2.pure.cloud' },
    { name: 'ap-northeast-3', domain: 'apne3.pure.cloud' },
    { name: 'ap-south-1', domain: 'aps1.pure.cloud' },
    { name: 'me-central-1', domain: 'mec1.pure.cloud' },
    { name: 'mx-central-1', domain: 'mxc1.pure.cloud' },
];
/** Whether `url` points at this machine: `localhost`, 127.0.0.0/8 or `[::1]`. */
function isLoopback(url) {
    return (url.hostname === 'localhost' || url.hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(url.hostname));
}
/** The region whose API is at `url`; `undefined` on a loopback address. */
function regionOf(url) {
    return REGIONS.find(({ domain }) => url.hostname === `api.${domain}`);
}
/**
 * Reads the setting `genesys-url`, an address or the name of a region such as `eu-west-1`, and gives the API's origin.
 * Secrets are sent there, so only Genesys Cloud's own API hosts over https and loopback addresses are let in.
 * @throws {FlowgateError} `invalid-input`
 */
function parseGenesysUrl(text) {
    const named = REGIONS.find(({ name }) => name === text.trim().toLowerCase());
    if (named)
        return new URL(`https://api.${named.domain}`);
    const url = parseUrl(text.trim());
    if (url && isBareOrigin(url) && isAllowedHost(url))
        return new URL(url.origin);
    const suggestion = nearestApi(text.trim().toLowerCase());
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FlowgateError */ .gr('invalid-input', {
        attempted: 'read the setting genesys-url',
        returned: `${whatIsWrong(url)}; ${suggestion ? `did you mean ${suggestion}?` : 'give the name of your region, such as eu-west-1, or the address of its API, such as https://api.mypurecloud.com'}`,
        advice: `Allowed are the names ${REGIONS.map(({ name }) => name).join(', ')}, https://api.<domain> without port, path, query or credentials, where <domain> is one of ${REGIONS.map(({ domain }) => domain).join(', ')}, and a loopback address such as http://127.0.0.1:8080.`,
    });
}
/** The parser drops tabs and newlines in silence; an address that has some is not what its author meant. */
function parseUrl(text) {
    if (/[\p{Cc}\s]/u.test(text) || !URL.canParse(text))
        return undefined;
    return new URL(text);
}
function isBareOrigin(url) {
    return (url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '' && url.password === '');
}
function isAllowedHost(url) {
    if (isLoopback(url))
        return url.protocol === 'http:' || url.protocol === 'https:';
    return url.protocol === 'https:' && url.port === '' && regionOf(url) !== undefined;
}
/** Says what is wrong without repeating the address, which may carry a password. */
function whatIsWrong(url) {
    if (!url || url.hostname === '')
        return 'it is not a web address';
    if (url.username !== '' || url.password !== '')
        return 'it carries credentials';
    if (!isLoopback(url)) {
        if (!regionOf(url))
            return `${url.hostname} is not an API host of Genesys Cloud`;
        if (url.protocol !== 'https:')
            return 'it is not https';
        if (url.port !== '')
            return 'it names a port';
    }
    else if (url.protocol !== 'http:' && url.protocol !== 'https:')
        return 'it is neither http nor https';
    return 'it has more than scheme and host';
}
/** The API that `text` most likely means: a bare domain or another host of it, or a slip of the keyboard. */
function nearestApi(text) {
    const host = (parseUrl(text)?.hostname || parseUrl(`https://${text}`)?.hostname || '').replace(/\.$/, '');
    const region = REGIONS.find(({ domain }) => host === domain || host.endsWith(`.${domain}`));
    if (region)
        return `https://api.${region.domain}`;
    const api = (0,_flow_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(host, REGIONS.map(({ domain }) => `api.${domain}`));
    if (api)
        return `https://${api}`;
    return (0,_flow_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(text, REGIONS.map(({ name }) => name));
}


/***/ }),

/***/ 9238:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ moduleTools),
/* harmony export */   r: () => (/* binding */ installationRoot)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


/**
 * The directory Flowgate is installed in, found from the started script: the bundler freezes `import.meta.url` at
 * build time, and the action and the command line stand at different depths.
 */
function installationRoot(script = process.argv[1]) {
    let directory = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(script ?? '.'));
    while (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'action.yml')) && (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(directory) !== directory) {
        directory = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(directory);
    }
    return directory;
}
/** The bundled files that evaluate module sources. */
function moduleTools(root) {
    return { loader: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, 'dist/loader/index.js'), builder: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, 'dist/builder/index.js') };
}


/***/ }),

/***/ 3022:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ notWritten),
  t: () => (/* binding */ writeReportFiles)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/report/conversations.js
var conversations = __webpack_require__(3887);
// EXTERNAL MODULE: ./build/log.js
var log = __webpack_require__(6650);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
;// CONCATENATED MODULE: ./build/report/html-page.js


/**
 * A page that holds its own style, loads nothing and runs nothing: its policy forbids both. In parts, to be written one
 * after the other.
 */
function* htmlPage({ title, header, sections }) {
    yield `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
${header}
</header>
<main>
`;
    let gap = '';
    for (const section of sections) {
        yield gap + section;
        gap = '\n';
    }
    yield `
</main>
</body>
</html>
`;
}
function code(text) {
    return `<code>${escaped(text)}</code>`;
}
const ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};
/** What most texts are made of, which means nothing to HTML and is all visible. */
const PLAIN = /^[\t\n !#-%(-;=?-~\xa1-\xac\xae-\u02ff]*$/;
/** The gateway of every page: nothing that comes from a flow, a bot or an API can be markup. */
function escaped(text) {
    if (PLAIN.test(text))
        return text;
    return (0,log/* visible */.R)(text).replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? '');
}
/**
 * A sentence of Markdown as the report's own words make it (prose of ours, text of others in code) as HTML. Whatever is
 * not in code shows as it is written.
 */
function sentenceHtml(markdown) {
    let result = '';
    let done = 0;
    for (const match of markdown.matchAll(/(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)/g)) {
        const [whole, , content = ''] = match;
        result += proseHtml(markdown.slice(done, match.index)) + code(unpadded(content));
        done = match.index + whole.length;
    }
    return result + proseHtml(markdown.slice(done));
}
/** As CommonMark reads it: one space at both ends keeps a backtick of the text off the fence. */
function unpadded(content) {
    return content.trim() !== '' && /^ .* $/.test(content) ? content.slice(1, -1) : content;
}
/** The two pieces of markup that our sentences hold outside of code. */
function proseHtml(prose) {
    return prose
        .split(report_escape/* PIPE */.L5)
        .map((piece) => escaped(piece).replaceAll(/_(nothing|\((?:empty|blank)\))_/g, '<em>$1</em>'))
        .join('<code>|</code>');
}
const STYLE = `
:root { color-scheme: light dark; --ink: #1f2328; --muted: #59636e; --paper: #fff; --card: #f6f8fa; --line: #d1d9e0;
  --pass: #1a7f37; --fail: #d1242f; --user: #0969da; --user-ink: #fff; --bot: #e6eaef; }
@media (prefers-color-scheme: dark) { :root { --ink: #f0f6fc; --muted: #9198a1; --paper: #0d1117; --card: #151b23;
  --line: #3d444d; --pass: #3fb950; --fail: #f85149; --user: #1f6feb; --user-ink: #fff; --bot: #2a313c; } }
body { margin: 0 auto; max-width: 46rem; padding: 1rem; background: var(--paper); color: var(--ink);
  font: 16px/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; margin: 0; } h2 { font-size: 1.2rem; margin: 2rem 0 0; } h2 small { color: var(--muted); font-weight: normal; }
h1.pass, .card.pass .mark { color: var(--pass); } h1.fail, .card.fail .mark { color: var(--fail); }
.muted { color: var(--muted); margin: 0.25rem 0; }
.card { border: 1px solid var(--line); border-left: 4px solid var(--pass); border-radius: 8px; margin: 0.75rem 0; padding: 0.5rem 0.75rem; background: var(--card); }
.card.fail { border-left-color: var(--fail); } .card.aside { border-left-color: var(--muted); }
summary { cursor: pointer; font-weight: 600; }
.tag { border: 1px solid var(--line); border-radius: 1rem; font-size: 0.75rem; font-weight: normal; padding: 0 0.5rem; }
.failures { color: var(--fail); padding-left: 1.25rem; } .failures div { color: var(--ink); }
.chat { display: flex; flex-direction: column; gap: 0.4rem; margin: 0.75rem 0; }
.bubble { max-width: 80%; border-radius: 1rem; padding: 0.4rem 0.8rem; white-space: pre-wrap; }
.bubble.user { align-self: flex-end; background: var(--user); color: var(--user-ink); border-bottom-right-radius: 0.2rem; }
.bubble.bot { align-self: flex-start; background: var(--bot); border-bottom-left-radius: 0.2rem; }
.reply { border: 1px solid currentColor; border-radius: 1rem; font-size: 0.85rem; padding: 0 0.5rem; }
.who { display: block; font-size: 0.7rem; opacity: 0.75; }
code { font: 0.85em ui-monospace, monospace; background: rgb(127 127 127 / 15%); border-radius: 4px; padding: 0.1em 0.3em; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.2rem 0.75rem; font-size: 0.85rem; margin: 0; }
dt { color: var(--muted); } dd { margin: 0; }
h3 { font-size: 1rem; margin: 1rem 0 0.25rem; } h4 { font-size: 0.9rem; margin: 0.5rem 0 0; color: var(--muted); }
ul, ol { margin: 0.25rem 0; padding-left: 1.25rem; } li.error { color: var(--fail); }
table { border-collapse: collapse; font-size: 0.85rem; margin: 0.5rem 0; width: 100%; }
th, td { border: 1px solid var(--line); padding: 0.3rem 0.5rem; text-align: left; vertical-align: top; }
pre { background: var(--card); border: 1px solid var(--line); border-radius: 8px; margin: 0.5rem 0; overflow-x: auto; padding: 0.5rem; }
pre code { background: none; padding: 0; }
nav ul { list-style: none; padding: 0; } nav a { color: inherit; }
`;

// EXTERNAL MODULE: ./build/report/words.js
var words = __webpack_require__(4702);
;// CONCATENATED MODULE: ./build/report/html.js




/** The conversations of each flow as HTML, which more than one page shows. */
function conversationCards({ flows }) {
    return flows.map(({ transcripts, engine }) => transcripts.map((result) => conversationCard(result, engine)).join('\n'));
}
/**
 * The conversations of a run as one HTML page with chat bubbles. It holds its own style, loads nothing and runs
 * nothing, so it can be opened from an artifact or sent by mail.
 * @param cards its {@link conversationCards}
 * @returns parts of the page, each made when it is asked for
 */
function renderConversationsPage(report, cards) {
    const all = report.flows.flatMap((flow) => flow.transcripts);
    const failed = all.filter(({ passed }) => !passed).length;
    const title = headline(all.length, failed);
    const scope = report.environment === undefined ? '' : ` · ${escaped(report.environment)}`;
    return htmlPage({
        title,
        header: `<h1 class="${failed === 0 ? 'pass' : 'fail'}">${escaped(title)}</h1>
<p class="muted">Flowgate ${escaped(report.command ?? 'run')}${scope}${commitText(report)}</p>`,
        sections: flowSections(report, cards),
    });
}
function headline(played, failed) {
    if (played === 0)
        return 'No conversation was played';
    return failed === 0
        ? (0,words/* count */.U9)(played, 'conversation passes', 'conversations pass')
        : `${failed} of ${(0,words/* count */.U9)(played, 'conversation')} fail${failed === 1 ? 's' : ''}`;
}
function commitText({ commit }) {
    return commit === undefined ? '' : ` · commit <code>${escaped(commit.slice(0, 7))}</code>`;
}
function* flowSections({ flows }, cards) {
    const failed = ({ transcripts }) => Number(transcripts.some(({ passed }) => !passed));
    // Nobody should have to look for them below hundreds of others.
    const order = [...flows.entries()].sort(([, a], [, b]) => failed(b) - failed(a));
    for (const [index, flow] of order)
        yield flowSection(flow, cards[index] ?? '');
}
function flowSection(flow, cards) {
    const conversations = cards === '' ? '<p class="muted">No conversation was played.</p>' : cards;
    const engine = flow.engine === undefined ? '' : ` · ${escaped(flow.engine)}`;
    return `<section>
<h2>${escaped(flow.name)} <small>${escaped((0,words/* outcomeLabel */.FR)(flow))}</small></h2>
<p class="muted"><code>${escaped(flow.file)}</code>${engine}</p>
<p>${escaped((0,words/* outcomeSentence */.yz)(flow))}</p>
${conversations}
</section>`;
}
/** Failed ones are open: nobody should have to look for what went wrong. */
function conversationCard(result, engine) {
    const { name, passed, known, failures, unobserved = [], transcript, path, routedTo, place, tags, repeat, } = result;
    const route = [
        path === undefined ? '' : `<dt>Path</dt><dd>${path.map(code).join(' → ')}</dd>`,
        routedTo === undefined ? '' : `<dt>Queue</dt><dd>${code(routedTo)}</dd>`,
        ...unobserved.map(({ message, place: at }) => `<dt>Not seen</dt><dd>${escaped(message)} ${code((0,errors/* formatPlace */.dE)(at))}</dd>`),
        `<dt>Written at</dt><dd>${code((0,errors/* formatPlace */.dE)(place))}</dd>`,
        passed || repeat === undefined
            ? ''
            : `<dt>${(0,conversations/* isLocal */.IX)(engine) ? 'Again' : 'Locally'}</dt><dd>${code(repeat)}</dd>`,
        known === undefined ? '' : `<dt>Known</dt><dd>until ${escaped(known.until)}: ${escaped(known.url)}</dd>`,
    ].join('');
    // A known issue is put up with, but no success.
    const mark = !passed ? '✗' : known === undefined ? '✓' : '~';
    const labels = tags.map((tag) => ` <span class="tag">${escaped(tag)}</span>`).join('');
    return `<details class="card ${passed ? 'pass' : 'fail'}"${passed ? '' : ' open'}>
<summary><span class="mark">${mark}</span> ${escaped(name)}${labels}</summary>
${failures.length === 0 ? '' : `<ul class="failures">${failures.map(failureItem).join('')}</ul>`}
<div class="chat">${transcript.length === 0 ? '<p class="muted">Nothing was said.</p>' : transcript.map(bubble).join('')}</div>
<dl>${route}</dl>
</details>`;
}
function failureItem({ message, expected, actual, diff, place }) {
    const values = [
        diff === undefined ? '' : `<div>${code(diff)}</div>`,
        expected === undefined ? '' : `<div>expected ${code(expected)}</div>`,
        actual === undefined ? '' : `<div>but got ${code(actual)}</div>`,
    ].join('');
    return `<li>${escaped(message)} ${code((0,errors/* formatPlace */.dE)(place))}${values}</li>`;
}
function bubble({ from, text, quickReplies = [] }) {
    const who = from === 'user' ? 'Customer' : 'Bot';
    const replies = quickReplies.map((label) => ` <span class="reply">${escaped(label)}</span>`).join('');
    return `<div class="bubble ${from}"><span class="who">${who}</span>${escaped(text)}${replies}</div>`;
}

;// CONCATENATED MODULE: ./build/report/xml.js
/*
 * The one gateway into XML. Text from a flow, a transcript, a bot or an API reaches an XML file through these
 * functions only, which cannot be given markup.
 */
/** Names are ours; the values of attributes may be anything, and those that are `undefined` are left out. */
function xml_element(name, attributes, content = []) {
    return { name, attributes, content };
}
/** A whole document, each element on a line of its own, indented by two spaces. */
function xmlDocument(root) {
    return `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, '')}`;
}
/** Recursion is as deep as the document that we make. */
function written({ name, attributes, content }, indent) {
    let tag = `${indent}<${name}`;
    for (const key in attributes) {
        const value = attributes[key];
        if (value !== undefined)
            tag += ` ${key}="${String(value).replace(NOT_IN_ATTRIBUTES, escapeOf)}"`;
    }
    if (content.length === 0)
        return `${tag}/>\n`;
    if (typeof content === 'string')
        return `${tag}>${content.replace(NOT_IN_TEXT, escapeOf)}</${name}>\n`;
    tag += '>\n';
    const deeper = `${indent}  `;
    for (const inner of content)
        tag += written(inner, deeper);
    return `${tag}${indent}</${name}>\n`;
}
const ESCAPES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    '\t': '&#x9;',
    '\n': '&#xA;',
    '\r': '&#xD;',
};
/** White space is escaped too: a reader takes it for blanks in an attribute. */
const NOT_IN_ATTRIBUTES = /[^ !#-%'-;=?-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
/** A bare carriage return would be read as the end of a line. */
const NOT_IN_TEXT = /[^\t\n -%'-;=?-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
/** XML 1.0 has no way to write some characters, escaped or not: they are left out. */
function escapeOf(character) {
    return ESCAPES[character] ?? '';
}

;// CONCATENATED MODULE: ./build/report/junit.js




/**
 * The run as JUnit XML: a suite for each flow, a test case for each conversation, times in seconds. A flow that failed
 * for another reason than its conversations has a test case of its own, so that no reader takes it for passed.
 */
function renderJunit(report) {
    const suites = report.flows.map(summarise);
    const sum = (pick) => suites.reduce((total, suite) => total + pick(suite), 0);
    return xmlDocument(xml_element('testsuites', {
        name: (0,words/* verdict */.WJ)(report),
        tests: sum(({ tests }) => tests),
        failures: sum(({ failures }) => failures),
        errors: sum(({ errors }) => errors),
        time: seconds(report.durationMs),
    }, suites.map(suiteElement)));
}
function summarise(flow) {
    const failures = flow.transcripts.filter(({ passed }) => !passed).length;
    // Failed conversations speak for themselves; any other failure needs a test case to stand in.
    const toldByConversations = flow.failure?.reason === 'simulation-failed' && failures > 0;
    const errors = flow.failure && !toldByConversations ? 1 : 0;
    return {
        flow,
        tests: flow.transcripts.length + errors,
        failures,
        errors,
        durationMs: flow.transcripts.reduce((total, { durationMs }) => total + durationMs, 0),
    };
}
function suiteElement({ flow, tests, failures, errors, durationMs }) {
    const { file, failure } = flow;
    const ownCase = failure && errors > 0 ? [failureCase(flow, failure)] : [];
    return xml_element('testsuite', { name: file, file, tests, failures, errors, time: seconds(durationMs) }, [
        ...ownCase,
        ...flow.transcripts.map((transcript) => testCase(file, transcript)),
    ]);
}
function failureCase({ file, outcome, findings }, { reason, message }) {
    const told = findings.map((finding) => `${(0,errors/* formatPlace */.dE)(finding.place)}: ${finding.message}`).join('\n');
    const attributes = { name: outcome, classname: file, time: '0.000' };
    return xml_element('testcase', attributes, [xml_element('error', { type: reason, message }, told)]);
}
function testCase(flowFile, result) {
    const { path, routedTo, unobserved = [] } = result;
    const properties = [];
    if (path !== undefined)
        properties.push(property('path', path.join(' > ')));
    if (routedTo !== undefined)
        properties.push(property('queue', routedTo));
    for (const { message, place } of unobserved) {
        properties.push(property('not observed', `${(0,errors/* formatPlace */.dE)(place)}: ${message}`));
    }
    return xml_element('testcase', {
        name: result.name,
        classname: flowFile,
        file: result.place.file,
        line: result.place.line,
        time: seconds(result.durationMs),
    }, [
        ...(properties.length === 0 ? [] : [xml_element('properties', {}, properties)]),
        ...(result.passed ? [] : [failureElement(result)]),
    ]);
}
function property(name, value) {
    return xml_element('property', { name, value });
}
function failureElement(result) {
    const message = result.failures[0]?.message ?? 'failed';
    return xml_element('failure', { type: 'expectation', message }, failureDetails(result));
}
function failureDetails({ failures, transcript, repeat }) {
    const lines = failures.flatMap(({ message, expected, actual, diff, place }) => [
        `${(0,errors/* formatPlace */.dE)(place)}: ${message}`,
        ...(expected === undefined ? [] : [`  expected: ${expected}`]),
        ...(actual === undefined ? [] : [`  actual:   ${actual}`]),
        ...(diff === undefined ? [] : [`  differs:  ${diff}`]),
    ]);
    const again = repeat === undefined ? [] : ['', repeat];
    return [...lines, '', (0,conversations/* conversationText */.TB)(transcript), ...again].join('\n');
}
function seconds(milliseconds) {
    return (milliseconds / 1000).toFixed(3);
}

// EXTERNAL MODULE: ./build/report/behaviour.js
var report_behaviour = __webpack_require__(7004);
;// CONCATENATED MODULE: ./build/report/budget.js
const GAP = '\n\n';
/**
 * Joins blocks to a text of at most `limit` UTF-8 bytes (and so of no more UTF-16 units). Where not all of them fit,
 * the least important are left out, and `notice`, given how many owners are complete, stands after the first blocks of
 * weight 0. Those blocks and the notice must fit by themselves.
 */
function budget_fitWithin(blocks, limit, notice) {
    const size = (text) => Buffer.byteLength(text) + GAP.length;
    const owners = ownersOf(blocks);
    let total = blocks.reduce((sum, block) => sum + size(block.text), 0);
    if (total <= limit)
        return blocks.map(({ text }) => text).join(GAP);
    // No count that it can hold later is longer than this one.
    total += size(notice(owners.size, owners.size));
    const dropped = new Set();
    const leastFirst = blocks.filter(({ weight }) => weight > 0).toReversed();
    // The sort is stable: of equal weights, what came last stays first in this order.
    for (const block of leastFirst.sort((a, b) => b.weight - a.weight)) {
        if (total <= limit)
            break;
        dropped.add(block);
        total -= size(block.text);
    }
    const cutOwners = ownersOf([...dropped]);
    const kept = blocks.filter((block) => !dropped.has(block));
    // Nothing of weight 0 was dropped: what led before leads still.
    const lead = blocks.findIndex(({ weight }) => weight > 0);
    const said = notice(owners.size - cutOwners.size, owners.size);
    return [...kept.slice(0, lead), { text: said }, ...kept.slice(lead)].map(({ text }) => text).join(GAP);
}
function ownersOf(blocks) {
    return new Set(blocks.flatMap(({ owner }) => (owner === undefined ? [] : [owner])));
}

// EXTERNAL MODULE: ./build/report/changes.js + 1 modules
var report_changes = __webpack_require__(1299);
// EXTERNAL MODULE: ./build/report/coverage.js
var report_coverage = __webpack_require__(169);
;// CONCATENATED MODULE: ./build/report/findings.js


const LONGEST_MESSAGE = 500;
/** Findings as a table, in the order given; the place last, so that a phone shows what is wrong first. */
function findingsTable(findings) {
    return [
        '| | What | Where |',
        '| --- | --- | --- |',
        ...findings.map(({ severity, message, rule, place }) => {
            const mark = severity === 'error' ? '❌' : '⚠️';
            return `| ${mark} | ${(0,report_escape/* text */.Qq)((0,report_escape/* cut */.Jj)(message, LONGEST_MESSAGE))} ${(0,report_escape/* code */.aY)(rule)} | ${(0,report_escape/* code */.aY)((0,errors/* formatPlace */.dE)(place))} |`;
        }),
    ].join('\n');
}

// EXTERNAL MODULE: ./build/report/mermaid.js
var report_mermaid = __webpack_require__(6668);
// EXTERNAL MODULE: ./build/report/risks.js
var risks = __webpack_require__(9931);
;// CONCATENATED MODULE: ./build/report/markdown.js










/** What is left out first when a report is too long: the greater, the sooner. */
const WEIGHT = {
    verdict: 0,
    failingFlow: 1,
    byHand: 2,
    failure: 3,
    changedFlow: 4,
    changes: 5,
    collapsed: 6,
    notes: 7,
    details: 8,
    picture: 9,
};
const CHANGES_SHOWN = 12;
const FINDINGS_SHOWN = 10;
const FAILURES_SHOWN = 5;
const NAMES_SHOWN = 10;
const ITEMS_SHOWN = 20;
const LONGEST_SENTENCE = 1_000;
/**
 * The report of a run as Markdown for a comment, a job summary or a file: the verdict first, then what needs a person,
 * then what changes. The same report always gives the same text. It never exceeds `limit`: whole parts are left out,
 * the least important first, and a line says so.
 */
function renderReport(report, { limit }) {
    const collapsed = report.flows.filter(words/* needsNoWords */.Q);
    const shown = report.flows
        .filter((flow) => !(0,words/* needsNoWords */.Q)(flow))
        // What failed is read first; the sort keeps the order of the files otherwise.
        .sort((a, b) => Number((0,words/* hasFailed */.WN)(b)) - Number((0,words/* hasFailed */.WN)(a)));
    const blocks = [
        ...runBlocks(report),
        ...shown.flatMap((flow) => flowBlocks(flow, report)),
        ...collapsedBlocks(collapsed),
        ...footer(report),
    ];
    return budget_fitWithin(blocks, limit, (complete, all) => cutNotice(complete, all, report.runUrl));
}
/** One flow of a report by itself, as Markdown of at most `limit` bytes: all that the report says about it. */
function renderFlow(flow, { limit }) {
    const [head, ...rest] = flowBlocks(flow, { failureMessage: '' });
    const lead = head === undefined ? [] : [{ ...head, weight: WEIGHT.verdict }];
    return fitWithin([...lead, ...rest], limit, () => '✂️ Too long to show whole: the rest is in the report.');
}
function runBlocks(report) {
    const mark = report.result === 'success' ? '✅' : '❌';
    const parts = [`${mark} **${(0,report_escape/* text */.Qq)((0,report_escape/* cut */.Jj)((0,words/* verdict */.WJ)(report), LONGEST_SENTENCE))}**`];
    if (report.failureMessage !== '') {
        const reason = report.failureReason === undefined ? '' : `${(0,report_escape/* code */.aY)(report.failureReason)}: `;
        parts.push(`${reason}${(0,report_escape/* text */.Qq)((0,report_escape/* cut */.Jj)(report.failureMessage, LONGEST_SENTENCE))}`);
    }
    const blocks = parts.map((part) => ({ text: part, weight: WEIGHT.verdict }));
    if (report.warnings.length > 0) {
        blocks.push({ text: remarks(report.warnings, '⚠️'), weight: WEIGHT.failingFlow });
    }
    return blocks;
}
function flowBlocks(flow, report) {
    const owner = flow.file;
    const blocks = [];
    const add = (weight, part) => {
        if (part !== '')
            blocks.push({ text: part, weight, owner });
    };
    add((0,words/* hasFailed */.WN)(flow) ? WEIGHT.failingFlow : WEIGHT.changedFlow, heading(flow));
    add(WEIGHT.failure, (0,report_escape/* text */.Qq)((0,report_escape/* cut */.Jj)((0,words/* ownReason */.Nx)(flow, report.failureMessage), LONGEST_SENTENCE)));
    if (flow.byHand.length > 0)
        add(WEIGHT.byHand, `**To do by hand**\n${steps(flow.byHand)}`);
    if (flow.drift)
        add(WEIGHT.failure, driftText(flow, flow.drift));
    add(WEIGHT.changedFlow, (0,risks/* risksText */.S)(flow.risks ?? []));
    const errors = errorParts(flow.findings);
    const conversations = conversationParts(flow);
    const changes = flow.drift
        ? changeParts(flow.drift.liveToSource, `From what ${(0,words/* isStillLive */.bu)(flow) ? 'is' : 'was'} live to this commit`)
        : changeParts(flow.changes, flow.outcome === 'rolled-back' ? 'What it was to change' : '');
    const behaviour = sectionParts(flow.behaviour && (0,report_behaviour/* behaviourParts */.I)(flow.behaviour), WEIGHT.changes);
    const coverage = sectionParts(flow.coverage && (0,report_coverage/* coverageParts */.$m)(flow.coverage), WEIGHT.notes);
    const conversationFailed = flow.transcripts.some(({ passed }) => !passed);
    const news = [...changes, ...behaviour];
    const middle = conversationFailed ? [...conversations, ...news] : [...news, ...conversations];
    for (const part of [
        ...errors,
        ...middle,
        ...pictureParts(flow),
        ...coverage,
        ...warningParts(flow.findings),
    ])
        add(...part);
    if (flow.notes.length > 0)
        add(WEIGHT.notes, remarks(flow.notes, 'ℹ️'));
    return blocks;
}
/** A section whose first part says it all; the folds behind it go first. */
function sectionParts(parts, weight) {
    return (parts ?? []).map((part, index) => [index === 0 ? weight : WEIGHT.details, part]);
}
function heading(flow) {
    const title = `${(0,report_escape/* text */.Qq)((0,report_escape/* cut */.Jj)(flow.name, 100))}: ${(0,words/* outcomeLabel */.FR)(flow)}`;
    return `### ${(0,words/* outcomeMark */.eD)(flow.outcome)} ${title}\n${(0,words/* outcomeSentence */.yz)(flow)} ${(0,report_escape/* code */.aY)(flow.file)}`;
}
function driftText(flow, drift) {
    const sentence = (0,words/* driftSentence */.L9)(flow);
    const by = drift.commit === undefined ? '' : ` from commit ${(0,report_escape/* code */.aY)(shortCommit(drift.commit))}`;
    return [
        ...(sentence === '' ? [] : [`⚠️ **${(0,report_escape/* text */.Qq)((0,report_escape/* cut */.Jj)(sentence, LONGEST_SENTENCE))}**`]),
        `- Released by Flowgate${by}: content ${(0,report_escape/* code */.aY)(shortDigest(drift.releasedDigest))}`,
        `- Live ${(0,words/* isStillLive */.bu)(flow) ? 'now' : 'before'}, version ${drift.liveVersion}: content ${(0,report_escape/* code */.aY)(shortDigest(drift.liveDigest))}`,
    ].join('\n');
}
function shortCommit(commit) {
    return commit.slice(0, 7);
}
/** Enough to tell two apart. */
function shortDigest(digest) {
    return digest.replace(/^sha256:/, '').slice(0, 12);
}
function changeParts(changes, title) {
    const groups = (0,report_changes/* groupChanges */.t)(changes);
    const render = (from, to) => {
        let place = 0;
        return groups.flatMap((group) => {
            const start = place;
            place += group.sentences.length;
            const chosen = group.sentences.slice(Math.max(0, from - start), Math.max(0, to - start));
            return chosen.length === 0
                ? []
                : [`**${group.title}**\n${chosen.map((sentence) => `- ${sentence}`).join('\n')}`];
        });
    };
    if (changes.length === 0)
        return [];
    const first = [...(title === '' ? [] : [`#### ${title}`]), ...render(0, CHANGES_SHOWN)];
    const parts = [[WEIGHT.changes, first.join('\n\n')]];
    const more = changes.length - CHANGES_SHOWN;
    if (more > 0) {
        const rest = render(CHANGES_SHOWN, changes.length).join('\n\n');
        parts.push([WEIGHT.details, folded(`${(0,words/* count */.U9)(more, 'more change')}`, rest)]);
    }
    return parts;
}
function pictureParts({ picture }) {
    if (picture === undefined || picture.edges.length === 0)
        return [];
    const mermaid = (0,report_mermaid/* renderMermaid */.m6)(picture);
    if ((0,report_mermaid/* isDrawable */.HA)(picture, mermaid)) {
        return [[WEIGHT.picture, folded('The change as a picture', (0,report_escape/* codeBlock */.DV)(mermaid, 'mermaid'))]];
    }
    return [[WEIGHT.picture, folded('The change way by way', (0,report_mermaid/* edgesTable */.D8)(picture))]];
}
function errorParts(findings) {
    const errors = findings.filter(({ severity }) => severity === 'error');
    const rest = errors.slice(FINDINGS_SHOWN);
    const parts = [];
    if (errors.length > 0)
        parts.push([WEIGHT.failure, findingsTable(errors.slice(0, FINDINGS_SHOWN))]);
    if (rest.length > 0) {
        parts.push([WEIGHT.details, folded((0,words/* count */.U9)(rest.length, 'more error'), findingsTable(rest))]);
    }
    return parts;
}
function warningParts(findings) {
    const warnings = findings.filter(({ severity }) => severity === 'warning');
    if (warnings.length === 0)
        return [];
    return [[WEIGHT.details, folded(`⚠️ ${(0,words/* count */.U9)(warnings.length, 'warning')}`, findingsTable(warnings))]];
}
function conversationParts({ transcripts, engine }) {
    if (transcripts.length === 0)
        return [];
    const failed = transcripts.filter(({ passed }) => !passed);
    const rest = failed.slice(FAILURES_SHOWN);
    const parts = [
        [failed.length > 0 ? WEIGHT.failure : WEIGHT.changes, (0,conversations/* conversationsLine */.xy)(transcripts, engine)],
    ];
    for (const result of failed.slice(0, FAILURES_SHOWN)) {
        parts.push([WEIGHT.failure, (0,conversations/* failureText */.kY)(result, engine)], [WEIGHT.details, (0,conversations/* foldedConversation */._m)(result)]);
    }
    if (rest.length > 0) {
        const all = rest.map((result) => (0,conversations/* failureText */.kY)(result, engine)).join('\n\n');
        parts.push([WEIGHT.details, folded(`${(0,words/* count */.U9)(rest.length, 'more failed conversation')}`, all)]);
    }
    const unobserved = (0,conversations/* unobservedText */.P5)(transcripts);
    if (unobserved !== '')
        parts.push([WEIGHT.details, folded('What was not observed', unobserved)]);
    return parts;
}
function collapsedBlocks(flows) {
    return ['healthy', 'unchanged'].flatMap((outcome) => {
        const same = flows.filter((flow) => flow.outcome === outcome);
        const [one] = same;
        if (one === undefined)
            return [];
        const names = same.slice(0, NAMES_SHOWN).map(({ file }) => (0,report_escape/* code */.aY)(file));
        const more = same.length - names.length;
        const played = same.reduce((sum, { transcripts }) => sum + transcripts.length, 0);
        const tested = played === 0 ? '' : ` (${(0,words/* count */.U9)(played, 'conversation passes', 'conversations pass')})`;
        const title = `${(0,words/* outcomeMark */.eD)(outcome)} ${(0,words/* count */.U9)(same.length, 'flow')} ${(0,words/* outcomeLabel */.FR)(one)}${tested}`;
        const list = names.join(', ') + (more > 0 ? ` and ${more} more` : '');
        return [{ text: `${title}: ${list}`, weight: WEIGHT.collapsed }];
    });
}
function footer({ command, commit, runUrl }) {
    const parts = [
        command === undefined ? 'Flowgate' : `Flowgate ${command}`,
        commit === undefined ? '' : `commit ${(0,report_escape/* code */.aY)(shortCommit(commit))}`,
        runUrl === undefined ? '' : (0,report_escape/* link */.nf)('run', runUrl),
    ].filter((part) => part !== '');
    return [{ text: `<sub>${parts.join(' · ')}</sub>`, weight: WEIGHT.verdict }];
}
function cutNotice(complete, all, runUrl) {
    const where = runUrl === undefined ? 'the report file' : (0,report_escape/* link */.nf)('the summary of the run', runUrl);
    return `✂️ Too long to show whole: ${complete} of ${(0,words/* count */.U9)(all, 'flow')} shown in full. The rest is in ${where}.`;
}
/** A line for each; a list would run into the list that stands before it. */
function remarks(items, mark) {
    return sentences(items)
        .map((sentence) => `${mark} ${sentence}`)
        .join('\n\n');
}
function steps(items) {
    return sentences(items)
        .map((sentence, index) => `${index + 1}. ${sentence}`)
        .join('\n');
}
function sentences(items) {
    const shown = items.slice(0, ITEMS_SHOWN).map((item) => (0,report_escape/* text */.Qq)((0,report_escape/* cut */.Jj)(item, LONGEST_SENTENCE)));
    const more = items.length - shown.length;
    return more > 0 ? [...shown, `… and ${more} more`] : shown;
}
function folded(title, content) {
    return `<details><summary>${(0,report_escape/* html */.qy)(title)}</summary>\n\n${content}\n\n</details>`;
}

// EXTERNAL MODULE: ./build/simulation/behaviour-words.js
var behaviour_words = __webpack_require__(225);
;// CONCATENATED MODULE: ./build/report/report-page.js







/**
 * The whole report of a run as one HTML page, nothing left out: verdict, then flow by flow what needs a person, what
 * changes, how the conversations went, what was found and what is untested. It loads nothing and runs nothing.
 * @param cards the report's conversationCards
 * @returns parts of the page, each made when it is asked for
 */
function renderReportPage(report, cards) {
    const title = (0,words/* verdict */.WJ)(report);
    const failed = report.result === 'failure';
    return htmlPage({
        title,
        header: `<h1 class="${failed ? 'fail' : 'pass'}">${failed ? '✗' : '✓'} ${escaped(title)}</h1>
<p class="muted">${runLine(report)}</p>
${report.failureMessage === '' ? '' : `<p>${reasonOf(report)}${escaped(report.failureMessage)}</p>`}
${list(report.warnings.map((warning) => `⚠️ ${escaped(warning)}`))}
${contents(report.flows)}`,
        sections: report_page_flowSections(report, cards),
    });
}
function runLine({ command, environment, commit, runUrl }) {
    return [
        `Flowgate ${escaped(command ?? 'run')}`,
        environment === undefined ? '' : escaped(environment),
        commit === undefined ? '' : `commit ${code(commit.slice(0, 7))}`,
        runUrl === undefined ? '' : escaped(runUrl),
    ]
        .filter((part) => part !== '')
        .join(' · ');
}
function reasonOf({ failureReason }) {
    return failureReason === undefined ? '' : `${code(failureReason)}: `;
}
/** By number: a name of somebody else's is no address. */
function contents(flows) {
    if (flows.length < 2)
        return '';
    const entries = (ofThese) => failedFirst(flows)
        .filter(({ flow }) => ofThese(flow))
        .map(({ flow, index }) => `<a href="#flow-${index + 1}">${(0,words/* outcomeMark */.eD)(flow.outcome)} ${escaped(flow.name)}</a> <small class="muted">${escaped((0,words/* outcomeLabel */.FR)(flow))}</small>`);
    const quiet = entries(words/* needsNoWords */.Q);
    if (quiet.length <= QUIET_SHOWN)
        return `<nav>${list(entries(() => true))}</nav>`;
    const fold = `<details><summary>${(0,words/* count */.U9)(quiet.length, 'flow')} with nothing to look at</summary>${list(quiet)}</details>`;
    return `<nav>${list(entries((flow) => !(0,words/* needsNoWords */.Q)(flow)))}${fold}</nav>`;
}
/** More flows than these, about which there is nothing to say, would hide the others. */
const QUIET_SHOWN = 20;
/** What failed is read first; otherwise as the files come. */
function failedFirst(flows) {
    return flows
        .map((flow, index) => ({ flow, index }))
        .sort((a, b) => Number((0,words/* hasFailed */.WN)(b.flow)) - Number((0,words/* hasFailed */.WN)(a.flow)));
}
function* report_page_flowSections({ flows, failureMessage }, cards) {
    for (const { flow, index } of failedFirst(flows)) {
        yield report_page_flowSection(flow, index, cards[index] ?? '', failureMessage);
    }
}
function report_page_flowSection(flow, index, cards, said) {
    const { findings, byHand, notes, drift } = flow;
    const reason = (0,words/* ownReason */.Nx)(flow, said);
    return `<section id="flow-${index + 1}">
<h2>${(0,words/* outcomeMark */.eD)(flow.outcome)} ${escaped(flow.name)} <small>${escaped((0,words/* outcomeLabel */.FR)(flow))}</small></h2>
<p class="muted">${code(flow.file)}${flow.engine === undefined ? '' : ` · ${escaped(flow.engine)}`}</p>
<p>${escaped((0,words/* outcomeSentence */.yz)(flow))}</p>
${reason === '' ? '' : `<p>${escaped(reason)}</p>`}
${part('To do by hand', byHand.length === 0 ? '' : `<ol>${items(byHand.map(escaped))}</ol>`)}
${drift === undefined ? '' : driftPart(flow, drift)}
${part('Look at this first', list((flow.risks ?? []).map(({ severity, sentence }) => `<strong>${escaped(severity)}</strong>: ${escaped(sentence)}`)))}
${part(flow.outcome === 'rolled-back' ? 'What it was to change' : 'What changes', changeLists(flow))}
${flow.behaviour === undefined ? '' : behaviourPart(flow.behaviour)}
${part('Conversations', cards)}
${part('Findings', findingsList(findings))}
${flow.coverage === undefined ? '' : coveragePart(flow.coverage)}
${part('Notes', list(notes.map(escaped)))}
</section>`;
}
function driftPart(flow, drift) {
    const { releasedDigest, liveDigest, liveVersion, commit, liveToSource } = drift;
    const sentence = (0,words/* driftSentence */.L9)(flow);
    const isLive = (0,words/* isStillLive */.bu)(flow);
    const by = commit === undefined ? '' : ` from commit ${code(commit.slice(0, 7))}`;
    const facts = [
        `Released by Flowgate${by}: content ${code(releasedDigest)}`,
        `Live ${isLive ? 'now' : 'before'}, version ${liveVersion}: content ${code(liveDigest)}`,
    ];
    return (part('Edited since its last release', (sentence === '' ? '' : `<p>${escaped(sentence)}</p>`) + list(facts)) + part(`From what ${isLive ? 'is' : 'was'} live to this commit`, changeGroups(liveToSource)));
}
function changeLists({ changes, drift }) {
    return drift === undefined ? changeGroups(changes) : '';
}
function changeGroups(changes) {
    return (0,report_changes/* groupChanges */.t)(changes)
        .map(({ title, sentences }) => `<h4>${escaped(title)}</h4>${list(sentences.map(sentenceHtml))}`)
        .join('\n');
}
function behaviourPart(behaviour) {
    const [headline = '', ...ways] = (0,report_behaviour/* behaviourLines */.h)(behaviour);
    if (headline === '')
        return '';
    const tables = behaviour.changes.map(sideBySide).join('\n');
    return part('What customers notice', `<p>${escaped(headline)}</p>${list(ways.map(escaped))}${tables}`);
}
function sideBySide(change) {
    const names = change.conversations.map(({ name }) => escaped(name)).join('; ');
    const rows = change.rows.map(rowOf).join('');
    const table = `<table><thead><tr><th></th><th>Before</th><th>After</th></tr></thead><tbody>${rows}</tbody></table>`;
    return `<details class="card aside"><summary>Side by side: ${escaped((0,behaviour_words/* describeBehaviour */.P)(change))}</summary>
<p>${names}</p>
${change.rows.length === 0 ? '<p class="muted">Nothing was said.</p>' : table}
</details>`;
}
/** A mark, and not colour alone, tells the rows that differ. */
function rowOf({ before, after, same }) {
    return `<tr><td>${same ? '' : '≠'}</td><td>${said(before)}</td><td>${same ? '″' : said(after)}</td></tr>`;
}
function said(message) {
    if (message === undefined)
        return '–';
    const replies = (message.quickReplies ?? []).map((label) => ` [${code(label)}]`).join('');
    return `${message.from === 'user' ? 'Customer' : 'Bot'}: ${escaped(message.text)}${replies}`;
}
function findingsList(findings) {
    if (findings.length === 0)
        return '';
    const entries = findings.map(({ severity, message, rule, place }) => {
        const mark = severity === 'error' ? '✗ error' : '⚠️ warning';
        return `<li${severity === 'error' ? ' class="error"' : ''}>${mark}: ${escaped(message)} ${code(rule)} ${code((0,errors/* formatPlace */.dE)(place))}</li>`;
    });
    return `<ul>${entries.join('')}</ul>`;
}
function coveragePart(coverage) {
    const untested = coverage.change?.untested ?? [];
    const entries = untested.map((transition) => {
        const { place } = transition;
        const stub = (0,report_coverage/* stubOf */._g)(transition);
        const where = place === undefined ? '' : ` ${code((0,errors/* formatPlace */.dE)(place))}`;
        const block = stub === undefined ? '' : `<pre><code>${escaped(stub)}</code></pre>`;
        return `${escaped((0,report_coverage/* untestedSentence */.Wr)(transition))}${where}${block}`;
    });
    const more = untested.length === 0
        ? ''
        : `<details><summary>${(0,report_coverage/* untestedTitle */.HW)(untested)}</summary>${list(entries)}</details>`;
    return part('Coverage', `<p>${escaped((0,report_coverage/* coverageSentence */.Qc)(coverage))}</p>${more}`);
}
function part(title, content) {
    return content === '' ? '' : `<h3>${escaped(title)}</h3>\n${content}`;
}
function list(entries) {
    return entries.length === 0 ? '' : `<ul>${items(entries)}</ul>`;
}
function items(entries) {
    return entries.map((entry) => `<li>${entry}</li>`).join('');
}

// EXTERNAL MODULE: ./build/version.js
var version = __webpack_require__(8508);
;// CONCATENATED MODULE: ./build/report/sarif.js



/**
 * The findings of a run as SARIF 2.1.0, for code scanning and editors: every rule with its page, every finding with
 * its place. Addresses are relative to the root of the repository.
 */
function renderSarif(report, { workingDirectory, rules }) {
    const prefix = (0,external_node_path_.isAbsolute)(workingDirectory) ? '.' : workingDirectory;
    const log = {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: { driver: { name: 'Flowgate', semanticVersion: version/* VERSION */.x, rules: rules.map(descriptor) } },
                columnKind: 'utf16CodeUnits',
                // A run that came to no flow found nothing, and that is no sign that nothing is wrong.
                invocations: [{ executionSuccessful: report.result === 'success' || report.flows.length > 0 }],
                results: report.flows.flatMap(({ findings }) => findings.map((finding) => resultOf(finding, prefix, rules))),
            },
        ],
    };
    return `${JSON.stringify(log, null, 2)}\n`;
}
function descriptor({ id, severity, summary, why }) {
    return {
        id,
        shortDescription: { text: summary },
        fullDescription: { text: why },
        help: { text: `${summary} ${why}` },
        defaultConfiguration: { level: severity },
    };
}
function resultOf({ rule, severity, message, place }, prefix, rules) {
    const ruleIndex = rules.findIndex(({ id }) => id === rule);
    const { line, column } = place;
    return {
        ruleId: rule,
        ...(ruleIndex === -1 ? {} : { ruleIndex }),
        level: severity,
        message: { text: sentence(message) },
        locations: [
            {
                physicalLocation: {
                    artifactLocation: { uri: addressOf(prefix, place.file) },
                    // Code scanning takes no result without a line: what is about a whole file stands at its beginning.
                    region: { startLine: line ?? 1, ...(column === undefined ? {} : { startColumn: column }) },
                },
            },
        ],
    };
}
/**
 * The one gateway into a message: a line in which everything can be seen. A link is made of a bracket and a parenthesis
 * side by side: apart they are text, whatever a flow has in them.
 */
function sentence(text) {
    return (0,log/* visible */.R)(text)
        .replaceAll(/\s*\n\s*/g, ' ')
        .replaceAll('](', '] (');
}
/** A relative address that leads nowhere else: every character that means something in one is encoded. */
function addressOf(prefix, file) {
    const path = external_node_path_.posix.join('/', prefix.replaceAll('\\', '/'), file).slice(1);
    // A half character, which a file's name can have, would not be encoded but refused.
    const legible = Buffer.from(path, 'utf8').toString('utf8');
    return legible.split('/').map(encodeURIComponent).join('/');
}

// EXTERNAL MODULE: ./build/simulation/coverage-json.js
var coverage_json = __webpack_require__(1837);
;// CONCATENATED MODULE: ./build/report-files.js









/** Directory of the report files, in the working directory. */
const DIRECTORY = 'flowgate-report';
const FILES = [
    '.gitignore',
    'report.md',
    'report.html',
    'conversations.html',
    'junit.xml',
    'findings.sarif',
    'coverage.json',
    'run.json',
];
/** The report file is read whole by people and tools: large, but not without end. Bytes. */
const LARGEST_REPORT = 4 * 1024 * 1024;
/** A write for every small part costs more than the parts. Characters. */
const WRITTEN_AT_ONCE = 32 * 1024;
/**
 * Writes `report.md`, the same as a page in `report.html`, `junit.xml`, `findings.sarif`, `conversations.html` and `coverage.json` into `flowgate-report`,
 * which is kept out of version control.
 * The report must be redacted already.
 * @param shard of a divided run: then `run.json` has the report for the job that joins it
 * @param attempt of the workflow run, which it says there
 * @returns the paths of the first three relative to the working directory
 */
async function writeReportFiles(report, workingDirectory, shard, attempt) {
    const directory = (0,external_node_path_.join)(workingDirectory, DIRECTORY);
    if ((0,external_node_fs_.lstatSync)(directory, { throwIfNoEntry: false })?.isSymbolicLink())
        (0,external_node_fs_.unlinkSync)(directory);
    (0,external_node_fs_.mkdirSync)(directory, { recursive: true });
    // Whatever a pull request or an earlier run left there would be taken for ours, even where ours cannot be made.
    for (const name of FILES)
        (0,external_node_fs_.rmSync)((0,external_node_path_.join)(directory, name), { recursive: true, force: true });
    const write = (name, parts) => writeParts((0,external_node_path_.join)(directory, name), parts);
    write('.gitignore', ['*\n']);
    write('report.md', [renderReport(report, { limit: LARGEST_REPORT })]);
    const cards = conversationCards(report);
    write('report.html', renderReportPage(report, cards));
    write('conversations.html', renderConversationsPage(report, cards));
    write('junit.xml', [renderJunit(report)]);
    write('findings.sarif', [renderSarif(report, { workingDirectory, rules: await rulesOf(report) })]);
    write('coverage.json', coverageOfRun(report));
    if (shard !== undefined)
        write('run.json', [await runData({ shard, attempt, report })]);
    return {
        report: `${DIRECTORY}/report.md`,
        junit: `${DIRECTORY}/junit.xml`,
        sarif: `${DIRECTORY}/findings.sarif`,
    };
}
/** A sentence about report files that could not be written: the verdict does not depend on them. */
function notWritten(thrown) {
    return `The report files were not written: ${(0,errors/* asFlowgateError */.oP)(thrown, 'Write the report').returned}.`;
}
/** Where no flow was come to there is nothing to find: the rules are not worth loading. */
async function rulesOf({ flows }) {
    return flows.length === 0 ? [] : (await Promise.all(/* import() */[__webpack_require__.e(856), __webpack_require__.e(827), __webpack_require__.e(873), __webpack_require__.e(899), __webpack_require__.e(97)]).then(__webpack_require__.bind(__webpack_require__, 3097))).RULE_PAGES;
}
async function runData(data) {
    const { runDataText } = await Promise.all(/* import() */[__webpack_require__.e(856), __webpack_require__.e(398), __webpack_require__.e(827), __webpack_require__.e(899), __webpack_require__.e(816), __webpack_require__.e(810), __webpack_require__.e(670), __webpack_require__.e(240), __webpack_require__.e(710)]).then(__webpack_require__.bind(__webpack_require__, 2240));
    return runDataText(data);
}
/** Coverage of the flows whose conversations were played locally. */
function coverageOfRun({ flows }) {
    return (0,coverage_json/* coverageJson */.B)(flows.flatMap(({ file, coverage }) => coverage === undefined ? [] : [{ file, coverage: coverage.flow }]));
}
/**
 * Writes a new file, and through no link of that name. It goes out as its parts are made, so that a page of hundreds
 * of flows is not held beside them. Where a part cannot be made, nothing of the file is left.
 */
function writeParts(path, parts) {
    const file = (0,external_node_fs_.openSync)(path, 'wx');
    try {
        let text = '';
        for (const part of parts) {
            text += part;
            if (text.length < WRITTEN_AT_ONCE)
                continue;
            (0,external_node_fs_.writeFileSync)(file, text);
            text = '';
        }
        (0,external_node_fs_.writeFileSync)(file, text);
    }
    catch (thrown) {
        (0,external_node_fs_.rmSync)(path, { force: true });
        throw thrown;
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}


/***/ }),

/***/ 7004:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ behaviourParts),
/* harmony export */   h: () => (/* binding */ behaviourLines)
/* harmony export */ });
/* harmony import */ var _simulation_behaviour_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(225);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9924);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4702);



const GROUPS_SHOWN = 6;
const NAMES_SHOWN = 5;
const ROWS_SHOWN = 20;
const LONGEST_WORDS = 300;
const LONGEST_NAME = 120;
const LONGEST_SENTENCE = 500;
/** The conversations that go another way, as Markdown: the sentence everybody reads, then one fold for each group. */
function behaviourParts(diff) {
    if (diff.changes.length === 0) {
        return diff.total === 0 ? [] : [`💬 ${allAsBefore(diff.total)}`];
    }
    const list = sentences(diff).map((sentence) => `- ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(sentence)}`);
    return [
        `💬 **${headline(diff)}**\n${list.join('\n')}`,
        ...diff.changes.slice(0, GROUPS_SHOWN).map(groupFold),
    ];
}
/** The same without the folds, for a terminal; plain text. */
function behaviourLines(diff) {
    if (diff.changes.length === 0)
        return diff.total === 0 ? [] : [allAsBefore(diff.total)];
    return [`${headline(diff)}:`, ...sentences(diff).map((sentence) => `  ${sentence}`)];
}
/** A customer does not see the path: where only that is another one, nothing changes for them. */
function headline({ total, changes }) {
    const felt = changes
        .filter(({ aspects }) => aspects.some((aspect) => aspect !== 'path'))
        .reduce((sum, { conversations }) => sum + conversations.length, 0);
    return `${felt} of ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(total, 'conversation')} change${felt === 1 ? 's' : ''} for the customer`;
}
/** A sentence for each way in which conversations changed; ways that read the same are told together. */
function sentences(diff) {
    const alike = new Map();
    for (const change of diff.changes) {
        const key = (0,_simulation_behaviour_words_js__WEBPACK_IMPORTED_MODULE_2__/* .describeBehaviour */ .P)({ ...change, conversations: change.conversations.slice(0, 1) });
        const known = alike.get(key)?.conversations ?? [];
        alike.set(key, { ...change, conversations: [...known, ...change.conversations] });
    }
    const all = [...alike.values()].map((change) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)((0,_simulation_behaviour_words_js__WEBPACK_IMPORTED_MODULE_2__/* .describeBehaviour */ .P)(change), LONGEST_SENTENCE));
    const more = all.length - GROUPS_SHOWN;
    return more > 0 ? [...all.slice(0, GROUPS_SHOWN), `… and ${more} more ways`] : all;
}
function allAsBefore(total) {
    return total === 1 ? 'The 1 conversation goes as before.' : `All ${total} conversations go as before.`;
}
function groupFold(change) {
    const names = change.conversations.slice(0, NAMES_SHOWN).map(({ name }) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)(name, LONGEST_NAME)));
    const more = change.conversations.length - names.length;
    const who = `${names.join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
    const rows = change.rows.slice(0, ROWS_SHOWN);
    const left = change.rows.length - rows.length;
    const table = [
        '| | Before | After |',
        '| --- | --- | --- |',
        ...rows.map(tableRow),
        ...(left > 0 ? [`| | … ${left} more … | |`] : []),
    ].join('\n');
    const summary = (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy)((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)((0,_simulation_behaviour_words_js__WEBPACK_IMPORTED_MODULE_2__/* .describeBehaviour */ .P)(change), LONGEST_SENTENCE));
    return `<details><summary>Side by side: ${summary}</summary>\n\n${who}\n\n${rows.length === 0 ? 'Nothing was said.' : table}\n\n</details>`;
}
/** A mark, and not colour alone, tells the rows that differ. */
function tableRow({ before, after, same }) {
    return `| ${same ? '' : '≠'} | ${cell(before)} | ${same ? '″' : cell(after)} |`;
}
function cell(message) {
    if (message === undefined)
        return '–';
    const replies = message.quickReplies?.map((label) => ` [${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)(label, LONGEST_NAME))}]`).join('') ?? '';
    return `${message.from === 'user' ? 'Customer' : 'Bot'}: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)(message.text, LONGEST_WORDS))}${replies}`;
}


/***/ }),

/***/ 1299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ groupChanges)
});

// UNUSED EXPORTS: describeChange

// EXTERNAL MODULE: ./build/flow/archy/within.js
var within = __webpack_require__(830);
// EXTERNAL MODULE: ./build/flow/archy/wording.js
var wording = __webpack_require__(4177);
// EXTERNAL MODULE: ./build/simulation/word-diff.js
var word_diff = __webpack_require__(5438);
// EXTERNAL MODULE: ./build/flow/canonical.js
var canonical = __webpack_require__(1455);
;// CONCATENATED MODULE: ./build/report/archy-doings.js


/** What an Archy action does, to follow "it": `says …`. `undefined` for one without words of its own. */
function archyDoing(action, show) {
    switch (action['name']) {
        case 'sendResponse':
            return `says ${show((0,wording/* wordsOf */.Z9)(action) ?? '')}`;
        case 'transferToAcd':
            return `transfers customers to queue ${show((0,wording/* queueOf */.nv)(action) ?? '')}`;
        case 'updateData':
        case 'setParticipantData':
            return `sets ${show(listed(assignmentsIn(action)))}`;
        case 'getParticipantData':
            return `reads ${show(listed(assignmentsIn(action)))}`;
        case 'variables':
            return `declares ${show(listed(declaredIn(action['variables'])))}`;
        case 'callBotFlow':
        case 'callDigitalBotFlow':
            return `calls the bot flow ${show((0,wording/* calledBy */.p0)(action) ?? '')}`;
        case 'callData':
            return `calls the data action ${show((0,wording/* calledBy */.p0)(action) ?? '')}`;
        case 'callCommonModule':
            return `calls the module ${show((0,wording/* calledBy */.p0)(action) ?? '')}`;
        case 'evaluateSchedule':
        case 'evaluateScheduleGroup':
            return `looks at the schedule ${show((0,wording/* calledBy */.p0)(action) ?? '')}`;
        case 'decision':
        case 'switch':
            return 'decides where customers go';
        case 'callTask':
            return 'calls a task';
        case 'jumpToTask':
            return 'goes on in a task';
        case 'loop':
        case 'loopUntil':
            return 'repeats what is in it';
        case 'loopNext':
            return 'goes on with the next round of the loop';
        case 'loopExit':
            return 'leaves the loop';
        case 'changeState':
            return 'goes on to another state';
        case 'disconnect':
            return 'ends the conversation';
        case 'endTask':
            return 'ends the task';
        default:
            return undefined;
    }
}
/** A parameter of Archy's on one line; `undefined` where it has no shorter form than its data. */
function archyValue(value) {
    const known = (0,wording/* wrapped */.ky)(value);
    if (known !== undefined)
        return writtenAs(value);
    if (!Array.isArray(value))
        return undefined;
    const assignments = value.map(assignment);
    if (assignments.every((one) => one !== undefined) && assignments.length > 0)
        return listed(assignments);
    return undefined;
}
/** Text and entities as they are, with the quotation marks that tell a literal from an expression. */
function writtenAs(value) {
    const known = (0,wording/* wrapped */.ky)(value);
    switch (known?.kind) {
        case undefined:
            return JSON.stringify(value) ?? 'nothing';
        case 'literal':
            return JSON.stringify((0,canonical/* isRecord */.u4)(known.value) ? (0,wording/* wording */.z4)(value) : known.value) ?? 'nothing';
        case 'nothing':
            return 'nothing';
        case 'expression':
            return known.text;
        case 'variable':
            return known.name;
    }
}
function assignmentsIn(action) {
    const list = action['statements'] ?? action['attributes'];
    return Array.isArray(list) ? list.map((one) => assignment(one) ?? JSON.stringify(one)) : [];
}
/** `State.topic = "bill"`: a statement of `updateData`, or an attribute of a participant. */
function assignment(item) {
    const [content, ...others] = (0,canonical/* isRecord */.u4)(item) ? Object.values(item) : [];
    if (others.length > 0 || !(0,canonical/* isRecord */.u4)(content))
        return undefined;
    const { name, variable, value, ...more } = content;
    if (Object.keys(more).length > 0)
        return undefined;
    if (name === undefined)
        return typeof variable === 'string' ? `${variable} = ${writtenAs(value)}` : undefined;
    const attribute = writtenAs(name);
    return variable === undefined ? `${attribute} = ${writtenAs(value)}` : `${attribute} → ${String(variable)}`;
}
function declaredIn(list) {
    if (!Array.isArray(list))
        return [];
    return list.map((item) => {
        const [content] = (0,canonical/* isRecord */.u4)(item) ? Object.values(item) : [];
        return (0,canonical/* isRecord */.u4)(content) && typeof content['name'] === 'string' ? content['name'] : JSON.stringify(item);
    });
}
function listed(items) {
    return items.join('; ');
}

// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
;// CONCATENATED MODULE: ./build/report/changes.js





/** What each kind of change means to somebody who never saw a flow document, most felt first. */
const MEANINGS = [
    ['route', 'Where customers go'],
    ['words', 'What customers read'],
    ['data', 'What the flow remembers and uses'],
    ['structure', 'How the flow is built'],
    ['cosmetic', 'Labels and settings'],
];
/** The changes as sentences, grouped by what they mean for customers. */
function groupChanges(changes) {
    if (changes.length === 0)
        return [];
    const told = withoutImplied(changes);
    return MEANINGS.flatMap(([meaning, title]) => {
        const sentences = told.filter((change) => change.meaning === meaning).map(describeChange);
        return sentences.length === 0 ? [] : [{ title, sentences }];
    });
}
/** Ids made of labels change with them, and so do those of all that is within: the outermost tells it. */
function withoutImplied(changes) {
    const renames = (0,within/* labelRenames */._U)(changes);
    if (renames.size === 0)
        return [...changes];
    const renamedTo = new Set(renames.values());
    return changes.filter((change) => {
        switch (change.kind) {
            case 'node-renamed':
                return !(0,within/* isImplied */.VJ)(change.from, change.to, renames);
            case 'node-label-changed':
                return !(renamedTo.has(change.node) &&
                    typeof change.to === 'string' &&
                    change.node.includes(change.to));
            default:
                return true;
        }
    });
}
/** One change as a sentence in Markdown; everything that comes from a flow is set in code. */
function describeChange(change) {
    switch (change.kind) {
        case 'node-added':
            return `There is a new node ${show(change.node)} (${show(change.type)})${whatItDoes(change.content)}.`;
        case 'node-removed':
            return `The node ${show(change.node)} (${show(change.type)}) is gone${whatItDid(change.content)}.`;
        case 'node-type-changed':
            return `The node ${show(change.node)} becomes ${show(change.to)}; it was ${show(change.from)}.`;
        case 'node-renamed':
            return `The node ${show(change.from)} is now called ${show(change.to)}.`;
        case 'node-label-changed':
            return `The label of ${show(change.node)} ${becomes(change)}.`;
        case 'rerouted':
            return describeReroute(change);
        case 'action-added':
            return `${show(change.node)} now ${doing(change.action)}.`;
        case 'action-removed':
            return `${show(change.node)} no longer ${doing(change.action)}.`;
        case 'action-moved':
            return `In ${show(change.node)}, the action ${show(change.action)} moves from place ${change.from + 1} to ${change.to + 1}.`;
        case 'action-changed':
            return describeActionChange(change);
        case 'condition-added':
            return change.condition['condition'] === 'task'
                ? `${show(change.node)} now calls the task ${show(change.condition['transition'])}.`
                : `${where(change)} ${customersWhose(change.condition)} now go to ${show(change.condition['transition'])}.`;
        case 'condition-removed':
            return change.condition['condition'] === 'task'
                ? `${show(change.node)} no longer calls the task ${show(change.condition['transition'])}.`
                : `${where(change)} ${customersWhose(change.condition)} no longer go to ${show(change.condition['transition'])}.`;
        case 'condition-moved':
            return `${where(change)} ${customersWhose(change.condition)} are picked out in place ${change.to + 1} instead of ${change.from + 1}; the first match wins.`;
        case 'condition-changed':
            return change.field === 'transition'
                ? `At ${show(change.node)}, condition ${change.index + 1} leads to ${insteadOf(change)}.`
                : `At ${show(change.node)}, the ${show(change.field)} of condition ${change.index + 1} ${becomes(change)}.`;
        case 'setting-changed':
            return `The setting ${show(change.path)} ${becomes(change)}.`;
        case 'variable-changed':
            return `The environment variable ${show(change.name)} ${becomes(change)}.`;
        case 'name-changed':
            return `The flow is now called ${insteadOf(change)}.`;
    }
}
/** Of a node that does many things, the first ones tell what it is for. */
const DOINGS_SHOWN = 5;
/** Actions of Archy's that do no more than their ways tell. */
const ONLY_LEADS = new Set(['callTask', 'changeState', 'decision', 'switch']);
function whatItDoes(content) {
    if (content === undefined)
        return '';
    const { actions = [], conditions = [], transition } = content;
    const sends = conditions.map((condition) => condition.condition === 'task'
        ? `calls the task ${show(condition.transition)}`
        : condition.condition === 'outcome'
            ? `goes on to ${show(condition.transition)} on ${show(condition.value)}`
            : `sends ${customersWhose(condition)} to ${show(condition.transition)}`);
    const isTask = conditions.some(({ condition }) => condition === 'task');
    const when = conditions.length === 0 ? '' : isTask ? ' afterwards' : ' otherwise';
    const onwards = transition === undefined ? [] : [`goes on to ${show(transition)}${when}`];
    const own = actions.filter(({ name }) => !ONLY_LEADS.has(name));
    const doings = [...own.map(doing), ...sends, ...onwards];
    return doings.length === 0 ? '' : `: it ${enumerated(doings)}`;
}
function whatItDid(content) {
    const doings = (content?.actions ?? []).map(doing);
    return doings.length === 0 ? '' : `. What it did: ${enumerated(doings)}`;
}
function enumerated(doings) {
    const more = doings.length - DOINGS_SHOWN;
    const shown = more > 1 ? [...doings.slice(0, DOINGS_SHOWN), `does ${more} more things`] : doings;
    return [shown.slice(0, -1).join(', '), shown.at(-1) ?? ''].filter((part) => part !== '').join(' and ');
}
function describeReroute({ node, from, to }) {
    if (to === undefined)
        return `After ${show(node)} nothing follows any more; it was ${show(from)}.`;
    if (from === undefined)
        return `After ${show(node)}, customers now go on to ${show(to)}.`;
    return `After ${show(node)}, customers go to ${insteadOf({ from, to })}.`;
}
function describeActionChange(change) {
    const { node, action, parameter } = change;
    switch (`${action}.${parameter}`) {
        case 'say.text':
            return `${show(node)} says ${otherWords(change)}.`;
        case 'ask.text':
            return `${show(node)} asks ${otherWords(change)}.`;
        case 'ask.variable':
            return `${show(node)} keeps the answer in ${insteadOf(change)}.`;
        case 'sendResponse.messageBody':
            return `${show(node)} says ${otherWords(wordingOf(change))}.`;
        case 'route.queueId':
            return `${show(node)} routes customers to queue ${insteadOf(change)}.`;
        case 'transferToAcd.targetQueue':
            return `${show(node)} transfers customers to queue ${insteadOf(wordingOf(change))}.`;
        default:
            return `In ${show(node)}, the ${show(parameter)} of the action ${show(action)} ${becomes(change)}.`;
    }
}
/** The words of two wrapped values, where they tell the difference; else the values as they are. */
function wordingOf({ from, to }) {
    const [was, is] = [(0,wording/* wrapped */.ky)(from), (0,wording/* wrapped */.ky)(to)];
    return was !== undefined && was.kind === is?.kind && (0,wording/* wording */.z4)(from) !== (0,wording/* wording */.z4)(to)
        ? { from: (0,wording/* wording */.z4)(from), to: (0,wording/* wording */.z4)(to) }
        : { from, to };
}
/** Up to this length two texts are compared at a glance. */
const SHORT_TEXT = 60;
/** Words shown on either side of a change in a longer text. */
const WORDS_AROUND = 5;
const LONGEST_COMPARISON = 600;
function otherWords({ from, to }) {
    const plainly = insteadOf({ from, to });
    if (typeof from !== 'string' || typeof to !== 'string')
        return plainly;
    if (Math.max(from.length, to.length) <= SHORT_TEXT)
        return plainly;
    const runs = (0,word_diff/* wordRuns */.Zb)(from, to);
    // Where no word changed, the blanks between them did: only the texts themselves can show that.
    if (runs === undefined || runs.every(({ kind }) => kind === 'kept'))
        return plainly;
    const last = runs.length - 1;
    const marked = runs.map((run, index) => (0,word_diff/* markedWords */.KL)(shortened(run, index === 0, index === last)));
    return `other words: ${(0,report_escape/* code */.aY)((0,report_escape/* cut */.Jj)(marked.join(' '), LONGEST_COMPARISON))}`;
}
/** What stayed the same matters only around what did not. */
function shortened({ kind, words }, isFirst, isLast) {
    const head = isFirst ? [] : words.slice(0, WORDS_AROUND);
    const tail = isLast ? [] : words.slice(-WORDS_AROUND);
    if (kind !== 'kept' || words.length <= head.length + tail.length + 1)
        return { kind, words };
    return { kind, words: [...head, '…', ...tail] };
}
function doing(action) {
    const { name, ...parameters } = action;
    switch (name) {
        case 'say':
            return `says ${show(action['text'])}`;
        case 'ask':
            return `asks ${show(action['text'])} and keeps the answer in ${show(action['variable'])}`;
        case 'set':
            return `sets ${show(action['variable'])} to ${show(action['value'])}`;
        case 'route':
            return `routes customers to queue ${show(action['queueId'])}`;
        default: {
            const known = archyDoing(action, show);
            if (known !== undefined)
                return known;
            return Object.keys(parameters).length === 0
                ? `runs the action ${show(name)}`
                : `runs the action ${show(name)} with ${show(parameters)}`;
        }
    }
}
const OPERATORS = new Map([
    ['equals', 'is'],
    ['notEquals', 'is not'],
    ['contains', 'contains'],
    ['notContains', 'does not contain'],
    ['startsWith', 'starts with'],
    ['endsWith', 'ends with'],
    ['matches', 'matches'],
    ['in', 'is one of'],
    ['exists', 'is known'],
    ['notExists', 'is not known'],
    ['greaterThan', 'is greater than'],
    ['greaterOrEqual', 'is at least'],
    ['lessThan', 'is less than'],
    ['lessOrEqual', 'is at most'],
]);
function where({ node, condition, }) {
    return condition['condition'] === 'outcome'
        ? `On ${show(condition['value'])} at ${show(node)},`
        : `At ${show(node)},`;
}
function customersWhose(condition) {
    if (condition['condition'] === 'expression')
        return `customers for whom ${show(condition['value'])} holds`;
    if (condition['condition'] === 'outcome')
        return 'customers';
    const operator = OPERATORS.get(condition['condition']) ?? show(condition['condition']);
    const value = condition['value'] === undefined ? '' : ` ${show(condition['value'])}`;
    return `customers whose ${show(condition['variable'])} ${operator}${value}`;
}
function insteadOf({ from, to }) {
    return `${show(to)} instead of ${show(from)}`;
}
function becomes({ from, to }) {
    if (from === undefined)
        return `is new: ${show(to)}`;
    if (to === undefined)
        return `is gone; it was ${show(from)}`;
    return `becomes ${show(to)}; it was ${show(from)}`;
}
const LONGEST_VALUE = 300;
function show(value) {
    if (value === undefined)
        return '_nothing_';
    const line = typeof value === 'string' ? value : (archyValue(value) ?? JSON.stringify(value));
    return (0,report_escape/* code */.aY)((0,report_escape/* cut */.Jj)(line, LONGEST_VALUE));
}


/***/ }),

/***/ 2529:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ renderConsole)
});

// EXTERNAL MODULE: ./build/report/behaviour.js
var report_behaviour = __webpack_require__(7004);
// EXTERNAL MODULE: ./build/report/changes.js + 1 modules
var report_changes = __webpack_require__(1299);
// EXTERNAL MODULE: ./build/report/coverage.js
var report_coverage = __webpack_require__(169);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
// EXTERNAL MODULE: ./build/report/risks.js
var report_risks = __webpack_require__(9931);
// EXTERNAL MODULE: ./build/log.js
var log = __webpack_require__(6650);
// EXTERNAL MODULE: ./build/report/words.js
var words = __webpack_require__(4702);
;// CONCATENATED MODULE: ./build/report/terminal.js


const COLUMNS = [
    { title: 'Flow', cell: ({ file }) => file },
    { title: 'Outcome', cell: words/* outcomeLabel */.FR },
    { title: 'Version', right: true, cell: ({ version }) => (version === null ? '-' : String(version)) },
    { title: 'Changes', right: true, cell: ({ changes }) => String(changes.length) },
    { title: 'Findings', cell: findingsCell },
    { title: 'Conversations', cell: conversationsCell },
];
/** The flows of a run as an aligned plain-text table, for the end of a run on a terminal; one line each; empty without flows. */
function renderTable(report) {
    if (report.flows.length === 0)
        return '';
    const rows = [
        COLUMNS.map(({ title }) => title),
        ...report.flows.map((flow) => COLUMNS.map(({ cell }) => (0,log/* visible */.R)(cell(flow)).replaceAll('\n', ' '))),
    ];
    const widths = COLUMNS.map((_, column) => Math.max(...rows.map((row) => width(row[column] ?? ''))));
    return rows
        .map((row) => row
        .map((cell, column) => {
        const space = ' '.repeat((widths[column] ?? 0) - width(cell));
        return COLUMNS[column]?.right ? space + cell : cell + space;
    })
        .join('  ')
        .trimEnd()
        .concat('\n'))
        .join('');
}
function findingsCell({ findings }) {
    const errors = findings.filter(({ severity }) => severity === 'error').length;
    const warnings = findings.length - errors;
    const parts = [
        errors > 0 ? (0,words/* count */.U9)(errors, 'error') : '',
        warnings > 0 ? (0,words/* count */.U9)(warnings, 'warning') : '',
    ].filter((part) => part !== '');
    return parts.length === 0 ? '-' : parts.join(', ');
}
function conversationsCell({ transcripts }) {
    if (transcripts.length === 0)
        return '-';
    const passed = transcripts.filter((transcript) => transcript.passed).length;
    return `${passed} of ${transcripts.length} passed`;
}
/** Characters, not UTF-16 units, of which only some characters take two. */
function width(cell) {
    return /[\ud800-\udbff]/.test(cell) ? [...cell].length : cell.length;
}

;// CONCATENATED MODULE: ./build/report/console.js







/**
 * What a person at a terminal reads at the end of a run: risks and what changes for customers, flow by flow, what to know and
 * to do by hand, then the table.
 */
function renderConsole(report) {
    const flows = report.flows.flatMap((flow) => {
        const changes = (0,report_changes/* groupChanges */.t)(flow.changes).flatMap(({ title, sentences }) => [
            `  ${title}`,
            ...sentences.map((sentence) => `    ${(0,report_escape/* onTerminal */.sj)(sentence)}`),
        ]);
        const risks = (0,report_risks/* riskLines */.f)(flow.risks ?? []).map((line) => `  ${line}`);
        const notes = flow.notes.map((note) => `  Note: ${note}`);
        const byHand = flow.byHand.map((step, index) => `  By hand ${index + 1}: ${step}`);
        const behaviour = (flow.behaviour && (0,report_behaviour/* behaviourLines */.h)(flow.behaviour))?.map((line) => `  ${line}`) ?? [];
        const drift = (0,words/* driftSentence */.L9)(flow);
        const news = changes.length + behaviour.length > 0;
        const coverage = news && flow.coverage ? [`  ${(0,report_coverage/* coverageSentence */.Qc)(flow.coverage)}`] : [];
        const lines = [
            ...(drift === '' ? [] : [`  ⚠️ ${drift}`]),
            ...risks,
            ...changes,
            ...behaviour,
            ...coverage,
            ...notes,
            ...byHand,
        ];
        return lines.length === 0 ? [] : [`${flow.name} (${flow.file})`, ...lines, ''];
    });
    return [...flows, renderTable(report) + comparedText(report)].join('\n');
}
/** "Unchanged" means less where what is live was not read. */
function comparedText({ flows }) {
    return flows.some(({ comparedWith }) => comparedWith === 'base-commit')
        ? 'Compared with the base commit, on a terminal the last one; without credentials what is live was not read.\n'
        : '';
}


/***/ }),

/***/ 3887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IX: () => (/* binding */ isLocal),
/* harmony export */   P5: () => (/* binding */ unobservedText),
/* harmony export */   TB: () => (/* binding */ conversationText),
/* harmony export */   _m: () => (/* binding */ foldedConversation),
/* harmony export */   kY: () => (/* binding */ failureText),
/* harmony export */   xy: () => (/* binding */ conversationsLine)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9924);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4702);



const LONGEST_VALUE = 500;
const LONGEST_NAME = 200;
/** Of a long path, the beginning tells where it came from and the end where it got lost. */
const NODES_AT_EACH_END = 15;
/** How many conversations passed, as a line; empty where there were none. */
function conversationsLine(transcripts, engine) {
    if (transcripts.length === 0)
        return '';
    const passed = transcripts.filter((transcript) => transcript.passed).length;
    const by = engine === undefined ? '' : ` (${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(engine)})`;
    const known = transcripts.filter((transcript) => transcript.known !== undefined).length;
    const excused = (known === 0 ? '' : ` Of these, ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(known, 'fails as a known issue', 'fail as known issues')}.`) +
        unobservedSentence(transcripts);
    if (passed < transcripts.length)
        return `❌ ${passed} of ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(transcripts.length, 'conversation passes', 'conversations pass')}${by}.${excused}`;
    return `✅ ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(passed, 'conversation passes', 'conversations pass')}${by}.${excused}`;
}
/** How many expectations nobody could judge; with a space in front, empty where there were none. */
function unobservedSentence(transcripts) {
    const unseen = transcripts.reduce((sum, { unobserved = [] }) => sum + unobserved.length, 0);
    return unseen === 0 ? '' : ` ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(unseen, 'expectation was', 'expectations were')} not observed.`;
}
/** Which expectations of these conversations nobody could judge, by conversation; empty where there were none. */
function unobservedText(transcripts) {
    return transcripts
        .flatMap(({ name, unobserved = [] }) => unobserved.map(({ message, expected, place }) => `- **${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)(name, LONGEST_NAME))}**: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)(message, LONGEST_VALUE))}${expected === undefined ? '' : `, expected ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)(expected, LONGEST_VALUE))}`} ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlace */ .dE)(place))}`))
        .join('\n');
}
/** What went wrong in one conversation, with what was expected and the line that says so. */
function failureText({ name, place, failures, repeat }, engine) {
    // What failed on the platform may well pass here: that is worth seeing, but no repetition.
    const again = isLocal(engine) ? 'Again, just this one' : 'Just this one, on the local simulator';
    return [
        `**${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)(name, LONGEST_NAME))}** ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlace */ .dE)(place))}`,
        ...failures.map((failure) => `- ${describeFailure(failure)}`),
        ...(repeat === undefined ? [] : [`- ${again}: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)(repeat, LONGEST_VALUE))}`]),
    ].join('\n');
}
/** Whether the command of a result plays it on the engine that it came from. */
function isLocal(engine) {
    return engine === undefined || engine === 'local simulation';
}
/** The conversation as it happened, folded. */
function foldedConversation({ transcript, path, routedTo }) {
    const route = [
        path === undefined ? '' : `Path: ${describePath(path)}`,
        routedTo === undefined ? '' : `Queue: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)(routedTo, LONGEST_VALUE))}`,
    ].filter((line) => line !== '');
    return [
        '<details><summary>The conversation</summary>',
        transcript.length === 0 ? 'Nothing was said.' : (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .codeBlock */ .DV)(conversationText(transcript), 'text'),
        ...route,
        '</details>',
    ].join('\n\n');
}
/** Who said what, a line each, as plain text. */
function conversationText(transcript) {
    return transcript
        .map((message) => {
        const who = message.from === 'user' ? 'Customer: ' : 'Bot:      ';
        return who + message.text.replaceAll('\n', `\n${' '.repeat(who.length)}`);
    })
        .join('\n');
}
function describeFailure({ message, expected, actual, diff, place }) {
    const values = [
        expected === undefined ? '' : `  expected ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)(expected, LONGEST_VALUE))}`,
        actual === undefined ? '' : `  but got ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)(actual, LONGEST_VALUE))}`,
        diff === undefined ? '' : `  that is ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)(diff, LONGEST_VALUE))}`,
    ].filter((line) => line !== '');
    // Two spaces before the end of a line break it.
    return [`${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)(message, LONGEST_VALUE))} ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlace */ .dE)(place))}`, ...values].join('  \n');
}
function describePath(path) {
    const nodes = path.map((node) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)(node, LONGEST_NAME)));
    if (nodes.length > 2 * NODES_AT_EACH_END) {
        const left = nodes.length - 2 * NODES_AT_EACH_END;
        nodes.splice(NODES_AT_EACH_END, left, `… ${left} more …`);
    }
    return nodes.join(' → ');
}


/***/ }),

/***/ 169:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $m: () => (/* binding */ coverageParts),
/* harmony export */   HW: () => (/* binding */ untestedTitle),
/* harmony export */   Qc: () => (/* binding */ coverageSentence),
/* harmony export */   Wr: () => (/* binding */ untestedSentence),
/* harmony export */   _g: () => (/* binding */ stubOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9924);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4702);



const UNTESTED_SHOWN = 8;
/** What the conversations test of a flow and of its change, as a sentence. */
function coverageSentence({ flow, change }) {
    const { total, passed, failedOnly } = flow.transitions;
    const whole = `${passed} of ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(total, 'transition')}`;
    const taken = change === undefined || change.total === 0
        ? whole
        : `${change.passed} of ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(change.total, 'transition')} that this change touches, and ${whole} in all`;
    return failedOnly === 0
        ? `Conversations take ${taken}.`
        : `Conversations that pass take ${taken}; ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(failedOnly, 'more is', 'more are')} taken only by conversations that failed.`;
}
/** The same as Markdown, with a fold for what is untested. */
function coverageParts(coverage) {
    const untested = coverage.change?.untested ?? [];
    const line = `🧭 ${coverageSentence(coverage)}`;
    return untested.length === 0 ? [line] : [line, untestedFold(untested)];
}
/** One untested transition, as a sentence in plain text. */
function untestedSentence({ from, to, via, why, failed }) {
    const touched = `this change touches ${from} → ${to}${via === 'transition' ? '' : ` (condition ${via + 1})`}`;
    if (failed > 0)
        return `${touched}, and only what failed takes it: mend that conversation`;
    return `${touched}, and no conversation takes it${why === undefined ? '' : `: ${why.text}`}`;
}
/** The conversation to copy; where one is there and fails, another one is not what is missing. */
function stubOf({ stub, failed }) {
    return failed > 0 ? undefined : stub?.trimEnd();
}
/** @param shown those that stand below it */
function untestedTitle(untested, shown = untested) {
    const copies = shown.some((one) => stubOf(one) !== undefined) ? ', with conversations to copy' : '';
    return `${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(untested.length, 'touched transition')} untested${copies}`;
}
function untestedFold(untested) {
    const shown = untested.slice(0, UNTESTED_SHOWN);
    const more = untested.length - shown.length;
    const list = shown.map((transition) => {
        const { place } = transition;
        const stub = stubOf(transition);
        const where = place === undefined ? '' : ` ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlace */ .dE)(place))}`;
        return `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(untestedSentence(transition))}${where}${stub === undefined ? '' : `\n\n${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .codeBlock */ .DV)(stub, 'yaml')}`}`;
    });
    const rest = more > 0 ? [`… and ${more} more`] : [];
    return `<details><summary>${untestedTitle(untested, shown)}</summary>\n\n${[...list, ...rest].join('\n\n')}\n\n</details>`;
}


/***/ }),

/***/ 9924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   Jj: () => (/* binding */ cut),
/* harmony export */   L5: () => (/* binding */ PIPE),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   qy: () => (/* binding */ html),
/* harmony export */   sj: () => (/* binding */ onTerminal)
/* harmony export */ });
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6650);

/*
 * The one gateway into Markdown. Text from a flow, a transcript, a bot, an API or a branch reaches a report through
 * these functions only. GitHub links mentions, issues, commits and addresses in plain text, and none of them in code:
 * so what could be one of them is set in code, whole, and can still be copied.
 */
/** Cuts at whole characters, so that nothing is left of which only half is there. */
function cut(text, length) {
    if (text.length <= length)
        return text;
    const end = /[\uD800-\uDBFF]/.test(text[length - 1] ?? '') ? length - 1 : length;
    return `${text.slice(0, end)}…`;
}
/** Most code is: nothing hidden, no backtick, pipe or blank at an end that has to be minded. */
const PLAIN_CODE = /^[!-_a-{}~](?:[ -_a-{}~]*[!-_a-{}~])?$/;
/** A pipe ends a table's cell even within backticks, and escaping it there shows the backslash elsewhere. */
const PIPE = '<code>&#124;</code>';
/** Inline code, exact and on one line; also within tables, list items and headings. */
function code(text) {
    if (PLAIN_CODE.test(text))
        return `\`${text}\``;
    const line = (0,_log_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .R)(text).replaceAll('\n', '↵').replaceAll('\t', ' ');
    if (line.trim() === '')
        return line === '' ? '_(empty)_' : '_(blank)_';
    return line
        .split('|')
        .map((piece) => (piece === '' ? '' : span(piece)))
        .join(PIPE);
}
/** A sentence that holds {@link code}, for a terminal: nobody reads its HTML there. */
function onTerminal(sentence) {
    return sentence.replaceAll(`\`${PIPE}\``, '|').replaceAll(PIPE, '|');
}
function span(line) {
    const fence = '`'.repeat(longestRun(line) + 1);
    // One space at both ends is taken away again, unless there is nothing else; it keeps a backtick off the fence.
    const pad = /^[` ]|[` ]$/.test(line) && line.trim() !== '' ? ' ' : '';
    return `${fence}${pad}${line}${pad}${fence}`;
}
/** A block of code; its fence is longer than any run of backticks in it. Begins and ends at a line of its own. */
function codeBlock(text, language = '') {
    const content = (0,_log_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .R)(text);
    const fence = '`'.repeat(Math.max(3, longestRun(content) + 1));
    const info = /^[a-z0-9-]*$/.test(language) ? language : '';
    return `${fence}${info}\n${content}\n${fence}`;
}
/** Prose on one line in which nothing takes effect: no Markdown, HTML, mention, reference, link or formula. */
function text(prose) {
    return setApart(prose, code, escapeMarkdown);
}
/** The same within a block of HTML (a `<summary>`), where Markdown is not read. */
function html(prose) {
    return setApart(prose, (token) => `<code>${entities(token)}</code>`, entities);
}
/** A link of our own; the label is trusted. Anything but http(s) leaves the label alone. */
function link(label, address) {
    if (!URL.canParse(address))
        return label;
    const url = new URL(address);
    if (url.protocol !== 'https:' && url.protocol !== 'http:')
        return label;
    return `[${label}](${url.href.replace(/[()<>[\]\\|`*]/g, percent)})`;
}
/** A word of prose: what stands between spaces and the marks that embrace or separate words. */
const WORD = /[^\s"'`()<>,;[\]{}|]+/g;
/** Mentions, references, addresses, commits. Whatever holds one of them becomes code. */
const LINKED = /[@#]|:\/\/|www\.|\bgh-\d|(?<![0-9a-z])[0-9a-f]{7,}(?![0-9a-z])|\b(?:mailto|xmpp):/i;
function setApart(prose, apart, plainly) {
    const line = (0,_log_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .R)(prose).replace(/\s+/g, ' ').trim();
    // What no word of it can be, for what is in a word is in the line, between the same boundaries.
    if (!LINKED.test(line))
        return plainly(line);
    let result = '';
    let done = 0;
    for (const { 0: word, index } of line.matchAll(WORD)) {
        if (!LINKED.test(word))
            continue;
        const token = word.replace(/[.:!?]+$/, '');
        result += plainly(line.slice(done, index)) + apart(token);
        done = index + token.length;
    }
    return result + plainly(line.slice(done));
}
function escapeMarkdown(plain) {
    return (plain
        .replace(/[\\*_[\]{}<>~!&]/g, '\\$&')
        // Backticks, pipes and dollars mean something before backslashes are read (code, cells, formulas).
        .replace(/[`|$]/g, entityOf)
        // What makes a list, a heading, a quote or a rule of a line.
        .replace(/^(\s*)([-+=])/, '$1\\$2')
        .replace(/^(\s*\d+)([.)])/, '$1\\$2'));
}
/** Marks as character references: they show, and mean nothing. */
function entities(plain) {
    return plain.replace(/[!"#$&'*+:;<=>?@[\\\]^_`{|}~]/g, entityOf);
}
function entityOf(mark) {
    return `&#${mark.codePointAt(0)};`;
}
function percent(mark) {
    return `%${mark.charCodeAt(0).toString(16).toUpperCase()}`;
}
function longestRun(content) {
    return Math.max(0, ...(content.match(/`+/g) ?? []).map((run) => run.length));
}


/***/ }),

/***/ 6668:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D8: () => (/* binding */ edgesTable),
/* harmony export */   HA: () => (/* binding */ isDrawable),
/* harmony export */   m6: () => (/* binding */ renderMermaid)
/* harmony export */ });
/* unused harmony export PICTURE_LIMITS */
/* harmony import */ var _digits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1412);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6650);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9924);



/** Mermaid draws an error instead of more than 50,000 characters or 500 edges; these keep clear of both. */
const PICTURE_LIMITS = { characters: 45_000, edges: 450 };
const LONGEST_ID = 40;
const LONGEST_WORDS = 60;
const ROWS_SHOWN = 100;
/** Told by more than colour: by a sign, by the line, and by its width. */
const SIGNS = {
    same: '',
    added: '+',
    removed: '−',
    changed: '✎',
    missing: '?',
};
const STYLES = {
    added: 'stroke-width:4px,stroke:#1a7f37',
    removed: 'stroke-width:2px,stroke-dasharray:6 4,stroke:#d1242f',
    changed: 'stroke-width:3px,stroke:#9a6700',
    missing: 'stroke-dasharray:2 2',
};
/** Whether Mermaid will draw this text of a picture. */
function isDrawable(picture, mermaid) {
    return picture.edges.length <= PICTURE_LIMITS.edges && mermaid.length <= PICTURE_LIMITS.characters;
}
/**
 * A picture as a Mermaid flowchart, of any size. Ids are ours (`n1`, `n2`, …) and every mark of a label is a
 * character reference, so that no text of a flow can be read as Mermaid, Markdown or HTML.
 */
function renderMermaid({ nodes, edges }) {
    const ids = new Map(nodes.map(({ id }, index) => [id, `n${index + 1}`]));
    const idOf = (id) => ids.get(id) ?? 'n0';
    return [
        'flowchart TD',
        ...grouped(nodes).flatMap(({ title, members }, index) => {
            const shapes = members.map((node) => `  ${idOf(node.id)}${shaped(node)}`);
            if (title === undefined)
                return shapes;
            return [
                `  subgraph g${index + 1}["${encoded((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)(title, LONGEST_WORDS))}"]`,
                '  direction TD',
                ...shapes,
                '  end',
            ];
        }),
        ...edges.map((edge) => `  ${idOf(edge.from)} ${arrow(edge)} ${idOf(edge.to)}`),
        ...Object.entries(STYLES).flatMap(([state, style]) => {
            const members = nodes.filter((node) => node.state === state).map(({ id }) => idOf(id));
            if (members.length === 0)
                return [];
            return [`  classDef ${state} ${style}`, `  class ${members.join(',')} ${state}`];
        }),
    ].join('\n');
}
/** The nodes by their groups, in the order of their first ones; one alone, or a group of one, is none. */
function grouped(nodes) {
    const groups = new Map();
    for (const node of nodes) {
        const members = groups.get(node.group);
        if (members === undefined)
            groups.set(node.group, [node]);
        else
            members.push(node);
    }
    return [...groups].map(([group, members]) => ({
        title: groups.size > 1 && members.length > 1 ? group : undefined,
        members,
    }));
}
/** The ways of a picture as a Markdown table, for one that is too large to draw. */
function edgesTable({ edges }) {
    const altered = edges.filter(({ state }) => state !== 'same');
    const all = altered.length > 0 ? altered : edges;
    const rows = all.slice(0, ROWS_SHOWN).map((edge) => {
        const label = edgeText(edge);
        return `| ${shown(edge.from)} | ${label === '' ? '' : shown(label)} | ${shown(edge.to)} |`;
    });
    const more = all.length - rows.length;
    return [
        '| From | Way | To |',
        '| --- | --- | --- |',
        ...rows,
        ...(more > 0 ? ['', `… and ${(0,_digits_js__WEBPACK_IMPORTED_MODULE_2__/* .digits */ .v)(more)} more`] : []),
    ].join('\n');
}
function shown(text) {
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)(text, LONGEST_WORDS));
}
function shaped({ id, label: name, state, nodeType, summary, formerId }) {
    const lines = [
        `${SIGNS[state]} ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)(name ?? id, LONGEST_ID)}`.trim(),
        formerId === undefined ? '' : `was ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)(formerId, LONGEST_ID)}`,
        (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)(summary, LONGEST_WORDS),
    ].filter((line) => line !== '');
    const label = `"${lines.map(encoded).join('<br/>')}"`;
    switch (nodeType) {
        case 'start':
        case 'end':
            return `([${label}])`;
        case 'transition':
            return `{{${label}}}`;
        case 'webchat':
            return `[[${label}]]`;
        case 'action':
        case undefined:
            return `[${label}]`;
    }
}
function arrow(edge) {
    const text = edgeText(edge);
    const label = text === '' ? '' : `|"${encoded(text)}"|`;
    switch (edge.state) {
        case 'same':
            return `-->${label}`;
        case 'added':
        case 'changed':
            return `==>${label}`;
        case 'removed':
            return `-.->${label}`;
    }
}
function edgeText({ state, label, was }) {
    const former = was === undefined ? '' : `was → ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)(was, LONGEST_ID)}`;
    const words = [(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)(label, LONGEST_WORDS), former].filter((part) => part !== '').join(', ');
    return `${SIGNS[state]} ${words}`.trim();
}
/** The gateway into Mermaid: letters and digits stay, all else becomes a reference that shows and means nothing. */
function encoded(text) {
    return ((0,_log_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .R)(text)
        .replace(/\s+/g, ' ')
        .trim()
        // References are read before formulas are looked for: what is not seen keeps two dollar signs apart.
        .replace(/\$(?=\$)/g, '$\u{200b}')
        .replace(/[^\p{L}\p{N}\p{M} ]/gu, (mark) => `#${mark.codePointAt(0)};`));
}


/***/ }),

/***/ 9931:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ risksText),
/* harmony export */   f: () => (/* binding */ riskLines)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9924);

const RISKS_SHOWN = 8;
const LONGEST_SENTENCE = 500;
/** What to look at before anything else, as Markdown; empty where there is nothing. */
function risksText(risks) {
    if (risks.length === 0)
        return '';
    const items = risks
        .slice(0, RISKS_SHOWN)
        .map((risk) => `- ${markOf(risk)}${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)(risk.sentence, LONGEST_SENTENCE))} (${risk.severity} risk)`);
    const more = risks.length - items.length;
    return ['**Look at this first**', ...items, ...(more > 0 ? [`- … and ${more} more`] : [])].join('\n');
}
/** The same for a terminal: plain text, all of them, a line each. */
function riskLines(risks) {
    return risks.map((risk) => `${markOf(risk)}${risk.sentence} (${risk.severity} risk)`.replace(/\s+/g, ' '));
}
/** What is low stands out by nothing: it would take the eye off the rest. */
function markOf({ severity }) {
    return severity === 'low' ? '' : '⚠️ ';
}


/***/ }),

/***/ 4702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FR: () => (/* binding */ outcomeLabel),
/* harmony export */   L9: () => (/* binding */ driftSentence),
/* harmony export */   Nx: () => (/* binding */ ownReason),
/* harmony export */   Q: () => (/* binding */ needsNoWords),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   WJ: () => (/* binding */ verdict),
/* harmony export */   WN: () => (/* binding */ hasFailed),
/* harmony export */   bu: () => (/* binding */ isStillLive),
/* harmony export */   eD: () => (/* binding */ outcomeMark),
/* harmony export */   fx: () => (/* binding */ firstFailure),
/* harmony export */   yz: () => (/* binding */ outcomeSentence)
/* harmony export */ });
/* harmony import */ var _digits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1412);

/** `1 flow`, `3 flows`. */
function count(number, one, many = `${one}s`) {
    return `${(0,_digits_js__WEBPACK_IMPORTED_MODULE_0__/* .digits */ .v)(number)} ${number === 1 ? one : many}`;
}
/** What each outcome means, from the one that needs a person most to the one that needs nobody. */
const WORDS = {
    'rollback-failed': {
        mark: '❌',
        label: 'could not be put back',
        sentence: () => 'It failed after the release and could not be put back: a person has to decide what is live.',
    },
    unknown: {
        mark: '❓',
        label: 'unknown',
        sentence: () => 'Whether the release landed is not known. Nothing was put back; running the deploy again settles it.',
    },
    conflict: {
        mark: '⚠️',
        label: 'in conflict',
        sentence: () => 'Somebody else changed the live flow at the same time. Their change stays.',
    },
    drift: {
        mark: '⚠️',
        label: 'drifted',
        sentence: () => 'The live flow is not what Flowgate last released. Nothing was written.',
    },
    'rolled-back': {
        mark: '↩️',
        label: 'rolled back',
        sentence: ({ version }) => `It was released and did not pass, so the previous content is live again${asVersion(version)}.`,
    },
    failed: { mark: '❌', label: 'failed', sentence: failedSentence },
    invalid: {
        mark: '❌',
        label: 'invalid',
        sentence: ({ findings }) => {
            const errors = findings.filter(({ severity }) => severity === 'error').length;
            return `It cannot be released${errors > 0 ? `: ${count(errors, 'error')}` : ''}.`;
        },
    },
    skipped: { mark: '⏭️', label: 'skipped', sentence: () => 'Nothing was done with it.' },
    changed: { mark: '📝', label: 'would change', sentence: changedSentence },
    released: {
        mark: '🚀',
        label: 'released',
        sentence: ({ version, transcripts }) => `Live${asVersion(version)}${transcripts.length === 0 ? '; no conversation was there to test it' : ', and tested there'}.`,
    },
    healthy: {
        mark: '✅',
        label: 'healthy',
        sentence: ({ version, transcripts }) => transcripts.length === 0
            ? `Live${asVersion(version)}; there is no conversation to test it.`
            : `Live${asVersion(version)}, and answering as expected.`,
    },
    unchanged: {
        mark: '✅',
        label: 'unchanged',
        sentence: ({ comparedWith }) => comparedWith === 'base-commit'
            ? 'The same as in the base commit.'
            : 'What is live is what this commit says.',
    },
};
/** A flow's outcome as one plain sentence. */
function outcomeSentence(flow) {
    return WORDS[flow.outcome].sentence(flow);
}
function outcomeMark(outcome) {
    return WORDS[outcome].mark;
}
function outcomeLabel({ outcome, comparedWith, }) {
    // Whether a release would change anything is not known then.
    return outcome === 'changed' && comparedWith === 'nothing' ? 'not compared' : WORDS[outcome].label;
}
/** What an edit of the live flow since its last release means for this flow; empty where its outcome says it. */
function driftSentence({ outcome, drift, file }) {
    if (drift === undefined || outcome === 'drift')
        return '';
    const edited = 'Somebody edited the live flow in Genesys Cloud since its last release';
    switch (outcome) {
        case 'changed':
            return `${edited}: the deploy stops with drift, unless that edit is brought into ${file} or on-drift: overwrite discards it.`;
        case 'released':
            return `${edited}. That edit was replaced by this release.`;
        case 'rolled-back':
            return `${edited}. What was put back is the edited content.`;
        default:
            return `${edited}.`;
    }
}
/** Whether what a drift was found in is live: a release may have replaced it, and where nobody knows it is not said. */
function isStillLive({ version, drift }) {
    return version === drift?.liveVersion;
}
/** The run in one plain line: what was done, for which environment, and how many flows came to what. */
function verdict(report) {
    const outcomes = Object.keys(WORDS).flatMap((outcome) => {
        const labels = report.flows.filter((flow) => flow.outcome === outcome).map(outcomeLabel);
        return [...new Set(labels)].map((label) => `${labels.filter((one) => one === label).length} ${label}`);
    });
    const tally = outcomes.length === 0 ? '' : `: ${outcomes.join(', ')}`;
    return `${verdictSubject(report)}${tally}`;
}
function verdictSubject({ command, result, environment, flows }) {
    const on = (preposition) => (environment === undefined ? '' : ` ${preposition} ${environment}`);
    const failed = result === 'failure';
    switch (command) {
        case undefined:
            return `The run ${failed ? 'failed' : 'is done'}`;
        case 'check':
            return failed ? `Check${on('for')} failed` : `${count(flows.length, 'flow')} checked${on('for')}`;
        case 'deploy':
            return `Deploy${on('to')} ${failed ? 'failed' : 'done'}`;
        case 'smoke':
            return `Smoke test${on('of')} ${failed ? 'failed' : 'passed'}`;
    }
}
function asVersion(version) {
    return version === null ? '' : ` as version ${version}`;
}
function changedSentence({ comparedWith, changes, version }) {
    switch (comparedWith) {
        case 'live': {
            const live = version === null ? 'what is live' : `live version ${version}`;
            return changes.length === 0
                ? `A release would replace ${live}.`
                : `${count(changes.length, 'change')} to ${live}.`;
        }
        case 'base-commit':
            return `${count(changes.length, 'change')} against the base commit; the live flow was not read.`;
        case 'nothing':
            return 'There is nothing to compare it with.';
    }
}
function failedSentence({ transcripts }) {
    const failed = transcripts.filter(({ passed }) => !passed).length;
    return failed === 0
        ? 'It did not get through.'
        : `${failed} of ${count(transcripts.length, 'conversation')} did not go as expected.`;
}
function hasFailed({ failure }) {
    return failure !== undefined;
}
/** The first failure of some flows in the order of the files; the sentence says how many others of all there are. */
function firstFailure(flows, isOne = () => true) {
    const failing = flows.filter(hasFailed);
    const first = failing.find(isOne)?.failure;
    if (first === undefined)
        return undefined;
    const others = failing.length - 1;
    const more = others === 0 ? '' : ` (${others} more of ${flows.length} flows failed: see the report.)`;
    return { reason: first.reason, message: first.message + more };
}
/** Nothing happened to it, and nothing is to be said about it. */
function needsNoWords(flow) {
    return ((flow.outcome === 'unchanged' || flow.outcome === 'healthy') &&
        flow.transcripts.every(({ passed }) => passed) &&
        flow.findings.length + flow.notes.length + flow.byHand.length === 0 &&
        flow.drift === undefined &&
        !hasFailed(flow));
}
/**
 * Why a flow failed; empty where it did not, where the run's own sentence `said` it, or where the table of errors says
 * it with the same words and its place.
 */
function ownReason({ failure, findings }, said) {
    if (failure === undefined || said.includes(failure.message))
        return '';
    const isListed = findings.some(({ severity, message, place }) => severity === 'error' && failure.message.includes(message) && failure.message.includes(place.file));
    return isListed ? '' : failure.message;
}


/***/ }),

/***/ 4340:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ openRun)
/* harmony export */ });
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7094);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);
/* harmony import */ var _installation_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9238);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4678);
/* harmony import */ var _stop_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1110);





/** @throws {FlowgateError} `invalid-input` when the command needs credentials and there are none. */
async function openRun(command, settings, surroundings) {
    refuseUnsafeRuntime(surroundings.processEnvironment);
    if (command !== 'check')
        (0,_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .requireCredentials */ .uR)(settings, command);
    const { log, stop, root, processEnvironment, baseText, commit, repository, runUrl } = surroundings;
    return {
        command,
        settings,
        platform: await connect(settings, surroundings),
        log,
        clock: surroundings.clock ?? _clock_js__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m,
        signal: stop.soft,
        processEnvironment,
        moduleTools: (0,_installation_js__WEBPACK_IMPORTED_MODULE_2__/* .moduleTools */ .U)(root),
        baseText,
        beforeWrites: surroundings.beforeWrites,
        commit,
        repository,
        runUrl,
    };
}
/** What talks to an organization is loaded where there is one to talk to. */
async function connect(settings, surroundings) {
    const { log, stop, onSecret, clock = _clock_js__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m, random, attemptTimeoutMs, fetch } = surroundings;
    const credentials = (0,_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .credentialsOf */ .YN)(settings);
    if (credentials === undefined)
        return undefined;
    const client = {
        origin: settings['genesys-url'],
        clientId: credentials.clientId,
        clientSecret: credentials.clientSecret,
        clock,
        random: random ?? Math.random,
        fetch,
        attemptTimeoutMs,
        runEndsAt: clock.monotonic() + settings.timeout,
        writeGraceMs: _stop_js__WEBPACK_IMPORTED_MODULE_4__/* .WRITE_GRACE */ .r,
        // The other shards of the run take the rest of what the organization is allowed.
        share: settings.shard && 1 / settings.shard.of,
        // Calls in flight may finish after a stop; new ones are not begun.
        signal: stop.hard,
        onSecret,
        debug: (text) => log.debug(text),
    };
    switch (settings['platform-api']) {
        case 'flow-document': {
            const { flowDocumentPlatform } = await Promise.all(/* import() */[__webpack_require__.e(398), __webpack_require__.e(610), __webpack_require__.e(411)]).then(__webpack_require__.bind(__webpack_require__, 6411));
            return flowDocumentPlatform(client);
        }
        case 'architect': {
            const { architectPlatform, guestOf } = await Promise.all(/* import() */[__webpack_require__.e(856), __webpack_require__.e(398), __webpack_require__.e(137), __webpack_require__.e(827), __webpack_require__.e(873), __webpack_require__.e(730), __webpack_require__.e(429), __webpack_require__.e(610), __webpack_require__.e(209), __webpack_require__.e(103)]).then(__webpack_require__.bind(__webpack_require__, 1103));
            return architectPlatform({
                ...client,
                forceUnlock: settings['force-unlock'],
                allowRename: settings['allow-rename'],
                onDrift: settings['on-drift'],
                publishTimeout: settings['publish-timeout'],
                pollInterval: settings['poll-interval'],
                guest: (connection) => guestOf({ ...client, ...connection, deployments: settings['web-deployment-id'] }),
            });
        }
    }
}
/** With certificate checks off, whoever sits on the network reads the client secret. */
function refuseUnsafeRuntime(environment) {
    if (environment['NODE_TLS_REJECT_UNAUTHORIZED'] !== '0')
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .FlowgateError */ .gr('invalid-input', {
        attempted: 'Start the run',
        returned: 'NODE_TLS_REJECT_UNAUTHORIZED is 0, which turns certificate checks off',
        advice: 'Remove it; for a private certificate authority set NODE_EXTRA_CA_CERTS to its certificate.',
    });
}


/***/ }),

/***/ 4678:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  YN: () => (/* binding */ credentialsOf),
  P$: () => (/* binding */ parseSettings),
  uR: () => (/* binding */ requireCredentials)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js
var schemas = __webpack_require__(4343);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core = __webpack_require__(8532);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js
var api = __webpack_require__(3759);
// EXTERNAL MODULE: ./build/duration.js
var duration = __webpack_require__(3110);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/fleet/matrix.js
var matrix = __webpack_require__(3506);
// EXTERNAL MODULE: ./build/fleet/shard.js
var shard = __webpack_require__(1639);
// EXTERNAL MODULE: ./build/flow/nearest.js
var nearest = __webpack_require__(1327);
;// CONCATENATED MODULE: ./build/flow/rules/ids.js
/*
 * The ids alone, for settings, which are read at every start and need none of the rules. A test holds them to the pages.
 */
/** Rules whose severity is a choice. */
const ADJUSTABLE_IDS = [
    'start-node',
    'dangling-transition',
    'missing-transition',
    'unreachable-node',
    'endless-loop',
    'end-with-transition',
    'unknown-condition',
    'condition-value',
    'duplicate-condition',
    'unknown-action',
    'action-parameters',
    'empty-text',
    'queue-id',
    'undeclared-placeholder',
    'unused-variable',
    'twin-names',
    'invisible-character',
    'long-text',
    'secret-in-flow',
    'archy-flow-name',
    'archy-action',
    'archy-expression',
    'archy-undeclared-variable',
    'archy-unused-variable',
    'archy-quoted-literal',
    'archy-template',
    'archy-switch-default',
    'archy-transfer-fallback',
    'archy-open-path',
    'no-transcripts',
    'env-missing',
    'suppression',
];
/** Rules whose severity is fixed: without them there is no flow to speak of. */
const FIXED_IDS = [
    'readable',
    'schema',
    'transcript',
    'twin',
    'platform-api',
    'platform',
    'drift',
];

// EXTERNAL MODULE: ./build/genesys/regions.js
var regions = __webpack_require__(1812);
// EXTERNAL MODULE: ./build/setting-names.js
var setting_names = __webpack_require__(2089);
;// CONCATENATED MODULE: ./build/settings.js
/**
 * Every setting of Flowgate, once: action inputs, command-line flags and the local `.env` all end in this schema.
 * Keys are the kebab-case names that users write, so that a search for one finds everything. Like all that every start
 * of the action reads it is written with the small face of zod: the large one is loaded with the work itself.
 */









const choice = (...allowed) => schemas/* enum */.k5n(allowed, {
    error: `must be ${listed(allowed.map((word) => `"${word}"`), 'or')}`,
});
/** Text to what it means; each problem that `refuse` is told of is told of the setting. */
const meaning = (read) => schemas/* pipe */.FsL(schemas/* string */.YjP(), schemas/* transform */.pdi((input, { issues }) => read(input, (message) => issues.push({ code: 'custom', message, input }))));
/** Exactly `true` or `false`: `yes`, `1` and typing errors are no answer to a question about production. */
const flag = schemas/* pipe */.FsL(schemas/* enum */.k5n(['true', 'false'], { error: 'must be "true" or "false"' }), schemas/* transform */.pdi((text) => text === 'true'));
const wholeNumber = (least, most) => meaning((text, refuse) => {
    const count = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
    if (!(count >= least && count <= most))
        refuse(`must be a whole number from ${least} to ${most}`);
    return count;
});
/** Text such as `500ms`, `5s`, `2m` to milliseconds. */
const settings_duration = meaning((text, refuse) => {
    const span = (0,duration/* parseDuration */.E)(text);
    if (span !== undefined)
        return span;
    refuse('must be a duration such as "500ms", "5s" or "2m", above zero and at most "24h"');
    return core/* NEVER */.tm;
});
/** Lines `RULE: error|warning|off` to the setting of each rule; every wrong line is told. */
const ruleSettings = meaning((text, refuse) => {
    const settings = new Map();
    for (const line of text.split('\n').map((written) => written.trim())) {
        if (line === '')
            continue;
        const [, rule = '', setting = ''] = /^([^\s:]+)\s*:\s*(\S*)$/.exec(line) ?? [];
        if (setting !== 'error' && setting !== 'warning' && setting !== 'off') {
            refuse(`${JSON.stringify(line)} must be RULE: error, RULE: warning or RULE: off`);
        }
        else if (!ADJUSTABLE_IDS.includes(rule)) {
            refuse(FIXED_IDS.includes(rule)
                ? `the severity of ${rule} is fixed`
                : `there is no rule ${JSON.stringify(rule)}.${(0,nearest/* didYouMean */.a)(rule, ADJUSTABLE_IDS)}`);
        }
        else if (settings.has(rule)) {
            refuse(`${rule} is given twice`);
        }
        else {
            settings.set(rule, setting);
        }
    }
    return settings;
});
/** A line `ID`, for every flow, and lines `FLOW NAME: ID`. */
const webDeployments = meaning((text, refuse) => {
    const byFlow = new Map();
    let any;
    for (const line of text.split('\n').map((written) => written.trim())) {
        if (line === '')
            continue;
        const [, flow, id = line] = /^(.+?)\s*:\s*([^:]*)$/.exec(line) ?? [];
        const isTaken = flow === undefined ? any !== undefined : byFlow.has(flow);
        if (isTaken)
            refuse(`${flow === undefined ? 'the deployment of every flow' : flow} is given twice`);
        if (!DEPLOYMENT_ID.test(id))
            refuse(`${JSON.stringify(line)} must be an id, or FLOW NAME: ID`);
        if (flow === undefined)
            any = id;
        else
            byFlow.set(flow, id);
    }
    return { any, byFlow };
});
const DEPLOYMENT_ID = /^[\w-]{1,100}$/;
/** `N/M`. */
const settings_shard = meaning((text, refuse) => {
    const parsed = (0,shard/* parseShard */.uK)(text);
    if (parsed !== undefined)
        return parsed;
    refuse(`must be N/M, such as "2/4", of at most ${shard/* MOST_SHARDS */.Y}`);
    return core/* NEVER */.tm;
});
/** The output of the command `matrix`. */
const settings_matrix = meaning((text, refuse) => {
    try {
        return matrix/* matrixSchema */.D0.parse(JSON.parse(text));
    }
    catch {
        refuse('must be the output matrix of the job that made it');
        return core/* NEVER */.tm;
    }
});
const noControlCharacters = /^[^\p{Cc}]*$/u;
const word = schemas/* string */.YjP()
    .check(api/* _regex */.Fk(noControlCharacters, { error: 'must be one line without control characters' }));
/** What each says once the defaults are filled in; those that may still be absent have none. */
const settingsSchema = schemas/* strictObject */.rej({
    command: choice('auto', 'check', 'deploy', 'smoke', 'matrix', 'join'),
    flows: meaning((text, refuse) => {
        const globs = text.split('\n').map((line) => line.trim());
        const given = globs.filter((glob) => glob !== '');
        if (given.length === 0)
            refuse('must hold at least one glob');
        return given;
    }),
    environment: schemas/* optional */.lqM(word.check(api/* _regex */.Fk(/^[A-Za-z0-9][\w.-]*$/, { error: 'must be a name of letters, digits, ".", "_" and "-"' }))),
    'platform-api': choice('flow-document', 'architect'),
    'genesys-url': meaning((text, refuse) => {
        try {
            return (0,regions/* parseGenesysUrl */.pZ)(text);
        }
        catch (error) {
            refuse(error instanceof errors/* FlowgateError */.gr ? error.returned : String(error));
            return core/* NEVER */.tm;
        }
    }),
    'client-id': schemas/* optional */.lqM(word),
    'client-secret': schemas/* optional */.lqM(word),
    'role-id': schemas/* optional */.lqM(word),
    'web-deployment-id': schemas/* optional */.lqM(webDeployments),
    'force-unlock': flag,
    'allow-rename': flag,
    'github-token': schemas/* optional */.lqM(word),
    comment: flag,
    deployments: flag,
    'smoke-issues': flag,
    'coverage-of-change': meaning((written, refuse) => {
        if (written === 'report')
            return undefined;
        const percent = /^\d{1,3}%$/.test(written) ? Number(written.slice(0, -1)) : 101;
        if (percent > 100)
            refuse('must be "report" or a share such as "80%", at most "100%"');
        return percent;
    }),
    rules: schemas/* optional */.lqM(ruleSettings),
    'fail-on': choice('error', 'warning'),
    'on-drift': choice('fail', 'overwrite'),
    rollback: flag,
    'retry-rejected': flag,
    'max-conflict-retries': wholeNumber(0, 10),
    'poll-interval': settings_duration,
    'publish-timeout': settings_duration,
    timeout: settings_duration,
    concurrency: wholeNumber(1, 32),
    shards: wholeNumber(1, shard/* MOST_SHARDS */.Y),
    shard: schemas/* optional */.lqM(settings_shard),
    base: schemas/* optional */.lqM(word),
    'max-flows': schemas/* optional */.lqM(wholeNumber(1, 100_000)),
    matrix: schemas/* optional */.lqM(settings_matrix),
    reports: word,
    'shards-result': schemas/* optional */.lqM(choice('success', 'failure', 'cancelled', 'skipped')),
    'working-directory': word,
});
/**
 * Settings from their text. Empty text counts as absent. White space around a value is cut off; where the value is
 * a secret that is said, because a secret pasted with its newline is otherwise a riddle.
 * @throws {FlowgateError} `invalid-input`, naming every wrong setting at once.
 */
function parseSettings(raw, warn) {
    const present = Object.entries(raw).flatMap(([name, text]) => {
        const trimmed = text?.trim() ?? '';
        if (text !== undefined && trimmed !== text && setting_names/* SECRET_SETTINGS */.Rt.some((secret) => secret === name)) {
            warn(`${name} had white space around it (a newline from pasting?): it was cut off.`);
        }
        return trimmed === '' ? [] : [[name, trimmed]];
    });
    const given = Object.fromEntries(present);
    const api = given['platform-api'] === 'architect' ? 'architect' : 'flow-document';
    const filled = { ...setting_names/* DEFAULTS */.zY, 'publish-timeout': setting_names/* PUBLISH_TIMEOUTS */.L1[api], ...given };
    // Read once: to compile a reader for it costs more than that saves.
    const parsed = settingsSchema.safeParse(filled, { jitless: true });
    const problems = [...(parsed.error?.issues ?? []).flatMap(problemsOf), ...crossChecks(new Map(present))];
    if (!parsed.success || problems.length > 0)
        throw wrongSettings(problems);
    return parsed.data;
}
/** The OAuth client, where one was given. */
function credentialsOf(settings) {
    const clientId = settings['client-id'];
    const clientSecret = settings['client-secret'];
    const roleId = settings['role-id'];
    if (clientId === undefined || clientSecret === undefined)
        return undefined;
    return { clientId, clientSecret, roleId };
}
/** The problem of a command that cannot do its work without an organization. */
function requireCredentials(settings, command) {
    const credentials = credentialsOf(settings);
    if (credentials === undefined) {
        const names = needsRole(settings['platform-api'])
            ? 'client-id, client-secret and role-id'
            : 'client-id and client-secret';
        throw wrongSettings([`${names}: ${command} cannot do without them`]);
    }
    return credentials;
}
/** By name alone, so that a wrong value elsewhere hides no missing one. */
function crossChecks(present) {
    const given = ['client-id', 'client-secret'].filter((name) => present.has(name));
    if (given.length === 0)
        return [];
    const needed = [
        'client-id',
        'client-secret',
        ...(needsRole(present.get('platform-api')) ? ['role-id'] : []),
    ];
    const missing = needed.filter((name) => !present.has(name));
    return missing.map((name) => `${name}: is missing; with ${listed(given, 'and')} it is required`);
}
/** The architect API tells what a token may do; the flow-document API only what a role may. */
function needsRole(platformApi) {
    return platformApi !== 'architect';
}
function problemsOf(issue) {
    if (issue.code === 'unrecognized_keys') {
        return issue.keys.map((key) => {
            const meant = (0,nearest/* nearest */.p)(key, setting_names/* SETTING_NAMES */.OI);
            return `${key}: is no setting${meant === undefined ? '' : `; did you mean ${meant}?`}`;
        });
    }
    return [`${issue.path.join('.')}: ${issue.message}`];
}
function wrongSettings(problems) {
    return new errors/* FlowgateError */.gr('invalid-input', {
        attempted: 'Read the settings',
        returned: problems.join('; '),
        advice: 'Correct what is named; the README lists every setting with its values.',
    });
}
function listed(words, joint) {
    const last = words.at(-1) ?? '';
    return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${joint} ${last}`;
}


/***/ }),

/***/ 225:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ describeBehaviour)
/* harmony export */ });
/** `3 conversations now reach queue claims_queue_id instead of billing_queue_id`; plain text from the flows. */
function describeBehaviour(change) {
    const clauses = change.aspects.flatMap((aspect) => clausesOn(aspect, change));
    return `${count(change.conversations.length, 'conversation')} ${clauses.join(', ')}`;
}
function clausesOn(aspect, change) {
    const { aspects, before, after, rows, conversations } = change;
    const verb = (plural) => (conversations.length === 1 ? `${plural}s` : plural);
    switch (aspect) {
        case 'errors':
            return after.errors.length === 0
                ? [`no longer ${verb('break')} (${before.errors.join('; ')})`]
                : [`now ${verb('break')} (${after.errors.join('; ')})`];
        case 'queue':
            return [`now ${verb('end')} in ${queueName(after.queue)} instead of ${queueName(before.queue)}`];
        case 'end':
            return [`now ${verb('stop')} ${endingName(after.ending)} instead of ${endingName(before.ending)}`];
        case 'words':
            return [`${verb('differ')} in ${count(rows.filter(({ same }) => !same).length, 'message')}`];
        case 'path':
            return aspects.length > 1 ? [] : [`${verb('take')} another path, unnoticed by the customer`];
    }
}
function queueName(queue) {
    return queue === undefined ? 'no queue' : `queue ${queue.variable ?? queue.id}`;
}
function endingName(ending) {
    switch (ending.kind) {
        case 'ended':
            return `at the end ${ending.node}`;
        case 'waiting':
            return `at the question of ${ending.node}`;
        case 'broke-off':
            return ending.node === undefined ? 'before it begins' : `in the middle, at ${ending.node}`;
    }
}
function count(number, noun) {
    return `${number} ${noun}${number === 1 ? '' : 's'}`;
}


/***/ }),

/***/ 1837:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ coverageJson),
/* harmony export */   P: () => (/* binding */ mergeCoverage)
/* harmony export */ });
/** The numbers of several flows together, in whatever order. */
function mergeCoverage(shares) {
    return {
        nodes: sum(shares.map(({ nodes }) => nodes)),
        transitions: sum(shares.map(({ transitions }) => transitions)),
    };
}
/**
 * Coverage as JSON for other tools: `{nodes, transitions, flows: [{file, nodes, transitions, missed}]}`, where
 * `nodes` and `transitions` are `{total, passed, failedOnly}`. Flows come sorted by file, each on a line of its own.
 * @returns parts of the text, each made when it is asked for
 */
function* coverageJson(flows) {
    const { nodes, transitions } = mergeCoverage(flows.map(({ coverage }) => coverage));
    yield `{"nodes":${JSON.stringify(nodes)},\n"transitions":${JSON.stringify(transitions)},\n"flows":[`;
    let gap = '\n';
    for (const { file, coverage } of flows.toSorted((a, b) => a.file < b.file ? -1 : Number(a.file > b.file))) {
        yield gap + JSON.stringify(flowCoverage(file, coverage));
        gap = ',\n';
    }
    yield '\n]}\n';
}
/** JSON has no `undefined`: what is not known is left out when it is written. */
function flowCoverage(file, { nodes, transitions, nodesMissed, transitionsMissed }) {
    return {
        file,
        nodes,
        transitions,
        missed: {
            nodes: nodesMissed.map(({ node, line }) => ({ node, line })),
            transitions: transitionsMissed.map(({ from, to, via, line, failed }) => ({
                from,
                to,
                condition: via === 'transition' ? undefined : via + 1,
                line,
                failed,
            })),
        },
    };
}
function sum(shares) {
    const add = (of) => shares.reduce((total, share) => total + of(share), 0);
    return {
        total: add(({ total }) => total),
        passed: add(({ passed }) => passed),
        failedOnly: add(({ failedOnly }) => failedOnly),
    };
}


/***/ }),

/***/ 5438:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BA: () => (/* binding */ sharedWords),
/* harmony export */   KL: () => (/* binding */ markedWords),
/* harmony export */   Zb: () => (/* binding */ wordRuns),
/* harmony export */   sw: () => (/* binding */ wordDiff)
/* harmony export */ });
/** Beyond this many pairs of words the comparison costs more than it tells. */
const MAX_PAIRS = 250_000;
/**
 * What became of a text, word by word: `Hello [-dear-] {+old+} friend`. `undefined` where the two have too little
 * in common for that to be of use, or are too long to compare.
 */
function wordDiff(expected, actual) {
    return wordRuns(expected, actual)?.map(markedWords).join(' ');
}
/** The same in parts, in order; `undefined` under the same circumstances. */
function wordRuns(expected, actual) {
    const [left, right] = [wordsOf(expected), wordsOf(actual)];
    if (left.length * right.length > MAX_PAIRS)
        return undefined;
    const common = longestCommon(left, right);
    if (common.length * 3 < Math.max(left.length, right.length))
        return undefined;
    const runs = [];
    let kept = [];
    let [at, to] = [0, 0];
    const close = (leftEnd, rightEnd) => {
        if (leftEnd === at && rightEnd === to)
            return;
        if (kept.length > 0)
            runs.push({ kind: 'kept', words: kept });
        kept = [];
        if (leftEnd > at)
            runs.push({ kind: 'removed', words: left.slice(at, leftEnd) });
        if (rightEnd > to)
            runs.push({ kind: 'added', words: right.slice(to, rightEnd) });
    };
    for (const [leftIndex, rightIndex] of common) {
        close(leftIndex, rightIndex);
        kept.push(left[leftIndex] ?? '');
        at = leftIndex + 1;
        to = rightIndex + 1;
    }
    close(left.length, right.length);
    if (kept.length > 0)
        runs.push({ kind: 'kept', words: kept });
    return runs;
}
/** A run as text, with the marks of `wordDiff`. */
function markedWords({ kind, words }) {
    const text = words.join(' ');
    switch (kind) {
        case 'kept':
            return text;
        case 'removed':
            return `[-${text}-]`;
        case 'added':
            return `{+${text}+}`;
    }
}
/** How many words two texts share, for finding the one that was meant. */
function sharedWords(left, right) {
    const words = new Set(wordsOf(left));
    return new Set(wordsOf(right).filter((word) => words.has(word))).size;
}
function wordsOf(text) {
    return text.split(/\s+/).filter((word) => word !== '');
}
/** Index pairs of a longest common subsequence. */
function longestCommon(left, right) {
    const width = right.length + 1;
    const lengths = new Uint32Array((left.length + 1) * width);
    const length = (row, column) => lengths[row * width + column] ?? 0;
    for (let row = left.length - 1; row >= 0; row -= 1) {
        for (let column = right.length - 1; column >= 0; column -= 1) {
            lengths[row * width + column] =
                left[row] === right[column]
                    ? length(row + 1, column + 1) + 1
                    : Math.max(length(row + 1, column), length(row, column + 1));
        }
    }
    const pairs = [];
    let [row, column] = [0, 0];
    while (row < left.length && column < right.length) {
        if (left[row] === right[column]) {
            pairs.push([row, column]);
            row += 1;
            column += 1;
        }
        else if (length(row + 1, column) >= length(row, column + 1))
            row += 1;
        else
            column += 1;
    }
    return pairs;
}


/***/ }),

/***/ 1110:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ createStop),
/* harmony export */   r: () => (/* binding */ WRITE_GRACE)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);

/** How long calls in flight may go on after a stop, milliseconds; a runner kills 7.5 s after its first signal. */
const GRACE = 4_000;
/**
 * How much longer a write in flight may still be answered, milliseconds: its answer decides between "released" and
 * "unknown". Together with {@link GRACE} it leaves time to report before the runner kills.
 */
const WRITE_GRACE = 1_000;
/** One stop for a whole run, by its deadline (milliseconds, if any) or by `cancel`, whichever comes first. */
function createStop(timeout, grace = GRACE) {
    const soft = new AbortController();
    const hard = new AbortController();
    let graceTimer;
    let disposed = false;
    const stop = (reason) => {
        // A signal may still arrive while the outputs are written: nothing is left to stop then.
        if (disposed || soft.signal.aborted)
            return;
        soft.abort(reason);
        graceTimer = setTimeout(() => hard.abort(reason), grace);
    };
    const deadline = timeout === undefined ? undefined : setTimeout(() => stop(timeIsUp(timeout)), timeout);
    return {
        soft: soft.signal,
        hard: hard.signal,
        cancel: () => stop(cancelled()),
        dispose: () => {
            disposed = true;
            clearTimeout(deadline);
            clearTimeout(graceTimer);
        },
    };
}
function timeIsUp(timeout) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FlowgateError */ .gr('unavailable', {
        attempted: 'Finish the run',
        returned: `it was not done after ${timeout / 1000} s (timeout)`,
        advice: 'Run it again, or raise timeout if this many flows need longer.',
    });
}
function cancelled() {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FlowgateError */ .gr('cancelled', {
        attempted: 'Finish the run',
        returned: 'it was cancelled',
        advice: 'Run it again: it starts from what is live.',
    });
}


/***/ }),

/***/ 8280:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runOnTerminal: () => (/* binding */ runOnTerminal)
});

// EXTERNAL MODULE: ./build/clock.js
var clock = __webpack_require__(7094);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/dotenv/dist/index.cjs
var dist = __webpack_require__(8230);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
;// CONCATENATED MODULE: ./build/dot-env.js
/** The local `.env`: one named file, parsed and allow-listed, for a terminal only. The process is not touched. */




/** Names of the tutorial (see the README's limits) and the settings they stand for. */
const SETTING_OF = {
    GENESYS_ENV_URL: 'genesys-url',
    OAUTH_CLIENT_ID: 'client-id',
    OAUTH_CLIENT_SECRET: 'client-secret',
    ROLE_ID: 'role-id',
};
/** Names that flows may refer to as `{env.NAME}`. */
const FLOW_VALUES = ['FLOW_ID'];
/**
 * What `.env` in `directory` and, over it, the process environment say under the tutorial's names. As everywhere, an
 * empty variable of the process counts as not set.
 * @throws {FlowgateError} `invalid-input` for a `.env` that is there and cannot be read
 */
function readLocalValues(directory, processEnvironment) {
    const file = (0,dist.parse)(readIfThere((0,external_node_path_.join)(directory, '.env')));
    const value = (name) => processEnvironment[name] || file[name];
    const settings = {};
    for (const [name, setting] of Object.entries(SETTING_OF)) {
        const text = value(name);
        if (text !== undefined)
            settings[setting] = text;
    }
    const flowValues = {};
    for (const name of FLOW_VALUES) {
        const text = value(name);
        if (text !== undefined)
            flowValues[name] = text;
    }
    const known = new Set([...Object.keys(SETTING_OF), ...FLOW_VALUES]);
    return { settings, flowValues, ignored: Object.keys(file).filter((name) => !known.has(name)) };
}
function readIfThere(file) {
    try {
        return (0,external_node_fs_.readFileSync)(file, 'utf8');
    }
    catch (thrown) {
        const code = typeof thrown === 'object' && thrown !== null && 'code' in thrown ? thrown.code : thrown;
        // A directory of that name is somebody's Python environment.
        if (code === 'ENOENT' || code === 'EISDIR')
            return '';
        throw new errors/* FlowgateError */.gr('invalid-input', {
            attempted: 'Read .env',
            returned: `it cannot be read (${String(code)})`,
            advice: 'Correct its permissions, or remove it.',
            cause: thrown,
        });
    }
}

// EXTERNAL MODULE: ./build/fleet/matrix.js
var matrix = __webpack_require__(3506);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./build/github/octokit.js
/** A request to GitHub that takes longer is not worth a run's time: what it carries is a courtesy. */
const REQUEST_TIMEOUT_MS = 15_000;
/**
 * Loads the GitHub client only when it is needed: it is the largest thing in the bundle, and most runs never
 * call GitHub.
 * @param apiUrl what the runner says in GITHUB_API_URL, unless given
 * @param fetch for runs behind a proxy: the client's own way asks one that drops connections without end
 */
async function connectOctokit(token, apiUrl, fetch) {
    const { getOctokit } = await __webpack_require__.e(/* import() */ 413).then(__webpack_require__.bind(__webpack_require__, 2413));
    const silent = () => undefined;
    const octokit = getOctokit(token, {
        ...(apiUrl === undefined ? {} : { baseUrl: apiUrl }),
        // What it would print goes past the log's gateway.
        log: { debug: silent, info: silent, warn: silent, error: silent },
        ...(fetch === undefined ? {} : { request: { fetch: throughProxy(fetch) } }),
    });
    // In the options themselves: the client's own hook for the token ignores what a hook before it hands on.
    octokit.hook.before('request', (options) => {
        options.request = { ...options.request, signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS) };
    });
    return octokit;
}
/** The client hands the address over as text, and its redirects are GitHub's moved repositories: not followed. */
function throughProxy(fetch) {
    return (url, init) => fetch(new URL(url), { ...init, redirect: 'manual' });
}
/** The status GitHub answered, or `undefined` where there was no answer (or not GitHub's). */
function statusOf(error) {
    if (typeof error !== 'object' || error === null || !('status' in error))
        return undefined;
    // The client gives a request that never got an answer the status 500; an answer stands in `response`.
    if (!('response' in error) || error.response === undefined)
        return undefined;
    return typeof error.status === 'number' ? error.status : undefined;
}

;// CONCATENATED MODULE: ./build/github/base-file.js



const COMMIT = /^[0-9a-f]{40,64}$/;
/** No flow source may be larger than half of this. */
const LARGEST_FILE = 4 * 1024 * 1024;
/**
 * A file as it was at a commit: from git where the checkout has that commit, else from GitHub. Never throws:
 * where neither can tell, there is nothing to compare with.
 * @param sha a full commit id
 */
async function readBaseFile(file, sha, { git, octokit, repository, workingDirectory = '.' }) {
    // Nothing that git could take for an option.
    if (!COMMIT.test(sha))
        return { known: false };
    if (await succeeds(git(['cat-file', '-e', `${sha}^{commit}`]))) {
        return readFromGit(git, `${sha}:./${file}`);
    }
    if (!octokit || !repository)
        return { known: false };
    const prefix = await placeInRepository(git, workingDirectory);
    if (prefix === undefined)
        return { known: false };
    try {
        const client = await octokit();
        const path = external_node_path_.posix.join(prefix, file);
        const { data } = await client.rest.repos.getContent({
            ...repository,
            path,
            ref: sha,
            mediaType: { format: 'raw' },
        });
        // Asked for as it is, a file comes as text; anything else is a folder.
        return { known: true, text: typeof data === 'string' ? data : undefined };
    }
    catch (error) {
        return statusOf(error) === 404 ? { known: true, text: undefined } : { known: false };
    }
}
/**
 * Where the working directory is, from the root of the repository that GitHub knows: as git says, for the checkout
 * need not be where the job runs. `undefined` where that cannot be told, and of a submodule.
 */
async function placeInRepository(git, workingDirectory) {
    try {
        // GitHub was asked about the repository that the submodule is in.
        if (decode(await git(['rev-parse', '--show-superproject-working-tree'])).trim() !== '')
            return undefined;
        return decode(await git(['rev-parse', '--show-prefix'])).replace(/\n$/, '');
    }
    catch {
        const isBelow = !/\\|^\/|(^|\/)\.\.(\/|$)/.test(workingDirectory);
        return isBelow ? workingDirectory : undefined;
    }
}
/**
 * {@link readBaseFile} for many files of one commit: git tells once which of them are what they were, and those are
 * not read.
 */
function baseFiles(sha, tools) {
    let unchanged;
    return async (file) => {
        unchanged ??= unchangedSince(sha, tools.git);
        return (await unchanged).has(file) ? { known: true, isUnchanged: true } : readBaseFile(file, sha, tools);
    };
}
/** Files of the commit, below the directory of `git`, that are the same on the disk; none where git cannot tell. */
async function unchangedSince(sha, git) {
    if (!COMMIT.test(sha))
        return new Set();
    try {
        const [tracked, changed] = await Promise.all([
            git(['ls-tree', '-r', '-z', '--name-only', sha]),
            git(['diff', '--name-only', '-z', '--no-renames', '--no-ext-diff', '--relative', sha, '--']),
        ]);
        const unchanged = new Set(namesIn(tracked));
        for (const file of namesIn(changed))
            unchanged.delete(file);
        return unchanged;
    }
    catch {
        return new Set();
    }
}
function namesIn(output) {
    return output.toString('utf8').split('\0');
}
/** The commit that is checked out; `undefined` outside a repository and before its first commit. */
async function headCommit(git) {
    try {
        return decode(await git(['rev-parse', '--verify', 'HEAD'])).trim();
    }
    catch {
        return undefined;
    }
}
async function readFromGit(git, object) {
    if (!(await succeeds(git(['cat-file', '-e', object]))))
        return { known: true, text: undefined };
    try {
        return { known: true, text: decode(await git(['cat-file', 'blob', object])) };
    }
    catch {
        // Too large, a folder, or not text.
        return { known: false };
    }
}
function succeeds(work) {
    return work.then(() => true, () => false);
}
/** Git in a directory, started without a shell. */
function gitIn(directory) {
    return (args) => new Promise((resolve, reject) => {
        (0,external_node_child_process_.execFile)('git', [...args], { cwd: directory, encoding: 'buffer', maxBuffer: LARGEST_FILE, timeout: 30_000, windowsHide: true }, (error, stdout) => (error ? reject(error) : resolve(stdout)));
    });
}
function decode(bytes) {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

// EXTERNAL MODULE: ./build/installation.js
var installation = __webpack_require__(9238);
;// CONCATENATED MODULE: ./build/proxy.js
/** Proxies of self-hosted runners: what `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY` say holds for calls of ours. */

/** What is on this machine is never asked for elsewhere. */
const LOOPBACK = ['localhost', '127.0.0.1', '::1', '[::1]'];
async function thisRuntime() {
    const { default: http } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 7067, 19));
    return {
        setProxy: 'setGlobalProxyFromEnv' in http ? (proxies) => http.setGlobalProxyFromEnv(proxies) : undefined,
        canUseEnvironment: process.allowedNodeEnvironmentFlags.has('--use-env-proxy'),
    };
}
/**
 * To be called once, before the first request: sets the proxies of the environment.
 * @returns how requests are to be made then; `undefined` where no proxy was set
 * @throws {FlowgateError} `invalid-input` for a variable that is not the address of a proxy; its value is not shown
 */
async function useProxies({ environment, onSecret, warn, runtime: given, }) {
    const variable = (name) => environment[name.toLowerCase()] || environment[name] || undefined;
    const proxies = ['HTTPS_PROXY', 'HTTP_PROXY'].flatMap((name) => {
        const address = variable(name);
        if (address === undefined)
            return [];
        checkAddress(name, address, onSecret);
        return [[name, address]];
    });
    const [first] = proxies;
    if (first === undefined)
        return undefined;
    // Hardly anybody has a proxy, and what it takes is all of Node's HTTP.
    const runtime = given ?? (await thisRuntime());
    if (runtime.setProxy === undefined) {
        if (!(runtime.canUseEnvironment && environment['NODE_USE_ENV_PROXY'] === '1')) {
            warn(`${first[0]} is set, but not followed: ${remedy(runtime)}`);
        }
        return undefined;
    }
    const exceptions = [variable('NO_PROXY'), ...LOOPBACK].filter((host) => host !== undefined).join(',');
    runtime.setProxy({ ...Object.fromEntries(proxies), NO_PROXY: exceptions });
    const { proxiedFetch } = await __webpack_require__.e(/* import() */ 53).then(__webpack_require__.bind(__webpack_require__, 6053));
    return proxiedFetch;
}
function remedy({ canUseEnvironment }) {
    return canUseEnvironment
        ? `Node ${process.versions.node} needs NODE_USE_ENV_PROXY=1 in the environment of the step for it.`
        : `Node ${process.versions.node} cannot; use Node 24.14 or later, or one that knows NODE_USE_ENV_PROXY.`;
}
function checkAddress(name, address, onSecret) {
    const url = URL.canParse(address) ? new URL(address) : undefined;
    // What is not an address may still hold a password.
    if (url === undefined)
        onSecret(address);
    else
        for (const secret of new Set([url.password, decoded(url.password)]))
            if (secret)
                onSecret(secret);
    if (url !== undefined && ['http:', 'https:'].includes(url.protocol))
        return;
    throw new errors/* FlowgateError */.gr('invalid-input', {
        attempted: `use the proxy of ${name}`,
        returned: 'its value is not the address of an HTTP proxy',
        advice: 'Write it as http://HOST:PORT or http://USER:PASSWORD@HOST:PORT, with special characters as %XX.',
    });
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}

// EXTERNAL MODULE: ./build/report/coverage.js
var coverage = __webpack_require__(169);
;// CONCATENATED MODULE: ./build/report/annotate.js

/**
 * Tells a log every finding and every failed expectation at its place, and why each flow failed that the run's own
 * sentence does not speak of; on a runner they become annotations.
 */
function annotate(report, log) {
    for (const flow of report.flows) {
        for (const { severity, message, place, rule } of flow.findings) {
            log[severity](`${message} [${rule}]`, place);
        }
        for (const { name, passed, known, failures } of flow.transcripts) {
            // A known issue that still fails is put up with, and said.
            if (passed && known !== undefined && failures.length > 0) {
                log.notice(`"${name}" still fails, which is known until ${known.until}: ${known.url}`, failures[0]?.place);
                continue;
            }
            for (const { message, place } of failures)
                log.error(`"${name}": ${message}`, place);
        }
        for (const untested of flow.coverage?.change?.untested ?? []) {
            // Of a conversation that takes it and fails has just been told.
            if (untested.failed > 0)
                continue;
            const stub = (0,coverage/* stubOf */._g)(untested);
            const example = stub === undefined ? '' : `\nA conversation that does:\n${stub}`;
            log.notice(`${(0,coverage/* untestedSentence */.Wr)(untested)}${example}`, untested.place ?? { file: flow.file });
        }
        const { failure } = flow;
        if (failure === undefined || report.failureMessage.includes(failure.message))
            continue;
        // What is wrong with an invalid flow has just been said, line by line.
        if (failure.reason !== 'invalid-flow' || flow.findings.length === 0) {
            log.error(failure.message, { file: flow.file });
        }
    }
}

// EXTERNAL MODULE: ./build/report/console.js + 1 modules
var console = __webpack_require__(2529);
// EXTERNAL MODULE: ./build/report-files.js + 9 modules
var report_files = __webpack_require__(3022);
// EXTERNAL MODULE: ./build/session.js
var session = __webpack_require__(4340);
// EXTERNAL MODULE: ./build/settings.js + 1 modules
var build_settings = __webpack_require__(4678);
;// CONCATENATED MODULE: ./build/github/changed-files.js



const changed_files_COMMIT = /^[0-9a-f]{40,64}$/;
/** Whatever the configuration says: all files, submodules too, each under its own name. */
const DIFF_OPTIONS = [
    '--name-status',
    '-z',
    '--no-renames',
    '--no-relative',
    '--ignore-submodules=none',
    '--no-ext-diff',
];
/** GitHub names no more files of a comparison. */
const MOST_FILES = 300;
/**
 * The files that differ between two commits: from git where the checkout has their whole history, else from GitHub.
 * A file that was moved is deleted at one path and present at another. Never throws.
 */
async function changedFiles(comparison, tools) {
    const { base, head } = comparison;
    // Nothing that git could take for an option.
    if (!changed_files_COMMIT.test(base) || !changed_files_COMMIT.test(head))
        return { known: false, why: 'there is no commit to compare with' };
    return (await fromGit(comparison, tools.git)) ?? (await fromGitHub(comparison, tools));
}
/** The commit that a branch, tag or commit id means; `undefined` where there is none. */
async function resolveCommit(git, name) {
    try {
        const commit = changed_files_text(await git(['rev-parse', '--verify', '--end-of-options', `${name}^{commit}`])).trim();
        return changed_files_COMMIT.test(commit) ? commit : undefined;
    }
    catch {
        return undefined;
    }
}
async function fromGit({ base, head, kind }, git) {
    try {
        // Where history is cut off, what two commits have in common cannot be told.
        if (changed_files_text(await git(['rev-parse', '--is-shallow-repository'])).trim() !== 'false')
            return undefined;
        const range = kind === 'branch' ? [`${base}...${head}`] : [base, head];
        const listing = changed_files_text(await git(['diff', ...DIFF_OPTIONS, ...range, '--']));
        const prefix = changed_files_text(await git(['rev-parse', '--show-prefix'])).replace(/\n$/, '');
        return sorted(statusPairs(listing), prefix);
    }
    catch {
        // Not a repository, a commit that is not there, or more files than anybody would want to hear of.
        return undefined;
    }
}
/** `M\0flows/a.flow.yaml\0D\0…`: the letter of what happened, then to which file. */
function statusPairs(listing) {
    const fields = listing.split('\0').slice(0, -1);
    return fields.flatMap((path, index) => index % 2 === 0 ? [] : [{ path, isDeleted: fields[index - 1] === 'D' }]);
}
async function fromGitHub({ base, head, kind }, { git, octokit, repository, workingDirectory = '.' }) {
    if (octokit === undefined || repository === undefined) {
        return {
            known: false,
            why: 'the checkout does not have the history, and there is no token to ask GitHub',
        };
    }
    const prefix = await placeInRepository(git, workingDirectory);
    if (prefix === undefined) {
        return { known: false, why: 'it cannot be told where the working directory is in the repository' };
    }
    try {
        const client = await octokit();
        const { data } = await client.rest.repos.compareCommitsWithBasehead({
            ...repository,
            basehead: `${base}...${head}`,
            per_page: 1,
        });
        const { files } = data;
        if (files === undefined || files.length >= MOST_FILES) {
            return { known: false, why: `GitHub names at most ${MOST_FILES} files of a comparison` };
        }
        // GitHub compares with where the two parted; that is the base itself unless somebody took commits back.
        if (kind === 'trees' && data.merge_base_commit.sha !== base) {
            return { known: false, why: 'the branch was pushed anew, without what was on it before' };
        }
        return sorted(files.flatMap(({ filename, status, previous_filename: former }) => [
            { path: filename, isDeleted: status === 'removed' },
            ...(former === undefined || status !== 'renamed' ? [] : [{ path: former, isDeleted: true }]),
        ]), prefix);
    }
    catch (error) {
        const status = statusOf(error);
        return {
            known: false,
            why: `GitHub did not compare the commits (${status === undefined ? 'no answer' : status})`,
        };
    }
}
function sorted(files, prefix) {
    const from = external_node_path_.posix.join('/', prefix);
    const pathsOf = (deleted) => files
        .filter(({ isDeleted }) => isDeleted === deleted)
        .map(({ path }) => external_node_path_.posix.relative(from, external_node_path_.posix.join('/', path)))
        .sort();
    return { known: true, present: pathsOf(false), deleted: pathsOf(true) };
}
/** A path that is no UTF-8 is no flow's, and its neighbours still are. */
function changed_files_text(bytes) {
    return new TextDecoder('utf-8').decode(bytes);
}

;// CONCATENATED MODULE: ./build/since.js



/** @throws {FlowgateError} `invalid-input` for a `base` that is no commit here */
async function sinceOf(base, event, tools) {
    if (base === 'all')
        return { all: 'all were asked for' };
    const comparison = base === undefined ? ofEvent(event) : await withBase(base, event, tools.git);
    if ('all' in comparison)
        return comparison;
    return {
        what: `${comparison.base.slice(0, 8)}…${comparison.head.slice(0, 8)}`,
        changes: () => changedFiles(comparison, tools),
        baseText: (file) => readBaseFile(file, comparison.base, tools),
    };
}
function ofEvent(event) {
    if (event === undefined)
        return { all: 'no --base was given to compare with' };
    const { name, commit: head, baseCommit, before } = event;
    if (baseCommit !== undefined)
        return { base: baseCommit, head, kind: 'branch' };
    if (before !== undefined)
        return { base: before, head, kind: 'trees' };
    return {
        all: name === 'push' ? 'there is nothing before this push' : `the event ${name} compares with nothing`,
    };
}
async function withBase(base, event, git) {
    const head = event?.commit ?? (await headCommit(git));
    // A checkout without history does not have the commit; GitHub does.
    const commit = /^[0-9a-f]{40}$/.test(base) ? base : await resolveCommit(git, base);
    if (commit !== undefined && head !== undefined)
        return { base: commit, head, kind: 'branch' };
    throw new errors/* FlowgateError */.gr('invalid-input', {
        attempted: 'Find what changed',
        returned: `base (${JSON.stringify(base)}) is no commit of this checkout`,
        advice: 'Give a commit, branch or tag that is checked out with its history, or "all".',
    });
}

// EXTERNAL MODULE: ./build/stop.js
var build_stop = __webpack_require__(1110);
// EXTERNAL MODULE: ./build/terminal-output.js + 2 modules
var terminal_output = __webpack_require__(5492);
;// CONCATENATED MODULE: ./build/working-directory.js


/**
 * A misspelt directory would be found to hold no flows, which says nothing of the slip.
 * @throws {FlowgateError} `invalid-input` where it is no directory, or none that may be looked at
 */
function refuseMissingDirectory(directory) {
    let isDirectory = false;
    try {
        isDirectory = (0,external_node_fs_.statSync)(directory).isDirectory();
    }
    catch {
        // Whatever keeps us from looking keeps us from working there.
    }
    if (isDirectory)
        return;
    throw new errors/* FlowgateError */.gr('invalid-input', {
        attempted: 'Read the settings',
        returned: `working-directory: ${JSON.stringify(directory)} is no directory here`,
        advice: `Name one relative to ${process.cwd()}, or leave it out.`,
    });
}

;// CONCATENATED MODULE: ./build/terminal.js
/**
 * Every command of the command line that does more than show a text. Each is loaded when it is called for: together
 * they are most of the program.
 */















/**
 * Runs a command to its end.
 *
 * @returns the exit code
 */
async function runOnTerminal(command, { flags, own }) {
    switch (command) {
        case 'sandbox':
            return withStop(undefined, async (stop) => {
                const { serveSandbox } = await Promise.all(/* import() */[__webpack_require__.e(856), __webpack_require__.e(398), __webpack_require__.e(137), __webpack_require__.e(977), __webpack_require__.e(827), __webpack_require__.e(873), __webpack_require__.e(899), __webpack_require__.e(730), __webpack_require__.e(816), __webpack_require__.e(912), __webpack_require__.e(429), __webpack_require__.e(463), __webpack_require__.e(824)]).then(__webpack_require__.bind(__webpack_require__, 1824));
                await serveSandbox({ ...localWork(flags), port: own['port'], stop });
                return 0;
            });
        case 'simulate':
            return withStop(undefined, async (stop) => {
                const { simulateFlows } = await Promise.all(/* import() */[__webpack_require__.e(856), __webpack_require__.e(398), __webpack_require__.e(137), __webpack_require__.e(827), __webpack_require__.e(873), __webpack_require__.e(899), __webpack_require__.e(730), __webpack_require__.e(816), __webpack_require__.e(912), __webpack_require__.e(97), __webpack_require__.e(119), __webpack_require__.e(379)]).then(__webpack_require__.bind(__webpack_require__, 1379));
                return simulateFlows({ ...localWork(flags), own, stop });
            });
        case 'generate': {
            const { generate } = await Promise.all(/* import() */[__webpack_require__.e(856), __webpack_require__.e(398), __webpack_require__.e(137), __webpack_require__.e(827), __webpack_require__.e(873), __webpack_require__.e(899), __webpack_require__.e(730), __webpack_require__.e(816), __webpack_require__.e(912), __webpack_require__.e(97), __webpack_require__.e(119), __webpack_require__.e(670), __webpack_require__.e(232)]).then(__webpack_require__.bind(__webpack_require__, 5232));
            return generate(localWork(flags));
        }
        case 'chat':
            return withStop(undefined, async (stop) => {
                const { chat } = await Promise.all(/* import() */[__webpack_require__.e(856), __webpack_require__.e(398), __webpack_require__.e(137), __webpack_require__.e(827), __webpack_require__.e(873), __webpack_require__.e(899), __webpack_require__.e(730), __webpack_require__.e(816), __webpack_require__.e(912), __webpack_require__.e(97), __webpack_require__.e(119), __webpack_require__.e(469)]).then(__webpack_require__.bind(__webpack_require__, 8469));
                return chat({ ...localWork(flags), given: own['given'], stop });
            });
        case 'diff':
            return withStop(undefined, async (stop) => {
                const { diffFiles } = await Promise.all(/* import() */[__webpack_require__.e(856), __webpack_require__.e(398), __webpack_require__.e(137), __webpack_require__.e(827), __webpack_require__.e(873), __webpack_require__.e(730), __webpack_require__.e(912), __webpack_require__.e(429), __webpack_require__.e(810), __webpack_require__.e(819)]).then(__webpack_require__.bind(__webpack_require__, 4819));
                const work = localWork(flags);
                const readLive = (flow) => (0,build_settings/* credentialsOf */.YN)(work.settings) && readLiveFlow(work, flow, stop);
                return diffFiles({ ...work, own, readLive });
            });
        case 'doctor':
            return withStop(undefined, (stop) => examine(flags, stop));
        case 'graph': {
            const { printGraphs } = await Promise.all(/* import() */[__webpack_require__.e(856), __webpack_require__.e(398), __webpack_require__.e(137), __webpack_require__.e(827), __webpack_require__.e(873), __webpack_require__.e(899), __webpack_require__.e(730), __webpack_require__.e(816), __webpack_require__.e(912), __webpack_require__.e(97), __webpack_require__.e(119), __webpack_require__.e(519)]).then(__webpack_require__.bind(__webpack_require__, 1519));
            return printGraphs(localWork(flags));
        }
        case 'explain': {
            const { explainRule } = await Promise.all(/* import() */[__webpack_require__.e(856), __webpack_require__.e(827), __webpack_require__.e(873), __webpack_require__.e(899), __webpack_require__.e(97), __webpack_require__.e(424)]).then(__webpack_require__.bind(__webpack_require__, 6424));
            return (0,terminal_output/* print */.yy)(explainRule(own['rule']));
        }
        case 'demo':
            return withStop(undefined, async (stop) => {
                const { runDemo } = await Promise.all(/* import() */[__webpack_require__.e(856), __webpack_require__.e(398), __webpack_require__.e(137), __webpack_require__.e(977), __webpack_require__.e(827), __webpack_require__.e(873), __webpack_require__.e(899), __webpack_require__.e(730), __webpack_require__.e(816), __webpack_require__.e(912), __webpack_require__.e(429), __webpack_require__.e(463), __webpack_require__.e(200)]).then(__webpack_require__.bind(__webpack_require__, 4200));
                return runDemo({ root: (0,installation/* installationRoot */.r)(), log: terminal_output/* log */.Rm, stop, print: terminal_output/* print */.yy });
            });
        case 'matrix':
            return printMatrix(flags);
        case 'join':
            return join(flags);
        case 'check':
        case 'deploy':
        case 'smoke':
            return runCommand(command, flags);
    }
}
/** Settings by flag, process environment and `.env`, the first that has one. */
function local(flags) {
    const values = readLocalValues(process.cwd(), process.env);
    for (const name of values.ignored) {
        terminal_output/* log */.Rm.warning(`.env: ${name} is ignored; values of flows belong in flows/environments/NAME.env.`);
    }
    terminal_output/* redactor */.$p.add((flags['client-secret'] ?? values.settings['client-secret'] ?? '').trim());
    const settings = (0,build_settings/* parseSettings */.P$)({ ...values.settings, ...flags }, (text) => terminal_output/* log */.Rm.warning(text));
    refuseMissingDirectory(settings['working-directory']);
    return { settings, processEnvironment: { ...process.env, ...values.flowValues } };
}
/** What a command needs that never leaves this machine. */
function localWork(flags) {
    return { ...local(flags), moduleTools: (0,installation/* moduleTools */.U)((0,installation/* installationRoot */.r)()), log: terminal_output/* log */.Rm, print: terminal_output/* print */.yy };
}
async function runCommand(command, flags) {
    const values = local(flags);
    const directory = values.settings['working-directory'];
    return withStop(values.settings, async (stop) => {
        // Git looks while the command is loaded.
        const [commit, { execute }] = await Promise.all([
            headCommit(gitIn(directory)),
            __webpack_require__.e(/* import() */ 508).then(__webpack_require__.bind(__webpack_require__, 6508)),
        ]);
        const baseText = commit === undefined ? undefined : baseAt(commit, directory);
        const run = await openLocalRun(command, values, stop, { baseText, commit });
        const report = terminal_output/* redactor */.$p.redactAll(await execute(run));
        annotate(report, terminal_output/* log */.Rm);
        return conclude(report, values.settings);
    });
}
async function conclude(report, settings) {
    // What became of the flows is said whatever becomes of the files.
    (0,terminal_output/* print */.yy)((0,console/* renderConsole */.q)(report));
    try {
        const files = await (0,report_files/* writeReportFiles */.t)(report, settings['working-directory'], settings.shard);
        terminal_output/* log */.Rm.info(`Report: ${files.report}`);
    }
    catch (thrown) {
        terminal_output/* log */.Rm.warning((0,report_files/* notWritten */.x)(thrown));
    }
    if (report.result === 'success')
        return 0;
    terminal_output/* log */.Rm.error(report.failureMessage);
    return report.failureReason === 'invalid-input' ? 2 : 1;
}
/** The matrix goes to standard output, what is due and why to standard error. */
async function printMatrix(flags) {
    const { settings, processEnvironment } = local(flags);
    const directory = settings['working-directory'];
    const { matrixOfFlows } = await Promise.all(/* import() */[__webpack_require__.e(856), __webpack_require__.e(398), __webpack_require__.e(137), __webpack_require__.e(382), __webpack_require__.e(559), __webpack_require__.e(827), __webpack_require__.e(873), __webpack_require__.e(899), __webpack_require__.e(730), __webpack_require__.e(816), __webpack_require__.e(912), __webpack_require__.e(97), __webpack_require__.e(119), __webpack_require__.e(635)]).then(__webpack_require__.bind(__webpack_require__, 7635));
    const since = await sinceOf(settings.base, undefined, {
        git: gitIn(directory),
        workingDirectory: directory,
    });
    const plan = await matrixOfFlows({ settings, processEnvironment, since, labels: undefined });
    for (const sentence of plan.sentences)
        terminal_output/* log */.Rm.info(sentence);
    for (const warning of plan.warnings)
        terminal_output/* log */.Rm.warning(warning);
    return (0,terminal_output/* print */.yy)(`${(0,matrix/* matrixText */.vs)(plan.matrix)}\n`);
}
async function join(flags) {
    const { settings } = local(flags);
    const commit = await headCommit(gitIn(settings['working-directory']));
    const { environment } = settings;
    const { joinShards } = await Promise.all(/* import() */[__webpack_require__.e(856), __webpack_require__.e(398), __webpack_require__.e(137), __webpack_require__.e(382), __webpack_require__.e(827), __webpack_require__.e(873), __webpack_require__.e(899), __webpack_require__.e(730), __webpack_require__.e(816), __webpack_require__.e(912), __webpack_require__.e(97), __webpack_require__.e(119), __webpack_require__.e(810), __webpack_require__.e(670), __webpack_require__.e(240), __webpack_require__.e(881)]).then(__webpack_require__.bind(__webpack_require__, 9881));
    const report = await joinShards(settings, { command: undefined, environment, commit, runUrl: undefined });
    for (const warning of report.warnings)
        terminal_output/* log */.Rm.warning(warning);
    return conclude(terminal_output/* redactor */.$p.redactAll(report), settings);
}
/** Wrong settings are a line of the report, so they are read when it comes to them. */
async function examine(flags, stop) {
    const { doctor } = await Promise.all(/* import() */[__webpack_require__.e(856), __webpack_require__.e(398), __webpack_require__.e(137), __webpack_require__.e(827), __webpack_require__.e(873), __webpack_require__.e(899), __webpack_require__.e(730), __webpack_require__.e(816), __webpack_require__.e(912), __webpack_require__.e(97), __webpack_require__.e(119), __webpack_require__.e(610), __webpack_require__.e(209), __webpack_require__.e(272)]).then(__webpack_require__.bind(__webpack_require__, 7272));
    const { flowValues } = readLocalValues(process.cwd(), process.env);
    const onSecret = (secret) => terminal_output/* redactor */.$p.add(secret);
    const { text, exitCode } = await doctor({
        settings: () => local(flags).settings,
        processEnvironment: { ...process.env, ...flowValues },
        moduleTools: (0,installation/* moduleTools */.U)((0,installation/* installationRoot */.r)()),
        signal: stop.hard,
        clock: clock/* systemClock */.m,
        random: Math.random,
        debug: (line) => terminal_output/* log */.Rm.debug(line),
        onSecret,
        fetch: await useProxies({ environment: process.env, onSecret, warn: (line) => terminal_output/* log */.Rm.warning(line) }),
        runtime: { nodeVersion: process.versions.node, hasWebSocket: 'WebSocket' in globalThis },
    });
    (0,terminal_output/* print */.yy)(text);
    return exitCode;
}
async function openLocalRun(command, { settings, processEnvironment }, stop, base = {}) {
    const onSecret = (secret) => terminal_output/* redactor */.$p.add(secret);
    const fetch = await useProxies({ environment: process.env, onSecret, warn: (text) => terminal_output/* log */.Rm.warning(text) });
    return (0,session/* openRun */.I)(command, settings, {
        log: terminal_output/* log */.Rm,
        stop,
        root: (0,installation/* installationRoot */.r)(),
        processEnvironment,
        onSecret,
        fetch,
        ...base,
    });
}
async function readLiveFlow(work, flow, stop) {
    const run = await openLocalRun('check', work, stop);
    const [{ identify }, { platformOf }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(856), __webpack_require__.e(398), __webpack_require__.e(137), __webpack_require__.e(827), __webpack_require__.e(873), __webpack_require__.e(899), __webpack_require__.e(730), __webpack_require__.e(816), __webpack_require__.e(912), __webpack_require__.e(97), __webpack_require__.e(119)]).then(__webpack_require__.bind(__webpack_require__, 7119)),
        __webpack_require__.e(/* import() */ 890).then(__webpack_require__.bind(__webpack_require__, 8890)),
    ]);
    const { id } = await identify(run, flow);
    return platformOf(run).readFlow(id);
}
/** Without an organization a check compares with the last commit. */
function baseAt(commit, workingDirectory) {
    return baseFiles(commit, { git: gitIn(workingDirectory), workingDirectory });
}
/** A stop that Ctrl-C pulls, for as long as `work` takes. */
async function withStop(settings, work) {
    const stop = (0,build_stop/* createStop */.n)(settings?.timeout);
    process.once('SIGINT', stop.cancel);
    process.once('SIGTERM', stop.cancel);
    try {
        return await work(stop);
    }
    finally {
        stop.dispose();
    }
}


/***/ })

};
