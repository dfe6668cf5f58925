/**
 * A small world around the release protocol: one flow on a server with compare-and-set on its version, deployers that
 * run the real protocol, a person at the console, and a network that loses, delays and repeats messages.
 *
 * `nextWorlds` gives every world that can come next. What must never happen is a `violation`.
 */
import { stampOf } from '../../src/release/documents.ts';
import type { Effect, Event, Policy, Seen, State, Step, Verdict } from '../../src/release/state.ts';

/** The protocol under test: the real one, or a mutant of it. */
export interface Protocol {
  begin(want: string, policy: Policy): Step;
  step(state: State, event: Event): Step;
}

type WriteEffect = Extract<Effect, { do: 'write' }>;

interface Server {
  readonly version: number;
  readonly content: string;
  readonly status: 'published' | 'scheduled' | 'failed';
  readonly stamp: Seen['stamp'];
  /** The deployer whose commit the stamp names; a rollback keeps the commit of the stamp it restores. */
  readonly stampedBy: string | undefined;
  /** Who changed the content last: a name, not merely who wrote last. */
  readonly author: string;
  /** Content of every version, from the first on. */
  readonly history: readonly string[];
}

interface Deployer {
  readonly name: string;
  readonly want: string;
  /** Counts runs: a crashed or finished deployer may be started again. */
  readonly run: number;
  readonly state: State;
  readonly effect: Effect | undefined;
  /** The content this run saw first: all it was ever told to replace. */
  readonly reviewed: string | undefined;
  readonly runsLeft: number;
}

/** A write that is under way although nobody waits for its answer any more. */
interface Straggler {
  readonly by: string;
  readonly want: string;
  readonly reviewed: string | undefined;
  readonly effect: WriteEffect;
}

/** How often each kind of trouble may still happen. */
export interface Budget {
  readonly edits: number;
  readonly bumps: number;
  readonly lostAnswers: number;
  readonly late: number;
  readonly dropped: number;
  readonly duplicates: number;
  readonly unreadable: number;
  readonly timeouts: number;
  readonly stops: number;
  readonly failedPublications: number;
  readonly failedGates: number;
  readonly staleReads: number;
}

export interface World {
  readonly server: Server;
  readonly deployers: readonly Deployer[];
  readonly stragglers: readonly Straggler[];
  readonly budget: Budget;
  /** Runs that reported that nothing of theirs was applied: that must stay true. */
  readonly claimedNothing: readonly string[];
  /** Runs one of whose releases was applied. */
  readonly applied: readonly string[];
  readonly violation: string | undefined;
}

export interface Start {
  readonly deployers: readonly { readonly name: string; readonly want: string; readonly runs: number }[];
  readonly stamped: boolean;
  readonly budget: Budget;
  readonly policy: Policy;
}

const FIRST_VERSION = 1;
const BASE = 'base';
/** A straggler more than these two changes nothing that one of them does not. */
const MOST_STRAGGLERS = 2;

export function startWorld(protocol: Protocol, { deployers, stamped, budget, policy }: Start): World {
  return {
    server: {
      version: FIRST_VERSION,
      content: BASE,
      status: 'published',
      stamp: stamped ? { digest: BASE, rejected: [] } : undefined,
      stampedBy: undefined,
      author: 'history',
      history: [BASE],
    },
    deployers: deployers.map(({ name, want, runs }) =>
      start(protocol, { name, want, run: 0, runsLeft: runs }, policy),
    ),
    stragglers: [],
    budget,
    claimedNothing: [],
    applied: [],
    violation: undefined,
  };
}

function start(
  protocol: Protocol,
  { name, want, run, runsLeft }: Pick<Deployer, 'name' | 'want' | 'run' | 'runsLeft'>,
  policy: Policy,
): Deployer {
  const [state, effects] = protocol.begin(want, policy);
  return { name, want, run: run + 1, state, effect: effects[0], reviewed: undefined, runsLeft: runsLeft - 1 };
}

export function nextWorlds(protocol: Protocol, world: World): World[] {
  if (world.violation !== undefined) return [];
  return [
    ...world.deployers.flatMap((deployer, index) => movesOf(protocol, world, deployer, index)),
    ...world.stragglers.map(
      (straggler, index) =>
        applyWrite(
          { ...world, stragglers: world.stragglers.filter((_, other) => other !== index) },
          straggler,
        ).world,
    ),
    ...consoleMoves(world),
    ...publicationMoves(world),
  ];
}

