// Finds the tooltip of a mark, the mark of a tooltip, and the fact of either.
import { all, around } from "../../shared/dom.js";

/** Everything that states a fact: a mark, a row of the table, a numeral of the article. */
export const SAYING = "[data-fact], [data-row], [data-numeral]";

/** @param {Element} mark */
const tipId = (mark) => /** @type {string} */ (mark.getAttribute("aria-describedby"));

/**
 * The tooltip of the mark at or around an element, or the tooltip that it is in.
 * @param {EventTarget | null} at
 */
export const tipOf = (at) => {
  const mark = around(at, "[data-chart] .mk[aria-describedby]");
  return mark ? document.getElementById(tipId(mark)) : around(at, ".tip");
};

/**
 * The mark of a tooltip. A chart may hold a narrow and a wide drawing, each with a mark for the tooltip: this is the one in the displayed drawing.
 * @param {Element} tip
 * @returns {SVGGraphicsElement}
 */
export const markOf = (tip) => {
  const chart = /** @type {Element} */ (around(tip, "[data-chart]"));
  /** @type {SVGGraphicsElement[]} */
  const marks = /** @type {any} */ (all(".mk", chart).filter((mark) => tipId(mark) === tip.id));
  // A drawing that is not displayed has no width.
  return marks.find(({ ownerSVGElement }) => ownerSVGElement?.clientWidth) ?? marks[0];
};

/**
 * The fact of the element or tooltip at or around an element.
 * @param {EventTarget | null} at
 */
export const factOf = (at) => {
  const tip = around(at, ".tip");
  const { fact, row, numeral } = (around(at, SAYING) ?? (tip && markOf(tip)))?.dataset ?? {};
  return fact || row || numeral || null;
};
