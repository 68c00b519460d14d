// Every chart's own page, as a news site frames it: one load for each chart and edition, with all checks on it.
import { expect, type Page, test } from "@playwright/test";
import { EDITIONS, factOf, readFigure, story, text } from "../bundle";
import { guard, use } from "../guard";
import { scrollWidth } from "../reader";

const WIDTHS = [280, 320, 480, 600, 700, 896, 1000, 1400];
const manifest = JSON.parse(text("manifest.json")) as { charts: { id: string; editions: Record<string, { width: number; height: number }> }[] };
/** A text without the punctuation that the page changes. */
const set = (words: string) => words.replace(/[，；：！（）「」『』“”‘’,;:!()]/g, "");

/** Each mark with its tooltip and the tooltip's sentence, and each row of the table. */
const facts = (page: Page) =>
  page.evaluate(() => ({
    marks: [...document.querySelectorAll(".mk[data-fact]")].map((mark) => {
      const tip = document.getElementById(mark.getAttribute("aria-describedby")!);
      const link = tip?.querySelector("a");
      return {
        fact: mark.getAttribute("data-fact")!,
        says: tip?.querySelector("b")?.textContent ?? "",
        quote: tip?.querySelector("q")?.textContent ?? "",
        sentence: document.getElementById(link?.hash.slice(1) ?? "")?.querySelector("blockquote")?.textContent ?? "",
        href: link?.href ?? "",
      };
    }),
    rows: [...document.querySelectorAll('table tr[data-row]:not([data-row=""])')].map((row) => ({
      fact: row.getAttribute("data-row")!,
      figure: row.querySelector("td")!.textContent!,
    })),
  }));

/** `at` names chart and edition. */
async function expectFacts(page: Page, at: string, chart: (typeof story.charts)[number], wholePage: string) {
  const { marks, rows } = await facts(page);
  // The article in small draws all facts and names none. It quotes no sentences, since these would be the whole article.
  const isStrip = chart.kind === "strip";
  const ids = isStrip ? story.facts.map(({ id }) => id) : chart.facts;
  expect.soft([...new Set(marks.map(({ fact }) => fact))].sort(), at).toEqual([...ids].sort());
  for (const { fact, says, quote, sentence, href } of marks) {
    const where = `${at}, ${fact}`;
    expect.soft(says, where).not.toBe("");
    if (isStrip) {
      expect.soft(wholePage, where).toContain(`id="${new URL(href).hash.slice(1)}"`);
      continue;
    }
    // Only the first edition's tooltips have the source's words; every edition's sentences have them.
    if (at.endsWith("zh-Hant")) expect.soft(set(quote), where).toBe(set(factOf(fact).quote));
    expect.soft(set(sentence), where).toContain(set(factOf(fact).quote));
  }
  if (isStrip) return;
  expect
    .soft(
      rows.map(({ fact, figure }) => ({ fact, ...readFigure(figure) })),
      at,
    )
    .toEqual(chart.facts.map((id) => (({ value, qualifier }) => ({ fact: id, value, qualifier }))(factOf(id))));
  for (const { fact, figure } of rows) expect.soft(marks.find((mark) => mark.fact === fact)?.says, `${at}, ${fact}`).toBe(figure);
}

/** Uses the fonts that set-up installs for the charts' pictures, so that text height depends on no other font. */
async function expectHeight(page: Page, at: string, { width, height }: { width: number; height: number }) {
  await page.setViewportSize({ width, height: 400 });
  const needed = await page.evaluate(async () => {
    const sheet = new CSSStyleSheet();
    const rules = [
      ["zh-Hant", "TC"],
      ["zh-Hans", "SC"],
      ["en", "KR"],
    ].map(([lang, script]) => `[lang="${lang}"] { --sans: "Noto Sans CJK ${script}" !important; --serif: "Noto Serif CJK ${script}" !important }`);
    sheet.replaceSync(rules.join("\n"));
    document.adoptedStyleSheets = [sheet];
    await document.fonts.ready;
    const { height } = document.body.getBoundingClientRect();
    document.adoptedStyleSheets = [];
    return height;
  });
  expect.soft(height, `${at}: the height in the codes, of ${needed} px`).toBeGreaterThanOrEqual(needed - 8);
  expect.soft(height, `${at}: the height in the codes, of ${needed} px`).toBeLessThanOrEqual(needed + 110);
}

