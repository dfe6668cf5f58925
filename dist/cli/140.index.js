export const id = 140;
export const ids = [140,890,577];
export const modules = {

/***/ 3140:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  deploy: () => (/* binding */ deploy)
});

// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(370);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/flow/digest.js
var digest = __webpack_require__(1513);
// EXTERNAL MODULE: ./build/flow/finding.js
var finding = __webpack_require__(724);
// EXTERNAL MODULE: ./build/flow/stamp.js
var flow_stamp = __webpack_require__(7302);
// EXTERNAL MODULE: ./build/genesys/platform-engine.js
var platform_engine = __webpack_require__(8761);
// EXTERNAL MODULE: ./build/release/drift.js
var drift = __webpack_require__(9961);
;// CONCATENATED MODULE: ./build/release/explain.js
/** `rejectedBefore` says when and why this content was put back, where it was. */
function explain(verdict, subject, rejectedBefore) {
    const { reason } = verdict;
    const words = sentences(verdict, subject, rejectedBefore);
    const notes = verdict.because === 'put-back' && verdict.live !== undefined ? [EDITED_AFTER_PUT_BACK] : [];
    return reason === undefined
        ? { failure: undefined, notes: words.text === '' ? notes : [words.text, ...notes], byHand: [] }
        : { failure: { reason, message: words.text }, notes, byHand: words.byHand ?? [] };
}
const EDITED_AFTER_PUT_BACK = 'Somebody changed the flow again after the previous content was put back.';
function sentences(verdict, { name, id, file }, rejectedBefore) {
    const { version } = verdict;
    // What came back may be a phrase or whole sentences: the words around it bring their own full stop.
    const detail = verdict.detail.replace(/\.$/, '');
    const landed = verdict.mayHaveLanded
        ? ' One of our writes had no answer: it may have been live for a moment before that change.'
        : '';
    const stories = {
        'already-live': () => ({ text: '' }),
        released: () => ({
            text: detail === '' ? '' : `${detail}. Look at the version history of "${name}" (${id}).`,
        }),
        'released-then-edited': () => ({
            text: `The conversations passed, but somebody changed "${name}" while they ran (live is now version ${version}): what was tested is not all that is live. The next deploy will report it as drift.`,
        }),
        'released-unconfirmed': () => ({
            text: `The conversations passed; a last look at "${name}" did not confirm that it is still live (${detail}).`,
        }),
        drift: () => ({
            text: `Release "${name}": the live flow (version ${version}) is not what Flowgate last released: somebody edited it in Genesys Cloud. Nothing was written. Bring that change into ${file}, or deploy once with on-drift: overwrite to discard it.`,
        }),
        quarantined: () => ({
            text: `Release "${name}": this very content was put back before${rejectedBefore ?? ''}. ${verdict.mayHaveLanded ? 'One of our writes had no answer; it is not live now.' : 'Nothing was written.'} Change ${file}, or deploy once with retry-rejected: true.`,
        }),
        unreadable: () => ({ text: `Release "${name}": the live flow could not be read. ${detail}.` }),
        refused: () => ({ text: `Release "${name}": the write was refused: ${detail}.` }),
        conflict: () => ({
            text: `Release "${name}": somebody changed the live flow${version === null ? '' : ` (now version ${version})`} between our reading and our writing. Their change stays.${landed} Run the deploy again: it will compare with what is live now.`,
            ...(verdict.mayHaveLanded
                ? {
                    byHand: [
                        `Open "${name}" (${id}) in Genesys Cloud and look at its version history: if the version before the last is Flowgate's, the last edit replaced it.`,
                    ],
                }
                : {}),
        }),
        'in-doubt': () => ({
            text: `Release "${name}": a write had no answer and could not be settled (${detail}). It may or may not be live. Run the deploy again: it looks first, and settles it.`,
            byHand: [`Until then, compare "${name}" (${id}) in Genesys Cloud with ${file} before you rely on it.`],
        }),
        'edited-before-publication': () => ({
            text: `Release "${name}": our content was written, but somebody changed the flow (now version ${version}) before its publication was seen. Their change stays. Run the deploy again: it will compare with what is live now.`,
        }),
        'edited-during-retest': () => ({
            text: `Release "${name}": what this commit had left live was tested again: ${detail}. Meanwhile somebody changed the flow (now version ${version}), and their change stays. Nothing was written. Run the deploy again: it will compare with what is live now.`,
        }),
        'publication-timeout': () => ({
            text: `Release "${name}": version ${version} was written but not seen published within publish-timeout. It may still publish; nothing was put back. Run the deploy again to go on from there.`,
        }),
        'publication-unwatched': () => ({
            text: `Release "${name}": version ${version} was written, then its publication could not be watched. ${detail}. It may still publish; nothing was put back. Run the deploy again to go on from there.`,
        }),
        'put-back': () => ({
            text: `Release "${name}": ${detail}. The previous content was put back (version ${version}). Correct what failed; this very content is only released again with retry-rejected: true.`,
        }),
        kept: () => ({
            text: `Release "${name}": ${detail}. The new content is version ${version} and stays, because rollback is false. Correct what failed and deploy that.`,
        }),
        'nothing-to-put-back': () => ({
            text: `Release "${name}": ${detail}. Version ${version} stays as it is: there is no previous content that this run may put back.`,
            byHand: [
                `Open "${name}" (${id}) in Genesys Cloud, pick the last good version in its history, and publish that, or merge a fix.`,
            ],
        }),
        'hands-off': () => ({
            text: `Release "${name}": ${detail}. The previous content could not be put back: somebody changed the flow meanwhile${version === null ? '' : ` (now version ${version})`}, and their change stays.`,
            byHand: [
                `Open "${name}" (${id}) in Genesys Cloud${version === null ? '' : ` at version ${version}`} and look at what was changed last, and by whom.`,
                'Decide with them: keep that change, or publish the last version before this deploy again.',
                `Then bring the decision into ${file}: the next deploy stops at the difference until it is there.`,
            ],
        }),
        'put-back-refused': () => ({
            text: `Release "${name}": ${detail}. The previous content could not be put back: version ${version}, which did not pass, is still live.`,
            byHand: putBackByHand(name, id),
        }),
        'put-back-unpublished': () => ({
            text: `Release "${name}": ${detail}. The previous content was written back (version ${version}) but was not seen published.`,
            byHand: [
                `Open "${name}" (${id}) in Genesys Cloud: if version ${version} is not published, publish it by hand.`,
            ],
        }),
        'put-back-in-doubt': () => ({
            text: `Release "${name}": ${detail}. The previous content was sent back, but no answer came: it may or may not be live.`,
            byHand: putBackByHand(name, id),
        }),
        'stopped-before-write': () => ({
            text: `Release "${name}": ${detail} before anything was written. Run the deploy again.`,
        }),
        'stopped-unpublished': () => ({
            text: `Release "${name}": ${detail} after version ${version} was written and before its publication was seen. Run the deploy again to go on from there.`,
        }),
        'stopped-untested': () => ({
            text: `Release "${name}": ${detail} while its conversations ran: version ${version} is live, not tested. Run the deploy again: it tests what this commit left live.`,
        }),
    };
    return stories[verdict.because]();
}
function putBackByHand(name, id) {
    return [
        `Open "${name}" (${id}) in Genesys Cloud and look at its version history.`,
        'If the last good version is not the published one, publish it again.',
        'Run the smoke test to see that customers are served.',
    ];
}

;// CONCATENATED MODULE: ./build/release/moves.js
/** A write whose answer is lost is sent this often before it is looked for by reading. */
const MAX_SENDS = 3;
/** A read that is older than what is already known is repeated this often. */
const MAX_STALE_READS = 3;
/** Claims the version after `base`, the only one that may be replaced. */
function write(task, base, conflicts) {
    const version = base.version + 1;
    return [
        { ...taskOf(task), phase: 'writing', base, version, conflicts, lost: 0, staleReads: 0 },
        [{ do: 'write', content: 'new', version, base }],
    ];
}
/** Our content is there as `written`: wait until it is published. */
function watch(task, base, written, unheld) {
    return [{ ...taskOf(task), phase: 'publishing', base, written, unheld }, [{ do: 'poll' }]];
}
function done(task, verdict) {
    return [
        {
            ...taskOf(task),
            phase: 'done',
            verdict: { reason: undefined, detail: '', live: undefined, mayHaveLanded: false, ...verdict },
        },
        [],
    ];
}
/** A write may or may not have landed, and may still: that is all that is known. */
function inDoubt(task, reason, detail) {
    return done(task, {
        outcome: 'unknown',
        because: 'in-doubt',
        reason,
        detail,
        version: null,
        mayHaveLanded: true,
    });
}
/** The run was cancelled or its time is up while nothing was in doubt. */
function stopped(task, why, because, version) {
    const waiting = because === 'stopped-unpublished' && why === 'timeout';
    return done(task, {
        outcome: because === 'stopped-before-write' ? 'skipped' : waiting ? 'unknown' : 'failed',
        because,
        reason: why === 'cancelled' ? 'cancelled' : waiting ? 'publish-timeout' : 'unavailable',
        detail: why === 'cancelled' ? 'the run was cancelled' : 'the time for the whole run was up',
        version,
    });
}
function impossible(state, event) {
    throw new Error(`the event "${event.type}" cannot happen in the phase "${state.phase}" of a release`);
}
function taskOf({ want, policy }) {
    return { want, policy };
}

;// CONCATENATED MODULE: ./build/release/watching.js
/** After so many looks in a row that came to nothing, a publication is not watched any longer. */
const MAX_BLIND_LOOKS = 3;
/**
 * Another look where the platform gave no answer: an outage of some seconds says nothing about a publication.
 * `undefined` where that is not the trouble, or lasts.
 */
function lookAgain(state, { reason, message }) {
    const looks = (state.blind?.looks ?? 0) + 1;
    if (reason !== 'unavailable' || looks >= MAX_BLIND_LOOKS)
        return undefined;
    return [{ ...state, blind: { reason, message, looks } }, [{ do: 'poll' }]];
}

