// A numeral of the article opens its chart in place: beside the line on a wide screen, below it on a narrow one.
import { expect, test } from "@playwright/test";
import { EDITIONS } from "../bundle";
import { centre, doubleIds, inPlace, numeral, open, openInPlace, scrolled, scrollWidth, top, watch } from "../reader";

test.use({ contextOptions: { reducedMotion: "reduce" } });

/** Two numerals of one paragraph, of different charts, and one of another paragraph. */
const [FIRST, SECOND, ELSEWHERE] = ["sleep-clinics", "nurseries", "fair-posts"];

for (const width of [1280, 360, 320]) {
  test(`at ${width} px the reading position stays`, async ({ page }) => {
    const seen = watch(page);
    await page.setViewportSize({ width, height: 800 });
    await open(page);
    const near = async (at: number, fact: string) => expect(Math.abs((await top(numeral(page, fact))) - at)).toBeLessThanOrEqual(1);

    await test.step("one numeral opens and closes its chart", async () => {
      await centre(numeral(page, FIRST));
      const [place, at, address] = [await scrolled(page), await top(numeral(page, FIRST)), page.url()];
      await numeral(page, FIRST).click();
      await expect(inPlace(page)).toHaveCount(1);
      expect(Math.abs((await scrolled(page)) - place)).toBeLessThanOrEqual(1);
      await near(at, FIRST);
      expect(page.url(), "the link is not followed").toBe(address);
      const title = (await page.locator("#title-mind-and-sleep").textContent())!;
      await expect(inPlace(page)).toHaveAccessibleName(title);
      await expect(inPlace(page).locator("h3")).toHaveText(title);
      await expect(inPlace(page).locator("svg")).toBeInViewport();
      await expect(inPlace(page).locator("[data-here]")).toHaveAttribute("data-fact", FIRST);
      await expect(numeral(page, FIRST)).toHaveAttribute("aria-controls", (await inPlace(page).getAttribute("id"))!);
      expect(await scrollWidth(page)).toBe(width);
      const [link, chart] = await Promise.all([numeral(page, FIRST).boundingBox(), inPlace(page).boundingBox()]);
      if (width > 1100) expect(chart!.x, "in the margin").toBeGreaterThan(link!.x + link!.width);
      else expect(chart!.y, "under the line").toBeGreaterThanOrEqual(link!.y + link!.height - 1);
      await numeral(page, FIRST).click();
      await expect(inPlace(page)).toHaveCount(0);
      expect(await numeral(page, FIRST).evaluate((one) => [one.getAttribute("aria-expanded"), one.getAttribute("aria-controls")])).toEqual([null, null]);
      await near(at, FIRST);
    });

    await test.step("another numeral of the paragraph replaces it", async () => {
      // The first is below the second in the text, so that the closing chart is above the opening one, and vice versa.
      for (const [one, other] of [
        [FIRST, SECOND],
        [SECOND, FIRST],
      ]) {
        await openInPlace(page, one);
        await centre(numeral(page, other));
        const at = await top(numeral(page, other));
        await numeral(page, other).click();
        await expect(inPlace(page)).toHaveCount(1);
        await expect(inPlace(page).locator("[data-here]")).toHaveAttribute("data-fact", other);
        expect(await numeral(page, one).getAttribute("aria-expanded")).toBeNull();
        await near(at, other);
        await numeral(page, other).click();
        await expect(inPlace(page)).toHaveCount(0);
      }
    });

    await test.step("one of another paragraph does not", async () => {
      await openInPlace(page, FIRST);
      await openInPlace(page, ELSEWHERE);
      await expect(inPlace(page)).toHaveCount(2);
      expect(await doubleIds(page)).toEqual([]);
      const [upper, lower] = await Promise.all([inPlace(page).first().boundingBox(), inPlace(page).last().boundingBox()]);
      expect(lower!.y, "the one does not cover the other").toBeGreaterThanOrEqual(upper!.y + upper!.height);
    });
    expect(seen.problems()).toEqual([]);
  });
}

for (const { lang, folder } of EDITIONS) {
  test(`${lang}: nothing is wider than a narrow screen while charts are open in place`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    await open(page, `./${folder}`);
    for (const fact of [FIRST, ELSEWHERE]) await openInPlace(page, fact);
    for (const summary of await page.locator(".para summary").all()) await summary.click();
    expect(await scrollWidth(page)).toBe(320);
    expect(await doubleIds(page)).toEqual([]);
  });
}
