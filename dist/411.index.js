export const id = 411;
export const ids = [411];
export const modules = {

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

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 4 modules
var schemas = __webpack_require__(4131);
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
