/*
 * The ids alone, for settings, which are read at every start and need none of the rules. A test holds them to the pages.
 */

/** Rules whose severity is a choice. */
export const ADJUSTABLE_IDS: readonly string[] = [
  'start-node',
  'dangling-transition',
  'missing-transition',
  'unreachable-node',
  'endless-loop',
  'end-with-transition',
  'unknown-condition',
  'condition-value',
  'duplicate-condition',
  'unknown-action',
  'action-parameters',
  'empty-text',
  'queue-id',
  'undeclared-placeholder',
  'unused-variable',
  'twin-names',
  'invisible-character',
  'long-text',
  'secret-in-flow',
  'archy-flow-name',
  'archy-action',
  'archy-expression',
  'archy-undeclared-variable',
  'archy-unused-variable',
  'archy-quoted-literal',
  'archy-template',
  'archy-switch-default',
  'archy-transfer-fallback',
  'archy-open-path',
  'no-transcripts',
  'env-missing',
  'suppression',
];

/** Rules whose severity is fixed: without them there is no flow to speak of. */
export const FIXED_IDS: readonly string[] = [
  'readable',
  'schema',
  'transcript',
  'twin',
  'platform-api',
  'platform',
  'drift',
];
