// The browser of the bench: every load gets its own context, so that its cache is empty, throttled as its profile says.
import { setTimeout } from "node:timers/promises";
import { chromium, env, FLAGS } from "./env.mjs";
import { observe } from "./observe.mjs";
import { PROFILES } from "./subjects.mjs";

/** The screen of a phone, since slow devices are mostly phones. A service worker would fetch what the page asks for without the profile's limits. */
const SCREEN = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, locale: "zh-Hant", hasTouch: false, serviceWorkers: "block" };
/** A page counts as done after this long without a response or a long task, in ms. */
const QUIET = 700;
/** A page that isn't done after this long never will be, in ms. */
export const PATIENCE = 60_000;

export function launch() {
  return chromium.launch({ executablePath: env("SANJIN_CHROMIUM"), args: FLAGS });
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
    // If the browser is gone, the error of the visit says so.
    await context.close().catch(() => {});
  }
}

/** Begins to load a subject. */
export function load(page, subject) {
  return page.goto(`${env("SANJIN_URL")}${subject}/`, { waitUntil: "commit" });
}

/** The value of an expression in the page. Not by Playwright's `evaluate`, which brings scripts of its own. */
export async function ask(cdp, expression) {
  const answer = cdp.send("Runtime.evaluate", { expression, returnByValue: true, awaitPromise: true });
  // A promise of the page that is never kept must not hold up the bench.
  const waited = new AbortController();
  const late = setTimeout(PATIENCE, null, { signal: waited.signal }).catch(() => {});
  const said = await Promise.race([answer, late]);
  waited.abort();
  if (!said) throw new Error(`${expression}: no answer in ${PATIENCE} ms`);
  const { result, exceptionDetails } = said;
  if (exceptionDetails) throw new Error(`${expression}: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`);
  return result.value ?? null;
}

/** Calls `look` every `ms` until it returns something, and returns that. */
export async function until(what, look, ms) {
  for (const deadline = Date.now() + PATIENCE; Date.now() < deadline; ) {
    const found = await look();
    if (found) return found;
    await setTimeout(ms);
  }
  throw new Error(`${what} did not happen in ${PATIENCE} ms`);
}

/** Waits until the page is drawn and has had nothing to do for a while. */
export async function quiet({ page, cdp }) {
  await page.waitForLoadState("load");
  await until(`the end of the work of ${page.url()}`, () => ask(cdp, `bench.isQuiet(${QUIET})`), 100);
}
