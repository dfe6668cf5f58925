/******/ // The require scope
/******/ var __nccwpck_require__ = {};
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   HU: () => (/* binding */ createWebMessagingFlow),
/* harmony export */   LC: () => (/* binding */ webchat),
/* harmony export */   XI: () => (/* binding */ action),
/* harmony export */   _N: () => (/* binding */ end),
/* harmony export */   cv: () => (/* binding */ say),
/* harmony export */   hZ: () => (/* binding */ set),
/* harmony export */   kA: () => (/* binding */ ask),
/* harmony export */   kY: () => (/* binding */ transition),
/* harmony export */   ni: () => (/* binding */ start),
/* harmony export */   wE: () => (/* binding */ route),
/* harmony export */   z7: () => (/* binding */ when)
/* harmony export */ });
/**
 * The typed way to write a flow: `import { createWebMessagingFlow, say, … } from 'flowgate'`.
 *
 * Everything here returns plain data, the same that a JSON or YAML source would hold. What the builder adds is
 * that a transition to a node that does not exist is a type error. It imports nothing, so its declarations
 * can be read on their own.
 */
/**
 * A whole flow, to be the default export of `NAME.flow.ts`, `.js` or `.mjs`.
 *
 * Nodes come from {@link start}, {@link action}, {@link transition}, {@link webchat} and {@link end}, or are
 * plain objects such as `{ type: 'start', transition: 'greet' }`. For a label: `{ ...end(), name: 'Goodbye' }`.
 */
function createWebMessagingFlow(flow) {
    return flow;
}
/** Where every conversation begins. */
function start(to) {
    return { type: 'start', transition: to };
}
/** Does something, then goes on to `to`; without `to` the conversation ends here. */
function action(actions, to) {
    return withNext({ type: 'action', actions }, to);
}
/** Goes where the first condition that holds leads, else to `otherwise`. */
function transition(conditions, otherwise) {
    return withNext({ type: 'transition', conditions }, otherwise);
}
/** An action that belongs to the web chat window. */
function webchat(actions, to) {
    return withNext({ type: 'webchat', actions }, to);
}
/** Where a conversation ends. */
function end() {
    return { type: 'end' };
}
/** Sends `text`; `{name}` in it is filled in with the variable of that name. `quickReplies` can be tapped. */
function say(text, quickReplies) {
    return quickReplies === undefined ? { name: 'say', text } : { name: 'say', text, quickReplies };
}
/** Sends `text`, waits, and keeps what the customer answers, or taps of `quickReplies`, in `variable`. */
function ask(text, variable, quickReplies) {
    const question = { name: 'ask', text, variable };
    return quickReplies === undefined ? question : { ...question, quickReplies };
}
/** Gives `variable` a value. */
function set(variable, value) {
    return { name: 'set', variable, value };
}
/** Hands the conversation to a queue; `queueId` is usually a placeholder such as `{billing_queue_id}`. */
function route(queueId) {
    return { name: 'route', queueId };
}
/** A condition on a variable: `when('intent').equals('billing', 'billing_queue')`. */
function when(variable) {
    const compare = (condition) => (value, to) => ({
        variable,
        condition,
        value,
        transition: to,
    });
    return {
        equals: compare('equals'),
        notEquals: compare('notEquals'),
        contains: compare('contains'),
        notContains: compare('notContains'),
        startsWith: compare('startsWith'),
        endsWith: compare('endsWith'),
        matches: compare('matches'),
        in: compare('in'),
        exists: (to) => ({ variable, condition: 'exists', transition: to }),
        notExists: (to) => ({ variable, condition: 'notExists', transition: to }),
        greaterThan: compare('greaterThan'),
        greaterOrEqual: compare('greaterOrEqual'),
        lessThan: compare('lessThan'),
        lessOrEqual: compare('lessOrEqual'),
    };
}
/** An absent transition is left out, not `undefined`, so that built flows compare equal to written ones. */
function withNext(node, to) {
    return to === undefined ? node : { ...node, transition: to };
}

var __webpack_exports__action = __webpack_exports__.XI;
var __webpack_exports__ask = __webpack_exports__.kA;
var __webpack_exports__createWebMessagingFlow = __webpack_exports__.HU;
var __webpack_exports__end = __webpack_exports__._N;
var __webpack_exports__route = __webpack_exports__.wE;
var __webpack_exports__say = __webpack_exports__.cv;
var __webpack_exports__set = __webpack_exports__.hZ;
var __webpack_exports__start = __webpack_exports__.ni;
var __webpack_exports__transition = __webpack_exports__.kY;
var __webpack_exports__webchat = __webpack_exports__.LC;
var __webpack_exports__when = __webpack_exports__.z7;
export { __webpack_exports__action as action, __webpack_exports__ask as ask, __webpack_exports__createWebMessagingFlow as createWebMessagingFlow, __webpack_exports__end as end, __webpack_exports__route as route, __webpack_exports__say as say, __webpack_exports__set as set, __webpack_exports__start as start, __webpack_exports__transition as transition, __webpack_exports__webchat as webchat, __webpack_exports__when as when };
