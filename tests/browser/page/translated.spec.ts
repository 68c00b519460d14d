// A page that a browser translates, before its program starts and while it runs.
import { expect, type Page } from "@playwright/test";
import { expectReadable, later, test, watched } from "../faulty";
import { wanted } from "../reader";

/** Like Google's translator: wraps each text in two <font> elements and changes the language of <html>. */
function translate() {
  document.documentElement.lang = "es";
  document.documentElement.classList.add("translated-ltr");
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    if (!text.data.trim() || text.parentElement!.closest("svg, script, style")) continue;
    const [outer, inner] = [document.createElement("font"), document.createElement("font")];
    inner.textContent = `¡${text.data}!`;
    outer.append(inner);
    text.replaceWith(outer);
  }
}

/** The figure of each mark of a chart, in the drawing and in its tooltip. */
const figures = (page: Page, chart: string) =>
  page.locator(`[data-chart="${chart}"]`).evaluate((root) =>
    [...root.querySelectorAll(".mk[data-fact]")].map((mark) => {
      const tip = document.getElementById(mark.getAttribute("aria-describedby")!)!;
      const digits = tip.querySelector("b")!.textContent!.match(/[\d,.]*\d|百萬/)![0];
      return {
        fact: mark.getAttribute("data-fact"),
        same: mark.getAttribute("aria-label")!.includes(digits),
        texts: [...tip.children].map((one) => one.textContent),
      };
    }),
  );
const wrong = (all: { fact: string | null; same: boolean }[]) => all.filter(({ same }) => !same);

test("translated before the program starts: nothing is doubled, and everything works", async ({ page, faulty }) => {
  const { held, go } = later();
  const host = await faulty({ "_bg.wasm": { after: held } });
  const { problems, seen } = await watched(page);
  await page.goto(host.url);
  const plain = await figures(page, "nurseries");
  await page.evaluate(translate);
  await expect(page.locator("h1")).toContainText("¡");
  go();
  await wanted(page);
  await expect(page.locator("h1"), "still parts stay translated").toContainText("¡");
  // Hydration adopts the picture as it is: its tooltips stay translated, each text once.
  const translated = await figures(page, "nurseries");
  expect(translated.flatMap(({ texts }) => texts).filter((text) => !text!.includes("¡"))).toEqual([]);
  const unmarked = translated.map((figure) => ({ ...figure, texts: figure.texts.map((text) => text!.replace(/[¡!]/g, "")) }));
  expect(unmarked).toEqual(plain);
  await expect(page.locator("#chart-nurseries .views")).toHaveText("平均總數");
  await page.locator("#chart-nurseries .views button").nth(1).click();
  await expect(page.locator("#chart-nurseries .views button").nth(1)).toHaveAttribute("aria-pressed", "true");
  // Code that needs the edition finds it although <html> has another language.
  await page.locator(".verify button").click();
  await expect(page.locator(".verify [role=status]")).not.toBeEmpty();
  const saving = page.waitForEvent("download");
  await page.locator('#explorer [data-file="csv"]').click();
  expect((await saving).suggestedFilename()).toMatch(/csv$/);
  await expectReadable(page, page, { article: false });
  expect([problems(), (await seen()).lost]).toEqual([[], 0]);
});

test("translated while the program runs: in every view each tooltip has its own figure", async ({ page, faulty }) => {
  const host = await faulty();
  const { problems } = await watched(page);
  await page.goto(host.url);
  await wanted(page);
  await page.evaluate(translate);
  const chart = page.locator('[data-chart="nurseries"]');
  const drawn = () => chart.locator("svg").first().innerHTML();
  const before = await drawn();
  for (const n of [1, 0]) {
    await chart.locator(".views button").nth(n).click();
    if (n === 1) await expect.poll(drawn).not.toEqual(before);
    expect(wrong(await figures(page, "nurseries")), `view ${n}`).toEqual([]);
  }
  expect(problems()).toEqual([]);
});
