import { describe, expect, test } from '@jest/globals';
import { renderDeployNote } from '../../src/report/deploy-note.ts';
import { HOSTILE } from './hostile.ts';
import { linkedIn, readInline, seenText } from './markdown-oracle.ts';
import { conversation, flow, run, SITUATIONS } from './situations.ts';

const LIMIT = { limit: 60_000 };

test.each(HOSTILE)('%j takes no effect', (poison) => {
  const words = `${poison} x`;
  const note = renderDeployNote(
    run({
      command: 'deploy',
      environment: words,
      commit: words,
      runUrl: undefined,
      failureMessage: words,
      flows: [
        flow({
          name: words,
          file: words,
          engine: words,
          transcripts: [conversation('One')],
          failure: { reason: 'internal', message: `${words} too` },
          byHand: [words],
        }),
      ],
    }),
    LIMIT,
  );
  for (const line of note.split('\n')) {
    const rest = line.replace(/^<sub>|<\/sub>$/g, '').replaceAll('<code>&#124;</code>', '');
    expect(linkedIn(seenText(rest))).toBeUndefined();
    expect(readInline(rest.replace(/<\/sub>$/, '')).active).not.toMatch(/[<>[\]$`~]|&(?!#)/);
    expect(rest).not.toMatch(/^(?: {4}|\t|>|#|[-=]{3,}$)/);
  }
});

describe('the note', () => {
  test('of a failed deploy says what went wrong and what to do, failed flows first', () => {
    expect(renderDeployNote(SITUATIONS['deploy-mixed'] ?? run(), LIMIT)).toBe(
      [
        '❌ **Deploy to prod failed: 1 could not be put back, 1 rolled back, 1 released**',
        'run the conversations of flows/support.flow.yaml: 1 of 2 did not go as expected.',
        '↩️ **WebChat Support Flow** `flows/support.flow.yaml`  \nIt was released and did not pass, so the previous content is live again as version 9.  \n❌ 1 of 2 conversations pass (Genesys Cloud).',
        '❌ **Claims** `flows/claims.flow.yaml`  \nIt failed after the release and could not be put back: a person has to decide what is live.  \nput back version 10 of Claims: somebody changed the flow since. Nothing more was written.  \nBy hand 1: Open the flow in Architect and compare version 12 with version 10.  \nBy hand 2: Keep what is right, publish it, and run the deploy again.',
        '🚀 **Returns** `flows/returns.flow.mjs`  \nLive as version 4, and tested there.  \n✅ 2 conversations pass (Genesys Cloud).',
        '<sub>Flowgate deploy · commit `5f1c2d7` · [run](https://github.com/acme/flows/actions/runs/42)</sub>',
      ].join('\n\n'),
    );
  });

  test('of many flows keeps within the limit, the failed ones to the last', () => {
    const flows = Array.from({ length: 400 }, (_, index) =>
      flow({
        name: `Flow ${index}`,
        file: `flows/${index}.flow.yaml`,
        outcome: 'released',
        failure: index === 399 ? { reason: 'drift', message: 'Drifted.' } : undefined,
      }),
    );
    const note = renderDeployNote(run({ command: 'deploy', flows }), { limit: 4_000 });
    expect(Buffer.byteLength(note)).toBeLessThanOrEqual(4_000);
    expect(note).toContain('Drifted.');
    expect(note).toMatch(/✂️ \d+ of 400 flows shown/);
  });
});
