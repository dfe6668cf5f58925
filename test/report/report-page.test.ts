import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { code } from '../../src/report/escape.ts';
import { escaped, sentenceHtml } from '../../src/report/html-page.ts';
import { HOSTILE } from './hostile.ts';
import { behaviourChange, behaviourOf, coverage, untested } from './news.ts';
import { reportPage } from './pages.ts';
import { conversation, flow, run, SITUATIONS } from './situations.ts';

/** Names of the elements, in order, without their attributes; code that a pipe was set apart from is one. */
const elementsOf = (page: string) => page.replaceAll('</code><code>', '').match(/<\/?[a-z][a-z0-9]*/gi);
const place = (file: string) => ({ file, line: 3 });

const POISONS = [...HOSTILE, '"><img src=x onerror=alert(1)>', "' onclick='alert(1)", '</style><script>'];

/** A run that says this wherever it says something of somebody else's. */
const saying = (words: string) =>
  reportPage(
    run({
      environment: words,
      commit: words,
      runUrl: words,
      failureMessage: words,
      warnings: [words],
      flows: [
        flow({ name: words, file: words }),
        flow({
          name: words,
          file: words,
          engine: words,
          outcome: 'rolled-back',
          failure: { reason: 'simulation-failed', message: words },
          notes: [words],
          byHand: [words],
          changes: [
            { meaning: 'route', kind: 'rerouted', node: words, from: words, to: words },
            { meaning: 'words', kind: 'setting-changed', path: words, from: words, to: undefined },
          ],
          risks: [{ kind: 'queue-changed', severity: 'high', sentence: words }],
          findings: [{ rule: words, severity: 'error', message: words, place: place(words) }],
          transcripts: [
            conversation(words, { passed: false, failures: [{ message: words, place: place(words) }] }),
          ],
          behaviour: behaviourOf(
            2,
            behaviourChange({
              rows: [{ before: { from: 'bot', text: words, quickReplies: [words] }, same: false }],
              conversations: [{ name: words, origin: 'transcript' }],
            }),
          ),
          coverage: coverage({
            untested: [untested({ from: words, to: words, place: place(words), stub: words })],
          }),
        }),
        flow({
          name: words,
          drift: {
            releasedDigest: words,
            liveDigest: words,
            liveVersion: 8,
            commit: words,
            liveToSource: [{ meaning: 'words', kind: 'name-changed', from: words, to: words }],
          },
        }),
      ],
    }),
  );

describe('whatever is said', () => {
  const harmless = elementsOf(saying('harmless'));

  test.each(POISONS)('%j is no markup, and nothing hidden', (poison) => {
    const page = saying(`${poison} x`);
    expect(elementsOf(page)).toEqual(harmless);
    expect(page).not.toMatch(/[\u{202e}\u{200b}\u{2066}]/u);
  });
});

test('a text is the same alone as before markup', () => {
  const words = fc.oneof(fc.constantFrom(...POISONS), fc.string(), fc.string({ unit: 'binary' }));
  fc.assert(fc.property(words, (text) => expect(escaped(`${text}<`)).toBe(`${escaped(text)}&lt;`)));
});

describe('a sentence of a change', () => {
  const plain = (html: string) =>
    html
      .replaceAll(/<\/?(?:code|em)>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&');

  test('shows any text in code exactly', () => {
    const words = fc.string({ unit: fc.constantFrom('`', ' ', '|', '_', '<', '&', "'", '*', 'a', 'b') });
    fc.assert(
      fc.property(words, words, (one, two) => {
        fc.pre(one.trim() !== '' && two.trim() !== '');
        const html = sentenceHtml(`From ${code(one)} to ${code(two)}.`);
        expect(plain(html)).toBe(`From ${one} to ${two}.`);
      }),
    );
  });

  test('marks what is nothing', () => {
    expect(sentenceHtml('was _nothing_, is _(empty)_')).toBe('was <em>nothing</em>, is <em>(empty)</em>');
  });
});

describe('the page', () => {
  test.each(Object.keys(SITUATIONS))('of %s loads nothing and runs nothing', (name) => {
    const page = reportPage(SITUATIONS[name] ?? run());
    expect(page).not.toMatch(/<script|<link|<img|<iframe|\ssrc=|\son\w+=|url\(|@import/i);
    expect(page).toContain(`default-src 'none'`);
  });

  test('of a failed run leads with why, and leaves nothing out', () => {
    const page = reportPage(SITUATIONS['deploy-mixed'] ?? run());
    expect(page).toContain('<h1 class="fail">✗ Deploy to prod failed');
    expect(page).toContain('<code>simulation-failed</code>: run the conversations');
    expect(page).toContain('<ol><li>Open the flow in Architect');
    expect(page).toContain('<h3>What it was to change</h3>');
    expect(page).toContain('customers go to <code>fallback</code> instead of <code>default_end</code>.');
    expect(page.match(/<section id="flow-/g)).toHaveLength(3);
  });

  test('of a check tells risks, behaviour, findings and what is untested', () => {
    const page = reportPage(SITUATIONS['check-behaviour'] ?? run());
    expect(page).toContain('<strong>medium</strong>: Customers with a claim now wait in another queue.');
    expect(page).toContain('<td>≠</td><td>Bot: The billing team will be with you.</td>');
    expect(page).toContain('1 touched transition untested');
    const findings = reportPage(SITUATIONS['check-fails'] ?? run());
    expect(findings).toContain('<li class="error">✗ error: There is no node biling_queue.');
  });

  test('of a drift shows all three sides', () => {
    const page = reportPage(SITUATIONS['smoke-drift'] ?? run());
    expect(page).toContain('Released by Flowgate from commit <code>0123456</code>');
    expect(page).toContain('Live now, version 8');
    expect(page).toContain('<h3>From what is live to this commit</h3>');
  });
});
