export const id = 424;
export const ids = [424];
export const modules = {

/***/ 6424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   explainRule: () => (/* binding */ explainRule)
/* harmony export */ });
/* unused harmony export shownLines */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _flow_nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1327);
/* harmony import */ var _flow_rules_pages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3097);



/** A line longer than this is cut in an example: no terminal shows it. */
const LONGEST_LINE = 120;
/**
 * What there is to know of a rule, as text for a terminal; without a rule, the list of all.
 * @throws {FlowgateError} `invalid-input` for a rule that there is not, with what was probably meant
 */
function explainRule(rule) {
    if (rule === undefined)
        return list();
    const page = _flow_rules_pages_js__WEBPACK_IMPORTED_MODULE_1__.RULE_PAGES.find(({ id }) => id === rule);
    if (page === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FlowgateError */ .gr('invalid-input', {
            attempted: 'Explain a rule',
            returned: `there is no rule ${JSON.stringify(rule)}`,
            advice: `Run "flowgate explain" to see all.${(0,_flow_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .didYouMean */ .a)(rule, _flow_rules_pages_js__WEBPACK_IMPORTED_MODULE_1__.RULE_PAGES.map(({ id }) => id))}`,
        });
    }
    return [
        `${page.id} (${page.severity})`,
        '',
        page.summary,
        page.why,
        ...section('Instead of', page.bad),
        ...section('Write', page.good),
        '',
    ].join('\n');
}
function list() {
    const width = Math.max(..._flow_rules_pages_js__WEBPACK_IMPORTED_MODULE_1__.RULE_PAGES.map(({ id }) => id.length)) + 2;
    const rows = _flow_rules_pages_js__WEBPACK_IMPORTED_MODULE_1__.RULE_PAGES.map(({ id, severity, summary }) => [id.padEnd(width), severity.padEnd(9), summary].join(''));
    return [...rows, '', 'flowgate explain RULE shows why, with examples.', ''].join('\n');
}
function section(title, text) {
    if (text === undefined)
        return [];
    return ['', `${title}:`, '', ...shownLines(text).map((line) => `  ${line}`.trimEnd())];
}
/** The lines of an example, as short as people want to read them. */
function shownLines(text) {
    return text
        .trimEnd()
        .split('\n')
        .map((line) => (line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}…` : line));
}


/***/ })

};
