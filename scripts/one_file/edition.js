// In the head of the one file: chooses the requested edition before the first paint. Any edition but the first is hidden until open.js has
// unpacked it.
import { root } from "../shared/dom.js";

// If the address can't have a query (see links.js), the window's name has the edition.
const asked = new URLSearchParams(location.search).get("lang") || window.name.replace(/^sanjin:/, "");
if (window.DecompressionStream) {
  root.dataset.unpacks = "";
  if (asked !== root.lang && LANGUAGES.includes(asked)) root.dataset.edition = root.lang = asked;
}
