// The kinds of charts that the second story has and that of data/ has not, each in its embed, as a news site frames it: what the picture
// shows, measured on the screen.
import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "../axe";
import { places } from "../chart/tooltips";
import { expectLooksRight, look, OF_AN_EMBED } from "../look";
import { openDetails, shown } from "../reader";
import { runs } from "./pixels";
import { type Box, bare, cards, chartOf, edges, factOf, LANG, shapeOf } from "./river";

const KINDS = ["line", "range", "change", "one-in-n"];
const frame = (page: Page, id: string) => page.goto(`./embed/${id}/index.html`);
const mark = (page: Page, fact: string) => page.locator(`.mk[data-fact="${fact}"]:visible`);
const shape = (page: Page, fact: string) => shapeOf(mark(page, fact));
const middle = ({ left, right, top, bottom }: Box) => ({ x: (left + right) / 2, y: (top + bottom) / 2 });

test("the story has each of these kinds", () => {
  expect([...new Set(cards.map(({ kind }) => kind))]).toEqual(expect.arrayContaining(KINDS));
});

for (const { id, kind, facts } of cards.filter(({ kind }) => KINDS.includes(kind))) {
  for (const [width, colorScheme] of [
    [320, "dark"],
    [700, "light"],
  ] as const) {
    test(`embed/${id} (${kind}) at ${width} px, ${colorScheme}: the chart, a tooltip for each figure, nothing clipped, axe finds nothing`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.setViewportSize({ width, height: 900 });
      await frame(page, id);
      await expect(page.locator("h1")).toBeVisible();
      await expect(page.locator(".mk:visible")).toHaveCount(facts.length);
      for (const fact of facts) {
        await page.mouse.move(0, 0);
        const [at] = await places(page, [(await mark(page, fact).getAttribute("aria-describedby"))!]);
        await page.mouse.move(at!.x, at!.y);
        await expect(shown(page), `hover, ${fact}`).toHaveCount(1);
        await page.mouse.move(0, 0);
        await expect(shown(page)).toHaveCount(0);
        await mark(page, fact).focus();
        await expect(shown(page), `focus, ${fact}`).toHaveCount(1);
        await expect(shown(page)).toContainText(factOf(fact).label[LANG]);
        const href = (await shown(page).getByRole("link").getAttribute("href"))!;
        expect(bare((await page.locator(href).textContent())!), fact).toContain(bare(factOf(fact).quote));
        await mark(page, fact).blur();
      }
      expectLooksRight(await look(page), OF_AN_EMBED);
      await openDetails(page);
      await mark(page, facts[0]).focus();
      await expectAccessible(page, "table open, a tooltip shown");
    });
  }
}

