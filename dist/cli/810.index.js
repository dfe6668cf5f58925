export const id = 810;
export const ids = [810];
export const modules = {

/***/ 3692:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ align)
/* harmony export */ });
/**
 * Aligns two lists: a longest common subsequence of items with equal `identity` stays; equal items outside of it
 * moved; of the rest, those between the same neighbours that a `likeness` calls similar changed, the strictest
 * likeness first; what remains was removed or added.
 */
function align(from, to, identity, likenesses) {
    const fromKeys = from.map(identity);
    const toKeys = to.map(identity);
    const stayed = longestCommon(fromKeys, toKeys);
    let removed = others(from, stayed.map((pair) => pair.from));
    let added = others(to, stayed.map((pair) => pair.to));
    const pairUp = (keyOfRemoved, keyOfAdded) => {
        const { pairs, left, right } = pairEqual(removed, added, keyOfRemoved, keyOfAdded);
        removed = left;
        added = right;
        return pairs;
    };
    const keyAt = (keys, index) => keys[index] ?? '';
    const moved = pairUp((index) => keyAt(fromKeys, index), (index) => keyAt(toKeys, index));
    const fromGaps = gaps(from.length, stayed.map((pair) => pair.from));
    const toGaps = gaps(to.length, stayed.map((pair) => pair.to));
    const changed = likenesses.flatMap((likeness) => {
        const keyIn = (items, gapOf) => (index) => {
            const item = items[index];
            return item === undefined ? '' : `${gapOf[index]} ${likeness(item)}`;
        };
        return pairUp(keyIn(from, fromGaps), keyIn(to, toGaps));
    });
    return { moved, changed: changed.toSorted((a, b) => a.to - b.to), removed, added };
}
/** Beyond this many equal pairs, a repeated item is only looked for near its old place: good enough, and quick. */
const MOST_PAIRS = 1_000_000;
/** Hunt and Szymanski's longest common subsequence: cheap where lists are much alike, which they are. */
function longestCommon(from, to) {
    const length = Math.min(from.length, to.length);
    let head = 0;
    while (head < length && from[head] === to[head])
        head += 1;
    let tail = 0;
    while (tail < length - head && from[from.length - 1 - tail] === to[to.length - 1 - tail])
        tail += 1;
    const places = new Map();
    for (let index = head; index < to.length - tail; index += 1)
        push(places, to[index] ?? '', index);
    const middle = from.slice(head, from.length - tail);
    const pairCount = middle.reduce((sum, key) => sum + (places.get(key)?.length ?? 0), 0);
    const reach = pairCount <= MOST_PAIRS ? to.length : Math.floor(MOST_PAIRS / middle.length / 2) + 1;
    const candidates = (key, index) => {
        const all = places.get(key) ?? [];
        if (all.length <= reach)
            return all;
        const near = firstAtLeast(all, index);
        return all.slice(Math.max(0, near - reach), near + reach);
    };
    /** The chain of each length that ends earliest in the new list. */
    const chains = [];
    const ends = [];
    for (const [offset, key] of middle.entries()) {
        for (const index of candidates(key, head + offset).toReversed()) {
            const at = firstAtLeast(ends, index);
            ends[at] = index;
            chains[at] = { from: head + offset, to: index, before: chains[at - 1] };
        }
    }
    const pairs = [];
    for (let link = chains.at(-1); link !== undefined; link = link.before)
        pairs.push({ from: link.from, to: link.to });
    pairs.reverse();
    const same = (count, fromStart, toStart) => Array.from({ length: count }, (_, index) => ({ from: fromStart + index, to: toStart + index }));
    return [...same(head, 0, 0), ...pairs, ...same(tail, from.length - tail, to.length - tail)];
}
/** Where in an ascending list the first number of at least `wanted` stands. */
function firstAtLeast(ascending, wanted) {
    let low = 0;
    let high = ascending.length;
    while (low < high) {
        const middle = (low + high) >>> 1;
        if ((ascending[middle] ?? wanted) < wanted)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
/** Pairs indexes with equal keys in order of appearance; the rest is left over. */
function pairEqual(left, right, keyOfLeft, keyOfRight) {
    const waiting = new Map();
    for (const index of left.toReversed())
        push(waiting, keyOfLeft(index), index);
    const pairs = [];
    const unpaired = [];
    for (const to of right) {
        const from = waiting.get(keyOfRight(to))?.pop();
        if (from === undefined)
            unpaired.push(to);
        else
            pairs.push({ from, to });
    }
    const paired = new Set(pairs.map((pair) => pair.from));
    return { pairs, left: left.filter((index) => !paired.has(index)), right: unpaired };
}
function others(items, taken) {
    const known = new Set(taken);
    return [...items.keys()].filter((index) => !known.has(index));
}
/** For each index, how many of the items that stayed stand before it: equal numbers mean the same neighbours. */
function gaps(length, stayed) {
    const anchors = new Set(stayed);
    let passed = 0;
    return Array.from({ length }, (_, index) => {
        const before = passed;
        if (anchors.has(index))
            passed += 1;
        return before;
    });
}
function push(lists, key, index) {
    const list = lists.get(key);
    if (list === undefined)
        lists.set(key, [index]);
    else
        list.push(index);
}


/***/ }),

