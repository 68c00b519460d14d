import { root } from "../shared/dom.js";
import { laidOut } from "./laid_out.js";
import { startWhenWanted } from "./want.js";

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
export const startProgram = (init) =>
  startWhenWanted(async () => {
    try {
      await laidOut();
      await init();
      await listens();
    } catch (error) {
      if (!("interactive" in dataset)) markAsLost();
      throw error;
    }
  });
