// The whole story in a frame of a news site.
import { EDITIONS, story } from "../bundle";
import { expect, fits, frameOf, shell, test } from "../hosted";
import { approach } from "../page/explorer";
import { open, wanted, watch } from "../reader";

for (const { folder: edition } of EDITIONS) {
  test(`/${edition}: hydrated, every fact there, without the bar`, async ({ page }) => {
    const { problems } = watch(page);
    await open(page, `./embed/story/${edition}index.html`);
    await expect(page.locator(".top")).toHaveCount(0);
    await expect(page.locator("footer.credit")).toBeVisible();
    const ids = await page.locator(".mk[data-fact]").evaluateAll((all) => [...new Set(all.map((one) => one.getAttribute("data-fact")))].sort());
    expect(ids).toEqual(story.facts.map((fact) => fact.id).sort());
    expect(problems()).toEqual([]);
  });
}

test("its charts, its table, its article and its check work", async ({ page }) => {
  await open(page, "./embed/story/index.html");
  const view = page.locator('.views button[aria-pressed="false"]').first();
  await view.click();
  await expect(page.locator('.views button[aria-pressed="true"]').first()).not.toHaveText("");
  await approach(page);
  await page.locator("#explorer [name=q]").fill("3285");
  const rows = page.locator("#explorer tbody tr:not([hidden])");
  await expect.poll(() => rows.count()).toBeLessThan(5);
  await expect(rows.filter({ hasText: "3285" })).toHaveCount(1);
  await page.locator('#article .num[data-numeral="nurseries"]').click();
  await expect(page.locator(".in-place")).toBeVisible();
  await page.locator("[data-verify]").click();
  await expect(page.locator(".verify .verdict")).toBeVisible();
});

test("the reader's choices on the page do not apply in a frame", async ({ page }) => {
  await page.goto("./index.html");
  await page.evaluate(() => localStorage.setItem("sanjin:reading", "dark 3 elder"));
  await open(page, "./embed/story/index.html");
  for (const name of ["data-theme", "data-size", "data-elder", "data-tools"]) await expect(page.locator("html")).not.toHaveAttribute(name, /.*/);
  await expect(page.locator(".listen").first()).toBeHidden();
});

test("its files and its page are where its links say", async ({ page, request }) => {
  for (const { folder: edition } of EDITIONS) {
    await page.goto(`./embed/story/${edition}index.html`);
    const links = await page.locator('a:not([href^="#"])').evaluateAll((all) => [...new Set(all.map((one) => (one as HTMLAnchorElement).href.split("#")[0]))]);
    expect(links.length).toBeGreaterThan(3);
    for (const link of links.filter((link) => link.startsWith("http"))) expect((await request.get(link)).status(), link).toBe(200);
    for (const file of ["facts.csv", "facts.json", "story.json"]) expect(links.some((link) => link.endsWith(file))).toBe(true);
  }
});

test("in a frame as high as itself, a link within it scrolls the host of another origin to the target", async ({ page, sites }) => {
  await page.setViewportSize({ width: 800, height: 600 });
  await page.goto(sites.page("story.html", shell('<p style="height: 300px">Before</p><sanjin-story></sanjin-story><script src="@bundle@embed.js"></script>')));
  const frame = await frameOf(page, "embed/story/");
  await wanted(frame);
  // The frame is exactly as high as its page, so nothing in it grows with the frame.
  expect(await fits(frame)).toBeGreaterThan(5000);
  // The first sentence has no figure.
  await frame.locator("#health .leading .ways a.source").nth(1).click();
  const sentence = frame.locator(".s:target");
  await expect(sentence).toBeInViewport();
  await expect.poll(async () => (await sentence.boundingBox())?.y ?? 1e9).toBeLessThan(400);
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(3000);
  // From the sentence to the chart: the figure's tooltip or the chart opened in place is in sight.
  await frame.locator(".s:target .num").first().click();
  await expect(frame.locator(".in-place")).toBeInViewport();
});
