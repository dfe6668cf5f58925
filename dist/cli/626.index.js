export const id = 626;
export const ids = [626,890];
export const modules = {

/***/ 8626:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  check: () => (/* binding */ check)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/flow/finding.js
var finding = __webpack_require__(724);
;// CONCATENATED MODULE: ./build/simulation/advice.js
/**
 * What could be better about conversations that work. One that looks at words alone breaks with every better wording
 * and misses a customer who lands in the wrong queue.
 * @returns sentences; empty where there is nothing to say
 */
function adviceOn(transcripts) {
    const wordy = transcripts.filter(looksAtWordsOnly);
    const [first] = wordy;
    if (first === undefined)
        return [];
    const which = wordy.length === 1
        ? `"${first.name}" looks`
        : `${wordy.length} conversations ("${first.name}" first) look`;
    return [`${which} at words only: expect where it ends, too (routedTo, ended or path).`];
}
function looksAtWordsOnly({ turns, expect }) {
    const saysSomething = turns.some(({ bot, nothingElse }) => bot.length > 0 || nothingElse !== undefined);
    return saysSomething && Object.values(expect).every((expected) => expected === undefined);
}

// EXTERNAL MODULE: ./build/flow/build.js + 1 modules
var build = __webpack_require__(968);
// EXTERNAL MODULE: ./build/flow/digest.js
var digest = __webpack_require__(1513);
// EXTERNAL MODULE: ./build/flow/parse-source.js
var parse_source = __webpack_require__(8114);
// EXTERNAL MODULE: ./build/flow/stamp.js
var flow_stamp = __webpack_require__(7302);
;// CONCATENATED MODULE: ./build/commands/compare.js




/** Compares a source with the live flow, or without an organization with its base commit. */
async function compare(run, built, flow, environment) {
    return run.platform === undefined
        ? compareWithBase(run, built.file, flow, environment)
        : compareWithLive(await run.platform.readFlow(flow.id), flow);
}
async function compareWithLive(live, flow) {
    const { difference, driftOf } = await Promise.all(/* import() */[__webpack_require__.e(810), __webpack_require__.e(670), __webpack_require__.e(859)]).then(__webpack_require__.bind(__webpack_require__, 1859));
    const want = (0,digest/* digest */.br)(flow);
    const stamp = (0,flow_stamp/* readStamp */.UL)(live);
    const rejected = stamp && (0,flow_stamp/* rejectedEntry */.JW)(stamp, want);
    const same = (0,digest/* digest */.br)(live) === want && live.status === 'published';
    const notes = [
        ...(stamp === undefined && !same
            ? [
                'First release: the live flow has never been released by Flowgate. The deploy will adopt and replace it.',
            ]
            : []),
        ...(rejected === undefined
            ? []
            : [
                `This very content was put back on ${rejected.at} (${rejected.reason}): the deploy will refuse it.`,
            ]),
    ];
    // What was released as this very content is this content, in whatever form the platform keeps it.
    const before = (0,digest/* digest */.br)(live) === want ? flow : (0,digest/* definitionOf */.Fg)(live);
    return {
        base: { known: true, flow: before },
        facts: {
            outcome: same ? 'unchanged' : 'changed',
            comparedWith: 'live',
            ...difference(before, flow),
            version: live.version,
            drift: driftOf(live, flow),
            notes,
        },
    };
}
async function compareWithBase(run, file, flow, environment) {
    const offline = { version: null, drift: undefined };
    const unknown = (note) => ({
        base: { known: false },
        facts: { ...offline, outcome: 'changed', comparedWith: 'nothing', changes: [], notes: [note] },
    });
    const base = await run.baseText?.(file);
    if (base === undefined || !base.known) {
        return unknown('There was no base to compare with: what would change is not known.');
    }
    if ('isUnchanged' in base)
        return unchanged(flow);
    const { difference } = await Promise.all(/* import() */[__webpack_require__.e(810), __webpack_require__.e(670), __webpack_require__.e(859)]).then(__webpack_require__.bind(__webpack_require__, 1859));
    if (base.text === undefined) {
        const notes = ['New flow: the base commit does not have this file.'];
        const news = difference({ id: flow.id, name: flow.name, nodes: {} }, flow);
        const facts = { ...offline, ...news, outcome: 'changed', comparedWith: 'base-commit', notes };
        return { base: { known: true, flow: undefined }, facts };
    }
    const before = buildBase(file, base.text, environment);
    if (before === undefined) {
        // Code of another commit is not run just to compare with it.
        return unknown(isModule(file)
            ? 'This source is a module, and only live flows are compared with modules: what would change is not known.'
            : 'The base commit has no valid flow in this file: what would change is not known.');
    }
    if ((0,digest/* digest */.br)(before) === (0,digest/* digest */.br)(flow))
        return unchanged(flow);
    const news = difference(before, flow);
    const outcome = news.changes.length === 0 ? 'unchanged' : 'changed';
    const facts = { ...offline, ...news, outcome, comparedWith: 'base-commit', notes: [] };
    return { base: { known: true, flow: before }, facts };
}
/** Nothing is to be looked for: the base is the flow itself. */
function unchanged(flow) {
    return {
        base: { known: true, flow },
        facts: {
            outcome: 'unchanged',
            comparedWith: 'base-commit',
            changes: [],
            risks: [],
            picture: NO_PICTURE,
            version: null,
            drift: undefined,
            notes: [],
        },
    };
}
const NO_PICTURE = { nodes: [], edges: [] };
function isModule(file) {
    return /\.(ts|js|mjs)$/.test(file);
}
function buildBase(file, text, environment) {
    if (isModule(file))
        return undefined;
    try {
        return (0,build/* buildFlow */.tp)((0,parse_source/* parseSource */.P)(file, text, environment), environment).flow;
    }
    catch {
        // A base that cannot be read is no fault of this pull request.
        return undefined;
    }
}

// EXTERNAL MODULE: ./build/commands/flow-report.js + 1 modules
var flow_report = __webpack_require__(7637);
// EXTERNAL MODULE: ./build/commands/run.js
var commands_run = __webpack_require__(8890);
// EXTERNAL MODULE: ./build/commands/steps.js + 3 modules
var steps = __webpack_require__(7119);
// EXTERNAL MODULE: ./build/flow/archy/one-language.js
var one_language = __webpack_require__(9812);
// EXTERNAL MODULE: ./build/simulation/coverage.js
var coverage = __webpack_require__(406);
// EXTERNAL MODULE: ./build/simulation/transcript.js + 8 modules
var simulation_transcript = __webpack_require__(6585);
;// CONCATENATED MODULE: ./build/commands/study.js




/**
 * What conversations tell of a change: how customers notice it, and how well it is tested. A flow that does not
 * change, or whose base is not known, has only its own coverage.
 */
async function studyConversations(run, { document, transcripts }, flow, base, results) {
    const now = new Date(run.clock.now());
    const whole = (0,coverage/* coverageOf */._5)(flow, results, document.locate);
    const isSame = base.known && base.flow !== undefined && (base.flow === flow || (0,digest/* digest */.br)(base.flow) === (0,digest/* digest */.br)(flow));
    // An Archy document and a flow document have no nodes in common: their conversations cannot be told apart.
    const isForeign = base.known && base.flow !== undefined && !(0,one_language/* sameLanguage */.z)(base.flow, flow);
    if (!base.known || isSame || isForeign)
        return { coverage: { flow: whole } };
    const { compareBehaviour, conversationsToCompare, coverageOfChange } = await Promise.all(/* import() */[__webpack_require__.e(810), __webpack_require__.e(670), __webpack_require__.e(859)]).then(__webpack_require__.bind(__webpack_require__, 1859));
    const change = coverageOfChange(base.flow, flow, results, { now, locate: document.locate });
    if (base.flow === undefined)
        return { coverage: { flow: whole, change } };
    const scripted = transcripts.map((transcript) => ({
        name: transcript.name,
        conversation: (0,simulation_transcript/* conversationOf */.$y)(transcript),
    }));
    const conversations = conversationsToCompare(scripted, base.flow, flow, { now });
    return {
        behaviour: compareBehaviour(base.flow, flow, conversations, { now }),
        coverage: { flow: whole, change },
    };
}

;// CONCATENATED MODULE: ./build/commands/check.js








/**
 * The pull request check: verify role scopes, build, lint, diff against the live flow, validate on the platform,
 * simulate locally, and play the same conversations before and after the change. Writes nothing to Genesys Cloud. Without credentials everything but the calls, diffed against
 * the base commit.
 */
async function check(run) {
    return (0,steps.whileVerifying)(run, async (verifying, verified) => {
        const { files, environment } = await (0,steps.findFlows)(run);
        const others = await (0,steps.otherEnvironments)(run);
        const reports = await (0,commands_run.eachFlow)(verifying, files, (file) => file, (file) => checkFlow(run, file, environment, others.environments, verified), (report) => report);
        return (0,steps.refuseTwins)(withFindings(reports, others.findings));
    });
}
/** What is about no flow in particular is said once, with the first. */
function withFindings([first, ...rest], findings) {
    if (first === undefined)
        return [];
    return [{ ...first, findings: [...first.findings, ...findings] }, ...rest];
}
async function checkFlow(run, file, environment, others, verified) {
    const built = await (0,steps.build)(run, file, environment, others);
    const { flow } = built;
    if (flow === undefined) {
        const failure = (0,flow_report/* findingsFailure */.b2)((0,flow_report/* emptyReport */._O)(file).name, built.findings, run.settings['fail-on']);
        return { ...(0,flow_report/* emptyReport */._O)(file), outcome: 'invalid', findings: built.findings, failure };
    }
    const known = {
        ...(0,flow_report/* emptyReport */._O)(file),
        id: flow.id,
        name: flow.name,
        findings: built.findings,
        notes: built.notes,
    };
    await verified;
    return checkBuilt(run, built, flow, environment, known).catch((thrown) => (0,flow_report/* failedFlow */.Yd)(file, (0,errors/* asFlowgateError */.oP)(thrown, `Check "${flow.name}"`), known));
}
async function checkBuilt(run, built, written, environment, known) {
    const flow = await (0,steps.identify)(run, written);
    const { base, facts } = await compare(run, built, flow, environment);
    // What lint refuses is not sent: the platform would only name the same errors again.
    const isNews = run.platform !== undefined && facts.outcome === 'changed' && !(0,finding/* hasErrors */.C)(built.findings);
    const platformFindings = isNews ? await validated(run, built, flow) : [];
    const findings = [...built.findings, ...platformFindings];
    // A flow that breaks the rules would only fail its conversations for the same reason.
    const transcripts = (0,finding/* hasErrors */.C)(findings) ? [] : await (0,steps.simulateLocally)(run, built, flow);
    const studied = (0,finding/* hasErrors */.C)(findings) ? {} : await studyConversations(run, built, flow, base, transcripts);
    // Advice is for whoever is at work on the flow just now.
    const advice = facts.outcome === 'changed' ? adviceOn(built.transcripts) : [];
    const invalid = (0,flow_report/* findingsFailure */.b2)(flow.name, findings, run.settings['fail-on']);
    const failed = (0,flow_report/* conversationsFailure */.ro)(flow.name, 'local simulation', transcripts) ??
        (0,flow_report/* coverageFailure */.rG)(flow.name, studied.coverage, run.settings['coverage-of-change']);
    return {
        ...known,
        id: flow.id,
        ...facts,
        notes: [...built.notes, ...facts.notes, ...advice],
        ...studied,
        outcome: invalid ? 'invalid' : failed ? 'failed' : facts.outcome,
        findings,
        transcripts,
        engine: 'local simulation',
        failure: invalid ?? failed,
    };
}
async function validated(run, built, flow) {
    const { validateOnPlatform } = await __webpack_require__.e(/* import() */ 577).then(__webpack_require__.bind(__webpack_require__, 4577));
    return validateOnPlatform(run, built, flow);
}


/***/ }),

