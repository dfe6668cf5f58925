/**
 * Every setting of Flowgate, once: action inputs, command-line flags and the local `.env` all end in this schema.
 * Keys are the kebab-case names that users write, so that a search for one finds everything.
 */
import { z } from 'zod';
import { parseDuration } from './duration.ts';
import { FlowgateError } from './errors.ts';
import { type Matrix, matrixSchema } from './fleet/matrix.ts';
import { MOST_SHARDS, parseShard, type Shard } from './fleet/shard.ts';
import { didYouMean, nearest } from './flow/nearest.ts';
import { ADJUSTABLE_IDS, FIXED_IDS } from './flow/rules/ids.ts';
import type { RuleSetting } from './flow/severities.ts';
import { parseGenesysUrl } from './genesys/regions.ts';

const choice = <const T extends readonly [string, ...string[]]>(...allowed: T) =>
  z.enum(allowed, {
    error: `must be ${listed(
      allowed.map((word) => `"${word}"`),
      'or',
    )}`,
  });

/** Exactly `true` or `false`: `yes`, `1` and typing errors are no answer to a question about production. */
const flag = z
  .enum(['true', 'false'], { error: 'must be "true" or "false"' })
  .transform((text) => text === 'true');

const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/, { error: `must be a whole number from ${least} to ${most}` })
    .transform(Number)
    .refine((count) => count >= least && count <= most, {
      error: `must be a whole number from ${least} to ${most}`,
    });

/** Text such as `500ms`, `5s`, `2m` to milliseconds. */
const duration = z.string().transform((text, context) => {
  const span = parseDuration(text);
  if (span !== undefined) return span;
  context.addIssue('must be a duration such as "500ms", "5s" or "2m", above zero and at most "24h"');
  return z.NEVER;
});

