// Where the bundle is.

const script = /** @type {HTMLScriptElement | null} */ (document.currentScript);
// A module is told nothing of itself; a stack has its address.
const here = script?.src || /[a-z]+:\/\/[^\s()@]+?\/embed\.js/.exec(Error().stack ?? "")?.[0] || location.href;
const given = script?.dataset.base;

/**
 * The address of a file of the bundle.
 * @param {Element} element
 * @param {string} path
 */
export const addressOf = (element, path) => new URL(path, new URL("./", new URL(element.getAttribute("base") || given || here, document.baseURI)));
