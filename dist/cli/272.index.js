export const id = 272;
export const ids = [272];
export const modules = {

/***/ 7272:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  doctor: () => (/* binding */ doctor)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
;// CONCATENATED MODULE: ./build/genesys/diagnosis.js

/** What `look` saw; what it throws is a problem of its own and hides nothing of what is looked at afterwards. */
async function diagnose(about, signal, look) {
    try {
        return await look();
    }
    catch (thrown) {
        signal.throwIfAborted();
        const { returned, advice } = (0,errors/* asFlowgateError */.oP)(thrown, about);
        return [{ about, level: 'problem', seen: returned, advice }];
    }
}

;// CONCATENATED MODULE: ./build/genesys/observed-fetch.js
/** `fetch` with an ear on the headers of what comes back. */
function observedFetch(clock, inner) {
    const observed = { skewMs: undefined, rateLimit: undefined };
    return {
        observed,
        fetch: async (url, init) => {
            const response = await inner(url, init);
            const { headers } = response;
            const date = Date.parse(headers.get('date') ?? '');
            const skew = date - clock.now();
            // The smallest one: time that an answer spent on the way looks like skew.
            if (!Number.isNaN(skew) && Math.abs(skew) < Math.abs(observed.skewMs ?? Number.POSITIVE_INFINITY)) {
                observed.skewMs = skew;
            }
            const [allowed, count, reset] = ['allowed', 'count', 'reset'].map((name) => {
                const value = headers.get(`inin-ratelimit-${name}`)?.trim() ?? '';
                return /^\d{1,9}$/.test(value) ? value : undefined;
            });
            if (allowed && count && reset)
                observed.rateLimit = { allowed, count, reset };
            return response;
        },
    };
}

// EXTERNAL MODULE: ./build/settings.js + 1 modules
var build_settings = __webpack_require__(4678);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 5 modules
var schemas = __webpack_require__(4398);
// EXTERNAL MODULE: ./build/genesys/api.js
var genesys_api = __webpack_require__(8337);
// EXTERNAL MODULE: ./build/genesys/architect/access.js + 3 modules
var access = __webpack_require__(2323);
// EXTERNAL MODULE: ./build/genesys/plain.js
var plain = __webpack_require__(4849);
// EXTERNAL MODULE: ./build/genesys/architect/flows.js
var flows = __webpack_require__(1884);
// EXTERNAL MODULE: ./build/genesys/architect/guest/deployment.js
var deployment = __webpack_require__(819);
// EXTERNAL MODULE: ./build/genesys/architect/record.js
var architect_record = __webpack_require__(6364);
;// CONCATENATED MODULE: ./build/genesys/architect/doctor.js




/**
 * The flow's record as a release finds it: by its id, or by its name where its source names none. `lines` say whether
 * a deploy would get past its name, its lock and what others saved.
 * @throws {FlowgateError} where there is no such flow, several, or one of another type, or it could not be asked for
 */
async function examineFlow(api, { id, name }, expectations) {
    const records = new flows/* FlowRecords */.z(api);
    const flowId = id === '' ? await records.idOf(name) : id;
    return { flowId, lines: judgeRecord(await records.read(flowId), name, expectations) };
}
function judgeRecord(record, name, expectations) {
    const published = record.publishedVersion?.id;
    const found = {
        about: `Flow "${(0,plain/* plain */.p)(name)}"`,
        level: 'ok',
        seen: `${(0,plain/* plain */.p)(record.id)}, ${published === undefined ? 'never published' : `published as version ${(0,plain/* plain */.p)(published)}`}`,
    };
    return [
        found,
        ...nameLines(record, name, expectations),
        ...lockLines(record, name, expectations),
        ...unpublishedLines(record, name, expectations),
    ];
}
function nameLines(record, name, { allowRename }) {
    if (record.name === name)
        return [];
    const about = `Name of "${(0,plain/* plain */.p)(name)}"`;
    const seen = `in Genesys Cloud it is called "${(0,plain/* plain */.p)(record.name)}"`;
    if (allowRename) {
        return [{ about, level: 'warning', seen, advice: 'The next deploy renames it: allow-rename is true.' }];
    }
    const advice = 'Give the source that name, or set allow-rename: true to have the flow renamed.';
    return [{ about, level: 'problem', seen, advice }];
}
function lockLines(record, name, { clientId, forceUnlock }) {
    const holder = (0,architect_record/* lockHolder */.ms)(record, clientId);
    if (holder === undefined)
        return [];
    const advice = forceUnlock
        ? 'The next deploy breaks this lock, since force-unlock is true: unsaved work is lost.'
        : 'A deploy stops at it: have the flow checked in or closed, or set force-unlock: true.';
    return [{ about: `Lock of "${(0,plain/* plain */.p)(name)}"`, level: 'warning', seen: `${holder} has it open`, advice }];
}
function unpublishedLines(record, name, { clientId, overwriteEdits }) {
    const work = (0,architect_record/* unpublishedWork */.rf)(record, clientId);
    if (work === undefined)
        return [];
    const advice = overwriteEdits
        ? 'The next deploy buries it under a new version, since on-drift is overwrite.'
        : 'A deploy stops at it: publish or revert it in Architect, or set on-drift: overwrite.';
    const seen = `version ${work.version}, saved by ${work.by}, is not published`;
    return [{ about: `Unpublished work on "${(0,plain/* plain */.p)(name)}"`, level: 'warning', seen, advice }];
}
/**
 * The web deployment through which conversations with the flow are held: exists, is active, serves this flow, and
 * tells guests when the flow has ended. What may not be read is a warning.
 * @throws {FlowgateError} as a conversation would, where one could not be held
 */
async function examineDeployment({ api, http, hosts }, deploymentId, flow) {
    const about = `Web deployment ${(0,plain/* plain */.p)(deploymentId)}`;
    const unread = [];
    const debug = (text) => {
        unread.push(text);
    };
    const { showsEnd } = await (0,deployment/* readDeployment */.i)(deploymentId, flow, { api, http, cdn: hosts.cdn, debug });
    return [
        ...(unread.length === 0
            ? [{ about, level: 'ok', seen: 'it is active and serves this flow' }]
            : []),
        ...unread.map((seen) => ({ about, level: 'warning', seen })),
        ...endLines(`End of conversations on ${(0,plain/* plain */.p)(deploymentId)}`, showsEnd),
    ];
}
function endLines(about, showsEnd) {
    switch (showsEnd) {
        case undefined:
            return [];
        case true:
            return [{ about, level: 'ok', seen: 'a guest is told when the flow has ended' }];
        case false: {
            const seen = 'a guest may not be told when the flow has ended';
            const advice = 'Switch "Conversation Disconnect" on in the Messenger configuration of this deployment.';
            return [{ about, level: 'warning', seen, advice }];
        }
    }
}

// EXTERNAL MODULE: ./build/genesys/architect/hosts.js
var architect_hosts = __webpack_require__(6857);
// EXTERNAL MODULE: ./build/genesys/auth.js
var auth = __webpack_require__(2255);
// EXTERNAL MODULE: ./build/genesys/flow-document/client.js + 3 modules
var flow_document_client = __webpack_require__(6411);
// EXTERNAL MODULE: ./build/genesys/http.js + 3 modules
var genesys_http = __webpack_require__(732);
;// CONCATENATED MODULE: ./build/commands/doctor-organization.js
/** What the doctor asks an organization: only reads, each answer a line or two. */










const OTHER = {
    architect: 'flow-document',
    'flow-document': 'architect',
};
/** Sees whether the hosts answer, and signs in as `platform-api` says, else as the other API wants it. */
async function signIn(settings, { clientId, clientSecret }, client) {
    const origin = settings['genesys-url'];
    const { clock, onSecret, signal } = client;
    const hosts = (0,architect_hosts/* hostsOf */.P)(origin);
    const http = new genesys_http/* HttpClient */.Q(client);
    const lines = [...(await hostLines(http, hosts, settings['platform-api'], signal))];
    const grants = {
        architect: (0,auth/* basicGrant */.xe)(hosts.login, clientId, clientSecret),
        'flow-document': (0,auth/* formGrant */.zo)(origin, clientId, clientSecret),
    };
    const connect = async (platformApi) => {
        const tokens = new auth/* TokenSource */.xX({ http, clock, onSecret, request: grants[platformApi] });
        await tokens.get();
        const api = new genesys_api/* ApiClient */.O(http, tokens, origin);
        const flowDocument = (0,flow_document_client.flowDocumentPlatform)({ ...client, origin, clientId, clientSecret });
        return { api, http, tokens, hosts, signal, platformApi, flowDocument };
    };
    const chosen = settings['platform-api'];
    try {
        const connection = await connect(chosen);
        lines.push({ about: 'Login', level: 'ok', seen: `${grants[chosen].url.host} gave a token` });
        return { connection, lines };
    }
    catch (thrown) {
        signal.throwIfAborted();
        const { returned, advice } = (0,errors/* asFlowgateError */.oP)(thrown, 'Login');
        try {
            const connection = await connect(OTHER[chosen]);
            const seen = `refused as for platform-api ${chosen} (${returned}), accepted as for ${OTHER[chosen]}`;
            lines.push({ about: 'Login', level: 'problem', seen, advice: `Set platform-api: ${OTHER[chosen]}.` });
            return { connection, lines };
        }
        catch {
            signal.throwIfAborted();
            const seen = `${returned}; nothing that needs a token was looked at`;
            lines.push({ about: 'Login', level: 'problem', seen, advice });
            return { connection: undefined, lines };
        }
    }
}
async function hostLines(http, hosts, platformApi, signal) {
    // A socket begins as a request for a page.
    const messaging = new URL(hosts.messaging);
    messaging.protocol = messaging.protocol === 'wss:' ? 'https:' : 'http:';
    const addresses = platformApi === 'architect' ? [hosts.api, hosts.login, messaging, hosts.cdn] : [hosts.api];
    const origins = [...new Set(addresses.map(({ origin }) => origin))];
    const answers = await Promise.all(origins.map((origin) => {
        const url = new URL(origin);
        return diagnose(`Host ${url.host}`, signal, () => hostLine(http, url));
    }));
    return answers.flat();
}
/** Any answer will do: what there is at the root is nobody's business. */
async function hostLine(http, url) {
    const about = `Host ${url.host}`;
    const result = await http.send({
        attempted: `reach ${url.host}`,
        kind: 'read',
        method: 'GET',
        url,
        expect: 'text',
        schema: schemas/* string */.YjP(),
    });
    if (result.ok || ['redirect', 'unreadable'].includes(result.fault.kind)) {
        return [{ about, level: 'ok', seen: 'it answers' }];
    }
    const { fault, error } = result;
    if (fault.kind !== 'status')
        throw error;
    if (fault.status < 500 && fault.status !== 429)
        return [{ about, level: 'ok', seen: 'it answers' }];
    return [{ about, level: 'warning', seen: error.returned, advice: error.advice }];
}
/** Which API answers, and what the client may do there. */
async function examineOrganization(connection, settings) {
    const { signal } = connection;
    return [
        ...(await diagnose('API', signal, () => apiLine(connection, settings))),
        ...(await accessLines(connection, settings)),
    ];
}
async function apiLine({ api }, settings) {
    const about = 'API';
    const chosen = settings['platform-api'];
    // Only the public API lists flows; the other serves them one by one.
    const result = await api.send({
        attempted: 'list flows',
        kind: 'read',
        method: 'GET',
        path: '/api/v2/flows?type=inboundshortmessage&pageSize=1',
        permission: 'architect:flow:view',
        schema: schemas/* object */.Ikc({ entities: schemas/* array */.YOg(schemas/* unknown */.L5J()) }),
    });
    if (!result.ok && result.fault.kind === 'status' && result.fault.status === 403) {
        const { returned, advice } = result.error;
        return [{ about, level: 'warning', seen: `which one it is could not be told: ${returned}`, advice }];
    }
    const isOther = !result.ok && (result.fault.kind === 'unreadable' || isUnknownPath(result.fault));
    if (!result.ok && !isOther)
        throw result.error;
    const answers = result.ok ? 'architect' : 'flow-document';
    if (answers === chosen)
        return [{ about, level: 'ok', seen: `the organization answers as ${answers}` }];
    return [
        {
            about,
            level: 'problem',
            seen: `the organization answers as ${answers}, not as ${chosen}`,
            advice: `Set platform-api: ${answers}.`,
        },
    ];
}
function isUnknownPath(fault) {
    return fault.kind === 'status' && [400, 404, 405].includes(fault.status ?? 0);
}
async function accessLines(connection, settings) {
    const { api, platformApi, flowDocument, signal } = connection;
    const roleId = settings['role-id'];
    const options = { 'force-unlock': settings['force-unlock'], 'allow-rename': settings['allow-rename'] };
    const told = new Set();
    const lines = [];
    for (const command of ['check', 'deploy', 'smoke']) {
        const about = `Permissions for ${command}`;
        const seen = await diagnose(about, signal, async () => {
            const { summary, warnings } = platformApi === 'architect'
                ? await (0,access/* verifyAccess */.u)(api, command, roleId, options)
                : await flowDocument.verifyAccess(command, roleId);
            const fresh = warnings.filter((warning) => !told.has(warning));
            for (const warning of fresh)
                told.add(warning);
            return [
                { about, level: 'ok', seen: summary },
                ...fresh.map((warning) => ({ about, level: 'warning', seen: warning })),
            ];
        });
        lines.push(...seen);
    }
    return lines;
}
/** The flows of the sources as the organization has them, and the web deployments that serve them. */
async function examineFlows(connection, settings, flows) {
    const lines = [];
    for (const flow of flows) {
        const look = connection.platformApi === 'architect' ? architectFlow : flowDocument;
        lines.push(...(await look(connection, settings, flow)));
    }
    return lines;
}
async function flowDocument({ flowDocument, signal }, _settings, { id, name }) {
    const about = `Flow "${name}"`;
    return await diagnose(about, signal, async () => {
        const { version, status } = await flowDocument.readFlow(id);
        return [{ about, level: 'ok', seen: `${id}, version ${version}, ${status}` }];
    });
}
async function architectFlow(connection, settings, flow) {
    const { api, signal } = connection;
    let flowId;
    const record = await diagnose(`Flow "${flow.name}"`, signal, async () => {
        const examined = await examineFlow(api, flow, {
            clientId: settings['client-id'] ?? '',
            allowRename: settings['allow-rename'],
            forceUnlock: settings['force-unlock'],
            overwriteEdits: settings['on-drift'] === 'overwrite',
        });
        flowId = examined.flowId;
        return examined.lines;
    });
    const deployments = settings['web-deployment-id'];
    const deploymentId = deployments?.byFlow.get(flow.name) ?? deployments?.any;
    if (deploymentId === undefined) {
        const about = `Web deployment of "${flow.name}"`;
        const seen = 'none is named, so no conversation can be held with the live flow';
        const advice = 'Set web-deployment-id to a Messenger deployment that serves this flow.';
        return [...record, { about, level: 'warning', seen, advice }];
    }
    const about = `Web deployment ${deploymentId}`;
    if (flowId === undefined) {
        const seen = 'not looked at, since it is not known which flow it should serve';
        return [...record, { about, level: 'warning', seen }];
    }
    const served = { id: flowId, name: flow.name };
    return [
        ...record,
        ...(await diagnose(about, signal, () => examineDeployment(connection, deploymentId, served))),
    ];
}
/** A clock that is wrong by less changes nothing that Flowgate does. */
const NOTABLE_SKEW_MS = 60_000;
/** What all these answers told beside their content. */
function observedLines({ skewMs, rateLimit }) {
    const lines = [];
    if (skewMs !== undefined) {
        const seconds = Math.round(Math.abs(skewMs) / 1000);
        const isWrong = Math.abs(skewMs) > NOTABLE_SKEW_MS;
        lines.push(isWrong
            ? {
                about: 'Clock',
                level: 'warning',
                seen: `this machine is ${seconds} s ${skewMs > 0 ? 'behind' : 'ahead of'} the platform`,
                advice: 'Set its clock: the times in release stamps and reports are wrong by as much.',
            }
            : { about: 'Clock', level: 'ok', seen: 'agrees with that of the platform' });
    }
    lines.push({
        about: 'Rate limit',
        level: 'ok',
        seen: rateLimit
            ? `${rateLimit.count} of ${rateLimit.allowed} requests used, the window ends in ${rateLimit.reset} s`
            : 'the platform did not tell it, so a run slows down only when it is refused',
    });
    return lines;
}

// EXTERNAL MODULE: ./build/log.js
var log = __webpack_require__(6650);
// EXTERNAL MODULE: ./build/report/words.js
var words = __webpack_require__(4702);
;// CONCATENATED MODULE: ./build/commands/doctor-text.js


const MARKS = { ok: '✔', warning: '⚠', problem: '✖' };
/** A line for each thing looked at, with what to do below it, and how many there are of each kind at the end. */
function diagnosesText(lines) {
    const problems = lines.filter(({ level }) => level === 'problem').length;
    const warnings = lines.filter(({ level }) => level === 'warning').length;
    return [
        ...lines.flatMap(({ about, level, seen, advice }) => [
            `${MARKS[level]} ${oneLine(about)}: ${oneLine(seen)}`,
            ...(advice === undefined ? [] : [`  → ${oneLine(advice)}`]),
        ]),
        '',
        problems + warnings === 0
            ? 'Everything is as it should be.'
            : `${(0,words/* count */.U9)(problems, 'problem')}, ${(0,words/* count */.U9)(warnings, 'warning')}.`,
        '',
    ].join('\n');
}
function oneLine(text) {
    return (0,log/* visible */.R)(text).replaceAll('\n', ' ');
}

// EXTERNAL MODULE: ./build/commands/steps.js + 3 modules
var steps = __webpack_require__(7119);
;// CONCATENATED MODULE: ./build/commands/doctor.js







/**
 * Looks at Node, the settings, the sources, the hosts of the region, the login, the API, the permissions, the flows
 * and their web deployments. What is wrong with one hides nothing of the others.
 * @throws the signal's reason when the run ends meanwhile, and nothing else
 */
async function doctor(work) {
    const lines = await allDiagnoses(work);
    return {
        lines,
        text: diagnosesText(lines),
        exitCode: lines.some(({ level }) => level === 'problem') ? 1 : 0,
    };
}
async function allDiagnoses(work) {
    const { signal } = work;
    let settings;
    try {
        settings = work.settings();
    }
    catch (thrown) {
        const { returned, advice } = (0,errors/* asFlowgateError */.oP)(thrown, 'Read the settings');
        return [...runtimeLines(work, false), { about: 'Settings', level: 'problem', seen: returned, advice }];
    }
    const credentials = (0,build_settings/* credentialsOf */.YN)(settings);
    const isArchitect = settings['platform-api'] === 'architect';
    const local = [...runtimeLines(work, isArchitect), settingsLine(settings, credentials !== undefined)];
    const flows = [];
    const sources = await diagnose('Sources', signal, () => readSources(work, settings, flows));
    if (credentials === undefined)
        return [...local, ...sources];
    const { fetch: inner = fetch, clock, random, debug, onSecret, attemptTimeoutMs = 10_000 } = work;
    const { fetch: listening, observed } = observedFetch(clock, inner);
    const client = { clock, random, debug, onSecret, signal, attemptTimeoutMs, fetch: listening };
    const { connection, lines: login } = await signIn(settings, credentials, client);
    return [
        ...local,
        ...sources,
        ...login,
        ...(connection ? await examineOrganization(connection, settings) : []),
        ...(connection ? await examineFlows(connection, settings, flows) : []),
        ...observedLines(observed),
    ];
}
function runtimeLines({ runtime }, needsSocket) {
    const { nodeVersion, hasWebSocket } = runtime;
    const [major = 0, minor = 0] = nodeVersion.split('.').map(Number);
    const about = 'Node.js';
    if (major < 20 || (major === 20 && minor < 12)) {
        const advice = 'Install Node.js 24, the version that the action runs on.';
        return [{ about, level: 'problem', seen: `${nodeVersion} is too old: 20.12 is the oldest`, advice }];
    }
    if (needsSocket && !hasWebSocket) {
        const seen = `${nodeVersion} has no WebSocket, so no conversation can be held`;
        return [{ about, level: 'problem', seen, advice: 'Install Node.js 22 or later.' }];
    }
    return [{ about, level: 'ok', seen: nodeVersion }];
}
function settingsLine(settings, hasCredentials) {
    const about = 'Settings';
    const seen = `platform-api ${settings['platform-api']} at ${settings['genesys-url'].host}, environment ${settings.environment ?? '(none)'}`;
    if (hasCredentials)
        return { about, level: 'ok', seen };
    return {
        about,
        level: 'problem',
        seen: `${seen}; there are no credentials, so the organization was not looked at`,
        advice: 'Set client-id and client-secret, on your machine in the file .env.',
    };
}
/** Adds to `flows` what could be built. */
async function readSources(work, settings, flows) {
    const { processEnvironment, moduleTools, clock, signal } = work;
    const { files, environment } = await (0,steps.findFlows)({ settings, processEnvironment });
    const lines = [];
    for (const file of files) {
        const about = `Source ${file}`;
        lines.push(...(await diagnose(about, signal, async () => {
            const { flow, findings } = await (0,steps.build)({ settings, moduleTools, clock }, file, environment);
            if (flow)
                flows.push(flow);
            const errors = findings.filter(({ severity }) => severity === 'error').length;
            if (flow && errors === 0)
                return [{ about, level: 'ok', seen: `"${flow.name}" can be built` }];
            const seen = `${errors} ${errors === 1 ? 'error' : 'errors'}`;
            return [
                { about, level: 'problem', seen, advice: 'Run flowgate check to see them with their lines.' },
            ];
        })));
    }
    return lines;
}


/***/ }),

