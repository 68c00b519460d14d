// Links in a frame: browsers don't scroll a host of another origin, and a sandboxed frame may be allowed neither to save nor to open a window.
import { around } from "../shared/dom.js";
import { id, pym, say, wordpress } from "./host.js";
import { resizer } from "./messages.js";

/**
 * Tells where a link to a place of this page leads, for hosts whose scrolling is theirs: a frame as high as its page can't scroll.
 * @param {Element} place
 */
const sayPlace = (place) => {
  const top = Math.max(0, Math.round(place.getBoundingClientRect().top + scrollY));
  say({ type: "sanjin:scroll", id, top });
  if (pym) say(`pymxPYMx${pym}xPYMxscrollToChildPosxPYMx${top}`);
  if (resizer) say(`[iFrameSizer]${resizer}:${top}:0:scrollToOffset`);
};

// Nobody tells a sandboxed frame what it is allowed.
const isSandboxed = self.origin === "null" && /^http/.test(location.protocol);

export const followLinks = () => {
  document.addEventListener("click", (event) => {
    const link = /** @type {HTMLAnchorElement | null} */ (around(event.target, "a[href]"));
    if (!link) return;
    if (/** @type {string} */ (link.getAttribute("href")).startsWith("#")) {
      const place = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      // A target that opens something has its place when the browser has gone there. By then it is known, too, whether the page does something
      // else with the click.
      if (place) setTimeout(() => event.defaultPrevented || sayPlace(place));
    } else if (!event.defaultPrevented && /^https?:$/.test(link.protocol)) {
      // WordPress allows scripts and nothing else. It follows a link to the frame's own site if it is asked in its own words.
      if (wordpress && link.host === location.host) {
        event.preventDefault();
        say({ message: "link", value: link.href, secret: wordpress });
      } else if (isSandboxed && link.hasAttribute("download")) {
        // The file itself is opened instead, from which it can be saved.
        link.removeAttribute("download");
        link.target = "_blank";
      }
    }
  });
};
