// The files for machines: manifest, oEmbed, JSON-LD.
import { statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { bytes as bytesOf, DIST, EDITIONS, story, text } from "../bundle";
import { manifest } from "./manifest";

test("the manifest has every chart in every edition, and every path in it is a file of that size", () => {
  expect(manifest.charts.map(({ id, section, kind, facts }) => ({ id, section, kind, facts }))).toEqual(
    story.charts.map(({ id, section, kind, facts }) => ({ id, section, kind, facts })),
  );
  expect(manifest.editions.map(({ lang }) => lang)).toEqual(EDITIONS.map(({ lang }) => lang));
  for (const { page, editor } of manifest.editions) for (const path of [page, editor]) expect(statSync(join(DIST, path)).isFile()).toBe(true);
  for (const { editions } of [manifest.story, ...manifest.charts]) {
    expect(Object.keys(editions).sort()).toEqual([...EDITIONS.map(({ lang }) => lang)].sort());
    for (const item of Object.values(editions)) {
      expect(item.title && item.alt).toBeTruthy();
      for (const path of [item.place.split("#")[0], item.embed, item.oembed, ...item.views.map(({ svg }) => svg)])
        expect(statSync(join(DIST, path)).isFile(), path).toBe(true);
      expect(Object.keys(item.files).sort()).toEqual(["card.png", "csv", "json", "png", "svg"]);
      for (const { path, bytes, width, height } of Object.values(item.files)) {
        expect(statSync(join(DIST, path)).size, path).toBe(bytes);
        if (!path.endsWith(".png")) continue;
        const png = bytesOf(path);
        expect([png.readUInt32BE(16), png.readUInt32BE(20)], path).toEqual([width, height]);
      }
      for (const code of Object.values(item.codes)) expect(code).toContain("{base}");
    }
  }
});

test('oEmbed: each response has what version 1.0 requires of "rich"', () => {
  for (const { editions } of [manifest.story, ...manifest.charts]) {
    for (const item of Object.values(editions)) {
      const read = JSON.parse(text(item.oembed));
      expect(read).toMatchObject({ version: "1.0", type: "rich", title: item.title });
      for (const name of ["width", "height"]) expect(Number.isInteger(read[name]) && read[name] > 0, name).toBe(true);
      expect(read.provider_name).toBeTruthy();
      if (manifest.base) {
        expect(read.html).toBe(item.codes.frame.replaceAll("{base}", manifest.base));
        expect(read).toMatchObject({ provider_url: manifest.base, thumbnail_width: 1200, thumbnail_height: 630 });
        expect(read.thumbnail_url).toBe(manifest.base + item.files["card.png"].path);
      } else {
        // Without an address the response contains the picture itself, and no thumbnail.
        expect(read.html).toMatch(/^<img src="data:image\/svg\+xml;base64,[A-Za-z0-9+/=]+" alt="[^"]+" width="\d+" height="\d+">$/);
        expect(Object.keys(read).filter((name) => /thumbnail|url/.test(name))).toEqual([]);
      }
    }
  }
});

for (const { lang, folder: path } of EDITIONS) {
  test(`/${path}: JSON-LD says what story.json says, with files that are there`, async ({ page, request }) => {
    await page.goto(`./${path}`);
    const read = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent())!);
    expect(read).toMatchObject({ "@context": "https://schema.org", "@type": "Dataset", inLanguage: lang });
    expect(read.description).toMatch(new RegExp(`\\b${story.facts.length}(?=個| numbers|个)`));
    expect(read.distribution.map(({ contentUrl }: { contentUrl: string }) => contentUrl.split("/").at(-1))).toEqual(["facts.csv", "facts.json", "story.json"]);
    expect(read.isBasedOn["@type"]).toBe("NewsArticle");
    for (const name of ["publisher", "datePublished", "author"]) expect(read.isBasedOn, "nothing that the article does not say").not.toHaveProperty(name);
    for (const { contentUrl } of read.distribution) expect((await request.get(new URL(contentUrl, page.url()).href)).ok(), contentUrl).toBe(true);
    await expect(page.locator('meta[property^="og:"]'), "previews need whole addresses").toHaveCount(
      manifest.base ? await page.locator('meta[property^="og:"]').count() : 0,
    );
  });
}
