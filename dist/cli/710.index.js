export const id = 710;
export const ids = [710];
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

/***/ 1513:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fg: () => (/* binding */ definitionOf),
/* harmony export */   _o: () => (/* binding */ STAMP_KEY),
/* harmony export */   br: () => (/* binding */ digest),
/* harmony export */   l0: () => (/* binding */ AS_RELEASED),
/* harmony export */   t7: () => (/* binding */ managedContent)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _archy_document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5328);
/* harmony import */ var _canonical_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);



/** Where the stamp of a release stands in `applicationSettings`. */
const STAMP_KEY = 'flowgate';
/**
 * Digest of the content that a live flow was released as, where the platform stores content in a form of its own and
 * nothing was published since. A symbol, so that no answer of a server can claim it.
 */
const AS_RELEASED = Symbol('digest of the content as it was released');
/**
 * The part of a flow that a release manages, in canonical form: `id`, `name`, `nodes`, `applicationSettings` without
 * the stamp, and `environmentVariables`; keys sorted, entries that say nothing left out. Two flows that mean the same
 * give the same content, whoever wrote or stored them.
 */
function managedContent(flow) {
    const { [STAMP_KEY]: _stamp, ...ownSettings } = flow.applicationSettings ?? {};
    const applicationSettings = (0,_canonical_js__WEBPACK_IMPORTED_MODULE_2__/* .tidy */ .DZ)(ownSettings);
    const environmentVariables = (0,_canonical_js__WEBPACK_IMPORTED_MODULE_2__/* .sortKeys */ .di)(flow.environmentVariables ?? {});
    const nodes = Object.entries(flow.nodes).map(([id, node]) => [id, managedNode(node)]);
    return {
        ...(isEmpty(applicationSettings) ? {} : { applicationSettings }),
        ...(isEmpty(environmentVariables) ? {} : { environmentVariables }),
        id: flow.id,
        name: flow.name,
        nodes: (0,_canonical_js__WEBPACK_IMPORTED_MODULE_2__/* .sortKeys */ .di)(Object.fromEntries(nodes)),
    };
}
/** A live flow as a definition: what a release manages of it, with the Archy document that it is a view of. */
function definitionOf(live) {
    const archy = (0,_archy_document_js__WEBPACK_IMPORTED_MODULE_1__/* .archyOf */ .tG)(live);
    return { ...managedContent(live), ...(archy && { archy }) };
}
/** `sha256:` and the hex digest of the managed content: equal exactly where two flows mean the same. */
function digest(flow) {
    const asReleased = flow[AS_RELEASED];
    if (asReleased !== undefined)
        return asReleased;
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update((0,_canonical_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .dj)(managedContent(flow)))
        .digest('hex')}`;
}
function managedNode(node) {
    const actions = (node.actions ?? []).map((action) => ({ ...(0,_canonical_js__WEBPACK_IMPORTED_MODULE_2__/* .tidy */ .DZ)(action), name: action.name }));
    const conditions = (node.conditions ?? []).map(managedCondition);
    return {
        ...(actions.length === 0 ? {} : { actions }),
        ...(conditions.length === 0 ? {} : { conditions }),
        ...(node.name === undefined ? {} : { name: node.name }),
        ...(node.transition === undefined ? {} : { transition: node.transition }),
        type: node.type,
    };
}
function managedCondition({ condition, transition, value, variable }) {
    return { condition, transition, ...(value === undefined ? {} : { value }), variable };
}
function isEmpty(record) {
    return Object.keys(record).length === 0;
}


/***/ })

};
