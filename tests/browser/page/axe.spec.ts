// axe on whole pages. Each row is one page load; any two of edition, width, colour scheme, size and elder mode meet in some row. Tables are
// open in each, because axe does not look at what is hidden.
import { expect, test } from "@playwright/test";
import { expectAccessible } from "../axe";
import { ONE_FILE } from "../bundle";
import { centre, inPlace, numeral, openAs, openDetails, scrollWidth, shown } from "../reader";

test.use({ contextOptions: { reducedMotion: "reduce" } });

for (const { path, width, stored } of [
  { path: "./zh-Hans/", width: 1280, stored: "dark 0 elder" },
  { path: "./zh-Hans/", width: 360, stored: "light 3 usual" },
  { path: "./en/", width: 360, stored: "dark 3 elder" },
  { path: "./en/", width: 1280, stored: "light 3 usual" },
  { path: `${ONE_FILE}?lang=en`, width: 1280, stored: "light 0 elder" },
] as const) {
  test(`axe finds nothing in ${path.replace(/^file:.*\//, "")} at ${width} px, ${stored}`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width, height: 900 });
    await openAs(page, stored, path);
    const [theme, size, elder] = stored.split(" ");
    expect(await page.locator("html").evaluate(({ dataset: { theme, size, elder } }) => [theme ?? "auto", size ?? "0", elder ?? "usual"])).toEqual([
      theme,
      size,
      elder,
    ]);
    await openDetails(page);
    await page.locator("[data-chart] .mk:visible").first().focus();
    expect(await scrollWidth(page)).toBe(width);
    await expectAccessible(page, "tables open, a tooltip shown");
  });
}

for (const [width, colorScheme] of [
  [1280, "light"],
  [360, "dark"],
] as const) {
  test(`axe finds nothing at ${width} px, ${colorScheme}: closed, and with charts open in the article and a sentence shown`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    await openAs(page, "");
    if (width === 1280) await expectAccessible(page, "closed");
    await openDetails(page, ".charts-here, .data");
    for (const fact of ["sleep-clinics", "fair-posts"]) {
      await centre(numeral(page, fact));
      await numeral(page, fact).click();
    }
    await expect(inPlace(page)).toHaveCount(2);
    await page.locator('[data-fact="preschool-counties"]').last().focus();
    await page.keyboard.press("Enter");
    await expect(shown(page).locator(".whole")).toBeVisible();
    await expectAccessible(page, "the whole sentence in the tooltip");
    await page.locator('[data-chart] [data-fact="sleep-clinics"]').last().focus();
    for (let n = 0; n < 3; n++) await page.keyboard.press("Enter");
    await expect(page.locator("#way-back")).toBeVisible();
    await expectAccessible(page, "the link back from a sentence");
  });
}

for (const { path, width, colorScheme, stored } of [
  { path: "./embed.html", width: 1280, colorScheme: "light", stored: "light 0 elder" },
  { path: "./zh-Hans/embed.html", width: 1280, colorScheme: "light", stored: "dark 3 usual" },
  { path: "./zh-Hans/embed.html", width: 320, colorScheme: "light", stored: "" },
  { path: "./en/embed.html", width: 360, colorScheme: "dark", stored: "" },
] as const) {
  test(`axe finds nothing in ${path} at ${width} px, ${stored || colorScheme}`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    await page.addInitScript((stored) => stored && localStorage.setItem("sanjin:reading", stored), stored);
    await page.goto(path);
    await expect(page.locator(".options")).toBeVisible();
    expect(await scrollWidth(page)).toBe(width);
    await expectAccessible(page, "as it opens");
  });
}
