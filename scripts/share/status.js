// The status line of the menu, which screen readers announce.
import { make } from "./elements.js";
import { fill, words } from "./words.js";

export const status = make("p", { className: "take-status", id: "take-status" });
status.setAttribute("role", "status");
/** The text that the browser refused to copy, for the reader to copy by hand. */
export const byHand = make("textarea", { readOnly: true, hidden: true, rows: 4 });
byHand.setAttribute("aria-labelledby", status.id);

/** @param {(Node | string)[]} said */
export const say = (...said) => {
  byHand.hidden = true;
  status.replaceChildren(...said);
};

/** @type {(type: string, text: string) => Record<string, Blob>} */
const as = (type, text) => ({ [type]: new Blob([text], { type }) });

/**
 * Copies a text, or shows it for copying by hand if the browser refuses.
 * @param {string} what its name in the status line
 * @param {string} text
 * @param {string} [html] the same with links
 */
export const copy = async (what, text, html) => {
  try {
    if (html && window.ClipboardItem) {
      await navigator.clipboard.write([new ClipboardItem({ ...as("text/plain", text), ...as("text/html", html) })]);
    } else await navigator.clipboard.writeText(text);
    say(fill(words.copied, { what }));
  } catch {
    say(words.byHand);
    byHand.value = text;
    byHand.hidden = false;
    byHand.focus();
    byHand.select();
  }
};
