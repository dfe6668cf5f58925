export const id = 881;
export const ids = [881];
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

/***/ 9881:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  joinShards: () => (/* binding */ joinShards)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(3836);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/tinyglobby/dist/index.mjs + 1 modules
var dist = __webpack_require__(3382);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/report/words.js
var words = __webpack_require__(4702);
// EXTERNAL MODULE: ./build/fleet/matrix.js
var matrix = __webpack_require__(3506);
// EXTERNAL MODULE: ./build/fleet/shard.js
var shard = __webpack_require__(1639);
;// CONCATENATED MODULE: ./build/fleet/join.js
/** The reports of the shards of a run, joined into the report that one run would have given. */




/**
 * Joins what the shards of a matrix reported. A shard without a report that can be believed fails the run with
 * `unknown-outcome`, and so does a report that stops short of the flows its shard was given; else the first failing
 * flow in the order of the files gives the reason. The shards ran side by side: the longest is how long it took.
 */
function joinReports(entries, found, frame, withoutReport) {
    const command = frame.command ?? commandOf(found) ?? frame.usual;
    const shards = entries.map((entry) => readShard(entry, found, { ...frame, command }));
    const lost = shards.flatMap((shard) => ('lost' in shard ? [shard] : []));
    const reports = shards.flatMap((shard) => ('report' in shard ? [shard.report] : []));
    const flows = toldOnce(shards
        .flatMap((shard) => flowsOf(shard, command, withoutReport))
        .sort((a, b) => (a.file < b.file ? -1 : 1)));
    const open = new Set(shards.flatMap(filesLeftOut));
    const failure = lossOf(lost) ??
        (0,words/* firstFailure */.fx)(flows, ({ file }) => open.has(file)) ??
        (0,words/* firstFailure */.fx)(flows) ??
        failureOfRun(reports);
    return {
        command,
        environment: frame.environment,
        result: failure === undefined ? 'success' : 'failure',
        failureReason: failure?.reason,
        failureMessage: failure?.message ?? '',
        flows,
        warnings: [...new Set([...reports.flatMap(({ warnings }) => warnings), ...strayFiles(entries, found)])],
        commit: frame.commit,
        runUrl: frame.runUrl,
        durationMs: Math.max(0, ...reports.map(({ durationMs }) => durationMs)),
    };
}
function readShard(entry, found, frame) {
    const { shard: name } = entry;
    const files = (0,matrix/* filesOf */.R8)(entry);
    const lost = (why) => ({ name, files, lost: why });
    const own = found.flatMap((each) => ('report' in each && (0,shard/* shardName */.Az)(each.shard) === name ? [each] : []));
    const [first, second] = own;
    if (first === undefined)
        return lost('left no report');
    if (second !== undefined)
        return lost(`left two reports, ${first.path} and ${second.path}`);
    const { report } = first;
    const wrong = disagreement(report, files, frame) ?? outdated(first, frame);
    return wrong === undefined ? { name, files, report } : lost(`left a report that ${wrong}`);
}
/** A shard can only speak of its own part of this very run. */
function disagreement(report, files, frame) {
    const { command, commit, environment, result, flows } = report;
    // A run that failed before its command was known knows nothing else either.
    const isBlank = command === undefined && result === 'failure' && flows.length === 0;
    if (command !== frame.command && !isBlank)
        return `is of another command (${command ?? 'none'})`;
    if (environment !== frame.environment && !isBlank)
        return 'is of another environment';
    // A report that was committed, and not written by the run, cannot name the commit that it is in.
    if (frame.commit !== undefined && commit !== frame.commit && !(isBlank && commit === undefined))
        return 'is of another commit';
    const given = new Set(files);
    const told = report.flows.map(({ file }) => file);
    if (told.some((file) => !given.has(file)))
        return 'speaks of flows that it was not given';
    return new Set(told).size === told.length ? undefined : 'speaks of a flow twice';
}
/**
 * A shard that succeeded need not run again in a later attempt. One that failed did, unless another alone was asked
 * for: then a report that it left before says nothing of what it released since.
 */
