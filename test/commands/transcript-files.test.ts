/** Transcript files as commands read them: with the files they include, from the disk. */
import { describe, expect, test } from '@jest/globals';
import { execute } from '../../src/commands/execute.ts';
import type { FlowReport } from '../../src/report/model.ts';
import { smallFlow } from '../support/small-flow.ts';
import { runOf } from './rig.ts';

const alpha = smallFlow('alpha');
const FILE = 'flows/alpha.transcripts.yaml';

async function checked(files: Readonly<Record<string, string>>): Promise<FlowReport> {
  const { flows } = await execute(runOf({ command: 'check', files: { ...alpha.files, ...files } }));
  const [flow] = flows;
  if (flow === undefined) throw new Error('no flow was checked');
  return flow;
}

const INCLUDING = `include: [shared/talk.yaml]
transcripts:
  - name: Shared
    conversation: [{ include: talk }]
`;

describe('a file that cannot be included', () => {
  test('is a finding at the line that includes it', async () => {
    const { findings, outcome } = await checked({ [FILE]: INCLUDING });
    expect(outcome).toBe('invalid');
    expect(findings).toMatchObject([
      {
        rule: 'transcript',
        place: { file: FILE, line: 1 },
        message: expect.stringContaining('flows/shared/talk.yaml'),
      },
    ]);
  });

  test('neither is one with a value that the environment lacks, at its line there', async () => {
    const { findings } = await checked({
      [FILE]: INCLUDING,
      'flows/shared/talk.yaml': 'fragments:\n  talk:\n    - user: Hi\n    - bot: "{env.GREETING}"\n',
    });
    expect(findings).toMatchObject([
      { rule: 'env-missing', place: { file: 'flows/shared/talk.yaml', line: 4 } },
    ]);
  });
});

test('fragments from files of files are played, and a failure points into them', async () => {
  const files = {
    [FILE]: INCLUDING,
    'flows/shared/talk.yaml':
      'include: [../more.yaml]\nfragments:\n  talk: [{ user: Hi }, { include: more }]\n',
    'flows/more.yaml': 'fragments:\n  more:\n    - bot: Goodbye\n',
  };
  const { transcripts } = await checked(files);
  expect(transcripts.map(({ name, repeat }) => [name, repeat])).toEqual([
    ['Shared', 'flowgate simulate --name Shared --flows flows/alpha.flow.yaml'],
  ]);
  expect(transcripts[0]?.failures).toMatchObject([{ place: { file: 'flows/more.yaml', line: 3 } }]);
});

test('a file may be the bare list of one conversation', async () => {
  const { transcripts } = await checked({
    [FILE]: '- { from: user, text: Hi }\n- { from: bot, text: Hello }\n',
  });
  expect(transcripts.map(({ name, passed }) => [name, passed])).toEqual([['Conversation 1', false]]);
});
