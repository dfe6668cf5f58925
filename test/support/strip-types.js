import { stripTypeScriptTypes } from 'node:module';

export default {
  process: (/** @type {string} */ source) => ({ code: stripTypeScriptTypes(source) }),
};
