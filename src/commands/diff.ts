import { basename, dirname, isAbsolute, relative, resolve } from 'node:path';
import { asFlowgateError, FlowgateError } from '../errors.ts';
import { buildFlow } from '../flow/build.ts';
import type { FlowDefinition, LiveFlow } from '../flow/definition.ts';
import { definitionOf } from '../flow/digest.ts';
import type { Environment } from '../flow/environment.ts';
import { hasErrors } from '../flow/finding.ts';
import { readEnvironment, readSource } from '../flow/source.ts';
import { renderDifference } from '../report/difference.ts';
import { difference } from './difference.ts';
import type { LocalWork } from './local.ts';

export interface DiffCommand extends LocalWork {
  /** The files `before` and `after`, or `live` instead of the second. */
  readonly own: Readonly<Record<string, string | undefined>>;
  /** `undefined` without credentials. */
  readonly readLive: (flow: FlowDefinition) => Promise<LiveFlow> | undefined;
}

/**
 * Tells two flow files apart by what they mean for customers, or what a file would change of the live flow.
 * Exit code 0 where they say the same, 1 where they differ, 2 where they cannot be compared.
 */
export async function diffFiles(command: DiffCommand): Promise<number> {
  try {
    return await compare(command);
  } catch (thrown) {
    const { message } = asFlowgateError(thrown, 'Compare two flows');
    command.log.error(message);
    return 2;
  }
}

async function compare(command: DiffCommand): Promise<number> {
  const { own, settings, processEnvironment, print } = command;
  const { before, after, live } = own;
  if (before === undefined || (after === undefined) !== (live === 'true')) {
    throw new FlowgateError('invalid-input', {
      attempted: 'Compare two flows',
      returned: 'there are not two of them',
      advice: 'Write "flowgate diff FILE FILE", or "flowgate diff FILE --live".',
    });
  }
  const environment = await readEnvironment(
    settings.environment,
    settings['working-directory'],
    processEnvironment,
  );
  const first = await flowIn(command, before, environment);
  const second = after === undefined ? undefined : await flowIn(command, after, environment);
  if (first === undefined || (after !== undefined && second === undefined)) return 2;
  // What is live comes first: the file is what it would become.
  const [from, to] = second === undefined ? ['what is live', before] : [before, after ?? ''];
  const found =
    second === undefined ? difference(await liveFlow(command, first), first) : difference(first, second);
  print(renderDifference(from, to, found));
  return found.changes.length === 0 ? 0 : 1;
}

/** The flow of a file, built; `undefined` where it cannot be, which is said. */
async function flowIn(
  { settings, moduleTools, log }: DiffCommand,
  name: string,
  environment: Environment,
): Promise<FlowDefinition | undefined> {
  const { file, directory } = placeOf(name, settings['working-directory']);
  const { flow, findings } = buildFlow(
    await readSource(file, directory, moduleTools, environment),
    environment,
  );
  for (const { severity, message, place } of findings) log[severity](message, place);
  return hasErrors(findings) ? undefined : flow;
}

/** Sources stay within a directory; a file that a person names elsewhere has its own. */
function placeOf(name: string, workingDirectory: string): { file: string; directory: string } {
  const path = resolve(workingDirectory, name);
  const within = relative(resolve(workingDirectory), path).replaceAll('\\', '/');
  return within.startsWith('../') || isAbsolute(within)
    ? { file: basename(path), directory: dirname(path) }
    : { file: within, directory: workingDirectory };
}

async function liveFlow({ readLive }: DiffCommand, flow: FlowDefinition): Promise<FlowDefinition> {
  const reading = readLive(flow);
  if (reading === undefined) {
    throw new FlowgateError('invalid-input', {
      attempted: `Compare "${flow.name}" with what is live`,
      returned: 'there are no credentials',
      advice: 'Set client-id and client-secret, as flags or in .env.',
    });
  }
  return definitionOf(await reading);
}
