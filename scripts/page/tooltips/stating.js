// Finds the elements that state a fact.
import { all } from "../../shared/dom.js";
import { factOf, SAYING } from "./marks.js";

/**
 * The elements by fact, until marks are redrawn.
 * @type {Map<string, Element[]> | undefined}
 */
let known;

const index = () => {
  /** @type {Map<string, Element[]>} */
  const byFact = new Map();
  for (const one of all(SAYING)) {
    const fact = factOf(one);
    if (fact) byFact.set(fact, [...(byFact.get(fact) ?? []), one]);
  }
  return byFact;
};

/**
 * The marks, rows and numerals that state a fact; none if there is no fact.
 * @param {string | null} fact
 * @returns {Element[]}
 */
export const stating = (fact) => (fact && (known ??= index()).get(fact)) || [];

/** Looks for the elements anew the next time, since marks were redrawn. */
export const forget = () => {
  known = undefined;
};
