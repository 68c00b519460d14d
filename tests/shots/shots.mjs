// Takes pictures of the page for people to look at, and sets them beside the blessed ones. `cargo xtask shots` serves dist/, names the
// browser, and runs this. It judges nothing: it fails only if it can't take a picture.
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { FLAGS, variablesOf } from "../environment.mjs";
import { compare } from "./compare.mjs";
import { gallery } from "./gallery.mjs";
import { sheets } from "./sheet.mjs";
import { isKept, take, VIEWS } from "./take.mjs";

const variable = variablesOf("`cargo xtask shots`");
const { values: options } = parseArgs({ options: { bless: { type: "boolean" }, sheet: { type: "string" }, only: { type: "string" } } });
const blessed = join(import.meta.dirname, "blessed");
const folder = variable("SANJIN_SHOTS");
const site = variable("SANJIN_URL");

console.log("shots: starting Chromium");
const browser = await chromium.launch({ executablePath: variable("SANJIN_CHROMIUM"), args: FLAGS });
try {
  if (options.sheet) await sheets(browser, site, options.sheet);
  else await shots();
} finally {
  await browser.close();
}

async function shots() {
  if (options.bless && options.only) throw new Error("--bless writes all pictures: leave --only out");
  rmSync(folder, { recursive: true, force: true });
  for (const part of ["now", "blessed", "difference"]) mkdirSync(join(folder, part), { recursive: true });
  const views = VIEWS.filter(({ name }) => !options.only || name.includes(options.only));
  if (!views.length) throw new Error(`no view is named so: ${VIEWS.map(({ name }) => name).join(", ")}`);
  /** @type {string[]} */
  const names = [];
  /** @type {string[]} */
  let fonts = [];
  for (const [n, view] of views.entries()) {
    const taken = await take(browser, site, view);
    for (const [name, picture] of taken.pictures) {
      writeFileSync(join(folder, "now", name), picture);
      names.push(name);
    }
    fonts = [...new Set([...fonts, ...taken.fonts])].sort();
    console.log(`shots: [${n + 1}/${views.length}] ${view.name}: ${taken.pictures.size} pictures`);
  }
  const machine = { chromium: browser.version(), fonts };
  if (options.bless) return bless(names, machine);

  const old = existsSync(blessed) ? readdirSync(blessed).filter((name) => name.endsWith(".webp")) : [];
  for (const name of old) copyFileSync(join(blessed, name), join(folder, "blessed", name));
  const gone = old.filter((name) => !names.includes(name) && views.some((view) => name.startsWith(`${view.name}.`)));
  console.log(`shots: comparing ${names.filter((name) => old.includes(name)).length} of ${names.length} pictures with their blessed ones`);
  const results = await compare(browser, folder, names, gone);
  const doubt = doubts(machine, options.only !== undefined);
  writeFileSync(join(folder, "index.html"), gallery(results, doubt));
  const changed = results.filter(({ part }) => part > 0);
  for (const { name, says } of changed.slice(0, 20)) console.log(`  ${name}: ${says}`);
  const amount = (/** @type {string} */ word) => results.filter(({ says }) => says.startsWith(word)).length;
  console.log(
    `shots: ${amount("equal")} equal, ${results.filter(({ says }) => says.includes("%")).length} differ, ${amount("new")} new, ` +
      `${amount("gone")} gone, ${amount("not kept")} without a blessed one`,
  );
  if (doubt) console.log(`shots: ${doubt}`);
  console.log(`shots: open ${join(folder, "index.html")}`);
}

/**
 * @param {string[]} names
 * @param {{ chromium: string, fonts: string[] }} machine
 */
function bless(names, machine) {
  rmSync(blessed, { recursive: true, force: true });
  mkdirSync(blessed, { recursive: true });
  const kept = names.filter(isKept);
  for (const name of kept) copyFileSync(join(folder, "now", name), join(blessed, name));
  writeFileSync(join(blessed, "machine.json"), `${JSON.stringify(machine, null, 2)}\n`);
  const bytes = kept.reduce((sum, name) => sum + readFileSync(join(blessed, name)).length, 0);
  console.log(`shots: ${kept.length} of ${names.length} pictures are blessed, ${(bytes / 1e6).toFixed(1)} MB in tests/shots/blessed`);
}

/**
 * Why a difference may come from the machine and not from the page, or "".
 * @param {{ chromium: string, fonts: string[] }} machine
 * @param {boolean} isPart whether only some pictures were taken, which may lack a font
 */
function doubts(machine, isPart) {
  const file = join(blessed, "machine.json");
  if (!existsSync(file)) return "";
  const then = JSON.parse(readFileSync(file, "utf8"));
  const other = machine.fonts
    .filter((font) => !then.fonts.includes(font))
    .concat(isPart ? [] : then.fonts.filter((/** @type {string} */ font) => !machine.fonts.includes(font)));
  if (other.length) {
    return `the fonts differ, so every picture may: blessed with ${then.fonts.join(", ")}; here ${machine.fonts.join(", ")}`;
  }
  return then.chromium === machine.chromium ? "" : `the browsers differ: blessed with Chromium ${then.chromium}; here ${machine.chromium}`;
}
