export const id = 899;
export const ids = [899];
export const modules = {

/***/ 3280:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E8: () => (/* reexport */ asValue),
  qu: () => (/* reexport */ dataOf),
  _3: () => (/* reexport */ evaluate),
  vn: () => (/* reexport */ functionsIn),
  sV: () => (/* reexport */ isKnownFunction),
  I: () => (/* reexport */ kindOf),
  eO: () => (/* reexport */ known),
  ww: () => (/* reexport */ literalsIn),
  wX: () => (/* reexport */ namesIn),
  YK: () => (/* reexport */ parseExpression),
  L5: () => (/* reexport */ unknown)
});

;// CONCATENATED MODULE: ./build/flow/archy/expression/value.js
function known(value) {
    return { known: true, value };
}
function unknown(why) {
    return { known: false, why };
}
/** What plain data (JSON, a transcript, a mock) is as a value; `undefined` and `null` are NOT_SET. */
function asValue(data) {
    if (data === undefined || data === null)
        return null;
    if (typeof data === 'string' || typeof data === 'boolean')
        return data;
    if (typeof data === 'number')
        return Number.isFinite(data) ? data : null;
    if (Array.isArray(data))
        return { kind: 'json', json: data };
    return { kind: 'json', json: Object.fromEntries(Object.entries(data)) };
}
/** A value as plain data, for reports and mocks. */
function dataOf(value) {
    if (value === null || typeof value !== 'object')
        return value;
    switch (value.kind) {
        case 'list':
            return value.items.map(dataOf);
        case 'json':
            return value.json;
        case 'entity':
            return { [value.by]: value.key };
    }
}
/** How a message calls what a value is. */
function kindOf(value) {
    if (value === null)
        return 'not set';
    if (typeof value === 'string')
        return 'a text';
    if (typeof value === 'number')
        return 'a number';
    if (typeof value === 'boolean')
        return 'true or false';
    return value.kind === 'entity' ? `a ${value.type}` : value.kind === 'json' ? 'JSON' : 'a list';
}

;// CONCATENATED MODULE: ./build/flow/archy/expression/compare.js

/** Whether something holds of two texts; `undefined` where that depends on whether upper and lower case differ. */
function judgeTexts(left, right, holds) {
    const exactly = holds(left, right);
    return exactly === holds(left.toLowerCase(), right.toLowerCase()) ? exactly : undefined;
}
/** `==`, `!=` and the comparisons of numbers. */
function compare(operator, left, right) {
    if (operator === '==')
        return equal(left, right);
    if (operator === '!=') {
        const same = equal(left, right);
        return same.known ? known(same.value !== true) : same;
    }
    if (typeof left !== 'number' || typeof right !== 'number') {
        return unknown(`how ${kindOf(left)} and ${kindOf(right)} are ordered by ${operator} is not known`);
    }
    switch (operator) {
        case '<':
            return known(left < right);
        case '>':
            return known(left > right);
        case '<=':
            return known(left <= right);
        default:
            return known(left >= right);
    }
}
/** What is not set equals nothing but what is not set either. Whether case matters between texts is not documented. */
function equal(left, right) {
    if (isObject(left) || isObject(right)) {
        return unknown(`whether ${kindOf(left)} equals ${kindOf(right)} is not known`);
    }
    if (left === null || right === null)
        return known(left === right);
    if (typeof left !== typeof right) {
        return unknown(`whether ${kindOf(left)} can equal ${kindOf(right)} is not known`);
    }
    if (typeof left !== 'string' || typeof right !== 'string')
        return known(left === right);
    const same = judgeTexts(left, right, (a, b) => a === b);
    return same === undefined
        ? unknown(`${shown(left)} and ${shown(right)} differ in upper and lower case only, and whether == minds that is not documented: compare Lower(…) with a text in lower case`)
        : known(same);
}
/** Sums and the like of whole numbers; what becomes of fractions is not known to the last digit. */
function calculate(operator, left, right) {
    if (typeof left !== 'number' || typeof right !== 'number') {
        return unknown(`what ${kindOf(left)} ${operator} ${kindOf(right)} gives is not known`);
    }
    const result = calculated(operator, left, right);
    return Number.isSafeInteger(left) && Number.isSafeInteger(right) && Number.isSafeInteger(result)
        ? known(result)
        : unknown(`${left} ${operator} ${right} is calculated for whole numbers only`);
}
function calculated(operator, left, right) {
    switch (operator) {
        case '+':
            return left + right;
        case '-':
            return left - right;
        case '*':
            return left * right;
        default:
            return left / right;
    }
}
function isObject(value) {
    return typeof value === 'object' && value !== null;
}
function shown(text) {
    return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}

