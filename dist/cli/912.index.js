export const id = 912;
export const ids = [912];
export const modules = {

/***/ 3875:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fS: () => (/* binding */ archyIn),
  Vn: () => (/* binding */ archyShapeFindings),
  IL: () => (/* binding */ isArchy)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 5 modules
var schemas = __webpack_require__(4398);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/errors.js
var errors = __webpack_require__(961);
;// CONCATENATED MODULE: ./build/once.js
/** What `make` makes, when it is first asked for: what a run does not need, it does not wait for. */
function once(make) {
    let made;
    return () => {
        made ??= { value: make() };
        return made.value;
    };
}

// EXTERNAL MODULE: ./build/flow/canonical.js
var canonical = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/flow/digest.js
var digest = __webpack_require__(1513);
// EXTERNAL MODULE: ./build/flow/schema-findings.js
var schema_findings = __webpack_require__(6753);
// EXTERNAL MODULE: ./build/flow/archy/action-lists.js
var action_lists = __webpack_require__(4943);
// EXTERNAL MODULE: ./build/flow/archy/document.js
var archy_document = __webpack_require__(5328);
// EXTERNAL MODULE: ./build/flow/archy/groups.js
var groups = __webpack_require__(569);
;// CONCATENATED MODULE: ./build/flow/archy/shape.js
/** What an Archy document must look like to be read: told with places, before anything relies on it. */








const ROOTS = [archy_document/* ARCHY_ROOT */.jv, ...archy_document/* OTHER_ROOTS */.rG];
/** Whether a parsed source is meant as an Archy document, well formed or not: its first key is one of Archy's roots. */
function isArchy(value) {
    const [first] = Object.keys(archyIn(value));
    return first !== undefined && ROOTS.includes(first);
}
/** The Archy document in a parsed source: without what is written beside it for Flowgate and for editors. */
function archyIn(value) {
    if (!(0,canonical/* isRecord */.u4)(value))
        return {};
    return Object.fromEntries(Object.entries(value).filter(([key]) => key !== '$ignore' && key !== '$schema'));
}
/** Made for the first document of the kind: most flows are of the other. */
const shape_schemas = once(() => {
    const name = schemas/* string */.YjP().min(1);
    // A bot may list its intents, each with what follows on it; all other outputs are records.
    const intentsSchema = schemas/* unknown */.L5J().refine((intents) => (0,canonical/* isRecord */.u4)(intents) || Array.isArray(intents), {
        error: 'must be a list or an object',
    });
    const parametersSchema = schemas/* looseObject */._H3({
        name: schemas/* string */.YjP().optional(),
        outputs: schemas/* object */.Ikc({ intents: intentsSchema.optional() }).catchall(schemas/* looseObject */._H3({})).optional(),
    });
    const actionSchema = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J())
        .refine((action) => Object.keys(action).length === 1, {
        error: ({ input }) => {
            const keys = Object.keys(Object(input));
            if (keys.length === 0)
                return 'is an action without a type';
            return `has ${keys.length} keys (${keys.slice(0, 5).join(', ')}), but an action has one, its type, with all else below it`;
        },
    })
        .pipe(schemas/* record */.g1P(schemas/* string */.YjP().min(1), parametersSchema));
    const actionsSchema = schemas/* array */.YOg(actionSchema);
    const groupSchema = schemas/* looseObject */._H3({ name, refId: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()]).optional() });
    // The frame that the view relies on. What else there is belongs to the platform and passes.
    const frameSchema = schemas/* looseObject */._H3({
        [archy_document/* ARCHY_ROOT */.jv]: schemas/* looseObject */._H3({
            name,
            description: schemas/* string */.YjP().nullish(),
            startUpRef: schemas/* string */.YjP(),
            states: schemas/* array */.YOg(schemas/* strictObject */.rej({ state: groupSchema })).min(1, { error: 'has no state' }),
            tasks: schemas/* array */.YOg(schemas/* strictObject */.rej({ task: groupSchema })).optional(),
            variables: schemas/* array */.YOg(schemas/* unknown */.L5J()).optional(),
        })
            .refine((flow) => !Object.hasOwn(flow, digest/* STAMP_KEY */._o), {
            error: 'is a key that belongs to Flowgate; remove it',
            path: [digest/* STAMP_KEY */._o],
        }),
    });
    return { frameSchema, actionsSchema };
});
/**
 * Checks the shape of a document.
 *
 * @param document where the places come from
 * @param filled the document's value, with its environment filled in
 */
function archyShapeFindings(document, filled) {
    const archy = archyIn(filled);
    const wrong = (path, message) => ({
        rule: 'schema',
        severity: 'error',
        message,
        place: document.locate(path),
    });
    const [first = '', ...others] = Object.keys(archy);
    if (first !== archy_document/* ARCHY_ROOT */.jv) {
        const message = `This is a flow of the kind "${first}". Flowgate releases inbound message flows, "${archy_document/* ARCHY_ROOT */.jv}".`;
        return { archy: undefined, findings: [wrong([first], message)] };
    }
    if ((0,archy_document/* archyRoot */.K2)(archy) === undefined) {
        const message = `An Archy document has one key at the top level, "${archy_document/* ARCHY_ROOT */.jv}"; all else stands below it.`;
        return { archy: undefined, findings: others.map((key) => wrong([key], message)) };
    }
    const findings = [];
    const { frameSchema, actionsSchema } = shape_schemas();
    const frame = frameSchema.safeParse(archy);
    if (!frame.success)
        findings.push(...(0,schema_findings/* schemaFindings */.I)(document, frameSchema, archy, frame.error));
    for (const list of (0,action_lists/* actionListsIn */.hl)(archy)) {
        if (!isMeantAsActions(list.at, list.value))
            continue;
        const parsed = actionsSchema.safeParse(list.value);
        if (parsed.success)
            continue;
        const issues = parsed.error.issues.map((issue) => ({ ...issue, path: [...list.at, ...issue.path] }));
        findings.push(...(0,schema_findings/* schemaFindings */.I)(document, schemas/* unknown */.L5J(), archy, new errors/* ZodError */.G(issues)));
    }
    for (const { path, refId, first } of repeatedRefIds(archy)) {
        const message = `The refId "${refId}" is given twice, first in ${(0,schema_findings/* pathName */.D)(first)}: a reference could mean either.`;
        findings.push(wrong([...path, 'refId'], message));
    }
    return { archy: findings.length === 0 ? archy : undefined, findings };
}
/** A data action may have an input called `actions`: that is a value, not a list. */
function isMeantAsActions(at, value) {
    const [parent, grandparent] = [at.at(-2), at.at(-3)];
    if (at.at(-1) !== action_lists/* ACTIONS */.kl || at.includes('lit'))
        return false;
    if (Array.isArray(value) || parent === 'state' || parent === 'task')
        return true;
    return parent === 'case' || parent === 'default' || grandparent === 'outputs';
}
function repeatedRefIds(archy) {
    return ['state', 'task'].flatMap((kind) => {
        const seen = new Map();
        return ((0,groups/* groupsIn */.ws)(archy, kind) ?? []).flatMap(({ refId, at }) => {
            const first = seen.get(refId);
            if (first === undefined)
                seen.set(refId, at);
            return first === undefined ? [] : [{ path: at, refId, first }];
        });
    });
}