;// CONCATENATED MODULE: ./build/release/rollback.js
/** The part of the release protocol that puts the previous content back, or keeps its hands off and says so. */


/** Writes the previous content over `written`, and over nothing else: the version is the fence. */
function putBack(task, base, written, problem, conflicts) {
    const version = written + 1;
    return [
        {
            want: task.want,
            policy: task.policy,
            phase: 'putting-back',
            base,
            version,
            conflicts,
            lost: 0,
            staleReads: 0,
            problem,
        },
        [{ do: 'write', content: 'previous', version, base, because: problem }],
    ];
}
function puttingBack(state, event) {
    switch (event.type) {
        case 'written':
            return event.live.version === state.version && event.live.digest === state.base.digest
                ? restore(state, state.version)
                : // No proof of anything: look, as after an answer that was lost.
                    [{ ...state, lost: state.lost + 1, phase: 'put-back-settling' }, [{ do: 'read' }]];
        case 'version-conflict':
            return [{ ...state, phase: 'put-back-conflicted' }, [{ do: 'read' }]];
        case 'refused':
            if (state.lost > 0)
                return [{ ...state, phase: 'put-back-settling' }, [{ do: 'read' }]];
            return rollbackFailed(state, 'put-back-refused', event.message, state.version - 1);
        case 'lost': {
            const sent = { ...state, lost: state.lost + 1, lostTo: event.message };
            if (sent.lost >= MAX_SENDS)
                return [{ ...sent, phase: 'put-back-settling' }, [{ do: 'read' }]];
            const { version, base, problem } = state;
            return [sent, [{ do: 'write', content: 'previous', version, base, because: problem }]];
        }
        case 'stop':
            // Stopped before it was sent: then it is certain that the content which did not pass is still live.
            return state.lost === 0
                ? rollbackFailed(state, 'put-back-refused', 'the run was stopped', state.version - 1)
                : putBackInDoubt(state, event.why === 'cancelled' ? 'cancelled' : 'unknown-outcome');
        default:
            return impossible(state, event);
    }
}
function putBackConflicted(state, event) {
    switch (event.type) {
        case 'seen':
            if (event.live.version < state.version && state.staleReads < MAX_STALE_READS) {
                return [{ ...state, staleReads: state.staleReads + 1 }, [{ do: 'read' }]];
            }
            return overtaken(state, event.live);
        case 'unreadable':
            return state.lost > 0
                ? putBackInDoubt(state, 'unknown-outcome')
                : rollbackFailed(state, 'hands-off', event.message, null);
        case 'stop':
            return state.lost > 0
                ? putBackInDoubt(state, event.why === 'cancelled' ? 'cancelled' : 'unknown-outcome')
                : rollbackFailed(state, 'hands-off', 'the run was stopped', null);
        default:
            return impossible(state, event);
    }
}
function putBackSettling(state, event) {
    switch (event.type) {
        case 'seen':
            return event.live.version < state.version
                ? putBackInDoubt(state, 'unknown-outcome')
                : overtaken(state, event.live);
        case 'unreadable':
            return putBackInDoubt(state, 'unknown-outcome');
        case 'stop':
            return putBackInDoubt(state, event.why === 'cancelled' ? 'cancelled' : 'unknown-outcome');
        default:
            return impossible(state, event);
    }
}
function overtaken(state, live) {
    if (live.digest === state.base.digest)
        return restore(state, live.version);
    // Still our own content, under a new number: nobody's change is in the way.
    const onlyVersionMoved = live.digest === state.want && (state.lost === 0 || live.version === state.version);
    return onlyVersionMoved && state.conflicts < state.policy.maxConflictRetries
        ? putBack(state, state.base, live.version, state.problem, state.conflicts + 1)
        : rollbackFailed(state, 'hands-off', '', live.version, live);
}
/** The previous content is there again as `restored`; where it was published before, see it published again. */
function restore(state, restored) {
    const { want, policy, base, problem } = state;
    const next = { want, policy, phase: 'restoring', base, restored, problem };
    return wasLive(base) ? [next, [{ do: 'poll' }]] : rolledBack(next, restored, undefined);
}
function restoring(state, event) {
    switch (event.type) {
        case 'seen': {
            const { live } = event;
            const watching = { ...state, blind: undefined };
            if (live.version < state.restored)
                return [watching, [{ do: 'poll' }]];
            if (live.digest !== state.base.digest)
                return rolledBack(state, live.version, live);
            switch (live.status) {
                case 'published':
                    return rolledBack(state, live.version, undefined);
                case 'failed':
                case 'rejected':
                    return rollbackFailed(state, 'put-back-unpublished', live.statusReason ?? live.status, live.version);
                case 'draft':
                case 'scheduled':
                    return [watching, [{ do: 'poll' }]];
            }
            break;
        }
        case 'publish-timeout':
            return rollbackFailed(state, 'put-back-unpublished', state.blind?.message ?? 'its publication was not seen in time', state.restored);
        case 'unreadable':
            return (lookAgain(state, event) ??
                rollbackFailed(state, 'put-back-unpublished', event.message, state.restored));
        case 'stop':
            return rollbackFailed(state, 'put-back-unpublished', 'the run was stopped', state.restored);
        default:
            return impossible(state, event);
    }
}
/** Whether customers could meet the base: then a rollback is over only when they can again. */
function wasLive(base) {
    return base.status === 'published' || base.status === 'scheduled';
}
/** `live` is given where somebody changed the flow again after it was put back. */
function rolledBack(state, version, live) {
    return done(state, {
        outcome: 'rolled-back',
        because: 'put-back',
        reason: state.problem.reason,
        detail: state.problem.message,
        version,
        live,
    });
}
function rollbackFailed(state, because, why, version, live) {
    return done(state, {
        outcome: 'rollback-failed',
        because,
        reason: 'rollback-failed',
        detail: followed(state.problem, why),
        version,
        live,
    });
}
/** What failed, and what came back when that was to be undone. */
function followed({ message }, then) {
    return then === '' ? message : `${message.replace(/\.$/, '')}; then: ${then}`;
}
function putBackInDoubt(state, reason) {
    return done(state, {
        outcome: 'unknown',
        because: 'put-back-in-doubt',
        reason,
        detail: followed(state.problem, state.lostTo ?? ''),
        version: null,
        mayHaveLanded: true,
    });
}

;// CONCATENATED MODULE: ./build/release/documents.js


/**
 * What the stamp of a write says, in the protocol's own terms: a release is stamped with its digest; what is put back
 * keeps the digest of its former stamp, so that content that had drifted is put back as drifted and not as ours, and
 * remembers `want` as rejected.
 */
function stampOf(effect, want) {
    const { stamp, digest } = effect.base;
    const others = (stamp?.rejected ?? []).filter((rejected) => rejected !== want);
    return effect.content === 'new'
        ? { digest: want, rejected: others }
        : { digest: stamp?.digest ?? digest, rejected: [want, ...others] };
}
/** The whole document of a write. `base` is the live flow the effect starts from; `at` is an ISO date. */
function documentOf(effect, want, flow, base, origin, at) {
    const { digest, rejected } = stampOf(effect, want);
    const former = (0,flow_stamp/* readStamp */.UL)(base);
    const entries = rejected.flatMap((rejectedDigest) => {
        const known = (0,flow_stamp/* rejectedEntry */.JW)(former, rejectedDigest);
        if (effect.content === 'new' || rejectedDigest !== want)
            return known === undefined ? [] : [known];
        const { commit } = origin;
        return [
            { digest: want, ...(commit === undefined ? {} : { commit }), at, reason: effect.because.message },
        ];
    });
    const { version } = effect;
    if (effect.content === 'new') {
        const stamped = (0,flow_stamp/* withStamp */.CU)(flow, { digest, ...given(origin), rejected: entries });
        return { ...stamped, version, status: 'published' };
    }
    // Put back as it was read, with the fields that Flowgate does not manage.
    const { statusReason: _, ...previous } = base;
    const stamped = (0,flow_stamp/* withStamp */.CU)(previous, { ...given(former ?? {}), digest, rejected: entries });
    return { ...stamped, version, status: wasLive(effect.base) ? 'published' : 'draft' };
}
/** Only what is known: an absent field is left out, not written as empty. */
function given({ commit, repository }) {
    return { ...(commit === undefined ? {} : { commit }), ...(repository === undefined ? {} : { repository }) };
}

;// CONCATENATED MODULE: ./build/release/poll.js
/** The shortest pause between two looks at a publication, milliseconds. */
const SHORTEST = 50;
/**
 * How long to wait before the next look at a publication, all in milliseconds. A look tells what was true halfway
 * through it, so what ends right behind one is noticed a pause and one and a half looks later: that is kept to a
 * tenth of what the publication has taken. Where looks take so long that it cannot be, they are as much at rest as
 * under way, which is also what keeps them from crowding out others at a rate limit.
 *
 * @param elapsed what the publication has taken so far
 * @param look what the look before took
 * @param pollInterval never longer than this
 */
function nextPoll(elapsed, look, pollInterval) {
    return Math.min(pollInterval, Math.max(SHORTEST, look, (elapsed - look / 2) / 10 - 1.5 * look));
}

;// CONCATENATED MODULE: ./build/release/base.js
/** The part of the release protocol that decides what may be replaced: the first look, a 409, a lost answer. */

