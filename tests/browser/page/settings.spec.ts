// The reader's choices: theme, text size, elder mode. Kept in the browser, sent nowhere, applied before the first paint.
import { expect, test } from "@playwright/test";
import { open, want, wanted, watch } from "../reader";
import { choose, chosen, elder, isDark, settings } from "./settings";

test.use({ contextOptions: { reducedMotion: "reduce" } });

test("the theme follows the system until the reader chooses, and the choice outlives a reload", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await open(page);
  expect(await isDark(page)).toBe(true);
  await settings(page).click();
  await choose(page, "淺色");
  expect(await isDark(page)).toBe(false);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe("light");
  await page.reload();
  expect(await isDark(page)).toBe(false);
  await page.emulateMedia({ colorScheme: "light" });
  await settings(page).click();
  await expect(page.getByRole("radio", { name: "淺色" })).toBeChecked();
  await choose(page, "深色");
  expect(await isDark(page)).toBe(true);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe("dark");
  await page.reload();
  expect(await isDark(page)).toBe(true);
  await page.emulateMedia({ media: "print" });
  expect(await isDark(page), "print is light").toBe(false);
  await page.emulateMedia({ media: "screen" });
  await settings(page).click();
  await choose(page, "隨系統");
  expect(await isDark(page)).toBe(false);
});

test.describe("without the program", () => {
  // A request that a service worker handles would not be refused.
  test.use({ serviceWorkers: "block" });

  test("choices apply before the page is painted, and work without the program", async ({ page }) => {
    await page.route(/sanjin-.*\.(js|wasm)/, (route) => route.abort());
    await page.addInitScript(() => {
      localStorage.setItem("sanjin:reading", "dark 2 elder");
      // The first moment at which there is something to paint.
      new MutationObserver((_, watcher) => {
        if (!document.body) return;
        watcher.disconnect();
        (window as any).first = ["data-theme", "data-size", "data-elder", "data-tools"].map((name) => document.documentElement.getAttribute(name));
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto("./");
    expect(await page.evaluate(() => (window as any).first)).toEqual(["dark", "2", "elder", ""]);
    await elder(page).click();
    expect(await chosen(page)).toEqual(["dark", "2", null]);
    await settings(page).click();
    await choose(page, "標準");
    expect(await chosen(page)).toEqual(["dark", null, null]);
    await want(page);
    await expect(page.getByRole("button", { name: /朗讀全頁|聽這一節/ }), "no button for reading aloud without the program").toHaveCount(0);
  });
});

test("without the controls' script no control shows, and earlier choices still apply", async ({ page }) => {
  await page.route(/start-.*\.js/, (route) => route.abort());
  await page.addInitScript(() => localStorage.setItem("sanjin:reading", "dark 0 elder"));
  await page.goto("./");
  expect(await chosen(page)).toEqual(["dark", null, "elder"]);
  await expect(page.locator(".tool:visible")).toHaveCount(0);
});

test("with storage blocked everything works for the visit", async ({ page }) => {
  const seen = watch(page);
  await page.addInitScript(() =>
    Object.defineProperty(window, "localStorage", {
      get: () => {
        throw new DOMException("blocked", "SecurityError");
      },
    }),
  );
  await open(page);
  await elder(page).click();
  await settings(page).click();
  await choose(page, "更大");
  await choose(page, "深色");
  expect(await chosen(page)).toEqual(["dark", "2", "elder"]);
  expect(seen.problems()).toEqual([]);
});

test("in a sandboxed frame everything works for the visit", async ({ page, baseURL }) => {
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  await page.goto("./story.json");
  await page.setContent(`<iframe sandbox="allow-scripts" width="800" height="600" src="${baseURL}"></iframe>`);
  const frame = page.frameLocator("iframe");
  await frame.getByRole("button", { name: "長者模式" }).click();
  await expect(frame.locator("html")).toHaveAttribute("data-elder");
  await frame.locator(".settings summary").click();
  await frame.getByRole("radio", { name: "深色" }).check();
  await expect(frame.locator("html")).toHaveAttribute("data-theme", "dark");
  expect(errors).toEqual([]);
});

test("an unknown stored value is ignored", async ({ page }) => {
  const seen = watch(page);
  await open(page);
  for (const hostile of [
    "",
    "dark",
    "dark 9 elder",
    "dark 2 elder ",
    '"><img src=x>',
    "dark 2 elder\nlight 1 usual",
    '{"theme":"dark"}',
    "__proto__ 1 usual",
  ]) {
    await page.evaluate((value) => localStorage.setItem("sanjin:reading", value), hostile);
    await page.reload();
    await wanted(page);
    expect(await chosen(page), hostile).toEqual([null, null, null]);
  }
  expect(seen.problems()).toEqual([]);
});

test("another tab follows", async ({ context }) => {
  const [one, other] = [await context.newPage(), await context.newPage()];
  await open(one);
  await open(other);
  await elder(one).click();
  await expect(other.locator("html")).toHaveAttribute("data-elder");
  await expect(elder(other)).toHaveAttribute("aria-pressed", "true");
  await elder(other).click();
  await expect(one.locator("html")).not.toHaveAttribute("data-elder");
});

test("no choice sets a cookie, says anything to the console or requests more than the large drawings, once", async ({ page }) => {
  await page.clock.install();
  await open(page);
  await page.clock.runFor(60_000);
  const [seen, requests] = [watch(page), [] as string[]];
  page.on("request", (request) => requests.push(request.url()));
  await page.setViewportSize({ width: 360, height: 740 });
  await elder(page).evaluate((button) => (button as HTMLElement).click());
  await settings(page).click();
  for (const name of ["淺色", "深色", "隨系統", "大", "更大", "最大", "標準"]) await choose(page, name);
  await page.getByRole("switch", { name: "長者模式" }).uncheck();
  // Waits for anything that a choice might do later.
  await page.clock.runFor(60_000);
  expect(requests.map((url) => new URL(url).pathname)).toEqual([expect.stringMatching(/\/large-[0-9a-f]{16}\.json$/)]);
  expect(await page.evaluate(() => document.cookie)).toBe("");
  expect(seen.problems()).toEqual([]);
});

test("the panel opens and closes by keyboard, and closes when something else is clicked", async ({ page }) => {
  await open(page);
  await elder(page).focus();
  await page.keyboard.press("Tab");
  await expect(settings(page)).toBeFocused();
  await page.keyboard.press("Enter");
  const panel = page.locator(".panel");
  await expect(panel).toBeVisible();
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowRight");
  expect(await chosen(page)).toEqual(["light", null, null]);
  await page.keyboard.press("Escape");
  await expect(panel).toBeHidden();
  await expect(settings(page)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(panel).toBeVisible();
  await page.locator("h1").click();
  await expect(panel).toBeHidden();
});
