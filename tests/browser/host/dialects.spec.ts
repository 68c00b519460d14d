// The heights that a frame reports, with the scripts that newsrooms load: the real ones from npm, and listeners like those of Datawrapper, AMP and
// WordPress. The host has another origin than the frame.
import { expect, fits, frameOf, growsAndShrinks, NARROW, OWN_LISTENER, shell, test } from "../hosted";

test("pym.js: its parent gives the frame its height, and scrolls to where a link in it leads", async ({ page, sites }) => {
  const url = sites.page(
    "pym.html",
    shell(
      `<div id="chart"></div><div style="height:3000px"></div><script src="/npm/pym.js/dist/pym.v1.js"></script>` +
        `<script>new pym.Parent("chart", "@bundle@stand-in/embed/nurseries/index.html?theme=dark", {})</script>`,
      // pym.js sets the height as an attribute of the frame.
      NARROW.replace("height:150px", ""),
    ),
  );
  await page.goto(url);
  const frame = await frameOf(page, "embed/nurseries/");
  await growsAndShrinks(page, frame);
  expect(await frame.evaluate(() => document.documentElement.dataset.theme)).toBe("dark");
  await page.setViewportSize({ width: 400, height: 300 });
  await fits(frame);
  await frame.locator("a", { hasText: "To the sentence" }).click();
  const top = await frame.evaluate(() => document.getElementById("s-1")!.getBoundingClientRect().top);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(Math.round(top));
});

test("iframe-resizer 4: the frame answers its message, and grows and shrinks", async ({ page, sites }) => {
  const url = sites.page(
    "resizer.html",
    shell(
      `<iframe id="one.chart" src="@bundle@stand-in/embed/nurseries/index.html"></iframe><script src="/npm/iframe-resizer/js/iframeResizer.js"></script>` +
        `<script>iFrameResize({ onInit: () => document.body.dataset.init = "yes" }, "iframe")</script>`,
      NARROW,
    ),
  );
  await page.goto(url);
  await growsAndShrinks(page, await frameOf(page, "embed/nurseries/"));
  await expect(page.locator("body")).toHaveAttribute("data-init", "yes");
});

test("iframe-resizer 5 sends a longer message of the same form and gets an answer in that form", async ({ page, sites }) => {
  // The licence of version 5 forbids shipping it. This message is copied from its own tests.
  const url = sites.page(
    "resizer5.html",
    shell(
      `<iframe id="five" src="@bundle@stand-in/embed/nurseries/index.html"></iframe><script>heard = [];` +
        `addEventListener("message", ({ data }) => typeof data === "string" && heard.push(data));` +
        `five.onload = () => five.contentWindow.postMessage("[iFrameSizer]five:8:false:true:32:true:true::auto:::0:false:child:auto:true:::true:GPLv3:5.2.4:0", "*")</script>`,
      NARROW,
    ),
  );
  await page.goto(url);
  const said = () => page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
  await expect.poll(said).toHaveLength(2);
  const [first, second] = await said();
  expect(first).toMatch(/^\[iFrameSizer\]five:[1-9]\d+:[1-9]\d+:init$/);
  expect(second).toBe(first.replace(/init$/, "resizeObserver"));
});

for (const legacy of [false, true]) {
  test(`open-iframe-resizer${legacy ? " in its mode for old pages" : ""}: the frame answers its message, and grows and shrinks`, async ({ page, sites }) => {
    const url = sites.page(
      "open.html",
      shell(
        `<iframe src="@bundle@stand-in/embed/nurseries/index.html"></iframe><script type="module">` +
          `import { initialize } from "/npm/@open-iframe-resizer/core/dist/index.js"; initialize({ enableLegacyLibSupport: ${legacy} }, "iframe");</script>`,
        NARROW,
      ),
    );
    await page.goto(url);
    await growsAndShrinks(page, await frameOf(page, "embed/nurseries/"));
  });
}

