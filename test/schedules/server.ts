/**
 * One flow on a server in memory, whose every step waits its turn in a scheduler: a request travels, is handled, and
 * its answer travels back; publications end, late copies arrive and an editor edits whenever the schedule says so.
 */
import { FlowgateError } from '../../src/errors.ts';
import type { FlowDefinition, FlowStatus, LiveFlow } from '../../src/flow/definition.ts';
import { digest } from '../../src/flow/digest.ts';
import { readStamp } from '../../src/flow/stamp.ts';
import type { Platform, VersionedFlow, WriteAnswer } from '../../src/genesys/platform.ts';

/** Waits until the schedule lets the step called `label` happen. */
export type Turn = (label: string) => Promise<void>;

export type WriteFate =
  | 'arrives'
  | 'is lost'
  | 'answer is lost'
  | 'arrives late'
  | 'arrives twice'
  | 'is refused';
export type ReadFate = 'arrives' | 'is lost' | 'is stale';

/** Endless: when a list is used up, all goes well. */
export interface Weather {
  readonly writes: readonly WriteFate[];
  readonly reads: readonly ReadFate[];
}

export interface Version {
  readonly flow: LiveFlow;
  readonly content: string;
  /** A run, the console, or the past. */
  readonly by: string;
}

/** One write that took effect, as it was judged on the spot. */
export interface Replacement {
  readonly by: string;
  readonly replaced: Version;
  readonly put: Version;
}

export class Server {
  readonly history: Version[];
  readonly replacements: Replacement[] = [];
  readonly #turn: Turn;
  readonly #publications: FlowStatus[];

  /** `publications`: what each comes to, in order of the writes; then they are published. */
  constructor(first: LiveFlow, turn: Turn, publications: readonly FlowStatus[]) {
    this.history = [{ flow: first, content: digest(first), by: 'the past' }];
    this.#turn = turn;
    this.#publications = [...publications];
  }

  get live(): Version {
    const live = this.history.at(-1);
    if (live === undefined) throw new Error('a flow has a version');
    return live;
  }

  /** What a version held; versions count up by one from that of the first. */
  held(version: number): Version | undefined {
    return this.history.find(({ flow }) => flow.version === version);
  }

  edit(change: (content: FlowDefinition) => FlowDefinition): void {
    const { flow } = this.live;
    this.#append({ ...flow, ...change(flow), version: flow.version + 1, status: 'published' }, 'the console');
  }

  /** Compare and set on the version; then it is published in its own time. */
  write(flow: VersionedFlow, by: string): boolean {
    const replaced = this.live;
    if (flow.version !== replaced.flow.version + 1) return false;
    const put = this.#append({ ...flow, status: 'scheduled' }, by);
    this.replacements.push({ by, replaced, put });
    const outcome = this.#publications.shift() ?? 'published';
    void this.#turn(`v${flow.version} ${outcome}`).then(() => {
      const at = this.history.findIndex((entry) => entry.flow.version === flow.version);
      this.history.splice(at, 1, { ...put, flow: { ...put.flow, status: outcome } });
    });
    return true;
  }

  #append(flow: LiveFlow, by: string): Version {
    const version: Version = { flow: structuredClone(flow), content: digest(flow), by };
    this.history.push(version);
    return version;
  }
}

/** The server as one run sees it, through its own weather. */
export function platformFor(
  server: Server,
  run: string,
  turn: Turn,
  weather: Weather,
): Pick<Platform, 'readFlow' | 'writeFlow'> {
  const writes = [...weather.writes];
  const reads = [...weather.reads];
  return {
    async readFlow() {
      const fate = reads.shift() ?? 'arrives';
      await turn(`${run} read ${fate}`);
      const seen = fate === 'is stale' ? (server.history.at(-2) ?? server.live) : server.live;
      const answer = structuredClone(seen.flow);
      await turn(`${run} read answered`);
      if (fate === 'is lost') throw noAnswer();
      return answer;
    },
    async writeFlow(flow): Promise<WriteAnswer> {
      const fate = writes.shift() ?? 'arrives';
      await turn(`${run} write v${flow.version} ${fate}`);
      if (fate === 'is refused') {
        const error = new FlowgateError('unauthorized', {
          attempted: 'write',
          returned: '403',
          advice: 'Ask.',
        });
        return { kind: 'refused', error };
      }
      if (fate === 'arrives late' || fate === 'arrives twice') {
        void turn(`${run} v${flow.version} at last`).then(() => server.write(flow, run));
      }
      const applied = fate !== 'is lost' && fate !== 'arrives late' && server.write(flow, run);
      const answer = structuredClone(server.live.flow);
      await turn(`${run} write answered`);
      if (fate !== 'arrives' && fate !== 'arrives twice') return { kind: 'lost', error: noAnswer() };
      return applied ? { kind: 'written', flow: answer } : { kind: 'version-conflict', error: noAnswer() };
    },
  };
}

/** Whether a stamp says that this content was put back. */
export function rejects({ flow }: Version, content: string): boolean {
  return readStamp(flow)?.rejected?.some((entry) => entry.digest === content) ?? false;
}

/** Whether this is released content that somebody changed. */
export function isEdited({ flow, content }: Version): boolean {
  const stamp = readStamp(flow);
  return stamp !== undefined && stamp.digest !== content;
}

function noAnswer(): FlowgateError {
  return new FlowgateError('unavailable', { attempted: 'call', returned: 'no answer', advice: 'Run again.' });
}
