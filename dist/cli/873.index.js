export const id = 873;
export const ids = [873];
export const modules = {

/***/ 4943:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wy: () => (/* binding */ labelOf),
/* harmony export */   Zt: () => (/* binding */ actionList),
/* harmony export */   hl: () => (/* binding */ actionListsIn),
/* harmony export */   jS: () => (/* binding */ actionsIn),
/* harmony export */   kl: () => (/* binding */ ACTIONS),
/* harmony export */   tt: () => (/* binding */ singleEntry)
/* harmony export */ });
/* harmony import */ var _canonical_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/** Where actions stand in an Archy document: in states, in tasks, and in the branches of other actions. */

/** The key under which every list of actions stands, at any depth. */
const ACTIONS = 'actions';
/** A list of actions as the view reads it; `undefined` for any other value. */
function actionList(value) {
    if (!Array.isArray(value))
        return undefined;
    const actions = value.flatMap((item) => {
        const single = singleEntry(item);
        return single === undefined ? [] : [{ type: single.key, parameters: single.content }];
    });
    return actions.length === value.length ? actions : undefined;
}
/** The only entry of a record, where that is a record itself: `{state: {…}}`, `{stringVariable: {…}}`. */
function singleEntry(value) {
    if (!(0,_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(value))
        return undefined;
    const [entry, ...others] = Object.entries(value);
    if (entry === undefined || others.length > 0)
        return undefined;
    const [key, content] = entry;
    return (0,_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(content) ? { key, content } : undefined;
}
/** Every value that stands under the key `actions` in `value`, well formed or not; those within others included. */
function* actionListsIn(value, at = []) {
    if (Array.isArray(value)) {
        for (const [index, item] of value.entries())
            yield* actionListsIn(item, [...at, index]);
    }
    else if ((0,_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(value)) {
        for (const [key, item] of Object.entries(value)) {
            if (key === ACTIONS)
                yield { at: [...at, key], value: item };
            yield* actionListsIn(item, [...at, key]);
        }
    }
}
/** Every action in `value`, with its path down to its parameters; in the order of the document. */
function* actionsIn(value, at = []) {
    for (const list of actionListsIn(value, at)) {
        for (const [index, action] of (actionList(list.value) ?? []).entries()) {
            yield { ...action, at: [...list.at, index, action.type] };
        }
    }
}
/** A name as the reader sees it. YAML reads `name: 7` as a number. */
function labelOf(value) {
    if (value === undefined || value === null || value === '')
        return undefined;
    return typeof value === 'string' ? value : JSON.stringify(value);
}


/***/ }),

/***/ 569:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m5: () => (/* binding */ LISTS),
/* harmony export */   ws: () => (/* binding */ groupsIn),
/* harmony export */   yc: () => (/* binding */ archyBody)
/* harmony export */ });
/* harmony import */ var _canonical_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var _action_lists_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4943);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5328);
/** The states and tasks of an Archy document: the lists of actions that a flow consists of. */



const LISTS = { state: 'states', task: 'tasks' };
/** The flow in a document, below its root key; empty for other kinds of flow. */
function archyBody(document) {
    const body = document[_document_js__WEBPACK_IMPORTED_MODULE_2__/* .ARCHY_ROOT */ .jv];
    return (0,_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(body) ? body : {};
}
/** The groups of one kind in their order; `undefined` where the list is not one of them. */
function groupsIn(document, kind) {
    const list = archyBody(document)[LISTS[kind]];
    if (list === undefined)
        return [];
    if (!Array.isArray(list))
        return undefined;
    const groups = list.flatMap((item, index) => {
        const single = (0,_action_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .singleEntry */ .tt)(item);
        if (single?.key !== kind)
            return [];
        const { content } = single;
        const name = (0,_action_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .labelOf */ .Wy)(content['name']) ?? '';
        const refId = (0,_action_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .labelOf */ .Wy)(content['refId']) ?? name;
        return [{ kind, name, refId, content, at: [_document_js__WEBPACK_IMPORTED_MODULE_2__/* .ARCHY_ROOT */ .jv, LISTS[kind], index, kind] }];
    });
    return groups.length === list.length ? groups : undefined;
}


/***/ }),

/***/ 2873:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ viewArchy)
});

