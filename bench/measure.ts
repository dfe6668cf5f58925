/** What the benchmarks share: figures of interleaved rounds, and what must be known of the machine to read them. */
import { availableParallelism, loadavg } from 'node:os';

/** The value below which `share` of all values lie. */
export function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.round((values.length - 1) * share)] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** `2.31 × (2.28 to 2.40)`: the median and the quartiles, in units of `unit`. */
export function ratio(values: readonly number[], unit: number): string {
  const [middle, low, high] = [0.5, 0.25, 0.75].map((share) => (quantile(values, share) / unit).toFixed(2));
  return `${middle?.padStart(6)} × (${low} to ${high})`;
}

/**
 * Does each work once a round, one after the other, so that whatever else the machine does falls on all alike.
 *
 * @returns milliseconds by name, one for each round
 */
export async function interleaved<Name extends string>(
  rounds: number,
  work: Readonly<Record<Name, () => unknown>>,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const entries = Object.entries<() => unknown>(work);
  const times = new Map(entries.map(([name]): [string, number[]] => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, once] of entries) {
      const began = performance.now();
      await once();
      times.get(name)?.push(performance.now() - began);
    }
  }
  return times;
}

export function machine(): string {
  const load = (loadavg()[0] ?? 0).toFixed(1);
  return `${availableParallelism()} cores, load ${load}, Node ${process.version}`;
}
