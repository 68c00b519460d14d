// Addresses and messages can change only what they may, in the frame and on the host page.
import type { Frame, Page } from "@playwright/test";
import { expect, fits, frameOf, shell, test } from "../hosted";

const FRAME = `<style>body{margin:0}iframe{display:block;width:100%;height:400px;border:0}</style>`;
const looks = (frame: Frame) =>
  frame.evaluate(() => ({
    ...document.documentElement.dataset,
    lang: document.documentElement.lang,
    html: document.documentElement.outerHTML.length,
    style: document.body.style.cssText,
    title: document.title,
  }));

function faultsOf(page: Page): string[] {
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("dialog", (dialog) => {
    faults.push(dialog.message());
    void dialog.dismiss();
  });
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  return faults;
}

const ADDRESSES = [
  "theme=pink",
  "theme=",
  "theme=DARK",
  "theme=__proto__",
  "theme=constructor",
  "theme=%3Cscript%3Ealert(1)%3C/script%3E",
  "theme=dark%00",
  "plain=false&static=0",
  "plain=yes&static=%22%20onload=alert(1)",
  "lang=fr",
  "lang=javascript:alert(1)",
  "lang=//evil.example/",
  "lang=..%2F..%2F",
  "lang=zh-Hant",
  "lang=zh-Hant&lang=en",
  "lang[]=en&theme[]=dark",
  "childId=%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E",
  "childId=.*&parentUrl=javascript:alert(1)&parentTitle=%3Cb%3E",
  "__proto__[theme]=dark&constructor=x&toString=1",
  `theme=${"dark".repeat(2000)}`,
  "%E0%A4%A&%=%&theme=%FF",
  `${"a=1&".repeat(2500)}theme=dark`,
];
test("addresses: values outside the closed lists are ignored, however they are written", async ({ page, sites }) => {
  test.setTimeout(60_000);
  const faults = faultsOf(page);
  const address = `${sites.bundle}stand-in/embed/nurseries/index.html`;
  await page.goto(address);
  const usual = await looks(page.mainFrame());
  for (const query of ADDRESSES) {
    await page.goto(`${address}?${query}`);
    expect(await looks(page.mainFrame()), query.slice(0, 80)).toEqual(usual);
    expect(new URL(page.url()).pathname, query.slice(0, 80)).toBe("/stand-in/embed/nurseries/index.html");
  }
  expect(faults).toEqual([]);
});

test("addresses: the language leads to its page once, with the other options and the fragment", async ({ page, sites }) => {
  const address = `${sites.bundle}stand-in/embed/nurseries/`;
  for (const [asked, reached] of [
    ["index.html?lang=en", "en/index.html"],
    ["index.html?lang=en&theme=dark&plain&static=1&other=x&childId=c-1#s-1", "en/index.html?theme=dark&plain=1&static=1&childId=c-1#s-1"],
    ["en/index.html?lang=zh-Hant", "index.html"],
    ["en/index.html?lang=zh-Hans&theme=pink&plain=no", "zh-Hans/index.html"],
    ["en/index.html?lang=en&theme=light", "en/index.html?lang=en&theme=light"],
    ["index.html?lang=en&lang=zh-Hans&theme=light&theme=dark", "en/index.html?theme=light"],
  ]) {
    await page.goto(address + asked, { waitUntil: "commit" }).catch(() => {});
    await expect(page).toHaveURL(address + reached);
  }
});

