// embed.js: <sanjin-chart> and <sanjin-story> on a news site of another origin, as an editor would paste them.
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { frameScript } from "./host/servers";
import { standIn } from "./host/stand_in";
import { expect, fits, frameOf, growsAndShrinks, shell, test } from "./host/test";

const FALLBACK = `<a href="@bundle@index.html"><img src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='200' height='100'/%3E" alt="A chart of towns" width="200" height="100"></a>`;
const EMBED = `<script src="@bundle@embed.js" data-base="@bundle@stand-in/"></script>`;

test("an element shows its chart, as high as it is, with the frame's title, and no fallback", async ({ page, sites }) => {
  await page.goto(sites.page("a.html", shell(`<p>Before</p><sanjin-chart chart="nurseries" lang="en" theme="dark" plain>${FALLBACK}</sanjin-chart><p>After</p>${EMBED}`)));
  const frame = await frameOf(page, "embed/nurseries/en/");
  await growsAndShrinks(page, frame);
  expect(await frame.evaluate(() => ({ ...document.documentElement.dataset }))).toEqual({ embed: "nurseries", theme: "dark", plain: "" });
  await expect(page.getByTitle("nurseries in en")).toBeVisible();
  await expect(page.getByAltText("A chart of towns")).toBeHidden();
});

test("theme, plain, static and lang are passed on while the frame stands", async ({ page, sites }) => {
  await page.goto(sites.page("live.html", shell(`<sanjin-chart chart="nurseries" lang="en"></sanjin-chart>${EMBED}`)));
  const frame = await frameOf(page, "embed/nurseries/en/");
  const element = page.locator("sanjin-chart");
  await fits(frame);
  const data = () => frame.evaluate(() => ({ ...document.documentElement.dataset, lang: document.documentElement.lang }));
  const set = (name: string, value: string | null) =>
    element.evaluate((one, [name, value]) => (value === null ? one.removeAttribute(name!) : one.setAttribute(name!, value)), [name, value] as const);
  await set("theme", "dark");
  await expect.poll(data).toEqual({ embed: "nurseries", theme: "dark", lang: "en" });
  await set("static", "");
  await set("plain", "");
  await expect.poll(data).toEqual({ embed: "nurseries", theme: "dark", static: "", plain: "", lang: "en" });
  await set("plain", null);
  await set("theme", "auto");
  await expect.poll(data).toEqual({ embed: "nurseries", static: "", lang: "en" });
  await set("lang", "zh-Hans");
  await expect.poll(() => data().catch(() => ({}))).toEqual({ embed: "nurseries", static: "", lang: "zh-Hans" });
  await fits(frame);
  expect(page.url()).toBe(`${sites.news}live.html`);
});

test("a chart may become another, and an element moved or taken away leaves nothing behind", async ({ page, sites }) => {
  await page.goto(sites.page("move.html", shell(`<div id="a"><sanjin-chart chart="nurseries"></sanjin-chart></div><div id="b"></div>${EMBED}`)));
  await fits(await frameOf(page, "embed/nurseries/"));
  await page.locator("sanjin-chart").evaluate((one) => one.setAttribute("chart", "rescue"));
  await fits(await frameOf(page, "embed/rescue/"));
  expect(page.frames()).toHaveLength(2);
  await page.evaluate(() => document.getElementById("b")!.append(document.querySelector("sanjin-chart")!));
  await fits(await frameOf(page, "embed/rescue/"));
  expect(page.frames()).toHaveLength(2);
  await page.evaluate(() => document.querySelector("sanjin-chart")!.remove());
  expect(page.frames()).toHaveLength(1);
});

