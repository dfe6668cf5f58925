export const id = 635;
export const ids = [635];
export const modules = {

/***/ 7635:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  matrixOfFlows: () => (/* binding */ matrixOfFlows)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/flow/environment-file.js
var environment_file = __webpack_require__(1235);
;// CONCATENATED MODULE: ./build/fleet/affected.js
/** Which flows a change is about. */


/**
 * The flows that a change is about, in their order: those of which a source, a value of the environment or a test
 * changed, those of which that cannot be told, and the other sources of one of them.
 */
function affectedFlows(flows, difference) {
    const flowsFound = new Set();
    const found = new Map();
    for (const inputs of flows) {
        const isAnother = isMadeOf(inputs, difference);
        const doubt = isAnother ? undefined : inputs.doubt;
        const isReleased = isAnother || doubt !== undefined;
        if (!isReleased && !anyAmong(inputs.tests, difference.files))
            continue;
        found.set(inputs, { inputs, isReleased, doubt });
        if (inputs.flow !== undefined)
            flowsFound.add(inputs.flow);
    }
    return flows.flatMap((inputs) => {
        // Two sources of one flow would overwrite each other, which only a run that sees both refuses.
        const isTwin = inputs.flow !== undefined && flowsFound.has(inputs.flow);
        return found.get(inputs) ?? (isTwin ? { inputs, isReleased: false } : []);
    });
}
/** Whether something that the flow is built from changed. */
function isMadeOf({ sources, names }, { files, values }) {
    if (anyAmong(sources, files))
        return true;
    if (values !== 'any' && values.size === 0)
        return false;
    return names === 'any' || values === 'any' || anyIn(values, names);
}
/**
 * Whether files, or folders that they are in, are among those that changed. Git lists no folder: one that it names is
 * a submodule, or was a link or a file.
 */
function anyAmong(files, changed) {
    return [...files].some((file) => withFolders(file).some((name) => changed.has(name)));
}
/** `a/b/c`, `a/b`, `a`. */
function withFolders(file) {
    const end = file.lastIndexOf('/');
    return end === -1 ? [file] : [file, ...withFolders(file.slice(0, end))];
}
function anyIn(some, others) {
    return [...some].some((each) => others.has(each));
}
/**
 * The names whose value is another one in two states of an environment's file; `undefined` is a file that is not
 * there. `'any'` where one of them cannot be read.
 */
function changedValues(before, after) {
    try {
        const [old, current] = [before, after].map((text) => text === undefined ? {} : (0,environment_file/* readEnvironmentFile */.S)('', text));
        const names = new Set([...Object.keys(old ?? {}), ...Object.keys(current ?? {})]);
        return new Set([...names].filter((name) => old?.[name] !== current?.[name]));
    }
    catch (thrown) {
        if (thrown instanceof errors/* FlowgateError */.gr)
            return 'any';
        throw thrown;
    }
}

// EXTERNAL MODULE: ./node_modules/tinyglobby/dist/index.mjs + 1 modules
var dist = __webpack_require__(3382);
;// CONCATENATED MODULE: ./build/fleet/balance.js
/**
 * Divides tasks into `count` parts of about the same work: the largest first, each to the part that has least so far.
 * No part has more than 4/3 of the work that the best division would give its largest. The same tasks are always
 * divided the same way; where there are fewer tasks than parts, the last parts are empty.
 */
function balance(tasks, count) {
    const parts = Array.from({ length: count }, () => ({ work: 0, tasks: [] }));
    for (const task of tasks.toSorted((a, b) => b.work - a.work)) {
        const [first, ...others] = parts;
        if (first === undefined)
            break;
        const lightest = others.reduce((least, part) => (part.work < least.work ? part : least), first);
        lightest.work += task.work;
        lightest.tasks.push(task);
    }
    return parts.map((part) => part.tasks);
}

// EXTERNAL MODULE: ./build/fleet/matrix.js
var fleet_matrix = __webpack_require__(3506);
// EXTERNAL MODULE: ./build/fleet/shard.js
var shard = __webpack_require__(1639);
;// CONCATENATED MODULE: ./build/fleet/divide.js





/** A job is handed the whole matrix in a variable, which may hold 128 KiB. Bytes. */
const LARGEST_MATRIX = 120 * 1024;
/**
 * Divides flows among jobs. A job works on `concurrency` flows at once: there are no more jobs than it takes to keep
 * each of them as busy as that, and at most `shards`. Sources of the same flow stay together: only a run that sees both
 * can refuse them.
 *
 * @throws {FlowgateError} `invalid-input` for a file whose name cannot stand in a line, or a matrix that is too large
 */
function divideFlows(flows, { shards, concurrency }) {
    const tasks = byFlow(flows).map((together) => ({
        files: together.map(({ file }) => file),
        work: together.reduce((sum, { work }) => sum + work, 0),
    }));
    const wanted = Math.min(shards, tasks.length, Math.ceil(flows.length / concurrency));
    const parts = balance(tasks, wanted).map((part) => part.flatMap(({ files }) => files).sort());
    const include = parts.map((files, index) => ({
        shard: (0,shard/* shardName */.Az)({ number: index + 1, of: parts.length }),
        flows: files.map(globOf).join('\n'),
        name: `${index + 1} of ${parts.length}, ${files.length} ${files.length === 1 ? 'flow' : 'flows'}`,
    }));
    const matrix = { include };
    const size = Buffer.byteLength((0,fleet_matrix/* matrixText */.vs)(matrix));
    if (size <= LARGEST_MATRIX)
        return matrix;
    throw new errors/* FlowgateError */.gr('invalid-input', {
        attempted: 'Divide the flows among jobs',
        returned: `the names of ${flows.length} flows take ${size} bytes, and a job can be handed ${LARGEST_MATRIX}`,
        advice: 'Name fewer flows with `flows`, in workflows of their own.',
    });
}
function byFlow(sources) {
    const groups = new Map();
    for (const source of sources) {
        // Nothing that a flow is told by holds a line break.
        const key = source.flow ?? `\n${source.file}`;
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [source]);
        else
            group.push(source);
    }
    return [...groups.values()];
}
function globOf(file) {
    if (!/[\r\n\\]/.test(file) && file.trim() === file)
        return (0,dist/* escapePath */.ft)(file);
    throw new errors/* FlowgateError */.gr('invalid-input', {
        attempted: 'Divide the flows among jobs',
        returned: `the name ${JSON.stringify(file)} cannot be handed to a job`,
        advice: 'Give the file a name without line breaks and backslashes, and without white space at its ends.',
    });
}

