import { join, relative } from 'node:path';
import { asFlowgateError } from '../errors.ts';
import { buildFlow } from '../flow/build.ts';
import type { FlowDefinition, FlowNode } from '../flow/definition.ts';
import { digest } from '../flow/digest.ts';
import { findSources, readEnvironment, readSource } from '../flow/source.ts';
import { withStamp } from '../flow/stamp.ts';
import { moduleTools } from '../installation.ts';
import type { Log } from '../log.ts';
import { renderConsole } from '../report/console.ts';
import type { CommandName, RunReport } from '../report/model.ts';
import { writeReportFiles } from '../report-files.ts';
import {
  SANDBOX_CLIENT_ID,
  SANDBOX_CLIENT_SECRET,
  SANDBOX_ROLE_ID,
  startSandbox,
} from '../sandbox/sandbox.ts';
import { openRun } from '../session.ts';
import { parseSettings, type Settings } from '../settings.ts';
import type { Stop } from '../stop.ts';
import { execute } from './execute.ts';

const ENVIRONMENT = 'dev';

/** The story: what happens on GitHub, and the command that runs then. */
const STORY: readonly (readonly [string, CommandName])[] = [
  ['A designer changes the support flow and opens a pull request', 'check'],
  ['The pull request is merged', 'deploy'],
  ['The same commit is deployed again', 'deploy'],
  ['Every hour, on a schedule', 'smoke'],
];

export interface Demo {
  /** Where Flowgate is installed: its own flows are shown. */
  readonly root: string;
  readonly log: Log;
  readonly stop: Stop;
  readonly print: (text: string) => void;
}

/** Shows check, deploy and smoke on the example flows against an embedded Genesys Cloud. */
export async function runDemo({ root, log, stop, print }: Demo): Promise<number> {
  const flows = await exampleFlows(root);
  const sandbox = await startSandbox({ flows: flows.map(lastMonth) });
  try {
    print(`An embedded Genesys Cloud on ${sandbox.url} holds last month's flows.\n`);
    const settings = demoSettings(root, sandbox.url);
    for (const [number, [happening, command]] of STORY.entries()) {
      print(`\n${number + 1}. ${happening}: flowgate ${command} --environment ${ENVIRONMENT}\n\n`);
      const before = sandbox.requests.length;
      const run = await openRun(command, settings, {
        log,
        stop,
        root,
        processEnvironment: {},
        onSecret: () => undefined,
      });
      const report = await execute(run);
      print(renderConsole(report));
      const requests = sandbox.requests.slice(before);
      const writes = requests.filter(({ method }) => method === 'PUT').length;
      print(
        `${requests.length} requests, ${writes} of them ${writes === 1 ? 'a write' : 'writes'}. ${await written(report, root)}\n`,
      );
      if (report.result === 'failure') {
        log.error(report.failureMessage);
        return 1;
      }
    }
    print('\nNext: copy a workflow from .github/workflows, or read README.md.\n');
    return 0;
  } finally {
    await sandbox.close();
  }
}

/** Where the report lies, seen from here; an installation may belong to somebody else. */
async function written(report: RunReport, root: string): Promise<string> {
  try {
    const files = await writeReportFiles(report, root);
    return `Report: ${relative('.', join(root, files.report))}`;
  } catch (thrown) {
    return `No report was written: ${asFlowgateError(thrown, 'Write the report').returned}.`;
  }
}

async function exampleFlows(root: string): Promise<FlowDefinition[]> {
  const environment = await readEnvironment(ENVIRONMENT, root, {});
  const files = await findSources(['flows/*.flow.{yaml,mjs}'], root);
  const sources = await Promise.all(files.map((file) => readSource(file, root, moduleTools(root))));
  return sources.flatMap((source) => buildFlow(source, environment).flow ?? []);
}

/** The flow before the change that the demo is about: another greeting, and nobody was asked a second time. */
function lastMonth(flow: FlowDefinition): FlowDefinition {
  const { ask_again: _, ...nodes } = flow.nodes;
  const older: FlowDefinition = {
    ...flow,
    nodes: Object.fromEntries(Object.entries(nodes).map(([id, node]) => [id, olderNode(id, node)])),
  };
  // As a former deploy left it.
  return withStamp(older, { digest: digest(older), commit: '4f1c2d7', repository: 'example/flows' });
}

function olderNode(id: string, node: FlowNode): FlowNode {
  switch (id) {
    case 'greeting':
      return { ...node, actions: [{ name: 'say', text: 'Hi! This is support.' }] };
    case 'fallback':
      return { type: 'action', transition: 'general_queue' };
    default:
      return node;
  }
}

function demoSettings(root: string, url: string): Settings {
  return parseSettings(
    {
      environment: ENVIRONMENT,
      flows: 'flows/*.flow.{yaml,mjs}',
      'genesys-url': url,
      'client-id': SANDBOX_CLIENT_ID,
      'client-secret': SANDBOX_CLIENT_SECRET,
      'role-id': SANDBOX_ROLE_ID,
      'working-directory': root,
    },
    () => undefined,
  );
}