/***/ 2810:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ diffFlows)
});

// EXTERNAL MODULE: ./build/flow/align.js
var align = __webpack_require__(3692);
// EXTERNAL MODULE: ./build/flow/archy/document.js
var archy_document = __webpack_require__(5328);
// EXTERNAL MODULE: ./build/flow/canonical.js
var canonical = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/flow/archy/within.js
var within = __webpack_require__(830);
;// CONCATENATED MODULE: ./build/flow/archy/siblings.js



/**
 * Which node of one view is which of another, where their ids do not tell: the second "Send Response" of a list becomes
 * the third where another is put before it, and a case is called by its expression. Maps old ids to new ones; ids that
 * stay are not in it.
 */
function renumberedNodes(before, after) {
    const [from, to] = [treeOf(before), treeOf(after)];
    const likeness = likenessOf([from, to]);
    const renumbered = new Map();
    const waiting = [[from, to]];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        const [was, is] = next;
        if (was.id !== is.id && was.node !== undefined && is.node !== undefined)
            renumbered.set(was.id, is.id);
        waiting.push(...partnersIn(was, is, likeness));
    }
    return renumbered;
}
function treeOf(nodes) {
    const root = placeOf('', '');
    for (const [id, node] of Object.entries(nodes)) {
        let place = root;
        for (const own of id.split(within/* WITHIN */.md)) {
            const known = place.inside.get(own);
            const inner = known ?? placeOf(own, place === root ? own : `${place.id}${within/* WITHIN */.md}${own}`);
            if (known === undefined)
                place.inside.set(own, inner);
            place = inner;
        }
        place.node = node;
    }
    return root;
}
function placeOf(own, id) {
    return { own, id, inside: new Map() };
}
function likenessOf(roots) {
    const numbers = new Map();
    const wholes = new Map();
    const shallow = ({ node }) => (node === undefined ? '' : contentOf(node));
    // What stands in a place comes before it. Equal contents get equal numbers, so that no text grows with the depth.
    for (const place of roots.flatMap(outermostFirst).reverse()) {
        const inside = [...place.inside.values()].map((one) => wholes.get(one));
        const key = `${inside.join(',')} ${shallow(place)}`;
        const number = numbers.get(key) ?? numbers.size;
        numbers.set(key, number);
        wholes.set(place, number);
    }
    return { whole: (place) => String(wholes.get(place)), shallow };
}
function contentOf({ type, actions, conditions }) {
    const asked = conditions?.map(({ variable, condition, value }) => [variable, condition, value]);
    return (0,canonical/* canonicalJson */.dj)([type, actions, asked]);
}
function outermostFirst(root) {
    const places = [root];
    // The list grows while it is walked.
    for (const place of places)
        places.push(...place.inside.values());
    return places;
}
function partnersIn(was, is, { whole, shallow }) {
    const old = byBase(was);
    const current = byBase(is);
    const pairs = [...old].flatMap(([base, from]) => {
        const to = current.get(base) ?? [];
        // One of a name on either side needs no comparison.
        return from.length === 1 && to.length === 1
            ? zip(from, to)
            : matched(from, to, whole, [shallow, () => '']);
    });
    const paired = new Set(pairs.flat());
    const left = [...was.inside.values()].filter((place) => !paired.has(place));
    const right = [...is.inside.values()].filter((place) => !paired.has(place));
    const isSwitch = was.node?.actions?.[0]?.name === 'switch';
    const isBranch = (place) => place.node === undefined;
    return [
        ...pairs,
        // Another expression makes it another name of the same case.
        ...(isSwitch ? matched(left.filter(isBranch), right.filter(isBranch), whole, [() => '']) : []),
        // Another label, and all else the same, or at least what it does and the names of what stands in it.
        ...matched(left.filter((place) => !isBranch(place)), right.filter((place) => !isBranch(place)), whole, [(place) => `${shallow(place)} ${(0,canonical/* canonicalJson */.dj)([...place.inside.keys()])}`]),
    ];
}
function byBase({ inside }) {
    const groups = new Map();
    for (const place of inside.values()) {
        const base = place.node === undefined ? `branch ${place.own}` : `node ${(0,within/* unnumbered */.cW)(place.own)}`;
        const group = groups.get(base);
        if (group === undefined)
            groups.set(base, [place]);
        else
            group.push(place);
    }
    return groups;
}
function matched(from, to, identity, likenesses) {
    const { moved, changed, removed, added } = (0,align/* align */.M)(from, to, identity, likenesses);
    const others = [...moved, ...changed];
    const pick = (places, indexes) => indexes.flatMap((index) => places[index] ?? []);
    const rest = (places, gone) => {
        const without = new Set(gone);
        return places.filter((_, index) => !without.has(index));
    };
    return [
        ...zip(rest(from, [...removed, ...others.map((pair) => pair.from)]), rest(to, [...added, ...others.map((pair) => pair.to)])),
        ...zip(pick(from, others.map((pair) => pair.from)), pick(to, others.map((pair) => pair.to))),
    ];
}
function zip(from, to) {
    return from.flatMap((place, index) => {
        const partner = to[index];
        return partner === undefined ? [] : [[place, partner]];
    });
}

