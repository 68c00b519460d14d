/**
 * The menu's words in the page's language.
 * @type {Record<MenuWord, string>}
 */
export let words;

/** Comes before all that uses the words. Not done at once: the one file may fall back to its first edition. */
export const chooseWords = () => {
  words = MENU_WORDS[document.documentElement.lang];
};

/**
 * Puts values into the `{places}` of a text.
 * @param {string} text
 * @param {Record<string, string | undefined>} places
 */
export const fill = (text, places) => text.replace(/\{(\w+)\}/g, (whole, name) => places[name] ?? whole);
