// With the browser's default type at 32 px, twice the usual, the page scrolls only vertically.
import { expect, test } from "@playwright/test";
import config from "../playwright.config";
import { scrollWidth } from "../reader";

const usual = config.use!.launchOptions!;
// Without motion no question stands in place of a chart.
test.use({ contextOptions: { reducedMotion: "reduce" }, launchOptions: { ...usual, args: [...usual.args!, "--blink-settings=defaultFontSize=32"] } });

test("at 32 px nothing is wider than the screen", async ({ page }) => {
  test.slow();
  for (const path of [
    "",
    "zh-Hans/",
    "en/",
    "embed.html",
    "zh-Hans/embed.html",
    "en/embed.html",
    "embed/story/en/",
    "embed/whole-article/en/",
    "embed/county-coverage/zh-Hans/",
    "embed/job-fair/",
  ]) {
    await page.goto(`./${path}`);
    await page.evaluate(() => delete document.documentElement.dataset.later);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe("32px");
    for (const width of [320, 360, 390, 768]) {
      await page.setViewportSize({ width, height: 740 });
      expect.soft(await scrollWidth(page), `/${path} at ${width} px`).toBe(width);
    }
  }
});