;// CONCATENATED MODULE: ./build/fleet/many-flows.js
/** A limit to how many flows one pull request changes. */

/** A person who may set labels says with it that so many are meant. */
const MANY_FLOWS_LABEL = 'flowgate: many flows';
/**
 * More flows than the limit: the sentence that says so, and whether it fails the run.
 * @param counted what was counted, as a clause: `12 flows change`
 */
function tooManyFlows(count, counted, { limit, labels }) {
    if (limit === undefined || count <= limit)
        return undefined;
    const more = `${counted}: more than max-flows (${limit})`;
    if (labels === undefined)
        return { remark: `${more}. What is merged was approved, so this run goes on.` };
    // As GitHub compares them.
    if (labels.some((label) => label.toLowerCase() === MANY_FLOWS_LABEL))
        return { remark: `${more}; the label "${MANY_FLOWS_LABEL}" allows it.` };
    return {
        // A limit that a setting draws: neither a flow nor the platform is to blame.
        refused: new errors/* FlowgateError */.gr('invalid-input', {
            attempted: 'Count the flows that this pull request would release',
            returned: more,
            advice: `Divide the pull request, or give it the label "${MANY_FLOWS_LABEL}".`,
        }),
    };
}
/** The report with what the limit says of it. A run that failed for another reason keeps that. */
function heldToLimit(report, limit) {
    const changed = report.flows.filter(({ outcome, changes }) => outcome === 'changed' || changes.length > 0);
    const tooMany = report.command === 'smoke'
        ? undefined
        : tooManyFlows(changed.length, `${changed.length} flows change`, limit);
    if (tooMany === undefined)
        return report;
    if ('remark' in tooMany)
        return { ...report, warnings: [...report.warnings, tooMany.remark] };
    const { code, message } = tooMany.refused;
    if (report.result === 'failure')
        return { ...report, warnings: [...report.warnings, message] };
    return { ...report, result: 'failure', failureReason: code, failureMessage: message };
}

