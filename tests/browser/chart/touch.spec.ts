// Fingers on charts, and pointers near the ticks of the article in small, which are smaller than a finger.
import { expect, test } from "@playwright/test";
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

  test("a tap beside a tick picks it; one far from all picks none", async ({ page }) => {
    await open(page);
    const drawing = page.locator(".poster .spine svg");
    await drawing.scrollIntoViewIfNeeded();
    const before = await scrolled(page);
    const first = drawing.locator(".mk").first();
    const tip = (await first.getAttribute("aria-describedby"))!;
    const { x, y, height } = (await first.locator("rect:not(.h)").boundingBox())!;
    expect(height, "a tick is smaller than a finger").toBeLessThan(8);
    await page.touchscreen.tap(x + 8, y + height / 2 + 12);
    await expect(shown(page)).toHaveId(tip);
    expect(await hash(page)).toBe(`#${tip}`);
    expect(await scrolled(page)).toBe(before);
    await page.keyboard.press("Escape");
    const box = (await drawing.boundingBox())!;
    await page.touchscreen.tap(box.x + 4, box.y + 4);
    await expect(shown(page), "the text's first line is far from any figure").toHaveCount(0);
  });
});

test("a pointer just beside a tick of the article in small shows the tick’s tooltip, and away from it hides it", async ({ page }) => {
  await open(page);
  const tick = page.locator(".poster .mini .mk").first();
  const { x, y, width, height } = (await tick.locator(".h").first().boundingBox())!;
  await page.mouse.move(x - 2, y + height / 2);
  await expect(shown(page)).toHaveId((await tick.getAttribute("aria-describedby"))!);
  // A position away from any tick and the tooltip.
  const strip = (await page.locator(".poster .mini svg").first().boundingBox())!;
  await page.mouse.move(strip.x + strip.width - 4, strip.y + strip.height - 4);
  await expect(shown(page)).toHaveCount(0);
  await page.mouse.move(x + width / 2, y + height / 2);
  await expect(shown(page)).toHaveId((await tick.getAttribute("aria-describedby"))!);
});
