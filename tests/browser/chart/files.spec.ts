// Each chart's files as others use them: opened on their own, and shown as images in an empty page.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { bytes, DIST, EDITIONS, factOf, story, text } from "../bundle";

type Data = { title: string; description: string; facts: { id: string; value: number; quote: string }[] };
const data = (path: string) => JSON.parse(text(`charts/${path}.json`)) as Data;

/** The words and marks of a picture, and, as the browser measures them, the words outside it and pairs that overlap. */
const look = (page: Page) =>
  page.evaluate(() => {
    const root = document.documentElement.getBoundingClientRect();
    const words = [...document.querySelectorAll("text")].map((text) => ({ text: text.textContent, box: text.getBoundingClientRect() }));
    const sticksOut = words
      .filter(({ box }) => box.left < root.left || box.right > root.right + 0.5 || box.top < root.top || box.bottom > root.bottom)
      .map(({ text }) => text);
    // The ink is lower than the line box.
    const ink = words.map(({ text, box }) => ({
      text,
      left: box.left,
      right: box.right,
      top: box.top + box.height * 0.2,
      bottom: box.bottom - box.height * 0.2,
    }));
    const overlap = ink.flatMap((a, n) =>
      ink
        .slice(n + 1)
        .filter((b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom && b.top < a.bottom)
        .map((b) => `${a.text} / ${b.text}`),
    );
    const [title, description] = ["title", "desc"].map((name) => document.documentElement.querySelector(`:scope > ${name}`)?.textContent);
    const facts = [...document.querySelectorAll("[data-fact]")].map((mark) => mark.getAttribute("data-fact")!).sort();
    return { title, description, facts, sticksOut, overlap };
  });

for (const { lang, folder } of EDITIONS) {
  test(`every chart's SVG of ${lang} opens by itself, with its facts, and its words inside it and apart`, async ({ page }) => {
    // The console is not checked, since the browser logs a missing site icon.
    const found: string[] = [];
    page.on("pageerror", (error) => found.push(error.message));
    page.on("request", (request) => !request.isNavigationRequest() && found.push(`asked: ${request.url()}`));
    for (const { id, facts } of story.charts) {
      await page.goto(`charts/${folder}${id}.svg`);
      const { title, description } = data(`${folder}${id}`);
      expect.soft(await look(page), id).toEqual({ title, description, facts: [...facts].sort(), sticksOut: [], overlap: [] });
    }
    expect(found).toEqual([]);
  });

  test(`the pictures of ${lang} show as images, in their own size`, async ({ page }) => {
    await page.goto("story.json");
    await page.setContent("<main></main>");
    const names = story.charts.flatMap((chart) => [".svg", ".png", ".card.png"].map((ending) => `charts/${folder}${chart.id}${ending}`));
    const sizes = await page.evaluate(async (names) => {
      const load = async (name: string) => {
        const image = new Image();
        image.src = new URL(name, document.baseURI).href;
        await image.decode();
        return [name, image.naturalWidth, image.naturalHeight] as const;
      };
      return Promise.all(names.map(load));
    }, names);
    const of = new Map(sizes.map(([name, width, height]) => [name, [width, height]]));
    for (const { id } of story.charts) {
      const at = `charts/${folder}${id}`;
      const [width, height] = of.get(`${at}.svg`)!;
      expect(width, id).toBeGreaterThan(300);
      expect(of.get(`${at}.png`), id).toEqual([width * 2, height * 2]);
      expect(of.get(`${at}.card.png`), id).toEqual([1200, 630]);
    }
  });
}

test("the other views of a chart have pictures with the same facts", async ({ page }) => {
  const views = readdirSync(join(DIST, "charts")).filter((name) => /\.show\..*svg$/.test(name));
  expect(views.length).toBeGreaterThan(0);
  for (const view of views) {
    await page.goto(`charts/${view}`);
    const { facts } = story.charts.find(({ id }) => id === view.split(".")[0])!;
    expect.soft(await look(page), view).toMatchObject({ facts: [...facts].sort(), sticksOut: [] });
  }
});

test("the values of the files are those of the story", () => {
  for (const { folder } of EDITIONS) {
    for (const { id, facts } of story.charts) {
      const written = data(`${folder}${id}`).facts;
      expect(written.map(({ id, value, quote }) => ({ id, value, quote }))).toEqual(
        facts.map((fact) => (({ id, value, quote }) => ({ id, value, quote }))(factOf(fact))),
      );
      const csv = bytes(`charts/${folder}${id}.csv`);
      expect([...csv.subarray(0, 3)], id).toEqual([0xef, 0xbb, 0xbf]);
      for (const fact of facts) expect(csv.toString("utf8"), id).toContain(fact);
    }
  }
});
