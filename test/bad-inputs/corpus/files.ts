import {
  type BadInput,
  type Content,
  ENVIRONMENT,
  project,
  TRANSCRIPT_LINES,
  TRANSCRIPTS,
  YAML,
  YAML_LINES,
} from '../bad-input.ts';

const valid = `${YAML_LINES.join('\n')}\n`;
const nothingFound = 'no file matches flows';

/** Nothing is there that counts as a flow. */
function passedOver(what: string, files: BadInput['files']): BadInput {
  return { what, files, expected: { code: 'invalid-input', says: nothingFound } };
}

function refused(what: string, files: BadInput['files'], file: string, says: string): BadInput {
  return { what, files, expected: { code: 'invalid-flow', file, rule: 'readable', says } };
}

/** An environment that is no file: the run ends before there are flows to find fault with. */
function refusedEnvironment(what: string, content: Content, says: string): BadInput {
  return {
    what,
    files: { '../e.env': 'A=1', ...project({ [YAML]: valid }), [ENVIRONMENT]: content },
    settings: { environment: 'dev' },
    expected: { code: 'invalid-flow', file: ENVIRONMENT, says },
  };
}

const GLOBS: readonly (readonly [glob: string, says: string])[] = [
  ['../*.flow.yaml', 'reaches out of the working directory'],
  ['flows/../../x.flow.yaml', 'reaches out of the working directory'],
  ['/etc/*.flow.yaml', 'reaches out of the working directory'],
  ['C:/flows/*.flow.yaml', 'reaches out of the working directory'],
  ['C:\\flows\\*', 'reaches out of the working directory'],
  ['{..,flows}/*.flow.yaml', 'reaches out of the working directory'],
  ['@(..|flows)/*', 'reaches out of the working directory'],
  ['..', 'reaches out of the working directory'],
  ['!../*', 'reaches out of the working directory'],
  ['flows/[', nothingFound],
  ['flows/{a,b', nothingFound],
  [`flows/${'{a,b}'.repeat(40)}`, nothingFound],
  [`flows/${'*a'.repeat(60)}x`, nothingFound],
  [`flows/${'**/'.repeat(60)}x`, nothingFound],
  [`flows/${'+(a|aa)'.repeat(20)}x`, nothingFound],
];

export const files: readonly BadInput[] = [
  passedOver('no file at all', {}),
  passedOver('a directory called like a source', { [YAML]: { is: 'directory' } }),
  passedOver('a named pipe called like a source', { [YAML]: { is: 'named pipe' } }),
  passedOver('a source that is a link to a file outside', {
    '../secret.yaml': valid,
    [YAML]: { linkTo: '../../secret.yaml' },
  }),
  passedOver('a source that is a link to /etc/passwd', { [YAML]: { linkTo: '/etc/passwd' } }),
  passedOver('a source that is a link to a device', { [YAML]: { linkTo: '/dev/zero' } }),
  passedOver('a source that is a link to the process', { [YAML]: { linkTo: '/proc/self/environ' } }),
  passedOver('a source that is a link to itself', { [YAML]: { linkTo: 'a.flow.yaml' } }),
  passedOver('a source that is a link to nothing', { [YAML]: { linkTo: 'none.yaml' } }),
  refused(
    'a folder that is a link out',
    { '../other/a.flow.yaml': valid, flows: { linkTo: '../other' } },
    YAML,
    'outside of the working directory',
  ),
  passedOver('a source among packages', { 'flows/node_modules/x/a.flow.yaml': valid }),
  refused(
    'transcripts that are a link to a file outside',
    { '../t.yaml': 'transcripts: []', [YAML]: valid, [TRANSCRIPTS]: { linkTo: '../../t.yaml' } },
    TRANSCRIPTS,
    'outside of the working directory',
  ),
  refused(
    'transcripts that are a link to a device',
    { [YAML]: valid, [TRANSCRIPTS]: { linkTo: '/dev/zero' } },
    TRANSCRIPTS,
    'outside of the working directory',
  ),
  refused(
    'transcripts that are a directory',
    { [YAML]: valid, [TRANSCRIPTS]: { is: 'directory' } },
    TRANSCRIPTS,
    'not a regular file',
  ),
  refused(
    'transcripts that are a named pipe',
    { [YAML]: valid, [TRANSCRIPTS]: { is: 'named pipe' } },
    TRANSCRIPTS,
    'not a regular file',
  ),
  refused(
    'transcripts that are a link to themselves',
    { [YAML]: valid, [TRANSCRIPTS]: { linkTo: 'a.transcripts.yaml' } },
    TRANSCRIPTS,
    'a link that leads in a circle',
  ),
  refused(
    'two transcript files',
    project({ [YAML]: valid, 'flows/a.transcripts.json': '{}' }),
    'flows/a.transcripts.json',
    'holds transcripts of the same flow',
  ),
  refused(
    'transcripts that are a link to nothing',
    { [YAML]: valid, [TRANSCRIPTS]: { linkTo: 'none.yaml' } },
    TRANSCRIPTS,
    'it does not exist',
  ),
  refusedEnvironment(
    'an environment that is a link out',
    { linkTo: '../../../e.env' },
    'outside of the working directory',
  ),
  refusedEnvironment('an environment that is a directory', { is: 'directory' }, 'not a regular file'),
  refusedEnvironment('an environment that is a named pipe', { is: 'named pipe' }, 'not a regular file'),
  ...GLOBS.map(
    ([glob, says]): BadInput => ({
      what: `the glob ${glob.slice(0, 40)}`,
      files: project({ [YAML]: valid }),
      settings: { flows: glob },
      expected: { code: 'invalid-input', says },
    }),
  ),
  {
    what: 'a line break in the name of a file',
    files: {
      'flows/a\n::error::b.flow.yaml': 'id: [',
      'flows/a\n::error::b.transcripts.yaml': TRANSCRIPT_LINES.join('\n'),
    },
    expected: {
      code: 'invalid-flow',
      file: 'flows/a\n::error::b.flow.yaml',
      line: 1,
      rule: 'readable',
      says: 'not valid YAML',
    },
  },
  {
    what: 'an extension in capitals',
    files: project({ 'flows/a.flow.YAML': valid }),
    settings: { flows: 'flows/*' },
    expected: { code: 'invalid-flow', file: TRANSCRIPTS, line: 1, rule: 'schema', says: 'is not known' },
  },
  refusedByExtension('flows/a.flow.toml'),
  refusedByExtension('flows/a.flow.xml'),
  refusedByExtension('flows/a'),
];

function refusedByExtension(file: string): BadInput {
  return {
    what: `a file called ${file}`,
    files: { [file]: valid },
    settings: { flows: file },
    expected: { code: 'invalid-flow', file, rule: 'readable', says: 'none of .json, .yaml and .yml' },
  };
}
