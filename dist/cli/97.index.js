export const id = 97;
export const ids = [97];
export const modules = {

/***/ 8472:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ RULES)
});

// EXTERNAL MODULE: ./build/flow/actions.js
var flow_actions = __webpack_require__(3830);
// EXTERNAL MODULE: ./build/flow/archy/wording.js
var wording = __webpack_require__(4177);
// EXTERNAL MODULE: ./build/flow/nearest.js
var nearest = __webpack_require__(1327);
// EXTERNAL MODULE: ./build/flow/placeholders.js
var placeholders = __webpack_require__(6695);
// EXTERNAL MODULE: ./build/flow/rules/rule.js
var rule = __webpack_require__(7867);
// EXTERNAL MODULE: ./build/flow/rules/subject.js
var subject = __webpack_require__(1177);
;// CONCATENATED MODULE: ./build/flow/rules/actions.js






const unknownAction = {
    id: 'unknown-action',
    languages: rule/* FLOW_DOCUMENTS */.I9,
    severity: 'warning',
    summary: 'Actions are ones Flowgate knows.',
    why: 'An action that is not known is mostly a slip of the keyboard; the platform would refuse it, or pass over it.',
    bad: (0,rule/* example */.Fw)(`
    id: hello-flow
    name: Hello
    nodes:
      start: { type: start, transition: step }
      step:
        type: webchat
        actions:
          - { name: sya, text: Hello! }
        transition: bye
      bye: { type: end }
  `),
    good: (0,rule/* example */.Fw)(`
    id: hello-flow
    name: Hello
    nodes:
      start: { type: start, transition: step }
      step:
        type: webchat
        actions:
          - { name: say, text: Hello! }
        transition: bye
      bye: { type: end }
  `),
    *check({ unknownActions }) {
        for (const action of unknownActions) {
            const { node, item } = action;
            yield {
                message: `Flowgate does not know the action ${(0,rule/* quoted */.TL)(item.name)}: it goes to the platform as it is, and in simulation a mock must answer it.${(0,nearest/* didYouMean */.a)(item.name, flow_actions/* ACTION_NAMES */.G)}`,
                node,
                path: (0,subject/* pathTo */.vs)(action, 'name'),
            };
        }
    },
};
const actionParameters = {
    id: 'action-parameters',
    languages: rule/* FLOW_DOCUMENTS */.I9,
    severity: 'error',
    summary: 'Known actions have all their parameters, of the right kind, and no others.',
    why: 'An action without its parameters does nothing, or fails in front of the customer.',
    bad: (0,rule/* example */.Fw)(`
    id: hello-flow
    name: Hello
    nodes:
      start: { type: start, transition: step }
      step:
        type: webchat
        actions:
          - { name: ask, text: What is it about? }
        transition: bye
      bye: { type: end }
  `),
    good: (0,rule/* example */.Fw)(`
    id: hello-flow
    name: Hello
    nodes:
      start: { type: start, transition: step }
      step:
        type: webchat
        actions:
          - { name: ask, text: What is it about?, variable: topic }
        transition: bye
      bye: { type: end }
  `),
    *check({ actions }) {
        for (const action of actions) {
            const { node, item } = action;
            const parameters = (0,flow_actions/* allParametersOf */.te)(item.name);
            if (parameters === undefined)
                continue;
            for (const { name: parameter, kind, isOptional } of parameters) {
                const value = Object.hasOwn(item, parameter) ? item[parameter] : undefined;
                if (value === undefined && isOptional)
                    continue;
                const says = complaintAbout(parameter, kind, value);
                if (says === undefined)
                    continue;
                yield {
                    message: `Action ${(0,rule/* quoted */.TL)(item.name)} ${says}.`,
                    node,
                    path: value === undefined ? (0,subject/* pathTo */.vs)(action) : (0,subject/* pathTo */.vs)(action, parameter),
                };
            }
            for (const parameter in item) {
                if (parameter === 'name' || parameters.some(({ name }) => name === parameter))
                    continue;
                yield {
                    message: `Action ${(0,rule/* quoted */.TL)(item.name)} has no parameter ${(0,rule/* quoted */.TL)(parameter)}.${(0,nearest/* didYouMean */.a)(parameter, parameters.map(({ name }) => name))}`,
                    node,
                    path: (0,subject/* pathTo */.vs)(action, parameter),
                    severity: 'warning',
                };
            }
        }
    },
};
/** What is wrong with a parameter, as the rest of a sentence. Blank words have a rule of their own. */
function complaintAbout(parameter, kind, value) {
    if (value === undefined || value === null)
        return `needs the parameter ${(0,rule/* quoted */.TL)(parameter)}`;
    if (kind === 'value')
        return undefined;
    if (kind === 'texts')
        return textsComplaint(parameter, value);
    if (typeof value !== 'string') {
        const cure = typeof value === 'number' || typeof value === 'boolean' ? '; put it in quotes' : '';
        return `takes text as ${(0,rule/* quoted */.TL)(parameter)}${cure}`;
    }
    return value.trim() === '' && parameter !== 'text' ? `has a blank ${(0,rule/* quoted */.TL)(parameter)}` : undefined;
}
function textsComplaint(parameter, value) {
    if (!Array.isArray(value) || !value.every((item) => typeof item === 'string')) {
        return `takes a list of texts as ${(0,rule/* quoted */.TL)(parameter)}`;
    }
    if (value.length === 0)
        return `has no label in ${(0,rule/* quoted */.TL)(parameter)}`;
    if (value.some((label) => label.trim() === ''))
        return `has a blank label in ${(0,rule/* quoted */.TL)(parameter)}`;
    const twice = value.find((label, index) => value.indexOf(label) !== index);
    return twice === undefined ? undefined : `offers ${(0,rule/* quoted */.TL)(twice)} twice in ${(0,rule/* quoted */.TL)(parameter)}`;
}
const emptyText = {
    id: 'empty-text',
    languages: rule/* BOTH */.Ch,
    severity: 'error',
    summary: 'What a customer is told or asked is not blank.',
    why: 'An empty bubble looks broken, and an empty question leaves the customer guessing.',
    bad: (0,rule/* example */.Fw)(`
    id: hello-flow
    name: Hello
    nodes:
      start: { type: start, transition: step }
      step:
        type: webchat
        actions:
          - { name: say, text: "" }
        transition: bye
      bye: { type: end }
  `),
    good: (0,rule/* example */.Fw)(`
    id: hello-flow
    name: Hello
    nodes:
      start: { type: start, transition: step }
      step:
        type: webchat
        actions:
          - { name: say, text: Hello! }
        transition: bye
      bye: { type: end }
  `),
    *check({ actions }) {
        for (const action of actions) {
            const { node, item } = action;
            const parameter = (0,wording/* wordsParameter */.h4)(item);
            if (parameter === undefined || !saysNothing(item, parameter))
                continue;
            yield {
                message: `Node ${(0,rule/* quoted */.TL)(node)} would send the customer an empty message. Write the text of ${(0,rule/* quoted */.TL)(item.name)}, or remove it.`,
                node,
                path: item[parameter] === undefined ? (0,subject/* pathTo */.vs)(action) : (0,subject/* pathTo */.vs)(action, parameter),
            };
        }
    },
};
/** A text that is missing is another rule's business in a flow document; in Archy it is no text either. */
function saysNothing(action, parameter) {
    const value = action[parameter];
    if (typeof value === 'string')
        return value.trim() === '';
    if (action.name !== 'sendResponse')
        return false;
    const said = (0,wording/* wrapped */.ky)(value);
    switch (said?.kind) {
        case 'literal':
            return typeof said.value === 'string' && said.value.trim() === '';
        case 'expression':
            return /^\s*"\s*"\s*$/.test(said.text);
        case 'nothing':
            return true;
        case 'variable':
            return false;
        case undefined:
            // With other parameters something else may be what is sent.
            return value === undefined && Object.keys(action).every((key) => key === 'name');
    }
}
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const queueId = {
    id: 'queue-id',
    languages: rule/* FLOW_DOCUMENTS */.I9,
    severity: 'warning',
    summary: 'A queueId is the id of a queue (a UUID), not its name.',
    why: 'The platform routes to ids. A name in its place puts the customer into no queue at all.',
    bad: (0,rule/* example */.Fw)(`
    id: hello-flow
    name: Hello
    nodes:
      start: { type: start, transition: step }
      step:
        type: webchat
        actions:
          - { name: route, queueId: Billing }
        transition: bye
      bye: { type: end }
  `),
    good: (0,rule/* example */.Fw)(`
    id: hello-flow
    name: Hello
    nodes:
      start: { type: start, transition: step }
      step:
        type: webchat
        actions:
          - { name: route, queueId: 6f1b2c34-5d6e-4f70-8a91-b2c3d4e5f607 }
        transition: bye
      bye: { type: end }
  `),
    *check({ flow: { environmentVariables = {} }, actions, variablesSet }) {
        const fixed = (name) => Object.hasOwn(environmentVariables, name) && !variablesSet.has(name)
            ? environmentVariables[name]
            : undefined;
        for (const action of actions) {
            const { node, item } = action;
            const written = item.name === 'route' ? (0,flow_actions/* textParameter */.HF)(item, 'queueId') : undefined;
            if (written === undefined || written.trim() === '')
                continue;
            const id = (0,placeholders/* fillPlaceholders */.C)(written, ({ kind, name }) => kind === 'variable' ? fixed(name) : undefined);
            // What the conversation itself fills in cannot be known here.
            const known = (0,placeholders/* placeholdersIn */.Q)(id).length === 0;
            if (!known || UUID.test(id))
                continue;
            const origin = id === written ? '' : ` (from ${(0,rule/* quoted */.TL)(written)})`;
            yield {
                message: `Node ${(0,rule/* quoted */.TL)(node)} routes to ${(0,rule/* quoted */.TL)(id)}${origin}, which is not the id of a queue: ids look like 6f1b2c34-5d6e-4f70-8a91-b2c3d4e5f607.`,
                node,
                path: (0,subject/* pathTo */.vs)(action, 'queueId'),
            };
        }
    },
};

// EXTERNAL MODULE: ./build/flow/archy/action-lists.js
var action_lists = __webpack_require__(4943);
;// CONCATENATED MODULE: ./build/flow/archy/actions.js
/**
 * The actions of inbound message flows that Flowgate knows the sense of: what they lead to, and that they say and set
 * nothing but what they name. Others are Genesys Cloud's business.
 */
const ACTIONS = [
    'addFlowMilestone',
    'callBotConnector',
    'callBotFlow',
    'callCommonModule',
    'callData',
    'callDecisionTable',
    'callDialogflowBot',
    'callDialogflowCxBot',
    'callDigitalBotFlow',
    'callLexBot',
    'callLexV2Bot',
    'callTask',
    'changeState',
    'clearPostFlow',
    'clearUtilizationLabel',
    'createCallback',
    'dataTableLookup',
    'decision',
    'decryptData',
    'disconnect',
    'encryptData',
    'endTask',
    'evaluateSchedule',
    'evaluateScheduleGroup',
    'findEmergencyGroup',
    'findGroup',
    'findLanguageSkill',
    'findQueue',
    'findQueueById',
    'findSchedule',
    'findScheduleGroup',
    'findSkill',
    'findUser',
    'findUserById',
    'findUsersById',
    'findUtilizationLabel',
    'getConversationData',
    'getExternalContact',
    'getExternalOrganization',
    'getParticipantData',
    'getResponse',
    'initializeFlowOutcome',
    'jumpToTask',
    'loop',
    'loopExit',
    'loopNext',
    'promoteExternalContact',
    'searchExternalContacts',
    'sendNotification',
    'sendResponse',
    'setConversationData',
    'setExternalTag',
    'setFlowOutcome',
    'setLanguage',
    'setParticipantData',
    'setPostFlow',
    'setPriority',
    'setScreenPop',
    'setSkills',
    'setUtilizationLabel',
    'setWrapupCode',
    'switch',
    'transferToAcd',
    'transferToFlow',
    'transferToGroup',
    'transferToUser',
    'updateData',
    'wait',
];
const KNOWN = new Set(ACTIONS);
const ARCHY_ACTION_NAMES = ACTIONS;
function isKnownArchyAction(name) {
    return KNOWN.has(name);
}
/**
 * Actions by which a way round does not run away: the flow may wait in them for the customer or for time to pass, or
 * they count the rounds.
 */
const WAITING = new Set([
    'callBotConnector',
    'callBotFlow',
    'callCommonModule',
    'callDialogflowBot',
    'callDialogflowCxBot',
    'callDigitalBotFlow',
    'callLexBot',
    'callLexV2Bot',
    'loop',
    'wait',
]);

