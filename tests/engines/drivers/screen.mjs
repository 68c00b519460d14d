// A virtual screen, for an engine that needs one.
import { variable } from "../env.mjs";
import { endGroup, startGroup } from "./program.mjs";

/** Starts an X server; resolves to its DISPLAY. */
export async function startScreen() {
  const args = ["-displayfd", "3", "-screen", "0", "1600x1400x24", "-nolisten", "tcp"];
  const child = startGroup(variable("SANJIN_XVFB"), args, { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  const display = await new Promise((found, failed) => {
    child.on("error", failed);
    child.on("exit", (code) => failed(new Error(`Xvfb ended (${code})`)));
    child.stdio[3].once("data", (number) => found(`:${String(number).trim()}`));
  });
  return { display, stop: () => endGroup(child) };
}
