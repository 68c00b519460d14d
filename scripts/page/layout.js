// Lays out, after the first paint, the sections that it did not need (data-later, page.css): one in the first frame, and twice as many in each
// that follows a short one, so that no frame takes long and few are needed. The program starts after the last one, since it measures the page.
import { all, root } from "../shared/dom.js";

const { dataset } = root;

// A frame is short if the next one begins after less than so many ms.
const SHORT = 25;

const finish = () => {
  delete dataset.later;
};

export const layOut = () => {
  const sections = "later" in dataset ? all("main > *") : [];
  let many = 1;
  /** @param {number} [last] when the last frame began */
  const next = (last) =>
    requestAnimationFrame((now) => {
      if (!sections.length) return finish();
      if (last) many = now - last < SHORT ? 2 * many : 1;
      for (const section of sections.splice(0, many)) section.dataset.laid = "";
      next(now);
    });
  // A reader who follows a link meanwhile needs the final positions.
  addEventListener("click", finish, { capture: true, once: true });
  addEventListener("hashchange", finish, { once: true });
  // A page opens at its fragment without animation; from the first click on, scrolling is animated (page.css).
  addEventListener("click", () => (dataset.moves = ""), { capture: true, once: true });
  requestAnimationFrame(() => setTimeout(next));
  // A frame off screen is not painted, but its host waits for its height.
  if (parent !== window) addEventListener("load", () => setTimeout(finish, 300));
};
