/** Types are stripped in place (lines and columns stay exact); type errors are the type checker's job. */
export default {
  testEnvironment: 'node',
  // By default jest leaves one core out: on a machine with two that is half of it.
  maxWorkers: '100%',
  extensionsToTreatAsEsm: ['.ts'],
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  transform: { '\\.ts$': '<rootDir>/test/support/strip-types.js' },
  setupFilesAfterEnv: ['<rootDir>/test/support/canary-hook.ts'],
  modulePathIgnorePatterns: ['<rootDir>/build', '<rootDir>/dist'],
};
