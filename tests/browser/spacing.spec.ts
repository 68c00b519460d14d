// WCAG 1.4.12 Text spacing and 1.4.4 Resize text: with lines, letters, words and paragraphs as far apart as the criterion says, and with
// everything twice as large, nothing is lost: no word is cut off, none lies on another, nothing is wider than the screen.
import { expect, test, type Page } from '@playwright/test';

// As a reader's own style sheet or bookmark has it: for everything, and stronger than the page's. It is no part of the page's policy.
test.use({ bypassCSP: true, contextOptions: { reducedMotion: 'reduce' } });
const SPACING = '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }';

/** What is lost: words past the edge of their drawing or their box, words on words in a drawing. */
const lost = (page: Page) =>
  page.evaluate(() => {
    const out: string[] = [];
    const isShown = (one: Element) => one.checkVisibility({ visibilityProperty: true });
    for (const svg of document.querySelectorAll('svg:has(text)')) {
      if (!isShown(svg)) continue;
      const area = svg.getBoundingClientRect();
      const words = [...svg.querySelectorAll('text')].map((one) => ({ text: one.textContent!, box: one.getBoundingClientRect() })).filter(({ box }) => box.width > 0);
      for (const [n, { text, box }] of words.entries()) {
        if (box.left < area.left - 1 || box.right > area.right + 1) out.push(`past its drawing's edge: ${text}`);
        for (const other of words.slice(n + 1)) {
          const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
          const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
          // Boxes of lines stand close; what is read overlaps by more.
          if (across > 2 && down > Math.min(box.height, other.box.height) / 2) out.push(`on one another: ${text} / ${other.text}`);
        }
      }
    }
    for (const one of document.querySelectorAll<HTMLElement>('body *:not(svg *, select, input)')) {
      if (!isShown(one) || !one.textContent?.trim() || one.clientWidth < 3) continue;
      const { overflowX, overflowY } = getComputedStyle(one);
      const isCut = (way: string) => way === 'hidden' || way === 'clip';
      if ((isCut(overflowX) && one.scrollWidth > one.clientWidth + 1) || (isCut(overflowY) && one.scrollHeight > one.clientHeight + 1)) {
        out.push(`cut off: ${one.tagName} ${one.className} ${one.textContent.trim().slice(0, 30)}`);
      }
    }
    return out;
  });

/** All that can be opened is open. */
async function opened(page: Page, path: string) {
  await page.goto(path);
  if (!path.includes('embed')) await page.waitForSelector('html[data-interactive]');
  await page.locator('details').evaluateAll((all) => all.forEach((one) => ((one as HTMLDetailsElement).open = true)));
}

for (const lang of ['', 'zh-Hans/', 'en/']) {
  for (const width of [1280, 360]) {
    test(`/${lang} at ${width} px, with text spaced as far as WCAG says: nothing is lost`, async ({ page }) => {
      test.slow();
      await page.setViewportSize({ width, height: 900 });
      for (const path of [`./${lang}`, `./embed/story/${lang}`, `./embed/nurseries/${lang}`, `./${lang}embed.html`]) {
        await opened(page, path);
        expect(await lost(page), `${path} as it is`).toEqual([]);
        await page.addStyleTag({ content: SPACING });
        expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(width);
        expect(await lost(page), path).toEqual([]);
        const gap = await page.locator('p').first().evaluate((one) => parseFloat(getComputedStyle(one).letterSpacing) / parseFloat(getComputedStyle(one).fontSize));
        expect(gap, `${path}: the words are spaced`).toBeCloseTo(0.12, 2);
      }
    });
  }

  test(`/${lang} at 200 % of a screen of 1280 px: nothing is lost`, async ({ browser }) => {
    test.slow();
    // What a browser's zoom does to a page: half the width in CSS pixels, each drawn twice as large.
    const context = await browser.newContext({ viewport: { width: 640, height: 450 }, deviceScaleFactor: 2, reducedMotion: 'reduce' });
    const page = await context.newPage();
    for (const path of [`./${lang}`, `./embed/story/${lang}`, `./embed/nurseries/${lang}`, `./${lang}embed.html`]) {
      await opened(page, path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(640);
      expect(await lost(page), path).toEqual([]);
    }
    await context.close();
  });
}
