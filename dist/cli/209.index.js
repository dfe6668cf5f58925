export const id = 209;
export const ids = [209];
export const modules = {

/***/ 2323:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ verifyAccess)
});

// UNUSED EXPORTS: judgeAccess

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/genesys/plain.js
var plain = __webpack_require__(4849);
// EXTERNAL MODULE: ./build/genesys/api.js
var genesys_api = __webpack_require__(8337);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 5 modules
var schemas = __webpack_require__(4398);
;// CONCATENATED MODULE: ./build/genesys/architect/schemas-authorization.js

/** `null` counts as absent, and an absent list as an empty one: the models of the API require almost nothing. */
const schemas_authorization_text = schemas/* string */.YjP()
    .nullish()
    .transform((written) => written ?? '');
const listOf = (schema) => schemas/* array */.YOg(schema)
    .nullish()
    .transform((entries) => entries ?? []);
/** Of `GET /api/v2/authorization/roles/{roleId}`: the part of a `DomainOrganizationRole` that is read. */
const roleSchema = schemas/* object */.Ikc({
    id: schemas_authorization_text,
    name: schemas_authorization_text,
    permissionPolicies: listOf(schemas/* object */.Ikc({ domain: schemas_authorization_text, entityName: schemas_authorization_text, actionSet: listOf(schemas/* string */.YjP()) })
        .transform(({ domain, entityName, actionSet }) => ({ domain, entityName, actions: actionSet }))),
});
/** Of `GET /api/v2/authorization/subjects/me`: the part of an `AuthzSubject` that is read. */
const subjectSchema = schemas/* object */.Ikc({
    name: schemas_authorization_text,
    grants: listOf(schemas/* object */.Ikc({
        role: schemas/* object */.Ikc({
            name: schemas_authorization_text,
            policies: listOf(schemas/* object */.Ikc({ domain: schemas_authorization_text, entityName: schemas_authorization_text, actions: listOf(schemas/* string */.YjP()) })),
        })
            .nullish(),
    })),
});
/** Of `GET /api/v2/tokens/me`: the part of a `TokenInfo` that is read. */
const tokenInfoSchema = schemas/* object */.Ikc({
    organization: schemas/* object */.Ikc({ name: schemas_authorization_text }).nullish(),
    OAuthClient: schemas/* object */.Ikc({
        id: schemas_authorization_text,
        name: schemas_authorization_text,
        roleDivisions: listOf(schemas/* object */.Ikc({ roleId: schemas_authorization_text, divisionId: schemas_authorization_text })),
    })
        .nullish(),
});

;// CONCATENATED MODULE: ./build/genesys/architect/grants.js



/** A role by its id, or `undefined` where this client may not read roles. */
async function roleGrants(api, roleId) {
    const result = await readRole(api, roleId);
    if (!result.ok) {
        if (result.fault.kind === 'status' && result.fault.status === 403)
            return undefined;
        throw result.error;
    }
    const { name, permissionPolicies } = result.value;
    return { holder: `the role "${(0,plain/* plain */.p)(name || roleId)}"`, policies: permissionPolicies };
}
/**
 * All that the token itself is granted, by any of its roles. `undefined` where Genesys Cloud does not tell: for a
 * client-credentials token neither answer is certain.
 */
async function ownGrants(api, token) {
    const name = token?.OAuthClient?.name;
    const holder = name ? `the OAuth client "${(0,plain/* plain */.p)(name)}"` : 'the OAuth client';
    const granted = (await subjectPolicies(api)) ?? (await policiesOfRoles(api, token));
    return granted && { holder, policies: granted };
}
/** Who this token belongs to, or `undefined` where Genesys Cloud does not tell. */
async function tokenInfo(api) {
    const result = await api.send({
        attempted: 'read whose token this is',
        kind: 'read',
        method: 'GET',
        path: '/api/v2/tokens/me',
        schema: tokenInfoSchema,
    });
    return valueIfTold(result);
}
async function subjectPolicies(api) {
    const result = await api.send({
        attempted: 'read what this token is granted',
        kind: 'read',
        method: 'GET',
        path: '/api/v2/authorization/subjects/me',
        schema: subjectSchema,
    });
    const policies = valueIfTold(result)?.grants.flatMap(({ role }) => role?.policies ?? []);
    // A token that came this far holds something: nothing told is not nothing granted.
    return policies?.length ? policies : undefined;
}
/** Only where every role could be read: half of them would show rights as missing that are there. */
async function policiesOfRoles(api, token) {
    const ids = new Set(token?.OAuthClient?.roleDivisions.map(({ roleId }) => roleId).filter(Boolean));
    const policies = [];
    for (const id of ids) {
        const role = valueIfTold(await readRole(api, id));
        if (role === undefined)
            return undefined;
        policies.push(...role.permissionPolicies);
    }
    return policies.length > 0 ? policies : undefined;
}
function readRole(api, roleId) {
    return api.send({
        attempted: `read the role ${(0,plain/* plain */.p)(roleId)}`,
        kind: 'read',
        method: 'GET',
        // Counting its users makes the answer slow.
        path: `/api/v2/authorization/roles/${(0,genesys_api/* pathSegment */.p)(roleId, 'role')}?userCount=false`,
        permission: 'authorization:role:view',
        absent: 'There is no role with this id in this organization: check role-id and genesys-url.',
        schema: roleSchema,
    });
}
/** An answer that is of another shape or not given tells nothing; whatever else goes wrong stops the run. */
function valueIfTold(result) {
    if (result.ok)
        return result.value;
    const { fault, error } = result;
    const tellsNothing = fault.kind === 'unreadable' || (fault.kind === 'status' && [400, 403, 404, 501].includes(fault.status));
    if (tellsNothing)
        return undefined;
    throw error;
}

