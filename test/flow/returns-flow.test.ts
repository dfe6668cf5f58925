import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { systemClock } from '../../src/clock.ts';
import { buildFlow, fillEnvironment } from '../../src/flow/build.ts';
import type { FlowDefinition } from '../../src/flow/definition.ts';
import type { SourceDocument } from '../../src/flow/document.ts';
import { lint } from '../../src/flow/lint.ts';
import { parseDocument } from '../../src/flow/parse.ts';
import { findTranscripts, readEnvironment, readSource, readText } from '../../src/flow/source.ts';
import { localEngine } from '../../src/simulation/local-engine.ts';
import { runTranscripts, selectSmoke } from '../../src/simulation/run.ts';
import { readTranscripts, type Transcript } from '../../src/simulation/transcript.ts';

const root = join(import.meta.dirname, '../..');
const tools = { loader: join(root, 'src/flow/module-loader.ts'), builder: join(root, 'src/flow/builder.ts') };

describe.each(['dev', 'prod'])('the returns flow for %s', (name) => {
  let document: SourceDocument;
  let flow: FlowDefinition;
  let transcripts: Transcript[];

  beforeAll(async () => {
    const environment = await readEnvironment(name, root, {});
    document = await readSource('flows/returns.flow.mjs', root, tools);
    const built = buildFlow(document, environment);
    expect(built.findings).toEqual([]);
    if (!built.flow) throw new Error('the flow was not built');
    flow = built.flow;
    const file = (await findTranscripts('flows/returns.flow.mjs', root)) ?? 'none';
    const read = readTranscripts(parseDocument(file, await readText(file, root)), (text) =>
      String(
        fillEnvironment(text, environment, () => {
          throw new Error('a value is missing');
        }),
      ),
    );
    expect(read.findings).toEqual([]);
    transcripts = read.transcripts;
  });

  const play = (played: FlowDefinition) =>
    runTranscripts(localEngine(played, { now: new Date('2026-03-01T12:00:00.000Z') }), transcripts, {
      environmentVariables: played.environmentVariables ?? {},
      clock: systemClock,
    });

  test('fails its transcripts when orders are taken back for ever', async () => {
    const lenient = structuredClone(flow);
    lenient.nodes['return_window']?.conditions?.shift();
    const failed = (await play(lenient)).filter(({ passed }) => !passed);
    expect(failed.map((result) => result.name)).toEqual([
      'An order that came too long ago is not taken back',
    ]);
  });

  test('passes its transcripts, one of which is for the schedule', async () => {
    expect((await play(flow)).map(({ passed, failures }) => [passed, failures])).toEqual(
      Array.from({ length: 3 }, () => [true, []]),
    );
    expect(selectSmoke(transcripts)).toHaveLength(1);
  });

  test('has nothing for lint to say, and a line for everything', () => {
    expect(lint(flow, document.locate)).toEqual([]);
    const start = document.locate([]).line ?? 0;
    for (const id of Object.keys(flow.nodes))
      expect(document.locate(['nodes', id]).line).toBeGreaterThan(start);
  });
});
