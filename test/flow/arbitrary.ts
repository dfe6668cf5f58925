import fc from 'fast-check';
import {
  type FlowAction,
  type FlowCondition,
  type FlowDefinition,
  type FlowNode,
  NODE_TYPES,
} from '../../src/flow/definition.ts';

const IDS = ['start', 'greet', 'route_intent', 'billing_queue', '__proto__', 'constructor', '7', 'end'];

const id = fc.constantFrom(...IDS);
const word = fc.constantFrom('', 'hello', 'billing', '{intent}', 'naïve "quoted"', '12');

const action: fc.Arbitrary<FlowAction> = fc.oneof(
  fc.record({ name: fc.constant('say'), text: word }),
  fc.record({ name: fc.constant('ask'), text: word, variable: word }),
  fc.record({ name: fc.constant('set'), variable: word, value: fc.oneof(word, fc.integer(), fc.boolean()) }),
  fc.record({ name: fc.constant('route'), queueId: word }),
  fc.record({ name: fc.constant('custom'), options: fc.dictionary(word, fc.jsonValue({ maxDepth: 2 })) }),
);

const condition: fc.Arbitrary<FlowCondition> = fc.record(
  {
    variable: fc.constantFrom('intent', 'topic'),
    condition: fc.constantFrom('equals', 'contains', 'in'),
    value: fc.oneof(word, fc.integer(), fc.array(word, { maxLength: 2 })),
    transition: id,
  },
  { requiredKeys: ['variable', 'condition', 'transition'] },
);

const node: fc.Arbitrary<FlowNode> = fc.record(
  {
    type: fc.constantFrom(...NODE_TYPES),
    name: word,
    transition: id,
    actions: fc.array(action, { maxLength: 4 }),
    conditions: fc.array(condition, { maxLength: 4 }),
  },
  { requiredKeys: ['type'] },
);

/** Flows of every shape the schema allows, sound or not, all under one id. */
export const anyFlow: fc.Arbitrary<FlowDefinition> = fc.record(
  {
    id: fc.constant('3f2a'),
    name: fc.constantFrom('Support', 'Returns'),
    nodes: fc.uniqueArray(fc.tuple(id, node), { selector: ([key]) => key }).map(Object.fromEntries<FlowNode>),
    applicationSettings: fc.dictionary(
      fc.constantFrom('webchat', 'a.b', 'theme'),
      fc.oneof(
        word,
        fc.dictionary(fc.constantFrom('title', 'showPoweredBy', '__proto__'), fc.jsonValue({ maxDepth: 2 })),
      ),
    ),
    environmentVariables: fc.dictionary(fc.constantFrom('billing_queue_id', 'greeting', '1'), word),
  },
  { requiredKeys: ['id', 'name', 'nodes'] },
);

/** The same value with the keys of every record in another order. */
export function reversedKeys<T>(value: T): T;
export function reversedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => reversedKeys(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, reversedKeys<unknown>(item)]),
  );
}
