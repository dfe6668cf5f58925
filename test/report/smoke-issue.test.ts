import { describe, expect, test } from '@jest/globals';
import type { FailureReason } from '../../src/errors.ts';
import { smokeFindings } from '../../src/report/smoke-issue.ts';
import { flow, run, SITUATIONS } from './situations.ts';

const findingsOf = (...flows: ReturnType<typeof flow>[]) =>
  smokeFindings(run({ command: 'smoke', flows }), 'apps/chat');

describe('nothing is said', () => {
  test.each<FailureReason>(['unavailable', 'rate-limited', 'cancelled', 'unauthorized', 'internal'])(
    'of a flow that could not be tested: %s',
    (reason) => {
      expect(findingsOf(flow({ outcome: 'failed', failure: { reason, message: 'No.' } }))).toEqual([]);
    },
  );

  test('of a flow that was not reached', () => {
    expect(findingsOf(flow({ outcome: 'skipped' }))).toEqual([]);
  });
});

describe('a failing flow', () => {
  test('is told with the three-way difference of its drift', () => {
    const [finding] = smokeFindings(SITUATIONS['smoke-drift'] ?? run(), '.');
    expect(finding).toMatchObject({
      file: 'flows/support.flow.yaml',
      verdict: 'fails',
      title: 'Smoke fails: WebChat Support Flow (prod)',
      seen: '[this run](https://github.com/acme/flows/actions/runs/42) of commit `5f1c2d7`',
    });
    expect(finding?.content).toContain('somebody changed it outside Flowgate');
    expect(finding?.content).toContain('- Released by Flowgate from commit `0123456`');
    expect(finding?.content).toContain('- Live now, version 8');
    expect(finding?.content).toContain('#### From what is live to this commit');
  });

  test('is told alike by every run, commit and length', () => {
    const report = SITUATIONS['smoke-drift'] ?? run();
    const later = { ...report, runUrl: 'https://github.com/acme/flows/actions/runs/43', durationMs: 9 };
    expect(smokeFindings(later, '.')[0]?.content).toBe(smokeFindings(report, '.')[0]?.content);
  });

  test('has a title on one line that GitHub takes, whatever it is called', () => {
    const name = `\u{202e}Sup\n\`port\`${'x'.repeat(500)}`;
    const failure = { reason: 'drift', message: 'Drifted.' } as const;
    const [finding] = findingsOf(flow({ name, outcome: 'drift', failure }));
    expect(finding?.title).toMatch(/^Smoke fails: \\u\{202e\}Sup 'port'x+… \(prod\)$/);
    expect(finding?.title.length).toBeLessThanOrEqual(256);
    expect(finding?.file).toBe('apps/chat/flows/support.flow.yaml');
  });
});

test('a healthy flow passes', () => {
  expect(findingsOf(flow({ outcome: 'healthy' }))).toMatchObject([{ verdict: 'passes', content: '' }]);
});