// EXTERNAL MODULE: ./build/flow/placeholders.js
var placeholders = __webpack_require__(6695);
;// CONCATENATED MODULE: ./build/flow/meaning.js

const MEANING_OF_ACTION = new Map([
    ['route', 'route'],
    ['say', 'words'],
    ['ask', 'words'],
    ['set', 'data'],
    ['sendResponse', 'words'],
    ['callBotFlow', 'route'],
    ['callDigitalBotFlow', 'route'],
    ['callTask', 'route'],
    ['changeState', 'route'],
    ['decision', 'route'],
    ['disconnect', 'route'],
    ['endTask', 'route'],
    ['evaluateSchedule', 'route'],
    ['evaluateScheduleGroup', 'route'],
    ['switch', 'route'],
    ['transferToAcd', 'route'],
    ['callCommonModule', 'data'],
    ['callData', 'data'],
    ['findQueue', 'data'],
    ['findUser', 'data'],
    ['getParticipantData', 'data'],
    ['setParticipantData', 'data'],
    ['setScreenPop', 'data'],
    ['updateData', 'data'],
    ['variables', 'data'],
]);
/** What the settings of an Archy document mean; the others are labels. */
const MEANING_OF_ARCHY_SETTING = new Map([
    ['startUpRef', 'route'],
    ['settingsErrorHandling', 'route'],
    ['variables', 'data'],
    ['defaultLanguage', 'words'],
]);
/** From the most to the least felt by a customer. */
const BY_WEIGHT = ['route', 'words', 'data', 'structure', 'cosmetic'];
/** Settings whose text a customer reads. */
const WORDED_SETTING = /title|text|message|greeting|label|placeholder|welcome|description/i;
function meaningOfAction(action) {
    return MEANING_OF_ACTION.get(action.name) ?? 'structure';
}
function meaningOfParameter(action, parameter) {
    if (action.name === 'ask' && parameter === 'variable')
        return 'data';
    return meaningOfAction(action);
}
/** A whole node means what weighs most in it. */
function meaningOfNode(node) {
    if ((node.conditions ?? []).length > 0)
        return 'route';
    const meanings = new Set((node.actions ?? []).map(meaningOfAction));
    return BY_WEIGHT.find((meaning) => meanings.has(meaning)) ?? 'structure';
}
/** In Archy an id is made of labels, and so is no more than a label. */
function meaningOfRename(isArchy) {
    return isArchy ? 'cosmetic' : 'structure';
}
/** Becoming, or no longer being, where a conversation starts or ends changes its way. */
function meaningOfType(from, to) {
    const ends = [from, to].some((type) => type === 'start' || type === 'end');
    return ends ? 'route' : 'structure';
}
function meaningOfSetting(key, from, to) {
    const worded = [from, to].every((value) => value === undefined || typeof value === 'string');
    return worded && WORDED_SETTING.test(key) ? 'words' : 'cosmetic';
}
/** @param key the key at the top level of the document */
function meaningOfArchySetting(key) {
    return MEANING_OF_ARCHY_SETTING.get(key) ?? 'cosmetic';
}
/** An environment variable means what it is used for: a queue, words for the customer, or else data. */
function meaningsOfVariables(...flows) {
    const queues = new Set();
    const words = new Set();
    const collect = (into, text) => {
        if (typeof text !== 'string')
            return;
        for (const { kind, name } of (0,placeholders/* placeholdersIn */.Q)(text))
            if (kind === 'variable')
                into.add(name);
    };
    for (const flow of flows) {
        for (const node of Object.values(flow.nodes)) {
            for (const action of node.actions ?? []) {
                if (action.name === 'route')
                    collect(queues, action['queueId']);
                if (action.name === 'say' || action.name === 'ask')
                    collect(words, action['text']);
            }
        }
    }
    return (name) => (queues.has(name) ? 'route' : words.has(name) ? 'words' : 'data');
}