/***/ 6411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  flowDocumentPlatform: () => (/* binding */ flowDocumentPlatform)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/simulation/engine.js
var engine = __webpack_require__(8046);
;// CONCATENATED MODULE: ./build/genesys/answer-memo.js
/** The last good answer to a question, in its words and as it was read. Whoever gets the value must not change it. */
class AnswerMemo {
    #last;
    keep(text, value) {
        this.#last = { text, value };
    }
    of(text) {
        return this.#last?.text === text ? this.#last : undefined;
    }
}

// EXTERNAL MODULE: ./build/genesys/api.js
var genesys_api = __webpack_require__(8337);
// EXTERNAL MODULE: ./build/genesys/auth.js
var auth = __webpack_require__(2255);
// EXTERNAL MODULE: ./build/genesys/http.js + 3 modules
var genesys_http = __webpack_require__(732);
// EXTERNAL MODULE: ./build/genesys/plain.js
var plain = __webpack_require__(4849);
// EXTERNAL MODULE: ./build/genesys/retry.js
var retry = __webpack_require__(9519);
;// CONCATENATED MODULE: ./build/genesys/scopes.js


/** What the role of the OAuth client must hold for each command. */
const REQUIRED_SCOPES = {
    check: ['flow:view', 'flow:edit'],
    deploy: ['flow:view', 'flow:edit', 'flow:simulate'],
    smoke: ['flow:view', 'flow:simulate'],
};
/**
 * Checks that `role` holds every one of `required`.
 * @throws {FlowgateError} `missing-scope`, naming all that are missing at once
 */
