// The start script of a page on a host. A classic script: browsers refuse modules from a disk and in sandboxed frames, and the reader's choices
// are to work there, too. The program is a module; where it is refused the page has all but what the program adds. Every path is relative to
// this script, so that the pages of every folder share it.
import { here } from "../shared/here.js";
import { loadMenu } from "./load_menu.js";
import { keepForOffline } from "./offline.js";
import { startPage } from "./page.js";
import { laidOut, startProgram } from "./program.js";

startPage(loadMenu);
startProgram(async () => {
  // Both are requested at once; if neither arrives, one complaint is enough.
  const wasm = fetch(new URL(PROGRAM_WASM, here));
  wasm.catch(() => {});
  const { default: init } = await import(new URL(PROGRAM_SCRIPT, here).href);
  await laidOut();
  await init({ module_or_path: wasm });
}, keepForOffline);
