import { root } from "../shared/dom.js";
import { here } from "../shared/here.js";

/**
 * Requests files again if the service worker did not see the first request, since it took over later: it keeps what it sees.
 * @param {() => Promise<unknown>} request
 */
export const keepToo = async (request) => {
  try {
    const workers = navigator.serviceWorker;
    if (!workers || workers.controller) return;
    await workers.ready;
    await request();
  } catch {}
};

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