// EXTERNAL MODULE: ./build/flow/canonical.js
var canonical = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/flow/archy/action-lists.js
var action_lists = __webpack_require__(4943);
// EXTERNAL MODULE: ./build/flow/archy/document.js
var archy_document = __webpack_require__(5328);
;// CONCATENATED MODULE: ./build/flow/archy/expressions-shown.js
/** How the view shows the expression of a branch. */

const TEXT = /"(?:[^"\\]|\\.)*"?/gs;
const VARIABLE = /[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)+/u;
const COMPARED_TEXT = /^[^"]*[^"=!<>]==\s*"(?<text>[^"\\]*)"\s*$/s;
/** The text of `{exp: 'text'}`; `undefined` for any other value. */
function expressionText(value) {
    if (!(0,canonical/* isRecord */.u4)(value) || Object.keys(value).length !== 1)
        return undefined;
    const expression = value['exp'];
    return typeof expression === 'string' ? expression : undefined;
}
/** A value as the text of a condition: an expression, or what else is written there. */
function conditionText(value) {
    const expression = expressionText(value);
    if (expression !== undefined)
        return expression;
    const written = (0,canonical/* isRecord */.u4)(value) ? (value['exp'] ?? value['lit']) : undefined;
    return typeof written === 'object' || written === undefined ? '' : String(written);
}
/** The first variable that an expression names, such as `State.intent`; else the word `expression`. */
function firstVariable(expression) {
    return VARIABLE.exec(expression.replace(TEXT, '""'))?.[0] ?? 'expression';
}
/** A short name for the branch of an expression: of `State.intent == "billing"` the text, else the expression. */
function branchName(expression) {
    return COMPARED_TEXT.exec(expression)?.groups?.['text'] || expression;
}

// EXTERNAL MODULE: ./build/flow/archy/outputs.js
var outputs = __webpack_require__(6931);
;// CONCATENATED MODULE: ./build/flow/archy/exits.js
/** The ways out of an Archy action, as conditions and transition of its node. */




