// Starts a program when a reader first wants something of it, and then does what the reader did meanwhile, once and in order.

import { all, around, root } from "../shared/dom.js";

const { dataset } = root;

const NONE = ":not(*)";
/**
 * What the program serves. Links in tooltips lead to their sentences without it, which it then links back.
 * @type {Serves}
 */
export const PROGRAM_SERVES = {
  controls: ".views button, [data-listen]",
  openers: "[data-numeral], [data-opens]",
  marks: "[data-chart] .mk",
  followed: '[data-chart] a[href^="#s-"]',
};
/**
 * What the second program serves.
 * @type {Serves}
 */
export const EVIDENCE_SERVES = { controls: "[data-verify]", openers: "[data-file]", marks: NONE, followed: NONE };
const KEYS = /^(Arrow(Up|Down|Left|Right)|Home|End|Enter| )$/;
// After so many ms, what the reader asked for shows that it is coming.
const SOON = 300;

/** @param {MouseEvent | KeyboardEvent} event */
const isPlain = ({ ctrlKey, metaKey, shiftKey, altKey }) => !(ctrlKey || metaKey || shiftKey || altKey);

/**
 * Selectors: buttons without a use of their own; links that the program opens in another way; marks of charts; and links that are followed at
 * once.
 * @typedef {Record<"controls" | "openers" | "marks" | "followed", string>} Serves
 */

/**
 * Returns the function that starts the program even if the reader has not wanted it.
 * @param {Serves} serves
 * @param {() => Promise<unknown>} start resolves when the program runs; rejects if it can't be had
 */
export const startWhenWanted = (serves, start) => {
  const { controls, openers, marks, followed } = serves;
  const served = `${controls}, ${openers}, ${marks}, ${followed}`;
  /**
   * What the reader did meanwhile.
   * @type {(() => void)[]}
   */
  const held = [];
  /** @type {Set<Element>} */
  const busy = new Set();
  let isWanted = false;

  const want = async () => {
    if (isWanted) return;
    isWanted = true;
    const coming = setTimeout(() => (dataset.coming = ""), SOON);
    await start().catch(console.error);
    for (const [name, heard] of HEARD) document.removeEventListener(name, heard, true);
    clearTimeout(coming);
    for (const one of busy) one.removeAttribute("aria-busy");
    // Another program may still be coming.
    if (!all("[aria-busy]").length) delete dataset.coming;
    // Without the program, a held click does what it does without script.
    for (const act of held.splice(0)) act();
  };

  /**
   * @param {Element} at what shows that it is coming
   * @param {() => void} act
   */
  const hold = (at, act) => {
    at.setAttribute("aria-busy", "true");
    busy.add(at);
    held.push(act);
    void want();
  };

  /**
   * After the frame in which the tooltip of what is seen appears: that comes first.
   * @param {{ target: EventTarget | null }} event
   */
  const onSight = ({ target }) => void (around(target, served) && requestAnimationFrame(() => setTimeout(want)));

  /** @param {Event} event */
  const onClick = (event) => {
    const click = /** @type {MouseEvent} */ (event);
    const at = around(event.target, served);
    if (!at || !isPlain(click)) return;
    const isFollowed = !at.matches(`${controls}, ${openers}, ${marks}`);
    if (at.matches(openers)) event.preventDefault();
    hold(at, () => {
      const again = new MouseEvent("click", { bubbles: true, cancelable: true });
      // The browser has followed it already.
      if (isFollowed) addEventListener("click", (event) => event === again && event.preventDefault(), { once: true });
      at.dispatchEvent(again);
    });
  };

  /** @param {Event} event */
  const onKey = (event) => {
    const press = /** @type {KeyboardEvent} */ (event);
    const mark = around(event.target, marks);
    if (!mark || !isPlain(press) || !KEYS.test(press.key)) return;
    event.preventDefault();
    const { key } = press;
    hold(mark, () => {
      const at = around(document.activeElement, marks) ?? mark;
      at.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
    });
  };

  /** @type {[string, (event: Event) => void][]} */
  const HEARD = [
    ["pointerover", onSight],
    ["focusin", onSight],
    ["click", onClick],
    ["keydown", onKey],
  ];
  for (const [name, heard] of HEARD) document.addEventListener(name, heard, true);
  onSight({ target: document.activeElement });
  return want;
};
