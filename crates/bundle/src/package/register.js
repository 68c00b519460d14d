// Has the page kept for when there is no connection (sw.js): never from a disk, in a frame or of a page made for frames, and last, when
// the program is there. Where the browser refuses, or the reader has blocked storage, the page is what it is without.
const keep = () => {
  try {
    if (window !== top || document.documentElement.dataset.embed || !location.protocol.startsWith("http")) return;
    navigator.serviceWorker?.register(new URL("./sw.js", here), { updateViaCache: "none" }).catch(() => {});
  } catch {}
};