/***/ }),

/***/ 9247:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J2: () => (/* binding */ LINE_END),
/* harmony export */   Rd: () => (/* binding */ flowIdIn),
/* harmony export */   TC: () => (/* binding */ looksLikeArchy),
/* harmony export */   V$: () => (/* binding */ fillTemplates),
/* harmony export */   qR: () => (/* binding */ atWrittenPlace)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _lines_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9334);
/* harmony import */ var _unreadable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(894);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5328);
/**
 * Templates of Archy documents: `{{name}}` in any place, keys included, replaced as plain text before the document is
 * read, the way Genesys Cloud's Terraform provider does it.
 */




/** A name alone: `{{a: 1}}` is YAML. */
const TEMPLATE = /\{\{[ \t]*([A-Za-z_][\w.-]*)[ \t]*\}\}/g;
/** What YAML takes for the end of a line: a value that has one cannot stand in a template. */
const LINE_END = /[\r\n\u2028\u2029\u0085]/;
const COMMENT_LINE = /^[ \t]*#/;
const ROOTS = [_document_js__WEBPACK_IMPORTED_MODULE_2__/* .ARCHY_ROOT */ .jv, ..._document_js__WEBPACK_IMPORTED_MODULE_2__/* .OTHER_ROOTS */ .rG].join('|');
const YAML_ROOT = new RegExp(`^["']?(?:${ROOTS})["']?[ \\t]*:(?:\\s|$)`);
const JSON_ROOT = new RegExp(`^\\s*\\{(?:\\s*"\\$\\w+"\\s*:\\s*(?:"[^"]*"|\\[[^\\]]*\\])\\s*,)*\\s*"(?:${ROOTS})"\\s*:`);
/** Whether a text is an Archy document by its first key; told before it is parsed, as a template may be no YAML. */
function looksLikeArchy(file, text) {
    const content = text.replace(/^\uFEFF/, '');
    // All JSON is YAML.
    if (/\.(?:json|ya?ml)$/i.test(file) && JSON_ROOT.test(content))
        return true;
    return /\.ya?ml$/i.test(file) && YAML_ROOT.test(firstLine(content));
}
/** The first line with content; what is behind it is not looked at. */
function firstLine(text) {
    for (const [line] of text.matchAll(/[^\r\n]+/g))
        if (!/^\s*(?:#|%|---\s*$|$)/.test(line))
            return line;
    return '';
}
/**
 * Fills the templates of a source. One without a value is replaced by a word, so that the rest can still be read; its
 * use says that it is not filled.
 *
 * @throws FlowgateError `invalid-flow` with the place of a template whose value has a line break: all lines below would
 * be told wrongly, and one value could write others
 */
function fillTemplates(file, text, environment) {
    const lineOf = (0,_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .lineIndex */ .D)(text);
    const uses = [];
    const cuts = [];
    let filled = '';
    let end = 0;
    for (const match of text.matchAll(TEMPLATE)) {
        const [whole, name = ''] = match;
        const place = { file, ...lineOf(match.index) };
        const value = environment.lookup(name);
        if (value !== undefined && LINE_END.test(value)) {
            throw (0,_unreadable_js__WEBPACK_IMPORTED_MODULE_1__/* .unreadable */ .O)(place, `the value of {{${name}}} has a line break`, 'Give it a value of one line; a text of several lines belongs in the flow itself.');
        }
        // A comment that speaks of a template is no use of it; one that gives the flow's id is.
        if (value !== undefined || !isPlainComment(text, match.index)) {
            uses.push({ name, place, isFilled: value !== undefined });
        }
        filled += text.slice(end, match.index) + (value ?? `missing_${name}`);
        end = match.index + whole.length;
        cuts.push({ written: end, filled: filled.length, start: match.index });
    }
    filled += text.slice(end);
    return { text: filled, uses, written: writtenPlace(text, filled, cuts) };
}
function writtenPlace(text, filled, cuts) {
    if (cuts.length === 0)
        return (place) => place;
    const lineOf = (0,_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .lineIndex */ .D)(text);
    let starts;
    return (place) => {
        if (place.line === undefined || place.column === undefined)
            return place;
        starts ??= [0, ...Array.from(filled.matchAll(/\r\n|\n|\r/g), (match) => match.index + match[0].length)];
        const offset = (starts[place.line - 1] ?? 0) + place.column - 1;
        const last = cuts.findLast((cut) => cut.filled <= offset);
        const after = (last?.written ?? 0) + offset - (last?.filled ?? 0);
        const next = cuts.find((cut) => cut.filled > offset);
        // Within a value that was filled in, the place is that of the template.
        const inText = next === undefined ? after : Math.min(after, next.start);
        return { file: place.file, ...lineOf(inText) };
    };
}
function isPlainComment(text, offset) {
    const start = Math.max(text.lastIndexOf('\n', offset), text.lastIndexOf('\r', offset)) + 1;
    const line = text.slice(start, offset);
    return COMMENT_LINE.test(line) && !FLOW_ID.test(line);
}
const FLOW_ID = /^[ \t]*#[ \t]*flowgate-id:/;
const FLOW_ID_LINE = /^[ \t]*#[ \t]*flowgate-id:[ \t]*(?<id>.*?)[ \t]*$/;
/**
 * Finds the comment that gives the flow's id.
 *
 * @throws FlowgateError `invalid-flow` where there are two, or one without an id
 */
function flowIdIn(file, filled) {
    let found;
    for (const [index, line] of filled
        .replace(/^\uFEFF/, '')
        .split(/\r\n|\n|\r/)
        .entries()) {
        if (line.trim() !== '' && !/^\s*(?:#|%|---\s*$)/.test(line))
            break;
        const id = FLOW_ID_LINE.exec(line)?.groups?.['id'];
        if (id === undefined)
            continue;
        const place = { file, line: index + 1, column: line.indexOf('#') + 1 };
        if (!/^\S+$/.test(id)) {
            throw (0,_unreadable_js__WEBPACK_IMPORTED_MODULE_1__/* .unreadable */ .O)(place, id === ''
                ? 'the comment flowgate-id gives no id'
                : 'the id in the comment flowgate-id has blanks in it', 'Write "# flowgate-id:" and the id of the flow in Genesys Cloud, or remove the comment.');
        }
        if (found !== undefined) {
            throw (0,_unreadable_js__WEBPACK_IMPORTED_MODULE_1__/* .unreadable */ .O)(place, `the id is given twice, first on line ${found.place.line}`, 'Keep one of them.');
        }
        found = { id, place };
    }
    return found;
}
/** The same error at the place in the source; a template on that line may be what makes it wrong. */
function atWrittenPlace(error, { uses, written }) {
    if (error.place === undefined)
        return error;
    const place = written(error.place);
    const names = uses.filter((use) => use.place.line === place.line).map(({ name }) => `{{${name}}}`);
    const hint = names.length === 0 ? '' : ` The value of ${[...new Set(names)].join(' and ')} takes part in this line.`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FlowgateError */ .gr(error.code, {
        attempted: error.attempted,
        returned: error.returned,
        advice: `${error.advice}${hint}`,
        place,
        cause: error.cause,
    });
}


/***/ }),

/***/ 968:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tp: () => (/* binding */ buildFlow),
  b3: () => (/* binding */ fillEnvironment),
  BB: () => (/* binding */ fillText),
  T3: () => (/* binding */ missingElsewhere),
  EH: () => (/* binding */ missingIn),
  nw: () => (/* binding */ missingVariable)
});