test("messages to the frame: malformed, huge or strange ones change nothing", async ({ page, sites }) => {
  const faults = faultsOf(page);
  await page.goto(
    sites.page(
      "m.html",
      shell(
        `<iframe src="@bundle@stand-in/embed/nurseries/index.html"></iframe><script>heard = []; addEventListener("message", ({ data }) => heard.push(data))</script>`,
        FRAME,
      ),
    ),
  );
  const frame = await frameOf(page, "embed/nurseries/");
  const usual = await looks(frame);
  const titles = () =>
    page.evaluate(() => (globalThis as unknown as { heard: { type?: string }[] }).heard.filter((one) => one?.type === "sanjin:title").length);
  await expect.poll(titles).toBe(1);
  await page.evaluate(() => {
    const to = document.querySelector("iframe")!.contentWindow!;
    const set = (more: object) => ({ type: "sanjin:set", ...more });
    const circle: Record<string, unknown> = set({ theme: {} });
    circle.self = circle;
    const messages: unknown[] = [
      null,
      undefined,
      0,
      NaN,
      true,
      "",
      "sanjin:set",
      [],
      {},
      new Date(0),
      /x/,
      new Map([["type", "sanjin:set"]]),
      new ArrayBuffer(8),
      10n,
      circle,
      set({ theme: "pink" }),
      set({ theme: ["dark"] }),
      set({ theme: { toString: "dark" } }),
      set({ theme: "dark".repeat(1e6) }),
      set({ theme: "<img src=x onerror=alert(1)>" }),
      set({ plain: "true" }),
      set({ plain: 1, static: {} }),
      set({ lang: "fr" }),
      set({ lang: "javascript:alert(1)" }),
      set({ lang: ["en"] }),
      set({ lang: "//evil.example" }),
      JSON.parse('{"type":"sanjin:set","__proto__":{"theme":"dark","plain":true,"lang":"en"},"constructor":{"prototype":{"theme":"dark"}}}'),
      { type: ["sanjin:set"], theme: "dark" },
      { type: "SANJIN:SET", theme: "dark" },
      { type: "sanjin:set ", theme: "dark" },
      '{"type":"sanjin:set","theme":"dark"}',
      "x".repeat(5e6),
      "[iFrameSizer]",
      "[iFrameSizer]:::",
      "[iFrameSizer]<b>:8:false:false:",
      `[iFrameSizer]${"a".repeat(5000)}:8:false:false:`,
      "[iFrameSizer]resize",
      "[iFrameSizer]a:8:maybe:",
      "pymxPYMxnullxPYMxwidthxPYMx1",
      "pymxPYMxxPYMxwidthxPYMx1",
      { message: "ready", secret: "" },
      { message: "ready" },
      { type: "iframe-child-init", bodyMargin: "99px", bodyPadding: "99px", targetElementSelector: "[" },
    ];
    for (const message of messages) to.postMessage(message, "*");
    // Messages keep their order, so the others have arrived when this one is answered.
    to.postMessage({ type: "sanjin:ping" }, "*");
  });
  await expect.poll(titles).toBe(2);
  expect(await looks(frame)).toEqual(usual);
  expect(await frame.evaluate(() => ({}) as Record<string, unknown>)).toEqual({});
  // The frame speaks no dialect that was not addressed by name.
  const said = await page.evaluate(() => (globalThis as unknown as { heard: unknown[] }).heard.filter((one) => typeof one === "string"));
  expect(said).toEqual([]);
  expect(faults).toEqual([]);
});

test("messages to the frame: only its parent's count", async ({ page, sites }) => {
  const foreign = sites.page(
    "foreign.html",
    shell(
      `<script>heard = 0; for (const at of [0, 1]) parent.frames[at]?.postMessage({ type: "sanjin:set", theme: "dark", plain: true, lang: "en" }, "*")</script>`,
    ),
  );
  await page.goto(sites.page("m.html", shell(`<iframe src="@bundle@stand-in/embed/nurseries/index.html"></iframe>`, FRAME)));
  const frame = await frameOf(page, "embed/nurseries/");
  const usual = await looks(frame);
  await page.evaluate((foreign) => {
    const other = document.createElement("iframe");
    other.src = foreign;
    document.body.append(other);
  }, foreign);
  await frameOf(page, "foreign.html");
  // From the frame itself.
  await frame.evaluate(() => postMessage({ type: "sanjin:set", theme: "dark" }, "*"));
  await page.evaluate(() => document.querySelector("iframe")!.contentWindow!.postMessage({ type: "sanjin:set", static: true }, "*"));
  await expect.poll(() => frame.evaluate(() => document.documentElement.dataset.static)).toBe("");
  expect(await looks(frame)).toEqual({ ...usual, static: "", html: expect.any(Number) });
});

