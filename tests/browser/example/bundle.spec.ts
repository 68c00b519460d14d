// The files of the second story's bundle: named after it, without a word of the story in data/; its one file opens from a disk.
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "@playwright/test";
import { chart, markOf, numeral, open, scrollWidth, shown } from "../reader";
import { cards, DIST, factOf, files, LANG, source, story, text } from "./river";

const NAME = "lusha";

test("story.json is the example's: its article to the letter, its facts, charts and people", () => {
  expect(story.article.text).toBe(source("examples/river/article.txt"));
  expect(story.facts.length).toBeGreaterThanOrEqual(20);
  expect(story.voices.map(({ quote }) => quote)).toEqual(expect.arrayContaining(["看见我自己的脚。"]));
  const chars = [...story.article.text];
  for (const { id, quote, text } of story.facts) {
    expect.soft(story.article.text.split(quote).length, `${id}: its quote occurs once`).toBe(2);
    expect.soft(chars.join("").includes(text), id).toBe(true);
  }
});

test("the one file, the zip, the elements and the pages have the story's name", () => {
  expect(files).toEqual(expect.arrayContaining([`${NAME}.html`, `${NAME}.zip`, "index.html", "story.json", "embed.html", "embed/story/index.html"]));
  for (const { id } of story.charts) {
    for (const path of [`charts/${id}.svg`, `charts/${id}.png`, `charts/${id}.csv`, `embed/${id}/index.html`]) expect.soft(files, path).toContain(path);
  }
  expect(text("embed.js")).toContain(`${NAME}-chart`);
  expect(text("embed.html")).toContain(`&lt;${NAME}-chart chart=`);
  // The program keeps its own name in the names of its own files.
  const foreign = files.filter((path) => /sanjin/.test(path) && !/^sanjin-[0-9a-f]+(_bg)?\.(js|wasm)(\.br|\.gz)?$/.test(path));
  expect(foreign).toEqual([]);
  for (const path of ["index.html", `${NAME}.html`, "embed.html", "manifest.json", "embed.js"])
    expect.soft(text(path).match(/sanjin\.(html|zip)|sanjin-(chart|story)/g), path).toBeNull();
});

/** Every run of five Han characters in a text. */
function* runs(text: string) {
  for (const [words] of text.matchAll(/\p{Script=Han}{5,}/gu)) {
    const chars = [...words];
    for (let at = 0; at + 5 <= chars.length; at += 1) yield chars.slice(at, at + 5).join("");
  }
}

test("no word of the story in data/ occurs in any file", () => {
  const shared = ["zh-Hans", "zh-Hant"].flatMap((lang) => [
    source(`crates/load/interface/wording/${lang}.toml`),
    source(`crates/load/interface/sharing/${lang}.toml`),
  ]);
  const own = new Set(runs([...shared, text("story.json")].join("\n")));
  const theirs = ["article.txt", "article.zh-Hans.txt", "wording/zh-Hant.toml", "wording/zh-Hans.toml"].map((path) => source(`data/${path}`)).join("\n");
  const foreign = new Set([...runs(theirs)].filter((run) => !own.has(run)));
  expect(foreign.size, "runs of characters of the story in data/").toBeGreaterThan(1000);
  const found: string[] = [];
  const pages = files.filter((path) => /\.(html|json|js|css|svg|csv|txt|xml)$/.test(path) || path === "_headers");
  for (const path of pages) {
    const words = text(path);
    found.push(...[...runs(words)].filter((run) => foreign.has(run)).map((run) => `${path}: ${run}`));
    found.push(...["山西", "三晋", "三晉", "民生", "Shanxi", "English"].filter((word) => words.includes(word)).map((word) => `${path}: ${word}`));
  }
  expect(pages.length).toBeGreaterThan(60);
  expect([...new Set(found)].slice(0, 20)).toEqual([]);
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(`scripts ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled, viewport: { width: 1280, height: 900 }, contextOptions: { reducedMotion: "reduce" } });

    test("the one file opens from a disk, alone, with every chart, and asks for nothing", async ({ page }) => {
      const folder = mkdtempSync(join(tmpdir(), "鹭沙河 "));
      const file = join(folder, "一页.html");
      copyFileSync(join(DIST, `${NAME}.html`), file);
      const address = pathToFileURL(file).href;
      const asked: string[] = [];
      page.on("request", (request) => !/^(blob|data):/.test(request.url()) && asked.push(request.url()));
      page.on("pageerror", (error) => asked.push(error.message));
      try {
        if (javaScriptEnabled) await open(page, address);
        else await page.goto(address);
        await expect(page.locator("html")).toHaveAttribute("lang", LANG);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        for (const { id, facts } of cards) {
          await expect.soft(chart(page, id).locator("svg.chart:visible").first(), id).toBeVisible();
          for (const fact of facts) await expect.soft(markOf(page, id, fact), `${id}: ${fact}`).toHaveCount(1);
        }
        const { id, facts } = cards.find(({ kind }) => kind === "range")!;
        await markOf(page, id, facts[0]).hover();
        await expect(shown(page)).toHaveCount(1);
        await expect(shown(page)).toContainText(factOf(facts[0]).label[LANG]);
        await shown(page).getByRole("link").click();
        await expect(numeral(page, facts[0])).toBeInViewport();
        for (const width of [320, 1280]) {
          await page.setViewportSize({ width, height: 800 });
          expect.soft(await scrollWidth(page), `${width} px`).toBe(width);
        }
        expect(asked).toEqual([address]);
      } finally {
        rmSync(folder, { recursive: true });
      }
    });
  });
}