// EXTERNAL MODULE: ./build/flow/archy/description.js
var description = __webpack_require__(2895);
// EXTERNAL MODULE: ./build/flow/archy/shape.js + 1 modules
var shape = __webpack_require__(3875);
// EXTERNAL MODULE: ./build/flow/archy/view.js + 7 modules
var view = __webpack_require__(2873);
// EXTERNAL MODULE: ./build/flow/definition.js
var definition = __webpack_require__(9692);
// EXTERNAL MODULE: ./build/flow/environment.js
var environment = __webpack_require__(3936);
// EXTERNAL MODULE: ./build/flow/finding.js
var finding = __webpack_require__(724);
// EXTERNAL MODULE: ./build/flow/map-texts.js
var map_texts = __webpack_require__(8346);
// EXTERNAL MODULE: ./build/flow/placeholders.js
var placeholders = __webpack_require__(6695);
// EXTERNAL MODULE: ./build/flow/plain.js
var plain = __webpack_require__(5317);
;// CONCATENATED MODULE: ./build/flow/plain-source.js
/*
 * What is plainly a flow source is told from the rest without the schema, which costs many times more. Whatever these
 * functions let through the schema takes as it is; what they do not is for the schema to judge, and to speak about.
 */


const SOURCE_KEYS = new Set([
    '$schema',
    'id',
    'name',
    'nodes',
    'applicationSettings',
    'environmentVariables',
]);
const NODE_KEYS = new Set(['type', 'name', 'transition', 'actions', 'conditions']);
const CONDITION_KEYS = new Set(['variable', 'condition', 'value', 'transition']);
const TYPES = new Set(definition/* NODE_TYPES */.jM);
function isPlainFlowSource(value) {
    if (!(0,plain/* isPlain */.$i)(value) || !hasOnly(value, SOURCE_KEYS))
        return false;
    const { $schema, id, name, nodes, applicationSettings, environmentVariables } = value;
    return ((0,plain/* isText */.KH)(id) &&
        (0,plain/* isText */.KH)(name) &&
        ($schema === undefined || typeof $schema === 'string') &&
        (applicationSettings === undefined || (0,plain/* isPlain */.$i)(applicationSettings)) &&
        (environmentVariables === undefined ||
            areAll(environmentVariables, (text) => typeof text === 'string')) &&
        areAll(nodes, isPlainNode) &&
        !Object.hasOwn(nodes, '') &&
        Object.keys(nodes).length <= definition/* MAX_NODES */.nm);
}
function isPlainNode(value) {
    if (!(0,plain/* isPlain */.$i)(value) || !hasOnly(value, NODE_KEYS))
        return false;
    const { type, name, transition, actions, conditions } = value;
    return (TYPES.has(type) &&
        (name === undefined || typeof name === 'string') &&
        (transition === undefined || (0,plain/* isText */.KH)(transition)) &&
        (actions === undefined || (Array.isArray(actions) && actions.every(isPlainAction))) &&
        (conditions === undefined || (Array.isArray(conditions) && conditions.every(isPlainCondition))));
}
function isPlainAction(value) {
    return (0,plain/* isPlain */.$i)(value) && (0,plain/* isText */.KH)(value['name']);
}
function isPlainCondition(value) {
    if (!(0,plain/* isPlain */.$i)(value) || !hasOnly(value, CONDITION_KEYS))
        return false;
    const { variable, condition, value: against, transition } = value;
    return (0,plain/* isText */.KH)(variable) && (0,plain/* isText */.KH)(condition) && (0,plain/* isText */.KH)(transition) && isPlainConditionValue(against);
}
function isPlainConditionValue(value) {
    if (Array.isArray(value))
        return value.every((item) => typeof item === 'string' || isNumber(item));
    return value === undefined || typeof value === 'string' || typeof value === 'boolean' || isNumber(value);
}
function isNumber(value) {
    return typeof value === 'number' && Number.isFinite(value);
}
function hasOnly(record, known) {
    for (const key in record)
        if (!known.has(key) || record[key] === undefined)
            return false;
    return true;
}
function areAll(value, test) {
    if (!(0,plain/* isPlain */.$i)(value))
        return false;
    for (const key in value)
        if (!test(value[key]))
            return false;
    return true;
}