/** The first look at the live flow: nothing to do, hands off, or a base to start from. */
function takeBase(state, event) {
    switch (event.type) {
        case 'seen':
            return decide(state, event.live);
        case 'unreadable':
            return done(state, {
                outcome: 'failed',
                because: 'unreadable',
                reason: event.reason,
                detail: event.message,
                version: null,
            });
        case 'stop':
            return stopped(state, event.why, 'stopped-before-write', null);
        default:
            return impossible(state, event);
    }
}
function decide(state, live) {
    if (live.digest === state.want && live.status === 'published') {
        // The run that wrote it may have ended before its conversations passed.
        if (live.ofThisCommit === true) {
            const { want, policy } = state;
            return [{ want, policy, phase: 'retesting', written: live.version }, [{ do: 'gate' }]];
        }
        return done(state, { outcome: 'unchanged', because: 'already-live', version: live.version, live });
    }
    // A former run wrote it and did not see the end: go on from there.
    if (live.digest === state.want && live.status === 'scheduled')
        return watch(state, undefined, live.version);
    if (isDrift(live) && state.policy.onDrift === 'fail') {
        return done(state, { outcome: 'drift', because: 'drift', reason: 'drift', version: live.version, live });
    }
    if (isQuarantined(state, live))
        return quarantined(state, live);
    return [{ ...state, phase: 'ready', base: live }, []];
}
/** A stamp whose digest is not that of the content it stands in: somebody edited what we released. */
function isDrift(live) {
    return live.stamp !== undefined && live.stamp.digest !== live.digest;
}
function isQuarantined({ want, policy }, live) {
    return !policy.retryRejected && (live.stamp?.rejected.includes(want) ?? false);
}
function quarantined(state, live, lost = 0) {
    return done(state, {
        outcome: 'skipped',
        because: 'quarantined',
        reason: 'simulation-failed',
        version: live.version,
        live,
        mayHaveLanded: lost > 0,
    });
}
/** The platform said that the version is taken: by whom, decides what is live now. */
function conflicted(state, event) {
    switch (event.type) {
        case 'seen':
            // A 409 proves that live has moved past the base; an answer that does not show it is stale.
            if (event.live.version < state.version) {
                return state.staleReads < MAX_STALE_READS
                    ? [{ ...state, staleReads: state.staleReads + 1 }, [{ do: 'read' }]]
                    : conflict(state, event.live);
            }
            return base_overtaken(state, event.live);
        case 'unreadable':
            if (state.lost > 0)
                return inDoubt(state, event.reason, event.message);
            return done(state, {
                outcome: 'conflict',
                because: 'conflict',
                reason: 'conflict',
                detail: event.message,
                version: null,
            });
        case 'stop':
            return state.lost > 0
                ? inDoubt(state, event.why === 'cancelled' ? 'cancelled' : 'unknown-outcome', 'the run was stopped')
                : stopped(state, event.why, 'stopped-before-write', null);
        default:
            return impossible(state, event);
    }
}
/** No send had an answer (or the answer proved nothing): look once whether the write is there. */
function settling(state, event) {
    switch (event.type) {
        case 'seen':
            // The fence is still free, so a copy of our write that is under way may yet land.
            return event.live.version < state.version
                ? stillPublishing(state, event.live)
                : base_overtaken(state, event.live, state.unheld);
        case 'unreadable':
            return inDoubt(state, 'unknown-outcome', event.message);
        case 'stop':
            return inDoubt(state, event.why === 'cancelled' ? 'cancelled' : 'unknown-outcome', 'the run was stopped');
        default:
            return impossible(state, event);
    }
}
function stillPublishing(state, live) {
    const detail = `version ${live.version} is still live`;
    return state.isSlow
        ? inDoubt(state, 'publish-timeout', `it was still being published after publish-timeout, and ${detail}`)
        : inDoubt(state, 'unknown-outcome', [detail, state.lostTo].filter(Boolean).join('; '));
}
/** Live is at or past the version we claimed: every copy of our write has landed or never will. */
function base_overtaken(state, live, unheld) {
    // Where versions are no fence, nothing is written a second time: not the content of before either.
    const base = unheld === undefined ? state.base : undefined;
    if (live.digest === state.want)
        return watch(state, base, live.version, unheld);
    if (isQuarantined(state, live))
        return quarantined(state, live, state.lost);
    return base !== undefined &&
        onlyVersionMoved(state, live) &&
        state.conflicts < state.policy.maxConflictRetries
        ? write(state, live, state.conflicts + 1)
        : conflict(state, live);
}
/** Whether live is still the base, merely under another number: then nobody's change would be replaced. */
function onlyVersionMoved(state, live) {
    if (live.digest !== state.base.digest)
        return false;
    // Another stamp over the old content: something was released meanwhile and taken back by hand, on purpose.
    if (isDrift(live) && live.stamp?.digest !== state.base.stamp?.digest)
        return false;
    // With a lost send and more than one version gone by, ours may have been live and been taken back on purpose.
    return state.lost === 0 || live.version === state.version;
}
function conflict(state, live) {
    return done(state, {
        outcome: 'conflict',
        because: 'conflict',
        reason: 'conflict',
        version: live.version,
        live,
        mayHaveLanded: state.lost > 0,
    });
}

;// CONCATENATED MODULE: ./build/release/publication.js
/** The part of the release protocol between a write that landed and a verdict: publication, gate, last look. */



/** Published means: status `published`, the version we wrote (or the same content under a later one), our digest. */
function publishing(state, event) {
    switch (event.type) {
        case 'seen': {
            const { live } = event;
            const watching = { ...state, blind: undefined };
            if (live.version < state.written)
                return [watching, [{ do: 'poll' }]];
            if (live.digest !== state.want) {
                return live.version === state.written
                    ? failed(state, {
                        reason: 'publish-failed',
                        message: 'the platform holds other content than was sent',
                    })
                    : done(state, {
                        outcome: 'conflict',
                        because: 'edited-before-publication',
                        reason: 'conflict',
                        version: live.version,
                        live,
                    });
            }
            const landed = { ...watching, written: live.version };
            switch (live.status) {
                case 'published':
                    return [{ ...landed, phase: 'gating' }, [{ do: 'gate' }]];
                case 'failed':
                case 'rejected':
                    return failed(landed, {
                        reason: 'publish-failed',
                        message: `publication ${live.status}: ${live.statusReason ?? 'no reason given'}`,
                    });
                case 'draft':
                case 'scheduled':
                    return [landed, [{ do: 'poll' }]];
            }
            break;
        }
        case 'publish-timeout':
            if (state.blind !== undefined)
                return unwatched(state, state.blind);
            return done(state, {
                outcome: 'unknown',
                because: 'publication-timeout',
                reason: 'publish-timeout',
                version: state.written,
            });
        case 'unreadable':
            return lookAgain(state, event) ?? unwatched(state, event);
        case 'stop':
            return stopped(state, event.why, 'stopped-unpublished', state.written);
        default:
            return impossible(state, event);
    }
}
function unwatched(state, { reason, message }) {
    return done(state, {
        outcome: 'unknown',
        because: 'publication-unwatched',
        reason,
        detail: message,
        version: state.written,
    });
}
/** The flow is live: it stays so only if its conversations pass. */
function gating(state, event) {
    switch (event.type) {
        case 'gate-passed':
            return [{ ...state, phase: 'confirming' }, [{ do: 'read' }]];
        case 'gate-failed':
            return failed(state, { reason: event.reason, message: event.message });
        case 'stop':
            return stopped(state, event.why, 'stopped-untested', state.written);
        default:
            return impossible(state, event);
    }
}
/** A last look, so that an edit made while the conversations ran is not reported as ours. */
function confirming(state, event) {
    switch (event.type) {
        case 'seen': {
            const { live } = event;
            if (live.digest === state.want) {
                return done(state, {
                    outcome: 'released',
                    because: 'released',
                    detail: unheldDetail(state),
                    version: Math.max(live.version, state.written),
                });
            }
            // Older content is an answer out of date, or an older version that somebody made live again.
            if (live.version < state.written) {
                return unconfirmed(state, `it showed version ${live.version} instead of ${state.written}`);
            }
            return done(state, {
                outcome: 'released',
                because: 'released-then-edited',
                version: live.version,
                live,
            });
        }
        case 'unreadable':
            return unconfirmed(state, event.message);
        case 'stop':
            return unconfirmed(state, 'the run was stopped');
        default:
            return impossible(state, event);
    }
}
function unconfirmed(state, detail) {
    return done(state, {
        outcome: 'released',
        because: 'released-unconfirmed',
        detail,
        version: state.written,
    });
}
function failed(state, problem) {
    const { base } = state;
    const kept = {
        outcome: 'failed',
        reason: problem.reason,
        detail: [problem.message, unheldDetail(state)].filter(Boolean).join('; '),
        version: state.written,
    };
    if (!state.policy.rollback)
        return done(state, { ...kept, because: 'kept' });
    if (base === undefined || base.digest === state.want)
        return done(state, { ...kept, because: 'nothing-to-put-back' });
    return putBack(state, base, state.written, problem, 0);
}
/** That the platform gave another version than was claimed, where it did: an overwritten change would not show. */
function unheldDetail({ written, unheld }) {
    return unheld === undefined
        ? ''
        : `Genesys Cloud was sent version ${unheld} and stored version ${written}: it does not hold the version lock, so a change made meanwhile may have been replaced`;
}

;// CONCATENATED MODULE: ./build/release/retest.js
/**
 * The part of the release protocol for content that a run of this very commit left live: that run may have ended
 * before its conversations passed, so they are played again, and a re-run never turns green merely by finding it.
 */


function retesting(state, event) {
    switch (event.type) {
        case 'gate-passed':
            return done(state, { outcome: 'unchanged', because: 'already-live', version: state.written });
        case 'gate-failed': {
            const { reason, message } = event;
            return [{ ...state, phase: 'looking-again', problem: { reason, message } }, [{ do: 'read' }]];
        }
        case 'stop':
            return stopped(state, event.why, 'stopped-untested', state.written);
        default:
            return impossible(state, event);
    }
}
/** A write of the former run that was still on its way may have put the previous content back meanwhile. */
function lookingAgain(state, event) {
    const { problem, written } = state;
    const failed = {
        outcome: 'failed',
        because: 'nothing-to-put-back',
        reason: problem.reason,
        detail: problem.message,
    };
    switch (event.type) {
        case 'seen': {
            const { live } = event;
            if (live.digest === state.want || live.version < written) {
                return done(state, { ...failed, version: Math.max(live.version, written) });
            }
            return isQuarantined(state, live)
                ? quarantined(state, live)
                : done(state, {
                    outcome: 'conflict',
                    because: 'edited-during-retest',
                    reason: 'conflict',
                    detail: problem.message,
                    version: live.version,
                    live,
                });
        }
        case 'unreadable':
        case 'stop':
            return done(state, { ...failed, version: written });
        default:
            return impossible(state, event);
    }
}

