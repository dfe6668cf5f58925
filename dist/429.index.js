export const id = 429;
export const ids = [429];
export const modules = {

/***/ 3895:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ conditionExpression),
/* harmony export */   s: () => (/* binding */ readCondition)
/* harmony export */ });
/* harmony import */ var _conditions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8375);
/* harmony import */ var _compile_labels_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(782);
/* harmony import */ var _compile_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4182);



/**
 * Conditions of a flow document as expressions of Architect, and back. `@` stands for the variable, `$` for the
 * value. All variables are texts there, so a number is compared as it is written. What is not set fulfils the same
 * conditions as in a flow document. That `==` on text heeds case, and that a variable which is not set equals no text,
 * is taken for granted.
 */
const FORMS = {
    equals: '@ == $',
    notEquals: 'If(IsSet(@), @ != $, true)',
    contains: 'If(IsSet(@), Contains(@, $), false)',
    notContains: 'If(IsSet(@), Contains(@, $) == false, true)',
    startsWith: 'If(IsSet(@), StartsWith(@, $), false)',
    endsWith: 'If(IsSet(@), EndsWith(@, $), false)',
    exists: 'IsSet(@)',
    notExists: 'IsSet(@) == false',
};
/** Participant data cannot be there and empty. */
const FORMS_OF_DATA = {
    exists: 'IsNotSetOrEmpty(@) == false',
    notExists: 'IsNotSetOrEmpty(@)',
};
/** `in` is written as comparisons with each item. */
const OR = ' OR ';
function conditionExpression(condition, names) {
    const { variable, condition: name, value } = condition;
    if (!(0,_conditions_js__WEBPACK_IMPORTED_MODULE_0__/* .isKnownCondition */ .LH)(name))
        return { problem: `the condition ${JSON.stringify(name)} is not known` };
    const reference = names.reference(variable);
    const textOfItem = (item) => (0,_compile_text_js__WEBPACK_IMPORTED_MODULE_2__/* .textExpression */ .wv)((0,_conditions_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(item) ?? '', names, 'as written');
    if (name === 'in') {
        if (!Array.isArray(value))
            return { problem: 'in compares with a list: write one, or equals' };
        if (value.length === 0)
            return { problem: 'in never holds for an empty list: remove the condition' };
        return { exp: value.map((item) => `${reference} == ${textOfItem(item)}`).join(OR) };
    }
    const form = (names.isData(variable) ? FORMS_OF_DATA[name] : undefined) ?? FORMS[name];
    if (form === undefined)
        return { problem: reasonAgainst(name) };
    if (form.includes('$')) {
        if (value === undefined)
            return { problem: `${name} needs a value: without one it never holds` };
        if (Array.isArray(value)) {
            return {
                problem: `${name} compares with one value, not with a list: write in, or one condition for each`,
            };
        }
    }
    else if (value !== undefined) {
        return { problem: `${name} takes no value: remove it` };
    }
    const text = form.includes('$') ? textOfItem(value) : '';
    return { exp: form.replace(/[@$]/g, (hole) => (hole === '@' ? reference : text)) };
}
function reasonAgainst(name) {
    return name === 'matches'
        ? 'Architect is not known to have regular expressions: write contains, startsWith or in instead'
        : `Architect is not known to compare the texts in which data comes as ${name} does: let a bot flow or a data action decide, or list the values with in`;
}
/** The condition that an expression of {@link conditionExpression} stands for, given what its label says of the value. */
function readCondition(exp, suffix) {
    for (const forms of [FORMS, FORMS_OF_DATA]) {
        for (const [condition, form] of Object.entries(forms)) {
            const read = readForm(exp, form, suffix);
            // One comparison is equals, unless its label says that it was written as a list.
            if (read !== undefined && !Array.isArray(read.value))
                return { condition, ...read };
        }
    }
    return readIn(exp, suffix);
}
function readForm(exp, form, suffix) {
    const reader = new _compile_text_js__WEBPACK_IMPORTED_MODULE_2__/* .ExpressionReader */ .KC(exp);
    let variable;
    let text;
    for (const part of form.split(/([@$])/)) {
        if (part === '@')
            variable = reader.variable();
        else if (part === '$')
            text = reader.text();
        else if (!reader.accept(part))
            return undefined;
    }
    if (variable === undefined || !reader.atEnd)
        return undefined;
    if (!form.includes('$'))
        return suffix === '' ? { variable } : undefined;
    const value = text === undefined ? undefined : (0,_compile_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .readValue */ .wK)([text], suffix);
    return value === undefined ? undefined : { variable, value };
}
function readIn(exp, suffix) {
    const reader = new _compile_text_js__WEBPACK_IMPORTED_MODULE_2__/* .ExpressionReader */ .KC(exp);
    const texts = [];
    let variable;
    do {
        const name = reader.variable();
        if (name === undefined || !reader.accept(' == '))
            return undefined;
        const text = reader.text();
        if (text === undefined || (variable !== undefined && name !== variable))
            return undefined;
        variable = name;
        texts.push(text);
    } while (reader.accept(OR));
    const value = reader.atEnd ? (0,_compile_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .readValue */ .wK)(texts, suffix) : undefined;
    return value === undefined ? undefined : { variable, condition: 'in', value };
}


/***/ }),

