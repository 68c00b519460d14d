// The browser of the bench: every load gets its own context, so that its cache is empty, throttled as its profile says.
import { chromium, env, FLAGS } from "./env.mjs";
import { observe } from "./observe.mjs";
import { PROFILES } from "./subjects.mjs";

/** The screen of a phone, since slow devices are mostly phones. */
const SCREEN = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, locale: "zh-Hant", hasTouch: false };
/** A page counts as done after this long without a response or a long task, in ms. */
const QUIET = 700;
/** A page that isn't done after this long never will be, in ms. */
export const PATIENCE = 90_000;

export function launch() {
  return chromium.launch({ executablePath: env("SANJIN_CHROMIUM"), args: [...FLAGS, "--js-flags=--expose-gc"] });
}

/** Opens an empty page in its own context, hands it to `visit`, and closes the context. */
export async function visited(browser, profile, visit) {
  const context = await browser.newContext(SCREEN);
  try {
    await context.addInitScript(observe);
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    const cdp = await context.newCDPSession(page);
    await cdp.send("Network.enable");
    await cdp.send("Performance.enable");
    const { cpu, kbps = 0, ms = 0 } = PROFILES[profile];
    if (kbps) {
      const bytes = (kbps * 1000) / 8;
      await cdp.send("Network.emulateNetworkConditions", { offline: false, latency: ms, downloadThroughput: bytes, uploadThroughput: bytes });
    }
    if (cpu > 1) await cdp.send("Emulation.setCPUThrottlingRate", { rate: cpu });
    return await visit({ page, cdp });
  } finally {
    await context.close();
  }
}

/** Begins to load a subject. */
export function load(page, subject) {
  return page.goto(`${env("SANJIN_URL")}${subject}/`, { waitUntil: "commit" });
}

/** Waits until the page is drawn and has had nothing to do for a while. */
export async function quiet(page) {
  await page.waitForFunction((ms) => globalThis.bench.isQuiet(ms), QUIET, { polling: 100 });
}

/** The middle one of these numbers, without those that are missing; null if all are. */
export function median(values) {
  return quantile(values, 0.5);
}

/** The value below which `share` of these numbers lie (the nearest rank). */
export function quantile(values, share) {
  const sorted = values.filter((value) => value !== null && value !== undefined).sort((a, b) => a - b);
  return sorted.length ? sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] : null;
}
