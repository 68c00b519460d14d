// Measures every subject under every profile and keeps every sample as soon as it is taken, so that a run that was stopped can be resumed.
// The subjects take turns. `cargo xtask bench` serves the subjects in brotli and names the browser.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { launch, visited } from "./browser.mjs";
import { env } from "./env.mjs";
import { isEmbed, NAMES, PROFILES, profiles, subjects } from "./subjects.mjs";
import { point, read } from "./visits.mjs";

const sites = env("SANJIN_SITES");
const file = env("SANJIN_RESULTS");
const runs = Number(env("SANJIN_RUNS"));
const marks = JSON.parse(readFileSync(`${sites}/marks.json`, "utf8"));
const turns = profiles().flatMap((profile) =>
  Array.from({ length: runs }, (_, run) => subjects().map((subject) => ({ profile, run: run + 1, subject }))).flat(),
);

/** A turn is measured anew if the browser crashed, as this one does now and then, but not for ever. */
const ATTEMPTS = 3;

const results = begun(await version());
const isDone = ({ profile, run, subject }) => results.samples.some((it) => it.profile === profile && it.run === run && it.subject === subject);
const left = turns.filter((turn) => !isDone(turn));
console.log(`bench: ${left.length} of ${turns.length} turns to measure`);
// Not counted: it warms up the server and this program.
if (left.length) await measured({ ...left[0], profile: "free" });
const start = Date.now();
for (const [n, turn] of left.entries()) {
  const minutes = n ? ((Date.now() - start) / n) * ((left.length - n) / 60_000) : null;
  const rest = minutes === null ? "" : `, ${Math.ceil(minutes)} min left`;
  console.log(`bench: ${n + 1} of ${left.length}${rest}: ${PROFILES[turn.profile].name}, run ${turn.run}, ${NAMES[turn.subject]}`);
  const figures = await measured(turn);
  console.log(
    `  ${Object.entries(figures)
      .map(([name, value]) => `${name} ${value ?? "-"}`)
      .join(", ")}`,
  );
  results.samples.push({ ...turn, figures });
  writeFileSync(file, JSON.stringify(results));
}

/** The figures of a turn, in a browser of its own. */
async function measured({ profile, subject }) {
  for (let attempt = 1; ; attempt += 1) {
    const browser = await launch();
    try {
      const figures = await visited(browser, profile, (tab) => read(tab, subject));
      return isEmbed(subject) ? figures : { ...figures, ...(await visited(browser, profile, (tab) => point(tab, subject, marks))) };
    } catch (error) {
      if (attempt === ATTEMPTS || !/crashed|has been closed/.test(error.message)) throw error;
      console.log("  the browser crashed; once more");
      results.crashes += 1;
    } finally {
      await browser.close().catch(() => {});
    }
  }
}

async function version() {
  const browser = await launch();
  await browser.close();
  return browser.version();
}

/** The samples of an earlier run of the same pages in the same browser, if the command line says so; else none. */
function begun(chromium) {
  const pages = createHash("sha256");
  for (const name of readdirSync(sites, { recursive: true })
    .filter((name) => /index\.html$|charts\.js$/.test(name))
    .sort()) {
    pages.update(name).update(readFileSync(`${sites}/${name}`));
  }
  const key = `${pages.digest("hex")} ${chromium}`;
  if (process.env.SANJIN_RESUME) {
    if (!existsSync(file)) throw new Error("there is no run to resume: leave out --resume");
    const earlier = JSON.parse(readFileSync(file, "utf8"));
    if (earlier.key !== key) throw new Error("dist/, the peers or the browser have changed since the run that is to be resumed: leave out --resume");
    return earlier;
  }
  const machine = { cpu: cpus()[0].model, cores: cpus().length, memory: Math.round(totalmem() / 2 ** 30), node: process.version, chromium };
  return { key, date: new Date().toISOString().slice(0, 10), machine: { ...machine, load: env("SANJIN_LOAD") }, crashes: 0, samples: [] };
}
