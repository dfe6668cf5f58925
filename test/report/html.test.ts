import { describe, expect, test } from '@jest/globals';
import type { Message } from '../../src/simulation/engine.ts';
import { HOSTILE } from './hostile.ts';
import { conversationsPage } from './pages.ts';
import { conversation, flow, run } from './situations.ts';

const place = { file: 'flows/support.transcripts.yaml', line: 9 };
const failed = conversation('Odd', {
  passed: false,
  failures: [{ message: 'the bot said "Bye"', expected: 'Hi', actual: 'Bye', diff: '[-Hi-] {+Bye+}', place }],
  repeat: 'flowgate simulate --name Odd',
});
const known = conversation('Known', {
  known: { url: 'https://issues.example/7', until: '2026-12-31' },
  failures: [{ message: 'it broke', place }],
});
const pageOf = (...transcripts: ReturnType<typeof conversation>[]) =>
  conversationsPage(run({ flows: [flow({ transcripts })] }));
const titleOf = (page: string) => /<title>(.*)<\/title>/.exec(page)?.[1];
/** Names of the elements, in order, without their attributes. */
const elementsOf = (page: string) => page.match(/<\/?[a-z][a-z0-9]*/gi);

describe('whatever is said', () => {
  const poisoned = (poison: string) =>
    conversationsPage(
      run({
        environment: poison,
        commit: poison,
        flows: [
          flow({
            name: poison,
            file: poison,
            engine: poison,
            transcripts: [
              conversation(poison, {
                passed: false,
                tags: [poison],
                place: { file: poison, line: 1 },
                path: [poison],
                routedTo: poison,
                repeat: poison,
                known: { url: poison, until: poison },
                unobserved: [{ message: poison, place: { file: poison } }],
                failures: [
                  {
                    message: poison,
                    expected: poison,
                    actual: poison,
                    diff: poison,
                    place: { file: poison },
                  },
                ],
                transcript: [
                  { from: 'user', text: poison },
                  { from: 'bot', text: poison, quickReplies: [poison] },
                ],
              }),
            ],
          }),
        ],
      }),
    );
  const harmless = elementsOf(poisoned('harmless'));

  test.each([...HOSTILE, '"><img src=x onerror=alert(1)>', "' onclick='alert(1)", '</style><script>', ']]>'])(
    '%j is no markup, and nothing hidden',
    (poison) => {
      const page = poisoned(poison);
      expect(elementsOf(page)).toEqual(harmless);
      // Attributes are ours alone: those of the harmless page, in number and kind.
      expect(page.match(/ [a-z-]+="/g)).toEqual(poisoned('harmless').match(/ [a-z-]+="/g));
      expect(page).not.toMatch(/[\u200b\u202e\u2028\u0085\r]|\u{e0041}/u);
      expect(page).not.toMatch(/&(?!amp;|lt;|gt;|quot;|#39;)/);
    },
  );
});

test('the page loads nothing, runs nothing and leads nowhere', () => {
  const page = pageOf(failed, known, conversation('Fine'));
  expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
  expect(page).not.toMatch(/<(?:script|link|img|iframe|object|embed|form|a|base)\b/i);
  expect(page).not.toMatch(/\b(?:src|href|on\w+|style)=|url\(|@import/i);
});

describe('a conversation', () => {
  test('that failed is open, with what was expected and how to play it again', () => {
    const page = pageOf(failed);
    expect(page).toContain('<details class="card fail" open>');
    expect(page).toContain('the bot said &quot;Bye&quot; <code>flows/support.transcripts.yaml:9</code>');
    expect(page).toContain('expected <code>Hi</code>');
    expect(page).toContain('but got <code>Bye</code>');
    expect(page).toContain('<dt>Again</dt><dd><code>flowgate simulate --name Odd</code></dd>');
    expect(page).toContain('<span class="mark">✗</span> Odd');
  });

  test('that fails as a known issue is closed, and still no success', () => {
    const page = pageOf(known);
    expect(page).not.toMatch(/<details[^>]* open>/);
    expect(page).toContain('<span class="mark">~</span> Known');
    expect(page).toContain('until 2026-12-31: https://issues.example/7');
    expect(page).toContain('it broke');
  });

  test('that passed is closed, with its bubbles, path and queue', () => {
    const page = pageOf(conversation('Fine', { tags: ['smoke'], path: ['start', 'done'], routedTo: 'q-1' }));
    expect(page).not.toMatch(/<details[^>]* open>/);
    expect(page).toContain('<div class="bubble user"><span class="who">Customer</span>I need help');
    expect(page).toContain('<div class="bubble bot"><span class="who">Bot</span>You are through');
    expect(page).toContain('<span class="tag">smoke</span>');
    expect(page).toContain('<code>start</code> → <code>done</code>');
    expect(page).toContain('<dt>Queue</dt><dd><code>q-1</code></dd>');
  });

  test('shows the quick replies that a customer could tap', () => {
    const transcript: Message[] = [{ from: 'bot', text: 'Which?', quickReplies: ['A bill', 'An error'] }];
    expect(pageOf(conversation('Fine', { transcript }))).toContain(
      'Which? <span class="reply">A bill</span> <span class="reply">An error</span></div>',
    );
  });

  test('in which nothing was said says so', () => {
    expect(pageOf(conversation('Silent', { transcript: [] }))).toContain('Nothing was said.');
  });
});

test.each([
  [[], 'No conversation was played'],
  [[conversation('Fine')], '1 conversation passes'],
  [[conversation('Fine'), known], '2 conversations pass'],
  [[failed], '1 of 1 conversation fails'],
  [[failed, failed, known], '2 of 3 conversations fail'],
])('the title counts', (transcripts, title) => {
  expect(titleOf(pageOf(...transcripts))).toBe(title);
});

test('a run that ended before its command was clear has a page all the same', () => {
  const page = conversationsPage(run({ command: undefined, environment: undefined, commit: undefined }));
  expect(page).toContain('<p class="muted">Flowgate run</p>');
});
