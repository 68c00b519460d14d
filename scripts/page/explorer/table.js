import { sorted } from "./query.js";
import { contains, fold, order, put, readRows } from "./rows.js";

/** @type {import("./rows.js").Row[]} */
let rows;
/** @type {string | undefined} */
let sortShown;

/**
 * Shows the rows that match a query, in its order, and sets the controls to it.
 * @param {import("./query.js").Query} query
 * @param {import("./explorer.js").Controls} controls
 */
export const show = (query, { field, choices, buttons, body, status, rest }) => {
  rows ??= readRows(body, choices);
  const words = fold(query.q ?? "").split(/\s+/);
  const chosen = choices.map(({ name, options }) => [...options].findIndex(({ value }) => value === (query[name] ?? "")));
  const [sort, down] = sorted(query);
  if (query.sort !== sortShown) {
    order(rows, sort, down);
    body.append(...rows.map(({ row }) => row));
  }
  sortShown = query.sort;
  // A reader who searches, filters or orders sees every match.
  const isAsked = Object.keys(query).length > 0;
  const isWhole = isAsked || !rest || rest.open;
  if (rest) rest.hidden = isAsked;
  let shown = 0;
  let unit;
  for (const { row, places, text } of rows) {
    const isFound = chosen.every((place, n) => !place || place === places[n]) && words.every((word) => contains(text, word));
    put(row, !isFound ? "hidden" : isWhole || !row.matches(".more") ? "shown" : "folded");
    if (!isFound) continue;
    // A line separates units, since each unit has its own ranking.
    row.toggleAttribute("data-first", shown++ > 0 && /value|unit/.test(sort) && places[1] !== unit);
    unit = places[1];
  }
  const found = /** @type {string} */ (status.dataset[shown ? "some" : "none"]).replace("{shown}", `${shown}`).replace("{all}", `${rows.length}`);
  // Reuses the text node: replacing it would match every rule with :has() again for the whole page. (A browser that translates
  // has put elements there.)
  const [text] = status.childNodes;
  if (text instanceof Text) text.data = found;
  else status.textContent = found;
  for (const { dataset, parentElement } of buttons) {
    if (dataset.sort === sort) parentElement?.setAttribute("aria-sort", down ? "descending" : "ascending");
    else parentElement?.removeAttribute("aria-sort");
  }
  for (const control of [field, ...choices]) {
    const value = query[control.name] ?? "";
    // Setting a field, even to the same value, would move its cursor.
    if (control.value !== value) control.value = value;
  }
};
