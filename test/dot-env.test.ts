import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { readLocalValues } from '../src/dot-env.ts';
import { failureOf } from './genesys/support/failure.ts';
import { removeWorkspaces, workspaceOf } from './support/runner.ts';

afterAll(removeWorkspaces);

const FILE = `GENESYS_ENV_URL=https://api.mypurecloud.ie
OAUTH_CLIENT_ID=from-the-file
OAUTH_CLIENT_SECRET="hunter2#not-a-comment"
ROLE_ID=role
FLOW_ID=flow-1
`;

const withFile = (text: string) => workspaceOf({ '.env': text });

describe('the allow-list', () => {
  const unwanted = 'HTTPS_PROXY=http://evil.example\nINPUT_ROLLBACK=false\nNODE_OPTIONS=--require=./x.js\n';

  test('lets no other name in, and tells each', () => {
    const { settings, flowValues, ignored } = readLocalValues(withFile(unwanted), {});
    expect(settings).toEqual({});
    expect(flowValues).toEqual({});
    expect(ignored).toEqual(['HTTPS_PROXY', 'INPUT_ROLLBACK', 'NODE_OPTIONS']);
  });

  test('holds for the process environment too, whose other names are nobody’s business', () => {
    const values = readLocalValues(withFile(''), { HTTPS_PROXY: 'x', 'client-secret': 'y' });
    expect(values).toEqual({ settings: {}, flowValues: {}, ignored: [] });
  });
});

test('the process stays as it was', () => {
  const before = { ...process.env };
  readLocalValues(withFile(FILE), {});
  expect(process.env).toEqual(before);
});

test('the tutorial’s names are settings, and the id of a flow is a value for flows', () => {
  const { settings, flowValues, ignored } = readLocalValues(withFile(FILE), {});
  expect(settings).toEqual({
    'genesys-url': 'https://api.mypurecloud.ie',
    'client-id': 'from-the-file',
    'client-secret': 'hunter2#not-a-comment',
    'role-id': 'role',
  });
  expect(flowValues).toEqual({ FLOW_ID: 'flow-1' });
  expect(ignored).toEqual([]);
});

describe('the process environment', () => {
  test('goes before the file', () => {
    const { settings, flowValues } = readLocalValues(withFile(FILE), {
      OAUTH_CLIENT_ID: 'from-the-process',
      FLOW_ID: 'flow-2',
    });
    expect(settings).toMatchObject({ 'client-id': 'from-the-process', 'role-id': 'role' });
    expect(flowValues).toEqual({ FLOW_ID: 'flow-2' });
  });

  test('does not hide the file by a variable that is empty', () => {
    const { settings } = readLocalValues(withFile(FILE), { OAUTH_CLIENT_ID: '' });
    expect(settings).toMatchObject({ 'client-id': 'from-the-file' });
  });

  test('is enough without a file', () => {
    expect(readLocalValues(workspaceOf({}), { ROLE_ID: 'role' }).settings).toEqual({ 'role-id': 'role' });
  });
});

describe('a .env that is no file of values', () => {
  test('cannot be read: that is said rather than passed over', async () => {
    // A file in the place of the directory: the error any user meets, root included.
    const directory = join(withFile(FILE), '.env');
    const error = await failureOf(() => readLocalValues(directory, {}));
    expect(error.code).toBe('invalid-input');
    expect(error.message).toContain('.env');
  });

  test('is a directory: somebody’s, but not ours', () => {
    const directory = workspaceOf({});
    mkdirSync(join(directory, '.env'));
    expect(readLocalValues(directory, {})).toEqual({ settings: {}, flowValues: {}, ignored: [] });
  });
});
