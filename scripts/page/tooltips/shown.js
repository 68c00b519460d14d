// Decides which tooltip shows: the hovered mark's, else the focused one's, else the selected one's. Everything that states the fact of the hovered or
// focused element is highlighted.
import { root } from "../../shared/dom.js";
import { factOf, markOf, tipOf } from "./marks.js";
import { place } from "./place.js";
import { forget, stating } from "./stating.js";

/**
 * The tooltips of the hovered, the focused and the selected mark.
 * @type {Record<"hovered" | "focused" | "selected", HTMLElement | null>}
 */
export const tips = { hovered: null, focused: null, selected: null };
/** @type {Record<"hovered" | "focused", string | null>} */
const facts = { hovered: null, focused: null };
/**
 * The visible tooltip.
 * @type {HTMLElement | null}
 */
export let shown = null;
let dismissed = false;

const show = () => {
  const next = dismissed ? null : (tips.hovered ?? tips.focused ?? tips.selected);
  if (next === shown) return;
  if (next) place(next);
  shown?.removeAttribute("data-on");
  next?.setAttribute("data-on", "");
  shown = next;
};

/** @type {Set<Element>} */
let lit = new Set();

/** Updates the highlights. Changes two facts' elements only, since each changed element costs a recalculation of its style. */
const relight = () => {
  const now = new Set([...stating(facts.hovered), ...stating(facts.focused)]);
  for (const one of lit) if (!now.has(one)) one.removeAttribute("data-lit");
  for (const one of now) one.setAttribute("data-lit", "");
  lit = now;
};

/** Updates the highlights after marks were redrawn. */
export const relightAnew = () => {
  forget();
  relight();
};

/**
 * @param {"hovered" | "focused"} by
 * @param {EventTarget | null} at
 */
export const light = (by, at) => {
  const fact = factOf(at);
  if (facts[by] === fact) return;
  facts[by] = fact;
  relight();
};

/** @type {(by: "hovered" | "focused", at: EventTarget | null) => void} */
const come = (by, at) => {
  light(by, at);
  const tip = tipOf(at);
  if (tip === tips[by]) return;
  tips[by] = tip;
  // After Escape, tooltips stay hidden until the reader comes to another mark or returns to the same one.
  if (tip) dismissed = false;
  show();
};
/** @param {EventTarget | null} at */
export const hover = (at) => come("hovered", at);
/**
 * Hovers what was clicked. Its tooltip shows again, even if Escape hid it.
 * @param {EventTarget | null} at
 */
export const press = (at) => {
  hover(at);
  if (tips.hovered) dismissed = false;
  show();
};
/** @param {EventTarget | null} at */
export const focus = (at) => come("focused", at);

/** Shows the selected mark's tooltip. The program marks it; until the program runs, the address names it. */
export const select = () => {
  const named = "interactive" in root.dataset ? null : document.getElementById(location.hash.slice(1));
  tips.selected = document.querySelector(".tip[data-selected]") ?? (named?.matches(".tip") ? named : null);
  if (tips.selected) dismissed = false;
  show();
};

/** Selects the mark of the tooltip that a link led to, and scrolls to it. */
export const selectAndScroll = () => {
  select();
  if (shown && tips.selected === shown && location.hash === `#${shown.id}`) markOf(shown).scrollIntoView({ block: "center" });
};

/** Hides the visible tooltip. */
export const dismiss = () => {
  if (!shown) return;
  // Moves the focus out of the tooltip, since hiding would lose it.
  if (shown.contains(document.activeElement)) markOf(shown).focus();
  dismissed = true;
  show();
};

export const placeAgain = () => shown && place(shown);

/** Places the tooltip anew if it has left the window. */
export const placeIfOut = () => {
  if (!shown) return;
  const { top, bottom } = shown.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) place(shown);
};