// EXTERNAL MODULE: ./build/flow/schema-findings.js
var schema_findings = __webpack_require__(6753);
;// CONCATENATED MODULE: ./build/flow/build.js










/**
 * Builds a flow for one environment: every `{env.NAME}` replaced, checked against the schema, and without what
 * the live flow owns (`version`, `status`). All that is wrong is reported at once, each with its place.
 * An Archy document becomes a view of it; its id is '' where no comment gives one.
 */
function buildFlow(document, environment) {
    return (0,shape/* isArchy */.IL)(document.value)
        ? buildArchy(document, environment)
        : buildFlowDocument(document, environment);
}
function buildArchy(document, environment) {
    const missing = (document.templates ?? [])
        .filter(({ isFilled }) => !isFilled)
        .map((use) => missingTemplate(use, environment));
    const archy = fillEnvironment((0,shape/* archyIn */.fS)(document.value), environment, (variable, path) => {
        missing.push(missingVariable(document, environment, variable, path));
    });
    const { writtenId } = document;
    const id = fillText(writtenId?.id ?? '', environment, (variable) => {
        missing.push(missingVariable(document, environment, variable, ['id']));
    });
    // With words in the place of values, what else seems wrong may not be.
    if (missing.length > 0)
        return { flow: undefined, findings: missing };
    const { archy: checked, findings } = (0,shape/* archyShapeFindings */.Vn)(document, archy);
    // A document that was exported may carry the stamp of the release it came from: that is none of its content.
    const flow = checked && (0,view/* viewArchy */.D)((0,description/* takeStamp */.Lh)(checked).archy, id).flow;
    const count = Object.keys(flow?.nodes ?? {}).length;
    if (count <= definition/* MAX_NODES */.nm)
        return { flow, findings };
    const message = `The flow has ${count} states, tasks and actions, more than ${definition/* MAX_NODES */.nm}.`;
    return {
        flow: undefined,
        findings: [{ rule: 'schema', severity: 'error', message, place: document.locate([]) }],
    };
}
function buildFlowDocument(document, environment) {
    const findings = [];
    const filled = fillDocument(document, environment, (variable, path) => {
        findings.push(missingVariable(document, environment, variable, path));
    });
    const source = isPlainFlowSource(filled) ? filled : judged(document, filled, findings);
    if (source === undefined || (0,finding/* hasErrors */.C)(findings))
        return { flow: undefined, findings };
    const { id, name, nodes, applicationSettings, environmentVariables } = source;
    const flow = {
        id,
        name,
        nodes,
        ...(applicationSettings !== undefined && { applicationSettings }),
        ...(environmentVariables !== undefined && { environmentVariables }),
    };
    return { flow, findings };
}
function judged(document, filled, findings) {
    const parsed = definition/* flowSourceSchema */.Vx.safeParse(filled);
    if (parsed.success)
        return parsed.data;
    findings.push(...(0,schema_findings/* schemaFindings */.I)(document, definition/* flowSourceSchema */.Vx, filled, parsed.error));
    return undefined;
}
/**
 * Plain data with every `{env.NAME}` in its texts replaced; keys stay as they are, and parts without any are shared.
 * What has no value is left as it is written and told to `onMissing`, once for each text that names it.
 */
function fillEnvironment(value, environment, onMissing) {
    return (0,map_texts/* mapTexts */.z)(value, (text, path) => fillText(text, environment, (name) => onMissing(name, [...path])));
}
function fillDocument({ value, needsFilling }, environment, onMissing) {
    return needsFilling === false ? value : fillEnvironment(value, environment, onMissing);
}
/** One text with its `{env.NAME}` replaced; a name without a value is told once and left as it is written. */
function fillText(text, environment, onMissing) {
    if (!text.includes('{env.'))
        return text;
    const missing = new Set();
    const filled = (0,placeholders/* fillPlaceholders */.C)(text, ({ kind, name }) => {
        if (kind === 'variable')
            return undefined;
        const value = environment.lookup(name);
        if (value === undefined)
            missing.add(name);
        return value;
    });
    for (const variable of missing)
        onMissing(variable);
    return filled;
}
/** The finding for a `{env.NAME}` without a value; a transcript file has the same one. */
function missingVariable(document, environment, variable, path) {
    return {
        rule: 'env-missing',
        severity: 'error',
        message: `{env.${variable}} has no value${whyMissing(environment, variable)}`,
        node: path[0] === 'nodes' && typeof path[1] === 'string' ? path[1] : undefined,
        place: document.locate(path),
    };
}
/** Every `{env.NAME}`, and in an Archy source every `{{name}}`, that another environment than the chosen one has no value for, as warnings. */
function missingIn(document, environment) {
    const findings = [];
    for (const use of document.templates ?? []) {
        if (environment.lookup(use.name) !== undefined)
            continue;
        findings.push({ ...missingTemplate(use, environment), severity: 'warning' });
    }
    const isMissing = (path) => (variable) => {
        findings.push(missingElsewhere(document, environment, variable, path));
    };
    fillDocument(document, environment, (variable, path) => isMissing(path)(variable));
    fillText(document.writtenId?.id ?? '', environment, isMissing(['id']));
    return findings;
}
function missingTemplate({ name, place }, environment) {
    return {
        rule: 'env-missing',
        severity: 'error',
        message: `{{${name}}} has no value${whyMissing(environment, name)}`,
        place,
    };
}
/** {@link missingVariable} for another environment than the chosen one: it stops the release there, not this one. */
function missingElsewhere(document, environment, variable, path) {
    return { ...missingVariable(document, environment, variable, path), severity: 'warning' };
}
function whyMissing({ name, file }, variable) {
    const withheld = (0,environment/* isWithheld */.Ys)(variable)
        ? ' The process environment is not asked for a name that could be a secret.'
        : '';
    if (name === undefined) {
        const orSet = withheld === '' ? `, or set ${variable} in the process environment` : '';
        return `: no environment was chosen. Choose one with \`environment\`${orSet}.${withheld}`;
    }
    return ` in environment ${name} (${file}).${withheld}`;
}


