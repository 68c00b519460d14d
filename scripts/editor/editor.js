// The editor's page: applies the options to codes and previews, and copies codes. Without this script the reader copies the codes by hand.
import { all, around } from "../shared/dom.js";
import { showCodes } from "./codes.js";
import { byHand, copied, form, readAddress, root } from "./options.js";
import { openPreviews, showPreviews } from "./previews.js";

const status = /** @type {HTMLElement} */ (document.querySelector("[role=status]"));

const show = () => {
  readAddress();
  showCodes();
  showPreviews();
};
form.addEventListener("input", show);
form.addEventListener("submit", (event) => event.preventDefault());

/** @param {HTMLElement} button */
const copy = async (button) => {
  const area = /** @type {HTMLTextAreaElement} */ (document.getElementById(button.dataset.copy ?? ""));
  for (const done of all("[data-done]")) delete done.dataset.done;
  const what = area.labels[0].textContent;
  try {
    await navigator.clipboard.writeText(area.value);
    button.dataset.done = "";
    status.textContent = copied.replace("{what}", () => what);
  } catch {
    area.focus();
    area.select();
    status.textContent = byHand;
  }
};
document.addEventListener("click", ({ target }) => {
  const button = around(target, "[data-copy]");
  if (button) return copy(button);
  // A link to another edition keeps the fragment.
  const link = /** @type {HTMLAnchorElement | null} */ (around(target, "[data-edition]"));
  if (link) link.hash = location.hash;
});
// Focus selects the whole code.
document.addEventListener("focusin", ({ target }) => {
  if (target instanceof HTMLTextAreaElement && target.dataset.code) target.select();
});

openPreviews();
for (const button of all("[data-copy]")) button.hidden = false;
form.hidden = false;
const unknown = /** @type {HTMLElement | null} */ (document.querySelector(".unknown"));
if (unknown && root()) unknown.hidden = true;
show();
