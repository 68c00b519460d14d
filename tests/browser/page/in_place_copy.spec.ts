// The chart opened in the article: operated by keys, and independent of its original and of the selection.
import { expect, test } from "@playwright/test";
import { centre, inPlace, isLeftToTheBrowser, numeral, open, openInPlace, watch } from "../reader";

test.use({ contextOptions: { reducedMotion: "reduce" } });

const [FIRST, SECOND] = ["sleep-clinics", "nurseries"];

test("by keyboard: Enter opens and keeps the focus, Tab goes into the chart, Escape and the button lead back", async ({ page }) => {
  await open(page);
  await numeral(page, FIRST).focus();
  await page.keyboard.press("Enter");
  await expect(inPlace(page)).toHaveCount(1);
  await expect(numeral(page, FIRST)).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(inPlace(page).getByRole("link")).toBeFocused();
  await expect(inPlace(page).getByRole("link")).toHaveAttribute("href", `#fact-${FIRST}`);
  await page.keyboard.press("Escape");
  await expect(inPlace(page)).toHaveCount(0);
  await expect(numeral(page, FIRST)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(inPlace(page)).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(inPlace(page), "Escape on the numeral itself").toHaveCount(0);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(inPlace(page).getByRole("button")).toBeFocused();
  await page.keyboard.press("Space");
  await expect(inPlace(page)).toHaveCount(0);
  await expect(numeral(page, FIRST)).toBeFocused();
});

test("below each paragraph with figures, one tab stop leads to its charts, each opened in place", async ({ page }) => {
  await open(page);
  const paragraphs = page.locator(".para").filter({ has: page.locator(".num") });
  expect(await paragraphs.count()).toBeGreaterThan(6);
  await expect(paragraphs.locator(".charts-here")).toHaveCount(await paragraphs.count());
  const para = page.locator(".para", { has: page.locator(`[data-numeral="${FIRST}"]`) });
  await para.locator(".num").last().focus();
  await page.keyboard.press("Tab");
  await expect(para.locator("summary")).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  const first = para.locator(".charts-here a").first();
  await expect(first).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(inPlace(page)).toHaveCount(1);
  await expect(inPlace(page).locator("h3")).toHaveText((await first.textContent())!);
  await page.keyboard.press("Escape");
  await expect(first).toBeFocused();
  await expect(inPlace(page)).toHaveCount(0);
});

test.describe("with scripts off", () => {
  test.use({ javaScriptEnabled: false });
  test("those links lead to their charts", async ({ page }) => {
    await page.goto("./");
    const list = page.locator(".charts-here").first();
    await list.locator("summary").click();
    const href = (await list.locator("a").first().getAttribute("href"))!;
    await list.locator("a").first().click();
    await expect(page).toHaveURL(new RegExp(`${href}$`));
    await expect(page.locator(`[id="${href.slice(1)}"]`)).toBeInViewport();
  });
});

test("the copy has no selection, highlights its numeral, and stays when its original is redrawn", async ({ page }) => {
  const seen = watch(page);
  await open(page, `./#fact-${FIRST}`);
  await expect(page.locator(".whole")).toHaveCount(1);
  await openInPlace(page, FIRST);
  await expect(inPlace(page).locator(".tip, .whole, .wide, [data-selected], [tabindex], .views, details")).toHaveCount(0);
  await inPlace(page).locator('[data-fact="psychology-clinics"] text').first().hover();
  await expect(numeral(page, "psychology-clinics")).toHaveAttribute("data-lit");

  await openInPlace(page, SECOND);
  const drawn = await inPlace(page).locator("svg").textContent();
  const views = page.locator('[data-chart="nurseries"] .views button');
  await views.last().click();
  await expect(views.last()).toHaveAttribute("aria-pressed", "true");
  expect(await inPlace(page).locator("svg").textContent()).toBe(drawn);
  await expect(inPlace(page)).toHaveCount(1);
  await numeral(page, SECOND).click();
  await numeral(page, SECOND).click();
  expect(await inPlace(page).locator("svg").textContent(), "a new copy has the chart's current view").not.toBe(drawn);
  expect(seen.problems()).toEqual([]);
});

test("the copy draws its symbols itself, also where its original is not shown", async ({ page }) => {
  await open(page);
  await openInPlace(page, "people-found");
  const missing = () =>
    inPlace(page)
      .locator("[marker-mid]")
      .evaluateAll((all) => all.filter((one) => !one.closest(".in-place")!.querySelector(one.getAttribute("marker-mid")!.slice(4, -1))).length);
  await expect(inPlace(page).locator("[marker-mid]")).not.toHaveCount(0);
  expect(await missing()).toBe(0);
  const ids = await page.locator("marker").evaluateAll((all) => all.map((one) => one.id));
  expect(new Set(ids).size).toBe(ids.length);
});

test("a click with a modifier key and a middle click are left to the browser", async ({ page }) => {
  await open(page);
  await centre(numeral(page, FIRST));
  for (const how of [{ modifiers: ["ControlOrMeta"] }, { modifiers: ["Shift"] }, { button: "middle" }] as const) {
    expect(await isLeftToTheBrowser(numeral(page, FIRST), how as Parameters<typeof isLeftToTheBrowser>[1])).toBe(true);
    await expect(inPlace(page)).toHaveCount(0);
  }
  expect(await isLeftToTheBrowser(numeral(page, FIRST), {})).toBe(false);
});
