// Starts the table of all facts when a reader comes near it or asks for it, since most readers don't. Without its script it stays the table that it
// is without any script.
import { EXPLORER } from "../shared/address.js";
import { laidOut } from "./laid_out.js";

/** @param {() => unknown} load */
export const startExplorerWhenNear = (load) => {
  const section = document.getElementById(EXPLORER);
  if (!section) return;
  let isStarted = false;
  const start = () => {
    if (isStarted) return;
    isStarted = true;
    near.disconnect();
    removeEventListener("hashchange", onAddress);
    load();
  };
  // One screen before the reader is there.
  const near = new IntersectionObserver((seen) => seen.some(({ isIntersecting }) => isIntersecting) && start(), { rootMargin: "100%" });
  const onAddress = () => void (location.hash.startsWith(`#${section.id}`) && start());
  // Before that, what is far away may seem near.
  laidOut().then(() => near.observe(section));
  addEventListener("hashchange", onAddress);
  onAddress();
};