;// CONCATENATED MODULE: ./build/genesys/architect/permissions.js
const EVERY = ['check', 'deploy', 'smoke'];
const CONVERSING = ['deploy', 'smoke'];
const WITHOUT_VALIDATION = 'what Genesys Cloud itself finds wrong with the flow it has';
const WITHOUT_EXECUTION = 'the path of a conversation, as its execution data tells it';
const PERMISSION_NEEDS = [
    {
        permission: 'architect:flow:view',
        commands: EVERY,
        use: 'find a flow by its name; read its record, versions and lock',
    },
    {
        permission: 'architect:jobExport:create',
        commands: EVERY,
        use: 'begin the export of the published version',
    },
    { permission: 'architect:jobExport:view', commands: EVERY, use: 'fetch that export' },
    {
        permission: 'architect:jobValidate:create',
        commands: ['check', 'deploy'],
        use: 'begin a validation (a preview API)',
        without: WITHOUT_VALIDATION,
    },
    {
        permission: 'architect:jobValidate:view',
        commands: ['check', 'deploy'],
        use: 'fetch what that validation found',
        without: WITHOUT_VALIDATION,
    },
    { permission: 'architect:job:create', commands: ['deploy'], use: 'register a publish job' },
    { permission: 'architect:job:view', commands: ['deploy'], use: 'follow a publish job' },
    {
        permission: 'architect:flow:search',
        commands: ['deploy'],
        use: 'publish: the job looks the flow up by name',
    },
    {
        permission: 'architect:flow:add',
        commands: ['deploy'],
        use: 'publish: the job asks for it, whether or not the flow exists',
    },
    {
        permission: 'architect:flow:edit',
        commands: ['deploy'],
        use: 'publish: the job checks the flow out and in',
    },
    {
        permission: 'architect:flow:publish',
        commands: ['deploy'],
        use: 'publish; deactivate again a flow whose first release fails',
    },
    {
        permission: 'architect:flow:edit',
        commands: ['deploy'],
        option: 'allow-rename',
        use: 'give the flow the name that its source has',
    },
    {
        permission: 'architect:flow:unlock',
        commands: ['deploy'],
        option: 'force-unlock',
        use: 'break the lock of somebody who has the flow open',
    },
    {
        permission: 'webDeployments:deployment:view',
        commands: CONVERSING,
        use: 'see that the web deployment is active and serves the flow',
        without: 'the check that the web deployment serves the flow',
    },
    {
        permission: 'conversation:webmessaging:view',
        commands: CONVERSING,
        use: 'find the conversation of a message',
        without: WITHOUT_EXECUTION,
    },
    {
        permission: 'architect:flowInstance:search',
        commands: CONVERSING,
        use: 'find what the flow did in a conversation',
        without: WITHOUT_EXECUTION,
    },
    {
        permission: 'architect:flowInstance:view',
        commands: CONVERSING,
        use: 'read what the flow did in a conversation',
        without: WITHOUT_EXECUTION,
    },
];
/** What a flow may refer to by name. A publish job looks it up with the rights of the client. */
const REFERENCED = [
    { what: 'a queue', permissions: ['routing:queue:view'] },
    { what: 'a data action', permissions: ['integrations:integration:view', 'integrations:action:view'] },
    { what: 'a schedule', permissions: ['routing:schedule:view'] },
    { what: 'a schedule group', permissions: ['routing:scheduleGroup:view'] },
    { what: 'a data table', permissions: ['architect:datatable:view'] },
    { what: 'a prompt', permissions: ['architect:userPrompt:view'] },
];
/** What `command` needs with these settings, each permission once. */
function needsOf(command, options) {
    const needs = PERMISSION_NEEDS.filter(({ commands, option }) => commands.includes(command) && (!option || options[option] === true));
    return needs.filter(({ permission }, index) => needs.findIndex((need) => need.permission === permission) === index);
}
/** Whether any of `policies` allows `permission`. Case does not matter, as little as it does to who reads the names. */
function allows(policies, permission) {
    const [domain = '', entity = '', action = ''] = permission.split(':');
    return policies.some((policy) => covers(policy.domain, domain) &&
        covers(policy.entityName, entity) &&
        policy.actions.some((allowed) => covers(allowed, action)));
}
function covers(pattern, word) {
    return pattern === '*' || pattern.toLowerCase() === word.toLowerCase();
}
/** Actions that change nothing, whatever they are allowed on. */
const HARMLESS = /^(?:view|search)/i;
/**
 * The rights among `policies` that Flowgate never uses with these settings and that could do harm in other hands,
 * as `domain:entity:action`, sorted.
 */
