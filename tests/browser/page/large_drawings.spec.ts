// The large drawings, a file of their own: requested by the readers who need it, dispensable for all. (Keys and the reader's place: elder.spec.ts.)
import { expect, type Page } from "@playwright/test";
import { EDITIONS } from "../bundle";
import { open, openAs, shown, wanted } from "../reader";
import { test as inOneFile, watch } from "../share/one_file";
import { kept, test as onHost, openAndKeep, expect as patiently } from "./offline";
import { drawings } from "./settings";

const test = onHost;
const LARGE = /\/large-[0-9a-f]{16}\.json$/;
const PHONE = { width: 360, height: 740 };
test.use({ viewport: PHONE, contextOptions: { reducedMotion: "reduce" } });

/** The widths of the drawings that a phone shows, each once. The poster has one of its own. */
const widths = (page: Page) =>
  page
    .locator("[data-chart] .pic > svg")
    .evaluateAll((all) => [...new Set(all.map((one) => (one as SVGSVGElement).viewBox.baseVal.width))].sort((a, b) => a - b));
/** Chooses a type size, also where the panel of choices is closed. */
const size = (page: Page, value: number) => page.locator(`input[name="size"][value="${value}"]`).evaluate((input) => (input as HTMLElement).click());
const requests = (page: Page) => {
  const found: string[] = [];
  page.on("request", (request) => LARGE.test(request.url()) && found.push(request.url()));
  return found;
};

for (const { lang, folder } of EDITIONS) {
  test(`${lang}: they are requested once, when type is first large on a phone, and the usual ones come back`, async ({ page }) => {
    const asked = requests(page);
    await openAs(page, "auto 1 usual", `./${folder}`);
    const usual = await drawings(page);
    await page.setViewportSize({ width: 740, height: 360 });
    await size(page, 2);
    expect(await widths(page)).toEqual([350]);
    expect(asked).toEqual([]);
    for (let time = 0; time < 2; time++) {
      await page.setViewportSize(PHONE);
      await expect.poll(() => widths(page)).toEqual([250]);
      await page.setViewportSize({ width: 740, height: 360 });
      await expect.poll(() => drawings(page)).toEqual(usual);
    }
    expect(asked).toHaveLength(1);
  });
}

test("a stored choice draws them at once, also without the program, which draws only charts with several views", async ({ page }) => {
  await page.route(/sanjin-.*\.(js|wasm)/, (route) => route.abort());
  await page.addInitScript(() => localStorage.setItem("sanjin:reading", "auto 0 elder"));
  await page.goto("./");
  await expect.poll(() => widths(page)).toEqual([250, 350]);
  await expect(page.locator('[data-chart="nurseries"] .pic > svg')).toHaveAttribute("viewBox", /^0 0 350 /);
});

test("a selected mark keeps its tooltip and a focused one its tab stop", async ({ page }) => {
  await open(page);
  const mark = page.locator('[data-chart="county-coverage"] .mk').first();
  await mark.click();
  const tip = (await mark.getAttribute("aria-describedby"))!;
  await expect(shown(page)).toHaveId(tip);
  await size(page, 3);
  await expect.poll(() => widths(page)).toEqual([250]);
  await expect(shown(page)).toHaveId(tip);
  await expect(mark).toHaveAttribute("data-lit");
  for (const chart of await page.locator("[data-chart] .pic > svg").all()) await expect(chart.locator('.mk[tabindex="0"]')).toHaveCount(1);
});

test.describe("without a service worker, whose requests can't be intercepted", () => {
  test.use({ serviceWorkers: "block" });

  for (const [fault, answer] of [
    ["the host can't be reached", null],
    ["the file is missing", { status: 404, body: "{}" }],
    ["it is cut short", { status: 200, body: '{"rescue":"<svg' }],
  ] as const) {
    test(`if ${fault}, the usual drawings stay and the next choice tries again`, async ({ page }) => {
      await open(page);
      const usual = await drawings(page);
      const errors: string[] = [];
      page.on("pageerror", (error) => errors.push(error.message));
      await page.route(LARGE, (route) => (answer ? route.fulfill(answer) : route.abort()));
      const ended = answer
        ? page.waitForEvent("requestfinished", (request) => LARGE.test(request.url()))
        : page.waitForEvent("requestfailed", (request) => LARGE.test(request.url()));
      await size(page, 3);
      await ended;
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      expect(await drawings(page)).toEqual(usual);
      await expect(page.locator("html")).not.toHaveAttribute("data-drawn");
      await expect(page.locator(".lost > *:visible")).toHaveCount(0);
      await page.unroute(LARGE);
      await size(page, 2);
      await expect.poll(() => widths(page)).toEqual([250]);
      expect(errors).toEqual([]);
    });
  }
});

test("the service worker keeps them from their first use on", async ({ page, host }) => {
  await openAndKeep(page, host.url);
  const large = async () =>
    Object.values(await kept(page))
      .flat()
      .filter((path) => LARGE.test(path));
  expect(await large()).toEqual([]);
  await size(page, 3);
  await patiently.poll(() => widths(page)).toEqual([250]);
  await patiently.poll(large).toHaveLength(1);
  await host.stop();
  await page.reload();
  await wanted(page);
  await patiently.poll(() => widths(page)).toEqual([250]);
});

inOneFile.describe("in the one file", () => {
  inOneFile.use({ viewport: PHONE });
  for (const { lang } of EDITIONS) {
    inOneFile(`${lang}: they are in it`, async ({ page, address }) => {
      const problems = watch(page, address);
      await openAs(page, "auto 3 usual", `${address}?lang=${lang}`);
      await expect(page.locator("html")).toHaveAttribute("lang", lang);
      await expect.poll(() => widths(page)).toEqual([250]);
      await size(page, 0);
      await expect.poll(() => widths(page)).toEqual([350]);
      expect(problems).toEqual([]);
    });
  }
});
