// Contact sheets: the whole page on one picture, its screens in columns, with nothing but the edition in the file's name, for people who
// judge without knowing whose page it is.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { open } from "./take.mjs";

const DEVICES = [
  { name: "desktop", width: 1280, height: 900, scale: 0.5, inColumn: 4 },
  { name: "phone", width: 390, height: 844, scale: 1, inColumn: 3 },
];
const EDITIONS = { "zh-Hant": "", "zh-Hans": "zh-Hans/", en: "en/" };
const GAP = 16;

/**
 * Writes a sheet for each device and edition into the folder.
 * @param {import("@playwright/test").Browser} browser
 * @param {string} site
 * @param {string} folder
 */
export async function sheets(browser, site, folder) {
  mkdirSync(folder, { recursive: true });
  for (const { name, width, height, scale, inColumn } of DEVICES) {
    for (const [lang, path] of Object.entries(EDITIONS)) {
      const page = await open(browser, site, { path, width, height, scheme: "light" });
      const devtools = await page.context().newCDPSession(page);
      const length = await page.evaluate(() => document.documentElement.scrollHeight);
      const long = height * inColumn;
      /** @type {string[]} */
      const columns = [];
      for (let y = 0; y < length; y += long) {
        const clip = { x: 0, y, width, height: Math.min(long, length - y), scale };
        const { data } = await devtools.send("Page.captureScreenshot", { format: "png", captureBeyondViewport: true, clip });
        columns.push(data);
      }
      await page.context().close();
      const images = columns.map((data) => `<img src="data:image/png;base64,${data}">`).join("");
      const size = { width: Math.ceil(columns.length * (width * scale + GAP) + GAP), height: Math.ceil(long * scale + 2 * GAP) };
      const sheet = await browser.newPage({ viewport: size });
      await sheet.setContent(`<body style="margin:0;padding:${GAP}px;display:flex;gap:${GAP}px;align-items:flex-start;background:#888">${images}`);
      const file = join(folder, `${name}-${lang}.png`);
      writeFileSync(file, await sheet.screenshot());
      await sheet.context().close();
      console.log(`shots: ${file}: ${columns.length} columns of up to ${inColumn} screens`);
    }
  }
}
