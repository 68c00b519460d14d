// The switch between the three editions.
import { expect, test } from "@playwright/test";
import { EDITIONS } from "../bundle";
import { open, wanted } from "../reader";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "scripts on" : "scripts off", () => {
    test.use({ javaScriptEnabled });

    test("the switch leads from each edition to each other", async ({ page }) => {
      await page.goto("./");
      // Each of the six links once.
      for (const n of [0, 1, 0, 2, 1, 2, 0]) {
        const { lang, name } = EDITIONS[n];
        if ((await page.locator("html").getAttribute("lang")) !== lang) await page.locator(".editions").getByRole("link", { name }).click();
        await expect(page.locator("html")).toHaveAttribute("lang", lang);
        if (javaScriptEnabled) await wanted(page);
        await expect(page.locator('.editions [aria-current="page"]')).toHaveText(name);
        const ways = await page.locator(".editions a[hreflang]").evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).hreflang));
        expect(ways.sort()).toEqual(
          EDITIONS.map((one) => one.lang)
            .filter((one) => one !== lang)
            .sort(),
        );
        // Search engines ignore relative addresses, and this bundle has no absolute one (crates/bundle/src/share/search.rs).
        await expect(page.locator("link:is([hreflang], [rel=canonical]), meta[name=robots]")).toHaveCount(0);
      }
    });
  });
}

test("switching the edition keeps the place", async ({ page }) => {
  await open(page, "./#chart-nurseries");
  await page.locator(".editions").getByRole("link", { name: "English" }).click();
  await expect(page).toHaveURL(/\/en\/index\.html#chart-nurseries$/);
  await expect(page.locator("#chart-nurseries")).toBeInViewport();
});
