#!/usr/bin/env node
/** Entry on a terminal: the same commands as on a runner. Exit code 0 success, 1 failed, 2 wrong usage. */
import { type CommandLine, helpText, readCommandLine } from './command-line.ts';
import { asFlowgateError } from './errors.ts';
import { log, print } from './terminal-output.ts';
import { VERSION } from './version.ts';

try {
  process.exitCode = await dispatch(readCommandLine(process.argv.slice(2)));
} catch (thrown) {
  const error = asFlowgateError(thrown, 'Run Flowgate');
  log.error(error.message);
  process.exitCode = error.code === 'invalid-input' ? 2 : 1;
}

async function dispatch(line: CommandLine): Promise<number> {
  switch (line.command) {
    case 'help':
      return print(helpText());
    case 'version':
      return print(`${VERSION}\n`);
    default: {
      // Most of the program, which an answer to a simple question does not wait for.
      const { runOnTerminal } = await import('./terminal.ts');
      return runOnTerminal(line.command, line);
    }
  }
}
