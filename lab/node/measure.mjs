// Measures every subject under every profile and writes the medians. The subjects take turns, and each load has its own browser context, so its
// cache is empty. `cargo xtask bench` serves the subjects in brotli and names the browser.
import { existsSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { chromium, env, FLAGS } from "./env.mjs";
import { observe } from "./observe.mjs";

const PROFILES = {
  free: { cpu: 1 },
  "4x, 1.6 Mbps, 150 ms": { cpu: 4, kbps: 1600, ms: 150 },
  "6x, 400 kbps, 400 ms": { cpu: 6, kbps: 400, ms: 400 },
};
/** The screen of a phone, since slow devices are mostly phones. */
const SCREEN = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, locale: "zh-Hant", hasTouch: false };
/** A page counts as done after this long without a response or a long task, in ms. */
const QUIET = 700;
const PATIENCE = 90_000;

const url = env("SANJIN_URL");
const runs = Number(env("SANJIN_RUNS"));
const subjects = ["ours", "twin", "echarts", "chartjs"].concat(["embed-1", "embed-20"].filter((name) => existsSync(`${env("SANJIN_SITES")}/${name}`)));

const browser = await chromium.launch({ executablePath: env("SANJIN_CHROMIUM"), args: [...FLAGS, "--js-flags=--expose-gc"] });
const samples = {};
for (const [profile, limits] of Object.entries(PROFILES)) {
  // Round 0 is not counted: it warms up the server and this program.
  for (let round = profile === "free" ? 0 : 1; round <= runs; round += 1) {
    for (const subject of subjects) {
      const sample = { ...(await watched(subject, limits)), ...(subject.startsWith("embed") ? {} : { tooltip: await firstTooltip(subject, limits) }) };
      if (round > 0) ((samples[profile] ??= {})[subject] ??= []).push(sample);
      if (round > 0)
        console.log(
          `${profile} ${round}/${runs} ${subject}: ${Object.entries(sample)
            .map(([name, value]) => `${name} ${value ?? "-"}`)
            .join(", ")}`,
        );
    }
  }
}
const version = browser.version();
await browser.close();

const medians = Object.fromEntries(
  Object.entries(samples).map(([profile, of]) => [profile, Object.fromEntries(Object.entries(of).map(([subject, all]) => [subject, middle(all)]))]),
);
const machine = {
  cpu: cpus()[0].model,
  cores: cpus().length,
  memory: Math.round(totalmem() / 2 ** 30),
  node: process.version,
  chromium: version,
  load: env("SANJIN_LOAD"),
};
writeFileSync(
  env("SANJIN_RESULTS"),
  JSON.stringify({ date: new Date().toISOString().slice(0, 10), runs, machine, profiles: PROFILES, medians, samples }, null, 1),
);

/** Opens an empty page in its own context, throttled as the profile says. */
async function open(limits) {
  const context = await browser.newContext(SCREEN);
  await context.addInitScript(observe);
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send("Network.enable");
  await cdp.send("Performance.enable");
  const { cpu, kbps = 0, ms = 0 } = limits;
  if (kbps) {
    const bytes = (kbps * 1000) / 8;
    await cdp.send("Network.emulateNetworkConditions", { offline: false, latency: ms, downloadThroughput: bytes, uploadThroughput: bytes });
  }
  if (cpu > 1) await cdp.send("Emulation.setCPUThrottlingRate", { rate: cpu });
  return { context, page, cdp };
}

/** Loads a subject without any input and returns its figures. */
async function watched(subject, limits) {
  const { context, page, cdp } = await open(limits);
  let bytes = 0;
  let requests = 0;
  cdp.on("Network.loadingFinished", ({ encodedDataLength }) => {
    bytes += encodedDataLength;
    requests += 1;
  });
  await page.goto(`${url}${subject}/`, { waitUntil: "commit" });
  await page.waitForFunction((quiet) => globalThis.bench.isQuiet(quiet), QUIET, { timeout: PATIENCE, polling: 100 });
  const seen = await page.evaluate(() => globalThis.bench.seen());
  await cdp.send("HeapProfiler.collectGarbage");
  const { metrics } = await cdp.send("Performance.getMetrics");
  const of = (name) => metrics.find((metric) => metric.name === name)?.value ?? 0;
  await context.close();
  return { bytes, requests, ...seen, heap: Math.round((of("JSHeapUsedSize") + seen.wasm) / 1024), tasks: Math.round(of("TaskDuration") * 1000) };
}

/** Loads a subject and moves the pointer over a mark of a bar chart; returns when its tooltip appeared. */
async function firstTooltip(subject, limits) {
  const { context, page, cdp } = await open(limits);
  await page.goto(`${url}${subject}/`, { waitUntil: "commit" });
  const deadline = Date.now() + PATIENCE;
  for (let n = 0; ; n += 1) {
    if (Date.now() > deadline) throw new Error(`${subject}: no tooltip in ${PATIENCE} ms`);
    // A navigation that has just begun has no document yet.
    const aim = await page.evaluate(() => globalThis.bench?.aim() ?? null).catch(() => null);
    if (aim?.shown) {
      await context.close();
      return Math.round(aim.shown);
    }
    if (aim) await cdp.send("Input.dispatchMouseEvent", { type: "mouseMoved", x: aim.x + (n % 3), y: aim.y + (n % 2) });
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}

/** The median of each figure over all runs. */
function middle(all) {
  return Object.fromEntries(
    Object.keys(all[0]).map((name) => {
      const values = all
        .map((one) => one[name])
        .filter((value) => value !== null)
        .sort((a, b) => a - b);
      return [name, values.length ? values[Math.floor(values.length / 2)] : null];
    }),
  );
}
