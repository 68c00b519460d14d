// Checks every HTML file of the bundle with the Nu Html Checker (vnu), which also reads the style sheets in them.
// `cargo xtask test --only html` sets the bundle and a Java.
import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";

import { variable } from "./env.mjs";

/**
 * Messages of the checker that are accepted, each with the reason. Any other message is an error. An unused entry
 * is an error, too, so that the list stays short.
 */
const KEPT = [
  {
    says: /^CSS: “container(-type)?”: Property “container(-type)?” doesn't exist\.$/,
    why: "container queries: in every browser since 2023, not in the checker's CSS",
  },
  { says: /^CSS: Unrecognized at-rule “@container”$/, why: "the same" },
];

const dist = variable("SANJIN_DIST");
const jar = fileURLToPath(new URL("node_modules/vnu-jar/build/dist/vnu.jar", import.meta.url));
const pages = readdirSync(dist, { recursive: true })
  .filter((name) => name.endsWith(".html"))
  .sort();
const options = ["-Xss8m", "-jar", jar, "--errors-only", "--exit-zero-always", "--stdout", "--format", "json"];

const used = new Set();
const errors = [];
// Large batches, so that Java starts seldom, but short enough for a command line.
for (let at = 0; at < pages.length; at += 100) {
  const some = pages.slice(at, at + 100).map((name) => `${dist}/${name}`);
  for (const { url, lastLine, message, extract } of judged(some)) {
    const kept = KEPT.find(({ says }) => says.test(message));
    if (kept) used.add(kept);
    else errors.push({ page: relative(dist, fileURLToPath(url.replace(/^file:\/*/, "file:///"))), lastLine, message, extract });
  }
}

// Reports an error that many pages share once, with its first place.
const byMessage = grouped(errors);
for (const [message, all] of byMessage) {
  const { page, lastLine, extract = "" } = all[0];
  console.log(`${all.length} × ${message}\n    first in ${page}, line ${lastLine}: ${extract.replace(/\s+/g, " ").slice(0, 160)}`);
}
for (const { says, why } of KEPT.filter((kept) => !used.has(kept))) console.log(`unused, so remove it from tests/judges/html.mjs: ${says} (${why})`);
console.log(`vnu: ${pages.length} pages, ${errors.length} errors`);
process.exit(errors.length || used.size < KEPT.length || !pages.length ? 1 : 0);

/** The checker's messages for these files. A hanging Java (seen once, on a busy machine) is killed and started once more. */
function judged(files) {
  const ask = () =>
    execFileSync(variable("SANJIN_JAVA"), [...options, ...files], { encoding: "utf8", maxBuffer: 1 << 28, timeout: 120_000, killSignal: "SIGKILL" });
  try {
    return JSON.parse(ask()).messages;
  } catch (error) {
    if (error.signal !== "SIGKILL") throw error;
    console.log("the checker did not answer in 120 s: trying once more");
    return JSON.parse(ask()).messages;
  }
}

function grouped(all) {
  const groups = new Map();
  for (const one of all) groups.set(one.message, [...(groups.get(one.message) ?? []), one]);
  return groups;
}
