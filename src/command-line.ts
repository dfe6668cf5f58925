/** Words on the command line to a command and its settings. */
import { parseArgs } from 'node:util';
import { FlowgateError } from './errors.ts';
import { nearest } from './flow/nearest.ts';
import { DEFAULTS, SETTING_NAMES } from './setting-names.ts';

export const CLI_COMMANDS = {
  check: 'Build, lint, compare and simulate the flows; changes nothing.',
  deploy: 'Release the flows with the version lock, and keep them only if their conversations pass.',
  smoke: 'Run the smoke conversations against the live flows; changes nothing.',
  matrix: 'Divide the flows among jobs: prints the matrix of those that changed since --base, or of all.',
  join: 'Join the reports of the shards of a run (--matrix, --reports) into one.',
  simulate: 'Play the conversations on the local simulator, without any organization.',
  generate: 'Write conversations that take every transition of a flow that has no transcripts yet.',
  chat: 'Talk to a flow in the terminal; the path is shown beside.',
  diff: 'Tell two flow files apart by what changes for customers (diff A B), or a file and what is live.',
  graph: 'Print the flows as Mermaid flowcharts.',
  explain: 'Show what a rule wants and why, with examples (explain RULE), or list all rules.',
  doctor: 'Look at everything a run depends on, from the sign-in to the web deployments; changes nothing.',
  sandbox: 'Start an embedded Genesys Cloud on this machine, to try things on.',
  demo: 'Show check, deploy and smoke on the embedded Genesys Cloud.',
  help: 'Show this text.',
  version: 'Show the version.',
} as const;
export type CliCommand = keyof typeof CLI_COMMANDS;

/** Settings that only mean something on GitHub, or that are the command itself. */
const NOT_FLAGS: readonly string[] = [
  'command',
  'comment',
  'deployments',
  'smoke-issues',
  'github-token',
  'max-flows',
];
const FLAGS = SETTING_NAMES.filter((name) => !NOT_FLAGS.includes(name));

/** Flags that one command has beside the settings. */
const OWN_FLAGS: Partial<Record<CliCommand, Readonly<Record<string, string>>>> = {
  simulate: {
    name: 'only conversations whose name holds this text',
    tag: 'only conversations with this tag',
    watch: 'true: play again whenever a file changes',
  },
  chat: { given: 'data the conversation starts with, NAME=VALUE, one a line or flag' },
  diff: { live: 'compare the file with the live flow' },
  sandbox: { port: 'port to listen on; any free one unless told' },
};
/** They may be given more than once, one value a line. */
const LISTS: readonly string[] = ['flows', 'given', 'rules'];

/** Flags that take no value. */
const SWITCHES: readonly string[] = ['live'];

/** The words that a command takes beside its flags, in order, by the names they have among its own. */
const WORDS: Partial<Record<CliCommand, readonly string[]>> = {
  explain: ['rule'],
  // The one text is about every command.
  help: ['command'],
  diff: ['before', 'after'],
};

type Flags = Readonly<Record<string, string | undefined>>;

export interface CommandLine {
  readonly command: CliCommand;
  /** Settings by name, as text. */
  readonly flags: Flags;
  /** The command's own flags, as text. */
  readonly own: Flags;
}

/**
 * Reads `flowgate COMMAND [--setting VALUE …]`.
 * @throws {FlowgateError} `invalid-input` for an unknown command or flag, with what was probably meant.
 */