function outdated({ attempt, report }, { command, attempt: current }) {
    if (command !== 'deploy' || report.result === 'success')
        return undefined;
    if (attempt === undefined || current === undefined || attempt >= current)
        return undefined;
    return `is of attempt ${attempt}, which failed; this is attempt ${current}`;
}
function commandOf(found) {
    return found.flatMap((each) => ('report' in each ? (each.report.command ?? []) : []))[0];
}
function flowsOf(shard, command, withoutReport) {
    const { name, files } = shard;
    if ('lost' in shard) {
        const error = unknown(name, `it ${shard.lost}`);
        return files.map((file) => withUnknown(withoutReport(file, error), command));
    }
    const { report } = shard;
    const told = new Map(report.flows.map((flow) => [flow.file, flow]));
    const { failureReason, failureMessage } = report;
    return files.map((file) => {
        const flow = told.get(file);
        if (flow !== undefined)
            return flow;
        // A run that could not begin says so, and came to no flow; anything else was cut off.
        if (failureReason === undefined || told.size > 0) {
            const error = unknown(name, 'its report stops short of this flow');
            return withUnknown(withoutReport(file, error), command);
        }
        const advice = 'See the log of its job.';
        const error = new errors/* FlowgateError */.gr(failureReason, {
            attempted: `Shard ${name}`,
            returned: failureMessage,
            advice,
        });
        return { ...withoutReport(file, error), failure: { reason: failureReason, message: failureMessage } };
    });
}
/** The files of a shard of which its report should speak, and does not. Of one that could not begin it need not. */
function filesLeftOut(shard) {
    if ('lost' in shard)
        return [];
    const { failureReason, flows } = shard.report;
    if (failureReason !== undefined && flows.length === 0)
        return [];
    const told = new Set(flows.map(({ file }) => file));
    return shard.files.filter((file) => !told.has(file));
}
/** What a deploy did to a flow is then not known; any other command changes nothing. */
function withUnknown(flow, command) {
    return command === 'check' || command === 'smoke' ? flow : { ...flow, outcome: 'unknown' };
}
function unknown(shard, returned) {
    return new errors/* FlowgateError */.gr('unknown-outcome', {
        attempted: `Join the report of shard ${shard}`,
        returned,
        advice: 'See the log of its job, and run it again.',
    });
}
/** What is wrong with another environment's file each shard says with its first flow: here, too, the first says it. */
function toldOnce(flows) {
    const told = new Set();
    const isNew = (finding) => {
        // Anything else is about the flow, also where its place is a file that others include.
        if (!finding.place.file.endsWith('.env'))
            return true;
        const text = JSON.stringify(finding);
        const isFirst = !told.has(text);
        told.add(text);
        return isFirst;
    };
    return flows.map((flow) => ({ ...flow, findings: flow.findings.filter(isNew) }));
}
/** Which shards are missing says more than any of the flows in them. */
function lossOf(lost) {
    if (lost.length === 0)
        return undefined;
    const told = lost.slice(0, SHARDS_TOLD).map(({ name, lost: why }) => `shard ${name} ${why}`);
    const more = lost.length - told.length;
    const error = new errors/* FlowgateError */.gr('unknown-outcome', {
        attempted: 'Join the reports',
        returned: `${told.join('; ')}${more > 0 ? `; and ${more} more` : ''}`,
        advice: 'What became of their flows is not known: see the logs of their jobs, and run them again.',
    });
    return { reason: error.code, message: error.message };
}
const SHARDS_TOLD = 5;
/** A shard that was cancelled is no success, even where each of its flows was done by then. */
function failureOfRun(reports) {
    const failed = reports.find(({ result }) => result === 'failure');
    if (failed === undefined)
        return undefined;
    return { reason: failed.failureReason ?? 'unknown-outcome', message: failed.failureMessage };
}
/** Files beside the reports that were asked for: none of them counts, and that is said. */
function strayFiles(entries, found) {
    const names = new Set(entries.map(({ shard }) => shard));
    return found.flatMap((each) => {
        if ('wrong' in each)
            return [`${each.path} was not read: ${each.wrong}.`];
        const name = (0,shard/* shardName */.Az)(each.shard);
        return names.has(name)
            ? []
            : [`${each.path} was left out: it is of shard ${name}, which the matrix does not have.`];
    });
}
/** Of a conflict it is the message that says whether something was written before it. */
const WRITTEN = new Set([
    'released',
    'rolled-back',
    'rollback-failed',
    'unknown',
    'conflict',
]);
/** Without a rollback what failed stays. What fails earlier was not yet compared with what is live. */
function mayBeWritten({ outcome, comparedWith }) {
    return WRITTEN.has(outcome) || (outcome === 'failed' && comparedWith === 'live');
}
/** What there is to record of a deploy; nothing where nothing was written. */
function recordOf({ command, flows }) {
    if (command !== 'deploy' || !flows.some(mayBeWritten))
        return undefined;
    return flows.map(({ file, id, version, outcome }) => ({ file, id, version, outcome, digest: undefined }));
}

