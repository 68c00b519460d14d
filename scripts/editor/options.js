// The options of the editor's page. What the user types as an address is checked, and becomes nothing but text in codes.
export const form = /** @type {HTMLFormElement} */ (document.querySelector(".options"));
/** @type {(selector: string) => any} */
const find = (selector) => form.querySelector(selector);

/** The placeholder for the bundle's address in the codes, the path up to the bundle, and the words for what was copied. */
export const { token = "", up = "", copied = "", byHand = "" } = form.dataset;
/** @type {HTMLSelectElement} */
export const theme = find("[name=theme]");
/** @type {HTMLSelectElement} */
export const width = find("[name=width]");
/** @type {HTMLInputElement} */
export const plain = find("[name=plain]");

/** @type {HTMLInputElement} */
const base = find("#base");
/** @type {HTMLElement} */
const note = find("#base-note");

/** @param {string} text */
const folder = (text) => (/^https?:\/\/[^\s"'<>\\^`{|}?#/][^\s"'<>\\^`{|}?#]*$/.test(text) ? text.replace(/\/*$/, "/") : undefined);

let given = folder(base.value);
if (!given) {
  // A page opened from a disk has no published address to suggest.
  given = folder(new URL(up, location.href).href);
  base.value = given ?? "";
}

/** The bundle's address, if it is known. */
export const root = () => given;

/** Reads the address field, and marks it if it is wrong. */
export const readAddress = () => {
  const written = base.value.trim();
  const isWrong = !!written && !folder(written);
  base.setAttribute("aria-invalid", `${isWrong}`);
  const words = (isWrong ? note.dataset.wrong : note.dataset.note) ?? "";
  if (note.textContent !== words) note.textContent = words;
  given = folder(written) ?? given;
};

/**
 * The options as the query of a frame's address.
 * @param {string} and
 */
export const query = (and) => [theme.value !== "auto" && `theme=${theme.value}`, plain.checked && "plain=1"].filter(Boolean).join(and);