function harmfulExcess(policies, options) {
    const used = new Set(PERMISSION_NEEDS.filter(({ option }) => !option || options[option] === true).map(({ permission }) => permission.toLowerCase()));
    const excess = policies.flatMap(({ domain, entityName, actions }) => actions
        .filter((action) => !HARMLESS.test(action))
        .map((action) => `${domain}:${entityName}:${action}`)
        .filter((permission) => !used.has(permission.toLowerCase())));
    return [...new Set(excess)].sort();
}
/** Permissions as the `permissionPolicies` of a role have them, to be pasted there. */
function asPolicies(permissions) {
    const byEntity = new Map();
    for (const permission of permissions) {
        const entity = permission.slice(0, permission.lastIndexOf(':'));
        const actions = byEntity.get(entity) ?? [];
        byEntity.set(entity, [...actions, permission.slice(entity.length + 1)]);
    }
    return [...byEntity].map(([entity, actionSet]) => {
        const [domain = '', entityName = ''] = entity.split(':');
        return { domain, entityName, actionSet };
    });
}

;// CONCATENATED MODULE: ./build/genesys/architect/access.js




/** Excess rights that are named; the others are counted. */
const NAMED_EXCESS = 5;
/**
 * Checks that this client may do all that `command` needs: by the policies of the role `roleId`, or where none is
 * given or it may not be read, by the token's own grants. Where Genesys Cloud tells neither, that is a warning: the
 * calls will tell.
 * @throws {FlowgateError} `missing-scope`, naming every missing permission at once and what to paste;
 * `invalid-input` where there is no such role
 */
async function verifyAccess(api, command, roleId, options = {}) {
    const role = roleId === undefined ? undefined : await roleGrants(api, roleId);
    const token = await tokenInfo(api);
    const grants = role ?? (await ownGrants(api, token));
    const aboutRole = roleId === undefined ? [] : roleWarnings(roleId, role, token);
    if (grants === undefined) {
        return {
            summary: `What the OAuth client may do could not be read before ${command}.`,
            warnings: [
                ...aboutRole,
                `Genesys Cloud does not tell what the OAuth client may do, so its permissions for ${command} were not verified: a call that lacks one will say so.`,
            ],
        };
    }
    const access = judgeAccess(grants, command, options);
    return { ...access, warnings: [...aboutRole, ...access.warnings] };
}
/** What `grants` lack and what they have too much, without a request. Throws as {@link verifyAccess} does. */
function judgeAccess(grants, command, options) {
    const lacking = needsOf(command, options).filter(({ permission }) => !allows(grants.policies, permission));
    const missing = lacking.filter(({ without }) => without === undefined).map(({ permission }) => permission);
    if (missing.length > 0)
        throw missingPermissions(grants, command, missing);
    const leftOut = new Set(lacking.flatMap(({ without }) => without ?? []));
    return {
        summary: `${capital(grants.holder)} has every permission that ${command} needs.`,
        warnings: [
            ...[...leftOut].map((without) => {
                const needs = lacking.filter((need) => need.without === without);
                return `Left out is ${without}: it needs ${needs.map(({ permission }) => permission).join(', ')}.`;
            }),
            ...excessWarning(grants, options),
        ],
    };
}
function missingPermissions({ holder }, command, missing) {
    const [is, these] = missing.length === 1 ? ['is', 'this permission'] : ['are', 'these permissions'];
    return new errors/* FlowgateError */.gr('missing-scope', {
        attempted: `verify what ${holder} may do for ${command}`,
        returned: `${missing.join(', ')} ${is} missing`,
        advice: `Add ${these} to a role of the OAuth client, for the divisions of the flows. Into the permissionPolicies of the role go: ${JSON.stringify(asPolicies(missing))}`,
    });
}
function excessWarning({ holder, policies }, options) {
    const excess = harmfulExcess(policies, options);
    if (excess.length === 0)
        return [];
    const named = excess.slice(0, NAMED_EXCESS).map((permission) => (0,plain/* plain */.p)(permission));
    const others = excess.length - named.length;
    return [
        `${capital(holder)} may change more than Flowgate needs to: ${named.join(', ')}${others > 0 ? ` and ${others} more` : ''}. Take away what nothing else uses, so that a stolen secret can do less.`,
    ];
}
function roleWarnings(roleId, role, token) {
    if (role === undefined) {
        return [
            `The role ${(0,plain/* plain */.p)(roleId)} could not be read: that needs authorization:role:view. What the OAuth client itself is granted was looked at instead; without role-id that is always so.`,
        ];
    }
    const held = token?.OAuthClient?.roleDivisions ?? [];
    if (held.length === 0 || held.some((division) => division.roleId === roleId))
        return [];
    return [
        `${capital(role.holder)} is not among the roles of the OAuth client, so what it allows says nothing about this client: correct role-id, or leave it out.`,
    ];
}
function capital(phrase) {
    return phrase.charAt(0).toUpperCase() + phrase.slice(1);
}