// EXTERNAL MODULE: ./build/flow/archy/document.js
var archy_document = __webpack_require__(5328);
// EXTERNAL MODULE: ./build/flow/archy/view.js + 7 modules
var archy_view = __webpack_require__(2873);
// EXTERNAL MODULE: ./build/flow/archy/within.js
var within = __webpack_require__(830);
;// CONCATENATED MODULE: ./build/flow/rules/archy-nodes.js



/**
 * For a place in the Archy document of a flow, the node that shows it. The view is made again for that, at the first
 * place that is asked for: most flows have nothing to complain about.
 */
function nodeFinder(flow) {
    let nodes;
    return (path) => {
        nodes ??= nodesByPlace(flow);
        for (let length = path.length; length > 0; length -= 1) {
            const node = nodes.get(keyOf(path.slice(0, length)));
            if (node !== undefined)
                return node;
        }
        return undefined;
    };
}
const LONGEST_ID = 60;
/** The id of a node of the view in double quotes. Of a long one, what the node itself is called tells the most. */
function quotedNode(id) {
    if (id.length <= LONGEST_ID)
        return `"${id}"`;
    const [first = '', ...names] = id.split(within/* WITHIN */.md);
    let last = names.pop() ?? '';
    while (names.length > 0) {
        const longer = `${names.pop()}${within/* WITHIN */.md}${last}`;
        if (first.length + longer.length > LONGEST_ID)
            break;
        last = longer;
    }
    return `"${[first, '…', last].map(cut).join(within/* WITHIN */.md)}"`;
}
function cut(name) {
    return name.length > LONGEST_ID ? `${name.slice(0, LONGEST_ID)}…` : name;
}
function nodesByPlace(flow) {
    const archy = (0,archy_document/* archyOf */.tG)(flow);
    if (archy === undefined)
        return new Map();
    const view = (0,archy_view/* viewArchy */.D)(archy, flow.id);
    return new Map(Object.keys(view.flow.nodes).map((id) => [keyOf(view.origin(['nodes', id])), id]));
}
function keyOf(path) {
    return JSON.stringify(path);
}

// EXTERNAL MODULE: ./build/flow/rules/texts.js
var rules_texts = __webpack_require__(9297);
;// CONCATENATED MODULE: ./build/flow/rules/archy-actions.js