/***/ 782:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A6: () => (/* binding */ readClosingLabel),
/* harmony export */   Nk: () => (/* binding */ unnameable),
/* harmony export */   QC: () => (/* binding */ REMEMBER_CHANNEL),
/* harmony export */   SL: () => (/* binding */ READ_DATA),
/* harmony export */   Vi: () => (/* binding */ stateName),
/* harmony export */   WZ: () => (/* binding */ kindSuffix),
/* harmony export */   Wz: () => (/* binding */ closingLabel),
/* harmony export */   r1: () => (/* binding */ readStateName),
/* harmony export */   wK: () => (/* binding */ readValue),
/* harmony export */   yp: () => (/* binding */ REMEMBER_MESSAGE)
/* harmony export */ });
/* harmony import */ var _definition_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9692);

const READ_DATA = 'Read conversation data';
const REMEMBER_CHANNEL = 'Remember channel';
const REMEMBER_MESSAGE = 'Remember message';
function stateName(id, label) {
    return label === undefined ? id : `${label} [${id}]`;
}
function readStateName(name) {
    const [, label, id] = /^(.*) \[([^[\]]*)\]$/su.exec(name) ?? [];
    return label === undefined || id === undefined ? { id: name } : { id, label };
}
/** Why a node cannot be named so that it is found again; `undefined` where it can. */
function unnameable(id, label) {
    if (!isPlainName(id) || /[[\]/]/.test(id)) {
        return 'its id has a bracket, a slash, a line break or white space around it, which names of states in Architect are kept free of';
    }
    if (label !== undefined && !isPlainName(label)) {
        return 'its name is empty, or has a line break or white space around it';
    }
    return undefined;
}
function isPlainName(text) {
    return text !== '' && text.trim() === text && !/[\p{Cc}\u2028\u2029]/u.test(text);
}
/** The label of the last action of a state, which also says what type of node it was. */
function closingLabel(what, type) {
    return `${what} (${type})`;
}
function readClosingLabel(label) {
    return _definition_js__WEBPACK_IMPORTED_MODULE_0__/* .NODE_TYPES */ .jM.find((type) => label.endsWith(` (${type})`));
}
/** What follows a label where a value is not one text: ` (number)`, ` (list)`, ` (list: text, number)`. */
function kindSuffix(value) {
    if (value === undefined)
        return '';
    if (!Array.isArray(value))
        return typeof value === 'string' ? '' : ` (${typeof value})`;
    const kinds = value.map((item) => (typeof item === 'string' ? 'text' : typeof item));
    return new Set(kinds).size > 1 || kinds.includes('number') ? ` (list: ${kinds.join(', ')})` : ' (list)';
}
/** The value that `texts` stand for by what {@link kindSuffix} said of it. */
function readValue(texts, suffix) {
    const [, kind, kinds] = /^ \((\w+)(?:: (.*))?\)$/.exec(suffix) ?? [];
    if (kind === 'list') {
        const each = kinds?.split(', ') ?? [];
        return _definition_js__WEBPACK_IMPORTED_MODULE_0__/* .conditionValueSchema */ .W.safeParse(texts.map((text, index) => scalarOf(text, each[index]))).data;
    }
    const [text, ...more] = texts;
    return text === undefined || more.length > 0 ? undefined : scalarOf(text, kind);
}
function scalarOf(text, kind) {
    if (kind === 'number')
        return Number(text);
    return kind === 'boolean' ? text === 'true' : text;
}


/***/ }),

/***/ 535:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LF: () => (/* binding */ QUESTION),
/* harmony export */   kz: () => (/* binding */ compiledStates),
/* harmony export */   tp: () => (/* binding */ ANSWER)
/* harmony export */ });
/* harmony import */ var _actions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3830);
/* harmony import */ var _canonical_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var _conditions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8375);
/* harmony import */ var _graph_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4865);
/* harmony import */ var _compile_conditions_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3895);
/* harmony import */ var _compile_labels_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(782);
/* harmony import */ var _compile_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4182);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5328);








