// Fragments from chats, mails and other pages, and those that the page writes.
import { expect, type Page, test } from "@playwright/test";
import { ONE_FILE } from "../bundle";
import { hash, open, openAnew, shown, wanted } from "../reader";

test.use({ contextOptions: { reducedMotion: "reduce" }, serviceWorkers: "block", viewport: { width: 1280, height: 900 } });

const pressed = (page: Page) => page.locator("#chart-nurseries .views [aria-pressed=true]").getAttribute("data-view");

/** Fragments that messengers have changed, and the originals. */
const TAILS: [string, string][] = [
  ["chart-nurseries&shareTo=weixin", "chart-nurseries"],
  ["chart-nurseries?from=timeline", "chart-nurseries"],
  ["chart-nurseries.", "chart-nurseries"],
  ["chart-nurseries%EF%BC%8C%E8%AF%A6%E8%A7%81", "chart-nurseries"],
  ["s-8)", "s-8"],
  ["s-8&amp;utm_source=x", "s-8"],
  ["fact-nurseries&shareTo=weixin", "fact-nurseries"],
  ["fact%2Dnurseries%26shareTo%3Dweixin", "fact-nurseries"],
];

for (const [at, program] of [
  ["./", true],
  ["./", false],
  ["./en/", true],
  [ONE_FILE, true],
] as const) {
  test(`${at === ONE_FILE ? "sanjin.html" : at}${program ? "" : ", the program refused"}: a link with a foreign tail leads to its target`, async ({ page }) => {
    test.slow();
    if (!program) await page.route("**/*.wasm", (route) => route.abort());
    // The one file takes seconds to open, and reads its fragments by the same script.
    for (const [tail, place] of at === ONE_FILE ? [TAILS[0], TAILS[4], TAILS[7]] : TAILS) {
      await openAnew(page, `${at}#${tail}`);
      expect(await hash(page), tail).toBe(`#${place}`);
      await expect(page.locator(`#${place}`), tail).toBeInViewport();
      expect(await page.evaluate(() => document.querySelector(":target")?.id), tail).toBe(place);
    }
  });
}

test("a chart in a frame handles a foreign tail, too", async ({ page }) => {
  await page.goto("./embed/nurseries/#fact-nurseries&shareTo=weixin");
  await expect(page.locator("#fact-nurseries")).toBeVisible();
});

test("a fragment shows the view and the search that it asks for", async ({ page }) => {
  for (const tail of ["&show=totals&shareTo=weixin", "%26show%3Dtotals", "&show=totals)", "&amp;show=totals", "?from=timeline&show=totals"]) {
    await openAnew(page, `./#chart-nurseries${tail}`);
    await wanted(page);
    await expect.poll(() => pressed(page), tail).toBe("&show=totals");
    await expect(page.locator("#chart-nurseries"), tail).toBeInViewport();
    expect(await hash(page), tail).toBe("#chart-nurseries&show=totals");
  }
  await openAnew(page, "./#explorer%26q%3D%25E6%2589%2598%25E4%25BD%258D");
  await expect(page.locator("#explorer [name=q]")).toHaveValue("托位");
});

test("a chart, a sentence and a pasted link lead to their targets; a foreign fragment stays as it is", async ({ page }) => {
  for (const id of ["chart-nurseries", "s-12"]) {
    await open(page, `./?${id}#${id}`);
    await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
    await expect(shown(page)).toHaveCount(0);
    await page.keyboard.press("Escape");
    expect(await hash(page)).toBe(`#${id}`);
  }
  await page.evaluate(() => void (location.hash = "fact-nurseries&shareTo=weixin"));
  await expect(page.locator("#fact-nurseries[data-selected]")).toBeVisible();
  expect(await hash(page)).toBe("#fact-nurseries");
  for (const foreign of ["#?secret=a1B2", "#/a/b", "#%zz"]) {
    await openAnew(page, `./${foreign}`);
    expect(await hash(page)).toBe(foreign);
  }
});

test("selecting and clearing a mark keep the view in the address and other scripts' history state", async ({ page }) => {
  await open(page, "./#chart-nurseries&show=totals");
  await page.evaluate(() => history.replaceState({ of: "others" }, ""));
  await page.locator('[data-chart="nurseries"] [data-fact="nurseries"] text').first().click();
  await expect.poll(() => hash(page)).toBe("#chart-nurseries&show=totals&mark=fact-nurseries");
  await page.reload();
  await wanted(page);
  await expect(page.locator("#fact-nurseries[data-selected]")).toBeVisible();
  expect(await pressed(page)).toBe("&show=totals");
  await page.keyboard.press("Escape");
  await page.locator(".kicker").click();
  await expect.poll(() => hash(page)).toBe("#chart-nurseries&show=totals");
  expect(await page.evaluate(() => history.state)).toEqual({ of: "others" });
});
