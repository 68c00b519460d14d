// Applies the host's options from the address (?theme=dark&plain&static&lang=en) before the first paint, as attributes of <html>, which the style
// sheets read. Inline in the head of every page in a frame. Values are compared with closed lists; others are ignored. frame.js applies the
// options that the host sends by message.
import { all, root } from "../shared/dom.js";
import { params, pym } from "./params.js";

const { dataset } = root;
// As on the page, page/layout.js lays out distant sections of the story after the first paint. It does so on a reload, too,
// since only the host scrolls.
if (dataset.embed === "story" && !location.hash) dataset.later = "";

/**
 * Goes to this page in another language that it links to, with all options except the language, so that two pages can't redirect to each
 * other for ever.
 * @param {string} lang
 */
const go = (lang) => {
  const link = /** @type {HTMLLinkElement | undefined} */ (all("link[data-lang]").find((one) => one.dataset.lang === lang));
  if (!link) return false;
  const kept = new URLSearchParams();
  for (const name of ["theme", "plain", "static"]) if (name in dataset) kept.set(name, dataset[name] || "1");
  // The host still gets messages for it.
  if (pym) kept.set("childId", pym);
  const to = new URL(link.href);
  to.search = `${kept}`;
  to.hash = location.hash;
  location.replace(to);
  return true;
};

/**
 * @param {string} name
 * @param {unknown} wanted
 */
const setFlag = (name, wanted) => {
  if (typeof wanted === "boolean") root.toggleAttribute(`data-${name}`, wanted);
};
window.sanjinFrame = ({ theme, plain, static: still, lang }) => {
  if (theme === "auto") delete dataset.theme;
  else if (theme === "light" || theme === "dark") dataset.theme = theme;
  setFlag("plain", plain);
  setFlag("static", still);
  if (typeof lang !== "string" || !lang || lang === root.lang || go(lang)) return;
  // The links to other languages may follow this script.
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", () => go(lang), { once: true });
};

/** @param {string} name */
const asked = (name) => ["", "1", "true"].includes(params.get(name) ?? "no") || undefined;
window.sanjinFrame({ theme: params.get("theme"), plain: asked("plain"), static: asked("static"), lang: params.get("lang") });
