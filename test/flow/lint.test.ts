import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Place } from '../../src/errors.ts';
import type { FlowDefinition, FlowNode } from '../../src/flow/definition.ts';
import type { Path } from '../../src/flow/document.ts';
import { lint } from '../../src/flow/lint.ts';
import { anyFlow } from './arbitrary.ts';
import { tutorialFlow } from './tutorial-flow.ts';

const nowhere = (): Place => ({ file: 'flow.yaml' });

describe('lint', () => {
  test('findings carry rule, severity, node and place, and come in the order of lines', () => {
    const flow: FlowDefinition = {
      id: '1',
      name: 'Example',
      nodes: {
        start: { type: 'start', transition: 'step' },
        step: { type: 'action', actions: [{ name: 'say', text: '' }], transition: 'bey' },
        bye: { type: 'end' },
      },
      environmentVariables: { unused: 'x' },
    };
    const lines: Record<string, [number, number]> = {
      'nodes.step.transition': [9, 5],
      'nodes.step.actions.0.text': [7, 9],
      'nodes.bye': [10, 3],
      'environmentVariables.unused': [2, 3],
    };
    const asked: string[] = [];
    const locate = (path: Path): Place => {
      asked.push(path.join('.'));
      const [line, column] = lines[path.join('.')] ?? [];
      return { file: 'flows/example.flow.yaml', line, column };
    };
    expect(lint(flow, locate)).toEqual([
      expect.objectContaining({ rule: 'unused-variable', severity: 'warning', node: undefined }),
      expect.objectContaining({
        rule: 'empty-text',
        severity: 'error',
        node: 'step',
        place: { file: 'flows/example.flow.yaml', line: 7, column: 9 },
      }),
      expect.objectContaining({
        rule: 'dangling-transition',
        node: 'step',
        message: expect.stringContaining('"bye"'),
      }),
      expect.objectContaining({ rule: 'unreachable-node', severity: 'warning', node: 'bye' }),
    ]);
    expect(asked.toSorted()).toEqual(Object.keys(lines).toSorted());
  });

  test('two findings of one line come by column, one without a line comes first', () => {
    const flow: FlowDefinition = {
      id: '1',
      name: 'Example',
      nodes: { a: { type: 'start', transition: 'x' }, b: { type: 'start', transition: 'y' } },
    };
    const places: Record<string, Place> = {
      'nodes.a.transition': { file: 'f', line: 3, column: 40 },
      'nodes.b.transition': { file: 'f', line: 3, column: 8 },
    };
    const messages = lint(flow, (path) => places[path.join('.')] ?? nowhere()).map(({ message }) => message);
    expect(messages.map((message) => message.slice(0, 16))).toEqual([
      'Node "b" is a se',
      'Node "b" leads t',
      'Node "a" leads t',
    ]);
  });

  test('there is nothing to say about the support flow, and then no place is asked for', () => {
    const locate = (): Place => {
      throw new Error('a place was asked for');
    };
    expect(lint(tutorialFlow, locate)).toEqual([]);
  });

  test('a chain of 20,000 nodes, each with something wrong, is looked at in full', () => {
    const length = 20_000;
    const nodes = Array.from({ length }, (_, index): [string, FlowNode] => [
      `n${index}`,
      {
        type: index === 0 ? 'start' : 'action',
        actions: [{ name: 'say', text: '' }],
        conditions: [{ variable: 'topic', condition: 'exists', transition: `missing${index}` }],
        transition: `n${(index + 1) % length}`,
      },
    ]);
    const findings = lint({ id: '1', name: 'Chain', nodes: Object.fromEntries(nodes) }, nowhere);
    const count = (rule: string) => findings.filter((finding) => finding.rule === rule).length;
    expect(count('empty-text')).toBe(length);
    expect(count('dangling-transition')).toBe(length);
    expect(count('endless-loop')).toBe(1);
  });

  test('no flow makes it throw, and the same flow has the same findings', () => {
    fc.assert(
      fc.property(anyFlow, (flow) => {
        const findings = lint(flow, nowhere);
        expect(lint(flow, nowhere)).toEqual(findings);
        for (const { message } of findings) expect(message.length).toBeLessThan(400);
      }),
    );
  });
});
