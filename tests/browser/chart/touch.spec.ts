// Fingers on charts, and pointers near the numbers of the article in small, which are smaller than a finger.
import { expect, type Page, test } from "@playwright/test";
import { chart, hash, marks, open, scrolled, shown } from "../reader";

test.use({ contextOptions: { reducedMotion: "reduce" } });

const CHART = "county-coverage";

test.describe("on a touch screen", () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 800 } });

  test("a tap shows the tooltip and keeps it; a tap elsewhere takes it away", async ({ page }) => {
    await open(page);
    await page.evaluate(() => addEventListener("click", () => ((window as any).clicks = ((window as any).clicks ?? 0) + 1), true));
    let taps = 0;
    for (const n of [0, -1, -1]) {
      await marks(page, CHART).nth(n).tap();
      // A tap's emulated mouse events come before its click.
      await expect.poll(() => page.evaluate(() => (window as any).clicks)).toBe(++taps);
      await expect(shown(page)).toHaveCount(1);
      await expect(shown(page)).toHaveId((await marks(page, CHART).nth(n).getAttribute("aria-describedby"))!);
      expect(await hash(page)).toBe(`#${await marks(page, CHART).nth(n).getAttribute("aria-describedby")}`);
    }
    await chart(page, CHART).locator("h3").tap();
    await expect(shown(page)).toHaveCount(0);
    await marks(page, CHART).first().tap();
    await shown(page).getByRole("link").tap();
    await expect(page.locator(".s:target")).toBeInViewport();
  });
});

/** The boxes of the poster's marks on the screen, by fact. */
const numbers = async (page: Page) =>
  Object.fromEntries(
    await page.locator(".poster .mk:visible").evaluateAll((all) =>
      all.map((mark) => {
        const { left, right, top, bottom } = mark.getBoundingClientRect();
        return [mark.getAttribute("data-fact")!, { left, right, top, bottom, tip: mark.getAttribute("aria-describedby")! }] as const;
      }),
    ),
  );

test.describe("the article in small, by finger on a wide screen", () => {
  test.use({ hasTouch: true, viewport: { width: 1280, height: 900 } });

  test("a tap beside a number picks the nearest one; one far from all picks none", async ({ page }) => {
    await open(page);
    const before = await scrolled(page);
    const all = await numbers(page);
    const [left, right] = [all["minimum-living"], all["relief-days"]];
    expect(Math.max(left.bottom - left.top, right.bottom - right.top), "numbers are smaller than a finger").toBeLessThan(16);
    await page.touchscreen.tap(right.right - 2, right.bottom + 12);
    await expect(shown(page)).toHaveId(right.tip);
    expect(await hash(page)).toBe(`#${right.tip}`);
    expect(await scrolled(page)).toBe(before);
    await page.keyboard.press("Escape");
    // Between the two of a drawing, the nearer one counts.
    expect(right.left - left.right, "the test needs two neighbours").toBeGreaterThan(8);
    const [x, y] = [(left.right + right.left) / 2, (left.top + right.bottom) / 2];
    for (const [by, { tip }] of [
      [-5, left],
      [5, right],
    ] as const) {
      await page.touchscreen.tap(x + by, y);
      await expect(shown(page)).toHaveId(tip);
      await page.keyboard.press("Escape");
      await expect(shown(page)).toHaveCount(0);
    }
    const drawing = (await page.locator(".poster svg:visible", { has: page.locator('[data-fact="relief-days"]') }).boundingBox())!;
    await page.touchscreen.tap(drawing.x + 4, drawing.y + 4);
    await expect(shown(page), "the section’s first line is far from any number").toHaveCount(0);
  });
});

test("a pointer just beside a number of the article in small shows its tooltip, and away from it hides it", async ({ page }) => {
  await open(page);
  const number = page.locator(".poster .mk:visible").first();
  const { x, y, width, height } = (await number.locator(".h").first().boundingBox())!;
  await page.mouse.move(x - 2, y + height / 2);
  await expect(shown(page)).toHaveId((await number.getAttribute("aria-describedby"))!);
  // A position away from any number and the tooltip.
  const drawing = (await page
    .locator(".poster svg:visible", { has: page.locator(".mk") })
    .first()
    .boundingBox())!;
  await page.mouse.move(drawing.x + 4, drawing.y + 4);
  await expect(shown(page)).toHaveCount(0);
  await page.mouse.move(x + width / 2, y + height / 2);
  await expect(shown(page)).toHaveId((await number.getAttribute("aria-describedby"))!);
});
