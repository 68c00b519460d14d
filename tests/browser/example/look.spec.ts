// The look of the second story's page: nothing scrolls sideways, is clipped, covered, tiny or pale, no row has a hole; axe finds nothing.
import { expect, test } from "@playwright/test";
import { expectAccessible } from "../axe";
import { expectPageLooksRight } from "../look";
import { open, openDetails, shown } from "../reader";

test.use({ contextOptions: { reducedMotion: "reduce" } });

for (const { width, height } of [
  { width: 320, height: 568 },
  { width: 390, height: 844 },
  { width: 768, height: 1024 },
  { width: 1280, height: 900 },
]) {
  test(`at ${width} px all text is large, whole, apart and dark enough, and rows are full`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width, height });
    await open(page);
    await expectPageLooksRight(page);
  });
}

for (const [width, colorScheme] of [
  [1280, "light"],
  [1280, "dark"],
  [320, "light"],
  [320, "dark"],
] as const) {
  test(`axe finds nothing at ${width} px, ${colorScheme}, with tables open and a tooltip shown`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    await open(page);
    await openDetails(page);
    await page.locator("[data-chart] .mk:visible").first().focus();
    await expect(shown(page)).toHaveCount(1);
    await expectAccessible(page, "tables open, a tooltip shown");
  });
}