const LISTENERS = {
  // As in Datawrapper's embed codes, old and new.
  "a listener of Datawrapper's": `addEventListener("message", (e) => { if (void 0 !== e.data["datawrapper-height"]) { const t = document.querySelectorAll("iframe");
    for (const a in e.data["datawrapper-height"]) for (const f of t) if (f.contentWindow === e.source) f.style.height = e.data["datawrapper-height"][a] + "px"; } })`,
  "an old listener of Datawrapper's": `addEventListener("message", (a) => { if (void 0 !== a.data["datawrapper-height"]) for (const e in a.data["datawrapper-height"]) {
    const t = document.getElementById("datawrapper-chart-" + e) || document.querySelector("iframe[src*='" + e + "']"); if (t) t.style.height = a.data["datawrapper-height"][e] + "px"; } })`,
  "a listener as <amp-iframe> has": `addEventListener("message", ({ data, source }) => { if (data.sentinel === "amp" && data.type === "embed-size" && data.height > 0)
    for (const f of document.querySelectorAll("iframe")) if (f.contentWindow === source) f.style.height = data.height + "px"; })`,
  "a listener of our own message": OWN_LISTENER,
};
for (const [name, listener] of Object.entries(LISTENERS)) {
  test(`${name} gives the frame its height, and no other frame one`, async ({ page, sites }) => {
    const url = sites.page(
      "listener.html",
      shell(
        `<iframe src="@bundle@stand-in/embed/nurseries/index.html"></iframe><iframe id="other" src="/about/nurseries.html"></iframe><script>${listener}</script>`,
        NARROW,
      ),
    );
    sites.page("about/nurseries.html", shell("Another page whose address holds the chart's id"));
    await page.goto(url);
    await growsAndShrinks(page, await frameOf(page, "embed/nurseries/"));
    await expect(page.locator("#other")).toHaveCSS("height", "150px");
  });
}

test("WordPress: a sandboxed frame returns its secret with the height", async ({ page, sites }) => {
  // Like wp-embed.js: finds the frame by the secret, requires it as sender, limits heights to 200 to 1000.
  const url = sites.page(
    "wp.html",
    shell(
      `<iframe class="wp-embedded-content" sandbox="allow-scripts" data-secret="a1B2c3D4e5" src="@bundle@stand-in/embed/nurseries/index.html#?secret=a1B2c3D4e5"></iframe><script>
      addEventListener("message", ({ data, source }) => {
        if (!data || !(data.secret || data.message || data.value) || /[^a-zA-Z0-9]/.test(data.secret)) return;
        for (const f of document.querySelectorAll('iframe[data-secret="' + data.secret + '"]'))
          if (f.contentWindow === source && data.message === "height") f.style.height = Math.min(1000, Math.max(200, parseInt(data.value, 10))) + "px";
      })</script>`,
      NARROW,
    ),
  );
  await page.goto(url);
  await fits(await frameOf(page, "embed/nurseries/"));
});

test("WordPress: the sandboxed frame asks the host by message to follow a link", async ({ page, sites }) => {
  // Like wp-embed.js: follows a link if it leads to the frame's site.
  const url = sites.page(
    "wp-link.html",
    shell(
      `<iframe class="wp-embedded-content" sandbox="allow-scripts" data-secret="a1B2c3D4e5" height="800" src="@bundle@embed/nurseries/en/index.html#?secret=a1B2c3D4e5"></iframe><script>
      addEventListener("message", ({ data, source }) => {
        const f = document.querySelector('iframe[data-secret="' + data?.secret + '"]');
        if (!f || f.contentWindow !== source || data.message !== "link" || document.activeElement !== f) return;
        if (new URL(data.value).host === new URL(f.src).host) window.top.location.href = data.value;
      })</script>`,
    ),
  );
  await page.goto(url);
  const frame = await frameOf(page, "embed/nurseries/en/");
  await frame.locator("a[href*='index.html#chart-nurseries']").first().click();
  await expect(page).toHaveURL(`${sites.bundle}en/index.html#chart-nurseries`);
});

test("from the documented sandbox a link opens the page with its own origin", async ({ page, context, sites }) => {
  const { readFileSync } = await import("node:fs");
  const { join } = await import("node:path");
  const [, sandbox] = /`sandbox="([^"]+)"`/.exec(readFileSync(join(__dirname, "../../../docs/embedding.md"), "utf8"))!;
  await page.goto(sites.page("out.html", shell(`<iframe sandbox="${sandbox}" height="800" src="@bundle@embed/nurseries/en/index.html"></iframe>`)));
  const frame = await frameOf(page, "embed/nurseries/en/");
  const opened = context.waitForEvent("page");
  await frame.locator("a[href*='index.html#chart-nurseries']").first().click();
  expect(await (await opened).evaluate(() => self.origin)).toBe(new URL(sites.bundle).origin);
});
