// Writes each subject into its own folder: the bundle, its static twin (the page without scripts), the same charts in each other library,
// and, if the bundle has embeds, a host's page with one and one with twenty of them.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";

import { build } from "esbuild";
import { env } from "./env.mjs";
import { peerPage } from "./peers/page.mjs";
import { plans, readStory } from "./peers/story.mjs";
import { PEERS } from "./subjects.mjs";

const dist = env("SANJIN_DIST");
const sites = env("SANJIN_SITES");
rmSync(sites, { recursive: true, force: true });
mkdirSync(sites, { recursive: true });

cpSync(dist, `${sites}/ours`, { recursive: true });
put("twin/index.html", withoutScripts(readFileSync(`${dist}/index.html`, "utf8")));

const story = await readStory(dist);
const drawn = plans(story);
writeFileSync(`${sites}/marks.json`, JSON.stringify(marks(drawn)));
for (const peer of PEERS) {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`peers/${peer}.mjs`, import.meta.url))],
    bundle: true,
    format: "esm",
    minify: true,
    legalComments: "none",
    target: "es2022",
    define: { PLANS: JSON.stringify(drawn), "process.env.NODE_ENV": '"production"' },
    write: false,
  });
  put(`${peer}/charts.js`, outputFiles[0].text);
  put(`${peer}/index.html`, peerPage(story, "charts.js"));
}

const charts = readdirSync(dist).includes("embed")
  ? readdirSync(`${dist}/embed`)
      .filter((name) => name !== "story" && statSync(`${dist}/embed/${name}`).isDirectory())
      .sort()
  : [];
if (charts.length) {
  const frame = (chart) => `<iframe title="${chart}" src="../ours/embed/${chart}/" width="400" height="640"></iframe>`;
  const host = (frames) =>
    `<!doctype html><html lang="zh-Hant"><meta charset="utf-8"><title>Host</title><meta name="viewport" content="width=device-width, initial-scale=1"><h1>A host's page</h1>${frames}</html>`;
  put("embed-1/index.html", host(frame(charts[0])));
  put("embed-20/index.html", host(charts.slice(0, 20).map(frame).join("\n")));
}
console.log(`bench: ${story.charts.length} charts, ${story.facts} facts, ${charts.length} embeds`);

function put(name, text) {
  const path = `${sites}/${name}`;
  mkdirSync(path.slice(0, path.lastIndexOf("/")), { recursive: true });
  writeFileSync(path, text);
  // The server sends the compressed sibling; the bundle's files already have one.
  writeFileSync(`${path}.br`, brotliCompressSync(text));
}

function withoutScripts(html) {
  return html.replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, "").replace(/<link\b[^>]*(modulepreload|as="?script|as="?fetch)[^>]*>/g, "");
}

/** The charts that the pointer goes through, with their facts, and the mark whose tooltip is waited for: the first of a bar chart halfway down. */
function marks(drawn) {
  const charts = drawn.filter(({ form, views, rows }) => form !== "ticks" && !views && rows.length > 1);
  const bars = charts.filter(({ form }) => form === "bars");
  const { id, rows } = bars[Math.floor(bars.length / 2)] ?? charts[0];
  return {
    first: { chart: id, fact: rows[0].fact },
    charts: charts.map((chart) => ({ id: chart.id, facts: chart.rows.map(({ fact }) => fact) })),
    words: Object.fromEntries(story.ticks.map(({ fact, label, shown, sentence }) => [fact, [label, shown, sentence]])),
  };
}
