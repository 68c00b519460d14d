// embed.js: <sanjin-chart> and <sanjin-story> on a news site of another origin, as an editor would paste them.
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { EMBED, expect, FALLBACK, fits, frameOf, growsAndShrinks, shell, test } from "../hosted";
import { frameScript } from "../sites";
import { standIn } from "../stand_in";

test("an element shows its chart at full height, with the frame's title and without fallback", async ({ page, sites }) => {
  await page.goto(
    sites.page("a.html", shell(`<p>Before</p><sanjin-chart chart="nurseries" lang="en" theme="dark" plain>${FALLBACK}</sanjin-chart><p>After</p>${EMBED}`)),
  );
  const frame = await frameOf(page, "embed/nurseries/en/");
  await growsAndShrinks(page, frame);
  expect(await frame.evaluate(() => ({ ...document.documentElement.dataset }))).toEqual({ embed: "nurseries", theme: "dark", plain: "" });
  await expect(page.getByTitle("nurseries in en")).toBeVisible();
  await expect(page.getByAltText("A chart of towns")).toBeHidden();
});

test("theme, plain, static and lang are passed on to a loaded frame", async ({ page, sites }) => {
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

test("an element may change its chart; moved or removed, it leaves nothing behind", async ({ page, sites }) => {
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

test("a module that imports it finds the bundle", async ({ page, sites }) => {
  // No CORS header is needed on the host's own server.
  await page.goto(
    sites.page(
      "module.html",
      shell(
        `<sanjin-chart chart="nurseries" base="@bundle@stand-in/"></sanjin-chart><sanjin-chart id="own" chart="rescue"></sanjin-chart><script type="module" src="/embed.js"></script>`,
      ),
    ),
  );
  await fits(await frameOf(page, "embed/nurseries/"));
  await expect(page.locator("#own iframe")).toHaveAttribute("src", `${sites.news}embed/rescue/index.html`);
});

test("loading it twice does no harm", async ({ page, sites }) => {
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  await page.goto(sites.page("twice.html", shell(`${EMBED}<sanjin-chart chart="nurseries"></sanjin-chart>${EMBED}`)));
  await fits(await frameOf(page, "embed/nurseries/"));
  expect(page.frames()).toHaveLength(2);
  expect(faults).toEqual([]);
});

test("a host's styles have no effect: everything unset, 40 px type, right to left", async ({ page, sites }) => {
  const hostile = `<style>* { all: unset; box-sizing: content-box; font-size: 40px; display: inline } body { direction: rtl; display: block; max-width: 600px }
    iframe { height: 9999px !important; border: 20px solid red !important; display: none !important } sanjin-chart { padding: 30px; width: 10px; display: none }</style>`;
  await page.goto(sites.page("hostile.html", shell(`<sanjin-chart chart="nurseries"></sanjin-chart>${EMBED}`, hostile)));
  await growsAndShrinks(page, await frameOf(page, "embed/nurseries/"));
  const box = (await page.locator("sanjin-chart iframe").boundingBox())!;
  expect(box.width).toBe(600);
});

test("from a disk it works as well", async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), "sanjin-host-"));
  try {
    mkdirSync(join(folder, "embed/nurseries"), { recursive: true });
    for (const name of ["embed.js", frameScript()]) copyFileSync(join(process.env.SANJIN_DIST!, name), join(folder, name));
    writeFileSync(
      join(folder, "embed/nurseries/index.html"),
      standIn("nurseries", "zh-Hant").replace(`src="/${frameScript()}"`, `src="../../${frameScript()}"`),
    );
    writeFileSync(join(folder, "host.html"), shell(`<sanjin-chart chart="nurseries" theme="dark"></sanjin-chart><script src="embed.js"></script>`));
    await page.goto(pathToFileURL(join(folder, "host.html")).href);
    await growsAndShrinks(page, await frameOf(page, "embed/nurseries/"));
  } finally {
    rmSync(folder, { recursive: true });
  }
});
