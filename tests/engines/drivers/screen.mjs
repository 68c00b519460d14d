// A screen that nobody sees, for an engine that can't do without.
import { told } from "../told.mjs";
import { endGroup, startGroup } from "./program.mjs";

/** Starts an X server; gives its DISPLAY. */
export async function startScreen() {
  const args = ["-displayfd", "3", "-screen", "0", "1600x1400x24", "-nolisten", "tcp"];
  const child = startGroup(told("SANJIN_XVFB"), args, { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  const display = await new Promise((found, failed) => {
    child.on("error", failed);
    child.on("exit", (code) => failed(new Error(`Xvfb ended (${code})`)));
    child.stdio[3].once("data", (number) => found(`:${String(number).trim()}`));
  });
  return { display, stop: () => endGroup(child) };
}
