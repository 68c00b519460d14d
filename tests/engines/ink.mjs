// What is painted. Layout may be right where painting is not: an engine that takes the room around a number from its digits tells the
// right widths and paints one digit over the other.
import { PNG } from "pngjs";

import { until } from "./reader.mjs";

/** How many pieces, one beside the other with paper between, words are painted in, set large in the style of what `like` finds. */
export async function strokes(driver, like, words) {
  await driver.executeScript(
    `const probe = document.querySelector(arguments[0]).cloneNode();
     probe.id = "engine-probe";
     probe.textContent = arguments[1];
     Object.assign(probe.style, { position: "fixed", inset: "0 auto auto 0", zIndex: 99, margin: 0, padding: "0 20px", background: "#fff", color: "#000", fontSize: "60px", whiteSpace: "nowrap" });
     document.querySelector(arguments[0]).after(probe);`,
    like,
    words,
  );
  // The window's picture: what drivers take for an element's differs. It may be of a frame before the probe's: so until two are the same
  // and the probe's own white corner is in them.
  let last;
  const picture = await until(async () => {
    await driver.executeAsyncScript("const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done()))");
    const shot = await driver.takeScreenshot();
    const same = shot === last;
    last = shot;
    const read = PNG.sync.read(Buffer.from(shot, "base64"));
    return same && [0, 1, 2].every((channel) => read.data[channel] === 255) && read;
  }, "the words are painted");
  const { width, height } = await driver.executeScript(
    "const probe = document.getElementById('engine-probe'), box = probe.getBoundingClientRect(); probe.remove(); return { width: Math.floor(box.width), height: Math.floor(box.height) }",
  );
  const isInk = (x) => Array.from({ length: height }, (_, y) => picture.data[4 * (y * picture.width + x)]).some((red) => red < 128);
  const columns = Array.from({ length: width }, (_, x) => isInk(x));
  return columns.filter((ink, x) => ink && !columns[x - 1]).length;
}