;// CONCATENATED MODULE: ./build/release/writing.js
/** The part of the release protocol that writes: the word to begin, and what came back from the send. */

/** The base is known, and the word to write is waited for: all flows of a run read theirs before one writes. */
function ready(state, event) {
    switch (event.type) {
        case 'go':
            return write(state, state.base, 0);
        case 'stop':
            return stopped(state, event.why, 'stopped-before-write', state.base.version);
        default:
            return impossible(state, event);
    }
}
/** Our content was sent as the version after the base: only that very base may be replaced. */
function writing(state, event) {
    switch (event.type) {
        case 'written':
            if (event.live.version === state.version && event.live.digest === state.want) {
                return watch(state, state.base, state.version);
            }
            // An answer with another version or content is no proof of anything: look, as after one that was lost.
            return [
                {
                    ...state,
                    lost: state.lost + 1,
                    unheld: event.live.version === state.version ? undefined : state.version,
                    phase: 'settling',
                },
                [{ do: 'read' }],
            ];
        case 'version-conflict':
            return [{ ...state, phase: 'conflicted' }, [{ do: 'read' }]];
        case 'refused':
            // Refused now says nothing about an earlier send that had no answer.
            if (state.lost > 0)
                return [{ ...state, phase: 'settling' }, [{ do: 'read' }]];
            return done(state, {
                outcome: event.reason === 'invalid-flow' ? 'invalid' : 'failed',
                because: 'refused',
                reason: event.reason,
                detail: event.message,
                version: state.base.version,
            });
        case 'lost': {
            const lost = state.lost + 1;
            const sent = {
                ...state,
                lost,
                lostTo: event.message,
                ...(event.reason === 'publish-timeout' && { isSlow: true }),
            };
            if (lost >= MAX_SENDS)
                return [{ ...sent, phase: 'settling' }, [{ do: 'read' }]];
            return [sent, [{ do: 'write', content: 'new', version: state.version, base: state.base }]];
        }
        case 'stop':
            // A write that was stopped before it was sent leaves nothing in doubt.
            return state.lost === 0
                ? stopped(state, event.why, 'stopped-before-write', state.base.version)
                : inDoubt(state, event.why === 'cancelled' ? 'cancelled' : 'unknown-outcome', 'the run was stopped');
        default:
            return impossible(state, event);
    }
}

;// CONCATENATED MODULE: ./build/release/protocol.js
/**
 * The release protocol: what happens to one flow between "this is what should be live" and a truthful verdict.
 *
 * A pure function, `step(state, event) → [state, effects]`. Production, the fault tests and any model checker run
 * this same function; whoever runs it carries out one effect at a time and reports what came of it as the next event.
 *
 * What it guarantees: content is overwritten only if it is the base that was read, or that base under a new version
 * number; a lost answer is settled by sending the same version and the same content again, never a refreshed version;
 * and what is not known is said to be not known.
 */






/** The start of a release of content with digest `want`. */
function begin(want, policy) {
    return [{ phase: 'reading', want, policy }, [{ do: 'read' }]];
}
/** The next state and the effects to carry out. An event that cannot happen in a phase is a defect and throws. */
function step(state, event) {
    switch (state.phase) {
        case 'reading':
            return takeBase(state, event);
        case 'ready':
            return ready(state, event);
        case 'writing':
            return writing(state, event);
        case 'conflicted':
            return conflicted(state, event);
        case 'settling':
            return settling(state, event);
        case 'publishing':
            return publishing(state, event);
        case 'gating':
            return gating(state, event);
        case 'confirming':
            return confirming(state, event);
        case 'retesting':
            return retesting(state, event);
        case 'looking-again':
            return lookingAgain(state, event);
        case 'putting-back':
            return puttingBack(state, event);
        case 'put-back-conflicted':
            return putBackConflicted(state, event);
        case 'put-back-settling':
            return putBackSettling(state, event);
        case 'restoring':
            return restoring(state, event);
        case 'done':
            return impossible(state, event);
    }
}

;// CONCATENATED MODULE: ./build/release/release.js







/** Before a write without an answer is sent again, milliseconds: where it was the only one, it is settled soon. */
const RESEND_DELAY = 500;
/** Before it is sent for the last time, or a publication looked at again: an outage of some seconds is over then. */
const OUTAGE = 5_000;
/** Before what was answered out of date is read again, milliseconds: a replica is not up to date at once. */
const STALE_READ_DELAY = 1_000;
/** Between two looks at what is being put back once the run was stopped, milliseconds: time is short then. */
const PAUSE_AFTER_STOP = 200;
/** Reads the live flow and decides whether there is something to release. Writes nothing. */
async function openRelease(options) {
    const want = (0,digest/* digest */.br)(options.flow);
    /** Live documents read so far by digest: the one the protocol wants put back is among them. */
    const documents = new Map();
    const bodies = new Map();
    const refusals = [];
    let watchedSince;
    /** What the last look took, milliseconds; waiting for the rate limit counts. */
    let lookTook = 0;
    /** How long the platform asked to be left alone when it gave no answer to a write, milliseconds. */
    let askedToWait = 0;
    let last;
    const seen = (live) => {
        // The very object of the look before: nothing has changed, and its digest need not be worked out again.
        if (last?.live !== live)
            last = { live, seen: seenOf(live, options.origin) };
        documents.set(last.seen.digest, live);
        return last.seen;
    };
    const perform = async (effect, state) => {
        options.progress(effect, state);
        switch (effect.do) {
            case 'read':
                if ('staleReads' in state && state.staleReads > 0)
                    await rest(STALE_READ_DELAY, state);
                return look();
            case 'poll': {
                watchedSince ??= options.clock.monotonic();
                const elapsed = options.clock.monotonic() - watchedSince;
                if (elapsed >= options.publishTimeout)
                    return { type: 'publish-timeout' };
                const { pollInterval } = options;
                const pause = isBlind(state)
                    ? Math.min(pollInterval, OUTAGE)
                    : nextPoll(elapsed, lookTook, pollInterval);
                await rest(Math.min(pause, options.publishTimeout - elapsed), state);
                return look();
            }
            case 'write': {
                watchedSince = undefined;
                const lost = 'lost' in state ? state.lost : 0;
                const pause = lost < MAX_SENDS - 1 ? RESEND_DELAY : OUTAGE;
                if (lost > 0)
                    await rest(Math.max(pause, askedToWait), state);
                const answer = await options.platform.writeFlow(bodyOf(effect));
                switch (answer.kind) {
                    case 'written':
                        return { type: 'written', live: seen(answer.flow) };
                    case 'version-conflict':
                        return { type: 'version-conflict' };
                    case 'refused':
                        refusals.push(...(answer.messages ?? []));
                        return { type: 'refused', reason: answer.error.code, message: answer.error.message };
                    case 'lost':
                        askedToWait = answer.waitMs ?? 0;
                        return { type: answer.kind, reason: answer.error.code, message: answer.error.message };
                }
                break;
            }
            case 'gate': {
                const problem = await options.gate();
                return problem === undefined ? { type: 'gate-passed' } : { type: 'gate-failed', ...problem };
            }
        }
    };
    /** What is being put back is seen to its end after a stop, with short pauses: the calls themselves end soon. */
    const rest = async (pause, state) => {
        const { clock, signal } = options;
        if (!isPuttingBack(state))
            return clock.sleep(pause, signal);
        if (signal.aborted)
            return clock.sleep(Math.min(pause, PAUSE_AFTER_STOP));
        await clock.sleep(pause, signal).catch((thrown) => {
            if (!signal.aborted)
                throw thrown;
        });
    };
    /** Made once for each version: a write that is sent again is sent with the same body. */
    const bodyOf = (effect) => {
        const made = bodies.get(effect.version);
        if (made !== undefined)
            return made;
        const base = documents.get(effect.base.digest);
        if (base === undefined)
            throw new Error('a release writes only over what it has read');
        const at = new Date(options.clock.now()).toISOString();
        const body = documentOf(effect, want, options.flow, base, options.origin, at);
        bodies.set(effect.version, body);
        return body;
    };
    const look = async () => {
        const began = options.clock.monotonic();
        try {
            const live = await options.platform.readFlow(options.flow.id);
            lookTook = options.clock.monotonic() - began;
            return { type: 'seen', live: seen(live) };
        }
        catch (error) {
            // Cut short by the stop of the run: that says nothing about the flow.
            if (options.signal.aborted && error === options.signal.reason)
                throw error;
            const { code, message } = (0,errors/* asFlowgateError */.oP)(error, `read the live flow ${options.flow.id}`);
            // A flow that this run has read before cannot be missing because of a wrong id in a setting.
            const reason = code === 'invalid-input' && documents.size > 0 ? 'unavailable' : code;
            return { type: 'unreadable', reason, message };
        }
    };
    /** An effect under an aborted signal is a stop, but what did not pass is seen to its end. */
    const attempt = async (effect, state) => {
        const why = stopReason(options.signal);
        if (why !== undefined && !isPuttingBack(state))
            return { type: 'stop', why };
        try {
            return await perform(effect, state);
        }
        catch (error) {
            const after = stopReason(options.signal);
            if (after !== undefined)
                return { type: 'stop', why: after };
            if (effect.do === 'gate') {
                const { code, message } = (0,errors/* asFlowgateError */.oP)(error, 'run the conversations');
                return { type: 'gate-failed', reason: code, message };
            }
            throw error;
        }
    };
    const run = async ([state, effects]) => {
        let current = state;
        let next = effects[0];
        while (next !== undefined) {
            const event = await attempt(next, current);
            const [following, more] = step(current, event);
            current = following;
            next = more[0];
        }
        return current;
    };
    const opened = await run(begin(want, options.policy));
    return {
        live: [...documents.values()].at(0),
        verdict: opened.phase === 'done' ? opened.verdict : undefined,
        refusals,
        finish: async () => {
            if (opened.phase === 'done')
                return opened.verdict;
            const why = stopReason(options.signal);
            const closed = await run(step(opened, why === undefined ? { type: 'go' } : { type: 'stop', why }));
            if (closed.phase !== 'done')
                throw new Error(`a release stood still in the phase "${closed.phase}"`);
            return closed.verdict;
        },
    };
}
/** What the protocol looks at in a live flow. */
function seenOf(live, { commit }) {
    const stamp = (0,flow_stamp/* readStamp */.UL)(live);
    return {
        version: live.version,
        status: live.status,
        statusReason: live.statusReason ?? undefined,
        digest: (0,digest/* digest */.br)(live),
        stamp: stamp && { digest: stamp.digest, rejected: (stamp.rejected ?? []).map((entry) => entry.digest) },
        ofThisCommit: commit !== undefined && stamp?.commit === commit,
    };
}
function isPuttingBack(state) {
    return 'problem' in state;
}
/** Whether the platform gave no answer to the look before: then the next is not taken at once. */
function isBlind(state) {
    return 'blind' in state && state.blind !== undefined;
}
function stopReason(signal) {
    if (!signal.aborted)
        return undefined;
    return signal.reason instanceof errors/* FlowgateError */.gr && signal.reason.code === 'cancelled'
        ? 'cancelled'
        : 'timeout';
}

