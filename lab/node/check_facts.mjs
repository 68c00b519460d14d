// Points at every fact's mark in every peer and reads its tooltip, so that all subjects show the same facts in the same words.
import { readFileSync } from "node:fs";
import { ask, launch, load, quiet, until, visited } from "./browser.mjs";
import { env } from "./env.mjs";
import { NAMES, PEERS, subjects } from "./subjects.mjs";

const { words } = JSON.parse(readFileSync(`${env("SANJIN_SITES")}/marks.json`, "utf8"));
const browser = await launch();
try {
  for (const subject of subjects().filter((name) => name === "ours" || PEERS.includes(name))) {
    const count = await visited(browser, "free", ({ page, cdp }) => facts({ page, cdp }, subject));
    console.log(`bench: ${NAMES[subject]} shows ${count} of ${Object.keys(words).length} facts with their tooltips`);
    if (count !== Object.keys(words).length) throw new Error(`${NAMES[subject]} does not show all facts`);
  }
} finally {
  await browser.close();
}

async function facts({ page, cdp }, subject) {
  await load(page, subject);
  await quiet({ page, cdp });
  if (subject === "ours") return ask(cdp, "bench.facts()");
  for (const [fact, expected] of Object.entries(words)) {
    const [chart] = await ask(cdp, `peer.charts("${fact}")`);
    if (!chart) throw new Error(`${subject} has no mark for ${fact}`);
    await ask(cdp, `bench.centre("${chart}")`);
    const shown = await until(
      `${subject}: the tooltip of ${fact}`,
      async () => {
        const { x, y } = await ask(cdp, `bench.spot("${chart}", "${fact}")`);
        await cdp.send("Input.dispatchMouseEvent", { type: "mouseMoved", x, y });
        const tip = await ask(cdp, "peer.tip()");
        return tip?.fact === fact && tip;
      },
      20,
    );
    const missing = expected.filter((part) => !plain(shown.words).includes(plain(part)));
    if (missing.length) throw new Error(`${subject}: the tooltip of ${fact} lacks "${missing.join('", "')}": ${shown.words}`);
  }
  return Object.keys(words).length;
}

/** Libraries break lines in different places. */
function plain(text) {
  return text.replace(/\s/g, "");
}
