import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hasErrors } from '../flow/finding.ts';
import { findTranscripts } from '../flow/source.ts';
import { describeStep, generateConversations } from '../simulation/generator.ts';
import { transcriptFileOf } from '../simulation/transcript-text.ts';
import { buildLocally, type LocalWork } from './local.ts';
import { findFlows } from './steps.ts';

/**
 * Writes a transcript file for every flow that has none: the smallest set of conversations that takes every
 * transition, expecting what was observed. A flow that has transcripts is left alone. Exit code 1 when a flow cannot
 * be built.
 */
export async function generate(work: LocalWork): Promise<number> {
  const { files, environment } = await findFlows(work);
  const directory = work.settings['working-directory'];
  let code = 0;
  for (const file of files) {
    // Two files of transcripts are told as what is wrong with the flow.
    const existing = await findTranscripts(file, directory).catch(() => undefined);
    if (existing !== undefined) {
      work.print(`${file}: has ${existing} already\n`);
      continue;
    }
    const { flow, findings } = await buildLocally(work, file, environment);
    if (flow === undefined || hasErrors(findings)) {
      for (const { severity, message, place } of findings) {
        if (severity === 'error') work.log.error(message, place);
      }
      code = 1;
      continue;
    }
    const { conversations, untaken, complete } = generateConversations(flow, { now: new Date() });
    if (!conversations.some(({ result }) => result.success)) {
      work.log.warning('no conversation comes to a proper end: there is nothing to write.', { file });
      code = 1;
      continue;
    }
    const target = file.replace(/\.flow\.[a-z]+$/, '.transcripts.yaml');
    await writeFile(join(directory, target), transcriptFileOf(flow, conversations), { flag: 'wx' });
    const few = conversations.length === 1;
    const count = `${conversations.length} ${few ? 'conversation' : 'conversations'}`;
    work.print(`${target}: ${count}; please confirm what ${few ? 'it expects' : 'they expect'}\n`);
    for (const { why, ...step } of untaken) work.print(`  not taken: ${describeStep(step)}: ${why}\n`);
    if (!complete) work.log.warning(`${file} has more situations than were looked at.`);
  }
  return code;
}
