// The look of the page, as a person would see it: one load for each edition and width, one table of faults for each question.
import { test } from "@playwright/test";
import { EDITIONS } from "../bundle";
import { expectPageLooksRight } from "../look";
import { open } from "../reader";

const SCREENS = [
  { width: 320, height: 568 },
  { width: 390, height: 844 },
  { width: 768, height: 1024 },
  { width: 1024, height: 768 },
  { width: 1280, height: 900 },
];

test.use({ contextOptions: { reducedMotion: "reduce" } });

for (const { lang, folder } of EDITIONS) {
  for (const screen of SCREENS) {
    test(`${lang} at ${screen.width} px: all text is large, whole, apart and dark enough, rows are full, the page is not too long`, async ({ page }) => {
      test.slow();
      await page.setViewportSize(screen);
      await open(page, `./${folder}`);
      await expectPageLooksRight(page);
    });
  }
}
