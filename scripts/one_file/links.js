import { save } from "../share/save.js";
import { around } from "../shared/dom.js";
import { fileOf } from "./packed.js";

/** Handles links to files and editions that are in the one file. */
export const followLinks = () => {
  // On the window, so that it runs after the document's listeners and skips the clicks that they handled.
  addEventListener("click", async (event) => {
    const link = !event.defaultPrevented && /** @type {HTMLAnchorElement | null} */ (around(event.target, "a[data-inside], a[href^='?lang=']"));
    if (!link) return;
    if (link.dataset.inside !== undefined) {
      event.preventDefault();
      const path = link.getAttribute("href") ?? "";
      const file = await fileOf(path);
      if (file) save(file, path.replaceAll("/", "-"));
    } else if (!/^(file|https?):$/.test(location.protocol)) {
      // Only addresses of those kinds can have a query; for others (blob:, content:, a frame's srcdoc) the address with the
      // query would not exist.
      event.preventDefault();
      window.name = `sanjin:${link.hreflang}`;
      location.hash = link.hash;
      location.reload();
    }
  });
};
