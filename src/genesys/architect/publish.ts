/** Writes a flow: sees that nothing is in the way, publishes it by a job, and reads back what is live then. */
import { FlowgateError } from '../../errors.ts';
import { archyToPublish } from '../../flow/archy/live.ts';
import { archyText } from '../../flow/archy/text.ts';
import { digest } from '../../flow/digest.ts';
import { plain } from '../plain.ts';
import type { VersionedFlow, WriteAnswer } from '../platform.ts';
import { type ClearanceOptions, clearTheWay, overtaken } from './clearance.ts';
import type { PublishedContents } from './export.ts';
import { lookUntil, mayHaveArrived } from './jobs.ts';
import { type PublishJob, type PublishJobOptions, registerPublishJob } from './publish-job.ts';
import { isLive, lockHolder, nextNumber, publishedNumber } from './record.ts';
import type { FlowRecord, PublishState } from './schemas.ts';
import {
  jobFailed,
  notEnded,
  notShown,
  publishedElsewhere,
  type Refusal,
  refuseOtherName,
} from './verdicts.ts';

/** How long a published version may take to show in the flow's record, in milliseconds. */
const READ_BACK_MS = 10_000;
/** How many publish jobs are tried that fail because of the rate limit. */
const MAX_THROTTLED_JOBS = 3;
/** Before the second one, in milliseconds; doubled before the third. */
const THROTTLED_PAUSE_MS = 5_000;
/** For so long a way that was clear counts as clear, in milliseconds. */
const CLEARED_FOR_MS = 2_000;
/** As many foreign versions are looked at one by one; behind more the fence counts as broken. */
const MAX_VERSIONS_BETWEEN = 5;

export interface PublishOptions extends ClearanceOptions, PublishJobOptions {
  readonly contents: PublishedContents;
}

/** A publish job that may still be under way. */
interface Begun {
  readonly job: PublishJob;
  /** The version that is claimed, and the document: the same write is the same in both. */
  readonly version: number;
  readonly document: string;
  /** The name that the flow had until this write gave it another. */
  readonly formerName: string | undefined;
}

export class FlowWriter {
  readonly #options: PublishOptions;
  /** By flow: what may still be under way. The same write sent again goes on with it instead of starting a second. */
  readonly #begun = new Map<string, Begun>();

  constructor(options: PublishOptions) {
    this.#options = options;
  }

  /** As `Platform.writeFlow`; a flow that is to be a draft is taken away from customers again. */
  async write(flow: VersionedFlow): Promise<WriteAnswer> {
    try {
      return flow.status === 'draft' ? await this.#takeBack(flow) : await this.#publish(flow);
    } catch (thrown) {
      // What is thrown was thrown before anything was uploaded: a read failed, or the run ended.
      if (this.#options.signal.aborted || !(thrown instanceof FlowgateError)) throw thrown;
      return { kind: 'refused', error: thrown };
    }
  }

  /** A job that the rate limit held up published nothing, so another one is tried: it may be what puts a flow back. */
  async #publish(flow: VersionedFlow): Promise<WriteAnswer> {
    const { clock, signal, debug } = this.#options;
    for (let jobs = 1; ; jobs++) {
      const answer = await this.#publishOnce(flow);
      const isThrottled = answer.kind === 'refused' && answer.error.code === 'rate-limited';
      if (!isThrottled || jobs >= MAX_THROTTLED_JOBS) return answer;
      const pause = THROTTLED_PAUSE_MS * 2 ** (jobs - 1);
      debug(`${answer.error.returned}; waiting ${pause} ms before another one`);
      await clock.sleep(pause, signal);
    }
  }

  async #publishOnce(flow: VersionedFlow): Promise<WriteAnswer> {
    const archy = archyToPublish(flow);
    refuseOtherName(archy, flow);
    const document = archyText(archy);
    const former = this.#begun.get(flow.id);
    if (former?.version === flow.version && former.document === document) {
      return await this.#follow(flow, former);
    }

