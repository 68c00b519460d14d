// The query for the table of all facts, from its controls or from the fragment after #explorer:
// q=…&section=health&unit=person&exact=over&sort=value-down.
import { EXPLORER } from "../../shared/address.js";

/** @typedef {Record<string, string>} Query */

/**
 * Drops unknown parameters and values.
 * @param {URLSearchParams} asked
 * @param {import("./explorer.js").Controls} controls
 */
export const checked = (asked, { field, choices, buttons }) => {
  /** @type {Query} */
  const query = {};
  const words = [...(asked.get("q") ?? "")].slice(0, field.maxLength).join("");
  if (words) query.q = words;
  for (const { name, options } of choices) {
    const value = asked.get(name);
    if (value && [...options].some((option) => option.value === value)) query[name] = value;
  }
  const sort = asked.get("sort");
  if (sort && sort !== "article" && buttons.some(({ dataset }) => [dataset.sort, `${dataset.sort}-down`].includes(sort))) query.sort = sort;
  return query;
};

/** @param {Query} query */
export const written = (query) => [EXPLORER, ...new URLSearchParams(query).toString().split("&")].filter(Boolean).join("&");

/**
 * The column that the rows are sorted by, and whether in descending order.
 * @param {Query} query
 * @returns {[string, boolean]}
 */
export const sorted = ({ sort = "article" }) => [sort.replace("-down", ""), sort.endsWith("-down")];