const QUESTION = 'Slot.Question';
const ANSWER = 'Slot.Answer';
/** How Genesys Cloud calls data of a conversation that its guest brought along. */
const DATA_PREFIX = 'context.';
/** One state for each node, and the reference to the one in which a conversation starts. */
function compiledStates(nodes, context) {
    const { report } = context;
    const graph = (0,_graph_js__WEBPACK_IMPORTED_MODULE_3__/* .flowGraph */ .jQ)({ nodes });
    const [start = '', ...more] = graph.starts;
    if (graph.starts.length !== 1) {
        const what = more.length === 0 ? 'no start node' : 'more than one start node';
        report({
            message: `the flow has ${what}: Architect needs exactly one`,
            path: ['nodes', ...more.slice(0, 1)],
        });
    }
    for (const { to, path } of graph.edges) {
        if (!graph.nodes.has(to))
            report({ message: `leads to ${JSON.stringify(to)}, which does not exist`, path });
    }
    reportAfterTransfer(nodes, report);
    const states = Object.entries(nodes).map(([id, node]) => {
        const unfit = (0,_compile_labels_js__WEBPACK_IMPORTED_MODULE_5__/* .unnameable */ .Nk)(id, node.name);
        if (unfit !== undefined)
            report({ message: `${unfit}: rename it`, path: ['nodes', id] });
        const actions = [
            ...(node.type === 'start' ? prologue(context.variables) : []),
            ...(node.actions ?? []).flatMap((action, index) => compiledAction(action, ['nodes', id, 'actions', index], context)),
            closing(id, node, context),
        ];
        return { state: { name: (0,_compile_labels_js__WEBPACK_IMPORTED_MODULE_5__/* .stateName */ .Vi)(id, node.name), refId: id, actions } };
    });
    return { start: stateReference(start), states };
}
function stateReference(id) {
    return `/${_document_js__WEBPACK_IMPORTED_MODULE_7__/* .ARCHY_ROOT */ .jv}/states/state[${id}]`;
}
/** What a flow document takes for granted when a conversation begins. */
function prologue({ data, reference, holdsChannel, holdsMessage }) {
    const attributes = data.map((name) => ({
        attribute: { name: { lit: `${DATA_PREFIX}${name}` }, variable: reference(name) },
    }));
    return [
        ...(attributes.length > 0 ? [{ getParticipantData: { name: _compile_labels_js__WEBPACK_IMPORTED_MODULE_5__/* .READ_DATA */ .SL, attributes } }] : []),
        ...(holdsChannel ? [update(_compile_labels_js__WEBPACK_IMPORTED_MODULE_5__/* .REMEMBER_CHANNEL */ .QC, reference('channel'), { lit: 'webchat' })] : []),
        ...(holdsMessage ? [update(_compile_labels_js__WEBPACK_IMPORTED_MODULE_5__/* .REMEMBER_MESSAGE */ .yp, reference('message'), { exp: _compile_text_js__WEBPACK_IMPORTED_MODULE_6__/* .MESSAGE */ .w5 })] : []),
    ];
}
function update(name, variable, value) {
    return { updateData: { name, statements: [{ string: { variable, value } }] } };
}
function compiledAction(action, path, { variables, askWith, report }) {
    const parameters = (0,_actions_js__WEBPACK_IMPORTED_MODULE_0__/* .parametersOf */ .mC)(action.name);
    if (parameters === undefined) {
        report({
            message: `Flowgate does not know the action ${JSON.stringify(action.name)}, so it cannot write it in Archy: write the flow in Archy instead`,
            path,
        });
        return [];
    }
    const { name: _name, ...written } = (0,_canonical_js__WEBPACK_IMPORTED_MODULE_1__/* .tidy */ .DZ)(action);
    for (const key of Object.keys(written).filter((parameter) => !parameters.has(parameter))) {
        const what = (0,_actions_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalParametersOf */ .mo)(action.name).has(key)
            ? 'buttons to choose from are not publicly known in Archy: name the choices in the text, or let a bot flow show them'
            : `is not known for ${action.name}: remove it`;
        report({ message: what, path: [...path, key] });
    }
    const text = (parameter) => {
        const value = (0,_actions_js__WEBPACK_IMPORTED_MODULE_0__/* .textParameter */ .HF)(action, parameter);
        if (value === undefined)
            report({ message: `${action.name} needs a text here`, path: [...path, parameter] });
        return value ?? '';
    };
    switch (action.name) {
        case 'say':
            return [{ sendResponse: { name: 'Say', messageBody: (0,_compile_text_js__WEBPACK_IMPORTED_MODULE_6__/* .textValue */ .v8)(text('text'), variables, 'shown') } }];
        case 'set': {
            const variable = text('variable');
            const value = scalarOf(action['value']);
            if (value === undefined) {
                report({
                    message: 'a variable holds a text, a number, true or false in Architect, nothing else',
                    path: [...path, 'value'],
                });
                return [];
            }
            const label = `Set ${variable}${(0,_compile_labels_js__WEBPACK_IMPORTED_MODULE_5__/* .kindSuffix */ .WZ)(value)}`;
            return [
                update(label, variables.reference(variable), (0,_compile_text_js__WEBPACK_IMPORTED_MODULE_6__/* .textValue */ .v8)((0,_conditions_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(value) ?? '', variables, 'as written')),
            ];
        }
        case 'ask': {
            if (askWith === undefined) {
                report({
                    message: 'a message flow cannot wait for a reply: name a bot flow that asks in applicationSettings.archy.askWith, with the input Slot.Question and the output Slot.Answer',
                    path,
                });
                return [];
            }
            const variable = text('variable');
            return [
                ask(variable, askWith, (0,_compile_text_js__WEBPACK_IMPORTED_MODULE_6__/* .textValue */ .v8)(text('text'), variables, 'shown'), variables),
                ...(variables.holdsMessage && variable !== 'message'
                    ? [update(_compile_labels_js__WEBPACK_IMPORTED_MODULE_5__/* .REMEMBER_MESSAGE */ .yp, variables.reference('message'), { exp: variables.reference(variable) })]
                    : []),
            ];
        }
        default:
            return [transfer((0,_compile_text_js__WEBPACK_IMPORTED_MODULE_6__/* .textExpression */ .wv)(text('queueId'), variables, 'shown'))];
    }
}
function scalarOf(value) {
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
        ? value
        : undefined;
}
function ask(variable, botFlow, question, { reference }) {
    return {
        callBotFlow: {
            name: `Ask for ${variable}`,
            inputText: { noValue: true },
            exitReason: { noValue: true },
            intent: { noValue: true },
            botFlow: {
                [botFlow]: {
                    ver_latestPublished: {
                        inputs: { [QUESTION]: question },
                        outputs: { [ANSWER]: { var: reference(variable) } },
                    },
                },
            },
        },
    };
}
function transfer(queueId) {
    return {
        transferToAcd: {
            name: 'Transfer to ACD',
            targetQueue: { exp: `FindQueueById(${queueId})` },
            priority: { lit: 0 },
            preferredAgents: { noValue: true },
            languageSkill: { noValue: true },
        },
    };
}
/** The last action of a state: it decides, goes on, or ends the conversation. After a transfer, where that failed. */
function closing(id, { type, transition, conditions = [], ...node }, context) {
    if (type === 'end' &&
        (transition !== undefined || conditions.length > 0 || (node.actions ?? []).length > 0)) {
        context.report({
            message: 'an end node does nothing and leads nowhere, so what it holds has no meaning: remove it',
            path: ['nodes', id],
        });
    }
    const goOn = (label) => transition === undefined
        ? { disconnect: { name: label('Disconnect') } }
        : changeState(label(`To ${transition}`), transition);
    const typed = (what) => (0,_compile_labels_js__WEBPACK_IMPORTED_MODULE_5__/* .closingLabel */ .Wz)(what, type);
    if (conditions.length === 0)
        return goOn(typed);
    const cases = conditions.map((condition, index) => {
        const compiled = (0,_compile_conditions_js__WEBPACK_IMPORTED_MODULE_4__/* .conditionExpression */ .W)(condition, context.variables);
        if ('problem' in compiled) {
            context.report({ message: compiled.problem, path: ['nodes', id, 'conditions', index] });
        }
        const to = condition.transition;
        return {
            case: {
                value: { exp: 'exp' in compiled ? compiled.exp : '' },
                actions: [changeState(`To ${to}${(0,_compile_labels_js__WEBPACK_IMPORTED_MODULE_5__/* .kindSuffix */ .WZ)(condition.value)}`, to)],
            },
        };
    });
    return {
        switch: {
            name: typed('Decide'),
            evaluate: { firstTrue: { default: { actions: [goOn((what) => what)] }, cases } },
        },
    };
}
function changeState(name, to) {
    return { changeState: { name, targetStateRef: stateReference(to) } };
}
/** A transfer that worked ends the flow's part, while a flow document goes on after it. */
function reportAfterTransfer(nodes, report) {
    const graph = (0,_graph_js__WEBPACK_IMPORTED_MODULE_3__/* .flowGraph */ .jQ)({ nodes });
    const active = Object.entries(nodes).flatMap(([id, { type, actions = [] }]) => type !== 'end' && actions.some(({ name }) => name !== 'set') ? [id] : []);
    const leadsToActive = (0,_graph_js__WEBPACK_IMPORTED_MODULE_3__/* .leadingTo */ .SY)(graph, active);
    for (const [id, { actions = [] }] of Object.entries(nodes)) {
        const route = actions.findIndex(({ name }) => name === 'route');
        if (route === -1)
            continue;
        if (route < actions.length - 1) {
            report({
                message: 'a transfer ends the flow’s part in Architect, so this would be done only where it fails: put it before route',
                path: ['nodes', id, 'actions', route + 1],
            });
        }
        for (const { to, path } of graph.successors(id).filter((edge) => leadsToActive.has(edge.to))) {
            report({
                message: `a transfer ends the flow’s part in Architect, so what is said or done from ${JSON.stringify(to)} on would happen only where it fails: do it before route, and lead to an end node`,
                path,
            });
        }
    }
}


/***/ }),

