// Writes the chosen options into the embed codes of the editor's page.
import { all } from "../shared/dom.js";
import { plain, query, root, theme, token, width } from "./options.js";

const areas = /** @type {HTMLTextAreaElement[]} */ (all("[data-code]"));

/** @param {string} code */
const wide = (code) => (width.value ? `<div style="max-width:${width.value}px">${code}</div>` : code);

/** @type {Record<string, (code: string) => string>} */
const written = {
  frame: (code) => {
    const asked = query("&amp;");
    const framed = asked ? code.replace('index.html"', `index.html?${asked}"`) : code;
    return width.value ? framed.replace('width="100%"', `width="${width.value}"`) : framed;
  },
  element: (code) => {
    const attributes = (theme.value === "auto" ? "" : ` theme="${theme.value}"`) + (plain.checked ? " plain" : "");
    return wide(code.replace(/(<[a-z0-9-]+-(?:chart|story) [^>]*)>/, (_, tag) => `${tag}${attributes}>`));
  },
  picture: wide,
  address: (code) => (query("&") ? `${code}?${query("&")}` : code),
};

export const showCodes = () => {
  for (const area of areas) {
    const code = area.defaultValue.replaceAll(token, () => root() ?? token);
    area.value = written[area.dataset.code ?? ""](code);
  }
};
