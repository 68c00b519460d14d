// The rows of the table of all facts, with what is searched and sorted.
import { all, root } from "../../shared/dom.js";

/**
 * @typedef {object} Row
 * @property {number} n its position in the article's order
 * @property {HTMLTableRowElement} row
 * @property {number[]} places the indices of its section, unit and qualifier among the options of their controls; option 0 is "all"
 * @property {string} label
 * @property {number} value
 * @property {string} text the text that is searched
 */

/**
 * The target of a row's first link, without the #: fact-sleep-clinics.
 * @param {HTMLTableRowElement} row
 */
export const tipOfRow = ({ cells }) => /** @type {HTMLAnchorElement} */ (cells[0].firstChild).hash.slice(1);

/**
 * Normalises text for comparison: lower case, half-width digits, numerals in traditional characters, no commas in numbers.
 * @param {string} text
 */
export const fold = (text) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[万亿余’]/g, (c) => "萬億餘'"["万亿余’".indexOf(c)])
    .replace(/(\d),/g, "$1");

/**
 * Whether a text contains a word. A number matches only from its first digit on: 1400 does not contain 400.
 * @param {string} text
 * @param {string} word
 */
export const contains = (text, word) => {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!/^\d/.test(word) || !/[\d.]/.test(text[at - 1])) return true;
  }
  return false;
};

/**
 * Shows a row, hides it, or folds it away: then only the browser's search finds it. A folded row would be an empty one to a screen reader.
 * @param {HTMLElement} row
 * @param {"shown" | "hidden" | "folded"} state
 */
export const put = (row, state) => {
  if (state === "shown") row.removeAttribute("hidden");
  else row.setAttribute("hidden", state === "folded" ? "until-found" : "");
  if (state === "folded") row.ariaHidden = "true";
  else row.removeAttribute("aria-hidden");
};

/**
 * @param {HTMLTableSectionElement} body
 * @param {HTMLSelectElement[]} choices
 * @returns {Row[]}
 */
export const readRows = (body, choices) => {
  const names = choices.map(({ options }) => [...options].map(({ text }) => text));
  // The charts' labels for each fact.
  const called = new Map(all(".mk").map((mark) => [mark.getAttribute("aria-describedby"), mark.textContent]));
  return [...body.rows].map((row, n) => {
    const cells = [...row.cells].map((cell) => cell.textContent);
    const id = tipOfRow(row);
    const heading = document.getElementById(`${row.classList[0]}-heading`);
    const quote = document.getElementById(id)?.querySelector("q");
    const said = [row.dataset.value, ...cells.slice(0, 5), heading?.textContent, quote?.textContent, called.get(id)];
    const places = names.map((names, n) => names.indexOf(cells[n + 2]));
    return { n, row, places, label: cells[0], value: Number(row.dataset.value), text: fold(said.join("\n")) };
  });
};

/** @type {(n: number) => (a: Row, b: Row) => number} */
const byPlace = (n) => (a, b) => a.places[n] - b.places[n];
/** @type {Record<string, (a: Row, b: Row) => number>} */
const ORDERS = {
  label: (a, b) => a.label.localeCompare(b.label, root.lang),
  value: (a, b) => a.value - b.value,
  section: byPlace(0),
  unit: byPlace(1),
  exact: byPlace(2),
  article: (a, b) => a.n - b.n,
};

/**
 * Sorts rows in place. Sorting by value keeps units together, since only figures of one unit can be compared.
 * @param {Row[]} rows
 * @param {string} sort
 * @param {boolean} down
 */
export const order = (rows, sort, down) => {
  const order = ORDERS[sort];
  rows.sort((a, b) => (sort === "value" && ORDERS.unit(a, b)) || (down ? order(b, a) : order(a, b)) || a.n - b.n);
};