/***/ }),

/***/ 1884:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ FlowRecords)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _flow_nearest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1327);
/* harmony import */ var _api_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8337);
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4849);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6364);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8597);
/** Flow records of the public API: found, read, renamed, unlocked, deactivated. Their content comes by export. */






const PAGE_SIZE = 100;
/** A name that fits thousands of flows is not looked for to the end. */
const MAX_PAGES = 20;
class FlowRecords {
    #api;
    constructor(api) {
        this.#api = api;
    }
    /** @throws {FlowgateError} `invalid-input` where there is no such flow, or it is none for web messaging */
    async read(id) {
        const attempted = `read the live flow ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .p)(id)}`;
        const record = await this.#api.call({
            attempted,
            kind: 'read',
            method: 'GET',
            path: `/api/v2/flows/${(0,_api_js__WEBPACK_IMPORTED_MODULE_1__/* .pathSegment */ .p)(id, 'flow')}`,
            lane: id,
            permission: 'architect:flow:view',
            absent: 'There is no flow with this id in this organization: check the id in the flow and genesys-url.',
            schema: _schemas_js__WEBPACK_IMPORTED_MODULE_3__/* .flowRecordSchema */ .Fj,
        });
        if (record.deleted === true) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FlowgateError */ .gr('invalid-input', {
                attempted,
                returned: `the flow "${(0,_plain_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .p)(record.name)}" was deleted`,
                advice: 'Create it anew in Architect and give its id, or take its source away.',
            });
        }
        const { type = '' } = record;
        if (type !== '' && type.toLowerCase() !== _record_js__WEBPACK_IMPORTED_MODULE_2__/* .FLOW_TYPE */ .UQ) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FlowgateError */ .gr('invalid-input', {
                attempted,
                returned: `"${(0,_plain_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .p)(record.name)}" is a flow of the type ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .p)(type)}`,
                advice: 'Flowgate releases inbound message flows (INBOUNDSHORTMESSAGE): give the id of one.',
            });
        }
        return record;
    }
    /**
     * The id of the one flow that is called exactly so: the listing finds names that are merely alike.
     * @throws {FlowgateError} `invalid-input` where none or several are
     */
    async idOf(name) {
        const attempted = `find the flow "${(0,_plain_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .p)(name)}" by its name`;
        const ids = [];
        const others = [];
        for (let page = 1; page <= MAX_PAGES; page++) {
            const { entities, pageCount } = await this.#api.call({
                attempted,
                kind: 'read',
                method: 'GET',
                path: `/api/v2/flows?type=${_record_js__WEBPACK_IMPORTED_MODULE_2__/* .FLOW_TYPE */ .UQ}&name=${encodeURIComponent(name.replace(/\p{Cs}/gu, ' '))}&pageSize=${PAGE_SIZE}&pageNumber=${page}`,
                permission: 'architect:flow:view',
                schema: _schemas_js__WEBPACK_IMPORTED_MODULE_3__/* .flowListingSchema */ .c9,
            });
            for (const entity of entities)
                (entity.name === name ? ids : others).push(entity.name === name ? entity.id : entity.name);
            if (entities.length < PAGE_SIZE || (pageCount !== undefined && page >= pageCount))
                break;
        }
        const [id, another] = ids;
        if (id !== undefined && another === undefined)
            return id;
        const remedy = 'write the line "# flowgate-id: ID" at the top of its source';
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FlowgateError */ .gr('invalid-input', {
            attempted,
            returned: id === undefined ? 'there is no such inbound message flow' : `${ids.length} flows are called so`,
            advice: id === undefined
                ? `${(0,_flow_nearest_js__WEBPACK_IMPORTED_MODULE_5__/* .didYouMean */ .a)(name, others.map((other) => (0,_plain_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .p)(other))).trim()} Create it once in Architect under this name; if it was renamed, ${remedy} and set allow-rename.`.trim()
                : `To say which is meant, ${remedy}. They are ${ids
                    .slice(0, 10)
                    .map((each) => (0,_plain_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .p)(each))
                    .join(', ')}.`,
        });
    }
    /** One version of a flow; `undefined` where there is none of this id. */
    async version(id, versionId) {
        const result = await this.#api.send({
            attempted: `read version ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .p)(versionId)} of the flow ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .p)(id)}`,
            kind: 'read',
            method: 'GET',
            path: `/api/v2/flows/${(0,_api_js__WEBPACK_IMPORTED_MODULE_1__/* .pathSegment */ .p)(id, 'flow')}/versions/${(0,_api_js__WEBPACK_IMPORTED_MODULE_1__/* .pathSegment */ .p)(versionId, 'version')}`,
            lane: id,
            permission: 'architect:flow:view',
            schema: _schemas_js__WEBPACK_IMPORTED_MODULE_3__/* .flowVersionSchema */ .ew,
        });
        if (result.ok)
            return result.value;
        if (result.fault.kind === 'status' && result.fault.status === 404)
            return undefined;
        throw result.error;
    }
    /** Gives the flow another name and leaves the rest of its record as it is. */
    async rename({ id, type, description, division }, name) {
        const body = {
            id,
            name,
            ...(description === undefined ? {} : { description }),
            ...(type === undefined ? {} : { type }),
            ...(division?.id === undefined ? {} : { division: { id: division.id } }),
        };
        return await this.#api.send({
            ...change(`rename the flow ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .p)(id)} to "${(0,_plain_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .p)(name)}"`, 'architect:flow:edit'),
            method: 'PUT',
            path: `/api/v2/flows/${(0,_api_js__WEBPACK_IMPORTED_MODULE_1__/* .pathSegment */ .p)(id, 'flow')}`,
            lane: id,
            body: JSON.stringify(body),
        });
    }
    /** Releases somebody else's lock. */
    async unlock(id) {
        return await this.#api.send({
            ...change(`unlock the flow ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .p)(id)}`, 'architect:flow:unlock'),
            method: 'POST',
            path: `/api/v2/flows/actions/unlock?flow=${(0,_api_js__WEBPACK_IMPORTED_MODULE_1__/* .pathSegment */ .p)(id, 'flow')}`,
            lane: id,
        });
    }
    /** Takes the flow away from customers. */
    async deactivate(id) {
        return await this.#api.send({
            ...change(`deactivate the flow ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .p)(id)}`, 'architect:flow:publish'),
            method: 'POST',
            path: `/api/v2/flows/actions/deactivate?flow=${(0,_api_js__WEBPACK_IMPORTED_MODULE_1__/* .pathSegment */ .p)(id, 'flow')}`,
            lane: id,
        });
    }
}
function change(attempted, permission) {
    return { attempted, kind: 'write', permission, schema: _schemas_js__WEBPACK_IMPORTED_MODULE_3__/* .flowRecordSchema */ .Fj };
}


