// Sums up a trace's events of the page's main thread.

/** What each event of the trace counts as. */
const GROUPS = {
  "parse HTML": ["ParseHTML"],
  "parse style sheets": ["ParseAuthorStyleSheet"],
  style: ["UpdateLayoutTree"],
  layout: ["Layout"],
  "paint: PrePaint": ["PrePaint"],
  "paint: Paint": ["Paint"],
  "paint: Layerize, Commit": ["Layerize", "Commit"],
  "compile script": ["v8.compile", "v8.compileModule", "V8.CompileCode", "V8.CompileIgnition"],
  "run script": [
    "EvaluateScript",
    "v8.evaluateModule",
    "FunctionCall",
    "TimerFire",
    "FireAnimationFrame",
    "FireIdleCallback",
    "EventDispatch",
    "RunMicrotasks",
  ],
  "collect garbage": ["MinorGC", "MajorGC", "V8.GCIncrementalMarking", "BlinkGC.AtomicPhase"],
  other: ["RunTask"],
};
const GROUP_OF = new Map(Object.entries(GROUPS).flatMap(([group, names]) => names.map((name) => [name, group])));

/**
 * The rows of the table. `other` is what a task does beside, `idle` the time without a task, `raster` runs in other threads at the same time,
 * `last commit to paint` is the compositor's share of the way to the first paint.
 */
export const KINDS = [...Object.keys(GROUPS), "busy", "idle", "until", "raster", "last commit to paint"];

/** The sums `before` the first contentful paint and in `all`, in ms. */
export function sums(events, url) {
  const begin = find(events, "navigationStart", ({ args }) => args.data?.documentLoaderURL === url && args.data.isOutermostMainFrame);
  const paint = find(events, "firstContentfulPaint", ({ pid, ts }) => pid === begin.pid && ts >= begin.ts);
  const process = events.filter(({ pid, ph, ts, dur }) => pid === paint.pid && ph === "X" && ts + dur > begin.ts);
  const thread = process.filter(({ tid }) => tid === paint.tid).sort((a, b) => a.ts - b.ts || b.dur - a.dur);
  const raster = process.filter(({ name }) => name === "RasterTask");
  const end = Math.max(...thread.map(({ ts, dur }) => ts + dur));
  const part = (to) => ({
    ...between(thread, begin.ts, to),
    raster: raster.reduce((sum, { ts, dur }) => sum + Math.max(0, Math.min(ts + dur, to) - ts), 0) / 1000,
  });
  const commits = thread.filter(({ name, ts }) => name === "Commit" && ts < paint.ts);
  const last = commits.length ? (paint.ts - Math.min(paint.ts, commits.at(-1).ts + commits.at(-1).dur)) / 1000 : null;
  return { before: { ...part(paint.ts), "last commit to paint": last }, all: { ...part(end), "last commit to paint": null } };
}

function find(events, name, fits) {
  const found = events.find((event) => event.name === name && fits(event));
  if (!found) throw new Error(`the trace has no fitting ${name}: this Chromium names its events differently, adapt lab/node/trace_sums.mjs`);
  return found;
}

/** Sums the events, which are sorted, cut to the time from `from` to `to`; each without the events in it that have a row of their own. */
function between(thread, from, to) {
  const total = Object.fromEntries(KINDS.map((kind) => [kind, 0]));
  const open = [];
  for (const { name, ts, dur } of thread) {
    const group = GROUP_OF.get(name);
    const [start, stop] = [Math.max(ts, from), Math.min(ts + dur, to)];
    if (!group || stop <= start) continue;
    while (open.length && open.at(-1).stop <= start) open.pop();
    const around = open.at(-1);
    const ms = (stop - start) / 1000;
    total[group] += ms;
    if (around) total[around.group] -= ms;
    else total.busy += ms;
    open.push({ group, stop });
  }
  total.until = (to - from) / 1000;
  total.idle = total.until - total.busy;
  return total;
}
