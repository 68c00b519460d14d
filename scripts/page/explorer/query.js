// What the reader asks of the table of all facts: in its controls, and in the fragment after #explorer:
// q=…&section=health&unit=person&exact=over&sort=value-down.

/** @typedef {Record<string, string>} Query */

/**
 * Drops what the page does not offer.
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
export const written = (query) => ["explorer", ...new URLSearchParams(query).toString().split("&")].filter(Boolean).join("&");

/**
 * What the rows are ordered by, and whether downwards.
 * @param {Query} query
 * @returns {[string, boolean]}
 */
export const sorted = ({ sort = "article" }) => [sort.replace("-down", ""), sort.endsWith("-down")];
