// The program does not arrive or does not start: the page is complete, shows one notice, and no control without function.
import { expect, type Page } from "@playwright/test";
import { below, expectLine, expectNothingDead, expectReadable, LANGS, test, WORDS, watched } from "../faulty";
import type { Rule } from "../faulty_host";
import { want, wanted } from "../reader";

type Fault = {
  rules?: Record<string, Rule>;
  /** Simulates a browser extension or an old browser. */
  browser?: (page: Page) => Promise<unknown>;
  /** The expected console messages. */
  says: RegExp;
  /** Whether the reader's choices work, which need the start script. */
  tools?: boolean;
};
const blocked = (what: RegExp) => (page: Page) => page.route(what, (route) => route.abort("blockedbyclient"));
const START = /start-[0-9a-f]{16}\.js/;
const MODULE = /sanjin-[0-9a-f]{16}\.js/;
const half = (body: Buffer) => body.subarray(0, body.length / 2);
const NO_WASM = { "content-security-policy": "script-src 'self' 'unsafe-inline'" };

const FAULTS: Record<string, Fault> = {
  "the wasm is not there": { rules: { "_bg.wasm": { status: 404 } }, says: /_bg\.wasm|404|CompileError|TypeError|WebAssembly/ },
  "the wasm was cut when it was stored": { rules: { "_bg.wasm": { alter: half } }, says: /CompileError/ },
  "the connection breaks off in the middle of the wasm": {
    rules: { "_bg.wasm": { breaksAfter: 0.5 } },
    says: /_bg\.wasm|ERR_|TypeError|network error|AbortError/,
  },
  "the wasm is another file": { rules: { "_bg.wasm": { alter: () => "<!doctype html>not found" } }, says: /CompileError/ },
  "the host refuses wasm by its policy": { rules: { "index.html": { headers: NO_WASM } }, says: /CompileError|Content Security Policy/ },
  "an extension blocks the program": { browser: blocked(MODULE), says: /failed: .*sanjin-|ERR_BLOCKED|dynamically imported module/ },
  "the program’s module is not there": { rules: { "/sanjin-": { status: 404 } }, says: /sanjin-|404|dynamically imported module/ },
  "the program’s module has the type of a text": { rules: { "/sanjin-": { type: "text/plain" } }, says: /sanjin-|MIME|dynamically imported module/ },
  "an extension blocks the start script": { browser: blocked(START), says: /failed: .*start-|ERR_BLOCKED/, tools: false },
  "the start script is not there": { rules: { "/start-": { status: 404 } }, says: /start-|404/, tools: false },
  "the connection is cut after the HTML": { rules: { "/start-": { breaksAfter: 0 } }, says: /start-|ERR_/, tools: false },
  "the start script is too new for the browser": {
    rules: { "/start-": { alter: (body) => `${body}\nimport(new;` } },
    says: /SyntaxError|Unexpected token/,
    tools: false,
  },
  "the browser knows no WebAssembly": { browser: (page) => page.addInitScript(() => Reflect.deleteProperty(window, "WebAssembly")), says: /WebAssembly/ },
  "the browser knows no modules": {
    rules: { "/start-": { alter: (body) => body.toString().replace("await import(", 'await (() => { throw new TypeError("no modules") })(') } },
    says: /no modules/,
  },
};

for (const [name, fault] of Object.entries(FAULTS)) {
  test(`${name}: all content is readable, and the page says what does not work`, async ({ page, faulty }) => {
    const host = await faulty(fault.rules);
    const { problems, seen } = await watched(page);
    await fault.browser?.(page);
    await page.goto(host.url);
    await expectLine(page, "zh-Hant");
    await expectNothingDead(page);
    await expect(page.locator("html")).not.toHaveAttribute("data-interactive");
    await expect(page.locator("[data-elder-switch]:visible")).toHaveCount(fault.tools === false ? 0 : 1);
    expect((await seen()).byLine, "nothing moved").toBe(0);
    // The notice stays hidden once dismissed.
    await page.locator(".lost").getByRole("button", { name: "知道了" }).click();
    await expect(page.locator(".lost p")).toBeHidden();
    await expectReadable(page);
    await expect(page.locator(".lost p")).toBeHidden();
    const said = problems();
    expect(said.length, "the fault is logged").toBeGreaterThan(0);
    expect(said.filter((one) => !fault.says.test(one))).toEqual([]);
  });
}

test("wasm served as text is no fault", async ({ page, faulty }) => {
  const host = await faulty({ "_bg.wasm": { type: "text/plain" } });
  const { problems, seen } = await watched(page);
  await page.goto(host.url);
  await wanted(page);
  expect(await seen()).toEqual({ shifts: 0, byLine: 0, lost: 0 });
  await expect(page.locator(".lost p")).toBeHidden();
  expect(problems().filter((one) => !/console warning: .*MIME/.test(one))).toEqual([]);
});