const unknownArchyAction = {
    id: 'archy-action',
    languages: rule/* ARCHY */.W4,
    severity: 'warning',
    summary: 'In Archy, actions are ones Flowgate knows.',
    why: 'An action that is not known is published as it is written. What it does is not simulated, and a slip of the keyboard shows only when Genesys Cloud refuses it.',
    bad: (0,rule/* example */.Fw)(`
    inboundShortMessage:
      name: Hello
      startUpRef: "/inboundShortMessage/states/state[Hello_1]"
      states:
        - state:
            name: Hello
            refId: Hello_1
            actions:
              - sendRespons: { name: Greet, messageBody: { lit: Hello! } }
              - disconnect: { name: Disconnect }
  `),
    good: (0,rule/* example */.Fw)(`
    inboundShortMessage:
      name: Hello
      startUpRef: "/inboundShortMessage/states/state[Hello_1]"
      states:
        - state:
            name: Hello
            refId: Hello_1
            actions:
              - sendResponse: { name: Greet, messageBody: { lit: Hello! } }
              - disconnect: { name: Disconnect }
  `),
    *check({ flow }) {
        const nodeAt = nodeFinder(flow);
        for (const { type, at } of (0,action_lists/* actionsIn */.jS)((0,archy_document/* archyOf */.tG)(flow))) {
            if (isKnownArchyAction(type))
                continue;
            yield {
                message: `Flowgate does not know the action ${(0,rule/* quoted */.TL)(type)}: it is published as it is, and in simulation a mock must answer it.${(0,nearest/* didYouMean */.a)(type, ARCHY_ACTION_NAMES)}`,
                node: nodeAt(at),
                path: at,
            };
        }
    },
};
/** Marks that people put around text; in a literal they are part of it. */
const QUOTED_TEXT = /^\s*"(?:[^"\\]|\\.)*"\s*$/s;
const quotedLiteral = {
    id: 'archy-quoted-literal',
    languages: rule/* ARCHY */.W4,
    severity: 'warning',
    summary: 'In Archy, a literal text has no quotation marks around it.',
    why: 'Only expressions need them. In a literal they are part of the text: customers read them, and comparisons fail.',
    bad: (0,rule/* example */.Fw)(`
    inboundShortMessage:
      name: Hello
      startUpRef: "/inboundShortMessage/states/state[Hello_1]"
      states:
        - state:
            name: Hello
            refId: Hello_1
            actions:
              - sendResponse: { name: Greet, messageBody: { lit: '"Hello!"' } }
              - disconnect: { name: Disconnect }
  `),
    good: (0,rule/* example */.Fw)(`
    inboundShortMessage:
      name: Hello
      startUpRef: "/inboundShortMessage/states/state[Hello_1]"
      states:
        - state:
            name: Hello
            refId: Hello_1
            actions:
              - sendResponse: { name: Greet, messageBody: { lit: Hello! } }
              - disconnect: { name: Disconnect }
  `),
    *check({ flow }) {
        const nodeAt = nodeFinder(flow);
        for (const { text, path } of (0,rules_texts/* textsIn */.E)((0,archy_document/* archyOf */.tG)(flow), [])) {
            if (path.at(-1) !== 'lit' || !QUOTED_TEXT.test(text))
                continue;
            yield {
                message: `The quotation marks are part of the text ${(0,rule/* quoted */.TL)(text)}. Leave them out, or write "exp" instead of "lit".`,
                node: nodeAt(path),
                path,
            };
        }
    },
};
/** A template that was not filled: what is filled has no blanks in it. */
const TEMPLATE = /\{\{[^{}"]{1,100}\}\}/;
const unfilledTemplate = {
    id: 'archy-template',
    languages: rule/* ARCHY */.W4,
    severity: 'error',
    summary: 'In Archy, no {{name}} is left in what a customer reads or what is called by name.',
    why: 'What looks like a template and is none is published as it is written, braces included.',
    bad: (0,rule/* example */.Fw)(`
    inboundShortMessage:
      name: Hello
      startUpRef: "/inboundShortMessage/states/state[Hello_1]"
      states:
        - state:
            name: Hello
            refId: Hello_1
            actions:
              - sendResponse: { name: Greet, messageBody: { lit: "Hello from {{our company}}!" } }
              - disconnect: { name: Disconnect }
  `),
    good: (0,rule/* example */.Fw)(`
    inboundShortMessage:
      name: Hello
      startUpRef: "/inboundShortMessage/states/state[Hello_1]"
      states:
        - state:
            name: Hello
            refId: Hello_1
            actions:
              - sendResponse: { name: Greet, messageBody: { lit: "Hello from the corner shop!" } }
              - disconnect: { name: Disconnect }
  `),
    *check({ flow }) {
        const nodeAt = nodeFinder(flow);
        for (const { text, path } of (0,rules_texts/* textsIn */.E)((0,archy_document/* archyOf */.tG)(flow), [], 'keys')) {
            const [template] = TEMPLATE.exec(text) ?? [];
            if (template === undefined)
                continue;
            yield {
                message: `${(0,rule/* quoted */.TL)(template)} is no template that Flowgate fills: those are {{name}}, one word of letters, digits, "_", "-" and ".". It is published as it stands.`,
                node: nodeAt(path),
                path,
            };
        }
    },
};

// EXTERNAL MODULE: ./build/flow/archy/expression/index.js + 7 modules
var expression = __webpack_require__(3280);
// EXTERNAL MODULE: ./build/flow/canonical.js
var canonical = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/flow/archy/groups.js
var groups = __webpack_require__(569);
;// CONCATENATED MODULE: ./build/flow/archy/outline.js
/** What a document declares and where it speaks of it, for the rules about names. */



/** The states and tasks of a document, in the order in which they are written. */
function sectionsOf(archy) {
    if (archy === undefined)
        return [];
    return ['state', 'task'].flatMap((kind) => (0,groups/* groupsIn */.ws)(archy, kind) ?? []);
}
/** What one can write to refer to a state or a task of a document. */
function referencesTo(sections) {
    return sections.map(({ kind, refId }) => `/${archy_document/* ARCHY_ROOT */.jv}/${groups/* LISTS */.m5[kind]}/${kind}[${refId}]`);
}
/** The variables that a flow, a state or a task declares. */
function declarationsIn(body, path) {
    return listOf(body['variables']).flatMap((item, index) => entriesOf(item).flatMap(([type, variable]) => {
        if (!(0,canonical/* isRecord */.u4)(variable) || typeof variable['name'] !== 'string')
            return [];
        const isShared = variable['isInput'] === true || variable['isOutput'] === true;
        return [{ name: variable['name'], isShared, path: [...path, 'variables', index, type, 'name'] }];
    }));
}
/** Every expression and every target within a value, in order, without recursion. */
function usesIn(value, path) {
    const uses = [];
    const waiting = [{ value, path }];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        const { value: current, path: at } = next;
        const entries = Array.isArray(current)
            ? [...current.entries()]
            : entriesOf(current);
        for (const [key, item] of entries.reverse()) {
            const place = [...at, key];
            if (typeof item !== 'string')
                waiting.push({ value: item, path: place });
            else if (key === 'exp')
                uses.push({ kind: 'expression', text: item, path: place });
            else if (key === 'var' || key === 'variable')
                uses.push({ kind: 'target', text: item, path: place });
        }
    }
    return uses;
}
function listOf(value) {
    return Array.isArray(value) ? value : [];
}
function entriesOf(value) {
    return (0,canonical/* isRecord */.u4)(value) ? Object.entries(value) : [];
}

;// CONCATENATED MODULE: ./build/flow/rules/archy-expressions.js






/** Functions that public documentation and published flows name, besides those that Flowgate evaluates. */
const NAMED = [
    'AddDays',
    'AddHours',
    'AddItem',
    'AddMinutes',
    'Append',
    'Contains',
    'Count',
    'DayOfWeek',
    'EndsWith',
    'Find',
    'FindFirst',
    'FindQueue',
    'FindQueueById',
    'FindSkill',
    'FindUserById',
    'GetAt',
    'GetCurrentDateTimeUtc',
    'GetJsonObjectProperty',
    'Hour',
    'If',
    'IndexOf',
    'IsNotSetOrEmpty',
    'IsSet',
    'JsonParse',
    'Length',
    'Lower',
    'MakeCurrency',
    'MakeDateTime',
    'MakeList',
    'MakeListAgentScorePair',
    'Month',
    'RemoveDups',
    'RemoveItem',
    'RemoveItemAt',
    'Replace',
    'StartsWith',
    'Substring',
    'ToBoolean',
    'ToDateTime',
    'ToDecimal',
    'ToDisplayString',
    'ToDuration',
    'ToInt',
    'ToJson',
    'ToLower',
    'ToPhoneNumber',
    'ToString',
    'ToUpper',
    'Trim',
    'Upper',
    'Year',
];
const NAMED_KEYS = new Set(NAMED.map((name) => name.toLowerCase()));
const archyExpression = {
    id: 'archy-expression',
    languages: rule/* ARCHY */.W4,
    severity: 'error',
    summary: 'In Archy, every expression can be read, and calls functions by their names.',
    why: 'Genesys Cloud does not publish a flow with an expression that it cannot read. What only Flowgate cannot read is a warning: a simulation stops there.',
    bad: (0,rule/* example */.Fw)(`
    inboundShortMessage:
      name: Hello
      startUpRef: "/inboundShortMessage/states/state[Hello_1]"
      states:
        - state:
            name: Hello
            refId: Hello_1
            actions:
              - sendResponse: { name: Greet, messageBody: { exp: 'Append("You said: ", Message.Message.body' } }
              - disconnect: { name: Disconnect }
  `),
    good: (0,rule/* example */.Fw)(`
    inboundShortMessage:
      name: Hello
      startUpRef: "/inboundShortMessage/states/state[Hello_1]"
      states:
        - state:
            name: Hello
            refId: Hello_1
            actions:
              - sendResponse: { name: Greet, messageBody: { exp: 'Append("You said: ", Message.Message.body)' } }
              - disconnect: { name: Disconnect }
  `),
    *check({ flow }) {
        const nodeAt = nodeFinder(flow);
        for (const { kind, text, path } of usesIn((0,archy_document/* archyOf */.tG)(flow), [])) {
            if (kind !== 'expression')
                continue;
            const broken = flawIn(text);
            if (broken !== undefined) {
                yield { message: `The expression ${shown(text)} ${broken}.`, node: nodeAt(path), path };
                continue;
            }
            const parsed = (0,expression/* parseExpression */.YK)(text);
            if (!parsed.ok) {
                yield {
                    message: `Flowgate cannot read the expression ${shown(text)} (${parsed.reason}, at character ${parsed.offset + 1}), so a simulation stops there.`,
                    node: nodeAt(path),
                    path,
                    severity: 'warning',
                };
                continue;
            }
            for (const name of (0,expression/* functionsIn */.vn)(parsed.expression)) {
                if ((0,expression/* isKnownFunction */.sV)(name) || NAMED_KEYS.has(name.toLowerCase()))
                    continue;
                const meant = (0,nearest/* nearest */.p)(name, NAMED);
                // There are more functions than those: only what looks like a slip is worth a word.
                if (meant === undefined)
                    continue;
                yield {
                    message: `Flowgate knows no function ${(0,rule/* quoted */.TL)(name)}. Did you mean "${meant}"?`,
                    node: nodeAt(path),
                    path,
                    severity: 'warning',
                };
            }
        }
    },
};
/** On one line, however it is laid out. */
function shown(expression) {
    return (0,rule/* quoted */.TL)(expression.replaceAll(/\s+/g, ' '));
}
/** What is surely wrong with an expression, whatever functions and operators there may be; ends a sentence. */
function flawIn(text) {
    if (text.trim() === '')
        return 'is empty';
    const open = [];
    let isText = false;
    for (let index = 0; index < text.length; index += 1) {
        const mark = text[index] ?? '';
        if (isText) {
            if (mark === '\\')
                index += 1;
            else if (mark === '"')
                isText = false;
        }
        else if (mark === '"')
            isText = true;
        else if (mark === '(' || mark === '[')
            open.push(mark === '(' ? ')' : ']');
        else if ((mark === ')' || mark === ']') && open.pop() !== mark) {
            return `has a "${mark}" too many, at character ${index + 1}`;
        }
    }
    if (isText)
        return 'has a text without its closing quotation mark';
    const missing = open.at(-1);
    return missing === undefined ? undefined : `lacks a closing "${missing}"`;
}

;// CONCATENATED MODULE: ./build/flow/rules/archy-flow-name.js

const LONGEST_NAME = 200;
const archyFlowName = {
    id: 'archy-flow-name',
    languages: rule/* ARCHY */.W4,
    severity: 'error',
    summary: `In Archy, the name of a flow is one that Genesys Cloud takes: at most ${LONGEST_NAME} characters with a letter or digit, no slash, not ending in -debug.`,
    why: 'Genesys Cloud refuses a flow with any other name, after everything else has been done.',
    bad: (0,rule/* example */.Fw)(`
    inboundShortMessage:
      name: Sales/Support
      startUpRef: "/inboundShortMessage/states/state[Hello_1]"
      states:
        - state:
            name: Hello
            refId: Hello_1
            actions:
              - disconnect: { name: Disconnect }
  `),
    good: (0,rule/* example */.Fw)(`
    inboundShortMessage:
      name: Sales and support
      startUpRef: "/inboundShortMessage/states/state[Hello_1]"
      states:
        - state:
            name: Hello
            refId: Hello_1
            actions:
              - disconnect: { name: Disconnect }
  `),
    *check({ flow: { name } }) {
        const says = archy_flow_name_complaintAbout(name);
        if (says === undefined)
            return;
        yield { message: `Genesys Cloud does not take the name ${(0,rule/* quoted */.TL)(name)}: ${says}.`, path: ['name'] };
    },
};
function archy_flow_name_complaintAbout(name) {
    const length = name.length <= LONGEST_NAME ? 0 : [...name].length;
    if (length > LONGEST_NAME)
        return `it has ${length} characters, more than ${LONGEST_NAME}`;
    if (name.includes('/'))
        return 'it has a slash in it';
    if (/-debug$/i.test(name.trim()))
        return 'it ends in "-debug"';
    return /[\p{L}\p{N}]/u.test(name) ? undefined : 'it has neither a letter nor a digit';
}

// EXTERNAL MODULE: ./build/flow/archy/outputs.js
var outputs = __webpack_require__(6931);
// EXTERNAL MODULE: ./build/flow/graph.js
var flow_graph = __webpack_require__(4865);
;// CONCATENATED MODULE: ./build/flow/rules/archy-routes.js







const switchDefault = {
    id: 'archy-switch-default',
    languages: rule/* ARCHY */.W4,
    severity: 'warning',
    summary: 'In Archy, every switch says what happens when none of its cases holds.',
    why: 'Without a default, customers whom no case expects are sent on without a word about what they asked.',
    bad: (0,rule/* example */.Fw)(`
    inboundShortMessage:
      name: Hello
      startUpRef: "/inboundShortMessage/states/state[Hello_1]"
      states:
        - state:
            name: Hello
            refId: Hello_1
            actions:
              - switch:
                  name: Topic
                  evaluate:
                    firstTrue:
                      cases:
                        - case:
                            value: { exp: 'Contains(Message.Message.body, "bill")' }
                            actions:
                              - sendResponse: { name: Bills, messageBody: { lit: Bills are sent on Mondays. } }
              - disconnect: { name: Disconnect }
  `),
    good: (0,rule/* example */.Fw)(`
    inboundShortMessage:
      name: Hello
      startUpRef: "/inboundShortMessage/states/state[Hello_1]"
      states:
        - state:
            name: Hello
            refId: Hello_1
            actions:
              - switch:
                  name: Topic
                  evaluate:
                    firstTrue:
                      default:
                        actions:
                          - sendResponse: { name: Sorry, messageBody: { lit: I can only tell about bills. } }
                      cases:
                        - case:
                            value: { exp: 'Contains(Message.Message.body, "bill")' }
                            actions:
                              - sendResponse: { name: Bills, messageBody: { lit: Bills are sent on Mondays. } }
              - disconnect: { name: Disconnect }
  `),
    *check({ flow }) {
        const nodeAt = nodeFinder(flow);
        for (const { type, parameters, at } of (0,action_lists/* actionsIn */.jS)((0,archy_document/* archyOf */.tG)(flow))) {
            if (type !== 'switch' || !(0,canonical/* isRecord */.u4)(parameters['evaluate']))
                continue;
            for (const [way, branches] of Object.entries(parameters['evaluate'])) {
                if (!(0,canonical/* isRecord */.u4)(branches) || branches['default'] !== undefined)
                    continue;
                const node = nodeAt(at);
                yield {
                    message: `The switch ${quotedNode(node ?? 'here')} has no default: customers whom no case expects go on as if nothing had been asked. Write "default".`,
                    node,
                    path: [...at, 'evaluate', way],
                };
            }
        }
    },
};
const transferFallback = {
    id: 'archy-transfer-fallback',
    languages: rule/* ARCHY */.W4,
    severity: 'warning',
    summary: 'In Archy, something follows a transfer to a queue, for when it fails.',
    why: 'A transfer can fail, as when its queue is gone. With nothing behind it, the error handling of the flow decides, which mostly ends the conversation without a word.',
    bad: (0,rule/* example */.Fw)(`
    inboundShortMessage:
      name: Hello
      startUpRef: "/inboundShortMessage/states/state[Hello_1]"
      states:
        - state:
            name: Hello
            refId: Hello_1
            actions:
              - transferToAcd: { name: To sales, targetQueue: { lit: { name: Sales } } }
  `),
    good: (0,rule/* example */.Fw)(`
    inboundShortMessage:
      name: Hello
      startUpRef: "/inboundShortMessage/states/state[Hello_1]"
      states:
        - state:
            name: Hello
            refId: Hello_1
            actions:
              - transferToAcd: { name: To sales, targetQueue: { lit: { name: Sales } } }
              - sendResponse: { name: Sorry, messageBody: { lit: Nobody can be reached. Please try again later. } }
              - disconnect: { name: Disconnect }
  `),
    *check({ graph }) {
        for (const [node, { type, actions, transition, conditions }] of graph.nodes) {
            if (type === 'end' || transition !== undefined || (conditions ?? []).length > 0)
                continue;
            if (!doesTransfer(actions))
                continue;
            yield {
                message: `Nothing follows the transfer ${quotedNode(node)}: when it fails, the conversation ends without a word. Add what is to happen then, at least a "disconnect".`,
                node,
                path: ['nodes', node],
            };
        }
    },
};
const openPath = {
    id: 'archy-open-path',
    languages: rule/* ARCHY */.W4,
    severity: 'warning',
    summary: 'In Archy, every way through a flow ends in a disconnect or a transfer, and every way through a task in an endTask.',
    why: 'Where a way just stops, the error handling of the flow decides what becomes of the customer.',
    bad: (0,rule/* example */.Fw)(`
    inboundShortMessage:
      name: Hello
      startUpRef: "/inboundShortMessage/states/state[Hello_1]"
      states:
        - state:
            name: Hello
            refId: Hello_1
            actions:
              - sendResponse: { name: Greet, messageBody: { lit: Hello! } }
  `),
    good: (0,rule/* example */.Fw)(`
    inboundShortMessage:
      name: Hello
      startUpRef: "/inboundShortMessage/states/state[Hello_1]"
      states:
        - state:
            name: Hello
            refId: Hello_1
            actions:
              - sendResponse: { name: Greet, messageBody: { lit: Hello! } }
              - disconnect: { name: Disconnect }
  `),
    *check({ graph }) {
        const reached = (0,flow_graph/* reachable */.Gq)(graph, graph.starts);
        const returns = (target) => [...(0,flow_graph/* reachable */.Gq)(graph, [target])].some((id) => isReturn(graph.nodes.get(id)));
        const told = new Set();
        for (const [node, content] of graph.nodes) {
            // What nobody comes to is another rule's business.
            if (!reached.has(node) || content.type === 'end' || content.transition !== undefined)
                continue;
            if (doesTransfer(content.actions) || doesBranch(content))
                continue;
            const tasks = (content.conditions ?? []).filter(({ condition }) => condition === 'task');
            if (tasks.length > 0 && !tasks.some(({ transition }) => returns(transition)))
                continue;
            // The view has a node for the end of a list to which a branch leads: what leads there is to blame.
            const isMadeUp = content.type === 'transition' && content.name === undefined;
            const to = isMadeUp ? graph.predecessors(node).map(({ from }) => from) : [node];
            for (const id of new Set(to)) {
                if (told.has(id))
                    continue;
                told.add(id);
                yield stopsAt(id, graph.nodes.get(id) ?? content);
            }
        }
    },
};
function stopsAt(node, { conditions = [] }) {
    const where = conditions.length > 0
        ? `On one of its ways, nothing follows ${quotedNode(node)}`
        : `Nothing follows ${quotedNode(node)}`;
    return {
        message: `${where}, and it ends neither the conversation nor a task. Add a "disconnect", a transfer, or in a task an "endTask".`,
        node,
        path: ['nodes', node],
    };
}
function isReturn(node) {
    return (node?.actions ?? []).some(({ name }) => name === 'endTask');
}
function doesBranch({ actions: [action] = [], conditions = [] }) {
    const branches = conditions.flatMap(({ condition, value }) => (condition === 'outcome' ? [value] : []));
    return action !== undefined && (0,outputs/* takesBranch */.J)(action.name, branches);
}
function doesTransfer(actions) {
    return (actions ?? []).some(({ name }) => name.startsWith('transferTo'));
}

;// CONCATENATED MODULE: ./build/flow/rules/archy-variables.js







/** Variables of the flow that Genesys Cloud has built in, of which public documentation tells. */
const BUILT_IN = new Set([
    'flow.istest',
    'flow.startdatetimeutc',
    'flow.version',
    'flow.wrapupcode',
]);
const undeclaredArchyVariable = {
    id: 'archy-undeclared-variable',
    languages: rule/* ARCHY */.W4,
    severity: 'error',
    summary: 'In Archy, every Flow, State and Task variable is declared where it is used.',
    why: 'Genesys Cloud does not publish a flow that reads or sets a variable it does not have. Variables of a state or task are only there.',
    bad: (0,rule/* example */.Fw)(`
    inboundShortMessage:
      name: Hello
      startUpRef: "/inboundShortMessage/states/state[Hello_1]"
      variables:
        - stringVariable: { name: Flow.customer, initialValue: { lit: friend } }
      states:
        - state:
            name: Hello
            refId: Hello_1
            actions:
              - sendResponse: { name: Greet, messageBody: { exp: Flow.customer } }
              - sendResponse: { name: Part, messageBody: { exp: 'Append("Goodbye, ", Flow.custmer)' } }
              - disconnect: { name: Disconnect }
  `),
    good: (0,rule/* example */.Fw)(`
    inboundShortMessage:
      name: Hello
      startUpRef: "/inboundShortMessage/states/state[Hello_1]"
      variables:
        - stringVariable: { name: Flow.customer, initialValue: { lit: friend } }
      states:
        - state:
            name: Hello
            refId: Hello_1
            actions:
              - sendResponse: { name: Greet, messageBody: { exp: 'Append("Hello, ", Flow.customer)' } }
              - disconnect: { name: Disconnect }
  `),
    *check({ flow }) {
        const scopes = scopesOf(flow);
        const nodeAt = nodeFinder(flow);
        for (const { places, own, homes } of scopes) {
            const bound = new Set(places.flatMap(({ name, path }) => (isOutput(path) ? [name.toLowerCase()] : [])));
            for (const { name, isSet, isSure, path } of places) {
                if (!isSure)
                    continue;
                const key = name.toLowerCase();
                if (isDeclared(key, own))
                    continue;
                const isFlow = key.startsWith('flow.');
                if (isFlow && BUILT_IN.has(key))
                    continue;
                const names = [...own.values()];
                const home = homes.get(key);
                const says = home === undefined
                    ? `The variable ${(0,rule/* quoted */.TL)(name)} is not declared.${(0,nearest/* didYouMean */.a)(name, names)}`
                    : `The variable ${(0,rule/* quoted */.TL)(name)} belongs to ${home} and is not there outside of it. Keep the value in a Flow variable.`;
                // Nobody can set what is built in; of what can only be read, Flowgate may not know all.
                const isUnsure = isFlow && !isSet && (0,nearest/* nearest */.p)(name, names) === undefined;
                // Published flows put outputs into variables that they declare nowhere.
                const isMade = home === undefined && bound.has(key);
                const advice = isMade
                    ? ' Declare it: that Genesys Cloud makes one for an output is written nowhere.'
                    : isUnsure
                        ? ' Declare it, unless Genesys Cloud has it built in.'
                        : '';
                yield {
                    message: `${says}${advice}`,
                    node: nodeAt(path),
                    path,
                    ...(isUnsure || isMade ? { severity: 'warning' } : {}),
                };
            }
        }
    },
};
const unusedArchyVariable = {
    id: 'archy-unused-variable',
    languages: rule/* ARCHY */.W4,
    severity: 'warning',
    summary: 'In Archy, every declared variable is used, but inputs and outputs of the flow.',
    why: 'A variable that nothing uses is left over, or missing where it was meant to be. Genesys Cloud warns of it with every publication.',
    bad: (0,rule/* example */.Fw)(`
    inboundShortMessage:
      name: Hello
      startUpRef: "/inboundShortMessage/states/state[Hello_1]"
      variables:
        - stringVariable: { name: Flow.customer, initialValue: { noValue: true } }
      states:
        - state:
            name: Hello
            refId: Hello_1
            actions:
              - sendResponse: { name: Greet, messageBody: { lit: Hello! } }
              - disconnect: { name: Disconnect }
  `),
    good: (0,rule/* example */.Fw)(`
    inboundShortMessage:
      name: Hello
      startUpRef: "/inboundShortMessage/states/state[Hello_1]"
      variables:
        - stringVariable: { name: Flow.customer, initialValue: { lit: friend } }
      states:
        - state:
            name: Hello
            refId: Hello_1
            actions:
              - sendResponse: { name: Greet, messageBody: { exp: 'Append("Hello, ", Flow.customer)' } }
              - disconnect: { name: Disconnect }
  `),
    *check({ flow }) {
        const scopes = scopesOf(flow);
        const nodeAt = nodeFinder(flow);
        const all = scopes.flatMap(({ places }) => places);
        for (const { declared, places, kind } of scopes) {
            const used = withParents((kind === 'flow' ? all : places).map(({ name }) => name.toLowerCase()));
            for (const { name, isShared, path } of declared) {
                if (isShared || used.has(name.toLowerCase()))
                    continue;
                const message = `Nothing uses the variable ${(0,rule/* quoted */.TL)(name)}. Remove it, or write it where its value belongs.`;
                yield { message, node: nodeAt(path), path };
            }
        }
    },
};
/** The flow as such, then each state and task, with what is declared and what is used there. */
function scopesOf(flow) {
    const archy = (0,archy_document/* archyOf */.tG)(flow);
    const { states: _states, tasks: _tasks, ...top } = archy === undefined ? {} : (0,groups/* archyBody */.yc)(archy);
    const ofFlow = declarationsIn(top, [archy_document/* ARCHY_ROOT */.jv]);
    const sections = sectionsOf(archy).map((section) => ({
        ...section,
        declared: declarationsIn(section.content, section.at),
    }));
    const homes = new Map(sections.flatMap(({ kind, name, declared }) => declared.map((one) => [one.name.toLowerCase(), `the ${kind} ${(0,rule/* quoted */.TL)(name)}`])));
    const shared = byName(ofFlow);
    return [
        { kind: 'flow', declared: ofFlow, own: shared, homes, places: placesIn(top, [archy_document/* ARCHY_ROOT */.jv]) },
        ...sections.map(({ kind, declared, content, at }) => ({
            kind,
            declared,
            own: new Map([...shared, ...byName(declared)]),
            homes,
            places: placesIn(content, at),
        })),
    ];
}
/** Architect reads names whatever their case. */
function byName(declared) {
    return new Map(declared.map(({ name }) => [name.toLowerCase(), name]));
}
const SCOPED = /^(?:flow|state|task)\./i;
const SCOPED_NAME = /(?<![\p{L}\p{N}_.])(?:flow|state|task)(?:\.[\p{L}\p{M}\p{N}_]+)+/giu;
/** Where `Flow`, `State` and `Task` variables are read or set; each once for an expression. */
function placesIn(body, path) {
    return usesIn(body, path).flatMap(({ kind, text, path: at }) => {
        const isSet = kind === 'target';
        const parsed = isSet ? undefined : (0,expression/* parseExpression */.YK)(text);
        const isSure = parsed?.ok !== false;
        const names = isSet
            ? [text]
            : parsed?.ok === true
                ? (0,expression/* namesIn */.wX)(parsed.expression)
                : (text.match(SCOPED_NAME) ?? []);
        return names.filter((name) => SCOPED.test(name)).map((name) => ({ name, isSet, isSure, path: at }));
    });
}
function isOutput(path) {
    return path.at(-1) === 'var';
}
/** A property of a variable stands behind its name: `Flow.order.number`. */
function isDeclared(name, own) {
    return [...withParents([name])].some((one) => own.has(one));
}
function withParents(names) {
    const all = new Set();
    for (const name of names) {
        for (let end = name.length; end > 0; end = name.lastIndexOf('.', end - 1))
            all.add(name.slice(0, end));
    }
    return all;
}

// EXTERNAL MODULE: ./build/digits.js
var digits = __webpack_require__(1412);
;// CONCATENATED MODULE: ./build/flow/invisible.js
/** Finds characters in a text that nobody sees, and leaves alone those that scripts and emoji are written with. */
const EMOJI = String.raw `\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|\u{FE0F})*`;
/** Scripts in which a joiner or non-joiner shapes the letters around it. */
const JOINED = [
    'Arab',
    'Beng',
    'Deva',
    'Gujr',
    'Guru',
    'Khmr',
    'Knda',
    'Mlym',
    'Mong',
    'Mymr',
    'Nkoo',
    'Orya',
    'Sinh',
    'Syrc',
    'Taml',
    'Telu',
    'Tibt',
]
    .map((script) => String.raw `\p{scx=${script}}`)
    .join('');
const KEPT = [
    String.raw `[\t\n\r]`,
    // England, Scotland and Wales: the only flags that are written with tag characters.
    String.raw `\u{1F3F4}\u{E0067}\u{E0062}(?:\u{E0065}\u{E006E}\u{E0067}|\u{E0073}\u{E0063}\u{E0074}|\u{E0077}\u{E006C}\u{E0073})\u{E007F}`,
    `${EMOJI}(?:\\u{200D}${EMOJI})*`,
    String.raw `(?<=\p{Emoji})[\u{FE0E}\u{FE0F}]`,
    String.raw `(?<=[${JOINED}])[\u{200C}\u{200D}]`,
    // Variants of ideographs, as Japanese names need them, and of Mongolian letters.
    String.raw `(?<=\p{scx=Han})[\u{FE00}-\u{FE02}\u{E0100}-\u{E01EF}]`,
    String.raw `(?<=\p{scx=Mong})[\u{180B}-\u{180D}\u{180F}]`,
    String.raw `(?<=\p{M})\u{34F}`,
    // A place where a word may be broken; it shows where it counts.
    String.raw `(?<=\p{L})\u{AD}(?=\p{L})`,
];
const HIDDEN = String.raw `[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u{FFF9}-\u{FFFB}\u{2800}]`;
/** Made when the first text asks for it: to make it costs as much as half of a start. */
let keptOrHidden;
/** They set a number or a mark straight in text that runs from right to left, and are nothing but a trap elsewhere. */
const DIRECTION_MARK = /[\u200E\u200F\u061C]/;
const RIGHT_TO_LEFT = /[\p{scx=Arab}\p{scx=Hebr}\p{scx=Syrc}\p{scx=Thaa}\p{scx=Nkoo}\p{scx=Adlm}]/u;
/** Not one of the letters, figures and marks that anybody sees: most texts have nothing but those. */
const UNUSUAL = /[^\t\n\r\x20-\x7e\xa1-\xac\xae-\u02ff]/;
/** Whether a text has characters that may be invisible, or made of several. */
function isUnusual(text) {
    return UNUSUAL.test(text);
}
/** The first character of a text that cannot be seen and has no business there; `undefined` where there is none. */
function firstInvisible(text) {
    if (!isUnusual(text))
        return undefined;
    keptOrHidden ??= new RegExp(`${KEPT.join('|')}|(${HIDDEN})`, 'gu');
    let runsLeftward;
    for (const { 1: hidden, index } of text.matchAll(keptOrHidden)) {
        if (hidden === undefined)
            continue;
        if (DIRECTION_MARK.test(hidden)) {
            runsLeftward ??= RIGHT_TO_LEFT.test(text);
            if (runsLeftward)
                continue;
        }
        return { name: nameOf(hidden), offset: index };
    }
    return undefined;
}
/** Code points from and to, both included. */
const NAMES = [
    [0x00, 0x9f, 'control character'],
    [0xad, 0xad, 'soft hyphen'],
    [0x61c, 0x61c, 'mark that turns the direction of text'],
    [0x200b, 0x200b, 'zero-width space'],
    [0x200c, 0x200d, 'zero-width joiner or non-joiner'],
    [0x200e, 0x200f, 'mark that turns the direction of text'],
    [0x2028, 0x2029, 'separator of lines'],
    [0x202a, 0x202e, 'mark that turns the direction of text'],
    [0x2060, 0x2060, 'word joiner'],
    [0x2066, 0x2069, 'mark that turns the direction of text'],
    [0xfe00, 0xfe0f, 'variation selector'],
    [0xfeff, 0xfeff, 'byte order mark'],
    [0xe0000, 0xe007f, 'tag character'],
    [0xe0100, 0xe01ef, 'variation selector'],
];
function nameOf(character) {
    const point = character.codePointAt(0) ?? 0;
    const name = NAMES.find(([from, to]) => from <= point && point <= to)?.[2] ?? 'character that nobody sees';
    return `${name} (U+${point.toString(16).toUpperCase().padStart(4, '0')})`;
}

;// CONCATENATED MODULE: ./build/flow/rules/written.js

/**
 * Everything that is written in a flow, each with its node: the texts, and the names that authors chose as keys.
 *
 * @param isWanted of the others nothing more is found out; it wants every text of several lines that has a line it wants
 */
function* everythingWritten({ flow, language, names, texts }, isWanted) {
    if (!isWanted(names) && !isWanted(texts))
        return;
    // An Archy document is shown whole by the nodes and settings.
    const { nodes, environmentVariables = {}, archy: _archy, ...rest } = flow;
    yield* placed((0,rules_texts/* textsIn */.E)(rest, [], 'no-keys', isWanted), undefined);
    for (const [id, node] of Object.entries(nodes)) {
        const path = ['nodes', id];
        if (language === 'archy') {
            yield* placed(writtenInArchy(node, path, isWanted), id);
            continue;
        }
        if (isWanted(id))
            yield { text: id, path, node: id };
        yield* placed((0,rules_texts/* textsIn */.E)(node, path, 'no-keys', isWanted), id);
    }
    for (const [name, value] of Object.entries(environmentVariables)) {
        const path = ['environmentVariables', name];
        if (isWanted(name))
            yield { text: name, path, node: undefined };
        if (isWanted(value))
            yield { text: value, path, node: undefined };
    }
}
/** Ids and targets are made of labels, which are looked at where they are written; names of what is called are keys. */
function* writtenInArchy({ name, actions, conditions }, path, isWanted) {
    yield* (0,rules_texts/* textsIn */.E)(name, [...path, 'name'], 'no-keys', isWanted);
    yield* (0,rules_texts/* textsIn */.E)(actions, [...path, 'actions'], 'keys', isWanted);
    for (const [index, { condition, value }] of (conditions ?? []).entries()) {
        if (condition !== 'task') {
            yield* (0,rules_texts/* textsIn */.E)(value, [...path, 'conditions', index, 'value'], 'no-keys', isWanted);
        }
    }
}
function* placed(texts, node) {
    for (const text of texts)
        yield { ...text, node };
}

;// CONCATENATED MODULE: ./build/flow/rules/characters.js






/** Characters of the text before a hidden one, to find it by. */
const CONTEXT = 20;
const invisibleCharacter = {
    id: 'invisible-character',
    languages: rule/* BOTH */.Ch,
    severity: 'error',
    summary: 'No text holds a character that nobody sees, but those that scripts and emoji need.',
    why: 'A character that nobody sees can turn a text around, break a word for a screen reader, or carry something past a review.',
    bad: (0,rule/* example */.Fw)(`
    id: hello-flow
    name: Hello
    nodes:
      start: { type: start, transition: step }
      step:
        type: webchat
        actions:
          - { name: say, text: "Hel\\u200blo!" }
        transition: bye
      bye: { type: end }
  `),
    good: (0,rule/* example */.Fw)(`
    id: hello-flow
    name: Hello
    nodes:
      start: { type: start, transition: step }
      step:
        type: webchat
        actions:
          - { name: say, text: Hello! }
        transition: bye
      bye: { type: end }
  `),
    *check(subject) {
        for (const { text, path, node } of everythingWritten(subject, isUnusual)) {
            const found = firstInvisible(text);
            if (found === undefined)
                continue;
            const before = text.slice(Math.max(0, found.offset - CONTEXT), found.offset).trim();
            const where = before === '' ? 'at the beginning of a text' : `after ${(0,rule/* quoted */.TL)(before)}`;
            yield {
                message: `There is a ${found.name} ${where}: neither customers nor reviewers see it. Remove it, or write the text anew.`,
                node,
                path,
            };
        }
    },
};
/** What common messaging channels show of one message. */
const LONGEST_MESSAGE = 4_096;
const longText = {
    id: 'long-text',
    languages: rule/* BOTH */.Ch,
    severity: 'warning',
    summary: `A message to the customer has at most ${(0,digits/* digits */.v)(LONGEST_MESSAGE)} characters.`,
    why: 'Messaging channels cut a message that is too long, or refuse it, and nobody reads a wall of text.',
    bad: (0,rule/* example */.Fw)(`
    id: hello-flow
    name: Hello
    nodes:
      start: { type: start, transition: step }
      step:
        type: webchat
        actions:
          - { name: say, text: ${'Welcome! '.repeat(456).trim()} }
        transition: bye
      bye: { type: end }
  `),
    good: (0,rule/* example */.Fw)(`
    id: hello-flow
    name: Hello
    nodes:
      start: { type: start, transition: step }
      step:
        type: webchat
        actions:
          - { name: say, text: Welcome! }
        transition: bye
      bye: { type: end }
  `),
    *check({ actions }) {
        for (const action of actions) {
            const { node, item } = action;
            const parameter = (0,wording/* wordsParameter */.h4)(item);
            if (parameter === undefined)
                continue;
            const text = (0,wording/* wordsOf */.Z9)(item) ?? '';
            // Most texts are short, and then their characters need no counting.
            const length = text.length <= LONGEST_MESSAGE ? 0 : [...text].length;
            if (length <= LONGEST_MESSAGE)
                continue;
            yield {
                message: `Node ${(0,rule/* quoted */.TL)(node)} sends a message of ${length} characters, more than ${LONGEST_MESSAGE}: channels cut or refuse it. Divide it.`,
                node,
                path: (0,subject/* pathTo */.vs)(action, parameter),
            };
        }
    },
};
const twinNames = {
    id: 'twin-names',
    languages: rule/* BOTH */.Ch,
    severity: 'error',
    summary: 'No two nodes and no two environment variables have names that look the same.',
    why: 'Names that look the same but are not lead a transition to the wrong node, and no reviewer can see it.',
    bad: (0,rule/* example */.Fw)(`
    id: hello-flow
    name: Hello
    nodes:
      start: { type: start, transition: "caf\\u00e9" }
      "caf\\u00e9": { type: webchat, actions: [{ name: say, text: Hello! }], transition: "cafe\\u0301" }
      "cafe\\u0301": { type: end, name: The other one }
  `),
    good: (0,rule/* example */.Fw)(`
    id: hello-flow
    name: Hello
    nodes:
      start: { type: start, transition: "caf\\u00e9" }
      "caf\\u00e9": { type: webchat, actions: [{ name: say, text: Hello! }], transition: closed }
      closed: { type: end }
  `),
    *check({ flow, graph, names }) {
        // What is not unusual is composed already.
        if (!isUnusual(names))
            return;
        for (const [first, second] of twinsAmong(graph.nodes.keys())) {
            yield {
                message: `Node ${(0,rule/* quoted */.TL)(second)} looks like node ${(0,rule/* quoted */.TL)(first)} but is encoded otherwise (composed and decomposed characters): transitions would miss one of them. Rename one.`,
                node: second,
                path: ['nodes', second],
            };
        }
        for (const [first, second] of twinsAmong(Object.keys(flow.environmentVariables ?? {}))) {
            yield {
                message: `The environment variable ${(0,rule/* quoted */.TL)(second)} looks like ${(0,rule/* quoted */.TL)(first)} but is encoded otherwise. Rename one.`,
                path: ['environmentVariables', second],
            };
        }
    },
};
function* twinsAmong(names) {
    const seen = new Map();
    for (const name of names) {
        const normal = name.normalize('NFC');
        const first = seen.get(normal);
        if (first === undefined)
            seen.set(normal, name);
        else
            yield [first, name];
    }
}

// EXTERNAL MODULE: ./build/flow/conditions.js
var flow_conditions = __webpack_require__(8375);
// EXTERNAL MODULE: ./build/flow/pattern.js
var flow_pattern = __webpack_require__(8267);
;// CONCATENATED MODULE: ./build/flow/rules/conditions.js





const unknownCondition = {
    id: 'unknown-condition',
    languages: rule/* FLOW_DOCUMENTS */.I9,
    severity: 'warning',
    summary: 'Conditions compare in a way Flowgate knows.',
    why: 'A comparison that is not known never holds in the simulation, so nothing behind it is tested.',
    bad: (0,rule/* example */.Fw)(`
    id: hello-flow
    name: Hello
    nodes:
      start: { type: start, transition: ask }
      ask: { type: webchat, actions: [{ name: ask, text: What is it about?, variable: topic }], transition: choose }
      choose:
        type: transition
        conditions:
          - { variable: topic, condition: equal, value: complaint, transition: sorry }
        transition: bye
      sorry: { type: webchat, actions: [{ name: say, text: I am sorry to hear that. }], transition: bye }
      bye: { type: end }
  `),
    good: (0,rule/* example */.Fw)(`
    id: hello-flow
    name: Hello
    nodes:
      start: { type: start, transition: ask }
      ask: { type: webchat, actions: [{ name: ask, text: What is it about?, variable: topic }], transition: choose }
      choose:
        type: transition
        conditions:
          - { variable: topic, condition: equals, value: complaint, transition: sorry }
        transition: bye
      sorry: { type: webchat, actions: [{ name: say, text: I am sorry to hear that. }], transition: bye }
      bye: { type: end }
  `),
    *check({ conditions }) {
        for (const condition of conditions) {
            const { node, item } = condition;
            if ((0,flow_conditions/* isKnownCondition */.LH)(item.condition))
                continue;
            yield {
                message: `Flowgate does not know the condition ${(0,rule/* quoted */.TL)(item.condition)}, so in its simulation it never holds.${(0,nearest/* didYouMean */.a)(item.condition, flow_conditions/* CONDITIONS */.Vr)}`,
                node,
                path: (0,subject/* pathTo */.vs)(condition, 'condition'),
            };
        }
    },
};
const duplicateCondition = {
    id: 'duplicate-condition',
    languages: rule/* BOTH */.Ch,
    severity: 'warning',
    summary: 'No condition asks what an earlier one of the same node has asked.',
    why: 'The first condition that holds wins. The second of two that ask the same never decides anything.',
    bad: (0,rule/* example */.Fw)(`
    id: hello-flow
    name: Hello
    nodes:
      start: { type: start, transition: ask }
      ask: { type: webchat, actions: [{ name: ask, text: What is it about?, variable: topic }], transition: choose }
      choose:
        type: transition
        conditions:
          - { variable: topic, condition: equals, value: complaint, transition: sorry }
          - { variable: topic, condition: equals, value: complaint, transition: bye }
        transition: bye
      sorry: { type: webchat, actions: [{ name: say, text: I am sorry to hear that. }], transition: bye }
      bye: { type: end }
  `),
    good: (0,rule/* example */.Fw)(`
    id: hello-flow
    name: Hello
    nodes:
      start: { type: start, transition: ask }
      ask: { type: webchat, actions: [{ name: ask, text: What is it about?, variable: topic }], transition: choose }
      choose:
        type: transition
        conditions:
          - { variable: topic, condition: equals, value: complaint, transition: sorry }
          - { variable: topic, condition: equals, value: praise, transition: bye }
        transition: bye
      sorry: { type: webchat, actions: [{ name: say, text: I am sorry to hear that. }], transition: bye }
      bye: { type: end }
  `),
    *check({ graph }) {
        for (const [node, { conditions = [] }] of graph.nodes) {
            if (haveValuesOfTheirOwn(conditions))
                continue;
            const first = new Map();
            for (const [index, { variable, condition, value }] of conditions.entries()) {
                const asked = JSON.stringify([variable, condition, takesNoValue(condition) ? null : value]);
                const earlier = first.get(asked);
                if (earlier === undefined) {
                    first.set(asked, index);
                    continue;
                }
                yield {
                    message: `Condition ${index + 1} of node ${(0,rule/* quoted */.TL)(node)} never decides: condition ${earlier + 1} asks the same and comes first. Remove one, or change what it asks.`,
                    node,
                    path: ['nodes', node, 'conditions', index],
                };
            }
        }
    },
};
/** Conditions that are compared with different values do not ask the same, and most are. */
function haveValuesOfTheirOwn(conditions) {
    if (conditions.length < 2)
        return true;
    const values = conditions.map(({ condition, value }) => takesNoValue(condition) || Array.isArray(value) ? undefined : value);
    return new Set(values).size === conditions.length;
}
const conditionValue = {
    id: 'condition-value',
    languages: rule/* FLOW_DOCUMENTS */.I9,
    severity: 'error',
    summary: 'The value of a condition suits its comparison; patterns compile.',
    why: 'A comparison without its value, or with one it cannot use, never holds, however clear the customer is.',
    bad: (0,rule/* example */.Fw)(`
    id: hello-flow
    name: Hello
    nodes:
      start: { type: start, transition: ask }
      ask: { type: webchat, actions: [{ name: ask, text: What is it about?, variable: topic }], transition: choose }
      choose:
        type: transition
        conditions:
          - { variable: topic, condition: matches, value: "(complaint", transition: sorry }
        transition: bye
      sorry: { type: webchat, actions: [{ name: say, text: I am sorry to hear that. }], transition: bye }
      bye: { type: end }
  `),
    good: (0,rule/* example */.Fw)(`
    id: hello-flow
    name: Hello
    nodes:
      start: { type: start, transition: ask }
      ask: { type: webchat, actions: [{ name: ask, text: What is it about?, variable: topic }], transition: choose }
      choose:
        type: transition
        conditions:
          - { variable: topic, condition: matches, value: "(?i)complaint", transition: sorry }
        transition: bye
      sorry: { type: webchat, actions: [{ name: say, text: I am sorry to hear that. }], transition: bye }
      bye: { type: end }
  `),
    *check({ conditions }) {
        for (const condition of conditions) {
            const { node, item } = condition;
            if (!(0,flow_conditions/* isKnownCondition */.LH)(item.condition))
                continue;
            const complaint = conditions_complaintAbout(item.condition, item.value);
            if (complaint === undefined)
                continue;
            const { says, severity } = complaint;
            yield {
                message: `Condition ${(0,rule/* quoted */.TL)(item.condition)} on ${(0,rule/* quoted */.TL)(item.variable)}: ${says}.`,
                node,
                path: item.value === undefined ? (0,subject/* pathTo */.vs)(condition) : (0,subject/* pathTo */.vs)(condition, 'value'),
                severity,
            };
        }
    },
};
const error = (says) => ({ says, severity: 'error' });
const warning = (says) => ({ says, severity: 'warning' });
function conditions_complaintAbout(name, value) {
    if (value === undefined) {
        return takesNoValue(name) ? undefined : error('it has no "value" to compare with, so it never holds');
    }
    switch (name) {
        case 'exists':
        case 'notExists':
            // Some editors write an empty or true value where none is needed; anything else was meant to matter.
            return value === '' || value === true
                ? undefined
                : warning('its value is not looked at; remove it, or compare with "equals"');
        case 'in':
            if (!Array.isArray(value)) {
                return warning('a single value is compared as a whole; write a list, such as [billing, invoice]');
            }
            return value.length === 0 ? warning('the list is empty, so it never holds') : undefined;
        case 'matches':
            return typeof value === 'string'
                ? patternComplaint(value)
                : error('it takes a pattern, written as text');
        case 'greaterThan':
        case 'greaterOrEqual':
        case 'lessThan':
        case 'lessOrEqual':
            return typeof value === 'number' || typeof value === 'string'
                ? undefined
                : error('it takes a number, or text such as a date');
        case 'equals':
        case 'notEquals':
            return Array.isArray(value)
                ? error('it takes one value; to compare with several, use "in"')
                : undefined;
        case 'contains':
        case 'notContains':
        case 'startsWith':
        case 'endsWith':
            if (Array.isArray(value))
                return error('it takes one value; write a condition for each');
            return value === '' ? warning('every text has the empty text in it; say what to look for') : undefined;
        default:
            return name;
    }
}
function patternComplaint(pattern) {
    try {
        (0,flow_pattern/* compilePattern */.Eb)(pattern);
        return undefined;
    }
    catch (thrown) {
        return error(thrown instanceof Error ? thrown.message : String(thrown));
    }
}
function takesNoValue(name) {
    return name === 'exists' || name === 'notExists';
}

;// CONCATENATED MODULE: ./build/flow/rules/loops.js



const endlessLoop = {
    id: 'endless-loop',
    languages: rule/* BOTH */.Ch,
    severity: 'error',
    summary: 'In every loop something waits for the customer.',
    why: 'A loop in which nobody waits for the customer sends messages without end, until the platform stops the conversation.',
    bad: (0,rule/* example */.Fw)(`
    id: hello-flow
    name: Hello
    nodes:
      start: { type: start, transition: again }
      again: { type: webchat, actions: [{ name: say, text: I did not get that. }], transition: again }
  `),
    good: (0,rule/* example */.Fw)(`
    id: hello-flow
    name: Hello
    nodes:
      start: { type: start, transition: ask }
      ask: { type: webchat, actions: [{ name: ask, text: What is it about?, variable: topic }], transition: known }
      known:
        type: transition
        conditions: [{ variable: topic, condition: contains, value: bill, transition: bye }]
        transition: ask
      bye: { type: end }
  `),
    *check({ language, graph, actions, unknownActions }) {
        if (language === 'archy') {
            yield* loopsInArchy(graph);
            return;
        }
        const asking = new Set();
        for (const { node, item } of actions)
            if (item.name === 'ask')
                asking.add(node);
        const waiting = new Set(asking);
        for (const { node } of unknownActions)
            waiting.add(node);
        // A loop that is there without the nodes that ask is one that nobody leaves by answering.
        const certain = loopsWithout(waiting, graph);
        for (const { way } of certain) {
            yield problem(way, 'Nothing waits for the customer in', 'Put an "ask" into it, or lead out of it.');
        }
        if (unknownActions.length === 0)
            return;
        const settled = new Set(certain.flatMap(({ members }) => members));
        for (const { way, members } of loopsWithout(asking, graph)) {
            if (members.some((id) => settled.has(id)))
                continue;
            yield {
                ...problem(way, 'Nothing is known to wait for the customer in', 'Only an action that Flowgate does not know could.'),
                severity: 'warning',
            };
        }
    },
};
/**
 * A loop in Archy may well try something again until it works. It goes wrong where no way leads out, and where
 * a customer is written to each time round.
 */
function* loopsInArchy(graph) {
    const waiting = new Set();
    for (const [id, node] of graph.nodes)
        if (waitsInArchy(node))
            waiting.add(id);
    for (const { way, members } of loopsWithout(waiting, graph)) {
        const inside = new Set(members);
        const hasWayOut = members.some((id) => graph.successors(id).some(({ to }) => !inside.has(to)));
        const writes = members.some((id) => graph.nodes.get(id)?.actions?.some(({ name }) => name === 'sendResponse'));
        if (hasWayOut && !writes)
            continue;
        yield {
            ...problem(way, 'Nothing waits for the customer in', 'Call a bot flow in it, or lead out of it.'),
            ...(hasWayOut ? { severity: 'warning' } : {}),
        };
    }
}
/** What a state or task declares is shown as actions of its node, and does nothing. */
function waitsInArchy({ type, actions = [] }) {
    return type === 'action' && actions.some(({ name }) => WAITING.has(name) || !isKnownArchyAction(name));
}
function problem(way, complaint, advice) {
    const [node = ''] = way;
    return { message: `${complaint} the loop ${described(way)}. ${advice}`, node, path: ['nodes', node] };
}
/**
 * The loops that are there without the nodes in `waiting`: one for each knot of nodes, beginning at the node that the
 * document has first.
 */
function loopsWithout(waiting, graph) {
    if (!leadsBack(graph, waiting))
        return [];
    return (0,flow_graph/* stronglyConnected */._y)(graph, (id) => !waiting.has(id)).flatMap((component) => {
        if (component.length === 1 && (0,flow_graph/* cycleThrough */.UQ)(graph, component) === undefined)
            return [];
        const inside = new Set(component);
        const members = [...graph.nodes.keys()].filter((id) => inside.has(id));
        const way = (0,flow_graph/* cycleThrough */.UQ)(graph, members);
        return way === undefined ? [] : [{ members, way }];
    });
}
/** Whether a way leads up the document, or to its own node. Every loop has such a way, and most flows have none. */
function leadsBack(graph, waiting) {
    const passed = new Set();
    for (const id of graph.nodes.keys()) {
        if (waiting.has(id))
            continue;
        passed.add(id);
        for (const { to } of graph.successors(id))
            if (passed.has(to))
                return true;
    }
    return false;
}
const MOST_NAMED = 6;
function described(way) {
    const [first = ''] = way;
    const named = way.slice(0, MOST_NAMED).map((id) => (0,rule/* quoted */.TL)(id));
    const left = way.length - named.length;
    return [...named, ...(left > 0 ? [`${left} more`] : []), (0,rule/* quoted */.TL)(first)].join(' → ');
}

;// CONCATENATED MODULE: ./build/flow/rules/routes.js





const startNode = {
    id: 'start-node',
    languages: rule/* BOTH */.Ch,
    severity: 'error',
    summary: 'A flow has exactly one node of type start.',
    why: 'A conversation begins at the start. Without one it never begins; with two, one of them is never used.',
    bad: (0,rule/* example */.Fw)(`
    id: hello-flow
    name: Hello
    nodes:
      hello: { type: webchat, actions: [{ name: say, text: Hello! }], transition: bye }
      bye: { type: end }
  `),
    good: (0,rule/* example */.Fw)(`
    id: hello-flow
    name: Hello
    nodes:
      start: { type: start, transition: hello }
      hello: { type: webchat, actions: [{ name: say, text: Hello! }], transition: bye }
      bye: { type: end }
  `),
    *check({ language, graph }) {
        const [first, ...more] = graph.starts;
        if (first === undefined && language === 'archy') {
            yield {
                message: 'No state is where a conversation begins: "startUpRef" has to name one, as "/inboundShortMessage/states/state[REFID]".',
                path: ['applicationSettings', 'startUpRef'],
            };
        }
        else if (first === undefined) {
            yield {
                message: 'No node is of type start, so a conversation cannot begin. Give the first node "type: start".',
                path: ['nodes'],
            };
        }
        else {
            for (const node of more) {
                yield {
                    message: `Node ${(0,rule/* quoted */.TL)(node)} is a second start: conversations begin at ${(0,rule/* quoted */.TL)(first)}. Keep one of them.`,
                    node,
                    path: ['nodes', node, 'type'],
                };
            }
        }
    },
};
/** So many missing nodes get a "did you mean": each costs a look at every node there is. */
const MOST_SUGGESTIONS = 100;
const danglingTransition = {
    id: 'dangling-transition',
    languages: rule/* BOTH */.Ch,
    severity: 'error',
    summary: 'Every transition leads to a node that exists.',
    why: 'A conversation that comes to a node that is not there ends in the middle, without a word to the customer.',
    bad: (0,rule/* example */.Fw)(`
    id: hello-flow
    name: Hello
    nodes:
      start: { type: start, conditions: [{ variable: vip, condition: exists, transition: helo }], transition: hello }
      hello: { type: webchat, actions: [{ name: say, text: Hello! }], transition: bye }
      bye: { type: end }
  `),
    good: (0,rule/* example */.Fw)(`
    id: hello-flow
    name: Hello
    nodes:
      start: { type: start, transition: hello }
      hello: { type: webchat, actions: [{ name: say, text: Hello! }], transition: bye }
      bye: { type: end }
  `),
    *check({ flow, language, graph }) {
        let suggestions = 0;
        for (const { from, to, via, path } of graph.edges) {
            if (graph.nodes.has(to))
                continue;
            suggestions += 1;
            if (language === 'archy') {
                yield { message: `Node ${(0,rule/* quoted */.TL)(from)} ${missingReference(to, flow)}`, node: from, path };
                continue;
            }
            const meant = suggestions > MOST_SUGGESTIONS ? '' : (0,nearest/* didYouMean */.a)(to, graph.nodes.keys());
            const way = via === 'transition' ? `Node ${(0,rule/* quoted */.TL)(from)}` : `Condition ${via + 1} of node ${(0,rule/* quoted */.TL)(from)}`;
            yield { message: `${way} leads to ${(0,rule/* quoted */.TL)(to)}, which does not exist.${meant}`, node: from, path };
        }
    },
};
/** What is wrong with a reference of Archy's that names no state or task of the flow. */
function missingReference(reference, flow) {
    if (reference.includes('#')) {
        return `refers to ${(0,rule/* quoted */.TL)(reference)} in another file: a release is one file, so write that state or task into this one.`;
    }
    const meant = (0,nearest/* didYouMean */.a)(reference, referencesTo(sectionsOf((0,archy_document/* archyOf */.tG)(flow))));
    return `leads to ${(0,rule/* quoted */.TL)(reference)}, which this flow does not have.${meant}`;
}
const missingTransition = {
    id: 'missing-transition',
    languages: rule/* FLOW_DOCUMENTS */.I9,
    severity: 'error',
    summary: 'Every node but an end has somewhere to go, whatever its conditions say.',
    why: 'Where nothing says what comes next, the customer waits for an answer that never comes.',
    bad: (0,rule/* example */.Fw)(`
    id: hello-flow
    name: Hello
    nodes:
      start: { type: start, transition: choose }
      choose: { type: transition, conditions: [{ variable: topic, condition: equals, value: bill, transition: bye }] }
      bye: { type: end }
  `),
    good: (0,rule/* example */.Fw)(`
    id: hello-flow
    name: Hello
    nodes:
      start: { type: start, transition: choose }
      choose:
        type: transition
        conditions: [{ variable: topic, condition: equals, value: bill, transition: bill }]
        transition: bye
      bill: { type: webchat, actions: [{ name: say, text: Let us look at your bill. }], transition: bye }
      bye: { type: end }
  `),
    *check({ graph }) {
        for (const [node, { type, transition, conditions = [] }] of graph.nodes) {
            if (type === 'end' || transition !== undefined || coverEverything(conditions))
                continue;
            const message = conditions.length === 0
                ? `Node ${(0,rule/* quoted */.TL)(node)} leads nowhere. Give it a "transition", or make it "type: end".`
                : `Node ${(0,rule/* quoted */.TL)(node)} has no fallback: when none of its conditions holds, the conversation is stuck. Give it a "transition".`;
            yield { message, node, path: ['nodes', node] };
        }
    },
};
/** Pairs of comparisons of which one always holds. */
const OPPOSITES = new Map([
    ['exists', 'notExists'],
    ['equals', 'notEquals'],
    ['contains', 'notContains'],
]);
function coverEverything(conditions) {
    const key = (comparison, { variable, value }) => JSON.stringify([comparison, variable, comparison.toLowerCase().endsWith('exists') ? null : value]);
    const written = new Set(conditions.map((condition) => key(condition.condition, condition)));
    return conditions.some((condition) => {
        const opposite = OPPOSITES.get(condition.condition);
        return opposite !== undefined && written.has(key(opposite, condition));
    });
}
const unreachableNode = {
    id: 'unreachable-node',
    languages: rule/* BOTH */.Ch,
    severity: 'warning',
    summary: 'A conversation can come to every node.',
    why: 'What no customer can come to is a lost way, or a rest of an old one that makes the flow harder to read.',
    bad: (0,rule/* example */.Fw)(`
    id: hello-flow
    name: Hello
    nodes:
      start: { type: start, transition: bye }
      forgotten: { type: webchat, actions: [{ name: say, text: Hello! }], transition: bye }
      bye: { type: end }
  `),
    good: (0,rule/* example */.Fw)(`
    id: hello-flow
    name: Hello
    nodes:
      start: { type: start, transition: hello }
      hello: { type: webchat, actions: [{ name: say, text: Hello! }], transition: bye }
      bye: { type: end }
  `),
    *check({ language, graph }) {
        // Without a start nothing is reachable, and that is said already.
        if (graph.starts.length === 0)
            return;
        const reached = (0,flow_graph/* reachable */.Gq)(graph, graph.starts);
        if (reached.size === graph.nodes.size)
            return;
        const told = new Set();
        for (const node of graph.nodes.keys()) {
            if (reached.has(node) || told.has(node))
                continue;
            // In Archy one action follows the other: the first of them that is lost says it for the rest.
            if (language === 'archy')
                for (const following of (0,flow_graph/* reachable */.Gq)(graph, [node]))
                    told.add(following);
            yield {
                message: `No conversation can come to node ${(0,rule/* quoted */.TL)(node)}. Lead to it from another node, or remove it.`,
                node,
                path: ['nodes', node],
            };
        }
    },
};
const endWithTransition = {
    id: 'end-with-transition',
    languages: rule/* FLOW_DOCUMENTS */.I9,
    severity: 'warning',
    summary: 'An end has no transition, conditions or actions: they never run.',
    why: 'A conversation is over at its end: what stands there looks as if it happened, and never does.',
    bad: (0,rule/* example */.Fw)(`
    id: hello-flow
    name: Hello
    nodes:
      start: { type: start, transition: bye }
      bye: { type: end, actions: [{ name: say, text: Goodbye! }] }
  `),
    good: (0,rule/* example */.Fw)(`
    id: hello-flow
    name: Hello
    nodes:
      start: { type: start, transition: last_words }
      last_words: { type: webchat, actions: [{ name: say, text: Goodbye! }], transition: bye }
      bye: { type: end }
  `),
    *check({ graph }) {
        for (const [node, definition] of graph.nodes) {
            if (definition.type !== 'end')
                continue;
            for (const part of ['transition', 'conditions', 'actions']) {
                const written = definition[part];
                if (written === undefined || written.length === 0)
                    continue;
                yield {
                    message: `A conversation is over at node ${(0,rule/* quoted */.TL)(node)}: "${part}" never counts there. Remove it, or give the node another type.`,
                    node,
                    path: ['nodes', node, part],
                };
            }
        }
    },
};

;// CONCATENATED MODULE: ./build/flow/rules/secrets.js


/** A token in a header: long, and with a digit, which words in a sentence do not have. */
const TOKEN = String.raw `(?=[\w.~+/-]{0,100}\d)[\w.~+/-]{16,200}`;
const KINDS = [
    {
        what: 'a private key',
        shown: '-----BEGIN ***',
        pattern: /-----BEGIN (?:[A-Z0-9]{1,20} ){0,4}PRIVATE KEY(?: BLOCK)?-----/,
    },
    {
        what: 'a JSON web token',
        shown: 'eyJ***',
        pattern: /(?<![\w-])eyJ[\w-]{8,1000}\.eyJ[\w-]{8,2000}\.[\w-]{8}/,
    },
    {
        what: 'the password of an address',
        shown: '***@',
        pattern: /(?<![a-z0-9+.-])[a-z][a-z0-9+.-]{1,20}:\/\/(?:[^\s/?#@:{}]{0,100}:[^\s/?#@:{}]{1,200}|[^\s/?#@:{}]{20,200})@[^\s/]/i,
    },
    {
        what: 'a bearer token',
        shown: 'Bearer ***',
        pattern: new RegExp(String.raw `\bbearer\s{1,5}${TOKEN}`, 'i'),
    },
    {
        what: 'a login',
        shown: 'Basic ***',
        // Base64 mixes capitals, small letters and digits within few characters; words do not.
        pattern: /\b[Bb]asic\s{1,5}(?=[A-Za-z+/]{0,60}\d)(?=[a-z0-9+/]{0,60}[A-Z])(?=[A-Z0-9+/]{0,60}[a-z])[A-Za-z0-9+/]{16,200}={0,2}(?![\w-])/,
    },
    { what: 'an AWS key', shown: 'AKIA***', pattern: /(?<![A-Z0-9])(?:AKIA|ASIA)[A-Z0-9]{16}(?![A-Z0-9])/ },
    {
        what: 'a GitHub token',
        shown: 'gh*_***',
        pattern: /(?<!\w)(?:gh[pousr]_[A-Za-z0-9]{30}|github_pat_\w{22})/,
    },
    { what: 'a GitLab token', shown: 'glpat-***', pattern: /(?<![\w-])glpat-[\w-]{20}/ },
    { what: 'a Slack token', shown: 'xox*-***', pattern: /(?<![\w-])xox[abeoprs]-[A-Za-z0-9-]{10}/ },
    {
        what: 'the address of a Slack webhook',
        shown: 'https://hooks.slack.com/***',
        pattern: /hooks\.slack\.com\/(?:services|workflows)\/[A-Z0-9]{5}/,
    },
    { what: 'a Google API key', shown: 'AIza***', pattern: /(?<![\w-])AIza[\w-]{35}(?![\w-])/ },
    { what: 'a Stripe key', shown: 'sk_live_***', pattern: /(?<!\w)[rs]k_(?:live|test)_[A-Za-z0-9]{16}/ },
    { what: 'an npm token', shown: 'npm_***', pattern: /(?<!\w)npm_[A-Za-z0-9]{36}(?!\w)/ },
    { what: 'a SendGrid key', shown: 'SG.***', pattern: /(?<!\w)SG\.[\w-]{16,32}\.[\w-]{16}/ },
    {
        what: 'a key of an AI service',
        shown: 'sk-***',
        pattern: /(?<![\w-])sk-(?:[a-z]{2,10}-){0,2}(?=[\w-]{0,20}\d)[\w-]{24}/,
    },
];
/** What no secret of any kind is without, to pass over most texts at one look. */
const TRACE = /PRIVATE KEY|eyJ|:\/\/|[Bb][Ee][Aa][Rr][Ee][Rr]\s|[Bb]asic\s|AKIA|ASIA|gh[pousr]_|github_pat_|glpat-|xox|hooks\.slack|AIza|k_(?:live|test)_|npm_|SG\.|(?<![\w-])sk-/;
function mayHoldSecret(text) {
    return text.length >= SHORTEST_SECRET && TRACE.test(text);
}
/** Of the password of an address, with its scheme and the sign behind it. */
const SHORTEST_SECRET = 8;
const secretInFlow = {
    id: 'secret-in-flow',
    languages: rule/* BOTH */.Ch,
    severity: 'error',
    summary: 'No text holds a key, a token or a password.',
    why: 'Whoever can read the repository or the flow can use what is written there, and history keeps it.',
    bad: (0,rule/* example */.Fw)(`
    id: hello-flow
    name: Hello
    nodes:
      start: { type: start, transition: step }
      step:
        type: webchat
        actions:
          - { name: set, variable: crm, value: "https://bot:swordfish@crm.example.com/" }
        transition: bye
      bye: { type: end }
  `),
    good: (0,rule/* example */.Fw)(`
    id: hello-flow
    name: Hello
    nodes:
      start: { type: start, transition: step }
      step:
        type: webchat
        actions:
          - { name: set, variable: crm, value: "https://crm.example.com/" }
        transition: bye
      bye: { type: end }
  `),
    *check(subject) {
        for (const { text, path, node } of everythingWritten(subject, mayHoldSecret)) {
            const kind = KINDS.find(({ pattern }) => pattern.test(text));
            if (kind === undefined)
                continue;
            yield {
                message: `This looks like ${kind.what} (${kind.shown}). Whoever reads the repository or the flow has it: revoke it, and let the platform keep the new one.`,
                node,
                path,
            };
        }
    },
};

;// CONCATENATED MODULE: ./build/flow/rules/variables.js





/** Variables every conversation has. */
const variables_BUILT_IN = ['now', 'channel', 'message'];
const undeclaredPlaceholder = {
    id: 'undeclared-placeholder',
    languages: rule/* FLOW_DOCUMENTS */.I9,
    severity: 'error',
    summary: 'Every {name} is an environment variable, set or asked by a node, or built in.',
    why: 'A placeholder that nothing fills reaches the customer as it is written, braces included.',
    bad: (0,rule/* example */.Fw)(`
    id: hello-flow
    name: Hello
    nodes:
      start: { type: start, transition: step }
      step:
        type: webchat
        actions:
          - { name: ask, text: What is your name?, variable: customer }
          - { name: say, text: "Hello, {custmer}!" }
        transition: bye
      bye: { type: end }
  `),
    good: (0,rule/* example */.Fw)(`
    id: hello-flow
    name: Hello
    nodes:
      start: { type: start, transition: step }
      step:
        type: webchat
        actions:
          - { name: ask, text: What is your name?, variable: customer }
          - { name: say, text: "Hello, {customer}!" }
        transition: bye
      bye: { type: end }
  `),
    *check(subject) {
        const { flow, unknownActions, mentioned, variablesSet } = subject;
        const declared = new Set([...Object.keys(flow.environmentVariables ?? {}), ...variablesSet, ...variables_BUILT_IN]);
        if ([...mentioned].every((name) => declared.has(name)))
            return;
        const maybe = wordsOf(unknownActions);
        for (const { node, text, path } of filledTexts(subject)) {
            const names = (0,placeholders/* placeholdersIn */.Q)(text).flatMap(({ kind, name }) => (kind === 'variable' ? [name] : []));
            for (const name of new Set(names)) {
                if (declared.has(name))
                    continue;
                yield {
                    message: `{${name}} is not declared: no environment variable has this name and no node sets or asks for it.${(0,nearest/* didYouMean */.a)(name, declared)}`,
                    node,
                    path,
                    // An action of the platform's that names the variable may well be what sets it.
                    ...(maybe.has(name) ? { severity: 'warning' } : {}),
                };
            }
        }
    },
};
const unusedVariable = {
    id: 'unused-variable',
    languages: rule/* FLOW_DOCUMENTS */.I9,
    severity: 'warning',
    summary: 'Every environment variable is used.',
    why: 'A value that nothing uses is either left over, or missing where it was meant to be.',
    bad: (0,rule/* example */.Fw)(`
    id: hello-flow
    name: Hello
    nodes:
      start: { type: start, transition: step }
      step:
        type: webchat
        actions:
          - { name: say, text: Hello! }
        transition: bye
      bye: { type: end }
    environmentVariables: { shop_name: The Corner Shop }
  `),
    good: (0,rule/* example */.Fw)(`
    id: hello-flow
    name: Hello
    nodes:
      start: { type: start, transition: step }
      step:
        type: webchat
        actions:
          - { name: say, text: "Welcome to {shop_name}!" }
        transition: bye
      bye: { type: end }
    environmentVariables: { shop_name: The Corner Shop }
  `),
    *check({ flow, unknownActions, conditions, mentioned }) {
        const others = Object.keys(flow.environmentVariables ?? {}).filter((name) => !mentioned.has(name));
        if (others.length === 0)
            return;
        const compared = new Set(conditions.map(({ item }) => item.variable));
        const maybe = wordsOf(unknownActions);
        for (const name of others) {
            if (compared.has(name) || maybe.has(name))
                continue;
            yield {
                message: `Nothing uses the environment variable ${(0,rule/* quoted */.TL)(name)}. Write {${name}} where its value belongs, or remove it.`,
                path: ['environmentVariables', name],
            };
        }
    },
};
/** Texts in actions that Flowgate does not know: any of them may be the name of a variable. */
function wordsOf(unknownActions) {
    return new Set(unknownActions.flatMap(({ item: { name: _name, ...parameters } }) => (0,rules_texts/* everyText */.r)(parameters)));
}
function hasBrace(text) {
    return text.includes('{');
}
/** The texts with braces of nodes in which the platform fills placeholders: patterns are not among them. */
function* filledTexts({ actions, conditions }) {
    for (const action of actions) {
        const { name: _name, ...parameters } = action.item;
        const texts = (0,rules_texts/* textsIn */.E)(parameters, (0,subject/* pathTo */.vs)(action), 'no-keys', hasBrace);
        for (const placed of texts)
            yield { node: action.node, ...placed };
    }
    for (const condition of conditions) {
        if (condition.item.condition === 'matches')
            continue;
        const texts = (0,rules_texts/* textsIn */.E)(condition.item.value, (0,subject/* pathTo */.vs)(condition, 'value'), 'no-keys', hasBrace);
        for (const placed of texts)
            yield { node: condition.node, ...placed };
    }
}

;// CONCATENATED MODULE: ./build/flow/rules/index.js












/** Everything lint looks at; each rule in the languages it is for. */
const RULES = [
    startNode,
    danglingTransition,
    missingTransition,
    unreachableNode,
    endlessLoop,
    endWithTransition,
    unknownCondition,
    conditionValue,
    duplicateCondition,
    unknownAction,
    actionParameters,
    emptyText,
    queueId,
    undeclaredPlaceholder,
    unusedVariable,
    twinNames,
    invisibleCharacter,
    longText,
    secretInFlow,
    archyFlowName,
    unknownArchyAction,
    archyExpression,
    undeclaredArchyVariable,
    unusedArchyVariable,
    quotedLiteral,
    unfilledTemplate,
    switchDefault,
    transferFallback,
    openPath,
];


/***/ }),

/***/ 3097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ADJUSTABLE: () => (/* binding */ ADJUSTABLE),
/* harmony export */   IGNORABLE: () => (/* binding */ IGNORABLE),
/* harmony export */   RULE_PAGES: () => (/* binding */ RULE_PAGES)
/* harmony export */ });
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8472);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7867);


