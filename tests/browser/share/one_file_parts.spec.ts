// What the one file holds: the files that it links to, and no script or style but its own.
import { expect } from "@playwright/test";
import { bytes as bytesOf, text } from "../bundle";
import { open } from "../reader";
import { saved, test } from "./one_file";

test.use({ viewport: { width: 1280, height: 800 } });

test("files that the page links to are in it, byte for byte", async ({ page, address }) => {
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

test("a link leads nowhere but into the file, to its own files, or away by a whole address", async ({ page, address }) => {
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

test("nothing in it is run but by a script of its own, and no style stands in an attribute", () => {
  const html = text("sanjin.html");
  const scripts = [...html.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)];
  for (const [, attributes, script] of scripts) {
    expect(attributes).not.toContain("src");
    if (attributes) expect(attributes).toMatch(/^ type="application\/octet-stream" data-packed="[\w-]+"$|^ data-page="one"$/);
    // (innerHTML is in what wasm-bindgen writes, for the program's own words.)
    else expect(script.match(/\beval\(|new Function\(|document\.write|\bimport\b|\bfetch\((?!\w+\))/g), script.slice(0, 80)).toBeNull();
  }
  expect(scripts.filter(([, attributes]) => !attributes).length).toBeGreaterThanOrEqual(3);
  const outside = html.replace(/<(script|style)[\s\S]*?<\/\1>/g, "");
  // Counted, not matched: a report of what is wrong would hold the whole file.
  const tags = outside.match(/<[a-z][^>]*>/g) ?? [];
  expect(tags.length).toBeGreaterThan(1000);
  expect(tags.filter((tag) => /\s(style|on[a-z]+)="/.test(tag))).toEqual([]);
  expect(tags.filter((tag) => tag.startsWith("<link") && !/ rel="(icon|canonical|rust)"/.test(tag))).toEqual([]);
});