/** Lines `RULE: error|warning|off` to the setting of each rule; every wrong line is told. */
const ruleSettings = z.string().transform((text, context) => {
  const settings = new Map<string, RuleSetting>();
  for (const line of text.split('\n').map((written) => written.trim())) {
    if (line === '') continue;
    const [, rule = '', setting = ''] = /^([^\s:]+)\s*:\s*(\S*)$/.exec(line) ?? [];
    if (setting !== 'error' && setting !== 'warning' && setting !== 'off') {
      context.addIssue(`${JSON.stringify(line)} must be RULE: error, RULE: warning or RULE: off`);
    } else if (!ADJUSTABLE_IDS.includes(rule)) {
      context.addIssue(
        FIXED_IDS.includes(rule)
          ? `the severity of ${rule} is fixed`
          : `there is no rule ${JSON.stringify(rule)}.${didYouMean(rule, ADJUSTABLE_IDS)}`,
      );
    } else if (settings.has(rule)) {
      context.addIssue(`${rule} is given twice`);
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
const webDeployments = z.string().transform((text, context): WebDeployments => {
  const byFlow = new Map<string, string>();
  let any: string | undefined;
  for (const line of text.split('\n').map((written) => written.trim())) {
    if (line === '') continue;
    const [, flow, id = line] = /^(.+?)\s*:\s*([^:]*)$/.exec(line) ?? [];
    const isTaken = flow === undefined ? any !== undefined : byFlow.has(flow);
    if (isTaken)
      context.addIssue(`${flow === undefined ? 'the deployment of every flow' : flow} is given twice`);
    if (!DEPLOYMENT_ID.test(id)) context.addIssue(`${JSON.stringify(line)} must be an id, or FLOW NAME: ID`);
    if (flow === undefined) any = id;
    else byFlow.set(flow, id);
  }
  return { any, byFlow };
});
const DEPLOYMENT_ID = /^[\w-]{1,100}$/;

/** `N/M`. */
const shard = z.string().transform((text, context): Shard => {
  const parsed = parseShard(text);
  if (parsed !== undefined) return parsed;
  context.addIssue(`must be N/M, such as "2/4", of at most ${MOST_SHARDS}`);
  return z.NEVER;
});

/** The output of the command `matrix`. */
const matrix = z.string().transform((text, context): Matrix => {
  try {
    return matrixSchema.parse(JSON.parse(text));
  } catch {
    context.addIssue('must be the output matrix of the job that made it');
    return z.NEVER;
  }
});

const noControlCharacters = /^[^\p{Cc}]*$/u;
const word = z.string().regex(noControlCharacters, { error: 'must be one line without control characters' });

export const settingsSchema = z.strictObject({
  command: choice('auto', 'check', 'deploy', 'smoke', 'matrix', 'join').prefault('auto'),
  flows: z
    .string()
    .transform((text) =>
      text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    )
    .refine((globs) => globs.length > 0, { error: 'must hold at least one glob' })
    .prefault('flows/**/*.flow.{json,yaml,yml,ts,js,mjs}'),
  environment: word
    .regex(/^[A-Za-z0-9][\w.-]*$/, { error: 'must be a name of letters, digits, ".", "_" and "-"' })
    .optional(),
  'platform-api': choice('flow-document', 'architect').prefault('flow-document'),
  'genesys-url': z
    .string()
    .transform((text, context) => {
      try {
        return parseGenesysUrl(text);
      } catch (error) {
        context.addIssue(error instanceof FlowgateError ? error.returned : String(error));
        return z.NEVER;
      }
    })
    .prefault('https://api.mypurecloud.com'),
  'client-id': word.optional(),
  'client-secret': word.optional(),
  'role-id': word.optional(),
  'web-deployment-id': webDeployments.optional(),
  'force-unlock': flag.prefault('false'),
  'allow-rename': flag.prefault('false'),
  'github-token': word.optional(),
  comment: flag.prefault('true'),
  deployments: flag.prefault('true'),
  'smoke-issues': flag.prefault('true'),
  'coverage-of-change': z
    .string()
    .transform((written, context) => {
      if (written === 'report') return undefined;
      const percent = /^\d{1,3}%$/.test(written) ? Number(written.slice(0, -1)) : 101;
      if (percent > 100) {
        context.addIssue('must be "report" or a share such as "80%", at most "100%"');
        return z.NEVER;
      }
      return percent;
    })
    .prefault('report'),
  rules: ruleSettings.optional(),
  'fail-on': choice('error', 'warning').prefault('error'),
  'on-drift': choice('fail', 'overwrite').prefault('fail'),
  rollback: flag.prefault('true'),
  'retry-rejected': flag.prefault('false'),
  'max-conflict-retries': wholeNumber(0, 10).prefault('3'),
  'poll-interval': duration.prefault('5s'),
  'publish-timeout': duration.prefault('60s'),
  timeout: duration.prefault('15m'),
  concurrency: wholeNumber(1, 32).prefault('4'),
  shards: wholeNumber(1, MOST_SHARDS).prefault('8'),
  shard: shard.optional(),
  base: word.optional(),
  'max-flows': wholeNumber(1, 100_000).optional(),
  matrix: matrix.optional(),
  reports: word.prefault('flowgate-shards'),
  'shards-result': choice('success', 'failure', 'cancelled', 'skipped').optional(),
  'working-directory': word.prefault('.'),
});

export type Settings = z.infer<typeof settingsSchema>;
export type SettingName = keyof Settings;
export const SETTING_NAMES = settingsSchema.keyof().options;
/** Values that are masked at first touch and appear in no sink. */
export const SECRET_SETTINGS = ['client-secret', 'github-token'] as const satisfies readonly SettingName[];

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
  // Read once: to compile a reader for it costs more than that saves.
  const parsed = settingsSchema.safeParse(Object.fromEntries(present), { jitless: true });
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

/** Default of a setting as text, as action.yml and the README show it. */
export function defaultOf(name: SettingName): string | undefined {
  const schema: z.core.$ZodType = settingsSchema.shape[name];
  return schema instanceof z.ZodPrefault ? String(schema.def.defaultValue) : undefined;
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
