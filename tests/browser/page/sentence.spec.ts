// From a mark to its sentence and back, with and without the program.
import { expect, type Page, test } from "@playwright/test";
import { EDITIONS } from "../bundle";
import { centre, chart, inPlace, markOf, numeral, open, scrolled, sentenceOf, shown, tabTo, top } from "../reader";

// A running smooth scroll would hide where a key leads.
test.use({ contextOptions: { reducedMotion: "reduce" } });

/** The last mark of each of three charts: bars, dots, symbols that the program draws. */
const MARKS = [
  { id: "mind-and-sleep", fact: "sleep-clinics" },
  { id: "recognised-counties", fact: "preschool-counties" },
  { id: "nurseries", fact: "nursery-places" },
];
const back = (page: Page) => page.locator(".s:target #way-back");
const tipOf = (page: Page, fact: string) => page.locator(`[id="fact-${fact}"]`);

for (const { lang, folder } of EDITIONS) {
  test(`${lang}: the links to the sentence and back lead to where the reader was, by mouse and by keyboard`, async ({ page }) => {
    await open(page, `./${folder}`);
    for (const { id, fact } of MARKS) {
      const [mark, tip, sentence] = [markOf(page, id, fact), tipOf(page, fact), sentenceOf(page, fact)];
      await test.step(`${id} by mouse`, async () => {
        await centre(mark);
        await mark.click();
        await centre(tip);
        const [place, at] = [await scrolled(page), await top(mark)];
        await tip.getByRole("link").click();
        await expect(sentence).toBeInViewport();
        await expect(page.locator(".s:target")).toHaveId((await sentence.getAttribute("id"))!);
        await back(page).click();
        await expect(mark).toBeFocused();
        await page.mouse.move(0, 0);
        expect(Math.abs((await scrolled(page)) - place)).toBeLessThanOrEqual(1);
        expect(Math.abs((await top(mark)) - at)).toBeLessThanOrEqual(1);
        await expect(shown(page)).toHaveId(`fact-${fact}`);
        await expect(page).toHaveURL(new RegExp(`#fact-${fact}$`));
        await page.keyboard.press("Escape");
        await expect(shown(page)).toHaveCount(0);
      });
      await test.step(`${id} by keyboard`, async () => {
        await mark.focus();
        await page.keyboard.press("Enter");
        await page.keyboard.press("Enter");
        await expect(tip.getByRole("link")).toBeFocused();
        const place = await scrolled(page);
        await page.keyboard.press("Enter");
        await expect(sentence).toBeInViewport();
        await tabTo(page, back(page), (await sentence.locator("a").count()) + 1);
        await page.keyboard.press("Enter");
        await expect(mark).toBeFocused();
        expect(Math.abs((await scrolled(page)) - place)).toBeLessThanOrEqual(1);
        await expect(shown(page)).toHaveId(`fact-${fact}`);
        await page.keyboard.press("Escape");
      });
    }
  });

  test.describe("with scripts off", () => {
    test.use({ javaScriptEnabled: false });

    test(`${lang}: the links lead to the sentence and back to the tooltip, by mouse and by keyboard`, async ({ page }) => {
      await page.goto(`./${folder}`);
      for (const { id, fact } of MARKS) {
        const [mark, tip, sentence] = [markOf(page, id, fact), tipOf(page, fact), sentenceOf(page, fact)];
        await test.step(`${id} by mouse`, async () => {
          await centre(mark);
          await mark.hover();
          await expect(tip).toBeVisible();
          await tip.getByRole("link").click();
          await expect(sentence).toBeInViewport();
          await expect(back(page)).toHaveCount(0);
          const ground = (node: Element) => getComputedStyle(node).backgroundColor;
          expect(await numeral(page, fact).evaluate(ground), "the figure is highlighted").not.toBe(await numeral(page, "fair-posts").evaluate(ground));
          await numeral(page, fact).click();
          // A mark may lie under the pointer now, and its tooltip stays a moment when the pointer leaves.
          await page.mouse.move(0, 0);
          await expect(shown(page)).toHaveCount(1);
          await expect(tip).toBeVisible();
          await expect(tip).toBeInViewport();
          await expect(inPlace(page)).toHaveCount(0);
        });
        await test.step(`${id} by keyboard`, async () => {
          // From a chart's last mark the next stop is the tooltip's link; from the others it is the next mark.
          await expect(chart(page, id).locator(".mk").last()).toHaveAttribute("data-fact", fact);
          await mark.focus();
          await page.keyboard.press("Tab");
          await expect(tip.getByRole("link")).toBeFocused();
          await page.keyboard.press("Enter");
          await expect(sentence).toBeInViewport();
          await tabTo(page, numeral(page, fact), await sentence.locator("a").count());
          await page.keyboard.press("Enter");
          await expect(tip).toBeVisible();
          await expect(tip).toBeInViewport();
        });
      }
    });
  });
}

test("a numeral opens its chart, which leads to its tooltip; a second one leads to its own", async ({ page }) => {
  await open(page);
  for (const fact of ["sleep-clinics", "nurseries", "sleep-clinics"]) {
    await numeral(page, fact).click();
    await inPlace(page).getByRole("link").click();
    await expect(page).toHaveURL(new RegExp(`#fact-${fact}$`));
    await page.mouse.move(0, 0);
    await expect(shown(page)).toHaveId(`fact-${fact}`);
    await expect(shown(page)).toBeInViewport();
  }
});

test.describe("with motion", () => {
  test.use({ contextOptions: { reducedMotion: "no-preference" } });

  test("a link to a sentence opens there without animation; a click on a link of the page scrolls", async ({ page }) => {
    await page.addInitScript(() => {
      (window as any).places = [];
      addEventListener("scroll", () => (window as any).places.push(scrollY));
    });
    const places = () => page.evaluate(() => new Set((window as any).places).size);
    await open(page, "./#s-8");
    await expect(page.locator("#s-8")).toBeInViewport();
    expect(await places(), "positions on the way").toBeLessThan(4);
    await page.evaluate(() => ((window as any).places = []));
    const link = chart(page, "nurseries").locator(".source").first();
    await centre(link);
    await link.click();
    await expect(page.locator(".s:target")).toBeInViewport();
    await expect.poll(places, "positions on the way").toBeGreaterThan(5);
  });
});
