// Shows the charts' large drawings to readers with large type on a narrow screen. The drawings are in a file of their own (crates/bundle/src/large.rs),
// requested when a reader first needs them; the one file contains them. If they can't be had, the usual drawings stay, and the next change of size or
// choice tries again. On "sanjin:drawn" the program draws the charts that have several views, and restores the tab stops of all.
import { all, around, root } from "../shared/dom.js";
import { keepPlace } from "./keep_place.js";
import { markOf, tipOf } from "./tooltips/marks.js";

const { dataset } = root;
// The screen's width in px from which large type has room in the usual drawings.
const WIDE_ENOUGH = 480;

const areWanted = () => innerWidth < WIDE_ENOUGH && ("elder" in dataset || Number(dataset.size) > 1);
const areShown = () => dataset.drawn === "large";

/**
 * Each chart's two drawings, the one on the page first.
 * @param {Record<string, string>} large
 */
const pairsOf = (large) =>
  all("[data-chart] .pic > svg").flatMap((usual) => {
    const id = around(usual, "[data-chart]")?.dataset.chart ?? "";
    // Our own file, but parsed, never assigned as HTML.
    const other = Object.hasOwn(large, id) && new DOMParser().parseFromString(large[id], "text/html").querySelector("svg");
    return other ? [[usual, document.importNode(other, true)]] : [];
  });

/** @param {Element[][]} pairs */
const swap = (pairs) => {
  const mark = around(document.activeElement, ".mk");
  const tip = mark && tipOf(mark);
  for (const pair of pairs) {
    pair[0].replaceWith(pair[1]);
    pair.reverse();
  }
  // The focus goes to the same mark of the other drawing.
  if (tip && !mark.isConnected) markOf(tip).focus({ preventScroll: true });
};

/** @param {(lang: string) => Promise<Record<string, string>>} load resolves to the SVG of each chart, by its id */
export const startLargeDrawings = (load) => {
  /** @type {Promise<Element[][]> | undefined} */
  let loading;
  const fit = async () => {
    if (areWanted() === areShown()) return;
    try {
      // A translator may have changed the language of <html>.
      loading ||= load(document.getElementById("sanjin")?.lang ?? "").then(pairsOf);
      const pairs = await loading;
      // After the frame in which a choice applies and the reader's place is restored.
      await new Promise(requestAnimationFrame);
      if (areWanted() === areShown()) return;
      const goBack = keepPlace();
      swap(pairs);
      if (areShown()) delete dataset.drawn;
      else dataset.drawn = "large";
      document.dispatchEvent(new Event("sanjin:drawn"));
      // After the program's drawings, which Yew makes in a microtask.
      await null;
      goBack();
    } catch {
      loading = undefined;
    }
  };
  document.addEventListener("sanjin:reading", fit);
  addEventListener("resize", fit);
  fit();
};