// EXTERNAL MODULE: ./build/flow/canonical.js
var canonical = __webpack_require__(1455);
;// CONCATENATED MODULE: ./build/flow/archy/expression/functions.js



/** The longest text an expression may make: replacing and joining could grow without end. */
const MAX_TEXT = 100_000;
/**
 * The functions whose meaning is known; `If` besides, which evaluates only what it chooses. Their names and what they
 * are for stand in public flows. That indexes count from 0, that `ToDisplayString` and `ToString` of what is not set
 * add nothing to an `Append`, that a missing JSON property is not set, and that searches look for the text itself
 * rather than a pattern is assumed. Where upper and lower case would make a difference, nothing is said.
 */
const FUNCTIONS = new Map([
    ['append', (args) => texts('Append', args, 1, joined)],
    ['todisplaystring', (args) => one('ToDisplayString', args, toDisplayString)],
    ['tostring', (args) => one('ToString', args, toText)],
    ['isset', (args) => one('IsSet', args, (value) => whether(value, value !== null))],
    ['isnotset', (args) => one('IsNotSet', args, (value) => whether(value, value === null))],
    ['isnotsetorempty', (args) => one('IsNotSetOrEmpty', args, isNotSetOrEmpty)],
    ['trim', (args) => texts('Trim', args, [1], ([text = '']) => known(text.trim()))],
    ['lower', (args) => texts('Lower', args, [1], ([text = '']) => known(text.toLowerCase()))],
    ['upper', (args) => texts('Upper', args, [1], ([text = '']) => known(text.toUpperCase()))],
    ['length', (args) => texts('Length', args, [1], ([text = '']) => counted(text, () => known(text.length)))],
    ['contains', (args) => search('Contains', args, (text, part) => text.includes(part))],
    ['startswith', (args) => search('StartsWith', args, (text, part) => text.startsWith(part))],
    ['endswith', (args) => search('EndsWith', args, (text, part) => text.endsWith(part))],
    ['replace', (args) => texts('Replace', args, [3], replaced)],
    ['substring', (args) => cut('Substring', args, (_, from = 0, length = 0) => [from, from + length])],
    ['left', (args) => cut('Left', args, (_, length = 0) => [0, length], 2)],
    ['right', (args) => cut('Right', args, (text, length = 0) => [text.length - length, text.length], 2)],
    ['makelist', (args) => known({ kind: 'list', items: args })],
    ['count', (args) => one('Count', args, countOf)],
    ['getat', (args) => itemAt(args)],
    ['jsonparse', (args) => texts('JsonParse', args, [1], ([text = '']) => parsedJson(text))],
    ['getjsonobjectproperty', (args) => property(args)],
    ['toint', (args) => one('ToInt', args, (value) => toNumber('ToInt', value, /^[+-]?\d{1,15}$/))],
    ['tonumber', (args) => one('ToNumber', args, (value) => toNumber('ToNumber', value, DECIMAL))],
    ['findqueue', (args) => entity('FindQueue', args, 'queue', 'name')],
    ['findqueuebyid', (args) => entity('FindQueueById', args, 'queue', 'id')],
    ['finduserbyid', (args) => entity('FindUserById', args, 'user', 'id')],
    ['findskill', (args) => entity('FindSkill', args, 'skill', 'name')],
]);
const DECIMAL = /^[+-]?\d{1,15}(?:\.\d{1,6})?$/;
/** Whether Flowgate knows what a function does; names mean the same in any case. */
function isKnownFunction(name) {
    return name.toLowerCase() === 'if' || FUNCTIONS.has(name.toLowerCase());
}
function callFunction(name, args) {
    const implementation = FUNCTIONS.get(name.toLowerCase());
    return implementation === undefined
        ? unknown(`what the function ${name} gives is not known`)
        : implementation(args);
}
function one(name, args, use) {
    const [value] = args;
    return value === undefined || args.length > 1 ? wrongCount(name, args) : use(value);
}
/** @param counts how many arguments it takes: these numbers, or at least so many */
function texts(name, args, counts, use) {
    const fits = typeof counts === 'number' ? args.length >= counts : counts.includes(args.length);
    if (!fits)
        return wrongCount(name, args);
    const values = [];
    for (const value of args) {
        if (typeof value !== 'string')
            return unknown(`what ${name} makes of ${nounOf(value)} is not known`);
        values.push(value);
    }
    return use(values);
}
function nounOf(value) {
    return value === null ? 'a value that is not set' : kindOf(value);
}
function wrongCount(name, { length }) {
    return unknown(`what ${name} does with ${length} value${length === 1 ? '' : 's'} is not known`);
}
function joined(parts) {
    return limited(parts.reduce((sum, { length }) => sum + length, 0), () => parts.join(''));
}
function limited(length, make) {
    return length > MAX_TEXT
        ? unknown(`a text of more than ${MAX_TEXT} characters is not followed`)
        : known(make());
}
/** The organization decides whether something exists there. */
function whether(value, holds) {
    return isEntity(value)
        ? unknown(`whether the organization has that ${kindOf(value).slice(2)} is not known`)
        : known(holds);
}
function isEntity(value) {
    return typeof value === 'object' && value !== null && value.kind === 'entity';
}
function isNotSetOrEmpty(value) {
    if (value === null || value === '')
        return known(true);
    if (typeof value === 'string')
        return known(false);
    if (typeof value === 'object' && value.kind === 'list')
        return known(value.items.length === 0);
    if (typeof value === 'object' && value.kind === 'json' && Array.isArray(value.json)) {
        return known(value.json.length === 0);
    }
    return unknown(`whether ${kindOf(value)} counts as empty is not known`);
}
function toText(value) {
    if (typeof value === 'string')
        return known(value);
    if (value === null)
        return known('');
    if (typeof value === 'number' && Number.isSafeInteger(value))
        return known(String(value));
    return unknown(`how ${kindOf(value)} reads as a text is not known`);
}
/** Meant for people: large numbers may be grouped as their language does it. */
function toDisplayString(value) {
    return typeof value === 'number' && Math.abs(value) >= 1000
        ? unknown('how a large number is displayed is not known')
        : toText(value);
}
function search(name, args, holds) {
    return texts(name, args, [2], ([text = '', part = '']) => {
        const found = judgeTexts(text, part, holds);
        return found === undefined
            ? unknown(`whether ${name} minds upper and lower case is not documented: use Lower(…) with a text in lower case`)
            : known(found);
    });
}
function replaced([text = '', old = '', by = '']) {
    if (old === '')
        return unknown('what Replace does with an empty text is not known');
    const pieces = text.split(old);
    if (text.toLowerCase().split(old.toLowerCase()).length !== pieces.length) {
        return unknown('whether Replace minds upper and lower case is not documented');
    }
    return limited(text.length + (pieces.length - 1) * (by.length - old.length), () => pieces.join(by));
}
function cut(name, args, part, count = 3) {
    const [text, ...numbers] = args;
    if (args.length !== count)
        return wrongCount(name, args);
    const whole = numbers.filter((value) => typeof value === 'number' && Number.isInteger(value));
    if (typeof text !== 'string' || whole.length < numbers.length) {
        return unknown(`what ${name} makes of these values is not known`);
    }
    const [from, to] = part(text, ...whole.map(Number));
    if (from < 0 || to < from || to > text.length) {
        return unknown(`what ${name} gives beyond the end of a text is not known`);
    }
    return counted(text, () => known(text.slice(from, to)));
}
/** Signs outside the basic plane count as one or as two. */
function counted(text, use) {
    return /\p{Cs}|[\u{10000}-\u{10FFFF}]/u.test(text)
        ? unknown('how emoji and other rare characters are counted is not known')
        : use();
}
function listOf(value) {
    if (typeof value !== 'object' || value === null)
        return undefined;
    if (value.kind === 'list')
        return value.items;
    return value.kind === 'json' && Array.isArray(value.json) ? value.json.map(asValue) : undefined;
}
function countOf(value) {
    const items = listOf(value);
    return items === undefined
        ? unknown(`what Count makes of ${nounOf(value)} is not known`)
        : known(items.length);
}
function itemAt(args) {
    const [list, index, ...others] = args;
    const items = listOf(list);
    if (items === undefined || typeof index !== 'number' || others.length > 0) {
        return unknown('what GetAt makes of these values is not known');
    }
    const item = items[index];
    return item === undefined ? unknown('what GetAt gives beyond the end of a list is not known') : known(item);
}
function parsedJson(text) {
    try {
        const json = JSON.parse(text);
        return known(asValue(json));
    }
    catch {
        return unknown('what JsonParse gives for a text that is not JSON is not known');
    }
}
function property(args) {
    const [of, name, ...others] = args;
    const json = typeof of === 'object' && of !== null && of.kind === 'json' ? of.json : undefined;
    if (!(0,canonical/* isRecord */.u4)(json) || typeof name !== 'string' || others.length > 0) {
        return unknown(`what GetJsonObjectProperty gives for ${nounOf(of ?? null)} is not known`);
    }
    if (Object.hasOwn(json, name))
        return known(asValue(json[name]));
    const similar = Object.keys(json).find((key) => key.toLowerCase() === name.toLowerCase());
    return similar === undefined
        ? known(null)
        : unknown(`whether GetJsonObjectProperty takes ${JSON.stringify(name)} for ${JSON.stringify(similar)} is not known`);
}
function toNumber(name, value, written) {
    if (typeof value === 'number' && (name === 'ToNumber' || Number.isInteger(value)))
        return known(value);
    if (typeof value === 'string' && written.test(value))
        return known(Number(value));
    return unknown(`what ${name} makes of ${typeof value === 'string' ? JSON.stringify(value.slice(0, 60)) : nounOf(value)} is not known`);
}
function entity(name, args, type, by) {
    return texts(name, args, [1], ([key = '']) => key === ''
        ? unknown(`what ${name} finds by an empty text is not known`)
        : known({ kind: 'entity', type, by, key }));
}