/***/ 7637:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ro: () => (/* binding */ conversationsFailure),
  km: () => (/* binding */ conversationsProblem),
  rG: () => (/* binding */ coverageFailure),
  _O: () => (/* binding */ emptyReport),
  Yd: () => (/* binding */ failedFlow),
  b2: () => (/* binding */ findingsFailure)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
;// CONCATENATED MODULE: ./build/flow/source-name.js
/** The name of a flow source without its directory and ending: `flows/support.flow.yaml` → `support`. */
function stemOf(file) {
    return file.slice(file.lastIndexOf('/') + 1).replace(/\.flow\.[a-z]+$/, '');
}

// EXTERNAL MODULE: ./build/report/coverage.js
var report_coverage = __webpack_require__(169);
;// CONCATENATED MODULE: ./build/commands/flow-report.js
/** Builds the report of one flow from what each step found. */



/** A report in which nothing is known yet but the file. */
function emptyReport(file) {
    return {
        file,
        id: '',
        name: stemOf(file),
        outcome: 'skipped',
        version: null,
        comparedWith: 'nothing',
        changes: [],
        findings: [],
        transcripts: [],
        engine: undefined,
        notes: [],
        byHand: [],
    };
}
/** The report of a flow whose work ended in an error. */
function failedFlow(file, error, known = {}) {
    return {
        ...emptyReport(file),
        findings: findingsOf(error),
        ...known,
        outcome: outcomeOf(error.code),
        failure: { reason: error.code, message: error.message },
    };
}
/** A file that cannot be read is said at its line, like everything else that is wrong with a flow. */
function findingsOf(error) {
    const { code, place } = error;
    if (code !== 'invalid-flow' || place === undefined)
        return [];
    return [{ rule: 'readable', severity: 'error', message: (0,errors/* withAdvice */.b5)(error), place }];
}
function outcomeOf(reason) {
    if (reason === 'invalid-flow')
        return 'invalid';
    return reason === 'cancelled' ? 'skipped' : 'failed';
}
/** The failure that findings amount to, given the least severity that fails a run. */
function findingsFailure(name, findings, failOn) {
    const failing = findings.filter((finding) => failOn === 'warning' || finding.severity === 'error');
    const [first] = failing;
    if (first === undefined)
        return undefined;
    const more = failing.length === 1 ? '' : ` (and ${failing.length - 1} more)`;
    const { file, line } = first.place;
    const where = line === undefined ? file : `${file}:${line}`;
    return { reason: 'invalid-flow', message: `Check "${name}": ${where}: ${first.message}${more}` };
}
/** The failure that conversations amount to. */
function conversationsFailure(name, engine, results) {
    const problem = conversationsProblem(engine, results);
    return problem && { ...problem, message: `Test "${name}": ${problem.message}` };
}
/** How many conversations failed, and how the first one did. */
function conversationsProblem(engine, results) {
    const failed = results.filter((result) => !result.passed);
    const [first] = failed;
    if (first === undefined)
        return undefined;
    const { file, line } = first.failures[0]?.place ?? first.place;
    const where = line === undefined ? file : `${file}:${line}`;
    return {
        reason: 'simulation-failed',
        message: `${failed.length} of ${results.length} conversations failed (${engine}). "${first.name}" (${where}): ${first.failures[0]?.message ?? 'failed'}`,
    };
}
/** The failure of a change that its conversations do not test enough. `required` is a share in percent. */
function coverageFailure(name, coverage, required) {
    const change = coverage?.change;
    if (required === undefined || change === undefined || change.total === 0)
        return undefined;
    const share = Math.floor((100 * change.passed) / change.total);
    if (share >= required)
        return undefined;
    const [first] = change.untested;
    const where = first?.place === undefined ? '' : ` The first untested one is at ${(0,errors/* formatPlace */.dE)(first.place)}.`;
    const hasStub = change.untested.some((one) => (0,report_coverage/* stubOf */._g)(one) !== undefined);
    const copies = hasStub ? ' The report has conversations to copy.' : '';
    return {
        reason: 'simulation-failed',
        message: `Test "${name}": conversations take ${share} % of the transitions that this change touches, and coverage-of-change asks for ${required} %.${where}${copies}`,
    };
}


