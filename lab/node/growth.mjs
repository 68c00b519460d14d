// Measures how long a page takes to open and to respond, for `cargo xtask growth`. Each run has its own browser context, so nothing is cached.
// Prints the medians, one on each line.
import { chromium, env, FLAGS } from "./env.mjs";
import { observe } from "./observe.mjs";

const browser = await chromium.launch({ executablePath: env("SANJIN_CHROMIUM"), args: FLAGS });
try {
  const all = [];
  for (let run = 0; run < Number(env("SANJIN_RUNS")); run += 1) all.push(await once());
  for (const name of Object.keys(all[0])) {
    const sorted = all.map((one) => one[name]).sort((a, b) => a - b);
    console.log(`${name} = ${sorted[Math.floor(sorted.length / 2)].toFixed(1)}`);
  }
} finally {
  await browser.close();
}

async function once() {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(300_000);
    await page.addInitScript(observe);
    await page.goto(env("SANJIN_URL"));
    // A page that is only read fetches no program.
    await page.evaluate(() => document.dispatchEvent(new Event("sanjin:want")));
    await page.waitForFunction(() => globalThis.bench.seen().interactive !== null);
    const session = await context.newCDPSession(page);
    await session.send("HeapProfiler.collectGarbage");
    const { usedSize } = await session.send("Runtime.getHeapUsage");
    const { fcp, lcp, interactive, wasm } = await page.evaluate(() => globalThis.bench.seen());
    const nodes = await page.evaluate(() => document.querySelectorAll("*").length);
    await page.waitForSelector("#explorer[data-live]", { state: "attached" });
    const filter = await page.evaluate(slowestLetter);
    return { fcp, lcp, interactive, filter, heap: usedSize + wasm, nodes };
  } finally {
    await context.close();
  }
}

/** Types into the table's search field, scrolled into view; returns the longest time until the frame with the rows was painted. */
async function slowestLetter() {
  const field = document.querySelector("#explorer [name=q]");
  const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  field.scrollIntoView();
  await painted();
  const times = [];
  for (const words of ["春", "春夏", "站", ""]) {
    const start = performance.now();
    field.value = words;
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    await painted();
    times.push(performance.now() - start);
  }
  return Math.max(...times);
}
