/** What the commands that never leave this machine are given: a temporary directory, and ears for what they say. */
import type { LocalWork } from '../../src/commands/local.ts';
import { formatPlace, type Place } from '../../src/errors.ts';
import { parseSettings } from '../../src/settings.ts';
import { quietLog } from '../support/quiet-log.ts';
import { workspaceOf } from '../support/runner.ts';

export interface LocalRig {
  readonly work: LocalWork;
  readonly directory: string;
  /** What went to standard output so far. */
  readonly printed: () => string;
  /** Warnings and errors, as `error flows/a.flow.yaml:3: what is wrong`. */
  readonly told: readonly string[];
}

export function localRig(
  files: Readonly<Record<string, string>>,
  settings: Readonly<Record<string, string>> = {},
): LocalRig {
  const directory = workspaceOf(files);
  const told: string[] = [];
  let printed = '';
  const tell = (severity: string) => (text: string, place?: Place) => {
    told.push(`${severity} ${place === undefined ? '' : `${formatPlace(place)}: `}${text}`);
  };
  const work: LocalWork = {
    settings: parseSettings({ 'working-directory': directory, ...settings }, () => undefined),
    processEnvironment: {},
    moduleTools: { loader: '', builder: '' },
    log: { ...quietLog, warning: tell('warning'), error: tell('error') },
    print: (text) => {
      printed += text;
    },
  };
  return { work, directory, printed: () => printed, told };
}
