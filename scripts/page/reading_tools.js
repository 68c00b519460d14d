// The controls of the reader's choices. Part of the start script, not of the program, so that the elder mode responds at once, and where the program is
// refused, from a disk and in a sandboxed frame. Nothing leaves the browser. large_drawings.js redraws charts on "sanjin:reading".
import { all, around, root } from "../shared/dom.js";
import { keepPlace } from "./keep_place.js";

const KEY = "sanjin:reading";
const { dataset } = root;

/** @returns {Record<string, string>} */
const now = () => ({ theme: dataset.theme || "auto", size: dataset.size || "0", mode: dataset.elder || "usual" });

/** @param {Record<string, string>} choices */
const written = ({ theme, size, mode }) => `${theme} ${size} ${mode}`;

/** @param {string | null} text */
const show = (text) => {
  window.sanjinReading?.(text);
  const choice = now();
  for (const one of all(".settings input")) {
    const input = /** @type {HTMLInputElement} */ (one);
    input.checked = choice[input.name] === input.value;
  }
  for (const button of all("[data-elder-switch]")) button.setAttribute("aria-pressed", `${choice.mode === "elder"}`);
  document.dispatchEvent(new Event(KEY));
};

/**
 * Applies a choice and keeps the reader's place.
 * @param {string} name
 * @param {string} value
 */
const choose = (name, value) => {
  const goBack = keepPlace();
  show(written({ ...now(), [name]: value }));
  // If storage throws, the choices last for this visit.
  try {
    localStorage.setItem(KEY, written(now()));
  } catch {}
  requestAnimationFrame(goBack);
};

const again = () => show(written(now()));

export const startReadingTools = () => {
  // In a frame the host chooses the theme, and there are no controls.
  if (!window.sanjinReading) return;
  again();
  dataset.tools = "on";
  // Some browsers restore form values after a reload, or a whole page from their cache.
  addEventListener("pageshow", ({ persisted }) => {
    try {
      if (persisted) window.sanjinReading?.(localStorage.getItem(KEY));
    } catch {}
    again();
  });
  // A choice made in another tab.
  addEventListener("storage", ({ key, newValue }) => {
    if (key === KEY || key === null) show(newValue);
  });
  document.addEventListener("change", ({ target }) => {
    const input = /** @type {HTMLInputElement | null} */ (around(target, ".settings input"));
    if (input) choose(input.name, input.checked ? input.value : "usual");
  });
  document.addEventListener("click", ({ target }) => {
    if (around(target, "[data-elder-switch]")) choose("mode", now().mode === "elder" ? "usual" : "elder");
    for (const open of all(".settings[open]")) if (!open.contains(/** @type {Node} */ (target))) open.removeAttribute("open");
  });
  document.addEventListener("keydown", ({ key }) => {
    const open = key === "Escape" && document.querySelector(".settings[open]");
    if (!open) return;
    open.removeAttribute("open");
    /** @type {HTMLElement} */ (open.firstElementChild).focus();
  });
};
