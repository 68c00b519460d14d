// Fingers on charts, and pointers near the ticks of the article in small, which are smaller than a finger.
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

test.describe("the article in small, on a phone", () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 700 } });

  /** The position of a mark of the strip on the screen, and the distance to its nearest neighbour. */
  const ticks = (page: Page) =>
    page.locator(".strip svg").evaluate((drawing) =>
      [...drawing.querySelectorAll(".mk")].map((mark) => {
        const { x, y, width, height } = mark.querySelector(".m")!.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2, width, height, tip: mark.getAttribute("aria-describedby")! };
      }),
    );

  test("a tap beside a tick picks the nearest one; one far from all picks none", async ({ page }) => {
    await open(page);
    await page.locator(".strip").scrollIntoViewIfNeeded();
    const before = await scrolled(page);
    const all = await ticks(page);
    expect(Math.min(...all.map((tick) => tick.width)), "ticks are smaller than a finger").toBeLessThan(8);
    // Nothing is below the drawing's last tick, so it is the nearest there.
    const lowest = all.reduce((a, b) => (b.y > a.y ? b : a));
    await page.touchscreen.tap(lowest.x, lowest.y + lowest.height / 2 + 15);
    await expect(shown(page)).toHaveId(lowest.tip);
    expect(await hash(page)).toBe(`#${lowest.tip}`);
    expect(await scrolled(page)).toBe(before);
    await page.keyboard.press("Escape");
    // Between two ticks of a line, the nearer one counts.
    const pair = all
      .flatMap((a) => all.filter((b) => Math.abs(a.y - b.y) < 1 && b.x - a.x > 30 && b.x - a.x < 60).map((b) => [a, b]))
      .find(([a, b]) => !all.some((c) => c !== a && c !== b && Math.abs(c.y - a.y) < 40 && c.x > a.x - 20 && c.x < b.x + 20));
    expect(pair, "the test needs two neighbours").toBeDefined();
    const [left, right] = pair!;
    const middle = (left.x + left.width / 2 + right.x - right.width / 2) / 2;
    for (const [x, tick] of [
      [middle - 4, left],
      [middle + 4, right],
    ] as const) {
      await page.touchscreen.tap(x, left.y);
      await expect(shown(page)).toHaveId(tick.tip);
      await page.keyboard.press("Escape");
      await expect(shown(page)).toHaveCount(0);
    }
    const { x, y } = (await page.locator(".strip svg").boundingBox())!;
    await page.touchscreen.tap(x + 4, y + 4);
    await expect(shown(page), "the headline’s own line is far from any figure").toHaveCount(0);
  });
});

test("a pointer just beside a tick of the article in small shows the tick’s tooltip, and away from it hides it", async ({ page }) => {
  await open(page);
  const tick = page.locator(".strip .mk").first();
  const { x, y, width, height } = (await tick.locator(".h").first().boundingBox())!;
  await page.mouse.move(x - 2, y + height / 2);
  await expect(shown(page)).toHaveId((await tick.getAttribute("aria-describedby"))!);
  // A position away from any tick and the tooltip.
  const strip = (await page.locator(".strip svg").boundingBox())!;
  await page.mouse.move(strip.x + strip.width - 4, strip.y + strip.height - 4);
  await expect(shown(page)).toHaveCount(0);
  await page.mouse.move(x + width / 2, y + height / 2);
  await expect(shown(page)).toHaveId((await tick.getAttribute("aria-describedby"))!);
});
