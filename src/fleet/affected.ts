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
  /** The id as it is written; absent where none was found. */
  readonly id: string | undefined;
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
}

/**
 * The flows that a change is about, in their order: those of which a source, a value of the environment or a test
 * changed, those of which that cannot be told, and those with the same written id as one of them.
 */
export function affectedFlows(flows: readonly FlowInputs[], difference: Difference): AffectedFlow[] {
  const ids = new Set<string>();
  const found = new Map<FlowInputs, AffectedFlow>();
  for (const inputs of flows) {
    const isReleased = isAnother(inputs, difference);
    if (!isReleased && !anyAmong(inputs.tests, difference.files)) continue;
    found.set(inputs, { inputs, isReleased });
    if (inputs.id !== undefined) ids.add(inputs.id);
  }
  return flows.flatMap((inputs) => {
    // Two sources of one flow would overwrite each other, which only a run that sees both refuses.
    const isTwin = inputs.id !== undefined && ids.has(inputs.id);
    return found.get(inputs) ?? (isTwin ? [{ inputs, isReleased: false }] : []);
  });
}

function isAnother({ sources, names, doubt }: FlowInputs, { files, values }: Difference): boolean {
  if (doubt !== undefined || anyAmong(sources, files)) return true;
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
