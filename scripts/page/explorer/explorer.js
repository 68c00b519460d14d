// The table of all facts, searched, filtered and ordered, its view kept in the fragment. In the start script, not in the program: it answers at
// once, and also where the program is refused. Nothing from the address becomes HTML or a selector: the search is a field's value, and whatever
// else is asked is compared with what the page offers. The program saves what is shown.
import { all } from "../../shared/dom.js";
import { fragment } from "../../shared/fragment.js";
import { checked, sorted, written } from "./query.js";
import { tipOfRow } from "./rows.js";
import { show } from "./table.js";

/**
 * @typedef {object} Controls
 * @property {HTMLInputElement} field
 * @property {HTMLSelectElement[]} choices
 * @property {HTMLElement[]} buttons what orders the rows
 * @property {HTMLTableSectionElement} body
 * @property {HTMLElement} status
 */

/** A narrow screen shows the rows as blocks; some browsers then no longer take the table for one. */
const ROLES = /** @type {Record<string, string>} */ ({
  TABLE: "table",
  THEAD: "rowgroup",
  TBODY: "rowgroup",
  TR: "row",
  TD: "cell",
  col: "columnheader",
  row: "rowheader",
});

/** @param {HTMLElement} section */
const begin = (section) => {
  /** @type {(selector: string) => any} */
  const find = (selector) => section.querySelector(selector);
  /** @type {Controls} */
  const controls = {
    field: find("[name=q]"),
    choices: /** @type {HTMLSelectElement[]} */ (all("select", section)),
    buttons: all("[data-sort]", section),
    body: find("tbody"),
    status: find("[role=status]"),
  };
  /** @type {import("./query.js").Query} */
  let query = {};

  /** @param {import("./query.js").Query} asked */
  const ask = (asked) => {
    query = checked(new URLSearchParams(asked), controls);
    show(query, controls);
    const [mark = ""] = /&mark=[\w-]+/.exec(location.hash) || [];
    window.sanjinWrite(written(query) + mark);
  };
  const askByControls = () => ask({ ...query, ...Object.fromEntries([controls.field, ...controls.choices].map(({ name, value }) => [name, value])) });

  const askByAddress = () => {
    const [id, ...pairs] = fragment();
    if (id !== section.id) return;
    const asked = checked(new URLSearchParams(pairs.join("&")), controls);
    if (written(asked) === written(query)) return;
    query = asked;
    show(query, controls);
    // No element has such an id, so the browser did not scroll there. On the way back it knows where the reader was.
    if (pairs.length) section.scrollIntoView();
  };

  section.addEventListener("input", (event) => {
    // Half a character of Chinese is no word to search for.
    if (!(/** @type {InputEvent} */ (event).isComposing)) askByControls();
  });
  section.addEventListener("compositionend", askByControls);
  section.addEventListener("click", (event) => {
    const target = /** @type {HTMLElement} */ (event.target);
    const name = target.dataset.sort;
    if (name) {
      const [sort, down] = sorted(query);
      // The largest first, and then the other way round.
      const turned = sort === name ? !down : name === "value";
      ask({ ...query, sort: turned ? `${name}-down` : name });
    } else if (target.matches("[data-reset]")) ask({});
  });
  addEventListener("hashchange", askByAddress);
  askByAddress();
  for (const part of all("table, thead, tbody, tr, th, td", section)) {
    part.setAttribute("role", ROLES[/** @type {HTMLTableCellElement} */ (part).scope || part.tagName]);
  }
  // The fact of a row, for the tooltips, which light up what says the same.
  for (const row of controls.body.rows) row.dataset.row = tipOfRow(row).replace("fact-", "");
  section.dataset.live = "";
};

/** Begins when the browser has nothing else to do, for the table stands far down the page; at once where the address asks for it. */
export const startExplorer = () => {
  const section = document.getElementById("explorer");
  if (!section) return;
  if (location.hash.startsWith(`#${section.id}`)) begin(section);
  else (window.requestIdleCallback ?? setTimeout)(() => begin(section));
};