/***/ 4182:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KC: () => (/* binding */ ExpressionReader),
/* harmony export */   rE: () => (/* binding */ NOW),
/* harmony export */   rY: () => (/* binding */ readTextValue),
/* harmony export */   v8: () => (/* binding */ textValue),
/* harmony export */   w5: () => (/* binding */ MESSAGE),
/* harmony export */   wv: () => (/* binding */ textExpression)
/* harmony export */ });
/* unused harmony export stringLiteral */
/* harmony import */ var _placeholders_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6695);

/**
 * Texts of a flow document as Architect values, and back. Quotation marks and backslashes in a string literal are
 * escaped by a backslash, as Genesys Cloud's documentation says; that line breaks and tabs are is taken for granted.
 */
const ESCAPES = new Map([
    ['"', '\\"'],
    ['\\', '\\\\'],
    ['\n', '\\n'],
    ['\r', '\\r'],
    ['\t', '\\t'],
]);
const UNESCAPES = new Map([...ESCAPES].map(([character, escaped]) => [escaped, character]));
function stringLiteral(text) {
    return `"${text.replace(/["\\\n\r\t]/g, (character) => ESCAPES.get(character) ?? character)}"`;
}
/** A text with `{name}` placeholders as a value: a literal where it has none, else the expression that fills them. */
function textValue(text, names, unset) {
    return (0,_placeholders_js__WEBPACK_IMPORTED_MODULE_0__/* .placeholdersIn */ .Q)(text).some(({ kind }) => kind === 'variable')
        ? { exp: textExpression(text, names, unset) }
        : { lit: text };
}
/** A text with `{name}` placeholders as an expression. */
function textExpression(text, names, unset) {
    const parts = [];
    let from = 0;
    for (const { kind, name, index } of (0,_placeholders_js__WEBPACK_IMPORTED_MODULE_0__/* .placeholdersIn */ .Q)(text)) {
        if (kind === 'env')
            continue;
        if (index > from)
            parts.push(stringLiteral(text.slice(from, index)));
        parts.push(filled(name, names, unset));
        from = index + name.length + 2;
    }
    if (from < text.length || parts.length === 0)
        parts.push(stringLiteral(text.slice(from)));
    return parts.length === 1 ? parts.join() : `Append(${parts.join(', ')})`;
}
function filled(name, names, unset) {
    const reference = names.reference(name);
    if (names.alwaysSet(name))
        return reference;
    return unset === 'shown'
        ? `ToDisplayString(${reference})`
        : `If(IsSet(${reference}), ${reference}, ${stringLiteral(`{${name}}`)})`;
}
/** What built-in variables of a flow document are in Architect; the time as Architect writes it. */
const MESSAGE = 'Message.Message.body';
const NOW = 'ToString(GetCurrentDateTimeUtc())';
const REFERENCE = /Flow\.(\w+)/y;
const LITERAL = /"([^"\\]*(?:\\.[^"\\]*)*)"/sy;
/** Reads an expression of ours; what is only nearly one is found out when the result is compiled again. */
class ExpressionReader {
    #text;
    #at = 0;
    constructor(text) {
        this.#text = text;
    }
    get atEnd() {
        return this.#at === this.#text.length;
    }
    accept(word) {
        if (!this.#text.startsWith(word, this.#at))
            return false;
        this.#at += word.length;
        return true;
    }
    /** The name in the flow document of the variable that is referred to. */
    variable() {
        if (this.accept(MESSAGE))
            return 'message';
        return this.accept(NOW) ? 'now' : this.#match(REFERENCE)?.[1];
    }
    /** The text, placeholders included, that an expression of {@link textExpression} stands for. */
    text() {
        if (!this.accept('Append('))
            return this.#part();
        let text = '';
        do {
            const part = this.#part();
            if (part === undefined)
                return undefined;
            text += part;
        } while (this.accept(', '));
        return this.accept(')') ? text : undefined;
    }
    #part() {
        const literal = this.#literal();
        if (literal !== undefined)
            return literal;
        if (this.accept('If(IsSet(')) {
            this.variable();
            this.accept('), ');
            this.variable();
            this.accept(', ');
            const written = this.#literal();
            return this.accept(')') ? written : undefined;
        }
        const wrapped = this.accept('ToDisplayString(');
        const name = this.variable();
        return name === undefined || (wrapped && !this.accept(')')) ? undefined : `{${name}}`;
    }
    #literal() {
        const written = this.#match(LITERAL)?.[1];
        return written?.replace(/\\[\s\S]/g, (escaped) => UNESCAPES.get(escaped) ?? escaped);
    }
    #match(pattern) {
        pattern.lastIndex = this.#at;
        const match = pattern.exec(this.#text);
        if (match === null)
            return undefined;
        this.#at = pattern.lastIndex;
        return match;
    }
}
/** The text that a value of {@link textValue} stands for. */
function readTextValue(value) {
    if ('lit' in value)
        return value.lit;
    const reader = new ExpressionReader(value.exp);
    const text = reader.text();
    return reader.atEnd ? text : undefined;
}


/***/ }),

