// The look of the page, as a person would see it: one load for each edition and width, one table of faults for each question.
import { expect, test } from "@playwright/test";
import { EDITIONS } from "../bundle";
import { cutOff, holes, look, overlapping, pale, tooLong, tooSmall, tooWide } from "../look";
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
      const seen = await look(page);
      expect(seen.texts.length, "pieces of text that were examined").toBeGreaterThan(100);
      expect.soft(seen.rows.length, "elements with data-cells that were examined").toBeGreaterThan(0);
      for (const [question, faults] of Object.entries({
        "too long before the evidence": tooLong(seen),
        "scrolls sideways": tooWide(seen),
        "type too small": tooSmall(seen),
        "text on text": overlapping(seen),
        "text cut off": cutOff(seen),
        "a hole in a row": holes(seen),
        "pale text, light": pale(seen),
      })) {
        expect.soft(faults, question).toEqual([]);
      }
      await page.emulateMedia({ colorScheme: "dark" });
      expect.soft(pale(await look(page)), "pale text, dark").toEqual([]);
    });
  }
}
