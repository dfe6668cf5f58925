/**
 * Every setting by its name, in the order of action.yml, with the text that holds where nobody gives one. Apart from
 * their schema, so that a help text or a typing error on the command line does not wait for that.
 */
export const DEFAULTS = {
  command: 'auto',
  flows: 'flows/**/*.flow.{json,yaml,yml,ts,js,mjs}',
  environment: undefined,
  'platform-api': 'flow-document',
  'genesys-url': 'https://api.mypurecloud.com',
  'client-id': undefined,
  'client-secret': undefined,
  'role-id': undefined,
  'web-deployment-id': undefined,
  'force-unlock': 'false',
  'allow-rename': 'false',
  'github-token': undefined,
  comment: 'true',
  deployments: 'true',
  'smoke-issues': 'true',
  'coverage-of-change': 'report',
  rules: undefined,
  'fail-on': 'error',
  'on-drift': 'fail',
  rollback: 'true',
  'retry-rejected': 'false',
  'max-conflict-retries': '3',
  'poll-interval': '5s',
  'publish-timeout': undefined,
  timeout: '15m',
  concurrency: '4',
  shards: '8',
  shard: undefined,
  base: undefined,
  'max-flows': undefined,
  matrix: undefined,
  reports: 'flowgate-shards',
  'shards-result': undefined,
  'working-directory': '.',
} as const satisfies Readonly<Record<string, string | undefined>>;

/** Of `publish-timeout`, by `platform-api`: publish jobs of the public API take minutes. */
export const PUBLISH_TIMEOUTS = { 'flow-document': '60s', architect: '5m' } as const;

export type SettingName = keyof typeof DEFAULTS;
export const SETTING_NAMES: readonly SettingName[] = Object.keys(DEFAULTS).filter(
  (name): name is SettingName => Object.hasOwn(DEFAULTS, name),
);

/** Values that are masked at first touch and appear in no sink. */
export const SECRET_SETTINGS = ['client-secret', 'github-token'] as const satisfies readonly SettingName[];
