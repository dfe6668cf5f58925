/** Rules pass over most flows at one look. Held here against what they would find by looking at everything. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson } from '../../../src/flow/canonical.ts';
import type { FlowAction, FlowCondition, FlowDefinition, FlowNode } from '../../../src/flow/definition.ts';
import { leadingTo, reachable } from '../../../src/flow/graph.ts';
import { isUnusual } from '../../../src/flow/invisible.ts';
import { twinNames } from '../../../src/flow/rules/characters.ts';
import { duplicateCondition } from '../../../src/flow/rules/conditions.ts';
import { endlessLoop } from '../../../src/flow/rules/loops.ts';
import type { Rule } from '../../../src/flow/rules/rule.ts';
import { secretInFlow } from '../../../src/flow/rules/secrets.ts';
import { Subject } from '../../../src/flow/rules/subject.ts';
import { undeclaredPlaceholder, unusedVariable } from '../../../src/flow/rules/variables.ts';
import { everythingWritten } from '../../../src/flow/rules/written.ts';
import { native } from './archy.examples.ts';
import { choosing, flowOf } from './example.ts';
import { LEAKS } from './secrets.examples.ts';

const leaks = Object.values(LEAKS).map(([text]) => text);
const names = ['topic', 'name', 'order', 'größe', 'cafe\u0301', 'caf\u00e9'];
const name = fc.constantFrom(...names);
const text = fc.oneof(
  fc.constantFrom('Hello!', 'desk-7', '', 'a{b', 'c}d', '{topic', 'order}'),
  fc.constantFrom(...leaks, 'Hel\u200blo', 'Grüß dich 👋', 'cafe\u0301', '\ufeff'),
  name.map((variable) => `Hello, {${variable}}!`),
);
const action: fc.Arbitrary<FlowAction> = fc.oneof(
  fc.record({ name: fc.constant('say'), text, quickReplies: fc.array(text, { maxLength: 2 }) }),
  fc.record({ name: fc.constant('set'), variable: name, value: text }),
  fc.record({ name: fc.constantFrom('ask', 'note {name}'), text, variable: name }),
  fc.record({ name: fc.constant('custom'), options: fc.dictionary(name, fc.oneof(text, name)) }),
);
const condition: fc.Arbitrary<FlowCondition> = fc.record(
  {
    variable: name,
    condition: fc.constantFrom('equals', 'matches', 'exists', 'in'),
    value: fc.oneof(text, fc.constantFrom(1, '1', true, 'true'), fc.array(fc.constantFrom('1', 1, 'a'))),
    transition: fc.constantFrom('a', 'b', 'c', 'd'),
  },
  { requiredKeys: ['variable', 'condition', 'transition'] },
);
const node: fc.Arbitrary<FlowNode> = fc.record(
  {
    type: fc.constantFrom('start', 'action', 'transition', 'end'),
    name: text,
    actions: fc.array(action, { maxLength: 2 }),
    conditions: fc.array(condition, { maxLength: 4 }),
    transition: fc.constantFrom('a', 'b', 'c', 'd'),
  },
  { requiredKeys: ['type'] },
);
const flow: fc.Arbitrary<FlowDefinition> = fc.record(
  {
    id: text,
    name: text,
    nodes: fc.dictionary(fc.oneof(fc.constantFrom('a', 'b', 'c', 'd'), text), node, { maxKeys: 5 }),
    applicationSettings: fc.dictionary(name, fc.oneof(text, fc.array(text))),
    environmentVariables: fc.dictionary(name, text, { maxKeys: 4 }),
  },
  { requiredKeys: ['id', 'name', 'nodes'] },
);

const problems = (rule: Rule, of: FlowDefinition) => [...rule.check(new Subject(of))];

/** Every text in a value, by the plainest way there is. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

const mentionedIn = (value: unknown): string[] =>
  textsOf(value).flatMap((one) => names.filter((variable) => one.includes(`{${variable}}`)));

const actionsOf = (of: FlowDefinition): FlowAction[] =>
  Object.values(of.nodes).flatMap(({ actions = [] }) => actions);
const conditionsOf = (of: FlowDefinition): FlowCondition[] =>
  Object.values(of.nodes).flatMap(({ conditions = [] }) => conditions);

describe('everything written', () => {
  const wants: Readonly<Record<string, (written: string) => boolean>> = {
    'unusual characters': isUnusual,
    'a word': (written) => written.includes('Hello'),
  };

  test.each(Object.entries(wants))('is found where it is wanted: %s', (_what, isWanted) => {
    fc.assert(
      fc.property(flow, (written) => {
        const subject = new Subject(written);
        const all = [...everythingWritten(subject, () => true)];
        expect([...everythingWritten(subject, isWanted)]).toEqual(all.filter((one) => isWanted(one.text)));
      }),
    );
  });

  test('in Archy it is, keys included', () => {
    const word = fc.stringMatching(/^[a-zü👋]{1,8}$/u);
    const parameter = word.map((rest) => `its ${rest}`);
    fc.assert(
      fc.property(word, parameter, word, (label, key, said) => {
        const written = native([`callData: { name: "${label}", "${key}": { lit: "${said}" } }`], {
          name: label,
        });
        const subject = new Subject(written);
        const all = [...everythingWritten(subject, () => true)];
        expect(all.map((one) => one.text)).toEqual(expect.arrayContaining([key, said]));
        for (const isWanted of [isUnusual, (one: string) => one.includes(key)]) {
          expect([...everythingWritten(subject, isWanted)]).toEqual(all.filter((one) => isWanted(one.text)));
        }
      }),
    );
  });

  test('a secret is found among any other texts, and nothing else is', () => {
    fc.assert(
      fc.property(flow, (written) => {
        const texts = [...everythingWritten(new Subject(written), () => true)];
        const wanted = texts.filter((one) => leaks.includes(one.text)).map(({ path }) => path);
        expect(problems(secretInFlow, written).map(({ path }) => path)).toEqual(wanted);
      }),
    );
  });
});

describe('variables', () => {
  const wordsOfCustom = (of: FlowDefinition): string[] =>
    actionsOf(of).flatMap(({ name: called, ...rest }) =>
      ['say', 'set', 'ask', 'route'].includes(called) ? [] : textsOf(rest),
    );

  test('exactly those that nothing declares are complained about', () => {
    fc.assert(
      fc.property(flow, (written) => {
        const declared = [
          ...Object.keys(written.environmentVariables ?? {}),
          ...actionsOf(written).flatMap(({ name: called, variable }) =>
            called === 'set' || called === 'ask' ? [variable] : [],
          ),
        ];
        const filled = [
          ...actionsOf(written).map(({ name: _name, ...parameters }) => parameters),
          ...conditionsOf(written).map(({ condition: called, value }) => (called === 'matches' ? [] : value)),
        ];
        const wanted = new Set(mentionedIn(filled).filter((variable) => !declared.includes(variable)));
        const said = problems(undeclaredPlaceholder, written).map(({ message }) =>
          message.split('}')[0]?.slice(1),
        );
        expect(new Set(said)).toEqual(wanted);
      }),
    );
  });

  test('exactly those that nothing uses are complained about', () => {
    fc.assert(
      fc.property(flow, (written) => {
        const { nodes, applicationSettings, environmentVariables = {} } = written;
        const used = [
          ...mentionedIn([nodes, applicationSettings, environmentVariables]),
          ...conditionsOf(written).map(({ variable }) => variable),
          ...wordsOfCustom(written),
        ];
        const wanted = Object.keys(environmentVariables).filter((variable) => !used.includes(variable));
        expect(problems(unusedVariable, written).map(({ path }) => path.at(-1))).toEqual(wanted);
      }),
    );
  });
});

test('names are twins exactly where they are the same once composed', () => {
  const ids = fc.uniqueArray(fc.oneof(name, fc.string({ unit: 'binary' })));
  fc.assert(
    fc.property(ids, (written) => {
      const nodes = Object.fromEntries(written.map((id): [string, FlowNode] => [id, { type: 'action' }]));
      const composed = new Set(written.map((id) => id.normalize('NFC')));
      expect(problems(twinNames, flowOf(nodes))).toHaveLength(written.length - composed.size);
    }),
  );
});

test('a condition is a duplicate exactly where an earlier one says the same', () => {
  fc.assert(
    fc.property(fc.array(condition), (conditions) => {
      const asked = conditions.map(({ variable, condition: called, value }) =>
        canonicalJson([variable, called, called === 'exists' ? null : value]),
      );
      const wanted = asked.flatMap((one, index) => (asked.indexOf(one) < index ? [index] : []));
      expect(problems(duplicateCondition, choosing(...conditions)).map(({ path }) => path.at(-1))).toEqual(
        wanted,
      );
    }),
  );
});

test('there is an endless loop exactly where a node comes back to itself with nobody asked', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const way = fc.constantFrom(...ids);
  const step: fc.Arbitrary<FlowNode> = fc.record(
    {
      type: fc.constantFrom('action', 'end'),
      actions: fc.constantFrom<FlowAction[]>([], [{ name: 'ask', text: 'Well?', variable: 'topic' }]),
      conditions: fc.array(
        way.map((transition): FlowCondition => ({ variable: 'topic', condition: 'exists', transition })),
        { maxLength: 1 },
      ),
      transition: way,
    },
    { requiredKeys: ['type'] },
  );
  fc.assert(
    fc.property(fc.record({ a: step, b: step, c: step, d: step, e: step }), (nodes) => {
      const quiet = Object.fromEntries(
        Object.entries(nodes).filter(([, { actions = [] }]) => actions.length === 0),
      );
      const { graph } = new Subject(flowOf(quiet));
      const loops = Object.keys(quiet).filter((id) =>
        graph.successors(id).some(({ to }) => reachable(graph, [to]).has(id)),
      );
      const knots = new Set(
        loops.map((id) =>
          ids
            .filter((other) => reachable(graph, [id]).has(other) && leadingTo(graph, [id]).has(other))
            .join(),
        ),
      );
      expect(problems(endlessLoop, flowOf(nodes))).toHaveLength(knots.size);
    }),
  );
});
