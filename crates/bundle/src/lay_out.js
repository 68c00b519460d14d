// What the first paint did not need (data-later, page.css) is laid out after it: a section a frame, so that no frame takes long. Who starts
// the program waits for the end of it: what measures the page is to find all of it.
(() => {
  const { dataset } = document.documentElement;
  const sections = "later" in dataset ? [...document.querySelectorAll("main > *")] : [];
  const next = () => {
    const section = sections.shift();
    if (section) {
      section.dataset.laid = "";
      requestAnimationFrame(next);
    } else delete dataset.later;
  };
  // Who goes to a place meanwhile finds it where it will be: the rest at once.
  const rest = () => delete dataset.later;
  addEventListener("click", rest, { capture: true, once: true });
  addEventListener("hashchange", rest, { once: true });
  // What opens at a place is there at once; from the first click on, the way to a place is seen (page.css).
  addEventListener("click", () => (dataset.moves = ""), { capture: true, once: true });
  requestAnimationFrame(() => setTimeout(next));
  // A frame that nobody sees yet is not painted, but its host waits for its height.
  if (parent !== window) addEventListener("load", () => setTimeout(rest, 300));
})();