/** Expects that nothing is cut off or scrolls sideways, and that every tooltip is inside the frame. */
async function expectFits(page: Page, at: string) {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 400 });
    const wrong = await page.evaluate(() => {
      const root = document.documentElement;
      const { height } = root.getBoundingClientRect();
      const wrong = root.scrollWidth > innerWidth ? [`${root.scrollWidth} px wide`] : [];
      for (const one of document.querySelectorAll(".tip, h1, .said, .chart, .more, .credit a")) {
        // Elements that are hidden on purpose.
        if (one.closest("[data-plain] .head")) continue;
        const box = one.getBoundingClientRect();
        const name = one.id || one.className || one.tagName;
        if (box.left < -0.5 || box.right > innerWidth + 0.5) wrong.push(`${name} from ${box.left} to ${box.right}`);
        if (box.top + scrollY < -1 || box.bottom + scrollY > height + 1)
          wrong.push(`${name} from ${box.top + scrollY} to ${box.bottom + scrollY} of ${height}`);
      }
      return wrong;
    });
    expect.soft(wrong, `${at}, ${width} px`).toEqual([]);
  }
}

/** In a narrow column only one drawing shows, and its words have at least 12 px. */
async function expectReadableInRails(page: Page, at: string) {
  for (const width of [300, 260]) {
    await page.setViewportSize({ width, height: 700 });
    const sizes = await page.locator(".pic svg:visible").evaluateAll((drawings) =>
      drawings.map((drawing) => {
        const scale = drawing.getBoundingClientRect().width / (drawing as SVGSVGElement).viewBox.baseVal.width;
        return Math.min(99, ...[...drawing.querySelectorAll("text, tspan")].map((text) => parseFloat(getComputedStyle(text).fontSize) * scale));
      }),
    );
    expect.soft(sizes, `${at}, ${width} px: one drawing`).toHaveLength(1);
    expect.soft(sizes[0], `${at}, ${width} px`).toBeGreaterThanOrEqual(12);
    expect.soft(await scrollWidth(page), at).toBe(width);
  }
}

for (const [edition, { lang, folder }] of EDITIONS.entries()) {
  test(`${lang}: each chart's page has its facts, the height of its code, room at every width, and breaks no policy in use`, async ({ page }) => {
    test.slow();
    const faults = await guard(page);
    const whole = text(`${folder}index.html`);
    for (const [n, chart] of story.charts.entries()) {
      const at = `${chart.id} ${lang}`;
      await test.step(at, async () => {
        await page.goto(`./embed/${chart.id}/${folder}index.html`);
        await expect(page.locator("[data-chart]")).toHaveAttribute("data-chart", chart.id);
        await expectFacts(page, at, chart, whole);
        await expectHeight(page, at, manifest.charts.find(({ id }) => id === chart.id)!.editions[lang]);
        // Each chart in one edition, so that each edition gets a third of the charts.
        if (n % 3 === edition) {
          await expectFits(page, at);
          await expectReadableInRails(page, at);
        }
        await use(page);
        expect.soft(faults.splice(0), at).toEqual([]);
      });
    }
  });
}

for (const [name, javaScriptEnabled, query] of [
  ["without script", false, ""],
  ["plain", true, "?plain=1"],
] as const) {
  test.describe(name, () => {
    test.use({ javaScriptEnabled });
    test("at no width is anything cut off or scrolled sideways, or a tooltip outside the frame", async ({ page }) => {
      test.slow();
      for (const [n, { id }] of story.charts.entries()) {
        const { lang, folder } = EDITIONS[n % 3];
        await page.goto(`./embed/${id}/${folder}index.html${query}`);
        await expectFits(page, `${id} ${lang}`);
      }
    });
  });
}