/***/ 7538:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ SETTINGS_VARIABLE),
  L: () => (/* binding */ compiledVariables)
});

// EXTERNAL MODULE: ./build/flow/graph.js
var flow_graph = __webpack_require__(4865);
// EXTERNAL MODULE: ./build/flow/archy/compile-text.js
var compile_text = __webpack_require__(4182);
// EXTERNAL MODULE: ./build/flow/actions.js
var flow_actions = __webpack_require__(3830);
// EXTERNAL MODULE: ./build/flow/placeholders.js
var placeholders = __webpack_require__(6695);
;// CONCATENATED MODULE: ./build/flow/archy/compile-uses.js


function variableUses({ nodes }) {
    const filledIn = new Map();
    const compared = new Map();
    const written = new Map();
    let asks = false;
    for (const [id, { actions = [], conditions = [] }] of Object.entries(nodes)) {
        for (const [index, action] of actions.entries()) {
            const path = ['nodes', id, 'actions', index];
            asks ||= action.name === 'ask';
            for (const parameter of parameterNames(action.name)) {
                if (parameter === 'variable') {
                    const variable = (0,flow_actions/* textParameter */.HF)(action, parameter);
                    if (variable !== undefined)
                        addFirst(written, variable, [...path, parameter]);
                }
                else if (Object.hasOwn(action, parameter)) {
                    addPlaceholders(filledIn, action[parameter], [...path, parameter]);
                }
            }
        }
        for (const [index, { variable, value }] of conditions.entries()) {
            const path = ['nodes', id, 'conditions', index];
            addFirst(compared, variable, [...path, 'variable']);
            addPlaceholders(filledIn, value, [...path, 'value']);
        }
    }
    return { filledIn, compared, written, asks };
}
function parameterNames(action) {
    return [...((0,flow_actions/* parametersOf */.mC)(action) ?? new Map()).keys(), ...(0,flow_actions/* optionalParametersOf */.mo)(action).keys()];
}
function addPlaceholders(into, value, path) {
    if (Array.isArray(value)) {
        for (const [index, item] of value.entries())
            addPlaceholders(into, item, [...path, index]);
    }
    else if (typeof value === 'string') {
        for (const { kind, name } of (0,placeholders/* placeholdersIn */.Q)(value))
            if (kind === 'variable')
                addFirst(into, name, path);
    }
}
function addFirst(into, name, path) {
    if (!into.has(name))
        into.set(name, path);
}

