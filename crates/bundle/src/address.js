// The page's address, in the head before anything is asked for by a relative one. The one reader of foreign fragments, and the one
// writer: explorer.js and the program read what is left here, and write by sanjinWrite.
// A fragment is a place and what the reader has chosen there: #fact-beds, #chart-nurseries&show=totals&mark=fact-nurseries.
(() => {
  const KEYS = ["show", "mark", "q", "section", "unit", "exact", "sort"];
  // The address as the bundle means it. A host with clean URLs serves the index of a folder without the slash, from which every
  // relative address would lead a folder too high; or embed.html with one, from which they would lead too low.
  const { page } = document.currentScript.dataset;
  const path = location.pathname;
  let right = path;
  if (page === "folder" && !/\/(index|[^/]*\.html?)?$/i.test(path)) right += "/";
  if (page === "file" && /[^/]\/$/.test(path)) right = path.slice(0, -1);

  const decoded = (text) => {
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
  };
  // Chats encode the separators, end a link too late (a full stop, a bracket, the sentence after it) and add parameters of their own
  // behind the fragment. What is ours is kept: a place, and the first of each parameter that we know.
  const read = (hash) => {
    let text = hash.slice(1).replace(/&amp;/g, "&");
    if (!text.includes("&")) text = text.replace(/%26/g, "&").replace(/%3D/gi, "=").replace(/%25/g, "%");
    const [place, ...pairs] = text.split(/[&?]/);
    const id = /^[a-z]([\w-]*[a-z0-9])?/i.exec(decoded(place));
    // The host's own word (#?secret=…), or nothing of ours.
    if (!id) return hash;
    const kept = new Map();
    for (const pair of pairs) {
      const [, key, value] = /^(\w+)(?:=|%3D)(.*)$/is.exec(pair) || [];
      const known = key === "q" ? value : /^([a-z0-9-]*[a-z0-9])?/i.exec(value)[0];
      if (KEYS.includes(key) && known && !kept.has(key)) kept.set(key, known);
    }
    return ["#" + id[0], ...[...kept].map((pair) => pair.join("="))].join("&");
  };
  // Without a step in the history, and with what others have put into its state. Refused in a frame without an address of its own,
  // and when a script asks too often: the address then stays as it was.
  const put = (address) => {
    try {
      history.replaceState(history.state, "", address);
      return true;
    } catch {
      return false;
    }
  };
  window.sanjinWrite = (fragment) => put(fragment ? `#${fragment}` : location.pathname + location.search);

  const hash = read(location.hash);
  // Before the browser has looked for the place: it then looks for the right one.
  if ((right !== path || hash !== location.hash) && !put(right + location.search + hash) && hash !== location.hash) location.replace(hash);
  // No element has the id of a chart with its view, so the browser does not go there.
  const go = () => {
    const [place, ...chosen] = location.hash.slice(1).split("&");
    const chart = chosen.length > 0 && /^chart-/.test(place) && document.getElementById(place);
    if (chart) chart.scrollIntoView();
  };
  document.addEventListener("DOMContentLoaded", go);
  addEventListener("hashchange", (event) => {
    const hash = read(location.hash);
    if (hash === location.hash) return go();
    // The others hear of the right one.
    event.stopImmediatePropagation();
    location.replace(hash);
  });
})();
