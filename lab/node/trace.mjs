// Says what the main thread does while a page is only read, by Chromium's trace: before the first contentful paint and in all.
// `cargo xtask bench --trace` runs it. The times are of the thread itself, without what it calls that has a row of its own.
import { launch, load, quiet, visited } from "./browser.mjs";
import { env } from "./env.mjs";
import { median } from "./numbers.mjs";
import { NAMES, PROFILES, profiles, subjects } from "./subjects.mjs";
import { KINDS, sums } from "./trace_sums.mjs";

const CATEGORIES = ["devtools.timeline", "disabled-by-default-devtools.timeline", "disabled-by-default-v8.compile", "blink.user_timing", "loading", "v8"];
/** Rows that say nothing of the time after the paint, in which the thread mostly waits. */
const OF_BEFORE = new Set(["idle", "until", "last commit to paint"]);

const runs = Number(env("SANJIN_RUNS"));
const chosen = subjects();
const browser = await launch();
try {
  for (const profile of profiles()) {
    const samples = Object.fromEntries(chosen.map((subject) => [subject, []]));
    for (let run = 1; run <= runs; run += 1) {
      for (const subject of chosen) {
        console.log(`trace: ${PROFILES[profile].name}, run ${run} of ${runs}, ${NAMES[subject]}`);
        samples[subject].push(await traced(subject, profile));
      }
    }
    for (const part of ["before", "all"]) {
      console.log(`\n${PROFILES[profile].name}: main thread ${part === "before" ? "before the first contentful paint" : "in all"}, ms (medians of ${runs})\n`);
      console.log(table(samples, part));
    }
    console.log("");
  }
} finally {
  await browser.close();
}

async function traced(subject, profile) {
  return visited(browser, profile, async ({ page, cdp }) => {
    await browser.startTracing(page, { categories: CATEGORIES });
    await load(page, subject);
    await quiet({ page, cdp });
    const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
    return sums(traceEvents, page.url());
  });
}

function table(samples, part) {
  const head = ["", ...Object.keys(samples).map((subject) => NAMES[subject])];
  const rows = KINDS.filter((kind) => part === "before" || !OF_BEFORE.has(kind)).map((kind) => [
    kind,
    ...Object.values(samples).map((all) => median(all.map((one) => one[part][kind]))?.toFixed(1) ?? ""),
  ]);
  const cells = [head, head.map((_, n) => (n ? "--:" : "---")), ...rows];
  const widths = head.map((_, n) => Math.max(...cells.map((row) => row[n].length)));
  return cells.map((row) => `| ${row.map((cell, n) => (n ? cell.padStart(widths[n]) : cell.padEnd(widths[n]))).join(" | ")} |`).join("\n");
}
