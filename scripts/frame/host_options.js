// Applies what the host asks for by the address (?theme=dark&plain&static&lang=en) before the first paint, as attributes of <html>, which the
// style sheets read. Inline in the head of every page that stands in a frame. Values are compared with closed lists; anything else is
// ignored. frame.js applies the same when the host asks by a message.
import { all, root } from "../shared/dom.js";

const { dataset } = root;
// The story is laid out as the page is (page/layout.js): what is far from the screen after the first paint. Also when the host is loaded again,
// since it is the host that scrolls.
if (dataset.embed === "story" && !location.hash) dataset.later = "";
const params = new URLSearchParams(location.search.slice(0, 4000));
// What pym.js calls this frame. Kept when the language changes, or its host would hear no more of us.
const child = /^[\w-]{1,64}$/.exec(params.get("childId") ?? "");

/**
 * Goes to this page in another language, one of those it links to. The other options go along, the language does not: so no page leads back and
 * forth for ever.
 * @param {string} lang
 */
const go = (lang) => {
  const link = /** @type {HTMLLinkElement | undefined} */ (all("link[data-lang]").find((one) => one.dataset.lang === lang));
  if (!link) return false;
  const kept = new URLSearchParams();
  for (const name of ["theme", "plain", "static"]) if (name in dataset) kept.set(name, dataset[name] || "1");
  if (child) kept.set("childId", child[0]);
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
  // The links to the other languages may stand after this script.
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", () => go(lang), { once: true });
};

/** @param {string} name */
const asked = (name) => ["", "1", "true"].includes(params.get(name) ?? "no") || undefined;
window.sanjinFrame({ theme: params.get("theme"), plain: asked("plain"), static: asked("static"), lang: params.get("lang") });
