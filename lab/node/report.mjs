// Prints the medians, and writes docs/bench.md and its plots if everything was measured. Keeps what is written by hand after the marker.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { env } from "./env.mjs";
import { median } from "./numbers.mjs";
import { plots } from "./plots.mjs";
import { NAMES, PROFILES } from "./subjects.mjs";
import { ranges, table } from "./tables.mjs";
import { verdicts } from "./targets.mjs";

const BY_HAND = "<!-- From here on by hand. -->";
/** Fewer runs are for trying the bench, not for its report. */
const ENOUGH = 5;

const { date, machine, crashes, samples } = JSON.parse(readFileSync(env("SANJIN_RESULTS"), "utf8"));
/** The samples' figures by profile and subject, and their medians. */
const all = grouped((figures) => figures);
const medians = grouped((figures) => Object.fromEntries(keys(figures).map((key) => [key, median(figures.map((one) => one[key]))])));
const runs = Math.min(...Object.values(all).flatMap((of) => Object.values(of).map(({ length }) => length)));

const tables = Object.keys(medians).flatMap((profile) => {
  const name = PROFILES[profile].name;
  return ["", `## ${name}`, "", ...table(medians[profile]), "", "Lowest to highest run:", "", ...ranges(all[profile])];
});
const judged = verdicts(medians);
console.log([...judged, ...tables].join("\n"));

const missing = Object.keys(PROFILES).flatMap((profile) => Object.keys(NAMES).filter((subject) => (all[profile]?.[subject]?.length ?? 0) < ENOUGH));
if (missing.length) {
  console.log(`\nbench: docs/bench.md stays as it is, since that needs ${ENOUGH} runs of every page under all limits`);
} else {
  await write();
}

async function write() {
  const docs = env("SANJIN_DOCS");
  rmSync(`${docs}/bench`, { recursive: true, force: true });
  mkdirSync(`${docs}/bench`, { recursive: true });
  const pictures = [];
  for (const { name, title, svg } of await plots(medians)) {
    writeFileSync(`${docs}/bench/${name}.svg`, svg);
    pictures.push("", `![${title}](bench/${name}.svg)`);
  }
  const file = `${docs}/bench.md`;
  const [, kept = "\n\n## What costs most\n"] = existsSync(file) ? readFileSync(file, "utf8").split(BY_HAND) : [];
  const text = [...opening(), "", "## The targets", "", ...judged, "", "## Against the others", ...pictures, ...tables];
  writeFileSync(file, `${text.join("\n")}\n\n${BY_HAND}${kept}`);
  console.log(`bench: wrote ${file}`);
}

function opening() {
  return [
    "# Bench",
    "",
    "The page in a browser, compared with its **static twin** (the same page with every script removed, which is the lower limit) and with the",
    "same figures and words drawn by D3 by hand, Observable Plot, Chart.js and ECharts. `cargo xtask bench` writes this file; `lab/node/` has",
    "the measuring code.",
    "",
    `- ${date}, ${machine.cores} × ${machine.cpu}, ${machine.memory} GB; load average when it began: ${machine.load}.`,
    `- Chromium ${machine.chromium} headless, Node ${machine.node}, ${packages()}.`,
    `- Medians of ${runs} runs. The subjects take turns; each load has its own browser context with an empty cache, at 390 × 844 px. Every file`,
    "  is sent in brotli 11 over HTTP/1.1 on this machine; Chromium throttles network and processor (DevTools protocol).",
    "- The peers are built as a careful newsroom would: only the parts of the library in use, minified, one script, boxes of fixed height,",
    "  no animation, all words in the HTML, the same facts with tooltips of the same words (`check_facts.mjs` points at each). They lack data",
    "  tables, keyboard operation, links to the sentences and editions.",
    "- The service worker is off while the page is measured, since Chromium would not slow down its line; its file is in the bytes.",
    "- The twin can't be slower than the page it is made from: a ratio to it under 1.00, or one within the spread of the runs, is noise.",
    "- A page that is only read fetches no program; the bench fails if it does. The view changes after that, in the same visit: from the",
    "  pointer's coming to the button, which it presses at once, to the painted frame with the other view. Every press was heard once and",
    "  changed the view once, in every visit; the bench fails otherwise.",
    "- A change of mark is from the pointer's event at another mark to the painted frame with its tooltip: twenty at once after the first",
    "  tooltip (while our page may be fetching its program), and twenty when the page has nothing else to do.",
    "- All charts visible: all are in the document, and those near the screen are painted. Our page lays out distant sections after that, one",
    "  in each frame (`content-visibility`); twin and peers lay out everything at once.",
    "- Embeds: frames on a bare host page, loaded at once, without a tooltip.",
    "- Times in ms; of a load from the start of navigation. First tooltip: the pointer moves on a bar until a tooltip appears.",
    ...(crashes ? [`- ${crashes} turns were repeated because the browser crashed.`] : []),
  ];
}

function grouped(value) {
  const by = groupBy(samples, ({ profile }) => profile);
  return Object.fromEntries(
    Object.keys(PROFILES)
      .filter((profile) => by[profile])
      .map((profile) => {
        const of = groupBy(by[profile], ({ subject }) => subject);
        const own = Object.keys(NAMES).filter((subject) => of[subject]);
        return [profile, Object.fromEntries(own.map((subject) => [subject, value(of[subject].map(({ figures }) => figures))]))];
      }),
  );
}

/** As Object.groupBy, which Node 20 lacks. */
function groupBy(all, key) {
  const groups = {};
  for (const one of all) (groups[key(one)] ??= []).push(one);
  return groups;
}

function keys(figures) {
  return [...new Set(figures.flatMap(Object.keys))];
}

function packages() {
  const { devDependencies } = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8"));
  return Object.entries(devDependencies)
    .map(([name, version]) => `${name} ${version}`)
    .join(", ");
}
