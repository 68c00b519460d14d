// What is far from the screen is not laid out before the first paint (page.css): that halves the work until then. It is here, a section
// a frame, so that no frame takes long. Who starts the program waits for data-whole: what measures the page is to find all of it.
(() => {
  const root = document.documentElement;
  // A frame on a host's page is as high as all of it, so all of it is laid out already.
  const sections = root.dataset.embed === undefined ? [...document.querySelectorAll("main > *")] : [];
  const next = () => {
    const section = sections.shift();
    if (section) {
      section.dataset.laid = "";
      requestAnimationFrame(next);
    } else root.dataset.whole = "";
  };
  requestAnimationFrame(() => setTimeout(next));
})();