;// CONCATENATED MODULE: ./build/flow/union.js
/** What is in either of two, each once, sorted. */
function unionOf(a, b) {
    return [...new Set([...a, ...b])].sort();
}

;// CONCATENATED MODULE: ./build/flow/diff-settings.js



/** What changes in the settings of a flow: they are compared leaf by leaf, and a list is one leaf. */
function diffSettings(before, after, isArchy) {
    const changes = [];
    const waiting = [
        { path: '', keys: [], from: before, to: after },
    ];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        const { path, keys, from, to } = next;
        // A variable that comes or goes is one change, not one for each thing that is said of it.
        const isWhole = isArchy && keys.length === 2 && keys[0] === 'variables' && (from === undefined || to === undefined);
        const [top = ''] = keys;
        const was = entriesOf(from) ?? variablesOf(from, isArchy && path === 'variables');
        const is = entriesOf(to) ?? variablesOf(to, isArchy && path === 'variables');
        if (was !== undefined && is !== undefined && !isWhole) {
            // Last in, first out: pushed from the end, they come in order.
            for (const name of unionOf(was.keys(), is.keys()).reverse()) {
                waiting.push({
                    path: dotted(path, name),
                    keys: [...keys, name],
                    from: was.get(name),
                    to: is.get(name),
                });
            }
        }
        else if (!(0,canonical/* sameValue */.eE)(from, to)) {
            const meaning = isArchy ? meaningOfArchySetting(top) : meaningOfSetting(keys.at(-1) ?? '', from, to);
            changes.push({ kind: 'setting-changed', meaning, path, from, to });
        }
    }
    return changes;
}
/** An absent section is an empty one; other values have no entries. */
function entriesOf(value) {
    if (value === undefined)
        return new Map();
    return (0,canonical/* isRecord */.u4)(value) ? new Map(Object.entries(value)) : undefined;
}
/** The declarations of an Archy document by their names, where each has one of its own. */
function variablesOf(value, isWanted) {
    if (!isWanted || !Array.isArray(value) || value.length === 0)
        return undefined;
    const declared = value.map((one) => {
        const [content, ...others] = (0,canonical/* isRecord */.u4)(one) ? Object.values(one) : [];
        const name = others.length === 0 && (0,canonical/* isRecord */.u4)(content) ? content['name'] : undefined;
        return typeof name === 'string' ? [name, one] : undefined;
    });
    const named = new Map(declared.filter((one) => one !== undefined));
    return named.size === value.length ? named : undefined;
}
function dotted(path, key) {
    if (!/^[\w-]+$/.test(key))
        return `${path}[${JSON.stringify(key)}]`;
    return path === '' ? key : `${path}.${key}`;
}

