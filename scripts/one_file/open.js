// At the end of the one file's body: unpacks what the reader asked for from the blocks that stand before it, and starts the page and the program.
// Requests nothing from the network. What is packed is our own and is parsed, never written as HTML into the page.
import init from "program";
import { startPage } from "../page/page.js";
import { laidOut, markIfLost, startProgram } from "../page/program.js";
import { makeMenu } from "../share/menu.js";
import { all, root } from "../shared/dom.js";
import { followLinks } from "./links.js";
import { fileOf, unpack } from "./packed.js";

window.sanjinFile = fileOf;

/** Puts the edition that the reader asked for into the place of the first. */
const swap = async () => {
  const page = new DOMParser().parseFromString(await unpack(root.lang).text(), "text/html");
  document.title = page.title;
  document.body.textContent = "";
  document.body.append(...page.body.childNodes);
  // The fragment's place is another element now: gone to once more, so that it is the target.
  if (location.hash.length > 1) location.replace(location.hash);
};

const open = async () => {
  if (root.dataset.edition) {
    try {
      await swap();
    } catch (error) {
      console.error(error);
      root.lang = LANGUAGES[0];
    }
    delete root.dataset.edition;
  }
  // A link to what is not in the one file is hidden there; the menu is in it, and the link then names the chart alone.
  for (const link of /** @type {HTMLAnchorElement[]} */ (all("a.take[hidden]"))) {
    link.setAttribute("href", link.hash);
    link.hidden = false;
  }
  /** @type {ReturnType<typeof makeMenu> | undefined} */
  let menu;
  startPage(async () => (menu ||= makeMenu({ ask: fileOf })));
  if (root.dataset.unpacks === undefined) return markIfLost();
  startProgram(async () => {
    await laidOut();
    await init({ module_or_path: await unpack("program").arrayBuffer() });
  });
};
followLinks();
open();
