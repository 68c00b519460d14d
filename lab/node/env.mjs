import { createRequire } from "node:module";

/** The value of a variable that `lab` sets. */
export function env(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run \`cargo xtask bench\` or \`cargo xtask growth\``);
  return value;
}

/** Playwright, from the browser tests' packages. */
export const { chromium } = createRequire(new URL("../../tests/browser/", import.meta.url))("@playwright/test");

/** Flags that switch off the browser's background work. */
export const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