// EXTERNAL MODULE: ./build/flow/source.js
var source = __webpack_require__(912);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:module"
var external_node_module_ = __webpack_require__(8995);
// EXTERNAL MODULE: ./node_modules/acorn/dist/acorn.mjs
var acorn = __webpack_require__(4559);
;// CONCATENATED MODULE: ./build/fleet/module-imports.js
/** What a module source is made of beside its own text. */


/** What gives a module more than its imports. */
const REACHES_OUT = new Set([
    'require',
    'process',
    'globalThis',
    'global',
    'eval',
    'Function',
    'fetch',
]);
/** The files that a module imports by relative paths, and whether that is all it can depend on. */
function importsOf(file, text) {
    const relative = [];
    let doubt;
    const doubted = (why) => {
        doubt ??= `${file} ${why}`;
    };
    const imported = (specifier) => {
        if (typeof specifier !== 'string')
            doubted('imports what is known only when it runs');
        else if (/^\.\.?\//.test(specifier) && !/[%?#\\]/.test(specifier))
            relative.push(specifier);
        // The action's own builder; its version is the workflow's business.
        else if (specifier !== 'flowgate')
            doubted(`imports ${JSON.stringify(specifier)}`);
    };
    try {
        const script = /\.[cm]?ts$/i.test(file) ? external_node_module_.stripTypeScriptTypes(text) : text;
        for (const node of nodesOf((0,acorn/* parse */.qg)(script, { ecmaVersion: 'latest', sourceType: 'module' }))) {
            switch (node.type) {
                case 'ImportDeclaration':
                case 'ExportAllDeclaration':
                    imported(node.source.value);
                    break;
                case 'ExportNamedDeclaration':
                    if (node.source)
                        imported(node.source.value);
                    break;
                case 'ImportExpression':
                    imported(node.source.type === 'Literal' ? node.source.value : undefined);
                    break;
                case 'Identifier':
                    if (REACHES_OUT.has(node.name))
                        doubted(`uses ${node.name}`);
                    break;
                case 'MetaProperty':
                    if (node.meta.name === 'import')
                        doubted('uses import.meta');
                    break;
                default:
            }
        }
    }
    catch {
        doubted('cannot be read as a module here');
    }
    return { relative, doubt };
}
function* nodesOf(root) {
    const waiting = [root];
    for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
        if (isNode(value))
            yield value;
        if (typeof value !== 'object' || value === null)
            continue;
        const name = isNode(value) ? plainName(value) : undefined;
        for (const part of Object.values(value))
            if (typeof part === 'object' && part !== null && part !== name)
                waiting.push(part);
    }
}
/** The name of a key or member, which refers to nothing by itself. */
function plainName(node) {
    switch (node.type) {
        case 'Property':
            return node.computed || node.shorthand ? undefined : node.key;
        case 'PropertyDefinition':
        case 'MethodDefinition':
            return node.computed ? undefined : node.key;
        case 'MemberExpression':
            // `module.require` is one of its own.
            return node.computed || isRequire(node.property) ? undefined : node.property;
        default:
            return undefined;
    }
}
function isRequire(node) {
    return node.type === 'Identifier' && node.name === 'require';
}
function isNode(value) {
    return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

// EXTERNAL MODULE: ./build/flow/archy/template.js
var template = __webpack_require__(9247);
// EXTERNAL MODULE: ./build/flow/canonical.js
var canonical = __webpack_require__(1455);
;// CONCATENATED MODULE: ./build/fleet/source-facts.js
/** What can be told of a source from its text, without building it. */


const WORD = /[A-Za-z_]\w*/g;
/** An escape can write a letter of a name, and a line that is continued can write half of one. */
const ESCAPE = /\\(?:[uUx]|\r?\n)/;
/** Without indentation in YAML, or in the comment of an Archy document; what stands deeper is another thing's id. */
const YAML_ID = /^(?:#[ \t]*flowgate-id|(["']?)id\1)[ \t]*:[ \t]*(?:"([^"\n]+)"|'([^'\n]+)'|(?![>|&*!])((?:\{\{[ \t]*[\w.-]+[ \t]*\}\}|[^\s"'#]){1,1000}))/m;
/** A text on one line as YAML has it. Of one with escapes, on other lines or written elsewhere too little is known. */
const YAML_TEXT = /^(?:"([^"\\]+)"|'((?:[^']|'')+)'|([^\s"'>|&*!].*?))(?:\s+#.*)?\s*$/;
/** Of what is longer, the beginning tells enough. */
const LONGEST_NAME = 1_000;
const MODULE_ID = /(?<![\w.])(["']?)id\1[ \t]*:[ \t]*(["'`])(.+?)\2/;
/** Every word of a text: whatever it names is among them. `'any'` where a name may be written in another way. */
function namesIn(text) {
    return ESCAPE.test(text) ? 'any' : new Set(text.match(WORD) ?? []);
}
/** The id that a source gives its flow, as it is written. */
function idIn(file, written) {
    const text = withoutMark(written);
    if (/\.json$/i.test(file))
        return textAt(text, ['id']);
    if (/\.ya?ml$/i.test(file)) {
        const [, , double, single, plain] = YAML_ID.exec(text) ?? [];
        return double ?? single ?? plain;
    }
    return MODULE_ID.exec(text)?.[3];
}
/** The name that an Archy document gives its flow, as it is written: without an id it is what finds the flow. */
function archyNameIn(file, written) {
    const text = withoutMark(written);
    if (!(0,template/* looksLikeArchy */.TC)(file, text))
        return undefined;
    if (/\.json$/i.test(file))
        return textAt(text, [/"(\w+)"\s*:\s*\{/.exec(text)?.[1] ?? '', 'name']);
    // What stands deeper than the first key below the root is another thing's name.
    const [indentation = ''] = /^[ ]+(?=[^\s#])/m.exec(text) ?? [];
    const line = new RegExp(`^${indentation}(["']?)name\\1[ \\t]*:[ \\t]+(.*)$`, 'm').exec(text);
    const value = line?.[2]?.slice(0, LONGEST_NAME) ?? '';
    const [, double, single, plain] = YAML_TEXT.exec(value) ?? [];
    return double ?? single ?? plain;
}
/** Editors of Windows begin a file with it. */
function withoutMark(text) {
    return text.replace(/^\uFEFF/, '');
}
function textAt(json, path) {
    try {
        let value = JSON.parse(json);
        for (const key of path)
            value = (0,canonical/* isRecord */.u4)(value) ? value[key] : undefined;
        return typeof value === 'string' ? value : undefined;
    }
    catch {
        return undefined;
    }
}
/** What a line of a transcript costs as much as, in bytes of a source. */
const BYTES_A_LINE = 100;
/** What checking a flow costs, in bytes of source; never nothing. */
function workOf(source, transcripts) {
    const lines = transcripts === '' ? 0 : transcripts.split('\n').length;
    return Buffer.byteLength(source) + BYTES_A_LINE * lines + 1;
}

// EXTERNAL MODULE: ./build/flow/build.js + 1 modules
var build = __webpack_require__(968);
// EXTERNAL MODULE: ./build/flow/parse.js + 7 modules
var parse = __webpack_require__(4955);
// EXTERNAL MODULE: ./build/simulation/transcript.js + 8 modules
var transcript = __webpack_require__(6585);
;// CONCATENATED MODULE: ./build/commands/link-trail.js
/** The way to a file through symbolic links. */


/** As many as Linux follows. */
const MOST_LINKS = 40;
/**
 * The names under which git lists what leads to a file: the file's own, every link on the way, and the file that it
 * ends at, whether that is there or not. Links of folders are among them, plain folders are not. Relative to the
 * directory, with forward slashes; the file's own name comes first.
 */
function linkTrail(file, directory) {
    const root = external_node_fs_.realpathSync.native(directory);
    const trail = new Set([file]);
    const waiting = file.split('/');
    let at = '.';
    let links = 0;
    for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) {
        const next = external_node_path_.posix.join(at, part);
        const target = linkTarget((0,external_node_path_.join)(root, next));
        if (target === undefined) {
            at = next;
            continue;
        }
        trail.add(next);
        links += 1;
        if (links > MOST_LINKS)
            return [...trail];
        if ((0,external_node_path_.isAbsolute)(target))
            at = '.';
        const written = (0,external_node_path_.isAbsolute)(target) ? (0,external_node_path_.relative)(root, target) : target;
        waiting.unshift(...written.replaceAll(external_node_path_.sep, '/').split('/'));
    }
    return [...trail.add(at)];
}
/** `undefined` for what is no link, or not there. */
function linkTarget(path) {
    try {
        return (0,external_node_fs_.lstatSync)(path).isSymbolicLink() ? (0,external_node_fs_.readlinkSync)(path) : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/commands/fleet-inputs.js
/** Reads what the flows of a fleet are made of, without building any of them: no module runs. */










const MODULE = /\.[cm]?[jt]s$/i;
const TRANSCRIPTS = ['yaml', 'yml', 'json'];
/** One for a working directory: what several flows include or import is read and parsed once. */
class FleetReader {
    #directory;
    #values;
    #texts = new Map();
    #imports = new Map();
    #testFiles = new Map();
    /** @param environment has the values that tell which flow a source is */
    constructor(workingDirectory, environment) {
        this.#directory = workingDirectory;
        this.#values = { ...environment, lookup: (name) => plainValue(environment.lookup(name)) };
    }
    /** What the flow of a source is made of. Never throws: what cannot be read is a doubt. */
    async read(file) {
        const source = await this.#text(file);
        const { tests, words, transcripts, doubt: ofTests } = await this.#tests(file);
        const built = await this.#sources(file);
        const sourceNames = MODULE.test(file) ? 'any' : namesIn(source ?? '');
        const names = [sourceNames, ...words];
        return {
            file,
            sources: built.files,
            tests,
            names: names.includes('any')
                ? 'any'
                : new Set(names.flatMap((each) => (each === 'any' ? [] : [...each]))),
            flow: source === undefined ? undefined : this.flowOf(file, source),
            doubt: source === undefined ? `${file} cannot be read` : (built.doubt ?? ofTests),
            work: workOf(source ?? '', transcripts),
        };
    }
    /**
     * The flow that a source comes to, as far as its text and the values tell: two may write one id in different ways.
     * `undefined` where it cannot be told.
     */
    flowOf(file, source) {
        const id = idIn(file, source);
        const name = id === undefined ? archyNameIn(file, source) : undefined;
        const written = name === undefined ? id : `the name ${name}`;
        if (written === undefined)
            return undefined;
        const isArchy = (0,template/* looksLikeArchy */.TC)(file, source);
        return (0,build/* fillText */.BB)(isArchy ? (0,template/* fillTemplates */.V$)(file, written, this.#values).text : written, this.#values, () => { });
    }
    /** The source and all that it imports, with all links that lead there. */
    async #sources(file) {
        const files = new Set();
        const seen = new Set();
        const waiting = [file];
        let doubt;
        for (const one of waiting) {
            if (seen.has(one))
                continue;
            seen.add(one);
            const trail = this.trail(one);
            for (const name of trail)
                files.add(name);
            const real = trail.at(-1) ?? one;
            if (!MODULE.test(one))
                continue;
            const text = await this.#text(one);
            if (text === undefined) {
                doubt ??= `${one} cannot be read`;
                continue;
            }
            const imports = remembered(this.#imports, one, () => importsOf(one, text));
            doubt ??= imports.doubt;
            // It says whether a module is one.
            for (const folder of foldersOf(real))
                files.add(external_node_path_.posix.join(folder, 'package.json'));
            for (const name of imports.relative)
                waiting.push(external_node_path_.posix.join(external_node_path_.posix.dirname(real), name));
        }
        return { files, doubt };
    }
    /** Under every name that transcripts can have, so that those which were deleted count as well. */
    async #tests(file) {
        const stem = file.replace(/(\.flow)?\.\w+$/i, '');
        const tests = new Set();
        const seen = new Set();
        const words = [];
        let transcripts = '';
        let doubt;
        const waiting = TRANSCRIPTS.map((extension) => `${stem}.transcripts.${extension}`);
        const own = new Set(waiting);
        for (const one of waiting) {
            if (seen.has(one))
                continue;
            seen.add(one);
            const trail = this.trail(one);
            for (const name of trail)
                tests.add(name);
            const text = await this.#text(one);
            if (text === undefined) {
                const isThere = trail.length > 1 || (0,external_node_fs_.existsSync)((0,external_node_path_.join)(this.#directory, one));
                if (isThere || !own.has(one))
                    doubt ??= `${one} cannot be read`;
                continue;
            }
            if (own.has(one))
                transcripts += text;
            const { words: named, included } = remembered(this.#testFiles, one, () => testFile(one, text));
            words.push(named);
            if (included === undefined)
                doubt ??= `${one} cannot be read`;
            else
                waiting.push(...included);
        }
        return { tests, words, transcripts, doubt };
    }
    /** `undefined` for what is not there or cannot be read. */
    async #text(file) {
        const known = this.#texts.get(file);
        if (known !== undefined)
            return known;
        const text = (0,source/* readText */.yR)(file, this.#directory).catch(() => undefined);
        this.#texts.set(file, text);
        return text;
    }
    /** The names that git has for what leads to a file; of a directory that is not there, the file's own. */
    trail(file) {
        try {
            return linkTrail(file, this.#directory);
        }
        catch {
            return [file];
        }
    }
}
/** A value with a line break is refused where the flow is built; an empty one tells nothing. */
function plainValue(value) {
    return value === undefined || value === '' || template/* LINE_END */.J2.test(value) ? undefined : value;
}
function testFile(file, text) {
    const words = namesIn(text);
    try {
        return { words, included: (0,transcript/* includedFiles */.i_)((0,parse/* parseDocument */.Tp)(file, text, { lists: true })) };
    }
    catch {
        return { words, included: undefined };
    }
}
function remembered(known, file, make) {
    const found = known.get(file);
    if (found !== undefined)
        return found;
    const made = make();
    known.set(file, made);
    return made;
}
/** `flows/parts`, `flows`, `.` of `flows/parts/a.mjs`. */
function foldersOf(file) {
    const folder = external_node_path_.posix.dirname(file);
    return folder === '.' || folder.startsWith('..') ? ['.'] : [folder, ...foldersOf(folder)];
}

// EXTERNAL MODULE: ./build/commands/steps.js + 3 modules
var steps = __webpack_require__(7119);
;// CONCATENATED MODULE: ./build/commands/matrix.js
/** Divides the flows that a change is about among jobs. */






/** Names of files that one sentence tells. */
const NAMES_TOLD = 20;
/** The flows that are no longer there can only be told by their names. */
const SOURCE = /\.flow\.(?:json|ya?ml|ts|js|mjs)$/i;
const NONE = new Set();
/**
 * Decides which flows are due and divides them among at most `shards` jobs. A flow is due when its source, a module
 * it imports, its transcripts, a fragment they include or a value of the environment that it may use changed; where
 * that is not known, every flow is.
 *
 * @throws {FlowgateError} `invalid-input` for a pull request that changes more flows than `max-flows`
 */
async function matrixOfFlows(work) {
    const { settings, labels } = work;
    const { files, environment } = await (0,steps.findFlows)(work);
    const reader = new FleetReader(settings['working-directory'], environment);
    const flows = [];
    for (const file of files)
        flows.push(await reader.read(file));
    const { due, count, sentences, warnings } = await dueFlows(work, flows, reader, environment.file);
    const released = due.filter(({ isReleased }) => isReleased).length;
    const tooMany = tooManyFlows(released, count, { limit: settings['max-flows'], labels });
    if (tooMany !== undefined && 'refused' in tooMany)
        throw tooMany.refused;
    const matrix = divideFlows(due.map(({ inputs }) => inputs), settings);
    return { matrix, sentences, warnings: [...warnings, ...(tooMany === undefined ? [] : [tooMany.remark])] };
}
async function dueFlows({ settings, since }, flows, reader, environmentFile) {
    const everything = (why, warnings) => ({
        due: flows.map((inputs) => ({ inputs, isReleased: true })),
        count: `${flows.length} flows count as changed, because ${why}`,
        sentences: [`All ${flows.length} flows are due: ${why}.`],
        warnings,
    });
    if ('all' in since)
        return everything(since.all, []);
    const changes = await since.changes();
    if (!changes.known) {
        const why = `what changed in ${since.what} is not known (${changes.why})`;
        return everything(why, [`Every flow is due, because ${why}.`]);
    }
    const files = new Set([...changes.present, ...changes.deleted]);
    const directory = settings['working-directory'];
    const values = environmentFile === undefined
        ? NONE
        : await valuesOf(environmentFile, { files, since, directory, reader });
    const due = affectedFlows(flows, { files, values });
    const deleted = await goneSources(changes, flows, since, reader);
    const doubts = due.flatMap(({ doubt }) => doubt ?? []);
    return {
        due,
        count: countOf(due, doubts),
        sentences: [
            `${due.length} of ${flows.length} flows are due: ${since.what} changes them${list(due.map(({ inputs }) => inputs.file))}`,
            ...(doubts.length === 0
                ? []
                : [`Of these, ${doubts.length} may not have changed, but that cannot be told${list(doubts)}`]),
        ],
        warnings: deleted.length === 0 ? [] : [`Deleted here, and left as it is in Genesys Cloud${list(deleted)}`],
    };
}
function countOf(due, [first, ...others]) {
    const released = due.filter(({ isReleased }) => isReleased).length;
    return first === undefined
        ? `${released} flows change`
        : `${released} flows count as changed, ${others.length + 1} of them because that cannot be told (${first})`;
}
/** The deleted sources whose flows no source that is new or changed has taken over. */
async function goneSources({ present, deleted }, flows, since, reader) {
    // What lies outside is of another fleet.
    const sources = deleted.filter((file) => SOURCE.test(file) && !file.startsWith('../'));
    const changed = new Set(present);
    const taken = new Set(flows.flatMap(({ file, flow }) => (changed.has(file) && flow ? [flow] : [])));
    if (taken.size === 0)
        return sources;
    const gone = [];
    for (const file of sources) {
        const before = await since.baseText(file);
        const flow = before.known && before.text !== undefined && reader.flowOf(file, before.text);
        if (!flow || !taken.has(flow))
            gone.push(file);
    }
    return gone;
}
/** The values of an environment's file that changed. */
async function valuesOf(file, { files, since, directory, reader }) {
    const trail = reader.trail(file);
    if (!anyAmong(trail, files))
        return NONE;
    // Of a link, git keeps only where it leads; of a submodule nothing.
    if (trail.length > 1 || !files.has(file))
        return 'any';
    const before = await since.baseText(file);
    return before.known ? changedValues(before.text, await (0,source/* readText */.yR)(file, directory)) : 'any';
}
function list(names) {
    if (names.length === 0)
        return '.';
    const more = names.length - NAMES_TOLD;
    return `: ${names.slice(0, NAMES_TOLD).join(', ')}${more > 0 ? ` and ${more} more` : ''}.`;
}


/***/ })

};
