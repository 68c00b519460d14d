// How long a page takes to be read and used, for `cargo xtask growth`: node growth.cjs <address> <runs>. Each run is a browser
// context of its own, so nothing is cached. Says the medians, a line each.
const { chromium } = require(`${process.env.SANJIN_NODE_MODULES}/@playwright/test`);

/** The wasm memory that the page gets: nothing else can tell its size. */
function keepMemory() {
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const own = WebAssembly[name];
    WebAssembly[name] = async (...args) => {
      const made = await own.apply(WebAssembly, args);
      window.wasmMemory = (made.instance ?? made).exports.memory;
      return made;
    };
  }
  window.lcp = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.lcp = entry.startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
}

async function once(browser, url) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(300_000);
    await page.addInitScript(keepMemory);
    await page.goto(url);
    await page.waitForSelector('html[data-interactive]', { state: 'attached' });
    const session = await context.newCDPSession(page);
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    const said = await page.evaluate(() => ({
      fcp: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
      lcp: window.lcp,
      interactive: performance.getEntriesByName('sanjin:interactive')[0].startTime,
      wasm: window.wasmMemory?.buffer.byteLength ?? 0,
      nodes: document.querySelectorAll('*').length,
    }));
    await page.waitForSelector('#explorer[data-live]', { state: 'attached' });
    // Scrolled to, as it is for who types; then a letter, until the frame with its rows has been painted.
    await page.evaluate(() => document.querySelector('#explorer [name=q]').scrollIntoView());
    const filter = await page.evaluate(async () => {
      const field = document.querySelector('#explorer [name=q]');
      const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      await painted();
      const times = [];
      for (const words of ['春', '春夏', '站', '']) {
        const start = performance.now();
        field.value = words;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        await painted();
        times.push(performance.now() - start);
      }
      return Math.max(...times);
    });
    return { fcp: said.fcp, lcp: said.lcp, interactive: said.interactive, filter, heap: usedSize + said.wasm, nodes: said.nodes };
  } finally {
    await context.close();
  }
}

async function main([url, runs]) {
  const browser = await chromium.launch({ executablePath: process.env.SANJIN_CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const all = [];
    for (let run = 0; run < Number(runs); run++) all.push(await once(browser, url));
    for (const name of Object.keys(all[0])) {
      const sorted = all.map((one) => one[name]).sort((a, b) => a - b);
      console.log(`${name} = ${sorted[Math.floor(sorted.length / 2)].toFixed(1)}`);
    }
  } finally {
    await browser.close();
  }
}

main(process.argv.slice(2)).catch((error) => {
  console.error(error);
  process.exit(1);
});
