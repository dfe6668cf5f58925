export const id = 606;
export const ids = [606,890];
export const modules = {

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

/***/ 9606:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   smoke: () => (/* binding */ smoke)
/* harmony export */ });
/* harmony import */ var p_limit__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(370);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _flow_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1513);
/* harmony import */ var _genesys_platform_engine_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8761);
/* harmony import */ var _release_drift_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9961);
/* harmony import */ var _simulation_run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9951);
/* harmony import */ var _flow_report_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7637);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8890);
/* harmony import */ var _steps_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7119);









/**
 * The scheduled smoke test: verify role scopes, look for drift, run the transcripts tagged `smoke` (all, where none
 * is) against the live flow. Changes nothing.
 */
async function smoke(run) {
    return (0,_steps_js__WEBPACK_IMPORTED_MODULE_6__.whileVerifying)(run, async (verifying, verified) => {
        const { files, environment } = await (0,_steps_js__WEBPACK_IMPORTED_MODULE_6__.findFlows)(run);
        const places = (0,p_limit__WEBPACK_IMPORTED_MODULE_7__/* ["default"] */ .A)(run.settings.concurrency);
        return (0,_run_js__WEBPACK_IMPORTED_MODULE_5__.eachFlow)(verifying, files, (file) => file, (file) => smokeFlow(run, file, environment, verified, places), (report) => report);
    });
}
async function smokeFlow(run, file, environment, verified, places) {
    const { flow, findings, notes, transcripts } = await (0,_steps_js__WEBPACK_IMPORTED_MODULE_6__.build)(run, file, environment);
    if (flow === undefined) {
        const failure = (0,_flow_report_js__WEBPACK_IMPORTED_MODULE_4__/* .findingsFailure */ .b2)((0,_flow_report_js__WEBPACK_IMPORTED_MODULE_4__/* .emptyReport */ ._O)(file).name, findings, 'error');
        return { ...(0,_flow_report_js__WEBPACK_IMPORTED_MODULE_4__/* .emptyReport */ ._O)(file), outcome: 'invalid', findings, failure };
    }
    const invalid = (0,_flow_report_js__WEBPACK_IMPORTED_MODULE_4__/* .findingsFailure */ .b2)(flow.name, findings.filter((finding) => finding.rule === 'transcript' || finding.rule === 'env-missing'), 'error');
    const known = { ...(0,_flow_report_js__WEBPACK_IMPORTED_MODULE_4__/* .emptyReport */ ._O)(file), id: flow.id, name: flow.name, findings, notes };
    if (invalid)
        return { ...known, outcome: 'invalid', failure: invalid };
    await verified;
    return smokeLive(run, flow, transcripts, known, places).catch((thrown) => (0,_flow_report_js__WEBPACK_IMPORTED_MODULE_4__/* .failedFlow */ .Yd)(file, (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .asFlowgateError */ .oP)(thrown, `Smoke "${flow.name}"`), known));
}
async function smokeLive(run, written, transcripts, known, places) {
    const flow = await (0,_steps_js__WEBPACK_IMPORTED_MODULE_6__.identify)(run, written);
    const live = await (0,_run_js__WEBPACK_IMPORTED_MODULE_5__.platformOf)(run).readFlow(flow.id);
    const drift = (0,_release_drift_js__WEBPACK_IMPORTED_MODULE_2__/* .driftOf */ .$)(live, flow);
    const engine = (0,_genesys_platform_engine_js__WEBPACK_IMPORTED_MODULE_8__/* .platformEngine */ .c)((0,_run_js__WEBPACK_IMPORTED_MODULE_5__.platformOf)(run), flow.id);
    const results = await (0,_simulation_run_js__WEBPACK_IMPORTED_MODULE_3__/* .runTranscripts */ .Jy)(engine, (0,_simulation_run_js__WEBPACK_IMPORTED_MODULE_3__/* .selectSmoke */ .kO)(transcripts), {
        environmentVariables: live.environmentVariables ?? {},
        clock: run.clock,
        signal: run.signal,
        places,
    });
    const failed = (0,_flow_report_js__WEBPACK_IMPORTED_MODULE_4__/* .conversationsFailure */ .ro)(flow.name, engine.name, results);
    const drifted = drift && run.settings['on-drift'] === 'fail' ? driftFailure(flow.name, live) : undefined;
    return {
        ...known,
        id: flow.id,
        findings: drift && !drifted ? [...known.findings, driftWarning(known.file, live)] : known.findings,
        outcome: failed ? 'failed' : drifted ? 'drift' : 'healthy',
        version: live.version,
        transcripts: results,
        engine: engine.name,
        drift,
        failure: failed ?? drifted,
        notes: [...known.notes, ...(drift === undefined && (0,_flow_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .br)(live) !== (0,_flow_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .br)(flow) ? [NOT_DEPLOYED] : [])],
    };
}
const NOT_DEPLOYED = 'What is live is not what this commit would release: it has not been deployed yet.';
/** Where on-drift is overwrite, the next deploy will replace the edit: no failure, but nothing to keep quiet about. */
function driftWarning(file, live) {
    const message = `The live flow (version ${live.version}) was edited in Genesys Cloud since its last release. The next deploy replaces that edit.`;
    return { rule: 'drift', severity: 'warning', message, place: { file } };
}
function driftFailure(name, live) {
    return {
        reason: 'drift',
        message: `Smoke "${name}": the live flow (version ${live.version}) was edited in Genesys Cloud since its last release. Bring that change into the repository, or set on-drift: overwrite to be only warned.`,
    };
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


/***/ }),

/***/ 9961:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ driftOf)
/* harmony export */ });
/* harmony import */ var _flow_archy_one_language_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9812);
/* harmony import */ var _flow_diff_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2810);
/* harmony import */ var _flow_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1513);
/* harmony import */ var _flow_stamp_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7302);




/**
 * The drift of a live flow, if any: it carries our stamp, and its content is not the stamped content any more.
 * `flow` is what this commit would release.
 */
function driftOf(live, flow) {
    const stamp = (0,_flow_stamp_js__WEBPACK_IMPORTED_MODULE_3__/* .readStamp */ .UL)(live);
    const liveDigest = (0,_flow_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digest */ .br)(live);
    if (stamp === undefined || stamp.digest === liveDigest)
        return undefined;
    return {
        releasedDigest: stamp.digest,
        liveDigest,
        liveVersion: live.version,
        commit: stamp.commit,
        liveToSource: (0,_flow_diff_js__WEBPACK_IMPORTED_MODULE_1__/* .diffFlows */ .V)(...(0,_flow_archy_one_language_js__WEBPACK_IMPORTED_MODULE_0__/* .inOneLanguage */ .S)((0,_flow_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .definitionOf */ .Fg)(live), flow)),
    };
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
