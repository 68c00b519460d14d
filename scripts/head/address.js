// Corrects the page's address, in the head, before any relative address is requested. Other scripts read the fragment only after this and write
// it only by sanjinWrite. A fragment is a place and what the reader chose there: #fact-beds, #chart-nurseries&show=totals&mark=fact-nurseries.
import { fragment, isChartPlace } from "../shared/address.js";

const KEYS = ["show", "mark", "q", "section", "unit", "exact", "sort"];
// A host with clean URLs may serve a folder's index without the slash, so that relative addresses would lead a folder too high, or embed.html
// with a slash, so that they would lead a folder too low.
const { page } = /** @type {HTMLScriptElement} */ (document.currentScript).dataset;
const path = location.pathname;
let mended = path;
if (page === "folder" && !/\/(index|[^/]*\.html?)?$/i.test(path)) mended += "/";
if (page === "file" && /[^/]\/$/.test(path)) mended = path.slice(0, -1);

/** @param {string} text */
const decoded = (text) => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/**
 * Chats encode the separators, end a link too late (with a full stop, a bracket, the next sentence) and append their own parameters to the
 * fragment. This keeps the place and the first of each known parameter.
 * @param {string} hash
 */
const read = (hash) => {
  let text = hash.slice(1).replace(/&amp;/g, "&");
  if (!text.includes("&")) text = text.replace(/%26/g, "&").replace(/%3D/gi, "=").replace(/%25/g, "%");
  const [place, ...pairs] = text.split(/[&?]/);
  const id = /^[a-z]([\w-]*[a-z0-9])?/i.exec(decoded(place));
  // A fragment of the host's (#?secret=…) or an unknown one stays as it is.
  if (!id) return hash;
  const kept = new Map();
  for (const pair of pairs) {
    const [, key, value] = /^(\w+)(?:=|%3D)(.*)$/is.exec(pair) || [];
    const known = key === "q" ? value : /** @type {string[]} */ (/^([a-z0-9-]*[a-z0-9])?/i.exec(value))[0];
    if (KEYS.includes(key) && known && !kept.has(key)) kept.set(key, known);
  }
  return [`#${id[0]}`, ...[...kept].map((pair) => pair.join("="))].join("&");
};

/**
 * Replaces the address without a step in the history and with the state that is there. Browsers refuse this in a frame without an address of its
 * own, and when scripts do it too often; then the address stays as it was.
 * @param {string} address
 */
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
// This runs before the browser scrolls to the fragment.
if ((mended !== path || hash !== location.hash) && !put(mended + location.search + hash) && hash !== location.hash) location.replace(hash);

// No element has a chart's fragment with a view as its id, so the browser does not scroll there.
const go = () => {
  const [place, ...chosen] = fragment();
  const chart = chosen.length && isChartPlace(place) && document.getElementById(place);
  if (chart) chart.scrollIntoView();
};
document.addEventListener("DOMContentLoaded", go);
addEventListener("hashchange", (event) => {
  const hash = read(location.hash);
  if (hash === location.hash) return go();
  // The replacement triggers another event for the other listeners.
  event.stopImmediatePropagation();
  location.replace(hash);
});
