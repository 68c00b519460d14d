// Starts the program when a reader first wants something of it, and then does what the reader did meanwhile, once and in order. Also listens to
// "sanjin:want", for tests and measurements.

import { fragment } from "../shared/address.js";
import { all, around, root } from "../shared/dom.js";

const { dataset } = root;

// What the program serves. Links in tooltips lead to their sentences without it, which it then links back.
const CONTROLS = ".views button, [data-verify], [data-listen]";
const OPENERS = "[data-numeral], [data-opens], [data-file]";
const MARKS = "[data-chart] .mk";
const SERVED = `${CONTROLS}, ${OPENERS}, ${MARKS}, [data-chart] a[href^="#s-"]`;
const KEYS = /^(Arrow(Up|Down|Left|Right)|Home|End|Enter| )$/;
// After so many ms, what the reader asked for shows that it is coming.
const SOON = 300;

/** @param {MouseEvent | KeyboardEvent} event */
const isPlain = ({ ctrlKey, metaKey, shiftKey, altKey }) => !(ctrlKey || metaKey || shiftKey || altKey);

/** @param {() => Promise<unknown>} start resolves when the program runs; rejects if it can't be had */
export const startWhenWanted = (start) => {
  /**
   * What the reader did meanwhile.
   * @type {(() => void)[]}
   */
  const held = [];
  let isWanted = false;

  const want = async () => {
    if (isWanted) return;
    isWanted = true;
    const coming = setTimeout(() => (dataset.coming = ""), SOON);
    await start().catch(console.error);
    for (const [target, name, heard] of HEARD) target.removeEventListener(name, heard, true);
    clearTimeout(coming);
    delete dataset.coming;
    for (const one of all("[aria-busy]")) one.removeAttribute("aria-busy");
    // Without the program, a held click does what it does without script.
    for (const act of held.splice(0)) act();
  };

  /**
   * @param {Element} at what shows that it is coming
   * @param {() => void} act
   */
  const hold = (at, act) => {
    at.setAttribute("aria-busy", "true");
    held.push(act);
    void want();
  };

  /** @param {{ target: EventTarget | null }} event */
  const onSight = ({ target }) => void (around(target, SERVED) && want());

  /** @param {Event} event */
  const onClick = (event) => {
    const click = /** @type {MouseEvent} */ (event);
    const at = around(event.target, SERVED);
    if (!at || !isPlain(click)) return;
    const isFollowed = !at.matches(`${CONTROLS}, ${OPENERS}, ${MARKS}`);
    if (at.matches(OPENERS)) event.preventDefault();
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
    const mark = around(event.target, MARKS);
    if (!mark || !isPlain(press) || !KEYS.test(press.key)) return;
    event.preventDefault();
    const { key } = press;
    hold(mark, () => {
      const at = around(document.activeElement, MARKS) ?? mark;
      at.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
    });
  };

  const onAddress = () => void (fragment().some((part) => part.startsWith("show=")) && want());

  /** @type {[EventTarget, string, (event: Event) => void][]} */
  const HEARD = [
    [document, "pointerover", onSight],
    [document, "focusin", onSight],
    [document, "click", onClick],
    [document, "keydown", onKey],
    [document, "sanjin:want", want],
    [window, "hashchange", onAddress],
  ];
  for (const [target, name, heard] of HEARD) target.addEventListener(name, heard, true);
  dataset.ready = "";
  onAddress();
  onSight({ target: document.activeElement });
};
