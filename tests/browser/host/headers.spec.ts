// _headers and the compressed siblings, file by file.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, test } from "@playwright/test";
import { DIST } from "../bundle";
import { files, headersOf, rules } from "./headers";

test("every rule of _headers matches a file, and no file gets a header twice", () => {
  for (const { path, headers } of rules) {
    const file = path.slice(1);
    const there = path.endsWith("*")
      ? files.some((one) => one.startsWith(file.slice(0, -1)))
      : [file, `${file}index.html`, `${file}.html`].some((one) => files.includes(one));
    expect(there, path).toBe(true);
    expect(headers.length, path).toBeGreaterThan(0);
  }
  // Cloudflare Pages accepts a hundred rules.
  expect(rules.length).toBeLessThanOrEqual(100);
  for (const file of files) headersOf(`/${file}`);
});

test("every text file has both compressed siblings, unless they are not smaller, and they unpack to its bytes", () => {
  test.setTimeout(60_000);
  for (const file of files.filter((path) => /\.(css|csv|html|js|json|svg|txt|wasm|xml)$/.test(path))) {
    const bytes = readFileSync(join(DIST, file));
    for (const [ending, unpack] of [
      ["br", brotliDecompressSync],
      ["gz", gunzipSync],
    ] as const) {
      const sibling = join(DIST, `${file}.${ending}`);
      if (!existsSync(sibling)) {
        expect(bytes.length, `${file}.${ending}`).toBeLessThan(200);
        continue;
      }
      const small = readFileSync(sibling);
      expect(small.length, `${file}.${ending}`).toBeLessThan(bytes.length);
      expect(unpack(small).equals(bytes), `${file}.${ending}`).toBe(true);
    }
  }
  expect(readdirSync(DIST).filter((name) => /\.(png|zip)\.(br|gz)$/.test(name))).toEqual([]);
});
