// The headers in _headers for each file of the bundle.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { DIST } from "../bundle";

/** Every file of the bundle, by its path from the root; without the compressed siblings. */
export const files = (readdirSync(DIST, { recursive: true }) as string[])
  .filter((path) => statSync(join(DIST, path)).isFile() && !/\.(br|gz)$/.test(path) && path !== "_headers")
  .sort();

/** The rules of _headers. */
export const rules = readFileSync(join(DIST, "_headers"), "utf8")
  .split("\n\n")
  .slice(1)
  .map((rule) => rule.trim().split("\n"))
  .map(([path, ...lines]) => ({ path, headers: lines.map((line) => line.trim().split(/: (.*)/s) as [string, string]) }));

/** The headers for an address. */
export function headersOf(address: string) {
  const said: Record<string, string> = {};
  for (const { path, headers } of rules) {
    if (path.endsWith("*") ? !address.startsWith(path.slice(0, -1)) : address !== path) continue;
    for (const [name, value] of headers) {
      if (name.toLowerCase() in said) throw new Error(`${name} of ${address} is set twice, so hosts would send both`);
      said[name.toLowerCase()] = value;
    }
  }
  return said;
}
