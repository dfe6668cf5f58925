/**
 * Every setting of Flowgate, once: action inputs, command-line flags and the local `.env` all end in this schema.
 * Keys are the kebab-case names that users write, so that a search for one finds everything. Like all that every start
 * of the action reads it is written with the small face of zod: the large one is loaded with the work itself.
 */
import * as z from 'zod/mini';
import { parseDuration } from './duration.ts';
import { FlowgateError } from './errors.ts';
import { type Matrix, matrixSchema } from './fleet/matrix.ts';
import { MOST_SHARDS, parseShard, type Shard } from './fleet/shard.ts';
import { didYouMean, nearest } from './flow/nearest.ts';
import { ADJUSTABLE_IDS, FIXED_IDS } from './flow/rules/ids.ts';
import type { RuleSetting } from './flow/severities.ts';
import { parseGenesysUrl } from './genesys/regions.ts';
import {
  DEFAULTS,
  PUBLISH_TIMEOUTS,
  SECRET_SETTINGS,
  SETTING_NAMES,
  type SettingName,
} from './setting-names.ts';

const choice = <const T extends readonly [string, ...string[]]>(...allowed: T) =>
  z.enum(allowed, {
    error: `must be ${listed(
      allowed.map((word) => `"${word}"`),
      'or',
    )}`,
  });

/** Text to what it means; each problem that `refuse` is told of is told of the setting. */
const meaning = <T>(read: (text: string, refuse: (problem: string) => void) => T) =>
  z.pipe(
    z.string(),
    z.transform((input: string, { issues }) =>
      read(input, (message) => issues.push({ code: 'custom', message, input })),
    ),
  );

/** Exactly `true` or `false`: `yes`, `1` and typing errors are no answer to a question about production. */
const flag = z.pipe(
  z.enum(['true', 'false'], { error: 'must be "true" or "false"' }),
  z.transform((text) => text === 'true'),
);

const wholeNumber = (least: number, most: number) =>
  meaning((text, refuse) => {
    const count = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
    if (!(count >= least && count <= most)) refuse(`must be a whole number from ${least} to ${most}`);
    return count;
  });

/** Text such as `500ms`, `5s`, `2m` to milliseconds. */
const duration = meaning((text, refuse) => {
  const span = parseDuration(text);
  if (span !== undefined) return span;
  refuse('must be a duration such as "500ms", "5s" or "2m", above zero and at most "24h"');
  return z.NEVER;
});

/** Lines `RULE: error|warning|off` to the setting of each rule; every wrong line is told. */
const ruleSettings = meaning((text, refuse) => {
  const settings = new Map<string, RuleSetting>();
  for (const line of text.split('\n').map((written) => written.trim())) {
    if (line === '') continue;
    const [, rule = '', setting = ''] = /^([^\s:]+)\s*:\s*(\S*)$/.exec(line) ?? [];
    if (setting !== 'error' && setting !== 'warning' && setting !== 'off') {
      refuse(`${JSON.stringify(line)} must be RULE: error, RULE: warning or RULE: off`);
    } else if (!ADJUSTABLE_IDS.includes(rule)) {
      refuse(
        FIXED_IDS.includes(rule)
          ? `the severity of ${rule} is fixed`
          : `there is no rule ${JSON.stringify(rule)}.${didYouMean(rule, ADJUSTABLE_IDS)}`,
      );
    } else if (settings.has(rule)) {
      refuse(`${rule} is given twice`);
    } else {
      settings.set(rule, setting);
    }
  }
  return settings;
});

/** Which Messenger deployment serves which flow. */
export interface WebDeployments {
  /** For every flow that has none of its own. */
  readonly any: string | undefined;
  readonly byFlow: ReadonlyMap<string, string>;
}

/** A line `ID`, for every flow, and lines `FLOW NAME: ID`. */
const webDeployments = meaning((text, refuse): WebDeployments => {
  const byFlow = new Map<string, string>();
  let any: string | undefined;
  for (const line of text.split('\n').map((written) => written.trim())) {
    if (line === '') continue;
    const [, flow, id = line] = /^(.+?)\s*:\s*([^:]*)$/.exec(line) ?? [];
    const isTaken = flow === undefined ? any !== undefined : byFlow.has(flow);
    if (isTaken) refuse(`${flow === undefined ? 'the deployment of every flow' : flow} is given twice`);
    if (!DEPLOYMENT_ID.test(id)) refuse(`${JSON.stringify(line)} must be an id, or FLOW NAME: ID`);
    if (flow === undefined) any = id;
    else byFlow.set(flow, id);
  }
  return { any, byFlow };
});
const DEPLOYMENT_ID = /^[\w-]{1,100}$/;

/** `N/M`. */
const shard = meaning((text, refuse): Shard => {
  const parsed = parseShard(text);
  if (parsed !== undefined) return parsed;
  refuse(`must be N/M, such as "2/4", of at most ${MOST_SHARDS}`);
  return z.NEVER;
});

/** The output of the command `matrix`. */
const matrix = meaning((text, refuse): Matrix => {
  try {
    return matrixSchema.parse(JSON.parse(text));
  } catch {
    refuse('must be the output matrix of the job that made it');
    return z.NEVER;
  }
});

const noControlCharacters = /^[^\p{Cc}]*$/u;
const word = z
  .string()
  .check(z.regex(noControlCharacters, { error: 'must be one line without control characters' }));

