import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from '@jest/globals';
import dotenv from 'dotenv';
import { systemClock } from '../../src/clock.ts';
import { buildFlow, fillEnvironment } from '../../src/flow/build.ts';
import type { FlowDefinition } from '../../src/flow/definition.ts';
import type { SourceDocument } from '../../src/flow/document.ts';
import type { Environment } from '../../src/flow/environment.ts';
import { lint } from '../../src/flow/lint.ts';
import { parseDocument } from '../../src/flow/parse.ts';
import type { TranscriptResult } from '../../src/simulation/judge.ts';
import { localEngine } from '../../src/simulation/local-engine.ts';
import { runTranscripts, selectSmoke } from '../../src/simulation/run.ts';
import { readTranscripts, type Transcript } from '../../src/simulation/transcript.ts';

const now = new Date('2026-03-01T12:00:00.000Z');

async function readDocument(file: string): Promise<SourceDocument> {
  return parseDocument(file, await readFile(file, 'utf8'));
}

async function environment(name: string): Promise<Environment> {
  const file = `flows/environments/${name}.env`;
  const values = dotenv.parse(await readFile(file, 'utf8'));
  return { name, file, lookup: (variable) => values[variable] };
}

describe.each(['dev', 'prod'])('the support flow for %s', (name) => {
  let document: SourceDocument;
  let flow: FlowDefinition;
  let transcripts: Transcript[];

  beforeAll(async () => {
    const values = await environment(name);
    document = await readDocument('flows/support.flow.yaml');
    const built = buildFlow(document, values);
    expect(built.findings).toEqual([]);
    if (!built.flow) throw new Error('the flow was not built');
    flow = built.flow;
    const missing = () => {
      throw new Error('a value is missing');
    };
    const read = readTranscripts(await readDocument('flows/support.transcripts.yaml'), (text) =>
      String(fillEnvironment(text, values, missing)),
    );
    expect(read.findings).toEqual([]);
    transcripts = read.transcripts;
  });

  function run(played: FlowDefinition): Promise<TranscriptResult[]> {
    return runTranscripts(localEngine(played, { now }), transcripts, {
      environmentVariables: played.environmentVariables ?? {},
      clock: systemClock,
    });
  }

  test('has nothing for lint to say', () => {
    expect(lint(flow, document.locate)).toEqual([]);
  });

  test('keeps every promise of its transcripts', async () => {
    const results = await run(flow);
    expect(
      results.flatMap(({ name, failures }) => failures.map(({ message }) => `${name}: ${message}`)),
    ).toEqual([]);
    expect(selectSmoke(transcripts)).toHaveLength(2);
  });

  test('is covered: the conversations visit every node', async () => {
    const visited = new Set((await run(flow)).flatMap(({ path }) => path ?? []));
    expect(Object.keys(flow.nodes).filter((id) => !visited.has(id))).toEqual([]);
  });

  test('breaks a promise wherever one of its ways is lost', async () => {
    const kept: string[] = [];
    for (const [id, node] of Object.entries(flow.nodes)) {
      for (const index of node.conditions?.keys() ?? []) {
        const conditions = node.conditions?.filter((_, at) => at !== index);
        const mutant = { ...flow, nodes: { ...flow.nodes, [id]: { ...node, conditions } } };
        if ((await run(mutant)).every(({ passed }) => passed)) kept.push(`${id}[${index}]`);
      }
    }
    expect(kept).toEqual([]);
  });
});

test('both environments give every value, and no two flows or queues share one', async () => {
  const names = ['dev', 'prod'].map(async (name) => {
    const values = dotenv.parse(await readFile(`flows/environments/${name}.env`, 'utf8'));
    expect(new Set(Object.values(values)).size).toBe(Object.keys(values).length);
    return Object.keys(values);
  });
  const [dev, prod] = await Promise.all(names);
  expect(prod).toEqual(dev);
});