/***/ }),

/***/ 8890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eachFlow: () => (/* binding */ eachFlow),
/* harmony export */   platformOf: () => (/* binding */ platformOf)
/* harmony export */ });
/* harmony import */ var p_limit__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(370);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _flow_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7637);
/** What every command is given, and how it goes through its flows. */



/** Works on several flows at once, keeps their order, and lets one that fails hide none of the others. */
async function eachFlow(run, items, fileOf, work, failed) {
    const limit = (0,p_limit__WEBPACK_IMPORTED_MODULE_2__/* ["default"] */ .A)(run.settings.concurrency);
    const attempt = async (item, index) => {
        try {
            run.signal.throwIfAborted();
            return await work(item, index);
        }
        catch (thrown) {
            return failed((0,_flow_report_js__WEBPACK_IMPORTED_MODULE_1__/* .failedFlow */ .Yd)(fileOf(item), (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .asFlowgateError */ .oP)(thrown, `${run.command} ${fileOf(item)}`)));
        }
    };
    return Promise.all(items.map((item, index) => limit(attempt, item, index)));
}
/** A platform is there for every command that passed the settings; this only tells the type checker. */
function platformOf(run) {
    if (run.platform !== undefined)
        return run.platform;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FlowgateError */ .gr('invalid-input', {
        attempted: `Run ${run.command}`,
        returned: 'no credentials were given',
        advice: 'Set client-id, client-secret and role-id.',
    });
}