;// CONCATENATED MODULE: ./build/flow/archy/expression/evaluate.js



/**
 * What an expression comes to, as far as that is sure; never throws. What nobody documents is said to be not known:
 * functions outside the list, values of a kind that does not fit, texts that differ in case only. Assumed is that
 * NOT_SET equals NOT_SET and nothing else, that `AND` binds tighter than `OR`, and that one side is enough where it
 * decides (`false AND …`, `true OR …`).
 */
function evaluate(expression, scope) {
    switch (expression.kind) {
        case 'literal':
            return known(expression.value);
        case 'unsure':
            return unknown(expression.why);
        case 'name':
            return scope(expression.name);
        case 'part':
            return unknown('properties and items of values are not followed');
        case 'call':
            return called(expression, scope);
        case 'not': {
            const operand = evaluate(expression.operand, scope);
            if (!operand.known)
                return operand;
            return typeof operand.value === 'boolean'
                ? known(!operand.value)
                : notLogical('NOT', operand.value, expression.operand);
        }
        case 'negative': {
            const operand = evaluate(expression.operand, scope);
            if (!operand.known)
                return operand;
            return typeof operand.value === 'number'
                ? known(-operand.value)
                : unknown(`what - makes of ${kindOf(operand.value)} is not known`);
        }
        case 'operation':
            return operated(expression, scope);
    }
}
function called({ name, args }, scope) {
    if (!isKnownFunction(name))
        return unknown(`what the function ${name} gives is not known`);
    if (name.toLowerCase() === 'if')
        return chosen(args, scope);
    const values = [];
    for (const arg of args) {
        const value = evaluate(arg, scope);
        if (!value.known)
            return value;
        values.push(value.value);
    }
    const result = callFunction(name, values);
    if (result.known)
        return result;
    const unset = args.filter((arg, index) => arg.kind === 'name' && values[index] === null);
    const names = unset.flatMap((arg) => (arg.kind === 'name' ? [arg.name] : []));
    return names.length === 0 ? result : unknown(`${result.why} (${[...new Set(names)].join(', ')})`);
}
function chosen(args, scope) {
    const [condition, yes, no, ...others] = args;
    if (condition === undefined || yes === undefined || no === undefined || others.length > 0) {
        return unknown(`what If does with ${args.length} values is not known`);
    }
    const decided = evaluate(condition, scope);
    if (!decided.known)
        return decided;
    if (typeof decided.value !== 'boolean')
        return notLogical('If', decided.value, condition);
    return evaluate(decided.value ? yes : no, scope);
}
function operated(expression, scope) {
    const [{ operator } = { operator: undefined }] = expression.rest;
    if (operator === 'AND' || operator === 'OR')
        return connected(expression, operator, scope);
    let left = evaluate(expression.first, scope);
    for (const step of expression.rest) {
        if (!left.known)
            return left;
        const right = evaluate(step.operand, scope);
        if (!right.known)
            return right;
        const isSum = step.operator === '+' || step.operator === '-' || step.operator === '*' || step.operator === '/';
        left = (isSum ? calculate : compare)(step.operator, left.value, right.value);
    }
    return left;
}
/** What decides by itself decides, also beside something that is not known. */
function connected({ first, rest }, operator, scope) {
    const decisive = operator === 'OR';
    let open;
    for (const operand of [first, ...rest.map((step) => step.operand)]) {
        const value = evaluate(operand, scope);
        if (value.known && value.value === decisive)
            return value;
        if (!value.known)
            open ??= value;
        else if (value.value !== !decisive)
            open ??= notLogical(operator, value.value, operand);
    }
    return open ?? known(!decisive);
}
function notLogical(user, value, of) {
    const subject = of.kind === 'name' ? `${of.name}, which is ` : '';
    return unknown(`what ${user} makes of ${subject}${kindOf(value)} is not known`);
}

