const THEMES = ["auto", "light", "dark"];

/** @param {Element} element */
export const chartOf = (element) => (element.localName === STORY_ELEMENT ? "story" : element.getAttribute("chart") || "");

/** @param {string} chart */
export const isKnown = (chart) => chart === "story" || Object.hasOwn(CHART_HEIGHTS, chart);

/** @param {Element} element */
export const langOf = (element) => {
  const lang = element.getAttribute("lang") ?? "";
  return LANGUAGES.includes(lang) ? lang : LANGUAGES[0];
};

/**
 * The options of an element, for the frame's address or a message; invalid values become defaults.
 * @param {Element} element
 */
export const optionsOf = (element) => {
  const theme = element.getAttribute("theme") ?? "";
  return {
    theme: THEMES.includes(theme) ? theme : "auto",
    plain: element.hasAttribute("plain"),
    static: element.hasAttribute("static"),
    lang: langOf(element),
  };
};

/**
 * Warns the developer of unknown attribute values and names the known ones.
 * @param {Element} element
 */
export const warnOfUnknown = (element) => {
  /** @type {(name: string, value: string | null, known: string[]) => void} */
  const check = (name, value, known) => {
    if (value !== null && !known.includes(value)) console.warn(`<${element.localName}>: no ${name} "${value.slice(0, 80)}"; there are: ${known.join(", ")}`);
  };
  if (element.localName !== STORY_ELEMENT) check("chart", chartOf(element), Object.keys(CHART_HEIGHTS));
  check("lang", element.getAttribute("lang"), LANGUAGES);
  check("theme", element.getAttribute("theme"), THEMES);
};
