// The share menu of a chart: link, files, codes, citation. One dialog for all charts, made when it is first wanted. Everything has a
// visible result, said aloud too, and where the browser refuses, another way to the same. Built of elements, never from HTML; its style
// sheet is constructed, which a strict policy allows.
(() => {
  const ALL = "@words@";
  const words = ALL[document.documentElement.lang];
  const script = document.currentScript?.src;
  // In one file there is no root.
  const root = script ? new URL("./", script) : undefined;
  // A file of the bundle by its path, or nothing: from the host, or in one file from the file itself.
  const ask = "@ask@";
  const isFramed = parent !== window;
  const onHost = (url) => /^https?:$/.test(url?.protocol);
  const KINDS = { png: "image/png", svg: "image/svg+xml", csv: "text/csv" };
  const CODES = ["frame", "element", "picture"];
  const fill = (text, places) => text.replace(/\{(\w+)\}/g, (whole, name) => places[name] ?? whole);

  const make = (name, props = {}, ...inside) => {
    const element = Object.assign(document.createElement(name), props);
    element.append(...inside);
    return element;
  };
  const button = (text, onclick, label) => {
    const made = make("button", { type: "button", onclick }, text);
    if (label) made.setAttribute("aria-label", label);
    return made;
  };
  const group = (name, ...inside) => {
    const made = make("div", { role: "group", className: "take-group" }, make("b", { textContent: name }), make("div", {}, ...inside));
    made.setAttribute("aria-label", name);
    return made;
  };

  // What the menu is open for.
  let now;
  let manifest;

  const title = make("h2", { id: "take-title" });
  const status = make("p", { className: "take-status" });
  status.setAttribute("role", "status");
  const byHand = make("textarea", { readOnly: true, hidden: true, rows: 4 });
  byHand.setAttribute("aria-labelledby", "take-status");
  status.id = "take-status";
  const citation = make("p", { className: "take-citation" });
  const allCodes = make("a", { textContent: words.allCodes });

  const say = (...said) => {
    byHand.hidden = true;
    status.replaceChildren(...said);
  };

  const copy = async (what, text, html) => {
    try {
      const blob = (type, text) => new Blob([text], { type });
      if (html && window.ClipboardItem) await navigator.clipboard.write([new ClipboardItem({ "text/plain": blob("text/plain", text), "text/html": blob("text/html", html) })]);
      else await navigator.clipboard.writeText(text);
      say(fill(words.copied, { what }));
    } catch {
      say(words.byHand);
      byHand.value = text;
      byHand.hidden = false;
      byHand.focus();
      byHand.select();
    }
  };

  const share = async () => {
    try {
      await navigator.share({ title: now.title, url: now.url });
    } catch (error) {
      // Cancelled by the reader: nothing to say.
      if (error.name !== "AbortError") await copy(words.link, now.url);
    }
  };

  // A file of the chart, by its name in charts/.
  const path = (name) => `charts/${words.folder}${name}`;
  const file = async (name, type) => {
    const answer = await ask(path(name));
    if (!answer) throw new Error(`no ${name}`);
    return new Blob([answer], { type });
  };
  // Twice as fine as it is shown, like the file that is ready.
  const drawn = async (svg) => {
    const picture = make("img", { src: URL.createObjectURL(svg) });
    await picture.decode();
    const canvas = make("canvas", { width: picture.naturalWidth * 2, height: picture.naturalHeight * 2 });
    canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
    URL.revokeObjectURL(picture.src);
    const png = await new Promise((done) => canvas.toBlob(done));
    if (!png) throw new Error("no picture");
    return png;
  };
  const handOver = (blob, name) => {
    // Kept until the page goes: nobody says when it is saved.
    make("a", { download: name, href: URL.createObjectURL(blob) }).click();
  };
  const save = async (kind) => {
    const { id, view } = now;
    const name = `${id}${kind === "csv" ? "" : view.replace(/[&=]/g, ".")}`;
    const called = `${name}-${document.documentElement.lang}.${kind}`;
    const offer = () => {
      const instead = kind === "png" ? `${id}.png` : `${name}.${kind}`;
      const [before, after] = words.fileInstead.split("{file}");
      say(before, make("a", { href: new URL(path(instead), root), target: "_blank", textContent: instead }), after);
    };
    let saved = fill(words.saved, { file: called });
    try {
      if (kind !== "png") handOver(await file(`${name}.${kind}`, KINDS[kind]), called);
      else {
        const svg = await file(`${name}.svg`, KINDS.svg);
        try {
          handOver(await drawn(svg), called);
        } catch {
          const ready = `${id}-${document.documentElement.lang}.png`;
          handOver(await file(`${id}.png`, KINDS.png), ready);
          saved = fill(words.savedReady, { file: ready });
        }
      }
    } catch {
      return root ? offer() : say(words.noFile);
    }
    // A frame may not be allowed to save, and nobody tells it: then the file itself is offered, too.
    if (isFramed && root) offer();
    else say(saved);
  };

  const code = async (kind) => {
    const { id } = now;
    try {
      const { charts } = await (manifest ||= ask("manifest.json").then((file) => file.text()).then(JSON.parse));
      const { codes } = charts.find((chart) => chart.id === id).editions[document.documentElement.lang];
      await copy(words[kind], codes[kind].replaceAll("{base}", root.href));
    } catch {
      manifest = undefined;
      say(words.noCodes);
    }
  };

  // What is cited: the fact of the selected mark, else the chart.
  const cite = ({ id, title, url, figure }) => {
    const tip = figure.querySelector(".tip[data-selected]");
    if (!tip) return { words: fill(words.citeChart, { chart: title }), url };
    const [shown, label, quote] = ["b", "span", "q[lang]"].map((name) => tip.querySelector(name)?.textContent);
    const fact = label ? fill(words.markName, { label, figure: shown }) : shown;
    return { words: fill(words.citeFact, { fact, quote }), url: `${url.split("#")[0]}#${tip.id}` };
  };
  const copyCitation = () => {
    const { words: text, url } = now.cited;
    // For the clipboard: nothing on the page is made of it.
    const [said, address] = [text, url].map((part) => part.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt()};`));
    return copy(words.cite, `${text} ${url}`, `<p>${said} <a href="${address}">${address}<\/a><\/p>`);
  };

  const native = button(words.native, share);
  const codeButtons = group(words.codes, ...CODES.map((kind) => button(words[kind], () => code(kind))));
  const close = button("×", () => dialog.close(), words.close);
  close.className = "take-close";
  const inside = make(
    "div",
    {},
    close,
    title,
    group(words.link, button(words.copyLink, () => copy(words.link, now.url)), native),
    group(words.save, ...Object.keys(KINDS).map((kind) => button(kind.toUpperCase(), () => save(kind), fill(words.saveAs, { kind: kind.toUpperCase() })))),
    codeButtons,
    group(words.cite, button(words.copyCitation, copyCitation), citation),
    status,
    byHand,
    make("p", { className: "take-all" }, allCodes),
  );
  const dialog = make("dialog", { className: "take-menu" }, inside);
  dialog.setAttribute("aria-labelledby", title.id);
  dialog.addEventListener("click", ({ target }) => target === dialog && dialog.close());
  dialog.addEventListener("close", () => now.link.focus());

  const sheet = new CSSStyleSheet();
  sheet.replaceSync("@css@");
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

  // The view, as the fragment has it: the button that is pressed says it.
  const viewOf = (figure) => figure.querySelector(".views [aria-pressed=true]")?.dataset.view ?? "";

  window.sanjinTake = (link) => {
    const figure = link.closest("[data-chart]");
    const id = figure.dataset.chart;
    const view = viewOf(figure);
    // In a frame the story's own page is meant, and not the frame's.
    const page = root && document.documentElement.dataset.embed ? new URL(`${words.folder}index.html`, root).href : location.href.split("#")[0];
    now = { id, view, figure, link, title: document.getElementById(`title-${id}`).textContent, url: `${page}#chart-${id}${view}` };
    now.cited = cite(now);
    title.textContent = now.title;
    citation.textContent = now.cited.words;
    native.hidden = !navigator.share;
    codeButtons.hidden = !onHost(root);
    allCodes.href = link.href;
    allCodes.parentNode.hidden = !root && !onHost(allCodes);
    say();
    document.body.append(dialog);
    dialog.showModal();
    // A rule that is not ours hides it (a blocker's, a host's): what is modal and can't be seen would hold the reader fast.
    if (!close.getBoundingClientRect().width || close.checkVisibility?.({ visibilityProperty: true, opacityProperty: true }) === false) {
      dialog.close();
      throw new Error("the menu can't be seen");
    }
  };
})();
