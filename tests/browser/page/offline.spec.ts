// A page that was opened opens again without a connection.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { want, wanted, watch } from "../reader";
import { expect, kept, keptProgram, NOTICE, openAndKeep, openToRead, test } from "./offline";

// Without motion no question stands in place of a chart.
test.use({ contextOptions: { reducedMotion: "reduce" } });

test("a page once opened opens again without a connection, works, and is marked as a kept copy", async ({ page, host }) => {
  await openAndKeep(page, host.url);
  await expect(page.locator(NOTICE)).toHaveCount(0);
  await host.stop();
  const seen = watch(page);
  await page.goto(`${host.url}#chart-nurseries`);
  await page.reload();
  await wanted(page);
  await expect(page.locator(NOTICE)).toBeVisible();
  await expect(page.locator(NOTICE)).toContainText("上次瀏覽時保存");
  // The program runs, too: it highlights the hovered mark's fact.
  const mark = page.locator('[data-chart="mind-and-sleep"] [data-fact="sleep-clinics"]');
  await mark.scrollIntoViewIfNeeded();
  await mark.hover();
  await expect(page.locator('[role="tooltip"]:visible')).toHaveCount(1);
  expect(seen.problems().filter((one) => !/sw\.js|ERR_CONNECTION_REFUSED/.test(one))).toEqual([]);
  // Once the connection is back, one click loads the fresh page.
  await host.start();
  await page.locator(NOTICE).getByRole("link").click();
  await wanted(page);
  await expect(page.locator(NOTICE)).toHaveCount(0);
});

test("a page that was only read is kept without the program, which neither page nor worker fetches", async ({ page, host }) => {
  await openToRead(page, host.url);
  for (const part of ["#civil", "#article", "#method"]) await page.locator(part).evaluate((one) => one.scrollIntoView());
  await expect(page.locator("html")).not.toHaveAttribute("data-later");
  expect(await keptProgram(page)).toEqual([]);
  expect(host.asked.filter((path) => path.includes("sanjin-"))).toEqual([]);
  await host.stop();
  await page.reload();
  await expect(page.locator(NOTICE)).toBeVisible();
  await want(page);
  await expect(page.locator(".lost p")).toBeVisible();
});

test("an address with a query, or with index.html, is the same page", async ({ page, host }) => {
  await openAndKeep(page, host.url);
  await host.stop();
  for (const address of ["?utm_source=mail", "index.html", "index.html?a#s-3"]) {
    await page.goto(host.url + address);
    await expect(page.locator(NOTICE), address).toBeVisible();
  }
});

test("other editions are kept when they are read, each with its own words", async ({ page, host }) => {
  await openAndKeep(page, host.url);
  await page.goto(`${host.url}en/`);
  await wanted(page);
  await expect.poll(async () => Object.values(await kept(page)).flat()).toContain("/news/en/");
  await host.stop();
  await page.reload();
  await wanted(page);
  await expect(page.locator(NOTICE)).toContainText("kept from your last visit");
  await page.locator(".editions").getByRole("link", { name: "繁體" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-Hant");
  await expect(page.locator(NOTICE)).toBeVisible();
  // A page that was never opened is not kept, and no other page replaces it.
  await expect(page.goto(`${host.url}zh-Hans/`)).rejects.toThrow("net::ERR_");
});

test("online the page is always fresh; the kept copy replaces it if the host fails or is too slow", async ({ page, host }) => {
  await openAndKeep(page, host.url);
  host.instead = { "index.html": 503 };
  await page.goto(host.url);
  await expect(page.locator(NOTICE)).toContainText("連不上");
  host.instead = { "index.html": "never" };
  await page.goto(host.url);
  await expect(page.locator(NOTICE)).toContainText("太慢");
  host.letGo();
  // A missing page stays missing.
  host.instead = { "index.html": 404 };
  expect((await page.goto(host.url))!.status()).toBe(404);
  host.instead = {};
  const before = host.asked.length;
  await page.goto(host.url);
  expect(host.asked.slice(before)).toContain("index.html");
  await expect(page.locator(NOTICE)).toHaveCount(0);
});

test("in a frame the page registers nothing", async ({ page, host }) => {
  writeFileSync(
    join(host.folder, "host.html"),
    '<!doctype html><iframe src="./" width="900" height="900"></iframe><iframe src="./en/" sandbox="allow-scripts"></iframe>',
  );
  await page.goto(`${host.url}host.html`);
  await page.frameLocator("iframe").first().locator("html[data-ready]").waitFor();
  await expect(page.frameLocator("iframe").last().locator('html[data-tools="on"]')).toBeAttached();
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  expect(host.asked).not.toContain("sw.js");
});

test("if the browser refuses the worker, the page works and logs nothing", async ({ page, host }) => {
  const seen = watch(page);
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, "serviceWorker", {
      get() {
        throw new DOMException("blocked", "SecurityError");
      },
    });
  });
  await page.goto(host.url);
  await wanted(page);
  expect(seen.problems()).toEqual([]);
});
