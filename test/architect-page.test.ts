/** The examples of docs/architect.md: each is read, built, linted and played as a run does it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { load } from 'js-yaml';
import { systemClock } from '../src/clock.ts';
import { compileArchy } from '../src/flow/archy/compile.ts';
import { buildFlow } from '../src/flow/build.ts';
import { flowSourceSchema } from '../src/flow/definition.ts';
import { mergeEnvironment } from '../src/flow/environment.ts';
import { lint } from '../src/flow/lint.ts';
import { parseDocument } from '../src/flow/parse.ts';
import { parseSource } from '../src/flow/parse-source.ts';
import { parseSettings } from '../src/settings.ts';
import { localEngine } from '../src/simulation/local-engine.ts';
import { runTranscripts } from '../src/simulation/run.ts';
import { readTranscripts } from '../src/simulation/transcript.ts';
import { ROOT } from './support/runner.ts';

const page = readFileSync(join(ROOT, 'docs/architect.md'), 'utf8');

function block(kind: string): string {
  const [, text = ''] = new RegExp(`^\`\`\`yaml ${kind}\\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(page) ?? [];
  if (text === '') throw new Error(`there is no example "${kind}"`);
  return text;
}

const values = { opening_hours_flow_id: 'f', division: 'Home', queue: 'Front desk' };
const environment = mergeEnvironment('prod', undefined, values, {});

describe('docs/architect.md', () => {
  test('shows inputs that are taken', () => {
    const inputs = Object.entries(Object(load(block('inputs')))).map(([name, value]) => [
      name,
      String(value),
    ]);
    const settings = parseSettings(Object.fromEntries(inputs), () => undefined);
    expect(settings['genesys-url'].origin).toBe('https://api.mypurecloud.de');
    expect(settings['web-deployment-id']?.byFlow.get('Opening hours')).toMatch(/^0f6b1a52/);
  });

  test('shows a native flow without findings, whose conversations pass for certain', async () => {
    const source = parseSource('flows/opening-hours.flow.yaml', block('flow'), environment);
    const { flow, findings } = buildFlow(source, environment);
    if (flow === undefined) throw new Error(JSON.stringify(findings));
    expect([...findings, ...lint(flow, source.locate)]).toEqual([]);
    expect(flow.id).toBe('f');
    expect(Object.keys(flow.nodes)).toContain('Start / Are we open / active / To an agent');

    const document = parseDocument('flows/opening-hours.transcripts.yaml', block('transcripts'));
    const written = readTranscripts(document, (text) => text);
    expect(written.findings).toEqual([]);
    const results = await runTranscripts(localEngine(flow, { now: new Date(0) }), written.transcripts, {
      environmentVariables: {},
      clock: systemClock,
    });
    expect(results).toHaveLength(2);
    expect(results.map(({ passed, failures, unobserved }) => ({ passed, failures, unobserved }))).toEqual(
      results.map(() => ({ passed: true, failures: [], unobserved: undefined })),
    );
  });

  test('shows the setting with which a flow document may ask', () => {
    const flow = {
      id: 'f',
      name: 'Asks',
      nodes: {
        start: { type: 'start' as const, transition: 'ask' },
        ask: {
          type: 'webchat' as const,
          actions: [{ name: 'ask', text: 'Why?', variable: 'why' }],
          transition: 'end',
        },
        end: { type: 'end' as const },
      },
    };
    expect(compileArchy(flow).problems.map(({ severity }) => severity)).toEqual(['error']);
    const { applicationSettings } = flowSourceSchema.parse({ ...flow, ...Object(load(block('settings'))) });
    expect(compileArchy({ ...flow, applicationSettings }).problems).toEqual([]);
  });
});