/***/ }),

/***/ 1235:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ readEnvironmentFile)
/* harmony export */ });
/* harmony import */ var _lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9334);
/* harmony import */ var _unreadable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(894);


const NAME = /^(?:export[ \t]+)?([A-Za-z_]\w*)[ \t]*=[ \t]*/;
/** The mark may stand inside only behind a backslash: else nobody could say which one closes. */
const QUOTED = /^(["'`])((?:\\\1|(?!\1).)*)(?<!\\)\1[ \t]*(?:#.*)?$/;
/**
 * The values of an environment's file: `NAME=value` lines as in any `.env`, comments, and nothing else. Lines are read
 * one by one, so that what is wrong has a line and what is read costs no more than its length.
 *
 * @param file path relative to the working directory
 * @throws FlowgateError `invalid-flow` with the line that is no `NAME=value`, or that names a value again
 */
function readEnvironmentFile(file, text) {
    const content = text.replace(/^\uFEFF/, '');
    const nul = content.indexOf('\0');
    if (nul !== -1) {
        throw (0,_unreadable_js__WEBPACK_IMPORTED_MODULE_0__/* .unreadable */ .O)({ file, ...(0,_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .lineIndex */ .D)(content)(nul) }, 'it holds the character NUL, as UTF-16 text does', 'Save the file in the encoding UTF-8.');
    }
    const values = new Map();
    for (const [index, written] of content.split(/\r\n|\n|\r/).entries()) {
        const line = written.trim();
        if (line === '' || line.startsWith('#'))
            continue;
        const place = { file, line: index + 1 };
        const [start, name] = NAME.exec(line) ?? [];
        if (start === undefined || name === undefined) {
            // The line is not repeated: what somebody put there by mistake may be a secret.
            throw (0,_unreadable_js__WEBPACK_IMPORTED_MODULE_0__/* .unreadable */ .O)(place, 'this line is no NAME=value', 'Write NAME=value, or begin a comment with "#".');
        }
        const earlier = values.get(name);
        if (earlier !== undefined) {
            throw (0,_unreadable_js__WEBPACK_IMPORTED_MODULE_0__/* .unreadable */ .O)(place, `${name} is given twice, first on line ${earlier.line}`, 'Keep one of them: a reader could not know which one holds.');
        }
        const value = unquoted(line.slice(start.length));
        if (value === undefined) {
            throw (0,_unreadable_js__WEBPACK_IMPORTED_MODULE_0__/* .unreadable */ .O)(place, `the quotation mark around ${name} is not closed on its line`, 'Close it; a value has one line, in which "\\n" stands for a line break.');
        }
        values.set(name, { value, line: index + 1 });
    }
    return Object.fromEntries([...values].map(([name, { value }]) => [name, value]));
}
/** `undefined` where a quotation mark is not closed. */
function unquoted(written) {
    if (!/^["'`]/.test(written))
        return written.replace(/#.*$/, '').trimEnd();
    const [, mark, inner] = QUOTED.exec(written) ?? [];
    if (mark !== '"' || inner === undefined)
        return inner;
    return inner.replaceAll('\\n', '\n').replaceAll('\\r', '\r');
}


/***/ }),

/***/ 724:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ hasErrors)
/* harmony export */ });
function hasErrors(findings) {
    return findings.some((finding) => finding.severity === 'error');
}


/***/ }),

/***/ 8346:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ mapTexts)
/* harmony export */ });
/* harmony import */ var _canonical_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);

/**
 * Plain data with each of its texts changed; keys stay as they are, and parts in which nothing changed are shared.
 *
 * @param change gets the path of the text, which is its own only until it returns
 */
function mapTexts(value, change) {
    const path = [];
    return changed(value);
    function changed(inner) {
        if (typeof inner === 'string')
            return change(inner, path);
        if (Array.isArray(inner)) {
            let copy;
            for (let index = 0; index < inner.length; index++) {
                const item = below(inner[index], index);
                if (item === inner[index])
                    continue;
                copy ??= [...inner];
                copy[index] = item;
            }
            return copy ?? inner;
        }
        if (!(0,_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(inner))
            return inner;
        let entries;
        for (const key in inner) {
            const item = below(inner[key], key);
            if (item === inner[key])
                continue;
            entries ??= new Map(Object.entries(inner));
            entries.set(key, item);
        }
        return entries === undefined ? inner : Object.fromEntries(entries);
    }
    function below(inner, key) {
        path.push(key);
        const item = changed(inner);
        path.pop();
        return item;
    }
}


/***/ }),

/***/ 8114:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ parseSource)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _archy_shape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3875);
/* harmony import */ var _archy_template_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9247);
/* harmony import */ var _archy_view_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2873);
/* harmony import */ var _build_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(968);
/* harmony import */ var _canonical_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1455);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4955);







const NO_ENVIRONMENT = { name: undefined, file: undefined, lookup: () => undefined };
/**
 * Parses a flow source written as text: a flow document, or an Archy document with its templates filled first.
 *
 * @param environment the values for templates; without it none has one, which `buildFlow` reports
 * @throws FlowgateError `invalid-flow`, with line and column, where the text cannot be read
 */
