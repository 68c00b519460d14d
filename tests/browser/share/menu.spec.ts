// The share menu of a chart: opened and closed by mouse and keys, and the link that replaces it.
import { expect, test } from "@playwright/test";
import { expectAccessible } from "../axe";
import { onPage, story } from "../bundle";
import { isLeftToTheBrowser, open } from "../reader";
import { card, entryOf, menu, openMenu, status } from "./menu";

test.use({ contextOptions: { reducedMotion: "reduce" }, serviceWorkers: "block", viewport: { width: 1280, height: 900 } });

test.describe("with scripts off", () => {
  test.use({ javaScriptEnabled: false });
  test("each chart's link leads to its place on the editor's page", async ({ page, request }) => {
    for (const path of ["", "en/", "embed/story/", "embed/story/en/"]) {
      await page.goto(`./${path}`);
      const links = await page.locator("a.take").evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
      expect(links.map((href) => new URL(href).hash).sort(), path).toEqual(onPage.map(({ id }) => `#chart-${id}`).sort());
      const html = await (await request.get(links[0])).text();
      expect(new Set(links.map((href) => href.split("#")[0])).size, path).toBe(1);
      for (const { id } of story.charts) expect(html, path).toContain(`id="chart-${id}"`);
      expect(html).toContain(`<html lang="${path.includes("en/") ? "en" : "zh-Hant"}"`);
    }
  });
});

test("the keyboard opens it, stays inside, closes it, and returns to the link", async ({ page }) => {
  await open(page);
  const link = card(page, "nurseries").locator("a.take");
  await link.focus();
  await page.keyboard.press("Enter");
  await expect(menu(page)).toBeVisible();
  await expect(menu(page)).toHaveAccessibleName(entryOf("nurseries", "zh-Hant").title);
  for (let n = 0; n < 14; n++) {
    await page.keyboard.press("Tab");
    // The browser's own toolbar gets the focus in between.
    expect(await page.evaluate(() => document.activeElement === document.body || !!document.activeElement!.closest("dialog"))).toBe(true);
  }
  await page.keyboard.press("Escape");
  await expect(menu(page)).toBeHidden();
  await expect(link).toBeFocused();
});

test("with a modifier key, or if the menu can't load, the link works as a link", async ({ page }) => {
  await open(page);
  const link = card(page, "nurseries").locator("a.take");
  expect(await isLeftToTheBrowser(link, { modifiers: ["ControlOrMeta"] })).toBe(true);
  await expect(menu(page)).toBeHidden();
  await page.route("**/take-*.js", (route) => route.abort());
  await page.reload();
  await link.click();
  await expect(page).toHaveURL(/embed\.html#chart-nurseries$/);
  await expect(page.locator("#chart-nurseries")).toBeInViewport();
});

test("the menu is loaded only when a reader approaches it", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await open(page);
  expect(asked.filter((path) => /take-|manifest|charts\//.test(path))).toEqual([]);
  await card(page, "nurseries").locator("a.take").hover();
  await expect.poll(() => asked.filter((path) => /take-/.test(path)).length).toBe(1);
  expect(asked.filter((path) => /manifest|charts\//.test(path))).toEqual([]);
});

for (const [path, width, colorScheme, reading] of [
  ["", 1280, "light", ""],
  ["en/", 360, "dark", ""],
  ["", 360, "light", "auto 0 elder"],
  ["zh-Hans/", 320, "dark", "auto 3 usual"],
] as const) {
  test(`/${path} at ${width} px, ${colorScheme}, ${reading || "as usual"}: axe finds nothing in the menu, nothing is cut off`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    await page.addInitScript((reading) => reading && localStorage.setItem("sanjin:reading", reading), reading);
    await openMenu(page, `./${path}`);
    await menu(page).locator("button").nth(1).click();
    await expect(status(page)).not.toHaveText("");
    await expectAccessible(page, "the menu", "dialog");
    const sizes = await menu(page)
      .locator("button:visible")
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect()).map(({ width, height, left, right }) => ({ width, height, left, right })));
    const least = reading.endsWith("elder") ? 48 : 36;
    for (const size of sizes) {
      expect(size.height).toBeGreaterThanOrEqual(least);
      expect(size.width).toBeGreaterThanOrEqual(least);
      expect(size.left).toBeGreaterThanOrEqual(0);
      expect(size.right).toBeLessThanOrEqual(width);
    }
    expect(await menu(page).evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth)).toBe(0);
  });
}
