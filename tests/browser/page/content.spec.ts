// Every edition, with its program and with scripts off: all charts, all facts, the whole article, and no control without function.
import { expect, type Page, test } from "@playwright/test";
import { bare, EDITIONS, factOf, onPage, readFigure, story } from "../bundle";
import { openAnew, scrollWidth, wanted, watch } from "../reader";

// Without motion no question stands in place of a chart.
test.use({ contextOptions: { reducedMotion: "reduce" } });

/** The visible charts, with the names of their marks by fact. */
const drawn = (page: Page) =>
  page.locator("[data-chart]").evaluateAll((roots) =>
    roots.map((root) => ({
      id: root.getAttribute("data-chart")!,
      isSeen: [...root.querySelectorAll("svg")].some((svg) => svg.checkVisibility() && svg.getBoundingClientRect().height > 20),
      marks: Object.fromEntries([...root.querySelectorAll("[data-fact]")].map((mark) => [mark.getAttribute("data-fact")!, mark.getAttribute("aria-label")])),
    })),
  );

async function expectEveryFact(page: Page, lang: string) {
  const charts = await drawn(page);
  for (const { id, facts } of onPage) {
    const chart = charts.find((one) => one.id === id);
    expect.soft(chart?.isSeen, `${id} is seen`).toBe(true);
    if (id === "whole-article") {
      // The poster marks its own numbers; the others are marked in their charts.
      const marked = Object.keys(chart?.marks ?? {});
      expect.soft(marked.length, "numbers marked on the poster").toBeGreaterThan(4);
      expect.soft(marked.filter((fact) => !facts.includes(fact))).toEqual([]);
      continue;
    }
    for (const fact of facts) {
      const name = chart?.marks[fact] ?? "";
      expect.soft(name, `${id}: the label of ${fact}`).toContain(factOf(fact).label[lang]);
      if (lang === "zh-Hant") expect.soft(name, `${id}: the figure of ${fact}`).toContain(factOf(fact).text.match(/[\d.]+|百萬|全部|全覆蓋|一/)![0]);
    }
  }
  const ids = new Set(charts.flatMap(({ marks }) => Object.keys(marks)));
  expect(story.facts.map(({ id }) => id).filter((id) => !ids.has(id))).toEqual([]);
}

async function expectWholeArticle(page: Page, lang: string) {
  const numerals = await page
    .locator("#article [data-numeral]")
    .evaluateAll((all) => all.map((one) => ({ fact: one.getAttribute("data-numeral")!, shown: one.textContent!, name: one.getAttribute("aria-label")! })));
  expect(numerals.map(({ fact }) => fact).sort()).toEqual(story.facts.map(({ id }) => id).sort());
  for (const { fact, shown, name } of numerals) {
    const { value, qualifier, label } = factOf(fact);
    expect.soft(name, fact).toContain(label[lang]);
    if (/\d/.test(shown)) expect.soft({ fact, ...readFigure(shown) }, shown).toEqual({ fact, value, qualifier });
  }
  if (lang !== "zh-Hant") return;
  const lines = await page.locator("#article .text").locator("h3, .para > p").allInnerTexts();
  const label = await page.locator("#article .caption .tag").innerText();
  expect(bare(lines.join("").replace(label, ""))).toBe(bare(story.article.text));
}

/** Expects every row of the table of all facts to link to its chart and its sentence. */
async function expectWholeTable(page: Page, lang: string) {
  await page.locator("#explorer .rest summary").click();
  await expect(page.locator("#explorer tbody tr:visible")).toHaveCount(story.facts.length);
  const rows = await page.locator("#explorer tbody tr:visible").evaluateAll((all) =>
    all.map((row) => {
      const links = [...row.querySelectorAll("a")];
      const to = links[0].getAttribute("href")!;
      const sentence = links.at(-1)!.getAttribute("href")!;
      const numerals = [...document.querySelectorAll(`${sentence} [data-numeral]`)].map((one) => one.getAttribute("data-numeral"));
      return { to, label: links[0].textContent, isInItsSentence: numerals.includes(to.replace("#fact-", "")) };
    }),
  );
  expect(rows).toEqual(story.facts.map(({ id, label }) => ({ to: `#fact-${id}`, label: label[lang], isInItsSentence: true })));
  for (const name of await page.locator("#explorer").getByRole("columnheader").allInnerTexts()) expect(name.trim()).not.toBe("");
}

const DEAD = [".views", ".tools", ".listen", ".speech *", ".verify button", "#way-back", ".panel-foot", "#explorer :is(input, select, button)"]
  .map((one) => `${one}:visible`)
  .join();

