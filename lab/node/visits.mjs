// What a reader does in a visit, and what it costs.
import { statSync } from "node:fs";
import { ask, load, quiet, until } from "./browser.mjs";
import { env } from "./env.mjs";
import { median, quantile } from "./numbers.mjs";
import { isEmbed } from "./subjects.mjs";

/** How often the pointer goes from a mark to another, and how often in a chart before it goes to the next chart. */
const CHANGES = 20;
const IN_A_CHART = 4;

/** Loads a page, waits until it has nothing to do, then asks for another view of a chart where the page has one. */
export async function read({ page, cdp }, subject) {
  // The service worker is switched off (browser.mjs), but is fetched by a reader's browser, later than the page.
  const worker = subject === "ours" ? statSync(`${env("SANJIN_SITES")}/ours/sw.js.br`).size : 0;
  const line = { bytes: worker, requests: worker && 1 };
  const files = [];
  cdp.on("Network.requestWillBeSent", ({ request }) => files.push(request.url));
  cdp.on("Network.loadingFinished", ({ encodedDataLength }) => {
    line.bytes += encodedDataLength;
    line.requests += 1;
  });
  await load(page, subject);
  await quiet({ page, cdp });
  const read = { ...line, ...(await ask(cdp, "bench.seen()")), ...(await work(cdp)) };
  const program = files.filter((file) => file.endsWith(".wasm"));
  if (program.length) throw new Error(`${subject}: a page that is only read fetched ${program.join(", ")}`);
  // Without scripts there is no other view.
  return isEmbed(subject) || subject === "twin" ? read : { ...read, ...(await anotherView({ page, cdp }, subject, line)) };
}

async function anotherView({ page, cdp }, subject, line) {
  const find = async () => (await ask(cdp, "bench.findView()")) ?? Promise.reject(new Error(`${subject} has no chart with another view`));
  await find();
  await quiet({ page, cdp });
  const button = await until(`${subject}: the way to the view's button`, async () => find().then((it) => it.isOpen && it), 50);
  await ask(cdp, "bench.expectView()");
  await move(cdp, button);
  for (const type of ["mousePressed", "mouseReleased"])
    await cdp.send("Input.dispatchMouseEvent", { type, x: button.x, y: button.y, button: "left", clickCount: 1 });
  const view = await ask(cdp, "bench.answer()");
  await quiet({ page, cdp });
  const { clicks, changes } = await ask(cdp, "bench.pressed()");
  if (clicks !== 1 || changes !== 1) throw new Error(`${subject}: one press on another view was heard ${clicks} times and changed the view ${changes} times`);
  const { heap, tasks } = await work(cdp);
  return { view: round(view), viewBytes: line.bytes, viewRequests: line.requests, viewTasks: tasks, viewHeap: heap };
}

/** Points at a mark as soon as there is one, then goes from mark to mark: at once, and again when the page has nothing else to do. */
export async function point({ page, cdp }, subject, { first, charts }) {
  await load(page, subject);
  const mark = `"${first.chart}", "${first.fact}"`;
  let n = 0;
  const tooltip = await until(
    `${subject}: a tooltip of ${first.fact}`,
    async () => {
      const place = await ask(cdp, `globalThis.bench?.aim(${mark})`);
      if (!place) return null;
      await ask(cdp, `bench.watchTip(${mark})`);
      n += 1;
      await move(cdp, { x: place.x + (n % 3), y: place.y + (n % 2) });
      return ask(cdp, "bench.firstTip()");
    },
    15,
  );
  const atOnce = await changes({ cdp }, subject, charts);
  await quiet({ page, cdp });
  const settled = await changes({ cdp }, subject, charts);
  return { tooltip: Math.round(tooltip), ...figures("atOnce", atOnce), ...figures("change", settled) };
}

const figures = (name, times) => ({ [name]: round(median(times)), [`${name}95`]: round(quantile(times, 0.95)) });

/** The ms of twenty changes from a mark to another of the same chart, at most four in a chart. */
async function changes({ cdp }, subject, charts) {
  const times = [];
  while (times.length < CHANGES) {
    const before = times.length;
    for (const { id, facts } of charts) {
      await ask(cdp, `bench.centre("${id}")`);
      // The first mark of a chart is only where the pointer starts from.
      let at = null;
      for (let n = 0, made = -1; n < 2 * facts.length && made < IN_A_CHART && times.length < CHANGES; n += 1) {
        const fact = facts[n % facts.length];
        // Our tooltip may cover a mark; then this reader goes to the next one.
        const place = fact === at ? null : await ask(cdp, `bench.spot("${id}", "${fact}")`);
        if (!place) continue;
        await ask(cdp, `bench.expectTip("${id}", "${fact}")`);
        await move(cdp, place);
        const ms = await ask(cdp, "bench.answer()");
        if (at) times.push(ms);
        at = fact;
        made += 1;
      }
    }
    if (times.length === before) throw new Error(`${subject}: no way from a mark to another`);
  }
  return times;
}

function move(cdp, { x, y }) {
  return cdp.send("Input.dispatchMouseEvent", { type: "mouseMoved", x, y });
}

/** The main thread's work so far in ms, and the heap after a collection in KB. */
async function work(cdp) {
  const metrics = async () => new Map((await cdp.send("Performance.getMetrics")).metrics.map(({ name, value }) => [name, value]));
  const tasks = Math.round((await metrics()).get("TaskDuration") * 1000);
  await cdp.send("HeapProfiler.collectGarbage");
  const { wasm } = await ask(cdp, "bench.seen()");
  return { tasks, heap: Math.round(((await metrics()).get("JSHeapUsedSize") + wasm) / 1024) };
}

function round(ms) {
  return ms === null ? null : Math.round(ms * 10) / 10;
}