// EXTERNAL MODULE: ./build/simulation/run.js + 8 modules
var simulation_run = __webpack_require__(9951);
// EXTERNAL MODULE: ./build/commands/difference.js
var difference = __webpack_require__(3500);
// EXTERNAL MODULE: ./build/commands/flow-report.js + 1 modules
var flow_report = __webpack_require__(7637);
// EXTERNAL MODULE: ./build/commands/platform-findings.js + 1 modules
var platform_findings = __webpack_require__(4577);
// EXTERNAL MODULE: ./build/commands/run.js
var commands_run = __webpack_require__(8890);
// EXTERNAL MODULE: ./build/commands/steps.js + 3 modules
var steps = __webpack_require__(7119);
;// CONCATENATED MODULE: ./build/commands/deploy.js















/**
 * The deploy on a merge. For every flow: verify role scopes, build, lint, simulate locally, compare with what is live,
 * validate on the platform; only then, flow by flow, push with the version lock, monitor the publication, run the
 * transcripts against the platform, and keep the release or put the previous content back.
 */
async function deploy(run) {
    const candidates = await (0,steps.whileVerifying)(run, async (verifying, verified) => {
        const { files, environment } = await (0,steps.findFlows)(run);
        const places = (0,p_limit/* default */.A)(run.settings.concurrency);
        return (0,commands_run.eachFlow)(verifying, files, (file) => file, (file) => prepare(run, file, environment, verified, places), (report) => ({ report }));
    });
    // Every base has been read by now; from here on flows are written, each on its own.
    const reports = (0,steps.refuseTwins)(candidates.map(({ report }) => report));
    const plan = reports.map((report, index) => planned(report, candidates[index]));
    if (plan.some(({ outcome }) => outcome === 'pending'))
        await run.beforeWrites?.(plan);
    const limit = (0,p_limit/* default */.A)(run.settings.concurrency);
    return Promise.all(reports.map((report, index) => {
        const finish = candidates[index]?.finish;
        // A run that was stopped meanwhile is told by each release itself: what was settled before stays so.
        return finish === undefined || report.failure !== undefined ? report : limit(finish);
    }));
}
function planned(report, candidate) {
    const { file, id, version, outcome, failure } = report;
    const writes = candidate?.finish !== undefined && failure === undefined;
    return {
        file,
        id,
        version: writes && version !== null ? version + 1 : version,
        digest: candidate?.digest,
        outcome: writes ? 'pending' : outcome,
    };
}
async function prepare(run, file, environment, verified, places) {
    const built = await (0,steps.build)(run, file, environment);
    const failOn = run.settings['fail-on'];
    const { flow } = built;
    if (flow === undefined) {
        const failure = (0,flow_report/* findingsFailure */.b2)((0,flow_report/* emptyReport */._O)(file).name, built.findings, failOn);
        return { report: { ...(0,flow_report/* emptyReport */._O)(file), outcome: 'invalid', findings: built.findings, failure } };
    }
    const local = (0,finding/* hasErrors */.C)(built.findings) ? [] : await (0,steps.simulateLocally)(run, built, flow);
    const known = {
        ...(0,flow_report/* emptyReport */._O)(file),
        id: flow.id,
        name: flow.name,
        findings: built.findings,
        notes: built.notes,
        transcripts: local,
        engine: 'local simulation',
    };
    const invalid = (0,flow_report/* findingsFailure */.b2)(flow.name, built.findings, failOn);
    if (invalid)
        return { report: { ...known, outcome: 'invalid', failure: invalid } };
    const failed = (0,flow_report/* conversationsFailure */.ro)(flow.name, 'local simulation', local);
    if (failed)
        return { report: { ...known, outcome: 'failed', failure: failed } };
    await verified;
    return compareAndPush(run, built, flow, known, places).catch((thrown) => ({
        report: (0,flow_report/* failedFlow */.Yd)(file, (0,errors/* asFlowgateError */.oP)(thrown, `Release "${flow.name}"`), known),
    }));
}
async function compareAndPush(run, built, written, unidentified, places) {
    const platform = (0,commands_run.platformOf)(run);
    const flow = await (0,steps.identify)(run, written);
    const want = (0,digest/* digest */.br)(flow);
    const known = { ...unidentified, id: flow.id };
    const gate = platformGate(run, built, flow, places);
    const release = await openRelease({
        platform,
        flow,
        origin: { commit: run.commit, repository: run.repository },
        policy: {
            onDrift: run.settings['on-drift'],
            rollback: run.settings.rollback,
            retryRejected: run.settings['retry-rejected'],
            maxConflictRetries: run.settings['max-conflict-retries'],
        },
        pollInterval: run.settings['poll-interval'],
        publishTimeout: run.settings['publish-timeout'],
        clock: run.clock,
        signal: run.signal,
        gate: gate.play,
        progress: (effect, state) => {
            const line = progressLine(effect, state.phase);
            if (line !== undefined)
                run.log.info(`${flow.name}: ${line}`);
        },
    });
    const facts = release.live && compareWith(release.live, flow, want);
    const compared = facts ? { ...known, ...facts, notes: [...known.notes, ...facts.notes] } : known;
    if (release.verdict !== undefined) {
        const report = concluded({ ...compared, ...gate.tested() }, release.verdict, release.live, want);
        return { report, digest: want };
    }
    const findings = [...known.findings, ...(await (0,platform_findings.validateOnPlatform)(run, built, flow))];
    const invalid = (0,flow_report/* findingsFailure */.b2)(flow.name, findings, run.settings['fail-on']);
    if (invalid)
        return { report: { ...compared, findings, outcome: 'invalid', failure: invalid } };
    const ready = { ...compared, findings };
    return {
        report: ready,
        digest: want,
        finish: () => push(release, gate.tested, ready, built, want),
    };
}
async function push(release, tested, ready, built, want) {
    try {
        const verdict = await release.finish();
        const refusals = release.refusals.map((message) => (0,platform_findings/* platformFinding */.j)(built, 'error', message));
        const findings = [...ready.findings, ...refusals];
        return concluded({ ...ready, ...tested(), findings }, verdict, release.live, want);
    }
    catch (thrown) {
        // A defect in the middle of a release: what was written is not known, and that is what is said.
        const error = (0,errors/* asFlowgateError */.oP)(thrown, `Release "${ready.name}"`);
        return { ...ready, outcome: 'unknown', failure: { reason: error.code, message: error.message } };
    }
}
/** The gate: the transcripts against the platform, and what came of each. */
function platformGate(run, built, flow, places) {
    let results;
    return {
        /** What a report says of it; nothing while it was not played to its end. */
        tested: () => (results === undefined ? {} : { transcripts: results, engine: 'Genesys Cloud' }),
        play: async () => {
            const engine = (0,platform_engine/* platformEngine */.c)((0,commands_run.platformOf)(run), flow.id);
            const played = await (0,simulation_run/* runTranscripts */.Jy)(engine, built.transcripts, {
                environmentVariables: flow.environmentVariables ?? {},
                clock: run.clock,
                signal: run.signal,
                places,
            });
            results = played;
            return (0,flow_report/* conversationsProblem */.km)(engine.name, played);
        },
    };
}
function compareWith(live, flow, want) {
    const same = (0,digest/* digest */.br)(live) === want;
    const adopted = (0,flow_stamp/* readStamp */.UL)(live) === undefined && !same;
    return {
        comparedWith: 'live',
        ...(0,difference/* difference */.i)(same ? flow : (0,digest/* definitionOf */.Fg)(live), flow),
        version: live.version,
        drift: (0,drift/* driftOf */.$)(live, flow),
        notes: adopted
            ? [
                'First release: Flowgate had never released the live flow before, so an edit of it could not be told.',
            ]
            : [],
    };
}
function concluded(known, verdict, live, want) {
    const stamp = live && (0,flow_stamp/* readStamp */.UL)(live);
    const rejected = stamp && (0,flow_stamp/* rejectedEntry */.JW)(stamp, want);
    const before = rejected && ` on ${rejected.at} (${rejected.reason})`;
    const { failure, notes, byHand } = explain(verdict, known, before);
    return {
        ...known,
        outcome: verdict.outcome,
        version: verdict.version,
        failure,
        notes: [...known.notes, ...notes],
        byHand,
    };
}
/** One line before each effect that takes time or changes something. */
function progressLine(effect, phase) {
    switch (effect.do) {
        case 'write':
            return effect.content === 'new'
                ? `pushing version ${effect.version} over version ${effect.base.version}`
                : `putting the previous content back as version ${effect.version} (${effect.because.message})`;
        case 'gate':
            return 'published; running its conversations against Genesys Cloud';
        case 'read':
            return phase === 'conflicted' ? 'the version is taken: looking at what is live now' : undefined;
        case 'poll':
            return undefined;
    }
}


