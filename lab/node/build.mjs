// Writes each subject into its own folder: the bundle, its static twin (the page without scripts), the same charts in ECharts and in Chart.js,
// and, if the bundle has embeds, a host's page with one and one with twenty of them.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";

import { build } from "esbuild";
import { env } from "./env.mjs";
import { peerPage } from "./peers/page.mjs";
import { plans, readStory } from "./peers/story.mjs";

const dist = env("SANJIN_DIST");
const sites = env("SANJIN_SITES");
rmSync(sites, { recursive: true, force: true });
mkdirSync(sites, { recursive: true });

cpSync(dist, `${sites}/ours`, { recursive: true });
put("twin/index.html", withoutScripts(readFileSync(`${dist}/index.html`, "utf8")));

const story = await readStory(dist);
for (const peer of ["echarts", "chartjs"]) {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`peers/${peer}.mjs`, import.meta.url))],
    bundle: true,
    format: "esm",
    minify: true,
    legalComments: "none",
    target: "es2022",
    define: { PLANS: JSON.stringify(plans(story)), "process.env.NODE_ENV": '"production"' },
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