const OTHERS = [
    {
        id: 'readable',
        severity: 'error',
        summary: 'Every file can be read: JSON, YAML or a module, in UTF-8, holding plain values.',
        why: 'A file that is read differently than it was meant changes a flow without anybody having said so.',
        bad: (0,_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .example */ .Fw)(`
      id: hello-flow
      id: goodbye-flow
      name: Hello
      nodes: { start: { type: start, transition: bye }, bye: { type: end } }
    `),
        good: (0,_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .example */ .Fw)(`
      id: hello-flow
      name: Hello
      nodes: { start: { type: start, transition: bye }, bye: { type: end } }
    `),
    },
    {
        id: 'schema',
        severity: 'error',
        summary: 'A flow has the keys that flows have, with values of the right kind.',
        why: 'A key with a slip in it would be passed over in silence, and what it was to do would not happen.',
        bad: (0,_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .example */ .Fw)(`
      id: hello-flow
      name: Hello
      nodes:
        start: { type: start, transitoin: bye }
        bye: { type: end }
    `),
        good: (0,_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .example */ .Fw)(`
      id: hello-flow
      name: Hello
      nodes:
        start: { type: start, transition: bye }
        bye: { type: end }
    `),
    },
    {
        id: 'env-missing',
        severity: 'error',
        summary: 'Every {env.NAME}, and in Archy every {{name}}, has a value in every environment.',
        why: 'Without the value the flow cannot be built. A check looks into every file of flows/environments: a value that is missing in another environment than the chosen one is a warning, before it stops a release there.',
        bad: (0,_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .example */ .Fw)(`
      id: "{env.HELLO_FLOW_ID}"
      name: Hello
      nodes: { start: { type: start, transition: bye }, bye: { type: end } }
    `),
        good: (0,_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .example */ .Fw)(`
      id: hello-flow
      name: Hello
      nodes: { start: { type: start, transition: bye }, bye: { type: end } }
    `),
    },
    {
        id: 'suppression',
        severity: 'error',
        summary: 'What is ignored is ignored for a reason and until a date, and there is something to ignore.',
        why: 'An exception that nobody explains stays for ever. When its date is past the finding is back; one that has nothing left to ignore is a warning.',
        bad: (0,_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .example */ .Fw)(`
      id: hello-flow
      name: Hello
      nodes:
        start: { type: start, transition: sales }
        sales:
          type: action
          # flowgate-ignore queue-id: the queue is made next week
          actions: [{ name: route, queueId: Sales }]
          transition: bye
        bye: { type: end }
    `),
        good: (0,_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .example */ .Fw)(`
      id: hello-flow
      name: Hello
      nodes:
        start: { type: start, transition: sales }
        sales:
          type: action
          # flowgate-ignore queue-id until 2999-12-31: the queue is made next week
          actions: [{ name: route, queueId: Sales }]
          transition: bye
        bye: { type: end }
    `),
    },
    {
        id: 'no-transcripts',
        severity: 'warning',
        summary: 'A flow has transcripts: NAME.transcripts.yaml beside NAME.flow.yaml.',
        why: 'Without scripted conversations nothing tells whether a change keeps what customers rely on. `flowgate generate` writes a first set.',
    },
    {
        id: 'transcript',
        severity: 'error',
        summary: 'A transcript file has the keys that transcripts have, with values of the right kind.',
        why: 'An expectation that is passed over would let every conversation pass.',
    },
    {
        id: 'twin',
        severity: 'error',
        summary: 'No two sources build the same flow.',
        why: 'Two sources with one id would overwrite each other with every release.',
    },
    {
        id: 'platform-api',
        severity: 'error',
        summary: 'A flow is written in what the API of `platform-api` can take.',
        why: 'The architect API takes Archy documents: a flow document is compiled to one, and not everything in it can be said there. The flow-document API takes flow documents only.',
    },
    {
        id: 'platform',
        severity: 'error',
        summary: 'Genesys Cloud calls the flow valid.',
        why: 'What its own validation refuses cannot be published. The sentence is the one that Genesys Cloud gives; what it only warns of is a warning.',
    },
    {
        id: 'drift',
        severity: 'warning',
        summary: 'The live flow is what was released last.',
        why: 'An edit made in Genesys Cloud stops the next deploy, or is replaced by it where `on-drift` is `overwrite`.',
    },
];
/** The pages of all rules that a finding can carry: lint's first. */
const RULE_PAGES = [..._index_js__WEBPACK_IMPORTED_MODULE_0__/* .RULES */ .y, ...OTHERS];
const LINT_IDS = _index_js__WEBPACK_IMPORTED_MODULE_0__/* .RULES */ .y.map(({ id }) => id);
/** Rules whose findings a source may ignore, for a reason and until a date. */
const IGNORABLE = [...LINT_IDS, 'no-transcripts', 'env-missing'];
/** Rules whose severity is a choice: without the others there is no flow to speak of. */
const ADJUSTABLE = [...IGNORABLE, 'suppression'];


