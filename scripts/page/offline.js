import { root } from "../shared/dom.js";
import { here } from "../shared/here.js";

/**
 * Has the service worker keep the page for when there is no connection: never from a disk, in a frame or of a page made for frames. Where the
 * browser refuses, or the reader has blocked storage, the page is what it is without.
 */
export const keepForOffline = () => {
  try {
    if (window !== top || root.dataset.embed || !location.protocol.startsWith("http")) return;
    navigator.serviceWorker?.register(new URL("./sw.js", here), { updateViaCache: "none" }).catch(() => {});
  } catch {}
};
