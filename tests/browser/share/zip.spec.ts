// The bundle as a zip.
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { bytes as bytesOf, DIST, EDITIONS, onPage, story } from "../bundle";
import { readZip } from "../unzip";

test("the zip holds the bundle, file by file, with texts for the receiver", async () => {
  const entries = readZip(join(DIST, "sanjin.zip"));
  const names = entries.map(({ name }) => name);
  expect(names).toEqual([...names].sort());
  for (const { name, bytes, time, date, version } of entries) {
    // One folder, the earliest possible time stamp, and no newer zip features.
    expect(name).toMatch(/^sanjin\/[^/]/);
    expect([name, time, date]).toEqual([name, 0, 33]);
    expect(version).toBeLessThanOrEqual(20);
    const path = name.slice("sanjin/".length);
    if (!/^(README|EMBED|LICENSE-MIT|LICENSE-APACHE|NOTICE)\.txt$/.test(path)) expect(bytes.equals(bytesOf(path)), name).toBe(true);
  }
  for (const path of ["index.html", "en/index.html", "zh-Hans/index.html", "story.json", "sanjin.html"]) expect(names).toContain(`sanjin/${path}`);
  expect(names.filter((name) => /\.(br|gz|zip)$/.test(name))).toEqual([]);
  const text = (name: string) => entries.find((entry) => entry.name === `sanjin/${name}`)!.bytes.toString("utf8");
  for (const name of ["README.txt", "EMBED.txt"]) {
    expect(text(name).charCodeAt(0)).toBe(0xfeff);
    expect(text(name).replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    // No placeholder is left.
    expect(text(name)).not.toMatch(/[{}]/);
  }
  for (const words of ["怎樣打開", "怎样打开", "How to open it", "MIT", story.article.title.split(" ")[0], `${story.facts.length}`])
    expect(text("README.txt")).toContain(words);
  for (const { id } of onPage.filter(({ section }) => section !== "opening")) expect(text("EMBED.txt")).toContain(`\r\n${id} `);
  for (const { folder } of EDITIONS) expect(text("EMBED.txt")).toContain(`/embed/${onPage[1].id}/${folder}"`);
});