/***/ }),

/***/ 7867:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ch: () => (/* binding */ BOTH),
/* harmony export */   Fw: () => (/* binding */ example),
/* harmony export */   I9: () => (/* binding */ FLOW_DOCUMENTS),
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   W4: () => (/* binding */ ARCHY)
/* harmony export */ });
const FLOW_DOCUMENTS = ['flow-document'];
const ARCHY = ['archy'];
const BOTH = ['flow-document', 'archy'];
/** The text of an example without the indentation of the code around it. */
function example(text) {
    const lines = text.replace(/^\n|\n[ \t]*$/g, '').split('\n');
    const depth = Math.min(...lines.filter((line) => line !== '').map((line) => line.search(/\S/)));
    return `${lines.map((line) => line.slice(depth)).join('\n')}\n`;
}
const LONGEST_QUOTE = 60;
/** A name or text in double quotes, cut where it is long. */
function quoted(text) {
    return text.length > LONGEST_QUOTE ? `"${text.slice(0, LONGEST_QUOTE)}…"` : `"${text}"`;
}


/***/ }),

/***/ 1177:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B7: () => (/* binding */ Subject),
/* harmony export */   vs: () => (/* binding */ pathTo)
/* harmony export */ });
/* unused harmony export languageOf */
/* harmony import */ var _actions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3830);
/* harmony import */ var _archy_document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5328);
/* harmony import */ var _graph_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4865);
/* harmony import */ var _placeholders_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6695);
/* harmony import */ var _texts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9297);





