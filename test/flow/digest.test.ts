import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson } from '../../src/flow/canonical.ts';
import type { FlowDefinition, LiveFlow } from '../../src/flow/definition.ts';
import { digest, managedContent } from '../../src/flow/digest.ts';
import { anyFlow, reversedKeys } from './arbitrary.ts';

const flow: FlowDefinition = {
  id: '3f2a',
  name: 'Support',
  nodes: {
    start: { type: 'start', transition: 'route' },
    route: {
      type: 'transition',
      conditions: [{ variable: 'intent', condition: 'equals', value: 'billing', transition: 'bye' }],
      transition: 'bye',
    },
    bye: { type: 'end' },
  },
  applicationSettings: { webchat: { title: 'Customer Support', showPoweredBy: false } },
  environmentVariables: { greeting: 'Hello' },
};

/** The flow as a server might give it back. */
const live: LiveFlow = {
  ...flow,
  version: 7,
  status: 'published',
  statusReason: null,
  dateModified: '2026-11-22T09:30:00Z',
  nodes: {
    bye: { type: 'end', actions: [], conditions: [] },
    route: { ...flow.nodes['route'], type: 'transition', position: { x: 1, y: 2 } },
    start: { type: 'start', transition: 'route', conditions: [] },
  },
  applicationSettings: {
    flowgate: { digest: 'sha256:00' },
    webchat: { showPoweredBy: false, title: 'Customer Support', theme: {}, logo: null },
  },
};

describe('digest', () => {
  const changed: [string, FlowDefinition][] = [
    ['id', { ...flow, id: '3f2b' }],
    ['name', { ...flow, name: 'support' }],
    ['a node', { ...flow, nodes: { ...flow.nodes, extra: { type: 'end' } } }],
    ['a label', { ...flow, nodes: { ...flow.nodes, bye: { type: 'end', name: 'Goodbye' } } }],
    ['a setting', { ...flow, applicationSettings: { webchat: { title: 'Support', showPoweredBy: false } } }],
    ['an environment variable', { ...flow, environmentVariables: { greeting: '' } }],
    ['no environment variable', { ...flow, environmentVariables: {} }],
  ];
  test.each(changed)('%s counts', (_what, other) => {
    expect(digest(other)).not.toBe(digest(flow));
  });

  test('the order of conditions counts', () => {
    const [first, second] = ['billing', 'technical'].map((value) => ({
      variable: 'intent',
      condition: 'equals',
      value,
      transition: 'bye',
    }));
    if (first === undefined || second === undefined) throw new Error('two conditions are needed');
    const ordered = (conditions: (typeof first)[]): FlowDefinition => ({
      ...flow,
      nodes: { ...flow.nodes, route: { type: 'transition', conditions, transition: 'bye' } },
    });
    expect(digest(ordered([first, second]))).not.toBe(digest(ordered([second, first])));
  });

  test('what the live flow owns, the stamp and what a server adds do not count', () => {
    expect(digest(live)).toBe(digest(flow));
    expect(digest(flow)).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  test('it does not move between releases of Flowgate: stamps out there rest on it', () => {
    const minimal: FlowDefinition = {
      id: '1',
      name: 'n',
      nodes: { start: { type: 'start', transition: 'start' } },
    };
    expect(canonicalJson(managedContent(minimal))).toBe(
      '{"id":"1","name":"n","nodes":{"start":{"transition":"start","type":"start"}}}',
    );
    expect(digest(minimal)).toBe('sha256:396bcb6701fd3af4065dad6d38e9ae710d533190a978554bc514f4f1f5f7a250');
  });

  test('the order of keys never counts', () => {
    fc.assert(fc.property(anyFlow, (any) => expect(digest(reversedKeys(any))).toBe(digest(any))));
  });
});

describe('managedContent', () => {
  test('only what is managed is left, and nothing is changed in place', () => {
    const before = JSON.stringify(live);
    expect(managedContent(live)).toEqual(flow);
    expect(JSON.stringify(live)).toBe(before);
  });

  test('doing it twice changes nothing more', () => {
    fc.assert(
      fc.property(anyFlow, (any) => {
        const once = managedContent(any);
        expect(canonicalJson(managedContent(once))).toBe(canonicalJson(once));
      }),
    );
  });
});