/***/ }),

/***/ 9812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ inOneLanguage),
/* harmony export */   z: () => (/* binding */ sameLanguage)
/* harmony export */ });
/* harmony import */ var _compile_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1429);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5328);
/* harmony import */ var _view_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2873);



/** Whether two flows are both flow documents or both Archy documents, so that their nodes can be told apart. */
function sameLanguage(a, b) {
    return ((0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .archyOf */ .tG)(a) === undefined) === ((0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .archyOf */ .tG)(b) === undefined);
}
/**
 * Two flows in one language: where one is an Archy document and the other a flow document, that one as the Archy
 * document it compiles to. One that has no such document stays as it is: then everything differs, which is true.
 */
function inOneLanguage(before, after) {
    return sameLanguage(before, after) ? [before, after] : [inArchy(before), inArchy(after)];
}
function inArchy(flow) {
    if ((0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .archyOf */ .tG)(flow) !== undefined)
        return flow;
    const { archy } = (0,_compile_js__WEBPACK_IMPORTED_MODULE_0__.compileArchy)(flow);
    return archy === undefined ? flow : (0,_view_js__WEBPACK_IMPORTED_MODULE_2__/* .viewArchy */ .D)(archy, flow.id).flow;
}


/***/ }),

/***/ 406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OS: () => (/* binding */ isMissed),
/* harmony export */   PV: () => (/* reexport safe */ _coverage_json_js__WEBPACK_IMPORTED_MODULE_1__.P),
/* harmony export */   _5: () => (/* binding */ coverageOf),
/* harmony export */   eh: () => (/* binding */ transitionsTaken)
/* harmony export */ });
/* unused harmony export partTaken */
/* harmony import */ var _flow_graph_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4865);
/* harmony import */ var _coverage_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1837);