function languageOf(flow) {
    return (0,_archy_document_js__WEBPACK_IMPORTED_MODULE_1__/* .archyOf */ .tG)(flow) === undefined ? 'flow-document' : 'archy';
}
/** Where a part of a node is written, or with `keys` something within it; from the root of the flow. */
function pathTo({ node, list, index }, ...keys) {
    return ['nodes', node, list, index, ...keys];
}
/** A flow as rules look at it. What more than one of them asks for is found out once. */
class Subject {
    flow;
    language;
    graph;
    /** In the order of the document, like the conditions. */
    actions;
    /** Those that are none of a flow document's. */
    unknownActions;
    conditions;
    #names;
    #texts;
    #mentioned;
    #variablesSet;
    constructor(flow) {
        this.flow = flow;
        this.language = languageOf(flow);
        this.graph = (0,_graph_js__WEBPACK_IMPORTED_MODULE_2__/* .flowGraph */ .jQ)(flow);
        const actions = [];
        const unknownActions = [];
        const conditions = [];
        for (const [node, parts] of this.graph.nodes) {
            parts.actions?.forEach((item, index) => {
                const placed = { node, list: 'actions', index, item };
                actions.push(placed);
                if ((0,_actions_js__WEBPACK_IMPORTED_MODULE_0__/* .parametersOf */ .mC)(item.name) === undefined)
                    unknownActions.push(placed);
            });
            parts.conditions?.forEach((item, index) => {
                conditions.push({ node, list: 'conditions', index, item });
            });
        }
        this.actions = actions;
        this.unknownActions = unknownActions;
        this.conditions = conditions;
    }
    /** What the flow, its nodes and its environment variables are called, a line each. */
    get names() {
        this.#names ??= namesIn(this.flow).join('\n');
        return this.#names;
    }
    /**
     * Every text in nodes, settings and environment variables, a line each; in Archy the keys as well, which may be
     * names. Most rules that read texts see at one look that there is nothing for them in any.
     */
    get texts() {
        this.#texts ??= textsOf(this.flow, this.language).join('\n');
        return this.#texts;
    }
    /** The variables that have a placeholder in some text. */
    get mentioned() {
        this.#mentioned ??= variablesMentioned(this.texts);
        return this.#mentioned;
    }
    /** The variables that some action sets or asks for. */
    get variablesSet() {
        this.#variablesSet ??= variablesSetBy(this.actions);
        return this.#variablesSet;
    }
}
function namesIn(flow) {
    const { nodes, environmentVariables = {}, applicationSettings: _settings, archy: _archy, ...rest } = flow;
    return [...(0,_texts_js__WEBPACK_IMPORTED_MODULE_3__/* .everyText */ .r)(rest), ...Object.keys(nodes), ...Object.keys(environmentVariables)];
}
function textsOf(flow, language) {
    const { nodes, applicationSettings, environmentVariables } = flow;
    const keys = language === 'archy' ? 'keys' : 'no-keys';
    return (0,_texts_js__WEBPACK_IMPORTED_MODULE_3__/* .everyText */ .r)([nodes, applicationSettings, environmentVariables], keys);
}
function variablesMentioned(text) {
    const placeholders = (0,_placeholders_js__WEBPACK_IMPORTED_MODULE_4__/* .placeholdersIn */ .Q)(text).filter(({ kind }) => kind === 'variable');
    return new Set(placeholders.map(({ name }) => name));
}
function variablesSetBy(actions) {
    const names = new Set();
    for (const { item } of actions) {
        const name = item.name === 'set' || item.name === 'ask' ? (0,_actions_js__WEBPACK_IMPORTED_MODULE_0__/* .textParameter */ .HF)(item, 'variable') : undefined;
        if (name !== undefined)
            names.add(name);
    }
    return names;
}


