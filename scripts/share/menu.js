// The share menu of a chart: link, files, codes, citation. One dialog for all charts, created when first needed. Every action has a visible result,
// which screen readers announce, and a fallback if the browser refuses. Built from elements, never from HTML; its style sheet is constructed, which a
// strict policy allows.
import { chartPlace, pagePath } from "../shared/address.js";
import { citationOf, copyCitation } from "./cite.js";
import { button, group, make } from "./elements.js";
import { saveChart, TYPES } from "./save.js";
import { byHand, copy, say, status } from "./status.js";
import { chooseWords, fill, words } from "./words.js";

const CODES = /** @type {CodeKind[]} */ (["frame", "element", "picture"]);

/** @param {{ protocol: string } | undefined} url */
const isOnHost = (url) => !!url && /^https?:$/.test(url.protocol);

/** @param {HTMLElement} figure */
const chartOf = (figure) => {
  const id = figure.dataset.chart ?? "";
  // The view in the fragment's form, from the pressed button.
  const view = /** @type {HTMLElement | null} */ (figure.querySelector(".views [aria-pressed=true]"))?.dataset.view ?? "";
  return { id, view, title: document.getElementById(`title-${id}`)?.textContent ?? "" };
};

/**
 * Creates the menu; returns the function that opens it for a chart's link.
 * @param {import("./save.js").Source} source
 */
export const makeMenu = (source) => {
  const { root, ask } = source;
  chooseWords();
  // The chart that the menu is open for.
  /** @type {ReturnType<typeof chartOf> & { link: HTMLElement, url: string, cited: ReturnType<typeof citationOf> }} */
  let now;
  /** @type {Promise<{ charts: { id: string, editions: Record<string, { codes: Record<CodeKind, string> }> }[] }> | undefined} */
  let manifest;

  const shareUrl = async () => {
    try {
      await navigator.share({ title: now.title, url: now.url });
    } catch (error) {
      // AbortError: the reader cancelled.
      if (/** @type {Error} */ (error).name !== "AbortError") await copy(words.link, now.url);
    }
  };

  /** @param {CodeKind} kind */
  const copyCode = async (kind) => {
    try {
      manifest ||= ask("manifest.json").then((file) => new Response(file || "").json());
      const { charts } = await manifest;
      const code = charts.find(({ id }) => id === now.id)?.editions[document.documentElement.lang].codes[kind];
      await copy(words[kind], /** @type {string} */ (code).replaceAll("{base}", /** @type {URL} */ (root).href));
    } catch {
      manifest = undefined;
      say(words.noCodes);
    }
  };

  const title = make("h2", { id: "take-title" });
  const citation = make("p", { className: "take-citation" });
  const allCodes = make("a", {}, words.allCodes);
  const toCodes = make("p", { className: "take-all" }, allCodes);
  const native = button(words.native, shareUrl);
  const codes = group(words.codes, ...CODES.map((kind) => button(words[kind], () => copyCode(kind))));
  const close = button("×", () => dialog.close(), words.close);
  close.className = "take-close";
  const files = /** @type {(keyof typeof TYPES)[]} */ (Object.keys(TYPES)).map((kind) => {
    const name = kind.toUpperCase();
    return button(name, () => saveChart(source, kind, now.id, now.view), fill(words.saveAs, { kind: name }));
  });
  const inside = make(
    "div",
    {},
    close,
    title,
    group(
      words.link,
      button(words.copyLink, () => copy(words.link, now.url)),
      native,
    ),
    group(words.save, ...files),
    codes,
    group(
      words.cite,
      button(words.copyCitation, () => copyCitation(now.cited)),
      citation,
    ),
    status,
    byHand,
    toCodes,
  );
  const dialog = make("dialog", { className: "take-menu" }, inside);
  dialog.setAttribute("aria-labelledby", title.id);
  dialog.addEventListener("click", ({ target }) => target === dialog && dialog.close());
  dialog.addEventListener("close", () => now.link.focus());

  const sheet = new CSSStyleSheet();
  sheet.replaceSync(MENU_STYLES);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

  /** @param {HTMLAnchorElement} link */
  return (link) => {
    const figure = /** @type {HTMLElement} */ (link.closest("[data-chart]"));
    const chart = chartOf(figure);
    // In a frame, the link leads to the story's page, not to the frame's.
    const isEmbed = root && document.documentElement.dataset.embed;
    const page = isEmbed ? new URL(pagePath(words.folder), root).href : location.href.split("#")[0];
    const url = `${page}#${chartPlace(chart.id)}${chart.view}`;
    now = { ...chart, link, url, cited: citationOf(figure, chart.title, url) };
    title.textContent = now.title;
    citation.textContent = now.cited.text;
    native.hidden = !("share" in navigator);
    codes.hidden = !isOnHost(root);
    allCodes.href = link.href;
    toCodes.hidden = !root && !isOnHost(allCodes);
    say();
    document.body.append(dialog);
    dialog.showModal();
    // A foreign rule (of a blocker or a host) may hide the dialog, and an invisible modal dialog would block the page.
    if (!close.getBoundingClientRect().width || close.checkVisibility?.({ visibilityProperty: true, opacityProperty: true }) === false) {
      dialog.close();
      throw new Error("the menu can't be seen");
    }
  };
};
