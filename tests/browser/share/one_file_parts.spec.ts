// The files and links in the one file. (Its policy, scripts and attributes: page/policy.spec.ts.)
import { expect } from "@playwright/test";
import { bytes as bytesOf, text } from "../bundle";
import { open } from "../reader";
import { saved, test } from "./one_file";

test.use({ viewport: { width: 1280, height: 800 } });

test("it contains the files that the page links to, byte for byte", async ({ page, address }) => {
  await open(page, `${address}?lang=en`);
  const dataset = await saved(page, () => page.locator('a[href="story.json"]').click());
  expect(dataset.name).toBe("story.json");
  expect(dataset.text).toBe(text("story.json"));
  const bytes = (path: string) =>
    page.evaluate(async (path) => {
      const file: Blob | null = await (window as any).sanjinFile(path);
      return file && [file.type, [...new Uint8Array(await file.arrayBuffer())]];
    }, path);
  for (const [path, type] of [
    ["facts.csv", "text/csv"],
    ["en/facts.csv", "text/csv"],
    ["zh-Hans/facts.json", "application/json"],
  ]) {
    expect(await bytes(path), path).toEqual([type, [...bytesOf(path)]]);
  }
  for (const path of ["nothing.csv", "__proto__", "constructor", "../story.json", ""]) expect(await bytes(path), path).toBeNull();
});

test("a link leads only into the file, to its own files, or away by an absolute address", async ({ page, address }) => {
  for (const rest of ["", "?lang=zh-Hans", "?lang=en"]) {
    await open(page, address + rest);
    const links = await page
      .locator("a[href]:visible")
      .evaluateAll((all) => all.map((one) => [one.getAttribute("href")!, one.hasAttribute("data-inside")] as const));
    const ids = new Set(await page.locator("[id]").evaluateAll((all) => all.map(({ id }) => id)));
    for (const [href, inside] of links) {
      if (inside) expect(await page.evaluate(async (path) => !!(await (window as any).sanjinFile(path)), href), href).toBe(true);
      else if (href.startsWith("#") && !href.startsWith("#explorer&")) expect(ids.has(decodeURIComponent(href.slice(1))), href).toBe(true);
      else expect(href).toMatch(/^(\?lang=(zh-Hant|zh-Hans|en)(#[\w-]+)?$|https:|mailto:|#explorer&)/);
    }
  }
});
