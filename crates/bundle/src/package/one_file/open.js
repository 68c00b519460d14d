// At the end of the one file's body: unpacks what the reader asked for from the blocks that stand before it, and starts the page's
// scripts and the program, which are functions around it: PAGE, PROGRAM; TOLD says if it does not run. Asks the network for nothing. What is packed is our own
// and is parsed, never written as HTML into the page.
(() => {
  const root = document.documentElement;
  const [first] = EDITIONS;
  const blocks = new Map();
  for (const block of document.querySelectorAll("script[data-packed]")) blocks.set(block.dataset.packed, block.textContent);

  const unpack = (name) => {
    const bytes = Uint8Array.from(atob(blocks.get(name)), (c) => c.charCodeAt(0));
    return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip")));
  };

  // A file of the bundle that a reader may save, by its path from the root; null if it is not in here.
  const TYPES = { svg: "image/svg+xml", csv: "text/csv", json: "application/json" };
  let files;
  window.sanjinFile = async (path) => {
    files ||= unpack("files").json().then((all) => new Map(Object.entries(all)));
    const text = (await files).get(path);
    return text === undefined ? null : new Blob([text], { type: TYPES[path.split(".").pop()] });
  };

  // On the window, after the listeners of the document: what the program or another script has answered is left to it.
  addEventListener("click", async (event) => {
    const link = !event.defaultPrevented && event.target.closest?.("a[data-inside], a[href^='?lang=']");
    if (!link) return;
    const path = link.getAttribute("href");
    if (link.dataset.inside === undefined) {
      // An address of these kinds can be asked for another edition; of others (blob:, content:, a frame's srcdoc) it would be
      // that of nothing.
      if (/^(file|https?):$/.test(location.protocol)) return;
      event.preventDefault();
      name = `sanjin:${link.hreflang}`;
      location.hash = link.hash;
      location.reload();
      return;
    }
    event.preventDefault();
    const file = await sanjinFile(path);
    if (!file) return;
    const saving = document.createElement("a");
    saving.download = path.replaceAll("/", "-");
    // Kept until the page goes: nobody says when it is saved.
    saving.href = URL.createObjectURL(file);
    saving.click();
  });

  const swap = async () => {
    const page = new DOMParser().parseFromString(await unpack(root.lang).text(), "text/html");
    document.title = page.title;
    document.body.textContent = "";
    document.body.append(...page.body.childNodes);
    // The fragment's place is another element now: gone to once more, so that it is the target.
    if (location.hash.length > 1) location.replace(location.hash);
  };
  const open = async () => {
    if (root.dataset.edition) {
      try {
        await swap();
      } catch (error) {
        console.error(error);
        root.lang = first;
      }
      delete root.dataset.edition;
    }
    PAGE();
    if (root.dataset.unpacks === undefined) return TOLD();
    // As with the page on a host: when it has been painted.
    requestAnimationFrame(() =>
      setTimeout(async () => {
        try {
          while ("later" in root.dataset) await new Promise(requestAnimationFrame);
          await PROGRAM()({ module_or_path: await unpack("program").arrayBuffer() });
        } catch (error) {
          console.error(error);
        }
        TOLD();
      }),
    );
  };
  open();
})();
