/** One part of a run that is divided among jobs: `2/4` is the second of four. */
export interface Shard {
  /** From 1. */
  readonly number: number;
  readonly of: number;
}

/** GitHub runs no more jobs of one matrix. */
export const MOST_SHARDS = 256;

/** Reads `N/M`; `undefined` where it is none. */
export function parseShard(text: string): Shard | undefined {
  const [, first, second] = /^([1-9]\d{0,2})\/([1-9]\d{0,2})$/.exec(text) ?? [];
  const [number, of] = [Number(first), Number(second)];
  return number <= of && of <= MOST_SHARDS ? { number, of } : undefined;
}

export function shardName({ number, of }: Shard): string {
  return `${number}/${of}`;
}
