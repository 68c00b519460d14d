// Which tooltip shows: that of what is pointed at, else of what is focused, else of what is selected. Whatever else says the same fact as what is
// pointed at or focused lights up with it.
import { all, root } from "../../shared/dom.js";
import { factOf, markOf, SAYING, tipOf } from "./marks.js";
import { place } from "./place.js";

/**
 * The tooltips that are asked for, by what.
 * @type {Record<"hovered" | "focused" | "selected", HTMLElement | null>}
 */
export const tips = { hovered: null, focused: null, selected: null };
/** @type {Record<"hovered" | "focused", string | null>} */
const facts = { hovered: null, focused: null };
/**
 * The tooltip that shows.
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

/** Lights up again what says the facts: after marks were drawn anew. */
export const relight = () => {
  for (const one of all(SAYING)) {
    const own = factOf(one);
    one.toggleAttribute("data-lit", !!own && (own === facts.hovered || own === facts.focused));
  }
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
  // Escape holds until the reader comes to another one, or to the same anew.
  if (tip) dismissed = false;
  show();
};
/** @param {EventTarget | null} at */
export const hover = (at) => come("hovered", at);
/** @param {EventTarget | null} at */
export const focus = (at) => come("focused", at);

/** The program keeps what is selected; until it is there the address says it. */
export const select = () => {
  const named = "interactive" in root.dataset ? null : document.getElementById(location.hash.slice(1));
  tips.selected = document.querySelector(".tip[data-selected]") ?? (named?.matches(".tip") ? named : null);
  if (tips.selected) dismissed = false;
  show();
};

/** A link has led to a tooltip: its mark is to be seen too. */
export const selectAndScroll = () => {
  select();
  if (shown && tips.selected === shown && location.hash === `#${shown.id}`) markOf(shown).scrollIntoView({ block: "center" });
};

/** Takes away the tooltip that shows. */
export const dismiss = () => {
  if (!shown) return;
  // A focus in what is hidden would be lost.
  if (shown.contains(document.activeElement)) markOf(shown).focus();
  dismissed = true;
  show();
};

/** Looks for a better place. */
export const placeAgain = () => shown && place(shown);

/** The place of a tooltip that has left the window is another. */
export const placeIfOut = () => {
  if (!shown) return;
  const { top, bottom } = shown.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) place(shown);
};
