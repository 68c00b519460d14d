// The page of the second story with scripts off: it is complete, and every figure is a mark with a tooltip that leads to its sentence.
import { expect, type Page, test } from "@playwright/test";
import { places } from "../chart/tooltips";
import { chart, markOf, shown, watch } from "../reader";
import { bare, cards, factOf, LANG, source, story } from "./river";

test.use({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 }, contextOptions: { reducedMotion: "reduce" } });

/** Expects the one tooltip that shows to be this fact's; returns its link's sentence. */
async function expectTooltip(page: Page, fact: string, how: string) {
  const { text, label } = factOf(fact);
  await expect(shown(page), `${fact}, ${how}`).toHaveCount(1);
  const words = await shown(page).innerText();
  expect.soft(words, `${fact}, ${how}: its label`).toContain(label[LANG]);
  expect.soft(bare(words), `${fact}, ${how}: the article's words`).toContain(bare(factOf(fact).quote));
  const digits = text.match(/\d+(\.\d+)?/g) ?? [];
  for (const number of digits) expect.soft(words, `${fact}, ${how}: the number`).toContain(number);
  return (await shown(page).getByRole("link").getAttribute("href"))!;
}

test("the whole article is there, word for word, and every figure in it leads to its chart", async ({ page }) => {
  const seen = watch(page);
  await page.goto("./");
  await expect(page.locator("html")).toHaveAttribute("lang", LANG);
  const lines = await page.locator("#article .text").locator("h3, .para > p").allInnerTexts();
  const label = await page.locator("#article .caption .tag").innerText();
  expect(bare(lines.join("").replace(label, ""))).toBe(bare(source("examples/river/article.txt")));
  const numerals = await page
    .locator("#article [data-numeral]")
    .evaluateAll((all) => all.map((one) => [one.getAttribute("data-numeral")!, one.textContent!, one.getAttribute("href")!]));
  expect(numerals.map(([fact]) => fact).sort()).toEqual(story.facts.map(({ id }) => id).sort());
  for (const [fact, shown, href] of numerals) {
    expect.soft(bare(shown), fact).toBe(bare(factOf(fact).text));
    await expect.soft(page.locator(href), `${fact} leads to ${href}`).toHaveCount(1);
  }
  expect(seen.problems()).toEqual([]);
});

test("a reader sees at once what it is about, and that it is invented", async ({ page }) => {
  await page.goto("./");
  await expect(page.getByRole("heading", { level: 1 })).toBeInViewport();
  await expect(page.locator(".opening").getByText("虚构")).toBeInViewport();
});

test("every chart is drawn with its title and its facts, and every figure of the story is a mark", async ({ page }) => {
  await page.goto("./");
  const marked = new Set<string>();
  for (const { id, facts } of cards) {
    const card = chart(page, id);
    await expect.soft(card.locator("h3"), id).toBeVisible();
    expect.soft((await card.locator("svg.chart:visible").first().boundingBox())?.height, `${id}: the height of its picture`).toBeGreaterThan(30);
    for (const fact of facts) {
      const mark = markOf(page, id, fact);
      await expect.soft(mark, `${id}: ${fact}`).toHaveCount(1);
      expect.soft(await mark.getAttribute("aria-label"), `${id}: the name of ${fact}`).toContain(factOf(fact).label[LANG]);
      marked.add(fact);
    }
    // A list of the same figures for those who can't see the drawing.
    await card.locator("details > summary").first().click();
    await expect.soft(card.locator("tbody tr:visible"), `${id}: the rows of its table`).toHaveCount(facts.length);
  }
  expect([...marked].sort()).toEqual(story.facts.map(({ id }) => id).sort());
});

for (const how of ["hover", "focus"] as const) {
  test(`on ${how} every mark shows one tooltip, whose link leads to the sentence of its figure`, async ({ page }) => {
    test.slow();
    await page.goto("./");
    for (const { id, facts } of cards) {
      for (const fact of facts) {
        const mark = markOf(page, id, fact);
        const tip = (await mark.getAttribute("aria-describedby"))!;
        await page.mouse.move(0, 0);
        if (how === "focus") await mark.focus();
        else {
          const [at] = await places(page, [tip]);
          if (!at) throw new Error(`${fact} of ${id} is nowhere under a pointer`);
          await page.mouse.move(at.x, at.y);
        }
        const sentence = await expectTooltip(page, fact, how);
        await expect.soft(page.locator(`${sentence} [data-numeral="${fact}"]`), `${fact} is in ${sentence}`).toHaveCount(1);
        await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      }
    }
    await page.mouse.move(0, 0);
    await expect(shown(page)).toHaveCount(0);
  });
}

test("a click on a tooltip’s link brings the sentence onto the screen", async ({ page }) => {
  await page.goto("./");
  const { id, facts } = cards.find(({ kind }) => kind === "line")!;
  const mark = markOf(page, id, facts[0]);
  await mark.focus();
  const link = shown(page).getByRole("link");
  const href = (await link.getAttribute("href"))!;
  await link.click();
  await expect(page.locator(href)).toBeInViewport();
  await expect(page.locator(`${href} [data-numeral="${facts[0]}"]`)).toBeInViewport();
});
