// What the share menu copies and passes to the system: links, codes, citations.
import { expect, test } from "@playwright/test";
import { factOf, onPage, story } from "../bundle";
import { open, watch } from "../reader";
import { card, clipboard, entryOf, menu, openMenu, press, status } from "./menu";

test.use({ contextOptions: { reducedMotion: "reduce" }, serviceWorkers: "block", viewport: { width: 1280, height: 900 } });

test.describe("with the clipboard", () => {
  test.use({ permissions: ["clipboard-read", "clipboard-write"] });

  test("the link is that of the chart, in the current view", async ({ page, baseURL }) => {
    const seen = watch(page);
    await openMenu(page);
    await press(page, "複製連結");
    await expect(status(page)).toHaveText("已複製：連結");
    expect(await clipboard(page)).toBe(`${baseURL}#chart-nurseries`);
    await press(page, "關閉");
    await card(page, "nurseries").locator(".views button").nth(1).click();
    await card(page, "nurseries").locator("a.take").click();
    await press(page, "複製連結");
    await expect.poll(() => clipboard(page)).toBe(`${baseURL}#chart-nurseries&show=totals`);
    expect(seen.problems()).toEqual([]);
  });

  test("the codes are those of the manifest with the address of this bundle", async ({ page, baseURL }) => {
    await openMenu(page, "./en/");
    for (const [name, kind] of [
      ["iframe", "frame"],
      ["Web component", "element"],
      ["Picture", "picture"],
    ]) {
      await press(page, name);
      await expect(status(page)).toHaveText(`Copied: ${name}`);
      const code = await clipboard(page);
      expect(code).toBe(entryOf("nurseries", "en").codes[kind].replaceAll("{base}", baseURL!));
      expect(code).toContain(baseURL!);
    }
  });

  test("a chart is cited as text and as HTML, and a selected fact with its own words", async ({ page, baseURL }) => {
    await openMenu(page);
    await press(page, "複製引用");
    await expect(status(page)).toHaveText("已複製：引用");
    const title = entryOf("nurseries", "zh-Hant").title;
    for (const words of [title, story.article.title, `${baseURL}#chart-nurseries`]) expect(await clipboard(page)).toContain(words);
    await press(page, "關閉");

    const fact = factOf("nurseries");
    await card(page, "nurseries").locator('[data-fact="nurseries"] .m').click();
    await expect(page.locator("#fact-nurseries[data-selected]")).toBeVisible();
    await card(page, "nurseries").locator("a.take").click();
    await press(page, "複製引用");
    await expect(status(page)).toHaveText("已複製：引用");
    const text = await clipboard(page);
    for (const words of [fact.label["zh-Hant"], "3285", story.article.title, `${baseURL}#fact-nurseries`]) expect(text).toContain(words);
    const shown = (await page.locator("#fact-nurseries q").textContent())!;
    expect(text).toContain(`「${shown}」`);
    const html = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return (await item.getType("text/html")).text();
    });
    expect(html).toContain(`href="${baseURL}#fact-nurseries"`);
    expect(html).toContain(story.article.title);
  });

  test("a citation includes the qualifier", async ({ page }) => {
    const fact = story.facts.find(({ qualifier }) => qualifier === "nearly")!;
    const chart = onPage.find(({ section, facts }) => section === fact.section && facts.includes(fact.id))!;
    await open(page, `./en/#fact-${fact.id}`);
    await expect(page.locator(`#fact-${fact.id}[data-selected]`)).toBeVisible();
    // By keyboard, since the tooltip may cover the link.
    await card(page, chart.id).locator("a.take").press("Enter");
    await press(page, "Copy citation");
    await expect(status(page)).toHaveText("Copied: Citation");
    expect(await clipboard(page)).toContain("nearly");
  });
});

test("a text that the browser refuses to copy is selected for copying by hand", async ({ page, baseURL }) => {
  await page.addInitScript(() => {
    for (const name of ["write", "writeText"])
      Object.defineProperty(navigator.clipboard, name, { value: () => Promise.reject(new DOMException("no", "NotAllowedError")) });
  });
  await openMenu(page);
  const byHand = menu(page).getByRole("textbox");
  await press(page, "複製連結");
  await expect(byHand).toBeFocused();
  await expect(byHand).toHaveValue(`${baseURL}#chart-nurseries`);
  expect(await byHand.evaluate((area: HTMLTextAreaElement) => [area.selectionStart, area.selectionEnd, area.readOnly])).toEqual([
    0,
    (await byHand.inputValue()).length,
    true,
  ]);
  await expect(status(page)).toContainText("自行複製");
  await press(page, "複製引用");
  await expect(byHand).toHaveValue(/#chart-nurseries$/);
});

test("the system shares if it can; after a cancel nothing shows; after a refusal the link is copied", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.addInitScript(() => {
    const shared: unknown[] = [];
    Object.assign(window, { shared, outcome: "" });
    Object.defineProperty(navigator, "share", {
      value: (data: unknown) => {
        shared.push(data);
        const { outcome } = window as unknown as { outcome: string };
        return outcome ? Promise.reject(new DOMException("", outcome)) : Promise.resolve();
      },
    });
  });
  await openMenu(page);
  await press(page, "分享到…");
  const shared = await page.evaluate(() => (window as unknown as { shared: unknown[] }).shared);
  expect(shared).toEqual([{ title: entryOf("nurseries", "zh-Hant").title, url: expect.stringContaining("#chart-nurseries") }]);
  await page.evaluate(() => Object.assign(window, { outcome: "AbortError" }));
  await press(page, "分享到…");
  await expect(status(page)).toHaveText("");
  await page.evaluate(() => Object.assign(window, { outcome: "NotAllowedError" }));
  await press(page, "分享到…");
  await expect(status(page)).toHaveText("已複製：連結");
});

test("the whole story in a frame shares the story’s own page", async ({ page, context, baseURL }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openMenu(page, "./embed/story/en/");
  await press(page, "Copy link");
  await expect(status(page)).toHaveText("Copied: Link");
  expect(await clipboard(page)).toBe(`${baseURL}en/index.html#chart-nurseries`);
});
