import { z } from 'zod';

const ms = z.number().nonnegative();
const headers = z.record(z.string(), z.string());

/** Everything that can go wrong on the way, each kind once. */
export const faultSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('status').describe('Another answer instead of the real one.'),
    status: z.int().min(200).max(599),
    body: z
      .unknown()
      .optional()
      .describe("Text is sent as it is; left out, an error in the platform's shape."),
    headers: headers.optional(),
    applied: z.boolean().optional().describe('Whether the request is handled first; false where left out.'),
  }),
  z.strictObject({ kind: z.literal('delay').describe('Handled and answered, but later.'), ms }),
  z.strictObject({ kind: z.literal('reset').describe('The connection breaks and nothing is applied.') }),
  z.strictObject({ kind: z.literal('lose-answer').describe('Applied, then the connection breaks.') }),
  z.strictObject({ kind: z.literal('late').describe('The connection breaks, and then it is applied.'), ms }),
  z.strictObject({ kind: z.literal('drop-mid-body').describe('Applied; half of the answer, then a break.') }),
  z.strictObject({
    kind: z.literal('drip').describe('Applied; the answer comes byte by byte and never ends.'),
    everyMs: z.number().positive().optional(),
  }),
  z.strictObject({
    kind: z.literal('html').describe('The page of a gateway; nothing is applied.'),
    status: z.int().min(200).max(599).optional(),
  }),
  z.strictObject({ kind: z.literal('truncated').describe('Applied; the answer is half of its JSON.') }),
  z.strictObject({
    kind: z.literal('wrong-shape').describe('Applied; the answer is JSON that nobody expects.'),
    body: z.unknown().optional(),
  }),
  z.strictObject({
    kind: z.literal('redirect').describe('Sent elsewhere; nothing is applied.'),
    to: z.string().min(1),
    status: z
      .union([z.literal(301), z.literal(302), z.literal(303), z.literal(307), z.literal(308)])
      .optional(),
  }),
]);
export type Fault = z.infer<typeof faultSchema>;

/** A fault and the requests it strikes. */
export const faultRuleSchema = z.strictObject({
  method: z.string().min(1).optional().describe('Any method where left out.'),
  path: z.string().min(1).optional().describe('`*` stands for any text; any path where left out.'),
  nth: z.int().positive().optional().describe('The first request that is struck, counted from 1.'),
  times: z
    .int()
    .positive()
    .optional()
    .describe('How many are struck: with `nth` one, else all, where it is left out.'),
  fault: faultSchema,
});
export type FaultRule = z.infer<typeof faultRuleSchema>;

/**
 * The faults in force. The first rule that strikes a request takes it, and the rules after it never see it:
 * a list of rules with `times: 1` reads as a script, one fault after the other.
 */
export class FaultList {
  #rules: { readonly rule: FaultRule; seen: number }[] = [];

  get rules(): FaultRule[] {
    return this.#rules.map(({ rule }) => rule);
  }

  add(rule: FaultRule): void {
    this.#rules.push({ rule, seen: 0 });
  }

  clear(): void {
    this.#rules = [];
  }

  /** The fault that strikes this request, which counts as seen. */
  strike(method: string, path: string): Fault | undefined {
    for (const entry of this.#rules) {
      if (!concerns(entry.rule, method, path)) continue;
      entry.seen += 1;
      const { nth, times, fault } = entry.rule;
      const first = nth ?? 1;
      const count = times ?? (nth === undefined ? Number.POSITIVE_INFINITY : 1);
      if (entry.seen >= first && entry.seen < first + count) return fault;
    }
    return undefined;
  }
}

function concerns(rule: FaultRule, method: string, path: string): boolean {
  if (rule.method !== undefined && rule.method.toUpperCase() !== method) return false;
  return rule.path === undefined || wildcard(rule.path, path);
}

/** Whether `text` fits `pattern`, where `*` stands for any text. Linear: each piece is sought once. */
function wildcard(pattern: string, text: string): boolean {
  const [head = '', ...pieces] = pattern.split('*');
  if (!text.startsWith(head)) return false;
  const tail = pieces.pop();
  if (tail === undefined) return text === head;
  let from = head.length;
  for (const piece of pieces) {
    const at = text.indexOf(piece, from);
    if (at < 0) return false;
    from = at + piece.length;
  }
  return text.length - tail.length >= from && text.endsWith(tail);
}