/** Types after which nothing of the list they stand in is reached. */
const ENDS = new Set(['disconnect', 'endTask']);
const TRANSFER = /^transferTo[A-Z]/;
/** Types whose output `loop` is what they repeat. */
const LOOPS = new Set(['loop', 'loopUntil']);
const LOOP = ['outputs', 'loop'];
const YES = ['outputs', 'yes'];
const NO = ['outputs', 'no'];
const CASES = ['evaluate', 'firstTrue', 'cases'];
const DEFAULT = ['evaluate', 'firstTrue', 'default'];
function endsRun({ type }) {
    return ENDS.has(type);
}
/** Whether a branch is what a loop repeats: its end leads back to the loop. */
function isLoopBody({ type }, { at }) {
    return LOOPS.has(type) && isPath(at, LOOP);
}
/** Whether a parameter of an action is one of its ways out, and not shown as a parameter. */
function isExit({ type, parameters }) {
    switch (type) {
        case 'decision':
            return (at) => isPath(at, ['condition']) && expressionText(parameters['condition']) !== undefined;
        case 'switch':
            return (at) => at.length === 6 &&
                startsWith(at, CASES) &&
                at[4] === 'case' &&
                at[5] === 'value' &&
                expressionText(valueAt(parameters, at)) !== undefined;
        case 'changeState':
            return (at) => isPath(at, ['targetStateRef']) && typeof parameters['targetStateRef'] === 'string';
        case 'callTask':
        case 'jumpToTask':
            return (at) => isPath(at, ['targetTaskRef']) && typeof parameters['targetTaskRef'] === 'string';
        default:
            return () => false;
    }
}
/** The word of a branch in the ids of the nodes in it: `yes`, `success`, the text of a case. */
function branchWord({ type, parameters }, { at }) {
    if (at[0] === 'outputs' && at.length === 2)
        return String(at[1]);
    if (type === 'switch') {
        if (isPath(at, DEFAULT))
            return 'default';
        if (isCase(at))
            return branchName(conditionText(valueAt(parameters, [...at, 'value']))) || 'case';
    }
    // Of outputs in a list, as the intents of a bot, each has a name of its own.
    const named = at[0] === 'outputs' ? (0,action_lists/* labelOf */.Wy)(valueAt(parameters, [...at, 'name'])) : undefined;
    return named ?? (at.length === 0 ? 'actions' : at.join('.'));
}
/** The ways out of an action. A missing or empty branch leads to what follows. */
function exitsOf(action, branches, around) {
    const { type, parameters } = action;
    const { targetStateRef, targetTaskRef } = parameters;
    const cases = valueAt(parameters, CASES);
    const outcomes = outcomesOf(action, branches, around);
    if (type === 'decision')
        return decisionExits(action, branches, around);
    if (type === 'switch' && Array.isArray(cases))
        return switchExits(action, cases.length, branches, around);
    if (type === 'changeState' && typeof targetStateRef === 'string') {
        const { id } = around.target(targetStateRef, 'state');
        return { conditions: outcomes, transition: id, transitionAt: ['targetStateRef'] };
    }
    if (type === 'jumpToTask' && typeof targetTaskRef === 'string') {
        const { id } = around.target(targetTaskRef, 'task');
        return { conditions: outcomes, transition: id, transitionAt: ['targetTaskRef'] };
    }
    if (type === 'callTask' && typeof targetTaskRef === 'string') {
        const at = ['targetTaskRef'];
        const { id, name } = around.target(targetTaskRef, 'task');
        const condition = { variable: 'task', condition: 'task', value: name, transition: id };
        return following([{ condition, at, leadsAt: at }, ...outcomes], around.next);
    }
    if (endsRun(action))
        return following(outcomes, undefined);
    if (TRANSFER.test(type))
        return transferExits(outcomes, around);
    if (type === 'loopNext' && around.loop !== undefined)
        return following(outcomes, around.loop.id);
    if (type === 'loopExit' && around.loop !== undefined)
        return following(outcomes, around.loop.next);
    const taken = outcomes.map(({ condition }) => condition.value);
    return following(outcomes, (0,outputs/* takesBranch */.J)(type, taken) ? undefined : around.next);
}
function following(conditions, transition) {
    return { conditions, transition, transitionAt: [] };
}
function outcomesOf(action, branches, around) {
    return branches.flatMap((branch) => {
        const transition = around.head(branch);
        return transition === undefined ? [] : [outcome(branchWord(action, branch), transition, branch.at)];
    });
}
function outcome(value, transition, at) {
    return {
        condition: { variable: 'outcome', condition: 'outcome', value, transition },
        at,
        leadsAt: at,
    };
}
function decisionExits(action, branches, around) {
    const yes = branchAt(branches, YES);
    const no = branchAt(branches, NO);
    const others = branches.filter((branch) => branch !== yes && branch !== no);
    return {
        conditions: [
            expressionExit(action.parameters['condition'], ['condition'], yes, YES, around),
            ...outcomesOf(action, others, around),
        ],
        transition: (no && around.head(no)) ?? around.next,
        transitionAt: NO,
    };
}
function switchExits(action, cases, branches, around) {
    const byCase = new Map(branches.flatMap((branch) => (isCase(branch.at) ? [[branch.at[3], branch]] : [])));
    const otherwise = branchAt(branches, DEFAULT);
    const others = branches.filter((branch) => branch !== otherwise && !isCase(branch.at));
    return {
        conditions: [
            ...Array.from({ length: cases }, (_, index) => {
                const at = [...CASES, index, 'case'];
                const written = [...at, 'value'];
                return expressionExit(valueAt(action.parameters, written), written, byCase.get(index), at, around);
            }),
            ...outcomesOf(action, others, around),
        ],
        transition: (otherwise && around.head(otherwise)) ?? around.next,
        transitionAt: DEFAULT,
    };
}
/** A transfer that worked ends the flow's part in the conversation: only one that failed leads on. */
function transferExits(outcomes, { next }) {
    const isHandled = outcomes.some(({ condition }) => condition.value === 'failure');
    const failed = isHandled || next === undefined ? [] : [outcome('failure', next, [])];
    return following([...outcomes, ...failed], undefined);
}
function expressionExit(value, at, branch, leadsAt, around) {
    const expression = conditionText(value);
    const transition = (branch && around.head(branch)) ?? around.next ?? around.end();
    const variable = firstVariable(expression);
    return {
        condition: { variable, condition: 'expression', value: expression, transition },
        at: expressionText(value) === undefined ? at : [...at, 'exp'],
        leadsAt,
    };
}
function branchAt(branches, path) {
    return branches.find(({ at }) => isPath(at, path));
}
function isCase(at) {
    return at.length === 5 && startsWith(at, CASES) && at[4] === 'case';
}
function isPath(at, path) {
    return at.length === path.length && startsWith(at, path);
}
function startsWith(at, path) {
    return path.every((key, index) => at[index] === key);
}
function valueAt(value, path) {
    let inner = value;
    for (const key of path) {
        if (Array.isArray(inner) && typeof key === 'number')
            inner = inner[key];
        else if ((0,canonical/* isRecord */.u4)(inner) && Object.hasOwn(inner, key))
            inner = inner[String(key)];
        else
            return undefined;
    }
    return inner;
}

