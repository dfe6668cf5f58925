import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compileArchy } from '../../../src/flow/archy/compile.ts';
import { viewArchy } from '../../../src/flow/archy/view.ts';
import type { FlowAction, FlowDefinition } from '../../../src/flow/definition.ts';
import { simulate } from '../../../src/simulation/simulator.ts';
import { compilableFlow } from './compilable.ts';

/** A question is a call of a bot flow there, and the time another text: both have no counterpart to compare. */
function comparable(flow: FlowDefinition): FlowDefinition {
  const keep = (action: FlowAction) => action.name !== 'ask' && !JSON.stringify(action).includes('{now}');
  return {
    ...flow,
    nodes: Object.fromEntries(
      Object.entries(flow.nodes).map(([id, { actions = [], conditions = [], ...node }]) => [
        id,
        {
          ...node,
          actions: actions.filter(keep),
          conditions: conditions.filter((condition) => !JSON.stringify(condition).includes('{now}')),
        },
      ]),
    ),
  };
}

/** What a customer reads, without placeholders of variables that are not set: Architect shows nothing there. */
function shown(text: string): string {
  return text.replace(/\{(?:intent|topic|shop_name)\}/g, '');
}

test('a compiled flow says the same and leads to the same queue, wherever it can be followed', () => {
  const options = { now: new Date('2027-01-31T08:00:00Z') };
  const given = fc.dictionary(fc.constantFrom('intent', 'topic'), fc.constantFrom('hello', '12', 'yes'));
  let followed = 0;
  fc.assert(
    fc.property(compilableFlow, given, fc.constantFrom('hello', '"', 'yes'), (any, data, line) => {
      const flow = comparable(any);
      const { archy, problems } = compileArchy(flow);
      // A condition sees an environment variable in Architect only, and the problem says so.
      if (archy === undefined || problems.some(({ message }) => message.startsWith('compares the'))) return;
      const conversation = { userLines: [line], given: data };
      const written = simulate(flow, conversation, options);
      const compiled = simulate(viewArchy(archy, flow.id).flow, conversation, options);
      if (written.errors.length > 0 || compiled.errors.length > 0) return;
      followed += 1;
      const texts = ({ transcript }: typeof written) =>
        transcript.map(({ from, text }) => [from, shown(text)]);
      expect(texts(compiled)).toEqual(texts(written));
      const queue = ({ routedTo }: typeof written) => routedTo && shown(routedTo.queueId);
      expect(queue(compiled)).toBe(queue(written));
    }),
    { numRuns: 400 },
  );
  expect(followed).toBeGreaterThan(100);
});