function parseSource(file, text, environment = NO_ENVIRONMENT) {
    if (!(0,_archy_template_js__WEBPACK_IMPORTED_MODULE_2__/* .looksLikeArchy */ .TC)(file, text))
        return (0,_parse_js__WEBPACK_IMPORTED_MODULE_6__/* .parseDocument */ .Tp)(file, text);
    const content = text.replace(/^\uFEFF/, '');
    const filled = (0,_archy_template_js__WEBPACK_IMPORTED_MODULE_2__/* .fillTemplates */ .V$)(file, content, environment);
    const { value, locate, ignores } = parseFilled();
    const id = /\.json$/i.test(file) ? undefined : (0,_archy_template_js__WEBPACK_IMPORTED_MODULE_2__/* .flowIdIn */ .Rd)(file, filled.text);
    const writtenId = id && { id: id.id, place: filled.written(id.place) };
    let origin;
    const ownPath = (path) => {
        origin ??= originOf(value, environment);
        return origin(path);
    };
    return {
        file,
        value,
        templates: filled.uses,
        writtenId,
        locate: (path) => path[0] === 'id' && writtenId !== undefined
            ? writtenId.place
            : filled.written(locate(path.length === 0 ? path : ownPath(path))),
        ...(ignores && {
            ignores: () => ignores().map((comment) => ({ ...comment, place: filled.written(comment.place) })),
        }),
    };
    function parseFilled() {
        try {
            return (0,_parse_js__WEBPACK_IMPORTED_MODULE_6__/* .parseDocument */ .Tp)(file, filled.text, { levels: _parse_js__WEBPACK_IMPORTED_MODULE_6__/* .MAX_ARCHY_DEPTH */ .jC });
        }
        catch (thrown) {
            throw thrown instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FlowgateError */ .gr ? (0,_archy_template_js__WEBPACK_IMPORTED_MODULE_2__/* .atWrittenPlace */ .qR)(thrown, filled) : thrown;
        }
    }
}
function originOf(value, environment) {
    if (!(0,_canonical_js__WEBPACK_IMPORTED_MODULE_5__/* .isRecord */ .u4)(value) || !(0,_archy_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .isArchy */ .IL)(value))
        return (path) => path;
    // Nodes are called by their labels, which may be filled from the environment.
    const archy = (0,_build_js__WEBPACK_IMPORTED_MODULE_4__/* .fillEnvironment */ .b3)((0,_archy_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .archyIn */ .fS)(value), environment, () => { });
    const { origin } = (0,_archy_view_js__WEBPACK_IMPORTED_MODULE_3__/* .viewArchy */ .D)((0,_canonical_js__WEBPACK_IMPORTED_MODULE_5__/* .isRecord */ .u4)(archy) ? archy : {}, '');
    // A key `name` beside the root is wrong, and found where it is.
    return (path) => (Object.hasOwn(value, path[0] ?? '') ? path : origin(path));
}


/***/ }),

/***/ 5317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $i: () => (/* binding */ isPlain),
/* harmony export */   F6: () => (/* binding */ madeOf),
/* harmony export */   KH: () => (/* binding */ isText),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   yU: () => (/* binding */ someOf),
/* harmony export */   zv: () => (/* binding */ recordOf)
/* harmony export */ });
/*
 * What plain data is made of, asked without a schema: these tests have no words for what is wrong, and cost many times
 * less than a schema where nothing is. Each says yes only to what a parser of JSON or YAML makes.
 */
function isPlain(value) {
    return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
/** A text that says something. */
function isText(value) {
    return typeof value === 'string' && value !== '';
}
/** A list of at least one item. */
function listOf(test) {
    return (value) => {
        if (!Array.isArray(value) || value.length === 0)
            return false;
        for (const item of value)
            if (!test(item))
                return false;
        return true;
    };
}
/** An object whose values all pass, whatever their keys. */
function recordOf(test) {
    return (value) => {
        if (!isPlain(value))
            return false;
        for (const key in value)
            if (!test(value[key]))
                return false;
        return true;
    };
}
/** An object of known keys. */
function madeOf(required, optional = {}) {
    const tests = new Map(Object.entries({ ...required, ...optional }));
    const needed = Object.keys(required);
    return (value) => {
        if (!isPlain(value))
            return false;
        for (const key of needed)
            if (value[key] === undefined)
                return false;
        for (const key in value) {
            const test = tests.get(key);
            if (test === undefined || !test(value[key]))
                return false;
        }
        return true;
    };
}
/** An object of known keys, of which it has at least one. */
function someOf(tests) {
    const isMade = madeOf({}, tests);
    return (value) => isMade(value) && Object.keys(value).length > 0;
}


/***/ }),

/***/ 6753:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ pathName),
/* harmony export */   I: () => (/* binding */ schemaFindings)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4398);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1327);


/**
 * What a schema says about a document, one finding of the rule `schema` each, with the place of the value.
 *
 * @param value the value that was checked; its shape is that of the document
 */
function schemaFindings(document, schema, value, error) {
    return error.issues
        .flatMap((issue) => describe(issue, schema, value))
        .map(({ path, message }) => ({
        rule: 'schema',
        severity: 'error',
        message,
        node: path[0] === 'nodes' && typeof path[1] === 'string' && path[1] !== '' ? path[1] : undefined,
        place: document.locate(path),
    }));
}
/** `nodes.greet.actions[0].text`, as people write it. */
function pathName(path) {
    return path
        .map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
        .join('')
        .replace(/^\./, '');
}
function describe(issue, schema, value) {
    const path = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
    const found = valueAt(value, path);
    const owner = pathName(path.slice(0, -1)) || 'The document';
    const complain = (message) => [{ path, message }];
    if (issue.code === 'unrecognized_keys') {
        const known = keysAt(schema, path);
        const where = path.length === 0 ? 'at the top level' : `in ${pathName(path)}`;
        return issue.keys.map((key) => ({
            path: [...path, key],
            message: `The key "${key}" is not known ${where}; known are ${known.join(', ')}.${(0,_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .didYouMean */ .a)(key, known)}`,
        }));
    }
    if (found === undefined && path.length > 0)
        return complain(`${owner} has no "${path.at(-1)}".`);
    switch (issue.code) {
        case 'invalid_type':
            return complain(`${pathName(path) || 'The document'} must be ${noun(issue.expected)}, not ${nounOf(found)}.`);
        case 'invalid_value': {
            const allowed = issue.values.map(String);
            const meant = typeof found === 'string' ? (0,_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .didYouMean */ .a)(found, allowed) : '';
            return complain(`${pathName(path)} is ${JSON.stringify(found)}, but must be one of ${allowed.join(', ')}.${meant}`);
        }
        case 'invalid_union': {
            const expected = issue.errors.flatMap((option) => option.flatMap((inner) => inner.path.length > 0
                ? 'a list of texts and numbers'
                : inner.code === 'invalid_type'
                    ? noun(inner.expected)
                    : []));
            return complain(`${pathName(path)} must be ${[...new Set(expected)].join(' or ')}, not ${nounOf(found)}.`);
        }
        case 'too_small':
            return complain(found === '' ? `${pathName(path)} is empty.` : `${pathName(path)}: ${issue.message}.`);
        case 'invalid_key':
            return complain(`${owner} has an empty key.`);
        default:
            return complain(`${pathName(path)}: ${issue.message}.`);
    }
}
const NOUNS = {
    string: 'text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    object: 'an object',
    record: 'an object',
    null: 'nothing (null)',
};
function noun(type) {
    return NOUNS[type] ?? type;
}
function nounOf(value) {
    if (typeof value === 'number' && !Number.isInteger(value))
        return `the number ${value}`;
    return noun(value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);
}
function valueAt(value, path) {
    let inner = value;
    for (const key of path) {
        if (typeof inner !== 'object' || inner === null || !Object.hasOwn(inner, key))
            return undefined;
        inner = Reflect.get(inner, key);
    }
    return inner;
}
/** The keys that the schema knows for the object at `path`. */
function keysAt(schema, path) {
    let inner = schema;
    for (const key of path) {
        inner = unwrapped(inner);
        if (inner instanceof zod__WEBPACK_IMPORTED_MODULE_1__/* .ZodObject */ .bvH)
            inner = inner.shape[key];
        else if (inner instanceof zod__WEBPACK_IMPORTED_MODULE_1__/* .ZodRecord */ .b8S)
            inner = inner.valueType;
        else if (inner instanceof zod__WEBPACK_IMPORTED_MODULE_1__/* .ZodArray */ .naA)
            inner = inner.element;
    }
    inner = unwrapped(inner);
    return inner instanceof zod__WEBPACK_IMPORTED_MODULE_1__/* .ZodObject */ .bvH ? Object.keys(inner.shape) : [];
}
function unwrapped(schema) {
    return schema instanceof zod__WEBPACK_IMPORTED_MODULE_1__/* .ZodOptional */ .IiU ? unwrapped(schema.unwrap()) : schema;
}


