// The start script of a page on a host. A classic script, since browsers refuse modules from a disk and in sandboxed frames, where the reader's choices
// must work, too. The program is a module. Every path is relative to this script, so that pages in any folder can load it.
import { here } from "../shared/here.js";
import { loadMenu } from "./load_menu.js";
import { loadScript } from "./load_script.js";
import { keepForOffline, keepToo } from "./offline.js";
import { startPage } from "./page.js";
import { startEvidence, startProgram } from "./program.js";

startPage(
  loadMenu,
  async (lang) => {
    const answer = await fetch(new URL(LARGE_DRAWINGS[lang], here));
    if (!answer.ok) throw new Error(answer.statusText);
    return answer.json();
  },
  () => loadScript(EXPLORER_SCRIPT).catch(() => {}),
);
/** @param {[string, string]} files */
const run = async ([script, binary]) => {
  // Requests both at once; if both fail, the import's error is enough.
  const wasm = fetch(new URL(binary, here));
  wasm.catch(() => {});
  const { default: init } = await import(new URL(script, here).href);
  await init({ module_or_path: wasm });
  void keepToo(() => Promise.all([script, binary].map((file) => fetch(new URL(file, here)))));
};
startEvidence(() => run(EVIDENCE));
startProgram(() => run(PROGRAM));
keepForOffline();
