import { expect, test } from '@jest/globals';
import { renderJunit } from '../../src/report/junit.ts';
import { conversation, flow, run, SITUATIONS } from './situations.ts';

test('a flow that failed before it was tested is an error, not an empty suite', () => {
  const failure = { reason: 'invalid-flow', message: 'read flows/a.flow.yaml: no such node' } as const;
  const xml = renderJunit(run({ result: 'failure', flows: [flow({ outcome: 'invalid', failure })] }));
  expect(xml).toContain('tests="1" failures="0" errors="1"');
  expect(xml).toContain('<error type="invalid-flow" message="read flows/a.flow.yaml: no such node"/>');
});

test('a flow that failed although its conversations passed is an error too', () => {
  const xml = renderJunit(SITUATIONS['smoke-drift'] ?? run());
  expect(xml).toContain('<testcase name="drift"');
  expect(xml).toContain('tests="3" failures="0" errors="1"');
});

test('text that XML cannot hold is left out, and the rest is escaped', () => {
  const name = 'a\u0000b\u001b[31m\ud800\uffff <&"\'> ]]> 😀';
  const failures = [{ message: name, expected: name, actual: name, place: { file: name, line: 1 } }];
  const xml = renderJunit(
    run({
      flows: [flow({ name, file: name, transcripts: [conversation(name, { passed: false, failures })] })],
    }),
  );
  expect(xml).not.toMatch(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u);
  expect(xml).toContain(`name="ab[31m &lt;&amp;&quot;'&gt; ]]&gt; 😀"`);
  expect(xml).toContain('expected: ab[31m &lt;&amp;"\'&gt; ]]&gt; 😀');
});

test('what was not observed is a property, not a failure', () => {
  const unobserved = [{ message: 'not observed: <the queue>', place: { file: 'a.yaml', line: 3 } }];
  const xml = renderJunit(run({ flows: [flow({ transcripts: [conversation('Half', { unobserved })] })] }));
  expect(xml).toContain('<property name="not observed" value="a.yaml:3: not observed: &lt;the queue&gt;"/>');
  expect(xml).toContain('failures="0"');
});

test('a failure shows what was expected, what came and the conversation', () => {
  const xml = renderJunit(SITUATIONS['check-fails'] ?? run());
  expect(xml).toMatchInlineSnapshot(`
"<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="Check for prod failed: 1 invalid" tests="3" failures="1" errors="1" time="1.234">
  <testsuite name="flows/support.flow.yaml" file="flows/support.flow.yaml" tests="3" failures="1" errors="1" time="0.024">
    <testcase name="invalid" classname="flows/support.flow.yaml" time="0.000">
      <error type="invalid-flow" message="lint flows/support.flow.yaml: 1 error.">flows/support.flow.yaml:12:7: There is no node biling_queue. Did you mean billing_queue?
flows/support.flow.yaml:31:3: No path leads to the node old_menu.</error>
    </testcase>
    <testcase name="A billing question reaches the billing queue" classname="flows/support.flow.yaml" file="flows/support.transcripts.yaml" line="4" time="0.012">
      <properties>
        <property name="path" value="start &gt; set_context &gt; route_intent &gt; tech_queue &gt; default_end"/>
        <property name="queue" value="b1b1b1b1-0000-4000-8000-000000000002"/>
      </properties>
      <failure type="expectation" message="The conversation was routed to another queue.">flows/support.transcripts.yaml:11:7: The conversation was routed to another queue.
  expected: b1b1b1b1-0000-4000-8000-000000000001
  actual:   b1b1b1b1-0000-4000-8000-000000000002
flows/support.transcripts.yaml:9:13: The path never came to billing_queue.

Customer: I need help with my bill
Bot:      You are through to the billing team.</failure>
    </testcase>
    <testcase name="A technical question reaches the technicians" classname="flows/support.flow.yaml" file="flows/support.transcripts.yaml" line="4" time="0.012">
      <properties>
        <property name="path" value="start &gt; set_context &gt; route_intent &gt; billing_queue &gt; default_end"/>
        <property name="queue" value="b1b1b1b1-0000-4000-8000-000000000001"/>
      </properties>
    </testcase>
  </testsuite>
</testsuites>
"
`);
});

test('text that looks like a reference to an entity stays text, in attributes and between tags', () => {
  const hostile = '&nbsp; &lt;b&gt; &#60; &x; &';
  const failure = { message: hostile, expected: hostile, place: { file: 'a.yaml', line: 1 } };
  const transcripts = [conversation(hostile, { passed: false, failures: [failure] })];
  const xml = renderJunit(run({ flows: [flow({ outcome: 'failed', transcripts })] }));
  const escaped = '&amp;nbsp; &amp;lt;b&amp;gt; &amp;#60; &amp;x; &amp;';
  expect(xml).toContain(`<testcase name="${escaped}"`);
  expect(xml).toContain(`expected: ${escaped}\n`);
});
