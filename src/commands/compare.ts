import { buildFlow } from '../flow/build.ts';
import type { FlowDefinition, LiveFlow } from '../flow/definition.ts';
import { definitionOf, digest } from '../flow/digest.ts';
import type { Environment } from '../flow/environment.ts';
import { parseSource } from '../flow/parse-source.ts';
import { readStamp, rejectedEntry } from '../flow/stamp.ts';
import type { FlowReport } from '../report/model.ts';
import type { Run } from './run.ts';
import type { Built } from './steps.ts';

/** What a source is compared with, where that is known; a new flow has no `flow`. */
export type Base =
  | { readonly known: false }
  | { readonly known: true; readonly flow: FlowDefinition | undefined };

export interface Comparison {
  readonly base: Base;
  readonly facts: Pick<
    FlowReport,
    'comparedWith' | 'changes' | 'risks' | 'picture' | 'version' | 'drift' | 'notes'
  > & {
    outcome: 'changed' | 'unchanged';
  };
}

/** Compares a source with the live flow, or without an organization with its base commit. */
export async function compare(
  run: Run,
  built: Built,
  flow: FlowDefinition,
  environment: Environment,
): Promise<Comparison> {
  return run.platform === undefined
    ? compareWithBase(run, built.file, flow, environment)
    : compareWithLive(await run.platform.readFlow(flow.id), flow);
}

async function compareWithLive(live: LiveFlow, flow: FlowDefinition): Promise<Comparison> {
  const { difference, driftOf } = await import('./change.ts');
  const want = digest(flow);
  const stamp = readStamp(live);
  const rejected = stamp && rejectedEntry(stamp, want);
  const same = digest(live) === want && live.status === 'published';
  const notes = [
    ...(stamp === undefined && !same
      ? [
          'First release: the live flow has never been released by Flowgate. The deploy will adopt and replace it.',
        ]
      : []),
    ...(rejected === undefined
      ? []
      : [
          `This very content was put back on ${rejected.at} (${rejected.reason}): the deploy will refuse it.`,
        ]),
  ];
  // What was released as this very content is this content, in whatever form the platform keeps it.
  const before = digest(live) === want ? flow : definitionOf(live);
  return {
    base: { known: true, flow: before },
    facts: {
      outcome: same ? 'unchanged' : 'changed',
      comparedWith: 'live',
      ...difference(before, flow),
      version: live.version,
      drift: driftOf(live, flow),
      notes,
    },
  };
}

async function compareWithBase(
  run: Run,
  file: string,
  flow: FlowDefinition,
  environment: Environment,
): Promise<Comparison> {
  const offline = { version: null, drift: undefined } as const;
  const unknown = (note: string): Comparison => ({
    base: { known: false },
    facts: { ...offline, outcome: 'changed', comparedWith: 'nothing', changes: [], notes: [note] },
  });
  const base = await run.baseText?.(file);
  if (base === undefined || !base.known) {
    return unknown('There was no base to compare with: what would change is not known.');
  }
  if ('isUnchanged' in base) return unchanged(flow);
  const { difference } = await import('./change.ts');
  if (base.text === undefined) {
    const notes = ['New flow: the base commit does not have this file.'];
    const news = difference({ id: flow.id, name: flow.name, nodes: {} }, flow);
    const facts = { ...offline, ...news, outcome: 'changed', comparedWith: 'base-commit', notes } as const;
    return { base: { known: true, flow: undefined }, facts };
  }
  const before = buildBase(file, base.text, environment);
  if (before === undefined) {
    // Code of another commit is not run just to compare with it.
    return unknown(
      isModule(file)
        ? 'This source is a module, and only live flows are compared with modules: what would change is not known.'
        : 'The base commit has no valid flow in this file: what would change is not known.',
    );
  }
  if (digest(before) === digest(flow)) return unchanged(flow);
  const news = difference(before, flow);
  const outcome = news.changes.length === 0 ? 'unchanged' : 'changed';
  const facts = { ...offline, ...news, outcome, comparedWith: 'base-commit', notes: [] } as const;
  return { base: { known: true, flow: before }, facts };
}

/** Nothing is to be looked for: the base is the flow itself. */
function unchanged(flow: FlowDefinition): Comparison {
  return {
    base: { known: true, flow },
    facts: {
      outcome: 'unchanged',
      comparedWith: 'base-commit',
      changes: [],
      risks: [],
      picture: NO_PICTURE,
      version: null,
      drift: undefined,
      notes: [],
    },
  };
}

const NO_PICTURE: NonNullable<FlowReport['picture']> = { nodes: [], edges: [] };

function isModule(file: string): boolean {
  return /\.(ts|js|mjs)$/.test(file);
}

function buildBase(file: string, text: string, environment: Environment): FlowDefinition | undefined {
  if (isModule(file)) return undefined;
  try {
    return buildFlow(parseSource(file, text, environment), environment).flow;
  } catch {
    // A base that cannot be read is no fault of this pull request.
    return undefined;
  }
}
