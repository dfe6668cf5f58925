import { execFileSync } from 'node:child_process';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { repeatCommand } from '../../src/simulation/repeat.ts';

test('names are quoted only as far as they need it', () => {
  expect(repeatCommand({ name: 'Hello', flowFile: 'flows/a.flow.yaml' })).toBe(
    'flowgate simulate --name Hello --flows flows/a.flow.yaml',
  );
  expect(repeatCommand({ name: 'A bill (row 2)', flowFile: 'flows/a.flow.*' })).toBe(
    'flowgate simulate --name "A bill (row 2)" --flows "flows/a.flow.*"',
  );
  expect(repeatCommand({ name: "It's $(reboot)\n; ls", flowFile: 'a' })).toBe(
    String.raw`flowgate simulate --name 'It'\''s $(reboot) ; ls' --flows a`,
  );
});

test('the environment is named, without which the values of the flow are missing', () => {
  const transcript = { name: 'Hello', flowFile: 'flows/a.flow.yaml', environment: 'prod' };
  expect(repeatCommand(transcript)).toBe(
    'flowgate simulate --name Hello --flows flows/a.flow.yaml --environment prod',
  );
});

test('a shell hands on just the name, whatever it is', () => {
  const character = fc.constantFrom(...'ab $`"\'\\!*?~;&|<>(){}[]#=%-\n');
  fc.assert(
    fc.property(fc.string({ unit: character, minLength: 1, maxLength: 12 }), (name) => {
      const command = repeatCommand({ name, flowFile: 'x' }).replace('flowgate simulate', 'printf "%s\\n"');
      const output = execFileSync('sh', ['-c', command], { encoding: 'utf8' });
      expect(output).toBe(`--name\n${name.replaceAll(/\n+/g, ' ')}\n--flows\nx\n`);
    }),
    { numRuns: 60 },
  );
});
