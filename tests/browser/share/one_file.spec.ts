// The one file: everything that the page does, without a request.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect } from "@playwright/test";
import { story, text } from "../bundle";
import { approach } from "../page/explorer";
import { open, scrollWidth, wanted } from "../reader";
import { saved, test, watch } from "./one_file";

// A running smooth scroll would hide where a link leads.
test.use({ contextOptions: { reducedMotion: "reduce" }, viewport: { width: 1280, height: 800 } });

for (const [rest, lang] of [
  ["", "zh-Hant"],
  ["?lang=zh-Hans", "zh-Hans"],
  ["?lang=en", "en"],
]) {
  test(`${lang}: a reader uses all of it without a network request`, async ({ page, address }) => {
    const problems = watch(page, address);
    await open(page, address + rest);
    await expect(page.locator("html")).toHaveAttribute("lang", lang);
    await expect(page).toHaveTitle(text(lang === "zh-Hant" ? "index.html" : `${lang}/index.html`).match(/<title>(.*?)<\/title>/)![1]);
    await expect(page.locator(".packed-word")).toBeHidden();

    // A tooltip, by mouse.
    await page.locator('#chart-nurseries [data-fact="nurseries"] .m').hover();
    await expect(page.locator("#fact-nurseries")).toBeVisible();
    await expect(page.locator("#fact-nurseries b")).toContainText(/3,?285/);

    // Another view of a chart: drawn by the program.
    const chart = page.locator("#chart-nurseries");
    const before = await chart.locator("svg.chart").innerHTML();
    await chart.locator('.views button[aria-pressed="false"]').first().click();
    await expect.poll(() => chart.locator("svg.chart").innerHTML()).not.toBe(before);

    // The table of all facts, searched; the visible rows are saved.
    await approach(page);
    await page.locator("#explorer input[name=q]").fill("3285");
    // In Chinese also the figure that the same words of the article state.
    const found = lang === "en" ? 1 : 2;
    await expect(page.locator("#explorer tbody tr:visible")).toHaveCount(found);
    const rows = await saved(page, () => page.locator('#explorer [data-file="csv"]').click());
    expect(rows.text).toContain("3285");
    expect(rows.text.trim().split("\n")).toHaveLength(found + 1);

    // The check.
    await page.locator(".verify button").click();
    await expect(page.locator(".verify [role=status]")).toContainText({ "zh-Hant": "0處不符", "zh-Hans": "0处不符", en: "Mismatches: 0" }[lang]!);

    // The elder mode.
    await page.locator("[data-elder-switch]").first().click();
    await expect(page.locator("html")).toHaveAttribute("data-elder", "elder");

    expect(problems).toEqual([]);
  });
}

test("in a browser without DecompressionStream the first edition is complete, and a note explains the missing switch", async ({ page, address }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, "DecompressionStream"));
  const problems = watch(page, address);
  await page.goto(`${address}?lang=en`);
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-Hant");
  await expect(page.locator(".packed-word")).toBeVisible();
  await expect(page.locator(".editions")).toBeHidden();
  await expect(page.locator("[data-inside]:visible")).toHaveCount(0);
  // What needs no program works.
  await expect(page.locator("html")).toHaveAttribute("data-tools", "on");
  await approach(page);
  await page.locator("#explorer input[name=q]").fill("3285");
  await expect(page.locator("#explorer tbody tr:visible")).toHaveCount(2);
  expect(problems).toEqual([]);
});

test("a truncated file still shows its first edition", async ({ page, folder }) => {
  // The last block is damaged.
  const html = text("sanjin.html").replace(/(data-packed="en">.{400}).{40}/, `$1${"A".repeat(40)}`);
  const spoilt = join(folder, "spoilt.html");
  writeFileSync(spoilt, html);
  await page.goto(`${pathToFileURL(spoilt).href}?lang=en`);
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-Hant");
  await wanted(page);
  await expect(page.locator("main")).toBeVisible();
});

test.describe("with scripts off", () => {
  test.use({ javaScriptEnabled: false });
  test("it is the complete first edition, with tooltips, and without a dead switch or link", async ({ page, address }) => {
    await page.goto(address);
    await expect(page.locator(".packed-word")).toBeVisible();
    await expect(page.locator(".editions")).toBeHidden();
    await expect(page.locator("[data-inside]:visible")).toHaveCount(0);
    await page.locator("#explorer .rest summary").click();
    await page.mouse.move(0, 0);
    await expect(page.locator("#explorer tbody tr:visible")).toHaveCount(story.facts.length);
    await page.locator('#chart-nurseries [data-fact="nurseries"]').focus();
    await expect(page.locator("#fact-nurseries")).toBeVisible();
    for (const width of [320, 360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await scrollWidth(page)).toBe(width);
    }
  });
});
