// What the pointer or a finger means: a mark, or the way to a tooltip.
import { all, around } from "../../shared/dom.js";
import { boxOf, distance } from "./boxes.js";
import { tipOf } from "./marks.js";
import { hover, light, shown, tips } from "./shown.js";

// How far beside a tick of the article in small a finger may come down, and a pointer be: ticks are smaller than both. In px.
const TOUCH = 24;
const POINT = 8;
// A pointer on its way from a mark to its tooltip crosses other marks: they answer when it rests there for REST ms. A step of more than JUMP px is
// no part of a way, but a jump to another mark. Left for nothing, a tooltip stays for LINGER ms.
const REST = 120;
const JUMP = 48;
const LINGER = 300;
// Room around a tooltip that still belongs to it, in px.
const ROOM = 8;

/**
 * The mark that is meant by a place in the article in small: the nearest by its edge. A mark that runs over a line's end is as wide as the drawing
 * and has others in it: it is felt only where it is drawn.
 * @param {MouseEvent} event
 * @param {number} reach
 */
const markNear = ({ target, clientX, clientY }, reach) => {
  const drawing = !around(target, ".mk") && around(target, ".strip svg");
  let best = target;
  if (!drawing) return best;
  const widest = drawing.clientWidth / 2;
  for (const mark of all(".mk", drawing)) {
    const box = boxOf(mark);
    const away = distance(box, clientX, clientY);
    if (box.width <= widest && away <= reach) [best, reach] = [mark, away];
  }
  return best;
};

let last = { x: 0, y: 0 };
/** Where the pointer was last on the mark. */
let left = last;

/**
 * Whether a straight line from the mark through a point meets a box: from the mark, its sides are so many times as far as the point.
 * @param {DOMRect} box
 * @param {number} x
 * @param {number} y
 */
const leadsTo = (box, x, y) => {
  const across = [box.left - ROOM, box.right + ROOM].map((side) => (side - left.x) / (x - left.x)).sort((a, b) => a - b);
  const down = [box.top - ROOM, box.bottom + ROOM].map((side) => (side - left.y) / (y - left.y)).sort((a, b) => a - b);
  return Math.min(across[1], down[1]) >= Math.max(1, across[0], down[0]);
};

/**
 * What the pointer is on.
 * @type {EventTarget | null}
 */
let under = null;
let timer = 0;
let leaving = false;
const stop = () => {
  clearTimeout(timer);
  leaving = false;
};
/**
 * Answers to what the pointer is on then: meanwhile it may have come to a row or a numeral, which stays lit.
 * @param {number} ms
 */
const hoverAfter = (ms) => {
  clearTimeout(timer);
  timer = setTimeout(() => {
    leaving = false;
    hover(under);
  }, ms);
};

/** @param {MouseEvent} event */
const onMove = (event) => {
  const { clientX: x, clientY: y } = event;
  const step = Math.hypot(x - last.x, y - last.y);
  // Reported a second time, or because the page has moved under a pointer that rests: what is shown stays, whoever scrolls to read on.
  if (!step && (event.type === "mousemove" || shown)) return;
  const at = markNear(event, POINT);
  under = at;
  const tip = tipOf(at);
  const own = tips.hovered === shown && shown;
  let isOnWay = false;
  if (own && tip !== own && step && step <= JUMP) {
    const box = boxOf(own);
    // Most of the step leads nearer, or straight on from the mark the tooltip is met.
    isOnWay = distance(box, last.x, last.y) - distance(box, x, y) > step * 0.3 || leadsTo(box, x, y);
  }
  last = { x, y };
  if (tip && tip === tips.hovered) left = last;
  if (isOnWay) {
    leaving = false;
    hoverAfter(REST);
  } else if (tip || !own) {
    stop();
    hover(at);
  } else {
    light("hovered", at);
    if (!leaving) hoverAfter(LINGER);
    leaving = true;
  }
};

/**
 * A finger beside a tick taps the tick.
 * @param {MouseEvent} event
 */
const onClick = (event) => {
  // A click that a key or a script makes is nowhere.
  if (!event.detail) return;
  const at = markNear(event, TOUCH);
  stop();
  hover(at);
  if (at === event.target) return;
  event.stopPropagation();
  at?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
};

export const followPointer = () => {
  document.addEventListener("mouseover", onMove);
  document.addEventListener("mousemove", onMove);
  document.addEventListener("mouseout", ({ relatedTarget }) => {
    if (relatedTarget) return;
    under = null;
    light("hovered", null);
    hoverAfter(LINGER);
    leaving = true;
  });
  document.addEventListener("click", onClick, true);
};
