// A chart in a frame: what a reader does with it, what it loads, where its links lead, and the host's options.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { expectAccessible } from "../axe";
import { DIST, EDITIONS, story, text } from "../bundle";
import { openDetails, shown, watch } from "../reader";

test("there is a page for each chart and for the story, in each edition", () => {
  expect(readdirSync(join(DIST, "embed")).sort()).toEqual([...story.charts.map((chart) => chart.id), "story"].sort());
  for (const of of readdirSync(join(DIST, "embed")))
    for (const { folder: edition } of EDITIONS) {
      const html = text(`embed/${of}/${edition}index.html`);
      expect(html, of).toContain(`data-embed="${of}"`);
      expect(html, of).toContain('<meta name="robots" content="noindex">');
      const up = edition ? "../" : "./";
      for (const lang of ["zh-Hans", "en"]) {
        const href = edition === `${lang}/` ? "./index.html" : `${up}${lang}/index.html`;
        expect(html, `${of} ${edition}`).toContain(`<link rel="alternate" data-lang="${lang}" href="${href}">`);
      }
    }
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled, viewport: { width: 340, height: 900 } });

    test("a tooltip shows on hover and on focus, and its link opens the sentence in the frame", async ({ page }) => {
      for (const [chart, fact] of [
        ["nurseries", "nursery-places"],
        ["county-coverage", "staff-to-townships"],
        ["shared-results", "shared-people"],
      ]) {
        await page.goto(`./embed/${chart}/index.html`);
        const mark = page.locator(`.mk[data-fact="${fact}"]:visible`);
        const tip = page.locator(`[id="${await mark.getAttribute("aria-describedby")}"]`);
        await expect(tip).toBeHidden();
        await mark.hover();
        await expect(tip).toBeVisible();
        await expect(shown(page)).toHaveCount(1);
        await page.mouse.move(0, 0);
        await expect(tip).toBeHidden();
        await mark.focus();
        await expect(tip).toBeVisible();
        const link = tip.locator("a");
        await link.click();
        const sentence = page.locator((await link.getAttribute("href")) as string);
        await expect(sentence).toBeVisible();
        // Back to the mark: the figure in the sentence is the mark's.
        await sentence.locator(`a[href="#${await tip.getAttribute("id")}"]`).click();
        await expect(tip).toBeVisible();
      }
      // A narrow column has its own drawing.
      await page.setViewportSize({ width: 260, height: 700 });
      await page.goto("./embed/nurseries/index.html");
      await page.locator('.mk[data-fact="nursery-places"]:visible').focus();
      await expect(shown(page)).toHaveCount(1);
    });
  });
}

test("a page requests itself, one style sheet and the script of frames, and no wasm", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname.split("/").pop() as string));
  const { problems } = watch(page);
  await page.clock.install();
  await page.goto("./embed/nurseries/index.html");
  // Waits for the requests that timers might make.
  await page.clock.runFor(60_000);
  expect(asked.map((name) => name.replace(/-?[0-9a-f]{16}/, "")).sort()).toEqual(["embed.css", "frame.js", "index.html"]);
  expect(problems()).toEqual([]);
});

test("links out of the frame open elsewhere, and lead to what is there", async ({ page, request }) => {
  for (const { folder: edition } of EDITIONS) {
    await page.goto(`./embed/whole-article/${edition}index.html`);
    const out = await page
      .locator('a:not([href^="#"])')
      .evaluateAll((all) => all.map((one) => one as HTMLAnchorElement).map(({ target, rel, href }) => ({ target, rel, href })));
    expect(out.length).toBeGreaterThan(5);
    for (const { target, rel } of out) expect([target, rel]).toEqual(["_blank", "noopener"]);
    const there = out.map(({ href }) => href).filter((href) => /\/(index\.html)#/.test(href));
    expect(there.length).toBeGreaterThan(3);
    const whole = await (await request.get(there[0])).text();
    for (const href of there) {
      expect(new URL(href).pathname.endsWith(`${edition}index.html`)).toBe(true);
      expect(whole, href).toContain(`id="${new URL(href).hash.slice(1)}"`);
    }
  }
});

test("plain hides title and credit, static disables the pointer, and the title stays the accessible name", async ({ page }) => {
  await page.setViewportSize({ width: 700, height: 600 });
  await page.goto("./embed/nurseries/index.html?plain=1");
  const figure = page.getByRole("figure", { name: story.charts.length ? ((await page.locator("h1").textContent()) ?? "") : "" });
  await expect(figure).toHaveCount(1);
  await expect(page.locator(".credit")).toBeHidden();
  expect((await page.locator(".head").boundingBox())?.width).toBeLessThanOrEqual(1);

  await page.goto("./embed/nurseries/index.html?static=1&theme=dark");
  await expect(page.locator("h1")).toBeVisible();
  await expect(page.locator(".ways, .more")).toHaveCount(2);
  for (const one of await page.locator(".ways, .more").all()) await expect(one).toBeHidden();
  await page.locator(".mk").first().focus();
  await expect(shown(page)).toHaveCount(0);
  await page.locator(".mk").first().hover({ force: true });
  await expect(shown(page)).toHaveCount(0);
  await expect(page.locator("html")).toHaveCSS("background-color", "rgb(28, 31, 35)");
});

test("the language that the host asks for is another page, with the other options", async ({ page }) => {
  await page.goto("./embed/nurseries/index.html?lang=en&theme=dark");
  await expect(page).toHaveURL(/\/embed\/nurseries\/en\/index\.html\?theme=dark$/);
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});

for (const [path, width, colorScheme] of [
  ["nurseries/", 340, "light"],
  ["assistance/en/", 1000, "dark"],
  ["rescue/", 700, "dark"],
  ["whole-article/zh-Hans/", 700, "light"],
  ["county-coverage/en/", 280, "light"],
] as const) {
  test(`axe finds nothing in embed/${path} at ${width} px, ${colorScheme}`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`./embed/${path}index.html`);
    await openDetails(page);
    await page.locator(".mk").first().focus();
    await expectAccessible(page, "table open, a tooltip shown");
  });
}