/**
 * Counts which nodes and transitions conversations came by. Each condition of a node is a transition of its own, also
 * where two lead to the same node; a transition out of an end or to a node that does not exist is none.
 *
 * @param locate gives what was missed its line in the source
 */
function coverageOf(flow, results, locate) {
    const graph = (0,_flow_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .flowGraph */ .jQ)(flow);
    const { visits, steps } = tallied(graph, results);
    const nodesMissed = [];
    const transitionsMissed = [];
    let transitions = 0;
    for (const node of graph.nodes.keys()) {
        const visited = visits.of(node);
        if (isMissed(visited)) {
            nodesMissed.push({ node, line: locate?.(['nodes', node]).line, failed: visited.failed });
        }
        for (const edge of graph.successors(node)) {
            transitions += 1;
            const taken = steps.of(edge);
            if (!isMissed(taken))
                continue;
            const { from, to, via, path } = edge;
            transitionsMissed.push({ from, to, via, line: locate?.(path).line, failed: taken.failed });
        }
    }
    return {
        nodes: visits.shareOf(graph.nodes.size),
        transitions: steps.shareOf(transitions),
        nodesMissed,
        transitionsMissed,
    };
}
/** How many conversations took each transition of a flow, in the order of the document. */
function transitionsTaken(flow, results) {
    const graph = (0,_flow_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .flowGraph */ .jQ)(flow);
    const { steps } = tallied(graph, results);
    return (0,_flow_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .takeable */ .IQ)(graph).map((edge) => ({ ...edge, ...steps.of(edge) }));
}
function isMissed({ passed }) {
    return passed === 0;
}
/** The part taken by conversations that passed, from 0 to 1; `undefined` where there is nothing to take. */
function partTaken({ total, passed }) {
    return total === 0 ? undefined : passed / total;
}
/** Of a flow that is played elsewhere, what is not in the source counts for nothing. */
function tallied(graph, results) {
    const visits = new Tallies();
    const steps = new Tallies();
    for (const { taken, path, passed } of results) {
        const visited = path ?? (taken ?? []).flatMap(({ from, to }) => [from, to]);
        visits.count(visited.filter((node) => graph.nodes.has(node)), passed);
        steps.count(taken === undefined ? edgesAlong(path ?? [], graph) : edgesTaken(taken, graph), passed);
    }
    return { visits, steps };
}
function edgesTaken(taken, graph) {
    const edges = [];
    for (const { from, to, via } of taken) {
        const edge = graph.successors(from).find((written) => written.via === via && written.to === to);
        if (edge !== undefined)
            edges.push(edge);
    }
    return edges;
}
/** A path tells which transition was taken only where a single one leads from a node to the next. */
function edgesAlong(path, graph) {
    return path.slice(1).flatMap((to, index) => {
        const [only, another] = graph.successors(path[index] ?? '').filter((edge) => edge.to === to);
        return only !== undefined && another === undefined ? [only] : [];
    });
}
/** How many conversations came by each thing; what none came by is not in here. */
class Tallies {
    #tallies = new Map();
    /** Counts one conversation, however often it came by. */
    count(things, passed) {
        for (const thing of new Set(things)) {
            let tally = this.#tallies.get(thing);
            if (tally === undefined) {
                tally = { passed: 0, failed: 0 };
                this.#tallies.set(thing, tally);
            }
            if (passed)
                tally.passed += 1;
            else
                tally.failed += 1;
        }
    }
    of(thing) {
        return this.#tallies.get(thing) ?? NEVER;
    }
    /** @param total how many things there are to come by */
    shareOf(total) {
        const share = { total, passed: 0, failedOnly: 0 };
        for (const tally of this.#tallies.values()) {
            if (isMissed(tally))
                share.failedOnly += 1;
            else
                share.passed += 1;
        }
        return share;
    }
}
const NEVER = { passed: 0, failed: 0 };


