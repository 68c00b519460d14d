// The report's tables.
import { NAMES, PEERS } from "./subjects.mjs";

/** The figures: key, name, unit, and whether a ratio to a peer is meaningful. */
export const FIGURES = [
  ["bytes", "bytes on the wire", "B", true],
  ["requests", "requests", "", false],
  ["fcp", "first contentful paint", "ms", true],
  ["lcp", "largest contentful paint", "ms", true],
  ["visible", "all charts visible", "ms", true],
  ["laid", "last section laid out", "ms", false],
  ["tooltip", "first tooltip shown", "ms", true],
  ["tbt", "total blocking time", "ms", false],
  ["tasks", "main thread busy", "ms", true],
  ["cls", "cumulative layout shift", "", false],
  ["heap", "heap", "KB", true],
  ["atOnce", "change of mark at once", "ms", true],
  ["atOnce95", "95 % of these within", "ms", false],
  ["change", "change of mark later", "ms", true],
  ["change95", "95 % of these within", "ms", false],
  ["view", "another view", "ms", true],
  ["viewBytes", "bytes with it", "B", true],
  ["viewTasks", "main thread busy with it", "ms", true],
  ["viewHeap", "heap and wasm memory with it", "KB", true],
];

/** The medians under one profile, and our ratio to each other page. */
export function table(of) {
  const names = Object.keys(of);
  const others = of.ours ? ["twin", ...PEERS].filter((name) => of[name]) : [];
  const head = ["", ...names.map((name) => NAMES[name]), ...others.map((name) => `to ${NAMES[name]}`)];
  const rows = FIGURES.map(([key, name, unit, hasRatio]) => [
    unit ? `${name}, ${unit}` : name,
    ...names.map((subject) => shown(of[subject][key])),
    ...others.map((other) => (hasRatio ? times(ratio(of, key, other)) : "")),
  ]);
  return markdown(head, rows);
}

/** The lowest and the highest run of each figure that has a ratio, which limits how far that ratio can be trusted. */
export function ranges(of) {
  const names = Object.keys(of);
  const rows = FIGURES.filter(([key, , unit, hasRatio]) => hasRatio && unit === "ms" && key !== "lcp").map(([key, name, unit]) => [
    `${name}, ${unit}`,
    ...names.map((subject) => {
      const values = of[subject].map((one) => one[key]).filter((value) => value !== null && value !== undefined);
      return values.length ? `${shown(Math.min(...values))} to ${shown(Math.max(...values))}` : "";
    }),
  ]);
  return markdown(["", ...names.map((name) => NAMES[name])], rows);
}

/** How many times the other page's figure ours is; null if either is missing. */
export function ratio(of, key, other) {
  const [own, its] = [of.ours?.[key], of[other]?.[key]];
  return its && own !== null && own !== undefined ? own / its : null;
}

export function times(value) {
  return value === null ? "" : `${value.toFixed(2)} ×`;
}

export function shown(value) {
  return value === null || value === undefined ? "" : value.toLocaleString("en-GB");
}

export function markdown(head, rows) {
  return [head, head.map((_, n) => (n ? "--:" : "---")), ...rows].map((cells) => `| ${cells.join(" | ")} |`);
}
