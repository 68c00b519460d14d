import { copy } from "./status.js";
import { fill, words } from "./words.js";

/**
 * The sentence that a tooltip links to, without the link back that the program puts into it.
 * @param {Element} tip
 */
const sentenceOf = (tip) => {
  const copy = document.getElementById(tip.querySelector("a")?.hash.slice(1) ?? "")?.cloneNode(true);
  if (!(copy instanceof Element)) return "";
  copy.querySelector("#way-back")?.remove();
  return (copy.textContent ?? "").trim();
};

/**
 * The citation of the selected mark's fact, or of the chart if none is selected.
 * @param {Element} figure
 * @param {string} chart the chart's title
 * @param {string} url the chart's address
 */
export const citationOf = (figure, chart, url) => {
  // The program marks the selected one; until it runs, the address names it.
  const tip = figure.querySelector(".tip[data-selected]") ?? figure.querySelector(".tip:target");
  if (!tip) return { text: fill(words.citeChart, { chart }), url };
  const [shown, label, own] = ["b", "span", "q"].map((name) => tip.querySelector(name)?.textContent);
  // A translation's tooltips have no words of the article: it is cited by its sentence.
  const quote = own ?? sentenceOf(tip);
  const fact = label ? fill(words.markName, { label, figure: shown }) : shown;
  return { text: fill(words.citeFact, { fact, quote }), url: `${url.split("#")[0]}#${tip.id}` };
};

/** @param {ReturnType<typeof citationOf>} citation */
export const copyCitation = ({ text, url }) => {
  // HTML for the clipboard only; the page never uses it.
  const [said, address] = [text, url].map((part) => part.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`));
  return copy(words.cite, `${text} ${url}`, `<p>${said} <a href="${address}">${address}</a></p>`);
};