/***/ }),

/***/ 370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ pLimit)
});

// UNUSED EXPORTS: limitFunction

;// CONCATENATED MODULE: ./node_modules/yocto-queue/index.js
/*
How it works:
`this.#head` is an instance of `Node` which keeps track of its current value and nests another instance of `Node` that keeps the value that comes after it. When a value is provided to `.enqueue()`, the code needs to iterate through `this.#head`, going deeper and deeper to find the last value. However, iterating through every single item is slow. This problem is solved by saving a reference to the last value as `this.#tail` so that it can reference it to add a new value.
*/

class Node {
	value;
	next;

	constructor(value) {
		this.value = value;
	}
}

class Queue {
	#head;
	#tail;
	#size;

	constructor() {
		this.clear();
	}

	enqueue(value) {
		const node = new Node(value);

		if (this.#head) {
			this.#tail.next = node;
			this.#tail = node;
		} else {
			this.#head = node;
			this.#tail = node;
		}

		this.#size++;
	}

	dequeue() {
		const current = this.#head;
		if (!current) {
			return;
		}

		this.#head = this.#head.next;
		this.#size--;

		// Clean up tail reference when queue becomes empty
		if (!this.#head) {
			this.#tail = undefined;
		}

		return current.value;
	}

	peek() {
		if (!this.#head) {
			return;
		}

		return this.#head.value;

		// TODO: Node.js 18.
		// return this.#head?.value;
	}

	clear() {
		this.#head = undefined;
		this.#tail = undefined;
		this.#size = 0;
	}