/***/ }),

/***/ 912:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DO: () => (/* binding */ listEnvironments),
/* harmony export */   Id: () => (/* binding */ findSources),
/* harmony export */   Qo: () => (/* binding */ readEnvironment),
/* harmony export */   d: () => (/* binding */ findTranscripts),
/* harmony export */   o$: () => (/* binding */ readSource),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* unused harmony export MAX_FILE_BYTES */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3836);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9473);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3936);
/* harmony import */ var _environment_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1235);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1327);
/* harmony import */ var _parse_source_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8114);
/* harmony import */ var _unreadable_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(894);









const MAX_FILE_BYTES = 2 * 1024 * 1024;
const MAX_FILES = 500;
const ENVIRONMENTS = 'flows/environments';
const ENVIRONMENT_NAME = /^[A-Za-z0-9][\w.-]*$/;
const STRICT_UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const MODULE = /\.(ts|js|mjs)$/i;
/**
 * The flow sources that the globs name: sorted, relative to the working directory, with forward slashes.
 * Symbolic links and `node_modules` are passed over. Nothing found is an empty list.
 *
 * @throws FlowgateError `invalid-input` for a glob that reaches out of the working directory, or more than 500 files
 */
async function findSources(globs, workingDirectory) {
    for (const pattern of globs) {
        const path = pattern.replace(/^!/, '');
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(path) || /^[A-Za-z]:/.test(path) || /(^|[/\\{(,|])\.\.([/\\}),|]|$)/.test(path)) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .FlowgateError */ .gr('invalid-input', {
                attempted: 'look for flows',
                returned: `the glob ${JSON.stringify(pattern)} reaches out of the working directory`,
                advice: 'Write globs relative to `working-directory`, without "..".',
            });
        }
    }
    // Without a pattern the library would take every file there is.
    if (globs.length === 0)
        return [];
    const { glob } = await __webpack_require__.e(/* import() */ 382).then(__webpack_require__.bind(__webpack_require__, 3382));
    const found = await glob([...globs], {
        cwd: workingDirectory,
        ignore: ['**/node_modules/**'],
        followSymbolicLinks: false,
        expandDirectories: false,
    });
    if (found.length > MAX_FILES) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .FlowgateError */ .gr('invalid-input', {
            attempted: 'look for flows',
            returned: `the globs name ${found.length} files, more than ${MAX_FILES}`,
            advice: 'Name fewer with `flows`.',
        });
    }
    return found.map(forwardSlashes).sort();
}
/**
 * The text of a regular file inside the working directory: strict UTF-8, at most 2 MiB.
 * Such files are read at once: to wait for each step of each of hundreds of them costs many times more.
 *
 * @throws FlowgateError `invalid-flow` naming the file, and the byte offset of what is not UTF-8
 */
async function readText(file, workingDirectory) {
    const { path, size } = plainFile(file, workingDirectory) ?? linkedFile(file, workingDirectory);
    if (size > MAX_FILE_BYTES) {
        throw (0,_unreadable_js__WEBPACK_IMPORTED_MODULE_7__/* .unreadable */ .O)({ file }, `it has ${size} bytes, more than ${MAX_FILE_BYTES}`, 'Split it.');
    }
    let bytes;
    try {
        bytes = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path);
    }
    catch (thrown) {
        const advice = 'Correct its permissions.';
        throw (0,_unreadable_js__WEBPACK_IMPORTED_MODULE_7__/* .unreadable */ .O)({ file }, `it cannot be read (${codeOf(thrown)})`, advice, thrown);
    }
    try {
        return STRICT_UTF8.decode(bytes);
    }
    catch (thrown) {
        const offset = firstInvalidByte(bytes);
        throw (0,_unreadable_js__WEBPACK_IMPORTED_MODULE_7__/* .unreadable */ .O)({ file }, `byte ${offset} is not UTF-8`, 'Save the file in the encoding UTF-8.', thrown);
    }
}
/**
 * Reads a flow source of any kind: JSON, YAML, or a module that default-exports a flow.
 *
 * @param environment the values for the templates of an Archy document; other sources are filled when they are built
 */