for (const width of [320, 1000]) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 900 }, contextOptions: { reducedMotion: "reduce" } });

    test("a line has its years in order at equal distances, and a fall is lower", async ({ page }) => {
      const { id, facts } = cards.find(({ kind }) => kind === "line")!;
      await frame(page, id);
      const points: { x: number; y: number }[] = [];
      for (const fact of facts) points.push(middle(await shape(page, fact)));
      // A narrow line runs down the page: years below one another, sizes to the right.
      const runsDown = points.at(-1)!.y - points[0].y > points.at(-1)!.x - points[0].x && width < 500;
      const along = points.map(({ x, y }) => (runsDown ? y : x));
      const size = points.map(({ x, y }) => (runsDown ? x : -y));
      const steps = along.slice(1).map((one, n) => one - along[n]);
      for (const step of steps) expect.soft(Math.abs(step - steps[0]), `the steps ${steps}`).toBeLessThan(1.5);
      expect(steps[0]).toBeGreaterThan(10);
      const values = facts.map((fact) => factOf(fact).value);
      // On one scale from zero: differences on the screen are in proportion to those of the numbers.
      const scale = (size.at(-1)! - size[0]) / (values.at(-1)! - values[0]);
      for (const [n, value] of values.entries()) expect.soft(Math.abs(size[n] - size[0] - (value - values[0]) * scale), facts[n]).toBeLessThan(1.5);
      const years = await page.locator("svg:visible text").allTextContents();
      for (const fact of facts) {
        const year = fact.match(/\d{4}/)![0];
        expect.soft(years.join(" "), `the year ${year} is written`).toContain(year);
      }
    });

    test("arrows of changes point right for a rise and left for a fall, from one line, as long as the change", async ({ page }) => {
      const { id, facts } = cards.find(({ kind, facts }) => kind === "change" && facts.some((fact) => factOf(fact).value < 0))!;
      await frame(page, id);
      const arrows = [];
      for (const fact of facts) arrows.push({ ...(await shape(page, fact)), value: factOf(fact).value });
      const [rises, falls] = [arrows.filter(({ value }) => value > 0), arrows.filter(({ value }) => value < 0)];
      expect(rises.length).toBeGreaterThan(0);
      expect(falls.length).toBeGreaterThan(0);
      const zero = rises[0].left;
      for (const rise of rises) expect.soft(rise.left, "a rise begins at zero").toBeCloseTo(zero, 0);
      for (const fall of falls) expect.soft(fall.right, "a fall begins at zero").toBeCloseTo(zero, 0);
      const scale = (rises[0].right - rises[0].left) / rises[0].value;
      for (const { left, right, value } of arrows) expect.soft(Math.abs(right - left - Math.abs(value) * scale), String(value)).toBeLessThan(1.5);
    });

    test("of a figure before and after, the two points stand as far from zero as their numbers", async ({ page }) => {
      const { id, facts } = cards.find(({ kind, facts }) => kind === "change" && facts.length === 4 && facts.every((fact) => factOf(fact).value > 0))!;
      await frame(page, id);
      const at: number[] = [];
      for (const fact of facts) at.push(middle(await shape(page, fact)).x);
      const values = facts.map((fact) => factOf(fact).value);
      const scale = (at[1] - at[0]) / (values[1] - values[0]);
      expect(scale).toBeGreaterThan(0);
      for (const [n, value] of values.entries()) expect.soft(Math.abs(at[n] - at[0] - (value - values[0]) * scale), facts[n]).toBeLessThan(1.5);
    });

    test("a range reaches from its lower to its higher number on one axis, which ranges share", async ({ page }) => {
      const { id, facts } = cards.find(({ kind }) => kind === "range")!;
      await frame(page, id);
      const ends = [];
      for (const fact of facts) {
        const { left, right } = await shape(page, fact);
        ends.push({ fact, left, right, low: factOf(fact).low!, high: factOf(fact).high! });
      }
      expect(ends.length).toBeGreaterThan(1);
      const [first] = ends;
      const other = ends.reduce((far, end) => (Math.abs(end.low - first.low) > Math.abs(far.low - first.low) ? end : far));
      const scale = (other.left - first.left) / (other.low - first.low);
      expect(scale).toBeGreaterThan(0);
      for (const { fact, left, right, low, high } of ends) {
        expect.soft(Math.abs(left - first.left - (low - first.low) * scale), `${fact}: its lower end`).toBeLessThan(1.5);
        expect.soft(Math.abs(right - first.right - (high - first.high) * scale), `${fact}: its higher end`).toBeLessThan(1.5);
        expect.soft(right - left, `${fact} is longer than its two points`).toBeGreaterThan(20);
      }
    });

    test("of ten households, and of five bathers, as many stand out as the article says", async ({ page }) => {
      for (const { chart, whole } of [
        { chart: chartOf("one-in-n", "connected-2020", "connected-2025"), whole: 10 },
        { chart: chartOf("one-in-n", "children"), whole: 5 },
      ]) {
        await frame(page, chart.id);
        for (const fact of chart.facts) {
          const colour = (part: string) =>
            mark(page, fact)
              .locator(part)
              .first()
              .evaluate((one) => getComputedStyle(one).fill);
          const names = { [await colour(".m")]: "stands out", [await colour(".t")]: "pale" };
          // Through the bodies of persons and the walls of houses. Symbols that are drawn as markers have no box of their own, but all are in one row.
          const { top, bottom } = await shapeOf(mark(page, fact), ".m, .t");
          const { left, right } = await edges(mark(page, fact));
          const parts = await runs(page, { left: left - 3, right: right + 3, y: top + (bottom - top) * 0.7 });
          const some = (factOf(fact).value * whole) / 100;
          expect
            .soft(
              parts.map((part) => names[part] ?? part),
              fact,
            )
            .toEqual(Array.from({ length: whole }, (_, n) => (n < some ? "stands out" : "pale")));
        }
      }
    });
  });
}
