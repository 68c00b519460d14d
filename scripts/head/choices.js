// Applies the reader's choices (theme, text size, elder mode 長者模式) before the first paint, as attributes of <html>, which the style
// sheets read. Inline in every head. Stored values are compared with closed lists; anything else is ignored. page/reading_tools.js has the
// controls.
const { dataset } = document.documentElement;
window.sanjinReading = (text) => {
  const [, theme, size, elder] = /^(?:auto|(light|dark)) (?:0|([1-3])) (?:usual|(elder))$/.exec(text || "") || [];
  for (const [name, value] of Object.entries({ theme, size, elder })) {
    if (value) dataset[name] = value;
    else delete dataset[name];
  }
};
// The controls keep their place until they work.
dataset.tools = "";
// page/layout.js lays out what is far from the screen after the first paint. For a reader who comes back, or to a place in the page, all is
// laid out at once: only then is it known where that is.
const [visit] = performance.getEntriesByType("navigation");
if (visit && /** @type {PerformanceNavigationTiming} */ (visit).type === "navigate" && !location.hash) dataset.later = "";
// Storage throws where the reader has blocked it, and in a frame without an origin.
try {
  window.sanjinReading(localStorage.getItem("sanjin:reading"));
} catch {}
