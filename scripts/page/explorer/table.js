import { sorted } from "./query.js";
import { contains, fold, order, readRows } from "./rows.js";

/** @type {import("./rows.js").Row[]} */
let rows;
/** @type {string | undefined} */
let sortShown;

/**
 * Shows the rows that a query asks for, in its order, and what it asks for in the controls.
 * @param {import("./query.js").Query} query
 * @param {import("./explorer.js").Controls} controls
 */
export const show = (query, { field, choices, buttons, body, status }) => {
  rows ??= readRows(body, choices);
  const words = fold(query.q ?? "").split(/\s+/);
  const chosen = choices.map(({ name, options }) => [...options].findIndex(({ value }) => value === (query[name] ?? "")));
  const [sort, down] = sorted(query);
  if (query.sort !== sortShown) {
    order(rows, sort, down);
    body.append(...rows.map(({ row }) => row));
  }
  sortShown = query.sort;
  let shown = 0;
  let unit;
  for (const { row, places, text } of rows) {
    const isFound = chosen.every((place, n) => !place || place === places[n]) && words.every((word) => contains(text, word));
    if (row.hidden === isFound) row.hidden = !isFound;
    if (!isFound) continue;
    // Where units stand together a line parts them: another unit is another ranking.
    row.toggleAttribute("data-first", shown++ > 0 && /value|unit/.test(sort) && places[1] !== unit);
    unit = places[1];
  }
  const found = /** @type {string} */ (status.dataset[shown ? "some" : "none"]).replace("{shown}", `${shown}`).replace("{all}", `${rows.length}`);
  // The text node stays: with another in its place every rule with :has() would be matched again for the whole page. (A browser that translates
  // has put its own elements there.)
  const [text] = status.childNodes;
  if (text instanceof Text) text.data = found;
  else status.textContent = found;
  for (const { dataset, parentElement } of buttons) {
    if (dataset.sort === sort) parentElement?.setAttribute("aria-sort", down ? "descending" : "ascending");
    else parentElement?.removeAttribute("aria-sort");
  }
  for (const control of [field, ...choices]) {
    const value = query[control.name] ?? "";
    // A field that is written, even with the same, loses its cursor.
    if (control.value !== value) control.value = value;
  }
};
