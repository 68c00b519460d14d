// Draws the report's pictures, one for each figure, with Observable Plot in the browser that measures.
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { launch } from "./browser.mjs";
import { NAMES, PEERS, PROFILES } from "./subjects.mjs";
import { ratio } from "./tables.mjs";

/** The figures with a picture: key, file, and what the picture shows. */
const PICTURES = [
  ["bytes", "bytes", "Bytes of a page that is only read"],
  ["fcp", "first-paint", "First contentful paint"],
  ["visible", "charts-visible", "All charts visible"],
  ["tooltip", "first-tooltip", "First tooltip"],
  ["tasks", "main-thread", "Main thread busy, only reading"],
  ["change", "change-of-mark", "From mark to mark"],
  ["view", "another-view", "Another view, from want to answer"],
];

/** The pictures of these medians, each `{ name, title, svg }`. */
export async function plots(medians) {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("plot.mjs", import.meta.url))],
    bundle: true,
    format: "iife",
    globalName: "bench",
    write: false,
  });
  const browser = await launch();
  try {
    const page = await browser.newPage();
    await page.setContent("<!doctype html>");
    await page.addScriptTag({ content: outputFiles[0].text });
    const drawn = [];
    for (const [key, name, words] of PICTURES) {
      const title = `${words}: ours divided by the other page's`;
      const svg = await page.evaluate(([given, title]) => globalThis.bench.draw(given, title), [ratios(medians, key), title]);
      drawn.push({ name, title, svg: `${svg}\n` });
    }
    return drawn;
  } finally {
    await browser.close();
  }
}

function ratios(medians, key) {
  return Object.entries(medians).flatMap(([profile, of]) =>
    ["twin", ...PEERS]
      .map((other) => ({ profile: PROFILES[profile].name, other: NAMES[other], ratio: ratio(of, key, other) }))
      .filter((one) => one.ratio !== null),
  );
}