test("messages to the host page: only a chart's own frame sets its height, and only to a height", async ({ page, sites }) => {
  const faults = faultsOf(page);
  await page.goto(
    sites.page(
      "host.html",
      shell(
        `<p style="height:200px">Text</p><sanjin-chart chart="nurseries"></sanjin-chart><p style="height:3000px">Text</p><script src="@bundle@embed.js" data-base="@bundle@stand-in/"></script>`,
      ),
    ),
  );
  const frame = await frameOf(page, "embed/nurseries/");
  const first = await fits(frame);
  const state = () =>
    page.evaluate(() => {
      const element = document.querySelector("sanjin-chart")!;
      const inner = element.shadowRoot!.querySelector("iframe")!;
      return {
        height: inner.offsetHeight,
        title: inner.title,
        element: element.outerHTML,
        shadow: element.shadowRoot!.innerHTML,
        scroll: scrollY,
        polluted: "theme" in {},
      };
    });
  await expect.poll(async () => (await state()).title).toBe("nurseries in zh-Hant");
  const usual = await state();
  const attack = () => {
    const height = (height: unknown, id: unknown = "nurseries") => ({ type: "sanjin:height", id, height });
    return [
      null,
      undefined,
      7,
      "sanjin:height",
      [],
      {},
      '{"type":"sanjin:height","id":"nurseries","height":5000}',
      height(0),
      height(-5),
      height(1.5),
      height(NaN),
      height(Infinity),
      height("5000"),
      height("5000px;background:url(//evil.example)"),
      height([5000]),
      height({ valueOf: 5000 }),
      height(1e9),
      height(10n),
      height(true),
      height(null),
      height(5000, "rescue"),
      height(5000, ""),
      height(5000, ["nurseries"]),
      height(5000, null),
      { type: ["sanjin:height"], id: "nurseries", height: 5000 },
      { type: "sanjin:title", id: "nurseries", title: "x".repeat(301) },
      { type: "sanjin:title", id: "nurseries", title: ["x"] },
      { type: "sanjin:title", id: "nurseries", title: "" },
      { type: "sanjin:scroll", id: "nurseries", top: -1 },
      { type: "sanjin:scroll", id: "nurseries", top: 1e6 },
      { type: "sanjin:scroll", id: "nurseries", top: "10" },
      { type: "sanjin:scroll", id: "rescue", top: 10 },
      JSON.parse('{"type":"sanjin:height","__proto__":{"id":"nurseries","height":5000,"theme":"dark"}}'),
      JSON.parse('{"__proto__":{"type":"sanjin:height","id":"nurseries","height":5000}}'),
      { type: "sanjin:set", theme: "dark" },
      { "datawrapper-height": { nurseries: 5000 } },
      { sentinel: "amp", type: "embed-size", height: 5000 },
      "x".repeat(5e6),
    ];
  };
  await frame.evaluate(`(${attack.toString()})().forEach((message) => parent.postMessage(message, "*"))`);
  // From another frame, a message that would be valid from the chart's.
  const foreign = sites.page(
    "foreign.html",
    shell(`<script>for (const message of [{ type: "sanjin:height", id: "nurseries", height: 5000 }, { type: "sanjin:title", id: "nurseries", title: "Foreign" },
    { type: "sanjin:scroll", id: "nurseries", top: 300 }]) parent.postMessage(message, "*"); parent.postMessage("done", "*")</script>`),
  );
  await page.evaluate(async (foreign) => {
    const done = new Promise<void>((done) => addEventListener("message", ({ data }) => data === "done" && done()));
    const other = document.createElement("iframe");
    other.src = foreign;
    document.body.append(other);
    await done;
    // And from the host page itself.
    postMessage({ type: "sanjin:height", id: "nurseries", height: 5000 }, "*");
  }, foreign);
  // From the frame's window after a page of another origin has loaded in it.
  expect(await state()).toEqual(usual);
  // A valid message still works.
  await frame.evaluate(() => (document.querySelector("details")!.open = true));
  expect(await fits(frame)).toBeGreaterThan(first);
  const heard = page.evaluate(() => new Promise<void>((done) => addEventListener("message", ({ data }) => data === "away" && done())));
  await frame.evaluate(
    (to) => location.replace(to),
    sites.page(
      "away.html",
      shell(`<script>parent.postMessage({ type: "sanjin:height", id: "nurseries", height: 4321 }, "*"); parent.postMessage("away", "*")</script>`),
    ),
  );
  await heard;
  expect((await state()).height).not.toBe(4321);
  expect(faults).toEqual([]);
});
