import { describe, expect, test } from '@jest/globals';
import { heldToLimit, MANY_FLOWS_LABEL } from '../../src/fleet/many-flows.ts';
import { flow, run } from '../report/situations.ts';

const three = run({
  flows: [
    flow({ outcome: 'changed' }),
    flow({ outcome: 'unchanged' }),
    flow({ outcome: 'changed' }),
    flow({ outcome: 'changed' }),
  ],
});

describe('a limit to the flows of a pull request', () => {
  test('fails a check that is over it, and says what to do', () => {
    const held = heldToLimit(three, { limit: 2, labels: ['urgent'] });
    expect(held).toMatchObject({ result: 'failure', failureReason: 'invalid-input', flows: three.flows });
    expect(held.failureMessage).toContain('3 flows change: more than max-flows (2)');
    expect(held.failureMessage).toContain(`the label "${MANY_FLOWS_LABEL}"`);
  });

  test('is told beside another failure, which is the worse one', () => {
    const failed = run({
      ...three,
      result: 'failure',
      failureReason: 'drift',
      failureMessage: 'It drifted.',
    });
    const held = heldToLimit(failed, { limit: 2, labels: [] });
    expect(held).toMatchObject({ failureReason: 'drift', failureMessage: 'It drifted.' });
    expect(held.warnings).toEqual([expect.stringContaining('more than max-flows (2)')]);
  });

  // To GitHub they are one label: where the other is there, the first cannot be made.
  test.each([MANY_FLOWS_LABEL, 'Flowgate: Many Flows'])(
    'is lifted by the label %s, and that is said',
    (label) => {
      const held = heldToLimit(three, { limit: 2, labels: [label] });
      expect(held.result).toBe('success');
      expect(held.warnings).toEqual([expect.stringContaining('allows it')]);
    },
  );

  test('stops no deploy, which only says it: what is merged was approved', () => {
    const held = heldToLimit(run({ ...three, command: 'deploy' }), { limit: 2, labels: undefined });
    expect(held.result).toBe('success');
    expect(held.warnings).toEqual([expect.stringContaining('What is merged was approved')]);
  });

  test.each([
    ['is not there', { limit: undefined, labels: [] }],
    ['is kept', { limit: 3, labels: [] }],
  ])('says nothing where it %s', (_, limit) => {
    expect(heldToLimit(three, limit)).toBe(three);
  });
});
