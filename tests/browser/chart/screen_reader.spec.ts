// What a screen reader says about a chart: a virtual one reads the page from inside, and Chromium's accessibility tree
// is what a real one would get.
import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { open } from "../reader";

// Without motion no question stands in place of a chart.
// On a phone a chart has one drawing for both readers: the virtual one takes attributes, not styles, for what is hidden.
test.use({ contextOptions: { reducedMotion: "reduce" }, viewport: { width: 390, height: 844 } });

const LIBRARY = require.resolve("@guidepup/virtual-screen-reader/browser.js");

/** Label, value, unit and qualifier, in spoken order. */
const CHARTS: Record<string, string[]> = {
  "whole-province": [
    "達到二甲及以上水平的縣綜合醫院：全部（100%）（占縣綜合醫院）",
    "農業縣中醫醫院和基層中醫館：全覆蓋（100%）（原文未列分母）",
    "開展兒科服務的公立綜合醫院、婦幼保健院：全部（100%）（占二級及以上公立綜合醫院、婦幼保健院）",
    "開展檢查檢驗結果互認的醫院：全部（100%）（占二級及以上醫院）",
  ],
  "mind-and-sleep": ["開設心理門診的醫療機構：151所", "開設睡眠門診的醫療機構：110所"],
  nurseries: ["累計建成的托育機構：3285家", "累計建成的托位：15.94萬個"],
  "shared-results": ["檢查檢驗結果互認的項目：超過400項", "檢查檢驗結果互認惠及的群眾：200萬餘人"],
};

/** All phrases from a chart's beginning to its end. */
function spoken(page: Page, chart: string): Promise<string[]> {
  return page.evaluate(async (id) => {
    const { virtual } = await import(new URL("virtual-screen-reader.js", location.href).href);
    await virtual.start({ container: document.querySelector(`[data-chart="${id}"]`) });
    do await virtual.next();
    while (!(await virtual.lastSpokenPhrase()).startsWith("end of figure"));
    const said = await virtual.spokenPhraseLog();
    await virtual.stop();
    return said;
  }, chart);
}

test("a screen reader says a chart's finding, each mark with label, value, unit and qualifier, its description, its table", async ({ page }) => {
  await page.route("**/virtual-screen-reader.js", (route) => route.fulfill({ contentType: "text/javascript", body: readFileSync(LIBRARY) }));
  await open(page);
  for (const [chart, names] of Object.entries(CHARTS)) {
    await test.step(chart, async () => {
      const said = await spoken(page, chart);
      const root = page.locator(`[data-chart="${chart}"]`);
      const title = await root.locator("h3").innerText();
      expect(said[0]).toBe(`figure, ${title}`);
      expect(said[1]).toBe(`heading, ${title}, level 3`);
      expect(said.filter((phrase) => phrase.startsWith("image"))).toEqual(names.map((name) => `image, ${name}`));
      const drawing = said.slice(said.indexOf(`group, ${title}`), said.indexOf(`end of group, ${title}`));
      expect(drawing.length, "the drawing has a name").toBeGreaterThan(names.length);
      expect(
        said.filter((phrase) => /^(end of )?(image|img|graphics?[\w-]*|button|link)$/.test(phrase)),
        "nothing without a name",
      ).toEqual([]);
      expect(said.filter((phrase) => /fact-|undefined|NaN|null/.test(phrase))).toEqual([]);
      expect(said).toContain(await root.locator(".description").textContent());
      expect(said.filter((phrase) => phrase.startsWith("rowheader, "))).toEqual(names.map((name) => `rowheader, ${name.split("：")[0]}`));
      expect(said.at(-1)).toBe(`end of figure, ${title}`);
    });
  }
});

test("a focused mark has a name, and its tooltip as a description, for a real screen reader", async ({ page }) => {
  await open(page);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Accessibility.enable");
  for (const [chart, names] of Object.entries(CHARTS)) {
    await test.step(chart, async () => {
      await page.locator(`[data-chart="${chart}"] .mk[tabindex="0"]:visible`).focus();
      for (const [n, name] of names.entries()) {
        if (n > 0) await page.keyboard.press("ArrowRight");
        const { result } = await cdp.send("Runtime.evaluate", { expression: "document.activeElement" });
        const { nodes } = await cdp.send("Accessibility.getPartialAXTree", { objectId: result.objectId, fetchRelatives: false });
        const quote = await page.locator('[role="tooltip"]:visible q').innerText();
        expect([nodes[0].role?.value, nodes[0].name?.value]).toEqual(["image", name]);
        expect(nodes[0].description?.value).toContain(quote);
      }
    });
  }
});
