import { createInterface } from 'node:readline/promises';
import type { Readable } from 'node:stream';
import { FlowgateError } from '../errors.ts';
import type { FlowDefinition } from '../flow/definition.ts';
import { hasErrors } from '../flow/finding.ts';
import { simulate } from '../simulation/simulator.ts';
import type { Stop } from '../stop.ts';
import type { LocalWork } from './local.ts';
import { build, findFlows } from './steps.ts';

export interface ChatCommand extends LocalWork {
  /** `NAME=VALUE`, one a line. */
  readonly given: string | undefined;
  /** Where the lines come from: standard input unless told. */
  readonly input?: Readable & { readonly isTTY?: boolean };
  readonly stop: Stop;
}

/**
 * Talks to one flow in the terminal: lines from standard input, the bot's answers and the path on standard output.
 * Ends with the conversation, at the end of input, or by Ctrl-C.
 */
export async function chat(command: ChatCommand): Promise<number> {
  const flow = await chosenFlow(command);
  const given = givenOf(command.given);
  const now = new Date();
  command.print(`${flow.name}. You open the conversation; an empty line or Ctrl-D ends it.\n`);
  const input = command.input ?? process.stdin;
  const isTyped = input.isTTY === true;
  const terminal = createInterface({
    input,
    output: process.stderr,
    terminal: isTyped,
    signal: command.stop.soft,
  });
  let isOpen = true;
  terminal.once('close', () => {
    isOpen = false;
  });
  const prompt = () => {
    // For somebody who types only; and lines that were read already are still to be played after the end of input.
    if (isTyped && isOpen) terminal.prompt();
  };
  const said: string[] = [];
  let shown = 0;
  let steps = 0;
  terminal.setPrompt('you> ');
  prompt();
  for await (const line of terminal) {
    if (line.trim() === '') break;
    said.push(line);
    // Played from the start every time: the simulator is deterministic, and there is no state to keep.
    const result = simulate(flow, { userLines: said, given }, { now });
    const heard = result.transcript.filter(({ from }) => from === 'bot');
    for (const { text, quickReplies } of heard.slice(shown)) {
      command.print(`bot> ${text}${quickReplies === undefined ? '' : `  [${quickReplies.join('] [')}]`}\n`);
    }
    command.print(`     path: ${result.path.slice(steps).join(' → ')}\n`);
    shown = heard.length;
    steps = result.path.length;
    for (const error of result.errors) command.log.error(error);
    if (result.routedTo !== null && result.endNode !== null)
      command.print(`     queue: ${result.routedTo.queueId}\n`);
    if (result.endNode !== null || !result.success) break;
    prompt();
  }
  terminal.close();
  return 0;
}

async function chosenFlow(command: ChatCommand): Promise<FlowDefinition> {
  const { files, environment } = await findFlows(command);
  const [file, ...others] = files;
  if (file === undefined || others.length > 0) {
    throw new FlowgateError('invalid-input', {
      attempted: 'Choose the flow to talk to',
      returned: `there are ${files.length}: ${files.join(', ')}`,
      advice: 'Name one with --flows.',
    });
  }
  const { flow, findings } = await build(command, file, environment);
  const [first] = findings.filter(({ severity }) => severity === 'error');
  if (flow !== undefined && !hasErrors(findings)) return flow;
  throw new FlowgateError('invalid-flow', {
    attempted: `Talk to ${file}`,
    returned: first?.message.replace(/\.$/, '') ?? 'it cannot be built',
    advice: 'Run "flowgate check" to see all that is wrong.',
    place: first?.place,
  });
}

function givenOf(text: string | undefined): Record<string, string> {
  const pairs = (text ?? '').split('\n').filter((line) => line !== '');
  return Object.fromEntries(
    pairs.map((pair): [string, string] => {
      const at = pair.indexOf('=');
      if (at > 0) return [pair.slice(0, at), pair.slice(at + 1)];
      throw new FlowgateError('invalid-input', {
        attempted: 'Read the command line',
        returned: `given "${pair}" is not NAME=VALUE`,
        advice: 'Write --given intent=billing.',
      });
    }),
  );
}
