/** What every command is given, and how it goes through its flows. */
import pLimit from 'p-limit';
import type { Clock } from '../clock.ts';
import { asFlowgateError, FlowgateError } from '../errors.ts';
import type { ModuleTools } from '../flow/module.ts';
import type { Platform } from '../genesys/platform.ts';
import type { Log } from '../log.ts';
import type { PlannedFlow } from '../report/deployment.ts';
import type { CommandName, FlowReport } from '../report/model.ts';
import type { Settings } from '../settings.ts';
import { failedFlow } from './flow-report.ts';

export interface Run {
  readonly command: CommandName;
  readonly settings: Settings;
  /** Absent without credentials: then only `check` can run, and makes no calls. */
  readonly platform: Platform | undefined;
  readonly log: Log;
  readonly clock: Clock;
  /** Aborted with a FlowgateError when the run is cancelled or its time is up: no new work after that. */
  readonly signal: AbortSignal;
  /** Values that flows may refer to as `{env.NAME}`, over those of the environment's file. */
  readonly processEnvironment: Readonly<Record<string, string | undefined>>;
  readonly moduleTools: ModuleTools;
  /** Text of a file at the base commit of the pull request; `undefined` where there is no such commit or file. */
  readonly baseText: BaseText | undefined;
  /** Told once, before the first write of a deploy, what it is about to do; never where nothing is to be written. */
  readonly beforeWrites?: ((plan: readonly PlannedFlow[]) => Promise<void>) | undefined;
  readonly commit: string | undefined;
  readonly repository: string | undefined;
  readonly runUrl: string | undefined;
}

/** What a file was at the base commit. */
export type BaseText = (file: string) => Promise<BaseFile | UnchangedFile>;

/** The file is what it was: its text need not be read again. */
export type UnchangedFile = { readonly known: true; readonly isUnchanged: true };

/** `text` is absent where the file did not exist at the base commit. */
export type BaseFile =
  | { readonly known: false }
  | { readonly known: true; readonly text: string | undefined };

/** Works on several flows at once, keeps their order, and lets one that fails hide none of the others. */
export async function eachFlow<Item, Result>(
  run: Run,
  items: readonly Item[],
  fileOf: (item: Item) => string,
  work: (item: Item, index: number) => Promise<Result>,
  failed: (report: FlowReport) => Result,
): Promise<Result[]> {
  const limit = pLimit(run.settings.concurrency);
  const attempt = async (item: Item, index: number) => {
    try {
      run.signal.throwIfAborted();
      return await work(item, index);
    } catch (thrown) {
      return failed(failedFlow(fileOf(item), asFlowgateError(thrown, `${run.command} ${fileOf(item)}`)));
    }
  };
  return Promise.all(items.map((item, index) => limit(attempt, item, index)));
}

/** A platform is there for every command that passed the settings; this only tells the type checker. */
export function platformOf(run: Run): Platform {
  if (run.platform !== undefined) return run.platform;
  throw new FlowgateError('invalid-input', {
    attempted: `Run ${run.command}`,
    returned: 'no credentials were given',
    advice: 'Set client-id, client-secret and role-id.',
  });
}
