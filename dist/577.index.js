export const id = 577;
export const ids = [577];
export const modules = {

/***/ 4577:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ platformFinding),
  validateOnPlatform: () => (/* binding */ validateOnPlatform)
});

// EXTERNAL MODULE: ./build/flow/archy/compile.js + 1 modules
var compile = __webpack_require__(1429);
// EXTERNAL MODULE: ./build/flow/archy/document.js
var archy_document = __webpack_require__(5328);
// EXTERNAL MODULE: ./build/flow/canonical.js
var canonical = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/flow/archy/action-lists.js
var action_lists = __webpack_require__(4943);
// EXTERNAL MODULE: ./build/flow/archy/groups.js
var archy_groups = __webpack_require__(569);
;// CONCATENATED MODULE: ./build/flow/archy/places.js
/** Places that Genesys Cloud names in its messages: `/inboundShortMessage/states/state[Start_11]/actions/callData[x]`. */




const SEGMENT = /^(?<key>[^[\]/]+)(?:\[(?<refId>.*)\])?$/s;
/**
 * Where in a document something stands that a message of the platform is about: exactly where all refIds are in the
 * document, else the one action of that type, or of that label, in the part that is; else the state or task. The
 * platform makes refIds up for actions that have none, and renumbers those of states.
 *
 * @param objectName the label the message gives, where it gives one
 */
function resolveRefPath(archy, refPath, objectName) {
    const segments = segmentsOf(refPath);
    if (segments?.[0]?.key !== archy_document/* ARCHY_ROOT */.jv)
        return undefined;
    const { at, value, rest } = follow(archy, segments);
    const [next] = rest;
    if (next === undefined)
        return at;
    if (at.length > 2)
        return actionWithin(value, at, rest, objectName) ?? enclosing(at);
    const group = groupLike(archy, next);
    if (group !== undefined) {
        return actionWithin(group.content, group.at, rest.slice(1), objectName) ?? group.at;
    }
    return actionWithin((0,archy_groups/* archyBody */.yc)(archy), [archy_document/* ARCHY_ROOT */.jv], rest, objectName);
}
/** Splits at slashes outside of brackets; `undefined` where the text is no such path. */
function segmentsOf(refPath) {
    const parts = [];
    let depth = 0;
    let start = 1;
    for (let index = 1; index <= refPath.length; index += 1) {
        const character = refPath[index];
        if (character === '[')
            depth += 1;
        if (character === ']')
            depth -= 1;
        if (character !== undefined && (character !== '/' || depth > 0))
            continue;
        parts.push(refPath.slice(start, index));
        start = index + 1;
    }
    if (!refPath.startsWith('/'))
        return undefined;
    const segments = parts.flatMap((part) => {
        const groups = SEGMENT.exec(part)?.groups;
        return groups?.['key'] === undefined ? [] : [{ key: groups['key'], refId: groups['refId'] }];
    });
    return segments.length === parts.length ? segments : undefined;
}
/** Follows the path as far as the document has it. */
function follow(archy, segments) {
    let at = [];
    let value = archy;
    for (const [index, { key, refId }] of segments.entries()) {
        const step = refId === undefined ? entryOf(value, key) : itemOf(value, key, refId);
        if (step === undefined)
            return { at, value, rest: segments.slice(index) };
        at = [...at, ...step.path];
        value = step.value;
    }
    return { at, value, rest: [] };
}
function entryOf(value, key) {
    return (0,canonical/* isRecord */.u4)(value) && Object.hasOwn(value, key) ? { path: [key], value: value[key] } : undefined;
}
function itemOf(list, key, refId) {
    if (!Array.isArray(list))
        return undefined;
    for (const [index, item] of list.entries()) {
        const content = (0,canonical/* isRecord */.u4)(item) ? item[key] : undefined;
        if ((0,canonical/* isRecord */.u4)(content) && (0,action_lists/* labelOf */.Wy)(content['refId']) === refId) {
            return { path: [index, key], value: content };
        }
    }
    return undefined;
}
/** The one state or task that had this refId before it was renumbered: `Start_11` was made from the name `Start`. */
function groupLike(archy, { key, refId }) {
    if ((key !== 'state' && key !== 'task') || refId === undefined)
        return undefined;
    const groups = (0,archy_groups/* groupsIn */.ws)(archy, key) ?? [];
    const made = groups.filter(({ name }) => refId === name || refId.replace(/_\d+$/, '') === name);
    return made.length === 1 ? made[0] : undefined;
}
/** The only action in `value` that can be meant: by type and label, by type, or by label. */
function actionWithin(value, at, rest, objectName) {
    const type = rest.findLast(({ refId }) => refId !== undefined)?.key;
    const isList = at.at(-1) === action_lists/* ACTIONS */.kl;
    const all = [...(isList ? (0,action_lists/* actionsIn */.jS)({ [action_lists/* ACTIONS */.kl]: value }, at.slice(0, -1)) : (0,action_lists/* actionsIn */.jS)(value, at))];
    // The path of an item names the list it stands in; further ones within that list come second.
    const direct = isList && rest.length === 1 ? all.filter((action) => action.at.length === at.length + 2) : [];
    const isLabelled = ({ parameters }) => objectName !== undefined && (0,action_lists/* labelOf */.Wy)(parameters['name']) === objectName;
    for (const some of [direct, all]) {
        const typed = some.filter((action) => action.type === type);
        for (const candidates of [typed.filter(isLabelled), typed, some.filter(isLabelled)]) {
            const [only, ...others] = candidates;
            // Several of the same type and label are no reason to take another one.
            if (others.length > 0)
                return undefined;
            if (only !== undefined)
                return only.at;
        }
    }
    return undefined;
}
/** The nearest action, state or task that holds the path: not the list in between. */
function enclosing(at) {
    const last = at.findLastIndex((key, index) => typeof key === 'string' && typeof at[index - 1] === 'number');
    return at.slice(0, last + 1);
}

