import { createRequire } from "node:module";

/** What xtask says through the environment. */
export function told(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the bench with \`cargo xtask bench\``);
  return value;
}

/** Playwright, from the browser tests: the bench brings only what it compares with. */
export const { chromium } = createRequire(new URL("../tests/browser/", import.meta.url))("@playwright/test");

/** As little of the browser's own doings as can be. */
export const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
