// The tooltip of a selected mark shows the mark's whole sentence.
import { expect, test } from "@playwright/test";
import { EDITIONS } from "../bundle";
import { centre, chart, doubleIds, markOf, numeral, open, scrolled, sentenceOf, shown } from "../reader";

test.use({ contextOptions: { reducedMotion: "reduce" } });

const FACT = "sleep-clinics";
const MARKS = [
  ["mind-and-sleep", FACT],
  ["county-coverage", "staff-to-townships"],
  ["nurseries", "nursery-places"],
];

for (const { lang, folder } of EDITIONS) {
  test(`${lang}: it appears beside the mark, and nothing moves`, async ({ page }) => {
    await open(page, `./${folder}`);
    for (const [id, fact] of MARKS) {
      const mark = markOf(page, id, fact);
      await centre(mark);
      await mark.hover();
      await expect(shown(page).locator(".whole"), "a hover keeps the short form").toHaveCount(0);
      const before = await page.evaluate(() => [scrollX, scrollY]);
      await mark.click();
      await expect(shown(page).locator(".whole")).toHaveText((await sentenceOf(page, fact).textContent())!);
      await expect(page.locator(".whole")).toHaveCount(1);
      await expect(page.locator(".whole [id]")).toHaveCount(0);
      await expect(shown(page).locator("mark")).toContainText((await numeral(page, fact).textContent())!);
      expect(await page.evaluate(() => [scrollX, scrollY])).toEqual(before);
      const isInView = await shown(page)
        .locator("mark")
        .evaluate((one) => {
          const [inner, outer] = [one.getBoundingClientRect(), one.parentElement!.getBoundingClientRect()];
          return inner.top >= outer.top - 1 && inner.top < outer.bottom;
        });
      expect(isInView, "the highlighted words are in view").toBe(true);
      expect(await doubleIds(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await expect(page.locator(".whole")).toHaveCount(0);
    }
  });
}

test("a screen reader announces it; a long one can be scrolled by keys without leaving the mark", async ({ page }) => {
  await open(page);
  const status = page.locator('#article > [role="status"]');
  await expect(status).toBeEmpty();
  await markOf(page, "mind-and-sleep", FACT).focus();
  await expect(status).toBeEmpty();
  await page.keyboard.press("Space");
  await expect(status).toHaveText((await sentenceOf(page, FACT).textContent())!);
  await page.keyboard.press("Escape");
  await expect(status).toBeEmpty();

  await page.locator('[data-fact="preschool-counties"]').first().focus();
  await page.keyboard.press("Space");
  const whole = shown(page).locator(".whole");
  await page.keyboard.press("Tab");
  await expect(whole).toBeFocused();
  const [place, inside] = [await scrolled(page), await whole.evaluate((one) => one.scrollTop)];
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => whole.evaluate((one) => one.scrollTop)).toBeGreaterThan(inside);
  expect(await scrolled(page)).toBe(place);
  await page.keyboard.press("Tab");
  await expect(shown(page).getByRole("link")).toBeFocused();
});

test("it stays with its mark when the chart is redrawn", async ({ page }) => {
  await open(page);
  const card = chart(page, "nurseries");
  await card.locator("[data-fact]").first().focus();
  const fact = (await card.locator("[data-fact]").first().getAttribute("data-fact"))!;
  await page.keyboard.press("Enter");
  await card.locator('.views button[aria-pressed="false"]').first().click();
  await expect(page.locator(".whole")).toHaveCount(1);
  await expect(shown(page)).toHaveId((await card.locator(`[data-fact="${fact}"]`).getAttribute("aria-describedby"))!);
  await expect(shown(page).locator("mark")).toContainText((await numeral(page, fact).textContent())!);
});

test("if the quote is not in the sentence, the numeral is highlighted, and the quote stays", async ({ page }) => {
  await open(page);
  // As in an edition whose article is translated.
  await sentenceOf(page, FACT).evaluate((sentence, fact) => {
    const numeral = sentence.querySelector(`[data-numeral="${fact}"]`)!;
    sentence.replaceChildren("There are 110 of 1100: ", numeral, " sleep clinics.");
  }, FACT);
  await page.locator(`[data-fact="${FACT}"]`).last().focus();
  await page.keyboard.press("Enter");
  await expect(shown(page).locator(".whole")).toHaveText("There are 110 of 1100: 110 sleep clinics.");
  await expect(shown(page).locator("mark")).toHaveText("110");
  expect(
    await shown(page)
      .locator("mark")
      .evaluate((mark) => mark.previousSibling?.textContent),
  ).toBe("There are 110 of 1100: ");
  await expect(shown(page).locator("q")).toBeVisible();
});
