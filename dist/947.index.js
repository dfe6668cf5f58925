export const id = 947;
export const ids = [947];
export const modules = {

/***/ 2947:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readModule: () => (/* binding */ readModule)
});

// UNUSED EXPORTS: THIS_NODE

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(3836);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 4 modules
var schemas = __webpack_require__(4131);
// EXTERNAL MODULE: external "node:module"
var external_node_module_ = __webpack_require__(8995);
// EXTERNAL MODULE: ./node_modules/acorn/dist/acorn.mjs
var acorn = __webpack_require__(4559);
// EXTERNAL MODULE: ./build/flow/ignore-comments.js
var ignore_comments = __webpack_require__(802);
// EXTERNAL MODULE: ./build/flow/lines.js
var lines = __webpack_require__(9334);
;// CONCATENATED MODULE: ./build/flow/module-places.js




/** What the arguments of the builder's functions become. */
const ARGUMENTS = {
    start: ['transition'],
    action: ['actions', 'transition'],
    transition: ['conditions', 'transition'],
    webchat: ['actions', 'transition'],
    say: ['text'],
    ask: ['text', 'variable'],
    set: ['variable', 'value'],
    route: ['queueId'],
};
/** Names lead to values that may lead to names again; a chain longer than this is a circle. */
const MAX_HOPS = 32;
/** Reads the module's text only when a place is asked for. */
function modulePlaces(file, text) {
    const lineOf = (0,lines/* lineIndex */.D)(text);
    const placeAt = (offset) => ({ file, ...lineOf(offset) });
    let parsed;
    const outline = () => {
        parsed ??= readOutline(text, file, placeAt);
        return parsed;
    };
    return {
        file,
        locate(path) {
            const known = outline();
            if ('fault' in known || known.exported === undefined)
                return { file };
            let value = known.exported;
            let offset = value.start;
            for (const key of path) {
                const member = memberOf(value, key, known.variables, 0);
                if (member === undefined)
                    break;
                ({ offset, value } = member);
            }
            return placeAt(offset);
        },
        syntaxError() {
            const known = outline();
            return 'fault' in known ? known.fault : undefined;
        },
        ignores: () => (text.includes(ignore_comments/* IGNORE */.X) ? (0,ignore_comments/* ignoreComments */.J)(file, text, commentsIn(text, file)) : []),
    };
}
function readOutline(text, file, placeAt) {
    try {
        return outlineOf((0,acorn/* parse */.qg)(scriptOf(text, file), { ecmaVersion: 'latest', sourceType: 'module' }));
    }
    catch (thrown) {
        const offset = thrown instanceof SyntaxError && 'pos' in thrown ? thrown.pos : undefined;
        return { fault: typeof offset === 'number' ? placeAt(offset) : undefined };
    }
}
/** Types become blanks, so every position stays what it was. */
function scriptOf(text, file) {
    return /\.ts$/i.test(file) ? external_node_module_.stripTypeScriptTypes(text) : text;
}
function commentsIn(text, file) {
    const comments = [];
    const onComment = (_isBlock, value, offset) => {
        comments.push({ offset, text: value });
    };
    try {
        (0,acorn/* parse */.qg)(scriptOf(text, file), { ecmaVersion: 'latest', sourceType: 'module', onComment });
    }
    catch {
        // A module that is no JavaScript is refused elsewhere, with its place.
    }
    return comments;
}
function outlineOf(program) {
    const variables = new Map();
    let exported;
    const declare = (statement) => {
        if (statement.type !== 'VariableDeclaration')
            return;
        for (const { id, init } of statement.declarations) {
            if (id.type === 'Identifier' && init)
                variables.set(id.name, init);
        }
    };
    for (const statement of program.body) {
        declare(statement);
        if (statement.type === 'ExportDefaultDeclaration')
            exported = statement.declaration;
        if (statement.type !== 'ExportNamedDeclaration')
            continue;
        if (statement.declaration)
            declare(statement.declaration);
        for (const { local, exported: name } of statement.specifiers) {
            if ((name.type === 'Identifier' ? name.name : name.value) === 'default')
                exported = local;
        }
    }
    return { exported, variables };
}
/** Where `key` of the value of an expression is written: in literals, builder calls, and what they name. */
function memberOf(expression, key, variables, hops) {
    if (hops > MAX_HOPS)
        return undefined;
    const inner = (node) => memberOf(node, key, variables, hops + 1);
    switch (expression.type) {
        case 'Identifier': {
            const value = variables.get(expression.name);
            return value && inner(value);
        }
        case 'AwaitExpression':
            return inner(expression.argument);
        case 'ObjectExpression':
            // The last one that is written wins, as it does when the module runs.
            for (const property of expression.properties.toReversed()) {
                if (property.type === 'SpreadElement') {
                    const spread = inner(property.argument);
                    if (spread !== undefined)
                        return spread;
                }
                else if (!property.computed && nameOf(property.key) === String(key)) {
                    return { offset: property.start, value: property.value };
                }
            }
            return undefined;
        case 'ArrayExpression': {
            if (typeof key !== 'number')
                return undefined;
            const upTo = expression.elements.slice(0, key + 1);
            const item = upTo[key];
            // After a spread nobody knows without running it which item is which.
            if (!item || upTo.some((element) => element?.type === 'SpreadElement'))
                return undefined;
            return { offset: item.start, value: item };
        }
        case 'CallExpression':
            return memberOfCall(expression, key, inner);
        default:
            return undefined;
    }
}
function memberOfCall({ callee, arguments: given }, key, inner) {
    const at = (node) => node && { offset: node.start, value: node };
    if (callee.type === 'MemberExpression' && callee.object.type === 'CallExpression') {
        // when('variable').comparison(value, transition), where `exists` and `notExists` have no value.
        if (nameOf(callee.object.callee) !== 'when')
            return undefined;
        if (key === 'variable')
            return at(callee.object.arguments[0]);
        if (key === 'condition')
            return at(callee.property);
        if (key === 'transition')
            return at(given.at(-1));
        return key === 'value' && given.length > 1 ? at(given[0]) : undefined;
    }
    const position = ARGUMENTS[nameOf(callee) ?? '']?.indexOf(String(key)) ?? -1;
    if (position !== -1)
        return at(given[position]);
    // Any other function is taken to build on what it is given, as createWebMessagingFlow does.
    for (const argument of given) {
        const member = inner(argument);
        if (member !== undefined)
            return member;
    }
    return undefined;
}
function nameOf(node) {
    if (node.type === 'Identifier')
        return node.name;
    if (node.type === 'Literal')
        return String(node.value);
    return node.type === 'MemberExpression' ? nameOf(node.property) : undefined;
}