for (const { lang, folder } of EDITIONS) {
  for (const javaScriptEnabled of [true, false]) {
    test.describe(`${lang}, scripts ${javaScriptEnabled ? "on" : "off"}`, () => {
      test.use({ javaScriptEnabled });

      test("every chart, every fact and the whole article are there", async ({ page, request, baseURL }) => {
        const seen = watch(page);
        await page.addInitScript(() => {
          (window as any).shifts = 0;
          new PerformanceObserver((list) => list.getEntries().forEach((entry: any) => ((window as any).shifts += entry.value))).observe({
            type: "layout-shift",
            buffered: true,
          });
        });
        await page.goto(`./${folder}`);
        await expect(page.locator("html")).toHaveAttribute("lang", lang);
        if (javaScriptEnabled) {
          await test.step("hydration moves nothing and changes no word", async () => {
            await wanted(page);
            expect(
              await page.evaluate(() => document.fonts.ready.then(() => [performance.getEntriesByName("sanjin:interactive").length, (window as any).shifts])),
            ).toEqual([1, 0]);
            const written = await (await request.get(`${baseURL}${folder}`)).text();
            const texts = await page.evaluate(
              (html) => [document, new DOMParser().parseFromString(html, "text/html")].map((one) => one.getElementById("sanjin")!.textContent),
              written,
            );
            expect(texts[0]).toBe(texts[1]);
          });
        }
        await expect(page.locator(".poster .depths a"), "the two ways on").toHaveCount(2);
        for (const way of await page.locator(".poster .depths a").all()) await expect(way).toBeVisible();
        await test.step("facts", () => expectEveryFact(page, lang));
        await test.step("article", () => expectWholeArticle(page, lang));
        await test.step("table of all facts", () => expectWholeTable(page, lang));
        if (lang === "zh-Hant") await expect(page.locator("#method")).toContainText(`${story.ledger.length}處`);
        if (!javaScriptEnabled) {
          await expect(page.locator(DEAD)).toHaveCount(0);
          await expect(page.locator('[data-chart] .mk:not([tabindex="0"])'), "without the program every mark is a tab stop").toHaveCount(0);
        }
        for (const width of [1280, 360, 320]) {
          await page.setViewportSize({ width, height: 800 });
          expect.soft(await scrollWidth(page), `${width} px`).toBe(width);
        }
        expect(seen.problems()).toEqual([]);
      });
    });
  }
}

test("without the start script the table is complete and no control shows that would not work", async ({ page }) => {
  await page.route("**/start-*.js", (route) => route.abort());
  await page.goto("./");
  await expectWholeTable(page, "zh-Hant");
  await expect(page.locator("#explorer :is(input, select, button):visible")).toHaveCount(0);
});

test("no edition has words of another script in its own text", async ({ page }) => {
  const own = (foreign: string) =>
    page.evaluate((foreign) => {
      const copy = document.body.cloneNode(true) as HTMLElement;
      copy.querySelectorAll(`${foreign}, script, style`).forEach((node) => node.remove());
      return copy.textContent!;
    }, foreign);
  await page.goto("./en/");
  // The method names characters: 餘, 多, 近.
  expect((await own('[lang^="zh"], #method')).match(/\p{Script=Han}+/gu) ?? []).toEqual([]);
  await page.goto("./zh-Hans/");
  // The commonest characters that differ in simplified script.
  expect((await own('[lang="zh-Hant"]')).match(/[個們為國學這來說時會對後發無開關長門間點數條萬億與業實體經區縣醫藥養護歲邊]/gu) ?? []).toEqual([]);
});

test("every edition has the source's words, verbatim", async ({ page }) => {
  const source = bare(story.article.text);
  await page.goto("./");
  const own = await page.locator('[role="tooltip"] q').allTextContents();
  expect(own.length).toBeGreaterThan(60);
  expect(own.filter((words) => !source.includes(bare(words)))).toEqual([]);
  for (const folder of ["zh-Hans/", "en/"]) {
    await openAnew(page, `./${folder}`);
    // Of the people's words, one link away.
    const people = await page
      .locator(".voice .original")
      .evaluateAll((all) => all.map((one) => [one.getAttribute("hreflang"), (one as HTMLAnchorElement).hash, one.closest("figure")!.id]));
    expect(people.length, "the people's words").toBeGreaterThan(4);
    for (const [lang, hash, id] of people) expect([lang, hash]).toEqual(["zh-Hant", `#${id}`]);
    await page.locator(".voice .original").last().click();
    await expect(page.locator("html")).toHaveAttribute("lang", "zh-Hant");
    const quote = (await page.locator(".voice:target blockquote").innerText()).replace(/^[「“]|[」”]$/g, "");
    expect(source).toContain(bare(quote));
    await openAnew(page, `./${folder}`);
    // And for every paragraph of the article, one link away.
    const links = page.locator("#article .original a");
    expect(await links.count()).toBeGreaterThan(10);
    await links.nth(2).click();
    await expect(page.locator("html")).toHaveAttribute("lang", "zh-Hant");
    await expect(page.locator(".s:target")).toBeInViewport();
    expect(source).toContain(bare((await page.locator(".s:target").textContent())!).replace("↩回到圖", ""));
  }
});
