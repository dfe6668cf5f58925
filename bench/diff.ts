/**
 * How long it takes to tell two large flows apart, beside what reading one of them costs: 100,000 nodes of which
 * 1 % changed. Rounds are interleaved, so that whatever else the machine does falls on all alike; the figures are
 * ratios of the medians to `JSON.parse` of the same flow, and the spread between the quartiles.
 */
import jsonPatch from 'fast-json-patch';
import microdiff from 'microdiff';
import type { FlowDefinition, FlowNode } from '../src/flow/definition.ts';
import { diffFlows } from '../src/flow/diff.ts';
import { pictureOfChange } from '../src/flow/picture.ts';
import { risksOf } from '../src/flow/risk.ts';

const NODES = 100_000;
const CHANGED_EVERY = 100;
const ROUNDS = 9;

function chain(edited: boolean, count = NODES): FlowDefinition {
  const nodes = Array.from({ length: count }, (_, index): [string, FlowNode] => [
    `node_${index}`,
    {
      type: index === 0 ? 'start' : index === count - 1 ? 'end' : 'action',
      actions: [
        { name: 'set', variable: 'step', value: index },
        {
          name: 'say',
          text: `This is line ${index} of the conversation${edited && index % CHANGED_EVERY === 0 ? ', in other words' : ''}.`,
        },
      ],
      conditions: [
        {
          variable: 'step',
          condition: 'equals',
          value: index % 7,
          transition: `node_${(index * 31) % count}`,
        },
      ],
      transition: `node_${(index + 1) % count}`,
    },
  ]);
  return { id: 'large', name: 'Large', nodes: Object.fromEntries(nodes) };
}

const before = chain(false);
const after = chain(true);
const text = JSON.stringify(after);
const changes = diffFlows(before, after);
const WORK: Readonly<Record<string, () => unknown>> = {
  'JSON.parse of one flow': () => JSON.parse(text),
  'diff by meaning': () => diffFlows(before, after),
  'diff of a flow with itself': () => diffFlows(after, after),
  'microdiff (texts, no meaning)': () => microdiff(before, after),
  'fast-json-patch (likewise)': () => jsonPatch.compare(before, after),
  risks: () => risksOf(before, after, changes),
  'picture of the change': () => pictureOfChange(after, changes),
};

const times = new Map(Object.keys(WORK).map((name): [string, number[]] => [name, []]));
for (let round = 0; round < ROUNDS; round += 1) {
  for (const [name, work] of Object.entries(WORK)) {
    const started = process.hrtime.bigint();
    work();
    times.get(name)?.push(Number(process.hrtime.bigint() - started) / 1e6);
  }
}

function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.round((values.length - 1) * share)] ?? Number.NaN;
}

const unit = quantile(times.get('JSON.parse of one flow') ?? [], 0.5);
console.log(
  `${NODES.toLocaleString('en-US')} nodes, ${changes.length.toLocaleString('en-US')} changes, ${ROUNDS} rounds`,
);
for (const [name, values] of times) {
  const ratio = (share: number) => (quantile(values, share) / unit).toFixed(2);
  const median = quantile(values, 0.5).toFixed(0);
  console.log(
    `${name.padEnd(32)}${ratio(0.5).padStart(6)} × (${ratio(0.25)} to ${ratio(0.75)})  ${median} ms`,
  );
}

console.log('\nHow the cost of a diff grows');
for (const count of [10_000, 30_000, NODES]) {
  const [small, edited] = [chain(false, count), chain(true, count)];
  const spans = Array.from({ length: ROUNDS }, () => {
    const started = process.hrtime.bigint();
    diffFlows(small, edited);
    return Number(process.hrtime.bigint() - started) / 1e6;
  });
  const median = quantile(spans, 0.5);
  console.log(
    `${count.toLocaleString('en-US').padStart(9)} nodes${median.toFixed(0).padStart(7)} ms  ${((1000 * median) / count).toFixed(2)} µs a node`,
  );
}
