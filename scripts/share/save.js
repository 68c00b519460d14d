// The files of a chart.
import { make } from "./elements.js";
import { say } from "./status.js";
import { fill, words } from "./words.js";

/** What a chart's files are, in the order of the buttons. */
export const TYPES = { png: "image/png", svg: "image/svg+xml", csv: "text/csv" };
/** @typedef {keyof typeof TYPES} Kind */
/**
 * Where the menu has the bundle's files from.
 * @typedef {object} Source
 * @property {URL} [root] the bundle's address; none in the one file
 * @property {(path: string) => Promise<Blob | false | null>} ask a file by its path, or nothing
 */

/**
 * A picture twice as fine as it is shown, like the file that is ready.
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
 * Has the browser save a file. Its address is kept until the page goes: nobody says when the file is saved.
 * @param {Blob} blob
 * @param {string} name
 */
export const save = (blob, name) => make("a", { download: name, href: URL.createObjectURL(blob) }).click();

/**
 * Saves a chart's file in a view.
 * @param {Source} source
 * @param {Kind} kind
 * @param {string} id
 * @param {string} view
 */
export const saveChart = async ({ root, ask }, kind, id, view) => {
  const { lang } = document.documentElement;
  /** @param {string} name */
  const path = (name) => `charts/${words.folder}${name}`;
  /** @type {(name: string, type: string) => Promise<Blob>} */
  const file = async (name, type) => {
    const answer = await ask(path(name));
    if (!answer) throw new Error(`no ${name}`);
    return new Blob([answer], { type });
  };
  const name = kind === "csv" ? id : id + view.replace(/[&=]/g, ".");
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
  // A frame may not be allowed to save, and nobody tells it: then the file itself is offered, too.
  if (parent !== window && root) offer();
  else say(said);
};
