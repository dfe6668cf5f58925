import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 24:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 995:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:module");

/***/ }),

/***/ 789:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(24);
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(995);
var __rewriteRelativeImportExtension = (undefined && undefined.__rewriteRelativeImportExtension) || function (path, preserveJsx) {
    if (typeof path === "string" && /^\.\.?\//.test(path)) {
        return path.replace(/\.(tsx)$|((?:\.d)?)((?:\.[^./]+?)?)\.([cm]?)ts$/i, function (m, tsx, d, ext, cm) {
            return tsx ? preserveJsx ? ".jsx" : ".js" : d && (!ext || !cm) ? m : (d + ext + "." + cm.toLowerCase() + "js");
        });
    }
    return path;
};
/**
 * Evaluates one module source and writes what it default-exports as JSON to file descriptor 3.
 *
 * Runs as a process of its own (see `module.ts`), because a module source is people's code:
 * `node module-loader BUILDER_URL MODULE_URL`. Standard output belongs to the module. It imports only Node's own
 * modules, so it works as a single file.
 */


const RESULT_DESCRIPTOR = 3;
const MAX_DEPTH = 64;
const [builder = '', source = ''] = process.argv.slice(2);
resolveBuilder(builder);
const evaluation = await evaluate(source);
(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(RESULT_DESCRIPTOR, JSON.stringify(evaluation));
// A module may have started timers or servers; its value is all that was asked for.
process.exit(0);
/** Lets `import … from 'flowgate'` find the builder, whether or not the package is installed. */
function resolveBuilder(url) {
    if (typeof node_module__WEBPACK_IMPORTED_MODULE_1__.registerHooks === 'function') {
        node_module__WEBPACK_IMPORTED_MODULE_1__.registerHooks({
            resolve: (specifier, context, next) => specifier === 'flowgate' ? { url, shortCircuit: true } : next(specifier, context),
        });
        return;
    }
    // Before Node 22.15 hooks run in a thread of their own, which gets its code as a module.
    const hook = `export const resolve = (specifier, context, next) =>
    specifier === 'flowgate' ? { url: ${JSON.stringify(url)}, shortCircuit: true } : next(specifier, context);`;
    node_module__WEBPACK_IMPORTED_MODULE_1__.register(`data:text/javascript,${encodeURIComponent(hook)}`);
}
async function evaluate(url) {
    try {
        // The bundler must leave this import to run time.
        const namespace = await import(__rewriteRelativeImportExtension(/* webpackIgnore: true */ url));
        const value = namespace['default'];
        if (value === undefined)
            return { kind: 'no-default-export' };
        return notData(value, [], new Set()) ?? { kind: 'value', value };
    }
    catch (thrown) {
        const error = thrown instanceof Error ? thrown : new Error(String(thrown));
        const text = (key) => String(Reflect.get(error, key) ?? '');
        return {
            kind: 'thrown',
            name: text('name'),
            code: text('code'),
            message: text('message'),
            stack: text('stack'),
        };
    }
}
/**
 * The first part of a value that JSON would drop, change or not know: a function, a cycle, a Date, NaN, …
 * Properties that are `undefined` count as not written.
 */
function notData(value, path, above) {
    const found = (what) => ({ kind: 'not-data', path, found: what });
    if (typeof value === 'number')
        return Number.isFinite(value) ? undefined : found(String(value));
    if (value === null || typeof value === 'string' || typeof value === 'boolean')
        return undefined;
    if (typeof value !== 'object')
        return found(value === undefined ? 'undefined' : `a ${typeof value}`);
    if (above.has(value))
        return found('a cycle (it contains itself)');
    if (above.size >= MAX_DEPTH)
        return found(`more than ${MAX_DEPTH} levels of nesting`);
    const prototype = Object.getPrototypeOf(value);
    if (!Array.isArray(value) && prototype !== Object.prototype && prototype !== null) {
        return found(`an object of the class ${value.constructor.name || 'without a name'}`);
    }
    above.add(value);
    for (const key of Reflect.ownKeys(value)) {
        if (typeof key === 'symbol')
            return found(`a key that is a symbol (${String(key)})`);
        const item = Reflect.get(value, key);
        if (Array.isArray(value) ? key === 'length' : item === undefined)
            continue;
        const fault = notData(item, [...path, Array.isArray(value) ? Number(key) : key], above);
        if (fault !== undefined)
            return fault;
    }
    above.delete(value);
    return undefined;
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(789);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