/***/ }),

/***/ 3500:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ difference)
/* harmony export */ });
/* harmony import */ var _flow_archy_one_language_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9812);
/* harmony import */ var _flow_diff_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2810);
/* harmony import */ var _flow_picture_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4587);
/* harmony import */ var _flow_risk_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8134);




/** All that a report tells about what changes from one flow to another. */
function difference(before, after) {
    const [from, to] = (0,_flow_archy_one_language_js__WEBPACK_IMPORTED_MODULE_0__/* .inOneLanguage */ .S)(before, after);
    const changes = (0,_flow_diff_js__WEBPACK_IMPORTED_MODULE_1__/* .diffFlows */ .V)(from, to);
    return { changes, risks: (0,_flow_risk_js__WEBPACK_IMPORTED_MODULE_3__/* .risksOf */ .i)(from, to, changes), picture: (0,_flow_picture_js__WEBPACK_IMPORTED_MODULE_2__/* .pictureOfChange */ .I)(to, changes) };
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

/***/ 4577:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ platformFinding),
  validateOnPlatform: () => (/* binding */ validateOnPlatform)
});

// EXTERNAL MODULE: ./build/flow/archy/compile.js + 1 modules
var compile = __webpack_require__(1429);
// EXTERNAL MODULE: ./build/flow/archy/document.js
var archy_document = __webpack_require__(5328);
// EXTERNAL MODULE: ./build/flow/canonical.js
var canonical = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/flow/archy/action-lists.js
var action_lists = __webpack_require__(4943);
// EXTERNAL MODULE: ./build/flow/archy/groups.js
var archy_groups = __webpack_require__(569);
;// CONCATENATED MODULE: ./build/flow/archy/places.js
/** Places that Genesys Cloud names in its messages: `/inboundShortMessage/states/state[Start_11]/actions/callData[x]`. */




const SEGMENT = /^(?<key>[^[\]/]+)(?:\[(?<refId>.*)\])?$/s;
/**
 * Where in a document something stands that a message of the platform is about: exactly where all refIds are in the
 * document, else the one action of that type, or of that label, in the part that is; else the state or task. The
 * platform makes refIds up for actions that have none, and renumbers those of states.
 *
 * @param objectName the label the message gives, where it gives one
 */
function resolveRefPath(archy, refPath, objectName) {
    const segments = segmentsOf(refPath);
    if (segments?.[0]?.key !== archy_document/* ARCHY_ROOT */.jv)
        return undefined;
    const { at, value, rest } = follow(archy, segments);
    const [next] = rest;
    if (next === undefined)
        return at;
    if (at.length > 2)
        return actionWithin(value, at, rest, objectName) ?? enclosing(at);
    const group = groupLike(archy, next);
    if (group !== undefined) {
        return actionWithin(group.content, group.at, rest.slice(1), objectName) ?? group.at;
    }
    return actionWithin((0,archy_groups/* archyBody */.yc)(archy), [archy_document/* ARCHY_ROOT */.jv], rest, objectName);
}
/** Splits at slashes outside of brackets; `undefined` where the text is no such path. */
function segmentsOf(refPath) {
    const parts = [];
    let depth = 0;
    let start = 1;
    for (let index = 1; index <= refPath.length; index += 1) {
        const character = refPath[index];
        if (character === '[')
            depth += 1;
        if (character === ']')
            depth -= 1;
        if (character !== undefined && (character !== '/' || depth > 0))
            continue;
        parts.push(refPath.slice(start, index));
        start = index + 1;
    }
    if (!refPath.startsWith('/'))
        return undefined;
    const segments = parts.flatMap((part) => {
        const groups = SEGMENT.exec(part)?.groups;
        return groups?.['key'] === undefined ? [] : [{ key: groups['key'], refId: groups['refId'] }];
    });
    return segments.length === parts.length ? segments : undefined;
}
/** Follows the path as far as the document has it. */
function follow(archy, segments) {
    let at = [];
    let value = archy;
    for (const [index, { key, refId }] of segments.entries()) {
        const step = refId === undefined ? entryOf(value, key) : itemOf(value, key, refId);
        if (step === undefined)
            return { at, value, rest: segments.slice(index) };
        at = [...at, ...step.path];
        value = step.value;
    }
    return { at, value, rest: [] };
}
function entryOf(value, key) {
    return (0,canonical/* isRecord */.u4)(value) && Object.hasOwn(value, key) ? { path: [key], value: value[key] } : undefined;
}
function itemOf(list, key, refId) {
    if (!Array.isArray(list))
        return undefined;
    for (const [index, item] of list.entries()) {
        const content = (0,canonical/* isRecord */.u4)(item) ? item[key] : undefined;
        if ((0,canonical/* isRecord */.u4)(content) && (0,action_lists/* labelOf */.Wy)(content['refId']) === refId) {
            return { path: [index, key], value: content };
        }
    }
    return undefined;
}
/** The one state or task that had this refId before it was renumbered: `Start_11` was made from the name `Start`. */
function groupLike(archy, { key, refId }) {
    if ((key !== 'state' && key !== 'task') || refId === undefined)
        return undefined;
    const groups = (0,archy_groups/* groupsIn */.ws)(archy, key) ?? [];
    const made = groups.filter(({ name }) => refId === name || refId.replace(/_\d+$/, '') === name);
    return made.length === 1 ? made[0] : undefined;
}
/** The only action in `value` that can be meant: by type and label, by type, or by label. */
function actionWithin(value, at, rest, objectName) {
    const type = rest.findLast(({ refId }) => refId !== undefined)?.key;
    const isList = at.at(-1) === action_lists/* ACTIONS */.kl;
    const all = [...(isList ? (0,action_lists/* actionsIn */.jS)({ [action_lists/* ACTIONS */.kl]: value }, at.slice(0, -1)) : (0,action_lists/* actionsIn */.jS)(value, at))];
    // The path of an item names the list it stands in; further ones within that list come second.
    const direct = isList && rest.length === 1 ? all.filter((action) => action.at.length === at.length + 2) : [];
    const isLabelled = ({ parameters }) => objectName !== undefined && (0,action_lists/* labelOf */.Wy)(parameters['name']) === objectName;
    for (const some of [direct, all]) {
        const typed = some.filter((action) => action.type === type);
        for (const candidates of [typed.filter(isLabelled), typed, some.filter(isLabelled)]) {
            const [only, ...others] = candidates;
            // Several of the same type and label are no reason to take another one.
            if (others.length > 0)
                return undefined;
            if (only !== undefined)
                return only.at;
        }
    }
    return undefined;
}
/** The nearest action, state or task that holds the path: not the list in between. */
function enclosing(at) {
    const last = at.findLastIndex((key, index) => typeof key === 'string' && typeof at[index - 1] === 'number');
    return at.slice(0, last + 1);
}

// EXTERNAL MODULE: ./build/flow/finding.js
var finding = __webpack_require__(724);
// EXTERNAL MODULE: ./build/genesys/platform-engine.js
var platform_engine = __webpack_require__(8761);
// EXTERNAL MODULE: ./build/simulation/run.js + 8 modules
var simulation_run = __webpack_require__(9951);
// EXTERNAL MODULE: ./build/commands/run.js
var commands_run = __webpack_require__(8890);
;// CONCATENATED MODULE: ./build/commands/platform-findings.js
/** What Genesys Cloud says of a flow, at the lines that it says it of. */







/**
 * Step 4: what the platform has to say about a flow, as findings with file and line. What a deploy could not test when
 * it is live is not let go live.
 */
async function validateOnPlatform(run, built, flow) {
    const platform = (0,commands_run.platformOf)(run);
    if (run.command === 'deploy' && built.transcripts.length > 0)
        await platform.prepareConversations?.(flow);
    const { valid, errors, warnings } = await platform.validateFlow(flow);
    const findings = [
        ...untestable(run, built, flow),
        ...errors.map((message) => platformFinding(built, 'error', message)),
        ...warnings.map((message) => platformFinding(built, 'warning', message)),
    ];
    if (valid || (0,finding/* hasErrors */.C)(findings))
        return findings;
    const message = 'Genesys Cloud says that this flow is not valid, without saying why.';
    return [...findings, platformFinding(built, 'error', { message })];
}
/** A conversation that cannot be held on the platform would take back whatever a deploy lets go live. */
function untestable(run, { transcripts, document }, flow) {
    const engine = (0,platform_engine/* platformEngine */.c)((0,commands_run.platformOf)(run), flow.id);
    return (0,simulation_run/* unplayable */.sl)(engine, transcripts, new Date(run.clock.now())).map(({ message, place }) => ({
        rule: 'platform',
        severity: run.command === 'deploy' ? 'error' : 'warning',
        message,
        place: place ?? document.locate([]),
    }));
}
function platformFinding(built, severity, entry) {
    const { code, message } = entry;
    const { path, node } = whereOf(built.flow, entry);
    return {
        rule: 'platform',
        severity,
        message: code === undefined ? message : `${message} (${code})`,
        node,
        place: built.document.locate(path),
    };
}
function whereOf(flow, { nodeId, field, refPath, objectName }) {
    if (refPath !== undefined && flow !== undefined)
        return whereInArchy(flow, refPath, objectName);
    const fieldPath = field?.split(/[.[\]]+/).filter((key) => key !== '') ?? [];
    const path = nodeId === undefined ? fieldPath : ['nodes', nodeId, ...fieldPath];
    return { path: path.map((key) => (/^\d+$/.test(key) ? Number(key) : key)), node: nodeId };
}
/** In a flow document every state is the node of its refId, which the platform may have given a number. */
function whereInArchy(flow, refPath, objectName) {
    const archy = (0,archy_document/* archyOf */.tG)(flow);
    if (archy !== undefined)
        return { path: resolveRefPath(archy, refPath, objectName) ?? [], node: undefined };
    const { archy: compiled } = (0,compile.compileArchy)(flow);
    const found = compiled && resolveRefPath(compiled, refPath, objectName);
    const node = found && stateIds(flow)[stateIndex(found)];
    return { path: node === undefined ? [] : ['nodes', node], node };
}
/** Compiled states stand in the order of the nodes. */
function stateIds(flow) {
    return Object.keys(flow.nodes);
}
function stateIndex(path) {
    const index = path[path.indexOf('states') + 1];
    return typeof index === 'number' ? index : -1;
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

/***/ 4587:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ pictureOfFlow),
/* harmony export */   I: () => (/* binding */ pictureOfChange)
/* harmony export */ });
/* harmony import */ var _archy_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5328);
/* harmony import */ var _archy_within_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(830);
/* harmony import */ var _archy_wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4177);
/* harmony import */ var _graph_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4865);




