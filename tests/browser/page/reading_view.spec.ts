// A browser's reading view, by Firefox's own code, which keeps the article and drops classes, styles and hidden elements.
import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";

const CODE = readFileSync(require.resolve("@mozilla/readability/Readability.js"), "utf8");
// That code runs in the page, whose policy would refuse it.
test.use({ bypassCSP: true, viewport: { width: 800, height: 900 } });

type Ink = { fill: string; stroke: string; seen: boolean };
/** The drawings on a page: their words, and each shape with its colours. */
const drawn = (page: Page) =>
  page.evaluate(() => ({
    words: [...document.querySelectorAll("svg text")].map((text) => text.textContent!),
    shapes: [...document.querySelectorAll("svg :is(path, rect, circle)")].map((shape): Ink => {
      const { fill, stroke } = getComputedStyle(shape);
      return { fill, stroke, seen: fill !== "none" || stroke !== "none" };
    }),
  }));
/** The contrast of a colour with a background, by WCAG. */
function contrast(color: string, ground: number) {
  const [r, g, b, alpha = 1] = color.match(/[\d.]+/g)!.map(Number);
  const light = (channel: number) => ((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))(channel / 255);
  const over = [r, g, b].map((channel) => channel * alpha + ground * (1 - alpha));
  const one = 0.2126 * light(over[0]) + 0.7152 * light(over[1]) + 0.0722 * light(over[2]);
  const [high, low] = [one, light(ground)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

for (const path of ["", "zh-Hans/", "en/", "embed/county-coverage/en/"]) {
  test(`/${path}: the drawings keep their words and their colours in a reading view`, async ({ page, context }) => {
    await page.goto(`./${path}`);
    const before = await page.evaluate(() => {
      const shown = [...document.querySelectorAll(".pic > svg")];
      return {
        words: shown.flatMap((svg) => [...svg.querySelectorAll("text")]).map((text) => text.textContent!),
        shapes: shown.flatMap((svg) => [...svg.querySelectorAll("path, rect, circle")]).length,
      };
    });
    expect(before.words.length).toBeGreaterThan(3);
    const content = await page.evaluate(`(() => { ${CODE}; return new Readability(document.cloneNode(true)).parse().content })()`);
    const view = await context.newPage();
    await view.setContent(`<!doctype html><body style="background: #fff; color: #111">${content}`);
    const { words, shapes } = await drawn(view);
    // Each word once, without the second drawing for narrow frames.
    expect(words).toEqual(before.words);
    expect(shapes).toHaveLength(before.shapes);
    const seen = shapes.filter((shape) => shape.seen);
    expect(seen.length).toBeGreaterThan(1);
    expect(shapes.length, "hit areas are invisible").toBeGreaterThan(seen.length);
    for (const { fill, stroke } of seen) {
      const color = fill === "none" ? stroke : fill;
      // The hole of a ring.
      if (color === "rgb(255, 255, 255)") continue;
      expect(color).not.toBe("rgb(0, 0, 0)");
      // White, and Firefox's dark.
      for (const ground of [255, 28]) expect(contrast(color, ground), `${color} on ${ground}`).toBeGreaterThan(color.startsWith("rgba") ? 1.4 : 2.9);
    }
    expect(new Set(seen.map(({ fill, stroke }) => fill + stroke)).size, "different roles look different").toBeGreaterThan(1);
  });
}