/***/ }),

/***/ 819:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ chooseDeployment),
/* harmony export */   i: () => (/* binding */ readDeployment)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4398);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _api_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8337);
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4849);




const deploymentSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    flow: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }).nullish(),
    status: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullish(),
    allowAllDomains: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY().nullish(),
    allowedDomains: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()).nullish(),
});
const flag = zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY().optional().catch(undefined);
const configSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    messenger: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        apps: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
            conversations: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
                autoStart: zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(), zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ enabled: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY() }).transform(({ enabled }) => enabled)])
                    .optional()
                    .catch(undefined),
                conversationDisconnect: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ enabled: flag }).optional().catch(undefined),
            }),
        }),
    }),
});
/** @throws {FlowgateError} `invalid-input` where no deployment was set for this flow */
function chooseDeployment(flow, choice) {
    const chosen = choice?.byFlow.get(flow.name) ?? choice?.any;
    if (chosen !== undefined)
        return chosen;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FlowgateError */ .gr('invalid-input', {
        attempted: `find a web deployment to test ${JSON.stringify((0,_plain_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .p)(flow.name))} with`,
        returned: 'web-deployment-id names none for it',
        advice: 'Set web-deployment-id to the id of a Messenger deployment that serves this flow, or add a line FLOW NAME: ID.',
    });
}
/**
 * Looks a deployment up before anything is said to it. What may not be read is passed over, and told through `debug`.
 * @throws {FlowgateError} `invalid-input` where there is no such deployment, it is not active, or serves another flow
 */
