// WCAG 1.4.12 Text spacing and 1.4.4 Resize text: with lines, letters, words and paragraphs as far apart as the criterion says, and with
// everything twice as large, nothing is lost: no word is cut off, none lies on another, nothing is wider than the screen.
import { expect, type Page, test } from "@playwright/test";
import { EDITIONS } from "../bundle";
import { openDetails, scrollWidth } from "../reader";

// As a reader's own style sheet or bookmark has it: for everything, and stronger than the page's. It is no part of the page's policy.
test.use({ bypassCSP: true, contextOptions: { reducedMotion: "reduce" } });
const SPACING = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }";

/** What is lost: words past the edge of their drawing or their box, words on words in a drawing. */
const lost = (page: Page) =>
  page.evaluate(() => {
    const out: string[] = [];
    const isShown = (one: Element) => one.checkVisibility({ visibilityProperty: true });
    for (const svg of document.querySelectorAll("svg:has(text)")) {
      if (!isShown(svg)) continue;
      const area = svg.getBoundingClientRect();
      const words = [...svg.querySelectorAll("text")]
        .map((one) => ({ text: one.textContent!, box: one.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0);
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
    for (const one of document.querySelectorAll<HTMLElement>("body *:not(svg *, select, input)")) {
      if (!isShown(one) || !one.textContent?.trim() || one.clientWidth < 3) continue;
      const { overflowX, overflowY } = getComputedStyle(one);
      const isCut = (way: string) => way === "hidden" || way === "clip";
      if ((isCut(overflowX) && one.scrollWidth > one.clientWidth + 1) || (isCut(overflowY) && one.scrollHeight > one.clientHeight + 1)) {
        out.push(`cut off: ${one.tagName} ${one.className} ${one.textContent.trim().slice(0, 30)}`);
      }
    }
    return out;
  });

for (const { lang, folder } of EDITIONS) {
  for (const path of [`./${folder}`, `./embed/story/${folder}`, `./embed/nurseries/${folder}`, `./${folder}embed.html`]) {
    test(`${path} (${lang}): zoomed or with text spaced as far as WCAG says, nothing is lost`, async ({ page }) => {
      test.slow();
      await page.goto(path);
      if (!/embed.html|nurseries/.test(path)) await page.waitForSelector("html[data-interactive]");
      await openDetails(page);
      // 640 px is a screen of 1280 px at 200 %: half the width in CSS pixels.
      for (const width of [1280, 640, 360]) {
        await page.setViewportSize({ width, height: 900 });
        expect.soft(await scrollWidth(page), `${width} px`).toBe(width);
        expect.soft(await lost(page), `${width} px`).toEqual([]);
      }
      await page.addStyleTag({ content: SPACING });
      for (const width of [360, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        expect.soft(await scrollWidth(page), `${width} px, spaced`).toBe(width);
        expect.soft(await lost(page), `${width} px, spaced`).toEqual([]);
      }
      const gap = await page
        .locator("p")
        .first()
        .evaluate((one) => parseFloat(getComputedStyle(one).letterSpacing) / parseFloat(getComputedStyle(one).fontSize));
      expect(gap, "the words are spaced").toBeCloseTo(0.12, 2);
    });
  }
}
