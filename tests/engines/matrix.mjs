// Prints the table of docs/engines.md from the results of the last runs in target/engines: `node tests/engines/matrix.mjs`.
import { existsSync, readFileSync } from "node:fs";

const ENGINES = ["firefox", "webkit"];
const rows = new Map();
for (const engine of ENGINES) {
  const file = new URL(`../../target/engines/${engine}.json`, import.meta.url);
  if (!existsSync(file)) continue;
  for (const line of readFileSync(file, "utf8").trim().split("\n")) {
    const { form, check, came } = JSON.parse(line);
    const key = `| ${form} | ${check} |`;
    rows.set(key, { ...rows.get(key), [engine]: came });
  }
}
console.log(`| form | check | ${ENGINES.join(" | ")} |\n|---|---|${"---|".repeat(ENGINES.length)}`);
for (const [key, came] of rows) console.log(`${key} ${ENGINES.map((engine) => came[engine] ?? "not run").join(" | ")} |`);