	get size() {
		return this.#size;
	}

	* [Symbol.iterator]() {
		let current = this.#head;

		while (current) {
			yield current.value;
			current = current.next;
		}
	}

	* drain() {
		while (this.#head) {
			yield this.dequeue();
		}
	}
}

;// CONCATENATED MODULE: ./node_modules/p-limit/index.js


function pLimit(concurrency) {
	let rejectOnClear = false;

	if (typeof concurrency === 'object') {
		({concurrency, rejectOnClear = false} = concurrency);
	}

	validateConcurrency(concurrency);

	if (typeof rejectOnClear !== 'boolean') {
		throw new TypeError('Expected `rejectOnClear` to be a boolean');
	}

	const queue = new Queue();
	let activeCount = 0;

	const resumeNext = () => {
		// Process the next queued function if we're under the concurrency limit
		if (activeCount < concurrency && queue.size > 0) {
			activeCount++;
			queue.dequeue().run();
		}
	};

	const next = () => {
		activeCount--;
		resumeNext();
	};

	const run = async (function_, resolve, arguments_) => {
		// Execute the function and capture the result promise
		const result = (async () => function_(...arguments_))();

		// Resolve immediately with the promise (don't wait for completion)
		resolve(result);

		// Wait for the function to complete (success or failure)
		// We catch errors here to prevent unhandled rejections,
		// but the original promise rejection is preserved for the caller
		try {
			await result;
		} catch {}

		// Decrement active count and process next queued function
		next();
	};

	const enqueue = (function_, resolve, reject, arguments_) => {
		const queueItem = {reject};

		// Queue the internal resolve function instead of the run function
		// to preserve the asynchronous execution context.
		new Promise(internalResolve => { // eslint-disable-line promise/param-names
			queueItem.run = internalResolve;
			queue.enqueue(queueItem);
		}).then(run.bind(undefined, function_, resolve, arguments_)); // eslint-disable-line promise/prefer-await-to-then

		// Start processing immediately if we haven't reached the concurrency limit
		if (activeCount < concurrency) {
			resumeNext();
		}
	};

	const generator = (function_, ...arguments_) => new Promise((resolve, reject) => {
		enqueue(function_, resolve, reject, arguments_);
	});

	Object.defineProperties(generator, {
		activeCount: {
			get: () => activeCount,
		},
		pendingCount: {
			get: () => queue.size,
		},
		clearQueue: {
			value() {
				if (!rejectOnClear) {
					queue.clear();
					return;
				}

				const abortError = AbortSignal.abort().reason;

				while (queue.size > 0) {
					queue.dequeue().reject(abortError);
				}
			},
		},
		concurrency: {
			get: () => concurrency,

			set(newConcurrency) {
				validateConcurrency(newConcurrency);
				concurrency = newConcurrency;

				queueMicrotask(() => {
					// eslint-disable-next-line no-unmodified-loop-condition
					while (activeCount < concurrency && queue.size > 0) {
						resumeNext();
					}
				});
			},
		},
		map: {
			async value(iterable, function_) {
				const promises = [];

				try {
					Array.from(iterable, (value, index) => {
						const promise = generator(function_, value, index);
						promises.push(promise);
						return promise;
					});
				} catch (error) {
					// The iterable threw, so `Promise.all` never observes the already scheduled promises. Observe them here to avoid unhandled rejections.
					for (const promise of promises) {
						promise.catch(() => {}); // eslint-disable-line promise/prefer-await-to-then
					}

					throw error;
				}

				return Promise.all(promises);
			},
		},
	});

	return generator;
}

function limitFunction(function_, options) {
	const limit = pLimit(options);

	const limitedFunction = (...arguments_) => limit(() => function_(...arguments_));
	Object.defineProperty(limitedFunction, 'clearQueue', {
		value: limit.clearQueue,
	});

	return limitedFunction;
}

function validateConcurrency(concurrency) {
	if (!((Number.isInteger(concurrency) || concurrency === Number.POSITIVE_INFINITY) && concurrency > 0)) {
		throw new TypeError('Expected `concurrency` to be a number from 1 and up');
	}
}


/***/ })

};
