import { expect, test } from '@jest/globals';
import { printGraphs } from '../../src/commands/graph.ts';
import { smallFlow } from '../support/small-flow.ts';
import { localRig } from './local-rig.ts';
import { filesOf } from './rig.ts';

const hello = smallFlow('hello');

test('a flow that cannot be built is told at its line, and the others are printed', async () => {
  const other = smallFlow('other');
  const wrong = (other.files[other.file] ?? '').replace('type: end', 'type: ending');
  const { work, printed, told } = localRig({ ...filesOf(hello, other), [other.file]: wrong });
  expect(await printGraphs(work)).toBe(1);
  expect(told.join('\n')).toMatch(/error flows\/other\.flow\.yaml:10/);
  expect(printed()).toContain('%% flows/hello.flow.yaml\nflowchart TD\n');
  expect(printed()).not.toContain('%% flows/other');
});

test('a file that cannot be read is told at its line, and the others are printed', async () => {
  const { work, printed, told } = localRig({ ...hello.files, 'flows/broken.flow.json': '{ "id": 1, }' });
  expect(await printGraphs(work)).toBe(1);
  expect(told).toEqual([expect.stringMatching(/^error flows\/broken\.flow\.json:1:.*not valid JSON/)]);
  expect(printed()).toContain('%% flows/hello.flow.yaml\nflowchart TD\n');
});

test('a flow is printed whole, as Mermaid text', async () => {
  const { work, printed } = localRig(hello.files);
  expect(await printGraphs(work)).toBe(0);
  expect(printed()).toBe(`%% flows/hello.flow.yaml
flowchart TD
  n1(["start"])
  n2[["hello<br/>say Hello from hello#46;"]]
  n3(["bye"])
  n1 --> n2
  n2 --> n3

`);
});
