/** Divides the flows that a change is about among jobs. */
import {
  type AffectedFlow,
  affectedFlows,
  anyAmong,
  changedValues,
  type FlowInputs,
} from '../fleet/affected.ts';
import { divideFlows } from '../fleet/divide.ts';
import { tooManyFlows } from '../fleet/many-flows.ts';
import type { FleetPlan } from '../fleet/plan.ts';
import { readText } from '../flow/source.ts';
import type { ChangedFiles } from '../github/changed-files.ts';
import { FleetReader } from './fleet-inputs.ts';
import type { BaseFile, Run } from './run.ts';
import { findFlows } from './steps.ts';

/** Since when a flow must have changed to be due, or why every flow is. */
export type Since =
  | { readonly all: string }
  | {
      /** What is compared, for people: `9353195a…6dcb09b5`. */
      readonly what: string;
      readonly changes: () => Promise<ChangedFiles>;
      readonly baseText: (file: string) => Promise<BaseFile>;
    };

export interface MatrixWork extends Pick<Run, 'settings' | 'processEnvironment'> {
  readonly since: Since;
  /** Of the pull request; absent where the run is of none. */
  readonly labels: readonly string[] | undefined;
}

/** Names of files that one sentence tells. */
const NAMES_TOLD = 20;
/** The flows that are no longer there can only be told by their names. */
const SOURCE = /\.flow\.(?:json|ya?ml|ts|js|mjs)$/i;
const NONE: ReadonlySet<string> = new Set();

/**
 * Decides which flows are due and divides them among at most `shards` jobs. A flow is due when its source, a module
 * it imports, its transcripts, a fragment they include or a value of the environment that it may use changed; where
 * that is not known, every flow is.
 *
 * @throws {FlowgateError} `invalid-input` for a pull request that changes more flows than `max-flows`
 */
export async function matrixOfFlows(work: MatrixWork): Promise<FleetPlan> {
  const { settings, labels } = work;
  const { files, environment } = await findFlows(work);
  const reader = new FleetReader(settings['working-directory'], environment);
  const flows: FlowInputs[] = [];
  for (const file of files) flows.push(await reader.read(file));

  const { due, count, sentences, warnings } = await dueFlows(work, flows, reader, environment.file);
  const released = due.filter(({ isReleased }) => isReleased).length;
  const tooMany = tooManyFlows(released, count, { limit: settings['max-flows'], labels });
  if (tooMany !== undefined && 'refused' in tooMany) throw tooMany.refused;
  const matrix = divideFlows(
    due.map(({ inputs }) => inputs),
    settings,
  );
  return { matrix, sentences, warnings: [...warnings, ...(tooMany === undefined ? [] : [tooMany.remark])] };
}

interface Due extends Omit<FleetPlan, 'matrix'> {
  readonly due: readonly AffectedFlow[];
  /** How many may be released as something else, as a clause. */
  readonly count: string;
}

async function dueFlows(
  { settings, since }: MatrixWork,
  flows: readonly FlowInputs[],
  reader: FleetReader,
  environmentFile: string | undefined,
): Promise<Due> {
  const everything = (why: string, warnings: readonly string[]): Due => ({
    due: flows.map((inputs) => ({ inputs, isReleased: true })),
    count: `${flows.length} flows count as changed, because ${why}`,
    sentences: [`All ${flows.length} flows are due: ${why}.`],
    warnings,
  });
  if ('all' in since) return everything(since.all, []);
  const changes = await since.changes();
  if (!changes.known) {
    const why = `what changed in ${since.what} is not known (${changes.why})`;
    return everything(why, [`Every flow is due, because ${why}.`]);
  }
  const files = new Set([...changes.present, ...changes.deleted]);
  const directory = settings['working-directory'];
  const values =
    environmentFile === undefined
      ? NONE
      : await valuesOf(environmentFile, { files, since, directory, reader });
  const due = affectedFlows(flows, { files, values });
  const deleted = await goneSources(changes, flows, since, reader);
  const doubts = due.flatMap(({ doubt }) => doubt ?? []);
  return {
    due,
    count: countOf(due, doubts),
    sentences: [
      `${due.length} of ${flows.length} flows are due: ${since.what} changes them${list(due.map(({ inputs }) => inputs.file))}`,
      ...(doubts.length === 0
        ? []
        : [`Of these, ${doubts.length} may not have changed, but that cannot be told${list(doubts)}`]),
    ],
    warnings:
      deleted.length === 0 ? [] : [`Deleted here, and left as it is in Genesys Cloud${list(deleted)}`],
  };
}

function countOf(due: readonly AffectedFlow[], [first, ...others]: readonly string[]): string {
  const released = due.filter(({ isReleased }) => isReleased).length;
  return first === undefined
    ? `${released} flows change`
    : `${released} flows count as changed, ${others.length + 1} of them because that cannot be told (${first})`;
}

/** The deleted sources whose flows no source that is new or changed has taken over. */
async function goneSources(
  { present, deleted }: Extract<ChangedFiles, { known: true }>,
  flows: readonly FlowInputs[],
  since: Extract<Since, { what: string }>,
  reader: FleetReader,
): Promise<readonly string[]> {
  // What lies outside is of another fleet.
  const sources = deleted.filter((file) => SOURCE.test(file) && !file.startsWith('../'));
  const changed = new Set(present);
  const taken = new Set(flows.flatMap(({ file, flow }) => (changed.has(file) && flow ? [flow] : [])));
  if (taken.size === 0) return sources;
  const gone: string[] = [];
  for (const file of sources) {
    const before = await since.baseText(file);
    const flow = before.known && before.text !== undefined && reader.flowOf(file, before.text);
    if (!flow || !taken.has(flow)) gone.push(file);
  }
  return gone;
}

interface ValueSources {
  readonly files: ReadonlySet<string>;
  readonly since: Extract<Since, { what: string }>;
  readonly directory: string;
  readonly reader: FleetReader;
}

/** The values of an environment's file that changed. */
async function valuesOf(
  file: string,
  { files, since, directory, reader }: ValueSources,
): Promise<ReadonlySet<string> | 'any'> {
  const trail = reader.trail(file);
  if (!anyAmong(trail, files)) return NONE;
  // Of a link, git keeps only where it leads; of a submodule nothing.
  if (trail.length > 1 || !files.has(file)) return 'any';
  const before = await since.baseText(file);
  return before.known ? changedValues(before.text, await readText(file, directory)) : 'any';
}

function list(names: readonly string[]): string {
  if (names.length === 0) return '.';
  const more = names.length - NAMES_TOLD;
  return `: ${names.slice(0, NAMES_TOLD).join(', ')}${more > 0 ? ` and ${more} more` : ''}.`;
}
