import { root } from "../shared/dom.js";

/** Resolves when page/layout.js is done. */
export const laidOut = async () => {
  while ("later" in root.dataset) await new Promise(requestAnimationFrame);
};