async function readDeployment(id, flow, { api, http, cdn, debug, }) {
    const name = (0,_plain_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .p)(id);
    const segment = (0,_api_js__WEBPACK_IMPORTED_MODULE_1__/* .pathSegment */ .p)(id, 'web deployment');
    const attempted = `read the web deployment ${name}`;
    const absent = 'There is no web deployment with this id here: check web-deployment-id and genesys-url.';
    const found = await api.send({
        attempted,
        kind: 'read',
        method: 'GET',
        path: `/api/v2/webdeployments/deployments/${segment}`,
        permission: 'webDeployments:deployment:view',
        absent,
        schema: deploymentSchema,
    });
    if (!found.ok && found.fault.kind === 'status' && found.fault.status === 404)
        throw found.error;
    if (found.ok)
        checkDeployment(name, flow, found.value);
    else
        debug(`whether web deployment ${name} serves this flow was not checked: ${found.error.returned}`);
    const config = await http.send({
        attempted: `read the configuration of the web deployment ${name}`,
        kind: 'read',
        method: 'GET',
        url: new URL(`/webdeployments/v1/deployments/${segment}/config.json`, cdn),
        absent,
        schema: configSchema,
    });
    if (!config.ok)
        debug(`how web deployment ${name} is configured is not known: ${config.error.returned}`);
    const conversations = config.ok ? config.value.messenger.apps.conversations : undefined;
    const [site] = found.ok && found.value.allowAllDomains === false ? (found.value.allowedDomains ?? []) : [];
    return {
        id,
        origin: site === undefined ? undefined : originOf(site),
        autoStart: conversations?.autoStart ?? false,
        showsEnd: conversations && (conversations.conversationDisconnect?.enabled ?? false),
    };
}
function checkDeployment(name, flow, { flow: served, status }) {
    const refuse = (returned, advice) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FlowgateError */ .gr('invalid-input', {
        attempted: `use the web deployment ${name} to test ${JSON.stringify((0,_plain_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .p)(flow.name))}`,
        returned,
        advice,
    });
    if (served && served.id !== flow.id) {
        throw refuse(`it serves the flow ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .p)(served.id)}, not ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .p)(flow.id)}`, 'Its conversations would test another flow: give the deployment of this flow in web-deployment-id, or point the deployment at this flow.');
    }
    if (typeof status === 'string' && status !== 'Active') {
        throw refuse(`its status is ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .p)(status)}`, 'Activate it in Genesys Cloud, then run again.');
    }
}
/** Domains are listed with or without a scheme, and may have wildcards, which no site is called by. */
function originOf(site) {
    const address = site.includes('://') ? site : `https://${site}`;
    if (site.includes('*') || !URL.canParse(address))
        return undefined;
    return new URL(address).origin;
}


/***/ }),

/***/ 6857:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ hostsOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _regions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1812);


/**
 * The hosts of the region whose API is at `origin`; on a loopback address all are that origin.
 * @throws {FlowgateError} `invalid-input` for any other host: the client secret must not travel there
 */
function hostsOf(origin) {
    if ((0,_regions_js__WEBPACK_IMPORTED_MODULE_1__/* .isLoopback */ .U9)(origin)) {
        const messaging = new URL('/v1', origin);
        messaging.protocol = origin.protocol === 'https:' ? 'wss:' : 'ws:';
        return { api: origin, login: origin, messaging, cdn: origin };
    }
    const region = (0,_regions_js__WEBPACK_IMPORTED_MODULE_1__/* .regionOf */ .AP)(origin);
    if (!region || origin.protocol !== 'https:') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FlowgateError */ .gr('invalid-input', {
            attempted: 'find the hosts of the region of genesys-url',
            returned: `${origin.host} is not an API host of Genesys Cloud over https`,
            advice: 'Give the name of your region or the address of its API as genesys-url.',
        });
    }
    const { domain } = region;
    return {
        api: new URL(`https://api.${domain}`),
        login: new URL(`https://login.${domain}`),
        messaging: new URL(`wss://webmessaging.${domain}/v1`),
        cdn: new URL(`https://api-cdn.${domain}`),
    };
}