export function readCommandLine(words: readonly string[]): CommandLine {
  const [first = 'help', ...rest] = words;
  if (first === '--help' || first === '-h') return { command: 'help', flags: {}, own: {} };
  if (first === '--version' || first === '-v') return { command: 'version', flags: {}, own: {} };
  if (!isCommand(first)) throw wrongUsage(`"${first}" is no command`, first, Object.keys(CLI_COMMANDS));

  const ownWords = WORDS[first] ?? [];
  const ownNames = [...Object.keys(OWN_FLAGS[first] ?? {}), ...ownWords];
  const names = [...FLAGS, ...ownNames];
  const { values, tokens } = parseArgs({
    args: [...rest],
    options: {
      ...Object.fromEntries(names.map((name) => [name, { type: typeOf(name), multiple: true }])),
      help: { type: 'boolean', short: 'h' },
    },
    strict: false,
    tokens: true,
  });
  if (values['help'] === true) return { command: 'help', flags: {}, own: {} };
  const given: Record<string, string> = {};
  for (const token of tokens) {
    if (token.kind === 'positional') {
      const word = ownWords.find((name) => given[name] === undefined);
      if (word === undefined) throw strayWord(token.value, ownWords.length > 0);
      given[word] = token.value;
      continue;
    }
    if (token.kind !== 'option') continue;
    if (!names.some((name) => name === token.name))
      throw wrongUsage(`${token.rawName} is no flag`, token.name, names);
    if (SWITCHES.includes(token.name)) {
      if (token.value !== undefined) throw wrongUsage(`${token.rawName} takes no value`, token.name, []);
      given[token.name] = 'true';
      continue;
    }
    // A flag where a value should be is a forgotten value; a value that begins so can be written with "=".
    if (token.value === undefined || (!token.inlineValue && token.value.startsWith('--')))
      throw wrongUsage(`${token.rawName} has no value`, token.name, []);
    const before = given[token.name];
    if (before !== undefined && !LISTS.includes(token.name))
      throw wrongUsage(`${token.rawName} was given twice`, '', []);
    given[token.name] = before === undefined ? token.value : `${before}\n${token.value}`;
  }
  const pick = (isOwn: boolean) =>
    Object.fromEntries(Object.entries(given).filter(([name]) => ownNames.includes(name) === isOwn));
  return { command: first, flags: pick(false), own: pick(true) };
}

/** The help text: commands, flags with their defaults, and where secrets go. */
export function helpText(): string {
  const rows = Object.entries(CLI_COMMANDS).map(([name, text]) => `  ${name.padEnd(10)}${text}`);
  const flags = FLAGS.map((name) => {
    const value = DEFAULTS[name];
    return `  --${name.padEnd(22)}${value === undefined ? '' : `default: ${value}`}`.trimEnd();
  });
  const own = Object.entries(OWN_FLAGS).flatMap(([command, ownFlags]) =>
    Object.entries(ownFlags).map(([name, text]) => `  ${command} --${name}`.padEnd(26) + text),
  );
  return `Flowgate: review, tests and releases for Genesys Cloud web messaging flows.

Usage: flowgate COMMAND [--flag VALUE …]

Commands
${rows.join('\n')}

Flags (the action's inputs of the same names)
${flags.join('\n')}

Flags of one command
${own.join('\n')}

The file .env in this directory may hold GENESYS_ENV_URL, OAUTH_CLIENT_ID, OAUTH_CLIENT_SECRET, ROLE_ID and
FLOW_ID. Exit code: 0 success, 1 a flow or the run failed, 2 wrong usage.
`;
}

function typeOf(flag: string): 'boolean' | 'string' {
  return SWITCHES.includes(flag) ? 'boolean' : 'string';
}

function isCommand(word: string): word is CliCommand {
  return Object.hasOwn(CLI_COMMANDS, word);
}

/** What people write first is the file or the environment that they mean, without its flag. */
function strayWord(word: string, takesWords: boolean): FlowgateError {
  const error = wrongUsage(`"${word}" is no flag`, word, []);
  if (takesWords) return error;
  const { code, attempted, returned, advice } = error;
  const flags = 'A source is named with --flows FILE, an environment with --environment NAME.';
  return new FlowgateError(code, { attempted, returned, advice: `${flags} ${advice}` });
}

function wrongUsage(returned: string, word: string, candidates: readonly string[]): FlowgateError {
  const meant = nearest(word, candidates);
  return new FlowgateError('invalid-input', {
    attempted: 'Read the command line',
    returned: `${returned}${meant === undefined ? '' : `; did you mean ${meant}?`}`,
    advice: 'Run "flowgate help" to see what there is.',
  });
}
