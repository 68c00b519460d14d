// Compares the wasm build's drawings with the goldens from the native build, byte by byte.
// Usage: node tests/parity/run.mjs <the module wasm-bindgen wrote> <folder of goldens>
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative, resolve } from "node:path";

const [moduleFile, goldenFolder] = process.argv.slice(2).map((path) => resolve(path));
const CHANGED = "-changed.svg";
const WASM_CHANGED = "-wasm-changed.svg";

// Node has no DOM. If it gets one, a drawing that uses it must fail here.
for (const name of ["window", "document", "HTMLElement", "OffscreenCanvas", "localStorage"]) {
  Object.defineProperty(globalThis, name, {
    get() {
      throw new Error(`a drawing asked for ${name}, but must not depend on a browser (ARCHITECTURE.md, Parity)`);
    },
  });
}

const flat = createRequire(import.meta.url)(moduleFile).goldens();
const drawn = new Map();
for (let i = 0; i < flat.length; i += 2) {
  if (drawn.has(flat[i])) fail([`${flat[i]} is drawn twice: the catalogue's names must differ`]);
  drawn.set(flat[i], Buffer.from(flat[i + 1], "utf8"));
}
if (drawn.size === 0) fail(["the catalogue has no drawing"]);

const goldens = new Set(
  (existsSync(goldenFolder) ? readdirSync(goldenFolder, { recursive: true }) : [])
    .filter((file) => file.endsWith(".svg") && !file.endsWith(CHANGED))
    .map((file) => file.slice(0, -".svg".length).replaceAll("\\", "/")),
);

const faults = [];
for (const [name, svg] of drawn) {
  const changed = join(goldenFolder, name + WASM_CHANGED);
  rmSync(changed, { force: true });
  if (!goldens.has(name)) {
    faults.push(`${name}: has no golden; run \`cargo xtask bless\``);
    continue;
  }
  const golden = readFileSync(join(goldenFolder, `${name}.svg`));
  if (golden.equals(svg)) continue;
  // The file that the golden test left if the native drawing differs from the golden, too.
  const native = join(goldenFolder, name + CHANGED);
  if (existsSync(native) && readFileSync(native).equals(svg)) {
    faults.push(`${name}: its golden is old; wasm draws what native draws now (${relative(process.cwd(), native)})`);
    continue;
  }
  writeFileSync(changed, svg);
  faults.push(`${name}: ${difference(golden, svg)}\n    wasm's drawing: ${relative(process.cwd(), changed)}`);
}
for (const name of goldens) {
  if (!drawn.has(name)) faults.push(`${name}: has a golden, but is not in the catalogue; run \`cargo xtask bless\``);
}
if (faults.length > 0) fail(faults);
console.log(`parity: ${drawn.size} drawings, the same bytes in wasm as natively`);

/** The first difference of two files: line, column in characters, and an excerpt of each. */
function difference(golden, wasm) {
  const a = golden.toString("utf8");
  const b = wasm.toString("utf8");
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const before = a.slice(0, at).split("\n");
  const excerpt = (text) => JSON.stringify(text.slice(at, at + 40));
  return `differs at line ${before.length}, column ${before.at(-1).length + 1}\n` + `    golden: ${excerpt(a)}\n    wasm:   ${excerpt(b)}`;
}

function fail(faults) {
  for (const fault of faults) console.error(`parity: ${fault}`);
  console.error(`parity: ${faults.length} of ${drawn.size} drawings at fault`);
  process.exit(1);
}
