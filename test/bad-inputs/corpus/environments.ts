import { type BadInput, ENVIRONMENT, inYaml, project, YAML, YAML_LINES } from '../bad-input.ts';

const flow = `${YAML_LINES.join('\n')}\n`;
const dev = { environment: 'dev' };

function inFile(what: string, content: string | Uint8Array, says: string, line?: number): BadInput {
  return {
    what: `an environment with ${what}`,
    files: project({ [YAML]: flow, [ENVIRONMENT]: content }),
    settings: dev,
    expected: { code: 'invalid-flow', file: ENVIRONMENT, line, says },
  };
}

const NAMES: readonly string[] = [
  '../secrets',
  'a/b',
  '.hidden',
  'prod dev',
  'prod;rm',
  '-x',
  '*',
  'pröd',
  '%2e%2e',
  'a\\b',
  '~',
];

export const environments: readonly BadInput[] = [
  inFile('a line that gives nothing', 'A=1\nnothing\n', 'no NAME=value', 2),
  inFile('a name with a dash', 'MY-QUEUE=1\n', 'no NAME=value', 1),
  inFile('a name that begins with a digit', '# ids\n1ST=1\n', 'no NAME=value', 2),
  inFile('no name', '=1\n', 'no NAME=value', 1),
  inFile('JSON', '{\n"A": 1\n}\n', 'no NAME=value', 1),
  inFile('YAML', 'A: 1\n', 'no NAME=value', 1),
  inFile('marks of a merge', 'A=1\n<<<<<<< HEAD\nA=2\n', 'no NAME=value', 2),
  inFile('a command', 'A=1\nsource other.env\n', 'no NAME=value', 2),
  inFile('a name given twice', 'A=1\nB=2\nA=3\n', 'A is given twice, first on line 1', 3),
  inFile('a name given twice, once exported', 'A=1\nexport A=1\n', 'A is given twice', 2),
  inFile('an open quotation mark', 'A="one\ntwo"\n', 'not closed', 1),
  inFile('an open apostrophe', "A=1\nB='one\n", 'not closed', 2),
  inFile('text after a quotation', 'A="one" two\n', 'not closed', 1),
  inFile('NUL', 'A=1\0\n', 'NUL, as UTF-16', 1),
  inFile('UTF-16', Buffer.from('A=1\n', 'utf16le'), 'NUL, as UTF-16', 1),
  inFile('Latin-1', Uint8Array.from([0x41, 0x3d, 0xe9]), 'byte 2 is not UTF-8'),
  inFile('more than 2 MiB', `A=1\n#${'x'.repeat(2 * 1024 * 1024)}`, 'more than 2097152'),
  inFile('a megabyte of line breaks', `${'\n'.repeat(1024 * 1024)}x`, 'no NAME=value', 1024 * 1024 + 1),
  inFile('a megabyte of white space', `${' \t'.repeat(512 * 1024)}x`, 'no NAME=value', 1),
  inFile('a megabyte of quotation marks', `A=${'"'.repeat(1024 * 1024 - 1)}x`, 'not closed', 1),
  ...NAMES.map(
    (name): BadInput => ({
      what: `the environment ${name}`,
      files: project({ [YAML]: flow, [ENVIRONMENT]: 'A=1\n' }),
      settings: { environment: name },
      expected: { code: 'invalid-input', says: 'environment' },
    }),
  ),
  {
    what: 'an environment that does not exist',
    files: project({ [YAML]: flow, [ENVIRONMENT]: 'A=1\n' }),
    settings: { environment: 'dve' },
    expected: { code: 'invalid-input', says: 'Did you mean "dev"?' },
  },
  inYaml('an empty value from the process', 1, 'id: "{env.FLOW_ID}"', '{env.FLOW_ID} has no value', {
    rule: 'env-missing',
    processEnvironment: { FLOW_ID: '' },
  }),
  ...[
    'CLIENT_SECRET',
    'MY_TOKEN',
    'DB_PASSWORD',
    'AWS_REGION',
    'INPUT_X',
    'PATH',
    'NODE_OPTIONS',
    'SSH_AUTH_SOCK',
  ].map((name) =>
    inYaml(`the process’s ${name}`, 1, `id: "{env.${name}}"`, 'could be a secret', {
      rule: 'env-missing',
      processEnvironment: { [name]: 'must-not-be-seen' },
    }),
  ),
];
