import { describe, expect, test } from '@jest/globals';
import type { FlowDefinition } from '../../src/flow/definition.ts';
import { diffFlows } from '../../src/flow/diff.ts';
import { pictureOfChange, pictureOfFlow } from '../../src/flow/picture.ts';
import { risksOf } from '../../src/flow/risk.ts';
import { groupChanges } from '../../src/report/changes.ts';
import { renderMermaid } from '../../src/report/mermaid.ts';
import { BYE, native } from '../flow/rules/archy.examples.ts';

const say = (text: string, name = 'Say'): string =>
  `{ sendResponse: { name: ${name}, messageBody: ${text} } }`;
const queue = (value: string, name = 'Go'): string =>
  `{ transferToAcd: { name: ${name}, targetQueue: ${value} } }`;
const decide = (expression: string, yes: string): string =>
  `{ decision: { name: New, condition: { exp: '${expression}' }, outputs: { "yes": { actions: [${yes}] } } } }`;
const look = (outputs: string): string =>
  `{ callData: { name: Look, category: { CRM: { dataAction: { Get order: { inputs: {} } } } }, outputs: { ${outputs} } } }`;

function told(from: FlowDefinition, to: FlowDefinition): string[] {
  return groupChanges(diffFlows(from, to)).flatMap(({ sentences }) => sentences);
}
function risks(from: FlowDefinition, to: FlowDefinition): string[] {
  return risksOf(from, to, diffFlows(from, to)).map(({ kind, sentence }) => `${kind}: ${sentence}`);
}

