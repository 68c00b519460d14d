// Finds out what the pointer or a finger aims at: a mark, or a tooltip that the pointer moves to.
import { all, around } from "../../shared/dom.js";
import { boxOf, distance } from "./boxes.js";
import { tipOf } from "./marks.js";
import { hover, light, press, shown, tips } from "./shown.js";

// The distance in px at which a finger or a pointer still hits a number of the poster; its marks are smaller than both.
const TOUCH = 24;
const POINT = 8;
// A pointer that moves from a mark to its tooltip crosses other marks, which respond only if it rests there for REST ms, or stays on one for CROSSED
// ms, since a trembling hand never rests. A step of more than JUMP px is a jump to another mark. Nobody moves to a tooltip that has shown for less than
// SEEN ms, which is less than anybody's reaction time. A tooltip stays for LINGER ms after the pointer has left for empty space.
const REST = 120;
const CROSSED = 500;
const JUMP = 48;
const SEEN = 150;
const LINGER = 300;
// The margin around a tooltip that counts as part of it, in px.
const ROOM = 8;

/**
 * The mark nearest to a position in a drawing of the poster, by its rectangles: the box of the whole mark would contain the leader, or other marks
 * between two lines.
 * @param {MouseEvent} event
 * @param {number} reach
 */
const markNear = ({ target, clientX, clientY }, reach) => {
  const drawing = !around(target, ".mk") && around(target, ".poster svg");
  let best = target;
  if (!drawing) return best;
  for (const part of all(".mk rect", drawing)) {
    const away = distance(boxOf(part), clientX, clientY);
    if (away <= reach) [best, reach] = [around(part, ".mk"), away];
  }
  return best;
};

/** The pointer's last position in the window, and how far the page was scrolled then. */
let last = { x: 0, y: 0, scrolled: 0 };
/** The last one on the mark. */
let left = last;

/**
 * Whether a straight line from the mark through a point meets a box. `across` and `down` are the box's sides in multiples of the point's distance.
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
 * The element under the pointer.
 * @type {EventTarget | null}
 */
let under = null;
let timer = 0;
let leaving = false;
/**
 * The tooltip of the mark that the pointer crosses, and since when.
 * @type {{ tip: Element | null, since: number }}
 */
let crossed = { tip: null, since: 0 };
/** When the hovered mark's tooltip came. */
let came = 0;
/** @param {EventTarget | null} at */
const hoverNow = (at) => {
  const before = tips.hovered;
  hover(at);
  if (tips.hovered === before) return;
  came = performance.now();
  left = last;
};
const stop = () => {
  clearTimeout(timer);
  leaving = false;
};
/**
 * Hovers, after a delay, the element that is then under the pointer; by then that may be a row or a numeral, which stays highlighted.
 * @param {number} ms
 */
const hoverAfter = (ms) => {
  clearTimeout(timer);
  timer = setTimeout(() => {
    leaving = false;
    hoverNow(under);
  }, ms);
};

/** @param {MouseEvent} event */
const onMove = (event) => {
  const { clientX: x, clientY: y } = event;
  const scrolled = event.pageY - y;
  const step = Math.hypot(x - last.x, y - last.y);
  // A duplicate event, or the page has scrolled under a resting pointer: the reader aims at nothing new.
  if (!step) return;
  const at = markNear(event, POINT);
  under = at;
  const tip = tipOf(at);
  const own = tips.hovered === shown && shown;
  let isOnWay = false;
  // If the page has scrolled, the pointer is no longer where it left the mark, and aims at what is under it now.
  if (own && tip !== own && step <= JUMP && scrolled === left.scrolled && event.timeStamp - came > SEEN) {
    const box = boxOf(own);
    // The step leads nearer to the tooltip, or the line from the mark meets it.
    isOnWay = distance(box, last.x, last.y) - distance(box, x, y) > step * 0.3 || leadsTo(box, x, y);
  }
  last = { x, y, scrolled };
  if (tip && tip === tips.hovered) left = last;
  if (!isOnWay || tip !== crossed.tip) crossed = { tip, since: event.timeStamp };
  if (isOnWay) {
    leaving = false;
    const most = tip ? crossed.since + CROSSED - event.timeStamp : REST;
    hoverAfter(Math.max(0, Math.min(REST, most)));
  } else if (tip || !own) {
    stop();
    hoverNow(at);
  } else {
    light("hovered", at);
    if (!leaving) hoverAfter(LINGER);
    leaving = true;
  }
};

/**
 * Passes a tap beside a mark of the poster on to the mark.
 * @param {MouseEvent} event
 */
const onClick = (event) => {
  // A click by a key or a script has no position.
  if (!event.detail) return;
  const at = markNear(event, TOUCH);
  stop();
  press(at);
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