// EXTERNAL MODULE: ./build/fleet/run-data.js + 3 modules
var run_data = __webpack_require__(2240);
// EXTERNAL MODULE: ./build/commands/flow-report.js + 1 modules
var flow_report = __webpack_require__(7637);
// EXTERNAL MODULE: ./build/commands/steps.js + 3 modules
var steps = __webpack_require__(7119);
;// CONCATENATED MODULE: ./build/commands/join.js
/** Joins the reports that the shards of a run left behind. */









/** All of them together, as they are held in memory. Bytes. */
const LARGEST_OF_ALL = 4 * run_data/* LARGEST_RUN_DATA */.I;
/**
 * The report of a whole run from the reports of its shards; without any shard there was nothing to do.
 *
 * @throws {FlowgateError} `invalid-input` where it is not said which shards there were, or where to look
 */
async function joinShards(settings, frame) {
    const { matrix, reports, 'working-directory': directory } = settings;
    if (matrix === undefined) {
        throw new errors/* FlowgateError */.gr('invalid-input', {
            attempted: 'Join the reports',
            returned: 'the setting matrix is missing, which says which shards there were',
            advice: 'Hand on the output matrix of the job that made it.',
        });
    }
    const found = await findReports(reports, directory);
    const joined = heldToJobs(joinReports(matrix.include, found, frame, flow_report/* failedFlow */.Yd), settings);
    if (joined.command !== 'check')
        return joined;
    const flows = (0,steps.refuseTwins)(joined.flows);
    const twin = flows.find((flow, index) => flow !== joined.flows[index]);
    if (twin?.failure === undefined || joined.result === 'failure')
        return { ...joined, flows };
    const { reason: failureReason, message: failureMessage } = twin.failure;
    return { ...joined, flows, result: 'failure', failureReason, failureMessage };
}
/** A report may be of an earlier attempt of its job, or be written by something else than Flowgate. */
function heldToJobs(report, { matrix, 'shards-result': ended }) {
    const isAsSaid = ended === undefined || ended === 'success' || matrix?.include.length === 0;
    if (isAsSaid || report.result === 'failure')
        return report;
    const { code, message } = new errors/* FlowgateError */.gr('unknown-outcome', {
        attempted: 'Join the reports',
        returned: `the jobs of the shards ended as "${ended}", and their reports say that all went well`,
        advice: 'See the logs of the jobs, and run them again.',
    });
    return { ...report, result: 'failure', failureReason: code, failureMessage: message };
}
/** @param where a directory, in which each `run.json` is one, or a glob */
async function findReports(where, directory) {
    if ((0,external_node_path_.isAbsolute)(where) || /(^|[/\\{(,|])\.\.([/\\}),|]|$)/.test(where)) {
        throw new errors/* FlowgateError */.gr('invalid-input', {
            attempted: 'Look for the reports of the shards',
            returned: `reports (${JSON.stringify(where)}) reaches out of the working directory`,
            advice: 'Write it relative to working-directory, without "..".',
        });
    }
    const isGlob = /[*?{[(!]/.test(where);
    const paths = await (0,dist.glob)(isGlob ? where : `${(0,dist/* escapePath */.ft)(where.replace(/\/+$/, ''))}/**/run.json`, {
        cwd: directory,
        followSymbolicLinks: false,
        expandDirectories: false,
        dot: true,
    });
    if (paths.length > 2 * shard/* MOST_SHARDS */.Y) {
        throw new errors/* FlowgateError */.gr('invalid-input', {
            attempted: 'Look for the reports of the shards',
            returned: `there are ${paths.length} of them, more than any matrix has shards`,
            advice: 'Name the directory into which only the reports of this run were put.',
        });
    }
    const found = [];
    let left = LARGEST_OF_ALL;
    for (const path of paths.sort()) {
        const content = await readAtMost((0,external_node_path_.join)(directory, path), Math.min(left, run_data/* LARGEST_RUN_DATA */.I));
        if (typeof content === 'string') {
            left -= Buffer.byteLength(content);
            found.push({ path, ...(0,run_data/* readRunData */.m)(content) });
        }
        else {
            found.push({ path, ...content });
        }
    }
    return found;
}
async function readAtMost(path, limit) {
    try {
        const status = await (0,promises_.lstat)(path);
        // What came out of an archive may be a link to anywhere.
        if (!status.isFile())
            return { wrong: 'it is not a regular file' };
        if (status.size > limit)
            return { wrong: `it is larger than ${limit} bytes: use more shards` };
        return await (0,promises_.readFile)(path, 'utf8');
    }
    catch {
        return { wrong: 'it cannot be read' };
    }
}


/***/ })

};
