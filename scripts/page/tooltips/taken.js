import { all } from "../../shared/dom.js";
import { boxOf, overlap } from "./boxes.js";

/**
 * The boxes in the window that a tooltip should not cover, with a weight for the case that it must: highest for the drawing's next mark, which is read
 * next, then for its own, which may have the focus.
 * @param {Element} mark
 * @param {import("./boxes.js").Box} view
 */
export const boxesToSpare = (mark, view) => {
  /** @type {[DOMRect, number][]} */
  const taken = [];
  // Asks only what is in the window for its boxes. A page of one chart has no parts.
  const parts = all("main > *");
  for (const part of parts.length ? parts : [document.body]) {
    if (!overlap(boxOf(part), view)) continue;
    for (const drawing of all("svg.chart", part)) {
      // A chart's other drawing is not displayed: its box is empty.
      if (!overlap(boxOf(drawing), view)) continue;
      /** @type {Element[]} */
      const marks = all(".mk", drawing);
      const here = marks.indexOf(mark);
      for (const [n, one] of marks.entries()) taken.push([boxOf(one), n === here ? 9 : here < 0 ? 1 : n === here + 1 ? 12 : 1]);
    }
    for (const title of all("h1, h2, h3", part)) taken.push([boxOf(title), 1]);
    // A link or a button that is covered in part is hard to hit.
    for (const controls of all(".ways, .views", part)) taken.push([boxOf(controls), 6]);
  }
  return taken.filter(([box]) => overlap(box, view));
};
