// The table of all facts: search, filters, order, kept in the fragment. Not part of the program, so that it works where that is refused. Nothing
// from the address becomes HTML or a selector: the search becomes a field's value, everything else is compared with the page's options. The
// program of the check saves the rows shown as files.
import { EXPLORER, factOfTip, fragment } from "../../shared/address.js";
import { all } from "../../shared/dom.js";
import { checked, sorted, written } from "./query.js";
import { put, tipOfRow } from "./rows.js";
import { show } from "./table.js";

/**
 * @typedef {object} Controls
 * @property {HTMLInputElement} field
 * @property {HTMLSelectElement[]} choices
 * @property {HTMLElement[]} buttons the headings that sort the rows
 * @property {HTMLTableSectionElement} body
 * @property {HTMLElement} status
 * @property {HTMLDetailsElement | null} rest the control that shows all rows, if there are many
 */

/** Explicit roles, since some browsers drop the table's when a narrow screen shows rows as blocks. */
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
    rest: find(".rest"),
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
    // No element has a fragment with parameters as its id, so the browser did not scroll there.
    if (pairs.length) section.scrollIntoView();
  };

  const { rest, body } = controls;
  rest?.addEventListener("toggle", () => {
    show(query, controls);
    // On to the rows that it shows, which stand before it.
    const first = rest.open && rest.contains(document.activeElement) && body.querySelector(".more a");
    if (first) /** @type {HTMLElement} */ (first).focus({ preventScroll: true });
  });
  // The browser's search has found one of the rows kept for it.
  body.addEventListener("beforematch", () => {
    if (rest) rest.open = true;
  });
  section.addEventListener("input", (event) => {
    // Skips the intermediate text of an input method.
    if (!(/** @type {InputEvent} */ (event).isComposing)) askByControls();
  });
  section.addEventListener("compositionend", askByControls);
  section.addEventListener("click", (event) => {
    const target = /** @type {HTMLElement} */ (event.target);
    const name = target.dataset.sort;
    if (name) {
      const [sort, down] = sorted(query);
      // Values begin with the largest; a second click reverses the order.
      const turned = sort === name ? !down : name === "value";
      ask({ ...query, sort: turned ? `${name}-down` : name });
    } else if (target.matches("[data-reset]")) ask({});
  });
  addEventListener("hashchange", askByAddress);
  askByAddress();
  for (const part of all("table, thead, tbody, tr, th, td", section)) {
    part.setAttribute("role", ROLES[/** @type {HTMLTableCellElement} */ (part).scope || part.tagName]);
  }
  // The row's fact, for the tooltips script, which highlights everything that states the same fact.
  for (const row of controls.body.rows) row.dataset.row = factOfTip(tipOfRow(row));
  // From here on the script folds the rows, and the browser's search finds them.
  if (rest && !rest.open && !Object.keys(query).length) for (const row of all(".more", body)) put(row, "folded");
  section.dataset.live = "";
  // The tooltips script highlights the rows from now on.
  document.dispatchEvent(new Event("sanjin:tip"));
};

/** Starts the table. */
export const startExplorer = () => {
  const section = document.getElementById(EXPLORER);
  if (section && !("live" in section.dataset)) begin(section);
};
