import { root } from "../../shared/dom.js";
import { boxOf, clamp, overlap } from "./boxes.js";
import { markOf } from "./marks.js";
import { boxesToSpare } from "./taken.js";

/** @typedef {import("./boxes.js").Box} Box */

// The distance of a tooltip from its mark, and from the window's edge, in px.
const GAP = 6;
const EDGE = 4;

/**
 * Places a tooltip below, beside or above its mark where it covers no mark and no title; else at the nearest such position in the window,
 * preferably below or above its picture; and if there is none, where it covers least.
 * @param {HTMLElement} tip
 */
export const place = (tip) => {
  const mark = markOf(tip);
  const at = boxOf(mark);
  const picture = boxOf(/** @type {Element} */ (mark.ownerSVGElement));
  const { width, height } = boxOf(tip);
  const corner = boxOf(/** @type {Element} */ (tip.parentElement));
  const bar = document.querySelector(".top");
  const view = {
    left: EDGE,
    right: root.clientWidth - EDGE,
    top: EDGE + Math.max(0, bar ? boxOf(bar).bottom : 0),
    bottom: Math.min(innerHeight, boxOf(document.body).bottom) - EDGE,
  };
  const taken = boxesToSpare(mark, view);

  /** @type {(left: number, top: number) => Box} */
  const spot = (left, top) => ({ left, top, right: left + width, bottom: top + height });
  /** @param {Box} box */
  const isFree = (box) =>
    box.left >= view.left && box.right <= view.right && box.top >= view.top && box.bottom <= view.bottom && !taken.some(([other]) => overlap(box, other) > 1);
  const row = [(at.left + at.right - width) / 2, at.left, at.right - width, picture.left, picture.right].map((x) =>
    clamp(view.left, clamp(picture.left, x, picture.right - width), view.right - width),
  );
  /** @param {number} y */
  const rowAt = (y) => row.map((x) => spot(x, y));
  const beside = clamp(view.top, (at.top + at.bottom - height) / 2, view.bottom - height);

  const near = () =>
    [...rowAt(at.bottom + GAP), spot(at.right + GAP, beside), spot(at.left - GAP - width, beside), ...rowAt(at.top - GAP - height)].find(isFree);

  // If there is any free position, there is one at the edge of a taken box.
  const anywhere = () => {
    const lefts = [...row, view.left, view.right - width, ...taken.flatMap(([{ left, right }]) => [right, left - width])];
    const tops = [beside, view.top, view.bottom - height, picture.bottom + GAP, ...taken.flatMap(([{ top, bottom }]) => [bottom, top - height])];
    const xs = new Set(lefts.filter((x) => x >= view.left && x <= view.right - width));
    const ys = new Set(tops.filter((y) => y >= view.top && y <= view.bottom - height));
    let best;
    let least = Infinity;
    for (const y of ys) {
      const away = Math.max(at.top - y - height, y - at.bottom, 0);
      for (const x of xs) {
        const out = Math.max(picture.left - x, x + width - picture.right, 0);
        const off = Math.abs(x + width / 2 - (at.left + at.right) / 2) / 9;
        const cost = Math.hypot(away, Math.max(at.left - x - width, x - at.right, 0)) + out + off;
        if (cost < least && isFree(spot(x, y))) [best, least] = [spot(x, y), cost];
      }
    }
    return best;
  };

  /** @param {Box} box */
  const costOf = (box) => taken.reduce((cost, [other, weight]) => cost + weight * overlap(box, other), 99 * (width * height - overlap(box, view)));
  const cheapest = () =>
    [picture.bottom + GAP, view.bottom - height, view.top, at.bottom - height, at.top]
      .flatMap(rowAt)
      .reduce((best, box) => (costOf(box) < costOf(best) ? box : best));

  const { left, top } = near() ?? anywhere() ?? cheapest();
  tip.style.left = `${left - corner.left}px`;
  tip.style.top = `${top - corner.top}px`;
};
