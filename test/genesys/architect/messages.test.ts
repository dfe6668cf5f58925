import { describe, expect, test } from '@jest/globals';
import { inOnePhrase, parseJobMessages } from '../../../src/genesys/architect/messages.ts';

const REF = '/inboundShortMessage/states/state[Start_11]/actions/callData[_^_archy_callData_1__]';
const entry = (count: string, name: string, type: string): string =>
  `[Type:'ArchValidationIssue', ${count}:1, ArchObject:[TrackingID:12, Name:'${name}', Type:'${type}']]`;
const SUMMARY = [
  'ERROR! Validation Summary',
  entry('ErrorCount', "Call 'the' Action", 'ArchActionCallData'),
  'A data action must be selected.',
  '___ Yaml Info ___',
  `ref path: ${REF}`,
  entry('RollupErrorCount', 'Start', 'ArchState'),
  'A data action must be selected.',
  entry('RollupErrorCount', 'Support', 'ArchFlowInboundShortMessage'),
  'A data action must be selected.',
  'setting the Archy exit code to 123',
];
const ISSUE = { message: 'A data action must be selected.', objectName: "Call 'the' Action", refPath: REF };

describe('the summary of a validation', () => {
  test.each([
    ['in one message', [{ type: 'Error', text: SUMMARY.join('\n') }]],
    ['with the line ends of Windows', [{ type: 'Error', text: SUMMARY.join('\r\n') }]],
    ['line by line', SUMMARY.map((text) => ({ type: 'Error', text }))],
    ['line by line, of no type', SUMMARY.map((text) => ({ text }))],
  ])('%s is one error with its object and place', (_, messages) => {
    const { errors, warnings } = parseJobMessages(messages);
    expect({ errors, warnings }).toEqual({ errors: [ISSUE], warnings: [] });
  });

  test('the same error at two objects is two errors', () => {
    const text = [entry('ErrorCount', 'A', 'T'), 'Bad.', entry('ErrorCount', 'B', 'T'), 'Bad.'].join('\n');
    expect(parseJobMessages([{ type: 'Error', text }]).errors.map(({ objectName }) => objectName)).toEqual([
      'A',
      'B',
    ]);
  });

  test('an error that only parents tell is not lost, and told once', () => {
    const text = [
      entry('RollupErrorCount', 'A', 'T'),
      'Bad.',
      entry('RollupErrorCount', 'B', 'T'),
      'Bad.',
    ].join('\n');
    expect(parseJobMessages([{ type: 'Error', text }]).errors).toHaveLength(1);
  });

  test('what a flow calls its parts says nothing about limits, locks and rights', () => {
    const text = [
      entry('ErrorCount', 'Too many requests', 'ArchActionCallData'),
      "Rate limit exceeded: the 'a:b:c' permission is required, or it is locked by another entity.",
      `ref path: ${REF}`,
    ].join('\n');
    const warning = { type: 'Warning', text: "The variable 'Flow.too many requests' is not used." };
    for (const messages of [
      [{ type: 'Error', text }, warning],
      [...text.split('\n').map((line) => ({ type: 'Error', text: line })), warning],
    ]) {
      expect(parseJobMessages(messages)).toMatchObject({
        isThrottled: false,
        isLocked: false,
        missingPermission: undefined,
        errors: [{ objectName: 'Too many requests' }],
      });
    }
  });

  test('a warning among errors stays a warning', () => {
    const text = [
      ...SUMMARY.slice(0, 5),
      entry('WarningCount', 'Support', 'F'),
      "The variable 'Flow.x' is not used.",
    ];
    const { errors, warnings } = parseJobMessages([{ type: 'Error', text: text.join('\n') }]);
    expect(errors).toEqual([ISSUE]);
    expect(warnings).toEqual([{ message: "The variable 'Flow.x' is not used.", objectName: 'Support' }]);
  });
});

describe('other messages', () => {
  test('an entity that is not found is named, with or without details that repeat it', () => {
    const text = "find 'queue' by value of 'It's support' - no matches";
    const details = [{ type: 'queue', errorCode: 'not.found', errorMessage: text }];
    for (const message of [
      { type: 'Error', text },
      { type: 'Error', text, details },
    ]) {
      expect(parseJobMessages([message]).errors).toEqual([
        { code: 'unresolved', message: expect.stringContaining(`no queue "It's support"`) },
      ]);
    }
  });

  test('details that say more are told with their correlation id', () => {
    const details = [{ statusCode: 503, errorMessage: 'Service down', correlationId: 'c-1' }];
    const { errors } = parseJobMessages([{ type: 'Error', text: 'lookup failed', details }]);
    expect(errors).toEqual([{ message: 'lookup failed (503 Service down, correlation id c-1)' }]);
  });

  test('a file that is no YAML says so without the noise before it', () => {
    const { errors } = parseJobMessages([
      { type: 'Error', text: 'Exception: - ERROR! the yaml is not valid' },
    ]);
    expect(errors).toEqual([{ message: 'the yaml is not valid' }]);
  });

  test.each([
    [
      'isLocked',
      "(name: Support type: 'inboundshortmessage') is locked by another entity. You can use --forceUnlock",
    ],
    ['isThrottled', "could not find the flow with id 'f1'"],
    ['isThrottled', 'setting the Archy exit code to 107'],
  ] as const)('%s is recognised', (flag, text) => {
    expect(parseJobMessages([{ type: 'Error', text: 'something else' }])[flag]).toBe(false);
    expect(parseJobMessages([{ type: 'Error', text }])[flag]).toBe(true);
  });

  test('what traces say is no finding', () => {
    const { errors, warnings } = parseJobMessages([{ type: 'Unknown', text: 'loading the flow' }, {}]);
    expect([errors, warnings]).toEqual([[], []]);
  });

  test('a thousand errors are cut, and control characters do not get through', () => {
    const many = Array.from({ length: 1000 }, (_, index) => ({
      type: 'Error',
      text: `bad\u001b[31m ${index}`,
    }));
    const { errors } = parseJobMessages(many);
    expect(errors).toHaveLength(100);
    expect(errors[0]?.message).toBe('bad [31m 0');
    expect(inOnePhrase(errors)).toBe('bad [31m 0; bad [31m 1; bad [31m 2; and 97 more');
  });
});