// EXTERNAL MODULE: ./build/flow/archy/groups.js
var archy_groups = __webpack_require__(569);
;// CONCATENATED MODULE: ./build/flow/archy/node-ids.js
/** Ids of the nodes of a view: made of names, so that they read well and survive renumbered refIds. */
const SEPARATOR = ' / ';
const MAX_SEGMENT = 60;
/** Gives every node an id of its own; the second of a name gets ` 2`. */
class NodeIds {
    #taken = new Set();
    #next = new Map();
    /** @param parent id of what the node stands in; none for a state or a task */
    take(parent, name) {
        const segment = segmentOf(name);
        const base = parent === undefined ? segment : `${parent}${SEPARATOR}${segment}`;
        let id = base;
        // The count goes on where it stopped, so that many of one name cost no more than one pass.
        let count = this.#next.get(base) ?? 1;
        for (; this.#taken.has(id); id = `${base} ${count}`)
            count += 1;
        this.#next.set(base, count);
        this.#taken.add(id);
        return id;
    }
}
function segmentOf(name) {
    const line = name.replace(/[\s\p{Cc}]+/gu, ' ').trim();
    const characters = Array.from(line);
    const cut = characters.length > MAX_SEGMENT ? `${characters.slice(0, MAX_SEGMENT - 1).join('')}…` : line;
    return cut === '' ? 'unnamed' : cut;
}

;// CONCATENATED MODULE: ./build/flow/archy/origin.js
/** The path in the document of a path in the view; what the view does not know is taken as the document's own. */
function originIn({ root, nodes, settings }, path) {
    const [section, key, ...rest] = path;
    switch (section) {
        case 'name':
            return path.length === 1 ? [...root, 'name'] : path;
        case 'id':
            return [];
        case 'applicationSettings':
            return settings.get(String(key))?.(rest) ?? root;
        case 'nodes': {
            const node = nodes.get(String(key));
            return node === undefined ? root : originInNode(node, rest);
        }
        default:
            return path;
    }
}
function originInNode(node, [section, index, ...rest]) {
    switch (section) {
        case 'name':
            return [...node.at, 'name'];
        case 'transition':
            return node.transition;
        case 'actions':
            return typeof index === 'number' ? (node.actions[index]?.(rest) ?? node.at) : node.at;
        case 'conditions': {
            const condition = typeof index === 'number' ? node.conditions[index] : undefined;
            if (condition === undefined)
                return node.at;
            return rest[0] === 'transition' ? condition.leadsAt : condition.at;
        }
        default:
            return node.at;
    }
}

;// CONCATENATED MODULE: ./build/flow/archy/parameters.js
/** What a node of the view shows of an action: its parameters without branches, and without what says nothing. */


/** How Archy itself writes that something is there and has nothing in it. */
const NOTHING_IN_IT = { none: true };
/** Bindings of inputs and outputs: an empty set of them is none. Elsewhere an empty record's key may be a name. */
const BINDINGS = new Set(['inputs', 'outputs', 'successOutputs', 'failureOutputs']);
/**
 * The parameters of an action as the view shows them. What a server may add or drop on its own is left out:
 * `{noValue: true}`, `isInput: false`, `isOutput: false`, an empty description, refIds. What is left of an entry
 * whose key may be a name stays, as `{none: true}`, so that another name is another value.
 */
function showParameters(parameters, options) {
    const hidden = { branches: [], count: 0 };
    return { parameters: showEntries(parameters, [], options, hidden), branches: hidden.branches };
}
/** One value outside of an action as {@link showParameters} shows it; `undefined` where it says nothing. */
function showValue(key, value, options) {
    return show(value, [key], options, undefined);
}
function show(value, at, options, hidden) {
    const key = at.at(-1);
    if (value === undefined || isDefault(key, value))
        return undefined;
    if (hidden !== undefined && options.isEdge?.(at) === true) {
        hidden.count += 1;
        return undefined;
    }
    if (value === null)
        return NOTHING_IN_IT;
    if (typeof value === 'string' && typeof key === 'string' && key.endsWith('Ref')) {
        return options.readReference(value);
    }
    if (Array.isArray(value))
        return showList(value, at, options, hidden);
    return (0,canonical/* isRecord */.u4)(value) ? showRecord(value, at, options, hidden) : value;
}
function showList(items, at, options, hidden) {
    const actions = at.at(-1) === action_lists/* ACTIONS */.kl ? (0,action_lists/* actionList */.Zt)(items) : undefined;
    if (actions !== undefined && hidden !== undefined) {
        hidden.branches.push({ at: at.slice(0, -1), actions });
        hidden.count += 1;
        return undefined;
    }
    const before = hidden?.count;
    // Items keep their places, so one that says nothing leaves a mark.
    const shown = items.map((item, index) => show(item, [...at, index], options, hidden) ?? NOTHING_IN_IT);
    return hidden?.count !== before && shown.every((item) => item === NOTHING_IN_IT) ? undefined : shown;
}
function showRecord(record, at, options, hidden) {
    const before = hidden?.count;
    const shown = showEntries(record, at, options, hidden);
    if (Object.keys(shown).length > 0)
        return shown;
    const key = at.at(-1);
    const isSaidElsewhere = hidden?.count !== before;
    return isSaidElsewhere || (typeof key === 'string' && BINDINGS.has(key)) ? undefined : NOTHING_IN_IT;
}
function showEntries(record, at, options, hidden) {
    const entries = Object.entries(record).flatMap(([key, value]) => {
        const shown = show(value, [...at, key], options, hidden);
        return shown === undefined ? [] : [[key, shown]];
    });
    return Object.fromEntries(entries);
}
function isDefault(key, value) {
    switch (key) {
        case 'refId':
            return typeof value !== 'object';
        case 'description':
            return value === '';
        case 'isInput':
        case 'isOutput':
            return value === false;
        default:
            return isNoValue(value);
    }
}
/** `{noValue: true}`: nothing is given here. */
function isNoValue(value) {
    return (0,canonical/* isRecord */.u4)(value) && value['noValue'] === true && Object.keys(value).length === 1;
}

;// CONCATENATED MODULE: ./build/flow/archy/references.js
/** References within an Archy document: `/inboundShortMessage/states/state[Initial State_10]`. */

const REFERENCE = new RegExp(`^/${archy_document/* ARCHY_ROOT */.jv}/(?:states/(?<state>state)|tasks/task)\\[(?<refId>.*)\\]$`, 's');
/** Reads a reference to a state or task; `undefined` for anything else, such as one into another file. */
function parseReference(text) {
    const groups = REFERENCE.exec(text)?.groups;
    if (groups === undefined)
        return undefined;
    return { kind: groups['state'] === undefined ? 'task' : 'state', refId: groups['refId'] ?? '' };
}

;// CONCATENATED MODULE: ./build/flow/archy/variables-by-name.js
/** The order of declarations has no meaning, and Genesys Cloud exports them sorted. */


/** The key of a list of declarations, of a flow, state or task. */
const VARIABLES = 'variables';
/** Declarations sorted by name, and the index at which each is written; `undefined` for what is no such list. */
function variablesByName(value) {
    if (!Array.isArray(value))
        return undefined;
    const sorted = value
        .map((variable, index) => {
        const name = (0,action_lists/* labelOf */.Wy)((0,action_lists/* singleEntry */.tt)(variable)?.content['name']) ?? '';
        return { variable, index, key: `${name}\n${(0,canonical/* canonicalJson */.dj)(variable)}` };
    })
        .toSorted((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)));
    return {
        variables: sorted.map(({ variable }) => variable),
        writtenAt: sorted.map(({ index }) => index),
    };
}

