// The reader's choices (theme, text size, elder mode 長者模式), applied before the first paint: attributes of <html>, for which the
// style sheets wait. Inline in every head, and the same bytes in each, so that a content security policy can name them by their
// hash. What is stored is compared with closed lists; anything else is ignored. The controls are reading.js's.
(() => {
  const { dataset } = document.documentElement;
  window.sanjinReading = (text) => {
    const [, theme, size, elder] = /^(?:auto|(light|dark)) (?:0|([1-3])) (?:usual|(elder))$/.exec(text) || [];
    for (const [name, value] of Object.entries({ theme, size, elder })) {
      if (value) dataset[name] = value;
      else delete dataset[name];
    }
  };
  // The controls keep their place until they work.
  dataset.tools = "";
  // What is far from the screen is laid out after the first paint (lay_out.js). For a reader who comes back, or to a place in the page, at
  // once: where that is is known only when all before it is laid out.
  const [visit] = performance.getEntriesByType("navigation");
  if (visit && visit.type === "navigate" && !location.hash) dataset.later = "";
  // Storage throws where the reader has blocked it, and in a frame without an origin.
  try {
    sanjinReading(localStorage.getItem("sanjin:reading"));
  } catch {}
})();
