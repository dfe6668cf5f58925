/** What models are written with. A field that is not written down is a deviation. */
import { z } from 'zod';

export const text = z.string();
export const number = z.number();
export const flag = z.boolean();
/** ISO 8601 in UTC. */
export const moment = z.iso.datetime();
export const count = z.int().nonnegative();
/** Milliseconds since 1970. */
export const epoch = z.int().positive();
export const texts = z.array(text);
export const named = z.record(text, text);
/** Whatever the SDK calls an object. */
export const anything = z.record(text, z.unknown());

/** A model: these fields and no others, all of them optional unless `required` has them. */
export function model<Optional extends z.core.$ZodLooseShape, Required extends z.core.$ZodLooseShape>(
  optional: Optional,
  required?: Required,
) {
  return z.strictObject({ ...z.strictObject(optional).partial().shape, ...required });
}