// EXTERNAL MODULE: ./build/flow/finding.js
var finding = __webpack_require__(724);
// EXTERNAL MODULE: ./build/genesys/platform-engine.js
var platform_engine = __webpack_require__(8761);
// EXTERNAL MODULE: ./build/simulation/run.js + 8 modules
var simulation_run = __webpack_require__(9951);
// EXTERNAL MODULE: ./build/commands/run.js
var commands_run = __webpack_require__(8890);
;// CONCATENATED MODULE: ./build/commands/platform-findings.js
/** What Genesys Cloud says of a flow, at the lines that it says it of. */







/**
 * Step 4: what the platform has to say about a flow, as findings with file and line. What a deploy could not test when
 * it is live is not let go live.
 */
async function validateOnPlatform(run, built, flow) {
    const platform = (0,commands_run/* platformOf */.t)(run);
    if (run.command === 'deploy' && built.transcripts.length > 0)
        await platform.prepareConversations?.(flow);
    const { valid, errors, warnings } = await platform.validateFlow(flow);
    const findings = [
        ...untestable(run, built, flow),
        ...errors.map((message) => platformFinding(built, 'error', message)),
        ...warnings.map((message) => platformFinding(built, 'warning', message)),
    ];
    if (valid || (0,finding/* hasErrors */.C)(findings))
        return findings;
    const message = 'Genesys Cloud says that this flow is not valid, without saying why.';
    return [...findings, platformFinding(built, 'error', { message })];
}
/** A conversation that cannot be held on the platform would take back whatever a deploy lets go live. */
function untestable(run, { transcripts, document }, flow) {
    const engine = (0,platform_engine/* platformEngine */.c)((0,commands_run/* platformOf */.t)(run), flow.id);
    return (0,simulation_run/* unplayable */.sl)(engine, transcripts, new Date(run.clock.now())).map(({ message, place }) => ({
        rule: 'platform',
        severity: run.command === 'deploy' ? 'error' : 'warning',
        message,
        place: place ?? document.locate([]),
    }));
}
function platformFinding(built, severity, entry) {
    const { code, message } = entry;
    const { path, node } = whereOf(built.flow, entry);
    return {
        rule: 'platform',
        severity,
        message: code === undefined ? message : `${message} (${code})`,
        node,
        place: built.document.locate(path),
    };
}
function whereOf(flow, { nodeId, field, refPath, objectName }) {
    if (refPath !== undefined && flow !== undefined)
        return whereInArchy(flow, refPath, objectName);
    const fieldPath = field?.split(/[.[\]]+/).filter((key) => key !== '') ?? [];
    const path = nodeId === undefined ? fieldPath : ['nodes', nodeId, ...fieldPath];
    return { path: path.map((key) => (/^\d+$/.test(key) ? Number(key) : key)), node: nodeId };
}
/** In a flow document every state is the node of its refId, which the platform may have given a number. */
function whereInArchy(flow, refPath, objectName) {
    const archy = (0,archy_document/* archyOf */.tG)(flow);
    if (archy !== undefined)
        return { path: resolveRefPath(archy, refPath, objectName) ?? [], node: undefined };
    const { archy: compiled } = (0,compile.compileArchy)(flow);
    const found = compiled && resolveRefPath(compiled, refPath, objectName);
    const node = found && stateIds(flow)[stateIndex(found)];
    return { path: node === undefined ? [] : ['nodes', node], node };
}
/** Compiled states stand in the order of the nodes. */
function stateIds(flow) {
    return Object.keys(flow.nodes);
}
function stateIndex(path) {
    const index = path[path.indexOf('states') + 1];
    return typeof index === 'number' ? index : -1;
}


/***/ }),

/***/ 8761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ platformEngine)
/* harmony export */ });
/** The live flow `flowId`, played by Genesys Cloud. */
function platformEngine(platform, flowId) {
    const { abilities, unobservable, longestSilenceMs, independent } = platform.simulation ?? {};
    return {
        name: 'Genesys Cloud',
        ...(abilities && { abilities }),
        ...(unobservable && { unobservable }),
        ...(longestSilenceMs !== undefined && { longestSilenceMs }),
        ...(independent !== undefined && { independent }),
        simulate: async (conversation) => await platform.simulate(flowId, conversation),
    };
}


/***/ })

};