;// CONCATENATED MODULE: ./build/flow/archy/compile-variables.js



/** The variable that holds the settings of a flow document, for which a message flow has no place. */
const SETTINGS_VARIABLE = 'applicationSettings';
/** Names that Architect is known to take: letters, digits and underscores. */
const NAME = /^[A-Za-z]\w*$/;
const BUILT_IN = ['message', 'channel', 'now'];
/** Finds the variables of a flow document, and reports those that cannot be had in Architect. */
function compiledVariables(flow, report) {
    const environment = new Map(Object.keys(flow.environmentVariables ?? {}).map((name) => [
        name,
        ['environmentVariables', name],
    ]));
    const uses = variableUses(flow);
    const { filledIn, compared, written, asks } = uses;
    const isRead = (name) => filledIn.has(name) || compared.has(name);
    const isSet = (name) => written.has(name) || environment.has(name);
    const holdsChannel = isRead('channel') || written.has('channel');
    const holdsMessage = written.has('message') || (isRead('message') && asks);
    reportBuiltIns(uses, environment, report);
    const isOwn = (name) => isSet(name) || (name === 'message' ? holdsMessage : name !== 'now' && isRead(name));
    const places = new Map([...environment, ...filledIn, ...compared, ...written]);
    const own = [...places].filter(([name]) => isOwn(name));
    reportNames(own, report);
    // A conversation may bring along what a node sets later on.
    const isBrought = (name) => isRead(name) && !environment.has(name) && !BUILT_IN.includes(name);
    const data = own.flatMap(([name]) => (isBrought(name) ? [name] : [])).sort();
    const changes = holdsMessage || written.has('channel') || data.some((name) => written.has(name));
    if (changes)
        reportWayBack(flow.nodes, report);
    return {
        declared: own.flatMap(([name]) => (environment.has(name) ? [] : [name])),
        data,
        holdsChannel,
        holdsMessage,
        isData: (name) => isBrought(name) && !written.has(name),
        reference: (name) => (isOwn(name) ? `Flow.${name}` : name === 'now' ? compile_text/* NOW */.rE : compile_text/* MESSAGE */.w5),
        alwaysSet: (name) => environment.has(name) || !isOwn(name) || (BUILT_IN.includes(name) && name !== 'now'),
    };
}
/** Variables that mean something else in Architect than in a flow document. */
function reportBuiltIns({ filledIn, compared, written }, environment, report) {
    for (const [name, path] of compared) {
        if (!environment.has(name))
            continue;
        report({
            message: `compares the environment variable ${JSON.stringify(name)}, which a condition sees as not set in a flow document, but with its value in Architect`,
            path,
            severity: 'warning',
        });
    }
    for (const [name, path] of environment) {
        const used = name === 'message' || (name === 'channel' && [filledIn, compared, written].some((of) => of.has(name)));
        if (used)
            report({ message: `the variable ${JSON.stringify(name)} is built in: rename it`, path });
    }
    if (written.has('now') || environment.has('now'))
        return;
    const [shown, asked] = [filledIn.get('now'), compared.get('now')];
    if (shown !== undefined) {
        report({
            message: '{now} is written as Architect writes dates, not as in a flow document (2027-01-31T08:00:00.000Z)',
            path: shown,
            severity: 'warning',
        });
    }
    if (asked !== undefined) {
        report({
            message: 'the time (now) cannot be compared: set a variable to {now} first, or let a data action decide',
            path: asked,
        });
    }
}
function reportNames(places, report) {
    const seen = new Map([[SETTINGS_VARIABLE.toLowerCase(), 'which Flowgate keeps settings in']]);
    for (const [name, path] of places) {
        const told = JSON.stringify(name);
        const twin = seen.get(name.toLowerCase());
        seen.set(name.toLowerCase(), `${told}, but for the case of letters`);
        if (!NAME.test(name)) {
            report({
                message: `a variable cannot be called ${told} in Architect: begin with a letter, and use only letters, digits and _`,
                path,
            });
        }
        else if (twin !== undefined) {
            report({ message: `the variable ${told} is called like the one ${twin}: rename it`, path });
        }
    }
}
/** What is read at the start would be read again. */
function reportWayBack(nodes, report) {
    const graph = (0,flow_graph/* flowGraph */.jQ)({ nodes });
    for (const start of graph.starts) {
        for (const { path } of graph.predecessors(start)) {
            report({
                message: 'leads back to the start node, which would forget what was said and set since: lead to the node behind it',
                path,
            });
        }
    }
}


