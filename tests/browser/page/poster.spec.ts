// The poster: what a reader sees of the article on the first screen, in half a minute.
import { expect, type Page, test } from "@playwright/test";
import { EDITIONS } from "../bundle";
import { open } from "../reader";

/** The figures of the poster with their words, as far as they are wholly on the screen. */
const seen = (page: Page) =>
  page.locator(".poster .out").evaluateAll((all) =>
    all
      .filter((one) =>
        [...one.querySelectorAll(".number, .few")].every((part) => {
          const { top, bottom, left, right, width } = part.getBoundingClientRect();
          return width > 0 && top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth;
        }),
      )
      .map((one) => (one.querySelector(".number")?.textContent ?? "").replace(/\s+/g, " ")),
  );

const FIGURES = 6;

for (const { lang, folder } of EDITIONS) {
  for (const { width, height, least } of [
    { width: 1280, height: 900, least: FIGURES },
    { width: 390, height: 844, least: FIGURES },
    { width: 360, height: 780, least: FIGURES },
    { width: 320, height: 720, least: 4 },
  ]) {
    test(`${lang}: at ${width} × ${height} at least ${least} figures are wholly on the first screen`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await open(page, `./${folder}`);
      await expect(page.locator(".poster .out")).toHaveCount(FIGURES);
      const figures = await seen(page);
      expect(figures.length, figures.join(" | ")).toBeGreaterThanOrEqual(least);
      // One of them leads, with a person's words.
      const sizes = await page.locator(".poster .out .number b").evaluateAll((all) => all.map((one) => Number.parseFloat(getComputedStyle(one).fontSize)));
      expect(Math.max(...sizes.slice(1)), "the first figure is the largest").toBeLessThan(sizes[0] as number);
      await expect(page.locator(".poster .first .q q")).toBeInViewport({ ratio: 1 });
    });
  }
}

test("without script a figure leads to its mark, its words to their sentence, and the tick of its place to both", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  await page.goto("./");
  const figures = await page
    .locator(".poster .out")
    .evaluateAll((all) =>
      all.map((one) =>
        [...one.querySelectorAll("a")].map((link) => document.getElementById((link.getAttribute("href") ?? "").slice(1))?.className ?? "missing"),
      ),
    );
  expect(figures.length).toBe(FIGURES);
  for (const [fact, sentence] of figures) {
    expect(fact, "the tooltip of the figure's mark").toMatch(/^tip/);
    expect(sentence, "a sentence of the article").toBe("s");
  }
  const tick = page.locator('.poster .cols [data-fact="five-centres-counties"]');
  await tick.focus();
  const tip = page.locator('.poster [role="tooltip"]:visible');
  await expect(tip).toHaveCount(1);
  await expect(tip).toContainText("72.3%");
  await context.close();
});

test("leaders end at their figures' places, and cross no other figure of the text in small", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await open(page, "./");
  const faults = await page.locator(".poster .mini svg").evaluateAll((all) =>
    all.flatMap((svg) => {
      const lit = [...svg.querySelectorAll(".mk rect:not(.h)")].map((one) => one.getBoundingClientRect());
      const lines = [...svg.querySelectorAll<SVGPathElement>(".m-")];
      const leaders = lines.map((one) => one.getBoundingClientRect());
      if (!leaders.length || !lit.length) return ["a column without a leader"];
      const touches = (a: DOMRect, b: DOMRect, by: number) => a.left < b.right - by && b.left < a.right - by && a.top < b.bottom - by && b.top < a.bottom - by;
      // The other ticks are lines too.
      const ticks = [...svg.querySelectorAll<SVGPathElement>(".ms-, .ax-")];
      const crossed = lines.flatMap((line) => {
        const points = Array.from({ length: Math.ceil(line.getTotalLength()) }, (_, at) => line.getPointAtLength(at).matrixTransform(line.getCTM()!));
        const met = points.filter((at) => ticks.some((tick) => tick.isPointInStroke(at.matrixTransform(tick.getCTM()!.inverse()))));
        return met.map(({ x, y }) => `a leader crosses a tick at ${x}, ${y}`);
      });
      const reached = lit.some((box) => leaders.some((line) => touches(line, box, -1)));
      return reached ? crossed : [...crossed, "no leader reaches its tick"];
    }),
  );
  expect(faults).toEqual([]);
});
