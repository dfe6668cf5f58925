import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { z } from 'zod';
import { HOSTILE } from '../report/hostile.ts';
import { conversationsPage } from '../report/pages.ts';
import { conversation, flow, run } from '../report/situations.ts';
import { findChromium, launch } from '../support/browser.ts';
import { PATIENCE } from '../support/moments.ts';

const PHONE = { width: 380, height: 800 };
/** The PNG signature, then the length and the name of the header, then width and height. */
const PNG = /^89504e470d0a1a0a0000000d49484452/;

const place = { file: 'flows/support.transcripts.yaml', line: 11, column: 7 };
const hostile = conversation(HOSTILE.join(' '), {
  tags: [...HOSTILE],
  transcript: [
    { from: 'user', text: `<script>document.title = "taken over"</script> ${'unbroken'.repeat(60)}` },
    ...HOSTILE.map((text) => ({ from: 'bot' as const, text, quickReplies: [text] })),
  ],
  path: ['a-node-with-a-name-that-is-much-too-long-'.repeat(8)],
  repeat: HOSTILE.join(' '),
});
const PAGE = conversationsPage(
  run({
    flows: [
      flow({
        transcripts: [
          conversation('Passes'),
          conversation('Fails', {
            passed: false,
            failures: [{ message: 'The bot said something else.', expected: 'Hi', actual: 'Bye', place }],
          }),
          { ...hostile, passed: false },
        ],
      }),
    ],
  }),
);

const executable = findChromium();
if (executable !== undefined) {
  describe('the page of the conversations, in a browser', () => {
    let directory: string;
    let browser: Browser;
    const complaints: string[] = [];
    const requests: string[] = [];
    beforeAll(async () => {
      directory = mkdtempSync(join(tmpdir(), 'flowgate-page-'));
      writeFileSync(join(directory, 'conversations.html'), PAGE);
      browser = await launch(executable);
    }, PATIENCE);
    afterAll(async () => {
      await browser.close();
      rmSync(directory, { recursive: true, force: true });
    });

    /** The page as a reader opens it, with ears for what it asks for and complains of. */
    async function open(options: BrowserContextOptions = {}): Promise<Page> {
      const context = await browser.newContext(options);
      const page = await context.newPage();
      page.on('request', (request) => requests.push(request.url()));
      page.on('console', (message) => complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('dialog', (dialog) => complaints.push(dialog.message()));
      await page.goto(pathToFileURL(join(directory, 'conversations.html')).href);
      return page;
    }

    const card = (page: Page, name: string) =>
      page.locator('details', { has: page.locator(`text="${name}"`) });
    const bubbles = (page: Page, name: string, from: string) => card(page, name).locator(`.bubble.${from}`);
    const coloursSchema = z.object({ color: z.string(), backgroundColor: z.string() });
    const colours = async (page: Page, selector: string) =>
      coloursSchema.parse(
        await page.evaluate(`(({ color, backgroundColor }) => ({ color, backgroundColor }))(
          getComputedStyle(document.querySelector(${JSON.stringify(selector)})))`),
      );

    test(
      'shows what failed, and keeps what passed closed until it is opened',
      async () => {
        const page = await open();
        expect(await page.title()).toBe('2 of 3 conversations fail');
        expect(await bubbles(page, 'Fails', 'bot').isVisible()).toBe(true);
        expect(await page.getByText('The bot said something else.').isVisible()).toBe(true);
        expect(await bubbles(page, 'Passes', 'bot').isVisible()).toBe(false);
        await card(page, 'Passes').locator('summary').click();
        expect(await bubbles(page, 'Passes', 'bot').isVisible()).toBe(true);
      },
      PATIENCE,
    );

    test(
      'puts the bot on the left and the customer on the right, one below the other',
      async () => {
        const page = await open();
        const chat = await card(page, 'Fails').locator('.chat').boundingBox();
        const user = await bubbles(page, 'Fails', 'user').boundingBox();
        const bot = await bubbles(page, 'Fails', 'bot').boundingBox();
        if (chat === null || user === null || bot === null) throw new Error('they should be seen');
        expect(bot.x).toBeCloseTo(chat.x, 0);
        expect(user.x + user.width).toBeCloseTo(chat.x + chat.width, 0);
        expect(user.x).toBeGreaterThan(bot.x);
        expect(bot.y).toBeGreaterThanOrEqual(user.y + user.height);
      },
      PATIENCE,
    );

    test(
      'fits a telephone without scrolling sideways, whatever was said',
      async () => {
        const page = await open({ viewport: PHONE });
        const wide = await page.evaluate('document.documentElement.scrollWidth');
        expect(wide).toBe(PHONE.width);
        for (const box of await Promise.all(
          (await page.locator('.bubble').all()).map((one) => one.boundingBox()),
        )) {
          if (box !== null) expect(box.x + box.width).toBeLessThanOrEqual(PHONE.width);
        }
      },
      PATIENCE,
    );

    test.each(['light', 'dark'] as const)(
      'can be read in %s',
      async (colorScheme) => {
        const page = await open({ colorScheme });
        for (const selector of ['body', '.bubble.user', '.bubble.bot']) {
          const { color, backgroundColor } = await colours(page, selector);
          // What the guidelines for accessible contents ask of text of this size.
          expect(contrast(color, backgroundColor)).toBeGreaterThanOrEqual(4.5);
        }
        const { backgroundColor } = await colours(page, 'body');
        expect(luminance(backgroundColor) < 0.5).toBe(colorScheme === 'dark');
      },
      PATIENCE,
    );

    test(
      'makes a picture',
      async () => {
        const file = join(directory, 'page.png');
        const page = await open({ viewport: PHONE });
        await page.screenshot({ path: file, fullPage: true });
        const picture = readFileSync(file);
        expect(picture.toString('hex', 0, 16)).toMatch(PNG);
        expect(picture.readUInt32BE(16)).toBe(PHONE.width);
        expect(picture.readUInt32BE(20)).toBeGreaterThan(PHONE.height);
        expect(picture.length).toBeGreaterThan(10_000);
      },
      PATIENCE,
    );

    test('asked for itself only, and had nothing to complain of, in all of that', () => {
      expect(new Set(requests)).toEqual(new Set([pathToFileURL(join(directory, 'conversations.html')).href]));
      expect(complaints).toEqual([]);
    });
  });
} else {
  // A file of tests may not be empty; what can be told without a browser is that there is a page to open.
  test('there is a page, which no browser was there to open', () => {
    expect(PAGE).toContain('<!doctype html>');
  });
}

/** Relative luminance of a colour such as `rgb(31, 35, 40)`, 0 to 1. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/\d+(?:\.\d+)?/g) ?? []).map((part) => {
    const share = Number(part) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}
