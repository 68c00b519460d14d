import { fragment } from "../shared/address.js";
import { root } from "../shared/dom.js";
import { laidOut } from "./laid_out.js";
import { EVIDENCE_SERVES, PROGRAM_SERVES, startWhenWanted } from "./want.js";

const { dataset } = root;

/** Resolves when the program listens; marks `<html>` and rejects if it does not. Hydration throws outside `init()`'s promise, two tasks later. */
const listens = async () => {
  await new Promise((done) => setTimeout(() => setTimeout(done)));
  if (!("interactive" in dataset)) throw new Error("the program does not run");
};

/** Marks `<html>` if the program can't be had: its controls disappear, and a notice says so. */
export const markAsLost = () => {
  delete dataset.ready;
  dataset.lost = "";
};

/**
 * Starts the program when a reader first wants it.
 * @param {() => Promise<unknown>} init
 */
export const startProgram = (init) => {
  const want = startWhenWanted(PROGRAM_SERVES, async () => {
    try {
      await laidOut();
      await init();
      await listens();
    } catch (error) {
      if (!("interactive" in dataset)) markAsLost();
      throw error;
    }
  });
  dataset.ready = "";
  document.addEventListener("sanjin:want", want, { once: true });
  const onAddress = () => void (fragment().some((part) => part.startsWith("show=")) && want());
  addEventListener("hashchange", onAddress);
  onAddress();
};

/**
 * Starts the second program, which contains the whole story, when a reader first wants to check it or to save facts.
 * @param {() => Promise<unknown>} init
 */
export const startEvidence = (init) => {
  startWhenWanted(EVIDENCE_SERVES, async () => {
    try {
      await init();
    } catch (error) {
      // The notice stands in place of the check; links to files lead to those of all facts.
      dataset.unchecked = "";
      throw error;
    }
  });
};
