// Reads the packed blocks in the one file: the other editions, the programs, the drawings for large type, and the
// files that a reader may save.
import { all } from "../shared/dom.js";

const blocks = new Map(all("script[data-packed]").map((block) => [block.dataset.packed, block.textContent]));

/** @param {string} name */
export const unpack = (name) => {
  const bytes = Uint8Array.from(atob(/** @type {string} */ (blocks.get(name))), (c) => c.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip")));
};

/** @type {Record<string, string>} */
const TYPES = { svg: "image/svg+xml", csv: "text/csv", json: "application/json" };
/** @type {Promise<Record<string, string>> | undefined} */
let files;

/**
 * A file of the bundle that a reader may save, by its path from the root; null if the one file lacks it.
 * @param {string} path
 */
export const fileOf = async (path) => {
  files ||= unpack("files").json();
  const all = await files;
  return Object.hasOwn(all, path) ? new Blob([all[path]], { type: TYPES[path.split(".").pop() ?? ""] }) : null;
};
