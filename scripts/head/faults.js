// Where a script of the page does not arrive, can't be parsed or stops, <html> says so, and the style sheet shows the words for it
// (styles/lost.css). In the head, since it must be there when the others are not. A script that is merely slow is no fault.
const { dataset } = document.documentElement;
addEventListener(
  "error",
  ({ target, filename }) => {
    const at = /** @type {HTMLScriptElement} */ (target).src || filename;
    if (/\/start-\w+\.js|wasm/.test(at)) dataset.lost = "";
    // A program that has stopped answers no more: its controls go.
    if (/wasm/.test(at)) delete dataset.interactive;
  },
  true,
);
document.addEventListener("click", ({ target }) => {
  if (/** @type {Element} */ (target).closest(".lost button")) dataset.lost = "seen";
});