async function readSource(file, workingDirectory, tools, environment) {
    const text = await readText(file, workingDirectory);
    if (!MODULE.test(file))
        return (0,_parse_source_js__WEBPACK_IMPORTED_MODULE_6__/* .parseSource */ .P)(file, text, environment);
    // A parser of JavaScript comes with it.
    const { readModule } = await Promise.all(/* import() */[__webpack_require__.e(559), __webpack_require__.e(947)]).then(__webpack_require__.bind(__webpack_require__, 2947));
    return readModule(file, text, workingDirectory, tools);
}
/**
 * The transcript file of a flow: `flows/NAME.transcripts.{yaml,yml,json}` for `flows/NAME.flow.*`.
 *
 * @throws FlowgateError `invalid-flow` where there are several
 */
async function findTranscripts(flowFile, workingDirectory) {
    const stem = flowFile.replace(/(\.flow)?\.\w+$/i, '');
    const candidates = ['yaml', 'yml', 'json'].map((extension) => `${stem}.transcripts.${extension}`);
    const [first, second] = candidates.filter((candidate) => exists((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(workingDirectory, candidate)));
    if (first !== undefined && second !== undefined) {
        throw (0,_unreadable_js__WEBPACK_IMPORTED_MODULE_7__/* .unreadable */ .O)({ file: second }, `${first} holds transcripts of the same flow`, 'Keep one of the two files.');
    }
    return first;
}
/** The names of the environments in `flows/environments`, sorted. */
async function listEnvironments(workingDirectory) {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(workingDirectory, ENVIRONMENTS)).catch(noneIfAbsent);
    return (entries ?? [])
        .filter((entry) => entry.endsWith('.env'))
        .map((entry) => entry.slice(0, -'.env'.length))
        .filter((name) => ENVIRONMENT_NAME.test(name))
        .sort();
}
/**
 * The values to build with: those of `flows/environments/NAME.env` where a name is given, overridden by the
 * process environment. The file is parsed, never loaded into the process.
 *
 * @throws FlowgateError `invalid-input` for a name that has no file, `invalid-flow` for a file that cannot be read
 */
async function readEnvironment(name, workingDirectory, processEnvironment) {
    if (name === undefined)
        return (0,_environment_js__WEBPACK_IMPORTED_MODULE_4__/* .mergeEnvironment */ .eY)(undefined, undefined, {}, processEnvironment);
    const known = await listEnvironments(workingDirectory);
    if (!known.includes(name)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .FlowgateError */ .gr('invalid-input', {
            attempted: `read the environment ${JSON.stringify(name)}`,
            returned: ENVIRONMENT_NAME.test(name)
                ? `there is no ${ENVIRONMENTS}/${name}.env`
                : 'a name consists of letters, digits, ".", "_" and "-"',
            advice: known.length === 0
                ? `Write its values into ${ENVIRONMENTS}, as NAME=value lines.`
                : `These exist: ${known.join(', ')}.${(0,_nearest_js__WEBPACK_IMPORTED_MODULE_8__/* .didYouMean */ .a)(name, known)}`,
        });
    }
    const file = `${ENVIRONMENTS}/${name}.env`;
    return (0,_environment_js__WEBPACK_IMPORTED_MODULE_4__/* .mergeEnvironment */ .eY)(name, file, (0,_environment_file_js__WEBPACK_IMPORTED_MODULE_5__/* .readEnvironmentFile */ .S)(file, await readText(file, workingDirectory)), processEnvironment);
}
/**
 * A regular file to which only directories lead: without a link on the way it cannot lie outside. `undefined` for
 * whatever else there is, or is not; to find that out costs several times more.
 */
function plainFile(file, workingDirectory) {
    const folders = file.split('/');
    const name = folders.pop() ?? '';
    if ((0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(file) || file.includes('\\') || folders.includes('..'))
        return undefined;
    try {
        let folder = workingDirectory;
        for (const step of folders) {
            folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, step);
            if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(folder).isDirectory())
                return undefined;
        }
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name);
        const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path);
        return found.isFile() ? { path, size: found.size } : undefined;
    }
    catch {
        return undefined;
    }
}
/** A regular file at its real path, after all symbolic links, if that is inside the working directory. */
function linkedFile(file, workingDirectory) {
    const root = node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync.native(workingDirectory);
    const path = realPath(file, root);
    if (path === undefined) {
        throw (0,_unreadable_js__WEBPACK_IMPORTED_MODULE_7__/* .unreadable */ .O)({ file }, 'it does not exist', 'Check the name; paths are relative to `working-directory`.');
    }
    const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(root, path);
    if (inside === '..' || inside.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_2__.sep}`) || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(inside)) {
        throw (0,_unreadable_js__WEBPACK_IMPORTED_MODULE_7__/* .unreadable */ .O)({ file }, 'it lies outside of the working directory', 'Move it inside, or link to nothing.');
    }
    // A named pipe or a device would be read forever.
    const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path);
    if (!found.isFile())
        throw (0,_unreadable_js__WEBPACK_IMPORTED_MODULE_7__/* .unreadable */ .O)({ file }, 'it is not a regular file', 'Name a file.');
    return { path, size: found.size };
}
/** `undefined` where there is no such file. */
function realPath(file, root) {
    try {
        return node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync.native((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(root, file));
    }
    catch (thrown) {
        const code = codeOf(thrown);
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return undefined;
        const returned = code === 'ELOOP' ? 'it is a link that leads in a circle' : `it cannot be read (${code})`;
        throw (0,_unreadable_js__WEBPACK_IMPORTED_MODULE_7__/* .unreadable */ .O)({ file }, returned, 'Put a file there that everybody may read.', thrown);
    }
}
/** Bytes that are not UTF-8 decode to a character that encodes differently: the first difference is the place. */
function firstInvalidByte(bytes) {
    const again = new TextEncoder().encode(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
    const offset = bytes.findIndex((byte, index) => byte !== again[index]);
    return offset === -1 ? bytes.length : offset;
}
/** A link counts even where it leads nowhere: whoever put it there expects it to be read. */
function exists(path) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false }) !== undefined;
}
function noneIfAbsent(thrown) {
    const code = codeOf(thrown);
    if (code !== 'ENOENT' && code !== 'ENOTDIR')
        throw thrown;
}
function codeOf(thrown) {
    return typeof thrown === 'object' && thrown !== null && 'code' in thrown ? String(thrown.code) : 'unknown';
}
function forwardSlashes(path) {
    return path.replaceAll('\\', '/');
}


/***/ })

};
