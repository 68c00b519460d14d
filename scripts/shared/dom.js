/** The `<html>` element. */
export const root = document.documentElement;

/**
 * The nearest matching element, from an event's target outwards; null if there is none or the target is the document.
 * @param {EventTarget | null | undefined} at
 * @param {string} selector
 * @returns {HTMLElement | null}
 */
export const around = (at, selector) => (at instanceof Element ? at.closest(selector) : null);

/**
 * @param {string} selector
 * @param {ParentNode} [inside]
 * @returns {HTMLElement[]}
 */
export const all = (selector, inside = document) => [...inside.querySelectorAll(/** @type {"a"} */ (selector))];
