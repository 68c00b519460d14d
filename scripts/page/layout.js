// Lays out, after the first paint, what that did not need (data-later, page.css): a section a frame, so that no frame takes long. The program
// starts after the last one, since what measures the page is to find all of it.
import { all, root } from "../shared/dom.js";

const { dataset } = root;

/** Lays out the rest at once. */
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
  // A reader who goes to a place meanwhile finds it where it will be.
  addEventListener("click", finish, { capture: true, once: true });
  addEventListener("hashchange", finish, { once: true });
  // A page that opens at a place is there at once; from the first click on, the way to a place is animated (page.css).
  addEventListener("click", () => (dataset.moves = ""), { capture: true, once: true });
  requestAnimationFrame(() => setTimeout(next));
  // A frame that nobody sees yet is not painted, but its host waits for its height.
  if (parent !== window) addEventListener("load", () => setTimeout(finish, 300));
};