/** What each says once the defaults are filled in; those that may still be absent have none. */
const settingsSchema = z.strictObject({
  command: choice('auto', 'check', 'deploy', 'smoke', 'matrix', 'join'),
  flows: meaning((text, refuse) => {
    const globs = text.split('\n').map((line) => line.trim());
    const given = globs.filter((glob) => glob !== '');
    if (given.length === 0) refuse('must hold at least one glob');
    return given;
  }),
  environment: z.optional(
    word.check(
      z.regex(/^[A-Za-z0-9][\w.-]*$/, { error: 'must be a name of letters, digits, ".", "_" and "-"' }),
    ),
  ),
  'platform-api': choice('flow-document', 'architect'),
  'genesys-url': meaning((text, refuse) => {
    try {
      return parseGenesysUrl(text);
    } catch (error) {
      refuse(error instanceof FlowgateError ? error.returned : String(error));
      return z.NEVER;
    }
  }),
  'client-id': z.optional(word),
  'client-secret': z.optional(word),
  'role-id': z.optional(word),
  'web-deployment-id': z.optional(webDeployments),
  'force-unlock': flag,
  'allow-rename': flag,
  'github-token': z.optional(word),
  comment: flag,
  deployments: flag,
  'smoke-issues': flag,
  'coverage-of-change': meaning((written, refuse) => {
    if (written === 'report') return undefined;
    const percent = /^\d{1,3}%$/.test(written) ? Number(written.slice(0, -1)) : 101;
    if (percent > 100) refuse('must be "report" or a share such as "80%", at most "100%"');
    return percent;
  }),
  rules: z.optional(ruleSettings),
  'fail-on': choice('error', 'warning'),
  'on-drift': choice('fail', 'overwrite'),
  rollback: flag,
  'retry-rejected': flag,
  'max-conflict-retries': wholeNumber(0, 10),
  'poll-interval': duration,
  'publish-timeout': duration,
  timeout: duration,
  concurrency: wholeNumber(1, 32),
  shards: wholeNumber(1, MOST_SHARDS),
  shard: z.optional(shard),
  base: z.optional(word),
  'max-flows': z.optional(wholeNumber(1, 100_000)),
  matrix: z.optional(matrix),
  reports: word,
  'shards-result': z.optional(choice('success', 'failure', 'cancelled', 'skipped')),
  'working-directory': word,
} satisfies Record<SettingName, z.core.$ZodType<unknown, string | undefined>>);

export type Settings = z.infer<typeof settingsSchema>;

export interface Credentials {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Always there on the flow-document API. */
  readonly roleId: string | undefined;
}

/**
 * Settings from their text. Empty text counts as absent. White space around a value is cut off; where the value is
 * a secret that is said, because a secret pasted with its newline is otherwise a riddle.
 * @throws {FlowgateError} `invalid-input`, naming every wrong setting at once.
 */
export function parseSettings(
  raw: Readonly<Record<string, string | undefined>>,
  warn: (text: string) => void,
): Settings {
  const present = Object.entries(raw).flatMap(([name, text]) => {
    const trimmed = text?.trim() ?? '';
    if (text !== undefined && trimmed !== text && SECRET_SETTINGS.some((secret) => secret === name)) {
      warn(`${name} had white space around it (a newline from pasting?): it was cut off.`);
    }
    return trimmed === '' ? [] : [[name, trimmed] as const];
  });
  const given = Object.fromEntries(present);
  const api = given['platform-api'] === 'architect' ? 'architect' : 'flow-document';
  const filled = { ...DEFAULTS, 'publish-timeout': PUBLISH_TIMEOUTS[api], ...given };
  // Read once: to compile a reader for it costs more than that saves.
  const parsed = settingsSchema.safeParse(filled, { jitless: true });
  const problems = [...(parsed.error?.issues ?? []).flatMap(problemsOf), ...crossChecks(new Map(present))];
  if (!parsed.success || problems.length > 0) throw wrongSettings(problems);
  return parsed.data;
}

/** The OAuth client, where one was given. */
export function credentialsOf(settings: Settings): Credentials | undefined {
  const clientId = settings['client-id'];
  const clientSecret = settings['client-secret'];
  const roleId = settings['role-id'];
  if (clientId === undefined || clientSecret === undefined) return undefined;
  return { clientId, clientSecret, roleId };
}

/** The problem of a command that cannot do its work without an organization. */
export function requireCredentials(settings: Settings, command: 'deploy' | 'smoke'): Credentials {
  const credentials = credentialsOf(settings);
  if (credentials === undefined) {
    const names = needsRole(settings['platform-api'])
      ? 'client-id, client-secret and role-id'
      : 'client-id and client-secret';
    throw wrongSettings([`${names}: ${command} cannot do without them`]);
  }
  return credentials;
}

/** By name alone, so that a wrong value elsewhere hides no missing one. */
function crossChecks(present: ReadonlyMap<string, string>): string[] {
  const given = ['client-id', 'client-secret'].filter((name) => present.has(name));
  if (given.length === 0) return [];
  const needed = [
    'client-id',
    'client-secret',
    ...(needsRole(present.get('platform-api')) ? ['role-id'] : []),
  ];
  const missing = needed.filter((name) => !present.has(name));
  return missing.map((name) => `${name}: is missing; with ${listed(given, 'and')} it is required`);
}

/** The architect API tells what a token may do; the flow-document API only what a role may. */
function needsRole(platformApi: string | undefined): boolean {
  return platformApi !== 'architect';
}

function problemsOf(issue: z.core.$ZodIssue): string[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const meant = nearest(key, SETTING_NAMES);
      return `${key}: is no setting${meant === undefined ? '' : `; did you mean ${meant}?`}`;
    });
  }
  return [`${issue.path.join('.')}: ${issue.message}`];
}

function wrongSettings(problems: readonly string[]): FlowgateError {
  return new FlowgateError('invalid-input', {
    attempted: 'Read the settings',
    returned: problems.join('; '),
    advice: 'Correct what is named; the README lists every setting with its values.',
  });
}

function listed(words: readonly string[], joint: 'and' | 'or'): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${joint} ${last}`;
}
