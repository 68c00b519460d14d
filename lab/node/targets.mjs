// What the page has promised to be, and whether it is.
import { PEERS, PROFILES } from "./subjects.mjs";
import { markdown, ratio, shown } from "./tables.mjs";

/** Each target: the figure, its words, the other page, and the highest ratio. `below` means that even the best peer must be beaten. */
const TARGETS = [
  { key: "bytes", words: "bytes, to Chart.js", other: "chartjs", most: 0.7 },
  { key: "bytes", words: "bytes, to D3", other: "d3", most: 1.1 },
  { key: "fcp", words: "first contentful paint, to Chart.js", other: "chartjs", most: 1 },
  ...[
    ["visible", "all charts visible"],
    ["tooltip", "first tooltip shown"],
    ["tasks", "main thread busy"],
  ].flatMap(([key, words]) => [
    { key, words: `${words}, to the static twin`, other: "twin", most: 1.05 },
    { key, words: `${words}, to the best peer`, below: true },
  ]),
  { key: "atOnce", words: "change of mark at once, to D3", other: "d3", most: 1 },
  { key: "change", words: "change of mark later, to D3", other: "d3", most: 1 },
];
/** The longest time from want to answer, in ms. */
const ANSWERS = { free: 250, "4x": 1500 };

/** A table of all targets under each profile: the measured ratio, and whether it is met. */
export function verdicts(medians) {
  const profiles = Object.keys(medians);
  const rows = TARGETS.map((target) => [
    `${target.words}: ${target.below ? "below 1" : `at most ${target.most}`} ×`,
    ...profiles.map((profile) => judged(target.below ? toBest(medians[profile], target.key) : ratio(medians[profile], target.key, target.other), target)),
  ]);
  const answers = profiles.map((profile) => {
    const [ms, most] = [medians[profile].ours?.view, ANSWERS[profile]];
    if (ms === undefined) return "";
    return most ? `${shown(ms)} of ${shown(most)} ms: ${ms <= most ? "met" : "**not met**"}` : `${shown(ms)} ms`;
  });
  return markdown(["target", ...profiles.map((profile) => PROFILES[profile].name)], [...rows, ["another view, from want to answer", ...answers]]);
}

function toBest(of, key) {
  const ratios = PEERS.map((peer) => ratio(of, key, peer)).filter((value) => value !== null);
  return ratios.length ? Math.max(...ratios) : null;
}

/** Judged as it is, not as it is rounded. */
function judged(value, { most, below }) {
  if (value === null) return "";
  const isMet = below ? value < 1 : value <= most;
  return `${value.toFixed(2)} ×: ${isMet ? "met" : "**not met**"}`;
}