for (const lang of LANGS) {
  test(`${lang}: the notice, and the one in place of the check, are small and in the edition's words`, async ({ page, faulty }) => {
    const host = await faulty({ "_bg.wasm": { status: 404 } });
    const { seen } = await watched(page);
    for (const [width, height] of [
      [1280, 800],
      [360, 740],
    ]) {
      await page.setViewportSize({ width, height });
      await page.goto(`${host.url}${below(lang)}`);
      await expectLine(page, lang);
      const here = page.locator(".lost-here");
      await here.scrollIntoViewIfNeeded();
      await expect(here).toHaveText(WORDS[lang]);
      // It is where the check would be.
      const [words, check] = await Promise.all([here, page.locator(".verify")].map(async (one) => (await one.boundingBox())!));
      expect(words.x).toBeGreaterThanOrEqual(check.x);
      expect(words.x + words.width).toBeLessThanOrEqual(check.x + check.width);
      expect(words.y).toBeGreaterThan(check.y);
      expect(words.y + words.height).toBeLessThanOrEqual(check.y + check.height);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      // The notice does not cover the foot of the page.
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      const [foot, line] = [(await page.locator("#sanjin").boundingBox())!, (await page.locator(".lost").boundingBox())!];
      expect(foot.y + foot.height).toBeLessThanOrEqual(line.y);
      expect((await seen()).byLine).toBe(0);
    }
    await test.step("the framed story shows the notice where the check would be", async () => {
      await page.setViewportSize({ width: 1280, height: 720 });
      await page.goto(`${host.url}embed/story/${below(lang)}`);
      await want(page);
      await expect(page.locator(".lost-here")).toBeVisible();
      await expect(page.locator(".lost-here")).toHaveText(WORDS[lang]);
      await expect(page.locator(".lost")).toHaveCount(0);
      await expectNothingDead(page);
      await expectReadable(page);
      expect((await seen()).byLine).toBe(0);
    });
  });
}

test("the notice offers another try, which works once the fault is gone", async ({ page, faulty }) => {
  const rules: Record<string, Rule> = { "_bg.wasm": { status: 404 } };
  const host = await faulty(rules);
  await page.goto(`${host.url}en/#chart-nurseries`);
  await expectLine(page, "en");
  delete rules["_bg.wasm"];
  await page.locator(".lost").getByRole("link", { name: "Reload" }).click();
  await wanted(page);
  await expect(page.locator(".lost p")).toBeHidden();
});

test("if the program stops later, the notice shows and its controls disappear", async ({ page, faulty }) => {
  // A module with one function, which traps.
  const trap = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 97, 0, 0, 10, 5, 1, 3, 0, 0, 11];
  const host = await faulty();
  await page.goto(host.url);
  await wanted(page);
  await expect(page.locator(".lost p")).toBeHidden();
  await page.evaluate(async (trap) => {
    const { instance } = await WebAssembly.instantiate(new Uint8Array(trap));
    setTimeout(instance.exports.a as () => void);
  }, trap);
  await expectLine(page, "zh-Hant");
  await expectNothingDead(page);
  await expectReadable(page);
});

test("if only the check can't be had, its notice stands in its place, links to files are followed, and everything else works", async ({ page, faulty }) => {
  const host = await faulty({ "/evidence-": { status: 404 } });
  await page.goto(host.url);
  await wanted(page);
  await page.locator("[data-verify]").click();
  await expect(page.locator(".lost-here")).toBeVisible();
  await expect(page.locator("[data-verify]")).toBeHidden();
  await expect(page.locator(".lost > :visible")).toHaveCount(0);
  const download = page.waitForEvent("download");
  await page.locator('#explorer [data-file="csv"]').click();
  expect((await download).suggestedFilename()).toBe("facts-zh-Hant.csv");
  const totals = page.locator("#chart-nurseries .views button").nth(1);
  await totals.click();
  await expect(totals).toHaveAttribute("aria-pressed", "true");
  await expectReadable(page);
});

test.describe("with scripts off", () => {
  test.use({ javaScriptEnabled: false });
  test("the notice stands where the check would be", async ({ page, faulty }) => {
    const host = await faulty();
    for (const lang of LANGS) {
      await page.goto(`${host.url}${below(lang)}`);
      await expect(page.locator(".lost-here")).toBeVisible();
      await expect(page.locator(".lost-here")).toHaveText(WORDS[lang]);
      await expect(page.locator(".lost > :visible")).toHaveCount(0);
      await expectNothingDead(page);
    }
  });
});

test("the host refuses every script: no notice shows, and no control without function", async ({ page, faulty }) => {
  const host = await faulty({ "index.html": { headers: { "content-security-policy": "script-src 'none'" } } });
  await page.goto(host.url);
  await expectNothingDead(page);
  await expect(page.locator(":is(.tool, .ask):visible")).toHaveCount(0);
  await expectReadable(page);
});

test("the host refuses only inline scripts: the program runs", async ({ page, faulty }) => {
  const host = await faulty({ "index.html": { headers: { "content-security-policy": "script-src 'self' 'wasm-unsafe-eval'" } } });
  await page.goto(host.url);
  await wanted(page);
  await expect(page.locator(".lost > :visible")).toHaveCount(0);
  await expect(page.locator(".views button").first()).toBeVisible();
  await expectReadable(page);
});

test("truncated HTML does not say that the page is complete", async ({ page, faulty }) => {
  const host = await faulty({ "index.html": { alter: (body) => body.subarray(0, body.length * 0.7) }, "_bg.wasm": { status: 404 } });
  await page.goto(host.url);
  await want(page);
  await expect(page.locator("html")).toHaveAttribute("data-lost", "");
  await expect(page.locator('[data-chart="mind-and-sleep"] svg')).toBeVisible();
  await expect(page.getByText("照常閱讀").filter({ visible: true })).toHaveCount(0);
  await expectNothingDead(page);
});
