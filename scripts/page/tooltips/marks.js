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
 * @param {Element} tip
 * @returns {SVGGraphicsElement}
 */
export const markOf = (tip) => /** @type {any} */ (all(".mk", /** @type {Element} */ (around(tip, "[data-chart]"))).find((mark) => tipId(mark) === tip.id));

/**
 * The fact of the element or tooltip at or around an element.
 * @param {EventTarget | null} at
 */
export const factOf = (at) => {
  const tip = around(at, ".tip");
  const { fact, row, numeral } = (around(at, SAYING) ?? (tip && markOf(tip)))?.dataset ?? {};
  return fact || row || numeral || null;
};