function movesOf(protocol: Protocol, world: World, deployer: Deployer, index: number): World[] {
  const tell = (from: World, event: Event): World => advance(protocol, from, index, event);
  const again = deployer.runsLeft > 0 ? [restart(protocol, world, deployer, index)] : [];
  if (deployer.state.phase === 'done') return again;
  if (deployer.state.phase === 'ready') {
    return [
      ...again,
      tell(world, { type: 'go' }),
      ...spend(world, 'stops', (next) => tell(next, { type: 'stop', why: 'cancelled' })),
    ];
  }
  const stops = spend(world, 'stops', (next) => tell(next, { type: 'stop', why: 'cancelled' }));
  const { effect } = deployer;
  if (effect === undefined) return again;
  return [...again, ...stops, ...outcomesOf(world, deployer, effect, tell)];
}

function outcomesOf(
  world: World,
  deployer: Deployer,
  effect: Effect,
  tell: (world: World, event: Event) => World,
): World[] {
  const trouble = { reason: 'unavailable', message: 'no answer' } as const;
  switch (effect.do) {
    case 'read':
      return [
        tell(world, { type: 'seen', live: seenOf(world.server, deployer.name) }),
        ...spend(world, 'unreadable', (next) => tell(next, { type: 'unreadable', ...trouble })),
        ...staleRead(world, tell),
      ];
    case 'poll':
      return [
        tell(world, { type: 'seen', live: seenOf(world.server, deployer.name) }),
        ...spend(world, 'timeouts', (next) => tell(next, { type: 'publish-timeout' })),
        ...spend(world, 'unreadable', (next) => tell(next, { type: 'unreadable', ...trouble })),
      ];
    case 'gate':
      return [
        tell(world, { type: 'gate-passed' }),
        ...spend(world, 'failedGates', (next) =>
          tell(next, { type: 'gate-failed', reason: 'simulation-failed', message: 'a conversation failed' }),
        ),
      ];
    case 'write': {
      const write: Straggler = {
        by: runOf(deployer),
        want: deployer.want,
        reviewed: deployer.reviewed,
        effect,
      };
      const delivered = applyWrite(world, write);
      const keep = (next: World): World => ({ ...next, stragglers: [...next.stragglers, write] });
      const room = world.stragglers.length < MOST_STRAGGLERS;
      return [
        tell(delivered.world, delivered.answer),
        ...spend(world, 'lostAnswers', (next) =>
          tell(applyWrite(next, write).world, { type: 'lost', ...trouble }),
        ),
        ...spend(world, 'dropped', (next) => tell(next, { type: 'lost', ...trouble })),
        ...(room ? spend(world, 'late', (next) => tell(keep(next), { type: 'lost', ...trouble })) : []),
        ...(room
          ? spend(world, 'duplicates', (next) => {
              const twice = applyWrite(next, write);
              return tell(keep(twice.world), twice.answer);
            })
          : []),
      ];
    }
  }
}

/** A replica may answer with the version before; it never invents one. */
function staleRead(world: World, tell: (world: World, event: Event) => World): World[] {
  const { server } = world;
  const before = server.history[server.history.length - 2];
  if (before === undefined) return [];
  return spend(world, 'staleReads', (next) =>
    tell(next, {
      type: 'seen',
      live: { version: server.version - 1, digest: before, status: 'published', stamp: server.stamp },
    }),
  );
}

function consoleMoves(world: World): World[] {
  const { server } = world;
  const edit = (content: string): World => ({
    ...world,
    server: {
      ...server,
      version: server.version + 1,
      content,
      status: 'published',
      author: content === server.content ? server.author : 'console',
      history: [...server.history, content],
    },
  });
  return [
    ...spend(world, 'edits', (next) => ({ ...next, server: edit(`edit${world.budget.edits}`).server })),
    // Somebody takes the last change back by hand.
    ...(server.content === BASE
      ? []
      : spend(world, 'edits', (next) => ({ ...next, server: edit(BASE).server }))),
    ...spend(world, 'bumps', (next) => ({ ...next, server: edit(server.content).server })),
  ];
}

function publicationMoves(world: World): World[] {
  if (world.server.status !== 'scheduled') return [];
  const ended = (from: World, status: Server['status']): World => ({
    ...from,
    server: { ...from.server, status },
  });
  return [ended(world, 'published'), ...spend(world, 'failedPublications', (next) => ended(next, 'failed'))];
}

/** The server's side of a write: compare and set, judged by what this run may replace. */
function applyWrite(world: World, write: Straggler): { world: World; answer: Event } {
  const { server } = world;
  const { effect } = write;
  if (effect.version !== server.version + 1) return { world, answer: { type: 'version-conflict' } };
  const content = effect.content === 'new' ? write.want : effect.base.digest;
  const after: Server = {
    version: effect.version,
    content,
    status: 'scheduled',
    stamp: stampOf(effect, write.want),
    stampedBy:
      effect.content === 'new'
        ? deployerOf(write.by)
        : world.deployers.find((deployer) => deployer.want === effect.base.digest)?.name,
    author: content === server.content ? server.author : write.by,
    history: [...server.history, content],
  };
  const applied =
    effect.content === 'new' ? [...new Set([...world.applied, write.by])].sort() : world.applied;
  const next = { ...world, server: after, applied, violation: wrongdoing(world, write, content) };
  return { world: next, answer: { type: 'written', live: seenOf(after, deployerOf(write.by)) } };
}

