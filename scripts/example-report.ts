/** The report that the README shows: what a check really says about a change to the support flow. */

import { execute } from '../src/commands/execute.ts';
import { buildFlow } from '../src/flow/build.ts';
import type { FlowDefinition } from '../src/flow/definition.ts';
import { digest } from '../src/flow/digest.ts';
import { parseDocument } from '../src/flow/parse.ts';
import { readEnvironment, readText } from '../src/flow/source.ts';
import { withStamp } from '../src/flow/stamp.ts';
import type { Log } from '../src/log.ts';
import { renderReport } from '../src/report/markdown.ts';
import {
  SANDBOX_CLIENT_ID,
  SANDBOX_CLIENT_SECRET,
  SANDBOX_ROLE_ID,
  startSandbox,
} from '../src/sandbox/sandbox.ts';
import { openRun } from '../src/session.ts';
import { parseSettings } from '../src/settings.ts';
import { createStop } from '../src/stop.ts';

const FILE = 'flows/support.flow.yaml';
/** Bytes; far above what this report needs. */
const LIMIT = 60_000;

const SILENT: Log = {
  info: () => undefined,
  notice: () => undefined,
  warning: () => undefined,
  error: () => undefined,
  debug: () => undefined,
  group: (_, work) => work(),
};

/**
 * Checks the support flow for prod against an embedded Genesys Cloud that holds an older version of it.
 * @param root the root of this repository
 * @returns Markdown, the same every time
 */
export async function exampleReport(root: string): Promise<string> {
  const environment = await readEnvironment('prod', root, {});
  const { flow } = buildFlow(parseDocument(FILE, await readText(FILE, root)), environment);
  if (flow === undefined) throw new Error(`${FILE} cannot be built.`);
  const sandbox = await startSandbox({ flows: [{ ...older(flow), version: 7 }] });
  const settings = parseSettings(
    {
      flows: FILE,
      environment: 'prod',
      'genesys-url': sandbox.url,
      'client-id': SANDBOX_CLIENT_ID,
      'client-secret': SANDBOX_CLIENT_SECRET,
      'role-id': SANDBOX_ROLE_ID,
      'working-directory': root,
    },
    () => undefined,
  );
  const stop = createStop(settings.timeout);
  try {
    const run = await openRun('check', settings, {
      log: SILENT,
      stop,
      root,
      processEnvironment: {},
      onSecret: () => undefined,
    });
    return excerptOf(renderReport(await execute(run), { limit: LIMIT }));
  } finally {
    stop.dispose();
    await sandbox.close();
  }
}

/** A README has no commit and no run to name, and no room for what a reader would unfold. */
function excerptOf(report: string): string {
  return report.slice(0, report.lastIndexOf('<sub>')).replace(/<details>[\s\S]*?<\/details>\n+/g, '');
}

/** The flow before the change that the report is about, as a former deploy left it. */
function older(flow: FlowDefinition): FlowDefinition {
  const { greeting, route_intent: routing, ...nodes } = flow.nodes;
  if (greeting === undefined || routing === undefined) throw new Error(`${FILE} has other nodes now.`);
  const before: FlowDefinition = {
    ...flow,
    nodes: {
      ...nodes,
      greeting: { ...greeting, actions: [{ name: 'say', text: 'Hi! This is support.' }] },
      route_intent: { ...routing, transition: 'default_end' },
    },
  };
  return withStamp(before, { digest: digest(before), commit: '4f1c2d7', repository: 'example/flows' });
}
