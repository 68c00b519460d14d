// Shows tooltips: before the program, without it, in a frame and in the one file. The style sheet that does the same where no script runs
// (styles/tips.css) costs the browser a look at every mark at every hover, and is switched off here. The program says by "sanjin:tip" that it has
// selected a mark or drawn marks anew.
import { followPointer } from "./pointer.js";
import { dismiss, focus, hover, placeAgain, placeIfOut, relight, select, selectAndScroll } from "./shown.js";

export const startTooltips = () => {
  // The story in a frame has this twice: in the page's script and in the frame's.
  const sheet = /** @type {HTMLStyleElement | null} */ (document.querySelector("style[data-tips]"));
  if (!sheet || sheet.disabled) return;
  sheet.disabled = true;

  followPointer();
  document.addEventListener("focusin", ({ target }) => focus(target));
  // Also when the window loses the focus, which the mark has again when it comes back.
  document.addEventListener("focusout", ({ relatedTarget }) => relatedTarget || focus(document.activeElement));
  // On the window: what the program or a dialog has answered is not for the tooltip.
  addEventListener("keydown", ({ key, defaultPrevented }) => {
    if (key === "Escape" && !defaultPrevented) dismiss();
  });
  addEventListener("scroll", placeIfOut, { passive: true });
  addEventListener("resize", placeAgain);
  addEventListener("hashchange", selectAndScroll);
  document.addEventListener("sanjin:tip", () => {
    relight();
    select();
    // It may say more now.
    placeAgain();
  });

  // What happened before this script was there.
  hover(document.querySelector("[data-n]:hover, [data-row]:hover, [data-numeral]:hover"));
  focus(document.activeElement);
  select();
  const [visit] = performance.getEntriesByType("navigation");
  if (/** @type {PerformanceNavigationTiming | undefined} */ (visit)?.type === "navigate") selectAndScroll();
};
