// Opens the share menu from the links below the charts. Where the menu can't be had, the link leads to the editor's page, which has all that the
// menu has. The menu is loaded when the reader points at the first of these links, or goes there.
import { around } from "../shared/dom.js";

/** @param {Event} event */
const linkOf = ({ target }) => window.HTMLDialogElement && document.adoptedStyleSheets && /** @type {HTMLAnchorElement | null} */ (around(target, "a.take"));

/** @param {() => Promise<(link: HTMLAnchorElement) => void>} load gives what opens the menu */
export const openMenuFromLinks = (load) => {
  /** @param {Event} event */
  const prepare = (event) => linkOf(event) && load().catch(() => {});
  document.addEventListener("pointerover", prepare);
  document.addEventListener("focusin", prepare);
  document.addEventListener("click", async (event) => {
    const link = linkOf(event);
    // With a key held the reader wants another tab.
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    try {
      (await load())(link);
    } catch {
      location.assign(link.href);
    }
  });
};
