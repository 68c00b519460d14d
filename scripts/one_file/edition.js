// In the head of the one file: which edition the reader asked for, before anything is painted. An edition that is not the first is hidden until
// open.js has unpacked it.
import { root } from "../shared/dom.js";

// Where an address can't be asked for another edition (see open.js) the window's name says it.
const asked = new URLSearchParams(location.search).get("lang") || window.name.replace(/^sanjin:/, "");
if (window.DecompressionStream) {
  root.dataset.unpacks = "";
  if (asked !== root.lang && LANGUAGES.includes(asked)) root.dataset.edition = root.lang = asked;
}
