import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { reportPage } from '../report/pages.ts';
import { run, SITUATIONS } from '../report/situations.ts';
import { findChromium, launch } from '../support/browser.ts';
import { PATIENCE } from '../support/moments.ts';

const chromium = findChromium();
if (chromium === undefined) {
  test('the page of a report is there to be opened', () => {
    expect(reportPage(run())).toContain('<!doctype html>');
  });
} else {
  describe('the page of a report in a browser', () => {
    const directory = mkdtempSync(join(tmpdir(), 'flowgate-report-page-'));
    const asked: string[] = [];
    const complaints: string[] = [];
    let browser: Browser;
    let page: Page;

    const open = async (name: string) => {
      const file = join(directory, `${name}.html`);
      writeFileSync(file, reportPage(SITUATIONS[name] ?? run()));
      await page.goto(pathToFileURL(file).href);
    };
    const hasRoom = () =>
      page.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth');

    beforeAll(async () => {
      browser = await launch(chromium);
      page = await browser.newPage({ viewport: { width: 380, height: 800 } });
      page.on('request', (request) => asked.push(request.url()));
      page.on('console', (message) => complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(error.message));
    }, PATIENCE);
    afterAll(async () => {
      await browser?.close();
      rmSync(directory, { recursive: true, force: true });
    });

    test.each(Object.keys(SITUATIONS))(
      '%s fits a phone, loads nothing and complains of nothing',
      async (name) => {
        asked.length = 0;
        await open(name);
        expect(await hasRoom()).toBe(true);
        expect(asked).toEqual([page.url()]);
        expect(complaints).toEqual([]);
      },
      PATIENCE,
    );

    test(
      'a failed deploy shows what failed without a click, and its contents lead to each flow',
      async () => {
        await open('deploy-mixed');
        const opened = await page.locator('details.card.fail[open]').count();
        expect(opened).toBe(1);
        expect(await page.getByText('The conversation was routed to another queue.').isVisible()).toBe(true);
        await page.getByRole('link', { name: 'Claims' }).click();
        expect(await page.evaluate('document.querySelector("#flow-3").matches(":target")')).toBe(true);
        const picture = await page.screenshot({ fullPage: true });
        expect(picture.subarray(1, 4).toString()).toBe('PNG');
        // An empty page of this size has a tenth of it.
        expect(picture.length).toBeGreaterThan(20_000);
      },
      PATIENCE,
    );

    test(
      'what customers notice unfolds into a table that differs in more than colour',
      async () => {
        await open('check-behaviour');
        const table = page.locator('table');
        expect(await table.isVisible()).toBe(false);
        await page.getByText('Side by side').click();
        expect(await table.isVisible()).toBe(true);
        expect(await page.getByRole('cell', { name: '≠' }).count()).toBe(2);
      },
      PATIENCE,
    );
  });
}
