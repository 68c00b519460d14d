// Checks of a page with a fault: it shows all content, and a notice where it belongs.
import { test as base, expect, type Frame, type Page } from "@playwright/test";
import { bare, onPage, story } from "./bundle";
import { FaultyHost, type Rule } from "./faulty_host";
import { want, watch } from "./reader";

/** Words of each edition's notice. (Only a few, so that editors may change the rest.) */
export const WORDS: Record<string, RegExp> = {
  "zh-Hant": /互動功能.*不可用.*內容/,
  "zh-Hans": /互动功能.*不可用.*内容/,
  en: /features are unavailable.*content is here/,
};
export const LANGS = Object.keys(WORDS);
export const below = (lang: string) => (lang === "zh-Hant" ? "" : `${lang}/`);

/** A test with its own host, which gets its faults when it starts. */
export const test = base.extend<{ faulty: (rules?: Record<string, Rule>) => Promise<FaultyHost> }>({
  serviceWorkers: "block",
  // A running smooth scroll would hide positions.
  contextOptions: { reducedMotion: "reduce" },
  faulty: async ({}, use) => {
    const hosts: FaultyHost[] = [];
    await use(async (rules) => {
      const host = await new FaultyHost(rules).start();
      hosts.push(host);
      return host;
    });
    for (const host of hosts) await host.stop();
  },
});
/**
 * Records layout shifts and the moments at which a notice shows. Shifts count from half a second after the HTML
 * was parsed (the program can't influence earlier ones), and from the moment at which the notice appears.
 */
export async function watched(page: Page) {
  await page.addInitScript(() => {
    const seen = ((window as any).seen = { shifts: 0, byLine: 0, lost: 0 });
    let lostAt = Infinity;
    let readAt = Infinity;
    document.addEventListener("readystatechange", () => (readAt = Math.min(readAt, performance.now() + 500)));
    new MutationObserver(() => {
      if (document.documentElement?.dataset.lost !== "") return;
      seen.lost++;
      lostAt = Math.min(lostAt, performance.now());
    }).observe(document, { attributes: true, subtree: true, attributeFilter: ["data-lost"] });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as any[]) {
        // The reader opened something.
        if (entry.hadRecentInput) continue;
        if (entry.startTime >= readAt) seen.shifts += entry.value;
        if (entry.startTime >= lostAt) seen.byLine += entry.value;
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
  const { problems } = watch(page);
  return { problems, seen: (at: Page | Frame = page) => at.evaluate(() => (window as any).seen as { shifts: number; byLine: number; lost: number }) };
}

/** Expects the notice over the foot of the screen, in the edition's words, with a button that dismisses it. */
export async function expectLine(page: Page, lang: string) {
  // Nobody misses a program that nobody has wanted.
  await want(page);
  const line = page.locator(".lost");
  await expect(line.locator("p")).toBeVisible();
  await expect(line).toHaveRole("status");
  await expect(line).toHaveText(WORDS[lang]);
  const box = (await line.boundingBox())!;
  const { width, height } = page.viewportSize()!;
  expect([box.x, Math.round(box.y + box.height), box.width]).toEqual([0, height, width]);
  expect(box.height).toBeLessThan(height / 4);
}

/** Expects that no control without function is visible. */
export async function expectNothingDead(at: Page | Frame) {
  await expect(at.locator(":is(.views button, .verify button, .listen):visible")).toHaveCount(0);
}

/** A promise for a host to wait for, which `go` resolves. */
export function later() {
  let go = () => {};
  const held = new Promise<void>((done) => (go = done));
  return { held, go: () => go() };
}

/** Expects all content: each chart, each sentence; a tooltip by pointer and by key, the link to its sentence, a table. */
export async function expectReadable(page: Page, at: Page | Frame = page, { tooltips = true, article = true } = {}) {
  const drawn = await at.locator("[data-chart]").evaluateAll((roots) =>
    roots
      .filter((root) =>
        // A chart may have a narrow and a wide drawing, of which one is displayed.
        [...root.querySelectorAll("svg")].some((svg) => svg.getBoundingClientRect().width > 100 && svg.getBoundingClientRect().height > 20),
      )
      .map((root) => root.getAttribute("data-chart")!),
  );
  expect(
    onPage.map(({ id }) => id).filter((id) => !drawn.includes(id)),
    "every chart is drawn",
  ).toEqual([]);
  if (article) {
    const lang = await at.locator("#sanjin").getAttribute("lang");
    const sentences = await at.locator("#article .s[id]").evaluateAll((all) => all.map((one) => (one as HTMLElement).innerText.trim()));
    expect(sentences.filter((one) => !one)).toEqual([]);
    expect(sentences.length).toBeGreaterThan(40);
    if (lang === "zh-Hant") {
      const lines = await at.locator("#article .text").locator("h3, .para > p").allInnerTexts();
      const label = await at.locator("#article .caption .tag").innerText();
      expect(bare(lines.join("").replace(label, ""))).toBe(bare(story.article.text));
    }
  }
  if (tooltips) {
    const tips = at.locator('[role="tooltip"]:visible');
    const mark = at.locator('[data-chart="mind-and-sleep"] [data-fact="sleep-clinics"]');
    await mark.scrollIntoViewIfNeeded();
    // Forced, since an extension may have made the drawing longer, so that the tooltip covers its mark.
    await mark.hover({ force: true });
    await expect(tips).toHaveCount(1);
    await expect(tips).toContainText("110");
    await page.mouse.move(0, 0);
    await expect(tips).toHaveCount(0);
    await mark.focus();
    await expect(tips).toContainText("110");
    const link = tips.getByRole("link");
    const sentence = (await link.getAttribute("href"))!;
    await link.click();
    await expect(at.locator(sentence)).toBeInViewport();
    expect(await at.evaluate(() => document.querySelector(":target")?.id)).toBe(sentence.slice(1));
  }
  const table = at.locator('[data-chart="mind-and-sleep"] details.data');
  // By keyboard, since the tooltip whose link is focused may cover it.
  await table.locator("summary").press("Enter");
  await expect(table.locator("td").first()).toBeVisible();
  await expect(table.locator('[data-row="sleep-clinics"]')).toContainText("110");
}