// EXTERNAL MODULE: ./build/flow/parse.js + 7 modules
var parse = __webpack_require__(4955);
// EXTERNAL MODULE: ./build/flow/schema-findings.js
var schema_findings = __webpack_require__(6753);
// EXTERNAL MODULE: ./build/flow/unreadable.js
var unreadable = __webpack_require__(894);
;// CONCATENATED MODULE: ./build/flow/module.js









const THIS_NODE = {
    executable: process.execPath,
    version: process.version,
    stripsTypes: Boolean(process.features.typescript),
    permission: process.allowedNodeEnvironmentFlags.has('--permission')
        ? ['--permission']
        : ['--experimental-permission', '--allow-worker'],
    timeoutMs: 30_000,
};
const MAX_RESULT_CHARACTERS = 2 * 1024 * 1024;
const evaluationSchema = schemas/* discriminatedUnion */.gMt('kind', [
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('value'), value: schemas/* unknown */.L5J() }),
    schemas/* object */.Ikc({
        kind: schemas/* literal */.euz('not-data'),
        path: schemas/* array */.YOg(schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()])),
        found: schemas/* string */.YjP(),
    }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('no-default-export') }),
    schemas/* object */.Ikc({
        kind: schemas/* literal */.euz('thrown'),
        name: schemas/* string */.YjP(),
        code: schemas/* string */.YjP(),
        message: schemas/* string */.YjP(),
        stack: schemas/* string */.YjP(),
    }),
]);
/**
 * Evaluates a module source (`.ts`, `.js`, `.mjs`) and takes the flow it default-exports.
 *
 * The module is people's code. It runs in a process of its own, without any of our environment, and, as far as
 * Node.js can enforce it, without access to files outside of the working directory, to other processes and to writing.
 *
 * @param text the content of the file, for the places of its values
 * @throws FlowgateError `invalid-flow` where it throws, does not end, or exports something that is not plain data
 */
