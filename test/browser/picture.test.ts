import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { z } from 'zod';
import type { FlowDefinition, FlowNode } from '../../src/flow/definition.ts';
import { diffFlows } from '../../src/flow/diff.ts';
import { type Picture, pictureOfChange } from '../../src/flow/picture.ts';
import { visible } from '../../src/log.ts';
import { isDrawable, PICTURE_LIMITS, renderMermaid } from '../../src/report/mermaid.ts';
import { HOSTILE } from '../report/hostile.ts';
import { findChromium, launch } from '../support/browser.ts';
import { PATIENCE } from '../support/moments.ts';
import { ROOT } from '../support/runner.ts';

const MERMAID = join(ROOT, 'node_modules/mermaid/dist/mermaid.min.js');

const say = (text: string, transition: string): FlowNode => ({
  type: 'action',
  actions: [{ name: 'say', text }],
  transition,
});
const flowOf = (nodes: Record<string, FlowNode>): FlowDefinition => ({ id: '1', name: 'Support', nodes });
const before = flowOf({
  start: { type: 'start', transition: 'greet' },
  greet: say('Hello', 'old_queue'),
  old_queue: say('One moment', 'bye'),
  bye: { type: 'end' },
});
const after = flowOf({
  start: { type: 'start', transition: 'greet' },
  greet: say('Hello', 'new_queue'),
  new_queue: say('One moment, please', 'bye'),
  bye: { type: 'end' },
});
const CHANGE = pictureOfChange(after, diffFlows(before, after));

const pixelsSchema = z.object({ all: z.number(), green: z.number(), red: z.number() });

/** How much of a picture has the colours of what is new and what is gone; within a page, for it can decode a PNG. */
const COUNT_PIXELS = `async (source) => {
  const image = new Image();
  image.src = source;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.width;
  canvas.height = image.height;
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  const count = (red, green, blue) => {
    let pixels = 0;
    for (let at = 0; at < data.length; at += 4) {
      const distance = Math.abs(data[at] - red) + Math.abs(data[at + 1] - green) + Math.abs(data[at + 2] - blue);
      if (distance < 24) pixels += 1;
    }
    return pixels;
  };
  return { all: data.length / 4, green: count(26, 127, 55), red: count(209, 36, 47) };
}`;

const executable = findChromium();
if (executable !== undefined) {
  describe('the picture of a change, drawn by Mermaid in a browser', () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await launch(executable);
    }, PATIENCE);
    afterAll(() => browser.close());

    /** A page with the picture, and what it asked for, complained of and opened. */
    async function draw(picture: Picture): Promise<{ page: Page; incidents: string[] }> {
      const page = await (await browser.newContext()).newPage();
      const incidents: string[] = [];
      page.on('request', (request) => incidents.push(request.url()));
      page.on('pageerror', (error) => incidents.push(error.message));
      page.on('dialog', (dialog) => incidents.push(dialog.message()));
      await page.setContent('<!doctype html><body><div id="picture"></div></body>');
      await page.addScriptTag({ path: MERMAID });
      await page.evaluate(`(async () => {
        mermaid.initialize({ startOnLoad: false, securityLevel: 'strict' });
        const { svg } = await mermaid.render('drawn', ${JSON.stringify(renderMermaid(picture))});
        document.querySelector('#picture').innerHTML = svg;
      })()`);
      return { page, incidents };
    }
    /** Of the border of the node whose label begins with these words. */
    const styleOf = async (page: Page, words: string, property: string) =>
      z.string().parse(
        await page.evaluate(`(() => {
          const nodes = [...document.querySelectorAll('g.node')];
          const node = nodes.find(({ textContent }) => textContent.trim().startsWith(${JSON.stringify(words)}));
          return getComputedStyle(node.querySelector('rect, polygon, path')).${property};
        })()`),
      );

    test(
      'shows what is new with a thick border, what is gone with a dashed one, and both with a sign',
      async () => {
        const { page, incidents } = await draw(CHANGE);
        expect(await page.locator('g.node').count()).toBe(5);
        expect(await page.locator('g.node', { hasText: '+ new_queue' }).count()).toBe(1);
        expect(await page.locator('g.node', { hasText: '− old_queue' }).count()).toBe(1);
        expect(await styleOf(page, '+ new_queue', 'strokeWidth')).toBe('4px');
        expect(await styleOf(page, '− old_queue', 'strokeDasharray')).toMatch(/^6(?:px)?, 4(?:px)?$/);
        expect(await styleOf(page, 'start', 'strokeDasharray')).toBe('none');
        const labels = await page.locator('g.edgeLabel').allTextContents();
        expect(labels.map((label) => label.replace(/\s+/g, ' ').trim())).toContain('✎ was → old_queue');
        expect(incidents).toEqual([]);

        const picture = await page.locator('#picture svg').screenshot();
        const pixels = pixelsSchema.parse(
          await page.evaluate(`(${COUNT_PIXELS})('data:image/png;base64,${picture.toString('base64')}')`),
        );
        expect(pixels.all).toBeGreaterThan(20_000);
        expect(pixels.green).toBeGreaterThan(200);
        expect(pixels.red).toBeGreaterThan(50);
      },
      PATIENCE,
    );

    test(
      'shows hostile text as it is, and nothing of it takes effect',
      async () => {
        const nodes = HOSTILE.filter((text) => text.length <= 60).map((text, index) => ({
          id: `node ${index}`,
          state: 'same' as const,
          nodeType: 'action' as const,
          summary: text,
        }));
        const edges = nodes.map(({ id, summary }) => ({
          from: 'node 0',
          to: id,
          state: 'same' as const,
          label: summary,
        }));
        const { page, incidents } = await draw({ nodes, edges });
        const shown = await page.locator('g.node').allTextContents();
        const condensed = (text: string) => text.replace(/[\s\u{200b}]+/gu, '');
        expect(shown.map(condensed)).toEqual(
          nodes.map(({ id, summary }) => condensed(`${id}${visible(summary)}`)),
        );
        const active = 'a, img, script, iframe, h1, [onclick], [onerror], [href^="javascript:"]';
        expect(await page.locator('#picture').locator(active).count()).toBe(0);
        expect(incidents).toEqual([]);
      },
      PATIENCE,
    );

    test(
      'is drawn up to the limit, without the error that Mermaid shows beyond its own',
      async () => {
        const nodes = Array.from({ length: 40 }, (_, index) => ({
          id: `n ${index}`,
          state: 'same' as const,
          nodeType: 'action' as const,
          summary: '',
        }));
        const edges = Array.from({ length: PICTURE_LIMITS.edges }, (_, index) => ({
          from: `n ${index % 40}`,
          to: `n ${(index * 7 + 1) % 40}`,
          state: 'same' as const,
          label: '',
        }));
        const picture = { nodes, edges };
        expect(isDrawable(picture, renderMermaid(picture))).toBe(true);
        const { page } = await draw(picture);
        expect(await page.locator('g.node').count()).toBe(40);
        expect(await page.locator('path.flowchart-link').count()).toBe(PICTURE_LIMITS.edges);
      },
      PATIENCE,
    );
  });
} else {
  // A file of tests may not be empty; what can be told without a browser is that there is a picture to draw.
  test('there is a picture, which no browser was there to draw', () => {
    expect(isDrawable(CHANGE, renderMermaid(CHANGE))).toBe(true);
  });
}