;// CONCATENATED MODULE: ./build/flow/archy/expression/names.js
/** The variables an expression reads, as it spells them: each once, in their order. */
function namesIn(expression) {
    return collected(expression, (part) => (part.kind === 'name' ? part.name : undefined));
}
/** The functions an expression calls, as it spells them: each once, in their order. */
function functionsIn(expression) {
    return collected(expression, (part) => (part.kind === 'call' ? part.name : undefined));
}
/** The texts, numbers and truth values written in an expression, each once. */
function literalsIn(expression) {
    const found = new Set();
    visit(expression, (part) => {
        if (part.kind === 'literal' && part.value !== null)
            found.add(part.value);
    });
    return [...found];
}
function collected(expression, pick) {
    const found = new Set();
    visit(expression, (part) => {
        const name = pick(part);
        if (name !== undefined)
            found.add(name);
    });
    return [...found];
}
/** From the outside to the inside, from left to right. The depth is bounded by the parser. */
function visit(expression, see) {
    see(expression);
    for (const child of childrenOf(expression))
        visit(child, see);
}
function childrenOf(expression) {
    switch (expression.kind) {
        case 'literal':
        case 'unsure':
        case 'name':
            return [];
        case 'call':
            return expression.args;
        case 'not':
        case 'negative':
            return [expression.operand];
        case 'operation':
            return [expression.first, ...expression.rest.map(({ operand }) => operand)];
        case 'part':
            return [expression.of, ...expression.parts.filter((part) => typeof part !== 'string')];
    }
}

