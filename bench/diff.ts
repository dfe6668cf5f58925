/**
 * How long it takes to tell two large flows apart, beside what reading them costs: 100,000 nodes of which 1 %
 * changed. The figures are ratios of the medians to `JSON.parse` of both flows, and the spread between the quartiles.
 * Ends with exit code 1 where other changes are told than were made.
 */
import jsonPatch from 'fast-json-patch';
import microdiff from 'microdiff';
import type { FlowDefinition, FlowNode } from '../src/flow/definition.ts';
import { diffFlows } from '../src/flow/diff.ts';
import { pictureOfChange } from '../src/flow/picture.ts';
import { risksOf } from '../src/flow/risk.ts';
import { interleaved, machine, median, ratio } from './measure.ts';

const NODES = 100_000;
const CHANGED_EVERY = 100;
const ROUNDS = 9;
const READING = 'JSON.parse of both flows';

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
const texts = [JSON.stringify(before), JSON.stringify(after)] as const;
const changes = diffFlows(before, after);
const WORK: Readonly<Record<string, () => unknown>> = {
  [READING]: () => texts.map((text): unknown => JSON.parse(text)),
  'diff by meaning': () => diffFlows(before, after),
  'diff of a flow with itself': () => diffFlows(after, after),
  'microdiff (texts, no meaning)': () => microdiff(before, after),
  'fast-json-patch (likewise)': () => jsonPatch.compare(before, after),
  risks: () => risksOf(before, after, changes),
  'picture of the change': () => pictureOfChange(after, changes),
};

const times = await interleaved(ROUNDS, WORK);
const unit = median(times.get(READING) ?? []);
console.log(
  `${NODES.toLocaleString('en-US')} nodes, ${changes.length.toLocaleString('en-US')} changes, ${ROUNDS} rounds, ${machine()}; ${READING} takes ${unit.toFixed(0)} ms = 1`,
);
for (const [name, values] of times) console.log(`${name.padEnd(32)}${ratio(values, unit)}`);
if (changes.length !== NODES / CHANGED_EVERY || changes.some(({ kind }) => kind !== 'action-changed')) {
  process.exitCode = 1;
  console.log('These are not the changes that were made.');
}
if (diffFlows(after, JSON.parse(texts[1])).length > 0) {
  process.exitCode = 1;
  console.log('A flow was told apart from itself.');
}

console.log('\nHow the cost of a diff grows');
for (const count of [10_000, 30_000, NODES]) {
  const [small, edited] = [chain(false, count), chain(true, count)];
  const spans = Array.from({ length: ROUNDS }, () => {
    const started = process.hrtime.bigint();
    diffFlows(small, edited);
    return Number(process.hrtime.bigint() - started) / 1e6;
  });
  const middle = median(spans);
  console.log(
    `${count.toLocaleString('en-US').padStart(9)} nodes${middle.toFixed(0).padStart(7)} ms  ${((1000 * middle) / count).toFixed(2)} µs a node`,
  );
}
