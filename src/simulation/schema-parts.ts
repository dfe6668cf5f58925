/** What the schemas of transcript files are made of. */
import { z } from 'zod';
import { parseDuration } from '../duration.ts';
import { takes, takesObject } from './schema-messages.ts';

/** An object that refuses keys it does not know, with a hint at the one that was meant. */
export function keys<Shape extends z.core.$ZodLooseShape>(
  what: string,
  shape: Shape,
  refused: Readonly<Record<string, string>> = {},
) {
  return z.strictObject(shape, { error: takesObject(what, Object.keys(shape), refused) });
}

export function list<Item extends z.core.SomeType>(what: string, item: Item) {
  return z.array(item, { error: takes(what) }).min(1, { error: 'is an empty list' });
}

/** A rule about an object as a whole is worth telling only where its keys are right: else it repeats their fault. */
export const oncePartsAreRight = {
  when: ({ issues }: { issues: readonly unknown[] }) => issues.length === 0,
};

export const anyText = z.string({ error: takes('text') });
export const text = anyText.min(1, { error: 'is empty' });
export const texts = list('a list of texts', text);
export const nodeIds = list('a list of node ids', text);

/** A whole number from `least` on. */
export function count(least: number) {
  const what = `a whole number from ${least} on`;
  return z.int({ error: takes(what) }).min(least, { error: `takes ${what}` });
}

const A_DURATION = 'a duration such as "500ms", "30s" or "2m", at most "24h"';

/** `30s` to milliseconds. */
export const duration = z.string({ error: takes(A_DURATION) }).transform((value, context) => {
  const span = parseDuration(value);
  if (span !== undefined) return span;
  context.addIssue(`takes ${A_DURATION}, not ${JSON.stringify(value)}`);
  return z.NEVER;
});

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/** `2026-12-31`, a day of the calendar. */
export const day = z
  .string({ error: takes('a day such as 2026-12-31') })
  .refine(isDay, { error: 'takes a day such as 2026-12-31' });

/** A day (its beginning in UTC) or a moment that says its offset. */
export const moment = z
  .string({ error: takes('a date such as 2026-12-31 or 2026-12-31T09:00:00Z') })
  .transform((value, context) => {
    const date = new Date(value);
    const readable = isDay(value) || (MOMENT.test(value) && isDay(value.slice(0, 10)));
    if (readable && !Number.isNaN(date.getTime())) return date;
    context.addIssue(
      'takes a date such as 2026-12-31, or a moment with its offset such as 2026-12-31T09:00:00Z',
    );
    return z.NEVER;
  });

/** The calendar rolls 31 February over into March; here it is no day. */
function isDay(value: string): boolean {
  if (!DAY.test(value)) return false;
  const date = new Date(value);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}