/***/ }),

/***/ 1429:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  compileArchy: () => (/* binding */ compileArchy)
});

// UNUSED EXPORTS: ARCHY_SETTINGS

// EXTERNAL MODULE: ./build/flow/canonical.js
var canonical = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/flow/digest.js
var digest = __webpack_require__(1513);
;// CONCATENATED MODULE: ./build/flow/archy/compile-problem.js
/** Collects problems; the node is the one their path leads into. */
function problemList() {
    const problems = [];
    const report = ({ message, path, severity = 'error' }) => {
        const node = path[0] === 'nodes' && typeof path[1] === 'string' ? path[1] : undefined;
        problems.push({ message, path, node, severity });
    };
    return { problems, report };
}

// EXTERNAL MODULE: ./build/flow/archy/compile-states.js
var compile_states = __webpack_require__(535);
// EXTERNAL MODULE: ./build/flow/archy/compile-variables.js + 1 modules
var compile_variables = __webpack_require__(7538);
// EXTERNAL MODULE: ./build/flow/archy/document.js
var archy_document = __webpack_require__(5328);
;// CONCATENATED MODULE: ./build/flow/archy/compile.js






/** Where `applicationSettings` say what only Architect needs. */
const ARCHY_SETTINGS = 'archy';
/** The one of these settings that is no top-level key of the document: the bot flow that asks. */
const ASK_WITH = 'askWith';
/** What the flow document says itself. */
const OWN_KEYS = ['name', 'startUpRef', 'states', 'tasks', 'variables'];
const DEFAULT_LANGUAGE = 'en-us';
/**
 * Writes a flow document as an Archy document of the kind `inboundShortMessage`: a state for each node, whose id is
 * the state's `refId`, an edge as a change of state, conditions as a switch. Variables become texts called `Flow.x`;
 * those that are looked at begin as the conversation's participant data `context.x`, environment variables as their
 * value.
 *
 * `applicationSettings.archy` may hold `askWith`, the name of the bot flow that asks (input `Slot.Question`, output
 * `Slot.Answer`), and further top-level keys (`division`, `defaultLanguage`, `description`, …), which are passed on.
 *
 * What Architect cannot do, or is not publicly known to, is told and never guessed.
 */
