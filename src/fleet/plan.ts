import { fitWithin } from '../report/budget.ts';
import { code, cut, text } from '../report/escape.ts';
import { count } from '../report/words.ts';
import { filesOf, type Matrix } from './matrix.ts';

/** Which flows are due, and how they are divided. */
export interface FleetPlan {
  readonly matrix: Matrix;
  /** What is due, and why, as plain sentences; they hold names of files. */
  readonly sentences: readonly string[];
  readonly warnings: readonly string[];
}

const LONGEST_SENTENCE = 4_000;

/** The plan as Markdown of at most `limit` bytes: what is due, and which job works on what. */
export function renderPlan({ matrix, sentences, warnings }: FleetPlan, limit: number): string {
  const { include } = matrix;
  const said = [...sentences, ...warnings.map((warning) => `⚠️ ${warning}`)];
  const blocks = [
    ...said.map((sentence) => ({ text: text(cut(sentence, LONGEST_SENTENCE)), weight: 0 })),
    ...include.map((entry) => ({
      text: `- ${entry.name}: ${filesOf(entry).map(code).join(', ')}`,
      weight: 1,
      owner: entry.shard,
    })),
  ];
  return fitWithin(
    blocks,
    limit,
    (complete, all) => `✂️ ${complete} of ${count(all, 'shard')} shown. The output matrix has all.`,
  );
}