/** The whole flow as it is. */
function pictureOfFlow(flow) {
    return draw(flow, []);
}
/** What changes and what lies directly around it; without nodes where no change is one of a node. */
function pictureOfChange(after, changes) {
    const whole = draw(after, changes);
    const touched = new Set(whole.nodes.flatMap(({ id, state }) => (isTouched(state) ? [id] : [])));
    const shown = new Set(touched);
    for (const { from, to } of whole.edges) {
        if (touched.has(from) || touched.has(to)) {
            shown.add(from);
            shown.add(to);
        }
    }
    return {
        nodes: whole.nodes.filter(({ id }) => shown.has(id)),
        edges: whole.edges.filter(({ from, to }) => shown.has(from) && shown.has(to)),
    };
}
function isTouched(state) {
    return state !== 'same' && state !== 'missing';
}
function draw(after, changes) {
    const { nodes, edges } = (0,_graph_js__WEBPACK_IMPORTED_MODULE_2__/* .flowGraph */ .jQ)(after);
    const news = newsOf(changes);
    const placeIn = (0,_archy_document_js__WEBPACK_IMPORTED_MODULE_0__/* .archyOf */ .tG)(after) === undefined ? undefined : placesIn(nodes, news.removed);
    const drawn = new Map();
    for (const [id, node] of nodes) {
        const formerId = news.formerIds.get(id);
        const place = placeIn?.(id, node);
        drawn.set(id, { ...described(id, node, news.nodes.get(id) ?? 'same'), formerId, ...place });
    }
    for (const [id, content] of news.removed) {
        drawn.set(id, { ...described(id, content, 'removed'), ...placeIn?.(id, content) });
    }
    const ways = edges.map(({ from, to, via }) => {
        const node = nodes.get(from);
        const state = news.nodes.get(from) === 'added' ? 'added' : 'same';
        const own = news.ways.get(wayKey(from, via)) ?? { state };
        const was = own.was === undefined ? {} : { was: drawn.get(own.was)?.label ?? own.was };
        return { from, to, label: labelOf(node, via), ...own, ...was };
    });
    const all = [...ways, ...news.lostWays];
    for (const { to } of all) {
        if (!drawn.has(to))
            drawn.set(to, { id: to, state: 'missing', nodeType: undefined, summary: '' });
    }
    return { nodes: [...drawn.values()], edges: all };
}
function wayKey(from, via) {
    return JSON.stringify([from, via]);
}
function newsOf(changes) {
    const nodes = new Map();
    const formerIds = new Map();
    const removed = new Map();
    const ways = new Map();
    const lostWays = [];
    const renames = (0,_archy_within_js__WEBPACK_IMPORTED_MODULE_3__/* .labelRenames */ ._U)(changes);
    const lose = (from, to, label) => {
        if (typeof to === 'string')
            lostWays.push({ from, to, state: 'removed', label });
    };
    for (const change of changes) {
        switch (change.kind) {
            case 'node-added':
                nodes.set(change.node, 'added');
                break;
            case 'node-removed':
                removed.set(change.node, change.content);
                for (const [index, condition] of (change.content?.conditions ?? []).entries()) {
                    lose(change.node, condition.transition, labelOf(change.content, index));
                }
                lose(change.node, change.content?.transition, labelOf(change.content, 'transition'));
                break;
            case 'node-renamed':
                if (change.meaning === 'cosmetic' && (0,_archy_within_js__WEBPACK_IMPORTED_MODULE_3__/* .isImplied */ .VJ)(change.from, change.to, renames))
                    break;
                nodes.set(change.to, 'changed');
                formerIds.set(change.to, change.from);
                break;
            case 'rerouted':
                nodes.set(change.node, 'changed');
                ways.set(wayKey(change.node, 'transition'), rerouted(change.from));
                lose(change.node, change.from, '');
                break;
            case 'condition-added':
                nodes.set(change.node, 'changed');
                ways.set(wayKey(change.node, change.index), { state: 'added' });
                break;
            case 'condition-removed':
                nodes.set(change.node, 'changed');
                lose(change.node, change.condition['transition'], question(change.condition));
                break;
            case 'condition-moved':
                nodes.set(change.node, 'changed');
                ways.set(wayKey(change.node, change.to), { state: 'changed' });
                break;
            case 'condition-changed': {
                nodes.set(change.node, 'changed');
                const key = wayKey(change.node, change.index);
                if (change.field === 'transition') {
                    ways.set(key, rerouted(change.from));
                    lose(change.node, change.from, '');
                }
                else if (!ways.has(key)) {
                    ways.set(key, { state: 'changed' });
                }
                break;
            }
            case 'node-type-changed':
            case 'node-label-changed':
            case 'action-added':
            case 'action-removed':
            case 'action-moved':
            case 'action-changed':
                nodes.set(change.node, 'changed');
                break;
            case 'setting-changed':
            case 'variable-changed':
            case 'name-changed':
                break;
        }
    }
    return { nodes, formerIds, removed, ways, lostWays };
}
/** A way from where there was none is new; any other led elsewhere before. */
function rerouted(was) {
    return typeof was === 'string' ? { state: 'changed', was } : { state: 'added' };
}
/** For nodes of the view of an Archy document: their labels, and the state or task in which each stands. */
function placesIn(nodes, removed) {
    const groups = new Set([...nodes, ...removed].flatMap(([id, node]) => {
        const isGroup = node?.name !== undefined && (node.type === 'start' || node.type === 'transition');
        return isGroup ? [id] : [];
    }));
    return (id, node) => {
        let group = id;
        while (group !== undefined && !groups.has(group))
            group = (0,_archy_within_js__WEBPACK_IMPORTED_MODULE_3__/* .withinOf */ .fc)(group)?.parent;
        return { label: node?.name ?? (0,_archy_within_js__WEBPACK_IMPORTED_MODULE_3__/* .withinOf */ .fc)(id)?.own ?? id, group };
    };
}
function labelOf(node, via) {
    const conditions = node?.conditions ?? [];
    const action = node?.actions?.[0]?.name;
    if (action === 'decision' && conditions[0]?.condition === 'expression') {
        if (via === 0)
            return 'yes';
        if (via === 'transition')
            return 'no';
    }
    if (via === 'transition' && action === 'switch')
        return 'default';
    if (via === 'transition' && (action === 'callTask' || action === 'loop'))
        return 'then';
    if (via === 'transition')
        return conditions.length > 0 ? 'otherwise' : '';
    const condition = conditions[via];
    return condition === undefined ? '' : question(condition);
}
function question({ variable, condition, value }) {
    if (condition === 'expression' || condition === 'outcome')
        return String(value);
    if (condition === 'task')
        return 'calls';
    const asked = value === undefined ? '' : ` ${typeof value === 'string' ? value : JSON.stringify(value)}`;
    return `${variable} ${condition}${asked}`;
}
function described(id, node, state) {
    return { id, state, nodeType: node?.type, summary: summaryOf(node) };
}
/** Where a node hands over and what a customer reads there tell more than what it keeps in mind. */
function summaryOf(node) {
    const actions = node?.actions ?? [];
    const met = actions.find((action) => (0,_archy_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .wordsParameter */ .h4)(action) !== undefined) ?? actions.at(0);
    const handover = actions.find((action) => (0,_archy_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .queueParameter */ .RF)(action) !== undefined);
    const words = met === undefined || met === handover ? '' : summaryOfAction(met, node);
    const route = handover === undefined ? '' : `route ${(0,_archy_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .queueOf */ .nv)(handover)}`;
    return [route, words].filter((part) => part !== '').join('; ');
}
function summaryOfAction(action, node) {
    switch (action['name']) {
        case 'say':
        case 'ask':
            return `${action['name']} ${action['text']}`;
        case 'sendResponse':
            return `say ${(0,_archy_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .wordsOf */ .Z9)(action) ?? ''}`;
        case 'set':
            return `set ${action['variable']}`;
        case 'decision':
            return String(node?.conditions?.[0]?.value ?? '');
        case 'variables':
        case 'outputPaths':
            return '';
        default:
            return [String(action['name']), (0,_archy_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .calledBy */ .p0)(action) ?? ''].join(' ').trim();
    }
}


/***/ }),

/***/ 8134:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ RISK_KINDS),
/* harmony export */   i: () => (/* binding */ risksOf)
/* harmony export */ });
/* harmony import */ var _archy_within_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(830);
/* harmony import */ var _archy_wording_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4177);
/* harmony import */ var _graph_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4865);



const RISK_KINDS = [
    'no-way-to-a-human',
    'new-dead-end',
    'unreachable-now',
    'option-removed',
    'queue-changed',
    'message-changed',
];
const BY_SEVERITY = ['high', 'medium', 'low'];
/**
 * What a change may cost customers, the worst first; of equal severity in the order of {@link RISK_KINDS}.
 * Empty where there was no conversation before, for nothing can be lost then.
 *
 * @param changes what `diffFlows` says of the two
 */