;// CONCATENATED MODULE: ./build/flow/archy/expression/tokens.js
const NAME = /[\p{L}_][\p{L}\p{M}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{M}\p{N}_]*)*/uy;
const NUMBER = /\d+(?:\.\d+)?/y;
const SIGN = /==|!=|<=|>=|[!<>+\-*/(),.[\]]/y;
const SPACE = /\s+/y;
/** Everything up to what ends or interrupts a text. */
const PLAIN_TEXT = /[^"\\]*/y;
const ESCAPES = new Map([
    ['"', '"'],
    ['\\', '\\'],
    ['n', '\n'],
    ['r', '\r'],
    ['t', '\t'],
]);
/** Reads each character once. */
function tokensOf(text) {
    const tokens = [];
    let at = 0;
    const take = (pattern) => {
        pattern.lastIndex = at;
        return pattern.exec(text)?.[0];
    };
    while (at < text.length) {
        const space = take(SPACE);
        if (space !== undefined) {
            at += space.length;
            continue;
        }
        const begin = at;
        if (text[at] === '"') {
            const read = readText(text, at);
            if ('reason' in read)
                return read;
            tokens.push(read.token);
            at = read.next;
            continue;
        }
        const name = take(NAME);
        const number = name === undefined ? take(NUMBER) : undefined;
        const sign = name === undefined && number === undefined ? take(SIGN) : undefined;
        if (name !== undefined)
            tokens.push({ kind: 'name', name, at: begin });
        else if (number !== undefined)
            tokens.push({ kind: 'number', value: Number(number), at: begin });
        else if (sign !== undefined)
            tokens.push({ kind: 'sign', sign, at: begin });
        else
            return { reason: `unexpected ${JSON.stringify(characterAt(text, at))}`, offset: at };
        at += (name ?? number ?? sign ?? '').length;
    }
    tokens.push({ kind: 'end', at: text.length });
    return tokens;
}
function readText(text, begin) {
    const parts = [];
    let unsure;
    let at = begin + 1;
    for (;;) {
        PLAIN_TEXT.lastIndex = at;
        const plain = PLAIN_TEXT.exec(text)?.[0] ?? '';
        parts.push(plain);
        at += plain.length;
        const sign = text[at];
        if (sign === undefined)
            return { reason: 'a text without its closing quotation mark', offset: begin };
        at += 1;
        if (sign === '"')
            break;
        const escaped = characterAt(text, at);
        if (escaped === '')
            return { reason: 'a text without its closing quotation mark', offset: begin };
        const meaning = ESCAPES.get(escaped);
        if (meaning === undefined)
            unsure ??= `\\${escaped}`;
        parts.push(meaning ?? escaped);
        at += escaped.length;
    }
    const token = unsure === undefined
        ? { kind: 'text', value: parts.join(''), at: begin }
        : { kind: 'unsure-text', escape: unsure, at: begin };
    return { token, next: at };
}
function characterAt(text, at) {
    const code = text.codePointAt(at);
    return code === undefined ? '' : String.fromCodePoint(code);
}

;// CONCATENATED MODULE: ./build/flow/archy/expression/parse.js

/** Brackets, calls and signs within one another. */
const MAX_DEPTH = 100;
/** From what binds loosely to what binds tightly. `NOT` stands between `AND` and the comparisons. */
const AND_OR = [['OR'], ['AND']];
const BINARY = [
    ['==', '!=', '<', '>', '<=', '>='],
    ['+', '-'],
    ['*', '/'],
];
/**
 * Parses an expression of Architect: texts in double quotes, numbers, `true`, `false`, `NOT_SET`, variables
 * (`Flow.topic`), calls of functions, brackets and the operators `OR AND NOT ! == != < > <= >= + - * /`. Words are read
 * whatever their case. Takes time in proportion to the text and never throws; `offset` counts from 0.
 */
function parseExpression(text) {
    const tokens = tokensOf(text);
    if ('reason' in tokens)
        return { ok: false, ...tokens };
    try {
        return { ok: true, expression: new Parser(tokens).whole() };
    }
    catch (error) {
        if (error instanceof Fault)
            return { ok: false, reason: error.message, offset: error.offset };
        throw error;
    }
}
/** Thrown inside the parser only. */
class Fault extends Error {
    offset;
    constructor(reason, offset) {
        super(reason);
        this.offset = offset;
    }
}
class Parser {
    #tokens;
    #next = 0;
    #depth = 0;
    constructor(tokens) {
        this.#tokens = tokens;
    }
    whole() {
        const expression = this.#expression();
        const token = this.#token();
        if (token.kind !== 'end')
            throw new Fault(`unexpected ${parse_shown(token)}`, token.at);
        return expression;
    }
    #expression() {
        return this.#deeper(() => this.#chain(AND_OR, 0, () => this.#not()));
    }
    #not() {
        const token = this.#token();
        if (!this.#takeWord('NOT'))
            return this.#chain(BINARY, 0, () => this.#signed());
        return { kind: 'not', operand: this.#deeper(() => this.#not()), at: token.at };
    }
    #chain(ranks, rank, tightest) {
        const operators = ranks[rank];
        if (operators === undefined)
            return tightest();
        const first = this.#chain(ranks, rank + 1, tightest);
        const rest = [];
        for (;;) {
            const operator = operators.find((one) => this.#takeSign(one) || this.#takeWord(one));
            if (operator === undefined)
                break;
            rest.push({ operator, operand: this.#chain(ranks, rank + 1, tightest) });
        }
        return rest.length === 0 ? first : { kind: 'operation', first, rest, at: first.at };
    }
    #signed() {
        const { at } = this.#token();
        if (this.#takeSign('!'))
            return { kind: 'not', operand: this.#deeper(() => this.#signed()), at };
        if (!this.#takeSign('-'))
            return this.#partOf(this.#primary());
        return { kind: 'negative', operand: this.#deeper(() => this.#signed()), at };
    }
    #partOf(of) {
        const parts = [];
        for (;;) {
            if (this.#takeSign('[')) {
                parts.push(this.#expression());
                this.#expect(']');
            }
            else if (this.#takeSign('.')) {
                const token = this.#token();
                if (token.kind !== 'name')
                    throw new Fault(`a name was expected, not ${parse_shown(token)}`, token.at);
                this.#next += 1;
                parts.push(token.name);
            }
            else
                break;
        }
        return parts.length === 0 ? of : { kind: 'part', of, parts, at: of.at };
    }
    #primary() {
        const token = this.#token();
        this.#next += 1;
        switch (token.kind) {
            case 'text':
            case 'number':
                return { kind: 'literal', value: token.value, at: token.at };
            case 'unsure-text':
                return { kind: 'unsure', why: `what ${token.escape} in a text means is not known`, at: token.at };
            case 'name':
                return this.#named(token.name, token.at);
            case 'sign':
                if (token.sign === '(') {
                    const inner = this.#expression();
                    this.#expect(')');
                    return inner;
                }
                break;
            case 'end':
                break;
        }
        throw new Fault(`a value was expected, not ${parse_shown(token)}`, token.at);
    }
    #named(name, at) {
        if (name.toUpperCase() === 'NOT') {
            return { kind: 'not', operand: this.#deeper(() => this.#signed()), at };
        }
        if (this.#takeSign('(')) {
            const args = [];
            if (!this.#takeSign(')')) {
                do
                    args.push(this.#expression());
                while (this.#takeSign(','));
                this.#expect(')');
            }
            return { kind: 'call', name, args, at };
        }
        switch (name.toUpperCase()) {
            case 'TRUE':
                return { kind: 'literal', value: true, at };
            case 'FALSE':
                return { kind: 'literal', value: false, at };
            case 'NOT_SET':
                return { kind: 'literal', value: null, at };
            case 'AND':
            case 'OR':
                throw new Fault(`a value was expected, not ${name}`, at);
            default:
                return { kind: 'name', name, at };
        }
    }
    #deeper(parse) {
        this.#depth += 1;
        if (this.#depth > MAX_DEPTH)
            throw new Fault(`more than ${MAX_DEPTH} levels deep`, this.#token().at);
        const result = parse();
        this.#depth -= 1;
        return result;
    }
    #expect(sign) {
        const token = this.#token();
        if (!this.#takeSign(sign))
            throw new Fault(`${sign} was expected, not ${parse_shown(token)}`, token.at);
    }
    #takeSign(sign) {
        const token = this.#token();
        const found = token.kind === 'sign' && token.sign === sign;
        if (found)
            this.#next += 1;
        return found;
    }
    #takeWord(word) {
        const token = this.#token();
        const found = token.kind === 'name' && token.name.toUpperCase() === word;
        if (found)
            this.#next += 1;
        return found;
    }
    #token() {
        return this.#tokens[this.#next] ?? { kind: 'end', at: this.#tokens.at(-1)?.at ?? 0 };
    }
}
function parse_shown(token) {
    switch (token.kind) {
        case 'text':
        case 'unsure-text':
            return 'a text';
        case 'number':
            return String(token.value);
        case 'name':
            return token.name;
        case 'sign':
            return token.sign;
        case 'end':
            return 'the end';
    }
}

;// CONCATENATED MODULE: ./build/flow/archy/expression/index.js
/** Expressions of Architect: parsed, looked into, and evaluated as far as their meaning is known. */







/***/ })

};
