import { root } from "../shared/dom.js";

const { dataset } = root;

/** Resolves when page/layout.js is done. */
export const laidOut = async () => {
  while ("later" in dataset) await new Promise(requestAnimationFrame);
};

/** Marks `<html>` if the program does not run. Hydration throws outside `init()`'s promise, so this checks two tasks later. */
export const markIfLost = () => {
  setTimeout(() => setTimeout(() => "interactive" in dataset || (dataset.lost = "")));
};

/**
 * Starts the program after a paint: a frame's callback runs before the paint, a timer that it sets runs
 * after it.
 * @param {() => Promise<unknown>} init
 * @param {() => void} [afterwards]
 */
export const startProgram = (init, afterwards) => {
  const start = () => init().catch(console.error).then(markIfLost).then(afterwards);
  requestAnimationFrame(() => setTimeout(start));
};
