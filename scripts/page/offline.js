import { root } from "../shared/dom.js";
import { here } from "../shared/here.js";

/**
 * Registers the service worker, which keeps the page for offline use; never from a disk, in a frame or for a page made for frames. If the
 * browser refuses or the reader has blocked storage, the page works without.
 */
export const keepForOffline = () => {
  try {
    if (window !== top || root.dataset.embed || !location.protocol.startsWith("http")) return;
    navigator.serviceWorker?.register(new URL("./sw.js", here), { updateViaCache: "none" }).catch(() => {});
  } catch {}
};