/***/ }),

/***/ 6364:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DG: () => (/* binding */ isLive),
/* harmony export */   KS: () => (/* binding */ publishedNumber),
/* harmony export */   Pt: () => (/* binding */ nextNumber),
/* harmony export */   UQ: () => (/* binding */ FLOW_TYPE),
/* harmony export */   Zo: () => (/* binding */ isPublishedByPerson),
/* harmony export */   c2: () => (/* binding */ statusOf),
/* harmony export */   ms: () => (/* binding */ lockHolder),
/* harmony export */   rf: () => (/* binding */ unpublishedWork),
/* harmony export */   uY: () => (/* binding */ isPublishing)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4849);
/** What a flow's record says about its versions, its lock and work under way. Pure. */


/** The kind of flow that serves web messaging, as a query wants it. */
const FLOW_TYPE = 'inboundshortmessage';
/**
 * The whole number of the published version, which is what a release counts by; 0 for a flow that was never
 * published.
 * @throws {FlowgateError} `unavailable` for a version id that is no number
 */
function publishedNumber({ publishedVersion }) {
    return publishedVersion === undefined ? 0 : versionNumber(publishedVersion)[0];
}
/**
 * The number that the next published version gets. Drafts count too, so it may be more than one after the published
 * one; how the platform counts is an assumption.
 */
function nextNumber({ publishedVersion, savedVersion, checkedInVersion }) {
    const versions = [publishedVersion, savedVersion, checkedInVersion].filter((version) => version !== undefined);
    return Math.max(0, ...versions.map((version) => versionNumber(version)[0])) + 1;
}
/** Whether the published version is known to be a person's work: an OAuth client is none. */
function isPublishedByPerson({ publishedVersion }) {
    return publishedVersion?.createdBy !== undefined && publishedVersion.createdByClient === undefined;
}
/** Whether customers can meet the flow: a deactivated one keeps its version. */
function isLive({ publishedVersion, active }) {
    return publishedVersion !== undefined && active !== false;
}
function isPublishing({ currentOperation }) {
    if (currentOperation?.actionName !== 'PUBLISH')
        return false;
    const { complete, actionStatus = '' } = currentOperation;
    if (complete !== undefined)
        return !complete;
    return ['STARTED', 'PENDING_GENERATION', 'PENDING_BACKEND_NOTIFICATION'].includes(actionStatus);
}
/** What becomes of the flow, and why. A publication that fails takes nothing from the version that is live. */
function statusOf(record) {
    if (isPublishing(record))
        return { status: 'scheduled' };
    if (isLive(record))
        return { status: 'published' };
    const { actionName, actionStatus, errorMessage, errorCode } = record.currentOperation ?? {};
    if (record.publishedVersion === undefined && actionName === 'PUBLISH' && actionStatus === 'FAILURE') {
        return { status: 'failed', statusReason: (0,_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .p)(errorMessage ?? errorCode ?? 'no reason given') };
    }
    return { status: 'draft' };
}
/** Who holds the flow's lock, other than this client: its own lock is what a broken publication leaves behind. */
function lockHolder(record, ownClientId) {
    const { lockedUser, lockedClient } = record;
    if (lockedUser !== undefined)
        return nameOf(lockedUser, 'somebody');
    if (lockedClient === undefined || lockedClient.id === ownClientId)
        return undefined;
    return nameOf(lockedClient, 'another OAuth client');
}
/**
 * Work of somebody else that is newer than the published version and would be buried under a new one. In a flow that
 * was never published that is only what it was created with, and what this client saved belongs to a job that failed.
 */