function verifyRoleScopes(role, required) {
    const missing = required.filter((scope) => !role.scopes.includes(scope));
    if (missing.length === 0)
        return;
    throw new errors/* FlowgateError */.gr('missing-scope', {
        attempted: `verify the scopes of the role ${(0,plain/* plain */.p)(role.name)} (${(0,plain/* plain */.p)(role.id)})`,
        returned: `${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing`,
        advice: `Add ${missing.length === 1 ? 'this scope' : 'these scopes'} to the role in Genesys Cloud, or name another role with role-id.`,
    });
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 5 modules
var schemas = __webpack_require__(4398);
// EXTERNAL MODULE: ./build/flow/canonical.js
var canonical = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/flow/definition.js
var definition = __webpack_require__(9692);
;// CONCATENATED MODULE: ./build/genesys/flow-document/schemas.js



const roleSchema = schemas/* object */.Ikc({
    id: schemas/* string */.YjP(),
    name: schemas/* string */.YjP(),
    scopes: schemas/* array */.YOg(schemas/* string */.YjP()),
});
const absent = schemas/* string */.YjP()
    .nullish()
    .transform((text) => text ?? undefined);
/** The platform writes an entry as a bare sentence or with the place it is about. */
const messageSchema = schemas/* union */.KCZ([
    schemas/* string */.YjP().transform((message) => ({ message })),
    schemas/* object */.Ikc({ nodeId: absent, field: absent, code: absent, message: schemas/* string */.YjP() }),
]);
const messagesSchema = schemas/* array */.YOg(messageSchema)
    .nullish()
    .transform((messages) => messages ?? []);
const validationSchema = schemas/* object */.Ikc({
    valid: schemas/* boolean */.zMY(),
    errors: messagesSchema,
    warnings: messagesSchema,
});
/** A flow as the platform answers it: `null` counts as absent. */
const flowAnswerSchema = schemas/* preprocess */.vkY((answer, context) => {
    const flow = (0,canonical/* withoutNulls */.Le)(answer);
    // Such a node would vanish on the way through the schema, and the next write would delete it.
    if ((0,canonical/* isRecord */.u4)(flow) && (0,canonical/* isRecord */.u4)(flow['nodes']) && Object.hasOwn(flow['nodes'], '__proto__')) {
        context.addIssue({ code: 'custom', message: 'a node is called __proto__, which Flowgate cannot manage' });
    }
    return flow;
}, definition/* liveFlowSchema */.sR);

;// CONCATENATED MODULE: ./build/genesys/flow-document/client.js










/** Genesys Cloud through the flow-document API: a flow is one document, read and written whole. */
function flowDocumentPlatform(options) {
    const { origin, clientId, clientSecret, clock, onSecret, signal, runEndsAt } = options;
    const http = new genesys_http/* HttpClient */.Q(options);
    const tokens = new auth/* TokenSource */.xX({
        http,
        clock,
        onSecret,
        request: (0,auth/* formGrant */.zo)(origin, clientId, clientSecret),
    });
    const api = new genesys_api/* ApiClient */.O(http, tokens, origin);
    const readRole = async (roleId) => await api.call({
        attempted: `read the role ${(0,plain/* plain */.p)(roleId)}`,
        kind: 'read',
        method: 'GET',
        path: `/api/v2/authorization/roles/${(0,genesys_api/* pathSegment */.p)(roleId, 'role')}`,
        scope: 'authorization:read',
        absent: 'There is no role with this id in this organization: check role-id and genesys-url.',
        schema: roleSchema,
    });
    /** Flows whose publication is under way: until its end they are looked at often, and stay as they are. */
    const watched = new Map();
    return {
        readRole,
        // Each call plays a conversation of its own, and changes nothing.
        simulation: { independent: true },
        async verifyAccess(command, roleId) {
            // The settings ask for it wherever there are credentials.
            if (roleId === undefined)
                return { summary: 'No role was given to verify.', warnings: [] };
            const role = await readRole(roleId);
            verifyRoleScopes(role, REQUIRED_SCOPES[command]);
            return { summary: `Role "${role.name}" has every scope that ${command} needs.`, warnings: [] };
        },
        async readFlow(flowId) {
            const memo = watched.get(flowId) ?? new AnswerMemo();
            const live = await api.call({
                ...flowCall('read the live flow', flowId, '', 'flow:view', flowAnswerSchema),
                kind: 'read',
                method: 'GET',
                memo,
            });
            if (live.status === 'scheduled')
                watched.set(flowId, memo);
            else
                watched.delete(flowId);
            return live;
        },
        async validateFlow(flow) {
            return await api.call({
                ...flowCall('validate the flow', flow.id, '/validate', 'flow:edit', validationSchema),
                // Both change nothing, so they are repeated like reads.
                kind: 'read',
                method: 'POST',
                body: JSON.stringify(flow),
            });
        },
        async simulate(flowId, { userLines, given }) {
            return await api.call({
                ...flowCall('simulate the flow', flowId, '/simulate', 'flow:simulate', engine/* simulationResultSchema */.Ab),
                kind: 'read',
                method: 'POST',
                body: JSON.stringify({
                    transcript: userLines.map((text) => ({ from: 'user', text })),
                    initialData: { channel: 'webchat', ...given },
                }),
            });
        },
        async writeFlow(flow) {
            const call = flowCall('write the flow', flow.id, '', 'flow:edit', flowAnswerSchema);
            try {
                const sent = await api.send({ ...call, kind: 'write', method: 'PUT', body: JSON.stringify(flow) });
                return writeAnswer(sent, runEndsAt === undefined ? undefined : runEndsAt - clock.monotonic());
            }
            catch (thrown) {
                // What is thrown was thrown before this write was sent: no token was to be had, or the run ended.
                if (signal.aborted || !(thrown instanceof errors/* FlowgateError */.gr))
                    throw thrown;
                return { kind: 'refused', error: thrown };
            }
        },
    };
}
function flowCall(what, flowId, operation, scope, schema) {
    return {
        lane: flowId,
        attempted: `${what} ${(0,plain/* plain */.p)(flowId)}`,
        path: `/api/v2/flows/${(0,genesys_api/* pathSegment */.p)(flowId, 'flow')}${operation}`,
        scope,
        absent: 'There is no flow with this id in this organization: check the id in the flow and genesys-url.',
        schema,
    };
}
/**
 * Sorts what became of a write. Whatever does not prove that it was not applied leaves it lost.
 * @param timeLeft of the run, in milliseconds: a rest that outlasts it would leave the write unsettled for certain
 */
function writeAnswer(result, timeLeft = Number.POSITIVE_INFINITY) {
    if (result.ok)
        return { kind: 'written', flow: result.value };
    const { fault, error } = result;
    switch (fault.kind) {
        case 'unsent':
        case 'proxy':
            return { kind: 'refused', error };
        case 'status': {
            if (fault.status === 409)
                return { kind: 'version-conflict', error };
            if (fault.status < 500 && fault.status !== 408)
                return { kind: 'refused', error };
            const rest = (0,retry/* toldWait */.ZQ)(fault);
            return { kind: 'lost', error, waitMs: rest !== undefined && rest <= timeLeft ? rest : undefined };
        }
        case 'reset':
        case 'timeout':
        case 'tls':
        case 'redirect':
        case 'unreadable':
        case 'cancelled':
        case 'unexplained':
            return { kind: 'lost', error };
    }
}


/***/ })

};
