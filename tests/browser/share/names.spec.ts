// Blockers' lists and hosts hide elements and files by name: the bundle uses no such name, and a hidden menu does not block the page.
import { readdirSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { DIST, text as read } from "../bundle";
import { open } from "../reader";

const HIDDEN =
  /^(ads?|adverts?|advertisement|affiliate|analytics|banners?|consent|cookies?|facebook|gdpr|newsletter|overlay|paywall|pixel|popups?|promo|promoted|shar(e|er|es|ing)|socials?|sponsor(ed|s)?|subscribe|tracker|tracking|twitter|weibo|weixin)$/i;
const parts = (name: string) => name.split(/[^a-z0-9]+/i).filter((part) => HIDDEN.test(part));

// Without motion no question stands in place of a chart.
test.use({ contextOptions: { reducedMotion: "reduce" } });

test("no class, id or file has a name that blockers’ lists hide", () => {
  const all = (readdirSync(DIST, { recursive: true }) as string[]).map(String);
  const names = new Set(all.flatMap((path) => path.split("/")));
  for (const path of all.filter((path) => path.endsWith(".html"))) {
    for (const [, text] of read(path).matchAll(/ (?:class|id)="([^"]*)"/g)) text.split(" ").forEach((name) => names.add(name));
  }
  for (const path of all.filter((path) => path.endsWith(".js"))) {
    for (const [, name] of read(path).matchAll(/(?:className|id):? ?=?:? ?"([\w -]+)"/g)) name.split(" ").forEach((one) => names.add(one));
  }
  expect(names.size).toBeGreaterThan(200);
  expect([...names].filter((name) => parts(name).length)).toEqual([]);
});

test("a menu that a foreign rule hides does not block the page: the link works", async ({ page }) => {
  await open(page);
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("dialog { display: none !important }");
    document.adoptedStyleSheets.push(sheet);
  });
  await page.locator("#chart-nurseries a.take").click();
  await expect(page).toHaveURL(/embed\.html#chart-nurseries$/);
  await expect(page.locator("dialog:modal")).toHaveCount(0);
});
