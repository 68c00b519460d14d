/**
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Record<string, unknown>} properties
 * @param {(Node | string)[]} inside
 */
export const make = (name, properties = {}, ...inside) => {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...inside);
  return element;
};

/**
 * @param {string} text
 * @param {() => void} onclick
 * @param {string} [label]
 */
export const button = (text, onclick, label) => {
  const made = make("button", { type: "button", onclick }, text);
  if (label) made.setAttribute("aria-label", label);
  return made;
};

/**
 * @param {string} name
 * @param {Node[]} inside
 */
export const group = (name, ...inside) => {
  const made = make("div", { className: "take-group" }, make("b", {}, name), make("div", {}, ...inside));
  made.setAttribute("role", "group");
  made.setAttribute("aria-label", name);
  return made;
};
