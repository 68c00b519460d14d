// The share menu's script on a host, which page/share_links.js fetches.
import { here } from "../shared/here.js";
import { makeMenu } from "./menu.js";

const root = new URL("./", here);
window.sanjinMenu = makeMenu({
  root,
  ask: async (path) => {
    const answer = await fetch(new URL(path, root));
    return answer.ok && answer.blob();
  },
});
