// Compares pictures with their blessed ones, in a page of the browser, which can read and write the format.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isKept } from "./take.mjs";

/** @typedef {{ name: string, says: string, part: number }} Result `part` is how much of the picture differs, 0 to 1 */

/**
 * Compares folder/now with folder/blessed, writes folder/difference, and returns the results, those that differ most first.
 * @param {import("@playwright/test").Browser} browser
 * @param {string} folder
 * @param {string[]} names
 * @param {string[]} gone names of blessed pictures that were not taken
 * @returns {Promise<Result[]>}
 */
export async function compare(browser, folder, names, gone) {
  const page = await browser.newPage();
  /** @type {Result[]} */
  const results = gone.map((name) => ({ name, says: "gone", part: 1 }));
  for (const name of names) {
    const [now, old] = ["now", "blessed"].map((which) => join(folder, which, name));
    if (!existsSync(old)) {
      results.push(isKept(name) ? { name, says: "new", part: 1 } : { name, says: "not kept", part: 0 });
      continue;
    }
    const [one, other] = [readFileSync(now), readFileSync(old)];
    // The same pixels give the same bytes.
    const found = one.equals(other) ? null : await page.evaluate(inPage, { now: one.toString("base64"), old: other.toString("base64") });
    if (found?.differing) writeFileSync(join(folder, "difference", name), Buffer.from(found.picture, "base64"));
    results.push(found?.differing ? { name, says: words(found), part: found.differing / found.all } : { name, says: "equal", part: 0 });
  }
  await page.context().close();
  return results.sort((a, b) => b.part - a.part || (a.name < b.name ? -1 : 1));
}

/** @param {{ differing: number, all: number, sizes: string[] }} found */
function words({ differing, all, sizes: [now, old] }) {
  const percent = (100 * differing) / all;
  const size = now === old ? "" : `; ${now}, was ${old}`;
  return `${percent < 0.1 ? "under 0.1" : percent.toFixed(1)} % of pixels differ${size}`;
}

/**
 * Self-contained, since Playwright sends its source to the page.
 * @param {{ now: string, old: string }} pictures in base64
 */
async function inPage({ now, old }) {
  const decode = async (/** @type {string} */ base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    return createImageBitmap(new Blob([bytes], { type: "image/webp" }));
  };
  const images = await Promise.all([decode(now), decode(old)]);
  const width = Math.max(...images.map((image) => image.width));
  const height = Math.max(...images.map((image) => image.height));
  const context = () => {
    const made = new OffscreenCanvas(width, height).getContext("2d", { willReadFrequently: true });
    if (!made) throw new Error("the browser has no canvas");
    return made;
  };
  const [a, b] = images.map((image) => {
    const drawn = context();
    drawn.drawImage(image, 0, 0);
    return drawn.getImageData(0, 0, width, height).data;
  });
  const out = new ImageData(width, height);
  let differing = 0;
  for (let at = 0; at < a.length; at += 4) {
    const most = Math.max(...[0, 1, 2, 3].map((n) => Math.abs(a[at + n] - b[at + n])));
    // Under this, the format's own noise around a change.
    const differs = most > 32;
    if (differs) differing += 1;
    const grey = 255 - (255 - (a[at] + a[at + 1] + a[at + 2]) / 3) / 4;
    out.data.set(differs ? [208, 0, 64, 255] : [grey, grey, grey, 255], at);
  }
  const drawn = context();
  drawn.putImageData(out, 0, 0);
  const blob = await drawn.canvas.convertToBlob({ type: "image/webp", quality: 0.6 });
  /** @type {string} */
  const address = await new Promise((done) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result));
    reader.readAsDataURL(blob);
  });
  return { differing, all: width * height, sizes: images.map((image) => `${image.width}×${image.height}`), picture: address.split(",")[1] };
}
