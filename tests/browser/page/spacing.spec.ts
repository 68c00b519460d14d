// WCAG 1.4.12 Text spacing and 1.4.4 Resize text: with the spacing of lines, letters, words and paragraphs that the criterion names, and with
// everything twice as large, no word is cut off or covered, and nothing is wider than the screen.
import { expect, type Page, test } from "@playwright/test";
import { EDITIONS } from "../bundle";
import { openDetails, scrollWidth, wanted } from "../reader";

// Like a reader's own style sheet or bookmarklet: for all elements, and with precedence. The page's policy would refuse it.
test.use({ bypassCSP: true, contextOptions: { reducedMotion: "reduce" } });
const SPACING = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }";

/** Lost words: those outside their drawing or box, and overlapping ones in a drawing. */
const lost = (page: Page) =>
  page.evaluate(() => {
    const out: string[] = [];
    const isShown = (one: Element) => one.checkVisibility({ visibilityProperty: true });
    for (const svg of document.querySelectorAll("svg:has(text)")) {
      if (!isShown(svg)) continue;
      const area = svg.getBoundingClientRect();
      const words = [...svg.querySelectorAll("text")]
        .map((one) => ({ one, box: one.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0)
        .map(({ one, box: { left, right, top, bottom } }) => {
          // The line box of a serif is 1.4 em high; its characters leave this much of it free.
          const em = (bottom - top) / 1.4;
          const ink = { left, right, top: top + em * 0.25, bottom: bottom - em * 0.17 };
          return { text: one.textContent!, box: { ...ink, height: ink.bottom - ink.top } };
        });
      for (const [n, { text, box }] of words.entries()) {
        if (box.left < area.left - 1 || box.right > area.right + 1) out.push(`past its drawing's edge: ${text}`);
        for (const other of words.slice(n + 1)) {
          const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
          const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
          if (across > 2 && down > Math.min(box.height, other.box.height) / 4) out.push(`on one another: ${text} / ${other.text}`);
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
      if (!/embed.html|nurseries/.test(path)) await wanted(page);
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
      expect(gap, "the spacing applies").toBeCloseTo(0.12, 2);
    });
  }
}