test("an unknown chart is a quiet line, and the console names those there are", async ({ page, sites }) => {
  const said: string[] = [];
  page.on("console", (message) => said.push(message.text()));
  await page.goto(sites.page("unknown.html", shell(`<sanjin-chart chart="<b>__proto__</b>" lang="en">${FALLBACK}</sanjin-chart><sanjin-chart chart="toString" lang="xx" theme="pink"></sanjin-chart>${EMBED}`)));
  await expect(page.getByText("There is no chart “<b>__proto__</b>” here.")).toBeVisible();
  await expect(page.getByText("這裡沒有圖表「toString」。")).toBeVisible();
  await expect(page.getByAltText("A chart of towns")).toBeVisible();
  expect(page.frames()).toHaveLength(1);
  const all = said.join("\n");
  for (const words of ["no chart", "nurseries, ", 'no lang "xx"; there are: zh-Hant, zh-Hans, en', 'no theme "pink"; there are: auto, light, dark']) expect(all).toContain(words);
});

test("every chart that embed.js knows has its page in every edition", async ({ sites }) => {
  const script = await (await fetch(`${sites.bundle}embed.js`)).text();
  const heights = /\{(?:"?[\w-]+"?:\d+,?){9,}\}/.exec(script)![0];
  const charts = heights.match(/[\w-]+(?="?:)/g)!;
  expect(charts.length).toBeGreaterThan(25);
  for (const chart of [...charts, "story"])
    for (const folder of ["", "zh-Hans/", "en/"]) {
      const path = `embed/${chart}/${folder}index.html`;
      expect((await fetch(sites.bundle + path)).status, path).toBe(200);
    }
});

test("without script the fallback shows; so it does where the frame fails, and before it is there", async ({ page, sites, browser }) => {
  const url = sites.page("fallback.html", shell(`<sanjin-chart chart="nurseries">${FALLBACK}</sanjin-chart>${EMBED}`));
  const context = await browser.newContext({ javaScriptEnabled: false });
  const still = await context.newPage();
  await still.goto(url);
  await expect(still.getByAltText("A chart of towns")).toBeVisible();
  await context.close();

  // No such folder: the frame loads a page that says nothing.
  const failing = sites.page("failing.html", shell(`<sanjin-chart chart="nurseries" base="@bundle@nowhere/">${FALLBACK}</sanjin-chart>${EMBED}`));
  await page.clock.install();
  await page.goto(failing);
  await expect(page.locator("sanjin-chart iframe")).toHaveCount(1);
  await expect.poll(() => page.frames().length).toBe(2);
  // It is loaded, and has had its time.
  await page.frames()[1].waitForLoadState("load");
  await page.clock.runFor(60_000);
  await expect(page.getByAltText("A chart of towns")).toBeVisible();

  // The frame's answer is held back.
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

const POLICIES = {
  "the bundle's embed.js": { script: (bundle: string) => bundle, tag: EMBED },
  "a copy of embed.js on the host's own server": { script: () => "'self'", tag: `<script src="/embed.js" data-base="@bundle@stand-in/"></script>` },
};
for (const [name, { script, tag }] of Object.entries(POLICIES)) {
  test(`a host with a strict policy: ${name}`, async ({ page, sites }) => {
    const faults: string[] = [];
    page.on("console", (message) => faults.push(message.text()));
    const policy = `default-src 'none'; img-src 'self' data:; script-src ${script(sites.bundle)}; frame-src ${sites.bundle}; style-src 'self'; require-trusted-types-for 'script'`;
    await page.goto(sites.page("csp.html", shell(`<sanjin-chart chart="nurseries">${FALLBACK}</sanjin-chart>${tag}`), { "content-security-policy": policy }));
    await growsAndShrinks(page, await frameOf(page, "embed/nurseries/"));
    expect(faults).toEqual([]);
  });
}

test("a module loads it, from its own address", async ({ page, sites }) => {
  // No CORS header is needed on the host's own server.
  await page.goto(sites.page("module.html", shell(`<sanjin-chart chart="nurseries" base="@bundle@stand-in/"></sanjin-chart><sanjin-chart id="own" chart="rescue"></sanjin-chart><script type="module" src="/embed.js"></script>`)));
  await fits(await frameOf(page, "embed/nurseries/"));
  await expect(page.locator("#own iframe")).toHaveAttribute("src", `${sites.news}embed/rescue/index.html`);
});

test("loaded twice it does no harm", async ({ page, sites }) => {
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  await page.goto(sites.page("twice.html", shell(`${EMBED}<sanjin-chart chart="nurseries"></sanjin-chart>${EMBED}`)));
  await fits(await frameOf(page, "embed/nurseries/"));
  expect(page.frames()).toHaveLength(2);
  expect(faults).toEqual([]);
});

test("a host's styles do not reach in: everything unset, 40 px type, right to left", async ({ page, sites }) => {
  const hostile = `<style>* { all: unset; box-sizing: content-box; font-size: 40px; display: inline } body { direction: rtl; display: block; max-width: 600px }
    iframe { height: 9999px !important; border: 20px solid red !important; display: none !important } sanjin-chart { padding: 30px; width: 10px; display: none }</style>`;
  await page.goto(sites.page("hostile.html", shell(`<sanjin-chart chart="nurseries"></sanjin-chart>${EMBED}`, hostile)));
  await growsAndShrinks(page, await frameOf(page, "embed/nurseries/"));
  const box = (await page.locator("sanjin-chart iframe").boundingBox())!;
  expect(box.width).toBe(600);
});

test("twenty on one page are fetched as they come near, and share their script", async ({ page, sites }) => {
  const charts = ["county-coverage", "rescue", "doctors-down", "centres-specialties", "nurseries", "chinese-medicine", "whole-province", "mind-and-sleep", "shared-results", "first-intakes", "new-institutions", "recognised-counties", "four-hundreds", "job-fair", "job-groups", "labour-brands", "silver-age", "volunteer-work", "care-sites", "assistance"];
  await page.goto(sites.page("twenty.html", shell(charts.map((chart) => `<sanjin-chart chart="${chart}"></sanjin-chart><p>Text.</p>`).join("") + EMBED)));
  await fits(await frameOf(page, "embed/county-coverage/"));
  const pages = () => sites.asked.filter((path) => path.includes("/embed/"));
  // Those far down are not asked for.
  expect(pages().length).toBeLessThan(charts.length);
  for (const chart of charts) {
    await page.locator(`sanjin-chart[chart="${chart}"]`).scrollIntoViewIfNeeded();
    await fits(await frameOf(page, `embed/${chart}/`));
  }
  expect(pages().toSorted()).toEqual(charts.map((chart) => `/stand-in/embed/${chart}/index.html`).toSorted());
  expect(sites.asked.filter((path) => path.includes("/frame-"))).toHaveLength(1);
  expect(sites.asked).toHaveLength(charts.length + 2);
});

test("reading down a page with charts, nothing jumps", async ({ page, sites }) => {
  const text = `<p style="height:500px">Text.</p>`;
  const charts = ["nurseries", "rescue", "job-fair", "care-sites", "assistance"];
  await page.goto(sites.page("shift.html", shell(`${text}${text}` + charts.map((chart) => `<sanjin-chart chart="${chart}">${FALLBACK}</sanjin-chart>${text}`).join(text) + EMBED)));
  await page.evaluate(() => {
    const shifts = ((globalThis as unknown as { shifts: number[] }).shifts = []) as number[];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.mouse.move(300, 300);
  for (const chart of charts) {
    // By the wheel, as a reader: a jump by script would be taken for one that was asked for.
    await expect
      .poll(
        async () => {
          const top = await page.locator(`sanjin-chart[chart="${chart}"]`).evaluate((one) => one.getBoundingClientRect().top);
          if (top > 100) await page.mouse.wheel(0, 250);
          return top;
        },
        { intervals: [100], timeout: 20_000 },
      )
      .toBeLessThanOrEqual(100);
    await fits(await frameOf(page, `embed/${chart}/`));
  }
  expect(await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts)).toEqual([]);
});

test("a link inside leads to its place, though the host does the scrolling", async ({ page, sites }) => {
  await page.setViewportSize({ width: 500, height: 300 });
  await page.goto(sites.page("link.html", shell(`<p style="height:900px">Text</p><sanjin-chart chart="nurseries"></sanjin-chart><p style="height:3000px">Text</p>${EMBED}`)));
  const frame = await frameOf(page, "embed/nurseries/");
  await fits(frame);
  await frame.locator("a", { hasText: "To the sentence" }).click();
  const at = async () => {
    const outer = await page.locator("sanjin-chart iframe").evaluate((one) => one.getBoundingClientRect().top);
    return Math.round(outer + (await frame.evaluate(() => document.getElementById("s-1")!.getBoundingClientRect().top)));
  };
  await expect.poll(async () => Math.abs(await at())).toBeLessThanOrEqual(1);
});

test("the keyboard goes in and out again", async ({ page, sites }) => {
  await page.goto(sites.page("keys.html", shell(`<button>One</button><sanjin-chart chart="nurseries"></sanjin-chart><button>Two</button>${EMBED}`)));
  const frame = await frameOf(page, "embed/nurseries/");
  await fits(frame);
  await page.getByText("One").focus();
  await page.keyboard.press("Tab");
  await expect.poll(() => frame.evaluate(() => document.activeElement?.localName)).toBe("summary");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(page.getByText("Two")).toBeFocused();
});

test("from a disk it works as well", async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), "sanjin-host-"));
  try {
    mkdirSync(join(folder, "embed/nurseries"), { recursive: true });
    for (const name of ["embed.js", frameScript()]) copyFileSync(join(process.env.SANJIN_DIST!, name), join(folder, name));
    writeFileSync(join(folder, "embed/nurseries/index.html"), standIn("nurseries", "zh-Hant").replace(`src="/${frameScript()}"`, `src="../../${frameScript()}"`));
    writeFileSync(join(folder, "host.html"), shell(`<sanjin-chart chart="nurseries" theme="dark"></sanjin-chart><script src="embed.js"></script>`));
    await page.goto(pathToFileURL(join(folder, "host.html")).href);
    await growsAndShrinks(page, await frameOf(page, "embed/nurseries/"));
  } finally {
    rmSync(folder, { recursive: true });
  }
});

for (const [what, content] of [["with nothing in it", ""], ["with its picture", FALLBACK]]) {
  test(`where the frame is refused, an element ${what} shows a picture and a link, and no hole`, async ({ page, sites }) => {
    await page.clock.install();
    await page.route("**/embed/nurseries/**", (route) => route.fulfill({ body: "no", headers: { "x-frame-options": "DENY" } }));
    await page.goto(sites.page("refused.html", shell(`<sanjin-chart chart="nurseries" lang="en">${content}</sanjin-chart><p>After</p><script src="@bundle@embed.js"></script>`)));
    await expect(page.locator("sanjin-chart iframe")).toBeAttached();
    await page.clock.fastForward(21_000);
    const link = page.locator("sanjin-chart a");
    await expect(link).toBeVisible();
    await expect(page.locator("sanjin-chart img")).toBeVisible();
    const hole = () => page.evaluate(() => {
      const element = document.querySelector("sanjin-chart")!;
      const last = element.querySelector("a") ?? element.shadowRoot!.querySelector("a")!;
      return Math.round(element.getBoundingClientRect().bottom - Math.max(last.getBoundingClientRect().bottom, ...[...last.children].map((one) => one.getBoundingClientRect().bottom)));
    });
    await expect.poll(hole).toBeLessThanOrEqual(16);
    if (!content) await expect(link).toHaveAttribute("href", `${sites.bundle}en/index.html#chart-nurseries`);
  });
}

test("a frame that speaks up after all is shown in the place of what stood there instead", async ({ page, sites }) => {
  await page.clock.install();
  let answer = () => {};
  const asked = new Promise<void>((told) => page.route("**/embed/nurseries/en/index.html", async (route) => {
    await new Promise<void>((go) => ((answer = go), told()));
    await route.continue();
  }));
  // Not until all has come: the frame does not.
  await page.goto(sites.page("late.html", shell(`<sanjin-chart chart="nurseries" lang="en"></sanjin-chart><script src="@bundle@embed.js"></script>`)), { waitUntil: "domcontentloaded" });
  await asked;
  await page.clock.fastForward(21_000);
  await expect(page.locator("sanjin-chart a")).toBeVisible();
  answer();
  await expect(page.locator("sanjin-chart iframe")).toBeVisible();
  await expect(page.locator("sanjin-chart :is(a, img)")).toHaveCount(0);
});
