// Long numerals on the poster, such as 五個半小時: each stays in its column at every width, by the style sheet that only a story with such
// numerals has. This story has none, so the test puts them into its page.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { EDITIONS } from "../bundle";
import { look, overlapping, tooSmall, tooWide } from "../look";
import { open } from "../reader";

test.use({ bypassCSP: true, contextOptions: { reducedMotion: "reduce" } });

const SHEET = readFileSync(join(__dirname, "../../../styles/long_numeral.css"), "utf8");
/** With the classes that crates/chart/src/poster/numeral.rs gives them. */
const NUMERALS = [
  { text: "三分之二", classes: "long em4" },
  { text: "1,234,567,890", classes: "long em8" },
  { text: "每5個泳客中就有3", classes: "long em5 two" },
  { text: "五個半小時", classes: "long em5" },
];
const WIDTHS = [320, 360, 390, 600, 700, 768, 900, 980, 1024, 1280];

/** Writes a numeral in place of every figure of the poster, without a unit. */
const write = (page: Page, numeral: { text: string; classes: string }) =>
  page.locator(".poster .out").evaluateAll((all, { text, classes }) => {
    for (const one of all) {
      for (const small of one.querySelectorAll(".number small")) small.remove();
      one.setAttribute("class", `${one.getAttribute("class")!.replace(/ long.*/, "")} ${classes}`);
      const digits = one.querySelector(".number b");
      if (digits) digits.textContent = text;
    }
  }, numeral);

/** How far each numeral reaches beyond its column, in px. */
const beyond = (page: Page) =>
  page.locator(".poster .out").evaluateAll((all) =>
    all.flatMap((one) => {
      const words = document.createRange();
      words.selectNodeContents(one.querySelector(".number b") ?? one);
      // On a phone the columns of the wide screen have no box.
      const wide = one.closest(".col")?.getBoundingClientRect();
      const [numeral, column] = [words.getBoundingClientRect(), wide?.width ? wide : one.getBoundingClientRect()];
      const out = Math.max(numeral.right - column.right, column.left - numeral.left);
      return out > 1 ? [`${words} reaches ${out.toFixed(1)} px beyond its column of ${column.width.toFixed(1)} px`] : [];
    }),
  );

for (const { lang, folder } of EDITIONS) {
  for (const width of WIDTHS) {
    test(`${lang}: at ${width} px a long numeral stays in its column`, async ({ page }) => {
      test.slow();
      await page.setViewportSize({ width, height: 900 });
      await open(page, `./${folder}`);
      if (width === 1280) {
        await write(page, { text: "五個半小時", classes: "" });
        expect(await beyond(page), "a numeral that is too wide without the style sheet").not.toEqual([]);
      }
      await page.addStyleTag({ content: SHEET });
      for (const numeral of NUMERALS) {
        await write(page, numeral);
        expect.soft(await beyond(page), numeral.text).toEqual([]);
      }
      // Where the layouts are narrowest, and at full width.
      if (![320, 700, 1280].includes(width)) return;
      const seen = await look(page);
      expect.soft(overlapping(seen), "text on text").toEqual([]);
      expect.soft(tooSmall(seen), "type too small").toEqual([]);
      expect.soft(tooWide(seen), "scrolls sideways").toEqual([]);
    });
  }
}
