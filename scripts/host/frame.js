import { embedPath } from "../shared/address.js";
import { addressOf } from "./bundle.js";
import { chartOf, optionsOf } from "./options.js";

/**
 * The address of an element's frame; undefined, with a warning, if its base is invalid.
 * @param {Element} element
 */
export const frameAddress = (element) => {
  const { theme, plain, static: still, lang } = optionsOf(element);
  try {
    const to = addressOf(element, embedPath(chartOf(element), FOLDERS[lang]));
    if (!/^(https?|file):$/.test(to.protocol)) throw to.protocol;
    if (theme !== "auto") to.searchParams.set("theme", theme);
    if (plain) to.searchParams.set("plain", "1");
    if (still) to.searchParams.set("static", "1");
    return to;
  } catch {
    console.warn(`<${element.localName}>: base is not an http(s) or file address`);
  }
};

/**
 * Creates a frame that is laid out, so that it can measure itself, but stays invisible until it has its height.
 * @param {HTMLElement} element
 * @param {URL} to
 */
export const hiddenFrame = (element, to) => {
  const frame = document.createElement("iframe");
  frame.title = element.querySelector("img")?.alt || element.textContent.trim() || chartOf(element);
  frame.setAttribute("scrolling", "no");
  // Browsers log a warning for an unknown feature name.
  frame.allow = "share" in navigator ? "clipboard-write; web-share" : "clipboard-write";
  frame.style.cssText = "position:absolute;inset:0;display:block;box-sizing:border-box;width:100%;height:100%;margin:0;border:0;visibility:hidden";
  frame.src = to.href;
  return frame;
};
