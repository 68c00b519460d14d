// The script of every page that stands in a frame: tooltips, and all that passes between the page and its host. What comes in is compared with
// closed lists and patterns; nothing of it is written but into attributes of ours.
import { startTooltips } from "../page/tooltips/tooltips.js";
import { root } from "../shared/dom.js";
import { followLinks } from "./links.js";
import { answer, introduce, sayHeight } from "./messages.js";

if (parent !== window) {
  followLinks();
  addEventListener("message", answer);
  // Fonts, opened tables, larger type, rotation, a frame that is shown at last: each changes the root's box, and the observer calls once a frame.
  // Once loaded all is said again, since a host's scripts may have been later than ours.
  new ResizeObserver(() => sayHeight()).observe(root);
  if (document.readyState === "complete") introduce();
  else addEventListener("load", introduce);
}
startTooltips();
