import { here } from "../shared/here.js";

/**
 * Loads a classic script. (Browsers refuse modules from a disk.)
 * @param {string} path relative to the start script
 * @returns {Promise<void>} resolves when it has run
 */
export const loadScript = (path) =>
  new Promise((done, fail) => {
    const script = document.createElement("script");
    script.onload = () => done();
    script.onerror = fail;
    script.src = new URL(path, here).href;
    document.head.append(script);
  });
