import { asFlowgateError, FlowgateError } from '../errors.ts';
import { compileArchy } from '../flow/archy/compile.ts';
import { archyOf } from '../flow/archy/document.ts';
import { buildFlow } from '../flow/build.ts';
import type { FlowDefinition } from '../flow/definition.ts';
import { hasErrors } from '../flow/finding.ts';
import type { ModuleTools } from '../flow/module.ts';
import { findSources, readEnvironment, readSource } from '../flow/source.ts';
import type { Log } from '../log.ts';
import {
  SANDBOX_CLIENT_ID,
  SANDBOX_CLIENT_SECRET,
  SANDBOX_ROLE_ID,
  startSandbox,
} from '../sandbox/sandbox.ts';
import type { Settings } from '../settings.ts';
import type { Stop } from '../stop.ts';

export interface SandboxCommand {
  readonly settings: Settings;
  readonly processEnvironment: Readonly<Record<string, string | undefined>>;
  readonly port: string | undefined;
  readonly moduleTools: ModuleTools;
  readonly log: Log;
  readonly stop: Stop;
  readonly print: (text: string) => void;
}

/** Serves an embedded Genesys Cloud that holds the flows of this directory, until it is stopped. */
export async function serveSandbox(command: SandboxCommand): Promise<void> {
  const flows = await buildAll(command);
  const start = { port: portOf(command.port), flows };
  const sandbox =
    command.settings['platform-api'] === 'architect'
      ? await startSandbox({ ...start, platformApi: 'architect' })
      : await startSandbox(start);
  command.print(greeting(sandbox.url, flows, command.settings));
  try {
    await aborted(command.stop.soft);
  } finally {
    await sandbox.close();
  }
}

/** Every flow that can be built; the others are named, and missing in the sandbox. */
async function buildAll({ settings, processEnvironment, moduleTools, log }: SandboxCommand) {
  const directory = settings['working-directory'];
  const environment = await readEnvironment(settings.environment, directory, processEnvironment);
  const built: FlowDefinition[] = [];
  for (const file of await findSources(settings.flows, directory)) {
    try {
      const { flow, findings } = buildFlow(
        await readSource(file, directory, moduleTools, environment),
        environment,
      );
      const unserved = flow && unservable(flow, settings['platform-api']);
      if (unserved !== undefined) log.warning(`left out: ${unserved}`, { file });
      else if (flow !== undefined && !hasErrors(findings)) built.push(flow);
      else for (const { message, place } of findings) log.warning(`left out: ${message}`, place);
    } catch (thrown) {
      const { returned, place } = asFlowgateError(thrown, `Read ${file}`);
      log.warning(`left out: ${returned}`, place ?? { file });
    }
  }
  return built;
}

/** Why a flow cannot live behind an API; `undefined` where it can. */
function unservable(flow: FlowDefinition, api: Settings['platform-api']): string | undefined {
  if (api === 'flow-document') {
    return archyOf(flow) && 'an Archy document is served with --platform-api architect';
  }
  if (archyOf(flow) !== undefined) return undefined;
  return compileArchy(flow).problems.find(({ severity }) => severity === 'error')?.message;
}

/** Resolves when the signal is aborted; at once where it is already. */
async function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise((resolve) => {
    signal.addEventListener('abort', resolve, { once: true });
  });
}

function portOf(text: string | undefined): number {
  if (text === undefined) return 0;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : -1;
  if (port >= 0 && port <= 65_535) return port;
  throw new FlowgateError('invalid-input', {
    attempted: 'Start the sandbox',
    returned: 'port must be a whole number from 0 to 65535',
    advice: 'Leave it out to take any free port.',
  });
}

function greeting(url: string, flows: readonly FlowDefinition[], settings: Settings): string {
  const { environment, 'platform-api': api } = settings;
  const isArchitect = api === 'architect';
  const list = flows.map(({ id, name }) => `  ${id || '(by name)'}  ${name}`).join('\n');
  const flags = [
    ...(environment === undefined ? [] : [`--environment ${environment}`]),
    ...(isArchitect ? [`--platform-api ${api}`] : []),
    `--genesys-url ${url}`,
    `--client-id ${SANDBOX_CLIENT_ID} --client-secret ${SANDBOX_CLIENT_SECRET}`,
    ...(isArchitect ? [] : [`--role-id ${SANDBOX_ROLE_ID}`]),
  ].join(' ');
  const login = isArchitect
    ? `-u ${SANDBOX_CLIENT_ID}:${SANDBOX_CLIENT_SECRET} -d grant_type=client_credentials`
    : `-d grant_type=client_credentials -d client_id=${SANDBOX_CLIENT_ID} -d client_secret=${SANDBOX_CLIENT_SECRET}`;
  return `Genesys Cloud sandbox on ${url} (Ctrl-C ends it)

  client id      ${SANDBOX_CLIENT_ID}
  client secret  ${SANDBOX_CLIENT_SECRET}
  role id        ${SANDBOX_ROLE_ID}

Flows
${list === '' ? '  none: no source could be built (is --environment missing?)' : list}

Try it
  node ${process.argv[1]} check ${flags}
  curl -s ${url}/oauth/token ${login}
  curl -s ${url}/sandbox/log
`;
}
