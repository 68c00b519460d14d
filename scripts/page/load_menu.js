import { here } from "../shared/here.js";

/** @type {Promise<(link: HTMLAnchorElement) => void> | undefined} */
let loading;

/** Loads the menu's script once. */
export const loadMenu = () =>
  (loading ||= new Promise((done, fail) => {
    const script = document.createElement("script");
    script.onload = () => done(window.sanjinMenu);
    script.onerror = fail;
    script.src = new URL(SHARE_MENU, here).href;
    document.head.append(script);
  }));
