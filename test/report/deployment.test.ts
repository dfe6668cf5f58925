import { describe, expect, test } from '@jest/globals';
import { deploymentStatus, LONGEST_DESCRIPTION } from '../../src/report/deployment.ts';
import { flow, run, SITUATIONS } from './situations.ts';

describe('the end of a deploy in one line', () => {
  test('says what failed before what was released', () => {
    const status = deploymentStatus(SITUATIONS['deploy-mixed'] ?? run());
    expect(status.state).toBe('failure');
    expect(status.description).toMatch(
      /^WebChat Support Flow: rolled back, live is version 9; Claims: could not/,
    );
    expect(status.description.length).toBeLessThanOrEqual(LONGEST_DESCRIPTION);
  });

  test('is an error where it is not known what is live', () => {
    expect(deploymentStatus(SITUATIONS['deploy-unknown'] ?? run())).toEqual({
      state: 'error',
      description: 'WebChat Support Flow: unknown',
    });
  });

  test('is the sentence of a run that came to no flow', () => {
    const status = deploymentStatus(run({ result: 'failure', failureMessage: 'No role.' }));
    expect(status).toEqual({ state: 'failure', description: 'No role.' });
  });

  test('is one line of at most what GitHub takes, whatever a flow is called', () => {
    const name = `Sup\nport\u{202e}${'x'.repeat(200)}`;
    const flows = [flow({ name, outcome: 'released' }), flow({ name, outcome: 'released' })];
    const { state, description } = deploymentStatus(run({ flows }));
    expect(state).toBe('success');
    expect(description.length).toBeLessThanOrEqual(LONGEST_DESCRIPTION);
    expect(description).not.toMatch(/[\n\u{202e}]/u);
  });

  test('leaves out what was not touched', () => {
    const flows = [flow({ name: 'Same' }), flow({ name: 'New', outcome: 'released', version: 8 })];
    expect(deploymentStatus(run({ flows })).description).toBe('New: released, live is version 8');
  });
});
