// At the end of the one file's body: unpacks the requested edition from the blocks before it, and starts the page and the program. Requests
// nothing from the network. The packed content is our own; it is parsed, never assigned as HTML.
import initEvidence from "evidence";
import initProgram from "program";
import { startExplorer } from "../page/explorer/explorer.js";
import { startPage } from "../page/page.js";
import { markAsLost, startEvidence, startProgram } from "../page/program.js";
import { makeMenu } from "../share/menu.js";
import { all, root } from "../shared/dom.js";
import { followLinks } from "./links.js";
import { fileOf, unpack } from "./packed.js";

window.sanjinFile = fileOf;

/** Replaces the first edition by the requested one. */
const swap = async () => {
  const page = new DOMParser().parseFromString(await unpack(root.lang).text(), "text/html");
  document.title = page.title;
  document.body.textContent = "";
  document.body.append(...page.body.childNodes);
  // Goes to the fragment again, since its element was replaced.
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
  // The one file hides these links, since the editor's page is not in it; the menu is, so they now open that.
  for (const link of /** @type {HTMLAnchorElement[]} */ (all("a.take[hidden]"))) {
    link.setAttribute("href", link.hash);
    link.hidden = false;
  }
  /** @type {ReturnType<typeof makeMenu> | undefined} */
  let menu;
  startPage(
    async () => (menu ||= makeMenu({ ask: fileOf })),
    async (lang) => unpack(`large-${lang}`).json(),
    startExplorer,
  );
  if (root.dataset.unpacks === undefined) return markAsLost();
  startEvidence(async () => void (await initEvidence({ module_or_path: await unpack("evidence").arrayBuffer() })));
  startProgram(async () => void (await initProgram({ module_or_path: await unpack("program").arrayBuffer() })));
};
followLinks();
open();
