/** The examples of docs/transcripts.md, and playing them on the flow that stands there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildFlow } from '../../src/flow/build.ts';
import type { FlowDefinition } from '../../src/flow/definition.ts';
import type { SourceDocument } from '../../src/flow/document.ts';
import { mergeEnvironment } from '../../src/flow/environment.ts';
import { parseDocument } from '../../src/flow/parse.ts';
import type { SimulationEngine } from '../../src/simulation/engine.ts';
import type { TranscriptResult } from '../../src/simulation/judge.ts';
import { localEngine } from '../../src/simulation/local-engine.ts';
import { runTranscripts } from '../../src/simulation/run.ts';
import { readTranscripts } from '../../src/simulation/transcript.ts';

export const NOW = new Date('2026-03-01T12:00:00.000Z');

const root = join(import.meta.dirname, '../..');
export const page = readFileSync(join(root, 'docs/transcripts.md'), 'utf8');

/** The YAML of the page whose fence is followed by this word; without one, the transcript files. */
export function examples(kind = ''): string[] {
  return [...page.matchAll(/^```yaml ?(\w*)\n(.*?)^```$/gms)].flatMap(([, word, text]) =>
    word === kind && text !== undefined ? [text] : [],
  );
}

const [flowText = ''] = examples('flow');
const [fragmentsText = ''] = examples('fragments');

export const flowDocument: SourceDocument = parseDocument('flows/orders.flow.yaml', flowText);
const built = buildFlow(flowDocument, mergeEnvironment(undefined, undefined, {}, {}));
if (built.flow === undefined) throw new Error(JSON.stringify(built.findings));
export const flow: FlowDefinition = built.flow;

const fragments = parseDocument('flows/shared.fragments.yaml', fragmentsText);

/** Plays a transcript file on the flow of the page; what is wrong with the file is an error. */
export async function play(
  yaml: string,
  engine: SimulationEngine = localEngine(flow, { now: NOW }),
): Promise<TranscriptResult[]> {
  const document = parseDocument('flows/orders.transcripts.yaml', yaml, { lists: true });
  const { transcripts, findings } = readTranscripts(document, (text) => text, {
    resolve: (file) => (file === fragments.file ? fragments : undefined),
    flowFile: flowDocument.file,
  });
  if (findings.length > 0) throw new Error(findings.map(({ message }) => message).join('\n'));
  return runTranscripts(engine, transcripts, {
    environmentVariables: flow.environmentVariables ?? {},
    clock: { now: () => NOW.getTime(), monotonic: () => 0, sleep: () => Promise.resolve() },
  });
}
