/** The matrix of a job that checks or releases a fleet: what its jobs are given, as text that GitHub hands on. */
import * as z from 'zod/mini';
import { MOST_SHARDS, parseShard } from './shard.ts';

const entrySchema = z.strictObject({
  /** For the setting `shard`. */
  shard: z.string().check(z.refine((text) => parseShard(text) !== undefined)),
  /** For the setting `flows`: globs that name one file each, one a line. */
  flows: z.string().check(z.minLength(1)),
  /** For the name of the job: our own words, whatever the files are called. */
  name: z.string(),
});
export type MatrixEntry = z.infer<typeof entrySchema>;

export const matrixSchema = z.strictObject({ include: z.array(entrySchema).check(z.maxLength(MOST_SHARDS)) });
export type Matrix = z.infer<typeof matrixSchema>;

export function matrixText(matrix: Matrix): string {
  return JSON.stringify(matrix);
}

/** The files that an entry of a matrix names. */
export function filesOf({ flows }: MatrixEntry): string[] {
  return flows.split('\n').map((glob) => glob.replace(/\\([()[\]{}*?|!+@\\])/g, '$1'));
}
