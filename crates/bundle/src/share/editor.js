// The editor's page: codes that follow the options, buttons that copy them, previews. Without it the codes stand there to be copied by
// hand. What is written into the address field is checked and only ever becomes the text of codes.
(() => {
  const form = document.querySelector(".options");
  const { token, up, copied, byHand } = form.dataset;
  const base = form.querySelector("#base");
  const note = form.querySelector("#base-note");
  const status = document.querySelector("[role=status]");
  const { theme, width, plain } = form.elements;
  const areas = [...document.querySelectorAll("[data-code]")];
  const previews = [...document.querySelectorAll(".preview")];

  const folder = (text) => (/^https?:\/\/[^\s"'<>\\^`{|}?#/][^\s"'<>\\^`{|}?#]*$/.test(text) ? text.replace(/\/*$/, "/") : undefined);
  let root = folder(base.value);
  if (!root) {
    // On a disk there is no address to begin with.
    root = folder(new URL(up, location).href);
    base.value = root ?? "";
  }

  const query = (and) => [theme.value !== "auto" && `theme=${theme.value}`, plain.checked && "plain=1"].filter(Boolean).join(and);
  const wide = (code) => (width.value ? `<div style="max-width:${width.value}px">${code}</div>` : code);
  // Each code as it came, with the options put in where it has a place for them.
  const written = {
    frame: (code) => {
      const asked = query("&amp;");
      const led = asked ? code.replace('index.html"', `index.html?${asked}"`) : code;
      return width.value ? led.replace('width="100%"', `width="${width.value}"`) : led;
    },
    element: (code) => wide(code.replace(/(<sanjin-[^>]*)>/, (_, tag) => `${tag}${theme.value === "auto" ? "" : ` theme="${theme.value}"`}${plain.checked ? " plain" : ""}>`)),
    picture: (code) => wide(code),
    address: (code) => (query("&") ? `${code}?${query("&")}` : code),
  };

  const ask = ({ contentWindow }) =>
    contentWindow.postMessage({ type: "sanjin:set", theme: theme.value, plain: plain.checked }, "*");
  const show = () => {
    const given = folder(base.value.trim());
    const wrong = base.value.trim() !== "" && !given;
    base.setAttribute("aria-invalid", wrong);
    const words = wrong ? note.dataset.wrong : note.dataset.note;
    if (note.textContent !== words) note.textContent = words;
    if (given) root = given;
    for (const area of areas) area.value = written[area.dataset.code](area.defaultValue.replaceAll(token, () => root ?? token));
    for (const preview of previews) {
      const frame = preview.querySelector("iframe");
      if (frame) {
        frame.style.maxWidth = width.value ? `${width.value}px` : "";
        ask(frame);
      }
    }
  };
  form.addEventListener("input", show);
  form.addEventListener("submit", (event) => event.preventDefault());

  document.addEventListener("click", async ({ target }) => {
    const area = target.dataset?.copy && document.getElementById(target.dataset.copy);
    if (!area) {
      // The place goes along to the other editions.
      const link = target.closest?.("[data-edition]");
      if (link) link.hash = location.hash;
      return;
    }
    for (const done of document.querySelectorAll("[data-done]")) delete done.dataset.done;
    const what = area.labels[0].textContent;
    try {
      await navigator.clipboard.writeText(area.value);
      target.dataset.done = "";
      status.textContent = copied.replace("{what}", () => what);
    } catch {
      area.focus();
      area.select();
      status.textContent = byHand;
    }
  });
  // A code is taken whole.
  document.addEventListener("focusin", ({ target }) => {
    if (target.dataset?.code) target.select();
  });

  for (const preview of previews) {
    preview.addEventListener("toggle", () => {
      preview.querySelector("iframe")?.remove();
      if (!preview.open) return;
      const frame = document.createElement("iframe");
      frame.title = preview.dataset.title;
      frame.height = preview.dataset.height;
      frame.style.maxWidth = width.value ? `${width.value}px` : "";
      const to = new URL(preview.dataset.src, location);
      to.search = query("&");
      frame.src = to;
      preview.append(frame);
    });
    preview.hidden = false;
  }
  addEventListener("message", ({ source, data }) => {
    if (data?.type !== "sanjin:height" || !Number.isInteger(data.height) || data.height < 1 || data.height > 1e5) return;
    for (const frame of document.querySelectorAll(".preview iframe")) if (frame.contentWindow === source) frame.height = data.height;
  });

  for (const button of document.querySelectorAll("[data-copy]")) button.hidden = false;
  form.hidden = false;
  const unknown = document.querySelector(".unknown");
  if (unknown && root) unknown.hidden = true;
  show();
})();
