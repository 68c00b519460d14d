// A selected mark: kept in the address, shown unless a hovered or focused one takes precedence, cleared by a click elsewhere.
import { expect, test } from "@playwright/test";
import { blur, chart, hash, marks, open, shown, wanted, watch } from "../reader";

test.use({ contextOptions: { reducedMotion: "reduce" } });

const CHART = "county-coverage";

for (const key of ["Enter", "Space"]) {
  test(`${key} selects: the address names the mark, nothing moves, and a reload shows it again`, async ({ page }) => {
    const seen = watch(page);
    await open(page);
    const mark = marks(page, CHART).nth(1);
    await mark.focus();
    const tip = (await mark.getAttribute("aria-describedby"))!;
    const place = () => page.evaluate(() => [scrollX, scrollY, history.length]);
    const before = await place();
    await page.keyboard.press(key);
    await expect(page).toHaveURL(new RegExp(`#${tip}$`));
    expect(await place()).toEqual(before);
    await expect(page.locator("[data-selected]")).toHaveId(tip);
    await expect(mark).toBeFocused();
    await page.reload();
    await wanted(page);
    await expect(shown(page)).toHaveCount(1);
    await expect(shown(page)).toHaveId(tip);
    await expect(shown(page)).toBeInViewport();
    expect(seen.problems()).toEqual([]);
  });
}

test("Enter on a selected mark goes to its sentence link, one more to the sentence; back shows the mark again", async ({ page }) => {
  await open(page);
  await marks(page, CHART).first().focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await expect(shown(page).getByRole("link")).toBeFocused();
  const href = (await shown(page).getByRole("link").getAttribute("href"))!;
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`${href}$`));
  await expect(page.locator(".s:target")).toBeInViewport();
  await expect(page.locator("[data-selected]")).toHaveCount(0);
  await page.goBack();
  await expect(shown(page)).toHaveId((await marks(page, CHART).first().getAttribute("aria-describedby"))!);
});

test("one tooltip at a time: hovered takes precedence over focused, and focused over selected", async ({ page }) => {
  await open(page);
  const tipOf = async (n: number, id = CHART) => (await marks(page, id).nth(n).getAttribute("aria-describedby"))!;
  await marks(page, CHART).nth(0).click();
  await page.mouse.move(0, 0);
  await expect(shown(page)).toHaveId(await tipOf(0));
  await page.keyboard.press("ArrowRight");
  await expect(shown(page)).toHaveId(await tipOf(1));
  await marks(page, CHART).last().hover();
  await expect(shown(page)).toHaveId(await tipOf(-1));
  await marks(page, "mind-and-sleep").nth(1).hover();
  await expect(shown(page)).toHaveId(await tipOf(1, "mind-and-sleep"));
  await page.mouse.move(0, 0);
  await expect(shown(page)).toHaveId(await tipOf(1));
  await blur(page);
  await expect(shown(page)).toHaveId(await tipOf(0));
  await page.keyboard.press("Escape");
  await expect(shown(page)).toHaveCount(0);
  expect(await hash(page)).toBe("");

  await test.step("a tooltip that a link led to gives way to a focused mark", async () => {
    await page.evaluate(() => void (location.hash = "fact-sleep-clinics"));
    await expect(shown(page)).toHaveId("fact-sleep-clinics");
    await marks(page, CHART).first().focus();
    await expect(shown(page)).toHaveId(await tipOf(0));
    await blur(page);
    await expect(shown(page)).toHaveId("fact-sleep-clinics");
    await page.keyboard.press("Escape");
    await expect(shown(page)).toHaveCount(0);
  });
});

test("a click elsewhere clears the selection, one on a control does not", async ({ page }) => {
  await open(page);
  const selected = page.locator("[data-selected]");
  await marks(page, CHART).first().click();
  await expect(selected).toHaveCount(1);
  await chart(page, CHART).locator("summary").click();
  await expect(selected).toHaveCount(1);
  await shown(page).locator("b").click();
  await expect(selected).toHaveCount(1);
  await marks(page, CHART).last().click();
  await expect(selected).toHaveId((await marks(page, CHART).last().getAttribute("aria-describedby"))!);
  await chart(page, CHART).locator("h3").click();
  await expect(selected).toHaveCount(0);
  await expect(shown(page)).toHaveCount(0);
  expect(await hash(page)).toBe("");
});
