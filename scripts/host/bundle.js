const script = /** @type {HTMLScriptElement | null} */ (document.currentScript);
// A module has no current script; a stack trace names its file.
const here = script?.src || /[a-z]+:\/\/[^\s()@]+?\/embed\.js/.exec(Error().stack ?? "")?.[0] || location.href;
const given = script?.dataset.base;

/**
 * The address of a file of the bundle, whose address is the element's `base`, the script's `data-base`, or the script's own folder.
 * @param {Element} element
 * @param {string} path
 */
export const addressOf = (element, path) => new URL(path, new URL("./", new URL(element.getAttribute("base") || given || here, document.baseURI)));
