import { afterAll, describe, expect, test } from '@jest/globals';
import { execute } from '../../src/commands/execute.ts';
import { failure } from '../support/memory-platform.ts';
import { removeWorkspaces } from '../support/runner.ts';
import { smallFlow } from '../support/small-flow.ts';
import { holding, runOf } from './rig.ts';

afterAll(removeWorkspaces);

const flow = smallFlow('alpha');
const withoutTranscripts = { [flow.file]: flow.files[flow.file] ?? '' };

/** An organization in which no conversation can be held with the flow. */
function silent() {
  const prepareConversations = async () => {
    throw failure('invalid-input');
  };
  return Object.assign(holding(flow), { prepareConversations });
}

describe('where no conversation can be held with the live flow', () => {
  test('a deploy writes nothing that it could not test', async () => {
    const platform = silent();
    const report = await execute(runOf({ command: 'deploy', files: flow.files, platform }));
    expect(report).toMatchObject({ failureReason: 'invalid-input', flows: [{ outcome: 'failed' }] });
    expect(platform.replaced).toEqual([]);
  });

  test('a flow without conversations is released', async () => {
    const platform = silent();
    const report = await execute(runOf({ command: 'deploy', files: withoutTranscripts, platform }));
    expect(report.flows).toMatchObject([{ outcome: 'released' }]);
  });

  test('one that asks for more than can be done there is found before anything is written', async () => {
    const path = flow.file.replace('flow.yaml', 'transcripts.yaml');
    const transcripts = `${flow.files[path]}    now: 2027-01-31T08:00:00Z\n`;
    const files = { ...flow.files, [path]: transcripts };
    const found = (severity: string) => [{ findings: [{ severity, place: { file: path, line: 2 } }] }];

    const platform = holding(flow);
    const deployed = await execute(runOf({ command: 'deploy', files, platform }));
    expect(deployed).toMatchObject({ failureReason: 'invalid-flow', flows: found('error') });
    expect(deployed.failureMessage).toContain('not possible with Genesys Cloud');
    expect(platform.replaced).toEqual([]);

    const checked = await execute(runOf({ command: 'check', files, platform: holding(flow) }));
    expect(checked).toMatchObject({ result: 'success', flows: found('warning') });
  });

  test('a check, which holds none, goes on', async () => {
    const report = await execute(runOf({ command: 'check', files: flow.files, platform: silent() }));
    expect(report.result).toBe('success');
  });
});