// EXTERNAL MODULE: ./build/flow/digest.js
var digest = __webpack_require__(1513);
// EXTERNAL MODULE: ./build/flow/renames.js
var flow_renames = __webpack_require__(4754);
;// CONCATENATED MODULE: ./build/flow/unlike.js

/** Data nested deeper is left to whoever compares without recursion. */
const DEEPEST = 100;
/**
 * Two sets of nodes without those that a comparison need not look at: alike in both, no start, and leading to no node
 * that is gone or new. Of a large flow with a small change little is left, for the price of one look at each node.
 */
function unlikeNodes(before, after) {
    const isPassing = (id) => Object.hasOwn(before, id) !== Object.hasOwn(after, id);
    const leadsToPassing = ({ transition, conditions }) => (transition !== undefined && isPassing(transition)) ||
        (conditions?.some((condition) => isPassing(condition.transition)) ?? false);
    const dropped = new Set();
    for (const id of Object.keys(before)) {
        const node = before[id];
        if (node === undefined || node.type === 'start' || !Object.hasOwn(after, id))
            continue;
        if (isAlike(node, after[id], 0) && !leadsToPassing(node))
            dropped.add(id);
    }
    return { before: without(before, dropped), after: without(after, dropped) };
}
function without(nodes, dropped) {
    const left = Object.keys(nodes).filter((id) => !dropped.has(id));
    return Object.fromEntries(left.flatMap((id) => (nodes[id] === undefined ? [] : [[id, nodes[id]]])));
}
/** Whether two values are surely the same; a doubt is a no. */
function isAlike(a, b, depth) {
    if (a === b)
        return true;
    if (depth > DEEPEST)
        return false;
    if (Array.isArray(a)) {
        if (!Array.isArray(b) || a.length !== b.length)
            return false;
        for (let index = 0; index < a.length; index++) {
            if (!isAlike(a[index], b[index], depth + 1))
                return false;
        }
        return true;
    }
    if (!(0,canonical/* isRecord */.u4)(a) || !(0,canonical/* isRecord */.u4)(b))
        return false;
    let count = 0;
    for (const key in a) {
        count += 1;
        if (!Object.hasOwn(b, key) || !isAlike(a[key], b[key], depth + 1))
            return false;
    }
    return count === Object.keys(b).length;
}

;// CONCATENATED MODULE: ./build/flow/diff.js











/**
 * What changes from one flow to another, in a stable order: name, nodes by id, environment variables, settings.
 * Empty exactly where the managed content is equal, `id` aside: the order of keys means nothing, that of actions
 * and conditions does. Nodes are called by their new ids, also as targets in `from`, so that a mere renaming
 * reroutes nothing.
 */
