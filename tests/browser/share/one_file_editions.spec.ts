// The editions in the one file, and the options in its address.
import { expect } from "@playwright/test";
import { text } from "../bundle";
import { open, openAnew, wanted } from "../reader";
import { test, watch } from "./one_file";

// A running smooth scroll would hide where a link leads.
test.use({ contextOptions: { reducedMotion: "reduce" }, viewport: { width: 1280, height: 800 } });

test("the link to another edition keeps the place, and the link back works", async ({ page, address }) => {
  const problems = watch(page, address);
  await open(page, `${address}#chart-nurseries`);
  await expect(page.locator("#chart-nurseries")).toBeInViewport();
  for (const [name, lang] of [
    ["English", "en"],
    ["简体", "zh-Hans"],
    ["繁體", "zh-Hant"],
  ]) {
    await page.locator(".editions").getByRole("link", { name }).click();
    await expect(page.locator("html")).toHaveAttribute("lang", lang);
    await wanted(page);
    await expect(page.locator('.editions [aria-current="page"]')).toHaveText(name);
    await expect(page.locator("#chart-nurseries")).toBeInViewport();
    expect(await page.evaluate(() => document.querySelector(":target")?.id)).toBe("chart-nurseries");
  }
  await page.goBack();
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-Hans");
  await expect(page.locator('.editions [aria-current="page"]')).toHaveText("简体");
  expect(problems).toEqual([]);
});

test("from a translation to the words of the source", async ({ page, address }) => {
  await open(page, `${address}?lang=en`);
  await page.locator("#article .original a").nth(2).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-Hant");
  await expect(page.locator(".s:target")).toBeInViewport();
});

test("a shared fragment opens its place, and a shared view shows", async ({ page, address }) => {
  for (const rest of ["", "?lang=en"]) {
    await open(page, `${address}${rest}#fact-nurseries`);
    await expect(page.locator("#fact-nurseries")).toBeVisible();
    await expect(page.locator("#chart-nurseries")).toBeInViewport();
    await page.keyboard.press("Escape");
    const totals = page.locator("#chart-nurseries .views button").nth(1);
    await totals.click();
    const hash = await page.evaluate(() => location.hash);
    expect(hash).toContain("show=totals");
    await openAnew(page, address + rest + hash);
    await wanted(page);
    await expect(totals).toHaveAttribute("aria-pressed", "true");
    await page.goto("about:blank");
  }
});

test("an address without an edition opens the first", async ({ page, address }) => {
  const problems = watch(page, address);
  // Hostile ones: page/hostile.spec.ts.
  for (const rest of ["?lang=fr", "?lang=EN", "?lang"]) {
    await open(page, address + rest);
    await expect(page.locator("html"), rest).toHaveAttribute("lang", "zh-Hant");
    await expect(page.locator("main")).toBeVisible();
    expect(problems, rest).toEqual([]);
  }
});

test("the switch works even if the address can have no query", async ({ page, address }) => {
  // As an app opens an attachment.
  await page.goto(address);
  const blob = await page.evaluate(() => URL.createObjectURL(new Blob([document.documentElement.outerHTML], { type: "text/html" })));
  expect(blob).toMatch(/^blob:/);
  await page.goto("about:blank");
  await page.setContent('<iframe width="1200" height="700" sandbox="allow-scripts"></iframe>');
  const html = text("sanjin.html");
  await page.locator("iframe").evaluate((frame: HTMLIFrameElement, html) => void (frame.srcdoc = html), html);
  const inside = page.frameLocator("iframe");
  await expect(inside.locator("html[data-ready]")).toBeAttached();
  await inside.locator(".editions").getByRole("link", { name: "English" }).click();
  await expect(inside.locator('html[data-ready][lang="en"]')).toBeAttached();
  await expect(inside.locator('.editions [aria-current="page"]')).toHaveText("English");
  await inside.locator(".editions").getByRole("link", { name: "繁體" }).click();
  await expect(inside.locator('html[data-ready][lang="zh-Hant"]')).toBeAttached();
});
