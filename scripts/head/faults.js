// Marks <html> if a script of the page does not arrive, can't be parsed or throws; the style sheet then shows a notice (styles/lost.css). In the
// head, so that it runs even if the others fail. A slow script is no fault.
const { dataset } = document.documentElement;
addEventListener(
  "error",
  ({ target, filename }) => {
    const at = /** @type {HTMLScriptElement} */ (target).src || filename;
    if (!/\/start-\w+\.js|wasm/.test(at)) return;
    dataset.lost = "";
    // A program that has thrown responds no more, so its controls are hidden.
    delete dataset.ready;
    delete dataset.interactive;
  },
  true,
);
document.addEventListener("click", ({ target }) => {
  if (/** @type {Element} */ (target).closest(".lost button")) dataset.lost = "seen";
});
