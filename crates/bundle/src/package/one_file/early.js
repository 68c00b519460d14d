// In the head of the one file: which edition the reader asked for, before anything is painted. An edition that is not the first
// is hidden until open.js has unpacked it. What is asked is compared with the closed list EDITIONS, which stands before this.
(() => {
  const root = document.documentElement;
  if (!window.DecompressionStream) return;
  root.dataset.unpacks = "";
  // Where an address can't be asked for another edition (see open.js) the window's name says it.
  const asked = new URLSearchParams(location.search).get("lang") || name.replace(/^sanjin:/, "");
  if (asked === root.lang || !EDITIONS.includes(asked)) return;
  root.dataset.edition = root.lang = asked;
})();
