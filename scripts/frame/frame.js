// The script of every page in a frame: tooltips, and the messages between page and host. It compares what comes in with closed lists and
// patterns, and writes it only into its own attributes.
import { startTooltips } from "../page/tooltips/tooltips.js";
import { root } from "../shared/dom.js";
import { followLinks } from "./links.js";
import { answer, introduce, sayHeight } from "./messages.js";

if (parent !== window) {
  followLinks();
  addEventListener("message", answer);
  // Fonts, opened tables, larger type, rotation, a hidden frame that is shown: each changes the root's box, and the observer reports it.
  // After loading, the frame repeats its messages, since the host's scripts may have started later.
  new ResizeObserver(() => sayHeight()).observe(root);
  if (document.readyState === "complete") introduce();
  else addEventListener("load", introduce);
}
startTooltips();
