/** Which flows a change is about. */
import { FlowgateError } from '../errors.ts';
import { readEnvironmentFile } from '../flow/environment-file.ts';

/** All that a flow is made of. Paths are relative to the working directory. */
export interface FlowInputs {
  readonly file: string;
  /** What it is built from: its source and, of a module, all that it imports. */
  readonly sources: ReadonlySet<string>;
  /** What it is only tested by: its transcripts, under every name they could have, and what they include. */
  readonly tests: ReadonlySet<string>;
  /** Names that may be values of the environment; `'any'` where that cannot be told. */
  readonly names: ReadonlySet<string> | 'any';
  /** Which flow it is, the same for all sources of one; absent where that cannot be told. */
  readonly flow: string | undefined;
  /** Why not all that it is made of can be told: then it counts as changed. */
  readonly doubt: string | undefined;
  /** What it costs to check, in no particular unit. */
  readonly work: number;
}

/** What is different. */
export interface Difference {
  /** Changed, added and deleted files. */
  readonly files: ReadonlySet<string>;
  /** Values of the environment; `'any'` where it cannot be told which. */
  readonly values: ReadonlySet<string> | 'any';
}

export interface AffectedFlow {
  readonly inputs: FlowInputs;
  /** Whether the flow itself may be another one; else only what tests it is. */
  readonly isReleased: boolean;
  /** Why it counts as changed, where that cannot be told. */
  readonly doubt?: string | undefined;
}

/**
 * The flows that a change is about, in their order: those of which a source, a value of the environment or a test
 * changed, those of which that cannot be told, and the other sources of one of them.
 */
export function affectedFlows(flows: readonly FlowInputs[], difference: Difference): AffectedFlow[] {
  const flowsFound = new Set<string>();
  const found = new Map<FlowInputs, AffectedFlow>();
  for (const inputs of flows) {
    const isAnother = isMadeOf(inputs, difference);
    const doubt = isAnother ? undefined : inputs.doubt;
    const isReleased = isAnother || doubt !== undefined;
    if (!isReleased && !anyAmong(inputs.tests, difference.files)) continue;
    found.set(inputs, { inputs, isReleased, doubt });
    if (inputs.flow !== undefined) flowsFound.add(inputs.flow);
  }
  return flows.flatMap((inputs): AffectedFlow | [] => {
    // Two sources of one flow would overwrite each other, which only a run that sees both refuses.
    const isTwin = inputs.flow !== undefined && flowsFound.has(inputs.flow);
    return found.get(inputs) ?? (isTwin ? { inputs, isReleased: false } : []);
  });
}

/** Whether something that the flow is built from changed. */
function isMadeOf({ sources, names }: FlowInputs, { files, values }: Difference): boolean {
  if (anyAmong(sources, files)) return true;
  if (values !== 'any' && values.size === 0) return false;
  return names === 'any' || values === 'any' || anyIn(values, names);
}

/**
 * Whether files, or folders that they are in, are among those that changed. Git lists no folder: one that it names is
 * a submodule, or was a link or a file.
 */
export function anyAmong(files: Iterable<string>, changed: ReadonlySet<string>): boolean {
  return [...files].some((file) => withFolders(file).some((name) => changed.has(name)));
}

/** `a/b/c`, `a/b`, `a`. */
function withFolders(file: string): string[] {
  const end = file.lastIndexOf('/');
  return end === -1 ? [file] : [file, ...withFolders(file.slice(0, end))];
}

function anyIn(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return [...some].some((each) => others.has(each));
}

/**
 * The names whose value is another one in two states of an environment's file; `undefined` is a file that is not
 * there. `'any'` where one of them cannot be read.
 */
export function changedValues(
  before: string | undefined,
  after: string | undefined,
): ReadonlySet<string> | 'any' {
  try {
    const [old, current] = [before, after].map((text) =>
      text === undefined ? {} : readEnvironmentFile('', text),
    );
    const names = new Set([...Object.keys(old ?? {}), ...Object.keys(current ?? {})]);
    return new Set([...names].filter((name) => old?.[name] !== current?.[name]));
  } catch (thrown) {
    if (thrown instanceof FlowgateError) return 'any';
    throw thrown;
  }
}
