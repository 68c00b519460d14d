// The controls of the reader's choices. A plain deferred script, not the program: the elder mode is one tap at once, also where
// the program is refused, from a disk, and in a sandboxed frame. Nothing leaves the browser. The program redraws charts when it
// hears "sanjin:reading".
(() => {
  // In a frame the host chooses the theme, and there are no controls.
  if (!window.sanjinReading) return;
  const KEY = "sanjin:reading";
  const { dataset } = document.documentElement;
  const now = () => ({ theme: dataset.theme || "auto", size: dataset.size || "0", mode: dataset.elder || "usual" });
  const written = ({ theme, size, mode }) => `${theme} ${size} ${mode}`;

  const show = (text) => {
    sanjinReading(text);
    const choice = now();
    for (const input of document.querySelectorAll(".settings input")) input.checked = choice[input.name] === input.value;
    for (const button of document.querySelectorAll("[data-elder-switch]")) button.setAttribute("aria-pressed", choice.mode === "elder");
    document.dispatchEvent(new Event(KEY));
  };

  // What stands in the middle of the screen stays where it is, though everything over it grows or shrinks. (In the middle of a
  // column that is, and not between two cards; and what is drawn is no place, since it may be drawn anew.)
  const choose = (name, value) => {
    const middle = [0, 40].flatMap((more) => document.elementsFromPoint(innerWidth * 0.3, innerHeight / 2 + more));
    const place = scrollY > 0 && middle.find((one) => one instanceof HTMLElement && one.closest("main :is(figure, p, form, h2)"));
    const top = place && place.getBoundingClientRect().top;
    show(written({ ...now(), [name]: value }));
    // Where storage throws, choices last for this visit.
    try {
      localStorage.setItem(KEY, written(now()));
    } catch {}
    if (place) requestAnimationFrame(() => scrollBy({ top: place.getBoundingClientRect().top - top, behavior: "instant" }));
  };

  const again = () => show(written(now()));
  again();
  dataset.tools = "on";
  // Some browsers fill in again what was chosen before a reload, and bring back a page as it was left.
  addEventListener("pageshow", ({ persisted }) => {
    try {
      if (persisted) sanjinReading(localStorage.getItem(KEY));
    } catch {}
    again();
  });
  // Another tab of ours.
  addEventListener("storage", ({ key, newValue }) => {
    if (key === KEY || key === null) show(newValue);
  });
  document.addEventListener("change", ({ target }) => {
    if (target.matches?.(".settings input")) choose(target.name, target.checked ? target.value : "usual");
  });
  document.addEventListener("click", ({ target }) => {
    if (target.closest?.("[data-elder-switch]")) choose("mode", now().mode === "elder" ? "usual" : "elder");
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
