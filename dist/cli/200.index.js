export const id = 200;
export const ids = [200,810];
export const modules = {

/***/ 4200:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runDemo: () => (/* binding */ runDemo)
/* harmony export */ });
/* harmony import */ var _flow_build_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(968);
/* harmony import */ var _flow_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1513);
/* harmony import */ var _flow_source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(912);
/* harmony import */ var _flow_stamp_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7302);
/* harmony import */ var _installation_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9238);
/* harmony import */ var _report_console_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2529);
/* harmony import */ var _report_files_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3022);
/* harmony import */ var _sandbox_sandbox_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7463);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4340);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4678);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(810);











const ENVIRONMENT = 'dev';
/** The story: what happens on GitHub, and the command that runs then. */
const STORY = [
    ['A designer changes the support flow and opens a pull request', 'check'],
    ['The pull request is merged', 'deploy'],
    ['The same commit is deployed again', 'deploy'],
    ['Every hour, on a schedule', 'smoke'],
];
/** Shows check, deploy and smoke on the example flows against an embedded Genesys Cloud. */
async function runDemo({ root, log, stop, print }) {
    const flows = await exampleFlows(root);
    const sandbox = await (0,_sandbox_sandbox_js__WEBPACK_IMPORTED_MODULE_7__/* .startSandbox */ .OT)({ flows: flows.map(lastMonth) });
    try {
        print(`An embedded Genesys Cloud on ${sandbox.url} holds last month's flows.\n`);
        const settings = demoSettings(root, sandbox.url);
        for (const [number, [happening, command]] of STORY.entries()) {
            print(`\n${number + 1}. ${happening}: flowgate ${command} --environment ${ENVIRONMENT}\n\n`);
            const before = sandbox.requests.length;
            const run = await (0,_session_js__WEBPACK_IMPORTED_MODULE_8__/* .openRun */ .I)(command, settings, {
                log,
                stop,
                root,
                processEnvironment: {},
                onSecret: () => undefined,
            });
            const report = await (0,_run_js__WEBPACK_IMPORTED_MODULE_10__.execute)(run);
            print((0,_report_console_js__WEBPACK_IMPORTED_MODULE_5__/* .renderConsole */ .q)(report));
            const files = await (0,_report_files_js__WEBPACK_IMPORTED_MODULE_6__/* .writeReportFiles */ .t)(report, root);
            const requests = sandbox.requests.slice(before);
            const writes = requests.filter(({ method }) => method === 'PUT').length;
            print(`${requests.length} requests, ${writes} of them writes. Report: ${files.report}\n`);
            if (report.result === 'failure') {
                log.error(report.failureMessage);
                return 1;
            }
        }
        print('\nNext: copy a workflow from .github/workflows, or read README.md.\n');
        return 0;
    }
    finally {
        await sandbox.close();
    }
}
async function exampleFlows(root) {
    const environment = await (0,_flow_source_js__WEBPACK_IMPORTED_MODULE_2__/* .readEnvironment */ .Qo)(ENVIRONMENT, root, {});
    const files = await (0,_flow_source_js__WEBPACK_IMPORTED_MODULE_2__/* .findSources */ .Id)(['flows/*.flow.{yaml,mjs}'], root);
    const sources = await Promise.all(files.map((file) => (0,_flow_source_js__WEBPACK_IMPORTED_MODULE_2__/* .readSource */ .o$)(file, root, (0,_installation_js__WEBPACK_IMPORTED_MODULE_4__/* .moduleTools */ .U)(root))));
    return sources.flatMap((source) => (0,_flow_build_js__WEBPACK_IMPORTED_MODULE_0__/* .buildFlow */ .tp)(source, environment).flow ?? []);
}
/** The flow before the change that the demo is about: another greeting, and nobody was asked a second time. */
function lastMonth(flow) {
    const { ask_again: _, ...nodes } = flow.nodes;
    const older = {
        ...flow,
        nodes: Object.fromEntries(Object.entries(nodes).map(([id, node]) => [id, olderNode(id, node)])),
    };
    // As a former deploy left it.
    return (0,_flow_stamp_js__WEBPACK_IMPORTED_MODULE_3__/* .withStamp */ .CU)(older, { digest: (0,_flow_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .br)(older), commit: '4f1c2d7', repository: 'example/flows' });
}
function olderNode(id, node) {
    switch (id) {
        case 'greeting':
            return { ...node, actions: [{ name: 'say', text: 'Hi! This is support.' }] };
        case 'fallback':
            return { type: 'action', transition: 'general_queue' };
        default:
            return node;
    }
}
function demoSettings(root, url) {
    return (0,_settings_js__WEBPACK_IMPORTED_MODULE_9__/* .parseSettings */ .P$)({
        environment: ENVIRONMENT,
        flows: 'flows/*.flow.{yaml,mjs}',
        'genesys-url': url,
        'client-id': _sandbox_sandbox_js__WEBPACK_IMPORTED_MODULE_7__/* .SANDBOX_CLIENT_ID */ .wG,
        'client-secret': _sandbox_sandbox_js__WEBPACK_IMPORTED_MODULE_7__/* .SANDBOX_CLIENT_SECRET */ .B3,
        'role-id': _sandbox_sandbox_js__WEBPACK_IMPORTED_MODULE_7__/* .SANDBOX_ROLE_ID */ .dD,
        'working-directory': root,
    }, () => undefined);
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
function findingsOf({ code, place, returned, advice }) {
    if (code !== 'invalid-flow' || place === undefined)
        return [];
    return [{ rule: 'readable', severity: 'error', message: `${returned}. ${advice}`, place }];
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
    const hasStub = change.untested.some(({ stub }) => stub !== undefined);
    const copies = hasStub ? ' The report has conversations to copy.' : '';
    return {
        reason: 'simulation-failed',
        message: `Test "${name}": conversations take ${share} % of the transitions that this change touches, and coverage-of-change asks for ${required} %.${where}${copies}`,
    };
}


/***/ }),

