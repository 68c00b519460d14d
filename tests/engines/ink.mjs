// Checks what is painted, since layout may be right where painting is not: an engine that subtracts the space around a number from its digits reports the
// right widths and paints the digits over each other.
import { PNG } from "pngjs";

import { until } from "./reader.mjs";

/** The number of separate pieces that words are painted in, enlarged, in the style of the element that `like` selects. */
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
  // Uses the window's screenshot, since drivers crop elements differently. It may show an earlier frame, so this repeats until two are equal
  // and contain the probe's white corner.
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