describe('the changes of an Archy flow, in words', () => {
  test('words that a customer reads', () => {
    expect(told(native([say('{ lit: Hello }'), BYE]), native([say('{ lit: Hi }'), BYE]))).toEqual([
      '`Main / Say` says `Hi` instead of `Hello`.',
    ]);
    expect(told(native([say('{ lit: a }'), BYE]), native([say('{ exp: a }'), BYE]))).toEqual([
      '`Main / Say` says `a` instead of `"a"`.',
    ]);
  });

  test('a loop that is new', () => {
    const loop = `{ loop: { name: Twice, loopCount: { lit: 2 }, outputs: { loop: { actions: [{ loopExit: { name: Out } }] } } } }`;
    expect(renderMermaid(pictureOfFlow(native([loop, BYE])))).toMatch(/"loop".*"then"/s);
    expect(told(native([BYE]), native([loop, BYE])).join('\n')).toMatch(
      /repeats what is in it.*leaves the loop/s,
    );
  });

  test('queues, by name or by the expression that finds them', () => {
    const to = (value: string) => native([queue(value), BYE]);
    expect(told(to('{ lit: { name: Sales } }'), to('{ lit: { name: Billing } }'))).toEqual([
      '`Main / Go` transfers customers to queue `Billing` instead of `Sales`.',
    ]);
    expect(told(to('{ lit: { name: Sales } }'), to('{ exp: FindQueue(Flow.q) }'))).toEqual([
      '`Main / Go` transfers customers to queue `FindQueue(Flow.q)` instead of `"Sales"`.',
    ]);
  });

  test('values that are set', () => {
    const set = (value: string) =>
      native([
        `{ updateData: { name: Set, statements: [{ string: { variable: Flow.x, value: ${value} } }] } }`,
        BYE,
      ]);
    expect(told(set('{ lit: a }'), set('{ exp: Trim(Flow.y) }'))).toEqual([
      'In `Main / Set`, the `statements` of the action `updateData` becomes `Flow.x = Trim(Flow.y)`; it was `Flow.x = "a"`.',
    ]);
  });

  test('expressions, outcomes and tasks', () => {
    expect(
      told(
        native([decide('State.a', say('{ lit: a }')), BYE]),
        native([decide('State.b', say('{ lit: a }')), BYE]),
      ),
    ).toEqual(
      expect.arrayContaining([
        'At `Main / New`, customers for whom `State.b` holds now go to `Main / New / yes / Say`.',
      ]),
    );
    const failing = native([look(`failure: { actions: [${say('{ lit: Sorry }')}] }`), BYE]);
    expect(told(native([look(''), BYE]), failing)).toEqual([
      'On `failure` at `Main / Look`, customers now go to `Main / Look / failure / Say`.',
      'There is a new node `Main / Look / failure / Say` (`action`): it says `Sorry` and goes on to `Main / Bye`.',
    ]);
    const tasks = '[{ task: { name: Check, refId: Check_2, actions: [{ endTask: { name: End } }] } }]';
    const call = '{ callTask: { name: Call, targetTaskRef: "/inboundShortMessage/tasks/task[Check_2]" } }';
    expect(told(native([BYE], { tasks }), native([call, BYE], { tasks }))).toContain(
      'There is a new node `Main / Call` (`action`): it calls the task `Check` and goes on to `Main / Bye` afterwards.',
    );
  });

  test('a new name of a state or action is told once, and not for all that follows from it', () => {
    const inside = say('{ lit: a }');
    const named = (name: string) => native([decide('State.a', inside).replace('New', name), BYE]);
    expect(told(named('New'), named('First time'))).toEqual([
      'The node `Main / New` is now called `Main / First time`.',
    ]);
    const more = native([say('{ lit: zero }'), say('{ lit: one }'), BYE]);
    expect(told(native([say('{ lit: one }'), BYE]), more)).toEqual([
      'After `Main`, customers go to `Main / Say` instead of `Main / Say 2`.',
      'There is a new node `Main / Say` (`action`): it says `zero` and goes on to `Main / Say 2`.',
    ]);
  });

  test('nothing of a flow takes effect in a report', () => {
    const [sentence = ''] = told(native([BYE]), native([say('{ lit: "`|@everyone" }', '"<b>"'), BYE])).slice(
      -1,
    );
    expect(sentence).toContain('`` ` ``<code>&#124;</code>`@everyone`');
    expect(sentence.replaceAll(/`[^`]*`/g, '')).not.toContain('<b>');
  });
});

describe('the risks of a change to an Archy flow', () => {
  const to = (name: string) => queue(`{ lit: { name: ${name} } }`);

  test('a queue that is another, and one that nobody comes to', () => {
    expect(risks(native([to('a'), BYE]), native([to('b'), BYE]))).toEqual([
      'queue-changed: "Main / Go" routes to queue "b"; it was "a".',
    ]);
    const both = native([decide('State.a', to('a')), queue('{ lit: { name: b } }', 'Else'), BYE]);
    expect(risks(both, native([queue('{ lit: { name: b } }', 'Else'), BYE]))).toContain(
      'queue-changed: Nobody is routed to queue "a" any more.',
    );
  });

  test('no way to a human, and one who is no longer picked out', () => {
    expect(risks(native([to('a'), BYE]), native([BYE]))).toContainEqual(
      expect.stringContaining('no-way-to-a-human: The path to a human is gone'),
    );
    expect(
      risks(native([decide('State.a', to('a')), BYE]), native([decide('State.b', to('a')), BYE])),
    ).toEqual([
      'option-removed: At "Main / New", customers for whom State.a holds are no longer picked out.',
    ]);
  });

  test('a transfer at the end of a list is no dead end', () => {
    expect(risks(native([BYE]), native([to('a')]))).toEqual([]);
    expect(risks(native([BYE]), native([say('{ lit: a }')]))).toEqual([
      'new-dead-end: Conversations now get stuck at "Main / Say": nothing follows it, and it is no end.',
    ]);
  });

  test('another number of a name is no change of words', () => {
    const [before, after] = [
      native([say('{ lit: one }'), BYE]),
      native([say('{ lit: zero }'), say('{ lit: one }'), BYE]),
    ];
    expect(risks(before, after)).toEqual([]);
    expect(risks(after, before)).toEqual([]);
  });
});

describe('the picture of an Archy flow', () => {
  test('has labels, short words on the ways, and states and tasks as groups', () => {
    const tasks = '[{ task: { name: Check, refId: Check_2, actions: [{ endTask: { name: End } }] } }]';
    const call = '{ callTask: { name: Call, targetTaskRef: "/inboundShortMessage/tasks/task[Check_2]" } }';
    const flow = native([call, decide('State.a', queue('{ lit: { name: Sales } }')), look(''), BYE], {
      tasks,
    });
    expect(renderMermaid(pictureOfFlow(flow))).toBe(
      [
        'flowchart TD',
        '  subgraph g1["Main"]',
        '  direction TD',
        '  n1(["Main"])',
        '  n2["Call<br/>callTask"]',
        '  n3["New<br/>State#46;a"]',
        '  n4["Go<br/>route Sales"]',
        '  n5["Look<br/>callData Get order"]',
        '  n6(["Bye<br/>disconnect"])',
        '  end',
        '  subgraph g2["Check"]',
        '  direction TD',
        '  n7{{"Check"}}',
        '  n8(["End<br/>endTask"])',
        '  end',
        '  n1 --> n2',
        '  n2 -->|"calls"| n7',
        '  n2 -->|"then"| n3',
        '  n3 -->|"yes"| n4',
        '  n3 -->|"no"| n5',
        '  n4 -->|"failure"| n5',
        '  n5 --> n6',
        '  n7 --> n8',
      ].join('\n'),
    );
  });

  test('has no groups where there is one state alone', () => {
    expect(renderMermaid(pictureOfFlow(native([BYE])))).toBe(
      ['flowchart TD', '  n1(["Main"])', '  n2(["Bye<br/>disconnect"])', '  n1 --> n2'].join('\n'),
    );
  });

  test('shows what is new among others of its name, and nothing as changed that is only counted anew', () => {
    const before = native([say('{ lit: one }'), BYE]);
    const after = native([say('{ lit: zero }'), say('{ lit: one }'), BYE]);
    const { nodes } = pictureOfChange(after, diffFlows(before, after));
    expect(nodes.map(({ id, state }) => `${state} ${id}`)).toEqual([
      'changed Main',
      'added Main / Say',
      'same Main / Say 2',
    ]);
  });
});