async function readModule(file, text, workingDirectory, tools, runtime = THIS_NODE) {
    if (/\.ts$/i.test(file) && !runtime.stripsTypes) {
        throw (0,unreadable/* unreadable */.O)({ file }, `this Node.js (${runtime.version}) cannot run TypeScript`, 'Use Node.js 22.18 or later, or write the flow as .mjs or YAML.');
    }
    const root = await (0,promises_.realpath)(workingDirectory);
    const path = await (0,promises_.realpath)((0,external_node_path_.resolve)(root, file));
    const places = modulePlaces(file, text);
    const evaluation = await evaluate(file, path, root, tools, runtime);
    switch (evaluation.kind) {
        case 'value':
            return (0,parse/* plainDocument */.SV)({
                file,
                value: evaluation.value,
                locate: places.locate,
                ignores: places.ignores,
            });
        case 'no-default-export':
            throw (0,unreadable/* unreadable */.O)(places.locate([]), 'it has no default export', 'Write `export default createWebMessagingFlow({ … })`.');
        case 'not-data': {
            const where = (0,schema_findings/* pathName */.D)(evaluation.path) || 'its default export';
            const advice = 'A flow consists of objects, lists, texts, numbers, true, false and null.';
            throw (0,unreadable/* unreadable */.O)(places.locate(evaluation.path), `${where} is ${evaluation.found}`, advice);
        }
        case 'thrown':
            throw thrownError(evaluation, path, places);
    }
}
/** Runs the loader; everything it may do wrong (hang, exit, talk too much) is the module's fault. */
async function evaluate(file, path, root, tools, runtime) {
    const [loader, builder] = await Promise.all([(0,promises_.realpath)(tools.loader), (0,promises_.realpath)(tools.builder)]);
    const child = (0,external_node_child_process_.spawn)(runtime.executable, [
        '--disable-warning=ExperimentalWarning',
        ...runtime.permission,
        ...readable(root, [(0,external_node_path_.dirname)(loader), (0,external_node_path_.dirname)(builder)]),
        loader,
        (0,external_node_url_.pathToFileURL)(builder).href,
        (0,external_node_url_.pathToFileURL)(path).href,
    ], 
    // Its output is dropped: a line of a module must not reach a runner's log, where it could be a command.
    { cwd: root, env: systemEnvironment(), stdio: ['ignore', 'ignore', 'ignore', 'pipe'], windowsHide: true });
    const outcome = await new Promise((settle) => {
        let result = '';
        const timer = setTimeout(() => {
            const seconds = runtime.timeoutMs / 1000;
            settle((0,unreadable/* unreadable */.O)({ file }, `it did not end within ${seconds} s`, 'A flow must not wait for anything.'));
        }, runtime.timeoutMs);
        const channel = child.stdio[3];
        if (channel && 'setEncoding' in channel) {
            channel.setEncoding('utf8');
            channel.on('data', (part) => {
                result += part;
                if (result.length > MAX_RESULT_CHARACTERS) {
                    settle((0,unreadable/* unreadable */.O)({ file }, 'its flow is larger than 2 MiB', 'Split it.'));
                }
            });
            channel.on('error', () => { });
        }
        child.on('error', (error) => {
            clearTimeout(timer);
            settle((0,unreadable/* unreadable */.O)({ file }, `it could not be started: ${error.message}`, 'Write it as YAML, or try again.', error));
        });
        child.on('close', (code, signal) => {
            clearTimeout(timer);
            const ending = `it ended (${signal ?? `exit code ${code}`}) before it gave a flow`;
            settle(result !== '' ? result : (0,unreadable/* unreadable */.O)({ file }, ending, 'It must neither exit nor wait forever.'));
        });
    });
    child.kill('SIGKILL');
    if (typeof outcome !== 'string')
        throw outcome;
    const evaluation = evaluationSchema.safeParse(parseOrUndefined(outcome));
    if (evaluation.success)
        return evaluation.data;
    throw (0,unreadable/* unreadable */.O)({ file }, 'it disturbed its own evaluation', 'It must not write to file descriptor 3.');
}
/** Nothing of ours, so no secret: only what an operating system needs to start a process. */
function systemEnvironment() {
    const { SystemRoot } = process.env;
    return process.platform === 'win32' && SystemRoot !== undefined ? { SystemRoot } : {};
}
/**
 * Reading what a module may import, and nothing else. Without the permission model a module could read our
 * environment, secrets included, from the process table.
 */
function readable(root, tools) {
    return [root, ...tools, ...packageFolders(root)].map((path) => `--allow-fs-read=${(0,external_node_path_.join)(path, '*')}`);
}
/** `node_modules` of all folders above, where the packages of a monorepo are. */
function packageFolders(path) {
    const parent = (0,external_node_path_.dirname)(path);
    return parent === path ? [] : [(0,external_node_path_.join)(parent, 'node_modules'), ...packageFolders(parent)];
}
function thrownError(thrown, path, places) {
    const what = `${thrown.name}: ${thrown.message}`;
    const place = placeInStack(thrown.stack, path, places.file) ??
        places.syntaxError() ?? { file: places.file };
    if (thrown.code === 'ERR_ACCESS_DENIED') {
        const advice = 'It may read files inside of the working directory, and nothing else.';
        return (0,unreadable/* unreadable */.O)(place, `its code reached for what it may not have (${what})`, advice);
    }
    return (0,unreadable/* unreadable */.O)(place, `its code failed with ${what}`, 'Correct the module; run it with `node` to see more.');
}
/** The first line of the stack that is in the module itself, as a URL in a frame or as a path in a syntax error. */
function placeInStack(stack, path, file) {
    for (const name of [(0,external_node_url_.pathToFileURL)(path).href, path]) {
        const start = stack.indexOf(`${name}:`);
        if (start === -1)
            continue;
        const [, line, column] = /^(\d+)(?::(\d+))?/.exec(stack.slice(start + name.length + 1)) ?? [];
        if (line === undefined)
            continue;
        return { file, line: Number(line), column: column === undefined ? undefined : Number(column) };
    }
    return undefined;
}
function parseOrUndefined(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ })

};