/***/ 810:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  eachFlow: () => (/* binding */ eachFlow),
  execute: () => (/* binding */ execute),
  failedRun: () => (/* reexport */ failedRun),
  platformOf: () => (/* binding */ platformOf)
});

// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(370);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
;// CONCATENATED MODULE: ./build/commands/failed-run.js
/** The report of a run that ended before its command was known or could begin. */
function failedRun(error, known) {
    return {
        command: undefined,
        environment: undefined,
        ...failureOf(error),
        warnings: [],
        commit: known?.commit,
        runUrl: known?.runUrl,
        durationMs: 0,
    };
}
/** What a report says of a run that an error ended. */
function failureOf(error) {
    return {
        result: 'failure',
        failureReason: error.code,
        failureMessage: error.message,
        flows: [],
    };
}

// EXTERNAL MODULE: ./build/commands/flow-report.js + 1 modules
var flow_report = __webpack_require__(7637);
;// CONCATENATED MODULE: ./build/commands/run.js
/** What every command is given, and the frame it runs in: whatever happens, the end is a report. */





/** Each is loaded when it is asked for: a check needs nothing of a release. */
const COMMANDS = {
    check: async (run) => (await Promise.all(/* import() */[__webpack_require__.e(856), __webpack_require__.e(398), __webpack_require__.e(137), __webpack_require__.e(827), __webpack_require__.e(873), __webpack_require__.e(280), __webpack_require__.e(730), __webpack_require__.e(816), __webpack_require__.e(912), __webpack_require__.e(97), __webpack_require__.e(119), __webpack_require__.e(429), __webpack_require__.e(626)]).then(__webpack_require__.bind(__webpack_require__, 8626))).check(run),
    deploy: async (run) => (await Promise.all(/* import() */[__webpack_require__.e(856), __webpack_require__.e(398), __webpack_require__.e(137), __webpack_require__.e(827), __webpack_require__.e(873), __webpack_require__.e(280), __webpack_require__.e(730), __webpack_require__.e(816), __webpack_require__.e(912), __webpack_require__.e(97), __webpack_require__.e(119), __webpack_require__.e(429), __webpack_require__.e(572), __webpack_require__.e(776)]).then(__webpack_require__.bind(__webpack_require__, 3776))).deploy(run),
    smoke: async (run) => (await Promise.all(/* import() */[__webpack_require__.e(856), __webpack_require__.e(398), __webpack_require__.e(137), __webpack_require__.e(827), __webpack_require__.e(873), __webpack_require__.e(280), __webpack_require__.e(730), __webpack_require__.e(816), __webpack_require__.e(912), __webpack_require__.e(97), __webpack_require__.e(119), __webpack_require__.e(429), __webpack_require__.e(572), __webpack_require__.e(606)]).then(__webpack_require__.bind(__webpack_require__, 9606))).smoke(run),
};
/** Runs one command to its report. Never throws: what fails is in the report. */
async function execute(run) {
    const started = run.clock.monotonic();
    const frame = {
        command: run.command,
        environment: run.settings.environment,
        warnings: [],
        commit: run.commit,
        runUrl: run.runUrl,
    };
    const durationMs = () => Math.round(run.clock.monotonic() - started);
    try {
        const flows = await COMMANDS[run.command](run);
        const failure = worstOf(flows) ?? cancellation(run.signal);
        return {
            ...frame,
            result: failure === undefined ? 'success' : 'failure',
            failureReason: failure?.reason,
            failureMessage: failure?.message ?? '',
            flows,
            durationMs: durationMs(),
        };
    }
    catch (thrown) {
        return {
            ...frame,
            ...failureOf((0,errors/* asFlowgateError */.oP)(thrown, `Run ${run.command}`)),
            durationMs: durationMs(),
        };
    }
}
/** A cancelled run is no success, even where every flow happened to be done by then: whoever cancelled it knows why. */
function cancellation({ aborted, reason, }) {
    if (!aborted || !(reason instanceof errors/* FlowgateError */.gr) || reason.code !== 'cancelled')
        return undefined;
    return { reason: reason.code, message: reason.message };
}
/** Works on several flows at once, keeps their order, and lets one that fails hide none of the others. */
async function eachFlow(run, items, fileOf, work, failed) {
    const limit = (0,p_limit/* default */.A)(run.settings.concurrency);
    const attempt = async (item, index) => {
        try {
            run.signal.throwIfAborted();
            return await work(item, index);
        }
        catch (thrown) {
            return failed((0,flow_report/* failedFlow */.Yd)(fileOf(item), (0,errors/* asFlowgateError */.oP)(thrown, `${run.command} ${fileOf(item)}`)));
        }
    };
    return Promise.all(items.map((item, index) => limit(attempt, item, index)));
}
/** The first failing flow in file order gives the reason; the sentence says how many others there are. */
function worstOf(flows) {
    const failing = flows.flatMap((flow) => flow.failure ?? []);
    const [first, ...others] = failing;
    if (first === undefined)
        return undefined;
    const more = others.length === 0 ? '' : ` (${others.length} more of ${flows.length} flows failed: see the report.)`;
    return { reason: first.reason, message: first.message + more };
}
/** A platform is there for every command that passed the settings; this only tells the type checker. */
function platformOf(run) {
    if (run.platform !== undefined)
        return run.platform;
    throw new errors/* FlowgateError */.gr('invalid-input', {
        attempted: `Run ${run.command}`,
        returned: 'no credentials were given',
        advice: 'Set client-id, client-secret and role-id.',
    });
}


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
