// The reader's choices: theme, text size, elder mode (長者模式). Inline in every head, so that the first paint has them, and
// the same bytes in every page, so that a content security policy can name them by their hash. They are attributes of <html>;
// the style sheets do the rest, and the program redraws charts when it hears "sanjin:reading". Nothing leaves the browser.
// Only the three names and their listed values are ever read, whatever storage or a control may say. Nothing here throws.
(() => {
  const KEY = "sanjin:reading";
  const FORM = /^(?<theme>auto|light|dark) (?<size>[0-3]) (?<mode>usual|elder)$/;
  const root = document.documentElement;
  let choice;

  const read = (text) => {
    choice = (FORM.exec(text) || FORM.exec("auto 0 usual")).groups;
  };
  const write = ({ theme, size, mode }) => `${theme} ${size} ${mode}`;
  const put = (name, value) => (value === null ? root.removeAttribute(name) : root.setAttribute(name, value));

  const show = () => {
    const elder = choice.mode === "elder";
    put("data-theme", choice.theme === "auto" ? null : choice.theme);
    put("data-size", choice.size === "0" ? null : choice.size);
    put("data-elder", elder ? "" : null);
    for (const input of document.querySelectorAll(".settings input")) input.checked = choice[input.name] === input.value;
    for (const button of document.querySelectorAll("[data-elder-switch]")) button.setAttribute("aria-pressed", elder);
    document.dispatchEvent(new Event(KEY));
  };
  // Storage throws where the reader has blocked it, and in a frame without an origin: choices then last for this visit.
  const load = () => {
    try {
      read(localStorage.getItem(KEY));
    } catch {}
    show();
  };

  // What stands in the middle of the screen stays where it is, though everything over it grows or shrinks. (In the middle of a
  // column that is, and not between two cards; and what is drawn is no place, since it may be drawn anew.)
  const choose = (name, value) => {
    const middle = [0, 40].flatMap((more) => document.elementsFromPoint(innerWidth * 0.3, innerHeight / 2 + more));
    const place = scrollY > 0 && middle.find((one) => one instanceof HTMLElement && one.closest("main :is(figure, p, form, h2)"));
    const top = place && place.getBoundingClientRect().top;
    read(write({ ...choice, [name]: value }));
    show();
    try {
      localStorage.setItem(KEY, write(choice));
    } catch {}
    if (place) requestAnimationFrame(() => scrollBy({ top: place.getBoundingClientRect().top - top, behavior: "instant" }));
  };

  read();
  load();
  // Without this script the controls would be dead: they are shown only where it ran.
  put("data-tools", "");

  // The controls stand after this script, and some browsers fill in again what was chosen before a reload.
  addEventListener("DOMContentLoaded", show);
  addEventListener("pageshow", ({ persisted }) => (persisted ? load() : show()));
  // Another tab of ours.
  addEventListener("storage", ({ key, newValue }) => {
    if (key === KEY || key === null) {
      read(newValue);
      show();
    }
  });
  document.addEventListener("change", ({ target }) => {
    if (target.matches?.(".settings input")) choose(target.name, target.checked ? target.value : "usual");
  });
  document.addEventListener("click", ({ target }) => {
    if (target.closest?.("[data-elder-switch]")) choose("mode", choice.mode === "elder" ? "usual" : "elder");
    for (const open of document.querySelectorAll(".settings[open]")) if (!open.contains(target)) open.open = false;
  });
  document.addEventListener("keydown", ({ key }) => {
    const open = key === "Escape" && document.querySelector(".settings[open]");
    if (open) {
      open.open = false;
      open.firstElementChild.focus();
    }
  });
})();
