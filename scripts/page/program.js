import { root } from "../shared/dom.js";

const { dataset } = root;

/** Resolves when page/layout.js is done. */
export const laidOut = async () => {
  while ("later" in dataset) await new Promise(requestAnimationFrame);
};

/** Says at `<html>` if the program does not run. Hydration throws outside the promise of the start, two tasks later. */
export const markIfLost = () => {
  setTimeout(() => setTimeout(() => "interactive" in dataset || (dataset.lost = "")));
};

/**
 * Starts the program when the page has been painted, so that it delays no paint: a frame's callback runs before the painting, a timer set in
 * it after.
 * @param {() => Promise<unknown>} init
 * @param {() => void} [afterwards]
 */
export const startProgram = (init, afterwards) => {
  const start = () => init().catch(console.error).then(markIfLost).then(afterwards);
  requestAnimationFrame(() => setTimeout(start));
};