function compileArchy(flow) {
    const { problems, report } = problemList();
    const { [digest/* STAMP_KEY */._o]: _stamp, ...written } = flow.applicationSettings ?? {};
    const settings = (0,canonical/* tidy */.DZ)(written);
    const { askWith, topLevel } = architectSettings(settings, report);
    const variables = (0,compile_variables/* compiledVariables */.L)(flow, report);
    const { start, states } = (0,compile_states/* compiledStates */.kz)(flow.nodes, { variables, askWith, report });
    if (problems.some(({ severity }) => severity === 'error'))
        return { archy: undefined, problems };
    const { defaultLanguage = DEFAULT_LANGUAGE, ...others } = topLevel;
    const body = {
        name: flow.name,
        startUpRef: start,
        defaultLanguage,
        supportedLanguages: { [String(defaultLanguage)]: { defaultLanguageSkill: { noValue: true } } },
        variables: [
            ...variables.declared.map((name) => declaration(name, undefined)),
            ...Object.entries(flow.environmentVariables ?? {}).map(([name, value]) => declaration(name, value)),
            ...(Object.keys(settings).length === 0
                ? []
                : [declaration(compile_variables/* SETTINGS_VARIABLE */.F, (0,canonical/* canonicalJson */.dj)(settings))]),
        ],
        settingsErrorHandling: { errorHandling: { disconnect: { none: true } } },
        ...others,
        states,
    };
    return { archy: { [archy_document/* ARCHY_ROOT */.jv]: body }, problems };
}
function declaration(name, value) {
    return {
        stringVariable: {
            name: `Flow.${name}`,
            initialValue: value === undefined ? { noValue: true } : { lit: value },
            isInput: false,
            isOutput: false,
        },
    };
}
function architectSettings(settings, report) {
    const path = ['applicationSettings', ARCHY_SETTINGS];
    const beside = Object.keys(settings).filter((key) => key !== ARCHY_SETTINGS);
    if (beside.length > 0) {
        report({
            message: `a message flow has no place for ${beside.join(', ')}: kept in the variable Flow.${compile_variables/* SETTINGS_VARIABLE */.F}, without any effect; what a customer sees of the Messenger is set in its configuration`,
            path: ['applicationSettings'],
            severity: 'warning',
        });
    }
    const written = Object.hasOwn(settings, ARCHY_SETTINGS) ? settings[ARCHY_SETTINGS] : {};
    if (!(0,canonical/* isRecord */.u4)(written)) {
        report({ message: 'is no object of settings for Architect', path });
        return { askWith: undefined, topLevel: {} };
    }
    const { [ASK_WITH]: askWith, ...topLevel } = written;
    if (askWith !== undefined && (typeof askWith !== 'string' || askWith === '')) {
        report({ message: 'is not the name of a bot flow', path: [...path, ASK_WITH] });
    }
    for (const key of OWN_KEYS.filter((own) => Object.hasOwn(topLevel, own))) {
        report({ message: 'is what the flow document says itself: remove it', path: [...path, key] });
    }
    if (topLevel['defaultLanguage'] !== undefined && typeof topLevel['defaultLanguage'] !== 'string') {
        report({ message: 'is not the name of a language, such as en-us', path: [...path, 'defaultLanguage'] });
    }
    return { askWith: typeof askWith === 'string' ? askWith : undefined, topLevel };
}


/***/ })

};
