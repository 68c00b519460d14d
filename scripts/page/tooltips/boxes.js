// Geometry of boxes in the window, in px.

/** @typedef {{ left: number, top: number, right: number, bottom: number }} Box */

/** @param {Element} element */
export const boxOf = (element) => element.getBoundingClientRect();

/**
 * The distance of a point from a box; 0 inside it.
 * @param {Box} box
 * @param {number} x
 * @param {number} y
 */
export const distance = ({ left, right, top, bottom }, x, y) => Math.hypot(Math.max(left - x, x - right, 0), Math.max(top - y, y - bottom, 0));

/**
 * The area that two boxes share.
 * @param {Box} a
 * @param {Box} b
 */
export const overlap = (a, b) =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) * Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

/**
 * The value in the range that is nearest to the wanted one.
 * @param {number} low
 * @param {number} wanted
 * @param {number} high
 */
export const clamp = (low, wanted, high) => Math.max(low, Math.min(wanted, high));
