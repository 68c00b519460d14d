// Opens the share menu from the links below the charts, and loads its script when the reader points at or focuses the first of them. If the menu
// can't be loaded, the link leads to the editor's page, which offers the same.
import { around } from "../shared/dom.js";

/** @param {Event} event */
const linkOf = ({ target }) => window.HTMLDialogElement && document.adoptedStyleSheets && /** @type {HTMLAnchorElement | null} */ (around(target, "a.take"));

/** @param {() => Promise<(link: HTMLAnchorElement) => void>} load resolves to the function that opens the menu */
export const openMenuFromLinks = (load) => {
  /** @param {Event} event */
  const prepare = (event) => linkOf(event) && load().catch(() => {});
  document.addEventListener("pointerover", prepare);
  document.addEventListener("focusin", prepare);
  document.addEventListener("click", async (event) => {
    const link = linkOf(event);
    // With a modifier key the reader wants another tab.
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    try {
      (await load())(link);
    } catch {
      location.assign(link.href);
    }
  });
};
