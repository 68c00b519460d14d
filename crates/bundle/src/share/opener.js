// Opens the share menu of a chart. The menu's script is fetched when the reader points at the first of its links, or goes there; until
// then, and where it can't be had, the link leads to the editor's page, which has all that the menu has.
(() => {
  // Read now: later there is no current script.
  const here = document.currentScript?.src;
  let coming;
  const come = () =>
    (coming ||= new Promise((done, fail) => {
      // In one file it is there already.
      if (window.sanjinTake) return done();
      const script = document.createElement("script");
      script.onload = done;
      script.onerror = fail;
      script.src = new URL("./@menu@", here);
      document.head.append(script);
    }));
  const linkOf = ({ target }) => window.HTMLDialogElement && document.adoptedStyleSheets && target.closest?.("a.take");
  const soon = (event) => linkOf(event) && come().catch(() => {});
  document.addEventListener("pointerover", soon);
  document.addEventListener("focusin", soon);
  document.addEventListener("click", async (event) => {
    const link = linkOf(event);
    // With a key held the reader wants another tab.
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    try {
      await come();
      sanjinTake(link);
    } catch {
      location.assign(link.href);
    }
  });
  // A link to what is not in the one file is hidden there; the menu is in it, and the link then names the chart alone.
  if (window.sanjinTake) {
    for (const link of document.querySelectorAll("a.take[hidden]")) {
      link.setAttribute("href", link.hash);
      link.hidden = false;
    }
  }
})();
