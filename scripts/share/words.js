/**
 * The menu's words in the page's language.
 * @type {Record<MenuWord, string>}
 */
export let words;

/** Must run before any use of the words. Not run at load time, since the one file may fall back to its first edition. */
export const chooseWords = () => {
  words = MENU_WORDS[document.documentElement.lang];
};

/**
 * Replaces the `{placeholders}` in a text.
 * @param {string} text
 * @param {Record<string, string | undefined>} places
 */
export const fill = (text, places) => text.replace(/\{(\w+)\}/g, (whole, name) => places[name] ?? whole);
