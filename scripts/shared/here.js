/** The address of the running script's file; empty for an inline script. Read at load time, since later there is no current script. */
export const here = /** @type {HTMLScriptElement} */ (document.currentScript).src;
