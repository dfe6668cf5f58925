import { z } from 'zod';

/** What can go wrong on a web messaging socket, each kind once. */
export const socketFaultSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('drop').describe('Handled, then the connection breaks after some frames of the answer.'),
    after: z.int().nonnegative().optional().describe('How many frames still come; none where left out.'),
  }),
  z.strictObject({ kind: z.literal('disorder').describe('Handled; the frames come the last one first.') }),
  z.strictObject({ kind: z.literal('duplicate').describe('Handled; every frame comes twice.') }),
  z.strictObject({
    kind: z.literal('delay').describe('Handled; each frame comes so much later than the one before.'),
    ms: z.number().nonnegative(),
  }),
  z.strictObject({ kind: z.literal('silence').describe('Handled, and no frame comes.') }),
  z.strictObject({
    kind: z.literal('throttle').describe('Refused as too many requests.'),
    retryAfter: z.number().nonnegative().optional().describe('Seconds, 1 where left out.'),
  }),
  z.strictObject({ kind: z.literal('expire').describe('The session is over before it is handled.') }),
  z.strictObject({
    kind: z.literal('error').describe('Refused with this code.'),
    code: z.int(),
    message: z.string().optional(),
  }),
  z.strictObject({
    kind: z.literal('garbage').describe('Handled; before the answer comes a frame nobody can read.'),
    text: z.string().optional(),
  }),
]);
export type SocketFault = z.infer<typeof socketFaultSchema>;

/** A fault and the requests on sockets it strikes; texts and taps of customers where no action is named. */
export const socketFaultRuleSchema = z.strictObject({
  action: z.string().min(1).optional(),
  nth: z.int().positive().optional().describe('The first request that is struck, counted from 1.'),
  times: z.int().positive().optional().describe('With `nth` one, else all, where it is left out.'),
  fault: socketFaultSchema,
});
export type SocketFaultRule = z.infer<typeof socketFaultRuleSchema>;

/** The faults in force; the first rule that strikes a request takes it, and the rules after it never see it. */
export class SocketFaultList {
  #rules: { readonly rule: SocketFaultRule; seen: number }[] = [];

  add(rule: SocketFaultRule): void {
    this.#rules.push({ rule, seen: 0 });
  }

  clear(): void {
    this.#rules = [];
  }

  /** @param action of the request; `say` for a text or a tap, which is an `onMessage` too */
  strike(action: string): SocketFault | undefined {
    for (const entry of this.#rules) {
      const { action: wanted = 'say', nth, times, fault } = entry.rule;
      if (wanted !== action && !(wanted === 'onMessage' && action === 'say')) continue;
      entry.seen += 1;
      const first = nth ?? 1;
      const count = times ?? (nth === undefined ? Number.POSITIVE_INFINITY : 1);
      if (entry.seen >= first && entry.seen < first + count) return fault;
    }
    return undefined;
  }
}
