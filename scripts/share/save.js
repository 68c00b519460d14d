// Saves the files of a chart.
import { chartFilePath, viewName } from "../shared/address.js";
import { make } from "./elements.js";
import { say } from "./status.js";
import { fill, words } from "./words.js";

/** The types of a chart's files, in the order of the buttons. */
export const TYPES = { png: "image/png", svg: "image/svg+xml", csv: "text/csv" };
/** @typedef {keyof typeof TYPES} Kind */
/**
 * The source of the bundle's files.
 * @typedef {object} Source
 * @property {URL} [root] the bundle's address; undefined in the one file
 * @property {(path: string) => Promise<Blob | false | null>} ask fetches a file by its path; false or null if it is missing
 */

/**
 * Draws a PNG at twice the SVG's size, as the build does for the PNG files.
 * @param {Blob} svg
 */
const drawn = async (svg) => {
  const picture = make("img", { src: URL.createObjectURL(svg) });
  await picture.decode();
  const canvas = make("canvas", { width: picture.naturalWidth * 2, height: picture.naturalHeight * 2 });
  canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(picture.src);
  /** @type {Blob | null} */
  const png = await new Promise((done) => canvas.toBlob(done));
  if (!png) throw new Error("no picture");
  return png;
};

/**
 * Makes the browser save a file. The object URL is never revoked, since no event tells when the file is saved.
 * @param {Blob} blob
 * @param {string} name
 */
export const save = (blob, name) => make("a", { download: name, href: URL.createObjectURL(blob) }).click();

/**
 * Saves a chart's file in the current view.
 * @param {Source} source
 * @param {Kind} kind
 * @param {string} id
 * @param {string} view
 */
export const saveChart = async ({ root, ask }, kind, id, view) => {
  const { lang } = document.documentElement;
  /** @param {string} name */
  const path = (name) => chartFilePath(name, words.folder);
  /** @type {(name: string, type: string) => Promise<Blob>} */
  const file = async (name, type) => {
    const answer = await ask(path(name));
    if (!answer) throw new Error(`no ${name}`);
    return new Blob([answer], { type });
  };
  const name = kind === "csv" ? id : viewName(id, view);
  const saved = `${name}-${lang}.${kind}`;
  const offer = () => {
    const instead = kind === "png" ? `${id}.png` : `${name}.${kind}`;
    const [before, after] = words.fileInstead.split("{file}");
    say(before, make("a", { href: new URL(path(instead), root).href, target: "_blank", textContent: instead }), after);
  };
  let said = fill(words.saved, { file: saved });
  try {
    if (kind !== "png") save(await file(`${name}.${kind}`, TYPES[kind]), saved);
    else {
      const svg = await file(`${name}.svg`, TYPES.svg);
      try {
        save(await drawn(svg), saved);
      } catch {
        const ready = `${id}-${lang}.png`;
        save(await file(`${id}.png`, TYPES.png), ready);
        said = fill(words.savedReady, { file: ready });
      }
    }
  } catch {
    return root ? offer() : say(words.noFile);
  }
  // A frame may be forbidden to save and is not told so; it offers a link to the file, too.
  if (parent !== window && root) offer();
  else say(said);
};
