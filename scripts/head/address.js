// Mends the page's address: in the head, before anything is requested by a relative one. No other script reads a fragment that came from
// outside, or writes one: they read what this leaves in the address, and write by sanjinWrite.
// A fragment is a place and what the reader chose there: #fact-beds, #chart-nurseries&show=totals&mark=fact-nurseries.
import { fragment } from "../shared/fragment.js";

const KEYS = ["show", "mark", "q", "section", "unit", "exact", "sort"];
// A host with clean URLs serves a folder's index without the slash, from which every relative address would lead a folder too high; or
// embed.html with one, from which they would lead too low.
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
 * Chats encode the separators, end a link too late (a full stop, a bracket, the sentence after it) and add parameters of their own behind the
 * fragment. Kept are a place, and the first of each parameter that we know.
 * @param {string} hash
 */
const read = (hash) => {
  let text = hash.slice(1).replace(/&amp;/g, "&");
  if (!text.includes("&")) text = text.replace(/%26/g, "&").replace(/%3D/gi, "=").replace(/%25/g, "%");
  const [place, ...pairs] = text.split(/[&?]/);
  const id = /^[a-z]([\w-]*[a-z0-9])?/i.exec(decoded(place));
  // A word of the host's own (#?secret=…), or nothing of ours.
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
 * Without a step in the history, and keeping the state that others have put there. Browsers refuse it in a frame without an address of its
 * own, and when a script asks too often: the address then stays as it was.
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
// Before the browser looks for the place, so that it looks for the right one.
if ((mended !== path || hash !== location.hash) && !put(mended + location.search + hash) && hash !== location.hash) location.replace(hash);

// No element has the id of a chart with its view, so the browser does not scroll there.
const go = () => {
  const [place, ...chosen] = fragment();
  const chart = chosen.length && /^chart-/.test(place) && document.getElementById(place);
  if (chart) chart.scrollIntoView();
};
document.addEventListener("DOMContentLoaded", go);
addEventListener("hashchange", (event) => {
  const hash = read(location.hash);
  if (hash === location.hash) return go();
  // The other listeners hear of the mended one.
  event.stopImmediatePropagation();
  location.replace(hash);
});
