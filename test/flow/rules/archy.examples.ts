import { load } from 'js-yaml';
import { viewArchy } from '../../../src/flow/archy/view.ts';
import { isRecord } from '../../../src/flow/canonical.ts';
import type { FlowDefinition } from '../../../src/flow/definition.ts';
import type { Examples } from './example.ts';

/** The view of an Archy document that is written as YAML. */
export function viewOf(yaml: string): FlowDefinition {
  const document = load(yaml);
  if (!isRecord(document)) throw new Error('An example is no document');
  return viewArchy(document, '1').flow;
}

interface Parts {
  readonly name?: string;
  /** YAML of a list in flow style. */
  readonly variables?: string;
  readonly stateVariables?: string;
  readonly tasks?: string;
}

/** One state, Main, that does what is given, each as YAML in flow style. */
export function native(actions: readonly string[], parts: Parts = {}): FlowDefinition {
  const { name = 'Example', variables = '[]', stateVariables = '[]', tasks = '[]' } = parts;
  return viewOf(`
inboundShortMessage:
  name: ${name}
  startUpRef: "/inboundShortMessage/states/state[Main_1]"
  variables: ${variables}
  states:
    - state:
        name: Main
        refId: Main_1
        variables: ${stateVariables}
        actions:
${actions.map((action) => `          - ${action}`).join('\n')}
  tasks: ${tasks}
`);
}

export const BYE = '{ disconnect: { name: Bye } }';
export const say = (text: string, name = 'Say'): string =>
  `{ sendResponse: { name: ${name}, messageBody: { exp: '${text}' } } }`;
const TO_QUEUE = '{ transferToAcd: { name: Hand over, targetQueue: { lit: { name: Sales } } } }';
const FLOW_X = '[{ stringVariable: { name: Flow.x, initialValue: { noValue: true } } }]';
const STATE_X = '[{ stringVariable: { name: State.x, initialValue: { noValue: true } } }]';
const ACTIONS = 'inboundShortMessage.states.0.state.actions';

const decision = (yes: string, no: string): string =>
  `{ decision: { name: New, condition: { exp: Message.IsNewConversation }, outputs: { "yes": { actions: [${yes}] }, "no": { actions: [${no}] } } } }`;
const calling = (end: string): FlowDefinition =>
  native(['{ callTask: { name: Ask, targetTaskRef: "/inboundShortMessage/tasks/task[Ask_2]" } }'], {
    tasks: `[{ task: { name: Ask, refId: Ask_2, actions: [${end}] } }]`,
  });

/** A flow that does a bit of everything, and nothing wrong. */
export const nativeFlow: FlowDefinition = native(
  [
    '{ callTask: { name: Set up, targetTaskRef: "/inboundShortMessage/tasks/task[Set up_2]" } }',
    say('Append("Hello, ", State.x, Flow.y)'),
    decision(
      '{ callBotFlow: { name: Bot, botFlow: { Helper: { ver_latestPublished: { none: true } } } } }',
      '',
    ),
    TO_QUEUE,
    say('"Nobody is there."', 'Sorry'),
    BYE,
  ],
  {
    variables: '[{ stringVariable: { name: Flow.y, initialValue: { lit: "!" } } }]',
    stateVariables: '[{ stringVariable: { name: State.x, initialValue: { lit: you } } }]',
    tasks: `[{ task: { name: Set up, refId: Set up_2, actions: [
      { updateData: { name: Mark, statements: [{ string: { variable: Flow.y, value: { lit: "?" } } }] } },
      { endTask: { name: Done, outputPath: { name: default } } }
    ] } }]`,
  },
);

