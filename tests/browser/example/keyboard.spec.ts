// Keys on the charts of the second story, with the program: each drawing is one tab stop, arrows lead from mark to mark.
import { expect, test } from "@playwright/test";
import { centre, chart, marks, open, shown } from "../reader";
import { cards, factOf } from "./river";

test.use({ contextOptions: { reducedMotion: "reduce" }, viewport: { width: 1280, height: 900 } });

const KINDS = ["line", "range", "change", "one-in-n"];

for (const { id, kind, facts } of cards.filter(({ kind }) => KINDS.includes(kind))) {
  test(`${kind}, ${id}: arrows reach every figure in the order told, with its tooltip; Escape hides it`, async ({ page }) => {
    await open(page);
    const all = marks(page, id);
    await centre(chart(page, id));
    await expect(chart(page, id).locator('.mk[tabindex="0"]:visible')).toHaveCount(1);
    await all.first().focus();
    for (const [n, fact] of facts.entries()) {
      if (n > 0) await page.keyboard.press("ArrowRight");
      await expect(page.locator(":focus")).toHaveAttribute("data-fact", fact);
      await expect(shown(page)).toHaveCount(1);
      for (const number of factOf(fact).text.match(/\d+(\.\d+)?/g) ?? []) await expect.soft(shown(page), fact).toContainText(number);
    }
    await page.keyboard.press("ArrowRight");
    await expect(page.locator(":focus"), "the last mark is the end").toHaveAttribute("data-fact", facts.at(-1)!);
    await page.keyboard.press("Home");
    await expect(page.locator(":focus")).toHaveAttribute("data-fact", facts[0]);
    await page.keyboard.press("Tab");
    await expect(shown(page).getByRole("link"), "the sentence is the next stop").toBeFocused();
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Escape");
    await expect(shown(page)).toHaveCount(0);
  });
}

test("Enter on a mark leads to its sentence, and back", async ({ page }) => {
  await open(page);
  const { id, facts } = cards.find(({ kind }) => kind === "change")!;
  const mark = chart(page, id).locator(`[data-fact="${facts[0]}"]:visible`);
  await mark.focus();
  // First the whole sentence in the tooltip, then the article.
  await page.keyboard.press("Enter");
  await expect(shown(page).locator(".whole")).toBeVisible();
  for (let n = 0; n < 2; n += 1) await page.keyboard.press("Enter");
  await expect(page.locator(`#article [data-numeral="${facts[0]}"]`)).toBeInViewport();
  await page.locator("#way-back").click();
  await expect(mark).toBeFocused();
});