function risksOf(before, after, changes) {
    const old = (0,_graph_js__WEBPACK_IMPORTED_MODULE_1__/* .flowGraph */ .jQ)({ nodes: withNewIds(before.nodes, changes) });
    const current = (0,_graph_js__WEBPACK_IMPORTED_MODULE_1__/* .flowGraph */ .jQ)(after);
    if (changes.length === 0 || old.starts.length === 0)
        return [];
    const situation = {
        before: old,
        after: current,
        reachedBefore: (0,_graph_js__WEBPACK_IMPORTED_MODULE_1__/* .reachable */ .Gq)(old, old.starts),
        reachedAfter: (0,_graph_js__WEBPACK_IMPORTED_MODULE_1__/* .reachable */ .Gq)(current, current.starts),
        changes,
    };
    const risks = [
        lostHumans,
        newDeadEnds,
        newlyUnreachable,
        removedOptions,
        changedQueues,
        changedMessages,
    ].flatMap((rule) => rule(situation));
    return BY_SEVERITY.flatMap((severity) => risks.filter((risk) => risk.severity === severity));
}
function withNewIds(nodes, changes) {
    const renames = new Map(changes.flatMap((change) => change.kind === 'node-renamed' ? [[change.from, change.to]] : []));
    if (renames.size === 0)
        return nodes;
    const taken = new Set(renames.values());
    const newId = (id) => renames.get(id) ?? (taken.has(id) ? (0,_archy_within_js__WEBPACK_IMPORTED_MODULE_2__/* .replacedId */ .ec)(id) : id);
    return Object.fromEntries(Object.entries(nodes).map(([id, node]) => [
        newId(id),
        {
            ...node,
            ...(node.transition === undefined ? {} : { transition: newId(node.transition) }),
            ...(node.conditions && {
                conditions: node.conditions.map((one) => ({ ...one, transition: newId(one.transition) })),
            }),
        },
    ]));
}
function lostHumans({ before, after, reachedBefore, reachedAfter, changes }) {
    const kind = 'no-way-to-a-human';
    const severity = 'high';
    const handoversBefore = handovers(before, reachedBefore);
    if (handoversBefore.length === 0)
        return [];
    const handoversAfter = handovers(after, reachedAfter);
    if (handoversAfter.length === 0) {
        const sentence = `The path to a human is gone: before, a conversation could come to ${named(handoversBefore)}; now none reaches anybody.`;
        return [{ kind, severity, sentence }];
    }
    const helpedBefore = (0,_graph_js__WEBPACK_IMPORTED_MODULE_1__/* .leadingTo */ .SY)(before, handoversBefore);
    const helpedAfter = (0,_graph_js__WEBPACK_IMPORTED_MODULE_1__/* .leadingTo */ .SY)(after, handoversAfter);
    const stranded = [...reachedBefore].filter((id) => helpedBefore.has(id) && reachedAfter.has(id) && !helpedAfter.has(id));
    const told = new Set(stranded);
    const risks = [];
    if (stranded.length > 0) {
        const sentence = `Customers who come to ${named(stranded)} no longer reach a human from there.`;
        risks.push({ kind, severity, node: only(stranded), sentence });
    }
    // A node may still lead to a human while one of its ways no longer does.
    for (const { node, from, to } of redirections(changes)) {
        if (!reachedAfter.has(node) || !helpedBefore.has(from) || helpedAfter.has(to))
            continue;
        if (told.has(node) || told.has(to))
            continue;
        const sentence = `Customers who went from "${node}" to "${from}" reached a human there; "${to}", where they go now, leads to none.`;
        risks.push({ kind, severity, node, sentence });
    }
    return risks;
}
function handovers(graph, reached) {
    return [...graph.nodes].flatMap(([id, node]) => (reached.has(id) && queuesOf(node).length > 0 ? [id] : []));
}
/** The queues a node routes to; what stands at an end never runs. */
function queuesOf({ type, actions }) {
    if (type === 'end')
        return [];
    return (actions ?? []).flatMap((action) => (0,_archy_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .queueOf */ .nv)(action) ?? []);
}
function queuesAmong(graph, reached) {
    return new Set([...graph.nodes].flatMap(([id, node]) => (reached.has(id) ? queuesOf(node) : [])));
}
/** Ways that lead elsewhere now. */
function redirections(changes) {
    return changes.flatMap((change) => {
        const isWay = change.kind === 'rerouted' || (change.kind === 'condition-changed' && change.field === 'transition');
        if (!isWay || typeof change.from !== 'string' || typeof change.to !== 'string')
            return [];
        return [{ node: change.node, from: change.from, to: change.to }];
    });
}
function newDeadEnds({ before, after, reachedBefore, reachedAfter }) {
    const isDeadEnd = (graph, id) => graph.nodes.get(id)?.type !== 'end' &&
        graph.successors(id).length === 0 &&
        !isTransfer(graph.nodes.get(id));
    return [...reachedAfter]
        .filter((id) => isDeadEnd(after, id) && !(reachedBefore.has(id) && isDeadEnd(before, id)))
        .map((node) => ({
        kind: 'new-dead-end',
        severity: 'high',
        node,
        sentence: `Conversations now get stuck at "${node}": nothing follows it, and it is no end.`,
    }));
}
/** A transfer of Archy's that works is the end of the flow's part. */
function isTransfer(node) {
    return (node?.actions ?? []).some(({ name }) => name === 'transferToAcd');
}
function newlyUnreachable({ after, reachedBefore, reachedAfter }) {
    const lost = [...reachedBefore].filter((id) => after.nodes.has(id) && !reachedAfter.has(id));
    if (lost.length === 0)
        return [];
    const sentence = `The flow still has ${named(lost)}, but no conversation comes there any more.`;
    return [{ kind: 'unreachable-now', severity: 'medium', node: only(lost), sentence }];
}
function removedOptions({ before, after }) {
    const repliesNow = new Set([...after.nodes.values()].flatMap(quickReplies));
    const risks = [];
    const add = (node, sentence) => risks.push({ kind: 'option-removed', severity: 'medium', node, sentence });
    for (const [id, was] of before.nodes) {
        const is = after.nodes.get(id);
        if (is !== undefined) {
            const kept = new Set((is.conditions ?? []).flatMap(optionsOf).map(({ key }) => key));
            for (const { key, words } of (was.conditions ?? []).flatMap(optionsOf)) {
                if (!kept.has(key))
                    add(id, `At "${id}", customers ${words} are no longer picked out.`);
            }
        }
        const offered = is === undefined ? repliesNow : new Set(quickReplies(is));
        for (const label of new Set(quickReplies(was))) {
            if (!offered.has(label))
                add(id, `At "${id}", customers can no longer tap "${label}".`);
        }
    }
    return risks;
}
/** What a condition picks out, whatever the target; a list is one option for each of its items. */
function optionsOf({ variable, condition, value }) {
    // What an action comes to, and the task it calls, is nothing that a customer chose.
    if (condition === 'outcome' || condition === 'task')
        return [];
    if (condition === 'expression') {
        return [{ key: JSON.stringify([condition, value]), words: `for whom ${value} holds` }];
    }
    const isOneOf = condition === 'in' || condition === 'equals';
    const items = condition === 'in' && Array.isArray(value) ? value : [value];
    const asked = isOneOf ? 'is' : condition;
    return items.map((item) => ({
        key: JSON.stringify([variable, asked, item]),
        words: item === undefined
            ? `whose "${variable}" ${asked}`
            : `whose "${variable}" ${asked} ${JSON.stringify(item)}`,
    }));
}
function quickReplies({ actions }) {
    return (actions ?? []).flatMap(({ quickReplies: labels }) => Array.isArray(labels) ? labels.filter((label) => typeof label === 'string') : []);
}
function changedQueues({ before, after, reachedBefore, reachedAfter, changes }) {
    const risks = [];
    const add = (node, sentence) => risks.push({ kind: 'queue-changed', severity: 'medium', node, sentence });
    const told = new Set();
    for (const change of changes) {
        if (change.kind === 'action-changed' && change.parameter === (0,_archy_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .queueParameter */ .RF)({ name: change.action })) {
            const [from, to] = [change.from, change.to].map((value) => (0,_archy_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .queueOf */ .nv)({ name: change.action, [change.parameter]: value }));
            told.add(String(from));
            add(change.node, `"${change.node}" routes to queue "${to}"; it was "${from}".`);
        }
        else if (change.kind === 'variable-changed' && change.meaning === 'route') {
            add(undefined, queueVariable(change));
        }
    }
    const served = queuesAmong(after, reachedAfter);
    for (const queue of queuesAmong(before, reachedBefore)) {
        if (!served.has(queue) && !told.has(queue))
            add(undefined, `Nobody is routed to queue "${queue}" any more.`);
    }
    return risks;
}
function changedMessages({ changes }) {
    const nodes = new Set(changes.flatMap((change) => change.kind === 'action-changed' && change.meaning === 'words' ? [change.node] : []));
    if (nodes.size === 0)
        return [];
    const sentence = `Customers read other words at ${named([...nodes])}.`;
    return [{ kind: 'message-changed', severity: 'low', node: only([...nodes]), sentence }];
}
const NAMED = 3;
function named(ids) {
    const shown = ids.slice(0, ids.length === NAMED + 1 ? NAMED + 1 : NAMED).map((id) => `"${id}"`);
    const more = ids.length - shown.length;
    return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(' and ');
}
function only(ids) {
    return ids.length === 1 ? ids[0] : undefined;
}
function queueVariable({ name, from, to }) {
    if (to === undefined)
        return `The environment variable "${name}" is gone; it held the queue "${from ?? ''}".`;
    if (from === undefined)
        return `The environment variable "${name}" is new; it holds the queue "${to}".`;
    return `The queue in the environment variable "${name}" is now "${to}"; it was "${from}".`;
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
