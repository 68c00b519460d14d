// What is measured, and under which limits.
import { existsSync } from "node:fs";
import { env } from "./env.mjs";

/** Every subject and its name in the report; a page of its own in the folder of that key. */
export const NAMES = {
  ours: "Sanjin",
  twin: "static twin",
  d3: "D3",
  plot: "Plot",
  chartjs: "Chart.js",
  echarts: "ECharts",
  "embed-1": "one embed",
  "embed-20": "20 embeds",
};
/** The libraries that draw the same charts. */
export const PEERS = ["d3", "plot", "chartjs", "echarts"];

/** The processor's slowdown, the line's speed and its latency. */
export const PROFILES = {
  free: { name: "No limit", cpu: 1 },
  "4x": { name: "4x, 1.6 Mbps, 150 ms", cpu: 4, kbps: 1600, ms: 150 },
  "6x": { name: "6x, 400 kbps, 400 ms", cpu: 6, kbps: 400, ms: 400 },
};

export const isEmbed = (subject) => subject.startsWith("embed");

/** The subjects that were built, or those of them that the command line names. */
export function subjects() {
  return chosen(
    "SANJIN_ONLY",
    Object.keys(NAMES).filter((name) => existsSync(`${env("SANJIN_SITES")}/${name}/index.html`)),
  );
}

/** The profiles, or those of them that the command line names. */
export function profiles() {
  return chosen("SANJIN_PROFILES", Object.keys(PROFILES));
}

function chosen(variable, all) {
  const names = process.env[variable]?.split(",") ?? all;
  const unknown = names.filter((name) => !all.includes(name));
  if (unknown.length) throw new Error(`there is no ${unknown.join(", ")}: choose of ${all.join(", ")}`);
  return names;
}
