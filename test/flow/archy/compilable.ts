import fc from 'fast-check';
import type { FlowAction, FlowCondition, FlowDefinition, FlowNode } from '../../../src/flow/definition.ts';

const STEPS = ['greet', 'route_intent', '7', '__proto__', 'constructor', 'Ask again (number)', 'naïve “id”'];
const VARIABLES = ['intent', 'topic', 'message', 'channel', 'shop_name'];

const piece = fc.oneof(
  fc.constantFrom(
    'hello',
    ' ',
    '"',
    '\\',
    '\\n',
    '\n',
    '\t',
    '\r\n',
    '{',
    '}',
    '{}',
    ', ',
    ')',
    '’',
    '😀',
    'yes',
    '12',
  ),
  fc.constantFrom('{intent}', '{topic}', '{message}', '{channel}', '{shop_name}', '{env.NAME}', '{now}'),
  fc.string({ maxLength: 5 }),
);
/** Names in `{…}` are among the known ones: another name could be one that Architect cannot have. */
const text = fc
  .array(piece, { maxLength: 6 })
  .map((pieces) => pieces.join(''))
  .filter((joined) => !/\p{Surrogate}/u.test(joined) && unknownNames(joined).length === 0);
const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }));
const variable = fc.constantFrom(...VARIABLES);
const label = fc.constantFrom(
  undefined,
  'Greeting',
  'Greeting [greet]',
  'greet',
  'To you (end)',
  ']',
  'Größe "x"',
);

const action: fc.Arbitrary<FlowAction> = fc.oneof(
  fc.record({ name: fc.constant('say'), text }),
  fc.record({ name: fc.constant('ask'), text, variable }),
  fc.record({ name: fc.constant('set'), variable, value: fc.oneof(text, number, fc.boolean()) }),
);

const condition = (to: fc.Arbitrary<string>): fc.Arbitrary<FlowCondition> =>
  fc.oneof(
    fc.record({
      variable,
      condition: fc.constantFrom('equals', 'notEquals', 'contains', 'notContains', 'startsWith', 'endsWith'),
      value: fc.oneof(text, number, fc.boolean()),
      transition: to,
    }),
    fc.record({ variable, condition: fc.constantFrom('exists', 'notExists'), transition: to }),
    fc.record({
      variable,
      condition: fc.constant('in'),
      value: fc.array(fc.oneof(text, number), { minLength: 1, maxLength: 4 }),
      transition: to,
    }),
  );

const node = (to: fc.Arbitrary<string>): fc.Arbitrary<FlowNode> =>
  fc
    .record({
      type: fc.constantFrom('action', 'transition', 'webchat'),
      name: label,
      transition: fc.option(to, { nil: undefined }),
      actions: fc.array(action, { maxLength: 4 }),
      conditions: fc.array(condition(to), { maxLength: 4 }),
    })
    .map(({ name, transition, ...others }) => ({
      ...others,
      ...(name !== undefined && { name }),
      ...(transition !== undefined && { transition }),
    }));

const transfer: fc.Arbitrary<FlowNode> = fc.record({
  type: fc.constantFrom('action', 'webchat'),
  actions: fc.tuple(
    fc.record({ name: fc.constant('say'), text }),
    fc.record({ name: fc.constant('route'), queueId: text }),
  ),
  transition: fc.constant('bye'),
});

/** Flow documents that Architect can express, and so must compile. */
export const compilableFlow: fc.Arbitrary<FlowDefinition> = fc
  .uniqueArray(fc.constantFrom(...STEPS), { maxLength: 5 })
  .chain((ids) => {
    const to = fc.constantFrom('billing', 'bye', ...ids);
    return fc.record(
      {
        id: fc.constant('3f2a'),
        name: fc.constantFrom('Support', 'Returns (2)'),
        nodes: fc
          .tuple(node(to), transfer, ...ids.map(() => node(to)))
          .map(([start, billing, ...steps]) =>
            Object.fromEntries<FlowNode>([
              ['start', { ...start, type: 'start' }],
              ['billing', billing],
              ...steps.map((step, index): [string, FlowNode] => [ids[index] ?? '', step]),
              ['bye', { type: 'end' }],
            ]),
          ),
        applicationSettings: fc
          .dictionary(fc.constantFrom('webchat', 'theme', '__proto__'), fc.jsonValue({ maxDepth: 2 }))
          .chain((settings) =>
            fc
              .record({
                askWith: fc.constant('Ask one question'),
                division: fc.option(fc.constant('Home'), { nil: null }),
                description: fc.option(text, { nil: null }),
              })
              .map((archy) => ({ ...settings, archy })),
          ),
        environmentVariables: fc.dictionary(fc.constantFrom('shop_name', 'billing_queue_id'), text),
      },
      { requiredKeys: ['id', 'name', 'nodes', 'applicationSettings'] },
    );
  });

function unknownNames(joined: string): string[] {
  return [...joined.matchAll(/\{([\p{L}_][\p{L}\p{M}\p{N}_.-]*)\}/gu)].flatMap(([, name = '']) =>
    VARIABLES.includes(name) || ['env.NAME', 'now'].includes(name) ? [] : [name],
  );
}