export const archy: Readonly<Record<string, Examples>> = {
  'archy-flow-name': {
    bad: {
      'a slash': { flow: native([BYE], { name: 'a/b' }), says: 'it has a slash', at: 'name' },
      'a debug name': { flow: native([BYE], { name: 'Sales-Debug' }), says: 'ends in "-debug"', at: 'name' },
      'nothing to read': { flow: native([BYE], { name: '"!?"' }), says: 'neither a letter', at: 'name' },
      'too many characters': {
        flow: native([BYE], { name: 'x'.repeat(201) }),
        says: 'it has 201 characters, more than 200',
        at: 'name',
      },
    },
    good: {
      'as long as can be, in another script': native([BYE], { name: '販'.repeat(200) }),
      'debug in its midst': native([BYE], { name: 'a-debug flow' }),
    },
  },
  'archy-action': {
    bad: {
      'in a branch': {
        flow: native([decision('{ sendRespnse: { name: Say } }', ''), BYE]),
        says: 'does not know the action "sendRespnse": it is published as it is, and in simulation a mock must answer it. Did you mean "sendResponse"?',
        at: `${ACTIONS}.0.decision.outputs.yes.actions.0.sendRespnse`,
      },
      'within one that is not known either': {
        flow: native(['{ wait: { name: Wait, inner: { actions: [{ odd: { name: Odd } }] } } }', BYE]),
        says: '"odd"',
        at: `${ACTIONS}.0.wait.inner.actions.0.odd`,
      },
    },
    good: { 'what a state declares': native([say('State.x'), BYE], { stateVariables: STATE_X }) },
  },
  'archy-expression': {
    bad: {
      'a bracket that is not closed': {
        flow: native([say('Append("a", "b"'), BYE]),
        says: 'lacks a closing ")"',
        at: `${ACTIONS}.0.sendResponse.messageBody.exp`,
      },
      'a bracket too many': {
        flow: native([say('Trim("a"))'), BYE]),
        says: 'has a ")" too many, at character 10',
        at: `${ACTIONS}.0.sendResponse.messageBody.exp`,
      },
      'a text that is not closed': {
        flow: native([say('Trim("a)'), BYE]),
        says: 'a text without its closing quotation mark',
        at: `${ACTIONS}.0.sendResponse.messageBody.exp`,
      },
      'nothing at all': {
        flow: native([decision('', ''), '{ sendResponse: { name: Say, messageBody: { exp: " " } } }', BYE]),
        says: 'is empty',
        at: `${ACTIONS}.1.sendResponse.messageBody.exp`,
      },
      'a condition': {
        flow: native([decision('', '').replace('exp: Message.IsNewConversation', 'exp: "(true"'), BYE]),
        says: 'lacks a closing ")"',
        at: `${ACTIONS}.0.decision.condition.exp`,
      },
      'an operator that Flowgate does not know': {
        flow: native([say('1 ^ 2'), BYE]),
        says: 'Flowgate cannot read the expression "1 ^ 2"',
        at: `${ACTIONS}.0.sendResponse.messageBody.exp`,
        severity: 'warning',
      },
      'a slip in the name of a function': {
        flow: native([say('Apend("a", "b")'), BYE]),
        says: 'no function "Apend". Did you mean "Append"?',
        at: `${ACTIONS}.0.sendResponse.messageBody.exp`,
        severity: 'warning',
      },
    },
    good: {
      'brackets and quotation marks within a text': native([say('Append("(\\"", "a]")'), BYE]),
      'a function that is none of those known, and near to none': native([
        say('FindLanguageSkillOfSorts(1)'),
        BYE,
      ]),
      'names in any case': native([say('APPEND("a", trim("b"))'), BYE]),
    },
  },
  'archy-undeclared-variable': {
    bad: {
      'a slip of the keyboard': {
        flow: native([say('Flow.xx'), BYE], { variables: FLOW_X }),
        says: 'The variable "Flow.xx" is not declared. Did you mean "Flow.x"?',
        at: `${ACTIONS}.0.sendResponse.messageBody.exp`,
      },
      'one that is set': {
        flow: native([
          '{ updateData: { name: Set, statements: [{ string: { variable: Flow.topic, value: { lit: a } } }] } }',
          BYE,
        ]),
        says: '"Flow.topic" is not declared.',
        at: `${ACTIONS}.0.updateData.statements.0.string.variable`,
      },
      'one that a bot flow fills': {
        flow: native([
          '{ callBotFlow: { name: Bot, intent: { var: State.intent }, botFlow: { Helper: { ver_latestPublished: { none: true } } } } }',
          BYE,
        ]),
        says: '"State.intent" is not declared. Declare it: that Genesys Cloud makes one',
        at: `${ACTIONS}.0.callBotFlow.intent.var`,
        severity: 'warning',
      },
      'one of a task, outside of it': {
        flow: native(
          [
            say('Task.x'),
            BYE,
            '{ callTask: { name: Ask, targetTaskRef: "/inboundShortMessage/tasks/task[Ask_2]" } }',
          ],
          {
            tasks:
              '[{ task: { name: Ask, refId: Ask_2, variables: [{ stringVariable: { name: Task.x } }], actions: [{ endTask: { name: End } }] } }]',
          },
        ),
        says: 'belongs to the task "Ask" and is not there outside of it',
        at: `${ACTIONS}.0.sendResponse.messageBody.exp`,
      },
      'one of the flow that may be built in': {
        flow: native([say('Flow.Whatever'), BYE]),
        says: 'Declare it, unless Genesys Cloud has it built in.',
        at: `${ACTIONS}.0.sendResponse.messageBody.exp`,
        severity: 'warning',
      },
    },
    good: {
      'another case': native([say('FLOW.X'), BYE], { variables: FLOW_X }),
      'a property': native([say('Flow.x.number'), BYE], { variables: FLOW_X }),
      'the built-in ones': native([say('If(Flow.IsTest, Message.Message.body, Flow.Version)'), BYE]),
      'a name within a text': native([say('"Flow.y is a name"'), BYE]),
      "an expression that cannot be read is another rule's": native([say('Append(Flow.y'), BYE]),
    },
  },
  'archy-unused-variable': {
    bad: {
      'one of the flow': {
        flow: native([BYE], { variables: FLOW_X }),
        says: 'Nothing uses the variable "Flow.x"',
        at: 'inboundShortMessage.variables.0.stringVariable.name',
      },
      'one of a state': {
        flow: native([say('State.xy'), BYE], { stateVariables: STATE_X }),
        says: 'Nothing uses the variable "State.x"',
        at: 'inboundShortMessage.states.0.state.variables.0.stringVariable.name',
      },
    },
    good: {
      'one that is only set': native(['{ findQueue: { name: Find, findResult: { var: Flow.x } } }', BYE], {
        variables: FLOW_X,
      }),
      'one in an expression that cannot be read': native([say('1 ^ Flow.x'), BYE], { variables: FLOW_X }),
      'an output of the flow': native([BYE], {
        variables: '[{ stringVariable: { name: Flow.x, isOutput: true } }]',
      }),
      'a property of it': native([say('Flow.x.number'), BYE], { variables: FLOW_X }),
    },
  },
  'archy-quoted-literal': {
    bad: {
      'a value to compare with': {
        flow: native(
          [
            '{ updateData: { name: Set, statements: [{ string: { variable: Flow.x, value: { lit: \'"a"\' } } }] } }',
            BYE,
          ],
          { variables: FLOW_X },
        ),
        says: 'The quotation marks are part of the text ""a""',
        at: `${ACTIONS}.0.updateData.statements.0.string.value.lit`,
      },
    },
    good: {
      'marks around some of the words': native([
        '{ sendResponse: { name: Say, messageBody: { lit: \'"Yes" or "no"?\' } } }',
        BYE,
      ]),
      'an expression': native([say('"Hello"'), BYE]),
    },
  },
  'archy-template': {
    bad: {
      'in a key': {
        flow: native([
          '{ callBotFlow: { name: Bot, botFlow: { "{{the bot}}": { ver_latestPublished: { none: true } } } } }',
          BYE,
        ]),
        says: '"{{the bot}}" is no template that Flowgate fills',
        at: `${ACTIONS}.0.callBotFlow.botFlow.{{the bot}}`,
      },
    },
    good: {
      'braces of data': native([
        '{ sendResponse: { name: Say, messageBody: { lit: \'{"a":{"b":1}}\' } } }',
        BYE,
      ]),
    },
  },
  'archy-switch-default': {
    bad: {
      'only cases': {
        flow: native([
          '{ switch: { name: Topic, evaluate: { firstTrue: { cases: [{ case: { value: { exp: "true" } } }] } } } }',
          BYE,
        ]),
        says: 'The switch "Main / Topic" has no default',
        at: `${ACTIONS}.0.switch.evaluate.firstTrue`,
      },
    },
    good: {
      'an empty default': native([
        '{ switch: { name: Topic, evaluate: { firstTrue: { default: { actions: [] }, cases: [] } } } }',
        BYE,
      ]),
      'a shape that is not known': native(['{ switch: { name: Topic, evaluate: 7 } }', BYE]),
    },
  },
  'archy-transfer-fallback': {
    bad: {
      'the last in a state': {
        flow: native([TO_QUEUE]),
        says: 'Nothing follows the transfer "Main / Hand over"',
        at: 'nodes.Main / Hand over',
      },
    },
    good: {
      'followed after its branch': native([decision(TO_QUEUE, ''), BYE]),
      'followed by a message': native([TO_QUEUE, BYE]),
    },
  },
  'archy-open-path': {
    bad: {
      'the end of a state': {
        flow: native([say('"a"')]),
        says: 'Nothing follows "Main / Say"',
        at: 'nodes.Main / Say',
      },
      'one way of a decision': {
        flow: native([decision('', BYE)]),
        says: 'On one of its ways, nothing follows "Main / New"',
        at: 'nodes.Main / New',
      },
      'one that stands deep within others is told by its own name': {
        flow: native([
          ['Is it about a parcel', 'Has it been sent', 'Is it late by more than a week'].reduceRight(
            (inner, name) => decision(inner, BYE).replace('name: New', `name: ${name}`),
            say('"a"', 'Apologise'),
          ),
        ]),
        says: 'Nothing follows "Main / … / yes / Is it late by more than a week / yes / Apologise"',
        at: 'nodes.Main / Is it about a parcel / yes / Has it been sent / yes / Is it late by more than a week / yes / Apologise',
      },
      'a task that does not end': {
        flow: calling(say('"a"')),
        says: 'Nothing follows "Ask / Say"',
        at: 'nodes.Ask / Say',
      },
      'what follows a task that ends': {
        flow: calling('{ endTask: { name: End } }'),
        says: 'nothing follows "Main / Ask"',
        at: 'nodes.Main / Ask',
      },
    },
    good: {
      'a task that ends the conversation': calling(BYE),
      'a transfer has a rule of its own': native([TO_QUEUE]),
      'every output of a call ends': native([
        `{ callData: { name: Call, outputs: { ${['success', 'failure', 'timeout']
          .map((output) => `${output}: { actions: [${BYE}] }`)
          .join(', ')} } } }`,
      ]),
      'a state that nobody comes to has another': viewOf(`
inboundShortMessage:
  name: Example
  startUpRef: "/inboundShortMessage/states/state[a]"
  states:
    - state: { name: A, refId: a, actions: [${BYE}] }
    - state: { name: B, refId: b, actions: [${say('"b"')}] }
`),
    },
  },
};
