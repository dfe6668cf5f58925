/** The local `.env`: one named file, parsed and allow-listed, for a terminal only. The process is not touched. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'dotenv';
import { FlowgateError } from './errors.ts';
import type { SettingName } from './setting-names.ts';

/** Names of the tutorial (see the README's limits) and the settings they stand for. */
const SETTING_OF: Readonly<Record<string, SettingName>> = {
  GENESYS_ENV_URL: 'genesys-url',
  OAUTH_CLIENT_ID: 'client-id',
  OAUTH_CLIENT_SECRET: 'client-secret',
  ROLE_ID: 'role-id',
};
/** Names that flows may refer to as `{env.NAME}`. */
const FLOW_VALUES: readonly string[] = ['FLOW_ID'];

export interface LocalValues {
  readonly settings: Readonly<Record<string, string>>;
  readonly flowValues: Readonly<Record<string, string>>;
  /** Names in the file that mean nothing here: said, so that nobody wonders. */
  readonly ignored: readonly string[];
}

/**
 * What `.env` in `directory` and, over it, the process environment say under the tutorial's names. As everywhere, an
 * empty variable of the process counts as not set.
 * @throws {FlowgateError} `invalid-input` for a `.env` that is there and cannot be read
 */
export function readLocalValues(
  directory: string,
  processEnvironment: Readonly<Record<string, string | undefined>>,
): LocalValues {
  const file = parse(readIfThere(join(directory, '.env')));
  const value = (name: string) => processEnvironment[name] || file[name];
  const settings: Record<string, string> = {};
  for (const [name, setting] of Object.entries(SETTING_OF)) {
    const text = value(name);
    if (text !== undefined) settings[setting] = text;
  }
  const flowValues: Record<string, string> = {};
  for (const name of FLOW_VALUES) {
    const text = value(name);
    if (text !== undefined) flowValues[name] = text;
  }
  const known = new Set([...Object.keys(SETTING_OF), ...FLOW_VALUES]);
  return { settings, flowValues, ignored: Object.keys(file).filter((name) => !known.has(name)) };
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (thrown) {
    const code = typeof thrown === 'object' && thrown !== null && 'code' in thrown ? thrown.code : thrown;
    // A directory of that name is somebody's Python environment.
    if (code === 'ENOENT' || code === 'EISDIR') return '';
    throw new FlowgateError('invalid-input', {
      attempted: 'Read .env',
      returned: `it cannot be read (${String(code)})`,
      advice: 'Correct its permissions, or remove it.',
      cause: thrown,
    });
  }
}
