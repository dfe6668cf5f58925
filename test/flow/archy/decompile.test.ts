import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compileArchy } from '../../../src/flow/archy/compile.ts';
import { decompileArchy } from '../../../src/flow/archy/decompile.ts';
import type { ArchyDocument } from '../../../src/flow/archy/document.ts';
import { archyText, parseArchy } from '../../../src/flow/archy/text.ts';
import { isRecord } from '../../../src/flow/canonical.ts';
import type { FlowDefinition } from '../../../src/flow/definition.ts';
import { digest } from '../../../src/flow/digest.ts';
import { anyFlow } from '../arbitrary.ts';
import { compilableFlow } from './compilable.ts';

function compiled(flow: FlowDefinition): ArchyDocument {
  const { archy, problems } = compileArchy(flow);
  if (archy === undefined) throw new Error(problems.map(({ message }) => message).join('\n'));
  return archy;
}

/** A copy in which each value, from the outside inwards, is what `change` makes of it. */
function mapped(value: unknown, change: (value: unknown, key: string) => unknown, key = ''): unknown {
  const changed = change(value, key);
  if (Array.isArray(changed)) return changed.map((item) => mapped(item, change));
  if (!isRecord(changed)) return changed;
  return Object.fromEntries(
    Object.entries(changed).map(([name, item]) => [name, mapped(item, change, name)]),
  );
}

function asDocument(value: unknown): ArchyDocument {
  if (!isRecord(value)) throw new Error('not a document');
  return value;
}

/** As the platform may number states anew. */
function renumbered(archy: ArchyDocument): ArchyDocument {
  let last = 10;
  const numbers = new Map<string, string>();
  const numberOf = (id: string) => {
    last += 3;
    const number = numbers.get(id) ?? `${id}_${last}`;
    numbers.set(id, number);
    return number;
  };
  return asDocument(
    mapped(archy, (value, key) => {
      if (typeof value !== 'string') return value;
      if (key === 'refId') return numberOf(value);
      if (key !== 'startUpRef' && key !== 'targetStateRef') return value;
      return value.replace(/\[(.*)\]$/s, (_whole, id: string) => `[${numberOf(id)}]`);
    }),
  );
}

/** As the platform may write what says nothing. */
function withDefaults(archy: ArchyDocument): ArchyDocument {
  return asDocument(
    mapped(archy, (value, key) => {
      if (key === 'sendResponse' && isRecord(value)) return { ...value, botResponse: { noValue: true } };
      if (key !== 'inboundShortMessage' || !isRecord(value)) return value;
      const { states, variables, ...others } = value;
      return {
        division: 'Home',
        ...others,
        variables: Array.isArray(variables) ? variables.toReversed() : variables,
        states: Array.isArray(states) ? states.toReversed() : states,
      };
    }),
  );
}

/** Every value that is no list or record, with the way to it. */
function leavesOf(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => leavesOf(item, [...path, index]));
  if (!isRecord(value)) return [path];
  return Object.entries(value).flatMap(([key, item]) => leavesOf(item, [...path, key]));
}

function changedAt(
  value: unknown,
  [key, ...rest]: readonly (string | number)[],
  change: (leaf: unknown) => unknown,
): unknown {
  if (key === undefined) return change(value);
  if (Array.isArray(value)) {
    return value.map((item, index) => (index === key ? changedAt(item, rest, change) : item));
  }
  if (!isRecord(value)) throw new Error('no such path');
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, name === key ? changedAt(item, rest, change) : item]),
  );
}

const shop: FlowDefinition = {
  id: '3f2a',
  name: 'Support',
  nodes: {
    start: { type: 'start', transition: 'greet' },
    greet: {
      type: 'webchat',
      name: 'Greeting',
      actions: [
        { name: 'say', text: 'Welcome to {shop_name}!' },
        { name: 'set', variable: 'visits', value: 1 },
      ],
      conditions: [
        { variable: 'intent', condition: 'in', value: ['bill', 'invoice'], transition: 'billing' },
      ],
      transition: 'bye',
    },
    billing: { type: 'action', actions: [{ name: 'route', queueId: '{queue}' }], transition: 'bye' },
    bye: { type: 'end' },
  },
  environmentVariables: { shop_name: 'The "Corner" Shop', queue: 'a1b2' },
};

describe('what an Archy document was compiled from', () => {
  test('is nothing for a document of other people’s', () => {
    expect(decompileArchy({ inboundShortMessage: { name: 'Support' } }, '3f2a')).toBeUndefined();
    expect(decompileArchy({ workflow: {} }, '3f2a')).toBeUndefined();
    const foreign = {
      inboundShortMessage: {
        name: 'Support',
        startUpRef: '/inboundShortMessage/states/state[Initial State_10]',
        states: [
          {
            state: {
              name: 'Initial State',
              refId: 'Initial State_10',
              actions: [{ disconnect: { name: 'Disconnect' } }],
            },
          },
        ],
      },
    };
    expect(decompileArchy(foreign, '3f2a')).toBeUndefined();
  });

  test('is nothing once any value of it was edited, or two states have one number', () => {
    const archy = compiled(shop);
    const accepted = leavesOf(archy).filter((path) => {
      const edited = changedAt(archy, path, (leaf) => (typeof leaf === 'string' ? `${leaf}x` : 'x'));
      return decompileArchy(asDocument(edited), shop.id) !== undefined;
    });
    // What is left are edits that another flow document would compile to, never one that is overlooked.
    for (const path of accepted) {
      const edited = asDocument(
        changedAt(archy, path, (leaf) => (typeof leaf === 'string' ? `${leaf}x` : 'x')),
      );
      const flow = decompileArchy(edited, shop.id);
      expect(flow && digest(flow)).not.toBe(digest(shop));
    }
    const twins = mapped(archy, (value, key) => (key === 'refId' ? 'same' : value));
    expect(decompileArchy(asDocument(twins), shop.id)).toBeUndefined();
  });

  test('is nothing once an action was added or taken away', () => {
    const added = mapped(compiled(shop), (value, key) =>
      key === 'actions' && Array.isArray(value) ? [{ wait: { name: 'Wait' } }, ...value] : value,
    );
    expect(decompileArchy(asDocument(added), shop.id)).toBeUndefined();
    const removed = mapped(compiled(shop), (value, key) =>
      key === 'actions' && Array.isArray(value) ? value.slice(0, -1) : value,
    );
    expect(decompileArchy(asDocument(removed), shop.id)).toBeUndefined();
  });

  test('is the flow document, after any way there and back', () => {
    expect(decompileArchy(compiled(shop), shop.id)).toEqual(shop);
    fc.assert(
      fc.property(compilableFlow, (flow) => {
        const archy = compiled(flow);
        const exported = parseArchy(archyText(withDefaults(renumbered(archy))));
        for (const document of [archy, exported]) {
          const back = decompileArchy(document, flow.id);
          expect(back && digest(back)).toBe(digest(flow));
        }
      }),
      { numRuns: 100 },
    );
  });

  test('is the flow document for whatever compiles at all', () => {
    fc.assert(
      fc.property(anyFlow, (flow) => {
        const { archy } = compileArchy(flow);
        const back = archy && decompileArchy(archy, flow.id);
        expect(back && digest(back)).toBe(archy && digest(flow));
      }),
    );
  });
});
