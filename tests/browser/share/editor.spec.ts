// The editor's page: every chart's codes work where they are pasted.
import { expect, type Page, test } from "@playwright/test";
import { story } from "../bundle";
import { watch } from "../reader";
import { Sites } from "../sites";
import { manifest } from "./manifest";

test.use({ contextOptions: { reducedMotion: "reduce" }, viewport: { width: 1280, height: 900 } });

const area = (page: Page, kind: string, id: string) => page.locator(`#${kind}-${id}`);

test.describe("with scripts off", () => {
  test.use({ javaScriptEnabled: false });
  test("every chart has its picture, codes and files; no control is dead; a note says that the address is missing", async ({ page, request }) => {
    await page.goto("./en/embed.html");
    const cards = page.locator("article");
    await expect(cards).toHaveCount(story.charts.length + 1);
    await expect(page.locator("button:visible, select:visible, input:visible")).toHaveCount(0);
    for (const { id, editions } of manifest.charts) {
      for (const [kind, code] of Object.entries(editions.en.codes))
        await expect(area(page, kind, id)).toHaveText(code.replaceAll("{base}", manifest.base ?? "{base}"));
    }
    if (!manifest.base) await expect(page.locator(".unknown code")).toHaveText("{base}");
    for (const link of await cards.nth(3).locator(".files a").all()) {
      expect((await request.get(new URL((await link.getAttribute("href"))!, page.url()).href)).ok()).toBe(true);
    }
  });
});

test("the codes apply the address and the options at once, and refuse an invalid address", async ({ page, baseURL }) => {
  const seen = watch(page);
  await page.goto("./en/embed.html");
  const code = () => area(page, "frame", "nurseries").inputValue();
  await expect(area(page, "frame", "nurseries")).toHaveValue(new RegExp(`src="${baseURL}embed/nurseries/en/index.html"`));
  await expect(page.locator(".unknown")).toBeHidden();
  const base = page.getByRole("textbox", { name: "Address of this folder" });
  await base.fill("https://news.example/sanjin");
  await expect(area(page, "element", "nurseries")).toHaveValue(/src="https:\/\/news\.example\/sanjin\/embed\.js"/);
  for (const wrong of [
    "javascript:alert(1)",
    'https://a"><script>',
    "//a",
    "https://",
    "ftp://a.org",
    "https://a.org/?b",
    "https://a.org/#c",
    "https://{base}/",
  ]) {
    await base.fill(wrong);
    await expect(base, wrong).toHaveAttribute("aria-invalid", "true");
    expect(await code(), wrong).toContain('src="https://news.example/sanjin/embed/nurseries/en/index.html"');
  }
  await base.fill("https://news.example/sanjin/");
  await page.getByRole("combobox", { name: "Theme" }).selectOption("dark");
  await page.getByRole("checkbox").check();
  await page.getByRole("combobox", { name: "Width" }).selectOption("560");
  expect(await code()).toContain('en/index.html?theme=dark&amp;plain=1"');
  expect(await code()).toContain('width="560"');
  await expect(area(page, "element", "nurseries")).toHaveValue(
    /^<div style="max-width:560px"><script[^]*<sanjin-chart chart="nurseries" lang="en" theme="dark" plain>[^]*<\/div>$/,
  );
  await expect(area(page, "address", "nurseries")).toHaveValue("https://news.example/sanjin/embed/nurseries/en/index.html?theme=dark&plain=1");
  expect(seen.problems()).toEqual([]);
});

test("a button copies its code; if the browser refuses, the code is selected", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("./embed.html");
  const button = page.locator("#chart-nurseries").getByRole("button", { name: "複製: 網頁元件" });
  await button.click();
  await expect(page.getByRole("status")).toHaveText("已複製：網頁元件");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await area(page, "element", "nurseries").inputValue());
  await page.evaluate(() => Object.defineProperty(navigator.clipboard, "writeText", { value: () => Promise.reject(new Error()) }));
  await button.click();
  await expect(area(page, "element", "nurseries")).toBeFocused();
  await expect(page.getByRole("status")).toContainText("自行複製");
});

test("a preview is the chart itself at full height, and follows the options", async ({ page }) => {
  await page.goto("./en/embed.html#chart-nurseries");
  await expect(page.locator("#chart-nurseries")).toBeInViewport();
  await page.locator("#chart-nurseries .preview summary").click();
  const frame = page.locator("#chart-nurseries .preview iframe");
  const inside = page.frameLocator("#chart-nurseries .preview iframe");
  await expect(inside.locator('[data-fact="nurseries"]').first()).toBeVisible();
  await expect
    .poll(async () => Math.abs((await frame.boundingBox())!.height - (await inside.locator("html").evaluate((root) => root.scrollHeight))))
    .toBeLessThan(4);
  await page.getByRole("combobox", { name: "Theme" }).selectOption("dark");
  await expect(inside.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.locator("#chart-nurseries .preview summary").click();
  await expect(frame).toHaveCount(0);
});

test("pasted into a blank page of another site, every form shows the chart", async ({ page }) => {
  const sites = await Sites.start();
  try {
    const { codes, alt } = manifest.charts.find(({ id }) => id === "nurseries")!.editions.en;
    const on = (code: string) => `<!doctype html><title>x</title><body>${code.replaceAll("{base}", "@bundle@")}`;
    await page.goto(sites.page("frame.html", on(codes.frame)));
    await expect(page.frameLocator("iframe").locator('[data-fact="nurseries"]').first()).toBeVisible();
    await page.goto(sites.page("element.html", on(codes.element)));
    await expect(page.frameLocator("sanjin-chart iframe").locator('[data-fact="nurseries"]').first()).toBeVisible();
    await page.goto(sites.page("stripped.html", on(codes.element.replace(/<script.*?<\/script>/, ""))));
    const picture = page.getByRole("img", { name: alt });
    await expect(picture).toBeVisible();
    await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(600);
    await expect(page.getByRole("link")).toHaveAttribute("href", `${sites.bundle}en/index.html#chart-nurseries`);
  } finally {
    await sites.stop();
  }
});

test("hostile fragments and messages change nothing", async ({ page }) => {
  const seen = watch(page);
  await page.goto('./embed.html#"><img src=x onerror=alert(1)>');
  const before = await page.content();
  await page.evaluate(() => {
    for (const data of [{ type: "sanjin:height", height: 9e9 }, { type: "sanjin:height", height: "<b>" }, null, "x", { type: "sanjin:height", height: 500 }])
      window.postMessage(data, "*");
    location.hash = "#[data-code]";
    location.hash = "#%E0%A4%A";
  });
  await expect.poll(() => page.content()).toBe(before);
  expect(seen.problems()).toEqual([]);
});