function diffFlows(from, to) {
    const isArchy = (0,archy_document/* archyOf */.tG)(from) !== undefined && (0,archy_document/* archyOf */.tG)(to) !== undefined;
    const { nodes, formerIds } = isArchy
        ? renumbered(from.nodes, to.nodes)
        : { nodes: from.nodes, formerIds: NONE };
    const unlike = unlikeNodes(nodes, to.nodes);
    const before = (0,digest/* managedContent */.t7)({ ...from, nodes: unlike.before });
    const after = (0,digest/* managedContent */.t7)({ ...to, nodes: unlike.after });
    return [
        ...(before.name === after.name
            ? []
            : [{ kind: 'name-changed', meaning: 'cosmetic', from: before.name, to: after.name }]),
        ...diffNodes(before, after, formerIds, isArchy),
        ...diffVariables(before, after, [from, to]),
        ...diffSettings(before.applicationSettings, after.applicationSettings, isArchy),
    ];
}
const NONE = new Map();
/** Nodes of a view by the ids they have in another, and the ids they had. */
function renumbered(before, after) {
    const ids = renumberedNodes(before, after);
    if (ids.size === 0)
        return { nodes: before, formerIds: NONE };
    const taken = new Set(ids.values());
    const newId = (id) => ids.get(id) ?? (taken.has(id) ? (0,within/* replacedId */.ec)(id) : id);
    const renamed = Object.entries(before).map(([id, node]) => ({ id: newId(id), formerId: id, node }));
    return {
        nodes: Object.fromEntries(renamed.map(({ id, node }) => [id, retarget(node, newId)])),
        formerIds: new Map(renamed.flatMap(({ id, formerId }) => (id === formerId ? [] : [[id, formerId]]))),
    };
}
/** @param formerIds of nodes that are not called in `before` what they were called */
function diffNodes(before, after, formerIds, isArchy) {
    const renames = (0,flow_renames/* findRenames */.P)(before.nodes, after.nodes);
    const newId = (id) => renames.get(id) ?? id;
    const renamedTo = new Map([...renames].map(([old, current]) => [current, old]));
    const old = new Map(Object.entries(before.nodes).map(([id, node]) => [newId(id), retarget(node, newId)]));
    const current = new Map(Object.entries(after.nodes));
    const withNewId = [...formerIds.keys()].filter((id) => !renames.has(id));
    return unionOf(unionOf(old.keys(), current.keys()), withNewId).flatMap((id) => {
        const was = old.get(id);
        const is = current.get(id);
        if (was === undefined && is !== undefined) {
            return [{ kind: 'node-added', meaning: meaningOfNode(is), node: id, type: is.type, content: is }];
        }
        if (was !== undefined && is === undefined) {
            return [{ kind: 'node-removed', meaning: meaningOfNode(was), node: id, type: was.type, content: was }];
        }
        const called = renamedTo.get(id) ?? id;
        const formerId = formerIds.get(called) ?? called;
        const renamed = formerId === id
            ? []
            : [{ kind: 'node-renamed', meaning: meaningOfRename(isArchy), from: formerId, to: id }];
        return was === undefined || is === undefined ? renamed : [...renamed, ...diffNode(id, was, is)];
    });
}
function retarget(node, newId) {
    const { transition, conditions } = node;
    return {
        ...node,
        ...(transition === undefined ? {} : { transition: newId(transition) }),
        ...(conditions && {
            conditions: conditions.map((condition) => ({ ...condition, transition: newId(condition.transition) })),
        }),
    };
}
function diffNode(node, from, to) {
    const changes = [];
    if (from.type !== to.type) {
        const meaning = meaningOfType(from.type, to.type);
        changes.push({ kind: 'node-type-changed', meaning, node, from: from.type, to: to.type });
    }
    if (from.name !== to.name) {
        changes.push({ kind: 'node-label-changed', meaning: 'cosmetic', node, from: from.name, to: to.name });
    }
    const rerouted = from.transition === to.transition
        ? []
        : [{ kind: 'rerouted', meaning: 'route', node, from: from.transition, to: to.transition }];
    return changes.concat(diffActions(node, from.actions ?? [], to.actions ?? []), diffConditions(node, from.conditions ?? [], to.conditions ?? []), rerouted);
}
/** What makes an action the changed form of another, the strictest first; always the same kind of action. */
const SIMILAR_ACTIONS = [
    (action) => (0,canonical/* canonicalJson */.dj)([action.name, action['variable'] ?? null]),
    (action) => action.name,
];
function diffActions(node, from, to) {
    const { removed, moved, changed, added } = (0,align/* align */.M)(from, to, canonical/* canonicalJson */.dj, SIMILAR_ACTIONS);
    return [
        ...pick(from, removed).map(([index, action]) => ({
            kind: 'action-removed',
            meaning: meaningOfAction(action),
            node,
            index,
            action,
        })),
        ...moved.flatMap((pair) => pick(to, [pair.to]).map(([, action]) => ({
            kind: 'action-moved',
            meaning: meaningOfAction(action),
            node,
            action: action.name,
            ...pair,
        }))),
        ...changed.flatMap((pair) => {
            const was = from[pair.from];
            const is = to[pair.to];
            return was && is ? diffAction(node, pair, was, is) : [];
        }),
        ...pick(to, added).map(([index, action]) => ({
            kind: 'action-added',
            meaning: meaningOfAction(action),
            node,
            index,
            action,
        })),
    ];
}
function diffAction(node, pair, from, to) {
    const was = new Map(Object.entries(from));
    const is = new Map(Object.entries(to));
    return unionOf(was.keys(), is.keys())
        .filter((parameter) => !(0,canonical/* sameValue */.eE)(was.get(parameter), is.get(parameter)))
        .map((parameter) => ({
        kind: 'action-changed',
        meaning: meaningOfParameter(to, parameter),
        node,
        ...diff_placeOf(pair),
        action: to.name,
        parameter,
        from: was.get(parameter),
        to: is.get(parameter),
    }));
}
/** What makes a condition the changed form of another, the strictest first. */
const SIMILAR_CONDITIONS = [
    flow_renames/* question */.b,
    ({ variable, condition, transition }) => (0,canonical/* canonicalJson */.dj)([variable, condition, transition]),
    ({ variable, value, transition }) => (0,canonical/* canonicalJson */.dj)([variable, value, transition]),
    ({ variable, condition }) => (0,canonical/* canonicalJson */.dj)([variable, condition]),
];
const CONDITION_FIELDS = ['variable', 'condition', 'value', 'transition'];
function diffConditions(node, from, to) {
    const { removed, moved, changed, added } = (0,align/* align */.M)(from, to, canonical/* canonicalJson */.dj, SIMILAR_CONDITIONS);
    const meaning = 'route';
    return [
        ...pick(from, removed).map(([index, condition]) => ({ kind: 'condition-removed', meaning, node, index, condition })),
        ...moved.flatMap((pair) => pick(to, [pair.to]).map(([, condition]) => ({
            kind: 'condition-moved',
            meaning,
            node,
            condition,
            ...pair,
        }))),
        ...changed.flatMap((pair) => CONDITION_FIELDS.flatMap((field) => {
            const was = from[pair.from]?.[field];
            const is = to[pair.to]?.[field];
            if ((0,canonical/* sameValue */.eE)(was, is))
                return [];
            // The variable of an expression is taken from its text, which is told.
            if (field === 'variable' && isExpression(from[pair.from]) && isExpression(to[pair.to]))
                return [];
            return [{ kind: 'condition-changed', meaning, node, ...diff_placeOf(pair), field, from: was, to: is }];
        })),
        ...pick(to, added).map(([index, condition]) => ({ kind: 'condition-added', meaning, node, index, condition })),
    ];
}
function isExpression(condition) {
    return condition?.condition === 'expression';
}
function diff_placeOf({ from, to }) {
    return from === to ? { index: to } : { index: to, formerIndex: from };
}
function diffVariables(before, after, whole) {
    const was = new Map(Object.entries(before.environmentVariables ?? {}));
    const is = new Map(Object.entries(after.environmentVariables ?? {}));
    const changed = unionOf(was.keys(), is.keys()).filter((name) => was.get(name) !== is.get(name));
    if (changed.length === 0)
        return [];
    const meaningOf = meaningsOfVariables(...whole);
    return changed.map((name) => ({
        kind: 'variable-changed',
        meaning: meaningOf(name),
        name,
        from: was.get(name),
        to: is.get(name),
    }));
}
function pick(items, indexes) {
    return indexes.flatMap((index) => {
        const item = items[index];
        return item === undefined ? [] : [[index, item]];
    });
}


