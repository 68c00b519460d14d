// Mark, table row and numeral of one fact are highlighted together.
import { expect, test } from "@playwright/test";
import { approach } from "../page/explorer";
import { blur, chart, markOf, numeral, open, scrolled, shown } from "../reader";

test.use({ contextOptions: { reducedMotion: "reduce" } });

const FACT = "sleep-clinics";

test("hovering or focusing any of the three highlights all; a hover scrolls nothing", async ({ page }) => {
  await open(page);
  const card = chart(page, "mind-and-sleep");
  const row = card.locator(`[data-row="${FACT}"]`);
  await card.locator("summary").click();
  await approach(page);
  await page.locator("#explorer .rest summary").click();
  // It moves the focus to the first of the rows that it shows.
  await expect(page.locator("#explorer tr :focus")).toHaveCount(1);
  await blur(page);
  await page.mouse.move(0, 0);
  const all = await page.locator(`[data-fact="${FACT}"], [data-row="${FACT}"], [data-numeral="${FACT}"]`).count();
  expect(all).toBeGreaterThanOrEqual(3);
  const alight = () =>
    page
      .locator("[data-lit]")
      .evaluateAll((lit) => lit.map((one) => one.getAttribute("data-fact") ?? one.getAttribute("data-row") ?? one.getAttribute("data-numeral")));
  const expectLit = (lit: boolean) => expect.poll(alight).toEqual(lit ? Array(all).fill(FACT) : []);
  for (const one of [card.locator(`[data-fact="${FACT}"]`), row, page.locator(`[data-row="${FACT}"]`).last(), numeral(page, FACT)]) {
    await one.scrollIntoViewIfNeeded();
    await expectLit(false);
    const before = await scrolled(page);
    await one.hover();
    await expectLit(true);
    expect(await scrolled(page)).toBe(before);
    await page.mouse.move(0, 0);
    await expectLit(false);
    const stop = one.locator("a").first();
    await ((await stop.count()) ? stop : one).focus();
    await expectLit(true);
    await blur(page);
    await expectLit(false);
  }
  await markOf(page, "mind-and-sleep", FACT).hover();
  await shown(page).hover();
  await expectLit(true);
});

test("a redrawn chart keeps its tab stop, its selection and its highlight", async ({ page }) => {
  await open(page);
  const card = chart(page, "nurseries");
  const all = card.locator(".mk");
  await all.last().focus();
  await page.keyboard.press("Enter");
  const tip = (await all.last().getAttribute("aria-describedby"))!;
  await all.evaluateAll((marks) => marks.forEach((mark) => ((mark as any).old = true)));
  await card.locator('.views button[aria-pressed="false"]').first().focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => all.evaluateAll((marks) => marks.filter((mark) => (mark as any).old).length), "the marks are new").toBe(0);
  const stop = card.locator('.mk[tabindex="0"]');
  await expect(stop).toHaveCount(1);
  await expect(stop).toHaveAttribute("aria-describedby", tip);
  await expect(shown(page)).toHaveId(tip);
  await page.keyboard.press("Escape");
  await stop.locator("text").first().hover();
  await expect(stop).toHaveAttribute("data-lit");
  await expect(shown(page)).toHaveId(tip);
});