/***/ }),

/***/ 9297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ textsIn),
/* harmony export */   r: () => (/* binding */ everyText)
/* harmony export */ });
/* harmony import */ var _canonical_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);

/**
 * Every text within a value, in order, without recursion; the keys as well where `keys` says so.
 *
 * @param isWanted of the others nothing more is found out
 */
function* textsIn(value, path, keys = 'no-keys', isWanted = () => true) {
    // Mostly there is none, and to know that costs less.
    if (!everyText(value, keys).some(isWanted))
        return;
    const waiting = [{ value, key: '', parent: undefined }];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        const { value: current, key, parent } = next;
        if (keys === 'keys' && parent !== undefined && typeof key === 'string' && isWanted(key)) {
            yield { text: key, path: [...path, ...keysTo(next)] };
        }
        if (typeof current === 'string') {
            if (isWanted(current))
                yield { text: current, path: [...path, ...keysTo(next)] };
            continue;
        }
        if (typeof current !== 'object' || current === null)
            continue;
        if (Array.isArray(current)) {
            for (let index = current.length - 1; index >= 0; index -= 1) {
                waiting.push({ value: current[index], key: index, parent: next });
            }
            continue;
        }
        for (const [name, item] of Object.entries(current).reverse()) {
            waiting.push({ value: item, key: name, parent: next });
        }
    }
}
/** Every text within a value, in no order, without recursion; the keys as well where `keys` says so. */
function everyText(value, keys = 'no-keys') {
    const texts = [];
    const waiting = [value];
    while (waiting.length > 0) {
        const current = waiting.pop();
        if (typeof current === 'string')
            texts.push(current);
        else if (Array.isArray(current))
            for (const item of current)
                waiting.push(item);
        else if ((0,_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(current)) {
            for (const key in current) {
                if (keys === 'keys')
                    texts.push(key);
                waiting.push(current[key]);
            }
        }
    }
    return texts;
}
function keysTo(value) {
    const keys = [];
    for (let at = value; at.parent !== undefined; at = at.parent)
        keys.push(at.key);
    return keys.reverse();
}


/***/ })

};
