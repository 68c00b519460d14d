// Links in a frame. Browsers don't scroll a host of another origin, and a sandboxed frame may be unable to save files or open windows.
import { around } from "../shared/dom.js";
import { id, say, wordpress } from "./host.js";
import { resizer } from "./messages.js";
import { pym } from "./params.js";

/**
 * Tells the host the target of a link within this page. A frame as high as its page can't scroll, so the host has to.
 * @param {Element} place
 */
const sayPlace = (place) => {
  const top = Math.max(0, Math.round(place.getBoundingClientRect().top + scrollY));
  say({ type: "sanjin:scroll", id, top });
  if (pym) say(`pymxPYMx${pym}xPYMxscrollToChildPosxPYMx${top}`);
  if (resizer) say(`[iFrameSizer]${resizer}:${top}:0:scrollToOffset`);
};

// A frame can't ask whether it is sandboxed, but its origin shows it.
const isSandboxed = self.origin === "null" && /^http/.test(location.protocol);

export const followLinks = () => {
  document.addEventListener("click", (event) => {
    const link = /** @type {HTMLAnchorElement | null} */ (around(event.target, "a[href]"));
    if (!link) return;
    if (/** @type {string} */ (link.getAttribute("href")).startsWith("#")) {
      const place = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      // Wait until the browser has gone to the target, since a target may open and move. By then it is also known whether another listener handled
      // the click.
      if (place) setTimeout(() => event.defaultPrevented || sayPlace(place));
    } else if (!event.defaultPrevented && /^https?:$/.test(link.protocol)) {
      // WordPress allows the frame only scripts. On this message it follows a link to the frame's own site itself.
      if (wordpress && link.host === location.host) {
        event.preventDefault();
        say({ message: "link", value: link.href, secret: wordpress });
      } else if (isSandboxed && link.hasAttribute("download")) {
        // Opens the file in a new tab, where the reader can save it.
        link.removeAttribute("download");
        link.target = "_blank";
      }
    }
  });
};
