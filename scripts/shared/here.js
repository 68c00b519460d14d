/** The address of the running script's file; empty for an inline script. Read at once: later there is no current script. */
export const here = /** @type {HTMLScriptElement} */ (document.currentScript).src;