function wrongdoing(
  world: World,
  { by, want, reviewed, effect }: Straggler,
  content: string,
): string | undefined {
  const { server } = world;
  if (world.claimedNothing.includes(by))
    return 'false report: a run said that nothing of its was applied, then it was';
  if (content === server.content) return undefined;
  if (effect.content === 'previous') {
    return server.content === want
      ? undefined
      : 'lost update: a rollback replaced content that was not its own';
  }
  if (server.stamp?.rejected.includes(want)) return 'content that was put back was released again';
  if (server.content !== reviewed) return 'lost update: content was replaced that this run never reviewed';
  const drifted = server.stamp !== undefined && server.stamp.digest !== server.content;
  if (drifted) return 'lost update: an edit to released content was replaced';
  return server.author === 'console' && server.stamp !== undefined && server.history.includes(want)
    ? 'lost update: a release that somebody had taken back by hand came again in the same run'
    : undefined;
}

function advance(protocol: Protocol, world: World, index: number, event: Event): World {
  const deployer = world.deployers[index];
  if (deployer === undefined || world.violation !== undefined) return world;
  const [state, effects] = protocol.step(deployer.state, event);
  const reviewed = deployer.reviewed ?? (event.type === 'seen' ? event.live.digest : undefined);
  const next: World = {
    ...world,
    deployers: world.deployers.map((other, at) =>
      at === index ? { ...other, state, effect: effects[0], reviewed } : other,
    ),
  };
  return state.phase === 'done' ? report(next, runOf(deployer), deployer.want, state.verdict) : next;
}

/** Holds a verdict against what the server really has and had. */
function report(world: World, run: string, want: string, verdict: Verdict): World {
  const { server } = world;
  const held = verdict.version === null ? undefined : server.history[verdict.version - FIRST_VERSION];
  const wrong = (text: string): World => ({ ...world, violation: `false report: ${text}` });
  switch (verdict.because) {
    case 'already-live':
    case 'released':
    case 'released-unconfirmed':
    case 'kept':
    case 'nothing-to-put-back':
    case 'publication-timeout':
    case 'publication-unwatched':
    case 'stopped-unpublished':
    case 'stopped-untested':
      return held === want ? world : wrong(`"${verdict.because}" of a version that never held this content`);
    case 'released-then-edited':
    case 'edited-before-publication':
    case 'edited-during-retest':
      return server.history.includes(want) ? world : wrong('content that was never live');
    case 'put-back':
    case 'put-back-unpublished':
      return server.history.includes(want) && server.content !== want
        ? world
        : wrong(`"${verdict.because}", but it was not`);
    case 'hands-off':
    case 'put-back-refused':
    case 'put-back-in-doubt':
    case 'in-doubt':
      return world;
    case 'drift':
    case 'quarantined':
    case 'unreadable':
    case 'refused':
    case 'conflict':
    case 'stopped-before-write':
      if (verdict.mayHaveLanded) return world;
      return world.applied.includes(run)
        ? wrong(`"${verdict.because}" said that nothing was applied, but it was`)
        : { ...world, claimedNothing: [...world.claimedNothing, run].sort() };
  }
}

function restart(protocol: Protocol, world: World, deployer: Deployer, index: number): World {
  const { effect } = deployer;
  const again = start(protocol, deployer, deployer.state.policy);
  // A process that dies while a write is under way leaves the write on the wire.
  const orphan: Straggler[] =
    deployer.state.phase !== 'done' && effect?.do === 'write' && world.stragglers.length < MOST_STRAGGLERS
      ? [{ by: runOf(deployer), want: deployer.want, reviewed: deployer.reviewed, effect }]
      : [];
  return {
    ...world,
    deployers: world.deployers.map((other, at) => (at === index ? again : other)),
    stragglers: [...world.stragglers, ...orphan],
  };
}

function spend(world: World, what: keyof Budget, move: (world: World) => World): World[] {
  const left = world.budget[what];
  return left === 0 ? [] : [move({ ...world, budget: { ...world.budget, [what]: left - 1 } })];
}

/** A deployer always runs for the same commit, however often it is started again. */
function seenOf({ version, content, status, stamp, stampedBy }: Server, deployer: string): Seen {
  return { version, digest: content, status, stamp, ofThisCommit: stampedBy === deployer };
}

function deployerOf(run: string): string {
  return run.replace(/#\d+$/, '');
}

function runOf({ name, run }: Deployer): string {
  return `${name}#${run}`;
}
