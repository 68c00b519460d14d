// Lays out, after the first paint, the sections that it did not need (data-later, page.css), one in each frame, so that no frame takes long. The
// program starts after the last one, since it measures the page.
import { all, root } from "../shared/dom.js";

const { dataset } = root;

const finish = () => {
  delete dataset.later;
};

export const layOut = () => {
  const sections = "later" in dataset ? all("main > *") : [];
  const next = () => {
    const section = sections.shift();
    if (!section) return finish();
    section.dataset.laid = "";
    requestAnimationFrame(next);
  };
  // A reader who follows a link meanwhile needs the final positions.
  addEventListener("click", finish, { capture: true, once: true });
  addEventListener("hashchange", finish, { once: true });
  // A page opens at its fragment without animation; from the first click on, scrolling is animated (page.css).
  addEventListener("click", () => (dataset.moves = ""), { capture: true, once: true });
  requestAnimationFrame(() => setTimeout(next));
  // A frame off screen is not painted, but its host waits for its height.
  if (parent !== window) addEventListener("load", () => setTimeout(finish, 300));
};