    const clearance = await clearTheWay(flow, this.#options);
    if ('answer' in clearance) return clearance.answer;
    const { clock } = this.#options;
    const cleared = clock.monotonic();
    let { record } = clearance;
    // The stamp tells the number under which it will be found; the fence is still the version that is claimed.
    const text = archyText(archyToPublish(flow, nextNumber(record)));
    const job = await registerPublishJob(flow, text, this.#options);
    if (clock.monotonic() - cleared > CLEARED_FOR_MS) {
      // Registering waits where requests are limited, and somebody may have published meanwhile.
      const again = await clearTheWay(flow, this.#options);
      if ('answer' in again) return again.answer;
      record = again.record;
    }
    await this.#rename(record, flow.name);
    const formerName = record.name === flow.name ? undefined : record.name;
    const begun: Begun = { job, version: flow.version, document, formerName };
    this.#begun.set(flow.id, begun);
    return await this.#follow(flow, begun);
  }

  /** Once something was sent, nothing is thrown any more: it is not known what became of it. */
  async #follow(flow: VersionedFlow, begun: Begun): Promise<WriteAnswer> {
    const { publishTimeout, signal } = this.#options;
    const { job } = begun;
    const notKnown = (): WriteAnswer => ({ kind: 'lost', error: notEnded(flow, job.id, publishTimeout) });
    try {
      const delivery = await job.deliver();
      if (delivery.kind === 'unclear') return { kind: 'lost', error: delivery.error };
      if (delivery.kind === 'refused') return await this.#nothingPublished(flow, begun, delivery);
      const state = await job.end();
      if (state === undefined) return notKnown();
      if (state.status === 'Failure') return await this.#afterFailure(flow, begun, state);
      const elsewhere = publishedElsewhere(flow, job.id, state);
      return elsewhere === undefined
        ? await this.#readBack(flow)
        : await this.#nothingPublished(flow, begun, elsewhere);
    } catch (thrown) {
      if (!job.isSent || !(thrown instanceof FlowgateError || signal.aborted)) throw thrown;
      return thrown instanceof FlowgateError ? { kind: 'lost', error: thrown } : notKnown();
    }
  }

  /** A job that says it failed is taken at its word only where nothing new is live. */
  async #afterFailure(flow: VersionedFlow, begun: Begun, state: PublishState): Promise<WriteAnswer> {
    const { records, contents, clientId } = this.#options;
    const record = await records.read(flow.id);
    if (publishedNumber(record) < flow.version) {
      const holder = lockHolder(record, clientId);
      return await this.#nothingPublished(flow, begun, jobFailed(flow, begun.job.id, state, holder));
    }
    if (digest(await contents.of(record)) === digest(flow)) return await this.#readBack(flow);
    this.#begun.delete(flow.id);
    return overtaken(record, flow);
  }

  /** The job published the flow: what is live now, as the platform shows it. */
  async #readBack(flow: VersionedFlow): Promise<WriteAnswer> {
    const { records, contents, clock, signal } = this.#options;
    const record = await lookUntil(
      async () => {
        const seen = await records.read(flow.id);
        return publishedNumber(seen) >= flow.version ? seen : undefined;
      },
      { clock, signal, until: clock.monotonic() + READ_BACK_MS },
    );
    if (record === undefined) return { kind: 'lost', error: notShown(flow) };
    const live = await contents.of(record);
    const version = await this.#fenceOf(record, flow);
    this.#begun.delete(flow.id);
    return { kind: 'written', flow: { ...live, version } };
  }

  /**
   * The number a write is answered with. Drafts count too, so a publication can skip numbers; as long as nobody else's
   * publication is among those, ours is the next one and holds the fence.
   */
  async #fenceOf(record: FlowRecord, flow: VersionedFlow): Promise<number> {
    const actual = publishedNumber(record);
    if (actual - flow.version > MAX_VERSIONS_BETWEEN) return actual;
    for (let number = flow.version; number < actual; number++) {
      const between = await this.#options.records.version(flow.id, `${number}.0`);
      if (between !== undefined && between.type !== 'CHECKIN' && between.type !== 'SAVE') return actual;
    }
    return flow.version;
  }

  /** Puts a flow back that customers could not meet before. */
  async #takeBack(flow: VersionedFlow): Promise<WriteAnswer> {
    const { records } = this.#options;
    const written: WriteAnswer = { kind: 'written', flow: { ...flow, status: 'draft' } };
    // A former send of this write may have done it.
    if (!isLive(await records.read(flow.id))) return written;
    const clearance = await clearTheWay(flow, this.#options);
    if ('answer' in clearance) return clearance.answer;
    await this.#rename(clearance.record, flow.name);
    const result = await records.deactivate(flow.id);
    if (result.ok) return written;
    return { kind: mayHaveArrived(result.fault) ? 'lost' : 'refused', error: result.error };
  }

  /** Before the publication, which goes by name: the flow keeps its id and what is bound to it. */
  async #rename(record: FlowRecord, name: string): Promise<void> {
    if (record.name === name) return;
    const { records } = this.#options;
    const result = await records.rename(record, name);
    if (result.ok) return;
    if (mayHaveArrived(result.fault) && (await records.read(record.id)).name === name) return;
    throw result.error;
  }

  /** The flow is as it was, and under the name it had: another write of it starts anew. */
  async #nothingPublished(
    flow: VersionedFlow,
    { formerName }: Begun,
    refusal: Refusal,
  ): Promise<WriteAnswer> {
    this.#begun.delete(flow.id);
    const { error, messages } = refusal;
    if (formerName === undefined || (await this.#isCalledAgain(flow.id, formerName))) {
      return { kind: 'refused', error, messages };
    }
    const { code, attempted, returned, advice } = error;
    const addition = `It is called "${plain(flow.name)}" now: name it "${plain(formerName)}" again by hand.`;
    const parts = { attempted, returned, advice: `${advice} ${addition}`, cause: error };
    return { kind: 'refused', error: new FlowgateError(code, parts), messages };
  }

  async #isCalledAgain(id: string, name: string): Promise<boolean> {
    const { records, debug } = this.#options;
    try {
      await this.#rename(await records.read(id), name);
      return true;
    } catch (thrown) {
      if (!(thrown instanceof FlowgateError)) throw thrown;
      debug(thrown.message);
      return false;
    }
  }
}