function unpublishedWork(record, ownClientId) {
    const { publishedVersion, savedVersion, checkedInVersion } = record;
    if (publishedVersion === undefined)
        return undefined;
    const published = versionNumber(publishedVersion);
    const newest = [savedVersion, checkedInVersion]
        .filter((version) => version !== undefined)
        .filter((version) => compare(versionNumber(version), published) > 0)
        .filter((version) => version.createdByClient?.id !== ownClientId)
        .toSorted((a, b) => compare(versionNumber(b), versionNumber(a)))[0];
    if (newest === undefined)
        return undefined;
    const { createdBy, createdByClient, dateSaved, dateCheckedIn, dateCreated } = newest;
    const who = createdBy ? nameOf(createdBy, 'somebody') : nameOf(createdByClient ?? {}, 'somebody');
    const when = dateSaved ?? dateCheckedIn ?? dateCreated;
    return {
        version: (0,_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .p)(newest.id),
        by: when === undefined ? who : `${who} at ${new Date(when).toISOString()}`,
    };
}
function nameOf({ name, id }, otherwise) {
    return (0,_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .p)(name ?? id ?? '') || otherwise;
}
function compare([a, saves], [b, otherSaves]) {
    return a - b || saves - otherSaves;
}
function versionNumber({ id }) {
    const [, whole, saves] = /^(\d{1,9})(?:\.(\d{1,9}))?$/.exec(id) ?? [];
    if (whole === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FlowgateError */ .gr('unavailable', {
            attempted: 'read the versions of the flow',
            returned: `a version has the id ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .p)(id) || '(empty)'}, which is no number such as 4.0`,
            advice: 'A newer version of Flowgate may know this kind of version.',
        });
    }
    return [Number(whole), Number(saves ?? 0)];
}


/***/ }),

/***/ 8597:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fj: () => (/* binding */ flowRecordSchema),
/* harmony export */   HE: () => (/* binding */ validateStateSchema),
/* harmony export */   OJ: () => (/* binding */ publishStateSchema),
/* harmony export */   RD: () => (/* binding */ registeredJobSchema),
/* harmony export */   c9: () => (/* binding */ flowListingSchema),
/* harmony export */   ew: () => (/* binding */ flowVersionSchema),
/* harmony export */   ht: () => (/* binding */ registeredUploadSchema),
/* harmony export */   nO: () => (/* binding */ exportStateSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4398);
/* harmony import */ var _flow_canonical_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/** What Genesys Cloud's public API answers about flows and jobs, as far as a release looks at it. `null` is absent. */


function answered(schema) {
    return zod__WEBPACK_IMPORTED_MODULE_1__/* .preprocess */ .vkY(_flow_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutNulls */ .Le, schema);
}
/** A person or an OAuth client. */
const actorSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(), name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional() });
/** Milliseconds since 1970, within what a date can hold. */
const instantSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().min(-8.64e15).max(8.64e15).optional().catch(undefined);
const versionSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    /** `4.0`: the fourth commit; `4.2`: what was saved over it. */
    id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    type: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
    createdBy: actorSchema.optional(),
    createdByClient: actorSchema.optional(),
    dateCreated: instantSchema,
    dateCheckedIn: instantSchema,
    dateSaved: instantSchema,
});
const flowVersionSchema = answered(versionSchema);
const operationSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    complete: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().optional(),
    user: actorSchema.optional(),
    client: actorSchema.optional(),
    errorMessage: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
    errorCode: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
    actionName: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
    actionStatus: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
});
const recordSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    description: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
    /** In capitals in an answer, in small letters in a query. */
    type: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
    division: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional() }).optional(),
    lockedUser: actorSchema.optional(),
    lockedClient: actorSchema.optional(),
    active: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().optional(),
    deleted: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().optional(),
    publishedVersion: versionSchema.optional(),
    savedVersion: versionSchema.optional(),
    checkedInVersion: versionSchema.optional(),
    currentOperation: operationSchema.optional(),
});
const flowRecordSchema = answered(recordSchema);
const flowListingSchema = answered(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    entities: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), type: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional() }))
        .default([]),
    pageCount: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().optional(),
}));
const jobMessageSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    type: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
    text: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
    /** Where something that the flow refers to was not found. */
    details: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        type: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
        statusCode: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().optional(),
        errorCode: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
        errorMessage: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
        correlationId: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
    }))
        .optional()
        .catch(undefined),
});
/** `Registered`, `Started`, `Success`, `Failure`; whatever else is not the end of a job. */
const jobStatusSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP();
const jobMessagesSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(jobMessageSchema).default([]);
const registeredUploadSchema = answered(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1),
    presignedUrl: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    headers: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).default({}),
}));
const registeredJobSchema = answered(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1) }));
const publishStateSchema = answered(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    status: jobStatusSchema,
    flow: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional() }).optional(),
    messages: jobMessagesSchema,
}));
const exportStateSchema = answered(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ status: jobStatusSchema, downloadUrl: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(), messages: jobMessagesSchema }));
const validateStateSchema = answered(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ status: jobStatusSchema, messages: jobMessagesSchema }));


/***/ })

};
