// What the host asks for by the address (?theme=dark&plain&static&lang=en), applied before the first paint: attributes of <html>, for
// which the style sheets wait. Inline in the head of every page that stands in a frame, and the same bytes in each, so that a content
// security policy can name them by their hash. Values are compared with closed lists; anything else is ignored. frame.js applies
// the same when the host asks by a message.
(() => {
  const root = document.documentElement;
  // The story is laid out as the page is (bundle/early.js): what is far from the screen after the first paint. Also when the host is
  // loaded again: who scrolls is the host.
  if (root.dataset.embed === "story" && !location.hash) root.dataset.later = "";
  const params = new URLSearchParams(location.search.slice(0, 4000));
  const THEMES = ["auto", "light", "dark"];
  // How pym.js calls this frame. Kept when the language changes, or its host would hear no more of us.
  const child = /^[\w-]{1,64}$/.exec(params.get("childId") ?? "");

  // To this page in another language, one of those it links to. What it should look like goes along, the language does not: so nothing goes
  // round in circles.
  const go = (lang) => {
    const link = [...document.querySelectorAll("link[data-lang]")].find((one) => one.dataset.lang === lang);
    if (!link) return false;
    const kept = new URLSearchParams();
    for (const name of ["theme", "plain", "static"]) if (name in root.dataset) kept.set(name, root.dataset[name] || "1");
    if (child) kept.set("childId", child[0]);
    const to = new URL(link.href);
    to.search = kept;
    to.hash = location.hash;
    location.replace(to);
    return true;
  };

  const flag = (name, wanted) => {
    if (typeof wanted === "boolean") root.toggleAttribute(`data-${name}`, wanted);
  };
  window.sanjinFrame = ({ theme, plain, static: still, lang }) => {
    if (theme === "auto") delete root.dataset.theme;
    else if (THEMES.includes(theme)) root.dataset.theme = theme;
    flag("plain", plain);
    flag("static", still);
    if (!lang || lang === root.lang || go(lang)) return;
    // The links to the other languages may stand after this script.
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", () => go(lang), { once: true });
  };
  const asked = (name) => ["", "1", "true"].includes(params.get(name)) || undefined;
  sanjinFrame({ theme: params.get("theme"), plain: asked("plain"), static: asked("static"), lang: params.get("lang") });
})();