;// CONCATENATED MODULE: ./build/flow/archy/view.js
/** An Archy document as a flow of nodes, so that everything that reads flows reads it too. */










/**
 * The view of an Archy document. Total: what is malformed is shown as it is written.
 * Two documents that differ in anything that has a meaning give different digests; refIds and what a server may add
 * or drop on its own (`{noValue: true}` and the like) have none.
 *
 * @param id of the flow in Genesys Cloud, which no Archy document names; '' where it is not known
 */
function viewArchy(document, id) {
    const viewer = new Viewer(document);
    const { nodes, origins } = viewer.nodes();
    const settings = viewer.settings();
    const flow = {
        id,
        name: (0,action_lists/* labelOf */.Wy)((0,archy_groups/* archyBody */.yc)(document)['name']) ?? '',
        nodes,
        ...(settings.size > 0 && {
            applicationSettings: Object.fromEntries(Array.from(settings, ([key, { value }]) => [key, value])),
        }),
        archy: document,
    };
    const below = new Map(Array.from(settings, ([key, { below }]) => [key, below]));
    return { flow, origin: (path) => originIn({ root: [archy_document/* ARCHY_ROOT */.jv], nodes: origins, settings: below }, path) };
}
class Viewer {
    #document;
    #ids = new NodeIds();
    #nodes = [];
    #origins = new Map();
    #groups;
    /** What is read as states or tasks, and so no setting. */
    #lists = new Set();
    #targets = new Map();
    #groupIds;
    #options;
    constructor(document) {
        this.#document = document;
        this.#groups = ['state', 'task'].flatMap((kind) => {
            const groups = (0,archy_groups/* groupsIn */.ws)(document, kind);
            if (groups !== undefined)
                this.#lists.add(archy_groups/* LISTS */.m5[kind]);
            return (groups ?? []).map((group) => ({ ...group, id: this.#ids.take(undefined, group.name || kind) }));
        });
        this.#groupIds = new Set(this.#groups.map(({ id }) => id));
        for (const { kind, refId, id, name } of this.#groups) {
            const key = targetKey(kind, refId);
            if (!this.#targets.has(key))
                this.#targets.set(key, { id, name });
        }
        this.#options = {
            readReference: (text) => {
                const reference = parseReference(text);
                return (reference && this.#targets.get(targetKey(reference.kind, reference.refId))?.id) ?? text;
            },
        };
    }
    nodes() {
        const start = this.#start();
        for (const group of this.#groups)
            this.#viewGroup(group, group.id === start);
        return { nodes: Object.fromEntries(this.#nodes), origins: this.#origins };
    }
    settings() {
        const settings = new Map();
        const add = (key, value, at) => {
            const shown = this.#shown(key, value, at);
            if (shown !== undefined)
                settings.set(key, shown);
        };
        for (const [key, value] of Object.entries(this.#document)) {
            if (key !== archy_document/* ARCHY_ROOT */.jv || !(0,canonical/* isRecord */.u4)(value))
                add(key, value, [key]);
        }
        for (const [key, value] of Object.entries((0,archy_groups/* archyBody */.yc)(this.#document))) {
            if (key === 'name' || this.#lists.has(key))
                continue;
            // One that leads to a state is told by the type of that state's node.
            if (key === 'startUpRef' && this.#start() !== undefined)
                continue;
            add(key, value, [archy_document/* ARCHY_ROOT */.jv, key]);
        }
        return settings;
    }
    /** Id of the node of the state that a conversation starts in. */
    #start() {
        const written = (0,archy_groups/* archyBody */.yc)(this.#document)['startUpRef'];
        const reference = typeof written === 'string' ? parseReference(written) : undefined;
        return reference?.kind === 'state'
            ? this.#targets.get(targetKey(reference.kind, reference.refId))?.id
            : undefined;
    }
    #shown(key, value, at) {
        const shown = showValue(key, value, this.#options);
        if (shown === undefined)
            return undefined;
        const sorted = key === VARIABLES ? variablesByName(shown) : undefined;
        if (sorted === undefined)
            return { value: shown, below: (rest) => [...at, ...rest] };
        const below = ([index, ...rest]) => {
            const written = typeof index === 'number' ? sorted.writtenAt[index] : undefined;
            return written === undefined ? at : [...at, written, ...rest];
        };
        return { value: sorted.variables, below };
    }
    #viewGroup(group, isStart) {
        const { id, content, at } = group;
        const list = (0,action_lists/* actionList */.Zt)(content[action_lists/* ACTIONS */.kl]);
        const extras = Object.entries(content).flatMap(([key, value]) => {
            if (key === 'name' || (key === action_lists/* ACTIONS */.kl && list !== undefined))
                return [];
            const shown = this.#shown(key, value, [...at, key]);
            return shown === undefined ? [] : [{ action: { name: key, [key]: shown.value }, below: shown.below }];
        });
        const ids = this.#allocate(list ?? [], id);
        this.#add(id, nodeOf({
            type: isStart ? 'start' : 'transition',
            name: group.name,
            actions: extras.map(({ action }) => action),
            transition: ids[0],
        }), {
            at,
            actions: extras.map(({ below }) => (rest) => below(rest.slice(1))),
            conditions: [],
            transition: [...at, action_lists/* ACTIONS */.kl],
        });
        this.#viewList(list ?? [], ids, [...at, action_lists/* ACTIONS */.kl], {
            next: undefined,
            loop: undefined,
            home: { id, at, end: undefined },
        });
    }
    #allocate(actions, parent) {
        return actions.map(({ type, parameters }) => this.#ids.take(parent, (0,action_lists/* labelOf */.Wy)(parameters['name']) ?? type));
    }
    #viewList(actions, ids, at, around) {
        for (const [index, action] of actions.entries()) {
            const id = ids[index];
            if (id === undefined)
                continue;
            const next = ids[index + 1] ?? around.next;
            this.#viewAction(action, id, [...at, index, action.type], { ...around, next });
        }
    }
    #viewAction(action, id, at, around) {
        const { next, loop, home } = around;
        const { name, ...written } = action.parameters;
        const { parameters, branches } = showParameters(written, { ...this.#options, isEdge: isExit(action) });
        const idsOf = new Map(branches.map((branch) => {
            const inside = branch.actions.length === 0 ? id : this.#ids.take(id, branchWord(action, branch));
            return [branch, this.#allocate(branch.actions, inside)];
        }));
        const { conditions, transition, transitionAt } = exitsOf(action, branches, {
            next,
            loop,
            head: (branch) => idsOf.get(branch)?.[0],
            end: () => this.#end(home),
            target: (reference, kind) => this.#target(reference, kind),
        });
        this.#add(id, nodeOf({
            type: endsRun(action) ? 'end' : 'action',
            name: (0,action_lists/* labelOf */.Wy)(name),
            actions: [{ name: action.type, ...parameters }],
            conditions: conditions.map(({ condition }) => condition),
            transition,
        }), {
            at,
            actions: [(rest) => (rest[0] === 'name' ? at : [...at, ...rest])],
            conditions: conditions.map((exit) => ({
                at: [...at, ...exit.at],
                leadsAt: [...at, ...exit.leadsAt],
            })),
            transition: [...at, ...transitionAt],
        });
        for (const branch of branches) {
            const inside = isLoopBody(action, branch) ? { next: id, loop: { id, next }, home } : around;
            this.#viewList(branch.actions, idsOf.get(branch) ?? [], [...at, ...branch.at, action_lists/* ACTIONS */.kl], inside);
        }
    }
    #end(home) {
        if (home.end === undefined) {
            home.end = this.#ids.take(home.id, '(end)');
            const origin = { at: home.at, actions: [], conditions: [], transition: home.at };
            this.#add(home.end, { type: 'transition' }, origin);
        }
        return home.end;
    }
    #target(text, kind) {
        const reference = parseReference(text);
        const found = reference?.kind === kind ? this.#targets.get(targetKey(kind, reference.refId)) : undefined;
        if (found !== undefined)
            return found;
        // A dangling reference must not become a good one because a node happens to be called like it.
        return { id: this.#groupIds.has(text) ? `${text} (no reference)` : text, name: text };
    }
    #add(id, node, origin) {
        this.#nodes.push([id, node]);
        this.#origins.set(id, origin);
    }
}
function targetKey(kind, refId) {
    return `${kind} ${refId}`;
}
function nodeOf({ type, name, actions, conditions = [], transition }) {
    return {
        type,
        ...(name !== undefined && name !== '' && { name }),
        ...(actions.length > 0 && { actions }),
        ...(conditions.length > 0 && { conditions }),
        // An empty reference leads nowhere, and a schema would refuse it as one that is no text.
        ...(transition !== undefined && transition !== '' && { transition }),
    };
}


/***/ })

};
