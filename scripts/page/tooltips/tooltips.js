// Shows tooltips on the page, in a frame and in the one file, with or without the program. Disables the style sheet that shows them without script
// (styles/tips.css), because it makes the browser check every mark at every hover. The program sends "sanjin:tip" when it has selected a mark or
// redrawn marks, and page/large_drawings.js sends "sanjin:drawn".
import { followPointer } from "./pointer.js";
import { dismiss, focus, hover, placeAgain, placeIfOut, relightAnew, select, selectAndScroll } from "./shown.js";

export const startTooltips = () => {
  // The framed story has this code twice: in the page's script and in the frame's.
  const sheet = /** @type {HTMLStyleElement | null} */ (document.querySelector("style[data-tips]"));
  if (!sheet || sheet.disabled) return;
  sheet.disabled = true;

  followPointer();
  document.addEventListener("focusin", ({ target }) => focus(target));
  // Applies when the window loses the focus, too; it returns to the mark later.
  document.addEventListener("focusout", ({ relatedTarget }) => relatedTarget || focus(document.activeElement));
  // On the window, so that it skips the keys that the program or a dialog has handled.
  addEventListener("keydown", ({ key, defaultPrevented }) => {
    if (key === "Escape" && !defaultPrevented) dismiss();
  });
  addEventListener("scroll", placeIfOut, { passive: true });
  addEventListener("resize", placeAgain);
  addEventListener("hashchange", selectAndScroll);
  const again = () => {
    relightAnew();
    select();
    // The tooltip's content may have changed.
    placeAgain();
  };
  for (const changed of ["sanjin:tip", "sanjin:drawn"]) document.addEventListener(changed, again);

  // Catches up with what happened before this script ran.
  hover(document.querySelector("[data-n]:hover, [data-row]:hover, [data-numeral]:hover"));
  focus(document.activeElement);
  select();
  const [visit] = performance.getEntriesByType("navigation");
  if (/** @type {PerformanceNavigationTiming | undefined} */ (visit)?.type === "navigate") selectAndScroll();
};
