import { loadScript } from "./load_script.js";

/** @type {Promise<(link: HTMLAnchorElement) => void> | undefined} */
let loading;

/** Loads the menu's script once. */
export const loadMenu = () => (loading ||= loadScript(SHARE_MENU).then(() => window.sanjinMenu));
