import { expect, test } from '@jest/globals';
import { renderPlan } from '../../src/fleet/plan.ts';
import { HOSTILE } from '../report/hostile.ts';
import { linkedIn, readInline, seenText } from '../report/markdown-oracle.ts';

test.each(HOSTILE)('a file called %j takes no effect in the summary', (poison) => {
  const name = `${poison} x`.replaceAll(/[\r\n]/g, ' ');
  const flows = `flows/${name}.flow.yaml`;
  const plan = {
    matrix: { include: [{ shard: '1/1', flows, name: '1 of 1, 1 flow' }] },
    sentences: [`1 of 2 flows are due: 9353195a…6dcb09b5 changes them: ${flows}.`],
    warnings: [`Deleted here, and left as it is in Genesys Cloud: ${flows}.`],
  };
  for (const line of renderPlan(plan, 10_000).split('\n')) {
    const rest = line.replaceAll('<code>&#124;</code>', '');
    expect(linkedIn(seenText(rest))).toBeUndefined();
    expect(readInline(rest).active).not.toMatch(/[<>[\]$`~]|&(?!#)/);
    expect(rest).not.toMatch(/^(?: {4}|\t|>|#|[=]{3,}$)/);
  }
});

test('a long plan keeps what is due, and says how many shards it shows', () => {
  const include = Array.from({ length: 200 }, (_, index) => ({
    shard: `${index + 1}/200`,
    flows: `flows/${'x'.repeat(50)}${index}.flow.yaml`,
    name: `${index + 1} of 200, 1 flow`,
  }));
  const text = renderPlan({ matrix: { include }, sentences: ['200 flows are due.'], warnings: [] }, 4_000);
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(4_000);
  expect(text).toMatch(/^200 flows are due\.\n\n✂️ \d+ of 200 shards shown\./);
});