/***/ }),

/***/ 4754:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ findRenames),
/* harmony export */   b: () => (/* binding */ question)
/* harmony export */ });
/* harmony import */ var _canonical_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);

/**
 * Nodes that only got another id: gone under the old one, new under the other, with the same content (labels aside)
 * and with somebody's reference following, or with no reference to them at all. Maps the old id to the new one.
 *
 * Both flows are walked in lockstep from the nodes they share, so that a reference to a renamed node counts as the
 * same reference and the walk goes on behind it.
 */
function findRenames(from, to) {
    const before = new Map(Object.entries(from));
    const after = new Map(Object.entries(to));
    const removed = new Set([...before.keys()].filter((id) => !after.has(id)));
    const added = new Set([...after.keys()].filter((id) => !before.has(id)));
    const renames = new Map();
    if (removed.size === 0 || added.size === 0)
        return renames;
    const isPassing = (id) => removed.has(id) || added.has(id);
    const contentBefore = contents(before, isPassing);
    const contentAfter = contents(after, isPassing);
    const taken = new Set();
    const isRename = (old, current) => removed.has(old) &&
        added.has(current) &&
        !renames.has(old) &&
        !taken.has(current) &&
        contentBefore(old) === contentAfter(current);
    const follow = (references) => {
        for (let pair = references.pop(); pair !== undefined; pair = references.pop()) {
            const [old, current] = pair;
            if (!isRename(old, current))
                continue;
            renames.set(old, current);
            taken.add(current);
            for (const reference of sharedReferences(before.get(old), after.get(current)))
                references.push(reference);
        }
    };
    for (const [id, node] of before)
        follow(sharedReferences(node, after.get(id)));
    // A conversation begins at a start: that is a reference too.
    follow(pairs(unique(starts(before), () => ''), unique(starts(after), () => '')));
    follow(pairs(unique(unreferenced(before, removed), contentBefore), unique(unreferenced(after, added), contentAfter)));
    return renames;
}
function pairs(left, right) {
    return [...left].flatMap(([key, id]) => {
        const other = right.get(key);
        return other === undefined ? [] : [[id, other]];
    });
}
function starts(nodes) {
    return [...nodes].flatMap(([id, { type }]) => (type === 'start' ? [id] : []));
}
/** What a node holds, as text; targets that are gone or new are blanked, for they may be renamed themselves. */
function contents(nodes, isPassing) {
    const known = new Map();
    const target = (id) => (id === undefined || isPassing(id) ? null : id);
    return (id) => {
        if (known.has(id))
            return known.get(id);
        const node = nodes.get(id);
        const content = node &&
            (0,_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)({
                type: node.type,
                actions: node.actions,
                transition: target(node.transition),
                conditions: node.conditions?.map((condition) => ({
                    ...condition,
                    transition: target(condition.transition),
                })),
            });
        known.set(id, content);
        return content;
    };
}
/** Where two versions of a node lead under the same circumstances. */
function sharedReferences(before, after) {
    if (before === undefined || after === undefined)
        return [];
    const shared = [];
    if (before.transition !== undefined && after.transition !== undefined) {
        shared.push([before.transition, after.transition]);
    }
    const targets = new Map(after.conditions?.map((condition) => [question(condition), condition.transition]));
    for (const condition of before.conditions ?? []) {
        const current = targets.get(question(condition));
        if (current !== undefined)
            shared.push([condition.transition, current]);
    }
    return shared;
}
/** A condition without its target. */
function question({ variable, condition, value }) {
    return (0,_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)([variable, condition, value]);
}
function unreferenced(nodes, among) {
    const referenced = new Set();
    for (const node of nodes.values()) {
        if (node.transition !== undefined)
            referenced.add(node.transition);
        for (const condition of node.conditions ?? [])
            referenced.add(condition.transition);
    }
    return [...among].filter((id) => !referenced.has(id));
}
/** The ids whose content no other of them has, by that content. */
function unique(ids, contentOf) {
    const only = new Map();
    const repeated = new Set();
    for (const id of ids) {
        const content = contentOf(id) ?? '';
        if (only.has(content))
            repeated.add(content);
        only.set(content, id);
    }
    for (const content of repeated)
        only.delete(content);
    return only;
}


/***/ })

};
