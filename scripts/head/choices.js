// Applies the reader's choices (theme, text size, elder mode 長者模式) before the first paint, as attributes of <html>, which the style sheets
// read. Inline in every head. Stored values are compared with closed lists; others are ignored. page/reading_tools.js has the controls.
const { dataset } = document.documentElement;
window.sanjinReading = (text) => {
  const [, theme, size, elder] = /^(?:auto|(light|dark)) (?:0|([1-3])) (?:usual|(elder))$/.exec(text || "") || [];
  for (const [name, value] of Object.entries({ theme, size, elder })) {
    if (value) dataset[name] = value;
    else delete dataset[name];
  }
};
// The style sheet reserves the controls' space until they work.
dataset.tools = "";
// page/layout.js lays out distant sections after the first paint. But for a reload, a step in the history or a fragment, everything is laid out at
// once, since the browser needs the final positions to scroll.
const [visit] = performance.getEntriesByType("navigation");
if (visit && /** @type {PerformanceNavigationTiming} */ (visit).type === "navigate" && !location.hash) dataset.later = "";
// Storage throws if the reader has blocked it, and in a frame without an origin.
try {
  window.sanjinReading(localStorage.getItem("sanjin:reading"));
} catch {}
