// The one file if it can't start its program: from a disk, complete, and with a notice. (What it can't unpack, and its switch of editions:
// one_file.spec.ts.)
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, type Page } from "@playwright/test";
import { text } from "../bundle";
import { expectLine, expectNothingDead, expectReadable, test, WORDS, watched } from "../faulty";
import { wanted } from "../reader";

const html = text("sanjin.html");
let folder: string;
test.beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), "sanjin-faults-"))));
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));
const put = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return pathToFileURL(join(folder, name)).href;
};

const NO_WASM = `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="script-src 'self' 'unsafe-inline'">`;
const FAULTS: Record<string, { alter?: (html: string) => string; browser?: (page: Page) => Promise<unknown>; again?: boolean }> = {
  "wasm is refused": { alter: (html) => html.replace('<meta charset="utf-8">', NO_WASM) },
  "the browser knows no WebAssembly": { browser: (page) => page.addInitScript(() => Reflect.deleteProperty(window, "WebAssembly")) },
  "the packed program was changed on its way": { alter: (html) => html.replace(/(data-packed="program">.{4000}).{400}/, `$1${"A".repeat(400)}`) },
  "comments were taken out": { alter: (html) => html.replace(/<!--[\s\S]*?-->/g, "") },
  "the browser can unpack nothing": { browser: (page) => page.addInitScript(() => Reflect.deleteProperty(window, "DecompressionStream")), again: false },
};
let n = 0;
for (const [name, { alter, browser, again }] of Object.entries(FAULTS)) {
  test(`one file: ${name}: all content is readable, and it says what does not work`, async ({ page }) => {
    const { seen } = await watched(page);
    await browser?.(page);
    const address = put(`${++n}.html`, alter?.(html) ?? html);
    await page.goto(address);
    await expectLine(page, "zh-Hant");
    // If another try can't help, the notice does not offer it.
    await expect(page.locator(".lost a:visible")).toHaveCount(again === false ? 0 : 1);
    await expectNothingDead(page);
    expect((await seen()).byLine).toBe(0);
    await page.locator(".lost button").click();
    await expectReadable(page);
    if (again !== false) {
      await page.reload();
      await expectLine(page, "zh-Hant");
      await page.locator(".lost a").click();
      await expectLine(page, "zh-Hant");
    }
  });
}

test("one file: another edition has the notice in its own words", async ({ page }) => {
  const address = put("refused.html", FAULTS["wasm is refused"].alter!(html));
  for (const lang of ["zh-Hans", "en"]) {
    await page.goto(`${address}?lang=${lang}`);
    await expect(page.locator("html")).toHaveAttribute("lang", lang);
    await expectLine(page, lang);
    await expect(page.locator(".lost-here")).toHaveText(WORDS[lang]);
  }
});

test("one file, without faults no notice ever shows", async ({ page }) => {
  const { seen } = await watched(page);
  await page.clock.install();
  const address = put("whole.html", html);
  for (const rest of ["", "?lang=en"]) {
    await page.goto(address + rest);
    await wanted(page);
    await page.clock.runFor(10_000);
    await expect(page.locator(":is(.lost > *, .lost-here):visible")).toHaveCount(0);
    expect((await seen()).lost).toBe(0);
  }
});
