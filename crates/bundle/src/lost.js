// Where a script of the page does not come, can't be understood or stops, <html> says so, and the style sheet shows the words for it
// (styles/lost.css). In the head, since it must be there when the others are not. What merely takes its time is no fault.
(() => {
  const { dataset } = document.documentElement;
  addEventListener(
    "error",
    ({ target, filename }) => {
      const at = target.src || filename;
      if (/\/start-\w+\.js|wasm/.test(at)) dataset.lost = "";
      // A program that has stopped is not there any more: its controls go.
      if (/wasm/.test(at)) delete dataset.interactive;
    },
    true,
  );
  document.addEventListener("click", ({ target }) => {
    if (target.closest(".lost button")) dataset.lost = "seen";
  });
})();
