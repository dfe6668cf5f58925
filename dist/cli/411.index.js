export const id = 411;
export const ids = [411];
export const modules = {

/***/ 9692:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ flowConditionSchema),
/* harmony export */   LA: () => (/* binding */ ignoresSchema),
/* harmony export */   M_: () => (/* binding */ flowNodeSchema),
/* harmony export */   Vx: () => (/* binding */ flowSourceSchema),
/* harmony export */   W: () => (/* binding */ conditionValueSchema),
/* harmony export */   jM: () => (/* binding */ NODE_TYPES),
/* harmony export */   nm: () => (/* binding */ MAX_NODES),
/* harmony export */   sR: () => (/* binding */ liveFlowSchema),
/* harmony export */   wp: () => (/* binding */ flowActionSchema)
/* harmony export */ });
/* unused harmony export FLOW_STATUSES */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4398);

const NODE_TYPES = ['start', 'action', 'transition', 'end', 'webchat'];
/** What an author may ask for, and what publication can end in. */
const FLOW_STATUSES = ['draft', 'published', 'scheduled', 'failed', 'rejected'];
const conditionValueSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()])),
]);
const flowConditionSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    variable: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).describe('Name of the variable that is looked at.'),
    condition: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .min(1)
        .describe('How it is compared: equals, notEquals, contains, startsWith, matches, in, exists, …'),
    value: conditionValueSchema
        .optional()
        .describe('What it is compared with; `exists` and `notExists` take none.'),
    transition: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).describe('Node that comes next when this condition is the first that holds.'),
});
/** Actions beyond the known ones are the platform's business: they pass, with a warning. */
const flowActionSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .min(1)
        .describe('set {variable, value}, say {text, quickReplies?}, ask {text, variable, quickReplies?} or route {queueId}.'),
});
const flowNodeSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    type: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(NODE_TYPES),
    name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().describe('A label for people.'),
    transition: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .min(1)
        .optional()
        .describe('Node that comes next when no condition decides otherwise.'),
    actions: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(flowActionSchema).optional(),
    conditions: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(flowConditionSchema).optional().describe('Tried in order; the first that holds wins.'),
});
const MAX_NODES = 20_000;
const nodesSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1), flowNodeSchema)
    .refine((nodes) => Object.keys(nodes).length <= MAX_NODES, {
    error: ({ input }) => `has ${Object.keys(Object(input)).length} nodes, more than ${MAX_NODES}`,
})
    .describe('The nodes by their id.');
const applicationSettingsSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J());
const environmentVariablesSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP())
    .describe('Values the platform fills into {name} placeholders.');
/** Reason and date are asked for by lint, which says so at the entry's line. */
const ignoresSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    rule: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).describe('Id of the rule.'),
    until: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().describe('The last day on which it is ignored, as 2027-01-31.'),
    reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().describe('Why it is ignored.'),
    at: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .optional()
        .describe('What it is about: nodes.NAME for a whole node, or the path of a value; everything without it.'),
}))
    .describe('Findings to ignore, for formats without comments. Not part of what is released.');
/** A flow as an author writes it. `version` and `status` may be left out: the live flow owns them. */
const flowSourceSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    $schema: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
    $ignore: ignoresSchema.optional(),
    id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).describe('Id of the flow in Genesys Cloud; usually {env.SOMETHING_FLOW_ID}.'),
    version: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nonnegative().optional(),
    name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1),
    status: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['draft', 'published', 'scheduled']).optional(),
    nodes: nodesSchema,
    applicationSettings: applicationSettingsSchema.optional(),
    environmentVariables: environmentVariablesSchema.optional(),
});
/** A flow as Genesys Cloud holds it. Fields that Flowgate does not manage are let through unseen. */
const liveFlowSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    version: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nonnegative(),
    name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    status: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(FLOW_STATUSES),
    statusReason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullish(),
    nodes: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
        ...flowNodeSchema.shape,
        actions: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(flowActionSchema).optional(),
        conditions: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3(flowConditionSchema.shape)).optional(),
    })),
    applicationSettings: applicationSettingsSchema.optional(),
    environmentVariables: environmentVariablesSchema.optional(),
});


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
