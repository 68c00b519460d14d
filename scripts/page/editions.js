// Keeps the reader's place in a switch of editions: ids are the same in each.
import { all, around } from "../shared/dom.js";

/** The id of the last section, chart or sentence that begins above the middle of the screen. */
const inSight = () => {
  const middle = innerHeight / 2;
  if (scrollY < middle) return "";
  const begun = all("main section[id], figure[id]:not(.in-place), .s[id]").filter((one) => one.getBoundingClientRect().top < middle);
  return begun.pop()?.id ?? "";
};

/** Adds a fragment to a link to another edition that is followed: that of this page, or else what is on the screen. */
export const keepPlaceInEditions = () =>
  document.addEventListener("click", ({ target }) => {
    const link = /** @type {HTMLAnchorElement | null} */ (around(target, ".editions a"));
    if (link) link.hash = location.hash || inSight();
  });
