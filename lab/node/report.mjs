// Writes docs/bench.md and its plots from the medians. Keeps what is written by hand after the marker.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { env } from "./env.mjs";
import { plot } from "./plot.mjs";

const BY_HAND = "<!-- From here on by hand. -->";
const NAMES = { ours: "Sanjin", twin: "static twin", echarts: "ECharts", chartjs: "Chart.js", "embed-1": "one embed", "embed-20": "20 embeds" };
/** The figures: key, name, unit, and whether a ratio to a peer is meaningful. */
const FIGURES = [
  ["bytes", "bytes on the wire", "B", true],
  ["requests", "requests", "", false],
  ["fcp", "first contentful paint", "ms", true],
  ["lcp", "largest contentful paint", "ms", true],
  ["visible", "all charts visible", "ms", true],
  ["laid", "last section laid out", "ms", false],
  ["tooltip", "first tooltip shown", "ms", true],
  ["interactive", "`sanjin:interactive`", "ms", false],
  ["tbt", "total blocking time", "ms", false],
  ["tasks", "main thread busy", "ms", true],
  ["cls", "cumulative layout shift", "", false],
  ["heap", "heap and wasm memory", "KB", true],
];
const PLOTTED = ["bytes", "visible", "tooltip", "tasks"];

const docs = env("SANJIN_DOCS");
const { date, runs, machine, profiles, medians, samples } = JSON.parse(readFileSync(env("SANJIN_RESULTS"), "utf8"));
mkdirSync(`${docs}/bench`, { recursive: true });

const lines = [
  "# Bench",
  "",
  "The page in a browser, compared with its **static twin** (the same page with every script removed, which is the lower limit) and with the",
  "same charts and words built with ECharts and with Chart.js. `cargo xtask bench` writes this file; `lab/node/` has the measuring code.",
  "",
  `- ${date}, ${machine.cores} × ${machine.cpu}, ${machine.memory} GB; load average when it began: ${machine.load}.`,
  `- Chromium ${machine.chromium} headless, Node ${machine.node}, ${packages()}.`,
  `- Medians of ${runs} runs. The subjects take turns; each load has its own browser context with an empty cache, at 390 × 844 px. Every file`,
  "  is sent in brotli 11 over HTTP/1.1 on this machine; Chromium throttles network and processor (DevTools protocol).",
  "- The peers are built as a careful newsroom would: only the parts of the library in use, minified, one script, boxes of fixed height,",
  "  no animation, all words in the HTML. They lack data tables, keyboard operation, links to the sentences, other views and editions.",
  "- The twin can't be slower than the page it is made from: a ratio to it under 1.00, or one within the spread of the runs, is noise.",
  "- All charts visible: all are in the document, and those near the screen are painted. Our page lays out distant sections after that, one",
  "  in each frame (`content-visibility`); twin and peers lay out everything at once.",
  "- Embeds: frames on a bare host page, loaded at once, without a tooltip.",
  "- Times in ms from the start of navigation. Tooltip: the pointer moves on a bar until a tooltip appears.",
];
for (const profile of Object.keys(profiles)) {
  lines.push("", `## ${profile === "free" ? "No limit" : profile}`, "", ...table(medians[profile]), "", spread(samples[profile]), "");
  lines.push(`![Charts: ${PLOTTED.join(", ")}](bench/${slug(profile)}.svg)`);
  writeFileSync(`${docs}/bench/${slug(profile)}.svg`, plot(panels(medians[profile])));
}
const file = `${docs}/bench.md`;
const [, kept = "\n\n## What costs most\n"] = existsSync(file) ? readFileSync(file, "utf8").split(BY_HAND) : [];
writeFileSync(file, `${lines.join("\n")}\n\n${BY_HAND}${kept}`);
console.log(lines.filter((line) => line.startsWith("|") || line.startsWith("##")).join("\n"));

function table(of) {
  const subjects = Object.keys(of);
  const peers = subjects.filter((name) => ["twin", "echarts", "chartjs"].includes(name));
  const head = ["", ...subjects.map((name) => NAMES[name]), ...peers.map((name) => `to ${NAMES[name]}`)];
  const rows = FIGURES.map(([key, name, unit, hasRatio]) => [
    unit ? `${name}, ${unit}` : name,
    ...subjects.map((subject) => shown(of[subject][key])),
    ...peers.map((peer) => (hasRatio && of[peer][key] ? `${(of.ours[key] / of[peer][key]).toFixed(2)} ×` : "")),
  ]);
  return [head, head.map((_, n) => (n ? "--:" : "---")), ...rows].map((cells) => `| ${cells.join(" | ")} |`);
}

/** The range of the runs, which limits how far a ratio can be trusted. */
function spread(of) {
  const shares = Object.entries(of).map(([subject, all]) => {
    const times = all.map(({ visible }) => visible);
    return `${NAMES[subject]} ${shown(Math.min(...times))} to ${shown(Math.max(...times))}`;
  });
  return `Charts visible, fastest to slowest run, ms: ${shares.join("; ")}.`;
}

function shown(value) {
  return value === null || value === undefined ? "" : value.toLocaleString("en-GB");
}

function panels(of) {
  return PLOTTED.map((key) => {
    const [, name, unit] = FIGURES.find(([it]) => it === key);
    const bars = Object.keys(NAMES)
      .filter((subject) => of[subject]?.[key] !== undefined)
      .map((subject) => ({ label: NAMES[subject], value: of[subject][key], isOurs: subject === "ours" }));
    return { title: `${name}, ${unit}`, bars };
  });
}

function slug(profile) {
  return profile.replace(/[^\w.]+/g, "-");
}

function packages() {
  const { devDependencies } = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8"));
  return Object.entries(devDependencies)
    .map(([name, version]) => `${name} ${version}`)
    .join(", ");
}
