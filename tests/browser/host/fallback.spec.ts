// embed.js without a chart: what shows instead.
import { EMBED, expect, FALLBACK, shell, test } from "../hosted";

test("an unknown chart gives a message, and the console names the known ones", async ({ page, sites }) => {
  const said: string[] = [];
  page.on("console", (message) => said.push(message.text()));
  await page.goto(
    sites.page(
      "unknown.html",
      shell(
        `<sanjin-chart chart="<b>__proto__</b>" lang="en">${FALLBACK}</sanjin-chart><sanjin-chart chart="toString" lang="xx" theme="pink"></sanjin-chart>${EMBED}`,
      ),
    ),
  );
  await expect(page.getByText("There is no chart “<b>__proto__</b>” here.")).toBeVisible();
  await expect(page.getByText("這裡沒有圖表「toString」。")).toBeVisible();
  await expect(page.getByAltText("A chart of towns")).toBeVisible();
  expect(page.frames()).toHaveLength(1);
  const all = said.join("\n");
  for (const words of ["no chart", "nurseries, ", 'no lang "xx"; there are: zh-Hant, zh-Hans, en', 'no theme "pink"; there are: auto, light, dark'])
    expect(all).toContain(words);
});

test("the fallback shows without script, if the frame fails, and until it is ready", async ({ page, sites, browser }) => {
  const url = sites.page("fallback.html", shell(`<sanjin-chart chart="nurseries">${FALLBACK}</sanjin-chart>${EMBED}`));
  const context = await browser.newContext({ javaScriptEnabled: false });
  const still = await context.newPage();
  await still.goto(url);
  await expect(still.getByAltText("A chart of towns")).toBeVisible();
  await context.close();

  // The folder is missing, so the frame loads a page that sends no message.
  const failing = sites.page("failing.html", shell(`<sanjin-chart chart="nurseries" base="@bundle@nowhere/">${FALLBACK}</sanjin-chart>${EMBED}`));
  await page.clock.install();
  await page.goto(failing);
  await expect.poll(() => page.frames().length).toBe(2);
  // The page has loaded, and the time limit has passed.
  await page.frames()[1].waitForLoadState("load");
  await page.clock.runFor(60_000);
  await expect(page.getByAltText("A chart of towns")).toBeVisible();

  // Delays the frame's response.
  let go = () => {};
  const held = new Promise<void>((done) => (go = done));
  await page.route("**/embed/nurseries/**", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(url, { waitUntil: "commit" });
  await expect(page.getByAltText("A chart of towns")).toBeVisible();
  await expect(page.locator("sanjin-chart iframe")).toHaveCount(1);
  go();
  await expect(page.getByAltText("A chart of towns")).toBeHidden();
});

for (const [what, content] of [
  ["with nothing in it", ""],
  ["with its picture", FALLBACK],
]) {
  test(`if the frame is refused, an element ${what} shows a picture and a link, and no empty space`, async ({ page, sites }) => {
    await page.clock.install();
    await page.route("**/embed/nurseries/**", (route) => route.fulfill({ body: "no", headers: { "x-frame-options": "DENY" } }));
    await page.goto(
      sites.page(
        "refused.html",
        shell(`<sanjin-chart chart="nurseries" lang="en">${content}</sanjin-chart><p>After</p><script src="@bundle@embed.js"></script>`),
      ),
    );
    await expect(page.locator("sanjin-chart iframe")).toBeAttached();
    await page.clock.fastForward(21_000);
    const link = page.locator("sanjin-chart a");
    await expect(link).toBeVisible();
    await expect(page.locator("sanjin-chart img")).toBeVisible();
    const hole = () =>
      page.evaluate(() => {
        const element = document.querySelector("sanjin-chart")!;
        const last = element.querySelector("a") ?? element.shadowRoot!.querySelector("a")!;
        return Math.round(
          element.getBoundingClientRect().bottom -
            Math.max(last.getBoundingClientRect().bottom, ...[...last.children].map((one) => one.getBoundingClientRect().bottom)),
        );
      });
    await expect.poll(hole).toBeLessThanOrEqual(16);
    if (!content) await expect(link).toHaveAttribute("href", `${sites.bundle}en/index.html#chart-nurseries`);
  });
}

test("a frame that sends its first message late replaces the fallback", async ({ page, sites }) => {
  await page.clock.install();
  let answer = () => {};
  const asked = new Promise<void>((done) =>
    page.route("**/embed/nurseries/en/index.html", async (route) => {
      await new Promise<void>((go) => ((answer = go), done()));
      await route.continue();
    }),
  );
  // Does not wait for the load event, which the delayed frame prevents.
  await page.goto(sites.page("late.html", shell(`<sanjin-chart chart="nurseries" lang="en"></sanjin-chart><script src="@bundle@embed.js"></script>`)), {
    waitUntil: "domcontentloaded",
  });
  await asked;
  await page.clock.fastForward(21_000);
  await expect(page.locator("sanjin-chart a")).toBeVisible();
  answer();
  await expect(page.locator("sanjin-chart iframe")).toBeVisible();
  await expect(page.locator("sanjin-chart :is(a, img)")).toHaveCount(0);
});
